import CHeif
import Measures

/// HEIC does not go through gd: its reader shears every picture whose width is no multiple of four, and does not turn as
/// the file asks. libheif does.
extension Picture {
  init(heic bytes: borrowing [UInt8], header: PictureHeader) throws(RasterError) {
    // Room for tiles and padding, and for what a crop leaves out.
    let most = max(16_000_000, 4 * header.extent.width * header.extent.height)
    guard CodedSize.mostPixels(in: copy bytes) <= most else {
      throw .broken(.heic, detail: "the picture is not of the size that its header says")
    }
    let file = try HEICFile(copy bytes)
    let decoded = try unsafe file.decoded()
    let owner = ForeignMemory { unsafe heif_image_release(decoded) }
    let channels = file.hasAlpha ? 4 : 3
    let width = unsafe Int(heif_image_get_width(decoded, heif_channel_interleaved))
    let height = unsafe Int(heif_image_get_height(decoded, heif_channel_interleaved))
    var stride: Int32 = 0
    guard let base = unsafe heif_image_get_plane(decoded, heif_channel_interleaved, &stride) else {
      throw .broken(.heic, detail: "no pixels")
    }
    // Files that name the size after the turning make libheif exchange the sides beforehand: what counts is what came.
    guard width > 0, height > 0, width * height <= most, Int(stride) >= channels * width else {
      throw .broken(.heic, detail: "the picture is not of the size that its header says")
    }
    let rows = unsafe PixelRows(
      bytes: base, width: width, height: height, channels: channels, stride: Int(stride), owner: owner)
    if file.hasAlpha { rows.layOnWhite() }
    self.init(frame: .colours(rows.plane))
  }
}

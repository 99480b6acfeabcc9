import FaceCrop
import Manifest
import Measures
import Orders
import Photo
import PixelViews
import Raster
import Site

/// Small pictures of the faces in pictures of several people, for the review: made only where the operator asks.
///
/// They belong to no order's delivery: the next run without the option removes them, and so does whatever ends an
/// order. Nothing of the faces themselves is written.
struct FaceStrips: Sendable {
  let photos: PhotoFolder
  let core: FaceCore
  let memory: MemoryBudget
  let review: PrivateFolder

  /// Below the review's folder.
  static let folder = "faces"

  /// Pictures of a refused order in which several people are, and of a finished one those that say which is meant.
  func write(of order: Order, isRefused: Bool) async throws(PublicationError) -> [ReviewStrip] {
    var strips: [ReviewStrip] = []
    for (index, item) in order.items.enumerated() where isRefused || item.face != .only {
      guard !Task.isCancelled, let strip = await strip(of: item, picture: index + 1, order: order.number) else {
        continue
      }
      try review.write(strip.files)
      strips.append(strip.shown)
    }
    return strips
  }

  private func strip(
    of item: OrderItem, picture: Int, order: OrderNumber
  ) async -> (shown: ReviewStrip, files: [SiteFile])? {
    // What is wrong with a picture is told elsewhere.
    guard let bytes = try? photos.read(item.photo, limit: PhotoLimits().maxBytes) else { return nil }
    return await memory.with(bytes: OrderRenderer.memoryNeeded(for: bytes)) {
      guard let photo = try? UprightPhoto(bytes), let faces = try? core.faces(in: photo), faces.count > 1 else {
        return nil
      }
      var strip = ReviewStrip(photo: item.photo, faces: [])
      var files: [SiteFile] = []
      let (largest, chosen) = (faces.index(of: .largest), faces.index(of: item.face))
      for (index, face) in faces.enumerated() {
        guard let jpeg = try? Self.thumbnail(of: face, in: photo) else { return nil }
        let path = "\(Self.folder)/\(order.fileNamePart)-\(picture)-\(index + 1).jpg"
        files.append(SiteFile(path: path, contents: jpeg))
        strip.faces.append(
          ReviewStrip.Face(
            number: index + 1, thumbnail: path, width: Self.extent.width, height: Self.extent.height,
            isLargest: index == largest, isChosen: index == chosen))
      }
      return (strip, files)
    }
  }

  private static let extent = Extent<Output>(width: 112, height: 140)
  /// Of the thumbnail's width, so that hair and chin are on it.
  private static let faceShare = 0.55

  private static func thumbnail(of face: Face, in photo: borrowing UprightPhoto) throws(RasterError) -> [UInt8] {
    let (width, height) = (Double(extent.width), Double(extent.height))
    let scale = width * faceShare / max(face.box.width, face.box.height, 1)
    let transform = Transform<Upright, Output>(
      scale: scale, degrees: face.lean - face.pose.roll, carrying: face.box.centre,
      to: Point(x: width / 2, y: height * 0.55))
    return try photo.resampled(by: transform, to: extent).jpeg(
      JPEGOptions(quality: 82, hasFullChroma: false, embedsProfile: false))
  }
}

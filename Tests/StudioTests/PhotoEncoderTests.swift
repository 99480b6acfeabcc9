import Measures
import PixelViews
import Raster
import Testing

@testable import Studio

struct PhotoEncoderTests {
  /// A sheet of two inches at 200 dpi is narrower than its preview would be.
  @Test(arguments: [(1600, 1200, 480, 360), (400, 1200, 400, 1200), (170, 113, 170, 113)])
  func aPreviewIsNeverLargerThanItsPicture(_ width: Int, _ height: Int, _ narrower: Int, _ lower: Int) throws {
    let bitmap = Bitmap(width: width, height: height, filledWith: Bitmap.Pixel(repeating: 200))
    let preview = try PhotoEncoder.preview(of: bitmap, width: 480)
    #expect(preview.extent == Extent(width: narrower, height: lower))
    #expect(try PictureHeader(preview.jpeg).extent == Extent(width: narrower, height: lower))
  }
}

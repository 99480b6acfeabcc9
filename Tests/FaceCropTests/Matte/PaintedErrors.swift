import FaceCrop
import Measures
import PixelViews

/// What a matte makes of a portrait behind whose person something was painted.
struct PaintedErrors: Sendable {
  /// The mean coverage of what is painted and not the person: how much of it stays beside the head.
  let left: Double
  /// How much is missing of what is the person alone.
  let lost: Double
  let matte: MatteErrors

  /// - Parameters:
  ///   - bitmap: the portrait with the paint.
  ///   - person: from 0 to 1, at each pixel, row after row; nil where it is the portrait's.
  ///   - paint: likewise, what should not stay.
  init(_ bitmap: Bitmap, of portrait: BasePortrait, person: [Double]? = nil, paint: [Double]) throws {
    let judged = try JudgedPortrait(BitmapPhoto(bitmap), background: .replaced)
    let framing = judged.inspection.framing
    /// What the photo does not reach is white, and there is nothing: the values' negative is carried.
    func framed(_ values: [Double]) -> [Double] {
      let pixels = values.map { value in
        let byte = UInt8((255 * (1 - value)).rounded())
        return Bitmap.Pixel(byte, byte, byte, 255)
      }
      return BitmapPhoto(Bitmap(width: bitmap.width, height: bitmap.height, pixels: pixels))
        .resampled(by: framing.transform, to: framing.extent).pixels.map { 1 - Double($0.x) / 255 }
    }
    let truth = framed(person ?? portrait.mask.pixels.map { Double($0.x) / 255 })
    let painted = framed(paint)
    let found = judged.matte.coverage.values.map { Double($0) }
    func mean(_ places: [Int]) -> Double { places.reduce(0) { $0 + found[$1] } / Double(max(places.count, 1)) }
    left = mean(found.indices.filter { truth[$0] <= 0 && painted[$0] > 0.1 })
    lost = 1 - mean(found.indices.filter { truth[$0] >= 1 })
    matte = MatteErrors(
      judged.matte.coverage,
      truth: Coverage(width: framing.extent.width, height: framing.extent.height, values: truth.map { Float($0) }),
      headHeight: framing.headSkull.value * framing.resolution.dotsPerMillimetre)
  }
}

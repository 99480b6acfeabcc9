import PixelViews
import Testing

@testable import FaceCrop

struct SceneLightTests {
  let light = SceneLight.standard

  @Test func everyValueComesBack() {
    for value in 0...255 {
      let pixel = Bitmap.Pixel(UInt8(value), UInt8(255 - value), 128, 255)
      #expect(light.pixel(light.light(pixel)) == pixel)
      #expect(light.pixel(SceneLight.light(opponent: light.opponent(pixel))) == pixel)
    }
  }

  @Test func lightGrowsWithTheValueAndFasterTowardsWhite() {
    for value in 1...255 { #expect(light.ofValue[value] > light.ofValue[value - 1]) }
    #expect(light.ofValue[255] > 2)
    #expect(light.slope[250] > 3 * light.slope[128])
  }

  @Test func outOfRangeLightIsCut() {
    #expect(light.pixel(SIMD4(-1, 100, 0, 0)) == Bitmap.Pixel(0, 255, 0, 255))
  }
}

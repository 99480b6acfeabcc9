import Measures
import Orders
import PixelViews

extension FacePicture {
  /// What there is of the finest detail around the eyes, over what there is one octave coarser. Pictures have about as
  /// much of each; blur takes the finest first (Field, 1987).
  func sharpnessVerdicts(_ framing: Framing) -> [Verdict] {
    guard let ratio = detailRatio else { return [] }
    return [
      Limit(name: .sharpness, unit: .ratio, minimum: 0.3, doubt: 0.12, authority: "default").verdict(
        ratio, uncertainty: 0.06)
    ]
  }

  /// The energy that rounding to eight bits leaves: a twelfth of a squared step, of which the band holds 0.64.
  private static let rounding = 0.64 / 12 / (255 * 255)

  private var detailRatio: Double? {
    let half = eyeDistance
    let left = max(1, Int(eyeMiddle.x - half))
    let right = min(bitmap.width - 1, Int(eyeMiddle.x + half))
    let top = max(1, Int(eyeMiddle.y - half * 0.45))
    let bottom = min(bitmap.height - 1, Int(eyeMiddle.y + half * 0.35))
    guard right - left >= 16, bottom - top >= 10 else { return nil }
    var plane = LuminancePlane(width: right - left, height: bottom - top) { x, y in
      FacePicture.luminance(bitmap[left + x, top + y]).squareRoot()
    }
    let fine = max(plane.bandEnergy() - Self.rounding, 0)
    plane = plane.halved()
    let coarse = max(plane.bandEnergy() - Self.rounding / 4, 0)
    guard coarse > 1e-7 else { return nil }
    return (fine / coarse).squareRoot()
  }
}

/// Square roots of luminance, which are about as even to the eye as to the sensor's noise.
private struct LuminancePlane {
  let width: Int
  let height: Int
  var values: [Double]

  init(width: Int, height: Int, value: (Int, Int) -> Double) {
    self.width = width
    self.height = height
    values = []
    values.reserveCapacity(width * height)
    for y in 0..<height { for x in 0..<width { values.append(value(x, y)) } }
  }

  func halved() -> LuminancePlane {
    LuminancePlane(width: width / 2, height: height / 2) { x, y in
      let index = 2 * y * width + 2 * x
      return (values[index] + values[index + 1] + values[index + width] + values[index + width + 1]) / 4
    }
  }

  /// The mean square of what a blur by (1 2 1)/4 in both directions takes away.
  func bandEnergy() -> Double {
    guard width >= 3, height >= 3 else { return 0 }
    var sum = 0.0
    for y in 1..<(height - 1) {
      for x in 1..<(width - 1) {
        let index = y * width + x
        func row(_ at: Int) -> Double { values[at - 1] + 2 * values[at] + values[at + 1] }
        let off = values[index] - (row(index - width) + 2 * row(index) + row(index + width)) / 16
        sum += off * off
      }
    }
    return sum / Double((width - 2) * (height - 2))
  }
}

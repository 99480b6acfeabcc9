import FaceCrop
import Measures
import PixelViews

/// What a face does that a document refuses: painted over a portrait along the points of its mesh.
enum Grimace: String, Sendable, CaseIterable {
  case closedEyes, openMouth, redPupils

  private static let corners = [(263, 362), (33, 133)]

  /// - Parameter face: as it was found in the untouched portrait.
  func paint(_ bitmap: inout Bitmap, over face: Face, truth: TrueFace) {
    let source = bitmap
    let unit = truth.eyeDistance
    let right = (truth.leftEye - truth.rightEye) * (1 / unit)
    let down = right.turnedClockwise
    func place(_ number: Int) -> Point<Upright> { Point(x: face.mesh[number].x, y: face.mesh[number].y) }
    func each(_ body: (Point<Upright>, Int, Int) -> SIMD3<Double>?) {
      for y in 0..<bitmap.height {
        for x in 0..<bitmap.width {
          guard let value = body(Point(x: Double(x) + 0.5, y: Double(y) + 0.5), x, y) else { continue }
          bitmap[x, y] = Bitmap.Pixel(UInt8(value.x), UInt8(value.y), UInt8(value.z), 255)
        }
      }
    }
    func colour(_ at: Point<Upright>) -> SIMD3<Double> {
      let pixel = source[
        min(max(Int(at.x), 0), source.width - 1), min(max(Int(at.y), 0), source.height - 1)]
      return SIMD3(Double(pixel.x), Double(pixel.y), Double(pixel.z))
    }
    let eyes = [truth.leftEye, truth.rightEye]
    let middles = Self.corners.map { place($0.0).moved(towards: place($0.1), by: 0.5) }
    switch self {
    case .closedEyes:
      each { here, _, _ in
        for (eye, middle) in zip(eyes, middles) {
          let (u, v) = ((here - middle).dot(right) / unit, (here - middle).dot(down) / unit)
          let lid = 1 - (u / 0.27) * (u / 0.27)
          guard lid > 0, abs(v) < 0.12 * lid.squareRoot() else { continue }
          // Skin from below the eye, and where the lids meet the lashes.
          let skin = colour(eye + right * (u * unit) + down * ((0.27 + 0.3 * v) * unit))
          return abs(v - 0.06 * lid) < 0.014 ? skin * 0.35 : skin
        }
        return nil
      }
    case .openMouth:
      let (corner, other) = (place(61), place(291))
      let middle = corner.moved(towards: other, by: 0.5)
      let half = corner.distance(to: other) / 2
      let drop = 0.3 * unit
      each { here, _, _ in
        let (u, v) = ((here - middle).dot(right) / half, (here - middle).dot(down))
        guard abs(u) < 1.6, v > 0, v < 1.1 * unit else { return nil }
        // The lower face moves down by as much as the mouth opens there.
        let open = abs(u) < 1 ? drop * (1 - u * u) : 0
        if v < open { return SIMD3(38, 14, 14) }
        return open > 0 ? colour(here + down * (-open * max(0, 1 - (v - open) / unit))) : nil
      }
    case .redPupils:
      each { here, _, _ in
        eyes.contains { $0.distance(to: here) < 0.05 * unit } ? SIMD3(200, 25, 30) : nil
      }
    }
  }
}

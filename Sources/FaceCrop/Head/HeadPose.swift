import Foundation
import Measures

extension Pose {
  /// From the mesh and the pupils.
  ///
  /// Roll and yaw are those of a rigid fit of the mesh to the average head; roll is the mean of that and of the pupils'
  /// line, each by how sure it is: pupils of a few pixels say little. Pitch is read from the side of the head instead, where a face's own shape counts least: how far the temples lie
  /// above the eyes, as an angle about the ear-to-ear axis, beyond that of the average head. It still differs by about
  /// 3° between people who look straight, so that it is drawn towards 0 by the share which that has in the spread of
  /// pitch among posed portraits (6°): 36 / (36 + 9).
  init(mesh: FaceMesh, pupils: Pupils) {
    let fit = RigidFit(
      from: CanonicalHead.points.map(\.place), to: CanonicalHead.points.map { mesh.points[$0.point.rawValue] })
    let ofPupils = Trigonometry.degrees(of: pupils.line)
    let ofMesh = atan2(fit.xAxis.y, fit.xAxis.x) * 180 / .pi
    let (left, right, length) = (pupils.left.uncertainty, pupils.right.uncertainty, max(pupils.line.length, 1))
    let variance = (left * left + right * right) / (length * length)
    let share = variance / (variance + Self.meshDeviation * Self.meshDeviation)
    let roll = ofPupils + Self.difference(ofMesh, ofPupils) * share
    let nose = -fit.zAxis
    // The nose's direction with the roll taken out.
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: -roll)
    let aside = cosine * nose.x - sine * nose.y
    self.init(
      roll: Self.difference(roll, 0), yaw: atan2(aside, -nose.z) * 180 / .pi,
      pitch: Self.shrinkage * Self.pitch(mesh, roll: roll))
  }

  private static let shrinkage = 36.0 / 45
  /// Of the roll that the mesh has, in radians: a degree, as that of a pair of clear pupils.
  private static let meshDeviation = 0.0175

  /// The mean of two angles from the temples to the eyes: to their outer and to their inner corners.
  private static func pitch(_ mesh: FaceMesh, roll: Double) -> Double {
    let down = Trigonometry.sineAndCosine(degrees: roll)
    func angle(_ place: (MeshPoint) -> SIMD3<Double>, eyes: [MeshPoint]) -> Double {
      let temples = (place(.leftTemple) + place(.rightTemple)) / 2
      let forwards = (place(eyes[0]) + place(eyes[1])) / 2 - temples
      return atan2(forwards.y, -forwards.z) * 180 / .pi
    }
    let canonical = Dictionary(uniqueKeysWithValues: CanonicalHead.points.map { ($0.point, $0.place) })
    let angles = [[MeshPoint.leftEyeOuter, .rightEyeOuter], [.leftEyeInner, .rightEyeInner]].map { eyes in
      let measured = angle(
        { point in
          let place = mesh.points[point.rawValue]
          return SIMD3(
            down.cosine * place.x + down.sine * place.y, down.cosine * place.y - down.sine * place.x, place.z)
        }, eyes: eyes)
      return angle({ canonical[$0] ?? .zero }, eyes: eyes) - measured
    }
    return angles.reduce(0, +) / Double(angles.count)
  }

  /// `a` - `b`, in -180 < result <= 180.
  private static func difference(_ a: Double, _ b: Double) -> Double {
    let turned = (a - b).truncatingRemainder(dividingBy: 360)
    return turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned
  }
}

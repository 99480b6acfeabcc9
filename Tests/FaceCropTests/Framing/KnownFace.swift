import Measures

@testable import FaceCrop

/// Faces of rendered people whose points are known exactly: what the samples' `ground-truth.json` says.
struct KnownFace: Sendable {
  var name: String
  var photo: Extent<Upright>
  var face: Face

  static let all: [KnownFace] = [
    known(
      "01-anna-grey", 1200, 1600,
      [
        (685.9, 672.0), (514.1, 672.0), (600.0, 988.2), (600.0, 343.1),
        (575.0, 331.0), (600.0, 408.6), (783.4, 740.0), (416.6, 740.0),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "02-marc-white", 1200, 1600,
      [
        (693.7, 672.0), (506.3, 672.0), (600.0, 1035.0), (600.0, 338.9),
        (581.1, 297.0), (600.0, 418.3), (800.3, 646.2), (399.7, 646.2),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "03-amara-blue-roll5", 1200, 1600,
      [
        (676.4, 665.3), (523.6, 678.7), (625.0, 957.6), (574.7, 383.0),
        (560.2, 196.7), (581.3, 458.5), (753.8, 541.4), (425.8, 570.1),
      ], roll: -5, yaw: 0, pitch: 0),
    known(
      "04-kwame-paper-halfbody", 1200, 1600,
      [
        (558.3, 484.8), (449.7, 475.2), (485.1, 695.5), (521.2, 283.4),
        (531.8, 244.5), (515.7, 346.3), (619.9, 475.9), (390.6, 455.8),
      ], roll: 5, yaw: 0, pitch: 0),
    known(
      "05-yuki-white-over", 1200, 1600,
      [
        (682.0, 672.0), (518.0, 672.0), (600.0, 978.8), (600.0, 369.4),
        (644.1, 355.0), (600.0, 445.0), (781.6, 602.6), (418.4, 602.6),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "06-jun-tilted12", 1200, 1600,
      [
        (684.6, 690.0), (515.4, 654.0), (530.6, 998.4), (663.1, 375.2),
        (676.1, 343.7), (647.5, 448.4), (802.8, 643.7), (426.2, 563.6),
      ], roll: 12, yaw: 0, pitch: 0),
    known(
      "07-hana-blue-yaw8", 1200, 1600,
      [
        (683.2, 672.0), (516.5, 672.0), (603.0, 986.9), (576.2, 372.4),
        (527.2, 347.0), (601.5, 446.9), (775.7, 738.0), (398.8, 548.1),
      ], roll: 0, yaw: 8, pitch: 0),
    known(
      "08-olaf-room", 1200, 1600,
      [
        (618.1, 672.0), (461.9, 672.0), (540.0, 965.0), (540.0, 388.1),
        (540.0, 388.1), (540.0, 461.9), (704.4, 648.6), (375.6, 648.6),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "09-rosa-paper-yaw8", 1200, 1600,
      [
        (681.3, 704.0), (519.0, 704.0), (594.7, 1003.7), (621.4, 397.5),
        (629.3, 265.0), (598.5, 464.0), (790.3, 577.5), (433.8, 766.8),
      ], roll: 0, yaw: -8, pitch: 0),
    known(
      "10-timo-white-child", 1200, 1600,
      [
        (691.3, 720.0), (508.7, 720.0), (600.0, 1027.8), (600.0, 381.6),
        (600.8, 341.0), (600.0, 446.6), (809.7, 589.9), (390.3, 589.9),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "11-zola-paleblue-roll12", 1200, 1600,
      [
        (674.1, 767.7), (525.9, 736.3), (548.4, 995.0), (658.0, 479.0),
        (698.1, 317.9), (644.1, 544.5), (801.9, 682.7), (443.7, 606.5),
      ], roll: 12, yaw: 0, pitch: 0),
    known(
      "12-emre-dark-under", 1200, 1500,
      [
        (687.7, 630.0), (512.3, 630.0), (600.0, 968.9), (600.0, 318.6),
        (569.9, 277.0), (600.0, 393.8), (787.3, 605.9), (412.7, 605.9),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "13-leila-headscarf", 1200, 1600,
      [
        (685.3, 672.0), (514.7, 672.0), (600.0, 987.0), (600.0, 347.7),
        (601.3, 319.0), (600.0, 417.4), (782.7, 539.3), (417.3, 539.3),
      ], roll: 0, yaw: 0, pitch: 0),
    known(
      "14-ines-glasses-room", 1200, 1600,
      [
        (736.7, 672.0), (583.3, 672.0), (660.0, 953.5), (660.0, 387.8),
        (707.8, 367.0), (660.0, 441.3), (823.8, 734.7), (496.2, 734.7),
      ], roll: 0, yaw: 0, pitch: 3),
    known(
      "15-clara-landscape", 1800, 1200,
      [
        (714.1, 477.7), (581.8, 482.3), (658.5, 719.8), (630.6, 233.1),
        (627.9, 221.1), (641.7, 282.4), (787.4, 526.0), (496.9, 383.3),
      ], roll: -2, yaw: 4, pitch: 0.05),
    known(
      "18-bruno-24mp", 4000, 6000,
      [
        (2293.0, 2520.0), (1707.0, 2520.0), (2000.0, 3651.5), (2000.0, 1470.5),
        (2000.0, 1470.5), (2000.0, 1739.5), (2622.8, 2438.0), (1377.2, 2438.0),
      ], roll: 0, yaw: 0, pitch: 0),
  ]

  /// Left eye, right eye, chin, skull, hair, hairline, left and right cheek.
  private static func known(
    _ name: String, _ width: Int, _ height: Int, _ places: [(Double, Double)], roll: Double, yaw: Double, pitch: Double
  ) -> KnownFace {
    let points = places.map { Point<Upright>(x: $0.0, y: $0.1) }
    return KnownFace(
      name: name, photo: Extent(width: width, height: height),
      face: .of(points, pose: Pose(roll: roll, yaw: yaw, pitch: pitch)))
  }
}

extension Face {
  /// A face of the points in `KnownFace`'s order, known to a hundredth of the eyes' distance.
  static func of(_ points: [Point<Upright>], pose: Pose) -> Face {
    let uncertainty = points[0].distance(to: points[1]) / 100
    func located(_ index: Int) -> Located { Located(points[index], uncertainty: uncertainty) }
    let box = Box(around: [points[2], points[5], points[6], points[7]])
    var mesh = [SIMD3<Double>](repeating: .zero, count: 468)
    mesh[10] = SIMD3(points[5].x, points[5].y, 0)
    return Face(
      score: 0.95, box: box ?? Box(x: 0, y: 0, width: 0, height: 0), leftEye: located(0), rightEye: located(1),
      chin: located(2), crownSkull: located(3), crownHair: located(4), cheekLeft: located(6), cheekRight: located(7),
      pose: pose, mesh: mesh)
  }
}

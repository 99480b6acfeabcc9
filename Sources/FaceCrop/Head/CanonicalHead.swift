/// Where points of the mesh lie on the average head that it was made for: centimetres, x to the person's left, y down, z
/// away from the camera.
///
/// The figures are those of the face model that MediaPipe publishes (`canonical_face_model.obj`, Apache-2.0), of points
/// around the eyes, the temples and the cheekbones: neither speech nor a beard moves them.
enum CanonicalHead {
  static let points: [(point: MeshPoint, place: SIMD3<Double>)] = pairs.flatMap { pair in
    [
      (pair.right, pair.place * SIMD3(-1, -1, -1)),
      (pair.left, pair.place * SIMD3(1, -1, -1)),
    ]
  }

  /// Places of the left point, with y up and z towards the camera.
  private static let pairs: [(right: MeshPoint, left: MeshPoint, place: SIMD3<Double>)] = [
    (.rightEyeOuter, .leftEyeOuter, SIMD3(4.446, 2.664, 3.173)),
    (.rightEyeInner, .leftEyeInner, SIMD3(1.856, 2.585, 3.758)),
    (.rightTemple, .leftTemple, SIMD3(7.743, 2.365, -2.005)),
    (.rightCheek, .leftCheek, SIMD3(7.664, 0.673, -2.436)),
    (.rightTempleUpper, .leftTempleUpper, SIMD3(7.556, 4.107, -0.992)),
    (.rightForehead, .leftForehead, SIMD3(7.088, 5.435, 0.100)),
    (.rightCheekbone, .leftCheekbone, SIMD3(4.766, -0.702, 3.535)),
    (.rightBrow, .leftBrow, SIMD3(3.987, 5.109, 4.466)),
  ]
}

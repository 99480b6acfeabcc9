/// One model file of the pinned wheel.
public struct ModelFile: Sendable {
  public let name: String
  /// Its path inside the wheel.
  public let wheelPath: String
  /// SHA-256 of the file, in lower-case hexadecimal.
  public let digest: String
}

/// The model files that the face-crop core runs, and where they come from: the wheel mediapipe 0.10.21 on PyPI,
/// under the Apache License 2.0.
public enum ModelCatalogue {
  public static let package = "mediapipe"
  public static let version = "0.10.21"

  /// The files are data: the platform of the wheel need not be that of the machine.
  static let wheelTags = [
    "--python-version", "3.11", "--implementation", "cp", "--abi", "cp311", "--platform", "manylinux_2_28_x86_64",
  ]

  /// Short range, full range, mesh, iris, segmenter.
  public static let files = [shortRange, fullRange, mesh, iris, segmenter]

  public static let shortRange = ModelFile(
    name: "face_detection_short_range.tflite",
    wheelPath: "mediapipe/modules/face_detection/face_detection_short_range.tflite",
    digest: "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8")

  public static let fullRange = ModelFile(
    name: "face_detection_full_range_sparse.tflite",
    wheelPath: "mediapipe/modules/face_detection/face_detection_full_range_sparse.tflite",
    digest: "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1")

  public static let mesh = ModelFile(
    name: "face_landmark.tflite",
    wheelPath: "mediapipe/modules/face_landmark/face_landmark.tflite",
    digest: "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814")

  public static let iris = ModelFile(
    name: "iris_landmark.tflite",
    wheelPath: "mediapipe/modules/iris_landmark/iris_landmark.tflite",
    digest: "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f")

  public static let segmenter = ModelFile(
    name: "selfie_segmentation.tflite",
    wheelPath: "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite",
    digest: "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c")
}

public import Inference

/// The five networks that find and understand faces. Immutable: one serves all workers.
public struct FaceModels: Sendable {
  let shortRange: Network
  let fullRange: SpareNetwork
  let mesh: Network
  let iris: Network
  let segmenter: Network

  /// Reads the models.
  ///
  /// The caller has checked that the bytes are those of the published files: here only their shapes are, and those of
  /// `fullRange` when a picture first needs it.
  ///
  /// - Parameters:
  ///   - shortRange: `face_detection_short_range.tflite`.
  ///   - fullRange: `face_detection_full_range_sparse.tflite`.
  ///   - mesh: `face_landmark.tflite`.
  ///   - iris: `iris_landmark.tflite`.
  ///   - segmenter: `selfie_segmentation.tflite`.
  public init(
    shortRange: [UInt8], fullRange: [UInt8], mesh: [UInt8], iris: [UInt8], segmenter: [UInt8]
  ) throws(FaceModelError) {
    self.shortRange = try FaceModel.shortRange.network(shortRange)
    self.fullRange = SpareNetwork(.fullRange, file: fullRange)
    self.mesh = try FaceModel.mesh.network(mesh)
    self.iris = try FaceModel.iris.network(iris)
    self.segmenter = try FaceModel.segmenter.network(segmenter)
  }
}

/// Why a model cannot be used.
public enum FaceModelError: Error, Hashable, Sendable {
  /// The file cannot be run.
  case unreadable(FaceModel, ModelError)
  /// It is another model: the side of its square input, or how many values its outputs have, is not what is needed.
  case other(FaceModel, input: [Int], outputs: [Int])
}

import Foundation
import Inference

/// The models that are installed on this machine; they are too large for the repository.
enum ModelFolder {
  struct NotInstalled: Error, CustomStringConvertible {
    let path: String

    var description: String {
      "\(path) is missing: run `likeness models install`, or name a folder of models in LIKENESS_MODELS"
    }
  }

  static func bytes(of model: Model) throws -> [UInt8] {
    let path = folder + "/" + model.rawValue + ".tflite"
    guard let data = FileManager.default.contents(atPath: path) else { throw NotInstalled(path: path) }
    return Array(data)
  }

  private static var folder: String {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["LIKENESS_MODELS"], !folder.isEmpty {
      return folder
    }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory() + "/.local/share"
    return data + "/likeness/models"
  }
}

enum Model: String, CaseIterable {
  case shortRange = "face_detection_short_range"
  case fullRange = "face_detection_full_range_sparse"
  case mesh = "face_landmark"
  case segmentation = "selfie_segmentation"
  case iris = "iris_landmark"
}

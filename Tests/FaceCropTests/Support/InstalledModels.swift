import FaceCrop
import Foundation

/// The models that are installed on this machine; they are too large for the repository.
enum InstalledModels {
  struct NotInstalled: Error, CustomStringConvertible {
    let path: String

    var description: String {
      "\(path) is missing: run `likeness models install`, or name a folder of models in LIKENESS_MODELS"
    }
  }

  static let finder = Result {
    FaceFinder(
      models: try FaceModels(
        shortRange: bytes("face_detection_short_range"), fullRange: bytes("face_detection_full_range_sparse"),
        mesh: bytes("face_landmark"), iris: bytes("iris_landmark"), segmenter: bytes("selfie_segmentation")))
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let path = folder + "/" + name + ".tflite"
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

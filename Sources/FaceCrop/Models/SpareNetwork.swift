import Inference
import Synchronization

/// A network that most pictures do without: its weights are unpacked when one first needs it, and then kept.
final class SpareNetwork: Sendable {
  private let model: FaceModel
  private let file: [UInt8]
  private let unpacked = Mutex<Network?>(nil)

  init(_ model: FaceModel, file: [UInt8]) {
    self.model = model
    self.file = file
  }

  /// - Throws: `model` where the file cannot be run.
  func network() throws(FaceError) -> Network {
    do throws(FaceModelError) {
      return try unpacked.withLock { (unpacked) throws(FaceModelError) in
        if let unpacked { return unpacked }
        let network = try model.network(file)
        unpacked = network
        return network
      }
    } catch {
      throw .model(error)
    }
  }
}

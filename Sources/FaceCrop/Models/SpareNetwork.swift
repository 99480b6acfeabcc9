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
    let result: Result<Network, FaceModelError> = unpacked.withLock { unpacked in
      if let unpacked { return .success(unpacked) }
      do throws(FaceModelError) {
        let network = try model.network(file)
        unpacked = network
        return .success(network)
      } catch {
        return .failure(error)
      }
    }
    do throws(FaceModelError) {
      return try result.get()
    } catch {
      throw .model(error)
    }
  }
}

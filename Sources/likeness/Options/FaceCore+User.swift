import Foundation
import Studio

extension FaceCore {
  /// With the models of the user who runs the command.
  static func ofUser() throws -> FaceCore {
    do throws(FaceCoreError) {
      return try FaceCore(models: ModelStore(environment: ProcessInfo.processInfo.environment))
    } catch {
      throw Failure(.unavailable, error.sentence)
    }
  }
}

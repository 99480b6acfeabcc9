import Foundation

/// A file of the studio's folder could not be read or written.
public struct FileFailure: Error, Equatable {
  public var path: String
  /// The system's own words.
  public var reason: String

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  init(_ error: any Error, path: String) {
    self.init(path: path, reason: Self.words(for: error as NSError))
  }

  private static func words(for error: NSError) -> String {
    let deepest = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    guard deepest.domain == NSPOSIXErrorDomain, let code = Int32(exactly: deepest.code) else {
      return error.localizedDescription
    }
    return unsafe String(cString: strerror(code))
  }
}

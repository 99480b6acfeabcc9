import Foundation

/// A file of the studio's folder could not be read or written.
public struct FileFailure: Error, Equatable {
  public var path: String
  /// The system's own words, without a full stop.
  public var reason: String

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public init(_ error: any Error, path: String) {
    self.init(path: path, reason: Self.words(for: error as NSError))
  }

  /// Without a full stop: sentences that have it in the middle bring their own.
  private static func words(for error: NSError) -> String {
    if let code = code(of: error) { return unsafe String(cString: strerror(code)) }
    let words = error.localizedDescription
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// The number of the system's error, which Foundation wraps in its own; nil where it has none.
  static func code(of error: any Error) -> Int32? {
    let error = error as NSError
    let deepest = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? error
    return deepest.domain == NSPOSIXErrorDomain ? Int32(exactly: deepest.code) : nil
  }
}

/// Why a picture's faces cannot be looked for.
public enum FaceError: Error, Hashable, Sendable {
  /// A network was given another number of values than it takes.
  case input(expected: Int, found: Int)
  /// The model that only some pictures need cannot be run.
  case model(FaceModelError)
}

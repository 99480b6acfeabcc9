/// What makes a text unreadable as a whole.
struct TextDefect: Error {
  var problem: Problem
  /// Nil where the file as a whole is meant.
  var position: TextPosition?
}

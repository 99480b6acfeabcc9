/// Why a photo cannot be taken from the studio's `photos` folder.
public enum PhotoFileDefect: Error, Hashable, Sendable {
  case missing
  /// A symbolic link on the way leads out of the folder.
  case leadsOut
  /// Symbolic links lead in a circle.
  case circle
  /// A part of the way is a file, not a folder.
  case notAFolder
  /// A folder, a device or the like stands there.
  case notAFile
  case unreadable
  case empty
  case tooLarge(bytes: Int, limit: Int)
  /// The `photos` folder itself is missing or cannot be entered.
  case noFolder
  /// Any other refusal of the system, by its number.
  case system(Int32)
}

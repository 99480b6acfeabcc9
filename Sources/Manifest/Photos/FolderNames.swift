import Foundation
import Synchronization

/// The names in folders, listed once, by what they are called but for capitals, accents and the ending.
///
/// Only suggestions are taken from here: a name that came or went since does no harm.
final class FolderNames: Sendable {
  private let folders = Mutex<[String: [String: [String]]]>([:])

  /// A name in the folder that differs from `name` in nothing else; the first by its spelling where there are several.
  ///
  /// - Parameter list: the names in the folder.
  func fellow(of name: String, in folder: String, list: () -> [String]) -> String? {
    folders.withLock { folders in
      if folders[folder] == nil { folders[folder] = Dictionary(grouping: list(), by: Self.stem) }
      return folders[folder]?[Self.stem(name)]?.filter { $0 != name }.min()
    }
  }

  private static func stem(_ name: String) -> String {
    let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    guard let point = folded.lastIndex(of: "."), point > folded.startIndex else { return folded }
    return String(folded[..<point])
  }
}

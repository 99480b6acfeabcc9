import Orders
import Sheet
import Site

/// The files that stand beside the sheets of a folder for the lab.
enum PrintFolder {
  static let cutListName = "cut-list.csv"
  static let readMeName = "README.txt"

  /// What to print, in each of the studio's languages.
  static func readMe(_ handOver: LabHandOver, _ languages: [Language]) -> SiteFile {
    let texts = languages.map { handOver.text($0) }
    return SiteFile(
      path: readMeName, text: texts.joined(separator: "\n" + String(repeating: "-", count: 40) + "\n\n"))
  }

  static func cutList(_ list: CutList) -> SiteFile {
    SiteFile(path: cutListName, text: list.csv)
  }
}

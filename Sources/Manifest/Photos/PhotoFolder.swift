/// The studio's `photos` folder, the only place from which photos are read.
///
/// A path is followed part by part from the folder itself, each part opened without following links. A link inside is
/// followed by its text, and may not lead out: so it cannot be exchanged between the check and the reading.
public struct PhotoFolder: Sendable {
  /// The folder; it may be a link itself.
  public let path: String
  private let names = FolderNames()

  public init(path: String) {
    self.path = path
  }

  /// The length of the photo's file in bytes. It is there, regular, inside, readable and not empty.
  ///
  /// - Throws: `Problem.photoPath` or `Problem.photoFile`.
  @discardableResult
  public func check(_ photo: String) throws(Problem) -> Int {
    try open(photo).length
  }

  /// The bytes of the photo's file.
  ///
  /// - Parameter limit: larger files are refused unread.
  /// - Throws: `Problem.photoPath` or `Problem.photoFile`.
  public func read(_ photo: String, limit: Int) throws(Problem) -> [UInt8] {
    let file = try open(photo)
    guard file.length <= limit else {
      throw .photoFile(photo, .tooLarge(bytes: file.length, limit: limit), suggestion: nil)
    }
    do throws(PhotoFileDefect) {
      return try file.read(limit: limit)
    } catch {
      throw .photoFile(photo, error, suggestion: nil)
    }
  }

  private func open(_ photo: String) throws(Problem) -> OpenFile {
    if let defect = PhotoPath.defect(of: photo) { throw .photoPath(photo, defect) }
    do throws(PhotoFileDefect) {
      let walk = try FolderWalk(root: path)
      let file = try walk.open(photo)
      guard file.length > 0 else { throw .empty }
      return file
    } catch {
      throw .photoFile(photo, error, suggestion: error == .missing ? suggestion(for: photo) : nil)
    }
  }

  /// A file of the same folder that is called the same but for capitals, accents or the ending.
  ///
  /// Names that differ otherwise are not offered: the next number is another customer's picture.
  private func suggestion(for photo: String) -> String? {
    let parts = photo.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    let way = Array(parts.dropLast())
    let fellow = names.fellow(of: name, in: way.joined(separator: "/")) {
      (try? FolderWalk(root: path).names(in: way)) ?? []
    }
    return fellow.map { (way + [$0]).joined(separator: "/") }
  }
}

/// What the host may hold, file by file, in the order of `SiteWalk`: one line each, and a last one with the number of the
/// lists that were made of it.
///
/// A line is the path, the stamp of what is known to be on the host, and the stamp of what the last lists said of it.
struct UploadRecord {
  struct Line: Hashable {
    var path: String
    var uploaded: Uploaded
    /// Nil where the site no longer has the file.
    var listed: FileStamp?
  }

  enum Uploaded: Hashable {
    case this(FileStamp)
    /// An upload may have brought another content, or deleted it.
    case unsure
    /// Nothing of that path was ever confirmed.
    case never
  }

  /// Reads line by line. What is no line, which no version of this program writes, is passed over.
  struct Reader {
    private let lines: LineReader?
    /// Of the lists; 0 where there are none. Known once the last line is read.
    private(set) var number = 0

    /// - Parameter path: a file that may be missing.
    init(_ path: String, disk: Disk) throws(PublicationError) {
      lines = disk.exists(path) ? try LineReader(path, disk: disk) : nil
    }

    /// Nil at the end.
    mutating func next() throws(PublicationError) -> Line? {
      while let text = try lines?.next() {
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
        if fields.count == 2, fields[0] == "lists" { number = Int(fields[1]) ?? number }
        guard fields.count == 3, let uploaded = Uploaded(fields[1]) else { continue }
        return Line(path: String(fields[0]), uploaded: uploaded, listed: FileStamp(fields[2]))
      }
      return nil
    }
  }

  static func text(of line: Line) -> String {
    "\(line.path)\t\(line.uploaded.text)\t\(line.listed?.text ?? "-")\n"
  }

  static func text(ofNumber number: Int) -> String { "lists\t\(number)\n" }
}

extension UploadRecord.Uploaded {
  init?(_ text: Substring) {
    switch text {
    case "-": self = .never
    case "?": self = .unsure
    default:
      guard let stamp = FileStamp(text) else { return nil }
      self = .this(stamp)
    }
  }

  var text: String {
    switch self {
    case .never: "-"
    case .unsure: "?"
    case .this(let stamp): stamp.text
    }
  }
}

/// Tells two contents of one path apart as a transfer does: files whose bytes stay the same keep their age.
struct FileStamp: Hashable {
  /// In bytes.
  var size: Int
  /// Of the last change, in nanoseconds since 1970.
  var changed: Int

  init(size: Int, changed: Int) {
    self.size = size
    self.changed = changed
  }

  init?(_ text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let size = Int(parts[0]), let changed = Int(parts[1]) else { return nil }
    self.init(size: size, changed: changed)
  }

  var text: String { "\(size):\(changed)" }
}

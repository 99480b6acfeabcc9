/// What an upload has to do, for transfers that take a list: one path a line, relative to the site.
///
/// The lists say what is different since the last upload that was confirmed, however many runs there were since: nothing
/// that was ever listed is forgotten before. A run that changes the site ends with `write`.
public struct UploadLists: Sendable {
  private let site: String
  private let lists: PrivateFolder
  private let record: String
  private let records: PrivateFolder
  private let recordPath: String
  private let disk: Disk

  /// - Parameters:
  ///   - site: the folder that is uploaded.
  ///   - lists: the operator's private folder.
  ///   - root: the folder that holds the record, and its name in it.
  public init(site: String, lists: PrivateFolder, root: String, record: String) {
    self.site = site
    self.lists = lists
    self.record = record
    records = PrivateFolder(root)
    recordPath = root + "/" + record
    disk = Disk(root: root)
  }

  /// Relative to the operator's folder.
  public static let names = ["upload.txt", "delete.txt", "changes.json", "number.txt"].map { "changes/" + $0 }

  /// Whether the site was listed before.
  public var isBegun: Bool { disk.exists(recordPath) }

  /// Compares the site with what the host is known to have, and writes `changes/upload.txt` with what is new or
  /// different, `changes/delete.txt` with what is gone, both as `changes/changes.json`, and their number.
  ///
  /// The record comes first: what a list names is never forgotten.
  public func write() throws(PublicationError) {
    let number = try bringUpToDate()
    let texts = try ListTexts(lists)
    var reader = try UploadRecord.Reader(recordPath, disk: disk)
    while let line = try reader.next() { try texts.add(line) }
    try texts.finish()
    try lists.write([SiteFile(path: Self.names[3], text: "\(number)\n")])
  }

  /// The host holds what the lists of this number say.
  ///
  /// - Returns: false, and nothing changes, where the site was listed anew since.
  public func confirm(_ number: Int) throws(PublicationError) -> Bool {
    var reader = try UploadRecord.Reader(recordPath, disk: disk)
    let fresh = try records.stream(record)
    while let line = try reader.next() {
      guard let listed = line.listed else { continue }
      try fresh.write(UploadRecord.text(of: .init(path: line.path, uploaded: .this(listed), listed: listed)))
    }
    // The record that is not finished is given up.
    guard number > 0, reader.number == number else { return false }
    try fresh.write(UploadRecord.text(ofNumber: number))
    try fresh.finish()
    return true
  }

  /// - Returns: the number of the lists, which is another one where anything is listed otherwise than before.
  private func bringUpToDate() throws(PublicationError) -> Int {
    var reader = try UploadRecord.Reader(recordPath, disk: disk)
    let fresh = try records.stream(record)
    var isOther = false
    var next = try reader.next()
    func put(_ path: String, _ uploaded: UploadRecord.Uploaded, _ listed: FileStamp?) throws(PublicationError) {
      try fresh.write(UploadRecord.text(of: .init(path: path, uploaded: uploaded, listed: listed)))
    }
    func gone(_ line: UploadRecord.Line) throws(PublicationError) {
      if line.listed != nil { isOther = true }
      try put(line.path, line.uploaded == .never ? .never : .unsure, nil)
    }
    try SiteWalk(root: site, disk: Disk(root: site)).each { (path, stamp) throws(PublicationError) in
      while let line = next, SiteWalk.precedes(line.path, path) {
        try gone(line)
        next = try reader.next()
      }
      guard let line = next, line.path == path else {
        isOther = true
        return try put(path, .never, stamp)
      }
      if line.listed != stamp { isOther = true }
      let isKnown = line.uploaded == .never || line.uploaded == .this(stamp)
      try put(path, isKnown ? line.uploaded : .unsure, stamp)
      next = try reader.next()
    }
    while let line = next {
      try gone(line)
      next = try reader.next()
    }
    let number = isOther || reader.number == 0 ? reader.number + 1 : reader.number
    try fresh.write(UploadRecord.text(ofNumber: number))
    try fresh.finish()
    return number
  }
}

/// The lists, line by line.
private final class ListTexts {
  private let upload: FileStream
  private let delete: FileStream
  private let json: FileStream
  /// Pages come after what they name: an upload that breaks off leaves nothing broken.
  private var pages: [UInt8] = []
  private var updated: [UInt8] = []
  private var removed: [UInt8] = []
  private var hasAdded = false

  init(_ folder: PrivateFolder) throws(PublicationError) {
    upload = try folder.stream(UploadLists.names[0])
    delete = try folder.stream(UploadLists.names[1])
    json = try folder.stream(UploadLists.names[2])
    try json.write("{\n  \"added\" : [")
  }

  func add(_ line: UploadRecord.Line) throws(PublicationError) {
    guard let listed = line.listed else {
      try delete.write(line.path + "\n")
      Self.append(line.path, to: &removed)
      return
    }
    guard line.uploaded != .this(listed) else { return }
    if line.path.hasSuffix(".html") {
      pages += Array((line.path + "\n").utf8)
    } else {
      try upload.write(line.path + "\n")
    }
    if line.uploaded == .never {
      try json.write((hasAdded ? "," : "") + "\n    " + Self.quoted(line.path))
      hasAdded = true
    } else {
      Self.append(line.path, to: &updated)
    }
  }

  func finish() throws(PublicationError) {
    try upload.write(pages)
    try upload.finish()
    try delete.finish()
    try json.write("\n  ],\n  \"removed\" : [")
    try json.write(removed)
    try json.write("\n  ],\n  \"updated\" : [")
    try json.write(updated)
    try json.write("\n  ]\n}\n")
    try json.finish()
  }

  private static func append(_ path: String, to list: inout [UInt8]) {
    list += Array(((list.isEmpty ? "" : ",") + "\n    " + quoted(path)).utf8)
  }

  /// RFC 8259: quotation mark, reverse solidus and control characters are escaped.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<"\u{20}":
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

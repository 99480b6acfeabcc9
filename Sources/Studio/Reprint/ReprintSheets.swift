import Foundation
import Ledger
import Measures
import Orders
import Sheet
import Site

/// Writes the folder of a reprint: sheets by paper, what the lab is told, what stands where, and whose photos they are.
struct ReprintSheets {
  let lab: LabProfile
  /// Relative to the `prints` folder.
  let name: String
  private let output: PrivateFolder
  private var cutList = CutList()
  private(set) var handOver: LabHandOver
  /// How many there are.
  private(set) var sheets = 0
  /// All files that were written.
  private(set) var files: [DeliveredFile] = []

  /// - Parameter prints: the folder of all prints.
  init(lab: LabProfile, name: String, in prints: URL) {
    self.lab = lab
    self.name = name
    output = PrivateFolder(prints.appending(path: name).path)
    handOver = LabHandOver(lab: lab)
  }

  /// The lab's profile for a paper: its margin is that of its own paper.
  static func profile(_ lab: LabProfile, on paper: PaperSize) -> LabProfile {
    var profile = lab
    if paper != lab.paper { profile.margin = nil }
    profile.paper = paper
    return profile
  }

  /// Names whose photos are printed, for the operator, and for a ledger that was put back from before the reprint.
  mutating func begin(_ orders: Set<OrderNumber>) throws(PublicationError) {
    let lines = orders.sorted().map { $0.text + "\n" }
    try write(SiteFile(path: ReprintSweep.list, text: lines.joined()))
  }

  mutating func add(_ jpeg: [UInt8], of layout: SheetLayout) throws(PublicationError) {
    let path = "\(layout.paper.id)/\(LabHandOver.fileStem(layout)).jpg"
    try write(SiteFile(path: path, contents: jpeg))
    cutList.add(layout, file: path)
    handOver.add(layout)
    sheets += 1
  }

  mutating func add(document: [UInt8], of paper: PaperSize) throws(PublicationError) {
    try write(SiteFile(path: "\(paper.id)/\(paper.id)_all-sheets.pdf", contents: document))
  }

  /// Writes what tells lab and operator about the sheets, and takes away what lay in the folder before.
  mutating func finish(_ languages: [Language]) throws(PublicationError) {
    try write(PrintFolder.cutList(cutList))
    try write(PrintFolder.readMe(handOver, languages))
    try output.removeAll(except: Set(files.map { String($0.path.dropFirst(name.count + 1)) }))
  }

  private mutating func write(_ file: SiteFile) throws(PublicationError) {
    try output.write([file])
    files.append(
      DeliveredFile(
        place: .prints, path: name + "/" + file.path, hash: ContentHash(of: file.contents), size: file.contents.count))
  }
}

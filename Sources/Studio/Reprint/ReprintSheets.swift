import Measures
import Orders
import PixelViews
import Sheet
import Site

/// Lays photos out on as few sheets as hold them, several customers on one, and paints sheet by sheet.
struct ReprintSheets {
  let lab: LabProfile
  let output: PrivateFolder
  private(set) var cutList = CutList()
  private(set) var handOver: LabHandOver
  /// Of all files written, relative to the folder.
  private(set) var paths: Set<String> = []

  init(lab: LabProfile, output: PrivateFolder) {
    self.lab = lab
    self.output = output
    handOver = LabHandOver(lab: lab)
  }

  /// The lab's profile for a paper: its margin is that of its own paper.
  static func profile(_ lab: LabProfile, on paper: PaperSize) -> LabProfile {
    var profile = lab
    if paper != lab.paper { profile.margin = nil }
    profile.paper = paper
    return profile
  }

  /// Names whose photos are printed: when one of these orders ends, the sheets go with it.
  mutating func begin(_ orders: Set<OrderNumber>) throws {
    let lines = orders.sorted().map { $0.text + "\n" }
    try write(SiteFile(path: ReprintSweep.list, text: lines.joined()))
  }

  /// Paints and writes the sheets of one paper.
  ///
  /// - Parameter bitmap: a job's photo at the lab's resolution; asked for once a sheet.
  mutating func make(
    _ layouts: [SheetLayout], bitmap: (SheetJob) async throws -> Bitmap
  ) async throws {
    guard let paper = layouts.first?.paper else { return }
    let profile = Self.profile(lab, on: paper)
    var document = try SheetDocument(profile)
    for layout in layouts {
      try Task.checkCancellation()
      var painting = try SheetPainting(layout)
      try document.begin(layout)
      for job in layout.jobs {
        let photo = try await bitmap(job)
        try painting.put(photo, for: job)
        if document.has(job, for: layout) { try document.place(job) } else { try document.put(photo, for: job) }
      }
      let path = "\(paper.id)/\(LabHandOver.fileStem(layout)).jpg"
      try write(SiteFile(path: path, contents: try painting.painted().jpeg(profile)))
      cutList.add(layout, file: path)
      handOver.add(layout)
    }
    try write(SiteFile(path: "\(paper.id)/\(paper.id)_all-sheets.pdf", contents: try document.bytes()))
  }

  /// Writes what tells lab and operator about the sheets, and takes away what an earlier reprint of these lines left.
  mutating func finish(_ languages: [Language]) throws {
    try write(PrintFolder.cutList(cutList))
    try write(PrintFolder.readMe(handOver, languages))
    try output.removeAll(except: paths)
  }

  private mutating func write(_ file: SiteFile) throws {
    try output.write([file])
    paths.insert(file.path)
  }
}

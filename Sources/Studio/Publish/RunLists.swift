import Foundation
import Orders
import Sheet
import Site

/// Writes what tells of the orders of a run, order by order: the links, the operator's contact sheet and report, and the
/// lab's cut list and counts.
///
/// The lab's files speak of the manifest that was rendered: sheets of earlier manifests stay in their folders while
/// their orders last, and were printed before.
struct RunLists {
  let review: PrivateFolder
  let prints: PrivateFolder
  let renderer: ReviewRenderer
  let assembly: ReviewAssembly
  let lab: LabProfile
  let languages: [Language]

  func write(_ done: DoneOrders, refusals: [OrderRefusal]) throws {
    let counts: [ReviewEntry.Outcome: Int] = [
      .refused: refusals.count, .done: done.count(isFromCache: false), .unchanged: done.count(isFromCache: true),
    ]
    // Whom the pages name is looked up in the report: it must not stand beside pages of another run.
    try review.remove([ReviewReport.name])
    var kept = Set(try writePages(done, refusals, counts))
    kept.formUnion(try writeInOrder(done, refusals, counts))
    kept.formUnion(UploadLists.names)
    try review.removeAll(except: kept)
  }

  /// What follows the manifest.
  ///
  /// - Returns: the files of the review that belong to it.
  private func writeInOrder(
    _ done: DoneOrders, _ refusals: [OrderRefusal], _ counts: [ReviewEntry.Outcome: Int]
  ) throws -> Set<String> {
    var kept: Set<String> = [LinkList.name, ReviewReport.name]
    let links = try review.stream(LinkList.name)
    let cuts = try prints.stream(PrintFolder.cutListName)
    let report = try review.stream(ReviewReport.name)
    let words = renderer.report(counts)
    var handOver = LabHandOver(lab: lab)
    var isFirst = true
    try links.write(LinkList.head)
    try cuts.write(CutList.head)
    try report.write(words.head)
    func tell(_ entry: ReviewEntry) throws {
      try report.write(words.text(of: entry, isFirst: isFirst))
      isFirst = false
      kept.formUnion(entry.photos.compactMap(\.thumbnail) + [entry.slip].compactMap(\.self))
      kept.formUnion(entry.strips.flatMap(\.faces).map(\.thumbnail))
    }
    try done.each { made in
      try links.write(LinkList.line(assembly.listed(made.order)))
      for sheets in OrderSheets(made, lab: lab).papers {
        for (layout, file) in zip(sheets.layouts, sheets.files) {
          try cuts.write(CutList.rows(of: layout, file: file))
          handOver.add(layout)
        }
      }
      try tell(assembly.entry(of: made))
    }
    for refusal in refusals { try tell(ReviewAssembly.entry(of: refusal)) }
    try report.write(words.tail)
    for list in [links, cuts, report] { try list.finish() }
    try prints.write([PrintFolder.readMe(handOver, languages)])
    return kept
  }

  /// Refused orders first, unchanged ones last.
  ///
  /// - Returns: the names of the pages.
  private func writePages(
    _ done: DoneOrders, _ refusals: [OrderRefusal], _ counts: [ReviewEntry.Outcome: Int]
  ) throws -> [String] {
    var pages = ReviewPages(renderer, counts: counts)
    func add(_ entry: ReviewEntry) throws {
      if let page = try pages.add(entry) { try review.write([page]) }
    }
    for refusal in refusals { try add(ReviewAssembly.entry(of: refusal)) }
    for isFromCache in [false, true] {
      try done.each(isFromCache: isFromCache) { made in try add(assembly.entry(of: made)) }
    }
    if let page = try pages.last() { try review.write([page]) }
    return pages.names
  }
}

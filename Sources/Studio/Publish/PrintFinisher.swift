import Orders
import Sheet
import Site

/// Writes what the lab and the operator need beside the sheets: papers and counts, and what stands where.
///
/// Both speak of the manifest that was rendered: sheets of earlier manifests stay in their folders while their orders
/// last, and were printed before.
struct PrintFinisher: Sendable {
  let prints: PrivateFolder
  let lab: LabProfile
  let languages: [Language]

  func finish(_ orders: [OrderSheets]) throws {
    var cutList = CutList()
    var handOver = LabHandOver(lab: lab)
    for sheets in orders.flatMap(\.papers) {
      for (layout, file) in zip(sheets.layouts, sheets.files) {
        cutList.add(layout, file: file)
        handOver.add(layout)
      }
    }
    try prints.write([PrintFolder.cutList(cutList), PrintFolder.readMe(handOver, languages)])
  }
}

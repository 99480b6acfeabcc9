import Ledger
import Orders
import Studio

/// Says what a run would delete, and what it deleted.
enum EndingPrinter {
  static func show(_ plan: EndingPlan) {
    let (orders, files) = (plan.orders.counted("order"), (plan.files + plan.strays).counted("file"))
    Terminal.say("to be deleted: \(orders), \(files), \(plan.bytes.counted("byte"))")
    if plan.strays > 0 { Terminal.say("belonging to no order: \(plan.strays) of these files") }
    if plan.unfinished > 0 { Terminal.say("begun by an earlier run: \(plan.unfinished) of these orders") }
    for path in plan.originals.sorted() { Terminal.say("to be deleted: photos/\(path)") }
    for path in plan.originalsDue.sorted() { Terminal.say("will be due, to be deleted by you: photos/\(path)") }
    for path in plan.originalsShared.sorted() { Terminal.say("stays, for another order uses it: photos/\(path)") }
    for path in plan.sharedSheets.sorted() { Terminal.say("shared with orders that stay: prints/\(path)") }
    for path in plan.reprintsToLayOut.sorted() { Terminal.say("to be laid out anew without them: prints/\(path)") }
    for (path, reprint) in plan.reprintsToDelete.sorted(by: { $0.key < $1.key }) {
      Terminal.say("to be deleted: prints/\(path)" + words(for: reprint))
    }
    if plan.deletesReview {
      Terminal.say("to be deleted: the review of the last run, which may name them; the next render makes it anew")
    }
    show(plan.held)
  }

  static func show(_ report: EndingReport) {
    let orders = report.orders.values.reduce(0, +).counted("order")
    let files = (report.files + report.strays).counted("file")
    Terminal.say("deleted: \(orders), \(files), \(report.originals.counted("original"))")
    if report.strays > 0 { Terminal.say("belonging to no order: \(report.strays) of these files") }
    if !report.copies.isEmpty {
      Terminal.say("deleted besides, found by their content: \(report.copies.count.counted("copy", "copies"))")
    }
    if report.reviewDeleted {
      Terminal.say("the review is gone until the next render: it may have named what was deleted")
    }
    for path in report.originalsShared.sorted() { Terminal.say("stays, for another order uses it: photos/\(path)") }
    for path in report.sheetsDeleted.sorted() {
      Terminal.say("deleted with orders that stay on it: prints/\(path); the next render makes theirs again")
    }
    for path in report.reprintsLaidOut.sorted() { Terminal.say("laid out anew without them: prints/\(path)") }
    for (path, reprint) in report.reprintsDeleted.sorted(by: { $0.key < $1.key }) {
      Terminal.say("deleted with an order on it: prints/\(path)" + words(for: reprint))
    }
    guard !report.isEmpty else { return }
    let (contents, searched) = (report.contents.counted("content"), report.filesSearched.counted("file"))
    Terminal.say("proof: \(contents) searched for in \(searched), none of them found")
  }

  /// Of a shared reprint that does not stay: why, and for whom to print again.
  private static func words(for reprint: DeletedReprint) -> String {
    guard !reprint.staying.isEmpty else { return "" }
    let reason = reprint.reason.map { "; it cannot be laid out anew: \($0)" } ?? "; "
    let again = "print these again: \(reprint.staying.map(\.text).joined(separator: ", "))"
    return reprint.reason == nil ? reason + again : reason + " Then " + again
  }

  static func show(_ holds: [Hold]) {
    for hold in holds {
      let lawful = hold.legalCase.map { " (\($0.rawValue))" } ?? ""
      Terminal.say("held: order \(hold.order.text): \(hold.reason)\(lawful)")
    }
  }

  /// A backup alone would bring back whoever is gone.
  static func noteErasures() {
    Terminal.note(
      "Renew the copy of ledger.erased that you keep with your backups: by it a restoration knows whom they must not "
        + "bring back.")
  }

  /// - Parameter orders: whose pages could not be written.
  static func showOldPages(_ orders: [OrderNumber]) {
    guard !orders.isEmpty else { return }
    Terminal.note(
      "The pages of \(orders.count.counted("order")) could not be written anew, because the cache has them no longer. Render "
        + "the manifest that names them: \(orders.map(\.text).joined(separator: ", "))")
  }
}

import Foundation
import Ledger
public import Orders
import Site

/// The main job: every order of a manifest rendered and published, each whole or not at all.
public struct Batch: Sendable {
  let renderer: OrderRenderer
  let publisher: OrderPublisher
  let site: SiteFinisher
  let gate: AdmissionGate
  let studio: OpenStudio
  let workers: Workers

  /// - Parameters:
  ///   - refusals: orders that the manifest itself rules out, for the report.
  ///   - progress: called once an order, as it is finished.
  public func run(
    _ orders: [Order], refusals: [OrderRefusal], progress: (BatchProgress) -> Void
  ) async throws(BatchError) -> BatchReport {
    var report = BatchReport(refusals: refusals)
    let admitted = try BatchError.telling {
      try studio.settle()
      try studio.noteController()
      return try gate.admit(orders, into: &report)
    }
    var count = BatchProgress(total: admitted.count)
    let outcomes = await workers.map(
      admitted,
      finished: { outcome in
        count.add(outcome)
        progress(count)
      },
      { order in await work(on: order) })
    for outcome in outcomes { report.add(outcome ?? .interrupted) }
    if !report.isInterrupted {
      let done = DoneOrders(admitted, outcomes, cache: renderer.cache)
      try BatchError.telling { try site.finish(&report, done) }
    }
    return report
  }

  private func work(on order: Order) async -> OrderOutcome {
    do throws(OrderRefusal) {
      let rendering = try await renderer.render(order)
      guard !Task.isCancelled else { return .interrupted }
      return .done(try publish(rendering))
    } catch {
      return Task.isCancelled ? .interrupted : .refused(error)
    }
  }

  private func publish(_ rendering: OrderRendering) throws(OrderRefusal) -> DoneOrder {
    do throws(PublishFailure) {
      return try publisher.publish(rendering)
    } catch {
      throw OrderRefusal(publishing: error, of: rendering.order)
    }
  }
}

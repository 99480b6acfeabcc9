import Foundation
import Ledger
import Orders
import Site

/// The main job: every order of a manifest rendered and published, each whole or not at all.
public struct Batch: Sendable {
  let renderer: OrderRenderer
  let publisher: OrderPublisher
  let site: SiteFinisher
  let gate: AdmissionGate
  let studio: OpenStudio
  let workers: Workers
  /// Nil where nobody asked for them.
  let faces: FaceStrips?

  /// - Parameter progress: called once an order, as it is finished.
  public func run(
    _ checked: CheckedManifest, progress: (BatchProgress) -> Void
  ) async throws(BatchError) -> BatchReport {
    var report = BatchReport()
    let admitted = try BatchError.telling {
      try studio.settle()
      try studio.noteController()
      try studio.remember(checked.withheld)
      return try gate.admit(checked, into: &report)
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
      let strips = try await strips(of: order, isRefused: false)
      var done = try publish(rendering)
      done.strips = strips
      return .done(done)
    } catch {
      if Task.isCancelled { return .interrupted }
      var refusal = error
      // A disk that takes no thumbnail takes no review either, and that is told.
      refusal.strips = (try? await strips(of: order, isRefused: true)) ?? []
      return .refused(refusal)
    }
  }

  private func strips(of order: Order, isRefused: Bool) async throws(OrderRefusal) -> [ReviewStrip] {
    guard let faces else { return [] }
    do throws(PublicationError) {
      return try await faces.write(of: order, isRefused: isRefused)
    } catch {
      throw OrderRefusal(publishing: .files(error), of: order)
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

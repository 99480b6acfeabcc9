import Foundation
import Ledger
import Manifest
import Orders

/// Renders a part of a manifest into the cache, and writes nothing else: several machines may do so at the same time,
/// over a folder that they share. The run without a shard that follows finds everything there.
public struct ShardRun: Sendable {
  private let renderer: OrderRenderer
  private let foresight: Foresight
  private let retention: Retention
  private let today: CalendarDay
  private let workers: Workers

  /// The ledger is read where there is one, and not held.
  public init(_ workshop: Workshop, moment: RunMoment, core: FaceCore, options: BatchOptions) throws(BatchError) {
    renderer = OrderRenderer(workshop, core: core, memory: options.memory)
    foresight = try Foresight(workshop, moment: moment, for: "render --shard")
    retention = Retention(days: workshop.configuration.retentionDays)
    today = moment.day
    workers = Workers(count: options.workers)
  }

  public func run(
    _ shard: Shard, of checked: CheckedManifest, progress: (BatchProgress) -> Void
  ) async throws(BatchError) -> ShardReport {
    var report = ShardReport()
    let admitted = try BatchError.telling { try admit(shard, of: checked, into: &report) }
    var count = BatchProgress(total: admitted.count)
    let outcomes = await workers.map(
      admitted,
      finished: { outcome in
        count.add(outcome)
        progress(count)
      },
      { order in await render(order) })
    for outcome in outcomes { report.add(outcome ?? .interrupted) }
    return report
  }

  /// What of the shard is to be rendered; what is refused goes to the report.
  private func admit(
    _ shard: Shard, of checked: CheckedManifest, into report: inout ShardReport
  ) throws(LedgerError) -> [Order] {
    let (excused, settled) = try foresight.settling(checked)
    for refusal in shard.part(of: excused.refusals) { report.add(.refused(refusal)) }
    let orders = shard.part(of: checked.orders)
    var admitted: [Order] = []
    for (order, outcome) in shard.part(of: settled) + zip(orders, try foresight.outcomes(of: orders)) {
      switch outcome {
      case .admitted: admitted.append(order)
      case .ended: continue
      case .refused(let refusal): report.add(.refused(refusal))
      }
    }
    return admitted
  }

  private func render(_ order: Order) async -> ShardOutcome {
    do throws(OrderRefusal) {
      let rendering = try await renderer.render(order)
      do throws(FileFailure) {
        try ShardMark(order.number, renderedOn: today, lastDay: retention.lastDay(of: order))
          .write(beside: renderer.cache.place(of: rendering.key))
      } catch {
        throw OrderRefusal(.file(error), of: order)
      }
      return .done(isFromCache: rendering.isFromCache)
    } catch {
      return Task.isCancelled ? .interrupted : .refused(error)
    }
  }
}

enum ShardOutcome: Sendable {
  case done(isFromCache: Bool)
  case refused(OrderRefusal)
  case interrupted
}

/// What became of the orders of one part.
public struct ShardReport: Sendable {
  public private(set) var refusals: [OrderRefusal] = []
  public private(set) var renderedCount = 0
  public private(set) var unchangedCount = 0
  public private(set) var isInterrupted = false

  mutating func add(_ outcome: ShardOutcome) {
    switch outcome {
    case .done(let isFromCache): if isFromCache { unchangedCount += 1 } else { renderedCount += 1 }
    case .refused(let refusal): refusals.append(refusal)
    case .interrupted: isInterrupted = true
    }
  }
}

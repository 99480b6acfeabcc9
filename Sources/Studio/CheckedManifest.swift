import Foundation
public import Ledger
public import Manifest
public import Orders

/// A manifest with all that can be said of it before a picture is opened.
public struct CheckedManifest: Sendable {
  /// The orders that may go on, as far as the manifest, the photo files' presence and consent say.
  public var orders: [Order]
  /// Orders that a fault of their picture or of their paper rules out, and that are whole as far as they are written.
  let unready: [Order]
  /// Those that may not, for want of consent.
  public let withheld: [WithheldOrder]
  /// Every fault, sorted by place.
  public var faults: [Fault]
  /// Whether nothing of the manifest can be used.
  public var isRefused: Bool

  public init(_ bytes: [UInt8], named name: String, workshop: Workshop, moment: RunMoment) {
    let reading = ManifestReader(
      catalogue: workshop.catalogue, configuration: workshop.configuration, today: moment.day
    ).read(bytes, named: name)
    let photos = PhotoFolder(path: workshop.folder.photos.path)
    let gate = ConsentGate(policies: workshop.configuration.policies, on: moment.day)
    let refusals = reading.orders.map { ($0, gate.refusals(of: $0)) }.filter { !$0.1.isEmpty }
    withheld = refusals.map { WithheldOrder(order: $0, reasons: Set($1.map(WithholdingReason.init))) }
    let unconsented = refusals.flatMap { order, refusals in refusals.map { Fault($0, of: order) } }
    // Without consent a picture is not even opened.
    let missing = Set(unconsented.compactMap(\.orderNumber))
    let found =
      unconsented + photos.faults(of: reading.orders.filter { !missing.contains($0.number) })
      + PaperCheck(lab: workshop.configuration.lab).faults(of: reading.orders)
    let refused = Set(found.filter { $0.severity == .error }.compactMap(\.orderNumber))
    orders = reading.orders.filter { !refused.contains($0.number) }
    unready = reading.orders.filter { refused.contains($0.number) && !missing.contains($0.number) }
    faults = (reading.faults + found).sorted { $0.place < $1.place }
    isRefused = reading.isRefused
  }

  /// Without the faults of these of the `unready`.
  func excusing(_ numbers: Set<OrderNumber>) -> CheckedManifest {
    var excused = self
    excused.faults.removeAll { $0.orderNumber.map(numbers.contains) ?? false }
    return excused
  }

  /// The orders that are ruled out, each with its faults, in the order of the manifest.
  public var refusals: [OrderRefusal] {
    var byOrder: [OrderNumber: [Fault]] = [:]
    var numbers: [OrderNumber] = []
    for fault in faults where fault.severity == .error {
      guard let number = fault.orderNumber else { continue }
      if byOrder[number] == nil { numbers.append(number) }
      byOrder[number, default: []].append(fault)
    }
    return numbers.map { OrderRefusal(faults: byOrder[$0] ?? [], of: $0) }
  }
}

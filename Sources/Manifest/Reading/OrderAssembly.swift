import Orders

/// Puts the rows of a manifest together to orders.
struct OrderAssembly {
  private let items: ItemReader
  private let terms: TermsReader
  private let log: FaultLog
  private var drafts: [OrderDraft] = []
  private var positions: [OrderNumber: Int] = [:]
  private var lastNumber: OrderNumber?

  init(items: ItemReader, terms: TermsReader, log: FaultLog) {
    self.items = items
    self.terms = terms
    self.log = log
  }

  mutating func add(_ row: Row) {
    guard let number = number(of: row) else { return }
    lastNumber = number
    let scope = Fault.Scope.order(number)
    if let defect = row.defect {
      log.add(defect.problem, at: defect.position, scope: defect.isOfFile ? .file : scope)
    }
    let position = positions[number] ?? drafts.count
    if position == drafts.count {
      positions[number] = position
      drafts.append(OrderDraft(number: number, position: row.orderPosition))
    }
    // The values of a row that was not read whole may stand in wrong columns: more would only be noise.
    guard row.defect == nil else {
      drafts[position].isDamaged = true
      return
    }
    drafts[position].merge(row, log)
    if let item = items.read(row, paidOn: terms.day(of: drafts[position]), scope: scope) {
      drafts[position].add(item, at: row.position, log)
    }
  }

  /// The orders without errors; logs what only shows once all rows are there.
  mutating func finish() -> [Order] {
    if drafts.isEmpty, !log.hasErrors { log.add(.noOrders, at: nil) }
    var codes = ExchangeCodes(log: log)
    let orders = drafts.compactMap { draft -> Order? in
      codes.check(draft)
      return terms.order(from: draft)
    }
    let refused = Set(log.faults.filter { $0.severity == .error }.compactMap(\.orderNumber))
    return orders.filter { !refused.contains($0.number) }
  }

  /// Nil where the row belongs to no order that could be named.
  ///
  /// An empty number may be a merged cell of a spreadsheet, which leaves the number in the first row alone: the order
  /// of the row before is then refused, as it may be incomplete.
  private func number(of row: Row) -> OrderNumber? {
    guard let field = row[.orderNumber] else {
      let scope = lastNumber.map(Fault.Scope.order) ?? .row
      if let defect = row.defect {
        log.add(defect.problem, at: defect.position, scope: defect.isOfFile ? .file : scope)
      }
      log.add(.rowWithoutOrderNumber(previous: lastNumber), at: row.position, scope: scope)
      return nil
    }
    do throws(Problem) {
      return OrderNumber(try field.plainText("order_number", limit: 64))
    } catch {
      log.add(error, at: field.position, scope: .row)
      return nil
    }
  }
}

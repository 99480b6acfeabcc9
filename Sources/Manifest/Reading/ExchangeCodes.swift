import Orders

/// One exchange code redeems one order: finds codes that come a second time.
struct ExchangeCodes {
  let log: FaultLog
  private var uses: [String: (number: OrderNumber, position: TextPosition)] = [:]

  init(log: FaultLog) {
    self.log = log
  }

  mutating func check(_ draft: OrderDraft) {
    guard draft[.payment]?.text.lowercased() == Payment.Method.exchangeCode.rawValue,
      let code = draft[.paymentReference]
    else { return }
    let normalised = ExchangeCode.normalised(code.text)
    if let first = uses[normalised] {
      log.add(
        .exchangeCodeUsedTwice(by: first.number, first: first.position.place(in: log.file)), at: code.position,
        scope: .order(draft.number))
    } else {
      uses[normalised] = (draft.number, code.position)
    }
  }
}

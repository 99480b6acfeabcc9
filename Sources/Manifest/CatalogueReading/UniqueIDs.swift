/// Logs an id that comes a second time.
struct UniqueIDs {
  let log: FaultLog
  private var first: [String: TextPosition] = [:]

  init(log: FaultLog) {
    self.log = log
  }

  mutating func check(_ node: TextNode?) {
    guard let node, case .scalar(let text) = node.value else { return }
    let id = Field(text: text, position: node.position).trimmed
    if let earlier = first[id] {
      log.add(.repeatedID(id, first: earlier.place(in: log.file)), at: node.position)
    } else {
      first[id] = node.position
    }
  }
}

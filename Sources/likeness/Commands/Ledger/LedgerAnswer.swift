import Ledger
import Orders
import Studio

/// What `ledger verify --json` prints.
struct LedgerAnswer: Encodable {
  /// How many, as a text.
  var events: String
  var head: String
  var differences: [Difference]

  struct Difference: Encodable {
    var order: String?
    /// Of an order that the tables do not name any more.
    var pseudonym: String?
    var matter: String
    var sentence: String
  }

  init(_ head: EventHead, _ differences: [LedgerDifference]) {
    events = String(head.count)
    self.head = head.hash.hex
    self.differences = differences.map { difference in
      var told = Difference(matter: difference.matter.word, sentence: difference.sentence.english)
      switch difference.subject {
      case .order(let number): told.order = number.text
      case .pseudonym(let pseudonym): told.pseudonym = pseudonym.hex
      case .studio: break
      }
      return told
    }
  }
}

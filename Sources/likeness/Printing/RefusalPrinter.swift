import Orders
import Studio

/// Says why nothing is made of an order.
enum RefusalPrinter {
  static func tell(_ refusals: [OrderRefusal]) {
    for refusal in refusals {
      for line in lines(of: refusal) { Terminal.note(line) }
    }
  }

  static func tell(ended: [(number: OrderNumber, lastDay: CalendarDay)]) {
    for (number, lastDay) in ended {
      Terminal.note("order \(number.text): its last day was \(lastDay.iso); nothing is made of it any more.")
    }
  }

  static func lines(of refusal: OrderRefusal) -> [String] {
    refusal.reasons.map { reason in
      let (sentence, remedy) = (reason.sentence.english, reason.remedy.english)
      return "\(reason.place.words): order \(refusal.number.text) refused: \(sentence) \(remedy)"
    }
  }
}

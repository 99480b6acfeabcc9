import Orders
import Testing

enum Sample {
  static func order(paidOn: String, consent: String = "1", people: [Person] = [Person()]) throws -> Order {
    let items = people.enumerated().map { index, person in
      OrderItem(photo: "a.jpg", specifications: [], person: person, place: place(index + 2))
    }
    return Order(
      number: OrderNumber("A1"), customer: Customer(uid: "u1", nickname: nil, language: .english),
      payment: Payment(paidOn: try #require(CalendarDay(iso: paidOn)), paidAt: paidOn),
      consent: Consent(policyVersion: consent), items: items, place: place(2))
  }

  static func place(_ line: Int) -> SourcePlace { SourcePlace(file: "orders.csv", line: line, column: 1) }
}

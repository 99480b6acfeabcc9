import Ledger
import Orders
import Testing

@testable import Studio

/// What somebody changed in the ledger, in both languages.
@Suite struct LedgerDifferenceTests {
  static let matters: [LedgerDifference.Matter] =
    [
      .missing, .unrecorded, .notErased, .admission, .lastDay, .ending, .hold(.manifest), .hold(.command),
      .disclosures, .record, .erasedPayments, .erasedNumbers,
    ] + ConsentKind.allCases.map { .consent($0) }

  @Test func eachHasItsOwnSentence() {
    let sentences = Self.matters.map { LedgerDifference(.order(OrderNumber("A-1")), $0).sentence }
    #expect(Set(sentences.map(\.english)).count == Self.matters.count)
    #expect(Set(sentences.map(\.spanish)).count == Self.matters.count)
    #expect(Set(Self.matters.map(\.word)).count == Self.matters.count)
    #expect(sentences.allSatisfy { $0.english.hasPrefix("order A-1: ") && $0.spanish.hasPrefix("pedido A-1: ") })
  }

  @Test func saysItOfTheLedger() {
    #expect(
      LedgerDifference(.studio, .erasedNumbers).sentence
        == Bilingual(
          english: "the whole ledger: numbers of erased orders, which must not come back, are missing.",
          spanish: "todo el registro: faltan números de pedidos suprimidos, que no deben volver."))
  }
}

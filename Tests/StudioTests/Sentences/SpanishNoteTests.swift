import Manifest
import Measures
import Orders
import SentenceTesting
import Testing

@testable import Studio

/// What the review says of a done order, in both languages.
@Suite struct SpanishNoteTests {
  @Test func everyDocumentsNotesHaveTheFactsOfTheEnglishOnes() throws {
    for specification in try BuiltInCatalogue.load().specifications {
      let item = OrderItem(
        photo: "a.jpg", specifications: [specification], person: Person(coversHead: true),
        place: SourcePlace(file: "orders.csv"))
      for note in specification.doubts + item.peopleNotes(age: 0) + item.peopleNotes(age: 4) {
        #expect(note.spanish != note.english)
        #expect(note.spanish.hasPrefix("\(specification.id): ") && note.spanish.last == ".")
        #expect(Self.facts(of: note, specification).isEmpty, "\(note.spanish)")
      }
    }
  }

  /// The catalogue's own words on head coverings are held by the catalogue's tests.
  private static func facts(of note: Bilingual, _ specification: Specification) -> [String] {
    var english = note.english
    for words in [specification.headCovering?.shows, specification.headCovering?.needs].compactMap(\.self) {
      english = english.replacing(words.english, with: "")
    }
    return Facts(english: english).missing(inSpanish: note.spanish)
  }

  @Test func childrenAndHeadCoveringsAreNotedInSpanish() throws {
    let specification = try #require(try BuiltInCatalogue.load().specification("gb-passport-print"))
    let item = OrderItem(
      photo: "a.jpg", specifications: [specification], person: Person(coversHead: true),
      place: SourcePlace(file: "orders.csv"))
    #expect(
      item.peopleNotes(age: 4).map(\.spanish) == [
        "gb-passport-print: para menores de 6 años, no se exige: mirada a la cámara, boca cerrada (fuente secundaria).",
        "gb-passport-print: se admite una prenda en la cabeza por motivos religiosos o médicos; debe verse: el rostro, sin nada "
          + "que lo cubra (fuente secundaria).",
      ])
    #expect(
      item.peopleNotes(age: 0).first?.spanish.hasPrefix(
        "gb-passport-print: para menores de 1 año, no se exige: ojos abiertos, mirada a la cámara, boca cerrada")
        == true
    )
  }
}

public import Measures

/// What an authority does not ask of children up to an age.
public struct ChildRule: Hashable, Sendable, Codable {
  /// In whole years: it holds for who is younger.
  public var belowAge: Int
  /// Checks that do not fail: beyond their bounds a person has to look.
  public var waived: [CheckName]
  /// How far the head may be turned: a multiple of what an adult's may.
  public var poseFactor: Double
  /// The height of the head, in place of the document's own.
  public var head: LengthRange?
  public var trust: Trust

  public init(belowAge: Int, waived: [CheckName], poseFactor: Double, head: LengthRange?, trust: Trust) {
    self.belowAge = belowAge
    self.waived = waived
    self.poseFactor = poseFactor
    self.head = head
    self.trust = trust
  }
}

extension Specification {
  /// The rules that hold for somebody of that age; youngest first. Who is of unknown age is judged as an adult.
  public func children(ofAge age: Int?) -> [ChildRule] {
    guard let age else { return [] }
    return children.filter { age < $0.belowAge }.sorted { $0.belowAge < $1.belowAge }
  }

  /// The document with the height of the head that it asks of a child; nil where it asks the same of everybody.
  public func adapted(toAge age: Int?) -> Specification? {
    guard let range = children(ofAge: age).lazy.compactMap(\.head).first, range != head.range else { return nil }
    var adapted = self
    adapted.head.range = range
    return adapted
  }
}

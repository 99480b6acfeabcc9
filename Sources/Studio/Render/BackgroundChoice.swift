import FaceCrop
import Orders

/// What is to stand behind the person.
enum BackgroundChoice: Sendable, Equatable {
  /// The picture's own: the document forbids changes, the manifest says so, or no colour is known.
  case kept
  case replaced(Colour)

  init(_ wanted: Background?, specification: Specification) {
    switch wanted {
    case _ where specification.retouching.isForbidden: self = .kept
    case .keep?: self = .kept
    case .colour(let colour)?: self = .replaced(colour)
    case nil: self = specification.backgrounds.first.map(BackgroundChoice.replaced) ?? .kept
    }
  }

  var colour: Colour? { if case .replaced(let colour) = self { colour } else { nil } }
  var treatment: BackgroundTreatment { self == .kept ? .kept : .replaced }
}

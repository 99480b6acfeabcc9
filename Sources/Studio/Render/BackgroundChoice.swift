import FaceCrop
import Orders

/// What is to stand behind the person.
enum BackgroundChoice: Sendable, Equatable {
  /// The picture's own: the document forbids changes, the manifest says so, or no background is known.
  case kept
  case replaced(Backdrop)

  init(_ wanted: Background?, specification: Specification) {
    switch wanted {
    case _ where specification.retouching.isForbidden: self = .kept
    case .keep?: self = .kept
    case .backdrop(let backdrop)?: self = .replaced(backdrop)
    case nil: self = specification.backgrounds.first.map(BackgroundChoice.replaced) ?? .kept
    }
  }

  var backdrop: Backdrop? { if case .replaced(let backdrop) = self { backdrop } else { nil } }
  var treatment: BackgroundTreatment { self == .kept ? .kept : .replaced }
}

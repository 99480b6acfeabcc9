import FaceCrop
import Measures
import Orders
import PixelViews
import Testing

/// What is found of a portrait in its frame without a look at its background, which takes longest.
struct Appraisal: Sendable {
  let face: Face
  let verdicts: [Verdict]

  /// Each portrait as it is.
  static let untouched: [String: Result<Appraisal, any Error>] = Dictionary(
    uniqueKeysWithValues: BasePortrait.all.map { portrait in
      (portrait.file, Result { try #require(try Appraisal(portrait.bitmap)) })
    })

  /// Nil where nobody is found.
  init?(_ bitmap: Bitmap) throws {
    let photo = BitmapPhoto(bitmap)
    var specification = try #require(CatalogueNumbers.named("icao-9303-portrait"))
    // As most documents have it by now.
    specification.glasses = .no
    guard let face = try InstalledModels.finder.get().faces(in: photo).first else { return nil }
    let framing = try Framing.solve(
      face: face, specification: specification, target: .print(specification.resolution), photo: photo.extent,
      background: .replaced)
    let inspection = Inspection(
      face: face, framing: framing, specification: specification, background: .replaced, subject: Subject())
    self.face = face
    verdicts = inspection.verdicts(
      of: photo.resampled(by: framing.transform, to: framing.extent), matte: nil)
  }

  /// The gravest of a name.
  func outcome(_ name: CheckName) -> Check.Outcome? { verdicts.gravest(name) }
}

extension BasePortrait {
  func untouched() throws -> Appraisal { try #require(Appraisal.untouched[file]).get() }
}

extension [Verdict] {
  /// The gravest outcome of a name.
  func gravest(_ name: CheckName) -> Check.Outcome? {
    let outcomes = filter { $0.name == name }.map(\.outcome)
    return outcomes.first { $0 == .fail } ?? outcomes.first { $0 == .uncertain } ?? outcomes.first
  }
}

import Ledger
import Manifest
import Measures
import Orders

/// Finds in the ledger what a line asks for, and refuses what must not be printed.
struct ReprintResolver {
  let ledger: Ledger
  let terms: PrintTerms
  let consent: ConsentGate
  let today: CalendarDay

  /// The photos that a line asks for, in the order of the delivery.
  ///
  /// - Parameter index: of the line, from 0.
  func photos(_ line: ReprintLine, index: Int) throws(LedgerError) -> Result<[ReprintPhoto], ReprintProblem> {
    guard let record = try ledger.order(line.order) else {
      return .failure(try ledger.wasErased(line.order) ? .erased : .unknownOrder)
    }
    if let reason = record.ended { return .failure(.ended(reason)) }
    if let hold = try ledger.hold(of: line.order) { return .failure(.held(hold)) }
    if let refusal = try consentRefusal(of: record, line) { return .failure(.consent(refusal)) }
    guard let publication = try ledger.published(line.order) else { return .failure(.notDelivered) }
    if publication.lastDay < today { return .failure(.expired(lastDay: publication.lastDay)) }
    do throws(ReprintProblem) {
      var photos: [ReprintPhoto] = []
      for recipe in try recipes(publication, line) {
        photos.append(try Self.photo(recipe, of: publication, line, index: index, terms: terms))
      }
      return .success(photos)
    } catch {
      return .failure(error)
    }
  }

  /// Whoever withdraws a consent ends the order; here a policy may have changed since it was given, or the manifest that
  /// was rendered last has it no longer.
  private func consentRefusal(of record: OrderRecord, _ line: ReprintLine) throws(LedgerError) -> ConsentRefusal? {
    let agreed = try ledger.consents(of: record.number).first { $0.kind == .policy }
    if let refusal = agreed.flatMap({ consent.refusal(ofVersion: $0.wording) }) { return refusal }
    return record.withheld.sorted { $0.rawValue < $1.rawValue }.lazy.compactMap { reason -> ConsentRefusal? in
      switch reason {
      // Its words need the policies of then; of now they were asked above.
      case .unknownPolicy, .outdatedConsent: nil
      case .minorWithoutGuardian: .minorWithoutGuardian(place: line.place)
      case .otherWithoutAuthorization: .otherWithoutAuthorization(place: line.place)
      case .indirectWithoutAuthorization: .indirectWithoutAuthorization(place: line.place)
      }
    }.first
  }

  private func recipes(_ publication: Publication, _ line: ReprintLine) throws(ReprintProblem) -> [PhotoRecipe] {
    let known = publication.photos.map(\.output)
    let ofPicture = publication.photos.filter { line.picture == nil || $0.position == line.picture }
    for id in line.specifications where !ofPicture.contains(where: { $0.specification == id }) {
      throw .noSuchPhoto(specification: id, picture: line.picture, known: known)
    }
    let wanted = ofPicture.filter {
      line.specifications.isEmpty || line.specifications.contains($0.specification)
    }
    guard !wanted.isEmpty else { throw .noSuchPhoto(specification: nil, picture: line.picture, known: known) }
    return wanted
  }

  /// A photo of a delivery as a line asks for it.
  static func photo(
    _ recipe: PhotoRecipe, of publication: Publication, _ line: ReprintLine, index: Int, terms: PrintTerms
  ) throws(ReprintProblem) -> ReprintPhoto {
    guard let specification = terms.catalogue.specification(recipe.specification) else {
      throw .specificationGone(recipe.specification)
    }
    let extent = recipe.resolution.extent(specification.print, in: Output.self)
    guard extent.width == recipe.width, extent.height == recipe.height else {
      throw .sizeChanged(specification: recipe.specification)
    }
    let name = "/\(recipe.output).jpg"
    guard let file = publication.files.first(where: { $0.place == .cache && $0.path.hasSuffix(name) }) else {
      throw .notDelivered
    }
    let sheet = publication.sheets.first { $0.placements.contains { $0.photo == recipe.output } }
    let asDelivered = sheet?.placements.first { $0.photo == recipe.output }
    let paper = if let paper = line.paper { paper } else { try Self.paper(of: sheet, terms: terms) }
    return ReprintPhoto(
      line: index, order: line.order, recipe: recipe, specification: specification,
      copies: line.copies ?? asDelivered?.copies, paper: paper, delivered: file.hash,
      files: publication.files.filter { $0.hash == file.hash })
  }

  private static func paper(of sheet: SheetRecipe?, terms: PrintTerms) throws(ReprintProblem) -> PaperSize {
    guard let id = sheet?.layout.paper else { return terms.lab.paper }
    guard let paper = terms.paper(id) else { throw .paperGone(id) }
    return paper
  }
}

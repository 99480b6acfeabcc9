import Foundation
import Ledger
public import Manifest
import Measures
import Orders
import Photo
import PixelViews
import Sheet
import Site

/// Prints photos of delivered orders once more: the same photos, on sheets that several customers may share.
///
/// A line is printed whole or not at all, and one that is refused never stops the others. The order's gallery, the
/// ledger and the sheets of its delivery stay as they are.
public struct Reprint: Sendable {
  private let studio: OpenStudio
  private let options: BatchOptions

  /// Holds the ledger from here on, so that nothing is deleted meanwhile.
  public init(_ workshop: Workshop, moment: RunMoment, options: BatchOptions) throws(BatchError) {
    self.options = options
    guard FileManager.default.fileExists(atPath: workshop.folder.ledger.path) else {
      throw .ledger(.missing(path: workshop.folder.ledger.path))
    }
    studio = try OpenStudio(workshop, moment: moment, for: "reprint")
  }

  private var ledger: Ledger { studio.ledger }
  private var folder: StudioFolder { studio.folder }
  private var configuration: StudioConfiguration { studio.configuration }

  /// What would be printed, as far as ledger, sources and layout can tell; nothing is rendered or written.
  ///
  /// - Parameter refusals: lines that the manifest itself rules out, for the report.
  public func plan(_ lines: [ReprintLine], refusals: [OrderRefusal]) throws(BatchError) -> ReprintReport {
    var report = ReprintReport(refusals: refusals)
    var draft = try resolve(lines, &report)
    let photos = PhotoFolder(path: folder.photos.path)
    for photo in draft.photos {
      if let problem = Self.sourceProblem(photo, in: photos) { draft.refuse(photo.line, problem, &report) }
    }
    let layouts = layouts(&draft, &report)
    var handOver = LabHandOver(lab: configuration.lab)
    for layout in layouts.joined() { handOver.add(layout) }
    report.totals = PaperTotal.of(handOver)
    report.lines = draft.remainingLines
    return report
  }

  /// Renders, proves and prints.
  public func run(
    _ lines: [ReprintLine], refusals: [OrderRefusal], core: FaceCore
  ) async throws(BatchError) -> ReprintReport {
    // An order whose end was begun is printed no more, and what a killed run left is taken away.
    _ = try BatchError.telling { try studio.ender.settle() }
    var report = ReprintReport(refusals: refusals)
    var draft = try resolve(lines, &report)
    let renderer = ReprintRenderer(
      photos: PhotoFolder(path: folder.photos.path), folder: folder,
      pictures: PictureRenderer(core: core, lab: configuration.lab), lab: configuration.lab,
      memory: MemoryBudget(capacity: options.memory))
    let kept = await prove(&draft, renderer, &report)
    guard !report.isInterrupted else { return report }
    let layouts = layouts(&draft, &report)
    guard !draft.photos.isEmpty else { return report }
    do {
      let sheets = try await print(draft.photos, layouts) { photo in
        if let bitmap = kept[photo.job] { return bitmap }
        return try await renderer.bitmap(of: photo).get()
      }
      report.totals = PaperTotal.of(sheets.handOver)
      report.lines = draft.remainingLines
      report.folder = folder.prints.appending(path: sheets.name, directoryHint: .isDirectory)
    } catch is CancellationError {
      report.isInterrupted = true
    } catch let error as PublicationError {
      throw .publication(error)
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch {
      throw .file(FileFailure(path: folder.prints.relativePath, reason: "\(error)"))
    }
    return report
  }

  // MARK: - Steps

  private func resolve(_ lines: [ReprintLine], _ report: inout ReprintReport) throws(BatchError) -> ReprintDraft {
    let today = studio.moment.day
    let resolver = ReprintResolver(
      ledger: ledger, terms: studio.printTerms, consent: ConsentGate(policies: configuration.policies, on: today),
      today: today)
    var draft = ReprintDraft(lines: lines)
    do throws(LedgerError) {
      for (index, line) in lines.enumerated() {
        draft.add(try resolver.photos(line, index: index), of: index, &report)
      }
    } catch {
      throw .ledger(error)
    }
    return draft
  }

  /// Renders every photo and refuses those that are not what was delivered.
  ///
  /// - Returns: the photos at the lab's resolution where all of them fit the memory; otherwise none, and each is made
  ///   again when its sheet is painted.
  private func prove(
    _ draft: inout ReprintDraft, _ renderer: ReprintRenderer, _ report: inout ReprintReport
  ) async -> [SheetJob: Bitmap] {
    let bytes = draft.photos.reduce(0) { sum, photo in
      let extent = configuration.lab.resolution.extent(photo.job.size, in: Output.self)
      return sum + 4 * extent.width * extent.height
    }
    let keepsAll = bytes <= options.memory / 2
    let outcomes = await Workers(count: options.workers).map(draft.photos) { photo in
      let outcome = await renderer.bitmap(of: photo)
      return keepsAll ? outcome.map { Optional($0) } : outcome.map { _ in nil }
    }
    var kept: [SheetJob: Bitmap] = [:]
    for (photo, outcome) in zip(draft.photos, outcomes) {
      switch outcome {
      case .success(let bitmap)?: kept[photo.job] = bitmap
      case .failure(let problem)?: draft.refuse(photo.line, problem, &report)
      case nil: report.isInterrupted = true
      }
    }
    return kept
  }

  /// The sheets of each paper; papers by their ids.
  private func layouts(_ draft: inout ReprintDraft, _ report: inout ReprintReport) -> [[SheetLayout]] {
    // What does not fit its paper is found one by one, so that only its line is refused.
    for photo in draft.photos {
      do throws(SheetPlanError) {
        var job = photo.job
        job.copies = 1
        _ = try SheetLayout.plan([job], lab: ReprintSheets.profile(configuration.lab, on: photo.paper))
      } catch {
        draft.refuse(photo.line, .layout(error, paper: photo.paper), &report)
      }
    }
    let all = ReprintLayouts(lab: configuration.lab)
    var layouts: [[SheetLayout]] = []
    for (paper, photos) in all.papers(draft.photos) {
      do throws(ReprintLayouts.Failure) {
        layouts.append(try all.layouts(photos, on: paper))
      } catch {
        for line in Set(photos.map(\.line)).sorted() { draft.refuse(line, .layout(error.error, paper: paper), &report) }
      }
    }
    return layouts
  }

  private static func sourceProblem(_ photo: ReprintPhoto, in photos: PhotoFolder) -> ReprintProblem? {
    do throws(Problem) {
      let bytes = try photos.read(photo.recipe.source, limit: PhotoLimits().maxBytes)
      return ContentHash(of: bytes) == photo.recipe.sourceHash ? nil : .sourceChanged(path: photo.recipe.source)
    } catch {
      return .source(path: photo.recipe.source, error)
    }
  }

  /// Paints the sheets into a folder of their own, and records whose photos are on them.
  private func print(
    _ photos: [ReprintPhoto], _ papers: [[SheetLayout]], bitmap: (ReprintPhoto) async throws -> Bitmap
  ) async throws -> ReprintSheets {
    let begun = try ledger.beginReprint(of: photos.map(\.printed), on: studio.moment.day)
    let byJob = Dictionary(photos.map { ($0.job, $0) }, uniquingKeysWith: { first, _ in first })
    var sheets = ReprintSheets(lab: configuration.lab, name: begun.folder, in: folder.prints)
    try sheets.begin(Set(photos.map(\.order)))
    for layouts in papers {
      guard let paper = layouts.first?.paper else { continue }
      var pages = try ReprintPaper(paper, lab: configuration.lab)
      for layout in layouts {
        try Task.checkCancellation()
        var bitmaps: [SheetJob: Bitmap] = [:]
        for job in layout.jobs {
          if let photo = byJob[job] { bitmaps[job] = try await bitmap(photo) }
        }
        try sheets.add(try pages.paint(layout, bitmaps), of: layout)
      }
      try sheets.add(document: try pages.document(), of: paper)
    }
    try sheets.finish(configuration.languages)
    try ledger.confirmReprint(begun.id, files: sheets.files, sheets: sheets.sheets, at: studio.moment.now)
    return sheets
  }
}

import Crypto
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
  private let ledger: Ledger
  private let folder: StudioFolder
  private let configuration: StudioConfiguration
  private let catalogue: Catalogue
  private let moment: RunMoment
  private let options: BatchOptions

  /// Holds the ledger from here on, so that nothing is deleted meanwhile.
  public init(_ workshop: Workshop, moment: RunMoment, options: BatchOptions) throws(BatchError) {
    folder = workshop.folder
    configuration = workshop.configuration
    catalogue = workshop.catalogue
    self.moment = moment
    self.options = options
    guard FileManager.default.fileExists(atPath: folder.ledger.path) else {
      throw .ledger(.missing(path: folder.ledger.path))
    }
    ledger = try Batch.ledger(
      of: folder, secret: try Batch.secret(of: folder), command: "reprint", moment: moment)
  }

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
    let output = folder.prints.appending(path: name(of: lines), directoryHint: .isDirectory)
    var sheets = ReprintSheets(lab: configuration.lab, output: PrivateFolder(output.path))
    do {
      try sheets.begin(Set(draft.photos.map(\.order)))
      for layouts in layouts {
        try await sheets.make(layouts) { job in
          if let bitmap = kept[job] { return bitmap }
          guard let photo = draft.photos.first(where: { $0.job == job }) else {
            throw SheetOutputError.photoMissing(job)
          }
          return try await renderer.bitmap(of: photo).get()
        }
      }
      try sheets.finish(configuration.languages)
    } catch is CancellationError {
      report.isInterrupted = true
      return report
    } catch let error as PublicationError {
      throw .publication(error)
    } catch {
      throw .file(FileFailure(path: output.relativePath, reason: "\(error)"))
    }
    report.totals = PaperTotal.of(sheets.handOver)
    report.lines = draft.remainingLines
    report.folder = output
    return report
  }

  // MARK: - Steps

  private func resolve(_ lines: [ReprintLine], _ report: inout ReprintReport) throws(BatchError) -> ReprintDraft {
    let resolver = ReprintResolver(
      ledger: ledger, catalogue: catalogue, lab: configuration.lab, today: moment.day)
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
    let papers = Dictionary(grouping: draft.photos, by: \.paper).sorted { $0.key.id < $1.key.id }
    var layouts: [[SheetLayout]] = []
    for (paper, photos) in papers {
      do throws(SheetPlanError) {
        layouts.append(
          try SheetLayout.plan(photos.map(\.job), lab: ReprintSheets.profile(configuration.lab, on: paper)))
      } catch {
        for line in Set(photos.map(\.line)).sorted() { draft.refuse(line, .layout(error, paper: paper), &report) }
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

  /// Tells reprints of one day apart; the same lines give the same name.
  private func name(of lines: [ReprintLine]) -> String {
    let text = lines.map { line in
      [
        line.order.text, line.specifications.joined(separator: ";"), line.picture.map(String.init) ?? "",
        line.copies.map(String.init) ?? "", line.paper?.id ?? "",
      ].joined(separator: "\u{1F}")
    }.joined(separator: "\u{1E}")
    let digest = SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(8)
    return "reprints/\(moment.day.iso)-\(digest)"
  }
}

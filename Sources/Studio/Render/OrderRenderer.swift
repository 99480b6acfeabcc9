import Crypto
import Foundation
import Manifest
import Measures
import Orders
import Photo
import Raster

/// Makes all that an order asks for, or finds it in the cache.
struct OrderRenderer: Sendable {
  let photos: PhotoFolder
  let cache: RenderCache
  let pictures: PictureRenderer
  let sheets: SheetRenderer
  let lab: LabProfile
  let memory: MemoryBudget

  func render(_ order: Order) async throws(OrderRefusal) -> OrderRendering {
    let sources = try sources(of: order)
    let recipe = RenderRecipe(order, sources: sources, lab: lab)
    let key = recipe.key
    if let entry = cache.entry(for: key) {
      return OrderRendering(order: order, recipe: recipe, key: key, entry: entry, isFromCache: true)
    }
    let entry = try await render(order, sources: sources)
    do throws(FileFailure) {
      try cache.store(entry, for: key)
    } catch {
      throw OrderRefusal(.file(error), of: order)
    }
    return OrderRendering(order: order, recipe: recipe, key: key, entry: entry, isFromCache: false)
  }

  /// The digest of each item's picture. Every one that cannot be read is told, not only the first.
  private func sources(of order: Order) throws(OrderRefusal) -> [String] {
    var digests: [String] = []
    var reasons: [RefusalReason] = []
    for item in order.items {
      do throws(Problem) {
        digests.append(SHA256.hash(data: try bytes(of: item)).hexadecimal)
      } catch {
        reasons.append(RefusalReason(.file(error), of: item))
      }
    }
    guard reasons.isEmpty else { throw OrderRefusal(number: order.number, place: order.place, reasons: reasons) }
    return digests
  }

  private func bytes(of item: OrderItem) throws(Problem) -> [UInt8] {
    try photos.read(item.photo, limit: PhotoLimits().maxBytes)
  }

  private func render(_ order: Order, sources: [String]) async throws(OrderRefusal) -> RenderCache.Entry {
    var files = RenderedFiles()
    var made: [RenderedPhoto] = []
    var reasons: [RefusalReason] = []
    for (index, item) in order.items.enumerated() {
      // A part must not get into the cache: the next run would take it for the whole.
      guard !Task.isCancelled else { throw .interrupted(order) }
      let age = item.person.age(on: order.payment.paidOn)
      let outcome = await render(item, picture: index + 1, source: sources[index], age: age)
      switch outcome {
      case .success(let photos): made += photos
      case .failure(let failure): reasons.append(RefusalReason(failure, of: item))
      }
    }
    guard reasons.isEmpty else { throw OrderRefusal(number: order.number, place: order.place, reasons: reasons) }
    do throws(OrderFailure) {
      let photos = try record(made, into: &files)
      let sheets = try sheets.render(made, of: order, lab: lab, into: &files)
      return RenderCache.Entry(order: RenderedOrder(photos: photos, sheets: sheets), files: files.files)
    } catch {
      throw OrderRefusal(error, of: order)
    }
  }

  private func record(
    _ made: [RenderedPhoto], into files: inout RenderedFiles
  ) throws(OrderFailure) -> [RenderedOrder.Photo] {
    do throws(RasterError) {
      var photos: [RenderedOrder.Photo] = []
      for photo in made { photos.append(try photo.record(into: &files)) }
      return photos
    } catch {
      throw .raster(error)
    }
  }

  private func render(
    _ item: OrderItem, picture: Int, source: String, age: Int?
  ) async -> Result<[RenderedPhoto], PictureFailure> {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try self.bytes(of: item)
    } catch {
      return .failure(.file(error))
    }
    guard SHA256.hash(data: bytes).hexadecimal == source else { return .failure(.changedMeanwhile) }
    return await memory.with(bytes: Self.memoryNeeded(for: bytes)) {
      do throws(PictureFailure) {
        return .success(try pictures.render(bytes, item: item, picture: picture, age: age))
      } catch {
        return .failure(error)
      }
    }
  }

  /// What decoding takes, by the picture's header: at most four bytes a pixel, and the file itself.
  static func memoryNeeded(for bytes: [UInt8]) -> Int {
    guard let extent = (try? PictureHeader(bytes))?.extent else { return bytes.count }
    let (pixels, overflow) = extent.width.multipliedReportingOverflow(by: extent.height)
    return overflow ? .max : min(pixels, .max / 8) * 4 + bytes.count
  }
}

extension OrderRenderer {
  /// - Parameter memory: bytes that decoded pictures may take together.
  init(_ workshop: Workshop, core: FaceCore, memory: Int) {
    let (folder, lab) = (workshop.folder, workshop.configuration.lab)
    self.init(
      photos: PhotoFolder(path: folder.photos.path), cache: RenderCache(folder: folder.cache),
      pictures: PictureRenderer(core: core, lab: lab), sheets: SheetRenderer(), lab: lab,
      memory: MemoryBudget(capacity: memory))
  }
}

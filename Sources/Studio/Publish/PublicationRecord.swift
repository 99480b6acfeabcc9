import Foundation
import Ledger
import Orders
import Site

/// Turns what was made of an order into what the ledger keeps of it.
enum PublicationRecord {
  /// - Parameter files: by the folder of `build` in which they lie, with what stands before their paths in it.
  static func publication(
    of rendering: OrderRendering, link: Link, reference: String,
    files: [(place: FilePlace, prefix: String, files: [SiteFile])]
  ) -> Publication {
    let order = rendering.order
    let delivered = files.flatMap { place, prefix, files in
      files.map { file in
        DeliveredFile(
          place: place, path: prefix + file.path, hash: ContentHash(of: file.contents), size: file.contents.count)
      }
    }
    return Publication(
      order: order.number, revision: order.link.revision, lastDay: link.day, path: link.path, reference: reference,
      files: delivered + cached(rendering), photos: photos(of: rendering), sheets: sheets(of: rendering))
  }

  private static func cached(_ rendering: OrderRendering) -> [DeliveredFile] {
    var files = rendering.entry.files
    // Without its record the entry would be of no use.
    files[RenderCache.recordName] = try? RenderCache.record(of: rendering.entry.order)
    return files.sorted { $0.key < $1.key }.map { name, data in
      DeliveredFile(
        place: .cache, path: "\(rendering.key.prefix(2))/\(rendering.key)/\(name)", hash: ContentHash(of: Array(data)),
        size: data.count)
    }
  }

  private static func photos(of rendering: OrderRendering) -> [PhotoRecipe] {
    rendering.entry.order.photos.compactMap { photo in
      let order = rendering.order
      guard let specification = order.specification(photo.specification, ofPicture: photo.picture),
        let rule = try? JSONEncoder.stable.encode(specification),
        let source = ContentHash(hex: rendering.recipe.pictures[photo.picture - 1].source)
      else { return nil }
      let item = order.items[photo.picture - 1]
      return PhotoRecipe(
        output: photo.name, position: photo.picture, source: item.photo, sourceHash: source,
        specification: specification.id, ruleHash: ContentHash(of: Array(rule)), width: photo.print.width,
        height: photo.print.height, resolution: specification.resolution, quality: PhotoEncoder.quality,
        background: item.background, face: item.face, accepted: item.accepted,
        program: String(rendering.recipe.program), models: rendering.recipe.modelsName)
    }
  }

  private static func sheets(of rendering: OrderRendering) -> [SheetRecipe] {
    zip(SheetFiles.stems(of: rendering.withoutBytes), rendering.entry.order.sheets).map { stem, sheet in
      let lab = rendering.recipe.lab
      return SheetRecipe(
        output: stem,
        layout: SheetRecipe.Layout(
          paper: sheet.paper.id, size: sheet.paper.size, resolution: lab.resolution, edge: lab.edge,
          margin: lab.margin ?? sheet.paper.margin, gutter: lab.gutter, overscan: lab.overscan,
          jpegQuality: lab.jpegQuality),
        placements: sheet.placements.enumerated().map { index, placement in
          SheetRecipe.Placement(turn: index + 1, photo: placement.photo, copies: placement.copies)
        },
        program: String(rendering.recipe.program))
    }
  }
}

import Ledger
import Measures
import Orders
import Sheet

/// A delivered photo that is to be printed once more.
struct ReprintPhoto: Sendable {
  /// Which line asks for it, from 0.
  var line: Int
  var order: OrderNumber
  var recipe: PhotoRecipe
  var specification: Specification
  /// Nil fills a sheet.
  var copies: Int?
  var paper: PaperSize
  /// Of the photo's file as the customer has it.
  var delivered: ContentHash
  /// Where a file of that content was put.
  var files: [DeliveredFile]

  var job: SheetJob {
    SheetJob(
      order: order, item: recipe.position, specification: specification.id, size: specification.print, copies: copies)
  }

  /// What the ledger keeps of it.
  var printed: ReprintedPhoto {
    ReprintedPhoto(order: order, output: recipe.output, paper: paper.id, copies: copies, delivered: delivered)
  }

  /// The picture and what to make of it, as the order had it; without the portal's file, which is not printed.
  var item: OrderItem {
    var specification = specification
    specification.upload = UploadRule(
      exact: nil, smallest: nil, largest: nil, minimumKilobytes: nil, maximumKilobytes: nil)
    return OrderItem(
      photo: recipe.source, specifications: [specification], copies: copies, paper: paper,
      background: recipe.background, face: recipe.face, accepted: recipe.accepted, place: SourcePlace(file: ""))
  }
}

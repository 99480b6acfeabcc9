import Foundation
import Ledger
import Manifest
import Measures
import Orders
import Photo
import PixelViews
import Raster

/// Makes a delivered photo once more, and proves that it is the same.
///
/// It is rendered from the source by the recorded recipe and encoded; where that gives the delivered file byte by
/// byte, its pixels go onto the sheet. Where a later version renders otherwise, the delivered file itself is taken, if
/// it still lies in the cache or in the site with its recorded digest. Otherwise the photo is refused: nobody gets a
/// print that differs from the photo that was checked and delivered.
struct ReprintRenderer: Sendable {
  let photos: PhotoFolder
  let folder: StudioFolder
  let pictures: PictureRenderer
  let lab: LabProfile
  let memory: MemoryBudget

  /// The photo at the lab's resolution.
  func bitmap(of photo: ReprintPhoto) async -> Result<Bitmap, ReprintProblem> {
    let bytes: [UInt8]
    do throws(Problem) {
      bytes = try photos.read(photo.recipe.source, limit: PhotoLimits().maxBytes)
    } catch {
      return .failure(.source(path: photo.recipe.source, error))
    }
    guard ContentHash(of: bytes) == photo.recipe.sourceHash else {
      return .failure(.sourceChanged(path: photo.recipe.source))
    }
    return await memory.with(bytes: OrderRenderer.memoryNeeded(for: bytes)) {
      if let bitmap = rendered(photo, from: bytes) { return .success(bitmap) }
      let delivered = DeliveredPhoto(photo, in: folder)
      if let bitmap = delivered.bitmap(of: photo.specification.print, at: lab.resolution) { return .success(bitmap) }
      return .failure(.otherwise(photo: photo.recipe.output, change(since: photo.recipe, photo.specification)))
    }
  }

  /// Nil where it is not what was delivered.
  ///
  /// Nobody's age is kept for this: where the document asks something else of children, that is tried as well.
  private func rendered(_ photo: ReprintPhoto, from bytes: [UInt8]) -> Bitmap? {
    let ages = [nil] + photo.specification.children.filter { $0.head != nil }.map { $0.belowAge - 1 }
    for age in ages {
      guard
        let made = try? pictures.render(bytes, item: photo.item, picture: photo.recipe.position, age: age).first,
        let file = try? PhotoEncoder.print(made.print, resolution: photo.specification.resolution),
        ContentHash(of: file) == photo.delivered
      else { continue }
      return made.sheet
    }
    return nil
  }

  private func change(since recipe: PhotoRecipe, _ specification: Specification) -> RenderingChange {
    let program = String(RenderRecipe.currentProgram)
    if recipe.program != program { return .program(recorded: recipe.program, now: program) }
    if recipe.models != RenderRecipe.currentModelsName { return .models }
    let rule = (try? JSONEncoder.stable.encode(specification)).map { ContentHash(of: Array($0)) }
    return rule == recipe.ruleHash ? .unknown : .rule
  }
}

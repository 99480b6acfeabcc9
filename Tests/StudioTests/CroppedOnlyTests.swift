import FaceCrop
import Foundation
import Measures
import Orders
import Photo
import PixelViews
import Testing

@testable import Studio

/// Documents whose authority refuses any change get the picture turned and cropped, and nothing else.
@Suite struct CroppedOnlyTests {
  @Test(arguments: [nil, Background.keep, .backdrop(.white)])
  func thePrintIsTheResampledPicture(background: Background?) throws {
    let studio = try TestStudio()
    let order = try #require(try studio.check(["portrait-1.jpg"]).orders.first)
    var item = order.items[0]
    item.background = background
    item.specifications = studio.workshop.catalogue.specifications.filter {
      $0.retouching.isForbidden && $0.print.height > Millimetres(30)
    }.prefix(3).map { specification in
      // What is judged is another matter.
      var specification = specification
      specification.backgrounds = []
      return specification
    }
    try #require(item.specifications.count == 3)
    let bytes = [UInt8](try Data(contentsOf: studio.photo("portrait-1.jpg")))
    let photo = try UprightPhoto(bytes)
    let core = studio.renderer.pictures.core
    let face = try core.face(.only, in: photo)
    for made in try studio.renderer.pictures.render(bytes, item: item, picture: 1) {
      let framing = try Framing.solve(
        face: face, specification: made.specification, target: .print(made.specification.resolution),
        photo: photo.extent, background: .kept)
      let cropped = photo.resampled(by: framing.transform, to: framing.extent)
      #expect(made.print.pixels == cropped.pixels, "\(made.specification.id)")
      #expect(made.replacedBackground == nil)
      #expect(made.changes == ChangedPixels())
    }
  }
}

import Foundation
import Orders
import PixelViews
import Raster
import Testing

@testable import Studio

@Suite struct GradientTests {
  private static let sky = Colour(red: 0x90, green: 0xB4, blue: 0xD8)

  private static func photo(_ gradient: Gradient) throws -> (print: Bitmap, recipe: (Background?) -> String) {
    let studio = try TestStudio()
    let order = try #require(try studio.check(["portrait-1.jpg"]).orders.first)
    var item = order.items[0]
    item.background = .backdrop(.gradient(gradient))
    item.specifications[0].backgrounds.append(.gradient(gradient))
    let bytes = [UInt8](try Data(contentsOf: studio.photo("portrait-1.jpg")))
    let made = try #require(try studio.renderer.pictures.render(bytes, item: item, picture: 1).first)
    #expect(made.replacedBackground == .gradient(gradient))
    let jpeg = try PhotoEncoder.print(made.print, resolution: made.specification.resolution)
    let bitmap = try Picture(decoding: jpeg, header: try PictureHeader(jpeg)).bitmap()
    return (
      bitmap,
      { background in
        var order = order
        order.items[0] = item
        order.items[0].background = background
        return RenderRecipe(order, sources: ["0"], lab: studio.workshop.configuration.lab).key
      }
    )
  }

  /// In the finished file, beside the person: the mean of each eight rows keeps to the line from one colour to the
  /// other within a level and a half, of which JPEG's own rounding takes the most: no step of it can be seen.
  @Test func aVerticalOneRunsDownThePrintWithoutBands() throws {
    let (print, _) = try Self.photo(Gradient(.vertical, from: .white, to: Self.sky))
    for top in stride(from: 0, to: print.height / 2, by: 8) {
      let share = (Double(top) + 4) / Double(print.height)
      for (channel, end) in [(0, Self.sky.red), (1, Self.sky.green), (2, Self.sky.blue)] {
        var sum = 0.0
        for y in top..<top + 8 { for x in 0..<32 { sum += Double(print[x, y][channel]) } }
        #expect(abs(sum / 256 - (255 + (Double(end) - 255) * share)) < 1.5, "row \(top), channel \(channel)")
      }
    }
  }

  @Test func aRadialOneIsDarkestInTheCorners() throws {
    let (print, recipe) = try Self.photo(Gradient(.radial, from: .white, to: Self.sky))
    let (right, half) = (print.width - 1, print.width / 2)
    for corner in [print[0, 0], print[right, 0]] {
      #expect(abs(Int(corner.x) - 0x90) <= 3 && abs(Int(corner.y) - 0xB4) <= 3 && abs(Int(corner.z) - 0xD8) <= 3)
    }
    #expect(print[half, 0].x > print[half / 2, 0].x && print[half / 2, 0].x > print[0, 0].x)
    // Another background is another photo.
    let backgrounds: [Background?] = [
      nil, .keep, .backdrop(.white), .backdrop(.gradient(Gradient(.radial, from: .white, to: Self.sky))),
      .backdrop(.gradient(Gradient(.vertical, from: .white, to: Self.sky))),
      .backdrop(.gradient(Gradient(.radial, from: Self.sky, to: .white))),
    ]
    #expect(Set(backgrounds.map(recipe)).count == backgrounds.count)
  }
}

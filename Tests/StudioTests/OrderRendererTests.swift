import Foundation
import Manifest
import Orders
import PixelViews
import Testing

@testable import Studio

@Suite struct OrderRendererTests {
  @Test func refusesAPhotoThatVanishedSinceItWasChecked() async throws {
    let studio = try TestStudio()
    let order = try #require(try studio.check(["portrait-1.jpg", "portrait-2.jpg"]).orders.first)
    try FileManager.default.removeItem(at: studio.photo("portrait-2.jpg"))
    let refusal = await #expect(throws: OrderRefusal.self) { try await studio.renderer.render(order) }
    #expect(refusal?.number == order.number)
    #expect(
      refusal?.reasons == [
        RefusalReason(
          Bilingual(
            english:
              "portrait-2.jpg: found “portrait-2.jpg”, which is not there; expected a readable file in the photos folder.",
            spanish:
              "portrait-2.jpg: se encontró “portrait-2.jpg”, que no está ahí; se esperaba un archivo legible en la "
              + "carpeta `photos`."),
          remedy: Bilingual(
            english: "Put it there or correct the name.", spanish: "Póngalo ahí o corrija el nombre."),
          place: order.items[1].place)
      ])
    #expect(!FileManager.default.fileExists(atPath: studio.workshop.folder.cache.path))
  }

  /// What was checked must not be exchanged for a way out of the folder.
  @Test func refusesAPhotoThatBecameALinkOut() async throws {
    let studio = try TestStudio()
    let order = try #require(try studio.check(["portrait-1.jpg"]).orders.first)
    let elsewhere = studio.scratch.url.appending(path: "elsewhere.jpg")
    try FileManager.default.moveItem(at: studio.photo("portrait-1.jpg"), to: elsewhere)
    try FileManager.default.createSymbolicLink(at: studio.photo("portrait-1.jpg"), withDestinationURL: elsewhere)
    let refusal = await #expect(throws: OrderRefusal.self) { try await studio.renderer.render(order) }
    #expect(
      refusal?.reasons == [
        RefusalReason(
          Bilingual(
            english:
              "portrait-1.jpg: found “portrait-1.jpg”, a link out of the folder; expected a readable file in the "
              + "photos folder.",
            spanish: "portrait-1.jpg: se encontró “portrait-1.jpg”, un enlace que sale de la carpeta; se esperaba un "
              + "archivo legible en la carpeta `photos`."),
          remedy: Bilingual(
            english: "Copy the photo itself into the folder.", spanish: "Copie la propia foto en la carpeta."),
          place: order.items[0].place)
      ])
  }

  /// A part of an order in the cache would be taken for the whole by the next run.
  @Test func keepsNothingOfAnOrderThatWasStoppedInTheMiddle() async throws {
    let studio = try TestStudio()
    let order = try #require(try studio.check(["portrait-1.jpg", "portrait-2.jpg"]).orders.first)
    let renderer = studio.renderer
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try await renderer.render(order)
    }
    await #expect(throws: OrderRefusal.self) { try await task.value }
    #expect(!FileManager.default.fileExists(atPath: studio.workshop.folder.cache.path))
    let whole = try await renderer.render(order)
    #expect(!whole.isFromCache)
    #expect(whole.entry.order.photos.map(\.name) == ["generic-35x45-1", "generic-35x45-2"])
  }

  /// The eight pictures are one, each turned and encoded anew: what JPEG loses differs from one to the next.
  @Test func givesTheSamePhotoHoweverTheCameraWasHeld() async throws {
    let studio = try TestStudio()
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "samples/studio/photos/exif")
    let names = (1...8).map { "orientation-\($0).jpg" }
    for name in names {
      try FileManager.default.copyItem(at: samples.appending(path: name), to: studio.photo(name))
    }
    let order = try #require(try studio.check(names).orders.first)
    let photos = try order.items.map { item in
      let bytes = [UInt8](try Data(contentsOf: studio.photo(item.photo)))
      return try #require(try studio.renderer.pictures.render(bytes, item: item, picture: 1).first?.print)
    }
    let first = photos[0]
    for photo in photos {
      #expect(photo.width == first.width && photo.height == first.height)
      let differences = zip(photo.pixels, first.pixels).map { a, b in
        (0..<3).map { abs(Int(a[$0]) - Int(b[$0])) }
      }
      let mean = (0..<3).map { c in Double(differences.reduce(0) { $0 + $1[c] }) / Double(differences.count) }
      // Each file was encoded for itself: its eyes are found up to 0.4 pixels away, and the frame moves by up to 1.5.
      #expect((mean.max() ?? 255) <= 4)
      // Single hairs may fall to the other side of the mask.
      let far = differences.count { ($0.max() ?? 0) > 24 }
      #expect(Double(far) / Double(differences.count) <= 0.02)
    }
  }
}

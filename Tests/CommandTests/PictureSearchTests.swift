import Foundation
import PictureSearch
import Testing

/// Whether the search that proves an absence could find anything, and whether it takes one for another.
@Suite struct PictureSearchTests {
  /// Each has one print on a sheet of its own, and all of them stand on one sheet together.
  @Test func tellsPeopleApart() async throws {
    let studio = try await TestStudio()
    let names = ["02-marc-white", "05-yuki-white-over", "09-rosa-paper-yaw8"]
    let rows = names.enumerated().map { ManifestRow(number: "S-\($0)", photo: "\($1).jpg", copies: 1) }
    for name in names {
      try FileManager.default.copyItem(at: Sample.photo("\(name).jpg"), to: studio.photo("\(name).jpg"))
    }
    try studio.write(rows)
    #expect(try await studio.render().code == 0)
    let files = try Tree(studio.root).files
    func pictures(_ path: String, _ ending: String) -> [GreyPicture] {
      files.filter { $0.key.hasPrefix(path) && $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }
        .flatMap { EmbeddedPictures.all(in: Array($0.value)) }
    }
    let (sheets, pages) = (pictures("build/prints/", ".jpg"), pictures("build/prints/", ".pdf"))
    let (small, sources) = (
      pictures("build/review/thumbs/", ".jpg"), names.flatMap { pictures("photos/\($0)", ".jpg") }
    )
    #expect([sheets, pages, small, sources].map(\.count) == [3, 3, 3, 3])
    for (person, photo) in pages.enumerated() {
      let search = PictureSearch(photo)
      for (place, seen) in [sheets, small, sources].enumerated() {
        for (other, picture) in seen.enumerated() {
          let likeness = search.likeness(in: picture)
          if other == person {
            // The source is turned upright before it is cut; whoever looks for it has it too.
            if place == 2 { continue }
            #expect(likeness > PersonSearch.threshold + 0.05, "\(person) in \(place)")
          } else {
            #expect(likeness < PersonSearch.threshold - 0.05, "\(person) as \(other) in \(place)")
          }
        }
      }
    }
  }
}

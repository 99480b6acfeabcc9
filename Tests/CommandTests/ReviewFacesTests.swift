import Foundation
import Testing

/// Pictures of the faces in a group are made where the operator asks, lie with the operator alone, and go again.
@Suite struct ReviewFacesTests {
  /// Two people: in A-1 nobody says which is meant, in A-2 it is the second; A-3 has one person.
  private static func studio() async throws -> TestStudio {
    let studio = try await TestStudio()
    try studio.addPhoto(try Data(contentsOf: Sample.photo("16-two-people.jpg")), named: "two.jpg")
    try studio.write(
      """
      order_number,uid,photo,specs,paid_at,consent,birth_date,face
      A-1,customer-1,two.jpg,generic-35x45,2026-05-01,1,1990-01-31,
      A-2,customer-2,two.jpg,generic-35x45,2026-05-01,1,1990-01-31,2
      A-3,customer-3,portrait-1.jpg,generic-35x45,2026-05-01,1,1990-01-31,

      """)
    return studio
  }

  private static func faces(of studio: TestStudio) throws -> [String] {
    try Tree(studio.root).files.keys.filter { $0.contains("/faces") }.sorted()
  }

  private static let all = ["1-1-1", "1-1-2", "2-1-1", "2-1-2"].map { "build/review/faces/A-\($0).jpg" }

  @Test func areShownWhereTheyAreAskedForAndGoWithTheNextRun() async throws {
    let studio = try await Self.studio()
    let run = try await studio.render()
    #expect(run.code == 2)
    #expect(run.errors.contains("`likeness render --review-faces` shows them in the review."))
    #expect(try Self.faces(of: studio) == [])
    let before = try Tree(studio.root)

    #expect(try await studio.render("orders.csv", ["--review-faces"]).code == 2)
    #expect(try Self.faces(of: studio) == Self.all)
    for file in try Self.faces(of: studio) {
      #expect(try Command.mode(of: studio.root.appending(path: file)) == 0o600)
    }
    #expect(try Command.mode(of: studio.review.appending(path: "faces")) == 0o700)
    let page = try String(contentsOf: studio.review.appending(path: "index.html"), encoding: .utf8)
    for words in [
      "Faces from the left in <bdi>two.jpg</bdi>.", "faces/A-1-1-1.jpg", ">Face 1 · largest<",
      "faces/A-2-1-2.jpg", "<strong>chosen</strong>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("faces/A-3"))
    let report = try JSONSerialization.jsonObject(
      with: try Data(contentsOf: studio.review.appending(path: "report.json")))
    let orders = try #require((report as? [String: Any])?["orders"] as? [[String: Any]])
    let strips = orders.map { ($0["pictures"] as? [[String: Any]])?.compactMap { $0["photo"] as? String } }
    #expect(strips.sorted { ($0?.count ?? 0) < ($1?.count ?? 0) } == [[], ["two.jpg"], ["two.jpg"]])
    // Nothing else is another.
    let differences = try Tree(studio.root).differences(from: before)
      .filter { !$0.hasPrefix("build/review/") && !$0.hasPrefix("ledger.") }
    #expect(differences == [])

    #expect(try await studio.render().code == 2)
    #expect(try Self.faces(of: studio) == [])
  }

  @Test(arguments: [
    ["erase", "--order", "A-1", "--force"], ["purge", "--force"], ["suspend", "--force"],
  ])
  func goWithWhateverEndsAnOrder(command: [String]) async throws {
    let studio = try await Self.studio()
    if command[0] == "suspend" {
      let yaml = studio.root.appending(path: "studio.yaml")
      let text = try String(contentsOf: yaml, encoding: .utf8)
      let suspension = """

        suspension:
          announced_on: 2026-05-01
          deletion_on: 2026-12-01
          message:
            en: We close.
            es: Cerramos.

        """
      try Data((text + suspension).utf8).write(to: yaml)
    }
    #expect(try await studio.render("orders.csv", ["--review-faces"]).code == 2)
    #expect(try Self.faces(of: studio) == Self.all)
    let run = try await studio.run(command + ["--day", "2026-12-01"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(try Self.faces(of: studio) == [])
  }

  @Test func areNoWorkOfAPartOfTheRun() async throws {
    let studio = try await TestStudio()
    #expect(try await studio.render("orders.csv", ["--review-faces", "--shard", "1/2"]).code == 64)
    #expect(!FileManager.default.fileExists(atPath: studio.root.appending(path: "build").path))
  }
}

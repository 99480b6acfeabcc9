import Foundation
import Testing

/// What documents ask of children and of who wears a head covering, from the catalogue to the review.
@Suite struct PeopleRulesCommandTests {
  @Test func reachTheReview() async throws {
    let studio = try await TestStudio()
    try studio.write(
      """
      order_number,uid,photo,specs,paid_at,consent,birth_date,guardian_consent,head_covering
      H-1,customer-1,portrait-1.jpg,fr-passport,2026-05-01,1,1990-01-31,,yes
      H-2,customer-2,portrait-1.jpg,es-dni,2026-05-01,1,1990-01-31,,yes
      H-3,customer-3,portrait-1.jpg,gb-visa,2026-05-01,1,2023-01-31,"mother, signed",

      """)
    let run = try await studio.render()
    #expect(run.code == 2)
    #expect(
      run.errors.contains(
        "order H-1 refused: portrait-1.jpg: it does not meet fr-passport: the document does not admit"))
    let page = try String(contentsOf: studio.review.appending(path: "index.html"), encoding: .utf8)
    for words in [
      "Head covering: Not met.</span> <span class=\"advice\">Take it again without the head covering",
      "es-dni: a head covering is admitted for religious or medical or cultural reasons; must be seen: the oval of the face",
      "Head covering: Could not be told for certain. <span class=\"advice\">Look whether all",
      "gb-visa: of a child under 6: not asked: gaze, mouth closed (secondary).",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("of a child under 1:"))
    // Why somebody covers the head is nowhere, and that they do is with the operator alone.
    let site = try Tree(studio.site).files.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(!site.contains { $0.contains("es-dni: a head covering") })
  }

  @Test func areShownWithTheDocument() async throws {
    let shown = try await Command.run(["specs", "show", "de-passport"])
    for words in [
      "head covering for these reasons only: religious; must be seen: the face from the lower edge of the chin",
      "children      under 10: head 22 to 36 mm (secondary, http://www.kidpic.de/",
      "children      under 6: eyes_open, gaze, mouth_closed, roll, yaw, pitch, centring not asked: a person looks; the head",
    ] {
      #expect(shown.output.contains(words), "\(words)")
    }
    let json = try await Command.run(["specs", "show", "fr-passport", "--json"])
    #expect(json.output.contains("\"reasons\" : [\n"))
    #expect(json.output.contains("\"below_age\" : 6"))
  }

  @Test func areAskedForWhenASinglePictureIsMeasured() async throws {
    let photo = Sample.photo("13-leila-headscarf.jpg").path
    let covered = try await Command.run(["measure", photo, "--spec", "fr-passport", "--head-covering"])
    #expect(covered.output.contains("head_covering") && covered.output.contains("FAIL"))
    #expect(try await Command.run(["measure", photo, "--spec", "fr-passport", "--age", "121"]).code == 64)
  }
}

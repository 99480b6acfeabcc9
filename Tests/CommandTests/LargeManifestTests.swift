import Foundation
import Testing

/// A hundred thousand rows are checked in bounded memory.
@Suite struct LargeManifestTests {
  @Test func checksAHundredThousandRows() async throws {
    let studio = try await TestStudio()
    let last = 100_000
    var text = "order_number,uid,photo,specs,paid_at,consent\n"
    for number in 1..<last {
      text += "N-\(number),customer-\(number),portrait-\(number % 2 + 1).jpg,us-passport;es-dni,2026-05-01,1\n"
    }
    text += "N-\(last),customer-\(last),portrait-3.jpg,us-pasport,2026-05-01,1\n"
    try Data(text.utf8).write(to: studio.root.appending(path: "orders.csv"))
    let outcome = try await studio.run(["check", "orders.csv", "--day", TestStudio.day], dataLimit: 400_000)
    #expect(outcome.code == 2)
    let lines = outcome.output.split(separator: "\n").filter { !$0.contains("studio.yaml") }
    #expect(
      lines == [
        "orders.csv:100001:41: error: found the specification “us-pasport”; expected an id of the catalogue. "
          + "Did you mean us-passport?",
        "99999 orders can be rendered; 1 is refused.",
      ])
  }
}

import Orders
import Testing

@testable import Manifest

struct StudioTemplateTests {
  /// The example must render as it stands: nothing but warnings, one for each value to be replaced.
  @Test func warnsOfThePlaceholdersAlone() throws {
    let reader = ConfigurationReader(catalogue: try Samples.catalogue())
    let reading = reader.read(Array(StudioTemplate.configuration.utf8), named: "studio.yaml")
    #expect(reading.configuration != nil)
    #expect(reading.faults.allSatisfy { $0.severity == .warning })
    let values = reading.faults.compactMap { fault -> String? in
      if case .placeholder(_, let value) = fault.problem { value } else { nil }
    }
    #expect(Set(values) == Placeholder.values)
    #expect(values.count == reading.faults.count)
    #expect(
      reading.faults.first
        == Fault(
          place: SourcePlace(file: "studio.yaml", line: 5, column: 9), scope: .file, severity: .warning,
          problem: .placeholder("name", value: "Example Studio")))
  }

  @Test func writesOrdersThatCanBeRead() throws {
    let photos = ["sample-1.jpg", "with, comma.png", "say \"cheese\".jpg", "ñ.heic"]
    let reading = try Samples.read(StudioTemplate.orders(paidOn: "2026-06-30", photos: photos))
    #expect(reading.faults == [])
    #expect(reading.orders.flatMap { $0.items.map(\.photo) } == photos)
    #expect(Set(reading.orders.map(\.customer.language)) == [.english, .spanish])
    let gate = ConsentGate(
      policies: try Samples.configuration().policies, on: try #require(CalendarDay(iso: "2030-01-01")))
    #expect(reading.orders.flatMap { gate.refusals(of: $0) } == [])
  }
}

import Foundation
import Testing

/// Same manifest, photos, configuration, key and day: same bytes.
@Suite struct DeterminismTests {
  static let rows = [
    ManifestRow(number: "D-1", photo: "portrait-1.jpg", nickname: "İnés"),
    ManifestRow(number: "D-2", photo: "portrait-2.jpg", specs: "es-dni"),
  ]

  @Test func neitherWorkersNorFolderNorSurroundingsChangeAByte() async throws {
    let here = try await TestStudio()
    try here.write(Self.rows)
    let first = try await here.render("orders.csv", ["--workers", "1"])
    #expect(first.code == 0)

    let there = try await TestStudio(named: "otro estudio")
    try there.write(Self.rows)
    let second = try await there.render(
      "orders.csv", ["--workers", "4", "--memory", "16"],
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ar"])
    #expect(second.output == first.output)

    for folder in ["site", "prints", "review"] {
      let one = try Tree(here.root.appending(path: "build/\(folder)"))
      let other = try Tree(there.root.appending(path: "build/\(folder)"))
      #expect(!one.files.isEmpty)
      #expect(one.differences(from: other) == [])
    }
  }

  @Test func everyFormatOfTheManifestGivesTheSame() async throws {
    let studio = try await TestStudio()
    try studio.write(Self.rows)
    #expect(try await studio.render().code == 0)
    let site = try Tree(studio.site)
    let prints = try Tree(studio.prints)

    try Data(ManifestRow.json(Self.rows).utf8).write(to: studio.root.appending(path: "orders.json"))
    try Data(ManifestRow.yaml(Self.rows).utf8).write(to: studio.root.appending(path: "orders.yaml"))
    var runs = [try await studio.render("orders.json"), try await studio.render("orders.yaml")]
    for text in [ManifestRow.csv(Self.rows), ManifestRow.json(Self.rows), ManifestRow.yaml(Self.rows)] {
      runs.append(try await studio.run(["render", "-", "--studio", ".", "--day", TestStudio.day], input: text))
    }
    for run in runs {
      #expect(run.code == 0)
      #expect(
        run.output.hasPrefix("orders: 0 rendered, 2 unchanged, 0 refused\nsite: 0 files added, 0 updated, 0 removed\n"))
    }
    #expect(try Tree(studio.site) == site)
    #expect(try Tree(studio.prints) == prints)
  }
}

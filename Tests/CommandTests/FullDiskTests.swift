import Foundation
import Testing

/// A disk that is full in the middle of the work: a small file system of memory, which is mounted for the test alone.
@Suite struct FullDiskTests {
  /// What is left of the disk when the second run begins, in kilobytes: the first ends it within an order's folder, the
  /// second within the pages that stand beside the orders.
  @Test(
    .enabled(if: MountSpace.isAllowed, "this machine does not let the tests mount a file system"),
    arguments: [40, 180])
  func theOldSiteStaysWholeAndTheNextRunGoesThrough(left: Int) async throws {
    let studio = try await TestStudio()
    let first = ManifestRow(number: "S-1", photo: "portrait-1.jpg")
    let second = ManifestRow(number: "S-2", photo: "portrait-2.jpg")
    try studio.write([first])
    let both = ManifestRow.csv([first, second])
    try Data(both.utf8).write(to: studio.root.appending(path: "both.csv"))
    let script = """
      mkdir build
      mount -t tmpfs -o size=8m tmpfs build
      "$0" render orders.csv --day 2026-05-20 >/dev/null
      # What is made of the second lies in the cache already: it is publication that finds no room.
      "$0" render both.csv --day 2026-05-20 --shard 1/1 >/dev/null
      sums() { (cd build/site && find . -type f -exec sha256sum {} + | sort -k 2); }
      sums >before
      room=$(df --output=avail -k build | tail -1)
      head -c $(( (room - $1) * 1024 )) /dev/zero >build/filler
      "$0" render both.csv --day 2026-05-20 >output 2>errors && exit 9 || echo "code $?"
      sums | diff before - && echo "as it was"
      ls build/.staging | wc -l
      cat errors
      rm build/filler
      "$0" render both.csv --day 2026-05-20
      """
    let outcome = try await MountSpace.run(script, [String(left)], in: studio.root)
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.prefix(3) == ["code 74", "as it was", "0"])
    #expect(
      outcome.output.contains("No space left on device. Free some space and run again: the site is whole as it was."))
    #expect(
      outcome.output.contains(
        "likeness: 1 order could not be written, through no fault of the orders: see to the disk, and run again.\n"))
    #expect(lines.contains { $0.hasPrefix("orders: 0 rendered, 2 unchanged, 0 refused") })
  }
}

import FaceCrop
import Foundation
import Measures
import Orders
import Testing

/// Every specification of the catalogue that has a rule for the head or the eyes, on every portrait, held against the
/// exact points; `swift test --filter IntervalTests` prints the figures, and what peers' crowns give in the same frame.
@Suite struct IntervalTests {
  /// What became of one photo by one rule.
  private struct Tally {
    var photos = 0
    var kept = 0
    /// Not kept, and the report names an interval or a side with the reason.
    var named: [String] = []
    var silent: [String] = []

    var row: String {
      String(format: "%6d  %5.1f %%  %5.1f %%", photos, share(kept), share(named.count))
        + String(format: "  %5.1f %%", share(silent.count))
    }

    private func share(_ count: Int) -> Double { 100 * Double(count) / Double(max(photos, 1)) }
  }

  /// What is not kept by the exact points, though it is by those that were found: the report says how near to the bound.
  static let exceptions = Set(
    // The top of the skull exactly 5 mm below the edge, where it is known to 0.8 mm.
    BasePortrait.all.map { "\($0.name) ch-passport-print" } + [
      // The same 2 to 3 mm below the edge, under a scarf: 0.1 mm less.
      "13-leila-headscarf by-passport",
      // From a child's chin to its hairline: 0.2 mm less.
      "10-timo-white-child it-passaporto",
    ])

  @Test func everyIntervalIsKeptOrNamed() throws {
    let finder = try InstalledModels.finder.get()
    let specifications = CatalogueNumbers.specifications.filter { $0.head.range != nil || $0.eyeLine != nil }
    var ours = Tally()
    var peers = [PeerCrown: Tally]()
    for portrait in BasePortrait.all {
      let photo = BitmapPhoto(portrait.bitmap)
      let face = try #require(try finder.faces(in: photo).first)
      let truth = face.placed(at: portrait.truth)
      for specification in specifications {
        func add(_ seen: Face, to tally: inout Tally, isOurs: Bool) throws {
          let framing = try Framing.solve(
            face: seen, specification: specification, target: .print(specification.resolution), photo: photo.extent,
            background: .replaced)
          let lost = framing.intervals.filter { interval in
            interval.standing == .stated
              && !interval.range.contains(Millimetres(FramingTests.measured(interval.measure, of: truth, in: framing)))
          }
          tally.photos += 1
          guard !lost.isEmpty || framing.room.bottom > .zero else {
            tally.kept += 1
            return
          }
          let isNamed = lost.allSatisfy { !$0.isKept || $0.slack < $0.uncertainty }
          let name = "\(portrait.name) \(specification.id)"
          if isNamed { tally.named.append(name) } else { tally.silent.append(name) }
          // A rule without width nobody can keep: as near as the point is known.
          for interval in lost where isOurs && interval.range.minimum == interval.range.maximum {
            let gap = FramingTests.measured(interval.measure, of: truth, in: framing) - interval.measured.value
            #expect(abs(gap) < 1.1 * interval.uncertainty.value, "\(name)")
          }
        }
        try add(face, to: &ours, isOurs: true)
        for peer in PeerCrown.allCases {
          try add(face.crowned(by: peer), to: &peers[peer, default: Tally()], isOurs: false)
        }
      }
    }
    print("all intervals of \(specifications.count) specifications  photos    kept  said why  silent")
    print("this module                             ", ours.row)
    for peer in PeerCrown.allCases {
      print(peer.rawValue.padding(toLength: 40, withPad: " ", startingAt: 0), peers[peer]?.row ?? "")
    }
    #expect(specifications.count > 60)
    #expect(ours.silent == [])
    // The rest is rules narrower than what is known of a head.
    #expect(Set(ours.named).isSubset(of: Self.exceptions))
    #expect(peers.values.allSatisfy { $0.kept < ours.kept })
  }
}

extension Face {
  /// The same with the exact points.
  fileprivate func placed(at truth: TrueFace) -> Face {
    var face = self
    face.leftEye.point = truth.leftEye
    face.rightEye.point = truth.rightEye
    face.chin.point = truth.chin
    face.crownSkull.point = truth.crownSkull
    face.crownHair.point = truth.crownHair
    return face
  }

  /// The same with both crowns where a peer's formula has them.
  fileprivate func crowned(by peer: PeerCrown) -> Face {
    var face = self
    let middle = leftEye.point.moved(towards: rightEye.point, by: 0.5)
    let line = leftEye.point - rightEye.point
    let crown = middle + line.turnedClockwise * (-peer.up(self) / line.length)
    face.crownSkull.point = crown
    face.crownHair.point = crown
    return face
  }
}

import Measures
import Testing

@testable import FaceCrop

@Suite struct CrownsTests {
  private let axis = HeadAxis(middle: Point(x: 100, y: 200), degrees: 0, distance: 50)

  private func located(_ up: Double, _ uncertainty: Double) -> Located {
    Located(axis.place(aside: 0, up: up), uncertainty: uncertainty)
  }

  @Test func aSkullBelowTheHairStays() {
    let crowns = Crowns(skull: located(1.8, 4), hair: .whole(located(2, 1)), axis: axis)
    #expect(crowns.skull.point == located(1.8, 4).point)
    #expect(crowns.skull.uncertainty == 4)
    #expect(crowns.hair.point == located(2, 1).point)
  }

  @Test func aSkullIsNeverAboveTheHair() {
    let crowns = Crowns(skull: located(1.8, 4), hair: .whole(located(1.6, 1)), axis: axis)
    #expect(abs(axis.up(of: crowns.skull.point) - 1.6) < 1e-12)
    // The hair's, and half of what the two differ.
    #expect(abs(crowns.skull.uncertainty - 6) < 1e-9)
  }

  @Test func withoutHairItMayBeAnywhereAbove() {
    let crowns = Crowns(skull: located(1.8, 4), hair: .none, axis: axis)
    #expect(crowns.hair.point == crowns.skull.point)
    #expect(crowns.hair.uncertainty == 19)
  }

  @Test func hairThatIsCutOffDrawsNoSkullDown() {
    let crowns = Crowns(skull: located(1.8, 4), hair: .cut(located(1.2, 20)), axis: axis)
    #expect(crowns.skull.point == located(1.8, 4).point)
    #expect(crowns.skull.uncertainty == 4)
    #expect(crowns.hair.point == located(1.8, 4).point)
    #expect(crowns.hair.uncertainty == 20)
    let high = Crowns(skull: located(1.8, 4), hair: .cut(located(2.5, 20)), axis: axis)
    #expect(high.hair.point == located(2.5, 20).point)
  }

  @Test func hairThatCannotBeToldDrawsNoSkullDown() {
    let crowns = Crowns(skull: located(1.8, 4), hair: .unclear(located(1.5, 15)), axis: axis)
    #expect(!crowns.isHairClear)
    #expect(crowns.skull.point == located(1.8, 4).point)
    #expect(crowns.hair.point == located(1.8, 4).point)
    #expect(crowns.hair.uncertainty == 15)
    let others: [HairCrown.Sight] = [.whole(located(2, 1)), .cut(located(2, 1)), .none]
    #expect(others.allSatisfy { Crowns(skull: located(1.8, 4), hair: $0, axis: axis).isHairClear })
  }
}

import FaceCrop
import Foundation
import Measures
import PixelViews
import Testing

/// Mattes of people who stand close to a wall, with their own shadow on it: on both sides, near and far, sharper and
/// softer, weaker and stronger, by a generator's numbers.
///
/// `swift test --filter ShadowedMatteTests` prints the figures.
struct ShadowedMatteTests {
  enum Lamp: Sendable, CaseIterable {
    /// Of the size of a window: shadows fade over 0.16 to 0.5 distances between the eyes, some 10 to 32 mm, and half of
    /// the light left is deep for a portrait.
    case window
    /// The same with nothing to brighten the shadow.
    case alone
    /// A bare flash: shadows fade over some 2 to 10 mm.
    case flash

    var softness: ClosedRange<Double> { self == .flash ? 0.02...0.08 : 0.08...0.25 }
    var kept: ClosedRange<Double> { self == .alone ? 0.04...0.4 : 0.4...0.75 }
    var seed: UInt64 { self == .window ? 91 : self == .alone ? 92 : 93 }

    /// How much of the shadow may stay. A hundredth is what single hairs before it amount to, and six of them a fringe of
    /// a pixel or two where it is narrow. A sharp edge leaves a fringe of its own; of a shadow that is as dark as hair
    /// nothing tells, where the segmenter takes it for the person.
    var halo: (median: Double, worst: Double) {
      switch self {
      case .window: (0.01, 0.06)
      case .alone: (0.04, 0.35)
      case .flash: (0.02, 0.2)
      }
    }

    /// How many times the limits for portraits without a shadow the whole matte may be: more than once in the worst, since
    /// hair stands out less before a shadow.
    var whole: (median: Double, worst: Double) { self == .alone ? (1.5, 1.75) : (1, 1.25) }
  }

  /// What the room sends back is a little warmer or cooler.
  private static func draws(_ lamp: Lamp) -> [(portrait: BasePortrait, shadow: ThrownShadow)] {
    var random = SeededGenerator(seed: lamp.seed)
    return SceneTests.beforeWalls.flatMap { portrait in
      [-1.0, 1.0].map { side in
        var shadow = ThrownShadow(aside: side * .random(in: 0.15...0.45, using: &random))
        shadow.down = .random(in: 0...0.2, using: &random)
        shadow.softness = .random(in: lamp.softness, using: &random)
        shadow.kept = .random(in: lamp.kept, using: &random)
        shadow.warmth = .random(in: -0.1...0.1, using: &random)
        return (portrait, shadow)
      }
    }
  }

  /// A matte that takes such a shadow for hair keeps half of it in the median picture and nine tenths in the worst. The
  /// person may lose a hundredth where cloth is like the shadow.
  @Test(arguments: Lamp.allCases) func theShadowIsNotTakenForTheHead(lamp: Lamp) throws {
    var table = PaintedErrorTable("\(lamp)")
    for (portrait, shadow) in Self.draws(lamp) {
      table.add(
        try Self.errors(of: portrait, shadow), of: portrait,
        String(format: "%+.2f aside, %.2f soft, %.2f kept", shadow.aside, shadow.softness, shadow.kept))
    }
    print(table)
    #expect(table.left.median <= lamp.halo.median)
    #expect(table.left.worst <= lamp.halo.worst)
    #expect(table.lost.worst <= 0.01)
    #expect(table.frame.median <= lamp.whole.median * 0.009)
    #expect(table.frame.worst <= lamp.whole.worst * 0.020)
    #expect(table.band.median <= lamp.whole.median * 0.085)
  }

  private static func errors(of portrait: BasePortrait, _ shadow: ThrownShadow) throws -> PaintedErrors {
    var bitmap = portrait.bitmap
    shadow.paint(&bitmap, of: portrait)
    return try PaintedErrors(bitmap, of: portrait, paint: shadow.cover(of: portrait).map { $0 * (1 - shadow.kept) })
  }
}

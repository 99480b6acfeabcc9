import FaceCrop
import Foundation

/// Rows of errors for people to read: of many faces the median and the worst, and for the top of the skull beside it the
/// median of each peer's formula.
enum ErrorTable {
  static let heading = """
                                                                                       worst, degrees         peers' skull crown %, median
                           faces/?  pupils %      chin %        skull %       hair %       roll    yaw  pitch    0.15 f   0.22 b   0.18 b   area
    """

  static func row(_ name: String, _ errors: [FaceErrors]) -> String {
    func pair(_ values: [Double]) -> String {
      String(format: "%5.2f %6.2f", values.median, values.worst)
    }
    let pairs = [
      errors.flatMap { [$0.leftPupil, $0.rightPupil] }, errors.map(\.chin), errors.map(\.skull),
      errors.filter(\.isHairKnown).map(\.hair),
    ].map(pair)
    let turns = [errors.map(\.roll), errors.map(\.yaw), errors.map(\.pitch)].map { String(format: "%7.2f", $0.worst) }
    let peers = PeerCrown.allCases.map { peer in String(format: "%9.2f", errors.compactMap { $0.peers[peer] }.median) }
    return column(name) + String(format: "%4d/%-2d ", errors.count, errors.count(where: \.isDoubted))
      + pairs.joined(separator: "  ") + turns.joined()
      + peers.joined()
  }

  static func row(_ name: String, _ error: FaceErrors) -> String {
    let numbers = [
      error.leftPupil, error.rightPupil, error.chin, error.skull, error.hair, error.roll, error.yaw, error.pitch,
    ]
    return column(name) + numbers.map { String(format: "%8.2f", $0) }.joined()
  }

  /// Of one measure with its sign.
  static func row(_ name: String, _ values: [Double]) -> String {
    name.padding(toLength: 38, withPad: " ", startingAt: 0)
      + String(format: "%8.2f %8.2f %8.2f", values.median, values.worst, values.reduce(0, +) / Double(values.count))
  }

  private static func column(_ name: String) -> String { name.padding(toLength: 24, withPad: " ", startingAt: 0) }
}

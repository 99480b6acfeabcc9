import FaceCrop
import Foundation

/// Rows of errors for people to read: of many faces the median and the worst.
enum ErrorTable {
  static let heading =
    "                     faces   pupils %      chin %        skull %       hair %       roll   yaw    pitch"

  static func row(_ name: String, _ errors: [FaceErrors]) -> String {
    func pair(_ values: [Double]) -> String {
      String(format: "%5.2f %6.2f", values.median, values.worst)
    }
    let pairs = [
      errors.flatMap { [$0.leftPupil, $0.rightPupil] }, errors.map(\.chin), errors.map(\.skull), errors.map(\.hair),
    ].map(pair)
    return column(name) + String(format: "%4d  ", errors.count) + pairs.joined(separator: "  ")
      + String(
        format: " %6.2f %6.2f %6.2f", errors.map(\.roll).worst, errors.map(\.yaw).worst, errors.map(\.pitch).worst)
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

  private static func column(_ name: String) -> String { name.padding(toLength: 21, withPad: " ", startingAt: 0) }
}

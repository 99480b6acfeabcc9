import Foundation

/// What mattes make of many portraits behind whose people the same kind of thing was painted.
struct PaintedErrorTable: CustomStringConvertible {
  private let name: String
  private var lines: [String] = []
  private var all: [PaintedErrors] = []

  init(_ name: String) {
    self.name = name
  }

  var left: [Double] { all.map(\.left) }
  var lost: [Double] { all.map(\.lost) }
  var frame: [Double] { all.map(\.matte.frame) }
  var band: [Double] { all.map(\.matte.band) }

  mutating func add(_ errors: PaintedErrors, of portrait: BasePortrait, _ paint: String) {
    all.append(errors)
    lines.append(
      portrait.name.padding(toLength: 24, withPad: " ", startingAt: 0)
        + String(format: "%@  %.3f | %.4f | %@", paint, errors.left, errors.lost, errors.matte.description))
  }

  var description: String {
    let head = "\(name): left of it | person lost | mean absolute error in the frame, and near the edge"
    let summary = String(
      format: "%@, median and worst: %.3f %.3f | %.4f %.4f | %.4f %.4f", name, left.median, left.worst, lost.median,
      lost.worst, frame.median, frame.worst)
    return ([head] + lines + [summary]).joined(separator: "\n")
  }
}

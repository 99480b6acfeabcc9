import Foundation
public import Measures
public import Orders
public import Sheet

/// Finds out how much a lab cuts off a borderless print: a sheet to be printed, and what its readings mean.
public struct LabCalibration: Sendable {
  public let lab: LabProfile

  /// - Parameter paper: another one than the lab's usual paper.
  public init(_ lab: LabProfile, paper: PaperSize?) {
    self.lab = paper.map { ReprintSheets.profile(lab, on: $0) } ?? lab
  }

  /// The sheet as a JPEG file, exactly as large as the paper.
  public func sheet() throws(SheetOutputError) -> [UInt8] { try CalibrationSheet.jpeg(lab) }

  /// What was read at the four edges of the print, in millimetres of its scales.
  public struct Readings: Sendable, Hashable {
    public var left: Millimetres
    public var right: Millimetres
    public var top: Millimetres
    public var bottom: Millimetres

    /// Four numbers in the order left, right, top, bottom, each from 0 to 10; nil otherwise.
    public init?(_ text: String) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        .map { Double($0.trimmingCharacters(in: .whitespaces)) }
      let numbers = parts.compactMap(\.self).filter { (0...10).contains($0) }
      guard parts.count == 4, numbers.count == 4 else { return nil }
      left = Millimetres(numbers[0])
      right = Millimetres(numbers[1])
      top = Millimetres(numbers[2])
      bottom = Millimetres(numbers[3])
    }

    /// How far the lab's cut is off the middle, to the worse side.
    public var offset: Millimetres {
      Millimetres(max(abs(left.value - right.value), abs(top.value - bottom.value)) / 2)
    }
  }

  /// What to write as `overscan_mm`, to a hundredth of a millimetre.
  public func overscan(_ readings: Readings) -> Millimetres {
    let overscan = CalibrationSheet.overscan(
      left: readings.left, right: readings.right, top: readings.top, bottom: readings.bottom, on: lab.paper.size)
    return Millimetres((overscan.value * 100).rounded() / 100)
  }
}

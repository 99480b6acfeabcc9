import Measures
import Orders

/// What stands where on the sheets, for the operator at the cutter: one row for each print.
public struct CutList: Hashable, Sendable {
  /// Millimetres are from the top left corner of the paper as its picture is looked at, with two decimals.
  public static let header = [
    "file", "paper", "order", "picture", "specification", "copy", "x_mm", "y_mm", "width_mm", "height_mm", "turned",
  ]

  /// As RFC 4180 has it, with the header.
  public private(set) var csv = Self.head

  /// What stands before the first row.
  public static let head = line(header)

  public init() {}

  /// Adds the rows of one sheet.
  ///
  /// - Parameter file: the sheet's path in the folder in which the list stands.
  public mutating func add(_ layout: SheetLayout, file: String) { csv += Self.rows(of: layout, file: file) }

  /// The rows of one sheet, for a list that is too long for memory.
  public static func rows(of layout: SheetLayout, file: String) -> String {
    layout.placements.map { placement in
      let (job, box) = (placement.job, placement.box)
      let place = [box.x, box.y, box.width, box.height].map(millimetres)
      return line(
        [file, layout.paper.id, job.order.text, "\(job.item)", job.specification, "\(placement.copy)"] + place
          + [placement.isTurned ? "yes" : "no"])
    }.joined()
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A spreadsheet takes a field that begins like a formula for one: an apostrophe keeps it a text.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@\t\r".contains($0) } ?? false
    let text = isFormula ? "'" + field : field
    guard text.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Two decimals whatever the locale is.
  static func millimetres(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

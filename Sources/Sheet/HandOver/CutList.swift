import Measures
import Orders

/// What stands where on the sheets, for the operator at the cutter: one row for each print.
public struct CutList: Hashable, Sendable {
  public static let header = [
    "sheet", "of", "paper", "order", "item", "specification", "copy", "x_mm", "y_mm", "width_mm", "height_mm", "turned",
  ]

  public struct Row: Hashable, Sendable {
    public var sheet: Int
    public var total: Int
    /// The paper's id.
    public var paper: String
    public var placement: SheetLayout.Placement

    /// In the order of `header`; millimetres from the paper's top left corner, with two decimals.
    public var fields: [String] {
      let box = placement.box
      return [
        "\(sheet)", "\(total)", paper, placement.job.order.text, "\(placement.job.item)", placement.job.specification,
        "\(placement.copy)", CutList.millimetres(box.x), CutList.millimetres(box.y), CutList.millimetres(box.width),
        CutList.millimetres(box.height), placement.isTurned ? "yes" : "no",
      ]
    }
  }

  public var rows: [Row]

  public init(_ layouts: [SheetLayout]) {
    rows = layouts.flatMap { layout in
      layout.placements.map {
        Row(sheet: layout.number, total: layout.total, paper: layout.paper.id, placement: $0)
      }
    }
  }

  /// As RFC 4180 has it, with the header.
  public var csv: String {
    ([Self.header] + rows.map(\.fields)).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
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

public import Measures
public import Orders

/// An order's part of a print sheet: with the parts of the other orders on it, the sheet can be made again.
public struct SheetRecipe: Hashable, Sendable {
  public struct Placement: Hashable, Sendable {
    /// Its turn in the layout, counted over all orders on the sheet, from 1.
    public var turn: Int
    /// The `output` of a photo recipe of this order.
    public var photo: String
    /// Nil fills the sheet.
    public var copies: Int?

    public init(turn: Int, photo: String, copies: Int?) {
      self.turn = turn
      self.photo = photo
      self.copies = copies
    }
  }

  /// The same for all orders on the sheet.
  public struct Layout: Hashable, Sendable {
    public var paper: String
    public var size: PrintSize
    public var resolution: Resolution
    public var edge: LabProfile.Edge
    public var margin: Millimetres
    public var gutter: Millimetres
    public var overscan: Millimetres
    public var jpegQuality: Int

    public init(
      paper: String, size: PrintSize, resolution: Resolution, edge: LabProfile.Edge, margin: Millimetres,
      gutter: Millimetres, overscan: Millimetres, jpegQuality: Int
    ) {
      self.paper = paper
      self.size = size
      self.resolution = resolution
      self.edge = edge
      self.margin = margin
      self.gutter = gutter
      self.overscan = overscan
      self.jpegQuality = jpegQuality
    }
  }

  /// The sheet's file without its extension, relative to the `prints` folder.
  public var output: String
  public var layout: Layout
  public var placements: [Placement]
  /// Version of the program.
  public var program: String

  public init(output: String, layout: Layout, placements: [Placement], program: String) {
    self.output = output
    self.layout = layout
    self.placements = placements
    self.program = program
  }
}

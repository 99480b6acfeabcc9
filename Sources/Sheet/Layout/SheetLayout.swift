public import Measures
public import Orders

/// One sheet: which photo stands where.
public struct SheetLayout: Hashable, Sendable {
  public struct Placement: Hashable, Sendable {
    public var job: SheetJob
    /// Which print of the job, counted from 1 over all sheets.
    public var copy: Int
    /// The photo's nominal size in millimetres, its centre that of `frame`; no edge of the two is more than half a
    /// pixel apart.
    public var box: Box<Paper>
    /// The same in pixels of the sheet's picture: exactly the extent of the rendered photo.
    public var frame: PixelFrame
    /// Turned by a quarter clockwise.
    public var isTurned: Bool
  }

  public var paper: PaperSize
  /// The paper the way the sheet is looked at: with its sides exchanged where more photos stand upright then.
  public var size: PrintSize
  /// What the picture of the sheet covers, in millimetres of the paper: the paper itself, and where the lab cuts
  /// it off, the overscan around it.
  public var canvas: Box<Paper>
  public var resolution: Resolution
  /// The picture of the sheet in whole pixels.
  public var extent: Extent<Output>
  /// The paper within that picture.
  public var trim: PixelFrame
  /// In reading order.
  public var placements: [Placement]
  /// Whether straight cuts from edge to edge free every photo.
  public var isGuillotine: Bool
  /// Which sheet this is, counted from 1, and of how many.
  public var number: Int
  public var total: Int
}

import Measures
import Orders
import PixelViews
import Raster
import Sheet

/// Lays out and paints the sheets of one order.
struct SheetRenderer: Sendable {
  func render(
    _ photos: [RenderedPhoto], of order: Order, lab: LabProfile, into files: inout RenderedFiles
  ) throws(OrderFailure) -> [RenderedOrder.Sheet] {
    []
  }
}

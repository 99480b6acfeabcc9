public import Measures
public import Orders
import PixelViews
import Raster

/// A sheet to find out how much a lab cuts off a borderless print.
///
/// Its picture is exactly as large as the paper. From the middle of each edge a scale of ten millimetres runs inwards,
/// its zero on the edge. Printed borderless, the lab enlarges the picture and cuts it; the millimetre at the print's
/// edge is the reading of that side.
public enum CalibrationSheet {
  /// Millimetres of each scale.
  static let scale = 10

  /// What to write as the overscan of the lab profile, from the readings of the four edges in millimetres.
  ///
  /// A reading is in millimetres of the picture, which the lab has enlarged until what hangs over on both sides is cut
  /// off: on a side of length L, a reading of r stands for r · L / (L - 2r) on paper.
  public static func overscan(
    left: Millimetres, right: Millimetres, top: Millimetres, bottom: Millimetres, on paper: PrintSize
  ) -> Millimetres {
    func onPaper(_ a: Millimetres, _ b: Millimetres, _ side: Millimetres) -> Double {
      let reading = (a.value + b.value) / 2
      return reading * side.value / max(side.value - 2 * reading, 1)
    }
    return Millimetres((onPaper(left, right, paper.width) + onPaper(top, bottom, paper.height)) / 2)
  }

  /// The sheet as a JPEG file in the lab's resolution and quality.
  public static func jpeg(_ lab: LabProfile) throws(SheetOutputError) -> [UInt8] {
    let bitmap = try picture(lab)
    do throws(RasterError) {
      return try bitmap.jpeg(JPEGOptions(quality: lab.jpegQuality, resolution: lab.resolution))
    } catch {
      throw .raster(error)
    }
  }

  static func picture(_ lab: LabProfile) throws(SheetOutputError) -> Bitmap {
    let extent = lab.resolution.extent(lab.paper.size, in: Output.self)
    guard extent.width > 0, extent.height > 0, extent.width * extent.height <= SheetPainting.mostPixels else {
      throw .sheetTooLarge(extent, mostPixels: SheetPainting.mostPixels)
    }
    var drawing = CalibrationDrawing(extent: extent, resolution: lab.resolution)
    drawing.draw(title: "\(lab.paper.id)  \(Int(lab.resolution.dotsPerInch.rounded())) dpi")
    return drawing.bitmap
  }
}

import PixelViews

/// Paints sheets.
public enum SheetPainter {
  /// Dark enough to cut by, too light to catch the eye.
  static let ink = Bitmap.Pixel(96, 96, 96, 255)
}

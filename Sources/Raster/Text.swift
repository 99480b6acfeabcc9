import CGD
public import PixelViews
import Synchronization

/// A line of text ready to be drawn: shaped once, so that it can be measured and placed.
public struct Text: Sendable {
  /// How the line runs.
  public enum Direction: Hashable, Sendable {
    case rightwards
    /// Turned by a quarter, anticlockwise: to be read from the right.
    case upwards
    /// Turned by a quarter, clockwise.
    case downwards
  }

  let mask: Coverage

  /// The box of the inked pixels.
  public var width: Int { mask.width }
  public var height: Int { mask.height }

  /// - Parameter size: of the em, in pixels.
  public init(
    _ string: String, size: Double, typeface: Typeface = .dejaVuSans, direction: Direction = .rightwards
  ) throws(RasterError) {
    guard !string.isEmpty, size > 0 else {
      mask = Coverage(width: 0, height: 0, values: [])
      return
    }
    let line = Line(string: string, size: size, typeface: typeface)
    let upright = try line.mask()
    mask =
      switch direction {
      case .rightwards: upright
      case .upwards: upright.turned { x, y, width, _ in (y, width - 1 - x) }
      case .downwards: upright.turned { x, y, _, height in (height - 1 - y, x) }
      }
  }
}

extension Canvas {
  /// Draws a text, the first pixel of its box to (x, y).
  public mutating func draw(_ text: Text, x: Int, y: Int, with colour: Bitmap.Pixel = Canvas.black) {
    stain(text.mask, x: x, y: y, with: colour)
  }
}

/// A line of text as gd draws it through FreeType.
private struct Line {
  let string: String
  let size: Double
  let typeface: Typeface

  /// How much of each pixel of its box is ink.
  func mask() throws(RasterError) -> Coverage {
    let box = try unsafe draw(on: nil, x: 0, y: 0)
    let left = box.left - 1
    let top = box.top - 1
    let image = try GDImage(width: box.right - left + 2, height: box.bottom - top + 2)
    _ = try unsafe draw(on: image.pointer, x: -left, y: -top)
    var rows: [[Float]] = []
    for y in unsafe 0..<Int(image.pointer.pointee.sy) {
      guard let row = unsafe image.pointer.pointee.tpixels[y] else { continue }
      rows.append(unsafe (0..<Int(image.pointer.pointee.sx)).map { unsafe 1 - Float(row[$0] & 0xFF) / 255 })
    }
    return Coverage(trimming: rows)
  }

  private static let fonts = Mutex(())

  /// Black, in the box that is returned. Without an image only the box is found.
  private func draw(
    on image: gdImagePtr?, x: Int, y: Int
  ) throws(RasterError) -> (left: Int, top: Int, right: Int, bottom: Int) {
    // gd reads entities as HTML has them.
    let escaped = string.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&#38;")
    var corners = [Int32](repeating: 0, count: 8)
    var extra = unsafe gdFTStringExtra()
    // One point to the pixel.
    unsafe extra.flags = gdFTEX_RESOLUTION
    unsafe extra.hdpi = 72
    unsafe extra.vdpi = 72
    // gd tells of a fault by a pointer into its cache of fonts, which it reads after it has unlocked it.
    let detail = Self.fonts.withLock { _ in
      let (message, _) = unsafe GDMessages.heard {
        unsafe escaped.withCString { text in
          unsafe typeface.path.withCString { path in
            unsafe gdImageStringFTEx(
              image, &corners, 0, UnsafeMutablePointer(mutating: path), size, 0, Int32(x), Int32(y),
              UnsafeMutablePointer(mutating: text), &extra)
          }
        }
      }
      return unsafe message.map { unsafe String(cString: $0) }
    }
    if let detail { throw .typeface(path: typeface.path, detail: detail) }
    let across = [corners[0], corners[2], corners[4], corners[6]].map(Int.init)
    let down = [corners[1], corners[3], corners[5], corners[7]].map(Int.init)
    return (across.min() ?? 0, down.min() ?? 0, across.max() ?? 0, down.max() ?? 0)
  }
}

extension Coverage {
  /// Without the empty rows and columns around.
  fileprivate init(trimming rows: [[Float]]) {
    let inked = rows.indices.filter { rows[$0].contains { $0 > 0 } }
    let columns = (rows.first?.indices ?? 0..<0).filter { column in rows.contains { $0[column] > 0 } }
    guard let top = inked.first, let bottom = inked.last, let left = columns.first, let right = columns.last else {
      self.init(width: 0, height: 0, values: [])
      return
    }
    self.init(
      width: right - left + 1, height: bottom - top + 1, values: rows[top...bottom].flatMap { $0[left...right] })
  }

  /// - Parameter move: from a place and the size to the place in the turned mask.
  fileprivate func turned(_ move: (_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (Int, Int)) -> Coverage {
    var turned = Coverage(width: height, height: width, values: values)
    for y in 0..<height {
      for x in 0..<width {
        let (column, line) = move(x, y, width, height)
        turned[column, line] = self[x, y]
      }
    }
    return turned
  }
}

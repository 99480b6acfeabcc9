public import Measures
public import PixelViews

extension Picture {
  /// The picture resampled once through `transform` into `extent`, in the picture's own colours.
  ///
  /// Filtered by area where it shrinks (see `Kernel`), exact where the transform moves pixels onto pixels, white where
  /// it looks beyond the edge; the edge itself is drawn at the fraction of a pixel where it falls. An output whose
  /// transform cannot be inverted is white.
  ///
  /// The filter works on the encoded values, not on linear light, as cameras and labs do: light would cost a table
  /// look-up for each of the source's samples, more than the whole resampling, and the difference shows only in
  /// pattern finer than an output pixel.
  public borrowing func resampled<Target: Space>(
    by transform: Transform<Stored, Target>, to extent: Extent<Target>
  ) -> Bitmap {
    resample(
      Transform<Stored, Output>(
        a: transform.a, b: transform.b, c: transform.c, d: transform.d, tx: transform.tx, ty: transform.ty),
      to: Extent(width: extent.width, height: extent.height))
  }

  private borrowing func resample(_ transform: Transform<Stored, Output>, to size: Extent<Output>) -> Bitmap {
    var bitmap = Bitmap(
      width: max(0, size.width), height: max(0, size.height), filledWith: Bitmap.Pixel(repeating: 255))
    guard let toPicture = transform.inverse, toPicture.isFinite else { return bitmap }
    if let (x, y) = transform.wholeOffset, frame.copy(to: &bitmap, x: x, y: y) { return bitmap }
    let filters = filters(toPicture: toPicture)
    let channels = filters.reduce(0) { $0 + $1.channels }
    var work = FilterWork()
    var results = [Float](repeating: 0, count: channels * OutputTile.mostPixels)
    let most = OutputTile.size(shrinkingBy: toPicture.scale)
    for y in stride(from: 0, to: bitmap.height, by: most.height) {
      for x in stride(from: 0, to: bitmap.width, by: most.width) {
        let part = OutputTile(
          x: x, y: y, width: min(most.width, bitmap.width - x), height: min(most.height, bitmap.height - y),
          toPicture: toPicture, extent: extent)
        guard part.isCovered else { continue }
        var channel = 0
        for filter in filters {
          filter.apply(part, work: &work, results: &results, channel: channel)
          channel += filter.channels
        }
        frame.write(results, of: part, into: &bitmap)
      }
    }
    return bitmap
  }
}

extension Picture {
  private borrowing func filters(toPicture: Transform<Output, Stored>) -> [PlaneFilter] {
    if let overview, toPicture.scale >= Overview.leastScale {
      return overview.filters(toPicture: toPicture, extent: extent, reduction: Overview.side)
    }
    return frame.filters(toPicture: toPicture, extent: extent, reduction: 1)
  }
}

extension Transform {
  fileprivate var isFinite: Bool { [a, b, c, d, tx, ty].allSatisfy(\.isFinite) }

  /// By how many pixels it moves a picture, where it does nothing else.
  fileprivate var wholeOffset: (x: Int, y: Int)? {
    guard a == 1, b == 0, c == 0, d == 1, let x = Int(exactly: tx), let y = Int(exactly: ty) else { return nil }
    return abs(x) < 1 << 30 && abs(y) < 1 << 30 ? (x, y) : nil
  }
}

extension Frame {
  fileprivate func filters(
    toPicture: Transform<Output, Stored>, extent: Extent<Stored>, reduction: Int
  ) -> [PlaneFilter] {
    return switch self {
    case .colours(let plane), .grey(let plane):
      [PlaneFilter(planes: [plane], of: extent, reducedBy: reduction, toPicture: toPicture)]
    case .lumaChroma(let luma, let cb, let cr):
      // The eye sees less detail in colour, and the file has less of it: fewer squares do.
      [
        PlaneFilter(planes: [luma], of: extent, reducedBy: reduction, toPicture: toPicture),
        PlaneFilter(planes: [cb, cr], of: extent, reducedBy: reduction, toPicture: toPicture, least: 1.5),
      ]
    }
  }

  fileprivate func write(_ results: [Float], of part: OutputTile, into bitmap: inout Bitmap) {
    let whole = OutputTile.mostPixels
    for line in 0..<part.height {
      let done = writeEights(results, of: part, line: line, into: &bitmap)
      for column in done..<part.width {
        let index = part.index(channel: 0, column: column, line: line)
        let coverage = part.coverage(column: column, line: line)
        let first = results[index]
        let pixel =
          switch self {
          case .colours: Self.pixel(first, results[index + whole], results[index + 2 * whole], coverage)
          case .grey: Self.pixel(first, first, first, coverage)
          case .lumaChroma:
            Self.pixel(luma: first, cb: results[index + whole] - 128, cr: results[index + 2 * whole] - 128, coverage)
          }
        bitmap[part.x + column, part.y + line] = pixel
      }
    }
  }

  /// What most tiles are: luma and colour differences, covered by the picture as a whole.
  ///
  /// - Returns: how many pixels of the line, from the left, were written.
  private func writeEights(_ results: [Float], of part: OutputTile, line: Int, into bitmap: inout Bitmap) -> Int {
    guard case .lumaChroma = self, part.coverage.isEmpty else { return 0 }
    let count = part.width & ~7
    let start = part.index(channel: 0, column: 0, line: line)
    let target = 4 * ((part.y + line) * bitmap.width + part.x)
    unsafe results.withUnsafeBytes { results in
      unsafe bitmap.pixels.withUnsafeMutableBytes { pixels in
        func eight(_ channel: Int, _ column: Int) -> SIMD8<Float> {
          unsafe results.loadUnaligned(
            fromByteOffset: 4 * (channel * OutputTile.mostPixels + start + column), as: SIMD8<Float>.self)
        }
        for column in stride(from: 0, to: count, by: 8) {
          let colours = Colours.bytes(luma: eight(0, column), cb: eight(1, column) - 128, cr: eight(2, column) - 128)
          unsafe pixels.storeBytes(of: colours, toByteOffset: target + 4 * column, as: SIMD8<UInt32>.self)
        }
      }
    }
    return count
  }

  /// ITU-T T.871, clause 7.
  @inline(__always)
  private static func pixel(luma: Float, cb: Float, cr: Float, _ coverage: Float) -> Bitmap.Pixel {
    pixel(luma + 1.402 * cr, luma - 0.344136 * cb - 0.714136 * cr, luma + 1.772 * cb, coverage)
  }

  @inline(__always)
  private static func pixel(_ red: Float, _ green: Float, _ blue: Float, _ coverage: Float) -> Bitmap.Pixel {
    func byte(_ value: Float) -> UInt8 {
      let shown = 255 + (min(max(value, 0), 255) - 255) * coverage
      return UInt8(truncatingIfNeeded: Int32(shown + 0.5))
    }
    return Bitmap.Pixel(byte(red), byte(green), byte(blue), 255)
  }
}

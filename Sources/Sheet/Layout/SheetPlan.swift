import Measures
import Orders

/// The way from checked jobs to sheets: sizes, packing, pixels, and which print stands where.
struct SheetPlan {
  /// In their order.
  let jobs: [SheetJob]
  let surface: SheetSurface
  let cutting: Cutting

  /// One print: the place of its job in `jobs`, and which of the job's prints it is, from 1.
  private struct Copy: Comparable {
    var job: Int
    var number: Int

    static func < (a: Self, b: Self) -> Bool { (a.job, a.number) < (b.job, b.number) }
  }

  private struct Sheet {
    var cells: [PlacedCell]
    var copies: [Copy]
    var isTurned: Bool
    var isGuillotine: Bool
  }

  func layouts(on paper: PaperSize) -> [SheetLayout] {
    var sheets = sheets(of: jobs.indices.filter { jobs[$0].copies != nil })
    for job in jobs.indices where jobs[job].copies == nil { sheets += self.sheets(of: [job]) }
    sheets.sort { ($0.copies.min() ?? Copy(job: 0, number: 0)) < ($1.copies.min() ?? Copy(job: 0, number: 0)) }
    return sheets.enumerated().map { layout($1, number: $0 + 1, of: sheets.count, on: paper) }
  }

  /// Several jobs with their copies, or one without.
  private func sheets(of chosen: [Int]) -> [Sheet] {
    var sizes: [PrintSize] = []
    for job in chosen where !sizes.contains(jobs[job].size) { sizes.append(jobs[job].size) }
    guard !sizes.isEmpty else { return [] }
    var waiting = sizes.map { size in
      chosen.filter { jobs[$0].size == size }
        .flatMap { job in (1...max(jobs[job].copies ?? 1, 1)).map { Copy(job: job, number: $0) } }
    }
    let counts = chosen.contains { jobs[$0].copies == nil } ? nil : waiting.map(\.count)
    var sheets: [Sheet] = []
    for var sheet in placed(sizes, counts: counts) {
      var next = sizes.map { _ in 0 }
      sheet.copies = sheet.cells.map { cell in
        defer { next[cell.size] += 1 }
        guard counts != nil else { return Copy(job: chosen[0], number: next[cell.size] + 1) }
        return waiting[cell.size][next[cell.size]]
      }
      if counts != nil { for size in sizes.indices { waiting[size].removeFirst(next[size]) } }
      sheets.append(sheet)
    }
    return sheets
  }

  /// Packed by millimetres; where whole pixels make that too large for the paper, by pixels.
  private func placed(_ sizes: [PrintSize], counts: [Int]?) -> [Sheet] {
    let nominal = packed(PackingProblem(sizes, on: surface), sizes, counts)
    if nominal.fits { return nominal.sheets }
    return packed(PackingProblem(sizes, inPixelsOf: surface), sizes, counts).sheets
  }

  private func packed(
    _ problem: PackingProblem, _ sizes: [PrintSize], _ counts: [Int]?
  ) -> (sheets: [Sheet], fits: Bool) {
    let single = sizes.indices.map { SingleSizePacking($0, of: problem, cutting: cutting) }
    let arrangements: [Arrangement]
    if let counts, sizes.count > 1 {
      arrangements = MixedPacking(problem: problem, single: single).sheets(counts)
    } else if let counts {
      arrangements = single[0].sheets(counts[0])
    } else {
      arrangements = [single[0].sheet(single[0].capacity)]
    }
    var fits = true
    let sheets = arrangements.map { arrangement in
      var placing = PixelPlacing(photos: sizes.map(frame), gutter: surface.resolution.pixels(surface.gutter))
      let covered = placing.put(arrangement, x: 0, y: 0)
      fits = fits && surface.holds(covered)
      return sheet(placing, covered: covered, isGuillotine: arrangement.isGuillotine)
    }
    return (sheets, fits)
  }

  private func frame(_ size: PrintSize) -> PixelFrame {
    let resolution = surface.resolution
    return PixelFrame(x: 0, y: 0, width: resolution.pixels(size.width), height: resolution.pixels(size.height))
  }

  /// In the middle of the paper, with most photos upright.
  private func sheet(_ placing: PixelPlacing, covered: Cell, isGuillotine: Bool) -> Sheet {
    var placing = placing
    let oblong = placing.cells.filter { $0.frame.width != $0.frame.height }
    let isTurned = 2 * oblong.count(where: \.isTurned) > oblong.count
    if isTurned { placing.transpose() }
    let trim = isTurned ? surface.trim.transposed : surface.trim
    let covered = isTurned ? covered.turned : covered
    let cells = placing.inReadingOrder.map { cell in
      var cell = cell
      cell.frame = cell.frame.moved(
        x: trim.x + (trim.width - covered.width) / 2, y: trim.y + (trim.height - covered.height) / 2)
      return cell
    }
    return Sheet(cells: cells, copies: [], isTurned: isTurned, isGuillotine: isGuillotine)
  }

  private func layout(_ sheet: Sheet, number: Int, of total: Int, on paper: PaperSize) -> SheetLayout {
    let pixels = sheet.isTurned ? surface.pixels.turned : surface.pixels
    let size = sheet.isTurned ? surface.size.turned : surface.size
    let canvas = sheet.isTurned ? surface.canvas.turned : surface.canvas
    let edge = -surface.overscan.value
    let placements = zip(sheet.cells, sheet.copies).map { cell, copy in
      SheetLayout.Placement(
        job: jobs[copy.job], copy: copy.number, box: box(cell, of: jobs[copy.job].size), frame: cell.frame,
        isTurned: cell.isTurned)
    }
    return SheetLayout(
      paper: paper, size: size,
      canvas: Box(x: edge, y: edge, width: canvas.width.value, height: canvas.height.value),
      resolution: surface.resolution, extent: Extent(width: pixels.width, height: pixels.height),
      trim: sheet.isTurned ? surface.trim.transposed : surface.trim,
      placements: placements, isGuillotine: sheet.isGuillotine, number: number, total: total)
  }

  /// The nominal size around the middle of the whole pixels.
  private func box(_ cell: PlacedCell, of size: PrintSize) -> Box<Paper> {
    let size = cell.isTurned ? size.turned : size
    let resolution = surface.resolution
    let x = resolution.length(pixels: Double(cell.frame.x) + Double(cell.frame.width) / 2) - surface.overscan
    let y = resolution.length(pixels: Double(cell.frame.y) + Double(cell.frame.height) / 2) - surface.overscan
    return Box(
      x: (x - size.width / 2).value, y: (y - size.height / 2).value, width: size.width.value, height: size.height.value)
  }
}

import PixelViews

/// The canvas in blocks of 4 × 4 pixels, with four samples of each, and where each block lies to the silhouette.
struct Blocks: Sendable {
  struct Block: Sendable {
    var distance: Float
    var coverage: Float
    /// Squared, of one step of the pixel's values in light.
    var step: Float
    var isInside: Bool
    var samples: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    var mean: SIMD4<Float> { (samples.0 + samples.1 + samples.2 + samples.3) * 0.25 }
  }

  let grid: Grid
  let blocks: [Block]

  var columns: Int { grid.columns }
  var rows: Int { grid.rows }

  init(canvas: MattingCanvas, silhouette: Silhouette, light: SceneLight) {
    let size = EdgeColours.block
    grid = Grid(columns: (canvas.width + size - 1) / size, rows: (canvas.height + size - 1) / size)
    var blocks: [Block] = []
    blocks.reserveCapacity(grid.count)
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let (x0, x1, y0, y1) = Self.places(column: column, row: row, on: canvas)
        let place = silhouette.value(
          x: Float(column * size) + Float(size) / 2, y: Float(row * size) + Float(size) / 2)
        let middle = canvas.bitmap[x1, y1]
        blocks.append(
          Block(
            distance: place.distance, coverage: place.coverage, step: light.squaredStep(middle),
            isInside: canvas.isInside(x0, y0) && canvas.isInside(x1, y1),
            samples: (
              light.opponent(canvas.bitmap[x0, y0]), light.opponent(canvas.bitmap[x1, y0]),
              light.opponent(canvas.bitmap[x0, y1]), light.opponent(middle)
            )))
      }
    }
    self.blocks = blocks
  }

  /// The rows and columns of the canvas at which a block's four samples are.
  @inline(__always)
  func places(_ index: Int, on canvas: MattingCanvas) -> (left: Int, right: Int, top: Int, bottom: Int) {
    let place = grid.place(of: index)
    return Self.places(column: place.column, row: place.row, on: canvas)
  }

  @inline(__always)
  private static func places(
    column: Int, row: Int, on canvas: MattingCanvas
  ) -> (left: Int, right: Int, top: Int, bottom: Int) {
    let (x, y) = (column * EdgeColours.block, row * EdgeColours.block)
    return (
      min(x, canvas.width - 1), min(x + 2, canvas.width - 1), min(y, canvas.height - 1), min(y + 2, canvas.height - 1)
    )
  }

  /// Whether one of its neighbours is not on the photo as a whole.
  func isAtEdge(_ index: Int) -> Bool {
    var isAtEdge = grid.isAtEdge(index)
    grid.forEach(.beside, of: index) { if !blocks[$0].isInside { isAtEdge = true } }
    return isAtEdge
  }

  /// From -1 to 1 across the canvas.
  func x(_ index: Int) -> Float { (Float(index % columns) + 0.5) / Float(columns) * 2 - 1 }
  func y(_ index: Int) -> Float { (Float(index / columns) + 0.5) / Float(rows) * 2 - 1 }

  /// The field of all samples in chosen blocks whose colour will do.
  func field(
    _ isChosen: (Int, Block) -> Bool, where willDo: (SIMD4<Float>, Int) -> Bool = { _, _ in true },
    variance: ColourField.Variance = .ofAll
  ) -> ColourField? {
    var sums = [ColourField.Sums](repeating: .zero, count: blocks.count)
    for (index, block) in blocks.enumerated() where block.isInside && isChosen(index, block) {
      let samples = block.samples
      if willDo(samples.0, index) { sums[index] += ColourField.sample(samples.0) }
      if willDo(samples.1, index) { sums[index] += ColourField.sample(samples.1) }
      if willDo(samples.2, index) { sums[index] += ColourField.sample(samples.2) }
      if willDo(samples.3, index) { sums[index] += ColourField.sample(samples.3) }
    }
    return ColourField(width: columns, height: rows, sums: sums, variance: variance)
  }

  /// The surface through what is far from the person; near ones count less.
  var surface: BackgroundSurface? {
    let far = blocks.indices.filter {
      blocks[$0].isInside && blocks[$0].distance < -0.03 && blocks[$0].coverage < 0.3
    }
    let stride = max(1, far.count / 1000)
    return BackgroundSurface(
      far.enumerated().filter { $0.offset % stride == 0 }.map { _, index in
        BackgroundSurface.Sample(
          x: x(index), y: y(index), colour: blocks[index].samples.0,
          weight: min(max((-blocks[index].distance - 0.02) / 0.08, 0.05), 1))
      })
  }

  func strangeness(against background: ColourField, grain: Float) -> Strangeness {
    Strangeness(blocks: self, background: background, grain: grain)
  }
}

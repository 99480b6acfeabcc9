/// Eight-bit samples of a picture, row by row, where a C library left them.
@safe struct Plane {
  /// The first sample of each row, from the top.
  let rows: [UnsafePointer<UInt8>]
  /// Samples in a row, not counting those of other channels between them.
  let width: Int
  /// The distance from one sample of a channel to the next, in bytes.
  let step: Int
  /// Where in a step each channel is.
  let offsets: [Int]
  /// Keeps the rows alive.
  let owner: ForeignMemory

  var height: Int { unsafe rows.count }

  init(rows: [UnsafePointer<UInt8>], width: Int, step: Int, offsets: [Int], owner: ForeignMemory) {
    unsafe self.rows = rows
    self.width = width
    self.step = step
    self.offsets = offsets
    self.owner = owner
  }

  /// Rows that follow one another at `stride` bytes.
  init(
    base: UnsafePointer<UInt8>, stride: Int, width: Int, height: Int, step: Int, offsets: [Int], owner: ForeignMemory
  ) {
    unsafe self.init(
      rows: (0..<height).map { unsafe base + $0 * stride },
      width: width, step: step, offsets: offsets, owner: owner)
  }
}

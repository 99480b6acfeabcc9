/// The same values in the same order, in rows of another number of channels.
struct Reshape: Kernel {
  private let input: Rows
  private let output: Rows

  private struct Rows {
    let channels: Int
    let blocks: Int

    init(_ shape: TensorShape) {
      channels = shape.channels
      blocks = shape.blocksPerRow
    }
  }

  private let count: Int

  init(from input: TensorShape, to output: TensorShape) {
    self.input = Rows(input)
    self.output = Rows(output)
    count = output.rows
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var row = 0
    var channel = 0
    for index in 0..<count * self.output.blocks {
      var values = Block.zero
      for lane in 0..<min(4, self.output.channels - index % self.output.blocks * 4) {
        values[lane] = input[row * self.input.blocks + channel / 4][channel % 4]
        channel += 1
        if channel == self.input.channels {
          channel = 0
          row += 1
        }
      }
      output[index] = values
    }
  }
}

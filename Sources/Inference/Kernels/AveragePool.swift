/// The mean of the values under each window, not counting what lies outside the picture, then an activation.
struct AveragePool: Kernel {
  private let window: Window
  private let blocks: Int
  private let epilogue: Epilogue

  init(_ window: Window, channels: Int, activation: Activation) {
    self.window = window
    blocks = Block.count(for: channels)
    epilogue = Epilogue(activation, channels: channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    for y in 0..<window.output.height {
      let rows = window.rows(at: y)
      let top = y * window.stride.height - window.top
      for x in 0..<window.output.width {
        let columns = window.columns(at: x)
        let left = x * window.stride.width - window.left
        let share = 1 / Float(rows.count * columns.count)
        for block in 0..<blocks {
          // Row by row, so that large windows do not lose small values in one large sum.
          var sum = Block.zero
          for row in rows {
            var rowSum = Block.zero
            for column in columns {
              rowSum += input[((top + row) * window.input.width + left + column) * blocks + block]
            }
            sum += rowSum
          }
          output[(y * window.output.width + x) * blocks + block] = sum * share
        }
      }
      epilogue.apply(to: &output, from: y * window.output.width * blocks, count: window.output.width * blocks)
    }
  }
}

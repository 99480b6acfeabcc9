/// The largest value under each window, then an activation.
struct MaximumPool: Kernel {
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
        for block in 0..<blocks {
          var largest = Block(repeating: -.infinity)
          for row in rows {
            for column in columns {
              let value = input[((top + row) * window.input.width + left + column) * blocks + block]
              largest.replace(with: value, where: largest .< value)
            }
          }
          output[(y * window.output.width + x) * blocks + block] = largest
        }
      }
      epilogue.apply(to: &output, from: y * window.output.width * blocks, count: window.output.width * blocks)
    }
  }
}

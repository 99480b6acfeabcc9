/// Zeros around a picture, and channels of zeros after its own.
struct Pad: Kernel {
  private let padding: Padding
  private let size: PlaneSize
  private let inputBlocks: Int
  private let outputBlocks: Int

  init(_ padding: Padding, size: PlaneSize, channels: Int) {
    self.padding = padding
    self.size = size
    inputBlocks = Block.count(for: channels)
    outputBlocks = Block.count(for: channels + padding.channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    let width = padding.left + size.width + padding.right
    let height = padding.top + size.height + padding.bottom
    for index in 0..<height * width * outputBlocks {
      output[index] = .zero
    }
    for y in 0..<size.height {
      for x in 0..<size.width {
        let source = (y * size.width + x) * inputBlocks
        let target = ((y + padding.top) * width + x + padding.left) * outputBlocks
        for block in 0..<inputBlocks {
          output[target + block] = input[source + block]
        }
      }
    }
  }
}

/// The channels of a pixel become those of a square of pixels: the first of them the square's upper left one's.
struct DepthToSpace: Kernel {
  private let size: PlaneSize
  private let side: Int
  private let inputBlocks: Int
  private let outputChannels: Int
  private let outputBlocks: Int

  /// - Parameter channels: Those of the input, a multiple of the square's area.
  init(blockSize: Int, size: PlaneSize, channels: Int) {
    self.size = size
    side = blockSize
    inputBlocks = Block.count(for: channels)
    outputChannels = channels / (blockSize * blockSize)
    outputBlocks = Block.count(for: outputChannels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var target = 0
    for y in 0..<size.height {
      for row in 0..<side {
        for x in 0..<size.width {
          let source = (y * size.width + x) * inputBlocks
          for column in 0..<side {
            put((row * side + column) * outputChannels, of: input, from: source, into: &output, at: target)
            target += outputBlocks
          }
        }
      }
    }
  }

  /// Moves one output pixel's channels, which begin at `channel` of the input pixel at `source`.
  @inline(__always)
  private func put(
    _ channel: Int, of input: Span<Block>, from source: Int, into output: inout MutableSpan<Block>, at target: Int
  ) {
    for block in 0..<outputBlocks {
      var values = Block.zero
      for lane in 0..<min(4, outputChannels - 4 * block) {
        let channel = channel + 4 * block + lane
        values[lane] = input[source + channel / 4][channel % 4]
      }
      output[target + block] = values
    }
  }
}

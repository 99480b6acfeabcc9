/// The same values in the same order, in rows of another number of channels.
struct Reshape: Kernel {
  private let rows: Int
  private let inputChannels: Int
  private let outputChannels: Int

  init(from input: TensorShape, to output: TensorShape) {
    rows = output.rows
    inputChannels = input.channels
    outputChannels = output.channels
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    // With no lanes to fill up in either, or the same ones in both, the blocks are the same.
    if inputChannels == outputChannels || (inputChannels.isMultiple(of: 4) && outputChannels.isMultiple(of: 4)) {
      for index in 0..<input.count {
        output[index] = input[index]
      }
      return
    }
    let inputBlocks = Block.count(for: inputChannels)
    var target = 0
    var firstBlock = 0
    var channel = 0
    for _ in 0..<rows {
      for start in stride(from: 0, to: outputChannels, by: 4) {
        var values = Block.zero
        for lane in 0..<min(4, outputChannels - start) {
          values[lane] = input[firstBlock + channel / 4][channel % 4]
          channel += 1
          if channel == inputChannels {
            channel = 0
            firstBlock += inputBlocks
          }
        }
        output[target] = values
        target += 1
      }
    }
  }
}

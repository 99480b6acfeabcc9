/// One tensor's share of a concatenation: runs of blocks, each to its place in the output.
struct Copy: Kernel {
  /// How many blocks follow each other, in the input and in the part of the output that is the input's.
  let length: Int
  /// From one run to the next in the output.
  let stride: Int
  /// Where the first run begins in the output.
  let start: Int

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    for index in 0..<input.count {
      output[start + index / length * stride + index % length] = input[index]
    }
  }
}

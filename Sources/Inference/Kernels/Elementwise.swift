/// The sum or the product of two tensors of one shape, or of a tensor and one value for each channel, then an activation.
struct Elementwise: Kernel {
  enum Function {
    case sum, product
  }

  private let function: Function
  private let blocks: Int
  private let isPerChannel: Bool
  private let epilogue: Epilogue

  init(_ function: Function, channels: Int, isPerChannel: Bool, activation: Activation) {
    self.function = function
    self.isPerChannel = isPerChannel
    blocks = Block.count(for: channels)
    epilogue = Epilogue(activation, channels: channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    switch function {
    case .sum: combine(input, other, into: &output) { $0 + $1 }
    case .product: combine(input, other, into: &output) { $0 * $1 }
    }
    epilogue.apply(to: &output, from: 0, count: input.count)
  }

  @inline(__always)
  private func combine(
    _ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>,
    _ function: (Block, Block) -> Block
  ) {
    guard isPerChannel else {
      for index in 0..<input.count {
        output[index] = function(input[index], other[index])
      }
      return
    }
    for start in stride(from: 0, to: input.count, by: blocks) {
      for block in 0..<blocks {
        output[start + block] = function(input[start + block], other[block])
      }
    }
  }
}

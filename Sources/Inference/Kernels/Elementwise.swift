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
    var block = 0
    for index in 0..<input.count {
      let second = other[isPerChannel ? block : index]
      let result =
        switch function {
        case .sum: input[index] + second
        case .product: input[index] * second
        }
      output[index] = epilogue.apply(to: result, block)
      block = block + 1 == blocks ? 0 : block + 1
    }
  }
}

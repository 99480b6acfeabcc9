/// An activation by itself.
struct Activate: Kernel {
  private let blocks: Int
  private let epilogue: Epilogue

  init(_ activation: Activation, channels: Int) {
    blocks = Block.count(for: channels)
    epilogue = Epilogue(activation, channels: channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    var block = 0
    for index in 0..<input.count {
      output[index] = epilogue.apply(to: input[index], block)
      block = block + 1 == blocks ? 0 : block + 1
    }
  }
}

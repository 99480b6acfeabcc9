/// An activation by itself.
struct Activate: Kernel {
  private let epilogue: Epilogue

  init(_ activation: Activation, channels: Int) {
    epilogue = Epilogue(activation, channels: channels)
  }

  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>) {
    for index in 0..<input.count {
      output[index] = input[index]
    }
    epilogue.apply(to: &output, from: 0, count: input.count)
  }
}

/// What happens to the results of a convolution while they are in the cache still: another tensor is added where that was
/// asked for, then comes the activation.
struct ConvolutionEnding: Sendable {
  private let blocks: Int
  /// The other tensor's; 0 where there is none. It may have fewer than the result: the channels it lacks count as zero.
  private let addendBlocks: Int
  private let epilogue: Epilogue

  init(channels: Int, addendChannels: Int, activation: Activation) {
    blocks = Block.count(for: channels)
    addendBlocks = Block.count(for: addendChannels)
    epilogue = Epilogue(activation, channels: channels)
  }

  /// Ends `count` pixels from `pixel` on.
  func apply(to output: inout MutableSpan<Block>, adding other: Span<Block>, pixel: Int, count: Int) {
    if addendBlocks > 0 {
      for pixel in pixel..<pixel + count {
        let addend = other.extracting(pixel * addendBlocks..<(pixel + 1) * addendBlocks)
        for block in 0..<addendBlocks {
          output[pixel * blocks + block] += addend[block]
        }
      }
    }
    epilogue.apply(to: &output, from: pixel * blocks, count: count * blocks)
  }
}

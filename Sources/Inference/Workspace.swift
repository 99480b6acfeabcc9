/// Memory in which networks run. It grows to what is needed and stays, so that a worker which keeps one does not ask the
/// system for memory in each run. What is left in it has no influence on later runs.
public struct Workspace: Sendable {
  private var buffers: [[Block]] = []

  public init() {}

  mutating func prepare(_ sizes: [Int]) {
    for (index, size) in sizes.enumerated() {
      if index == buffers.count {
        buffers.append([])
      }
      if buffers[index].count < size {
        buffers[index] = [Block](repeating: .zero, count: size)
      }
    }
  }

  mutating func run(_ step: PlacedStep) {
    // Out of the array, so that it can be written while the others are read.
    var output: [Block] = []
    swap(&output, &buffers[step.output])
    let input = buffers[step.input.buffer]
    let other = step.other.map { buffers[$0.buffer] } ?? []
    var target = output.mutableSpan
    step.kernel.run(
      input.span.extracting(0..<step.input.count), other.span.extracting(0..<(step.other?.count ?? 0)), into: &target)
    swap(&output, &buffers[step.output])
  }

  /// Lays values out in blocks.
  mutating func write(_ values: [Float], of shape: TensorShape, into buffer: Int) {
    let channels = shape.channels
    let values = values.span
    var output = buffers[buffer].mutableSpan
    var target = 0
    for row in 0..<shape.rows {
      let pixel = values.extracting(row * channels..<(row + 1) * channels)
      var channel = 0
      while channel + 4 <= channels {
        output[target] = Block(pixel[channel], pixel[channel + 1], pixel[channel + 2], pixel[channel + 3])
        channel += 4
        target += 1
      }
      if channel < channels {
        output[target] = Block(
          pixel[channel], channel + 1 < channels ? pixel[channel + 1] : 0,
          channel + 2 < channels ? pixel[channel + 2] : 0, 0)
        target += 1
      }
    }
  }

  /// The values of a tensor without its layout in blocks.
  func read(_ shape: TensorShape, from buffer: Int) -> [Float] {
    let channels = shape.channels
    let buffer = buffers[buffer]
    let blocks = buffer.span
    var values = [Float](repeating: 0, count: shape.elementCount)
    var output = values.mutableSpan
    var source = 0
    for row in 0..<shape.rows {
      for channel in stride(from: 0, to: channels, by: 4) {
        let value = blocks[source]
        let target = row * channels + channel
        output[target] = value.x
        if channel + 1 < channels { output[target + 1] = value.y }
        if channel + 2 < channels { output[target + 2] = value.z }
        if channel + 3 < channels { output[target + 3] = value.w }
        source += 1
      }
    }
    return values
  }
}

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
    let blocks = shape.blocksPerRow
    var index = 0
    for row in 0..<shape.rows {
      for block in 0..<blocks {
        var value = Block.zero
        for lane in 0..<min(4, shape.channels - 4 * block) {
          value[lane] = values[index]
          index += 1
        }
        buffers[buffer][row * blocks + block] = value
      }
    }
  }

  /// The values of a tensor without its layout in blocks.
  func read(_ shape: TensorShape, from buffer: Int) -> [Float] {
    let blocks = shape.blocksPerRow
    var values: [Float] = []
    values.reserveCapacity(shape.elementCount)
    for row in 0..<shape.rows {
      for block in 0..<blocks {
        let value = buffers[buffer][row * blocks + block]
        for lane in 0..<min(4, shape.channels - 4 * block) {
          values.append(value[lane])
        }
      }
    }
    return values
  }
}

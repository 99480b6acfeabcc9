/// Where tensors lie while the network runs: in few buffers, each of which holds one tensor after another.
struct MemoryPlan: Sendable {
  /// The blocks that each buffer needs.
  private(set) var bufferSizes: [Int] = []
  private var buffers: [Int: Int] = [:]

  init(_ steps: [Step], input: Tensor, outputs: [Tensor]) throws(ModelError) {
    var lastStep: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      for tensor in [step.input, step.other, step.output] {
        if let tensor { lastStep[tensor.index] = index }
      }
    }
    for output in outputs {
      lastStep[output.index] = steps.count
    }
    var free: [Int] = []
    allocate(input, from: &free)
    for (index, step) in steps.enumerated() {
      allocate(step.output, from: &free)
      for tensor in [step.input, step.other, step.output] {
        guard let tensor, lastStep[tensor.index] == index else { continue }
        let buffer = buffer(of: tensor)
        if !free.contains(buffer) {
          free.append(buffer)
        }
      }
    }
    try ModelLimit.workspaceValues.check(bufferSizes.reduce(0, +) * Block.scalarCount)
  }

  /// - Precondition: A step computes the tensor, or it is the network's input.
  func buffer(of tensor: Tensor) -> Int {
    buffers[tensor.index, default: 0]
  }

  /// The smallest free buffer that is large enough; else the largest, which grows; else a new one.
  private mutating func allocate(_ tensor: Tensor, from free: inout [Int]) {
    guard buffers[tensor.index] == nil else { return }
    let size = tensor.shape.blockCount
    let fitting = free.filter { bufferSizes[$0] >= size }.min { bufferSizes[$0] < bufferSizes[$1] }
    if let buffer = fitting ?? free.max(by: { bufferSizes[$0] < bufferSizes[$1] }) {
      free.removeAll { $0 == buffer }
      bufferSizes[buffer] = max(bufferSizes[buffer], size)
      buffers[tensor.index] = buffer
    } else {
      buffers[tensor.index] = bufferSizes.count
      bufferSizes.append(size)
    }
  }
}

/// A kernel and the buffers of its operands, with the number of blocks that it reads.
struct PlacedStep: Sendable {
  struct Place {
    let buffer: Int
    let count: Int

    init(_ tensor: Tensor, _ memory: MemoryPlan) {
      buffer = memory.buffer(of: tensor)
      count = tensor.shape.blockCount
    }
  }

  let kernel: any Kernel
  let input: Place
  let other: Place?
  let output: Int

  init(_ step: Step, _ memory: MemoryPlan) {
    kernel = step.kernel
    input = Place(step.input, memory)
    other = step.other.map { Place($0, memory) }
    output = memory.buffer(of: step.output)
  }
}

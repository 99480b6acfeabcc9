extension GraphBuilder {
  mutating func appendMaximumPool(_ stored: OperatorReader) throws(ModelError) {
    try appendPool(stored) { .maximumPool($0) }
  }

  mutating func appendAveragePool(_ stored: OperatorReader) throws(ModelError) {
    try appendPool(stored) { .averagePool($0) }
  }

  private mutating func appendPool(
    _ stored: OperatorReader, _ operation: (Window) -> Operation
  ) throws(ModelError) {
    let output = try stored.output(forInputs: 1)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let filter = try PlaneSize(height: stored.length(.filter, 4), width: stored.length(.filter, 3))
    let window = try window(over: size, filter: filter, strideFields: (width: 1, height: 2), of: stored)
    try append(
      operation(window), fused: stored.fusedActivation(5), inputs: stored.inputs, output: output,
      making: [1, window.output.height, window.output.width, channels],
      workPerValue: filter.area, of: stored)
  }
}

extension GraphBuilder {
  /// Two tensors of one shape; or the second, or either one of a product, has one value for each channel.
  mutating func appendBinary(_ stored: OperatorReader, _ operation: Operation) throws(ModelError) {
    let output = try stored.output(forInputs: 2)
    let shapes = try (shape(ofComputed: stored.inputs[0]), shape(ofComputed: stored.inputs[1]))
    let larger = shapes.0.elementCount >= shapes.1.elementCount ? shapes.0 : shapes.1
    let smaller = shapes.0.elementCount >= shapes.1.elementCount ? shapes.1 : shapes.0
    let ordered = shapes.0.elementCount >= shapes.1.elementCount ? stored.inputs : stored.inputs.reversed()
    guard smaller == larger || (smaller.rows == 1 && smaller.channels == larger.channels) else {
      throw stored.wrongShape(ordered[1], expected: larger.dimensions, found: smaller.dimensions)
    }
    try append(
      operation, fused: stored.fusedActivation(0), inputs: ordered, output: output,
      making: larger.dimensions, of: stored)
  }

  mutating func appendActivation(_ stored: OperatorReader, _ activation: Activation) throws(ModelError) {
    let output = try stored.output(forInputs: 1)
    let shape = try shape(ofComputed: stored.inputs[0])
    try append(
      .activation(activation), inputs: stored.inputs, output: output, making: shape.dimensions, of: stored)
  }

  /// With one slope for each channel.
  mutating func appendPrelu(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 2)
    let shape = try shape(ofComputed: stored.inputs[0])
    let found = constants.dimensions(of: stored.inputs[1])
    guard found.count < shape.dimensions.count, found.last == shape.channels, found.dropLast().allSatisfy({ $0 == 1 })
    else { throw stored.wrongShape(stored.inputs[1], expected: [1, 1, shape.channels], found: found) }
    try append(
      .activation(.prelu(constants.floats(stored.inputs[1]))), inputs: [stored.inputs[0]], output: output,
      making: shape.dimensions, of: stored)
  }
}

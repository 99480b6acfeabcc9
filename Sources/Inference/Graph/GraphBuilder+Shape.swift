extension GraphBuilder {
  mutating func appendPad(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 2)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let found = constants.dimensions(of: stored.inputs[1])
    guard found == [4, 2] else { throw stored.wrongShape(stored.inputs[1], expected: [4, 2], found: found) }
    let values = try constants.integers(stored.inputs[1])
    for value in values where !(0...ModelLimit.dimension.maximum).contains(value) {
      throw stored.unsupported(.paddings, value)
    }
    // Nothing around the batch, nothing before the channels.
    for value in [values[0], values[1], values[6]] {
      try stored.require(.paddings, value, is: 0)
    }
    let padding = Padding(top: values[2], bottom: values[3], left: values[4], right: values[5], channels: values[7])
    try append(
      .pad(padding, size), inputs: [stored.inputs[0]], output: output,
      making: [
        1, size.height + padding.top + padding.bottom, size.width + padding.left + padding.right,
        channels + padding.channels,
      ], of: stored)
  }

  /// With half-pixel centres, the only convention in use here.
  mutating func appendResize(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 2)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let options = try stored.options()
    guard try !options.bool(2), try options.bool(3) else { throw stored.unsupported(.interpolation, 0) }
    let made = try constants.integers(stored.inputs[1])
    guard made.count == 2 else {
      throw stored.wrongShape(stored.inputs[1], expected: [2], found: constants.dimensions(of: stored.inputs[1]))
    }
    try append(
      .resizeBilinear(from: size, to: PlaneSize(height: made[0], width: made[1])),
      inputs: [stored.inputs[0]], output: output, making: [1, made[0], made[1], channels],
      workPerValue: 4, of: stored)
  }

  mutating func appendDepthToSpace(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 1)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let block = try stored.length(.blockSize, 0)
    guard channels.isMultiple(of: block * block) else { throw stored.unsupported(.blockSize, block) }
    try append(
      .depthToSpace(size, blockSize: block), inputs: stored.inputs, output: output,
      making: [1, size.height * block, size.width * block, channels / (block * block)], of: stored)
  }

  /// To the shape that the file declares for the output; the one in the options, with its placeholder, is not needed.
  mutating func appendReshape(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: stored.inputs.count == 2 ? 2 : 1)
    let shape = try shape(ofComputed: stored.inputs[0])
    let made = try TensorShape(constants.dimensions(of: output), tensor: output)
    guard made.elementCount == shape.elementCount else {
      throw stored.wrongShape(output, expected: shape.dimensions, found: made.dimensions)
    }
    try append(
      .reshape, inputs: [stored.inputs[0]], output: output, making: made.dimensions, of: stored)
  }

  mutating func appendConcatenation(_ stored: OperatorReader) throws(ModelError) {
    guard let first = stored.inputs.first, stored.outputs.count == 1 else {
      throw .wrongOperandCount(operator: stored.index, inputs: stored.inputs.count, outputs: stored.outputs.count)
    }
    var made = try shape(ofComputed: first).dimensions
    let option = try stored.options().int32(0)
    let axis = option < 0 ? option + made.count : option
    guard (0..<made.count - 1).contains(axis) else { throw stored.unsupported(.axis, option) }
    for input in stored.inputs.dropFirst() {
      let found = try shape(ofComputed: input).dimensions
      var expected = made.map(Optional.some)
      expected[axis] = nil
      guard found.count == made.count, zip(found, expected).allSatisfy({ $1 == nil || $0 == $1 }) else {
        throw stored.wrongShape(input, expected: expected, found: found)
      }
      made[axis] += found[axis]
    }
    try stored.require(.activation, stored.options().int8(1), is: 0)
    try append(
      .concatenation(axis: axis), inputs: stored.inputs, output: stored.outputs[0],
      making: made, of: stored)
  }
}

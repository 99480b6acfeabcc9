extension GraphBuilder {
  mutating func appendConvolution(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 3)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let options = try stored.options()
    try stored.require(.dilation, options.int32(4, default: 1), is: 1)
    try stored.require(.dilation, options.int32(5, default: 1), is: 1)
    let filter = try filterShape(stored, expected: [nil, nil, nil, channels])
    let window = try window(
      over: size, filter: PlaneSize(height: filter[1], width: filter[2]), strideFields: (width: 1, height: 2),
      of: stored)
    try append(
      .convolution(self.filter(stored, outputs: filter[0]), window),
      fused: stored.fusedActivation(3),
      inputs: [stored.inputs[0]], output: output,
      making: [1, window.output.height, window.output.width, filter[0]],
      workPerValue: filter[1] * filter[2] * channels, of: stored)
  }

  mutating func appendDepthwiseConvolution(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 3)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    let options = try stored.options()
    try stored.require(.depthMultiplier, options.int32(3), is: 1)
    try stored.require(.dilation, options.int32(5, default: 1), is: 1)
    try stored.require(.dilation, options.int32(6, default: 1), is: 1)
    let filter = try filterShape(stored, expected: [1, nil, nil, channels])
    let window = try window(
      over: size, filter: PlaneSize(height: filter[1], width: filter[2]), strideFields: (width: 1, height: 2),
      of: stored)
    try append(
      .depthwiseConvolution(self.filter(stored, outputs: channels), window),
      fused: stored.fusedActivation(4),
      inputs: [stored.inputs[0]], output: output,
      making: [1, window.output.height, window.output.width, channels],
      workPerValue: filter[1] * filter[2], of: stored)
  }

  /// MediaPipe's own operator, here with a filter that is as large as the stride, so that every input pixel makes a
  /// square of output pixels of its own: a pointwise convolution makes them as channels, and these are put into place.
  ///
  /// The options are three 32-bit numbers: padding, counted from 1, and the strides.
  mutating func appendTransposedConvolution(_ stored: OperatorReader) throws(ModelError) {
    let output = try stored.output(forInputs: 3)
    let (size, channels) = try picture(stored.inputs[0], of: stored)
    guard stored.customOptions.count == 12 else { throw stored.unsupported(.options, stored.customOptions.count) }
    let options = try FlatVector(file: stored.customOptions.file, start: stored.customOptions.start, count: 3).int32s()
    guard options[0] == 1 || options[0] == 2 else { throw stored.unsupported(.padding, options[0]) }
    let shape = try filterShape(stored, expected: [nil, nil, nil, channels])
    let (outputs, side) = (shape[0], shape[1])
    try stored.require(.filter, shape[2], is: side)
    try stored.require(.stride, options[1], is: side)
    try stored.require(.stride, options[2], is: side)
    let filter = try filter(stored, outputs: outputs)
    let squares = try defineIntermediate([1, size.height, size.width, side * side * outputs], of: stored)
    try append(
      .convolution(filter.byPlace(area: side * side, channels: channels), Window(pointwiseOver: size)),
      inputs: [stored.inputs[0]], output: squares, workPerValue: channels)
    try append(
      .depthToSpace(size, blockSize: side), inputs: [squares.index], output: output,
      making: [1, size.height * side, size.width * side, outputs], of: stored)
  }

  func window(
    over size: PlaneSize, filter: PlaneSize, strideFields: (width: Int, height: Int), of stored: OperatorReader
  ) throws(ModelError) -> Window {
    let stride = try PlaneSize(
      height: stored.length(.stride, strideFields.height), width: stored.length(.stride, strideFields.width))
    guard let window = try Window(over: size, filter: filter, stride: stride, padding: stored.padding(0)) else {
      throw stored.unsupported(.filter, max(filter.height, filter.width))
    }
    return window
  }

  private func filterShape(_ stored: OperatorReader, expected: [Int?]) throws(ModelError) -> [Int] {
    let found = constants.dimensions(of: stored.inputs[1])
    guard found.count == 4, zip(found, expected).allSatisfy({ $1 == nil || $0 == $1 }) else {
      throw stored.wrongShape(stored.inputs[1], expected: expected, found: found)
    }
    return try TensorShape(found, tensor: stored.inputs[1]).dimensions
  }

  private mutating func filter(_ stored: OperatorReader, outputs: Int) throws(ModelError) -> Filter {
    let biasShape = constants.dimensions(of: stored.inputs[2])
    guard biasShape == [outputs] else {
      throw stored.wrongShape(stored.inputs[2], expected: [outputs], found: biasShape)
    }
    return try Filter(weights: constants.floats(stored.inputs[1]), bias: constants.floats(stored.inputs[2]))
  }
}

extension Filter {
  /// Weights in the order place, output channel, input channel instead of output channel, place, input channel, and the
  /// bias once for each place.
  fileprivate func byPlace(area: Int, channels: Int) -> Filter {
    let outputs = bias.count
    var reordered: [Float] = []
    reordered.reserveCapacity(weights.count)
    for place in 0..<area {
      for output in 0..<outputs {
        let start = (output * area + place) * channels
        reordered += weights[start..<start + channels]
      }
    }
    return Filter(weights: reordered, bias: (0..<area).flatMap { _ in bias })
  }
}

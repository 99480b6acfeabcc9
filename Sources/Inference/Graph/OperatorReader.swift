/// One operator's operands and options, read with errors that name it.
struct OperatorReader {
  let index: Int
  let code: OperatorCode
  let inputs: [Int]
  let outputs: [Int]
  let customOptions: FlatVector
  private let table: FlatTable?

  init(_ stored: StoredOperator, index: Int) {
    self.index = index
    code = stored.code
    inputs = stored.inputs
    outputs = stored.outputs
    customOptions = stored.customOptions
    table = stored.options
  }

  /// The only output, after a check of how many operands there are.
  func output(forInputs count: Int) throws(ModelError) -> Int {
    guard inputs.count == count, outputs.count == 1 else {
      throw .wrongOperandCount(operator: index, inputs: inputs.count, outputs: outputs.count)
    }
    return outputs[0]
  }

  func options() throws(ModelError) -> FlatTable {
    guard let table else { throw unsupported(.options, 0) }
    return table
  }

  func padding(_ field: Int) throws(ModelError) -> Window.Padding {
    let value = try options().int8(field)
    guard let padding = Window.Padding(rawValue: value) else { throw unsupported(.padding, value) }
    return padding
  }

  /// A length in pixels, above zero.
  func length(_ option: OperatorOption, _ field: Int, default fallback: Int = 0) throws(ModelError) -> Int {
    let value = try options().int32(field, default: fallback)
    guard (1...ModelLimit.dimension.maximum).contains(value) else { throw unsupported(option, value) }
    return value
  }

  /// None, or ReLU.
  func fusedActivation(_ field: Int) throws(ModelError) -> Activation {
    let value = try options().int8(field)
    switch value {
    case 0: return .none
    case 1: return .relu
    default: throw unsupported(.activation, value)
    }
  }

  func require(_ option: OperatorOption, _ value: Int, is expected: Int) throws(ModelError) {
    guard value == expected else { throw unsupported(option, value) }
  }

  func unsupported(_ option: OperatorOption, _ value: Int) -> ModelError {
    .unsupportedOption(operator: index, option: option, value: value)
  }

  func wrongShape(_ tensor: Int, expected: [Int?], found: [Int]) -> ModelError {
    .wrongShape(operator: index, tensor: tensor, expected: expected, found: found)
  }
}

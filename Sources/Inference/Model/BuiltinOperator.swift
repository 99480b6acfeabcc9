/// The operators that there is something for, by their numbers in the schema, `BuiltinOperator`.
enum BuiltinOperator: Int, Sendable {
  case add = 0
  case averagePool = 1
  case concatenation = 2
  case convolution = 3
  case depthwiseConvolution = 4
  case depthToSpace = 5
  case dequantize = 6
  case logistic = 14
  case maximumPool = 17
  case multiply = 18
  case relu = 19
  case reshape = 22
  case resizeBilinear = 23
  case custom = 32
  case pad = 34
  case prelu = 54
  case hardSwish = 117
  case densify = 124
}

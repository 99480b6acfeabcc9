/// One kernel with its operands.
struct Step: Sendable {
  let kernel: any Kernel
  let input: Tensor
  let other: Tensor?
  let output: Tensor
}

/// One step as it runs: everything about shapes is settled, constants are packed, nothing can fail.
protocol Kernel: Sendable {
  /// - Parameters:
  ///   - input: The blocks of the first operand, and no others.
  ///   - other: Those of the second; empty where there is none.
  ///   - output: Room for at least the blocks of the output, with anything in it. All of them are written, or all those
  ///     that are this kernel's part of the output.
  func run(_ input: Span<Block>, _ other: Span<Block>, into output: inout MutableSpan<Block>)
}

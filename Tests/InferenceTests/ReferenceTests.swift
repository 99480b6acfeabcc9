import Inference
import Testing

/// What the reference implementation, LiteRT 2.3.0 with XNNPACK, made of the same inputs.
struct ReferenceTests {
  /// The reference's own two sets of kernels differ by up to 1.2e-4 from each other, on outputs of up to 180.
  static let tolerance: Float = 2e-4

  @Test(arguments: Model.allCases, ReferenceInput.allCases)
  func agrees(model: Model, input: ReferenceInput) throws {
    let network = try Network(model: ModelFolder.bytes(of: model))
    let values = try input.values(for: model, side: network.input.dimensions[1])
    let outputs = try network.run(values)
    #expect(outputs.count == network.outputs.count)
    for (number, output) in outputs.enumerated() {
      let expected = try Fixture.floats("\(model.rawValue)-\(input.rawValue)-\(number).f32")
      let found = stride(from: 0, to: output.count, by: Self.step(output.count)).map { output[$0] }
      try #require(found.count == expected.count)
      let difference = zip(found, expected).map { abs($0 - $1) }.max() ?? .infinity
      #expect(difference <= Self.tolerance, "output \(number)")
      #expect(!output.contains { !$0.isFinite })
    }
  }

  /// Of large outputs every k-th value is recorded, with k odd.
  static func step(_ count: Int) -> Int {
    let step = (count + 16383) / 16384
    return step % 2 == 0 ? step + 1 : step
  }
}

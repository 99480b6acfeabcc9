import Testing

@testable import Inference

@Suite struct HalfPrecisionTests {
  @Test func everyHalfIsTheSameNumber() {
    for bits in UInt16.min...UInt16.max {
      let (expected, found) = (Float(Float16(bitPattern: bits)), FlatBuffer.float(half: bits))
      #expect(found.bitPattern == expected.bitPattern || (found.isNaN && expected.isNaN), "\(bits)")
    }
  }

  @Test func aRunThatDoesNotEndInTheFileIsAnError() throws {
    let file = FlatBuffer(bytes: [0, 0x3C, 0, 0xC0, 7])
    #expect(try file.halves(at: 0, count: 2) == [1, -2])
    #expect(throws: ModelError.outOfBounds(offset: 2, length: 4, size: 5)) { try file.halves(at: 2, count: 2) }
    #expect(throws: ModelError.outOfBounds(offset: 2, length: 4, size: 5)) { try file.singles(at: 2, count: 1) }
  }
}

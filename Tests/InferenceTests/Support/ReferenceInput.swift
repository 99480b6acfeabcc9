import Foundation

/// The inputs of the recorded results; Fixtures/record.py describes them.
enum ReferenceInput: String, CaseIterable {
  case pattern
  case face

  /// R, G and B of a square picture, as the model wants them.
  func values(for model: Model, side: Int) throws -> [Float] {
    let bytes =
      switch self {
      case .pattern: Self.pattern(side: side)
      case .face: try Self.face(side: side)
      }
    switch model {
    case .shortRange, .fullRange: return bytes.map { Float($0) / 127.5 - 1 }
    case .mesh, .segmentation, .iris: return bytes.map { Float($0) / 255 }
    }
  }

  private static func pattern(side: Int) -> [Int] {
    func triangle(_ t: Int) -> Int {
      let t = ((t % 512) + 512) % 512
      return t < 256 ? t : 511 - t
    }
    var state: UInt32 = 1
    var values: [Int] = []
    values.reserveCapacity(side * side * 3)
    for y in 0..<side {
      for x in 0..<side {
        for c in 0..<3 {
          state = 1_664_525 &* state &+ 1_013_904_223
          values.append((triangle(3 * x + 2 * y) + triangle(5 * y - 2 * x + 40 * c) + Int(state >> 24)) / 3)
        }
      }
    }
    return values
  }

  private static func face(side: Int) throws -> [Int] {
    let picture = try Fixture.bytes("face.rgb")
    func value(_ y: Int, _ x: Int, _ c: Int) -> Int { Int(picture[(y * 256 + x) * 3 + c]) }
    var values: [Int] = []
    values.reserveCapacity(side * side * 3)
    for y in 0..<side {
      for x in 0..<side {
        for c in 0..<3 {
          switch side {
          case 256: values.append(value(y, x, c))
          case 192: values.append(value(y + 32, x + 32, c))
          case 128:
            let (y, x) = (2 * y, 2 * x)
            values.append((value(y, x, c) + value(y, x + 1, c) + value(y + 1, x, c) + value(y + 1, x + 1, c)) / 4)
          default: values.append(value(y + 96, x + 72, c))
          }
        }
      }
    }
    return values
  }
}

enum Fixture {
  struct Missing: Error {
    let name: String
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let folder = Bundle.module.resourceURL,
      let data = FileManager.default.contents(atPath: folder.appendingPathComponent("Fixtures/" + name).path)
    else { throw Missing(name: name) }
    return Array(data)
  }

  /// Little-endian 32-bit floating point.
  static func floats(_ name: String) throws -> [Float] {
    let bytes = try bytes(name)
    return stride(from: 0, to: bytes.count, by: 4).map { start in
      Float(bitPattern: bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
  }
}

import Foundation
import PixelViews

/// A second opinion on JPEG files: a plain decoder of the baseline process, written from ISO/IEC 10918-1 alone and
/// strict about everything that a lenient one forgives.
struct BaselineJPEG {
  enum Fault: Error, Equatable {
    case marker(UInt8, at: Int)
    case truncated
    case code
    case bytesAfterTheEnd(Int)
  }

  private struct Component {
    var across: Int
    var down: Int
    var table: Int
    var dc = 0
    var ac = 0
    var last = 0
    var stride = 0
    var samples: [UInt8] = []
  }

  private struct Huffman {
    /// By length of code: the first code, how many, and where their symbols begin.
    var first = [Int](repeating: 0, count: 17)
    var count = [Int](repeating: 0, count: 17)
    var start = [Int](repeating: 0, count: 17)
    var symbols: [UInt8] = []
  }

  private let bytes: [UInt8]
  private var place = 2
  private var width = 0
  private var height = 0
  private var quantisation = [[Float]](repeating: [], count: 4)
  private var huffman = [Huffman](repeating: Huffman(), count: 8)
  private var components: [Component] = []
  private var bits = 0
  private var bitCount = 0
  private(set) var comments: [[UInt8]] = []
  private(set) var applications: [UInt8] = []

  /// The picture, and the comments before it.
  static func decode(
    _ bytes: [UInt8]
  ) throws -> (bitmap: Bitmap, comments: [[UInt8]], applications: [UInt8], channels: Int) {
    var decoder = BaselineJPEG(bytes: bytes)
    let bitmap = try decoder.run()
    return (bitmap, decoder.comments, decoder.applications, decoder.components.count)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) throws -> Int {
    guard index < bytes.count else { throw Fault.truncated }
    return Int(bytes[index])
  }

  private mutating func run() throws -> Bitmap {
    guard bytes.starts(with: [0xFF, 0xD8]) else { throw Fault.marker(bytes.first ?? 0, at: 0) }
    while true {
      guard try byte(place) == 0xFF else { throw Fault.marker(bytes[place], at: place) }
      let kind = UInt8(try byte(place + 1))
      let length = try byte(place + 2) << 8 | byte(place + 3)
      guard place + 2 + length <= bytes.count else { throw Fault.truncated }
      let start = place + 4
      let end = place + 2 + length
      place = end
      switch kind {
      case 0xDB: try readQuantisation(start, end)
      case 0xC4: try readHuffman(start, end)
      case 0xC0: try readFrame(start)
      case 0xFE: comments.append(Array(bytes[start..<end]))
      case 0xE0...0xEF: applications.append(kind)
      case 0xDA:
        try readScan(start)
        return bitmap()
      default: throw Fault.marker(kind, at: start - 4)
      }
    }
  }

  private mutating func readQuantisation(_ start: Int, _ end: Int) throws {
    var index = start
    while index < end {
      let id = try byte(index)
      guard id < 4 else { throw Fault.code }
      quantisation[id] = try (1...64).map { Float(try byte(index + $0)) }
      index += 65
    }
  }

  private mutating func readHuffman(_ start: Int, _ end: Int) throws {
    var index = start
    while index < end {
      let id = try byte(index)
      var table = Huffman()
      var (code, total) = (0, 0)
      for length in 1...16 {
        table.first[length] = code
        table.start[length] = total
        table.count[length] = try byte(index + length)
        code = (code + table.count[length]) << 1
        total += table.count[length]
      }
      table.symbols = try (0..<total).map { UInt8(try byte(index + 17 + $0)) }
      huffman[(id >> 4) * 4 + (id & 3)] = table
      index += 17 + total
    }
  }

  private mutating func readFrame(_ start: Int) throws {
    guard try byte(start) == 8 else { throw Fault.code }
    height = try byte(start + 1) << 8 | byte(start + 2)
    width = try byte(start + 3) << 8 | byte(start + 4)
    components = try (0..<byte(start + 5)).map { index in
      let sampling = try byte(start + 7 + 3 * index)
      return Component(across: sampling >> 4, down: sampling & 15, table: try byte(start + 8 + 3 * index))
    }
  }

  private mutating func readScan(_ start: Int) throws {
    guard try byte(start) == components.count else { throw Fault.code }
    for index in components.indices {
      let tables = try byte(start + 2 + 2 * index)
      (components[index].dc, components[index].ac) = (tables >> 4, 4 + (tables & 15))
    }
    let (across, down) = (components.map(\.across).max() ?? 1, components.map(\.down).max() ?? 1)
    let columns = (width + 8 * across - 1) / (8 * across)
    let rows = (height + 8 * down - 1) / (8 * down)
    for index in components.indices {
      components[index].stride = columns * components[index].across * 8
      components[index].samples = Array(
        repeating: 0, count: components[index].stride * rows * components[index].down * 8)
    }
    for row in 0..<rows {
      for column in 0..<columns {
        for index in components.indices {
          for y in 0..<components[index].down {
            for x in 0..<components[index].across {
              try readBlock(
                index, x: (column * components[index].across + x) * 8, y: (row * components[index].down + y) * 8)
            }
          }
        }
      }
    }
    guard try byte(place) == 0xFF, try byte(place + 1) == 0xD9 else { throw Fault.marker(bytes[place], at: place) }
    guard place + 2 == bytes.count else { throw Fault.bytesAfterTheEnd(bytes.count - place - 2) }
  }

  private mutating func bit() throws -> Int {
    if bitCount == 0 {
      bits = try byte(place)
      place += 1
      if bits == 0xFF {
        guard try byte(place) == 0 else { throw Fault.truncated }
        place += 1
      }
      bitCount = 8
    }
    bitCount -= 1
    return (bits >> bitCount) & 1
  }

  private mutating func symbol(_ table: Int) throws -> Int {
    var code = 0
    for length in 1...16 {
      code = try code << 1 | bit()
      let offset = code - huffman[table].first[length]
      if offset < huffman[table].count[length] {
        return Int(huffman[table].symbols[huffman[table].start[length] + offset])
      }
    }
    throw Fault.code
  }

  private mutating func number(_ size: Int) throws -> Int {
    guard size > 0 else { return 0 }
    var value = 0
    for _ in 0..<size { value = try value << 1 | bit() }
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value
  }

  private mutating func readBlock(_ index: Int, x: Int, y: Int) throws {
    var block = [SIMD8<Float>](repeating: .zero, count: 8)
    let table = quantisation[components[index].table]
    components[index].last += try number(symbol(components[index].dc))
    block[0][0] = Float(components[index].last) * table[0]
    var place = 1
    while place < 64 {
      let symbol = try symbol(components[index].ac)
      if symbol == 0 { break }
      place += symbol >> 4
      guard place < 64 else { throw Fault.code }
      let target = Self.zigzag[place]
      block[target >> 3][target & 7] = Float(try number(symbol & 15)) * table[place]
      place += 1
    }
    Self.transform(&block)
    let start = y * components[index].stride + x
    for row in 0..<8 {
      let levels = (block[row] + 128.5).clamped(lowerBound: .zero, upperBound: SIMD8(repeating: 255.5))
      for column in 0..<8 {
        components[index].samples[start + row * components[index].stride + column] = UInt8(levels[column])
      }
    }
  }

  /// Along the diagonals, upwards on the even ones (figure A.6).
  private static let zigzag: [Int] = (0..<15).flatMap { sum in
    let rows = Array(max(0, sum - 7)...min(7, sum))
    return (sum.isMultiple(of: 2) ? rows.reversed() : rows).map { $0 * 8 + sum - $0 }
  }

  /// By wave: its value at each of the eight samples.
  private static let cosines: [SIMD8<Float>] = (0..<8).map { wave in
    SIMD8(
      (0..<8).map { sample in
        Float(cos(Double(2 * sample + 1) * Double(wave) * .pi / 16) * (wave == 0 ? 0.125.squareRoot() : 0.5))
      })
  }

  /// The inverse transform by its definition (A.3.3), rows and then columns.
  private static func transform(_ block: inout [SIMD8<Float>]) {
    for row in 0..<8 {
      var sum = SIMD8<Float>.zero
      for wave in 0..<8 where block[row][wave] != 0 { sum += cosines[wave] * block[row][wave] }
      block[row] = sum
    }
    var columns = [SIMD8<Float>](repeating: .zero, count: 8)
    for wave in 0..<8 {
      for sample in 0..<8 { columns[sample] += block[wave] * cosines[wave][sample] }
    }
    block = columns
  }

  /// JFIF's conversion, chroma repeated where it is coarser.
  private func bitmap() -> Bitmap {
    var bitmap = Bitmap(width: width, height: height, filledWith: Bitmap.Pixel(repeating: 255))
    let (across, down) = (components.map(\.across).max() ?? 1, components.map(\.down).max() ?? 1)
    func sample(_ component: Component, _ x: Int, _ y: Int) -> Float {
      Float(component.samples[y * component.down / down * component.stride + x * component.across / across])
    }
    for y in 0..<height {
      for x in 0..<width {
        let luma = sample(components[0], x, y)
        let isColour = components.count == 3
        let blue = isColour ? sample(components[1], x, y) - 128 : 0
        let red = isColour ? sample(components[2], x, y) - 128 : 0
        func level(_ value: Float) -> UInt8 { UInt8(min(max(value.rounded(), 0), 255)) }
        bitmap[x, y] = Bitmap.Pixel(
          level(luma + 1.402 * red), level(luma - 0.344136 * blue - 0.714136 * red), level(luma + 1.772 * blue), 255)
      }
    }
    return bitmap
  }
}

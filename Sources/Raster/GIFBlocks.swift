/// The blocks of a GIF file (GIF89a specification), followed because gd fills what is missing and says nothing.
struct GIFBlocks {
  private(set) var pictures = 0
  /// Of the first picture, which may be smaller than the screen.
  private(set) var width = 0
  private(set) var height = 0

  init(_ bytes: Bytes) throws(RasterError) {
    guard let flags = bytes.byte(10) else { throw .truncated(.gif) }
    var start = 13 + Self.tableSize(flags)
    while let kind = bytes.byte(start), kind == 0x21 || kind == 0x2C {
      start += kind == 0x21 ? 2 : try readPicture(bytes, at: start)
      while let size = bytes.byte(start), size > 0 { start += 1 + Int(size) }
      // The empty sub-block that ends a block.
      start += 1
      if kind == 0x2C, start <= bytes.count { pictures += 1 }
    }
    // Anything may follow a picture that is whole.
    guard pictures == 0 else { return }
    throw start < bytes.count ? .broken(.gif, detail: "no picture") : .truncated(.gif)
  }

  /// - Returns: how far from its start its sub-blocks are.
  private mutating func readPicture(_ bytes: Bytes, at start: Int) throws(RasterError) -> Int {
    guard let width = bytes.little16(start + 5), let height = bytes.little16(start + 7),
      let flags = bytes.byte(start + 9), let codeSize = bytes.byte(start + 10 + Self.tableSize(flags))
    else { throw .truncated(.gif) }
    let length = 11 + Self.tableSize(flags)
    guard pictures == 0 else { return length }
    self.width = width
    self.height = height
    let (data, isWhole) = bytes.subBlocks(from: start + length)
    var codes = GIFCodes(firstSize: Int(codeSize), data: data)
    guard codes.count(upTo: width * height) == width * height else {
      throw isWhole ? .broken(.gif, detail: "a part of the picture is missing") : .truncated(.gif)
    }
    return length
  }

  private static func tableSize(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }
}

extension Bytes {
  fileprivate func subBlocks(from start: Int) -> (data: [UInt8], isWhole: Bool) {
    var data: [UInt8] = []
    var start = start
    while let size = byte(start), size > 0, let block = slice(start + 1, Int(size)) {
      data += block
      start += 1 + Int(size)
    }
    return (data, byte(start) == 0)
  }
}

/// The variable-length codes of a GIF picture, of which only the number of pixels is wanted.
private struct GIFCodes {
  private let firstSize: Int
  private let data: [UInt8]
  private var place = 0

  init(firstSize: Int, data: [UInt8]) {
    self.firstSize = firstSize
    self.data = data
  }

  private mutating func code(bits: Int) -> Int? {
    guard place + bits <= 8 * data.count else { return nil }
    var code = 0
    for bit in 0..<bits {
      code |= Int(data[place >> 3] >> (place & 7) & 1) << bit
      place += 1
    }
    return code
  }

  /// Pixels until the codes end, are wrong, or are as many as wanted.
  mutating func count(upTo wanted: Int) -> Int {
    guard (1...8).contains(firstSize) else { return 0 }
    let clear = 1 << firstSize
    var lengths = [Int](repeating: 1, count: 4096)
    var next = clear + 2
    var bits = firstSize + 1
    var last: Int?
    var count = 0
    while count < wanted, let code = code(bits: bits), code != clear + 1 {
      if code == clear {
        next = clear + 2
        bits = firstSize + 1
        last = nil
        continue
      }
      if let last {
        guard code <= next, code < 4096 else { return count }
        if next < 4096 {
          lengths[next] = lengths[last] + 1
          next += 1
          if next == 1 << bits, bits < 12 { bits += 1 }
        }
      } else if code >= clear {
        return count
      }
      count += lengths[code]
      last = code
    }
    return min(count, wanted)
  }
}

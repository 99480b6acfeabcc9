import Foundation
import PixelViews

/// Programs of others that read what is written here.
enum Tool {
  struct Failure: Error {
    var status: Int32
    var message: String
  }

  /// Runs `name` in a folder of its own that holds `files`, and hands that folder to `read` afterwards.
  static func run<Result>(
    _ name: String, _ arguments: [String], files: [String: [UInt8]], read: (URL, Data) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (file, bytes) in files { try Data(bytes).write(to: folder.appending(path: file)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus, message: String(decoding: complaint, as: UTF8.self))
    }
    return try read(folder, said)
  }

  /// A picture in the binary forms of PNM: grey (P5) or colour (P6), 255 levels.
  static func pnm(_ data: Data) throws -> Bitmap {
    let bytes = [UInt8](data)
    var place = 0
    func word() -> String {
      while place < bytes.count, bytes[place] <= 32 { place += 1 }
      let start = place
      while place < bytes.count, bytes[place] > 32 { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    let kind = word()
    guard let width = Int(word()), let height = Int(word()), word() == "255" else {
      throw Failure(status: 0, message: "no picture: \(kind)")
    }
    place += 1
    let samples = kind == "P5" ? 1 : 3
    guard bytes.count - place == width * height * samples else { throw Failure(status: 0, message: "cut off") }
    var bitmap = Bitmap(width: width, height: height, filledWith: Bitmap.Pixel(repeating: 255))
    for index in bitmap.pixels.indices {
      let start = place + index * samples
      let (second, third) = samples == 1 ? (start, start) : (start + 1, start + 2)
      bitmap.pixels[index] = Bitmap.Pixel(bytes[start], bytes[second], bytes[third], 255)
    }
    return bitmap
  }

  /// A PNG reader in Python's own library: truecolour, eight bits, not interlaced; writes PNM.
  static let plainPNG = #"""
    import struct, sys, zlib
    data = open(sys.argv[1], "rb").read()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place, packed, kinds = 8, b"", []
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + size]
        check = struct.unpack(">I", data[place + 8 + size:place + 12 + size])[0]
        assert zlib.crc32(kind + body) == check, kind
        kinds.append(kind)
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert (depth, colour, interlaced) == (8, 2, 0)
        if kind == b"IDAT":
            packed += body
        place += 12 + size
    assert kinds[0] == b"IHDR" and kinds[-1] == b"IEND" and place == len(data)
    raw, stride = zlib.decompress(packed), 3 * width
    assert len(raw) == height * (stride + 1)
    rows, above = [], bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        how, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for i in range(stride):
            a, b = row[i - 3] if i >= 3 else 0, above[i]
            c = above[i - 3] if i >= 3 else 0
            p = a + b - c
            near = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
            row[i] = (row[i] + (0, a, b, (a + b) // 2, near)[how]) & 255
        rows.append(bytes(row))
        above = row
    sys.stdout.buffer.write(b"P6 %d %d 255\n" % (width, height) + b"".join(rows))
    """#
}

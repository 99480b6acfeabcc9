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
}

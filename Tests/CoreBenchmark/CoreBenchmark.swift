import FaceCrop
import Foundation
import Inference
import Manifest
import Measures
import Orders
import Photo
import PixelViews
import Studio

/// Prints what the whole face core costs, from a decoded photo to a cut-out one of 600 × 600 pixels: CPU time of one
/// thread, the median of some runs. `Tests/Benchmarks/core` builds and runs it.
@main
enum CoreBenchmark {
  private static let runs = 25

  static func main() throws {
    let files = try ModelCatalogue.files.map { try ModelStore.ofThisUser.bytes(of: $0) }
    let models = try FaceModels(
      shortRange: files[0], fullRange: files[1], mesh: files[2], iris: files[3], segmenter: files[4])
    let (finder, matting) = (FaceFinder(models: models), Matting(models: models))
    guard let passport = try BuiltInCatalogue.load().specification("us-passport") else { return }
    print("picture                     find   frame     cut  replace  judge   whole")
    var wholes: [Double] = []
    for file in try photos() {
      let photo = try UprightPhoto([UInt8](Data(contentsOf: file)))
      guard try finder.faces(in: photo).count == 1 else { continue }
      let turns = try (0..<runs).map { _ in try stages(photo, finder, matting, passport) }
      let medians = turns[0].indices.map { stage in turns.map { $0[stage] }.sorted()[runs / 2] }
      let whole = turns.map { $0.reduce(0, +) }.sorted()[runs / 2]
      wholes.append(whole)
      let name = file.deletingPathExtension().lastPathComponent
      print(name.padding(toLength: 24, withPad: " ", startingAt: 0), (medians + [whole]).map(milliseconds).joined())
    }
    wholes.sort()
    print(
      "whole: median\(milliseconds(wholes[wholes.count / 2])) ms, worst\(milliseconds(wholes[wholes.count - 1])) ms")
    print("of it networks, where the first look finds the face:\(milliseconds(try inference(files))) ms")
  }

  /// CPU seconds of finding and understanding the face, framing it, cutting it out, replacing the background, and judging.
  private static func stages(
    _ photo: borrowing UprightPhoto, _ finder: FaceFinder, _ matting: Matting, _ passport: Specification
  ) throws -> [Double] {
    var times = [now()]
    let faces = try finder.faces(in: photo)
    times.append(now())
    let framing = try Framing.solve(
      face: faces[0], specification: passport, target: .print(passport.resolution), photo: photo.extent,
      background: .replaced)
    times.append(now())
    let matte = try matting.matte(of: photo, through: framing.transform, to: framing.extent, face: faces[0])
    times.append(now())
    let replaced = matte.composed(over: .white)
    times.append(now())
    let inspection = Inspection(
      face: faces[0], framing: framing, specification: passport, background: .replaced,
      sourceQuality: photo.jpegQuality)
    let verdicts = inspection.verdicts(of: matte.original, matte: matte)
    times.append(now())
    precondition(replaced.width == 600 && replaced.height == 600 && !verdicts.isEmpty)
    return zip(times.dropFirst(), times).map(-)
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%8.1f", seconds * 1000) }

  /// CPU seconds of the networks alone, as a face of enough pixels needs them that is found at once: one look, two meshes,
  /// and two segmentations, of the head and of the framed photo.
  private static func inference(_ files: [[UInt8]]) throws -> Double {
    let networks = try [files[0], files[2], files[2], files[4], files[4]].map { try Network(model: $0) }
    let inputs = networks.map { [Float](repeating: 0.5, count: $0.input.elementCount) }
    var workspace = Workspace()
    let times = try (0..<runs).map { _ in
      let start = now()
      for (network, input) in zip(networks, inputs) { _ = try network.run(input, in: &workspace) }
      return now() - start
    }
    return times.sorted()[runs / 2]
  }

  private static func photos() throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../samples/portraits/photos").standardizedFileURL
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "jpg" }
      .sorted { $0.path < $1.path }
  }
}

extension ModelStore {
  fileprivate static let ofThisUser = ModelStore(environment: ProcessInfo.processInfo.environment)
}

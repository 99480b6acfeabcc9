import Foundation

/// What `measure` prints of the one face in a picture.
struct FaceMeasures {
  /// Pupils, chin and crowns, x and y, in pixels to a thousandth.
  var points: [[Double]] = []
  /// Every other number that is a measure of the face, as printed.
  var others: [Double] = []

  init(json: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    guard let face = (object?["faces"] as? [[String: Any]])?.first,
      let framing = object?["framing"] as? [String: Any]
    else { throw CocoaError(.fileReadCorruptFile) }
    for name in ["left_eye", "right_eye", "chin", "crown_skull", "crown_hair"] {
      points.append(face[name] as? [Double] ?? [])
    }
    others = face["box"] as? [Double] ?? []
    others += framing["matrix"] as? [Double] ?? []
    others += (framing["intervals"] as? [[String: Any]] ?? []).compactMap { $0["measured_mm"] as? Double }
  }
}

/// Looks for a face's numbers in bytes: as text and in both binary forms.
struct FaceNumbers {
  private let texts: [(bytes: [UInt8], point: Int)]
  private let floats: [ClosedRange<UInt32>]
  private let doubles: [ClosedRange<UInt64>]

  init(_ measures: [FaceMeasures]) {
    let coordinates = measures.flatMap { $0.points.flatMap(\.self) + $0.others }
    texts = Set(coordinates.flatMap(Self.texts)).sorted().map { text in
      (Array(text.utf8), text.utf8.prefix { $0 != Self.point }.count)
    }
    // What is printed is rounded to a thousandth; four bytes alone would be met by chance in a picture, so that only
    // pairs are looked for: x, and y behind it.
    let pairs = measures.flatMap(\.points)
    floats = pairs.flatMap { $0.map { Self.range(Float($0 - 0.0006).bitPattern, Float($0 + 0.0006).bitPattern) } }
    doubles = pairs.flatMap { $0.map { Self.range(($0 - 0.0006).bitPattern, ($0 + 0.0006).bitPattern) } }
  }

  /// What was found, in words.
  func found(in data: Data) -> [String] {
    let bytes = [UInt8](data)
    var found = found(inTextOf: bytes)
    if hasPair(in: bytes, width: 4, floats.map { UInt64($0.lowerBound)...UInt64($0.upperBound) }) {
      found.append("a point in 32 bits")
    }
    if hasPair(in: bytes, width: 8, doubles) { found.append("a point in 64 bits") }
    return found
  }

  private static let point = UInt8(ascii: ".")

  /// Looks around every decimal point.
  private func found(inTextOf bytes: [UInt8]) -> [String] {
    var found: Set<String> = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == Self.point {
        for text in texts where place >= text.point && bytes[(place - text.point)...].starts(with: text.bytes) {
          found.insert(String(decoding: text.bytes, as: UTF8.self))
        }
      }
      place += 1
    }
    return found.sorted()
  }

  /// A point in every form that is looked for.
  static func spellings(of point: [Double]) -> [Data] {
    texts(of: point[0]).map { Data($0.utf8) } + [
      Data(point.flatMap { Float($0).bitPattern.littleEndianBytes }),
      Data(point.flatMap { $0.bitPattern.littleEndianBytes }),
    ]
  }

  /// With one, two and three decimals; those of few digits, such as 29.3, stand in texts of all sorts.
  private static func texts(of value: Double) -> [String] {
    (1...3).map { decimals in
      let scale = pow(10, Double(decimals))
      let digits = String(Int((abs(value) * scale).rounded()))
      return digits.count < 4 ? "" : digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }.filter { !$0.isEmpty }
  }

  private static func range<Bits: Comparable>(_ one: Bits, _ other: Bits) -> ClosedRange<Bits> {
    min(one, other)...max(one, other)
  }

  /// Whether a pair of ranges is met by two numbers in a row, at any place. The last bytes are kept in one word.
  private func hasPair(in bytes: [UInt8], width: Int, _ ranges: [ClosedRange<UInt64>]) -> Bool {
    let firsts = stride(from: 0, to: ranges.count, by: 2).map { ranges[$0] }
    let low = firsts.map(\.lowerBound).min() ?? 0
    let high = firsts.map(\.upperBound).max() ?? 0
    let shift = UInt64(width * 8 - 8)
    var word: UInt64 = 0
    var place = 0
    while place < bytes.count {
      word = word >> 8 | UInt64(bytes[place]) << shift
      place += 1
      guard word >= low, word <= high, place >= width, place + width <= bytes.count else { continue }
      var next: UInt64 = 0
      for offset in 0..<width { next |= UInt64(bytes[place + offset]) << UInt64(offset * 8) }
      for index in firsts.indices where firsts[index].contains(word) && ranges[index * 2 + 1].contains(next) {
        return true
      }
    }
    return false
  }
}

extension FixedWidthInteger {
  fileprivate var littleEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}

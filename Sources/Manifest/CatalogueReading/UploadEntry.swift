import Orders

extension MappingReader {
  /// The rule of the uploaded file.
  func upload(base: UploadRule?) -> UploadRule {
    requirePair("width_px", "height_px")
    let width = whole("width_px", Self.pixels, .pixels)
    let height = whole("height_px", Self.pixels, .pixels)
    var exact = base?.exact
    if let width, let height { exact = UploadRule.Size(width: width, height: height) }
    let smallest = pixelSize("min_px") ?? base?.smallest
    let largest = pixelSize("max_px") ?? base?.largest
    if let smallest, let largest {
      checkOrder("max_px", smallest.width, largest.width)
      checkOrder("max_px", smallest.height, largest.height)
    }
    if let exact, let smallest {
      checkOrder("min_px", smallest.width, exact.width)
      checkOrder("min_px", smallest.height, exact.height)
    }
    if let exact, let largest {
      checkOrder("max_px", exact.width, largest.width)
      checkOrder("max_px", exact.height, largest.height)
    }
    let minimum = whole("min_kb", 1...102_400, .kilobytes) ?? base?.minimumKilobytes
    let maximum = whole("max_kb", 1...102_400, .kilobytes) ?? base?.maximumKilobytes
    if let minimum, let maximum {
      checkOrder("max_kb", minimum, maximum)
      if minimum <= maximum, minimum * 1024 > maximum * 1000 {
        add(.bandTooNarrow(minimum: minimum, maximum: maximum), at: "max_kb")
      }
    }
    return UploadRule(
      exact: exact, smallest: smallest, largest: largest, minimumKilobytes: minimum, maximumKilobytes: maximum,
      format: choice("format", UploadRule.Format.self) ?? base?.format ?? .jpeg)
  }

  private static let pixels = 16...20_000

  private func checkOrder(_ word: String, _ smaller: Int, _ larger: Int) {
    if smaller > larger {
      add(.reversedRange(word, minimum: Double(smaller), maximum: Double(larger)), at: word)
    }
  }

  /// A size such as `600x750`.
  private func pixelSize(_ word: String) -> UploadRule.Size? {
    read(word) { field throws(Problem) in
      let text = field.trimmed
      let sides = text.split(separator: "x", omittingEmptySubsequences: false).compactMap { Int($0) }
      guard sides.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "x") }) else {
        throw .notAPixelSize(word, value: text)
      }
      for side in sides where !Self.pixels.contains(side) {
        throw .outOfRange(
          word, value: Double(side), range: Double(Self.pixels.lowerBound)...Double(Self.pixels.upperBound),
          unit: .pixels)
      }
      return UploadRule.Size(width: sides[0], height: sides[1])
    }
  }
}

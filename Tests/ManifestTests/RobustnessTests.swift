import Orders
import Testing

@testable import Manifest

/// Texts that nobody would write: typed faults, and never a trap or a hang.
struct RobustnessTests {
  private static let seeds = [
    """
    order_number,uid,photo,specs,paid_at,consent,nickname,locale,copies,paper,background,birth_date,ip,face,note
    A,u1,a.jpg,es-dni;us-passport,2026-05-01T10:00:00+02:00,1,"Ana ""A"", x",es,4,photo-10x15,keep,1990-01-01,::1,2,"x
    y"
    B,u2,ñ/b.jpg,jp-passport,2026-05-01,1,,,,,,,,,

    """,
    """
    {"orders": [{"order_number": "A", "uid": "u\\u00f1\\ud83d\\ude00", "paid_at": "2026-05-01", "consent": 1,
      "pictures": [{"photo": "a.jpg", "specs": ["es-dni"], "copies": 4, "minor": true}]}]}
    """,
    """
    orders:
      - order_number: A
        uid: &x "u\\x41"
        paid_at: 2026-05-01
        consent: '1'
        pictures: [{photo: a.jpg, specs: [es-dni, us-passport]}, {photo: b.jpg, specs: es-dni}]
        note: |
          several
          lines

    """,
  ]

  /// Bytes that mean something to one of the formats, and some that mean nothing to any.
  private static let spice: [UInt8] =
    Array("\"',;:{}[]&*!|>%@`#-?\\/ \t\r\n\0~=<é😀".utf8) + [0xFF, 0xC0, 0xED, 0xA0, 0x80, 0xEF, 0xBB, 0xBF]

  @Test(arguments: ManifestFormat.allCases, 0..<4)
  func survivesMutations(format: ManifestFormat, run: UInt64) throws {
    let reader = try Samples.reader()
    var random = SeededGenerator(seed: 0x6D61_6E69 &+ run)
    let original = Array(Self.seeds[ManifestFormat.allCases.firstIndex(of: format) ?? 0].utf8)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) { Self.mutate(&bytes, &random) }
      let reading = reader.read(bytes, named: "fuzz", format: format)
      Self.checkInvariants(reading, bytes)
      #expect(reader.read(bytes, named: "fuzz", format: format).faults == reading.faults)
    }
  }

  @Test(arguments: ManifestFormat.allCases)
  func survivesEveryCut(format: ManifestFormat) throws {
    let reader = try Samples.reader()
    let original = Array(Self.seeds[ManifestFormat.allCases.firstIndex(of: format) ?? 0].utf8)
    for length in 0..<original.count {
      let bytes = Array(original.prefix(length))
      Self.checkInvariants(reader.read(bytes, named: "cut", format: format), bytes)
    }
  }

  @Test func survivesNoise() throws {
    let reader = try Samples.reader()
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let length = Int.random(in: 0...300, using: &random)
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : Self.spice.randomElement(using: &random) ?? 0
      }
      for format in ManifestFormat.allCases {
        Self.checkInvariants(reader.read(bytes, named: "noise", format: format), bytes)
      }
      let configuration = ConfigurationReader(catalogue: try Samples.catalogue()).read(bytes, named: "noise.yaml")
      #expect(configuration.configuration == nil)
    }
  }

  @Test func survivesMutatedConfigurations() throws {
    let reader = ConfigurationReader(catalogue: try Samples.catalogue())
    var random = SeededGenerator(seed: 11)
    let original = Array(StudioTemplate.configuration.utf8)
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.mutate(&bytes, &random) }
      let reading = reader.read(bytes, named: "studio.yaml")
      #expect((reading.configuration == nil) == reading.faults.contains { $0.severity == .error })
    }
  }

  /// One thing over and over, as a whole text and in the middle of one.
  @Test(arguments: [
    (",", ManifestFormat.csv), ("\"", .csv), ("x", .csv), ("a,", .csv), ("\n", .csv), ("\"\"", .csv), (";", .csv),
    ("[", .json), ("{\"a\":", .json), ("\"", .json), ("1", .json), ("\\", .json), ("[1],", .json), ("{\"a\":1,", .json),
    ("[", .yaml), ("- ", .yaml), ("? ", .yaml), (": ", .yaml), ("a: ", .yaml), ("\"", .yaml), ("'", .yaml),
    ("x", .yaml),
    ("# ", .yaml), ("!", .yaml), ("!!a ", .yaml), ("&a ", .yaml), ("*a ", .yaml), ("{a, ", .yaml), ("%", .yaml),
    ("|", .yaml), ("---\n", .yaml), ("a\n", .yaml), (" ", .yaml), ("\n", .yaml), ("[a]: ", .yaml), ("{", .yaml),
  ])
  func survivesRepetition(part: String, format: ManifestFormat) throws {
    let reader = try Samples.reader()
    let count = 100_000 / part.utf8.count
    for head in ["", Self.heads[format] ?? ""] {
      let bytes = Array((head + String(repeating: part, count: count)).utf8)
      let reading = reader.read(bytes, named: "long", format: format)
      Self.checkInvariants(reading, bytes)
      #expect(!reading.faults.isEmpty)
    }
  }

  @Test(arguments: ManifestFormat.allCases, ["x", "\"", ","])
  func survivesALineOfAMillionCharacters(format: ManifestFormat, part: String) throws {
    let bytes = Array(((Self.heads[format] ?? "") + String(repeating: part, count: 1_000_000)).utf8)
    Self.checkInvariants(try Samples.reader().read(bytes, named: "long", format: format), bytes)
  }

  private static let heads: [ManifestFormat: String] = [
    .csv: "order_number,uid,photo,specs,paid_at,consent\nA,u,", .json: "[{\"order_number\": ",
    .yaml: "- order_number: ",
  ]

  @Test func refusesHugeValuesOneByOne() throws {
    let huge = String(repeating: "x", count: 100_000)
    for word in ManifestWord.all {
      let reading = try Samples.readRow([(word, huge)])
      #expect(reading.orders == [], "\(word)")
      #expect(reading.faults.count == 1, "\(word)")
      #expect(reading.faults.allSatisfy { $0.sentence.found.count < 500 }, "\(word)")
    }
  }

  @Test func readsManyRows() throws {
    var text = "order_number,uid,photo,specs,paid_at,consent\n"
    for number in 0..<20_000 { text += "A\(number / 2),u\(number / 2),\(number).jpg,es-dni;us-passport,2026-05-01,1\n" }
    let reading = try Samples.read(text)
    #expect(reading.faults == [])
    #expect(reading.orders.count == 10_000)
    #expect(reading.orders.allSatisfy { $0.items.count == 2 })
    #expect(reading.orders.last?.items.last?.place == Samples.place(20_001, 13))
  }

  @Test func reportsManyFaults() throws {
    var text = "order_number,uid,photo,specs,paid_at,consent\n"
    for number in 0..<5_000 { text += "A\(number),u,../x,us-pasport\(number),1/5/2026,\n" }
    let reading = try Samples.read(text)
    #expect(reading.orders == [])
    #expect(reading.refusedOrders.count == 5_000)
    #expect(reading.faults.count == 20_000)
  }

  // MARK: - Helpers

  /// What holds for every reading, whatever was read.
  private static func checkInvariants(_ reading: ManifestReading, _ bytes: [UInt8]) {
    let refused = reading.refusedOrders
    let isConsistent =
      reading.orders.allSatisfy { !refused.contains($0.number) && !$0.items.isEmpty }
      && Set(reading.orders.map(\.number)).count == reading.orders.count
      && (!reading.isRefused || reading.orders.isEmpty)
      && reading.faults.map(\.place) == reading.faults.map(\.place).sorted()
      && (!reading.orders.isEmpty || reading.faults.contains { $0.severity == .error })
    #expect(isConsistent, "\(bytes)")
    for order in reading.orders {
      for item in order.items { #expect(PhotoPath.defect(of: item.photo) == nil && !item.specifications.isEmpty) }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
    case 1: if place < bytes.count { bytes.remove(at: place) }
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 3: if place < bytes.count { bytes[place] = spice.randomElement(using: &random) ?? 0 }
    case 4:
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default:
      let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
      bytes.removeSubrange(place..<end)
    }
  }
}

/// SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

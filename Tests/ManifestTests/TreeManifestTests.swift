import Orders
import Testing

@testable import Manifest

struct TreeManifestTests {
  private let csv = """
    order_number,uid,photo,specs,paid_at,consent,locale,copies,minor,guardian_consent,accept,note
    1001,u1,a.jpg,es-dni;us-passport,2026-05-01,1,es,4,yes,her mother,roll;glasses,
    1001,,b.jpg,jp-passport,,,,,,,,"two
    lines"
    B,u2,c.jpg,es-dni,2026-05-02,1,,,,,,

    """

  private let json = """
    {"$schema": "manifest.schema.json", "orders": [
      {"order_number": 1001, "uid": "u1", "paid_at": "2026-05-01", "consent": "1", "locale": "es", "nickname": null,
       "pictures": [
         {"photo": "a.jpg", "specs": ["es-dni", "us-passport"], "copies": 4, "minor": true,
          "guardian_consent": "her mother", "accept": ["roll", "glasses"], "note": ""},
         {"photo": "b.jpg", "specs": "jp-passport", "note": "two\\nlines"}]},
      {"order_number": "B", "uid": "u2", "photo": "c.jpg", "specs": ["es-dni"], "paid_at": "2026-05-02",
       "consent": 1}
    ]}
    """

  private let yaml = """
    # comment
    orders:
      - order_number: 1001
        uid: u1
        paid_at: 2026-05-01
        consent: "1"
        locale: es
        nickname: ~
        pictures:
          - {photo: a.jpg, specs: [es-dni, us-passport], copies: 4, minor: yes, guardian_consent: her mother,
             accept: [roll, glasses]}
          - photo: b.jpg
            specs: jp-passport
            note: |
              two
              lines
      - {order_number: B, uid: u2, photo: c.jpg, specs: es-dni, paid_at: 2026-05-02, consent: 1, locale: }

    """

  /// Orders without the places, in which the formats differ.
  private func withoutPlaces(_ orders: [Order]) -> [Order] {
    let nowhere = SourcePlace(file: "")
    return orders.map { order in
      var order = order
      order.place = nowhere
      for index in order.items.indices { order.items[index].place = nowhere }
      return order
    }
  }

  @Test func readsTheSameFromEveryFormat() throws {
    let expected = try Samples.read(csv)
    #expect(expected.faults == [])
    #expect(expected.orders.map { $0.items.count } == [2, 1])
    for (text, file) in [(json, "o.json"), (yaml, "o.yaml"), (yaml, "o.YML"), (json, "-"), (yaml, "-"), (csv, "-")] {
      let reading = try Samples.read(text, named: file)
      #expect(reading.faults == [], "\(file)")
      #expect(withoutPlaces(reading.orders) == withoutPlaces(expected.orders), "\(file)")
    }
    // JSON is YAML too, as far as this one goes.
    #expect(withoutPlaces(try Samples.read(json, named: "o.yaml").orders) == withoutPlaces(expected.orders))
  }

  @Test func acceptsAFlatList() throws {
    let flat = """
      [{"order_number": "A", "uid": "u", "photo": "a.jpg", "specs": "es-dni", "paid_at": "2026-05-01", "consent": "1"},
       {"order_number": "A", "photo": "b.jpg", "specs": "es-dni"}]
      """
    for file in ["o.json", "o.yaml", "-"] {
      let reading = try Samples.read(flat, named: file)
      #expect(reading.faults == [])
      #expect(reading.orders.map { $0.items.map(\.photo) } == [["a.jpg", "b.jpg"]])
      #expect(reading.orders.first?.items.map(\.place) == [Samples.place(1, 45, file), Samples.place(2, 33, file)])
    }
  }

  @Test func letsAnOrderSpeakForItsPictures() throws {
    let reading = try Samples.read(
      """
      - order_number: A
        uid: u
        paid_at: 2026-05-01
        consent: 1
        specs: es-dni
        minor: yes
        guardian_consent: mother
        pictures: [{photo: a.jpg}, {photo: b.jpg, specs: us-passport, minor: no, guardian_consent: }]

      """, named: "o.yaml")
    #expect(reading.faults == [])
    let items = try #require(reading.orders.first?.items)
    #expect(items.map { $0.specifications.map(\.id) } == [["es-dni"], ["us-passport"]])
    #expect(items.map(\.person.isMinor) == [true, false])
    #expect(items.map(\.person.guardianConsent) == ["mother", "mother"])
  }

  /// Entries beside a good one, and what is said of them.
  @Test(arguments: [
    (
      "{order_number: A, uid: u, foto: a.jpg}",
      [
        Problem.missingValue("photo"), .missingValue("specs"), .missingValue("paid_at"), .missingValue("consent"),
        .unknownWord("foto", known: ManifestWord.all),
      ]
    ),
    ("{order_number: A, pictures: [], paid_at: 2026-05-01, uid: u, consent: 1}", [.noPictures]),
    ("{order_number: A, pictures: a.jpg}", [.wrongShape("pictures", found: .text, expected: .list)]),
    (
      "{order_number: A, uid: u, paid_at: 2026-05-01, consent: 1, pictures: [a.jpg]}",
      [.wrongShape("pictures", found: .text, expected: .mapping)]
    ),
    (
      "{order_number: A, uid: [u], photo: a.jpg, specs: es-dni, paid_at: 2026-05-01, consent: 1}",
      [
        .missingValue("uid"), .wrongShape("uid", found: .list, expected: .text),
      ]
    ),
    (
      "{order_number: A, uid: u, photo: {x: y}, specs: {a: b}, paid_at: 2026-05-01, consent: 1}",
      [
        .missingValue("photo"), .missingValue("specs"), .wrongShape("photo", found: .mapping, expected: .text),
        .wrongShape("specs", found: .mapping, expected: .list),
      ]
    ),
    (
      "{order_number: A, uid: u, photo: a.jpg, specs: [es-dni, [us-passport]], paid_at: 2026-05-01, consent: 1}",
      [
        .missingValue("specs"), .wrongShape("specs", found: .list, expected: .text),
      ]
    ),
    ("{uid: u, photo: a.jpg}", [.rowWithoutOrderNumber(previous: OrderNumber("G"))]),
    ("just text", [.wrongShape("orders", found: .text, expected: .mapping)]),
    (
      "{order_number: A, uid: u, photo: a.jpg, specs: [es-dni, us-pasport], paid_at: 2026-05-01, consent: 1}",
      [
        .unknownSpecification("us-pasport", suggestions: ["us-passport"])
      ]
    ),
    (
      "{order_number: A, uid: u, paid_at: 2026-05-01, consent: 1, pictures: [{photo: a.jpg, specs: es-dni, uid: u}]}",
      [
        .unknownWord("uid", known: ManifestWord.ofPicture.map(\.text))
      ]
    ),
  ])
  func saysWhatIsWrong(entry: String, problems: [Problem]) throws {
    let good = "{order_number: G, uid: g, photo: g.jpg, specs: es-dni, paid_at: 2026-05-01, consent: 1}"
    let reading = try Samples.read("- \(good)\n- \(entry)\n", named: "o.yaml")
    #expect(reading.faults.map(\.problem).sorted(by: Self.byText) == problems.sorted(by: Self.byText))
    #expect(reading.faults.allSatisfy { $0.place.line == 2 })
    #expect(reading.orders.map(\.number.text) == (entry.hasPrefix("{uid") || entry == "just text" ? [] : ["G"]))
  }

  private static func byText(_ a: Problem, _ b: Problem) -> Bool { "\(a)" < "\(b)" }

  @Test func placesFaultsInLists() throws {
    let text = """
      {"orders": [{"order_number": "A", "uid": "u", "photo": "a.jpg", "paid_at": "2026-05-01", "consent": "1",
        "specs": ["es-dni",
                  "us-pasport"]}]}
      """
    let reading = try Samples.read(text, named: "o.json")
    #expect(
      reading.faults == [
        Fault(
          place: Samples.place(3, 13, "o.json"), scope: .order(OrderNumber("A")),
          problem: .unknownSpecification("us-pasport", suggestions: ["us-passport"]))
      ])
  }

  @Test func placesAnOrderWhereItBegins() throws {
    let text = "- order_number: A\n  uid: u\n  paid_at: 2026-05-01\n  pictures:\n  - photo: a.jpg\n    specs: es-dni\n"
    let missing = try Samples.read(text, named: "o.yaml")
    #expect(
      missing.faults == [
        Fault(
          place: Samples.place(1, 3, "o.yaml"), scope: .order(OrderNumber("A")), problem: .missingValue("consent"))
      ])
    let order = try #require(try Samples.read(text + "  consent: 1\n", named: "o.yaml").orders.first)
    #expect(order.place == Samples.place(1, 3, "o.yaml"))
    #expect(order.items.map(\.place) == [Samples.place(5, 12, "o.yaml")])
  }

  @Test func saysWhereAWordComesTwice() throws {
    let json = #"[{"order_number": "A", "uid": "u", "uid": "v"}]"#
    let reading = try Samples.read(json, named: "o.json")
    let fault = Fault(
      place: Samples.place(1, 36, "o.json"), scope: .order(OrderNumber("A")),
      problem: .repeatedWord("uid", first: Samples.place(1, 24, "o.json")))
    #expect(reading.faults.contains(fault))
    let yaml = try Samples.read("- {order_number: A, uid: u, uid: v}\n", named: "o.yaml")
    #expect(yaml.isRefused)
    #expect(yaml.faults.map(\.problem) == [.repeatedWord("uid", first: Samples.place(1, 21, "o.yaml"))])
  }

  @Test(arguments: [
    ("{\"orders\": {}}", Problem.wrongShape("orders", found: .mapping, expected: .list)),
    ("{\"orders\": []}", .noOrders), ("[]", .noOrders), ("{}", .missingWord("orders")),
    ("\"text\"", .wrongShape("manifest", found: .text, expected: .mapping)),
    ("{\"order\": []}", .unknownWord("order", known: ["$schema", "orders"])),
  ])
  func refusesOtherFiles(text: String, problem: Problem) throws {
    for file in ["o.json", "o.yaml"] {
      let reading = try Samples.read(text, named: file)
      #expect(reading.isRefused)
      #expect(reading.faults.map(\.problem).contains(problem))
    }
  }

  @Test(arguments: [
    ("orders.csv", ManifestFormat.csv), ("ORDERS.CSV", .csv), ("o.tsv", .csv), ("o.json", .json), ("o.yml", .yaml),
    ("o.YAML", .yaml), ("-", nil), ("orders", nil), ("o.xlsx", nil),
  ])
  func tellsTheFormatByTheName(file: String, format: ManifestFormat?) {
    #expect(ManifestFormat(fileName: file) == format)
  }

  @Test(arguments: [
    ("{\"orders\": []}", ManifestFormat.json), ("\u{FEFF} \n [", .json), ("orders:\n", .yaml), ("# c\n\n- a: b", .yaml),
    ("---\norders:", .yaml), ("orders: []", .yaml), ("order_number,uid", .csv), ("sep=;", .csv), ("", .csv),
    ("\n\n", .csv),
    ("a:b,c", .csv), ("order_number;uid:x", .csv), ("\"order_number\",", .csv), ("%YAML 1.2", .yaml),
  ])
  func tellsTheFormatByTheContent(text: String, format: ManifestFormat) {
    #expect(ManifestFormat(content: Array(text.utf8)) == format)
  }
}

import Orders
import Testing

@testable import Manifest

struct ManifestReaderTests {
  @Test func readsEveryColumn() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent,nickname,locale,copies,paper,background,birth_date,minor,\
      guardian_consent,subject,authorization,source,showcase,ip,payment,payment_reference,amount,hold,delivery,\
      link_revision,available_until,face,accept,note
      A-1,u 7,"may/a,1.jpg",es-dni; us-passport,2026-05-01T23:30:00-03:00,1,Ana,es,4,photo-10x15,keep,2010-02-03,yes,\
      "her mother, in writing",other,letter of 1 May,school,sí,2001:db8::7,exchange_code,XK-1,12.50 EUR,court order 7,\
      sealed,3,2026-12-31,2,roll;glasses,"first
      second"

      """)
    #expect(reading.faults == [])
    let catalogue = try Samples.catalogue()
    let specifications = [
      try #require(catalogue.specification("es-dni")), try #require(catalogue.specification("us-passport")),
    ]
    let order = Order(
      number: OrderNumber("A-1"),
      customer: Customer(uid: "u 7", nickname: "Ana", language: .spanish),
      payment: Payment(
        paidOn: try Samples.day("2026-05-02"), paidAt: "2026-05-01T23:30:00-03:00", method: .exchangeCode,
        reference: "XK-1", amount: "12.50 EUR", ip: "2001:db8::7"),
      consent: Consent(policyVersion: "1", showcase: true), delivery: .sealed,
      link: LinkTerms(revision: 3, availableUntil: try Samples.day("2026-12-31")), hold: "court order 7",
      items: [
        OrderItem(
          photo: "may/a,1.jpg", specifications: specifications, copies: 4, paper: catalogue.paper("photo-10x15"),
          background: .keep, face: .number(2),
          person: Person(
            subject: .other, birthDate: try Samples.day("2010-02-03"), isMinor: true,
            guardianConsent: "her mother, in writing", authorization: "letter of 1 May", source: "school"),
          accepted: [.roll, .glasses], note: "first\nsecond", place: Samples.place(2, 9))
      ],
      place: Samples.place(2, 1))
    #expect(reading.orders == [order])
  }

  @Test func fillsInWhatIsNotSaid() throws {
    let order = try #require(try Samples.readRow([]).orders.first)
    #expect(order.customer == Customer(uid: "u1", nickname: nil, language: .english))
    #expect(order.payment == Payment(paidOn: try Samples.day("2026-05-01"), paidAt: "2026-05-01"))
    #expect(order.consent == Consent(policyVersion: "1"))
    #expect(order.delivery == .open)
    #expect(order.link == LinkTerms())
    #expect(order.hold == nil)
    let item = try #require(order.items.first)
    #expect(item.copies == nil && item.paper == nil && item.background == nil && item.note == nil)
    #expect(item.face == .only)
    #expect(item.person == Person())
    #expect(item.accepted == [])
  }

  @Test func putsRowsOfOneNumberTogetherInTheOrderOfTheirFirst() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent
      B,u2,b1.jpg,es-dni,2026-05-01,1
      A,u1,a1.jpg,es-dni,2026-05-01,1
      B,,b2.jpg,es-dni,,
      ,,,,,
      A,u1,a2.jpg,us-passport,2026-05-01,1

      """)
    #expect(reading.faults == [])
    #expect(reading.orders.map(\.number.text) == ["B", "A"])
    #expect(reading.orders.map { $0.items.map(\.photo) } == [["b1.jpg", "b2.jpg"], ["a1.jpg", "a2.jpg"]])
  }

  @Test func reportsAllFaultsAtOnceAndKeepsTheGoodOrders() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent,locale
      A,u1,a.jpg,us-pasport,2026-05-01,1,
      B,u2,b.jpg,es-dni,2026-05-01,1,en
      C,u3,../c.jpg,es-dni,2026-05-01T10:00,1,fr
      A,u9,a2.jpg,es-dni,,,
      D,u4,d.jpg,es-dni
      ,u5,e.jpg,es-dni,2026-05-01,1,
      E,,f.jpg,,2026-05-01,1,

      """)
    #expect(reading.orders.map(\.number.text) == ["B"])
    #expect(reading.isRefused == false)
    #expect(reading.refusedOrders == Set(["A", "C", "D", "E"].map { OrderNumber($0) }))
    #expect(
      reading.faults == [
        Samples.fault(2, 12, "A", .unknownSpecification("us-pasport", suggestions: ["us-passport"])),
        Samples.fault(4, 6, "C", .photoPath("../c.jpg", .leavesFolder)),
        Samples.fault(
          4, 22, "C", .timeWithoutZone("paid_at", value: "2026-05-01T10:00", with: "2026-05-01T10:00+02:00")),
        Samples.fault(4, 41, "C", .unknownValue("locale", value: "fr", known: ["en", "es"])),
        Samples.fault(5, 3, "A", .disagreement("uid", value: nil, firstValue: nil, first: Samples.place(2, 3))),
        Samples.fault(6, 1, "D", .rowLength(found: 4, expected: 7)),
        Samples.fault(7, 1, "D", .rowWithoutOrderNumber(previous: OrderNumber("D"))),
        Samples.fault(8, 1, "E", .missingValue("specs")),
        Samples.fault(8, 1, "E", .missingValue("uid")),
      ])
  }

  @Test func acceptsWhatSpreadsheetsWrite() throws {
    let text =
      "\u{FEFF}order_number;uid;photo;specs;paid_at;consent;;\r\nA;u1;a.jpg;\"es-dni;us-passport\";2026-05-01;1;;\r\n;;;;;;;\r\n"
    let reading = try Samples.read(text)
    #expect(reading.faults == [])
    #expect(reading.orders.first?.items.first?.specifications.map(\.id) == ["es-dni", "us-passport"])
    let hinted = try Samples.read("sep=;\r\n" + text.dropFirst())
    #expect(hinted.orders.map(\.number) == reading.orders.map(\.number))
    let tabbed = try Samples.read(text.replacing("\"es-dni;us-passport\"", with: "es-dni").replacing(";", with: "\t"))
    #expect(tabbed.orders.first?.items.first?.specifications.map(\.id) == ["es-dni"])
  }

  /// Headers that cannot be used: nothing of the file is.
  @Test(arguments: [
    (
      "order_number,uid,foto,specs,paid_at,consent",
      [
        Samples.fileFault(1, 1, .missingWord("photo")),
        Samples.fileFault(1, 18, .unknownWord("foto", known: ManifestWord.all)),
      ]
    ),
    (
      "order_number,uid,photo,specs,paid_at,consent,Order Number",
      [Samples.fileFault(1, 46, .unknownWord("Order Number", known: ManifestWord.all))]
    ),
    (
      "order_number,uid,photo,specs,paid_at,consent,uid",
      [Samples.fileFault(1, 46, .repeatedWord("uid", first: Samples.place(1, 14)))]
    ),
    ("order_number,\"uid", [Samples.fileFault(1, 14, .csv(.unclosedQuote))]),
  ])
  func refusesAFileWithABadHeader(header: String, faults: [Fault]) throws {
    let reading = try Samples.read(header + "\nA,u,a.jpg,es-dni,2026-05-01,1\n")
    #expect(reading.orders == [])
    #expect(reading.isRefused)
    #expect(reading.faults == faults)
  }

  @Test func refusesAFileWithAnUnclosedQuote() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent
      A,u1,a.jpg,es-dni,2026-05-01,1
      B,u2,"b.jpg,es-dni,2026-05-01,1
      C,u3,c.jpg,es-dni,2026-05-01,1

      """)
    #expect(reading.orders == [])
    #expect(reading.faults == [Samples.fileFault(3, 6, .csv(.unclosedQuote))])
  }

  @Test(arguments: ["", "\u{FEFF}", "order_number,uid,photo,specs,paid_at,consent\n\n"])
  func refusesAFileWithoutOrders(text: String) throws {
    let reading = try Samples.read(text)
    #expect(reading.orders == [])
    #expect(reading.isRefused)
    #expect(reading.faults.map(\.problem) == [text.count > 9 ? .noOrders : .empty])
  }

  @Test func letsOneExchangeCodePayOneOrder() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent,payment,payment_reference
      A,u1,a.jpg,es-dni,2026-05-01,1,exchange_code,X1
      B,u2,b.jpg,es-dni,2026-05-01,1,card,X1
      C,u3,c.jpg,es-dni,2026-05-01,1,Exchange_Code,X1
      A,,a2.jpg,es-dni,,,exchange_code,X1
      D,u4,d.jpg,es-dni,2026-05-01,1,exchange_code,

      """)
    #expect(reading.orders.map(\.number.text) == ["A", "B"])
    #expect(
      reading.faults == [
        Samples.fault(4, 46, "C", .exchangeCodeUsedTwice(by: OrderNumber("A"), first: Samples.place(2, 46))),
        Samples.fault(6, 32, "D", .paymentWithoutReference),
      ])
  }

  @Test(arguments: ["lk-7q2m-9fxa-22zz", "LK7Q2M9FXA22ZZ", "LK 7Q2M–9fxa 22zz"])
  func knowsACodeHoweverItIsTyped(code: String) throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent,payment,payment_reference
      A,u1,a.jpg,es-dni,2026-05-01,1,exchange_code,LK-7Q2M-9FXA-22ZZ
      B,u2,b.jpg,es-dni,2026-05-01,1,exchange_code,\(code)

      """)
    #expect(reading.orders.map(\.number.text) == ["A"])
    #expect(
      reading.faults.map(\.problem)
        == [.exchangeCodeUsedTwice(by: OrderNumber("A"), first: Samples.place(2, 46))])
  }

  @Test func warnsOfTheSamePictureTwice() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent
      A,u1,a.jpg,es-dni,2026-05-01,1
      A,,a.jpg,us-passport;es-dni,,

      """)
    #expect(reading.orders.map(\.items.count) == [2])
    #expect(
      reading.faults == [
        Fault(
          place: Samples.place(3, 1), scope: .order(OrderNumber("A")), severity: .warning,
          problem: .repeatedPicture(first: Samples.place(2, 1)))
      ])
  }
}

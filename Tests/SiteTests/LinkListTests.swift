import Orders
import SiteTesting
import Testing

@testable import Site

struct LinkListTests {
  @Test func rowsAreRFC4180WithAMark() {
    let rows = [
      LinkListRow(
        order: OrderNumber("A-1"), reference: "k3fq-9x2m", language: .spanish, url: "https://a.example/d/x/",
        lastDay: SampleStudio.day("2027-05-22"), nickname: "Ana, \"la\"\nde aquí"),
      LinkListRow(
        order: OrderNumber("B,2"), reference: "k3fq-9x2n", language: .english, url: "https://a.example/d/y/",
        lastDay: SampleStudio.day("2027-05-23"), nickname: nil),
    ]
    let bytes = LinkList.csv(rows)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "order_number,reference,language,url,last_day,nickname\r\n"
        + "A-1,k3fq-9x2m,es,https://a.example/d/x/,2027-05-22,\"Ana, \"\"la\"\"\nde aquí\"\r\n"
        + "\"B,2\",k3fq-9x2n,en,https://a.example/d/y/,2027-05-23,\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
  func noFieldIsAFormula(_ nickname: String) {
    let row = LinkListRow(
      order: OrderNumber("A"), reference: "", language: .english, url: "", lastDay: SampleStudio.today,
      nickname: nickname)
    let text = String(decoding: LinkList.csv([row]), as: UTF8.self)
    #expect(text.contains(",'" + nickname) || text.contains(",\"'" + nickname))
  }
}

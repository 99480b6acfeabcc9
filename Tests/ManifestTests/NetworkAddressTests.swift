import Testing

@testable import Manifest

struct NetworkAddressTests {
  @Test(arguments: [
    "192.0.2.7", "0.0.0.0", "255.255.255.255", "::", "::1", "1::", "2001:db8::7", "2001:DB8:0:0:8:800:200C:417A",
    "::ffff:192.0.2.1", "64:ff9b::192.0.2.33", "1:2:3:4:5:6:192.0.2.1", "fe80::1", "1:2:3:4:5:6:7::",
  ])
  func takesAddresses(text: String) throws {
    #expect(try NetworkAddress.read(Field(text: text, position: .start)) == text)
  }

  @Test(arguments: [
    "", "192.0.2", "192.0.2.256", "192.0.02.7", "192.0.2.7.", "1.2.3.4.5", "192.0.2.7:80", ":", ":::", "1::2::3",
    "2001:db8", "1:2:3:4:5:6:7:8:9", "12345::", "g::1", "fe80::1%eth0", "::192.0.2", "1:2:3:4:5:6:7:192.0.2.1", ":1",
    "1:2:3:4:5:6:7:8::", "localhost", "１.2.3.4", "192.0.2.7 ", "[::1]",
  ])
  func refusesOthers(text: String) {
    #expect(throws: Problem.notAnAddress(text)) { try NetworkAddress.read(Field(text: text, position: .start)) }
  }
}

import Foundation

/// Asks a server on this machine for exactly the path given, tricks and all, which a proper client would tidy up.
struct RawClient {
  struct Answer {
    let status: Int
    /// Names in lower case; of a name that comes twice, both values.
    let headers: [String: [String]]
    let body: String

    func header(_ name: String) -> String? { headers[name.lowercased()]?.joined(separator: " | ") }
  }

  struct Failure: Error {
    let step: String
    let code: Int32
  }

  let port: UInt16
  let host: String

  func get(_ path: String, method: String = "GET") throws -> Answer {
    let socket = try Self.connected(to: port)
    defer { close(socket) }
    var wait = timeval(tv_sec: 20, tv_usec: 0)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    let request = Array("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
    guard unsafe send(socket, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      throw Failure(step: "send", code: errno)
    }
    var received: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe recv(socket, &block, block.count, 0)
      guard count > 0 else { break }
      received += block[..<count]
    }
    return Self.answer(String(decoding: received, as: UTF8.self))
  }

  /// - Throws: where nothing listens.
  static func connected(to port: UInt16) throws -> Int32 {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(step: "socket", code: errno) }
    var address = Self.address(port)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      let failure = Failure(step: "connect", code: errno)
      close(socket)
      throw failure
    }
    return socket
  }

  /// A port that was free a moment ago.
  static func freePort() throws -> UInt16 {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(step: "socket", code: errno) }
    defer { close(socket) }
    var address = Self.address(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
      }
    }
    guard result == 0 else { throw Failure(step: "bind", code: errno) }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func answer(_ text: String) -> Answer {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = (parts.first ?? "").split(separator: "\r\n")
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var headers: [String: [String]] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased(), default: []]
        .append(line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    return Answer(status: status, headers: headers, body: parts.count > 1 ? String(parts[1]) : "")
  }
}

import Foundation
import Testing

/// A certificate of 127.0.0.1 that signs itself, made by openssl.
final class TestCertificate: Sendable {
  let path: String
  let keyPath: String
  private let folder: String

  /// - Parameter validFrom: the day on which it was made, for one month; nil for today.
  init(validFrom: String? = nil) throws {
    folder = "/tmp/likeness-certificate-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/certificate.pem"
    keyPath = folder + "/key.pem"
    let command = [
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=127.0.0.1", "-addext",
      "subjectAltName=IP:127.0.0.1", "-keyout", keyPath, "-out", path,
    ]
    let whole = validFrom.map { ["faketime", $0] + command } ?? command
    let result = try Tool.run(whole[0], Array(whole.dropFirst()))
    try #require(result.status == 0, "\(result.output)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

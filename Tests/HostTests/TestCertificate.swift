import Foundation
import Testing

/// A certificate made by openssl.
final class TestCertificate: Sendable {
  let path: String
  let keyPath: String
  private let folder: String

  /// - Parameters:
  ///   - name: whom it is of, as `subjectAltName` has it.
  ///   - authority: who signs it; nil lets it sign itself.
  init(of name: String = "IP:127.0.0.1", signedBy authority: TestCertificate? = nil) throws {
    folder = "/tmp/likeness-certificate-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/certificate.pem"
    keyPath = folder + "/key.pem"
    var command = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
      "-subj",
      "/CN=\(folder.suffix(8))", "-addext", "subjectAltName=\(name)", "-keyout", keyPath, "-out", path,
    ]
    if let authority {
      command += ["-CA", authority.path, "-CAkey", authority.keyPath, "-addext", "basicConstraints=critical,CA:FALSE"]
    }
    let result = try Tool.run(command[0], Array(command.dropFirst()))
    try #require(result.status == 0, "\(result.output)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

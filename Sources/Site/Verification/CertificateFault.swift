/// Why a host's certificate is not trusted.
public enum CertificateFault: Hashable, Sendable {
  case expired
  case notYetValid
  /// It vouches for itself.
  case selfSigned
  /// No authority that is known here vouches for it; also where the host leaves out the certificates in between.
  case unknownAuthority
  /// It is of another host.
  case otherName
  /// In the words of the library.
  case other(String)

  /// - Parameter words: of libcurl with OpenSSL, which are all that the system passes on. Nil where they are about nothing
  ///   of the kind.
  init?(words: String) {
    let text = words.lowercased()
    func has(_ parts: String...) -> Bool { parts.contains { text.contains($0) } }
    if has("certificate has expired") {
      self = .expired
    } else if has("certificate is not yet valid") {
      self = .notYetValid
    } else if has("certificate in certificate chain", "local issuer certificate", "issuer certificate") {
      self = .unknownAuthority
    } else if has("self-signed certificate", "self signed certificate") {
      self = .selfSigned
    } else if has("subject name") {
      self = .otherName
    } else if has("certificate") {
      self = .other(words)
    } else {
      return nil
    }
  }
}

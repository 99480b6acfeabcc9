public import Foundation
import FoundationNetworking

/// Fetches single addresses for `HostVerification`: without cookies, caches or redirects, and nothing is kept.
public final class HostClient: Sendable {
  private let session: URLSession

  /// - Parameter timeout: in seconds, for each address.
  public init(timeout: TimeInterval = 20) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = timeout
    configuration.timeoutIntervalForResource = timeout
    configuration.httpShouldSetCookies = false
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    session = URLSession(configuration: configuration, delegate: StayingHere(), delegateQueue: nil)
  }

  deinit { session.invalidateAndCancel() }

  /// - Throws: `unreachable` for what is no address as well.
  public func fetch(_ address: String) async throws(HostVerification.FetchFailure) -> HostVerification.Answer {
    guard let url = URL(string: address), url.host?.isEmpty == false else { throw .unreachable(address) }
    do {
      let (data, response) = try await session.data(for: URLRequest(url: url))
      guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
      var headers: [String: String] = [:]
      for (name, value) in response.allHeaderFields {
        guard let name = name as? String, let value = value as? String else { continue }
        headers[name.lowercased()] = value
      }
      return HostVerification.Answer(status: response.statusCode, headers: headers, body: Array(data))
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: any Error) -> HostVerification.FetchFailure {
    let words = error.localizedDescription
    switch (error as? URLError)?.code {
    case .timedOut: return .timedOut
    case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateNotYetValid,
      .serverCertificateHasUnknownRoot, .secureConnectionFailed, .clientCertificateRejected:
      return .certificate(CertificateFault(words: words) ?? .other(words))
    // On Linux the library passes on only libcurl's words: "SSL certificate problem: certificate has expired".
    default: return CertificateFault(words: words).map { .certificate($0) } ?? .unreachable(words)
    }
  }
}

/// A redirect is an answer: who follows it asks somebody else.
private final class StayingHere: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

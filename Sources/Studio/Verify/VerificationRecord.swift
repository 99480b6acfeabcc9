import Foundation
import Orders
import Site

/// What was found out last about the studio's host: pages promise no more. It lies beside the ledger.
struct VerificationRecord: Codable, Equatable {
  /// Where the site stood that was asked.
  var baseURL: String
  /// When, as `2026-05-20`.
  var day: String
  var links: Links

  enum Links: String, Codable {
    case endedByTheHost = "ended by the host"
    case endedByDeletionOnly = "ended by deletion only"
    case unknown
  }

  /// - Returns: `unverified` without a record of this very address.
  static func promise(for configuration: StudioConfiguration, in folder: StudioFolder) -> ExpiryPromise {
    guard let data = FileManager.default.contents(atPath: folder.verification.path),
      let record = try? JSONDecoder().decode(VerificationRecord.self, from: data),
      record.baseURL == configuration.baseURL
    else { return .unverified }
    return switch record.links {
    case .endedByTheHost: .enforcedByHost
    case .endedByDeletionOnly: .byDeletionOnly
    case .unknown: .unverified
    }
  }

  init(baseURL: String, day: CalendarDay, promise: ExpiryPromise) {
    self.baseURL = baseURL
    self.day = day.iso
    links =
      switch promise {
      case .enforcedByHost: .endedByTheHost
      case .byDeletionOnly: .endedByDeletionOnly
      case .unverified: .unknown
      }
  }

  func write(in folder: StudioFolder) throws(FileFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try AtomicFile.write(try encoder.encode(self), to: folder.verification, permissions: 0o600)
    } catch {
      throw error as? FileFailure ?? FileFailure(error, path: folder.verification.path)
    }
  }
}

import Foundation
import Manifest
public import Orders

/// Makes a studio's folder that renders as it stands.
public struct StudioSetup: Sendable {
  public let folder: StudioFolder

  public init(folder: StudioFolder) {
    self.folder = folder
  }

  /// Writes what is missing and leaves everything that is there as it is.
  ///
  /// - Parameter day: the day of the sample orders' payment.
  /// - Returns: what was written, relative to the folder.
  public func make(paidOn day: CalendarDay) throws(FileFailure) -> [String] {
    let portraits = [
      ("portrait-1.jpg", PackageResources.portrait_1_jpg), ("portrait-2.jpg", PackageResources.portrait_2_jpg),
    ]
    let orders = StudioTemplate.orders(paidOn: day.iso, photos: portraits.map(\.0))
    var written: [String] = []
    try makeFolder(folder.root, mode: StudioFolder.passable)
    try makeFolder(folder.photos, mode: 0o700)
    try write(Array(StudioTemplate.configuration.utf8), to: folder.configuration, &written)
    try write(Array(orders.utf8), to: folder.manifest, &written)
    for (name, text) in JSONSchemas.all { try write(Array(text.utf8), to: folder.root.appending(path: name), &written) }
    for (name, bytes) in portraits { try write(bytes, to: folder.photos.appending(path: name), &written) }
    if !FileManager.default.fileExists(atPath: folder.key.path) {
      try StudioKey.make(in: folder)
      written.append(folder.key.lastPathComponent)
    }
    return written
  }

  /// The folders above it are made as the system makes them.
  private func makeFolder(_ place: URL, mode: Int) throws(FileFailure) {
    guard !FileManager.default.fileExists(atPath: place.path) else { return }
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: mode])
    } catch {
      throw FileFailure(error, path: place.path)
    }
  }

  private func write(_ bytes: [UInt8], to place: URL, _ written: inout [String]) throws(FileFailure) {
    guard !FileManager.default.fileExists(atPath: place.path) else { return }
    try AtomicFile.write(bytes, to: place, permissions: 0o600)
    let parent = place.deletingLastPathComponent().lastPathComponent
    written.append(parent == "photos" ? "photos/\(place.lastPathComponent)" : place.lastPathComponent)
  }
}

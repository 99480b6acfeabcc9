import Crypto
import Foundation

/// Keeps what was rendered, under the hash of all that it depends on.
///
/// An entry is a folder that appears whole or not at all: it is filled beside its place and renamed. A damaged
/// entry counts as absent.
struct RenderCache: Sendable {
  let folder: URL

  /// What was made, with the bytes of its files by their names.
  struct Entry: Sendable {
    var order: RenderedOrder
    var files: [String: Data]
  }

  func entry(for key: String) -> Entry? {
    let place = place(of: key)
    guard let order = record(for: key) else { return nil }
    var files: [String: Data] = [:]
    for file in order.files {
      guard let data = FileManager.default.contents(atPath: place.appending(path: file.name).path),
        SHA256.hash(data: data).hexadecimal == file.digest
      else { return nil }
      files[file.name] = data
    }
    return Entry(order: order, files: files)
  }

  /// What tells of the files, without them.
  func record(for key: String) -> RenderedOrder? {
    FileManager.default.contents(atPath: place(of: key).appending(path: Self.recordName).path)
      .flatMap { try? JSONDecoder().decode(RenderedOrder.self, from: $0) }
  }

  func store(_ entry: Entry, for key: String) throws(FileFailure) {
    let place = place(of: key)
    let parent = place.deletingLastPathComponent()
    let beside = parent.appending(path: ".\(UUID().uuidString)\(Self.unfinished)", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(
        at: beside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for (name, data) in entry.files {
        try data.write(to: beside.appending(path: name))
      }
      try Self.record(of: entry.order).write(to: beside.appending(path: Self.recordName))
      try? FileManager.default.removeItem(at: place)
      try FileManager.default.moveItem(at: beside, to: place)
    } catch {
      try? FileManager.default.removeItem(at: beside)
      throw FileFailure(error, path: place.path)
    }
  }

  /// Removes what runs that were killed had begun to store. No other run may be storing meanwhile.
  func removeUnfinished() throws(FileFailure) {
    for part in Self.names(in: folder) {
      let folder = folder.appending(path: part)
      for name in Self.names(in: folder) where name.hasSuffix(Self.unfinished) {
        do {
          try FileManager.default.removeItem(at: folder.appending(path: name))
        } catch {
          throw FileFailure(error, path: folder.path)
        }
      }
    }
  }

  private static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  /// Where the entry of a key lies. The key is hexadecimal.
  func place(of key: String) -> URL {
    folder.appending(path: String(key.prefix(2))).appending(path: key, directoryHint: .isDirectory)
  }

  /// What tells of the files beside it.
  static let recordName = "entry.json"

  /// The same order gives the same bytes.
  static func record(of order: RenderedOrder) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(order)
  }

  private static let unfinished = ".part"
}

extension RenderedOrder {
  /// Every file of the order.
  var files: [File] {
    photos.flatMap(\.files) + sheets.flatMap(\.files)
  }
}

extension RenderedOrder.Photo {
  var files: [RenderedOrder.File] {
    [print.file] + [upload?.file].compactMap(\.self) + previews.map(\.file)
  }
}

extension RenderedOrder.Sheet {
  var files: [RenderedOrder.File] {
    [image.file, preview.file] + [pdf].compactMap(\.self)
  }
}

import Foundation
import Site

/// The studio's own templates, which stand in for the built-in ones of the same name.
enum StudioTemplates {
  static func read(_ folder: StudioFolder) throws(BatchError) -> TemplateSet {
    var overrides: [String: String] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.templates.path)) ?? []
    for name in names where !name.hasPrefix(".") {
      let place = folder.templates.appending(path: name)
      guard let data = FileManager.default.contents(atPath: place.path) else { continue }
      guard let text = String(validating: data, as: UTF8.self) else {
        throw .file(FileFailure(path: place.path, reason: "it is not UTF-8"))
      }
      overrides[name] = text
    }
    do throws(TemplateError) {
      return try TemplateSet(overrides: overrides)
    } catch {
      throw .template(error)
    }
  }
}

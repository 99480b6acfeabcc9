/// JSON Schemas (draft 7, which editors know) of the texts that a studio writes. `likeness init` puts them beside
/// `studio.yaml`, so that an editor completes words and marks mistakes; the readers of this module decide.
public enum JSONSchemas {
  /// File names and texts, in the order in which they are written.
  public static let all: [(name: String, text: String)] = [
    ("studio.schema.json", studio), ("manifest.schema.json", manifest), ("catalogue.schema.json", catalogue),
    ("reprint.schema.json", reprint),
  ]
}

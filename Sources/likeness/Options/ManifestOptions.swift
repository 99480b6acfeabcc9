import ArgumentParser
import Foundation
import Manifest
import Orders
import Studio

/// The manifest to read.
struct ManifestOptions: ParsableArguments {
  @Argument(
    help: "The manifest: CSV, JSON or YAML; - reads it from the standard input. Without it: orders.csv of the studio.",
    completion: .file(extensions: ["csv", "json", "yaml", "yml"]))
  var manifest: String?

  func path(in folder: StudioFolder) -> String { manifest ?? folder.manifest.path }

  func read(for workshop: Workshop, on moment: RunMoment) throws -> CheckedManifest {
    let name = path(in: workshop.folder)
    let bytes = try ManifestFile.bytes(of: name, kind: "manifest")
    return CheckedManifest(bytes, named: name, workshop: workshop, moment: moment)
  }
}

import Foundation
public import Manifest
public import Orders

/// A studio's folder, read: its catalogue and its configuration.
public struct Workshop: Sendable {
  public let folder: StudioFolder
  public let catalogue: Catalogue
  public let configuration: StudioConfiguration
  /// What is worth a look in `studio.yaml`, as the example's values are.
  public let warnings: [Fault]

  public static func open(_ folder: StudioFolder) throws(WorkshopError) -> Workshop {
    guard let bytes = FileManager.default.contents(atPath: folder.configuration.path) else {
      throw .noConfiguration(path: folder.configuration.path)
    }
    let catalogue = try catalogue(of: folder)
    let reading = ConfigurationReader(catalogue: catalogue).read(Array(bytes), named: folder.configuration.path)
    guard let configuration = reading.configuration else { throw .faults(reading.faults) }
    return Workshop(folder: folder, catalogue: catalogue, configuration: configuration, warnings: reading.faults)
  }

  /// The built-in catalogue, with what the studio adds or overrides in `catalogue.yaml`.
  public static func catalogue(of folder: StudioFolder?) throws(WorkshopError) -> Catalogue {
    let builtIn: Catalogue
    do throws(BuiltInCatalogue.Broken) {
      builtIn = try BuiltInCatalogue.load()
    } catch {
      throw .faults(error.faults)
    }
    guard let folder, let bytes = FileManager.default.contents(atPath: folder.catalogue.path) else { return builtIn }
    let reading = CatalogueReader(over: builtIn).read(Array(bytes), named: folder.catalogue.path)
    guard !reading.faults.contains(where: { $0.severity == .error }) else { throw .faults(reading.faults) }
    return reading.catalogue
  }
}

/// Why a studio's folder cannot be worked with.
public enum WorkshopError: Error {
  case noConfiguration(path: String)
  case faults([Fault])
}

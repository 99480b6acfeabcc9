public import Orders

/// What came of reading a manifest.
public struct ManifestReading: Sendable {
  /// The orders without errors, in the order in which the manifest first speaks of them. Whether consent lets them be
  /// worked on is `ConsentGate`'s to say.
  public var orders: [Order]
  /// All faults, sorted by place.
  public var faults: [Fault]

  /// Whether nothing of the file can be used.
  public var isRefused: Bool { faults.contains(where: \.refusesFile) }
  /// The orders that the file speaks of and that are not in `orders`.
  public var refusedOrders: Set<OrderNumber> {
    Set(faults.filter { $0.severity == .error }.compactMap(\.orderNumber))
  }
}

/// Reads a manifest: text in, orders out.
public struct ManifestReader: Sendable {
  public var catalogue: Catalogue
  public var configuration: StudioConfiguration
  /// The day of the run, in the studio's time zone.
  public var today: CalendarDay

  public init(catalogue: Catalogue, configuration: StudioConfiguration, today: CalendarDay) {
    self.catalogue = catalogue
    self.configuration = configuration
    self.today = today
  }

  /// - Parameters:
  ///   - file: how the user named the file; `-` for the standard input.
  ///   - format: nil goes by the ending of the name and then by the content.
  public func read(_ bytes: [UInt8], named file: String, format: ManifestFormat? = nil) -> ManifestReading {
    let log = FaultLog(file: file)
    var assembly = OrderAssembly(
      items: ItemReader(catalogue: catalogue, log: log),
      terms: TermsReader(configuration: configuration, today: today, log: log), log: log)
    switch format ?? ManifestFormat(fileName: file) ?? ManifestFormat(content: bytes) {
    case .csv: CSVManifest(log: log).read(bytes) { assembly.add($0) }
    case .json: TreeManifest(log: log).read(bytes, format: .json) { assembly.add($0) }
    case .yaml: TreeManifest(log: log).read(bytes, format: .yaml) { assembly.add($0) }
    }
    let orders = assembly.finish()
    return ManifestReading(orders: log.refusesFile ? [] : orders, faults: log.sorted)
  }
}

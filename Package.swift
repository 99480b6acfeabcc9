// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "likeness",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "likeness", targets: ["likeness"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // The C libraries, each behind one module.
    .systemLibrary(name: "CGD"),
    .systemLibrary(name: "CExif"),
    .systemLibrary(name: "CLCMS"),
    .systemLibrary(name: "CHaru"),
    .systemLibrary(name: "CZip"),
    .systemLibrary(name: "CQREncode"),

    // The words and measures that everything else speaks.
    .target(name: "Measures"),
    .target(name: "PixelViews", dependencies: ["Measures"]),
    .target(name: "Orders", dependencies: ["Measures"]),

    // Text in, orders out.
    .target(
      name: "Manifest",
      dependencies: ["Orders", "Yams", .product(name: "SwiftCSV", package: "SwiftCSV")],
      resources: [.embedInCode("Catalogue")]),

    // Pictures.
    .target(name: "Raster", dependencies: ["CGD", "CLCMS", "Measures", "PixelViews"]),
    .target(name: "Photo", dependencies: ["CExif", "Raster"]),
    .target(name: "Inference"),
    .target(name: "FaceCrop", dependencies: ["Inference", "Measures", "Orders", "PixelViews"]),

    // What is handed over.
    .target(name: "Sheet", dependencies: ["CHaru", "Raster", "Orders"]),
    .target(
      name: "Site",
      dependencies: [
        "CQREncode", "CZip", "Orders",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Templates")]),
    .target(name: "Ledger", dependencies: ["Orders", .product(name: "GRDB", package: "GRDB.swift")]),

    // The order of steps, and the command.
    .target(
      name: "Studio",
      dependencies: ["FaceCrop", "Ledger", "Manifest", "Photo", "Sheet", "Site"]),
    .executableTarget(
      name: "likeness",
      dependencies: [
        "Studio",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

let everywhere: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// Pixel and tensor loops are some 300 times slower without optimisation: a debug build would be of no use.
let hot: Set<String> = ["Measures", "PixelViews", "Raster", "Inference", "FaceCrop"]

for target in package.targets where target.type != .system {
  target.swiftSettings = everywhere
  if hot.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}

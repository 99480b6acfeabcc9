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
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // The C libraries, each behind one module.
    .systemLibrary(name: "CGD"),
    .systemLibrary(name: "CExif"),
    .systemLibrary(name: "CHeif"),
    .systemLibrary(name: "CLCMS"),
    .systemLibrary(name: "CAvif"),
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("png")]),
    .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
    .target(name: "CTIFF", linkerSettings: [.linkedLibrary("tiff")]),
    .systemLibrary(name: "CHaru"),
    .systemLibrary(name: "CZip"),
    .systemLibrary(name: "CQREncode"),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CProcessor"),

    // The words and measures that everything else speaks.
    .target(name: "Measures"),
    .target(name: "PixelViews", dependencies: ["Measures"]),
    .target(name: "Orders", dependencies: ["Measures"]),

    // Text in, orders out.
    .target(
      name: "Manifest",
      dependencies: ["Measures", "Orders", "Yams"],
      resources: [.embedInCode("Catalogue")]),

    // Pictures.
    .target(
      name: "Raster",
      dependencies: ["CAvif", "CGD", "CHeif", "CJPEG", "CLCMS", "CPNG", "CTIFF", "Measures", "PixelViews"]),
    .target(name: "Photo", dependencies: ["CExif", "Measures", "PixelViews", "Raster"]),
    .target(name: "TensorLoops"),
    .target(name: "TensorLoopsAVX2", dependencies: ["TensorLoops"]),
    .target(name: "Inference", dependencies: ["CProcessor", "TensorLoops", "TensorLoopsAVX2"]),
    .target(name: "FaceCrop", dependencies: ["Inference", "Measures", "Orders", "PixelViews"]),

    // What is handed over.
    .target(name: "Sheet", dependencies: ["CHaru", "Measures", "Orders", "PixelViews", "Raster"]),
    .target(
      name: "Site",
      dependencies: [
        "CExchange", "CQREncode", "CZip", "Measures", "Orders",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "Ledger",
      dependencies: [
        "Measures", "Orders",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // The order of steps, and the command.
    .target(
      name: "Studio",
      dependencies: [
        "CZip", "FaceCrop", "Inference", "Ledger", "Manifest", "Measures", "Orders", "Photo", "PixelViews", "Raster",
        "Sheet", "Site",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.embedInCode("Starter/portrait-1.jpg"), .embedInCode("Starter/portrait-2.jpg")]),
    .executableTarget(
      name: "likeness",
      dependencies: [
        "CMalloc", "FaceCrop", "Ledger", "Manifest", "Measures", "Orders", "Photo", "Site", "Studio",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests, each beside what it holds to account.
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "OrdersTests", dependencies: ["Measures", "Orders"]),
    .target(name: "SentenceTesting", path: "Tests/SentenceTesting"),
    .testTarget(name: "ManifestTests", dependencies: ["Manifest", "Measures", "Orders", "SentenceTesting"]),
    .testTarget(name: "RasterTests", dependencies: ["CLCMS", "Measures", "PixelViews", "Raster"]),
    .testTarget(
      name: "PhotoTests", dependencies: ["CLCMS", "Measures", "Photo", "PixelViews", "Raster"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "InferenceTests", dependencies: ["Inference"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "FaceCropTests",
      dependencies: ["FaceCrop", "Inference", "Measures", "Orders", "Photo", "PixelViews", "Raster"]),
    .testTarget(name: "SheetTests", dependencies: ["Measures", "Orders", "PixelViews", "Raster", "Sheet"]),
    .target(
      name: "SiteTesting", dependencies: ["Measures", "Orders", "Site"], path: "Tests/SiteTesting",
      exclude: ["Pictures"]),
    .testTarget(name: "SiteTests", dependencies: ["Measures", "Orders", "Site", "SiteTesting"]),
    .testTarget(
      name: "HostTests", dependencies: ["Measures", "Orders", "Site", "SiteTesting"], exclude: ["Browser"]),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "Measures", "Orders", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "StudioTests",
      dependencies: [
        "FaceCrop", "Ledger", "Manifest", "Measures", "Orders", "Photo", "PixelViews", "Raster", "SentenceTesting",
        "Sheet", "Site", "Studio",
      ]),
    .target(
      name: "PictureSearch", dependencies: ["Measures", "PixelViews", "Raster"], path: "Tests/PictureSearch"),
    .executableTarget(
      name: "core-benchmark",
      dependencies: ["FaceCrop", "Inference", "Manifest", "Measures", "Orders", "Photo", "PixelViews", "Studio"],
      path: "Tests/CoreBenchmark"),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Ledger", "Orders", "PictureSearch", "likeness",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
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
let hot: Set<String> = [
  "Measures", "PixelViews", "Raster", "TensorLoops", "TensorLoopsAVX2", "Inference", "FaceCrop", "FaceCropTests",
  "Sheet", "SheetTests", "PictureSearch",
]

for target in package.targets where target.type != .system {
  target.swiftSettings = everywhere
  if hot.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}

// For the processors that have them only: the program asks at run time.
#if arch(x86_64)
  for target in package.targets where target.name == "TensorLoopsAVX2" {
    target.swiftSettings?.append(.unsafeFlags(["-Xcc", "-mavx2"]))
  }
#endif

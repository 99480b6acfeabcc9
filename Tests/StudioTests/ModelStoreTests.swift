import Foundation
import Testing

@testable import Studio

@Suite struct ModelStoreTests {
  @Test(arguments: [
    (["LIKENESS_MODELS": "/m", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/m"),
    (["XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/likeness/models"),
    // The specification of base directories lets only absolute paths count.
    (["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/likeness/models"),
    (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/likeness/models"),
    (["HOME": "/h"], "/h/.local/share/likeness/models"),
  ])
  func findsItsFolder(environment: [String: String], folder: String) {
    #expect(ModelStore(environment: environment).folder.path == folder)
  }

  @Test func saysWhichFileIsMissing() {
    let store = ModelStore(folder: URL(filePath: "/nowhere/models"))
    #expect(throws: ModelStoreError.missing(file: "face_landmark.tflite", folder: "/nowhere/models")) {
      try store.bytes(of: ModelCatalogue.mesh)
    }
  }

  @Test func refusesAFileWithAnotherHash() throws {
    let scratch = try Scratch()
    let store = ModelStore(folder: scratch.url)
    try Data("not a model".utf8).write(to: store.url(of: ModelCatalogue.iris))
    #expect(
      throws: ModelStoreError.wrong(
        file: "iris_landmark.tflite", folder: scratch.url.path,
        found: "708811ccb1510c6d6c6e6379ef09be39bdbb0e7edcf44fefcca21c6228ee6d89",
        expected: ModelCatalogue.iris.digest)
    ) {
      try store.bytes(of: ModelCatalogue.iris)
    }
  }

  @Test func leavesTheStoreAloneWhenTheWheelIsNone() async throws {
    let scratch = try Scratch()
    let wheel = scratch.url.appending(path: "wheel.whl")
    try Data("not a zip".utf8).write(to: wheel)
    let installer = ModelInstaller(store: ModelStore(folder: scratch.url.appending(path: "models")))
    await #expect(throws: ModelStoreError.wheelUnreadable(path: wheel.path)) {
      try await installer.install(from: .wheel(wheel))
    }
    #expect(installer.outstanding().count == 5)
  }
}

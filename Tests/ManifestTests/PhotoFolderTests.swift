import Foundation
import Orders
import Testing

@testable import Manifest

/// Works in a folder of its own, which goes with the test.
final class PhotoFolderTests {
  private let base: URL
  private let folder: PhotoFolder

  init() throws {
    base = FileManager.default.temporaryDirectory.appendingPathComponent("photo-folder-\(UUID().uuidString)")
    let photos = base.appendingPathComponent("photos")
    try FileManager.default.createDirectory(
      at: photos.appendingPathComponent("may/deep"), withIntermediateDirectories: true)
    for (path, text) in [
      ("photos/a.jpg", "abc"), ("photos/may/b.jpg", "de"), ("photos/may/deep/c.jpg", "f"), ("photos/ñandú.JPG", "n"),
      ("photos/empty.jpg", ""), ("secret.jpg", "s"),
    ] {
      try Data(text.utf8).write(to: base.appendingPathComponent(path))
    }
    folder = PhotoFolder(path: photos.path)
  }

  deinit {
    try? FileManager.default.removeItem(at: base)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: base.appendingPathComponent("photos/\(path)").path, withDestinationPath: target)
  }

  @Test(arguments: [("a.jpg", 3), ("may/b.jpg", 2), ("may/deep/c.jpg", 1), ("ñandú.JPG", 1)])
  func findsPhotos(path: String, length: Int) throws {
    #expect(try folder.check(path) == length)
    #expect(try folder.read(path, limit: 3).count == length)
  }

  @Test func readsBytes() throws {
    #expect(try folder.read("a.jpg", limit: 100) == Array("abc".utf8))
    #expect(throws: Problem.photoFile("a.jpg", .tooLarge(bytes: 3, limit: 2), suggestion: nil)) {
      try folder.read("a.jpg", limit: 2)
    }
  }

  @Test(
    arguments: [
      ("b.jpg", PhotoFileDefect.missing, nil), ("june/a.jpg", .missing, nil), ("a.jpg/x", .notAFolder, nil),
      ("may", .notAFile, nil), ("may/deep", .notAFile, nil), ("empty.jpg", .empty, nil),
      ("A.JPG", .missing, "a.jpg"), ("a.jpeg", .missing, "a.jpg"), ("may/B.jpg", .missing, "may/b.jpg"),
      ("nandu.jpg", .missing, "ñandú.JPG"), ("c.jpg", .missing, nil), ("may/c.jpg", .missing, nil),
    ] as [(String, PhotoFileDefect, String?)])
  func saysWhatIsWrong(path: String, defect: PhotoFileDefect, suggestion: String?) {
    #expect(throws: Problem.photoFile(path, defect, suggestion: suggestion)) { try folder.check(path) }
    #expect(throws: Problem.photoFile(path, defect, suggestion: suggestion)) { try folder.read(path, limit: 9) }
  }

  @Test func refusesPathsByTheirText() {
    #expect(throws: Problem.photoPath("../secret.jpg", .leavesFolder)) { try folder.check("../secret.jpg") }
    #expect(throws: Problem.photoPath("/etc/passwd", .absolute)) { try folder.check("/etc/passwd") }
  }

  /// Links by their targets, and where they lead: a length, or what is wrong.
  @Test func followsLinksOnlyInside() throws {
    let root = folder.path
    let links: [(String, String, Result<Int, PhotoFileDefect>)] = [
      ("l1", "a.jpg", .success(3)), ("may/l2", "../a.jpg", .success(3)),
      ("may/l3", "deep/../../may/./b.jpg", .success(2)),
      ("l4", "may//deep/c.jpg", .success(1)), ("l5", "l1", .success(3)), ("l6", "\(root)/may/b.jpg", .success(2)),
      ("may/deep/l7", "\(root)/a.jpg", .success(3)),
      ("x1", "../secret.jpg", .failure(.leadsOut)), ("x2", "/etc/passwd", .failure(.leadsOut)),
      ("may/x3", "../../photos/a.jpg", .failure(.leadsOut)), ("x4", "x4", .failure(.circle)),
      ("x5", "x6", .failure(.circle)), ("x6", "x5", .failure(.circle)), ("x7", "nothing", .failure(.missing)),
      ("x8", "may", .failure(.notAFile)), ("x9", "a.jpg/b", .failure(.notAFolder)),
      ("x10", "\(root)-other/a.jpg", .failure(.leadsOut)), ("x11", "/", .failure(.leadsOut)),
      ("x12", "..", .failure(.leadsOut)), ("x13", "../photos", .failure(.leadsOut)),
    ]
    for (path, target, _) in links { try link(path, to: target) }
    for (path, _, expected) in links {
      switch expected {
      case .success(let length): #expect(try folder.check(path) == length, "\(path)")
      case .failure(let defect):
        #expect(throws: Problem.photoFile(path, defect, suggestion: nil), "\(path)") { try folder.check(path) }
      }
    }
  }

  @Test func followsLinksOfFoldersOnlyInside() throws {
    try link("inside", to: "may")
    try link("outside", to: "..")
    #expect(try folder.check("inside/deep/c.jpg") == 1)
    #expect(throws: Problem.photoFile("outside/secret.jpg", .leadsOut, suggestion: nil)) {
      try folder.check("outside/secret.jpg")
    }
  }

  @Test func takesAFolderThatIsALink() throws {
    let alias = base.appendingPathComponent("alias")
    try FileManager.default.createSymbolicLink(at: alias, withDestinationURL: URL(fileURLWithPath: folder.path))
    try link("absolute", to: "\(folder.path)/a.jpg")
    #expect(try PhotoFolder(path: alias.path).check("may/b.jpg") == 2)
    #expect(try PhotoFolder(path: alias.path).check("absolute") == 3)
  }

  @Test func saysThatThereIsNoFolder() {
    for path in ["nothing", "secret.jpg"] {
      let folder = PhotoFolder(path: base.appendingPathComponent(path).path)
      #expect(throws: Problem.photoFile("a.jpg", .noFolder, suggestion: nil)) { try folder.check("a.jpg") }
    }
  }

  @Test func doesNotWaitForAPipe() throws {
    let pipe = base.appendingPathComponent("photos/pipe").path
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: Problem.photoFile("pipe", .notAFile, suggestion: nil)) { try folder.check("pipe") }
  }

  @Test func namesTheOrdersOfMissingPhotos() throws {
    let reading = try Samples.read(
      """
      order_number,uid,photo,specs,paid_at,consent
      A,u1,a.jpg,es-dni,2026-05-01,1
      B,u2,A.jpg,es-dni,2026-05-01,1
      C,u3,A.jpg,es-dni,2026-05-01,1

      """)
    let problem = Problem.photoFile("A.jpg", .missing, suggestion: "a.jpg")
    #expect(
      folder.faults(of: reading.orders) == [Samples.fault(3, 6, "B", problem), Samples.fault(4, 6, "C", problem)])
  }
}

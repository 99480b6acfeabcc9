import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// The lists of changes in the hands of the real programs, with the options that the operator is told.
struct UploadTests {
  enum Program: String, CaseIterable, Sendable {
    case rsync
    case rclone
  }

  private final class Studio {
    let folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)").path
    let publisher: SitePublisher
    let renderer: SiteRenderer

    init() throws {
      publisher = SitePublisher(site: folder + "/site", staging: folder + "/.staging")
      renderer = try SampleStudio.renderer()
      try publisher.prepare()
      try FileManager.default.createDirectory(atPath: folder + "/host", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var lists: UploadLists {
      UploadLists(site: folder + "/site", lists: PrivateFolder(folder + "/review"), root: folder, record: "uploads.tsv")
    }

    /// A run that leaves these orders in the site.
    func publish(_ numbers: String...) throws {
      let key = try SampleStudio.key
      var links: Set<Link> = []
      for number in numbers {
        var order = try SampleStudio.order()
        order.nickname = number
        order.link = Link(
          order: OrderNumber(number), revision: 0, lastDay: SampleStudio.day("2027-05-22"), key: key)
        _ = try publisher.publish(try renderer.folder(of: order), at: order.link)
        links.insert(order.link)
      }
      _ = try publisher.finish(try renderer.siteWide(publishedDays: Set(links.map(\.day))), keeping: links)
      try lists.write()
    }

    func upload(by program: Program) throws {
      let changes = folder + "/review/changes/"
      let commands: [[String]]
      switch program {
      case .rsync:
        commands = [
          ["rsync", "-rt", "--files-from=\(changes)upload.txt", folder + "/site/", folder + "/host"],
          // What ssh runs on the host.
          ["sh", "-c", "cd \(folder)/host && xargs -r -d '\\n' rm -f -- <\(changes)delete.txt"],
        ]
      case .rclone:
        commands = [
          ["rclone", "copy", "--files-from-raw", changes + "upload.txt", folder + "/site", folder + "/host"],
          ["rclone", "delete", "--files-from-raw", changes + "delete.txt", folder + "/host"],
        ]
      }
      for command in commands {
        let result = try Tool.run(
          command[0], Array(command.dropFirst()), environment: ["RCLONE_CONFIG": "/dev/null"])
        #expect(result.status == 0, "\(result.output)")
      }
    }

    func files(_ name: String) throws -> [String: Data] {
      let root = folder + "/" + name
      var files: [String: Data] = [:]
      for path in FileManager.default.subpaths(atPath: root) ?? [] {
        let kind = try FileManager.default.attributesOfItem(atPath: root + "/" + path)[.type] as? FileAttributeType
        if kind == .typeRegular { files[path] = FileManager.default.contents(atPath: root + "/" + path) }
      }
      return files
    }
  }

  @Test(arguments: Program.allCases)
  func theHostFollowsTheSite(_ program: Program) throws {
    let studio = try Studio()
    try studio.publish("A", "B")
    try studio.upload(by: program)
    #expect(try studio.files("host") == studio.files("site"))
    #expect(try studio.lists.confirm(1))

    // Three runs between two uploads: one order goes, another comes and goes, a third comes.
    try studio.publish("B", "C")
    try studio.publish("B")
    try studio.publish("B", "D")
    try studio.upload(by: program)
    #expect(try studio.files("host") == studio.files("site"))
    #expect(try studio.lists.confirm(4))

    // An upload that nobody confirmed is made up for by the next one.
    try studio.publish("B", "D", "E")
    try studio.upload(by: program)
    try studio.publish("B")
    try studio.upload(by: program)
    #expect(try studio.files("host") == studio.files("site"))
  }
}

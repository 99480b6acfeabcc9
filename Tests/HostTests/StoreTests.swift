import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// The emitted script against a local stand-in for S3.
@Suite(.serialized)
struct StoreTests {
  /// moto's server, and a studio's `build` folder.
  private final class Store {
    let folder: String
    let port: UInt16
    private let process = Process()

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "likeness-\(UUID().uuidString)").path
      port = try RawClient.freePort()
      try FileManager.default.createDirectory(atPath: folder + "/build/host", withIntermediateDirectories: true)
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["moto_server", "-H", "127.0.0.1", "-p", String(port)]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try RealServer.withoutBlockedSignals { try process.run() }
      let end = ContinuousClock.now.advanced(by: .seconds(60))
      while ContinuousClock.now < end, process.isRunning {
        if let socket = try? RawClient.connected(to: port) {
          close(socket)
          return
        }
        usleep(50_000)
      }
      Issue.record("moto_server did not start: pip install 'moto[server]' awscli")
    }

    deinit {
      if process.isRunning { process.terminate() }
      process.waitUntilExit()
      try? FileManager.default.removeItem(atPath: folder)
    }

    func run(_ name: String, _ arguments: [String]) throws -> Tool.Result {
      try Tool.run(
        name, arguments,
        environment: [
          "AWS_ENDPOINT_URL": "http://127.0.0.1:\(port)", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
          "AWS_DEFAULT_REGION": "eu-central-1", "AWS_CONFIG_FILE": "/dev/null", "BUCKET": "studio",
        ])
    }

    func publish(_ links: [Link]) throws {
      let renderer = try SampleStudio.renderer()
      let publisher = SitePublisher(site: folder + "/build/site", staging: folder + "/build/.staging")
      try publisher.prepare()
      for link in links {
        var order = try SampleStudio.order()
        order.link = link
        _ = try publisher.publish(try renderer.folder(of: order), at: link)
      }
      _ = try publisher.finish(try renderer.siteWide(), keeping: Set(links))
      let host = try HostFiles(
        configuration: SampleStudio.configuration, day: SampleStudio.today, templates: TemplateSet())
      for file in try host.files(publishedDays: Set(links.map(\.day))) {
        try Data(file.contents).write(to: URL(filePath: folder + "/build/host/" + file.path))
      }
    }

    func objects() throws -> [String] {
      let result = try run(
        "aws", ["s3api", "list-objects-v2", "--bucket", "studio", "--query", "Contents[].Key", "--output", "json"])
      return try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
    }
  }

  @Test func theBucketFollowsTheSite() throws {
    let store = try Store()
    #expect(
      try store.run(
        "aws",
        [
          "s3api", "create-bucket", "--bucket", "studio", "--create-bucket-configuration",
          "LocationConstraint=eu-central-1",
        ]
      ).status == 0)
    let key = try SampleStudio.key
    let first = Link(order: OrderNumber("A"), revision: 0, lastDay: SampleStudio.day("2027-05-22"), key: key)
    let second = Link(order: OrderNumber("B"), revision: 0, lastDay: SampleStudio.day("2027-05-23"), key: key)
    try store.publish([first, second])
    let script = store.folder + "/build/host/s3-sync.sh"
    let run = try store.run("sh", [script])
    #expect(run.status == 0, "\(run.output)")
    var objects = try store.objects()
    #expect(
      objects.contains("index.html") && objects.contains(first.path + "index.html")
        && objects.contains(second.path + "all.zip"))
    #expect(!objects.contains { $0.hasSuffix(".htaccess") || $0.hasSuffix("_headers") })
    for (name, caching) in [(first.path + "us-passport-1.jpg", "private, no-store"), ("style.css", "no-cache")] {
      let head = try store.run(
        "aws",
        ["s3api", "head-object", "--bucket", "studio", "--key", name, "--query", "CacheControl", "--output", "text"])
      #expect(head.output.trimmingCharacters(in: .whitespacesAndNewlines) == caching)
    }
    let rules = try store.run(
      "aws",
      [
        "s3api", "get-bucket-lifecycle-configuration", "--bucket", "studio", "--query", "Rules[].Filter.Prefix",
        "--output", "text",
      ])
    #expect(rules.output.split(whereSeparator: \.isWhitespace) == ["d/20270522/", "d/20270523/", "d/"])

    try store.publish([second])
    #expect(try store.run("sh", [script]).status == 0)
    objects = try store.objects()
    #expect(!objects.contains { $0.hasPrefix(first.path) })
    #expect(objects.contains(second.path + "index.html"))
  }

  /// With versioning, what is deleted stays readable: the script refuses before it uploads anything.
  @Test func aBucketThatKeepsVersionsIsRefused() throws {
    let store = try Store()
    #expect(
      try store.run(
        "aws",
        [
          "s3api", "create-bucket", "--bucket", "studio", "--create-bucket-configuration",
          "LocationConstraint=eu-central-1",
        ]
      ).status == 0)
    #expect(
      try store.run(
        "aws", ["s3api", "put-bucket-versioning", "--bucket", "studio", "--versioning-configuration", "Status=Enabled"]
      ).status == 0)
    try store.publish([try SampleStudio.link()])
    let run = try store.run("sh", [store.folder + "/build/host/s3-sync.sh"])
    #expect(run.status == 1)
    #expect(run.output.contains("keeps old versions"))
  }
}

import Foundation
import Orders
import Site
import SiteTesting
import Testing

/// A web server as an operator would install it, with the site and the host files that the module makes.
final class RealServer {
  enum Kind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case nginx
    case apache
    /// Apache whose main configuration knows nothing of links.
    case apacheFolder
    case caddy
    case lighttpd

    var testDescription: String { rawValue }

    /// Whether the program lets its clock be set: Caddy asks the kernel itself.
    var takesFakeClock: Bool { self != .caddy }
    /// Whether headers and logs are ours to set.
    var isFullyConfigured: Bool { self != .apacheFolder }
  }

  struct Setup: Sendable {
    var kind: Kind
    var days: [CalendarDay]
    /// Beside those of `days`.
    var orders: [GalleryOrder] = []
    var showcase: [ShowcasePhoto] = []
    /// The last days that the site says it holds; the orders of `days` stand in it whether named or not.
    var namedDays: Set<CalendarDay> = []
    /// Local time in `zone` from which the clock goes on: `2027-05-22 12:00:00`. Nil leaves the machine's clock.
    var clock: String?
    /// Of the server's process.
    var zone = "Europe/Madrid"
    var allowsOverride = true
    /// Of the site on its host: `/photos`
    var basePath = ""
    /// By which the site is called: `127.0.0.1` for clients that look names up.
    var domain = "photos.lumen.example"
    /// Of nginx, which then speaks TLS.
    var certificate: TestCertificate?
  }

  let folder: String
  let client: RawClient
  private let process: Process
  private let basePath: String
  private let links: [CalendarDay: Link]

  init(_ setup: Setup) throws {
    folder = "/tmp/likeness-host-\(UUID().uuidString)"
    var configuration = SampleStudio.configuration
    configuration.baseURL = "https://\(setup.domain)" + setup.basePath
    let key = try SampleStudio.key
    let renderer = try SampleStudio.renderer(configuration)
    let publisher = SitePublisher(site: folder + "/site" + setup.basePath, staging: folder + "/.staging")
    try publisher.prepare()
    var links: [CalendarDay: Link] = [:]
    for day in setup.days {
      var order = try SampleStudio.order()
      order.link = Link(order: OrderNumber("A-1001"), revision: 0, lastDay: day, key: key)
      links[day] = order.link
      _ = try publisher.publish(try renderer.folder(of: order), at: order.link)
    }
    for order in setup.orders {
      links[order.link.day] = order.link
      _ = try publisher.publish(try renderer.folder(of: order), at: order.link)
    }
    self.links = links
    basePath = setup.basePath
    let days = setup.namedDays.union(setup.orders.map(\.link.day))
    _ = try publisher.finish(
      try renderer.siteWide(showcase: setup.showcase, publishedDays: days),
      keeping: Set(links.values).union(setup.orders.map(\.link)))
    let host = try HostFiles(configuration: configuration, day: SampleStudio.today, templates: TemplateSet())
      .files(publishedDays: setup.namedDays)

    let port = try RawClient.freePort()
    client = RawClient(port: port, host: setup.domain)
    let plan = ServerPlan(
      kind: setup.kind, folder: folder, port: port, domain: setup.domain, certificate: setup.certificate,
      allowsOverride: setup.allowsOverride)
    try plan.write(host)
    process = Process()
    process.executableURL = URL(filePath: plan.program)
    process.arguments = plan.arguments
    var environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "TZ": setup.zone, "HOME": folder]
    if let clock = setup.clock {
      environment["LD_PRELOAD"] = try Self.fakeClockLibrary()
      environment["FAKETIME"] = "@" + clock
      environment["DONT_FAKE_MONOTONIC"] = "1"
      environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"
    }
    process.environment = environment
    let output = try #require(FileHandle(forWritingAtPath: plan.outputPath))
    process.standardOutput = output
    process.standardError = output
    try Self.withoutBlockedSignals { try process.run() }
    do {
      try waitUntilItAnswers(plan)
    } catch {
      stop()
      throw error
    }
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Where it answers: `http://127.0.0.1:8080`
  var origin: String { "http://127.0.0.1:\(client.port)" }

  func path(_ day: CalendarDay) throws -> String { basePath + "/" + (try #require(links[day])).path }

  func log() throws -> String {
    let path = folder + "/log/likeness.log"
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// Ends it and waits until it has ended.
  func stop() {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// A server is ready when its port answers; one that ends before says why.
  private func waitUntilItAnswers(_ plan: ServerPlan) throws {
    let end = ContinuousClock.now.advanced(by: .seconds(30))
    while ContinuousClock.now < end, process.isRunning {
      if let socket = try? RawClient.connected(to: client.port) {
        close(socket)
        return
      }
      usleep(20_000)
    }
    let output = (try? String(contentsOfFile: plan.outputPath, encoding: .utf8)) ?? ""
    throw NotStarted(program: plan.program, output: output)
  }

  /// A child inherits what its parent's thread blocks, and the threads of a pool block nearly everything: a server
  /// would never hear that it is to end.
  static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&none)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  struct NotStarted: Error {
    let program: String
    let output: String
  }

  private static func fakeClockLibrary() throws -> String {
    let folders = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map { "/usr/lib/\($0)/faketime/libfaketimeMT.so.1" }
    return try #require(folders.first { FileManager.default.fileExists(atPath: $0) }, "apt-get install libfaketime")
  }
}

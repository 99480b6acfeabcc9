import Studio

/// How far a run is, with rate and time left: one line that is drawn over on a terminal, a line now and then
/// elsewhere.
struct ProgressLine {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let isLive = Terminal.showsProgress
  private var nextShare = 0.1
  private var isDrawn = false

  init() {
    start = clock.now
  }

  mutating func show(_ progress: BatchProgress) {
    guard progress.total > 0 else { return }
    let words = words(for: progress)
    if isLive {
      Terminal.progress("\r\u{1B}[K" + words)
      isDrawn = true
    } else if Double(progress.finished) >= nextShare * Double(progress.total) {
      Terminal.note(words)
      while Double(progress.finished) >= nextShare * Double(progress.total) { nextShare += 0.1 }
    }
  }

  mutating func end() {
    if isDrawn { Terminal.progress("\r\u{1B}[K") }
    isDrawn = false
  }

  private func words(for progress: BatchProgress) -> String {
    let seconds =
      Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) * 1e-18
    let rate = seconds > 0 ? Double(progress.finished) / seconds : 0
    let left = rate > 0 ? Int((Double(progress.total - progress.finished) / rate).rounded(.up)) : 0
    let refused = progress.refused > 0 ? ", \(progress.refused) refused" : ""
    let rateWords = (rate * 10).rounded() / 10
    let total = progress.total.counted("order")
    return "\(progress.finished) of \(total)\(refused), \(rateWords) a second, \(Self.time(left)) left"
  }

  private static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
    default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }
}

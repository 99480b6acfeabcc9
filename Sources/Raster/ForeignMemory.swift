/// Memory that a C library allocated, released with the last reference to it.
final class ForeignMemory {
  private let release: () -> Void

  init(release: @escaping () -> Void) {
    self.release = release
  }

  deinit {
    release()
  }
}

/// What the two files say by which a live host shows whether it ends links.
enum Canary {
  static let past = "likeness canary: this day is long past, so no host should serve this file\n"
  static let live = "likeness canary: this day is far ahead, so the host should serve this file\n"
}

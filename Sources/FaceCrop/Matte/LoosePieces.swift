/// What of an edge does not hang together with the person: letters on a wall, the picture's own border, the bright line
/// that sharpening draws around a head. A strand of hair that is seen nowhere on its way goes with them.
struct LoosePieces {
  /// Pixels of the frame, by their places in it row after row; also those of which next to nothing is covered.
  private(set) var pixels: [Int] = []

  /// The coverage over which a strand goes on.
  private static let leastLink: Float = 0.03

  /// - Parameter edge: the pixels for which the colours decided; what else is covered is deep inside the person.
  init(coverage: [Float], edge: [Int32], width: Int, height: Int) {
    var isLoose = [Bool](repeating: false, count: coverage.count)
    for entry in edge where coverage[Int(entry)] > Self.leastLink { isLoose[Int(entry)] = true }
    /// Calls with each of the eight pixels around one.
    @inline(__always)
    func aroundEach(_ index: Int, _ visit: (Int) -> Void) {
      let (x, y) = (index % width, index / width)
      for row in max(y - 1, 0)...min(y + 1, height - 1) {
        for column in max(x - 1, 0)...min(x + 1, width - 1) { visit(row * width + column) }
      }
    }
    var reached: [Int] = []
    for entry in edge where isLoose[Int(entry)] {
      var touchesInside = false
      aroundEach(Int(entry)) { if coverage[$0] >= 1, !isLoose[$0] { touchesInside = true } }
      if touchesInside { reached.append(Int(entry)) }
    }
    for index in reached { isLoose[index] = false }
    while let index = reached.popLast() {
      aroundEach(index) {
        guard isLoose[$0] else { return }
        isLoose[$0] = false
        reached.append($0)
      }
    }
    for entry in edge where isLoose[Int(entry)] || coverage[Int(entry)] <= Self.leastLink { pixels.append(Int(entry)) }
  }
}

/// What of an edge does not hang together with the person: letters on a wall, the picture's own border, the bright line
/// that sharpening draws around a head. A strand of hair that is seen nowhere on its way goes with them.
struct LoosePieces {
  /// Pixels of the frame, by their places in it row after row; also those of which next to nothing is covered.
  private(set) var pixels: [Int] = []

  /// The coverage over which a strand goes on.
  private static let leastLink: Float = 0.03

  /// - Parameter edge: the pixels for which the colours decided; what else is covered is deep inside the person.
  init(coverage: [Float], edge: [Int32], width: Int, height: Int) {
    let grid = Grid(columns: width, rows: height)
    var isFast = [Bool](repeating: true, count: coverage.count)
    for entry in edge where coverage[Int(entry)] > Self.leastLink { isFast[Int(entry)] = false }
    var starts: [Int] = []
    for entry in edge where !isFast[Int(entry)] {
      var touchesInside = false
      grid.forEach(.around, of: Int(entry)) { if coverage[$0] >= 1, isFast[$0] { touchesInside = true } }
      if touchesInside { starts.append(Int(entry)) }
    }
    _ = grid.reached(from: starts, over: .around, isSeen: &isFast)
    for entry in edge where !isFast[Int(entry)] || coverage[Int(entry)] <= Self.leastLink { pixels.append(Int(entry)) }
  }
}

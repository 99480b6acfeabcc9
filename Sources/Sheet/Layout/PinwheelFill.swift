/// Photos of one size in a pinwheel of five guillotine arrangements, where it holds more than straight cuts
/// can free. The paper then has to be cut with a knife.
struct PinwheelFill {
  private var parts: GuillotineFill
  private let area: Cell

  /// The lines between the parts: x1 < x2, y1 < y2.
  private struct Lines {
    var x1: Int
    var x2: Int
    var y1: Int
    var y2: Int
  }

  /// With more lines than this to choose from, the search is not worth its time.
  private static let mostLines = 60

  init(size: Int, photo: Cell, area: Cell) {
    parts = GuillotineFill(size: size, photo: photo, area: area)
    self.area = area
  }

  /// The best pinwheel with more than `count` photos; nil where there is none.
  mutating func arrangement(withMoreThan count: Int) -> Arrangement? {
    let across = parts.lengths.filter { 0 < $0 && $0 < area.width }
    let down = parts.lengths.filter { 0 < $0 && $0 < area.height }
    guard across.count <= Self.mostLines, down.count <= Self.mostLines else { return nil }
    var best = count
    var found: Lines?
    for (i, x1) in across.enumerated() {
      for x2 in across[(i + 1)...] {
        for (j, y1) in down.enumerated() {
          for y2 in down[(j + 1)...] {
            let lines = Lines(x1: x1, x2: x2, y1: y1, y2: y2)
            guard ceiling(lines) > best else { continue }
            let count = self.count(lines)
            if count > best { (best, found) = (count, lines) }
          }
        }
      }
    }
    return found.map { arrangement($0) }
  }

  private func topLeft(_ lines: Lines) -> Cell { Cell(width: lines.x1, height: lines.y2) }
  private func topRight(_ lines: Lines) -> Cell { Cell(width: area.width - lines.x1, height: lines.y1) }
  private func bottomRight(_ lines: Lines) -> Cell {
    Cell(width: area.width - lines.x2, height: area.height - lines.y1)
  }
  private func bottomLeft(_ lines: Lines) -> Cell { Cell(width: lines.x2, height: area.height - lines.y2) }
  private func middle(_ lines: Lines) -> Cell { Cell(width: lines.x2 - lines.x1, height: lines.y2 - lines.y1) }

  private func ceiling(_ lines: Lines) -> Int {
    let photo = parts.photo.area
    return topLeft(lines).area / photo + topRight(lines).area / photo + bottomRight(lines).area / photo
      + bottomLeft(lines).area / photo + middle(lines).area / photo
  }

  private mutating func count(_ lines: Lines) -> Int {
    parts.yield(in: topLeft(lines)).count + parts.yield(in: topRight(lines)).count
      + parts.yield(in: bottomRight(lines)).count + parts.yield(in: bottomLeft(lines)).count
      + parts.yield(in: middle(lines)).count
  }

  private mutating func arrangement(_ lines: Lines) -> Arrangement {
    .pinwheel(
      Arrangement.Pinwheel(
        topLeft: parts.arrangement(in: topLeft(lines)),
        topRight: parts.arrangement(in: topRight(lines)),
        bottomRight: parts.arrangement(in: bottomRight(lines)),
        bottomLeft: parts.arrangement(in: bottomLeft(lines)),
        middle: parts.arrangement(in: middle(lines))))
  }
}

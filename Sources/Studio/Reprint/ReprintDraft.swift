import Ledger
import Manifest
import Orders

/// The photos of a reprint that may still be printed, line by line.
struct ReprintDraft {
  let lines: [ReprintLine]
  private(set) var photos: [ReprintPhoto] = []

  /// A photo on a paper: asked for twice, it would be a slip more often than a wish.
  private struct Wish: Hashable {
    var order: OrderNumber
    var output: String
    var paper: String
  }

  private var wishes: [Wish: Int] = [:]
  private var refused: Set<Int> = []

  init(lines: [ReprintLine]) {
    self.lines = lines
  }

  mutating func add(
    _ found: Result<[ReprintPhoto], ReprintProblem>, of line: Int, _ report: inout ReprintReport
  ) {
    switch found {
    case .failure(let problem): refuse(line, problem, &report)
    case .success(let found):
      for photo in found {
        let wish = Wish(order: photo.order, output: photo.recipe.output, paper: photo.paper.id)
        if let first = wishes[wish] {
          return refuse(line, .repeated(photo: photo.recipe.output, first: lines[first].place), &report)
        }
      }
      for photo in found {
        wishes[Wish(order: photo.order, output: photo.recipe.output, paper: photo.paper.id)] = line
      }
      photos += found
    }
  }

  /// Takes a line out whole; only the first reason is told.
  mutating func refuse(_ line: Int, _ problem: ReprintProblem, _ report: inout ReprintReport) {
    guard refused.insert(line).inserted else { return }
    photos.removeAll { $0.line == line }
    report.refusals.append(OrderRefusal(problem, of: lines[line]))
    report.refusals.sort { $0.place < $1.place }
  }

  var remainingLines: Int { lines.count - refused.count }
}

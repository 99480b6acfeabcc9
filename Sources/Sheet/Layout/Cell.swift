/// A width and a height in whole units of a plan: micrometres or pixels.
struct Cell: Hashable {
  var width: Int
  var height: Int

  var turned: Cell { Cell(width: height, height: width) }
  var area: Int { width * height }

  func fits(in other: Cell) -> Bool { width <= other.width && height <= other.height }
}

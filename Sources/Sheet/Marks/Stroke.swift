/// A line through points of a sheet's picture, drawn with round ends, in pixels.
struct Stroke: Hashable {
  struct Node: Hashable {
    var x: Double
    var y: Double
  }

  var nodes: [Node]
  var width: Double
}

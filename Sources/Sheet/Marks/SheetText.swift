/// A line of text in whole pixels of a sheet.
struct SheetText: Hashable {
  var text: String
  /// The height of a capital, in pixels.
  var height: Double
  /// Reads upwards instead of to the right.
  var isTurned: Bool
  /// What it covers, from the top of the capitals to the lowest of the small letters.
  var frame: PixelFrame

  init(_ text: String, height: Double, isTurned: Bool) {
    self.text = text
    self.height = height
    self.isTurned = isTurned
    let unit = height / StrokeFont.capital
    let along = Int((StrokeFont.lines(text).width * unit + height * StrokeFont.weight).rounded(.up))
    let across = Int((StrokeFont.depth * unit + height * StrokeFont.weight).rounded(.up))
    frame = PixelFrame(x: 0, y: 0, width: isTurned ? across : along, height: isTurned ? along : across)
  }

  func moved(toX x: Int, y: Int) -> Self {
    var moved = self
    (moved.frame.x, moved.frame.y) = (x, y)
    return moved
  }

  var strokes: [Stroke] {
    let unit = height / StrokeFont.capital
    let weight = height * StrokeFont.weight
    return StrokeFont.lines(text).lines.map { line in
      let nodes = line.map { node in
        let (x, y) = (node.x * unit + weight / 2, node.y * unit + weight / 2)
        return isTurned
          ? Stroke.Node(x: Double(frame.x) + y, y: Double(frame.maxY) - x)
          : Stroke.Node(x: Double(frame.x) + x, y: Double(frame.y) + y)
      }
      return Stroke(nodes: nodes, width: weight)
    }
  }
}

/// What stands behind the person in place of the picture's own background.
public enum Backdrop: Hashable, Sendable {
  case colour(Colour)
  case gradient(Gradient)

  public static let white = Backdrop.colour(.white)

  /// As manifests and catalogues have it: `#FFFFFF`, or `vertical #FFFFFF to #D9E6F2`.
  public var words: String {
    switch self {
    case .colour(let colour): colour.hex
    case .gradient(let gradient): "\(gradient.shape.rawValue) \(gradient.from.hex) to \(gradient.to.hex)"
    }
  }

  /// Reads `words`; nil for anything else.
  public init?(words: String) {
    if let colour = Colour(hex: words) {
      self = .colour(colour)
      return
    }
    let parts = words.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[2] == "to", let shape = Gradient.Shape(rawValue: String(parts[0])),
      let from = Colour(hex: parts[1]), let to = Colour(hex: parts[3])
    else { return nil }
    self = .gradient(Gradient(shape, from: from, to: to))
  }

  /// Every colour that it has, in steps too small to be told apart from what lies between.
  public var colours: [Colour] {
    switch self {
    case .colour(let colour): [colour]
    case .gradient(let gradient): (0...16).map { gradient.colour(at: Double($0) / 16) }
    }
  }
}

/// A smooth change from one colour to another.
public struct Gradient: Hashable, Sendable, Codable {
  public enum Shape: String, Hashable, Sendable, Codable, CaseIterable {
    /// From the top edge to the bottom edge.
    case vertical
    /// From the middle of the photo to its corners.
    case radial
  }

  public var shape: Shape
  public var from: Colour
  public var to: Colour

  public init(_ shape: Shape, from: Colour, to: Colour) {
    self.shape = shape
    self.from = from
    self.to = to
  }

  /// - Parameter share: of the way, 0 to 1.
  func colour(at share: Double) -> Colour {
    func value(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(min(max((Double(from) + (Double(to) - Double(from)) * share).rounded(), 0), 255))
    }
    return Colour(
      red: value(from.red, to.red), green: value(from.green, to.green), blue: value(from.blue, to.blue))
  }
}

extension Backdrop: Codable {
  /// A plain colour is encoded as the colour itself.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .colour(let colour): try colour.encode(to: encoder)
    case .gradient(let gradient): try gradient.encode(to: encoder)
    }
  }

  public init(from decoder: any Decoder) throws {
    if let colour = try? Colour(from: decoder) {
      self = .colour(colour)
    } else {
      self = .gradient(try Gradient(from: decoder))
    }
  }
}

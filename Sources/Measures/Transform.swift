/// An affine map from one space to another: x' = a·x + c·y + tx, y' = b·x + d·y + ty.
public struct Transform<From: Space, To: Space>: Hashable, Sendable {
  public var a: Double
  public var b: Double
  public var c: Double
  public var d: Double
  public var tx: Double
  public var ty: Double

  public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.tx = tx
    self.ty = ty
  }

  /// Scales by `scale` (units of `To` for one of `From`), turns by `degrees` clockwise as seen with y down, and
  /// carries `source` to `target`.
  public init(scale: Double, degrees: Double, carrying source: Point<From>, to target: Point<To>) {
    let (sine, cosine) = Trigonometry.sineAndCosine(degrees: degrees)
    a = scale * cosine
    b = scale * sine
    c = -scale * sine
    d = scale * cosine
    tx = target.x - (a * source.x + c * source.y)
    ty = target.y - (b * source.x + d * source.y)
  }

  public func apply(_ point: Point<From>) -> Point<To> {
    Point(x: a * point.x + c * point.y + tx, y: b * point.x + d * point.y + ty)
  }

  public func apply(_ offset: Offset<From>) -> Offset<To> {
    Offset(dx: a * offset.dx + c * offset.dy, dy: b * offset.dx + d * offset.dy)
  }

  /// This map, and then `next`.
  public func then<Further>(_ next: Transform<To, Further>) -> Transform<From, Further> {
    Transform<From, Further>(
      a: next.a * a + next.c * b,
      b: next.b * a + next.d * b,
      c: next.a * c + next.c * d,
      d: next.b * c + next.d * d,
      tx: next.a * tx + next.c * ty + next.tx,
      ty: next.b * tx + next.d * ty + next.ty)
  }

  public var determinant: Double { a * d - b * c }

  /// The way back; nil where the map flattens the plane.
  public var inverse: Transform<To, From>? {
    let determinant = determinant
    guard determinant.isFinite, abs(determinant) > 1e-18 else { return nil }
    return Transform<To, From>(
      a: d / determinant,
      b: -b / determinant,
      c: -c / determinant,
      d: a / determinant,
      tx: (c * ty - d * tx) / determinant,
      ty: (b * tx - a * ty) / determinant)
  }

  /// The side of the square that a unit square becomes, by area: units of `To` for one of `From`.
  public var scale: Double { abs(determinant).squareRoot() }
}

extension Transform where From == To {
  public static var identity: Self { Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0) }
}

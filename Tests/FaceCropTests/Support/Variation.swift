import FaceCrop
import Measures
import Photo
import PixelViews
import Raster

/// Another picture of the same person: mirrored, framed, lit, coloured and placed otherwise, by a generator's numbers.
struct Variation: Sendable {
  /// What differs from the portrait.
  enum Kind: String, Sendable, CaseIterable {
    case mirrored, offCentre, relit, cast, curve, wood, checks, vignette, room, mixed
  }

  var isMirrored = false
  /// Where the hair's top and the chin come to lie, as shares of the frame's height, and the top's place across.
  var frame: (top: Double, chin: Double, across: Double, degrees: Double)?
  var backdrop: (texture: Texture, enlargement: Double)?
  var light = SceneChange()
  /// JPEG's; nil for none.
  var quality: Int?

  private static let rooms: [Texture] = [.windows, .boxes, .discs]

  init(_ kind: Kind, of portrait: BasePortrait, random: inout SeededGenerator) {
    func backdrop(_ textures: [Texture]) -> (Texture, Double) {
      (textures.randomElement(using: &random) ?? .flat, .random(in: 1...4, using: &random))
    }
    switch kind {
    case .mirrored: isMirrored = true
    case .offCentre: frame = Self.frame(of: portrait, random: &random)
    case .relit: light.drawSide(&random)
    case .cast: light.drawCast(&random)
    case .curve: light.drawCurve(&random)
    case .wood: self.backdrop = backdrop([.wood])
    case .checks: self.backdrop = backdrop([.coarseChecks])
    case .vignette: self.backdrop = backdrop([.vignette])
    case .room: self.backdrop = backdrop(Self.rooms)
    case .mixed:
      isMirrored = .random(using: &random)
      frame = Self.frame(of: portrait, random: &random)
      if .random(using: &random) { light.drawSide(&random) }
      if .random(using: &random) { light.drawCast(&random) }
      if .random(using: &random) { light.drawCurve(&random) }
      if .random(using: &random) {
        self.backdrop = backdrop([.wood, .coarseChecks, .vignette, .marble, .plaid, .gradient] + Self.rooms)
      }
      quality = .random(in: 50...95, using: &random)
    }
  }

  /// The body always reaches the frame's lower edge; above and beside the old picture there is white.
  private static func frame(
    of portrait: BasePortrait, random: inout SeededGenerator
  ) -> (Double, Double, Double, Double) {
    let head = portrait.truth.crownHair.distance(to: portrait.truth.chin)
    let room = Double(portrait.bitmap.height) - portrait.truth.chin.y
    let top = Double.random(in: 0.06...0.25, using: &random)
    let least = (1 - top) * head / (head + room)
    return (
      top, top + Double.random(in: least...max(0.6, least + 0.05), using: &random),
      .random(in: 0.38...0.62, using: &random), .random(in: -5...5, using: &random)
    )
  }

  /// Nil where not exactly one face is found.
  func errors(of portrait: BasePortrait, by finder: FaceFinder) throws -> FaceErrors? {
    let picture = picture(of: portrait)
    let faces: [Face]
    if let quality {
      let options = JPEGOptions(quality: quality, hasFullChroma: false)
      faces = try finder.faces(in: UprightPhoto(picture.bitmap.jpeg(options)))
    } else {
      faces = try finder.faces(in: BitmapPhoto(picture.bitmap))
    }
    return faces.count == 1 ? FaceErrors(faces[0], picture.face) : nil
  }

  /// What comes of a portrait, 1,000 pixels long, and what is true of it.
  struct Picture: Sendable {
    var bitmap: Bitmap
    /// White where the person is not.
    var others: Bitmap
    var face: TrueFace
  }

  func picture(of portrait: BasePortrait) -> Picture {
    let truth = portrait.truth
    let (move, extent): (Transform<Upright, Upright>, Extent<Upright>)
    if let frame {
      extent = Extent(width: 750, height: 1000)
      let scale = (frame.chin - frame.top) * 1000 / truth.crownHair.distance(to: truth.chin)
      move = Transform(
        scale: scale, degrees: frame.degrees, carrying: truth.crownHair,
        to: Point(x: 750 * frame.across, y: 1000 * frame.top))
    } else {
      let (width, height) = (Double(portrait.bitmap.width), Double(portrait.bitmap.height))
      let scale = 1000 / max(width, height)
      extent = Extent(width: Int((width * scale).rounded()), height: Int((height * scale).rounded()))
      move = Transform(scale: scale, degrees: 0, carrying: Point(x: 0, y: 0), to: Point(x: 0, y: 0))
    }
    var bitmap = BitmapPhoto(portrait.bitmap).resampled(by: move, to: extent)
    var face = truth.carried(by: move)
    // Beyond the old picture there is nobody: white stays what it is.
    var others = BitmapPhoto(portrait.mask.negative).resampled(by: move, to: extent)
    if let backdrop {
      let texture = backdrop.texture.bitmap(
        width: Int(Double(extent.width) / backdrop.enlargement) + 1,
        height: Int(Double(extent.height) / backdrop.enlargement) + 1)
      let enlarged = BitmapPhoto(texture).resampled(
        by: Transform<Upright, Upright>(
          scale: backdrop.enlargement, degrees: 0, carrying: Point(x: 0, y: 0), to: Point(x: 0, y: 0)), to: extent)
      bitmap.place(before: enlarged, by: others.negative)
    }
    if isMirrored {
      bitmap = bitmap.mirrored
      others = others.mirrored
      face = face.mirrored(width: extent.width)
    }
    light.apply(to: &bitmap, around: face)
    return Picture(bitmap: bitmap, others: others, face: face)
  }
}

extension Bitmap {
  var negative: Bitmap {
    Bitmap(width: width, height: height, pixels: pixels.map { Pixel(255 &- $0.x, 255 &- $0.y, 255 &- $0.z, 255) })
  }

  fileprivate var mirrored: Bitmap {
    var bitmap = self
    for y in 0..<height {
      for x in 0..<width { bitmap[x, y] = self[width - 1 - x, y] }
    }
    return bitmap
  }
}

/// Looks for a photo in other pictures, at every place and size, upright or turned as sheets turn it, by the correlation of
/// their brightness: what was printed, reduced or encoded once more is found as well as a copy.
public struct PictureSearch: Sendable {
  /// Smaller prints of it show nobody any more.
  public static let smallestWidth = 48

  private let photos: [Template]

  public init(_ photo: GreyPicture) {
    photos = [photo, photo.turned].map(Template.init)
  }

  /// How well the most similar part of the picture agrees with the photo, -1 to 1.
  public func likeness(in picture: GreyPicture) -> Float {
    let sizes = Pyramid(picture)
    return photos.map { $0.likeness(in: sizes) }.max() ?? -1
  }
}

/// A photo one way round.
private struct Template: Sendable {
  /// Of the first look.
  private static let coarseWidth = 12
  /// Of the last look.
  private static let fineSide = 56
  /// From one size to the next.
  private static let ratio: Float = 1.14
  /// Places of each size that are looked at closely.
  private static let candidates = 3

  private let photo: GreyPicture
  private let coarse: Normal
  private let fine: Normal

  init(_ photo: GreyPicture) {
    self.photo = photo
    let aspect = Float(photo.height) / Float(photo.width)
    coarse = Normal(photo.reduced(width: Self.coarseWidth, height: Int((Float(Self.coarseWidth) * aspect).rounded())))
    let height = Int((Float(Self.fineSide) * aspect).rounded())
    fine = Normal(photo.reduced(width: Self.fineSide, height: height).detail)
  }

  func likeness(in sizes: Pyramid) -> Float {
    let picture = sizes.whole
    var best: Float = -1
    var width = Float(PictureSearch.smallestWidth)
    let aspect = Float(photo.height) / Float(photo.width)
    // One print may be a little larger than the picture that it fills, by the steps between sizes.
    while width <= Float(picture.width) * Self.ratio, width * aspect <= Float(picture.height) * Self.ratio {
      let size = min(width, Float(picture.width), Float(picture.height) / aspect)
      // As many pixels as the last look needs, and not many more.
      let (level, scale) = sizes.level(where: size, isAtLeast: 1.5 * Float(Self.fineSide))
      for place in coarsePlaces(in: level, width: size * scale) { best = max(best, refined(place, in: level)) }
      width *= Self.ratio
    }
    return best
  }

  private struct Place {
    var left: Float
    var top: Float
    var width: Float
  }

  private func coarsePlaces(in picture: GreyPicture, width: Float) -> [Place] {
    let step = width / Float(Self.coarseWidth)
    let (columns, rows) = (
      max(coarse.width, Int(Float(picture.width) / step)), max(coarse.height, Int(Float(picture.height) / step))
    )
    let small = picture.reduced(width: columns, height: rows)
    var found: [(score: Float, x: Int, y: Int)] = []
    for y in 0...(rows - coarse.height) {
      for x in 0...(columns - coarse.width) {
        let score = coarse.correlation(with: small, x: x, y: y)
        guard score > 0.5 else { continue }
        if let near = found.firstIndex(where: { abs($0.x - x) <= 2 && abs($0.y - y) <= 2 }) {
          if found[near].score < score { found[near] = (score, x, y) }
        } else {
          found.append((score, x, y))
        }
      }
    }
    let (across, down) = (Float(picture.width) / Float(columns), Float(picture.height) / Float(rows))
    return found.sorted { $0.score > $1.score }.prefix(Self.candidates).map {
      Place(left: Float($0.x) * across, top: Float($0.y) * down, width: width)
    }
  }

  /// Moves and resizes the place in ever smaller steps to where it agrees best.
  private func refined(_ start: Place, in picture: GreyPicture) -> Float {
    var place = start
    var best = score(place, in: picture)
    var step = start.width / Float(Self.coarseWidth)
    while step > start.width / 150 {
      var isBetter = false
      for (dx, dy, dw) in [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (-0.5, -0.5, 1), (0.5, 0.5, -1)]
        as [(Float, Float, Float)]
      {
        let next = Place(left: place.left + dx * step, top: place.top + dy * step, width: place.width + dw * step)
        let score = score(next, in: picture)
        if score > best { (best, place, isBetter) = (score, next, true) }
      }
      if !isBetter { step /= 2 }
    }
    return best
  }

  private func score(_ place: Place, in picture: GreyPicture) -> Float {
    let height = place.width * Float(photo.height) / Float(photo.width)
    guard place.left > -2, place.top > -2, place.left + place.width < Float(picture.width) + 2,
      place.top + height < Float(picture.height) + 2
    else { return -1 }
    let part = picture.part(
      left: place.left, top: place.top, across: place.width, down: height, width: fine.width, height: fine.height)
    return fine.correlation(with: part.detail, x: 0, y: 0)
  }
}

/// A picture in halves of its size, so that no look reads more pixels than it needs.
private struct Pyramid {
  private(set) var levels: [GreyPicture]

  var whole: GreyPicture { levels[0] }

  init(_ picture: GreyPicture) {
    levels = [picture]
    while let last = levels.last, min(last.width, last.height) > 64 {
      levels.append(last.reduced(width: last.width / 2, height: last.height / 2))
    }
  }

  /// The smallest level in which a length has still so many pixels, and its scale.
  func level(where length: Float, isAtLeast pixels: Float) -> (GreyPicture, scale: Float) {
    let index = levels.indices.last { length * Float(levels[$0].width) / Float(whole.width) >= pixels } ?? 0
    return (levels[index], Float(levels[index].width) / Float(whole.width))
  }
}

/// Brightness of which mean and variance are taken out.
private struct Normal: Sendable {
  let width: Int
  let height: Int
  private let values: [Float]

  init(_ picture: GreyPicture) {
    width = picture.width
    height = picture.height
    let mean = picture.values.reduce(0, +) / Float(picture.values.count)
    let centred = picture.values.map { $0 - mean }
    let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
    values = length > 0 ? centred.map { $0 / length } : centred
  }

  /// With the part of another picture whose corner is at `x`, `y`; 0 where that part shows nothing.
  func correlation(with other: GreyPicture, x: Int, y: Int) -> Float {
    var (sum, squares, product): (Float, Float, Float) = (0, 0, 0)
    for row in 0..<height {
      let base = (y + row) * other.width + x
      for column in 0..<width {
        let value = other.values[base + column]
        sum += value
        squares += value * value
        product += value * values[row * width + column]
      }
    }
    let variance = squares - sum * sum / Float(width * height)
    return variance > 1 ? product / variance.squareRoot() : 0
  }
}

extension GreyPicture {
  /// What is left when the large and the smooth is taken out: heads before a plain ground resemble each other in it.
  fileprivate var detail: GreyPicture {
    let radius = max(1, min(width, height) / 10)
    var detail = self
    let sums = prefixSums
    for y in 0..<height {
      let (top, bottom) = (max(0, y - radius), min(height, y + radius + 1))
      for x in 0..<width {
        let (left, right) = (max(0, x - radius), min(width, x + radius + 1))
        let w = width + 1
        let sum = sums[bottom * w + right] - sums[top * w + right] - sums[bottom * w + left] + sums[top * w + left]
        detail.values[y * width + x] -= Float(sum) / Float((bottom - top) * (right - left))
      }
    }
    return detail
  }

  private var prefixSums: [Double] {
    var sums = [Double](repeating: 0, count: (width + 1) * (height + 1))
    for y in 0..<height {
      var line = 0.0
      for x in 0..<width {
        line += Double(values[y * width + x])
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line
      }
    }
    return sums
  }
}

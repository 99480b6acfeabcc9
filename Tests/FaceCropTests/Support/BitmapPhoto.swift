import Measures
import PixelViews
import Raster

/// A photo out of pixels that a test has made.
struct BitmapPhoto: ~Copyable, UprightPixels {
  private let picture: Picture
  let extent: Extent<Upright>

  init(_ bitmap: Bitmap) {
    picture = Picture(bitmap)
    extent = Extent(width: bitmap.width, height: bitmap.height)
  }

  borrowing func resampled<Target: Space>(
    by transform: Transform<Upright, Target>, to extent: Extent<Target>
  ) -> Bitmap {
    let same = Transform<Stored, Upright>(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)
    return picture.resampled(by: same.then(transform), to: extent)
  }
}

/// A photo seen through a move, without the pixels in between: as large as a test likes.
struct MovedPhoto: ~Copyable, UprightPixels {
  private let source: BitmapPhoto
  private let move: Transform<Upright, Upright>
  let extent: Extent<Upright>

  init(_ source: consuming BitmapPhoto, by move: Transform<Upright, Upright>, to extent: Extent<Upright>) {
    self.source = source
    self.move = move
    self.extent = extent
  }

  borrowing func resampled<Target: Space>(
    by transform: Transform<Upright, Target>, to extent: Extent<Target>
  ) -> Bitmap {
    source.resampled(by: move.then(transform), to: extent)
  }
}

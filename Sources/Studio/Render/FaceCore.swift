public import FaceCrop
import Measures
import Orders
public import Photo
import PixelViews

/// The face-crop core with its models: one serves all workers.
public struct FaceCore: Sendable {
  private let finder: FaceFinder
  private let matting: Matting

  public init(models store: ModelStore) throws(FaceCoreError) {
    var files: [[UInt8]] = []
    do throws(ModelStoreError) {
      for file in ModelCatalogue.files { files.append(try store.bytes(of: file)) }
    } catch {
      throw .store(error)
    }
    let models: FaceModels
    do throws(FaceModelError) {
      models = try FaceModels(
        shortRange: files[0], fullRange: files[1], mesh: files[2], iris: files[3], segmenter: files[4])
    } catch {
      throw .model(error)
    }
    finder = FaceFinder(models: models)
    matting = Matting(models: models)
  }

  public func faces(in photo: borrowing UprightPhoto) throws(FaceError) -> [Face] {
    try finder.faces(in: photo)
  }

  /// The one face that is meant.
  func face(_ choice: FaceChoice, in photo: borrowing UprightPhoto) throws(PictureFailure) -> Face {
    let faces: [Face]
    do throws(FaceError) {
      faces = try finder.faces(in: photo)
    } catch {
      throw .face(error)
    }
    guard !faces.isEmpty else { throw .nobody }
    if let index = faces.index(of: choice) { return faces[index] }
    if case .number(let number) = choice { throw .noSuchFace(wanted: number, found: faces.count) }
    throw .severalPeople(faces.count)
  }
}

public enum FaceCoreError: Error {
  case store(ModelStoreError)
  case model(FaceModelError)

  public var sentence: String {
    switch self {
    case .store(let error): error.sentence
    case .model(let error): "A model file cannot be run (\(error)). Run `likeness models install` again."
    }
  }
}

extension FaceCore {
  /// Frames, resamples once, and replaces the background where that is wanted.
  ///
  /// - Parameters:
  ///   - subject: who is in it.
  ///   - isJudged: false makes the picture alone.
  func idPhoto(
    of face: Face, in photo: borrowing UprightPhoto, for specification: Specification, target: FramingTarget,
    background: BackgroundChoice, subject: Subject, isJudged: Bool
  ) throws(PictureFailure) -> IDPhoto {
    let framing = try framing(
      of: face, in: photo.extent, for: specification, target: target, background: background, age: subject.age)
    guard isJudged else {
      let bitmap = try picture(
        of: face, in: photo, through: framing.transform, extent: framing.extent, background: background)
      return IDPhoto(bitmap: bitmap, checks: [], replacedBackground: background.backdrop, changes: ChangedPixels())
    }
    do throws(FaceError) {
      // The background that stays is judged too, and only the matte says what of the picture is background.
      let matte = try matte(of: face, in: photo, through: framing.transform, extent: framing.extent)
      let inspection = Inspection(
        face: face, framing: framing, specification: specification, background: background.treatment,
        subject: subject, sourceQuality: photo.jpegQuality)
      let doubts = face.checks
      let checks = inspection.verdicts(of: matte.original, matte: matte).map(\.check)
        .filter { check in !doubts.contains { $0.name == check.name } }
      guard let backdrop = background.backdrop else {
        return IDPhoto(
          bitmap: photo.resampled(by: framing.transform, to: framing.extent), checks: checks + doubts,
          replacedBackground: nil, changes: ChangedPixels())
      }
      let bitmap = matte.composed(over: backdrop)
      return IDPhoto(
        bitmap: bitmap, checks: checks + doubts, replacedBackground: backdrop,
        changes: matte.changes(in: bitmap))
    } catch {
      throw .face(error)
    }
  }

  func framing(
    of face: Face, in extent: Extent<Upright>, for specification: Specification, target: FramingTarget,
    background: BackgroundChoice, age: Int?
  ) throws(PictureFailure) -> Framing {
    do throws(FramingError) {
      return try Framing.solve(
        face: face, specification: specification, target: target, photo: extent, background: background.treatment,
        age: age)
    } catch {
      throw .framing(error, specification: specification.id)
    }
  }

  /// The frame in pixels.
  func picture(
    of face: Face, in photo: borrowing UprightPhoto, through transform: Transform<Upright, Output>,
    extent: Extent<Output>, background: BackgroundChoice
  ) throws(PictureFailure) -> Bitmap {
    guard let backdrop = background.backdrop else { return photo.resampled(by: transform, to: extent) }
    do throws(FaceError) {
      return try matte(of: face, in: photo, through: transform, extent: extent).composed(over: backdrop)
    } catch {
      throw .face(error)
    }
  }

  func matte(
    of face: Face, in photo: borrowing UprightPhoto, through transform: Transform<Upright, Output>,
    extent: Extent<Output>
  ) throws(FaceError) -> Matte {
    try matting.matte(of: photo, through: transform, to: extent, face: face)
  }
}

extension Framing {
  /// The same frame in another number of pixels.
  func scaled(to extent: Extent<Output>) -> Transform<Upright, Output> {
    let x = Double(extent.width) / Double(self.extent.width)
    let y = Double(extent.height) / Double(self.extent.height)
    return transform.then(Transform<Output, Output>(a: x, b: 0, c: 0, d: y, tx: 0, ty: 0))
  }
}

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
    do throws(ModelStoreError) {
      let models = try Self.load(store)
      finder = FaceFinder(models: models)
      matting = Matting(models: models)
    } catch {
      throw .store(error)
    }
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
    guard let first = faces.first else { throw .nobody }
    switch choice {
    case .only:
      guard faces.count == 1 else { throw .severalPeople(faces.count) }
      return first
    case .largest:
      return faces.max { $0.box.area < $1.box.area } ?? first
    case .number(let number):
      guard faces.indices.contains(number - 1) else { throw .noSuchFace(wanted: number, found: faces.count) }
      return faces[number - 1]
    }
  }
}

public enum FaceCoreError: Error {
  case store(ModelStoreError)
}

extension FaceCore {
  /// Frames, resamples once, and replaces the background where that is wanted.
  func idPhoto(
    of face: Face, in photo: borrowing UprightPhoto, for specification: Specification, target: FramingTarget,
    background: BackgroundChoice
  ) throws(PictureFailure) -> IDPhoto {
    let framing: Framing
    do throws(FramingError) {
      framing = try Framing.solve(
        face: face, specification: specification, target: target, photo: photo.extent, background: background.treatment)
    } catch {
      throw .framing(error, specification: specification.id)
    }
    let bitmap = photo.resampled(by: framing.transform, to: framing.extent)
    return IDPhoto(bitmap: bitmap, verdicts: [], replacedBackground: nil)
  }
}

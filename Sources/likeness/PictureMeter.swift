import FaceCrop
import Foundation
import Measures
import Orders
import Photo
import Studio

/// Looks at single pictures, for `measure`.
struct PictureMeter {
  let core: FaceCore
  let specification: Specification?
  let choice: FaceChoice

  func measure(_ path: String) throws(MeasureFailure) -> MeasureDescription {
    let photo: UprightPhoto
    do throws(PhotoError) {
      photo = try UprightPhoto(try PhotoFile.bytes(at: path, followsLinks: true))
    } catch {
      throw .photo(error)
    }
    let faces: [Face]
    do throws(FaceError) {
      faces = try core.faces(in: photo)
    } catch {
      throw .face(error)
    }
    return MeasureDescription(
      photo: path, width: photo.extent.width, height: photo.extent.height, faces: faces.map(FaceDescription.init),
      framing: try framing(of: faces, in: photo.extent))
  }

  private func framing(of faces: [Face], in extent: Extent<Upright>) throws(MeasureFailure) -> FramingDescription? {
    guard let specification, let face = chosen(of: faces) else { return nil }
    do throws(FramingError) {
      let framing = try Framing.solve(
        face: face, specification: specification, target: .print(specification.resolution), photo: extent,
        background: specification.retouching.isForbidden ? .kept : .replaced)
      return FramingDescription(framing, for: specification)
    } catch {
      throw .framing(error)
    }
  }

  private func chosen(of faces: [Face]) -> Face? {
    switch choice {
    case .only: faces.count == 1 ? faces.first : nil
    case .largest: faces.max { $0.box.area < $1.box.area }
    case .number(let number): faces.indices.contains(number - 1) ? faces[number - 1] : nil
    }
  }
}

/// Why a picture could not be measured.
enum MeasureFailure: Error {
  case photo(PhotoError)
  case face(FaceError)
  case framing(FramingError)

  var sentence: String {
    switch self {
    case .photo(let error): error.sentence
    case .face(let error): "the face core could not look at it (\(error))."
    case .framing(let error): "it cannot be framed (\(error))."
    }
  }
}

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
  /// Which face is meant; nil where nobody said it, so that there must be one alone.
  let choice: FaceChoice?
  let subject: Subject
  /// Where a copy of the picture with what was seen drawn on it goes; nil draws nothing.
  let annotation: OutputFile?

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
    var seen = MeasureDescription(
      photo: path, width: photo.extent.width, height: photo.extent.height, faces: faces.map(FaceDescription.init))
    let face = try chosen(of: faces)
    var framing: Framing?
    if specification != nil, face == nil { seen.notFramed = NotFramed(faces: faces.count).word }
    if let specification, let face {
      let solved = try self.framing(of: face, in: photo.extent, for: specification)
      framing = solved
      seen.framing = FramingDescription(solved, for: specification)
      let verdicts = try verdicts(on: face, in: photo, framing: solved, specification: specification)
      seen.verdicts = verdicts.map(JudgementDescription.init)
      seen.notJudged = CheckName.allCases.filter { name in !verdicts.contains { $0.name == name } }.map(\.rawValue)
    }
    if let annotation {
      try write(FaceAnnotation(photo, faces: face.map { [$0] } ?? faces, framing: framing), to: annotation)
    }
    return seen
  }

  private func verdicts(
    on face: Face, in photo: borrowing UprightPhoto, framing: Framing, specification: Specification
  ) throws(MeasureFailure) -> [Verdict] {
    do throws(FaceError) {
      return try core.verdicts(
        on: face, in: photo, framing: framing, specification: specification,
        background: background(specification), subject: subject)
    } catch {
      throw .face(error)
    }
  }

  private func write(_ annotation: FaceAnnotation, to file: OutputFile) throws(MeasureFailure) {
    do {
      try file.write(try annotation.png())
    } catch {
      throw .annotation(path: file.place.name)
    }
  }

  private func background(_ specification: Specification) -> BackgroundTreatment {
    specification.retouching.isForbidden ? .kept : .replaced
  }

  private func framing(
    of face: Face, in extent: Extent<Upright>, for specification: Specification
  ) throws(MeasureFailure) -> Framing {
    do throws(FramingError) {
      return try Framing.solve(
        face: face, specification: specification, target: .print(specification.resolution), photo: extent,
        background: background(specification), age: subject.age)
    } catch {
      throw .framing(error)
    }
  }

  private func chosen(of faces: [Face]) throws(MeasureFailure) -> Face? {
    if let index = faces.index(of: choice ?? .only) { return faces[index] }
    if case .number(let wanted) = choice { throw .noSuchFace(wanted: wanted, found: faces.count) }
    return nil
  }
}

/// Why a picture could not be measured.
enum MeasureFailure: Error {
  case photo(PhotoError)
  case face(FaceError)
  case framing(FramingError)
  case annotation(path: String)
  /// Another one is asked for than those that are there.
  case noSuchFace(wanted: Int, found: Int)

  var sentence: String {
    switch self {
    case .photo(let error): error.sentence
    case .face(let error): "the face core could not look at it (\(error))."
    case .annotation(let path): "the drawing cannot be written to \(path)."
    case .framing(let error): "it cannot be framed: \(error.words)."
    case .noSuchFace(let wanted, 0): "--face asks for face \(wanted), and no face was found in it."
    case .noSuchFace(let wanted, 1): "--face asks for face \(wanted), and there is only one."
    case .noSuchFace(let wanted, let found): "--face asks for face \(wanted), and there are only \(found)."
    }
  }
}

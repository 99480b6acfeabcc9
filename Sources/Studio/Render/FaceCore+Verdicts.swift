public import FaceCrop
import Measures
public import Orders
public import Photo
import PixelViews

extension FaceCore {
  /// Everything that is judged of a photo in its frame, with what was measured.
  ///
  /// - Parameters:
  ///   - framing: of this face, for this specification.
  ///   - age: of the person in whole years; nil is judged as an adult.
  public func verdicts(
    on face: Face, in photo: borrowing UprightPhoto, framing: Framing, specification: Specification,
    background: BackgroundTreatment, age: Int? = nil
  ) throws(FaceError) -> [Verdict] {
    let matte = try matte(of: face, in: photo, through: framing.transform, extent: framing.extent)
    let inspection = Inspection(
      face: face, framing: framing, specification: specification, background: background,
      subject: Subject(age: age), sourceQuality: photo.jpegQuality)
    return inspection.verdicts(of: matte.original, matte: matte)
  }
}

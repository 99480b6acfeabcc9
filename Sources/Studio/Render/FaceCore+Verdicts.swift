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
  ///   - subject: who is in it.
  public func verdicts(
    on face: Face, in photo: borrowing UprightPhoto, framing: Framing, specification: Specification,
    background: BackgroundTreatment, subject: Subject = Subject()
  ) throws(FaceError) -> [Verdict] {
    let matte = try matte(of: face, in: photo, through: framing.transform, extent: framing.extent)
    let inspection = Inspection(
      face: face, framing: framing, specification: specification, background: background,
      subject: subject, sourceQuality: photo.jpegQuality)
    return inspection.verdicts(of: matte.original, matte: matte)
  }
}

import FaceCrop
import Measures
import Raster
import Sheet
import Testing

@testable import Studio

/// Of pictures and sheets that could not be made, in English.
@Suite struct MakingRefusalTests {
  @Test(arguments: [
    // A measure of the face is no fact for a report.
    (
      RefusalSample(
        PictureFailure.framing(.impossibleFace(headHeight: 123.25, eyeDistance: 17.5), specification: "es-dni")),
      "it cannot be framed for es-dni: the points that were found do not make a head."
    ),
    (
      RefusalSample(PictureFailure.framing(.impossibleExtent(width: 0, height: 9), specification: "es-dni")),
      "it cannot be framed for es-dni: the result would have 0 x 9 pixels."
    ),
    (
      RefusalSample(PictureFailure.raster(.notEncoded(detail: "disk"))),
      "it could not be encoded: the encoder failed (disk)."
    ),
    (
      RefusalSample(OrderFailure.raster(.unencodable(width: 0, height: 7))),
      "a picture could not be encoded: no file holds 0 x 7 pixels."
    ),
    (
      RefusalSample(OrderFailure.raster(.typeface(path: "f.ttf", detail: "bad"))),
      "a picture could not be encoded: the typeface f.ttf cannot be used (bad)."
    ),
    (
      RefusalSample(
        OrderFailure.sheet(.sheetTooLarge(Extent(width: 70, height: 80), mostPixels: 500), paper: "photo-10x15")),
      "the sheet on photo-10x15 could not be made: it has 70 x 80 pixels, and at most 500 are painted."
    ),
    (
      RefusalSample(OrderFailure.sheet(.photoMissing(RefusalSample.job), paper: "a4")),
      "the sheet on a4 could not be made: the photo of es-dni (order A-1, picture 2, 50.8 x 45 mm) is missing."
    ),
    (
      RefusalSample(ReprintProblem.painting(.pdf(code: 4130, detail: 2))),
      "The sheets could not be painted: the PDF could not be written (libharu 4130, 2)."
    ),
  ])
  func isSaidInWords(sample: RefusalSample, sentence: String) {
    #expect(sample.english.sentence == sentence)
  }
}

import FaceCrop
import Measures
import Raster
import Sheet
import Testing

@testable import Studio

/// Of pictures and sheets that could not be made: errors that no run can be brought to make.
@Suite struct MakingRefusalTests {
  @Test(arguments: [
    // A measure of the face is no fact for a report or a page.
    (
      RefusalSample(
        PictureFailure.framing(.impossibleFace(headHeight: 123.25, eyeDistance: 17.5), specification: "es-dni")),
      "it cannot be framed for es-dni: the points that were found do not make a head.",
      "no se puede encuadrar para es-dni: los puntos encontrados no forman una cabeza."
    ),
    (
      RefusalSample(PictureFailure.framing(.impossibleExtent(width: 0, height: 9), specification: "es-dni")),
      "it cannot be framed for es-dni: the result would have 0 x 9 pixels.",
      "no se puede encuadrar para es-dni: el resultado tendría 0 x 9 píxeles."
    ),
    (
      RefusalSample(PictureFailure.raster(.notEncoded(detail: "disk"))),
      "it could not be encoded: the encoder failed (disk).", "no se pudo codificar: el codificador falló (disk)."
    ),
    (
      RefusalSample(OrderFailure.raster(.outOfMemory)), "a picture could not be encoded: there is not enough memory.",
      "Una imagen no se pudo codificar: no hay memoria suficiente."
    ),
    (
      RefusalSample(OrderFailure.raster(.unencodable(width: 0, height: 7))),
      "a picture could not be encoded: no file holds 0 x 7 pixels.",
      "Una imagen no se pudo codificar: ningún archivo admite 0 x 7 píxeles."
    ),
    (
      RefusalSample(OrderFailure.raster(.typeface(path: "f.ttf", detail: "bad"))),
      "a picture could not be encoded: the typeface f.ttf cannot be used (bad).",
      "Una imagen no se pudo codificar: el tipo de letra f.ttf no se puede usar (bad)."
    ),
    (
      RefusalSample(
        OrderFailure.sheet(.sheetTooLarge(Extent(width: 70, height: 80), mostPixels: 500), paper: "photo-10x15")),
      "the sheet on photo-10x15 could not be made: it has 70 x 80 pixels, and at most 500 are painted.",
      "La hoja de photo-10x15 no se pudo hacer: tiene 70 x 80 píxeles, y se pintan como máximo 500."
    ),
    (
      RefusalSample(OrderFailure.sheet(.photoMissing(RefusalSample.job), paper: "a4")),
      "the sheet on a4 could not be made: the photo of es-dni (order A-1, picture 2, 50.8 x 45 mm) is missing.",
      "La hoja de a4 no se pudo hacer: falta la foto de es-dni (pedido A-1, imagen 2, 50,8 x 45 mm)."
    ),
    (
      RefusalSample(ReprintProblem.painting(.pdf(code: 4130, detail: 2))),
      "The sheets could not be painted: the PDF could not be written (libharu 4130, 2).",
      "Las hojas no se pudieron pintar: el PDF no se pudo escribir (libharu 4130, 2)."
    ),
  ])
  func isSaidInWords(sample: RefusalSample, english: String, spanish: String) {
    #expect(sample.english.sentence == english)
    #expect(sample.spanish.sentence == spanish)
    #expect(sample.spanish.remedy.last == ".")
  }
}

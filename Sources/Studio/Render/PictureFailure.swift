import FaceCrop
import Manifest
import Orders
import Photo
import Raster
import Sheet

/// Why one picture cannot be made into what was asked of it.
enum PictureFailure: Error {
  /// The file cannot be taken from the studio's folder.
  case file(Problem)
  case photo(PhotoError)
  /// The file was another one when it was checked.
  case changedMeanwhile
  case face(FaceError)
  case nobody
  case severalPeople(Int)
  /// The manifest asks for a face that is not there.
  case noSuchFace(wanted: Int, found: Int)
  case framing(FramingError, specification: String)
  /// Checks that the document makes a must, and that failed.
  case checks([Check], specification: Specification)
  case portal(PortalError, specification: String)
  case raster(RasterError)
}

/// Why an order cannot be finished although its pictures can.
enum OrderFailure: Error {
  case file(FileFailure)
  case layout(SheetPlanError, paper: String)
  case sheet(SheetOutputError, paper: String)
  case raster(RasterError)
}

import Raster

extension RasterError {
  /// What is wrong with a picture; begins in lower case. What a library says stays in its own words.
  var words: String {
    switch self {
    case .truncated(let format): "the \(format.words) file ends before the picture does"
    case .broken(let format, let detail): "the \(format.words) file is damaged" + detail.inBrackets
    case .unsupported(let format, let detail):
      "it is a kind of \(format.words) file that cannot be read" + detail.inBrackets
    case .outOfMemory: "there is not enough memory"
    case .unknownFormat: "its format is not known"
    case .unencodable(let width, let height): "no file holds \(width) x \(height) pixels"
    case .notEncoded(let detail): "the encoder failed" + detail.inBrackets
    case .typeface(let path, let detail): "the typeface \(path) cannot be used" + detail.inBrackets
    }
  }
}

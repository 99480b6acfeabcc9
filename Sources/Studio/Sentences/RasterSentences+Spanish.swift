import Raster

extension RasterError {
  /// What is wrong with a picture; begins in lower case. What a library says stays in its own words.
  var spanishWords: String {
    switch self {
    case .truncated(let format): "el archivo \(format.words) termina antes que la imagen"
    case .broken(let format, let detail): "el archivo \(format.words) está dañado" + detail.inBrackets
    case .unsupported(let format, let detail):
      "es un tipo de archivo \(format.words) que no se puede leer" + detail.inBrackets
    case .outOfMemory: "no hay memoria suficiente"
    case .unknownFormat: "el formato es desconocido"
    case .unencodable(let width, let height): "ningún archivo admite \(width) x \(height) píxeles"
    case .notEncoded(let detail): "el codificador falló" + detail.inBrackets
    case .typeface(let path, let detail): "el tipo de letra \(path) no se puede usar" + detail.inBrackets
    }
  }
}

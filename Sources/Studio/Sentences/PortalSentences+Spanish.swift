import Measures
import Sheet

extension PortalError {
  /// What is wrong; begins in lower case, to stand behind the document's name.
  var spanishWords: String {
    switch self {
    case .emptyBand(let least, let most):
      "ningún archivo tiene al menos \(Self.spanishKilobytes(least)) y como máximo \(Self.spanishKilobytes(most)); un "
        + "kilobyte cuenta como 1024 bytes para el mínimo y como 1000 para el máximo, de modo que el archivo cumple con "
        + "cualquiera de las dos cuentas"
    case .emptySizes: "ningún tamaño en píxeles está entre el menor y el mayor de la norma"
    case .aboveCeiling(let most, let nearest, let extent):
      "no se puede cumplir el máximo de \(Self.spanishKilobytes(most)): a \(extent.width) x \(extent.height) píxeles con "
        + "la calidad más baja, lo más cercano son \(Self.spanishKilobytes(nearest))"
    case .belowFloor(let least, let nearest, let extent):
      "no se puede cumplir el mínimo de \(Self.spanishKilobytes(least)) sin pasar del máximo: a \(extent.width) x "
        + "\(extent.height) píxeles, lo más cercano son \(Self.spanishKilobytes(nearest))"
    case .rendered(let expected, let found):
      "la imagen salió con \(found.width) x \(found.height) píxeles en lugar de \(expected.width) x \(expected.height)"
    case .raster(let error): "no se puede codificar (\(error.spanishWords))"
    case .notAsRendered: "leída de nuevo, no es la imagen que se codificó"
    }
  }

  private static func spanishKilobytes(_ bytes: Int) -> String {
    bytes < .max / 1000 * 1000 ? kilobytes(bytes).withDecimalComma : "cualquier número de kB"
  }
}

import Measures
import Orders
import Sheet

extension SheetPlanError {
  /// What is wrong; begins in lower case, to stand behind the paper's name.
  var spanishWords: String {
    switch self {
    case .paperOutOfRange(let size):
      "el papel de \(size.spanishWords) es demasiado pequeño o demasiado grande para imprimir en él"
    case .photoOutOfRange(let job):
      "la foto de \(job.size.spanishWords) (\(job.specification)) es demasiado pequeña o demasiado grande"
    case .resolutionOutOfRange(let found, let allowed):
      "\(Millimetres(found).spanishNumber) dpi; se admiten \(Self.range(allowed)) dpi"
    case .gutterOutOfRange(let found, let allowed):
      "una separación de \(found.spanishWords) entre las fotos; se admiten \(Self.range(allowed)) mm"
    case .overscanOutOfRange(let found, let allowed):
      "un excedente de \(found.spanishWords) por cada lado; se admiten \(Self.range(allowed)) mm"
    case .marginOutOfRange(let found, let allowed):
      "un margen de \(found.spanishWords); se admiten \(Self.range(allowed)) mm"
    case .marginsEatPaper(let margin, let paper):
      "unos márgenes de \(margin.spanishWords) no dejan nada de los \(paper.spanishWords)"
    case .photoLargerThanPaper(let job, let usable):
      "\(job.specification), de \(job.size.spanishWords), es mayor que los \(usable.spanishWords) que dejan los márgenes"
    case .copiesNotPositive(let job): "\(job.copies ?? 0) copias de \(job.specification)"
    case .tooManyPhotos(let count, let limit): "\(count) fotos; se colocan como máximo \(limit) a la vez"
    }
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "de \(Millimetres(range.lowerBound).spanishNumber) a \(Millimetres(range.upperBound).spanishNumber)"
  }
}

extension SheetOutputError {
  /// What is wrong; begins in lower case, to stand behind what could not be done.
  var spanishWords: String {
    switch self {
    case .sheetTooLarge(let extent, let most):
      "tiene \(extent.width) x \(extent.height) píxeles, y se pintan como máximo \(most)"
    case .photoMissing(let job): "falta \(job.spanishWords)"
    case .photoUnknown(let job): "\(job.spanishWords) no está en ella"
    case .photoSize(let job, let expected, let found):
      "\(job.spanishWords) tiene \(found.width) x \(found.height) píxeles en lugar de \(expected.width) x "
        + "\(expected.height)"
    case .raster(let error): error.spanishWords
    case .notAsPainted: "leído de nuevo, el archivo no es lo que se pintó"
    case .pdf(let code, let detail): "el PDF no se pudo escribir (libharu \(code), \(detail))"
    case .pdfIncomplete: "el PDF no contiene todo lo que se puso en él"
    }
  }
}

extension SheetJob {
  fileprivate var spanishWords: String {
    "la foto de \(specification) (pedido \(order.text), imagen \(item), \(size.spanishWords))"
  }
}

extension Millimetres {
  fileprivate var spanishNumber: String { number.withDecimalComma }
  fileprivate var spanishWords: String { "\(spanishNumber) mm" }
}

extension PrintSize {
  fileprivate var spanishWords: String { "\(width.spanishNumber) x \(height.spanishNumber) mm" }
}

import Foundation
import Photo
import Raster

extension PhotoError {
  /// What is wrong with the picture; begins in lower case, to stand behind its name.
  var spanishSentence: String {
    switch self {
    case .missing: "el archivo no está (o ya no está)."
    case .directory: "es una carpeta, y se espera una imagen."
    case .symbolicLink: "es un enlace simbólico, y aquí no se siguen."
    case .notARegularFile: "es una tubería, un socket o un dispositivo, y se espera un archivo."
    case .notPermitted: "este usuario no tiene permiso para leer el archivo."
    case .unreadable(let code): "el archivo no se puede leer: \(unsafe String(cString: strerror(code)))."
    case .empty: "el archivo está vacío."
    case .tooManyBytes(let count, let most):
      "el archivo tiene \(count >> 20) MB, y se leen como máximo \(most >> 20) MB."
    case .notAPicture(let kind): "no es una imagen que se pueda leer, sino \(kind.spanishWords)."
    case .tooManyPixels(let width, let height, let most):
      "tiene \(width) x \(height) píxeles, y se decodifican como máximo \(most / 1_000_000) megapíxeles."
    case .sideTooLong(let width, let height, let most):
      "tiene \(width) x \(height) píxeles, y se decodifican como máximo \(most) por lado."
    case .tooSmall(let width, let height, let least):
      "tiene \(width) x \(height) píxeles, y se necesitan al menos \(least) por lado."
    case .truncated(let format): "el archivo \(format.words) termina antes que la imagen: está cortado."
    case .broken(let format, let detail): "el archivo \(format.words) está dañado\(detail.inBrackets)."
    case .unsupported(let format, let detail):
      "es un tipo de archivo \(format.words) que no se puede leer\(detail.inBrackets)."
    case .outOfMemory: "no hay memoria suficiente para decodificarla."
    }
  }

  /// What to do.
  var spanishRemedy: String {
    switch self {
    case .missing: "Vuelva a poner el archivo, o corrija su nombre en el manifiesto."
    case .directory, .symbolicLink, .notARegularFile: "Indique un archivo de la carpeta `photos`."
    case .notPermitted, .unreadable: "Corrija sus permisos (chmod u+r), o cópielo de nuevo."
    case .empty, .truncated, .broken: "Cópielo de nuevo desde la cámara o la tarjeta."
    case .tooManyBytes, .tooManyPixels, .sideTooLong: "Exporte una copia más pequeña: 24 megapíxeles bastan."
    case .notAPicture(.cameraRaw): "Revélelo y exporte un JPEG o TIFF."
    case .notAPicture, .unsupported: "Exporte la imagen como JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP o GIF."
    case .tooSmall(let width, let height, _) where max(width, height) > 4 * min(width, height):
      "Es una tira y no un retrato: use la imagen entera."
    case .tooSmall: "Use una copia más grande de la imagen."
    case .outOfMemory: "Use menos `--workers`, o exporte una copia más pequeña."
    }
  }

}

extension FileKind {
  fileprivate var spanishWords: String {
    switch self {
    case .archive: "un archivo comprimido"
    case .cameraRaw: "un archivo en bruto (RAW) de una cámara"
    case .document: "un documento"
    case .layeredPicture: "un archivo propio de un editor de imágenes"
    case .markup: "una página web o un dibujo"
    case .newerPicture: "una imagen de un tipo más nuevo (JPEG XL, JPEG 2000)"
    case .text: "texto"
    case .unknown: "algo desconocido"
    case .video: "un vídeo"
    }
  }
}

extension PhotoWords {
  static func spanish(_ path: String, _ defect: PhotoPathDefect) -> FaultSentence {
    let found = TextWords.quoted(path)
    let expected = "una ruta dentro de la carpeta `photos` del estudio, como may/0147.jpg"
    switch defect {
    case .empty: return FaultSentence("una ruta vacía", expected, "Escriba el nombre del archivo de la foto.")
    case .absolute:
      return FaultSentence(
        "\(found), una ruta absoluta", expected, "Ponga la foto en la carpeta `photos` y escriba su ruta desde ahí.")
    case .backslash:
      return FaultSentence("\(found), con una barra invertida", expected, "Escriba / entre las partes.")
    case .leavesFolder:
      return FaultSentence("\(found), que sale de la carpeta", expected, "Ponga la foto en la carpeta `photos`.")
    case .emptyPart: return FaultSentence("\(found), con una parte vacía", expected, "Quite // y ./ de la ruta.")
    case .controlCharacter:
      return FaultSentence(
        "\(found), con un carácter invisible", expected, "Cambie el nombre del archivo y escríbalo de nuevo.")
    case .tooLong: return FaultSentence("una ruta demasiado larga", expected, "Acórtela.")
    }
  }

  static func spanish(_ path: String, _ defect: PhotoFileDefect, _ suggestion: String?) -> FaultSentence {
    let name = TextWords.quoted(path)
    let expected = "un archivo legible en la carpeta `photos`"
    switch defect {
    case .missing:
      return FaultSentence(
        "\(name), que no está ahí", expected,
        suggestion.map { "¿Quiso decir \(TextWords.quoted($0))?" } ?? "Póngalo ahí o corrija el nombre.")
    case .leadsOut:
      return FaultSentence(
        "\(name), un enlace que sale de la carpeta", expected, "Copie la propia foto en la carpeta.")
    case .circle: return FaultSentence("\(name), un enlace circular", expected, "Copie la propia foto en la carpeta.")
    case .notAFolder:
      return FaultSentence("\(name), donde una parte de la ruta es un archivo", expected, "Corrija la ruta.")
    case .notAFile: return FaultSentence("\(name), que no es un archivo", expected, "Indique la propia foto.")
    case .unreadable:
      return FaultSentence("\(name), que no se permite leer", expected, "Dé permiso de lectura: chmod u+r.")
    case .empty: return FaultSentence("\(name), un archivo vacío", expected, "Copie la foto de nuevo.")
    case .tooLarge(let bytes, let limit):
      return FaultSentence(
        "\(name), de \(bytes >> 20) MB", "un máximo de \(limit >> 20) MB", "Guárdela con menos tamaño.")
    case .noFolder:
      return FaultSentence(
        "un estudio sin la carpeta `photos`", "una carpeta llamada `photos` en la carpeta del estudio", "Créela.")
    case .system(let number):
      return FaultSentence(
        "\(name), que el sistema rechaza (error \(number))", expected, "Revise el disco y los permisos.")
    }
  }
}

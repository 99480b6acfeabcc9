public import Orders

/// What each check is about, for people.
public enum CheckWords {
  public static func title(_ name: CheckName) -> Bilingual {
    switch name {
    case .headSkull: Bilingual(english: "Height of the head", spanish: "Altura de la cabeza")
    case .headHair: Bilingual(english: "Height of the head with hair", spanish: "Altura de la cabeza con el pelo")
    case .faceWidth: Bilingual(english: "Width of the face", spanish: "Anchura del rostro")
    case .eyeLine: Bilingual(english: "Height of the eyes", spanish: "Altura de los ojos")
    case .topMargin: Bilingual(english: "Space above the head", spanish: "Espacio sobre la cabeza")
    case .belowChin: Bilingual(english: "Space below the chin", spanish: "Espacio bajo la barbilla")
    case .centring: Bilingual(english: "Face in the middle", spanish: "Rostro centrado")
    case .room:
      Bilingual(english: "Enough picture around the head", spanish: "Imagen suficiente alrededor de la cabeza")
    case .roll: Bilingual(english: "Head upright", spanish: "Cabeza recta")
    case .yaw: Bilingual(english: "Head facing the camera", spanish: "Cabeza de frente")
    case .pitch: Bilingual(english: "Chin level", spanish: "Barbilla a nivel")
    case .eyesOpen: Bilingual(english: "Eyes open", spanish: "Ojos abiertos")
    case .gaze: Bilingual(english: "Looking into the camera", spanish: "Mirada a la cámara")
    case .mouthClosed: Bilingual(english: "Mouth closed", spanish: "Boca cerrada")
    case .sharpness: Bilingual(english: "Sharpness", spanish: "Nitidez")
    case .exposure: Bilingual(english: "Brightness of the skin", spanish: "Luminosidad de la piel")
    case .lighting: Bilingual(english: "Even light on the face", spanish: "Luz uniforme en el rostro")
    case .dynamicRange: Bilingual(english: "Contrast of the face", spanish: "Contraste del rostro")
    case .naturalColour: Bilingual(english: "Natural colours", spanish: "Colores naturales")
    case .redEye: Bilingual(english: "No red eyes", spanish: "Sin ojos rojos")
    case .backgroundEvenness: Bilingual(english: "Even background", spanish: "Fondo uniforme")
    case .backgroundColour: Bilingual(english: "Colour of the background", spanish: "Color del fondo")
    case .wallShadow: Bilingual(english: "No shadow behind the head", spanish: "Sin sombra detrás de la cabeza")
    case .cutOut: Bilingual(english: "Clean cut around the person", spanish: "Recorte limpio de la persona")
    case .resolution: Bilingual(english: "Enough detail for print", spanish: "Detalle suficiente para imprimir")
    case .compression: Bilingual(english: "No traces of compression", spanish: "Sin marcas de compresión")
    case .occlusion: Bilingual(english: "Face uncovered", spanish: "Rostro descubierto")
    case .glasses: Bilingual(english: "Glasses", spanish: "Gafas")
    case .headCovering: Bilingual(english: "Head covering", spanish: "Prenda en la cabeza")
    case .crownCertainty: Bilingual(english: "Top of the head visible", spanish: "Parte superior de la cabeza visible")
    case .wholeFace: Bilingual(english: "Whole face in the picture", spanish: "Rostro completo en la imagen")
    case .faceCertainty: Bilingual(english: "Face of a person", spanish: "Rostro de una persona")
    case .upright: Bilingual(english: "Picture the right way up", spanish: "Imagen en posición vertical")
    }
  }

  static func outcome(_ check: Check) -> Bilingual {
    switch check.outcome {
    case .pass: Bilingual(english: "Met", spanish: "Cumple")
    case .fail where check.isAccepted:
      Bilingual(english: "Not met; accepted by the studio", spanish: "No cumple; aceptado por el estudio")
    case .fail: Bilingual(english: "Not met", spanish: "No cumple")
    case .uncertain: Bilingual(english: "Could not be told for certain", spanish: "No se pudo determinar con certeza")
    }
  }

  /// Where the rule comes from: a document's id or a standard, which have no translation, or this program's default.
  static func authority(_ check: Check) -> Bilingual {
    Bilingual(
      english: check.authority, spanish: check.authority == "default" ? "valor predeterminado" : check.authority)
  }

  /// What the rule allows: `25 to 35 mm`; nil where it names no bound.
  static func bounds(_ check: Check, _ language: Language) -> String? {
    let unit =
      switch check.unit {
      case .millimetres: " mm"
      case .degrees: "°"
      case .dotsPerInch: " dpi"
      case .ratio: ""
      }
    func number(_ value: Double) -> String { NumberWords.number(value, digits: 2, language) }
    switch (check.minimum, check.maximum) {
    case (let minimum?, let maximum?) where minimum == -maximum: return "± \(number(maximum))\(unit)"
    case (let minimum?, let maximum?):
      return number(minimum) + Bilingual(english: " to ", spanish: " a ")[language] + number(maximum) + unit
    case (let minimum?, nil):
      return Bilingual(english: "at least ", spanish: "al menos ")[language] + number(minimum) + unit
    case (nil, let maximum?):
      return Bilingual(english: "at most ", spanish: "como máximo ")[language] + number(maximum) + unit
    case (nil, nil): return nil
    }
  }
}

import Orders

extension CheckAdvice {
  /// Where a person has to look.
  static func doubt(_ name: CheckName) -> Bilingual {
    switch name {
    case .headSkull, .headHair, .crownCertainty:
      Bilingual(
        english:
          "Lay a ruler on the print from chin to crown; if the head is outside the rule, take it again with flat hair.",
        spanish:
          "Mida en la copia de la barbilla a la coronilla; si la cabeza no cumple, repítala con el pelo aplastado.")
    case .faceWidth:
      Bilingual(
        english: "Measure the face across the cheeks on the print; hair over them hides its width.",
        spanish: "Mida en la copia el rostro de mejilla a mejilla; el pelo oculta su anchura.")
    case .eyeLine:
      Bilingual(
        english: "Measure on the print from the bottom edge to the eyes; if it is outside the rule, take it again.",
        spanish: "Mida en la copia del borde inferior a los ojos; si no cumple, repítala.")
    case .topMargin:
      Bilingual(
        english: "Measure on the print from the top edge to the crown; if it is outside the rule, take it again.",
        spanish: "Mida en la copia del borde superior a la coronilla; si no cumple, repítala.")
    case .belowChin:
      Bilingual(
        english: "Measure on the print from the chin to the bottom edge; if it is outside the rule, take it again.",
        spanish: "Mida en la copia de la barbilla al borde inferior; si no cumple, repítala.")
    case .centring:
      Bilingual(
        english: "Look whether the face stands in the middle; if not, take it again with more room at the sides.",
        spanish: "Mire si el rostro está centrado; si no, repítala con más espacio a los lados.")
    case .room:
      Bilingual(
        english: "Look at the edges of the photo; where something is missing, take it again from farther away.",
        spanish: "Mire los bordes de la foto; si falta algo, repítala desde más lejos.")
    case .roll:
      Bilingual(
        english:
          "The head leaned: look whether it and the shoulders stand straight enough; if not, take it again upright and with more room around it.",
        spanish:
          "La cabeza estaba inclinada: mire si ella y los hombros quedan rectos; si no, repítala con más espacio alrededor."
      )
    case .yaw:
      Bilingual(
        english: "Look whether the face is square to the camera; if one cheek shows less, take it again.",
        spanish: "Mire si el rostro está de frente; si se ve menos una mejilla, repítala.")
    case .pitch:
      Bilingual(
        english: "Look whether the chin is level; if the nostrils or the crown show, take it again.",
        spanish: "Mire si la barbilla está a nivel; si se ven las fosas nasales o la coronilla, repítala.")
    case .eyesOpen:
      Bilingual(
        english: "Look whether both pupils are free of the lids; if not, take it again.",
        spanish: "Mire si los párpados dejan libres ambas pupilas; si no, repítala.")
    case .gaze:
      Bilingual(
        english: "Look whether the eyes meet yours; if not, take it again.",
        spanish: "Compruebe que los ojos miran a la cámara; si no, repítala.")
    case .mouthClosed:
      Bilingual(
        english: "Look whether teeth show; if they do, take it again.",
        spanish: "Mire si se ven los dientes; si se ven, repítala.")
    case .sharpness:
      Bilingual(
        english: "Look at the eyelashes at full size; if they run together, take it again.",
        spanish: "Mire las pestañas a tamaño real; si no se distinguen, repítala.")
    case .exposure:
      Bilingual(
        english: "Look at forehead and cheeks: if they have no drawing, take it again with other light.",
        spanish: "Mire la frente y las mejillas: si no tienen detalle, repítala con otra luz.")
    case .lighting:
      Bilingual(
        english: "Compare both cheeks; if one is clearly darker, turn the lamp and take it again.",
        spanish: "Compare ambas mejillas; si una es claramente más oscura, gire la lámpara y repítala.")
    case .dynamicRange:
      Bilingual(
        english: "Look whether the face seems flat or veiled; if it does, take it again with more light.",
        spanish: "Mire si el rostro se ve plano o velado; si es así, repítala con más luz.")
    case .naturalColour:
      Bilingual(
        english: "Look whether skin, lips and clothes have their own colours; if not, set the white balance anew.",
        spanish: "Mire si la piel, los labios y la ropa tienen su color; si no, ajuste el balance de blancos.")
    case .redEye:
      Bilingual(
        english: "Look at the pupils at full size; if they are red, take it again without flash.",
        spanish: "Mire las pupilas a tamaño real; si están rojas, repítala sin flash.")
    case .backgroundEvenness:
      Bilingual(
        english: "Look whether edges, folds or patterns show behind the person; if they do, take it again.",
        spanish: "Mire si se ven bordes, pliegues o dibujos detrás; si se ven, repítala.")
    case .backgroundColour:
      Bilingual(
        english: "Hold the background against the rule's colour; if it differs, light the wall and take it again.",
        spanish: "Compare el fondo con el color de la norma; si difiere, ilumine la pared y repítala.")
    case .wallShadow:
      Bilingual(
        english: "Look for a shadow beside the head; if there is one, step away from the wall and take it again.",
        spanish: "Busque una sombra junto a la cabeza; si la hay, sepárese de la pared y repítala.")
    case .cutOut:
      Bilingual(
        english: "Look for pieces of the old background along the edge; a plain wall behind the person leaves none.",
        spanish: "Busque restos del fondo anterior en el borde; con una pared lisa detrás no quedan.")
    case .resolution:
      Bilingual(
        english: "Print it and look; with the original file, or taken from nearer, it has more detail.",
        spanish: "Imprímala y mírela; con el archivo original, o tomada de más cerca, tiene más detalle.")
    case .compression:
      Bilingual(
        english: "Look for blocks on the skin at full size; if there are any, use the camera's own file.",
        spanish: "Busque cuadros en la piel a tamaño real; si los hay, use el archivo de la cámara.")
    case .occlusion:
      Bilingual(
        english: "Look whether the face is free from hairline to chin and both eyes are seen; if not, take it again.",
        spanish: "Mire si el rostro está libre de la frente a la barbilla y se ven ambos ojos; si no, repítala.")
    case .glasses:
      Bilingual(
        english: "Look whether glasses are worn; this document does not admit them.",
        spanish: "Mire si lleva gafas; este documento no las admite.")
    case .headCovering:
      Bilingual(
        english:
          "Look whether all that the rule names is seen and no shadow falls on the face, and ask for the reason it names.",
        spanish: "Mire si se ve todo lo que nombra la norma sin sombras en el rostro, y pida el motivo que exige.")
    case .wholeFace:
      Bilingual(
        english: "Look whether chin, ears and crown are in the picture; if not, take it again.",
        spanish: "Mire si la barbilla, las orejas y la coronilla están en la imagen; si no, repítala.")
    case .faceCertainty:
      Bilingual(
        english: "Look whether it is a photograph of the living person; a picture of a picture is refused.",
        spanish: "Mire si es una fotografía de la persona; una foto de otra foto se rechaza.")
    case .upright:
      Bilingual(
        english: "It was set upright: look whether it is the right way up and not mirrored.",
        spanish: "Se puso derecha: mire si está al derecho y no reflejada.")
    }
  }
}

import Orders

extension CheckAdvice {
  /// Where the rule is broken.
  static func failure(_ name: CheckName) -> Bilingual {
    switch name {
    case .headSkull, .headHair:
      Bilingual(
        english: "Take it again from farther away, with more room above the head and below the shoulders.",
        spanish: "Repítala desde más lejos, con más espacio sobre la cabeza y bajo los hombros.")
    case .faceWidth:
      Bilingual(
        english: "Take it again facing the camera squarely, with hair and scarf off the cheeks.",
        spanish: "Repítala de frente a la cámara, sin pelo ni pañuelo sobre las mejillas.")
    case .eyeLine:
      Bilingual(
        english: "Take it again with more of the chest in the picture and the camera at the height of the eyes.",
        spanish: "Repítala con más pecho en la imagen y la cámara a la altura de los ojos.")
    case .topMargin:
      Bilingual(
        english: "Take it again with more background above the head; press high hair flat where the rule asks it.",
        spanish: "Repítala con más fondo sobre la cabeza; aplaste el pelo alto si la norma lo exige.")
    case .belowChin:
      Bilingual(
        english: "Take it again with neck and shoulders in the picture.",
        spanish: "Repítala con el cuello y los hombros en la imagen.")
    case .centring:
      Bilingual(
        english: "Take it again with the person in the middle and background on both sides.",
        spanish: "Repítala con la persona en el centro y fondo a ambos lados.")
    case .room:
      Bilingual(
        english:
          "Take it again from a step farther away, or use the uncropped original: the frame needs picture there.",
        spanish: "Repítala un paso más atrás, o use el original sin recortar: el encuadre necesita imagen ahí.")
    case .roll:
      Bilingual(
        english: "Take it again with the head upright and the camera level.",
        spanish: "Repítala con la cabeza recta y la cámara nivelada.")
    case .yaw:
      Bilingual(
        english: "Take it again: nose and shoulders towards the lens, both ears equally visible.",
        spanish: "Repítala con la nariz y los hombros hacia el objetivo y ambas orejas igual de visibles.")
    case .pitch:
      Bilingual(
        english: "Take it again with the camera at the height of the eyes and the chin neither raised nor lowered.",
        spanish: "Repítala con la cámara a la altura de los ojos y la barbilla ni alta ni baja.")
    case .eyesOpen:
      Bilingual(
        english: "Take it again with both eyes open; take several, one without a blink is among them.",
        spanish: "Repítala con los dos ojos abiertos; haga varias, alguna saldrá sin parpadeo.")
    case .gaze:
      Bilingual(
        english: "Take it again with the person looking into the lens.",
        spanish: "Repítala con la mirada en el objetivo.")
    case .mouthClosed:
      Bilingual(
        english: "Take it again with the mouth closed and no teeth showing.",
        spanish: "Repítala con la boca cerrada y sin enseñar los dientes.")
    case .sharpness:
      Bilingual(
        english: "Take it again focused on the eyes, with more light or a tripod.",
        spanish: "Repítala enfocando los ojos, con más luz o con trípode.")
    case .exposure:
      Bilingual(
        english: "Take it again with the exposure set by the face: the skin is burnt out or sunk into black.",
        spanish: "Repítala con la exposición medida en el rostro: la piel está quemada o hundida en negro.")
    case .lighting:
      Bilingual(
        english: "Turn the lamp towards the middle, or put a white card on the dark side, and take it again.",
        spanish: "Gire la lámpara hacia el centro, o ponga una cartulina blanca en el lado oscuro, y repítala.")
    case .dynamicRange:
      Bilingual(
        english: "Take it again with more light on the face and no haze, filter or reflection before the lens.",
        spanish: "Repítala con más luz en el rostro y sin velo, filtro ni reflejo ante el objetivo.")
    case .naturalColour:
      Bilingual(
        english: "The document asks for a colour photo: use the picture as it was taken, not black and white or toned.",
        spanish: "El documento pide una foto en color: use la imagen original, ni en blanco y negro ni virada.")
    case .redEye:
      Bilingual(
        english: "Take it again with the flash away from the lens or without flash; do not paint the pupils.",
        spanish: "Repítala con el flash lejos del objetivo o sin flash; no retoque las pupilas.")
    case .backgroundEvenness:
      Bilingual(
        english: "Take it again before a plain, evenly lit wall; no edges, patterns or people behind.",
        spanish: "Repítala ante una pared lisa y bien iluminada; sin bordes, dibujos ni personas detrás.")
    case .backgroundColour:
      Bilingual(
        english: "Take it again before a wall of an allowed colour, with the white balance set for the lamps.",
        spanish: "Repítala ante una pared de un color admitido, con el balance de blancos ajustado a las lámparas.")
    case .wallShadow:
      Bilingual(
        english: "Step a metre away from the wall, or light the wall too, and take it again.",
        spanish: "Sepárese un metro de la pared, o ilumínela también, y repítala.")
    case .cutOut:
      Bilingual(
        english: "Take it again before a plain wall of another colour than hair and clothes.",
        spanish: "Repítala ante una pared lisa de otro color que el pelo y la ropa.")
    case .resolution:
      Bilingual(
        english: "Use the original file, or take it again closer: too few pixels are on the face.",
        spanish: "Use el archivo original, o repítala más cerca: hay pocos píxeles en el rostro.")
    case .compression:
      Bilingual(
        english: "Use the camera's own file: a messenger or a web page has compressed this one.",
        spanish: "Use el archivo de la cámara: una mensajería o una página web comprimió este.")
    case .occlusion:
      Bilingual(
        english: "Take it again with nothing over the face: no hand, mask, hair or dark glasses.",
        spanish: "Repítala sin nada sobre el rostro: ni mano, mascarilla, pelo ni gafas oscuras.")
    case .glasses:
      Bilingual(
        english: "Take it again without glasses: this document does not admit them.",
        spanish: "Repítala sin gafas: este documento no las admite.")
    case .headCovering:
      Bilingual(
        english: "Take it again without the head covering, unless the authority grants an exception.",
        spanish: "Repítala sin la prenda en la cabeza, salvo que la autoridad conceda una excepción.")
    case .crownCertainty:
      Bilingual(
        english: "Take it again with flat hair before a background that it stands out from.",
        spanish: "Repítala con el pelo aplastado ante un fondo del que se distinga.")
    case .wholeFace:
      Bilingual(
        english: "Take it again with the whole head in the picture.",
        spanish: "Repítala con toda la cabeza en la imagen.")
    case .faceCertainty:
      Bilingual(
        english: "Use a photograph of the person: not a drawing, a print or a screen.",
        spanish: "Use una fotografía de la persona: no un dibujo, una copia ni una pantalla.")
    case .upright:
      Bilingual(
        english: "Turn the picture upright and name it in the manifest again.",
        spanish: "Gire la imagen y vuelva a nombrarla en el manifiesto.")
    }
  }
}

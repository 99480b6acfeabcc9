import Orders

/// Words that stand in a template as they are, by the key behind `words.`.
enum PageWords {
  static func fields(_ tables: [String: Bilingual]..., language: Language) -> TemplateValue {
    var values: [String: TemplateValue] = [:]
    for table in tables {
      for (key, words) in table { values[key] = .text(words[language]) }
    }
    return .fields(TemplateFields(values))
  }

  /// Of every page.
  static let shell: [String: Bilingual] = [
    "skip": Bilingual(english: "Skip to the content", spanish: "Saltar al contenido"),
    "languages": Bilingual(english: "Language", spanish: "Idioma"),
    "legal": Bilingual(english: "Legal information", spanish: "Información legal"),
    "privacy": Bilingual(english: "Privacy notice", spanish: "Aviso de privacidad"),
  ]

  static let order: [String: Bilingual] = [
    "yourOrder": Bilingual(english: "Your order", spanish: "Su pedido"),
    "ready": Bilingual(english: "Your photos are ready", spanish: "Sus fotos están listas"),
    "readyNamed": Bilingual(english: "your photos are ready", spanish: "sus fotos están listas"),
    "lead": Bilingual(
      english: "Everything you ordered is here, in the sizes you need. Save the files somewhere safe.",
      spanish: "Aquí está todo lo que encargó, en los tamaños que necesita. Guarde los archivos en un lugar seguro."),
    "availableThrough": Bilingual(english: "Available through", spanish: "Disponible hasta el final del"),
    "viewerTitle": Bilingual(english: "Large picture", spanish: "Imagen grande"),
    "viewerBack": Bilingual(english: "Previous", spanish: "Anterior"),
    "viewerNext": Bilingual(english: "Next", spanish: "Siguiente"),
    "viewerClose": Bilingual(english: "Close", spanish: "Cerrar"),
    "downloadAll": Bilingual(english: "Download everything", spanish: "Descargar todo"),
    "printSize": Bilingual(english: "Print size", spanish: "Tamaño impreso"),
    "background": Bilingual(english: "Background", spanish: "Fondo"),
    "changes": Bilingual(english: "Changes", spanish: "Cambios"),
    "checksExplained": Bilingual(
      english: "These points were checked automatically. The office that receives the photo decides.",
      spanish: "Estos puntos se revisaron de forma automática. Decide la oficina que recibe la foto."),
    "checkPoint": Bilingual(english: "Point", spanish: "Punto"),
    "checkRule": Bilingual(english: "Rule", spanish: "Regla"),
    "checkOutcome": Bilingual(english: "Result", spanish: "Resultado"),
    "sheetsEyebrow": Bilingual(english: "For printing", spanish: "Para imprimir"),
    "sheets": Bilingual(english: "Print sheets", spanish: "Hojas para imprimir"),
    "sheetsLead": Bilingual(
      english: "Print at 100 %, without “fit to page”, and cut along the marks: the photos then have their true size.",
      spanish:
        "Imprima al 100 %, sin «ajustar a la página», y corte por las marcas: las fotos tendrán su tamaño real."),
    "care": Bilingual(english: "If something is not right", spanish: "Si algo no está bien"),
    "careLead": Bilingual(
      english: "Write to us and name this reference:", spanish: "Escríbanos e indique esta referencia:"),
    "know": Bilingual(english: "Good to know", spanish: "Conviene saber"),
    "knowSecret": Bilingual(
      english: "Whoever has the address of this page can see it. Share it only with people you trust.",
      spanish: "Quien tenga la dirección de esta página puede verla. Compártala solo con personas de confianza."),
    "knowMade": Bilingual(
      english:
        "The photos were cropped by a program that finds the face. What it measured was never stored. You can ask for a person to look at the result.",
      spanish:
        "Las fotos las recortó un programa que localiza el rostro. Lo que midió no se guardó. Puede pedir que una persona revise el resultado."
    ),
    "knowNothingElse": Bilingual(
      english: "This page sets no cookies, loads nothing from other companies and is hidden from search engines.",
      spanish: "Esta página no usa cookies, no carga nada de otras empresas y está oculta para los buscadores."),
    "knowNotice": Bilingual(
      english: "How we handle your data, and your rights", spanish: "Cómo tratamos sus datos y sus derechos"),
  ]

  static let landing: [String: Bilingual] = [
    "landingHeading": Bilingual(
      english: "ID photos, ready when you are", spanish: "Fotos de carné, listas para usted"),
    "landingLead": Bilingual(
      english:
        "If you ordered photos from us, your files are at the private address that we sent you. Open that message and follow its link.",
      spanish:
        "Si nos encargó fotos, sus archivos están en la dirección privada que le enviamos. Abra ese mensaje y siga su enlace."
    ),
    "landingLost": Bilingual(english: "Lost your link?", spanish: "¿Perdió su enlace?"),
    "landingLostText": Bilingual(
      english: "Write to us. Addresses are private, so they cannot be looked up here.",
      spanish: "Escríbanos. Las direcciones son privadas, así que aquí no se pueden buscar."),
    "landingLong": Bilingual(english: "How long do files stay?", spanish: "¿Cuánto tiempo se conservan?"),
    "landingSafe": Bilingual(english: "Who can see them?", spanish: "¿Quién puede verlas?"),
    "landingSafeText": Bilingual(
      english: "Only people who have the address. Pages are hidden from search engines and load nothing from others.",
      spanish:
        "Solo quien tenga la dirección. Las páginas están ocultas para los buscadores y no cargan nada de terceros."),
    "showcaseLink": Bilingual(english: "See examples of our work", spanish: "Ver ejemplos de nuestro trabajo"),
    "showcaseHeading": Bilingual(english: "Examples of our work", spanish: "Ejemplos de nuestro trabajo"),
    "showcaseLead": Bilingual(
      english: "Shown with the consent of each person, which can be withdrawn at any time.",
      spanish: "Con el consentimiento de cada persona, que puede retirarlo en cualquier momento."),
  ]

  static let ends: [String: Bilingual] = [
    "goneHeading": Bilingual(
      english: "These photos are no longer available", spanish: "Estas fotos ya no están disponibles"),
    "goneText": Bilingual(
      english: "The last day for downloading them has passed. If you still need photos, write to us.",
      spanish: "Ya pasó el último día para descargarlas. Si todavía necesita fotos, escríbanos."),
    "missingHeading": Bilingual(english: "There is nothing at this address", spanish: "No hay nada en esta dirección"),
    "missingText": Bilingual(
      english:
        "Check that the whole link was copied, to its very end. Photos that were deleted or replaced are not here either.",
      spanish:
        "Compruebe que copió el enlace completo, hasta el final. Las fotos eliminadas o sustituidas tampoco están aquí."
    ),
    "writeUs": Bilingual(english: "Write to us", spanish: "Escríbanos"),
  ]
}

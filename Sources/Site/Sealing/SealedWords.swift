import Orders

/// Words of the page that opens a sealed order.
enum SealedWords {
  static let page: [String: Bilingual] = [
    "sealedHeading": Bilingual(english: "Your photos are sealed", spanish: "Sus fotos están selladas"),
    "sealedLead": Bilingual(
      english: "They are encrypted, so that not even the host of this page can see them. Your browser opens them.",
      spanish:
        "Están cifradas para que ni siquiera quien aloja esta página pueda verlas. Las abre su navegador."),
    "sealedNoScript": Bilingual(
      english: "To decrypt your photos, this page needs JavaScript. Please switch it on and load the page again.",
      spanish: "Para descifrar sus fotos, esta página necesita JavaScript. Actívelo y vuelva a cargar la página."),
    "sealedOpening": Bilingual(english: "Opening …", spanish: "Abriendo…"),
    "sealedNoKey": Bilingual(
      english:
        "The key is missing: it is the last part of your link, after the #. Open the whole link that we sent you.",
      spanish:
        "Falta la clave: es la última parte de su enlace, después del #. Abra el enlace completo que le enviamos."),
    "sealedWrong": Bilingual(
      english: "This key does not open these photos. Check that you copied the whole link.",
      spanish: "Esta clave no abre estas fotos. Compruebe que copió el enlace completo."),
    "sealedWrongCode": Bilingual(
      english: "This code does not open these photos. Check it and try again.",
      spanish: "Este código no abre estas fotos. Compruébelo e inténtelo de nuevo."),
    "sealedInsecure": Bilingual(
      english: "Browsers decrypt over secure connections only. Change http:// to https:// in the address.",
      spanish: "Los navegadores solo descifran en conexiones seguras. Cambie http:// por https:// en la dirección."),
    "sealedOld": Bilingual(
      english: "This browser is too old to decrypt your photos. Please use a current one.",
      spanish: "Este navegador es demasiado antiguo para descifrar sus fotos. Use uno actual."),
    "sealedMissing": Bilingual(
      english: "The photos could not be loaded. Check your connection and try again. They may also have expired.",
      spanish: "No se pudieron cargar las fotos. Compruebe su conexión e inténtelo de nuevo. Quizá hayan caducado."),
    "sealedCode": Bilingual(english: "Exchange code", spanish: "Código de canje"),
    "sealedOpen": Bilingual(english: "Open", spanish: "Abrir"),
    "sealedHelp": Bilingual(english: "Ask us for help", spanish: "Pídanos ayuda"),
  ]
}

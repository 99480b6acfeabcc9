import Orders

/// Words of the pick-up slip.
enum SlipWords {
  static let slip: [String: Bilingual] = [
    "slipTitle": Bilingual(english: "Your photos online", spanish: "Sus fotos en línea"),
    "slipHow": Bilingual(
      english: "Point your phone’s camera at the code, or type the address.",
      spanish: "Apunte con la cámara del teléfono al código o escriba la dirección."),
    "slipThrough": Bilingual(english: "Available through", spanish: "Disponible hasta el final del"),
    "slipReference": Bilingual(english: "Reference", spanish: "Referencia"),
    "slipCode": Bilingual(
      english: "The page will ask for your exchange code.", spanish: "La página le pedirá su código de canje."),
    "slipSecret": Bilingual(
      english: "Whoever has this slip can see your photos: keep it safe.",
      spanish: "Quien tenga este papel puede ver sus fotos: guárdelo bien."),
    "slipCodeOf": Bilingual(english: "QR code of the address below", spanish: "Código QR de la dirección de abajo"),
  ]
}

import Orders

/// Words of what stands at the top of every page.
enum AnnouncementWords {
  static let suspensionLabel = Bilingual(english: "End of the service", spanish: "Fin del servicio")
  static let suspensionHeading = Bilingual(english: "This service is ending.", spanish: "Este servicio va a terminar.")
  static let suspensionRequest = Bilingual(
    english: "Please download what you need. Everything will be deleted on",
    spanish: "Descargue lo que necesite. Todo se eliminará el")
  static let policyLabel = Bilingual(
    english: "Change of the privacy notice", spanish: "Cambio del aviso de privacidad")
  static let policyWillChange = Bilingual(
    english: "Our privacy notice will change in an important way on",
    spanish: "Nuestro aviso de privacidad cambiará de forma importante el")
  static let policyChanged = Bilingual(
    english: "Our privacy notice changed in an important way on",
    spanish: "Nuestro aviso de privacidad cambió de forma importante el")
  static let readNotice = Bilingual(english: "Read the notice", spanish: "Leer el aviso")
}

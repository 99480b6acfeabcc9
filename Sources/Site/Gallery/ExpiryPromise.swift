import Orders

/// What is known about how the host ends a link; pages promise no more than that.
public enum ExpiryPromise: Hashable, Sendable {
  /// Nobody asked the live host yet.
  case unverified
  /// The host was seen to refuse a past day and to serve a coming one.
  case enforcedByHost
  /// The host was seen to serve a past day.
  case byDeletionOnly

  /// What becomes of the files after the last day.
  func sentence(day: String, zone: String, _ language: Language) -> String {
    switch (self, language) {
    case (.enforcedByHost, .english):
      "The link stops working after \(day) (\(zone) time). The files are then deleted in the daily clean-up."
    case (.enforcedByHost, .spanish):
      "El enlace deja de funcionar después del \(day) (hora de \(zone)). Luego la limpieza diaria elimina los archivos."
    case (_, .english):
      "After \(day) (\(zone) time) the files are deleted in the next daily clean-up."
    case (_, .spanish):
      "Después del \(day) (hora de \(zone)), la siguiente limpieza diaria elimina los archivos."
    }
  }
}

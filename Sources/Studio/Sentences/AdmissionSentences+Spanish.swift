import Ledger
import Orders

extension AdmissionRefusal {
  var spanish: ReasonWords {
    switch self {
    case .erased:
      (
        "Un pedido con este número se suprimió, y lo suprimido no vuelve.",
        remedy: "Dé un número nuevo al pedido nuevo."
      )
    case .ended(let reason):
      (
        "Este pedido terminó (\(reason.spanishWords)) y sus fotos se eliminaron.",
        remedy: "Dé un número nuevo al pedido nuevo."
      )
    case .numberOfAnotherCustomer:
      (
        "Según el registro, este número es el pedido de otro cliente.",
        remedy: "Compruebe el número y el `uid`; dé al pedido nuevo un número propio."
      )
    case .exchangeCodeUsed(let order):
      (
        "El código de canje ya se usó\(order.map { ", en el pedido \($0.text)" } ?? "").",
        remedy: "Un código paga un solo pedido: pida al cliente otro código u otra forma de pago."
      )
    case .consentWithdrawn(let kind, let position, _):
      (
        "Se retiró el consentimiento (\(kind.words.spanish))\(position > 0 ? " para la imagen \(position)" : "").",
        remedy: """
        No se puede hacer nada con este pedido. Si la persona vuelve a consentir, escriba el nuevo consentimiento en \
        el manifiesto.
        """
      )
    case .unstorable(let field):
      ("Hay un byte NUL en \(field.spanishWords).", remedy: "Quítelo del manifiesto.")
    }
  }
}

extension EndReason {
  var spanishWords: String {
    switch self {
    case .expired: "plazo vencido"
    case .withdrawn: "consentimiento retirado"
    case .suspended: "fin del servicio"
    case .erased: "suprimido"
    }
  }
}

extension OrderField {
  fileprivate var spanishWords: String {
    switch self {
    case .number: "el número de pedido"
    case .uid: "`uid`"
    case .nickname: "el apodo"
    case .language: "el idioma"
    case .paidOn: "el día del pago"
    case .paidAt: "la hora del pago"
    case .method: "la forma de pago"
    case .reference: "la referencia del pago"
    case .amount: "el importe"
    case .ip: "`ip`"
    case .lastDay: "el último día"
    case .delivery: "la entrega"
    case .photos: "las fotos"
    case .consents: "los consentimientos"
    case .hold: "la retención"
    }
  }
}

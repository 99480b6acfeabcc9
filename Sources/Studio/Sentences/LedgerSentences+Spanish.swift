import Foundation
import Ledger

extension LedgerError {
  /// What happened, and what to do.
  var spanishSentence: String {
    switch self {
    case .missing(let path): "No hay ningún registro en \(path)."
    case .newer(let path, let schema, let known):
      "\(path) lo escribió una versión posterior (esquema \(schema); esta conoce el \(known)). Instale esa versión."
    case .corrupt(let path, let damage):
      "\(path) está dañado (\(damage.spanishWords)). Restáurelo de una copia: `likeness ledger restore FILE`."
    case .readOnly(let path): "No se puede escribir en \(path): el disco o el archivo es de solo lectura."
    case .full(let path):
      "El disco de \(path) está lleno. Libere espacio y vuelva a ejecutar: nada quedó a medias."
    case .locked(let path, let holder):
      "Otra ejecución ocupa \(path)\(holder.map { " (\($0.command), proceso \($0.pid))" } ?? ""). Espere a que termine."
    case .busy(let path): "\(path) está ocupado: otro programa lo tiene abierto. Ciérrelo y vuelva a ejecutar."
    case .otherKey(let path):
      "\(path) pertenece a otra studio.key. Vuelva a poner la clave con la que se creó."
    case .clockWentBack(let recorded, let given):
      """
      El reloj retrocedió: la última entrada del registro es de \(recorded.ISO8601Format()), y ahora serían las \
      \(given.ISO8601Format()). Ponga el reloj en hora; si antes estaba mal y ahora está bien, añada \
      `--accept-earlier-clock`.
      """
    case .file(let path, let code): "\(path): \(unsafe String(cString: strerror(code)))."
    case .database(let code): "SQLite comunica el error \(code)."
    case .unknownOrder: "El registro no conoce ese pedido."
    case .held(let hold): "El pedido está bajo retención legal: \(hold.reason)."
    case .controllerChanged(let before, let now):
      """
      El responsable en studio.yaml era "\(before)" y ahora es "\(now)": quien lo releva vuelve a pedir el \
      consentimiento. Añada a `policies` una versión con `material: true` que lo diga.
      """
    case .recipientsChanged(let before, let now):
      """
      Quienes reciben datos eran, según studio.yaml, "\(before)" y ahora son "\(now)": se vuelve a pedir el \
      consentimiento. Añada a `policies` una versión con `material: true` que lo diga.
      """
    case .erasuresMissing(let path):
      """
      \(path) no es una lista de supresiones, y sin ella la copia de seguridad devuelve a quien se suprimió después. \
      Indique la copia que guarda con sus copias de seguridad: --erased ARCHIVO. Si no se suprimió a nadie: --nobody-erased.
      """
    case .notWritable: "El registro se abrió solo para lectura."
    case .closed: "El registro ya estaba cerrado."
    case .unknownPublication, .unsettledPublication:
      "Las publicaciones del registro están sin terminar: vuelva a ejecutar."
    }
  }
}

extension LedgerError.Damage {
  fileprivate var spanishWords: String {
    switch self {
    case .notADatabase: "no es una base de datos"
    case .notALedger: "es una base de datos de otro programa"
    case .malformed: "la base de datos está corrupta"
    case .logWithoutLedger: "hay un diario de transacciones sin su registro"
    case .unreadable(let field): "el valor de `\(field)` es ilegible"
    case .chain(let fault): fault.spanishWords
    }
  }
}

extension ChainFault {
  fileprivate var spanishWords: String {
    switch self {
    case .missing(let sequence): "falta el suceso \(sequence)"
    case .detached(let sequence): "el suceso \(sequence) no enlaza con el anterior"
    case .altered(let sequence): "el suceso \(sequence) fue alterado"
    case .unsealed(let sequence): "el suceso \(sequence) no lleva el sello de studio.key"
    case .forged(let sequence): "el sello del suceso \(sequence) no se hizo con studio.key"
    case .doesNotReach: "la cadena de sucesos no llega al final anotado"
    }
  }
}

import Measures
import Orders

extension Fault {
  public var spanishSentence: FaultSentence { problem.spanishSentence }
}

extension Problem {
  /// The same in Spanish, for the review of a studio that works in it.
  ///
  /// What is found and what is expected are each one thing, in the singular: they stand behind “se encontró” and
  /// “se esperaba”. Words of the manifest stay as they are typed, and numbers with them: with a point.
  public var spanishSentence: FaultSentence {
    switch self {
    // The text as a whole.
    case .tooLarge(let bytes, let limit):
      FaultSentence(
        "un archivo de \(bytes >> 20) MB", "un máximo de \(limit >> 20) MB", "Repártalo en varios manifiestos.")
    case .notUTF8(let byte, let guess): TextWords.spanish(byte, guess)
    case .csv(let defect): TextWords.spanish(defect)
    case .json(let defect): TextWords.spanish(defect)
    case .yaml(let message):
      FaultSentence(
        "un YAML que no se puede leer: \(message)", "YAML 1.1 o 1.2",
        "Mire esta línea y la anterior: sangría con espacios (sin tabuladores), `key: value`, comillas por pares.")
    case .tooDeep(let limit):
      FaultSentence("una anidación de más de \(limit) niveles", "una lista plana", "Quite los corchetes.")
    case .alias(let name):
      FaultSentence(
        "el alias *\(name)", "el propio valor",
        "Escriba el valor entero: los alias no se siguen, pues unos pocos pueden representar un texto sin fin.")
    case .severalDocuments:
      FaultSentence("un segundo documento después de ---", "un solo documento", "Póngalo todo en el primero.")
    case .rowLength(let found, let expected):
      FaultSentence(
        "una fila de \(fields(found))", "una de \(fields(expected)), como en el encabezado",
        "Ponga entre comillas los valores que contengan separadores y conserve los separadores de los valores vacíos.")
    case .valueWithoutColumn(let value):
      FaultSentence(
        "\(quoted(value)) en una columna sin nombre", "una celda vacía",
        "Dé un nombre a la columna en el encabezado o vacíe la celda.")
    case .empty:
      FaultSentence(
        "un archivo vacío", "un texto con contenido", "Compruebe que es el archivo correcto y que se guardó.")
    // Columns and keys.
    case .unknownWord(let word, let known):
      FaultSentence("la palabra \(quoted(word))", oneOf(known), question ?? "Quítela o corríjala.")
    case .repeatedWord(let word, let first):
      FaultSentence(
        "`\(word)` por segunda vez",
        "`\(word)` una sola vez (está en la línea \(first.line), columna \(first.column))", "Quite una de las dos.")
    case .missingWord(let word):
      FaultSentence("un contenido sin `\(word)`", "`\(word)`, que es obligatorio", "Añádalo.")
    case .missingValue(let word):
      FaultSentence("`\(word)` sin valor", "un valor", "Escríbalo.")
    case .wrongShape(let word, let found, let expected):
      FaultSentence(
        "\(found.spanishWords) para `\(word)`", expected.spanishWords, "Escríbalo como \(expected.spanishWords).")
    // Values.
    case .unknownValue(let word, let value, let known):
      FaultSentence("\(quoted(value)) para `\(word)`", oneOf(known), question ?? "Escriba una de ellas.")
    case .notANumber(let word, let value):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un número",
        "Escriba solo cifras, con punto para los decimales y sin unidad.")
    case .notWhole(let word, let value):
      FaultSentence("\(quoted(value)) para `\(word)`", "un número entero", "Quite los decimales.")
    case .outOfRange(let word, let value, let range, let unit):
      FaultSentence(
        "\(plain(value)) para `\(word)`",
        "un valor de \(plain(range.lowerBound)) a \(plain(range.upperBound))"
          + (unit == .none ? "" : " \(unit.spanishWords)"),
        unit == .none ? "Corrija el número." : "Corrija el número; se cuenta en \(unit.spanishWords).")
    case .notADay(let word, let value, let likely):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un día como 2026-05-01 (año, mes, día)",
        likely.isEmpty
          ? "Escríbalo así." : "Escriba \(TextWords.either(likely.map(\.iso))), si se refiere a ese día.")
    case .timeWithoutZone(let word, let value, let better):
      FaultSentence(
        "\(quoted(value)) para `\(word)`, una hora sin su zona", "un día, o una hora con su zona",
        "Escriba \(better) si era la hora del estudio, con Z al final si era UTC, o solo el día.")
    case .notAColour(let word, let value):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un color como #E6E6E6", "Escriba # y seis cifras hexadecimales.")
    case .notAGradient(let word, let value):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un degradado como “\(BackgroundWord.gradientExample)”",
        "Escriba `vertical` o `radial`, un color, la palabra `to` y un segundo color.")
    case .tooLong(let word, let length, let limit):
      FaultSentence(
        "un valor de \(length) caracteres para `\(word)`", "un máximo de \(limit)", "Acórtelo.")
    case .controlCharacter(let word, let scalar):
      FaultSentence(
        "el carácter invisible U+\(hex(scalar)) en `\(word)`", "un texto visible",
        "Escriba el valor de nuevo en lugar de pegarlo.")
    // Orders.
    case .rowWithoutOrderNumber(let previous):
      FaultSentence(
        "una fila sin `order_number`", "un número de pedido en cada fila",
        "Escríbalo, también donde se repite."
          + (previous.map { " El pedido \($0) espera hasta entonces: esta fila puede formar parte de él." } ?? ""))
    case .disagreement(let word, let value, let firstValue, let first):
      FaultSentence(
        value.map { "\(quoted($0)) para `\(word)`" } ?? "otro valor de `\(word)`",
        firstValue.map { "\(quoted($0)), como dice la línea \(first.line) del mismo pedido" }
          ?? "lo que dice la línea \(first.line) del mismo pedido",
        "Escriba lo mismo en todas las filas de un pedido, o déjelo vacío en las posteriores.")
    case .noOrders:
      FaultSentence("un manifiesto sin pedidos", "al menos un pedido", "Añada una fila por cada imagen.")
    case .noPictures:
      FaultSentence("un pedido sin imágenes", "al menos una imagen", "Añada una, o quite el pedido.")
    case .unknownSpecification(let id, _):
      FaultSentence(
        "la especificación \(quoted(id))", "un id del catálogo",
        question ?? "Búsquela con `likeness specs search`.")
    case .documentWithoutPhoto(let id, let reason):
      FaultSentence(
        "\(id), para el que no se entrega ninguna foto", "un documento con foto",
        "Quítelo: la propia autoridad toma esta foto\(cited(reason)).")
    case .photoLargerThanPaper(let specification, let size, let paper, let room):
      FaultSentence(
        "\(specification) de \(sides(size)) para el papel \(paper)",
        "un máximo de \(sides(room)), lo que dejan sus márgenes",
        "Indique un papel mayor en la columna `paper`, o reduzca el margen en studio.yaml.")
    case .repeatedSpecification(let id):
      FaultSentence(
        "\(id) dos veces para una imagen", "cada especificación una sola vez", "Para más copias, use `copies`.")
    case .unknownPaper(let id, _):
      FaultSentence(
        "el papel \(quoted(id))", "un id del catálogo", question ?? "`likeness papers` los enumera.")
    case .backgroundForbidden(let specification, let source):
      FaultSentence(
        "un fondo nuevo para \(specification)", "`keep`, o nada",
        "Su autoridad rechaza las imágenes modificadas\(cited(source)). Ponga su especificación en una fila aparte.")
    case .backgroundNotAllowed(let backdrop, let specification, let allowed):
      FaultSentence(
        "el fondo \(TextWords.backdrop(backdrop)) para \(specification)",
        "`keep`, o bien \(TextWords.either(allowed.map(TextWords.backdrop)))",
        "Elija una de estas opciones, o ponga la especificación en una fila aparte.")
    case .paymentInFuture(let day, let today):
      FaultSentence("\(day.iso) para `paid_at`", "un día hasta hoy, \(today.iso)", "Corrija el día.")
    case .birthAfterPayment(let day, let paidOn):
      FaultSentence(
        "\(day.iso) para `birth_date`", "un día anterior al pago, del \(paidOn.iso)", "Corrija uno de los dos.")
    case .birthTooEarly(let day, let earliest):
      FaultSentence("\(day.iso) para `birth_date`", "un día a partir del \(earliest.iso)", "Corrija el año.")
    case .endsBeforePayment(let day, let paidOn):
      FaultSentence(
        "\(day.iso) para `available_until`", "un día a partir del pago (\(paidOn.iso))", "Corrija uno de los dos.")
    case .exchangeCodeUsedTwice(let number, let first):
      FaultSentence(
        "un código de canje que el pedido \(number) usó en la línea \(first.line)", "un código propio",
        "Un código paga un solo pedido: pida otra forma de pago.")
    case .paymentWithoutReference:
      FaultSentence(
        "el pago `exchange_code` sin `payment_reference`", "el código", "Escriba el código en `payment_reference`.")
    case .notAnAddress:
      FaultSentence(
        "un valor de `ip` que no es una dirección", "una dirección como 192.0.2.7 o 2001:db8::7",
        "Corríjala o déjela vacía.")
    case .notAReason(let word, let value):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un motivo en palabras, o nada", "Escriba el motivo o vacíe el valor.")
    case .minorContradicted(let birth):
      FaultSentence(
        "`no` para `minor`, con la fecha de nacimiento \(birth.iso)",
        "`yes`: hasta los 18 años se es menor", "Lo decide la fecha de nacimiento. Corríjala si es errónea.")
    case .repeatedPicture(let first):
      FaultSentence(
        "la misma foto con la misma especificación que en la línea \(first.line)", "cada una una sola vez en un pedido",
        "Para más copias, use `copies`. Si no, quite la fila.")
    case .photoPath(let path, let defect): PhotoWords.spanish(path, defect)
    case .photoFile(let path, let defect, let suggestion): PhotoWords.spanish(path, defect, suggestion)
    case .consent(let refusal): ConsentWords.spanish(refusal)
    // The studio.
    case .notABaseURL(let url, .notSecure):
      FaultSentence(
        "\(quoted(url)) para `base_url`", "una dirección con https://",
        "Los enlaces son secretos: use https. http solo se admite para localhost.")
    case .notABaseURL(let url, .notAnAddress):
      FaultSentence(
        "\(quoted(url)) para `base_url`", "una dirección como https://photos.example.com", "Corríjala.")
    case .notABaseURL(let url, .tooMuch):
      FaultSentence("\(quoted(url)) para `base_url`", "una dirección sin usuario, ? ni #", "Quite esas partes.")
    case .notAnEmail(let text):
      FaultSentence("\(quoted(text)) para `email`", "una dirección como privacy@example.com", "Corríjala.")
    case .unknownTimeZone(let name, _):
      FaultSentence(
        "la zona horaria \(quoted(name))", "un nombre como Europe/Madrid",
        question ?? "Escriba continente y ciudad, o UTC.")
    case .policyBeforeItsForerunner(let version, let date, let forerunner, let forerunnerDate):
      FaultSentence(
        "la versión \(version) del \(date.iso) después de la versión \(forerunner) del \(forerunnerDate.iso)",
        "cada versión en el orden de su fecha", "Muévala hacia arriba o corrija la fecha.")
    case .repeatedPolicy(let version, let first):
      FaultSentence(
        "la versión \(version) de la política por segunda vez",
        "un nombre propio (la línea \(first.line) ya tiene este)",
        "Los pedidos indican la versión que se aceptó: dele otro nombre.")
    case .noPolicies:
      FaultSentence("una configuración sin versiones de la política", "al menos una", "Añada la versión vigente.")
    case .deletionBeforeAnnouncement(let deletion, let announcement):
      FaultSentence(
        "una eliminación el \(deletion.iso), anunciada el \(announcement.iso)", "una eliminación posterior al anuncio",
        "Corrija una de las dos fechas.")
    case .placeholder(let word, let value):
      FaultSentence(
        "el valor del ejemplo, \(quoted(value)), para `\(word)`", "el suyo propio", "Sustitúyalo antes de publicar.")
    // The catalogue.
    case .notAnID(let id):
      FaultSentence(
        "\(quoted(id)) para `id`", "un id de minúsculas, cifras y -, como es-dni", "Escríbalo así.")
    case .repeatedID(let id, let first):
      FaultSentence(
        "\(id) por segunda vez", "cada id una sola vez (lo tiene la línea \(first.line))",
        "Quite uno o cámbiele el nombre.")
    case .halfAPair(let word, let missing):
      FaultSentence("`\(word)` sin `\(missing)`", "el par completo", "Añada `\(missing)`.")
    case .reversedRange(let word, let minimum, let maximum):
      FaultSentence(
        "\(plain(minimum)) como mínimo y \(plain(maximum)) como máximo (`\(word)`)", "primero el mínimo",
        "Intercámbielos.")
    case .doesNotFit(let word, let length, let room):
      FaultSentence(
        "\(plain(length.value)) mm para `\(word)`", "un máximo de \(plain(room.value)) mm, el espacio que hay",
        "Corrija la longitud; está en milímetros.")
    case .notAPixelSize(let word, let value):
      FaultSentence(
        "\(quoted(value)) para `\(word)`", "un tamaño como 600x750", "Escriba la anchura, x y la altura.")
    case .bandTooNarrow(let minimum, let maximum):
      FaultSentence(
        "un mínimo de \(minimum) kB y un máximo de \(maximum) kB",
        "un margen entre ambos: los portales cuentan 1000 o 1024 bytes por kB, y el archivo debe cumplir de los dos "
          + "modos",
        "Ponga `min_kb` en \(maximum * 1000 / 1024) como máximo, o `max_kb` en \((minimum * 1024 + 999) / 1000) como "
          + "mínimo.")
    case .unknownCountry(let code):
      FaultSentence(
        "\(quoted(code)) para `country`", "un código de dos mayúsculas como ES, o ICAO, o INT",
        "Escriba el código de ISO 3166-1.")
    }
  }

  // MARK: - Words

  private func oneOf(_ known: [String]) -> String {
    if known.count > 10, !suggestions.isEmpty { return "una palabra conocida aquí" }
    return "una de estas palabras: \(known.filter { $0 != "$schema" }.joined(separator: ", "))"
  }

  private var question: String? {
    suggestions.isEmpty ? nil : "¿Quiso decir \(TextWords.either(suggestions))?"
  }

  /// The catalogue's own words on its sources, which it has in one language.
  private func cited(_ words: String) -> String { words.isEmpty ? "" : " (según el catálogo: “\(words)”)" }

  private func fields(_ count: Int) -> String { "\(count) \(count == 1 ? "campo" : "campos")" }
}

extension Problem.Shape {
  fileprivate var spanishWords: String {
    switch self {
    case .text: "un valor único"
    case .list: "una lista"
    case .mapping: "un grupo de pares (clave: valor)"
    case .nothing: "un valor vacío"
    }
  }
}

extension Problem.Unit {
  fileprivate var spanishWords: String {
    switch self {
    case .none, .millimetres, .dotsPerInch, .pixels, .kilobytes, .percent: rawValue
    case .days: "días"
    case .workingDays: "días hábiles"
    case .years: "años"
    }
  }
}

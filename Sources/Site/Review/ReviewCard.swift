import Orders

/// One order on the operator's contact sheet.
struct ReviewCard {
  let entry: ReviewEntry
  let language: Language

  var fields: TemplateFields {
    [
      "number": .text(entry.order.text),
      "place": .text(Self.place(entry.place)),
      "reference": .optional(entry.reference),
      "address": .optional(entry.address),
      "localPage": .optional(entry.page),
      "slip": .optional(entry.slip),
      "lastDay": .optional(entry.lastDay.map { DateWords.short($0, language) }),
      "hasReasons": .flag(!entry.reasons.isEmpty),
      "hasPhotos": .flag(!entry.photos.isEmpty),
      "reasons": .list(
        entry.reasons.map { reason in
          [
            "sentence": .text(prose(reason.sentence)), "remedy": .optional(reason.remedy.map(prose)),
            "reasonPlace": .optional(reason.place.map(Self.place)), "hasStopping": .flag(!reason.checks.isEmpty),
            "stopping": .list(reason.checks.map(check)),
          ]
        }),
      "notes": .list(entry.notes.map { ["sentence": .text(prose($0))] }),
      "photos": .list(entry.photos.map(photo)),
      "strips": .list(entry.strips.map { $0.fields(language) }),
    ]
  }

  /// Words of a manifest or a command stand between quotation marks: a page shows no backticks.
  private func prose(_ text: Bilingual) -> String {
    text[language].split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index % 2 == 1 ? "“\(part)”" : String(part)
    }.joined()
  }

  private func photo(_ photo: ReviewPhoto) -> TemplateFields {
    let open = photo.checks.filter { $0.outcome != .pass }
    let met = photo.checks.count - open.count
    let all = Bilingual(english: "\(met) of \(photo.checks.count) met", spanish: "\(met) de \(photo.checks.count)")
    return [
      "thumbnail": .optional(photo.thumbnail),
      "width": .text(String(photo.thumbnailWidth)),
      "height": .text(String(photo.thumbnailHeight)),
      "title": .text(photo.title[language]),
      "specification": .text(photo.specification),
      "size": .text(NumberWords.size(photo.size, language)),
      "treatment": .text(treatment(of: photo)[language]),
      "checked": photo.checks.isEmpty ? false : .text(all[language]),
      "open": .list(open.map(check)),
    ]
  }

  /// Which pixels are not as they were photographed.
  private func treatment(of photo: ReviewPhoto) -> Bilingual {
    guard case .backgroundReplaced(let backdrop) = photo.treatment else {
      return Bilingual(
        english: "cropped only: no pixel changed", spanish: "solo recortada: ningún píxel cambiado")
    }
    let words = BackdropWords.text(backdrop)
    let (all, edge) = ("\(photo.changedPercent)\u{A0}%", "\(photo.changedEdgePercent)\u{A0}%")
    return Bilingual(
      english:
        "background \(words.english): \(all) of the picture changed, of it \(edge) at the person’s outline, none within",
      spanish:
        "fondo \(words.spanish): cambia el \(all) de la imagen, de ello el \(edge) en el contorno de la persona, nada dentro"
    )
  }

  private func check(_ check: Check) -> TemplateFields {
    [
      "state": .text(check.outcome.rawValue),
      "check": .text(CheckWords.title(check.name)[language]),
      "outcome": .text(CheckWords.outcome(check)[language]),
      "rule": .optional(CheckWords.bounds(check, language)),
      "authority": .text(CheckWords.authority(check)[language]),
      "advice": .optional(CheckAdvice.sentence(check)?[language]),
    ]
  }

  /// `orders.csv:12`
  private static func place(_ place: SourcePlace) -> String {
    place.file + (place.line > 0 ? ":\(place.line)" : "") + (place.column > 0 ? ":\(place.column)" : "")
  }
}

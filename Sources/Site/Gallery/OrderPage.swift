import Foundation
import Orders

/// The page of one order, as its template sees it.
struct OrderPage {
  let order: GalleryOrder
  let folder: GalleryFolder
  let archiveBytes: Int
  let reference: String
  let configuration: StudioConfiguration
  let expiry: ExpiryPromise
  let language: Language

  var fields: TemplateFields {
    let last = order.link.day
    return [
      "words": PageWords.fields(PageWords.shell, PageWords.order, DaysLeftWords.patterns, language: language),
      "nickname": .optional(Nickname.shown(order.nickname)),
      "lastDay": .text(DateWords.long(last, language)),
      "lastDayISO": .text(last.iso),
      "term": .text(DaysLeftWords.term(days: order.paidOn.days(until: last), from: order.paidOn, language)),
      "archiveName": .text(GalleryFolder.archiveName),
      "archiveSize": .text(NumberWords.bytes(archiveBytes, language)),
      "photos": .list(
        folder.photos.enumerated().map { PhotoCard(photo: $1, index: $0, of: folder.photos.count, language).fields }),
      "hasSheets": .flag(!folder.sheets.isEmpty),
      "sheets": .list(folder.sheets.map { SheetCard(sheet: $0, language).fields }),
      "reference": .text(reference),
      "requests": .list(RequestWords.all.map { $0.fields(reference: reference, language) }),
      "answer": .text(RequestWords.answer(workingDays: configuration.answerWorkingDays)[language]),
      "afterwards": .text(
        expiry.sentence(day: DateWords.short(last, language), zone: configuration.timeZone.identifier, language)),
    ]
  }
}

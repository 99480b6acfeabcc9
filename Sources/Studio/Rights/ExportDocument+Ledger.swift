import Ledger
import Orders

extension ExportDocument {
  init(_ records: [PersonalRecord], day: CalendarDay) {
    self.init(day: day.iso, orders: records.map(Order.init))
  }
}

extension ExportDocument.Order {
  init(_ record: PersonalRecord) {
    let order = record.order
    self.init(
      number: order.number.text,
      customer: .init(
        uid: order.customer.uid, nickname: order.customer.nickname, language: order.customer.language.rawValue),
      payment: .init(
        paidAt: order.payment.paidAt, method: order.payment.method?.rawValue, reference: order.payment.reference,
        amount: order.payment.amount, ip: order.payment.ip),
      lastDay: order.lastDay.iso, delivery: order.delivery.rawValue, photos: order.photos,
      recordedAt: order.recordedAt, ended: order.ended?.rawValue,
      withheld: order.withheld.isEmpty ? nil : order.withheld.map(\.rawValue).sorted(),
      consents: record.consents.map { consent in
        .init(
          picture: consent.position, kind: consent.kind.rawValue, wording: consent.wording, givenAt: consent.givenAt,
          withdrawnAt: consent.withdrawnAt)
      },
      deliveries: record.deliveries.map(ExportDocument.Delivery.init),
      holds: record.holds.map { hold in
        .init(
          reason: hold.hold.reason, legalCase: hold.hold.legalCase?.rawValue, since: hold.hold.since,
          liftedAt: hold.liftedAt)
      },
      disclosures: record.disclosures.map { disclosure in
        .init(
          legalCase: disclosure.legalCase.rawValue, recipient: disclosure.recipient, content: disclosure.content,
          at: disclosure.at)
      },
      reprints: record.reprints.flatMap { reprint in
        reprint.photos.map {
          .init(day: reprint.day.iso, photo: $0.output, paper: $0.paper, copies: $0.copies)
        }
      },
      events: record.events.map { event in
        .init(
          at: event.at, kind: event.kind?.rawValue,
          facts: Dictionary(uniqueKeysWithValues: event.facts.map { ($0.key.rawValue, $0.value) }))
      })
  }
}

extension ExportDocument.Delivery {
  init(_ delivery: DeliveryRecord) {
    self.init(
      revision: delivery.revision, lastDay: delivery.lastDay.iso, status: delivery.status.rawValue,
      path: delivery.path, reference: delivery.reference, publishedAt: delivery.publishedAt,
      endedAt: delivery.endedAt,
      files: delivery.files.map { file in
        .init(place: file.place.rawValue, path: file.path, sha256: file.hash.hex, bytes: file.size)
      },
      photos: delivery.photos.map { photo in
        .init(
          name: photo.output, picture: photo.position, original: photo.source, specification: photo.specification,
          widthPixels: photo.width, heightPixels: photo.height)
      })
  }
}

import Foundation
import Ledger
import Manifest
import Orders
import Site

@testable import Studio

extension RefusalSample {
  init(_ refusal: AdmissionRefusal) { (english, spanish) = (refusal.words, refusal.spanish) }

  private static let then = Date(timeIntervalSinceReferenceDate: 0)
  private static let day = CalendarDay(then, in: .gmt)

  private static func hold(_ origin: Hold.Origin) -> Hold {
    Hold(order: OrderNumber("A-1"), reason: "case 12/2026", legalCase: nil, origin: origin, since: then)
  }

  /// Of what the ledger refuses.
  static let admissions =
    [
      RefusalSample(AdmissionRefusal.erased), .init(AdmissionRefusal.numberOfAnotherCustomer),
      .init(AdmissionRefusal.exchangeCodeUsed(by: nil)),
      .init(AdmissionRefusal.exchangeCodeUsed(by: OrderNumber("B-12"))),
    ] + EndReason.allCases.map { RefusalSample(AdmissionRefusal.ended($0)) }
    + ConsentKind.allCases.enumerated().map {
      RefusalSample(AdmissionRefusal.consentWithdrawn($1, position: $0, at: then))
    }

  /// Of what keeps an order that was made from its place.
  static let publications =
    [
      RefusalSample(PublishFailure.files(PublicationError(step: .path, path: "", code: 0))),
      .init(PublishFailure.files(PublicationError(step: .write, path: "d/x/zip-1.zip", code: ENOSPC))),
      .init(PublishFailure.other("odd 7")),
    ] + ledger.map { RefusalSample(PublishFailure.ledger($0)) }

  private static let ledger: [LedgerError] = [
    .missing(path: "l.sqlite"), .newer(path: "l.sqlite", schema: 9, known: 8), .readOnly(path: "l.sqlite"),
    .full(path: "l.sqlite"), .locked(path: "l.sqlite", by: nil),
    .locked(path: "l.sqlite", by: LockHolder(pid: 41, command: "purge")), .busy(path: "l.sqlite"),
    .otherKey(path: "l.sqlite"), .clockWentBack(recorded: then.addingTimeInterval(1e6), given: then),
    .database(code: 11), .unknownOrder, .held(hold(.command)), .controllerChanged(from: "One 1", to: "Two 2"),
    .recipientsChanged(from: "One 1", to: "Two 2"), .erasuresMissing(path: "l.erased"), .notWritable, .closed,
  ]

  /// Of why a line of a reprint is refused.
  static let reprints: [RefusalSample] =
    [
      RefusalSample(ReprintProblem.unknownOrder), .init(ReprintProblem.erased),
      .init(ReprintProblem.consent(.outdatedConsent(version: "1", material: "2"))),
      .init(ReprintProblem.consent(.unknownPolicy(version: "3", known: ["1", "2"]))),
      .init(ReprintProblem.expired(lastDay: day)), .init(ReprintProblem.held(hold(.manifest))),
      .init(ReprintProblem.held(hold(.command))), .init(ReprintProblem.notDelivered),
      .init(ReprintProblem.noSuchPhoto(specification: "es-dni", picture: 2, known: ["us-visa", "us-passport-2"])),
      .init(ReprintProblem.noSuchPhoto(specification: nil, picture: 2, known: ["us-visa"])),
      .init(ReprintProblem.specificationGone("es-dni")), .init(ReprintProblem.sizeChanged(specification: "es-dni")),
      .init(ReprintProblem.paperGone("photo-10x15")),
      .init(ReprintProblem.repeated(photo: "es-dni-1", first: place)),
      .init(ReprintProblem.source(path: "a.jpg", .photoFile("a.jpg", .empty, suggestion: nil))),
      .init(ReprintProblem.sourceChanged(path: "a.jpg")), .init(ReprintProblem.deliveredAnew(photo: "es-dni-1")),
      .init(ReprintProblem.deliveredFileMissing(photo: "es-dni-1")),
    ] + EndReason.allCases.map { RefusalSample(ReprintProblem.ended($0)) }
    + ([.program(recorded: "11", now: "12"), .models, .rule, .unknown] as [RenderingChange]).map {
      RefusalSample(ReprintProblem.otherwise(photo: "es-dni-1", $0))
    }
}

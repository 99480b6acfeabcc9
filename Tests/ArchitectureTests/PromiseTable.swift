/// What the service promises its customers, and the tests that keep it: as `File.function`, below `Tests`.
enum PromiseTable {
  struct Promise: Sendable {
    var id: String
    var words: String
    var tests: [String]
  }

  static let promises: [Promise] = [
    Promise(
      id: "P1", words: "Pictures that the customer hands over are read, and no other file.",
      tests: ["PhotoPathTests.refusesOthers", "PhotoPathTests.takesPathsInside"]),
    Promise(
      id: "P2", words: "Finished photos are saved for the customer: page, files and zip.",
      tests: ["OrderPageTests.folderHoldsPagesFilesAndTheirArchive"]),
    Promise(
      id: "P3", words: "Device model and system version never leave in an output, and are not recorded.",
      tests: ["PrivacyTests.theSiteCarriesNothingOfTheCameraOrTheOrder"]),
    Promise(
      id: "P4", words: "Order number and IP address are kept for the audit alone.",
      tests: [
        "LedgerCommandTests.writesThePaymentsOfAPeriod", "AuditTests.listsThePaymentsOfAPeriodWithBothEnds",
        "PrivacyTests.theSiteCarriesNothingOfTheCameraOrTheOrder", "RetentionTests.forgetsAddressesForGood",
      ]),
    Promise(
      id: "P5", words: "The account identifies the customer, and never appears in the site.",
      tests: [
        "AdmissionTests.keepsAnyUID", "AdmissionTests.refusesTheNumberOfAnotherCustomer",
        "PrivacyTests.theSiteCarriesNothingOfTheCameraOrTheOrder",
      ]),
    Promise(
      id: "P6", words: "Card, balance, coupon and exchange code pay; one code redeems one order.",
      tests: [
        "AdmissionTests.redeemsAnExchangeCodeOnce", "AdmissionTests.redeemsACodeOnceHoweverItIsTyped",
        "AdmissionTests.keepsWhatTheManifestSays",
      ]),
    Promise(
      id: "P7", words: "Face data serve the calculation alone, are not shared and not stored.",
      tests: ["PrivacyTests.noMeasureOfAFaceTouchesTheDisk", "FaceTypesTests.nothingOfAFaceCanBeEncodedOrWritten"]),
    Promise(
      id: "P8", words: "Another person's picture needs that person's authorisation.",
      tests: ["ConsentGateTests.asksForAuthorisation"]),
    Promise(
      id: "P9", words: "A minor's picture needs the guardian's consent, and is deleted without it.",
      tests: ["ConsentGateTests.countsMinors", "WithheldOrderTests.purgeDeletesThemWhereTheStudioSaysSo"]),
    Promise(
      id: "P10", words: "Any other use needs consent first: the showcase drops who withdraws.",
      tests: [
        "RightsCommandTests.takesAPhotoOffThePublicPageAtOnce", "SiteWideTests.withoutConsentThereIsNoShowcase",
        "AdmissionTests.followsTheManifestOnShowcaseBothWays",
      ]),
    Promise(
      id: "P11", words: "What was obtained indirectly is checked for its source.",
      tests: ["ConsentGateTests.asksForAuthorisation", "ConsentGateTests.namesAllThatIsMissing"]),
    Promise(
      id: "P12", words: "Ten lawful exceptions; a legal hold stops purge and erasure, and is recorded.",
      tests: [
        "NoticeTests.listsAreThoseOfTheLaw", "LedgerCommandTests.holdsAndReleasesAnOrder",
        "LedgerCommandTests.theManifestLiftsItsHoldOfAnOrderThatIsOver",
      ]),
    Promise(
      id: "P13", words: "No cookies, nothing from third parties.",
      tests: ["SiteWideTests.nothingIsLoadedFromElsewhereAndNothingRunsInline", "HeaderTests.ordersAreGuarded"]),
    Promise(
      id: "P14", words: "Stored in one named region.", tests: ["NoticeTests.everythingComesFromTheConfiguration"]),
    Promise(
      id: "P15", words: "Download for 180 days from the payment, the last one included, printed on the page.",
      tests: [
        "RetentionTests.countsFromTheDayOfThePayment", "OrderPageTests.pageSaysWhatIsToBeKnown",
        "LinkEndTests.dayEndsAtMidnightOfTheStudio",
      ]),
    Promise(
      id: "P16", words: "Then the photos are deleted automatically, and the absence is proved.",
      tests: [
        "PurgeCommandTests.deletesProvesAndReminds", "UnitFileTests.timerStrikesAfterMidnightOfTheStudio",
        "KillPointTests.anotherRunRepairsWhateverWasKilled",
      ]),
    Promise(
      id: "P17", words: "Before the service ends: notice on every page, then deletion.",
      tests: ["SuspensionCommandTests.announcesOnEveryPageAndDeletesEverythingOnItsDay"]),
    Promise(
      id: "P18", words: "Unguessable links, private files, no listing, a content policy.",
      tests: [
        "LinkTests.tokenIsTheKeyedHashThatItSaysItIs", "OpeningTests.keepsEveryFileToItsOwner",
        "LinkEndTests.nothingIsListed", "HeaderTests.ordersAreGuarded", "FileModeTests.whatIsMadeIsForItsOwner",
      ]),
    Promise(
      id: "P19", words: "No disclosure save for eight cases; each is a recorded event.",
      tests: [
        "LedgerCommandTests.recordsDisclosuresWithTheirCase", "RightsTests.recordsADisclosureWithItsCase",
        "NoticeTests.listsAreThoseOfTheLaw", "SiteWideTests.noPersonalWordIsOnAPublicPage",
      ]),
    Promise(
      id: "P20", words: "Sharing for lawful purposes only; the notice lists who works for the studio.",
      tests: ["NoticeTests.everythingComesFromTheConfiguration", "NoticeTests.withoutProcessorsItSaysSo"]),
    Promise(
      id: "P21", words: "Whoever takes the service over is bound, or asks for consent again.",
      tests: ["ControllerTests.anotherControllerNeedsAMaterialVersion"]),
    Promise(
      id: "P22", words: "See, correct, delete, withdraw, close the account.",
      tests: [
        "RightsCommandTests.givesAPersonACopyOfEverything", "RightsCommandTests.correctsANameOnThePage",
        "RightsCommandTests.erasesAPersonFromEveryFile", "RightsCommandTests.withdrawingTheNoticeEndsTheOrder",
        "WithheldOrderTests.aPersonIsGivenThemAndErased",
      ]),
    Promise(
      id: "P23", words: "Deleted means no longer retrievable in the systems that provide the service.",
      tests: [
        "RightsCommandTests.erasesAPersonFromEveryFile", "EndingTests.findsCopiesByTheirContent",
        "AnonymisingTests.takesEveryByteOutOfTheFiles", "PurgeCommandTests.theOtherStaysOnASharedSheet",
        "LedgerCommandTests.aNewMachineIsToldWhoWasErased",
      ]),
    Promise(
      id: "P24", words: "Anonymised means that nobody can be identified, and that it cannot be undone.",
      tests: [
        "AnonymisingTests.keepsTheAmountAndTheDay", "AnonymisingTests.leavesNothingThatLeadsFromTheChainToTheAmount",
        "AnonymisingTests.erasesFromARestoredBackupAgain", "ForgettingTests.makesOldAccountsAnonymous",
      ]),
    Promise(
      id: "P25", words: "Meant for adults; guardians have their own contact.",
      tests: ["NoticeTests.everythingComesFromTheConfiguration", "ConsentGateTests.countsMinors"]),
    Promise(
      id: "P26", words: "Material changes need fresh consent and stand on every page.",
      tests: [
        "ConsentGateTests.asksForConsentSinceTheLastMaterialVersion",
        "ConsentGateTests.asksForNoChangeThatIsStillToCome",
        "SiteWideTests.materialChangesAreAnnouncedForAsLongAsOldConsentsLast",
        "PurgeCommandTests.aMaterialChangeReachesEveryPage", "ReprintTests.asksForConsentAsARenderDoes",
      ]),
    Promise(
      id: "P27", words: "Contact data and the time to answer are on every notice; none may be missing.",
      tests: ["NoticeTests.everythingComesFromTheConfiguration", "ConfigurationReaderTests.tellsAllThatIsMissing"]),
    Promise(
      id: "P28", words: "Sensitive items are marked, and a legend says so.",
      tests: ["NoticeTests.sensitiveItemsAreMarkedAndALegendSaysSo"]),
    Promise(
      id: "P29", words: "Every page in English and Spanish, the same section by section.",
      tests: [
        "NoticeTests.bothLanguagesHaveTheSameSectionsOfTheSameForm",
        "NoticeTests.bothSayThatFaceDataServeTheCalculationAloneAndAreNeitherSharedNorStored",
        "OrderPageTests.customersLanguageIsTheFoldersPage",
      ]),
    Promise(
      id: "P30", words: "Third-party SDKs are defined, and none is used.",
      tests: [
        "NoticeTests.thirdPartySoftwareIsDefinedAndNoneIsUsed",
        "SiteWideTests.nothingIsLoadedFromElsewhereAndNothingRunsInline",
      ]),
  ]
}

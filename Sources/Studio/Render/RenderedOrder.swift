import Orders

/// What was made for one order: names, sizes and outcomes, with the bytes of every file beside it.
///
/// This is what the cache keeps. It holds nothing that was measured of a face.
struct RenderedOrder: Codable, Sendable {
  /// A file of the order, by its name in the gallery.
  struct File: Codable, Sendable {
    var name: String
    var bytes: Int
    /// SHA-256, lower-case hexadecimal.
    var digest: String
  }

  /// A raster picture among the files.
  struct Image: Codable, Sendable {
    var file: File
    var width: Int
    var height: Int
  }

  /// One picture made for one specification.
  struct Photo: Codable, Sendable {
    /// The picture's number in the order, from 1.
    var picture: Int
    var specification: String
    /// Unique in the order: `us-passport-1`.
    var name: String { "\(specification)-\(picture)" }
    var print: Image
    /// For the authority's portal; nil where the specification has no rule for it.
    var upload: Image?
    /// The same picture smaller, for the page; smallest first.
    var previews: [Image]
    var checks: [CheckRecord]
    /// What stands where the background was; nil where the picture was only cropped.
    var replacedBackground: Backdrop?
    /// Of the picture's pixels, how many in a hundred are not as they were photographed.
    var changedPercent: Int
    /// Of these, how many along the person's outline; nil where it was not counted.
    var changedEdgePercent: Int?
  }

  struct Sheet: Codable, Sendable {
    /// What was asked to stand on it, in the order of the layout.
    struct Placement: Codable, Sendable {
      /// A photo's name.
      var photo: String
      /// Nil fills the sheet.
      var copies: Int?
    }

    var image: Image
    var pdf: File?
    var paper: PaperSize
    /// How many photos are on it.
    var photos: Int
    var placements: [Placement]
    var preview: Image
  }

  var photos: [Photo]
  var sheets: [Sheet]
}

/// A check as the cache keeps it.
struct CheckRecord: Codable, Sendable {
  var name: CheckName
  var outcome: Check.Outcome
  var isMust: Bool
  var unit: Check.Unit
  var minimum: Double?
  var maximum: Double?
  var authority: String
  var isAccepted: Bool

  init(_ check: Check) {
    name = check.name
    outcome = check.outcome
    isMust = check.isMust
    unit = check.unit
    minimum = check.minimum
    maximum = check.maximum
    authority = check.authority
    isAccepted = check.isAccepted
  }

  var check: Check {
    Check(
      name: name, outcome: outcome, isMust: isMust, unit: unit, minimum: minimum, maximum: maximum,
      authority: authority, isAccepted: isAccepted)
  }
}

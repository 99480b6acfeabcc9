public import Orders

/// What the page of one order shows: the rendered files, and the little about the customer that it needs.
///
/// It carries no order number, uid, address or file name of the customer, so that none can reach the site.
public struct GalleryOrder: Sendable {
  /// The customer's: the folder's `index.html` is written in it, the other page beside it in the other language.
  public var language: Language
  /// As the manifest has it; shown escaped, isolated and shortened.
  public var nickname: String?
  public var link: Link
  /// The day of the payment, from which the page says how long the files stay.
  public var paidOn: CalendarDay
  /// In the order of the manifest.
  public var photos: [GalleryPhoto]
  public var sheets: [GallerySheet]
  /// Nil leaves the folder readable for whoever has the link.
  public var sealing: Sealing?

  public init(
    language: Language, nickname: String?, link: Link, paidOn: CalendarDay, photos: [GalleryPhoto],
    sheets: [GallerySheet], sealing: Sealing? = nil
  ) {
    self.language = language
    self.nickname = nickname
    self.link = link
    self.paidOn = paidOn
    self.photos = photos
    self.sheets = sheets
    self.sealing = sealing
  }
}

/// How an order is encrypted on the host, so that the host itself cannot read it.
public enum Sealing: Hashable, Sendable {
  /// The key follows the `#` of the address, which no browser sends.
  case fragment
  /// The key follows from a code that the customer types in.
  case exchangeCode(String)
}

/// One ID photo of an order.
public struct GalleryPhoto: Sendable {
  /// What was done to the picture beyond cropping it.
  public enum Treatment: Hashable, Sendable {
    case croppedOnly
    case backgroundReplaced(Backdrop)
  }

  public var specification: Specification
  public var treatment: Treatment
  /// The photo at print resolution.
  public var print: GalleryImage
  /// The file for the portal, where the specification states one.
  public var portal: GalleryImage?
  /// Smaller copies for the page, any sizes, of the same proportions; where there are none the print is shown.
  public var previews: [GalleryImage]
  /// In the order in which they are to be read.
  public var checks: [Check]

  public init(
    specification: Specification, treatment: Treatment, print: GalleryImage, portal: GalleryImage?,
    previews: [GalleryImage], checks: [Check]
  ) {
    self.specification = specification
    self.treatment = treatment
    self.print = print
    self.portal = portal
    self.previews = previews
    self.checks = checks
  }
}

/// One print sheet of an order: a picture file, a PDF or both.
public struct GallerySheet: Sendable {
  public var paper: PaperSize
  /// Photos on it.
  public var count: Int
  public var picture: GalleryImage?
  /// At true size.
  public var pdf: [UInt8]?
  /// A smaller copy of the sheet for the page; nil shows none.
  public var preview: GalleryImage?

  public init(paper: PaperSize, count: Int, picture: GalleryImage?, pdf: [UInt8]?, preview: GalleryImage?) {
    self.paper = paper
    self.count = count
    self.picture = picture
    self.pdf = pdf
    self.preview = preview
  }
}

/// A finished JPEG.
public struct GalleryImage: Hashable, Sendable {
  public var jpeg: [UInt8]
  /// In pixels.
  public var width: Int
  public var height: Int

  public init(jpeg: [UInt8], width: Int, height: Int) {
    self.jpeg = jpeg
    self.width = width
    self.height = height
  }
}

import CHaru

/// A PDF document of libharu, in points, the origin of a page at its bottom left corner.
///
/// No handler is installed, which would have to leave libharu by a jump: every call's result is checked instead, and
/// libharu keeps the first error until the document ends.
@safe
struct HaruDocument: ~Copyable {
  private let document: HPDF_Doc

  @safe
  struct Page { fileprivate let page: HPDF_Page }

  @safe
  struct Image { fileprivate let image: HPDF_Image }

  /// A colour profile in the document, which images refer to.
  @safe
  struct Profile { fileprivate let profile: HPDF_Dict }

  private init(_ document: HPDF_Doc) { unsafe self.document = unsafe document }

  static func begin() throws(SheetOutputError) -> HaruDocument {
    guard let new = unsafe HPDF_New(nil, nil) else { throw .pdf(code: UInt(HPDF_FAILD_TO_ALLOC_MEM), detail: 0) }
    let document = unsafe HaruDocument(new)
    try document.check(unsafe HPDF_SetCompressionMode(new, HPDF_UINT(HPDF_COMP_TEXT)))
    // Viewers offer to shrink a page to the printer's margins; this asks them not to.
    try document.check(unsafe HPDF_SetViewerPreference(new, HPDF_UINT(HPDF_PRINT_SCALING_NONE)))
    return document
  }

  deinit { unsafe HPDF_Free(document) }

  private func check(_ status: HPDF_STATUS) throws(SheetOutputError) {
    guard status == HPDF_STATUS(HPDF_OK) else { throw failure }
  }

  private var failure: SheetOutputError {
    .pdf(code: UInt(unsafe HPDF_GetError(document)), detail: UInt(unsafe HPDF_GetErrorDetail(document)))
  }

  // MARK: - What a document has

  func addPage(width: Double, height: Double) throws(SheetOutputError) -> Page {
    guard let page = unsafe HPDF_AddPage(document) else { throw failure }
    try check(unsafe HPDF_Page_SetWidth(page, HPDF_REAL(width)))
    try check(unsafe HPDF_Page_SetHeight(page, HPDF_REAL(height)))
    return unsafe Page(page: page)
  }

  func addProfile(_ bytes: [UInt8]) throws(SheetOutputError) -> Profile {
    guard let profile = unsafe HPDF_DictStream_New(document.pointee.mmgr, document.pointee.xref) else { throw failure }
    try check(unsafe HPDF_Dict_AddNumber(profile, "N", 3))
    try check(unsafe HPDF_Dict_AddName(profile, "Alternate", "DeviceRGB"))
    try check(unsafe HPDF_Stream_Write(profile.pointee.stream, bytes, HPDF_UINT(bytes.count)))
    return unsafe Profile(profile: profile)
  }

  /// Takes a JPEG file as it is.
  func addImage(jpeg: [UInt8], profile: Profile?) throws(SheetOutputError) -> Image {
    guard let image = unsafe HPDF_LoadJpegImageFromMem(document, jpeg, HPDF_UINT(jpeg.count)) else { throw failure }
    if let profile {
      // Each image needs an array of its own, which it frees.
      guard let colours = unsafe HPDF_Array_New(document.pointee.mmgr) else { throw failure }
      try check(unsafe HPDF_Array_AddName(colours, "ICCBased"))
      try check(unsafe HPDF_Array_Add(colours, profile.profile))
      try check(unsafe HPDF_Dict_Add(image, "ColorSpace", colours))
    }
    return unsafe Image(image: image)
  }

  // MARK: - What a page shows

  /// What the page is cut to.
  func setTrim(_ page: Page, left: Double, bottom: Double, right: Double, top: Double) throws(SheetOutputError) {
    let box = HPDF_Rect(
      left: HPDF_REAL(left), bottom: HPDF_REAL(bottom), right: HPDF_REAL(right), top: HPDF_REAL(top))
    guard let array = unsafe HPDF_Box_Array_New(document.pointee.mmgr, box) else { throw failure }
    try check(unsafe HPDF_Dict_Add(page.page, "TrimBox", array))
  }

  func draw(_ image: Image, on page: Page, x: Double, y: Double, width: Double, height: Double) throws(SheetOutputError)
  {
    try check(
      unsafe HPDF_Page_DrawImage(
        page.page, image.image, HPDF_REAL(x), HPDF_REAL(y), HPDF_REAL(width), HPDF_REAL(height)))
  }

  /// The shade of all bars and lines that follow: 0 black, 1 white.
  func setShade(_ shade: Double, on page: Page) throws(SheetOutputError) {
    try check(unsafe HPDF_Page_SetGrayFill(page.page, HPDF_REAL(shade)))
    try check(unsafe HPDF_Page_SetGrayStroke(page.page, HPDF_REAL(shade)))
    try check(unsafe HPDF_Page_SetLineCap(page.page, HPDF_ROUND_END))
    try check(unsafe HPDF_Page_SetLineJoin(page.page, HPDF_ROUND_JOIN))
  }

  func addBar(_ page: Page, x: Double, y: Double, width: Double, height: Double) throws(SheetOutputError) {
    try check(
      unsafe HPDF_Page_Rectangle(page.page, HPDF_REAL(x), HPDF_REAL(y), HPDF_REAL(width), HPDF_REAL(height)))
  }

  /// Fills the bars added since the last call.
  func fillBars(_ page: Page) throws(SheetOutputError) {
    try check(unsafe HPDF_Page_Fill(page.page))
  }

  func setLineWidth(_ width: Double, on page: Page) throws(SheetOutputError) {
    try check(unsafe HPDF_Page_SetLineWidth(page.page, HPDF_REAL(width)))
  }

  /// - Parameter nodes: in points; fewer than two draw nothing.
  func drawLine(_ page: Page, through nodes: [(x: Double, y: Double)]) throws(SheetOutputError) {
    guard let first = nodes.first, nodes.count > 1 else { return }
    try check(unsafe HPDF_Page_MoveTo(page.page, HPDF_REAL(first.x), HPDF_REAL(first.y)))
    for node in nodes.dropFirst() {
      try check(unsafe HPDF_Page_LineTo(page.page, HPDF_REAL(node.x), HPDF_REAL(node.y)))
    }
    try check(unsafe HPDF_Page_Stroke(page.page))
  }

  // MARK: - The file

  func bytes() throws(SheetOutputError) -> [UInt8] {
    try check(unsafe HPDF_SaveToStream(document))
    try check(unsafe HPDF_ResetStream(document))
    var size = unsafe HPDF_GetStreamSize(document)
    var bytes = [UInt8](repeating: 0, count: Int(size))
    try check(unsafe HPDF_ReadFromStream(document, &bytes, &size))
    guard Int(size) == bytes.count else { throw .pdfIncomplete }
    return bytes
  }
}

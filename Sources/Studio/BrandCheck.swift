import Orders
import Site

/// What can be said of a studio's looks before anything is rendered.
public struct BrandCheck: Sendable {
  /// About the colour, as a sentence.
  public var suggestion: String?

  /// - Throws: where the logo is missing or no picture.
  public init(_ workshop: Workshop) throws(BatchError) {
    _ = try StudioLogo.read(workshop.configuration.brand, in: workshop.folder)
    suggestion = AccentAdvice(for: workshop.configuration.brand)?.sentence
  }
}

extension AccentAdvice {
  var sentence: String {
    let tenths = Int((ratio * 10).rounded(.down))
    return """
      brand.accent \(asked.hex) stands out from the pages by \(tenths / 10).\(tenths % 10) to 1, and text needs 4.5 to 1 \
      (WCAG 2.2, AA): pages use \(used.hex) in its place. Write that, or another darker colour, to choose it yourself.
      """
  }
}

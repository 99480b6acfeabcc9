/// A coordinate system: it fixes the origin and the unit of every point, box and transform that names it.
///
/// Spaces are markers and never instantiated. A point of one space cannot be used in another without a
/// `Transform` between the two, so that a mix-up of pixels and millimetres, or of stored and upright
/// pictures, does not compile.
public protocol Space: Sendable {}

/// Pixels of a picture file as it is stored, before its orientation is applied. Origin at the top left corner
/// of the picture, x to the right, y down; the centre of the first pixel is (0.5, 0.5).
public enum Stored: Space {}

/// Pixels of a picture the way a viewer shows it. Origin and axes as in `Stored`.
public enum Upright: Space {}

/// Pixels of a rendered result. Origin and axes as in `Stored`.
public enum Output: Space {}

/// Millimetres on one ID photo as printed. Origin at its top left corner, x to the right, y down.
public enum Print: Space {}

/// Millimetres on a sheet of paper. Origin at its top left corner, x to the right, y down.
public enum Paper: Space {}

/// Why a face that was found may be none that a photo can be made of.
public enum FaceDoubt: Hashable, Sendable, CaseIterable {
  /// Chin, cheek or the top of the skull lies beyond the picture's edge.
  case cutOff
  /// Turned so far from the camera that one side of the face hides the other.
  case turnedAway
  /// The network hardly takes it for a face: something covers it, or it is an imitation of one.
  case faint
  /// Neither eye shows an iris: closed, behind dark glasses, or blind as a statue's.
  case eyesUnseen
  /// The nose or the cheeks have other colours than skin has beside that forehead.
  case covered
  /// Few tones, as in a drawing or where the light has burnt the skin out.
  case flat
  /// A fine grid over the skin, as of a screen or of printing.
  case patterned
  /// The top of the hair cannot be told from what is behind it: both are burnt out, or the background looks like hair.
  case crownUnclear
}

import Foundation
import Orders

extension Check {
  /// What was asked and not met.
  var words: String {
    switch name {
    case .room: "the picture has too little room around the head for this frame"
    case .headSkull: "the head, chin to skull crown, must be \(range)"
    case .headHair: "the head, chin to the top of the hair, must be \(range)"
    case .faceWidth: "the face must be \(range) wide"
    case .eyeLine: "the eyes must be \(range) above the bottom edge"
    case .topMargin: "the margin above the crown must be \(range)"
    case .centring: "the face must stand in the middle (\(range))"
    case .wholeFace: "the picture's edge cuts the face or the top of the head off"
    case .occlusion: "something covers the face or an eye"
    case .crownCertainty where maximum == nil: "the top of the hair cannot be told from what is behind it"
    case .faceCertainty: "it is not clearly the face of a living person"
    case .upright: "the picture lies on its side or upside down in the file"
    case .headCovering: "the document does not admit a head covering"
    case .naturalColour where maximum == nil: "the document asks for a colour photo, and this one has no colour"
    case .naturalColour: "the colour of the skin is not a natural one"
    case .yaw where minimum == nil: "the face is turned away from the camera"
    default: "\(name.rawValue.replacing("_", with: " ")) must be \(range)"
    }
  }

  private var range: String {
    switch (minimum, maximum) {
    case (let low?, let high?): "\(Self.number(low)) to \(Self.number(high)) \(unit.rawValue)"
    case (let low?, nil): "at least \(Self.number(low)) \(unit.rawValue)"
    case (nil, let high?): "at most \(Self.number(high)) \(unit.rawValue)"
    case (nil, nil): "as the rule has it"
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 100).rounded() / 100)
  }
}

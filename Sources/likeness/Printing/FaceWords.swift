import FaceCrop

extension Standing {
  /// For programs that read what `measure` prints.
  var word: String {
    switch self {
    case .upright: "upright"
    case .onItsRight: "on_its_right"
    case .upsideDown: "upside_down"
    case .onItsLeft: "on_its_left"
    }
  }
}

extension FaceDoubt {
  /// For programs that read what `measure` prints.
  var word: String {
    switch self {
    case .cutOff: "cut_off"
    case .turnedAway: "turned_away"
    case .faint: "faint"
    case .eyesUnseen: "eyes_unseen"
    case .covered: "covered"
    case .flat: "flat"
    case .patterned: "patterned"
    case .crownUnclear: "crown_unclear"
    }
  }
}

/// Why a picture is not framed although a specification was given.
enum NotFramed: CaseIterable {
  case noFace, severalFaces

  /// - Parameter faces: how many are in the picture, of which none was chosen.
  init(faces: Int) {
    self = faces == 0 ? .noFace : .severalFaces
  }

  /// For programs that read what `measure` prints.
  var word: String {
    switch self {
    case .noFace: "no_face"
    case .severalFaces: "several_faces"
    }
  }
}

/// What `measure` says of a face to people.
enum FaceWords {
  static func sentence(standing word: String) -> String? {
    switch Standing.allCases.first(where: { $0.word == word }) {
    case .onItsRight: "the picture lies on its right side; the photo is set upright"
    case .onItsLeft: "the picture lies on its left side; the photo is set upright"
    case .upsideDown: "the picture is upside down; the photo is set upright"
    case .upright, nil: nil
    }
  }

  /// - Parameter faces: how many are in the picture.
  static func sentence(notFramed word: String, faces: Int) -> String {
    switch NotFramed.allCases.first(where: { $0.word == word }) {
    case .noFace: "not framed: no face was found"
    case .severalFaces: "not framed: \(faces) faces: choose one by --face"
    case nil: word
    }
  }

  static func sentence(doubt word: String) -> String {
    switch FaceDoubt.allCases.first(where: { $0.word == word }) {
    case .cutOff: "the picture's edge cuts the face or the top of the head off"
    case .turnedAway: "the face is turned away from the camera"
    case .faint: "it is not clearly the face of a living person, or something covers it"
    case .eyesUnseen: "neither eye is seen: closed, or behind something dark"
    case .covered: "something covers the nose or the cheeks"
    case .flat: "it has few tones: a drawing, or burnt out"
    case .patterned: "a fine grid lies over it: a picture of a screen or of a print"
    case .crownUnclear: "the top of the hair cannot be told from what is behind it"
    case nil: word
    }
  }
}

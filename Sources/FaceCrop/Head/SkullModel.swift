import Foundation
import Measures

/// Where the top of the skull is, from the face.
///
/// The vertex is above the sellion (the deepest point of the nose's root) by a length that hardly differs between men,
/// women and children when it is given in distances between the pupils:
///
/// | | sellion to vertex | between the pupils | ratio |
/// |---|---|---|---|
/// | men | 112 mm (FAA HF-STD-001, exhibit 14.3.2.1) | 64.0 mm (ANSUR II) | 1.75 |
/// | women | 107 mm (see below) | 61.7 mm (ANSUR II) | 1.74 |
/// | 10 to 11 years | 98 mm (Snyder 1977) | 57 mm | 1.72 |
/// | 6 to 7 years | 96 mm (Snyder 1977) | 53.5 mm | 1.79 |
///
/// ANSUR II: Gordon et al., "2012 Anthropometric Survey of U.S. Army Personnel", NATICK/TR-15/007, public data: sitting
/// height less eye height is 113.8 mm for men and 108.9 mm for women; the women's sellion is taken to lie as much above
/// the eye as the men's. Snyder et al., "Anthropometry of Infants, Children, and Youths to Age 18", UM-HSRI-77-17: head
/// height less the height of the face. Children's pupils: between the 51 mm of four to five years and the adults'.
///
/// The vertex is also behind the eyes: 80.5 mm of 62.9 (ANSUR 1988, infraorbitale to wall less tragion to wall), so that
/// it moves as the head turns and nods.
///
/// Perspective is left out: at 1 to 2 m it draws the vertex down by 2 to 3 % of the head's height, as much as heads
/// differ.
enum SkullModel {
  /// In distances between the pupils.
  static let rise = 1.75
  static let setback = 1.28
  /// One standard deviation, in distances between the pupils: the spread of 7.5 % that ANSUR II has for the rise in such
  /// distances, less what the two measures of height differ for one person (about 5 %).
  static let deviation = 0.055 * rise
  /// Below it a measured pitch says more of the face than of its pose.
  private static let doubtfulPitch = 4.0

  static func vertex(mesh: FaceMesh, pupils: Pupils, pose: Pose) -> Located {
    let yaw = Trigonometry.sineAndCosine(degrees: pose.yaw)
    // The distance between the pupils as it were straight from the front.
    let distance = pupils.line.length / max(yaw.cosine, 0.5)
    let sure = pose.pitch * pose.pitch / (pose.pitch * pose.pitch + doubtfulPitch * doubtfulPitch)
    let pitch = Trigonometry.sineAndCosine(degrees: pose.pitch * sure)
    let up = rise * pitch.cosine - setback * pitch.sine
    let aside = -setback * yaw.sine
    let roll = Trigonometry.sineAndCosine(degrees: pose.roll)
    let right = Offset<Upright>(dx: roll.cosine, dy: roll.sine)
    let base = mesh[.sellion]
    let top = base + right * (aside * distance) + right.turnedClockwise * (-up * distance)
    return Located(top, uncertainty: deviation * distance)
  }
}

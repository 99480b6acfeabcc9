public import FaceCrop
import Measures
public import Orders

extension [Face] {
  /// The place of the face that is meant, among faces from the left to the right; nil where that is not clear, or where
  /// there is no such face.
  public func index(of choice: FaceChoice) -> Int? {
    switch choice {
    case .only: count == 1 ? 0 : nil
    case .largest: indices.max { self[$0].box.area < self[$1].box.area }
    case .number(let number): indices.contains(number - 1) ? number - 1 : nil
    }
  }
}

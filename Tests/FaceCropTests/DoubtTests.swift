import FaceCrop
import Measures
import PixelViews
import Testing

/// Faces that no photo can be made of: not found, or found with the reason for doubt; never a confident face.
@Suite struct DoubtTests {
  /// Light and dark skin, a beard, light from one side, age, a headscarf.
  static let portraits = ["02-marc", "04-kwame", "05-yuki", "08-olaf", "12-emre", "13-leila"].compactMap { name in
    BasePortrait.all.first { $0.file.contains(name) }
  }

  @Test(arguments: BasePortrait.all)
  func aWholeClearFaceIsNotDoubted(portrait: BasePortrait) throws {
    let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(portrait.bitmap))
    #expect(faces.map(\.doubts) == [[]])
  }

  @Test(arguments: Cover.allCases, portraits)
  func aCoveredFaceIsDoubted(cover: Cover, portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    cover.paint(&bitmap, over: portrait.truth)
    let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(bitmap))
    #expect(faces.allSatisfy { !$0.doubts.isDisjoint(with: [.faint, .covered, .eyesUnseen]) })
    switch cover {
    case .blueMask: #expect(faces.allSatisfy { $0.doubts.contains(.covered) })
    case .sunglasses: #expect(faces.allSatisfy { $0.doubts.contains(.eyesUnseen) })
    default: break
    }
  }

  @Test(arguments: Cut.allCases, portraits)
  func aFaceThatTheFrameCutsIsDoubted(cut: Cut, portrait: BasePortrait) throws {
    let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(cut.bitmap(of: portrait)))
    #expect(faces.allSatisfy { $0.doubts.contains(.cutOff) })
  }

  @Test(arguments: Imitation.allCases, portraits)
  func anImitationIsDoubted(imitation: Imitation, portrait: BasePortrait) throws {
    var bitmap = portrait.bitmap
    imitation.make(of: &bitmap, face: portrait.truth)
    let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(bitmap))
    #expect(faces.allSatisfy { !$0.doubts.isEmpty })
    if imitation == .screen { #expect(faces.allSatisfy { $0.doubts.contains(.patterned) }) }
  }

  @Test(arguments: [100, 400, 1000])
  func aDrawnFaceIsNobody(size: Int) throws {
    for drawing in Drawing.allCases {
      let faces = try InstalledModels.finder.get().faces(in: BitmapPhoto(drawing.bitmap(size: size)))
      #expect(faces.allSatisfy { !$0.doubts.isEmpty }, "\(drawing) \(faces.map(\.score))")
    }
  }
}

extension BasePortrait: CustomTestStringConvertible {
  var testDescription: String { file }
}

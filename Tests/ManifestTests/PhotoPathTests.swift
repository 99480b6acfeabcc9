import Testing

@testable import Manifest

struct PhotoPathTests {
  @Test(arguments: [
    "a.jpg", "may/0147.jpg", "ñandú/日本.heic", "a b/c (1).JPG", "..a", "a..", "...", "a/..b/c", ".hidden",
    "https:/x", "it's; $(rm -rf).jpg", String(repeating: "x", count: 255),
  ])
  func takesPathsInside(path: String) {
    #expect(PhotoPath.defect(of: path) == nil)
  }

  @Test(arguments: [
    ("", PhotoPathDefect.empty), ("/a.jpg", .absolute), ("C:\\a.jpg", .absolute), ("c:/a.jpg", .absolute),
    ("//server/a.jpg", .absolute), ("a\\b.jpg", .backslash), ("\\\\server\\a.jpg", .backslash), ("..", .leavesFolder),
    ("../a.jpg", .leavesFolder), ("a/../../b", .leavesFolder), ("a/..", .leavesFolder), ("a//b", .emptyPart),
    ("a/", .emptyPart), ("./a", .emptyPart), ("a/./b", .emptyPart), (".", .emptyPart), ("a\0b", .controlCharacter),
    ("a\nb", .controlCharacter), ("a\u{85}b", .controlCharacter),
    (String(repeating: "x", count: 256), .tooLong), (String(repeating: "x/", count: 2048) + "y", .tooLong),
  ])
  func refusesOthers(path: String, defect: PhotoPathDefect) {
    #expect(PhotoPath.defect(of: path) == defect)
  }
}

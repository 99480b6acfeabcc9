/// Words for photos that cannot be had.
enum PhotoWords {
  static func sentence(_ path: String, _ defect: PhotoPathDefect) -> FaultSentence {
    let found = TextWords.quoted(path)
    let expected = "a path inside the studio's photos folder, such as may/0147.jpg"
    switch defect {
    case .empty: return FaultSentence("an empty path", expected, "Write the photo's file name.")
    case .absolute:
      return FaultSentence(
        "\(found), an absolute path", expected, "Put the photo into the photos folder and write its path from there.")
    case .backslash: return FaultSentence("\(found), with a backslash", expected, "Write / between the parts.")
    case .leavesFolder:
      return FaultSentence("\(found), which leads out of the folder", expected, "Put the photo into the photos folder.")
    case .emptyPart: return FaultSentence("\(found), with an empty part", expected, "Take // and ./ out.")
    case .controlCharacter:
      return FaultSentence("\(found), with an invisible character", expected, "Rename the file and type its name anew.")
    case .tooLong: return FaultSentence("a path that is too long", expected, "Shorten it.")
    }
  }

  static func sentence(_ path: String, _ defect: PhotoFileDefect, _ suggestion: String?) -> FaultSentence {
    let name = TextWords.quoted(path)
    let expected = "a readable file in the photos folder"
    switch defect {
    case .missing:
      return FaultSentence(
        "\(name), which is not there", expected,
        suggestion.map { "Did you mean \(TextWords.quoted($0))?" } ?? "Put it there or correct the name.")
    case .leadsOut:
      return FaultSentence("\(name), a link out of the folder", expected, "Copy the photo itself into the folder.")
    case .circle:
      return FaultSentence("\(name), a link in a circle", expected, "Copy the photo itself into the folder.")
    case .notAFolder: return FaultSentence("\(name), where a part of the way is a file", expected, "Correct the path.")
    case .notAFile: return FaultSentence("\(name), which is not a file", expected, "Name the photo itself.")
    case .unreadable: return FaultSentence("\(name), which may not be read", expected, "Allow it: chmod u+r.")
    case .empty: return FaultSentence("\(name), an empty file", expected, "Copy the photo anew.")
    case .tooLarge(let bytes, let limit):
      return FaultSentence("\(name), \(bytes >> 20) MB", "at most \(limit >> 20) MB", "Save it smaller.")
    case .noFolder:
      return FaultSentence("no photos folder", "a folder named photos in the studio's folder", "Make it.")
    case .system(let number):
      return FaultSentence("\(name), which the system refuses (error \(number))", expected, "Check disk and rights.")
    }
  }
}

import Foundation
import SiteTesting
import Testing

@testable import Site

struct ChangeListTests {
  @Test func listsTellAnUploadWhatToDo() {
    let change = FolderChange(
      added: ["d/2/index.html", "d/2/a.jpg"], updated: ["left/20270522.css", "index.html"], removed: ["d/1/a.jpg"],
      unchanged: 3)
    let files = ChangeList.files(change)
    #expect(files.map(\.path) == ["changes/upload.txt", "changes/delete.txt", "changes/changes.json"])
    // Pages come after what they name.
    #expect(files[0].text == "d/2/a.jpg\nleft/20270522.css\nd/2/index.html\nindex.html\n")
    #expect(files[1].text == "d/1/a.jpg\n")
    #expect(
      files[2].text == """
        {
          "added" : [
            "d/2/a.jpg",
            "d/2/index.html"
          ],
          "removed" : [
            "d/1/a.jpg"
          ],
          "updated" : [
            "index.html",
            "left/20270522.css"
          ]
        }

        """)
  }

  @Test func nothingChangedIsEmpty() {
    #expect(ChangeList.files(FolderChange(unchanged: 9)).prefix(2).map(\.text) == ["", ""])
  }
}

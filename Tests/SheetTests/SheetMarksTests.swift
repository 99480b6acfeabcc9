import Measures
import Orders
import Testing

@testable import Sheet

@Suite struct SheetMarksTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>, [254.0, 600])
  func noMarkTouchesAPhotoOrLeavesThePaper(seed: UInt64, dpi: Double) throws {
    let (lab, jobs) = LayoutPropertyTests.draw(seed: seed, dpi: dpi)
    for sheet in try SheetLayout.plan(jobs, lab: lab) {
      let marks = SheetMarks(sheet)
      let photos = sheet.placements.map(\.frame)
      let frames = marks.bars + marks.texts.map(\.frame) + marks.allStrokes.map(Self.frame)
      #expect(frames.filter { !sheet.trim.contains($0) } == [])
      #expect(frames.filter { frame in photos.contains { $0.intersects(frame) } } == [])
      // Texts keep away from each other and from all lines.
      for (index, text) in marks.texts.enumerated() {
        #expect(!marks.bars.contains { $0.intersects(text.frame) })
        #expect(!marks.strokes.map(Self.frame).contains { $0.intersects(text.frame) })
        #expect(!marks.texts[(index + 1)...].contains { $0.frame.intersects(text.frame) })
      }
    }
  }

  /// The pixels that a stroke may ink.
  static func frame(_ stroke: Stroke) -> PixelFrame {
    let (xs, ys) = (stroke.nodes.map(\.x), stroke.nodes.map(\.y))
    let reach = stroke.width / 2 + 0.5
    let (left, top) = ((xs.min() ?? 0) - reach, (ys.min() ?? 0) - reach)
    let (right, bottom) = ((xs.max() ?? 0) + reach, (ys.max() ?? 0) + reach)
    let (x, y) = (Int((left + 0.5).rounded(.down)), Int((top + 0.5).rounded(.down)))
    return PixelFrame(
      x: x, y: y, width: Int((right + 0.5).rounded(.down)) - x, height: Int((bottom + 0.5).rounded(.down)) - y)
  }

  @Test(arguments: [0.0, 2], [254.0, 300, 320, 600])
  func cutMarksProlongTheEdgesOfThePhotos(gutter: Double, dpi: Double) throws {
    let sheet = try #require(
      SheetLayout.plan([SampleLab.job(35, 45, copies: nil)], lab: SampleLab.lab(dpi: dpi, gutter: gutter)).first)
    let room = SheetRoom(sheet)
    let photos = sheet.placements.map(\.frame)
    let (lefts, rights) = (Set(photos.map(\.x)), Set(photos.map(\.maxX)))
    let (tops, bottoms) = (Set(photos.map(\.y)), Set(photos.map(\.maxY)))
    let bars = CutMarks.bars(in: room)
    for bar in bars {
      if bar.width == room.hairline {
        #expect(lefts.contains(bar.maxX) || rights.contains(bar.x))
      } else {
        #expect(tops.contains(bar.maxY) || bottoms.contains(bar.y))
      }
    }
    // Every line along which photos end is marked at both edges of the sheet; with gutters inside as well.
    let marked = Set(bars.filter { $0.width == room.hairline }.map(\.x))
    #expect(marked == lefts.reduce(into: rights) { $0.insert($1 - room.hairline) })
    #expect(bars.count == (gutter == 0 ? 24 : 44))
  }

  @Test(arguments: [254.0, 300, 320, 600])
  func theRulerIsFiftyMillimetres(dpi: Double) throws {
    let lab = SampleLab.lab(dpi: dpi)
    let sheet = try #require(SheetLayout.plan([SampleLab.job(35, 45, copies: 4)], lab: lab).first)
    var room = SheetRoom(sheet)
    let ruler = try #require(Ruler(note: "", in: &room))
    let ticks = ruler.bars.dropFirst()
    #expect(ticks.count == 51)
    let first = try #require(ticks.first)
    for (millimetre, tick) in ticks.enumerated() {
      let place = Double(tick.x - first.x) / lab.resolution.dotsPerMillimetre
      #expect(abs(place - Double(millimetre)) <= 0.5 / lab.resolution.dotsPerMillimetre)
    }
    #expect(ruler.text.text == "50 mm")
  }

  @Test func everyPhotoIsCaptionedBelowWhereTheGutterHasRoom() throws {
    let jobs = [
      SampleLab.job(35, 45, copies: 5, order: "A-1001"), SampleLab.job(35, 45, copies: 3, order: "A-1002", item: 2),
    ]
    let sheet = try #require(SheetLayout.plan(jobs, lab: SampleLab.lab()).first)
    let texts = SheetMarks(sheet).texts.dropLast()
    #expect(
      texts.map(\.text)
        == Array(repeating: "A-1001  icao-9303-portrait", count: 5)
        + Array(repeating: "A-1002 #2  icao-9303-portrait", count: 3))
    for (text, placement) in zip(texts, sheet.placements) {
      #expect(text.frame.y >= placement.frame.maxY && text.frame.y - placement.frame.maxY < 10)
      #expect(text.frame.x >= placement.frame.x && text.frame.maxX <= placement.frame.maxX)
    }
  }

  @Test func photosThatFillTheSheetAreNotOverprinted() throws {
    let lab = SampleLab.lab(SampleLab.paper(105, 135), margin: 0, gutter: 0)
    let sheet = try #require(SheetLayout.plan([SampleLab.job(35, 45, copies: nil)], lab: lab).first)
    #expect(sheet.placements.count == 9)
    let marks = SheetMarks(sheet)
    #expect(marks.bars == [])
    #expect(marks.texts == [])
    #expect(marks.allStrokes == [])
  }

  @Test func sheetsOfASetAreNumbered() throws {
    let sheets = try SheetLayout.plan([SampleLab.job(35, 45, copies: 11)], lab: SampleLab.lab())
    #expect(sheets.map { SheetMarks($0).texts.last?.text } == ["50 mm   1/2", "50 mm   2/2"])
  }
}

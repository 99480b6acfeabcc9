/// Prints what was seen in a picture for a reader at a terminal.
enum MeasurePrinter {
  static func lines(of seen: MeasureDescription) -> [String] {
    var lines = ["\(seen.photo): \(seen.width) x \(seen.height) pixels, \(count(seen.faces.count))"]
    for (index, face) in seen.faces.enumerated() {
      lines.append("  face \(index + 1) of \(seen.faces.count), score \(face.score)")
      lines += TextTable(header: ["    point", "x", "y", "+-"], rows: rows(of: face)).lines
      lines.append("    roll \(face.roll), yaw \(face.yaw), pitch \(face.pitch) degrees")
      if let sentence = FaceWords.sentence(standing: face.standing) { lines.append("    " + sentence) }
      lines += face.doubts.map { "    doubtful: " + FaceWords.sentence(doubt: $0) }
    }
    if let word = seen.notFramed {
      lines.append("  " + FaceWords.sentence(notFramed: word, faces: seen.faces.count))
    }
    if let framing = seen.framing { lines += self.lines(of: framing) }
    if let verdicts = seen.verdicts { lines += self.lines(of: verdicts) }
    return lines
  }

  private static func lines(of framing: FramingDescription) -> [String] {
    let rows = framing.intervals.map { interval in
      [
        "    " + interval.name, "\(interval.measuredMm)", interval.minMm.map { "\($0)" } ?? "",
        interval.maxMm.map { "\($0)" } ?? "", "\(interval.slackMm)", interval.kept ? "kept" : "NOT KEPT",
        interval.standing,
      ]
    }
    let header = ["    \(framing.specification)", "mm", "least", "most", "slack", "", "rule"]
    let missing = framing.missingMm.sorted { $0.key < $1.key }.map { "    \($0.value) mm are missing at the \($0.key)" }
    let roll = framing.remainingRoll
    let rest = roll == 0 ? [] : ["    \(roll) degrees of roll are left: the picture has no room to set the eyes level"]
    return TextTable(header: header, rows: rows).lines + missing + rest
  }

  private static func lines(of verdicts: [JudgementDescription]) -> [String] {
    let header = ["    verdict", "measured", "", "least", "most", "outcome", "confidence", "rule"]
    return TextTable(header: header, rows: verdicts.map(row)).lines
  }

  private static func row(of verdict: JudgementDescription) -> [String] {
    func number(_ value: Double?) -> String { value.map { String($0) } ?? "" }
    let outcome = verdict.outcome == "fail" && verdict.must ? "FAIL" : verdict.outcome
    let unit = verdict.unit == "ratio" ? "" : verdict.unit
    let name = "    " + verdict.name
    return [
      name, number(verdict.measured), unit, number(verdict.min), number(verdict.max), outcome,
      String(verdict.confidence), verdict.authority,
    ]
  }

  private static func rows(of face: FaceDescription) -> [[String]] {
    let points: [(name: String, place: [Double], key: String)] = [
      ("left eye", face.leftEye, "left_eye"), ("right eye", face.rightEye, "right_eye"), ("chin", face.chin, "chin"),
      ("skull crown", face.crownSkull, "crown_skull"), ("hair crown", face.crownHair, "crown_hair"),
    ]
    return points.map { point in
      let place = point.place.map { String($0) }
      return ["    " + point.name] + place + [face.uncertainty[point.key].map { String($0) } ?? ""]
    }
  }

  private static func count(_ faces: Int) -> String {
    faces == 0 ? "no face" : faces.counted("face")
  }
}

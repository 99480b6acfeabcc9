import Foundation
import GRDB
import Measures
import Orders

/// Recipes as rows.
enum RecipeRows {
  static func insert(_ recipe: PhotoRecipe, of delivery: Int64, into db: Database) throws {
    let accepted = recipe.accepted.map(\.rawValue).sorted().joined(separator: " ")
    try db.run(
      """
      INSERT INTO recipes (delivery_id, output, position, source, source_sha256, specification, rule_sha256, width,
        height, dpi, quality, background, face, accepted, program, models)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        delivery, recipe.output, recipe.position, recipe.source, recipe.sourceHash.data, recipe.specification,
        recipe.ruleHash.data, recipe.width, recipe.height, recipe.resolution.dotsPerInch, recipe.quality,
        recipe.background?.word, recipe.face.word, accepted, recipe.program, recipe.models,
      ])
  }

  static func insert(_ recipe: SheetRecipe, of delivery: Int64, into db: Database) throws {
    let layout = recipe.layout
    for placement in recipe.placements {
      try db.run(
        """
        INSERT INTO sheet_recipes (delivery_id, output, turn, paper, width_mm, height_mm, dpi, edge, margin_mm,
          gutter_mm, overscan_mm, quality, photo, copies, program)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          delivery, recipe.output, placement.turn, layout.paper, layout.size.width.value, layout.size.height.value,
          layout.resolution.dotsPerInch, layout.edge.rawValue, layout.margin.value, layout.gutter.value,
          layout.overscan.value, layout.jpegQuality, placement.photo, placement.copies, recipe.program,
        ])
    }
  }

  static func photos(of delivery: Int64, in db: Database) throws -> [PhotoRecipe] {
    try db.rows("SELECT * FROM recipes WHERE delivery_id = ? ORDER BY position, output", [delivery]).map { row in
      PhotoRecipe(
        output: try row.field("output"), position: try row.field("position"), source: try row.field("source"),
        sourceHash: try row.hash("source_sha256"), specification: try row.field("specification"),
        ruleHash: try row.hash("rule_sha256"), width: try row.field("width"), height: try row.field("height"),
        resolution: Resolution(dotsPerInch: try row.field("dpi")), quality: try row.optional("quality"),
        background: try row.convertedIfPresent("background", Background.init(word:)),
        face: try row.converted("face", FaceChoice.init(word:)),
        accepted: try row.converted("accepted", Self.checks), program: try row.field("program"),
        models: try row.field("models"))
    }
  }

  static func sheets(of delivery: Int64, in db: Database) throws -> [SheetRecipe] {
    var sheets: [SheetRecipe] = []
    for row in try db.rows("SELECT * FROM sheet_recipes WHERE delivery_id = ? ORDER BY output, turn", [delivery]) {
      let placement = SheetRecipe.Placement(
        turn: try row.field("turn"), photo: try row.field("photo"), copies: try row.optional("copies"))
      let output: String = try row.field("output")
      if sheets.last?.output == output {
        sheets[sheets.count - 1].placements.append(placement)
      } else {
        sheets.append(
          SheetRecipe(
            output: output, layout: try SheetRecipe.Layout(row), placements: [placement],
            program: try row.field("program")))
      }
    }
    return sheets
  }

  private static func checks(_ text: String) -> Set<CheckName>? {
    let names = text.split(separator: " ")
    let checks = names.compactMap { CheckName(rawValue: String($0)) }
    return checks.count == names.count ? Set(checks) : nil
  }
}

extension SheetRecipe.Layout {
  init(_ row: Row) throws {
    self.init(
      paper: try row.field("paper"),
      size: PrintSize(width: Millimetres(try row.field("width_mm")), height: Millimetres(try row.field("height_mm"))),
      resolution: Resolution(dotsPerInch: try row.field("dpi")),
      edge: try row.converted("edge", LabProfile.Edge.init(rawValue:)),
      margin: Millimetres(try row.field("margin_mm")), gutter: Millimetres(try row.field("gutter_mm")),
      overscan: Millimetres(try row.field("overscan_mm")), jpegQuality: try row.field("quality"))
  }
}

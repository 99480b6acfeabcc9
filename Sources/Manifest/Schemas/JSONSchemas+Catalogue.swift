extension JSONSchemas {
  /// Of a studio's own `catalogue.yaml`.
  public static let catalogue = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Likeness catalogue",
      "description": "A studio's own specifications and papers: catalogue.yaml.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "$schema": {"type": "string"},
        "specifications": {"type": "array", "items": {"$ref": "#/definitions/specification"}},
        "papers": {"type": "array", "items": {"$ref": "#/definitions/paper"}}
      },
      "definitions": {
        "specification": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id"],
          "properties": {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60},
            "country": {"type": "string", "pattern": "^([A-Z]{2}|ICAO|INT)$"},
            "document_en": {"type": "string", "description": "English name.", "minLength": 1, "maxLength": 500},
            "document_es": {"type": "string", "description": "Spanish name.", "minLength": 1, "maxLength": 500},
            "width_mm": {
              "type": "number",
              "minimum": 8,
              "maximum": 420,
              "description": "Width of the print in millimetres."
            },
            "height_mm": {
              "type": "number",
              "minimum": 8,
              "maximum": 420,
              "description": "Height of the print in millimetres."
            },
            "dpi": {"type": "number", "minimum": 72, "maximum": 2400, "description": "Pixels to the inch."},
            "width_px": {
              "type": "integer",
              "minimum": 16,
              "maximum": 20000,
              "description": "Exact width of the upload."
            },
            "height_px": {
              "type": "integer",
              "minimum": 16,
              "maximum": 20000,
              "description": "Exact height of the upload."
            },
            "min_px": {
              "type": "string",
              "pattern": "^[0-9]+x[0-9]+$",
              "description": "Smallest upload, such as 600x750."
            },
            "max_px": {"type": "string", "pattern": "^[0-9]+x[0-9]+$", "description": "Largest upload."},
            "head_min_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Least height of the head."
            },
            "head_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest height of the head."
            },
            "head_definition": {"enum": ["crown", "hairline", "face-width", "unspecified"]},
            "crown": {"enum": ["skull", "hair"]},
            "eye_line_min_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Least height of the eyes above the bottom edge."
            },
            "eye_line_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest height of the eyes above the bottom edge."
            },
            "top_margin_min_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Least distance from the top edge to the crown."
            },
            "top_margin_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest distance from the top edge to the crown."
            },
            "face_width_min_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Least width of the face."
            },
            "face_width_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest width of the face."
            },
            "centring_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 100,
              "description": "How far the middle of the face may be from the middle of the photo."
            },
            "below_chin_min_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Least distance from the chin to the bottom edge."
            },
            "below_chin_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest distance from the chin to the bottom edge."
            },
            "background": {
              "anyOf": [
                {"type": "string"},
                {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "pattern": "^(#[0-9A-Fa-f]{6}|[a-z-]+|(vertical|radial) (#[0-9A-Fa-f]{6}|[a-z-]+) to (#[0-9A-Fa-f]{6}|[a-z-]+))$"
                  }
                }
              ],
              "description": "Allowed colours and gradients (vertical #FFFFFF to #D9E6F2), the default first."
            },
            "background_words": {
              "type": "string",
              "description": "The rule's own words.",
              "minLength": 1,
              "maxLength": 500
            },
            "max_kb": {"type": "integer", "minimum": 1, "maximum": 102400, "description": "Largest upload in kB."},
            "min_kb": {
              "type": "integer",
              "minimum": 1,
              "maximum": 102400,
              "description": "Smallest upload in kB."
            },
            "format": {"enum": ["jpeg", "png"]},
            "colour": {"enum": ["colour", "mono"]},
            "glasses": {"enum": ["allowed", "no", "discouraged", "unspecified"]},
            "source_url": {
              "type": "string",
              "description": "Where the numbers come from.",
              "minLength": 1,
              "maxLength": 2000
            },
            "source_kind": {"enum": ["official", "secondary", "conflicting", "unsourced", "studio"]},
            "checked": {
              "type": "string",
              "description": "What exactly the source confirmed.",
              "minLength": 1,
              "maxLength": 4000
            },
            "retouch": {
              "enum": ["none", "allowed"],
              "description": "none where the authority refuses any change: crop only."
            },
            "retouch_source": {
              "type": "string",
              "description": "Where that stands.",
              "minLength": 1,
              "maxLength": 2000
            },
            "children": {
              "type": "array",
              "items": {"$ref": "#/definitions/child_rule"},
              "description": "What is not asked of children; [] asks the same of everybody."
            },
            "head_covering": {
              "anyOf": [
                {"type": "string", "pattern": "^(none|(religious|medical|cultural)(;(religious|medical|cultural))*)$"},
                {"type": "array", "items": {"enum": ["religious", "medical", "cultural"]}}
              ],
              "description": "Why a head covering may be worn; none where it may not."
            },
            "head_covering_shows_en": {
              "type": "string",
              "description": "What must stay visible, in English.",
              "minLength": 1,
              "maxLength": 500
            },
            "head_covering_shows_es": {
              "type": "string",
              "description": "What must stay visible, in Spanish.",
              "minLength": 1,
              "maxLength": 500
            }
          }
        },
        "child_rule": {
          "type": "object",
          "additionalProperties": false,
          "required": ["below_age"],
          "properties": {
            "below_age": {"type": "integer", "minimum": 1, "maximum": 18, "description": "For who is younger."},
            "waived": {
              "description": "Checks that do not fail for them.",
              "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
            },
            "head_min_mm": {"type": "number", "minimum": 0, "maximum": 420, "description": "Least height of the head."},
            "head_max_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 420,
              "description": "Greatest height of the head."
            },
            "pose_factor": {
              "type": "number",
              "minimum": 1,
              "maximum": 4,
              "description": "How far the head may be turned: a multiple of an adult's."
            },
            "source_url": {"type": "string", "minLength": 1, "maxLength": 2000},
            "source_kind": {"enum": ["official", "secondary", "conflicting", "unsourced", "studio"]},
            "checked": {"type": "string", "minLength": 1, "maxLength": 4000}
          }
        },
        "paper": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id"],
          "properties": {
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60},
            "name_en": {"type": "string", "description": "English name.", "minLength": 1, "maxLength": 500},
            "name_es": {"type": "string", "description": "Spanish name.", "minLength": 1, "maxLength": 500},
            "width_mm": {"type": "number", "minimum": 20, "maximum": 2000, "description": "Width in millimetres."},
            "height_mm": {
              "type": "number",
              "minimum": 20,
              "maximum": 2000,
              "description": "Height in millimetres."
            },
            "default_margin_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 100,
              "description": "White on each side."
            },
            "note": {"type": "string", "description": "A note.", "minLength": 1, "maxLength": 2000},
            "source_url": {
              "type": "string",
              "description": "Where the numbers come from.",
              "minLength": 1,
              "maxLength": 2000
            }
          }
        }
      }
    }

    """#
}

extension JSONSchemas {
  /// Of a reprint manifest in JSON or YAML.
  public static let reprint = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Likeness reprint manifest",
      "description": "Photos of delivered orders to be printed once more.",
      "anyOf": [
        {"type": "array", "items": {"$ref": "#/definitions/reprint"}},
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["reprints"],
          "properties": {
            "$schema": {"type": "string"},
            "reprints": {"type": "array", "items": {"$ref": "#/definitions/reprint"}}
          }
        }
      ],
      "definitions": {
        "reprint": {
          "type": "object",
          "additionalProperties": false,
          "required": ["order_number"],
          "properties": {
            "order_number": {"type": ["string", "number"], "description": "A delivered order."},
            "specs": {
              "anyOf": [{"type": "string"}, {"type": "null"}, {"type": "array", "items": {"type": "string"}}],
              "description": "Ids of documents; all that were delivered where it is absent."
            },
            "picture": {
              "type": ["integer", "null"],
              "minimum": 1,
              "maximum": 1000,
              "description": "The picture's number in the order; all where it is absent."
            },
            "copies": {
              "type": ["integer", "null"],
              "minimum": 1,
              "maximum": 500,
              "description": "Photos of each; as delivered where it is absent."
            },
            "paper": {"type": ["string", "null"], "description": "A paper's id; as delivered where it is absent."},
            "note": {"type": ["string", "null"], "maxLength": 2000}
          }
        }
      }
    }

    """#
}

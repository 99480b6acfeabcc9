extension JSONSchemas {
  /// Of a manifest in JSON or YAML.
  public static let manifest = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Likeness manifest",
      "description": "The orders of a photo studio.",
      "anyOf": [
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["orders"],
          "properties": {"$schema": {"type": "string"}, "orders": {"$ref": "#/definitions/orders"}}
        },
        {"$ref": "#/definitions/orders"}
      ],
      "definitions": {
        "orders": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/order"}},
        "order": {
          "type": "object",
          "additionalProperties": false,
          "required": ["order_number", "uid", "paid_at", "consent"],
          "properties": {
            "order_number": {
              "type": ["string", "integer"],
              "description": "The studio's own number, at most 64 characters."
            },
            "uid": {
              "type": ["string", "integer"],
              "description": "The customer's account at the third party. It never appears in the site."
            },
            "paid_at": {
              "type": "string",
              "description": "Day of the payment, or a moment with its zone: 2026-05-01 or 2026-05-01T23:30:00-03:00.",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$"
            },
            "consent": {
              "type": ["string", "integer"],
              "description": "The version of the policy that the customer agreed to."
            },
            "nickname": {
              "type": ["string", "null"],
              "description": "How the customer is addressed.",
              "maxLength": 200
            },
            "locale": {"enum": ["en", "es", null], "description": "The customer's language."},
            "showcase": {
              "enum": [true, false, "yes", "no", "true", "false", "1", "0", "sí", "si", null],
              "description": "Whether the customer's own photos may stand on the public showcase; those of minors and of other people never do."
            },
            "ip": {
              "type": ["string", "null"],
              "description": "Network address of the order, for the audit alone.",
              "maxLength": 45
            },
            "payment": {"enum": ["card", "balance", "coupon", "exchange_code", null]},
            "payment_reference": {
              "type": ["string", "integer", "null"],
              "description": "Reference of the payment; the code of an exchange_code."
            },
            "amount": {"type": ["string", "number", "null"], "description": "What was paid, for the audit."},
            "hold": {
              "type": ["string", "null"],
              "description": "Why the law forbids to delete the order for now.",
              "maxLength": 500
            },
            "delivery": {"enum": ["open", "sealed", null]},
            "link_revision": {
              "type": ["integer", "null"],
              "minimum": 0,
              "maximum": 1000000,
              "description": "Raise it by one to revoke the link and issue another."
            },
            "available_until": {
              "type": ["string", "null"],
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "description": "A last day other than the one that retention gives."
            },
            "pictures": {
              "type": "array",
              "minItems": 1,
              "items": {"$ref": "#/definitions/picture"},
              "description": "The pictures; what the order says of its picture holds for those that do not say otherwise."
            },
    \#(pictureWords)
          },
          "anyOf": [{"required": ["pictures"]}, {"required": ["photo", "specs"]}]
        },
        "picture": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
    \#(pictureWords)
          },
          "required": ["photo"]
        }
      }
    }

    """#

  /// What an order says of its picture, and each of several pictures by itself.
  private static let pictureWords = #"""
            "photo": {
              "type": "string",
              "minLength": 1,
              "description": "Path inside the studio's photos folder, with / between its parts.",
              "pattern": "^(?!/)(?!.*\\\\)(?!(.*/)?\\.\\.?(/|$))(?!.*//)(?!.*/$).+$"
            },
            "specs": {
              "description": "Ids of specifications, as a list or with ; between them.",
              "anyOf": [
                {"type": "string", "minLength": 1},
                {
                  "type": "array",
                  "minItems": 1,
                  "items": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
                }
              ]
            },
            "copies": {
              "type": ["integer", "null"],
              "minimum": 1,
              "maximum": 500,
              "description": "Photos of each specification on the sheet; otherwise the sheet is filled."
            },
            "paper": {"type": ["string", "null"], "description": "Id of a paper."},
            "background": {
              "anyOf": [
                {"enum": ["keep", "white", "off-white", "light-grey", "cream", "light-blue", "blue", "red"]},
                {"type": "null"},
                {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
                {
                  "type": "string",
                  "pattern": "^(vertical|radial) (#[0-9A-Fa-f]{6}|[a-z-]+) to (#[0-9A-Fa-f]{6}|[a-z-]+)$"
                }
              ],
              "description": "keep, a colour's name, #RRGGBB, or a gradient; the specification must allow it."
            },
            "birth_date": {
              "type": ["string", "null"],
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "description": "A day such as 2026-05-01."
            },
            "minor": {
              "enum": [true, false, "yes", "no", "true", "false", "1", "0", "sí", "si", null],
              "description": "Whether the person is a minor (up to 18 years)."
            },
            "guardian_consent": {
              "type": ["string", "null"],
              "description": "How the guardian of a minor consented.",
              "maxLength": 500
            },
            "subject": {
              "enum": ["self", "other", null],
              "description": "Whose picture it is: the customer's own, or another person's."
            },
            "authorization": {
              "type": ["string", "null"],
              "description": "How the person in the picture authorised it.",
              "maxLength": 500
            },
            "source": {
              "type": ["string", "null"],
              "description": "Where the picture comes from, if not from the customer.",
              "maxLength": 500
            },
            "head_covering": {
              "enum": [true, false, "yes", "no", "true", "false", "1", "0", "sí", "si", null],
              "description": "Whether a head covering is worn in the picture; the document must admit it."
            },
            "face": {
              "anyOf": [
                {"enum": ["largest"]},
                {"type": "null"},
                {"type": "integer", "minimum": 1, "maximum": 100},
                {"type": "string", "pattern": "^[0-9]+$"}
              ],
              "description": "Which face is meant where several are in the picture, counted from the left, or largest."
            },
            "accept": {
              "description": "Checks whose failure is accepted.",
              "anyOf": [
                {"type": "string"},
                {"type": "null"},
                {
                  "type": "array",
                  "items": {
                    "enum": [
                      "head_skull", "head_hair", "face_width", "eye_line", "top_margin", "below_chin", "centring", "room",
                      "roll", "yaw", "pitch", "eyes_open", "gaze", "mouth_closed", "sharpness", "exposure",
                      "lighting", "dynamic_range", "natural_colour", "red_eye", "background", "background_colour",
                      "wall_shadow", "cut_out", "resolution", "compression", "occlusion", "glasses", "head_covering",
                      "crown_certainty", "whole_face", "face_certainty", "upright"
                    ]
                  }
                }
              ]
            },
            "note": {"type": ["string", "null"], "description": "A note for the operator.", "maxLength": 2000}
    """#
}

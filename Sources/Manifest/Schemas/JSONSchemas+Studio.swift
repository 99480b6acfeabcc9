extension JSONSchemas {
  /// Of `studio.yaml`.
  public static let studio = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Likeness studio",
      "description": "Who a photo studio is and how it works: studio.yaml.",
      "type": "object",
      "additionalProperties": false,
      "required": ["brand", "base_url", "time_zone", "languages", "controller", "policies", "lab"],
      "properties": {
        "$schema": {"type": "string"},
        "brand": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": {"type": "string", "description": "The name on the pages.", "minLength": 1, "maxLength": 100},
            "logo": {
              "type": "string",
              "description": "A picture in the studio's folder.",
              "minLength": 1,
              "maxLength": 4095
            },
            "accent": {
              "type": "string",
              "pattern": "^#[0-9A-Fa-f]{6}$",
              "description": "The colour of links and buttons."
            }
          }
        },
        "base_url": {
          "type": "string",
          "pattern": "^(https://|http://(localhost|127\\.0\\.0\\.1)([:/]|$))",
          "description": "Where the site will stand."
        },
        "time_zone": {
          "type": "string",
          "pattern": "^(UTC|[A-Za-z_]+/[A-Za-z0-9_+/-]+)$",
          "description": "A zone of the IANA database, such as Europe/Madrid."
        },
        "languages": {
          "type": "array",
          "minItems": 1,
          "items": {"enum": ["en", "es"]},
          "description": "The first is for customers whose orders do not say."
        },
        "retention_days": {
          "type": "integer",
          "minimum": 1,
          "maximum": 3650,
          "description": "Days after the payment on which the photos can be downloaded, the last one included."
        },
        "answer_working_days": {
          "type": "integer",
          "minimum": 1,
          "maximum": 60,
          "description": "Within how many working days requests are answered."
        },
        "identity_days": {
          "type": "integer",
          "minimum": 1,
          "maximum": 3650,
          "description": "Days after the payment on which the ledger forgets IP addresses, accounts and nicknames."
        },
        "accounts_years": {
          "type": "integer",
          "minimum": 1,
          "maximum": 30,
          "description": "Years after the payment for which the accounts are kept; then orders become anonymous."
        },
        "delete_sources": {
          "enum": [true, false, "yes", "no", "true", "false", "1", "0", "sí", "si"],
          "description": "Whether purge also deletes the originals in photos."
        },
        "controller": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "company", "address", "email", "phone", "data_protection_officer", "guardian_contact", "region",
            "processors", "complaint_authority"
          ],
          "description": "Who answers for the personal data.",
          "properties": {
            "company": {"type": "string", "description": "Name of the company.", "minLength": 1, "maxLength": 500},
            "address": {"type": "string", "description": "Postal address.", "minLength": 1, "maxLength": 500},
            "email": {
              "type": "string",
              "description": "For requests about personal data.",
              "minLength": 1,
              "maxLength": 500
            },
            "phone": {"type": "string", "description": "Telephone.", "minLength": 1, "maxLength": 500},
            "data_protection_officer": {
              "type": "string",
              "description": "Name or office, and how to reach it.",
              "minLength": 1,
              "maxLength": 500
            },
            "guardian_contact": {
              "type": "string",
              "description": "Contact for guardians of minors.",
              "minLength": 1,
              "maxLength": 500
            },
            "region": {
              "type": "string",
              "description": "The one region in which the data are stored.",
              "minLength": 1,
              "maxLength": 500
            },
            "complaint_authority": {
              "type": "string",
              "description": "The authority to which a person can complain.",
              "minLength": 1,
              "maxLength": 500
            },
            "processors": {
              "type": "array",
              "description": "Who else handles the data; [] if nobody does.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name", "purpose", "region"],
                "properties": {
                  "name": {"type": "string", "description": "Name.", "minLength": 1, "maxLength": 500},
                  "purpose": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["en", "es"],
                    "description": "What for.",
                    "properties": {
                      "en": {"type": "string", "minLength": 1},
                      "es": {"type": "string", "minLength": 1}
                    }
                  },
                  "region": {"type": "string", "description": "Where.", "minLength": 1, "maxLength": 500}
                }
              }
            }
          }
        },
        "policies": {
          "type": "array",
          "minItems": 1,
          "description": "The versions of the privacy policy, oldest first.",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["version", "date", "material", "changes"],
            "properties": {
              "version": {"type": ["string", "integer"], "description": "Its name, which orders repeat."},
              "date": {
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                "description": "A day such as 2026-05-01."
              },
              "material": {
                "enum": [true, false, "yes", "no", "true", "false", "1", "0", "sí", "si"],
                "description": "Whether customers must consent afresh."
              },
              "changes": {
                "type": "object",
                "additionalProperties": false,
                "required": ["en", "es"],
                "description": "What changed.",
                "properties": {"en": {"type": "string", "minLength": 1}, "es": {"type": "string", "minLength": 1}}
              }
            }
          }
        },
        "lab": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "paper"],
          "description": "How the lab prints.",
          "properties": {
            "name": {"type": "string", "description": "Name of the profile.", "minLength": 1, "maxLength": 100},
            "paper": {
              "anyOf": [
                {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60},
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["id", "name_en", "name_es", "width_mm", "height_mm"],
                  "properties": {
                    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 60},
                    "name_en": {
                      "type": "string",
                      "description": "English name.",
                      "minLength": 1,
                      "maxLength": 500
                    },
                    "name_es": {
                      "type": "string",
                      "description": "Spanish name.",
                      "minLength": 1,
                      "maxLength": 500
                    },
                    "width_mm": {
                      "type": "number",
                      "minimum": 20,
                      "maximum": 2000,
                      "description": "Width in millimetres."
                    },
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
              ]
            },
            "dpi": {"type": "number", "minimum": 72, "maximum": 2400, "description": "Pixels to the inch."},
            "edge": {"enum": ["safe", "borderless"]},
            "margin_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 50,
              "description": "White on each side; otherwise the paper's."
            },
            "gutter_mm": {"type": "number", "minimum": 0, "maximum": 50, "description": "Between photos."},
            "overscan_mm": {
              "type": "number",
              "minimum": 0,
              "maximum": 20,
              "description": "What the lab cuts off on each side."
            },
            "jpeg_quality": {
              "type": "integer",
              "minimum": 50,
              "maximum": 100,
              "description": "Quality of JPEG sheets."
            }
          }
        },
        "suspension": {
          "type": "object",
          "additionalProperties": false,
          "required": ["announced_on", "deletion_on", "message"],
          "description": "The announced end of the service.",
          "properties": {
            "announced_on": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "description": "A day such as 2026-05-01."
            },
            "deletion_on": {
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
              "description": "A day such as 2026-05-01."
            },
            "message": {
              "type": "object",
              "additionalProperties": false,
              "required": ["en", "es"],
              "description": "What the pages say.",
              "properties": {"en": {"type": "string", "minLength": 1}, "es": {"type": "string", "minLength": 1}}
            }
          }
        }
      }
    }

    """#
}

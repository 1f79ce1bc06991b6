"""Every schema that stands in `kb/schema`, as the text of its file."""

from __future__ import annotations

import json

from stratkit.kb.entities import ENTITIES
from stratkit.kb.files import ClaimsFile, LexiconFile, MovedFile, RatesFile
from stratkit.kb.schema import DIALECT, TEXT, Schema, record_schema
from stratkit.kb.schema_profile import case_schema, profile_schema
from stratkit.model.knowledge_base import Info, KnowledgeBase

SUFFIX = ".schema.json"

SPECIAL: dict[str, type] = {
    "kb": Info,
    "lexicon": LexiconFile,
    "claims": ClaimsFile,
    "rates": RatesFile,
    "moved": MovedFile,
}
"""Files that do not hold exactly one entity."""


LOCALE: Schema = {
    "$schema": DIALECT,
    "title": "Locale file",
    "description": "Texts in another language, in the shape of the entities they belong to.",
    "type": "object",
    "required": ["translations"],
    "additionalProperties": False,
    "properties": {
        "translations": {
            "type": "object",
            "description": "Entity id to its texts; a list of things is keyed by what they name.",
            "additionalProperties": {
                "type": "object",
                "properties": {
                    "synonyms": {"type": "array", "items": TEXT},
                    "of": {
                        "type": "string",
                        "pattern": "^[0-9a-f]{8}$",
                        "description": "Digest of the English texts that were translated.",
                    },
                },
            },
        }
    },
}


def schemas(kb: KnowledgeBase) -> dict[str, Schema]:
    """Return the schema of each kind of file, by the kind's name."""
    found: dict[str, Schema] = {}
    for _, kind, _, cls in ENTITIES:
        name = {"src": "source", "": "option"}.get(kind, kind)
        found[name] = record_schema(cls, kind or "option")
    found |= {name: record_schema(cls) for name, cls in SPECIAL.items()}
    found |= {"profile": profile_schema(kb), "case": case_schema(kb), "locale": LOCALE}
    return dict(sorted(found.items()))


def schema_files(kb: KnowledgeBase) -> dict[str, str]:
    """Return the files of `kb/schema`: name to text."""
    return {
        f"{name}{SUFFIX}": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for name, schema in schemas(kb).items()
    }

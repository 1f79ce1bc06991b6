"""SK1: the shape of files, whoever wrote them and whatever they say."""

from __future__ import annotations

from stratkit.diagnostics.diagnostic import Severity
from stratkit.diagnostics.entry import Entry

SHAPE = {
    "SK101": Entry(
        "the file cannot be read",
        "It is missing, it is not a regular file, or the system refuses to open it.",
    ),
    "SK102": Entry(
        "the file is too large",
        "A file of knowledge or a profile holds at most 1 MiB; anything larger is not read at all.",
    ),
    "SK103": Entry(
        "the file is not UTF-8",
        "All texts are UTF-8. The help line says which byte breaks the encoding.",
    ),
    "SK104": Entry(
        "a control character stands in the text",
        "What cannot be seen could hide or reorder what a reviewer reads, so it is not allowed.",
    ),
    "SK105": Entry(
        "the file is not valid YAML",
        "The parser could not go on from this place; a fault just before it may be the cause.",
    ),
    "SK106": Entry("the file is empty", "A file that says nothing should not be there."),
    "SK107": Entry(
        "the file holds more than one document",
        "One file holds one YAML document; `---` may stand only at its very beginning.",
    ),
    "SK108": Entry(
        "an anchor or an alias is used",
        "A file should be readable in place, so `&name` and `*name` are refused.",
    ),
    "SK109": Entry(
        "a tag is used",
        "Types follow from the key, never from the file, so `!tag` is refused.",
    ),
    "SK110": Entry(
        "values are nested too deeply", "No kind of knowledge needs more than 40 levels."
    ),
    "SK111": Entry(
        "a key stands twice",
        "YAML would silently keep one of the two values, so neither is trusted.",
    ),
    "SK112": Entry("a key is not plain text", "A key is a word, never a list or a mapping."),
    "SK113": Entry(
        "the key is not known",
        "Only the keys of the format have a meaning; a mistyped key would otherwise be ignored.",
    ),
    "SK114": Entry("a key is missing", "Without this key the entry has no meaning."),
    "SK115": Entry(
        "the value has the wrong type",
        "Values are read by the type of their key, without guessing.",
    ),
    "SK116": Entry(
        "the word is not one of those allowed", "The key takes one word of a closed list."
    ),
    "SK117": Entry(
        "the citation is malformed",
        "A citation is `source#locator`, such as `src.000#s0-037`: one claim of one source.",
    ),
    "SK118": Entry(
        "the condition is malformed",
        "A condition has exactly one of the forms listed in docs/knowledge-format.md.",
    ),
    "SK119": Entry(
        "the curve is malformed",
        "A curve has at least two different answers, each with a degree of truth from 0 to 1000.",
    ),
    "SK120": Entry(
        "the id does not fit its place",
        "The id is the kind and the file name, so that everybody finds the file.",
    ),
    "SK121": Entry(
        "the file stands in an unknown place",
        "Nothing reads a file here, so what it says has no effect.",
        Severity.WARNING,
    ),
    "SK122": Entry(
        "a link leads out of the folder",
        "Links to folders and links that leave the knowledge base are not followed.",
    ),
    "SK123": Entry(
        "the folder is not a knowledge base", "A knowledge base is a folder with a `kb.yaml` in it."
    ),
    "SK124": Entry("the id is declared twice", "An id names one thing only."),
    "SK125": Entry(
        "the value is outside its range",
        "The format sets limits to this value, such as -5 to 5 decibans for a base.",
    ),
    "SK126": Entry(
        "a text holds what a browser could obey",
        "Texts hold no raw HTML, no pictures, and no links to scripts or unknown schemes. The site "
        "shows such things as they are written, or leaves them out.",
    ),
}

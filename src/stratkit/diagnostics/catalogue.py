"""Every code a diagnostic may carry: one table, from which the docs are made.

SK1 shape, SK2 references, SK3 rules, SK4 sources, SK5 graph, SK6 locale,
SK7 overlays, SK9 numbers, SK8 profiles and cases.
"""

from __future__ import annotations

from dataclasses import dataclass

from stratkit.diagnostics.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code stands for."""

    title: str
    explanation: str
    severity: Severity = Severity.ERROR


_SHAPE = {
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
}

_REFERENCES = {
    "SK201": Entry("the id is not known", "Nothing in the knowledge base declares it."),
    "SK202": Entry("the id has been renamed", "`moved.yaml` names the id that stands for it now."),
    "SK203": Entry(
        "the id is of another kind", "It exists, but it is not the kind of thing this key names."
    ),
    "SK204": Entry(
        "no question asks this", "A condition can only look at the field of a question."
    ),
    "SK205": Entry(
        "the answer cannot be given",
        "The question does not offer this answer, so nothing matches it.",
    ),
    "SK206": Entry(
        "the move leads nowhere",
        "`moved.yaml` maps an id that is no longer declared to one that is.",
    ),
    "SK207": Entry(
        "the condition does not suit what it looks at",
        "`is` reads choices and yes/no, `has` reads lists, `at` reads numbers, "
        "and an option can only be looked at in `requires`.",
    ),
}

_RULES = {
    "SK301": Entry(
        "the rule has no positive example", "At least one example shows a trait the rule supports."
    ),
    "SK302": Entry(
        "the rule has no negative example",
        "At least one example shows answers on which the rule is silent.",
    ),
    "SK303": Entry(
        "the example tests nothing", "An example has exactly one of `supports` and `silent`."
    ),
    "SK304": Entry(
        "the example's answers are not valid", "An example gives answers as a profile would."
    ),
    "SK306": Entry(
        "two rules contradict each other",
        "The same answers are evidence for both poles of one dimension.",
        Severity.WARNING,
    ),
    "SK305": Entry("the example fails", "The rule does not do what the example beside it says."),
}

_SOURCES = {
    "SK401": Entry(
        "a judgement cites a source", "Either a source says it, or it is our judgement: not both."
    ),
    "SK402": Entry(
        "no source is cited",
        "What can change a score cites a source, or says `basis: judgement` and is graded so.",
    ),
    "SK403": Entry(
        "the source has no such claim",
        "The locator of a citation is the id of a claim of its source.",
    ),
    "SK404": Entry(
        "the source is not cited",
        "A source that supports nothing has no place in the knowledge base.",
        Severity.WARNING,
    ),
    "SK405": Entry(
        "an item rests on too many claims",
        "What cites more than five claims is several things, or repeats itself.",
        Severity.WARNING,
    ),
    "SK406": Entry(
        "the evidence is stale",
        "A finding older than eight years is relied on only with a reason, unless it is academic.",
        Severity.WARNING,
    ),
}

_GRAPH = {
    "SK501": Entry(
        "dimensions depend on each other in a circle",
        "Traits may feed traits, but none may feed itself, not even by a detour.",
    ),
    "SK502": Entry(
        "options require each other in a circle", "None of them could ever be the first."
    ),
    "SK503": Entry(
        "a trait cannot be reached", "No rule and no word is evidence for it.", Severity.WARNING
    ),
    "SK504": Entry(
        "a dimension has no consequence",
        "Where a business stands on it changes no option.",
        Severity.WARNING,
    ),
    "SK505": Entry(
        "a question has no consequence",
        "No rule, requirement, exclusion, role, model or contradiction reads the answer.",
        Severity.WARNING,
    ),
    "SK506": Entry(
        "an option names a dimension twice",
        "The two poles mirror each other: a link to one of them says both.",
    ),
    "SK507": Entry(
        "a text is repeated",
        "Each text says something of its own; the same sentence twice explains one thing badly.",
        Severity.WARNING,
    ),
    "SK508": Entry(
        "nothing refers to it",
        "A metric, skill, role, stage or objective that nothing names has no effect.",
        Severity.WARNING,
    ),
    "SK509": Entry(
        "an option is out of reach",
        "Nothing speaks for it, or not enough for any business ever to be advised it.",
        Severity.WARNING,
    ),
    "SK512": Entry(
        "an option contradicts itself",
        "What it clashes with can be neither what it goes with nor what it needs.",
        Severity.WARNING,
    ),
    "SK513": Entry(
        "a dimension is one-sided",
        "All evidence for one of its poles together never makes that pole clear.",
        Severity.WARNING,
    ),
    "SK514": Entry(
        "an option is not whole",
        "A reader looks for when it works and fails, three first steps, mistakes, metrics and "
        "other names.",
        Severity.WARNING,
    ),
}

_LOCALE = {
    "SK601": Entry(
        "the language is not declared", "`kb.yaml` lists the languages of a knowledge base."
    ),
    "SK602": Entry(
        "there is no such text to translate",
        "A translation has the shape of the entity it translates, key by key.",
    ),
    "SK603": Entry(
        "a translation is missing",
        "Everything a user reads stands in every language of the knowledge base.",
        Severity.WARNING,
    ),
    "SK604": Entry(
        "the translation is of an older text",
        "The English has changed since; `of` says which text was translated.",
        Severity.WARNING,
    ),
    "SK605": Entry(
        "the translated article links or cites other things",
        "An article says the same in every language, so it names and cites the same.",
        Severity.WARNING,
    ),
}

_OVERLAYS = {
    "SK701": Entry(
        "an override has no reason",
        "An overlay that changes an entity names it under `overrides`, with the reason.",
    ),
    "SK702": Entry(
        "the override overrides nothing",
        "What is named under `overrides` is declared below, and has a file in the overlay.",
    ),
    "SK703": Entry(
        "the retraction takes nothing back",
        "What is named under `retracts` is declared below.",
    ),
    "SK704": Entry(
        "the overlay does not lie on a knowledge base",
        "`base` names a folder of knowledge, relative to the overlay; none lies on itself.",
    ),
}

_PROFILES = {
    "SK801": Entry(
        "no question asks for the field",
        "The fields of a profile are the questions asked; `stratkit profile new` lists them.",
    ),
    "SK802": Entry(
        "the answer is not one of those offered", "The question offers a closed list of answers."
    ),
    "SK803": Entry(
        "the answer has the wrong type",
        "Each question takes a number, an amount of money, yes or no, a word, a list or a text.",
    ),
    "SK804": Entry(
        "the number cannot be true",
        "The question sets the least and the greatest believable answer.",
    ),
    "SK805": Entry(
        "the amount of money is malformed",
        "Money is written as an amount and an ISO currency, such as `25000 USD`.",
    ),
    "SK806": Entry(
        "the currency is not known",
        "The knowledge base has dated exchange rates for the currencies in `economics/rates.yaml`.",
    ),
    "SK807": Entry(
        "a required answer is missing", "Without it nothing can be inferred about the business."
    ),
    "SK808": Entry("two answers contradict each other", "Both cannot be true, so neither is used."),
    "SK809": Entry(
        "the segments do not fit together",
        "Segments have names of their own, at least two of them, and shares that add up to 100.",
    ),
    "SK810": Entry(
        "the option is not known",
        "What the firm does today is named by options of the knowledge base.",
    ),
}

_JUDGED = {
    "SK853": Entry(
        "a shipped profile has no core option of a kind",
        "Something is to be done first in every kind that concerns a business; where the kind "
        "does not, its `when` says so.",
        Severity.WARNING,
    ),
    "SK854": Entry(
        "a shipped profile has too many core options of a kind",
        "More than eight first things are no priority.",
        Severity.WARNING,
    ),
    "SK855": Entry(
        "an option wins or loses for every profile",
        "An option that is core, or to be avoided, for all that ship tells no business apart.",
        Severity.WARNING,
    ),
}

_NUMBERS = {
    "SK901": Entry(
        "a channel or a tactic has no economics",
        "What is to be planned needs costs, hours, delays and effects.",
        Severity.WARNING,
    ),
    "SK902": Entry(
        "the economics bring nothing",
        "An option feeds a stage with volume, or lifts a step to it, or both.",
    ),
    "SK903": Entry(
        "a range is copied",
        "The same three numbers for the same quantity of two options mean that one of them was "
        "not thought about.",
        Severity.WARNING,
    ),
    "SK904": Entry(
        "ranges are a fixed share more or less",
        "A band made by a rule of thumb says nothing about how far the number may be off.",
        Severity.WARNING,
    ),
}

_CASES = {
    "SK851": Entry(
        "the term is not in the vocabulary",
        "Evaluation ranks the standard terms, so a case names its expectations by them.",
    ),
    "SK852": Entry(
        "a term is expected and ruled out at once", "One option cannot be both core and unsuitable."
    ),
}

CATALOGUE: dict[str, Entry] = {
    **_SHAPE,
    **_REFERENCES,
    **_RULES,
    **_SOURCES,
    **_GRAPH,
    **_LOCALE,
    **_OVERLAYS,
    **_PROFILES,
    **_CASES,
    **_JUDGED,
    **_NUMBERS,
}
"""Code to its meaning."""

"""How to get the same result again: the command, the profile, the lines of Python."""

from __future__ import annotations

from stratkit.language.messages import _
from stratkit.reporting.blocks import Heading, Paragraph
from stratkit.reporting.phrases import reproduce
from stratkit.site.edition import Example
from stratkit.site.page import Code, Section


def again(example: Example, verb: str, language: str) -> Section:
    """Return the section that ends every recommendation and every plan.

    Args:
        example: The business.
        verb: `recommend` or `plan`, on the command line and in Python.
        language: The language of the result.
    """
    lang = f" --lang {language}" if language != "en" else ""
    load = f'kb = stratkit.load_kb(language="{language}")' if lang else "kb = stratkit.load_kb()"
    file = f"{example.name}.stratkit.yaml"
    return Section(
        id="reproduce",
        title=_("Reproduce this"),
        aside=_("The same answers give the same bytes: {origin}.").format(
            origin=reproduce(example.strategy)
        ),
        blocks=(
            Heading(_("On the command line"), 3),
            Code(text=f"stratkit {verb} {file}{lang}", language="console"),
            Paragraph(_("The same example ships with stratkit:")),
            Code(text=f"stratkit {verb} --example {example.name}{lang}", language="console"),
            Heading(_("In Python"), 3),
            Code(
                text=f"import stratkit\n\n{load}\n"
                f'profile = stratkit.load_profile("{file}", kb)\n'
                f"result = stratkit.{verb}(profile, kb)",
                language="python",
            ),
            Heading(_("The profile: {file}").format(file=file), 3),
            Code(text=example.text.strip(), language="yaml"),
        ),
    )

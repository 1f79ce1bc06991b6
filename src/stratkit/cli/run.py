"""One call of one command: its settings, its knowledge base, its result and its remarks."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stratkit import api
from stratkit.cli.config import Setting
from stratkit.cli.output import write_whole
from stratkit.cli.streams import colour_of, complain, deliver, harmless, width_of
from stratkit.language.messages import _
from stratkit.language.words import word

if TYPE_CHECKING:
    from stratkit.model.knowledge_base import KnowledgeBase
    from stratkit.model.profile import BusinessProfile
    from stratkit.model.strategy import Strategy


@dataclass(slots=True, kw_only=True)
class Run:
    """What every command is given first."""

    settings: Mapping[str, Setting]
    format: str
    output: str
    quiet: bool = False
    verbose: int = 0
    languages: tuple[str, ...] = ()
    """The languages to write a folder in; empty for all."""
    target: str = ""
    """The folder to write."""
    remarks: list[str] = field(default_factory=list)
    """Warnings and hints, told after the result."""

    @property
    def folder(self) -> str | None:
        """The folder of the knowledge base; nothing for the built-in one."""
        return self.settings["kb"].value or None

    @property
    def to_terminal(self) -> bool:
        """Whether the result goes to stdout."""
        return self.output == "-"

    def kb(self) -> KnowledgeBase:
        """Return the knowledge base."""
        return api.load_kb(self.folder, self.settings["lang"].value)

    def profile(self, source: str, kb: KnowledgeBase) -> BusinessProfile:
        """Read a profile from a file or, with `-`, from stdin; warnings become remarks."""
        from stratkit.cli.inputs import profile_of  # noqa: PLC0415 - few commands read one

        return profile_of(self, source, kb)

    def emit(self, view: str, value: object, kb: KnowledgeBase) -> None:
        """Render a view of a value and write it."""
        from stratkit.reporting.formats import render  # noqa: PLC0415 - it is slow to import

        styled = self.coloured()
        text = render(
            view,
            value,
            kb,
            self.format,
            width=width_of(sys.stdout) if self.to_terminal else 100,
            colour=styled,
            verbose=self.verbose,
        )
        self.write(text, styled=styled)

    def coloured(self) -> bool:
        """Whether the result is coloured: only a text, and a file only if it is asked for."""
        choice = self.settings["color"].value
        if not self.to_terminal and choice == "auto":
            return False
        return self.format == "text" and colour_of(choice, sys.stdout)

    def write(self, text: str, *, styled: bool = False) -> None:
        """Write the result, whole, and then the remarks."""
        whole = harmless(text, styled=styled).rstrip("\n") + "\n"
        if self.to_terminal:
            deliver(whole)
        else:
            write_whole(whole, self.output)
        self.tell()

    def remark(self, text: str, *, kind: str = "hint") -> None:
        """Keep a hint or a warning, to be told once the result is out."""
        self.remarks.append(f"{word('severity', kind)}: {text}")

    def tell(self) -> None:
        """Write the remarks to stderr, unless the user wants quiet."""
        remarks, self.remarks = self.remarks, []
        if remarks and not self.quiet:
            complain("\n".join(remarks), self.settings["color"].value)

    def advise(self, strategy: Strategy) -> Strategy:
        """Remark on what the user should know about the ground a strategy stands on."""
        if strategy.proof.assumed_segments:
            shares = ", ".join(
                _("{segment} {percent} %").format(segment=s.segment, percent=s.share)
                for s in strategy.proof.segments
            )
            assumed = _(
                "the profile sells to both but does not say how much to whom; assumed: {shares}"
            )
            hint = _("add `segments:` with a name, a share and what differs in each")
            said = f"{assumed.format(shares=shares)}\n  = {word('finding', 'help')}: {hint}"
            self.remark(said, kind="warning")
        return strategy

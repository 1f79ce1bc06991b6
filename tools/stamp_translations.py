"""Take down in each translation which English texts it translates (`of`).

`python tools/stamp_translations.py` stamps what has no stamp yet; with ids of entities it stamps
those anew, once somebody has read both languages. `stratkit kb check` reports what is stale.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from stratkit.kb.load import load_folder
from stratkit.kb.translate import stamp, translatable

KB = Path(__file__).parents[1] / "kb"
FENCE = "---\n"
ENTITY = re.compile(r"^  ([a-z][A-Za-z0-9.#_-]*):$")


def stamped(text: str, stamps: dict[str, str], anew: frozenset[str]) -> str:
    """Return a locale file with a stamp under each id that has none, or is to have a new one."""
    lines: list[str] = []
    entity = ""
    for line in text.splitlines():
        found = ENTITY.match(line)
        if found:
            entity = found[1]
        elif line.startswith("    of: ") and entity in anew:
            continue
        lines.append(line)
    out: list[str] = []
    for number, line in enumerate(lines):
        out.append(line)
        found = ENTITY.match(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if found and found[1] in stamps and not following.startswith("    of: "):
            out.append(f'    of: "{stamps[found[1]]}"')
    return "\n".join(out) + "\n"


def article(text: str, mark: str, *, anew: bool) -> str:
    """Return a translated article with a stamp before its title."""
    has_head = text.startswith(FENCE)
    if has_head and not anew:
        return text
    body = text.split(FENCE, 2)[2].lstrip("\n") if has_head else text
    return f'{FENCE}of: "{mark}"\n{FENCE}\n{body}'


def main() -> None:
    """Stamp every locale file and every translated article."""
    knowledge_base = load_folder(KB).knowledge_base
    if knowledge_base is None:
        sys.exit("kb/ has errors; run `stratkit kb check`")
    stamps = {entity: stamp(texts) for entity, texts in translatable(knowledge_base).items()}
    anew = frozenset(sys.argv[1:])
    for file in sorted((KB / "locale").glob("*/*.yaml")):
        before = file.read_text(encoding="utf-8")
        after = stamped(before, stamps, anew)
        if after != before:
            file.write_text(after, encoding="utf-8")
    for file in sorted((KB / "articles").glob("*.md")):
        slug, language = file.stem.split(".")
        if language != "en":
            before = file.read_text(encoding="utf-8")
            entity = f"article.{slug}"
            after = article(before, stamps[entity], anew=entity in anew)
            if after != before:
                file.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Ways that are known to slip a script into a text, and a strict reader of what becomes of them."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

HOSTILE = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "<script\n>alert(1)</script\n>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1) //",
    "<img/src/onerror=alert(1)>",
    "<IMG SRC=`javascript:alert(1)`>",
    '<img """><script>alert(1)</script>">',
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe src='https://evil.example'></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='javascript:alert(1)'>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<form action=https://evil.example><input name=a></form>",
    "<style>*{background:url(https://evil.example)}</style>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a onclick=alert(1)>x</a>",
    "<div style='position:fixed'>x</div>",
    "<b>bold</b>",
    "<!-- comment -->",
    "<!--><script>alert(1)</script>-->",
    "<!DOCTYPE html>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "</p><script>alert(1)</script>",
    "&#60;script>alert(1)&#60;/script>",
    "&#x3c;img src=x onerror=alert(1)>",
    "`<b>` <b> `",
    "    text\n<script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "- <script>alert(1)</script>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "# <script>alert(1)</script>",
    '!!! warning "<script>alert(1)</script>"\n    x',
    "!!! warning\n    <script>alert(1)</script>",
    "[[channel.shop|<script>alert(1)</script>]]",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](java\tscript:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](java script:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&#x3A;alert(1))",
    "[x](&#106;&#97;&#118;&#97;script:alert(1))",
    "[x](&#0000106avascript:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](&amp;#106;avascript:alert(1))",
    "[x](&amp;amp;#106;avascript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](\u00a0javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](DATA:text/html,<script>alert(1)</script>)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://evil.example/1)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x](foo:bar)",
    '[x](javascript:alert(1) "title")',
    "[a[b](javascript:alert(1))",
    "[![x](a)](javascript:alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x][1]\n\n[1]:\n  javascript:alert(1)",
    "[x]\n\n[x]: <javascript:alert(1)>",
    "[x][1]\n\n[1]: &#106;avascript:alert(1)",
    "<javascript:alert(1)>",
    "<javascript://%0aalert(1)>",
    "<data:text/html,x>",
    "![x](https://evil.example/pixel.png)",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](javascript:alert(1))",
    "![x](local.png)",
    "![x][1]\n\n[1]: https://evil.example/pixel.png",
    '![x" onerror="alert(1)](https://evil.example/x.png)',
    "{: onclick=alert(1)}",
    '# x {: #id onmouseover="alert(1)" }',
)
"""Each is live somewhere, and none may be here."""

TITLES = (
    '[x](https://e.example "a" onclick="alert(1)")',
    "[x](https://e.example 'a\" onclick=\"alert(1)')",
    '[x](https://e.example"onclick="alert(1))',
    '[x](https://e.example/"><script>)',
    "[x](https://e.example '&quot; onclick=&quot;alert(1)')",
    '```{.py onclick="alert(1)"}\nx\n```',
    '```" onclick="alert(1)\nx\n```',
    '``` {#x .a" onclick="alert(1)}\nx\n```',
    '!!! note" onclick="alert(1)\n    x',
    '# x" onclick="alert(1)',
    '[[channel.shop" onclick="alert(1)]]',
    '[[src.one#c-2" onclick="alert(1)]]',
    "\x02wzxhzdk:0\x03 <b>",
    "\x02amp\x03lt;b>",
    "klzzwxh:0000",
    "\ue000\ue000[[a\ue000b]]",
)
"""Attempts to break out of what is allowed; some of them are honest texts too."""

HONEST = (
    "Margins of <5 % are thin, and a < b, b > a, 3<4.",
    "R&D, AT&T &c. and 5 &lt; 6 &amp; more",
    "Write to <sales@example.org> or see <https://example.org/?a=b&c=d>.",
    "[site](https://example.org/a_(b)) [mail](mailto:a@example.org) [call](tel:+48123456789)",
    "[part](#heading), [page](planning.md), [both](planning.md#goals)",
    "In code `<script>` and ``<b> ` <i>`` stay.",
    "```html\n<script>alert(1)</script>\n```",
    "~~~\n[x](javascript:alert(1))\n~~~",
    "See [[channel.shop]], [[channel.shop|the shop]] and [[src.one#c-2]].",
    "[1]: not a link, a note: on Mondays",
    "Note [that]: the rest (data: ours) follows. Text: javascript: no link.",
    "A {name} and {need} on = off",
    "Price<цена, x<5, <- arrow, <= less",
    "1. one\n2. two\n\n> said\n\n| a | b |\n|---|:-:|\n| c | `d|e` |\n",
    '!!! tip "Title"\n    Text.\n',
)
"""Nothing in these is to be reported."""

ELEMENTS: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "title", "class", "rel", "role", "aria-label"}),
    "div": frozenset({"class", "role", "tabindex", "aria-label"}),
    "section": frozenset({"class", "role", "aria-label"}),
    "ol": frozenset({"class", "start"}),
    "li": frozenset({"id"}),
    "sup": frozenset({"class", "id"}),
    "p": frozenset({"class"}),
    "code": frozenset({"class"}),
    "th": frozenset({"class", "scope"}),
    "td": frozenset({"class"}),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset({"id"})),
    **dict.fromkeys(
        ("blockquote", "br", "em", "hr", "pre", "span", "strong", "ul", "table", "thead", "tbody",
         "tr"),
        frozenset[str](),
    ),
}  # fmt: skip
"""All that may ever stand in a page, with its attributes."""

CLASSES = re.compile(
    r"admonition(?:-title)?|tip|warning|example|note|notes|footnotes|scroll|term|right|center"
    r"|language-[\w+#.-]+"
)
HREF = re.compile(
    r"#[^\x00-\x20]*|\.\./[^:]*|https?://[^/\\\s][^\s]*|mailto:[^\s]+|tel:[^\s]+", re.IGNORECASE
)
_PIECE = re.compile(r"</[a-z][a-z0-9]*>|<[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"<>]*\")*>|[^<>]+|>")


class _Reader(HTMLParser):
    """Lists elements and attributes as a parser sees them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def elements(page: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """Return the elements of a page, and fail on whatever is no element."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert not reader.others, reader.others
    return reader.elements


def assert_harmless(page: str) -> None:
    """Check that HTML holds nothing but what is allowed, in a form no browser reads otherwise."""
    assert "".join(_PIECE.findall(page)) == page, "not the strict form"
    seen = set()
    for tag, attributes in elements(page):
        assert tag in ELEMENTS, tag
        for name, value in attributes:
            assert name in ELEMENTS[tag], (tag, name)
            assert value is not None
            if name == "href":
                # Once more than a browser would: nothing may be left to be resolved.
                for read in (value, html.unescape(value)):
                    assert HREF.fullmatch(read), value
            if name == "class":
                assert all(CLASSES.fullmatch(one) for one in value.split()), value
            if name == "id":
                assert value not in seen, value
                seen.add(value)

"""SK95: a site and the brand it carries."""

from __future__ import annotations

from stratkit.diagnostics.entry import Entry

SITES = {
    "SK951": Entry(
        "the brand cannot be used",
        "Colours are `#rrggbb` and can be read on the paper of their theme, a logo is a plain "
        "picture beside the file, and a contact is an address that opens nothing else.",
    ),
    "SK952": Entry(
        "a link leads nowhere",
        "Every link within a site leads to a file, and to an anchor that is there.",
    ),
    "SK953": Entry(
        "an anchor is there twice",
        "An anchor names one place of its page.",
    ),
    "SK954": Entry(
        "a page lacks its twin",
        "Every page has `page.md`, `page.json` and its tables beside it, in the language it is in.",
    ),
    "SK955": Entry(
        "a page is missing in a language",
        "A page that exists in one language of a site exists in all of them, and they lead to "
        "each other.",
    ),
    "SK956": Entry(
        "the page holds what its policy forbids",
        "Pages hold no scripts, styles or event handlers of their own, and load nothing from "
        "other hosts; a browser would refuse them.",
    ),
    "SK957": Entry(
        "the page is not well formed",
        "Every element that is opened is closed in its place, a page has a language, a title and "
        "one main heading, and every picture has words in its stead.",
    ),
    "SK958": Entry(
        "two pages want one address",
        "An address names one page, on systems too that take capitals and small letters for the "
        "same.",
    ),
}

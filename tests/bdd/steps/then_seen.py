"""What a visitor of the site sees, and what the browser says of it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect
from pytest_bdd import parsers, then

from windows import LANGUAGES, Open, Window

MARGIN = 8
"""Pixels around a thing in which its focus may show."""
NAME = "thing => (thing.getAttribute('aria-label') || thing.textContent || thing.name).trim()"
COLOURS = """cells => cells.map(
  cell => cell.dataset.option + getComputedStyle(cell).backgroundColor).sort()"""
BRIGHTNESS = """() => {
  const colour = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (colour[0] + colour[1] + colour[2]) / 765;
}"""


@then(parsers.re(r'the page is "(?P<path>[^"]+)"(?: in (?P<language>\w+))?'))
def the_page_is(window: Window, path: str, language: str | None) -> None:
    identity, sign, anchor = path.partition("#")
    code = LANGUAGES[language or "English"]
    folder = "" if identity == "home" else f"{identity}/"
    expect(window.page).to_have_url(f"{window.start}{code}/{folder}index.html{sign}{anchor}")
    expect(window.page.locator("html")).to_have_attribute("lang", code)


@then(parsers.parse('"{words}" is shown'))
def is_shown(window: Window, words: str) -> None:
    expect(window.page.get_by_role("main")).to_contain_text(words, use_inner_text=True)


@then(parsers.parse('"{words}" is not shown'))
def is_not_shown(window: Window, words: str) -> None:
    found = window.page.get_by_role("main").get_by_text(words, exact=True)
    expect(found.filter(visible=True)).to_have_count(0)


@then("nothing is offered that would do nothing")
def nothing_is_offered_that_would_do_nothing(window: Window) -> None:
    lame = window.page.locator("button, select, input[type=checkbox], input[type=radio]")
    assert [thing.evaluate(NAME) for thing in lame.all() if thing.is_visible()] == []


@then(parsers.re(r"the colours are (?P<kind>dark|light)"))
def the_colours_are(window: Window, kind: str) -> None:
    assert (window.page.evaluate(BRIGHTNESS) < 0.5) == (kind == "dark")


@then("the browser complains of nothing")
def the_browser_complains_of_nothing(window: Window) -> None:
    assert window.asked
    assert window.complaints == []


@then("nothing was asked of anybody else")
def nothing_was_asked_of_anybody_else(window: Window) -> None:
    assert window.asked
    assert window.foreign == []


@then("the page does not scroll sideways")
def the_page_does_not_scroll_sideways(window: Window) -> None:
    wide, room = window.page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= room


# ---- the keyboard ----


@then(parsers.parse('the focus is on "{name}"'))
def the_focus_is_on(window: Window, name: str) -> None:
    assert window.focused.evaluate(NAME).startswith(name)


@then("the focus is in the box that searches")
def the_focus_is_in_the_box_that_searches(window: Window) -> None:
    expect(window.page.get_by_role("searchbox").and_(window.focused)).to_have_count(1)


@then(parsers.parse("wherever {count:d} presses of Tab lead, the focus can be seen"))
def the_focus_can_be_seen(window: Window, count: int) -> None:
    met, unseen = set(), []
    for _ in range(count):
        window.page.keyboard.press("Tab")
        met.add(window.focused.evaluate(f"thing => [({NAME})(thing), thing.href].join(' ')"))
        if not can_be_seen(window, window.focused.element_handle()):
            unseen.append(window.focused.evaluate("thing => thing.outerHTML.slice(0, 200)"))
    assert unseen == []
    assert len(met) > count / 2


def can_be_seen(window: Window, thing: object) -> bool:
    """Whether a thing that has the focus looks different without it."""
    clip = window.page.evaluate(
        """([thing, margin]) => {
          const box = thing.getBoundingClientRect();
          const left = Math.max(0, box.left - margin), top = Math.max(0, box.top - margin);
          const right = Math.min(innerWidth, box.right + margin);
          const bottom = Math.min(innerHeight, box.bottom + margin);
          return { x: left, y: top, width: right - left, height: bottom - top };
        }""",
        [thing, MARGIN],
    )
    if clip["width"] <= 0 or clip["height"] <= 0:
        return False
    focused = window.page.screenshot(clip=clip, caret="hide", animations="disabled")
    window.page.evaluate("thing => thing.blur()", thing)
    left = window.page.screenshot(clip=clip, caret="hide", animations="disabled")
    window.page.evaluate("thing => thing.focus({ preventScroll: true })", thing)
    return focused != left


@then(parsers.parse("{count:d} presses of Tab lead to {nodes:d} nodes of the drawing"))
def presses_of_tab_lead_to_nodes(window: Window, count: int, nodes: int) -> None:
    window.page.locator("figure[data-tool=graph] .drawing").first.focus()
    met = set()
    for _ in range(count):
        window.page.keyboard.press("Tab")
        met.add(window.focused.evaluate("thing => thing.dataset && thing.dataset.node"))
    assert len(met - {None}) == nodes


# ---- the search ----


@then(parsers.parse('"{identity}" is among the first three results'))
def is_among_the_first_three(window: Window, identity: str) -> None:
    expect(window.results.first).to_be_visible()
    found = [link.get_attribute("href") or "" for link in window.results.all()[:3]]
    assert [place for place in found if f"/{identity}/" in f"/{place}"], found


@then(parsers.parse('all results are of the kind "{kind}"'))
def all_results_are_of_the_kind(window: Window, kind: str) -> None:
    expect(window.results.first).to_be_visible()
    kinds = window.page.locator("#results .kind").all_inner_texts()
    assert kinds
    assert set(kinds) == {kind}


@then(parsers.parse("some results are left out"))
def some_results_are_left_out(window: Window) -> None:
    output = window.page.get_by_role("main").locator("output").first.inner_text()
    numbers = [int(number) for number in re.findall(r"\d+", output)]
    assert len(numbers) == 2
    assert numbers[0] < numbers[1]


# ---- the drawing ----


def width_of(drawing: Locator) -> float:
    """Return how wide a drawing is on the screen."""
    box = drawing.bounding_box()
    assert box
    return box["width"]


@then(parsers.re(r"the drawing is (?P<than>larger|smaller|as large as) (?:than )?at first"))
def the_drawing_is(window: Window, than: str) -> None:
    drawing = window.page.locator("svg.graph").first
    first = drawing.evaluate("drawing => drawing.viewBox.baseVal.width")
    now = width_of(drawing)
    same = abs(now - first) < 1
    assert same if than == "as large as" else (now > first) == (than == "larger") and not same


# ---- the matrix ----


@then("some options are coloured otherwise than at first")
def some_options_are_coloured_otherwise(window: Window, window_of: Open) -> None:
    other = window_of(window.start)
    other.page.goto(window.page.url.partition("#")[0])
    now, first = (
        each.page.locator("[data-option]").evaluate_all(COLOURS) for each in (window, other)
    )
    assert len(now) == len(first) > 10
    assert now != first


@then(parsers.parse('the list shows "{choice}"'))
def the_list_shows(window: Window, choice: str) -> None:
    box = window.page.get_by_role("main").get_by_role("combobox").first
    assert box.evaluate("box => box.selectedOptions[0].textContent.trim()") == choice

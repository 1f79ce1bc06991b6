"""What a visitor of the site does."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from pytest_bdd import given, parsers, when

from windows import LANGUAGES, READY, Open, Window


@given(parsers.re(r'the page "(?P<path>[^"]+)" is open(?: in (?P<language>\w+))?'))
@when(parsers.re(r'the page "(?P<path>[^"]+)" is opened(?: in (?P<language>\w+))?'))
def the_page_is_opened(window: Window, path: str, language: str | None) -> None:
    window.open(path, LANGUAGES[language or "English"])


@when("the front door is opened")
def the_front_door_is_opened(window: Window) -> None:
    window.page.goto(f"{window.start}index.html")
    window.page.wait_for_url(f"{window.start}en/index.html")


@when(parsers.parse('"{words}" is looked for'))
def is_looked_for(window: Window, words: str) -> None:
    window.page.locator(READY).get_by_role("searchbox").fill(words)


@when(parsers.parse('"{words}" is typed'))
def is_typed(window: Window, words: str) -> None:
    window.page.keyboard.type(words)


@when(parsers.re(r'"(?P<key>[^"]+)" is pressed(?: (?P<times>\d+) times)?'))
def is_pressed(window: Window, key: str, times: str | None) -> None:
    for _ in range(int(times or 1)):
        window.page.keyboard.press(key)


@when(parsers.parse('"{label}" is ticked'))
def is_ticked(window: Window, label: str) -> None:
    counted = re.compile(rf"^{re.escape(label)}\s*\d*$")
    box = window.page.get_by_role("main").get_by_role("checkbox", name=counted, include_hidden=True)
    fold = box.locator("xpath=ancestor::details")
    if fold.count() and not fold.evaluate("fold => fold.open"):
        fold.locator("summary").click()
    box.check()


@when(parsers.parse('"{choice}" is chosen'))
def is_chosen(window: Window, choice: str) -> None:
    window.page.get_by_role("main").get_by_role("combobox").first.select_option(label=choice)


@when(parsers.parse('the button "{name}" is pressed'))
def the_button_is_pressed(window: Window, name: str) -> None:
    window.page.get_by_role("button", name=name, exact=True).first.click()


@when(parsers.parse('the link "{name}" is followed'))
def the_link_is_followed(window: Window, name: str) -> None:
    before = window.page.url
    window.page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    expect(window.page).not_to_have_url(before)


@when(parsers.parse('the language is switched to "{name}"'))
def the_language_is_switched(window: Window, name: str) -> None:
    window.page.locator("header").get_by_role("link", name=re.compile(name)).click()
    window.page.wait_for_load_state()


@when("the visitor goes back")
def the_visitor_goes_back(window: Window) -> None:
    window.page.go_back()


@when("the address is sent to somebody else", target_fixture="window")
def the_address_is_sent_to_somebody_else(window: Window, window_of: Open) -> Window:
    other = window_of(window.start)
    other.page.goto(window.page.url)
    return other

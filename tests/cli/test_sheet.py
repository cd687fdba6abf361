"""The contact sheet: one file that needs nothing else, safe whatever the models are called."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from cg3d.cli import sheet

PNG = b"\x89PNG\r\n\x1a\n"
EVIL = "/models/<script>alert(1)</script>\" onload='x'/\u202eevil\nname.glb"


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def page() -> str:
    cards = [
        sheet.Card("/models/chair.glb", PNG, 0.5, "4.2", {"points": "3.1"}),
        sheet.Card(EVIL),
        sheet.Card("/m/a#b.h5#3", file="/m/a#b.h5"),
    ]
    return sheet.page("a <b>wooden</b> chair", [sheet.Group("first", cards), sheet.Group("second", [], "nothing fits")])


def test_the_page_asks_for_nothing_from_outside() -> None:
    for _, attributes in Page(page()).tags:
        for name in ("src", "href"):
            assert (attributes.get(name) or "data:").startswith("data:")
    assert "http://" not in page()
    assert "https://" not in page()


def test_only_its_own_script_may_run() -> None:
    text = page()
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text


def test_names_cannot_become_markup() -> None:
    parsed = Page(page())
    assert [tag for tag, _ in parsed.tags].count("script") == 1
    assert not any("onload" in attributes for _, attributes in parsed.tags)
    assert "\u202e" not in page()


def test_addresses_of_files_are_quoted() -> None:
    addresses = [attributes["data-href"] for tag, attributes in Page(page()).tags if "data-href" in attributes]
    assert addresses[0] == "file:///models/chair.glb"
    assert addresses[2] == "file:///m/a%23b.h5"


def test_cards_can_be_reached_by_keyboard_and_read_aloud() -> None:
    parsed = Page(page())
    assert sum(tag == "button" and attributes.get("class") == "card" for tag, attributes in parsed.tags) == 3
    assert {"list", "listitem", "status"} <= {attributes.get("role") for _, attributes in parsed.tags}
    assert all("alt" in attributes for tag, attributes in parsed.tags if tag == "img")
    assert all(f'"{key}"' in page() for key in ("ArrowDown", "Enter", "Escape", "/"))
    assert "prefers-color-scheme:dark" in page()


def test_the_page_appears_whole_and_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a" / "sheet.html"
    sheet.write(target, "one", [])
    sheet.write(target, "two", [])
    assert "<h1>two</h1>" in target.read_text("utf-8")
    assert [path.name for path in target.parent.iterdir()] == ["sheet.html"]

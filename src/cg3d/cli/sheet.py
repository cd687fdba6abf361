"""One static HTML page of thumbnails that needs nothing but itself: styles, script and pictures are inside.

Every text is escaped and a content security policy lets nothing run but the page's own script: file names are foreign.
"""

from __future__ import annotations

import base64
import hashlib
import os
import sys
import webbrowser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from pathlib import Path, PurePath

from cg3d.atomic import replacing
from cg3d.cli import terminal
from cg3d.errors import one_line

NO_PICTURE = '<div class="nothing" aria-hidden="true">no picture</div>'


@dataclass(frozen=True)
class Card:
    """One model. path: absolute, shown; score: 0..1 of the bar, None for no bar; value: the number beside it; parts: name -> shown number;
    file: what a click opens, the path if not given."""

    path: str
    thumbnail: bytes = b""
    score: float | None = None
    value: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    file: str = ""


@dataclass(frozen=True)
class Group:
    """One question and its answers. note: said under the heading, for example that nothing fits."""

    heading: str
    cards: Sequence[Card]
    note: str = ""


def write(target: Path, title: str, groups: Sequence[Group]) -> Path:
    """Write the page; the folder is made. It appears whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with replacing(target) as beside:
        beside.write_text(page(title, groups), encoding="utf-8")
    return target.absolute()


def page(title: str, groups: Sequence[Group]) -> str:
    """The page as text."""
    static = files("cg3d.cli") / "static"
    style, script = (static / "sheet.css").read_text("utf-8"), (static / "sheet.js").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    count = sum(len(group.cards) for group in groups)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>{_text(title)} - cg3d</title><style>{style}</style></head>
<body><header><h1>{_text(title)}</h1><span id="count" role="status">{_counted(count)}</span>
<input id="filter" type="search" placeholder="Filter by name" aria-label="Filter by name" autocomplete="off" spellcheck="false">
<span class="keys"><kbd>/</kbd> filter <kbd>←↑↓→</kbd> move <kbd>Enter</kbd> look <kbd>Esc</kbd> back</span></header>
<main>{"".join(_section(group) for group in groups)}<p id="empty" hidden>No name holds these letters.</p></main>
{_DIALOG}<script>{script}</script></body></html>
"""


_DIALOG = """<dialog id="look" aria-label="One model"><img alt=""><div class="about"><h2></h2><p class="folder"></p><dl></dl>
<p class="do"><a target="_blank" rel="noopener">Open file</a><button type="button" id="copy">Copy path</button>
<button type="button" id="close">Close</button></p></div></dialog>"""


def _section(group: Group) -> str:
    note = f'<p class="note">{_text(group.note)}</p>' if group.note else ""
    cards = "".join(_card(card, place) for place, card in enumerate(group.cards, 1))
    heading = f"<h2>{_text(group.heading)}</h2>" if group.heading else ""
    return f'<section>{heading}{note}<div class="grid" role="list">{cards}</div></section>'


def _card(card: Card, place: int) -> str:
    shown = PurePath(card.path)
    name, folder = _text(shown.name), _text(str(shown.parent))
    picture = f'<img src="{_data_uri(card.thumbnail)}" alt="" width="256" height="256">' if card.thumbnail else NO_PICTURE
    score = ""
    if card.score is not None:
        filled = round(100 * min(max(card.score, 0.0), 1.0))
        score = f'<span class="bar"><i style="width:{filled}%"></i></span><b>{_text(card.value)}</b>'
    elif card.value:
        score = f"<b>{_text(card.value)}</b>"
    parts = "".join(f"<span><em>{_text(key)}</em> {_text(value)}</span>" for key, value in card.parts.items())
    return (
        f'<div role="listitem"><button type="button" class="card" data-path="{_text(card.path)}" '
        f'data-href="{escape(_uri(card.file or card.path))}">'
        f'<span class="picture"><span class="rank">{place}</span>{picture}</span>'
        f'<span class="name">{name}</span><span class="folder"><bdi>{folder}</bdi></span>'
        f'<span class="score">{score}</span><span class="parts">{parts}</span></button></div>'
    )


def _text(text: str) -> str:
    return escape(one_line(text, 2000))


def _uri(path: str) -> str:
    """file: address of a path, whatever bytes its name has."""
    return Path(path).absolute().as_uri()


def _data_uri(picture: bytes) -> str:
    kind = "png" if picture.startswith(b"\x89PNG") else "webp" if picture[8:12] == b"WEBP" else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"


def _counted(count: int) -> str:
    return f"{count} model" + ("" if count == 1 else "s")


def deliver(output: Path | None, title: str, groups: Sequence[Group], open_: bool) -> None:
    """Write the page (default: into the cache folder), say where it is, and open it where there is a screen."""
    target = output or _default_place(title)
    page_path = write(target, title, groups)
    terminal.always(f"contact sheet: {page_path}")
    if open_ and not show(page_path):
        terminal.note("there is no screen to open it on")


def _default_place(title: str) -> Path:
    """The same question writes the same file: sheets do not pile up."""
    import platformdirs

    name = "-".join("".join(c if c.isalnum() else " " for c in title).split())[:60] or "sheet"
    return Path(platformdirs.user_cache_dir("cg3d", appauthor=False)) / "sheets" / f"{name}.html"


def show(page_path: Path) -> bool:
    """Open the page in a browser where there is a screen; whether that was tried with success."""
    if os.environ.get("SSH_CONNECTION") and not os.environ.get("DISPLAY"):
        return False
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        return webbrowser.open(page_path.as_uri())
    except (webbrowser.Error, OSError):
        return False

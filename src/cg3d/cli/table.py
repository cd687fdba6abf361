"""Aligned columns for terminals: widths of wide characters, paths clipped in the middle, score bars. Writes nothing itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from cg3d.errors import one_line

GAP = "  "
SHORTEST_PATH = 16  # columns; below this a clipped path says nothing
EIGHTHS = " ▏▎▍▌▋▊▉█"


def cells(text: str) -> int:
    """Columns that `text` takes in a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def clip_middle(text: str, width: int) -> str:
    """`text` in at most `width` columns: the middle goes, for a path's root and its name say most; the end keeps two thirds."""
    if cells(text) <= width:
        return text
    if width < 2:
        return "…"[:width]
    tail = _fit(text[::-1], (width - 1) * 2 // 3)[::-1]
    return _fit(text, width - 1 - cells(tail)) + "…" + tail


def _fit(text: str, width: int) -> str:
    """The longest beginning of `text` in `width` columns."""
    used = 0
    for position, character in enumerate(text):
        used += cells(character)
        if used > width:
            return text[:position]
    return text


def pad(text: str, width: int, *, right: bool = False) -> str:
    """`text` filled to `width` columns; right: the blanks come first."""
    blanks = " " * max(0, width - cells(text))
    return blanks + text if right else text + blanks


def bar(part: float, width: int = 8) -> str:
    """A bar of `width` columns, filled to `part` of it (0..1), in eighths of a column."""
    eighths = round(min(max(part, 0.0), 1.0) * width * 8)
    full, rest = divmod(eighths, 8)
    return pad("█" * full + (EIGHTHS[rest] if rest else ""), width)


def align(rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), clip: int | None = None, width: int = 10_000) -> list[str]:
    """Lines of aligned columns.

    right: numbers of the columns set to the right; clip: the column whose texts lose their middle where a line would pass `width`.
    Control characters in the texts are escaped: file names are foreign.
    """
    if not rows:
        return []
    safe = [[one_line(text, 4000) for text in row] for row in rows]
    widths = [max(cells(row[column]) for row in safe) for column in range(len(safe[0]))]
    if clip is not None:
        spare = width - (sum(widths) - widths[clip]) - len(GAP) * (len(widths) - 1)
        widths[clip] = min(widths[clip], max(spare, SHORTEST_PATH))
        safe = [[clip_middle(text, widths[clip]) if at == clip else text for at, text in enumerate(row)] for row in safe]
    return [GAP.join(pad(text, widths[at], right=at in right) for at, text in enumerate(row)).rstrip() for row in safe]

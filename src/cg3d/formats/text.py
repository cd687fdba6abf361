"""Read points from plain text: XYZ, PTS, TXT, CSV, ASC; blanks, tabs, commas or semicolons, comments, a header. No up axis, no unit."""

from __future__ import annotations

import re

import numpy as np

from cg3d.formats import columns
from cg3d.formats.numbers import floats, lines_of, words_per_line
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float64, Mesh

FORMATS = {".pts": "pts", ".csv": "csv", ".asc": "asc", ".xyz": "xyz", ".txt": "txt"}
LINE_LIMIT = 1 << 20  # bytes of the first line
COLUMNS_LIMIT = 64
COMMENTS = re.compile(rb"(?m)(?:#|//|%|;;)[^\n]*")
NUMBER_LINE = re.compile(rb"[ \t]*[-+]?(?:\d|\.\d|nan\b|inf)[^\n]*\n", re.IGNORECASE)
DECIMAL_COMMA = re.compile(rb"\d,\d")


def read(source: Source) -> list[Mesh | Cloud]:
    """One Cloud. Raises RefusedFile."""
    data = bytes(source.data)
    if b"\0" in data[:4096]:
        raise source.refuse("format", "not a text")
    head, text = _header(source, lines_of(data))
    text = COMMENTS.sub(b"", text)
    text = _with_blanks(text)
    claim: int | None = None
    first, _, rest = text.lstrip().partition(b"\n")
    if first.strip().isdigit() and len(first.split()) == 1:  # PTS (and some XYZ) begin with the number of points
        claim, text = int(first[:20]), rest
        if claim > (len(text) + 1) // 6:
            raise source.refuse("count", f"claims {claim} points in {len(text)} bytes")
    rows = _rows(source, text, claim)
    names = head if len(head) == rows.shape[1] else []
    format = FORMATS.get(source.suffix, "xyz")
    return [columns.cloud(source, rows, format, names, intensity_first=format == "pts")]


def _header(source: Source, text: bytes) -> tuple[list[str], bytes]:
    """The words of a line over the columns, and the text from the first line that begins with a number."""
    at = 0
    head: list[str] = []
    for _ in range(32):
        end = text.find(b"\n", at) + 1
        line = text[at:end]
        if not line or len(line) > LINE_LIMIT:
            raise source.refuse("format", "no line of numbers")
        if NUMBER_LINE.match(line):
            return head, text[at:]
        words = re.split(rb"[\s,;]+", line.strip().lstrip(b"#/% ").strip())
        if words and words[0]:
            head = [word.strip(b'"').decode("latin-1") for word in words[:COLUMNS_LIMIT]]
        at = end
    raise source.refuse("format", "no line of numbers")


def _with_blanks(text: bytes) -> bytes:
    """Separators turned to blanks. Where semicolons or blanks separate, a comma between digits is a decimal one."""
    sample = text[:4096]
    if b";" in sample:
        return text.replace(b",", b".").replace(b";", b" ")
    if b"," not in sample:
        return text
    line = sample.split(b"\n", 1)[0].strip()
    if len(DECIMAL_COMMA.findall(line)) == line.count(b",") == len(line.split()) >= 3:
        return text.replace(b",", b".")
    return text.replace(b",", b" ")


def _rows(source: Source, text: bytes, claim: int | None) -> Float64:
    words = words_per_line(text)
    words = words[words > 0]
    if not len(words):
        raise source.refuse("empty", "no points")
    width = int(words[0])
    if width < 3:
        raise source.refuse("format", f"{width} columns: no x, y, z")
    if width > COLUMNS_LIMIT:
        raise source.refuse("limit", f"{width} columns")
    whole = int((words == width).sum())
    if claim is not None and claim > whole:
        raise source.refuse("count", f"claims {claim} points, {whole} are there")
    if whole < len(words) and whole == len(words) - 1 and words[-1] < width and not source.data.endswith(b"\n"):
        raise source.refuse("truncated", "ends within a line")
    if whole < len(words):
        raise source.refuse("format", f"lines of {int(words.min())} to {int(words.max())} columns")
    numbers = floats(source, text)
    return np.asarray(numbers.reshape(-1, width))

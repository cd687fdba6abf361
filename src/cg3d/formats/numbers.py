"""Decimal numbers out of text, by whole arrays. Knows no file format."""

from __future__ import annotations

import re
import warnings

import numpy as np
from numpy.typing import NDArray

from cg3d.formats.source import Source
from cg3d.records import Float64

Int64 = NDArray[np.int64]
LINE_LIMIT = 1 << 20  # bytes of one line of a text that is not a mesh


def floats(source: Source, text: bytes) -> Float64:
    """Every number of `text`, split at white space; nan and inf are numbers. RefusedFile "format" where a word is none."""
    return _parsed(source, text, np.float64)


def integers(source: Source, text: bytes) -> Int64:
    """Every whole number of `text`; those beyond 64 bits become the largest one (and so no valid index)."""
    return _parsed(source, text, np.int64)


def words_per_line(text: bytes) -> Int64:
    """Number of words of each line; the last line ends with a line feed, too."""
    if not text:
        return np.zeros(0, np.int64)
    letters = np.frombuffer(text, np.uint8)
    starts = word_starts(letters)
    lines = np.concatenate([[0], np.flatnonzero(letters == 10)[:-1] + 1]) if text.endswith(b"\n") else _line_starts(letters)
    return np.add.reduceat(starts, lines, dtype=np.int64)


def word_starts(letters: NDArray) -> NDArray:
    """True at the first letter of each word."""
    blank = letters <= 32
    starts = np.empty(len(letters), np.bool_)
    starts[0] = not blank[0]
    np.greater(blank[:-1], blank[1:], out=starts[1:])
    return starts


def fan_of_ragged(corners: NDArray, sizes: Int64) -> tuple[NDArray, Int64]:
    """Polygons laid end to end in `corners`, `sizes` corners each, as fans: triangles (T, 3) and which polygon each is of.

    Polygons of fewer than three corners give none. `corners` may be (C,) or (C, k).
    """
    counts = np.maximum(sizes - 2, 0)
    if len(sizes) and (sizes == 3).all():
        return corners.reshape(-1, 3, *corners.shape[1:]), np.arange(len(sizes))
    owner = np.repeat(np.arange(len(sizes)), counts)
    start = (np.cumsum(sizes) - sizes)[owner]
    step = np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner]
    return np.stack([corners[start], corners[start + step + 1], corners[start + step + 2]], 1), owner


def lines_of(data: bytes) -> bytes:
    """`data` without byte-order mark, lines ended by a line feed, the last one, too."""
    text = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    if b"\r" in text:
        text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return text if text.endswith(b"\n") else text + b"\n"


def without_comments(text: bytes, mark: bytes = b"#") -> bytes:
    """`text` with everything from `mark` to the line's end taken out."""
    return re.sub(re.escape(mark) + rb"[^\n]*", b"", text) if mark in text else text


def _line_starts(letters: NDArray) -> NDArray:
    return np.concatenate([[0], np.flatnonzero(letters[:-1] == 10) + 1])


def _parsed(source: Source, text: bytes, dtype: type) -> NDArray:
    if not text.strip():
        return np.zeros(0, dtype)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", DeprecationWarning)  # numpy below 2.4 warns where later ones raise
            return np.fromstring(text, dtype, sep=" ")
    except (ValueError, DeprecationWarning) as error:
        raise source.refuse("format", "a word where a number should be") from error

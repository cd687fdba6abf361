"""What the columns of a bare table of points mean: places, colours, normals, intensity. Reads nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.source import Source
from cg3d.records import Cloud, UInt8

SAMPLE = 2000  # rows that are looked at
UNIT_SHARE = 0.9  # of the rows have length 1: normals (some files hold a few zero ones)
UNIT_SLACK = 0.02
COLOR_WORDS = (("r", "g", "b"), ("red", "green", "blue"), ("rf", "gf", "bf"), ("//r", "g", "b"))


def cloud(source: Source, rows: NDArray, format: str, names: Sequence[str] = (), intensity_first: bool = False) -> Cloud:
    """A Cloud of rows (N, 3 or more). names: the header's words for the columns, if there is one; intensity_first: x y z i r g b (PTS).

    Raises RefusedFile as `finish.cloud`; shape.
    """
    if rows.shape[1] < 3:
        raise source.refuse("shape", f"{rows.shape[1]} columns: no x, y, z")
    lower = [name.strip().lower() for name in names]
    at = _named(lower, (("x", "y", "z"), ("//x", "y", "z"))) or (0, 1, 2)
    where = _named(lower, COLOR_WORDS) if lower else _color_columns(rows, intensity_first)
    colors = None if where is None else to_bytes(rows[:, where])
    shown = "none" if colors is None else "points"
    return finish.cloud(source, rows[:, at], format, colors, up_known=False, color_source=shown)


def to_bytes(colors: NDArray) -> UInt8:
    """sRGB bytes of colours written as 0..1 or 0..255 (or 0..65535)."""
    if colors.dtype == np.uint8:
        return np.ascontiguousarray(colors)
    values = np.nan_to_num(np.asarray(colors, np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    top = values.max(initial=0)
    if top > 255:
        values = values / 257
    elif top <= 1 and colors.dtype.kind not in "iu":
        values = values * 255
    return np.round(np.clip(values, 0, 255)).astype(np.uint8)


def are_normals(values: NDArray) -> bool:
    """Whether (N, 3) look like unit vectors."""
    sample = np.asarray(values[:: max(1, len(values) // SAMPLE)], np.float64)
    if not len(sample) or not (np.abs(sample) <= 1 + UNIT_SLACK).all():
        return False
    return bool((np.abs(np.linalg.norm(sample, axis=1) - 1) < UNIT_SLACK).mean() > UNIT_SHARE)


def are_colors(values: NDArray) -> bool:
    """Whether (N, 3) can be colours: all in 0..1, or all whole in 0..255, and not unit vectors."""
    sample = np.asarray(values[:: max(1, len(values) // SAMPLE)], np.float64)
    if not len(sample) or not (sample >= 0).all() or are_normals(values):
        return False
    return bool((sample <= 1).all() or ((sample <= 255).all() and (sample == np.round(sample)).all()))


def _color_columns(rows: NDArray, intensity_first: bool) -> tuple[int, ...] | None:
    """The columns that hold colours: after the places, after an intensity, or after normals."""
    starts = (4, 3) if intensity_first else (3, 4, 6)
    for start in starts:
        if start + 3 <= rows.shape[1] and (start != 4 or rows.shape[1] == 7) and (start != 6 or are_normals(rows[:, 3:6])):
            where = tuple(range(start, start + 3))
            if are_colors(rows[:, where]):
                return where
    return None


def _named(names: list[str], choices: Sequence[tuple[str, ...]]) -> tuple[int, ...] | None:
    for choice in choices:
        if all(word in names for word in choice):
            return tuple(names.index(word) for word in choice)
    return None

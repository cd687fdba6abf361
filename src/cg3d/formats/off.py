"""Read OFF in its text forms (OFF, COFF, NOFF, CNOFF, STOFF), and as ModelNet writes it. OFF defines no up axis and no unit."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.numbers import Int64, fan_of_ragged, floats, lines_of, without_comments, words_per_line
from cg3d.formats.source import Source
from cg3d.records import Cloud, Float32, Float64, Mesh

FORMAT = "off"
HEADER = re.compile(rb"\s*(ST)?(C)?(N)?(4)?(n)?OFF(?![A-Za-z])[ \t]*(BINARY)?", re.DOTALL)
HEADER_LIMIT = 64 << 10
COUNTS = re.compile(rb"\s*(-?\d{1,18})[ \t]+(-?\d{1,18})(?:[ \t]+-?\d+)?[ \t]*(?=\n)")


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh; a Cloud where there are points and no faces. Raises RefusedFile."""
    text = lines_of(bytes(source.data))
    head = HEADER.match(without_comments(text[:HEADER_LIMIT]))
    if head is None:
        raise source.refuse("format", "does not begin with OFF")
    if head[6] or head[4] or head[5]:
        raise source.refuse("unsupported", "binary or higher-dimensional OFF")
    text = without_comments(text)
    start = HEADER.match(text)
    assert start is not None
    counts = COUNTS.match(text, start.end())
    if counts is None:
        raise source.refuse("format", "no counts after OFF")
    points, faces = int(counts[1]), int(counts[2])
    body = re.sub(rb"\n[ \t\n]*\n", b"\n", text[counts.end() :]).lstrip()
    if points < 0 or faces < 0 or 2 * (points + faces) > len(body) + 1:
        raise source.refuse("count", f"claims {points} points and {faces} faces in {len(body)} bytes")
    numbers = floats(source, body)
    words = words_per_line(body)
    if len(words) < points + faces or (words[:points] < 3).any() or len(set(words[:points].tolist())) > 1:
        words = _words_by_content(source, numbers, points, faces, bool(head[2]), bool(head[3]))
    return [_shape(source, numbers, words, points, faces, (bool(head[1]), bool(head[2]), bool(head[3])))]


def _words_by_content(source: Source, numbers: Float64, points: int, faces: int, color: bool, normal: bool) -> Int64:
    """Words of each row where the lines do not tell: rows run on, faces carry no colour."""
    width = 3 + 3 * normal + 4 * color
    if points * width > len(numbers):
        raise source.refuse("count", f"claims {points} points, {len(numbers)} numbers are there")
    sizes: list[int] = []
    at = points * width
    for _ in range(faces):
        if at >= len(numbers) or not 0 <= numbers[at] <= len(numbers) - at - 1:
            raise source.refuse("count", f"claims {faces} faces, {len(sizes)} are there")
        sizes.append(1 + int(numbers[at]))
        at += sizes[-1]
    return np.concatenate([np.full(points, width), np.array(sizes, np.int64)]).astype(np.int64)


def _shape(source: Source, numbers: Float64, words: Int64, points: int, faces: int, has: tuple[bool, bool, bool]) -> Mesh | Cloud:
    _, color, normal = has
    width = int(words[0]) if points else 3
    rows = numbers[: points * width].reshape(points, width)
    at = 3 + 3 * normal
    colors = _rgb(rows[:, at : at + 3]) if color and width >= at + 3 else None
    if faces == 0:
        shown = None if colors is None else finish.to_srgb(finish.to_linear(colors))
        return finish.cloud(source, rows[:, :3], FORMAT, shown, up_known=False, color_source="none" if colors is None else "points")
    lengths = words[points : points + faces]
    starts = points * width + np.cumsum(lengths) - lengths
    if (lengths < 1).any() or starts[-1] >= len(numbers):
        raise source.refuse("count", f"claims {faces} faces")
    sizes = numbers[starts]
    if not (np.isfinite(sizes).all() and (sizes >= 0).all() and (sizes + 1 <= lengths).all()):
        raise source.refuse("count", "a face has fewer corners than it claims")
    corners = np.repeat(starts + 1, sizes.astype(np.int64)) + _within(sizes.astype(np.int64))
    with np.errstate(invalid="ignore"):
        triangles, owner = fan_of_ragged(numbers[corners].astype(np.int64), sizes.astype(np.int64))
    face_colors = None if colors is not None else _face_colors(numbers, starts, sizes.astype(np.int64), lengths)
    if face_colors is not None:
        return finish.mesh_of_face_colors(source, rows[:, :3], triangles, face_colors[owner], FORMAT, up_known=False)
    linear = None if colors is None else _rgba(colors)
    shown_as = "none" if colors is None else "vertex"
    return finish.mesh(source, rows[:, :3], triangles, FORMAT, vertex_colors=linear, up_known=False, color_source=shown_as)


def _within(sizes: Int64) -> Int64:
    """0 .. n-1 for every n of sizes, laid end to end."""
    return np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _face_colors(numbers: Float64, starts: Int64, sizes: Int64, lengths: Int64) -> Float32 | None:
    """(F, 4) linear where at least one face carries a colour of three or four numbers; the others are white."""
    colored = lengths - 1 - sizes >= 3
    if not colored.any():
        return None
    at = (starts + 1 + sizes)[colored]
    rgba = np.ones((len(starts), 4), np.float32)
    rgba[colored] = _rgba(_rgb(np.stack([numbers[at], numbers[at + 1], numbers[at + 2]], 1)))
    return rgba


def _rgb(values: NDArray) -> Float64:
    """sRGB in [0, 1], written as 0..1 or 0..255."""
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    return np.asarray(np.clip(values / 255 if len(values) and values.max() > 1 else values, 0, 1), np.float64)


def _rgba(rgb: Float64) -> Float32:
    return np.concatenate([finish.to_linear(rgb), np.ones((len(rgb), 1), np.float32)], 1)

"""Bits that many things share: plates with a hole, segments, coils, threads, and how a build is finished. No kind of thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cg3d.made.build import Build, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import Part, box, lathe, slab, tube, turned

Float = NDArray[np.float64]
BLACK = Paint(np.array((0.10, 0.10, 0.11)), "plastic")
RUBBER = Paint(np.array((0.12, 0.12, 0.13)), "rubber")
BRASS = Paint(np.array((0.86, 0.66, 0.22)), "metal")
IVORY = Paint(np.array((0.95, 0.94, 0.90)))
PAPER = Paint(np.array((0.97, 0.96, 0.93)), "paper")


def finished(
    parts: Sequence[Part],
    body: Paint | None,
    variant: str,
    facts: Mapping[str, bool],
    words: tuple[str, ...] = (),
    detail: str = "",
) -> Build:
    """A Build; facts that hold are what it has, those that do not are what it lacks."""
    has = tuple(fact for fact, true in facts.items() if true)
    lacks = tuple(fact for fact, true in facts.items() if not true)
    return Build(parts, words, detail, body, variant=variant, has=has, lacks=lacks)


def likely(rng: Rng, **weights: float) -> str:
    """One of the names, as likely as its weight; _ stands for a space."""
    total = np.array(list(weights.values()))
    return list(weights)[int(rng.choice(len(total), p=total / total.sum()))].replace("_", " ")


def against(paint: Paint, amount: float = 0.55) -> Paint:
    """A paint that stands out from it: darker on a light one, lighter on a dark one."""
    return lighter(paint, -amount if paint.rgb.mean() > 0.3 else amount * 0.6)


def laid(parts: Sequence[Part], rng: Rng, share: float = 0.5) -> list[Part]:
    """Laid down on its back that often, else standing as drawn."""
    return turned(parts, "x", -90) if chance(rng, share) else list(parts)


def iron(rng: Rng) -> Paint:
    """Bright or dark metal."""
    return steel(rng) if chance(rng, 0.65) else draw(rng, pick(rng, "black", "grey"), "metal")


def polygon(sides: int, radius: float, steps: int = 48) -> Float:
    """(steps, 2) regular polygon with that corner radius, its points at even angles, so that it pairs with a circle in `plate`."""
    angles, wedge = np.linspace(0, 2 * np.pi, steps, endpoint=False), 2 * np.pi / sides
    r = radius * np.cos(wedge / 2) / np.cos(angles % wedge - wedge / 2)
    return np.stack([r * np.cos(angles), r * np.sin(angles)], 1)


def plate(outer: ArrayLike, inner: ArrayLike | float, height: float, paint: Paint, *, smooth: bool = True) -> Part:
    """Flat ring on y = 0 between two outlines (n, 2) of (x, z) whose points pair up; a number is the radius of a round hole."""
    outside = np.asarray(outer, np.float64)
    inside = np.asarray(inner, np.float64)
    if inside.ndim == 0:
        inside = outside / np.linalg.norm(outside, axis=1, keepdims=True) * inside
    count = len(outside)
    corner = [np.column_stack([line[:, 0], np.full(count, y), line[:, 1]]) for line, y in ((outside, 0.0), (outside, height))]
    corner += [np.column_stack([inside[:, 0], np.full(count, y), inside[:, 1]]) for y in (height, 0.0)]
    vertices, faces, first = list[Float](), list[NDArray[np.int64]](), 0
    k = np.arange(count)
    n = (k + 1) % count
    for i in range(4):
        a, b = corner[i], corner[(i + 1) % 4]
        if smooth or i in (1, 3):
            vertices.append(np.concatenate([a, b]))
            quads = np.stack([k, k + count, n + count, n], 1) + first
        else:
            vertices.append(np.concatenate([a, b, b[n], a[n]]))
            quads = np.stack([k, k + count, k + 2 * count, k + 3 * count], 1) + first
        faces += [quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]
        first += len(vertices[-1])
    v, f = np.concatenate(vertices), np.concatenate(faces)
    x, y, z = (v[f[:, i]] for i in range(3))
    if np.einsum("ij,ij->", x - v.mean(0), np.cross(y - x, z - x)) < 0:
        f = f[:, ::-1]
    return Part(v, f.astype(np.int64), paint)


def segments(radius: float, gap: float, count: int, height: float, paint: Paint) -> list[Part]:
    """A disc on y = 0 cut by one slot (count 2) or by a cross (count 4), `gap` half as wide as the slot."""
    a = np.degrees(np.arcsin(gap / radius))
    if count == 2:
        lines = [arc(0, 0, radius, a + s, 180 - a + s, 20) for s in (0, 180)]
    else:
        lines = [joined(arc(0, 0, radius, a + s, 90 - a + s, 10), _turn(gap, s)) for s in (0, 90, 180, 270)]
    return [slab(line, height, paint) for line in lines]


def _turn(gap: float, degrees: float) -> Float:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array((gap * c - gap * s, gap * s + gap * c))


def helix(radius: ArrayLike, turns: float, height: float, thick: float, paint: Paint, each: int = 24) -> Part:
    """Wire wound round the y axis from y = 0 up; radius one number or (bottom, ..., top)."""
    t = np.linspace(0, 1, round(turns * each) + 1)
    given = np.atleast_1d(np.asarray(radius, np.float64))
    r = np.interp(t, np.linspace(0, 1, len(given)), given)
    a = 2 * np.pi * turns * t
    return tube(np.stack([r * np.cos(a), height * t, r * np.sin(a)], 1), thick, paint, 8)


def thread(radius: float, length: float, pitch: float, paint: Paint, tip: float = 0.0) -> Part:
    """Threaded rod from y = 0 up; over the last `tip` it runs to a point."""
    y = np.arange(0, length + 1e-9, pitch / 2)
    r = radius * np.where(np.arange(len(y)) % 2 == 0, 0.82, 1.0)
    if tip:
        r = r * np.clip((length - y) / tip, 0.08, 1)
    return lathe(joined((0, 0), np.stack([r, y], 1), (0, y[-1])), paint, 20)


def toothed(radius: float, depth: float, count: int, each: int = 8) -> Float:
    """(count * each, 2) outline of a gear wheel."""
    k = np.arange(count * each)
    flank = np.interp(
        k % each, np.arange(each + 1), np.interp(np.arange(each + 1) / each, (0, 0.25, 0.4, 0.62, 0.77, 1), (0, 0, 1, 1, 0, 0))
    )
    a, r = 2 * np.pi * k / len(k), radius - depth * (1 - flank)
    return np.stack([r * np.cos(a), r * np.sin(a)], 1)


def bend(part: Part, change: Callable[[Float], Float]) -> Part:
    """Moved in z by a function of y."""
    return part.shaped(lambda x, y, z: (x, y, z + change(y)))


def bars(xs: Sequence[float], width: float, height: float, deep: float, paint: Paint) -> list[Part]:
    """A box at each x."""
    return [box(width, height, deep, paint).at(float(x), 0, 0) for x in xs]

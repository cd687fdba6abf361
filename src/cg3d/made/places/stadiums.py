"""Stadium: oval stands round a field."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between
from cg3d.made.outlines import arc, circle, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    extrude,
    named,
    torus,
)
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import told


def stadium(rng: Rng) -> Build:
    """Oval stands round a green field: open bowl, with a ring roof, ancient arcaded ring, running track, two stands only."""
    style = pick(rng, "bowl", "ring roof", "ring roof", "arcaded", "two stands", "track")
    paint, seats = (
        draw(rng, pick(rng, "grey", "white", "beige"), "concrete"),
        draw(rng, pick(rng, "red", "blue", "green", "grey", "orange")),
    )
    a, b = between(rng, 23, 27), between(rng, 17, 20)
    field = draw(rng, "green")
    arcaded = style == "arcaded"
    if arcaded:
        paint, seats, field = draw(rng, "beige", "stone"), draw(rng, "beige"), draw(rng, "beige")
    unit, rows = circle(1.0, 48), int(rng.integers(6, 10))
    parts = named("field", slab_oval(a + 1, b + 1, 0.2, draw(rng, "red") if style == "track" else field))
    if not arcaded:
        parts += named("field", box(a * 1.25, 0.35, b * 1.1, field))
        parts += named(
            "line",
            *both(box(0.3, 0.4, b * 1.0, WHITE).at(a * 0.58, 0, 0)),
            box(0.3, 0.4, b * 1.0, WHITE),
            *both(box(a * 1.16, 0.4, 0.3, WHITE).at(0, 0, b * 0.5), "z"),
            torus(b * 0.17, 0.15, WHITE, 4, 28).at(0, 0.35, 0),
        )
    step, rise = 1.5, 1.2
    if style == "two stands":
        for i in range(rows):
            parts += named(
                "stand",
                *both(
                    box(a * 1.7, rise * (i + 1), step, seats if i % 2 else lighter(seats, -0.15)).at(0, 0, b * 0.75 + step * (i + 0.5)), "z"
                ),
            )
        roof_y = rise * rows + 4.5
        parts += named(
            "roof", *both(box(a * 1.75, 0.5, step * rows + 2, paint).turn("x", -6).at(0, roof_y, b * 0.75 + step * rows * 0.5), "z")
        )
        parts += named(
            "post",
            *(
                q
                for x in np.linspace(-a * 0.8, a * 0.8, 7)
                for q in both(box(0.5, roof_y + 0.5, 0.5, paint).at(x, 0, b * 0.75 + step * rows), "z")
            ),
        )
    else:
        for i in range(rows):
            p, q = a + 1 + step * i, b + 1 + step * i
            h = rise * (i + 1)
            parts += named(
                "stand",
                _oval_ring(
                    unit,
                    (p, q),
                    (p + step + (0.0 if i < rows - 1 else 1.0), q + step + (0.0 if i < rows - 1 else 1.0)),
                    0.0,
                    h,
                    seats if i % 2 else lighter(seats, -0.15),
                ),
            )
        p, q, h = a + 1 + step * rows, b + 1 + step * rows, rise * rows
        wall_h = h + 2.5
        parts += named("wall", _oval_ring(unit, (p, q), (p + 1.2, q + 1.2), 0, wall_h, paint))
        if arcaded:
            for level in range(3):
                for t in np.linspace(0, 2 * np.pi, 36, endpoint=False):
                    gap = extrude(joined((-1.0, 0), (1.0, 0), arc(0, 1.5, 1.0, 0, 180, 8)), 0.8, DARK)
                    turn = np.degrees(np.arctan2(np.cos(t) / (p + 1.2), np.sin(t) / (q + 1.2)))
                    parts += named(
                        "arch",
                        gap.scaled(1, wall_h / 11, 1)
                        .turn("y", turn)
                        .at((p + 1.0) * np.cos(t), wall_h / 3 * level + 0.3, (q + 1.0) * np.sin(t)),
                    )
            parts += named(
                "ledge", *(_oval_ring(unit, (p + 0.8, q + 0.8), (p + 1.6, q + 1.6), wall_h / 3 * k - 0.25, 0.5, paint) for k in (1, 2, 3))
            )
        else:
            parts += named(
                "rib",
                *(
                    box(0.6, wall_h + 0.4, 1.2, lighter(paint, -0.15))
                    .turn("y", 90 - np.degrees(t))
                    .at((p + 1.3) * np.cos(t), 0, (q + 1.3) * np.sin(t))
                    for t in np.linspace(0, 2 * np.pi, 32, endpoint=False)
                ),
            )
        if style == "ring roof":
            inner, outer, y = (p - step * rows * 0.7, q - step * rows * 0.7), (p + 2.2, q + 2.2), wall_h + 0.2
            rings = [
                np.column_stack([unit[:, 0] * u, np.full(48, v), -unit[:, 1] * w])
                for u, w, v in ((*inner, y + 2.6), (*outer, y), (*outer, y + 0.7), (*inner, y + 3.1), (*inner, y + 2.6))
            ]
            parts += named("roof", loop_of(np.array(rings), paint))
        if style in ("bowl", "track"):
            iron = steel(rng)
            for s, t in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                x, z = s * (p + 1.5) * 0.78, t * (q + 1.5) * 0.78
                parts += named(
                    "floodlight",
                    cylinder(0.4, wall_h * 1.9, iron, 0.25, 10).at(x, 0, z),
                    box(4.5, 3.0, 0.6, iron).turn("y", np.degrees(np.arctan2(-x, -z))).at(x, wall_h * 1.9, z),
                    *(
                        box(0.8, 0.6, 0.8, WHITE)
                        .at(i * 1.1, 0.4 + 0.9 * k, 0.1)
                        .turn("y", np.degrees(np.arctan2(-x, -z)))
                        .at(x, wall_h * 1.9, z)
                        for i in (-1.5, -0.5, 0.5, 1.5)
                        for k in range(3)
                    ),
                )
    has, lacks = told(
        a_roof=style in ("ring roof", "two stands"),
        floodlights=style in ("bowl", "track"),
        arches=arcaded,
        a_running_track=style == "track",
    )
    return Build(parts, ("oval",) if style != "two stands" else ("open",), f"with {has[0]}", paint, variant=style, has=has, lacks=lacks)


def slab_oval(a: float, b: float, high: float, paint: Paint) -> Part:
    """Flat oval on y = 0."""
    return cylinder(1.0, high, paint, sides=48).scaled(a, 1, b)


def _oval_ring(unit: np.ndarray, inner: tuple[float, float], outer: tuple[float, float], low: float, high: float, paint: Paint) -> Part:
    rings = [
        np.column_stack([unit[:, 0] * p, np.full(len(unit), y), -unit[:, 1] * q])
        for (p, q), y in ((inner, low), (outer, low), (outer, low + high), (inner, low + high), (inner, low))
    ]
    return loop_of(np.array(rings), paint)


def loop_of(rings: np.ndarray, paint: Paint) -> Part:
    """Closed ring whose cross-section runs through the rings (the last is the first again), its edges hard."""
    quads = []
    for a, b in pairwise(rings):
        count = len(a)
        k, n = np.arange(count), np.roll(np.arange(count), -1)
        quads.append((np.concatenate([a, b]), np.concatenate([np.stack([k, n, n + count], 1), np.stack([k, n + count, k + count], 1)])))
    vertices = np.concatenate([v for v, _ in quads])
    faces = np.concatenate([f + 2 * len(rings[0]) * i for i, (_, f) in enumerate(quads)])
    x, y, z = (vertices[faces[:, i]] for i in range(3))
    flip = np.einsum("ij,ij->", x - vertices.mean(0), np.cross(y - x, z - x)) < 0
    return Part(vertices, (faces[:, ::-1] if flip else faces).astype(np.int64), paint)

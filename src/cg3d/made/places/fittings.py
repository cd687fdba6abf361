"""Door, fireplace, curtain."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, fabric, lacquer, lighter, pick, stone, wood
from cg3d.made.parts import Part, beam, both, box, extrude, lathe, moved, named, rod, rounded, torus
from cg3d.made.places.houses import PANE
from cg3d.made.places.surfaces import FIRE, IRON, WHITE
from cg3d.made.places.telling import told


def door(rng: Rng) -> Build:
    """Panelled, plank, glazed, arched, double, stable or barred door in its frame; sometimes ajar, with a cat flap or a letter slot."""
    style = pick(rng, "panels", "panels", "planks", "glass", "arched", "double", "stable")
    leaf = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "red", "blue", "green", "black", "grey"))
    frame = wood(rng, grain=False) if chance(rng) else WHITE
    metal = Paint(np.array((0.83, 0.66, 0.27)) if chance(rng) else np.array((0.7, 0.71, 0.73)), "metal")
    width, tall = between(rng, 0.8, 0.95), between(rng, 1.95, 2.15)
    dark = lighter(leaf, -0.25 if leaf.rgb.mean() > 0.25 else 0.2)
    leaves, arched = 2 if style == "double" else 1, style == "arched"
    wide = width * (1.75 if leaves == 2 else 1)
    parts = _door_frame(wide, tall, frame if not arched else stone(rng), arched)
    window = style in ("glass", "stable") or (style == "double" and chance(rng))
    one = {
        "arched": lambda: _arched_leaf(width, tall, leaf, dark),
        "planks": lambda: _plank_leaf(width, tall, leaf, dark),
    }.get(style, lambda: _panel_leaf(width if leaves == 1 else wide / 2 - 0.01, tall, leaf, dark, window))()
    lever = chance(rng, 0.4)
    x = width * 0.4 if leaves == 1 else wide / 4 - 0.07
    one += named("handle" if lever else "knob", *_door_handle(lever, metal, x, tall * 0.48))
    if leaves == 2:
        parts += [q for p in one for q in both(p.at(-wide / 4, 0, 0))]
    elif style == "stable":
        parts += one + named("gap", box(width, 0.02, 0.07, Paint(np.array((0.07, 0.06, 0.06)))).at(0, tall * 0.46, 0))
    else:
        opened = between(rng, 25, 65) if chance(rng, 0.2) and not arched else 0.0
        parts += [p.at(width / 2, 0, 0).turn("y", -opened).at(-width / 2, 0, 0) for p in one]
        if opened:
            style += ", ajar"
    step = chance(rng, 0.35)
    if step:
        parts += named("step", box(wide + 0.4, 0.12, 0.5, stone(rng)).at(0, -0.12, 0.18))
    has, lacks = told(a_window=window, a_step=step, a_round_top=arched, panels=not arched and "planks" not in style)
    has += ("two leaves" if leaves == 2 else "one leaf", "a handle" if lever else "a knob")
    words = tuple(w for w, true in (("arched", arched), ("open", "ajar" in style), ("double", leaves == 2)) if true)
    return Build(parts, words, f"with {has[0]}" if has[0] != "one leaf" else "", leaf, variant=style, has=has, lacks=lacks)


def _door_frame(width: float, tall: float, paint: Paint, arched: bool) -> list[Part]:
    if not arched:
        return named(
            "frame", *both(box(0.09, tall + 0.09, 0.12, paint).at(width / 2 + 0.045, 0, 0)), box(width, 0.09, 0.12, paint).at(0, tall, 0)
        )
    r = width / 2
    inner = joined((-r, 0), (-r, tall - r), arc(0, tall - r, r, 180, 0, 20), (r, 0))
    outer = joined((r + 0.12, 0), arc(0, tall - r, r + 0.12, 0, 180, 20), (-r - 0.12, 0))
    return named("frame", extrude(joined(inner, outer), 0.14, paint))


def _door_handle(lever: bool, paint: Paint, x: float, y: float) -> list[Part]:
    if lever:
        grip = [
            box(0.045, 0.2, 0.015, paint).at(0, -0.1, 0.03),
            rod((0, 0.02, 0.03), (0, 0.02, 0.075), 0.011, paint),
            rod((0.008, 0.02, 0.07), (-0.12, 0.02, 0.07), 0.011, paint),
        ]
        return [q for p in grip for q in both(p.at(x, y, 0), "z")]
    knob = lathe([(0, 0), (0.028, 0), (0.012, 0.01), (0.012, 0.04), (0.03, 0.06), (0.02, 0.085), (0, 0.088)], paint, 20)
    return both(knob.turn("x", 90).at(x, y, 0.025), "z")


def _arched_leaf(width: float, tall: float, leaf: Paint, dark: Paint) -> list[Part]:
    r = width / 2
    parts = named("leaf", extrude(joined((-r, 0), (r, 0), arc(0, tall - r, r, 0, 180, 20)), 0.06, leaf))
    parts += named("gap", *(box(0.012, tall - 0.12, 0.07, dark).at(width * f, 0.02, 0) for f in (-0.25, 0, 0.25)))
    straps = [box(width * 0.8, 0.06, 0.08, IRON).at(0, tall * f, 0) for f in (0.2, 0.65)]
    return parts + named(
        "hinge",
        *straps,
        *(
            rod((x * width, tall * f + 0.03, -0.045), (x * width, tall * f + 0.03, 0.045), 0.014, IRON, sides=6)
            for x in (-0.3, -0.1, 0.1, 0.3)
            for f in (0.2, 0.65)
        ),
    )


def _plank_leaf(width: float, tall: float, leaf: Paint, dark: Paint) -> list[Part]:
    parts = named(
        "leaf",
        *(box(width / 5 - 0.01, tall, 0.045, leaf).at((i - 2) * width / 5, 0, 0) for i in range(5)),
        box(width - 0.01, tall, 0.03, dark),
    )
    parts += named("brace", *(box(width - 0.02, 0.11, 0.03, leaf).at(0, y, 0.035) for y in (0.2, tall * 0.5, tall - 0.35)))
    for low in (0.26, tall * 0.5 + 0.06):
        parts += named("brace", beam((-width * 0.42, low, 0.032), (width * 0.42, low + tall * 0.5 - 0.42, 0.032), 0.05, leaf))
    return parts + named("hinge", *(box(width * 0.45, 0.045, 0.07, IRON).at(-width * 0.26, y + 0.03, 0.02) for y in (0.2, tall - 0.35)))


def _panel_leaf(width: float, tall: float, leaf: Paint, dark: Paint, window: bool) -> list[Part]:
    """Raised frame of stiles and rails round sunk panels, so that it shows without colour."""
    stile, deep = width * 0.15, 0.08
    parts = named("leaf", box(width, tall, 0.028, leaf), *both(box(stile, tall, deep, leaf).at(width / 2 - stile / 2, 0, 0)))
    rows = ((0.0, 0.1), (0.4, 0.47), (0.93, 1.0)) if window else ((0.0, 0.1), (0.3, 0.35), (0.62, 0.67), (0.94, 1.0))
    parts += named("leaf", *(box(width, tall * (b - a), deep, leaf).at(0, tall * a, 0) for a, b in rows))
    for (_, a), (b, _) in pairwise(rows):
        low, high, glazed = tall * a, tall * b, window and b > 0.9
        w = width - 2 * stile
        if glazed:
            parts += named("window", box(w, high - low, 0.036, PANE).at(0, low, 0))
            parts += named(
                "bar",
                box(0.025, high - low, 0.055, leaf).at(0, low, 0),
                *(box(w, 0.025, 0.055, leaf).at(0, low + (high - low) * f, 0) for f in (0.33, 0.66)),
            )
            continue
        if not window:
            parts += named("leaf", box(stile * 0.8, high - low, deep, leaf).at(0, low, 0))
        spots = (0.0,) if window else (-(w + stile * 0.8) / 4, (w + stile * 0.8) / 4)
        each = w * 0.8 if window else (w - stile * 0.8) / 2 * 0.72
        parts += named(
            "panel", *(rounded(each, (high - low) * 0.8, 0.052, 0.012, dark, 2).at(x, low + (high - low) * 0.1, 0) for x in spots)
        )
    return parts


def fireplace(rng: Rng) -> Build:
    """Mantelpiece round a hearth: square, arched, with a chimney breast, with columns, modern low slot, stone boulders."""
    style = pick(rng, "square", "square", "arched", "chimney breast", "columns", "low slot")
    paint = stone(rng) if chance(rng, 0.4) else bricks(rng) if chance(rng, 0.4) else lacquer(rng)
    shelf = wood(rng) if chance(rng) else paint
    width, tall, depth = between(rng, 1.3, 1.7), between(rng, 1.05, 1.25), between(rng, 0.3, 0.4)
    if style == "low slot":
        width, tall = width * 1.3, tall * 0.62
    soot, log = Paint(np.array((0.11, 0.10, 0.10))), Paint(np.array((0.38, 0.25, 0.15)), "wooden")
    leg, top = width * (0.16 if style == "low slot" else 0.22), tall * 0.74
    gap = width - 2 * leg
    parts = named("side", *both(box(leg, tall, depth, paint).at(width / 2 - leg / 2, 0, 0)))
    if style == "arched":
        foot, rise = top * 0.62, min(1.0, (tall * 0.9 - top * 0.62) / (gap / 2))
        head = joined(arc(0, 0, gap / 2, 180, 0, 20) * (1, rise) + (0, foot), (gap / 2, tall), (-gap / 2, tall))
        parts += named("arch", extrude(head, depth, paint))
        for a, b in pairwise(np.linspace(0, 180, 10)):
            ring = joined(arc(0, 0, gap / 2, a + 1, b - 1, 3), arc(0, 0, gap / 2 + 0.09, b - 1, a + 1, 3)) * (1, rise) + (0, foot)
            parts += named("stone", extrude(ring, depth + 0.05, lighter(paint, 0.2)))
    else:
        parts += named("front", box(width, tall * 0.26, depth, paint).at(0, top, 0))
    parts += named("back", box(gap, tall, 0.03, soot).at(0, 0, -depth / 2 + 0.02))
    if style == "columns":
        column = lathe(
            [(0, 0), (0.085, 0), (0.085, 0.05), (0.06, 0.08), (0.05, top - 0.1), (0.085, top - 0.04), (0.085, top), (0, top)], paint, 20
        )
        parts += named(
            "column",
            *both(column.at(width / 2 - leg / 2, 0, depth / 2 + 0.03)),
            box(width * 0.3, tall * 0.12, 0.05, lighter(paint, -0.12)).at(0, top + tall * 0.07, depth / 2),
        )
    breast = style == "chimney breast"
    if breast:
        parts += named("chimney breast", box(width * 0.82, between(rng, 0.9, 1.3), depth * 0.8, paint).at(0, tall + 0.07, -depth * 0.1))
    mantel = style != "low slot"
    parts += named(
        "mantel" if mantel else "top",
        rounded(width + (0.2 if mantel else 0.02), 0.07, depth + (0.14 if mantel else 0.02), 0.02, shelf).at(
            0, tall, 0.04 if mantel else 0
        ),
    )
    parts += named("hearth", box(width + 0.1, 0.05, depth + 0.4, stone(rng)).at(0, 0, 0.2))
    logs = [rod((-0.24, 0.1, z), (0.24, 0.1, -z), 0.05, log) for z in (-0.08, 0.08)] + [rod((-0.2, 0.17, 0), (0.2, 0.19, 0), 0.045, log)]
    parts += named("log", *moved(logs, y=0.02))
    burning, screen = chance(rng, 0.65), chance(rng, 0.25)
    if burning:
        flame = lathe([(0, 0), (0.07, 0.05), (0.05, 0.18), (0.005, 0.34), (0, 0.34)], FIRE, 14)
        parts += named(
            "flame", *(flame.scaled(1, s, 1).at(x, 0.18, z) for x, z, s in ((-0.12, 0.02, 0.8), (0.02, -0.02, 1.15), (0.14, 0.03, 0.7)))
        )
    if screen:
        w, h = gap * 0.92, top * 0.55
        parts += named(
            "grate",
            *(rod((x, 0.05, depth / 2 + 0.06), (x, h, depth / 2 + 0.06), 0.008, IRON, sides=6) for x in np.linspace(-w / 2, w / 2, 15)),
            *(box(w, 0.025, 0.02, IRON).at(0, y, depth / 2 + 0.06) for y in (0.06, h)),
        )
    has, lacks = told(
        a_burning_fire=burning, a_grate=screen, a_round_opening=style == "arched", columns=style == "columns", a_chimney_breast=breast
    )
    return Build(
        parts,
        ("low",) if style == "low slot" else (),
        "with a burning fire" if burning else "with logs",
        paint,
        variant=style,
        has=(*has, "logs"),
        lacks=lacks,
    )


def curtain(rng: Rng) -> Build:
    """Two drapes on a rod with rings: hanging, tied back, with a valance, one drawn to a side, short, roman blind."""
    style = pick(rng, "hanging", "hanging", "tied back", "valance", "one side", "short")
    paint, iron = fabric(rng), Paint(np.array((0.3, 0.3, 0.32)), "metal") if chance(rng, 0.6) else wood(rng, grain=False)
    width, tall = between(rng, 1.6, 2.2), between(rng, 1.9, 2.3)
    if style == "short":
        tall = between(rng, 0.9, 1.2)
    share = 0.62 if style == "one side" else between(rng, 0.3, 0.44)
    fold = between(rng, 0.1, 0.14)
    x = np.linspace(0, width * share, 44)
    wave = 0.045 * np.sin(x * 2 * np.pi / fold)
    outline = joined(np.stack([x, wave], 1), np.stack([x, wave + 0.012], 1)[::-1])
    tie = style == "tied back"
    count = 12 if tie else 1
    one = extrude(outline, tall / count, paint).turn("x", 90).at(0, tall / count / 2, 0)
    drapes = [one.at(0, tall * k / count, 0) for k in range(count)]
    if tie:
        w = width * share

        def gathered(u: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 - 0.68 * np.exp(-(((y - tall * 0.42) / (tall * 0.24)) ** 2))
            return u * k, y, z * (0.6 + 0.4 * k)

        drapes = [p.shaped(gathered) for p in drapes]
        band = named(
            "tieback", torus(w * 0.17, 0.03, lighter(paint, -0.35), 8, 20).scaled(1, 1, 0.45).at(-width / 2 + w * 0.16, tall * 0.42, 0.0)
        )
    drapes = moved(drapes, -width / 2)
    two = style != "one side"
    parts = named("drape", *(q for p in drapes for q in (both(p) if two else [p])))
    parts += [q for p in band for q in both(p)] if tie else []
    ball = lathe([(0, -0.03), (0.03, 0), (0, 0.03)], iron, 14)
    parts += named("rod", rod((-width / 2 - 0.12, tall + 0.03, 0), (width / 2 + 0.12, tall + 0.03, 0), 0.016, iron)) + named(
        "knob", *both(ball.scaled(1.3, 1.3, 1.3).at(width / 2 + 0.14, tall + 0.03, 0))
    )
    hooks = np.linspace(-width / 2 + 0.03, -width / 2 + width * share - 0.03, 7)
    parts += named(
        "ring",
        *(
            q
            for h in hooks
            for q in (
                both(torus(0.028, 0.006, iron, 6, 14).turn("z", 90).at(h, tall + 0.02, 0))
                if two
                else [torus(0.028, 0.006, iron, 6, 14).turn("z", 90).at(h, tall + 0.02, 0)]
            )
        ),
    )
    if style == "valance":
        u = np.linspace(0, width, 90)
        w2 = 0.035 * np.sin(u * 2 * np.pi / 0.1)
        line = joined(np.stack([u, w2], 1), np.stack([u, w2 + 0.012], 1)[::-1])
        parts += named(
            "valance",
            extrude(line, 0.36, lighter(paint, -0.2)).turn("x", 90).at(-width / 2, tall - 0.13, 0.09),
            box(width + 0.1, 0.05, 0.2, lighter(paint, -0.2)).at(0, tall + 0.05, 0.02),
        )
    has, lacks = told(tiebacks=tie, a_valance=style == "valance", two_drapes=two)
    has += () if two else ("one drape",)
    words = ("short",) if style == "short" else ("long",)
    return Build(parts, words, "with tiebacks" if tie else "on a rod", paint, variant=style, has=has, lacks=lacks)

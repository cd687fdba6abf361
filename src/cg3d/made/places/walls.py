"""Window and wall, single pieces of a house."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, moved, named, rod, rounded
from cg3d.made.places.telling import told

PANE = Paint(np.array((0.62, 0.76, 0.84)), "glass")


def window(rng: Rng) -> Build:
    """Casement with bars, sash, arched, round, with shutters, bay, standing open."""
    style = pick(rng, "crossbars", "crossbars", "sash", "arched", "round", "shutters", "open")
    frame = wood(rng) if chance(rng, 0.5) else draw(rng, pick(rng, "white", "white", "brown", "green", "blue", "grey"))
    w, h, t = between(rng, 0.8, 1.2), between(rng, 1.0, 1.5), between(rng, 0.05, 0.07)
    sill = style != "round" and chance(rng, 0.75)
    parts: list[Part] = []
    rows, columns = int(rng.integers(2, 4)), int(rng.integers(2, 4))
    if style == "round":
        r = w * 0.55
        parts += named(
            "frame",
            lathe([(r - 0.09, -0.05), (r, -0.05), (r, 0.05), (r - 0.09, 0.05), (r - 0.09, -0.05)], frame, 48).turn("x", 90).at(0, r, 0),
        )
        parts += named("pane", cylinder(r - 0.05, 0.02, PANE, sides=40).turn("x", 90).at(0, r, -0.01))
        bars = int(rng.integers(2, 5))
        parts += named(
            "bar", *(box(2 * r - 0.1, 0.035, 0.05, frame).at(0, -0.0175, 0).turn("z", 180 * k / bars).at(0, r, 0) for k in range(bars))
        )
        return Build(parts, ("round",), "with crossbars", frame, variant=style, has=("bars",), lacks=("a sill", "shutters", "a round top"))
    if style == "arched":
        r = w / 2
        line = joined((-r, 0), (-r, h - r * 0.5), arc(0, h - r * 0.5, r, 180, 0, 24), (r, 0))
        rim = joined(
            (-r, 0),
            (-r + t, 0),
            (-r + t, h - r * 0.5),
            arc(0, h - r * 0.5, r - t, 180, 0, 24),
            (r - t, 0),
            (r, 0),
            (r, h - r * 0.5),
            arc(0, h - r * 0.5, r, 0, 180, 24),
        )
        parts += named("frame", extrude(rim, 0.1, frame), box(w, t, 0.1, frame)) + named("pane", extrude(line, 0.02, PANE))
        parts += named(
            "bar",
            box(w - t, 0.03, 0.06, frame).at(0, h - r * 0.5, 0),
            box(0.03, h + r * 0.45, 0.06, frame),
            box(w - t, 0.03, 0.06, frame).at(0, (h - r * 0.5) / 2, 0),
            *(rod((0, h - r * 0.5, 0), (s * r * 0.68, h + r * 0.18, 0), 0.018, frame, sides=6) for s in (-1, 1)),
        )
    else:
        parts += named(
            "frame", *both(box(t, h, 0.1, frame).at(w / 2 - t / 2, 0, 0)), *(box(w, t, 0.1, frame).at(0, y, 0) for y in (0, h - t))
        )
        if style == "sash":
            for k, z in ((0, 0.02), (1, -0.02)):
                y, hh = h * 0.48 * k + t * 0.6, h * 0.5
                parts += named("sash", *_casement(w - 2 * t, hh - t * 0.5, frame, columns, 2, 0.045, (0, y, z)))
        elif style == "open":
            half = (w - 2 * t) / 2
            for s in (-1, 1):
                turn = between(rng, 35, 80)
                leaf = [p.at(half / 2, 0, 0).turn("y", -turn) for p in _casement(half, h - 2 * t, frame, 1, rows, 0.045, (0, 0, 0))]
                leaf = leaf if s < 0 else [p.mirrored("x") for p in leaf]
                parts += named("leaf", *moved(leaf, s * half, t, 0.04))
        else:
            half = (w - 2 * t) / 2
            parts += named(
                "leaf",
                *(
                    q
                    for s in (-1, 1)
                    for q in _casement(half - 0.005, h - 2 * t, frame, 1 if columns == 2 else 2, rows, 0.05, (s * half / 2, t, 0))
                ),
            )
            parts += named("handle", box(0.02, 0.1, 0.05, GOLD).at(0.0, h * 0.45, 0.05))
    shutters = style == "shutters"
    if shutters:
        paint, sw = draw(rng, pick(rng, "green", "blue", "red", "brown", "grey", "turquoise")), w * 0.48
        slats = [box(sw - 0.1, 0.02, 0.035, paint).turn("x", 25).at(0, y, 0) for y in np.arange(0.12, h - 0.1, 0.055)]
        one = [
            *both(box(0.06, h, 0.04, paint).at(sw / 2 - 0.03, 0, 0)),
            *(box(sw, 0.07, 0.04, paint).at(0, y, 0) for y in (0, h / 2 - 0.035, h - 0.07)),
            *slats,
        ]
        parts += named("shutter", *(q for p in one for q in both(p.at(w / 2 + sw / 2 + 0.02, 0, 0.02))))
    if sill:
        parts += named("sill", box(w + 0.16, 0.05, 0.26, stone(rng) if chance(rng) else frame).at(0, -0.05, 0.07))
    has, lacks = told(shutters=shutters, a_sill=sill, a_round_top=style == "arched", bars=True)
    return Build(
        parts,
        {"arched": ("arched",), "open": ("open",)}.get(style, ()),
        "with shutters" if shutters else "with a sill" if sill else "",
        frame,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _casement(w: float, h: float, frame: Paint, columns: int, rows: int, thick: float, spot: tuple[float, float, float]) -> list[Part]:
    """Framed pane with bars, centred on x, standing on y = 0, moved to the spot."""
    parts = [box(w - thick, h - thick, 0.012, PANE).at(0, thick / 2, 0), *both(box(thick, h, 0.05, frame).at(w / 2 - thick / 2, 0, 0))]
    parts += [box(w, thick, 0.05, frame).at(0, y, 0) for y in (0, h - thick)]
    parts += [box(0.022, h, 0.035, frame).at((i / columns - 0.5) * w, 0, 0) for i in range(1, columns)]
    parts += [box(w, 0.022, 0.035, frame).at(0, h * i / rows, 0) for i in range(1, rows)]
    return moved(parts, *spot)


def wall(rng: Rng) -> Build:
    """Brick wall, ruined brick end, field stones, concrete panels, block wall with pillars, with a coping."""
    style = pick(rng, "bricks", "bricks", "broken", "field stones", "pillars", "battlements")
    long, tall, deep = between(rng, 2.0, 3.4), between(rng, 1.1, 1.9), between(rng, 0.2, 0.3)
    mortar = Paint(np.array((0.72, 0.70, 0.66)))
    coping = style in ("bricks", "pillars") and chance(rng, 0.6)
    parts: list[Part] = []
    if style == "field stones":
        paint = stone(rng)
        parts += named("mortar", box(long - 0.1, tall - 0.08, deep * 0.8, lighter(paint, -0.3)))
        y, low = 0.0, between(rng, 0.16, 0.22)
        while y < tall - low * 0.5:
            x, high = -long / 2, low * between(rng, 0.85, 1.2)
            while x < long / 2 - 0.1:
                w = min(between(rng, 0.2, 0.42), long / 2 - x)
                parts += named(
                    "stone",
                    rounded(
                        w - 0.02, high - 0.015, deep * between(rng, 1.0, 1.2), 0.05, paint if chance(rng, 0.7) else lighter(paint, -0.14), 2
                    ).at(x + w / 2, y, 0),
                )
                x += w
            y += high
        return Build(
            parts, ("long",), "of field stones", paint, variant=style, has=("field stones",), lacks=("pillars", "a coping", "battlements")
        )
    paint = Paint(draw(rng, pick(rng, "red", "brown", "red")).rgb * 0.9, "brick") if style != "battlements" else stone(rng)
    bw, bh = (0.25, 0.085) if style != "battlements" else (0.42, 0.2)
    rows, columns = round(tall / bh), round(long / bw)
    shades = [paint, paint, lighter(paint, -0.14), lighter(paint, 0.1)]
    if style != "broken":
        parts += named("mortar", box(columns * bw - 0.02, rows * bh - 0.02, deep - 0.03, mortar))
    profile = np.clip(0.35 + 0.65 * np.linspace(1, 0, columns + 1) ** 0.8 + rng.normal(0, 0.07, columns + 1), 0.2, 1.0)
    for i in range(rows):
        for k in range(columns + i % 2):
            left = max(0.0, k - 0.5 * (i % 2)) * bw
            right = min(columns * 1.0, k + 1 - 0.5 * (i % 2)) * bw
            if style == "broken" and (i + 1) / rows > profile[min(columns, round((left + right) / 2 / bw))]:
                continue
            parts += named(
                "brick",
                box(right - left - 0.012, bh - 0.012, deep, shades[int(rng.integers(4))]).at(
                    (left + right) / 2 - columns * bw / 2, i * bh, 0
                ),
            )
            if style == "broken":
                parts += named("mortar", box(right - left, bh, deep - 0.03, mortar).at((left + right) / 2 - columns * bw / 2, i * bh, 0))
    top = rows * bh
    if style == "broken":
        parts += named(
            "brick",
            *(
                box(bw - 0.01, bh, deep * 0.5, paint)
                .turn("y", 50 * k)
                .at(columns * bw * (0.25 + 0.08 * k), 0, deep * (1.1 + 0.4 * (k % 2)))
                for k in range(3)
            ),
        )
    if style == "battlements":
        parts += named(
            "battlement",
            *(box(0.32, 0.32, deep, shades[k % 2]).at(x, top, 0) for k, x in enumerate(np.arange(-long / 2 + 0.25, long / 2 - 0.1, 0.6))),
        )
    if coping:
        parts += named("coping", box(columns * bw + 0.08, 0.07, deep + 0.1, stone(rng)).at(0, top, 0))
    if style == "pillars":
        for x in (-1, 0, 1) if long > 2.6 else (-1, 1):
            parts += named(
                "pillar",
                box(0.42, top + 0.16, 0.42, paint).at(x * columns * bw / 2, 0, 0),
                box(0.52, 0.09, 0.52, stone(rng)).at(x * columns * bw / 2, top + 0.16, 0),
            )
            parts += named(
                "pillar", *(box(0.425, 0.012, 0.425, mortar).at(x * columns * bw / 2, y, 0) for y in np.arange(bh, top + 0.1, bh))
            )
    has, lacks = told(pillars=style == "pillars", a_coping=coping, battlements=style == "battlements", a_broken_end=style == "broken")
    words = {"broken": ("broken",), "battlements": ("long",)}.get(style, ("long",))
    return Build(parts, words, "of bricks" if style != "battlements" else "with battlements", paint, variant=style, has=has, lacks=lacks)

"""Single pieces of house and way: window, wall, solar panel, flag, tunnel, railroad track, manhole cover."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, star
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick, steel, stone, wood
from cg3d.made.parts import Part, around, ball, beam, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import WHITE
from cg3d.made.places.plants import blob
from cg3d.made.places.telling import counted, told

PANE = Paint(np.array((0.62, 0.76, 0.84)), "glass")
DARK = Paint(np.array((0.13, 0.13, 0.14)))
BLACKNESS = Paint(np.array((0.05, 0.05, 0.06)))
CONCRETE = Paint(np.array((0.6, 0.6, 0.59)), "concrete")


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


def solar_panel(rng: Rng) -> Build:
    """Tilted panel of cells on a ground frame, on a pole, two rows, on a bit of roof, a satellite-like flat one."""
    style = pick(rng, "ground frame", "ground frame", "pole", "roof", "array", "folding")
    cell = (
        Paint(np.array((0.08, 0.13, 0.36)) * rng.uniform(0.75, 1.3), "glass")
        if chance(rng, 0.75)
        else Paint(np.array((0.09, 0.09, 0.11)), "glass")
    )
    frame, line = steel(rng), Paint(np.array((0.72, 0.75, 0.80)))
    tilt = between(rng, 24, 42)

    def panel(columns: int, rows: int, size: float) -> list[Part]:
        w, d = columns * size, rows * size
        back = [box(w + 0.06, 0.035, d + 0.06, frame), box(w, 0.04, d, line)]
        cells = [
            box(size * 0.94, 0.046, size * 0.94, cell).at((i - (columns - 1) / 2) * size, 0, (k - (rows - 1) / 2) * size)
            for i in range(columns)
            for k in range(rows)
        ]
        edge = [
            *both(box(0.035, 0.06, d + 0.06, frame).at(w / 2 + 0.02, 0, 0)),
            *both(box(w + 0.06, 0.06, 0.035, frame).at(0, 0, d / 2 + 0.02), "z"),
        ]
        return named("panel", *back, *edge) + named("cell", *cells)

    parts: list[Part] = []
    count, has_legs = 1, True
    if style == "pole":
        one = panel(6, 4, 0.28)
        high = between(rng, 1.6, 2.3)
        parts += [p.turn("x", tilt).at(0, high, 0) for p in one]
        parts += named(
            "pole", cylinder(0.07, high, frame), cylinder(0.2, 0.06, CONCRETE), box(0.9, 0.06, 0.06, frame).at(0, high - 0.09, 0)
        )
    elif style == "roof":
        roof, rise, half = draw(rng, pick(rng, "red", "brown", "grey")), 1.5, 2.4
        slope = np.degrees(np.arctan2(rise, half))
        parts += named("roof", extrude([(-half, 0), (half, 0), (half, 0.12), (0, rise + 0.12), (-half, 0.12)], 3.4, roof).turn("y", 90))
        parts += named(
            "tile",
            *(
                box(3.45, 0.05, 0.08, lighter(roof, -0.2)).turn("x", slope).at(0, 0.12 + rise * (1 - f), half * f)
                for f in np.linspace(0.08, 0.97, 9)
            ),
        )
        count = 3
        for k in range(count):
            parts += [p.turn("x", slope).at((k - 1) * 1.05, 0.12 + rise * 0.5 + 0.09, half * 0.5) for p in panel(4, 6, 0.24)]
        has_legs = False
    elif style == "folding":
        count = 3
        for k in range(count):
            one = [p.turn("z", 26 * (-1) ** k).at((k - 1) * 0.9, 0.24, 0) for p in panel(4, 5, 0.24)]
            parts += one
        parts += named(
            "hinge",
            *(
                rod(
                    ((k - 0.5) * 0.9, 0.24 + 0.22 * (-1) ** k, -0.6),
                    ((k - 0.5) * 0.9, 0.24 + 0.22 * (-1) ** k, 0.6),
                    0.025,
                    frame,
                )
                for k in (0, 1)
            ),
        )
        has_legs = False
    else:
        count = 1 if style == "ground frame" else int(rng.integers(2, 5))
        for k in range(count):
            one = panel(int(rng.integers(5, 8)) if k == 0 and count == 1 else 4, 6, 0.25)
            w = max(np.ptp(p.vertices[:, 0]) for p in one)
            x = (k - (count - 1) / 2) * (w + 0.06)
            high = 0.75 * np.sin(np.radians(tilt)) + 0.3
            parts += [p.turn("x", tilt).at(x, high, 0) for p in one]
            dz, dy = 0.7 * np.cos(np.radians(tilt)), 0.7 * np.sin(np.radians(tilt))
            parts += named(
                "leg",
                *(
                    q
                    for s in (-1, 1)
                    for q in (
                        rod((x + s * w * 0.4, 0, -dz), (x + s * w * 0.4, high + dy, -dz), 0.03, frame),
                        rod((x + s * w * 0.4, 0, dz), (x + s * w * 0.4, high - dy, dz), 0.03, frame),
                        rod((x + s * w * 0.4, 0.03, -dz), (x + s * w * 0.4, 0.03, dz), 0.025, frame),
                    )
                ),
            )
    has, lacks = told(a_pole=style == "pole", legs=has_legs and style != "pole", a_piece_of_roof=style == "roof")
    has += (f"{counted(count, 'panels')}" if count > 1 else "one panel",)
    return Build(
        parts,
        ("slanted",) if style != "folding" else ("folding",),
        {"pole": "on a pole", "roof": "on a roof"}.get(style, "with legs" if has_legs else "with three panels"),
        cell,
        variant=style,
        has=has,
        lacks=lacks,
    )


def flag(rng: Rng) -> Build:
    """Waving flag on a pole: stripes, cross, disc, plain with a star; pennant; hanging banner; hand flag; swallowtail."""
    style = pick(rng, "waving", "waving", "pennant", "banner", "swallowtail", "hand flag")
    words = rng.permutation(["red", "white", "blue", "yellow", "green", "black", "orange"])
    first, second, third = (draw(rng, w, "fabric") for w in words[:3])
    pole = draw(rng, pick(rng, "grey", "white", "grey"), "metal") if chance(rng, 0.7) else wood(rng, grain=False)
    tall, wide = between(rng, 2.6, 4.2), between(rng, 1.0, 1.5)
    high, design = wide * between(rng, 0.55, 0.7), pick(rng, "bands", "upright bands", "cross", "disc", "plain", "star")
    if style == "hand flag":
        tall, wide, high = between(rng, 0.45, 0.6), 0.28, 0.19
    wave, phase = wide * between(rng, 0.05, 0.09), between(rng, 0, 6)
    if style == "banner":
        wide, high = wide * 0.5, wide * 1.3

    def cloth(outline: np.ndarray, paint: Paint, thick: float) -> Part:
        part = _strip_extrude(outline, thick * wide, paint)
        return part.shaped(
            lambda x, y, z: (
                x * (0.97 if style != "banner" else 1),
                y - 0.04 * x * (style != "banner"),
                z + wave * np.sin(6.2 * x / wide + phase) * np.clip(x / wide * 2, 0, 1),
            )
        )

    parts: list[Part] = []
    base = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float64)
    if style == "pennant":
        base = np.array([(0, 0), (wide * 1.2, high / 2), (wide * 1.2, high / 2 + 0.01), (0, high)])
    elif style == "swallowtail":
        low = np.array([(0, 0), (wide, 0), (wide * 0.72, high / 2), (0, high / 2)])
        parts += named("cloth", cloth(low, first, 0.012))
        base = np.array([(0, high / 2), (wide * 0.72, high / 2), (wide, high), (0, high)])
    parts += named("cloth", cloth(base, first if style != "swallowtail" else second, 0.012))
    if style in ("waving", "hand flag", "banner"):
        if design == "bands":
            parts += named(
                "band",
                cloth(np.array([(0, 0), (wide, 0), (wide, high / 3), (0, high / 3)]), second, 0.016),
                cloth(np.array([(0, high / 3), (wide, high / 3), (wide, high * 2 / 3), (0, high * 2 / 3)]), third, 0.016),
            )
        elif design == "upright bands":
            parts += named(
                "band",
                cloth(np.array([(0, 0), (wide / 3, 0), (wide / 3, high), (0, high)]), second, 0.016),
                cloth(np.array([(wide / 3, 0), (wide * 2 / 3, 0), (wide * 2 / 3, high), (wide / 3, high)]), third, 0.016),
            )
        elif design == "cross":
            parts += named(
                "cross",
                cloth(np.array([(0, high * 0.42), (wide, high * 0.42), (wide, high * 0.58), (0, high * 0.58)]), second, 0.017),
                cloth(np.array([(wide * 0.3, 0), (wide * 0.42, 0), (wide * 0.42, high), (wide * 0.3, high)]), second, 0.018),
            )
        elif design in ("disc", "star"):
            mark = (
                arc(wide / 2, high / 2, min(wide, high) * 0.28, 0, 350, 24)
                if design == "disc"
                else star(min(wide, high) * 0.34, min(wide, high) * 0.14, 5) + (wide / 2, high / 2)
            )
            parts += named("mark", cloth(mark, second, 0.018))
    r = 0.035 if style != "hand flag" else 0.008
    if style == "banner":
        parts = [p.at(-wide / 2, tall - high - 0.15, r * 1.9) for p in parts]
        parts += named("crossbar", rod((-wide / 2 - 0.08, tall - 0.13, r * 1.9), (wide / 2 + 0.08, tall - 0.13, r * 1.9), 0.022, pole))
    else:
        parts = [p.at(r * 0.9, tall - high - tall * 0.03, 0) for p in parts]
    parts += named("pole", cylinder(r, tall, pole, r * 0.8, 16)) + named("ball", ball(r * 1.8, GOLD, 10, 18).at(0, tall + r, 0))
    foot = style != "hand flag" and chance(rng, 0.7)
    if foot:
        parts += named("base", cylinder(0.25, 0.08, CONCRETE), cylinder(0.1, 0.2, pole, 0.05).at(0, 0.06, 0))
    has, lacks = told(
        a_cross=style in ("waving", "hand flag", "banner") and design == "cross",
        a_base=foot,
        a_crossbar=style == "banner",
        a_forked_end=style == "swallowtail",
        a_pointed_end=style == "pennant",
    )
    words_ = {"pennant": ("pointed",)}.get(style, ("waving",) if style == "waving" else ())
    return Build(parts, words_, "on a pole" if style != "hand flag" else "on a stick", first, variant=style, has=has, lacks=lacks)


def _strip_extrude(outline: np.ndarray, thick: float, paint: Paint) -> Part:
    """Outline cut into upright strips between its left and right end, so that it can be bent in waves."""
    left, right = outline[:, 0].min(), outline[:, 0].max()
    x = np.linspace(left, right, 25)
    lower, upper = [], []
    for u in np.clip(x, left + 1e-6, right - 1e-6):
        cuts = []
        for a, b in zip(outline, np.roll(outline, -1, 0)):
            if (a[0] <= u) != (b[0] <= u):
                cuts.append(a[1] + (b[1] - a[1]) * (u - a[0]) / (b[0] - a[0]))
        lower.append(min(cuts)), upper.append(max(cuts))
    rings = [[(u, a, thick / 2), (u, a, -thick / 2), (u, b, -thick / 2), (u, b, thick / 2)] for u, a, b in zip(x, lower, upper)]
    return loft(np.array(rings), paint)


def tunnel(rng: Rng) -> Build:
    """Portal in a hillside with a road or rails; round concrete tube; brick arch; twin portals; square underpass."""
    style = pick(rng, "hill", "hill", "tube", "twin", "underpass", "brick portal")
    r, long = between(rng, 2.4, 3.2), between(rng, 5, 8)
    wall = masonry(rng) if style == "brick portal" else draw(rng, pick(rng, "grey", "grey", "beige"), pick(rng, "stone", "concrete"))
    rails = style in ("hill", "brick portal") and chance(rng, 0.5)
    road = Paint(np.array((0.24, 0.24, 0.25)), "asphalt")
    parts: list[Part] = []
    mouths = (-r * 1.35, r * 1.35) if style == "twin" else (0.0,)
    if style == "tube":
        parts += named(
            "tube",
            lathe([(r - 0.35, 0), (r, 0), (r, long), (r - 0.35, long), (r - 0.35, 0)], wall, 40).turn("x", 90).at(0, r * 0.75, -long / 2),
        )
        parts += named(
            "ring",
            *(
                lathe([(r - 0.1, 0), (r + 0.12, 0), (r + 0.12, 0.3), (r - 0.1, 0.3), (r - 0.1, 0)], lighter(wall, -0.15), 40)
                .turn("x", 90)
                .at(0, r * 0.75, z)
                for z in np.linspace(-long / 2, long / 2 - 0.3, 4)
            ),
        )
    elif style == "underpass":
        w, h = r * 0.95, r * 1.15
        parts += named(
            "wall",
            *both(box(0.5, h, long, wall).at(w + 0.25, 0, 0)),
            box(2 * w + 1, 0.5, long + 0.4, wall).at(0, h, 0),
            *both(
                extrude([(w, 0), (w + 0.5, 0), (w + 3.2, 0), (w + 3.2, 0.6), (w + 0.5, h + 0.5), (w, h + 0.5)], 0.4, wall).at(
                    0, 0, long / 2
                )
            ),
        )
        parts += named(
            "railing",
            *(
                q
                for z in (-long / 2, long / 2)
                for q in (
                    box(2 * w + 1, 0.06, 0.06, steel(rng)).at(0, h + 1.3, z),
                    *(box(0.05, 0.85, 0.05, steel(rng)).at(x, h + 0.5, z) for x in np.linspace(-w - 0.4, w + 0.4, 9)),
                )
            ),
        )
    else:
        half = (r * 1.35 if style == "twin" else 0) + r + 1.3
        tall = r * 1.7 + 0.8
        cut = [(-half, 0)]
        for x in mouths:
            cut += [(x - r * 0.85, 0), *map(tuple, arc(x, r * 0.75, r * 0.85, 180, 0, 20)), (x + r * 0.85, 0)]
        face = np.array([*cut, (half, 0), (half, tall), (-half, tall)])
        parts += named(
            "portal",
            extrude(face, 0.8, wall).at(0, 0, long / 2),
            box(2 * half + 0.4, 0.35, 1.1, lighter(wall, -0.12)).at(0, tall, long / 2),
        )
        for x in mouths:
            wedges = 11
            for i in range(wedges):
                a, b = 180 * i / wedges + 0.8, 180 * (i + 1) / wedges - 0.8
                ring = joined(
                    arc(x, r * 0.75, r * 0.85, a, b, 3), arc(x, r * 0.75, r * 0.85 + (0.75 if i == wedges // 2 else 0.5), b, a, 3)
                )
                parts += named("stone", extrude(ring, 1.1, lighter(wall, 0.15 if i % 2 else 0.05)).at(0, 0, long / 2))
            parts += named(
                "tube",
                extrude(
                    joined(
                        (x - r * 0.85, 0),
                        (x - r * 0.85, r * 0.75),
                        arc(x, r * 0.75, r * 0.85, 180, 0, 20),
                        (x + r * 0.85, 0),
                        (x + r, 0),
                        (x + r, r * 0.75),
                        arc(x, r * 0.75, r, 0, 180, 20),
                        (x - r, r * 0.75),
                        (x - r, 0),
                    )[:-2],
                    long,
                    Paint(np.array((0.16, 0.16, 0.17))),
                ),
            )
        grass = draw(rng, "green") if chance(rng, 0.75) else stone(rng)
        t = np.linspace(0, 1, 9)
        peak = tall * between(rng, 1.35, 1.8)
        line = [(-half * 1.9, 0), *((-half * 1.9 + 2 * half * 1.9 * u, peak * np.sin(np.pi * u) ** 0.6) for u in t[1:-1]), (half * 1.9, 0)]
        hill_cut = np.array([*line, (half * 0.93, 0), (half * 0.93, tall * 0.97), (-half * 0.93, tall * 0.97), (-half * 0.93, 0)])
        deep = long * 0.75
        front = extrude(hill_cut, deep, grass).at(0, 0, long / 2 - 0.1 - deep / 2)
        rear = long / 2 - 0.1 - deep
        spots = ((0.45, rear - long * 0.4), (0.8, rear - long * 0.2), (1.0, rear))
        parts += named("hill", front, loft(np.array([[(x * k, y * k, z) for x, y in line] for k, z in spots]), grass))
        parts += named("inside", box(1.8 * half, tall * 0.95, 0.1, BLACKNESS).at(0, 0, rear + 0.06))
        if chance(rng):
            parts += named(
                "bush",
                *(
                    blob(rng, 0.7, draw(rng, "green")).at(x * half, peak * np.sin(np.pi * (x / 3.8 + 0.5)) ** 0.6 + 0.1, long * 0.25)
                    for x in (-1.2, -0.3, 0.6, 1.3)
                ),
            )
    for x in mouths:
        width = r * 1.6 if style != "underpass" else r * 1.85
        parts += named("road", box(width, 0.08, long + 4, road if not rails else Paint(np.array((0.45, 0.42, 0.38)), "gravel")).at(x, 0, 2))
        if rails:
            parts += named(
                "sleeper",
                *(box(1.9, 0.12, 0.26, wood(rng, grain=False)).at(x, 0.06, z) for z in np.arange(long / 2 - 1.0, long / 2 + 3.9, 0.62)),
            )
            parts += named("rail", *both(box(0.12, 0.16, long * 0.5 + 4.5, steel(rng)).at(0.68, 0.16, 2 + long * 0.24)))
        else:
            parts += named("line", *(box(0.14, 0.1, 0.9, WHITE).at(x, 0, z) for z in np.arange(-long / 2 + 1, long / 2 + 3.8, 1.7)))
    has, lacks = told(rails=rails, a_road=not rails, a_hill_over_it=style in ("hill", "twin", "brick portal"), two_openings=style == "twin")
    return Build(
        parts,
        ("round",) if style == "tube" else (),
        "under a hill" if style in ("hill", "twin", "brick portal") else "with a road",
        wall,
        variant=style,
        has=has,
        lacks=lacks,
    )


def railroad_track(rng: Rng) -> Build:
    """Straight rails on sleepers with ballast, curved, a fork, buffer stop at its end, toy-like ring piece, double track."""
    style = pick(rng, "straight", "straight", "curved", "buffer stop", "double", "switch")
    timber = wood(rng, grain=False) if chance(rng, 0.7) else CONCRETE
    iron = Paint(np.array((0.42, 0.38, 0.36)) * rng.uniform(0.8, 1.3), "metal")
    gravel, bed = Paint(np.array((0.5, 0.48, 0.45)), "gravel"), chance(rng, 0.7)
    long, gauge = between(rng, 4.5, 7.5), 1.44
    bow = between(rng, 0.05, 0.1) if style == "curved" else 0.0

    def place(parts: list[Part], z: float, side: float = 0.0) -> list[Part]:
        return [p.turn("y", np.degrees(2 * bow * z)).at(side + bow * z * z, 0, z) for p in parts]

    def rail(path: np.ndarray) -> list[Part]:
        way = np.gradient(path, axis=0)
        across = np.column_stack([way[:, 2], np.zeros(len(path)), -way[:, 0]])
        across /= np.linalg.norm(across, axis=1, keepdims=True)
        up = np.array((0, 1.0, 0))
        sections = [
            (-0.075, 0),
            (0.075, 0),
            (0.075, 0.02),
            (0.015, 0.04),
            (0.015, 0.1),
            (0.037, 0.11),
            (0.037, 0.15),
            (-0.037, 0.15),
            (-0.037, 0.11),
            (-0.015, 0.1),
            (-0.015, 0.04),
            (-0.075, 0.02),
        ]
        lower = [
            loft(np.stack([path + across * a + up * b for a, b in group], 1), iron)
            for group in ([sections[i] for i in (0, 1, 2, 11)], [sections[i] for i in (3, 4, 9, 10)], [sections[i] for i in (5, 6, 7, 8)])
        ]
        return lower

    z = np.linspace(-long / 2, long / 2, 2 if not bow else 16)
    tracks = (-1.9, 1.9) if style == "double" else (0.0,)
    parts: list[Part] = []
    top = 0.3 if bed else 0.14
    for side in tracks:
        for k in np.arange(-long / 2 + 0.3, long / 2, 0.6):
            wide = 2.5 + (0.9 * max(0.0, k / long + 0.3) if style == "switch" else 0)
            tie = [box(wide, 0.14, 0.24, timber).at((wide - 2.5) / 2, top - 0.14, 0)]
            chairs = both(box(0.24, 0.03, 0.16, lighter(iron, -0.3)).at(gauge / 2, top - 0.005, 0))
            parts += named("sleeper", *place(tie, k, side)) + named("plate", *place(chairs, k, side))
        for s in (-1, 1):
            line = np.column_stack([side + s * gauge / 2 + bow * z**2, np.full(len(z), top), z])
            parts += named("rail", *rail(line))
        if style == "switch":
            u = np.linspace(-long * 0.3, long / 2, 14)
            for s in (-1, 1):
                parts += named("rail", *rail(np.column_stack([s * gauge / 2 + 0.055 * (u + long * 0.3) ** 2 * 0.9, np.full(14, top), u])))
            parts += named(
                "lever",
                rod((-1.8, 0.1, -long * 0.28), (-2.0, 0.9, -long * 0.28), 0.03, iron),
                box(0.5, 0.12, 0.3, DARK).at(-1.8, 0, -long * 0.28),
                ball(0.07, draw(rng, "red")).at(-2.0, 0.92, -long * 0.28),
            )
        if style == "buffer stop":
            red = draw(rng, pick(rng, "red", "yellow"))
            e = -long / 2 + 0.4
            parts += named(
                "buffer stop",
                box(2.2, 0.35, 0.25, red).at(0, top + 0.75, e),
                *(
                    q
                    for p in (
                        beam((0.72, top, e - 0.9), (0.72, top + 1.05, e), 0.16, iron),
                        box(0.18, 0.9, 0.18, iron).at(0.72, top, e),
                        cylinder(0.2, 0.25, DARK).turn("x", 90).at(0.75, top + 0.92, e + 0.1),
                    )
                    for q in both(p)
                ),
            )
            parts += named("stripe", *(box(0.25, 0.36, 0.26, WHITE).at(x, top + 0.745, e) for x in (-0.8, -0.27, 0.27, 0.8)))
    if bed:
        half = 1.9 + (1.9 if style == "double" else 0) + (0.5 if style == "switch" else 0)
        mound = [
            [(x + bow * w * w, y, w) for x, y in ((-half, 0), (half, 0), (half - 0.4, top - 0.07), (-half + 0.4, top - 0.07))] for w in z
        ]
        parts += named("gravel bed", loft(np.array(mound), gravel).at(0.3 if style == "switch" else 0, 0, 0))
    has, lacks = told(a_gravel_bed=bed, a_buffer_stop=style == "buffer stop", sleepers=True, a_fork=style == "switch")
    has += ("four rails",) if style == "double" else ("two rails",) if style != "switch" else ()
    words = {"curved": ("curved",), "straight": ("straight", "long")}.get(style, ("long",))
    return Build(
        parts,
        words,
        "with a buffer stop" if style == "buffer stop" else "with sleepers",
        timber,
        named=False,
        variant=style,
        has=has,
        lacks=lacks,
    )


def manhole_cover(rng: Rng) -> Build:
    """Round iron lid with a grid of studs, spokes and rings, slots, square; lying in its frame or pushed half open."""
    style = pick(rng, "studs", "rings", "spokes", "slots", "square")
    iron = Paint(np.array((0.28, 0.28, 0.29)) * rng.uniform(0.7, 1.5), "metal")
    r, rim = between(rng, 0.3, 0.38), lighter(iron, -0.3)
    lid: list[Part] = []
    if style == "square":
        lid += named("lid", box(2 * r, 0.05, 2 * r, iron))
        spots = np.linspace(-r * 0.82, r * 0.82, 8)
        lid += named("stud", *(box(r * 0.12, 0.07, r * 0.12, iron).at(x, 0, z) for x in spots for z in spots))
    else:
        lid += named(
            "lid",
            cylinder(r, 0.045, iron, sides=48),
            lathe([(r * 0.93, 0.03), (r, 0.03), (r, 0.065), (r * 0.93, 0.065), (r * 0.93, 0.03)], iron, 48),
        )
    if style == "studs":
        step = r / 5.5
        lid += named(
            "stud",
            *(
                box(step * 0.55, 0.066, step * 0.55, iron).at(x * step, 0, z * step)
                for x in range(-5, 6)
                for z in range(-5, 6)
                if np.hypot(x, z) * step < r * 0.86
            ),
        )
    elif style == "rings":
        lid += named(
            "ring",
            *(
                lathe([(r * k, 0.03), (r * (k + 0.07), 0.03), (r * (k + 0.07), 0.066), (r * k, 0.066), (r * k, 0.03)], iron, 40)
                for k in (0.18, 0.36, 0.54, 0.72)
            ),
        )
        lid += named("bar", *(box(r * 1.86, 0.063, r * 0.06, iron).turn("y", 45 * k) for k in range(4)))
    elif style == "spokes":
        lid += named(
            "bar",
            *around(box(r * 0.09, 0.066, r * 0.6, iron).at(0, 0, r * 0.62), 16),
            *around(box(r * 0.4, 0.066, r * 0.06, iron).at(0, 0, r * 0.6), 8),
        ) + named(
            "boss", cylinder(r * 0.3, 0.07, iron, sides=24), extrude(star(r * 0.22, r * 0.1, 5), 0.02, rim).turn("x", -90).at(0, 0.075, 0)
        )
    elif style == "slots":
        lid += named(
            "slot",
            *(
                box(r * w, 0.05, r * 0.09, Paint(np.array((0.04, 0.04, 0.04)))).at(0, 0, r * z)
                for z, w in ((-0.66, 0.9), (-0.44, 1.35), (-0.22, 1.6), (0, 1.7), (0.22, 1.6), (0.44, 1.35), (0.66, 0.9))
            ),
        )
        lid += named("bar", box(r * 0.1, 0.06, r * 1.85, iron))
    holes = chance(rng, 0.6)
    if holes:
        lid += named(
            "hole",
            *both(box(r * 0.16, 0.069, r * 0.07, Paint(np.array((0.03, 0.03, 0.03)))).at(r * 0.8 if style != "square" else r * 0.9, 0, 0)),
        )
    aside = chance(rng, 0.3)
    parts: list[Part] = []
    framed = aside or chance(rng, 0.6)
    if framed:
        if style == "square":
            parts += named("frame", *(box(2 * r + 0.24, 0.06, 0.1, rim).at(0, 0, r + 0.07).turn("y", 90 * k) for k in range(4)))
            parts += named("hole", box(2 * r, 0.012, 2 * r, Paint(np.array((0.03, 0.03, 0.03)))))
        else:
            parts += named("frame", lathe([(r + 0.01, 0), (r + 0.12, 0), (r + 0.1, 0.06), (r + 0.01, 0.06), (r + 0.01, 0)], rim, 48))
            parts += named("hole", cylinder(r + 0.01, 0.012, Paint(np.array((0.03, 0.03, 0.03))), sides=40))
    lid = [p.turn("z", -8).at(r * 1.1, 0.11, r * 0.25) for p in lid] if aside else moved(lid, 0, 0.012 if framed else 0, 0)
    has, lacks = told(a_frame=framed, two_pick_holes=holes, a_pattern_of_studs=style in ("studs", "square"), slots=style == "slots")
    words = (("square",) if style == "square" else ("round",)) + ("flat",)
    return Build([*parts, *lid], words, "beside its open hole" if aside else "", iron, variant=style, has=has, lacks=lacks)

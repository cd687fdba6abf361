"""Parts of buildings: door, fireplace, stairs, ladder, fence, curtain."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, fabric, lacquer, lighter, pick, stone, wood
from cg3d.made.parts import beam, both, box, cylinder, extrude, lathe, moved, rod, rounded, tube
from cg3d.made.places.houses import FIRE, PANE, WHITE


def door(rng: Rng) -> Build:
    """Panelled, plank, glazed or arched door in its frame."""
    style = pick(rng, "panels", "planks", "glass", "arched")
    leaf = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "red", "blue", "green", "black", "grey"))
    frame = wood(rng, grain=False) if chance(rng) else WHITE
    knob = Paint(np.array((0.83, 0.66, 0.27)) if chance(rng) else np.array((0.7, 0.71, 0.73)), "metal")
    width, tall = between(rng, 0.8, 0.95), between(rng, 1.95, 2.15)
    dark = lighter(leaf, -0.25 if leaf.rgb.mean() > 0.25 else 0.2)
    if style == "arched":
        r = width / 2
        leaf_line = joined((-r, 0), (r, 0), arc(0, tall - r, r, 0, 180, 20))
        rim = joined(
            (-r - 0.1, 0),
            (-r, 0),
            (-r, tall - r),
            arc(0, tall - r, r, 180, 0, 20),
            (r, 0),
            (r + 0.1, 0),
            arc(0, tall - r, r + 0.1, 0, 180, 20),
            (-r - 0.1, tall - r),
        )
        parts = [extrude(leaf_line, 0.06, leaf), extrude(rim, 0.14, stone(rng))]
        parts += [box(0.012, tall - 0.12, 0.07, dark).at(width * f, 0.02, 0) for f in (-0.25, 0, 0.25)]
        parts += [box(width * 0.8, 0.06, 0.08, Paint(np.array((0.18, 0.18, 0.19)), "metal")).at(0, y, 0) for y in (tall * 0.2, tall * 0.65)]
    else:
        parts = [
            box(width, tall, 0.05, leaf),
            *both(box(0.09, tall + 0.09, 0.12, frame).at(width / 2 + 0.045, 0, 0)),
            box(width, 0.09, 0.12, frame).at(0, tall, 0),
        ]
        if style == "planks":
            parts += [box(0.012, tall, 0.056, dark).at(width * f, 0, 0) for f in (-0.3, -0.1, 0.1, 0.3)] + [
                box(width, 0.1, 0.075, dark).at(0, y, 0) for y in (0.25, tall - 0.4)
            ]
        elif style == "glass":
            parts += [
                box(width * 0.62, tall * 0.42, 0.06, PANE).at(0, tall * 0.5, 0),
                box(0.03, tall * 0.42, 0.07, leaf).at(0, tall * 0.5, 0),
                box(width * 0.62, 0.03, 0.07, leaf).at(0, tall * 0.7, 0),
                rounded(width * 0.62, tall * 0.3, 0.065, 0.02, dark).at(0, tall * 0.12, 0),
            ]
        else:
            spots = [(s * width * 0.23, y, h) for s in (-1, 1) for y, h in ((tall * 0.08, tall * 0.33), (tall * 0.5, tall * 0.42))]
            parts += [rounded(width * 0.34, h, 0.068, 0.015, dark, 2).at(x, y, 0) for x, y, h in spots]
    parts += both(
        lathe([(0, 0), (0.028, 0), (0.012, 0.01), (0.012, 0.04), (0.03, 0.06), (0.02, 0.085), (0, 0.088)], knob, 20)
        .turn("x", 90)
        .at(width * 0.4, tall * 0.48, 0.025),
        "z",
    )
    return Build(
        parts, ("arched",) if style == "arched" else (), {"glass": "with a window", "panels": "with panels"}.get(style, "with a knob"), leaf
    )


def fireplace(rng: Rng) -> Build:
    """Mantelpiece round a hearth with logs and fire."""
    paint = stone(rng) if chance(rng, 0.4) else bricks(rng) if chance(rng, 0.4) else lacquer(rng)
    shelf = wood(rng) if chance(rng) else paint
    width, tall, depth = between(rng, 1.3, 1.7), between(rng, 1.05, 1.25), between(rng, 0.3, 0.4)
    soot, log = Paint(np.array((0.11, 0.10, 0.10))), Paint(np.array((0.38, 0.25, 0.15)), "wooden")
    leg = width * 0.22
    parts = [
        *both(box(leg, tall, depth, paint).at(width / 2 - leg / 2, 0, 0)),
        box(width, tall * 0.26, depth, paint).at(0, tall * 0.74, 0),
        box(width - 2 * leg, tall, 0.03, soot).at(0, 0, -depth / 2 + 0.02),
    ]
    parts += [
        rounded(width + 0.2, 0.07, depth + 0.14, 0.02, shelf).at(0, tall, 0.04),
        box(width + 0.1, 0.05, depth + 0.4, stone(rng)).at(0, 0, 0.2),
    ]
    logs = [rod((-0.24, 0.1, z), (0.24, 0.1, -z), 0.05, log) for z in (-0.08, 0.08)] + [rod((-0.2, 0.17, 0), (0.2, 0.19, 0), 0.045, log)]
    parts += moved(logs, y=0.02)
    if chance(rng, 0.65):
        flame = lathe([(0, 0), (0.07, 0.05), (0.05, 0.18), (0.005, 0.34), (0, 0.34)], FIRE, 14)
        parts += [flame.scaled(1, s, 1).at(x, 0.18, z) for x, z, s in ((-0.12, 0.02, 0.8), (0.02, -0.02, 1.15), (0.14, 0.03, 0.7))]
        return Build(parts, (), "with a burning fire", paint)
    return Build(parts, (), "with logs", paint)


def stairs(rng: Rng) -> Build:
    """Straight solid or open flight with a railing, or spiral."""
    paint = wood(rng) if chance(rng, 0.6) else stone(rng)
    iron = Paint(np.array((0.2, 0.2, 0.21)), "metal")
    count, rise, going, width = int(rng.integers(8, 14)), 0.18, 0.27, between(rng, 0.9, 1.2)
    style = pick(rng, "solid", "open", "spiral")
    if style == "spiral":
        tread = extrude([(0.05, -0.06), (width, -0.2), (width, 0.2), (0.05, 0.06)], 0.05, paint).turn("x", 90)
        parts = [
            q
            for i in range(count)
            for q in (
                tread.turn("y", 27 * i).at(0, rise * (i + 1), 0),
                rod((width - 0.05, 0, 0), (width - 0.05, 0.9, 0), 0.012, iron).turn("y", 27 * i).at(0, rise * (i + 1), 0),
            )
        ]
        a = np.radians(27 * np.arange(count))
        hand = np.column_stack([(width - 0.05) * np.cos(a), rise * (np.arange(count) + 1) + 0.9, -(width - 0.05) * np.sin(a)])
        return Build([*parts, tube(hand, 0.025, iron), cylinder(0.06, rise * count + 1.0, iron)], ("spiral",), "with a railing", paint)
    if style == "solid":
        line = (
            [(0.0, 0.0)]
            + [q for i in range(count) for q in ((going * i, rise * (i + 1)), (going * (i + 1), rise * (i + 1)))]
            + [(going * count, 0.0)]
        )
        flight = extrude(np.array(line), width, paint).turn("y", 90)
        return Build([flight], (), "with many steps", paint)
    parts = [box(width, 0.04, going + 0.03, paint).at(0, rise * (i + 1) - 0.04, -going * (i + 0.5)) for i in range(count)]
    parts += both(beam((width / 2 - 0.03, 0.02, 0.05), (width / 2 - 0.03, rise * count - 0.05, -going * count), 0.1, paint))
    parts += [
        rod((width / 2, rise * (i + 1), -going * (i + 0.5)), (width / 2, rise * (i + 1) + 0.9, -going * (i + 0.5)), 0.014, iron)
        for i in range(count)
    ]
    parts.append(rod((width / 2, rise + 0.9, -going * 0.5), (width / 2, rise * count + 0.9, -going * (count - 0.5)), 0.025, paint))
    return Build(parts, ("open",), "with a railing", paint)


def ladder(rng: Rng) -> Build:
    """Straight ladder or step ladder."""
    paint = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "grey", "grey", "red", "yellow", "orange", "blue"), "metal")
    width, count = between(rng, 0.36, 0.48), int(rng.integers(6, 11))
    tall, low = 0.28 * count + 0.2, width * between(rng, 1.0, 1.25)
    side = beam((low / 2, 0, 0), (width / 2, tall, 0), 0.055, paint)
    rungs = [
        rod((-w, y, 0), (w, y, 0), 0.017, paint)
        for y, w in ((0.22 + 0.28 * i, low / 2 + (width - low) / 2 * (0.22 + 0.28 * i) / tall) for i in range(count))
    ]
    if chance(rng, 0.45):
        count = int(rng.integers(4, 7))
        tall = 0.26 * count + 0.1
        front = [
            *both(beam((0.26, 0, 0), (0.2, tall, 0), 0.05, paint)),
            *(box(0.46 - 0.016 * i, 0.03, 0.09, paint).at(0, 0.22 + 0.26 * i, 0) for i in range(count)),
        ]
        back = [*both(beam((0.26, 0, 0), (0.2, tall, 0), 0.04, paint)), rod((-0.24, 0.4, 0), (0.24, 0.4, 0), 0.015, paint)]
        lean = 13
        parts = [p.at(0, -tall, 0).turn("x", lean * s) for s, group in ((-1, front), (1, back)) for p in group]
        return Build([*parts, box(0.46, 0.04, 0.16, paint)], ("folding",), f"with {('four', 'five', 'six')[count - 4]} steps", paint)
    return Build([*both(side), *rungs], ("straight", "tall"), "with rungs", paint)


def fence(rng: Rng) -> Build:
    """Picket, ranch, or iron fence."""
    style = pick(rng, "picket", "ranch", "iron")
    long, tall = between(rng, 1.8, 2.8), between(rng, 0.9, 1.2)
    if style == "iron":
        return _iron_fence(long, tall)
    paint = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "white", "green", "red"), "wooden")
    rails = [box(long, 0.09, 0.035, paint).at(0, tall * f, -0.03) for f in ((0.2, 0.7) if style == "picket" else (0.25, 0.55, 0.85))]
    if style == "ranch":
        return Build(
            [*rails, *(box(0.13, tall + 0.15, 0.13, paint).at(x, 0, -0.08) for x in (-long / 2 + 0.1, 0, long / 2 - 0.1))],
            (),
            "with three rails",
            paint,
        )
    picket = extrude([(-0.045, 0), (0.045, 0), (0.045, tall - 0.07), (0, tall), (-0.045, tall - 0.07)], 0.022, paint)
    return Build(
        [
            *rails,
            *(picket.at(x, 0, 0) for x in np.arange(-long / 2 + 0.06, long / 2, 0.15)),
            *both(box(0.09, tall, 0.09, paint).at(long / 2 - 0.05, 0, -0.09)),
        ],
        (),
        "with pickets",
        paint,
    )


def _iron_fence(long: float, tall: float) -> Build:
    paint = Paint(np.array((0.12, 0.12, 0.13)), "metal")
    bars = [
        q
        for x in np.arange(-long / 2, long / 2 + 0.01, 0.13)
        for q in (
            rod((x, 0, 0), (x, tall, 0), 0.011, paint),
            lathe([(0, 0), (0.024, 0), (0.004, 0.1), (0, 0.1)], paint, 10).at(x, tall, 0),
        )
    ]
    return Build(
        [
            *bars,
            *(box(long + 0.05, 0.035, 0.03, paint).at(0, y, 0) for y in (tall * 0.14, tall * 0.85)),
            *both(box(0.07, tall + 0.12, 0.07, paint).at(long / 2 + 0.05, 0, 0)),
        ],
        (),
        "with pointed bars",
        paint,
    )


def curtain(rng: Rng) -> Build:
    """Two wavy drapes on a rod."""
    paint, iron = fabric(rng), Paint(np.array((0.3, 0.3, 0.32)), "metal")
    width, tall = between(rng, 1.6, 2.2), between(rng, 1.9, 2.3)
    x = np.linspace(0, width * between(rng, 0.3, 0.44), 60)
    wave = 0.045 * np.sin(x * 2 * np.pi / 0.11)
    drape = extrude(joined(np.stack([x, wave], 1), np.stack([x, wave + 0.012], 1)[::-1]), tall, paint).turn("x", 90).at(0, tall / 2, 0)
    rail = [
        rod((-width / 2 - 0.12, tall + 0.03, 0), (width / 2 + 0.12, tall + 0.03, 0), 0.016, iron),
        *both(lathe([(0, -0.03), (0.03, 0), (0, 0.03)], iron, 14).at(width / 2 + 0.14, tall + 0.03, 0)),
    ]
    return Build([*both(drape.at(-width / 2, 0, 0)), *rail], ("long",), "on a rod", paint)

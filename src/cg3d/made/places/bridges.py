"""Bridge: stone, planks, ropes, truss, piers, covered, suspension. It runs along x."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, beam, both, box, cylinder, extrude, named, rod, tube
from cg3d.made.places.houses import gable
from cg3d.made.places.surfaces import IRON, WHITE
from cg3d.made.places.telling import counted

BRIDGE = ("towers", "railings", "a roof", "arches", "a truss")


def bridge(rng: Rng) -> Build:
    """Arched stone bridge, plank bridge with rails, suspension, iron truss, road bridge on piers, covered bridge, rope bridge."""
    style = pick(rng, "stone", "plank", "suspension", "truss", "piers", "covered", "rope")
    made = {
        "stone": _stone_bridge,
        "plank": _plank_bridge,
        "suspension": _suspension_bridge,
        "truss": _truss_bridge,
        "piers": _pier_bridge,
        "covered": _covered_bridge,
        "rope": _rope_bridge,
    }
    return made[style](rng)


def _bridge(parts: list[Part], style: str, words: tuple[str, ...], detail: str, paint: Paint, has: tuple[str, ...]) -> Build:
    said = " ".join(has)
    return Build(
        parts, words, detail, paint, variant=style, has=has, lacks=tuple(p for p in BRIDGE if p.split()[-1].rstrip("s") not in said)
    )


def _suspension_bridge(rng: Rng) -> Build:
    paint, long = draw(rng, pick(rng, "red", "orange", "grey", "blue", "green"), "metal"), between(rng, 60, 90)
    tall, wide, span = long * 0.24, long * 0.09, long * 0.28
    parts = named("deck", box(long, 0.9, wide, Paint(np.array((0.35, 0.35, 0.36)), "concrete")).at(0, tall * 0.3, 0))
    z = wide / 2 + 0.6
    for s in (-1, 1):
        parts += named(
            "tower",
            *both(box(1.6, tall, 1.6, paint).at(s * span, 0, z), "z"),
            *(box(1.2, 1.2, wide + 1, paint).at(s * span, tall * f, 0) for f in (0.62, 0.93)),
        )
        side = np.linspace(0, 1, 12)
        line = np.column_stack([s * (span + (long / 2 - span) * side), tall * (1 - 0.68 * side**0.8), np.full(12, z)])
        parts += named("cable", *both(tube(line, 0.28, paint, 6), "z"))
    x = np.linspace(-span, span, 25)
    y = tall * (0.4 + 0.6 * (x / span) ** 2)
    parts += named("cable", *both(tube(np.column_stack([x, y, np.full(25, z)]), 0.28, paint, 6), "z"))
    parts += named(
        "hanger", *(q for a, b in zip(x[2:-2], y[2:-2]) for q in both(rod((a, tall * 0.3, z), (a, b, z), 0.12, paint, sides=6), "z"))
    )
    return _bridge(parts, "suspension", ("suspension",), "with two towers", paint, ("two towers", "cables"))


def _stone_bridge(rng: Rng) -> Build:
    arches = int(rng.integers(1, 4))
    paint, wide = stone(rng), between(rng, 2.2, 3.0)
    long, high = between(rng, 8, 11) * (1 + 0.35 * (arches - 1)), between(rng, 1.8, 2.4)
    x = np.linspace(-long / 2, long / 2, 30)
    deck = np.stack([x, (0.5 if arches == 1 else 1.2) + high * (0.75 if arches > 1 else 1) * (1 - (2 * x / long) ** 2)], 1)
    step = long * 0.72 / arches
    under: list[np.ndarray] = []
    for i in range(arches):
        centre = (i - (arches - 1) / 2) * step
        top = np.interp(centre, deck[:, 0], deck[:, 1]) - 0.35
        r = step * (0.42 if arches == 1 else 0.4)
        under.append(arc(0, 0, 1, 180, 0, 18) * (r, max(0.5, top * (1.0 if i == (arches - 1) / 2 else 0.88))) + (centre, 0))
    side = joined((-long / 2, 0), *under, (long / 2, 0), deck[::-1])
    parts = named("arch", extrude(side, wide, paint))
    rails = joined(deck, deck[::-1] + (0, 0.55))
    parts += named("parapet", *both(extrude(rails, 0.25, lighter(paint, -0.12)).at(0, 0, wide / 2 - 0.12), "z"))
    for ring in under:
        mid = np.array([(ring[0, 0] + ring[-1, 0]) / 2, 0])
        stones = [
            extrude(joined(a, b, mid + (b - mid) * 1.12, mid + (a - mid) * 1.12), wide + 0.12, lighter(paint, 0.15 if k % 2 else 0.05))
            for k, (a, b) in enumerate(pairwise(ring))
        ]
        parts += named("stone", *stones)
    phrase = "one arch" if arches == 1 else counted(arches, "arches")
    return _bridge(parts, "stone", ("arched",), f"with {phrase}", paint, (phrase, "parapets"))


def _plank_bridge(rng: Rng) -> Build:
    paint, long, wide = wood(rng), between(rng, 4, 6), between(rng, 1.3, 1.7)
    rise = between(rng, 0.1, 0.9)
    x = np.linspace(-long / 2, long / 2, int(long / 0.2))
    y = 0.3 + rise * (1 - (2 * x / long) ** 2)
    z = wide / 2 - 0.05
    parts = named("plank", *(box(0.17, 0.05, wide, paint).at(a, b, 0) for a, b in zip(x, y)))
    parts += named(
        "rail",
        *(q for height in (0.45, 0.85) for q in both(tube(np.column_stack([x, y + height, np.full(len(x), z)]), 0.035, paint, 8), "z")),
    )
    parts += named(
        "post", *(q for a, b in list(zip(x, y))[:: max(1, len(x) // 6)] for q in both(box(0.09, 0.95, 0.09, paint).at(a, b - 0.05, z), "z"))
    )
    parts += named("beam", *both(tube(np.column_stack([x, y - 0.06, np.full(len(x), wide / 2 - 0.15)]), 0.07, paint, 8), "z"))
    return _bridge(parts, "plank", ("arched",) if rise > 0.4 else (), "with railings", paint, ("railings", "planks"))


def _truss_bridge(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "grey", "green", "red", "blue", "brown"), "metal")
    bays, step = int(rng.integers(5, 9)), between(rng, 3.0, 3.8)
    long, tall, wide = bays * step, between(rng, 4, 5), between(rng, 4, 5)
    curved = chance(rng)
    x = np.linspace(-long / 2, long / 2, bays + 1)
    top = np.array([0.0, *(tall * (0.55 + 0.45 * np.sin(np.pi * i / bays)) if curved else tall for i in range(1, bays)), 0.0])
    z = wide / 2
    parts = named("deck", box(long, 0.35, wide, Paint(np.array((0.33, 0.33, 0.34)), "concrete")).at(0, 0.9, 0))
    bars = [beam((-long / 2, 1.0, z), (long / 2, 1.0, z), 0.35, paint)]
    for i in range(bays):
        bars.append(beam((x[i], 1 + top[i], z), (x[i + 1], 1 + top[i + 1], z), 0.3, paint))
        if i > 0:
            bars.append(beam((x[i], 1, z), (x[i], 1 + top[i], z), 0.2, paint))
        if 0 < i < bays - 1:
            a, b = ((x[i], 1 + top[i]), (x[i + 1], 1)) if i < bays / 2 else ((x[i], 1), (x[i + 1], 1 + top[i + 1]))
            bars.append(beam((*a, z), (*b, z), 0.16, paint))
    parts += named("truss", *(q for p in bars for q in both(p, "z")))
    parts += named("brace", *(beam((x[i], 1 + top[i], -z), (x[i], 1 + top[i], z), 0.2, paint) for i in range(1, bays)))
    parts += named("pier", *both(box(1.2, 0.95, wide + 1, stone(rng)).at(long / 2 - 0.6, 0, 0)))
    return _bridge(parts, "truss", ("curved",) if curved else (), "with a truss", paint, ("a truss", "crossed bars"))


def _pier_bridge(rng: Rng) -> Build:
    paint = Paint(np.array((0.62, 0.62, 0.61)) * rng.uniform(0.85, 1.1), "concrete")
    spans, step = int(rng.integers(3, 6)), between(rng, 6, 8)
    long, tall, wide = spans * step, between(rng, 4, 6), between(rng, 4, 5.5)
    lamps = chance(rng, 0.5)
    parts = named(
        "deck",
        box(long, 0.7, wide, paint).at(0, tall, 0),
        box(long, 0.05, wide - 0.8, Paint(np.array((0.25, 0.25, 0.26)), "asphalt")).at(0, tall + 0.7, 0),
    )
    parts += named("line", *(box(1.2, 0.04, 0.16, WHITE).at(x, tall + 0.74, 0) for x in np.arange(-long / 2 + 1, long / 2, 2.4)))
    parts += named("railing", *both(box(long, 0.7, 0.2, paint).at(0, tall + 0.7, wide / 2 - 0.1), "z"))
    spots = [(i - (spans - 2) / 2) * step for i in range(spans - 1)]
    round_ = chance(rng)
    for x in spots:
        shaft = both(cylinder(0.55, tall, paint).at(x, 0, wide * 0.28), "z") if round_ else [box(0.9, tall, wide * 0.7, paint).at(x, 0, 0)]
        parts += named("pier", *shaft, box(1.3, 0.6, wide * 0.95, paint).at(x, tall - 0.6, 0), box(1.8, 0.4, wide, paint).at(x, 0, 0))
    parts += named("pier", *both(box(1.4, tall, wide * 1.05, paint).at(long / 2 - 0.7, 0, 0)))
    if lamps:
        parts += named(
            "lamp",
            *(q for x in spots for q in both(rod((x, tall + 0.7, wide / 2 - 0.1), (x, tall + 3.4, wide / 2 - 0.1), 0.07, IRON), "z")),
            *(q for x in spots for q in both(box(0.3, 0.15, 0.9, IRON).at(x, tall + 3.3, wide / 2 - 0.5), "z")),
        )
    phrase = counted(len(spots), "piers")
    return _bridge(parts, "piers", ("long",), f"on {phrase}", paint, (phrase, "railings", *(("lamps",) if lamps else ())))


def _covered_bridge(rng: Rng) -> Build:
    wall = draw(rng, pick(rng, "red", "red", "brown", "white", "grey"), "wooden")
    roof, long, wide, tall = (
        draw(rng, pick(rng, "grey", "brown", "black")),
        between(rng, 9, 13),
        between(rng, 3.2, 3.8),
        between(rng, 2.6, 3.1),
    )
    parts = named("deck", box(long + 1.5, 0.35, wide, wood(rng)).at(0, 1.0, 0))
    windows = max(3, int(long / 2.2))
    xs = (np.arange(windows) - (windows - 1) / 2) * long / windows
    parts += named(
        "wall",
        *both(box(long, tall * 0.45, 0.15, wall).at(0, 1.35, wide / 2 - 0.08), "z"),
        *both(box(long, tall * 0.18, 0.15, wall).at(0, 1.35 + tall * 0.82, wide / 2 - 0.08), "z"),
    )
    edges = [-long / 2 + 0.2, *((a + b) / 2 for a, b in pairwise(xs)), long / 2 - 0.2]
    parts += named("post", *(q for x in edges for q in both(box(0.4, tall, 0.18, wall).at(x, 1.35, wide / 2 - 0.08), "z")))
    parts += named(
        "board",
        *(
            q
            for x in np.arange(-long / 2 + 0.3, long / 2, 0.4)
            for q in both(box(0.05, tall * 0.45, 0.2, lighter(wall, -0.3)).at(x, 1.35, wide / 2 - 0.08), "z")
        ),
    )
    parts += named("roof", gable(wide, long, wide * 0.38, 0.3, roof).turn("y", 90).at(0, 1.4 + tall, 0))
    face = joined(
        (-wide / 2, 0),
        (-wide * 0.36, 0),
        (-wide * 0.36, tall * 0.55),
        arc(0, tall * 0.55, wide * 0.36, 180, 0, 14),
        (wide * 0.36, 0),
        (wide / 2, 0),
        (wide / 2, tall),
        (0, tall + wide * 0.36),
        (-wide / 2, tall),
    )
    parts += named("portal", *both(extrude(face, 0.2, WHITE if wall.name != "white" else wall).turn("y", 90).at(long / 2, 1.35, 0)))
    parts += named("pier", *both(box(1.3, 1.05, wide + 0.8, stone(rng)).at(long / 2 - 0.2, 0, 0)))
    return _bridge(parts, "covered", ("covered",), "with a roof", wall, ("a roof", "openings in its sides"))


def _rope_bridge(rng: Rng) -> Build:
    paint, rope = wood(rng, grain=False), Paint(np.array((0.78, 0.66, 0.44)), "fabric")
    long, wide, sag = between(rng, 5, 8), between(rng, 0.9, 1.2), between(rng, 0.5, 1.0)
    x = np.linspace(-long / 2, long / 2, int(long / 0.26))
    low = 1.3 + sag * ((2 * x / long) ** 2 - 1)
    slope = np.degrees(np.arctan(np.gradient(low, x)))
    z = wide / 2
    parts = named("plank", *(box(0.19, 0.04, wide, paint).turn("z", s).at(a, b, 0) for a, b, s in zip(x, low, slope)))
    high = low + 0.85
    for line, r in ((low, 0.03), (high, 0.035)):
        parts += named("rope", *both(tube(np.column_stack([x, line, np.full(len(x), z)]), r, rope, 7), "z"))
    parts += named(
        "rope", *(q for i in range(0, len(x), 2) for q in both(rod((x[i], low[i], z), (x[i], high[i], z), 0.014, rope, sides=5), "z"))
    )
    parts += named("post", *(q for s in (-1, 1) for q in both(rod((s * long / 2, 0, z), (s * long / 2, 2.35, z), 0.09, paint), "z")))
    parts += named("platform", *both(box(0.9, 1.28, wide + 0.5, stone(rng)).at(long / 2 + 0.45, 0, 0)))
    return _bridge(parts, "rope", ("hanging",), "of ropes and planks", paint, ("ropes", "planks"))

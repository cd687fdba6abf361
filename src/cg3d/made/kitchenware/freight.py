"""Freight: pallet and shipping container."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, moved, named, rod, rounded

CARD = Paint(np.array((0.72, 0.55, 0.36)), "cardboard")


def pallet(rng: Rng) -> Build:
    """Boards on three stringers, boards on nine blocks, plastic grid, a stack of pallets, loaded with boxes."""
    variant = pick(rng, "blocks", "blocks", "stringers", "plastic", "stack", "loaded")
    paint = wood(rng) if variant != "plastic" else draw(rng, pick(rng, "blue", "black", "grey", "red", "green"), "plastic")
    w, d = between(rng, 1.1, 1.25), between(rng, 0.78, 1.05)
    block = lighter(paint, -0.15)
    board, high = between(rng, 0.018, 0.025), between(rng, 0.08, 0.1)

    def blocks(count: int) -> list[Part]:
        parts: list[Part] = []
        step = d / count
        for i in range(count):
            parts += named("board", box(w, board, step * 0.74, paint).at(0, high + 2 * board, (i - (count - 1) / 2) * step))
        for x in (-w / 2 + 0.07, 0, w / 2 - 0.07):
            parts += named("board", box(0.14, board, d, paint).at(x, high + board, 0))
            for z in (-d / 2 + 0.06, 0, d / 2 - 0.06):
                parts += named("block", box(0.13, high, 0.11, block).at(x, board, z))
        return parts + named("board", *(box(w, board, 0.1, paint).at(0, 0, z) for z in (-d / 2 + 0.06, 0, d / 2 - 0.06)))

    def stringers(count: int) -> list[Part]:
        parts = named("stringer", *(box(w, high + board, 0.045, block).at(0, board, z) for z in (-d / 2 + 0.03, 0, d / 2 - 0.03)))
        step = w / count
        parts += named(
            "board", *(box(step * 0.7, board, d, paint).at((i - (count - 1) / 2) * step, high + 2 * board, 0) for i in range(count))
        )
        return parts + named("board", *(box(0.1, board, d, paint).at(x, 0, 0) for x in (-w / 2 + 0.06, -w / 6, w / 6, w / 2 - 0.06)))

    count = int(rng.integers(5, 8))
    if variant == "plastic":
        n, m = int(rng.integers(7, 10)), int(rng.integers(5, 8))
        bars = [box(w * 0.97, 0.02, 0.045, paint).at(0, 0.13, z) for z in np.linspace(-d / 2 + 0.03, d / 2 - 0.03, m)]
        bars += [box(0.045, 0.024, d, paint).at(x, 0.128, 0) for x in np.linspace(-w / 2 + 0.03, w / 2 - 0.03, n)]
        feet = [
            rounded(0.17, 0.13, 0.14, 0.02, paint).at(x, 0, z)
            for x in (-w / 2 + 0.09, 0, w / 2 - 0.09)
            for z in (-d / 2 + 0.08, 0, d / 2 - 0.08)
        ]
        rim = [box(w, 0.045, 0.03, paint).at(0, 0.112, s * (d / 2 - 0.01)) for s in (-1, 1)] + [
            box(0.03, 0.045, d, paint).at(s * (w / 2 - 0.01), 0.112, 0) for s in (-1, 1)
        ]
        return Build(
            named("grid", *bars) + named("foot", *feet) + named("rim", *rim),
            ("flat",),
            "on nine feet",
            paint,
            variant=variant,
            has=("nine feet", "a grid"),
            lacks=("boxes", "boards"),
        )
    if variant == "stack":
        floors = int(rng.integers(3, 8))
        one = blocks(count) if chance(rng, 0.5) else stringers(count + 2)
        top = max(float(p.vertices[:, 1].max()) for p in one)
        parts = [
            p
            for i in range(floors)
            for p in moved([q.turn("y", rng.uniform(-2, 2)) for q in one], rng.uniform(-0.02, 0.02), top * i, rng.uniform(-0.02, 0.02))
        ]
        return Build(
            parts,
            (),
            f"in a stack of {('three', 'four', 'five', 'six', 'seven')[floors - 3]}",
            paint,
            variant=variant,
            has=("boards",),
            lacks=("boxes",),
        )
    parts = blocks(count) if variant != "stringers" else stringers(count + 3)
    under = ("three stringers",) if variant == "stringers" else ("nine blocks",)
    if variant != "loaded":
        return Build(parts, ("flat",), f"with {under[0]}", paint, variant=variant, has=("boards", *under), lacks=("boxes",))
    top, tall = high + 3 * board, between(rng, 0.22, 0.32)
    nx, nz, ny = 3, 2, int(rng.integers(1, 4))
    tape = lighter(CARD, 0.35)
    for k in range(ny):
        for i in range(nx):
            for j in range(nz):
                if k == ny - 1 and ny > 1 and rng.random() < 0.25:
                    continue
                x, z, y = (i - 1) * w / nx, (j - 0.5) * d / nz, top + k * tall
                parts += named(
                    "box",
                    box(w / nx * 0.97, tall * 0.985, d / nz * 0.97, CARD).at(x, y, z),
                    box(w / nx * 0.972, 0.004, 0.05, tape).at(x, y + tall * 0.985, z),
                )
    return Build(parts, (), "loaded with boxes", paint, named=False, variant=variant, has=("boards", *under, "boxes"))


def _corrugated(width: float, height: float, paint: Paint, pitch: float = 0.28, deep: float = 0.036) -> Part:
    """A wall of trapezoid ribs in the xy plane, standing on y = 0, ribs upright."""
    count = max(4, round(width / pitch))
    step = width / count
    front = []
    for i in range(count):
        x = -width / 2 + i * step
        front += [(x, 0), (x + step * 0.3, 0), (x + step * 0.45, -deep), (x + step * 0.8, -deep), (x + step * 0.95, 0)]
    front.append((width / 2, 0))
    outline = np.array(front + [(width / 2, -deep - 0.01), (-width / 2, -deep - 0.01)])
    return extrude(outline, height, paint).turn("x", -90).mirrored("z").at(0, height / 2, 0)


def shipping_container(rng: Rng) -> Build:
    """Steel box with ribbed walls and barred doors: short, long, doors open, two stacked, a tank in a frame."""
    variant = pick(rng, "short", "short", "long", "open", "stacked", "tank")
    paint = draw(rng, pick(rng, "blue", "red", "green", "orange", "grey", "white", "brown", "yellow", "turquoise"), "metal")
    length = {"long": 12.2}.get(variant, 6.06)
    if variant == "tank":
        return _tank_container(rng, paint)
    parts = _container(rng, paint, length, open_doors=variant == "open")
    has, lacks = ["ribbed walls", "two doors"], ["a second one on top", "open doors"]
    words: tuple[str, ...] = ()
    detail = "with ribbed walls"
    if variant == "stacked":
        other = draw(rng, pick(rng, *(c for c in ("blue", "red", "green", "orange", "white", "yellow") if c != paint.name)), "metal")
        parts += moved(_container(rng, other, length, open_doors=False), rng.uniform(-0.03, 0.03), 2.6, 0)
        has, lacks, detail = ["ribbed walls", "a second one on top"], ["open doors"], "with a second one on top"
        return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "open":
        has, lacks, detail = ["ribbed walls", "open doors"], ["a second one on top"], "with open doors"
    if variant == "long":
        words = ("long",)
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _container(rng: Rng, paint: Paint, length: float, *, open_doors: bool) -> list[Part]:
    """One box, its doors towards +z."""
    w, tall = 2.44, 2.59
    steel, dark = Paint(np.array((0.62, 0.63, 0.65)), "metal"), lighter(paint, -0.25)
    inner = Paint(np.array((0.45, 0.35, 0.25)), "wooden")
    wall = _corrugated(length - 0.2, tall - 0.3, paint).turn("y", 90).at(w / 2 - 0.02, 0.16, 0)
    parts = named("wall", *both(wall), _corrugated(w - 0.2, tall - 0.3, paint).turn("y", 180).at(0, 0.16, -length / 2 + 0.02))
    roof = box(w - 0.1, 0.03, length - 0.1, paint).at(0, tall - 0.1, 0)
    ridges = [box(w - 0.3, 0.025, 0.14, paint).at(0, tall - 0.072, z) for z in np.arange(-length / 2 + 0.5, length / 2 - 0.3, 0.45)]
    parts += named("roof", roof, *ridges) + named("floor", box(w - 0.1, 0.06, length - 0.1, inner).at(0, 0.13, 0))
    beams = both(box(0.1, 0.16, length, dark).at(w / 2 - 0.05, 0, 0)) + both(box(0.08, 0.1, length, dark).at(w / 2 - 0.04, tall - 0.1, 0))
    for z in (-length / 2 + 0.06, length / 2 - 0.06):
        beams += both(box(0.12, tall, 0.12, dark).at(w / 2 - 0.06, 0, z)) + [
            box(w, 0.16, 0.12, dark).at(0, 0, z),
            box(w, 0.12, 0.12, dark).at(0, tall - 0.12, z),
        ]
    fittings = [
        box(0.18, 0.12, 0.17, dark).at(s * (w / 2 - 0.085), y, t * (length / 2 - 0.08))
        for s in (-1, 1)
        for t in (-1, 1)
        for y in (-0.005, tall - 0.115)
    ]
    parts += named("frame", *beams) + named("corner", *fittings)
    leaf_w = w / 2 - 0.13
    panel = [
        box(leaf_w, tall - 0.3, 0.05, paint),
        box(leaf_w * 0.86, (tall - 0.3) * 0.4, 0.03, lighter(paint, -0.08)).at(0, 0.12, 0.03),
        box(leaf_w * 0.86, (tall - 0.3) * 0.4, 0.03, lighter(paint, -0.08)).at(0, tall * 0.46, 0.03),
    ]
    bars = [rod((x, 0.0, 0.075), (x, tall - 0.3, 0.075), 0.02, steel, sides=8) for x in (-leaf_w * 0.22, leaf_w * 0.24)]
    bars += [box(0.34, 0.04, 0.03, steel).at(x, 0.85, 0.09) for x in (-leaf_w * 0.22, leaf_w * 0.24)]
    bars += [box(0.09, 0.05, 0.05, steel).at(x, y, 0.07) for x in (-leaf_w * 0.22, leaf_w * 0.24) for y in (0.1, tall * 0.42, tall - 0.45)]
    door = [p.at(-leaf_w / 2, 0.16, 0) for p in named("door", *panel) + named("bar", *bars)]  # hinge at x = 0, the leaf towards -x
    swing = between(rng, 70, 150) if open_doors else 0.0
    right = [p.turn("y", swing).at(w / 2 - 0.12, 0, length / 2 - 0.03) for p in door]
    left = [p.mirrored("x") for p in right]
    parts += right + left
    if open_doors and chance(rng, 0.6):
        for i in range(5):
            size = rng.uniform(0.5, 0.8)
            parts += named(
                "box", box(size, size, size, CARD).at(rng.uniform(-0.7, 0.7), 0.19, length / 2 - 0.8 - rng.uniform(0, 1.5) - 0.2 * i)
            )
    return parts


def _tank_container(rng: Rng, paint: Paint) -> Build:
    """A tank lying in an open frame of container size."""
    w, tall, length = 2.44, 2.59, 6.06
    silver = Paint(np.array((0.78, 0.79, 0.80)), "metal") if chance(rng, 0.6) else draw(rng, "white", "metal")
    drum = cylinder(1.06, length * 0.86, silver, sides=44).turn("x", 90).at(0, tall * 0.5, -length * 0.43)
    ends = [
        cylinder(0.98, 0.14, silver, top=0.5, sides=40).turn("x", 90 if s > 0 else -90).at(0, tall * 0.5, s * length * 0.43)
        for s in (-1, 1)
    ]
    bands = [cylinder(1.075, 0.09, lighter(silver, -0.3), sides=44).turn("x", 90).at(0, tall * 0.5, z) for z in (-1.9, -0.65, 0.6, 1.85)]
    beams = both(box(0.1, 0.14, length, paint).at(w / 2 - 0.05, 0, 0)) + both(
        box(0.09, 0.1, length, paint).at(w / 2 - 0.045, tall - 0.1, 0)
    )
    for s in (-1, 1):
        z = s * (length / 2 - 0.06)
        beams += both(box(0.12, tall, 0.12, paint).at(w / 2 - 0.06, 0, z)) + [
            box(w, 0.14, 0.12, paint).at(0, 0, z),
            box(w, 0.12, 0.12, paint).at(0, tall - 0.12, z),
        ]
        beams += [
            rod((-w / 2 + 0.1, 0.1, z), (0, tall * 0.45, z), 0.04, paint, sides=8),
            rod((w / 2 - 0.1, 0.1, z), (0, tall * 0.45, z), 0.04, paint, sides=8),
        ]
    hatch = [
        cylinder(0.28, 0.14, silver, sides=28).at(0, tall * 0.5 + 1.02, 0),
        cylinder(0.32, 0.05, paint, sides=28).at(0, tall * 0.5 + 1.14, 0),
    ]
    rungs = [rod((-0.2, y, length / 2 + 0.02), (0.2, y, length / 2 + 0.02), 0.02, paint, sides=6) for y in np.linspace(0.4, 2.2, 7)]
    rails = both(rod((0.2, 0.1, length / 2 + 0.02), (0.2, tall, length / 2 + 0.02), 0.022, paint, sides=8))
    parts = (
        named("tank", drum, *ends)
        + named("band", *bands)
        + named("frame", *beams)
        + named("hatch", *hatch)
        + named("ladder", *rungs, *rails)
    )
    return Build(
        parts, (), "with a tank in a frame", silver, variant="tank", has=("a tank", "a ladder"), lacks=("ribbed walls", "two doors")
    )

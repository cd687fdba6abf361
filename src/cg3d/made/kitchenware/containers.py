"""Things to put other things in: crate, barrel, cardboard box, treasure chest, trash can, basket, mailbox, suitcase."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, metal, pick, plastic, wood
from cg3d.made.parts import Part, ball, beam, both, box, corners, cylinder, extrude, lathe, moved, rod, rounded, torus, tube


def crate(rng: Rng) -> Build:
    """Wooden box: boards with braces, slatted open crate, shipping crate with diagonals."""
    style = pick(rng, "cross", "slats", "frame")
    paint = wood(rng)
    rim = lighter(paint, -0.25)
    size = between(rng, 0.5, 0.9)
    tall = size * between(rng, 0.7, 1.0) if style != "slats" else size * 0.6
    if style == "slats":
        rows, half, z = int(rng.integers(3, 5)), size / 2, size * 0.35
        gap = tall / rows
        parts = [box(size, 0.02, 2 * z, paint)]
        for i in range(rows):
            parts += both(box(size, gap * 0.72, 0.018, paint).at(0, gap * i + 0.02, z), "z") + both(
                box(0.018, gap * 0.72, 2 * z, paint).at(half, gap * i + 0.02, 0)
            )
        return Build([*parts, *corners(box(0.045, tall, 0.045, rim), half - 0.03, z - 0.03)], detail="with slats, open at the top")
    bar, half = size * 0.1, size / 2
    core = box(size - 0.03, tall - 0.03, size - 0.03, paint).at(0, 0.015, 0)
    face: list[Part] = [box(size, bar, 0.03, rim), box(size, bar, 0.03, rim).at(0, tall - bar, 0)]
    face += both(box(bar, tall, 0.03, rim).at(half - bar / 2, 0, 0))
    if style == "cross":
        face.append(beam((-half + bar, bar * 0.8, 0), (half - bar, tall - bar * 0.8, 0), bar * 0.7, rim).scaled(1, 1, 0.4))
    face = moved(face, z=half - 0.012)
    sides = [part.turn("y", 90 * k) for k in range(4) for part in face]
    lid = [box(bar, 0.03, size, rim).at(s * (half - bar / 2), tall - 0.018, 0) for s in (-1, 1)]
    return Build([core, *sides, *lid], detail="with braces" if style == "frame" else "with diagonal braces")


def barrel(rng: Rng) -> Build:
    """Wooden cask with iron hoops, or steel drum with ribs."""
    tall, radius = between(rng, 0.75, 1.0), between(rng, 0.26, 0.36)
    if chance(rng, 0.3):
        paint = draw(rng, pick(rng, "blue", "red", "green", "yellow", "grey", "orange", "black"), "metal")
        parts = [cylinder(radius, tall, paint, sides=40)]
        parts += [torus(radius, 0.014, paint, 8, 40).at(0, tall * f, 0) for f in (0.02, 0.34, 0.66, 0.98)]
        return Build([*parts, cylinder(0.04, 0.02, lighter(paint, -0.4)).at(radius * 0.6, tall, 0)])
    paint, hoop = wood(rng), Paint(np.array((0.30, 0.31, 0.33)), "metal")
    bulge = between(rng, 1.15, 1.3)
    t = np.linspace(0, 1, 15)
    side = np.stack([radius * (1 + (bulge - 1) * np.sin(np.pi * t)), tall * t], 1)
    inner = radius * 0.9
    parts = [lathe(joined((0, 0.03), (inner, 0.03), (inner, 0), side, (inner, tall), (inner, tall - 0.03), (0, tall - 0.03)), paint, 24)]
    for f in (0.06, 0.26, 0.74, 0.94):
        r = radius * (1 + (bulge - 1) * np.sin(np.pi * f)) + 0.002
        parts.append(
            lathe([(r - 0.01, -0.02), (r + 0.006, -0.02), (r + 0.006, 0.02), (r - 0.01, 0.02), (r - 0.01, -0.02)], hoop, 24).at(
                0, tall * f, 0
            )
        )
    if chance(rng, 0.25):
        parts = [part.at(0, -tall / 2, 0).turn("x", 90) for part in parts]
        return Build(parts, ("lying",), "with iron hoops")
    return Build(parts, detail="with iron hoops", body=paint)


def cardboard_box(rng: Rng) -> Build:
    """Cardboard: closed with tape, or open with flaps."""
    card = Paint(np.array((0.72, 0.55, 0.36)) * rng.uniform(0.9, 1.08), "cardboard")
    width, tall, depth = between(rng, 0.35, 0.6), between(rng, 0.2, 0.45), between(rng, 0.28, 0.45)
    if chance(rng):
        tape = lighter(card, 0.35)
        strips = [
            box(width + 0.004, 0.004, 0.05, tape).at(0, tall, 0),
            *both(box(0.004, tall * 0.3, 0.05, tape).at(width / 2, tall * 0.7, 0)),
        ]
        return Build([box(width, tall, depth, card), *strips], ("closed",))
    inside, x, z = lighter(card, -0.15), width / 2, depth / 2
    parts = [
        box(width, 0.008, depth, inside),
        *both(box(0.008, tall, depth, card).at(x, 0, 0)),
        *both(box(width, tall, 0.008, card).at(0, 0, z), "z"),
    ]
    lean = between(rng, 25, 60)
    parts += both(box(0.008, depth * 0.45, depth, card).turn("z", -90 - lean + 60).at(x, tall, 0))
    parts += both(box(width, depth * 0.45, 0.008, card).turn("x", 90 + lean - 60).at(0, tall, z), "z")
    return Build(parts, ("open",))


def treasure_chest(rng: Rng) -> Build:
    """Coffer with a barrel lid, bands and lock; closed or open on gold."""
    paint, band = wood(rng), metal(rng)
    width, depth, tall = between(rng, 0.7, 0.95), between(rng, 0.42, 0.55), between(rng, 0.3, 0.4)
    radius, x = depth / 2, width / 2
    lid_outline = joined(arc(0, 0, radius, 0, 180, 20))
    lid = [extrude(lid_outline, width, paint).turn("y", 90)]
    rim = joined(arc(0, 0, radius + 0.012, 0, 180, 20), arc(0, 0, radius - 0.02, 180, 0, 20))
    lid += [extrude(rim, 0.06, band).turn("y", 90).at(w, 0, 0) for w in (-x + 0.04, 0, x - 0.04)]
    gold = Paint(np.array((0.92, 0.72, 0.18)), "metal")
    lid.append(box(0.1, 0.12, 0.03, gold).at(0, -0.06, radius + 0.01))
    parts = [box(width, tall, depth, paint)] + [box(0.06, tall, depth + 0.024, band).at(w, 0, 0) for w in (-x + 0.04, 0, x - 0.04)]
    parts.append(box(width + 0.02, 0.05, depth + 0.02, band))
    if chance(rng, 0.4):
        parts += [part.at(0, 0, radius).turn("x", -65).at(0, tall, -radius) for part in lid]
        heap = [
            ball(0.05, gold, 6, 10).at(rng.uniform(-x, x) * 0.85, tall + rng.uniform(-0.02, 0.03), rng.uniform(-radius, radius) * 0.8)
            for _ in range(26)
        ]
        return Build([*parts, *heap], ("open",), "full of gold", paint)
    return Build(parts + moved(lid, y=tall), ("closed",), body=paint)


def trash_can(rng: Rng) -> Build:
    """Pedal bin, wheelie bin, office wire-less basket with a rim, dented dustbin with a lid handle."""
    style = pick(rng, "pedal", "wheelie", "office", "dustbin")
    if style == "wheelie":
        return _wheelie_trash_can(rng)
    paint = metal(rng) if style != "office" or chance(rng, 0.3) else plastic(rng)
    radius, tall = between(rng, 0.13, 0.2), between(rng, 0.3, 0.4) if style == "office" else between(rng, 0.5, 0.68)
    if style == "office":
        r = radius * 0.78
        profile = [
            (0, 0),
            (r, 0),
            (radius, tall),
            (radius + 0.012, tall),
            (radius + 0.012, tall + 0.015),
            (radius - 0.008, tall + 0.015),
            (r - 0.008, 0.012),
            (0, 0.012),
        ]
        return Build([lathe(profile, paint)], ("open", "round"))
    ribs = [
        torus(radius * (0.86 + 0.14 * f) + 0.001, 0.01, paint, 8).at(0, tall * f, 0)
        for f in ((0.3, 0.6, 1.0) if style == "dustbin" else (0.03, 1.0))
    ]
    body = lathe([(0, 0), (radius * 0.86, 0), (radius, tall), (0, tall)], paint)
    lid = lathe([(0, 0), (radius + 0.012, 0), (radius + 0.01, 0.03), (radius * 0.6, 0.07), (0, 0.085)], paint).at(0, tall, 0)
    grip = tube([(-0.06, tall + 0.07, 0), (-0.05, tall + 0.12, 0), (0.05, tall + 0.12, 0), (0.06, tall + 0.07, 0)], 0.009, paint)
    pedal = box(0.1, 0.015, 0.1, Paint(np.array((0.1, 0.1, 0.1)))).at(0, 0.02, radius)
    return Build([body, lid, *ribs, grip if style == "dustbin" else pedal], ("round",), "with a lid")


def _wheelie_trash_can(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "green", "blue", "black", "grey", "yellow", "brown"), "plastic")
    dark = Paint(np.array((0.1, 0.1, 0.1)), "plastic")
    width, depth, tall = between(rng, 0.5, 0.6), between(rng, 0.55, 0.65), between(rng, 0.85, 1.0)
    body = box(width, tall, depth, paint).shaped(lambda x, y, z: (x * (0.78 + 0.22 * y / tall), y, z * (0.72 + 0.28 * y / tall)))
    lid = rounded(width + 0.05, 0.07, depth + 0.06, 0.03, paint).at(0, tall, 0.01)
    wheels = both(cylinder(0.1, 0.05, dark).turn("z", 90).at(width / 2 - 0.02, 0.1, -depth / 2 + 0.08))
    return Build(
        [
            body.at(0, 0.03, 0),
            lid.at(0, 0.03, 0),
            *wheels,
            rod((-width / 2, tall, -depth / 2 - 0.07), (width / 2, tall, -depth / 2 - 0.07), 0.016, paint),
        ],
        detail="on wheels",
    )


def basket(rng: Rng) -> Build:
    """Woven basket as stacked rings, with a bow handle or two grips."""
    paint = Paint(np.array((0.70, 0.52, 0.30)) * rng.uniform(0.75, 1.1), "wicker")
    radius, tall = between(rng, 0.16, 0.24), between(rng, 0.16, 0.3)
    rows = int(tall / 0.022)
    ratio = between(rng, 0.65, 1.0)
    rings = [torus(radius * (0.8 + 0.2 * i / rows), 0.013, paint, 6, 28).at(0, 0.013 + i * tall / rows, 0) for i in range(rows + 1)]
    ribs = [
        rod((radius * 0.8 * np.cos(a), 0, radius * 0.8 * np.sin(a)), (radius * np.cos(a), tall, radius * np.sin(a)), 0.012, paint, sides=6)
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ]
    parts = [*rings, *ribs, cylinder(radius * 0.8, 0.02, paint)]
    angles = np.radians(np.linspace(0, 180, 20))
    if chance(rng, 0.65):
        parts.append(tube(np.stack([radius * np.cos(angles), tall + radius * 1.1 * np.sin(angles), 0 * angles], 1), 0.012, paint, 8))
    else:
        parts += both(tube(np.stack([radius + 0.05 * np.sin(angles), tall + 0 * angles, 0.07 * np.cos(angles)], 1), 0.01, paint, 8))
    return Build([part.scaled(1, 1, ratio) for part in parts], ("round",) if ratio > 0.85 else ("oval",), "with a handle")


def mailbox(rng: Rng) -> Build:
    """Rounded box on a post with a flag."""
    paint = draw(rng, pick(rng, "red", "blue", "green", "grey", "black", "white", "yellow"), "metal")
    post, flag = wood(rng), draw(rng, "red" if paint.name != "red" else "yellow")
    width, tall, length, high = between(rng, 0.17, 0.22), between(rng, 0.12, 0.16), between(rng, 0.4, 0.5), between(rng, 0.9, 1.15)
    outline = joined((-width / 2, 0), (width / 2, 0), arc(0, tall, width / 2, 0, 180, 14))
    door = extrude(
        joined((-width / 2 - 0.006, 0), (width / 2 + 0.006, 0), arc(0, tall, width / 2 + 0.006, 0, 180, 14)), 0.025, lighter(paint, -0.2)
    )
    parts = [
        extrude(outline, length, paint).at(0, high, 0),
        door.at(0, high, length / 2),
        box(0.09, high, 0.09, post),
        box(width, 0.03, length * 0.9, post).at(0, high - 0.03, 0),
    ]
    parts += [
        box(0.01, 0.17, 0.025, flag).at(width / 2 + 0.01, high + tall * 0.6, 0.05),
        box(0.01, 0.06, 0.1, flag).at(width / 2 + 0.01, high + tall * 0.6 + 0.14, 0.01),
    ]
    return Build(parts, detail="on a post with a flag", body=paint)


def suitcase(rng: Rng) -> Build:
    """Hard shell on wheels with a pull handle, or an old case with straps and a grip."""
    width, tall, depth = between(rng, 0.4, 0.5), between(rng, 0.55, 0.72), between(rng, 0.2, 0.28)
    dark = Paint(np.array((0.12, 0.12, 0.13)), "plastic")
    if chance(rng, 0.65):
        paint = plastic(rng)
        ribs = [
            rounded(0.02, tall - 0.08, depth + 0.012, 0.008, paint, 2).at(width * f, 0.09, 0) for f in (-0.33, -0.2, -0.07, 0.07, 0.2, 0.33)
        ]
        pull = [
            *both(rod((width * 0.22, tall, -depth * 0.35), (width * 0.22, tall + 0.4, -depth * 0.35), 0.009, metal(rng))),
            box(width * 0.5, 0.03, 0.03, dark).at(0, tall + 0.4, -depth * 0.35),
        ]
        wheels = corners(cylinder(0.03, 0.03, dark, sides=16).turn("z", 90).at(0.015, 0.03, 0), width / 2 - 0.06, depth / 2 - 0.04)
        return Build([rounded(width, tall, depth, 0.06, paint, 4).at(0, 0.05, 0), *ribs, *pull, *wheels], detail="on wheels")
    paint = draw(rng, pick(rng, "brown", "brown", "red", "blue", "green", "black"), "leather")
    strap = lighter(paint, -0.45)
    body = rounded(tall, width * 0.9, depth, 0.03, paint)
    belts = both(rounded(0.05, width * 0.9 + 0.012, depth + 0.012, 0.02, strap, 2).at(tall * 0.27, -0.006, 0))
    grip = tube([(-0.08, 0, 0), (-0.07, 0.05, 0), (0.07, 0.05, 0), (0.08, 0, 0)], 0.012, strap).at(0, width * 0.9, 0)
    seam = slab_rim(tall, width * 0.9, strap)
    return Build([body, *belts, grip, seam], detail="with straps")


def slab_rim(width: float, height: float, paint: Paint) -> Part:
    """Thin band round a standing case."""
    return extrude(rectangle(width + 0.006, height + 0.006, 0.035), 0.015, paint).at(0, height / 2, 0)

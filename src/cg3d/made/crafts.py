"""Air, water and space: airplane, helicopter, boat, sailboat, ship, submarine, rocket. Their nose points to +Z (a rocket's up)."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.cars import IRON, PANE, TYRE, wheels
from cg3d.made.outlines import Float, circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    tube,
    turned,
)


def fuselage(stations: list[tuple[float, float, float, float]], paint: Paint, sides: int = 28) -> Part:
    """Round body through (z, half width, half height, middle y), tail to nose, smoothed."""
    line = spline(stations, 40)
    ring = circle(1.0, sides) * (1, -1)
    rings = [np.column_stack([max(w, 0.004) * ring[:, 0], y + max(h, 0.004) * ring[:, 1], np.full(sides, z)]) for z, w, h, y in line]
    return loft(np.array(rings), paint)


def wing(root: float, tip: float, span: float, sweep: float, rise: float, thick: float, paint: Paint) -> Part:
    """One wing from x = 0 to x = span: chords at root and tip, tip moved back by sweep and up by rise."""
    t = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    section = np.stack([0.5 * np.cos(t), thick / 2 * np.sin(t) * (1 + 0.5 * np.cos(t))], 1)  # z forward, y
    rings = []
    for f in np.linspace(0, 1, 5):
        chord = root + (tip - root) * f
        rings.append(np.column_stack([np.full(20, span * f), section[:, 1] * chord + rise * f, section[:, 0] * chord - sweep * f]))
    return loft(np.array(rings), paint)


def propeller(radius: float, blades: int, paint: Paint, hub: Paint) -> list[Part]:
    """Facing +Z."""
    blade = ellipsoid(radius * 0.09, radius * 0.5, radius * 0.025, paint).turn("y", 25).at(0, radius * 0.52, 0)
    return [
        *around(blade, blades, "z"),
        lathe([(0, -0.06), (0.1, -0.06), (0.08, 0.05), (0, 0.14)], hub).scaled(radius, radius, radius).scaled(1.1, 1.1, 1.1).turn("x", 90),
    ]


def airplane(rng: Rng) -> Build:
    """Airliner, light propeller plane (high or low wing), fighter jet, biplane."""
    style = pick(rng, "airliner", "airliner", "propeller", "jet", "biplane")
    if style == "airliner":
        return _airliner(rng)
    if style == "jet":
        return _jet(rng)
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    second = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal") if chance(rng) else paint
    length, span = between(rng, 6.5, 8.0), between(rng, 4.4, 5.6)
    h = length / 2
    parts = [
        fuselage(
            [
                (-h, 0.06, 0.1, 0.35),
                (-h * 0.4, 0.34, 0.42, 0.12),
                (h * 0.2, 0.52, 0.62, 0.0),
                (h * 0.7, 0.5, 0.52, 0.0),
                (h * 0.95, 0.38, 0.4, 0.0),
            ],
            paint,
        )
    ]
    levels = (-0.4, 0.95) if style == "biplane" else (0.62,) if chance(rng) else (-0.35,)
    for level in levels:
        parts += both(wing(1.35, 1.1, span, 0.05, 0.15, 0.12, second).at(0, level, h * 0.28))
    if style == "biplane":
        parts += [
            p
            for x in (span * 0.35, span * 0.75)
            for z in (-0.3, 0.3)
            for p in both(rod((x, -0.3, h * 0.28 + z), (x, 1.05, h * 0.28 + z), 0.03, IRON))
        ]
        parts += both(rod((0.25, 0.4, h * 0.35), (0.5, 0.97, h * 0.35), 0.03, IRON)) + [
            ellipsoid(0.25, 0.12, 0.4, PANE).at(0, 0.55, -h * 0.05)
        ]
    else:
        parts.append(ellipsoid(0.42, 0.42, 0.95, PANE).at(0, 0.42, h * 0.22))
    parts += both(wing(0.8, 0.55, 1.5, 0.15, 0.0, 0.1, second).at(0, 0.4, -h * 0.88))
    parts.append(wing(0.95, 0.55, 1.1, 0.35, 0.0, 0.09, second).turn("z", 90).at(0, 0.35, -h * 0.85))
    parts += moved(propeller(1.0, int(rng.integers(2, 4)), IRON, second), z=h)
    parts += wheels(0.26, 0.16, 0.75, [h * 0.35]) and moved(wheels(0.26, 0.16, 0.75, [h * 0.35]), y=-1.1)
    parts += both(rod((0.35, -0.4, h * 0.3), (0.75, -0.85, h * 0.35), 0.05, IRON)) + moved(wheels(0.12, 0.08, 0.02, [-h * 0.92]), y=-0.1)
    return Build(parts, (), "with two pairs of wings and a propeller" if style == "biplane" else "with a propeller", paint)


def _airliner(rng: Rng) -> Build:
    body = draw(rng, pick(rng, "white", "white", "grey", "blue", "yellow"), "metal")
    accent = draw(rng, pick(rng, *BRIGHT), "metal")
    length, r = between(rng, 30, 38), between(rng, 1.8, 2.2)
    h = length / 2
    parts = [
        fuselage(
            [
                (-h, 0.15, 0.25, 1.1),
                (-h * 0.65, r * 0.75, r * 0.8, 0.4),
                (-h * 0.4, r, r, 0),
                (h * 0.7, r, r, 0),
                (h * 0.88, r * 0.72, r * 0.74, -0.15),
                (h, 0.15, 0.15, -0.5),
            ],
            body,
        )
    ]
    span = length * between(rng, 0.44, 0.5)
    metal = Paint(np.array((0.70, 0.71, 0.73)), "metal")
    parts += both(wing(5.6, 1.6, span, span * 0.45, 1.2, 0.13, metal).at(0, -r * 0.5, 1.5))
    parts += both(wing(2.8, 1.2, 5.4, 2.6, 0.5, 0.1, metal).at(0, 0.9, -h * 0.84))
    parts.append(wing(4.0, 1.7, 5.6, 3.4, 0.0, 0.1, accent).turn("z", 90).at(0, 0.9, -h * 0.8))
    pod = lathe([(0, 0), (0.55, 0), (0.95, 1.2), (1.0, 2.8), (0.92, 3.1), (0.8, 2.9), (0.6, 2.5), (0, 2.5)], accent).turn("x", 90)
    spots = [(span * 0.33, -r * 0.5 - 0.9)] if chance(rng, 0.65) else [(span * 0.28, -r * 0.5 - 0.9), (span * 0.55, -r * 0.5 - 0.45)]
    parts += [p for x, y in spots for p in both(pod.at(x, y, 1.7 - x * 0.45))] + [
        p for x, y in spots for p in both(box(0.25, 0.9, 2.0, metal).at(x, y + 0.6, 2.6 - x * 0.45))
    ]
    panes = np.arange(-h * 0.5, h * 0.7, 1.0)
    parts += [p for z in panes for p in both(box(0.08, 0.42, 0.4, PANE).at(r * 0.975, 0.25, z))]
    parts.append(ellipsoid(r * 0.62, 0.42, 0.9, PANE).at(0, 0.65, h * 0.86))
    return Build(parts, ("passenger",), "with jet engines", body)


def _jet(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "grey", "grey", "green", "blue", "black", "red"), "metal")
    h = between(rng, 6.5, 8.0)
    parts = [
        fuselage(
            [
                (-h, 0.6, 0.6, 0),
                (-h * 0.3, 0.85, 0.75, 0),
                (h * 0.2, 0.75, 0.7, 0),
                (h * 0.65, 0.45, 0.45, -0.05),
                (h * 1.1, 0.03, 0.03, -0.15),
            ],
            paint,
        )
    ]
    parts += both(wing(6.2, 1.0, between(rng, 4.2, 5.2), 3.0, 0.0, 0.05, paint).at(0.3, 0, -h * 0.2))
    parts += both(wing(2.4, 0.9, 2.2, 1.3, 0.0, 0.06, paint).at(0.3, 0, -h * 0.88))
    fin = wing(2.9, 1.1, 2.2, 1.6, 0, 0.06, paint).turn("z", 90)
    parts += [fin.at(0, 0.5, -h * 0.72)] if chance(rng) else both(fin.turn("z", -18).at(0.6, 0.4, -h * 0.72))
    parts += [
        ellipsoid(0.4, 0.42, 1.3, PANE).at(0, 0.6, h * 0.42),
        *both(rounded(0.6, 0.75, 3.2, 0.15, lighter(paint, -0.15)).at(0.85, -0.4, h * 0.05)),
        cylinder(0.5, 0.4, IRON, 0.58).turn("x", 90).at(0, 0, -h - 0.25),
    ]
    parts += both(
        fuselage([(-1.3, 0.02, 0.02, 0), (-1.0, 0.1, 0.1, 0), (0.9, 0.1, 0.1, 0), (1.4, 0.01, 0.01, 0)], lighter(paint, 0.5), 12).at(
            2.6, -0.25, -h * 0.3
        )
    )
    return Build(parts, ("fighter",), "with swept wings", paint)


def helicopter(rng: Rng) -> Build:
    """Bubble with a lattice-like boom, or full cabin; skids, main and tail rotor."""
    paint = draw(rng, pick(rng, *BRIGHT, "white", "grey"), "metal")
    parts = [
        fuselage(
            [(-2.0, 0.25, 0.3, 0.35), (-1.0, 0.75, 0.8, 0.1), (0.3, 0.9, 0.95, 0), (1.3, 0.75, 0.75, -0.15), (2.1, 0.1, 0.12, -0.4)], paint
        )
    ]
    parts.append(
        fuselage([(-0.1, 0.5, 0.5, 0.1), (0.6, 0.84, 0.8, 0.1), (1.4, 0.72, 0.66, -0.02), (2.02, 0.1, 0.1, -0.25)], PANE)
        .scaled(1.03, 1.02, 1.01)
        .at(0, 0.1, 0.0)
    )
    boom = between(rng, 3.0, 3.8)
    parts += [
        tube([(0, 0.4, -1.5), (0, 0.5, -2.0 - boom)], [0.32, 0.13], paint, 14),
        wing(0.9, 0.5, 1.1, 0.5, 0, 0.1, paint).turn("z", 90).at(0, 0.4, -1.9 - boom),
        *both(wing(0.5, 0.35, 0.8, 0.1, 0, 0.1, paint).at(0, 0.5, -1.4 - boom)),
    ]
    reach, blades = between(rng, 3.6, 4.4), int(rng.integers(2, 5))
    parts += [
        rounded(0.7, 0.4, 1.3, 0.15, paint).at(0, 0.8, -0.3),
        cylinder(0.08, 0.5, IRON).at(0, 1.15, -0.2),
        *moved(around(box(reach, 0.04, 0.22, IRON).at(reach / 2, 0, 0), blades, start=20), y=1.62, z=-0.2),
        cylinder(0.16, 0.12, IRON).at(0, 1.58, -0.2),
    ]
    parts += moved(around(box(0.05, 0.75, 0.1, IRON).at(0, 0.0, 0), 4, "x"), x=0.2, y=0.75, z=-2.1 - boom)
    parts += both(tube(spline([(1.0, -1.5, -1.5), (1.0, -1.5, 1.3), (1.0, -1.3, 1.8)], 10), 0.06, IRON)) + [
        p for z in (-0.7, 0.7) for p in both(rod((0.4, -0.7, z), (1.0, -1.48, z), 0.05, IRON))
    ]
    return Build(parts, detail="with a rotor and skids", body=paint)


def hull(length: float, width: float, deep: float, paint: Paint, *, open_top: bool = False, transom: float = 0.75) -> Part:
    """Boat body along z, keel at y = 0, bow to +Z; a closed solid, or a shell where open_top."""
    rings = []
    for t in np.linspace(0, 1, 16):
        w = width / 2 * min(1.0, transom + (1 - transom) * t * 3.0) * max(0.012, (1 - max(0.0, (t - 0.45) / 0.55) ** 2.2))
        low, rim = deep * 0.55 * max(0.0, (t - 0.55) / 0.45) ** 2, deep * (1 + 0.25 * t**3)
        a = np.linspace(-np.pi / 2, np.pi / 2, 13)
        outer = np.stack([w * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.6, rim - (rim - low) * np.abs(np.cos(a)) ** 0.75], 1)
        z = np.full(13, (t - 0.5) * length)
        wall = np.minimum(0.04, w * 0.5)
        inner = (
            np.stack([outer[:, 0] * (w - wall) / w, np.maximum(outer[:, 1], low + wall * 2)], 1)[::-1]
            if open_top
            else outer[::-1] * (1, 0) + (0, rim)
        )
        if not open_top:
            inner = inner[1:-1]
            z = np.full(13, z[0])
        shape = np.concatenate([outer, inner])
        rings.append(np.column_stack([shape, np.full(len(shape), z[0])]))
    return loft(np.array(rings), paint)


def boat(rng: Rng) -> Build:
    """Rowing boat with benches and oars, canoe-like, motorboat with a windscreen, fishing boat with a cabin."""
    style = pick(rng, "rowing", "motor", "fishing")
    paint = wood(rng) if style == "rowing" and chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    if style == "rowing":
        length, width, deep = between(rng, 3.2, 4.2), between(rng, 1.1, 1.4), between(rng, 0.42, 0.55)
        plank = wood(rng)
        parts = [hull(length, width, deep, paint, open_top=True)]
        parts += [
            box(width * f, 0.04, 0.24, plank).at(0, deep * 0.7, z) for z, f in ((-length * 0.32, 0.85), (0, 0.95), (length * 0.25, 0.72))
        ]
        blade = [rod((0, 0, 0), (0, 0, 1.7), 0.022, plank), ellipsoid(0.07, 0.012, 0.26, plank).at(0, 0, 1.85)]
        oar = moved(turned(turned(blade, "x", 14), "y", 75), width * 0.1, deep * 1.1 + 0.12, 0.15)
        return Build([*parts, *(p for part in oar for p in both(part))], ("rowing",), "with two oars", paint)
    length, width, deep = between(rng, 5.0, 7.0), between(rng, 1.9, 2.3), between(rng, 0.85, 1.1)
    deck = wood(rng) if chance(rng) else lighter(paint, 0.7)
    parts = [hull(length, width, deep, paint), hull(length * 0.97, width * 0.94, 0.08, deck).at(0, deep - 0.0, 0)]
    white = Paint(np.array((0.93, 0.93, 0.92)), "plastic")
    if style == "motor":
        screen = box(width * 0.7, 0.5, 0.05, PANE).turn("x", -35).at(0, deep + 0.15, length * 0.12)
        parts += [
            screen,
            rounded(width * 0.72, 0.28, length * 0.24, 0.1, paint).at(0, deep, length * 0.2),
            *both(rounded(0.55, 0.55, 0.5, 0.12, white).at(0.42, deep, -length * 0.12)),
        ]
        parts += [
            rounded(0.4, 0.75, 0.45, 0.12, IRON).at(0, deep - 0.05, -length * 0.51),
            rounded(width * 0.7, 0.45, 0.45, 0.12, white).at(0, deep, -length * 0.36),
        ]
        return Build(parts, ("motor",), "with a windscreen", paint)
    parts += [
        box(width * 0.55, 1.25, length * 0.24, white).at(0, deep, length * 0.05),
        rounded(width * 0.64, 0.1, length * 0.3, 0.04, paint).at(0, deep + 1.25, length * 0.05),
    ]
    parts += [
        box(width * 0.5, 0.42, length * 0.244, PANE).at(0, deep + 0.7, length * 0.05),
        box(width * 0.556, 0.42, length * 0.19, PANE).at(0, deep + 0.7, length * 0.05),
    ]
    parts += [
        cylinder(0.045, 2.3, wood(rng, grain=False)).at(0, deep, -length * 0.2),
        rod((0, deep + 0.5, -length * 0.2), (0, deep + 1.7, -length * 0.42), 0.03, IRON),
        *both(rod((width * 0.4, deep + 0.45, -length * 0.45), (width * 0.38, deep + 0.5, length * 0.22), 0.02, IRON)),
    ]
    parts += [
        p for z in (-0.4, -0.1, 0.2) for p in both(rod((width * 0.4, deep, length * z), (width * 0.4, deep + 0.47, length * z), 0.02, IRON))
    ]
    return Build(parts, ("fishing",), "with a cabin", paint)


def _sail(points: Float, paint: Paint) -> Part:
    """Thin sail from its (z, y) outline, blown out a little to one side."""
    sheet = extrude(points, 0.02, paint).turn("y", -90)
    return sheet.shaped(lambda x, y, z: (x + 0.12 * np.sin(np.pi * np.clip((y - points[:, 1].min()) / np.ptp(points[:, 1]), 0, 1)), y, z))


def sailboat(rng: Rng) -> Build:
    """Sloop with main sail and jib; hull with a keel fin."""
    paint = wood(rng) if chance(rng, 0.35) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    canvas = draw(rng, pick(rng, "white", "white", "red", "yellow", "orange", "beige"), "fabric")
    length = between(rng, 5.0, 7.5)
    width, deep, tall = length * 0.3, length * 0.13, length * between(rng, 1.05, 1.3)
    mast, pole = length * 0.08, wood(rng, grain=False)
    steps = np.linspace(0, 1, 10)
    leech = np.column_stack([mast - 0.1 - length * 0.5 * (1 - steps) ** 0.85, deep + 0.7 + (tall - 0.8) * steps])
    main = joined((mast - 0.08, deep + 0.6), (mast - 0.08, deep + tall - 0.1), leech[::-1])
    jib = np.array([(mast + 0.12, deep + 0.5), (length * 0.47, deep + 0.25), (mast + 0.1, deep + tall * 0.85)])
    parts = [
        hull(length, width, deep, paint, transom=0.6),
        hull(length * 0.96, width * 0.92, 0.05, lighter(paint, 0.5), transom=0.6).at(0, deep, 0),
        _sail(main, canvas),
        _sail(jib, canvas),
    ]
    parts += [
        rod((0, deep, mast), (0, deep + tall, mast), 0.05, pole, 0.03),
        rod((0, deep + 0.55, mast), (0, deep + 0.55, mast - length * 0.52), 0.035, pole),
    ]
    parts += [
        rounded(width * 0.5, 0.32, length * 0.2, 0.1, Paint(np.array((0.93, 0.93, 0.92)))).at(0, deep, length * 0.0),
        rod((0, deep + tall, mast), (0, deep * 1.2, length * 0.48), 0.01, IRON),
        rod((0, deep + tall, mast), (0, deep, -length * 0.48), 0.01, IRON),
    ]
    return Build(parts, detail=f"with two {canvas.name} sails", body=paint)


def ship(rng: Rng) -> Build:
    """Container ship, cruise liner or freighter with funnels."""
    paint = draw(rng, pick(rng, "red", "blue", "black", "green", "grey", "white"), "metal")
    length, width, deep = between(rng, 60, 90), between(rng, 11, 14), between(rng, 6, 8)
    white = Paint(np.array((0.93, 0.93, 0.93)), "metal")
    funnel = draw(rng, pick(rng, "red", "orange", "yellow", "blue", "black"), "metal")
    parts = [
        hull(length, width, deep, paint, transom=0.85),
        hull(length * 0.97, width * 0.95, 0.4, lighter(paint, 0.4), transom=0.85).at(0, deep, 0),
    ]
    if chance(rng):
        rows = int(length * 0.6 / 6.5)
        for i in range(rows):
            for j in range(4):
                for k in range(int(rng.integers(1, 4))):
                    parts.append(
                        box(2.5, 2.5, 6.0, draw(rng, pick(rng, *BRIGHT, "grey"), "metal")).at(
                            (j - 1.5) * 2.6, deep + 0.3 + 2.55 * k, -length * 0.22 + i * 6.5
                        )
                    )
        parts += [
            box(width * 0.85, 9, 6, white).at(0, deep, -length * 0.36),
            box(width * 0.87, 1.2, 5, PANE).at(0, deep + 7, -length * 0.355),
            cylinder(1.3, 4, funnel).at(0, deep + 8.5, -length * 0.39),
        ]
        return Build(parts, ("container",), "", paint)
    for i in range(int(rng.integers(2, 5))):
        long = length * (0.66 - 0.1 * i)
        parts += [
            rounded(width * (0.82 - 0.07 * i), 2.6, long, 0.8, white).at(0, deep + 0.2 + 2.5 * i, -length * 0.05),
            box(width * (0.825 - 0.07 * i), 0.8, long * 0.9, PANE).at(0, deep + 1.2 + 2.5 * i, -length * 0.05),
        ]
    top = deep + 2.5 * (i + 1)
    parts += [
        lathe([(0, 0), (1.7, 0), (1.5, 5), (0, 5)], funnel).turn("x", -8).scaled(0.8, 1, 1.3).at(0, top, z)
        for z in (-length * 0.12, length * 0.02)[: int(rng.integers(1, 3))]
    ]
    return Build([*parts, rod((0, top, length * 0.16), (0, top + 6, length * 0.16), 0.25, IRON)], ("passenger",), "with funnels", paint)


def submarine(rng: Rng) -> Build:
    """Cigar with a tower, periscope, fins and portholes."""
    paint = draw(rng, pick(rng, "yellow", "yellow", "grey", "black", "red", "blue", "green"), "metal")
    h, r = between(rng, 4.0, 6.0), between(rng, 0.9, 1.2)
    parts = [
        fuselage(
            [(-h, 0.05, 0.05, 0), (-h * 0.7, r * 0.7, r * 0.7, 0), (0, r, r, 0), (h * 0.7, r * 0.85, r * 0.85, 0), (h, 0.1, 0.1, 0)], paint
        )
    ]
    parts += [slab(circle(0.9, 24, 0.45), 1.1, paint, smooth=True).turn("y", 90).at(0, r - 0.25, 0.4)]
    parts += [tube(spline([(0, r, 0.5), (0, r + 1.5, 0.5), (0, r + 1.62, 0.6), (0, r + 1.62, 0.9)], 14), 0.07, IRON)]
    parts += [
        p
        for z in (-h * 0.25, h * 0.05, h * 0.35)
        for p in both(
            lathe([(0, 0), (0.26, 0), (0.26, 0.1), (0.18, 0.12), (0, 0.1)], Paint(np.array((0.8, 0.63, 0.28)), "metal"))
            .turn("z", -90)
            .at(r * 0.93, 0.15, z)
        )
    ]
    parts += turned(both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), "z", 0) and moved(
        [*both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), *turned(both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), "z", 90)], z=-h * 0.8
    )
    return Build([*parts, *turned(moved(propeller(0.7, 4, IRON, IRON), z=h), "y", 180)], detail="with a periscope", body=paint)


def rocket(rng: Rng) -> Build:
    """Comic rocket with fins and portholes, slim launcher with boosters, toy rocket with stripes."""
    paint = draw(rng, pick(rng, "white", "white", "red", "grey", "blue", "yellow", "orange"), "metal")
    accent = draw(rng, pick(rng, *(w for w in ("red", "blue", "orange", "yellow", "green", "black") if w != paint.name)), "metal")
    flame = Paint(np.array((0.97, 0.55, 0.1)))
    if chance(rng, 0.4):
        tall, r = between(rng, 9, 12), between(rng, 0.6, 0.75)
        parts = [
            cylinder(r, tall * 0.8, paint),
            lathe(
                joined((0, 0), spline([(r, 0), (r * 0.85, tall * 0.08), (r * 0.4, tall * 0.17), (0.02, tall * 0.2)], 18), (0, tall * 0.2)),
                accent,
            ).at(0, tall * 0.8, 0),
        ]
        parts += [cylinder(r + 0.015, tall * 0.03, accent).at(0, tall * f, 0) for f in (0.3, 0.55)] + [
            lathe([(0, 0), (r * 0.75, 0), (r * 0.4, 0.7), (0, 0.7)], IRON).at(0, -0.65, 0)
        ]
        booster = [
            cylinder(r * 0.5, tall * 0.45, paint),
            lathe([(0, 0), (r * 0.5, 0), (0.02, r * 1.3), (0, r * 1.3)], accent).at(0, tall * 0.45, 0),
            lathe([(0, 0), (r * 0.4, 0), (r * 0.2, 0.4), (0, 0.4)], IRON).at(0, -0.4, 0),
        ]
        parts += [p for part in moved(booster, r * 1.5) for p in around(part, int(rng.integers(2, 5)))]
        return Build(parts, ("slim",), "with boosters", paint)
    tall, r = between(rng, 3.5, 5.0), between(rng, 0.6, 0.85)
    line = spline([(r * 0.55, 0), (r * 0.95, tall * 0.25), (r, tall * 0.45), (r * 0.72, tall * 0.72), (0.02, tall)], 40)
    nose = line[line[:, 1] > tall * 0.74] + (0.012, 0.005)
    parts = [
        lathe(joined((0, 0), line, (0, tall)), paint),
        lathe(joined((0, nose[0, 1]), nose, (0, nose[-1, 1])), accent),
        lathe([(0, 0), (r * 0.5, 0), (r * 0.35, 0.3), (0, 0.3)], IRON).at(0, -0.28, 0),
    ]
    fin = spline(
        [(r * 0.6, tall * 0.28), (r * 1.5, tall * 0.08), (r * 1.75, -tall * 0.12), (r * 1.15, -tall * 0.02), (r * 0.5, tall * 0.04)],
        30,
        closed=True,
    )
    parts += around(extrude(fin, 0.1, accent), int(rng.integers(3, 5)), start=45)
    frame = lathe([(0, 0), (r * 0.34, 0), (r * 0.34, 0.12), (r * 0.24, 0.14), (0, 0.1)], IRON)
    parts += [
        part.turn("x", 90).at(0, tall * f, r * 0.9)
        for f in ((0.52,) if chance(rng) else (0.4, 0.6))
        for part in (frame.scaled(0.8, 1, 0.8), ball(r * 0.22, PANE).scaled(1, 0.4, 1).at(0, 0.1, 0))
    ]
    if chance(rng, 0.3):
        parts.append(
            lathe(joined((0, 0), spline([(0.02, 0), (r * 0.3, tall * 0.08), (r * 0.38, tall * 0.16)], 12), (0, tall * 0.16)), flame).at(
                0, -tall * 0.16 - 0.25, 0
            )
        )
    return Build(parts, detail="with fins", body=paint)

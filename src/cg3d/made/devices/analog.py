"""Older electronics and engines: telephone, typewriter, record player, boombox, walkie-talkie, generator, electric motor."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    PAPER,
    RUBBER,
    against,
    bow,
    cable,
    disc,
    feet,
    finished,
    flat,
    frame,
    keys,
    knob,
    likely,
    moved,
    picture,
    slits,
    spin,
    wheel,
)
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    named,
    rod,
    rounded,
    torus,
    tube,
)

BRASS = Paint(np.array((0.78, 0.6, 0.26)), "metal")


def _handset(long: float, thick: float, paint: Paint) -> list[Part]:
    """Receiver along x, its cups down, lying on y = 0."""
    h = long / 2
    curve = spline(
        [(-h, thick * 1.6, 0), (-h * 0.72, thick * 2.8, 0), (0, thick * 3.3, 0), (h * 0.72, thick * 2.8, 0), (h, thick * 1.6, 0)], 22
    )
    cup = lathe([(0, 0), (thick * 1.7, 0), (thick * 2.0, thick * 0.4), (thick * 1.5, thick * 1.9), (0, thick * 2.5)], paint, 28)
    holes = [
        cylinder(thick * 0.18, thick * 0.1, against(paint), sides=10).at(0.9 * thick * np.cos(a), -thick * 0.05, 0.9 * thick * np.sin(a))
        for a in np.linspace(0, 5.2, 6)
    ]
    return named("handset", tube(curve, thick, paint, 12), *(p.at(s * h, 0, 0) for s in (-1, 1) for p in (cup, *holes)))


def _dial(r: float, plate: Paint, ring: Paint) -> list[Part]:
    """Finger wheel with ten holes, facing +Y."""
    holes = [
        cylinder(r * 0.15, r * 0.06, plate, sides=16).at(r * 0.72 * np.cos(a), r * 0.13, r * 0.72 * np.sin(a))
        for a in np.radians(np.arange(20, 311, 32))
    ]
    stop = box(r * 0.1, r * 0.1, r * 0.4, CHROME).at(r * 0.72 * np.cos(0.85), r * 0.14, -r * 0.6)
    return named(
        "dial",
        lathe([(0, 0), (r * 1.05, 0), (r, r * 0.14), (0, r * 0.14)], ring, 40),
        *holes,
        lathe([(0, 0), (r * 0.42, 0), (r * 0.38, r * 0.08), (0, r * 0.08)], plate, 28).at(0, r * 0.13, 0),
        stop,
    )


def _coil(start: tuple[float, float, float], stop: tuple[float, float, float], paint: Paint, turns: int = 12) -> list[Part]:
    """Curly cord that sags between two points."""
    t = np.linspace(0, 1, turns * 10)
    way = np.outer(1 - t, start) + np.outer(t, stop) - np.outer(np.sin(np.pi * t) * 0.035, (0, 1, 0))
    path = way + 0.007 * np.column_stack([np.cos(2 * np.pi * turns * t), np.sin(2 * np.pi * turns * t), 0 * t])
    path[:, 1] = np.maximum(path[:, 1], 0.004)
    return named("cord", tube(path, 0.0028, paint, 6))


def telephone(rng: Rng) -> Build:
    """Desk telephone with a dial; with keys; flat office one with a display; on the wall; candlestick; cordless in its dock."""
    style = likely(rng, dial=3, keys=2, office=2.5, wall=1.2, candlestick=1.2, cordless=1.3)
    paint = draw(rng, pick(rng, "black", "red", "white", "green", "beige", "blue", "black", "grey"), "plastic")
    key = WHITE if paint.rgb.mean() < 0.6 else DARK
    w, d = between(rng, 0.19, 0.23), between(rng, 0.19, 0.22)
    facts = {
        "a dial": style in ("dial", "candlestick") or (style == "wall" and chance(rng)),
        "a curly cord": style in ("dial", "keys", "office", "wall"),
        "a handset": style != "candlestick",
        "a display": style == "office",
        "a dock": style == "cordless",
    }
    if style in ("dial", "keys"):
        high = between(rng, 0.095, 0.115)
        rings = [
            np.array([(-a, y, z0), (a, y, z0), (a, y, z1), (-a, y, z1)])
            for y, a, z0, z1 in (
                (0, w * 0.5, -d * 0.5, d * 0.5),
                (0.012, w * 0.5, -d * 0.5, d * 0.5),
                (0.03, w * 0.46, -d * 0.48, d * 0.42),
                (high * 0.75, w * 0.33, -d * 0.42, -d * 0.02),
                (high, w * 0.28, -d * 0.38, -d * 0.1),
            )
        ]
        round_rings = [
            np.array(
                [
                    (
                        ring[:, 0].max() * np.sign(np.cos(t)) * abs(np.cos(t)) ** 0.5,
                        ring[0, 1],
                        (ring[:, 2].max() + ring[:, 2].min()) / 2 + np.ptp(ring[:, 2]) / 2 * np.sign(np.sin(t)) * abs(np.sin(t)) ** 0.5,
                    )
                    for t in np.linspace(0, 2 * np.pi, 40, endpoint=False)
                ]
            )
            for ring in rings
        ]
        parts = named("body", loft(np.array(round_rings), paint)) + feet(w * 0.38, d * 0.38, 0.01, 0.004)
        slope = float(np.degrees(np.arctan2(high * 0.75 - 0.03, d * 0.44)))
        face = (
            _dial(0.05, key, CHROME if chance(rng, 0.3) else lighter(paint, 0.12) if paint.name != "white" else paint)
            if style == "dial"
            else flat(keys((3, 4), (0.03, 0.025), 0.008, key))
        )
        parts += spin(face, "x", slope, (0, 0.03 + (high * 0.75 - 0.03) * 0.5 + 0.003, d * 0.2))
        top = (0, high + 0.012, -d * 0.25)
        parts += named(
            "cradle",
            *(
                q
                for s in (-1, 1)
                for q in (
                    box(0.016, 0.035, 0.03, paint).at(s * w * 0.21, high - 0.006, -d * 0.25),
                    box(0.018, 0.05, 0.01, paint).at(s * w * 0.21, high - 0.006, -d * 0.25 + 0.028),
                    box(0.018, 0.05, 0.01, paint).at(s * w * 0.21, high - 0.006, -d * 0.25 - 0.028),
                )
            ),
        )
        parts += moved(_handset(w * 0.95, 0.0135, paint), top[0], top[1] - 0.008, top[2])
        parts += _coil((-w * 0.48, high, -d * 0.25), (-w * 0.46, 0.02, -d * 0.1), DARK)
        return finished(
            rng, parts, paint, style, facts, ("old",) if style == "dial" else (), "with a dial" if style == "dial" else "with keys"
        )
    if style == "office":
        side = [(-d / 2, 0), (d / 2, 0), (d / 2, 0.02), (-d * 0.4, 0.075), (-d / 2, 0.075)]
        parts = named("body", extrude(side, w, paint).turn("y", -90))
        slope = float(np.degrees(np.arctan2(0.055, d * 0.9)))
        trim = against(paint, 0.4)
        face = [
            *named("display", box(w * 0.5, 0.008, d * 0.24, DARK), box(w * 0.45, 0.01, d * 0.19, picture(rng))),
            *moved(flat(keys((3, 4), (w * 0.12, d * 0.11), 0.005, key)), -w * 0.04, 0.0, d * 0.42),
            *moved(flat(keys((1, 6), (w * 0.16, d * 0.08), 0.004, trim)), w * 0.26, 0, d * 0.42),
            *moved(flat(keys((4, 1), (w * 0.11, d * 0.06), 0.003, trim)), 0, 0, d * 0.16),
        ]
        parts += spin(face, "x", slope, (w * 0.14, 0.064, -d * 0.28))
        hand = [p.turn("y", 90).at(-w * 0.34, 0, 0) for p in _handset(d * 0.86, 0.0125, paint if chance(rng, 0.6) else DARK)]
        parts += spin(hand, "x", slope, (0, 0.044, 0))
        parts += _coil((-w * 0.36, 0.04, d * 0.5), (-w * 0.5, 0.02, -d * 0.2), DARK)
        return finished(rng, parts, paint, style, facts, (), "with a display")
    if style == "wall":
        tall = between(rng, 0.2, 0.24)
        parts = named("body", rounded(w * 0.62, tall, 0.06, 0.02, paint, 4)) + named(
            "cradle", *both(box(0.014, 0.02, 0.045, paint).at(w * 0.18, tall * 0.9, 0.05))
        )
        face = (
            [p.turn("x", 90) for p in _dial(0.046, key, lighter(paint, 0.15))]
            if facts["a dial"]
            else keys((3, 4), (0.03, 0.026), 0.007, key)
        )
        parts += moved(face, 0, tall * 0.4, 0.03)
        hand = [p.turn("z", 90).turn("y", -90) for p in _handset(tall * 0.9, 0.0125, paint)]
        parts += moved(hand, -w * 0.42, tall * 0.55, 0.0) + _coil((-w * 0.42, tall * 0.08, 0.02), (-w * 0.2, 0.01, 0.01), DARK, 16)
        return finished(rng, parts, paint, style, facts, (), "for the wall")
    if style == "candlestick":
        iron = BRASS if chance(rng, 0.5) else draw(rng, "black", "metal")
        tall = between(rng, 0.26, 0.32)
        parts = (
            named(
                "base",
                lathe(
                    [
                        (0, 0),
                        (0.075, 0),
                        (0.075, 0.02),
                        (0.03, 0.04),
                        (0.017, 0.06),
                        (0.015, tall * 0.85),
                        (0.024, tall * 0.9),
                        (0.02, tall),
                        (0, tall),
                    ],
                    iron,
                    40,
                ),
            )
            + spin(_dial(0.032, WHITE, iron), "x", 32, (0, 0.03, 0.045))
            + named(
                "mouthpiece",
                *spin(
                    [lathe([(0, 0), (0.014, 0), (0.016, 0.03), (0.035, 0.065), (0.032, 0.065), (0.0, 0.03)], DARK, 32)],
                    "x",
                    62,
                    (0, tall - 0.01, 0.01),
                ),
            )
        )
        parts += named(
            "hook",
            rod((-0.015, tall * 0.72, 0), (-0.055, tall * 0.74, 0), 0.005, iron),
            *both(rod((-0.055, tall * 0.74, 0), (-0.055, tall * 0.78, 0.016), 0.004, iron), "z"),
        ) + named(
            "receiver",
            lathe([(0, 0), (0.03, 0), (0.03, 0.012), (0.016, 0.03), (0.014, 0.1), (0.017, 0.13), (0, 0.135)], DARK, 28).at(
                -0.06, tall * 0.48, 0
            ),
        )
        parts += cable(
            [(-0.06, tall * 0.48 + 0.13, 0), (-0.08, tall * 0.95, 0.01), (-0.12, tall * 0.4, 0.02), (-0.07, 0.015, 0.02)], DARK, 0.003
        )
        return finished(rng, parts, iron, style, facts, ("old", "tall"), "shaped like a candlestick")
    trim = against(paint, 0.4)
    wide, long = 0.05, between(rng, 0.15, 0.18)
    hand = (
        named("handset", rounded(wide, long, 0.026, 0.01, paint, 4))
        + named("display", box(wide * 0.68, long * 0.2, 0.003, picture(rng)).at(0, long * 0.62, 0.013))
        + moved(keys((3, 4), (wide * 0.26, long * 0.09), 0.002, trim), 0, long * 0.3, 0.013)
        + named("slot", box(wide * 0.3, 0.003, 0.003, DARK).at(0, long * 0.9, 0.0125))
        + named("antenna", rounded(0.014, 0.025, 0.014, 0.005, paint).at(wide * 0.3, long - 0.006, 0))
    )
    parts = spin(hand, "x", -16, (0, 0.02, 0)) + named(
        "dock",
        lathe([(0, 0), (0.05, 0), (0.048, 0.014), (0.034, 0.034), (0, 0.034)], trim, 40).scaled(1, 1, 1.15),
        box(wide * 1.2, 0.055, 0.012, trim).turn("x", -16).at(0, 0.02, -0.026),
    )
    return finished(rng, parts, paint, style, facts, ("upright",), "in its dock")


def typewriter(rng: Rng) -> Build:
    """Tall black one with round keys; flat portable; rounded; electric with a keyboard of square keys. Most hold a sheet of paper."""
    style = likely(rng, tall=3, portable=3, rounded=1.5, electric=1.5)
    paint = draw(rng, pick(rng, "black", "black", "green", "red", "grey", "blue", "turquoise", "beige"), "metal")
    w, d, high = between(rng, 0.3, 0.36), between(rng, 0.3, 0.35), between(rng, 0.14, 0.17)
    low = {"tall": 1.35, "portable": 0.75, "rounded": 0.95, "electric": 0.9}[style]
    high *= low
    trim = CHROME if paint.name != "grey" else DARK
    cap = WHITE if style == "tall" or chance(rng, 0.5) else DARK if paint.name != "black" else WHITE
    y = high
    back = -d * 0.28
    parts: list[Part] = []
    if style == "tall":
        parts += named(
            "base",
            rounded(w, 0.03, d, 0.01, paint),
            box(w * 0.06, high, d * 0.5, paint).at(-w * 0.47, 0, -d * 0.2),
            box(w * 0.06, high, d * 0.5, paint).at(w * 0.47, 0, -d * 0.2),
            box(w, 0.04, d * 0.5, paint).at(0, high - 0.04, -d * 0.2),
            box(w * 0.9, high, 0.02, paint).at(0, 0, -d * 0.42),
            extrude([(-d * 0.0, high * 0.2), (d * 0.06, high * 0.2), (d * 0.06, high), (0, high)], w * 0.9, paint).turn("y", -90),
        )
    else:
        radius = {"portable": 0.012, "rounded": 0.045, "electric": 0.025}[style]
        side = [(-d / 2, 0), (d / 2, 0), (d / 2, high * 0.22), (d * 0.12, high * 0.66), (d * 0.04, high * 0.98), (-d / 2, high)]
        smooth = spline(side, 60, closed=True) if style == "rounded" else np.array(side)
        parts += named(
            "body",
            extrude(np.column_stack([smooth[:, 0], np.maximum(smooth[:, 1], 0)]), w, paint).turn("y", -90),
            *both(rounded(0.018, high * 0.96, d * 0.98, radius, paint).at(w / 2, 0, 0))
            if style != "electric"
            else both(box(0.02, high * 0.8, d * 0.5, paint).at(w / 2, 0, -d * 0.22)),
        )
    arms = named(
        "type basket",
        *(
            q
            for a in np.linspace(-65, 65, 15)
            for q in [rod((0, 0, 0), (0, 0.008, -0.085), 0.0022, CHROME, sides=6).turn("y", a).at(0, y + 0.004, back + 0.125)]
        ),
    )
    parts += arms if style != "electric" else named("cover", rounded(w * 0.5, 0.012, d * 0.2, 0.005, DARK).at(0, y - 0.004, -d * 0.06))
    columns = int(rng.integers(9, 12))
    pitch = w * 0.86 / columns
    for row in range(4):
        yy = high * (0.28 + 0.115 * row) if style != "tall" else high * (0.22 + 0.1 * row)
        zz = d * (0.43 - 0.085 * row)
        for i in range(columns):
            x = (i - (columns - 1) / 2 + (0.25 if row % 2 else -0.1)) * pitch
            if style == "electric":
                parts += named("key", rounded(pitch * 0.8, 0.012, d * 0.065, 0.003, cap, 1).at(x, yy, zz))
            else:
                parts += named(
                    "key",
                    cylinder(pitch * 0.4, 0.005, cap, sides=14).at(x, yy + 0.016, zz),
                    cylinder(0.002, 0.03, trim, sides=6).at(x, yy - 0.012, zz),
                )
    parts += named(
        "space bar",
        rounded(w * 0.55, 0.01, 0.014, 0.004, cap if style == "electric" else DARK if paint.name != "black" else WHITE).at(
            0, high * 0.2 if style != "tall" else high * 0.13, d * 0.5
        ),
    )
    shift = between(rng, -0.08, 0.08)
    roller = [
        rod((-w * 0.5, 0, 0), (w * 0.5, 0, 0), 0.02, RUBBER, sides=28),
        *(
            p
            for s in (-1, 1)
            for p in (
                rod((s * w * 0.5, 0, 0), (s * (w * 0.5 + 0.035), 0, 0), 0.007, CHROME),
                rod((s * (w * 0.5 + 0.02), 0, 0), (s * (w * 0.5 + 0.042), 0, 0), 0.018, DARK, sides=20),
            )
        ),
        box(w * 1.0, 0.02, 0.05, paint if style != "tall" else CHROME).at(0, -0.035, -0.005),
        rod((-w * 0.5, 0.024, 0.012), (w * 0.5, 0.024, 0.012), 0.003, CHROME),
        *both(box(0.012, 0.05, 0.06, CHROME).at(w * 0.5, -0.03, 0)),
    ]
    parts += moved(named("roller", *roller), shift, y + 0.03, back)
    lever = style != "electric"
    if lever:
        parts += named(
            "lever",
            rod((shift - w * 0.52, y + 0.03, back + 0.02), (shift - w * 0.6, y + 0.06, back + 0.08), 0.004, CHROME),
            rod((shift - w * 0.6, y + 0.06, back + 0.08), (shift - w * 0.6, y + 0.065, back + 0.12), 0.006, CHROME),
        )
        parts += (
            named(
                "spool",
                *(
                    q.at(s * w * 0.3, y, back + 0.1)
                    for s in (-1, 1)
                    for q in (cylinder(0.026, 0.01, DARK), torus(0.024, 0.003, CHROME).at(0, 0.01, 0), cylinder(0.006, 0.014, CHROME))
                ),
            )
            if style != "rounded"
            else []
        )
    paper = chance(rng, 0.7)
    if paper:
        tall = between(rng, 0.1, 0.22)
        parts += named(
            "paper",
            box(w * 0.62, tall, 0.0015, PAPER).turn("x", -14).at(shift, y + 0.03, back - 0.022),
            *(
                box(w * between(rng, 0.25, 0.5), 0.003, 0.002, DARK)
                .at(-w * 0.03, tall * 0.9 - 0.014 * i, 0.001)
                .turn("x", -14)
                .at(shift, y + 0.03, back - 0.022)
                for i in range(int(tall / 0.03))
            ),
        )
    facts = {
        "a sheet of paper": paper,
        "round keys": style != "electric",
        "square keys": style == "electric",
        "a roller": True,
        "a lever": lever,
    }
    facts = {k: v for k, v in facts.items() if v or "keys" not in k}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "tall" else (), "with a sheet of paper" if paper else "")


def _platter(r: float, rng: Rng) -> list[Part]:
    """Turning plate with a record, about the y axis from y = 0."""
    label = draw(rng, pick(rng, *BRIGHT))
    vinyl = Paint(np.array((0.07, 0.07, 0.08)), "plastic")
    groove = lighter(vinyl, 0.12)
    return [
        *named("platter", cylinder(r * 1.03, 0.012, CHROME, sides=48)),
        *named(
            "record",
            cylinder(r, 0.003, vinyl, sides=48).at(0, 0.012, 0),
            *(torus(r * f, 0.0007, groove, 5, 44).at(0, 0.0152, 0) for f in (0.5, 0.62, 0.74, 0.86)),
            cylinder(r * 0.33, 0.001, label).at(0, 0.0149, 0),
            cylinder(0.003, 0.014, CHROME, sides=10).at(0, 0.012, 0),
        ),
    ]


def _tone_arm(x: float, z: float, y: float, aim: tuple[float, float]) -> list[Part]:
    """Arm that pivots at (x, z) and ends at aim."""
    start, stop = np.array((x, y + 0.028, z)), np.array((aim[0], y + 0.02, aim[1]))
    behind = start + (start - stop) * 0.22
    return named(
        "tone arm",
        cylinder(0.02, 0.012, DARK).at(x, y, z),
        cylinder(0.009, 0.03, CHROME).at(x, y, z),
        rod(behind, stop, 0.0035, CHROME),
        rod(behind, start + (start - stop) * 0.1, 0.011, DARK),
        box(0.014, 0.012, 0.026, DARK).at(stop[0], stop[1] - 0.01, stop[2]),
    )


def record_player(rng: Rng) -> Build:
    """Flat turntable; with a clear lid; in a suitcase; with a horn; on legs with loudspeakers."""
    style = likely(rng, turntable=3, clear_lid=2, suitcase=2, horn=2, legs=1)
    w, d = between(rng, 0.4, 0.46), between(rng, 0.33, 0.37)
    r = min(d * 0.44, 0.15)
    if style == "horn":
        body, shine = wood(rng), BRASS if chance(rng, 0.7) else draw(rng, pick(rng, "red", "black", "green", "blue"), "metal")
        s, high = between(rng, 0.3, 0.36), between(rng, 0.13, 0.17)
        parts = named(
            "case",
            box(s, high, s, body),
            rounded(s * 1.1, 0.025, s * 1.1, 0.008, body),
            rounded(s * 1.08, 0.02, s * 1.08, 0.008, body).at(0, high - 0.01, 0),
        ) + moved(_platter(s * 0.42, rng), 0, high + 0.012, 0.0)
        mouth = between(rng, 0.2, 0.27)
        t = np.linspace(0, 1, 16)
        profile = np.stack([0.014 + 0.03 * t + (mouth - 0.044) * t**3.2, 0.52 * t], 1)
        horn = lathe(joined((0, 0), profile, profile[::-1] - (0.005, 0), (0, 0.01)), shine, 40 if chance(rng, 0.5) else 10)
        parts += named("horn", *spin([horn], "x", between(rng, 48, 62), (0, high + 0.22, -s * 0.52))) + named(
            "neck",
            tube(
                spline(
                    [(0, high * 0.5, -s * 0.5), (0, high * 0.7, -s * 0.72), (0, high + 0.18, -s * 0.68), (0, high + 0.24, -s * 0.5)], 24
                ),
                0.016,
                shine,
                14,
            ),
            *moved([ball(0.022, CHROME)], 0, high * 0.5, -s * 0.5),
        )
        parts += named(
            "tone arm",
            tube(
                spline(
                    [
                        (s * 0.02, high + 0.16, -s * 0.6),
                        (s * 0.3, high + 0.1, -s * 0.35),
                        (s * 0.32, high + 0.06, 0.0),
                        (s * 0.22, high + 0.045, s * 0.12),
                    ],
                    24,
                ),
                0.008,
                CHROME,
            ),
            disc(0.024, 0.012, CHROME).turn("x", 60).at(s * 0.21, high + 0.045, s * 0.13),
        ) + named(
            "crank",
            rod((s * 0.5, high * 0.5, 0.04), (s * 0.62, high * 0.5, 0.04), 0.006, CHROME),
            rod((s * 0.62, high * 0.5, 0.04), (s * 0.62, high * 0.5 - 0.09, 0.06), 0.006, CHROME),
            rod((s * 0.62, high * 0.5 - 0.09, 0.06), (s * 0.74, high * 0.5 - 0.09, 0.06), 0.012, body),
        )
        return finished(
            rng,
            parts,
            shine,
            style,
            {"a horn": True, "a crank": True, "a lid": False, "a record": True, "legs": False},
            ("old",),
            "with a horn",
        )
    body = (
        wood(rng)
        if chance(rng, 0.5) and style != "suitcase"
        else draw(rng, pick(rng, "black", "grey", "white", *BRIGHT), "leather" if style == "suitcase" else "plastic")
    )
    trim = against(body, 0.4)
    high = between(rng, 0.06, 0.08) if style != "suitcase" else between(rng, 0.09, 0.11)
    x = -w * 0.12
    parts = named("case", rounded(w, high, d, 0.008, body).at(0, 0.02, 0)) + feet(w * 0.42, d * 0.4, 0.022, 0.022)
    y = high + 0.02
    parts += moved(_platter(r, rng), x, y, 0) + _tone_arm(w * 0.36, -d * 0.34, y, (x + r * 0.62, d * 0.22))
    parts += named(
        "button",
        cylinder(0.014, 0.01, CHROME).at(w * 0.36, y, d * 0.36),
        cylinder(0.009, 0.01, CHROME).at(w * 0.42, y, d * 0.2),
        box(0.012, 0.004, 0.07, trim).at(w * 0.42, y, 0.0),
        box(0.016, 0.008, 0.01, CHROME).at(w * 0.42, y, -0.01),
    )
    facts = {
        "a lid": style in ("clear lid", "suitcase"),
        "a horn": False,
        "legs": style == "legs",
        "a record": True,
        "loudspeakers": style == "legs",
        "a handle": style == "suitcase",
    }
    if style == "clear lid":
        lid = [
            *(q.turn("x", 90) for q in frame(w * 0.98, d * 0.96, 0.004, 0.05, CLEAR)),
            box(w * 0.98, 0.004, d * 0.96, CLEAR).at(0, 0.025, d * 0.48),
        ]
        parts += named("lid", *spin(lid, "x", -between(rng, 50, 75), (0, y + 0.02, -d * 0.49))) + named(
            "hinge", *both(box(0.03, 0.03, 0.02, DARK).at(w * 0.34, y - 0.01, -d * 0.5))
        )
    elif style == "suitcase":
        deep = 0.06
        shell = [rounded(w, d, deep, 0.008, body), box(w * 0.94, d * 0.9, 0.006, lighter(body, 0.3)).at(0, d * 0.05, deep / 2)]
        parts += (
            named("lid", *spin(shell, "x", -between(rng, 6, 22), (0, y, -d / 2 - 0.02)))
            + bow(
                [
                    (-0.06, high * 0.6, d / 2),
                    (-0.05, high * 0.6, d / 2 + 0.035),
                    (0.05, high * 0.6, d / 2 + 0.035),
                    (0.06, high * 0.6, d / 2),
                ],
                0.008,
                DARK,
            )
            + named("latch", *both(box(0.03, 0.035, 0.008, CHROME).at(w * 0.32, high * 0.7, d / 2)))
            + named("corner", *corners(rounded(0.03, 0.03, 0.03, 0.008, CHROME).at(0, 0.018, 0), w / 2 - 0.012, d / 2 - 0.012))
        )
        parts += moved(slits(0.08, 4, 0.012, DARK), -w * 0.32, high * 0.35, d / 2)
    elif style == "legs":
        tall = between(rng, 0.4, 0.55)
        grow = 1.7
        parts = (
            moved(parts, 0, tall + 0.2, 0)
            + named("cabinet", rounded(w * grow, 0.24, d * 1.1, 0.01, body).at(0, tall, 0))
            + named(
                "speaker",
                *(
                    q.at(s * w * grow * 0.28, tall + 0.12, d * 0.55)
                    for s in (-1, 1)
                    for q in (
                        disc(0.085, 0.006, DARK, 40),
                        torus(0.085, 0.005, CHROME).turn("x", 90),
                        torus(0.05, 0.003, CHROME).turn("x", 90).at(0, 0, 0.006),
                        disc(0.02, 0.012, CHROME),
                    )
                ),
            )
            + named("leg", *corners(rod((0, tall + 0.01, 0), (0.05, 0, 0.03), 0.018, body, 0.01), w * grow * 0.4, d * 0.4))
        )
    return finished(
        rng,
        parts,
        body,
        style,
        facts,
        ("flat",) if style == "turntable" else (),
        {"clear lid": "with a clear lid", "suitcase": "in a suitcase", "legs": "on legs"}.get(style, ""),
    )


def _driver(r: float, rim: Paint) -> list[Part]:
    """Loudspeaker cone facing +Z."""
    cone = lathe([(0, 0), (r, 0), (r, r * 0.12), (r * 0.88, r * 0.16), (r * 0.82, r * 0.1), (r * 0.32, -r * 0.02), (0, 0.001)], DARK, 36)
    return named(
        "speaker",
        cone.turn("x", 90),
        torus(r * 0.96, r * 0.06, rim, 8, 36).turn("x", 90).at(0, 0, r * 0.12),
        ball(r * 0.3, rim).scaled(1, 1, 0.5).at(0, 0, r * 0.04),
        *(torus(r * f, r * 0.018, rim, 6, 32).turn("x", 90).at(0, 0, r * (0.02 + 0.1 * f)) for f in (0.5, 0.68)),
    )


def boombox(rng: Rng) -> Build:
    """Two loudspeakers and one or two cassette doors; rounded with a disc lid on top; lying tube; one with a large middle."""
    style = likely(rng, cassette=4, disc=2, tube=1.3, slim=1.5)
    paint = draw(rng, pick(rng, "black", "grey", "grey", "red", "blue", "yellow", "pink", "turquoise"), "plastic")
    trim = CHROME if paint.name != "grey" else DARK
    w, tall, d = between(rng, 0.48, 0.62), between(rng, 0.22, 0.28), between(rng, 0.12, 0.15)
    aerial = chance(rng, 0.6) and style != "tube"
    if style == "tube":
        r = between(rng, 0.09, 0.12)
        parts = named(
            "body",
            rod((-w * 0.4, r, 0), (w * 0.4, r, 0), r, paint, sides=40),
            *(p for s in (-1, 1) for p in (torus(r, 0.012, trim, 10, 40).turn("z", 90).at(s * w * 0.4, r, 0),)),
        ) + [p.turn("y", 90 * s).at(s * w * 0.4, r, 0) for s in (-1, 1) for p in _driver(r * 0.85, trim)]
        parts += named(
            "grille",
            *(
                torus(r * 1.005, 0.0025, against(paint, 0.3), 6, 44)
                .turn("z", 90)
                .at(w * (i - 7.5) * 0.03 + (w * 0.1 if i > 7 else -w * 0.1), r, 0)
                for i in range(16)
            ),
        )
        parts += bow([(-w * 0.3, r * 1.9, 0), (-w * 0.26, r * 2.5, 0), (w * 0.26, r * 2.5, 0), (w * 0.3, r * 1.9, 0)], 0.011, DARK) + named(
            "button", *(cylinder(0.009, 0.008, trim).at(w * 0.035 * (i - 2), r * 1.98, 0) for i in range(5))
        )
        parts += named("foot", *(box(0.03, 0.03, r * 1.0, DARK).at(s * w * 0.28, -0.004, 0) for s in (-1, 1)))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a handle": True, "two speakers": True, "an aerial": False, "a cassette door": False},
            ("long", "round"),
            "shaped like a tube",
        )
    doors = 2 if style == "cassette" and chance(rng, 0.4) else 1
    radius = 0.012 if style != "disc" else 0.06
    parts = named("body", rounded(w, tall, d, radius, paint, 4))
    r = tall * (0.36 if style != "slim" else 0.3)
    front = d / 2
    low = tall * 0.42
    parts += [p for s in (-1, 1) for p in moved(_driver(r, trim), s * (w / 2 - r * 1.2), low, front - 0.002)]
    tweeters = style == "cassette" and chance(rng, 0.45)
    parts += (
        [p for s in (-1, 1) for p in moved(_driver(r * 0.3, trim), s * (w / 2 - r * 1.2 - r * 0.85), tall * 0.84, front - 0.002)]
        if tweeters
        else []
    )
    mid = w - 4.8 * r
    if style == "disc":
        t = against(paint, 0.4)
        parts += (
            named(
                "lid",
                cylinder(d * 0.52, 0.02, t, d * 0.46, 44).at(0, tall - 0.008, d * 0.02),
                cylinder(d * 0.25, 0.008, DARK_GLASS).at(0, tall + 0.01, d * 0.02),
            )
            + named("display", rounded(mid * 0.9, tall * 0.22, 0.012, 0.005, picture(rng)).at(0, tall * 0.5, front))
            + moved(keys((4, 2), (mid * 0.22, tall * 0.11), 0.006, trim), 0, tall * 0.32, front)
        )
    else:
        for i in range(doors):
            wide = min(mid * 0.95 / doors, 0.13)
            x = (i - (doors - 1) / 2) * mid / doors
            parts += named(
                "cassette door",
                rounded(wide, tall * 0.36, 0.016, 0.005, trim).at(x, tall * 0.1, front),
                box(wide * 0.78, tall * 0.2, 0.006, DARK_GLASS).at(x, tall * 0.2, front + 0.007),
                *(
                    torus(wide * 0.09, wide * 0.025, WHITE, 8, 18).turn("x", 90).at(x + s * wide * 0.18, tall * 0.3, front + 0.011)
                    for s in (-1, 1)
                ),
            )
            parts += [p.at(x, tall * 0.055, front) for p in keys((5, 1), (wide * 0.19, tall * 0.07), 0.008, trim)]
        parts += named(
            "tuner",
            box(mid * 0.95, tall * 0.13, 0.01, Paint(np.array((0.9, 0.86, 0.7)))).at(0, tall * 0.56, front),
            *(box(0.0015, tall * 0.06, 0.004, DARK).at(mid * 0.085 * (k - 5), tall * 0.6, front + 0.005) for k in range(11)),
            box(0.004, tall * 0.12, 0.006, draw(rng, "red")).at(mid * between(rng, -0.35, 0.35), tall * 0.565, front + 0.005),
        ) + [p for i in range(3) for p in moved(knob(tall * 0.055, trim), mid * 0.3 * (i - 1), tall * 0.82, front)]
    parts += bow(
        [
            (-w * 0.44, tall * 0.8, 0),
            (-w * 0.44, tall * 1.24, 0),
            (-w * 0.36, tall * 1.3, 0),
            (w * 0.36, tall * 1.3, 0),
            (w * 0.44, tall * 1.24, 0),
            (w * 0.44, tall * 0.8, 0),
        ],
        0.011,
        trim,
    )
    parts += (
        named(
            "aerial",
            rod((w * 0.3, tall, -d * 0.4), (w * 0.3 + 0.16, tall + 0.32, -d * 0.4), 0.003, CHROME),
            ball(0.006, CHROME).at(w * 0.3 + 0.16, tall + 0.32, -d * 0.4),
        )
        if aerial
        else []
    )
    facts = {
        "a handle": True,
        "two speakers": not tweeters,
        "four speakers": tweeters,
        "an aerial": aerial,
        "a cassette door": doors == 1 and style != "disc",
        "two cassette doors": doors == 2,
    }
    facts = {k: v for k, v in facts.items() if v or k in ("an aerial",) or (k == "a cassette door" and style == "disc")}
    return finished(rng, parts, paint, style, facts, ("long",) if style == "slim" else (), "with a handle")


def walkie_talkie(rng: Rng) -> Build:
    """Upright with an antenna; rounded for children; large military one; with a belt clip and a number pad; pair."""
    style = likely(rng, upright=3, rounded=2, military=1.5, number_pad=2, pair=1.5)
    paint = draw(rng, pick(rng, "black", "black", "yellow", "green", "red", "blue", "orange", "grey"), "plastic")
    if style == "military":
        paint = draw(rng, "green", "metal")
    trim = against(paint, 0.45)
    w, tall, d = between(rng, 0.052, 0.062), between(rng, 0.105, 0.135), between(rng, 0.03, 0.038)
    k = 1.6 if style == "military" else 1.0
    long = between(rng, 0.07, 0.12) if style != "military" else between(rng, 0.3, 0.4)
    w, tall, d = w * k * (1.1 if style == "military" else 1), tall * k, d * k
    soft = style in ("rounded", "pair")
    one = named(
        "body",
        rounded(w, tall, d, 0.018 if soft else 0.006, paint, 4),
        rounded(w * 0.86, tall * 0.9, 0.006, 0.003, trim if soft else lighter(paint, 0.08)).at(0, tall * 0.05, d / 2),
    )
    front = d / 2 + 0.003
    one += named(
        "antenna",
        *(
            (
                cylinder(0.007, long, DARK, 0.0055).at(-w * 0.3, tall - 0.004, 0),
                cylinder(0.009, 0.016, DARK).at(-w * 0.3, tall - 0.004, 0),
                ball(0.0058, DARK).at(-w * 0.3, tall + long - 0.004, 0),
            )
            if style != "military"
            else (
                *(cylinder(0.008 - 0.0018 * i, long / 3 + 0.01, CHROME).at(-w * 0.3, tall + long / 3 * i - 0.006, 0) for i in range(3)),
                ball(0.007, CHROME).at(-w * 0.3, tall + long, 0),
            )
        ),
    )
    one += named(
        "knob", cylinder(0.0095, 0.016, trim).at(w * 0.25, tall - 0.003, 0), cylinder(0.006, 0.012, trim).at(w * 0.02, tall - 0.003, 0)
    )
    speaker = (
        [
            box(w * 0.5, tall * 0.014, 0.004, DARK if not soft or trim.name != "black" else CHROME).at(0, tall * (0.1 + 0.04 * i), front)
            for i in range(7)
        ]
        if style != "rounded"
        else [
            disc(0.0022, 0.003, DARK, 10).at(0.0065 * (i - 2), tall * 0.14 + 0.0065 * j, front)
            for i in range(5)
            for j in range(5)
            if (i - 2) ** 2 + (j - 2) ** 2 < 6
        ]
    )
    one += named("speaker", *speaker)
    screen = style in ("upright", "number pad", "pair") or chance(rng, 0.3)
    pad = style == "number pad"
    if screen:
        one += named(
            "screen",
            box(w * 0.62, tall * 0.17, 0.003, draw(rng, pick(rng, "green", "orange", "turquoise", "blue"), "glass")).at(
                0, tall * 0.74, front
            ),
        )
    one += (
        moved(keys((3, 4), (w * 0.22, tall * 0.065), 0.003, CHROME), 0, tall * 0.53, front)
        if pad
        else moved(
            keys((2, 1), (w * 0.3, tall * 0.08), 0.004, draw(rng, pick(rng, "orange", "red", "grey", "yellow"))), 0, tall * 0.55, front
        )
    )
    one += named(
        "talk button", rounded(0.006, tall * 0.26, d * 0.5, 0.003, draw(rng, "red") if chance(rng, 0.4) else DARK).at(-w / 2, tall * 0.5, 0)
    )
    clip = style in ("number pad", "upright") or chance(rng, 0.3)
    one += (
        named(
            "belt clip",
            box(w * 0.36, tall * 0.5, 0.003, CHROME).at(0, tall * 0.3, -d / 2 - 0.009),
            box(w * 0.36, 0.008, 0.012, CHROME).at(0, tall * 0.78, -d / 2 - 0.005),
        )
        if clip
        else []
    )
    strap = style == "military"
    one += (
        bow(
            [(w / 2, tall * 0.9, 0), (w / 2 + 0.03, tall * 0.8, 0), (w / 2 + 0.03, tall * 0.3, 0), (w / 2, tall * 0.2, 0)],
            0.006,
            DARK,
            "strap",
        )
        if strap
        else []
    )
    parts = (
        one
        if style != "pair"
        else [*moved(one, -w * 0.75, 0, 0), *spin(one, "y", between(rng, -25, 25), (w * 0.75, 0, between(rng, -0.02, 0.02)))]
    )
    facts = {
        "an antenna": style != "pair",
        "two antennas": style == "pair",
        "a screen": screen,
        "a number pad": pad,
        "a belt clip": clip,
        "a strap": strap,
    }
    facts = {kk: v for kk, v in facts.items() if v or "antenna" not in kk}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        (),
        {"pair": "next to its twin", "military": "with a long antenna", "number pad": "with a number pad"}.get(style, "with an antenna"),
    )


def generator(rng: Rng) -> Build:
    """Engine and tank in a frame of tubes; closed case with a handle; large box on skids; open engine on a base; on wheels."""
    style = likely(rng, frame=3, wheels=2, case=2, box=1.7, open=1.3)
    paint = draw(rng, pick(rng, "red", "yellow", "blue", "orange", "green", "black"), "metal")
    if style == "case":
        w, tall, long = between(rng, 0.24, 0.29), between(rng, 0.3, 0.36), between(rng, 0.44, 0.52)
        side = spline(
            [
                (-long / 2, 0.02),
                (long / 2, 0.02),
                (long * 0.5, tall * 0.5),
                (long * 0.42, tall * 0.86),
                (-long * 0.42, tall * 0.86),
                (-long * 0.5, tall * 0.5),
            ],
            60,
            closed=True,
        )
        parts = named(
            "case",
            extrude(np.maximum(side, (-9, 0.015)), w, paint, smooth=True).turn("y", -90),
            *both(rounded(0.02, tall * 0.7, long * 0.8, 0.008, DARK).at(w / 2, 0.03, 0)),
        ) + feet(w * 0.36, long * 0.36, 0.018, 0.02)
        parts += (
            bow(
                [
                    (0, tall * 0.82, long * 0.32),
                    (0, tall * 1.05, long * 0.24),
                    (0, tall * 1.08, 0),
                    (0, tall * 1.05, -long * 0.24),
                    (0, tall * 0.82, -long * 0.32),
                ],
                0.022,
                paint,
            )
            + named("cap", cylinder(0.035, 0.03, DARK).at(w * 0.25, tall * 0.84, long * 0.0))
            + named("panel", box(w * 0.78, tall * 0.46, 0.012, DARK).at(0, tall * 0.2, long * 0.495))
            + [
                p
                for s in (-1, 1)
                for p in moved(
                    [*named("socket", disc(0.03, 0.008, WHITE), disc(0.024, 0.01, DARK))], s * w * 0.18, tall * 0.34, long * 0.505
                )
            ]
            + moved(knob(0.018, CHROME), 0, tall * 0.54, long * 0.5)
            + [p.turn("y", 90).at(w / 2 + 0.01, tall * 0.2, 0) for p in slits(long * 0.5, 7, tall * 0.06, paint, 0.01)]
            + named("exhaust", disc(0.03, 0.02, CHROME).turn("y", 180).at(w * 0.2, tall * 0.4, -long * 0.5))
        )
        return finished(
            rng, parts, paint, style, {"a handle": True, "wheels": False, "a tube frame": False, "sockets": True}, (), "with a handle"
        )
    if style == "box":
        w, tall, long = between(rng, 0.9, 1.1), between(rng, 1.1, 1.3), between(rng, 2.0, 2.6)
        parts = (
            named("case", rounded(long, tall, w, 0.03, paint).at(0, 0.16, 0))
            + named("skid", *both(box(long * 1.04, 0.16, 0.12, DARK).at(0, 0, w * 0.4), "z"))
            + named(
                "door",
                *(
                    rounded(long * 0.28, tall * 0.74, 0.02, 0.01, lighter(paint, -0.12)).at(long * (-0.32 + 0.31 * i), 0.28, w / 2)
                    for i in range(2)
                ),
                *(box(0.03, 0.12, 0.03, CHROME).at(long * (-0.21 + 0.31 * i), 0.28 + tall * 0.36, w / 2 + 0.02) for i in range(2)),
            )
        )
        parts += (
            moved(slits(long * 0.22, 9, tall * 0.08, DARK, 0.03), long * 0.33, 0.28, w / 2)
            + [p.turn("y", 90).at(long / 2, 0.3, 0) for p in slits(w * 0.7, 10, tall * 0.08, DARK, 0.03)]
            + named("panel", box(long * 0.16, tall * 0.3, 0.02, DARK).at(long * 0.33, 0.16 + tall * 0.66, w / 2 + 0.004))
            + moved(keys((3, 2), (0.07, 0.06), 0.012, CHROME), long * 0.33, 0.16 + tall * 0.82, w / 2 + 0.016)
        )
        parts += named(
            "exhaust",
            cylinder(0.06, 0.42, CHROME).at(-long * 0.36, tall + 0.14, 0),
            rod((-long * 0.36, tall + 0.52, 0), (-long * 0.36 - 0.16, tall + 0.62, 0), 0.055, CHROME),
        ) + named("lifting eye", *(torus(0.06, 0.016, DARK).turn("x", 90).at(s * long * 0.25, tall + 0.2, 0) for s in (-1, 1)))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an exhaust pipe": True, "doors": True, "wheels": False, "a tube frame": False, "a handle": False},
            (),
            "in a closed box",
        )
    w, tall, d = between(rng, 0.58, 0.7), between(rng, 0.44, 0.52), between(rng, 0.42, 0.5)
    iron = Paint(np.array((0.3, 0.31, 0.33)), "metal")
    engine = named(
        "engine",
        box(w * 0.34, tall * 0.36, d * 0.5, iron).at(-w * 0.16, 0.07, 0),
        *(box(w * 0.3, 0.008, d * 0.42, CHROME).at(-w * 0.16, 0.07 + tall * 0.36 + 0.016 * i, 0) for i in range(6)),
        disc(tall * 0.24, 0.06, paint, 36).turn("y", -90).at(-w * 0.33, 0.09 + tall * 0.22, 0),
        disc(tall * 0.12, 0.08, DARK, 28).turn("y", -90).at(-w * 0.33, 0.09 + tall * 0.22, 0),
    )
    engine += named(
        "alternator",
        rod((0, 0.1 + tall * 0.2, 0), (w * 0.34, 0.1 + tall * 0.2, 0), tall * 0.2, lighter(iron, 0.3), sides=32),
        *(torus(tall * 0.2, 0.008, iron, 8, 32).turn("z", 90).at(w * 0.06 * i + 0.02, 0.1 + tall * 0.2, 0) for i in range(6)),
    )
    engine += named("muffler", rod((-w * 0.2, tall * 0.62, -d * 0.36), (w * 0.12, tall * 0.62, -d * 0.36), 0.06, CHROME, sides=24))
    if style == "open":
        engine = [p.scaled(1.25, 1.25, 1.25) for p in engine]
        parts = (
            moved(engine, 0, 0.04, 0)
            + named(
                "base",
                *both(beam((-w * 0.62, 0.05, 0), (w * 0.62, 0.05, 0), 0.08, paint).at(0, 0, d * 0.34), "z"),
                *(box(0.08, 0.06, d * 0.8, paint).at(s * w * 0.45, 0.05, 0) for s in (-1, 1)),
            )
            + named(
                "radiator",
                *moved([p.turn("y", -90) for p in frame(d * 0.9, tall * 1.1, 0.05, 0.07, paint)], -w * 0.56, 0.08, 0),
                *(box(0.02, 0.01, d * 0.8, DARK).at(-w * 0.56, 0.14 + 0.03 * i, 0) for i in range(int(tall / 0.03))),
            )
            + named(
                "control box",
                box(0.05, tall * 0.75, 0.05, paint).at(w * 0.5, 0.08, 0),
                rounded(0.12, 0.26, d * 0.6, 0.01, paint).at(w * 0.5, 0.08 + tall * 0.7, 0),
                *(p.turn("y", 90).at(w * 0.5 + 0.06, tall + 0.1, z) for z in (-0.06, 0.06) for p in (disc(0.035, 0.01, WHITE),)),
            )
            + named(
                "exhaust",
                rod((-w * 0.1, tall * 0.85, 0), (-w * 0.1, tall * 1.3, 0), 0.025, CHROME),
                rod((-w * 0.1, tall * 1.3, 0), (w * 0.3, tall * 1.4, 0), 0.06, CHROME, sides=20),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an exhaust pipe": True, "a tube frame": False, "wheels": False, "a radiator": True, "a handle": False},
            ("long",),
            "on an open base",
        )
    parts = (
        engine
        + named(
            "tank",
            rounded(w * 0.82, tall * 0.26, d * 0.86, 0.05, paint, 4).at(0, tall * 0.72, 0),
            cylinder(0.04, 0.03, DARK).at(0, tall * 0.97, 0),
        )
        + named(
            "panel",
            rounded(w * 0.5, tall * 0.34, 0.04, 0.008, DARK).at(w * 0.14, tall * 0.3, d * 0.44),
            *(
                q.at(w * (0.05 + 0.17 * i), tall * 0.44, d * 0.44 + 0.02)
                for i in range(2)
                for q in (disc(0.035, 0.008, WHITE), disc(0.028, 0.01, DARK))
            ),
            rounded(0.03, 0.04, 0.012, 0.004, draw(rng, "red")).at(w * 0.32, tall * 0.4, d * 0.46),
        )
    )
    bars = [
        tube(
            np.array([(s * w / 2, 0.03, z) for s, z in ((-1, -d / 2), (1, -d / 2), (1, d / 2), (-1, d / 2))]),
            0.016,
            iron if chance(rng, 0.6) else paint,
            10,
            closed=True,
        )
    ]
    bar = bars[0].paint
    parts += named(
        "frame",
        *bars,
        *both(
            tube(
                spline(
                    [
                        (w / 2, 0.03, d / 2),
                        (w / 2, tall * 0.9, d / 2),
                        (w / 2 - 0.03, tall, d / 2 - 0.04),
                        (w / 2 - 0.03, tall, -d / 2 + 0.04),
                        (w / 2, tall * 0.9, -d / 2),
                        (w / 2, 0.03, -d / 2),
                    ],
                    40,
                ),
                0.016,
                bar,
            )
        ),
        rod((-w / 2 + 0.03, tall, d * 0.36), (w / 2 - 0.03, tall, d * 0.36), 0.014, bar),
        rod((-w / 2 + 0.03, tall, -d * 0.36), (w / 2 - 0.03, tall, -d * 0.36), 0.014, bar),
    )
    wheels = style == "wheels"
    if wheels:
        parts = (
            moved(parts, 0, 0.09, 0)
            + [p.turn("y", 90).at(w * 0.36, 0.1, s * (d / 2 + 0.05)) for s in (-1, 1) for p in wheel(0.1, 0.06, RUBBER, CHROME)]
            + named("foot", *both(box(0.04, 0.12, 0.04, DARK).at(-w * 0.42, 0, d * 0.45), "z"))
            + bow(
                [
                    (-w / 2, 0.09 + tall * 0.6, d * 0.36),
                    (-w / 2 - 0.3, 0.09 + tall * 0.66, d * 0.36),
                    (-w / 2 - 0.34, 0.09 + tall * 0.66, 0),
                    (-w / 2 - 0.3, 0.09 + tall * 0.66, -d * 0.36),
                    (-w / 2, 0.09 + tall * 0.6, -d * 0.36),
                ],
                0.014,
                bar,
            )
        )
    else:
        parts += named("foot", *corners(cylinder(0.03, 0.03, RUBBER), w * 0.4, d * 0.4))
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a tube frame": True, "wheels": wheels, "a handle": wheels, "a tank": True, "sockets": True},
        (),
        "on wheels" if wheels else "in a frame of tubes",
    )


def electric_motor(rng: Rng) -> Build:
    """Finned cylinder on feet with a shaft; with a flange; small smooth one with two tabs; with a gearbox; flat pancake."""
    style = likely(rng, feet=4, flange=2, small=2, gearbox=1.5, square=1.2)
    paint = draw(rng, pick(rng, "blue", "grey", "green", "black", "blue", "red", "grey", "orange"), "metal")
    trim = against(paint, 0.35)
    if style in ("small", "square"):
        r, long = between(rng, 0.013, 0.019), between(rng, 0.032, 0.045)
        case = CHROME if chance(rng, 0.6) else paint
        if style == "small":
            flat_sides = chance(rng, 0.6)
            body = disc(r, long, case, 44).at(0, 0, -long / 2)
            parts = named("body", body.shaped(lambda x, y, z: (x, np.clip(y, -r * 0.78, r * 0.78), z)) if flat_sides else body)
        else:
            parts = named(
                "body",
                extrude(rectangle(r * 2.1, r * 2.1, r * 0.35), long * 0.55, DARK, smooth=True),
                *(
                    extrude(rectangle(r * 2.1, r * 2.1, r * 0.35), long * 0.22, CHROME, smooth=True).at(0, 0, s * long * 0.38)
                    for s in (-1, 1)
                ),
            ) + named(
                "screw",
                *(disc(r * 0.14, 0.002, DARK, 14).at(sx * r * 0.82, sy * r * 0.82, long * 0.49) for sx in (-1, 1) for sy in (-1, 1)),
            )
        parts += named("shaft", disc(r * 0.14, long * 0.55, CHROME, 20).at(0, 0, long / 2), disc(r * 0.4, 0.003, CHROME).at(0, 0, long / 2))
        gear = chance(rng, 0.4)
        parts += (
            named(
                "gear",
                disc(r * 0.3, 0.008, BRASS, 20).at(0, 0, long * 0.5 + 0.012),
                *around(box(r * 0.1, r * 0.16, 0.008, BRASS).at(0, r * 0.27, long * 0.5 + 0.016), 10, "z"),
            )
            if gear
            else []
        )
        parts += named(
            "cap",
            disc(r * 0.92, 0.004, WHITE if case is CHROME else DARK).turn("y", 180).at(0, 0, -long / 2),
            disc(r * 0.3, 0.004, CHROME).turn("y", 180).at(0, 0, -long / 2 - 0.004),
        ) + named("terminal", *both(box(0.0012, 0.006, 0.008, BRASS).at(r * 0.6, -0.003, -long / 2 - 0.007)))
        wires = chance(rng, 0.5)
        parts += (
            [
                q
                for s, c in ((-1, "red"), (1, "black"))
                for q in cable(
                    [
                        (s * r * 0.6, 0, -long / 2 - 0.008),
                        (s * r * 0.8, 0.0, -long / 2 - 0.03),
                        (s * r * 0.3, -r * 0.8, -long / 2 - 0.045),
                        (s * r * 1.2, -r * 0.9, -long / 2 - 0.07),
                    ],
                    draw(rng, c),
                    0.0012,
                )
            ]
            if wires
            else []
        )
        facts = {"a shaft": True, "two wires": wires, "cooling fins": False, "feet": False, "a small gear": gear}
        return finished(
            rng,
            parts,
            case if style == "small" else DARK,
            style,
            facts,
            ("round",) if style == "small" else ("square",),
            "with two wires" if wires else "with a shaft",
        )
    r, long = between(rng, 0.085, 0.11), between(rng, 0.2, 0.28)
    y = r * 1.22
    body = disc(r * 0.9, long, paint, 40).at(0, 0, -long / 2)
    fins = [
        p
        for a in np.linspace(0, 360, 36, endpoint=False)
        for p in [box(0.004, r * 0.14, long * 0.92, paint).at(0, r * 0.86, 0).turn("z", a)]
    ]
    bell = (
        lathe([(0, 0), (r, 0), (r, 0.02), (r * 0.8, 0.05), (r * 0.35, 0.06), (r * 0.3, 0.075), (0, 0.075)], paint, 40)
        .turn("x", 90)
        .at(0, 0, long / 2 - 0.01)
    )
    cowl = (
        lathe([(0, 0), (r * 1.02, 0), (r * 1.02, 0.05), (r * 0.9, 0.075), (0, 0.075)], paint if chance(rng) else trim, 40)
        .turn("x", -90)
        .at(0, 0, -long / 2 + 0.01)
    )
    holes = [
        disc(r * 0.05, 0.004, DARK, 12).turn("y", 180).at(r * f * np.cos(a), r * f * np.sin(a), -long / 2 - 0.064)
        for f, n in ((0.3, 6), (0.55, 12), (0.76, 18))
        for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
    ]
    parts = (
        named("body", body)
        + named("fin", *fins)
        + named("end bell", bell)
        + named("fan cover", cowl, *holes)
        + named(
            "shaft",
            disc(r * 0.17, 0.09, CHROME, 24).at(0, 0, long / 2 + 0.06),
            box(r * 0.08, r * 0.06, 0.04, CHROME).at(0, r * 0.14, long / 2 + 0.12),
        )
    )
    side = chance(rng, 0.4)
    terminal = [
        rounded(r * 0.8, r * 0.42, r * 0.9, 0.008, paint),
        rounded(r * 0.84, 0.012, r * 0.94, 0.005, trim).at(0, r * 0.4, 0),
        *(cylinder(0.005, 0.004, CHROME, sides=10).at(sx * r * 0.34, r * 0.45, sz * r * 0.38) for sx in (-1, 1) for sz in (-1, 1)),
        rod((r * 0.3, r * 0.2, 0), (r * 0.55, r * 0.2, 0), r * 0.12, trim),
    ]
    parts += [p.at(0, r * 0.92, long * 0.1).turn("z", -90 if side else 0) for p in named("terminal box", *terminal)]
    on_feet = style != "flange"
    if on_feet:
        parts += named(
            "foot",
            *(
                q
                for s in (-1, 1)
                for q in (
                    box(r * 0.5, 0.016, long * 0.8, paint).at(s * r * 0.86, -y, 0),
                    *(box(r * 0.24, r * 0.6, 0.016, paint).at(s * r * 0.74, -y, z * long * 0.34) for z in (-1, 1)),
                )
            ),
        )
    if style == "flange":
        parts += named(
            "flange",
            disc(r * 1.35, 0.016, paint, 44).at(0, 0, long / 2 + 0.04),
            *(
                disc(r * 0.08, 0.004, DARK, 14).at(r * 1.18 * np.cos(a), r * 1.18 * np.sin(a), long / 2 + 0.055)
                for a in np.radians((45, 135, 225, 315))
            ),
        )
    if style == "gearbox":
        parts += named(
            "gearbox",
            rounded(r * 1.9, r * 2.2, r * 1.5, 0.02, paint).at(0, -y, long / 2 + r * 1.1),
            disc(r * 0.7, 0.03, paint).turn("y", 90).at(r * 0.95, -y * 0.3, long / 2 + r * 1.1),
            disc(r * 0.22, 0.11, CHROME).turn("y", 90).at(r * 0.95, -y * 0.3, long / 2 + r * 1.1),
            *(
                disc(0.008, 0.006, CHROME, 12).at(sx * r * 0.75, sy * r * 0.8 - r * 0.1, long / 2 + r * 1.85)
                for sx in (-1, 1)
                for sy in (-1, 1)
            ),
        )
    eye = chance(rng, 0.4) and side
    parts += named("lifting eye", torus(r * 0.18, r * 0.05, CHROME).turn("x", 90).at(0, r * 1.1, 0)) if eye else []
    facts = {
        "cooling fins": True,
        "feet": on_feet,
        "a flange": style == "flange",
        "a gearbox": style == "gearbox",
        "a shaft": True,
        "a terminal box": True,
    }
    return finished(
        rng, parts, paint, style, facts, (), {"flange": "with a flange", "gearbox": "with a gearbox"}.get(style, "with cooling fins")
    )

"""Telephones and hand radios: telephone, walkie-talkie."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import BRASS, DARK, against, bow, cable, disc, feet, finished, flat, keys, likely, picture, spin
from cg3d.made.outlines import spline
from cg3d.made.paints import CHROME, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, tube


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
        parts = named("body", rounded(w * 0.82, tall, 0.06, 0.02, paint, 4)) + named(
            "cradle", *moved(both(box(0.012, 0.018, 0.03, paint).at(0.022, tall * 0.86, 0.04)), -w * 0.22)
        )
        face = (
            [p.turn("x", 90) for p in _dial(0.046, key, lighter(paint, 0.15))]
            if facts["a dial"]
            else keys((3, 4), (0.03, 0.026), 0.007, key)
        )
        parts += moved(face, w * 0.13, tall * 0.42, 0.03)
        hand = [p.turn("z", 90).turn("y", 90) for p in _handset(tall * 0.9, 0.0125, paint)]
        parts += moved(hand, -w * 0.22, tall * 0.52, 0.034) + _coil((-w * 0.22, tall * 0.06, 0.05), (-w * 0.2, 0.01, 0.01), DARK, 16)
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


def _coil(start: tuple[float, float, float], stop: tuple[float, float, float], paint: Paint, turns: int = 12) -> list[Part]:
    """Curly cord that sags between two points."""
    t = np.linspace(0, 1, turns * 10)
    way = np.outer(1 - t, start) + np.outer(t, stop) - np.outer(np.sin(np.pi * t) * 0.035, (0, 1, 0))
    path = way + 0.007 * np.column_stack([np.cos(2 * np.pi * turns * t), np.sin(2 * np.pi * turns * t), 0 * t])
    path[:, 1] = np.maximum(path[:, 1], 0.004)
    return named("cord", tube(path, 0.0028, paint, 6))


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

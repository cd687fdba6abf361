"""Music to carry or put up: record player, boombox."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    BRASS,
    CLEAR,
    DARK,
    against,
    bow,
    disc,
    feet,
    finished,
    frame,
    keys,
    knob,
    likely,
    picture,
    slits,
    spin,
)
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, both, box, corners, cylinder, lathe, moved, named, rod, rounded, torus, tube


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

"""To steer games with: game controller, joystick."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, against, cable, feet, finished, likely, spin
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, beam, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, slab, torus, tube


def game_controller(rng: Rng) -> Build:
    """Two grips with two sticks, a cross and four buttons; flat old pad; three-pronged; with a steering wheel shape; one-handed."""
    style = likely(rng, two_grips=5, flat_pad=2, three_grips=1.2, one_hand=1.3, wheel=1)
    paint = draw(rng, pick(rng, "black", "white", "grey", "blue", "red", "purple"), "plastic")
    dark = DARK if paint.name != "black" else Paint(np.array((0.32, 0.32, 0.33)))
    cross = named("cross", box(0.024, 0.006, 0.008, dark), box(0.008, 0.006, 0.024, dark))
    four = named(
        "button",
        *(
            cylinder(0.0055, 0.006, draw(rng, w), sides=18).at(dx, 0, dz)
            for w, dx, dz in (("green", 0, 0.012), ("red", 0.012, 0), ("blue", -0.012, 0), ("yellow", 0, -0.012))
        ),
    )
    stick = named("stick", lathe([(0, 0), (0.008, 0), (0.007, 0.012), (0.012, 0.016), (0.011, 0.02), (0, 0.019)], dark, 24))
    cord = chance(rng, 0.35)
    facts = {
        "two sticks": style == "two grips",
        "two grips": style == "two grips",
        "three grips": style == "three grips",
        "a cable": False,
        "a steering wheel": style == "wheel",
    }
    facts = {k: v for k, v in facts.items() if v or "grips" not in k}
    if style == "flat pad":
        w, d = between(rng, 0.12, 0.14), between(rng, 0.055, 0.065)
        round_ = chance(rng)
        parts = (
            named(
                "body",
                slab(rectangle(w, d, d * 0.45 if round_ else 0.006), 0.016, paint, smooth=round_),
                slab(rectangle(w * 0.9, d * 0.6, 0.004), 0.002, against(paint, 0.3)).at(0, 0.0155, d * 0.06),
            )
            + moved(cross, -w * 0.3, 0.0165, 0)
            + (
                moved(four, w * 0.29, 0.0165, 0)
                if chance(rng)
                else named(
                    "button",
                    *(cylinder(0.008, 0.005, draw(rng, "red"), sides=20).at(w * (0.2 + 0.16 * i), 0.0165, 0.003) for i in range(2)),
                )
            )
            + named("button", *(rounded(0.014, 0.004, 0.006, 0.002, dark).at(w * 0.09 * (2 * i - 1), 0.017, d * 0.12) for i in range(2)))
        )
        parts += cable([(0, 0.008, -d * 0.5), (0.0, 0.004, -d * 0.9), (0.05, 0.003, -d * 1.3), (0.1, 0.003, -d)], DARK, 0.002)
        return finished(rng, parts, paint, style, {**facts, "a cable": True}, ("flat", "old"), "with a cable")
    if style == "one hand":
        w, long = 0.038, between(rng, 0.14, 0.16)
        parts = (
            named("body", rounded(w, 0.032, long, 0.009, paint, 4))
            + moved(cross, 0, 0.031, -long * 0.36)
            + named(
                "button",
                rounded(0.016, 0.005, 0.016, 0.006, dark).at(0, 0.03, -long * 0.16),
                *(cylinder(0.004, 0.004, dark, sides=14).at(0.01 * (i - 1), 0.031, 0.0) for i in range(3)),
                *(cylinder(0.0055, 0.004, dark, sides=16).at(0, 0.031, long * (0.2 + 0.11 * i)) for i in range(2)),
            )
            + named("trigger", box(0.016, 0.012, 0.022, dark).turn("x", 24).at(0, -0.006, -long * 0.2))
            + named(
                "speaker",
                *(
                    cylinder(0.0012, 0.002, dark, sides=8).at(0.005 * (i - 1), 0.0315, long * (0.08 + 0.03 * j))
                    for i in range(3)
                    for j in range(2)
                ),
            )
        )
        strap = chance(rng, 0.6)
        parts += (
            named(
                "strap",
                tube(
                    spline(
                        [
                            (0.006, 0.008, long * 0.49),
                            (0.04, 0.003, long * 0.8),
                            (0.0, 0.003, long * 1.05),
                            (-0.04, 0.003, long * 0.8),
                            (-0.006, 0.008, long * 0.49),
                        ],
                        40,
                    ),
                    0.002,
                    DARK,
                    8,
                ),
            )
            if strap
            else []
        )
        return finished(rng, parts, paint, style, {**facts, "a strap": strap}, ("slender",), "for one hand")
    if style == "wheel":
        r = between(rng, 0.11, 0.13)
        rim = (
            named(
                "steering wheel",
                torus(r, 0.013, RUBBER, 12, 44),
                cylinder(0.042, 0.025, paint).at(0, -0.012, 0),
                *(rod((0, 0, 0), (r * np.cos(a), 0, r * np.sin(a)), 0.012, CHROME) for a in (0.25, np.pi - 0.25, np.pi / 2)),
            )
            + [p.scaled(0.8, 0.8, 0.8).at(0.062, 0.014, -0.004) for p in four]
            + [p.scaled(0.8, 0.8, 0.8).at(-0.062, 0.014, -0.004) for p in cross]
        )
        parts = spin(rim, "x", 62, (0, 0.19, 0.05)) + named(
            "base",
            rounded(0.2, 0.12, 0.16, 0.03, paint, 4).at(0, 0.0, -0.05),
            rod((0, 0.1, -0.06), (0, 0.19, 0.05), 0.03, DARK),
            *both(box(0.03, 0.04, 0.05, DARK).at(0.08, -0.02, 0.0)),
        )
        return finished(rng, parts, paint, style, facts, (), "shaped like a steering wheel")
    half = [
        (0, 0.045),
        (0.03, 0.047),
        (0.062, 0.045),
        (0.08, 0.02),
        (0.09, -0.03),
        (0.085, -0.062),
        (0.068, -0.062),
        (0.05, -0.03),
        (0.03, -0.02),
        (0, -0.02),
    ]
    if style == "three grips":
        half = [
            (0, 0.045),
            (0.03, 0.047),
            (0.068, 0.045),
            (0.088, 0.02),
            (0.092, -0.04),
            (0.084, -0.066),
            (0.07, -0.06),
            (0.054, -0.012),
            (0.02, -0.008),
            (0.016, -0.07),
            (0, -0.076),
        ]
    outline = spline(np.concatenate([np.array(half), np.array(half[1:-1])[::-1] * (-1, 1)]), 110, closed=True)
    parts = named(
        "body",
        slab(outline * (1, -1), 0.03, paint, smooth=True),
        slab(outline * (0.93, -0.93), 0.004, lighter(paint, 0.06), smooth=True).at(0, 0.029, 0),
    )
    if style == "three grips":
        parts += (
            moved(stick, 0, 0.03, 0.03)
            + moved(four, 0.058, 0.031, -0.012)
            + moved(cross, -0.058, 0.031, -0.012)
            + named("button", cylinder(0.006, 0.005, draw(rng, "red")).at(0, 0.031, -0.012))
        )
    else:
        low = chance(rng)
        parts += (
            [p for q in stick for p in (q.at(0.03, 0.03, 0.004), q.at(-0.03, 0.03, 0.004) if low else q.at(-0.056, 0.03, -0.016))]
            + moved(cross, -0.055 if low else -0.03, 0.031, -0.018 if low else 0.006)
            + moved(four, 0.055, 0.031, -0.018)
            + named(
                "button",
                *both(rounded(0.01, 0.004, 0.005, 0.0015, dark).at(0.014, 0.032, -0.026)),
                cylinder(0.006, 0.004, CHROME).at(0, 0.031, -0.012),
            )
        )
    parts += named("trigger", *both(rounded(0.04, 0.016, 0.016, 0.006, dark).at(0.05, 0.012, -0.046)))
    parts += cable([(0, 0.015, -0.045), (0.0, 0.005, -0.08), (0.05, 0.003, -0.12), (0.1, 0.003, -0.09)], DARK, 0.0022) if cord else []
    return finished(
        rng,
        parts,
        paint,
        style,
        {**facts, "a cable": cord},
        (),
        "with two sticks and buttons" if style == "two grips" else "with three grips",
    )


def joystick(rng: Rng) -> Build:
    """Flight stick with a trigger; ball-top on a box with buttons; old stick with one button; stick with a throttle."""
    style = likely(rng, flight=3, ball_top=2.5, old=2.5, throttle=1.5)
    paint = draw(rng, pick(rng, "black", "black", "grey", "red", "white", "blue"), "plastic")
    trim, red = against(paint, 0.4), draw(rng, pick(rng, "red", "red", "yellow", "orange"), "plastic")
    tilt = between(rng, -14, 14)
    if style == "ball top":
        w, d = between(rng, 0.26, 0.34), between(rng, 0.17, 0.2)
        count = int(rng.integers(2, 5))
        parts = named("base", rounded(w, 0.05, d, 0.01, paint).at(0, 0.006, 0)) + feet(w * 0.42, d * 0.4, 0.012, 0.008)
        parts += named(
            "stick",
            *spin([rod((0, 0, 0), (0, 0.08, 0), 0.006, CHROME), ball(0.02, red).at(0, 0.092, 0)], "z", tilt, (-w * 0.28, 0.05, 0)),
            cylinder(0.028, 0.008, DARK).at(-w * 0.28, 0.054, 0),
        )
        push = lathe([(0, 0), (0.018, 0), (0.018, 0.008), (0.013, 0.011), (0.012, 0.016), (0, 0.016)], draw(rng, pick(rng, *BRIGHT)), 20)
        parts += named(
            "button", *(push.at(w * (0.0 + 0.13 * i), 0.054, 0.022 - 0.045 * j - 0.01 * i) for i in range(count) for j in range(2))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a ball on top": True, "a trigger": False, "many buttons": count > 2, "a throttle": False},
            (),
            "with a ball on top",
        )
    w = between(rng, 0.13, 0.17)
    round_ = chance(rng, 0.35)
    parts = named(
        "base",
        lathe([(0, 0), (w * 0.62, 0), (w * 0.6, 0.025), (w * 0.4, 0.05), (0, 0.05)], paint, 40)
        if round_
        else rounded(w, 0.05, w, 0.012, paint),
    ) + feet(w * 0.36, w * 0.36, 0.01, 0.004)
    boot = named("boot", *(torus(0.034 - 0.007 * i, 0.008, RUBBER, 8, 28).at(0, 0.05 + 0.009 * i, 0) for i in range(3)))
    if style == "old":
        long = between(rng, 0.09, 0.12)
        parts += boot + named(
            "stick", *spin([cylinder(0.011, long, paint, 0.014), ball(0.0145, paint).at(0, long, 0)], "z", tilt, (0, 0.05, 0))
        )
        parts += named("button", lathe([(0, 0), (0.017, 0), (0.015, 0.012), (0, 0.013)], red, 24).at(-w * 0.32, 0.048, -w * 0.32))
        parts += cable([(0, 0.02, -w * 0.5), (0.01, 0.005, -w * 0.8), (0.1, 0.004, -w * 1.0), (0.16, 0.004, -w * 0.5)], DARK, 0.0035)
        return finished(
            rng,
            parts,
            paint,
            style,
            {"one red button" if red.name == "red" else "one button": True, "a trigger": False, "a cable": True, "a throttle": False},
            ("old",),
            "with one button",
        )
    long = between(rng, 0.15, 0.18)
    path = np.array([(0, 0, 0), (0, long * 0.35, 0.0), (0, long * 0.7, 0.004), (0, long, 0.02)])
    grip = tube(
        spline(path, 18),
        np.interp(np.linspace(0, 1, len(spline(path, 18))), (0, 0.2, 0.5, 0.85, 1), (0.012, 0.02, 0.017, 0.022, 0.018)),
        paint,
        16,
    )
    stick = named("stick", grip, *(torus(0.021, 0.004, paint, 8, 20).at(0, long * f, 0.001) for f in (0.32, 0.48))) + named(
        "trigger", extrude([(0, 0), (0.014, -0.03), (0.022, -0.028), (0.016, 0)], 0.012, red).turn("y", 90).at(0, long * 0.82, -0.018)
    )
    stick += named(
        "button",
        ball(0.011, red).at(-0.006, long + 0.008, 0.022),
        cylinder(0.006, 0.012, trim).at(0.012, long + 0.006, 0.02),
        ellipsoid(0.034, 0.007, 0.02, trim).at(0.0, 0.034, 0),
    )
    parts += (
        boot
        + spin(stick, "x", tilt, (0, 0.06, 0))
        + named(
            "button",
            *(rounded(0.02, 0.008, 0.014, 0.003, trim).at(s * w * 0.3, 0.047, w * (0.3 - 0.15 * i)) for s in (-1, 1) for i in range(3)),
        )
    )
    throttle = style == "throttle"
    if throttle:
        parts += moved(
            named(
                "throttle",
                rounded(w, 0.06, w, 0.012, paint),
                box(0.01, 0.004, w * 0.7, DARK).at(0, 0.06, 0),
                *spin(
                    [
                        beam((0, 0, 0), (0, 0.1, 0), 0.03, paint),
                        rounded(0.07, 0.035, 0.04, 0.012, paint).at(0, 0.09, 0),
                        cylinder(0.008, 0.012, red).at(0.02, 0.12, 0),
                    ],
                    "x",
                    -18,
                    (0, 0.05, -0.01),
                ),
            ),
            -w * 1.35,
            0,
            0,
        )
    facts = {"a trigger": True, "a throttle": throttle, "a round base": round_, "a ball on top": False}
    return finished(rng, parts, paint, style, facts, (), "with a throttle" if throttle else "with a trigger")

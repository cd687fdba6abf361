"""Clocks."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, DARK_GLASS, GOLD, WHITE, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube
from cg3d.made.things.bits import finished, likely


def _dial(rng: Rng, r: float, face: Paint) -> list[Part]:
    """Clock face with marks and hands, facing +Z, centred on the origin."""
    ink = BLACK if face.rgb.mean() > 0.4 else WHITE
    parts = named("dial", cylinder(r, 0.01 * r, face, sides=44).turn("x", 90))
    marks = [
        box(r * (0.06 if i % 3 == 0 else 0.03), r * 0.14, r * 0.035, ink).at(0, r * 0.78, r * 0.015).turn("z", 30 * i) for i in range(12)
    ]
    hands = [
        box(r * 0.07, r * 0.55, r * 0.04, ink).at(0, -r * 0.08, r * 0.03).turn("z", float(rng.uniform(0, 360))),
        box(r * 0.045, r * 0.85, r * 0.04, ink).at(0, -r * 0.1, r * 0.05).turn("z", float(rng.uniform(0, 360))),
    ]
    return [*parts, *named("mark", *marks), *named("hand", *hands), *named("pin", cylinder(r * 0.06, r * 0.1, ink, sides=16).turn("x", 90))]


def _clock_facts(**true: bool) -> dict[str, bool]:
    names = ("two_bells", "a_pendulum", "legs", "a_house_roof", "a_dial", "hands")
    return {name.replace("_", " "): true.get(name, name in ("a_dial", "hands") and not true.get("digits")) for name in names}


def clock(rng: Rng) -> Build:
    """Wall clock, alarm clock with two bells, grandfather clock, mantel clock, cuckoo clock, digital, square or sun-shaped wall clock."""
    style = likely(rng, wall=3, alarm=2, grandfather=1.5, mantel=1.3, cuckoo=1.2, digital=1, square=1, sun=0.8)
    woody = style in ("grandfather", "mantel", "cuckoo")
    paint = wood(rng) if woody or chance(rng, 0.25) else draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"))
    face = WHITE if chance(rng, 0.75) or woody else lighter(paint, 0.7 if paint.rgb.mean() < 0.6 else -0.75)
    if style == "grandfather":
        return _grandfather_clock(rng, face, paint)
    if style == "digital":
        return _digital_clock(rng)
    if style in ("mantel", "cuckoo"):
        return _house_clock(rng, style, face, paint)
    r = between(rng, 0.13, 0.18) if style != "alarm" else between(rng, 0.05, 0.065)
    dial = moved(_dial(rng, r * 0.99, face), z=r * 0.1)
    if style == "square":
        parts = dial + named("case", rounded(r * 2.3, r * 2.3, r * 0.22, r * 0.2, paint).at(0, -r * 1.15, -0.01))
        return finished(parts, paint, style, _clock_facts(), ("square", "wall"), "with a dial")
    line = [(r * 0.96, 0), (r * 1.1, 0), (r * 1.1, r * 0.18), (r * 0.98, r * 0.24), (r * 0.96, r * 0.2), (r * 0.96, 0)]
    parts = dial + named("case", lathe(line, paint, 48).turn("x", 90), cylinder(r * 1.05, r * 0.1, paint, sides=44).turn("x", 90))
    if style == "sun":
        n = int(rng.choice((12, 16, 24)))
        gold = GOLD if chance(rng, 0.6) else paint
        spikes = [
            extrude([(-r * 0.09, 0), (r * 0.09, 0), (0, r * (0.75 if i % 2 else 0.45))], r * 0.05, gold)
            .at(0, r * 1.08, r * 0.05)
            .turn("z", 360 * i / n)
            for i in range(n)
        ]
        return finished(parts + named("ray", *spikes), gold, style, _clock_facts() | {"rays": True}, ("round", "wall"), "with rays")
    if style == "wall":
        return finished(parts, paint, style, _clock_facts(), ("round", "wall"), "with a dial")
    shine = steel(rng) if chance(rng, 0.6) else GOLD
    parts += named("case", cylinder(r * 1.08, r * 0.6, paint, sides=40).turn("x", 90).at(0, 0, -r * 0.5))
    bell = ball(r * 0.38, shine).shaped(lambda x, y, z: (x, np.maximum(y, -0.002), z)).turn("z", -35).at(r * 0.68, r * 1.05, -r * 0.2)
    parts += named("bell", *both(bell)) + named(
        "leg", *both(rod((r * 0.55, -r * 0.8, -r * 0.2), (r * 0.75, -r * 1.3, -r * 0.1), r * 0.08, shine))
    )
    bow = spline([(-r * 0.5, r * 1.25, -r * 0.2), (0, r * 1.75, -r * 0.2), (r * 0.5, r * 1.25, -r * 0.2)], 14)
    parts += named("handle", tube(bow, r * 0.05, shine)) + named(
        "hammer", rod((0, r, -r * 0.2), (0, r * 1.35, -r * 0.2), r * 0.05, shine), ball(r * 0.09, shine).at(0, r * 1.33, -r * 0.2)
    )
    return finished(parts, paint, style, _clock_facts(two_bells=True, legs=True), ("alarm",), "with two bells")


def _grandfather_clock(rng: Rng, face: Paint, paint: Paint) -> Build:
    tall = between(rng, 1.9, 2.2)
    glass = Paint(np.array((0.22, 0.24, 0.26)), "glass")
    parts = named("base", box(0.5, 0.4, 0.3, paint), rounded(0.56, 0.05, 0.34, 0.015, paint).at(0, 0.38, 0), box(0.54, 0.06, 0.33, paint))
    parts += named("case", box(0.36, tall - 0.9, 0.24, paint).at(0, 0.4, 0), box(0.5, 0.5, 0.3, paint).at(0, tall - 0.5, 0))
    top = [rounded(0.58, 0.06, 0.36, 0.015, paint).at(0, tall, 0)]
    if chance(rng):
        top.append(extrude(joined((-0.25, 0), (0.25, 0), arc(0, 0, 0.25, 0, 180, 16)), 0.28, paint).at(0, tall + 0.05, 0))
    else:
        top += [extrude([(-0.27, 0), (0.27, 0), (0, 0.17)], 0.28, paint).at(0, tall + 0.05, 0), ball(0.03, GOLD).at(0, tall + 0.24, 0)]
    parts += named("top", *top) + moved(_dial(rng, 0.19, face), 0, tall - 0.24, 0.152)
    parts += named("window", box(0.24, tall - 1.1, 0.01, glass).at(0, 0.5, 0.12))
    parts += named(
        "pendulum", rod((0, tall - 0.62, 0.13), (0, 0.85, 0.13), 0.008, GOLD), cylinder(0.06, 0.015, GOLD).turn("x", 90).at(0, 0.8, 0.125)
    )
    weights = chance(rng, 0.5)
    if weights:
        parts += named("weight", *(cylinder(0.022, 0.16, GOLD, sides=18).at(x, between(rng, 0.9, 1.1), 0.14) for x in (-0.07, 0.07)))
    return finished(parts, paint, "grandfather", _clock_facts(a_pendulum=True) | {"weights": weights}, ("grandfather",), "with a pendulum")


def _house_clock(rng: Rng, style: str, face: Paint, paint: Paint) -> Build:
    if style == "mantel":
        w, h = between(rng, 0.3, 0.42), between(rng, 0.2, 0.26)
        if chance(rng):
            hill = joined(
                (-w / 2, 0),
                (w / 2, 0),
                (w / 2, h * 0.35),
                spline([(w * 0.42, h * 0.42), (w * 0.24, h * 0.6), (0, h), (-w * 0.24, h * 0.6), (-w * 0.42, h * 0.42)], 40),
                (-w / 2, h * 0.35),
            )
        else:
            hill = joined((-w * 0.36, 0), (w * 0.36, 0), (w * 0.36, h * 0.6), arc(0, h * 0.6, w * 0.36, 0, 180, 20))
        r = h * 0.34
        parts = (
            named("case", extrude(hill, 0.11, paint))
            + named("base", rounded(w * 1.1, 0.03, 0.15, 0.01, paint).at(0, -0.028, 0))
            + moved(_dial(rng, r, face), 0, h * 0.52, 0.057)
        )
        parts += named("rim", torus(r * 1.04, r * 0.07, GOLD, 8, 40).turn("x", 90).at(0, h * 0.52, 0.056)) + named(
            "leg", *(ball(0.016, GOLD).at(x * w * 0.46, -0.036, z) for x in (-1, 1) for z in (-0.05, 0.05))
        )
        return finished(parts, paint, style, _clock_facts(legs=True), ("small",), "with legs")
    w, h = 0.2, 0.24
    roof = lighter(paint, -0.3)
    parts = named("case", box(w, h, 0.13, paint), extrude([(-w / 2, h), (w / 2, h), (0, h + 0.1)], 0.13, paint))
    parts += named("roof", *both(box(0.02, w * 0.86, 0.18, roof).turn("z", 45).at(w * 0.64, h - 0.025, 0))) + moved(
        _dial(rng, 0.062, face), 0, h * 0.42, 0.067
    )
    door = box(0.045, 0.05, 0.008, roof).at(0, h * 0.82, 0.067)
    bird = [
        ball(0.014, draw(rng, pick(rng, "yellow", "blue", "red"))).at(0, h * 0.93, 0.1),
        cylinder(0.005, 0.014, draw(rng, "orange"), 0.0005, 8).turn("x", 90).at(0, h * 0.93, 0.113),
    ]
    parts += named("door", door) + named("bird", *bird, rod((0, h * 0.9, 0.06), (0, h * 0.9, 0.1), 0.006, paint))
    parts += named(
        "pendulum", rod((0, 0, 0.04), (0, -0.16, 0.04), 0.004, GOLD), cylinder(0.026, 0.008, GOLD).turn("x", 90).at(0, -0.17, 0.036)
    )
    for x in (-0.05, 0.05):
        low = between(rng, -0.3, -0.18)
        parts += named(
            "weight",
            rod((x, 0, 0.02), (x, low, 0.02), 0.002, GOLD),
            lathe(joined((0, 0), spline([(0.008, 0), (0.016, 0.025), (0.006, 0.065)], 12), (0, 0.066)), paint, 18).at(x, low - 0.06, 0.02),
        )
    parts += named(
        "leaf",
        *both(
            extrude(spline([(0, 0), (0.05, 0.03), (0.1, 0.0), (0.06, -0.03)], 30, closed=True), 0.012, roof)
            .turn("z", 40)
            .at(w * 0.2, h + 0.02, 0.07)
        ),
    )
    return finished(parts, paint, style, _clock_facts(a_pendulum=True, a_house_roof=True) | {"weights": True}, (), "with a roof and a bird")


SEGMENTS = ("abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg")


def _digital_clock(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "black", "white", "grey", "red", "blue"), "plastic")
    lit = draw(rng, pick(rng, "red", "green", "blue", "white"), "glass")
    w, h, d = between(rng, 0.16, 0.24), between(rng, 0.07, 0.09), between(rng, 0.06, 0.09)
    parts = named("case", rounded(w, h, d, 0.012, paint)) + named(
        "screen", box(w * 0.86, h * 0.66, 0.006, DARK_GLASS).at(0, h * 0.17, d / 2)
    )
    s = h * 0.2
    bars = {"a": (0, s), "g": (0, 0), "d": (0, -s), "b": (s / 2, s / 2), "f": (-s / 2, s / 2), "c": (s / 2, -s / 2), "e": (-s / 2, -s / 2)}
    for i, x in enumerate((-0.31, -0.12, 0.12, 0.31)):
        for name in SEGMENTS[int(rng.integers(3 if i == 0 else 10))]:
            bx, by = bars[name]
            flat = name in "agd"
            bar = box(s * 0.8 if flat else s * 0.2, s * 0.2 if flat else s * 0.8, 0.004, lit)
            parts += named("digit", bar.at(x * w + bx, h / 2 + by - (s * 0.1 if flat else s * 0.4), d / 2 + 0.004))
    parts += named("digit", *(box(s * 0.22, s * 0.22, 0.004, lit).at(0, h / 2 + y, d / 2 + 0.004) for y in (-s * 0.6, s * 0.4)))
    parts += named(
        "button",
        *(
            rounded(w * 0.12, 0.008, d * 0.25, 0.003, lighter(paint, -0.3 if paint.rgb.mean() > 0.3 else 0.3)).at(x * w, h - 0.003, 0)
            for x in (-0.3, -0.1, 0.1, 0.3)
        ),
    )
    return finished(
        parts,
        paint,
        "digital",
        _clock_facts(digits=True, a_dial=False, hands=False) | {"digits": True, "buttons": True},
        ("low",),
        "with digits",
    )

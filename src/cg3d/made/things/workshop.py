"""Of the workshop: pliers, drill, chisel."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, tube, turned
from cg3d.made.things.bits import RUBBER, finished, iron, laid, likely, plate


def pliers(rng: Rng) -> Build:
    """Combination pliers, long-nosed, side cutters with a short beak, water pump pliers with an offset jaw, pincers with a round head."""
    style = likely(rng, combination=3, nose=2, cutter=1.5, pump=1.2, pincers=1.2)
    metal, grip = iron(rng), draw(rng, pick(rng, *BRIGHT, "black", "red", "blue"), "rubber")
    open_, long = between(rng, 2, 10), between(rng, 0.12, 0.155)
    jaws = {
        "combination": [(0.0005, 0), (0.012, 0.002), (0.0115, 0.022), (0.007, 0.046), (0.0005, 0.047)],
        "nose": [(0.0005, 0), (0.011, 0.002), (0.0085, 0.02), (0.0038, 0.05), (0.002, 0.075), (0.0005, 0.076)],
        "cutter": [(0.0005, 0.004), (0.014, 0.0), (0.0155, 0.012), (0.007, 0.027), (0.0005, 0.03)],
        "pump": [(0.0005, 0), (0.012, 0.0), (0.014, 0.02), (0.009, 0.045), (0.0005, 0.048)],
        "pincers": [
            (0.004, 0.0),
            (0.01, 0.0),
            (0.026, 0.016),
            (0.022, 0.034),
            (0.0005, 0.045),
            (0.0005, 0.04),
            (0.014, 0.03),
            (0.016, 0.018),
        ],
    }
    deep = 0.012 if style != "nose" else 0.009
    jaw = extrude(joined(jaws[style]), deep, metal)
    teeth = [box(0.0016, 0.0012, deep * 1.02, lighter(metal, -0.4)).at(0.0014, y, 0) for y in np.arange(0.014, 0.043, 0.0032)]
    if style in ("cutter", "pincers"):
        teeth = []
    hold = spline([(-0.004, -0.006, 0), (-0.013, -0.03, 0), (-0.0225, -0.05, 0), (-0.022, -long * 0.75, 0), (-0.017, -long, 0)], 24)
    bare = tube(hold[:12], 0.0055, metal, 10).scaled(1, 1, 1.1)
    sleeve = tube(
        hold[7:], np.interp(np.linspace(0, 1, len(hold) - 7), (0, 0.1, 0.3, 0.9, 1), (0.0068, 0.0074, 0.006, 0.0066, 0.0045)), grip, 12
    )
    half = named("jaw", jaw, *teeth) + named("handle", bare) + named("grip", sleeve)
    one = turned(half, "z", -open_ * 0.5)
    two = [p.mirrored("x") for p in one]
    parts = [*one, *two, *named("pivot", cylinder(0.0135, deep * 0.95, metal, sides=28).turn("x", 90).at(0, -0.003, -deep * 0.475))]
    parts += named("rivet", cylinder(0.006, deep * 1.25, lighter(metal, -0.25), sides=20).turn("x", 90).at(0, -0.003, -deep * 0.625))
    if style == "pump":
        shift = [p.shaped(lambda x, y, z: (x + 0.55 * np.maximum(y - 0.005, 0), y - 0.1 * x, z)) for p in parts]
        parts = shift + named("slot", rounded(0.008, 0.022, deep * 1.1, 0.003, BLACK).turn("z", 25).at(0.0, -0.028, 0))
    pose = turned(turned(parts, "x", -90), "y", between(rng, 0, 60)) if chance(rng, 0.6) else parts
    said = {"long thin jaws": style == "nose", "rubber grips": True, "a round head": style == "pincers", "toothed jaws": bool(teeth)}
    words = ("long-nosed",) if style == "nose" else ()
    how = {"nose": "with long thin jaws", "cutter": "with short cutting jaws", "pump": "with an angled jaw", "pincers": "with round jaws"}
    return finished(pose, grip, style, said, words, how.get(style, f"with {grip.name} grips"))


def _chuck(r: float, paint: Paint, bit: Paint, long: float, *, spade: bool = False) -> list[Part]:
    """Drill chuck and bit, along +y from the origin."""
    line = [(0, 0), (r, 0), (r * 1.08, r * 0.4), (r, r * 1.0), (r * 0.62, r * 1.9), (r * 0.25, r * 2.1), (0, r * 2.1)]
    ribs = around(box(r * 0.1, r * 0.8, r * 0.1, lighter(paint, -0.3)).at(0, r * 0.1, r * 1.02), 14)
    t = np.linspace(0, 1, 40)
    flute = loft(
        np.array(
            [
                [
                    ((r * 0.17) * np.cos(a + 14 * s) * c, r * 2 + long * s, (r * 0.17) * np.sin(a + 14 * s) * c)
                    for a, c in ((0, 1), (1.57, 0.55), (3.14, 1), (4.71, 0.55))
                ]
                for s in t
            ]
        ),
        bit,
    )
    parts = named("chuck", lathe(line, paint, 24), *ribs) + named(
        "bit", flute, cylinder(r * 0.16, r * 0.3, bit, 0.0002, 10).at(0, r * 2 + long, 0)
    )
    if spade:
        parts += named(
            "bit",
            extrude([(-r * 0.8, 0), (r * 0.8, 0), (r * 0.8, r), (0, r * 1.5), (-r * 0.8, r)], r * 0.12, bit).at(0, r * 2 + long * 0.6, 0),
        )
    return parts


def drill(rng: Rng) -> Build:
    """Cordless pistol drill with a battery foot; corded with a side handle; hammer drill; hand drill with a crank; brace."""
    style = likely(rng, cordless=5, corded=2, hammer=1.5, crank=1, brace=0.8)
    paint, dark, metal = (
        draw(rng, pick(rng, "yellow", "yellow", "red", "orange", "blue", "turquoise", "green"), "plastic"),
        BLACK,
        iron(rng),
    )
    if style in ("crank", "brace"):
        return _hand_drill(rng, style)
    r = between(rng, 0.03, 0.035)
    back = between(rng, 0.1, 0.13) * (1.35 if style == "hammer" else 1)
    body = lathe(
        [(0, 0), (r * 0.8, 0), (r * 1.05, 0.015), (r * 1.08, back * 0.6), (r * 0.95, back * 0.7), (r * 0.85, back), (0, back)], paint, 28
    ).turn("x", 90)
    parts = named("body", body.scaled(1, 1.12, 1).at(0, 0, -back * 0.75))
    collar = lathe([(0, 0), (r * 0.98, 0), (r * 0.9, 0.03), (0, 0.03)], dark, 28).turn("x", 90).at(0, 0, back * 0.24)
    parts += named("collar", collar)
    parts += [
        p.at(0, 0, back * 0.24 + 0.028)
        for p in turned(
            _chuck(r * 0.62, dark if chance(rng) else metal, steel(rng), between(rng, 0.04, 0.09), spade=chance(rng, 0.15)), "x", 90
        )
    ]
    parts += named(
        "vent",
        *both(box(0.004, 0.005, back * 0.3, dark).at(r * 1.02, 0.0, -back * 0.5)),
        *both(box(0.004, 0.005, back * 0.3, dark).at(r * 1.0, 0.012, -back * 0.5)),
    )
    hilt = spline([(0.02, 0.0), (0.015, -0.05), (0.002, -0.1), (-0.028, -0.1), (-0.026, -0.05), (-0.03, 0.0)], 30, closed=True)
    z0 = -back * (0.42 if style == "cordless" else 0.6)
    parts += named(
        "handle", extrude(hilt * (1, 1.25), r * 1.15, dark if chance(rng, 0.6) else paint, smooth=True).turn("y", -90).at(0, -r * 0.8, z0)
    )
    parts += named(
        "trigger",
        rounded(r * 0.5, 0.034, 0.016, 0.005, draw(rng, pick(rng, "red", "black", "orange"), "plastic")).at(0, -r - 0.035, z0 + 0.022),
    )
    side = False
    if style == "cordless":
        foot = between(rng, 0.028, 0.05)
        low = -r * 0.8 - 0.125
        parts += named("foot", rounded(0.062, 0.024, 0.105, 0.01, paint).at(0, low - 0.012, z0 + 0.005))
        parts += named(
            "battery",
            rounded(0.066, foot, 0.11, 0.008, dark).at(0, low - 0.012 - foot, z0 + 0.012),
            rounded(0.035, foot * 0.5, 0.006, 0.002, paint).at(0, low - foot * 0.8, z0 + 0.067),
        )
    else:
        low = -r * 0.8 - 0.125
        parts += named(
            "cable",
            tube(
                spline([(0, low, z0 - 0.015), (0, low - 0.03, z0 - 0.03), (0.03, low - 0.04, z0 - 0.1), (0.1, low - 0.035, z0 - 0.12)], 24),
                0.004,
                RUBBER,
            ),
        )
        side = style == "hammer" or chance(rng, 0.5)
        if side:
            bar = (
                lathe([(0, 0), (0.012, 0), (0.014, 0.03), (0.013, 0.09), (0.018, 0.1), (0, 0.1)], RUBBER, 20)
                .turn("z", 90)
                .at(-r * 0.8, 0, back * 0.27)
            )
            parts += named("side handle", bar, plate(circle(r * 1.15, 28), r * 0.8, 0.016, dark).turn("x", 90).at(0, 0, back * 0.28))
    said = {"a battery": style == "cordless", "a cable": style != "cordless", "a side handle": side, "a trigger": True}
    how = "with a battery" if style == "cordless" else "with a side handle" if side else "with a cable"
    pose = turned(parts, "z", 90) if chance(rng, 0.2) else parts
    return finished(turned(pose, "y", 90), paint, style, said, ("cordless",) if style == "cordless" else ("electric",), how)


def _hand_drill(rng: Rng, style: str) -> Build:
    metal, grip = iron(rng), wood(rng, grain=False)
    if style == "brace":
        path = [
            (0, 0, 0),
            (0, 0.05, 0),
            (0.005, 0.07, 0),
            (0.08, 0.085, 0),
            (0.085, 0.1, 0),
            (0.085, 0.2, 0),
            (0.08, 0.215, 0),
            (0.005, 0.23, 0),
            (0, 0.25, 0),
            (0, 0.3, 0),
        ]
        parts = named("crank", tube(np.array(path), 0.006, metal))
        parts += named(
            "handle", lathe(joined((0, 0), spline([(0.01, 0), (0.016, 0.04), (0.01, 0.08)], 12), (0, 0.08)), grip).at(0.085, 0.11, 0)
        )
        parts += named(
            "knob", lathe(joined((0, 0), spline([(0.012, 0), (0.036, 0.02), (0.03, 0.035), (0.001, 0.042)], 16)), grip).at(0, 0.3, 0)
        )
    else:
        wheel = [
            *around(rod((0, 0, 0), (0.044, 0, 0), 0.004, metal), 4),
            *named("gear", plate(circle(0.05, 48), 0.042, 0.008, draw(rng, pick(rng, "red", "green", "black"), "metal"))),
        ]
        parts = named("wheel", *moved(turned(wheel, "z", 90), 0.02, 0.13, 0))
        parts += named("shaft", rod((0, 0, 0), (0, 0.27, 0), 0.008, metal), cylinder(0.014, 0.02, metal).at(0, 0.06, 0))
        parts += named(
            "crank",
            rod((0.02, 0.13, 0), (0.05, 0.13, 0), 0.006, metal),
            rod((0.04, 0.13, 0), (0.04, 0.19, 0.03), 0.005, metal),
            rod((0.04, 0.19, 0.03), (0.08, 0.19, 0.03), 0.01, grip),
        )
        parts += named(
            "handle",
            lathe(joined((0, 0), spline([(0.012, 0), (0.018, 0.04), (0.014, 0.09), (0.016, 0.11)], 16), (0, 0.115)), grip).at(0, 0.22, 0),
        )
    parts += turned(_chuck(0.014, metal, steel(rng), 0.06), "x", 180)
    said = {"a battery": False, "a cable": False, "a crank": True, "a trigger": False}
    return finished(laid(parts, rng, 0.7), grip, style, said, ("manual",), "with a crank")


def chisel(rng: Rng) -> Build:
    """Bench chisel with a wooden or plastic handle, gouge with a hollow blade, cold chisel all of steel, long thin mortise chisel."""
    style = likely(rng, bench=4, gouge=1.5, cold=2, mortise=1.2, paring=1)
    metal = iron(rng) if style == "cold" else steel(rng)
    w, long = between(rng, 0.014, 0.032), between(rng, 0.1, 0.14)
    if style == "cold":
        w = between(rng, 0.018, 0.026)
        parts = named(
            "shank", cylinder(w * 0.5, 0.12, metal, sides=8).at(0, 0.05, 0), cylinder(w * 0.5, 0.008, metal, w * 0.4, 8).at(0, 0.17, 0)
        )
        t = np.linspace(0, 1, 6)
        rings = [
            [(-a, y, -b), (a, y, -b), (a, y, b), (-a, y, b)]
            for y, a, b in zip(0.06 * t, np.interp(t, (0, 1), (w * 0.62, w * 0.46)), np.interp(t, (0, 0.15, 1), (0.0006, 0.002, w * 0.45)))
        ]
        parts += named("blade", loft(np.array(rings), metal))
        guard = chance(rng, 0.35)
        if guard:
            parts += named(
                "guard", rounded(0.07, 0.012, 0.05, 0.005, draw(rng, pick(rng, "red", "yellow", "black"), "rubber")).at(0, 0.14, 0)
            )
        body: Paint = metal
    else:
        thick = {"mortise": 0.009, "paring": 0.003}.get(style, 0.0045)
        w = 0.01 if style == "mortise" else w
        long = long * (1.45 if style == "paring" else 1)
        blade = box(w, long, thick, metal).shaped(lambda x, y, z: (x, y, np.where((y < 0.001) & (z > 0), -thick / 2 + 0.0004, z)))
        if style == "gouge":
            a = np.radians(np.linspace(-65, 65, 12))
            line = joined(
                np.stack([np.sin(a) * w * 0.6, -np.cos(a) * w * 0.6], 1),
                np.stack([np.sin(a) * (w * 0.6 - 0.003), -np.cos(a) * (w * 0.6 - 0.003)], 1)[::-1],
            )
            blade = extrude(line, long, metal).turn("x", 90).at(0, long / 2, w * 0.4)
        else:
            wedge = extrude(
                [(-thick / 2, 0), (-thick / 2 + 0.0004, 0), (thick / 2, thick * 2.4), (-thick / 2, thick * 2.4)], w, metal
            ).turn("y", 90)
            blade = box(w, long - thick * 2.4, thick, metal).at(0, thick * 2.4, 0)
            blade_parts = [wedge, blade]
        pieces = [blade] if style == "gouge" else blade_parts
        neck = lathe([(0, 0), (w * 0.2, 0), (0.005, 0.012), (0.006, 0.03), (0.011, 0.034), (0.011, 0.038), (0, 0.038)], metal).at(
            0, long - 0.004, 0
        )
        parts = named("blade", *pieces) + named("neck", neck)
        body = wood(rng, grain=False) if chance(rng, 0.6) else draw(rng, pick(rng, "yellow", "red", "blue", "black", "green"), "plastic")
        y, hold = long + 0.034, between(rng, 0.1, 0.125)
        shape = spline([(0.01, 0), (0.0135, 0.012), (0.0125, hold * 0.35), (0.0165, hold * 0.75), (0.014, hold)], 24)
        parts += named("handle", lathe(joined((0, 0), shape, (0, hold)), body, 20).at(0, y, 0))
        guard = chance(rng, 0.5)
        if guard:
            parts += named(
                "cap", lathe([(0, 0), (0.0155, 0), (0.0155, 0.008), (0.012, 0.011), (0, 0.011)], metal).at(0, y + hold - 0.006, 0)
            )
    said = {"a wooden handle": body.material == "wooden", "a hollow blade": style == "gouge"}
    said |= {"a metal cap" if style != "cold" else "a hand guard": guard}
    how = {"cold": "with an eight-sided shank", "gouge": "with a hollow blade"}.get(style, "with a flat blade")
    return finished(laid(parts, rng, 0.7), body, style, said, (), how)

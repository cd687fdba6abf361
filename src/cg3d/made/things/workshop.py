"""Of the workshop: pliers, drill, chisel, toolbox, clamp, anvil, vise, tape measure."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, tube, turned
from cg3d.made.things.bits import BRASS, RUBBER, against, finished, iron, laid, likely, plate, thread


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


def toolbox(rng: Rng) -> Build:
    """Metal box with a roof-shaped lid; plastic case with latches; open wooden tray; cantilever with trays; drawer chest."""
    style = likely(rng, roof=3, plastic=3, tray=1.5, drawers=1.2, cantilever=1.2)
    paint = (
        wood(rng)
        if style == "tray"
        else draw(
            rng, pick(rng, "red", "red", "blue", "green", "yellow", "black", "orange", "grey"), "plastic" if style == "plastic" else "metal"
        )
    )
    w, d, h = between(rng, 0.4, 0.52), between(rng, 0.19, 0.24), between(rng, 0.15, 0.2)
    metal, open_ = steel(rng), False
    if style == "tray":
        b = 0.014
        end = [(-d / 2, 0), (d / 2, 0), (d / 2, h * 0.6), (d * 0.16, h * 1.5), (-d * 0.16, h * 1.5), (-d / 2, h * 0.6)]
        parts = named("end", *both(extrude(end, b, paint).turn("y", 90).at(w / 2, 0, 0)))
        parts += named("side", *(box(w, h * 0.6, b, paint).at(0, 0, s * (d / 2 - b / 2)) for s in (-1, 1))) + named(
            "bottom", box(w, b, d - 2 * b, paint)
        )
        parts += named("handle", rod((-w / 2, h * 1.35, 0), (w / 2, h * 1.35, 0), 0.014, wood(rng, grain=False)))
        tool = draw(rng, pick(rng, "red", "blue", "yellow"), "plastic")
        parts += named(
            "tool",
            *(
                rod((x, h * 0.2, z), (x + 0.02, h * 1.0, z), 0.009, p)
                for x, z, p in ((-0.1, 0.04, tool), (0.06, -0.05, metal), (0.11, 0.05, paint))
            ),
        )
    elif style == "drawers":
        h = h * 1.5
        parts = named("case", box(w, h, d, paint))
        n = int(rng.integers(3, 5))
        for i in range(n):
            y = h * (0.06 + 0.7 * i / n)
            parts += named("drawer", box(w * 0.92, h * 0.62 / n, 0.012, lighter(paint, 0.12)).at(0, y, d / 2)) + named(
                "pull", box(w * 0.6, 0.012, 0.014, metal).at(0, y + h * 0.45 / n, d / 2 + 0.008)
            )
        parts += named("lid", rounded(w * 1.01, h * 0.2, d * 1.02, 0.01, paint).at(0, h * 0.82, 0))
    elif style == "cantilever":
        open_ = True
        parts = named("case", *_open_box(w, h * 0.6, d, paint))
        for s in (-1, 1):
            for i, reach in enumerate((0.55, 1.05)):
                parts += named("tray", *moved(_open_box(w, h * 0.28, d * 0.5, paint), 0, h * (0.75 + 0.42 * i), s * d * reach))
            parts += named("arm", *both(rod((w * 0.505, h * 0.3, s * d * 0.2), (w * 0.505, h * 1.3, s * d * 1.1), 0.006, metal)))
        parts += named("handle", *both(tube(np.array([(w * 0.46, h * 0.5, 0), (w * 0.46, h * 1.6, 0), (0, h * 1.6, 0)]), 0.007, metal)))
    else:
        slope = [(-d / 2, 0), (d / 2, 0), (d / 2, h * 0.25), (d * 0.2, h * 0.55), (-d * 0.2, h * 0.55), (-d / 2, h * 0.25)]
        parts = named("case", rounded(w, h, d, 0.012, paint) if style == "plastic" else box(w, h, d, paint))
        lid = (
            extrude(slope, w * 1.01, paint).turn("y", 90)
            if style == "roof"
            else rounded(w * 1.03, h * 0.45, d * 1.05, 0.02, lighter(paint, -0.75) if chance(rng) else paint)
        )
        parts += named("lid", lid.at(0, h * 1.005, 0)) + named("seam", box(w * 1.02, 0.006, d * 1.03, BLACK).at(0, h * 0.99, 0))
        top = h * (1.55 if style == "roof" else 1.44)
        bar = tube(
            spline(
                [
                    (-w * 0.2, top - 0.005, 0),
                    (-w * 0.19, top + 0.04, 0),
                    (0, top + 0.048, 0),
                    (w * 0.19, top + 0.04, 0),
                    (w * 0.2, top - 0.005, 0),
                ],
                30,
            ),
            0.01,
            BLACK,
        )
        parts += named("handle", bar)
        for x in (-w * 0.3, w * 0.3):
            parts += named(
                "latch",
                rounded(0.045, 0.06, 0.014, 0.004, metal).at(x, h - 0.04, d / 2 + 0.008),
                box(0.028, 0.012, 0.012, metal).at(x, h - 0.03, d / 2 + 0.014),
            )
        if style == "plastic":
            parts += named(
                "rib", *(box(0.012, h * 0.8, 0.008, paint).at(x * w, h * 0.08, d / 2 + 0.002) for x in (-0.42, -0.15, 0.0, 0.15, 0.42))
            )
    latched = style in ("roof", "plastic")
    said = {
        "a handle": style != "drawers",
        "latches": latched,
        "drawers": style == "drawers",
        "a lid": style in ("roof", "plastic", "drawers"),
        "folding trays": open_,
    }
    words = ("open",) if style in ("tray", "cantilever") else ("closed",)
    return finished(
        parts, paint, style, said, words, {"drawers": "with drawers", "cantilever": "with folding trays"}.get(style, "with a handle")
    )


def _open_box(w: float, h: float, d: float, paint: Paint) -> list[Part]:
    b = 0.006
    walls = [box(w, h, b, paint).at(0, 0, s * (d - b) / 2) for s in (-1, 1)] + both(box(b, h, d, paint).at((w - b) / 2, 0, 0))
    return [*walls, box(w - b, b, d - b, paint)]


def _screw_bar(
    start: tuple[float, float, float],
    axis: str,
    degrees: float,
    r: float,
    long: float,
    metal: Paint,
    bar: float,
    sleeve: Paint | None = None,
) -> list[Part]:
    """Threaded spindle from `start`, turned from +y, with a sliding bar or a wooden grip at its far end."""
    parts = named("screw", thread(r, long, r * 0.8, metal))
    if sleeve:
        parts += named(
            "handle", lathe(joined((0, 0), spline([(r * 1.2, 0), (r * 2.2, bar * 0.4), (r * 2, bar)], 14), (0, bar)), sleeve).at(0, long, 0)
        )
    else:
        parts += named(
            "bar",
            rod((-bar / 2, long, 0), (bar / 2, long, 0), r * 0.5, metal),
            *both(ball(r * 0.8, metal, 8, 14).at(bar / 2, long, 0)),
            cylinder(r * 1.3, r * 2.4, metal).at(0, long - r * 1.2, 0),
        )
    return moved(turned(parts, axis, degrees), *start)


def clamp(rng: Rng) -> Build:
    """C clamp with a screw, bar clamp with a wooden grip, spring clamp, wooden hand screw, pipe clip."""
    style = likely(rng, c=4, bar=2.5, spring=1.5, hand=1.2)
    metal, paint = steel(rng), draw(rng, pick(rng, "red", "blue", "green", "orange", "black", "grey", "yellow"), "metal")
    s = between(rng, 0.9, 1.15)
    if style == "c":
        a = np.radians(np.linspace(-90, -270, 14))
        deep, tall = between(rng, 0.045, 0.07), between(rng, 0.06, 0.09)
        path = joined((deep * 0.8, 0), (0, 0), np.stack([0.03 * np.cos(a[7:8]) - 0.012, [tall / 2]], 1), (0, tall), (deep * 0.8, tall))
        line = joined(
            (deep, -0.012),
            spline([(0, -0.013), (-0.018, -0.005), (-0.024, tall / 2), (-0.018, tall + 0.005), (0, tall + 0.013)], 24),
            (deep, tall + 0.012),
            (deep, tall),
            (0.002, tall),
            spline([(-0.004, tall - 0.006), (-0.009, tall / 2), (-0.004, 0.006)], 14),
            (0.002, 0),
            (deep, 0),
        )
        del path
        parts = named("frame", extrude(line, 0.016, paint)) + named(
            "boss", cylinder(0.012, 0.032, paint).at(deep - 0.012, tall - 0.008, 0), cylinder(0.01, 0.01, paint).at(deep - 0.012, 0, 0)
        )
        at = between(rng, 0.25, 0.6) * tall
        parts += _screw_bar((deep - 0.012, at, 0), "x", 0, 0.0052, tall * 1.25 + 0.02 - at * 0.2, metal, 0.06) + named(
            "pad", lathe([(0, 0), (0.011, 0), (0.007, 0.01), (0, 0.01)], metal).at(deep - 0.012, at - 0.004, 0)
        )
    elif style == "bar":
        long, reach = between(rng, 0.25, 0.4), between(rng, 0.07, 0.1)
        parts = named("bar", box(0.008, long, 0.022, metal)) + named(
            "notch", *(box(0.0092, 0.002, 0.0225, BLACK).at(0, y, 0) for y in np.arange(0.02, long * 0.9, 0.012))
        )
        arm = extrude([(0, 0), (reach, 0.002), (reach, 0.018), (0.02, 0.03), (0, 0.032)], 0.018, paint)
        jaw_y = long * between(rng, 0.3, 0.6)
        parts += named(
            "jaw",
            arm.mirrored("y").at(0, long, 0),
            rounded(0.022, 0.05, 0.034, 0.004, paint).at(0, long - 0.045, 0),
            arm.at(0, jaw_y - 0.032, 0),
            rounded(0.022, 0.05, 0.034, 0.004, paint).at(0, jaw_y - 0.035, 0),
        )
        grip = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, "red", "black", "yellow"), "plastic")
        parts += moved(turned(_screw_bar((0, 0, 0), "x", 0, 0.0055, 0.1, metal, 0.1, grip), "x", 180), reach - 0.012, jaw_y + 0.04, 0)
        parts += named("pad", *(cylinder(0.012, 0.008, BLACK).at(reach - 0.012, y, 0) for y in (jaw_y + 0.036, long - 0.026)))
    elif style == "spring":
        half = extrude(
            spline(
                [
                    (0.004, 0.075),
                    (0.012, 0.074),
                    (0.022, 0.03),
                    (0.012, -0.005),
                    (0.03, -0.07),
                    (0.022, -0.075),
                    (0.002, -0.01),
                    (0.008, 0.03),
                ],
                50,
                closed=True,
            ),
            0.022,
            paint,
        )
        grip = draw(rng, pick(rng, "red", "orange", "black"), "rubber")
        one = turned(
            named("arm", half)
            + named("grip", rounded(0.017, 0.05, 0.028, 0.006, grip).turn("z", 16).at(0.02, -0.08, 0))
            + named("pad", rounded(0.012, 0.016, 0.026, 0.004, grip).at(0.006, 0.066, 0)),
            "z",
            -between(rng, 0, 10),
        )
        parts = one + [p.mirrored("x") for p in one] + named("spring", cylinder(0.012, 0.03, metal).turn("x", 90).at(0, 0.0, -0.015))
    else:
        beam_ = wood(rng)
        jaw = extrude([(0, 0), (0.028, 0), (0.028, 0.16), (0.014, 0.22), (0, 0.22)], 0.034, beam_)
        gap = between(rng, 0.015, 0.04)
        parts = named("jaw", jaw.at(gap / 2, 0, 0), jaw.mirrored("x").at(-gap / 2, 0, 0))
        for y, side in ((0.04, 1), (0.12, -1)):
            parts += _screw_bar((-side * 0.07, y, 0), "z", -90 * side, 0.005, 0.14, metal, 0.09, wood(rng, grain=False))
    said = {
        "a screw": style != "spring",
        "a wooden handle": style == "hand",
        "two springy grips": style == "spring",
        "a long bar": style == "bar",
    }
    pose = turned([p.scaled(s, s, s) for p in parts], "x", -90) if chance(rng, 0.4) else parts
    return finished(
        pose,
        beam_ if style == "hand" else None,
        style,
        said,
        ("C-shaped",) if style == "c" else (),
        {"bar": "with a long bar", "spring": "with two grips", "hand": "of wood with two screws"}.get(style, "with a screw"),
    )


def anvil(rng: Rng) -> Build:
    """London pattern with one horn; two horns; plain block with a waist; on a tree stump; small bench anvil."""
    style = likely(rng, horn=4, two=1.5, block=1, stump=2)
    metal = draw(rng, pick(rng, "grey", "black", "black"), "metal")
    w, d, h = between(rng, 0.26, 0.34), between(rng, 0.09, 0.12), between(rng, 0.22, 0.28)
    t = np.array([0, 0.12, 0.13, 0.3, 0.5, 0.62, 0.7, 0.72, 1.0])
    half_x = np.array([0.52, 0.52, 0.46, 0.28, 0.24, 0.34, 0.5, 0.5, 0.5]) * w
    half_z = np.array([0.95, 0.95, 0.8, 0.5, 0.42, 0.46, 0.5, 0.5, 0.5]) * d
    rings = np.array([[(-a, y, b), (a, y, b), (a, y, -b), (-a, y, -b)] for a, b, y in zip(half_x, half_z, t * h)])
    parts = named("body", *(loft(rings[i : i + 2], metal) for i in range(len(rings) - 1)))
    horn_long = between(rng, 0.16, 0.22)
    s = np.linspace(0, 1, 16)
    horn = tube(
        np.stack([w * 0.48 + horn_long * s, h * 0.86 + h * 0.08 * s, 0 * s], 1), np.clip(d * 0.52 * (1 - s**1.5), 0.003, 1), metal, 20
    )
    horn = horn.shaped(lambda x, y, z: (x, np.minimum(y, h * 0.985), z))
    if style != "block":
        parts += named("horn", horn)
        parts += named("step", box(w * 0.16, h * 0.2, d * 0.98, metal).at(w * 0.5, h * 0.72, 0))
    if style == "two":
        parts += named("horn", horn.mirrored("x"))
    else:
        heel = extrude([(-w * 0.78, h), (-w * 0.45, h), (-w * 0.45, h * 0.68), (-w * 0.78, h * 0.86)], d, metal)
        parts += named("heel", heel) if style != "block" else []
        parts += (
            named("hole", box(0.02, 0.002, 0.02, BLACK).at(-w * 0.6, h, 0), cylinder(0.008, 0.002, BLACK).at(-w * 0.45, h, d * 0.2))
            if style != "block"
            else []
        )
    if style == "stump":
        bark, r = Paint(np.array((0.36, 0.25, 0.16)), "wooden"), w * 0.85
        log = lathe([(0, 0), (r * 1.05, 0), (r * 0.95, 0.1), (r, 0.42), (0, 0.42)], bark, 26)
        rough = log.shaped(
            lambda x, y, z: (x * (1 + 0.03 * np.cos(9 * np.arctan2(z, x))), y, z * (1 + 0.03 * np.cos(9 * np.arctan2(z, x))))
        )
        top = cylinder(r * 0.9, 0.004, Paint(np.array((0.76, 0.6, 0.4)), "wooden")).at(0, 0.42, 0)
        parts = moved(parts, 0, 0.424, 0) + named("stump", rough, top)
    said = {"a pointed horn": style in ("horn", "stump"), "two pointed horns": style == "two", "a tree stump under it": style == "stump"}
    how = {"stump": "on a tree stump", "two": "with two pointed horns", "horn": "with a pointed horn"}
    return finished(parts, metal, style, said, ("heavy",), how.get(style, "with a narrow waist"))


def vise(rng: Rng) -> Build:
    """Bench vise with an anvil behind, swivel base, drill press vise (low), woodworker's vise with wooden jaws, table vise with a clamp."""
    style = likely(rng, bench=4, low=2, wood=1.2, table=1.5)
    paint, metal = draw(rng, pick(rng, "blue", "red", "grey", "green", "black"), "metal"), steel(rng)
    w, gap = between(rng, 0.1, 0.14), between(rng, 0.01, 0.06)
    block = wood(rng)
    if style == "wood":
        jaw = rounded(w * 1.8, w * 0.7, 0.03, 0.004, block)
        parts = named("jaw", jaw.at(0, 0, 0), jaw.at(0, 0, -gap - 0.03)) + named(
            "guide", *both(rod((w * 0.5, w * 0.25, 0.0), (w * 0.5, w * 0.25, -0.2), 0.009, metal))
        )
        parts += [*_screw_bar((0, w * 0.32, -0.15), "x", 90, 0.011, 0.215, metal, w * 1.1)]
        y = w * 0.32
    elif style == "low":
        parts = named(
            "base", rounded(w * 1.1, 0.025, w * 2.2, 0.004, paint), *both(rounded(0.03, 0.016, w * 0.7, 0.006, paint).at(w * 0.6, 0, 0))
        )
        parts += named(
            "jaw",
            box(w, 0.055, 0.03, paint).at(0, 0.02, -w * 0.7),
            box(w * 0.94, 0.05, 0.045, paint).at(0, 0.022, -w * 0.7 + 0.04 + gap),
            box(w, 0.035, 0.03, paint).at(0, 0.02, w * 0.95),
        )
        parts += named(
            "plate",
            box(w, 0.03, 0.006, metal).at(0, 0.044, -w * 0.7 + 0.018),
            box(w * 0.94, 0.03, 0.006, metal).at(0, 0.044, -w * 0.7 + 0.016 + gap),
        )
        parts += [*_screw_bar((0, 0.043, -w * 0.62 + gap), "x", 90, 0.008, w * 2.1 - gap, metal, w * 0.8)]
        y = 0.043
    else:
        y = 0.13
        line = [
            (-0.1, 0),
            (0.05, 0),
            (0.035, 0.06),
            (0.02, 0.08),
            (0.02, 0.125),
            (0.02, 0.19),
            (-0.02, 0.19),
            (-0.03, 0.155),
            (-0.09, 0.155),
            (-0.1, 0.13),
        ]
        parts = named("body", extrude(line, w * 0.6, paint).turn("y", -90)) + named("jaw", box(w, 0.04, 0.035, paint).at(0, 0.155, 0.006))
        front = [(0, 0.07), (0.03, 0.075), (0.05, 0.11), (0.05, 0.15), (0.035, 0.195), (0, 0.195)]
        z = 0.028 + gap
        parts += named("jaw", extrude(front, w * 0.55, paint).turn("y", -90).at(0, 0, z), box(w, 0.04, 0.03, paint).at(0, 0.155, z + 0.013))
        parts += named("plate", box(w, 0.03, 0.006, metal).at(0, 0.165, 0.025), box(w, 0.03, 0.006, metal).at(0, 0.165, z - 0.003))
        parts += named("slide", box(w * 0.4, 0.05, 0.1 + gap, metal).at(0, 0.085, 0.02)) + named(
            "anvil", rounded(w * 0.6, 0.02, 0.06, 0.004, metal).at(0, 0.15, -0.065)
        )
        parts += [*_screw_bar((0, y - 0.02, z + 0.04), "x", 90, 0.01, 0.07, metal, w * 1.3)]
        if style == "bench":
            parts += named(
                "base",
                cylinder(w * 0.72, 0.018, paint).at(0, -0.03, -0.03),
                cylinder(w * 0.55, 0.014, metal).at(0, -0.012, -0.03),
                *(moved([rounded(0.035, 0.016, 0.05, 0.006, paint)], x, -0.03, -0.03)[0] for x in (-w * 0.75, w * 0.75)),
            )
        else:
            parts += named(
                "clamp",
                box(w * 0.5, 0.03, 0.16, paint).at(0, -0.02, -0.02),
                box(w * 0.5, 0.16, 0.03, paint).at(0, -0.16, -0.09),
                box(w * 0.5, 0.025, 0.12, paint).at(0, -0.17, -0.04),
            )
            parts += _screw_bar((0, -0.06, -0.01), "x", 180, 0.008, 0.15, metal, 0.07)
    said = {"a round base": style == "bench", "wooden jaws": style == "wood", "a turning bar": True, "a clamp below": style == "table"}
    return finished(
        parts,
        block if style == "wood" else paint,
        style,
        said,
        ("low",) if style == "low" else (),
        "with wooden jaws" if style == "wood" else "with two jaws and a turning bar",
    )


def tape_measure(rng: Rng) -> Build:
    """Pocket tape with a steel blade pulled out; closed; round leather case with a crank; sewing tape coiled; open reel frame."""
    style = likely(rng, pocket=4, closed=1.5, round=1.3, sewing=1, reel=1)
    paint = draw(rng, pick(rng, "yellow", "yellow", "red", "orange", "blue", "black", "green"), "plastic")
    ribbon = draw(rng, pick(rng, "yellow", "yellow", "white"), "metal")
    s = between(rng, 0.06, 0.075)
    deep, out = s * 0.5, between(rng, 0.06, 0.22)
    if style in ("pocket", "closed"):
        line = spline([(-0.5, 0), (0.5, 0), (0.52, 0.3), (0.4, 0.75), (0.1, 0.98), (-0.25, 0.95), (-0.48, 0.7)], 50, closed=True) * s
        parts = (
            named("case", extrude(line, deep, paint))
            + named("grip", extrude(line * (0.97, 0.97) + (0, 0.001), deep * 1.12, BLACK).at(0, 0, 0))
            if chance(rng)
            else named("case", extrude(line, deep, paint), extrude(line * (0.9, 0.9) + (0, 0.003), deep * 1.1, lighter(paint, -0.15)))
        )
        parts += named(
            "label", cylinder(s * 0.3, deep * 1.22, paint if chance(rng) else steel(rng)).turn("x", 90).at(0, s * 0.5, -deep * 0.61)
        )
        parts += named("button", rounded(s * 0.2, s * 0.14, deep * 0.5, 0.003, against(paint)).turn("z", -50).at(s * 0.47, s * 0.66, 0))
        parts += named("clip", rounded(s * 0.2, s * 0.6, 0.003, 0.001, steel(rng)).at(-s * 0.1, s * 0.3, -deep * 0.62))
        reach = out if style == "pocket" else 0.006
        x0 = s * 0.5
        parts += named(
            "blade", box(reach, 0.0012, deep * 0.62, ribbon).at(x0 + reach / 2, s * 0.07, 0).shaped(lambda x, y, z: (x, y + 0.0, z))
        )
        if style == "pocket":
            parts += named(
                "mark",
                *(
                    box(0.0012, 0.0006, deep * (0.5 if i % 5 == 0 else 0.25), BLACK).at(
                        x0 + 0.006 * i, s * 0.07 + 0.001, deep * (0.05 if i % 5 == 0 else 0.17)
                    )
                    for i in range(1, int(reach / 0.006))
                ),
            )
        parts += named("hook", box(0.002, 0.014, deep * 0.6, steel(rng)).at(x0 + reach, s * 0.07 - 0.011, 0))
        body = paint
    elif style == "sewing":
        t = np.linspace(0, 1, 120)
        a, r = 2 * np.pi * 3.3 * t, s * (0.22 + 0.6 * t)
        rings = [
            [(x * (1 + e), y, z * (1 + e)) for y, e in ((0, 0), (0.018, 0), (0.018, 0.03), (0, 0.03))]
            for x, z in zip(r * np.cos(a), r * np.sin(a))
        ]
        parts = named("ribbon", loft(np.array(rings), ribbon))
        end = np.array((r[-1] * np.cos(a[-1]), 0, r[-1] * np.sin(a[-1])))
        way = np.array((-np.sin(a[-1]), 0, np.cos(a[-1])))
        marks = [
            cylinder(0.0001 + 0.0008, 0.019, BLACK, sides=6).at(float(x), 0, float(z))
            for x, z in zip(1.03 * (r * np.cos(a))[60::4], 1.03 * (r * np.sin(a))[60::4])
        ]
        parts += named("mark", *marks) + named(
            "end", box(0.004, 0.0185, 0.008, steel(rng)).turn("y", float(np.degrees(np.arctan2(way[0], way[2])))).at(*end)
        )
        body = ribbon
    else:
        body = draw(rng, pick(rng, "brown", "black", "red"), "leather") if style == "round" else paint
        if style == "round":
            parts = named(
                "case",
                lathe(
                    [
                        (0, -deep / 2),
                        (s * 0.75, -deep / 2),
                        (s * 0.8, -deep * 0.35),
                        (s * 0.8, deep * 0.35),
                        (s * 0.75, deep / 2),
                        (0, deep / 2),
                    ],
                    body,
                    44,
                ).turn("x", 90),
            )
            parts += named(
                "ring", *(plate(circle(s * 0.66, 40), s * 0.6, deep * 1.06, BRASS).at(0, -deep * 0.53, 0).turn("x", 90) for _ in range(1))
            )
        else:
            drum = [plate(circle(s * 0.8, 44), s * 0.64, 0.005, body).turn("x", 90).at(0, 0, z) for z in (-deep * 0.4, deep * 0.4)]
            drum += [p.at(0, 0, z) for z in (-deep * 0.4, deep * 0.4) for p in around(box(s * 0.1, s * 0.66, 0.004, body), 3, "z")]
            parts = named("frame", *drum, rounded(s * 0.3, s * 1.0, deep * 1.1, 0.006, body).at(0, -s * 1.75, 0)) + named(
                "coil", cylinder(s * 0.55, deep * 0.6, ribbon).turn("x", 90).at(0, 0, -deep * 0.3)
            )
        parts += named(
            "crank",
            box(s * 0.5, 0.006, 0.004, BRASS if style == "round" else BLACK).at(s * 0.2, -0.003, deep * 0.62),
            cylinder(s * 0.08, 0.014, BLACK).turn("x", 90).at(s * 0.42, 0, deep * 0.62),
            cylinder(s * 0.12, deep * 0.3, BRASS).turn("x", 90).at(0, 0, deep * 0.4),
        )
        parts += named("blade", box(out, 0.0012, deep * 0.5, ribbon).at(s * 0.3 + out / 2, -s * 0.74, 0)) + named(
            "ring", plate(circle(0.008, 20), 0.005, 0.002, BRASS).at(s * 0.3 + out + 0.008, -s * 0.742, 0)
        )
    pulled = style not in ("closed", "sewing")
    said = {"a blade pulled out": pulled, "a crank": style in ("round", "reel"), "a case": style not in ("sewing", "reel")}
    return finished(
        parts,
        body,
        style,
        said,
        ("round",) if style == "round" else ("coiled",) if style == "sewing" else (),
        "with its tape pulled out" if pulled else "",
    )

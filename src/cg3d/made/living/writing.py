"""Held in the fingers: key, pencil, paintbrush."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb
from cg3d.made.outlines import circle, mirrored, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, box, cylinder, extrude, loft, named, rod, rounded, torus, turned


def key(rng: Rng) -> Build:
    """Old key with a ring or a clover and a bit, flat modern key, car key with a black head, ring of keys, tubular padlock key."""
    style = pick(rng, "ring", "ring", "clover", "flat", "flat", "car", "bunch")
    paint = GOLD if chance(rng, 0.5) else steel(rng)
    if style in ("ring", "clover"):
        parts, has = _old_key(rng, style, paint)
    elif style == "bunch":
        parts, has = _bunch(rng, paint), ["several keys", "a key ring"]
    else:
        parts, has = _flat_key(rng, style, paint)
    if chance(rng, 0.5) and style != "bunch":
        parts = turned(parts, "x", -90)
    words = {"ring": ("old",), "clover": ("old",), "flat": ("flat",)}.get(style, ())
    lacks = tuple(w for w in ("a round grip", "teeth", "a plastic head", "several keys") if w not in has)
    return Build(parts, words, f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=lacks)


def _old_key(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], list[str]]:
    long = between(rng, 0.06, 0.09)
    if style == "ring":
        bow = [torus(0.016, 0.0038, paint, 10, 28).turn("x", 90).scaled(1, between(rng, 0.75, 1.2), 1).at(0, long + 0.016, 0)]
    else:
        bow = [
            torus(0.009, 0.003, paint, 10, 24).turn("x", 90).at(0.0105 * np.cos(a), long + 0.016 + 0.0105 * np.sin(a), 0)
            for a in (1.57, 3.67, 5.76)
        ]
    double = chance(rng, 0.4)
    bit = [box(0.016, 0.006, 0.004, paint).at(0.009, y, 0) for y in (0.004, 0.016)] + [
        box(0.006, 0.018, 0.004, paint).at(0.005, 0.004, 0),
        box(0.005, 0.018, 0.004, paint).at(0.015, 0.004, 0),
    ]
    if double:
        bit += [p.mirrored("x") for p in bit]
    parts = (
        named("shaft", rod((0, 0, 0), (0, long, 0), 0.0038, paint))
        + named("grip", *bow)
        + named("bit", *bit)
        + named("collar", *(torus(0.005, 0.002, paint, 8, 18).at(0, long - d, 0) for d in (0.0, 0.007)))
    )
    return parts, ["a round grip" if style == "ring" else "a clover grip", "a bit"]


def _flat_key(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], list[str]]:
    head = pick(rng, "round", "square", "six-sided")
    outer = {
        "round": circle(0.013, 30),
        "square": circle(0.0155, 4) @ np.array([[0.707, 0.707], [-0.707, 0.707]]),
        "six-sided": circle(0.0145, 6),
    }[head]
    cuts = rng.uniform(0.0012, 0.0035, 5)
    edge = [(x, y) for i, c in enumerate(cuts) for x, y in ((0.0045, -0.044 + 0.0068 * i), (0.0045 - c, -0.041 + 0.0068 * i))]
    blade_ = [(-0.0045, -0.01), (-0.0045, -0.045), (0, -0.05), *edge, (0.0045, -0.01)]
    parts = named(
        "blade",
        extrude(blade_, 0.0022, paint),
        rod((-0.002, -0.044, 0.0011), (-0.002, -0.012, 0.0011), 0.0007, lighter(paint, -0.3), sides=6),
    )
    if style == "car":
        black = Paint(np.array((0.1, 0.1, 0.11)), "plastic")
        parts += named("head", rounded(0.03, 0.042, 0.009, 0.004, black).at(0, -0.012, 0)) + named(
            "button", *(rounded(0.012, 0.008, 0.003, 0.0012, lighter(black, 0.35)).at(0, y, 0.0045) for y in (-0.004, 0.009))
        )
        parts += named("ring", torus(0.009, 0.001, steel(rng), 7, 24).turn("x", 90).at(0, 0.037, 0))
        return parts, ["a plastic head", "teeth", "buttons"]
    parts += named("head", _holed(outer, (0, 0.005), 0.0042, 0.0025, paint))
    return parts, ["teeth", f"a {head} head"] if head != "round" else ["teeth", "a round grip"]


def _holed(outline: np.ndarray, middle: tuple[float, float], radius: float, depth: float, paint: Paint) -> Part:
    """A plate in the xy plane with a round hole."""
    edge = np.concatenate([np.linspace(a, b, 10, endpoint=False) for a, b in zip(outline, np.roll(outline, -1, 0), strict=True)])
    edge = np.concatenate([edge, edge[:1]])
    way = edge - middle
    inner = middle + radius * way / np.linalg.norm(way, axis=1, keepdims=True)
    z = depth / 2
    return loft(np.array([[(*a, z), (*b, z), (*b, -z), (*a, -z)] for a, b in zip(edge, inner, strict=True)]), paint)


def _bunch(rng: Rng, paint: Paint) -> list[Part]:
    parts = named("ring", torus(0.018, 0.0012, steel(rng), 8, 36))
    count = int(rng.integers(3, 6))
    for i in range(count):
        metal_ = GOLD if chance(rng, 0.4) else paint
        one, _ = _old_key(rng, pick(rng, "ring", "clover"), metal_) if chance(rng, 0.3) else _flat_key(rng, "flat", metal_)
        top = max(float(p.vertices[:, 1].max()) for p in one) - 0.004
        flat = [p.at(0, -top, 0).turn("x", -90) for p in one]
        parts += [p.at(0, 0.0012 * i, 0.018).turn("y", -50 + 100 * i / (count - 1)) for p in flat]
    return parts


def pencil(rng: Rng) -> Build:
    """Six-sided with a rubber, round crayon, flat carpenter's pencil, mechanical with a clip, stub, coloured pencils in a fan."""
    style = pick(rng, "rubber", "rubber", "plain", "crayon", "carpenter", "mechanical")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "yellow"), "wooden")
    long, r = (between(rng, 0.05, 0.09) if chance(rng, 0.15) else between(rng, 0.14, 0.18)), 0.0038
    light, pink = Paint(np.array((0.83, 0.66, 0.44)), "wooden"), draw(rng, "pink")
    lead = Paint(np.array((0.14, 0.14, 0.15))) if chance(rng, 0.6) else lighter(paint, -0.1)
    has: list[str] = []
    if style == "mechanical":
        iron = steel(rng)
        parts = named("body", cylinder(r * 1.05, long * 0.78, paint, sides=24)) + named(
            "tip",
            cylinder(r * 1.05, 0.016, iron, 0.0012, 24).at(0, long * 0.78, 0),
            cylinder(0.0008, 0.022, iron, 0.0006, 10).at(0, long * 0.78, 0),
        )
        parts += (
            named("grip", *(torus(r * 1.06, 0.0007, lighter(paint, -0.35), 6, 24).at(0, long * 0.6 + 0.003 * i, 0) for i in range(8)))
            + named(
                "clip", limb([(0, 0.004, r, 0.001), (0, 0.004, r * 1.9, 0.0012), (0, 0.04, r * 1.5, 0.0012)], iron, 7).scaled(1.8, 1, 1)
            )
            + named("button", cylinder(r * 0.6, 0.01, iron, sides=18).at(0, -0.01, 0))
        )
        has += ["a clip", "a metal tip"]
    elif style == "carpenter":
        parts = named("body", cylinder(r * 1.1, long, paint, sides=8).scaled(1.7, 1, 0.9)) + named(
            "tip",
            cylinder(r * 1.1, 0.018, light, 0.0018, 8).scaled(1.7, 1, 0.9).at(0, long, 0),
            cylinder(0.0018, 0.006, lead, 0.001, 8).scaled(1.7, 1, 0.9).at(0, long + 0.0175, 0),
        )
    elif style == "crayon":
        wax = draw(rng, pick(rng, *BRIGHT))
        paint = wax
        parts = (
            named("body", cylinder(0.0048, 0.085, wax, sides=26), cylinder(0.005, 0.062, lighter(wax, 0.25), sides=26).at(0, 0.008, 0))
            + named("tip", cylinder(0.0046, 0.012, wax, 0.0016, 22).at(0, 0.085, 0))
            + named("band", *(cylinder(0.0051, 0.002, lighter(wax, -0.5), sides=26).at(0, y, 0) for y in (0.012, 0.064)))
        )
    else:
        parts = named("body", cylinder(r, long, paint, sides=6)) + named(
            "tip", cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0), cylinder(0.0013, 0.005, lead, 0.0003, 12).at(0, long + 0.0155, 0)
        )
        if style == "rubber":
            parts += named(
                "ferrule",
                cylinder(r * 1.05, 0.01, steel(rng), sides=20).at(0, -0.01, 0),
                *(torus(r * 1.06, 0.0004, steel(rng), 5, 20).at(0, -0.008 + 0.003 * i, 0) for i in range(3)),
            ) + named("rubber", cylinder(r * 0.95, 0.01, pink, r * 0.85, sides=20).at(0, -0.02, 0).mirrored("y").at(0, -0.03, 0))
            has.append("a rubber")
        else:
            parts += named("end", cylinder(r * 1.01, 0.006, lighter(paint, 0.5), sides=6))
    if style == "plain" and chance(rng, 0.5):
        fan = [draw(rng, c, "wooden") for c in BRIGHT[: int(rng.integers(3, 7))]]
        parts = []
        for i, c in enumerate(fan):
            one = [
                cylinder(r, long, c, sides=6),
                cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0),
                cylinder(0.0013, 0.005, c, 0.0003, 12).at(0, long + 0.0155, 0),
            ]
            parts += named("pencil", *(p.turn("x", 90).at(0, 0, 0.03).turn("y", (i - (len(fan) - 1) / 2) * 9) for p in one))
        return Build(
            parts, (), "in several colours", paint, named=False, variant="fan", has=("several colours",), lacks=("a rubber", "a clip")
        )
    parts = turned(parts, "z", -90) if chance(rng, 0.6) else parts
    lacks = tuple(w for w in ("a rubber", "a clip", "several colours") if w not in has)
    words = {"carpenter": ("flat",), "crayon": ("round",)}.get(style, ("sharp",))
    return Build(parts, words, f"with {has[0]}" if has else "", paint, variant=style, has=tuple(has), lacks=lacks)


def paintbrush(rng: Rng) -> Build:
    """Flat house painter's brush, round artist's brush, fan brush, roller, small flat brush, calligraphy brush."""
    style = pick(rng, "flat", "flat", "round", "fan", "roller", "calligraphy")
    grip = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT, "black"), "plastic")
    iron, hair = steel(rng), draw(rng, pick(rng, *BRIGHT, "black", "beige"))
    w = between(rng, 0.04, 0.09)
    has = ["bristles"]
    if style == "flat":
        line = mirrored(spline([(0.006, 0), (0.012, 0.02), (0.008, 0.07), (w * 0.42, 0.135), (w * 0.48, 0.15)], 24))
        parts = named("handle", extrude(line, 0.014, grip)) + named(
            "ferrule",
            rounded(w, 0.035, 0.018, 0.004, iron).at(0, 0.145, 0),
            *(rod((-w * 0.49, y, 0.009), (w * 0.49, y, 0.009), 0.0016, iron, sides=6) for y in (0.155, 0.171)),
        )
        rows = [
            box(w * 0.94 / 9, between(rng, 0.052, 0.064), 0.015, hair)
            .shaped(lambda x, y, z: (x, y, z * (1 - 9 * y)))
            .at(w * 0.94 * (i - 4) / 9, 0.176, 0)
            for i in range(9)
        ]
        parts += named("bristle", *rows)
    elif style == "roller":
        parts = named("handle", limb([(0, 0, 0, 0.013), (0, 0.06, 0, 0.015), (0, 0.11, 0, 0.012)], grip, 14)) + named(
            "frame",
            limb([(0, 0.1, 0, 0.004), (0, 0.2, 0, 0.004), (0.13, 0.22, 0, 0.004), (0.13, 0.3, 0, 0.004), (0.1, 0.3, 0, 0.004)], iron, 9),
        )
        parts += named(
            "roller",
            cylinder(0.026, 0.18, hair, sides=30).turn("z", 90).at(0.1, 0.3, 0),
            *(cylinder(0.02, 0.006, lighter(grip, -0.3), sides=24).turn("z", 90).at(x, 0.3, 0) for x in (0.104, -0.078)),
        )
        has = ["a roller"]
    else:
        thick = 0.005 if style != "calligraphy" else 0.006
        parts = named(
            "handle", limb([(0, 0, 0, 0.0015), (0, 0.04, 0, thick * 0.7), (0, 0.11, 0, thick * 1.15), (0, 0.16, 0, thick * 0.8)], grip, 14)
        ) + named(
            "ferrule",
            cylinder(thick * 0.85, 0.028, iron, thick * 0.95, 22).at(0, 0.155, 0),
            *(torus(thick * 0.92, 0.0006, iron, 6, 22).at(0, y, 0) for y in (0.16, 0.165)),
        )
        if style == "fan":
            parts += named(
                "bristle",
                *(
                    limb(
                        [(0.002 * k, 0.178, 0, 0.0018), (0.0065 * k, 0.2, 0, 0.002), (0.0085 * k, 0.215 - 0.0006 * k * k, 0, 0.0006)],
                        hair,
                        7,
                        3,
                    )
                    for k in range(-4, 5)
                ),
            )
        else:
            fat = 1.5 if style == "calligraphy" else 1.15
            parts += named(
                "bristle",
                limb([(0, 0.178, 0, thick * 0.85), (0, 0.19, 0, thick * fat), (0, 0.205, 0, thick * 0.9), (0, 0.222, 0, 0.0006)], hair, 16),
            )
        if style == "calligraphy":
            parts += named("loop", torus(0.007, 0.001, draw(rng, "red"), 7, 20).turn("x", 90).at(0, -0.006, 0))
            has.append("a loop")
    lacks = tuple(word for word in ("bristles", "a roller", "a loop") if word not in has)
    parts = turned(parts, "x", -90) if chance(rng, 0.5) else turned(parts, "z", 180)
    words = {"flat": ("wide",) if w > 0.07 else ("flat",), "round": ("thin",), "fan": ("thin",), "calligraphy": ("thin",)}.get(style, ())
    return Build(
        parts,
        words,
        f"with a {hair.name} roller" if style == "roller" else f"with {hair.name} bristles",
        grip,
        variant=style,
        has=tuple(has),
        lacks=lacks,
    )

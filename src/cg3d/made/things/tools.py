"""Hand tools: hammer, screwdriver, wrench."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import against, finished, iron, laid, likely, plate, polygon


def _shaft(rng: Rng, length: float, thick: float) -> tuple[list[Part], bool]:
    """Handle up from the origin; True where it is of wood, else a rubber grip on steel."""
    if chance(rng, 0.6):
        paint = wood(rng, grain=False)
        line = spline([(thick * 0.9, 0), (thick * 1.15, length * 0.12), (thick * 0.8, length * 0.5), (thick * 0.9, length)], 20)
        return named("handle", lathe(joined((0, 0), line, (0, length)), paint, 18)), True
    grip = draw(rng, pick(rng, *BRIGHT, "black"), "rubber")
    sleeve = rounded(thick * 2.3, length * 0.42, thick * 1.9, thick * 0.7, grip)
    ribs = [
        rounded(thick * 2.4, length * 0.014, thick * 2.0, thick * 0.2, against(grip, 0.25)).at(0, length * f, 0)
        for f in np.linspace(0.06, 0.36, 7)
    ]
    return named("handle", cylinder(thick * 0.7, length, steel(rng), sides=18)) + named("grip", sleeve, *ribs), False


def hammer(rng: Rng) -> Build:
    """Claw hammer, sledge, mallet, ball peen, cross peen with a wedge."""
    style = likely(rng, claw=4, sledge=1.5, mallet=1.5, ball=1.5, wedge=1.3)
    length, r = between(rng, 0.26, 0.34), between(rng, 0.014, 0.018)
    if style == "sledge":
        length *= 1.25
    parts, wooden = _shaft(rng, length, r)
    metal = iron(rng)
    body: Paint = metal
    if style == "mallet":
        body = wood(rng) if chance(rng) else draw(rng, pick(rng, "black", "grey", "red"), "rubber")
        if chance(rng):
            parts += named("head", cylinder(0.042, 0.13, body, sides=28).turn("z", 90).at(0.065, length + 0.01, 0))
        else:
            parts += named("head", extrude([(-0.065, 0), (0.065, 0), (0.055, 0.085), (-0.055, 0.085)], 0.06, body).at(0, length - 0.02, 0))
    elif style == "sledge":
        block = (
            lathe([(0, -0.085), (0.03, -0.085), (0.038, -0.075), (0.038, 0.075), (0.03, 0.085), (0, 0.085)], metal, 8)
            .turn("y", 22.5)
            .turn("z", 90)
        )
        parts += named("head", block.at(0, length, 0))
    else:
        face = (
            lathe([(0, 0), (0.013, 0), (0.013, 0.03), (0.018, 0.035), (0.018, 0.055), (0, 0.057)], metal, 22)
            .turn("z", -90)
            .at(0.012, length, 0)
        )
        parts += named("face", face) + named("head", rounded(0.05, 0.045, 0.034, 0.008, metal).at(0, length - 0.022, 0))
        if style == "claw":
            claw = spline([(-0.01, 0.014), (-0.05, 0.012), (-0.085, -0.02), (-0.095, -0.05)], 16)
            under = spline([(-0.095, -0.05), (-0.08, -0.025), (-0.05, -0.008), (-0.01, -0.014)], 16)
            tine = extrude(joined(claw, under[1:]), 0.011, metal).at(0, length, 0.0095)
            parts += named("claw", *both(tine, "z"))
        elif style == "ball":
            ball_ = lathe(
                joined(
                    (0, 0),
                    [(0.012, 0), (0.012, 0.02)],
                    [(0.019 * np.cos(a), 0.034 + 0.019 * np.sin(a)) for a in np.linspace(-0.9, 1.57, 9)],
                ),
                metal,
                22,
            )
            parts += named("ball", ball_.turn("z", 90).at(-0.018, length, 0))
        else:
            parts += named("wedge", extrude([(0, -0.02), (0, 0.02), (-0.06, 0.004), (-0.06, -0.004)], 0.034, metal).at(-0.018, length, 0))
    said = {"a claw": style == "claw", "a wooden handle": wooden, "a ball end": style == "ball", "a wedge end": style == "wedge"}
    how = {
        "claw": "with a claw",
        "sledge": "with a heavy head",
        "mallet": "with a thick head",
        "ball": "with a ball end",
        "wedge": "with a wedge end",
    }
    return finished(laid(parts, rng), body, style, said, ("heavy",) if style == "sledge" else (), how[style])


def screwdriver(rng: Rng) -> Build:
    """Coloured grip and a thin shaft: flat tip, cross tip, stubby, wooden-handled, with a T grip, electrician's sleeve."""
    style = likely(rng, flat=3, cross=3, stubby=1.3, wooden=1.3, t=1)
    grip = wood(rng, grain=False) if style == "wooden" else draw(rng, pick(rng, *BRIGHT, "black"), "plastic")
    metal = steel(rng)
    long = between(rng, 0.09, 0.15) * (0.35 if style == "stubby" else 1)
    if style == "t":
        parts = named(
            "handle",
            rod((-0.05, 0.09, 0), (0.05, 0.09, 0), 0.012, grip, sides=18),
            cylinder(0.011, 0.03, grip).at(0, 0.075, 0),
            *both(rod((0.048, 0.09, 0), (0.056, 0.09, 0), 0.013, grip, 0.008)),
        )
        parts = [p.mirrored("y").at(0, 0.18, 0) for p in parts]
    else:
        t = (
            np.array([(0.013, 0), (0.016, 0.01), (0.013, 0.035), (0.0155, 0.06), (0.0145, 0.09), (0.008, 0.1)])
            if style != "wooden"
            else np.array([(0.008, 0), (0.016, 0.008), (0.0175, 0.04), (0.0125, 0.075), (0.0135, 0.09), (0.008, 0.1)])
        )
        wide = 1.25 if style == "stubby" else 1.0
        ridge = 0.12 if style != "wooden" else 0.0
        n = int(rng.integers(2, 5))
        handle = lathe(joined((0, 0), spline(t * (wide, 1), 30), (0, 0.1)), grip, 40).shaped(
            lambda x, y, z: (x * (1 - ridge * np.cos(n * np.arctan2(z, x)) ** 2), y, z * (1 - ridge * np.cos(n * np.arctan2(z, x)) ** 2))
        )
        parts = named("handle", handle)
        if ridge and chance(rng):
            parts += named(
                "cap",
                cylinder(0.0135 * wide, 0.006, against(grip)).at(0, -0.003, 0),
                torus(0.0145 * wide, 0.002, against(grip), 6, 24).at(0, 0.092, 0),
            )
        if style == "wooden":
            parts += named("ferrule", cylinder(0.009, 0.02, GOLD, 0.007).at(0, 0.098, 0))
    end = 0.1 + long
    pointed = style == "cross" or (style in ("stubby", "t") and chance(rng))
    parts += named("shaft", rod((0, 0.095, 0), (0, end, 0), 0.0034, metal, sides=6 if chance(rng, 0.3) else 14))
    if pointed:
        fin = extrude([(-0.0034, 0), (0.0034, 0), (0.0032, 0.006), (0.0009, 0.012), (-0.0009, 0.012), (-0.0032, 0.006)], 0.0018, metal)
        parts += named("tip", fin.at(0, end, 0), fin.turn("y", 90).at(0, end, 0))
    else:
        parts += named("tip", box(0.009, 0.014, 0.003, metal).shaped(lambda x, y, z: (x, y, z * (1 - 40 * y))).at(0, end, 0))
    said = {"a cross tip": pointed, "a flat tip": not pointed, "a wooden handle": style == "wooden", "a T-shaped handle": style == "t"}
    said = {k: v for k, v in said.items() if v or k != "a flat tip"}
    pose = turned(parts, "x", -90) if chance(rng, 0.7) else turned(parts, "x", 180)
    return finished(pose, grip, style, said, ("short",) if style == "stubby" else (), "with a cross tip" if pointed else "with a flat tip")


def wrench(rng: Rng) -> Build:
    """Open jaw and ring; two open jaws; adjustable with a knurled wheel; pipe wrench; ring at both ends; socket ratchet; L key."""
    style = likely(rng, combination=3, double=1.5, adjustable=2.5, pipe=1.2, ring=1.2, key=0.8)
    metal = steel(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "red", "blue", "black"), "metal")
    long, w = between(rng, 0.16, 0.24), between(rng, 0.018, 0.024)
    r = w * 1.15

    def jaw(size: float, tilt: float) -> list[Part]:
        """Open end pointing up, its middle at the origin."""
        k = size * 0.42
        line = joined(
            arc(0, 0, size, 118, 422, 26),
            (k, size * 0.9),
            (k, -size * 0.12),
            (k * 0.5, -size * 0.35),
            (-k * 0.5, -size * 0.35),
            (-k, -size * 0.12),
            (-k, size * 0.9),
        )
        return turned(named("jaw", extrude(line, 0.009, metal)), "z", tilt)

    def ring(size: float) -> list[Part]:
        return named(
            "ring",
            plate(polygon(48, size, 48), polygon(6 if chance(rng) else 12, size * 0.62), 0.0105, metal).at(0, -0.005, 0).turn("x", 90),
        )

    bar = named(
        "handle",
        extrude(rectangle(w * 0.8, long - r * 1.2, w * 0.2) + (0, long / 2), 0.006, metal),
        extrude(rectangle(w * 0.42, long * 0.62, w * 0.2) + (0, long / 2), 0.0072, lighter(metal, -0.15)),
    )
    red = draw(rng, pick(rng, "red", "red", "blue", "black"), "metal")
    if style == "combination":
        parts = moved(jaw(r, 15), 0, long, 0) + ring(w * 0.95) + bar
    elif style == "double":
        parts = moved(jaw(r, 15), 0, long, 0) + turned(jaw(r * 0.85, 15), "z", 180) + bar
    elif style == "ring":
        parts = moved(ring(w), 0, long, 0) + ring(w * 0.85) + bar
    elif style == "key":
        path = spline([(0, 0.15, 0), (0, 0.04, 0), (0, 0.015, 0), (0.012, 0.002, 0), (0.03, 0, 0), (0.06, 0, 0)], 30)
        parts = named("key", tube(path, 0.006, metal, 6))
    elif style == "adjustable":
        head = joined(
            (-r * 0.5, -r * 1.4),
            spline([(r * 0.5, -r * 1.4), (r * 1.35, -r * 0.2), (r * 1.2, r * 0.2)], 10),
            (r * 0.35, r * 0.15),
            (-r * 0.15, r * 0.15),
            (-r * 0.15, r * 1.3),
            spline([(-r * 0.55, r * 1.55), (-r * 1.1, r * 0.8), (-r * 1.15, 0), (-r * 0.5, -r * 1.4)], 16)[:-1],
        )
        open_ = between(rng, 0.3, 0.9) * r
        slide = extrude(
            [
                (-r * 0.15 + open_, r * 0.15),
                (r * 0.3 + open_, r * 0.1),
                (r * 0.55 + open_, r * 0.35),
                (r * 0.15 + open_, r * 1.35),
                (-r * 0.15 + open_, r * 1.4),
            ],
            0.012,
            metal,
        )
        wheel = [
            cylinder(r * 0.26, r * 0.5, lighter(metal, -0.2), sides=20).turn("z", -90),
            *(torus(r * 0.27, r * 0.03, metal, 6, 18).turn("z", 90).at(r * f, 0, 0) for f in (0.06, 0.16, 0.26, 0.36, 0.46)),
        ]
        parts = moved(named("jaw", extrude(head, 0.013, metal), slide) + named("wheel", *moved(wheel, 0.0, -r * 0.28, 0)), 0, long, 0)
        parts += named(
            "handle",
            extrude([(-w * 0.38, 0), (w * 0.38, 0), (w * 0.5, long - r * 1.1), (-w * 0.5, long - r * 1.1)], 0.009, metal),
            plate(polygon(48, w * 0.55, 48), w * 0.28, 0.009, metal).at(0, -0.0045, 0).turn("x", 90),
        )
        if chance(rng, 0.35):
            parts += named("grip", rounded(w * 1.05, long * 0.55, 0.016, 0.007, red).at(0, long * 0.05, 0))
    else:
        body = red
        parts = named(
            "handle",
            extrude([(-w * 0.55, 0), (w * 0.55, 0), (w * 0.4, long * 0.8), (-w * 0.4, long * 0.8)], 0.014, body),
            cylinder(w * 0.55, 0.014, body).turn("x", 90).at(0, 0, -0.007),
        )
        parts += named(
            "jaw",
            extrude(
                [(-w * 0.7, long * 0.76), (w * 0.4, long * 0.76), (w * 1.5, long * 0.86), (w * 1.5, long * 0.93), (-w * 0.7, long * 0.93)],
                0.018,
                body,
            ),
            box(w * 1.3, 0.006, 0.018, metal).at(w * 0.85, long * 0.93, 0),
        )
        top = long * 0.93 + between(rng, 0.5, 1.2) * w + 0.006
        parts += named(
            "hook",
            extrude(
                [
                    (-w * 0.35, long * 0.7),
                    (0, long * 0.7),
                    (w * 0.05, top),
                    (w * 1.6, top),
                    (w * 1.5, top + w * 0.75),
                    (-w * 0.25, top + w * 0.8),
                ],
                0.016,
                metal,
            ),
        ) + named("tooth", *(box(0.0025, 0.004, 0.017, lighter(metal, -0.4)).at(w * (0.3 + 0.22 * i), top - 0.003, 0) for i in range(6)))
        parts += named("wheel", cylinder(w * 0.5, w * 0.45, metal, sides=20).at(-w * 0.15, long * 0.8, 0))
    said = {
        "a ring at one end": style == "combination",
        "two open jaws": style == "double",
        "an adjusting wheel": style in ("adjustable", "pipe"),
        "a ring at both ends": style == "ring",
    }
    words = ("bent",) if style == "key" else ()
    how = {
        "ring": "with a ring at both ends",
        "adjustable": "with an adjusting wheel",
        "pipe": "with a hooked jaw",
        "double": "with two open jaws",
        "key": "",
    }
    pose = turned(turned(parts, "x", -90), "y", between(rng, -30, 30)) if chance(rng, 0.75) else parts
    return finished(pose, red if style == "pipe" else metal, style, said, words, how.get(style, "with an open jaw"))

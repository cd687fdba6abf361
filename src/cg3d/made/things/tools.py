"""Tools: hammer, axe, saw, screwdriver, wrench, scissors, shovel, broom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import RUBBER, against, finished, iron, laid, likely, plate, polygon


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


def axe(rng: Rng) -> Build:
    """Felling axe, double-bitted, hatchet, bearded battle axe, fire axe with a spike, crescent."""
    style = likely(rng, felling=3, double=1.5, hatchet=2, spike=1.2, crescent=1.2, splitting=1)
    length, thick = between(rng, 0.5, 0.8) * (0.6 if style == "hatchet" else 1), between(rng, 0.015, 0.019)
    shaft = wood(rng, grain=False) if style != "spike" or chance(rng, 0.4) else draw(rng, pick(rng, "red", "yellow", "black"), "wooden")
    ys = np.linspace(0, 1, 16)
    curve = 0.03 * np.sin(2.2 * np.pi * ys) * (style in ("felling", "hatchet"))
    fat = thick * np.interp(ys, (0, 0.05, 0.15, 0.8, 1), (1.35, 1.35, 1.0, 0.95, 1.0))
    parts = named("handle", tube(np.stack([curve * length, ys * length, 0 * ys], 1), fat, shaft, 14).scaled(1.25, 1, 0.95))
    metal, s = iron(rng), length * (0.27 if style != "hatchet" else 0.36)
    if style == "hatchet":
        s = 0.13
    top = length * 0.9
    edges = {
        "crescent": [(0.45, -1.1), (0.95, -0.7), (1.15, 0), (0.95, 0.7), (0.45, 1.1)],
        "splitting": [(0.9, -0.38), (0.95, 0), (0.9, 0.36)],
    }.get(style, [(0.8, -0.62), (0.97, 0), (0.8, 0.5)])
    edge = spline(np.array(edges) * s, 18)
    low, high = edge[0], edge[-1]
    outline = joined(
        (0, -0.16 * s),
        spline([(0.2 * s, -0.17 * s), (0.45 * s, low[1] * 0.45), low], 10),
        edge[1:],
        spline([high, (0.45 * s, high[1] * 0.45), (0.2 * s, 0.17 * s)], 10)[1:],
        (0, 0.17 * s),
    )
    deep = 0.036 if style != "splitting" else 0.06
    blade = extrude(outline, deep, metal).shaped(lambda x, y, z: (x, y, z * np.clip(1 - x / (1.02 * s), 0.05, 1)))
    parts += named("blade", blade.at(0, top, 0))
    shiny = loft(
        np.array(
            [
                [
                    (x * 1.005, y, 0.0035),
                    (x * 1.005 + 0.004, y, 0),
                    (x * 1.005, y, -0.0035),
                    (x * 0.93, y * 0.97, -0.004),
                    (x * 0.93, y * 0.97, 0.004),
                ]
                for x, y in edge
            ]
        ),
        lighter(metal, 0.35),
    )
    parts += named("edge", shiny.at(0, top, 0)) + named("eye", rounded(0.07, s * 0.42, 0.05, 0.01, metal).at(0, top - s * 0.2, 0))
    two = style == "double" or (style == "crescent" and chance(rng, 0.5))
    if two:
        parts += named("blade", blade.mirrored("x").at(0, top, 0)) + named("edge", shiny.mirrored("x").at(0, top, 0))
    if style == "spike":
        parts += named(
            "spike",
            extrude([(0, -0.12 * s), (0, 0.14 * s), (-0.75 * s, -0.1 * s)], 0.03, metal)
            .shaped(lambda x, y, z: (x, y, z * np.clip(1 + x / (0.8 * s), 0.08, 1)))
            .at(-0.02, top, 0),
        )
    elif not two:
        parts += named("poll", box(0.03, s * 0.3, 0.036, metal).at(-0.045, top - s * 0.15, 0))
    bound = style in ("crescent", "double") and chance(rng, 0.6)
    if bound:
        parts += named(
            "grip",
            *(
                torus(thick * 1.1, 0.0035, draw(rng, "brown", "leather"), 6, 18).scaled(1.25, 1, 0.95).at(0, length * f, 0)
                for f in np.linspace(0.1, 0.35, 12)
            ),
        )
    said = {"two blades": two, "one blade": not two, "a spike at the back": style == "spike", "a wound grip": bound}
    said = {k: v for k, v in said.items() if v or k in ("a spike at the back", "a wound grip")}
    pose = laid(parts, rng, 0.5)
    words = ("short",) if style == "hatchet" else ()
    return finished(
        pose,
        metal,
        style,
        said,
        words,
        "with two blades"
        if two
        else "with a spike at the back"
        if style == "spike"
        else "with a wooden handle"
        if shaft.name == "brown"
        else "with one blade",
    )


def saw(rng: Rng) -> Build:
    """Hand saw with a grip that has a hole; hacksaw bow; back saw with a spine; two-man saw; bow saw; pruning saw."""
    style = likely(rng, hand=4, hack=2, back=1.2, bow=1.5, long=0.8)
    metal, grip = steel(rng), wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic")
    long, high = between(rng, 0.38, 0.5), between(rng, 0.09, 0.12)
    if style == "back":
        long, high = long * 0.75, high * 0.8
    pistol_grip = np.array([(0.01, -0.005), (0.01, 1.05), (-0.05, 1.25), (-0.115, 1.15), (-0.125, 0.4), (-0.1, -0.015), (-0.05, -0.02)])

    def toothed(length: float, tall: float, end: float, pitch: float) -> np.ndarray:
        x = np.linspace(0, length, int(length / pitch))
        teeth = np.stack([np.repeat(x, 2)[1:-1], np.tile((0.0, -0.008), len(x))[1:-1]], 1)
        return joined((0, 0), teeth, (length, 0), (length, end), (0, tall))

    def hold(tall: float) -> list[Part]:
        line = spline(pistol_grip * (1, tall), 60, closed=True)
        middle = np.array((-0.055, tall * 0.58))
        side = line - middle
        far = np.linalg.norm(side, axis=1, keepdims=True)
        hole = side / far * np.minimum(far * 0.52, 0.036)
        ring = plate(side * (1, -1), hole * (1, -1), 0.024, grip).at(0, -0.012, 0).turn("x", 90).at(*middle, 0)
        return named("handle", ring) + named(
            "rivet", *(cylinder(0.006, 0.028, GOLD, sides=12).turn("x", 90).at(-0.008, tall * f, -0.014) for f in (0.3, 0.7))
        )

    if style in ("hand", "back"):
        parts = named("blade", extrude(toothed(long, high, high * (0.42 if style == "hand" else 0.95), 0.014), 0.0025, metal)) + hold(high)
        if style == "back":
            parts += named("spine", box(long, 0.014, 0.008, GOLD if chance(rng) else lighter(metal, -0.3)).at(long / 2, high * 0.92, 0))
    elif style == "long":
        long = 1.1
        x = np.linspace(0, long, 60)
        belly = 0.04 * np.sin(np.pi * x / long)
        teeth = np.stack([np.repeat(x, 2)[1:-1], np.repeat(-belly, 2)[1:-1] + np.tile((0.0, -0.012), 60)[1:-1]], 1)
        parts = named("blade", extrude(joined((0, 0), teeth, (long, 0.0), (long, 0.1), (0, 0.1)), 0.003, metal)) + named(
            "handle", *(cylinder(0.016, 0.2, grip, sides=18).at(x_, 0.03, 0) for x_ in (0.02, long - 0.02))
        )
    else:
        frame = draw(rng, pick(rng, "red", "yellow", "green", "orange", "blue"), "metal") if chance(rng, 0.75) else metal
        r = 0.008 if style == "hack" else 0.012
        if style == "hack":
            path = [(0.0, 0.0, 0), (0.0, 0.09, 0), (0.02, 0.105, 0), (long - 0.02, 0.105, 0), (long, 0.09, 0), (long, 0.0, 0)]
            parts = named("frame", tube(np.array(path), r, frame, 10)) + moved(hold(0.1), -0.012, 0.0, 0)
        else:
            path = [(0.0, 0.0, 0), (-0.02, 0.06, 0), (0.03, 0.15, 0), (long * 0.55, 0.19, 0), (long * 0.97, 0.08, 0), (long, 0.0, 0)]
            parts = named("frame", tube(spline(path, 40), r, frame, 10)) + named(
                "handle", tube(np.array([(-0.018, 0.03, 0), (-0.015, 0.08, 0), (0.03, 0.15, 0)]), r * 1.35, RUBBER, 12)
            )
        parts += named(
            "blade", extrude(toothed(long, 0.016, 0.016, 0.012 if style == "bow" else 0.009) + (0, -0.008), 0.002, metal)
        ) + named("pin", *(cylinder(0.006, 0.022, metal, sides=12).turn("x", 90).at(x, 0.0, -0.011) for x in (0.004, long - 0.004)))
    framed = style in ("hack", "bow")
    said = {
        "a toothed blade": True,
        "a frame": framed,
        "a stiff back": style == "back",
        "two handles": style == "long",
        "a handle with a hole": style in ("hand", "back", "hack"),
    }
    pose = turned(parts, "x", -90) if chance(rng) else moved(parts, y=0.03)
    return finished(
        pose,
        frame if framed else metal,
        style,
        said,
        ("long",) if style == "long" else (),
        "with a frame" if framed else "with a toothed blade",
    )


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


def scissors(rng: Rng) -> Build:
    """Office scissors with rings; tailor's shears with one big loop; garden shears with long grips; hairdresser's; sheep shears; closed."""
    style = likely(rng, office=4, tailor=1.5, garden=1.5, hair=1.2, child=1.2)
    grip, metal = draw(rng, pick(rng, *BRIGHT, "black"), "plastic"), steel(rng)
    if style == "hair":
        grip = metal
    long, open_ = between(rng, 0.09, 0.12), between(rng, 10, 24) if chance(rng, 0.8) else 2.0
    if style == "child":
        long *= 0.7
    wide = {"tailor": 1.35, "garden": 1.5, "hair": 0.8, "child": 1.3}.get(style, 1.0)
    tip = 0.0 if style != "child" else 0.004
    line = joined(
        (-0.006, -0.01),
        (0.008, -0.01),
        spline([(0.008, -0.01), (0.0075, long * 0.6), (tip, long)], 12)[1:],
        (-0.004, long * (0.6 if style != "child" else 0.95)),
    )
    blade = extrude(line * (wide, 1), 0.0022, metal)
    half = named("blade", blade)
    if style == "garden":
        reach = between(rng, 0.14, 0.2)
        half += named(
            "handle",
            tube(
                spline([(0, -0.008, 0), (-0.008, -0.04, 0), (-0.02, -reach * 0.6, 0), (-0.022, -reach, 0)], 20),
                np.interp(np.linspace(0, 1, 22), (0, 0.3, 1), (0.005, 0.006, 0.0085)),
                grip,
                10,
            ),
        ) + named("bumper", cylinder(0.006, 0.008, RUBBER).turn("z", 90).at(-0.004, -0.034, 0))
    else:
        ring_x, ring_y = {"tailor": (1.1, 2.0), "hair": (0.75, 0.85)}.get(style, (0.85, 1.25))
        half += named(
            "handle",
            tube(spline([(0, -0.01, 0), (-0.004, -0.035, 0), (-0.013, -0.045, 0)], 10), 0.004 if style != "hair" else 0.0028, grip),
        )
        thick = 0.0048 if style != "hair" else 0.0028
        half += named(
            "ring",
            torus(0.019, thick, grip, 10, 28)
            .turn("x", 90)
            .scaled(ring_x, ring_y, 1)
            .at(-0.0195 * ring_x - 0.002, -0.045 - 0.0195 * ring_y + 0.003, 0),
        )
    one = turned([p.at(0, 0, 0.0015) for p in half], "z", -open_)
    two = [p.mirrored("x").mirrored("z") for p in one]
    if style == "tailor":
        two = [p if p.name != "ring" else p.scaled(1, 0.7, 1).at(0, -0.018, 0) for p in two]
    parts = [*one, *two, *named("screw", cylinder(0.0045, 0.008, GOLD if chance(rng) else metal, sides=14).turn("x", 90).at(0, 0, -0.004))]
    spring = style == "garden"
    if spring:
        parts += named("spring", *(torus(0.0055, 0.0011, metal, 6, 16).turn("z", 90).at(-0.006 + 0.0024 * i, -0.036, 0) for i in range(6)))
    said = {"two rings": not spring, "a spring": spring, "round tips": style == "child", "one long loop": style == "tailor"}
    pose = turned(turned(parts, "x", -90), "y", between(rng, -40, 40)) if chance(rng, 0.75) else parts
    return finished(
        pose,
        grip,
        style,
        said,
        ("open",) if open_ > 5 else ("closed",),
        "with long handles" if spring else "with round tips" if style == "child" else f"with {grip.name} handles",
    )


def shovel(rng: Rng) -> Build:
    """Round shovel, square spade, snow shovel, coal scoop with raised sides, long plain handle, small trowel."""
    style = likely(rng, round=3, spade=3, snow=1.5, scoop=1.3, trowel=1.5)
    shaft, metal = (
        wood(rng, grain=False),
        steel(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "red", "green", "blue", "black"), "metal"),
    )
    tall, w = between(rng, 0.85, 1.1), between(rng, 0.19, 0.25)
    if style == "trowel":
        tall, w = 0.36, 0.09
    k = {"snow": 2.1, "scoop": 1.3}.get(style, 1.0)
    w *= k
    h = {"snow": 0.34, "trowel": 0.16}.get(style, 0.3)
    if style == "snow" and chance(rng, 0.7):
        metal = draw(rng, pick(rng, "red", "blue", "orange", "black", "green"), "plastic")
    v = np.linspace(0, 1, 14)
    half = (
        w
        / 2
        * {
            "round": np.interp(v, (0, 0.1, 0.3, 0.5, 0.9, 1), (0.04, 0.35, 0.8, 1, 1, 0.9)),
            "trowel": np.interp(v, (0, 0.3, 0.6, 1), (0.04, 0.6, 0.95, 0.8)),
        }.get(style, np.interp(v, (0, 1), (0.94, 1)))
    )
    curve = 0.35 if style in ("round", "scoop", "trowel") else 0.12 if style == "spade" else 0.25
    u = np.linspace(-1, 1, 13)
    rings = []
    for a, f in zip(half, v):
        lift = curve * a * u**2 if style not in ("scoop", "snow") else np.where(np.abs(u) > 0.72, (np.abs(u) - 0.72) / 0.28 * 0.07, 0.0)
        sag = (0.1 * (1 - f) ** 2 if style == "snow" else 0.0) + lift
        top = np.column_stack([a * u, np.full(13, h * f), sag + 0.004])
        rings.append(np.concatenate([top, (top - (0, 0, 0.007))[::-1]]))
    parts = named("blade", loft(np.array(rings), metal))
    if style in ("round", "spade"):
        parts += named("step", *both(box(w * 0.4, 0.012, 0.022, metal).at(w * 0.28, h - 0.006, curve * w * 0.15)))
    if style == "snow":
        parts += named("edge", box(w * 0.96, 0.016, 0.012, steel(rng)).at(0, -0.005, 0.1)) + named(
            "rib", *(box(0.012, h * 0.8, 0.012, metal).at(x * w, h * 0.1, 0.008) for x in (-0.22, 0.22))
        )
    r = 0.017 if style != "trowel" else 0.013
    long_plain = style == "round" and chance(rng, 0.5)
    if style == "trowel":
        parts += named("neck", tube(spline([(0, h * 0.8, 0.0), (0, h + 0.03, 0.012), (0, h + 0.06, 0.01)], 12), 0.006, metal))
        line = spline([(0.009, 0), (0.014, 0.03), (0.0125, 0.07), (0.0155, 0.11)], 20)
        parts += named(
            "handle",
            lathe(joined((0, 0), line, (0, 0.115)), shaft if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic"), 18).at(
                0, h + 0.055, 0.01
            ),
        )
        grip = "plain"
    else:
        parts += named("socket", cylinder(r * 1.3, 0.14, metal, r * 1.15).at(0, h - 0.05, -0.004)) + named(
            "handle", rod((0, h - 0.06, -0.004), (0, tall, 0), r, shaft)
        )
        grip = "plain" if long_plain else "t" if chance(rng, 0.25) else "d"
        if grip == "plain":
            parts += named("handle", rod((0, tall, 0), (0, tall * 1.25, 0), r, shaft))
        elif grip == "t":
            parts += named("grip", rod((-0.065, tall, 0), (0.065, tall, 0), 0.016, shaft, sides=16))
        else:
            parts += named(
                "grip",
                *both(rod((0, tall, 0), (0.055, tall + 0.06, 0), 0.014, shaft)),
                rod((-0.06, tall + 0.1, 0), (0.06, tall + 0.1, 0), 0.015, shaft),
                *both(rod((0.055, tall + 0.05, 0), (0.055, tall + 0.1, 0), 0.013, shaft)),
            )
    said = {"a D-shaped grip": grip == "d", "a pointed blade": style in ("round", "trowel"), "raised sides": style in ("scoop", "snow")}
    words = {"trowel": ("small",), "snow": ("wide",)}.get(style, ())
    return finished(
        laid(parts, rng),
        metal,
        style,
        said,
        words,
        "with raised sides" if style in ("scoop", "snow") else "with a pointed blade" if style != "spade" else "with a square blade",
    )


def broom(rng: Rng) -> Build:
    """Besom of twigs; flat corn broom with stitches; push broom; angled plastic one; with a dustpan; hand brush."""
    style = likely(rng, besom=2.5, flat=2.5, push=2, angled=1.5, hand=1.2)
    stick, straw = wood(rng, grain=False), Paint(np.array((0.80, 0.64, 0.32)) * rng.uniform(0.85, 1.1), "straw")
    tall = between(rng, 0.95, 1.2)
    band = draw(rng, pick(rng, "red", "blue", "black", "green"))
    body: Paint = straw
    if style == "besom":
        line = spline([(0.09, 0), (0.085, 0.12), (0.05, 0.26), (0.028, 0.36)], 16)
        twigs = [
            rod(
                (f * 0.095 * np.cos(a), 0.03 * (1 - f), f * 0.095 * np.sin(a)),
                (0.03 * np.cos(a), 0.36, 0.03 * np.sin(a)),
                0.008,
                straw,
                0.006,
                sides=6,
            )
            for a in np.linspace(0, 6.28, 22)[:-1]
            for f in (1.0, 0.75)
        ]
        parts = named("bristle", lathe(joined((0, 0.01), line * (0.9, 1), (0, 0.36)), straw), *twigs) + named(
            "band", *(torus(0.043 - 0.1 * i * 0.04, 0.008, band).at(0, 0.29 + 0.035 * i, 0) for i in range(2))
        )
        parts += named("handle", rod((0, 0.3, 0), (0, tall, 0), 0.015, stick))
    elif style == "flat":
        v = np.linspace(0, 1, 10)
        wide, deep = np.interp(v, (0, 0.5, 0.8, 1), (0.19, 0.15, 0.09, 0.026)), np.interp(v, (0, 0.6, 1), (0.035, 0.034, 0.026))
        rings = [
            [
                (a * np.sign(c) * abs(c) ** 0.8, 0.4 * f, b * np.sign(s) * abs(s) ** 0.8)
                for c, s in zip(
                    np.cos(np.linspace(0, 6.2832, 40, endpoint=False)) + 1e-9, np.sin(np.linspace(0, 6.2832, 40, endpoint=False)) + 1e-9
                )
            ]
            for a, b, f in zip(wide, deep, v)
        ]
        rings = [[(x, y, z * (1 + 0.16 * (-1) ** i)) for i, (x, y, z) in enumerate(ring)] for ring in rings]
        parts = named("bristle", loft(np.array(rings), straw)) + named(
            "stitch",
            *(
                rounded(2 * float(np.interp(y / 0.4, v, wide)) * 1.02, 0.009, 2.3 * float(np.interp(y / 0.4, v, deep)), 0.004, band).at(
                    0, y, 0
                )
                for y in (0.17, 0.22, 0.27)
            ),
        )
        parts += named("band", cylinder(0.03, 0.06, band, 0.02).at(0, 0.37, 0)) + named(
            "handle", rod((0, 0.38, 0), (0, tall, 0), 0.013, stick)
        )
    else:
        body, hair = draw(rng, pick(rng, *BRIGHT), "plastic"), draw(rng, pick(rng, "black", "yellow", "red", "white", "green"), "plastic")
        w = {"push": 0.5, "hand": 0.16}.get(style, 0.32)
        head = rounded(w + 0.02, 0.045, 0.07, 0.02, body).at(0, 0.09, 0)
        count = int(w / 0.02)
        rods = [
            rod((x, 0.1, z), (x * 1.12, 0, z * 1.6), 0.008, hair, sides=6)
            for x in np.linspace(-w * 0.46, w * 0.46, count)
            for z in (-0.02, 0.0, 0.02)
        ]
        parts = named("head", head) + named("bristle", *rods)
        if style == "angled":
            parts = [p.shaped(lambda x, y, z: (x, y + 0.3 * (x + 0.16) * np.clip(y / 0.1, 0, 1), z)) for p in parts]
            parts += named("socket", cylinder(0.02, 0.07, body, 0.016).at(0, 0.16, 0)) + named(
                "handle", rod((0, 0.15, 0), (0, tall, 0), 0.013, draw(rng, pick(rng, "blue", "grey", "red", "white"), "metal"))
            )
        elif style == "push":
            parts += named("handle", rod((0, 0.12, -0.02), (0, tall, -0.5), 0.014, stick)) + named(
                "brace", *both(rod((0.12, 0.13, 0), (0.005, 0.4, -0.15), 0.006, steel(rng)))
            )
        else:
            grip = spline([(w * 0.45, 0.115, 0), (w * 0.75, 0.125, 0), (w * 1.35, 0.15, 0)], 14)
            parts += named(
                "handle", tube(grip, np.interp(np.linspace(0, 1, len(grip)), (0, 0.3, 1), (0.02, 0.013, 0.017)), body, 12).scaled(1, 1, 1.2)
            )
    pan = style in ("angled", "hand") and chance(rng, 0.45)
    if pan:
        tray = draw(rng, pick(rng, *BRIGHT), "plastic")
        pieces = [
            box(0.26, 0.006, 0.2, tray),
            box(0.26, 0.06, 0.006, tray).at(0, 0, -0.1),
            *both(extrude([(-0.1, 0), (0.1, 0), (-0.1, 0.06)], 0.006, tray).turn("y", -90).at(0.128, 0, 0)),
            rounded(0.04, 0.02, 0.13, 0.008, tray).at(0, 0.03, -0.16),
        ]
        parts = [*parts, *moved(named("dustpan", *pieces), 0.0, 0, 0.26)]
    straw_ = style in ("besom", "flat")
    said = {"straw bristles": straw_, "a long handle": style != "hand", "a dustpan": pan, "braces": style == "push"}
    pose = parts if pan or style == "hand" else laid(parts, rng, 0.4)
    return finished(
        pose,
        body,
        style,
        said,
        {"hand": ("short",), "push": ("wide",)}.get(style, ()),
        "with a dustpan" if pan else "with a band" if straw_ else "with bristles",
    )

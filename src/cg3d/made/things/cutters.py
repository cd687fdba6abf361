"""Tools that cut: axe, saw, scissors."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, GOLD, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, box, cylinder, extrude, loft, moved, named, rounded, torus, tube, turned
from cg3d.made.things.bits import RUBBER, finished, iron, laid, likely, plate


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
        ring = plate(side * (1, -1), hole * (1, -1), 0.024, grip).at(0, -0.012, 0).turn("x", 90).at(float(middle[0]), float(middle[1]), 0)
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

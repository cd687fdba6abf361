"""Small ironware: gear, spring, pipe, valve, chain, hook."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick, steel
from cg3d.made.parts import Part, around, ball, box, cylinder, lathe, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, finished, helix, iron, laid, likely, plate, polygon, thread, toothed


def gear(rng: Rng) -> Build:
    """Spur wheel, solid, with holes or with spokes; helical; bevel; ring with inner teeth; two wheels on one hub."""
    style = likely(rng, solid=3, spoked=3, holed=2, helical=1, bevel=1.5, ring=1, double=1)
    metal = iron(rng) if chance(rng, 0.7) else BRASS if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic")
    r, count = between(rng, 0.04, 0.07), int(rng.integers(10, 30))
    tooth, bore, high = r * between(rng, 2.6, 3.4) / count, r * between(rng, 0.16, 0.24), r * between(rng, 0.2, 0.4)
    line = toothed(r, tooth, count)
    root = r - tooth
    hub = plate(circle(bore * 1.8, 40), bore, high * 1.4, metal).at(0, -high * 0.2, 0)
    if style == "ring":
        inside = toothed(r * 0.95, -tooth, count) * 0.8
        parts = named("rim", plate(circle(r * 1.02, len(inside)), inside, high, metal))
    elif style in ("spoked", "holed"):
        rim = root * between(rng, 0.76, 0.84)
        parts = named("rim", plate(line, rim, high, metal, smooth=False)) + named("hub", hub)
        arms = int(rng.integers(3, 7))
        if style == "spoked":
            spoke = box(r * 0.15, high * 0.7, rim - bore * 1.3, metal).at(0, high * 0.15, (rim + bore * 1.5) / 2)
            parts += named("spoke", *around(spoke, arms))
        else:
            middle = (rim + bore * 1.7) / 2
            ring = plate(circle(bore * 2.3, 40), bore * 1.7, high * 0.7, metal)
            eye = plate(circle((rim - bore * 1.7) / 2, 28), (rim - bore * 1.7) / 2 * 0.72, high * 0.7, metal).at(middle, 0, 0)
            parts += [p.at(0, high * 0.15, 0) for p in named("hole", ring, *around(eye, int(np.pi * middle / (rim - bore * 1.7) * 2)))]
    else:
        wheel = plate(line, bore, high * (1.6 if style == "helical" else 1), metal, smooth=False)
        if style == "helical":
            wheel = _twisted(line, bore, high * 1.6, metal)
        if style == "bevel":
            wheel = plate(line, bore, high * 1.8, metal, smooth=False)
            wheel = wheel.shaped(lambda x, y, z: _cone(x, y, z, high * 1.8, bore))
        parts = named("rim", wheel) + (named("hub", hub) if style in ("solid", "double") else [])
        if style == "double":
            parts += named(
                "pinion", plate(toothed(r * 0.5, tooth, max(8, count // 2)), bore, high * 1.2, metal, smooth=False).at(0, high, 0)
            )
    wheels = style == "double"
    said = {"spokes": style == "spoked", "a hole in the middle": True, "teeth on the inside": style == "ring", "a second wheel": wheels}
    said |= {"slanted teeth": style == "helical"}
    words = ("ring-shaped",) if style == "ring" else ("conical",) if style == "bevel" else ()
    pose = turned(parts, "x", 90) if chance(rng, 0.4) else parts
    return finished(pose, metal, style, said, words, "with teeth" if style != "spoked" else "with spokes")


def _cone(x: np.ndarray, y: np.ndarray, z: np.ndarray, high: float, bore: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    far = np.hypot(x, z)
    f = np.where(far > bore * 1.01, 1 - 0.42 * y / high, 1.0)
    return x * f, y, z * f


def _twisted(line: np.ndarray, bore: float, high: float, paint: Paint) -> Part:
    wheel = plate(line, bore, high, paint, smooth=False)
    far = np.hypot(*line.T).max()

    def change(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        a = 0.35 * high / far * (y / high)
        return x * np.cos(a) - z * np.sin(a), y, x * np.sin(a) + z * np.cos(a)

    return wheel.shaped(change)


def spring(rng: Rng) -> Build:
    """Coil spring, cone, barrel, extension spring with hooks, torsion spring with legs."""
    style = likely(rng, coil=4, cone=1.2, barrel=1, hooked=2, legged=1)
    metal = steel(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "black", "red", "blue", "yellow", "grey"), "metal")
    r, thick = between(rng, 0.012, 0.02), between(rng, 0.0014, 0.0026)
    turns = int(rng.integers(6, 12))
    tall = turns * thick * between(rng, 3.2, 5.5)
    if style == "hooked":
        tall = turns * 2 * thick * 2.1
        coil = helix(r, turns * 2, tall, thick, metal)
        hook = [
            (r, 0, 0),
            (r * 0.6, -r * 0.3, 0),
            (0, -r * 0.5, 0),
            *((r * 0.8 * np.sin(a), -r * 1.3 + r * 0.8 * np.cos(a), 0) for a in np.linspace(0, 5.2, 24)),
        ]
        low = tube(np.array(hook), thick, metal, 8)
        parts = named("coil", coil) + named("hook", low, low.mirrored("y").at(0, tall, 0))
    elif style == "legged":
        coil = helix(r, turns * 0.6 + 0.25, turns * 0.6 * thick * 2.1, thick, metal)
        end = np.radians(((turns * 0.6 + 0.25) % 1) * 360)
        tip = np.array((r * np.cos(end), turns * 0.6 * thick * 2.1, r * np.sin(end)))
        parts = named("coil", coil) + named(
            "leg",
            rod((r, 0, 0), (r, 0, -r * 3), thick, metal),
            rod(tip, tip + (-r * 3 * np.sin(end), 0, r * 3 * np.cos(end)), thick, metal),
        )
    else:
        shape = {"coil": (r, r), "cone": (r * 1.5, r * 0.45), "barrel": (r * 0.6, r * 1.05, r * 1.3, r * 1.05, r * 0.6)}[style]
        parts = named("coil", helix(shape, turns, tall, thick, metal))
        parts += named("end", torus(shape[0], thick, metal, 8), torus(shape[-1], thick, metal, 8).at(0, tall, 0))
    said = {"two hooks": style == "hooked", "two straight legs": style == "legged"}
    words = {"cone": ("conical",), "barrel": ("barrel-shaped",), "coil": ("cylindrical",)}.get(style, ())
    return finished(laid(parts, rng, 0.4), metal, style, said, words, "with two hooks" if style == "hooked" else "of coiled wire")


def pipe(rng: Rng) -> Build:
    """Straight pipe, elbow, tee, cross, U bend, flanged."""
    style = likely(rng, straight=3, elbow=3, tee=2, cross=1, bend=1, flanged=2)
    metal = (
        steel(rng)
        if chance(rng, 0.5)
        else draw(rng, pick(rng, "grey", "white", "orange", "black"), "plastic")
        if chance(rng, 0.7)
        else Paint(np.array((0.72, 0.42, 0.25)), "metal")
    )
    r, long = between(rng, 0.02, 0.035), between(rng, 0.2, 0.35)
    wall = r * 0.14

    def hollow(length: float) -> Part:
        return lathe([(r, 0), (r, length), (r - wall, length), (r - wall, 0), (r, 0)], metal, 36)

    collar = lathe([(r, 0), (r * 1.22, 0), (r * 1.22, r * 0.7), (r, r * 0.7), (r, 0)], metal, 36)
    half = long / 2
    if style in ("straight", "flanged"):
        parts = named("tube", hollow(long))
        if style == "flanged":
            ring = [
                plate(circle(r * 1.9, 44), r, r * 0.35, metal),
                *around(cylinder(r * 0.16, r * 0.75, metal, sides=6).at(r * 1.5, -r * 0.2, 0), 6),
            ]
            parts += named("flange", *ring, *moved(ring, 0, long - r * 0.35, 0))
        else:
            parts += named("collar", collar) if chance(rng, 0.5) else []
    elif style in ("elbow", "bend"):
        b, sweep = r * between(rng, 1.7, 2.4), 90 if style == "elbow" else 180
        a = np.radians(np.linspace(180, 180 - sweep, 20))
        path = np.stack([b + b * np.cos(a), half * 0.6 + b * np.sin(a), 0 * a], 1)
        end = path[-1]
        straight = [hollow(half * 0.6)]
        if style == "elbow":
            straight += [hollow(half * 0.6).turn("z", -90).at(*end)]
            caps = [collar, collar.turn("z", -90).at(end[0] + half * 0.6 - r * 0.7, end[1], 0)]
        else:
            straight += [hollow(half * 0.6).at(2 * b, 0, 0)]
            caps = [collar, collar.at(2 * b, 0, 0)]
        parts = named("tube", *straight) + named("bend", tube(path, r, metal, 36)) + named("collar", *caps)
    else:
        arms = [0, 90, 180] if style == "tee" else [0, 90, 180, 270]
        parts = [
            p for a in arms for p in turned([*named("tube", hollow(half)), *named("collar", collar.at(0, half - r * 0.7, 0))], "z", a - 90)
        ]
        parts += named("middle", ball(r * 1.02, metal))
    count = {"tee": "three", "cross": "four"}.get(style, "two")
    said = {"a bend": style in ("elbow", "bend"), "flanges": style == "flanged", f"{count} open ends": True}
    words = {"straight": ("straight",), "elbow": ("bent",), "tee": ("T-shaped",), "cross": ("cross-shaped",), "bend": ("U-shaped",)}.get(
        style, ("straight",)
    )
    return finished(laid(parts, rng, 0.5), metal, style, said, words, "with flanges" if style == "flanged" else "")


def _hand_wheel(r: float, paint: Paint) -> list[Part]:
    """Ring with spokes round the y axis at y = 0."""
    spokes = around(rod((0, 0, 0), (r, 0, 0), r * 0.1, paint), 5)
    return named("handwheel", torus(r, r * 0.13, paint, 10, 36), *spokes, cylinder(r * 0.22, r * 0.3, paint).at(0, -r * 0.15, 0))


def valve(rng: Rng) -> Build:
    """Gate valve with a hand wheel and flanges; globe body; ball valve with a lever; angle tap; tall stem."""
    style = likely(rng, gate=3, globe=2, lever=2.5, butterfly=1, angle=1.2)
    metal = iron(rng) if chance(rng, 0.6) else BRASS if chance(rng) else draw(rng, pick(rng, "blue", "red", "green"), "metal")
    paint = draw(rng, pick(rng, "red", "red", "blue", "green", "yellow", "black"), "metal")
    r = between(rng, 0.025, 0.035)
    flanged = style in ("gate", "butterfly") or (style == "globe" and chance(rng))
    arm = lathe([(r * 0.8, 0), (r, 0), (r, r * 1.6), (r * 0.8, r * 1.6), (r * 0.8, 0)], metal, 36)
    if flanged:
        end = [
            plate(circle(r * 1.8, 44), r * 0.8, r * 0.35, metal),
            *around(cylinder(r * 0.17, r * 0.7, metal, sides=6).at(r * 1.42, -r * 0.17, 0), 6),
        ]
    else:
        end = [plate(polygon(8 if chance(rng) else 6, r * 1.45), r * 0.8, r * 0.8, metal, smooth=False).at(0, -r * 0.2, 0)]
    side = [*named("pipe", arm), *named("flange" if flanged else "nut", *moved(end, 0, r * 1.5, 0))]
    angles = (-90, 180) if style == "angle" else (90, -90)
    parts = [p for a in angles for p in turned(side, "z", a)]
    middle = (
        ball(r * 1.35, metal, 14, 28).scaled(1, 1, 0.95)
        if style != "butterfly"
        else cylinder(r * 1.8, r * 0.9, metal, sides=40).turn("z", 90).at(r * 0.45, 0, 0)
    )
    parts += named("body", middle)
    neck = r * (2.6 if style == "gate" else 1.9)
    parts += named(
        "bonnet",
        lathe([(0, 0), (r * 0.75, 0), (r * 0.6, neck * 0.75), (r * 0.85, neck * 0.8), (r * 0.85, neck), (0, neck)], metal).at(
            0, r * 0.6, 0
        ),
    )
    top = neck + r * 0.6
    stem = r * between(rng, 0.6, 1.3)
    parts += named("stem", cylinder(r * 0.16, stem, steel(rng)).at(0, top, 0))
    if style in ("lever", "butterfly"):
        arm_ = rounded(r * 4.2, r * 0.28, r * 0.7, r * 0.12, paint).at(r * 1.8, top + stem - r * 0.1, 0)
        parts += named("lever", arm_, cylinder(r * 0.35, r * 0.6, paint).at(0, top + stem - r * 0.2, 0))
    else:
        parts += moved(_hand_wheel(r * between(rng, 1.3, 1.8), paint), 0, top + stem, 0)
    lever = style in ("lever", "butterfly")
    said = {"a hand wheel": not lever, "a lever": lever, "flanges": flanged, "a stem": True}
    return finished(parts, metal, style, said, (), "with a lever" if lever else "with a hand wheel")


def _link(long: float, wide: float, thick: float, paint: Paint) -> Part:
    """Oval link in the xy plane, long along x."""
    a, side = np.linspace(-np.pi / 2, np.pi / 2, 9), (long - wide) / 2
    right = np.stack([side + wide / 2 * np.cos(a), wide / 2 * np.sin(a)], 1)
    line = joined(right, -right)
    return tube(np.column_stack([line, 0 * line[:, 0]]), thick, paint, 8, closed=True)


def chain(rng: Rng) -> Build:
    """Straight row of oval links, hanging in a bow, round links, anchor chain with bars, closed loop, with a hook at its end."""
    style = likely(rng, row=3, bow=2, round=1, anchor=1.2, loop=1.5, hooked=1.5)
    metal = iron(rng) if chance(rng, 0.8) else BRASS
    thick, count = between(rng, 0.0035, 0.0055), int(rng.integers(7, 12))
    wide = thick * between(rng, 5.5, 6.5)
    long = wide if style == "round" else wide * between(rng, 1.4, 1.75)
    step = long - thick * 2.3
    one = [_link(long, wide, thick, metal)]
    if style == "anchor":
        one.append(rod((0, -wide / 2, 0), (0, wide / 2, 0), thick * 0.8, metal))
    parts: list[Part] = []
    if style == "loop":
        count = 2 * int(rng.integers(8, 11))
        radius = count * step / (2 * np.pi)
        for i in range(count):
            parts += turned(moved(turned(turned(one, "x", 90 * (i % 2) + 45), "y", 90), radius, 0, 0), "y", 360 * i / count)
    else:
        for i in range(count):
            x = (i - (count - 1) / 2) * step
            posed, y = turned(one, "x", 90 * (i % 2) + (0 if style == "bow" else 45)), 0.0
            if style == "bow":  # a catenary: x is the way along it
                sag = count * step / 3.2
                posed = turned(posed, "z", float(np.degrees(np.arctan(x / sag))))
                x, y = float(sag * np.arcsinh(x / sag)), float(np.hypot(sag, x) - sag)
            parts += moved(posed, x, y, 0)
    parts = named("link", *parts)
    if style == "hooked":
        x = (count + 0.6) / 2 * step
        path = [
            (x, 0, 0),
            (x + wide * 0.9, 0, 0),
            (x + wide * 1.7, -wide * 0.1, 0),
            (x + wide * 1.9, -wide * 0.8, 0),
            (x + wide * 1.2, -wide * 1.1, 0),
            (x + wide * 0.8, -wide * 0.7, 0),
        ]
        parts += named("hook", tube(spline(path, 30), thick * 1.3, metal, 10))
    said = {"round links": style == "round", "a hook": style == "hooked", "bars across its links": style == "anchor"}
    words = {"row": ("straight",), "bow": ("hanging",), "loop": ("round",)}.get(style, ())
    return finished(
        parts,
        metal,
        style,
        said,
        words,
        "with a hook" if style == "hooked" else "of oval links" if style not in ("round", "loop") else "of links",
    )


def hook(rng: Rng) -> Build:
    """Wall hook on a plate, double coat hook, crane hook with an eye, S hook, screw hook, fish hook."""
    style = likely(rng, wall=3, double=1.5, crane=2.5, s=1.5, screw=1.2, fish=1)
    metal = iron(rng) if chance(rng, 0.75) else BRASS
    r = between(rng, 0.018, 0.024)
    thick = r * between(rng, 0.2, 0.28)
    if style in ("wall", "double"):
        back = rounded(r * 1.5, r * 4, r * 0.3, r * 0.14, metal).at(0, 0, 0)
        bow = tube(
            spline([(0, r * 1.5, 0), (0, r * 0.7, r * 0.9), (0, r * 0.5, r * 1.8), (0, r * 1.2, r * 2.6), (0, r * 1.7, r * 2.7)], 30),
            thick,
            metal,
        )
        parts = named("plate", back) + named("hook", bow, ball(thick * 1.5, metal).at(0, r * 1.75, r * 2.7))
        parts += named("screw", *(cylinder(r * 0.22, r * 0.12, metal).turn("x", 90).at(0, y, r * 0.13) for y in (r * 0.4, r * 3.6)))
        if style == "double":
            high = tube(spline([(0, r * 2.2, 0), (0, r * 2.5, r * 1.4), (0, r * 3.2, r * 2.6), (0, r * 4.1, r * 3.1)], 24), thick, metal)
            parts += named("hook", high, ball(thick * 1.5, metal).at(0, r * 4.15, r * 3.12))
    elif style == "crane":
        path = spline(
            [
                (0, r * 3.2, 0),
                (0, r * 2.0, 0),
                (r * 0.95, r * 1.1, 0),
                (r * 1.15, 0, 0),
                (0.3 * r, -r * 1.1, 0),
                (-r * 0.8, -r * 0.7, 0),
                (-r * 1.1, r * 0.3, 0),
            ],
            42,
        )
        fat = np.interp(np.linspace(0, 1, len(path)), (0, 0.3, 0.6, 0.85, 1), (0.3, 0.36, 0.52, 0.34, 0.12)) * r
        parts = named("hook", tube(path, fat, metal, 16)) + named("eye", torus(r * 0.7, r * 0.27, metal).turn("x", 90).at(0, r * 3.8, 0))
        if chance(rng, 0.5):
            parts += named("latch", rod((r * 0.45, r * 1.55, 0), (-r * 1.05, r * 0.35, 0), r * 0.12, steel(rng)))
    elif style == "s":
        top = [(-r * np.cos(a), r * 2 + r * np.sin(a), 0) for a in np.linspace(-0.3, np.pi, 16)]
        low = [(-x, -y + r * 0.6, 0) for x, y, _ in top[::-1]]
        parts = named("hook", tube(spline([*top, *low], 70), thick, metal))
    elif style == "screw":
        knots = [
            (0, r * 1.2, 0),
            (0, r * 0.9, 0),
            *((r * np.sin(a), -r * 0.0 + r * np.cos(a) - r * 0.4, 0) for a in np.linspace(0.4, 4.3, 20)),
        ]
        parts = named("hook", tube(spline(knots, 50), thick, metal)) + named(
            "thread", thread(thick * 1.05, r * 2, thick * 0.8, metal, r * 0.8).at(0, r * 1.2, 0)
        )
        parts += named("collar", cylinder(thick * 2, thick * 0.6, metal).at(0, r * 1.1, 0))
    else:
        knots = [
            (0, r * 4, 0),
            (0, r * 2, 0),
            (0, r, 0),
            *((r * 0.8 - r * 0.8 * np.cos(a), -r * 0.9 * np.sin(a), 0) for a in np.linspace(0.3, np.pi, 12)),
            (r * 1.6, r * 0.9, 0),
        ]
        line = spline(knots, 60)
        parts = named("hook", tube(line, np.append(np.full(len(line) - 6, thick * 0.6), np.linspace(thick * 0.6, thick * 0.05, 6)), metal))
        parts += named("barb", rod((r * 1.6, r * 0.75, 0), (r * 1.25, r * 0.4, 0), thick * 0.45, metal, thick * 0.05))
        parts += named("eye", torus(r * 0.26, thick * 0.5, metal, 8, 20).turn("x", 90).at(0, r * 4.25, 0))
    said = {
        "a back plate": style in ("wall", "double"),
        "an eye": style in ("crane", "fish"),
        "two hooks": style in ("double", "s"),
        "a thread": style == "screw",
    }
    words = ("S-shaped",) if style == "s" else ("curved",)
    how = {"crane": "with an eye", "double": "with two arms", "wall": "on a plate", "screw": "with a screw thread", "fish": "with a barb"}
    return finished(laid(parts, rng, 0.35) if style not in ("wall", "double") else parts, metal, style, said, words, how.get(style, ""))

"""Machines that connect: router, server rack, satellite dish."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, cable, caster, feet, finished, flat, frame, likely, slits, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import Part, around, ball, both, box, corners, cylinder, lathe, moved, named, rod, rounded, slab, torus, tube


def router(rng: Rng) -> Build:
    """Flat box with antennas; standing; star-shaped with many antennas; round puck; modem without antennas."""
    style = likely(rng, flat_box=4, standing=1.5, star=1.5, puck=1.5, tower=1)
    paint = draw(rng, pick(rng, "black", "white", "black", "white", "grey", "blue"), "plastic")
    trim = against(paint, 0.4)
    w, d, high = between(rng, 0.18, 0.24), between(rng, 0.12, 0.16), between(rng, 0.028, 0.04)
    numbers = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
    long = between(rng, 0.12, 0.18)

    def antenna(bend: float) -> list[Part]:
        stem = rounded(0.014, long, 0.008, 0.004, paint if chance(rng, 0.5) else DARK)
        return named("antenna", stem.turn("z", bend), cylinder(0.009, 0.02, DARK, sides=16).at(0, -0.012, 0))

    if style == "star":
        count, s = 8 if chance(rng) else 6, between(rng, 0.18, 0.22)
        outline = (
            np.array([(0.5, -0.36), (0.5, 0.36), (0.36, 0.5), (-0.36, 0.5), (-0.5, 0.36), (-0.5, -0.36), (-0.36, -0.5), (0.36, -0.5)]) * s
        )
        parts = named(
            "body",
            slab(outline, 0.035, paint),
            slab(outline * 0.55, 0.012, draw(rng, pick(rng, "red", "black", "grey"))).at(0, 0.034, 0),
            *(
                rod((0, 0.045, 0), (0.34 * s * np.cos(a), 0.036, 0.34 * s * np.sin(a)), 0.004, trim, 0.002)
                for a in np.arange(8) * np.pi / 4
            ),
        )
        spots = [(sx * s * 0.5, sz * s * f) for sx in (-1, 1) for sz, f in ((-1, 0.3), (1, 0.3))] + [
            (sx * s * 0.28, sz * s * 0.5) for sx in (-1, 1) for sz in ((-1, 1) if count == 8 else (-1,))
        ]
        parts += [p for x, z in spots for p in moved(antenna(-14 * np.sign(x)), x, 0.03, z)]
    elif style == "puck":
        count, r = 0, between(rng, 0.055, 0.08)
        line = spline([(r * 0.85, 0), (r, r * 0.2), (r * 0.95, r * 0.75), (r * 0.7, r * 1.0), (0.001, r * 1.05)], 24)
        parts = named("body", lathe(joined((0, 0), line), paint, 48), torus(r * 0.99, 0.002, trim, 6, 48).at(0, r * 0.24, 0)) + named(
            "lamp", ball(0.003, draw(rng, "blue")).at(0, r * 0.5, r * 1.0)
        )
        parts += cable([(0, 0.012, -r * 0.9), (0.01, 0.004, -r * 1.5), (0.07, 0.004, -r * 1.8), (0.12, 0.004, -r)], paint, 0.0025)
    elif style in ("standing", "tower"):
        count = 0 if style == "tower" else int(rng.integers(1, 4))
        w, tall, d = (
            (between(rng, 0.16, 0.2), between(rng, 0.16, 0.2), 0.04)
            if style == "standing"
            else (0.06, between(rng, 0.2, 0.24), between(rng, 0.13, 0.16))
        )
        parts = named("body", rounded(w, tall, d, 0.012, paint).at(0, 0.015, 0)) + named(
            "stand", slab(rectangle(w * 0.8, 0.09 if style == "standing" else d * 1.0, 0.02), 0.016, trim)
        )
        lamps = [
            box(0.006, 0.006, 0.004, draw(rng, "green")).at(
                -w * 0.3 + w * 0.1 * i if style == "standing" else 0, 0.04 if style == "standing" else 0.05 + 0.02 * i, d / 2
            )
            for i in range(6)
        ]
        parts += named("lamp", *lamps) + [p.at(0, tall * 0.5, d / 2) for p in slits(w * 0.6, 4, tall * 0.06, trim, 0.004)]
        parts += [
            p for i in range(count) for p in moved(antenna(8 * (count - 1 - 2 * i)), (i - (count - 1) / 2) * w * 0.38, tall + 0.02, -0.005)
        ]
    else:
        count = int(rng.choice([1, 2, 2, 3, 4, 4]))
        parts = named(
            "body",
            rounded(w, high, d, 0.012, paint).at(0, 0.004, 0),
            slab(rectangle(w * 0.7, d * 0.4, 0.01), 0.002, trim).at(0, high + 0.003, -d * 0.08),
        ) + feet(w * 0.4, d * 0.36, 0.008, 0.005)
        parts += named(
            "lamp", *(box(0.007, 0.005, 0.004, draw(rng, "green")).at(-w * 0.3 + 0.016 * i, high * 0.5, d / 2) for i in range(6))
        ) + moved(flat(slits(w * 0.6, 5, 0.008, DARK if paint.name != "black" else trim, 0.003)), 0, high + 0.006, d * 0.02)
        parts += named(
            "port",
            *(
                box(0.015, 0.013, 0.006, DARK if paint.name != "black" else CHROME).at(-w * 0.26 + 0.024 * i, 0.008, -d / 2)
                for i in range(5)
            ),
        )
        parts += [
            p
            for i in range(count)
            for p in moved(
                antenna(10 * (count - 1 - 2 * i) / max(count - 1, 1)),
                (i - (count - 1) / 2) * w * 0.9 / max(count - 1, 1),
                high * 0.7,
                -d * 0.5,
            )
        ]
    facts = {f"{numbers[count]} antenna{'s' if count > 1 else ''}": True} if count else {"antennas": False}
    facts |= {"antennas": True} if count > 1 else {}
    return finished(
        rng,
        parts,
        paint,
        style,
        {**facts, "small lamps": style != "star"} if style != "star" else facts,
        ("flat",) if style == "flat box" else ("round",) if style == "puck" else (),
        f"with {next(iter(facts))}" if count else "",
    )


def server_rack(rng: Rng) -> Build:
    """Open cabinet full of servers; half high on wheels; open two-post frame; closed with a door of holes."""
    style = likely(rng, cabinet=4, half_high=2, open_frame=2, closed=1.3)
    paint = draw(rng, pick(rng, "black", "black", "grey", "black", "white"), "metal")
    w, d = between(rng, 0.56, 0.64), between(rng, 0.7, 1.0)
    tall = between(rng, 1.85, 2.1) if style != "half high" else between(rng, 0.85, 1.15)
    unit, inner = 0.0445, 0.45
    slim = style == "open frame"
    if slim:
        parts = named(
            "post",
            *both(box(0.04, tall, 0.08, paint).at(inner / 2 + 0.02, 0, 0)),
            box(inner + 0.08, 0.04, 0.08, paint).at(0, tall - 0.04, 0),
        ) + named("base", *both(box(0.06, 0.03, d * 0.7, paint).at(inner / 2 + 0.02, 0, 0)), box(inner + 0.08, 0.03, 0.1, paint))
        d, z = d * 0.7, 0.05
    else:
        parts = named("post", *corners(box(0.05, tall, 0.05, paint), w / 2 - 0.025, d / 2 - 0.025)) + named(
            "case",
            box(w, 0.04, d, paint).at(0, 0.06, 0),
            box(w, 0.05, d, paint).at(0, tall - 0.02, 0),
            box(w, tall - 0.1, 0.01, paint).at(0, 0.08, -d / 2),
        )
        parts += named("side panel", *both(box(0.012, tall - 0.08, d - 0.04, lighter(paint, 0.08)).at(w / 2 - 0.004, 0.08, 0))) + [
            q for x in (-1, 1) for zz in (-1, 1) for q in moved(caster(0.025), x * w * 0.4, 0, zz * d * 0.4)
        ]
        parts += named(
            "vent",
            *(
                box(0.012, 0.004, d * 0.5, DARK if paint.name != "black" else CHROME).at(-w * 0.3 + w * 0.06 * i, tall + 0.028, 0)
                for i in range(11)
            ),
        )
        parts += named("rail", *both(box(0.02, tall - 0.12, 0.02, CHROME).at(inner / 2 + 0.012, 0.09, d * 0.4)))
        z = d * 0.4 + 0.01
    count, y = 0, 0.12
    if style != "closed":
        while y < tall - 0.14:
            size = int(rng.choice([1, 1, 2, 2, 4]))
            if y + size * unit > tall - 0.08:
                break
            if chance(rng, 0.86):
                parts += _server(rng, inner, size * unit - 0.005, z, y, d * 0.75)
                count += 1
            y += size * unit
    else:
        parts += named(
            "door",
            *moved(frame(w * 0.98, tall - 0.1, 0.05, 0.03, paint), 0, 0.08, d / 2),
            box(w * 0.9, tall - 0.16, 0.01, DARK_GLASS).at(0, 0.11, d / 2 - 0.004),
            *(box(w * 0.86, 0.007, 0.014, lighter(paint, 0.15)).at(0, 0.16 + 0.03 * i, d / 2) for i in range(int((tall - 0.26) / 0.03))),
        )
        parts += named("handle", rounded(0.03, 0.16, 0.035, 0.01, CHROME).at(w * 0.44, tall * 0.5, d / 2 + 0.02))
    cables = slim and chance(rng, 0.7)
    if cables:
        parts += named("cable", *(q for i in range(5) for q in [_cord(rng, inner, tall, z + 0.05)]))
    facts = {
        "side panels": not slim,
        "wheels": not slim,
        "a closed door": style == "closed",
        "servers": style != "closed",
        "loose cables": cables,
    }
    return finished(rng, parts, paint, style, facts, ("tall",) if tall > 1.5 else ("low",), "full of servers" if count > 5 else "")


def _server(rng: Rng, width: float, high: float, z: float, y: float, deep: float) -> list[Part]:
    """A drawer-like computer whose front is at z."""
    body = Paint(np.array((0.25, 0.26, 0.28)) * rng.uniform(0.6, 2.4), "metal")
    dark, front = against(body, 0.6), z + 0.006
    parts = named(
        "server",
        box(width, high, deep, body).at(0, y, z - deep / 2),
        *both(box(0.014, high * 0.8, 0.03, CHROME).at(width / 2 - 0.008, y + high * 0.1, z + 0.012)),
    )
    look = pick(rng, "disks", "slits", "ports")
    if look == "disks":
        parts += named(
            "disk", *(box(0.044, high * 0.72, 0.012, dark).at(-width * 0.36 + 0.05 * i, y + high * 0.14, front) for i in range(6))
        )
    elif look == "ports":
        parts += named(
            "port",
            *(
                box(0.015, min(0.014, high * 0.3), 0.01, dark).at(-width * 0.4 + 0.02 * i, y + high * (0.15 + 0.4 * j), front)
                for i in range(16)
                for j in range(2)
            ),
        )
    else:
        parts += named(
            "slit", *(box(width * 0.6, high * 0.09, 0.01, dark).at(-width * 0.1, y + high * (0.16 + 0.2 * i), front) for i in range(4))
        )
    return parts + named(
        "lamp",
        *(
            box(0.008, 0.008, 0.01, draw(rng, w)).at(width * 0.34 + 0.014 * i, y + high * 0.4, front)
            for i, w in enumerate(("green", "blue"))
        ),
    )


def _cord(rng: Rng, width: float, tall: float, z: float) -> Part:

    a, b = (between(rng, 0.2, 0.85) * tall for _ in range(2))
    x, y = (between(rng, -0.4, 0.4) * width for _ in range(2))
    return tube(
        spline(
            [(x, a, z), (x, a - 0.02, z + 0.05), (x * 0.5 + y * 0.5, (a + b) / 2 - 0.08, z + 0.08), (y, b - 0.02, z + 0.05), (y, b, z)], 24
        ),
        0.004,
        draw(rng, pick(rng, *BRIGHT), "plastic"),
        6,
    )


def satellite_dish(rng: Rng) -> Build:
    """Bowl with a feed arm on a mast; on a wall bracket; mesh bowl on three struts; large on a tower; flat square antenna."""
    style = likely(rng, mast=3.5, wall=2, mesh=1.5, tower=1.3, struts=1.5)
    paint, r = draw(rng, pick(rng, "white", "grey", "grey", "white"), "metal"), between(rng, 0.35, 0.6)
    iron, t = metal(rng), np.linspace(0, 1, 10)
    back = np.stack([r * t, r * 0.28 * t**2], 1)
    if style == "mesh":
        rings = named(
            "dish",
            *(torus(r * f, 0.006, paint, 6, 40).at(0, r * 0.28 * f**2, 0) for f in (0.2, 0.36, 0.52, 0.68, 0.84, 1.0)),
            *around(tube(np.column_stack([0 * t, r * 0.28 * t**2, r * t])[1:], 0.005, paint, 6), 20),
            cylinder(r * 0.2, 0.01, paint),
        )
        bowl = rings
    else:
        bowl = named(
            "dish", lathe(joined(back, back[::-1] + (0, 0.012)), paint, 44), torus(r, 0.008, paint, 8, 44).at(0, r * 0.28 + 0.006, 0)
        )
    struts = style in ("mesh", "struts", "tower")
    if struts:
        feed = named("strut", *around(rod((0, r * 0.24, r * 0.9), (0, r * 0.8, r * 0.05), 0.009, paint), 3)) + named(
            "feed", cylinder(0.045, 0.08, DARK).at(0, r * 0.78, 0)
        )
    else:
        feed = named("feed arm", rod((0, 0.02, r * 0.8), (0, r * 0.85, r * 0.1), 0.012, paint)) + named(
            "feed", cylinder(0.035, 0.09, DARK).at(0, r * 0.8, 0.02)
        )
    tilt = between(rng, 42, 66)
    dish = spin([*bowl, *feed], "x", tilt, (0, 0, 0))
    if style == "wall":
        high = r * 1.1
        parts = moved(dish, 0, high, r * 0.75) + named(
            "bracket",
            rounded(0.14, 0.2, 0.02, 0.006, iron).at(0, high - 0.32, -0.02),
            tube(
                spline([(0, high - 0.22, 0), (0, high - 0.24, r * 0.35), (0, high - 0.1, r * 0.62), (0, high + 0.02, r * 0.72)], 24),
                0.022,
                iron,
            ),
            box(0.1, 0.1, 0.08, iron).at(0, high - 0.05, r * 0.7),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a mast": False, "a wall bracket": True, "three struts": False, "a feed arm": True},
            ("round",),
            "on a wall bracket",
        )
    if style == "tower":
        tall = between(rng, 1.0, 1.5)
        parts = (
            moved(dish, 0, tall + r * 0.55, r * 0.4)
            + named(
                "tower",
                *around(rod((0, 0, 0.34), (0, tall, 0.1), 0.022, iron), 4, start=45),
                *(
                    q
                    for f in (0.33, 0.66, 1.0)
                    for q in around(
                        rod(
                            (-(0.34 - 0.24 * f) * 0.7, tall * f, (0.34 - 0.24 * f) * 0.7),
                            ((0.34 - 0.24 * f) * 0.7, tall * f, (0.34 - 0.24 * f) * 0.7),
                            0.012,
                            iron,
                        ),
                        4,
                    )
                ),
                *around(rod((-0.24, 0, 0.24), (0.14, tall * 0.5, 0.16), 0.01, iron), 4),
            )
            + named(
                "mount",
                rounded(0.2, 0.1, 0.2, 0.02, iron).at(0, tall - 0.02, 0),
                rod((0, tall, 0), (0, tall + r * 0.5, r * 0.34), 0.04, iron),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a mast": False, "a tower": True, "three struts": True, "a feed arm": False},
            ("round",),
            "on a tower",
        )
    mast = r * between(rng, 1.35, 1.8)
    tripod_ = style in ("mesh", "struts") and chance(rng, 0.5)
    parts = (
        moved(dish, 0, mast, 0.06)
        + named("mast", cylinder(0.025, mast, iron))
        + named("mount", box(0.09, 0.12, 0.09, iron).at(0, mast - 0.08, 0))
    )
    parts += (
        named("leg", *around(rod((0, mast * 0.55, 0), (0, 0, r * 0.7), 0.018, iron), 3))
        if tripod_
        else named("base", cylinder(0.16, 0.03, iron))
    )
    facts = {"a mast": True, "three legs": tripod_, "three struts": struts, "a feed arm": not struts}
    return finished(rng, parts, paint, style, facts, ("round",), "on three legs" if tripod_ else "on a mast")

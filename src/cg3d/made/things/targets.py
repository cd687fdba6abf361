"""Bowling pin, dartboard, fishing rod."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import RUBBER, finished, likely


def bowling_pin(rng: Rng) -> Build:
    """Tenpin with red stripes, duckpin, candlepin, wooden skittle with a ball head, crown."""
    style = likely(rng, tenpin=5, duckpin=1.2, candlepin=0.8, skittle=1.5)
    paint = wood(rng, grain=False) if style == "skittle" else WHITE if chance(rng, 0.85) else draw(rng, pick(rng, *BRIGHT))
    mark = draw(rng, pick(rng, "red", "red", "red", "blue", "green", "black"))
    tall = 0.38 * between(rng, 0.9, 1.1)
    lines = {
        "tenpin": [(0.027, 0), (0.034, 0.02), (0.059, 0.12), (0.05, 0.19), (0.0235, 0.26), (0.032, 0.345), (0.025, 0.37), (0.008, 0.38)],
        "duckpin": [(0.03, 0), (0.042, 0.02), (0.072, 0.13), (0.055, 0.22), (0.03, 0.28), (0.044, 0.345), (0.03, 0.372), (0.008, 0.38)],
        "candlepin": [(0.022, 0), (0.028, 0.03), (0.036, 0.14), (0.037, 0.2), (0.034, 0.29), (0.026, 0.36), (0.012, 0.378), (0.005, 0.38)],
        "skittle": [(0.04, 0), (0.042, 0.02), (0.048, 0.1), (0.036, 0.2), (0.02, 0.255), (0.0195, 0.27)],
    }
    line = spline(lines[style], 48)
    parts = named("body", lathe(joined((0, 0), line, (0, line[-1, 1])), paint, 36))
    if style == "skittle":
        parts += named("head", ball(0.042, paint if chance(rng) else mark, 14, 28).at(0, 0.305, 0))
        parts += named("ring", torus(0.0195, 0.006, mark, 8).at(0, 0.262, 0))
        bands = (0.08, 0.14)
    else:
        bands = (0.255, 0.28) if style == "tenpin" else (0.27, 0.3) if style == "duckpin" else (0.17, 0.2)
    striped = chance(rng, 0.85)
    if striped:
        for y in bands:
            r = float(np.interp(y, line[:, 1], line[:, 0]))
            up = float(np.interp(y + 0.011, line[:, 1], line[:, 0]))
            parts += named("stripe", lathe([(0, y), (r + 0.0015, y), (up + 0.0015, y + 0.011), (0, y + 0.011)], mark, 36))
    f = tall / 0.38
    pose = [p.scaled(1, f, 1) for p in parts]
    fallen = chance(rng, 0.12)
    said = {"stripes round its neck": striped and style in ("tenpin", "duckpin"), "a ball-shaped head": style == "skittle"}
    return finished(
        turned(pose, "z", 90) if fallen else pose, paint, style, said, ("lying",) if fallen else (), "with stripes" if striped else ""
    )


def dartboard(rng: Rng) -> Build:
    """Board with twenty fields and wire rings; electronic one in a square case; rings only; in a cabinet; darts stuck in."""
    style = likely(rng, classic=4, case=1.5, rings=1.2, cabinet=1.2)
    r = between(rng, 0.2, 0.235)
    dark, pale, red, green = BLACK, draw(rng, "beige"), draw(rng, "red"), draw(rng, "green")
    body = cylinder(r, 0.035, dark, sides=60).turn("x", 90)
    parts = named("board", body)
    edge, front = r * 0.76, 0.035

    def field(inner: float, outer: float, start: float, paint: Paint, high: float) -> Part:
        a = np.radians(np.linspace(start, start + 18, 4))
        line = joined(np.stack([inner * np.cos(a), inner * np.sin(a)], 1), np.stack([outer * np.cos(a), outer * np.sin(a)], 1)[::-1])
        return extrude(line, high, paint).at(0, 0, front)

    if style == "rings":
        tones = (draw(rng, "white"), red, draw(rng, "blue"), draw(rng, "yellow"))
        for i, f in enumerate(np.linspace(0.95, 0.18, 6)):
            parts += named(
                "ring",
                cylinder(r * f, 0.004 + 0.003 * i, tones[i % len(tones)] if i % 2 else tones[0], sides=56).turn("x", 90).at(0, 0, front),
            )
    else:
        for i in range(20):
            a, even = 18 * i - 9, i % 2 == 0
            parts += named(
                "field",
                field(edge * 0.09, edge * 0.6, a, dark if even else pale, 0.004),
                field(edge * 0.66, edge * 0.94, a, dark if even else pale, 0.004),
            )
            parts += named(
                "field",
                field(edge * 0.6, edge * 0.66, a, red if even else green, 0.005),
                field(edge * 0.94, edge, a, red if even else green, 0.005),
            )
        wire = steel(rng)
        parts += named(
            "wire", *(torus(edge * f, 0.0018, wire, 6, 48).turn("x", 90).at(0, 0, front + 0.003) for f in (1, 0.94, 0.66, 0.6, 0.09))
        )
        parts += named(
            "wire", *(box(0.0025, edge * 0.91, 0.003, wire).at(0, edge * 0.09, front + 0.003).turn("z", 18 * i + 9) for i in range(20))
        )
        parts += named("wire", torus(r * 0.93, 0.002, wire, 6, 56).turn("x", 90).at(0, 0, front + 0.002))
        parts += named(
            "bull",
            cylinder(edge * 0.08, 0.006, green).turn("x", 90).at(0, 0, front),
            cylinder(edge * 0.04, 0.009, red).turn("x", 90).at(0, 0, front),
        )
    if style == "case":
        case = draw(rng, pick(rng, "black", "grey", "blue", "red"), "plastic")
        parts += named("case", rounded(r * 2.3, r * 2.8, 0.05, 0.015, case).at(0, -r * 1.15 - r * 0.5, -0.022))
        parts += named("screen", box(r * 1.1, r * 0.28, 0.01, Paint(np.array((0.5, 0.08, 0.08)), "glass")).at(0, -r * 1.5, 0.028))
        parts += named(
            "button", *(cylinder(r * 0.06, 0.014, red).turn("x", 90).at(x * r, -r * 1.36, 0.024) for x in (-0.9, -0.75, 0.75, 0.9))
        )
    if style == "cabinet":
        board = wood(rng)
        parts += named("cabinet", box(r * 2.3, r * 2.3, 0.02, board).at(0, -r * 1.15, -0.02))
        parts += named(
            "side",
            *both(box(0.02, r * 2.3, 0.07, board).at(r * 1.15, -r * 1.15, 0.02)),
            *(box(r * 2.3, 0.02, 0.07, board).at(0, y, 0.02) for y in (-r * 1.15, r * 1.13)),
        )
        door = box(r * 1.15, r * 2.3, 0.02, board).at(r * 0.575, -r * 1.15, 0)
        parts += named(
            "door", *(p.at(s * r * 1.16, 0, 0.05) for s, p in ((1, door.turn("y", -25)), (-1, door.mirrored("x").turn("y", 25))))
        )
    darts = int(rng.integers(2, 4)) if chance(rng, 0.4) else 0
    for _ in range(darts):
        turn, far = between(rng, 0, 6.28), between(rng, 0.1, 0.7) * edge
        flight = draw(rng, pick(rng, *BRIGHT))
        one = [
            rod((0, 0, 0), (0, 0, 0.03), 0.0015, BLACK),
            rod((0, 0, 0.03), (0, 0, 0.08), 0.004, steel(rng)),
            rod((0, 0, 0.08), (0, 0, 0.13), 0.002, BLACK),
        ]
        one += [
            extrude([(0, 0.1), (0.018, 0.115), (0.018, 0.135), (0, 0.135)], 0.001, flight).turn("x", 90).mirrored("z").turn("z", 90 * i)
            for i in range(4)
        ]
        parts += named("dart", *moved(one, far * np.cos(turn), far * np.sin(turn), front))
    facts = {"darts in it": darts > 0, "a square case": style == "case", "two doors": style == "cabinet", "wires": style != "rings"}
    return finished(parts, None, style, facts, ("round",) if style in ("classic", "rings") else (), "with darts" if darts else "with rings")


def fishing_rod(rng: Rng) -> Build:
    """Spinning rod with a reel below, casting rod with a drum reel, fly rod, bamboo pole with line and float, short ice rod."""
    style = likely(rng, spinning=4, casting=1.5, fly=1.2, pole=2, ice=1)
    paint = (
        Paint(np.array((0.76, 0.62, 0.3)), "wooden")
        if style == "pole"
        else draw(rng, pick(rng, "black", "black", "blue", "red", "green", "brown"), "plastic")
    )
    cork, metal = Paint(np.array((0.78, 0.6, 0.4)), "wooden") if chance(rng, 0.6) else RUBBER, steel(rng)
    tall = {"ice": 0.75, "pole": 2.2, "fly": 2.2}.get(style, 1.9) * between(rng, 0.62, 0.8)
    bow = between(rng, 0.0, 0.05) + (0.06 if style == "pole" else 0)

    def bend(y: np.ndarray) -> np.ndarray:
        return np.asarray(bow * tall * np.maximum(y / tall - 0.4, 0) ** 2 * 4)

    ys = np.linspace(0, tall, 30)
    path = np.stack([0 * ys, ys, bend(ys)], 1)
    fat = np.linspace(0.012, 0.004, 30) * (1.25 if style == "pole" else 1)
    parts = named("rod", tube(path, fat, paint, 10))
    if style == "pole":
        parts += named(
            "joint",
            *(
                torus(float(np.interp(y, ys, fat)), 0.003, lighter(paint, -0.3), 6, 16).at(0, y, float(bend(np.array(y))))
                for y in np.linspace(0.15, 0.9, 8) * tall
            ),
        )
    else:
        long = 0.42 if style != "ice" else 0.2
        parts += named(
            "grip", lathe([(0, 0), (0.019, 0), (0.016, long * 0.4), (0.018, long * 0.5), (0.015, long), (0, long)], cork).at(0, 0, 0)
        )
        rings = [
            torus(0.016 - 0.011 * f, 0.0016, metal, 6, 18).at(0, tall * f, float(bend(np.array(tall * f))) + 0.02 - 0.012 * f)
            for f in (0.4, 0.55, 0.68, 0.8, 0.9, 0.99)
        ]
        parts += named("ring", *rings)
    reel = style != "pole"
    if style in ("spinning", "ice"):
        y = 0.3 if style == "spinning" else 0.14
        drum = lathe(
            [(0, 0), (0.026, 0), (0.026, 0.01), (0.02, 0.014), (0.02, 0.035), (0.027, 0.04), (0.024, 0.048), (0, 0.048)], metal
        ).at(0, y - 0.01, 0.075)
        parts += named(
            "reel", rod((0, y, 0.01), (0, y, 0.06), 0.007, BLACK), rounded(0.034, 0.055, 0.04, 0.012, BLACK).at(0, y - 0.065, 0.075), drum
        )
        parts += named(
            "crank",
            rod((0.017, y - 0.04, 0.075), (0.06, y - 0.04, 0.075), 0.004, metal),
            rod((0.06, y - 0.04, 0.075), (0.06, y - 0.085, 0.095), 0.004, metal),
            rod((0.055, y - 0.085, 0.095), (0.09, y - 0.085, 0.095), 0.008, BLACK),
        )
        parts += named(
            "bail",
            tube(spline([(-0.03, y, 0.075), (-0.02, y + 0.045, 0.08), (0.02, y + 0.045, 0.08), (0.03, y, 0.075)], 18), 0.0018, metal, 6),
        )
    elif reel:
        y = 0.3 if style == "casting" else 0.06
        reel_ = [cylinder(0.038, 0.006, metal).turn("z", -90).at(s * 0.02 - 0.003, y, 0.05) for s in (-1, 1)] + [
            cylinder(0.026, 0.04, BLACK).turn("z", -90).at(-0.02, y, 0.05)
        ]
        parts += named("reel", *reel_, box(0.03, 0.06, 0.012, metal).at(0, y - 0.03, 0.012))
        parts += named(
            "crank",
            rod((0.02, y, 0.05), (0.045, y, 0.05), 0.004, metal),
            rod((0.04, y, 0.05), (0.04, y - 0.035, 0.06), 0.003, metal),
            rod((0.038, y - 0.035, 0.06), (0.06, y - 0.035, 0.06), 0.006, BLACK),
        )
    line = style == "pole" or chance(rng, 0.25)
    if line:
        top, drop = path[-1], tall * between(rng, 0.5, 0.85)
        thread = rod(top, top + (0, -drop, 0.12 if style == "pole" else 0.05), 0.0022, WHITE, sides=5)
        low = top + (0, -drop, 0.12 if style == "pole" else 0.05)
        bob = [
            ball(0.022, draw(rng, "red"), 10, 18).at(0, 0.0, 0),
            cylinder(0.022, 0.005, WHITE).at(0, -0.003, 0),
            rod((0, 0, 0), (0, 0.05, 0), 0.004, WHITE),
        ]
        hook = tube(spline([(0, -0.06, 0), (0, -0.1, 0), (0.012, -0.115, 0), (0.022, -0.1, 0)], 16), 0.0022, metal, 6)
        parts += (
            named("line", thread, rod((0, 0, 0), (0, -0.06, 0), 0.0015, WHITE, sides=5).at(*low))
            + named("float", *moved(bob, *low))
            + named("hook", hook.at(*low))
        )
        parts = turned(parts, "x", 35)
    pose = parts if line else turned(parts, "x", between(rng, -90, 0) if chance(rng) else 30)
    return finished(
        pose,
        None if style != "pole" else paint,
        style,
        {"a reel": reel, "a line with a float": line},
        ("long",),
        "with a reel" if reel else "with a line and a float",
    )

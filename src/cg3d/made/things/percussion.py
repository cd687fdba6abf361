"""Instruments that are struck: drum, bell, gong."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, IVORY, finished, likely

SKIN = Paint(np.array((0.93, 0.90, 0.82)))


def _shell(r: float, tall: float, paint: Paint, hoop: Paint, cord: Paint | None, lugs: int = 8) -> list[Part]:
    """Upright drum on y = 0: skin, hoops, and cords in a zigzag or, without a cord, metal lugs."""
    parts = named("shell", cylinder(r, tall, paint, sides=40)) + named("skin", cylinder(r * 0.985, 0.008, SKIN, sides=40).at(0, tall, 0))
    parts += named("hoop", torus(r, 0.014, hoop, 10, 40).at(0, tall, 0), torus(r, 0.014, hoop, 10, 40))
    if cord:
        for a in np.linspace(0, 2 * np.pi, lugs + 1)[:-1]:
            for d in (np.pi / lugs, -np.pi / lugs):
                start = (r * 1.03 * np.cos(a), 0, r * 1.03 * np.sin(a))
                parts += named("cord", rod(start, (r * 1.03 * np.cos(a + d), tall, r * 1.03 * np.sin(a + d)), 0.005, cord, sides=6))
        return parts
    lug = [
        rounded(0.016, min(0.06, tall * 0.4), 0.02, 0.005, hoop).at(0, tall / 2 - min(0.03, tall * 0.2), r * 1.02),
        rod((0, 0, r * 1.05), (0, tall, r * 1.05), 0.004, hoop),
    ]
    return parts + named("lug", *(q for p in lug for q in around(p, lugs)))


def _stick(long: float, paint: Paint, knob: Paint | None = None) -> list[Part]:
    """Drumstick along x."""
    parts = [rod((0, 0, 0), (long, 0, 0), 0.008, paint, 0.005)]
    parts.append(ellipsoid(0.013, 0.008, 0.008, paint).at(long, 0, 0) if knob is None else ball(0.03, knob).at(long, 0, 0))
    return named("stick", *parts)


def drum(rng: Rng) -> Build:
    """Marching drum with cords, snare with lugs on a stand, bongos, djembe, bass drum on its side, drum kit, kettledrum."""
    style = likely(rng, cords=3, snare=2, djembe=1.5, bongos=1.3, bass=1.5, kit=1.8, kettle=1)
    hoop = steel(rng) if chance(rng) else BRASS
    stick = wood(rng, grain=False)
    paint = wood(rng) if style in ("djembe", "bongos") else draw(rng, pick(rng, *BRIGHT, "white", "black"), "plastic")
    if style == "djembe":
        return _djembe_drum(rng, hoop, paint)
    r = between(rng, 0.16, 0.2)
    tall = r * between(rng, 0.7, 1.6)
    sticks, stand = style in ("cords", "snare") and chance(rng, 0.6), style == "snare" and chance(rng, 0.7)
    pair = moved(turned(_stick(0.3, stick), "y", 35), -0.13, tall + 0.024, -0.04) + moved(
        turned(_stick(0.3, stick), "y", -25), -0.15, tall + 0.04, 0.0
    )
    if style == "cords":
        parts = _shell(r, tall, paint, draw(rng, pick(rng, "red", "yellow", "blue", "white")) if chance(rng) else hoop, IVORY)
        if chance(rng, 0.3):
            band = spline(
                [(-r, tall * 0.9, 0), (-r * 1.3, tall * 1.6, 0), (0, tall * 2.3, 0), (r * 1.3, tall * 1.6, 0), (r, tall * 0.9, 0)], 36
            )
            parts += named("strap", tube(band, 0.009, draw(rng, pick(rng, "brown", "white", "black"), "leather")).scaled(1, 1, 2))
    elif style == "snare":
        tall = r * 0.75
        pair = moved(turned(_stick(0.3, stick), "y", 35), -0.13, tall + 0.024, -0.04) + moved(
            turned(_stick(0.3, stick), "y", -25), -0.15, tall + 0.04, 0.0
        )
        parts = _shell(r, tall, paint, hoop, None, 10)
        if stand:
            legs = [
                *around(rod((0, -0.2, 0.02), (0, -0.46, 0.24), 0.009, hoop), 3),
                rod((0, -0.4, 0), (0, -0.03, 0), 0.012, hoop),
                *around(rod((0, -0.05, 0), (0, -0.01, r * 0.98), 0.009, hoop), 3),
            ]
            parts += named("stand", *legs)
    elif style == "bongos":
        one = _shell(r * 0.75, r * 0.9, paint, hoop, None, 6)
        small = [p.scaled(0.8, 1, 0.8) for p in one]
        parts = (
            moved(one, -r * 0.75)
            + moved(small, r * 0.75)
            + named("block", rounded(r * 0.4, r * 0.25, r * 0.5, 0.01, paint).at(0.02, r * 0.35, 0))
        )
    elif style == "bass":
        r, tall = between(rng, 0.26, 0.32), between(rng, 0.22, 0.34)
        body = turned(moved(_shell(r, tall, paint, paint if chance(rng) else hoop, None, 10), 0, -tall / 2, 0), "x", 90)
        parts = moved(body, 0, r, 0) + named("leg", *both(rod((r * 0.92, r * 0.6, tall * 0.2), (r * 1.15, 0, tall * 0.75), 0.009, hoop)))
        beater = chance(rng, 0.4)
        if beater:
            parts += named(
                "pedal",
                box(0.06, 0.02, 0.24, hoop).turn("x", 8).at(0, 0.01, -tall * 0.5 - 0.16),
                rod((0, 0.05, -tall * 0.5 - 0.08), (0, r * 0.95, -tall * 0.5 - 0.03), 0.006, hoop),
                ball(0.035, IVORY).at(0, r * 0.95, -tall * 0.5 - 0.03),
            )
    elif style == "kit":
        parts = _kit(rng, paint, hoop)
    else:
        bowl = [(0.02, 0), (r * 0.8, r * 0.2), (r * 1.25, r * 0.75), (r * 1.35, r * 1.3)]
        metal = Paint(np.array((0.72, 0.42, 0.25)), "metal") if chance(rng, 0.7) else hoop
        paint = metal
        parts = (
            named("bowl", lathe(joined((0, 0), spline(bowl, 30), (0, r * 1.3)), metal, 40).at(0, r * 0.55, 0))
            + named("skin", cylinder(r * 1.33, 0.008, SKIN, sides=40).at(0, r * 1.85, 0))
            + named("hoop", torus(r * 1.36, 0.012, hoop, 10, 40).at(0, r * 1.85, 0))
        )
        parts += named(
            "leg",
            *around(rod((0, r * 1.5, r * 1.3), (0, 0, r * 0.9), 0.012, hoop), 4),
            torus(r * 0.9, 0.012, hoop, 8, 36).at(0, r * 0.3, 0),
        ) + named("screw", *around(rod((0, r * 1.6, r * 1.4), (0, r * 1.95, r * 1.4), 0.006, hoop), 8))
    if sticks:
        parts += pair
    said = {
        "cords": style == "cords",
        "sticks on it": sticks,
        "a stand": stand,
        "cymbals": style == "kit",
        "several drums": style in ("kit", "bongos"),
        "legs": style in ("bass", "kettle"),
    }
    words = {"cords": ("round",), "snare": ("round",)}.get(style, ())
    how = {
        "cords": "with cords",
        "kit": "set with cymbals",
        "bongos": "pair like bongos",
        "bass": "on its side with legs",
        "kettle": "with a bowl on legs",
    }
    return finished(parts, paint, style, said, words, "on a stand" if stand else how.get(style, "with metal lugs"))


def _kit(rng: Rng, paint: Paint, hoop: Paint) -> list[Part]:
    bass = moved(turned(moved(_shell(0.28, 0.38, paint, hoop, None, 8), 0, -0.19, 0), "x", 90), 0, 0.28, 0) + named(
        "leg", *both(rod((0.26, 0.16, 0.1), (0.32, 0, 0.24), 0.009, hoop))
    )
    snare = moved(_shell(0.18, 0.13, paint, hoop, None, 8), -0.45, 0.52, -0.42) + moved(
        named("stand", *around(rod((0, 0.25, 0), (0, 0, 0.2), 0.008, hoop), 3), rod((0, 0.2, 0), (0, 0.52, 0), 0.01, hoop)), -0.45, 0, -0.42
    )
    floor = moved(_shell(0.21, 0.34, paint, hoop, None, 8), 0.5, 0.24, -0.38) + moved(
        named("leg", *around(rod((0, 0.0, 0.22), (0, 0.4, 0.22), 0.008, hoop), 3)), 0.5, 0, -0.38
    )
    tom = turned(_shell(0.135, 0.17, paint, hoop, None, 6), "x", -22)
    toms = [q for x in (-0.17, 0.17) for q in moved(tom, x, 0.66, -0.02)] + named(
        "stand", rod((0, 0.5, 0), (0, 0.72, 0), 0.012, hoop), rod((-0.17, 0.7, 0), (0.17, 0.7, 0), 0.01, hoop)
    )
    gold = BRASS
    plate_ = lathe([(0.0, 0.026), (0.03, 0.022), (0.04, 0.012), (0.2, 0.0), (0.2, -0.003), (0.04, 0.008), (0, 0.012)], gold, 40)
    cymbals = []
    for x, y, z, k, tilt in ((-0.62, 0.82, -0.12, 0.85, 4), (0.6, 1.05, 0.0, 1.15, 18), (-0.5, 1.15, 0.12, 1.0, -16)):
        cymbals += named("cymbal", plate_.scaled(k, 1, k).turn("z", tilt).at(x, y, z)) + moved(
            named("stand", *around(rod((0, 0.2, 0), (0, 0, 0.2), 0.008, hoop), 3), rod((0, 0.15, 0), (0, y + 0.04, 0), 0.009, hoop)),
            x,
            0,
            z,
        )
    cymbals += named("cymbal", plate_.scaled(0.85, 1, 0.85).mirrored("y").at(-0.62, 0.8, -0.12))
    stool = chance(rng, 0.5)
    seat = named(
        "stool",
        cylinder(0.16, 0.07, Paint(np.array((0.1, 0.1, 0.1)), "leather")).at(0, 0.45, -0.85),
        *moved([*around(rod((0, 0.22, 0), (0, 0, 0.2), 0.01, hoop), 3), rod((0, 0.2, 0), (0, 0.45, 0), 0.013, hoop)], 0, 0, -0.85),
    )
    return [*bass, *snare, *floor, *toms, *cymbals, *(seat if stool else [])]


def _djembe_drum(rng: Rng, hoop: Paint, paint: Paint) -> Build:
    r, tall = between(rng, 0.15, 0.18), between(rng, 0.5, 0.62)
    line = spline([(r * 0.68, 0), (r * 0.45, tall * 0.35), (r * 0.6, tall * 0.55), (r, tall * 0.78), (r * 0.98, tall)], 30)
    parts = named("shell", lathe(joined((0, 0), line, (0, tall)), paint)) + named("skin", cylinder(r * 0.99, 0.012, SKIN).at(0, tall, 0))
    parts += named("hoop", torus(r, 0.009, hoop).at(0, tall * 0.96, 0), torus(r * 0.95, 0.007, hoop).at(0, tall * 0.7, 0))
    for a in np.linspace(0, 6.28, 15)[:-1]:
        for d in (-0.22, 0.22):
            low = (r * 0.93 * np.cos(a + d), tall * 0.7, r * 0.93 * np.sin(a + d))
            parts += named("cord", rod((r * np.cos(a), tall * 0.95, r * np.sin(a)), low, 0.005, IVORY, sides=6))
    said = {"cords": True, "sticks on it": False, "a stand": False, "cymbals": False, "a narrow waist": True}
    return finished(parts, paint, "djembe", said, ("tall",), "with cords")


def bell(rng: Rng) -> Build:
    """Church bell with a yoke, hand bell, cow bell, sleigh bell, reception bell with a button, ship's bell on a bracket."""
    style = likely(rng, church=2.5, hand=2.5, cow=1.3, sleigh=1.2, desk=1.5, ship=1.3)
    paint = BRASS if chance(rng, 0.7) else steel(rng) if chance(rng, 0.7) else Paint(np.array((0.66, 0.42, 0.22)), "metal")
    r = between(rng, 0.05, 0.07)
    said = {
        "a clapper": style in ("church", "hand", "ship", "cow"),
        "a handle": style == "hand",
        "a wooden frame": style == "church",
        "a button": style == "desk",
    }
    if style == "desk":
        a = np.linspace(0, np.pi / 2, 12)
        dome = np.stack([r * np.cos(a), r * 0.62 * np.sin(a)], 1)
        base = draw(rng, "black", "plastic") if chance(rng) else wood(rng)
        parts = (
            named("dome", lathe(joined((0, 0), dome), paint, 40).at(0, r * 0.28, 0))
            + named("base", lathe([(0, 0), (r * 1.08, 0), (r * 1.08, r * 0.12), (r * 0.95, r * 0.25), (0, r * 0.25)], base, 40))
            + named("button", cylinder(r * 0.06, r * 0.22, paint).at(0, r * 0.86, 0), cylinder(r * 0.2, r * 0.07, paint).at(0, r * 1.05, 0))
        )
        return finished(parts, paint, style, said, ("round",), "with a button")
    if style == "sleigh":
        body = ball(r * 0.8, paint, 16, 32)
        slots = [
            tube(np.stack([r * 0.805 * np.sin(b), -r * 0.805 * np.cos(b), 0 * b], 1), r * 0.05, Paint(np.array((0.07, 0.07, 0.07))), 8)
            for b in (np.linspace(-0.9, 0.9, 16),)
        ]
        parts = named("body", body) + named(
            "slot",
            *slots,
            slots[0].turn("y", 90),
            *(
                ball(r * 0.11, Paint(np.array((0.07, 0.07, 0.07))))
                .turn("x", 0)
                .at(r * 0.8 * np.sin(b) * np.cos(t), -r * 0.8 * np.cos(b), r * 0.8 * np.sin(b) * np.sin(t))
                for b in (0.95,)
                for t in np.arange(4) * np.pi / 2
            ),
        )
        parts += named("seam", torus(r * 0.8, r * 0.05, paint, 8, 40)) + named(
            "ring", torus(r * 0.2, r * 0.055, paint, 8, 24).turn("x", 90).at(0, r * 0.95, 0)
        )
        if chance(rng, 0.5):
            red = draw(rng, pick(rng, "red", "green"), "fabric")
            loop = tube(
                spline([(0, 0, 0), (0.6 * r, 0.35 * r, 0), (0.95 * r, 0.05 * r, 0), (0.6 * r, -0.2 * r, 0), (0, 0, 0)], 24),
                r * 0.09,
                red,
                8,
            ).scaled(1, 1, 2)
            parts += named("bow", *(p.at(0, r * 1.05, r * 0.12) for p in (*both(loop), ball(r * 0.16, red))))
        return finished(parts, paint, style, said | {"cross-shaped slots": True}, ("round",), "with cross-shaped slots")
    if style == "cow":
        w, d, h = r * 1.5, r * 0.95, r * 2.1
        rings = []
        for f, k in ((0, 1.0), (0.75, 0.75), (0.95, 0.68), (1.0, 0.55)):
            t = np.linspace(0, 2 * np.pi, 36, endpoint=False)
            rings.append(
                np.column_stack(
                    [
                        w / 2 * k * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.5,
                        np.full(36, h * f),
                        d / 2 * k * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.5,
                    ]
                )
            )
        outer = np.array(rings)
        inner = outer * (0.9, 0.96, 0.86)
        parts = named("body", loft(np.concatenate([inner[::-1][1:], outer]), paint))
        strap = draw(rng, pick(rng, "brown", "red", "black"), "leather")
        parts += (
            named("clapper", rod((0, h * 0.8, 0), (0, h * 0.05, 0), r * 0.05, steel(rng)), ball(r * 0.16, steel(rng)).at(0, h * 0.02, 0))
            + named("strap", torus(r * 0.55, r * 0.1, strap, 8, 36).turn("x", 90).scaled(1.1, 1, 2.2).at(0, h + r * 0.42, 0))
            + named(
                "rivet", *(ball(r * 0.06, lighter(paint, -0.2), 6, 10).at(sx * w * 0.4, h * f, 0) for sx in (-1, 1) for f in (0.25, 0.5))
            )
        )
        return finished(parts, paint, style, said | {"a strap": True}, ("flat-sided",), "with a strap")
    line = spline([(r, 0), (r * 0.82, r * 0.3), (r * 0.62, r * 1.0), (r * 0.5, r * 1.5), (r * 0.2, r * 1.8)], 30)
    parts = named("body", lathe(joined(line, (0, r * 1.82), (0, r * 1.72), line[::-1] - (r * 0.08, 0)), paint, 40))
    parts += named(
        "clapper", rod((0, r * 1.5, 0), (0, r * 0.1, 0), r * 0.04, paint), ball(r * 0.15, lighter(paint, -0.2)).at(0, -r * 0.02, 0)
    ) + named("ring", torus(r * 0.95, r * 0.05, paint, 8, 40).at(0, r * 0.06, 0), torus(r * 0.6, r * 0.03, paint, 8, 36).at(0, r * 1.15, 0))
    if style == "hand":
        wood_ = wood(rng, grain=False)
        grip = lathe(joined((0, 0), spline([(0.008, 0), (0.012, 0.03), (0.016, 0.075), (0.009, 0.1)], 16), (0, 0.105)), wood_, 20)
        return finished(parts + named("handle", grip.at(0, r * 1.8, 0)), paint, style, said, ("hand",), "with a wooden handle")
    if style == "ship":
        iron_ = BRASS if chance(rng) else draw(rng, "black", "metal")
        bow = spline([(0, r * 1.8, 0), (0, r * 2.3, 0), (0, r * 2.6, -r * 0.6), (0, r * 2.2, -r * 1.5)], 20)
        parts += named(
            "bracket", tube(bow, r * 0.09, iron_), rounded(r * 0.6, r * 1.6, r * 0.12, r * 0.05, iron_).at(0, r * 1.4, -r * 1.52)
        ) + named(
            "rope",
            rod((0, 0, 0), (0, -r * 1.1, 0), r * 0.07, Paint(np.array((0.8, 0.72, 0.55)), "rope")),
            ball(r * 0.13, Paint(np.array((0.8, 0.72, 0.55)), "rope")).at(0, -r * 1.1, 0),
        )
        return finished(parts, paint, style, said | {"a rope": True}, (), "on a bracket")
    timber = wood(rng)
    yoke = [
        box(r * 2.2, r * 0.35, r * 0.5, timber).at(0, r * 1.95, 0),
        *both(box(r * 0.22, r * 2.9, r * 0.4, timber).at(r * 1.2, -r * 0.6, 0)),
        box(r * 2.9, r * 0.16, r * 0.9, timber).at(0, -r * 0.7, 0),
    ]
    roofed = chance(rng, 0.3)
    if roofed:
        yoke.append(extrude([(-r * 1.8, 0), (r * 1.8, 0), (0, r * 0.8)], r * 1.5, timber).at(0, r * 2.35, 0))
    parts += named("frame", *yoke) + named("axle", rod((-r * 1.2, r * 2.1, 0), (r * 1.2, r * 2.1, 0), r * 0.08, steel(rng)))
    return finished(parts, paint, style, said | {"a small roof": roofed}, (), "in a wooden frame")


def gong(rng: Rng) -> Build:
    """Round plate in a square stand, in a round hoop, with a curved top like a gate, small for a table, between posts."""
    style = likely(rng, square=3, hoop=1.5, gate=2, table=1.3, posts=1)
    paint = BRASS if chance(rng, 0.75) else Paint(np.array((0.6, 0.38, 0.2)) * rng.uniform(0.85, 1.15), "metal")
    frame = wood(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "black", "red"), "wooden")
    r = between(rng, 0.28, 0.4) * (0.4 if style == "table" else 1)
    k = r / 0.34
    line = np.array([(0, 0), (0.34, 0), (0.347, 0.03), (0.32, 0.045), (0.12, 0.045), (0.095, 0.07), (0, 0.075)]) * k
    disc = named(
        "disc",
        lathe(line, paint, 44).turn("x", 90),
        *(torus(0.34 * k * f, 0.004 * k, lighter(paint, -0.3), 6, 44).turn("x", 90).at(0, 0, 0.045 * k) for f in (0.55, 0.8)),
    )
    h = 2.6 * r
    if style == "hoop":
        parts = named("hoop", torus(r * 1.28, 0.035 * k, frame, 12, 48).turn("x", 90).at(0, 1.42 * r, 0)) + named(
            "foot",
            *both(rounded(0.08 * k, 0.07 * k, 0.6 * k, 0.02 * k, frame).at(r * 0.8, 0, 0)),
            box(1.8 * r, 0.06 * k, 0.06 * k, frame).at(0, 0.04 * k, 0),
            *both(rod((r * 0.8, 0.03, 0), (r * 0.85, 0.55 * r, 0), 0.03 * k, frame)),
        )
        hang = [(0.4, 2.3), (0.55, 2.56)]
    else:
        post = box(0.06 * k, h, 0.08 * k, frame) if style != "posts" else rod((0, 0, 0), (0, h, 0), 0.03 * k, frame)
        parts = named("post", *both(post.at(r * 1.25, 0, 0)))
        if style == "gate":
            top = spline(
                [(-r * 1.75, h + 0.12 * k, 0), (-r, h + 0.03 * k, 0), (0, h, 0), (r, h + 0.03 * k, 0), (r * 1.75, h + 0.12 * k, 0)], 30
            )
            parts += named("beam", tube(top, 0.045 * k, frame, 10), box(2.6 * r, 0.05 * k, 0.05 * k, frame).at(0, h * 0.9, 0))
        elif style == "posts":
            parts += named("beam", rod((-r * 1.5, h, 0), (r * 1.5, h, 0), 0.03 * k, frame), *both(ball(0.045 * k, frame).at(r * 1.5, h, 0)))
        else:
            parts += named("beam", box(2.7 * r, 0.07 * k, 0.08 * k, frame).at(0, h, 0))
        parts += named(
            "foot",
            *both(rounded(0.08 * k, 0.06 * k, 0.5 * k, 0.02 * k, frame).at(r * 1.25, 0, 0)),
            box(2.5 * r, 0.05 * k, 0.05 * k, frame).at(0, 0.1 * k, 0),
        )
        hang = [(0.4, 2.3), (0.5, 2.6)]
    (x0, y0), (x1, y1) = hang
    parts += named(
        "cord", *both(rod((r * x0, y0 * r, 0), (r * x1, y1 * r, 0), 0.007 * k, draw(rng, "red", "fabric") if chance(rng) else IVORY))
    )
    mallet = chance(rng, 0.5)
    if mallet:
        stick = [rod((0, 0, 0), (0, -0.55 * k, 0), 0.012 * k, frame), cylinder(0.05 * k, 0.1 * k, IVORY).at(0, -0.62 * k, 0)]
        parts += named("mallet", *moved(turned(stick, "z", 8), r * 1.36, 2.0 * r, 0.07 * k))
    said = {"a stand": True, "a mallet": mallet, "a curved top": style == "gate", "a round hoop": style == "hoop"}
    return finished(
        [*parts, *moved(disc, 0, 1.4 * r, 0)],
        paint,
        style,
        said,
        ("small",) if style == "table" else ("round",),
        "with a mallet" if mallet else "in a round hoop" if style == "hoop" else "in a stand",
    )

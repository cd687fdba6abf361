"""Lamps and flames: floor lamp, desk lamp, table lamp, ceiling lamp, chandelier, street lamp, lantern, candle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, WHITE_WAX, finished, likely, moved, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, ceramic, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, box, corners, cylinder, ellipsoid, extrude, lathe, named, rod, slab, torus, tube


def _warm(rng: Rng) -> Paint:
    """Lit glass."""
    return Paint(np.array((0.98, 0.93, 0.72)) * rng.uniform(0.96, 1.0), "glass")


def _shade_paint(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "white", "beige", "beige", "yellow", "red", "green", "blue", "orange", "grey", "black"), "fabric")


def _shade(low: float, high: float, tall: float, paint: Paint, light: Paint, sides: int = 40) -> list[Part]:
    """Open truncated cone (or pyramid) with a bulb inside; base at y = 0."""
    wall = 0.006
    cone = lathe([(low - wall, 0), (low, 0), (high, tall), (high - wall, tall), (low - wall, 0)], paint, sides)
    rims = [torus(r, 0.003, lighter(paint, -0.15), 6, 40).at(0, y, 0) for r, y in ((low, 0.002), (high, tall))] if sides > 8 else []
    bulb = ball(min(low, high) * 0.35, light).at(0, tall * 0.45, 0)
    return named("shade", cone, *rims, cylinder(high - wall, 0.004, lighter(paint, 0.2), sides=sides).at(0, tall * 0.93, 0)) + named(
        "bulb", bulb
    )


def _foot(r: float, paint: Paint) -> Part:
    return lathe([(0, 0), (r, 0), (r, 0.012), (0.03, 0.03), (0.013, 0.06), (0, 0.06)], paint)


def floor_lamp(rng: Rng) -> Build:
    """Straight pole with a shade; tripod; bow; torch-like uplighter; several spots; with a small table; paper column."""
    style = likely(rng, pole=3, tripod=2, bow=1.5, uplighter=1.2, spots=1.2, table=1, column=1)
    frame = wood(rng, grain=False) if style == "tripod" or chance(rng, 0.2) else metal(rng)
    shade, light = _shade_paint(rng), _warm(rng)
    tall = between(rng, 1.3, 1.65)
    low, high, deep = between(rng, 0.18, 0.26), between(rng, 0.12, 0.18), between(rng, 0.2, 0.3)
    if chance(rng, 0.25):
        high = low
    facts = {
        "a shade": style in ("pole", "tripod", "table", "bow"),
        "three legs": style == "tripod",
        "a round base": style in ("pole", "bow", "uplighter", "spots", "table"),
        "a small table": style == "table",
    }
    if style == "tripod":
        parts = (
            named("leg", *around(rod((0, tall - 0.08, 0.02), (0, 0, between(rng, 0.3, 0.42)), 0.018, frame, 0.013), 3))
            + named("hub", cylinder(0.04, 0.1, frame).at(0, tall - 0.12, 0))
            + moved(_shade(low, high, deep, shade, light), y=tall - 0.06)
        )
        return finished(rng, parts, shade, style, facts, ("tall",), "on three legs")
    if style == "bow":
        return _bow_floor_lamp(rng, frame, light, shade, tall, facts)
    if style == "column":
        paper, r = Paint(np.array((0.97, 0.95, 0.88)), "paper"), between(rng, 0.12, 0.18)
        square = chance(rng)
        body = box(r * 1.8, tall * 0.85, r * 1.8, paper) if square else cylinder(r, tall * 0.85, paper, sides=40)
        parts = named(
            "shade",
            body.at(0, 0.06, 0),
            *(torus(r * 1.01, 0.003, frame, 6, 40).at(0, 0.06 + tall * 0.85 * f, 0) for f in np.linspace(0, 1, 9) if not square),
        ) + (
            named(
                "bar",
                *corners(box(0.02, tall * 0.95, 0.02, frame), r * 0.9, r * 0.9),
                *(box(r * 1.84, 0.016, r * 1.84, frame).at(0, 0.05 + tall * 0.85 * f, 0) for f in (0, 0.33, 0.66, 1.0)),
            )
            if square
            else named("base", cylinder(r * 0.9, 0.06, frame))
        )
        return finished(rng, parts, paper, style, facts, ("tall",), "shaped like a column")
    parts = named("base", _foot(0.15, frame)) + named("pole", cylinder(0.012, tall, frame).at(0, 0.03, 0))
    if style == "uplighter":
        cup = lathe([(0, 0), (0.03, 0.0), (0.1, 0.05), (0.17, 0.14), (0.16, 0.14), (0.09, 0.06), (0, 0.03)], shade)
        return finished(
            rng,
            [*parts, *named("bowl", cup.at(0, tall, 0)), *named("bulb", ball(0.05, light).at(0, tall + 0.09, 0))],
            shade,
            style,
            facts,
            ("tall",),
            "with a bowl on top",
        )
    if style == "spots":
        count = int(rng.integers(2, 4))
        cone = lathe([(0, 0.13), (0.022, 0.13), (0.03, 0.1), (0.075, 0.0), (0.07, 0.0), (0.026, 0.09), (0, 0.1)], shade)
        for i in range(count):
            a = 360 * i / count + between(rng, -20, 20)
            y = tall * (0.98 - 0.22 * i)
            head = spin(
                [*named("shade", cone.at(0, -0.06, 0)), *named("bulb", ball(0.035, light).at(0, -0.03, 0))],
                "x",
                -between(rng, 30, 70),
                (0, y - 0.02, 0.17),
            )
            parts += [p.turn("y", a) for p in [*named("arm", rod((0, y, 0), (0, y, 0.16), 0.008, frame)), *head]]
        return finished(
            rng,
            parts,
            frame,
            style,
            {**facts, ("two spots", "three spots")[count - 2]: True},
            ("tall",),
            f"with {('two', 'three')[count - 2]} spots",
        )
    if style == "table":
        parts += named("table", cylinder(0.2, 0.018, wood(rng)).at(0, tall * 0.4, 0), torus(0.2, 0.008, frame).at(0, tall * 0.4 + 0.01, 0))
    parts += moved(_shade(low, high, deep, shade, light, int(rng.choice([40, 40, 40, 4, 6]))), y=tall - 0.05)
    chain = chance(rng, 0.3)
    parts += (
        named(
            "pull chain",
            rod((0.05, tall - 0.16, 0.05), (0.05, tall + 0.05, 0.05), 0.002, frame, sides=6),
            ball(0.008, frame).at(0.05, tall - 0.17, 0.05),
        )
        if chain
        else []
    )
    return finished(
        rng, parts, shade, style, {**facts, "a pull chain": chain}, ("tall",), "with a small table" if style == "table" else "with a shade"
    )


def _bow_floor_lamp(rng: Rng, frame: Paint, light: Paint, shade: Paint, tall: float, facts: dict[str, bool]) -> Build:
    reach = between(rng, 0.6, 0.9)
    h = reach / 2
    path = spline(
        [(-h, 0.03, 0), (-h, tall * 0.6, 0), (-reach * 0.2, tall * 1.02, 0), (reach * 0.25, tall * 1.02, 0), (h, tall * 0.82, 0)], 40
    )
    cup = lathe([(0.02, 0.12), (0.14, 0.0), (0.15, 0.0), (0.03, 0.14), (0.0, 0.14), (0.0, 0.12)], shade)
    parts = (
        named("base", _foot(0.15, frame).scaled(1.2, 1.5, 1.2).at(-h, 0, 0))
        + named("pole", tube(path, 0.012, frame))
        + named("shade", cup.at(h, tall * 0.82 - 0.13, 0))
        + named("bulb", ball(0.05, light).at(h, tall * 0.82 - 0.1, 0))
    )
    return finished(rng, parts, frame, "bow", facts, ("arched",), "with an arched pole")


def table_lamp(rng: Rng) -> Build:
    """Turned foot under a fabric shade; dome; glass ball; coloured glass shade; stick on a block; box of paper."""
    style = likely(rng, turned=4, dome=1.5, ball=1.2, stained=1.2, stick=1.5, paper=1)
    foot = pick(rng, "ceramic", "wood", "metal")
    body = ceramic(rng) if foot == "ceramic" else wood(rng, grain=False) if foot == "wood" else metal(rng)
    shade, light = _shade_paint(rng), _warm(rng)
    tall, r = between(rng, 0.22, 0.34), between(rng, 0.06, 0.11)
    facts = {
        "a shade": style not in ("ball", "paper"),
        "a dome shade": style in ("dome", "stained"),
        "a pull chain": False,
        "a round foot": style != "stick" and style != "paper",
    }
    if style == "ball":
        g = between(rng, 0.09, 0.13)
        parts = named("foot", lathe([(0, 0), (g * 0.75, 0), (g * 0.75, 0.012), (g * 0.5, 0.03), (0, 0.03)], body)) + named(
            "globe", ball(g, light, 20, 40).at(0, g + 0.018, 0)
        )
        return finished(rng, parts, light, style, facts, ("round",), "shaped like a ball")
    if style == "paper":
        paper, w, high = Paint(np.array((0.97, 0.95, 0.88)), "paper"), between(rng, 0.11, 0.15), between(rng, 0.24, 0.34)
        bars = [
            *corners(box(0.012, high + 0.03, 0.012, body), w / 2, w / 2),
            *(box(w + 0.006, 0.008, w + 0.006, body).at(0, 0.02 + high * f, 0) for f in (0, 0.33, 0.66, 1.0)),
        ]
        return finished(
            rng,
            [*named("shade", box(w, high, w, paper).at(0, 0.024, 0)), *named("bar", *bars)],
            paper,
            style,
            facts,
            ("square",),
            "of paper and bars",
        )
    shapes = [
        [(r * 0.7, 0), (r, tall * 0.35), (r * 0.5, tall * 0.7), (0.015, tall * 0.9), (0.012, tall)],
        [(r, 0), (r, 0.015), (r * 0.3, 0.03), (r * 0.25, tall * 0.4), (r * 0.5, tall * 0.55), (0.014, tall * 0.75), (0.012, tall)],
        [(r * 0.5, 0), (r * 0.95, tall * 0.2), (r * 0.9, tall * 0.5), (0.02, tall * 0.75), (0.012, tall)],
    ]
    stand = named("foot", lathe(joined((0, 0), spline(shapes[int(rng.integers(3))], 36), (0, tall)), body))
    if style == "stick":
        stand = named("foot", box(r * 1.8, between(rng, 0.02, 0.06), r * 1.8, body)) + named("pole", cylinder(0.009, tall, metal(rng)))
    if style == "dome":
        dome = ellipsoid(r * 1.9, r * 1.2, r * 1.9, shade).shaped(lambda x, y, z: (x, np.maximum(y, -0.02), z))
        return finished(rng, [*stand, *named("shade", dome.at(0, tall + 0.02, 0))], body, style, facts, (), "with a dome shade")
    if style == "stained":
        stand = named(
            "foot", lathe(joined((0, 0), spline([(r, 0), (r * 0.95, 0.015), (0.016, 0.05), (0.013, tall)], 24), (0, tall)), metal(rng))
        )
        sides, wide = 12, between(rng, 0.15, 0.2)
        panes = [draw(rng, pick(rng, "green", "red", "orange", "yellow", "blue", "turquoise"), "glass") for _ in range(3)]
        rings = [(wide, 0.0), (wide * 0.97, 0.05), (wide * 0.7, 0.11), (wide * 0.2, 0.15)]
        bands = [lathe([(0, b), (a, b), (c, d), (0, d)], panes[i], sides) for i, ((a, b), (c, d)) in enumerate(pairwise(rings))]
        leads = [
            tube(np.array([(x * np.cos(t), y, x * np.sin(t)) for x, y in rings]), 0.0022, DARK, 6)
            for t in np.arange(sides) * 2 * np.pi / sides
        ]
        parts = (
            stand
            + moved(named("shade", *bands, *leads, *(torus(x, 0.0026, DARK, 6, 36).at(0, y, 0) for x, y in rings)), y=tall - 0.03)
            + named(
                "pull chain",
                rod((0.05, tall - 0.1, 0.03), (0.05, tall, 0.03), 0.0015, DARK, sides=6),
                ball(0.005, DARK).at(0.05, tall - 0.1, 0.03),
            )
        )
        return finished(rng, parts, panes[1], style, {**facts, "a pull chain": True}, (), "with a glass shade")
    low, high = between(rng, 0.13, 0.18), between(rng, 0.07, 0.12)
    high = low if chance(rng, 0.25) else high
    chain = chance(rng, 0.25)
    parts = stand + moved(_shade(low, high, between(rng, 0.15, 0.22), shade, light, int(rng.choice([40, 40, 40, 4]))), y=tall - 0.02)
    parts += (
        named(
            "pull chain",
            rod((0.05, tall - 0.12, 0.03), (0.05, tall + 0.02, 0.03), 0.0015, DARK, sides=6),
            ball(0.006, DARK).at(0.05, tall - 0.125, 0.03),
        )
        if chain
        else []
    )
    return finished(rng, parts, shade, style, {**facts, "a pull chain": chain}, (), "with a shade")


def desk_lamp(rng: Rng) -> Build:
    """Two jointed arms and a cone head; bent neck; light bar; banker's lamp; clamp on the table edge."""
    style = likely(rng, jointed=4, bent_neck=1.7, bar=1.7, banker=1.3, clamp=1.3)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey", "black"), "metal")
    light, shine = _warm(rng), metal(rng)
    base = named("base", lathe([(0, 0), (0.085, 0), (0.085, 0.012), (0.03, 0.026), (0.014, 0.04), (0, 0.04)], paint))
    heads = (
        [(0, 0.095), (0.022, 0.09), (0.03, 0.06), (0.075, 0.0), (0.07, 0.0), (0.026, 0.055), (0, 0.06)],
        [(0, 0.1), (0.03, 0.095), (0.055, 0.07), (0.07, 0.03), (0.072, 0.0), (0.067, 0.0), (0.06, 0.04), (0, 0.08)],
    )
    top = [
        *named("shade", lathe(heads[int(rng.integers(2))], paint), cylinder(0.017, 0.03, shine).at(0, 0.09, 0)),
        *named("bulb", ball(0.03, light).at(0, 0.03, 0)),
    ]
    first, second = between(rng, 0.24, 0.32), between(rng, 0.22, 0.3)
    lean, rise = np.radians(between(rng, 15, 32)), np.radians(between(rng, 15, 45))
    elbow = np.array((-first * np.sin(lean), 0.03 + first * np.cos(lean), 0))
    tip = elbow + (second * np.cos(rise), second * np.sin(rise), 0)
    facts = {
        "a jointed arm": style in ("jointed", "clamp"),
        "a bent neck": style == "bent neck",
        "a light bar": style == "bar",
        "a round base": style in ("jointed", "bent neck"),
        "springs": False,
        "a clamp": style == "clamp",
    }
    if style in ("jointed", "clamp"):
        springs = chance(rng, 0.5)
        arms = [
            rod(a + (0, 0, dz), b + (0, 0, dz), 0.006, paint)
            for a, b in ((np.array((0, 0.03, 0)), elbow), (elbow, tip))
            for dz in (-0.012, 0.012)
        ]
        joints = [cylinder(0.017, 0.04, shine).turn("x", 90).at(*(point - (0, 0, 0.02))) for point in (elbow, tip)]
        parts = (
            named("arm", *arms)
            + named("joint", *joints)
            + spin(top, "z", between(rng, 10, 30), (float(tip[0]) + 0.03, float(tip[1]) - 0.09, 0))
        )
        if springs:
            t = np.linspace(0, 1, 80)
            way = np.outer(1 - t, (0, 0.05, 0)) + np.outer(t, elbow * 0.6)
            parts += named("spring", tube(way + 0.006 * np.column_stack([np.cos(75 * t), 0 * t, np.sin(75 * t)]), 0.0014, shine, 5))
        parts += (
            base
            if style == "jointed"
            else named(
                "clamp",
                box(0.045, 0.016, 0.05, paint).at(0, 0.022, 0),
                box(0.045, 0.075, 0.012, paint).at(0, -0.045, -0.02),
                box(0.045, 0.012, 0.045, paint).at(0, -0.045, -0.002),
                rod((0, -0.075, 0.006), (0, -0.01, 0.006), 0.006, shine),
                cylinder(0.014, 0.006, shine).at(0, -0.012, 0.006),
                rod((-0.018, -0.075, 0.006), (0.018, -0.075, 0.006), 0.004, shine),
            )
        )
        return finished(
            rng, parts, paint, style, {**facts, "springs": springs}, (), "on a clamp" if style == "clamp" else "with a jointed arm"
        )
    if style == "bent neck":
        path = spline([(0, 0.03, 0), (-0.03, 0.2, 0), (0.02, 0.36, 0), (0.12, 0.4, 0), (0.18, 0.33, 0)], 30)
        parts = (
            base
            + named(
                "neck",
                tube(path, 0.009, shine, 8),
                *(torus(0.0095, 0.002, shine, 6, 14).turn("z", 12 * i).at(*p) for i, p in enumerate(path[4:-3:3])),
            )
            + spin(top, "z", 20, (0.2, 0.23, 0))
        )
        return finished(rng, parts, paint, style, facts, (), "with a bent neck")
    if style == "banker":
        brass, glass = Paint(np.array((0.76, 0.58, 0.25)), "metal"), draw(rng, pick(rng, "green", "green", "blue", "red", "white"), "glass")
        high, w = between(rng, 0.3, 0.36), between(rng, 0.24, 0.3)
        half = np.linspace(0, np.pi, 14)
        outer = np.stack([0.065 * np.cos(half), 0.055 * np.sin(half)], 1)
        arch = np.concatenate([outer, outer[::-1] * 0.93])
        from_arch = [extrude(arch, w, glass, smooth=True).turn("y", 90).at(0, high - 0.05, 0.01)]
        parts = (
            named("shade", *from_arch)
            + named("bulb", rod((-w * 0.38, high - 0.02, 0.01), (w * 0.38, high - 0.02, 0.01), 0.014, light))
            + named(
                "pole",
                rod((0, 0.02, -0.04), (0, high - 0.01, -0.04), 0.008, brass),
                rod((0, high - 0.02, -0.04), (0, high + 0.0, 0.01), 0.006, brass),
                ball(0.013, brass).at(0, high * 0.5, -0.04),
            )
            + named(
                "base",
                slab(rectangle(w * 0.75, 0.13, 0.03), 0.018, brass, smooth=True),
                slab(rectangle(w * 0.5, 0.08, 0.03), 0.03, brass, smooth=True),
            )
            + named(
                "pull chain",
                rod((0.05, high - 0.13, 0.03), (0.05, high - 0.03, 0.03), 0.0015, brass, sides=6),
                ball(0.006, brass).at(0.05, high - 0.13, 0.03),
            )
        )
        return finished(rng, parts, glass, style, {**facts, "a pull chain": True, "a long shade": True}, ("old",), "with a long shade")
    bar = named(
        "light bar",
        *(
            p.turn("z", 8)
            for p in (
                box(0.3, 0.016, 0.045, paint).at(elbow[0] + 0.2, elbow[1] - 0.02, 0),
                box(0.26, 0.006, 0.035, light).at(elbow[0] + 0.21, elbow[1] - 0.024, 0),
            )
        ),
    )
    square = chance(rng)
    flat_base = (
        named(
            "base",
            slab(rectangle(0.16, 0.13, 0.02), 0.018, paint, smooth=True),
            *(cylinder(0.007, 0.004, shine).at(0.05, 0.017, 0.03 * (i - 1)) for i in range(3)),
        )
        if square
        else base
    )
    return finished(
        rng,
        [
            *flat_base,
            *named("arm", rod((0, 0.015, 0), elbow, 0.01, paint)),
            *named("joint", cylinder(0.015, 0.04, shine).turn("x", 90).at(elbow[0], elbow[1], -0.02)),
            *bar,
        ],
        paint,
        style,
        {**facts, "a round base": not square},
        ("slender",),
        "with a light bar",
    )


def ceiling_lamp(rng: Rng) -> Build:
    """Pendant on a cord: dome, globe, cone; row of several; bowl close to the ceiling; paper lantern; ring; spots on a rail."""
    style = likely(rng, dome=2.5, globe=1.5, cone=1.5, row=1.5, bowl=1.2, paper=1.2, ring=1, rail=1.2)
    paint, light = metal(rng), _warm(rng)
    drop = between(rng, 0.35, 0.6)
    shade = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    r = between(rng, 0.16, 0.25)
    rose = named("rose", cylinder(0.05, 0.025, paint).at(0, drop, 0))
    cord = named("cord", cylinder(0.006, drop, DARK, sides=10))
    facts = {
        "a cord": style in ("dome", "globe", "cone", "row", "paper"),
        "a dome shade": style == "dome",
        "a cone shade": style == "cone",
        "three shades": False,
        "three spots": False,
    }
    if style == "globe":
        return finished(
            rng,
            [*rose, *cord, *named("globe", ball(r * 0.8, light, 18, 36)), *named("cap", cylinder(r * 0.2, 0.04, paint).at(0, r * 0.76, 0))],
            light,
            style,
            facts,
            ("hanging", "round"),
        )
    if style == "paper":
        paper = Paint(np.array((0.97, 0.95, 0.9)), "paper")
        flat_by = between(rng, 0.7, 1.0)
        ribs = [
            torus(r * np.cos(a) * 1.002, 0.0022, lighter(paper, -0.12), 6, 40).at(0, r * flat_by * np.sin(a), 0)
            for a in np.linspace(-1.25, 1.25, 13)
        ]
        parts = named("paper shade", ball(r, paper, 18, 36).scaled(1, flat_by, 1)) + named("rib", *ribs)
        return finished(rng, [*rose, *cord, *parts], paper, style, facts, ("hanging", "round"), "of paper")
    if style == "ring":
        big = r * 1.6
        parts = (
            named("ring", torus(big, 0.022, paint, 12, 48), torus(big, 0.016, light, 10, 48).at(0, -0.012, 0))
            + named("cord", *around(rod((0, 0.02, big), (0, drop, 0.03), 0.003, DARK, sides=6), 3))
            + named("rose", cylinder(0.06, 0.03, paint).at(0, drop, 0))
        )
        return finished(rng, parts, paint, style, {**facts, "three cords": True}, ("hanging", "round"), "shaped like a ring")
    if style == "bowl":
        t = np.linspace(-np.pi / 2, 0, 12)
        bowl = lathe(joined(np.stack([r * np.cos(t), r * 0.5 * np.sin(t)], 1), (0, 0)), light, 44)
        parts = (
            named("bowl", bowl)
            + named("rim", torus(r, 0.01, paint, 8, 48))
            + named("plate", cylinder(r * 1.02, 0.03, paint).at(0, 0.002, 0))
            + named("knob", ball(0.012, paint).at(0, -r * 0.5 - 0.006, 0))
        )
        return finished(rng, parts, light, style, facts, ("round", "low"), "close to the ceiling")
    if style == "rail":
        w = between(rng, 0.5, 0.8)
        can = [
            *named("spot", cylinder(0.045, 0.12, shade, 0.032).at(0, -0.09, 0), cylinder(0.042, 0.004, light).at(0, -0.093, 0)),
            *named("arm", cylinder(0.008, 0.07, paint).at(0, 0.0, 0)),
        ]
        parts = named("rail", box(w, 0.025, 0.05, paint).at(0, 0.07, 0))
        for i in range(3):
            spotted = [p.turn("x", between(rng, -30, 30)) if p.name == "spot" else p for p in can]
            parts += moved(spotted, w * 0.36 * (i - 1), 0, 0)
        return finished(rng, parts, shade, style, {**facts, "three spots": True}, ("long",), "with three spots on a rail")
    if style == "row":
        w = between(rng, 0.7, 1.0)
        parts = named("rose", box(w, 0.03, 0.06, paint).at(0, drop, 0))
        for i in range(3):
            one = [
                *named("cord", cylinder(0.004, drop - r * 0.4, DARK, sides=8).at(0, r * 0.4, 0)),
                *_shade(r * 0.6, r * 0.16, r * 0.6, shade, light),
            ]
            parts += moved(one, w * 0.38 * (i - 1), 0, 0)
        return finished(rng, parts, shade, style, {**facts, "three shades": True}, ("hanging",), "with three shades in a row")
    if style == "cone":
        return finished(
            rng,
            [
                *rose,
                *named("cord", cylinder(0.006, drop - r * 0.8, DARK, sides=10).at(0, r * 0.8, 0)),
                *_shade(r, r * 0.25, r * 0.9, shade, light),
            ],
            shade,
            style,
            facts,
            ("hanging",),
            "with a cone shade",
        )
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t) + 0.02, r * 0.75 * np.sin(t)], 1)
    profile = joined(dome, (0, r * 0.75), (0, r * 0.72), dome[::-1] * (0.95, 0.94))
    return finished(
        rng,
        [
            *rose,
            *cord,
            *named("shade", lathe(profile, shade, 40)),
            *named("cap", cylinder(0.03, 0.05, paint).at(0, r * 0.73, 0)),
            *named("bulb", ball(0.055, light).at(0, r * 0.2, 0)),
        ],
        shade,
        style,
        facts,
        ("hanging",),
        "with a dome shade",
    )


def chandelier(rng: Rng) -> Build:
    """Curved candle arms round a hub; two tiers; wheel with candles on chains; glass drops; branches with globes."""
    style = likely(rng, arms=3, two_tiers=2, wheel=1.7, drops=1.7, globes=1.3)
    paint, light = metal(rng), _warm(rng)
    drop, count, reach = between(rng, 0.3, 0.5), int(rng.integers(5, 9)), between(rng, 0.24, 0.36)
    number = ("five", "six", "seven", "eight")[count - 5]
    stick = [
        *named("plate", lathe([(0, 0), (0.02, 0.0), (0.035, 0.012), (0, 0.012)], paint, 16)),
        *named("candle", cylinder(0.013, 0.07, WHITE_WAX, sides=12).at(0, 0.01, 0)),
        *named("flame", ellipsoid(0.012, 0.026, 0.012, light).at(0, 0.1, 0)),
    ]
    facts = {
        "glass drops": style == "drops",
        "chains": style == "wheel",
        "candles": style != "globes",
        "two tiers": style == "two tiers",
        "globes": style == "globes",
    }
    rose = named("rose", cylinder(0.05, 0.025, paint).at(0, drop, 0))
    if style == "wheel":
        ring, spokes = wood(rng) if chance(rng, 0.6) else paint, int(rng.integers(3, 5))
        rim = lathe(
            [(reach * 0.92, -0.02), (reach * 1.06, -0.02), (reach * 1.06, 0.03), (reach * 0.92, 0.03), (reach * 0.92, -0.02)], ring, 44
        )
        parts = (
            named(
                "wheel",
                rim,
                *around(box(0.03, 0.03, reach * 0.95, ring).at(0, -0.01, reach * 0.47), spokes * 2),
                cylinder(0.06, 0.06, ring).at(0, -0.025, 0),
            )
            + named("chain", *around(rod((0, 0.02, reach * 0.98), (0, drop * 0.9, 0.02), 0.005, paint, sides=6), spokes))
            + named("chain", cylinder(0.008, drop * 0.14, paint).at(0, drop * 0.88, 0))
            + rose
        )
        parts += [q for p in moved(stick, reach * 0.99, 0.03, 0) for q in around(p, count)]
        return finished(rng, parts, ring, style, {**facts, f"{number} candles": True}, ("round",), f"with {number} candles on a wheel")
    if style == "globes":
        arm = named("arm", rod((0, 0.02, 0), (reach, between(rng, -0.06, 0.1), 0), 0.007, paint))
        tip = float(arm[0].vertices[:, 1].mean()) * 2 - 0.02
        parts = (
            [
                q
                for i in range(count)
                for q in [
                    p.turn("y", 360 * i / count)
                    for p in [
                        *arm,
                        *named("globe", ball(0.055, light).at(reach + 0.05, tip, 0)),
                        *named("socket", ball(0.016, paint).at(reach, tip, 0)),
                    ]
                ]
            ]
            + named("hub", ball(0.05, paint).at(0, 0.02, 0))
            + named("pole", cylinder(0.008, drop, paint))
            + rose
        )
        return finished(rng, parts, paint, style, {**facts, f"{number} arms": True}, (), f"with {number} globes")
    arm = named(
        "arm", tube(spline([(0, 0.02, 0), (reach * 0.4, -0.1, 0), (reach * 0.85, -0.08, 0), (reach, 0.02, 0)], 20), 0.009, paint, 8)
    )
    arms = [p for part in (*arm, *moved(stick, reach, 0.02)) for p in around(part, count)]
    hub = named("hub", lathe([(0, -0.14), (0.02, -0.12), (0.05, -0.06), (0.03, 0.0), (0.045, 0.06), (0.012, 0.12), (0, 0.13)], paint))
    parts = [*rose, *named("pole", cylinder(0.008, drop, paint)), *hub, *arms]
    if style == "two tiers":
        upper = max(3, count - 3)
        small = [p.scaled(0.62, 0.8, 0.62) for p in (*arm, *moved(stick, reach, 0.02))]
        parts += moved([q for p in small for q in around(p, upper, start=30)], 0, 0.17, 0) + named("hub", ball(0.035, paint).at(0, 0.18, 0))
    if style == "drops":
        drop_ = lathe(joined((0, -0.04), spline([(0.001, -0.04), (0.011, -0.024), (0.0035, 0.0)], 8)), CLEAR, 8)
        parts += named(
            "glass drop",
            *(p for part in (drop_.at(reach, -0.004, 0), drop_.at(reach * 0.62, -0.11, 0)) for p in around(part, count)),
            drop_.scaled(1.8, 1.8, 1.8).at(0, -0.14, 0),
        )
        bead = ball(0.008, CLEAR, 5, 8)
        parts += named(
            "bead",
            *(
                p
                for f in np.linspace(0.12, 0.9, 7)
                for p in around(bead.at(reach * 0.95 * f, 0.2 - 0.2 * f - 0.07 * np.sin(np.pi * f), 0), count)
            ),
        )
    return finished(rng, parts, paint, style, {**facts, f"{number} candle arms": True}, (), f"with {number} candle arms")


def street_lamp(rng: Rng) -> Build:
    """Bent pole with a long head, one or two; old lantern on a cast post; globes; straight post with a flat disc; on a wall bracket."""
    style = likely(rng, bent=3, double=1.5, lantern=2.5, globes=1.3, disc=1.3, solar=1)
    paint, light = Paint(np.array((0.19, 0.2, 0.205)) * rng.uniform(0.8, 1.9), "metal"), _warm(rng)
    facts = {
        "a bent pole": style in ("bent", "double"),
        "two heads": style == "double",
        "a lantern": style == "lantern",
        "a solar panel": style == "solar",
        "globes": style == "globes",
    }
    if style in ("bent", "double", "solar"):
        tall, reach = between(rng, 5.0, 7.0), between(rng, 1.0, 1.6)
        shape = (
            [(0, 0, 0), (0, tall * 0.75, 0), (reach * 0.25, tall * 0.97, 0), (reach, tall, 0)]
            if style != "solar"
            else [(0, 0, 0), (0, tall * 0.5, 0), (0, tall * 0.9, 0), (reach * 0.05, tall * 0.92, 0), (reach * 0.8, tall, 0)]
        )
        path = spline(shape, 30)
        end = float(path[-1][0])
        square = style == "solar" or chance(rng, 0.4)
        head = named(
            "head",
            box(0.8, 0.1, 0.3, paint).at(end + 0.25, tall - 0.04, 0)
            if square
            else ellipsoid(0.42, 0.1, 0.17, paint).at(end + 0.25, tall, 0),
        ) + named(
            "lamp",
            box(0.62, 0.03, 0.22, light).at(end + 0.3, tall - 0.06, 0)
            if square
            else ellipsoid(0.33, 0.07, 0.13, light).at(end + 0.27, tall - 0.05, 0),
        )
        parts = (
            named("pole", tube(path, np.linspace(0.1, 0.05, len(path)), paint, 12))
            + named("base", cylinder(0.16, 0.4, paint), cylinder(0.22, 0.06, paint))
            + head
        )
        if style == "double":
            parts += [p.turn("y", 180) for p in (*head, *named("pole", tube(path, 0.05, paint, 8)))]
        if style == "solar":
            parts += named(
                "solar panel",
                *(
                    p.turn("z", 28).at(-0.1, tall * 0.98, 0)
                    for p in (
                        box(1.1, 0.04, 0.8, Paint(np.array((0.08, 0.12, 0.28)), "glass")),
                        *(box(0.012, 0.05, 0.8, paint).at(0.26 * i, 0, 0) for i in (-2, -1, 0, 1, 2)),
                        *(box(1.1, 0.05, 0.012, paint).at(0, 0, 0.38 * i) for i in (-1, 0, 1)),
                    )
                ),
            ) + named("pole", cylinder(0.05, tall * 0.12, paint).at(0, tall * 0.88, 0))
        return finished(
            rng,
            parts,
            paint,
            style,
            facts,
            ("tall",),
            {"double": "with two heads", "solar": "with a solar panel"}.get(style, "with a bent pole"),
        )
    tall = between(rng, 2.6, 3.6)
    cast = [(0, 0), (0.2, 0), (0.2, 0.1), (0.12, 0.25), (0.09, 0.6), (0.055, 0.7), (0.05, tall), (0.1, tall + 0.05), (0, tall + 0.06)]
    if style == "disc":
        parts = (
            named("pole", cylinder(0.06, tall, paint, 0.045), cylinder(0.14, 0.04, paint))
            + named("head", lathe([(0, 0), (0.42, 0.0), (0.44, 0.03), (0.1, 0.12), (0, 0.12)], paint, 44).at(0, tall + 0.32, 0))
            + named("lamp", cylinder(0.38, 0.012, light).at(0, tall + 0.31, 0), cylinder(0.09, 0.3, light).at(0, tall, 0))
            + named("bar", *around(rod((0.1, tall, 0), (0.3, tall + 0.34, 0), 0.014, paint), 3))
        )
        return finished(rng, parts, paint, style, facts, ("round",), "with a flat round head")
    post = named("pole", lathe(cast, paint, 16))
    if style == "globes":
        count = int(rng.choice([1, 2, 3]))
        globe = [
            *named("globe", ball(0.19, light, 14, 28).at(0, 0.22, 0)),
            *named("socket", lathe([(0, 0), (0.06, 0), (0.1, 0.05), (0, 0.06)], paint, 20)),
        ]
        if count == 1:
            parts = post + moved(globe, y=tall + 0.03)
        else:
            arm = named("arm", tube(spline([(0, tall - 0.3, 0), (0.3, tall - 0.25, 0), (0.42, tall - 0.1, 0)], 14), 0.03, paint))
            parts = (
                post
                + [p.turn("y", 360 * i / count) for i in range(count) for p in (*arm, *moved(globe, 0.42, tall - 0.12, 0))]
                + (moved(globe, y=tall + 0.03) if chance(rng) else [])
            )
        return finished(rng, parts, paint, style, {**facts, "globes": count > 1}, ("old",), "with a globe" if count == 1 else "with globes")
    sides = int(rng.choice([4, 6]))
    lamp = [
        *named("glass", lathe([(0, 0), (0.1, 0), (0.2, 0.4), (0, 0.4)], light, sides)),
        *named("bar", *around(rod((0.1, 0, 0), (0.2, 0.4, 0), 0.014, paint, sides=6), sides)),
        *named(
            "roof",
            lathe([(0, 0), (0.25, 0), (0.06, 0.16), (0.04, 0.22), (0, 0.25)], paint, sides).at(0, 0.4, 0),
            ball(0.03, paint).at(0, 0.66, 0),
        ),
    ]
    ladder = chance(rng, 0.5)
    parts = (
        post
        + moved(lamp, y=tall + 0.05)
        + (
            named(
                "ladder bar",
                rod((-0.35, tall - 0.25, 0), (0.35, tall - 0.25, 0), 0.018, paint),
                ball(0.03, paint).at(-0.35, tall - 0.25, 0),
                ball(0.03, paint).at(0.35, tall - 0.25, 0),
            )
            if ladder
            else []
        )
    )
    return finished(rng, parts, paint, style, {**facts, "a ladder bar": ladder}, ("old",), "with a lantern")


def lantern(rng: Rng) -> Build:
    """Square with a roof; round storm lantern; paper; six-sided hanging; stone garden one; tall wooden frame."""
    style = likely(rng, square=2.5, storm=2.5, paper=1.2, six_sided=1.3, stone=1.2, wooden=1)
    paint, light = metal(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "red", "black", "green", "blue")), _warm(rng)
    r, tall = between(rng, 0.055, 0.08), between(rng, 0.14, 0.2)
    ring = named("ring", torus(r * 0.55, 0.004, paint, 8, 24).turn("x", 90))
    facts = {
        "a ring": style in ("square", "six sided"),
        "a handle": style in ("storm", "wooden"),
        "a roof": style in ("square", "six sided", "stone"),
        "a candle": False,
    }
    if style == "stone":
        rock = Paint(np.array((0.56, 0.56, 0.54)) * rng.uniform(0.85, 1.15), "stone")
        sides = int(rng.choice([4, 6]))
        parts = (
            named("base", lathe([(0, 0), (0.2, 0), (0.18, 0.08), (0, 0.08)], rock, sides))
            + named("post", lathe([(0, 0.08), (0.08, 0.08), (0.07, 0.45), (0.12, 0.5), (0.2, 0.54), (0.2, 0.58), (0, 0.58)], rock, sides))
            + named(
                "light",
                lathe([(0, 0.58), (0.1, 0.58), (0.1, 0.78), (0, 0.78)], light, sides),
                *around(box(0.04, 0.2, 0.04, rock).at(0.115, 0.58, 0), sides),
            )
            + named(
                "roof",
                lathe([(0, 0.78), (0.27, 0.78), (0.28, 0.81), (0.06, 0.93), (0, 0.93)], rock, sides),
                ball(0.04, rock).at(0, 0.95, 0),
            )
        )
        return finished(rng, parts, rock, style, facts, ("old",), "for a garden")
    if style == "paper":
        skin = draw(rng, pick(rng, "red", "red", "orange", "yellow", "white"), "paper")
        big, k = r * 1.7, between(rng, 0.8, 1.25)
        parts = (
            named("paper", ball(big, skin, 18, 32).scaled(1, k, 1))
            + named(
                "rib",
                *(
                    torus(big * np.cos(a) * 1.003, 0.0016, lighter(skin, -0.25), 6, 36).at(0, big * k * np.sin(a), 0)
                    for a in np.linspace(-1.1, 1.1, 11)
                ),
            )
            + named("cap", *(cylinder(big * 0.42, 0.014, DARK).at(0, y, 0) for y in (-big * k * 0.93 - 0.007, big * k * 0.93 - 0.007)))
            + named(
                "tassel",
                cylinder(0.003, 0.03, skin).at(0, -big * k - 0.02, 0),
                cylinder(0.008, 0.07, skin, 0.004).at(0, -big * k - 0.09, 0),
            )
            + named("cord", rod((0, big * k, 0), (0, big * k + 0.08, 0), 0.0025, DARK))
        )
        return finished(rng, parts, skin, style, {**facts, "a tassel": True}, ("hanging", "round"), "with a tassel")
    candle = chance(rng, 0.5) and style in ("square", "wooden")
    wick = [
        *named("candle", cylinder(r * 0.4, tall * 0.4, WHITE_WAX).at(0, 0.014, 0)),
        *named("flame", ellipsoid(r * 0.12, tall * 0.12, r * 0.12, light).at(0, tall * 0.52, 0)),
    ]
    if style in ("square", "wooden"):
        body = paint if style == "square" else wood(rng)
        tall = tall if style == "square" else tall * 1.5
        thick = 0.011 if style == "square" else 0.02
        parts = named("base", box(2.3 * r, 0.015, 2.3 * r, body)) + named(
            "frame", box(2.3 * r, 0.012, 2.3 * r, body).at(0, tall, 0), *corners(box(thick, tall, thick, body), r, r)
        )
        parts += wick if candle else named("glass", box(1.9 * r, tall, 1.9 * r, light))
        parts += (
            named(
                "bar",
                *(box(2 * r, 0.005, 0.005, body).at(0, tall * 0.5, s * r) for s in (-1, 1)),
                *(box(0.005, 0.005, 2 * r, body).at(s * r, tall * 0.5, 0) for s in (-1, 1)),
            )
            if chance(rng)
            else []
        )
        if style == "square":
            parts += named(
                "roof",
                lathe([(0, 0), (r * 1.55, 0), (r * 0.5, r * 0.8), (r * 0.5, r), (0, r)], body, 4).turn("y", 45).at(0, tall + 0.01, 0),
            ) + moved(ring, 0, tall + 1.6 * r, 0)
        else:
            parts += named(
                "handle",
                tube(
                    spline([(-r, tall, 0), (-r * 0.9, tall + r, 0), (0, tall + r * 1.4, 0), (r * 0.9, tall + r, 0), (r, tall, 0)], 24),
                    0.005,
                    DARK,
                ),
            )
        return finished(rng, parts, body, style, {**facts, "a candle": candle}, ("square",), "with a candle" if candle else "")
    if style == "six sided":
        parts = (
            named("glass", lathe([(0, 0), (r * 0.8, 0), (r * 1.2, tall), (0, tall)], light, 6))
            + named("bar", *around(rod((r * 0.82, 0, 0), (r * 1.22, tall, 0), 0.005, paint, sides=6), 6))
            + named("base", lathe([(0, -0.03), (0.008, -0.03), (r * 0.9, 0.0), (r * 0.9, 0.008), (0, 0.008)], paint, 6))
            + named(
                "roof",
                lathe([(0, 0), (r * 1.5, 0), (r * 1.4, 0.012), (r * 0.5, r * 0.8), (r * 0.4, r * 1.1), (0, r * 1.2)], paint, 6).at(
                    0, tall, 0
                ),
            )
            + moved(ring, 0, tall + r * 1.7, 0)
        )
        return finished(rng, parts, paint, style, facts, ("six-sided",))
    glass_line = spline([(r * 0.6, 0), (r * 0.95, tall * 0.35), (r * 0.55, tall * 0.8)], 20)
    parts = (
        named(
            "base",
            lathe([(0, 0), (r * 1.2, 0), (r * 1.2, 0.03), (r * 0.6, 0.05), (0, 0.05)], paint),
            cylinder(0.01, 0.012, paint).at(r * 0.9, 0.034, 0),
        )
        + named("glass", lathe(joined((0, 0), glass_line, (0, tall * 0.8)), light).at(0, 0.05, 0))
        + named("cap", lathe([(0, 0), (r * 0.85, 0), (r * 0.4, 0.03), (r * 0.4, 0.05), (0, 0.055)], paint).at(0, 0.05 + tall * 0.8, 0))
    )
    parts += named(
        "bar",
        *(
            tube(
                spline([(s * r * 1.1, 0.03, 0), (s * r * 1.3, 0.06 + tall * 0.4, 0), (s * r * 0.8, 0.06 + tall * 0.8, 0)], 14), 0.005, paint
            )
            for s in (-1, 1)
        ),
        *(torus(r * 0.97, 0.0025, paint, 6, 32).at(0, 0.05 + tall * f, 0) for f in (0.22, 0.46)),
    )
    high = 0.08 + tall * 0.8
    parts += named(
        "handle",
        tube(
            spline(
                [
                    (-r * 1.15, high * 0.6, 0.0),
                    (-r * 1.1, high + r * 0.8, 0),
                    (0, high + r * 1.5, 0),
                    (r * 1.1, high + r * 0.8, 0),
                    (r * 1.15, high * 0.6, 0),
                ],
                28,
            ),
            0.003,
            paint,
        ),
    )
    return finished(rng, parts, paint, style, facts, ("round",), "with a handle")


def candle(rng: Rng) -> Build:
    """Thick pillar; thin one in a holder; three on a tray; in a glass; three-armed holder; small cup."""
    style = likely(rng, pillar=2.5, holder=2, group=1.5, glass=1.3, three_arms=1.3, stick=1.3)
    wax = draw(rng, pick(rng, "white", "white", "beige", "red", "green", "blue", "pink", "purple", "yellow"), "wax")
    holder, fire = metal(rng), Paint(np.array((0.98, 0.66, 0.15)))
    burning = chance(rng, 0.85)

    def lit(radius: float, tall: float, drips: int = 0) -> list[Part]:
        stick = named(
            "wax", lathe([(0, 0), (radius, 0), (radius, tall - radius * 0.2), (radius * 0.8, tall), (0, tall - radius * 0.25)], wax)
        )
        stick += named(
            "drip",
            *(
                ellipsoid(radius * 0.14, tall * between(rng, 0.08, 0.2), radius * 0.12, wax).at(
                    radius * np.cos(a), tall * between(rng, 0.72, 0.86), radius * np.sin(a)
                )
                for a in rng.uniform(0, 6.28, drips)
            ),
        )
        flame = lathe(joined((0, 0), spline([(0.002, 0.001), (0.0085, 0.011), (0.005, 0.025), (0.0005, 0.038)], 16), (0, 0.039)), fire, 16)
        stick += named("wick", cylinder(0.0016, 0.016, DARK, sides=8).at(0, tall - 0.006, 0))
        return stick + (named("flame", flame.at(0, tall + 0.004, 0)) if burning else [])

    drips = int(rng.integers(0, 6))
    facts = {
        "a flame": burning and style not in ("group", "three arms"),
        "a holder": style in ("holder", "three arms", "stick"),
        "a tray": style == "group",
        "a glass": style == "glass",
        "drips of wax": drips > 1 and style in ("pillar", "holder"),
    }
    facts = {k: v for k, v in facts.items() if v or not (k == "a flame" and burning)}
    if style == "pillar":
        parts = lit(between(rng, 0.028, 0.04), between(rng, 0.09, 0.16), drips) + named(
            "plate", lathe([(0, -0.006), (0.05, -0.006), (0.056, 0.004), (0.05, 0.0), (0, 0.0)], holder)
        )
        return finished(rng, parts, wax, style, facts, ("thick",), "with a flame" if burning else "")
    if style == "holder":
        foot = lathe([(0, 0), (0.05, 0), (0.052, 0.008), (0.02, 0.014), (0.01, 0.03), (0.018, 0.05), (0.017, 0.066), (0, 0.066)], holder)
        parts = named("holder", foot, torus(0.016, 0.003, holder, 8, 20).turn("x", 90).at(0.064, 0.018, 0)) + moved(
            lit(0.0115, between(rng, 0.14, 0.22), drips), y=0.06
        )
        return finished(rng, parts, wax, style, facts, ("tall", "thin"), "in a holder")
    if style == "stick":
        high = between(rng, 0.12, 0.2)
        line = spline(
            [
                (0.05, 0),
                (0.048, 0.01),
                (0.016, 0.025),
                (0.012, high * 0.4),
                (0.022, high * 0.5),
                (0.011, high * 0.62),
                (0.014, high * 0.9),
                (0.03, high * 0.96),
                (0.03, high),
            ],
            48,
        )
        parts = named("holder", lathe(joined((0, 0), line, (0, high)), holder if chance(rng) else wood(rng, grain=False))) + moved(
            lit(0.0115, between(rng, 0.16, 0.24), drips), y=high - 0.004
        )
        return finished(rng, parts, wax, style, facts, ("tall", "thin"), "in a tall holder")
    if style == "glass":
        r, high = between(rng, 0.034, 0.045), between(rng, 0.07, 0.1)
        parts = lit(r * 0.92, high * 0.92) + named(
            "glass",
            lathe([(0, -0.006), (r, -0.006), (r * 1.04, high), (r * 0.98, high), (r * 0.94, 0.0), (0, 0.0)], CLEAR, 40),
            torus(r * 1.01, 0.002, CLEAR, 6, 40).at(0, high, 0),
        )
        return finished(rng, parts, wax, style, facts, ("round",), "in a glass")
    if style == "three arms":
        high = between(rng, 0.18, 0.24)
        cup = lathe([(0, 0), (0.01, 0), (0.024, 0.012), (0.014, 0.016), (0.014, 0.03), (0, 0.03)], holder, 20)
        parts = named(
            "holder",
            lathe([(0, 0), (0.06, 0), (0.055, 0.014), (0.014, 0.03), (0.01, high), (0, high)], holder),
            *(
                tube(
                    spline([(0, high * 0.55, 0), (s * 0.05, high * 0.5, 0), (s * 0.09, high * 0.65, 0), (s * 0.095, high * 0.9, 0)], 20),
                    0.006,
                    holder,
                )
                for s in (-1, 1)
            ),
            cup.at(0, high, 0),
            *(cup.at(s * 0.095, high * 0.88, 0) for s in (-1, 1)),
        )
        long = between(rng, 0.1, 0.16)
        parts += moved(lit(0.0105, long), y=high + 0.02) + [
            p for s in (-1, 1) for p in moved(lit(0.0105, long), s * 0.095, high * 0.88 + 0.02, 0)
        ]
        return finished(rng, parts, holder, style, facts, ("tall",), "and two more in a holder")
    sizes = [(0.02, 0.13, -0.045, 0.0), (0.022, 0.09, 0.03, 0.03), (0.018, 0.06, 0.02, -0.04)]
    tray = lathe([(0, -0.005), (0.09, -0.005), (0.098, 0.006), (0.092, 0.006), (0.085, 0.0), (0, 0.0)], holder)
    return finished(
        rng,
        [*named("tray", tray), *(part for r, t, x, z in sizes for part in moved(lit(r, t), x, 0, z))],
        wax,
        style,
        facts,
        (),
        "and two more on a tray",
    )

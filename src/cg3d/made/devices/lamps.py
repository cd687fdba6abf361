"""Lamps that stand indoors: floor lamp, table lamp, desk lamp."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, finished, lamp_shade, likely, spin, warm_light
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, ceramic, draw, metal, pick, wood
from cg3d.made.parts import Part, around, ball, box, corners, cylinder, ellipsoid, extrude, lathe, moved, named, rod, slab, torus, tube


def floor_lamp(rng: Rng) -> Build:
    """Straight pole with a shade; tripod; bow; torch-like uplighter; several spots; with a small table; paper column."""
    style = likely(rng, pole=3, tripod=2, bow=1.5, uplighter=1.2, spots=1.2, table=1, column=1)
    frame = wood(rng, grain=False) if style == "tripod" or chance(rng, 0.2) else metal(rng)
    shade, light = _shade_paint(rng), warm_light(rng)
    tall = between(rng, 1.3, 1.65)
    low, high, deep = between(rng, 0.18, 0.26), between(rng, 0.12, 0.18), between(rng, 0.2, 0.3)
    if chance(rng, 0.25):
        high = low
    facts = {
        **({} if style in ("spots", "column") else {"a shade": style != "uplighter"}),
        "three legs": style == "tripod",
        "a round base": style in ("pole", "bow", "uplighter", "spots", "table"),
        "a small table": style == "table",
    }
    if style == "tripod":
        parts = (
            named("leg", *around(rod((0, tall - 0.08, 0.02), (0, 0, between(rng, 0.3, 0.42)), 0.018, frame, 0.013), 3))
            + named("hub", cylinder(0.04, 0.1, frame).at(0, tall - 0.12, 0))
            + moved(lamp_shade(low, high, deep, shade, light), y=tall - 0.06)
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
    parts += moved(lamp_shade(low, high, deep, shade, light, int(rng.choice([40, 40, 40, 4, 6]))), y=tall - 0.05)
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


def _foot(r: float, paint: Paint) -> Part:
    return lathe([(0, 0), (r, 0), (r, 0.012), (0.03, 0.03), (0.013, 0.06), (0, 0.06)], paint)


def _shade_paint(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "white", "beige", "beige", "yellow", "red", "green", "blue", "orange", "grey", "black"), "fabric")


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
    shade, light = _shade_paint(rng), warm_light(rng)
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
    parts = stand + moved(lamp_shade(low, high, between(rng, 0.15, 0.22), shade, light, int(rng.choice([40, 40, 40, 4]))), y=tall - 0.02)
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
    light, shine = warm_light(rng), metal(rng)
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

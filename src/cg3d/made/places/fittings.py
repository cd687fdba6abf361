"""Parts of buildings: door, fireplace, stairs, ladder, fence, curtain."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, fabric, lacquer, lighter, pick, steel, stone, wood
from cg3d.made.parts import Part, beam, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube
from cg3d.made.places.houses import FIRE, PANE, WHITE
from cg3d.made.places.telling import counted, told

IRON = Paint(np.array((0.2, 0.2, 0.21)), "metal")


def door(rng: Rng) -> Build:
    """Panelled, plank, glazed, arched, double, stable or barred door in its frame; sometimes ajar, with a cat flap or a letter slot."""
    style = pick(rng, "panels", "panels", "planks", "glass", "arched", "double", "stable")
    leaf = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "red", "blue", "green", "black", "grey"))
    frame = wood(rng, grain=False) if chance(rng) else WHITE
    metal = Paint(np.array((0.83, 0.66, 0.27)) if chance(rng) else np.array((0.7, 0.71, 0.73)), "metal")
    width, tall = between(rng, 0.8, 0.95), between(rng, 1.95, 2.15)
    dark = lighter(leaf, -0.25 if leaf.rgb.mean() > 0.25 else 0.2)
    leaves, arched = 2 if style == "double" else 1, style == "arched"
    wide = width * (1.75 if leaves == 2 else 1)
    parts = _door_frame(wide, tall, frame if not arched else stone(rng), arched)
    window = style in ("glass", "stable") or (style == "double" and chance(rng))
    one = {
        "arched": lambda: _arched_leaf(width, tall, leaf, dark),
        "planks": lambda: _plank_leaf(width, tall, leaf, dark),
    }.get(style, lambda: _panel_leaf(width if leaves == 1 else wide / 2 - 0.01, tall, leaf, dark, window))()
    lever = chance(rng, 0.4)
    x = width * 0.4 if leaves == 1 else wide / 4 - 0.07
    one += named("handle" if lever else "knob", *_door_handle(lever, metal, x, tall * 0.48))
    if leaves == 2:
        parts += [q for p in one for q in both(p.at(-wide / 4, 0, 0))]
    elif style == "stable":
        parts += one + named("gap", box(width, 0.02, 0.07, Paint(np.array((0.07, 0.06, 0.06)))).at(0, tall * 0.46, 0))
    else:
        opened = between(rng, 25, 65) if chance(rng, 0.2) and not arched else 0.0
        parts += [p.at(width / 2, 0, 0).turn("y", -opened).at(-width / 2, 0, 0) for p in one]
        if opened:
            style += ", ajar"
    step = chance(rng, 0.35)
    if step:
        parts += named("step", box(wide + 0.4, 0.12, 0.5, stone(rng)).at(0, -0.12, 0.18))
    has, lacks = told(a_window=window, a_step=step, a_round_top=arched, panels=not arched and "planks" not in style)
    has += ("two leaves" if leaves == 2 else "one leaf", "a handle" if lever else "a knob")
    words = tuple(w for w, true in (("arched", arched), ("open", "ajar" in style), ("double", leaves == 2)) if true)
    return Build(parts, words, f"with {has[0]}" if has[0] != "one leaf" else "", leaf, variant=style, has=has, lacks=lacks)


def _door_frame(width: float, tall: float, paint: Paint, arched: bool) -> list[Part]:
    if not arched:
        return named(
            "frame", *both(box(0.09, tall + 0.09, 0.12, paint).at(width / 2 + 0.045, 0, 0)), box(width, 0.09, 0.12, paint).at(0, tall, 0)
        )
    r = width / 2
    inner = joined((-r, 0), (-r, tall - r), arc(0, tall - r, r, 180, 0, 20), (r, 0))
    outer = joined((r + 0.12, 0), arc(0, tall - r, r + 0.12, 0, 180, 20), (-r - 0.12, 0))
    return named("frame", extrude(joined(inner, outer), 0.14, paint))


def _door_handle(lever: bool, paint: Paint, x: float, y: float) -> list[Part]:
    if lever:
        grip = [
            box(0.045, 0.2, 0.015, paint).at(0, -0.1, 0.03),
            rod((0, 0.02, 0.03), (0, 0.02, 0.075), 0.011, paint),
            rod((0.008, 0.02, 0.07), (-0.12, 0.02, 0.07), 0.011, paint),
        ]
        return [q for p in grip for q in both(p.at(x, y, 0), "z")]
    knob = lathe([(0, 0), (0.028, 0), (0.012, 0.01), (0.012, 0.04), (0.03, 0.06), (0.02, 0.085), (0, 0.088)], paint, 20)
    return both(knob.turn("x", 90).at(x, y, 0.025), "z")


def _arched_leaf(width: float, tall: float, leaf: Paint, dark: Paint) -> list[Part]:
    r = width / 2
    parts = named("leaf", extrude(joined((-r, 0), (r, 0), arc(0, tall - r, r, 0, 180, 20)), 0.06, leaf))
    parts += named("gap", *(box(0.012, tall - 0.12, 0.07, dark).at(width * f, 0.02, 0) for f in (-0.25, 0, 0.25)))
    straps = [box(width * 0.8, 0.06, 0.08, IRON).at(0, tall * f, 0) for f in (0.2, 0.65)]
    return parts + named(
        "hinge",
        *straps,
        *(
            rod((x * width, tall * f + 0.03, -0.045), (x * width, tall * f + 0.03, 0.045), 0.014, IRON, sides=6)
            for x in (-0.3, -0.1, 0.1, 0.3)
            for f in (0.2, 0.65)
        ),
    )


def _plank_leaf(width: float, tall: float, leaf: Paint, dark: Paint) -> list[Part]:
    parts = named(
        "leaf",
        *(box(width / 5 - 0.01, tall, 0.045, leaf).at((i - 2) * width / 5, 0, 0) for i in range(5)),
        box(width - 0.01, tall, 0.03, dark),
    )
    parts += named("brace", *(box(width - 0.02, 0.11, 0.03, leaf).at(0, y, 0.035) for y in (0.2, tall * 0.5, tall - 0.35)))
    for low in (0.26, tall * 0.5 + 0.06):
        parts += named("brace", beam((-width * 0.42, low, 0.032), (width * 0.42, low + tall * 0.5 - 0.42, 0.032), 0.05, leaf))
    return parts + named("hinge", *(box(width * 0.45, 0.045, 0.07, IRON).at(-width * 0.26, y + 0.03, 0.02) for y in (0.2, tall - 0.35)))


def _panel_leaf(width: float, tall: float, leaf: Paint, dark: Paint, window: bool) -> list[Part]:
    """Raised frame of stiles and rails round sunk panels, so that it shows without colour."""
    stile, deep = width * 0.15, 0.06
    parts = named("leaf", box(width, tall, 0.028, leaf), *both(box(stile, tall, deep, leaf).at(width / 2 - stile / 2, 0, 0)))
    rows = ((0.0, 0.1), (0.4, 0.47), (0.93, 1.0)) if window else ((0.0, 0.1), (0.3, 0.35), (0.62, 0.67), (0.94, 1.0))
    parts += named("leaf", *(box(width, tall * (b - a), deep, leaf).at(0, tall * a, 0) for a, b in rows))
    for (_, a), (b, _) in pairwise(rows):
        low, high, glazed = tall * a, tall * b, window and b > 0.9
        w = width - 2 * stile
        if glazed:
            parts += named("window", box(w, high - low, 0.036, PANE).at(0, low, 0))
            parts += named(
                "bar",
                box(0.025, high - low, 0.055, leaf).at(0, low, 0),
                *(box(w, 0.025, 0.055, leaf).at(0, low + (high - low) * f, 0) for f in (0.33, 0.66)),
            )
            continue
        if not window:
            parts += named("leaf", box(stile * 0.8, high - low, deep, leaf).at(0, low, 0))
        spots = (0.0,) if window else (-(w + stile * 0.8) / 4, (w + stile * 0.8) / 4)
        each = w * 0.8 if window else (w - stile * 0.8) / 2 * 0.72
        parts += named(
            "panel", *(rounded(each, (high - low) * 0.8, 0.052, 0.012, dark, 2).at(x, low + (high - low) * 0.1, 0) for x in spots)
        )
    return parts


def fireplace(rng: Rng) -> Build:
    """Mantelpiece round a hearth: square, arched, with a chimney breast, with columns, modern low slot, stone boulders."""
    style = pick(rng, "square", "square", "arched", "chimney breast", "columns", "low slot")
    paint = stone(rng) if chance(rng, 0.4) else bricks(rng) if chance(rng, 0.4) else lacquer(rng)
    shelf = wood(rng) if chance(rng) else paint
    width, tall, depth = between(rng, 1.3, 1.7), between(rng, 1.05, 1.25), between(rng, 0.3, 0.4)
    if style == "low slot":
        width, tall = width * 1.3, tall * 0.62
    soot, log = Paint(np.array((0.11, 0.10, 0.10))), Paint(np.array((0.38, 0.25, 0.15)), "wooden")
    leg, top = width * (0.16 if style == "low slot" else 0.22), tall * 0.74
    gap = width - 2 * leg
    parts = named("side", *both(box(leg, tall, depth, paint).at(width / 2 - leg / 2, 0, 0)))
    if style == "arched":
        foot, rise = top * 0.62, min(1.0, (tall * 0.9 - top * 0.62) / (gap / 2))
        head = joined(arc(0, 0, gap / 2, 180, 0, 20) * (1, rise) + (0, foot), (gap / 2, tall), (-gap / 2, tall))
        parts += named("arch", extrude(head, depth, paint))
        for a, b in pairwise(np.linspace(0, 180, 10)):
            ring = joined(arc(0, 0, gap / 2, a + 1, b - 1, 3), arc(0, 0, gap / 2 + 0.09, b - 1, a + 1, 3)) * (1, rise) + (0, foot)
            parts += named("stone", extrude(ring, depth + 0.05, lighter(paint, 0.2)))
    else:
        parts += named("front", box(width, tall * 0.26, depth, paint).at(0, top, 0))
    parts += named("back", box(gap, tall, 0.03, soot).at(0, 0, -depth / 2 + 0.02))
    if style == "columns":
        column = lathe(
            [(0, 0), (0.085, 0), (0.085, 0.05), (0.06, 0.08), (0.05, top - 0.1), (0.085, top - 0.04), (0.085, top), (0, top)], paint, 20
        )
        parts += named(
            "column",
            *both(column.at(width / 2 - leg / 2, 0, depth / 2 + 0.03)),
            box(width * 0.3, tall * 0.12, 0.05, lighter(paint, -0.12)).at(0, top + tall * 0.07, depth / 2),
        )
    breast = style == "chimney breast"
    if breast:
        parts += named("chimney breast", box(width * 0.82, between(rng, 0.9, 1.3), depth * 0.8, paint).at(0, tall + 0.07, -depth * 0.1))
    mantel = style != "low slot"
    parts += named(
        "mantel" if mantel else "top",
        rounded(width + (0.2 if mantel else 0.02), 0.07, depth + (0.14 if mantel else 0.02), 0.02, shelf).at(
            0, tall, 0.04 if mantel else 0
        ),
    )
    parts += named("hearth", box(width + 0.1, 0.05, depth + 0.4, stone(rng)).at(0, 0, 0.2))
    logs = [rod((-0.24, 0.1, z), (0.24, 0.1, -z), 0.05, log) for z in (-0.08, 0.08)] + [rod((-0.2, 0.17, 0), (0.2, 0.19, 0), 0.045, log)]
    parts += named("log", *moved(logs, y=0.02))
    burning, screen = chance(rng, 0.65), chance(rng, 0.25)
    if burning:
        flame = lathe([(0, 0), (0.07, 0.05), (0.05, 0.18), (0.005, 0.34), (0, 0.34)], FIRE, 14)
        parts += named(
            "flame", *(flame.scaled(1, s, 1).at(x, 0.18, z) for x, z, s in ((-0.12, 0.02, 0.8), (0.02, -0.02, 1.15), (0.14, 0.03, 0.7)))
        )
    if screen:
        w, h = gap * 0.92, top * 0.55
        parts += named(
            "grate",
            *(rod((x, 0.05, depth / 2 + 0.06), (x, h, depth / 2 + 0.06), 0.008, IRON, sides=6) for x in np.linspace(-w / 2, w / 2, 15)),
            *(box(w, 0.025, 0.02, IRON).at(0, y, depth / 2 + 0.06) for y in (0.06, h)),
        )
    has, lacks = told(
        a_burning_fire=burning, a_grate=screen, a_round_opening=style == "arched", columns=style == "columns", a_chimney_breast=breast
    )
    return Build(
        parts,
        ("low",) if style == "low slot" else (),
        "with a burning fire" if burning else "with logs",
        paint,
        variant=style,
        has=(*has, "logs"),
        lacks=lacks,
    )


def stairs(rng: Rng) -> Build:
    """Straight solid or open flight, spiral, with a landing and a turn, wide outdoor steps, a short flight with cheek walls."""
    style = pick(rng, "solid", "open", "spiral", "turn", "cheeks", "open")
    paint = wood(rng) if chance(rng, 0.6) else stone(rng)
    count, rise, going, width = int(rng.integers(8, 14)), 0.18, 0.27, between(rng, 0.9, 1.2)
    railing = style in ("open", "spiral") or chance(rng, 0.5)
    if style == "spiral":
        parts = _spiral(count, rise, width, paint)
    elif style == "turn":
        half = max(4, count // 2)
        count = 2 * half
        first = _flight(half, rise, going, width, paint, False)
        land = box(width * 1.05, 0.16, width * 1.05, paint).at(0, rise * (half + 1) - 0.16, -going * half - width / 2)
        post = [
            box(0.1, rise * (half + 1), 0.1, paint).at(x, 0, -going * half - z)
            for x in (-width / 2 + 0.05, width / 2 - 0.05)
            for z in (0.06, width - 0.05)
        ]
        second = [
            p.turn("y", -90).at(width / 2, rise * (half + 1), -going * half - width / 2)
            for p in _flight(half, rise, going, width, paint, False)
        ]
        parts = [*first, *named("landing", land), *named("post", *post), *second]
        if railing:
            parts += _railing(half, rise, going, -width / 2 + 0.04, paint)
            parts += [
                p.turn("y", -90).at(width / 2, rise * (half + 1), -going * half - width / 2)
                for p in _railing(half, rise, going, -width / 2 + 0.04, paint)
            ]
    else:
        if style == "cheeks":
            count, width = int(rng.integers(3, 7)), width * 1.6
        parts = _flight(count, rise, going, width, paint, style == "open")
        if style == "cheeks":
            side = np.array(
                [
                    (-0.35, 0),
                    (0.1 + going * count, 0),
                    (0.1 + going * count, rise * count + 0.25),
                    (going * count - 0.3, rise * count + 0.25),
                    (-0.35, 0.35),
                ]
            )
            parts += named("side wall", *both(extrude(side, 0.25, lighter(paint, -0.1)).turn("y", 90).at(width / 2 + 0.12, 0, 0)))
        if railing:
            x = width / 2 + (0.12 if style == "cheeks" else -0.04)
            parts += _railing(count, rise, going, x, paint)
            if chance(rng, 0.6):
                parts += _railing(count, rise, going, -x, paint)
    has, lacks = told(a_railing=railing, a_landing=style == "turn", open_steps=style in ("open", "spiral"), side_walls=style == "cheeks")
    words = {"spiral": ("spiral",), "open": ("open",), "cheeks": ("low",)}.get(style, ())
    has += (counted(count, "steps"),) if count < 13 else ("many steps",)
    return Build(
        parts,
        words,
        "with a railing" if railing else "with many steps" if count > 7 else "with a few steps",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _spiral(count: int, rise: float, width: float, paint: Paint) -> list[Part]:
    tread = extrude([(0.05, -0.06), (width, -0.2), (width, 0.2), (0.05, 0.06)], 0.05, paint).turn("x", 90)
    parts = named("step", *(tread.turn("y", 27 * i).at(0, rise * (i + 1), 0) for i in range(count)))
    post = rod((width - 0.05, 0, 0), (width - 0.05, 0.9, 0), 0.012, IRON)
    parts += named("baluster", *(post.turn("y", 27 * i).at(0, rise * (i + 1), 0) for i in range(count)))
    a = np.radians(27 * np.arange(count))
    hand = np.column_stack([(width - 0.05) * np.cos(a), rise * (np.arange(count) + 1) + 0.9, -(width - 0.05) * np.sin(a)])
    return [*parts, *named("handrail", tube(hand, 0.025, IRON)), *named("pole", cylinder(0.06, rise * count + 1.0, IRON))]


def _flight(count: int, rise: float, going: float, width: float, paint: Paint, open_: bool) -> list[Part]:
    """Steps up along -z from z = 0."""
    if not open_:
        steps = [q for i in range(count) for q in ((going * i, rise * (i + 1)), (going * (i + 1), rise * (i + 1)))]
        flight = extrude(np.array([(0.0, 0.0), *steps, (going * count, 0.0)]), width, paint).turn("y", 90)
        nose = [box(width + 0.03, 0.04, 0.05, lighter(paint, -0.12)).at(0, rise * (i + 1) - 0.035, -going * i - 0.01) for i in range(count)]
        return named("step", flight, *nose)
    parts = named("step", *(box(width, 0.04, going + 0.03, paint).at(0, rise * (i + 1) - 0.04, -going * (i + 0.5)) for i in range(count)))
    return parts + named(
        "stringer", *both(beam((width / 2 - 0.03, 0.02, 0.05), (width / 2 - 0.03, rise * count - 0.05, -going * count), 0.1, paint))
    )


def _railing(count: int, rise: float, going: float, x: float, paint: Paint) -> list[Part]:
    posts = [rod((x, rise * (i + 1), -going * (i + 0.5)), (x, rise * (i + 1) + 0.9, -going * (i + 0.5)), 0.014, IRON) for i in range(count)]
    rail = rod((x, rise + 0.9, -going * 0.5), (x, rise * count + 0.9, -going * (count - 0.5)), 0.028, paint)
    return [*named("baluster", *posts), *named("handrail", rail)]


def ladder(rng: Rng) -> Build:
    """Straight, folding, extension of two sections, rope ladder, step ladder with a platform, hooked library ladder."""
    style = pick(rng, "straight", "straight", "folding", "folding", "extension", "rope", "platform")
    paint = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "grey", "grey", "red", "yellow", "orange", "blue"), "metal")
    width, count = between(rng, 0.36, 0.48), int(rng.integers(6, 11))
    if style in ("folding", "platform"):
        return _step_ladder(rng, style, paint)
    tall, low = 0.28 * count + 0.2, width * between(rng, 1.0, 1.25)

    def rungs(z: float, k: float = 1.0) -> list[Part]:
        spots = [(0.22 + 0.28 * i, k * (low / 2 + (width - low) / 2 * (0.22 + 0.28 * i) / tall)) for i in range(count)]
        return named("rung", *(rod((-w, y, z), (w, y, z), 0.017, paint) for y, w in spots))

    if style == "rope":
        rope, a = Paint(np.array((0.80, 0.68, 0.46)), "fabric"), np.linspace(0, 1, 30)
        line = np.column_stack([0.012 * np.sin(a * 20) + width / 2, tall * a, 0.03 * np.sin(a * 7)])
        parts = named("rope", *both(tube(line, 0.018, rope, 8)))
        parts += named(
            "rung",
            *(
                rod((-width / 2 - 0.06, y, 0.03 * np.sin(y / tall * 7)), (width / 2 + 0.06, y, 0.03 * np.sin(y / tall * 7)), 0.022, paint)
                for y in 0.22 + 0.28 * np.arange(count)
            ),
        )
        knots = [(width / 2 + 0.012 * np.sin(y / tall * 20), y, 0.03 * np.sin(y / tall * 7)) for y in 0.22 + 0.28 * np.arange(count)]
        parts += named("knot", *(q for spot in knots for q in both(torus(0.026, 0.013, rope, 6, 12).at(*spot))))
    else:
        parts = named("rail", *both(beam((low / 2, 0, 0), (width / 2, tall, 0), 0.055, paint))) + rungs(0)
        if style == "extension":
            upper = [p.scaled(0.86, 1, 1).at(0, tall * between(rng, 0.45, 0.7), -0.06) for p in parts]
            parts += upper + named("hook", *both(box(0.07, 0.05, 0.16, IRON).at(width * 0.45, tall * 0.8, -0.03)))
            count *= 2
        elif chance(rng, 0.3):
            style = "hooked"
            bow = np.column_stack(
                [np.full(9, width / 2), tall + 0.09 * np.sin(np.linspace(0, np.pi, 9)), -0.09 + 0.09 * np.cos(np.linspace(0, np.pi, 9))]
            )
            parts += named("hook", *both(tube(bow, 0.016, IRON, 8)))
    phrase = counted(count, "rungs")
    has, lacks = told(hooks=style in ("hooked", "extension"), ropes=style == "rope", a_platform=False)
    words = {"rope": ("hanging",), "extension": ("tall",)}.get(style, ("straight", "tall"))
    return Build(parts, words, f"with {phrase}" if style != "rope" else "of rope", paint, variant=style, has=(*has, phrase), lacks=lacks)


def _step_ladder(rng: Rng, style: str, paint: Paint) -> Build:
    count, lean, platform = int(rng.integers(3, 7)), 13, style == "platform"
    tall = 0.26 * count + 0.1
    front = named("leg", *both(beam((0.26, 0, 0), (0.2, tall, 0), 0.05, paint)))
    front += named("step", *(box(0.46 - 0.016 * i, 0.03, 0.09, paint).at(0, 0.22 + 0.26 * i, 0) for i in range(count)))
    back = named("leg", *both(beam((0.26, 0, 0), (0.2, tall, 0), 0.04, paint))) + named(
        "brace", *(rod((-0.24, y, 0), (0.24, y, 0), 0.015, paint) for y in (0.4, tall * 0.65))
    )
    parts = [p.at(0, -tall, 0).turn("x", lean * s) for s, group in ((-1, front), (1, back)) for p in group]
    parts += named("top", box(0.46, 0.04, 0.16 if not platform else 0.34, paint))
    reach = tall * 0.55
    parts += named(
        "brace", *both(rod((0.24, -reach, reach * np.tan(np.radians(lean))), (0.24, -reach, -reach * np.tan(np.radians(lean))), 0.01, IRON))
    )
    if platform:
        bow = np.array([(0.2, 0, -0.12), (0.2, 0.5, -0.16), (0.17, 0.58, -0.17), (0, 0.6, -0.17)])
        parts += named("handrail", *both(tube(bow, 0.018, paint, 8)))
    phrase = counted(count, "steps")
    has, lacks = told(a_platform=platform, a_handrail=platform)
    return Build(parts, ("folding",), f"with {phrase}", paint, variant=style, has=(*has, phrase, "four legs"), lacks=(*lacks, "ropes"))


def fence(rng: Rng) -> Build:
    """Picket, ranch, iron, closed boards, chain link, crossed rustic poles."""
    style = pick(rng, "picket", "picket", "ranch", "iron", "boards", "chain link", "crossed poles")
    long, tall = between(rng, 1.8, 2.8), between(rng, 0.9, 1.2)
    if style == "iron":
        return _iron_fence(long, tall)
    if style == "chain link":
        return _chain_link(rng, long, tall * 1.3)
    paint = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "white", "green", "red"), "wooden")
    if style == "crossed poles":
        posts = (-long / 2, 0, long / 2)
        parts = named("post", *(cylinder(0.07, tall, paint, 0.06, 12).at(x, 0, 0) for x in posts))
        parts += named(
            "rail",
            *(
                rod((a, y0 * tall, z), (b, y1 * tall, z), 0.045, paint, 0.038, 10)
                for a, b in pairwise(posts)
                for y0, y1, z in ((0.12, 0.88, 0.06), (0.88, 0.12, -0.06), (0.93, 0.93, 0.0))
            ),
        )
        return Build(
            parts,
            ("long",),
            "with crossed rails",
            paint,
            variant=style,
            has=("crossed rails", "three posts"),
            lacks=("pickets", "wire mesh", "pointed bars"),
        )
    if style == "ranch":
        count = int(rng.integers(2, 5))
        parts = named("rail", *(box(long, 0.09, 0.035, paint).at(0, tall * f, -0.03) for f in np.linspace(0.22, 0.88, count)))
        parts += named("post", *(box(0.13, tall + 0.15, 0.13, paint).at(x, 0, -0.08) for x in (-long / 2 + 0.1, 0, long / 2 - 0.1)))
        phrase = counted(count, "rails")
        return Build(
            parts,
            ("long",),
            f"with {phrase}",
            paint,
            variant=style,
            has=(phrase, "three posts"),
            lacks=("pickets", "wire mesh", "pointed bars"),
        )
    if style == "boards":
        tall *= 1.5
        step = 0.145
        xs = np.arange(-long / 2 + step / 2, long / 2, step)
        parts = named("board", *(box(step - 0.012, tall - 0.06, 0.022, paint).at(x, 0.06, 0.0) for x in xs))
        parts += named("rail", *(box(long, 0.09, 0.05, paint).at(0, tall * f, -0.035) for f in (0.2, 0.8))) + named(
            "post",
            *(q for q in both(box(0.11, tall + 0.1, 0.11, paint).at(long / 2, 0, -0.02))),
            *(box(0.15, 0.04, 0.15, paint).at(s * long / 2, tall + 0.1, -0.02) for s in (-1, 1)),
        )
        trellis = chance(rng, 0.4)
        if trellis:
            bars = [
                beam((x, tall, 0.0), (x + s * 0.3, tall + 0.3, 0.0), 0.018, paint)
                for x in np.arange(-long / 2 + 0.32, long / 2 - 0.3, 0.16)
                for s in (-1, 1)
            ]
            parts += named("lattice", *bars, box(long, 0.04, 0.05, paint).at(0, tall + 0.3, 0))
        has, lacks = told(a_lattice_on_top=trellis, pickets=False, pointed_bars=False)
        return Build(parts, ("tall",), "of boards", paint, variant=style, has=(*has, "boards"), lacks=(*lacks, "wire mesh"))
    rounded_tips = chance(rng, 0.4)
    tip = arc(0, tall - 0.045, 0.045, 0, 180, 8) if rounded_tips else np.array([(0.045, tall - 0.07), (0, tall), (-0.045, tall - 0.07)])
    picket = extrude(joined((-0.045, 0.05), (0.045, 0.05), tip), 0.022, paint)
    parts = named("rail", *(box(long, 0.09, 0.035, paint).at(0, tall * f, -0.03) for f in (0.2, 0.7)))
    xs = np.arange(-long / 2 + 0.06, long / 2, 0.15)
    wave = chance(rng, 0.35)
    parts += named("picket", *(picket.scaled(1, 1 + 0.12 * wave * np.cos(np.pi * x / long), 1).at(x, 0, 0) for x in xs))
    parts += named("post", *both(box(0.09, tall + 0.05, 0.09, paint).at(long / 2 - 0.05, 0, -0.09)))
    has, lacks = told(round_tips=rounded_tips, pointed_tips=not rounded_tips, wire_mesh=False, pointed_bars=False)
    return Build(parts, ("long",), "with pickets", paint, variant=style, has=(*has, "pickets"), lacks=lacks)


def _iron_fence(long: float, tall: float) -> Build:
    paint = Paint(np.array((0.12, 0.12, 0.13)), "metal")
    xs = np.arange(-long / 2, long / 2 + 0.01, 0.13)
    parts = named("bar", *(rod((x, 0, 0), (x, tall, 0), 0.011, paint) for x in xs))
    parts += named("point", *(lathe([(0, 0), (0.024, 0), (0.004, 0.1), (0, 0.1)], paint, 10).at(x, tall, 0) for x in xs))
    parts += named("rail", *(box(long + 0.05, 0.035, 0.03, paint).at(0, y, 0) for y in (tall * 0.14, tall * 0.85)))
    parts += named("ring", *(torus(0.05, 0.009, paint, 6, 16).turn("x", 90).at(x + 0.065, tall * 0.77, 0) for x in xs[:-1]))
    parts += named("post", *both(box(0.07, tall + 0.12, 0.07, paint).at(long / 2 + 0.05, 0, 0)))
    return Build(
        parts, ("long",), "with pointed bars", paint, variant="iron", has=("pointed bars", "two posts"), lacks=("pickets", "wire mesh")
    )


def _chain_link(rng: Rng, long: float, tall: float) -> Build:
    paint = steel(rng) if chance(rng) else draw(rng, "green", "metal")
    parts = named("post", *(cylinder(0.035, tall + 0.08, paint, sides=14).at(x, 0, 0) for x in (-long / 2, 0, long / 2))) + named(
        "rail", rod((-long / 2, tall, 0), (long / 2, tall, 0), 0.022, paint)
    )
    step = 0.13
    for x in np.arange(-long / 2 - tall, long / 2, step):
        for s, z in ((1, 0.006), (-1, -0.006)):
            a, b = max(-long / 2, x), min(long / 2, x + tall)
            if b - a > 0.02:
                y0, y1 = a - x, b - x
                low, high = ((a, y0, z), (b, y1, z)) if s > 0 else ((a, tall - y0, z), (b, tall - y1, z))
                parts += named("wire", rod(low, high, 0.007, paint, sides=4))
    barbed = chance(rng, 0.35)
    if barbed:
        parts += named(
            "barbed wire",
            *(
                rod((-long / 2, tall + 0.1 + 0.09 * k, 0.06 * k), (long / 2, tall + 0.1 + 0.09 * k, 0.06 * k), 0.008, paint, sides=5)
                for k in range(3)
            ),
            *(rod((x, tall, 0), (x, tall + 0.3, 0.15), 0.015, paint) for x in (-long / 2, 0, long / 2)),
        )
    has, lacks = told(barbed_wire=barbed, pickets=False, pointed_bars=False)
    return Build(parts, ("tall",), "with wire mesh", paint, variant="chain link", has=(*has, "wire mesh", "three posts"), lacks=lacks)


def curtain(rng: Rng) -> Build:
    """Two drapes on a rod with rings: hanging, tied back, with a valance, one drawn to a side, short, roman blind."""
    style = pick(rng, "hanging", "hanging", "tied back", "valance", "one side", "short")
    paint, iron = fabric(rng), Paint(np.array((0.3, 0.3, 0.32)), "metal") if chance(rng, 0.6) else wood(rng, grain=False)
    width, tall = between(rng, 1.6, 2.2), between(rng, 1.9, 2.3)
    if style == "short":
        tall = between(rng, 0.9, 1.2)
    share = 0.62 if style == "one side" else between(rng, 0.3, 0.44)
    fold = between(rng, 0.1, 0.14)
    x = np.linspace(0, width * share, 44)
    wave = 0.045 * np.sin(x * 2 * np.pi / fold)
    outline = joined(np.stack([x, wave], 1), np.stack([x, wave + 0.012], 1)[::-1])
    tie = style == "tied back"
    count = 12 if tie else 1
    one = extrude(outline, tall / count, paint).turn("x", 90).at(0, tall / count / 2, 0)
    drapes = [one.at(0, tall * k / count, 0) for k in range(count)]
    if tie:
        w = width * share

        def gathered(u: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 - 0.68 * np.exp(-(((y - tall * 0.42) / (tall * 0.24)) ** 2))
            return u * k, y, z * (0.6 + 0.4 * k)

        drapes = [p.shaped(gathered) for p in drapes]
        band = named(
            "tieback", torus(w * 0.17, 0.03, lighter(paint, -0.35), 8, 20).scaled(1, 1, 0.45).at(-width / 2 + w * 0.16, tall * 0.42, 0.0)
        )
    drapes = moved(drapes, -width / 2)
    two = style != "one side"
    parts = named("drape", *(q for p in drapes for q in (both(p) if two else [p])))
    parts += [q for p in band for q in both(p)] if tie else []
    ball = lathe([(0, -0.03), (0.03, 0), (0, 0.03)], iron, 14)
    parts += named("rod", rod((-width / 2 - 0.12, tall + 0.03, 0), (width / 2 + 0.12, tall + 0.03, 0), 0.016, iron)) + named(
        "knob", *both(ball.scaled(1.3, 1.3, 1.3).at(width / 2 + 0.14, tall + 0.03, 0))
    )
    hooks = np.linspace(-width / 2 + 0.03, -width / 2 + width * share - 0.03, 7)
    parts += named(
        "ring",
        *(
            q
            for h in hooks
            for q in (
                both(torus(0.028, 0.006, iron, 6, 14).turn("z", 90).at(h, tall + 0.02, 0))
                if two
                else [torus(0.028, 0.006, iron, 6, 14).turn("z", 90).at(h, tall + 0.02, 0)]
            )
        ),
    )
    if style == "valance":
        u = np.linspace(0, width, 90)
        w2 = 0.035 * np.sin(u * 2 * np.pi / 0.1)
        line = joined(np.stack([u, w2], 1), np.stack([u, w2 + 0.012], 1)[::-1])
        parts += named(
            "valance",
            extrude(line, 0.36, lighter(paint, -0.2)).turn("x", 90).at(-width / 2, tall - 0.13, 0.09),
            box(width + 0.1, 0.05, 0.2, lighter(paint, -0.2)).at(0, tall + 0.05, 0.02),
        )
    has, lacks = told(tiebacks=tie, a_valance=style == "valance", two_drapes=two)
    has += () if two else ("one drape",)
    words = ("short",) if style == "short" else ("long",)
    return Build(parts, words, "with tiebacks" if tie else "on a rod", paint, variant=style, has=has, lacks=lacks)

"""Stairs and ladder."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, beam, both, box, cylinder, extrude, named, rod, torus, tube
from cg3d.made.places.surfaces import IRON
from cg3d.made.places.telling import counted, told


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

"""Things of the street: traffic cone, traffic light, road sign, fire hydrant."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BLACK, WHITE, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus, tube
from cg3d.made.places.telling import counted, told


def traffic_cone(rng: Rng) -> Build:
    """Orange cone with white bands on a square, eight-sided or round foot; a slim post; one with a lamp; a squat sports cone."""
    style = pick(rng, "square foot", "square foot", "eight-sided foot", "post", "lamp", "round foot")
    paint, bands = draw(rng, pick(rng, "orange", "orange", "orange", "red", "yellow"), "plastic"), int(rng.integers(1, 4))
    tall, r = between(rng, 0.45, 0.75), between(rng, 0.11, 0.15)
    foot = paint if chance(rng, 0.6) else BLACK
    if style == "post":
        tall, r = between(rng, 0.85, 1.05), between(rng, 0.05, 0.065)
    tip = 0.9 if style == "post" else 0.16

    cone = lathe([(0, 0), (r, 0), (r * tip, tall), (r * tip * 0.75, tall + 0.01), (0, tall + 0.005)], paint, 36)
    wide = 2.7 * r if style != "post" else 0.34
    plate = {
        "eight-sided foot": lambda: cylinder(wide * 0.56, 0.035, foot, sides=8).turn("y", 22.5),
        "post": lambda: cylinder(wide * 0.5, 0.06, BLACK, wide * 0.42, 8).turn("y", 22.5),
        "round foot": lambda: cylinder(wide * 0.54, 0.03, foot, sides=36),
    }.get(style, lambda: slab(rectangle(wide, wide, 0.04), 0.03, foot))()
    parts = named("foot", plate) + named("cone", cone.at(0, 0.03, 0))
    parts += named("collar", torus(r * 1.05, r * 0.12, paint, 8, 32).at(0, 0.05, 0))
    for i in range(bands):
        low = 0.28 + 0.24 * i if bands > 1 else 0.42
        a, b = (r * (1 - (1 - tip) * f) + 0.004 for f in (low, low + 0.13))
        parts += named("band", cylinder(a, tall * 0.13, WHITE, b, 36).at(0, 0.03 + tall * low, 0))
    if style == "lamp":
        glow = draw(rng, "yellow" if chance(rng) else "red")
        lamp = [box(0.09, 0.05, 0.06, BLACK), cylinder(0.065, 0.05, glow).turn("x", 90).at(0, 0.11, -0.025)]
        parts += named("lamp", *moved([*lamp, torus(0.067, 0.012, BLACK, 6, 24).turn("x", 90).at(0, 0.11, 0)], 0, tall + 0.03, 0))
    if style == "post":
        parts += named("handle", torus(0.04, 0.012, paint, 8, 20).turn("x", 90).at(0, tall + 0.06, 0))
    phrase = ("one white band", "two white bands", "three white bands")[bands - 1]
    has, lacks = told(a_lamp_on_top=style == "lamp", a_square_foot=style in ("square foot", "lamp"), a_handle=style == "post")
    return Build(parts, ("slim",) if style == "post" else (), f"with {phrase}", paint, variant=style, has=(*has, phrase), lacks=lacks)


def traffic_light(rng: Rng) -> Build:
    """Three lamps with hoods in a box on a pole; on a bent arm; lying; two boxes; a pedestrian light; four-sided, hung."""
    style = pick(rng, "pole", "pole", "arm", "lying", "walkers", "two heads")
    case = draw(rng, pick(rng, "black", "black", "yellow", "green", "grey"), "metal")
    tall, pole = between(rng, 2.2, 3.0), Paint(np.array((0.35, 0.36, 0.37)), "metal")
    words = ("green", "red") if style == "walkers" else ("green", "yellow", "red")
    head = _signal(rng, case, words)
    foot = named("pole", cylinder(0.16, 0.12, pole))
    count = 1
    if style == "arm":
        reach = between(rng, 1.3, 2.0)
        bend = [(0, 0, 0), (0, tall + 1.2, 0), (0, tall + 1.6, 0), (0.3, tall + 1.85, 0), (reach, tall + 1.95, 0)]
        parts = foot + named("pole", rod(bend[0], bend[1], 0.075, pole, 0.06), tube(np.array(bend[1:]), 0.055, pole))
        parts += named("head", *moved(head, reach - 0.1, tall + 0.85, 0.08))
    elif style == "lying":
        parts = foot + named("pole", cylinder(0.06, tall + 0.4, pole))
        parts += named("head", *(p.at(0, -0.5, 0).turn("z", 90).at(0, tall + 0.3, 0.14) for p in head))
    elif style == "two heads":
        count = 2
        parts = foot + named("pole", cylinder(0.06, tall + 1.2, pole)) + named("arm", box(0.9, 0.07, 0.06, pole).at(0, tall + 0.5, 0))
        second = [p.turn("y", 90) for p in head] if chance(rng) else head
        parts += named("head", *moved(head, -0.36, tall, 0.06), *moved(second, 0.36, tall, 0.06))
    else:
        parts = (
            foot
            + named("pole", cylinder(0.06, tall + (0.9 if style == "pole" else 0.6), pole))
            + named("head", *moved(head, 0, tall, 0.14))
        )
    button = chance(rng, 0.3) or style == "walkers"
    if button:
        yellow = draw(rng, "yellow")
        parts += named(
            "button", rounded(0.13, 0.22, 0.1, 0.02, yellow).at(0, 1.0, 0.09), cylinder(0.03, 0.03, BLACK).turn("x", 90).at(0, 1.12, 0.13)
        )
    lamps = "two lamps" if style == "walkers" else "three lamps"
    has, lacks = told(a_push_button=button, a_bent_arm=style == "arm", two_heads=count == 2)
    detail = "with red and green lamps" if style == "walkers" else "with red, yellow and green lamps"
    return Build(parts, ("tall",), detail, case, variant=style, has=(*has, lamps), lacks=lacks)


def _signal(rng: Rng, case: Paint, words: tuple[str, ...]) -> list[Part]:
    """Box with a lamp under a hood for each word, from the bottom up; it stands on y = 0."""
    step = 0.325
    parts = [rounded(0.36, step * len(words) + 0.08, 0.24, 0.04, case)]
    for i, word in enumerate(words):
        y = 0.2 + step * i
        hood = extrude(joined(arc(0, 0, 0.135, 0, 180, 16), arc(0, 0, 0.12, 180, 0, 16)), 0.16, case).at(0, y, 0.19)
        parts += [*named("lamp", ball(0.115, draw(rng, word), 12, 28).scaled(1, 1, 0.4).at(0, y, 0.115)), *named("hood", hood)]
    return parts


def road_sign(rng: Rng) -> Build:
    """Stop sign, warning triangle, no-entry disc, arrows on a post, diamond, parking square, speed limit, street name."""
    style = pick(rng, "stop", "triangle", "disc", "arrow", "diamond", "parking", "ring", "street name")
    tall, pole = between(rng, 1.9, 2.3), metal(rng)
    if style in ("arrow", "street name"):
        return _pointing_sign(rng, style, tall)
    red, blue, yellow = draw(rng, "red", "metal"), draw(rng, "blue", "metal"), draw(rng, pick(rng, "yellow", "orange"), "metal")
    words: tuple[str, ...]
    has: tuple[str, ...]
    if style == "stop":
        plate = [
            extrude(circle(0.36, 8), 0.02, WHITE).turn("z", 22.5),
            extrude(circle(0.335, 8), 0.024, red).turn("z", 22.5),
            *(box(0.07, 0.14, 0.034, WHITE).at(x, -0.07, 0) for x in (-0.17, -0.057, 0.057, 0.17)),
        ]
        words, detail, body, has = ("stop",), "on a pole", red, ("eight sides",)
    elif style == "triangle":
        inner = draw(rng, pick(rng, "white", "yellow"))
        plate = [
            extrude(circle(0.4, 3), 0.02, red).turn("z", 90),
            extrude(circle(0.29, 3), 0.024, inner).turn("z", 90),
            box(0.05, 0.17, 0.034, BLACK).at(0, -0.04, 0),
            ball(0.03, BLACK).scaled(1, 1, 0.6).at(0, -0.1, 0.01),
        ]
        words, detail, body, has = ("warning", "triangular"), "on a pole", red, ("three sides",)
    elif style == "diamond":
        bend = tube([(0, -0.2, 0.016), (0, 0.0, 0.016), (0.1, 0.12, 0.016), (0.1, 0.22, 0.016)], 0.022, BLACK, 6)
        plate = [
            box(0.6, 0.6, 0.02, BLACK).at(0, -0.3, 0).turn("z", 45),
            box(0.56, 0.56, 0.026, yellow).at(0, -0.28, 0).turn("z", 45),
            bend,
        ]
        plate += [extrude([(0.03, 0.2), (0.17, 0.2), (0.1, 0.31)], 0.03, BLACK)]
        words, detail, body, has = ("warning",), "with a bent arrow", yellow, ("four sides",)
    elif style == "parking":
        bow = joined(arc(0, 0, 0.11, 90, -90, 14), arc(0, 0, 0.055, -90, 90, 14))
        plate = [extrude(rectangle(0.6, 0.6, 0.06), 0.02, WHITE), extrude(rectangle(0.55, 0.55, 0.05), 0.026, blue)]
        plate += [box(0.06, 0.4, 0.036, WHITE).at(-0.09, -0.2, 0), extrude(bow, 0.036, WHITE).at(-0.06, 0.09, 0)]
        words, detail, body, has = ("square",), "with a letter on it", blue, ("four sides", "a letter on it")
    elif style == "ring":
        ring = joined(arc(0, 0, 0.34, 0, 359.9, 44), arc(0, 0, 0.265, 359.9, 0, 44))
        plate = [
            cylinder(0.335, 0.02, WHITE, sides=44).turn("x", 90).at(0, 0, -0.01),
            extrude(ring, 0.034, red),
            *_digits(int(rng.integers(3, 10))),
        ]
        words, detail, body, has = ("round",), "with a number on it", red, ("a number on it",)
    else:
        plate = [cylinder(0.34, 0.02, red, sides=44).turn("x", 90).at(0, 0, -0.01), box(0.46, 0.1, 0.036, WHITE).at(0, -0.05, 0)]
        words, detail, body, has = ("round",), "with a white bar", red, ("a bar across it",)
    parts = named("sign", *moved(plate, 0, tall, 0.05)) + named("pole", cylinder(0.03, tall + 0.2, pole), cylinder(0.06, 0.04, pole))
    parts += named("bracket", *(box(0.1, 0.03, 0.06, pole).at(0, tall + y, 0.01) for y in (-0.15, 0.12)))
    lacks = tuple(p for p in ("a number on it", "a letter on it", "two arrows") if p not in has)
    return Build(parts, words, detail, body, variant=style, has=(*has, "one pole"), lacks=lacks)


def _digits(first: int) -> list[Part]:
    """Two figures of bars, the second a zero."""
    lit = {3: "abcdg", 4: "bcfg", 5: "acdfg", 6: "acdefg", 7: "abc", 8: "abcdefg", 9: "abcdfg"}[first]
    spots = {
        "a": (0, 0.14, 1),
        "b": (0.055, 0.075, 0),
        "c": (0.055, -0.065, 0),
        "d": (0, -0.14, 1),
        "e": (-0.055, -0.065, 0),
        "f": (-0.055, 0.075, 0),
        "g": (0, 0, 1),
    }
    parts = []
    for x, segments in ((-0.095, lit), (0.095, "abcdef")):
        for s in segments:
            dx, dy, flat = spots[s]
            w, h = (0.13, 0.036) if flat else (0.036, 0.15)
            parts.append(box(w, h, 0.034, BLACK).at(x + dx, dy - h / 2, 0))
    return parts


def _pointing_sign(rng: Rng, style: str, tall: float) -> Build:
    """Boards with a point, on a wooden post; or crossed street-name plates on a pole."""
    if style == "street name":
        paint, pole = draw(rng, pick(rng, "green", "blue"), "metal"), metal(rng)
        plates = [
            p.turn("y", a).at(0, tall - 0.2 * i, 0)
            for i, a in enumerate((0, 90))
            for p in (box(0.95, 0.17, 0.02, paint), box(0.7, 0.035, 0.028, WHITE).at(0, 0.068, 0))
        ]
        parts = named("sign", *plates) + named("pole", cylinder(0.032, tall + 0.17, pole), ball(0.045, pole).at(0, tall + 0.2, 0))
        return Build(
            parts,
            (),
            "with two crossed plates",
            paint,
            variant=style,
            has=("two crossed plates", "one pole"),
            lacks=("two arrows", "a number on it"),
        )
    board, count = wood(rng), int(rng.integers(1, 4))
    parts = named("pole", box(0.09, tall + 0.15, 0.09, board), cylinder(0.07, 0.07, board, 0.005, 4).turn("y", 45).at(0, tall + 0.15, 0))
    for i, a in enumerate((between(rng, -25, 25), between(rng, 155, 205), between(rng, 60, 100))[:count]):
        arrow = extrude([(-0.35, -0.09), (0.35, -0.09), (0.47, 0), (0.35, 0.09), (-0.35, 0.09)], 0.03, board).at(0.12, 0, 0.055)
        parts += named("arrow", arrow.turn("y", a).at(0, tall - 0.05 - 0.27 * i, 0))
    phrase = counted(count, "arrows") if count > 1 else "one arrow"
    return Build(parts, (), f"with {phrase}", board, variant=style, has=(phrase, "one pole"), lacks=("a number on it",))


def fire_hydrant(rng: Rng) -> Build:
    """Barrel with bonnet and nozzles: three nozzles, two, a slim pillar, a squat one with a round top, one with a chain."""
    style = pick(rng, "bonnet", "bonnet", "pillar", "cylinder", "squat", "twin")
    paint = draw(rng, pick(rng, "red", "red", "yellow", "blue"), "metal")
    cap = lighter(paint, 0.55) if chance(rng, 0.4) else lighter(paint, -0.25)
    tall, r = between(rng, 0.55, 0.7), between(rng, 0.1, 0.12)
    if style == "pillar":
        tall, r = between(rng, 0.85, 1.05), between(rng, 0.075, 0.09)
    elif style == "squat":
        tall, r = between(rng, 0.42, 0.5), between(rng, 0.13, 0.15)
    flange = [(0, 0), (r * 1.55, 0), (r * 1.55, 0.035), (r * 1.1, 0.045), (r, 0.08)]
    neck = [(r, tall), (r * 1.35, tall), (r * 1.35, tall + 0.03), (0, tall + 0.03)]
    if style == "pillar":
        neck = [
            (r, tall * 0.42),
            (r * 1.2, tall * 0.44),
            (r * 1.2, tall * 0.48),
            (r, tall * 0.5),
            (r, tall),
            (r * 1.12, tall),
            (r * 1.12, tall + 0.03),
            (0, tall + 0.03),
        ]
    parts = named("barrel", lathe([*flange, *neck], paint, 32))
    parts += named("bolt", *(p.at(0, 0.035, 0) for p in around(cylinder(0.012, 0.02, cap, sides=6).at(r * 1.35, 0, 0), 8)))
    if style in ("cylinder", "pillar"):
        parts += named("cap", lathe([(0, 0), (r * 1.05, 0), (r * 1.05, 0.07), (r * 0.8, 0.1), (0, 0.1)], cap, 28).at(0, tall + 0.03, 0))
        nut = tall + 0.12
    else:
        t = np.linspace(0, np.pi / 2, 8)
        dome = joined((0, 0), np.stack([r * 1.12 * np.cos(t), (0.14 if style == "squat" else 0.1) * np.sin(t)], 1))
        parts += named("bonnet", lathe(dome, cap, 28).at(0, tall + 0.03, 0))
        parts += (
            named("bonnet", *(p.at(0, tall + 0.03, 0) for p in around(rod((r * 1.1, 0, 0), (r * 0.3, 0.095, 0), 0.01, cap, sides=6), 8)))
            if style == "bonnet"
            else []
        )
        nut = tall + (0.165 if style == "squat" else 0.125)
    parts += named("nut", cylinder(0.02, 0.05, cap, sides=5).at(0, nut, 0))

    def nozzle(size: float, high: float) -> list[Part]:
        out = r * 0.9
        return [
            cylinder(size, 0.07, paint, sides=20).turn("x", 90).at(0, high, out),
            cylinder(size * 1.2, 0.03, cap, sides=8).turn("x", 90).at(0, high, out + 0.07),
            cylinder(0.014, 0.03, cap, sides=5).turn("x", 90).at(0, high, out + 0.1),
        ]

    turns = {"twin": (-90, 90), "pillar": (-60, 60), "cylinder": (0, 90)}.get(style, (-90, 0, 90))
    for turn in turns:
        big = turn == 0 and style != "cylinder"
        parts += named("nozzle", *(p.turn("y", turn) for p in nozzle(r * (0.6 if big else 0.48), tall * (0.6 if big else 0.7))))
    chain = chance(rng, 0.35)
    if chain:
        t = np.linspace(0, 1, 12)
        a = np.radians(-20 + 90 * t)
        line = np.column_stack([(r + 0.05) * np.sin(a), tall * 0.62 - 0.22 * t * (1 - t) - 0.06, (r + 0.05) * np.cos(a)])
        parts += named("chain", tube(line, 0.008, Paint(np.array((0.3, 0.3, 0.31)), "metal"), 6))
    phrase = counted(len(turns), "nozzles")
    has, lacks = told(a_chain=chain, a_domed_top=style not in ("cylinder", "pillar"))
    words = {"pillar": ("tall", "slim"), "squat": ("low",)}.get(style, ())
    return Build(parts, words, f"with {phrase}", paint, variant=style, has=(*has, phrase), lacks=lacks)

"""Playing card."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import BLACK, Paint, Rng, draw, pick
from cg3d.made.parts import (
    Part,
    extrude,
    moved,
    named,
    turned,
)
from cg3d.made.things.bits import finished, likely
from cg3d.made.things.toys import letter


def _suit(name: str, s: float, paint: Paint) -> list[Part]:
    """Heart, diamond, spade or club facing +Z, about 2 s wide."""
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    heart = np.stack([np.sin(a) ** 3, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16], 1) * s
    thick = 0.0012
    if name == "heart":
        return [extrude(heart, thick, paint)]
    if name == "diamond":
        return [extrude([(0, -s * 1.15), (s * 0.85, 0), (0, s * 1.15), (-s * 0.85, 0)], thick, paint)]
    foot = extrude([(-s * 0.45, -s * 1.1), (s * 0.45, -s * 1.1), (s * 0.08, -s * 0.2), (-s * 0.08, -s * 0.2)], thick, paint)
    if name == "spade":
        return [extrude(heart * (1, -1), thick, paint), foot]
    return [foot, *(extrude(circle(s * 0.45, 24) + at, thick, paint) for at in ((0, s * 0.5), (s * 0.48, -s * 0.2), (-s * 0.48, -s * 0.2)))]


def playing_card(rng: Rng) -> Build:
    """Ace with one big sign; number card with many; back with a pattern; a fan of several; a leaning pair."""
    style = likely(rng, ace=3, number=3, back=1.2, fan=2, pair=1.2)
    card = Paint(np.array((0.96, 0.96, 0.94)), "paper")
    w, h, t = 0.063, 0.088, 0.0014
    signs = ("heart", "spade", "diamond", "club")

    def tone(name: str) -> Paint:
        return draw(rng, "red") if name in ("heart", "diamond") else BLACK

    def front(count: int, name: str) -> list[Part]:
        ink = tone(name)
        parts = named("card", extrude(rectangle(w, h, 0.005), t, card, smooth=True))
        spots: list[tuple[float, float, float]] = [(0, 0, 0.0125)]
        if count > 1:
            rows = {2: (1, 1), 3: (1, 1, 1), 4: (2, 2), 5: (2, 1, 2), 6: (2, 2, 2), 7: (2, 3, 2), 8: (3, 2, 3), 9: (3, 3, 3)}[count]
            ys = np.linspace(h * 0.3, -h * 0.3, len(rows))
            spots = [
                (float(x), float(y), 0.0058) for y, n in zip(ys, rows) for x in (np.linspace(-w * 0.24, w * 0.24, n) if n > 1 else [0.0])
            ]
        for x, y, s in spots:
            parts += named("sign", *moved(turned(_suit(name, s, ink), "z", 180 if y < -0.001 else 0), x, y, t / 2))
        for s in (1, -1):
            corner = [
                *moved(
                    letter("A" if count == 1 else "4" if count == 4 else "2" if count == 2 else "1", 0.007, 0.0014, ink),
                    -w * 0.4,
                    h * 0.41,
                    0,
                ),
                *moved(_suit(name, 0.0026, ink), -w * 0.4, h * 0.32, 0),
            ]
            parts += named("sign", *moved(turned(corner, "z", 0 if s > 0 else 180), 0, 0, t / 2))
        return parts

    def back() -> list[Part]:
        ink = draw(rng, pick(rng, "red", "blue", "red", "black", "green"))
        parts = named("card", extrude(rectangle(w, h, 0.005), t, card, smooth=True)) + named(
            "pattern", extrude(rectangle(w * 0.88, h * 0.9, 0.003), 0.001, ink).at(0, 0, t / 2)
        )
        diamond = extrude([(0, -0.004), (0.0035, 0), (0, 0.004), (-0.0035, 0)], 0.001, card)
        return parts + named("pattern", *(diamond.at(i * 0.0082, j * 0.0092, t / 2 + 0.0006) for i in range(-2, 3) for j in range(-4, 5)))

    name, count = signs[int(rng.integers(4))], int(rng.integers(2, 10))
    if style == "fan":
        many = int(rng.integers(3, 6))
        parts = []
        for i in range(many):
            one = front(int(rng.integers(1, 10)), signs[int(rng.integers(4))])
            a = (i - (many - 1) / 2) * -13
            parts += moved(turned(moved(one, 0, h * 0.9, 0), "z", a), 0, 0, i * 0.0021)
    elif style == "pair":
        parts = moved(turned(moved(front(1, name), 0, h / 2, 0), "x", -24), 0, 0, h * 0.41) + moved(
            turned(turned(moved(back(), 0, h / 2, 0), "y", 180), "x", 24), 0, 0, -h * 0.41
        )
    else:
        parts = back() if style == "back" else front(1 if style == "ace" else count, name)
    flat = style in ("ace", "number", "back") and chance(rng, 0.5)
    pose = turned(parts, "x", -90) if flat else turned(parts, "x", between(rng, -15, 0))
    words = {"fan": ("fanned",)}.get(style, ())
    number = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
    facts = {f"a {name}" if style == "ace" else f"{number[count]} {name}s": style in ("ace", "number")}
    facts = {k: v for k, v in facts.items() if v} | {"a pattern on its back": style == "back"}
    how = {
        "ace": f"with one big {name}",
        "number": f"with {number[count]} {name}s",
        "back": "with a patterned back",
        "fan": "in a fan of several",
        "pair": "leaning on another",
    }
    return finished(pose, card if style != "back" else None, style, facts, words, how[style])

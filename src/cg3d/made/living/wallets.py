"""Wallet and purse: wallet. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.outlines import spline
from cg3d.made.paints import GOLD, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, cylinder, named, rod, rounded, tube, turned


def wallet(rng: Rng) -> Build:
    """Folded shut, standing half open, lying open with notes and cards, long purse with a clasp, coin purse, card case."""
    style = pick(rng, "half open", "half open", "shut", "open", "zip", "clasp")
    paint = draw(rng, pick(rng, "brown", "brown", "black", "red", "blue", "green", "pink"), "leather")
    dark, note = lighter(paint, -0.3), draw(rng, "green")
    w, h = between(rng, 0.11, 0.122), between(rng, 0.086, 0.096)
    cards = [draw(rng, c, "plastic") for c in ("blue", "red", "yellow")]
    has: list[str] = []
    parts: list[Part] = []
    if style in ("half open", "open"):
        half = 180.0 if style == "open" else between(rng, 55, 100)
        for s in (-1, 1):
            side = named("cover", rounded(w, h, 0.006, 0.0028, paint).at(w / 2, 0, 0))
            side += named(
                "pocket",
                *(
                    rounded(w * 0.88, h * 0.72 - 0.014 * i, 0.003, 0.0013, dark if i % 2 else lighter(paint, 0.12)).at(
                        w / 2, 0.004, 0.0042 + 0.0018 * i
                    )
                    for i in range(3)
                ),
            )
            if s > 0 or style == "open":
                side += named(
                    "card",
                    *(
                        rounded(w * 0.74, h * 0.72, 0.0012, 0.0005, c).at(w / 2, 0.016 - 0.008 * i, 0.0042 + 0.0018 * i)
                        for i, c in enumerate(cards)
                    ),
                )
            side += named(
                "stitch",
                *(
                    limb([(x, y, 0.0034, 0.0006), (x2, y2, 0.0034, 0.0006)], lighter(paint, 0.4), 5, 2)
                    for x, y, x2, y2 in ((0.006, 0.004, w - 0.005, 0.004), (w - 0.004, 0.004, w - 0.004, h - 0.005))
                ),
            )
            lean = (180 - half) / 2
            parts += [p.turn("y", -lean) if s > 0 else p.mirrored("x").turn("y", lean) for p in side]
        parts += named("spine", limb([(0, 0.004, -0.001, 0.004), (0, h - 0.004, -0.001, 0.004)], paint, 10))
        notes = chance(rng, 0.7)
        if notes:
            lean = (180 - half) / 2
            bill = rounded(w * 0.92, h * 0.95, 0.0014, 0.0005, note).at(w / 2, 0.014, -0.0005)
            parts += named(
                "banknote",
                bill.turn("y", -lean),
                bill.mirrored("x").turn("y", lean),
                bill.scaled(0.96, 1.04, 1).at(0, 0, 0.001).turn("y", -lean),
            )
            has.append("banknotes")
        has.append("cards")
        if style == "open":
            parts = turned(parts, "x", -90)
    elif style == "shut":
        parts += named("cover", rounded(w, 0.007, h, 0.0032, paint), rounded(w * 0.99, 0.007, h, 0.0032, paint).at(0, 0.013, 0)) + named(
            "spine", limb([(-w / 2 + 0.002, 0.0102, -h / 2 + 0.004, 0.0099), (-w / 2 + 0.002, 0.0102, h / 2 - 0.004, 0.0099)], paint, 14)
        )
        parts += named(
            "card", *(rounded(w * 0.86, 0.0016, h * 0.92, 0.0006, c).at(0.006, 0.0075 + 0.002 * i, 0.003) for i, c in enumerate(cards))
        )
        parts += named(
            "stitch",
            *(
                limb([(-w / 2 + 0.008, 0.02, z, 0.0007), (w / 2 - 0.005, 0.02, z, 0.0007)], lighter(paint, 0.4), 5, 2)
                for z in (-h / 2 + 0.005, h / 2 - 0.005)
            ),
        )
        parts += named("strap", rounded(0.03, 0.004, 0.022, 0.0018, dark).at(w * 0.45, 0.0195, 0)) + named(
            "button", cylinder(0.006, 0.003, GOLD, sides=18).at(w * 0.4, 0.023, 0)
        )
        has += ["a strap", "a button"]
    elif style == "zip":
        w *= 1.65
        parts += named("cover", rounded(w, 0.024, h, 0.008, paint, 4)) + named(
            "zip",
            limb(
                [
                    (-w / 2, 0.012, -h / 2 + 0.01, 0.003),
                    (-w / 2, 0.012, h / 2 - 0.006, 0.003),
                    (-w / 2 + 0.008, 0.012, h / 2, 0.003),
                    (w / 2 - 0.008, 0.012, h / 2, 0.003),
                    (w / 2, 0.012, h / 2 - 0.006, 0.003),
                    (w / 2, 0.012, -h / 2 + 0.01, 0.003),
                ],
                GOLD,
                8,
            ),
            rod((w / 2, 0.012, -h * 0.2), (w / 2 + 0.004, 0.002, -h * 0.2 + 0.03), 0.0035, GOLD, 0.0025),
        )
        parts += named("plate", rounded(0.035, 0.002, 0.012, 0.0008, GOLD).at(0, 0.0235, 0.01)) + named(
            "loop",
            limb(
                [
                    (-w / 2, 0.012, -h / 2 + 0.012, 0.003),
                    (-w / 2 - 0.05, 0.008, -0.02, 0.003),
                    (-w / 2 - 0.075, 0.006, 0.03, 0.003),
                    (-w / 2 - 0.05, 0.006, 0.03, 0.003),
                    (-w / 2, 0.012, -h / 2 + 0.018, 0.003),
                ],
                dark,
                8,
            ),
        )
        has += ["a zip", "a wrist loop"]
    else:
        bag = spline([(-0.034, 0.055), (-0.058, 0.02), (-0.045, -0.02), (0, -0.034), (0.045, -0.02), (0.058, 0.02), (0.034, 0.055)], 44)
        parts += named("pouch", pad(bag, 0.046, paint))
        frame = spline([(-0.04, 0.028), (-0.036, 0.055), (0, 0.062), (0.036, 0.055), (0.04, 0.028)], 24)
        parts += named(
            "frame",
            *(tube(np.column_stack([frame, np.full(len(frame), z)]), 0.0032, GOLD, 8) for z in (-0.004, 0.004)),
            *(ball(0.0062, GOLD, 10, 14).at(x, 0.07, z) for x, z in ((-0.004, 0.004), (0.004, -0.004))),
        )
        has += ["a clasp"]
    every = ("banknotes", "cards", "a zip", "a clasp", "a strap")
    word = {"open": ("open",), "shut": ("closed",), "zip": ("long",), "half open": ("open",)}.get(style, ())
    lacks = tuple(x for x in every if x not in has and (x, style) != ("cards", "shut"))
    return Build(parts, word, f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=lacks)

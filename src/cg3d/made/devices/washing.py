"""Washing machine and dishwasher."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import BLACK_PLASTIC, CLEAR, bar_handle, disc, finished, frame, knob, likely, spin
from cg3d.made.paints import CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, around, ball, both, box, corners, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


def washing_machine(rng: Rng) -> Build:
    """Round glass door in front; open door; lid on top; two stacked; round old tub with a wringer."""
    style = likely(rng, front=4, open_door=1.5, top=1.5, stacked=1.3, tub=1)
    paint = draw(rng, pick(rng, "white", "white", "white", "grey", "black"), "metal")
    width, depth, tall = 0.6, between(rng, 0.5, 0.6), between(rng, 0.82, 0.87)
    if style == "tub":
        r, high = between(rng, 0.26, 0.3), between(rng, 0.5, 0.58)
        paint = draw(rng, pick(rng, "white", "green", "blue", "grey"), "metal")
        parts = (
            named(
                "tub",
                lathe(
                    [(0, 0.22), (r * 0.8, 0.22), (r, 0.3), (r, high + 0.22), (r * 0.94, high + 0.22), (r * 0.94, 0.32), (0, 0.3)], paint, 40
                ),
                torus(r, 0.012, paint).at(0, high + 0.22, 0),
            )
            + named(
                "leg",
                *around(rod((0, 0.28, r * 0.85), (0, 0.03, r * 1.05), 0.018, CHROME), 4, start=45),
                *around(ball(0.03, DARK_GLASS).at(0, 0.03, r * 1.05), 4, start=45),
            )
            + named(
                "agitator",
                cylinder(0.05, high * 0.8, BLACK_PLASTIC, 0.03).at(0, 0.3, 0),
                *around(box(0.01, high * 0.4, 0.12, BLACK_PLASTIC).at(0, 0.3, 0.09), 4),
            )
        )
        y = high + 0.34
        parts += named(
            "wringer",
            *both(box(0.03, 0.2, 0.06, paint).at(0.2, y - 0.04, -r * 0.86)),
            *(rod((-0.19, y + dy, -r * 0.86), (0.19, y + dy, -r * 0.86), 0.03, CLEAR, sides=20) for dy in (0.0, 0.065)),
            box(0.44, 0.03, 0.07, paint).at(0, y + 0.13, -r * 0.86),
            rod((0, high * 0.5, -r), (0, y + 0.0, -r * 0.92), 0.03, paint),
            rod((0.22, y, -r * 0.86), (0.28, y, -r * 0.86), 0.008, CHROME),
            rod((0.28, y, -r * 0.86), (0.28, y + 0.12, -r * 0.86), 0.008, CHROME),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a wringer": True, "a round glass door": False, "a control panel": False, "four legs": True},
            ("old", "round"),
            "with a wringer",
        )
    panel = lighter(paint, -0.15 if paint.name != "black" else 0.2)
    front = depth / 2
    one = named("case", rounded(width, tall, depth, 0.015, paint).at(0, 0.02, 0)) + named(
        "foot", *corners(cylinder(0.025, 0.03, DARK_GLASS), width / 2 - 0.06, depth / 2 - 0.06)
    )
    opened = style == "open door"
    if style == "top":
        opened = chance(rng, 0.5)
        lid = [rounded(width * 0.9, 0.025, depth * 0.7, 0.01, lighter(paint, -0.06)).at(0, 0, depth * 0.35)]
        one += named("lid", *spin(lid, "x", -75 if opened else 0, (0, tall + 0.016, -depth * 0.24))) + named(
            "back panel",
            extrude(
                [(-depth * 0.5, tall), (-depth * 0.26, tall), (-depth * 0.38, tall + 0.14), (-depth * 0.5, tall + 0.14)], width, paint
            ).turn("y", -90),
        )
        one += (
            named(
                "drum",
                torus(width * 0.3, 0.02, CHROME).at(0, tall + 0.02, depth * 0.08),
                cylinder(width * 0.29, 0.004, DARK_GLASS).at(0, tall + 0.02, depth * 0.08),
                cylinder(0.04, 0.02, CHROME).at(0, tall + 0.022, depth * 0.08),
            )
            if opened
            else []
        )
        one += [p for x in (-0.2, 0.0, 0.2) for p in spin(knob(0.026, CHROME), "x", -40, (x, tall + 0.08, -depth * 0.32))]
        facts = {"a lid on top": True, "a round glass door": False, "an open lid": opened, "a back panel": True, "a wringer": False}
        return finished(rng, one, paint, style, facts, (), "with an open lid" if opened else "with a lid on top")
    y, r = tall * between(rng, 0.42, 0.48), between(rng, 0.15, 0.19)
    ring = lathe([(r * 0.8, 0), (r + 0.03, 0), (r + 0.025, 0.03), (r * 0.85, 0.04), (r * 0.8, 0)], CHROME, 44).turn("x", 90)
    door = named("door", ring, box(0.03, 0.08, 0.03, CHROME).at(r + 0.01, -0.04, 0.025)) + named(
        "glass", ball(r * 0.82, DARK_GLASS).scaled(1, 1, 0.28)
    )
    one += (
        named("rim", torus(r + 0.035, 0.008, panel, 8, 44).turn("x", 90).at(0, y, front))
        + named("drawer", rounded(0.17, 0.08, 0.02, 0.006, paint).at(-0.19, tall - 0.1, front + 0.008))
        + named(
            "panel",
            box(width - 0.02, 0.12, 0.012, panel).at(0, tall - 0.12, front + 0.002),
            box(0.13, 0.05, 0.012, DARK_GLASS).at(0.19, tall - 0.085, front + 0.008),
        )
        + moved(knob(0.032, CHROME), 0.02, tall - 0.06, front + 0.008)
        + named("flap", box(0.12, 0.08, 0.008, panel).at(0.2, 0.05, front))
    )
    shut = moved(door, 0, y, front - 0.005)
    if opened:
        x = -(r + 0.04)
        swung = spin([p.at(r + 0.04, 0, 0) for p in door], "y", -between(rng, 70, 115), (x, y, front + 0.01))
        drum = named(
            "drum",
            lathe([(0, -0.02), (r * 0.95, 0.0), (r * 0.95, 0.012), (r * 0.86, 0.016), (0, 0.0)], BLACK_PLASTIC, 40)
            .turn("x", 90)
            .at(0, y, front),
            *(
                disc(0.006, 0.003, CHROME, 10).at(r * f * np.cos(a), y + r * f * np.sin(a), front + 0.004)
                for f, n in ((0.3, 6), (0.6, 12))
                for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
            ),
        )
        return finished(
            rng,
            [*one, *swung, *drum],
            paint,
            style,
            {"an open door": True, "a round glass door": True, "a control panel": True, "a wringer": False},
            (),
            "with an open door",
        )
    parts = one + shut
    two = style == "stacked"
    if two:
        parts += moved(parts, 0, tall + 0.02, 0)
    facts = {
        "a round glass door": not two,
        "two round glass doors": two,
        "an open door": False,
        "a control panel": True,
        "a wringer": False,
    }
    facts = {k: v for k, v in facts.items() if v or "round glass" not in k}
    return finished(rng, parts, paint, style, facts, ("tall",) if two else (), "under a dryer" if two else "with a round glass door")


def dishwasher(rng: Rng) -> Build:
    """Counter-high with a panel and a long handle; open with racks; narrow; small for the table; with a front of wood; two drawers."""
    style = likely(rng, closed=3, open=2, table=1.2, drawers=1.3, built_in=1.5)
    paint = draw(rng, pick(rng, "white", "grey", "black", "grey"), "metal") if style != "built in" else wood(rng)
    width, depth, tall = (0.6 if chance(rng, 0.7) else 0.45), 0.6, between(rng, 0.8, 0.86)
    if style == "table":
        width, depth, tall = 0.55, 0.5, between(rng, 0.42, 0.48)
    panel, front = lighter(paint, -0.2 if paint.name != "black" else 0.25), depth / 2
    low = 0.1 if style != "table" else 0.02
    side = panel if style != "built in" else draw(rng, pick(rng, "white", "grey"), "metal")
    opened = style == "open"
    parts = named("case", box(width, tall, depth - 0.03, lighter(paint, -0.1) if style != "built in" else side)) + named(
        "plinth", box(width + 0.004, low, depth - 0.08, DARK_GLASS)
    )
    counter = style != "table"
    parts += (
        named("counter", box(width + 0.02, 0.03, depth, stone(rng)).at(0, tall, 0))
        if counter
        else named("foot", *corners(cylinder(0.02, 0.02, DARK_GLASS), width * 0.4, depth * 0.36))
    )
    inside = tall - low - 0.14
    if opened:
        parts = (
            named(
                "case",
                *moved(frame(width, tall - low, 0.025, depth - 0.03, lighter(paint, -0.1)), 0, low, 0),
                box(width, tall - low, 0.01, CHROME).at(0, low, -front + 0.02),
            )
            + parts[1:]
        )
        leaf = named(
            "door",
            rounded(width - 0.01, tall - low - 0.02, 0.05, 0.01, paint).at(0, 0, 0),
            box(width * 0.84, tall * 0.6, 0.01, CHROME).at(0, tall * 0.08, -0.026),
            box(0.1, 0.06, 0.012, BLACK_PLASTIC).at(0, tall * 0.4, -0.03),
        ) + bar_handle(0, tall - low - 0.08, 0.025, width * 0.7, upright=False)
        parts += spin(leaf, "x", between(rng, 78, 90), (0, low + 0.03, front))
        for level, reach in ((low + 0.06, 0.28), (low + inside * 0.58, 0.14)):
            parts += named("rack", *moved(_rack(width * 0.86, depth * 0.8), 0, level, reach))
            parts += (
                named(
                    "plate",
                    *(
                        disc(0.09, 0.006, Paint(np.array((0.94, 0.94, 0.92)), "ceramic"), 28)
                        .turn("x", -12)
                        .at(-width * 0.2, level + 0.1, reach + depth * (0.1 * i - 0.2))
                        for i in range(5)
                    ),
                )
                if reach > 0.2
                else named(
                    "glass",
                    *(
                        lathe([(0, 0), (0.026, 0), (0.034, 0.1), (0.031, 0.1), (0.024, 0.006), (0, 0.006)], CLEAR, 20).at(
                            width * (0.15 * i - 0.22), level + 0.03, reach + depth * (0.16 * j - 0.1)
                        )
                        for i in range(4)
                        for j in range(2)
                    ),
                )
            )
    elif style == "drawers":
        half = (tall - low) / 2
        for i in range(2):
            parts += named(
                "drawer", rounded(width - 0.01, half - 0.012, 0.05, 0.01, paint).at(0, low + half * i, front - 0.012)
            ) + bar_handle(0, low + half * (i + 0.82), front + 0.01, width * 0.72, upright=False)
    else:
        cut = 0.12 if style != "built in" else 0.0
        parts += named("door", rounded(width - 0.01, tall - low - cut - 0.02, 0.035, 0.01, paint).at(0, low, front - 0.01)) + bar_handle(
            0, tall - cut - 0.07, front + 0.008, width * 0.74, upright=False
        )
        parts += (
            (
                named(
                    "panel",
                    rounded(width - 0.01, 0.12, 0.04, 0.01, panel).at(0, tall - 0.13, front - 0.01),
                    box(0.1, 0.035, 0.01, DARK_GLASS).at(-0.15, tall - 0.09, front + 0.012),
                )
                + named("button", *(disc(0.012, 0.012, CHROME, 14).at(0.02 + 0.045 * i, tall - 0.07, front + 0.01) for i in range(5)))
            )
            if style != "built in"
            else named("panel frame", *moved(frame(width * 0.86, tall - low - 0.16, 0.05, 0.016, paint), 0, low + 0.03, front + 0.01))
        )
    facts = {
        "a control panel": style in ("closed", "table"),
        "racks": opened,
        "an open door": opened,
        "two drawers": style == "drawers",
        "a counter on top": counter,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("low",) if style == "table" else (),
        {"open": "with an open door", "drawers": "with two drawers"}.get(style, "with a handle"),
    )


def _rack(w: float, d: float) -> list[Part]:
    wire = CHROME
    edge = [
        tube(np.array([(-w / 2, y, -d / 2), (w / 2, y, -d / 2), (w / 2, y, d / 2), (-w / 2, y, d / 2)]), 0.005, wire, 6, closed=True)
        for y in (0.02, 0.09)
    ]
    bars = [rod((x, 0.02, -d / 2), (x, 0.02, d / 2), 0.003, wire, sides=6) for x in np.linspace(-w / 2, w / 2, 9)]
    posts = [rod((x, 0.02, s * d / 2), (x, 0.09, s * d / 2), 0.003, wire, sides=6) for x in np.linspace(-w / 2, w / 2, 9) for s in (-1, 1)]
    return [*edge, *bars, *posts]

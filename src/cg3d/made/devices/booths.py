"""Large machines of shops and offices: vending machine, cash machine, arcade machine, photocopier, server rack, cash register."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    PAPER,
    against,
    caster,
    disc,
    feet,
    finished,
    flat,
    frame,
    keys,
    knob,
    likely,
    moved,
    picture,
    spin,
)  # fmt: skip
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, GOLD, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, both, box, corners, cylinder, extrude, lathe, named, rod, rounded, torus, tube


def _goods(rng: Rng, kind: str) -> Part:
    """A can, a bottle or a packet, about 0.1 metres high."""
    paint = draw(rng, pick(rng, *BRIGHT), "metal")
    if kind == "can":
        return lathe([(0, 0), (0.026, 0), (0.03, 0.006), (0.03, 0.1), (0.025, 0.11), (0, 0.11)], paint, 16)
    if kind == "bottle":
        return lathe([(0, 0), (0.03, 0), (0.03, 0.11), (0.012, 0.15), (0.012, 0.175), (0, 0.175)], paint, 14)
    return rounded(0.075, 0.11, 0.03, 0.012, paint, 1)


def vending_machine(rng: Rng) -> Build:
    """Glass front with shelves of goods; drinks front with large buttons; capsule globe on a stand; coffee machine."""
    style = likely(rng, shelves=4, drinks=2.5, globe=1.3, coffee=1.3)
    paint = draw(rng, pick(rng, "red", "red", "blue", "black", "white", "grey", "green", "orange"), "metal")
    if style == "globe":
        r, tall = between(rng, 0.14, 0.18), between(rng, 0.5, 0.75)
        y = tall + 0.26
        parts = named("base", lathe([(0, 0), (0.17, 0), (0.17, 0.02), (0.04, 0.05), (0.025, 0.08), (0.025, tall), (0, tall)], paint))
        parts += named("body", lathe([(0, 0), (0.05, 0), (0.1, 0.05), (0.11, 0.2), (r * 0.8, 0.26), (0, 0.26)], paint).at(0, tall, 0))
        parts += named("globe", ball(r, CLEAR).at(0, y + r * 0.85, 0)) + named(
            "lid", lathe([(0, 0), (r * 0.55, 0), (r * 0.4, 0.05), (0.02, 0.06), (0, 0.07)], paint).at(0, y + r * 1.66, 0)
        )
        sweets = [draw(rng, w) for w in ("red", "yellow", "green", "blue", "pink", "orange")]
        angles = rng.uniform(0, 2 * np.pi, 60), rng.uniform(-1.1, 0.35, 60)
        parts += named(
            "sweet",
            *(
                ball(0.02, sweets[i % 6], 6, 10).at(
                    r * 0.98 * np.cos(b) * np.cos(a), y + r * (0.85 + 0.98 * np.sin(b)), r * 0.98 * np.cos(b) * np.sin(a)
                )
                for i, (a, b) in enumerate(zip(*angles))
            ),
        )
        parts += moved([*knob(0.035, CHROME), disc(0.05, 0.008, CHROME)], 0, tall + 0.15, 0.1) + named(
            "chute", rounded(0.07, 0.06, 0.04, 0.01, CHROME).at(0, tall + 0.02, 0.085)
        )
        return finished(
            rng, parts, paint, style, {"a glass globe": True, "a knob": True, "shelves": False, "a keypad": False}, ("round",), "on a stand"
        )
    w, tall, d = between(rng, 0.8, 1.0), between(rng, 1.75, 1.9), between(rng, 0.7, 0.85)
    if style == "coffee":
        w, d = w * 0.75, d * 0.85
    front = d / 2
    parts = named("case", rounded(w, tall, d, 0.02, paint).at(0, 0.04, 0)) + feet(w * 0.42, d * 0.42, 0.03, 0.05)
    trim = lighter(paint, 0.25) if paint.rgb.mean() < 0.5 else lighter(paint, -0.3)
    side = w * 0.37
    facts = {"shelves": style == "shelves", "a keypad": style != "drinks", "a flap": style != "coffee", "large buttons": style == "drinks"}
    if style == "shelves":
        gw, gh, x0, y0 = w * 0.68, tall * 0.72, -w * 0.11, tall * 0.22
        parts += named("frame", *moved(frame(gw + 0.05, gh + 0.05, 0.03, 0.09, trim), x0, y0 - 0.025, front + 0.02)) + named(
            "inside", box(gw, gh, 0.01, WHITE).at(x0, y0, front)
        )
        rows, columns = int(rng.integers(4, 6)), 5
        for j in range(rows):
            y = y0 + gh * j / rows
            parts += named(
                "shelf", box(gw, 0.016, 0.07, CHROME).at(x0, y, front + 0.03), box(gw, 0.03, 0.006, DARK).at(x0, y - 0.006, front + 0.066)
            )
            kind = pick(rng, "can", "packet", "packet", "bottle")
            size = gh / rows / 0.2
            parts += named(
                "product",
                *(
                    _goods(rng, kind).scaled(size, size, 0.8).at(x0 + gw * ((i + 0.5) / columns - 0.5), y + 0.016, front + 0.035)
                    for i in range(columns)
                ),
            )
        parts += named(
            "flap",
            box(gw * 0.8, tall * 0.1, 0.02, DARK).at(x0, tall * 0.07, front + 0.004),
            *moved(frame(gw * 0.85, tall * 0.12, 0.015, 0.03, trim), x0, tall * 0.06, front),
        )
    elif style == "drinks":
        parts += named(
            "panel",
            rounded(w * 0.72, tall * 0.66, 0.04, 0.015, trim).at(-w * 0.1, tall * 0.3, front),
            box(w * 0.66, tall * 0.6, 0.012, lighter(paint, -0.2) if paint.name != "white" else draw(rng, "blue")).at(
                -w * 0.1, tall * 0.33, front + 0.022
            ),
        )
        parts += named(
            "picture",
            *(q.scaled(3.2, 3.2, 0.6).at(-w * 0.1, tall * 0.42, front + 0.035) for q in [_goods(rng, pick(rng, "can", "bottle"))]),
        )
        parts += [p.at(side, tall * 0.64, front + 0.01) for p in keys((1, int(rng.integers(5, 8))), (w * 0.16, 0.075), 0.014, WHITE)]
        parts += named("flap", rounded(w * 0.5, tall * 0.12, 0.05, 0.015, DARK).at(-w * 0.1, tall * 0.1, front))
    else:
        parts += named(
            "opening",
            box(w * 0.42, tall * 0.17, 0.01, DARK).at(-w * 0.12, tall * 0.4, front + 0.002),
            *moved(frame(w * 0.47, tall * 0.2, 0.02, 0.05, trim), -w * 0.12, tall * 0.385, front + 0.01),
        )
        parts += named(
            "cup",
            cylinder(0.032, 0.1, PAPER, 0.042).at(-w * 0.12, tall * 0.4, front + 0.02),
            box(w * 0.4, 0.012, 0.06, CHROME).at(-w * 0.12, tall * 0.395, front + 0.02),
        )
        parts += named(
            "picture",
            rounded(w * 0.8, tall * 0.3, 0.02, 0.008, trim).at(0, tall * 0.66, front),
            cylinder(0.09, 0.2, Paint(np.array((0.4, 0.24, 0.13)), "plastic"), 0.12).scaled(1, 1, 0.25).at(0, tall * 0.7, front + 0.005),
            torus(0.07, 0.014, WHITE).turn("x", 90).at(0.14, tall * 0.77, front + 0.015),
        )
    if style != "drinks":
        parts += named("display", box(w * 0.18, 0.06, 0.01, picture(rng)).at(side, tall * 0.74, front + 0.003)) + [
            p.at(side, tall * 0.62, front) for p in keys((3, 4), (w * 0.055, 0.045), 0.012, CHROME)
        ]
    parts += named(
        "coin slot",
        rounded(w * 0.14, 0.09, 0.02, 0.006, CHROME).at(side, tall * 0.44, front),
        box(0.006, 0.04, 0.012, DARK).at(side, tall * 0.44 + 0.025, front + 0.012),
        box(w * 0.12, 0.03, 0.03, DARK).at(side, tall * 0.36, front),
        box(w * 0.14, 0.07, 0.02, DARK).at(side, tall * 0.26, front),
    )
    return finished(rng, parts, paint, style, facts, ("tall",), "with shelves of goods" if style == "shelves" else "")


def cash_machine(rng: Rng) -> Build:
    """Free-standing column with a sloped panel; set in a wall; kiosk with a sign; slim one in a shop."""
    style = likely(rng, column=3, wall=2, sign=2, slim=2)
    paint = draw(rng, pick(rng, "blue", "grey", "white", "green", "red", "black", "grey"), "metal")
    trim, screen = against(paint, 0.4), picture(rng)
    w, tall, d = (
        between(rng, 0.48, 0.6) * (0.8 if style == "slim" else 1),
        between(rng, 1.35, 1.5),
        between(rng, 0.55, 0.7) * (0.75 if style == "slim" else 1),
    )
    desk, y0, top = d * 0.5, 0.82 * tall / 1.4, tall
    side = [
        (-d / 2, 0),
        (d * 0.42, 0),
        (d * 0.42, y0 - 0.06),
        (desk, y0),
        (d * 0.1, y0 + 0.09),
        (-d * 0.02, top - 0.14),
        (d * 0.2, top - 0.1),
        (d * 0.2, top),
        (-d / 2, top),
    ]
    parts = named(
        "case",
        extrude(side, w, paint).turn("y", -90),
        *both(extrude(np.array(side) * (1.03, 1.01), 0.02, trim).turn("y", -90).at(w / 2, 0, 0)),
    )
    slope = float(np.degrees(np.arctan2(d * 0.12, top - 0.23 - y0)))
    high = (top - 0.23 - y0) * 0.8
    face = [*named("screen", box(w * 0.58, high, 0.012, screen)), *named("frame", *frame(w * 0.64, high * 1.1, 0.02, 0.02, DARK))]
    face += [p for s in (-1, 1) for p in moved(keys((1, 4), (0.04, high * 0.22), 0.008, CHROME), s * w * 0.39, high * 0.5, 0)]
    parts += spin(face, "x", -slope, (0, y0 + 0.12, d * 0.09))
    lean = float(np.degrees(np.arctan2(0.09, desk - d * 0.1)))
    board = [
        *flat(keys((3, 4), (0.042, 0.036), 0.01, CHROME)),
        *named(
            "card slot",
            rounded(0.1, 0.03, 0.05, 0.01, draw(rng, "green")).at(w * 0.3, 0, -0.06),
            box(0.07, 0.034, 0.008, DARK).at(w * 0.3, 0.0, -0.06),
        ),
        *named("keypad", rounded(0.15, 0.008, 0.165, 0.003, DARK).at(0, -0.001, 0)),
    ]
    parts += spin(board, "x", lean, (-w * 0.08, y0 + 0.04, d * 0.3))
    parts += named(
        "cash slot",
        rounded(w * 0.5, 0.06, 0.03, 0.01, CHROME).at(0, y0 - 0.17, d * 0.42),
        box(w * 0.4, 0.014, 0.04, DARK).at(0, y0 - 0.147, d * 0.42),
    )
    money = chance(rng, 0.4)
    parts += (
        named("banknote", box(w * 0.3, 0.006, 0.12, Paint(np.array((0.45, 0.62, 0.45)), "paper")).at(0, y0 - 0.142, d * 0.46))
        if money
        else []
    )
    parts += named(
        "door",
        box(w * 0.8, y0 * 0.66, 0.01, lighter(paint, -0.12)).at(0, 0.06, d * 0.42),
        disc(0.02, 0.012, CHROME).at(w * 0.32, y0 * 0.4, d * 0.424),
    )
    parts += named("roof light", box(w * 0.9, 0.02, d * 0.05, WHITE).at(0, top - 0.12, d * 0.14))
    sign = style == "sign"
    if sign:
        parts += named(
            "sign",
            rounded(w * 1.1, 0.3, 0.16, 0.03, lighter(paint, 0.3)).at(0, top, -d * 0.15),
            box(w * 0.85, 0.16, 0.014, WHITE).at(0, top + 0.07, -d * 0.15 + 0.08),
            *(box(w * 0.13, 0.1, 0.02, DARK).at(w * 0.2 * (i - 1), top + 0.1, -d * 0.15 + 0.085) for i in range(3)),
        )
    wall = style == "wall"
    if wall:
        stone = draw(rng, pick(rng, "grey", "beige", "red"), "stone")
        high = top + 0.35
        parts += named(
            "wall",
            *moved(frame(w + 0.9, high, 0.45, 0.22, stone), 0, 0, d * 0.2)[:2],
            box(w, high - top, 0.22, stone).at(0, top, d * 0.2),
        )
    facts = {"a keypad": True, "a screen": True, "a sign on top": sign, "a banknote": money, "a wall around it": wall}
    return finished(
        rng, parts, paint, style, facts, ("slim",) if style == "slim" else (), "in a wall" if wall else "with a sign on top" if sign else ""
    )


def arcade_machine(rng: Rng) -> Build:
    """Upright cabinet with sticks; low table; racing seat with a wheel; small one for a counter; two players with a stool."""
    style = likely(rng, upright=5, table=1.5, racing=1.5, counter=1.5)
    paint = draw(rng, pick(rng, "black", "blue", "red", "purple", "yellow", "green", "orange", "turquoise"), "wooden")
    trim, screen = (
        draw(rng, pick(rng, *BRIGHT)),
        draw(rng, pick(rng, "blue", "turquoise", "purple", "green"), "glass") if chance(rng) else DARK_GLASS,
    )
    pixels = draw(rng, "yellow", "glass")
    if style == "table":
        w, tall, d = 0.6, between(rng, 0.68, 0.74), between(rng, 0.75, 0.9)
        parts = (
            named("case", box(w * 0.86, tall * 0.8, d * 0.6, paint).at(0, 0.04, 0))
            + named("top", rounded(w, 0.03, d, 0.01, DARK).at(0, tall, 0), box(w * 0.6, 0.006, d * 0.45, screen).at(0, tall + 0.028, 0))
            + feet(w * 0.36, d * 0.24, 0.03, 0.05)
        )
        parts += named(
            "panel",
            box(w * 0.8, 0.12, 0.16, trim).at(0, tall - 0.14, d * 0.36),
            box(w * 0.8, 0.12, 0.16, trim).at(0, tall - 0.14, -d * 0.36),
            box(w * 0.9, 0.12, d * 0.6, paint).at(0, tall - 0.12, 0),
        )
        parts += [p for t in (0, 180) for q in _controls(w * 0.7, trim) for p in [q.at(0, tall - 0.02, d * 0.4).turn("y", t)]]
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a joystick": False, "two joysticks": True, "buttons": True, "a lit sign": False, "a seat": False},
            ("low",),
            "in a table",
        )
    w, tall, d = between(rng, 0.6, 0.72), between(rng, 1.65, 1.85), between(rng, 0.65, 0.8)
    k = 0.5 if style == "counter" else 1.0
    low = tall * 0.53 if k == 1 else 0.18
    tall = tall if k == 1 else low + tall * 0.46
    y1, y2, y3 = low + 0.02, low + (tall - low) * 0.62, low + (tall - low) * 0.74
    back = -d / 2
    side = [
        (back, 0),
        (d * 0.36, 0),
        (d * 0.36, low - 0.12),
        (d / 2, low - 0.04),
        (d / 2, low + 0.05),
        (d * 0.16, y1 + 0.12),
        (d * 0.06, y2),
        (d * 0.3, y3),
        (d * 0.28, tall),
        (back + 0.1, tall),
        (back, tall - 0.15),
    ]
    inner = [
        (back + 0.01, 0.01),
        (d * 0.33, 0.01),
        (d * 0.33, low - 0.12),
        (d * 0.46, low - 0.06),
        (d * 0.46, low),
        (d * 0.08, y1 + 0.05),
        (-d * 0.04, y2),
        (d * 0.24, y3),
        (d * 0.24, tall - 0.02),
        (back + 0.1, tall - 0.02),
        (back + 0.01, tall - 0.16),
    ]
    parts = named("side panel", *both(extrude(side, 0.025, paint).turn("y", -90).at(w / 2, 0, 0)))
    parts += named("case", extrude(inner, w * 0.98, DARK if paint.name != "black" else lighter(DARK, 0.15)).turn("y", -90))
    parts += named(
        "edge",
        *both(
            box(0.03, y2 - y1 - 0.12, 0.012, trim)
            .turn("x", -float(np.degrees(np.arctan2(d * 0.1, y2 - y1 - 0.12))))
            .at(w / 2, y1 + 0.12, d * 0.16)
        ),
    )
    slope = float(np.degrees(np.arctan2(d * 0.12, y2 - y1 - 0.05)))
    high = (y2 - y1) * 0.78
    face = named("screen", box(w * 0.76, high, 0.014, screen)) + named("frame", *frame(w * 0.86, high * 1.12, 0.03, 0.03, CHROME))
    face += named(
        "picture",
        *(
            box(0.045, 0.035, 0.02, pixels).at(w * 0.13 * (i - 2), high * (0.78 - 0.14 * j), 0.004)
            for i in range(5)
            for j in range(2 + i % 2)
        ),
        box(0.06, 0.03, 0.02, trim).at(0.03, high * 0.12, 0.004),
    )
    parts += spin(face, "x", -slope, (0, y1 + 0.09, d * 0.055))
    parts += named(
        "sign",
        box(w * 0.94, tall - y3 - 0.06, 0.02, trim).at(0, y3 + 0.02, d * 0.245),
        *(box(w * 0.1, (tall - y3) * 0.4, 0.03, WHITE).at(w * 0.15 * (i - 2), y3 + (tall - y3) * 0.28, d * 0.25) for i in range(5)),
    )
    seat = style == "racing"
    players = 2 if chance(rng, 0.45) else 1
    if seat:
        rim = [
            torus(0.13, 0.016, DARK, 10, 32),
            cylinder(0.04, 0.02, CHROME).at(0, -0.01, 0),
            *(rod((0, 0, 0), (0.13 * np.cos(a), 0, 0.13 * np.sin(a)), 0.011, CHROME) for a in (0, np.pi, np.pi / 2)),
        ]
        parts += named(
            "steering wheel", *spin(rim, "x", 62, (0, low + 0.1, d * 0.5)), rod((0, low, d * 0.25), (0, low + 0.1, d * 0.5), 0.025, DARK)
        )
        parts += named(
            "seat",
            rounded(w * 0.7, 0.12, 0.45, 0.05, trim, 4).at(0, 0.26, d / 2 + 0.5),
            rounded(w * 0.7, 0.75, 0.12, 0.05, trim, 4).turn("x", -14).at(0, 0.3, d / 2 + 0.74),
            box(w * 0.5, 0.28, 0.4, DARK).at(0, 0, d / 2 + 0.52),
            box(w * 0.9, 0.06, d + 1.0, paint).at(0, 0, 0.45),
        )
    else:
        angle = float(np.degrees(np.arctan2(0.05, d * 0.38)))
        spots = (0,) if players == 1 else (-w * 0.24, w * 0.24)
        wide = w * 0.8 if players == 1 else w * 0.44
        parts += [p for x in spots for p in spin(_controls(wide, trim), "x", angle, (x, low + 0.03, d * 0.33))]
        parts += (
            named(
                "coin door",
                box(w * 0.4, low * 0.36, 0.012, CHROME).at(0, low * 0.3, d * 0.335),
                *both(box(0.06, low * 0.12, 0.016, DARK).at(w * 0.09, low * 0.46, d * 0.338)),
            )
            if style == "upright"
            else []
        )
    facts = {
        "a joystick": not seat and players == 1,
        "two joysticks": not seat and players == 2,
        "buttons": not seat,
        "a lit sign": True,
        "a seat": seat,
        "a steering wheel": seat,
        "a coin door": style == "upright",
    }
    facts = {k: v for k, v in facts.items() if v or "joystick" not in k}
    return finished(
        rng, parts, paint, style, facts, ("tall",) if style == "upright" else (), "with a seat and a steering wheel" if seat else ""
    )


def _controls(width: float, trim: Paint) -> list[Part]:
    """Stick and buttons on a level panel at y = 0."""
    stick = named(
        "joystick", rod((0, 0, 0), (0.008, 0.07, 0), 0.006, CHROME), ball(0.02, trim).at(0.009, 0.082, 0), cylinder(0.028, 0.008, DARK)
    )
    push = lathe(
        [(0, 0), (0.017, 0), (0.017, 0.008), (0.012, 0.012), (0.011, 0.016), (0, 0.016)], draw(np.random.default_rng(3), "red"), 16
    )
    grid = [(i, j) for i in range(3) for j in range(2)]
    return [
        *moved(stick, -width * 0.3, 0, 0),
        *named("button", *(push.at(width * (0.02 + 0.16 * i), 0, 0.02 - 0.045 * j - 0.012 * (i == 1)) for i, j in grid)),
    ]


def photocopier(rng: Rng) -> Build:
    """Floor machine with drawers and a feeder; with sorting trays; small on a stand; open lid."""
    style = likely(rng, floor=3, sorter=1.5, desktop=2, open_lid=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "beige", "white", "grey"), "plastic")
    trim = against(paint, 0.4)
    w, d = between(rng, 0.58, 0.7), between(rng, 0.55, 0.64)
    low = between(rng, 0.42, 0.6) if style != "desktop" else 0.16
    drawers = int(rng.integers(2, 5)) if style != "desktop" else 1
    gap, upper = 0.13, between(rng, 0.16, 0.22)
    y = low + 0.04
    parts = named(
        "body",
        rounded(w, low, d, 0.012, paint).at(0, 0.04, 0),
        box(w * 0.28, gap, d, paint).at(w * 0.36, y, 0),
        box(w, gap, d * 0.3, paint).at(0, y, -d * 0.35),
        rounded(w, upper, d, 0.02, paint).at(0, y + gap, 0),
    )
    parts += (
        feet(w * 0.4, d * 0.4, 0.02, 0.05)
        if style == "desktop"
        else [q for x in (-1, 1) for z in (-1, 1) for q in moved(caster(0.017), x * w * 0.42, 0, z * d * 0.4)]
    )
    for i in range(drawers):
        yy = 0.06 + (low - 0.04) * i / drawers
        high = (low - 0.04) / drawers - 0.014
        parts += named(
            "drawer",
            rounded(w * 0.94, high, 0.02, 0.006, lighter(paint, -0.08)).at(0, yy, d / 2),
            box(w * 0.3, high * 0.25, 0.012, trim).at(0, yy + high * 0.55, d / 2 + 0.006),
        )
    parts += named(
        "output tray",
        box(w * 0.66, 0.01, d * 0.7, trim).turn("z", -6).at(-w * 0.16, y + 0.022, d * 0.1),
        box(w * 0.5, 0.012, d * 0.55, PAPER).turn("z", -6).at(-w * 0.14, y + 0.034, d * 0.1),
    )
    top = y + gap + upper
    parts += named(
        "panel",
        *spin(
            [
                rounded(w * 0.96, 0.03, 0.16, 0.008, lighter(paint, -0.1)),
                box(w * 0.3, 0.006, 0.11, picture(rng)).at(-w * 0.05, 0.03, 0),
                *moved(flat(keys((3, 4), (0.03, 0.028), 0.005, trim)), w * 0.26, 0.03, 0),
                cylinder(0.016, 0.01, draw(rng, "green")).at(w * 0.4, 0.028, 0.02),
            ],
            "x",
            14,
            (0, top - 0.05, d / 2 + 0.05),
        ),
    )
    is_open = style == "open lid"
    parts += named("glass", box(w * 0.76, 0.004, d * 0.7, DARK_GLASS).at(-w * 0.04, top, -0.02)) if is_open else []
    cover = [rounded(w * 0.92, 0.04, d * 0.86, 0.012, lighter(paint, -0.06))]
    feeder = chance(rng, 0.75) if not is_open else False
    if feeder:
        cover += named(
            "feeder",
            rounded(w * 0.42, 0.11, d * 0.8, 0.03, paint).at(-w * 0.25, 0.02, 0),
            *(
                q.turn("z", 14).at(w * 0.2, 0.07, 0)
                for q in (box(w * 0.44, 0.01, d * 0.6, trim), box(w * 0.4, 0.012, d * 0.46, PAPER).at(-0.02, 0.01, 0))
            ),
        )
    z = -d * 0.43
    parts += (
        named("lid", *(p.at(0, 0, d * 0.43).turn("x", -between(rng, 48, 70) if is_open else 0).at(0, top, z - 0.01) for p in cover))
        if not is_open
        else named(
            "lid", *spin([cover[0].at(0, 0, d * 0.43), box(w * 0.8, 0.004, d * 0.74, WHITE).at(0, -0.004, d * 0.43)], "x", -58, (0, top, z))
        )
    )
    sorter = style == "sorter"
    if sorter:
        parts += named(
            "sorter",
            box(0.1, y + gap, d * 0.7, paint).at(-w / 2 - 0.05, 0.04, 0),
            *(q.turn("z", -20).at(-w / 2 - 0.24, 0.35 + 0.055 * i, 0) for i in range(8) for q in (box(0.3, 0.006, d * 0.62, trim),)),
            *both(box(0.32, 0.02, 0.02, paint).turn("z", -20).at(-w / 2 - 0.24, 0.3, d * 0.3), "z"),
        )
    facts = {
        "sorting trays": sorter,
        "an open lid": is_open,
        "a document feeder": feeder,
        "wheels": style != "desktop",
        "a control panel": True,
        f"{('one', 'two', 'three', 'four')[drawers - 1]} paper drawer{'s' if drawers > 1 else ''}": True,
    }
    return finished(rng, parts, paint, style, facts, (), "with an open lid" if is_open else "with sorting trays" if sorter else "")


def server_rack(rng: Rng) -> Build:
    """Open cabinet full of servers; half high on wheels; open two-post frame; closed with a door of holes."""
    style = likely(rng, cabinet=4, half_high=2, open_frame=2, closed=1.3)
    paint = draw(rng, pick(rng, "black", "black", "grey", "black", "white"), "metal")
    w, d = between(rng, 0.56, 0.64), between(rng, 0.7, 1.0)
    tall = between(rng, 1.85, 2.1) if style != "half high" else between(rng, 0.85, 1.15)
    unit, inner = 0.0445, 0.45
    slim = style == "open frame"
    if slim:
        parts = named(
            "post",
            *both(box(0.04, tall, 0.08, paint).at(inner / 2 + 0.02, 0, 0)),
            box(inner + 0.08, 0.04, 0.08, paint).at(0, tall - 0.04, 0),
        ) + named("base", *both(box(0.06, 0.03, d * 0.7, paint).at(inner / 2 + 0.02, 0, 0)), box(inner + 0.08, 0.03, 0.1, paint))
        d, z = d * 0.7, 0.05
    else:
        parts = named("post", *corners(box(0.05, tall, 0.05, paint), w / 2 - 0.025, d / 2 - 0.025)) + named(
            "case",
            box(w, 0.04, d, paint).at(0, 0.06, 0),
            box(w, 0.05, d, paint).at(0, tall - 0.02, 0),
            box(w, tall - 0.1, 0.01, paint).at(0, 0.08, -d / 2),
        )
        parts += named("side panel", *both(box(0.012, tall - 0.08, d - 0.04, lighter(paint, 0.08)).at(w / 2 - 0.004, 0.08, 0))) + [
            q for x in (-1, 1) for zz in (-1, 1) for q in moved(caster(0.025), x * w * 0.4, 0, zz * d * 0.4)
        ]
        parts += named(
            "vent",
            *(
                box(0.012, 0.004, d * 0.5, DARK if paint.name != "black" else CHROME).at(-w * 0.3 + w * 0.06 * i, tall + 0.028, 0)
                for i in range(11)
            ),
        )
        parts += named("rail", *both(box(0.02, tall - 0.12, 0.02, CHROME).at(inner / 2 + 0.012, 0.09, d * 0.4)))
        z = d * 0.4 + 0.01
    count, y = 0, 0.12
    if style != "closed":
        while y < tall - 0.14:
            size = int(rng.choice([1, 1, 2, 2, 4]))
            if y + size * unit > tall - 0.08:
                break
            if chance(rng, 0.86):
                parts += _server(rng, inner, size * unit - 0.005, z, y, d * 0.75)
                count += 1
            y += size * unit
    else:
        parts += named(
            "door",
            *moved(frame(w * 0.98, tall - 0.1, 0.05, 0.03, paint), 0, 0.08, d / 2),
            box(w * 0.9, tall - 0.16, 0.01, DARK_GLASS).at(0, 0.11, d / 2 - 0.004),
            *(box(w * 0.86, 0.007, 0.014, lighter(paint, 0.15)).at(0, 0.16 + 0.03 * i, d / 2) for i in range(int((tall - 0.26) / 0.03))),
        )
        parts += named("handle", rounded(0.03, 0.16, 0.035, 0.01, CHROME).at(w * 0.44, tall * 0.5, d / 2 + 0.02))
    cables = slim and chance(rng, 0.7)
    if cables:
        parts += named("cable", *(q for i in range(5) for q in [_cord(rng, inner, tall, z + 0.05)]))
    facts = {
        "side panels": not slim,
        "wheels": not slim,
        "a closed door": style == "closed",
        "servers": style != "closed",
        "loose cables": cables,
    }
    return finished(rng, parts, paint, style, facts, ("tall",) if tall > 1.5 else ("low",), "full of servers" if count > 5 else "")


def _cord(rng: Rng, width: float, tall: float, z: float) -> Part:

    a, b = (between(rng, 0.2, 0.85) * tall for _ in range(2))
    x, y = (between(rng, -0.4, 0.4) * width for _ in range(2))
    return tube(
        spline(
            [(x, a, z), (x, a - 0.02, z + 0.05), (x * 0.5 + y * 0.5, (a + b) / 2 - 0.08, z + 0.08), (y, b - 0.02, z + 0.05), (y, b, z)], 24
        ),
        0.004,
        draw(rng, pick(rng, *BRIGHT), "plastic"),
        6,
    )


def _server(rng: Rng, width: float, high: float, z: float, y: float, deep: float) -> list[Part]:
    """A drawer-like computer whose front is at z."""
    body = Paint(np.array((0.25, 0.26, 0.28)) * rng.uniform(0.6, 2.4), "metal")
    dark, front = against(body, 0.6), z + 0.006
    parts = named(
        "server",
        box(width, high, deep, body).at(0, y, z - deep / 2),
        *both(box(0.014, high * 0.8, 0.03, CHROME).at(width / 2 - 0.008, y + high * 0.1, z + 0.012)),
    )
    look = pick(rng, "disks", "slits", "ports")
    if look == "disks":
        parts += named(
            "disk", *(box(0.044, high * 0.72, 0.012, dark).at(-width * 0.36 + 0.05 * i, y + high * 0.14, front) for i in range(6))
        )
    elif look == "ports":
        parts += named(
            "port",
            *(
                box(0.015, min(0.014, high * 0.3), 0.01, dark).at(-width * 0.4 + 0.02 * i, y + high * (0.15 + 0.4 * j), front)
                for i in range(16)
                for j in range(2)
            ),
        )
    else:
        parts += named(
            "slit", *(box(width * 0.6, high * 0.09, 0.01, dark).at(-width * 0.1, y + high * (0.16 + 0.2 * i), front) for i in range(4))
        )
    return parts + named(
        "lamp",
        *(
            box(0.008, 0.008, 0.01, draw(rng, w)).at(width * 0.34 + 0.014 * i, y + high * 0.4, front)
            for i, w in enumerate(("green", "blue"))
        ),
    )


def cash_register(rng: Rng) -> Build:
    """Old brass one with round keys and a crank; electronic with a pole; touch screen on a drawer; sloped with an open drawer."""
    style = likely(rng, old=3, electronic=3, touch=2, open_drawer=2)
    w, d = between(rng, 0.38, 0.46), between(rng, 0.38, 0.46)
    if style == "old":
        return _old_register(rng, w, d)
    paint = draw(rng, pick(rng, "black", "grey", "white", "beige", "white"), "plastic")
    trim = against(paint, 0.45)
    front = d / 2
    parts = named(
        "drawer",
        rounded(w, 0.1, d, 0.008, trim),
        box(w * 0.94, 0.075, 0.012, lighter(trim, 0.1)).at(0, 0.012, front),
        disc(0.012, 0.016, CHROME).at(0, 0.05, front),
    )
    if style == "touch":
        parts += named(
            "stand", rounded(0.22, 0.02, 0.2, 0.008, paint).at(0, 0.1, -0.03), rounded(0.09, 0.16, 0.06, 0.02, paint).at(0, 0.11, -0.05)
        )
        s = w * 0.86
        parts += named(
            "screen",
            *spin(
                [
                    rounded(s, s * 0.72, 0.035, 0.01, paint),
                    box(s * 0.92, s * 0.62, 0.008, picture(rng)).at(0, s * 0.05, 0.016),
                    *(
                        box(s * 0.2, s * 0.12, 0.012, draw(rng, pick(rng, *BRIGHT))).at(s * (0.1 + 0.24 * i), s * (0.1 + 0.16 * j), 0.016)
                        for i in range(2)
                        for j in range(3)
                    ),
                    box(s * 0.34, s * 0.5, 0.012, WHITE).at(-s * 0.24, s * 0.1, 0.016),
                ],
                "x",
                -22,
                (0, 0.17, 0.0),
            ),
        )
        facts = {"a touch screen": True, "keys": False, "a drawer": True, "a crank": False, "an open drawer": False}
        return finished(rng, parts, paint, style, facts, (), "with a touch screen")
    side = [(-front, 0.1), (front * 0.94, 0.1), (front * 0.94, 0.135), (-front * 0.15, 0.22), (-front * 0.3, 0.27), (-front * 0.95, 0.27)]
    parts += named("body", extrude(side, w * 0.96, paint).turn("y", -90))
    lean = float(np.degrees(np.arctan2(0.085, front * 1.09)))
    board = [
        *moved(flat(keys((6, 5), (0.034, 0.032), 0.007, WHITE if paint.name != "white" else DARK)), -w * 0.18, 0, 0),
        *moved(flat(keys((3, 4), (0.04, 0.04), 0.008, draw(rng, pick(rng, "red", "blue", "green", "grey")))), w * 0.28, 0, 0),
    ]
    parts += spin(board, "x", lean, (0, 0.18, front * 0.38))
    parts += named("display", *spin([box(w * 0.4, 0.04, 0.008, DARK_GLASS)], "x", -60, (-w * 0.2, 0.232, -front * 0.2)))
    parts += named(
        "printer",
        rounded(w * 0.3, 0.06, d * 0.22, 0.015, trim).at(w * 0.25, 0.25, -front * 0.6),
        box(w * 0.2, 0.09, 0.003, PAPER).turn("x", -20).at(w * 0.25, 0.3, -front * 0.58),
    )
    pole = chance(rng, 0.7)
    if pole:
        parts += named("pole", cylinder(0.012, 0.2, trim).at(-w * 0.32, 0.26, -front * 0.7)) + named(
            "display",
            rounded(w * 0.42, 0.07, 0.05, 0.01, trim).at(-w * 0.26, 0.44, -front * 0.7),
            box(w * 0.36, 0.04, 0.006, draw(rng, "green", "glass")).at(-w * 0.26, 0.455, -front * 0.7 + 0.025),
        )
    opened = style == "open drawer"
    if opened:
        parts += named("drawer", *_till(rng, w * 0.92, d * 0.7, lighter(trim, 0.12), front))
    facts = {
        "keys": True,
        "a drawer": True,
        "an open drawer": opened,
        "a display on a pole": pole,
        "a touch screen": False,
        "a crank": False,
    }
    return finished(rng, parts, paint, style, facts, (), "with an open drawer" if opened else "")


def _till(rng: Rng, w: float, d: float, paint: Paint, z: float) -> list[Part]:
    parts = [
        box(w, 0.008, d, paint).at(0, 0.014, z + d / 2),
        box(w, 0.06, 0.012, paint).at(0, 0.014, z + d),
        *both(box(0.008, 0.055, d, paint).at(w / 2 - 0.004, 0.014, z + d / 2)),
    ]
    parts += [box(0.005, 0.045, d, paint).at(w * (i / 5 - 0.5), 0.014, z + d / 2) for i in range(1, 5)] + [
        box(w, 0.045, 0.005, paint).at(0, 0.014, z + d * 0.6)
    ]
    note = [draw(rng, c, "paper") for c in ("green", "blue", "orange", "pink")]
    parts += [box(w * 0.16, 0.02, d * 0.5, note[i]).at(w * (i / 5 - 0.4), 0.022, z + d * 0.3) for i in range(4)]
    coin = [draw(rng, "yellow", "metal"), CHROME]
    return [
        *parts,
        *(
            cylinder(0.014, 0.006, coin[i % 2], sides=14).at(
                w * (i / 5 - 0.4) + between(rng, -0.02, 0.02), 0.022 + 0.006 * k, z + d * 0.8 + between(rng, -0.03, 0.03)
            )
            for i in range(5)
            for k in range(3)
        ),
    ]


def _old_register(rng: Rng, w: float, d: float) -> Build:
    brass = (
        Paint(np.array((0.72, 0.55, 0.25)) * rng.uniform(0.8, 1.15), "metal")
        if chance(rng, 0.6)
        else draw(rng, pick(rng, "red", "black", "brown", "green"), "metal")
    )
    base, front = wood(rng), d / 2
    side = spline(
        [(-front, 0.12), (front * 0.9, 0.12), (front * 0.86, 0.17), (front * 0.3, 0.3), (front * 0.08, 0.42), (-front * 0.9, 0.42)],
        50,
        closed=True,
    )
    parts = named(
        "drawer",
        box(w * 1.08, 0.12, d * 1.04, base),
        box(w * 0.98, 0.085, 0.014, brass).at(0, 0.016, front * 1.04),
        ball(0.013, GOLD).at(0, 0.06, front * 1.04 + 0.02),
    )
    parts += named(
        "body",
        extrude(np.maximum(side, (-9, 0.115)), w, brass).turn("y", -90),
        *both(torus(0.07, 0.006, GOLD, 8, 28).turn("z", 90).at(w / 2, 0.28, -front * 0.3)),
    )
    lean = 42
    dot = [cylinder(0.004, 0.03, CHROME, sides=8), cylinder(0.011, 0.006, WHITE, sides=16).at(0, 0.03, 0)]
    parts += named(
        "key",
        *(
            q.turn("x", lean - 12).at(w * (i - 3.5) * 0.11, 0.19 + 0.036 * j, front * (0.78 - 0.17 * j))
            for i in range(8)
            for j in range(4)
            for q in dot
        ),
    )
    parts += named(
        "display",
        box(w * 0.86, 0.12, 0.09, brass).at(0, 0.42, -front * 0.45),
        box(w * 0.7, 0.07, 0.01, WHITE).at(0, 0.45, -front * 0.45 + 0.045),
        rounded(w * 0.94, 0.03, 0.12, 0.012, GOLD).at(0, 0.535, -front * 0.45),
        *(box(0.035, 0.05, 0.006, DARK).at(w * 0.16 * (i - 1.5), 0.46, -front * 0.45 + 0.05) for i in range(4)),
    )
    crank = chance(rng, 0.65)
    if crank:
        parts += named(
            "crank",
            disc(0.03, 0.03, GOLD).turn("y", 90).at(w / 2, 0.24, 0.02),
            rod((w / 2 + 0.03, 0.24, 0.02), (w / 2 + 0.03, 0.34, 0.06), 0.009, GOLD),
            rod((w / 2 + 0.03, 0.34, 0.06), (w / 2 + 0.1, 0.34, 0.06), 0.014, base),
        )
    facts = {
        "round keys": True,
        "a drawer": True,
        "a crank": crank,
        "a wooden base": True,
        "a touch screen": False,
        "an open drawer": False,
    }
    return finished(rng, parts, brass, "old", facts, ("old",), "with a crank" if crank else "")

"""Machines that take coins: vending machine, arcade machine."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, PAPER, disc, feet, finished, frame, keys, knob, likely, picture, spin
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus


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
        parts += moved([*knob(0.035, CHROME), *named("dial", disc(0.05, 0.008, CHROME))], 0, tall + 0.15, 0.1) + named(
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


def _goods(rng: Rng, kind: str) -> Part:
    """A can, a bottle or a packet, about 0.1 metres high."""
    paint = draw(rng, pick(rng, *BRIGHT), "metal")
    if kind == "can":
        return lathe([(0, 0), (0.026, 0), (0.03, 0.006), (0.03, 0.1), (0.025, 0.11), (0, 0.11)], paint, 16)
    if kind == "bottle":
        return lathe([(0, 0), (0.03, 0), (0.03, 0.11), (0.012, 0.15), (0.012, 0.175), (0, 0.175)], paint, 14)
    return rounded(0.075, 0.11, 0.03, 0.012, paint, 1)


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
            rounded(w * 0.8, 0.06, 0.2, 0.012, trim).at(0, tall - 0.06, d * 0.56),
            rounded(w * 0.8, 0.06, 0.2, 0.012, trim).at(0, tall - 0.06, -d * 0.56),
            box(w * 0.9, 0.12, d * 0.6, paint).at(0, tall - 0.12, 0),
        )
        parts += [p for t in (0, 180) for q in _controls(w * 0.7, trim) for p in [q.at(0, tall, d * 0.58).turn("y", t)]]
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two joysticks": True, "buttons": True, "a lit sign": False, "a seat": False},
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

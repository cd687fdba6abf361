"""Kitchen and laundry machines: refrigerator, stove, washing machine, dishwasher, microwave, range hood, toaster, kettle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, against, bow, cable, disc, finished, frame, keys, knob, likely, moved, slits, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.paints import DARK_GLASS as DARK
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    named,
    rod,
    rounded,
    torus,
    tube,
)

BLACK_PLASTIC = Paint(np.array((0.1, 0.1, 0.11)), "plastic")


def _bar(x: float, y: float, z: float, long: float, *, upright: bool, thick: float = 0.012) -> list[Part]:
    """Handle bar in front of z on two posts."""
    a, b = ((x, y, z + 0.045), (x, y + long, z + 0.045)) if upright else ((x - long / 2, y, z + 0.045), (x + long / 2, y, z + 0.045))
    ends = [np.array(p) * (1, 1, 0) + (0, 0, z) for p in (a, b)]
    inset = np.array((0, 0.03, 0)) if upright else np.array((0.03, 0, 0))
    posts = [rod(ends[0] + inset, np.array(a) + inset, thick * 0.7, CHROME), rod(ends[1] - inset, np.array(b) - inset, thick * 0.7, CHROME)]
    return named("handle", rod(a, b, thick, CHROME), *posts)


def refrigerator(rng: Rng) -> Build:
    """Freezer above; one door; two doors side by side; double doors over a drawer; rounded old style; low; glass door with shelves."""
    style = likely(rng, freezer=2.5, single=1.5, side_by_side=2, french=1.5, old=1.5, low=1, glass_door=1, open=1)
    paint = draw(rng, pick(rng, "white", "grey", "white", "black") if style != "old" else pick(rng, *BRIGHT), "metal")
    wide = style in ("side by side", "french")
    width, depth = between(rng, 0.85, 0.95) if wide else between(rng, 0.55, 0.7), between(rng, 0.6, 0.7)
    tall, corner = (between(rng, 1.55, 1.85), 0.015) if style != "low" else (between(rng, 0.8, 0.9), 0.015)
    corner = 0.09 if style == "old" else corner
    front = depth / 2
    parts = named("case", rounded(width, tall, depth, corner, lighter(paint, -0.15), 4).at(0, 0.03, 0)) + named(
        "foot", *corners(cylinder(0.025, 0.05, DARK), width / 2 - 0.06, depth / 2 - 0.06)
    )
    cut = {"freezer": 0.68, "old": 0.7, "french": 0.36}.get(style, 1.0)
    doors = 0
    facts = {
        "a freezer door": style in ("freezer", "old"),
        "a drawer": style == "french",
        "a water dispenser": False,
        "an open door": style == "open",
        "shelves": style in ("open", "glass door"),
    }
    if style in ("open", "glass door"):
        w, h = width * 0.86, tall * 0.86
        parts += named(
            "inside",
            box(w, h, 0.01, lighter(paint, 0.6)).at(0, 0.1, front + 0.004),
            *moved(frame(width * 0.98, tall * 0.96, 0.05, 0.06, paint), 0, 0.05, front + 0.02),
        ) + _shelves(rng, w, h, front)
        door = (
            named(
                "door",
                rounded(width, tall * 0.97, 0.06, 0.012, paint).at(width / 2, 0, 0),
                *(box(width * 0.8, 0.05, 0.07, CLEAR).at(width / 2, tall * f, -0.05) for f in (0.15, 0.42, 0.68)),
            )
            if style == "open"
            else named("door", *moved(frame(width, tall * 0.97, 0.06, 0.04, DARK), 0, 0, 0))
        )
        parts += (
            spin(
                [*door, *_bar(width - 0.05, tall * 0.35, 0.03, tall * 0.3, upright=True)],
                "y",
                -between(rng, 80, 125),
                (-width / 2, 0.045, front + 0.06),
            )
            if style == "open"
            else moved([*door, *_bar(width * 0.44, tall * 0.3, 0.02, tall * 0.35, upright=True)], 0, 0.045, front + 0.075)
        )
        doors = 1
    else:
        levels = [(0.05, tall * cut - 0.03)] + ([(tall * cut + 0.01, tall * (1 - cut))] if cut < 1 else [])
        for k, (low, high) in enumerate(levels):
            split = style == "side by side" or (style == "french" and k == 1)
            for column in (-1, 1) if split else (0,):
                span = width / 2 - 0.006 if column else width
                x = column * width / 4
                round_by = min(corner, 0.034) if corner > 0.02 else 0.012
                parts += named(
                    "door" if not (style == "french" and k == 0) else "drawer",
                    rounded(span, high, 0.07, round_by, paint, 4).at(x, low, front + 0.035),
                )
                hx = x - column * (span / 2 - 0.05) if column else width / 2 - 0.06
                long = min(0.5, high * 0.55)
                lying = style == "french" and k == 0
                parts += (
                    _bar(0, low + high * 0.86, front + 0.07, width * 0.7, upright=False)
                    if lying
                    else _bar(hx, low + (high - long) * (0.75 if low < 0.3 else 0.2), front + 0.07, long, upright=True)
                )
                doors += not lying
        if wide and chance(rng, 0.5):
            facts["a water dispenser"] = True
            parts += named(
                "water dispenser",
                rounded(width * 0.2, tall * 0.2, 0.02, 0.008, DARK).at(-width * 0.26, tall * 0.56, front + 0.068),
                box(width * 0.15, 0.012, 0.04, CHROME).at(-width * 0.26, tall * 0.57, front + 0.08),
                box(width * 0.12, tall * 0.04, 0.008, CLEAR).at(-width * 0.26, tall * 0.7, front + 0.076),
            )
    facts |= {("one door", "two doors", "three doors")[doors - 1]: True}
    words = ("low",) if style == "low" else ("tall",)
    detail = {"open": "with an open door", "glass door": "with a glass door"}.get(
        style, f"with {('one door', 'two doors', 'three doors')[doors - 1]}"
    )
    return finished(rng, parts, paint, style, facts, words, detail)


def _shelves(rng: Rng, w: float, h: float, z: float) -> list[Part]:
    parts: list[Part] = []
    for j in range(5):
        y = 0.12 + h * j / 5
        parts += named("shelf", box(w, 0.012, 0.05, CLEAR).at(0, y, z + 0.03))
        for i in range(5):
            paint = draw(rng, pick(rng, *BRIGHT))
            x = w * ((i + 0.5) / 5 - 0.5)
            if chance(rng, 0.75):
                parts += named(
                    "food",
                    cylinder(0.03, between(rng, 0.08, 0.2), paint, sides=16).at(x, y + 0.012, z + 0.03)
                    if chance(rng)
                    else box(0.08, between(rng, 0.05, 0.15), 0.05, paint).at(x, y + 0.012, z + 0.03),
                )
    return parts


def stove(rng: Rng) -> Build:
    """Cooker with four rings, knobs and an oven; wide with two ovens; flat glass top; old wood stove with a pipe; small table stove."""
    style = likely(rng, gas=3, plates=2, glass_top=1.5, wide=1.5, wood=1.5, table=1.2)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "red", "blue", "green", "beige"), "metal")
    if style == "wood":
        return _wood_stove(rng)
    width, depth, tall = between(rng, 0.55, 0.65), 0.6, 0.86
    if style == "wide":
        width = between(rng, 0.9, 1.05)
    small = style == "table"
    tall = 0.09 if small else tall
    rings = CHROME if paint.name != "black" else DARK
    front = depth / 2
    parts = (
        named("case", box(width, tall, depth, paint).at(0, 0.03, 0))
        + named("top", box(width + 0.01, 0.03, depth + 0.02, DARK if paint.name != "black" else CHROME).at(0, tall + 0.03, 0))
        + named("foot", *corners(cylinder(0.02, 0.04, DARK), width / 2 - 0.05, depth / 2 - 0.05))
    )
    spots = [(-0.25, -0.22, 0.075), (0.25, -0.22, 0.095), (-0.25, 0.22, 0.095), (0.25, 0.22, 0.075)]
    spots = (
        [(-0.33, -0.22, 0.075), (0, -0.22, 0.075), (0.33, -0.22, 0.095), (-0.33, 0.22, 0.095), (0, 0.22, 0.09), (0.33, 0.22, 0.075)]
        if style == "wide"
        else [(-0.24, 0, 0.1), (0.24, 0, 0.085)]
        if small
        else spots
    )
    for x, z, r in spots:
        parts += moved(_burner(r, style, rings), x * width, tall + 0.06, z * depth)
    glow = style == "glass top"
    ovens = 0 if small else 2 if style == "wide" else 1
    for i in range(ovens):
        w = width / ovens - 0.05
        x = (i - (ovens - 1) / 2) * width / ovens
        parts += (
            named("oven door", box(w, tall * 0.55, 0.025, lighter(paint, -0.1)).at(x, 0.16, front))
            + named("window", rounded(w - 0.1, tall * 0.3, 0.015, 0.006, DARK).at(x, 0.26, front + 0.015))
            + _bar(x, tall * 0.72, front + 0.012, w * 0.86, upright=False)
        )
    parts += named("drawer", box(width - 0.05, 0.09, 0.02, lighter(paint, -0.06)).at(0, 0.05, front)) if not small else []
    count = len(spots) + (1 if not small else 0)
    parts += [
        p
        for i in range(count)
        for p in moved(
            knob(0.02 if not small else 0.022, DARK if paint.name != "black" else CHROME),
            width * 0.84 * ((i + 0.5) / count - 0.5),
            tall * 0.93 if not small else 0.075,
            front,
        )
    ]
    lid = not small and chance(rng, 0.5)
    parts += (
        named(
            "back panel",
            box(width, 0.16, 0.04, paint).at(0, tall + 0.06, -depth / 2 + 0.02),
            box(0.14, 0.05, 0.01, DARK).at(0, tall + 0.12, -depth / 2 + 0.042),
        )
        if lid
        else []
    )
    number = {2: "two", 4: "four", 6: "six"}[len(spots)]
    facts = {
        f"{number} burners": True,
        "an oven": ovens == 1,
        "two ovens": ovens == 2,
        "a back panel": lid,
        "a stove pipe": False,
        "knobs": True,
    }
    facts = {k: v for k, v in facts.items() if v or (k != "two ovens" and not (k == "an oven" and ovens == 2))}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("flat",) if small else ("wide",) if style == "wide" else (),
        f"with {number} burners" + ("" if small else " and two ovens" if ovens == 2 else " and an oven")
        if not glow
        else "with a glass top",
    )


def _burner(r: float, style: str, paint: Paint) -> list[Part]:
    """One cooking place on y = 0."""
    if style == "glass top":
        return named("burner", *(torus(r * f, 0.003, paint, 6, 32).at(0, 0.001, 0) for f in (1.0, 0.6)))
    if style in ("plates", "table"):
        return named(
            "burner",
            cylinder(r, 0.016, lighter(DARK, 0.12)),
            torus(r * 1.02, 0.005, paint, 8, 32),
            torus(r * 0.5, 0.003, paint, 6, 28).at(0, 0.016, 0),
            cylinder(r * 0.15, 0.018, paint),
        )
    bars = around(rod((0, 0.022, 0.02), (0, 0.022, r * 1.2), 0.006, paint), 4)
    posts = around(rod((0, 0, r * 1.15), (0, 0.024, r * 1.15), 0.006, paint), 4)
    return named(
        "burner",
        cylinder(r * 0.42, 0.012, lighter(DARK, 0.15)),
        cylinder(r * 0.28, 0.018, DARK),
        torus(r * 1.15, 0.006, paint, 8, 28).at(0, 0.02, 0),
        *bars,
        *posts,
    )


def _wood_stove(rng: Rng) -> Build:
    iron = (
        Paint(np.array((0.16, 0.16, 0.17)) * rng.uniform(0.7, 1.3), "metal")
        if chance(rng, 0.75)
        else draw(rng, pick(rng, "green", "red", "blue"), "metal")
    )
    w, d, tall = between(rng, 0.5, 0.7), between(rng, 0.38, 0.46), between(rng, 0.5, 0.62)
    y, front = 0.18, d / 2
    fire, log = draw(rng, "orange", "glass"), wood(rng, grain=False)
    parts = named(
        "body",
        rounded(w, tall, d, 0.02, iron).at(0, y, 0),
        rounded(w * 1.1, 0.03, d * 1.12, 0.01, iron).at(0, y + tall, 0),
        rounded(w * 1.06, 0.03, d * 1.08, 0.01, iron).at(0, y - 0.01, 0),
    ) + named("leg", *corners(rod((0, y, 0), (0.04, 0, 0.03), 0.022, iron, 0.016), w * 0.4, d * 0.36))
    parts += (
        named("door", *moved(frame(w * 0.62, tall * 0.62, 0.045, 0.03, lighter(iron, 0.08)), 0, y + tall * 0.24, front + 0.008))
        + named("window", box(w * 0.5, tall * 0.5, 0.01, DARK).at(0, y + tall * 0.3, front))
        + named(
            "fire",
            *(
                lathe(joined((0, 0), spline([(0.025, 0.01), (0.03, 0.04), (0.001, 0.13)], 10)), fire, 12)
                .scaled(1, 1, 0.3)
                .at(w * 0.1 * i, y + tall * 0.36, front + 0.006)
                for i in (-1, 0, 1)
            ),
            rod((-w * 0.18, y + tall * 0.34, front + 0.004), (w * 0.18, y + tall * 0.36, front + 0.004), 0.018, log),
        )
        + named(
            "handle",
            rod((w * 0.34, y + tall * 0.5, front + 0.05), (w * 0.34, y + tall * 0.64, front + 0.05), 0.01, CHROME),
            rod((w * 0.3, y + tall * 0.57, front), (w * 0.34, y + tall * 0.57, front + 0.05), 0.007, CHROME),
        )
        + named(
            "ash door",
            box(w * 0.5, tall * 0.12, 0.02, iron).at(0, y + tall * 0.06, front),
            *(box(0.03, tall * 0.05, 0.006, DARK).at(w * 0.1 * i, y + tall * 0.09, front + 0.011) for i in (-1, 0, 1)),
        )
    )
    parts += named(
        "burner",
        *(
            q
            for x in (-w * 0.22, w * 0.22)
            for q in (
                cylinder(0.1, 0.008, lighter(iron, 0.1)).at(x, y + tall + 0.03, d * 0.08),
                torus(0.1, 0.004, iron).at(x, y + tall + 0.036, d * 0.08),
            )
        ),
    )
    high = between(rng, 0.7, 1.1)
    parts += named(
        "stove pipe",
        cylinder(0.07, high, iron).at(0, y + tall + 0.02, -d * 0.3),
        torus(0.074, 0.01, iron).at(0, y + tall + 0.04, -d * 0.3),
        torus(0.074, 0.008, iron).at(0, y + tall + high * 0.6, -d * 0.3),
    )
    return finished(
        rng,
        parts,
        iron,
        "wood",
        {"a stove pipe": True, "four legs": True, "knobs": False, "a back panel": False},
        ("old",),
        "with a stove pipe",
    )


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
                *around(ball(0.03, DARK).at(0, 0.03, r * 1.05), 4, start=45),
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
        "foot", *corners(cylinder(0.025, 0.03, DARK), width / 2 - 0.06, depth / 2 - 0.06)
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
                cylinder(width * 0.29, 0.004, DARK).at(0, tall + 0.02, depth * 0.08),
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
        "glass", ball(r * 0.82, DARK).scaled(1, 1, 0.28)
    )
    one += (
        named("rim", torus(r + 0.035, 0.008, panel, 8, 44).turn("x", 90).at(0, y, front))
        + named("drawer", rounded(0.17, 0.08, 0.02, 0.006, paint).at(-0.19, tall - 0.1, front + 0.008))
        + named(
            "panel",
            box(width - 0.02, 0.12, 0.012, panel).at(0, tall - 0.12, front + 0.002),
            box(0.13, 0.05, 0.012, DARK).at(0.19, tall - 0.085, front + 0.008),
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
        "plinth", box(width + 0.004, low, depth - 0.08, DARK)
    )
    counter = style != "table"
    parts += (
        named("counter", box(width + 0.02, 0.03, depth, stone(rng)).at(0, tall, 0))
        if counter
        else named("foot", *corners(cylinder(0.02, 0.02, DARK), width * 0.4, depth * 0.36))
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
        ) + _bar(0, tall - low - 0.08, 0.025, width * 0.7, upright=False)
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
            parts += named("drawer", rounded(width - 0.01, half - 0.012, 0.05, 0.01, paint).at(0, low + half * i, front - 0.012)) + _bar(
                0, low + half * (i + 0.82), front + 0.01, width * 0.72, upright=False
            )
    else:
        cut = 0.12 if style != "built in" else 0.0
        parts += named("door", rounded(width - 0.01, tall - low - cut - 0.02, 0.035, 0.01, paint).at(0, low, front - 0.01)) + _bar(
            0, tall - cut - 0.07, front + 0.008, width * 0.74, upright=False
        )
        parts += (
            (
                named(
                    "panel",
                    rounded(width - 0.01, 0.12, 0.04, 0.01, panel).at(0, tall - 0.13, front - 0.01),
                    box(0.1, 0.035, 0.01, DARK).at(-0.15, tall - 0.09, front + 0.012),
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


def microwave(rng: Rng) -> Build:
    """Box with a dark window and buttons or knobs at the right; rounded old style; open with a turning plate; with a wide handle below."""
    style = likely(rng, buttons=3, knobs=2, open=1.5, old=1.5, wide_door=1.3)
    paint = draw(rng, pick(rng, *BRIGHT) if style == "old" else pick(rng, "white", "white", "grey", "black", "red", "beige"), "metal")
    width, tall, depth = between(rng, 0.45, 0.54), between(rng, 0.26, 0.31), between(rng, 0.32, 0.4)
    front, panel = depth / 2, width * 0.25
    corner = 0.05 if style == "old" else 0.012
    parts = named("case", rounded(width, tall, depth, corner, paint, 4).at(0, 0.012, 0)) + named(
        "foot", *corners(cylinder(0.014, 0.015, DARK), width / 2 - 0.06, depth / 2 - 0.06)
    )
    left, face = -panel / 2, lighter(paint, 0.08)
    key = lighter(paint, -0.35 if paint.rgb.mean() > 0.3 else 0.5)
    span = width - panel - 0.01
    x = width / 2 - panel / 2 - (0.008 if style == "old" else 0)
    if style == "wide door":
        parts += (
            named("door", rounded(width - 0.01, tall - 0.09, 0.02, 0.008, face).at(0, 0.022, front))
            + named("window", rounded(width - 0.1, tall - 0.16, 0.014, 0.006, DARK).at(0, 0.05, front + 0.008))
            + _bar(0, tall - 0.09, front + 0.005, width * 0.8, upright=False, thick=0.009)
            + named("panel", box(width * 0.96, 0.05, 0.01, DARK).at(0, tall - 0.055, front))
            + [p.at(width * 0.2, tall - 0.03, front + 0.004) for p in keys((6, 1), (width * 0.07, 0.03), 0.005, CHROME)]
            + named("display", box(width * 0.2, 0.03, 0.006, draw(rng, "green", "glass")).at(-width * 0.25, tall - 0.045, front + 0.004))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a window": True, "buttons": True, "knobs": False, "an open door": False},
            ("wide",),
            "with a wide door",
        )
    door = (
        named("door", rounded(span, tall - 0.03, 0.03, 0.03 if style == "old" else 0.008, face, 4))
        + named("window", rounded(span - 0.08, tall - 0.1, 0.014, 0.02 if style == "old" else 0.006, DARK).at(0, 0.035, 0.012))
        + named("handle", rounded(0.018, tall * 0.7, 0.03, 0.008, CHROME).at(span / 2 - 0.02, tall * 0.1, 0.03))
    )
    opened = style == "open"
    if opened:
        parts += named(
            "inside",
            box(span * 0.94, tall - 0.05, 0.004, lighter(DARK, 0.1)).at(left, 0.035, front),
            *moved(frame(span, tall - 0.02, 0.022, 0.014, face), left, 0.022, front),
        ) + named("turning plate", cylinder(span * 0.36, 0.008, CLEAR).scaled(1, 1, 0.3).at(left, 0.05, front + 0.005))
        parts += spin([p.at(span / 2, 0, 0.012) for p in door], "y", -between(rng, 65, 110), (left - span / 2, 0.025, front))
    else:
        parts += moved(door, left, 0.025, front)
    dials = style in ("knobs", "old")
    parts += (
        named("display", box(panel * 0.75, 0.035, 0.008, DARK).at(x, tall - 0.06, front + 0.002)) if not dials or style == "old" else []
    )
    parts += (
        [p.at(x, tall * 0.45, front) for p in keys((3, 4), (panel * 0.26, 0.034), 0.006, key)]
        if not dials
        else [p for f in (0.3, 0.6) for p in moved(knob(0.026, key if style != "old" else CHROME), x, tall * f, front)]
    )
    parts += named("button", rounded(panel * 0.7, 0.024, 0.012, 0.004, key).at(x, 0.03, front)) + [
        p.turn("y", 90).at(width / 2, tall * 0.4, -depth * 0.1) for p in slits(depth * 0.4, 5, 0.018, key)
    ]
    facts = {"a window": True, "buttons": not dials, "knobs": dials, "an open door": opened}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "old" else (), "with an open door" if opened else "with a window")


def range_hood(rng: Rng) -> Build:
    """Pyramid or bell under a chimney; flat box; slanted glass; hanging cylinder; curved glass plate."""
    style = likely(rng, pyramid=3, bell=1.5, flat_box=1.5, slanted=1.5, glass_plate=1.5, cylinder=1)
    paint = (
        draw(rng, pick(rng, "grey", "grey", "white", "black"), "metal")
        if chance(rng, 0.8)
        else Paint(np.array((0.72, 0.45, 0.28)), "metal")
    )
    width, depth, high = between(rng, 0.6, 0.95), between(rng, 0.45, 0.52), between(rng, 0.2, 0.34)
    top, tall = between(rng, 0.2, 0.28), between(rng, 0.4, 0.6)
    front, back = depth / 2, -depth / 2
    chimney = style not in ("flat box", "cylinder") or chance(rng, 0.3)
    facts = {
        "a chimney": chimney,
        "a glass plate": style == "glass plate",
        "buttons": style != "cylinder",
        "two lamps": True,
        "a rail": False,
    }
    lamps = named("lamp", *(cylinder(0.025, 0.008, CLEAR).at(s * width * 0.28, -0.006, 0) for s in (-1, 1)))
    if style == "cylinder":
        r = between(rng, 0.17, 0.22)
        parts = (
            named("body", cylinder(r, high * 1.5, paint, sides=48), torus(r, 0.006, CHROME, 8, 48).at(0, 0.02, 0))
            + named("filter", cylinder(r * 0.92, 0.006, DARK).at(0, -0.004, 0))
            + named(
                "rod",
                *(rod((x, high * 1.5, 0), (x, high * 1.5 + tall, 0), 0.004, CHROME) for x in (-r * 0.7, r * 0.7)),
                cylinder(r * 0.6, 0.03, CHROME).at(0, high * 1.5 + tall, 0),
            )
            + named("lamp", *(cylinder(0.022, 0.008, CLEAR).at(s * r * 0.55, -0.008, 0) for s in (-1, 1)))
        )
        return finished(rng, parts, paint, style, {**facts, "a chimney": False}, ("round", "hanging"), "shaped like a cylinder")
    if style in ("pyramid", "bell"):
        curve = between(rng, 0.6, 1.0) if style == "pyramid" else between(rng, 1.9, 2.6)
        rings = []
        for f in np.linspace(0, 1, 9):
            k = (1 - f) ** curve
            w, d = top + (width - top) * k, top + (depth - top) * k
            rings.append(
                np.array([(-w / 2, high * f, d + back), (w / 2, high * f, d + back), (w / 2, high * f, back), (-w / 2, high * f, back)])
            )
        parts = named("hood", loft(np.array(rings), paint).at(0, 0.05, 0), box(width, 0.05, depth, paint))
        y = high + 0.05
    elif style == "slanted":
        face = DARK_GLASS if chance(rng, 0.7) else paint
        parts = named(
            "hood",
            extrude(
                [(back, 0), (back + 0.12, 0), (front * 0.6, high * 1.1), (front * 0.5, high * 1.1 + 0.03), (back, high * 0.95)],
                width,
                paint,
            ).turn("y", -90),
        ) + named(
            "front",
            *spin(
                [box(width * 0.94, 0.012, depth * 0.72, face)],
                "x",
                -float(np.degrees(np.arctan2(high * 1.1, front * 0.6 - back - 0.12))),
                (0, high * 0.5, back + 0.12 + (front * 0.6 - back - 0.12) * 0.43),
            ),
        )
        y = high * 0.95
    elif style == "glass plate":
        t = np.linspace(-1, 1, 21)
        bend = between(rng, 0.0, 0.08)
        curve_ = np.column_stack([t * width / 2, bend * (1 - t**2)])
        parts = named("glass plate", extrude(np.concatenate([curve_, (curve_ + (0, 0.008))[::-1]]), depth, CLEAR).at(0, 0.06, 0)) + named(
            "hood", rounded(width * 0.6, 0.09, depth * 0.8, 0.012, paint).at(0, 0, back * 0.2)
        )
        y = 0.09
    else:
        parts = named(
            "hood",
            rounded(width, 0.13, depth, 0.012, paint),
            extrude([(front - 0.1, 0.0), (front + 0.03, 0.02), (front + 0.03, 0.05), (front - 0.1, 0.13)], width, paint).turn("y", -90),
        )
        y = 0.13
    parts += (
        named(
            "chimney",
            box(top, tall, top, paint).at(0, y - 0.01, back + top / 2),
            box(top * 0.94, tall * 0.5, top * 0.94, paint).at(0, y + tall * 0.9, back + top / 2),
        )
        if chimney
        else []
    )
    if style != "slanted":
        wide = width * (0.5 if style == "glass plate" else 0.8)
        parts += named("filter", box(wide, 0.006, depth * 0.7, DARK).at(0, -0.006, -0.02)) + lamps
    parts += named(
        "button",
        *(
            disc(0.012, 0.01, DARK, 12).at(
                xx,
                0.025 if style != "slanted" else 0.02,
                {"slanted": back + 0.125, "glass plate": depth * 0.32}.get(style, front + (0.02 if style == "flat box" else 0)),
            )
            for xx in (-0.06, -0.02, 0.02, 0.06)
        ),
    )
    rail = style in ("pyramid", "bell") and chance(rng, 0.4)
    parts += _bar(0, 0.02, front, width * 0.9, upright=False, thick=0.008) if rail else []
    facts |= {"a rail": rail, "two lamps": style != "slanted"}
    return finished(rng, parts, paint, style, facts, ("flat",) if style == "flat box" else (), "with a chimney" if chimney else "")


def toaster(rng: Rng) -> Build:
    """Rounded with two slots; long with one long slot; four slots; small oven with a window; old one with flaps; boxy."""
    style = likely(rng, rounded=4, boxy=2, four_slots=1.5, long_slot=1.2, oven=1.2)
    paint = CHROME if chance(rng, 0.35) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    width, tall, depth = between(rng, 0.26, 0.31), between(rng, 0.17, 0.2), between(rng, 0.15, 0.18)
    if style == "oven":
        w, high, d = between(rng, 0.38, 0.46), between(rng, 0.22, 0.26), between(rng, 0.26, 0.32)
        side, front = w * 0.24, d / 2
        parts = (
            named("case", rounded(w, high, d, 0.014, paint).at(0, 0.015, 0))
            + named("foot", *corners(cylinder(0.015, 0.018, BLACK_PLASTIC), w * 0.42, d * 0.38))
            + named("window", box(w - side - 0.04, high * 0.7, 0.008, DARK).at(-side / 2, 0.05, front))
            + named(
                "door",
                *moved(
                    frame(w - side, high * 0.84, 0.016, 0.018, CHROME if paint is not CHROME else BLACK_PLASTIC), -side / 2, 0.03, front
                ),
            )
            + _bar(-side / 2, high * 0.84, front, (w - side) * 0.8, upright=False, thick=0.007)
            + [p for f in (0.24, 0.5, 0.76) for p in moved(knob(0.018, BLACK_PLASTIC), w / 2 - side / 2, high * f + 0.01, front)]
            + named(
                "rack",
                *(rod((-w * 0.42, high * 0.42, front + 0.005), (w * 0.2, high * 0.42, front + 0.005), 0.002, CHROME) for _ in range(1)),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a window": True, "knobs": True, "two slots": False, "slices of toast": False, "a lever": False},
            ("wide",),
            "shaped like a small oven",
        )
    if style == "four slots":
        depth *= 1.75
    if style == "long slot":
        width, depth = width * 1.35, depth * 0.8
    corner = 0.05 if style != "boxy" else 0.012
    band = against(paint, 0.35)
    parts = named("body", rounded(width, tall, depth, corner, paint, 5).at(0, 0.015, 0)) + named(
        "base",
        rounded(width * 0.94, 0.03, depth * 0.94, 0.01, DARK),
        *corners(cylinder(0.012, 0.012, BLACK_PLASTIC).at(0, -0.008, 0), width * 0.38, depth * 0.36),
    )
    count = {"four slots": 4, "long slot": 1}.get(style, 2)
    zs = [(i - (count - 1) / 2) * depth * (0.36 if count == 2 else 0.22) for i in range(count)]
    for z in zs:
        parts += named(
            "slot",
            box(width * 0.72, 0.006, 0.028, DARK).at(0, tall + 0.011, z),
            *(
                q.turn("x", -90).at(0, tall + 0.013, z + 0.017)
                for q in frame(width * 0.75, 0.034, 0.004, 0.008, CHROME if paint is not CHROME else band)
            ),
        )
    levers = (0,) if count < 4 else (-depth * 0.22, depth * 0.22)
    for z in levers:
        parts += named(
            "lever",
            box(0.012, 0.09, 0.012, DARK).at(width / 2, 0.06, z),
            rounded(0.035, 0.02, 0.05, 0.008, DARK).at(width / 2 + 0.012, 0.12, z),
        ) + [p.turn("y", 90).at(width / 2 - 0.004, 0.045, z + depth * (0.22 if count < 4 else 0.1)) for p in knob(0.014, DARK)]
    if style == "boxy":
        parts += named("seam", *both(box(0.006, tall * 0.9, depth * 1.01, band).at(width * 0.4, 0.02, 0)))
    bread = Paint(np.array((0.78, 0.55, 0.28)), "bread")
    toast = chance(rng, 0.5)
    if toast:
        shape = spline([(-0.5, 0), (-0.5, 0.62), (-0.56, 0.85), (-0.3, 1.0), (0.3, 1.0), (0.56, 0.85), (0.5, 0.62), (0.5, 0)], 40) * (
            min(width * 0.56, 0.14),
            0.12,
        )
        pieces = [(0.0, z) for z in zs] if style != "long slot" else [(-width * 0.18, 0.0), (width * 0.18, 0.0)]
        k = 1.0 if style != "long slot" else 0.85
        parts += named("toast", *(extrude(np.array(shape) * k, 0.018, bread).at(x, tall - 0.05, z) for x, z in pieces))
    cord = chance(rng, 0.3)
    parts += (
        cable(
            [(-width / 2, 0.03, 0), (-width * 0.7, 0.004, 0.03), (-width * 0.85, 0.004, -0.06), (-width * 1.05, 0.004, 0.0)], DARK, 0.0035
        )
        if cord
        else []
    )
    number = {1: "one long slot", 2: "two slots", 4: "four slots"}[count]
    facts = {number: True, "slices of toast": toast, "a cable": cord, "a lever": count < 4}
    facts = {k: v for k, v in facts.items() if v or k != "a lever"}
    return finished(
        rng, parts, paint, style, facts, ("long",) if style == "long slot" else (), "with slices of toast" if toast else f"with {number}"
    )


def kettle(rng: Rng) -> Build:
    """Electric jug; whistling stove kettle with a bow; glass electric; goose-necked; old cast one hanging from its bow."""
    style = likely(rng, electric=3.5, stove=3, glass=1.3, goose_neck=1.5, cast=1)
    paint = CHROME if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    dark = BLACK_PLASTIC
    if style in ("electric", "glass"):
        return _electric_kettle(rng, dark, paint, style)
    r, tall = between(rng, 0.1, 0.12), between(rng, 0.12, 0.15)
    if style == "goose neck":
        r *= 0.78
        line = spline([(r, 0), (r * 1.02, tall * 0.15), (r * 0.72, tall * 0.9), (r * 0.62, tall)], 24)
        neck = spline([(r * 0.9, tall * 0.15, 0), (r * 1.5, tall * 0.3, 0), (r * 1.6, tall * 0.75, 0), (r * 2.1, tall * 1.0, 0)], 26)
        grip = bow(
            [(-r * 0.62, tall * 0.95, 0), (-r * 1.5, tall * 1.02, 0), (-r * 1.75, tall * 0.7, 0), (-r * 1.6, tall * 0.3, 0)],
            0.009,
            wood(rng, grain=False) if chance(rng, 0.4) else dark,
        )
        parts = (
            named("body", lathe(joined((0, 0), line, (0, tall)), paint))
            + named("spout", tube(neck, np.linspace(0.015, 0.006, len(neck)), paint))
            + grip
            + named(
                "lid",
                lathe([(0, 0), (r * 0.6, 0), (r * 0.2, 0.014), (0, 0.015)], paint).at(0, tall, 0),
                ball(0.011, dark).at(0, tall + 0.022, 0),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a bow handle": False, "a thin curved spout": True, "a lid": True, "a base plate": False},
            (),
            "with a thin curved spout",
        )
    if style == "cast":
        paint = Paint(np.array((0.17, 0.17, 0.18)), "metal")
        line = spline([(r * 0.7, 0.0), (r * 1.08, tall * 0.35), (r * 0.9, tall * 0.75), (r * 0.45, tall * 0.92)], 24)
    else:
        shapes = [
            [(r * 0.9, 0), (r, tall * 0.25), (r * 0.75, tall * 0.75), (r * 0.35, tall)],
            [(r * 1.05, 0), (r * 1.02, tall * 0.1), (r * 0.5, tall * 0.85), (r * 0.3, tall)],
            [(r * 0.8, 0), (r, tall * 0.3), (r, tall * 0.55), (r * 0.4, tall)],
        ]
        line = spline(shapes[int(rng.integers(3))], 24)
    spout = spline([(r * 0.75, tall * 0.45, 0), (r * 1.2, tall * 0.75, 0), (r * 1.42, tall * 0.98, 0)], 12)
    parts = named("body", lathe(joined((0, 0), line, (0, line[-1, 1])), paint, 40)) + named(
        "spout", tube(spout, np.linspace(0.024, 0.013, len(spout)), paint)
    )
    parts += named(
        "lid",
        lathe([(0, 0), (r * 0.44, 0), (r * 0.42, 0.008), (r * 0.15, 0.018), (0, 0.018)], paint).at(0, tall * 0.93, 0),
        ball(0.014, dark if style != "cast" else paint).at(0, tall * 0.93 + 0.03, 0),
    )
    legs = style == "cast" and chance(rng, 0.6)
    parts += named("leg", *around(rod((0, 0.03, r * 0.6), (0, -0.04, r * 0.75), 0.012, paint, 0.008), 3)) if legs else []
    high = between(rng, 1.6, 1.85)
    parts += bow(
        [(-r * 0.75, tall * 0.75, 0), (-r * 0.7, tall * 1.5, 0), (0, tall * high, 0), (r * 0.7, tall * 1.5, 0), (r * 0.7, tall * 0.75, 0)],
        0.009 if style != "cast" else 0.006,
        dark if style != "cast" else paint,
    )
    whistle = style == "stove" and chance(rng, 0.5)
    parts += (
        named("whistle", *spin([cylinder(0.017, 0.02, dark), ball(0.017, dark).at(0, 0.02, 0)], "z", -35, (r * 1.4, tall * 0.96, 0)))
        if whistle
        else []
    )
    facts = {"a bow handle": True, "a thin curved spout": False, "a lid": True, "a whistle": whistle, "three legs": legs}
    facts = {k: v for k, v in facts.items() if v or k != "three legs"}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "cast" else (), "with a bow handle")


def _electric_kettle(rng: Rng, dark: Paint, paint: Paint, style: str) -> Build:
    r, tall = between(rng, 0.075, 0.09), between(rng, 0.2, 0.24)
    glass = style == "glass"
    line = spline([(r, 0), (r * 0.98, tall * 0.4), (r * 0.78, tall)], 16)
    body = named(
        "body",
        lathe(joined((0, 0), line, (0, tall)), CLEAR if glass else paint, 40),
        *([torus(r, 0.006, paint).at(0, 0.008, 0), torus(r * 0.79, 0.006, paint).at(0, tall * 0.99, 0)] if glass else []),
    )
    spout = named("spout", extrude([(0, 0), (0.045, 0.05), (0, 0.055)], 0.05, paint).at(r * 0.78, tall - 0.055, 0))
    grip = bow(
        [(-r * 0.78, tall * 0.97, 0), (-r * 1.5, tall * 0.95, 0), (-r * 1.7, tall * 0.55, 0), (-r * 1.0, tall * 0.2, 0)], 0.013, dark
    )
    window = not glass and chance(rng, 0.4)
    parts = moved(
        [
            *body,
            *spout,
            *grip,
            *named("lid", ellipsoid(r * 0.74, 0.02, r * 0.74, dark).at(0, tall, 0), cylinder(0.014, 0.016, dark).at(0, tall + 0.016, 0)),
            *named("switch", box(0.03, 0.012, 0.02, draw(rng, "red")).at(-r * 1.05, 0.03, 0)),
        ],
        y=0.025,
    )
    parts += named("window", box(0.02, tall * 0.5, 0.006, CLEAR).at(0, 0.07, r * 0.94)) if window else []
    parts += named("base plate", cylinder(r * 1.08, 0.024, dark))
    cord = chance(rng, 0.5)
    parts += (
        cable([(-r, 0.012, 0), (-r * 1.6, 0.004, 0.03), (-r * 2.2, 0.004, -0.04), (-r * 2.8, 0.004, 0.02)], dark, 0.0035) if cord else []
    )
    facts = {"a base plate": True, "a bow handle": False, "a water window": window, "a cable": cord, "a lid": True}
    return finished(rng, parts, paint if not glass else dark, style, facts, ("electric",), "with a handle" if not glass else "of glass")

"""Beside the road: bus stop, phone booth, parking meter, gas pump, billboard, bollard, road barrier, manhole cover, rails, tunnel, flag."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, CHROME, DARK_GLASS, GOLD, WHITE, Paint, Rng, bricks, draw, lighter, metal, pick, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.places.telling import counted, told

CLEAR = Paint(np.array((0.68, 0.82, 0.86)), "glass")
CONCRETE = Paint(np.array((0.6, 0.6, 0.59)), "concrete")


def bus_stop(rng: Rng) -> Build:
    """Glass shelter with a bench: flat, curved or pitched roof; a wooden hut; or a sign post with a bench."""
    style = pick(rng, "flat roof", "flat roof", "curved roof", "hut", "sign only")
    frame = draw(rng, pick(rng, "grey", "blue", "green", "red", "black"), "metal")
    wide, deep, tall = between(rng, 2.6, 3.6), between(rng, 1.2, 1.5), between(rng, 2.2, 2.5)
    plank = wood(rng) if chance(rng) else steel(rng)
    bench = [
        box(wide * 0.6, 0.05, 0.36, plank).at(0, 0.45, -deep * 0.22),
        *(box(0.06, 0.45, 0.3, frame).at(x * wide, 0, -deep * 0.22) for x in (-0.25, 0.25)),
    ]
    sign_x = wide / 2 + 0.5
    mark = draw(rng, pick(rng, "yellow", "blue", "red", "green"))
    parts = named("bench", *bench)
    sign = style == "sign only" or chance(rng, 0.7)
    if sign:
        x = sign_x if style != "sign only" else wide * 0.42
        parts += named(
            "sign",
            rod((x, 0, deep / 2), (x, 2.7, deep / 2), 0.035, frame),
            *_bus_plate(mark, x, deep / 2 + 0.05),
            box(0.3, 0.4, 0.03, WHITE).at(x, 1.3, deep / 2 + 0.04),
        )
    parts += named("kerb", box(wide + 1.4, 0.1, deep + 0.7, CONCRETE).at(0.1, -0.1, 0.1))
    if style == "sign only":
        parts += named("bin", cylinder(0.18, 0.6, frame, 0.2, 16).at(-wide * 0.42, 0, 0))
        return Build(parts, (), "with a bench and a sign", frame, variant=style, has=("a bench", "a sign"), lacks=("a roof", "glass walls"))
    if style == "hut":
        wall = wood(rng) if chance(rng, 0.6) else bricks(rng)
        parts += named("wall", box(wide, tall, 0.12, wall).at(0, 0, -deep / 2), *both(box(0.12, tall, deep, wall).at(wide / 2, 0, 0)))
        parts += named(
            "roof",
            extrude(
                [(-deep / 2 - 0.3, -0.1), (deep / 2 + 0.3, -0.1), (deep / 2 + 0.3, 0), (0, 0.7), (-deep / 2 - 0.3, 0)],
                wide + 0.5,
                draw(rng, pick(rng, "red", "brown", "grey", "green")),
            )
            .turn("y", 90)
            .at(0, tall, 0),
        )
    else:
        posts = [
            box(0.08, tall, 0.08, frame).at(x * (wide / 2 - 0.05), 0, z * (deep / 2 - 0.05))
            for x in (-1, 0, 1)
            for z in ((-1, 1) if x else (-1,))
        ]
        parts += named("post", *posts)
        parts += named("glass", *(box(wide / 2 - 0.18, tall - 0.45, 0.03, CLEAR).at(s * wide / 4, 0.25, -deep / 2 + 0.05) for s in (-1, 1)))
        parts += named("glass", *both(box(0.03, tall - 0.45, deep - 0.2, CLEAR).at(wide / 2 - 0.05, 0.25, 0)))
        parts += named(
            "rail",
            *(box(wide, 0.05, 0.06, frame).at(0, y, -deep / 2 + 0.05) for y in (0.22, tall - 0.22)),
            *(q for y in (0.22, tall - 0.22) for q in both(box(0.06, 0.05, deep, frame).at(wide / 2 - 0.05, y, 0))),
        )
        if style == "curved roof":
            line = joined(arc(0, -1.2, deep * 0.95 + 0.45, 50, 130, 16), arc(0, -1.2, deep * 0.95 + 0.38, 130, 50, 16))
            parts += named(
                "roof", extrude(line - (0, line[:, 1].min()), wide + 0.4, frame if chance(rng) else CLEAR).turn("y", 90).at(0, tall, 0)
            )
        else:
            parts += named("roof", rounded(wide + 0.35, 0.14, deep + 0.5, 0.04, frame).at(0, tall, 0.08))
        if chance(rng):
            parts += named("poster", box(0.12, 1.5, deep * 0.75, WHITE).at(-wide / 2 + 0.03, 0.4, 0))
    has, lacks = told(a_roof=True, glass_walls=style != "hut", a_sign=sign, a_curved_roof=style == "curved roof", a_bench=True)
    return Build(parts, (), "with a bench", frame if style != "hut" else wall, variant=style, has=has, lacks=lacks)


def _bus_plate(paint: Paint, x: float, z: float) -> list[Part]:
    """Sign with a small bus on it."""
    bus = [
        rounded(0.3, 0.15, 0.03, 0.01, WHITE).at(x, 2.34, z + 0.01),
        *(box(0.05, 0.05, 0.04, paint).at(x + d, 2.41, z + 0.012) for d in (-0.09, -0.02, 0.05, 0.11)),
    ]
    wheels = [cylinder(0.032, 0.045, WHITE).turn("x", 90).at(x + d, 2.335, z - 0.01) for d in (-0.09, 0.09)]
    return [extrude(rectangle(0.5, 0.5, 0.06), 0.03, paint).at(x, 2.42, z), *bus, *wheels]


def phone_booth(rng: Rng) -> Build:
    """Domed kiosk with small panes, glass box, open hood on a post, wooden one, with a telephone inside."""
    style = pick(rng, "domed", "domed", "glass", "hood", "rounded roof")
    paint = draw(rng, pick(rng, "red", "red", "red", "blue", "green", "yellow", "grey"), "metal")
    side, tall = between(rng, 0.86, 0.98), between(rng, 2.1, 2.3)
    phone = [
        rounded(0.24, 0.36, 0.14, 0.02, BLACK),
        rod((-0.15, 0.06, 0.08), (-0.15, 0.3, 0.08), 0.022, BLACK),
        *(ball(0.035, BLACK, 6, 10).at(-0.15, y, 0.08) for y in (0.06, 0.3)),
        box(0.12, 0.14, 0.02, CHROME).at(0.04, 0.12, 0.075),
    ]
    if style == "hood":
        shell = joined(
            arc(0, 0, 0.42, 0, 180, 20), (-0.42, -0.55), (-0.36, -0.55), arc(0, 0, 0.36, 180, 0, 20), (0.36, -0.55), (0.42, -0.55)
        )
        parts = named("hood", extrude(shell, 0.5, paint).at(0, 1.6, 0), box(0.76, 0.95, 0.05, lighter(paint, -0.2)).at(0, 1.04, -0.22))
        parts += named("post", box(0.16, 1.1, 0.1, steel(rng)).at(0, 0, -0.15), box(0.5, 0.05, 0.4, steel(rng))) + named(
            "telephone", *moved(phone, 0, 1.2, -0.12)
        )
        return Build(parts, (), "on a post", paint, variant=style, has=("a hood", "a telephone"), lacks=("a door", "a domed roof"))
    half, step = side / 2, (tall - 0.55) / (8 if style == "domed" else 3)
    parts = named("base", box(side + 0.06, 0.12, side + 0.06, CONCRETE if style == "glass" else lighter(paint, -0.3)))
    parts += named("post", *corners(box(0.1, tall, 0.1, paint), half - 0.05, half - 0.05))
    wall = [box(side - 0.2, tall - 0.45, 0.02, CLEAR).at(0, 0.3, 0), box(side - 0.1, 0.22, 0.06, paint).at(0, 0.12, 0)]
    wall += [box(side - 0.18, 0.03, 0.05, paint).at(0, 0.34 + step * i, 0) for i in range(9 if style == "domed" else 4)]
    wall += [box(0.03, tall - 0.45, 0.05, paint).at(x, 0.3, 0) for x in ((-side * 0.2, side * 0.2) if style == "domed" else (0,))]
    parts += [p.at(0, 0, half - 0.05).turn("y", 90 * k) for k in range(4) for p in named("wall" if k else "door", *wall)]
    head = box(side, 0.34, side, paint).at(0, tall - 0.1, 0)
    parts += named("roof", head) + named(
        "sign", *(box(side * 0.8, 0.16, 0.03, WHITE).at(0, tall - 0.01, half).turn("y", 90 * k) for k in range(4))
    )
    if style == "domed":
        dome = [
            [(x * side * k, y, z * side * k) for x, z in rectangle(1, 1, 0.08, 3)]
            for k, y in (
                (0.54 * 2, 0),
                (0.54 * 2, 0.06),
                (0.48 * 2, 0.1),
                (0.44 * 2, 0.17),
                (0.33 * 2, 0.24),
                (0.18 * 2, 0.28),
                (0.05, 0.29),
            )
        ]
        parts += named("roof", loft(np.array(dome)[:, ::-1], paint).at(0, tall + 0.24, 0))
    elif style == "rounded roof":
        parts += named("roof", rounded(side + 0.1, 0.22, side + 0.1, 0.1, paint, 5).at(0, tall + 0.2, 0))
    else:
        parts += named("roof", box(side + 0.12, 0.1, side + 0.12, paint).at(0, tall + 0.24, 0))
    parts += named("handle", box(0.04, 0.22, 0.06, GOLD).at(half - 0.14, 1.05, half - 0.02)) + named(
        "telephone", *moved(phone, 0, 1.15, -half + 0.14)
    )
    has, lacks = told(a_domed_roof=style == "domed", small_panes=style == "domed", a_door=True, a_hood=False)
    return Build(parts, ("tall",), "with a domed roof" if style == "domed" else "with a door", paint, variant=style, has=has, lacks=lacks)


def parking_meter(rng: Rng) -> Build:
    """Round-headed coin meter on a pole, twin heads, digital meter, pay station box."""
    style = pick(rng, "dome", "dome", "twin", "digital", "pay station")
    paint, pole = draw(rng, pick(rng, "grey", "grey", "blue", "green", "red", "black", "yellow"), "metal"), metal(rng)
    tall = between(rng, 1.0, 1.2)
    if style == "pay station":
        high, w = between(rng, 1.5, 1.75), between(rng, 0.34, 0.42)
        parts = named(
            "case", rounded(w, high, 0.3, 0.03, paint), rounded(w + 0.06, 0.08, 0.4, 0.03, lighter(paint, -0.3)).at(0, high, 0.03)
        )
        parts += named("screen", box(w * 0.6, 0.16, 0.02, DARK_GLASS).at(0, high - 0.3, 0.15)) + named(
            "slot", box(w * 0.5, 0.1, 0.03, BLACK).at(0, high - 0.75, 0.145), box(0.015, 0.05, 0.03, BLACK).at(w * 0.3, high - 0.45, 0.15)
        )
        parts += named(
            "button",
            *(
                cylinder(0.018, 0.02, draw(rng, c)).turn("x", 90).at(x, high - 0.42, 0.15)
                for x, c in ((-0.08, "green"), (0, "red"), (0.08, "yellow"))
            ),
        )
        sign = chance(rng, 0.6)
        if sign:
            blue = draw(rng, "blue")
            parts += named(
                "sign",
                rod((0, high, 0), (0, high + 0.25, 0), 0.03, pole),
                extrude(rectangle(0.34, 0.34, 0.04), 0.03, blue).at(0, high + 0.4, 0),
                *_letter_p(0, high + 0.28, 0.02),
            )
        return Build(
            parts,
            ("square",),
            "with a sign" if sign else "with buttons",
            paint,
            variant=style,
            has=("buttons", "a screen"),
            lacks=("a round head",),
        )
    parts = named("pole", cylinder(0.032, tall, pole, sides=16), cylinder(0.09, 0.03, pole))
    twin = style == "twin"
    for x in (-0.14, 0.14) if twin else (0.0,):
        parts += named("head", *moved(_meter_head(style, paint, rng), x, tall + (0.06 if twin else 0), 0))
    if twin:
        parts += named("yoke", rounded(0.4, 0.07, 0.08, 0.02, paint).at(0, tall - 0.005, 0))
    has, lacks = told(two_heads=twin, a_round_head=style != "digital", a_screen=style == "digital")
    return Build(parts, ("tall",), "with two heads" if twin else "on a pole", paint, variant=style, has=has, lacks=lacks)


def _letter_p(x: float, y: float, z: float) -> list[Part]:
    bow = joined(arc(0, 0, 0.065, 90, -90, 12), arc(0, 0, 0.035, -90, 90, 12))
    return [box(0.035, 0.23, 0.02, WHITE).at(x - 0.05, y, z), extrude(bow, 0.02, WHITE).at(x - 0.03, y + 0.165, z)]


def _meter_head(style: str, paint: Paint, rng: Rng) -> list[Part]:
    """Stands on the origin."""
    if style == "digital":
        side = [(-0.09, 0), (0.08, 0), (0.1, 0.14), (0.02, 0.34), (-0.09, 0.34)]
        tilt = np.degrees(np.arctan2(0.08, 0.2))
        parts = [extrude(side, 0.17, paint).turn("y", -90), box(0.12, 0.1, 0.015, DARK_GLASS).turn("x", -tilt).at(0, 0.19, 0.083)]
        return [*parts, *(box(0.025, 0.025, 0.015, draw(rng, "yellow")).at(x, 0.08, 0.098) for x in (-0.04, 0, 0.04))]
    w = 0.095
    face = joined((-w * 0.7, 0), (w * 0.7, 0), (w, 0.1), (w, 0.22), arc(0, 0.22, w, 0, 180, 16), (-w, 0.1))
    window = joined((-w * 0.72, 0.2), (w * 0.72, 0.2), arc(0, 0.22, w * 0.72, 0, 180, 14))
    parts = [extrude(face, 0.12, paint), extrude(window, 0.135, WHITE), extrude(face * 1.06 + (0, -0.004), 0.03, lighter(paint, -0.25))]
    parts += [box(0.008, 0.08, 0.145, draw(rng, "red")).turn("z", -25).at(0.0, 0.21, 0)]
    return [
        *parts,
        cylinder(0.03, 0.03, CHROME, sides=20).turn("x", 90).at(0, 0.1, 0.055),
        box(0.014, 0.055, 0.03, CHROME).at(0, 0.075, 0.085),
        box(0.025, 0.008, 0.13, BLACK).at(0.05, 0.14, 0),
    ]


def gas_pump(rng: Rng) -> Build:
    """Old pump with a glass globe, modern box with screens, double-sided wide one, slim rounded one, electric charger look left out."""
    style = pick(rng, "globe", "modern", "modern", "wide", "rounded")
    paint = draw(rng, pick(rng, "red", "red", "green", "blue", "yellow", "white", "orange"), "metal")
    second, wide, deep, tall = (
        WHITE if paint.name != "white" else draw(rng, "red"),
        between(rng, 0.6, 0.75),
        between(rng, 0.4, 0.48),
        between(rng, 1.5, 1.75),
    )
    hoses = 1
    if style == "wide":
        wide *= 1.5
    parts = named("base", box(wide + 0.15, 0.1, deep + 0.15, CONCRETE))
    if style in ("globe", "rounded"):
        r = wide / 2
        outline = (
            joined((-r, 0.1), (r, 0.1), (r, tall - r), arc(0, tall - r, r, 0, 180, 20))
            if style == "rounded"
            else np.array([(-r, 0.1), (r, 0.1), (r * 0.94, tall), (-r * 0.94, tall)])
        )
        parts += named("case", extrude(outline, deep, paint), box(wide * 1.05, 0.09, deep * 1.08, second).at(0, 0.1, 0))
        y = tall - 0.45
        parts += named(
            "dial",
            cylinder(r * 0.62, 0.03, WHITE).turn("x", 90).at(0, y, deep / 2),
            torus(r * 0.62, 0.02, CHROME, 8).turn("x", 90).at(0, y, deep / 2 + 0.02),
            box(0.02, r * 0.5, 0.02, BLACK).turn("z", -40).at(0, y, deep / 2 + 0.035),
            *(p.at(0, y, deep / 2 + 0.03) for p in around(box(0.015, 0.05, 0.01, BLACK).at(0, r * 0.42, 0), 12, "z")),
        )
        parts += named("panel", box(wide * 0.7, 0.4, 0.02, second).at(0, 0.45, deep / 2))
        if style == "globe":
            parts += named(
                "globe",
                cylinder(0.09, 0.08, CHROME).at(0, tall, 0),
                ball(0.2, WHITE, 14, 28).scaled(1, 1, 0.55).at(0, tall + 0.25, 0),
                cylinder(0.13, 0.235, paint, sides=24).turn("x", 90).at(0, tall + 0.25, -0.117),
            )
    else:
        parts += named(
            "case",
            rounded(wide, tall - 0.1, deep, 0.03, second).at(0, 0.1, 0),
            rounded(wide + 0.06, 0.3, deep + 0.06, 0.03, paint).at(0, tall, 0),
            rounded(wide + 0.02, 0.45, deep + 0.02, 0.02, paint).at(0, 0.1, 0),
        )
        parts += named(
            "screen",
            box(wide * 0.62, 0.24, 0.02, DARK_GLASS).at(0, tall - 0.4, deep / 2),
            *(box(wide * 0.5, 0.045, 0.025, WHITE).at(0, tall - 0.36 + 0.08 * i, deep / 2) for i in range(2)),
        )
        hoses = 4 if style == "wide" else 2
        parts += named(
            "button",
            *(
                box(0.06, 0.06, 0.02, draw(rng, w)).at(x, tall - 0.56, deep / 2 + 0.005)
                for x, w in ((-0.12, "green"), (0, "yellow"), (0.12, "black"))
            ),
        )
        parts += named(
            "keypad",
            *(
                box(0.022, 0.022, 0.02, BLACK).at(wide * 0.36 + 0.03 * a, tall - 0.42 + 0.03 * b, deep / 2)
                for a in (-1, 0, 1)
                for b in range(3)
            ),
        )
    parts += _hoses(hoses, wide, tall)
    has, lacks = told(a_globe_on_top=style == "globe", a_dial=style in ("globe", "rounded"), a_screen=style in ("modern", "wide"))
    has += (counted(hoses, "hoses") if hoses > 1 else "one hose",)
    return Build(parts, ("round",) if style == "rounded" else (), "with a hose", paint, variant=style, has=has, lacks=lacks)


def _hoses(count: int, wide: float, tall: float) -> list[Part]:
    """Nozzles hung on the sides, or on the front of a wide pump, and their hanging hoses."""
    parts: list[Part] = []
    spots = [(1, 0.0)] if count == 1 else [(1, 0.0), (-1, 0.0)] if count == 2 else [(1, 0.1), (1, -0.1), (-1, 0.1), (-1, -0.1)]
    for s, z in spots:
        x = wide / 2
        grip = [
            box(0.06, 0.3, 0.12, BLACK).at(x + 0.03, tall * 0.55, z),
            rod((x + 0.1, tall * 0.55, z), (x + 0.1, tall * 0.55 + 0.26, z), 0.025, BLACK),
            rod((x + 0.1, tall * 0.55 + 0.24, z), (x + 0.08, tall * 0.55 + 0.36, z + 0.12), 0.015, CHROME),
        ]
        line = spline(
            [
                (x + 0.1, tall * 0.55, z),
                (x + 0.16, 0.42, z),
                (x + 0.24, 0.35, z - 0.05),
                (x + 0.22, tall * 0.6, z - 0.08),
                (x + 0.08, tall * 0.92, z - 0.05),
                (x - 0.03, tall * 0.92, z - 0.05),
            ],
            36,
        )
        hung = named("nozzle", *grip) + named("hose", tube(line, 0.02, BLACK, 8))
        parts += hung if s > 0 else [p.mirrored("x") for p in hung]
    return parts


def billboard(rng: Rng) -> Build:
    """Board on one thick pole, on several posts, on a lattice, two boards in a V, a screen; with lamps and a walkway."""
    style = pick(rng, "one pole", "one pole", "posts", "two boards", "wooden")
    face, iron = (
        draw(rng, pick(rng, "white", "yellow", "blue", "red", "green", "orange", "turquoise", "pink")),
        draw(rng, pick(rng, "grey", "black", "green", "brown"), "metal"),
    )
    wide, tall, lift = between(rng, 7, 10), between(rng, 3.2, 4.2), between(rng, 3.5, 6.5)
    if style in ("posts", "wooden"):
        lift = between(rng, 1.5, 2.6)
    lamps, mark = chance(rng, 0.6), draw(rng, pick(rng, *(w for w in ("red", "blue", "black", "white", "green") if w != face.name)))
    board = named("board", box(wide, tall, 0.3, iron)) + named("poster", box(wide - 0.3, tall - 0.3, 0.04, face).at(0, 0.15, 0.16))
    board += named(
        "picture",
        *(
            box(wide * w, tall * 0.1, 0.04, mark).at(-wide * 0.12 + wide * (w - 0.4) / 2, tall * y, 0.185)
            for y, w in ((0.65, 0.5), (0.45, 0.4), (0.25, 0.45))
        ),
        cylinder(tall * 0.22, 0.05, mark).turn("x", 90).at(wide * 0.32, tall * 0.5, 0.17),
    )
    board += named(
        "frame",
        *both(box(0.16, tall + 0.16, 0.42, iron).at(wide / 2, -0.08, 0)),
        *(box(wide, 0.16, 0.42, iron).at(0, y, 0) for y in (-0.08, tall - 0.08)),
    )
    if lamps:
        board += named(
            "lamp",
            *(
                p
                for x in (-0.36, -0.12, 0.12, 0.36)
                for p in (
                    rod((x * wide, -0.05, 0.1), (x * wide, -0.25, 1.0), 0.05, iron, sides=6),
                    box(0.5, 0.2, 0.25, iron).turn("x", -35).at(x * wide, -0.3, 1.0),
                )
            ),
        )
    if style == "two boards":
        back = [p.turn("y", 180) for p in board]
        parts = [p.at(0, 0, 0.3).turn("y", 12).at(0, lift, 0.75) for p in board] + [
            p.at(0, 0, -0.3).turn("y", -12).at(0, lift, -0.75) for p in back
        ]
    else:
        parts = moved(board, 0, lift, 0.45)
    if style in ("one pole", "two boards"):
        parts += named(
            "pole",
            cylinder(0.45, lift + 0.3, iron),
            box(wide * 0.8, 0.35, 0.5, iron).at(0, lift + 0.1, 0),
            *(box(0.3, tall * 0.8, 0.25, iron).at(x * wide, lift, 0.15) for x in (-0.3, 0, 0.3) if style == "one pole"),
        )
        parts += named("walkway", box(wide, 0.08, 0.8, iron).at(0, lift - 0.35, 0.9)) if style == "one pole" else []
    else:
        post = wood(rng) if style == "wooden" else iron
        parts += named("post", *(box(0.28, lift + tall * 0.95, 0.28, post).at(x * wide, 0, 0.14) for x in (-0.38, -0.13, 0.13, 0.38)))
        parts += named(
            "brace", *(beam((x * wide, 0, -tall * 0.7), (x * wide, lift + tall * 0.5, 0.1), 0.2, post) for x in (-0.38, -0.13, 0.13, 0.38))
        )
    has, lacks = told(
        lamps=lamps,
        one_thick_pole=style in ("one pole", "two boards"),
        four_posts=style in ("posts", "wooden"),
        two_boards=style == "two boards",
    )
    return Build(
        parts,
        (),
        "on a pole" if "pole" in style else "on posts" if style != "two boards" else "with two boards",
        face,
        variant=style,
        has=has,
        lacks=lacks,
    )


def bollard(rng: Rng) -> Build:
    """Steel tube with bands, cast-iron with a knob, stone block or ball, concrete with a chain, mooring bollard."""
    style = pick(rng, "tube", "cast iron", "mooring", "stone", "ball", "chain")
    paint = draw(rng, pick(rng, "black", "yellow", "grey", "red", "green"), "metal")
    tall, r = between(rng, 0.8, 1.05), between(rng, 0.06, 0.11)
    band = WHITE if paint.name != "grey" else draw(rng, "red")
    has: tuple[str, ...]
    if style in ("tube", "chain"):
        parts = named("post", lathe(joined((0, 0), (r, 0), arc(0, tall - r, r, 0, 90, 8)), paint, 28), cylinder(r * 1.5, 0.03, paint))
        parts += named("band", *(cylinder(r * 1.04, 0.09, band, sides=28).at(0, tall * f, 0) for f in (0.62, 0.8)))
        has = ("bands",)
        if style == "chain":
            parts = [*parts, *moved(parts, 1.3)]
            t, iron = np.linspace(0, 1, 17), metal(rng)
            path = np.column_stack([1.3 * t, tall * 0.55 - 0.9 * t * (1 - t), 0 * t])
            link = [torus(0.045, 0.012, iron, 6, 12).scaled(1.4, 1, 1).turn("x", 90 * (i % 2)).at(*p) for i, p in enumerate(path)]
            parts += named("chain", *link)
            return Build(parts, (), "with a chain to another", paint, variant=style, has=("bands", "a chain"), lacks=("a knob on top",))
    elif style == "cast iron":
        line = [
            (1.7, 0),
            (1.7, 0.05),
            (1.3, 0.1),
            (1.15, 0.25),
            (1.35, 0.28),
            (1.0, 0.33),
            (0.8, 0.72),
            (1.1, 0.75),
            (1.1, 0.8),
            (0.7, 0.83),
            (0.5, 0.87),
            (0.85, 0.93),
            (0.6, 0.985),
            (0, 1.0),
        ]
        parts = named("post", lathe(joined((0, 0), np.array(line) * (r, tall)), paint, 32))
        parts += named(
            "rib", *(p.at(0, tall * 0.34, 0) for p in around(cylinder(r * 0.12, tall * 0.38, paint, r * 0.1, 8).at(r * 0.93, 0, 0), 10))
        )
        has = ("a knob on top",)
    elif style == "mooring":
        tall, r = between(rng, 0.4, 0.55), between(rng, 0.13, 0.17)
        line = [(1.6, 0), (1.6, 0.07), (1.05, 0.1), (0.9, 0.35), (0.95, 0.6), (1.5, 0.75), (1.6, 0.85), (1.3, 0.97), (0, 1.0)]
        parts = named("post", lathe(joined((0, 0), np.array(line) * (r, tall)), paint, 32)) + named(
            "bolt", *around(cylinder(0.02, 0.05, lighter(paint, 0.3), sides=6).at(r * 1.35, 0.02, 0), 6)
        )
        has = ("a wide head",)
        if chance(rng):
            rope = Paint(np.array((0.8, 0.68, 0.46)), "fabric")
            parts += named("rope", *(torus(r * 1.08, 0.03, rope, 8).at(0, tall * f, 0) for f in (0.24, 0.36, 0.48)))
            has = ("a wide head", "a rope")
    elif style == "stone":
        paint, r = stone(rng), between(rng, 0.14, 0.18)
        parts = named(
            "post",
            loft(
                np.array(
                    [
                        [(x * r * k, y * tall * 0.8, -z * r * k) for x, z in circle(1.2, 8)]
                        for k, y in ((1.15, 0), (0.95, 0.85), (0.8, 0.95), (0.3, 1.0))
                    ]
                ),
                paint,
            ),
        )
        parts += named("ring", torus(r * 1.18, 0.02, paint, 6, 24).at(0, tall * 0.55, 0))
        has = ()
    else:
        paint, r = stone(rng), between(rng, 0.2, 0.27)
        parts = named("ball", ball(r, paint, 16, 32).at(0, r + 0.06, 0)) + named(
            "base", cylinder(r * 0.75, 0.12, paint), cylinder(r * 0.9, 0.05, paint)
        )
        has = ("a round ball",)
    lacks = tuple(p for p in ("bands", "a knob on top", "a chain") if p not in has)
    words = ("low", "round") if style in ("mooring", "ball") else ()
    return Build(parts, words, f"with {has[0]}" if has else "", paint, variant=style, has=has, lacks=lacks)


def _slice(low: list[tuple[float, float, float]], high: list[tuple[float, float, float]], paint: Paint) -> Part:
    return loft(np.array([low, high]), paint)


def road_barrier(rng: Rng) -> Build:
    """Striped boards on legs, A-frame, concrete block, boom gate, plastic water-filled, crowd fence."""
    style = pick(rng, "boards", "boards", "concrete", "boom", "plastic", "crowd fence")
    red = draw(rng, pick(rng, "red", "red", "orange", "yellow", "black"))
    wide, tall = between(rng, 1.4, 2.2), between(rng, 0.9, 1.1)
    if style == "concrete":
        line = [(0.3, 0), (0.3, 0.08), (0.15, 0.3), (0.09, 0.82), (-0.09, 0.82), (-0.15, 0.3), (-0.3, 0.08), (-0.3, 0)]
        parts = named("block", extrude(line, wide * 1.3, CONCRETE).turn("y", 90)) + named(
            "slot", *(q for x in (-0.35, 0.35) for q in [box(0.3, 0.09, 0.605, Paint(np.array((0.2, 0.2, 0.2)))).at(x * wide * 1.3, 0, 0)])
        )
        parts += named("reflector", *(box(0.1, 0.1, 0.3, red).at(x * wide, 0.4, 0) for x in (-0.5, 0, 0.5)))
        return Build(
            parts, ("low", "long"), "", CONCRETE, variant=style, has=("slanted sides",), lacks=("stripes", "a warning lamp", "legs")
        )
    if style == "plastic":
        body = draw(rng, pick(rng, "red", "orange", "white", "yellow"), "plastic")
        steps = ((0.0, 0.5, 0.5), (0.3, 0.5, 0.48), (0.42, 0.47, 0.24), (0.97, 0.46, 0.18), (1.0, 0.45, 0.14))
        rings = [[(x * wide * 2 * w, tall * y * 0.85, z * d) for x, z in rectangle(1, 1)[::-1]] for y, w, d in steps]
        parts = named("block", *(_slice(rings[k], rings[k + 1], body) for k in range(4)))
        parts += named("cap", cylinder(0.07, 0.06, BLACK).at(0, tall * 0.85, 0)) + named(
            "foot", *both(box(wide * 0.22, 0.14, 0.56, body).at(wide * 0.34, 0, 0))
        )
        parts += named("rib", *(box(0.08, tall * 0.5, 0.3, body).at(x * wide, tall * 0.28, 0) for x in (-0.3, 0, 0.3)))
        parts += named("coupling", *both(cylinder(0.06, tall * 0.55, body).at(wide / 2 + 0.03, 0.1, 0)))
        return Build(parts, ("low",), "", body, variant=style, has=("feet",), lacks=("stripes", "a warning lamp", "legs"))
    if style == "crowd fence":
        iron = steel(rng)
        corner = rectangle(wide, tall * 0.9, 0.12)
        parts = named(
            "frame", tube(np.column_stack([corner[:, 0], corner[:, 1] + tall * 0.55, 0 * corner[:, 0]]), 0.022, iron, 8, closed=True)
        ) + named(
            "bar", *(rod((x, tall * 0.1, 0), (x, tall, 0), 0.009, iron, sides=6) for x in np.linspace(-wide / 2 + 0.1, wide / 2 - 0.1, 14))
        )
        parts += named(
            "foot",
            *both(beam((wide * 0.36, 0.02, -0.32), (wide * 0.36, 0.02, 0.32), 0.04, iron)),
            *(q for z in (-0.3, 0.3) for q in both(beam((wide * 0.36, 0.02, z), (wide * 0.36, tall * 0.14, 0), 0.03, iron))),
        )
        return Build(parts, (), "with bars", iron, variant=style, has=("bars", "two feet"), lacks=("stripes", "a warning lamp"))
    if style == "boom":
        long, lift = between(rng, 3.0, 4.0), between(rng, 0, 50) if chance(rng) else 0.0
        case = draw(rng, pick(rng, "grey", "yellow", "orange", "white"), "metal")
        parts = named(
            "case", rounded(0.35, 1.0, 0.3, 0.03, case), rounded(0.4, 0.06, 0.35, 0.02, red).at(0, 1.0, 0), box(0.5, 0.05, 0.45, CONCRETE)
        )
        arm = [box(long / 8, 0.1, 0.05, red if i % 2 else WHITE).at(-0.35 + long / 8 * (i + 0.5), -0.05, 0) for i in range(8)] + [
            box(0.3, 0.2, 0.12, BLACK).at(-0.4, -0.1, 0)
        ]
        parts += named("boom", *(p.turn("z", lift).at(0, 0.86, 0.2) for p in arm)) + named(
            "axle", cylinder(0.08, 0.16, BLACK).turn("x", 90).at(0, 0.86, 0.12)
        )
        rest = lift == 0.0
        if rest:
            parts += named(
                "post",
                box(0.08, 0.8, 0.08, case).at(long - 0.5, 0, 0.2),
                *(box(0.03, 0.16, 0.08, case).at(long - 0.5, 0.78, 0.2 + s * 0.05) for s in (-1, 1)),
            )
        return Build(
            parts, ("long",), "with a striped boom", red, variant=style, has=("stripes", "a boom"), lacks=("a warning lamp", "legs")
        )
    boards, lamps = int(rng.integers(1, 4)), chance(rng)
    frame = WHITE if chance(rng) else steel(rng)
    parts = []
    stripe = 0.16
    for k in range(boards):
        y = tall - 0.2 - 0.3 * k
        parts += named("board", box(wide, 0.2, 0.04, WHITE).at(0, y, 0))
        x = np.arange(-wide / 2 + 0.02, wide / 2 - 0.26, 2 * stripe)
        parts += named(
            "stripe", *(extrude([(a, y), (a + stripe, y), (a + stripe + 0.1, y + 0.2), (a + 0.1, y + 0.2)], 0.055, red) for a in x)
        )
    splayed = chance(rng, 0.6)
    spread = 0.32 if splayed else 0.0
    for s in (-1, 1):
        parts += named("leg", *both(beam((wide * 0.38, 0, s * spread), (wide * 0.38, tall, s * 0.03), 0.05, frame)))
    if not splayed:
        parts += named("foot", *both(box(0.1, 0.07, 0.7, BLACK).at(wide * 0.38, 0, 0)))
    if lamps:
        glow = draw(rng, "yellow" if chance(rng) else "orange")
        parts += named(
            "lamp",
            *(
                q
                for p in (
                    box(0.14, 0.08, 0.1, BLACK).at(wide * 0.38, tall, 0),
                    cylinder(0.09, 0.08, glow).turn("x", 90).at(wide * 0.38, tall + 0.16, -0.04),
                )
                for q in both(p)
            ),
        )
    has, lacks = told(stripes=True, warning_lamps=lamps, a_boom=False)
    return Build(
        parts,
        ("striped",),
        "with warning lamps" if lamps else "on legs",
        red,
        variant=style,
        has=(*has, counted(boards, "boards") if boards > 1 else "one board"),
        lacks=lacks,
    )

"""Beside the road: bus stop, phone booth, billboard."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle
from cg3d.made.paints import BLACK, CHROME, GOLD, WHITE, Paint, Rng, bricks, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    loft,
    moved,
    named,
    rod,
    rounded,
)
from cg3d.made.places.surfaces import CONCRETE
from cg3d.made.places.telling import told

CLEAR = Paint(np.array((0.68, 0.82, 0.86)), "glass")


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

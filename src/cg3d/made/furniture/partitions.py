"""What hangs on a wall or stands for one: room divider, wall shelf. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, castor, frame, row, spread, timber, told, tone
from cg3d.made.furniture.shelves import books
from cg3d.made.paints import Paint, Rng, fabric, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    extrude,
    lathe,
    moved,
    named,
    rod,
    slab,
    turned,
)  # fmt: skip


def room_divider(rng: Rng) -> Build:
    """Folding screen of three to five panels: paper grid, slats, cloth, carved solid; a low office screen; an open shelf wall."""
    style = pick(rng, "paper", "paper", "slats", "cloth", "arched", "shelves", "office")
    paint = timber(rng, 0.75)
    if style == "shelves":
        return _shelf_divider(rng, paint)
    if style == "office":
        return _office_divider(rng)
    count, width, tall = int(rng.integers(3, 6)), between(rng, 0.4, 0.52), between(rng, 1.6, 1.85)
    angle = between(rng, 22, 38)
    skin = Paint(np.array((0.95, 0.93, 0.87)), "paper") if style == "paper" else fabric(rng)
    parts: list[Part] = []
    x = z = 0.0
    for i in range(count):
        turn = angle if i % 2 == 0 else -angle
        leaf = _screen_leaf(style, width, tall, paint, skin)
        leaf = moved(turned(moved(leaf, x=width / 2), "y", turn), x, 0, z)
        parts += named("panel", *leaf)
        x, z = x + width * np.cos(np.radians(turn)), z - width * np.sin(np.radians(turn))
    facts = told(
        (f"{NUMBERS[count]} panels", True),
        ("paper panels", style == "paper"),
        ("cloth panels", style == "cloth"),
        ("slats", style == "slats"),
        ("arched tops", style == "arched"),
    )
    return Build(parts, ("tall",), f"with {NUMBERS[count]} panels", None, variant=style, has=facts[0], lacks=facts[1])


def _screen_leaf(style: str, width: float, tall: float, paint: Paint, skin: Paint) -> list[Part]:
    inner, low = width - 0.07, 0.1
    parts = moved(frame(width - 0.008, tall, 0.035, 0.025, paint), y=0.02) if style != "arched" else []
    parts += both(box(0.035, 0.05, 0.025, paint).at(width / 2 - 0.0215, 0, 0))
    if style == "paper":
        parts.append(box(inner, tall - low, 0.006, skin).at(0, 0.05, 0))
        parts += [box(0.012, tall - low, 0.016, paint).at(w, 0.05, 0) for w in row(-inner / 2, inner / 2, 4)[1:-1]]
        parts += [box(inner, 0.012, 0.016, paint).at(0, y, 0) for y in row(0.05, tall - 0.05, 8)[1:-1]]
    elif style == "slats":
        parts += [box(inner, 0.035, 0.008, paint).turn("x", 35).at(0, y, 0) for y in row(0.09, tall - 0.07, int(tall / 0.055))]
    elif style == "cloth":
        parts += [box(inner, tall - low, 0.008, skin).at(0, 0.05, 0), box(inner, 0.03, 0.02, paint).at(0, tall * 0.5, 0)]
    else:
        u = np.linspace(0, np.pi, 15)
        top = np.stack([(width / 2 - 0.004) * np.cos(u), tall - 0.12 + 0.16 * np.sin(u)], 1)
        parts.append(extrude(np.concatenate([[(-width / 2 + 0.004, 0.04), (width / 2 - 0.004, 0.04)], top]), 0.022, paint))
        parts += both(box(inner - 0.06, tall * 0.36, 0.006, lighter(paint, -0.25)).at(0, 0.14, 0.012), "z")
        parts += both(
            slab(np.array([(a * 0.7, b * 0.72) for a, b in top]) - (0, tall * 0.72 - 0.62), 0.006, lighter(paint, -0.25))
            .turn("x", -90)
            .at(0, tall * 0.62 - 0.32, 0.012),
            "z",
        )[:0]
        parts += both(box(inner - 0.06, tall * 0.3, 0.006, lighter(paint, -0.25)).at(0, tall * 0.58, 0.012), "z")
    return parts


def _shelf_divider(rng: Rng, paint: Paint) -> Build:
    columns, rows, cell = int(rng.integers(3, 5)), int(rng.integers(4, 6)), between(rng, 0.34, 0.4)
    x, tall, depth = columns * cell / 2, rows * cell, 0.3
    parts = named("side", *[box(0.025, tall, depth, paint).at(w, 0, 0) for w in row(-x, x, columns + 1)])
    parts += named("shelf", *[box(2 * x + 0.025, 0.025, depth, paint).at(0, y, 0) for y in row(0, tall, rows + 1)])
    for i in range(columns):
        for j in range(rows):
            if chance(rng, 0.3):
                parts += moved(
                    named("book", *books(rng, cell - 0.08, cell - 0.06, depth)), (i - (columns - 1) / 2) * cell, j * cell + 0.025, 0
                )
    facts = told(("open shelves", True), ("paper panels", False), ("cloth panels", False), ("slats", False), ("arched tops", False))
    return Build(parts, ("tall",), "with open shelves", paint, variant="shelves", has=facts[0], lacks=facts[1][:1])


def _office_divider(rng: Rng) -> Build:
    skin, steel = fabric(rng), metal(rng)
    width, tall = between(rng, 1.2, 1.7), between(rng, 1.3, 1.7)
    wheels = chance(rng, 0.5)
    count = int(rng.integers(1, 4))
    parts: list[Part] = []
    for i in range(count):
        w = (i - (count - 1) / 2) * (width / count)
        each = width / count
        parts += named(
            "panel",
            *moved([*frame(each - 0.01, tall, 0.03, 0.04, steel), box(each - 0.05, tall - 0.05, 0.03, skin).at(0, 0.025, 0)], w, 0.12, 0),
        )
    for w in (-width / 2 + 0.12, width / 2 - 0.12):
        parts += named("foot", box(0.05, 0.04, 0.5, steel).at(w, 0.08, 0))
        rests = spread(castor(0.025), 0, 0.2) if wheels else both(box(0.05, 0.08, 0.05, steel).at(0, 0, 0.2), "z")
        parts += named("wheel" if wheels else "foot", *rests)
        parts = parts[: -4 * 4] + moved(parts[-4 * 4 :], x=w) if wheels else parts[:-2] + moved(parts[-2:], x=w)
    facts = told(
        (f"{NUMBERS[count]} panel" + ("s" if count > 1 else ""), True),
        ("wheels", wheels),
        ("cloth panels", True),
        ("paper panels", False),
        ("slats", False),
    )
    return Build(parts, (), "on wheels" if wheels else "", skin, variant="office", has=facts[0], lacks=facts[1])


def wall_shelf(rng: Rng) -> Build:
    """Plain board, board on brackets, box, boards on ropes, U shape with a back; some with things on."""
    style = pick(rng, "board", "brackets", "brackets", "cube", "ropes", "u-shape")
    paint, iron = timber(rng, 0.75), IRON if chance(rng, 0.6) else metal(rng)
    x, z, thick = between(rng, 0.3, 0.6), between(rng, 0.1, 0.14), between(rng, 0.02, 0.04)
    parts: list[Part] = []
    levels = [0.0]
    if style == "ropes":
        levels = row(0, between(rng, 0.5, 0.75), int(rng.integers(2, 4)))
        parts += named("board", *[box(2 * x, thick, 2 * z, paint).at(0, y, 0) for y in levels])
        rope, top = tone(rng, "beige", "white", "black"), levels[-1] + 0.35
        parts += named(
            "rope",
            *both(rod((x - 0.06, -0.04, z - 0.02), (x - 0.06, levels[-1], z - 0.02), 0.006, rope), "x"),
            *both(rod((x - 0.06, -0.04, -z + 0.02), (x - 0.06, top, -z + 0.02), 0.006, rope)),
        )
        parts += named("rope", *both(rod((x - 0.06, levels[-1], z - 0.02), (x - 0.06, top, -z + 0.02), 0.006, rope)))
    elif style == "cube":
        high = between(rng, 0.25, 0.36)
        parts += named("board", *frame(2 * x, high, 0.02, 2 * z, paint))
        if x > 0.42:
            parts += named("board", box(0.02, high, 2 * z, paint))
        thick = 0.02
    else:
        levels = [0.0] if style == "board" or chance(rng, 0.5) else [0.0, 0.34]
        parts += named("board", *[box(2 * x, thick, 2 * z, paint).at(0, y, 0) for y in levels])
        if style == "u-shape":
            parts += named(
                "side", *both(box(thick, 0.2, 2 * z, paint).at(x - thick / 2, 0, 0)), box(2 * x, 0.12, 0.015, paint).at(0, 0, -z)
            )
        if style == "brackets":
            for y in levels:
                for s in (-x + 0.1, x - 0.1):
                    parts += named(
                        "bracket",
                        box(0.022, 0.18, 0.01, iron).at(s, y - 0.18, -z + 0.005),
                        box(0.022, 0.01, 2 * z - 0.03, iron).at(s, y - 0.01, -0.015),
                    )
                    parts += named("bracket", beam((s, y - 0.16, -z + 0.01), (s, y - 0.01, z - 0.06), 0.014, iron))
    things = chance(rng, 0.6)
    if things:
        for y in levels:
            room = 2 * x - 0.1
            kind = pick(rng, "books", "books", "plant", "vase")
            if kind == "books":
                parts += named("book", *moved(books(rng, room, 0.24, 2 * z), 0.0, y + thick, 0))
            else:
                parts += moved(_ornament(rng, kind), between(rng, -0.3, 0.3) * room, y + thick, 0)
    facts = told(
        ("brackets", style == "brackets"),
        ("ropes", style == "ropes"),
        ("things on it", things),
        (f"{NUMBERS[len(levels)]} board" + ("s" if len(levels) > 1 else ""), True),
    )
    return Build(
        parts, ("long",) if x > 0.5 else (), "", paint, variant=style, has=facts[0], lacks=tuple(p for p in facts[1] if p != "things on it")
    )


def _ornament(rng: Rng, kind: str) -> list[Part]:
    pot = tone(rng, "white", "grey", "orange", "blue", "brown", material="ceramic")
    if kind == "vase":
        return named(
            "vase",
            lathe(
                [(0, 0), (0.035, 0), (0.06, 0.06), (0.05, 0.12), (0.025, 0.17), (0.034, 0.21), (0.03, 0.21), (0.02, 0.17), (0, 0.16)], pot
            ),
        )
    green = tone(rng, "green")
    leaves = around(ball(0.05, green, 8, 10).scaled(0.6, 1.4, 0.35).turn("x", 35).at(0, 0.16, 0.05), 7)
    return named("plant", lathe([(0, 0), (0.045, 0), (0.06, 0.1), (0.05, 0.1), (0, 0.09)], pot), *leaves)

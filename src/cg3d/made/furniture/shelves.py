"""Shelves for books, and the books themselves. Front is +Z."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, door, knob, timber, told, trim
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    beam,
    both,
    box,
    corners,
    moved,
    named,
)


def bookshelf(rng: Rng) -> Build:
    """Closed back, open frame, low and wide, cube grid, leaning ladder, with doors below, on a wall of one post; books on most boards."""
    style = pick(rng, "closed", "closed", "frame", "low", "cubes", "ladder", "doors")
    paint = timber(rng)
    tall = between(rng, 0.8, 1.1) if style == "low" else between(rng, 1.6, 2.2)
    width, depth = between(rng, 1.0, 1.5) if style in ("low", "cubes") else between(rng, 0.65, 1.0), between(rng, 0.26, 0.34)
    shelves = 3 if style == "low" else int(rng.integers(4, 7))
    if style == "ladder":
        parts, rooms = _ladder_shelf(rng, paint, tall, width, shelves)
    else:
        parts, rooms = _case_shelf(rng, style, paint, tall, width, depth, shelves)
    filled = chance(rng, 0.85)
    if filled:
        for x, y, z, room, high, deep in rooms:
            if chance(rng, 0.8):
                parts += named("book", *moved(books(rng, room, high, deep), x, y, z))
    count = f"{NUMBERS[shelves]} shelves"
    facts = told((count, True), ("books", filled), ("doors", style == "doors"), ("a closed back", style not in ("frame", "ladder")))
    return Build(
        parts,
        ("low",) if style == "low" else ("tall",),
        f"with {count}" + (" and books" if filled else ""),
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _ladder_shelf(rng: Rng, paint: Paint, tall: float, width: float, shelves: int) -> tuple[list[Part], list[tuple[float, ...]]]:
    """Two leaning rails; the boards grow deeper towards the floor."""
    frame_paint, x = IRON if chance(rng, 0.4) else paint, width / 2
    parts = named(
        "rail",
        *both(beam((x, 0, 0.22), (x, tall, -0.14), 0.035, frame_paint)),
        *both(beam((x, 0, -0.15), (x, tall, -0.16), 0.03, frame_paint)),
    )
    rooms: list[tuple[float, ...]] = []
    step = (tall - 0.2) / shelves
    for i in range(shelves):
        y = 0.1 + step * i
        front = 0.22 - 0.36 * y / tall
        deep = front + 0.17
        parts += named("shelf", box(width - 0.03, 0.022, deep, paint).at(0, y, front - deep / 2))
        rooms.append((0.0, y + 0.022, front - deep / 2, width - 0.1, min(step - 0.05, 0.3), deep))
    return parts, rooms


def _case_shelf(
    rng: Rng, style: str, paint: Paint, tall: float, width: float, depth: float, shelves: int
) -> tuple[list[Part], list[tuple[float, ...]]]:
    """The upright case, and the rooms for books: (x, y, z, width, height, depth)."""
    board, gap = 0.025, (tall - 0.05) / shelves
    if style == "frame":
        iron = metal(rng)
        parts = named("post", *corners(box(0.03, tall, 0.03, iron), width / 2 - 0.015, depth / 2 - 0.015))
        if chance(rng, 0.5):
            parts += named(
                "brace",
                beam((-width / 2, 0.1, -depth / 2), (width / 2, tall - 0.1, -depth / 2), 0.015, iron),
                beam((width / 2, 0.1, -depth / 2), (-width / 2, tall - 0.1, -depth / 2), 0.015, iron),
            )
    else:
        parts = named("side", *both(box(board, tall, depth, paint).at(width / 2 - board / 2, 0, 0)))
        parts += named("back", box(width, tall, 0.01, lighter(paint, -0.15)).at(0, 0, -depth / 2 + 0.005))
    parts += named(
        "shelf",
        *[box(width - 0.01, board, depth, paint).at(0, 0.05 + gap * i - (board if i == shelves else 0), 0) for i in range(shelves + 1)],
    )
    if style == "closed" and chance(rng, 0.4):
        parts += named(
            "cornice", box(width + 0.07, 0.05, depth + 0.04, paint).at(0, tall, 0.01), box(width + 0.02, 0.06, depth + 0.01, paint)
        )
    columns = 3 if style == "cubes" else 1
    parts += named("side", *[box(board, tall, depth, paint).at(width * (j / columns - 0.5), 0, 0) for j in range(1, columns)])
    first = 0
    if style == "doors":
        first, high = 2, gap * 2 - 0.04
        for side in (-1, 1):
            parts += named("door", *moved(door(width / 2 - 0.02, high, paint, trim(paint), rim=0.06), side * width / 4, 0.07, depth / 2))
            parts += named("knob", *moved(knob(0.014, CHROME), side * 0.05, 0.05 + gap, depth / 2 + 0.02))
    rooms: list[tuple[float, ...]] = []
    for i in range(first, shelves):
        for j in range(columns):
            rooms.append((width * ((j + 0.5) / columns - 0.5), 0.05 + gap * i + board, 0.0, width / columns - 0.06, gap - 0.05, depth))
    return parts, rooms


def books(rng: Rng, width: float, height: float, depth: float) -> list[Part]:
    """A row of upright books from the left, sometimes not filling the board."""
    parts: list[Part] = []
    x, stop = -width / 2, width * between(rng, 0.0, 0.5)
    while x < stop:
        thick = between(rng, 0.025, 0.055)
        tall, deep = height * between(rng, 0.6, 0.92), depth * between(rng, 0.6, 0.85)
        paint = draw(rng, pick(rng, *BRIGHT, "brown", "black", "beige", "white"))
        parts.append(box(thick - 0.002, tall, deep, paint).at(x + thick / 2, 0, 0))
        x += thick
    return parts

"""Furnish one room: made things placed along its walls without overlap. Scans nothing (that is `room`)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.made.build import Build, assemble, caption, chance
from cg3d.made.kinds import KINDS
from cg3d.made.paints import Rng, draw, pick, wood
from cg3d.made.parts import Part, box, rotation
from cg3d.records import Mesh

Float = NDArray[np.float64]
GAP = 0.08  # metres kept free between groups
TRIES = 400


@dataclass(frozen=True, eq=False)
class Thing:
    """mesh: placed in the room, +Y up, metres; the floor is y = 0 and the room's middle x = z = 0."""

    label: str
    caption: str
    mesh: Mesh


@dataclass(frozen=True, eq=False)
class Furnished:
    """size: (width x, height y, depth z) in metres; shell: floor and walls; things: furniture; free: (n, 2) x, z of free floor spots."""

    size: tuple[float, float, float]
    shell: tuple[Thing, ...]
    things: tuple[Thing, ...]
    free: Float


@dataclass(frozen=True, eq=False)
class _Piece:
    """A thing in its group's frame: back at z = 0, front towards +Z."""

    thing: Thing
    low: Float  # (2,) x, z
    high: Float


def furnish(rng: Rng) -> Furnished:
    """A living, sleeping and working room with 10 to 18 things."""
    size = (float(rng.uniform(6.4, 7.4)), 2.6, float(rng.uniform(5.4, 6.2)))
    taken: list[tuple[Float, Float]] = []
    things: list[Thing] = []
    for group in (_sleeping, _sitting, _watching, _working, _eating, _books, _clothes, _plant, _light, _plant):
        pieces = group(rng)
        spot = _place(rng, pieces, size, taken, free=group is _eating)
        if spot is not None:
            things += spot
    return Furnished(size, _shell(rng, size), tuple(things), _free(size, taken))


def _piece(rng: Rng, kind: str, x: float = 0.0, y: float = 0.0, z: float = 0.0, turn: float = 0.0) -> _Piece:
    """One thing turned about up; x its middle, z its back, y what it stands on."""
    build = KINDS[kind](rng)
    mesh = turned(assemble(build), turn)
    low, high = mesh.bounds
    mesh = moved(mesh, (x, y, z - low[2]))
    low, high = mesh.bounds
    return _Piece(Thing(kind, caption(kind, build, 1.0), mesh), low[[0, 2]].astype(float), high[[0, 2]].astype(float))


def turned(mesh: Mesh, degrees: float) -> Mesh:
    """Turned about the up axis."""
    return mesh.but(vertices=(mesh.vertices @ rotation("y", degrees).T).astype(np.float32))


def moved(mesh: Mesh, by: tuple[float, float, float]) -> Mesh:
    """Shifted."""
    return mesh.but(vertices=mesh.vertices + np.array(by, np.float32))


def _top(piece: _Piece) -> float:
    return float(piece.thing.mesh.bounds[1][1])


def _sleeping(rng: Rng) -> list[_Piece]:
    bed = _piece(rng, "bed")
    pieces = [bed]
    for side in (-1, 1) if chance(rng, 0.5) else (1,):
        stand = _piece(rng, "nightstand")
        half = float(stand.high[0] - stand.low[0]) / 2
        edge = float(bed.high[0] if side > 0 else bed.low[0]) + side * (half + 0.06)
        stand = _piece_at(stand, edge, 0, 0.02)
        pieces.append(stand)
        if side > 0:
            lamp = _piece(rng, "table lamp")
            pieces.append(_piece_at(lamp, edge, _top(stand), 0.06))
    return pieces


def _piece_at(piece: _Piece, x: float, y: float, z: float) -> _Piece:
    shift = np.array((x, z))
    return _Piece(Thing(piece.thing.label, piece.thing.caption, moved(piece.thing.mesh, (x, y, z))), piece.low + shift, piece.high + shift)


def _sitting(rng: Rng) -> list[_Piece]:
    sofa = _piece(rng, "sofa")
    return [sofa, _piece(rng, "coffee table", 0, 0, float(sofa.high[1]) + 0.4)]


def _watching(rng: Rng) -> list[_Piece]:
    stand = _piece(rng, "tv stand")
    return [stand, _piece(rng, "television", 0, _top(stand), 0.08)]


def _working(rng: Rng) -> list[_Piece]:
    desk = _piece(rng, "desk")
    while desk.thing.mesh.bounds[1][1] > 0.8:  # one with a shelf above has no room for a screen
        desk = _piece(rng, "desk")
    back = min(0.12, float(desk.high[1]) / 4)
    chair = _piece(rng, "office chair", 0, 0, float(desk.high[1]) - 0.25, 180)
    pieces = [desk, chair, _piece(rng, pick(rng, "monitor", "laptop"), 0, _top(desk), back)]
    return [*pieces, _piece(rng, "desk lamp", float(desk.low[0]) + 0.25, _top(desk), back)]


def _eating(rng: Rng) -> list[_Piece]:
    """Round or square table with chairs around: stands free in the room."""
    table = _piece(rng, "table", 0, 0, 1.0)
    middle = float(table.low[1] + table.high[1]) / 2
    seat = int(rng.integers(1 << 30))
    pieces = [table]
    for side in (-1, 1):
        chair = _piece(np.random.default_rng(seat), "chair", 0, 0, 0, 90 if side < 0 else -90)
        half = float(chair.high[1] - chair.low[1]) / 2
        reach = float(chair.high[0] - chair.low[0]) / 2 + float(table.high[0]) - 0.08
        pieces.append(_piece_at(chair, side * reach, 0, middle - half - float(chair.low[1])))
    return [*pieces, _piece(rng, pick(rng, "vase", "bowl", "teapot"), 0, _top(table), middle - 0.1)]


def _books(rng: Rng) -> list[_Piece]:
    return [_piece(rng, "bookshelf")]


def _clothes(rng: Rng) -> list[_Piece]:
    return [_piece(rng, pick(rng, "wardrobe", "dresser"))]


def _plant(rng: Rng) -> list[_Piece]:
    return [_piece(rng, "potted plant")]


def _light(rng: Rng) -> list[_Piece]:
    return [_piece(rng, "floor lamp")]


def _place(
    rng: Rng, pieces: list[_Piece], size: tuple[float, float, float], taken: list[tuple[Float, Float]], *, free: bool
) -> list[Thing] | None:
    """Turn the group's back to a wall where its floor space is free; None if no such spot is found."""
    low, high = np.min([p.low for p in pieces], 0), np.max([p.high for p in pieces], 0)
    middle, extent = (low[0] + high[0]) / 2, high - low
    half = np.array((size[0], size[2])) / 2
    for _ in range(TRIES):
        wall = int(rng.integers(4))
        along, across = (half[0], half[1]) if wall % 2 == 0 else (half[1], half[0])
        room = along - extent[0] / 2 - 0.03
        if room < 0:
            continue
        shift = float(rng.uniform(-room, room))
        depth = float(rng.uniform(0.9, 2 * across - extent[1] - 0.9)) if free else 0.03
        turn = rotation("y", 90.0 * wall)
        spot = turn @ np.array((shift - middle, 0, -across + depth - low[1]))
        floor = [_footprint(p, turn, spot) for p in pieces]
        if all(np.any(a1 + GAP <= b0) or np.any(b1 + GAP <= a0) for a0, a1 in floor for b0, b1 in taken):
            taken += floor
            return [Thing(p.thing.label, p.thing.caption, moved(turned(p.thing.mesh, 90.0 * wall), tuple(spot))) for p in pieces]
    return None


def _footprint(piece: _Piece, turn: Float, spot: Float) -> tuple[Float, Float]:
    ends = np.array([turn @ (x, 0, z) + spot for x, z in (piece.low, piece.high)])[:, [0, 2]]
    return ends.min(0), ends.max(0)


def _shell(rng: Rng, size: tuple[float, float, float]) -> tuple[Thing, ...]:
    """Floor, four walls (outside their inner faces)."""
    width, height, depth = size
    wall = draw(rng, pick(rng, "white", "beige", "white", "grey"))
    floor = wood(rng, grain=True) if chance(rng, 0.7) else draw(rng, "grey", "stone")
    thick = 0.1
    sides = [box(width + 2 * thick, height, thick, wall).at(0, 0, s * (depth + thick) / 2) for s in (-1, 1)]
    sides += [box(thick, height, depth, wall).at(s * (width + thick) / 2, 0, 0) for s in (-1, 1)]
    return (
        Thing("floor", f"a {floor.name} floor", _in_place(box(width, thick, depth, floor).at(0, -thick, 0))),
        *(Thing("wall", f"a {wall.name} wall", _in_place(side)) for side in sides),
    )


def _in_place(part: Part) -> Mesh:
    """As `assemble`, but left where it is."""
    mesh = assemble(Build([part]))
    low, high = part.vertices.min(0), part.vertices.max(0)
    return moved(mesh, ((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2))


def _free(size: tuple[float, float, float], taken: list[tuple[Float, Float]]) -> Float:
    """(n, 2) x, z spots at least 35 cm from furniture and walls."""
    x, z = np.meshgrid(np.arange(-size[0] / 2 + 0.4, size[0] / 2 - 0.4, 0.15), np.arange(-size[2] / 2 + 0.4, size[2] / 2 - 0.4, 0.15))
    spots = np.stack([x.ravel(), z.ravel()], 1)
    for margin in (0.35, 0.15, 0.0):
        blocked = np.zeros(len(spots), bool)
        for low, high in taken:
            blocked |= np.all((spots > low - margin) & (spots < high + margin), 1)
        if (~blocked).sum() >= 8:
            break
    return spots[~blocked]

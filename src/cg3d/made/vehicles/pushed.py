"""Pushed by hand: wheelbarrow and shopping cart. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    loft,
    moved,
    named,
    rod,
    tube,
)
from cg3d.made.vehicles.bits import features, screen, side
from cg3d.made.vehicles.cars import IRON, TYRE, wheel
from cg3d.made.vehicles.towed import spoked_wheel


def wheelbarrow(rng: Rng) -> Build:
    """Pressed tray on one wheel, wooden box, two wheels in front, flat with a front board, plastic with a deep tub."""
    style = pick(rng, "tray", "tray", "tray", "wooden", "two-wheeled", "flat")
    paint = (
        wood(rng)
        if style in ("wooden", "flat")
        else draw(rng, pick(rng, "green", "red", "blue", "grey", "orange", "yellow"), "plastic" if style == "two-wheeled" else "metal")
    )
    bar, r = wood(rng, grain=False) if style in ("wooden", "flat") or chance(rng, 0.4) else metal(rng), between(rng, 0.17, 0.21)
    width, deep, long = between(rng, 0.55, 0.65), between(rng, 0.22, 0.3), between(rng, 0.8, 0.95)
    lift = r + 0.16
    if style in ("tray", "two-wheeled"):
        rings = []
        for y, f in ((0, 0.62), (deep, 1.0), (deep, 0.96), (0.02, 0.58)):
            outline = rectangle(width * f, long * (f * 0.8 + 0.2), 0.1, 4)
            rings.append(np.column_stack([outline[:, 0], np.full(len(outline), y + lift), -outline[:, 1]]))
        parts = named("tray", loft(np.array(rings), paint))
        rim = rectangle(width, long, 0.1, 5)
        parts += named(
            "rim",
            tube(np.column_stack([rim[:, 0], np.full(len(rim), lift + deep), -rim[:, 1]]), 0.012, lighter(paint, -0.2), 6, closed=True),
        )
    elif style == "wooden":
        sides = np.array([(-long * 0.42, lift), (long * 0.3, lift), (long * 0.52, lift + deep + 0.06), (-long * 0.48, lift + deep + 0.06)])
        board = side(sides, 0.025, paint)
        parts = named(
            "tray",
            *both(board.turn("z", -10).at(width * 0.37 - 0.065, 0.0, 0)),
            box(width * 0.75, 0.025, long * 0.75, paint).at(0, lift, -long * 0.05),
            screen((long * 0.3, lift), (long * 0.52, lift + deep + 0.06), width * 0.95, paint, 0.025),
            box(width * 0.9, deep * 0.9, 0.025, paint).at(0, lift, -long * 0.43),
        )
    else:
        parts = named(
            "tray",
            *(box(width / 4.4, 0.025, long * 1.0, paint).at((k - 1.5) * width / 4, lift + 0.02, -0.02) for k in range(4)),
            *(box(width, 0.03, 0.06, paint).at(0, lift, z) for z in (-long * 0.4, long * 0.35)),
        ) + named(
            "front board",
            *(screen((long * 0.46, lift + 0.04 + 0.14 * k), (long * 0.5, lift + 0.15 + 0.14 * k), width, paint, 0.025) for k in range(3)),
            *both(rod((width * 0.3, lift, long * 0.44), (width * 0.3, lift + 0.5, long * 0.5), 0.018, bar)),
        )
    if style == "two-wheeled":
        parts += [p for part in moved(wheel(r, 0.08), width * 0.42, r, long * 0.3) for p in both(part)] + named(
            "axle", rod((-width * 0.42, r, long * 0.3), (width * 0.42, r, long * 0.3), 0.014, IRON)
        )
    elif style in ("wooden", "flat"):
        parts += moved(spoked_wheel(r, 0.05, bar, 6), 0, r, long * 0.55) + named(
            "axle", rod((-0.12, r, long * 0.55), (0.12, r, long * 0.55), 0.014, IRON)
        )
    else:
        parts += moved([*wheel(r, 0.09), wheel(r, 0.09)[1].mirrored("x")], 0, r, long * 0.52)
    reach = 0.07 if style != "two-wheeled" else width * 0.36
    parts += named(
        "handle",
        *both(rod((reach, r, long * 0.55 if style != "two-wheeled" else long * 0.3), (0.24, lift + 0.0, -long * 0.2), 0.018, bar)),
        *both(rod((0.24, lift, -long * 0.2), (0.27, lift + 0.2, -long * 1.0), 0.018, bar)),
    )
    parts += named(
        "leg",
        *both(rod((0.25, lift + 0.06, -long * 0.38), (0.25, 0, -long * 0.42), 0.016, bar)),
        rod((-0.25, 0.05, -long * 0.42), (0.25, 0.05, -long * 0.42), 0.012, bar),
    ) + named("grip", *both(rod((0.265, lift + 0.17, -long * 0.88), (0.275, lift + 0.21, -long * 1.05), 0.026, TYRE)))
    load = pick(rng, "", "", "earth", "bricks") if style != "flat" else pick(rng, "", "sacks")
    if load == "earth":
        parts += named(
            "earth", ellipsoid(width * 0.42, 0.17, long * 0.42, Paint(np.array((0.36, 0.25, 0.15)), "earth")).at(0, lift + deep * 0.85, 0)
        )
    elif load == "bricks":
        brick = Paint(np.array((0.62, 0.27, 0.2)), "brick")
        parts += named(
            "brick",
            *(
                box(0.2, 0.07, 0.1, brick).turn("y", between(rng, -20, 20)).at(x, lift + 0.04 + 0.075 * k, z)
                for k in range(4)
                for x in (-0.12, 0.11)
                for z in np.linspace(-long * 0.22, long * 0.24, 4)
            ),
        )
    elif load == "sacks":
        sack = Paint(np.array((0.78, 0.66, 0.45)), "fabric")
        parts += named(
            "sack",
            *(ellipsoid(width * 0.4, 0.09, 0.17, sack).at(0, lift + 0.12 + 0.15 * k, -0.1 + 0.25 * j) for k in range(2) for j in range(2)),
        )
    two = style == "two-wheeled"
    has, lacks = features(("a load", bool(load)), ("side walls", style != "flat"))
    detail = {"earth": "full of earth", "bricks": "with bricks", "sacks": "with sacks"}.get(
        load, "with two wheels" if two else "with one wheel"
    )
    return Build(
        parts, detail=detail, body=paint, variant=style, has=("two wheels" if two else "one wheel", "two handles", *has), lacks=lacks
    )


def shopping_cart(rng: Rng) -> Build:
    """Wire basket with a child seat, two small baskets above each other, plastic basket, flatbed trolley with a rail."""
    style = pick(rng, "wire", "wire", "wire", "child seat", "two baskets", "plastic")
    wire, grip = metal(rng), draw(rng, pick(rng, "red", "blue", "green", "orange"), "plastic")
    long, width, high = between(rng, 0.8, 0.95), between(rng, 0.5, 0.58), between(rng, 0.38, 0.46)
    low = 0.5
    body = wire
    push = [
        (width * 0.42, 0.3, -long * 0.42),
        (width * 0.45, low + high * 0.7, -long * 0.52),
        (width * 0.45, low + high + 0.12, -long * 0.62),
    ]
    if style == "two baskets":
        parts = [
            *moved(_wire_basket(0.22, long * 0.6, width * 0.86, 0.42, wire), z=0.06),
            *moved(_wire_basket(0.22, long * 0.6, width * 0.82, 0.8, wire), z=-0.04),
        ]
        parts += named(
            "frame",
            *both(
                tube(
                    spline(
                        [
                            (width * 0.42, 0.14, long * 0.4),
                            (width * 0.43, 0.4, -long * 0.2),
                            (width * 0.43, 0.8, -long * 0.36),
                            (width * 0.43, low + high + 0.12, -long * 0.6),
                        ],
                        20,
                    ),
                    0.013,
                    wire,
                )
            ),
            *(
                rod((-width * 0.42, y, z), (width * 0.42, y, z), 0.01, wire)
                for y, z in ((0.42, -long * 0.2), (0.8, -long * 0.34), (0.14, long * 0.38))
            ),
            *both(rod((width * 0.42, 0.14, -long * 0.36), (width * 0.43, 0.42, -long * 0.22), 0.012, wire)),
        )
    elif style == "plastic":
        body = draw(rng, pick(rng, "red", "blue", "green", "grey"), "plastic")
        rings = []
        for y, f in ((low, 0.82), (low + high, 1.0), (low + high, 0.965), (low + 0.02, 0.79)):
            o = rectangle(width * f, long * f, 0.06, 4)
            rings.append(np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]]))
        parts = named("basket", loft(np.array(rings), body))
        slits = [
            box(0.012, high * 0.5, 0.045, lighter(body, -0.5)).turn("z", -10).at(width * 0.465, low + high * 0.25, float(z))
            for z in np.linspace(-long * 0.36, long * 0.36, 10)
        ]
        parts += named("slit", *(p for part in slits for p in both(part))) + named(
            "frame", *both(tube(spline(push, 12), 0.013, wire)), *_cart_base(long, low, width, wire)
        )
    else:
        parts = named("basket", *_cart_basket(high, long, low, width, wire), *_shopping_cart_details(high, long, low, width, wire)) + named(
            "frame", *both(tube(spline(push, 12), 0.013, wire))
        )
    y, z = low + high + 0.12, -long * 0.62
    parts += named("handle", rod((-width * 0.46, y, z), (width * 0.46, y, z), 0.018, grip))
    seat = style == "child seat"
    if seat:
        s = -long * 0.36
        flap = [
            rod((-width * 0.4, low + high * f, s + 0.1 * f), (width * 0.4, low + high * f, s + 0.1 * f), 0.006, wire)
            for f in np.linspace(0.35, 1.1, 6)
        ]
        parts += named(
            "child seat",
            box(width * 0.78, 0.02, 0.2, grip).at(0, low + high * 0.45, s - 0.04),
            box(width * 0.78, high * 0.4, 0.02, grip).at(0, low + high * 0.6, s + 0.08),
            *flap,
        )
    groceries = chance(rng, 0.3) and style != "two baskets"
    if groceries:
        parts += named(
            "groceries",
            *(
                box(0.12, between(rng, 0.15, 0.3), 0.1, draw(rng, pick(rng, *BRIGHT, "white"), "cardboard")).at(x, low + 0.03, zz)
                for x in (-0.13, 0.04, 0.17)
                for zz in (-0.1, 0.08, 0.24)
            ),
        )
    parts += named(
        "castor",
        *corners(cylinder(0.06, 0.03, TYRE).turn("z", 90).at(0.015, 0.06, 0), width * 0.41, long * 0.36),
        *corners(box(0.03, 0.1, 0.03, wire).at(0, 0.06, 0), width * 0.41, long * 0.36),
    )
    has, lacks = features(("a child seat", seat), ("groceries", groceries))
    baskets = "two baskets" if style == "two baskets" else "one basket"
    return Build(
        parts,
        detail={"two baskets": "with two baskets", "plastic": "with a plastic basket"}.get(style, "with a wire basket"),
        body=body,
        variant=style,
        has=(baskets, "four castors", *has),
        lacks=lacks,
    )


def _cart_basket(high: float, long: float, low: float, width: float, wire: Paint) -> list[Part]:
    parts: list[Part] = []
    for f in np.linspace(0, 1, 6):
        y, x, zf, zb = low + high * f, width / 2 * (0.82 + 0.18 * f), long / 2 * (0.85 + 0.15 * f), -long / 2
        thick = 0.009 if f in (0, 1) else 0.005
        parts += [
            *both(rod((x, y, zb), (x * 0.85, y, zf), thick, wire)),
            rod((-x, y, zb), (x, y, zb), thick, wire),
            rod((-x * 0.85, y, zf), (x * 0.85, y, zf), thick, wire),
        ]
    return parts


def _wire_basket(high: float, long: float, width: float, low: float, wire: Paint) -> list[Part]:
    """Small basket standing on `low`, narrower below."""
    parts: list[Part] = []
    for f in np.linspace(0, 1, 4):
        o = rectangle(width * (0.86 + 0.14 * f), long * (0.86 + 0.14 * f), 0.03, 3)
        parts.append(
            tube(
                np.column_stack([o[:, 0], np.full(len(o), low + high * f), o[:, 1]]), 0.008 if f in (0, 1) else 0.005, wire, 5, closed=True
            )
        )
    for t in np.linspace(-0.9, 0.9, 8):
        parts += both(rod((width * 0.43, low, t * long * 0.43), (width * 0.5, low + high, t * long * 0.5), 0.005, wire, sides=6))
        parts.append(rod((-width * 0.43, low, t * long * 0.43), (width * 0.43, low, t * long * 0.43), 0.005, wire, sides=6))
    for t in np.linspace(-0.85, 0.85, 6):
        parts += both(rod((t * width * 0.43, low, long * 0.43), (t * width * 0.5, low + high, long * 0.5), 0.005, wire, sides=6), "z")
    return named("basket", *parts)


def _cart_base(long: float, low: float, width: float, wire: Paint) -> list[Part]:
    line = [
        (width * 0.42, low, long * 0.3),
        (width * 0.42, 0.3, -long * 0.42),
        (width * 0.42, 0.14, -long * 0.3),
        (width * 0.4, 0.14, long * 0.42),
    ]
    return both(tube(spline(line, 20), 0.013, wire))


def _shopping_cart_details(high: float, long: float, low: float, width: float, wire: Paint) -> list[Part]:
    parts: list[Part] = []
    for t in np.linspace(0, 1, 9):
        z0, z1 = -long / 2 + long * 0.925 * t, -long / 2 + long * t
        parts += both(rod((width / 2 * 0.82 * (1 - 0.15 * t), low, z0), (width / 2 * (1 - 0.15 * t), low + high, z1), 0.005, wire))
        parts.append(rod((-width * 0.41 * (1 - 0.15 * t), low, z0), (width * 0.41 * (1 - 0.15 * t), low, z0), 0.005, wire))
    for x in np.linspace(-1, 1, 6):
        parts += [
            rod((x * width * 0.35, low, long * 0.425), (x * width * 0.42, low + high, long / 2), 0.005, wire),
            rod((x * width * 0.41, low, -long / 2), (x * width / 2, low + high, -long / 2), 0.005, wire),
        ]
    parts += _cart_base(long, low, width, wire)
    return parts

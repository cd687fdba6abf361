"""On wheels and runners without an engine: carriage, handcart, tricycle, wheelchair, sled, roller skate, wheel, tire."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, fabric, leather, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
)
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.cars import IRON, PANE, RIM, TYRE, wheel
from cg3d.made.vehicles.cycles import spoked
from cg3d.made.vehicles.towed import both_wheels, spoked_wheel

NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 10: "ten", 12: "twelve"}


def carriage(rng: Rng) -> Build:
    """Landau with a folded hood, closed coach, open wagon with benches, covered wagon, two-wheeled gig."""
    style = pick(rng, "coach", "coach", "landau", "landau", "covered wagon", "gig", "pumpkin coach")
    paint = draw(rng, pick(rng, "black", "red", "brown", "blue", "green", "white"), "wooden")
    spokes = draw(rng, pick(rng, "red", "yellow", "brown", "black", "white"), "wooden")
    cloth, gold = leather(rng), Paint(np.array((0.82, 0.62, 0.22)), "metal")
    w = 0.72
    if style == "gig":
        return _gig(rng, paint, spokes, cloth)
    h, big, small = between(rng, 1.15, 1.4), between(rng, 0.58, 0.68), between(rng, 0.4, 0.5)
    parts = both_wheels(big, 0.07, w + 0.1, -h, spokes, 12) + both_wheels(small, 0.07, w + 0.05, h, spokes, 10)
    parts += named("axle", *(rod((-w - 0.1, r, z), (w + 0.1, r, z), 0.04, IRON) for r, z in ((big, -h), (small, h)))) + named(
        "frame", rod((0, big * 0.9, -h), (0, small + 0.1, h), 0.05, spokes)
    )
    parts += named(
        "pole",
        rod((0, small, h), (0, small + 0.15, h + 1.9), 0.04, spokes, 0.03),
        rod((-0.5, small + 0.02, h + 0.5), (0.5, small + 0.02, h + 0.5), 0.03, spokes),
    )
    low = 0.75
    lamps = False
    if style == "covered wagon":
        parts += named(
            "box", side(np.array([(-h * 1.3, low + 0.65), (-h * 1.15, low), (h * 1.15, low), (h * 1.3, low + 0.65)]), w * 2, paint)
        )
        canvas = Paint(np.array((0.92, 0.89, 0.80)), "fabric")
        bow = joined(arc(0, low + 0.62, w + 0.06, 0, 180, 14), arc(0, low + 0.62, w, 180, 0, 14)) * (1, 1)
        rings = [
            np.column_stack([bow[:, 0] * f, low + 0.55 + (bow[:, 1] - low - 0.62) * 1.35 * f, np.full(len(bow), z)])
            for z, f in ((-h * 1.35, 1.06), (-h * 0.7, 0.98), (0, 0.96), (h * 0.7, 0.98), (h * 1.35, 1.06))
        ]
        parts += named("cover", loft(np.array(rings), canvas)) + named(
            "bow",
            *(
                torus(w * f, 0.02, canvas, 6, 30).turn("x", 90).scaled(1, 1.35, 1).at(0, low + 0.55, z)
                for z, f in ((-h * 1.3, 1.1), (0, 1.01), (h * 1.3, 1.1))
            ),
        )
        has, lacks = features(("a roof", True), ("lamps", False), ("a door", False))
        return Build(parts, detail="with a canvas cover", body=canvas, variant=style, has=("four spoked wheels", *has), lacks=lacks)
    if style == "landau":
        tub = spline(
            [
                (-h * 0.85, low + 0.85),
                (-h * 0.72, low + 0.2),
                (-h * 0.3, low - 0.05),
                (h * 0.1, low - 0.05),
                (h * 0.42, low + 0.15),
                (h * 0.5, low + 0.75),
            ],
            30,
        )
        inner = tub[::-1] * (0.9, 1) + (0, 0.1)
        parts += named(
            "body",
            *both(side(np.concatenate([tub, (tub[::-1] * (1, 0) + (0, low + 0.72))[1:-1]]), 0.06, paint).at(w * 0.78, 0, 0)),
            side(np.concatenate([tub, inner]), w * 1.5, paint),
        )
        for z, back in ((-h * 0.5, -1), (h * 0.2, 1)):
            parts += named(
                "seat",
                rounded(w * 1.4, 0.16, 0.42, 0.06, cloth).at(0, low + 0.3, z),
                rounded(w * 1.4, 0.45, 0.12, 0.05, cloth).turn("x", 10 * back).at(0, low + 0.4, z + 0.22 * back),
            )
        folds = [
            lathe(
                [(0, -w * 0.85), (0.3 + 0.05 * k, -w * 0.85), (0.3 + 0.05 * k, w * 0.85), (0, w * 0.85)],
                IRON if k % 2 else lighter(IRON, 0.15),
                20,
            )
            .turn("z", 90)
            .scaled(1, 0.45, 1)
            .at(0, low + 0.72 + 0.06 * k, -h * 0.82 - 0.05 * k)
            for k in range(3)
        ]
        parts += named("hood", *folds)
    else:
        top = low + 1.35
        shape = spline(
            [
                (-h * 0.55, top),
                (-h * 0.68, low + 0.75),
                (-h * 0.5, low + 0.1),
                (0, low - 0.05),
                (h * 0.4, low + 0.1),
                (h * 0.56, low + 0.75),
                (h * 0.45, top),
            ],
            36,
        )
        body = side(shape, w * 1.5, paint)
        if style == "pumpkin coach":
            paint = draw(rng, "orange" if chance(rng) else pick(rng, "white", "pink", "blue"), "metal")
            body = (
                ellipsoid(w * 1.0, 0.78, h * 0.62, paint)
                .shaped(lambda x, y, z: (x * (1 + 0.05 * np.cos(8 * np.arctan2(x, z))), y, z * (1 + 0.05 * np.cos(8 * np.arctan2(x, z)))))
                .at(0, low + 0.68, 0)
            )
            parts += named("crown", cylinder(0.12, 0.25, gold, 0.2).at(0, low + 1.42, 0), ball(0.08, gold).at(0, low + 1.72, 0))
        else:
            parts += named("roof", rounded(w * 1.62, 0.1, h * 1.2, 0.04, lighter(paint, -0.3)).at(0, top - 0.02, -h * 0.05))
            parts += named("trim", *both(box(0.03, 0.04, h * 1.1, gold).at(w * 0.76, low + 0.62, -h * 0.05)))
        parts += named("body", body)
        out = w * 0.75 if style == "coach" else w * 0.98
        parts += named("window", *both(box(0.06, 0.45, 0.4, PANE).at(out - 0.01, low + 0.75, -0.05)))
        if style == "coach":
            parts += named(
                "window", *(p for z in (-h * 0.4, h * 0.3) for p in both(box(0.06, 0.4, 0.22, PANE).at(out - 0.01, low + 0.78, z)))
            )
            parts += named(
                "door",
                *both(box(0.05, 1.1, 0.03, gold).at(out, low + 0.12, 0.2)),
                *both(box(0.05, 1.1, 0.03, gold).at(out, low + 0.12, -0.3)),
                *both(ball(0.035, gold).at(out + 0.03, low + 0.5, 0.14)),
            )
        lamps = chance(rng, 0.7)
        if lamps:
            parts += named(
                "lamp",
                *both(box(0.12, 0.2, 0.12, Paint(np.array((0.95, 0.88, 0.6)), "glass")).at(out + 0.08, low + 0.75, h * 0.52)),
                *both(cylinder(0.1, 0.1, gold, 0.02, 12).at(out + 0.08, low + 0.95, h * 0.52)),
                *both(box(0.15, 0.04, 0.15, gold).at(out + 0.08, low + 0.72, h * 0.52)),
            )
    parts += named(
        "coachman's seat",
        box(w * 1.2, 0.4, 0.4, paint).at(0, low + 0.1, h * 0.82),
        rounded(w * 1.25, 0.12, 0.42, 0.05, cloth).at(0, low + 0.5, h * 0.82),
        rounded(w * 1.2, 0.3, 0.08, 0.03, cloth).at(0, low + 0.58, h * 0.66),
        box(w * 1.2, 0.04, 0.5, paint).turn("x", -25).at(0, low + 0.0, h * 1.12),
    )
    parts += named(
        "spring",
        *(
            p
            for z in (-h * 0.95, h * 0.75)
            for p in both(torus(0.3, 0.025, IRON, 6, 28).scaled(1.0, 1, 0.35).turn("x", 90).turn("y", 90).at(w * 0.62, low - 0.05, z))
        ),
    ) + named(
        "step",
        *both(box(0.2, 0.03, 0.22, IRON).at(w * 0.9, low - 0.25, 0)),
        *both(rod((w * 0.9, low - 0.24, 0), (w * 0.7, low + 0.1, 0), 0.02, IRON)),
    )
    has, lacks = features(("a roof", style != "landau"), ("lamps", lamps), ("a door", style == "coach"))
    return Build(parts, detail="with spoked wheels", body=paint, variant=style, has=("four spoked wheels", *has), lacks=lacks)


def _gig(rng: Rng, paint: Paint, spokes: Paint, cloth: Paint) -> Build:
    r, w = between(rng, 0.62, 0.72), 0.7
    parts = both_wheels(r, 0.06, w, 0.0, spokes, 14) + named("axle", rod((-w, r, 0), (w, r, 0), 0.035, IRON))
    parts += named(
        "shaft",
        *both(
            tube(spline([(0.42, r + 0.12, -0.7), (0.42, r + 0.12, 0.5), (0.36, r + 0.25, 1.3), (0.33, r + 0.15, 2.2)], 20), 0.03, spokes)
        ),
    )
    parts += named(
        "body",
        side(
            spline(
                [
                    (-0.55, r + 0.55),
                    (-0.45, r + 0.15),
                    (0.0, r + 0.1),
                    (0.42, r + 0.12),
                    (0.7, r + 0.5),
                    (0.66, r + 0.52),
                    (0.36, r + 0.2),
                    (-0.1, r + 0.5),
                ],
                30,
            ),
            1.0,
            paint,
        ),
    )
    parts += named(
        "seat",
        rounded(0.95, 0.14, 0.45, 0.06, cloth).at(0, r + 0.5, -0.3),
        rounded(0.95, 0.42, 0.12, 0.05, cloth).turn("x", -12).at(0, r + 0.6, -0.52),
    )
    hood = chance(rng, 0.6)
    if hood:
        outer = ellipsoid(0.55, 0.75, 0.62, IRON).shaped(lambda x, y, z: (x, np.maximum(y, 0), np.minimum(z, 0.08)))
        parts += named(
            "hood",
            outer.turn("x", -6).at(0, r + 0.75, -0.15),
            ellipsoid(0.48, 0.66, 0.01, lighter(cloth, -0.5))
            .shaped(lambda x, y, z: (x, np.maximum(y, 0), z))
            .turn("x", -6)
            .at(0, r + 0.75, -0.05),
        )
    has, lacks = features(("a roof", hood), ("lamps", False), ("a door", False))
    return Build(parts, detail="with two large wheels", body=paint, variant="gig", has=("two spoked wheels", *has), lacks=lacks)


def handcart(rng: Rng) -> Build:
    """Two-wheeled box with shafts, little pull wagon, market stall on wheels, sack truck, platform trolley."""
    style = pick(rng, "two-wheeled", "two-wheeled", "pull wagon", "market", "sack truck", "platform")
    paint = wood(rng) if style in ("two-wheeled", "market") and chance(rng, 0.7) else draw(rng, pick(rng, *BRIGHT, "red"), "metal")
    handle_paint = wood(rng, grain=False) if style != "sack truck" else paint
    count = 2
    walls = style not in ("sack truck", "platform")
    if style == "sack truck":
        r = between(rng, 0.12, 0.15)
        parts = named(
            "frame",
            *both(tube(spline([(0.2, 0.06, 0.0), (0.2, 0.6, -0.05), (0.2, 1.05, -0.1), (0.2, 1.2, -0.28)], 16), 0.02, paint)),
            *(rod((-0.2, y, z), (0.2, y, z), 0.016, paint) for y, z in ((0.3, -0.02), (0.6, -0.05), (0.9, -0.08))),
            rod((-0.2, 1.2, -0.28), (0.2, 1.2, -0.28), 0.02, TYRE),
        )
        parts += (
            named("plate", box(0.46, 0.015, 0.28, paint).at(0, 0.04, 0.13))
            + [p for part in moved(wheel(r, 0.07), 0.27, r, -0.12) for p in both(part)]
            + named(
                "axle", rod((-0.27, r, -0.12), (0.27, r, -0.12), 0.015, IRON), *both(rod((0.2, r, -0.12), (0.2, 0.3, -0.02), 0.014, paint))
            )
        )
    elif style in ("pull wagon", "platform"):
        count = 4
        w, h, r = between(rng, 0.5, 0.6), between(rng, 0.5, 0.62), between(rng, 0.12, 0.15)
        low = r * 2 + 0.03 if style == "platform" else r + 0.1
        parts = [
            p
            for z in (-h * 0.7, h * 0.7)
            for part in moved(wheel(r, 0.06, RIM), w / 2 + (0.03 if walls else -0.06), r, z)
            for p in both(part)
        ] + named(
            "axle",
            *(rod((-w / 2, r, z), (w / 2, r, z), 0.016, IRON) for z in (-h * 0.7, h * 0.7)),
            *(box(0.08, low - r, 0.08, IRON).at(0, r, z) for z in (-h * 0.7, h * 0.7)),
        )
        parts += named("floor", rounded(w, 0.04, h * 2, 0.015, paint).at(0, low, 0))
        if walls:
            rim = rectangle(w, h * 2, 0.06, 4)
            parts += named(
                "wall",
                *both(box(0.025, 0.2, h * 2, paint).at(w / 2, low, 0)),
                *(box(w, 0.2, 0.025, paint).at(0, low, s * h) for s in (-1, 1)),
                tube(
                    np.column_stack([rim[:, 0] * 1.02, np.full(len(rim), low + 0.2), rim[:, 1] * 1.01]),
                    0.018,
                    lighter(paint, 0.3),
                    8,
                    closed=True,
                ),
            )
            parts += named(
                "handle",
                rod((0, r + 0.05, h * 0.75), (0, low + 0.5, h * 1.75), 0.016, IRON),
                rod((-0.12, low + 0.5, h * 1.75), (0.12, low + 0.5, h * 1.75), 0.018, IRON),
            )
        else:
            parts += named(
                "handle",
                *both(
                    tube(
                        spline(
                            [
                                (w * 0.45, low + 0.02, -h * 0.95),
                                (w * 0.45, low + 0.6, -h * 1.0),
                                (w * 0.42, low + 0.75, -h * 1.05),
                                (0.0, low + 0.78, -h * 1.06),
                            ],
                            20,
                        ),
                        0.02,
                        STEEL,
                    )
                ),
                rod((-w * 0.45, low + 0.4, -h), (w * 0.45, low + 0.4, -h), 0.014, STEEL),
            )
    else:
        w, h, r = between(rng, 0.8, 1.0), between(rng, 0.75, 0.95), between(rng, 0.38, 0.5)
        low = r + 0.08 if style == "two-wheeled" else r + 0.12
        parts = both_wheels(r, 0.06, w / 2 + 0.07, 0.0, wood(rng, grain=False), int(rng.integers(8, 13))) + named(
            "axle", rod((-w / 2 - 0.1, r, 0), (w / 2 + 0.1, r, 0), 0.03, IRON)
        )
        parts += named("floor", box(w, 0.05, h * 2, paint).at(0, low, 0))
        high = between(rng, 0.25, 0.4)
        parts += named(
            "wall",
            *(p for k in range(2) for p in both(box(0.03, high * 0.42, h * 2, paint).at(w / 2, low + 0.02 + high * 0.55 * k, 0))),
            *(box(w, high * 0.42, 0.03, paint).at(0, low + 0.02 + high * 0.55 * k, s * h) for k in range(2) for s in (-1, 1)),
            *(box(0.06, high + 0.05, 0.06, lighter(paint, -0.25)).at(x * w / 2, low, z * h) for x in (-1, 1) for z in (-1, 0, 1)),
        )
        parts += named(
            "handle",
            *both(rod((w * 0.4, low, -h), (w * 0.38, low + 0.12, -h - 0.75), 0.028, handle_paint)),
            rod((-w * 0.38, low + 0.12, -h - 0.72), (w * 0.38, low + 0.12, -h - 0.72), 0.024, handle_paint),
        )
        parts += named("prop", *both(rod((w * 0.38, low, h * 0.85), (w * 0.38, 0, h * 0.95), 0.03, handle_paint)))
        if style == "market":
            cloth = fabric(rng)
            top = low + 1.55
            sheet = np.array([(-w * 0.62, 0), (0, 0.3), (w * 0.62, 0), (w * 0.62, 0.03), (0, 0.33), (-w * 0.62, 0.03)])
            parts += named(
                "awning",
                extrude(sheet, h * 2.3, cloth).at(0, top, 0),
                *both(box(0.02, 0.14, h * 2.3, lighter(cloth, 0.3)).at(w * 0.62, top - 0.12, 0)),
            ) + named(
                "post",
                *(rod((x * w * 0.45, low, z * h), (x * w * 0.45, top + 0.1, z * h), 0.025, handle_paint) for x in (-1, 1) for z in (-1, 1)),
            )
            fruit = [draw(rng, c, "") for c in ("red", "orange", "green", "yellow")]
            parts += named(
                "fruit",
                *(
                    ball(0.075, fruit[int(rng.integers(4))], 6, 10).at(x, low + high * 0.8 + 0.05, z)
                    for x in np.linspace(-w * 0.36, w * 0.36, 4)
                    for z in np.linspace(-h * 0.8, h * 0.8, 7)
                ),
            ) + named("tray", box(w * 0.95, 0.04, h * 1.9, handle_paint).at(0, low + high * 0.7, 0))
    has, lacks = features(("side walls", walls), ("an awning", style == "market"))
    number = "two wheels" if count == 2 else "four wheels"
    return Build(
        parts, detail="with an awning" if style == "market" else f"on {number}", body=paint, variant=style, has=(number, *has), lacks=lacks
    )


def tricycle(rng: Rng) -> Build:
    """Child's with pedals on the front wheel, low plastic one, adult with a basket, cargo with a box in front."""
    style = pick(rng, "child", "child", "low", "adult", "cargo")
    paint = draw(rng, pick(rng, *BRIGHT, "red"), "plastic" if style == "low" else "metal")
    dark = Paint(np.array((0.1, 0.1, 0.1)), "leather")
    if style in ("adult", "cargo"):
        return _large_tricycle(rng, style, paint, dark)
    low = style == "low"
    r, back, w = (
        (between(rng, 0.2, 0.24), between(rng, 0.12, 0.15), 0.26) if low else (between(rng, 0.16, 0.2), between(rng, 0.1, 0.13), 0.2)
    )
    front, rear = 0.32 if not low else 0.42, -0.28
    tyre = [] if low else spoked(r, 0.018, 12)
    parts = named(
        "front wheel",
        *moved(tyre if not low else [*wheel(r, 0.09, draw(rng, "yellow", "plastic")), wheel(r, 0.09)[1].mirrored("x")], 0, r, front),
    )
    parts += [
        p
        for part in moved(wheel(back, 0.06 if not low else 0.12, RIM if not low else draw(rng, "yellow", "plastic")), w, back, rear)
        for p in both(part)
    ] + named("axle", rod((-w, back, rear), (w, back, rear), 0.015, IRON))
    bar_y = r * 2 + (0.18 if not low else 0.1)
    head = (0, r * 2 + 0.02, front - 0.06)
    parts += named(
        "fork",
        *both(rod((0.05, r, front), (0.03, head[1], head[2]), 0.014, paint)),
        rod(head, (0, bar_y, front - 0.14), 0.018, paint),
        rounded(0.1, 0.03, 0.1, 0.012, paint).at(0, head[1] - 0.02, head[2]),
    )
    parts += named(
        "handlebar",
        *both(
            tube(
                spline([(0, bar_y, front - 0.14), (0.1, bar_y + 0.05, front - 0.14), (0.22, bar_y + 0.04, front - 0.22)], 10), 0.013, STEEL
            )
        ),
        *both(rod((0.16, bar_y + 0.05, front - 0.18), (0.24, bar_y + 0.04, front - 0.24), 0.02, draw(rng, pick(rng, *BRIGHT), "plastic"))),
    )
    parts += named(
        "pedal",
        *both(rod((0.05, r, front), (0.08, r - 0.08, front + 0.02), 0.009, STEEL)),
        *both(box(0.08, 0.025, 0.06, IRON).at(0.12, r - 0.1, front + 0.02)),
    )
    if low:
        parts += named(
            "body",
            loft(
                np.array(
                    [
                        np.column_stack([o[:, 0], o[:, 1] + y, np.full(len(o), z)])
                        for z, y, o in (
                            (-0.36, 0.24, rectangle(0.4, 0.12, 0.05)),
                            (0.0, 0.2, rectangle(0.3, 0.1, 0.04)),
                            (0.2, 0.36, rectangle(0.1, 0.12, 0.04)),
                            (0.36, 0.5, rectangle(0.08, 0.1, 0.03)),
                        )
                    ]
                ),
                paint,
            ),
        )
        parts += named(
            "seat",
            rounded(0.36, 0.05, 0.3, 0.02, dark).at(0, 0.28, -0.18),
            rounded(0.36, 0.3, 0.06, 0.025, paint).turn("x", -12).at(0, 0.28, -0.34),
        )
    else:
        seat_y = 0.36
        parts += named(
            "frame",
            tube(spline([head, (0, 0.24, 0.1), (0, 0.22, -0.1), (0, back + 0.04, rear)], 18), 0.02, paint),
            rod((0, 0.22, -0.1), (0, seat_y, -0.12), 0.018, paint),
            box(w * 1.6, 0.015, 0.16, paint).at(0, back + 0.08, rear),
            *both(rod((0.0, 0.22, -0.1), (w * 0.8, back, rear), 0.014, paint)),
        )
        parts += named(
            "seat",
            ellipsoid(0.12, 0.03, 0.13, dark).at(0, seat_y + 0.02, -0.13),
            *([rounded(0.22, 0.16, 0.03, 0.012, dark).at(0, seat_y + 0.03, -0.25)] if chance(rng) else []),
        )
    push = not low and chance(rng, 0.3)
    if push:
        parts += named(
            "push bar",
            rod((0, back + 0.1, rear), (0, 0.95, rear - 0.35), 0.013, STEEL),
            rod((-0.12, 0.95, rear - 0.35), (0.12, 0.95, rear - 0.35), 0.018, dark),
        )
    has, lacks = features(("a push bar", push), ("a basket", False), ("a cargo box", False))
    return Build(parts, detail="with three wheels", body=paint, variant=style, has=("three wheels", *has), lacks=lacks)


def _large_tricycle(rng: Rng, style: str, paint: Paint, dark: Paint) -> Build:
    r, base = 0.32, between(rng, 1.05, 1.2)
    one, pair = (base * 0.5, -base * 0.5) if style == "adult" else (-base * 0.5, base * 0.5)
    w = 0.36
    parts = named(
        "wheel",
        *moved(spoked(r, 0.02, 16), 0, r, one),
        *(p for part in moved(spoked(r * 0.9, 0.02, 16), w, r * 0.9, pair) for p in both(part)),
    ) + named("axle", rod((-w, r * 0.9, pair), (w, r * 0.9, pair), 0.016, IRON))
    head = np.array((0, 0.82, base * 0.5 - 0.2)) if style == "adult" else np.array((0, 0.82, 0.08))
    seat = np.array((0, 0.82, -base * 0.2))
    crank = np.array((0, 0.28, 0.0))
    parts += named(
        "frame",
        tube(spline([head - (0, 0.12, 0), (0, 0.4, 0.1), crank, (0, r, -base * 0.5)], 20), 0.022, paint),
        rod(crank, seat, 0.018, paint),
    )
    if style == "adult":
        parts += named(
            "fork",
            *both(rod(head - (-0.03, 0.14, 0), (0.045, r, one), 0.013, paint)),
            rod(head - (0, 0.16, -0.02), head + (0, 0.12, -0.02), 0.018, paint),
        )
    else:
        parts += named(
            "fork",
            *both(rod(seat - (0, 0.35, 0), (0.045, r, one), 0.01, paint)),
            rod(head - (0, 0.3, 0), head + (0, 0.12, -0.02), 0.018, paint),
            rod(head - (0, 0.3, 0), (0, r * 0.9, pair), 0.02, paint),
        )
    parts += named(
        "handlebar",
        *both(tube(spline([head + (0, 0.12, 0), head + (0.18, 0.2, 0.02), head + (0.28, 0.18, -0.18)], 12), 0.013, STEEL)),
        *both(rod(head + (0.27, 0.185, -0.1), head + (0.28, 0.18, -0.2), 0.019, dark)),
    )
    parts += named(
        "saddle", ellipsoid(0.1, 0.035, 0.14, dark).shaped(lambda x, y, z: (x * (0.6 - 2.4 * z), y, z)).at(0, 0.88, seat[2])
    ) + named(
        "pedal",
        cylinder(0.09, 0.008, IRON).turn("z", -90).at(0.03, crank[1], crank[2]),
        *(box(0.09, 0.02, 0.07, IRON).at(s * 0.12, crank[1] - s * 0.14, crank[2] + s * 0.06) for s in (-1, 1)),
        *(rod(crank + (s * 0.04, 0, 0), crank + (s * 0.08, -s * 0.14, s * 0.06), 0.01, STEEL) for s in (-1, 1)),
    )
    if style == "adult":
        wire = metal(rng)
        for y in (0.52, 0.66, 0.8):
            o = rectangle(0.55, 0.42, 0.05, 3)
            parts += named("basket", tube(np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1] + pair]), 0.007, wire, 5, closed=True))
        o = rectangle(0.55, 0.42, 0.05, 5)
        parts += named(
            "basket",
            *(rod((x, 0.52, z + pair), (x, 0.8, z + pair), 0.005, wire, sides=5) for x, z in o[::2]),
            box(0.55, 0.012, 0.42, wire).at(0, 0.51, pair),
            *both(rod((0.25, r * 0.9, pair), (0.22, 0.52, pair), 0.012, paint)),
        )
    else:
        load = wood(rng) if chance(rng, 0.6) else lighter(paint, -0.2)
        parts += named(
            "cargo box",
            box(0.62, 0.03, 0.75, load).at(0, 0.42, pair),
            *both(box(0.025, 0.4, 0.75, load).at(0.31, 0.42, pair)),
            *(box(0.62, 0.4, 0.025, load).at(0, 0.42, pair + s * 0.37) for s in (-1, 1)),
        )
    has, lacks = features(("a push bar", False), ("a basket", style == "adult"), ("a cargo box", style == "cargo"))
    return Build(parts, detail="with three wheels", body=paint, variant=style, has=("three wheels", *has), lacks=lacks)


def wheelchair(rng: Rng) -> Build:
    """Self-propelled with large rear wheels, transport chair with small ones, sports with slanted wheels, electric."""
    style = pick(rng, "standard", "standard", "standard", "transport", "sports", "electric")
    frame = draw(rng, pick(rng, "grey", "black", "blue", "red", "white"), "metal")
    cloth = draw(rng, pick(rng, "black", "black", "blue", "red", "grey"), "fabric")
    w, seat = between(rng, 0.42, 0.48), between(rng, 0.48, 0.53)
    d, x = 0.42, w / 2
    parts = named("seat", rounded(w, 0.05, d, 0.02, cloth).at(0, seat, 0)) + named(
        "back", rounded(w, 0.42 if style != "sports" else 0.26, 0.04, 0.018, cloth).turn("x", -6).at(0, seat + 0.05, -d / 2)
    )
    big = style in ("standard", "sports")
    r = between(rng, 0.29, 0.32) if big else 0.16 if style == "transport" else 0.17
    z = -d * 0.3
    if big:
        lean = 14 if style == "sports" else 0
        one = [
            *spoked(r, 0.014, 16),
            torus(r * 0.86, 0.009, STEEL, 6, 36).turn("z", 90).at(0.04, 0, 0),
            *around(rod((0.02, 0, r * 0.86), (0.04, 0, r * 0.86), 0.006, STEEL, sides=5), 6, "x"),
        ]
        out = [p.turn("z", lean).at(x + 0.05 + (0.04 if lean else 0), r, z) for p in one]
        parts += named("wheel", *(p for part in out for p in both(part)))
    elif style == "electric":
        parts += [p for zz in (-d * 0.45, d * 0.6) for part in moved(wheel(r, 0.09), x + 0.0, r, zz) for p in both(part)] + named(
            "motor", rounded(w * 0.9, 0.24, 0.55, 0.04, frame).at(0, 0.14, -0.02), box(0.08, seat - 0.36, 0.1, IRON).at(0, 0.36, 0)
        )
    else:
        parts += named("wheel", *(p for part in moved([*spoked(r, 0.016, 10)], x + 0.03, r, z) for p in both(part)))
    if style != "electric":
        castor = 0.09 if style != "sports" else 0.05
        parts += named(
            "castor",
            *(p for part in moved(wheel(castor, 0.03), x - 0.02, castor, d / 2 + 0.1) for p in both(part)),
            *both(rod((x - 0.02, castor, d / 2 + 0.1), (x - 0.02, castor * 2 + 0.06, d / 2 + 0.06), 0.012, frame)),
        )
        parts += named(
            "frame",
            *both(rod((x, castor * 2 + 0.04, d / 2 + 0.05), (x, castor * 2 + 0.08, -d / 2), 0.012, frame)),
            *both(rod((x, seat, d / 2), (x, castor * 2 + 0.04, d / 2 + 0.04), 0.012, frame)),
            *both(rod((x, seat, -d / 2), (x, seat, d / 2), 0.013, frame)),
            rod((-x, seat - 0.02, 0.05), (x, castor * 2 + 0.1, 0.05), 0.011, frame),
            rod((x, seat - 0.02, 0.03), (-x, castor * 2 + 0.1, 0.03), 0.011, frame),
        )
    back_y = seat + (0.5 if style != "sports" else 0.3)
    push = style in ("standard", "transport")
    parts += named("frame", *both(rod((x, 0.18 if style != "electric" else seat, -d / 2 + 0.01), (x, back_y, -d / 2 - 0.05), 0.013, frame)))
    if push:
        parts += named(
            "handle",
            *both(rod((x, back_y, -d / 2 - 0.05), (x, back_y + 0.02, -d / 2 - 0.18), 0.013, frame)),
            *both(rod((x, back_y + 0.01, -d / 2 - 0.1), (x, back_y + 0.02, -d / 2 - 0.2), 0.018, IRON)),
        )
    arms = style != "sports"
    if arms:
        parts += named(
            "armrest",
            *both(rounded(0.05, 0.04, d * 0.75, 0.015, IRON).at(x + 0.01, seat + 0.22, -0.02)),
            *both(rod((x, seat, d * 0.3), (x, seat + 0.22, d * 0.3), 0.011, frame)),
        )
    if style == "electric":
        parts += named(
            "joystick",
            box(0.07, 0.06, 0.12, IRON).at(x + 0.01, seat + 0.26, d * 0.32),
            rod((x + 0.01, seat + 0.3, d * 0.32), (x + 0.01, seat + 0.38, d * 0.32), 0.012, IRON),
            ball(0.02, IRON).at(x + 0.01, seat + 0.39, d * 0.32),
        ) + named(
            "headrest",
            rounded(0.24, 0.14, 0.06, 0.028, cloth).at(0, seat + 0.55, -d / 2 - 0.06),
            rod((0, seat + 0.42, -d / 2 - 0.04), (0, seat + 0.6, -d / 2 - 0.07), 0.014, frame),
        )
    parts += named(
        "footrest",
        *both(rod((x - 0.03, seat - 0.02, d / 2), (x - 0.06, 0.14, d / 2 + 0.22), 0.012, frame)),
        *both(rounded(0.15, 0.02, 0.17, 0.008, IRON).at(x - 0.11, 0.12, d / 2 + 0.28)),
    )
    has, lacks = features(
        ("armrests", arms),
        ("push handles", push),
        ("large wheels", big),
        ("a joystick", style == "electric"),
        ("a headrest", style == "electric"),
    )
    return Build(parts, detail="with large wheels" if big else "", body=cloth, variant=style, has=has, lacks=lacks)


def sled(rng: Rng) -> Build:
    """Wooden toboggan on runners, curled board, plastic bob, horse or Santa sleigh, dog sled."""
    style = pick(rng, "runners", "runners", "toboggan", "bob", "sleigh", "dog sled")
    if style == "sleigh":
        return _sleigh(rng)
    paint = wood(rng) if style != "bob" else draw(rng, pick(rng, *BRIGHT), "plastic")
    h, w = between(rng, 0.5, 0.65), between(rng, 0.17, 0.21)
    iron = metal(rng)
    parts: list[Part] = []
    if style == "toboggan":
        curl = joined(np.column_stack([np.linspace(-h * 1.2, h * 0.85, 10), np.zeros(10)]), arc(h * 0.85, 0.16, 0.16, -90, 150, 14))
        strips = 5
        for k in range(strips):
            xk = (k - (strips - 1) / 2) * w * 0.46
            pts = curl
            inner = pts + np.column_stack(
                [
                    np.r_[np.zeros(10), -np.cos(np.radians(np.linspace(-90, 150, 15))) * 0.015],
                    np.r_[np.full(10, 0.014), -np.sin(np.radians(np.linspace(-90, 150, 15))) * 0.015],
                ]
            )
            parts_k = side(np.concatenate([pts, inner[::-1]]), w * 0.43, paint).at(xk, 0, 0)
            parts += named("plank", parts_k)
        parts += named(
            "crossbar", *(box(w * 2.3, 0.025, 0.05, lighter(paint, -0.2)).at(0, 0.012, z) for z in np.linspace(-h * 1.1, h * 0.7, 4))
        ) + named("rail", *both(rod((w * 1.05, 0.06, -h * 1.1), (w * 1.05, 0.06, h * 0.7), 0.012, lighter(paint, -0.3))))
        runners = False
    elif style == "bob":
        rings = [
            np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]])
            for y, o in (
                (0.02, rectangle(w * 1.6, h * 1.7, 0.1, 5)),
                (0.2, rectangle(w * 2.3, h * 2.2, 0.16, 5)),
                (0.21, rectangle(w * 2.1, h * 2.05, 0.14, 5)),
                (0.06, rectangle(w * 1.5, h * 1.6, 0.09, 5)),
            )
        ]
        parts = named(
            "tub",
            loft(np.array(rings), paint).shaped(
                lambda x, y, z: (x * (1 - 0.25 * np.clip(z / h, 0, 1) ** 2), y + 0.08 * np.clip(z / h, 0, 1) ** 2, z)
            ),
        )
        parts += (
            named(
                "brake",
                *both(rod((w * 1.15, 0.12, -0.05), (w * 1.3, 0.3, -0.15), 0.014, IRON)),
                *both(ball(0.025, IRON).at(w * 1.3, 0.3, -0.15)),
            )
            + named("seat", rounded(w * 1.2, 0.05, h * 0.6, 0.02, lighter(paint, -0.4)).at(0, 0.06, -h * 0.35))
            + named("runner", *both(box(0.03, 0.03, h * 1.5, lighter(paint, -0.4)).at(w * 0.55, 0.0, 0)))
        )
        runners = True
    else:
        seat = between(rng, 0.22, 0.28) if style == "runners" else 0.26
        long = h * (1.0 if style == "runners" else 1.5)
        bow = spline(
            [(-long, 0.015), (0, 0.0), (long * 0.75, 0.015), (long * 1.05, 0.12), (long * 1.0, seat), (long * 0.85, seat + 0.03)], 30
        )
        parts = named(
            "runner",
            *both(
                tube(
                    np.column_stack([np.full(len(bow), w), bow[:, 1], bow[:, 0]]),
                    0.016,
                    paint if style == "dog sled" or chance(rng) else iron,
                    8,
                )
            ),
        )
        parts += named(
            "leg",
            *(
                p
                for z in np.linspace(-long * 0.75, long * 0.6, 3)
                for p in both(rod((w, 0.0, float(z)), (w * 0.9, seat, float(z)), 0.014, paint))
            ),
            *(
                rod((-w * 0.95, seat - 0.02, float(z)), (w * 0.95, seat - 0.02, float(z)), 0.014, paint)
                for z in np.linspace(-long * 0.75, long * 0.6, 3)
            ),
        )
        count = int(rng.integers(3, 6))
        parts += named(
            "slat",
            *(
                box(w * 2.1 / count * 0.8, 0.018, long * 1.75, paint).at((k - (count - 1) / 2) * w * 2.1 / count, seat, -long * 0.02)
                for k in range(count)
            ),
        )
        if style == "dog sled":
            parts += named(
                "handle",
                *both(
                    tube(
                        spline(
                            [(w, 0.02, -long * 0.98), (w * 0.95, 0.5, -long * 0.8), (w * 0.8, 0.95, -long * 0.95), (0, 1.0, -long * 0.98)],
                            20,
                        ),
                        0.016,
                        paint,
                    )
                ),
                *both(rod((w * 0.95, 0.75, -long * 0.85), (w * 0.95, seat, long * 0.6), 0.013, paint)),
                *(
                    p
                    for f in (-0.4, -0.05, 0.3)
                    for p in both(
                        rod((w * 0.95, seat, long * f), (w * 0.95, 0.75 + (seat - 0.75) * (f + 0.85) / 1.45, long * f), 0.01, paint)
                    )
                ),
            )
        else:
            rope = Paint(np.array((0.75, 0.62, 0.42)), "fabric") if chance(rng) else draw(rng, "red", "fabric")
            parts += named(
                "rope",
                *both(
                    tube(spline([(w * 0.95, seat, long * 0.9), (w * 0.8, 0.08, long * 1.25), (0.0, 0.03, long * 1.55)], 12), 0.007, rope, 6)
                ),
            )
        runners = True
    has, lacks = features(
        ("runners", runners), ("a handle bar", style == "dog sled"), ("a back", False), ("a pulling rope", style == "runners")
    )
    return Build(
        parts,
        detail={"toboggan": "with a curled front", "runners": "on runners"}.get(style, ""),
        body=paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _sleigh(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "red", "red", "green", "blue", "brown"), "wooden")
    gold, cloth = Paint(np.array((0.82, 0.62, 0.22)), "metal"), leather(rng)
    h, w = between(rng, 0.8, 0.95), between(rng, 0.5, 0.6)
    back = between(rng, 1.2, 1.4)
    curve = spline(
        [(-h * 1.05, back), (-h * 0.95, 0.75), (-h * 0.55, 0.38), (h * 0.45, 0.34), (h * 0.8, 0.6), (h * 1.0, 1.0), (h * 1.15, 0.95)], 40
    )
    top = spline([(h * 0.95, 0.9), (h * 0.5, 0.62), (-h * 0.1, 0.66), (-h * 0.6, 1.0), (-h * 0.95, back + 0.05)], 24)
    parts = named("side", *both(side(np.concatenate([curve, top]), 0.04, paint).at(w, 0, 0)))
    shell = np.concatenate([curve, (curve * (0.97, 1) + (0.0, 0.05))[::-1]])
    parts += named("body", side(shell, w * 2, paint)) + named(
        "seat",
        rounded(w * 1.9, 0.18, 0.5, 0.07, cloth).at(0, 0.58, -h * 0.45),
        rounded(w * 1.9, 0.6, 0.14, 0.06, cloth).turn("x", -12).at(0, 0.7, -h * 0.72),
    )
    runner = spline(
        [(-h * 1.15, 0.03), (0, 0.02), (h * 0.9, 0.03), (h * 1.35, 0.25), (h * 1.4, 0.6), (h * 1.2, 0.68), (h * 1.15, 0.52)], 40
    )
    parts += named(
        "runner", *both(tube(np.column_stack([np.full(len(runner), w * 0.85), runner[:, 1], runner[:, 0]]), 0.03, gold, 8))
    ) + named("leg", *(p for z in (-h * 0.6, h * 0.35) for p in both(rod((w * 0.85, 0.03, z), (w * 0.75, 0.4, z), 0.025, gold))))
    parts += named("trim", *both(tube(np.column_stack([np.full(len(top), w), top[:, 1], top[:, 0]]), 0.025, gold, 8)))
    sack = chance(rng, 0.4)
    if sack:
        brown = draw(rng, pick(rng, "brown", "red", "green"), "fabric")
        parts += named(
            "sack", ellipsoid(w * 0.7, 0.45, 0.36, brown).at(0, 1.05, -h * 0.55), ellipsoid(0.14, 0.14, 0.14, brown).at(0, 1.52, -h * 0.55)
        )
    has, lacks = features(("runners", True), ("a back", True), ("a sack", sack), ("a pulling rope", False), ("a handle bar", False))
    return Build(parts, detail="with curled runners", body=paint, variant="sleigh", has=has, lacks=lacks)


def roller_skate(rng: Rng) -> Build:
    """High boot on four wheels with a stop, inline skate, low shoe skate, strap-on plate."""
    style = pick(rng, "quad", "quad", "inline", "inline", "low shoe", "strap-on")
    paint = draw(rng, pick(rng, "white", "white", "black", *BRIGHT), "leather")
    accent = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)), "plastic")
    long, w = between(rng, 0.26, 0.3), between(rng, 0.085, 0.1)
    base = 0.1 if style != "inline" else 0.115
    h = long / 2
    parts: list[Part] = []
    if style == "strap-on":
        paint = metal(rng)
        foot = joined(arc(0, h * 0.55, w * 0.48, 0, 180, 8), arc(0, -h * 0.6, w * 0.4, 180, 360, 8))
        parts += (
            named("plate", slab(foot, 0.012, paint).at(0, base, 0))
            + named(
                "strap",
                *(
                    torus(w * 0.52, 0.012, accent, 6, 28).turn("x", 90).scaled(1, 1.1, 1.6).at(0, base + 0.035, z)
                    for z in (h * 0.5, -h * 0.35)
                ),
            )
            + named(
                "heel cup",
                side(np.array([(-h, base), (-h + 0.015, base), (-h + 0.01, base + 0.07), (-h - 0.01, base + 0.07)]), w * 0.7, paint),
            )
        )
    else:
        tall = {"quad": 0.2, "inline": 0.22, "low shoe": 0.09}[style] * between(rng, 0.9, 1.1)
        rings = []
        for z, y, ww, hh in (
            (h, 0.025, w * 0.3, 0.02),
            (h * 0.9, 0.032, w * 0.42, 0.03),
            (h * 0.5, 0.04, w * 0.5, 0.038),
            (h * 0.1, 0.052, w * 0.48, 0.05),
            (-h * 0.25, 0.058, w * 0.45, 0.057),
            (-h * 0.75, 0.056, w * 0.43, 0.055),
            (-h * 0.95, 0.05, w * 0.28, 0.045),
        ):
            o = rectangle(2 * ww, 2 * hh, min(ww, hh) * 0.8, 4)
            rings.append(np.column_stack([o[:, 0], o[:, 1] + base + y, np.full(len(o), z)]))
        parts += named("boot", loft(np.array(rings), paint))
        shaft = [
            np.column_stack([o[:, 0] * f, np.full(len(o), base + y), -o[:, 1] * f + c])
            for y, f, c in ((0.05, 1.0, -h * 0.42), (0.05 + tall * 0.6, 0.9, -h * 0.5), (0.05 + tall, 1.02, -h * 0.48))
            for o in (circle(w * 0.47, 20, 1.25),)
        ]
        parts += named(
            "boot",
            loft(np.array(shaft), paint if style != "inline" else lighter(paint, -0.12)),
            torus(w * 0.47, 0.009, accent, 6, 24).scaled(1, 1, 1.25).at(0, base + 0.05 + tall, -h * 0.48),
        )
        parts += named(
            "sole",
            slab(
                joined(arc(0, h * 0.5, w * 0.5, 0, 180, 8), arc(0, -h * 0.55, w * 0.46, 180, 360, 8)),
                0.016,
                IRON if style != "inline" else accent,
            ).at(0, base - 0.012, 0),
        )
        laces = [
            rod(
                (-w * 0.28, base + 0.1 + 0.035 * k, h * 0.14 - 0.024 * k),
                (w * 0.28, base + 0.1 + 0.035 * k, h * 0.14 - 0.024 * k),
                0.005,
                accent,
                sides=6,
            )
            for k in range(2 if style == "low shoe" else 4)
        ]
        if style == "inline":
            parts += named(
                "buckle",
                *(box(w * 1.06, 0.022, 0.03, accent).at(0, base + y, z) for y, z in ((0.09, h * 0.1), (0.05 + tall * 0.8, -h * 0.3))),
            )
        parts += named("lace", *laces)
    r = between(rng, 0.028, 0.032) if style != "inline" else between(rng, 0.036, 0.042)
    one = lathe([(0, -0.016), (r * 0.7, -0.016), (r, -0.01), (r, 0.01), (r * 0.7, 0.016), (0, 0.016)], accent, 22)
    hub = cylinder(r * 0.4, 0.036, RIM, sides=14).at(0, -0.018, 0)
    if style == "inline":
        count = int(rng.integers(3, 6))
        spots = np.linspace(-h * 0.95, h * 0.95, count)
        size = min(1.0, (spots[1] - spots[0]) / (2 * r) * 0.97)
        parts += named("wheel", *(p.turn("z", 90).scaled(0.75, size, size).at(0, r * size, float(z)) for z in spots for p in (one, hub)))
        parts += named(
            "frame",
            *both(
                side(np.array([(-h * 0.95, base), (h * 0.8, base), (h * 0.95, r * size), (-h * 1.0, r * size)]), 0.006, STEEL).at(
                    0.016, 0, 0
                )
            ),
        )
        stop = chance(rng, 0.7)
        if stop:
            parts += named(
                "brake",
                rounded(0.03, 0.04, 0.03, 0.01, IRON).at(0, r * 0.6, -h * 1.18),
                rod((0, r * 1.5, -h * 0.95), (0, r * 1.3, -h * 1.2), 0.01, STEEL),
            )
    else:
        count = 4
        for z in (-h * 0.55, h * 0.55):
            parts += named("wheel", *(p for part in (one, hub) for p in both(part.turn("z", 90).at(w * 0.48, r, z)))) + named(
                "truck",
                rod((-w * 0.48, r, z), (w * 0.48, r, z), 0.009, STEEL),
                cylinder(0.016, base - r - 0.005, STEEL).at(0, r, z),
                box(w * 0.7, 0.012, 0.05, STEEL).at(0, base - 0.022, z),
            )
        stop = chance(rng, 0.7)
        if stop:
            parts += named(
                "toe stop",
                cylinder(0.021, 0.028, accent, 0.017).turn("x", 25).at(0, base - 0.065, h * 1.0),
                rod((0, base - 0.05, h * 1.0), (0, base - 0.01, h * 0.85), 0.009, STEEL),
            )
    has, lacks = features(("a boot", style != "strap-on"), ("a brake" if style == "inline" else "a toe stop", stop))
    where = "in a row" if style == "inline" else "in two pairs"
    return Build(
        parts,
        detail=f"with {NUMBERS[count]} wheels {where}",
        body=paint,
        variant=style,
        has=(f"{NUMBERS[count]} wheels", *has),
        lacks=lacks,
    )


def wheel_kind(rng: Rng) -> Build:
    """Car wheel with spokes, steel wheel with holes, wooden cart wheel, bicycle wheel, castor in a fork, tractor wheel."""
    style = pick(rng, "car", "car", "car", "steel", "cart", "bicycle", "tractor", "castor")
    count = int(rng.choice((5, 5, 6, 7, 10)))
    r, w = between(rng, 0.29, 0.34), between(rng, 0.18, 0.24)
    paint = (
        Paint(np.array((0.72, 0.73, 0.75)) * between(rng, 0.8, 1.1), "metal")
        if chance(rng, 0.6)
        else draw(rng, pick(rng, "black", "white", "grey", "red", "yellow"), "metal")
    )
    number = (f"{NUMBERS[count]} spokes",)
    if style == "cart":
        count = int(rng.choice((8, 10, 12)))
        brown = wood(rng)
        parts = spoked_wheel(between(rng, 0.4, 0.6), between(rng, 0.06, 0.09), brown, count)
        return Build(
            _stand(rng, parts),
            ("round",),
            f"with {NUMBERS[count]} spokes",
            brown,
            variant=style,
            has=(f"{NUMBERS[count]} spokes", "a hub"),
            lacks=("a rubber tyre",),
        )
    if style == "bicycle":
        thin = between(rng, 0.012, 0.024)
        parts = named("wheel", *spoked(0.33, thin, int(rng.choice((16, 20, 24)))), cylinder(0.035, 0.1, RIM).turn("z", 90).at(0.05, 0, 0))
        return Build(
            _stand(rng, parts),
            ("round", "slim"),
            "with thin spokes",
            variant=style,
            named=False,
            has=("many thin spokes", "a rubber tyre", "a hub"),
        )
    if style == "castor":
        s = between(rng, 0.05, 0.08)
        black = draw(rng, pick(rng, "black", "grey", "red"), "rubber")
        parts = named(
            "tyre",
            lathe([(0, -s * 0.3), (s * 0.9, -s * 0.3), (s, -s * 0.2), (s, s * 0.2), (s * 0.9, s * 0.3), (0, s * 0.3)], black, 30)
            .turn("z", 90)
            .at(0, s, -s * 0.5),
        ) + named("hub", cylinder(s * 0.35, s * 0.7, RIM).turn("z", 90).at(s * 0.35, s, -s * 0.5))
        parts += named(
            "fork",
            *both(
                side(np.array([(-s * 0.75, s * 0.8), (-s * 0.25, s * 0.8), (s * 0.5, s * 2.2), (-s * 0.5, s * 2.2)]), s * 0.08, STEEL).at(
                    s * 0.42, 0, 0
                )
            ),
            box(s * 0.95, s * 0.1, s * 1.0, STEEL).at(0, s * 2.15, 0),
        ) + named("plate", cylinder(s * 0.5, s * 0.2, STEEL).at(0, s * 2.25, 0), box(s * 1.9, s * 0.12, s * 1.6, STEEL).at(0, s * 2.45, 0))
        return Build(parts, (), "in a fork", black, variant=style, has=("a fork", "a rubber tyre"))
    big = style == "tractor"
    r, w = (between(rng, 0.7, 0.85), between(rng, 0.4, 0.5)) if big else (r, w)
    inner = r * (0.58 if big else between(rng, 0.62, 0.72))
    parts = tyre_parts(r, w, inner, "tractor" if big else "road")
    lip = [
        (inner * 0.93, -w * 0.46),
        (inner * 1.02, -w * 0.46),
        (inner * 1.02, w * 0.46),
        (inner * 0.96, w * 0.46),
        (inner * 0.9, w * 0.3),
        (inner * 0.9, -w * 0.3),
        (inner * 0.93, -w * 0.46),
    ]
    parts += named("rim", lathe(lip, paint, 40))
    if style == "car":
        thick = between(rng, 0.1, 0.2) if count < 8 else 0.08
        bar = extrude(
            np.array(
                [
                    (inner * 0.1, -inner * thick),
                    (inner * 0.93, -inner * thick * 0.75),
                    (inner * 0.93, inner * thick * 0.75),
                    (inner * 0.1, inner * thick),
                ]
            ),
            w * 0.16,
            paint,
        ).turn("x", -90)
        parts += named("spoke", *around(bar.at(0, w * 0.24, 0), count)) + named(
            "hub",
            cylinder(inner * 0.26, w * 0.3, paint).at(0, w * 0.1, 0),
            cylinder(inner * 0.13, w * 0.05, IRON).at(0, w * 0.38, 0),
            *around(cylinder(inner * 0.035, w * 0.06, IRON, sides=6).at(inner * 0.19, w * 0.38, 0), 5),
        )
        parts += named("disc", cylinder(inner * 0.7, w * 0.08, STEEL).at(0, -w * 0.1, 0))
        detail = f"with {NUMBERS[count]} spokes"
    else:
        number, detail = (), ""
        holes = int(rng.integers(6, 11))
        parts += (
            named(
                "disc",
                lathe(
                    [
                        (0, w * 0.08),
                        (inner * 0.92, w * 0.08),
                        (inner * 0.92, w * 0.2),
                        (inner * 0.6, w * 0.26),
                        (inner * 0.42, w * 0.14),
                        (0, w * 0.14),
                    ],
                    paint,
                    36,
                ),
            )
            + named("hole", *around(cylinder(inner * 0.09, w * 0.06, IRON, sides=14).at(inner * 0.72, w * 0.2, 0), holes))
            + named(
                "hub",
                cylinder(inner * 0.17, w * 0.16, paint).at(0, w * 0.12, 0),
                *around(cylinder(inner * 0.05, w * 0.08, STEEL, sides=6).at(inner * 0.28, w * 0.13, 0), 5),
            )
        )
    has, lacks = features(("spokes", style == "car"), ("a rubber tyre", True), ("a hub", True))
    has = tuple(x for x in has if x != "spokes")
    return Build(
        _stand(rng, [p.turn("z", -90) for p in parts]),
        ("round",),
        detail,
        paint if style != "tractor" else None,
        named=style != "tractor",
        variant=style,
        has=(*number, *has),
        lacks=lacks,
    )


def _stand(rng: Rng, parts: list[Part]) -> list[Part]:
    """Upright (axle along x, turned a bit) or lying flat."""
    if chance(rng, 0.25):
        return [part.turn("z", 90) for part in parts]
    turn = between(rng, -60, -20)
    return [part.turn("y", turn) for part in parts]


def tyre_parts(r: float, w: float, inner: float, tread: str, paint: Paint = TYRE) -> list[Part]:
    """Tyre round the y axis, centred, with tread blocks on its rim: "road", "blocks", "tractor", "slick"."""
    depth = 0.0 if tread == "slick" else r * (0.05 if tread in ("tractor", "blocks") else 0.025)
    q = r - depth
    half = w / 2
    wall = [
        (inner, -half * 0.8),
        (inner * 1.05, -half * 0.92),
        ((inner + q) / 2, -half),
        (q * 0.96, -half * 0.9),
        (q, -half * 0.72),
        (q, half * 0.72),
        (q * 0.96, half * 0.9),
        ((inner + q) / 2, half),
        (inner * 1.05, half * 0.92),
        (inner, half * 0.8),
        (inner, -half * 0.8),
    ]
    parts = [lathe(wall, paint, 48)]
    parts += [torus(inner + (q - inner) * 0.3, (q - inner) * 0.05, paint, 6, 40).at(0, s * half * 0.95, 0) for s in (-1, 1)]
    if tread == "tractor":
        for s in (-1, 1):
            lug = box(depth * 2.6, w * 0.52, r * 0.09, paint).at(0, -w * 0.26, 0).turn("x", s * 38).at(q + depth * 0.1, s * w * 0.21, 0)
            parts += around(lug, 18, start=0 if s > 0 else 10)
    elif tread == "blocks":
        for k, s in enumerate((-1, 0, 1)):
            parts += around(box(depth * 2.2, w * 0.24, r * 0.14, paint).at(q, s * w * 0.3 - w * 0.12, 0), 24, start=7.5 * (k % 2))
    elif tread == "road":
        for s in (-0.54, -0.18, 0.18, 0.54):
            parts.append(
                lathe(
                    [(q * 0.97, -w * 0.055), (r, -w * 0.055), (r, w * 0.055), (q * 0.97, w * 0.055), (q * 0.97, -w * 0.055)], paint, 48
                ).at(0, s * half * 1.15, 0)
            )
        parts += around(box(depth * 2.0, w * 0.14, r * 0.05, paint).turn("x", 25).at(q, half * 0.62, 0), 32) + around(
            box(depth * 2.0, w * 0.14, r * 0.05, paint).turn("x", -25).at(q, -half * 0.62 - w * 0.1, 0), 32
        )
    return named("tyre", *parts)


def tire(rng: Rng) -> Build:
    """Road tread, blocks, tractor lugs, smooth racing tyre, with a white wall; one, a stack or a swing."""
    tread = pick(rng, "road", "road", "blocks", "tractor", "slick", "white wall")
    r = between(rng, 0.29, 0.36) * (2.0 if tread == "tractor" else 1.0)
    w, inner = r * {"slick": 0.85, "tractor": 0.6, "blocks": 0.75}.get(tread, between(rng, 0.55, 0.7)), r * between(rng, 0.55, 0.66)
    form = pick(rng, "one", "one", "one", "stack", "swing")
    black = Paint(np.array((0.09, 0.09, 0.095)) * between(rng, 0.8, 1.4), "rubber")
    one = tyre_parts(r, w, inner, tread if tread != "white wall" else "road", black)
    if tread == "white wall":
        white = Paint(np.array((0.93, 0.93, 0.92)), "rubber")
        a, b = inner + (r - inner) * 0.25, inner + (r - inner) * 0.6
        one += named(
            "white wall", *(lathe([(a, -w * 0.505), (b, -w * 0.505), (b, w * 0.505), (a, w * 0.505), (a, -w * 0.505)], white, 48),)
        )
    if form == "stack":
        count = int(rng.integers(2, 4)) if tread in ("road", "white wall") else 2
        parts = [p.at(between(rng, -0.02, 0.02), w * 1.0 * k, 0).turn("y", 11 * k) for k in range(count) for p in one]
    elif form == "swing":
        rope = Paint(np.array((0.75, 0.62, 0.42)), "fabric")
        parts = [
            *(p.turn("x", 90) for p in one),
            *named(
                "rope",
                tube(np.array([(0, r * 0.8, 0), (0, r * 3.2, 0)]), r * 0.05, rope),
                torus(w * 0.56, r * 0.05, rope, 8, 24).turn("z", 90).scaled(1, 0.55, 1).at(0, (r + inner) / 2, 0),
            ),
        ]
    else:
        parts = _stand(rng, [p.turn("z", 90) for p in one])
    count_words = {"one": (), "stack": ("others stacked on it",), "swing": ("a rope",)}[form]
    tread_words = {"road": "grooves", "blocks": "tread blocks", "tractor": "thick lugs", "slick": "", "white wall": "white walls"}[tread]
    has = tuple(x for x in (tread_words,) if x and tread != "white wall") + tuple(x for x in count_words if form == "swing")
    lacks = ("tread blocks",) if tread == "slick" else ()
    return Build(parts, ("round",), "on a rope" if form == "swing" else "", black, variant=tread, has=has, lacks=(*lacks, "a rim"))

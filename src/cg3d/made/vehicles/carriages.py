"""Carriage and handcart. They are drawn or pushed towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, fabric, leather, lighter, pick, wood
from cg3d.made.parts import (
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
    torus,
    tube,
)
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.cars import IRON, PANE, RIM, TYRE, wheel
from cg3d.made.vehicles.towed import both_wheels


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

"""Street lamp."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import finished, likely, warm_light
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng
from cg3d.made.parts import around, ball, box, cylinder, ellipsoid, lathe, moved, named, rod, tube


def street_lamp(rng: Rng) -> Build:
    """Bent pole with a long head, one or two; old lantern on a cast post; globes; straight post with a flat disc; on a wall bracket."""
    style = likely(rng, bent=3, double=1.5, lantern=2.5, globes=1.3, disc=1.3, solar=1)
    paint, light = Paint(np.array((0.19, 0.2, 0.205)) * rng.uniform(0.8, 1.9), "metal"), warm_light(rng)
    facts = {
        "a bent pole": style in ("bent", "double"),
        "two heads": style == "double",
        "a lantern": style == "lantern",
        "a solar panel": style == "solar",
        "globes": style == "globes",
    }
    if style in ("bent", "double", "solar"):
        tall, reach = between(rng, 5.0, 7.0), between(rng, 1.0, 1.6)
        shape = (
            [(0, 0, 0), (0, tall * 0.75, 0), (reach * 0.25, tall * 0.97, 0), (reach, tall, 0)]
            if style != "solar"
            else [(0, 0, 0), (0, tall * 0.5, 0), (0, tall * 0.9, 0), (reach * 0.05, tall * 0.92, 0), (reach * 0.8, tall, 0)]
        )
        path = spline(shape, 30)
        end = float(path[-1][0])
        square = style == "solar" or chance(rng, 0.4)
        head = named(
            "head",
            box(0.8, 0.1, 0.3, paint).at(end + 0.25, tall - 0.04, 0)
            if square
            else ellipsoid(0.42, 0.1, 0.17, paint).at(end + 0.25, tall, 0),
        ) + named(
            "lamp",
            box(0.62, 0.03, 0.22, light).at(end + 0.3, tall - 0.06, 0)
            if square
            else ellipsoid(0.33, 0.07, 0.13, light).at(end + 0.27, tall - 0.05, 0),
        )
        parts = (
            named("pole", tube(path, np.linspace(0.1, 0.05, len(path)), paint, 12))
            + named("base", cylinder(0.16, 0.4, paint), cylinder(0.22, 0.06, paint))
            + head
        )
        if style == "double":
            parts += [p.turn("y", 180) for p in (*head, *named("pole", tube(path, 0.05, paint, 8)))]
        if style == "solar":
            parts += named(
                "solar panel",
                *(
                    p.turn("z", 28).at(-0.1, tall * 0.98, 0)
                    for p in (
                        box(1.1, 0.04, 0.8, Paint(np.array((0.08, 0.12, 0.28)), "glass")),
                        *(box(0.012, 0.05, 0.8, paint).at(0.26 * i, 0, 0) for i in (-2, -1, 0, 1, 2)),
                        *(box(1.1, 0.05, 0.012, paint).at(0, 0, 0.38 * i) for i in (-1, 0, 1)),
                    )
                ),
            ) + named("pole", cylinder(0.05, tall * 0.12, paint).at(0, tall * 0.88, 0))
        return finished(
            rng,
            parts,
            paint,
            style,
            facts,
            ("tall",),
            {"double": "with two heads", "solar": "with a solar panel"}.get(style, "with a bent pole"),
        )
    tall = between(rng, 2.6, 3.6)
    cast = [(0, 0), (0.2, 0), (0.2, 0.1), (0.12, 0.25), (0.09, 0.6), (0.055, 0.7), (0.05, tall), (0.1, tall + 0.05), (0, tall + 0.06)]
    if style == "disc":
        parts = (
            named("pole", cylinder(0.06, tall, paint, 0.045), cylinder(0.14, 0.04, paint))
            + named("head", lathe([(0, 0), (0.42, 0.0), (0.44, 0.03), (0.1, 0.12), (0, 0.12)], paint, 44).at(0, tall + 0.32, 0))
            + named("lamp", cylinder(0.38, 0.012, light).at(0, tall + 0.31, 0), cylinder(0.09, 0.3, light).at(0, tall, 0))
            + named("bar", *around(rod((0.1, tall, 0), (0.3, tall + 0.34, 0), 0.014, paint), 3))
        )
        return finished(rng, parts, paint, style, facts, ("round",), "with a flat round head")
    post = named("pole", lathe(cast, paint, 16))
    if style == "globes":
        count = int(rng.choice([1, 2, 3]))
        globe = [
            *named("globe", ball(0.19, light, 14, 28).at(0, 0.22, 0)),
            *named("socket", lathe([(0, 0), (0.06, 0), (0.1, 0.05), (0, 0.06)], paint, 20)),
        ]
        if count == 1:
            parts = post + moved(globe, y=tall + 0.03)
        else:
            arm = named("arm", tube(spline([(0, tall - 0.3, 0), (0.3, tall - 0.25, 0), (0.42, tall - 0.1, 0)], 14), 0.03, paint))
            parts = (
                post
                + [p.turn("y", 360 * i / count) for i in range(count) for p in (*arm, *moved(globe, 0.42, tall - 0.12, 0))]
                + (moved(globe, y=tall + 0.03) if chance(rng) else [])
            )
        if count == 1:
            del facts["globes"]
        return finished(rng, parts, paint, style, facts, ("old",), "with a globe" if count == 1 else "with globes")
    sides = int(rng.choice([4, 6]))
    lamp = [
        *named("glass", lathe([(0, 0), (0.1, 0), (0.2, 0.4), (0, 0.4)], light, sides)),
        *named("bar", *around(rod((0.1, 0, 0), (0.2, 0.4, 0), 0.014, paint, sides=6), sides)),
        *named(
            "roof",
            lathe([(0, 0), (0.25, 0), (0.06, 0.16), (0.04, 0.22), (0, 0.25)], paint, sides).at(0, 0.4, 0),
            ball(0.03, paint).at(0, 0.66, 0),
        ),
    ]
    ladder = chance(rng, 0.5)
    parts = (
        post
        + moved(lamp, y=tall + 0.05)
        + (
            named(
                "ladder bar",
                rod((-0.35, tall - 0.25, 0), (0.35, tall - 0.25, 0), 0.018, paint),
                ball(0.03, paint).at(-0.35, tall - 0.25, 0),
                ball(0.03, paint).at(0.35, tall - 0.25, 0),
            )
            if ladder
            else []
        )
    )
    return finished(rng, parts, paint, style, {**facts, "a ladder bar": ladder}, ("old",), "with a lantern")

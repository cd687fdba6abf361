"""Things people carry: bucket, watering can."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import around, both, cylinder, lathe, named, rod, rounded, torus, tube
from cg3d.made.pieces import hollow


def bucket(rng: Rng) -> Build:
    """Tapered pail with a bail, wooden of staves with hoops, square mop bucket, child's beach pail, coal scuttle; empty or filled."""
    style = pick(rng, "pail", "pail", "plastic", "staves", "square", "scuttle")
    paint = {"staves": wood(rng, grain=False), "pail": steel(rng), "scuttle": steel(rng)}.get(style) or draw(
        rng, pick(rng, *BRIGHT), "plastic"
    )
    r, tall = between(rng, 0.12, 0.16), between(rng, 0.22, 0.3)
    iron, lean = steel(rng), between(rng, 0, 75)
    a = np.radians(np.linspace(0, 180, 24))
    bail = tube(np.column_stack([r * 1.03 * np.cos(a), r * 1.05 * np.sin(a), 0 * a]), 0.0045, iron, 8).turn("x", lean).at(0, tall - 0.01, 0)
    parts = named("handle", bail) + named(
        "rivet", *both(cylinder(0.014, 0.012, iron, sides=16).turn("z", -90).at(r - 0.004, tall - 0.01, 0))
    )
    if style == "staves":
        count = 14
        stave = rounded(2 * np.pi * r / count * 1.0, tall, 0.014, 0.004, paint, 2)
        parts += named(
            "stave", *around(stave.shaped(lambda x, y, z: (x * (0.84 + 0.16 * y / tall), y, z)).turn("x", 4.5).at(0, 0, r * 0.9), count)
        )
        parts += named("floor", cylinder(r * 0.86, 0.012, paint).at(0, 0.02, 0)) + named(
            "hoop",
            *(torus(k, 0.006, iron, 7, 36).scaled(1, 2.0, 1).at(0, y, 0) for y, k in ((tall * 0.2, r * 0.945), (tall * 0.8, r * 1.0))),
        )
    else:
        side = np.array([(r * 0.72, 0), (r, tall), (r + 0.008, tall), (r + 0.008, tall + 0.012), (r, tall + 0.012)])
        body = [hollow(side, paint, 0.005)]
        if style == "pail":
            body += [
                torus(np.interp(t, (0, 1), (r * 0.72, r)) + 0.0015, 0.004, paint, 7, 40).at(0, tall * t, 0) for t in (0.12, 0.45, 0.75)
            ]
        if style == "plastic":
            body.append(
                limb([(0, tall * 0.9, r * 0.95, 0.02), (0, tall + 0.004, r * 1.06, 0.018), (0, tall + 0.01, r * 1.22, 0.008)], paint, 12)
            )
        if style == "square":
            body = [
                p.shaped(
                    lambda x, y, z: (
                        x * (1 + 0.3 * (np.abs(np.sin(2 * np.arctan2(z, x)))) ** 1.4),
                        y,
                        z * (1 + 0.3 * (np.abs(np.sin(2 * np.arctan2(z, x)))) ** 1.4),
                    )
                )
                for p in body
            ]
        if style == "scuttle":
            body = [
                p.shaped(lambda x, y, z: (x, y + 0.5 * np.maximum(z, 0) * y / tall, z * (1 + 0.35 * (y / tall) * (z > 0)))) for p in body
            ]
            parts += named(
                "grip",
                limb(
                    [
                        (-r * 0.4, tall * 0.55, -r * 0.86, 0.006),
                        (-r * 0.4, tall * 0.6, -r * 1.35, 0.007),
                        (r * 0.4, tall * 0.6, -r * 1.35, 0.007),
                        (r * 0.4, tall * 0.55, -r * 0.86, 0.006),
                    ],
                    iron,
                    9,
                ),
            )
        parts += named("body", *body)
    has = ["a handle"] + (["hoops"] if style == "staves" else []) + (["a spout"] if style in ("plastic", "scuttle") else [])
    filling = pick(rng, "none", "none", "water", "sand") if style != "scuttle" else "none"
    if filling != "none":
        stuff = Paint(np.array((0.45, 0.68, 0.85)), "water") if filling == "water" else Paint(np.array((0.86, 0.74, 0.52)), "sand")
        parts += named("water" if filling == "water" else "sand", cylinder(r * 0.91, 0.004, stuff).at(0, tall * 0.8, 0))
        if filling == "sand":
            parts += named("sand", lathe([(0, 0), (r * 0.88, 0), (r * 0.4, tall * 0.2), (0, tall * 0.27)], stuff).at(0, tall * 0.8, 0))
        has.append(filling)
    lacks = tuple(w for w in ("a spout", "hoops", "water", "sand") if w not in has)
    words = ("square",) if style == "square" else ()
    return Build(
        parts, words, f"full of {filling}" if filling != "none" else "with a handle", paint, variant=style, has=tuple(has), lacks=lacks
    )


def watering_can(rng: Rng) -> Build:
    """Garden can with a rose and two handles, slim house can with a thin spout, oval of sheet iron, round plastic one."""
    style = pick(rng, "garden", "garden", "house", "oval", "plastic")
    paint = (
        draw(rng, pick(rng, *BRIGHT), "plastic")
        if style == "plastic"
        else steel(rng)
        if chance(rng, 0.35)
        else draw(rng, pick(rng, *BRIGHT), "metal")
    )
    r, tall = between(rng, 0.09, 0.12), between(rng, 0.2, 0.26)
    rose = style != "house"
    if style == "house":
        r, tall = r * 0.72, tall * 0.75
        body = lathe(
            joined(
                (0, 0),
                spline([(r, 0), (r * 1.05, tall * 0.3), (r * 0.75, tall * 0.8), (r * 0.5, tall)], 20),
                (r * 0.46, tall),
                (r * 0.42, tall * 0.93),
                (0, tall * 0.93),
            ),
            paint,
            36,
        )
        spout = limb(
            [
                (r * 0.9, tall * 0.2, 0, 0.013),
                (r * 1.7, tall * 0.5, 0, 0.008),
                (r * 2.3, tall * 1.15, 0, 0.0055),
                (r * 2.7, tall * 1.3, 0, 0.005),
                (r * 3.0, tall * 1.2, 0, 0.005),
            ],
            paint,
            12,
        )
        handle = [
            tube(
                spline(
                    [
                        (-r * 0.5, tall * 0.92, 0),
                        (-r * 1.2, tall * 1.3, 0),
                        (-r * 1.9, tall * 0.85, 0),
                        (-r * 1.5, tall * 0.3, 0),
                        (-r * 1.0, tall * 0.22, 0),
                    ],
                    30,
                ),
                0.006,
                paint,
            )
        ]
    else:
        body = lathe([(0, 0), (r, 0), (r * 0.92, tall), (r * 0.6, tall), (r * 0.6, tall - 0.02), (0, tall - 0.02)], paint)
        if style == "plastic":
            body = lathe(
                joined(
                    (0, 0),
                    spline([(r * 0.9, 0), (r * 1.1, tall * 0.35), (r * 0.95, tall * 0.8), (r * 0.6, tall)], 20),
                    (r * 0.55, tall),
                    (r * 0.5, tall - 0.02),
                    (0, tall - 0.02),
                ),
                paint,
                36,
            )
        if style == "oval":
            body = body.scaled(1.35, 0.9, 0.85)
        end = np.array((r + 0.2, tall * 1.12, 0))
        spout = limb([(r * 0.8, tall * 0.2, 0, 0.024), (r + 0.1, tall * 0.66, 0, 0.018), (*end, 0.013)], paint, 12)
        bow = spline(
            [
                (r * 0.5, tall, 0),
                (r * 0.4, tall * 1.35, 0),
                (-r * 0.9, tall * 1.25, 0),
                (-r * 1.7, tall * 0.75, 0),
                (-r * 0.98, tall * 0.25, 0),
            ],
            30,
        )
        handle = [tube(bow, 0.009, paint)]
        if style == "oval":
            handle = [
                limb(
                    [
                        (0, tall * 0.88, r * 0.4, 0.008),
                        (0, tall * 1.3, r * 0.2, 0.008),
                        (0, tall * 1.3, -r * 0.2, 0.008),
                        (0, tall * 0.88, -r * 0.4, 0.008),
                    ],
                    paint,
                    9,
                ),
                tube(
                    spline(
                        [(-r * 1.2, tall * 0.8, 0), (-r * 1.9, tall * 0.85, 0), (-r * 2.0, tall * 0.45, 0), (-r * 1.33, tall * 0.2, 0)], 24
                    ),
                    0.008,
                    paint,
                ),
            ]
            parts_extra = [rod((r * 0.9, tall * 0.8, 0), (r + 0.1, tall * 0.66, 0), 0.005, paint)]
        else:
            parts_extra = []
        handle += parts_extra
    parts = named("body", body) + named("spout", spout) + named("handle", *handle)
    if rose:
        head = [lathe([(0, 0), (0.012, 0), (0.04, 0.05), (0.038, 0.058), (0, 0.062)], paint, 28)]
        head += [
            lump(0.0028, 0.002, 0.0028, Paint(np.array((0.1, 0.1, 0.1))), 5, 7).at(k * np.cos(a), 0.06, k * np.sin(a))
            for k, n in ((0.012, 5), (0.026, 10))
            for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
        ]
        parts += named("rose", *(p.turn("z", -52).at(*end) for p in head))
    if style in ("garden", "oval"):
        parts += named(
            "ring",
            *(
                torus(r * k, 0.004, paint, 7, 36)
                .scaled(1.35 if style == "oval" else 1, 1, 0.85 if style == "oval" else 1)
                .at(0, tall * t * (0.9 if style == "oval" else 1), 0)
                for t, k in ((0.08, 0.995), (0.85, 0.935))
            ),
        )
    has = ("a long spout",) + (("a rose",) if rose else ()) + (("two handles",) if style == "oval" else ("one handle",))
    return Build(
        parts,
        (),
        "with a long thin spout" if not rose else "with a long spout",
        paint,
        variant=style,
        has=has,
        lacks=() if rose else ("a rose",),
    )

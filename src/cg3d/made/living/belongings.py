"""Things people carry: bucket, watering can, umbrella, key, pencil, paintbrush, backpack."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.outlines import circle, joined, mirrored, spline
from cg3d.made.paints import BRIGHT, CANVAS, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, lathe, loft, named, rod, rounded, torus, tube, turned
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


def umbrella(rng: Rng) -> Build:
    """Open with a hook handle, rolled up, half shut, short folding one, beach parasol, Chinese paper parasol."""
    style = pick(rng, "open", "open", "closed", "beach", "folding", "paper")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "paper" if style == "paper" else "fabric")
    second = CANVAS if chance(rng, 0.4) or style == "beach" else lighter(paint, -0.12)
    grip, iron = wood(rng, grain=False), steel(rng)
    if style == "closed":
        return _closed_umbrella(rng, paint, grip, iron)
    flat = style == "paper"
    count = {"paper": 20, "beach": 8}.get(style, int(rng.choice((6, 8, 10))))
    tall, r = {
        "beach": (2.1, between(rng, 0.9, 1.2)),
        "folding": (0.6, between(rng, 0.42, 0.5)),
        "paper": (0.62, between(rng, 0.38, 0.46)),
    }.get(style, (0.85, between(rng, 0.48, 0.6)))
    steep = 0.32 if flat else between(rng, 0.4, 0.62)
    bend = 1.1 if flat else 1.9
    t, a = np.linspace(0.02, 1, 9), np.linspace(0, 2 * np.pi / count, 7)
    sag = 1 - (0.02 if flat else 0.07) * np.sin(a / a[-1] * np.pi)
    parts: list[Part] = []
    for i in range(count):
        outer = np.array(
            [[(r * k * s * np.cos(w), tall - r * steep * k**bend, -r * k * s * np.sin(w)) for w, s in zip(a, sag, strict=True)] for k in t]
        )
        parts += named("canopy", _sheet(outer, 0.008, paint if i % 2 == 0 else second).turn("y", 360 / count * i))
    parts += named(
        "rib",
        *around(
            tube(
                np.array([(r * k, tall - r * steep * k**bend - 0.008, 0) for k in t]),
                0.005 if not flat else 0.003,
                iron if not flat else grip,
                6,
            ),
            count,
        ),
    )
    parts += named(
        "stretcher",
        *around(
            rod(
                (0.012, tall - r * steep * 0.95, 0),
                (r * 0.5, tall - r * steep * 0.5**bend - 0.01, 0),
                0.003,
                iron if not flat else grip,
                sides=6,
            ),
            count,
        ),
    )
    foot = {"beach": 0.0, "folding": 0.1, "paper": 0.06}.get(style, 0.1)
    parts += named(
        "pole", rod((0, foot, 0), (0, tall + 0.06, 0), 0.02 if style == "beach" else 0.007, grip if style in ("beach", "paper") else iron)
    )
    has: list[str] = []
    if style == "open":
        parts += named(
            "handle", tube(spline([(0, 0.14, 0), (0, 0.06, 0), (0.035, 0.0, 0), (0.075, 0.04, 0), (0.07, 0.08, 0)], 20), 0.012, grip)
        )
        has.append("a hook handle")
    elif style in ("folding", "paper"):
        parts += named(
            "handle",
            limb([(0, 0.0, 0, 0.014), (0, 0.05, 0, 0.016), (0, 0.12, 0, 0.013)], grip if style == "paper" else draw(rng, "black"), 14),
        )
        has.append("a straight handle")
    else:
        if chance(rng, 0.5):
            parts += named(
                "foot",
                lathe(
                    [(0, 0), (0.24, 0), (0.24, 0.05), (0.05, 0.09), (0.035, 0.3), (0, 0.3)],
                    draw(rng, pick(rng, "white", "grey", "black")),
                    32,
                ),
            )
            has.append("a foot")
        if chance(rng, 0.5):
            parts += named(
                "fringe",
                *around(
                    cylinder(r * np.tan(np.pi / count) * 0.28, 0.07, second, sides=8)
                    .scaled(0.3, 1, 1)
                    .at(r * 0.985, tall - r * steep - 0.065, 0),
                    count * 3,
                ),
            )
            has.append("a fringe")
    lacks = tuple(w for w in ("a hook handle", "a straight handle", "a foot") if w not in has)
    words = {"beach": ("beach", "open")}.get(style, ("open",))
    return Build(parts, words, "on a pole" if style == "beach" else f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=lacks)


def _closed_umbrella(rng: Rng, paint: Paint, grip: Paint, iron: Paint) -> Build:
    loose = between(rng, 0.9, 1.7)
    roll = lathe(joined((0, 0), spline([(0.004, 0), (0.022 * loose, 0.1), (0.034 * loose, 0.4), (0.02, 0.6)], 16), (0, 0.6)), paint, 48)
    roll = roll.shaped(
        lambda x, y, z: (x * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)), y, z * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)))
    )
    straight = chance(rng, 0.35)
    line = (
        [(0, 0.6, 0), (0, 0.72, 0), (0, 0.8, 0)]
        if straight
        else [(0, 0.6, 0), (0, 0.78, 0), (0.03, 0.83, 0), (0.06, 0.79, 0), (0.055, 0.75, 0)]
    )
    parts = (
        named("canopy", roll.at(0, 0.05, 0))
        + named("tip", rod((0, 0, 0), (0, 0.06, 0), 0.005, iron))
        + named("handle", tube(spline(line, 20), 0.015 if straight else 0.011, grip).at(0, 0.05, 0))
    )
    parts += named(
        "strap",
        torus(0.036 * loose, 0.005, lighter(paint, -0.3), 7, 28).scaled(1, 1.8, 1).at(0, 0.42, 0),
        lump(0.006, 0.006, 0.004, iron).at(0, 0.42, 0.04 * loose),
    )
    if chance(rng, 0.3):
        parts = turned(parts, "z", -90)
    word = "a straight handle" if straight else "a hook handle"
    return Build(
        parts,
        ("closed",),
        f"with {word}",
        paint,
        variant="closed" + (", straight" if straight else ""),
        has=(word,),
        lacks=("a hook handle" if straight else "a straight handle", "a foot"),
    )


def _sheet(grid: np.ndarray, thick: float, paint: Paint) -> Part:
    """A thin closed skin under a grid of points (m, k, 3)."""
    rings = [np.concatenate([row, row[::-1] - (0, thick, 0)]) for row in grid]
    return loft(np.array(rings), paint)


def key(rng: Rng) -> Build:
    """Old key with a ring or a clover and a bit, flat modern key, car key with a black head, ring of keys, tubular padlock key."""
    style = pick(rng, "ring", "ring", "clover", "flat", "flat", "car", "bunch")
    paint = GOLD if chance(rng, 0.5) else steel(rng)
    if style in ("ring", "clover"):
        parts, has = _old_key(rng, style, paint)
    elif style == "bunch":
        parts, has = _bunch(rng, paint), ["several keys", "a key ring"]
    else:
        parts, has = _flat_key(rng, style, paint)
    if chance(rng, 0.5) and style != "bunch":
        parts = turned(parts, "x", -90)
    words = {"ring": ("old",), "clover": ("old",), "flat": ("flat",)}.get(style, ())
    lacks = tuple(w for w in ("a round grip", "teeth", "a plastic head", "several keys") if w not in has)
    return Build(parts, words, f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=lacks)


def _old_key(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], list[str]]:
    long = between(rng, 0.06, 0.09)
    if style == "ring":
        bow = [torus(0.016, 0.0038, paint, 10, 28).turn("x", 90).scaled(1, between(rng, 0.75, 1.2), 1).at(0, long + 0.016, 0)]
    else:
        bow = [
            torus(0.009, 0.003, paint, 10, 24).turn("x", 90).at(0.0105 * np.cos(a), long + 0.016 + 0.0105 * np.sin(a), 0)
            for a in (1.57, 3.67, 5.76)
        ]
    double = chance(rng, 0.4)
    bit = [box(0.016, 0.006, 0.004, paint).at(0.009, y, 0) for y in (0.004, 0.016)] + [
        box(0.006, 0.018, 0.004, paint).at(0.005, 0.004, 0),
        box(0.005, 0.018, 0.004, paint).at(0.015, 0.004, 0),
    ]
    if double:
        bit += [p.mirrored("x") for p in bit]
    parts = (
        named("shaft", rod((0, 0, 0), (0, long, 0), 0.0038, paint))
        + named("grip", *bow)
        + named("bit", *bit)
        + named("collar", *(torus(0.005, 0.002, paint, 8, 18).at(0, long - d, 0) for d in (0.0, 0.007)))
    )
    return parts, ["a round grip" if style == "ring" else "a clover grip", "a bit"]


def _flat_key(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], list[str]]:
    head = pick(rng, "round", "square", "six-sided")
    outer = {
        "round": circle(0.013, 30),
        "square": circle(0.0155, 4) @ np.array([[0.707, 0.707], [-0.707, 0.707]]),
        "six-sided": circle(0.0145, 6),
    }[head]
    cuts = rng.uniform(0.0012, 0.0035, 5)
    edge = [(x, y) for i, c in enumerate(cuts) for x, y in ((0.0045, -0.044 + 0.0068 * i), (0.0045 - c, -0.041 + 0.0068 * i))]
    blade_ = [(-0.0045, -0.01), (-0.0045, -0.045), (0, -0.05), *edge, (0.0045, -0.01)]
    parts = named(
        "blade",
        extrude(blade_, 0.0022, paint),
        rod((-0.002, -0.044, 0.0011), (-0.002, -0.012, 0.0011), 0.0007, lighter(paint, -0.3), sides=6),
    )
    if style == "car":
        black = Paint(np.array((0.1, 0.1, 0.11)), "plastic")
        parts += named("head", rounded(0.03, 0.042, 0.009, 0.004, black).at(0, -0.012, 0)) + named(
            "button", *(rounded(0.012, 0.008, 0.003, 0.0012, lighter(black, 0.35)).at(0, y, 0.0045) for y in (-0.004, 0.009))
        )
        parts += named("ring", torus(0.009, 0.001, steel(rng), 7, 24).turn("x", 90).at(0, 0.037, 0))
        return parts, ["a plastic head", "teeth", "buttons"]
    parts += named("head", _holed(outer, (0, 0.005), 0.0042, 0.0025, paint))
    return parts, ["teeth", f"a {head} head"] if head != "round" else ["teeth", "a round grip"]


def _holed(outline: np.ndarray, middle: tuple[float, float], radius: float, depth: float, paint: Paint) -> Part:
    """A plate in the xy plane with a round hole."""
    edge = np.concatenate([np.linspace(a, b, 10, endpoint=False) for a, b in zip(outline, np.roll(outline, -1, 0), strict=True)])
    edge = np.concatenate([edge, edge[:1]])
    way = edge - middle
    inner = middle + radius * way / np.linalg.norm(way, axis=1, keepdims=True)
    z = depth / 2
    return loft(np.array([[(*a, z), (*b, z), (*b, -z), (*a, -z)] for a, b in zip(edge, inner, strict=True)]), paint)


def _bunch(rng: Rng, paint: Paint) -> list[Part]:
    parts = named("ring", torus(0.018, 0.0012, steel(rng), 8, 36))
    count = int(rng.integers(3, 6))
    for i in range(count):
        metal_ = GOLD if chance(rng, 0.4) else paint
        one, _ = _old_key(rng, pick(rng, "ring", "clover"), metal_) if chance(rng, 0.3) else _flat_key(rng, "flat", metal_)
        top = max(float(p.vertices[:, 1].max()) for p in one) - 0.004
        flat = [p.at(0, -top, 0).turn("x", -90) for p in one]
        parts += [p.at(0, 0.0012 * i, 0.018).turn("y", -50 + 100 * i / (count - 1)) for p in flat]
    return parts


def pencil(rng: Rng) -> Build:
    """Six-sided with a rubber, round crayon, flat carpenter's pencil, mechanical with a clip, stub, coloured pencils in a fan."""
    style = pick(rng, "rubber", "rubber", "plain", "crayon", "carpenter", "mechanical")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "yellow"), "wooden")
    long, r = (between(rng, 0.05, 0.09) if chance(rng, 0.15) else between(rng, 0.14, 0.18)), 0.0038
    light, pink = Paint(np.array((0.83, 0.66, 0.44)), "wooden"), draw(rng, "pink")
    lead = Paint(np.array((0.14, 0.14, 0.15))) if chance(rng, 0.6) else lighter(paint, -0.1)
    has: list[str] = []
    if style == "mechanical":
        iron = steel(rng)
        parts = named("body", cylinder(r * 1.05, long * 0.78, paint, sides=24)) + named(
            "tip",
            cylinder(r * 1.05, 0.016, iron, 0.0012, 24).at(0, long * 0.78, 0),
            cylinder(0.0008, 0.022, iron, 0.0006, 10).at(0, long * 0.78, 0),
        )
        parts += (
            named("grip", *(torus(r * 1.06, 0.0007, lighter(paint, -0.35), 6, 24).at(0, long * 0.6 + 0.003 * i, 0) for i in range(8)))
            + named(
                "clip", limb([(0, 0.004, r, 0.001), (0, 0.004, r * 1.9, 0.0012), (0, 0.04, r * 1.5, 0.0012)], iron, 7).scaled(1.8, 1, 1)
            )
            + named("button", cylinder(r * 0.6, 0.01, iron, sides=18).at(0, -0.01, 0))
        )
        has += ["a clip", "a metal tip"]
    elif style == "carpenter":
        parts = named("body", cylinder(r * 1.1, long, paint, sides=8).scaled(1.7, 1, 0.9)) + named(
            "tip",
            cylinder(r * 1.1, 0.018, light, 0.0018, 8).scaled(1.7, 1, 0.9).at(0, long, 0),
            cylinder(0.0018, 0.006, lead, 0.001, 8).scaled(1.7, 1, 0.9).at(0, long + 0.0175, 0),
        )
    elif style == "crayon":
        wax = draw(rng, pick(rng, *BRIGHT))
        paint = wax
        parts = (
            named("body", cylinder(0.0048, 0.085, wax, sides=26), cylinder(0.005, 0.062, lighter(wax, 0.25), sides=26).at(0, 0.008, 0))
            + named("tip", cylinder(0.0046, 0.012, wax, 0.0016, 22).at(0, 0.085, 0))
            + named("band", *(cylinder(0.0051, 0.002, lighter(wax, -0.5), sides=26).at(0, y, 0) for y in (0.012, 0.064)))
        )
    else:
        parts = named("body", cylinder(r, long, paint, sides=6)) + named(
            "tip", cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0), cylinder(0.0013, 0.005, lead, 0.0003, 12).at(0, long + 0.0155, 0)
        )
        if style == "rubber":
            parts += named(
                "ferrule",
                cylinder(r * 1.05, 0.01, steel(rng), sides=20).at(0, -0.01, 0),
                *(torus(r * 1.06, 0.0004, steel(rng), 5, 20).at(0, -0.008 + 0.003 * i, 0) for i in range(3)),
            ) + named("rubber", cylinder(r * 0.95, 0.01, pink, r * 0.85, sides=20).at(0, -0.02, 0).mirrored("y").at(0, -0.03, 0))
            has.append("a rubber")
        else:
            parts += named("end", cylinder(r * 1.01, 0.006, lighter(paint, 0.5), sides=6))
    if style == "plain" and chance(rng, 0.5):
        fan = [draw(rng, c, "wooden") for c in BRIGHT[: int(rng.integers(3, 7))]]
        parts = []
        for i, c in enumerate(fan):
            one = [
                cylinder(r, long, c, sides=6),
                cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0),
                cylinder(0.0013, 0.005, c, 0.0003, 12).at(0, long + 0.0155, 0),
            ]
            parts += named("pencil", *(p.turn("x", 90).at(0, 0, 0.03).turn("y", (i - (len(fan) - 1) / 2) * 9) for p in one))
        return Build(
            parts, (), "in several colours", paint, named=False, variant="fan", has=("several colours",), lacks=("a rubber", "a clip")
        )
    parts = turned(parts, "z", -90) if chance(rng, 0.6) else parts
    lacks = tuple(w for w in ("a rubber", "a clip", "several colours") if w not in has)
    words = {"carpenter": ("flat",), "crayon": ("round",)}.get(style, ("sharp",))
    return Build(parts, words, f"with {has[0]}" if has else "", paint, variant=style, has=tuple(has), lacks=lacks)


def paintbrush(rng: Rng) -> Build:
    """Flat house painter's brush, round artist's brush, fan brush, roller, small flat brush, calligraphy brush."""
    style = pick(rng, "flat", "flat", "round", "fan", "roller", "calligraphy")
    grip = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT, "black"), "plastic")
    iron, hair = steel(rng), draw(rng, pick(rng, *BRIGHT, "black", "beige"))
    w = between(rng, 0.04, 0.09)
    has = ["bristles"]
    if style == "flat":
        line = mirrored(spline([(0.006, 0), (0.012, 0.02), (0.008, 0.07), (w * 0.42, 0.135), (w * 0.48, 0.15)], 24))
        parts = named("handle", extrude(line, 0.014, grip)) + named(
            "ferrule",
            rounded(w, 0.035, 0.018, 0.004, iron).at(0, 0.145, 0),
            *(rod((-w * 0.49, y, 0.009), (w * 0.49, y, 0.009), 0.0016, iron, sides=6) for y in (0.155, 0.171)),
        )
        rows = [
            box(w * 0.94 / 9, between(rng, 0.052, 0.064), 0.015, hair)
            .shaped(lambda x, y, z: (x, y, z * (1 - 9 * y)))
            .at(w * 0.94 * (i - 4) / 9, 0.176, 0)
            for i in range(9)
        ]
        parts += named("bristle", *rows)
    elif style == "roller":
        parts = named("handle", limb([(0, 0, 0, 0.013), (0, 0.06, 0, 0.015), (0, 0.11, 0, 0.012)], grip, 14)) + named(
            "frame",
            limb([(0, 0.1, 0, 0.004), (0, 0.2, 0, 0.004), (0.13, 0.22, 0, 0.004), (0.13, 0.3, 0, 0.004), (0.1, 0.3, 0, 0.004)], iron, 9),
        )
        parts += named(
            "roller",
            cylinder(0.026, 0.18, hair, sides=30).turn("z", 90).at(0.1, 0.3, 0),
            *(cylinder(0.02, 0.006, lighter(grip, -0.3), sides=24).turn("z", 90).at(x, 0.3, 0) for x in (0.104, -0.078)),
        )
        has = ["a roller"]
    else:
        thick = 0.005 if style != "calligraphy" else 0.006
        parts = named(
            "handle", limb([(0, 0, 0, 0.0015), (0, 0.04, 0, thick * 0.7), (0, 0.11, 0, thick * 1.15), (0, 0.16, 0, thick * 0.8)], grip, 14)
        ) + named(
            "ferrule",
            cylinder(thick * 0.85, 0.028, iron, thick * 0.95, 22).at(0, 0.155, 0),
            *(torus(thick * 0.92, 0.0006, iron, 6, 22).at(0, y, 0) for y in (0.16, 0.165)),
        )
        if style == "fan":
            parts += named(
                "bristle",
                *(
                    limb(
                        [(0.002 * k, 0.178, 0, 0.0018), (0.0065 * k, 0.2, 0, 0.002), (0.0085 * k, 0.215 - 0.0006 * k * k, 0, 0.0006)],
                        hair,
                        7,
                        3,
                    )
                    for k in range(-4, 5)
                ),
            )
        else:
            fat = 1.5 if style == "calligraphy" else 1.15
            parts += named(
                "bristle",
                limb([(0, 0.178, 0, thick * 0.85), (0, 0.19, 0, thick * fat), (0, 0.205, 0, thick * 0.9), (0, 0.222, 0, 0.0006)], hair, 16),
            )
        if style == "calligraphy":
            parts += named("loop", torus(0.007, 0.001, draw(rng, "red"), 7, 20).turn("x", 90).at(0, -0.006, 0))
            has.append("a loop")
    lacks = tuple(word for word in ("bristles", "a roller", "a loop") if word not in has)
    parts = turned(parts, "x", -90) if chance(rng, 0.5) else turned(parts, "z", 180)
    words = {"flat": ("wide",) if w > 0.07 else ("flat",), "round": ("thin",), "fan": ("thin",), "calligraphy": ("thin",)}.get(style, ())
    return Build(
        parts,
        words,
        f"with a {hair.name} roller" if style == "roller" else f"with {hair.name} bristles",
        grip,
        variant=style,
        has=tuple(has),
        lacks=lacks,
    )


def backpack(rng: Rng) -> Build:
    """School bag, hiking pack with a bedroll and side pockets, roll-top, drawstring bag, small leather one with a flap, with a bottle."""
    style = pick(rng, "school", "school", "hiking", "roll-top", "drawstring", "flap")
    paint = (
        draw(rng, "brown", "leather")
        if style == "flap" and chance(rng, 0.6)
        else draw(rng, pick(rng, *BRIGHT, "grey", "black", "brown"), "fabric")
    )
    second, strap = lighter(paint, -0.3), lighter(paint, -0.45)
    w, tall, d = between(rng, 0.28, 0.34), between(rng, 0.38, 0.46), between(rng, 0.15, 0.2)
    if style == "hiking":
        tall, d = tall * 1.35, d * 1.15
    has = ["two straps"]
    line = spline(
        [
            (0, tall * 0.88, -d / 2),
            (0, tall * 0.95, -d / 2 - 0.06),
            (0, tall * 0.6, -d / 2 - 0.11),
            (0, tall * 0.2, -d / 2 - 0.07),
            (0, tall * 0.08, -d / 2),
        ],
        24,
    )
    parts = named(
        "strap",
        *both(
            tube(line, 0.012 if style != "drawstring" else 0.005, strap, 8)
            .scaled(2.2 if style != "drawstring" else 1, 1, 1)
            .at(w * 0.26, 0, 0)
        ),
    )
    body: list[Part]
    if style == "drawstring":
        rows = [(0.0, 0.7), (0.02, 0.95), (0.3, 1.05), (0.7, 1.0), (0.86, 0.7), (0.9, 0.35), (1.0, 0.55)]
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        rings = [
            np.stack(
                [
                    w / 2 * k * (1 + 0.1 * np.clip((t - 0.75) * 5, 0, 1) * np.cos(12 * a)) * np.cos(a),
                    np.full(48, tall * t),
                    d / 2 * k * (1 + 0.1 * np.clip((t - 0.75) * 5, 0, 1) * np.cos(12 * a)) * np.sin(a),
                ],
                1,
            )
            for t, k in spline(np.array(rows), 40)
        ]
        body = [loft(np.array(rings), paint)]
        parts += named(
            "cord",
            torus(0.4, 0.035, strap, 8, 30).scaled(w * 0.45, 0.14, d * 0.47).at(0, tall * 0.9, 0),
            *both(
                limb(
                    [(0.02, tall * 0.9, d * 0.2, 0.004), (0.05, tall * 0.75, d * 0.5, 0.004), (0.06, tall * 0.6, d * 0.56, 0.006)], strap, 8
                )
            ),
        )
        has.append("a cord")
    else:
        body = [rounded(w, tall, d, 0.07 if style != "roll-top" else 0.035, paint, 5)]
        if style == "roll-top":
            parts += named(
                "roll",
                limb([(-w * 0.42, tall + 0.012, 0, 0.035), (w * 0.42, tall + 0.012, 0, 0.035)], second, 18),
                *both(box(0.025, 0.1, 0.012, strap).at(w * 0.25, tall * 0.84, d / 2 + 0.003)),
            )
            has.append("a rolled top")
        elif style in ("hiking", "flap"):
            parts += named(
                "flap",
                rounded(w * 1.02, tall * 0.26, d * 1.05, 0.055, second, 4).at(0, tall * 0.78, 0.006),
                *both(box(0.024, tall * 0.3, 0.01, strap).at(w * 0.25, tall * 0.56, d / 2 + 0.018)),
                *both(rounded(0.034, 0.03, 0.014, 0.004, GOLD).at(w * 0.25, tall * 0.6, d / 2 + 0.02)),
            )
            has += ["a flap", "buckles"]
        else:
            arch = spline(
                [
                    (-w * 0.46, tall * 0.35, d * 0.42),
                    (-w * 0.44, tall * 0.86, d * 0.36),
                    (0, tall * 0.985, d * 0.3),
                    (w * 0.44, tall * 0.86, d * 0.36),
                    (w * 0.46, tall * 0.35, d * 0.42),
                ],
                40,
            )
            parts += named("zip", tube(arch, 0.006, strap, 8), rounded(0.012, 0.035, 0.006, 0.002, GOLD).at(w * 0.2, tall * 0.89, d * 0.42))
            has.append("a zip")
        if style != "roll-top" or chance(rng, 0.5):
            parts += named(
                "pocket",
                rounded(w * 0.78, tall * (0.42 if style != "hiking" else 0.34), 0.09, 0.035, second, 4).at(0, tall * 0.06, d / 2),
                box(w * 0.6, 0.008, 0.008, strap).at(0, tall * 0.36, d / 2 + 0.043),
            )
            has.append("a front pocket")
        parts += named(
            "handle",
            tube(
                spline(
                    [(-0.04, tall, -d * 0.3), (-0.03, tall + 0.05, -d * 0.3), (0.03, tall + 0.05, -d * 0.3), (0.04, tall, -d * 0.3)], 16
                ),
                0.008,
                strap,
            ),
        )
    parts += named("body", *body)
    if style == "hiking":
        mat = draw(rng, pick(rng, "yellow", "blue", "green", "grey"))
        parts += named(
            "bedroll",
            cylinder(0.06, w * 1.25, mat, sides=28).turn("z", 90).at(w * 0.625, -0.062, 0.02),
            *(cylinder(0.03, 0.004, lighter(mat, -0.4), sides=22).turn("z", 90).at(x, -0.062, 0.02) for x in (w * 0.627, -w * 0.623)),
            *both(torus(0.062, 0.007, strap, 7, 24).turn("z", 90).at(w * 0.35, -0.062, 0.02)),
        )
        has.append("a bedroll")
    if style in ("hiking", "school") or chance(rng, 0.4):
        parts += named("side pocket", *both(rounded(0.06, tall * 0.35, d * 0.6, 0.025, second).at(w / 2, tall * 0.08, 0)))
        if chance(rng, 0.4):
            bottle = draw(rng, pick(rng, "blue", "green", "grey", "white"), "plastic")
            parts += named(
                "bottle",
                lathe([(0, 0), (0.03, 0), (0.03, 0.15), (0.014, 0.18), (0.014, 0.205), (0, 0.205)], bottle, 22).at(
                    w / 2 + 0.006, tall * 0.14, 0
                ),
            )
            has.append("a bottle")
    lacks = tuple(x for x in ("a flap", "a zip", "a front pocket", "a bedroll", "a bottle") if x not in has)
    return Build(parts, (), f"with {has[1]}" if len(has) > 1 else "with two straps", paint, variant=style, has=tuple(has), lacks=lacks)

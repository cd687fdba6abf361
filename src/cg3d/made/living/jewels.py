"""Jewels and bags: ring, necklace, handbag, wallet. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.living.shells import open_loft, stacked
from cg3d.made.outlines import circle, spline, star
from cg3d.made.paints import BRIGHT, CHROME, GOLD, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, named, rod, rounded, torus, tube, turned

PEARL = Paint(np.array((0.94, 0.92, 0.88)))


def gem(size: float, paint: Paint, cut: str = "round") -> list[Part]:
    """A cut stone, its girdle at y = 0, table up."""
    sides = {"round": 10, "square": 4, "long": 8}[cut]
    profile = [(0, -0.75 * size), (size, -0.02 * size), (size, 0.08 * size), (0.62 * size, 0.42 * size), (0, 0.42 * size)]
    stone = lathe(profile, paint, sides)
    stone = stone.turn("y", 45) if cut == "square" else stone.scaled(1.35, 1, 0.85) if cut == "long" else stone
    return [Part(stone.vertices[stone.faces.ravel()], np.arange(stone.faces.size).reshape(-1, 3), paint)]


def ring(rng: Rng) -> Build:
    """Finger ring: plain band, solitaire stone on prongs, set with stones all round, signet, twisted, with a pearl."""
    style = pick(rng, "solitaire", "solitaire", "band", "eternity", "signet", "twisted", "pearl")
    paint = GOLD if chance(rng, 0.6) else CHROME
    jewel = draw(rng, pick(rng, "white", "red", "blue", "green", "purple"), "glass")
    r, thick = 0.0095, between(rng, 0.0009, 0.0014)
    has: list[str] = []
    parts: list[Part] = []
    if style in ("solitaire", "pearl"):
        parts += named("band", torus(r, thick, paint, 12, 48).turn("x", 90))
        size = between(rng, 0.0026, 0.0042)
        top = r + thick + size * (0.72 if style == "solitaire" else 0.8)
        if style == "solitaire":
            cut = pick(rng, "round", "round", "square", "long")
            parts += named("stone", *(p.at(0, top, 0) for p in gem(size, jewel, cut)))
            parts += named(
                "prong",
                *around(
                    limb(
                        [
                            (size * 0.25, r, 0, 0.0005),
                            (size * 0.8, top - size * 0.2, 0, 0.00045),
                            (size * 0.92, top + size * 0.25, 0, 0.0005),
                        ],
                        paint,
                        7,
                        3,
                    ),
                    4,
                    start=45,
                ),
            )
            if chance(rng, 0.4):
                parts += named(
                    "stone",
                    *(
                        p.scaled(1, 1, 1).at(0, r + thick * 1.05, 0).turn("z", a)
                        for a in (-30, -18, 18, 30)
                        for p in gem(size * 0.36, jewel)
                    ),
                )
            has.append("a stone")
        else:
            parts += named("pearl", ball(size * 1.15, PEARL, 14, 22).at(0, top, 0)) + named(
                "cup", lathe([(0, 0), (size * 0.7, size * 0.3), (size * 0.6, size * 0.4), (0, size * 0.3)], paint, 20).at(0, r, 0)
            )
            has.append("a pearl")
    elif style == "band":
        wide = between(rng, 0.0022, 0.0045)
        side = np.array(
            [
                (r - 0.0012, -wide),
                (r + 0.0004, -wide),
                (r + 0.0008, -wide * 0.5),
                (r + 0.0009, 0),
                (r + 0.0008, wide * 0.5),
                (r + 0.0004, wide),
                (r - 0.0012, wide),
                (r - 0.0014, 0),
            ]
        )
        a = np.linspace(0, 2 * np.pi, 56)
        rows = np.array([np.stack([side[:, 0] * np.cos(w), side[:, 0] * np.sin(w), side[:, 1]], 1) for w in a])
        parts += named("band", loft(rows, paint))
        if chance(rng, 0.5):
            parts += named(
                "groove",
                *(torus(r + 0.0008, 0.0003, lighter(paint, -0.35), 6, 48).turn("x", 90).at(0, 0, z) for z in (-wide * 0.4, wide * 0.4)),
            )
    elif style == "eternity":
        parts += named("band", torus(r, thick, paint, 12, 48).turn("x", 90).scaled(1, 1, 1.5))
        parts += named("stone", *around(gem(0.0013, jewel)[0].at(0, r + thick * 0.75, 0), 20, "z"))
        has.append("stones all round")
    elif style == "signet":
        a = np.linspace(0, 2 * np.pi, 49)
        widths = 0.0016 + 0.0042 * np.exp(-((np.abs((a + np.pi) % (2 * np.pi) - np.pi)) ** 2) / 0.5)
        rows = np.array(
            [
                [
                    (k * np.sin(w), k * np.cos(w), z)
                    for k, z in (
                        (r - 0.0011, -b),
                        (r + 0.0008 + 0.3 * (b - 0.0016), -b),
                        (r + 0.0011 + 0.3 * (b - 0.0016), 0),
                        (r + 0.0008 + 0.3 * (b - 0.0016), b),
                        (r - 0.0011, b),
                    )
                ]
                for w, b in zip(a, widths, strict=True)
            ]
        )
        parts += named("band", loft(rows, paint))
        parts += named(
            "plate",
            pad(circle(0.005, 30, 0.85), 0.0014, paint).turn("x", -90).at(0, r + 0.0024, 0),
            pad(star(0.003, 0.0013, 5), 0.0022, lighter(paint, -0.35)).turn("x", -90).at(0, r + 0.0026, 0),
        )
        has.append("a flat plate")
    else:
        for k in (0.0, np.pi):
            a = np.linspace(0, 2 * np.pi, 100)
            line = np.stack(
                [(r + 0.0011 * np.cos(9 * a + k)) * np.cos(a), (r + 0.0011 * np.cos(9 * a + k)) * np.sin(a), 0.0013 * np.sin(9 * a + k)], 1
            )
            parts += named("band", tube(line[:-1], 0.0009, paint, 8, closed=True))
    if chance(rng, 0.25) and style != "twisted":
        parts = turned(parts, "x", 90)
    lacks = tuple(w for w in ("a stone", "a pearl", "stones all round", "a flat plate") if w not in has)
    word = "golden" if paint is GOLD else "silver"
    detail = f"with a {jewel.name} stone" if "a stone" in has else f"with {has[0]}" if has else ""
    return Build(
        parts,
        (word,) + (("twisted",) if style == "twisted" else ()),
        detail,
        paint,
        named=False,
        variant=style,
        has=tuple(has),
        lacks=lacks,
    )


def _chain(points: np.ndarray, size: float, paint: Paint) -> list[Part]:
    """Links along a path, every other one turned."""
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    along = np.concatenate([[0], np.cumsum(steps)])
    count = max(int(along[-1] / (size * 1.75)), 8)
    parts = []
    link = torus(size, size * 0.24, paint, 5, 10).scaled(1.3, 1, 0.8)
    for i in range(count):
        t = along[-1] * (i + 0.5) / count
        p = np.array([np.interp(t, along, points[:, k]) for k in range(3)])
        way = np.array([np.interp(t + 1e-4, along, points[:, k]) for k in range(3)]) - p
        flat = np.hypot(way[0], way[2])
        turned_ = (
            link.turn("x", 90 * (i % 2))
            .turn("z", float(np.degrees(np.arctan2(way[1], flat))))
            .turn("y", float(-np.degrees(np.arctan2(way[2], way[0]))))
        )
        parts.append(turned_.at(*p))
    return parts


def necklace(rng: Rng) -> Build:
    """Laid in a loop or hung: pearls, chain with a pendant (heart, cross, drop), beads in sizes, collar of rays, two strands."""
    style = pick(rng, "pearls", "pearls", "pendant", "pendant", "beads", "collar", "strands")
    metal_ = GOLD if chance(rng, 0.6) else CHROME
    colour = draw(rng, pick(rng, *BRIGHT, "black"))
    a = np.linspace(-np.pi, np.pi, 200)
    hang = chance(rng, 0.6)
    long = between(rng, 0.085, 0.12)
    loop = np.stack([0.075 * np.sin(a) * (1 + 0.1 * np.cos(a)), -long * np.cos(a), np.zeros(200)], 1)
    if hang:
        loop = np.stack([loop[:, 0], loop[:, 1], 0.035 * (1 + np.cos(a))], 1)
    else:
        loop = np.stack([loop[:, 0], np.full(200, 0.004), -loop[:, 1]], 1)
    low = np.array(loop[100])
    parts: list[Part] = []
    if style in ("pearls", "beads", "strands"):
        paint = PEARL if style == "pearls" or chance(rng, 0.3) else colour
        for k in range(2 if style == "strands" else 1):
            path = loop * (1 - 0.2 * k)
            if k:
                path = path + (0, 0.016 if hang else 0, 0.0 if hang else -0.012)
            steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
            size = between(rng, 0.0042, 0.0058) if style != "beads" else 0.007
            count = int(steps[-1] / (size * 2.05))
            for i in range(count):
                t = steps[-1] * (i + 0.5) / count
                near = 1 - abs(2 * (i + 0.5) / count - 1)
                s = size * ((0.6 + 0.65 * near) if style == "beads" else 1.0)
                shade = paint if style != "beads" or i % 2 else lighter(paint, 0.45)
                parts += named(
                    "pearl" if paint is PEARL else "bead", ball(s, shade, 8, 12).at(*(np.interp(t, steps, path[:, c]) for c in range(3)))
                )
            parts += named("thread", tube(path[::4], 0.0009, metal_, 6))
        body = paint
    else:
        body = metal_
        parts += named("chain", *_chain(loop, 0.0026, metal_))
    has: list[str] = []
    if style == "pendant":
        kind = pick(rng, "heart", "cross", "drop", "star")
        shape = {
            "heart": spline(
                [(0, -0.022), (0.018, 0.0), (0.012, 0.013), (0.003, 0.009), (0, 0.004), (-0.003, 0.009), (-0.012, 0.013), (-0.018, 0.0)],
                44,
                closed=True,
            ),
            "cross": np.array(
                [
                    (-0.004, -0.026),
                    (0.004, -0.026),
                    (0.004, -0.002),
                    (0.014, -0.002),
                    (0.014, 0.006),
                    (0.004, 0.006),
                    (0.004, 0.016),
                    (-0.004, 0.016),
                    (-0.004, 0.006),
                    (-0.014, 0.006),
                    (-0.014, -0.002),
                    (-0.004, -0.002),
                ]
            ),
            "drop": spline([(0, 0.016), (0.007, -0.002), (0.01, -0.014), (0, -0.024), (-0.01, -0.014), (-0.007, -0.002)], 36, closed=True),
            "star": star(0.019, 0.008, 5),
        }[kind]
        charm = [
            extrude(shape, 0.0045, metal_)
            if kind == "cross"
            else pad(shape, 0.009, draw(rng, "red", "glass") if kind == "heart" and chance(rng) else metal_),
            torus(0.004, 0.0009, metal_, 6, 16).turn("x", 90).at(0, 0.019, 0),
        ]
        if kind == "drop":
            charm.append(pad(shape * 0.65 + (0, -0.002), 0.011, colour))
        place = [p.at(0, -0.022, 0) if hang else p.at(0, -0.022, 0).turn("x", -90) for p in charm]
        parts += named("pendant", *(p.at(*low) for p in place))
        has.append(f"a {kind} pendant")
    elif style == "collar":
        for t in np.linspace(-1.15, 1.15, 13):
            p = np.array([np.interp(t, a, loop[:, k]) for k in range(3)])
            size = 0.7 + 0.5 * np.cos(t)
            ray = [
                pad(spline([(0, 0), (0.006, -0.014), (0, -0.034), (-0.006, -0.014)], 24, closed=True) * size, 0.004, metal_),
                *(q.turn("x", 90).at(0, -0.014 * size, 0.002) for q in gem(0.0034 * size, colour)),
            ]
            ray = [q.turn("z", float(np.degrees(t * 0.75))) for q in ray]
            parts += named("ray", *(q.at(*p) if hang else q.turn("x", -90).at(*p) for q in ray))
        has.append("stones")
    if style == "pearls":
        has.append("pearls")
    if style == "strands":
        has.append("two strands")
    lacks = tuple(
        w for w in ("pearls", "two strands", "stones", "a pendant") if w not in has and not (w == "a pendant" and style == "pendant")
    )
    detail = f"with {has[0]}" if has else "of beads" if style == "beads" else ""
    return Build(
        parts, (), detail, body, named=body is not PEARL, variant=style + (", hung" if hang else ", laid"), has=tuple(has), lacks=lacks
    )


def handbag(rng: Rng) -> Build:
    """Tote with two handles, structured bag with a flap, doctor's bag, bucket bag, clutch, half-moon shoulder bag."""
    style = pick(rng, "tote", "structured", "structured", "doctor", "bucket", "clutch", "half-moon")
    paint = draw(rng, pick(rng, "brown", "black", "red", *BRIGHT, "beige"), "leather")
    dark, iron = lighter(paint, -0.28), GOLD if chance(rng, 0.7) else CHROME
    has: list[str] = []
    parts: list[Part] = []
    w, h, d = between(rng, 0.26, 0.34), between(rng, 0.2, 0.25), between(rng, 0.09, 0.13)
    if style == "tote":
        rows = stacked(
            [
                (0.0, w * 0.4, d * 0.5, 0),
                (0.012, w * 0.44, d * 0.54, 0),
                (h * 0.5, w * 0.49, d * 0.48, 0),
                (h * 1.15, w * 0.53, d * 0.36, 0),
            ],
            24,
            40,
            0.45,
        )
        parts += named("body", open_loft(rows, 0.006, paint))
        for z in (-1, 1):
            bow = [
                (-w * 0.24, h * 0.85, z * d * 0.42, 0.006),
                (-w * 0.23, h * 1.2, z * d * 0.36, 0.006),
                (-w * 0.14, h * 1.7, z * d * 0.2, 0.006),
                (0, h * 1.82, z * d * 0.16, 0.006),
                (w * 0.14, h * 1.7, z * d * 0.2, 0.006),
                (w * 0.23, h * 1.2, z * d * 0.36, 0.006),
                (w * 0.24, h * 0.85, z * d * 0.42, 0.006),
            ]
            parts += named(
                "handle", limb(bow, dark, 9), *both(rounded(0.03, 0.05, 0.008, 0.003, dark).at(w * 0.24, h * 0.82, z * d * 0.46))
            )
        has += ["two handles", "an open top"]
    elif style in ("structured", "clutch"):
        if style == "clutch":
            h, d = h * 0.68, d * 0.42
        parts += named("body", rounded(w, h, d, min(0.022, d * 0.3), paint, 4))
        flap = spline(
            [
                (-w * 0.505, h * 0.98),
                (-w * 0.505, h * 0.62),
                (-w * 0.3, h * (0.42 if chance(rng) else 0.5)),
                (w * 0.3, h * 0.45),
                (w * 0.505, h * 0.62),
                (w * 0.505, h * 0.98),
            ],
            44,
        )
        parts += named(
            "flap", extrude(flap, 0.012, dark).at(0, 0, d * 0.5), rounded(w * 1.02, 0.018, d * 1.06, 0.008, dark).at(0, h * 0.97, 0.002)
        )
        parts += named(
            "clasp", rounded(0.034, 0.034, 0.014, 0.005, iron).at(0, h * 0.4, d * 0.52), ball(0.007, iron, 8, 12).at(0, h * 0.47, d * 0.6)
        )
        has += ["a flap", "a clasp"]
        if style == "structured":
            bow = [
                (-w * 0.22, h, 0, 0.008),
                (-w * 0.2, h * 1.28, 0, 0.0085),
                (0, h * 1.46, 0, 0.009),
                (w * 0.2, h * 1.28, 0, 0.0085),
                (w * 0.22, h, 0, 0.008),
            ]
            parts += named("handle", limb(bow, dark, 10), *both(torus(0.013, 0.003, iron, 8, 20).turn("x", 90).at(w * 0.22, h * 1.03, 0)))
            parts += named(
                "foot", *(cylinder(0.009, 0.008, iron, sides=14).at(x, -0.007, z) for x in (-w * 0.4, w * 0.4) for z in (-d * 0.3, d * 0.3))
            )
            has.append("one handle")
        else:
            parts += named(
                "strap",
                limb(
                    [
                        (w * 0.49, h * 0.8, 0, 0.004),
                        (w * 0.58, h * 0.55, 0.02, 0.004),
                        (w * 0.6, h * 0.25, 0.03, 0.004),
                        (w * 0.55, h * 0.3, 0.035, 0.004),
                        (w * 0.5, h * 0.75, 0.01, 0.004),
                    ],
                    dark,
                    8,
                ),
            )
            has.append("a wrist strap")
    elif style == "doctor":
        side = spline(
            [
                (-d * 0.62, 0.012),
                (-d * 0.64, h * 0.25),
                (-d * 0.42, h * 0.75),
                (-d * 0.1, h * 1.08),
                (d * 0.1, h * 1.08),
                (d * 0.42, h * 0.75),
                (d * 0.64, h * 0.25),
                (d * 0.62, 0.012),
            ],
            40,
            closed=True,
        )
        steps = ((-0.5, 0.9), (-0.485, 0.97), (-0.44, 1.0), (0.44, 1.0), (0.485, 0.97), (0.5, 0.9))
        middle = np.array((0, h * 0.5))
        parts += named(
            "body",
            loft(
                np.array([np.column_stack([np.full(len(side), w * t), *(middle + (side - middle) * f)[:, ::-1].T]) for t, f in steps]),
                paint,
            ),
        )
        parts += named("frame", box(w * 0.94, 0.022, d * 0.2, iron).at(0, h * 1.05, 0)) + named(
            "clasp", rounded(0.04, 0.034, d * 0.3, 0.006, iron).at(0, h * 1.02, d * 0.05)
        )
        parts += named(
            "handle",
            *(
                limb(
                    [
                        (-w * 0.2, h * 1.02, z, 0.007),
                        (-w * 0.18, h * 1.3, z * 1.3, 0.008),
                        (0, h * 1.42, z * 1.4, 0.009),
                        (w * 0.18, h * 1.3, z * 1.3, 0.008),
                        (w * 0.2, h * 1.02, z, 0.007),
                    ],
                    dark,
                    10,
                )
                for z in (-d * 0.16, d * 0.16)
            ),
        )
        parts += named(
            "strap",
            *both(
                limb(
                    [(w * 0.3, y, z, 0.008) for y, z in ((0.03, d * 0.64), (h * 0.3, d * 0.64), (h * 0.75, d * 0.43), (h * 1.0, d * 0.2))],
                    dark,
                    8,
                )
            ),
        )
        has += ["two handles", "a clasp"]
    elif style == "bucket":
        r = w * 0.36
        rows = stacked(
            [
                (0.0, r * 0.94, r * 0.94, 0),
                (0.01, r, r, 0),
                (h * 0.7, r * 0.98, r * 0.98, 0),
                (h * 0.92, r * 0.8, r * 0.8, 0),
                (h * 1.02, r * 0.66, r * 0.66, 0),
                (h * 1.16, r * 0.86, r * 0.86, 0),
            ],
            36,
            48,
        )
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        for row in rows:
            row[:, [0, 2]] *= (1 + 0.08 * np.clip((row[0, 1] - h * 0.75) / (h * 0.3), 0, 1) * np.cos(12 * a))[:, None]
        parts += named("body", open_loft(rows, 0.005, paint)) + named(
            "cord",
            torus(r * 0.72, 0.005, dark, 8, 40).at(0, h * 1.0, 0),
            *both(limb([(0.006, h, r * 0.72, 0.004), (0.02, h * 0.85, r * 0.95, 0.004), (0.024, h * 0.66, r * 1.0, 0.006)], dark, 8)),
        )
        parts += named(
            "strap",
            limb(
                [
                    (-r * 0.95, h * 0.7, 0, 0.006),
                    (-r * 0.98, h * 1.3, 0, 0.006),
                    (-r * 0.5, h * 2.1, 0, 0.006),
                    (r * 0.5, h * 2.1, 0, 0.006),
                    (r * 0.98, h * 1.3, 0, 0.006),
                    (r * 0.95, h * 0.7, 0, 0.006),
                ],
                dark,
                9,
            ),
        )
        has += ["a shoulder strap", "a cord"]
    else:
        moon = spline(
            [
                (-w * 0.6, h * 0.85),
                (-w * 0.52, h * 0.3),
                (-w * 0.2, 0.0),
                (w * 0.2, 0.0),
                (w * 0.52, h * 0.3),
                (w * 0.6, h * 0.85),
                (w * 0.25, h * 0.62),
                (-w * 0.25, h * 0.62),
            ],
            64,
            closed=True,
        )
        parts += named("body", pad(moon, d * 1.05, paint)) + named(
            "zip",
            limb(
                [
                    (-w * 0.55, h * 0.82, 0, 0.0045),
                    (-w * 0.22, h * 0.635, 0, 0.0045),
                    (w * 0.22, h * 0.635, 0, 0.0045),
                    (w * 0.55, h * 0.82, 0, 0.0045),
                ],
                iron,
                8,
            ),
            box(0.009, 0.035, 0.006, iron).at(w * 0.3, h * 0.6, 0.012),
        )
        parts += named(
            "strap",
            limb(
                [
                    (-w * 0.58, h * 0.82, 0, 0.01),
                    (-w * 0.45, h * 1.35, 0, 0.01),
                    (0, h * 1.75, 0, 0.01),
                    (w * 0.45, h * 1.35, 0, 0.01),
                    (w * 0.58, h * 0.82, 0, 0.01),
                ],
                dark,
                9,
            ).scaled(1, 1, 1.2),
            *both(torus(0.013, 0.003, iron, 8, 20).turn("x", 90).at(w * 0.58, h * 0.84, 0)),
        )
        has += ["a shoulder strap", "a zip"]
    every = ("two handles", "one handle", "a flap", "a clasp", "a shoulder strap", "a zip")
    return Build(parts, (), f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=tuple(word for word in every if word not in has))


def wallet(rng: Rng) -> Build:
    """Folded shut, standing half open, lying open with notes and cards, long purse with a clasp, coin purse, card case."""
    style = pick(rng, "half open", "half open", "shut", "open", "zip", "clasp")
    paint = draw(rng, pick(rng, "brown", "brown", "black", "red", "blue", "green", "pink"), "leather")
    dark, note = lighter(paint, -0.3), draw(rng, "green")
    w, h = between(rng, 0.11, 0.122), between(rng, 0.086, 0.096)
    cards = [draw(rng, c, "plastic") for c in ("blue", "red", "yellow")]
    has: list[str] = []
    parts: list[Part] = []
    if style in ("half open", "open"):
        half = 180.0 if style == "open" else between(rng, 55, 100)
        for s in (-1, 1):
            side = named("cover", rounded(w, h, 0.006, 0.0028, paint).at(w / 2, 0, 0))
            side += named(
                "pocket",
                *(
                    rounded(w * 0.88, h * 0.72 - 0.014 * i, 0.003, 0.0013, dark if i % 2 else lighter(paint, 0.12)).at(
                        w / 2, 0.004, 0.0042 + 0.0018 * i
                    )
                    for i in range(3)
                ),
            )
            if s > 0 or style == "open":
                side += named(
                    "card",
                    *(
                        rounded(w * 0.74, h * 0.72, 0.0012, 0.0005, c).at(w / 2, 0.016 - 0.008 * i, 0.0042 + 0.0018 * i)
                        for i, c in enumerate(cards)
                    ),
                )
            side += named(
                "stitch",
                *(
                    limb([(x, y, 0.0034, 0.0006), (x2, y2, 0.0034, 0.0006)], lighter(paint, 0.4), 5, 2)
                    for x, y, x2, y2 in ((0.006, 0.004, w - 0.005, 0.004), (w - 0.004, 0.004, w - 0.004, h - 0.005))
                ),
            )
            lean = (180 - half) / 2
            parts += [p.turn("y", -lean) if s > 0 else p.mirrored("x").turn("y", lean) for p in side]
        parts += named("spine", limb([(0, 0.004, -0.001, 0.004), (0, h - 0.004, -0.001, 0.004)], paint, 10))
        notes = chance(rng, 0.7)
        if notes:
            lean = (180 - half) / 2
            bill = rounded(w * 0.92, h * 0.95, 0.0014, 0.0005, note).at(w / 2, 0.014, -0.0005)
            parts += named(
                "banknote",
                bill.turn("y", -lean),
                bill.mirrored("x").turn("y", lean),
                bill.scaled(0.96, 1.04, 1).at(0, 0, 0.001).turn("y", -lean),
            )
            has.append("banknotes")
        has.append("cards")
        if style == "open":
            parts = turned(parts, "x", -90)
    elif style == "shut":
        parts += named("cover", rounded(w, 0.007, h, 0.0032, paint), rounded(w * 0.99, 0.007, h, 0.0032, paint).at(0, 0.013, 0)) + named(
            "spine", limb([(-w / 2 + 0.002, 0.0102, -h / 2 + 0.004, 0.0099), (-w / 2 + 0.002, 0.0102, h / 2 - 0.004, 0.0099)], paint, 14)
        )
        parts += named(
            "card", *(rounded(w * 0.86, 0.0016, h * 0.92, 0.0006, c).at(0.006, 0.0075 + 0.002 * i, 0.003) for i, c in enumerate(cards))
        )
        parts += named(
            "stitch",
            *(
                limb([(-w / 2 + 0.008, 0.02, z, 0.0007), (w / 2 - 0.005, 0.02, z, 0.0007)], lighter(paint, 0.4), 5, 2)
                for z in (-h / 2 + 0.005, h / 2 - 0.005)
            ),
        )
        parts += named("strap", rounded(0.03, 0.004, 0.022, 0.0018, dark).at(w * 0.45, 0.0195, 0)) + named(
            "button", cylinder(0.006, 0.003, GOLD, sides=18).at(w * 0.4, 0.023, 0)
        )
        has += ["a strap", "a button"]
    elif style == "zip":
        w *= 1.65
        parts += named("cover", rounded(w, 0.024, h, 0.008, paint, 4)) + named(
            "zip",
            limb(
                [
                    (-w / 2, 0.012, -h / 2 + 0.01, 0.003),
                    (-w / 2, 0.012, h / 2 - 0.006, 0.003),
                    (-w / 2 + 0.008, 0.012, h / 2, 0.003),
                    (w / 2 - 0.008, 0.012, h / 2, 0.003),
                    (w / 2, 0.012, h / 2 - 0.006, 0.003),
                    (w / 2, 0.012, -h / 2 + 0.01, 0.003),
                ],
                GOLD,
                8,
            ),
            rod((w / 2, 0.012, -h * 0.2), (w / 2 + 0.004, 0.002, -h * 0.2 + 0.03), 0.0035, GOLD, 0.0025),
        )
        parts += named("plate", rounded(0.035, 0.002, 0.012, 0.0008, GOLD).at(0, 0.0235, 0.01)) + named(
            "loop",
            limb(
                [
                    (-w / 2, 0.012, -h / 2 + 0.012, 0.003),
                    (-w / 2 - 0.05, 0.008, -0.02, 0.003),
                    (-w / 2 - 0.075, 0.006, 0.03, 0.003),
                    (-w / 2 - 0.05, 0.006, 0.03, 0.003),
                    (-w / 2, 0.012, -h / 2 + 0.018, 0.003),
                ],
                dark,
                8,
            ),
        )
        has += ["a zip", "a wrist loop"]
    else:
        bag = spline([(-0.034, 0.055), (-0.058, 0.02), (-0.045, -0.02), (0, -0.034), (0.045, -0.02), (0.058, 0.02), (0.034, 0.055)], 44)
        parts += named("pouch", pad(bag, 0.046, paint))
        frame = spline([(-0.04, 0.028), (-0.036, 0.055), (0, 0.062), (0.036, 0.055), (0.04, 0.028)], 24)
        parts += named(
            "frame",
            *(tube(np.column_stack([frame, np.full(len(frame), z)]), 0.0032, GOLD, 8) for z in (-0.004, 0.004)),
            *(ball(0.0062, GOLD, 10, 14).at(x, 0.07, z) for x, z in ((-0.004, 0.004), (0.004, -0.004))),
        )
        has += ["a clasp"]
    every = ("banknotes", "cards", "a zip", "a clasp", "a strap")
    word = {"open": ("open",), "shut": ("closed",), "zip": ("long",), "half open": ("open",)}.get(style, ())
    return Build(parts, word, f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=tuple(x for x in every if x not in has))

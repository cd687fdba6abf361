"""Jewels: ring, necklace. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.outlines import circle, spline, star
from cg3d.made.paints import BRIGHT, CHROME, GOLD, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, extrude, lathe, loft, named, torus, tube, turned

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
    every = ("a stone", "a pearl", "stones all round", "a flat plate")
    lacks = tuple(w for w in every if w not in has and (w, style) != ("a stone", "eternity"))
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

"""Tunnel and railroad track."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, stone, wood
from cg3d.made.parts import Part, ball, beam, both, box, cylinder, extrude, lathe, loft, named, rod
from cg3d.made.places.buildings import masonry
from cg3d.made.places.plants import blob
from cg3d.made.places.surfaces import BLACKNESS, CONCRETE, DARK, WHITE
from cg3d.made.places.telling import told


def tunnel(rng: Rng) -> Build:
    """Portal in a hillside with a road or rails; round concrete tube; brick arch; twin portals; square underpass."""
    style = pick(rng, "hill", "hill", "tube", "twin", "underpass", "brick portal")
    r, long = between(rng, 2.4, 3.2), between(rng, 5, 8)
    wall = masonry(rng) if style == "brick portal" else draw(rng, pick(rng, "grey", "grey", "beige"), pick(rng, "stone", "concrete"))
    rails = style in ("hill", "brick portal") and chance(rng, 0.5)
    road = Paint(np.array((0.24, 0.24, 0.25)), "asphalt")
    parts: list[Part] = []
    mouths = (-r * 1.35, r * 1.35) if style == "twin" else (0.0,)
    if style == "tube":
        parts += named(
            "tube",
            lathe([(r - 0.35, 0), (r, 0), (r, long), (r - 0.35, long), (r - 0.35, 0)], wall, 40).turn("x", 90).at(0, r * 0.75, -long / 2),
        )
        parts += named(
            "ring",
            *(
                lathe([(r - 0.1, 0), (r + 0.12, 0), (r + 0.12, 0.3), (r - 0.1, 0.3), (r - 0.1, 0)], lighter(wall, -0.15), 40)
                .turn("x", 90)
                .at(0, r * 0.75, z)
                for z in np.linspace(-long / 2, long / 2 - 0.3, 4)
            ),
        )
    elif style == "underpass":
        w, h = r * 0.95, r * 1.15
        parts += named(
            "wall",
            *both(box(0.5, h, long, wall).at(w + 0.25, 0, 0)),
            box(2 * w + 1, 0.5, long + 0.4, wall).at(0, h, 0),
            *both(
                extrude([(w, 0), (w + 0.5, 0), (w + 3.2, 0), (w + 3.2, 0.6), (w + 0.5, h + 0.5), (w, h + 0.5)], 0.4, wall).at(
                    0, 0, long / 2
                )
            ),
        )
        parts += named(
            "railing",
            *(
                q
                for z in (-long / 2, long / 2)
                for q in (
                    box(2 * w + 1, 0.06, 0.06, steel(rng)).at(0, h + 1.3, z),
                    *(box(0.05, 0.85, 0.05, steel(rng)).at(x, h + 0.5, z) for x in np.linspace(-w - 0.4, w + 0.4, 9)),
                )
            ),
        )
    else:
        half = (r * 1.35 if style == "twin" else 0) + r + 1.3
        tall = r * 1.7 + 0.8
        cut = [(-half, 0)]
        for x in mouths:
            cut += [(x - r * 0.85, 0), *map(tuple, arc(x, r * 0.75, r * 0.85, 180, 0, 20)), (x + r * 0.85, 0)]
        face = np.array([*cut, (half, 0), (half, tall), (-half, tall)])
        parts += named(
            "portal",
            extrude(face, 0.8, wall).at(0, 0, long / 2),
            box(2 * half + 0.4, 0.35, 1.1, lighter(wall, -0.12)).at(0, tall, long / 2),
        )
        for x in mouths:
            wedges = 11
            for i in range(wedges):
                a, b = 180 * i / wedges + 0.8, 180 * (i + 1) / wedges - 0.8
                ring = joined(
                    arc(x, r * 0.75, r * 0.85, a, b, 3), arc(x, r * 0.75, r * 0.85 + (0.75 if i == wedges // 2 else 0.5), b, a, 3)
                )
                parts += named("stone", extrude(ring, 1.1, lighter(wall, 0.15 if i % 2 else 0.05)).at(0, 0, long / 2))
            parts += named(
                "tube",
                extrude(
                    joined(
                        (x - r * 0.85, 0),
                        (x - r * 0.85, r * 0.75),
                        arc(x, r * 0.75, r * 0.85, 180, 0, 20),
                        (x + r * 0.85, 0),
                        (x + r, 0),
                        (x + r, r * 0.75),
                        arc(x, r * 0.75, r, 0, 180, 20),
                        (x - r, r * 0.75),
                        (x - r, 0),
                    )[:-2],
                    long,
                    Paint(np.array((0.16, 0.16, 0.17))),
                ),
            )
        grass = draw(rng, "green") if chance(rng, 0.75) else stone(rng)
        t = np.linspace(0, 1, 9)
        peak = tall * between(rng, 1.35, 1.8)
        line = [(-half * 1.9, 0), *((-half * 1.9 + 2 * half * 1.9 * u, peak * np.sin(np.pi * u) ** 0.6) for u in t[1:-1]), (half * 1.9, 0)]
        hill_cut = np.array([*line, (half * 0.93, 0), (half * 0.93, tall * 0.97), (-half * 0.93, tall * 0.97), (-half * 0.93, 0)])
        deep = long * 0.75
        front = extrude(hill_cut, deep, grass).at(0, 0, long / 2 - 0.1 - deep / 2)
        rear = long / 2 - 0.1 - deep
        spots = ((0.45, rear - long * 0.4), (0.8, rear - long * 0.2), (1.0, rear))
        parts += named("hill", front, loft(np.array([[(x * k, y * k, z) for x, y in line] for k, z in spots]), grass))
        parts += named("opening", box(1.8 * half, tall * 0.95, 0.1, BLACKNESS).at(0, 0, rear + 0.06))
        if chance(rng):
            parts += named(
                "bush",
                *(
                    blob(rng, 0.7, draw(rng, "green")).at(x * half, peak * np.sin(np.pi * (x / 3.8 + 0.5)) ** 0.6 + 0.1, long * 0.25)
                    for x in (-1.2, -0.3, 0.6, 1.3)
                ),
            )
    for x in mouths:
        width = r * 1.6 if style != "underpass" else r * 1.85
        parts += named(
            "gravel bed" if rails else "road",
            box(width, 0.08, long + 4, road if not rails else Paint(np.array((0.45, 0.42, 0.38)), "gravel")).at(x, 0, 2),
        )
        if rails:
            parts += named(
                "sleeper",
                *(box(1.9, 0.12, 0.26, wood(rng, grain=False)).at(x, 0.06, z) for z in np.arange(long / 2 - 1.0, long / 2 + 3.9, 0.62)),
            )
            parts += named("rail", *both(box(0.12, 0.16, long * 0.5 + 4.5, steel(rng)).at(0.68, 0.16, 2 + long * 0.24)))
        else:
            parts += named("line", *(box(0.14, 0.1, 0.9, WHITE).at(x, 0, z) for z in np.arange(-long / 2 + 1, long / 2 + 3.8, 1.7)))
    has, lacks = told(rails=rails, a_road=not rails, a_hill_over_it=style in ("hill", "twin", "brick portal"), two_openings=style == "twin")
    return Build(
        parts,
        ("round",) if style == "tube" else (),
        "under a hill" if style in ("hill", "twin", "brick portal") else "with a road",
        wall,
        variant=style,
        has=has,
        lacks=lacks,
    )


def railroad_track(rng: Rng) -> Build:
    """Straight rails on sleepers with ballast, curved, a fork, buffer stop at its end, toy-like ring piece, double track."""
    style = pick(rng, "straight", "straight", "curved", "buffer stop", "double", "switch")
    timber = wood(rng, grain=False) if chance(rng, 0.7) else CONCRETE
    iron = Paint(np.array((0.42, 0.38, 0.36)) * rng.uniform(0.8, 1.3), "metal")
    gravel, bed = Paint(np.array((0.5, 0.48, 0.45)), "gravel"), chance(rng, 0.7)
    long, gauge = between(rng, 4.5, 7.5), 1.44
    bow = between(rng, 0.05, 0.1) if style == "curved" else 0.0

    def place(parts: list[Part], z: float, side: float = 0.0) -> list[Part]:
        return [p.turn("y", np.degrees(2 * bow * z)).at(side + bow * z * z, 0, z) for p in parts]

    def rail(path: np.ndarray) -> list[Part]:
        way = np.gradient(path, axis=0)
        across = np.column_stack([way[:, 2], np.zeros(len(path)), -way[:, 0]])
        across /= np.linalg.norm(across, axis=1, keepdims=True)
        up = np.array((0, 1.0, 0))
        sections = [
            (-0.075, 0),
            (0.075, 0),
            (0.075, 0.02),
            (0.015, 0.04),
            (0.015, 0.1),
            (0.037, 0.11),
            (0.037, 0.15),
            (-0.037, 0.15),
            (-0.037, 0.11),
            (-0.015, 0.1),
            (-0.015, 0.04),
            (-0.075, 0.02),
        ]
        lower = [
            loft(np.stack([path + across * a + up * b for a, b in group], 1), iron)
            for group in ([sections[i] for i in (0, 1, 2, 11)], [sections[i] for i in (3, 4, 9, 10)], [sections[i] for i in (5, 6, 7, 8)])
        ]
        return lower

    z = np.linspace(-long / 2, long / 2, 2 if not bow else 16)
    tracks = (-1.9, 1.9) if style == "double" else (0.0,)
    parts: list[Part] = []
    top = 0.3 if bed else 0.14
    for side in tracks:
        for k in np.arange(-long / 2 + 0.3, long / 2, 0.6):
            wide = 2.5 + (0.9 * max(0.0, k / long + 0.3) if style == "switch" else 0)
            tie = [box(wide, 0.14, 0.24, timber).at((wide - 2.5) / 2, top - 0.14, 0)]
            chairs = both(box(0.24, 0.03, 0.16, lighter(iron, -0.3)).at(gauge / 2, top - 0.005, 0))
            parts += named("sleeper", *place(tie, k, side)) + named("plate", *place(chairs, k, side))
        for s in (-1, 1):
            line = np.column_stack([side + s * gauge / 2 + bow * z**2, np.full(len(z), top), z])
            parts += named("rail", *rail(line))
        if style == "switch":
            u = np.linspace(-long * 0.3, long / 2, 14)
            for s in (-1, 1):
                parts += named("rail", *rail(np.column_stack([s * gauge / 2 + 0.055 * (u + long * 0.3) ** 2 * 0.9, np.full(14, top), u])))
            parts += named(
                "lever",
                rod((-1.8, 0.1, -long * 0.28), (-2.0, 0.9, -long * 0.28), 0.03, iron),
                box(0.5, 0.12, 0.3, DARK).at(-1.8, 0, -long * 0.28),
                ball(0.07, draw(rng, "red")).at(-2.0, 0.92, -long * 0.28),
            )
        if style == "buffer stop":
            red = draw(rng, pick(rng, "red", "yellow"))
            e = -long / 2 + 0.4
            parts += named(
                "buffer stop",
                box(2.2, 0.35, 0.25, red).at(0, top + 0.75, e),
                *(
                    q
                    for p in (
                        beam((0.72, top, e - 0.9), (0.72, top + 1.05, e), 0.16, iron),
                        box(0.18, 0.9, 0.18, iron).at(0.72, top, e),
                        cylinder(0.2, 0.25, DARK).turn("x", 90).at(0.75, top + 0.92, e + 0.1),
                    )
                    for q in both(p)
                ),
            )
            parts += named("stripe", *(box(0.25, 0.36, 0.26, WHITE).at(x, top + 0.745, e) for x in (-0.8, -0.27, 0.27, 0.8)))
    if bed:
        half = 1.9 + (1.9 if style == "double" else 0) + (0.5 if style == "switch" else 0)
        mound = [
            [(x + bow * w * w, y, w) for x, y in ((-half, 0), (half, 0), (half - 0.4, top - 0.07), (-half + 0.4, top - 0.07))] for w in z
        ]
        parts += named("gravel bed", loft(np.array(mound), gravel).at(0.3 if style == "switch" else 0, 0, 0))
    has, lacks = told(a_gravel_bed=bed, a_buffer_stop=style == "buffer stop", sleepers=True, a_fork=style == "switch")
    has += ("four rails",) if style == "double" else ("two rails",) if style != "switch" else ()
    words = {"curved": ("curved",), "straight": ("straight", "long")}.get(style, ("long",))
    return Build(
        parts,
        words,
        "with a buffer stop" if style == "buffer stop" else "with sleepers",
        timber,
        named=False,
        variant=style,
        has=has,
        lacks=lacks,
    )

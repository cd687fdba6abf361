"""What floats or hangs in the air: hot air balloon, airship, parachute."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.vehicles.bits import STEEL, features
from cg3d.made.vehicles.cars import IRON, PANE, RIM
from cg3d.made.vehicles.crafts import fuselage, propeller, wing

WICKER = Paint(np.array((0.62, 0.44, 0.25)), "wicker")


def gores(profile: np.ndarray, paints: list[Paint], bulge: float, sides: int = 48) -> list[Part]:
    """Closed envelope of revolution (radius, y) of cloth panels that bulge, cut into bands of the paints from below."""
    angles = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    lobes = 1 + bulge * (np.abs(np.cos(angles * 6)) - 0.6)
    rings = np.array([np.column_stack([r * lobes * np.cos(angles), np.full(sides, y), -r * lobes * np.sin(angles)]) for r, y in profile])
    cuts = np.linspace(0, len(rings) - 1, len(paints) + 1).astype(int)
    return [loft(rings[a : b + 1], paint) for a, b, paint in zip(cuts[:-1], cuts[1:], paints, strict=True)]


def hot_air_balloon(rng: Rng) -> Build:
    """Drop shape in bands, plain with lobes, round gas balloon with a net, slim and tall, two-coloured panels."""
    style = pick(rng, "banded", "banded", "lobed", "panelled", "netted", "slim")
    first, r = draw(rng, pick(rng, *BRIGHT), "fabric"), between(rng, 6.5, 8.5)
    others = [draw(rng, w, "fabric") for w in rng.permutation([w for w in (*BRIGHT, "white") if w != first.name])[:2]]
    stretch = {"slim": 1.35, "netted": 0.85}.get(style, between(rng, 0.95, 1.1))
    knots = [(0.2, 0), (0.42, 0.3), (0.72, 0.72), (0.97, 1.25), (0.95, 1.7), (0.68, 2.08), (0.3, 2.24), (0.004, 2.28)]
    if style == "netted":
        knots = [(0.08, 0.0), (0.4, 0.22), (0.8, 0.6), (1.0, 1.15), (0.86, 1.7), (0.5, 2.05), (0.2, 2.14), (0.004, 2.16)]
    profile = spline(np.array(knots) * r * (1, stretch), 42)
    bands = {"banded": [first, others[0], first, others[1], first, others[0], first], "slim": [first, others[0], first]}.get(style, [first])
    shell = gores(profile, bands, 0.05 if style in ("lobed", "slim") else 0.02)
    if style == "panelled":
        angles = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        for a in angles[::2]:
            w = np.pi / 12
            ring = [
                np.array(
                    [
                        (d * q * np.cos(a + s), y, -d * q * np.sin(a + s))
                        for s, d in ((-w, q0), (0, q0), (w, q0), (w, 0.97), (0, 0.97), (-w, 0.97))
                    ]
                )
                for q, y, q0 in ((max(p[0], 0.02), p[1], 1.02) for p in profile)
            ]
            shell.append(loft(np.array(ring), others[0]))
    parts = named("envelope", *shell)
    if style == "netted":
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False):
            line = np.column_stack([profile[:, 0] * 1.015 * np.cos(a), profile[:, 1], profile[:, 0] * 1.015 * np.sin(a)])
            parts += named("net", tube(line[:-1], 0.05, WICKER, 5))
        parts += named("net", *(torus(float(q * 1.02), 0.05, WICKER, 5, 36).at(0, float(y), 0) for q, y in profile[6:-6:6]))
    size, drop = between(rng, 1.3, 1.7), between(rng, 2.2, 3.2)
    round_basket = chance(rng, 0.3)
    base = (
        [lathe([(0, 0), (size * 0.42, 0), (size * 0.5, 1.15), (size * 0.44, 1.15), (size * 0.38, 0.1), (0, 0.1)], WICKER, 24)]
        if round_basket
        else [
            box(size, 0.1, size, WICKER),
            *both(box(0.1, 1.15, size, WICKER).at(size / 2, 0, 0)),
            *(box(size, 1.15, 0.1, WICKER).at(0, 0, s * size / 2) for s in (-1, 1)),
        ]
    )
    rim = torus(size * 0.5, 0.09, IRON, 8, 24).at(0, 1.15, 0) if round_basket else None
    rims = (
        [rim]
        if rim is not None
        else [
            *both(rounded(0.18, 0.16, size + 0.2, 0.06, IRON).at(size / 2, 1.1, 0)),
            *(rounded(size + 0.2, 0.16, 0.18, 0.06, IRON).at(0, 1.1, s * size / 2) for s in (-1, 1)),
        ]
    )
    parts += named("basket", *moved([*base, *rims], y=-drop - 1.15))
    mouth = float(profile[0, 0])
    parts += named(
        "rope",
        *(
            rod((x * size * 0.42, -drop, z * size * 0.42), (x * mouth * 0.68, 0.15, z * mouth * 0.68), 0.04, IRON, sides=6)
            for x in (-1, 1)
            for z in (-1, 1)
        ),
    )
    burner = style != "netted"
    if burner:
        parts += named(
            "burner",
            cylinder(0.25, 0.4, STEEL).at(0, -drop + 0.9, 0),
            torus(0.32, 0.05, STEEL).at(0, -drop + 1.3, 0),
            *(
                rod((x * size * 0.44, -drop, z * size * 0.44), (x * 0.2, -drop + 1.0, z * 0.2), 0.045, STEEL, sides=6)
                for x in (-1, 1)
                for z in (-1, 1)
            ),
        )
    bags = chance(rng, 0.4) or style == "netted"
    if bags:
        sack = Paint(np.array((0.75, 0.62, 0.42)), "fabric")
        parts += named(
            "sandbag",
            *(
                part
                for s in (-0.3, 0.3)
                for z in (-1, 1)
                for part in (
                    ellipsoid(0.16, 0.26, 0.14, sack).at(s * size, -drop - 0.6, z * (size / 2 + 0.13)),
                    ellipsoid(0.14, 0.26, 0.16, sack).at(z * (size / 2 + 0.13), -drop - 0.6, s * size),
                )
            ),
        )
    has, lacks = features(
        ("stripes", style in ("banded", "panelled", "slim")),
        ("a net", style == "netted"),
        ("sandbags", bags),
        ("a burner", burner),
        ("a round basket", round_basket),
    )
    has = tuple(word for word in has if word != "stripes")
    lacks = tuple(word for word in lacks if word not in ("stripes", "a round basket"))
    return Build(parts, detail="with a basket", body=first, variant=style, has=("a basket", *has), lacks=lacks)


def airship(rng: Rng) -> Build:
    """Blimp, long zeppelin with ribs, fat one with two lobes, old one with a net of cars."""
    style = pick(rng, "blimp", "blimp", "zeppelin", "twin hull", "gondola below")
    paint = draw(rng, pick(rng, "white", "grey", "grey", *BRIGHT), "fabric")
    accent = draw(rng, pick(rng, *(w for w in ("red", "blue", "yellow", "orange", "green") if w != paint.name)), "fabric")
    slim = {"blimp": 0.27, "zeppelin": 0.15, "twin hull": 0.2, "gondola below": 0.24}[style] * between(rng, 0.92, 1.1)
    h = between(rng, 18, 24)
    r = h * slim
    hull = [
        (-h, 0.03 * r, 0.03 * r, 0.0),
        (-h * 0.75, r * 0.52, r * 0.52, 0.0),
        (-h * 0.2, r * 0.95, r * 0.95, 0.0),
        (h * 0.35, r, r, 0.0),
        (h * 0.8, r * 0.62, r * 0.62, 0.0),
        (h * 0.95, r * 0.25, r * 0.25, 0.0),
        (h, 0.02, 0.02, 0.0),
    ]
    body = fuselage(hull, paint, 12 if style == "zeppelin" else 32)
    parts = named("envelope", *(both(body.at(r * 0.72, 0, 0)) if style == "twin hull" else [body]))
    fin = wing(h * 0.3, h * 0.18, r * 0.95, h * 0.06, 0, 0.06, accent).at(r * 0.35, 0, -h * 0.78)
    angle = 45.0 if chance(rng, 0.3) else 0.0
    parts += named(
        "fin",
        *(
            [*both(fin.at(r * 0.72, 0, 0)), *both(fin.turn("z", 90).at(r * 0.72, 0, 0))]
            if style == "twin hull"
            else around(fin, 4, "z", angle)
        ),
    )
    low = -r * 0.98
    long = h * (0.22 if style != "zeppelin" else 0.14)
    cabin = [rounded(r * 0.42, r * 0.34, long, r * 0.1, accent), box(r * 0.43, r * 0.13, long * 0.86, PANE).at(0, r * 0.13, 0)]
    spot = h * (0.25 if style != "zeppelin" else 0.55)
    drop = r * 0.6 if style == "gondola below" else r * 0.25
    parts += named("gondola", *moved(cabin, y=low - drop, z=spot))
    if style == "gondola below":
        parts += named(
            "rope",
            *(
                p
                for z in (-0.45, -0.15, 0.15, 0.45)
                for p in both(
                    rod((r * 0.2, low - drop + r * 0.33, spot + long * z), (r * 0.5, -r * 0.8, spot + long * z * 2.2), 0.06, IRON, sides=6)
                )
            ),
        )
    pods = 1 if style in ("blimp", "gondola below") else 2
    for k in range(pods):
        z = spot - long * 0.3 if k == 0 else -h * 0.25
        x, y = (r * 0.45, low - drop + r * 0.15) if k == 0 else (r * (0.75 if style == "zeppelin" else 1.5), low * 0.85)
        pod = [ellipsoid(r * 0.09, r * 0.09, r * 0.24, IRON), *moved(turned(propeller(r * 0.24, 3, IRON, RIM), "y", 180), z=-r * 0.24)]
        parts += named(
            "engine", *(p for part in moved(pod, x, y, z) for p in both(part)), *both(rod((x * 0.5, y, z), (x, y, z), r * 0.03, IRON))
        )
    rings = style == "zeppelin"
    if rings:
        parts += named(
            "rib",
            *(
                torus(float(np.interp(f, [-0.75, -0.2, 0.35, 0.8], [0.52, 0.95, 1.0, 0.62])) * r, r * 0.02, lighter(paint, -0.25), 6, 36)
                .turn("x", 90)
                .at(0, 0, h * f)
                for f in np.linspace(-0.7, 0.75, 9)
            ),
        )
    stripe = not rings and style != "twin hull" and chance(rng)
    if stripe:
        parts += named(
            "stripe", *both(fuselage([(-h * 0.5, 0.05, r * 0.08, 0), (h * 0.5, 0.05, r * 0.08, 0)], accent, 12).at(r * 0.9, 0, 0))
        )
    has, lacks = features(("ribs", rings), ("two hulls", style == "twin hull"), ("a stripe", stripe))
    return Build(
        parts,
        ("long",) if style == "zeppelin" else (),
        detail="with a gondola",
        body=paint,
        variant=style,
        has=("a gondola", "four fins" if style != "twin hull" else "fins", *has),
        lacks=tuple(w for w in lacks if w != "two hulls"),
    )


def parachute(rng: Rng) -> Build:
    """Round canopy, ram-air wing, paraglider, cross-shaped; with a jumper, a crate or an empty harness."""
    style = pick(rng, "round", "round", "ram-air", "paraglider", "square")
    first = draw(rng, pick(rng, *BRIGHT, "white"), "fabric")
    second = draw(rng, pick(rng, *(w for w in (*BRIGHT, "white") if w != first.name)), "fabric")
    if style in ("round", "square"):
        parts, ends, hang = _round_canopy(rng, first, second, square=style == "square")
    else:
        parts, ends, hang = _ram_air(first, second, thin=style == "paraglider")
    for x, y, z in ends:
        parts += named("line", rod((x, y, z), (0.12 if x > 0 else -0.12, hang + 0.35, 0), 0.018, IRON, sides=5))
    load = pick(rng, "person", "person", "crate", "harness")
    suit = draw(rng, pick(rng, "green", "blue", "orange", "grey"), "fabric")
    if load == "person":
        body = [
            ellipsoid(0.2, 0.32, 0.14, suit).at(0, 0, 0),
            ball(0.13, Paint(np.array((0.85, 0.66, 0.52)))).at(0, 0.45, 0),
            ellipsoid(0.14, 0.1, 0.15, IRON).at(0, 0.52, 0),
            *both(rod((0.17, 0.2, 0), (0.16, 0.7, 0.05), 0.055, suit)),
            *both(rod((0.1, -0.25, 0), (0.13, -0.65, 0.12), 0.085, suit)),
            *both(rod((0.13, -0.65, 0.12), (0.13, -1.05, 0.0), 0.07, suit)),
            *both(rounded(0.11, 0.09, 0.26, 0.04, IRON).at(0.13, -1.12, 0.05)),
            rounded(0.3, 0.45, 0.16, 0.06, IRON).at(0, -0.2, -0.18),
        ]
        parts += named("person", *moved(body, y=hang - 0.15))
    elif load == "crate":
        plank = Paint(np.array((0.66, 0.48, 0.29)), "wooden")
        parts += named(
            "crate",
            box(0.9, 0.9, 0.9, plank).at(0, hang - 0.7, 0),
            *(box(0.96, 0.1, 0.96, lighter(plank, -0.25)).at(0, hang - 0.7 + y, 0) for y in (0.0, 0.8)),
        ) + named(
            "strap",
            *(rod((x * 0.12, hang + 0.36, 0), (x * 0.42, hang + 0.2, z * 0.42), 0.02, IRON, sides=5) for x in (-1, 1) for z in (-1, 1)),
        )
    else:
        parts += named(
            "harness",
            *both(
                tube(
                    spline([(0.12, hang + 0.35, 0), (0.22, hang - 0.2, 0), (0.12, hang - 0.6, 0.05), (0.0, hang - 0.65, 0.1)], 12),
                    0.035,
                    IRON,
                )
            ),
            box(0.4, 0.06, 0.05, IRON).at(0, hang - 0.1, 0),
        )
    has, lacks = features(
        ("a person", load == "person"),
        ("a crate", load == "crate"),
        ("a round canopy", style == "round"),
        ("a curved wing", style in ("ram-air", "paraglider")),
    )
    lacks = tuple(w for w in lacks if w in ("a person", "a crate"))
    return Build(
        parts,
        detail={"person": "with a person", "crate": "with a crate", "harness": "with a harness"}[load],
        body=first,
        variant=style,
        has=(*has, "lines"),
        lacks=lacks,
    )


def _round_canopy(rng: Rng, first: Paint, second: Paint, *, square: bool) -> tuple[list[Part], list[tuple[float, float, float]], float]:
    r, count = between(rng, 2.2, 2.9), 4 if square else 12
    tall, each = r * between(rng, 0.62, 0.9), 4
    parts: list[Part] = []
    for i in range(count):
        a = (np.arange(each + 1) / each + i) * 2 * np.pi / count
        bulge = (
            1 + 0.05 * np.sin(np.pi * np.arange(each + 1) / each)
            if not square
            else 1 / np.maximum(np.abs(np.cos(a)), np.abs(np.sin(a))) ** 0.7
        )
        rings = []
        for t in np.linspace(0.03, np.pi / 2 * 1.08, 10):
            q, y = r * np.sin(t) * (1 + (bulge - 1) * np.sin(t)), tall * np.cos(t)
            outer = np.column_stack([q * np.cos(a), np.full(each + 1, y), -q * np.sin(a)])
            rings.append(np.concatenate([outer, (outer * (0.97, 1, 0.97) - (0, 0.03, 0))[::-1]]))
        parts.append(loft(np.array(rings), first if i % 2 else second))
    ends = []
    t = np.pi / 2 * 1.08
    for i in range(count if not square else 8):
        turn = i * 2 * np.pi / (count if not square else 8)
        rim = r * np.sin(t) * 0.99 * (1.0 if not square else float(1 / max(abs(np.cos(turn)), abs(np.sin(turn))) ** 0.7))
        ends.append((float(rim * np.cos(turn)), float(tall * np.cos(t)), float(-rim * np.sin(turn))))
    return named("canopy", *parts), ends, -r * between(rng, 1.1, 1.4)


def _ram_air(first: Paint, second: Paint, *, thin: bool) -> tuple[list[Part], list[tuple[float, float, float]], float]:
    cells, chord = (13, 1.5) if thin else (9, 2.0)
    bend, reach = (62, 4.6) if thin else (34, 5.2)
    parts: list[Part] = []
    ends: list[tuple[float, float, float]] = []
    section = np.array(
        [(0.5, 0.02), (0.47, 0.10), (0.3, 0.16), (0.0, 0.15), (-0.3, 0.08), (-0.5, 0.0), (-0.2, -0.02), (0.2, -0.02), (0.42, -0.02)]
    )
    edges = np.radians(np.linspace(-bend, bend, cells + 1))
    for i, (a, b) in enumerate(pairwise(edges)):
        rings = []
        for t in np.linspace(0, 1, 5):
            angle = a + (b - a) * t
            puff = 1 + 0.3 * np.sin(np.pi * t)
            scale = chord * (1.0 if not thin else float(np.sqrt(max(0.12, 1 - (angle / np.radians(bend) * 0.95) ** 2))))
            high = reach + section[:, 1] * scale * puff * (1.0 if not thin else 0.8)
            rings.append(np.column_stack([high * np.sin(angle), high * np.cos(angle) - reach, section[:, 0] * scale]))
        parts.append(loft(np.array(rings), first if i % 2 == 0 else second))
        if i % 2 == 0:
            ends += [(float(reach * np.sin(a)), float(reach * np.cos(a) - reach), z * chord * 0.5) for z in (-0.4, 0.4)]
    ends += [(float(reach * np.sin(edges[-1])), float(reach * np.cos(edges[-1]) - reach), z * chord * 0.5) for z in (-0.4, 0.4)]
    return named("canopy", *parts), ends, -reach * 0.85

"""Tram, locomotive and cable car. Their front is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, loft, named, rod, rounded, tube
from cg3d.made.vehicles.bits import STEEL, features, rim, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, RIM, TAILLIGHT, wheels
from cg3d.made.vehicles.trains import steam_engine


def tram(rng: Rng) -> Build:
    """Single car, articulated low-floor, old with open platforms, double-decker, open summer car."""
    style = pick(rng, "single", "modern", "modern", "old", "double-decker", "open")
    paint, roof = draw(rng, pick(rng, *BRIGHT, "red", "green", "white"), "metal"), draw(rng, pick(rng, "grey", "white", "beige"), "metal")
    w = 2.3
    if style == "modern":
        parts, top, long = _modern_tram(rng, paint, w)
    else:
        parts, top, long = _old_tram(rng, style, paint, roof, w)
    parts += named("rail", *both(box(0.08, 0.1, long * 1.12, STEEL).at(0.72, -0.1, 0))) if chance(rng, 0.35) else []
    pole = style in ("old", "open", "double-decker") and chance(rng, 0.6)
    if pole:
        parts += named(
            "trolley pole",
            rod((0, top, 0.4), (0, top + 1.1, -long * 0.42), 0.04, IRON),
            box(0.5, 0.12, 0.8, IRON).at(0, top, 0.3),
            cylinder(0.1, 0.06, IRON).turn("z", 90).at(0.03, top + 1.12, -long * 0.42),
        )
    else:
        z = 0.2
        bars = [rod((x, top + 0.1, z - 0.4), (x, top + 0.65, z + 0.4), 0.03, IRON) for x in (-0.4, 0.4)] + [
            rod((x, top + 0.65, z + 0.4), (x, top + 1.15, z - 0.3), 0.025, IRON) for x in (-0.4, 0.4)
        ]
        parts += named(
            "pantograph", *bars, box(1.5, 0.05, 0.14, IRON).at(0, top + 1.13, z - 0.3), box(1.0, 0.1, 1.0, IRON).at(0, top, z - 0.2)
        )
    has, lacks = features(
        ("a pantograph", not pole), ("a trolley pole", pole), ("two decks", style == "double-decker"), ("open sides", style == "open")
    )
    return Build(
        parts,
        ("double-decker",) if style == "double-decker" else ("long",) if style == "modern" else (),
        body=paint,
        variant=style,
        has=has,
        lacks=tuple(x for x in lacks if x != "a trolley pole"),
    )


def _old_tram(rng: Rng, style: str, paint: Paint, roof: Paint, w: float) -> tuple[list[Part], float, float]:
    h = between(rng, 3.0, 3.8) if style != "single" else between(rng, 4.6, 5.6)
    parts = named("frame", box(1.6, 0.3, h * 1.6, IRON).at(0, 0.4, 0), box(w, 0.16, h * 2, IRON).at(0, 0.72, 0))
    parts += wheels(0.4, 0.14, 0.8, [-h * 0.35, h * 0.35] if style != "single" else [-h * 0.65, -h * 0.4, h * 0.4, h * 0.65], IRON)
    levels = [0.85, 2.95] if style == "double-decker" else [0.85]
    inner = h if style == "single" else h * 0.72
    for level in levels:
        if style == "open":
            for z in np.linspace(-h * 0.75, h * 0.75, 6):
                parts += named(
                    "bench",
                    box(w * 0.92, 0.08, 0.4, wood(rng, grain=False)).at(0, level + 0.42, float(z)),
                    box(w * 0.92, 0.45, 0.06, wood(rng, grain=False)).at(0, level + 0.5, float(z) - 0.2),
                    box(w * 0.9, 0.42, 0.3, paint).at(0, level, float(z)),
                )
                parts += named("post", *both(box(0.07, 2.0, 0.07, paint).at(w * 0.47, level, float(z) - 0.2)))
        else:
            parts += named(
                "body",
                rounded(w, 0.95, inner * 2, 0.06, paint).at(0, level - 0.05, 0),
                box(w * 0.95, 0.85, inner * 1.97, PANE).at(0, level + 0.88, 0),
                box(w, 0.22, inner * 2, paint).at(0, level + 1.68, 0),
            )
            posts = np.linspace(-inner + 0.05, inner - 0.05, 7 if style != "single" else 9)
            parts += named(
                "post",
                *(p for z in posts for p in both(box(0.1, 0.9, 0.12, paint).at(w / 2 - 0.05, level + 0.85, float(z)))),
                *(box(0.1, 0.9, 0.1, paint).at(x, level + 0.85, s * (inner - 0.04)) for x in (-0.35, 0.35) for s in (-1, 1)),
            )
        if style != "single":
            curve = joined(arc(0, h * 0.72, w * 0.48, 0, 180, 12), arc(0, h * 0.72, w * 0.44, 180, 0, 12)).copy()
            for s in (1, -1):
                apron = np.column_stack([curve[:, 0], curve[:, 1] * s])
                from_low = loft(
                    np.array([np.column_stack([apron[:, 0], np.full(len(apron), y), apron[:, 1]]) for y in (level - 0.1, level + 0.85)]),
                    paint,
                )
                parts += named(
                    "platform",
                    from_low,
                    *both(rod((w * 0.42, level + 0.8, s * h * 0.85), (w * 0.42, level + 1.9, s * h * 0.85), 0.035, paint)),
                )
    top = levels[-1] + 1.9
    crown = joined((-w * 0.53, 0), (w * 0.53, 0), (w * 0.5, 0.12), arc(0, -1.3, 1.72, 62, 118, 8), (-w * 0.5, 0.12))
    parts += named(
        "roof", loft(np.array([np.column_stack([crown, np.full(len(crown), z)]) for z in (-h * 1.08, h * 1.08)]), roof).at(0, top, 0)
    )
    if style in ("old", "double-decker"):
        parts += named(
            "roof", box(w * 0.4, 0.3, h * 1.3, roof).at(0, top + 0.35, 0), box(w * 0.41, 0.14, h * 1.2, PANE).at(0, top + 0.42, 0)
        )
    parts += named(
        "headlight",
        cylinder(0.14, 0.1, HEADLIGHT, sides=18)
        .turn("x", 90)
        .at(0, 1.3, h * (1.0 if style == "single" else 1.04) + (0.0 if style == "single" else 0.2)),
    )
    parts += named("bumper", *(box(w * 0.7, 0.16, 0.14, IRON).at(0, 0.6, s * h * 1.02) for s in (-1, 1)))
    return parts, top + (0.65 if style in ("old", "double-decker") else 0.42), 2 * h


def _modern_tram(rng: Rng, paint: Paint, w: float) -> tuple[list[Part], float, float]:
    cars, one, tall = int(rng.integers(2, 4)), between(rng, 5.0, 6.0), 3.1
    total = cars * one + (cars - 1) * 0.5
    accent = draw(rng, pick(rng, "white", "grey", "black"), "metal")
    parts: list[Part] = []
    for k in range(cars):
        z = -total / 2 + one / 2 + k * (one + 0.5)
        parts += named(
            "body", rounded(w, tall - 0.4, one, 0.14, paint).at(0, 0.35, z), box(w + 0.02, 0.35, one * 0.98, accent).at(0, 0.4, z)
        ) + named("window", *both(rounded(0.04, 1.05, one * 0.92, 0.015, PANE).at(w / 2, 1.4, z)))
        frame = [(z - one * 0.46, 1.4), (z + one * 0.46, 1.4), (z + one * 0.46, 2.45), (z - one * 0.46, 2.45)]
        parts += named("window frame", *rim(frame, w / 2, paint, 0.05))
        parts += named("door", *(p for f in (-0.2, 0.2) for p in both(box(0.06, 2.0, 0.05, accent).at(w / 2, 0.5, z + one * f)))) + wheels(
            0.34, 0.16, 0.75, [z - 0.8, z + 0.8], IRON
        )
        parts += named("equipment", rounded(w * 0.7, 0.3, one * 0.6, 0.08, accent).at(0, tall - 0.06, z))
        if k:
            parts += named("bellows", *(box(w * 0.9, tall - 0.7, 0.09, IRON).at(0, 0.5, z - one / 2 - 0.43 + 0.12 * j) for j in range(4)))
    for s in (1, -1):
        nose = np.array([(0, 0.35), (0.75, 0.35), (0.95, 0.9), (0.75, 1.5), (0.25, tall - 0.15), (0, tall - 0.1)])
        shield = np.array([(0.93, 1.15), (0.79, 1.5), (0.33, tall - 0.32), (0.2, tall - 0.32), (0.5, 1.15)])
        for part in [
            *named("nose", side(nose, w * 0.96, paint)),
            *named("windscreen", side(shield, w * 0.88, PANE).at(0, 0, 0.03)),
            *named("headlight", *both(rounded(0.3, 0.12, 0.08, 0.03, HEADLIGHT if s > 0 else TAILLIGHT).at(w * 0.32, 0.8, 0.88))),
        ]:
            part = part.shaped(lambda x, y, z: (x * (1 - 0.12 * np.clip(z, 0, 1) ** 2), y, z)).at(0, 0, total / 2)
            parts.append(part if s > 0 else part.mirrored("z"))
    return parts, tall + 0.2, total + 1.9


def locomotive(rng: Rng) -> Build:
    """Steam with a tender or tank, diesel with a hood, diesel with a flat nose, electric with pantographs, small shunter."""
    style = pick(rng, "steam", "steam", "hood diesel", "cab diesel", "electric", "shunter")
    paint = draw(rng, pick(rng, "red", "green", "blue", "black", "orange", "yellow"), "metal")
    if style == "steam":
        tender = chance(rng, 0.6)
        parts = steam_engine(rng, paint, tender=tender)
        has, lacks = features(("a tender", tender), ("a chimney", True), ("a pantograph", False))
        return Build(parts, ("steam",), body=paint, variant=style, has=has, lacks=lacks)
    w, h = 2.7, between(rng, 5.0, 6.0) if style != "shunter" else between(rng, 3.0, 3.6)
    stripe = draw(rng, pick(rng, *(c for c in ("white", "yellow", "red") if c != paint.name)), "metal")
    parts = named("frame", box(w, 0.35, h * 2, IRON).at(0, 1.0, 0), box(1.6, 0.5, h * 0.6, IRON).at(0, 0.5, 0))
    if style == "shunter":
        parts += wheels(0.55, 0.16, 0.85, [-1.3, 0.0, 1.3], IRON) + named("coupling rod", *both(box(0.06, 0.12, 2.9, RIM).at(1.0, 0.5, 0)))
    else:
        parts += wheels(0.5, 0.16, 0.85, [s * h * 0.6 + d for s in (-1, 1) for d in (-0.95, 0, 0.95)], IRON) + named(
            "bogie", *(p for s in (-1, 1) for p in both(box(0.14, 0.4, 3.0, IRON).at(1.05, 0.45, s * h * 0.6)))
        )
    if style in ("hood diesel", "shunter"):
        cab_z = -h * 0.55 if style == "hood diesel" else -h * 0.3
        front, back = h * 0.96, -h * 0.96
        parts += named(
            "hood",
            rounded(1.75, 1.5, front - cab_z, 0.1, paint).at(0, 1.3, (front + cab_z) / 2),
            rounded(1.75, 1.2, cab_z - back, 0.1, paint).at(0, 1.3, (back + cab_z) / 2),
        )
        parts += named(
            "cab", box(w * 0.97, 2.3, 1.7, paint).at(0, 1.3, cab_z), rounded(w * 1.02, 0.16, 1.9, 0.06, IRON).at(0, 3.55, cab_z)
        ) + named("window", box(w, 0.7, 1.2, PANE).at(0, 2.65, cab_z), *both(box(0.75, 0.7, 1.74, PANE).at(w * 0.27, 2.65, cab_z)))
        parts += named(
            "grille", *(p for k in range(8) for p in both(box(0.05, 0.8, 0.1, IRON).at(0.87, 1.7, front - 0.6 - 0.25 * k)))
        ) + named(
            "railing",
            *both(tube(spline([(w * 0.47, 1.35, front), (w * 0.47, 2.2, front), (w * 0.47, 2.2, cab_z + 0.9)], 10), 0.03, stripe)),
            *(
                p
                for f in (0.25, 0.5, 0.75)
                for p in both(
                    rod((w * 0.47, 1.35, cab_z + (front - cab_z) * f), (w * 0.47, 2.2, cab_z + (front - cab_z) * f), 0.025, stripe)
                )
            ),
        )
        parts += named("exhaust", *(cylinder(0.13, 0.35, IRON).at(0, 2.75, z) for z in (cab_z + (front - cab_z) * 0.45,))) + named(
            "stripe", box(1.77, 0.2, 0.04, stripe).at(0, 1.8, front)
        )
        top = 3.7
    else:
        front = h * 0.98
        lean = 0.5 if style == "electric" else 0.25
        shape = np.array([(-front, 1.25), (front, 1.25), (front, 2.3), (front - lean, 3.6), (-front + lean, 3.6), (-front, 2.3)])
        parts += named(
            "body",
            side(shape, w, paint),
            rounded(w * 0.8, 0.25, h * 1.6, 0.1, lighter(paint, -0.3)).at(0, 3.5, 0),
            box(w + 0.03, 0.24, h * 1.95, stripe).at(0, 1.75, 0),
        )
        for s in (1, -1):
            glass = [
                *both(box(0.95, 0.75, 0.06, PANE).shaped(lambda x, y, z: (x, y, z - y * lean / 1.3)).at(0.6, 2.5, front - lean * 0.13)),
                *both(cylinder(0.13, 0.08, HEADLIGHT, sides=16).turn("x", 90).at(0.85, 1.5, front - 0.02)),
            ]
            parts += named("windscreen", *(p if s > 0 else p.mirrored("z") for p in glass))
        parts += named("window", *(p for z in (-h * 0.78, h * 0.78) for p in both(box(0.05, 0.7, 0.7, PANE).at(w / 2, 2.4, z)))) + named(
            "grille",
            *(
                p
                for z in np.linspace(-h * 0.45, h * 0.45, 4)
                for y in np.linspace(2.3, 2.9, 5)
                for p in both(box(0.05, 0.06, h * 0.2, IRON).at(w / 2, float(y), float(z)))
            ),
        )
        top = 3.75
    if style == "electric":
        for s in (-1, 1):
            z = s * h * 0.55
            bars = [rod((x, top, z - 0.7), (x, top + 0.55, z + 0.5), 0.04, IRON) for x in (-0.6, 0.6)] + [
                rod((x, top + 0.55, z + 0.5), (x, top + 1.1, z - 0.4), 0.035, IRON) for x in (-0.5, 0.5)
            ]
            parts += named(
                "pantograph",
                *bars,
                box(1.9, 0.06, 0.3, IRON).at(0, top + 1.08, z - 0.4),
                *(
                    cylinder(0.1, 0.25, Paint(np.array((0.5, 0.25, 0.18)), "ceramic")).at(x, top - 0.1, z + d)
                    for x in (-0.6, 0.6)
                    for d in (-0.7, 0.7)
                ),
            )
    parts += named(
        "buffer",
        *(p for s in (-1, 1) for p in both(cylinder(0.1, 0.35, IRON).turn("x", 90).at(0.85, 1.1, s * h - 0.17))),
        *(p for s in (-1, 1) for p in both(cylinder(0.24, 0.06, IRON).turn("x", 90).at(0.85, 1.1, s * (h + 0.2) - 0.03))),
    )
    if style in ("hood diesel", "shunter"):
        parts += named("headlight", *both(cylinder(0.12, 0.08, HEADLIGHT, sides=16).turn("x", 90).at(0.55, 2.4, h * 0.96 - 0.02)))
    has, lacks = features(
        ("a tender", False), ("a chimney", False), ("a pantograph", style == "electric"), ("a railing", style in ("hood diesel", "shunter"))
    )
    return Build(parts, ("electric",) if style == "electric" else (), body=paint, variant=style, has=has, lacks=lacks)


def cable_car(rng: Rng) -> Build:
    """Small round gondola, large cabin on a carriage, boxy old cabin, egg shape; each on its rope."""
    style = pick(rng, "gondola", "gondola", "large", "old", "egg")
    paint = draw(rng, pick(rng, *BRIGHT, "red", "white", "yellow"), "metal")
    large = style == "large"
    w, d, tall = (2.6, between(rng, 3.6, 4.6), 2.5) if large else (between(rng, 1.5, 1.8), between(rng, 1.7, 2.0), between(rng, 1.8, 2.1))
    parts: list[Part] = []
    if style == "egg":
        cell = [
            ellipsoid(w * 0.55, tall * 0.52, d * 0.55, paint).at(0, tall / 2, 0),
            ellipsoid(w * 0.562, tall * 0.36, d * 0.562, PANE).at(0, tall * 0.58, 0),
        ]
        parts += named("cabin", *cell)
    else:
        soft = 0.35 if style == "gondola" else 0.12 if large else 0.05
        rings = []
        for y, f in ((0, 0.82 if style != "old" else 0.95), (tall * 0.42, 1.0), (tall * 0.9, 0.93), (tall, 0.8)):
            o = rectangle(w * f, d * f, soft, 5)
            rings.append(np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]]))
        parts += named("cabin", loft(np.array(rings), paint))
        glass = []
        for y, f in ((tall * 0.42, 1.02), (tall * 0.86, 0.96)):
            o = rectangle(w * f, d * f, soft, 5)
            glass.append(np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]]))
        parts += named("window", loft(np.array(glass), PANE))
        for x, z in [(x, z) for x in (-1, 1) for z in (-1, 1)]:
            parts += named(
                "post",
                rod(
                    (x * (w / 2 - soft * 0.25), tall * 0.4, z * (d / 2 - soft * 0.25)),
                    (x * (w / 2 * 0.95 - soft * 0.25), tall * 0.88, z * (d / 2 * 0.95 - soft * 0.25)),
                    0.07,
                    paint,
                ),
            )
        parts += named(
            "post",
            *(
                p
                for z in ((-d * 0.17, d * 0.17) if large else (0.0,))
                for p in both(rod((w * 0.51, tall * 0.4, z), (w * 0.48, tall * 0.88, z), 0.05, paint))
            ),
        ) + named("bumper", rounded(w * 1.0, 0.14, d * 1.0, 0.06, IRON).at(0, tall * 0.1, 0))
        parts += named("door", box(0.06, tall * 0.4, 0.04, IRON).at(w * 0.475, tall * 0.12, 0))
    rope = tall + between(rng, 1.2, 1.8) * (1.3 if large else 1.0)
    bow = style in ("gondola", "egg") and chance(rng, 0.6)
    if bow:
        parts += named(
            "hanger",
            tube(
                spline([(0, tall - 0.05, 0), (0, tall + 0.3, 0), (0.45, tall + 0.55, 0), (0.45, rope - 0.25, 0), (0, rope + 0.05, 0)], 24),
                0.07,
                IRON,
            ),
        )
    else:
        parts += named(
            "hanger",
            *both(rod((0, tall - 0.05, d * 0.3), (0, rope, 0.12), 0.06, IRON), "z"),
            box(0.2, 0.12, d * 0.7, IRON).at(0, tall - 0.04, 0),
            rod((0, tall + (rope - tall) * 0.5, -d * 0.16), (0, tall + (rope - tall) * 0.5, d * 0.16), 0.04, IRON),
        )
    count = 8 if large else int(rng.integers(2, 4)) * 2
    run = d * (0.9 if large else 0.45)
    parts += named(
        "carriage",
        box(0.12, 0.22, run * 1.1, IRON).at(0, rope - 0.1, 0),
        *(
            cylinder(0.15, 0.09, STEEL, sides=18).turn("z", 90).at(0.12, rope + 0.12, float(z))
            for z in np.linspace(-run / 2, run / 2, count // 2 + 1)
        ),
    )
    reach = d * between(rng, 1.2, 1.8)
    ropes = 2 if large else 1
    lean = between(rng, 0, 0.18)
    for at in (-0.08, 0.22) if ropes == 2 else (0.08,):
        parts += named("rope", rod((at, rope - reach * lean, -reach), (at, rope + reach * lean, reach), 0.045, IRON, sides=8))
    skis = not large and chance(rng, 0.3)
    if skis:
        parts += named(
            "ski rack",
            *(
                p
                for k in range(3)
                for p in both(box(0.04, 1.4, 0.08, draw(rng, pick(rng, *BRIGHT), "plastic")).at(w * 0.55, tall * 0.1, -0.35 + 0.3 * k))
            ),
            *both(box(0.14, 0.06, 0.9, IRON).at(w * 0.53, tall * 0.35, -0.05)),
        )
    has, lacks = features(("skis on its side", skis), ("a curved hanger", bow), ("two ropes", ropes == 2))
    return Build(
        parts, body=paint, variant=style, has=(*has, "one rope") if ropes == 1 else has, lacks=tuple(x for x in lacks if x != "two ropes")
    )

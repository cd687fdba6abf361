"""On the head: crown. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.outlines import spline
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import around, ball, both, ellipsoid, loft, named, rounded, torus


def crown(rng: Rng) -> Build:
    """Points with balls, king's crown with arches and a cross, tiara, laurel wreath, battlement cut with fleurs."""
    style = pick(rng, "points", "points", "arched", "tiara", "wreath", "crosses")
    paint = GOLD if chance(rng, 0.8) else Paint(np.array((0.80, 0.81, 0.83)), "metal")
    gem = draw(rng, pick(rng, "red", "blue", "green", "purple"), "glass")
    word = "golden" if paint is GOLD else "silver"
    r, tall, tips = 0.085, between(rng, 0.06, 0.1), int(rng.integers(5, 9))
    if style == "wreath":
        return _wreath(rng, paint, word)
    if style == "tiara":
        return _tiara(paint, gem, word, tall)
    a = np.linspace(0, 2 * np.pi, tips * 8, endpoint=False)
    wave = np.abs(2 * ((a * tips / (2 * np.pi)) % 1) - 1)
    peak = tall * (0.45 + 0.55 * wave) if style == "points" else np.full(len(a), tall * 0.5)
    out = 1 + 0.18 * peak / tall
    rings = [
        np.column_stack([r * k * np.cos(a), h, -r * k * np.sin(a)])
        for k, h in ((np.ones(len(a)), 0 * a), (out, peak), (out * 0.965, peak), (np.ones(len(a)) * 0.965, 0 * a), (np.ones(len(a)), 0 * a))
    ]
    parts = named(
        "band", loft(np.array(rings), paint), torus(r, 0.006, paint).at(0, 0.006, 0), torus(r * 1.04, 0.0035, paint).at(0, tall * 0.4, 0)
    )
    parts += named("jewel", *(p.at(0, tall * 0.22, 0) for p in around(ball(0.011, gem, 8, 12).scaled(0.5, 1, 1).at(r * 1.05, 0, 0), tips)))
    has = ["jewels"]
    if style == "points":
        parts += named("ball", *(p.at(0, tall * 1.03, 0) for p in around(ball(0.0095, paint, 8, 12).at(r * 1.17, 0, 0), tips)))
        has.append("points")
    else:
        cross = [rounded(0.03, 0.009, 0.006, 0.002, paint).at(0, 0.012, 0), rounded(0.009, 0.034, 0.006, 0.002, paint)]
        lily = [
            lump(0.006, 0.017, 0.004, paint, 7, 10).at(0, 0.016, 0),
            *both(lump(0.005, 0.012, 0.004, paint, 7, 10).turn("z", -38).at(0.01, 0.011, 0)),
        ]
        for i in range(8):
            parts += named(
                "cross" if i % 2 else "lily", *(p.at(0, tall * 0.48, r * 1.08).turn("y", 45 * i) for p in (cross if i % 2 else lily))
            )
        has.append("crosses")
    if style == "arched":
        cap = draw(rng, pick(rng, "red", "purple", "blue"), "fabric")
        arch = [
            (r * 1.08, tall * 0.5, 0, 0.006),
            (r * 1.05, tall * 0.95, 0, 0.006),
            (r * 0.55, tall * 1.35, 0, 0.006),
            (0, tall * 1.3, 0, 0.006),
        ]
        parts += named("arch", *around(limb(arch, paint, 9), 4)) + named(
            "cap",
            ellipsoid(r * 0.93, tall * 0.95, r * 0.93, cap).shaped(lambda x, y, z: (x, np.maximum(y, -0.005), z)).at(0, tall * 0.3, 0),
        )
        parts += named(
            "orb",
            ball(0.013, paint, 10, 16).at(0, tall * 1.4, 0),
            rounded(0.026, 0.007, 0.006, 0.002, paint).at(0, tall * 1.4 + 0.026, 0),
            rounded(0.007, 0.034, 0.006, 0.002, paint).at(0, tall * 1.4 + 0.01, 0),
        )
        has += ["arches", "a cap"]
    lacks = tuple(w for w in ("points", "crosses", "arches", "a cap") if w not in has)
    return Build(
        parts,
        (word,),
        f"with {gem.name} jewels",
        paint,
        variant=style + (f", {tips}" if style == "points" else ""),
        has=tuple(has),
        lacks=lacks,
    )


def _tiara(paint: Paint, gem: Paint, word: str, tall: float) -> Build:
    a = np.radians(np.linspace(-105, 105, 43))
    parts = named("band", limb([(0.08 * np.sin(w), 0.004, 0.085 * np.cos(w), 0.0035) for w in a], paint, 8, 1))
    for k in range(-5, 6):
        w, h = np.radians(k * 13), tall * (1.0 - 0.13 * abs(k))
        x, z = 0.08 * np.sin(w), 0.085 * np.cos(w)
        x2, z2 = 0.08 * np.sin(w + 0.113), 0.085 * np.cos(w + 0.113)
        parts += named("curl", limb([(x, 0.004, z, 0.0024), (x, h * 0.55, z, 0.0022), (x, h, z, 0.002)], paint, 7, 3)) + named(
            "jewel", lump(0.0065, 0.0085, 0.005, gem if k % 2 == 0 else paint).at(x, h, z)
        )
        if k < 5:
            parts += named(
                "curl",
                limb(
                    [
                        (x, h * 0.6, z, 0.002),
                        (x2, h * 0.3, z2, 0.002),
                        (0.08 * np.sin(w + 0.226), tall * (1 - 0.13 * abs(k + 1)) * 0.6, 0.085 * np.cos(w + 0.226), 0.002),
                    ],
                    paint,
                    7,
                    4,
                ),
            )
    return Build(
        parts,
        (word, "open"),
        f"with {gem.name} jewels",
        paint,
        variant="tiara",
        has=("jewels",),
        lacks=("points", "crosses", "arches", "a cap"),
    )


def _wreath(rng: Rng, paint: Paint, word: str) -> Build:
    green = chance(rng, 0.3)
    body = draw(rng, "green") if green else paint
    a = np.radians(np.linspace(14, 172, 24))
    side = named("stem", limb([(0.085 * np.sin(w), 0.006, 0.088 * np.cos(w), 0.0032) for w in a], lighter(body, -0.2), 7, 1))
    leaf = pad(spline([(0, 0), (0.009, 0.014), (0, 0.036), (-0.009, 0.014)], 24, closed=True), 0.005, body)
    for i, w in enumerate(a[::2]):
        for s in (-1, 1):
            q = (
                leaf.turn("z", 62)
                .turn("x", s * 28)
                .turn("y", float(np.degrees(w)))
                .at(0.086 * np.sin(w), 0.008 + s * 0.004, 0.089 * np.cos(w))
            )
            side += named("leaf", q)
        if i % 3 == 1:
            side += named("berry", ball(0.0045, body, 7, 10).at(0.094 * np.sin(w), 0.01, 0.097 * np.cos(w)))
    parts = [q for p in side for q in both(p)]
    return Build(
        parts,
        () if green else (word,),
        "of leaves",
        body,
        variant="wreath",
        has=("leaves", "berries"),
        lacks=("jewels", "points", "crosses", "arches"),
    )

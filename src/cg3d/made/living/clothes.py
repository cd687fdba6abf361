"""Things to wear: hat, boot, glasses, crown."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline, star
from cg3d.made.paints import BLACK, BRIGHT, GOLD, WHITE, Paint, Rng, draw, leather, lighter, pick
from cg3d.made.parts import (
    around,
    ball,
    both,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    torus,
    tube,
)  # fmt: skip


def hat(rng: Rng) -> Build:
    """Top hat, cowboy or straw hat, baseball cap, witch's hat, beanie."""
    style = pick(rng, "top", "straw", "cap", "witch", "beanie")
    r = 0.09
    band = draw(rng, pick(rng, "red", "blue", "black", "white", "purple", "yellow"), "fabric")
    if style == "top":
        return _top_hat(rng, band, r)
    if style == "cap":
        paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "fabric")
        t = np.linspace(0, np.pi / 2, 10)
        dome = lathe(joined((0, 0), np.stack([r * np.cos(t), 0.1 * np.sin(t)], 1)), paint, 36).scaled(1, 1, 1.12)
        peak = (
            ellipsoid(r * 0.85, 0.008, r * 0.95, lighter(paint, -0.2))
            .shaped(lambda x, y, z: (x, y - 2.2 * x**2 + 0.012, np.maximum(z, -0.01)))
            .at(0, 0.004, r * 0.85)
        )
        return Build([dome, peak, ball(0.009, lighter(paint, -0.2)).at(0, 0.1, 0)], ("baseball",), "with a peak", paint)
    if style == "beanie":
        return _beanie_hat(rng, r)
    if style == "witch":
        return _witch_hat(rng, band, r)
    paint = Paint(np.array((0.86, 0.72, 0.42)), "straw") if chance(rng) else draw(rng, pick(rng, "brown", "black", "white"), "leather")
    crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 0.98, 0.06), (r * 0.8, 0.11), (0.001, 0.1)], 24)), paint, 40).scaled(
        0.92, 1, 1.12
    )
    brim = lathe([(r * 0.8, 0), (r * 1.95, 0.0), (r * 1.97, 0.006), (r * 0.8, 0.012), (r * 0.8, 0)], paint, 44).shaped(
        lambda x, y, z: (x, y + 2.2 * np.maximum(np.abs(x) - r, 0) ** 1.5, z * 1.1)
    )
    return Build(
        [crown, brim, torus(r * 0.99, 0.011, band).scaled(0.94, 1, 1.13).at(0, 0.02, 0)], ("wide",), f"with a {band.name} band", paint
    )


def _beanie_hat(rng: Rng, r: float) -> Build:
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "white"), "woollen")
    dome = lathe(joined((0, 0), spline([(r, 0.0), (r * 1.02, 0.06), (r * 0.75, 0.12), (0.001, 0.145)], 24)), paint, 36)
    return Build(
        [
            dome,
            torus(r * 0.98, 0.02, lighter(paint, -0.2)).at(0, 0.02, 0).scaled(1, 1.3, 1),
            ball(0.032, lighter(paint, 0.5)).at(0, 0.165, 0),
        ],
        ("woollen",),
        "with a bobble",
        paint,
    )


def _witch_hat(rng: Rng, band: Paint, r: float) -> Build:
    paint = draw(rng, pick(rng, "black", "purple", "blue", "green"), "fabric")
    cone = tube(
        spline([(0, 0.01, 0), (0, 0.12, 0), (0.02, 0.22, 0), (0.07, 0.3, 0)], 20),
        np.linspace(r, 0.004, len(spline([(0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0)], 20))),
        paint,
        28,
    )
    star_ = extrude(star(0.022, 0.009, 5), 0.01, GOLD).at(0, 0.06, r * 0.82)
    return Build(
        [
            cone,
            lathe([(0, 0), (r * 2.0, -0.01), (r * 2.02, 0.0), (r, 0.014), (0, 0.014)], paint, 40),
            cylinder(r * 0.99, 0.028, band, r * 0.85, 36).at(0, 0.015, 0),
            star_,
        ],
        ("pointed",),
        f"with a {band.name} band",
        paint,
    )


def _top_hat(rng: Rng, band: Paint, r: float) -> Build:
    paint = draw(rng, pick(rng, "black", "black", "grey", "purple", "red"), "fabric")
    return Build(
        [
            lathe(
                [
                    (0, 0),
                    (r * 1.65, 0),
                    (r * 1.68, 0.012),
                    (r * 1.05, 0.012),
                    (r * 0.98, 0.03),
                    (r, 0.08),
                    (r * 1.12, 0.17),
                    (0, 0.175),
                ],
                paint,
                40,
            ),
            cylinder(r * 1.02, 0.035, band, sides=40).at(0, 0.014, 0),
        ],
        ("top",),
        f"with a {band.name} band",
        paint,
    )


def boot(rng: Rng) -> Build:
    """Rubber boot, lace-up boot or high heel; a single one or a pair."""
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "rubber") if chance(rng, 0.5) else leather(rng)
    sole, tall = BLACK if paint.name != "black" else Paint(np.array((0.35, 0.24, 0.15))), between(rng, 0.16, 0.3)
    rings = []
    for y, zc, half, wide in (
        (0.02, 0.04, 0.128, 0.044),
        (0.05, 0.035, 0.124, 0.046),
        (0.085, -0.005, 0.085, 0.044),
        (0.115, -0.035, 0.06, 0.043),
        (0.15, -0.045, 0.054, 0.044),
        (tall, -0.045, 0.06, 0.05),
    ):
        ring = circle(1.0, 24) * (1, -1)
        rings.append(np.column_stack([wide * ring[:, 0], np.full(24, y), zc + half * ring[:, 1]]))
    parts = [
        loft(np.array(rings), paint),
        slab(
            spline(
                [(0.048, 0.03), (0.045, 0.13), (0, 0.172), (-0.045, 0.13), (-0.048, 0.03), (-0.042, -0.08), (0, -0.098), (0.042, -0.08)],
                50,
                closed=True,
            ),
            0.022,
            sole,
        ),
        rounded(0.08, 0.025, 0.07, 0.008, sole).at(0, -0.012, -0.06),
    ]
    parts += [
        torus(0.055, 0.007, lighter(paint, -0.3)).scaled(0.95, 1, 1.12).at(0, tall, -0.045),
        lathe([(0, 0), (0.046, 0), (0.046, 0.001), (0, 0.001)], BLACK).scaled(0.95, 1, 1.15).at(0, tall + 0.001, -0.045),
    ]
    if paint.material == "leather":
        parts += [
            rod((-0.022, 0.1 + 0.022 * i, 0.052 - 0.017 * min(i, 2)), (0.022, 0.1 + 0.022 * i, 0.052 - 0.017 * min(i, 2)), 0.004, WHITE)
            for i in range(int((tall - 0.09) / 0.026))
        ]
    if chance(rng, 0.4):
        return Build([*moved(parts, -0.07), *moved(parts, 0.07, 0, 0.03)], (), "pair", paint)
    return Build(parts, ("high",) if tall > 0.23 else (), "with a thick sole", paint)


def glasses(rng: Rng) -> Build:
    """Spectacles or sunglasses, round or square."""
    paint = draw(rng, pick(rng, "black", "black", "brown", *BRIGHT), "plastic")
    dark = chance(rng, 0.5)
    lens = Paint(np.array((0.10, 0.10, 0.12)) if dark else np.array((0.75, 0.86, 0.92)), "glass")
    r = between(rng, 0.022, 0.026)
    line = circle(r, 36) if chance(rng) else rectangle(2.3 * r, 1.7 * r, r * 0.5, 8)
    rim = np.column_stack([line, np.zeros(len(line))])
    parts = [q for p in (tube(rim, 0.0024, paint, 8, closed=True), extrude(line * 0.98, 0.0012, lens)) for q in both(p.at(0.034, 0, 0))]
    parts += [
        tube(spline([(-0.034 + r, 0.006, 0), (0, 0.012, 0.003), (0.034 - r, 0.006, 0)], 10), 0.0026, paint),
        *both(
            tube(
                spline([(0.034 + r * 1.05, 0.008, 0), (0.066, 0.01, -0.008), (0.068, 0.01, -0.09), (0.066, -0.012, -0.13)], 24),
                0.0022,
                paint,
                8,
            )
        ),
    ]
    return Build(parts, ("dark",) if dark else (), "with two lenses", paint)


def crown(rng: Rng) -> Build:
    """Gold band with points, balls and jewels."""
    r, tall, tips = 0.085, between(rng, 0.07, 0.1), int(rng.integers(5, 9))
    gem = draw(rng, pick(rng, "red", "blue", "green", "purple"), "glass")
    a = np.linspace(0, 2 * np.pi, tips * 8, endpoint=False)
    peak = tall * (0.45 + 0.55 * np.abs(2 * ((a * tips / (2 * np.pi)) % 1) - 1))
    out = 1 + 0.18 * peak / tall
    rings = [
        np.column_stack([r * k * np.cos(a), h, -r * k * np.sin(a)])
        for k, h in ((np.ones(len(a)), 0 * a), (out, peak), (out * 0.965, peak), (np.ones(len(a)) * 0.965, 0 * a), (np.ones(len(a)), 0 * a))
    ]
    parts = [loft(np.array(rings), GOLD), torus(r * 1.0, 0.006, GOLD).at(0, 0.006, 0)]
    parts += [p.at(0, tall * 1.03, 0) for p in around(ball(0.0095, GOLD, 8, 12).at(r * 1.17, 0, 0), tips)] + [
        p.at(0, tall * 0.25, 0) for p in around(ball(0.011, gem, 8, 12).scaled(0.5, 1, 1).at(r * 1.05, 0, 0), tips)
    ]
    return Build(parts, ("golden",), f"with {gem.name} jewels", GOLD)

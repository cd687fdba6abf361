"""Keepsakes: coin, medal."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline, star
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import (
    Part,
    around,
    ball,
    box,
    cylinder,
    ellipsoid,
    extrude,
    moved,
    named,
    rod,
    rounded,
    torus,
    turned,
)
from cg3d.made.things.bits import finished, likely, plate

COPPER = Paint(np.array((0.72, 0.42, 0.25)), "metal")


def _metal(rng: Rng) -> Paint:
    return GOLD if chance(rng, 0.55) else steel(rng) if chance(rng, 0.7) else COPPER


def _emblem(rng: Rng, s: float, paint: Paint) -> tuple[list[Part], str]:
    """A raised sign facing +Z and its name."""
    name = pick(rng, "star", "head", "number", "crown", "heart")
    t = s * 0.16
    if name == "star":
        return [extrude(star(s, s * 0.42, 5), t, paint)], "a star"
    if name == "head":
        line = [
            (-0.55, -0.9),
            (0.3, -0.9),
            (0.25, -0.45),
            (0.5, -0.4),
            (0.5, -0.15),
            (0.68, -0.05),
            (0.5, 0.2),
            (0.5, 0.55),
            (0.2, 0.9),
            (-0.3, 0.9),
            (-0.62, 0.5),
            (-0.6, 0.0),
            (-0.35, -0.45),
        ]
        return [extrude(spline(np.array(line) * s, 60, closed=True), t, paint)], "a head"
    if name == "number":
        return [
            box(s * 0.34, s * 1.6, t, paint).at(0, -s * 0.8, 0),
            box(s * 0.8, s * 0.28, t, paint).at(0, -s * 0.8, 0),
            box(s * 0.42, s * 0.28, t, paint).turn("z", 38).at(-s * 0.2, s * 0.42, 0),
        ], "a number one"
    if name == "crown":
        crown = np.array([(-0.8, -0.6), (0.8, -0.6), (0.95, 0.6), (0.42, 0.0), (0.0, 0.8), (-0.42, 0.0), (-0.95, 0.6)]) * s
        return [extrude(crown, t, paint)], "a crown"
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    heart = np.stack([np.sin(a) ** 3, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16], 1) * s * 0.9
    return [extrude(heart, t, paint)], "a heart"


def coin(rng: Rng) -> Build:
    """Coin with a raised rim and sign, standing or lying; with a square hole; stack; pile; many-sided."""
    style = likely(rng, single=4, stack=2, holed=1.2, sided=1.2, two=1.2)
    paint = _metal(rng)
    r, t = between(rng, 0.011, 0.016), 0.0028
    sign = ""

    def one(shape: str, tone: Paint) -> tuple[list[Part], str]:
        """Coin facing +Z, centred."""
        if shape == "holed":
            square = np.array([(max(abs(np.cos(a)), abs(np.sin(a))), a) for a in np.linspace(0, 2 * np.pi, 48, endpoint=False)])
            inner = np.stack([r * 0.3 * np.cos(square[:, 1]) / square[:, 0], r * 0.3 * np.sin(square[:, 1]) / square[:, 0]], 1)
            face = [
                plate(circle(r * 0.95, 48), inner, t * 0.7, tone).at(0, t * 0.15, 0),
                plate(circle(r, 48), r * 0.88, t, tone),
                plate(inner * 1.35, inner, t, tone),
            ]
            marks = [box(r * 0.1, t * 1.0, r * 0.32, tone).at(x, 0, z) for x, z in ((0, 0.62 * r), (0, -0.62 * r))] + [
                box(r * 0.32, t * 1.0, r * 0.1, tone).at(x, 0, 0) for x in (0.62 * r, -0.62 * r)
            ]
            return turned(moved(named("coin", *face) + named("sign", *marks), 0, -t / 2, 0), "x", 90), "a square hole"
        outline = circle(r, 48) if shape != "sided" else circle(r, 8)
        body = extrude(outline * 0.97, t * 0.66, tone)
        rim = plate(outline, r * 0.86, t, tone, smooth=False).at(0, -t / 2, 0).turn("x", 90) if shape != "sided" else None
        parts = named("coin", body)
        if rim is not None:
            parts += named("rim", rim, *(q for q in around(box(r * 0.03, r * 0.05, t * 0.9, tone).at(0, r * 0.98, 0), 40, "z")))
        else:
            parts += named(
                "rim",
                *(
                    rod((*(outline[i] * 0.94), s * t * 0.3), (*(outline[(i + 1) % 8] * 0.94), s * t * 0.3), t * 0.22, tone, sides=6)
                    for i in range(8)
                    for s in (-1, 1)
                ),
            )
        emblem, said_ = _emblem(rng, r * 0.52, lighter(tone, -0.12))
        deep = [p.scaled(1, 1, t * 1.2 / (r * 0.52 * 0.16)) for p in emblem]
        dots = around(ball(r * 0.035, tone, 6, 10).scaled(1, 1, 0.5).at(0, r * 0.76, t * 0.4), 24, "z")
        return parts + named("sign", *deep) + named("dot", *dots), said_

    if style in ("single", "holed", "sided"):
        parts, sign = one(style, paint)
        pose = turned(parts, "x", -90) if chance(rng, 0.4) else turned(parts, "y", between(rng, -35, 35))
    elif style == "stack":
        parts = []
        n = int(rng.integers(4, 11))
        for i in range(n):
            edge = [plate(circle(r, 44), r * 0.86, t, paint, smooth=True), cylinder(r * 0.97, t * 0.8, paint, sides=40).at(0, t * 0.1, 0)]
            parts += moved(named("coin", *edge), between(rng, -0.08, 0.08) * r, i * t * 1.02, between(rng, -0.08, 0.08) * r)
        top, _ = one("single", paint)
        parts += moved(turned(top, "x", -90), 0, n * t * 1.02 + t / 2, 0)
        pose = parts
    else:
        back, sign = one("single", paint)
        front, _ = one("single", paint if chance(rng) else _metal(rng))
        pose = moved(back, 0, r, 0) + moved(turned(turned(front, "x", -90), "y", 30), r * 0.5, t / 2, r * 1.4)
    said = {"a hole in the middle": style == "holed", "a raised rim": style != "stack"}
    if sign and style in ("single", "sided"):
        said[sign] = True
    words = {"sided": ("eight-sided",), "single": ("round",), "holed": ("round",)}.get(style, ())
    return finished(
        pose,
        paint,
        style,
        said,
        words,
        {"stack": "on a stack of others", "two": "beside another", "holed": "with a square hole"}.get(style, f"with {sign}"),
    )


def medal(rng: Rng) -> Build:
    """Round on a V ribbon; on a folded ribbon with a bar; cross; star; rosette; on a neck band."""
    style = likely(rng, neck=3, bar=2.5, cross=1.5, star=1.3, rosette=1.5)
    metal = _metal(rng)
    ribbon = draw(rng, pick(rng, "red", "blue", "red", "green", "purple", "yellow"), "fabric")
    stripe = draw(rng, pick(rng, *(c for c in ("white", "yellow", "red", "blue") if c != ribbon.name)), "fabric")
    r, t = between(rng, 0.028, 0.036), 0.005
    if style in ("cross", "star"):
        if style == "cross":
            arm = [(0.1, 0.08), (0.42, 0.95), (-0.42, 0.95), (-0.1, 0.08)]
            body = [
                *around(extrude(np.array(arm) * r, t, metal), 4, "z"),
                extrude(circle(r * 0.34, 32), t * 1.6, draw(rng, pick(rng, "red", "blue", "white"))),
            ]
        else:
            body = [
                extrude(star(r * 1.08, r * 0.5, 5 if chance(rng) else 8), t, metal),
                extrude(circle(r * 0.36, 32), t * 1.6, lighter(metal, -0.15)),
            ]
        sign = ""
    else:
        body = [extrude(circle(r, 44), t * 0.7, metal), torus(r * 0.95, t * 0.5, metal, 8, 44).turn("x", 90)]
        emblem, sign = _emblem(rng, r * 0.5, lighter(metal, -0.12))
        body += [p.scaled(1, 1, t * 1.3 / (r * 0.08)) for p in emblem]
        if chance(rng, 0.6):
            body += around(ellipsoid(r * 0.05, r * 0.12, t * 0.4, lighter(metal, -0.2)).turn("z", 30).at(0, r * 0.76, t * 0.3), 16, "z")
    parts = named("disc", *body)
    parts += named("ring", torus(r * 0.16, r * 0.045, metal, 8, 24).turn("y", 90).at(0, r * 1.12, 0))
    y = r * 1.2
    w = r * 0.8
    if style == "neck":
        long = r * between(rng, 3.2, 4.6)
        for s in (-1, 1):
            band = [(0, y), (s * w * 0.5, y), (s * (w * 1.0 + long * 0.42), y + long), (s * (long * 0.42), y + long)]
            parts += named("ribbon", extrude(band, 0.002, ribbon).at(0, 0, 0.0012 * s)) + named(
                "stripe",
                extrude(
                    [
                        (s * w * 0.17, y),
                        (s * w * 0.33, y),
                        (s * (w * 0.66 + long * 0.42), y + long),
                        (s * (w * 0.33 + long * 0.42), y + long),
                    ],
                    0.0026,
                    stripe,
                ).at(0, 0, 0.0012 * s),
            )
    elif style == "rosette":
        for i, (f, tone) in enumerate(((1.75, ribbon), (1.45, stripe), (1.2, ribbon))):
            fan = circle(r * f, 64) * (1 + 0.06 * (-1.0) ** np.arange(64))[:, None]
            parts += named("rosette", extrude(fan, 0.004, tone).at(0, 0, -0.006 - 0.004 * i + 0.0))
        for s in (-1, 1):
            parts += named(
                "ribbon",
                extrude(
                    [(0, 0), (s * w * 0.9, 0), (s * w * 1.1, -r * 2.9), (s * w * 0.75, -r * 2.6), (s * w * 0.3, -r * 3.1)],
                    0.002,
                    ribbon if s > 0 else stripe,
                ).at(0, 0, -0.016 + 0.002 * s),
            )
        parts = [p for p in parts if p.name != "ring"]
    else:
        long = r * between(rng, 1.5, 2.1)
        parts += named(
            "ribbon",
            extrude([(-w * 0.5, y), (w * 0.5, y), (w, y + r * 0.6), (w, y + long), (-w, y + long), (-w, y + r * 0.6)], 0.0025, ribbon),
        )
        parts += named(
            "stripe",
            *(box(w * 0.24, long - r * 0.62, 0.0034, stripe).at(x * w, y + r * 0.6, 0) for x in ((0,) if chance(rng) else (-0.55, 0.55))),
        )
        parts += named("bar", rounded(w * 2.2, r * 0.28, 0.006, 0.002, metal).at(0, y + long - r * 0.1, 0))
    pose = turned(parts, "x", -90) if chance(rng, 0.3) else turned(parts, "y", between(rng, -20, 20))
    said = {"a ribbon": True, "a pin bar": style in ("bar", "cross", "star"), "a rosette": style == "rosette"}
    if sign:
        said[sign] = True
    words = {"cross": ("cross-shaped",), "star": ("star-shaped",)}.get(style, ("round",))
    return finished(pose, metal, style, said, words, "with a rosette" if style == "rosette" else "on a ribbon")

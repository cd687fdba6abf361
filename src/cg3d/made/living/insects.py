"""Small crawling and flying things: spider, butterfly, bee, snail. They look to +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, both, ellipsoid, moved, named, rod, turned

WING = Paint(np.array((0.84, 0.88, 0.92)), "glass")


def spider(rng: Rng) -> Build:
    """Two-part body, eight jointed legs, eyes: garden spider, hairy tarantula, daddy longlegs, hanging on a thread, in a web."""
    style = pick(rng, "garden", "tarantula", "tarantula", "long-legged", "hanging", "web")
    paint = Paint(np.array(((0.14, 0.12, 0.12), (0.34, 0.22, 0.14), (0.22, 0.17, 0.13))[int(rng.integers(3))]) * between(rng, 0.85, 1.15))
    mark = draw(rng, pick(rng, "red", "yellow", "white", "orange"))
    fat, long, thick = {"tarantula": (1.25, 0.95, 1.8), "long-legged": (0.5, 1.75, 0.5)}.get(style, (1.0, 1.0, 0.85))
    body = [ellipsoid(0.011 * fat, 0.008 * fat, 0.013 * fat, paint).at(0, 0, 0.008)]
    belly = ellipsoid(0.016 * fat, 0.014 * fat, 0.021 * fat, paint).at(0, 0.004 * fat, -0.021 * fat)
    parts = named("head", *body) + named("abdomen", belly)
    if style != "tarantula":
        parts += named(
            "mark",
            *(
                lump(0.0035 * fat, 0.003 * fat, 0.005 * fat, mark).at(x * fat, 0.016 * fat, z * fat)
                for x, z in ((0, -0.012), (0.005, -0.022), (-0.005, -0.022), (0, -0.03))
            ),
        )
    parts += named(
        "eye",
        *both(ball(0.0022 * fat, WHITE, 6, 9).at(0.003 * fat, 0.004 * fat, 0.008 + 0.0115 * fat)),
        *both(ball(0.0016 * fat, EYE, 6, 9).at(0.007 * fat, 0.0045 * fat, 0.008 + 0.009 * fat)),
    )
    parts += named(
        "fang",
        *both(
            limb([(0.003 * fat, -0.001, 0.018, 0.0025 * fat), (0.0035 * fat, -0.006 * fat, 0.022, 0.001 * fat)], lighter(paint, 0.2), 7, 3)
        ),
    )
    high = {"long-legged": 0.05, "tarantula": 0.024}.get(style, 0.026)
    for a in (58, 24, -14, -50):
        reach = (1.0 + 0.15 * (abs(a) > 40)) * long
        flat = style == "web"
        line = [
            (0.007 * fat, 0, 0, 0.0022 * thick),
            (0.026 * reach, high * (0.2 if flat else 0.9), 0, 0.002 * thick),
            (0.05 * reach, high * (0.1 if flat else 0.3), 0, 0.0015 * thick),
            (0.07 * reach, 0.0 if flat else -high * 0.62, 0, 0.0009 * thick),
        ]
        parts += named("leg", *both(limb(line, paint, 8, 4).turn("y", a).at(0, 0, 0.008)))
    hairy = style == "tarantula"
    if hairy:
        for _ in range(70):
            d = rng.normal(size=3)
            d[1] = abs(d[1])
            d /= np.linalg.norm(d)
            p = d * (0.02, 0.0175, 0.026) + (0, 0.005, -0.026)
            parts += named("hair", rod(p, p + d * 0.006, 0.0006, lighter(paint, 0.18), 0.0001, 4))
    if style == "hanging":
        parts = [*turned(parts, "x", 90), *named("thread", rod((0, 0.03, 0), (0, 0.2, 0), 0.0009, WHITE, sides=6))]
    if style == "web":
        parts = [*turned(parts, "x", -90), *named("web", *_web(0.16))]
    has = ("eight legs",) + (("hairs",) if hairy else ("a web",) if style == "web" else ("a thread",) if style == "hanging" else ())
    words = {"tarantula": ("hairy",), "long-legged": ()}.get(style, ())
    detail = {"web": "in its web", "hanging": "on a thread", "long-legged": "with long legs"}.get(style, "with eight legs")
    return Build(
        stretched(rng, parts, 0.08),
        words,
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("hairs", "a web") if w not in has),
    )


def _web(reach: float) -> list[Part]:
    spokes = around(rod((0, 0, -0.012), (reach, 0, -0.012), 0.0008, WHITE, sides=5), 12, "z")
    angles = np.radians(np.arange(0, 361, 30))
    rings = [np.stack([r * np.cos(angles), r * np.sin(angles), np.full(13, -0.012)], 1) for r in np.linspace(0.03, reach * 0.95, 6)]
    return [*spokes, *(rod(a, b, 0.0007, WHITE, sides=5) for ring in rings for a, b in pairwise(ring))]


def butterfly(rng: Rng) -> Build:
    """Four painted wings: spread flat, half raised, shut above the back, swallow-tailed, on a flower."""
    style = pick(rng, "flat", "raised", "raised", "shut", "swallowtail", "flower")
    paint = draw(rng, pick(rng, *BRIGHT, "white"))
    edge = lighter(paint, -0.7) if chance(rng, 0.6) else draw(rng, "black")
    spot = lighter(paint, 0.6) if paint.rgb.mean() < 0.75 else draw(rng, pick(rng, "orange", "yellow"))
    dark = Paint(np.array((0.13, 0.11, 0.11)))
    body = Spine([(0, -0.026, 0.0015, 0.0015), (0.0, -0.012, 0.0028, 0.0028), (0.0, 0.002, 0.0042, 0.0042), (0, 0.012, 0.0034, 0.0034)], 20)
    parts = named("body", body.skin(dark, 14)) + named("head", ball(0.0036, dark, 8, 12).at(0, 0.001, 0.016))
    feelers = limb([(0.001, 0.002, 0.018, 0.0005), (0.006, 0.007, 0.027, 0.0004), (0.01, 0.009, 0.034, 0.0004)], dark, 6)
    parts += named("feeler", *both(feelers), *both(lump(0.0011, 0.0011, 0.0011, dark, 5, 8).at(0.01, 0.009, 0.034)))
    wide = between(rng, 0.9, 1.15)
    upper = spline(
        [(0.002, 0.0), (0.018, 0.019), (0.041, 0.031), (0.046, 0.021), (0.038, 0.002), (0.022, -0.005), (0.003, -0.003)], 44, closed=True
    )
    lower = spline(
        [(0.003, 0.0), (0.02, 0.001), (0.033, -0.006), (0.034, -0.02), (0.024, -0.03), (0.01, -0.022), (0.003, -0.008)], 44, closed=True
    )
    if style == "swallowtail":
        lower = spline(
            [
                (0.003, 0.0),
                (0.02, 0.001),
                (0.033, -0.006),
                (0.033, -0.018),
                (0.027, -0.027),
                (0.027, -0.047),
                (0.022, -0.047),
                (0.02, -0.028),
                (0.01, -0.022),
                (0.003, -0.008),
            ],
            60,
            closed=True,
        )
    wings: list[Part] = []
    for line, lift in ((upper, 0.0), (lower, -0.0012)):
        middle = line.mean(0)
        inner = middle + (line - middle) * 0.78 - (0.0025, 0)
        wings += [pad(line, 0.0012, edge).at(0, 0, lift), pad(inner, 0.0026, paint).at(0, 0, lift)]
    dots = ((0.037, 0.022, 0.0032), (0.029, 0.013, 0.0042), (0.025, -0.012, 0.0042), (0.019, -0.021, 0.0026))
    wings += [lump(r, r, 0.0022, spot, 6, 12).at(x, y, 0.0) for x, y, r in dots]
    raise_ = {"flat": 4.0, "raised": between(rng, 25, 55), "shut": 84.0, "swallowtail": 14.0, "flower": 50.0}[style]
    flat = [w.turn("x", 90).scaled(wide, 1, 1).turn("z", raise_).at(0.002, 0.001, 0) for w in wings]
    parts += named("wing", *(q for w in flat for q in both(w)))
    if style == "flower":
        petal = draw(rng, pick(rng, "pink", "white", "purple", "yellow"))
        leaf = ellipsoid(0.009, 0.0022, 0.018, petal).at(0, 0, 0.024)
        heart = lump(0.011, 0.006, 0.011, draw(rng, "orange"))
        parts += named("flower", *moved([*around(leaf, 8), heart], y=-0.011))
        parts += named("stem", rod((0, -0.012, 0), (0, -0.085, 0), 0.0022, draw(rng, "green")))
    has = (
        ("four wings", "feelers")
        + (("tails on its wings",) if style == "swallowtail" else ())
        + (("a flower",) if style == "flower" else ())
    )
    detail = {"flower": "on a flower", "shut": "with its wings shut"}.get(style, "with spread wings")
    return Build(
        stretched(rng, parts, 0.07),
        (),
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("tails on its wings", "a flower") if w not in has),
    )


def bee(rng: Rng) -> Build:
    """Striped body, two pairs of wings, sting: honey bee, round bumblebee with fur, slim wasp, smiling toy, on a flower."""
    style = pick(rng, "honey", "honey", "bumble", "wasp", "toy", "flower")
    yellow, black = Paint(np.array((0.94, 0.72, 0.12)) * between(rng, 0.9, 1.05)), Paint(np.array((0.12, 0.10, 0.09)))
    k = {"bumble": 1.35, "wasp": 0.7, "toy": 1.45}.get(style, 1.0)
    waist = 0.35 if style == "wasp" else 0.8
    abdomen = Spine(
        [
            (-0.002, -0.02, 0.0012, 0.0012),
            (-0.001, -0.014, 0.0042 * k, 0.0042 * k),
            (0.001, -0.006, 0.0058 * k, 0.0055 * k),
            (0.0015, 0.0, 0.0042 * k * waist, 0.004 * k * waist),
        ],
        26,
    )
    parts = named("abdomen", abdomen.skin(yellow, 22), *(abdomen.band(t, t + 0.12, black, 1.03, 22) for t in (0.22, 0.48, 0.74)))
    parts += named("sting", rod((0, -0.002, -0.0205), (0, -0.003, -0.025), 0.0007, black, 0.0001, 7))
    if style != "toy":
        parts += named(
            "chest",
            ellipsoid(0.005 * max(k, 0.9), 0.005 * max(k, 0.9), 0.0055, black if style == "wasp" else lighter(yellow, -0.35)).at(
                0, 0.0022, 0.005
            ),
        )
    size = 0.0062 if style == "toy" else 0.0036
    head = np.array((0, 0.002, 0.0068 if style == "toy" else 0.0118))
    parts += named("head", ellipsoid(size, size, size * 0.9, yellow if style == "toy" else black).at(*head))
    eye = (size * (0.45 if style == "toy" else 0.75), head[1] + size * 0.25, head[2] + size * (0.75 if style == "toy" else 0.4))
    parts += named(
        "eye",
        *both(ellipsoid(size * 0.28, size * 0.42, size * 0.25, EYE if style == "toy" else Paint(np.array((0.30, 0.16, 0.10)))).at(*eye)),
    )
    if style == "toy":
        smile = [
            (size * np.sin(a) * 0.5, head[1] - size * (0.1 + 0.3 * np.cos(a)), head[2] + size * (0.86 - 0.12 * np.sin(a) ** 2), 0.0004)
            for a in np.linspace(-1.2, 1.2, 9)
        ]
        parts += named("mouth", limb(smile, EYE, 6, 2))
    feeler = limb(
        [
            (size * 0.3, head[1] + size * 0.8, head[2] + size * 0.3, 0.0004),
            (size * 0.6, head[1] + size * 1.5, head[2] + size, 0.0004),
            (size * 0.8, head[1] + size * 1.7, head[2] + size * 1.7, 0.0005),
        ],
        black,
        6,
        4,
    )
    parts += named("feeler", *both(feeler))
    wing = spline([(0, 0), (0.006, 0.0045), (0.015, 0.003), (0.019, -0.002), (0.013, -0.005), (0.004, -0.003)], 36, closed=True)
    lift = between(rng, 15, 50)
    front = (
        pad(wing * (1.0 if style != "bumble" else 1.15), 0.0005, WING)
        .turn("x", 90)
        .turn("y", 18)
        .turn("z", lift)
        .at(0.002, 0.006 * min(k, 1.2), 0.004)
    )
    rear = pad(wing * 0.68, 0.0005, WING).turn("x", 90).turn("y", 42).turn("z", lift - 6).at(0.002, 0.006 * min(k, 1.2), 0.001)
    parts += named("wing", *both(front), *both(rear))
    for z, a in ((0.007, 25), (0.004, 0), (0.001, -28)):
        leg = limb(
            [(0.002, -0.001, 0, 0.0008), (0.0075, 0.0, 0, 0.0007), (0.009, -0.007, 0, 0.0006), (0.011, -0.0085, 0, 0.0005)], black, 7, 4
        )
        parts += named("leg", *both(leg.turn("y", a).at(0, 0, z)))
    if style == "bumble":
        for _ in range(90):
            t, turn = between(rng, 0.1, 0.95), between(rng, 0, 360)
            p, q = abdomen.at(np.asarray(t), turn, 0.98), abdomen.at(np.asarray(t), turn, 1.2)
            parts += named("fur", rod(p, q, 0.00035, lighter(yellow, 0.3), 0.0001, 4))
    if style == "flower":
        petal = ellipsoid(0.0065, 0.0015, 0.0125, draw(rng, pick(rng, "pink", "white", "purple"))).at(0, 0, 0.018)
        parts += [q.at(0, -0.011, 0.004) for q in named("flower", *around(petal, 9), lump(0.01, 0.004, 0.01, draw(rng, "orange")))]
    has = ("stripes", "wings") + (("fur",) if style == "bumble" else ()) + (("a flower",) if style == "flower" else ())
    words = {"toy": ("toy",), "bumble": ("round", "furry")}.get(style, ())
    detail = "on a flower" if style == "flower" else "with a thin waist" if style == "wasp" else "with black stripes"
    return Build(
        stretched(rng, parts, 0.07),
        words,
        detail,
        yellow,
        named=False,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("fur", "a flower") if w not in has),
    )


def snail(rng: Rng) -> Build:
    """Coiled shell on a slimy foot with feelers: round coil, tall cone, flat banded shell, drawn back, climbing a leaf."""
    style = pick(rng, "coil", "coil", "cone", "hidden", "leaf", "raised")
    skin = Paint(np.array(((0.66, 0.56, 0.42), (0.45, 0.38, 0.30), (0.72, 0.66, 0.50))[int(rng.integers(3))]) * between(rng, 0.9, 1.08))
    shell = draw(rng, pick(rng, "brown", "beige", "orange", "yellow", "red"))
    dark = lighter(shell, -0.45)
    turns = between(rng, 4.6, 5.6) * np.pi
    a = np.linspace(0, turns, 90)
    parts: list[Part] = []
    if style == "cone":
        k = np.exp(-0.1 * a)
        spots = [
            (0.009 * g * np.cos(w), 0.019 + 0.047 * (1 - g), -0.004 - 0.022 * (1 - g) + 0.009 * g * np.sin(w))
            for w, g in zip(a, k, strict=True)
        ]
        parts += named("shell", limb([(*p, 0.0125 * g) for p, g in zip(spots, k, strict=True)], shell, 18, 1))
    else:
        k = np.exp(-0.155 * a)
        line = [
            (0.004 * (1 - g), 0.031 - 0.018 * g * np.cos(w), -0.004 + 0.018 * g * np.sin(w), 0.0108 * g) for w, g in zip(a, k, strict=True)
        ]
        parts += named("shell", limb(line, shell, 18, 1).scaled(1.3, 1, 1))
        rim = [(x + r * 1.2, y, z, 0.0008) for x, y, z, r in line[:56]]
        parts += named("line", *both(limb(rim, dark, 6, 1)))
    rise = 0.022 if style == "raised" else 0.008
    if style != "hidden":
        foot = Spine(
            [
                (0.003, -0.045, 0.002, 0.002),
                (0.005, -0.03, 0.008, 0.005),
                (0.007, 0.0, 0.0125, 0.008),
                (0.008, 0.025, 0.0105, 0.008),
                (0.007 + rise, 0.042, 0.008, 0.0075),
                (0.01 + rise * 1.4, 0.05, 0.0055, 0.0055),
            ],
            30,
        )
        parts += named("foot", foot.skin(skin, 20))
        head = foot.stop
        for dx, dy, dz, thick in ((0.009, 0.024, 0.008, 0.0014), (0.005, 0.004, 0.012, 0.001)):
            tip = head + (dx, dy, dz)
            parts += named(
                "feeler",
                *both(limb([(0.003, *(head[1:] + (0.002, 0)), thick), (*tip, thick * 0.8)], skin, 8)),
                *both(ball(thick * 1.5, EYE if dy > 0.01 else skin, 7, 10).at(*tip)),
            )
    else:
        parts += named("foot", ellipsoid(0.012, 0.006, 0.014, lighter(skin, -0.2)).at(0, 0.006, 0.012))
    if style == "leaf":
        leaf = spline([(-0.08, 0), (-0.04, 0.036), (0.02, 0.038), (0.085, 0.0), (0.02, -0.038), (-0.04, -0.036)], 44, closed=True)
        parts += named("leaf", pad(leaf, 0.004, draw(rng, "green")).turn("y", -90).turn("z", 90).at(0, 0.001, 0))
    has = ("a shell",) + (("feelers",) if style != "hidden" else ()) + (("a leaf",) if style == "leaf" else ())
    detail = {"leaf": "on a leaf", "hidden": "drawn back into its shell", "cone": "with a pointed shell"}.get(style, "with a coiled shell")
    return Build(
        stretched(rng, parts, 0.08),
        (),
        detail,
        shell,
        named=False,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("feelers", "a leaf") if w not in has),
    )

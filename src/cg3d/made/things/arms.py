"""A knight's sword and shield."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, mirrored, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    named,
    rod,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.things.bits import finished, likely

Float = np.ndarray


def _blade(style: str, long: float, w: float, paint: Paint) -> list[Part]:
    """Blade up from the origin, with a groove."""
    t = np.linspace(0, 1, 22)
    tip = {"short": 0.25, "rapier": 0.9}.get(style, 0.12)
    wide = w * np.clip((1.02 - t) / tip, 0.03, 1) ** 0.8 * (1 - 0.25 * t)
    bend = {"sabre": 0.16, "katana": 0.09}.get(style, 0.0) * long * t**2
    if style == "scimitar":
        bend = 0.26 * long * t**2
        wide = w * np.interp(t, (0, 0.55, 0.75, 1), (0.7, 1.1, 1.5, 0.03))
    thick = 0.005
    rings = np.array([[(b - a, y, 0), (b, y, -thick), (b + a, y, 0), (b, y, thick)] for a, b, y in zip(wide, bend, t * long)])
    parts = named("blade", loft(rings, paint))
    if style in ("long", "short", "great"):
        parts += named("groove", *(box(w * 0.3, long * 0.6, 0.001, lighter(paint, -0.35)).at(0, 0.02, s * thick * 0.98) for s in (-1, 1)))
    return parts


def _guard(rng: Rng, style: str, hold: float, paint: Paint) -> tuple[list[Part], bool]:
    """Guard at the origin; True where a bow or basket covers the hand."""
    if style == "katana":
        return named("guard", cylinder(0.036, 0.006, paint, sides=36 if chance(rng) else 8).at(0, -0.005, 0)), False
    if style == "rapier":
        shell = lathe(
            joined(
                (0.006, 0), [(0.03, 0.0), (0.045, -0.02), (0.048, -0.035), (0.044, -0.034), (0.028, -0.006), (0.006, -0.005), (0.006, 0)]
            ),
            paint,
            36,
        )
        bow = spline([(0.042, -0.03, 0), (0.07, -hold * 0.5, 0), (0.05, -hold * 0.92, 0), (0.0, -hold - 0.012, 0)], 24)
        return named("guard", shell, tube(bow, 0.005, paint), rod((-0.09, -0.004, 0), (0.09, -0.004, 0), 0.006, paint)), True
    reach = between(rng, 0.08, 0.12) * (1.3 if style == "great" else 1)
    curve = between(rng, -0.02, 0.035)
    bar = spline([(-reach, curve, 0), (-reach * 0.5, curve * 0.2, 0), (0, -0.008, 0), (reach * 0.5, curve * 0.2, 0), (reach, curve, 0)], 20)
    parts = named("guard", tube(bar, 0.011, paint, 10), *(ball(0.015, paint).at(s * reach, curve, 0) for s in (-1, 1)))
    bowed = style in ("sabre", "scimitar") and chance(rng, 0.6)
    if bowed:
        bow = spline([(0.03, 0, 0), (0.075, -hold * 0.4, 0), (0.05, -hold * 0.9, 0), (0, -hold - 0.01, 0)], 20)
        parts += named("guard", tube(bow, 0.006, paint))
    return parts, bowed


def sword(rng: Rng) -> Build:
    """Straight knight's sword, broad short one, sabre, katana, rapier, scimitar, great two-handed one; point up, down or laid flat."""
    style = likely(rng, long=3.5, short=1.5, sabre=1.3, katana=1.5, rapier=1, scimitar=1, great=1)
    metal, guard = steel(rng), GOLD if chance(rng, 0.5) else steel(rng)
    grip = leather(rng) if chance(rng, 0.7) else draw(rng, pick(rng, *BRIGHT, "black"), "leather")
    low, high = {"short": (0.45, 0.6), "sabre": (0.7, 0.85), "great": (0.95, 1.15), "katana": (0.65, 0.75)}.get(style, (0.7, 0.9))
    long = between(rng, low, high)
    w = {"short": 0.034, "sabre": 0.02, "katana": 0.0155, "rapier": 0.01, "great": 0.032}.get(style, 0.024) * between(rng, 0.9, 1.15)
    hold = {"katana": 0.23, "great": 0.28}.get(style, between(rng, 0.11, 0.15))
    sheath = style in ("katana", "long", "sabre") and chance(rng, 0.15)
    if sheath:
        cover = draw(rng, pick(rng, "black", "brown", "red", "blue"), "leather")
        case = _blade(style, long * 1.03, w * 1.5, cover)[0]
        parts = named("sheath", case.scaled(1, 1, 2.6)) + named("band", box(w * 3.3, 0.03, 0.032, guard).at(0, 0.01, 0))
    else:
        parts = _blade(style, long, w, metal)
    guards, bowed = _guard(rng, style, hold, guard)
    line = spline([(0.013, -hold), (0.016, -hold * 0.5), (0.013, 0)], 14)
    rings = [torus(0.0155, 0.0025, lighter(grip, -0.4), 6, 16).at(0, -hold * f, 0) for f in np.linspace(0.1, 0.9, round(hold / 0.022))]
    parts += guards + named("handle", lathe(joined((0, -hold), line, (0, 0)), grip, 16), *rings)
    pommel = ball(0.024, guard).at(0, -hold - 0.018, 0)
    if style == "katana":
        pommel = cylinder(0.0165, 0.012, guard).at(0, -hold - 0.01, 0)
    elif chance(rng, 0.3):
        pommel = cylinder(0.028, 0.018, guard).turn("x", 90).at(0, -hold - 0.022, -0.009)
    parts += named("pommel", pommel)
    curved = style in ("sabre", "katana", "scimitar")
    said = {"a curved blade": curved, "a straight blade": not curved, "a guard over the hand": bowed, "a sheath": sheath}
    said = {k: v for k, v in said.items() if v or "blade" not in k}
    pose = pick(rng, "up", "down", "flat")
    parts = parts if pose == "up" else turned(parts, "z", 180) if pose == "down" else turned(parts, "x", -90)
    words = ("curved",) if curved else {"long": ("long",), "short": ("short",), "rapier": ("thin",), "great": ("large",)}[style]
    return finished(parts, grip if sheath else metal, style, said, words, "in its sheath" if sheath else f"with a {guard.name} guard")


SHAPES: dict[str, list[tuple[float, float]]] = {
    "heater": [(0.001, 0), (0.24, 0.2), (0.45, 0.5), (0.5, 0.85), (0.5, 1)],
    "kite": [(0.001, 0), (0.13, 0.2), (0.33, 0.5), (0.46, 0.78), (0.36, 0.94), (0.001, 1.0)],
    "fancy": [(0.001, 0), (0.2, 0.08), (0.42, 0.3), (0.42, 0.55), (0.5, 0.8), (0.44, 0.98), (0.2, 0.94), (0.001, 1.02)],
}


def _plane_shield(rng: Rng, style: str, paint: Paint, rim: Paint, mark: Paint) -> tuple[list[Part], str]:
    """Shield cut from a bent board, facing +Z, and its sign."""
    w, tall = between(rng, 0.4, 0.5), between(rng, 0.5, 0.62) * (1.6 if style == "kite" else 1.35 if style == "tower" else 1)
    if style == "tower":
        half = np.array([(0.0, 0), (0.5, 0), (0.5, 1), (0.0, 1)])
    elif style == "heater":
        half = np.array([*spline(SHAPES[style][:-1] + [(0.5, 1.0)], 24)])
    else:
        half = spline(SHAPES[style], 36)
    line = mirrored(half * (w, tall))
    fine = np.concatenate([np.linspace(a, b, 4, endpoint=False) for a, b in zip(line, np.roll(line, -1, 0))]) if style == "tower" else line
    bow = 1.1 if style != "tower" else 1.9
    curve = lambda x, y, z: (x, y, z - bow * x**2)  # noqa: E731
    strips = _board(fine, 0.03, paint, curve)
    big = (fine - (0, tall / 2)) * 1.012 + (0, tall / 2)
    edge = np.column_stack([big, -bow * big[:, 0] ** 2])
    parts = named("board", strips) + named("rim", tube(edge, 0.019, rim, 8, closed=True))
    sign = pick(rng, "cross", "stripe", "boss", "halves", "star")
    if sign == "cross":
        top = 0.6 if style != "kite" else 0.68
        parts += named(
            "cross", box(w * 0.13, tall * 0.82, 0.042, mark).at(0, tall * 0.12, 0), _strip(w * 0.42, tall * top, w * 0.13, 0.0, bow, mark)
        )
    elif sign == "stripe":
        parts += named("stripe", _strip(w * 0.42, tall * 0.6, w * 0.17, 0.5, bow, mark))
    elif sign == "boss":
        boss = lathe([(0, 0), (w * 0.2, 0), (w * 0.17, 0.02), (w * 0.1, 0.055), (0, 0.07)], rim, 32).turn("x", 90)
        parts += named("boss", boss.at(0, tall * 0.58, 0.012)) + named(
            "rivet",
            *(
                ball(0.011, rim, 6, 10).at(w * 0.24 * np.cos(a), tall * 0.58 + w * 0.24 * np.sin(a), 0.012)
                for a in np.linspace(0, 6.28, 9)[:-1]
            ),
        )
    elif sign == "star":
        star_ = np.array([(np.sin(a) * r, np.cos(a) * r) for a, r in zip(np.arange(10) * np.pi / 5, (w * 0.26, w * 0.11) * 5)])
        parts += named("star", extrude(star_, 0.05, mark).at(0, tall * 0.58, 0))
    else:
        xs = np.linspace(w * 0.02, w * 0.36, 6)
        parts += named("stripe", *(box(w * 0.05, tall * 0.5, 0.036, mark).at(float(x), tall * 0.36, -bow * float(x) ** 2) for x in xs[::2]))
        sign = "stripes"
    return parts, {"boss": "a boss", "stripes": "stripes"}.get(sign, f"a {sign}")


def _strip(reach: float, low: float, high: float, slope: float, bow: float, paint: Paint) -> Part:
    """Band across a bent board, from y = low, rising by `slope`."""
    rings = []
    for x in np.linspace(-reach, reach, 14):
        y, z = low + slope * x, -bow * x**2
        rings.append([(x, y, z - 0.021), (x, y + high, z - 0.021), (x, y + high, z + 0.021), (x, y, z + 0.021)])
    return loft(np.array(rings), paint)


def _board(line: Float, deep: float, paint: Paint, curve: object) -> Part:
    """Board of level slices, so that it can be bent."""
    low, high = line[:, 1].min(), line[:, 1].max()
    rings = []
    closed = np.vstack([line, line[:1]])
    for y in np.linspace(low + 1e-4, high - 1e-4, 18):
        hits = [
            p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1])
            for p, q in pairwise(closed)
            if (p[1] - y) * (q[1] - y) <= 0 and abs(q[1] - p[1]) > 1e-12
        ]
        half = max(max(abs(h) for h in hits), 1e-3) if hits else 1e-3
        u = np.linspace(-half, half, 11)
        front = np.column_stack([u, np.full(11, y), np.full(11, deep / 2)])
        rings.append(np.concatenate([front, (front - (0, 0, deep))[::-1]]))
    return loft(np.array(rings), paint).shaped(curve)  # type: ignore[arg-type]


def shield(rng: Rng) -> Build:
    """Round with a boss, heater, long kite, tower, fancy outline; with cross, stripe, star or boss."""
    style = likely(rng, round=2.5, heater=3, kite=1.3, tower=1.3, fancy=1.2)
    paint = draw(rng, pick(rng, *BRIGHT, "black")) if chance(rng, 0.65) else wood(rng)
    rim = steel(rng) if chance(rng, 0.7) else GOLD
    mark = draw(rng, pick(rng, *(x for x in ("white", "yellow", "red", "blue") if x != paint.name)))
    if style != "round":
        parts, sign = _plane_shield(rng, style, paint, rim, mark)
        words = {"kite": ("long",), "tower": ("rectangular",), "heater": ("pointed",)}.get(style, ())
        return finished(parts, paint, style, {"a metal rim": True, sign: True}, words, f"with {sign}")
    r = between(rng, 0.28, 0.4)
    t = np.linspace(0, 1, 8)
    dish = np.stack([r * t, 0.12 * r * (1 - t**2)], 1)
    parts = named("board", lathe(joined((0, -0.012), (r, -0.012), dish[::-1]), paint, 40)) + named("rim", torus(r, 0.014, rim, 10, 40))
    parts += named("boss", lathe([(0, 0), (r * 0.26, 0), (r * 0.22, 0.03), (r * 0.12, 0.07), (0, 0.085)], rim).at(0, 0.1 * r, 0))
    parts += named(
        "rivet", *(ball(0.012, rim, 6, 10).at(r * 0.88 * np.cos(a), 0.03 * r, r * 0.88 * np.sin(a)) for a in np.linspace(0, 6.28, 13)[:-1])
    )
    rays = chance(rng, 0.5)
    if rays:
        n = int(rng.choice((4, 6, 8)))
        ray = [box(r * 0.08, 0.012, r * 0.16, mark).at(0, 0.12 * r * (1 - f**2) - 0.004, r * f) for f in (0.36, 0.5, 0.64, 0.78)]
        parts += named("ray", *(q for p in ray for q in around(p, n)))
    return finished(
        turned(parts, "x", 90), paint, style, {"a metal rim": True, "a boss": True, "rays": rays}, ("round",), f"with a {rim.name} boss"
    )

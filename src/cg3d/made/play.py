"""Small things of the house and the street: clock, book, globe, ball, chess piece, die, dumbbell, hat, boot, glasses, crown, trophy, gift box, pillow, mirror,
picture frame, traffic cone, traffic light, road sign, fire hydrant, anchor."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline, star
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, fabric, leather, lighter, metal, pick, steel, stone, wood
from cg3d.made.parts import (
    Part, around, ball, both, box, corners, cylinder, ellipsoid, extrude, lathe, loft, moved, rod, rounded, slab, torus, tube, turned,
)  # fmt: skip

BLACK = Paint(np.array((0.09, 0.09, 0.10)))
WHITE = Paint(np.array((0.95, 0.95, 0.94)))
GOLD = Paint(np.array((0.88, 0.70, 0.22)), "metal")


def _dial(rng: Rng, r: float, face: Paint) -> list[Part]:
    """Clock face with marks and hands, facing +Z, centred on the origin."""
    ink = BLACK if face.rgb.mean() > 0.4 else WHITE
    parts = [cylinder(r, 0.01 * r, face, sides=44).turn("x", 90)]
    marks = [box(r * (0.06 if i % 3 == 0 else 0.03), r * 0.14, r * 0.02, ink).at(0, r * 0.78, r * 0.015).turn("z", 30 * i) for i in range(12)]
    hands = [box(r * 0.07, r * 0.55, r * 0.02, ink).at(0, -r * 0.08, r * 0.03).turn("z", float(rng.uniform(0, 360))), box(r * 0.045, r * 0.85, r * 0.02, ink).at(0, -r * 0.1, r * 0.05).turn("z", float(rng.uniform(0, 360)))]
    return [*parts, *marks, *hands, cylinder(r * 0.06, r * 0.08, ink, sides=16).turn("x", 90)]


def clock(rng: Rng) -> Build:
    """Wall clock, alarm clock with two bells, grandfather clock, cube desk clock."""
    style = pick(rng, "wall", "alarm", "grandfather", "wall")
    paint = wood(rng) if style == "grandfather" or chance(rng, 0.25) else draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"))
    face = WHITE if chance(rng, 0.75) or style == "grandfather" else lighter(paint, 0.7 if paint.rgb.mean() < 0.6 else -0.75)
    if style == "grandfather":
        tall = between(rng, 1.9, 2.2)
        glass = Paint(np.array((0.22, 0.24, 0.26)), "glass")
        parts = [box(0.5, 0.4, 0.3, paint), box(0.36, tall - 0.9, 0.24, paint).at(0, 0.4, 0), box(0.5, 0.5, 0.3, paint).at(0, tall - 0.5, 0), rounded(0.56, 0.05, 0.34, 0.015, paint).at(0, 0.38, 0), rounded(0.58, 0.06, 0.36, 0.015, paint).at(0, tall, 0), extrude(joined((-0.25, 0), (0.25, 0), arc(0, 0, 0.25, 0, 180, 16)), 0.28, paint).at(0, tall + 0.05, 0)]
        parts += [*moved(_dial(rng, 0.19, face), 0, tall - 0.24, 0.152), box(0.24, tall - 1.1, 0.01, glass).at(0, 0.5, 0.12), rod((0, tall - 0.62, 0.13), (0, 0.85, 0.13), 0.008, GOLD), cylinder(0.06, 0.015, GOLD).turn("x", 90).at(0, 0.8, 0.125)]
        return Build(parts, ("grandfather",), "with a pendulum", paint)
    r = between(rng, 0.13, 0.18) if style == "wall" else between(rng, 0.05, 0.065)
    ring = lathe([(r * 0.96, 0), (r * 1.1, 0), (r * 1.1, r * 0.18), (r * 0.98, r * 0.24), (r * 0.96, r * 0.2), (r * 0.96, 0)], paint, 48).turn("x", 90)
    parts = [*moved(_dial(rng, r * 0.99, face), z=r * 0.1), ring, cylinder(r * 1.05, r * 0.1, paint, sides=44).turn("x", 90)]
    if style == "wall":
        return Build(parts, ("round", "wall"), "with a dial", paint)
    shine = steel(rng)
    parts += [cylinder(r * 1.08, r * 0.6, paint, sides=40).turn("x", 90).at(0, 0, -r * 0.5), *both(ball(r * 0.38, shine).shaped(lambda x, y, z: (x, np.maximum(y, -0.002), z)).turn("z", -35).at(r * 0.68, r * 1.05, -r * 0.2)), *both(rod((r * 0.55, -r * 0.8, -r * 0.2), (r * 0.75, -r * 1.3, -r * 0.1), r * 0.08, shine))]
    parts += [tube(spline([(-r * 0.5, r * 1.25, -r * 0.2), (0, r * 1.75, -r * 0.2), (r * 0.5, r * 1.25, -r * 0.2)], 14), r * 0.05, shine), rod((0, r, -r * 0.2), (0, r * 1.35, -r * 0.2), r * 0.05, shine)]
    return Build(parts, ("alarm",), "with two bells", paint)


def _volume(rng: Rng, width: float, tall: float, thick: float) -> tuple[list[Part], Paint]:
    """Closed book lying flat, spine towards -x, base at y = 0."""
    cover, paper = draw(rng, pick(rng, *BRIGHT, "brown", "black")), Paint(np.array((0.94, 0.91, 0.82)), "paper")
    board = thick * 0.1
    parts = [box(width, board, tall, cover), box(width, board, tall, cover).at(0, thick - board, 0), box(board * 1.5, thick, tall, cover).at(-width / 2, 0, 0), box(width * 0.95, thick - 2 * board, tall * 0.95, paper).at(0, board, 0)]
    return [*parts, box(width * 0.5, 0.0015, tall * 0.12, lighter(cover, 0.6)).at(0, thick, -tall * 0.2)], cover


def book(rng: Rng) -> Build:
    """Closed and lying, standing, open, or a pile of three or four."""
    style = pick(rng, "lying", "open", "pile", "standing")
    width, tall, thick = between(rng, 0.13, 0.18), between(rng, 0.19, 0.26), between(rng, 0.022, 0.05)
    if style == "pile":
        parts, y, body = list[Part](), 0.0, None
        for _ in range(int(rng.integers(3, 6))):
            one, paint = _volume(rng, width * between(rng, 0.85, 1.05), tall * between(rng, 0.85, 1.05), thick)
            body = body or paint
            parts += moved(turned(one, "y", between(rng, -20, 20)), y=y)
            y += thick + 0.001
        return Build(parts, (), "pile of several volumes", body)
    if style != "open":
        parts, paint = _volume(rng, width, tall, thick)
        return Build(parts if style == "lying" else turned(turned(parts, "x", 90), "y", between(rng, -30, 30)), ("closed",), "", paint)
    cover, paper = draw(rng, pick(rng, *BRIGHT, "brown", "black")), Paint(np.array((0.95, 0.93, 0.86)), "paper")
    x = np.linspace(0.002, width, 16)
    rise = 0.03 * np.sin(np.pi * np.clip(x / width, 0, 1) ** 0.55) + 0.004
    page = extrude(joined(np.stack([x, rise], 1), (width, 0.003), (0.002, 0.003)), tall * 0.95, paper)
    lines = [box(width * 0.72, 0.0012, 0.003, lighter(BLACK, 0.35)).at(width * 0.52, 0, z) for z in np.linspace(-tall * 0.36, tall * 0.36, 12)]
    lines = [p.shaped(lambda a, b, c: (a, b + 0.03 * np.sin(np.pi * np.clip(a / width, 0, 1) ** 0.55) + 0.004, c)) for p in lines]
    parts = [*both(page), *both(box(width + 0.006, 0.004, tall, cover).at(width / 2, 0, 0)), *(q for p in lines for q in both(p))]
    return Build(parts, ("open",), "with printed pages", cover)


def _cap(radius: float, angle: float, paint: Paint) -> Part:
    """A round patch of a sphere about the origin, at its north pole; angle in radians."""
    t = np.linspace(angle, 0, 8)
    top = np.stack([radius * np.sin(t), radius * np.cos(t)], 1)
    return lathe(joined((0, top[0, 1] - radius * 0.05), top[:1] - (0, radius * 0.05), top), paint, 24)


def globe(rng: Rng) -> Build:
    """Ball with land patches in a half ring on a foot."""
    sea, land, frame = draw(rng, "blue"), draw(rng, pick(rng, "green", "green", "yellow")), wood(rng, grain=False) if chance(rng) else GOLD
    r = between(rng, 0.12, 0.16)
    parts = [ball(r, sea, 16, 32)]
    for i in range(11):
        lat, lon, size = np.arcsin(np.clip(2 * (i + 0.5) / 11 - 1, -1, 1)), i * 2.4, r * between(rng, 0.25, 0.5)
        patch = _cap(r * 1.006, size / r, land)
        parts.append(patch.turn("x", 90 - np.degrees(lat)).turn("y", np.degrees(lon)))
    a = np.radians(np.linspace(-90, 90, 28))
    bow = tube(np.column_stack([-r * 1.12 * np.cos(a), r * 1.12 * np.sin(a), 0 * a]), r * 0.045, frame)
    parts = turned([*parts, bow, rod((0, -r * 1.14, 0), (0, r * 1.14, 0), r * 0.03, frame)], "z", -23)
    foot = lathe([(0, 0), (r * 0.75, 0), (r * 0.7, 0.012), (r * 0.12, 0.03), (r * 0.08, r * 0.5), (0, r * 0.5)], frame)
    return Build([*moved(parts, y=r * 1.6), foot.at(-r * 0.35, 0, 0)], ("round",), "on a stand", sea)


def sports_ball(rng: Rng) -> Build:
    """Football, basketball, tennis ball, beach ball, rugby ball."""
    style = pick(rng, "foot", "basket", "tennis", "beach", "rugby")
    if style == "foot":
        r = 0.11
        parts, golden = [ball(r, WHITE, 16, 32)], (1 + 5**0.5) / 2
        for x, y, z in [(0, s, t * golden) for s in (-1, 1) for t in (-1, 1)]:
            for spot in ((x, y, z), (y, z, x), (z, x, y)):
                way = np.array(spot, float) / np.linalg.norm(spot)
                patch = _cap(r * 1.008, 0.3, BLACK)
                parts.append(patch.turn("x", np.degrees(np.arccos(way[1]))).turn("y", np.degrees(np.arctan2(way[0], way[2]))))
        return Build(parts, ("round",), "like a football with black patches", WHITE)
    if style == "basket":
        r, paint = 0.12, draw(rng, "orange", "rubber")
        rings = [torus(r, 0.0022, BLACK, 6, 48), torus(r, 0.0022, BLACK, 6, 48).turn("x", 90), torus(r, 0.0022, BLACK, 6, 48).turn("z", 90), *(torus(r * 0.8, 0.0022, BLACK, 6, 40).turn("z", 90).at(s * r * 0.6, 0, 0) for s in (-1, 1))]
        return Build([ball(r, paint, 16, 32), *rings], ("round",), "like a basketball with black lines", paint)
    if style == "tennis":
        r, paint = 0.033, Paint(np.array((0.80, 0.90, 0.22)))
        t = np.linspace(0, 2 * np.pi, 80, endpoint=False)
        seam = np.stack([np.cos(t) + 0.35 * np.cos(3 * t), np.sin(t) - 0.35 * np.sin(3 * t), 1.18 * np.sin(2 * t)], 1)
        seam *= r * 1.0 / np.linalg.norm(seam, axis=1, keepdims=True)
        return Build([ball(r, paint, 16, 32), tube(seam, 0.0013, WHITE, 6, closed=True)], ("round",), "for tennis with a white seam", paint)
    if style == "beach":
        r, first = 0.2, draw(rng, pick(rng, "red", "blue", "yellow", "green"), "plastic")
        others = [first, WHITE, draw(rng, pick(rng, *(w for w in ("red", "blue", "yellow", "orange") if w != first.name)), "plastic"), WHITE]
        t, a = np.linspace(-np.pi / 2, np.pi / 2, 15), np.linspace(0, np.pi / 4, 6)
        parts = []
        for i in range(8):
            rings = np.array([[*((r * np.cos(k) * np.cos(w), r * np.sin(k), -r * np.cos(k) * np.sin(w)) for w in a), (0, r * np.sin(k) * 0.98, 0)] for k in t])
            parts.append(loft(rings, others[i % 4]).turn("y", 45 * i))
        return Build(parts, ("round", "striped"), "for the beach", first)
    paint = draw(rng, pick(rng, "brown", "brown", "red", "white"), "leather")
    lace = [box(0.004, 0.006, 0.03, WHITE).at(x, 0.083, 0) for x in np.linspace(-0.04, 0.04, 6)] + [box(0.1, 0.005, 0.006, WHITE).at(0, 0.083, 0)]
    return Build([ellipsoid(0.145, 0.085, 0.085, paint).shaped(lambda x, y, z: (x, y * (1 - 9 * x**2), z * (1 - 9 * x**2))), *lace], ("oval",), "for rugby", paint)


def chess_piece(rng: Rng) -> Build:
    """Pawn, rook, bishop, king, queen."""
    style = pick(rng, "pawn", "rook", "bishop", "king", "queen")
    paint = wood(rng, grain=False) if chance(rng, 0.4) else draw(rng, pick(rng, "white", "black", "white", "black", "red", "beige"))
    tall = {"pawn": 0.05, "rook": 0.055, "bishop": 0.07, "king": 0.085, "queen": 0.08}[style] * between(rng, 0.9, 1.15)
    r = between(rng, 0.015, 0.019)
    foot = [(0, 0), (r, 0), (r, 0.005), (r * 0.8, 0.009), (r * 0.85, 0.012), (r * 0.5, 0.017)]
    waist = [(r * 0.38, tall * 0.5), (r * 0.4, tall * 0.62), (r * 0.65, tall * 0.65), (r * 0.4, tall * 0.69)]
    tops = {"pawn": [(0, tall * 0.7)], "rook": [(r * 0.6, tall * 0.75), (r * 0.7, tall), (0, tall)], "bishop": [*spline([(r * 0.35, tall * 0.7), (r * 0.55, tall * 0.78), (r * 0.3, tall * 0.92), (0.001, tall * 0.97)], 14).tolist(), (0, tall * 0.97)], "king": [(r * 0.65, tall * 0.92), (r * 0.3, tall * 0.95), (0, tall * 0.95)], "queen": [(r * 0.72, tall * 0.93), (r * 0.45, tall * 0.95), (0, tall * 0.96)]}
    parts = [lathe([*foot, *waist, *tops[style]], paint, 32)]
    if style == "pawn":
        parts.append(ball(r * 0.62, paint).at(0, tall * 0.82, 0))
    elif style == "rook":
        parts += around(box(r * 0.42, r * 0.35, r * 0.3, paint).at(0, tall, r * 0.56), 5)
    elif style == "bishop":
        parts.append(ball(r * 0.15, paint, 8, 12).at(0, tall * 0.99, 0))
    elif style == "king":
        parts += [box(r * 0.16, r * 0.75, r * 0.16, paint).at(0, tall * 0.94, 0), box(r * 0.55, r * 0.16, r * 0.16, paint).at(0, tall * 0.94 + r * 0.35, 0)]
    else:
        parts += [*around(ball(r * 0.14, paint, 6, 10).at(0, tall * 0.945, r * 0.64), 8), ball(r * 0.2, paint, 8, 12).at(0, tall * 0.98, 0)]
    return Build(parts, (), f"that is a {style}", paint)


def die(rng: Rng) -> Build:
    """Cube with pips."""
    paint = draw(rng, pick(rng, "white", "white", "red", "blue", "green", "black"), "plastic")
    pip, a = BLACK if paint.rgb.mean() > 0.6 else WHITE, 0.016
    s = a * 0.26
    spots = {1: [(0, 0)], 2: [(-s, s), (s, -s)], 3: [(-s, s), (0, 0), (s, -s)]}
    spots |= {4: [(-s, s), (s, s), (s, -s), (-s, -s)], 6: [(x, y) for x in (-s, s) for y in (-s, 0, s)]}
    spots[5] = [*spots[4], (0, 0)]
    parts = [rounded(a, a, a, a * 0.13, paint, 4).at(0, -a / 2, 0)]
    for number, axis, degrees in ((1, "x", 0), (6, "x", 180), (2, "x", 90), (5, "x", -90), (3, "z", 90), (4, "z", -90)):
        parts += [ball(a * 0.095, pip, 6, 12).scaled(1, 0.3, 1).at(x, a / 2, y).turn(axis, degrees) for x, y in spots[number]]
    return Build(turned(parts, "y", between(rng, 0, 90)), (), "with dots", paint)


def dumbbell(rng: Rng) -> Build:
    """Hexagonal or round heads, or plates on a bar."""
    paint, bar = draw(rng, pick(rng, "black", "black", "grey", *BRIGHT), "metal"), steel(rng)
    r, grip = between(rng, 0.05, 0.075), 0.065
    style = pick(rng, "hexagon", "ball", "plates")
    head: list[Part]
    if style == "hexagon":
        head = [cylinder(r, 0.085, paint, sides=6).turn("z", -90).at(grip, 0, 0)]
    elif style == "ball":
        head = [ball(r, paint, 14, 28).at(grip + r * 0.8, 0, 0)]
    else:
        head = [cylinder(r * f, 0.025, paint, sides=36).turn("z", -90).at(grip + 0.03 * i, 0, 0) for i, f in enumerate((1.2, 1.2, 0.85))] + [cylinder(0.022, 0.02, bar).turn("z", -90).at(grip + 0.095, 0, 0)]
    return Build([q for p in head for q in both(p)] + [rod((-grip - 0.12, 0, 0), (grip + 0.12, 0, 0), 0.015, bar)] if style == "plates" else [*(q for p in head for q in both(p)), rod((-grip - 0.02, 0, 0), (grip + 0.02, 0, 0), 0.015, bar)], (), "with a metal bar", paint)


def hat(rng: Rng) -> Build:
    """Top hat, cowboy or straw hat, baseball cap, witch's hat, beanie."""
    style = pick(rng, "top", "straw", "cap", "witch", "beanie")
    r = 0.09
    band = draw(rng, pick(rng, "red", "blue", "black", "white", "purple", "yellow"), "fabric")
    if style == "top":
        paint = draw(rng, pick(rng, "black", "black", "grey", "purple", "red"), "fabric")
        return Build([lathe([(0, 0), (r * 1.65, 0), (r * 1.68, 0.012), (r * 1.05, 0.012), (r * 0.98, 0.03), (r, 0.08), (r * 1.12, 0.17), (0, 0.175)], paint, 40), cylinder(r * 1.02, 0.035, band, sides=40).at(0, 0.014, 0)], ("top",), f"with a {band.name} band", paint)
    if style == "cap":
        paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "fabric")
        t = np.linspace(0, np.pi / 2, 10)
        dome = lathe(joined((0, 0), np.stack([r * np.cos(t), 0.1 * np.sin(t)], 1)), paint, 36).scaled(1, 1, 1.12)
        peak = ellipsoid(r * 0.85, 0.008, r * 0.95, lighter(paint, -0.2)).shaped(lambda x, y, z: (x, y - 2.2 * x**2 + 0.012, np.maximum(z, -0.01))).at(0, 0.004, r * 0.85)
        return Build([dome, peak, ball(0.009, lighter(paint, -0.2)).at(0, 0.1, 0)], ("baseball",), "with a peak", paint)
    if style == "beanie":
        paint = draw(rng, pick(rng, *BRIGHT, "grey", "white"), "woollen")
        dome = lathe(joined((0, 0), spline([(r, 0.0), (r * 1.02, 0.06), (r * 0.75, 0.12), (0.001, 0.145)], 24)), paint, 36)
        return Build([dome, torus(r * 0.98, 0.02, lighter(paint, -0.2)).at(0, 0.02, 0).scaled(1, 1.3, 1), ball(0.032, lighter(paint, 0.5)).at(0, 0.165, 0)], ("woollen",), "with a bobble", paint)
    if style == "witch":
        paint = draw(rng, pick(rng, "black", "purple", "blue", "green"), "fabric")
        cone = tube(spline([(0, 0.01, 0), (0, 0.12, 0), (0.02, 0.22, 0), (0.07, 0.3, 0)], 20), np.linspace(r, 0.004, len(spline([(0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0)], 20))), paint, 28)
        star_ = extrude(star(0.022, 0.009, 5), 0.01, GOLD).at(0, 0.06, r * 0.82)
        return Build([cone, lathe([(0, 0), (r * 2.0, -0.01), (r * 2.02, 0.0), (r, 0.014), (0, 0.014)], paint, 40), cylinder(r * 0.99, 0.028, band, r * 0.85, 36).at(0, 0.015, 0), star_], ("pointed",), f"with a {band.name} band", paint)
    paint = Paint(np.array((0.86, 0.72, 0.42)), "straw") if chance(rng) else draw(rng, pick(rng, "brown", "black", "white"), "leather")
    crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 0.98, 0.06), (r * 0.8, 0.11), (0.001, 0.1)], 24)), paint, 40).scaled(0.92, 1, 1.12)
    brim = lathe([(r * 0.8, 0), (r * 1.95, 0.0), (r * 1.97, 0.006), (r * 0.8, 0.012), (r * 0.8, 0)], paint, 44).shaped(lambda x, y, z: (x, y + 2.2 * np.maximum(np.abs(x) - r, 0) ** 1.5, z * 1.1))
    return Build([crown, brim, torus(r * 0.99, 0.011, band).scaled(0.94, 1, 1.13).at(0, 0.02, 0)], ("wide",), f"with a {band.name} band", paint)


def boot(rng: Rng) -> Build:
    """Rubber boot, lace-up boot or high heel; a single one or a pair."""
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "rubber") if chance(rng, 0.5) else leather(rng)
    sole, tall = BLACK if paint.name != "black" else Paint(np.array((0.35, 0.24, 0.15))), between(rng, 0.16, 0.3)
    rings = []
    for y, zc, half, wide in ((0.02, 0.04, 0.128, 0.044), (0.05, 0.035, 0.124, 0.046), (0.085, -0.005, 0.085, 0.044), (0.115, -0.035, 0.06, 0.043), (0.15, -0.045, 0.054, 0.044), (tall, -0.045, 0.06, 0.05)):
        ring = circle(1.0, 24) * (1, -1)
        rings.append(np.column_stack([wide * ring[:, 0], np.full(24, y), zc + half * ring[:, 1]]))
    parts = [loft(np.array(rings), paint), slab(spline([(0.048, 0.03), (0.045, 0.13), (0, 0.172), (-0.045, 0.13), (-0.048, 0.03), (-0.042, -0.08), (0, -0.098), (0.042, -0.08)], 50, closed=True), 0.022, sole), rounded(0.08, 0.025, 0.07, 0.008, sole).at(0, -0.012, -0.06)]
    parts += [torus(0.055, 0.007, lighter(paint, -0.3)).scaled(0.95, 1, 1.12).at(0, tall, -0.045), lathe([(0, 0), (0.046, 0), (0.046, 0.001), (0, 0.001)], BLACK).scaled(0.95, 1, 1.15).at(0, tall + 0.001, -0.045)]
    if paint.material == "leather":
        parts += [rod((-0.022, 0.1 + 0.022 * i, 0.052 - 0.017 * min(i, 2)), (0.022, 0.1 + 0.022 * i, 0.052 - 0.017 * min(i, 2)), 0.004, WHITE) for i in range(int((tall - 0.09) / 0.026))]
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
    parts += [tube(spline([(-0.034 + r, 0.006, 0), (0, 0.012, 0.003), (0.034 - r, 0.006, 0)], 10), 0.0026, paint), *both(tube(spline([(0.034 + r * 1.05, 0.008, 0), (0.066, 0.01, -0.008), (0.068, 0.01, -0.09), (0.066, -0.012, -0.13)], 24), 0.0022, paint, 8))]
    return Build(parts, ("dark",) if dark else (), "with two lenses", paint)


def crown(rng: Rng) -> Build:
    """Gold band with points, balls and jewels."""
    r, tall, tips = 0.085, between(rng, 0.07, 0.1), int(rng.integers(5, 9))
    gem = draw(rng, pick(rng, "red", "blue", "green", "purple"), "glass")
    a = np.linspace(0, 2 * np.pi, tips * 8, endpoint=False)
    peak = tall * (0.45 + 0.55 * np.abs(2 * ((a * tips / (2 * np.pi)) % 1) - 1))
    out = 1 + 0.18 * peak / tall
    rings = [np.column_stack([r * k * np.cos(a), h, -r * k * np.sin(a)]) for k, h in ((np.ones(len(a)), 0 * a), (out, peak), (out * 0.965, peak), (np.ones(len(a)) * 0.965, 0 * a), (np.ones(len(a)), 0 * a))]
    parts = [loft(np.array(rings), GOLD), torus(r * 1.0, 0.006, GOLD).at(0, 0.006, 0)]
    parts += [p.at(0, tall * 1.03, 0) for p in around(ball(0.0095, GOLD, 8, 12).at(r * 1.17, 0, 0), tips)] + [p.at(0, tall * 0.25, 0) for p in around(ball(0.011, gem, 8, 12).scaled(0.5, 1, 1).at(r * 1.05, 0, 0), tips)]
    return Build(parts, ("golden",), f"with {gem.name} jewels", GOLD)


def trophy(rng: Rng) -> Build:
    """Cup with two handles on a plinth, or a star."""
    paint = GOLD if chance(rng, 0.7) else steel(rng)
    base = wood(rng) if chance(rng, 0.5) else Paint(np.array((0.1, 0.1, 0.1)), "stone")
    foot = [box(0.12, 0.06, 0.12, base), box(0.07, 0.025, 0.004, GOLD).at(0, 0.018, 0.061)]
    if chance(rng, 0.25):
        stem = lathe([(0, 0), (0.04, 0), (0.012, 0.03), (0.009, 0.14), (0, 0.14)], paint).at(0, 0.06, 0)
        return Build([*foot, stem, extrude(star(0.075, 0.032, 5), 0.02, paint).at(0, 0.26, 0)], ("star",), "on a plinth", paint)
    line = spline([(0.012, 0.05), (0.045, 0.075), (0.062, 0.12), (0.068, 0.2)], 20)
    cup = lathe(joined((0, 0), (0.045, 0), (0.04, 0.01), (0.012, 0.025), line, line[::-1] - (0.004, 0), (0, 0.06)), paint, 40).at(0, 0.06, 0)
    ears = both(tube(spline([(0.065, 0.245, 0), (0.11, 0.255, 0), (0.115, 0.19, 0), (0.06, 0.16, 0)], 24), 0.006, paint))
    return Build([*foot, cup, *ears], (), "with two handles", paint)


def gift_box(rng: Rng) -> Build:
    """Wrapped box with ribbon and bow."""
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "paper")
    ribbon = draw(rng, pick(rng, *(w for w in ("red", "yellow", "white", "blue", "green", "pink") if w != paint.name)), "fabric")
    w, tall, d = between(rng, 0.15, 0.25), between(rng, 0.1, 0.22), between(rng, 0.15, 0.22)
    parts = [box(w, tall, d, paint), rounded(w + 0.012, tall * 0.22, d + 0.012, 0.003, lighter(paint, -0.1), 2).at(0, tall * 0.8, 0), box(w * 0.16, tall * 1.03, d + 0.016, ribbon), box(w + 0.016, tall * 1.03, w * 0.16, ribbon)]
    bow = tube(spline([(0, 0, 0), (0.04, 0.03, 0), (0.065, 0.015, 0), (0.04, 0.002, 0), (0, 0, 0)], 24), 0.006, ribbon, 8).scaled(w * 5, w * 5, 2.2)
    parts += [p.at(0, tall * 1.03, 0) for p in (*both(bow), *both(bow.turn("y", 70).scaled(0.8, 0.9, 0.8)), ball(w * 0.07, ribbon))]
    return Build(parts, (), f"with a {ribbon.name} bow", paint)


def pillow(rng: Rng) -> Build:
    """Square or long cushion, lying or leaning."""
    paint = fabric(rng)
    w, d, h = between(rng, 0.4, 0.65), 0.42, between(rng, 0.07, 0.1)
    n = np.linspace(-1, 1, 15)
    ring = np.concatenate([np.stack([n, np.full(15, -1.0)], 1), np.stack([np.full(15, 1.0), n], 1)[1:], np.stack([-n, np.full(15, 1.0)], 1)[1:], np.stack([np.full(15, -1.0), -n], 1)[1:-1]])
    rings = []
    for k in np.concatenate([np.linspace(0.02, 1, 9), np.linspace(1, 0.02, 9)[1:]]):
        pts = ring * k
        pinch = 1 - 0.06 * (1 - np.abs(pts).min(1))
        rings.append((pts * pinch[:, None], np.sqrt(np.clip((1 - pts[:, 0] ** 2) * (1 - pts[:, 1] ** 2), 0, 1)) ** 0.8))
    layers = [np.column_stack([p[:, 0] * w / 2, s * h * t, -p[:, 1] * d / 2]) for i, (p, t) in enumerate(rings) for s in ((-1,) if i < 9 else (1,))]
    parts = [loft(np.array(layers), paint)]
    if chance(rng, 0.4):
        parts.append(ball(0.018, lighter(paint, -0.3)).scaled(1, 0.5, 1).at(0, h * 0.98, 0))
    return Build(parts if chance(rng, 0.6) else turned(parts, "x", 70), ("square",) if w < 0.48 else ("soft",), "", paint)


def mirror(rng: Rng) -> Build:
    """Standing mirror, oval or square, in a frame with feet; hand mirror."""
    frame, pane = wood(rng) if chance(rng, 0.6) else GOLD, Paint(np.array((0.74, 0.84, 0.89)) * rng.uniform(0.95, 1.05), "glass")
    if chance(rng, 0.25):
        grip = tube(np.array([(0, -0.09, 0), (0, -0.24, 0)]), [0.01, 0.014], frame)
        return Build([torus(0.09, 0.012, frame).turn("x", 90), cylinder(0.09, 0.012, frame).turn("x", 90).at(0, 0, -0.006), cylinder(0.085, 0.003, pane).turn("x", 90).at(0, 0, 0.007), grip], ("hand",), "with a handle", frame)
    w, tall = between(rng, 0.45, 0.6), between(rng, 1.3, 1.6)
    line = circle(w / 2, 44, tall / w) if chance(rng) else rectangle(w, tall, 0.04)
    rim = tube(np.column_stack([line, np.zeros(len(line))]), 0.028, frame, 10, closed=True) if len(line) > 30 else extrude(rectangle(w + 0.07, tall + 0.07), 0.035, frame).at(0, 0, -0.02)
    body = turned([rim, extrude(line, 0.015, pane)], "x", -6)
    stand = [*both(box(0.045, tall * 0.75, 0.05, frame).at(w / 2 + 0.06, 0.05, 0)), *both(box(0.06, 0.05, 0.45, frame).at(w / 2 + 0.06, 0, 0)), box(w + 0.12, 0.05, 0.04, frame).at(0, 0.1, 0), *both(rod((w / 2, tall * 0.62, 0), (w / 2 + 0.07, tall * 0.62, 0), 0.014, frame))]
    return Build([*moved(body, y=tall / 2 + 0.14), *stand], ("oval",) if len(line) == 44 else ("tall",), "on feet", frame)


def picture_frame(rng: Rng) -> Build:
    """Landscape in a frame, on the wall or leaning on a prop."""
    frame = wood(rng) if chance(rng, 0.6) else GOLD if chance(rng) else draw(rng, pick(rng, "black", "white"))
    w, tall = between(rng, 0.3, 0.7), between(rng, 0.3, 0.55)
    bar = between(rng, 0.03, 0.05)
    sky, land = draw(rng, "blue"), draw(rng, pick(rng, "green", "yellow"))
    parts = [box(w + 2 * bar, bar, 0.03, frame).at(0, s * (tall / 2 + bar / 2) - bar / 2, 0) for s in (-1, 1)] + both(box(bar, tall + bar, 0.03, frame).at(w / 2 + bar / 2, -tall / 2 - bar / 2, 0))
    hill = spline([(-w / 2, -tall * 0.1), (-w * 0.2, tall * 0.12), (w * 0.1, -tall * 0.12), (w * 0.3, tall * 0.02), (w / 2, -tall * 0.05)], 24)
    parts += [box(w, tall, 0.012, lighter(sky, 0.45)).at(0, -tall / 2, -0.005), extrude(joined((-w / 2, -tall / 2), (w / 2, -tall / 2), hill[::-1]), 0.004, land).at(0, 0, 0.002), cylinder(tall * 0.09, 0.003, Paint(np.array((0.97, 0.85, 0.25)))).turn("x", 90).at(w * 0.25, tall * 0.27, 0.001)]
    return Build(turned(parts, "x", 0 if chance(rng) else -12), (), "with a landscape", frame)


def traffic_cone(rng: Rng) -> Build:
    """Orange cone with white bands on a square foot."""
    paint, bands = draw(rng, pick(rng, "orange", "orange", "orange", "red", "yellow"), "plastic"), int(rng.integers(1, 4))
    tall, r = between(rng, 0.45, 0.75), between(rng, 0.11, 0.15)
    foot = paint if chance(rng, 0.6) else BLACK
    cone = lathe([(0, 0), (r, 0), (r * 0.16, tall), (r * 0.12, tall + 0.01), (0, tall + 0.005)], paint, 36)
    parts = [slab(rectangle(2.7 * r, 2.7 * r, 0.04), 0.03, foot), cone.at(0, 0.03, 0)]
    for i in range(bands):
        low = 0.28 + 0.24 * i if bands > 1 else 0.42
        a, b = (r * (1 - 0.84 * f) + 0.002 for f in (low, low + 0.13))
        parts.append(cylinder(a, tall * 0.13, WHITE, b, 36).at(0, 0.03 + tall * low, 0))
    return Build(parts, (), f"with {('one white band', 'two white bands', 'three white bands')[bands - 1]}", paint)


def traffic_light(rng: Rng) -> Build:
    """Three lamps with hoods in a box on a pole."""
    case = draw(rng, pick(rng, "black", "black", "yellow", "green", "grey"), "metal")
    tall, pole = between(rng, 2.2, 3.0), Paint(np.array((0.35, 0.36, 0.37)), "metal")
    parts = [cylinder(0.06, tall + 0.9, pole), cylinder(0.16, 0.12, pole), rounded(0.36, 1.05, 0.24, 0.04, case).at(0, tall, 0.14)]
    for i, word in enumerate(("green", "yellow", "red")):
        y = tall + 0.2 + 0.325 * i
        hood = extrude(joined(arc(0, 0, 0.135, 0, 180, 16), arc(0, 0, 0.12, 180, 0, 16)), 0.16, case).at(0, y, 0.33)
        parts += [ball(0.115, draw(rng, word), 12, 28).scaled(1, 1, 0.4).at(0, y, 0.255), hood]
    return Build(parts, (), "with red, yellow and green lamps", case)


def road_sign(rng: Rng) -> Build:
    """Stop sign, warning triangle, no-entry disc, or direction arrow on a pole."""
    style, pole = pick(rng, "stop", "triangle", "disc", "arrow"), metal(rng)
    tall, red = between(rng, 1.9, 2.3), draw(rng, "red", "metal")
    if style == "stop":
        plate = [extrude(circle(0.36, 8), 0.02, WHITE).turn("z", 22.5), extrude(circle(0.335, 8), 0.024, red).turn("z", 22.5), box(0.4, 0.09, 0.03, WHITE).at(0, -0.045, 0)]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("stop",), "on a pole", red)
    if style == "triangle":
        plate = [extrude(circle(0.4, 3), 0.02, red).turn("z", 90), extrude(circle(0.29, 3), 0.024, draw(rng, pick(rng, "white", "yellow"))).turn("z", 90), box(0.05, 0.17, 0.03, BLACK).at(0, -0.04, 0), ball(0.03, BLACK).scaled(1, 1, 0.5).at(0, -0.1, 0.01)]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("warning",), "on a pole", red)
    if style == "disc":
        plate = [cylinder(0.34, 0.02, red, sides=44).turn("x", 90).at(0, 0, -0.01), box(0.46, 0.1, 0.03, WHITE).at(0, -0.05, 0)]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("round",), "with a white bar", red)
    board = wood(rng)
    arrows = [extrude([(-0.35, -0.09), (0.35, -0.09), (0.47, 0), (0.35, 0.09), (-0.35, 0.09)], 0.03, board).turn("y", a).at(0.12 * np.cos(np.radians(a)), tall - 0.05 - 0.27 * i, 0.06) for i, a in enumerate((between(rng, -25, 25), between(rng, 155, 205)))]
    return Build([*arrows, box(0.09, tall + 0.15, 0.09, board)], (), "with two arrows", board)


def fire_hydrant(rng: Rng) -> Build:
    """Barrel with bonnet, side nozzles and flange."""
    paint = draw(rng, pick(rng, "red", "red", "yellow", "blue"), "metal")
    cap = lighter(paint, 0.55) if chance(rng, 0.4) else lighter(paint, -0.25)
    tall, r = between(rng, 0.55, 0.7), between(rng, 0.1, 0.12)
    body = lathe([(0, 0), (r * 1.55, 0), (r * 1.55, 0.035), (r * 1.1, 0.045), (r, 0.08), (r, tall), (r * 1.35, tall), (r * 1.35, tall + 0.03), (0, tall + 0.03)], paint, 32)
    t = np.linspace(0, np.pi / 2, 8)
    dome = lathe(joined((0, 0), np.stack([r * 1.12 * np.cos(t), 0.1 * np.sin(t)], 1)), cap, 28)
    nozzle = [cylinder(r * 0.48, 0.07, paint, sides=20).turn("z", -90).at(r * 0.9, tall * 0.68, 0), cylinder(r * 0.58, 0.03, cap, sides=8).turn("z", -90).at(r * 0.9 + 0.07, tall * 0.68, 0), cylinder(0.014, 0.03, cap, sides=5).turn("z", -90).at(r * 0.9 + 0.1, tall * 0.68, 0)]
    front = [cylinder(r * 0.6, 0.07, paint, sides=20).turn("x", 90).at(0, tall * 0.6, r * 0.9), cylinder(r * 0.7, 0.03, cap, sides=8).turn("x", 90).at(0, tall * 0.6, r * 0.9 + 0.07)]
    bolts = [p.at(0, 0.035, 0) for p in around(cylinder(0.012, 0.02, cap, sides=6).at(r * 1.35, 0, 0), 8)]
    return Build([body, dome.at(0, tall + 0.03, 0), cylinder(0.02, 0.05, cap, sides=5).at(0, tall + 0.125, 0), *(q for p in nozzle for q in both(p)), *front, *bolts], (), "with side nozzles", paint)


def anchor(rng: Rng) -> Build:
    """Ring, stock, shank and two flukes."""
    paint = Paint(np.array((0.2, 0.2, 0.205)) * rng.uniform(0.8, 1.3), "metal") if chance(rng, 0.7) else draw(rng, pick(rng, "blue", "red", "white"), "metal")
    tall, w = between(rng, 0.8, 1.1), between(rng, 0.3, 0.4)
    a = np.radians(np.linspace(205, 335, 24))
    bow = tube(np.column_stack([w * 1.1 * np.cos(a), tall * 0.36 + w * 1.0 * np.sin(a), 0 * a]), 0.035, paint, 12)
    tip = np.array((w * 1.1 * np.cos(a[-1]), tall * 0.36 + w * np.sin(a[-1])))
    fluke = extrude([(-0.09, -0.05), (0.06, -0.03), (0.05, 0.16)], 0.07, paint).turn("z", -8).at(*tip, 0)
    return Build([rod((0, 0.0, 0), (0, tall, 0), 0.036, paint), bow, *both(fluke), rod((-w * 0.75, tall * 0.86, 0), (w * 0.75, tall * 0.86, 0), 0.028, paint), *both(ball(0.042, paint).at(w * 0.75, tall * 0.86, 0)), torus(0.075, 0.02, paint).turn("x", 90).at(0, tall + 0.06, 0)], (), "with a ring", paint)


def statue(rng: Rng) -> Build:
    """Bust on a pedestal."""
    paint = stone(rng) if chance(rng, 0.7) else Paint(np.array((0.45, 0.33, 0.18)), "metal")
    head = [ellipsoid(0.085, 0.12, 0.1, paint).at(0, 0.36, 0.01), ellipsoid(0.018, 0.03, 0.03, paint).at(0, 0.35, 0.11), ellipsoid(0.092, 0.075, 0.1, paint).at(0, 0.42, -0.015), *both(ellipsoid(0.014, 0.032, 0.02, paint).at(0.085, 0.36, 0)), *both(ellipsoid(0.02, 0.01, 0.01, paint).at(0.035, 0.385, 0.095)), ellipsoid(0.03, 0.012, 0.016, paint).at(0, 0.3, 0.092), cylinder(0.05, 0.12, paint).at(0, 0.18, 0)]
    chest = [ellipsoid(0.2, 0.15, 0.11, paint).shaped(lambda x, y, z: (x, np.maximum(y, -0.1), z)).at(0, 0.12, 0), cylinder(0.07, 0.06, paint, 0.05).at(0, -0.04, 0)]
    plinth = [rounded(0.36, 0.06, 0.36, 0.012, paint), box(0.28, 0.7, 0.28, paint).at(0, 0.06, 0), rounded(0.36, 0.06, 0.36, 0.012, paint).at(0, 0.76, 0)]
    return Build([*plinth, *moved([*head, *chest], y=0.86), *corners(box(0.03, 0.03, 0.03, paint), 0.14, 0.14)], ("old",), "of a head on a pedestal", paint)

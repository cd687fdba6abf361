"""Things that stand about the house: clock, book, globe, trophy, gift box, pillow, mirror, picture frame."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline, star
from cg3d.made.paints import BLACK, BRIGHT, GOLD, WHITE, Paint, Rng, draw, fabric, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.pieces import cap_of


def _dial(rng: Rng, r: float, face: Paint) -> list[Part]:
    """Clock face with marks and hands, facing +Z, centred on the origin."""
    ink = BLACK if face.rgb.mean() > 0.4 else WHITE
    parts = [cylinder(r, 0.01 * r, face, sides=44).turn("x", 90)]
    marks = [
        box(r * (0.06 if i % 3 == 0 else 0.03), r * 0.14, r * 0.02, ink).at(0, r * 0.78, r * 0.015).turn("z", 30 * i) for i in range(12)
    ]
    hands = [
        box(r * 0.07, r * 0.55, r * 0.02, ink).at(0, -r * 0.08, r * 0.03).turn("z", float(rng.uniform(0, 360))),
        box(r * 0.045, r * 0.85, r * 0.02, ink).at(0, -r * 0.1, r * 0.05).turn("z", float(rng.uniform(0, 360))),
    ]
    return [*parts, *marks, *hands, cylinder(r * 0.06, r * 0.08, ink, sides=16).turn("x", 90)]


def clock(rng: Rng) -> Build:
    """Wall clock, alarm clock with two bells, grandfather clock, cube desk clock."""
    style = pick(rng, "wall", "alarm", "grandfather", "wall")
    paint = wood(rng) if style == "grandfather" or chance(rng, 0.25) else draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"))
    face = WHITE if chance(rng, 0.75) or style == "grandfather" else lighter(paint, 0.7 if paint.rgb.mean() < 0.6 else -0.75)
    if style == "grandfather":
        return _grandfather_clock(rng, face, paint)
    r = between(rng, 0.13, 0.18) if style == "wall" else between(rng, 0.05, 0.065)
    ring = lathe(
        [(r * 0.96, 0), (r * 1.1, 0), (r * 1.1, r * 0.18), (r * 0.98, r * 0.24), (r * 0.96, r * 0.2), (r * 0.96, 0)], paint, 48
    ).turn("x", 90)
    parts = [*moved(_dial(rng, r * 0.99, face), z=r * 0.1), ring, cylinder(r * 1.05, r * 0.1, paint, sides=44).turn("x", 90)]
    if style == "wall":
        return Build(parts, ("round", "wall"), "with a dial", paint)
    shine = steel(rng)
    parts += [
        cylinder(r * 1.08, r * 0.6, paint, sides=40).turn("x", 90).at(0, 0, -r * 0.5),
        *both(ball(r * 0.38, shine).shaped(lambda x, y, z: (x, np.maximum(y, -0.002), z)).turn("z", -35).at(r * 0.68, r * 1.05, -r * 0.2)),
        *both(rod((r * 0.55, -r * 0.8, -r * 0.2), (r * 0.75, -r * 1.3, -r * 0.1), r * 0.08, shine)),
    ]
    parts += [
        tube(spline([(-r * 0.5, r * 1.25, -r * 0.2), (0, r * 1.75, -r * 0.2), (r * 0.5, r * 1.25, -r * 0.2)], 14), r * 0.05, shine),
        rod((0, r, -r * 0.2), (0, r * 1.35, -r * 0.2), r * 0.05, shine),
    ]
    return Build(parts, ("alarm",), "with two bells", paint)


def _grandfather_clock(rng: Rng, face: Paint, paint: Paint) -> Build:
    tall = between(rng, 1.9, 2.2)
    glass = Paint(np.array((0.22, 0.24, 0.26)), "glass")
    parts = [
        box(0.5, 0.4, 0.3, paint),
        box(0.36, tall - 0.9, 0.24, paint).at(0, 0.4, 0),
        box(0.5, 0.5, 0.3, paint).at(0, tall - 0.5, 0),
        rounded(0.56, 0.05, 0.34, 0.015, paint).at(0, 0.38, 0),
        rounded(0.58, 0.06, 0.36, 0.015, paint).at(0, tall, 0),
        extrude(joined((-0.25, 0), (0.25, 0), arc(0, 0, 0.25, 0, 180, 16)), 0.28, paint).at(0, tall + 0.05, 0),
    ]
    parts += [
        *moved(_dial(rng, 0.19, face), 0, tall - 0.24, 0.152),
        box(0.24, tall - 1.1, 0.01, glass).at(0, 0.5, 0.12),
        rod((0, tall - 0.62, 0.13), (0, 0.85, 0.13), 0.008, GOLD),
        cylinder(0.06, 0.015, GOLD).turn("x", 90).at(0, 0.8, 0.125),
    ]
    return Build(parts, ("grandfather",), "with a pendulum", paint)


def _volume(rng: Rng, width: float, tall: float, thick: float) -> tuple[list[Part], Paint]:
    """Closed book lying flat, spine towards -x, base at y = 0."""
    cover, paper = draw(rng, pick(rng, *BRIGHT, "brown", "black")), Paint(np.array((0.94, 0.91, 0.82)), "paper")
    board = thick * 0.1
    parts = [
        box(width, board, tall, cover),
        box(width, board, tall, cover).at(0, thick - board, 0),
        box(board * 1.5, thick, tall, cover).at(-width / 2, 0, 0),
        box(width * 0.95, thick - 2 * board, tall * 0.95, paper).at(0, board, 0),
    ]
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
    lines = [
        box(width * 0.72, 0.0012, 0.003, lighter(BLACK, 0.35)).at(width * 0.52, 0, z) for z in np.linspace(-tall * 0.36, tall * 0.36, 12)
    ]
    lines = [p.shaped(lambda a, b, c: (a, b + 0.03 * np.sin(np.pi * np.clip(a / width, 0, 1) ** 0.55) + 0.004, c)) for p in lines]
    parts = [*both(page), *both(box(width + 0.006, 0.004, tall, cover).at(width / 2, 0, 0)), *(q for p in lines for q in both(p))]
    return Build(parts, ("open",), "with printed pages", cover)


def globe(rng: Rng) -> Build:
    """Ball with land patches in a half ring on a foot."""
    sea, land, frame = draw(rng, "blue"), draw(rng, pick(rng, "green", "green", "yellow")), wood(rng, grain=False) if chance(rng) else GOLD
    r = between(rng, 0.12, 0.16)
    parts = [ball(r, sea, 16, 32)]
    for i in range(11):
        lat, lon, size = np.arcsin(np.clip(2 * (i + 0.5) / 11 - 1, -1, 1)), i * 2.4, r * between(rng, 0.25, 0.5)
        patch = cap_of(r * 1.006, size / r, land)
        parts.append(patch.turn("x", 90 - np.degrees(lat)).turn("y", np.degrees(lon)))
    a = np.radians(np.linspace(-90, 90, 28))
    bow = tube(np.column_stack([-r * 1.12 * np.cos(a), r * 1.12 * np.sin(a), 0 * a]), r * 0.045, frame)
    parts = turned([*parts, bow, rod((0, -r * 1.14, 0), (0, r * 1.14, 0), r * 0.03, frame)], "z", -23)
    foot = lathe([(0, 0), (r * 0.75, 0), (r * 0.7, 0.012), (r * 0.12, 0.03), (r * 0.08, r * 0.5), (0, r * 0.5)], frame)
    return Build([*moved(parts, y=r * 1.6), foot.at(-r * 0.35, 0, 0)], ("round",), "on a stand", sea)


def trophy(rng: Rng) -> Build:
    """Cup with two handles on a plinth, or a star."""
    paint = GOLD if chance(rng, 0.7) else steel(rng)
    base = wood(rng) if chance(rng, 0.5) else Paint(np.array((0.1, 0.1, 0.1)), "stone")
    foot = [box(0.12, 0.06, 0.12, base), box(0.07, 0.025, 0.004, GOLD).at(0, 0.018, 0.061)]
    if chance(rng, 0.25):
        stem = lathe([(0, 0), (0.04, 0), (0.012, 0.03), (0.009, 0.14), (0, 0.14)], paint).at(0, 0.06, 0)
        return Build([*foot, stem, extrude(star(0.075, 0.032, 5), 0.02, paint).at(0, 0.26, 0)], ("star",), "on a plinth", paint)
    line = spline([(0.012, 0.05), (0.045, 0.075), (0.062, 0.12), (0.068, 0.2)], 20)
    cup = lathe(joined((0, 0), (0.045, 0), (0.04, 0.01), (0.012, 0.025), line, line[::-1] - (0.004, 0), (0, 0.06)), paint, 40).at(
        0, 0.06, 0
    )
    ears = both(tube(spline([(0.065, 0.245, 0), (0.11, 0.255, 0), (0.115, 0.19, 0), (0.06, 0.16, 0)], 24), 0.006, paint))
    return Build([*foot, cup, *ears], (), "with two handles", paint)


def gift_box(rng: Rng) -> Build:
    """Wrapped box with ribbon and bow."""
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "paper")
    ribbon = draw(rng, pick(rng, *(w for w in ("red", "yellow", "white", "blue", "green", "pink") if w != paint.name)), "fabric")
    w, tall, d = between(rng, 0.15, 0.25), between(rng, 0.1, 0.22), between(rng, 0.15, 0.22)
    parts = [
        box(w, tall, d, paint),
        rounded(w + 0.012, tall * 0.22, d + 0.012, 0.003, lighter(paint, -0.1), 2).at(0, tall * 0.8, 0),
        box(w * 0.16, tall * 1.03, d + 0.016, ribbon),
        box(w + 0.016, tall * 1.03, w * 0.16, ribbon),
    ]
    bow = tube(spline([(0, 0, 0), (0.04, 0.03, 0), (0.065, 0.015, 0), (0.04, 0.002, 0), (0, 0, 0)], 24), 0.006, ribbon, 8).scaled(
        w * 5, w * 5, 2.2
    )
    parts += [p.at(0, tall * 1.03, 0) for p in (*both(bow), *both(bow.turn("y", 70).scaled(0.8, 0.9, 0.8)), ball(w * 0.07, ribbon))]
    return Build(parts, (), f"with a {ribbon.name} bow", paint)


def pillow(rng: Rng) -> Build:
    """Square or long cushion, lying or leaning."""
    paint = fabric(rng)
    w, d, h = between(rng, 0.4, 0.65), 0.42, between(rng, 0.07, 0.1)
    n = np.linspace(-1, 1, 15)
    ring = np.concatenate(
        [
            np.stack([n, np.full(15, -1.0)], 1),
            np.stack([np.full(15, 1.0), n], 1)[1:],
            np.stack([-n, np.full(15, 1.0)], 1)[1:],
            np.stack([np.full(15, -1.0), -n], 1)[1:-1],
        ]
    )
    rings = []
    for k in np.concatenate([np.linspace(0.02, 1, 9), np.linspace(1, 0.02, 9)[1:]]):
        pts = ring * k
        pinch = 1 - 0.06 * (1 - np.abs(pts).min(1))
        rings.append((pts * pinch[:, None], np.sqrt(np.clip((1 - pts[:, 0] ** 2) * (1 - pts[:, 1] ** 2), 0, 1)) ** 0.8))
    layers = [
        np.column_stack([p[:, 0] * w / 2, s * h * t, -p[:, 1] * d / 2])
        for i, (p, t) in enumerate(rings)
        for s in ((-1,) if i < 9 else (1,))
    ]
    parts = [loft(np.array(layers), paint)]
    if chance(rng, 0.4):
        parts.append(ball(0.018, lighter(paint, -0.3)).scaled(1, 0.5, 1).at(0, h * 0.98, 0))
    return Build(parts if chance(rng, 0.6) else turned(parts, "x", 70), ("square",) if w < 0.48 else ("soft",), "", paint)


def mirror(rng: Rng) -> Build:
    """Standing mirror, oval or square, in a frame with feet; hand mirror."""
    frame, pane = wood(rng) if chance(rng, 0.6) else GOLD, Paint(np.array((0.74, 0.84, 0.89)) * rng.uniform(0.95, 1.05), "glass")
    if chance(rng, 0.25):
        grip = tube(np.array([(0, -0.09, 0), (0, -0.24, 0)]), [0.01, 0.014], frame)
        return Build(
            [
                torus(0.09, 0.012, frame).turn("x", 90),
                cylinder(0.09, 0.012, frame).turn("x", 90).at(0, 0, -0.006),
                cylinder(0.085, 0.003, pane).turn("x", 90).at(0, 0, 0.007),
                grip,
            ],
            ("hand",),
            "with a handle",
            frame,
        )
    w, tall = between(rng, 0.45, 0.6), between(rng, 1.3, 1.6)
    line = circle(w / 2, 44, tall / w) if chance(rng) else rectangle(w, tall, 0.04)
    rim = (
        tube(np.column_stack([line, np.zeros(len(line))]), 0.028, frame, 10, closed=True)
        if len(line) > 30
        else extrude(rectangle(w + 0.07, tall + 0.07), 0.035, frame).at(0, 0, -0.02)
    )
    body = turned([rim, extrude(line, 0.015, pane)], "x", -6)
    stand = [
        *both(box(0.045, tall * 0.75, 0.05, frame).at(w / 2 + 0.06, 0.05, 0)),
        *both(box(0.06, 0.05, 0.45, frame).at(w / 2 + 0.06, 0, 0)),
        box(w + 0.12, 0.05, 0.04, frame).at(0, 0.1, 0),
        *both(rod((w / 2, tall * 0.62, 0), (w / 2 + 0.07, tall * 0.62, 0), 0.014, frame)),
    ]
    return Build([*moved(body, y=tall / 2 + 0.14), *stand], ("oval",) if len(line) == 44 else ("tall",), "on feet", frame)


def picture_frame(rng: Rng) -> Build:
    """Landscape in a frame, on the wall or leaning on a prop."""
    frame = wood(rng) if chance(rng, 0.6) else GOLD if chance(rng) else draw(rng, pick(rng, "black", "white"))
    w, tall = between(rng, 0.3, 0.7), between(rng, 0.3, 0.55)
    bar = between(rng, 0.03, 0.05)
    sky, land = draw(rng, "blue"), draw(rng, pick(rng, "green", "yellow"))
    parts = [box(w + 2 * bar, bar, 0.03, frame).at(0, s * (tall / 2 + bar / 2) - bar / 2, 0) for s in (-1, 1)] + both(
        box(bar, tall + bar, 0.03, frame).at(w / 2 + bar / 2, -tall / 2 - bar / 2, 0)
    )
    hill = spline(
        [(-w / 2, -tall * 0.1), (-w * 0.2, tall * 0.12), (w * 0.1, -tall * 0.12), (w * 0.3, tall * 0.02), (w / 2, -tall * 0.05)], 24
    )
    parts += [
        box(w, tall, 0.012, lighter(sky, 0.45)).at(0, -tall / 2, -0.005),
        extrude(joined((-w / 2, -tall / 2), (w / 2, -tall / 2), hill[::-1]), 0.004, land).at(0, 0, 0.002),
        cylinder(tall * 0.09, 0.003, Paint(np.array((0.97, 0.85, 0.25)))).turn("x", 90).at(w * 0.25, tall * 0.27, 0.001),
    ]
    return Build(turned(parts, "x", 0 if chance(rng) else -12), (), "with a landscape", frame)

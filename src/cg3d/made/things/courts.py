"""Courts and game tables: basketball hoop, soccer goal, pool table, ping-pong table."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, DARK_GLASS, WHITE, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import RUBBER, finished, likely, plate

NET = Paint(np.array((0.93, 0.93, 0.92)), "fabric")


def basketball_hoop(rng: Rng) -> Build:
    """On a pole with a filled base; fixed post; on a wall bracket; round board; half-height toy."""
    style = likely(rng, portable=3, post=2.5, wall=2, round=1, toy=1.2)
    board_paint = (
        WHITE
        if chance(rng, 0.6)
        else Paint(np.array((0.7, 0.8, 0.85)), "glass")
        if chance(rng)
        else draw(rng, pick(rng, "black", "red", "blue"))
    )
    mark = draw(rng, "red") if board_paint.name != "red" else WHITE
    ring_paint, dark = draw(rng, "orange", "metal"), draw(rng, pick(rng, "black", "black", "grey", "blue"), "metal")
    w, h = between(rng, 1.0, 1.3), between(rng, 0.72, 0.85)
    high = 2.6 if style != "toy" else 1.5
    y0 = high - 0.1
    if style == "round":
        w = h = 0.95
        board = cylinder(w / 2, 0.04, board_paint, sides=44).turn("x", 90).at(0, y0 + h / 2, -0.02)
        edge = [torus(w / 2, 0.02, dark, 8, 44).turn("x", 90).at(0, y0 + h / 2, 0)]
    elif style == "toy":
        board_line = rectangle(w, h, 0.18)
        board = extrude(board_line, 0.05, board_paint, smooth=True).at(0, y0 + h / 2, 0)
        edge = []
    else:
        board = box(w, h, 0.04, board_paint).at(0, y0, 0)
        edge = [box(w + 0.04, 0.03, 0.05, dark).at(0, y, 0) for y in (y0 - 0.015, y0 + h - 0.015)] + both(
            box(0.03, h, 0.05, dark).at(w / 2 + 0.005, y0, 0)
        )
    parts = named("backboard", board, *edge)
    s, t = w * 0.36, 0.03
    square = [box(s, t, 0.008, mark).at(0, y0 + 0.14 + k, 0.024) for k in (0, s * 0.75)] + both(
        box(t, s * 0.75 + t, 0.008, mark).at(s / 2 - t / 2, y0 + 0.14, 0.024)
    )
    parts += named("square", *square)
    r = 0.225
    cz, cy = r + 0.14, y0 + 0.12
    parts += named("rim", torus(r, 0.014, ring_paint, 10, 40).at(0, cy, cz), box(0.14, 0.09, 0.15, ring_paint).at(0, cy - 0.07, 0.08))
    net = chance(rng, 0.85)
    if net:
        n, rows = 12, [(r, 0.0), (r * 0.9, -0.12), (r * 0.72, -0.24), (r * 0.6, -0.36), (r * 0.62, -0.44)]
        cords = []
        for k in range(n):
            for i, ((a, ya), (b, yb)) in enumerate(pairwise(rows)):
                for turn in (0.5, -0.5):
                    p, q = 2 * np.pi * (k + 0.5 * (i % 2)) / n, 2 * np.pi * (k + 0.5 * (i % 2) + turn) / n
                    cords.append(
                        rod((a * np.cos(p), cy + ya, cz + a * np.sin(p)), (b * np.cos(q), cy + yb, cz + b * np.sin(q)), 0.006, NET, sides=5)
                    )
        parts += named("net", *cords)
    if style == "wall":
        parts += named(
            "bracket",
            *both(rod((0.25, y0 + 0.15, -0.02), (0.25, y0 + 0.15, -0.4), 0.025, dark)),
            *both(rod((0.25, y0 + h * 0.9, -0.02), (0.25, y0 + 0.15, -0.4), 0.02, dark)),
            box(0.7, 0.5, 0.03, dark).at(0, y0, -0.41),
        )
    elif style == "post":
        curved = chance(rng)
        path = (
            [(0, 0, -1.0), (0, 1.6, -1.0), (0, 2.4, -0.85), (0, y0 + 0.3, -0.3), (0, y0 + 0.35, -0.02)]
            if curved
            else [(0, 0, -0.8), (0, y0 + 0.25, -0.8), (0, y0 + 0.3, -0.02)]
        )
        parts += named("pole", tube(spline(path, 36) if curved else np.array(path), 0.065, dark, 14)) + named(
            "base", box(0.4, 0.03, 0.4, dark).at(0, 0, path[0][2])
        )
        if not curved:
            parts += named("brace", rod((0, y0 - 0.5, -0.8), (0, y0 + 0.1, -0.02), 0.035, dark))
    else:
        size = 0.7 if style == "toy" else 1.0
        tank = draw(rng, pick(rng, "black", "blue", "red", "grey", "yellow"), "plastic")
        parts += named(
            "pole",
            rod((0, 0.1, -0.55 * size), (0, y0 + 0.35, -0.55 * size), 0.05, dark),
            rod((0, y0 + 0.3, -0.55 * size), (0, y0 + 0.45, -0.02), 0.03, dark),
            rod((0, y0 - 0.2, -0.55 * size), (0, y0 + 0.1, -0.02), 0.03, dark),
        )
        parts += named("brace", *both(rod((0.22 * size, 0.14, -1.15 * size), (0, 1.0 * size, -0.55 * size), 0.02, dark)))
        base = (
            rounded(0.75 * size, 0.18, 1.0 * size, 0.06, tank)
            .shaped(lambda x, y, z: (x * (1 - 0.25 * np.clip(-z, -0.5, 0.5)), y * (1 - 0.35 * np.clip(z, -0.5, 0.5)), z))
            .at(0, 0.03, -0.85 * size)
        )
        parts += named("base", base) + named("wheel", *both(cylinder(0.06, 0.04, RUBBER).turn("z", 90).at(0.34 * size, 0.06, -0.35 * size)))
    ball_on = chance(rng, 0.12)
    if ball_on:
        parts += named("ball", ball(0.12, draw(rng, "orange", "rubber")).at(0.45, 0.12, 0.3))
    said = {
        "a net": net,
        "a pole": style != "wall",
        "a heavy base": style in ("portable", "toy", "round"),
        "a wall bracket": style == "wall",
    }
    words = ("low",) if style == "toy" else ("tall",) if style != "wall" else ()
    return finished(
        parts, board_paint if style in ("wall", "round", "toy") else None, style, said, words, "with a net" if net else "with a backboard"
    )


def _mesh(corner: list[tuple[float, float, float]], nu: int, nv: int, thick: float) -> list[Part]:
    """Net over the quadrilateral a, b, c, d: cords along and across."""
    a, b, c, d = (np.array(p, float) for p in corner)
    lines = [rod(a + (b - a) * t, d + (c - d) * t, thick, NET, sides=4) for t in np.linspace(0, 1, nu)]
    return lines + [rod(a + (d - a) * t, b + (c - b) * t, thick, NET, sides=4) for t in np.linspace(0, 1, nv)]


def soccer_goal(rng: Rng) -> Build:
    """Full goal with a sloping net; box net; small training goal with a triangle side; folding arc; with a ball."""
    style = likely(rng, slope=4, box=2, triangle=1.5, arc=1.2)
    paint = WHITE if chance(rng, 0.75) else draw(rng, pick(rng, "red", "yellow", "blue", "orange"), "metal")
    w, h = (
        (between(rng, 5.5, 7.3), 2.44)
        if style in ("slope", "box") and chance(rng, 0.6)
        else (between(rng, 2.0, 3.2), between(rng, 1.3, 1.7))
    )
    r, d, n = h * 0.026, h * between(rng, 0.6, 0.8), int(np.clip(w / (h * 0.085), 18, 34))
    top = h * 0.28 if style == "slope" else d if style == "box" else 0.0
    cord = r * 0.18
    x = w / 2
    if style == "arc":
        a = np.linspace(0, np.pi, 30)
        hoop = tube(np.stack([x * np.cos(a), h * np.sin(a), 0 * a], 1), r, paint, 10)
        parts = named("post", hoop) + named(
            "base",
            tube(np.stack([x * np.cos(a), 0 * a + r, -d * np.sin(a)], 1), r * 0.8, paint, 10),
            rod((-x, r, 0), (x, r, 0), r * 0.5, paint),
        )
        lines = []
        for s in np.linspace(0.08, 0.92, 20):
            b = np.pi * s
            lines.append(rod((x * np.cos(b), h * np.sin(b), 0), (x * np.cos(b), r, -d * np.sin(b)), cord, NET, sides=4))
        for f in np.linspace(0.12, 0.88, 9):
            lines.append(tube(np.stack([x * np.cos(a), h * np.sin(a) * (1 - f) + r * f, -d * np.sin(a) * f], 1), cord, NET, 4))
        parts += named("net", *lines)
    else:
        post = rod((x, 0, 0), (x, h, 0), r, paint, sides=16)
        parts = named("post", *both(post)) + named("crossbar", rod((-x - r, h, 0), (x + r, h, 0), r, paint, sides=16))
        k = 0.6
        parts += named(
            "frame",
            *both(rod((x, h, 0), (x, h, -top), r * k, paint)) if top else [],
            *both(rod((x, h, -top), (x, 0, -d), r * k, paint)),
            *both(rod((x, r, 0), (x, r, -d), r * k, paint)),
            rod((-x, r, -d), (x, r, -d), r * k, paint),
        )
        if style == "box":
            parts += named("frame", rod((-x, h, -top), (x, h, -top), r * k, paint))
        m = max(8, int(h / (h * 0.09)))
        net = _mesh([(-x, h, -top), (x, h, -top), (x, r, -d), (-x, r, -d)], n, m, cord)
        if top:
            net += _mesh([(-x, h, 0), (x, h, 0), (x, h, -top), (-x, h, -top)], n, max(3, int(top / (h * 0.09))), cord)
        for s in (-1, 1):
            for f in np.linspace(0.1, 0.9, 9):
                reach = top + (d - top) * (1 - f)
                net.append(rod((s * x, h * f, 0), (s * x, h * f, -reach), cord, NET, sides=4))
            for f in np.linspace(0.12, 0.88, 6):
                up = h if d * f < top else h * (1 - (d * f - top) / max(d - top, 1e-6))
                net.append(rod((s * x, r, -d * f), (s * x, max(up, r * 2), -d * f), cord, NET, sides=4))
        parts += named("net", *net)
    extra = chance(rng, 0.25)
    if extra:
        parts += named("ball", ball(0.11, WHITE).at(between(rng, -0.3, 0.3) * w, 0.11, 0.5 * d))
    said = {"a net": True, "a ball in front": extra, "a crossbar": style != "arc"}
    words = {"arc": ("rounded",), "slope": ("wide",)}.get(style, ())
    return finished(parts, paint, style, said, words, "with a net")


def pool_table(rng: Rng) -> Build:
    """Six pockets, turned or square legs, cloth in green, blue or red; coin table with a closed body; modern with splayed plates."""
    style = likely(rng, turned=3, square=2, coin=1.5, modern=1.3)
    body = wood(rng) if style != "coin" or chance(rng) else draw(rng, pick(rng, "black", "grey", "white"))
    cloth = draw(rng, pick(rng, "green", "green", "green", "blue", "red"), "fabric")
    w, d, h = between(rng, 2.1, 2.5), between(rng, 1.2, 1.4), between(rng, 0.78, 0.85)
    bed, rail, c = h - 0.1, 0.13, 0.065
    parts = named("bed", box(w - rail, 0.06, d - rail, cloth).at(0, bed - 0.02, 0)) + named(
        "body", box(w - 0.06, 0.16, d - 0.06, body).at(0, bed - 0.18, 0)
    )
    long = (w - 2 * rail) / 2 - 1.6 * c
    for z in (-1, 1):
        for s in (-1, 1):
            x = s * (long / 2 + c * 0.8)
            parts += named("rail", rounded(long, 0.09, rail, 0.02, body).at(x, bed, z * (d / 2 - rail / 2))) + named(
                "cushion", box(long * 0.96, 0.045, 0.05, cloth).at(x, bed + 0.03, z * (d / 2 - rail - 0.02))
            )
        parts += named("rail", rounded(rail, 0.09, d - 2 * rail - c * 1.2, 0.02, body).at(z * (w / 2 - rail / 2), bed, 0)) + named(
            "cushion", box(0.05, 0.045, d - 2 * rail - c * 1.6, cloth).at(z * (w / 2 - rail - 0.02), bed + 0.03, 0)
        )
    leather = draw(rng, pick(rng, "black", "black", "brown"), "leather")
    for px, pz in [(sx * (w / 2 - rail * 0.75), sz * (d / 2 - rail * 0.75)) for sx in (-1, 1) for sz in (-1, 1)] + [
        (0, sz * (d / 2 - rail * 0.6)) for sz in (-1, 1)
    ]:
        parts += named(
            "pocket",
            plate(circle(c * 1.55, 28), c, 0.1, leather).at(px, bed, pz),
            cylinder(c * 1.02, 0.004, BLACK).at(px, bed + 0.045, pz),
            lathe([(0, 0), (c * 0.8, 0), (c, 0.12), (0, 0.12)], leather).at(px, bed - 0.14, pz),
        )
    low = bed - 0.18
    if style == "turned":
        line = spline([(0.05, 0), (0.07, 0.05), (0.045, 0.15), (0.095, low * 0.6), (0.06, low * 0.82), (0.1, low)], 36)
        parts += named("leg", *corners(lathe(joined((0, 0), line, (0, low)), body, 24), w * 0.4, d * 0.34))
    elif style == "square":
        parts += named("leg", *corners(box(0.15, low, 0.15, body), w * 0.42, d * 0.38))
    elif style == "coin":
        parts += (
            named("body", box(w * 0.86, low * 0.62, d * 0.82, body).at(0, low * 0.4, 0))
            + named("foot", *corners(box(0.12, low * 0.42, 0.12, BLACK), w * 0.36, d * 0.33))
            + named(
                "window",
                box(0.5, 0.1, 0.012, DARK_GLASS).at(w * 0.18, low * 0.6, d * 0.41),
                box(0.12, 0.16, 0.02, steel(rng)).at(-w * 0.2, low * 0.55, d * 0.41),
            )
        )
    else:
        metal = draw(rng, pick(rng, "black", "grey", "white"), "metal")
        parts += named(
            "leg",
            *both(extrude([(-d * 0.42, 0), (d * 0.42, 0), (d * 0.2, low), (-d * 0.2, low)], 0.07, metal).turn("y", 90).at(w * 0.36, 0, 0)),
            box(w * 0.72, 0.06, 0.1, metal).at(0, low * 0.35, 0),
        )
    balls, cues = chance(rng, 0.65), chance(rng, 0.5)
    r = 0.029
    if balls:
        tones = [draw(rng, c_) for c_ in ("yellow", "blue", "red", "purple", "orange", "green", "brown", "black")]
        if chance(rng):
            spots = [(w * 0.22 + i * r * 1.75, (j - i / 2) * r * 2.05) for i in range(5) for j in range(i + 1)]
        else:
            spots = [(between(rng, -0.36, 0.4) * w, between(rng, -0.3, 0.3) * d) for _ in range(9)]
        parts += named(
            "ball",
            *(ball(r, tones[i % 8], 8, 14).at(x, bed + 0.04 + r, z) for i, (x, z) in enumerate(spots)),
            ball(r, WHITE, 8, 14).at(-w * 0.22, bed + 0.04 + r, 0.02),
        )
    if cues:
        stick = wood(rng, grain=False)
        parts += named("cue", rod((-w * 0.1, bed + 0.06, d * 0.15), (-w * 0.1 - 1.1, bed + 0.14, d * 0.42), 0.006, stick, 0.014))
    said = {"six pockets": True, "balls on it": balls, "a cue on it": cues, "turned legs": style == "turned"}
    return finished(parts, cloth if chance(rng) else body, style, said, (), "with balls on it" if balls else "with six pockets")


def ping_pong_table(rng: Rng) -> Build:
    """Folding table on wheels, outdoor one of concrete, with plain legs, half folded up; bats and ball."""
    style = likely(rng, wheels=3, legs=2.5, concrete=1.2, folded=1.5)
    top = draw(rng, pick(rng, "blue", "blue", "green", "green", "grey"), "wooden" if style != "concrete" else "stone")
    metal = draw(rng, pick(rng, "black", "grey", "blue"), "metal")
    w, d, h, t = 2.74, 1.525, 0.76, 0.03
    stone = draw(rng, "grey", "stone")

    def half() -> list[Part]:
        """Board from x = 0 to w / 2, lying on y = 0."""
        line = [box(w / 2 - 0.01, 0.003, 0.02, WHITE).at(w / 4, t, z) for z in (-d / 2 + 0.01, 0, d / 2 - 0.01)] + [
            box(0.02, 0.003, d, WHITE).at(w / 2 - 0.01, t, 0)
        ]
        return named(
            "top", box(w / 2 - 0.008, t, d, top).at(w / 4, 0, 0), box(w / 2 - 0.06, 0.05, d - 0.06, metal).at(w / 4, -0.05, 0)
        ) + named("line", *line)

    board = half()
    other = [p.mirrored("x") for p in board]
    if style == "folded":
        parts = moved(board, 0, h, 0) + moved(turned(other, "z", -78), -0.02, h + 0.02, 0)
    else:
        parts = moved([*board, *other], 0, h, 0)
    if style == "concrete":
        parts += named("leg", *both(box(0.14, h, d * 0.7, stone).at(w * 0.28, 0, 0)))
    elif style == "legs":
        parts += named("leg", *corners(box(0.06, h, 0.06, metal), w * 0.42, d * 0.4)) + named(
            "bar", *both(box(0.04, 0.04, d * 0.8, metal).at(w * 0.42, h * 0.25, 0))
        )
    else:
        for s in (-1, 1):
            parts += named(
                "leg",
                *(rod((s * w * 0.3, h, z), (s * w * 0.36, 0.06, z), 0.025, metal) for z in (-d * 0.35, d * 0.35)),
                *(rod((s * 0.15, h, z), (s * 0.28, 0.08, z), 0.025, metal) for z in (-d * 0.35, d * 0.35)),
                rod((s * 0.28, 0.1, -d * 0.35), (s * 0.28, 0.1, d * 0.35), 0.02, metal),
                rod((s * 0.2, h * 0.6, -d * 0.35), (s * w * 0.32, h * 0.6, -d * 0.35), 0.014, metal),
            )
            parts += named("wheel", *(cylinder(0.06, 0.04, RUBBER).turn("x", 90).at(s * 0.28, 0.06, z) for z in (-d * 0.35, d * 0.35)))
    net = style != "folded"
    if net:
        mesh = _mesh(
            [(0, h + t, -d * 0.55), (0, h + t, d * 0.55), (0, h + t + 0.15, d * 0.55), (0, h + t + 0.15, -d * 0.55)], 40, 7, 0.0025
        )
        parts += named(
            "net",
            *mesh,
            box(0.012, 0.02, d * 1.1, WHITE).at(0, h + t + 0.145, 0),
            *(rod((0, h - 0.05, z), (0, h + t + 0.17, z), 0.01, metal) for z in (-d * 0.55, d * 0.55)),
        )
        if style == "concrete":
            parts += named("net", box(0.01, 0.14, d * 1.08, steel(rng)).at(0, h + t, 0))
    bats = net and chance(rng, 0.5)
    if bats:
        for s in (-1, 1):
            red = draw(rng, "red" if s > 0 else "black", "rubber")
            bat = [
                slab(circle(0.078, 28, 1.05), 0.013, red, smooth=True),
                rounded(0.028, 0.02, 0.11, 0.008, wood(rng, grain=False)).at(0, -0.004, 0.12),
            ]
            parts += named("bat", *moved(turned(bat, "y", between(rng, 0, 360)), s * w * 0.36, h + t + 0.004, s * d * 0.18))
        parts += named("ball", ball(0.022, WHITE if top.name != "white" else draw(rng, "orange")).at(w * 0.2, h + t + 0.022, d * 0.1))
    said = {"a net": net, "bats and a ball": bats, "wheels": style in ("wheels", "folded"), "one half folded up": style == "folded"}
    return finished(parts, top, style, said, (), "with a net" if net else "with one half folded up")

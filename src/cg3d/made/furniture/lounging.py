"""Seats to lie back in: deck chair, bean bag chair, chaise longue. Front is +Z; long ones lie along z, feet to the front."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, row, told, tone
from cg3d.made.outlines import Float, spline
from cg3d.made.paints import CHROME, Paint, Rng, fabric, leather, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    loft,
    named,
    rod,
    rounded,
    slab,
    tube,
    turned,
)


def profile_sheet(path: Float, width: float, thick: float, paint: Paint) -> Part:
    """A sheet of even width along x that follows a side line of (z, y) points."""
    line = np.asarray(path, np.float64)
    way = np.gradient(line, axis=0)
    across = np.stack([-way[:, 1], way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True)
    outline = np.concatenate([line + across * thick / 2, (line - across * thick / 2)[::-1]])
    return extrude(outline, width, paint).turn("y", -90)


def deck_chair(rng: Rng) -> Build:
    """Sling of cloth in two crossed frames, slatted garden chair with wide arms, wooden steamer chair, pool lounger, steel and cloth."""
    style = pick(rng, "sling", "sling", "garden", "steamer", "lounger", "steel")
    paint = wood(rng) if chance(rng, 0.8) else tone(rng, "white", "blue", "green", "red")
    if style == "sling":
        parts, arms = _sling(rng, paint)
    elif style == "garden":
        parts, arms = _garden_chair(rng, paint), True
    elif style == "steel":
        parts, arms = _steel_deck(rng)
    else:
        parts, arms = _lounger(rng, paint, steamer=style == "steamer")
    slats = style in ("garden", "steamer") or (style == "lounger" and any(part.name == "slat" for part in parts))
    facts = told(
        ("armrests", arms), ("slats", slats), ("a cloth seat", style in ("sling", "steel")), ("a footrest", style in ("steamer", "lounger"))
    )
    words = ("long",) if style in ("steamer", "lounger") else ()
    detail = {"sling": "with a cloth seat", "garden": "with wide armrests", "lounger": "with a raised back"}.get(style, "")
    return Build(parts, words, detail, variant=style, has=facts[0], lacks=facts[1])


def _sling(rng: Rng, paint: Paint) -> tuple[list[Part], bool]:
    canvas = fabric(rng) if chance(rng) else tone(rng, "blue", "red", "green", "yellow", "orange", "white", material="fabric")
    x, high, thick = between(rng, 0.26, 0.3), between(rng, 0.85, 1.0), 0.036
    head, toe = (-0.5, high), (0.55, 0.36)
    parts = named(
        "frame",
        *both(beam((x, head[1], head[0]), (x, 0.0, 0.42), thick, paint)),
        *both(beam((x - 0.045, toe[1], toe[0]), (x - 0.045, 0, -0.42), thick, paint)),
    )
    for y, z, w in ((high - 0.02, -0.485, x), (0.36, 0.54, x - 0.045), (0.05, 0.37, x), (0.03, -0.385, x - 0.045)):
        parts += named("bar", rod((-w, y, z), (w, y, z), 0.018, paint))
    parts += named("prop", *both(beam((x + 0.03, high * 0.62, -0.17), (x + 0.03, 0.1, -0.42), 0.025, paint)))
    line = spline([(0.54, 0.385), (0.38, 0.27), (0.12, 0.22), (-0.16, 0.34), (-0.38, 0.66), (-0.49, high)], 30)
    parts += named("seat", profile_sheet(line, 2 * x - 0.12, 0.012, canvas))
    arms = chance(rng, 0.3)
    if arms:
        parts += named(
            "armrest",
            *both(box(0.05, 0.022, 0.5, paint).at(x + 0.03, 0.56, -0.02)),
            *both(rod((x + 0.03, 0.2, 0.28), (x + 0.03, 0.56, 0.15), 0.013, paint)),
        )
    return parts, arms


def _garden_chair(rng: Rng, paint: Paint) -> list[Part]:
    """Low slatted seat that slopes back, a fan of tall boards, broad level arms."""
    x, arm = between(rng, 0.28, 0.32), between(rng, 0.5, 0.56)
    parts = named(
        "leg",
        *both(box(0.035, arm, 0.1, paint).at(x, 0, 0.36)),
        *both(beam((x - 0.03, 0.36, 0.42), (x - 0.03, 0.02, -0.5), 0.07, paint).scaled(1, 1, 1)),
    )
    parts += named(
        "slat",
        *[box(2 * x - 0.06, 0.022, 0.075, paint).turn("x", -20).at(0, 0.375 - 0.36 * (0.42 - z) * 1.0, z) for z in row(0.42, -0.12, 7)],
    )
    count = int(rng.integers(5, 8))
    boards = []
    for i in range(count):
        u = (i - (count - 1) / 2) / ((count - 1) / 2)
        tall = 0.85 - 0.14 * u**2
        board = slab(
            np.array([(-0.037, 0), (0.037, 0), (0.05, tall), (0.03, tall + 0.03), (-0.03, tall + 0.03), (-0.05, tall)]), 0.02, paint
        )
        boards.append(board.turn("x", -90).at(0, 0, 0).turn("z", -u * 5).at(u * (x - 0.06), 0, 0))
    parts += named("back", *[part.at(0, 0.16, -0.16) for part in turned(boards, "x", -24)])
    parts += named("back", box(2 * x, 0.06, 0.025, paint).turn("x", -24).at(0, arm - 0.03, -0.345))
    parts += named(
        "armrest",
        *both(
            slab(
                np.array([(-0.05, -0.42), (0.05, -0.42), (0.085, 0.2), (0.07, 0.44), (-0.07, 0.44), (-0.06, 0.2)]) * (1, 1), 0.024, paint
            ).at(x + 0.04, arm, 0)
        ),
    )
    return parts + named("leg", *both(beam((x + 0.02, arm, -0.36), (x + 0.02, 0.1, -0.3), 0.04, paint)))


def _steel_deck(rng: Rng) -> tuple[list[Part], bool]:
    """Two bent tubes that cross, with a tight cloth."""
    steel, canvas = CHROME if chance(rng) else IRON, tone(rng, "blue", "green", "red", "grey", "beige", "turquoise", material="fabric")
    x = between(rng, 0.27, 0.31)
    parts = named(
        "frame",
        bent([(-x, 1.0, -0.42), (-x, 0.4, -0.14), (-x, 0.36, 0.32), (x, 0.36, 0.32), (x, 0.4, -0.14), (x, 1.0, -0.42)], 0.013, steel, 0.06),
    )
    parts += named("frame", rod((-x, 1.0, -0.42), (x, 1.0, -0.42), 0.013, steel))
    w = x + 0.03
    parts += named("leg", bent([(-w, 0.6, -0.2), (-w, 0.012, 0.36), (w, 0.012, 0.36), (w, 0.6, -0.2)], 0.013, steel, 0.06))
    parts += named("leg", bent([(-w, 0.6, 0.22), (-w, 0.012, -0.34), (w, 0.012, -0.34), (w, 0.6, 0.22)], 0.013, steel, 0.06))
    parts += named("armrest", *both(rounded(0.05, 0.03, 0.5, 0.012, IRON).at(w, 0.6, 0.02)))
    line = spline([(0.32, 0.38), (0.1, 0.36), (-0.12, 0.41), (-0.28, 0.72), (-0.42, 1.0)], 24)
    return parts + named("seat", profile_sheet(line, 2 * x - 0.03, 0.014, canvas)), True


def _lounger(rng: Rng, paint: Paint, *, steamer: bool) -> tuple[list[Part], bool]:
    x, seat = between(rng, 0.27, 0.34), between(rng, 0.28, 0.36)
    angle = between(rng, 30, 55)
    slatted = steamer or chance(rng, 0.6)
    long, back, thick = between(rng, 1.15, 1.3), between(rng, 0.68, 0.8), 0.05
    frame = named("rail", *both(box(0.035, thick, long, paint).at(x, seat - thick, long / 2 - 0.1)))
    rest = named("rail", *both(box(0.035, thick, back, paint).at(x - 0.01, -thick, -back / 2)))
    if slatted:
        frame += named("slat", *[box(2 * x, 0.018, 0.06, paint).at(0, seat, z) for z in row(0.0, long - 0.14, 15)])
        rest += named("slat", *[box(2 * x, 0.018, 0.06, paint).at(0, 0, z) for z in row(-back + 0.04, -0.06, 9)])
    else:
        frame += named("seat", box(2 * x, 0.02, long - 0.02, paint).at(0, seat, long / 2 - 0.1))
        rest += named("back", box(2 * x, 0.02, back - 0.02, paint).at(0, 0, -back / 2))
    if not slatted or chance(rng, 0.5):
        pad = fabric(rng)
        frame += named("cushion", rounded(2 * x - 0.03, 0.07, long - 0.06, 0.03, pad, 4).at(0, seat + 0.015, long / 2 - 0.1))
        rest += named("cushion", rounded(2 * x - 0.03, 0.07, back - 0.03, 0.03, pad, 4).at(0, 0.015, -back / 2))
    parts = frame + [part.at(0, seat, -0.1) for part in turned(rest, "x", angle)]
    arms = steamer
    if steamer:
        arm = seat + 0.22
        parts += named("armrest", *both(rounded(0.06, 0.022, 0.6, 0.009, paint).at(x + 0.02, arm, 0.05)))
        parts += named(
            "leg",
            *both(beam((x + 0.02, arm, 0.3), (x + 0.02, 0, -0.25), 0.04, paint)),
            *both(beam((x + 0.02, arm, -0.2), (x + 0.02, 0, 0.42), 0.04, paint)),
        )
        parts += named("leg", *both(beam((x - 0.02, seat, long - 0.4), (x - 0.02, 0, long - 0.2), 0.035, paint)))
    else:
        parts += named("leg", *both(box(0.05, seat - thick, 0.06, paint).at(x - 0.01, 0, long - 0.25)))
        reach = -0.1 - back * 0.55
        if chance(rng, 0.5):
            parts += named("wheel", *both(cylinder(0.1, 0.03, IRON).turn("z", 90).at(x + 0.05, 0.1, reach * 0.2)))
        parts += named("leg", *both(box(0.05, seat - thick, 0.06, paint).at(x - 0.01, 0, reach * 0.2)))
        parts += named(
            "prop",
            *both(
                beam(
                    (x - 0.06, seat + back * 0.6 * np.sin(np.radians(angle)), -0.1 - back * 0.6 * np.cos(np.radians(angle))),
                    (x - 0.06, seat - thick, reach * 0.25),
                    0.025,
                    paint,
                )
            ),
        )
    return parts, arms


def bean_bag_chair(rng: Rng) -> Build:
    """Drop with a peak, low round bag, armchair shape, pyramid; seams stand out."""
    style = pick(rng, "drop", "drop", "round", "armchair", "pyramid")
    pad = (
        fabric(rng)
        if chance(rng, 0.55)
        else leather(rng)
        if chance(rng)
        else tone(rng, "red", "blue", "green", "orange", "pink", "purple", "turquoise", material="fabric")
    )
    seam = lighter(pad, -0.25) if pad.rgb.mean() > 0.2 else lighter(pad, 0.2)
    radius = between(rng, 0.38, 0.48)
    profile = {
        "drop": [(0.55, 0.0), (0.9, 0.1), (1.0, 0.42), (0.82, 0.85), (0.55, 1.08), (0.24, 1.3), (0.08, 1.38)],
        "round": [(0.6, 0.0), (0.95, 0.12), (1.05, 0.4), (0.92, 0.72), (0.55, 0.95), (0.2, 1.0), (0.05, 1.0)],
        "armchair": [(0.75, 0.0), (0.98, 0.1), (1.0, 0.5), (0.92, 0.8), (0.6, 0.92), (0.25, 0.9), (0.04, 0.9)],
        "pyramid": [(0.8, 0.0), (1.05, 0.06), (1.0, 0.2), (0.7, 0.72), (0.4, 1.2), (0.15, 1.52), (0.04, 1.58)],
    }[style]
    gores = 4 if style == "pyramid" else int(rng.integers(6, 9))
    parts = _gored(rng, np.array(profile) * radius, gores, style, pad, seam)
    handle = style != "armchair" and chance(rng, 0.55)
    if handle:
        top = float(parts[0].vertices[:, 1].max())
        at = parts[0].vertices[parts[0].vertices[:, 1].argmax()]
        parts += named(
            "handle",
            bent([(-0.05, top - 0.02, 0), (-0.045, top + 0.06, 0), (0.045, top + 0.06, 0), (0.05, top - 0.02, 0)], 0.01, seam, 0.04).at(
                at[0], 0, at[2]
            ),
        )
    facts = told(("a handle", handle), ("armrests", style == "armchair"), ("visible seams", True))
    words = {"round": ("round", "low"), "pyramid": ("square",)}.get(style, ())
    return Build(parts, words, "", pad, variant=style, has=facts[0], lacks=facts[1])


def _gored(rng: Rng, profile: Float, gores: int, style: str, pad: Paint, seam: Paint) -> list[Part]:
    """A sack sewn from gores, sat in a little: rings that bulge between the seams."""
    curve = spline(profile, 26)
    curve[:, 1] = np.maximum(curve[:, 1], 0.0)
    angles = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    tall = curve[:, 1].max()
    lean, dent, wave = (
        between(rng, 0.14, 0.24) if style == "drop" else between(rng, 0.04, 0.1),
        between(rng, 0.04, 0.12),
        rng.uniform(0, 6.28, 2),
    )

    def place(r: float, y: float, a: Float) -> Float:
        bulge = np.abs(np.sin(gores / 2 * a)) ** 0.5 if style != "pyramid" else 0.0 * a
        square = 1.0 / np.maximum(np.abs(np.cos(a)), np.abs(np.sin(a))) ** 0.75 if style == "pyramid" else 1.0
        fold = 1 + 0.025 * np.sin(3 * a + wave[0] + 4 * y) + 0.02 * np.sin(2 * a + wave[1])
        rr = r * (0.93 + 0.07 * bulge) * square * fold
        x, z = rr * np.cos(a), rr * np.sin(a)
        h = np.full(len(a), y)
        front = np.clip(z / 0.4, 0, 1)
        if style == "armchair":
            back = np.clip(-z / 0.36, 0, 1) ** 1.5
            side = np.clip(np.abs(x) / 0.4, 0, 1) ** 3
            h = h * (1 + (0.95 * back + 0.3 * side) * np.clip(y / tall, 0, 1) ** 2)
            h = h - 0.12 * np.exp(-((x / 0.22) ** 2) - (((z - 0.05) / 0.25) ** 2)) * (y / tall) ** 2
        else:
            h = h * (1 - dent * front * (y / tall))
            hollow = np.exp(-(((y / tall - 0.62) / 0.25) ** 2)) if style == "drop" else 0.0
            z = z * (1 - 0.3 * hollow * front) - lean * (y / tall) ** 2
        return np.stack([x, h, z], 1)

    body = loft(np.array([place(r, y, angles) for r, y in curve]), pad)
    lines = [
        np.array([place(r, y, np.array([2 * np.pi * i / gores + (np.pi / 4 if style == "pyramid" else 0)]))[0] for r, y in curve])
        for i in range(gores)
    ]
    return [*named("bag", body), *named("seam", *[tube(line, 0.006, seam, 6) for line in lines])]


def chaise_longue(rng: Rng) -> Build:
    """A rolled end and a curved half back, a wave on a steel frame, a block with a back, two rolled ends, a tufted daybed."""
    style = pick(rng, "rolled", "rolled", "wave", "block", "recamier", "daybed")
    pad = leather(rng) if chance(rng, 0.35) else fabric(rng)
    legs = wood(rng, grain=False) if chance(rng, 0.75) else CHROME
    if style == "wave":
        return _wave_chaise(rng, pad)
    x, z, low, seat = between(rng, 0.78, 0.9), between(rng, 0.31, 0.37), between(rng, 0.13, 0.2), between(rng, 0.4, 0.46)
    parts = named("leg", *corners(rod((0, low + 0.02, 0), (0.02, 0, 0.02), 0.032, legs, 0.018), x - 0.12, z - 0.07))
    parts += named(
        "seat",
        rounded(2 * x, seat - low - 0.1, 2 * z, 0.04, pad).at(0, low, 0),
        rounded(2 * x - 0.04, 0.14, 2 * z - 0.02, 0.06, pad, 4).at(0, seat - 0.13, 0),
    )
    back = False
    if style in ("rolled", "recamier"):
        for side in (-1, 1) if style == "recamier" else (-1,):
            high = between(rng, 0.72, 0.84) if side < 0 else between(rng, 0.62, 0.72)
            line = spline(
                [
                    (side * (x - 0.12), seat - 0.12),
                    (side * (x - 0.05), seat + 0.12),
                    (side * (x + 0.06), high - 0.06),
                    (side * (x + 0.17), high - 0.05),
                ],
                20,
            )
            sheet = profile_sheet(line * (side * 1.0, 1), 2 * z - 0.02, 0.13, pad).turn("y", 90)
            parts += named("armrest", sheet if side > 0 else sheet.mirrored("x"))
            parts += named("armrest", cylinder(0.085, 2 * z, pad).turn("x", 90).at(side * (x + 0.15), high - 0.07, -z))
        back = style == "rolled" and chance(rng, 0.75)
        if back:
            u = np.linspace(0, 1, 20)
            top = np.stack([-x + 1.5 * x * u, seat + 0.34 * (1 - u) ** 1.2 + 0.04 + 0.05 * np.sin(u * 6)], 1)
            outline = np.concatenate([[(-x, low + 0.06), (0.5 * x, low + 0.06)], top[::-1]])
            parts += named(
                "back", extrude(outline, 0.1, pad).at(0, 0, -z + 0.03), tube(np.column_stack([top, np.full(20, -z + 0.03)]), 0.055, pad, 12)
            )
        if chance(rng, 0.5):
            parts += named("cushion", cylinder(0.09, 2 * z - 0.12, fabric(rng)).turn("x", 90).at(-x + 0.12, seat + 0.09, -z + 0.06))
    elif style == "block":
        arm = chance(rng, 0.6)
        parts += named("back", rounded(0.2, 0.5, 2 * z, 0.07, pad, 4).turn("z", 8).at(-x + 0.05, seat - 0.08, 0))
        parts += named("cushion", rounded(0.15, 0.36, 2 * z - 0.16, 0.065, pad, 4).turn("z", 18).at(-x + 0.25, seat + 0.0, 0))
        if arm:
            parts += named("armrest", rounded(x * 1.0, 0.3, 0.14, 0.06, pad, 4).at(-x * 0.5, seat - 0.06, -z + 0.06))
    else:
        buttons = [
            ellipsoid(0.014, 0.008, 0.014, lighter(pad, -0.3)).at(a, seat + 0.012, b)
            for a in row(-x + 0.15, x - 0.15, 9)
            for b in row(-z + 0.12, z - 0.12, 3)
        ]
        seams = [
            rod((a, seat + 0.008, -z + 0.03), (a, seat + 0.008, z - 0.03), 0.006, lighter(pad, -0.2), sides=6)
            for a in row(-x + 0.25, x - 0.25, 7)
        ]
        parts += named("button", *buttons) + named("seam", *seams)
        parts += named(
            "cushion",
            cylinder(0.1, 2 * z - 0.06, pad).turn("x", 90).at(-x + 0.12, seat + 0.1, -z + 0.03),
            *(ball(0.03, legs, 6, 10).scaled(1, 1, 0.4).at(-x + 0.12, seat + 0.1, s) for s in (-z + 0.03, z - 0.03)),
        )
    facts = told(
        ("a rolled arm", style in ("rolled", "recamier")),
        ("a back", back or style == "block"),
        ("buttons", style == "daybed"),
        ("four legs", True),
    )
    return Build(parts, ("long",), "", pad, variant=style, has=facts[0], lacks=facts[1])


def _wave_chaise(rng: Rng, pad: Paint) -> Build:
    """One bent mattress on an H-shaped steel frame with two bows."""
    half, shine = between(rng, 0.26, 0.31), CHROME if chance(rng, 0.7) else IRON
    line = spline([(0.82, 0.34), (0.6, 0.44), (0.34, 0.52), (0.12, 0.44), (-0.08, 0.36), (-0.3, 0.46), (-0.55, 0.68), (-0.78, 0.84)], 36)
    parts = named("seat", profile_sheet(line, 2 * half, 0.07, pad).turn("y", 90).mirrored("x").mirrored("x"))
    under = line - (0, 0.05)
    rails = [tube(np.column_stack([under[:, 0], under[:, 1], np.full(len(under), s)]), 0.014, shine, 10) for s in (-half, half)]
    rails = [rail.mirrored("x") for rail in rails]
    parts = [part.mirrored("x") for part in parts] if parts[0].vertices[parts[0].vertices[:, 1].argmax(), 0] > 0 else parts
    rails = [rail.mirrored("x") for rail in rails] if rails[0].vertices[rails[0].vertices[:, 1].argmax(), 0] > 0 else rails
    parts += named("frame", *rails)
    base = [box(0.06, 0.04, 2 * half + 0.1, IRON).at(w, 0.0, 0) for w in (-0.45, 0.45)] + [box(0.9, 0.04, 0.06, IRON).at(0, 0.0, 0)]
    posts = [rod((w, 0.02, s), (w * 0.75, 0.36, s), 0.016, shine) for w in (-0.45, 0.45) for s in (-half, half)]
    parts += named("base", *base) + named("leg", *posts)
    parts += named("headrest", cylinder(0.07, 2 * half - 0.06, pad).turn("x", 90).at(-0.7, 0.86, -half + 0.03))
    facts = told(("a rolled arm", False), ("a back", True), ("buttons", False), ("a metal frame", True))
    return Build(parts, ("long",), "on a metal frame", pad, variant="wave", has=facts[0], lacks=facts[1])

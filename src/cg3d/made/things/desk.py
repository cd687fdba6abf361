"""On a desk: stapler, pen, ruler, paper clip, magnifying glass."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, GOLD, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, slab, torus, tube, turned
from cg3d.made.things.bits import BRASS, RUBBER, against, finished, laid, likely, plate


def stapler(rng: Rng) -> Build:
    """Desk stapler with its arm a little up, old metal one, small round one, long-armed, heavy with a lever, staple gun."""
    style = likely(rng, desk=4, metal=1.5, mini=1.2, heavy=1.2, gun=1.2)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "black", "grey"), "plastic" if style in ("desk", "mini") else "metal")
    metal = steel(rng)
    if style == "gun":
        body = spline([(-0.05, 0), (0.05, 0), (0.055, 0.05), (0.03, 0.06), (-0.05, 0.045), (-0.09, 0.035), (-0.09, 0.012)], 50, closed=True)
        parts = named("body", extrude(body, 0.03, paint)) + named("nose", box(0.014, 0.03, 0.024, metal).at(0.05, -0.008, 0))
        bow = tube(spline([(0.03, 0.055, 0), (0.0, 0.085, 0), (-0.06, 0.095, 0), (-0.105, 0.085, 0)], 20), 0.009, paint).scaled(1, 1, 1.3)
        parts += named("lever", bow) + named("slot", box(0.05, 0.01, 0.031, BLACK).at(-0.01, 0.018, 0))
        said = {"a base plate": False, "a lever": True, "a hinge": True}
        return finished(parts, paint, style, said, (), "with a lever")
    long, w, tilt = between(rng, 0.12, 0.15), between(rng, 0.03, 0.036), between(rng, 5, 16)
    if style == "mini":
        long, w = 0.065, 0.03
    if style == "heavy":
        long, w = 0.22, 0.055
    thin = 0.008 if style != "heavy" else 0.012
    base = slab(rectangle(w, long, w * 0.4), thin, paint if chance(rng) else BLACK, smooth=True)
    parts = named("base", base) + named("pad", slab(rectangle(w * 0.9, long * 0.92, w * 0.3), 0.002, RUBBER).at(0, -0.0015, 0))
    parts += named("plate", rounded(w * 0.5, 0.004, 0.022, 0.0015, metal).at(0, thin - 0.001, long * 0.38))
    rail = named("magazine", box(w * 0.42, 0.011, long * 0.92, metal).at(0, 0, long * 0.46)) + named(
        "nose", box(w * 0.52, 0.016, 0.008, metal).at(0, -0.003, long * 0.92)
    )
    z = np.linspace(0, 1, 22)
    high = {"metal": 0.017, "mini": 0.02, "heavy": 0.03}.get(style, 0.018) * np.interp(
        z, (0, 0.08, 0.3, 0.85, 0.97, 1), (0.55, 0.85, 1, 0.85, 0.6, 0.25)
    )
    flat = circle(1.0, 18)
    half = w / 2 * np.interp(z, (0, 0.1, 0.5, 0.92, 1), (0.75, 0.95, 1, 0.85, 0.5))
    rings = [
        [(a * np.sign(x) * abs(x) ** 0.6, max(y, 0) ** 0.6 * h + 0.001 * (y > 0), b * long * 0.98) for x, y in flat]
        for a, h, b in zip(half, high, z)
    ]
    rail += named("arm", loft(np.array(rings), paint).at(0, 0.01, -0.004))
    if chance(rng, 0.4):
        rail += named(
            "grip", rounded(w * 0.6, 0.006, long * 0.3, 0.002, RUBBER).at(0, 0.01 + float(high.max()) * 0.94 - 0.001, long * 0.72)
        )
    low = thin + 0.016
    parts += moved(turned(rail, "x", -tilt), 0, low, -long * 0.46)
    parts += named(
        "hinge",
        *both(box(0.002, low + 0.014, 0.022, metal).at(w * 0.3, thin * 0.5, -long * 0.45)),
        rod((-w * 0.36, low + 0.006, -long * 0.45), (w * 0.36, low + 0.006, -long * 0.45), 0.004, metal),
    )
    lever = style == "heavy"
    if lever:
        bar = tube(spline([(0, low + 0.04, long * 0.1), (0, low + 0.11, -0.0), (0, low + 0.13, -long * 0.35)], 16), 0.009, paint)
        parts += named("lever", bar.scaled(2, 1, 1))
    said = {"a base plate": True, "a lever": lever, "a hinge": True}
    return finished(turned(parts, "y", 90 if chance(rng) else 0), paint, style, said, ("long",) if lever else (), "that is a little open")


def pen(rng: Rng) -> Build:
    """Ball pen with a clip and button; capped; fountain pen with a gold nib; felt marker; quill."""
    style = likely(rng, ball=4, fountain=2, marker=1.5, capped=1.5, quill=1)
    paint, metal = draw(rng, pick(rng, "blue", "black", "red", *BRIGHT, "white"), "plastic"), steel(rng) if chance(rng, 0.6) else BRASS
    long, r = between(rng, 0.13, 0.145), between(rng, 0.0045, 0.006)
    if style == "quill":
        t = np.linspace(0, 1, 26)
        bow = 0.02 * np.sin(np.pi * t * 0.9)
        parts = named(
            "shaft", tube(np.stack([bow, 0.24 * t, 0 * t], 1), np.linspace(0.0028, 0.0006, 26), Paint(np.array((0.9, 0.86, 0.76))), 8)
        )
        for s in (1, -1):
            w = 0.026 * np.sin(np.pi * np.clip((t[7:] - 0.22) / 0.8, 0.02, 0.99)) ** 0.6 * (1 + 0.08 * (-1.0) ** np.arange(19))
            rings = [[(b, y, 0.0012), (b + s * a, y + a * 0.5, 0), (b, y, -0.0012)] for a, b, y in zip(w, bow[7:], 0.24 * t[7:])]
            parts += named("feather", loft(np.array(rings if s > 0 else [k[::-1] for k in rings]), paint))
        parts += named("nib", cylinder(0.0028, 0.012, BLACK, 0.0004, 12).turn("x", 180))
        said = {"a feather": True, "a clip": False, "a cap": False}
        return finished(laid(parts, rng, 0.5), paint, style, said, ("feathered",), "with a pointed nib")
    line = [(r * 0.75, 0.022), (r, 0.045), (r, long * 0.9), (r * 0.8, long)]
    parts = []
    if style == "marker":
        r *= 1.7
        line = [(r * 0.6, 0.012), (r * 0.7, 0.02), (r, 0.03), (r, long * 0.92), (r * 0.8, long * 0.96)]
        parts += named("tip", lathe([(0, 0), (r * 0.2, 0), (r * 0.35, 0.01), (0, 0.014)], BLACK, 16))
    elif style == "fountain":
        nib = extrude(
            spline([(0, 0), (r * 0.75, 0.012), (r * 0.6, 0.024), (-r * 0.6, 0.024), (-r * 0.75, 0.012)], 30, closed=True), 0.0012, GOLD
        )
        parts += named("nib", nib.shaped(lambda x, y, z: (x, y, z - 40 * x**2 + r * 0.3))) + named(
            "feed", rod((0, 0.006, 0), (0, 0.024, 0), 0.001, BLACK, r * 0.55)
        )
        r *= 1.15
    else:
        parts += named("tip", lathe([(0, 0), (0.0006, 0), (0.0012, 0.005), (r * 0.78, 0.022), (0, 0.022)], metal, 20))
    barrel = lathe(joined((0, line[0][1]), line, (0, line[-1][1])), paint, 8 if style == "capped" and chance(rng) else 24)
    parts += named("barrel", barrel) + named("ring", torus(r * 1.0, r * 0.1, metal, 8, 24).at(0, long * 0.5, 0))
    if style == "ball":
        parts += named("button", cylinder(r * 0.5, 0.012, metal).at(0, long, 0)) + named(
            "grip", *(torus(r * 0.93 + 0.0001 * i, r * 0.12, BLACK, 6, 20).at(0, 0.033 + 0.003 * i, 0) for i in range(6))
        )
    else:
        parts += named("end", ball(r * 0.85, paint, 10, 20).scaled(1, 0.6, 1).at(0, float(line[-1][1]), 0))
    capped = style in ("fountain", "marker", "capped")
    clip_at = long
    if capped:
        cap = lathe(
            joined((0, 0), [(r * 1.2, 0), (r * 1.25, 0.03), (r * 1.05, 0.05), (r * 0.6, 0.056)], (0, 0.057)),
            paint if style != "capped" else against(paint, 0.35),
            24,
        )
        beside = chance(rng, 0.5) and style != "capped"
        if beside:  # the cap lies next to the pen
            parts += named("cap", *moved([cap, torus(r * 1.22, r * 0.12, metal, 6, 24)], r * 5, 0.02, 0))
        else:
            parts += named("cap", *moved([cap, torus(r * 1.22, r * 0.12, metal, 6, 24)], 0, long - 0.03, 0))
            clip_at = long + 0.018
    if not capped or not beside:
        clip = [
            rounded(r * 0.5, 0.036, r * 0.25, r * 0.1, metal).at(0, clip_at - 0.038, r * 1.65),
            rounded(r * 0.5, r * 0.5, r * 1.4, r * 0.1, metal).at(0, clip_at - 0.006, r * 1.05),
        ]
        parts += named("clip", *clip, ball(r * 0.3, metal, 8, 12).at(0, clip_at - 0.036, r * 1.55))
    said = {"a clip": not capped or not beside, "a cap": capped, "a push button": style == "ball", "a gold nib": style == "fountain"}
    how = {"ball": "with a clip", "fountain": "with a gold nib", "marker": "with a thick tip", "capped": "with a cap"}
    pose = turned(turned(parts, "x", -90), "y", between(rng, 0, 90)) if chance(rng, 0.6) else parts
    return finished(pose, paint, style, said, ("thick",) if style == "marker" else ("thin",), how[style])


def ruler(rng: Rng) -> Build:
    """Flat straight ruler with marks; set square triangle; folding carpenter's rule; T square; with a round hole."""
    style = likely(rng, straight=4, triangle=2, folding=1.5, t=1, short=1)
    paint = (
        wood(rng, grain=False)
        if chance(rng, 0.4)
        else draw(rng, pick(rng, "yellow", "white", "blue", "red", "green", "pink", "orange"), "plastic")
        if chance(rng, 0.7)
        else steel(rng)
    )
    long = 0.3 if style != "short" else 0.16
    w, t, ink = between(rng, 0.028, 0.036), 0.0028, against(paint, 0.75)
    step = long * 0.95 / 60

    def marks(edge: float, top: float) -> list[Part]:
        found = []
        for i in range(61):
            deep = 0.011 if i % 10 == 0 else 0.008 if i % 5 == 0 else 0.005
            found.append(box(0.0009 if i % 10 else 0.0013, 0.0008, deep, ink).at(-long * 0.475 + i * step, top, edge - deep / 2))
        return named("mark", *found)

    if style in ("straight", "short"):
        body = extrude([(-w / 2, 0), (w / 2, 0), (w / 2, t * 0.35), (w * 0.25, t), (-w / 2, t)], long, paint).turn("y", -90)
        parts = named("body", body) + [
            p.shaped(lambda x, y, z: (x, np.where(z > w * 0.25, y - t * 0.65 * (z - w * 0.25) / (w * 0.25), y), z))
            for p in marks(w * 0.49, t)
        ]
        parts += named("number", *(box(0.004, 0.0008, 0.0016, ink).at(-long * 0.475 + i * step * 10, t, w * 0.06) for i in range(7)))
        parts += named("hole", plate(circle(0.005, 24), 0.0034, 0.001, ink).at(long * 0.482 - 0.004, t * 0.8, -w * 0.3))
    elif style == "triangle":
        a, b = long * 0.8, long * (0.8 if chance(rng) else 0.5)
        outer = np.array([(0, 0), (a, 0), (0, b)])
        k = 0.2
        inner = np.array([(a * k * 0.75, b * k), (a * (1 - 2.2 * k), b * k), (a * k * 0.75, b * (1 - 1.9 * k))])
        strips = [
            extrude([outer[i], outer[(i + 1) % 3], inner[(i + 1) % 3], inner[i]], t, paint).turn("x", -90).at(0, t / 2, 0) for i in range(3)
        ]
        parts = named("body", *strips)
        parts += named(
            "mark",
            *(
                box(0.0012, 0.0008, 0.01 if i % 5 == 0 else 0.006, ink).at(
                    a * 0.04 + i * a * 0.9 / 40, t, -(0.005 if i % 5 == 0 else 0.003)
                )
                for i in range(40)
            ),
        )
        parts += named(
            "mark",
            *(
                box(0.01 if i % 5 == 0 else 0.006, 0.0008, 0.0012, ink).at(
                    0.005 if i % 5 == 0 else 0.003, t, -(b * 0.05 + i * b * 0.85 / 30)
                )
                for i in range(30)
            ),
        )
    elif style == "folding":
        parts, at, n = [], np.zeros(3), int(rng.integers(4, 7))
        seg = long * 0.6
        for i in range(n):
            a = (-1) ** i * between(rng, 18, 40)
            way = np.array((np.cos(np.radians(a)), 0, -np.sin(np.radians(a))))
            piece = named("blade", slab(rectangle(seg + 0.014, 0.016, 0.008), 0.003, paint, smooth=True))
            piece += named(
                "mark", *(box(0.0011, 0.0008, 0.009 if j % 5 == 0 else 0.005, ink).at((j - 12) * seg / 26, 0.003, 0.003) for j in range(25))
            )
            parts += [p.at(0, 0.0031 * (i % 2), 0).turn("y", a).at(*(at + way * seg / 2)) for p in piece]
            at = at + way * seg
            if i < n - 1:
                parts += named("joint", cylinder(0.0055, 0.0075, BRASS).at(at[0], 0, at[2]))
    else:
        parts = named("body", box(long, t, w, paint).at(long / 2, 0, 0)) + [p.at(long / 2, 0, 0) for p in marks(w * 0.49, t)]
        parts += named("head", rounded(w, t * 3.5, long * 0.55, 0.002, wood(rng, grain=False)).at(-w / 2 + 0.004, -t, 0)) + named(
            "screw", *(cylinder(0.003, 0.001, BRASS).at(-w * 0.4, t * 2.5, z) for z in (-0.01, 0.01))
        )
    pose = turned(parts, "x", 90) if chance(rng, 0.3) else turned(parts, "y", between(rng, -40, 40))
    said = {"marks along its edge": True, "joints": style == "folding", "a cross-piece": style == "t"}
    words = {"triangle": ("triangular",), "folding": ("folding",), "t": ("T-shaped",), "short": ("short",)}.get(style, ("straight",))
    return finished(pose, paint, style, said, words, "with joints" if style == "folding" else "with marks along its edge")


def paper_clip(rng: Rng) -> Build:
    """The bent wire with round ends; triangular; big with ridges; binder clip with wire arms; butterfly."""
    style = likely(rng, round=4, square=1.2, triangle=1.2, bulldog=2)
    paint = (
        steel(rng) if chance(rng, 0.45) else draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic" if style != "bulldog" else "metal")
    )
    s = between(rng, 0.03, 0.042)
    thick = s * between(rng, 0.026, 0.036)
    if style == "bulldog":
        w = s * between(rng, 0.8, 1.1)
        line = [
            (-0.3, 0),
            (0.3, 0),
            (0.045, 0.62),
            (0.045, 0.68),
            (0.075, 0.7),
            (0.06, 0.74),
            (0.015, 0.7),
            (0.02, 0.6),
            (0.24, 0.05),
            (-0.24, 0.05),
            (-0.02, 0.6),
            (-0.015, 0.7),
            (-0.06, 0.74),
            (-0.075, 0.7),
            (-0.045, 0.68),
            (-0.045, 0.62),
        ]
        parts = named("body", extrude(np.array(line) * s, w, paint).turn("y", 90))
        tall = s * 1.0
        path = spline(
            [
                (w * 0.22, 0, 0),
                (w * 0.2, tall * 0.5, 0),
                (w * 0.3, tall * 0.85, 0),
                (w * 0.15, tall, 0),
                (-w * 0.15, tall, 0),
                (-w * 0.3, tall * 0.85, 0),
                (-w * 0.2, tall * 0.5, 0),
                (-w * 0.22, 0, 0),
            ],
            50,
        )
        for side, tilt in ((1, between(rng, 5, 70)), (-1, between(rng, 5, 70))):
            parts += named("arm", *moved(turned([tube(path, s * 0.03, steel(rng))], "x", side * tilt), 0, s * 0.7, side * s * 0.06))
        said = {"two wire arms": True, "round bends": False}
        return finished(laid(parts, rng, 0.3), paint, style, said, (), "of the folding kind with two wire arms")
    if style == "round":
        outline = [
            (0.1, 0.25),
            (0.1, 0.82),
            (0.07, 0.93),
            (0, 0.97),
            (-0.07, 0.93),
            (-0.1, 0.82),
            (-0.1, 0.14),
            (-0.06, 0.03),
            (0.03, 0),
            (0.12, 0.03),
            (0.16, 0.14),
            (0.16, 0.72),
            (0.13, 0.82),
            (0.05, 0.87),
            (-0.01, 0.83),
            (-0.04, 0.74),
            (-0.04, 0.3),
        ]
    elif style == "square":
        outline = [
            (0.12, 0.25),
            (0.12, 0.96),
            (0.11, 0.97),
            (-0.11, 0.97),
            (-0.12, 0.96),
            (-0.12, 0.01),
            (-0.11, 0),
            (0.17, 0),
            (0.18, 0.01),
            (0.18, 0.85),
            (0.17, 0.86),
            (-0.05, 0.86),
            (-0.06, 0.85),
            (-0.06, 0.3),
        ]
    elif style == "triangle":
        outline = [
            (0.0, 0.1),
            (0.32, 0.1),
            (0.34, 0.14),
            (0.02, 0.72),
            (-0.02, 0.72),
            (-0.36, 0.06),
            (-0.34, 0.02),
            (0.4, 0.02),
            (0.42, 0.06),
            (0.12, 0.58),
        ]
    else:
        outline = [
            (0.34, 0.1),
            (0.3, 0.02),
            (0.2, 0.06),
            (-0.3, 0.86),
            (-0.3, 0.95),
            (-0.2, 0.97),
            (0, 0.86),
            (0.2, 0.97),
            (0.3, 0.95),
            (0.3, 0.86),
            (-0.2, 0.06),
            (-0.3, 0.02),
            (-0.34, 0.1),
        ]
    flat = np.array(outline) * s
    curve = spline(flat, 110) if style in ("round", "crossed") else flat
    lift = np.linspace(0, 1, len(curve)) * s * 0.07 + (0 if style != "crossed" else 0.05 * s * np.sin(np.linspace(0, 9, len(curve))))
    parts = named("wire", tube(np.column_stack([curve, lift]), thick, paint, 8))
    said = {"two wire arms": False, "round bends": style == "round"}
    words = {"triangle": ("triangular",), "square": ("rectangular",)}.get(style, ())
    pose = turned(parts, "x", -90) if chance(rng, 0.45) else turned(parts, "x", between(rng, -20, 0))
    return finished(pose, paint, style, said, words, "of bent wire")


def magnifying_glass(rng: Rng) -> Build:
    """Round lens on a straight handle; wooden turned handle; folding pocket loupe; on a stand; rectangular lens."""
    style = likely(rng, round=4, turned=2, square=1.2, pocket=1, stand=1.2)
    rim = steel(rng) if chance(rng, 0.5) else GOLD if chance(rng, 0.5) else draw(rng, pick(rng, "black", "red", "blue"), "plastic")
    grip = wood(rng, grain=False) if style == "turned" or chance(rng, 0.3) else draw(rng, pick(rng, "black", "black", *BRIGHT), "plastic")
    pane = Paint(np.array((0.72, 0.85, 0.9)) * rng.uniform(0.95, 1.05), "glass")
    r = between(rng, 0.035, 0.05)
    lens = ball(r, pane, 14, 36).scaled(1, 1, 0.12)
    ring: Part = torus(r, r * 0.085, rim, 12, 44).turn("x", 90).scaled(1, 1, 1.4)
    if style == "square":
        line = rectangle(r * 2.5, r * 1.7, r * 0.3)
        ring, lens = tube(np.column_stack([line, 0 * line[:, 0]]), r * 0.09, rim, 10, closed=True), extrude(line, r * 0.08, pane)
    low = -r * (0.85 if style == "square" else 1)
    parts = named("lens", lens) + named("rim", ring)
    if style == "pocket":
        case = slab(rectangle(r * 2.1, r * 3.0, r * 1.0), r * 0.5, grip, smooth=True).turn("x", 90)
        parts += named("case", case.at(0, -r * 2.2, 0)) + named(
            "pin", cylinder(r * 0.16, r * 0.7, rim).turn("x", 90).at(0, -r * 1.15, -r * 0.35)
        )
    elif style == "stand":
        parts += named(
            "stand",
            rod((0, -r * 1.05, 0), (0, -r * 2.6, 0), r * 0.09, rim),
            lathe([(0, 0), (r * 0.95, 0), (r * 0.9, r * 0.12), (r * 0.2, r * 0.3), (0, r * 0.3)], grip).at(0, -r * 2.8, 0),
        )
    else:
        long = r * between(rng, 1.9, 2.6)
        parts += named(
            "neck",
            rod((0, low - r * 0.05, 0), (0, low - r * 0.5, 0), r * 0.12, rim),
            cylinder(r * 0.2, r * 0.25, rim).at(0, low - r * 0.6, 0),
        )
        shape = (
            [(r * 0.13, 0), (r * 0.22, long * 0.1), (r * 0.16, long * 0.5), (r * 0.17, long)]
            if style != "turned"
            else [
                (r * 0.1, 0),
                (r * 0.26, long * 0.1),
                (r * 0.2, long * 0.3),
                (r * 0.24, long * 0.62),
                (r * 0.14, long * 0.9),
                (r * 0.18, long),
            ]
        )
        parts += named("handle", lathe(joined((0, 0), spline(shape, 30), (0, long)), grip, 24).at(0, low - r * 0.55 - long, 0))
    held = style not in ("pocket", "stand")
    said = {"a handle": held, "a round lens": style != "square", "a stand": style == "stand", "a case": style == "pocket"}
    pose = (
        parts
        if style == "stand"
        else turned(turned(parts, "x", -90), "y", between(rng, -40, 40))
        if chance(rng, 0.45)
        else turned(parts, "z", between(rng, -30, 30))
    )
    words = ("round",) if style != "square" else ("rectangular",)
    return finished(
        pose,
        grip if held and chance(rng, 0.5) else None,
        style,
        said,
        words,
        "with a handle" if held else "on a stand" if style == "stand" else "with a case",
    )

"""Of the gym: trampoline, barbell, treadmill, exercise bike."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, DARK_GLASS, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
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
from cg3d.made.things.courts import NET


def trampoline(rng: Rng) -> Build:
    """Round garden trampoline, with a safety net, small fitness one with a bar, rectangular; with a ladder."""
    style = likely(rng, round=3, net=3, mini=1.5, rectangle=1.2)
    pad, mat = draw(rng, pick(rng, "blue", "blue", "green", "red", "orange", "pink", "purple"), "fabric"), draw(rng, "black", "fabric")
    metal = steel(rng) if chance(rng, 0.7) else BLACK
    r = between(rng, 1.3, 1.9) if style != "mini" else between(rng, 0.5, 0.62)
    h = between(rng, 0.7, 0.9) if style != "mini" else 0.25
    k = r / 1.6
    n = 64
    if style == "rectangle":
        outer, inner = rectangle(2.6 * r, 1.6 * r, 0.1, 15), rectangle(2.1 * r, 1.1 * r, 0.1, 15)
        spots = [(x, z) for x in (-1.2 * r, 0, 1.2 * r) for z in (-0.76 * r, 0.76 * r)]
        sheet = slab(inner * 1.04, 0.012, mat)
    else:
        outer, inner = circle(r, n), circle(r * 0.83, n)
        count = 6 if r > 1.5 else 5 if style == "mini" else 4
        spots = [(r * 0.96 * np.cos(a), r * 0.96 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, count, endpoint=False) + 0.4]
        sheet = cylinder(r * 0.85, 0.012, mat, sides=n)
    parts = named("mat", sheet.at(0, h - 0.012, 0)) + named("pad", plate(outer, inner, 0.05 * k + 0.012, pad).at(0, h - 0.02, 0))
    ring = np.column_stack([outer[:, 0] * 0.985, np.full(len(outer), h - 0.05), outer[:, 1] * 0.985])
    parts += named("frame", tube(ring, 0.03 * k + 0.006, metal, 10, closed=True))
    for x, z in spots:
        if style == "mini":
            parts += named("leg", rod((x, 0, z), (x, h - 0.04, z), 0.02, metal), cylinder(0.026, 0.03, RUBBER).at(x, 0, z))
        else:
            side = np.array((-z, x)) / np.hypot(x, z) * 0.28 * k
            foot = spline(
                [
                    (x - side[0], h - 0.05, z - side[1]),
                    (x - side[0], 0.05, z - side[1]),
                    (x - side[0] * 0.7, 0.02, z - side[1] * 0.7),
                    (x + side[0] * 0.7, 0.02, z + side[1] * 0.7),
                    (x + side[0], 0.05, z + side[1]),
                    (x + side[0], h - 0.05, z + side[1]),
                ],
                30,
            )
            parts += named("leg", tube(foot, 0.024, metal, 8))
    fenced = style == "net"
    if fenced:
        tall = 1.5
        foam = draw(rng, pick(rng, "black", "blue", "green", "yellow", "orange"), "fabric")
        for a in np.linspace(0, 2 * np.pi, 8, endpoint=False) + 0.2:
            parts += named(
                "pole",
                rod((r * np.cos(a), h * 0.3, r * np.sin(a)), (r * np.cos(a), h + tall, r * np.sin(a)), 0.032, foam),
                ball(0.045, foam, 8, 14).at(r * np.cos(a), h + tall, r * np.sin(a)),
            )
        cords = [torus(r * 0.97, 0.006, NET, 5, 48).at(0, h + tall * f, 0) for f in np.linspace(0.1, 0.96, 9)]
        cords += [
            rod(
                (r * 0.97 * np.cos(a), h, r * 0.97 * np.sin(a)),
                (r * 0.97 * np.cos(a), h + tall * 0.96, r * 0.97 * np.sin(a)),
                0.006,
                NET,
                sides=4,
            )
            for a in np.linspace(0, 2 * np.pi, 56, endpoint=False)
        ]
        parts += named("net", *cords)
    ladder = style in ("round", "net") and chance(rng, 0.5)
    if ladder:
        parts += named(
            "ladder",
            *both(rod((0.2, h, r), (0.2, 0, r + 0.3), 0.018, metal)),
            *(box(0.4, 0.025, 0.07, metal).at(0, h * f, r + 0.3 * (1 - f)) for f in (0.25, 0.55, 0.85)),
        )
    bar = style == "mini" and chance(rng, 0.5)
    if bar:
        parts += named(
            "handle",
            *both(rod((r * 0.5, h * 0.3, -r * 0.85), (r * 0.5, 1.0, -r), 0.016, metal)),
            rod((-r * 0.5, 1.0, -r), (r * 0.5, 1.0, -r), 0.024, RUBBER),
        )
    said = {"a safety net": fenced, "a ladder": ladder, "a handlebar": bar}
    words = ("rectangular",) if style == "rectangle" else ("small", "round") if style == "mini" else ("round",)
    return finished(parts, pad, style, said, words, "with a safety net" if fenced else "with a handlebar" if bar else "")


def barbell(rng: Rng) -> Build:
    """Olympic bar with plates; fixed with round heads; hexagonal heads; bent curl bar; old strongman's balls; on a rack."""
    style = likely(rng, plates=4, fixed=1.5, curl=1.5, balls=1.3, rack=1.3)
    metal, dark = steel(rng), draw(rng, pick(rng, "black", "black", "grey", "red", "blue", "yellow", "green"), "rubber")
    long = {"fixed": 1.1, "curl": 1.2, "balls": 1.1}.get(style, 1.8) * between(rng, 0.92, 1.05)
    x = long * 0.36
    if style == "curl":
        path = [
            (-long / 2, 0, 0),
            (-0.3, 0, 0),
            (-0.22, 0, 0.05),
            (-0.1, 0, -0.02),
            (0, 0, 0.0),
            (0.1, 0, -0.02),
            (0.22, 0, 0.05),
            (0.3, 0, 0),
            (long / 2, 0, 0),
        ]
        parts = named("bar", tube(np.array(path), 0.014, metal))
    else:
        parts = named("bar", rod((-long / 2, 0, 0), (long / 2, 0, 0), 0.014, metal))
    if style == "balls":
        parts += named("weight", *both(ball(between(rng, 0.14, 0.19), dark, 16, 32).at(long / 2, 0, 0)))
        radius = 0.19
    elif style == "fixed":
        radius = 0.1
        head = cylinder(radius, 0.16, dark, sides=6 if chance(rng) else 36).turn("z", -90).at(long / 2 - 0.16, 0, 0)
        parts += named("weight", *both(head), *both(cylinder(radius * 0.5, 0.012, metal).turn("z", -90).at(long / 2, 0, 0)))
    else:
        radius = between(rng, 0.18, 0.225) if style != "curl" else between(rng, 0.11, 0.14)
        parts += named(
            "sleeve",
            *both(rod((x - 0.03, 0, 0), (long / 2, 0, 0), 0.025, metal)),
            *both(cylinder(0.04, 0.025, metal).turn("z", -90).at(x - 0.03, 0, 0)),
        )
        at, count = x, int(rng.integers(1, 4))
        for i in range(count):
            f, wide = (1.0, 0.85, 0.6)[i], (0.045, 0.035, 0.03)[i]
            tone = dark if i == 0 else draw(rng, pick(rng, "black", "red", "blue", "yellow", "green"), "rubber")
            r = radius * f
            disc = lathe(
                [
                    (0, 0),
                    (r * 0.98, 0),
                    (r, wide * 0.2),
                    (r, wide * 0.8),
                    (r * 0.98, wide),
                    (r * 0.8, wide),
                    (r * 0.78, wide * 0.75),
                    (r * 0.35, wide * 0.75),
                    (r * 0.32, wide),
                    (0, wide),
                ],
                tone,
                40,
            ).turn("z", -90)
            parts += named("plate", *both(disc.at(at, 0, 0)))
            at += wide + 0.004
        parts += named(
            "collar",
            *both(cylinder(0.042, 0.035, metal).turn("z", -90).at(at, 0, 0)),
            *both(rod((at + 0.02, 0.03, 0), (at + 0.02, 0.075, 0.02), 0.007, metal)),
        )
    racked = style == "rack"
    if racked:
        frame = draw(rng, pick(rng, "black", "grey", "red", "yellow"), "metal")
        h, fx = between(rng, 0.9, 1.3), x - 0.12
        parts += named(
            "rack",
            *both(box(0.06, h + 0.1, 0.06, frame).at(fx, -h, -0.045)),
            *both(box(0.06, 0.06, 0.6, frame).at(fx, -h, -0.04)),
            *both(box(0.05, 0.02, 0.09, frame).at(fx, -0.034, 0.01)),
            *both(box(0.05, 0.05, 0.015, frame).at(fx, -0.034, 0.05)),
            box(2 * fx, 0.06, 0.06, frame).at(0, -h + 0.1, -0.12),
        )
    said = {
        "round plates": style in ("plates", "rack", "curl"),
        "a bent bar": style == "curl",
        "ball-shaped weights": style == "balls",
        "a rack": racked,
    }
    how = {"balls": "with ball-shaped weights", "curl": "with a bent bar", "rack": "on a rack", "fixed": "with fixed heads"}
    return finished(turned(parts, "y", between(rng, -15, 15)), None, style, said, ("long",), how.get(style, "with round plates"))


def treadmill(rng: Rng) -> Build:
    """Gym treadmill with a console, home one that folds up, walking pad with no rails, curved one without a motor, with a desk."""
    style = likely(rng, gym=4, folded=1.5, pad=1, curved=1.3, desk=1)
    frame = draw(rng, pick(rng, "grey", "black", "white", "black", "red"), "metal")
    accent = draw(rng, pick(rng, *BRIGHT, "grey"), "plastic")
    belt = draw(rng, "black", "rubber")
    w, d, h = between(rng, 0.36, 0.42), between(rng, 1.5, 1.75), 0.16
    if style == "curved":
        z = np.linspace(-d / 2, d / 2, 24)
        y = 0.3 * (z / (d / 2)) ** 2 + 0.12
        side = joined(np.stack([z, y + 0.06], 1), np.stack([z[::-1], np.maximum(y[::-1] - 0.14, 0.02)], 1))
        deck = named("side", *both(extrude(side, 0.07, frame).turn("y", -90).at(w + 0.02, 0, 0)))
        slats = [
            box(2 * w, 0.03, d / 24 * 0.86, belt).turn("x", -float(np.degrees(np.arctan(1.2 * a / (d / 2) ** 2 / 2)))).at(0, b, a)
            for a, b in zip(z, y)
        ]
        deck += named("belt", *slats)
    else:
        slope = 0.03
        top = extrude(rectangle(d, 0.05, 0.02), 2 * w, belt, smooth=True).turn("y", 90)
        deck = named("belt", top.at(0, h, 0)) + named("side", *both(rounded(0.075, 0.07, d * 1.02, 0.02, frame).at(w + 0.03, h - 0.025, 0)))
        deck += named("line", *(box(0.02, 0.002, d * 0.9, lighter(belt, 0.3)).at(0, h + 0.025, 0) for _ in range(1)))
        deck += named("roller", *(cylinder(0.035, 2 * w, steel(rng), sides=16).turn("z", 90).at(w, h - 0.01, s * d * 0.5) for s in (-1,)))
        hood = (
            extrude(
                spline([(0.0, 0), (0.34, 0), (0.36, 0.08), (0.22, 0.15), (0.02, 0.13)], 30, closed=True),
                2 * w + 0.12,
                accent if chance(rng) else frame,
            )
            .turn("y", -90)
            .at(0, h - 0.09, d / 2 - 0.08)
        )
        deck += named("hood", hood)
        deck = [p.shaped(lambda x, y, z: (x, y + slope * z / d * 2, z)) for p in deck]
        deck += named("foot", *(box(0.05, h - 0.07, 0.08, BLACK).at(sx * w, 0, sz * d * 0.42) for sx in (-1, 1) for sz in (-1, 1)))
    rails = style != "pad"
    tall = between(rng, 1.15, 1.3)
    z0 = d / 2 - 0.02 if style != "curved" else d * 0.42
    upright: list[Part] = []
    if rails:
        x = w + 0.05
        upright += named("upright", *both(tube(spline([(x, 0.06, z0), (x, 0.5, z0 - 0.02), (x, tall, z0 - 0.16)], 16), 0.035, frame, 12)))
        upright += named(
            "handrail",
            *both(
                tube(spline([(x, tall - 0.04, z0 - 0.14), (x, tall - 0.12, z0 - 0.35), (x, tall - 0.2, z0 - 0.62)], 16), 0.024, BLACK, 12)
            ),
            rod((-x, tall - 0.08, z0 - 0.2), (x, tall - 0.08, z0 - 0.2), 0.022, BLACK),
        )
        console = [
            rounded(2 * x + 0.06, 0.3, 0.07, 0.03, frame),
            box(0.34, 0.18, 0.012, DARK_GLASS).at(0, 0.08, -0.036),
            *(cylinder(0.014, 0.012, accent).turn("x", -90).at(0.06 * i, 0.045, -0.035) for i in (-2, -1, 1, 2)),
        ]
        upright += named("console", *moved(turned(console, "x", 25), 0, tall - 0.06, z0 - 0.1)) + named(
            "key", cylinder(0.03, 0.03, draw(rng, "red", "plastic")).turn("x", -65).at(0, tall - 0.03, z0 - 0.18)
        )
    if style == "desk":
        upright += named("desk", rounded(1.2, 0.035, 0.6, 0.012, wood(rng)).at(0, tall + 0.02, z0 - 0.3))
    if style == "folded":
        deck = moved(turned(moved(deck, 0, -h, -d / 2), "x", 80), 0, h, d / 2 - 0.1)
        upright += named("base", *both(rounded(0.08, 0.07, 0.7, 0.02, frame).at(w + 0.06, 0, z0 - 0.2))) + named(
            "wheel", *both(cylinder(0.05, 0.04, RUBBER).turn("z", 90).at(w + 0.12, 0.05, z0 + 0.1))
        )
    said = {
        "handrails": rails,
        "a screen": rails,
        "a deck folded up": style == "folded",
        "a curved deck": style == "curved",
        "a desk": style == "desk",
    }
    words = {"folded": ("folded",), "curved": ("curved",), "pad": ("flat",)}.get(style, ())
    return finished(
        turned([*deck, *upright], "y", 180),
        frame if rails else belt,
        style,
        said,
        words,
        "without handrails" if not rails else "with a screen and handrails",
    )


def exercise_bike(rng: Rng) -> Build:
    """Upright with a covered wheel; spinning bike with an open flywheel; recumbent with a back rest; fan bike; folding X frame."""
    style = likely(rng, upright=3, spin=3, recumbent=1.5, fan=1.2, folding=1.3)
    frame = draw(rng, pick(rng, "black", "grey", "white", "red", "yellow", "blue"), "metal")
    metal, pad = steel(rng), draw(rng, pick(rng, "black", "black", "brown"), "leather")
    w = 0.24
    base = named(
        "base",
        *(rounded(2 * w, 0.05, 0.07, 0.02, frame).at(0, 0, z) for z in (0.5, -0.5)),
        rod((0, 0.05, -0.5), (0, 0.05, 0.5), 0.028, frame),
    )
    crank = np.array((0, 0.32, 0.05 if style != "recumbent" else 0.32))
    seat_at, bar_at = np.array((0, 0.86, -0.32)), np.array((0, 1.08, 0.36))
    if style == "recumbent":
        seat_at, bar_at = np.array((0, 0.5, -0.36)), np.array((0, 1.0, 0.46))
    parts = list(base)
    if style == "folding":
        parts = named("base", *(rounded(2 * w, 0.05, 0.06, 0.02, frame).at(0, 0, z) for z in (0.45, -0.4)))
        parts += named("frame", rod((0, 0.03, 0.45), (0, 0.84, -0.3), 0.028, frame), rod((0, 0.03, -0.4), (0, 1.05, 0.36), 0.028, frame))
        crank = np.array((0, 0.36, 0.08))
        parts += named("cover", cylinder(0.14, 0.12, frame).turn("z", 90).at(0.06, *crank[1:]))
    elif style == "spin":
        flat = plate(circle(0.26, 48), 0.2, 0.05, metal).turn("z", 90)
        parts += named(
            "flywheel",
            flat.at(0.025, 0.34, 0.42),
            cylinder(0.2, 0.02, draw(rng, pick(rng, "black", "red", "grey"), "metal"), sides=40).turn("z", 90).at(0.01, 0.34, 0.42),
            cylinder(0.05, 0.09, metal).turn("z", 90).at(0.045, 0.34, 0.42),
        )
        parts += named(
            "frame",
            rod((0, 0.06, -0.48), crank, 0.03, frame),
            rod(crank, (0, 0.75, 0.3), 0.035, frame),
            *both(rod((0.05, 0.05, 0.5), (0.045, 0.75, 0.3), 0.02, frame)),
            rod(crank, (0, 0.7, -0.28), 0.032, frame),
            rod((0, 0.7, -0.28), (0, 0.72, 0.3), 0.026, frame),
            rod(crank, (0, 0.34, 0.42), 0.022, frame),
        )
    elif style == "fan":
        cage = [torus(0.3, 0.01, frame, 8, 40).turn("z", 90).at(s * 0.08, 0.4, 0.38) for s in (-1, 1)] + [
            torus(0.3 * f, 0.005, frame, 6, 32).turn("z", 90).at(s * 0.085, 0.4, 0.38) for s in (-1, 1) for f in (0.35, 0.6, 0.8)
        ]
        cage += [p.at(s * 0.085, 0.4, 0.38) for s in (-1, 1) for p in around(rod((0, 0, 0), (0, 0.3, 0), 0.005, frame), 14, "x")]
        parts += named("fan", *cage, *(p.at(0, 0.4, 0.38) for p in around(box(0.11, 0.24, 0.02, metal).at(0, 0.04, 0), 8, "x")))
        parts += named(
            "frame",
            rod((0, 0.06, -0.48), crank, 0.03, frame),
            rod(crank, (0, 0.75, -0.3), 0.034, frame),
            rod(crank, (0, 0.4, 0.38), 0.034, frame),
            *both(rod((0.1, 0.05, 0.5), (0.1, 0.4, 0.38), 0.02, frame)),
        )
    else:
        shell = extrude(
            spline([(-0.22, 0.08), (0.5, 0.08), (0.54, 0.35), (0.4, 0.62), (0.1, 0.55), (-0.2, 0.3)], 60, closed=True), 0.15, frame
        ).turn("y", -90)
        trim = extrude(circle(0.17, 36), 0.17, draw(rng, pick(rng, *BRIGHT, "grey"), "plastic")).turn("y", -90).at(0, 0.33, 0.3)
        parts += named("cover", shell.at(0, 0, 0.0 if style == "upright" else 0.06), trim)
        if style == "upright":
            parts += named("frame", rod((0, 0.3, -0.12), (0, 0.72, -0.28), 0.04, frame), rod((0, 0.55, 0.3), (0, 1.06, 0.36), 0.035, frame))
        else:
            parts += named(
                "frame",
                rod((0, 0.06, -0.5), (0, 0.2, 0.0), 0.04, frame),
                rod((0, 0.08, -0.34), (0, 0.48, -0.36), 0.045, frame),
                rod((0, 0.5, 0.42), (0, 1.0, 0.46), 0.03, frame),
            )
    for s in (-1, 1):
        reach = crank + (s * 0.11, s * 0.13, s * 0.1)
        parts += named("crank", rod(crank + (s * 0.09, 0, 0), reach, 0.014, metal)) + named(
            "pedal", rounded(0.09, 0.025, 0.1, 0.008, BLACK).at(*(reach + (s * 0.05, -0.012, 0)))
        )
    parts += named("crank", rod(crank - (0.11, 0, 0), crank + (0.11, 0, 0), 0.018, metal))
    rest = style == "recumbent"
    if rest:
        parts += (
            named("seat", rounded(0.42, 0.09, 0.4, 0.04, pad).at(*seat_at))
            + named("back", rounded(0.4, 0.5, 0.09, 0.04, pad).turn("x", -14).at(0, seat_at[1] + 0.08, seat_at[2] - 0.2))
            + named(
                "handle",
                *both(
                    tube(
                        spline(
                            [
                                (0.12, seat_at[1], seat_at[2]),
                                (0.27, seat_at[1] + 0.02, seat_at[2]),
                                (0.27, seat_at[1] + 0.18, seat_at[2] + 0.12),
                            ],
                            14,
                        ),
                        0.016,
                        BLACK,
                    )
                ),
            )
        )
    else:
        parts += named("post", rod((0, 0.66, seat_at[2] + 0.03), seat_at, 0.022, metal))
        line = np.array(
            [(-0.11, -0.13), (0.11, -0.13), (0.12, -0.04), (0.035, 0.06), (0.025, 0.15), (-0.025, 0.15), (-0.035, 0.06), (-0.12, -0.04)]
        )
        saddle = slab(spline(line, 40, closed=True), 0.06, pad, smooth=True)
        parts += named("seat", saddle.shaped(lambda x, y, z: (x, y - 1.2 * x**2 * (y > 0.03), z)).at(*(seat_at - (0, 0.01, 0))))
    by, bz = bar_at[1], bar_at[2]
    if style == "fan":
        parts += named(
            "handle", *both(tube(spline([(0.14, 0.35, 0.12), (0.2, 0.7, 0.2), (0.22, 1.05, 0.1), (0.2, 1.15, -0.02)], 20), 0.018, BLACK))
        )
    else:
        parts += named(
            "handlebar",
            *both(
                tube(
                    spline([(0, by, bz), (0.14, by + 0.02, bz + 0.02), (0.22, by + 0.05, bz - 0.06), (0.21, by + 0.1, bz - 0.18)], 20),
                    0.017,
                    BLACK,
                )
            ),
        )
        if style == "spin":
            parts += named("post", rod((0, 0.7, 0.3), (0, by, bz), 0.026, metal))
    screen = style != "spin" or chance(rng, 0.5)
    if screen:
        desk = [
            rounded(0.2, 0.15, 0.035, 0.012, BLACK),
            box(0.15, 0.09, 0.008, Paint(np.array((0.55, 0.66, 0.6)), "glass")).at(0, 0.04, -0.018),
        ]
        y, z = (0.78, 0.38) if style == "fan" else (by, bz)
        parts += named("screen", *moved(turned(desk, "x", 25), 0, y, z), rod((0, y - 0.1, z), (0, y + 0.05, z), 0.014, frame))
    said = {"a back rest": rest, "a fan": style == "fan", "an open flywheel": style == "spin", "a screen": screen}
    how = {"recumbent": "with a back rest", "fan": "with a fan", "spin": "with an open flywheel", "folding": "with crossed legs"}
    return finished(
        parts, frame, style, said, ("low",) if rest else ("folding",) if style == "folding" else (), how.get(style, "with a screen")
    )

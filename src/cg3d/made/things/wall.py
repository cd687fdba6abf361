"""Pillow, mirror, picture frame."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import GOLD, Paint, Rng, draw, fabric, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import against, finished, likely


def _cushion(w: float, d: float, h: float, paint: Paint) -> Part:
    n = np.linspace(-1, 1, 15)
    sides = [np.stack([n, np.full(15, -1.0)], 1), np.stack([np.full(15, 1.0), n], 1)[1:]]
    sides += [np.stack([-n, np.full(15, 1.0)], 1)[1:], np.stack([np.full(15, -1.0), -n], 1)[1:-1]]
    ring = np.concatenate(sides)
    layers = []
    for i, k in enumerate(np.concatenate([np.linspace(0.02, 1, 9), np.linspace(1, 0.02, 9)[1:]])):
        pts = ring * k
        pinch = 1 - 0.06 * (1 - np.abs(pts).min(1))
        flat, t = pts * pinch[:, None], np.sqrt(np.clip((1 - pts[:, 0] ** 2) * (1 - pts[:, 1] ** 2), 0, 1)) ** 0.8
        layers.append(np.column_stack([flat[:, 0] * w / 2, (-1 if i < 9 else 1) * h * t, -flat[:, 1] * d / 2]))
    return loft(np.array(layers), paint)


def pillow(rng: Rng) -> Build:
    """Square cushion, long bed pillow, round one with pleats, bolster, neck pillow; buttons, tassels or piping; heart."""
    style = likely(rng, square=3, long=2, round=1.5, bolster=1.2, neck=1, heart=0.8)
    paint = fabric(rng)
    h = between(rng, 0.07, 0.1)
    trim = against(paint, 0.35)
    extra = ""
    if style in ("square", "long"):
        w, d = (between(rng, 0.4, 0.47), 0.42) if style == "square" else (between(rng, 0.58, 0.7), 0.4)
        parts = named("cushion", _cushion(w, d, h, paint))
        extra = pick(rng, "", "button", "tassels", "piping", "stripes") if style == "square" else pick(rng, "", "piping", "")
        if extra == "button":
            parts += named(
                "button", ball(0.02, trim).scaled(1, 0.5, 1).at(0, h * 0.98, 0), torus(0.03, 0.006, paint, 8, 24).at(0, h * 0.97, 0)
            )
        if extra == "tassels":
            for sx in (-1, 1):
                for sz in (-1, 1):
                    parts += named(
                        "tassel",
                        ball(0.012, trim).at(sx * w * 0.49, 0, sz * d * 0.49),
                        cylinder(0.009, 0.05, trim, 0.016).turn("x", 90 * sz).at(sx * w * 0.51, 0, sz * d * 0.51),
                    )
        if extra == "piping":
            edge = np.array([(x, 0, z) for x, z in rectangle(w * 0.97, d * 0.97, 0.02, 4)])
            parts += named("piping", tube(edge, 0.008, trim, 8, closed=True))
        if extra == "stripes":
            for x in (-0.25, 0, 0.25):
                z = np.linspace(-0.9, 0.9, 17)
                y = h * np.sqrt(np.clip((1 - (2 * x) ** 2) * (1 - z**2), 0, 1)) ** 0.8
                parts += named("stripe", tube(np.stack([0 * z + x * w, y + 0.001, z * d / 2], 1), 0.006, trim, 6).scaled(1, 1, 1))
    elif style == "round":
        r = between(rng, 0.19, 0.23)
        line = spline([(0.02, 0), (r * 0.7, 0.005), (r, h * 0.7), (r * 0.7, h * 1.38), (0.02, h * 1.4)], 30)
        body = lathe(joined((0, 0), line, (0, h * 1.4)), paint, 48)
        parts = named("cushion", body.shaped(lambda x, y, z: (x, y + 0.004 * np.cos(16 * np.arctan2(z, x)) * np.sign(y - h * 0.7), z)))
        parts += named("button", ball(0.02, trim).scaled(1, 0.5, 1).at(0, h * 1.4, 0)) + named(
            "piping", torus(r, 0.007, trim, 8, 48).at(0, h * 0.7, 0)
        )
        extra = "button"
    elif style == "bolster":
        r, long = between(rng, 0.08, 0.11), between(rng, 0.45, 0.6)
        line = spline([(0.02, 0), (r * 0.7, 0.005), (r, 0.03), (r, long - 0.03), (r * 0.7, long - 0.005), (0.02, long)], 44)
        parts = (
            named("cushion", lathe(joined((0, 0), line, (0, long)), paint, 36))
            + named("button", *(ball(0.016, trim).at(0, y, 0) for y in (0.002, long - 0.002)))
            + named("piping", *(torus(r * 0.97, 0.007, trim, 8, 36).at(0, y, 0) for y in (0.022, long - 0.022)))
        )
        parts = moved(turned(moved(parts, 0, -long / 2, 0), "z", 90), 0, r, 0)
        extra = "piping"
    elif style == "neck":
        a = np.radians(np.linspace(-220, 40, 34))
        fat = 0.065 * np.clip(np.minimum(np.arange(34), 33 - np.arange(34)) / 3 + 0.25, 0.2, 1) ** 0.5
        parts = named("cushion", tube(np.stack([0.12 * np.cos(a), 0 * a, -0.13 * np.sin(a)], 1), fat, paint, 20))
    else:
        a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        line = np.stack([np.sin(a) ** 3, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16], 1) * 0.21
        middle = np.array((0.0, 0.02))
        fs = np.concatenate([np.linspace(0.02, 1, 9), np.linspace(1, 0.02, 9)[1:]])
        rings = [
            np.column_stack([(line - middle) * f + middle, np.full(len(line), (-1 if i < 9 else 1) * h * np.sqrt(max(1 - f**2, 0)))])
            for i, f in enumerate(fs)
        ]
        parts = turned(named("cushion", loft(np.array(rings), paint)), "x", -90)
    said = {"a button": extra == "button", "tassels": extra == "tassels", "piping round its edge": extra == "piping"}
    words = {
        "square": ("square",),
        "long": ("soft",),
        "round": ("round",),
        "bolster": ("cylindrical",),
        "neck": ("U-shaped",),
        "heart": ("heart-shaped",),
    }[style]
    pose = parts if style in ("bolster", "neck") or chance(rng, 0.6) else turned(parts, "x", 70)
    return finished(pose, paint, style, said, words, {"button": "with a button", "tassels": "with tassels", "piping": ""}.get(extra, ""))


def mirror(rng: Rng) -> Build:
    """Standing on feet, oval or square; hand mirror; round wall mirror; vanity on a foot; leaning; with rays."""
    style = likely(rng, oval=2, tall=2, hand=1.5, wall=1.5, vanity=1.5, leaning=1.2, rays=0.8)
    frame = wood(rng) if chance(rng, 0.6) else GOLD if chance(rng, 0.7) else draw(rng, pick(rng, "black", "white"))
    pane = Paint(np.array((0.74, 0.84, 0.89)) * rng.uniform(0.95, 1.05), "glass")
    said = {"feet": style in ("oval", "tall"), "a handle": style == "hand", "a foot": style == "vanity", "rays": style == "rays"}
    if style in ("hand", "vanity", "wall", "rays"):
        r = {"hand": 0.09, "vanity": 0.1}.get(style, between(rng, 0.25, 0.38))
        k = r / 0.09
        parts = named(
            "frame",
            torus(r, 0.012 * k, frame, 10, 48).turn("x", 90),
            cylinder(r, 0.012 * k, frame, sides=44).turn("x", 90).at(0, 0, -0.006 * k),
        ) + named("glass", cylinder(r * 0.95, 0.003 * k, pane, sides=44).turn("x", 90).at(0, 0, 0.007 * k))
        if style == "hand":
            grip = spline([(0.009, 0), (0.014, 0.03), (0.009, 0.08), (0.015, 0.15)], 20)
            parts = named("frame", *(p.scaled(1, 1.18, 1) for p in parts if p.name == "frame")) + [
                p.scaled(1, 1.18, 1) for p in parts if p.name != "frame"
            ]
            parts += named(
                "handle",
                lathe(joined((0, 0), grip, (0, 0.155)), frame, 20).turn("x", 180).at(0, -r * 1.18 - 0.005, 0).scaled(1, 1, 0.8),
                ball(0.015, frame).at(0, -r * 1.18 - 0.165, 0),
            )
            pose = parts if chance(rng, 0.6) else turned(parts, "x", -90)
            return finished(pose, frame, style, said, ("hand",), "with a handle")
        if style == "vanity":
            parts = turned(parts, "x", -between(rng, 0, 18))
            fork = np.radians(np.linspace(180, 360, 24))
            parts += named(
                "fork",
                tube(np.stack([r * 1.14 * np.cos(fork), r * 1.14 * np.sin(fork), 0 * fork], 1), 0.006, frame),
                *both(ball(0.01, frame).at(r * 1.12, 0, 0)),
            )
            parts += named(
                "foot",
                rod((0, -r * 1.14, 0), (0, -r * 2, 0), 0.009, frame),
                lathe([(0, 0), (0.07, 0), (0.065, 0.008), (0.012, 0.022), (0, 0.022)], frame, 40).at(0, -r * 2 - 0.01, 0),
            )
            return finished(parts, frame, style, said, ("round",), "on a foot")
        if style == "rays":
            n = int(rng.choice((16, 20, 28)))
            parts += named(
                "ray",
                *(
                    extrude([(-r * 0.07, 0), (r * 0.07, 0), (0, r * (0.7 if i % 2 else 0.42))], 0.018, frame)
                    .at(0, r * 1.06, 0)
                    .turn("z", 360 * i / n)
                    for i in range(n)
                ),
            )
        else:
            parts += named("hanger", torus(r * 0.1, r * 0.02, steel(rng), 6, 20).turn("x", 90).at(0, r * 1.2, -0.01))
        return finished(parts, frame, style, said, ("round",), "with rays" if style == "rays" else "for the wall")
    w, tall = between(rng, 0.45, 0.6), between(rng, 1.3, 1.6)
    arched = style == "leaning" and chance(rng, 0.6)
    if style == "oval":
        line = circle(w / 2, 48, tall / w)
    elif arched:
        a = np.linspace(0, np.pi, 26)
        line = joined((w / 2, -tall / 2), np.stack([w / 2 * np.cos(a), tall / 2 - w / 2 + w / 2 * np.sin(a)], 1), (-w / 2, -tall / 2))
    else:
        line = rectangle(w, tall)
    edge = np.column_stack([line, np.zeros(len(line))])
    if style == "oval":
        rim = [tube(edge, 0.028, frame, 10, closed=True)]
    else:
        bars = [rod(a, b, 0.026, frame) for a, b in zip(edge, np.roll(edge, -1, 0)) if np.linalg.norm(b - a) > 1e-6]
        rim = [*bars, *(ball(0.0262, frame, 8, 12).at(*p) for p in edge)]
    body = turned(
        named("frame", *rim, extrude(line * 0.99, 0.014, frame).at(0, 0, -0.012)) + named("glass", extrude(line, 0.015, pane)),
        "x",
        -6 if style != "leaning" else -12,
    )
    if style == "leaning":
        return finished(
            body, frame, style, said | {"an arched top": arched}, ("tall",), "with an arched top" if arched else "that leans back"
        )
    post = box(0.045, tall * 0.75, 0.05, frame).at(w / 2 + 0.06, 0.05, 0)
    stand = [
        *both(post),
        *both(ball(0.035, frame).at(w / 2 + 0.06, tall * 0.75 + 0.07, 0)),
        box(w + 0.12, 0.05, 0.04, frame).at(0, 0.1, 0),
        *both(rod((w / 2, tall * 0.62, 0), (w / 2 + 0.07, tall * 0.62, 0), 0.014, frame)),
    ]
    parts = [
        *moved(body, y=tall / 2 + 0.14),
        *named("post", *stand),
        *named("foot", *both(rounded(0.06, 0.05, 0.45, 0.02, frame).at(w / 2 + 0.06, 0, 0))),
    ]
    return finished(parts, frame, style, said, ("oval",) if style == "oval" else ("tall",), "on feet")


def _picture(rng: Rng, w: float, tall: float) -> tuple[list[Part], str]:
    """What a frame shows, facing +Z round the origin, and its name."""
    name = pick(rng, "landscape", "landscape", "portrait", "pattern", "ship", "mountain")
    back, ink = draw(rng, pick(rng, "blue", "beige", "grey")), draw(rng, pick(rng, "green", "yellow", "red", "brown"))
    parts = [box(w, tall, 0.012, lighter(back, 0.45)).at(0, -tall / 2, -0.005)]
    if name in ("landscape", "mountain"):
        knots = [(-w / 2, -tall * 0.1), (-w * 0.2, tall * 0.12), (w * 0.1, -tall * 0.12), (w * 0.3, tall * 0.02), (w / 2, -tall * 0.05)]
        hill = (
            spline(knots, 24)
            if name == "landscape"
            else np.array(
                [(-w / 2, -tall * 0.2), (-w * 0.18, tall * 0.26), (0, -tall * 0.02), (w * 0.2, tall * 0.16), (w / 2, -tall * 0.22)]
            )
        )
        parts += [
            extrude(joined((-w / 2, -tall / 2), (w / 2, -tall / 2), hill[::-1]), 0.004, ink).at(0, 0, 0.004),
            cylinder(tall * 0.09, 0.004, Paint(np.array((0.97, 0.85, 0.25)))).turn("x", 90).at(w * 0.28, tall * 0.3, 0.001),
        ]
    elif name == "portrait":
        s = min(w, tall)
        skin = Paint(np.array((0.86, 0.66, 0.5)))
        parts += [
            extrude(
                spline([(-0.34, -0.5), (0.34, -0.5), (0.3, -0.26), (0.1, -0.16), (-0.1, -0.16), (-0.3, -0.26)], 40, closed=True) * s,
                0.004,
                ink,
            ).at(0, (s - tall) / 2 * 1.0, 0.004),
            ball(1.0, skin, 10, 24).scaled(s * 0.15, s * 0.19, 0.008).at(0, s * 0.04 + (s - tall) / 2, 0.003),
            extrude(
                joined([(s * 0.17 * np.cos(a), s * 0.08 + s * 0.2 * np.sin(a)) for a in np.linspace(0.1, np.pi - 0.1, 14)]),
                0.018,
                lighter(ink, -0.6),
            ).at(0, s * 0.02 + (s - tall) / 2, 0.003),
        ]
    elif name == "pattern":
        tones = [draw(rng, c) for c in ("red", "yellow", "blue")]
        parts += [
            box(w * between(rng, 0.15, 0.4), tall * between(rng, 0.15, 0.4), 0.004 + 0.001 * i, tones[i % 3]).at(
                between(rng, -0.28, 0.28) * w, between(rng, -0.42, 0.1) * tall, 0.004
            )
            for i in range(6)
        ]
    else:
        parts += [
            box(w, tall * 0.3, 0.004, lighter(draw(rng, "blue"), -0.2)).at(0, -tall / 2, 0.004),
            extrude(np.array([(-0.24, -0.14), (0.24, -0.14), (0.3, 0.0), (-0.28, 0.0)]) * (w, tall), 0.006, ink).at(0, -tall * 0.05, 0.006),
            extrude(np.array([(0.01, 0), (0.01, 0.4), (0.22, 0.04)]) * (w, tall), 0.005, lighter(back, 0.9)).at(0, -tall * 0.02, 0.006),
            extrude(np.array([(-0.01, 0.04), (-0.01, 0.36), (-0.18, 0.04)]) * (w, tall), 0.005, lighter(back, 0.9)).at(
                0, -tall * 0.02, 0.006
            ),
        ]
    return parts, name


def picture_frame(rng: Rng) -> Build:
    """Picture in a wide or narrow frame, oval, on a prop, ornate with corner knobs, double folding, with a mount."""
    style = likely(rng, plain=3, mounted=2, oval=1.3, ornate=1.5, folding=1.2, prop=1.5)
    frame = wood(rng) if chance(rng, 0.6) else GOLD if chance(rng) else draw(rng, pick(rng, "black", "white"))
    w, tall = between(rng, 0.3, 0.7), between(rng, 0.3, 0.55)
    if style in ("folding", "prop"):
        w, tall = between(rng, 0.13, 0.18), between(rng, 0.16, 0.22)
    bar = between(rng, 0.09, 0.14) * min(w, tall)
    deep = bar * 0.8

    def one() -> tuple[list[Part], str]:
        picture, name = _picture(rng, w, tall)
        rails = [box(w + 2 * bar, bar, deep, frame).at(0, s * (tall / 2 + bar / 2) - bar / 2, 0) for s in (-1, 1)] + both(
            box(bar, tall + bar, deep, frame).at(w / 2 + bar / 2, -tall / 2 - bar / 2, 0)
        )
        lip = [
            box(w + bar * 0.5, bar * 0.25, deep * 1.3, lighter(frame, 0.15)).at(0, s * (tall / 2 + bar * 0.12) - bar * 0.12, 0)
            for s in (-1, 1)
        ] + both(box(bar * 0.25, tall + bar * 0.2, deep * 1.3, lighter(frame, 0.15)).at(w / 2 + bar * 0.12, -tall / 2 - bar * 0.1, 0))
        return named("frame", *rails, *lip) + named("picture", *picture), name

    said = {"a mount": style == "mounted", "a prop": style == "prop", "corner knobs": style == "ornate"}
    if style == "oval":
        name, _ = "portrait", None
        back = draw(rng, pick(rng, "beige", "blue", "grey"))
        line = circle(w / 2, 48, tall / w)
        skin, ink = Paint(np.array((0.86, 0.66, 0.5))), draw(rng, pick(rng, "red", "green", "brown"))
        s = min(w, tall) * 0.7
        parts = named(
            "frame",
            tube(np.column_stack([line, 0 * line[:, 0]]), bar * 0.6, frame, 12, closed=True),
            extrude(line, 0.01, frame).at(0, 0, -0.012),
        ) + named(
            "picture",
            extrude(line * 0.98, 0.01, lighter(back, 0.4)),
            ball(1.0, skin, 10, 24).scaled(s * 0.16, s * 0.2, 0.01).at(0, s * 0.12, 0.005),
            extrude(
                spline([(-0.34, -0.42), (0.34, -0.42), (0.28, -0.2), (0.1, -0.1), (-0.1, -0.1), (-0.28, -0.2)], 40, closed=True) * s,
                0.006,
                ink,
            ).at(0, 0, 0.006),
        )
        parts += named("hanger", torus(bar * 0.3, bar * 0.08, steel(rng), 6, 18).turn("x", 90).at(0, tall / 2 + bar * 0.8, 0))
    elif style == "folding":
        first, name = one()
        second, _ = one()
        x = w / 2 + bar
        parts = turned(moved(first, -x, 0, 0), "y", 28) + turned(moved(second, x, 0, 0), "y", -28)
        parts += named("hinge", *(cylinder(bar * 0.16, tall * 0.12, steel(rng)).at(0, y, deep * 0.3) for y in (-tall * 0.35, tall * 0.25)))
    else:
        parts, name = one()
        if style == "mounted":
            mount = Paint(np.array((0.95, 0.94, 0.9)), "paper")
            m = min(w, tall) * 0.14
            parts += named(
                "mount",
                *(box(w, m, 0.006, mount).at(0, y, 0.008) for y in (-tall / 2, tall / 2 - m)),
                *both(box(m, tall, 0.006, mount).at(w / 2 - m / 2, -tall / 2, 0.008)),
            )
        if style == "ornate":
            x, y = w / 2 + bar / 2, tall / 2 + bar / 2
            parts += named(
                "knob",
                *(
                    p.at(sx * x, sy * y, deep * 0.5)
                    for sx in (-1, 1)
                    for sy in (-1, 1)
                    for p in (
                        ball(bar * 0.5, frame, 10, 18).scaled(1, 1, 0.6),
                        *around(ball(bar * 0.2, frame, 8, 12).at(0, bar * 0.55, 0), 6, "z"),
                    )
                ),
            )
            parts += named(
                "bead",
                *(
                    ball(bar * 0.16, frame, 8, 12).at(float(a), s * y, deep * 0.5)
                    for s in (-1, 1)
                    for a in np.linspace(-w * 0.4, w * 0.4, 9)
                ),
                *(
                    ball(bar * 0.16, frame, 8, 12).at(s * x, float(b), deep * 0.5)
                    for s in (-1, 1)
                    for b in np.linspace(-tall * 0.4, tall * 0.4, 7)
                ),
            )
        if style == "prop":
            parts = turned(parts, "x", -14) + named(
                "prop",
                extrude(
                    [(-w * 0.16, -tall * 0.62), (w * 0.16, -tall * 0.62), (w * 0.08, tall * 0.2), (-w * 0.08, tall * 0.2)], 0.006, frame
                )
                .turn("x", 14)
                .at(0, -0.005, -tall * 0.2),
            )
    pose = parts if style in ("folding", "prop") else turned(parts, "x", 0 if chance(rng) else -12)
    words = {"oval": ("oval",), "prop": ("small",), "folding": ("double",)}.get(style, ())
    article = "a picture of a " if name in ("ship", "mountain") else "a "
    said[f"{article}{name}"] = True
    return finished(pose, frame, style, said, words, f"with {article}{name}")

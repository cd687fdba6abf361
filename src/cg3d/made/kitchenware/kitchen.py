"""Vessels that stand about: bottle, vase, jar, can. Mostly turned on the lathe."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, glass, lighter, metal, pick, plastic
from cg3d.made.parts import Part, around, ball, both, cylinder, extrude, lathe, named, rod, rounded, torus, tube
from cg3d.made.pieces import handle, hollow, leaf

CORK = Paint(np.array((0.66, 0.50, 0.34)), "cork")
SHINE = Paint(np.array((0.76, 0.77, 0.79)), "metal")


def bottle(rng: Rng) -> Build:
    """Wine, champagne, beer, ribbed water bottle with a cap, milk, swing-top, round flask, ketchup: different shoulders."""
    variant = pick(rng, "wine", "wine", "beer", "water", "flask", "milk", "swing", "ketchup", "champagne")
    tall, radius, shoulder, neck = {
        "wine": (0.31, 0.038, 0.6, 0.36),
        "champagne": (0.32, 0.044, 0.46, 0.34),
        "beer": (0.24, 0.031, 0.55, 0.4),
        "water": (0.26, 0.035, 0.72, 0.42),
        "flask": (0.22, 0.045, 0.4, 0.3),
        "milk": (0.24, 0.042, 0.6, 0.6),
        "swing": (0.27, 0.04, 0.62, 0.38),
        "ketchup": (0.2, 0.034, 0.55, 0.3),
    }[variant]
    tall, radius = tall * between(rng, 0.92, 1.08), radius * between(rng, 0.92, 1.08)
    word = {
        "ketchup": pick(rng, "red", "red", "yellow"),
        "milk": "white",
        "wine": pick(rng, "green", "green", "brown", "white"),
        "champagne": "green",
    }.get(variant, pick(rng, "green", "brown", "green", "blue", "white", "turquoise", "red"))
    paint = draw(rng, word, "plastic" if variant in ("water", "ketchup") else "glass")
    n = radius * neck
    side = [(radius * 0.9, 0), (radius, 0.008), (radius, tall * shoulder)]
    if variant == "flask":
        side = [(radius * 0.6, 0), (radius * 1.05, tall * 0.14), (radius * 1.1, tall * 0.28), (radius, tall * shoulder)]
    curve = spline(
        [
            (radius, tall * shoulder),
            (radius * 0.9, tall * (shoulder + 0.07)),
            (n * 1.25, tall * (shoulder + 0.2)),
            (n, tall * (shoulder + 0.27)),
            (n, tall),
        ],
        30,
    )
    lip = [(n * 1.18, tall), (n * 1.18, tall + 0.012), (n, tall + 0.014), (0, tall + 0.014)]
    parts = named("bottle", lathe(joined((0, 0), spline(side, 16) if variant == "flask" else side, curve[1:], lip), paint))
    has, lacks, detail = [], [], ""
    if variant == "water":
        ribs = [torus(radius, 0.0016, paint, 8, 36).at(0, tall * f, 0) for f in np.linspace(0.08, 0.32, int(rng.integers(3, 7)))]
        parts += named("rib", *ribs)
        has.append("ribs")
    else:
        lacks.append("ribs")
    if variant == "champagne":
        foil = draw(rng, pick(rng, "yellow", "black", "red"), "foil")
        sleeve = curve[curve[:, 1] > tall * 0.72] + (0.0012, 0)
        parts += named("foil", lathe(joined((0, sleeve[0, 1]), sleeve, (n * 1.3, tall), (n * 1.3, tall + 0.014), (0, tall + 0.016)), foil))
    if chance(rng, 0.65) and variant != "flask":
        label = draw(rng, pick(rng, *(w for w in ("white", "beige", "red", "yellow", "blue") if w != paint.name)), "paper")
        band = radius + 0.0008
        parts += named("label", lathe([(0, 0), (band, 0), (band, tall * 0.24), (0, tall * 0.24)], label).at(0, tall * (shoulder - 0.33), 0))
        has.append("a label")
    else:
        lacks.append("a label")
    top = tall + 0.004
    if variant == "champagne":
        mushroom = lathe(spline([(n * 0.9, 0), (n * 0.95, 0.008), (n * 1.35, 0.018), (n * 0.9, 0.03), (0.0005, 0.033)], 20), CORK, 24)
        parts += named("cork", mushroom.at(0, top + 0.008, 0))
        has.append("a cork")
    elif variant in ("wine", "flask") and chance(rng, 0.8):
        parts += named("cork", cylinder(n * 0.9, 0.026, CORK, top=n * 1.02, sides=20).at(0, top, 0))
        has.append("a cork")
    elif variant == "swing":
        plug = [
            cylinder(n * 1.05, 0.012, draw(rng, "white", "ceramic"), sides=24).at(0, top + 0.01, 0),
            torus(n * 0.95, 0.003, draw(rng, "red"), 8, 24).at(0, top + 0.011, 0),
        ]
        wire = [
            tube(
                spline(
                    [
                        (n * 1.2, tall - 0.03, s * 0.002),
                        (n * 1.7, tall - 0.012, s * 0.01),
                        (n * 1.2, tall + 0.018, s * 0.004),
                        (0, top + 0.018, 0),
                    ],
                    18,
                ),
                0.0012,
                SHINE,
                6,
            )
            for s in (-1, 1)
        ]
        ring = torus(n * 1.03, 0.0015, SHINE, 6, 24).at(0, tall - 0.03, 0)
        parts += named("stopper", *plug) + named("wire", *wire, *(w.mirrored("x") for w in wire), ring)
        has.append("a swing stopper")
        detail = "with a swing stopper"
    elif variant == "ketchup":
        nozzle = [
            cylinder(n * 2.3, 0.02, draw(rng, pick(rng, "white", "red", "green")), sides=28).at(0, tall * 0.93, 0),
            cylinder(n * 1.4, 0.05, draw(rng, "white"), top=n * 0.3, sides=20).at(0, tall + 0.004, 0),
        ]
        parts += named("nozzle", *nozzle)
        has.append("a nozzle")
        detail = "with a nozzle"
    else:
        cap_paint = draw(rng, pick(rng, "white", "red", "blue", "black", "yellow"))
        cap = cylinder(n * 1.24, 0.018, cap_paint, sides=48).shaped(
            lambda x, y, z: (x * (f := 1 + 0.03 * np.sin(24 * np.arctan2(z, x))), y, z * f)
        )
        parts += named("cap", cap.at(0, top, 0))
        has.append("a cap")
    for phrase in ("a cork", "a cap"):
        if phrase not in has:
            lacks.append(phrase)
    words: tuple[str, ...] = {"flask": ("round",), "wine": ("tall",), "champagne": ("tall",)}.get(variant, ())
    if not detail and "a label" in has:
        detail = pick(rng, "", "with a label")
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def vase(rng: Rng) -> Build:
    """Free profile with belly, neck and lip: belly, tall, bulb, amphora with handles, flared, square, ribbed; some with flowers."""
    variant = pick(rng, "belly", "tall", "bulb", "amphora", "flared", "square", "ribbed")
    paint = ceramic(rng) if chance(rng, 0.8) else glass(rng)
    tall = between(rng, 0.22, 0.45)
    r = (
        tall
        * {"belly": 0.26, "tall": 0.15, "bulb": 0.32, "amphora": 0.24, "flared": 0.22, "square": 0.18, "ribbed": 0.24}[variant]
        * between(rng, 0.9, 1.15)
    )
    neck, lip = r * between(rng, 0.35, 0.55), r * between(rng, 0.5, 0.8)
    shapes = {
        "belly": [(r * 0.5, 0), (r, tall * 0.4), (r * 0.85, tall * 0.62), (neck, tall * 0.85), (lip, tall)],
        "tall": [(r * 0.7, 0), (r * 0.8, tall * 0.2), (r, tall * 0.6), (r * 0.75, tall * 0.88), (r * 0.85, tall)],
        "bulb": [
            (r * 0.5, 0),
            (r * 0.95, tall * 0.2),
            (r * 0.9, tall * 0.42),
            (neck * 0.7, tall * 0.62),
            (neck * 0.6, tall * 0.85),
            (lip * 0.8, tall),
        ],
        "amphora": [
            (r * 0.3, 0),
            (r * 0.6, tall * 0.25),
            (r, tall * 0.58),
            (r * 0.8, tall * 0.74),
            (neck, tall * 0.84),
            (neck, tall * 0.93),
            (lip, tall),
        ],
        "flared": [(r * 0.55, 0), (r * 0.45, tall * 0.2), (r * 0.5, tall * 0.5), (r * 0.75, tall * 0.85), (r * 1.1, tall)],
        "square": [(r * 0.8, 0), (r * 0.85, tall * 0.1), (r * 0.95, tall * 0.6), (r, tall)],
        "ribbed": [(r * 0.6, 0), (r, tall * 0.35), (r * 0.9, tall * 0.6), (neck * 1.2, tall * 0.86), (lip * 1.2, tall)],
    }
    side = spline(shapes[variant], 40)
    sides = {"ribbed": 84, "square": 48}.get(variant, 40)
    body = hollow(side, paint, tall * 0.018, sides)
    if variant == "square":
        body = body.shaped(
            lambda x, y, z: (x * (f := 1 / np.maximum(np.abs(np.cos(a := np.arctan2(z, x))), np.abs(np.sin(a))) ** 0.8), y, z * f)
        )
    if variant == "ribbed":
        body = body.shaped(lambda x, y, z: (x * (f := 1 + 0.05 * np.sin(14 * np.arctan2(z, x) + 5 * y / tall)), y, z * f))
    parts = named("vase", body)
    has, lacks = [], []
    if variant == "amphora":
        ear = handle([(neck, tall * 0.92), (r * 1.05, tall * 0.95), (r * 1.2, tall * 0.8), (r * 0.85, tall * 0.68)], tall * 0.016, paint)
        parts += named("handle", *both(ear))
        has.append("two handles")
    else:
        lacks.append("two handles")
    (has if variant == "ribbed" else lacks).append("ribs")
    if chance(rng, 0.4) and variant not in ("square", "ribbed"):
        for y in (0.45,) if chance(rng) else (0.38, 0.5):
            ring = torus(
                float(np.interp(tall * y, side[:, 1], side[:, 0])), tall * 0.012, lighter(paint, 0.35 if paint.rgb.mean() < 0.6 else -0.35)
            )
            parts += named("band", ring.at(0, tall * y, 0))
        has.append("a band")
    else:
        lacks.append("a band")
    detail = "with two handles" if variant == "amphora" else "with ribs" if variant == "ribbed" else ""
    words: tuple[str, ...] = {"tall": ("tall",), "square": ("square",), "bulb": ("round",)}.get(variant, ())
    if chance(rng, 0.35):
        parts += _flowers(rng, tall, neck * 0.5)
        return Build(parts, words, "with flowers", paint, variant=variant, has=(*has, "flowers"), lacks=tuple(lacks))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=(*lacks, "flowers"))


def _flowers(rng: Rng, tall: float, spread: float) -> list[Part]:
    """Daisies or tulips on stalks with leaves."""
    stem, petal = draw(rng, "green"), draw(rng, pick(rng, "red", "yellow", "pink", "purple", "orange", "white"))
    parts: list[Part] = []
    tulip = chance(rng, 0.35)
    for i in range(int(rng.integers(3, 7))):
        angle, high = i * 2.4, tall * between(rng, 1.35, 1.7)
        x, z = 1.6 * np.cos(angle), 1.6 * np.sin(angle)
        tip = (x * tall * 0.16, high, z * tall * 0.16)
        parts += named("stalk", rod((x * spread * 0.2, tall * 0.3, z * spread * 0.2), tip, tall * 0.008, stem, sides=6))
        if i % 2 == 0:
            blade = leaf(tall * 0.32, tall * 0.08, 0.3, stem).turn("x", -50).turn("y", 90 - np.degrees(angle))
            parts += named("leaf", blade.at(tip[0] * 0.5, tall * 1.02, tip[2] * 0.5))
        if tulip:
            cup = lathe(
                spline(
                    [
                        (0.001, 0),
                        (tall * 0.035, tall * 0.02),
                        (tall * 0.042, tall * 0.07),
                        (tall * 0.025, tall * 0.11),
                        (0.001, tall * 0.08),
                    ],
                    20,
                ),
                petal,
                18,
            )
            parts += named(
                "flower", cup.shaped(lambda a, b, c: (a, b + tall * 0.012 * np.cos(3 * np.arctan2(c, a)) * (b > tall * 0.07), c)).at(*tip)
            )
        else:
            one = ball(tall * 0.045, petal, 6, 10).scaled(1, 0.5, 0.8).at(tall * 0.05, 0, 0)
            parts += named("flower", *(p.at(*tip) for p in [*around(one, 6), ball(tall * 0.03, Paint(np.array((0.9, 0.7, 0.15))), 6, 10)]))
    return parts


def jar(rng: Rng) -> Build:
    """Preserve jar with a screw lid, clip-top jar, cookie jar with a knob, honey pot, square spice jar, open one."""
    variant = pick(rng, "screw", "screw", "clip", "cookie", "honey", "cloth", "open")
    radius, tall = between(rng, 0.04, 0.055), between(rng, 0.09, 0.14)
    lid = plastic(rng) if chance(rng) else metal(rng)
    filled = draw(rng, pick(rng, "red", "orange", "purple", "yellow", "brown", "green"), "glass") if chance(rng, 0.6) else glass(rng)
    if variant in ("cookie", "honey"):
        filled = ceramic(rng) if variant == "cookie" else draw(rng, pick(rng, "orange", "yellow", "brown"), "ceramic")
        radius *= 1.4
    side = spline([(radius * 0.92, 0), (radius, 0.008), (radius, tall * 0.8), (radius * 0.8, tall * 0.93), (radius * 0.8, tall)], 30)
    if variant in ("cookie", "honey"):
        side = spline(
            [(radius * 0.7, 0), (radius, tall * 0.35), (radius * 0.95, tall * 0.65), (radius * 0.72, tall * 0.95), (radius * 0.74, tall)],
            30,
        )
    has, lacks, detail = [], [], "with a lid"
    if variant == "open":
        parts = named("jar", hollow(side, filled, 0.003, 36))
        parts += named("thread", *(torus(radius * 0.81, 0.0013, filled, 6, 36).at(0, tall - y, 0) for y in (0.004, 0.009)))
        lacks += ["a lid", "a knob", "a clip"]
        detail = "without a lid"
        if chance(rng, 0.6):
            for i in range(5):
                pencil = draw(rng, pick(rng, "yellow", "red", "blue", "green"))
                a, k = i * 1.3, radius * 0.5
                top = (k * 1.5 * np.cos(a), tall * 1.45, k * 1.5 * np.sin(a))
                parts += named("pencil", rod((k * np.cos(a + 3), 0.006, k * np.sin(a + 3)), top, 0.0032, pencil, sides=6))
            has.append("pencils")
            detail = "with pencils in it"
        else:
            lacks.append("pencils")
        return Build(parts, (), detail, filled, variant=variant, has=tuple(has), lacks=tuple(lacks))
    parts = named("jar", lathe(joined((0, 0), side, (0, tall)), filled))
    if variant == "screw":
        cap = cylinder(radius * 0.86, 0.018, lid, sides=80).shaped(
            lambda x, y, z: (x * (f := 1 + 0.012 * np.sin(40 * np.arctan2(z, x))), y, z * f)
        )
        parts += named("lid", cap.at(0, tall - 0.003, 0))
        has, lacks = ["a lid"], ["a knob", "a clip", "a cloth over its lid"]
    elif variant == "cloth":
        cloth = draw(rng, pick(rng, "red", "blue", "green", "yellow", "white"), "fabric")
        skirt = lathe(
            [
                (radius * 0.84, 0.016),
                (radius * 0.86, 0.004),
                (radius * 1.06, -0.016),
                (radius * 1.09, -0.014),
                (radius * 0.9, 0.006),
                (radius * 0.88, 0.018),
                (0, 0.021),
                (0, 0.016),
            ],
            cloth,
            88,
        )
        skirt = skirt.shaped(lambda x, y, z: (x * (f := 1 + 0.045 * np.sin(11 * np.arctan2(z, x)) * (y < 0.003)), y, z * f))
        parts += named("cloth", skirt.at(0, tall, 0)) + named(
            "string", torus(radius * 0.89, 0.002, draw(rng, "beige"), 6, 36).at(0, tall + 0.004, 0)
        )
        has, lacks = ["a lid", "a cloth over its lid"], ["a knob", "a clip"]
        detail = "with a cloth over its lid"
    elif variant == "clip":
        top = [
            cylinder(radius * 0.9, 0.012, glass(rng), sides=36).at(0, tall + 0.004, 0),
            torus(radius * 0.86, 0.004, draw(rng, pick(rng, "orange", "red", "white"), "rubber"), 8, 36).at(0, tall + 0.002, 0),
        ]
        clip = [
            tube(
                spline([(x, tall - 0.022, radius * 0.86), (x, tall - 0.004, radius * 1.15), (x, tall + 0.018, radius * 0.98)], 12),
                0.0016,
                SHINE,
                6,
            )
            for x in (-0.012, 0.012)
        ]
        clip += [
            rod((-0.012, tall - 0.022, radius * 0.86), (0.012, tall - 0.022, radius * 0.86), 0.0016, SHINE, sides=6),
            rod((-0.012, tall + 0.018, radius * 0.98), (0.012, tall + 0.018, radius * 0.98), 0.0016, SHINE, sides=6),
        ]
        hinge = rounded(0.03, 0.022, 0.006, 0.002, SHINE, 2).at(0, tall - 0.012, -radius * 0.9)
        parts += named("lid", *top) + named("clip", *clip, hinge, torus(radius * 0.83, 0.0018, SHINE, 6, 36).at(0, tall - 0.022, 0))
        has, lacks, detail = ["a lid", "a clip"], ["a knob", "a cloth over its lid"], "with a clip"
    else:
        dome = lathe(
            joined(
                (0, 0),
                (radius * 0.84, 0),
                (radius * 0.82, 0.01),
                spline([(radius * 0.7, 0.02), (radius * 0.35, 0.034), (0.008, 0.037)], 10),
            ),
            filled,
            36,
        )
        parts += named("lid", dome.at(0, tall - 0.001, 0)) + named("knob", ball(0.013, filled).at(0, tall + 0.044, 0))
        has, lacks, detail = ["a lid", "a knob"], ["a clip", "a cloth over its lid"], "with a lid and a knob"
        if variant == "honey":
            ridges = [
                torus(float(np.interp(tall * f, side[:, 1], side[:, 0])), 0.004, filled, 8, 40).at(0, tall * f, 0)
                for f in (0.2, 0.35, 0.5, 0.65, 0.8)
            ]
            parts += named("ridge", *ridges)
            has.append("ridges")
    if chance(rng, 0.5) and variant not in ("cookie", "honey"):
        parts += named("label", cylinder(radius * 1.02, tall * 0.35, Paint(np.array((0.93, 0.91, 0.86)), "paper")).at(0, tall * 0.22, 0))
        has.append("a label")
    else:
        lacks.append("a label")
    return Build(parts, ("round",) if variant == "cookie" else (), detail, filled, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _drink_can(r: float, tall: float, paint: Paint) -> list[Part]:
    body = [(0, 0.006), (r * 0.72, 0.006), (r * 0.78, 0.0), (r, 0.012), (r, tall - 0.014), (r * 0.82, tall - 0.002), (0, tall - 0.007)]
    rim = [
        (0, tall - 0.004),
        (r * 0.82, tall - 0.003),
        (r * 0.84, tall + 0.002),
        (r * 0.78, tall + 0.002),
        (r * 0.76, tall - 0.002),
        (0, tall - 0.002),
    ]
    tab = extrude(rectangle(0.014, 0.024, 0.006), 0.0015, SHINE).turn("x", 90).at(0, tall + 0.001, -0.004)
    mouth = extrude(circle(0.0075, 20, 0.8), 0.0008, lighter(SHINE, -0.35)).turn("x", 90).at(0, tall - 0.0012, 0.014)
    return named("can", lathe(body, paint)) + named("rim", lathe(rim, SHINE)) + named("tab", tab) + named("opening", mouth)


def can(rng: Rng) -> Build:
    """Drink can with a necked rim and a tab (also slim), ribbed food tin, opened tin with its lid bent up, flat fish tin, dented."""
    variant = pick(rng, "drink", "drink", "slim", "food", "opened", "fish", "paint")
    paint = draw(rng, pick(rng, "red", "blue", "green", "orange", "black", "yellow", "white", "purple"), "metal")
    if variant in ("drink", "slim"):
        r, tall = (0.033, between(rng, 0.11, 0.13)) if variant == "drink" else (0.027, between(rng, 0.135, 0.16))
        parts = _drink_can(r, tall, paint)
        has, lacks = ["a tab"], ["ribs", "an open lid", "a handle"]
        if chance(rng, 0.35):
            band = lathe(
                [(0, 0), (r + 0.0006, 0), (r + 0.0006, tall * 0.3), (0, tall * 0.3)],
                lighter(paint, 0.75 if paint.rgb.mean() < 0.6 else -0.6),
            )
            parts += named("label", band.at(0, tall * 0.34, 0))
        if chance(rng, 0.15):
            straw = tube([(0, tall * 0.5, 0.012), (0, tall * 1.15, 0.014), (0.03, tall * 1.45, 0.016)], 0.0028, plastic(rng), 8)
            parts += named("straw", straw)
            has.append("a straw")
        else:
            lacks.append("a straw")
        return Build(
            parts, ("slim", "tall") if variant == "slim" else (), "for a drink", paint, variant=variant, has=tuple(has), lacks=tuple(lacks)
        )
    if variant == "fish":
        base = rectangle(0.105, 0.06, 0.02) if chance(rng, 0.7) else circle(0.045, 40)
        from_base = [
            extrude(base, 0.022, paint).turn("x", -90).at(0, 0.012, 0),
            extrude(base * 0.97, 0.026, SHINE).turn("x", -90).at(0, 0.012, 0),
        ]
        edges = [
            tube(np.column_stack([base[:, 0], np.full(len(base), y), base[:, 1]]), 0.0018, SHINE, 8, closed=True) for y in (0.001, 0.024)
        ]
        ring = torus(0.009, 0.0015, SHINE, 6, 20).scaled(1, 1, 0.8).at(0.03, 0.0265, 0)
        return Build(
            named("can", *from_base) + named("rim", *edges) + named("tab", ring),
            ("flat", "low"),
            "for fish",
            paint,
            variant=variant,
            has=("a tab",),
            lacks=("ribs", "an open lid", "a handle"),
        )
    if variant == "paint":
        r, tall = between(rng, 0.075, 0.09), between(rng, 0.16, 0.19)
        parts = named("can", cylinder(r, tall, SHINE, sides=40), cylinder(r + 0.0008, tall * 0.8, paint, sides=40).at(0, tall * 0.08, 0))
        parts += named("rim", *(torus(r, 0.0035, SHINE, 8, 40).at(0, y, 0) for y in (0.002, tall))) + named(
            "lid",
            cylinder(r * 0.86, 0.004, lighter(SHINE, -0.15), sides=40).at(0, tall, 0),
            torus(r * 0.86, 0.003, SHINE, 8, 40).at(0, tall + 0.003, 0),
        )
        a = np.radians(np.linspace(-8, 188, 30))
        bail = tube(np.stack([(r + 0.006) * np.cos(a), tall * 0.78 + r * 1.05 * np.sin(a), 0 * a], 1), 0.002, SHINE, 8)
        parts += named("handle", bail) + named("ear", *both(ball(0.008, SHINE, 6, 10).at(r + 0.003, tall * 0.78, 0)))
        return Build(
            parts, (), "for paint, with a handle", paint, variant=variant, has=("a handle", "a lid"), lacks=("a tab", "ribs", "an open lid")
        )
    r, tall = between(rng, 0.037, 0.05), between(rng, 0.08, 0.12)
    if variant == "food":
        parts = named(
            "can",
            cylinder(r, tall, SHINE, sides=36),
            cylinder(r + 0.0006, tall * (0.86 if chance(rng) else 0.5), paint, sides=36).at(0, tall * 0.07, 0),
        )
        parts += named("rim", *(torus(r, 0.0018, SHINE, 8, 36).at(0, y, 0) for y in (0.001, tall - 0.001)))
        parts += named("rib", *(torus(r, 0.0014, paint, 6, 36).at(0, tall * f, 0) for f in np.linspace(0.3, 0.72, 6)))
        parts += named("lid", *(torus(r * k, 0.0009, SHINE, 6, 32).at(0, tall, 0) for k in (0.84, 0.55)))
        return Build(parts, (), "for food", paint, variant=variant, has=("ribs",), lacks=("a tab", "an open lid", "a handle"))
    parts = named(
        "can",
        hollow(np.array([(r, 0), (r, tall)]), SHINE, 0.0012, 40),
        lathe([(0, 0), (r + 0.0008, 0), (r + 0.0008, tall * 0.84), (r - 0.0005, tall * 0.84), (0, 0.001)], paint, 40).at(0, tall * 0.07, 0),
    )
    parts += named("rim", *(torus(r, 0.0018, SHINE, 8, 36).at(0, y, 0) for y in (0.001, tall)))
    food = draw(rng, pick(rng, "orange", "red", "green", "yellow"))
    bits = [
        ball(0.006, food, 6, 9).at(r * 0.82 * k * np.cos(i * 2.4), tall * 0.86, r * 0.82 * k * np.sin(i * 2.4))
        for i in range(40)
        for k in [np.sqrt((i + 0.5) / 40)]
    ]
    parts += named("food", cylinder(r - 0.0015, 0.004, food, sides=36).at(0, tall * 0.83, 0), *bits)
    cover = [
        cylinder(r * 0.95, 0.0012, SHINE, sides=36),
        torus(r * 0.6, 0.0009, SHINE, 6, 32).at(0, 0.001, 0),
        torus(0.008, 0.0014, SHINE, 6, 18).at(0, 0.003, r * 0.6),
    ]
    parts += named("lid", *(p.at(0, 0, r).turn("x", -between(rng, 65, 66)).at(0, tall, -r) for p in cover))
    return Build(
        parts, ("open",), "for food, with its lid bent up", paint, variant=variant, has=("an open lid",), lacks=("ribs", "a handle")
    )

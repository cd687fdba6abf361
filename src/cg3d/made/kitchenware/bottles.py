"""Bottle, can, spray bottle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.tones import SHINE
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, plastic
from cg3d.made.parts import Part, ball, both, cylinder, extrude, lathe, moved, named, torus, tube
from cg3d.made.pieces import hollow

CORK = Paint(np.array((0.66, 0.50, 0.34)), "cork")


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


def spray_bottle(rng: Rng) -> Build:
    """Trigger head on a round, waisted, square or conical bottle; with a tube inside showing as a label otherwise."""
    variant = pick(rng, "round", "waisted", "square", "cone", "pump")
    body = draw(rng, pick(rng, "blue", "green", "white", "yellow", "turquoise", "pink", "orange", "purple"), "plastic")
    head = draw(rng, pick(rng, "white", "white", "red", "black", "blue", "yellow"), "plastic")
    dark = head if chance(rng, 0.4) else lighter(head, -0.55 if head.rgb.mean() > 0.3 else 0.5)
    r, tall = between(rng, 0.036, 0.044), between(rng, 0.15, 0.19)
    lines = {
        "round": [(r * 0.95, 0), (r, 0.005), (r, tall * 0.62), (r * 0.75, tall * 0.8), (r * 0.4, tall * 0.9), (r * 0.36, tall)],
        "waisted": [
            (r * 0.95, 0),
            (r * 1.05, tall * 0.06),
            (r * 1.05, tall * 0.42),
            (r * 0.62, tall * 0.66),
            (r * 0.68, tall * 0.82),
            (r * 0.36, tall * 0.95),
            (r * 0.36, tall),
        ],
        "cone": [(r * 1.15, 0), (r * 1.18, tall * 0.04), (r * 0.95, tall * 0.4), (r * 0.5, tall * 0.85), (r * 0.36, tall)],
        "square": [(r * 0.98, 0), (r, 0.005), (r, tall * 0.68), (r * 0.8, tall * 0.8), (r * 0.4, tall * 0.88), (r * 0.36, tall)],
        "pump": [
            (r * 0.8, 0),
            (r * 0.82, 0.005),
            (r * 0.82, tall * 0.62),
            (r * 0.6, tall * 0.74),
            (r * 0.3, tall * 0.8),
            (r * 0.3, tall * 0.84),
        ],
    }
    side = spline(lines[variant], 44)
    bottle = lathe(joined((0, 0), side, (0, side[-1, 1])), body, 48)

    def squared(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        a = np.arctan2(z, x)
        k = np.where(y < tall * 0.84, 1 / np.maximum(np.abs(np.cos(a)), np.abs(np.sin(a))) ** 0.62, 1.0)
        return x * k * 0.9, y, z * k * 0.9

    if variant == "square":
        bottle = bottle.shaped(squared)
    if variant == "waisted":
        bottle = bottle.scaled(0.72, 1, 1.15)
    parts = named("bottle", bottle)
    has, lacks = [], []
    if chance(rng, 0.6) and variant in ("round", "square", "pump"):
        paper = draw(rng, pick(rng, "white", "yellow", "red", "blue"), "paper")
        k = {"pump": 0.82}.get(variant, 1.0)
        tag = lathe([(0, 0), (r * k + 0.0012, 0), (r * k + 0.0012, tall * 0.36), (0, tall * 0.36)], paper, 48)
        parts += named("label", (tag.shaped(squared) if variant == "square" else tag).at(0, tall * 0.14, 0))
        has.append("a label")
    else:
        lacks.append("a label")
    if variant == "pump":
        high = float(side[-1, 1])
        collar = [
            cylinder(r * 0.42, 0.016, head, sides=28).at(0, high - 0.002, 0),
            cylinder(r * 0.18, 0.022, head, sides=16).at(0, high + 0.012, 0),
        ]
        top = [
            cylinder(r * 0.3, 0.02, head, sides=24).at(0, high + 0.028, 0),
            cylinder(0.003, 0.005, dark, sides=12).turn("x", 90).at(0, high + 0.04, r * 0.28),
        ]
        parts += named("collar", *collar) + named("head", *top)
        return Build(
            parts, ("slim",), "with a push button", body, variant=variant, has=("a push button", *has), lacks=("a trigger", *lacks)
        )
    parts += _trigger(head, dark, tall - 0.004, r * between(rng, 0.85, 1.0))
    words = {"square": ("square",), "waisted": ("flat",)}.get(variant, ("round",))
    return Build(parts, words, "with a trigger", body, variant=variant, has=("a trigger", "a nozzle", *has), lacks=tuple(lacks))


def _trigger(paint: Paint, dark: Paint, high: float, size: float) -> list[Part]:
    """Spray head with nozzle towards +z and a trigger below it."""
    s = size
    collar = cylinder(s * 0.42, s * 0.5, paint, sides=24).at(0, high, 0)
    head = extrude(
        spline([(-0.5, 0.5), (0.3, 0.52), (1.05, 0.72), (1.08, 1.08), (0.5, 1.2), (-0.4, 1.2), (-0.75, 0.95)], 40, closed=True) * s,
        s * 0.6,
        paint,
    )
    trigger = extrude(
        spline([(0.5, 0.62), (0.86, 0.66), (0.92, 0.2), (1.15, -0.32), (1.0, -0.36), (0.72, 0.1)], 36, closed=True) * s, s * 0.34, dark
    )
    nozzle = [
        cylinder(s * 0.26, s * 0.34, dark, sides=16).turn("x", 90).at(0, s * 0.92, s * 1.0),
        cylinder(s * 0.1, s * 0.4, paint, sides=12).turn("x", 90).at(0, s * 0.92, s * 1.0),
    ]
    side = [p.turn("y", -90).at(0, high, 0) for p in (head, trigger)]
    return named("collar", collar) + named("head", side[0]) + named("trigger", side[1]) + named("nozzle", *moved(nozzle, y=high))

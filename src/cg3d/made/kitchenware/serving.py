"""On the table and on the stove: drinking glass, pitcher, thermos, salt shaker, tray, wok, baking pan."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, pane, pierced, turned_rings
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, metal, pick, plastic, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    lathe,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.pieces import handle, hollow

DARK = Paint(np.array((0.11, 0.11, 0.12)), "plastic")
CLEAR = np.array((0.84, 0.89, 0.90))


def drinking_glass(rng: Rng) -> Build:
    """Tumbler, highball, pint, fluted one, stacked rings; empty, or with a drink, a straw, a slice of lemon."""
    variant = pick(rng, "tumbler", "tumbler", "highball", "pint", "fluted", "footed")
    tint = (
        Paint(CLEAR * rng.uniform(0.94, 1.06), "glass")
        if chance(rng, 0.75)
        else draw(rng, pick(rng, "blue", "green", "turquoise"), "glass")
    )
    r = between(rng, 0.034, 0.042)
    tall = r * {"tumbler": between(rng, 2.1, 2.6), "highball": 4.0, "pint": 3.8, "fluted": 2.7, "footed": 3.2}[variant]
    foot = r * {"highball": 0.95, "pint": 0.72}.get(variant, between(rng, 0.72, 0.92))
    sides = [(foot, 0), (foot + 0.001, 0.004), (r, tall)]
    if variant == "pint":
        sides = [(foot, 0), (r * 0.86, tall * 0.62), (r * 0.99, tall * 0.72), (r * 0.96, tall * 0.8), (r, tall)]
    if variant == "footed":
        sides = [
            (r * 0.8, 0),
            (r * 0.82, 0.006),
            (r * 0.38, tall * 0.12),
            (r * 0.4, tall * 0.17),
            (r * 0.85, tall * 0.4),
            (r, tall * 0.7),
            (r * 1.02, tall),
        ]
    side = spline(sides, 30) if variant in ("pint", "footed") else np.array(sides)
    cup = hollow(side, tint, 0.0022, 72 if variant == "fluted" else 40)
    base = tall * (0.2 if variant == "footed" else 0.05)
    if variant == "fluted":
        line = np.stack([np.linspace(foot, r * 0.985, 16), np.linspace(0, tall * 0.82, 16)], 1)
        ribs = [
            tube(np.array([(a * np.cos(k), b, a * np.sin(k)) for a, b in line]), 0.0022, tint, 6)
            for k in np.linspace(0, 2 * np.pi, 18, endpoint=False)
        ]
        parts = named("rib", *ribs) + named("cup", cup)
    else:
        parts = named("cup", cup)
    has, lacks, detail = [], [], ""
    (has if variant == "fluted" else lacks).append("ribs")
    if chance(rng, 0.55):
        juice = draw(rng, pick(rng, "orange", "red", "brown", "white", "yellow", "purple", "blue"))
        top = tall * between(rng, 0.8, 0.93)
        inner = [(float(np.interp(y, side[:, 1], side[:, 0])) - 0.0015, y) for y in np.linspace(base + 0.002, top, 10)]
        parts += named("drink", lathe(joined((0, base), inner, (0, top)), juice, 36))
        has.append("a drink")
        detail = "with a drink"
        if chance(rng, 0.4):
            for i in range(3):
                cube = rounded(0.018, 0.018, 0.018, 0.004, Paint(np.array((0.86, 0.93, 0.96)), "ice"))
                a = i * 2.2
                parts += named(
                    "ice cube", cube.turn("y", 40 * i).turn("x", 20 - 25 * i).at(r * 0.42 * np.cos(a), top - 0.011, r * 0.42 * np.sin(a))
                )
            has.append("ice cubes")
        if chance(rng, 0.5):
            lean = r * 0.7
            straw = [tube([(-lean * 0.4, base + 0.004, 0), (lean * 0.95, tall, 0), (lean * 1.3, tall * 1.25, 0)], 0.003, plastic(rng), 10)]
            parts += named("straw", *[p.turn("y", between(rng, -60, 60)) for p in straw])
            has.append("a straw")
            detail = "with a straw"
        else:
            lacks.append("a straw")
        if chance(rng, 0.3):
            skin = draw(rng, pick(rng, "yellow", "green", "orange"))
            disc = [cylinder(r * 0.55, 0.005, skin, sides=28), cylinder(r * 0.46, 0.006, lighter(skin, 0.45), sides=28).at(0, -0.0005, 0)]
            parts += named("slice", *[p.turn("z", 90).turn("y", 65).at(-r * 0.9, tall, 0.2 * r) for p in disc])
            has.append("a slice of fruit")
    else:
        lacks += ["a drink", "a straw"]
    words = {"highball": ("tall",), "pint": ("tall",)}.get(variant, ())
    return Build(parts, words, detail, tint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _spouted(part: Part, r: float, tall: float, pull: float = 0.3, start: float = 0.7) -> Part:
    """A turned vessel with its rim drawn out to a lip towards +x."""

    def change(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        w = np.clip((y / tall - start) / (1 - start), 0, 1) ** 2 * np.exp(-((z / (0.42 * r)) ** 2)) * (x > 0)
        return x + pull * r * w, y + 0.16 * r * w, z * (1 - 0.25 * w)

    return part.shaped(change)


def pitcher(rng: Rng) -> Build:
    """Jug with a lip and a handle: round belly, straight glass, tapered, tall enamel, with a lid, filled."""
    variant = pick(rng, "belly", "belly", "straight", "tapered", "enamel", "lid")
    r = between(rng, 0.055, 0.07)
    tall = r * {"belly": 2.9, "straight": 3.1, "tapered": 3.0, "enamel": 3.9, "lid": 3.4}[variant] * between(rng, 0.93, 1.07)
    paint = {
        "straight": Paint(CLEAR * rng.uniform(0.94, 1.04), "glass"),
        "lid": plastic(rng),
        "enamel": draw(rng, pick(rng, "white", "blue", "red", "turquoise"), "metal"),
    }.get(variant, ceramic(rng))
    lines = {
        "belly": [
            (r * 0.7, 0),
            (r * 1.05, tall * 0.2),
            (r * 1.12, tall * 0.4),
            (r * 0.8, tall * 0.7),
            (r * 0.68, tall * 0.82),
            (r * 0.82, tall),
        ],
        "straight": [(r * 0.95, 0), (r, tall * 0.05), (r * 0.97, tall * 0.6), (r, tall)],
        "tapered": [(r * 1.05, 0), (r * 1.06, tall * 0.06), (r * 0.85, tall * 0.6), (r * 0.78, tall)],
        "enamel": [(r * 0.95, 0), (r * 0.95, tall * 0.15), (r * 0.72, tall * 0.55), (r * 0.6, tall * 0.82), (r * 0.8, tall)],
        "lid": [(r * 0.85, 0), (r * 0.86, tall * 0.1), (r * 0.95, tall * 0.6), (r, tall)],
    }
    side = spline(lines[variant], 36)
    parts = named("jug", _spouted(hollow(side, paint, 0.0032, 44), r, tall, 0.42 if variant in ("belly", "enamel") else 0.28))
    if chance(rng, 0.4):
        y = float(side[len(side) // 2, 1])
        parts += named(
            "band",
            torus(float(np.interp(y, side[:, 1], side[:, 0])), 0.002, lighter(paint, -0.4 if paint.rgb.mean() > 0.4 else 0.5), 6, 40).at(
                0, y, 0
            ),
        )

    def at(f: float) -> float:
        return -float(np.interp(tall * f, side[:, 1], side[:, 0]))

    out = r * between(rng, 0.6, 0.85)
    bow = [
        (at(0.9) + 0.004, tall * 0.9),
        (at(0.9) - out * 0.8, tall * 0.92),
        (at(0.7) - out, tall * 0.68),
        (at(0.45) - out * 0.6, tall * 0.38),
        (at(0.3) + 0.004, tall * 0.28),
    ]
    parts += named("handle", handle(bow, 0.0062, paint if variant != "enamel" else lighter(paint, -0.6)))
    has, lacks, detail = ["a handle", "a spout"], [], "with a handle"
    if variant == "lid":
        cap = plastic(rng)
        top = [
            cylinder(r * 1.02, 0.01, cap, sides=40).at(0, tall, 0),
            lathe([(0, 0), (0.012, 0), (0.016, 0.014), (0, 0.018)], cap, 20).at(0, tall + 0.009, 0),
        ]
        parts += named("lid", *top)
        has.append("a lid")
        detail = "with a lid"
    else:
        lacks.append("a lid")
        if chance(rng, 0.5):
            level = tall * between(rng, 0.78, 0.9)
            juice = draw(rng, pick(rng, "orange", "yellow", "red", "white", "blue"))
            parts += named(
                "drink", cylinder(float(np.interp(level, side[:, 1], side[:, 0])) - 0.003, 0.004, juice, sides=40).at(0, level, 0)
            )
            has.append("a drink")
            detail = "filled with a drink"
        else:
            lacks.append("a drink")
    words = ("tall",) if variant == "enamel" else ("round",) if variant == "belly" else ()
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def thermos(rng: Rng) -> Build:
    """Vacuum flask with its cup, travel mug, slim bottle with a ring, jug with a handle and a lever."""
    variant = pick(rng, "flask", "flask", "mug", "bottle", "jug")
    paint = steel(rng) if chance(rng, 0.4) else draw(rng, pick(rng, "green", "blue", "red", "black", "white", "turquoise", "pink"), "metal")
    lid = steel(rng) if chance(rng, 0.4) else DARK
    r = between(rng, 0.034, 0.042)
    if variant == "flask":
        tall = r * between(rng, 5.2, 6.2)
        body = lathe(
            [(0, 0), (r * 0.92, 0), (r, 0.004), (r, tall), (r * 0.94, tall + 0.008), (r * 0.72, tall + 0.024), (0, tall + 0.024)], paint, 40
        )
        cup = lathe([(0, 0), (r * 0.8, 0), (r * 0.8, 0.004), (r * 0.77, 0.055), (r * 0.7, 0.062), (0, 0.062)], lid, 36).at(
            0, tall + 0.022, 0
        )
        rings = [torus(r, 0.0022, lid, 8, 40).at(0, y, 0) for y in (0.014, tall - 0.008)]
        parts = named("body", body) + named("cup", cup) + named("ring", *rings)
        has, lacks = ["a cup on top"], []
        if chance(rng, 0.6):
            bow = [(r - 0.002, tall * 0.9), (r + 0.028, tall * 0.88), (r + 0.03, tall * 0.5), (r - 0.002, tall * 0.45)]
            parts += named("handle", handle(bow, 0.005, lid))
            has.append("a handle")
        else:
            lacks.append("a handle")
        return Build(parts, ("tall",), "with a cup on top", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "mug":
        tall = r * between(rng, 3.8, 4.4)
        body = lathe([(0, 0), (r * 0.78, 0), (r * 0.8, 0.004), (r * 0.86, tall * 0.35), (r * 1.05, tall), (0, tall)], paint, 40)
        band = lathe(
            [(r * 0.85, tall * 0.38), (r * 0.93, tall * 0.38), (r * 1.03, tall * 0.72), (r * 0.95, tall * 0.72), (r * 0.85, tall * 0.38)],
            DARK,
            40,
        )
        top = [
            cylinder(r * 1.08, 0.012, lid, sides=40),
            cylinder(r * 0.98, 0.022, lid, sides=40),
            rounded(0.018, 0.012, 0.032, 0.004, lid).at(0, 0.02, r * 0.3),
        ]
        parts = named("body", body) + named("sleeve", band) + named("lid", *moved(top, y=tall - 0.001))
        return Build(parts, (), "with a lid", paint, variant=variant, has=("a lid", "a sleeve"), lacks=("a handle", "a cup on top"))
    if variant == "bottle":
        tall = r * between(rng, 4.8, 5.6)
        shape = [
            (r * 0.92, 0),
            (r * 0.98, 0.005),
            (r * 0.98, tall * 0.72),
            (r * 0.8, tall * 0.86),
            (r * 0.62, tall * 0.92),
            (r * 0.62, tall),
        ]
        body = lathe(joined((0, 0), shape[:3], spline(shape[2:], 16)[1:], (0, tall)), paint, 40)
        cap = [
            cylinder(r * 0.7, 0.034, lid, sides=32).at(0, tall - 0.004, 0),
            torus(r * 0.42, 0.0042, lid, 8, 24).turn("x", 90).at(0, tall + 0.038, 0),
        ]
        base = cylinder(r * 1.0, 0.014, DARK, sides=40)
        return Build(
            named("body", body) + named("cap", *cap) + named("base", base),
            ("tall",),
            "with a ring on its cap",
            paint,
            variant=variant,
            has=("a ring on its cap",),
            lacks=("a handle", "a cup on top"),
        )
    r, tall = r * 1.6, r * 1.6 * between(rng, 3.2, 3.7)
    side = spline([(r * 0.9, 0), (r, tall * 0.08), (r * 0.98, tall * 0.5), (r * 0.72, tall * 0.85), (r * 0.66, tall)], 30)
    parts = named("body", lathe(joined((0, 0), side, (0, tall)), paint, 40))
    beak = rounded(r * 0.9, 0.03, r * 0.5, 0.01, lid).at(r * 0.55, tall + 0.004, 0)
    top = [
        lathe([(0, 0), (r * 0.7, 0), (r * 0.7, 0.03), (r * 0.5, 0.045), (0, 0.048)], lid, 36).at(0, tall - 0.002, 0),
        rounded(r * 0.9, 0.014, r * 0.4, 0.005, lid).at(-r * 0.3, tall + 0.044, 0),
    ]
    bow = [(-r * 0.6, tall * 1.02), (-r * 1.35, tall * 1.0), (-r * 1.6, tall * 0.7), (-r * 1.4, tall * 0.35), (-r * 0.96, tall * 0.3)]
    parts += named("spout", beak) + named("lid", *top) + named("handle", handle(bow, 0.009, lid))
    return Build(
        parts, (), "with a handle and a spout", paint, variant=variant, has=("a handle", "a spout", "a lid"), lacks=("a cup on top",)
    )


def salt_shaker(rng: Rng) -> Build:
    """Glass body under a pierced metal dome, ceramic bell, turned wooden, cylinder, faceted; real holes in the top."""
    variant = pick(rng, "glass", "glass", "faceted", "bell", "wooden", "cylinder")
    shine, r = steel(rng), between(rng, 0.02, 0.024)
    tall = r * between(rng, 2.2, 2.9)
    body_paint = {
        "bell": ceramic(rng),
        "wooden": wood(rng, grain=False),
        "cylinder": draw(rng, pick(rng, "white", "black", "grey", "red"), "metal"),
    }.get(variant, Paint(CLEAR * rng.uniform(0.92, 1.02), "glass"))
    cap_paint = shine if variant in ("glass", "faceted", "cylinder") else body_paint
    lines = {
        "glass": [(r * 0.85, 0), (r, tall * 0.06), (r * 0.92, tall * 0.5), (r * 0.8, tall)],
        "faceted": [(r * 1.05, 0), (r * 1.05, tall * 0.1), (r * 0.82, tall)],
        "bell": [(r * 1.15, 0), (r * 1.15, tall * 0.12), (r * 0.95, tall * 0.5), (r * 0.78, tall)],
        "wooden": [(r, 0), (r * 1.02, tall * 0.12), (r * 0.6, tall * 0.42), (r * 0.9, tall * 0.8), (r * 0.78, tall)],
        "cylinder": [(r * 0.9, 0), (r * 0.9, tall)],
    }
    side = spline(lines[variant], 24) if variant in ("glass", "bell", "wooden") else np.array(lines[variant])
    top = float(side[-1, 0])
    parts = named("body", lathe(joined((0, 0), side, (0, tall)), body_paint, 10 if variant == "faceted" else 32))
    if variant == "glass" or variant == "faceted":
        salt = lathe([(0, 0), (r * 1.0, 0), (r * 1.0, 0.001), (0, 0.001)], Paint(np.array((0.97, 0.97, 0.96))), 24)
        parts += named("salt", salt.scaled(0.9, 1, 0.9))
        parts += named("ring", *(torus(top * 1.1, 0.0014, cap_paint, 6, 32).at(0, tall + y, 0) for y in (0.001, 0.005, 0.009)))
        parts += named("cap", cylinder(top * 1.08, 0.011, cap_paint, sides=32).at(0, tall, 0))
        tall += 0.011
        top *= 1.05
    a = np.linspace(0.0, np.pi / 2 * 0.94, 9)
    dome = np.stack([top * np.cos(a), tall + top * (0.75 if variant != "cylinder" else 0.2) * np.sin(a)], 1)
    holes = np.zeros((8, 30), bool)
    holes[4, ::5] = True
    holes[6, ::10] = True
    shell = pierced(turned_rings(dome, 30), turned_rings(dome * (0.9, 1) - (0, 0.0015), 30), cap_paint, holes)
    inside = cylinder(top * 0.85, 0.002, Paint(np.array((0.1, 0.1, 0.1))), sides=24).at(0, tall - 0.001, 0)
    parts += named("cap", shell, inside, cylinder(top * 0.1, 0.0015, cap_paint, sides=12).at(0, dome[-1, 1] - 0.0012, 0))
    if chance(rng, 0.2):
        pepper = Paint(np.array((0.22, 0.17, 0.14)))
        parts = parts + [Part(p.vertices, p.faces, pepper if p.paint is body_paint else p.paint, p.name) for p in moved(parts, x=r * 2.6)]
        return Build(
            parts, (), "with a pepper shaker", body_paint, named=False, variant=variant, has=("holes in the top", "a second shaker")
        )
    metal_cap = cap_paint is shine
    return Build(
        parts,
        (),
        "with holes in the top",
        body_paint,
        variant=variant,
        has=("holes in the top", "a metal cap") if metal_cap else ("holes in the top",),
        lacks=() if metal_cap else ("a metal cap",),
    )


def tray(rng: Rng) -> Build:
    """With two bow handles, with grip holes in raised ends, oval, round on a low rim, cafeteria tray with compartments, with cups."""
    variant = pick(rng, "bows", "bows", "holes", "oval", "round", "compartments")
    paint = wood(rng) if chance(rng, 0.4) else (metal(rng) if chance(rng, 0.4) else plastic(rng))
    w, d, high = between(rng, 0.38, 0.5), between(rng, 0.26, 0.34), between(rng, 0.022, 0.045)
    if variant in ("oval", "round"):
        base = circle(w / 2, 48, 0.68 if variant == "oval" else 1.0)
    else:
        base = rectangle(w, d, between(rng, 0.02, 0.05))
    flare = between(rng, 1.02, 1.1)
    parts = named("tray", *basin(base, base * flare, high, 0.006, paint))
    edge = np.column_stack([(base * flare)[:, 0], np.full(len(base), high), (base * flare)[:, 1]])
    if variant != "holes":
        parts += named("rim", tube(edge, 0.005, lighter(paint, -0.15), 8, closed=True))
    words: tuple[str, ...] = {"round": ("round",), "oval": ("oval",)}.get(variant, ("rectangular",))
    has, lacks = ["a rim"], []
    if variant in ("bows", "oval"):
        grip = metal(rng) if chance(rng) else paint
        x = w / 2 * flare
        bow = spline(
            [(x - 0.004, high, -0.06), (x + 0.012, high + 0.035, -0.045), (x + 0.012, high + 0.035, 0.045), (x - 0.004, high, 0.06)], 20
        )
        parts += named("handle", *both(tube(bow, 0.006, grip, 10)))
        has.append("two handles")
    elif variant == "holes":
        end = pane(rectangle(d * 0.98, high * 2.4, 0.02), (0, high * 0.35), np.array((0.05, high * 0.42)), 0.01, paint)
        side = end.turn("x", -90).turn("y", 90).at(w / 2 * 1.0, high * 1.1, 0)
        parts += named("end", *both(side))
        has.append("holes for the hands")
    else:
        lacks.append("two handles")
    if variant == "compartments":
        wall = [
            box(0.008, high * 0.8, d * 0.94, paint).at(w * 0.12, 0, 0),
            box(w * 0.62, high * 0.8, 0.008, paint).at(-w * 0.19, 0, d * 0.05),
            box(w * 0.38, high * 0.8, 0.008, paint).at(w * 0.31, 0, -d * 0.1),
            box(0.008, high * 0.8, d * 0.45, paint).at(-w * 0.2, 0, -d * 0.2),
        ]
        parts += named("divider", *wall)
        has.append("compartments")
    elif chance(rng, 0.35):
        cup = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "ceramic")
        for x in (-w * 0.16, w * 0.16):
            vessel = [
                hollow(np.array([(0.026, 0), (0.036, 0.03), (0.038, 0.075)]), cup, 0.003, 28),
                handle([(0.036, 0.062), (0.06, 0.06), (0.058, 0.03), (0.034, 0.02)], 0.004, cup),
            ]
            parts += named("cup", *moved(vessel, x, 0.006, 0.02))
        has.append("two cups")
        return Build(parts, words, "with two cups on it", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    else:
        lacks.append("two cups")
    return Build(parts, words, f"with {has[-1]}", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def wok(rng: Rng) -> Build:
    """Round-bottomed pan: long handle, long handle and helper, two ears, with a lid, on a ring."""
    variant = pick(rng, "handle", "helper", "ears", "lid", "ring")
    paint = Paint(np.array((0.14, 0.14, 0.15)) * rng.uniform(0.8, 1.3), "metal") if chance(rng, 0.7) else steel(rng)
    grip = wood(rng, grain=False) if chance(rng, 0.6) else DARK
    r = between(rng, 0.15, 0.18)
    deep = r * between(rng, 0.5, 0.62)
    t = np.linspace(0, 1, 16)
    side = np.stack([r * np.sin(np.pi / 2 * (0.16 + 0.84 * t)) ** 1.1, deep * (1 - np.cos(np.pi / 2 * t)) ** 0.95], 1)
    parts = named("pan", hollow(side, paint, 0.004, 48)) + named("rim", torus(r, 0.003, paint, 8, 48).at(0, deep, 0))
    has, lacks = [], []

    def ear(s: int) -> Part:
        bow = spline(
            [
                (-0.045, deep - 0.01, s * r),
                (-0.035, deep + 0.016, s * (r + 0.035)),
                (0.035, deep + 0.016, s * (r + 0.035)),
                (0.045, deep - 0.01, s * r),
            ],
            20,
        )
        return tube(bow, 0.006, paint, 10)

    if variant == "ears":
        parts += named("handle", ear(1), ear(-1))
        has, lacks = ["two handles"], ["a long handle"]
    else:
        neck = tube([(0, deep * 0.85, r * 0.95), (0, deep + 0.02, r + 0.06)], 0.008, steel(rng), 10)
        hold = tube(
            spline([(0, deep + 0.014, r + 0.045), (0, deep + 0.04, r + 0.12), (0, deep + 0.055, r + 0.2)], 12),
            np.linspace(0.011, 0.015, 13),
            grip,
            12,
        )
        parts += named("neck", neck) + named("handle", hold)
        has = ["a long handle"]
        (has if variant == "helper" else lacks).append("a second handle")
        if variant == "helper":
            parts += named("handle", ear(-1))
    if variant == "lid":
        cover = steel(rng)
        dome = lathe(
            joined((0, 0), (r * 0.94, 0), spline([(r * 0.94, 0.004), (r * 0.7, r * 0.2), (r * 0.3, r * 0.31), (0, r * 0.33)], 18)),
            cover,
            44,
        )
        parts += named("lid", dome.at(0, deep - 0.004, 0)) + named(
            "knob",
            lathe([(0, 0), (0.008, 0), (0.009, 0.014), (0.02, 0.022), (0.016, 0.034), (0, 0.036)], grip, 18).at(
                0, deep + r * 0.33 - 0.006, 0
            ),
        )
        has.append("a lid")
    else:
        lacks.append("a lid")
    if variant == "ring":
        ring = lathe(
            [(r * 0.6, -0.03), (r * 0.64, -0.03), (r * 0.62, deep * 0.17), (r * 0.58, deep * 0.13), (r * 0.6, -0.03)], metal(rng), 40
        )
        parts += named("ring", ring)
        has.append("a ring under it")
    elif chance(rng, 0.25):
        for i in range(34):
            a, k = i * 2.4, r * 0.72 * np.sqrt((i + 0.5) / 34)
            bit = draw(rng, pick(rng, "green", "orange", "red", "yellow", "beige"))
            parts += named(
                "food",
                ellipsoid(1, 1, 1, bit)
                .scaled(0.02, 0.008, 0.013)
                .turn("y", 50 * i)
                .at(k * np.cos(a), deep * 0.5 + 0.012 * (1 - k / r), k * np.sin(a)),
            )
        has.append("food")
    detail = {"ears": "with two handles", "lid": "with a lid", "ring": "on a ring"}.get(variant, "with a long handle")
    return Build(parts, ("round",), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def baking_pan(rng: Rng) -> Build:
    """Sheet with a rim, loaf tin, muffin tin, springform with a clasp, fluted ring; deep dish with ears."""
    variant = pick(rng, "sheet", "loaf", "muffin", "springform", "fluted", "dish")
    dark = chance(rng, 0.55)
    paint = Paint(np.array((0.20, 0.20, 0.21)) * rng.uniform(0.7, 1.2), "metal") if dark else steel(rng)
    if variant == "muffin":
        columns, rows, cell = int(rng.integers(3, 5)), int(rng.integers(2, 4)), 0.085
        parts: list[Part] = []
        for i in range(columns):
            for j in range(rows):
                x, z = (i - (columns - 1) / 2) * cell, (j - (rows - 1) / 2) * cell
                plate = pane(rectangle(cell, cell), (0, 0), np.array((0.034, 0.034)), 0.002, paint).at(x, 0.031, z)
                cup = hollow(np.array([(0.026, 0), (0.0355, 0.032)]), paint, 0.0018, 24).at(x, 0, z)
                parts += named("plate", plate) + named("cup", cup)
        rim = rectangle(columns * cell, rows * cell, 0.015)
        parts += named("rim", tube(np.column_stack([rim[:, 0], np.full(len(rim), 0.032), rim[:, 1]]), 0.003, paint, 8, closed=True))
        return Build(
            parts,
            ("rectangular",),
            f"with {('six', 'nine', 'eight', 'twelve')[(columns - 3) * 2 + rows - 2]} cups",
            paint,
            variant=variant,
            has=("cups", "a rim"),
            lacks=("handles",),
        )
    if variant == "springform":
        r, tall = between(rng, 0.11, 0.14), between(rng, 0.055, 0.075)
        side = np.array([(r, 0), (r, tall)])
        clasp = [
            box(0.05, 0.02, 0.006, steel(rng)).at(0, tall * 0.4, r + 0.004),
            rod((-0.022, tall * 0.55, r + 0.009), (0.022, tall * 0.55, r + 0.009), 0.003, steel(rng)),
            box(0.012, tall * 0.7, 0.008, steel(rng)).at(-0.022, tall * 0.15, r + 0.003),
        ]
        rings = [torus(r, 0.0032, paint, 8, 48).at(0, y, 0) for y in (0.006, tall)]
        parts = (
            named("wall", hollow(side, paint, 0.002, 48))
            + named("rim", *rings)
            + named("base", cylinder(r + 0.008, 0.004, paint, sides=48))
            + named("clasp", *clasp)
        )
        return Build(parts, ("round",), "with a clasp", paint, variant=variant, has=("a clasp", "a rim"), lacks=("handles", "cups"))
    if variant == "fluted":
        r, tall = between(rng, 0.1, 0.12), between(rng, 0.075, 0.095)
        line = spline([(r * 0.22, tall), (r * 0.3, tall * 0.3), (r * 0.6, 0.0), (r * 0.88, tall * 0.25), (r, tall)], 30)
        inner = line[::-1] + np.column_stack([-0.004 * np.sign(line[::-1, 0] - r * 0.6), np.full(len(line), 0.003)])
        loop = joined(line, inner, line[:1])
        ribs = int(rng.integers(8, 13))
        ring = lathe(loop, paint, ribs * 8).shaped(
            lambda x, y, z: (x * (f := 1 - 0.06 * np.abs(np.sin(ribs / 2 * np.arctan2(z, x))) * (1 - y / tall)), y, z * f)
        )
        parts = named("pan", ring) + named("rim", torus(r, 0.003, paint, 8, 48).at(0, tall, 0))
        return Build(
            parts,
            ("round", "fluted"),
            "with a tube in the middle",
            paint,
            variant=variant,
            has=("a tube in the middle", "a rim"),
            lacks=("handles", "cups"),
        )
    w, d, tall = {"sheet": (0.38, 0.27, 0.022), "loaf": (0.25, 0.115, 0.07), "dish": (0.32, 0.21, 0.055)}[variant]
    w, d, tall = w * between(rng, 0.9, 1.1), d * between(rng, 0.9, 1.1), tall * between(rng, 0.9, 1.15)
    if variant == "dish" and chance(rng):
        paint = ceramic(rng)
    foot, top = rectangle(w * 0.9, d * 0.86 if variant == "loaf" else d * 0.9, 0.015), rectangle(w, d, 0.02)
    parts = named("pan", *basin(foot, top, tall, 0.004 if variant != "dish" else 0.007, paint))
    parts += named("rim", tube(np.column_stack([top[:, 0], np.full(len(top), tall), top[:, 1]]), 0.0036, paint, 8, closed=True))
    has, lacks = ["a rim"], ["cups"]
    if variant == "dish" or (variant == "loaf" and chance(rng)):
        bow = spline(
            [(w / 2, tall, -0.05), (w / 2 + 0.028, tall + 0.002, -0.038), (w / 2 + 0.028, tall + 0.002, 0.038), (w / 2, tall, 0.05)], 18
        )
        if variant == "loaf":
            bow = bow * (1, 1, 0.7)
        parts += named("handle", *both(tube(bow, 0.006, paint, 8)))
        has.append("handles")
    else:
        lacks.append("handles")
    if variant == "sheet" and chance(rng, 0.4):
        dough = Paint(np.array((0.82, 0.6, 0.34)))
        parts += named(
            "cookie",
            *(
                ball(0.026, dough, 8, 18).scaled(1, 0.35, 1).at(w * x, 0.009, d * z)
                for x in (-0.3, -0.1, 0.1, 0.3)
                for z in (-0.25, 0.0, 0.25)
            ),
        )
        has.append("cookies")
    words = {"sheet": ("flat", "rectangular"), "loaf": ("long", "deep"), "dish": ("rectangular",)}[variant]
    detail = f"with {has[-1]}" if len(has) > 1 else "with a rim"
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))

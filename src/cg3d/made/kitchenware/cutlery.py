"""For cooking and eating: frying pan, cooking pot, spoon, fork, knife."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pierced
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, pick, plastic, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, moved, named, rounded, slab, torus, tube, turned
from cg3d.made.pieces import hollow

DARK = Paint(np.array((0.1, 0.1, 0.1)), "plastic")
IRON = np.array((0.13, 0.13, 0.14))


def frying_pan(rng: Rng) -> Build:
    """Long-handled shallow pan: coated, cast iron with lips, square grill pan with ridges, crepe pan, with a lid; a fried egg in it."""
    variant = pick(rng, "coated", "coated", "iron", "grill", "crepe", "lid")
    paint = Paint(IRON * rng.uniform(0.8, 1.2), "metal") if chance(rng, 0.6) or variant in ("iron", "grill") else steel(rng)
    grip = wood(rng, grain=False) if chance(rng) else DARK
    radius, deep = between(rng, 0.1, 0.15), between(rng, 0.035, 0.055)
    length = between(rng, 0.16, 0.21)
    has, lacks = ["a long handle"], []
    words: tuple[str, ...] = ("round",)
    if variant == "crepe":
        deep *= 0.35
        words = ("round", "flat")
    if variant == "grill":
        a, k = rectangle(radius * 1.75, radius * 1.75, 0.02), 0.93
        rings = np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o, y in ((a * k, 0.0), (a, deep))])
        parts = named("pan", pierced(rings, rings * (0.965, 1, 0.965), paint), slab(a * k * 0.98, 0.004, paint))
        bars = [
            box(0.004, 0.0045, radius * 1.5, paint).at(x, 0.004, 0)
            for x in np.linspace(-radius * 0.7, radius * 0.7, int(rng.integers(7, 11)))
        ]
        parts += named("ridge", *bars)
        has.append("ridges")
        words = ("square",)
    else:
        lacks.append("ridges")
        side = np.array([(radius * 0.78, 0), (radius * 0.82, 0.004), (radius, deep)])
        shell = hollow(side, paint, 0.004 if variant != "iron" else 0.006, 60)
        if variant == "iron":
            shell = shell.shaped(lambda x, y, z: (x * (1 + 0.09 * (y / deep) * np.exp(-((z / 0.016) ** 2))), y, z))
        parts = named("pan", shell)
    if variant == "iron":
        mid = radius + length * 0.32
        arm = spline([(0, deep * 0.75, radius * 0.94), (0, deep * 0.9, mid), (0, deep, radius + length * 0.55)], 14)
        drop = tube(
            np.column_stack(
                [
                    0.017 * np.sin(t := np.linspace(0, 2 * np.pi, 28, endpoint=False)),
                    np.full(28, deep),
                    radius + length * 0.72 - 0.03 * np.cos(t),
                ]
            ),
            0.006,
            paint,
            8,
            closed=True,
        )
        parts += named("handle", tube(arm, 0.008, paint, 10).scaled(1.4, 1, 1), drop)
        back = tube(
            spline(
                [
                    (-0.03, deep * 0.8, -radius * 0.95),
                    (-0.02, deep * 0.85, -radius - 0.02),
                    (0.02, deep * 0.85, -radius - 0.02),
                    (0.03, deep * 0.8, -radius * 0.95),
                ],
                14,
            ),
            0.006,
            paint,
            8,
        )
        parts += named("handle", back)
        has.append("a second handle")
    else:
        lacks.append("a second handle")
        line = [
            (0, deep * 0.7, radius * 0.93 * (0.92 if variant == "grill" else 1)),
            (0, deep * 1.1, radius + 0.05),
            (0, deep * 1.35 + 0.01, radius + length),
        ]
        arm = spline(line, 16)
        parts += named("handle", tube(arm, np.linspace(0.009, 0.0125, len(arm)), grip, 12).scaled(1.25, 1, 1))
        parts += named("ring", torus(0.008, 0.0025, steel(rng), 8, 20).at(0, arm[-1, 1], arm[-1, 2] + 0.006))
        if variant != "crepe":
            parts += named(
                "rivet",
                *(
                    bean(0.0035, 0.0035, 0.003, steel(rng)).at(x, deep * 0.75, radius * (0.9 if variant != "grill" else 0.84))
                    for x in (-0.012, 0.012)
                ),
            )
    detail = "with a long handle"
    if variant == "lid":
        cover = steel(rng)
        dome = lathe(
            joined((0, 0), (radius * 1.0, 0), spline([(radius * 1.0, 0.003), (radius * 0.7, radius * 0.16), (0, radius * 0.24)], 14)),
            cover,
            44,
        )
        knob = lathe([(0, 0), (0.008, 0), (0.008, 0.014), (0.019, 0.022), (0.016, 0.032), (0, 0.034)], DARK, 18)
        parts += named("lid", dome.at(0, deep - 0.001, 0)) + named("knob", knob.at(0, deep + radius * 0.24 - 0.004, 0))
        has.append("a lid")
        return Build(parts, words, "with a lid", paint, variant=variant, has=tuple(has), lacks=(*lacks, "a fried egg"))
    lacks.append("a lid")
    if chance(rng, 0.25):
        a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        k = radius * 0.45 * (1 + 0.12 * np.sin(3 * a + 1) + 0.07 * np.sin(5 * a))
        egg = [
            slab(np.stack([k * np.cos(a), k * np.sin(a)], 1), 0.004, draw(rng, "white")),
            ball(radius * 0.17, draw(rng, "orange")).scaled(1, 0.5, 1).at(0.006, 0.004, 0.004),
        ]
        parts += named("egg", *moved(egg, y=0.005 if variant != "grill" else 0.0086))
        has.append("a fried egg")
        detail = "with a fried egg"
    else:
        lacks.append("a fried egg")
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def cooking_pot(rng: Rng) -> Build:
    """Deep pot with two ears and a lid, low casserole, tall stock pot, saucepan with a long handle, open with soup, cauldron."""
    variant = pick(rng, "pot", "pot", "casserole", "stock", "saucepan", "open", "cauldron")
    word = pick(rng, "red", "blue", "orange", "green", "black", "white", "turquoise")
    paint = steel(rng) if chance(rng, 0.5) else draw(rng, word, "metal")
    if variant == "cauldron":
        return _cauldron(rng)
    radius, tall = between(rng, 0.1, 0.14), between(rng, 0.1, 0.17)
    tall *= {"casserole": 0.62, "stock": 1.6, "saucepan": 0.75}.get(variant, 1.0)
    radius *= {"casserole": 1.15, "saucepan": 0.75}.get(variant, 1.0)
    ear_paint = DARK if chance(rng, 0.6) else paint
    side = np.array([(radius * 0.95, 0), (radius, 0.012), (radius, tall), (radius + 0.004, tall), (radius + 0.004, tall + 0.006)])
    opened = variant == "open" or (variant == "saucepan" and chance(rng))
    parts = named("pot", hollow(side, paint, 0.004, 44) if opened else lathe(joined((0, 0), side, (0, tall + 0.006)), paint, 44))
    has, lacks = [], []
    if variant == "saucepan":
        arm = spline([(0, tall * 0.85, radius * 0.96), (0, tall * 0.92, radius + 0.05), (0, tall * 1.05, radius + 0.17)], 14)
        parts += named(
            "handle",
            tube(arm, np.linspace(0.008, 0.012, len(arm)), wood(rng, grain=False) if chance(rng) else ear_paint, 12).scaled(1.2, 1, 1),
        )
        has.append("a long handle")
        lacks.append("two handles")
    else:
        bow = [
            (radius - 0.004, 0, -0.04),
            (radius + 0.03, 0, -0.034),
            (radius + 0.036, 0, 0),
            (radius + 0.03, 0, 0.034),
            (radius - 0.004, 0, 0.04),
        ]
        if variant == "stock":
            bow = [
                (radius - 0.004, -0.02, -0.05),
                (radius + 0.03, 0.012, -0.04),
                (radius + 0.034, 0.016, 0),
                (radius + 0.03, 0.012, 0.04),
                (radius - 0.004, -0.02, 0.05),
            ]
        parts += named("handle", *both(tube(spline(bow, 20), 0.0065, ear_paint, 8).at(0, tall * 0.8, 0)))
        has.append("two handles")
        lacks.append("a long handle")
    if opened:
        lacks += ["a lid"]
        if chance(rng, 0.75):
            soup = draw(rng, pick(rng, "orange", "yellow", "red", "green", "brown"))
            level = tall * 0.8
            parts += named("soup", cylinder(radius - 0.003, 0.003, soup, sides=44).at(0, level, 0))
            for i in range(14):
                k, bit = radius * 0.75 * np.sqrt((i + 0.5) / 14), draw(rng, pick(rng, "orange", "green", "red", "white"))
                parts += named("vegetable", bean(0.012, 0.008, 0.009, bit).at(k * np.cos(i * 2.4), level + 0.003, k * np.sin(i * 2.4)))
            has.append("soup")
        if chance(rng, 0.4):
            spoon = tube(
                [(radius * 0.3, tall * 0.5, 0), (radius * 1.35, tall * 1.55, radius * 0.3)], [0.006, 0.008], wood(rng, grain=False), 10
            )
            parts += named("spoon", spoon)
            has.append("a spoon")
        detail = "with soup" if "soup" in has else "without a lid"
    else:
        dome = lathe([(0, 0), (radius + 0.002, 0), (radius * 0.8, 0.018), (0, 0.032)], paint, 44)
        knob = lathe([(0, 0), (0.008, 0), (0.008, 0.015), (0.02, 0.022), (0.018, 0.034), (0, 0.036)], ear_paint, 18)
        parts += named("lid", dome.at(0, tall + 0.006, 0)) + named("knob", knob.at(0, tall + 0.036, 0))
        has.append("a lid")
        lacks.append("soup")
        detail = "with a lid and " + ("a long handle" if variant == "saucepan" else "two handles")
    words: tuple[str, ...] = {"stock": ("tall", "round"), "casserole": ("low", "round")}.get(variant, ("round",))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _cauldron(rng: Rng) -> Build:
    """Round iron belly on three feet under a bow."""
    paint = Paint(IRON * rng.uniform(0.9, 1.5), "metal")
    r = between(rng, 0.16, 0.22)
    side = spline([(r * 0.4, 0), (r * 0.9, r * 0.3), (r * 1.0, r * 0.75), (r * 0.8, r * 1.25), (r * 0.86, r * 1.4)], 30)
    parts = named("pot", hollow(side, paint, 0.008, 44)) + named("rim", torus(r * 0.86, 0.01, paint, 8, 44).at(0, r * 1.4, 0))
    leg = tube([(r * 0.5, r * 0.15, 0), (r * 0.66, -r * 0.1, 0), (r * 0.7, -r * 0.28, 0)], [0.022, 0.016, 0.012], paint, 10)
    parts += named("leg", *(leg.turn("y", 120 * i + 30) for i in range(3)))
    a = np.radians(np.linspace(-6, 186, 30))
    parts += named("handle", tube(np.stack([r * 0.9 * np.cos(a), r * 1.25 + r * 0.95 * np.sin(a), 0 * a], 1), 0.007, paint, 8))
    has, lacks = ["a bow handle", "three legs"], ["a lid", "two handles", "a long handle"]
    if chance(rng, 0.5):
        brew = draw(rng, pick(rng, "green", "purple", "orange"))
        bubbles = [
            ball(r * rng.uniform(0.05, 0.12), brew, 6, 10).at(k * np.cos(i * 2.4), r * 1.3, k * np.sin(i * 2.4))
            for i in range(12)
            for k in [r * 0.65 * np.sqrt((i + 0.5) / 12)]
        ]
        parts += named("soup", cylinder(r * 0.8, 0.004, brew, sides=40).at(0, r * 1.28, 0), *bubbles)
        has.append("soup")
    return Build(parts, ("round",), "on three legs", paint, variant="cauldron", has=tuple(has), lacks=tuple(lacks))


def _stem(length: float, start: float, paint: Paint, wide: float = 1.4) -> Part:
    line = spline([(0, 0.006, -start), (0, 0.014, -start - 0.02), (0, 0.01, -length * 0.6), (0, 0.004, -length)], 18)
    swell = np.interp(np.linspace(0, 1, len(line)), (0, 0.25, 0.8, 1), (0.0036, 0.0028, 0.0052, 0.004))
    return tube(line, swell, paint, 12).scaled(wide, 0.75, 1)


def spoon(rng: Rng) -> Build:
    """Table spoon, small tea spoon, wooden cooking spoon, deep soup spoon, slotted serving spoon, measuring spoon."""
    variant = pick(rng, "table", "table", "wooden", "soup", "slotted", "measuring", "coloured")
    paint = {"wooden": wood(rng, grain=False), "coloured": plastic(rng), "measuring": plastic(rng) if chance(rng) else steel(rng)}.get(
        variant, steel(rng)
    )
    length, size = between(rng, 0.15, 0.2), between(rng, 0.019, 0.026)
    ratio = {"soup": 1.15, "measuring": 1.0, "wooden": 1.35}.get(variant, between(rng, 1.4, 1.6))
    deep = {"measuring": 0.019, "soup": 0.013}.get(variant, 0.009)
    if variant == "wooden":
        length, size = between(rng, 0.24, 0.32), between(rng, 0.024, 0.032)
    line = np.array([(0.003, -deep), (size * 0.6, -deep * 0.82), (size * 0.9, -deep * 0.35), (size, 0.0)])
    if variant == "measuring":
        line = np.array([(size * 0.75, -deep), (size * 0.96, -deep * 0.6), (size, 0.0)])
    has, lacks = ["a handle"], []
    if variant == "slotted":
        size *= 1.4
        t = np.linspace(0.12, 1, 9)
        rows = [
            np.column_stack([size * k * circle(1, 30)[:, 0], np.full(30, -deep * (1 - k**2)), size * ratio * k * circle(1, 30)[:, 1]])
            for k in t
        ]
        holes = np.zeros((8, 30), bool)
        holes[2:6, [5, 6, 9, 10, 20, 21, 24, 25]] = True
        dish: list[Part] = [
            pierced(np.array(rows), np.array(rows) + (0, 0.0022, 0), paint, holes),
            cylinder(size * 0.2, 0.0022, paint, sides=16).scaled(1, 1, ratio).at(0, -deep, 0),
        ]
        dish = moved(dish, y=deep)
        has.append("slots")
    else:
        dish = [hollow(line, paint, 0.002 if variant != "wooden" else 0.004, 32).scaled(1, 1, ratio).at(0, deep + 0.001, 0)]
        lacks.append("slots")
    parts = named("bowl", *dish)
    start = size * ratio * 0.92
    if variant == "measuring":
        grip = slab(rectangle(0.016, length * 0.55, 0.007), 0.003, paint).at(0, deep - 0.003, -start - length * 0.26)
        parts += named("handle", grip) + named("ring", torus(0.011, 0.0016, steel(rng), 8, 24).at(0, deep - 0.002, -start - length * 0.55))
        return Build(parts, ("round",), "for measuring", paint, variant=variant, has=("a handle", "a ring"), lacks=("slots",))
    if variant == "wooden":
        stem = tube(
            [(0, deep + 0.001, -start), (0, deep * 0.9, -length * 0.6), (0, deep * 0.8, -length)], [0.0055, 0.005, 0.0075], paint, 12
        )
        if chance(rng, 0.4):
            parts += named("ring", torus(0.0075, 0.0015, draw(rng, "red"), 6, 20).turn("x", 90).at(0, deep * 0.85, -length * 0.9))
    else:
        stem = _stem(length, start, paint, 1.5).at(0, deep - 0.006, 0)
        if variant == "coloured" or chance(rng, 0.15):
            hold = rounded(0.013, 0.008, length * 0.5, 0.0035, plastic(rng)).at(0, 0.001, -length * 0.8)
            parts += named("grip", hold)
    words: tuple[str, ...] = {"wooden": ("long",), "soup": ("round",)}.get(variant, ())
    return Build(
        [*parts, *named("handle", stem)],
        words,
        "with slots" if variant == "slotted" else "",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=(*lacks, "a ring"),
    )


def fork(rng: Rng) -> Build:
    """Table fork with three or four tines, two-tined carving fork, fork with a coloured grip, short cake fork, wooden salad fork."""
    variant = pick(rng, "table", "table", "carving", "grip", "cake", "salad")
    paint = wood(rng, grain=False) if variant == "salad" else steel(rng)
    length = {"carving": 0.28, "cake": 0.14, "salad": 0.26}.get(variant, between(rng, 0.17, 0.21))
    tines = {"carving": 2, "cake": 3, "salad": 3}.get(variant, int(rng.integers(3, 5)))
    gap = {"carving": 0.016, "salad": 0.018}.get(variant, 0.0066)
    reach = {"carving": 0.085, "cake": 0.032, "salad": 0.05}.get(variant, between(rng, 0.044, 0.055))
    thick = {"carving": 0.0024, "salad": 0.005}.get(variant, 0.0017)
    half = (tines - 1) * gap / 2
    rows = []
    for i in range(tines):
        x = i * gap - half
        line = spline([(x, 0.004, -0.004), (x, 0.001, reach * 0.42), (x, 0.006, reach)], 12)
        rows.append(tube(line, thick * np.append(np.ones(len(line) - 2), [0.8, 0.35]), paint, 8))
    outline = spline(
        [(-half - 0.003, 0.004), (half + 0.003, 0.004), (half, -0.014), (0.0032, -0.03), (-0.0032, -0.03), (-half, -0.014)], 36, closed=True
    )
    if variant == "salad":
        outline = outline * (1.15, 1.6)
    neck = extrude(outline, thick * 1.4, paint).turn("x", 90).at(0, 0.004, 0)
    parts = named("tine", *rows) + named("neck", neck)
    if variant in ("carving", "grip"):
        grip = wood(rng, grain=False) if chance(rng) else plastic(rng)
        shaft = tube([(0, 0.004, -0.024), (0, 0.008, -0.06), (0, 0.008, -0.1)], 0.003, paint, 10)
        hold = lathe(spline([(0.0055, 0), (0.0085, 0.02), (0.0075, 0.05), (0.0095, 0.085), (0.0005, 0.1)], 24), grip, 16).scaled(
            1.2, 1, 0.8
        )
        parts += named("shaft", shaft) + named("handle", hold.turn("x", -90).at(0, 0.008, -0.09))
    else:
        parts += named("handle", _stem(length, 0.026, paint, 1.6 if variant != "salad" else 2.4).at(0, -0.002, 0))
    count = ("two", "three", "four")[tines - 2]
    words = {"cake": ("short",), "carving": ("long",)}.get(variant, ())
    return Build(
        parts,
        words,
        f"with {count} tines",
        paint,
        variant=variant,
        has=(f"{count} tines", "a handle"),
        lacks=tuple(f"{w} tines" for w in ("two", "three", "four") if w != count),
    )


def knife(rng: Rng) -> Build:
    """Chef's knife, serrated bread knife, table knife of one piece, cleaver with a hole, small paring knife: lying flat."""
    variant = pick(rng, "chef", "chef", "bread", "table", "cleaver", "paring")
    blade, word = steel(rng), pick(rng, "black", "black", "red", "blue", "white")
    grip = wood(rng, grain=False) if chance(rng) else draw(rng, word, "plastic")
    length, high = between(rng, 0.15, 0.22), between(rng, 0.036, 0.048)
    lacks: list[str] = []
    if variant == "paring":
        length, high = length * 0.5, high * 0.5
    if variant == "bread":
        length, high = between(rng, 0.2, 0.26), between(rng, 0.026, 0.032)
    if variant == "cleaver":
        length, high = between(rng, 0.15, 0.18), between(rng, 0.075, 0.095)
    if variant == "table":
        length, high = between(rng, 0.09, 0.11), between(rng, 0.017, 0.02)
        edge = joined(
            (0, high * 0.35),
            (length * 0.5, high * 0.5),
            arc(length * 0.93, 0, high * 0.5, 80, -60, 8),
            (length * 0.5, -high * 0.5),
            (0, -high * 0.32),
        )
        hold = spline(
            [(0.0, 0.0052), (-0.05, 0.0075), (-0.1, 0.0095), (-0.108, 0), (-0.1, -0.0095), (-0.05, -0.0075), (0, -0.0052)], 40, closed=True
        )
        handle_paint = blade if chance(rng, 0.6) else grip
        parts = named("blade", extrude(edge, 0.0022, blade)) + named("handle", extrude(hold, 0.007, handle_paint))
        parts += named("ring", box(0.004, 0.012, 0.008, blade).at(0, -0.006, 0))
        return Build(
            [p.turn("x", -90) for p in parts],
            ("flat",),
            "with a round tip",
            blade,
            variant=variant,
            has=("a handle", "a round tip"),
            lacks=("rivets", "teeth", "a hole in its blade"),
        )
    top = high * 0.5
    if variant == "bread":
        teeth = np.array([(x, -top + (0.0 if i % 2 == 0 else 0.0032)) for i, x in enumerate(np.linspace(length * 0.93, 0.01, 41))])
        edge = joined((0, top), (length * 0.9, top), arc(length * 0.93, 0.0, top, 80, -70, 6), teeth, (0, -top))
        has = ["teeth", "a handle"]
    elif variant == "cleaver":
        edge = joined((0, top), (length, top), (length, -top * 0.96), (0.012, -top), (0.0, -top * 0.9))
        has = ["a hole in its blade", "a handle"]
    else:
        curve = spline(
            [(length * 0.55, top), (length * 0.85, high * 0.3), (length, 0.0), (length * 0.8, -high * 0.36), (length * 0.4, -top)], 20
        )
        edge = joined((0, top), (length * 0.55, top), curve[1:], (0, -top))
        has = ["a pointed tip", "a handle"]
    scale = 0.8 if variant == "paring" else 1.0
    hold = (
        spline(
            [(0.0, 0.011), (-0.06, 0.012), (-0.11, 0.014), (-0.12, 0.002), (-0.1, -0.013), (-0.05, -0.009), (0.0, -0.011)], 40, closed=True
        )
        * scale
    )
    lift = top - 0.011 * scale if variant != "cleaver" else top * 0.45
    plate = extrude(edge, 0.0025, blade)
    if variant == "cleaver":
        ring = np.array(
            [
                (length - 0.02 + 0.0065 * np.cos(a), top - 0.02 + 0.0065 * np.sin(a), 0)
                for a in np.linspace(0, 2 * np.pi, 24, endpoint=False)
            ]
        )
        plate_parts = [
            plate,
            cylinder(0.006, 0.0029, DARK, sides=20).turn("x", 90).at(length - 0.02, top - 0.02, -0.00145),
            tube(ring, 0.001, blade, 6, closed=True),
        ]
    else:
        plate_parts = [plate]
    bolster = box(0.008, 0.024 * scale, 0.018 * scale, blade).at(0, lift - 0.012 * scale, 0)
    parts = named("blade", *plate_parts) + named("handle", extrude(hold, 0.017 * scale, grip).at(0, lift, 0)) + named("bolster", bolster)
    if chance(rng, 0.75):
        shine = Paint(np.array((0.8, 0.8, 0.8)), "metal")
        rivets = [
            cylinder(0.003, 0.0185 * scale, shine, sides=10).turn("x", 90).at(x * scale, lift, -0.00925 * scale)
            for x in (-0.03, -0.06, -0.09)
        ]
        parts += named("rivet", *rivets)
        has.append("rivets")
    else:
        lacks.append("rivets")
    for phrase in ("teeth", "a hole in its blade"):
        if phrase not in has:
            lacks.append(phrase)
    words = {"cleaver": ("broad",), "bread": ("long",), "paring": ("short",)}.get(variant, ())
    detail = "with teeth" if variant == "bread" else "with a handle"
    return Build(turned(parts, "x", -90), words, detail, blade, variant=variant, has=tuple(has), lacks=tuple(lacks))

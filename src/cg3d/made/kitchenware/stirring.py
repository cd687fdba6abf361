"""Kitchen tools, continued: whisk, spatula, ladle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import pane, sieve
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, metal, pick, plastic, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, lathe, named, rounded, slab, torus, tube, turned
from cg3d.made.pieces import hollow


def whisk(rng: Rng) -> Build:
    """Wire loops on a handle: balloon, slim, ball-ended wires, coil, flat; standing head up or lying."""
    variant = pick(rng, "balloon", "balloon", "balloon", "slim", "balls", "coil", "flat")
    wire = steel(rng)
    grip = steel(rng) if chance(rng, 0.5) else (wood(rng, grain=False) if chance(rng) else plastic(rng))
    hold, head, thick = between(rng, 0.11, 0.14), between(rng, 0.13, 0.17), 0.0016
    wide = head * {"balloon": between(rng, 0.24, 0.32), "slim": 0.15, "flat": 0.26}.get(variant, 0.22)
    shaft = lathe(
        spline([(0.0005, 0), (0.011, 0.004), (0.0115, hold * 0.3), (0.0085, hold * 0.75), (0.0095, hold), (0.0005, hold + 0.002)], 30),
        grip,
        18,
    )
    parts = named("handle", shaft)
    if chance(rng, 0.7):
        parts += named("ring", torus(0.008, 0.0018, wire, 8, 20).turn("x", 90).at(0, -0.007, 0))
    if variant in ("balloon", "slim", "flat"):
        half = [
            (0.004, hold - 0.01),
            (0.007, hold + 0.02),
            (wide * 0.75, hold + head * 0.5),
            (wide, hold + head * 0.76),
            (wide * 0.62, hold + head * 0.97),
        ]
        loop = spline(half + [(0.0, hold + head)] + [(-x, y) for x, y in half[::-1]], 40)
        path = np.column_stack([loop, np.zeros(len(loop))])
        count = int(rng.integers(4, 7))
        if variant == "flat":
            loops = [tube(path * (k, 1 - (1 - k) * 0.25, 1), thick, wire, 6) for k in (1.0, 0.66, 0.33)]
        else:
            loops = [tube(path, thick, wire, 6).turn("y", 180 * i / count) for i in range(count)]
        parts += named("wire", *loops)
    elif variant == "balls":
        for i in range(11):
            a, k = i * 2.4, wide * 1.2 * np.sqrt((i + 0.5) / 11)
            top = np.array((k * np.cos(a), hold + head, k * np.sin(a)))
            way = spline(np.array([top * (0.1, 0, 0.1) + (0, hold - 0.01, 0), top * (0.5, 0, 0.5) + (0, hold + head * 0.5, 0), top]), 8)
            parts += named("wire", tube(way, thick * 0.8, wire, 6)) + named("ball", ball(0.0045, wire, 6, 10).at(*top))
    else:
        t = np.linspace(0, 1, 150)
        swell, turns = wide * 1.1 * np.sin(np.pi * np.clip(t * 0.85 + 0.12, 0, 1)), 2 * np.pi * 8 * t
        parts += named(
            "wire", tube(np.stack([swell * np.cos(turns), hold + 0.012 + (head - 0.02) * t, swell * np.sin(turns)], 1), thick, wire, 6)
        )
        frame = spline(
            [(0.003, hold - 0.01, 0), (wide * 0.7, hold + head * 0.4, 0), (wide * 0.9, hold + head * 0.75, 0), (0, hold + head, 0)], 16
        )
        parts += named("wire", *both(tube(frame, thick, wire, 6)))
    if chance(rng, 0.5):
        parts = turned(parts, "z", -90)
    detail = {"balls": "with balls on its wires", "coil": "with a coil of wire"}.get(variant, "with wire loops")
    words = {"slim": ("slim",), "flat": ("flat",)}.get(variant, ())
    looped = variant in ("balloon", "slim", "flat")
    has = ("a handle", "wire loops") if looped else ("a handle", "balls") if variant == "balls" else ("a handle", "a coil")
    return Build(parts, words, detail, variant=variant, has=has, lacks=() if looped else ("wire loops",))


def spatula(rng: Rng) -> Build:
    """Slotted turner, plain turner, rubber scraper, icing spatula, wooden one with a hole."""
    variant = pick(rng, "slotted", "slotted", "turner", "scraper", "icing", "wooden")
    dark = Paint(np.array((0.11, 0.11, 0.12)), "plastic")
    blade = steel(rng) if variant in ("icing",) or chance(rng, 0.5) else (dark if chance(rng) else plastic(rng))
    grip = wood(rng, grain=False) if chance(rng, 0.4) else (dark if chance(rng) else plastic(rng))
    w, long = between(rng, 0.07, 0.09), between(rng, 0.09, 0.11)
    if variant == "wooden":
        paint = wood(rng, grain=False)
        outline = spline([(-0.028, 0.09), (0.03, 0.1), (0.032, 0.04), (0.012, -0.01), (-0.012, -0.01), (-0.03, 0.04)], 40, closed=True)
        plate = pane(outline, (0, 0.055), np.array((0.01, 0.016)), 0.006, paint) if chance(rng, 0.6) else slab(outline, 0.006, paint)
        hold = tube([(0, 0.004, 0.005), (0, 0.004, -0.1), (0, 0.004, -0.21)], [0.007, 0.0062, 0.0085], paint, 12).scaled(1.3, 0.8, 1)
        parts = named("blade", plate) + named("handle", hold)
        return Build(parts, ("long",), "with a flat blade", paint, variant=variant, has=("a handle",), lacks=("slots",))
    if variant == "icing":
        edge = joined(arc(0, 0.2, 0.016, 0, 180, 12), (-0.013, 0), (0.013, 0))
        parts = named("blade", slab(edge, 0.002, blade).at(0, 0.006, 0))
        parts += named("handle", rounded(0.022, 0.016, 0.12, 0.007, grip).at(0, 0, -0.06))
        parts += named("rivet", *(cylinder(0.003, 0.017, metal(rng), sides=10).at(0, 0, z) for z in (-0.03, -0.09)))
        return Build(
            parts, ("long", "narrow"), "with a long blade", blade, variant=variant, has=("a handle", "a long blade"), lacks=("slots",)
        )
    if variant == "scraper":
        paint = plastic(rng)
        edge = joined((-0.027, 0), (0.027, 0), (0.029, 0.07), arc(0.004, 0.07, 0.025, 0, 90, 8), (-0.028, 0.092))
        head = slab(edge, 0.009, paint).shaped(lambda x, y, z: (x, (y - 0.0045) * (1.15 - 0.75 * np.abs(x) / 0.03) + 0.0045, z))
        stem = tube([(0, 0.0045, 0.012), (0, 0.0045, -0.1), (0, 0.0045, -0.2)], [0.006, 0.0065, 0.0095], grip, 12).scaled(1.3, 1, 1)
        return Build(
            named("blade", head) + named("handle", stem),
            ("long",),
            "with a soft blade",
            grip,
            named=False,
            variant=variant,
            has=("a handle",),
            lacks=("slots",),
        )
    thick = 0.002 if blade.material == "metal" else 0.0035
    if variant == "slotted":
        count = int(rng.integers(3, 6))
        step = w / (2 * count + 1)
        bars = [box(step, thick, long * 0.72, blade).at((i - count) * step, 0, long * 0.5) for i in range(0, 2 * count + 1, 2)]
        plates = [
            *bars,
            slab(rectangle(w, long * 0.16, 0.006), thick, blade).at(0, 0, long * 0.92),
            slab(rectangle(w, long * 0.18, 0.008), thick, blade).at(0, 0, long * 0.08),
        ]
    else:
        shape = joined(
            (-w * 0.3, 0),
            (w * 0.3, 0),
            arc(w / 2 - 0.012, long - 0.012, 0.012, 0, 90, 6),
            arc(-w / 2 + 0.012, long - 0.012, 0.012, 90, 180, 6),
        )
        plates = [slab(shape * (1, -1), thick, blade).scaled(1, 1, 1).mirrored("z")]
    wedge = slab([(-w * 0.34, 0), (w * 0.34, 0), (0.006, -0.03), (-0.006, -0.03)], thick, blade)
    parts = named("blade", *plates, wedge) + _bent_handle(
        rng, (-0.02, thick), between(rng, 0.2, 0.26), between(rng, 0.05, 0.09), grip, blade
    )
    slots = variant == "slotted"
    return Build(
        parts,
        (),
        "with slots" if slots else "with a flat blade",
        blade,
        named=False,
        variant=variant,
        has=("a handle", "slots") if slots else ("a handle",),
        lacks=() if slots else ("slots",),
    )


def _bent_handle(rng: Rng, start: tuple[float, float], long: float, rise: float, grip: Paint, stem: Paint) -> list[Part]:
    """Neck from (z, y) back and up along -z, thick grip at the end, sometimes a hole ring."""
    z, y = start
    neck = spline([(0, y, z), (0, y + rise * 0.35, z - 0.035), (0, y + rise * 0.7, z - long * 0.42)], 12)
    hold = spline([(0, y + rise * 0.68, z - long * 0.4), (0, y + rise * 0.9, z - long * 0.75), (0, y + rise, z - long)], 12)
    parts = named("neck", tube(neck, 0.0042, stem, 10).scaled(1.3, 1, 1))
    parts += named("handle", tube(hold, np.linspace(0.0075, 0.011, len(hold)), grip, 12).scaled(1.25, 1, 1))
    if chance(rng, 0.5):
        parts += named("ring", torus(0.008, 0.0022, grip, 8, 20).at(0, y + rise, z - long - 0.009))
    return parts


def ladle(rng: Rng) -> Build:
    """Deep cup on a long handle with a hook; wooden; pierced skimmer; with a pouring lip; short."""
    variant = pick(rng, "hook", "hook", "wooden", "pierced", "lip", "short")
    paint = wood(rng, grain=False) if variant == "wooden" else (steel(rng) if chance(rng, 0.7) else plastic(rng))
    grip = paint if chance(rng, 0.6) or variant == "wooden" else Paint(np.array((0.1, 0.1, 0.1)), "plastic")
    r = between(rng, 0.038, 0.048)
    t = np.linspace(-np.pi / 2 * 0.98, -0.06, 12)
    side = np.stack([r * np.cos(t), r * (1 + np.sin(t)) * 0.92], 1)
    if variant == "pierced":
        holes = np.zeros((11, 48), bool)
        holes[2:10:2, ::4] = True
        cup = [sieve(side, 0.0025, paint, holes), cylinder(side[0, 0] + 0.002, 0.0025, paint, sides=20)]
    else:
        cup = [hollow(side, paint, 0.0022 if variant != "wooden" else 0.005, 36)]
    if variant == "lip":
        cup = [p.shaped(lambda x, y, z: (x * (1 + 0.3 * np.exp(-((z / (0.3 * r)) ** 2)) * np.clip(y / r - 0.3, 0, 1)), y, z)) for p in cup]
    rim, long = r * 0.9, between(rng, 0.2, 0.27) * (0.6 if variant == "short" else 1)
    lean = between(rng, 0.02, 0.06)
    way = spline(
        [
            (0, rim * 0.7, -r * 0.95),
            (0, rim + 0.02, -r * 1.15),
            (0, rim + long * 0.5, -r * 1.3 - lean * 0.5),
            (0, rim + long, -r * 1.4 - lean),
        ],
        24,
    )
    parts = named("cup", *cup)
    parts += named(
        "handle", tube(way, np.linspace(0.005, 0.006, len(way)) * (1.4 if variant == "wooden" else 1), paint, 10).scaled(1.5, 1, 1)
    )
    end = way[-1]
    has: tuple[str, ...]
    lacks: tuple[str, ...]
    if variant in ("wooden", "short"):
        parts += named("knob", ball(0.011, grip).at(*end))
        has, lacks = ("a long handle",) if variant == "wooden" else ("a short handle",), ("a hook", "holes")
    else:
        bow = spline([end, end + (0, 0.014, -0.006), end + (0, 0.018, -0.022), end + (0, 0.004, -0.03)], 14)
        parts += named("hook", tube(bow, 0.0052, paint, 10).scaled(1.4, 1, 1))
        has, lacks = ("a long handle", "a hook"), ("holes",)
        if variant == "pierced":
            has, lacks = (*has, "holes"), ()
        if grip is not paint:
            parts += named("grip", tube(way[-9:], 0.0085, grip, 12).scaled(1.3, 1, 1))
    detail = {"pierced": "with holes", "lip": "with a lip", "short": "with a short handle"}.get(variant, "with a long handle")
    return Build(parts, (), detail, paint, variant=variant, has=has, lacks=lacks)

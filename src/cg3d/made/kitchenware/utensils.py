"""Kitchen tools: cutting board, rolling pin, whisk, spatula, ladle, grater, colander, corkscrew, mortar."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pane, pierced, sieve
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, metal, pick, plastic, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
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
from cg3d.made.pieces import hollow


def cutting_board(rng: Rng) -> Build:
    """Paddle with a holed handle, board with a grip hole, round, with a juice groove, block on feet; some with a knife on it."""
    variant = pick(rng, "paddle", "paddle", "slot", "groove", "round", "block")
    paint = wood(rng) if chance(rng, 0.8) else plastic(rng)
    w, d, thick = between(rng, 0.26, 0.4), between(rng, 0.18, 0.26), between(rng, 0.014, 0.024)
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    if variant == "paddle":
        body = slab(rectangle(w, d, between(rng, 0.01, 0.09)), thick, paint)
        grip = pane(rectangle(0.13, 0.075, 0.035), (0.03, 0), np.array((0.014, 0.014)), thick, paint).at(w / 2 + 0.045, 0, 0)
        parts = named("board", body) + named("handle", grip)
        has, lacks = ("a handle", "a hole"), ("a groove", "feet")
    elif variant == "slot":
        grip = pane(rectangle(w, d, 0.02), (w / 2 - 0.045, 0), np.array((0.012, d * 0.2)), thick, paint)
        parts, has, lacks = named("board", grip), ("a hole",), ("a handle", "a groove", "feet")
    elif variant == "round":
        disc = lathe([(0, 0), (d * 0.7, 0), (d * 0.72, thick * 0.5), (d * 0.7, thick), (0, thick)], paint, 48)
        grip = pane(rectangle(0.12, 0.06, 0.028), (0.03, 0), np.array((0.012, 0.012)), thick, paint).at(d * 0.72 + 0.035, 0, 0)
        parts = named("board", disc) + named("handle", grip)
        words, has, lacks = ("round",), ("a handle", "a hole"), ("a groove", "feet")
    else:
        high = thick if variant == "groove" else thick * 2.2
        deep = high - 0.005
        outline, inner = rectangle(w, d, 0.02), rectangle(w - 0.055, d - 0.055, 0.015)
        parts = [slab(outline, deep, paint), slab(inner, high, paint)]
        ring = pierced(
            *(
                np.array(
                    [np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o in (outline, rectangle(w - 0.035, d - 0.035, 0.017))]
                )
                for y in (high, deep - 0.001)
            ),
            paint,
        )
        parts = named("board", *parts, ring)
        has, lacks = ("a groove",), ("a handle", "a hole", "feet")
        if variant == "block":
            foot = Paint(np.array((0.12, 0.12, 0.12)), "rubber")
            parts = moved(parts, y=0.014) + named("foot", *corners(cylinder(0.012, 0.016, foot, sides=16), w / 2 - 0.03, d / 2 - 0.03))
            parts += named("grip", *both(rounded(0.012, 0.02, 0.09, 0.005, lighter(paint, -0.3)).at(w / 2, 0.014 + high * 0.3, 0)))
            words, has, lacks = ("thick",), ("a groove", "feet"), ("a handle", "a hole")
    detail = f"with {has[0]}"
    if chance(rng, 0.25):
        top = max(float(p.vertices[:, 1].max()) for p in parts)
        parts += moved(_board_knife(rng), -0.02, top, 0.0)
        detail, has = "with a knife on it", (*has, "a knife")
    else:
        lacks = (*lacks, "a knife")
    return Build(parts, words, detail, paint, variant=variant, has=has, lacks=lacks)


def _board_knife(rng: Rng) -> list[Part]:
    edge = joined((-0.11, -0.012), (0.02, -0.012), (0.02, 0.016), spline([(0.02, 0.016), (-0.06, 0.014), (-0.11, -0.012)], 10)[1:-1])
    grip = rounded(0.1, 0.014, 0.02, 0.006, Paint(np.array((0.1, 0.1, 0.1)), "plastic")).at(0.07, 0, -0.003)
    return named("knife", slab(edge, 0.0025, steel(rng)).at(0, 0.006, 0), grip)


def rolling_pin(rng: Rng) -> Build:
    """Roller with two turned handles, stocky, tapered French one, ridged; lying along x."""
    variant = pick(rng, "handles", "handles", "handles", "handles", "knobs", "tapered", "ridged", "straight")
    paint = wood(rng) if chance(rng, 0.8) else (stone(rng) if chance(rng, 0.6) else plastic(rng))
    grip = wood(rng, grain=False) if chance(rng, 0.4) else paint
    r, long = between(rng, 0.022, 0.034), between(rng, 0.2, 0.28)
    if variant in ("tapered", "straight"):
        k = 0.55 if variant == "tapered" else 1.0
        r, half = r * 0.8, long * 0.85
        line = [
            (0, -half),
            (r * k * 0.8, -half),
            (r * k, -half + 0.006),
            (r, -half * 0.35),
            (r, half * 0.35),
            (r * k, half - 0.006),
            (r * k * 0.8, half),
            (0, half),
        ]
        ends = named("ring", *(torus(r * k + 0.0003, 0.0016, lighter(paint, -0.35), 6, 24).at(0, s * (half - 0.03), 0) for s in (-1, 1)))
        parts = turned(named("roller", lathe(line, paint, 32)) + (ends if variant == "straight" else []), "z", 90)
        return Build(parts, ("long",), "without handles", paint, variant=variant, lacks=("handles", "ridges"))
    half = long / 2
    line = [(0, -half), (r * 0.88, -half), (r, -half + 0.006), (r, half - 0.006), (r * 0.88, half), (0, half)]
    parts = named("roller", lathe(line, paint, 36))
    if variant == "ridged":
        count = int(rng.integers(9, 14))
        parts += named("ridge", *(torus(r, 0.0022, paint, 6, 32).at(0, y, 0) for y in np.linspace(-half * 0.9, half * 0.9, count)))
    if variant == "knobs":
        knob = lathe(spline([(0.007, 0), (0.007, 0.012), (0.017, 0.03), (0.012, 0.046), (0.0005, 0.05)], 20), grip, 20)
    else:
        reach = between(rng, 0.085, 0.115)
        knob = lathe(
            spline([(0.006, 0), (0.007, 0.008), (0.013, reach * 0.3), (0.0145, reach * 0.6), (0.01, reach * 0.9), (0.0005, reach)], 28),
            grip,
            20,
        )
    neck = cylinder(0.007, 0.012, metal(rng) if chance(rng) else grip, sides=16).at(0, half - 0.002, 0)
    end = [*named("handle", knob.at(0, half + 0.008, 0)), *named("axle", neck)]
    parts = turned([*parts, *end, *(p.mirrored("y") for p in end)], "z", 90)
    ridged = variant == "ridged"
    return Build(
        parts,
        (),
        "with two handles",
        paint,
        variant=variant,
        has=("handles", "ridges") if ridged else ("handles",),
        lacks=() if ridged else ("ridges",),
    )


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
            way = spline([(top[0] * 0.1, hold - 0.01, top[2] * 0.1), (top[0] * 0.5, hold + head * 0.5, top[2] * 0.5), top], 8)
            parts += named("wire", tube(way, thick * 0.8, wire, 6)) + named("ball", ball(0.0045, wire, 6, 10).at(*top))
    else:
        t = np.linspace(0, 1, 150)
        k, a = wide * 1.1 * np.sin(np.pi * np.clip(t * 0.85 + 0.12, 0, 1)), 2 * np.pi * 8 * t
        parts += named("wire", tube(np.stack([k * np.cos(a), hold + 0.012 + (head - 0.02) * t, k * np.sin(a)], 1), thick, wire, 6))
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


def _teeth(rows: int, columns: int, every: int = 2) -> np.ndarray:
    holes = np.zeros((rows, columns), bool)
    for i in range(1, rows - 1):
        if i % 2:
            holes[i, (i // 2 % 2) * (every // 2) :: every] = True
    return holes


def grater(rng: Rng) -> Build:
    """Box grater with four sides, round one, flat one with a frame, narrow zester, slanted plate on a foot."""
    variant = pick(rng, "box", "box", "box", "round", "flat", "zester")
    paint = steel(rng)
    grip = Paint(np.array((0.1, 0.1, 0.1)), "plastic") if chance(rng, 0.4) else plastic(rng)
    if variant in ("box", "round"):
        w, d, tall = between(rng, 0.09, 0.11), between(rng, 0.065, 0.085), between(rng, 0.18, 0.22)
        rows = 19
        if variant == "box":
            base = joined(*(np.linspace(p, q, 12, endpoint=False) for p, q in zip(rectangle(w, d), np.roll(rectangle(w, d), -1, 0))))
            k = 0.66
        else:
            base, k = circle(d * 0.6, 48), 0.8
        levels = [(base * (1 + (k - 1) * i / (rows - 1)), tall * i / (rows - 1)) for i in range(rows)]
        rings = np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o, y in levels])
        holes = _teeth(rows - 1, 48)
        holes[:, ::12] = False
        holes[:, 11::12] = False
        body = pierced(rings, rings * (0.965, 1, 0.965), paint, holes)
        lips = [
            tube(np.column_stack([(base * f)[:, 0], np.full(48, y), (base * f)[:, 1]]), 0.0028, grip if y == 0 else paint, 6, closed=True)
            for f, y in ((1.0, 0.0), (k, tall))
        ]
        teeth = []
        for i, j in np.argwhere(holes):
            a, b = rings[i, j], rings[i + 1, (j + 1) % 48]
            out = (a + b) / 2 * (1.02, 1, 1.02)
            teeth.append(bean(0.003, 0.0016, 0.003, paint).at(out[0], rings[i, j, 1] + 0.001, out[2]))
        top = base[:, 0].max() * k
        bow = spline(
            [
                (-top * 0.85, tall, 0),
                (-top * 0.75, tall + 0.035, 0),
                (0, tall + 0.045, 0),
                (top * 0.75, tall + 0.035, 0),
                (top * 0.85, tall, 0),
            ],
            24,
        )
        parts = named("plate", body) + named("rim", *lips) + named("tooth", *teeth[::2]) + named("handle", tube(bow, 0.007, grip, 10))
        words = ("round",) if variant == "round" else ()
        has = ("holes", "a handle on top") + (("four sides",) if variant == "box" else ())
        return Build(parts, words, "with a handle on top", paint, variant=variant, has=has, lacks=("a long handle",))
    wide, long = (0.034, 0.24) if variant == "zester" else (between(rng, 0.085, 0.1), between(rng, 0.2, 0.24))
    columns, rows = (8, 30) if variant == "zester" else (14, 24)
    holes = np.zeros((rows, 2 * (columns + 1)), bool)
    for i in range(2, rows - 2, 2):
        holes[i, 1 + (i // 2 % 2) : columns - 1 : 2] = True
    # a flat strip as a closed ring: the front from left to right, then the back
    x = np.linspace(-wide / 2, wide / 2, columns + 1)
    ring = np.concatenate([np.column_stack([x, np.full(columns + 1, 0.001)]), np.column_stack([x[::-1], np.full(columns + 1, -0.001)])])
    levels_y = np.linspace(0, long, rows + 1)
    grid = np.array([np.column_stack([ring[:, 0], np.full(len(ring), y), ring[:, 1]]) for y in levels_y])
    plate = _plate(grid, columns, holes, paint)
    frame = [(-wide / 2, 0), (-wide / 2, long), (-wide * 0.3, long + 0.02), (wide * 0.3, long + 0.02), (wide / 2, long), (wide / 2, 0)]
    wire = tube(spline([(a, b, 0) for a, b in frame], 60), 0.003, paint, 8)
    teeth = [bean(wide / columns * 0.4, 0.0016, 0.0025, paint).at((x[j] + x[j + 1]) / 2, levels_y[i], 0.002) for i, j in np.argwhere(holes)]
    hold = lathe(spline([(0.006, 0), (0.011, 0.02), (0.0125, 0.06), (0.009, 0.1), (0.0005, 0.105)], 24), grip, 16).scaled(1.3, 1, 0.8)
    parts = named("plate", *plate) + named("frame", wire, rod((-wide / 2, 0, 0), (wide / 2, 0, 0), 0.003, paint)) + named("tooth", *teeth)
    parts += named("handle", hold.turn("z", 180).at(0, 0.002, 0))
    parts = turned(parts, "x", -90 if chance(rng, 0.6) else -20)
    words = ("narrow", "long") if variant == "zester" else ("flat",)
    return Build(
        parts, words, "with a long handle", paint, variant=variant, has=("holes", "a long handle"), lacks=("four sides", "a handle on top")
    )


def _plate(grid: np.ndarray, columns: int, holes: np.ndarray, paint: Paint) -> list[Part]:
    """A perforated flat plate: strips of small boxes round the holes."""
    parts = []
    front = grid[:, : columns + 1]
    for i in range(len(grid) - 1):
        runs, start = [], None
        for j in range(columns + 1):
            solid = j < columns and not holes[i, j]
            if solid and start is None:
                start = j
            if not solid and start is not None:
                runs.append((start, j))
                start = None
        for a, b in runs:
            low, high = front[i, a], front[i + 1, b]
            parts.append(box(high[0] - low[0], high[1] - low[1], 0.0014, paint).at((low[0] + high[0]) / 2, low[1], 0))
    return parts


def colander(rng: Rng) -> Build:
    """Pierced bowl on a foot with two grips, straight pot, sieve with one long handle, on three legs."""
    variant = pick(rng, "bowl", "bowl", "deep", "sieve", "legs")
    paint = (
        steel(rng)
        if chance(rng, 0.55)
        else (plastic(rng) if chance(rng) else draw(rng, pick(rng, "white", "red", "blue", "turquoise"), "metal"))
    )
    r = between(rng, 0.1, 0.13)
    deep = r * {"deep": 1.15, "sieve": 0.62}.get(variant, between(rng, 0.7, 0.85))
    t = np.linspace(0.0, 1.0, 17)
    wide = {"deep": 0.62}.get(variant, 0.42)
    shape = r * (wide + (1 - wide) * np.sin(np.pi / 2 * t) ** (0.7 if variant == "deep" else 0.9))
    side = np.stack([shape, deep * t ** (1.0 if variant == "deep" else 1.25)], 1)
    sides = 72
    holes = np.zeros((16, sides), bool)
    every = 3 if variant != "sieve" else 2
    for i in range(2, 15, 2):
        holes[i, (i // 2 % 2) * (every // 2) :: every] = True
    if variant == "sieve":
        holes[1:15:2, ::2] = True
    rim = tube(np.column_stack([circle(r, 48)[:, 0], np.full(48, deep), circle(r, 48)[:, 1]]), 0.0042, paint, 8, closed=True)
    floor = _holed_floor(r * wide, paint)
    parts = named("bowl", sieve(side, 0.0022, paint, holes), *floor) + named("rim", rim)
    if variant == "sieve":
        dark = Paint(np.array((0.1, 0.1, 0.1)), "plastic")
        parts += named(
            "handle",
            tube([(0, deep, r), (0, deep + 0.005, r + 0.07)], 0.0045, paint, 8),
            tube([(0, deep + 0.004, r + 0.06), (0, deep + 0.012, r + 0.19)], [0.009, 0.011], dark, 12),
        )
        parts += named(
            "hook",
            tube(
                spline([(-0.03, deep, -r), (-0.02, deep - 0.004, -r - 0.03), (0.02, deep - 0.004, -r - 0.03), (0.03, deep, -r)], 16),
                0.003,
                paint,
                8,
            ),
        )
        return Build(
            parts, ("round",), "with a long handle", paint, variant=variant, has=("holes", "a long handle"), lacks=("a foot", "two handles")
        )
    ear = spline([(r, deep - 0.012, -0.04), (r + 0.03, deep - 0.008, -0.03), (r + 0.03, deep - 0.008, 0.03), (r, deep - 0.012, 0.04)], 18)
    parts += named("handle", *both(tube(ear, 0.0055, paint, 8)))
    if variant == "legs":
        leg = rod((r * 0.5, 0.01, 0), (r * 0.62, -0.028, 0), 0.0065, paint, sides=10)
        parts += named("leg", *around(leg, 3), *around(ball(0.008, paint, 6, 10).at(r * 0.62, -0.028, 0), 3))
        return Build(
            parts, ("round",), "on three legs", paint, variant=variant, has=("holes", "two handles", "three legs"), lacks=("a foot",)
        )
    ring = lathe(
        [(r * wide * 0.98, 0.006), (r * wide * 0.95, -0.016), (r * wide * 1.0, -0.016), (r * wide * 1.06, 0.006), (r * wide * 0.98, 0.006)],
        paint,
        40,
    )
    words = ("round", "deep") if variant == "deep" else ("round",)
    return Build(parts + named("foot", ring), words, "with two handles", paint, variant=variant, has=("holes", "two handles", "a foot"))


def _holed_floor(r: float, paint: Paint) -> list[Part]:
    """A disc with rings of holes."""
    rings = np.array(
        [np.stack([k * circle(1, 40)[:, 0], np.full(40, 0.0), k * circle(1, 40)[:, 1]], 1) for k in np.linspace(r * 1.02, r * 0.14, 7)]
    )
    holes = np.zeros((6, 40), bool)
    holes[1::2, ::3] = True
    return [pierced(rings + (0, 0.0022, 0), rings, paint, holes), cylinder(r * 0.15, 0.0022, paint, sides=16)]


def corkscrew(rng: Rng) -> Build:
    """T handle with a screw, two-armed winged one, waiter's friend, bell type, ring handle."""
    variant = pick(rng, "t", "winged", "winged", "waiter", "bell")
    shine = steel(rng)
    grip = wood(rng, grain=False) if chance(rng, 0.6) else plastic(rng)
    t = np.linspace(0, 1, 90)

    def screw(high: float, long: float, wide: float = 0.0042) -> list[Part]:
        a, k = 2 * np.pi * 5.5 * t, wide * np.clip(5 * (1 - t) + 0.1, 0, 1) * np.clip(t * 12, 0, 1)
        path = np.stack([k * np.cos(a), high - long * t, k * np.sin(a)], 1)
        return named("screw", tube(path, 0.0017 * np.clip(6 * (1 - t) + 0.15, 0, 1), shine, 7))

    if variant == "t":
        shank = rod((0, 0.06, 0), (0, 0.095, 0), 0.0032, shine)
        bar = lathe(
            spline([(0.0005, -0.05), (0.009, -0.046), (0.0115, -0.02), (0.0125, 0), (0.0115, 0.02), (0.009, 0.046), (0.0005, 0.05)], 30),
            grip,
            18,
        )
        parts = screw(0.062, 0.062) + named("shank", shank) + named("handle", bar.turn("z", 90).at(0, 0.1, 0))
        return Build(
            turned(parts, "z", 90) if chance(rng, 0.3) else parts,
            (),
            "with a T-shaped handle",
            grip,
            variant=variant,
            has=("a screw", "a handle"),
            lacks=("arms",),
        )
    if variant == "winged":
        lift = between(rng, 0, 60)
        frame = [lathe([(0.013, 0), (0.016, 0), (0.016, 0.02), (0.01, 0.028), (0.007, 0.028), (0.013, 0.016), (0.013, 0)], shine, 28)]
        frame += both(box(0.006, 0.055, 0.012, shine).at(0.0085, 0.022, 0)) + [rounded(0.034, 0.03, 0.014, 0.006, shine).at(0, 0.072, 0)]
        arm = [
            rounded(0.011, 0.085, 0.006, 0.0028, shine).at(0, -0.085, 0),
            cylinder(0.009, 0.007, shine, sides=20).turn("x", 90).at(0, 0, -0.0035),
        ]
        wing = [p.turn("z", 8 + lift).at(0.018, 0.088, 0) for p in arm]
        rack = rod((0, 0.06, 0), (0, 0.118, 0), 0.0045, shine)
        grooves = [torus(0.0045, 0.0012, shine, 6, 16).at(0, y, 0) for y in np.linspace(0.1, 0.112, 4)]
        key = pane(rectangle(0.04, 0.026, 0.012), (0, 0), np.array((0.013, 0.007)), 0.006, shine).turn("x", 90).at(0, 0.13, -0.003)
        parts = (
            named("frame", *frame)
            + named("arm", *wing, *(p.mirrored("x") for p in wing))
            + named("rack", rack, *grooves)
            + named("handle", key)
        )
        return Build(parts + screw(0.07, 0.066), (), "with two arms", shine, variant=variant, has=("a screw", "arms", "a handle"))
    if variant == "waiter":
        body = slab(
            spline(
                [(-0.055, -0.006), (-0.02, -0.008), (0.03, -0.007), (0.055, -0.004), (0.055, 0.006), (0, 0.007), (-0.055, 0.007)],
                50,
                closed=True,
            ),
            0.011,
            grip,
        )
        worm = screw(-0.004, 0.055)
        lever = slab(rectangle(0.05, 0.009, 0.003), 0.004, shine).turn("z", 35).at(0.073, 0.022, 0)
        notch = box(0.008, 0.012, 0.009, shine).at(0.092, 0.03, 0)
        blade = slab([(0, -0.003), (0.035, -0.002), (0.04, 0.004), (0, 0.005)], 0.002, shine).turn("z", 150).at(-0.05, 0.01, 0)
        parts = named("handle", body) + named("screw", *worm) + named("lever", lever, notch) + named("blade", blade)
        return Build(parts, (), "with a lever", grip, variant=variant, has=("a screw", "a lever", "a handle"), lacks=("arms",))
    cup = hollow(np.array([(0.02, 0.0), (0.021, 0.04), (0.0205, 0.045)]), grip, 0.004, 30).mirrored("y").at(0, 0.045, 0)
    bar = rounded(0.085, 0.016, 0.018, 0.007, grip).at(0, 0.092, 0)
    collar = cylinder(0.009, 0.012, shine, sides=20).at(0, 0.045, 0)
    parts = (
        named("bell", cup) + named("collar", collar) + named("shank", rod((0, 0.05, 0), (0, 0.095, 0), 0.004, shine)) + named("handle", bar)
    )
    return Build(parts + screw(0.05, 0.085), (), "with a bell", grip, variant=variant, has=("a screw", "a handle"), lacks=("arms",))


def mortar(rng: Rng) -> Build:
    """Heavy bowl with a pestle leaning in it or lying beside it: on a foot, plain stone, tall wooden, with ears, with a lip."""
    variant = pick(rng, "foot", "foot", "stone", "tall", "ears", "lip")
    paint = stone(rng) if variant == "stone" or chance(rng, 0.4) else (wood(rng) if variant == "tall" or chance(rng, 0.3) else ceramic(rng))
    r = between(rng, 0.05, 0.07)
    tall = r * {"stone": 1.2, "tall": 2.4}.get(variant, between(rng, 1.5, 1.75))
    shapes = {
        "stone": [(r * 0.72, 0), (r * 0.9, tall * 0.2), (r, tall * 0.6), (r * 0.98, tall)],
        "tall": [(r * 0.72, 0), (r * 0.62, tall * 0.2), (r * 0.72, tall * 0.55), (r * 0.86, tall * 0.9), (r * 0.86, tall)],
    }
    foot = [
        (r * 0.68, 0),
        (r * 0.66, tall * 0.08),
        (r * 0.46, tall * 0.2),
        (r * 0.72, tall * 0.42),
        (r * 0.96, tall * 0.85),
        (r * 1.02, tall),
    ]
    bowl = hollow(spline(shapes.get(variant, foot), 30), paint, r * 0.16, 40)
    has, lacks = ["a pestle"], []
    if variant == "lip":
        bowl = bowl.shaped(
            lambda x, y, z: (x * (1 + 0.25 * np.exp(-((z / (0.25 * r)) ** 2)) * (x > 0) * np.clip(y / tall * 2.5 - 1.5, 0, 1)), y, z)
        )
    parts = named("bowl", bowl)
    (has if "foot" in variant or variant in ("ears", "lip") else lacks).append("a foot")
    if variant == "ears":
        parts += named("ear", *both(ellipsoid(r * 0.2, r * 0.1, r * 0.25, paint).at(r * 1.05, tall * 0.88, 0)))
        has.append("two ears")
    rod_paint = paint if chance(rng, 0.6) else wood(rng, grain=False)
    long = tall * 0.5 + r * between(rng, 1.5, 2.1)
    head = r * 0.3
    line = [
        (0.0005, 0),
        (head * 0.85, head * 0.25),
        (head, head),
        (head * 0.55, head * 2.3),
        (head * 0.5, long * 0.75),
        (head * 0.68, long * 0.93),
        (0.0005, long),
    ]
    pestle = named("pestle", lathe(spline(line, 36), rod_paint, 22))
    if chance(rng, 0.8):
        parts += [p.turn("z", -between(rng, 24, 34)).turn("y", between(rng, -60, 60)).at(-r * 0.2, tall * 0.2, 0) for p in pestle]
        inside = True
    else:
        parts += [p.turn("x", 90).turn("y", 20).at(r * 1.9, head, -long * 0.4) for p in pestle]
        inside = False
    words = ("tall",) if variant == "tall" else ("round",)
    return Build(
        parts,
        words,
        "with a pestle in it" if inside else "with a pestle beside it",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=tuple(lacks),
    )

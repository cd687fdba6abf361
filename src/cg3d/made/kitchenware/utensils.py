"""Kitchen tools: cutting board, rolling pin, corkscrew, mortar."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import pane, pierced
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, lighter, metal, pick, plastic, steel, stone, wood
from cg3d.made.parts import Part, both, box, corners, cylinder, ellipsoid, lathe, moved, named, rod, rounded, slab, torus, tube, turned
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
        loops = (outline, rectangle(w - 0.035, d - 0.035, 0.017))
        top, low = (np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o in loops]) for y in (high, deep - 0.001))
        ring = pierced(top, low, paint)
        parts = named("board", *parts, ring)
        has, lacks = ("a groove",), ("a handle", "a hole", "feet")
        if variant == "block":
            foot = Paint(np.array((0.12, 0.12, 0.12)), "rubber")
            parts = moved(parts, y=0.014) + named("foot", *corners(cylinder(0.012, 0.016, foot, sides=16), w / 2 - 0.03, d / 2 - 0.03))
            parts += named("grip", *both(rounded(0.012, 0.02, 0.09, 0.005, lighter(paint, -0.3)).at(w / 2, 0.014 + high * 0.3, 0)))
            words, has, lacks = ("thick",), ("a groove", "feet"), ("a handle", "a hole")
    detail = f"with {has[0]}"
    if chance(rng, 0.25):
        level = max(float(p.vertices[:, 1].max()) for p in parts)
        parts += moved(_board_knife(rng), -0.02, level, 0.0)
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
    has: list[str] = ["a pestle"]
    lacks: list[str] = []
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

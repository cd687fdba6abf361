"""Garden tools with a long handle: rake, hoe, pitchfork, pickaxe."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, loft, named, rod, rounded, tube, turned
from cg3d.made.things.bits import bend, finished, iron, likely, plate


def shaft(low: float, tall: float, radius: float, paint: Paint, *, grip: str = "plain") -> list[Part]:
    """Long handle up the y axis: plain, with a D grip or a T bar."""
    parts = named("handle", rod((0, low, 0), (0, tall, 0), radius * 1.05, paint, radius, 16))
    if grip == "plain":
        return parts + named("handle", ball(radius, paint, 8, 16).at(0, tall, 0))
    if grip == "t":
        return parts + named("grip", rod((-0.06, tall, 0), (0.06, tall, 0), radius * 1.1, paint, sides=16))
    bow = spline([(0.0, tall - 0.01), (0.045, tall + 0.03), (0.055, tall + 0.09)], 14)
    arm = tube(np.column_stack([bow, 0 * bow[:, 0]]), radius * 0.8, paint)
    return parts + named("grip", *both(arm), rod((-0.058, tall + 0.09, 0), (0.058, tall + 0.09, 0), radius * 0.85, paint))


def _posed(rng: Rng, parts: list[Part]) -> list[Part]:
    pose = pick(rng, "up", "down", "flat")
    return parts if pose == "up" else turned(parts, "z", 180) if pose == "down" else turned(parts, "x", -90)


def _iron(rng: Rng) -> Paint:
    return iron(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "green", "red", "blue", "orange"), "metal")


def rake(rng: Rng) -> Build:
    """Bow rake with iron teeth; fan leaf rake; wooden hay rake; straight bar rake; small hand rake."""
    style = likely(rng, bar=2.5, fan=3, bow=2, hay=1.2, hand=1)
    metal, stick = _iron(rng), wood(rng, grain=False)
    tall = between(rng, 0.95, 1.2) if style != "hand" else between(rng, 0.3, 0.38)
    r = 0.017
    if style in ("fan", "hand"):
        tine_paint = metal if chance(rng, 0.5) else draw(rng, pick(rng, *BRIGHT, "black"), "plastic")
        count, reach = (int(rng.integers(14, 22)), 0.42) if style == "fan" else (int(rng.integers(5, 9)), 0.2)
        wide = between(rng, 34, 42)
        parts = named("neck", rod((0, reach, 0), (0, reach + 0.1, 0), r * 1.2, tine_paint))
        for a in np.radians(np.linspace(-wide, wide, count)):
            side = np.array((np.sin(a), -np.cos(a), 0))
            at = np.array((0, reach, 0))
            path = [at, at + side * reach * 0.9, at + side * reach * 0.98 + (0, 0, 0.012), at + side * reach + (0, 0, 0.05)]
            parts += named("tine", tube(np.array(path), 0.0035 if style == "fan" else 0.004, tine_paint, 6))
        band = spline([(reach * 0.5 * np.sin(a), reach - reach * 0.5 * np.cos(a), 0) for a in np.radians(np.linspace(-wide, wide, 9))], 24)
        parts += named("band", tube(band, 0.008, tine_paint, 8))
        parts += shaft(reach + 0.05, tall + reach * (0 if style == "fan" else 1), r, stick)
    else:
        w, count = between(rng, 0.17, 0.22) * (1.45 if style == "hay" else 1), int(rng.integers(10, 15))
        head = wood(rng, grain=False) if style == "hay" else metal
        bar = rod((-w, 0, 0), (w, 0, 0), 0.013, head) if style == "hay" else box(2 * w, 0.022, 0.012, head).at(0, -0.011, 0)
        parts = named("bar", bar)
        long = between(rng, 0.06, 0.085)
        for x in np.linspace(-w * 0.96, w * 0.96, count):
            parts += named("tooth", rod((x, 0, 0), (x, -0.006, long), 0.006, head, 0.0025 if style != "hay" else 0.005, 8))
        if style == "bow":
            arm = tube(spline([(w * 0.92, 0, 0), (w * 0.8, 0.09, 0), (w * 0.35, 0.13, 0), (0.01, 0.2, 0)], 24), 0.007, head)
            parts += named("bow", *both(arm)) + named("socket", cylinder(0.018, 0.12, head).at(0, 0.17, 0))
            parts += shaft(0.2, tall, r, stick)
        else:
            if style == "hay":
                parts += named("brace", *both(rod((w * 0.6, 0, 0), (0.005, 0.35, 0), 0.008, head)))
            parts += named("socket", rod((0, 0, 0), (0, 0.14, 0), 0.018, head)) + shaft(0.05, tall, r, stick)
    said = {
        "a fan of thin tines": style in ("fan", "hand"),
        "a bow": style == "bow",
        "wooden teeth": style == "hay",
        "a short handle": style == "hand",
    }
    words = ("fan-shaped",) if style in ("fan", "hand") else ()
    return finished(
        _posed(rng, parts),
        stick if style not in ("fan", "hand") else None,
        style,
        said,
        words,
        "with thin tines" if words else "with a row of teeth",
    )


def hoe(rng: Rng) -> Build:
    """Draw hoe with a square blade; round eye hoe; stirrup hoe with a loop; three-pronged cultivator; pointed Warren hoe."""
    style = likely(rng, square=4, eye=1.5, stirrup=1.3, fork=1.5, pointed=1.2)
    metal, stick, tall, r = _iron(rng), wood(rng, grain=False), between(rng, 0.9, 1.15), 0.018
    w, h = between(rng, 0.075, 0.095), between(rng, 0.1, 0.13)
    neck = tube(spline([(0, 0.2, 0), (0, 0.09, 0), (0, 0.03, 0.03), (0, 0.0, 0.075)], 24), 0.008, metal)
    parts = named("neck", neck) if style not in ("eye", "stirrup") else []
    blades = {
        "square": [(-w, -h * 0.55), (w, -h * 0.55), (w * 0.92, h * 0.2), (w * 0.3, h * 0.45), (-w * 0.3, h * 0.45), (-w * 0.92, h * 0.2)],
        "pointed": [(0, -h * 0.9), (w * 0.85, h * 0.25), (w * 0.55, h * 0.4), (-w * 0.55, h * 0.4), (-w * 0.85, h * 0.25)],
        "eye": [(-w * 1.15, -h * 1.1), (w * 1.15, -h * 1.1), (w * 0.7, h * 0.3), (-w * 0.7, h * 0.3)],
    }
    if style in blades:
        parts += named("blade", extrude(blades[style], 0.006, metal).turn("x", -18).at(0, 0, 0.075))
    if style == "eye":
        parts += named("eye", plate(circle(0.032, 32), 0.019, 0.05, metal).at(0, 0.0, 0)) + named(
            "neck", box(0.06, 0.03, 0.07, metal).at(0, 0.01, 0.055)
        )
    if style == "fork":
        for x in (-0.055, 0, 0.055):
            parts += named(
                "tine",
                tube(
                    spline([(x * 0.2, 0.03, 0.04), (x * 0.8, 0.02, 0.09), (x, -0.03, 0.12), (x, -0.1, 0.11)], 18),
                    np.linspace(0.007, 0.003, 19),
                    metal,
                    8,
                ),
            )
    if style == "stirrup":
        loop = spline([(0.005, 0.12, 0), (w * 0.8, 0.06, 0.02), (w * 0.95, 0.0, 0.06), (w * 0.85, -0.03, 0.09)], 20)
        parts += named("loop", *both(tube(loop, 0.007, metal)), box(w * 1.75, 0.006, 0.022, metal).at(0, -0.033, 0.09)) + named(
            "socket", cylinder(0.02, 0.12, metal).at(0, 0.1, 0)
        )
    low = 0.0 if style == "eye" else 0.16
    parts += (named("socket", cylinder(0.02, 0.1, metal).at(0, 0.14, 0)) if style not in ("eye", "stirrup") else []) + shaft(
        low, tall, r, stick
    )
    said = {"a flat blade": style in blades, "a loop": style == "stirrup", "three prongs": style == "fork"}
    how = {"fork": "with three prongs", "stirrup": "with a loop", "pointed": "with a pointed blade"}
    return finished(_posed(rng, parts), stick, style, said, ("long",), how.get(style, "with a flat blade"))


def pitchfork(rng: Rng) -> Build:
    """Hay fork with three curved prongs, four or five, garden fork with a D grip, wooden fork with two, devil's trident."""
    style = likely(rng, hay=3, dung=2, digging=2, wooden=0.8, trident=1.2)
    count = {"hay": 3, "dung": int(rng.integers(4, 6)), "digging": 4, "wooden": 2, "trident": 3}[style]
    stick = wood(rng, grain=False) if style != "trident" or chance(rng, 0.4) else draw(rng, pick(rng, "red", "black"), "metal")
    metal = stick if (style in ("wooden", "trident") and stick.material != "wooden") or style == "wooden" else iron(rng)
    tall, long = (between(rng, 0.95, 1.15), between(rng, 0.28, 0.36)) if style != "digging" else (between(rng, 0.82, 0.95), 0.28)
    w = {"hay": 0.085, "dung": 0.11, "digging": 0.09, "wooden": 0.07, "trident": 0.09}[style] * between(rng, 0.9, 1.1)
    thick = 0.0105 if style != "digging" else 0.0115
    curve = between(rng, 0.1, 0.35) if style != "trident" else 0.0
    parts: list[Part] = []
    for x in np.linspace(-w, w, count):
        path = spline([(0, 0.12, 0), (x * 0.5, 0.07, 0), (x * 0.95, 0.03, 0), (x, -0.02, 0), (x, -long * 0.6, 0), (x * 0.98, -long, 0)], 30)
        if style in ("digging", "trident"):
            path = np.array([(x, 0, 0), (x, -long * 0.5, 0), (x, -long, 0)])
        parts += named(
            "tine",
            bend(
                tube(path, np.linspace(thick, thick * 0.3, len(path)), metal, 10),
                lambda y: curve * np.minimum(y, 0) ** 2 * 4 - 0.25 * curve * np.maximum(y, 0),
            ),
        )
    if style == "digging":
        parts += named("shoulder", rounded(2 * w + 0.02, 0.03, 0.02, 0.006, metal).at(0, -0.015, 0), cylinder(0.014, 0.1, metal))
    if style == "trident":
        line = spline([(-w, 0.0, 0), (-w * 0.9, 0.05, 0), (0, 0.09, 0), (w * 0.9, 0.05, 0), (w, 0.0, 0)], 28)
        parts += named("shoulder", tube(line, thick, metal)) + named(
            "barb",
            *(
                lathe([(0, 0), (0.02, 0.0), (0, 0.06)], metal, 4).turn("x", 180).scaled(1, 1, 0.5).at(x, -long + 0.04, 0)
                for x in np.linspace(-w, w, 3)
            ),
        )
    parts += named("socket", lathe([(0, 0), (0.014, 0), (0.02, 0.16), (0, 0.16)], metal).at(0, 0.06, 0))
    grip = "d" if style == "digging" else "plain"
    parts += shaft(-0.02 if style == "trident" else 0.1, tall, 0.0165, stick, grip=grip)
    number = {2: "two", 3: "three", 4: "four", 5: "five"}[count]
    said = {f"{number} prongs": True, "a D-shaped grip": grip == "d"}
    pose = turned(parts, "z", 180) if chance(rng, 0.55) else _posed(rng, parts)
    return finished(pose, stick, style, said, ("long",) if style != "digging" else (), f"with {number} prongs")


def pickaxe(rng: Rng) -> Build:
    """Two points on a curved head; point and adze blade (mattock); miner's straight pick; blocky game one; geologist's short one."""
    style = likely(rng, points=4, mattock=2, straight=1, blocky=1, short=1)
    metal, stick = iron(rng), wood(rng, grain=False)
    tall = between(rng, 0.8, 0.95) if style != "short" else between(rng, 0.32, 0.4)
    reach = tall * between(rng, 0.3, 0.36)
    if style == "blocky":
        s = tall / 12
        stick = Paint(np.array((0.45, 0.3, 0.16)), "wooden")
        metal = draw(rng, pick(rng, "grey", "turquoise", "yellow", "grey"), "metal")
        parts = named("handle", *(box(s * 1.3, s * 1.15, s * 1.1, stick).at(0, s * i, 0) for i in range(11)))
        drop = {0: 0, 1: 0, 2: 0, 3: 0.5, 4: 1.3, 5: 2.4}
        parts += named("head", *(box(s * 1.02, s * 1.8, s * 1.2, metal).at(s * i, s * (10.2 - drop[abs(i)]), 0) for i in range(-5, 6)))
    else:
        ys = np.linspace(0, 1, 10)
        r = tall * 0.02
        parts = named(
            "handle",
            lathe(
                joined((0, 0), np.stack([r * np.interp(ys, (0, 0.06, 0.2, 0.9, 1), (1.25, 1.1, 0.9, 1.15, 1.3)), ys * tall], 1), (0, tall)),
                stick,
                16,
            ).scaled(1.25, 1, 0.9),
        )
        sag = 0.0 if style == "straight" else reach * between(rng, 0.25, 0.4)
        t = np.linspace(0, 1, 14)
        y = tall * 0.95 - sag * t**2

        def side(w: np.ndarray, h: np.ndarray) -> Part:
            rings = np.array([[(x, b - c, -a), (x, b - c, a), (x, b + c, a), (x, b + c, -a)] for x, b, a, c in zip(reach * t, y, w, h)])
            return loft(rings, metal)

        k = r * 1.35
        point = side(k * np.clip(1 - t * 0.96, 0.04, 1), k * 1.1 * np.clip(1 - t * 0.96, 0.04, 1))
        adze = side(k * (1 + 1.6 * t), k * np.clip(1 - t * 0.92, 0.05, 1))
        parts += named("point", point) + (named("blade", adze.mirrored("x")) if style == "mattock" else named("point", point.mirrored("x")))
        if style == "short":
            parts = (
                [p for p in parts if p.name == "handle"]
                + named("point", point)
                + named("hammer", box(reach * 0.4, k * 2.2, k * 2.2, metal).at(-reach * 0.2, tall * 0.95 - k * 1.1, 0))
            )
        parts += named("eye", rounded(r * 4.4, r * 5, r * 3.6, r * 0.8, metal).at(0, tall * 0.95 - r * 2.5, 0))
    said = {"two points": style in ("points", "straight", "blocky"), "a wide blade": style == "mattock", "a hammer head": style == "short"}
    how = {"mattock": "with a point and a blade", "short": "with a point and a hammer head"}
    pose = turned(parts, "x", -90) if chance(rng, 0.4) else turned(parts, "z", 35) if chance(rng, 0.3) else parts
    return finished(
        pose, None if style == "blocky" else stick, style, said, ("short",) if style == "short" else (), how.get(style, "with two points")
    )

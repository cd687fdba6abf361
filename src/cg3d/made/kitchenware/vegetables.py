"""Vegetables, continued: tomato, corn, eggplant, bell pepper, broccoli."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, halved
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, lathe, loft, moved, named, rod, tube, turned
from cg3d.made.pieces import leaf


def _calyx(high: float, reach: float, paint: Paint, count: int = 5, droop: float = 0.75) -> list[Part]:
    """Green star with a stub of stalk, on top of a fruit."""
    star = around(leaf(reach, reach * 0.32, droop, paint).at(0, high, 0), count)
    stub = tube([(0, high - reach * 0.1, 0), (0, high + reach * 0.25, 0), (reach * 0.12, high + reach * 0.5, 0)], reach * 0.08, paint, 8)
    return named("leaf", *star) + named("stalk", stub)


def _tomato(r: float, paint: Paint, green: Paint, ribs: int, deep: float, flat: float) -> list[Part]:
    def ribbed(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 - deep * (1 - np.abs(np.sin(ribs / 2 * np.arctan2(z, x)))) ** 2
        dent = 0.22 * r * np.exp(-((x**2 + z**2) / (0.1 * r * r))) * (y > 0)
        return x * k, flat * y - dent, z * k

    body = ball(r, paint, 18, 60).shaped(ribbed)
    return named("fruit", body) + _calyx(r * flat * 0.84, r * 0.62, green)


def tomato(rng: Rng) -> Build:
    """Round, ribbed beef tomato, plum, cherry tomatoes on the vine, cut in half."""
    variant = pick(rng, "round", "round", "ribbed", "plum", "vine", "half")
    paint = draw(rng, pick(rng, "red", "red", "red", "red", "red", "red", "orange", "yellow"))
    green, r = draw(rng, "green"), between(rng, 0.032, 0.042)
    leaves = ("green leaves",)
    if variant == "vine":
        count, small = int(rng.integers(4, 7)), r * 0.5
        way = spline([(-small * count * 0.62, small * 2.2, 0), (0, small * 2.55, 0.2 * small), (small * count * 0.62, small * 2.2, 0)], 20)
        parts = named("stalk", tube(way, small * 0.09, green, 8))
        for i in range(count):
            x, z = (i - (count - 1) / 2) * small * 1.25, (1 if i % 2 else -1) * small * 0.95
            parts += moved(_tomato(small, paint, green, 5, 0.0, 0.97), x, small, z)
            parts += named("stalk", rod((x, small * 1.9, z), (x * 0.95, small * 2.5, 0), small * 0.07, green, sides=7))
        return Build(parts, (), "on the vine", paint, variant=variant, has=(*leaves, "a stalk"), lacks=("a cut face",))
    if variant == "half":
        flesh = lighter(paint, 0.18)
        bowl = ball(r, paint, 16, 40).scaled(1, 0.85, 1).shaped(lambda x, y, z: (x, np.minimum(y, 0), z))
        pulp = Paint(np.array((0.90, 0.62, 0.25)))
        chambers = around(ellipsoid(r * 0.26, r * 0.05, r * 0.2, pulp).at(r * 0.55, r * 0.04, 0), 5)
        grains = [
            bean(r * 0.05, r * 0.02, r * 0.03, Paint(np.array((0.95, 0.88, 0.6)))).at(r * k, r * 0.09, z * r)
            for k, z in ((0.45, 0.08), (0.62, -0.08), (0.68, 0.1), (0.5, -0.06))
        ]
        seeds = [p for g in grains for p in around(g, 5)]
        parts = named("half", bowl, cylinder(r * 0.96, r * 0.03, flesh, sides=40)) + named("chamber", *chambers) + named("seed", *seeds)
        if chance(rng):
            parts += moved(_tomato(r, paint, green, 5, 0.05, 0.85), r * 1.9, 0, -r * 0.9)
            return Build(parts, ("round",), "cut in half beside a whole one", paint, variant=variant, has=("a cut face", "seeds", *leaves))
        return Build(parts, ("round",), "cut in half", paint, variant=variant, has=("a cut face", "seeds"), lacks=leaves)
    if variant == "plum":
        parts = named("fruit", ellipsoid(r * 0.78, r * 1.15, r * 0.78, paint)) + _calyx(r * 1.1, r * 0.6, green)
        lying = turned(parts, "z", 80) if chance(rng) else parts
        return Build(lying, ("oval",), "with green leaves", paint, variant=variant, has=leaves, lacks=("a cut face", "ribs"))
    ribbed = variant == "ribbed"
    parts = _tomato(
        r * (1.2 if ribbed else 1),
        paint,
        green,
        int(rng.integers(7, 11)) if ribbed else 5,
        0.14 if ribbed else 0.04,
        between(rng, 0.62, 0.72) if ribbed else between(rng, 0.8, 0.92),
    )
    has, lacks = ((*leaves, "ribs"), ("a cut face",)) if ribbed else (leaves, ("ribs", "a cut face"))
    return Build(parts, ("round",), "with green leaves", paint, variant=variant, has=has, lacks=lacks)


def _cob(long: float, r: float, paint: Paint, bare: float = 0.0) -> list[Part]:
    """Kernels in rows round a core, tip up; `bare`: share of the length that is eaten off, from the middle."""
    core = lathe(
        spline([(0.001, 0), (r * 0.75, 0.0), (r * 0.78, long * 0.6), (r * 0.35, long * 0.97), (0.001, long)], 20),
        lighter(paint, 0.35 if bare else -0.1),
        20,
    )
    kernels: list[Part] = []
    rows, count = int(long / (r * 0.36)), 12
    for i in range(rows):
        f = (i + 0.5) / rows
        if abs(f - 0.5) < bare / 2:
            continue
        reach = r * float(np.interp(f, (0, 0.1, 0.6, 0.85, 1), (0.78, 0.9, 0.88, 0.66, 0.25)))
        one = ball(1.0, paint, 4, 7).scaled(r * 0.2, r * 0.2, 0.27 * reach).at(0, long * f, reach * 0.93)
        kernels += around(one, count)
    return named("cob", core) + named("kernel", *kernels)


def _husk(long: float, r: float, paint: Paint, spread: float, count: int) -> list[Part]:
    """Leaves round the foot of the cob, leaning out by `spread` degrees."""
    blades = []
    for i in range(count):
        t = np.linspace(0, 1, 10)
        width = r * 1.25 * np.sin(np.pi * np.clip(0.22 + 0.76 * t, 0, 1)) ** 0.8
        lean = np.radians(spread) * t
        y, z = long * t * np.cos(lean), r * 1.0 + long * t * np.sin(lean) * (0.6 + 0.4 * t)
        y[0] = -r * 0.15
        z[0] = r * 0.7
        blade = [[(-w, b, c - w * 0.45), (0, b, c - r * 0.03), (w, b, c - w * 0.45), (0, b, c + r * 0.06)] for w, b, c in zip(width, y, z)]
        skin = loft(np.array(blade), paint if i % 2 else lighter(paint, 0.12))
        blades.append(skin.turn("y", 360 * i / count + (15 if i % 2 else 0)))
    return named("husk", *blades)


def corn(rng: Rng) -> Build:
    """A cob: with its husk opened, bare, in a closed husk, on two holders, bitten."""
    variant = pick(rng, "husk", "husk", "bare", "sheath", "holders", "bitten")
    paint, green = draw(rng, "yellow"), draw(rng, "green")
    r, long = between(rng, 0.021, 0.026), between(rng, 0.16, 0.2)
    parts = _cob(long, r, paint, between(rng, 0.3, 0.45) if variant == "bitten" else 0.0)
    detail = ""
    has: tuple[str, ...] = ("kernels",)
    lacks: tuple[str, ...] = ("a husk", "holders")
    if variant in ("husk", "sheath"):
        spread = between(rng, 24, 40) if variant == "husk" else between(rng, 1, 5)
        parts += _husk(long * (0.85 if variant == "husk" else 0.8), r, green, spread, 6 if variant == "husk" else 5)
        parts += named("stalk", cylinder(r * 0.5, r * 1.6, green, top=r * 0.7, sides=14).at(0, -r * 1.6, 0))
        detail, has, lacks = "with a husk", ("a husk", "kernels"), ("holders",)
        if variant == "sheath":
            silk = Paint(np.array((0.75, 0.55, 0.28)))
            hair = [tube(spline([(0, long * 0.95, 0), (0.2 * r, long * 1.05, 0), (r * 0.8, long * 1.12, 0)], 6), r * 0.04, silk, 5)]
            parts += named("silk", *(p for h in hair for p in around(h, 9)))
        if chance(rng, 0.5):
            return Build(parts, ("tall",), detail, paint, variant=variant, has=has, lacks=lacks)
    parts = [p.turn("z", -90) for p in parts]
    if variant == "holders":
        grip = draw(rng, pick(rng, "blue", "red", "green", "white", "orange"), "plastic")
        handle_ = lathe(spline([(0.001, 0), (r * 0.4, 0.004), (r * 0.28, 0.025), (r * 0.42, 0.045), (0.001, 0.05)], 24), grip, 16)
        one = handle_.turn("z", -90).at(long + 0.004, 0, 0)
        parts += named("holder", one, one.mirrored("x").at(long, 0, 0))
        return Build(parts, ("long",), "with two holders", paint, variant=variant, has=("kernels", "holders"), lacks=("a husk",))
    if variant == "bitten":
        return Build(parts, ("long",), "half eaten", paint, variant=variant, has=has, lacks=lacks)
    return Build(parts, ("long",), detail, paint, variant=variant, has=has, lacks=lacks)


def eggplant(rng: Rng) -> Build:
    """Dark pear-shaped or long fruit with a green cap: whole, long, round, in slices, striped."""
    variant = pick(rng, "whole", "whole", "long", "round", "sliced", "half")
    paint = Paint(np.array((0.24, 0.10, 0.30)) * rng.uniform(0.85, 1.5))
    green, flesh = draw(rng, "green"), Paint(np.array((0.93, 0.90, 0.74)))
    r, tall = {"long": (0.026, 0.24), "round": (0.055, 0.12)}.get(variant, (0.042, 0.18))
    r, tall = r * between(rng, 0.9, 1.1), tall * between(rng, 0.92, 1.1)
    neck = 0.85 if variant == "long" else 0.5
    line = spline(
        [(0.001, 0), (r * 0.6, tall * 0.03), (r, tall * 0.28), (r * 0.85, tall * 0.58), (r * neck, tall * 0.88), (0.001, tall)], 44
    )
    bend = between(rng, 0.1, 0.25) if variant in ("whole", "long") else 0.0

    def bent(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return x + bend * tall * (y / tall - 0.4) ** 2 * 1.6, y, z

    cap = lathe(
        spline([(r * neck * 1.06, tall * 0.86), (r * neck * 0.9, tall * 0.97), (r * 0.2, tall * 1.03), (0.001, tall * 1.03)], 16), green, 24
    )
    foot = lathe([(0, tall * 0.86), (r * neck * 1.06, tall * 0.86), (0, tall * 0.88)], green, 24)
    points = around(ellipsoid(r * 0.26 * neck, tall * 0.1, r * 0.1, green).turn("x", -14).at(0, tall * 0.84, r * neck * 1.0), 5)
    stem = tube([(0, tall, 0), (0, tall * 1.1, 0), (r * 0.12, tall * 1.2, 0)], r * 0.15, green, 8)
    top = named("cap", cap, foot, *points) + named("stalk", stem)
    if variant == "half":
        marks = [
            bean(r * 0.04, r * 0.03, r * 0.09, Paint(np.array((0.6, 0.48, 0.28)))).at(s * r * 0.35, r * 0.03, -tall * y)
            for s in (-1, 1)
            for y in (0.2, 0.28, 0.36, 0.44, 0.52)
        ]
        parts = named("half", *halved(line, paint, flesh, 0.94)) + named("seed", *marks)
        parts += turned(named("stalk", stem), "x", -90)
        return Build(parts, (), "cut in half", paint, variant=variant, has=("a cut face", "seeds", "a stalk"), lacks=("a green cap",))
    body = named("fruit", lathe(line, paint, 36))
    parts = [p.shaped(bent) for p in body + top]
    if variant == "sliced":
        low = named("fruit", body[0].shaped(lambda x, y, z: (x, np.maximum(y, tall * 0.4), z)))
        parts = turned(low + named("flesh", cylinder(r * 0.88, 0.004, flesh).at(0, tall * 0.4 - 0.003, 0)) + top, "z", -90)
        for i in range(3):
            disc = [cylinder(r * (0.97 - 0.05 * i), 0.012, paint), cylinder(r * (0.9 - 0.05 * i), 0.0135, flesh).at(0, -0.0007, 0)]
            parts += named("slice", *moved(turned(disc, "z", -62), x=tall * 0.22 - i * r * 0.62, y=-r * 0.12))
        return Build(parts, (), "cut into slices", paint, variant=variant, has=("slices", "a green cap", "a stalk"))
    lying = turned(parts, "z", -82) if chance(rng, 0.6) else parts
    words = ("long",) if variant == "long" else ("round",) if variant == "round" else ()
    return Build(lying, words, "with a green cap", paint, variant=variant, has=("a green cap", "a stalk"), lacks=("slices", "a cut face"))


def bell_pepper(rng: Rng) -> Build:
    """Lobed fruit with a thick stalk: blocky, long, flat, halved with seeds, in rings."""
    variant = pick(rng, "blocky", "blocky", "long", "flat", "half", "rings")
    paint, green = draw(rng, pick(rng, "red", "yellow", "green", "orange")), draw(rng, "green")
    r, lobes = between(rng, 0.036, 0.044), int(rng.integers(3, 5))
    tall = r * {"long": 3.0, "flat": 1.5}.get(variant, between(rng, 2.0, 2.3))
    pale = lighter(paint, 0.45)

    def lobed(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        cleft = (1 - np.abs(np.sin(lobes / 2 * np.arctan2(z, x)))) ** 1.6
        inside = np.exp(-((x**2 + z**2) / (0.16 * r * r)))
        lift = np.where(y < tall / 2, 1, -1) * (0.2 * r * inside + 0.1 * r * cleft * np.clip(np.abs(2 * y / tall - 1) * 1.6 - 0.6, 0, 1))
        return x * (1 - 0.2 * cleft), y + lift, z * (1 - 0.2 * cleft)

    line = spline(
        [(0.001, 0), (r * 0.55, 0.02 * tall), (r * 0.86, tall * 0.2), (r, tall * 0.72), (r * 0.75, tall * 0.97), (0.001, tall)], 40
    )
    if variant == "long":
        line = spline(
            [(0.001, 0), (r * 0.3, tall * 0.05), (r * 0.7, tall * 0.5), (r * 0.9, tall * 0.85), (r * 0.6, tall), (0.001, tall)], 40
        )
    stem = tube(spline([(0, tall - 0.3 * r, 0), (0, tall + 0.15 * r, 0), (r * 0.2, tall + 0.6 * r, 0)], 10), r * 0.12, green, 9)
    base = cylinder(r * 0.26, r * 0.1, green, top=r * 0.16, sides=12).at(0, tall - 0.24 * r, 0)
    stalk = named("stalk", stem, base)
    if variant == "rings":
        a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        k = r * (1 - 0.2 * (1 - np.abs(np.sin(lobes / 2 * a))) ** 1.6)
        loop = tube(np.stack([k * np.cos(a), 0 * a, k * np.sin(a)], 1), r * 0.1, paint, 8, closed=True)
        webs = [rod((0, 0, 0), (r * 0.84, 0, 0), r * 0.05, pale, sides=8).turn("y", i * 360 / lobes) for i in range(lobes)]
        one = named("ring", loop, *webs)
        parts = one + moved(turned(one, "x", 14), r * 1.3, r * 0.24, 0.3 * r) + moved(turned(one, "y", 40), r * 0.4, 0, r * 1.75)
        return Build(parts, (), "cut into rings", paint, variant=variant, has=("rings",), lacks=("a stalk",))
    body = lathe(line, paint, 72).shaped(lobed)
    if variant == "half":
        cut = body.shaped(lambda x, y, z: (x, y, np.minimum(z, 0)))
        hollow_ = ellipsoid(r * 0.7, tall * 0.38, r * 0.05, lighter(paint, -0.35)).at(0, tall * 0.48, 0)
        edge = line[(line[:, 1] > tall * 0.03) & (line[:, 0] > r * 0.3)]
        rim = np.concatenate([edge * (0.94, 1), edge[::-1] * (-0.94, 1)])
        wall = tube(np.column_stack([rim, np.zeros(len(rim))]), r * 0.06, pale, 6, closed=True)
        seeds = [
            bean(r * 0.07, r * 0.05, r * 0.05, Paint(np.array((0.95, 0.9, 0.7)))).at(
                rng.uniform(-0.25, 0.25) * r, tall * rng.uniform(0.6, 0.84), r * 0.06
            )
            for _ in range(16)
        ]
        parts = named("half", cut, hollow_) + named("wall", wall) + named("seed", *seeds) + stalk
        return Build(
            turned(parts, "x", -90), (), "cut in half", paint, variant=variant, has=("a stalk", "seeds", "a cut face"), lacks=("rings",)
        )
    parts = named("fruit", body) + stalk
    if chance(rng, 0.25):
        parts = turned(parts, "z", -88)
    words = {"long": ("long",), "flat": ("flat",)}.get(variant, ())
    return Build(parts, words, "with a stalk", paint, variant=variant, has=("a stalk",), lacks=("rings", "a cut face"))


def _florets(rng: Rng, paint: Paint, centre: tuple[float, float, float], size: float, count: int = 26) -> list[Part]:
    """One bushy head of small buds."""
    buds = [ball(size * 0.72, lighter(paint, -0.25), 7, 12).at(*centre)]
    for i in range(count):
        y = 1 - 1.45 * (i + 0.5) / count
        a, k = i * 2.4, np.sqrt(max(0.0, 1 - y * y))
        spot = np.array((k * np.cos(a), y, k * np.sin(a))) * size * 0.8 + centre
        tone = lighter(paint, 0.08) if i % 3 == 0 else paint
        buds.append(ball(size * rng.uniform(0.24, 0.34), tone, 5, 8).at(*spot))
    return named("floret", *buds)


def broccoli(rng: Rng) -> Build:
    """A head on a branching stalk: whole, broad, a tall one, one floret, with leaves."""
    variant = pick(rng, "head", "head", "broad", "tall", "floret", "leafy")
    green, stem = draw(rng, "green"), Paint(np.array((0.62, 0.74, 0.40)) * rng.uniform(0.9, 1.05))
    r, tall = between(rng, 0.05, 0.065), between(rng, 0.07, 0.09)
    heads, spread = {"broad": (9, 0.95), "tall": (6, 0.55), "floret": (3, 0.4), "leafy": (7, 0.7)}.get(variant, (7, 0.75))
    if variant == "tall":
        tall *= 1.5
    if variant == "floret":
        r, tall = r * 0.6, tall * 0.6
    thick = r * (0.3 if variant != "floret" else 0.22)
    parts = named(
        "stalk",
        lathe([(0, 0), (thick * 1.15, 0), (thick, tall * 0.25), (thick * 1.1, tall * 0.7), (thick * 0.8, tall), (0, tall)], stem, 14),
    )
    spots = [(0.0, tall + r * 0.55, 0.0)]
    for i in range(heads):
        a = 2 * np.pi * i / heads
        spots.append((r * spread * np.cos(a), tall + r * rng.uniform(0.0, 0.22), r * spread * np.sin(a)))
    size = r * (0.5 if heads > 3 else 0.48)
    for x, y, z in spots:
        parts += named("branch", rod((x * 0.15, tall * 0.5, z * 0.15), (x * 0.9, y, z * 0.9), thick * 0.5, stem, thick * 0.38, sides=8))
        parts += _florets(rng, green, (x, y, z), size * rng.uniform(0.92, 1.1))
    has: tuple[str, ...] = ("florets", "a stalk")
    lacks: tuple[str, ...] = ("leaves",)
    if variant == "leafy":
        blade = leaf(tall * 1.3, r * 0.7, 0.2, lighter(green, -0.1)).turn("x", -38)
        parts += named("leaf", *around(blade.at(0, tall * 0.3, thick * 0.9), 4))
        has, lacks = ("florets", "a stalk", "leaves"), ()
    if chance(rng, 0.2):
        parts = turned(parts, "x", 80)
    words = {"tall": ("tall",), "broad": ("broad",)}.get(variant, ())
    return Build(parts, words, "with a stalk", green, variant=variant, has=has, lacks=lacks)

"""Hoofed animals of farm and wood: cow, pig, sheep, goat, deer. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Creature, Plan, Spine, blade, limb, lump
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, cylinder, ellipsoid, named, rod, torus

HORN = Paint(np.array((0.80, 0.74, 0.62)))


HOOF = Paint(np.array((0.20, 0.17, 0.15)))


POSES = ("standing", "standing", "walking", "grazing", "lying")


def face(stations: list[tuple[float, float, float, float]], fur: Paint, nose: Paint, eye: tuple[float, float, float]) -> list[Part]:
    """Skull and muzzle from (z, y, half width, half height) stations, eyes, nostrils."""
    z, y, w, h = stations[-1]
    skull = Spine([(b, a, c, d) for a, b, c, d in stations], 20, 0.6)
    return [
        skull.skin(fur, 20),
        *both(lump(0.045, 0.045, 0.045, EYE).at(*eye)),
        lump(w * 0.92, h * 0.8, 0.07, nose).at(0, y, z + h * 0.42),
        *both(lump(w * 0.16, h * 0.16, 0.03, EYE).at(w * 0.45, y + h * 0.15, z + h * 0.6)),
    ]


def ear(
    fur: Paint, inside: Paint, length: float, width: float, at: tuple[float, float, float], out: float, back: float = 0.0
) -> list[Part]:
    """A pair of leaf-shaped ears; out: degrees from upright."""
    leaf = [(0, 0, 0, width * 0.35), (0, length * 0.4, 0, width * 0.5), (0, length * 0.85, 0, width * 0.28), (0, length, 0, width * 0.08)]
    outer = blade(leaf, fur, 0.3).turn("y", 90)
    inner = blade([(x, y * 0.9, z, r * 0.68) for x, y, z, r in leaf], inside, 0.2).turn("y", 90).at(0, 0, width * 0.11)
    return named("ear", *(q for p in (outer, inner) for q in both(p.turn("x", -back).turn("z", -out).at(*at))))


def horns(points: list[tuple[float, float, float, float]], paint: Paint = HORN, name: str = "horn") -> list[Part]:
    """A pair through (x, y, z, radius) points in the frame of the head."""
    return named(name, *both(limb(points, paint, 10, 6 if len(points) < 8 else 2)))


COW_HEAD = [
    (-0.2, 0.03, 0.20, 0.24),
    (0.0, 0.03, 0.25, 0.28),
    (0.35, -0.01, 0.20, 0.24),
    (0.7, -0.05, 0.15, 0.17),
    (0.9, -0.06, 0.17, 0.15),
]


def cow(rng: Rng) -> Build:
    """Dairy cow with an udder, long-horned or Highland cattle, a bull; standing, walking, grazing, lying."""
    breed = pick(rng, "dairy", "dairy", "horned", "highland", "bull")
    pose = pick(rng, *POSES) if breed in ("dairy", "horned") else pick(rng, "standing", "walking")
    tones = {"dairy": (0.93, 0.92, 0.90), "horned": (0.55, 0.33, 0.18), "highland": (0.66, 0.38, 0.16), "bull": (0.17, 0.13, 0.12)}
    fur = Paint(np.array(tones[breed]) * between(rng, 0.9, 1.05))
    pink = Paint(np.array((0.88, 0.66, 0.60)))
    strong = 1.12 if breed in ("bull", "highland") else 1.0
    plan = Plan(
        1.55, 1.4, 0.39 * strong, 0.33 * strong, 0.06, 0.42, 24, 0.17 * strong, 0.52, 38, True, 1.06, 1.14 if breed == "bull" else 1.0
    )
    beast = Creature(plan.varied(rng), pose, fur, HOOF)
    dark = Paint(np.array((0.13, 0.12, 0.12))) if chance(rng, 0.65) else Paint(np.array((0.50, 0.29, 0.17)))
    head = face(COW_HEAD, fur, pink if breed != "bull" else EYE, (0.2, 0.12, 0.22))
    head += ear(dark if breed == "dairy" else fur, pink, 0.34, 0.2, (0.2, 0.1, -0.05), 98)
    horned = breed != "dairy" or chance(rng, 0.45)
    if horned:
        long = {"dairy": 0.28, "horned": 0.62, "highland": 0.75, "bull": 0.42}[breed]
        head += horns(
            [
                (0.12, 0.25, -0.03, 0.06),
                (0.14 + long * 0.5, 0.3, 0, 0.052),
                (0.15 + long * 0.8, 0.32 + long * 0.35, 0.05, 0.034),
                (0.12 + long * 0.8, 0.3 + long * 0.75, 0.1, 0.01),
            ]
        )
    if breed == "highland":
        lock = ellipsoid(0.055, 0.2, 0.05, lighter(fur, 0.08)).turn("x", -20)
        head += named("forelock", *(lock.turn("z", k * 9).at(k * 0.07, 0.12, 0.3) for k in (-2, -1, 0, 1, 2)))
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.045), (0.1, -0.05, 0.035), (0.14, -0.45, 0.025), (0.1, -0.85, 0.025)], fur, dark if breed == "dairy" else fur)
    has = ["horns"] if horned else []
    if breed == "dairy":
        spots = [(between(rng, 0.1, 0.95), between(rng, -20, 200), between(rng, 0.1, 0.2), between(rng, 25, 50)) for _ in range(7)]
        beast.parts += named("patch", *(beast.body.patch(*spot, dark, 1.015, 16) for spot in spots))
        has.append("patches")
    if breed != "bull" and pose != "lying":
        y = beast.mid - plan.deep * 0.95
        beast.parts += named(
            "udder",
            ellipsoid(0.16, 0.14, 0.19, pink).at(0, y, -0.36),
            *both(cylinder(0.03, 0.09, pink, 0.02, 10).at(0.07, y - 0.19, -0.29)),
            *both(cylinder(0.03, 0.09, pink, 0.02, 10).at(0.07, y - 0.19, -0.43)),
        )
        has.append("an udder")
    lacks = [w for w in ("horns", "patches", "an udder") if w not in has and not (w == "an udder" and pose == "lying")]
    detail = f"with {'long ' if breed in ('highland', 'horned') else ''}horns" if horned else "with patches"
    return Build(beast.parts, (pose,), detail, fur, variant=f"{breed}, {pose}", has=tuple(has), lacks=tuple(lacks))


def pig(rng: Rng) -> Build:
    """Fat body, disc of a snout, curly tail; lop or upright ears, a boar with tusks; standing, walking, lying, sitting."""
    pose = pick(rng, "standing", "standing", "walking", "lying", "sitting")
    boar = pose in ("standing", "walking") and chance(rng, 0.2)
    fur = Paint(np.array((0.30, 0.22, 0.17) if boar else (0.93, 0.68, 0.64)) * between(rng, 0.92, 1.04))
    if not boar and chance(rng, 0.15):
        fur = draw(rng, pick(rng, "black", "brown"))
    nose = lighter(fur, -0.12)
    plan = Plan(0.95, 0.72, 0.27, 0.25, 0.045, 0.08, 10, 0.2, 0.42, 12, True, 1.08, 1.05)
    beast = Creature(plan.varied(rng), pose, fur, lighter(fur, -0.45))
    head = face(
        [(-0.2, 0.0, 0.38, 0.4), (0.08, 0.0, 0.38, 0.4), (0.4, -0.08, 0.26, 0.27), (0.72, -0.12, 0.17, 0.17), (0.92, -0.1, 0.17, 0.17)],
        fur,
        nose,
        (0.24, 0.16, 0.36),
    )
    head += named("snout", cylinder(0.21, 0.09, nose, 0.19, 24).turn("x", 90).at(0, -0.1, 0.97))
    head += both(ellipsoid(0.04, 0.055, 0.02, EYE).at(0.075, -0.1, 1.065))
    head = [p.scaled(1, 1, 0.72) for p in head]
    lop = chance(rng) and not boar
    if lop:
        head += ear(fur, nose, 0.5, 0.36, (0.24, 0.36, 0.02), 18, -108)
    else:
        head += ear(fur, nose, 0.46, 0.32, (0.2, 0.28, 0.0), 24, -22)
    if boar:
        head += named("tusk", *both(limb([(0.15, -0.22, 0.7, 0.035), (0.24, -0.16, 0.75, 0.03), (0.26, 0.02, 0.74, 0.008)], WHITE, 8)))
        line = [beast.body.at(np.array(t), 90.0) for t in np.linspace(0.2, 0.98, 16)]
        beast.parts += named(
            "mane", *(cylinder(0.035, 0.11, lighter(fur, -0.4), 0.004, 7).turn("x", -25).at(*(p - (0, 0.02, 0))) for p in line)
        )
    beast.wear_head(head)
    curly = not boar
    if curly:
        s = beast.body.start + (0, plan.deep * 0.35, -0.03)
        a = np.linspace(0, 4 * np.pi, 30)
        beast.parts += named(
            "tail", limb([(0.035 * np.sin(w), s[1] + 0.035 * (1 - np.cos(w)), s[2] - 0.16 * w / 12.6, 0.014) for w in a], fur, 8, 1)
        )
    else:
        beast.hang_tail([(0, 0, 0.02), (0.06, -0.05, 0.016), (0.07, -0.2, 0.014)], fur, fur)
    has = ("tusks" if boar else "a curly tail", "hanging ears" if lop else "upright ears")
    variant = f"{'boar' if boar else 'lop-eared' if lop else 'prick-eared'}, {pose}"
    words = ("wild", pose) if boar else (pose,)
    return Build(beast.parts, words, f"with {has[0]}", fur, variant=variant, has=has, lacks=("a curly tail" if boar else "tusks",))


def sheep(rng: Rng) -> Build:
    """Woolly body of curls, bare face and legs; ram with rolled horns, shorn, lamb."""
    breed = pick(rng, "ewe", "ewe", "ram", "shorn", "lamb")
    pose = pick(rng, *POSES)
    wool = Paint(np.array((0.93, 0.91, 0.86)) * between(rng, 0.9, 1.03)) if chance(rng, 0.85) else Paint(np.array((0.25, 0.21, 0.19)))
    skin = Paint(np.array((0.16, 0.14, 0.14))) if chance(rng) else Paint(np.array((0.80, 0.70, 0.60)))
    lamb = breed == "lamb"
    plan = Plan(0.8, 0.78, 0.22, 0.19, 0.032, 0.24, 48, 0.1, 0.28, 25, True, 1.06)
    if lamb:
        plan = Plan(0.45, 0.55, 0.125, 0.1, 0.03, 0.16, 52, 0.07, 0.22, 20, True, 1.0)
    beast = Creature(plan.varied(rng), pose, wool, HOOF, skin)
    if breed != "shorn":
        size = 0.055 if lamb else 0.085
        for t in np.linspace(0.03, 0.97, 8):
            for a in np.linspace(-40, 220, 10):
                spot = beast.body.at(np.array(t + rng.uniform(-0.03, 0.03)), a + rng.uniform(-9, 9), 0.98)
                beast.parts += named("wool", lump(size, size, size, wool, 5, 9).scaled(1, 0.85, 1).at(*spot))
        beast.parts += named(
            "wool", *(lump(size, size, size, wool, 5, 9).at(*beast.neck.at(np.array(t), a)) for t in (0.35, 0.7) for a in range(0, 360, 60))
        )
    head = face(
        [(-0.15, 0.0, 0.24, 0.28), (0.1, 0.0, 0.26, 0.29), (0.5, -0.06, 0.19, 0.22), (0.9, -0.1, 0.13, 0.14)],
        skin,
        lighter(skin, -0.3),
        (0.22, 0.1, 0.26),
    )
    head += ear(skin, lighter(skin, 0.2), 0.4, 0.2, (0.2, 0.1, -0.05), 105)
    if breed != "shorn":
        head += [lump(0.15, 0.12, 0.15, wool).at(x, 0.28, z) for x in (-0.12, 0.12) for z in (-0.1, 0.1)]
    if breed == "ram":
        a = np.linspace(0, 1.55 * np.pi, 18)
        head += horns(
            [(0.26 + 0.12 * w, 0.16 + 0.26 * np.sin(w + 0.9) - 0.06 * w, -0.08 - 0.28 * np.cos(w + 0.9), 0.11 - 0.016 * w) for w in a]
        )
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.04), (0.06, -0.05, 0.04), (0.07, -0.18, 0.03)], wool)
    has = (("horns",) if breed == "ram" else ()) + (("curly wool",) if breed != "shorn" else ())
    lacks = tuple(w for w in ("horns", "curly wool") if w not in has)
    return Build(
        beast.parts, (pose,), "with rolled horns" if breed == "ram" else "", wool, variant=f"{breed}, {pose}", has=has, lacks=lacks
    )


def goat(rng: Rng) -> Build:
    """Beard, horns swept back, short raised tail; kid without horns, ibex with long bows, long-haired."""
    breed = pick(rng, "billy", "billy", "ibex", "hornless", "shaggy")
    pose = pick(rng, *POSES)
    fur = Paint(
        np.array(((0.92, 0.90, 0.86), (0.45, 0.30, 0.19), (0.16, 0.14, 0.13), (0.62, 0.53, 0.43))[int(rng.integers(4))])
        * between(rng, 0.9, 1.04)
    )
    plan = Plan(0.78, 0.8, 0.19, 0.15, 0.031, 0.3, 54, 0.085, 0.27, 32, True, 1.05)
    beast = Creature(plan.varied(rng), pose, fur, HOOF)
    head = face(
        [(-0.15, 0.0, 0.23, 0.27), (0.1, 0.0, 0.24, 0.28), (0.5, -0.05, 0.17, 0.2), (0.9, -0.08, 0.12, 0.14)],
        fur,
        lighter(fur, -0.3),
        (0.2, 0.1, 0.24),
    )
    head += ear(fur, lighter(fur, 0.3), 0.42, 0.18, (0.2, 0.1, -0.05), 112)
    bearded = breed != "hornless" or chance(rng, 0.4)
    if bearded:
        head += named("beard", limb([(0, -0.2, 0.72, 0.09), (0, -0.4, 0.72, 0.08), (0, -0.66, 0.68, 0.015)], lighter(fur, -0.15)))
    if breed != "hornless":
        k = 1.9 if breed == "ibex" else 1.0
        head += horns(
            [
                (0.1, 0.22, 0.05, 0.085),
                (0.14, 0.22 + 0.42 * k, -0.1 * k, 0.07),
                (0.2, 0.2 + 0.6 * k, -0.45 * k, 0.045),
                (0.24, 0.2 + 0.5 * k, -0.72 * k, 0.012),
            ]
        )
        if breed == "ibex":
            rings = [(0.12, 0.22 + 0.42 * k * t, 0.05 - 0.15 * k * t) for t in (0.25, 0.5, 0.75, 1.0)]
            head += named("horn", *(q for r in rings for q in both(torus(0.078, 0.022, HORN, 6, 16).turn("x", -20).at(*r))))
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.035), (0.06, 0.06, 0.03), (0.08, 0.13, 0.012)], fur)
    if breed == "shaggy" and pose != "lying":
        for t in np.linspace(0.1, 0.9, 9):
            for s in (-1, 1):
                p = beast.body.at(np.array(t), -10.0 if s > 0 else 190.0)
                beast.parts += named(
                    "coat", ellipsoid(0.03, between(rng, 0.16, 0.2), 0.055, lighter(fur, -0.06)).at(p[0] * 0.94, p[1] - 0.13, p[2])
                )
    has = (("horns",) if breed != "hornless" else ()) + (("a beard",) if bearded else ())
    lacks = tuple(w for w in ("horns", "a beard") if w not in has)
    return Build(beast.parts, (pose,), f"with {has[0]}" if has else "", fur, variant=f"{breed}, {pose}", has=has, lacks=lacks)


def deer(rng: Rng) -> Build:
    """Slender; stag with antlers, doe, spotted fawn, moose with shovels, reindeer."""
    breed = pick(rng, "stag", "stag", "doe", "fawn", "moose")
    pose = pick(rng, *POSES)
    fur = Paint(np.array((0.34, 0.24, 0.18) if breed == "moose" else (0.60, 0.38, 0.21)) * between(rng, 0.88, 1.08))
    pale = lighter(fur, 0.5)
    k = {"stag": 1.0, "doe": 0.92, "fawn": 0.62, "moose": 1.5}[breed]
    plan = Plan(1.0 * k, 1.02 * k, 0.2 * k, 0.155 * k, 0.031 * k, 0.5 * k, 58, 0.085 * k, 0.31 * k, 20, True, 0.98)
    if breed == "moose":
        plan = Plan(1.5, 1.75, 0.37, 0.27, 0.058, 0.42, 30, 0.18, 0.62, 28, True, 0.98, 1.16)
    beast = Creature(plan.varied(rng), pose, fur, HOOF)
    muzzle = 0.2 if breed == "moose" else 0.11
    head = face(
        [(-0.15, 0.0, 0.22, 0.27), (0.1, 0.0, 0.23, 0.28), (0.5, -0.05, 0.15, 0.18), (0.9, -0.08, muzzle, muzzle)],
        fur,
        EYE,
        (0.2, 0.1, 0.24),
    )
    head += ear(fur, pale, 0.48, 0.24, (0.17, 0.2, -0.1), 58, 10)
    if breed == "stag":
        head += _antlers()
    elif breed == "moose":
        head += _shovels()
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.04 * k), (0.05 * k, 0.02 * k, 0.045 * k), (0.09 * k, -0.08 * k, 0.02 * k)], pale)
    spotted = breed == "fawn"
    if spotted:
        spots = [
            (between(rng, 0.05, 0.95), float(rng.choice((0, 180))) + between(rng, -5, 65) * s, 0.025, 9) for s in (1, -1) for _ in range(16)
        ]
        beast.parts += named("spot", *(beast.body.patch(t, a, d, r, pale, 1.02, 8) for t, a, d, r in spots))
    antlers = breed in ("stag", "moose")
    told = (("antlers", antlers), ("spots", spotted))
    has, lacks = tuple(word for word, true in told if true), tuple(word for word, true in told if not true)
    words = ("young", pose) if spotted else (pose,)
    return Build(beast.parts, words, "with antlers" if antlers else "", fur, variant=f"{breed}, {pose}", has=has, lacks=lacks)


def _antlers() -> list[Part]:
    beam = [(0.1, 0.24, -0.03, 0.045), (0.3, 0.55, -0.22, 0.04), (0.55, 1.0, -0.3, 0.034), (0.5, 1.45, -0.1, 0.012)]
    tines = [
        ((0.13, 0.32, -0.06), (0.2, 0.55, 0.32)),
        ((0.34, 0.62, -0.23), (0.42, 0.95, 0.1)),
        ((0.52, 0.95, -0.3), (0.78, 1.25, -0.2)),
        ((0.55, 1.12, -0.27), (0.62, 1.45, -0.45)),
    ]
    parts = both(limb(beam, HORN, 8))
    for a, b in tines:
        parts += both(rod(a, b, 0.034, HORN, 0.008, 8))
    return named("antler", *parts)


def _shovels() -> list[Part]:
    stem = limb([(0.12, 0.22, -0.05, 0.045), (0.35, 0.3, -0.08, 0.045), (0.6, 0.4, -0.1, 0.06)], HORN, 8)
    plate = (
        blade([(0, 0, 0, 0.06), (0, 0.2, 0, 0.19), (0, 0.45, 0, 0.16), (0, 0.6, 0, 0.05)], HORN, 0.2).turn("z", -48).at(0.52, 0.36, -0.1)
    )
    tips = [
        rod((0.6 + 0.09 * i, 0.42 + 0.1 * i, -0.1 + 0.14), (0.68 + 0.1 * i, 0.6 + 0.13 * i, 0.2), 0.035, HORN, 0.008, 8) for i in range(4)
    ]
    return named("antler", *(q for p in (stem, plate, *tips) for q in both(p)))

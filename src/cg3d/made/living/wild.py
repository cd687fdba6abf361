"""Beasts of prey: lion, tiger, bear, wolf, fox. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Creature, Plan, Spine, limb, lump
from cg3d.made.living.hoofed import ear
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.paints import Paint, Rng, lighter, pick
from cg3d.made.parts import Part, both, ellipsoid, named, rod

POSES = ("standing", "walking", "sitting", "lying")


Stations = list[tuple[float, float, float, float]]


def mask(skull: Stations, fur: Paint, pale: Paint, eye: tuple[float, float, float], cheeks: float) -> list[Part]:
    """Head of a beast of prey from (z, y, half width, half height) stations: eyes, muzzle pads, nose, chin."""
    z, y, w, h = skull[-1]
    pads = both(lump(w * 0.75, h * 0.62, w * 0.75, pale).at(w * 0.5, y - h * 0.1, z + h * 0.1)) if cheeks else []
    form = Spine([(b, a, c, d) for a, b, c, d in skull], 20, 0.7)
    reach = np.interp(eye[2] * 0.8, form.line[:, 1], np.linspace(0, 1, len(form.line)))
    x, up, out = form.at(np.asarray(reach), 50.0, 0.93)
    iris = Paint(np.array((0.85, 0.65, 0.2)))
    return [
        form.skin(fur, 20),
        *pads,
        lump(w * 0.5, h * 0.38, w * 0.32, EYE).at(0, y + h * 0.55, z + h * 0.62 + cheeks * w * 0.2),
        lump(w * 0.6, h * 0.35, w * 0.6, pale).at(0, y - h * 0.75, z - h * 0.1),
        *both(lump(0.06, 0.06, 0.05, iris).at(x, up, out)),
        *both(lump(0.034, 0.05, 0.034, EYE).at(x + 0.015, up + 0.012, out + 0.032)),
    ]


CAT_HEAD: Stations = [
    (-0.3, 0.0, 0.36, 0.36),
    (0.0, 0.03, 0.46, 0.45),
    (0.3, 0.0, 0.38, 0.37),
    (0.55, -0.08, 0.25, 0.25),
    (0.72, -0.11, 0.2, 0.2),
]


DOG_HEAD: Stations = [
    (-0.25, 0.02, 0.3, 0.3),
    (0.0, 0.05, 0.36, 0.36),
    (0.28, 0.0, 0.26, 0.28),
    (0.5, -0.07, 0.15, 0.17),
    (0.95, -0.12, 0.1, 0.11),
]


def lion(rng: Rng) -> Build:
    """Mane of locks, tufted tail; lioness and cub without one; standing, walking, sitting, lying."""
    breed = pick(rng, "maned", "maned", "maned", "lioness", "cub")
    pose = pick(rng, *POSES)
    fur = Paint(np.array((0.78, 0.57, 0.32)) * between(rng, 0.9, 1.08))
    hair = Paint(np.array((0.45, 0.26, 0.12)) * between(rng, 0.7, 1.2))
    plan = Plan(1.3, 1.0, 0.25, 0.19, 0.06, 0.2, 38, 0.17, 0.3, 12, False, 0.94, 1.1)
    if breed == "cub":
        plan = Plan(0.55, 0.5, 0.13, 0.11, 0.035, 0.07, 42, 0.1, 0.21, 10, False, 1.0, 1.0)
    beast = Creature(plan.varied(rng), pose, fur, fur)
    head = mask(CAT_HEAD, fur, lighter(fur, 0.4), (0.17, 0.12, 0.36), 1.0)
    if breed == "maned":
        head += named("mane", *_mane(rng, hair))
    head += named(
        "ear",
        *both(ellipsoid(0.13, 0.15, 0.06, fur).at(0.3, 0.42, 0.1)),
        *both(lump(0.08, 0.1, 0.03, lighter(fur, -0.3)).at(0.3, 0.42, 0.15)),
    )
    beast.wear_head(head)
    r = plan.leg * 0.42
    beast.hang_tail(
        [(0, 0, r * 1.4), (plan.tall * 0.2, -0.1, r), (plan.tall * 0.3, -plan.tall * 0.45, r), (plan.tall * 0.5, -plan.tall * 0.5, r)],
        fur,
        hair,
    )
    maned = breed == "maned"
    has = ("a mane", "a tufted tail") if maned else ("a tufted tail",)
    words = ("young", pose) if breed == "cub" else (pose,)
    return Build(
        beast.parts, words, "with a mane" if maned else "", fur, variant=f"{breed}, {pose}", has=has, lacks=() if maned else ("a mane",)
    )


def _mane(rng: Rng, hair: Paint) -> list[Part]:
    parts = [ellipsoid(0.62, 0.68, 0.4, hair).at(0, -0.05, -0.22)]
    for ring, (reach, z, count) in enumerate(((0.52, 0.1, 15), (0.62, -0.18, 17), (0.55, -0.5, 15))):
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (ring % 2)) / count
            size = between(rng, 0.17, 0.23)
            parts.append(
                lump(size * 0.75, size * 1.25, size * 0.8, hair)
                .turn("z", np.degrees(a) - 90)
                .at(reach * np.cos(a), reach * 1.08 * np.sin(a) - 0.05, z)
            )
    return parts


def tiger(rng: Rng) -> Build:
    """Striped cat, orange or white; standing, walking, sitting, lying, cub."""
    cub = chance(rng, 0.2)
    pose = pick(rng, *POSES)
    fur = Paint(np.array((0.88, 0.50, 0.16)) * between(rng, 0.92, 1.05)) if chance(rng, 0.8) else Paint(np.array((0.92, 0.91, 0.88)))
    black = Paint(np.array((0.10, 0.09, 0.09)))
    plan = Plan(1.4, 0.95, 0.24, 0.19, 0.06, 0.2, 32, 0.16, 0.31, 10, False, 0.95, 1.06)
    if cub:
        plan = Plan(0.6, 0.5, 0.13, 0.11, 0.036, 0.08, 38, 0.1, 0.22, 8, False, 1.0)
    beast = Creature(plan.varied(rng), pose, fur, fur)
    for t in np.linspace(0.05, 0.94, 13):
        for side in (0, 1):
            shift = between(rng, -0.012, 0.012)
            stripe = [
                beast.body.at(np.array(np.clip(t + shift + 0.02 * np.sin(a / 25), 0, 1)), (a if side else 180 - a), 1.0)
                for a in np.linspace(100, between(rng, -25, 5), 7)
            ]
            radii = plan.deep * np.array((0.05, 0.085, 0.09, 0.08, 0.07, 0.05, 0.015))
            beast.parts += named("stripe", limb([(*p, r) for p, r in zip(stripe, radii)], black, 7, 2))
    white = lighter(fur, 0.75)
    head = mask(CAT_HEAD, fur, white, (0.17, 0.12, 0.36), 1.0)
    head += named(
        "ear", *both(ellipsoid(0.14, 0.16, 0.06, black).at(0.3, 0.4, 0.02)), *both(lump(0.09, 0.11, 0.04, white).at(0.3, 0.4, 0.06))
    )
    head += named("whiskers", *both(lump(0.13, 0.22, 0.2, white).turn("z", 25).at(0.36, -0.16, 0.12)))
    for k in (-1, 0, 1):
        head += named(
            "stripe", limb([(k * 0.05, 0.47, 0.02, 0.012), (k * 0.11, 0.46, 0.14, 0.03), (k * 0.13, 0.34, 0.31, 0.012)], black, 7, 3)
        )
    for y in (0.12, -0.06):
        head += named("stripe", *both(limb([(0.34, y, 0.28, 0.012), (0.42, y, 0.14, 0.03), (0.46, y + 0.04, -0.04, 0.012)], black, 7, 3)))
    beast.wear_head(head)
    r, high = plan.leg * 0.55, plan.tall
    line = [(0, 0, r * 1.3), (high * 0.2, -0.1, r), (high * 0.32, -high * 0.45, r), (high * 0.55, -high * 0.4, r * 0.8)]
    beast.hang_tail(line, fur)
    tail = beast.parts[-1]
    ends = tail.vertices[np.argsort(-np.abs(tail.vertices[:, 2] - tail.vertices[:, 2].max()))[:10]].mean(0)
    beast.parts += named("tail", lump(r * 1.05, r * 1.05, r * 1.6, black).at(*ends))
    words = ("young", pose) if cub else (pose,)
    return Build(
        beast.parts, words, "with black stripes", fur, variant=f"{'cub' if cub else 'grown'}, {pose}", has=("stripes", "a long tail")
    )


def bear(rng: Rng) -> Build:
    """Heavy body, round ears, stub tail; brown, black, polar; panda; on all fours, sitting, rearing up, lying."""
    breed = pick(rng, "brown", "brown", "polar", "black", "panda")
    pose = pick(rng, "standing", "walking", "sitting", "rearing", "lying")
    tones = {"brown": (0.38, 0.24, 0.14), "polar": (0.94, 0.93, 0.89), "black": (0.11, 0.10, 0.10), "panda": (0.94, 0.93, 0.91)}
    fur = Paint(np.array(tones[breed]) * between(rng, 0.92, 1.05))
    black = Paint(np.array((0.11, 0.11, 0.12)))
    limbs = black if breed == "panda" else fur
    pale = lighter(fur, -0.1) if breed in ("polar", "panda") else lighter(fur, 0.3)
    skull: Stations = [
        (-0.3, 0.0, 0.38, 0.38),
        (0.0, 0.03, 0.46, 0.44),
        (0.3, -0.02, 0.36, 0.34),
        (0.5, -0.1, 0.2, 0.2),
        (0.78, -0.13, 0.16, 0.16),
    ]
    head = mask(skull, fur, pale, (0.17, 0.1, 0.4), 0.0)
    head += named(
        "ear",
        *both(ellipsoid(0.15, 0.15, 0.07, limbs).at(0.33, 0.4, 0)),
        *both(lump(0.09, 0.09, 0.03, pale if limbs is fur else limbs).at(0.33, 0.4, 0.06)),
    )
    if breed == "panda":
        head += named(
            "patch",
            *both(lump(0.1, 0.14, 0.06, black).turn("z", 30).at(0.18, 0.08, 0.36)),
            *both(lump(0.035, 0.04, 0.02, WHITE).at(0.17, 0.1, 0.43)),
        )
    has = ("round ears", "claws")
    variant = f"{breed}, {pose}"
    if pose == "rearing":
        parts = _upright_bear(fur, limbs, head)
        return Build(stretched(rng, parts, 0.06), ("upright",), "on its hind legs", fur, variant=variant, has=has)
    plan = Plan(1.35, 1.0, 0.34, 0.28, 0.085, 0.16, 18, 0.23, 0.37, 10, False, 1.02, 1.08)
    beast = Creature(plan.varied(rng), pose, fur, limbs, limbs)
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.06), (0.05, -0.01, 0.06), (0.08, -0.03, 0.05)], fur)
    beast.parts += _claws(beast, plan.leg)
    if breed == "panda":
        beast.parts += named("patch", beast.body.band(0.76, 0.92, black, 1.015, 24, 5))
    return Build(beast.parts, (pose,), "", fur, variant=variant, has=has)


def _claws(beast: Creature, r: float) -> list[Part]:
    claw = Paint(np.array((0.16, 0.14, 0.13)))
    toes = [p for p in beast.parts if p.name == "leg" and float(np.ptp(p.vertices[:, 0])) < r * 1.1]
    spots = [(p.vertices.mean(0), p.vertices[:, 2].max()) for p in toes]
    return named(
        "claw", *(rod((c[0], c[1], z - r * 0.2), (c[0], c[1] * 0.35, z + r * 0.45), r * 0.17, claw, r * 0.04, 7) for c, z in spots)
    )


def _upright_bear(fur: Paint, limbs: Paint, head: list[Part]) -> list[Part]:
    body = Spine(
        [(0.55, -0.05, 0.26, 0.24), (0.75, -0.02, 0.36, 0.33), (1.15, 0.0, 0.33, 0.31), (1.5, 0.0, 0.29, 0.27), (1.72, 0.04, 0.18, 0.18)],
        30,
    )
    parts = named("body", body.skin(fur))
    arm = [limb([(0.24, 1.5, 0.02, 0.14), (0.4, 1.25, 0.08, 0.11), (0.42, 1.1, 0.3, 0.09), (0.38, 1.15, 0.48, 0.09)], limbs)]
    arm += [lump(0.03, 0.03, 0.05, limbs).at(0.38 + d, 1.13, 0.56) for d in (-0.05, 0, 0.05)]
    arm += [rod((0.38 + d, 1.13, 0.6), (0.38 + d, 1.07, 0.66), 0.014, EYE, 0.003, 7) for d in (-0.05, 0, 0.05)]
    leg = [
        limb([(0.18, 0.72, -0.02, 0.2), (0.25, 0.4, 0.06, 0.16), (0.24, 0.12, 0.0, 0.11)], limbs),
        ellipsoid(0.12, 0.08, 0.2, limbs).at(0.24, 0.08, 0.08),
    ]
    leg += [rod((0.24 + d, 0.06, 0.25), (0.24 + d, 0.02, 0.33), 0.016, EYE, 0.003, 7) for d in (-0.06, 0, 0.06)]
    parts += named("arm", *(q for p in arm for q in both(p))) + named("leg", *(q for p in leg for q in both(p)))
    size = 0.36
    return parts + named("head", *(p.scaled(size, size, size).turn("x", 5).at(0, 1.86, 0.1) for p in head))


def wolf(rng: Rng) -> Build:
    """Lean, pricked ears, bushy tail; standing, walking, sitting, lying, howling."""
    pose = pick(rng, "standing", "walking", "sitting", "lying", "howling")
    fur = Paint(
        np.array(((0.47, 0.46, 0.45), (0.36, 0.34, 0.32), (0.90, 0.89, 0.87), (0.14, 0.14, 0.15))[int(rng.integers(4))])
        * between(rng, 0.92, 1.06)
    )
    pale = lighter(fur, 0.45)
    howl = pose == "howling"
    plan = Plan(0.82, 0.78, 0.16, 0.125, 0.034, 0.24, 66 if howl else 40, 0.105, 0.25, -52 if howl else 14, False, 0.9, 1.12)
    beast = Creature(plan.varied(rng), "sitting" if howl and chance(rng) else "standing" if howl else pose, fur, pale)
    head = mask(DOG_HEAD, fur, pale, (0.17, 0.12, 0.28), 0.0) + ear(fur, lighter(fur, -0.3), 0.42, 0.32, (0.19, 0.28, -0.02), 12)
    head += named("ruff", *both(lump(0.2, 0.28, 0.2, pale).turn("z", 25).at(0.27, -0.18, -0.02)))
    if howl:
        head += named("jaw", limb([(0, -0.2, 0.3, 0.1), (0, -0.36, 0.6, 0.07), (0, -0.42, 0.78, 0.045)], pale))
    beast.wear_head(head)
    beast.parts += named("ruff", beast.neck.band(0.05, 0.75, lighter(fur, -0.12), 1.14, 18, 6))
    beast.hang_tail([(0, 0, 0.035), (0.12, -0.03, 0.055), (0.22, -0.2, 0.075), (0.26, -0.38, 0.06), (0.26, -0.48, 0.02)], fur)
    has = ("pointed ears", "a bushy tail") + (("an open mouth",) if howl else ())
    return Build(beast.parts, (pose,), "with a bushy tail", fur, variant=pose, has=has, lacks=() if howl else ("an open mouth",))


def fox(rng: Rng) -> Build:
    """Red with white bib and tail tip, big ears; standing, walking, sitting, lying curled; desert fox with huge ears."""
    desert = chance(rng, 0.2)
    pose = pick(rng, "standing", "walking", "sitting", "lying")
    fur = Paint(np.array((0.86, 0.74, 0.55) if desert else (0.82, 0.38, 0.12)) * between(rng, 0.9, 1.06))
    if not desert and chance(rng, 0.12):
        fur = Paint(np.array((0.92, 0.91, 0.90)))
    white, black = Paint(np.array((0.94, 0.92, 0.88))), Paint(np.array((0.14, 0.11, 0.10)))
    plan = Plan(0.48, 0.4, 0.09, 0.075, 0.019, 0.1, 42, 0.065, 0.15, 12, False, 0.92, 1.05)
    beast = Creature(plan.varied(rng), pose, fur, black)
    skull: Stations = [
        (-0.25, 0.0, 0.34, 0.3),
        (0.0, 0.03, 0.42, 0.34),
        (0.28, 0.0, 0.3, 0.26),
        (0.55, -0.06, 0.13, 0.14),
        (0.95, -0.12, 0.06, 0.07),
    ]
    head = mask(skull, fur, white, (0.18, 0.1, 0.28), 0.0)
    head += named("cheek", *both(lump(0.2, 0.18, 0.2, white).turn("z", -25).at(0.26, -0.15, 0.1)))
    size = 0.95 if desert else 0.55
    head += ear(fur, black if not desert else white, size, size * 0.7, (0.24, 0.24, -0.03), 16)
    beast.wear_head(head)
    beast.parts += named(
        "bib",
        lump(plan.wide * 0.7, plan.deep * 0.8, plan.deep * 0.5, white).at(*(beast.neck.start + (0, -plan.deep * 0.3, plan.deep * 0.45))),
    )
    beast.hang_tail([(0, 0, 0.022), (0.09, 0.01, 0.045), (0.2, -0.03, 0.07), (0.31, -0.08, 0.055), (0.35, -0.09, 0.04)], fur, None)
    tail = beast.parts[-1].vertices
    far = tail[np.argsort(np.linalg.norm(tail - beast.body.start, axis=1))[-30:]].mean(0)
    beast.parts += named("tail", lump(0.045, 0.043, 0.05, white).at(*far))
    has = ("big ears",) if desert else ("a white tail tip", "pointed ears")
    return Build(
        beast.parts,
        (pose,),
        "with a bushy tail",
        fur,
        variant=f"{'desert' if desert else 'red'}, {pose}",
        has=("a bushy tail", *has),
        lacks=() if desert else ("big ears",),
    )

"""Person: in shirt and trousers, dress, suit, sports clothes; standing, walking, waving, sitting. Looks to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.living.shells import open_loft, sleeve, stacked
from cg3d.made.living.tints import EYE, HAIR, SKIN, WHITE
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, ellipsoid, extrude, named, torus, turned


def person(rng: Rng) -> Build:
    """Man, woman or child; standing, walking, waving, sitting on a block, arms akimbo; a face, hands, shoes."""
    pose = pick(rng, "standing", "standing", "walking", "waving", "sitting", "running")
    dress = chance(rng, 0.28)
    wear = "dress" if dress else pick(rng, "shirt", "shirt", "suit", "shorts")
    skin = Paint(np.array(SKIN[int(rng.integers(4))]) * rng.uniform(0.95, 1.05))
    hair = Paint(np.array(HAIR[int(rng.integers(5))]))
    shirt = draw(rng, pick(rng, "black", "grey", "blue") if wear == "suit" else pick(rng, *BRIGHT, "white", "black", "grey"), "")
    legs = shirt if wear == "suit" else draw(rng, pick(rng, "blue", "black", "grey", "brown", "beige"), "")
    shoe = draw(rng, pick(rng, "black", "brown", "white", "red"))
    female = dress or chance(rng, 0.4)
    parts = _torso(wear, female, shirt, legs, skin)
    parts += _arms(rng, pose, wear, female, shirt, skin) + _legs(pose, wear, legs, skin, shoe)
    has: list[str] = []
    head = _head(rng, female, skin, hair, has)
    child = chance(rng, 0.2)
    size = 1.3 if child else 1.0
    parts += [p.scaled(size, size, size).at(0, 1.5 + 0.11 * size, 0) for p in head]
    if pose == "sitting":
        parts += named("block", box(0.46, 0.46, 0.4, Paint(np.array((0.55, 0.53, 0.50)))).at(0, 0.36, -0.06))
    if chance(rng, 0.25):
        parts += named("backpack", ellipsoid(0.14, 0.2, 0.09, draw(rng, pick(rng, *BRIGHT))).at(0, 1.2, -0.17))
        has.append("a backpack")
    if pose == "waving":
        has.append("a raised arm")
    k = between(rng, 0.58, 0.74) if child else between(rng, 0.92, 1.07)
    lacks = tuple(w for w in ("long hair", "a cap", "a beard", "a backpack") if w not in has)
    dressed = {
        "dress": f"in a {shirt.name} dress",
        "suit": f"in a {shirt.name} suit",
        "shorts": f"in a {shirt.name} shirt and {legs.name} shorts",
    }
    detail = dressed.get(wear, f"in a {shirt.name} shirt and {legs.name} trousers")
    words = (("young",) if child else ()) + (pose,)
    return Build(
        [p.scaled(k, k, k) for p in parts], words, detail, shirt, named=False, variant=f"{wear}, {pose}", has=tuple(has), lacks=lacks
    )


def _torso(wear: str, female: bool, shirt: Paint, legs: Paint, skin: Paint) -> list[Part]:
    wide = 0.165 if female else 0.195
    waist, hip = (0.122, 0.158) if female else (0.152, 0.16)
    rows = [
        (1.47, 0.04, 0.045, -0.01),
        (1.455, 0.1, 0.062, -0.01),
        (1.42, wide, 0.08, -0.008),
        (1.3, wide * 0.96, 0.112, 0.0),
        (1.08, waist, 0.09, 0.0),
        (0.94, hip, 0.105, -0.004),
    ]
    parts: list[Part] = named("neck", limb([(0, 1.42, -0.006, 0.054), (0, 1.53, 0.0, 0.05)], skin, 14, 4))
    if wear == "dress":
        rows += [(0.8, 0.2, 0.16, 0), (0.5, 0.27, 0.23, 0)]
        parts += named("dress", open_loft(stacked(rows, 40, 36, 0.95), 0.006, shirt)) + named(
            "belt", torus(waist * 1.0, 0.016, lighter(shirt, -0.35), 8, 32).scaled(1, 1.2, 0.74).at(0, 1.07, 0)
        )
        return parts
    parts += named("shirt", open_loft(stacked([*rows, (0.86, hip * 1.04, 0.11, -0.004)], 34, 32, 0.92), 0.006, shirt)) + named(
        "hips", ellipsoid(hip, 0.11, 0.108, legs).at(0, 0.86, -0.004)
    )
    if wear == "suit":
        parts += named(
            "lapel",
            *both(limb([(0.012, 1.15, 0.104, 0.012), (0.06, 1.32, 0.108, 0.016), (0.055, 1.44, 0.06, 0.014)], lighter(shirt, 0.14), 9)),
            extrude([(0, -0.13), (0.045, 0.08), (-0.045, 0.08)], 0.02, WHITE).turn("x", -10).at(0, 1.37, 0.092),
        )
        parts += named(
            "tie",
            extrude([(0, -0.11), (0.015, 0.05), (0.008, 0.075), (-0.008, 0.075), (-0.015, 0.05)], 0.024, Paint(np.array((0.62, 0.1, 0.12))))
            .turn("x", -10)
            .at(0, 1.365, 0.098),
        ) + named("button", *(lump(0.01, 0.01, 0.006, EYE).at(0.005, y, 0.106) for y in (1.02, 1.1)))
    else:
        parts += named(
            "collar", torus(0.058, 0.012, lighter(shirt, -0.2), 8, 26).scaled(1, 1, 0.95).turn("x", 12).at(0, 1.465, 0.0)
        ) + named("belt", torus(hip * 0.99, 0.013, EYE, 8, 32).scaled(1, 1.3, 0.67).at(0, 0.9, -0.004))
    return parts


def _arms(rng: Rng, pose: str, wear: str, female: bool, shirt: Paint, skin: Paint) -> list[Part]:
    parts: list[Part] = []
    x = 0.155 if female else 0.185
    swing = {"walking": 24.0, "running": 48.0}.get(pose, 0.0)
    long = wear == "suit" or chance(rng, 0.4)
    akimbo = pose == "standing" and chance(rng, 0.2)
    for s in (-1, 1):
        bend, out, lift = {"running": (82.0, 10.0, s * swing), "walking": (18.0, 9.0, s * swing), "sitting": (58.0, 10.0, -22.0)}.get(
            pose, (between(rng, 6, 28), between(rng, 8, 26), 0.0)
        )
        if pose == "waving" and s > 0:
            bend, out, lift = 35.0, 148.0, 0.0
        if akimbo:
            bend, out, lift = 95.0, 46.0, 28.0
        fore = [limb([(0, 0.01, 0, 0.041), (0, -0.12, 0.0, 0.037), (0, -0.235, 0, 0.027)], skin, 12, 4), *_hand(skin)]
        if long:
            fore.append(limb([(0, 0.015, 0, 0.048), (0, -0.13, 0, 0.044), (0, -0.205, 0, 0.036)], shirt, 12, blunt=0.3))
        arm = [
            limb([(0, -0.07, 0, 0.05), (0, -0.14, 0, 0.048), (0, -0.27, 0, 0.042)], skin, 12, 4),
            limb(
                [(0, 0.025, 0, 0.064), (0, -0.1, 0, 0.059), (0, -0.27 if long else -0.17, 0, 0.05 if long else 0.058)], shirt, 14, blunt=0.9
            ),
        ]
        whole = [*arm, *(p.turn("x", -bend).at(0, -0.275, 0) for p in fore)]
        if akimbo:
            whole = [*arm, *(p.turn("z", -bend).turn("x", -20).at(0, -0.275, 0) for p in fore)]
        posed = turned(turned(whole, "x", -lift), "z", out)
        parts += named("arm", *(p.at(x, 1.395, -0.004) if s > 0 else p.mirrored("x").at(-x, 1.395, -0.004) for p in posed))
    return parts


def _hand(skin: Paint) -> list[Part]:
    fingers = [
        limb([(0, -0.3, z, 0.0115), (0.004, -0.345, z * 1.15, 0.0105), (0.012, -0.378 + abs(z) * 0.3, z * 1.1, 0.0085)], skin, 7, 2)
        for z in (-0.027, -0.009, 0.009, 0.027)
    ]
    return [
        ellipsoid(0.018, 0.046, 0.038, skin).at(0, -0.275, 0),
        *fingers,
        limb([(0, -0.26, 0.03, 0.012), (0.008, -0.295, 0.052, 0.01), (0.012, -0.322, 0.054, 0.008)], skin, 7, 2),
    ]


def _legs(pose: str, wear: str, cloth: Paint, skin: Paint, shoe: Paint) -> list[Part]:
    parts: list[Part] = []
    for s in (-1, 1):
        hip, knee = {
            "walking": (-s * 24.0, 8.0 if s > 0 else 26.0),
            "running": (-s * 44.0 - 8, 30.0 if s > 0 else 85.0),
            "sitting": (-86.0, 86.0),
        }.get(pose, (0.0, 0.0))
        bare = wear in ("dress", "shorts")
        low = [
            limb([(0, 0.01, 0, 0.064), (0, -0.14, -0.008, 0.06), (0, -0.37, 0, 0.04)], skin if bare else cloth, 14, 4),
            limb([(0, -0.36, 0, 0.038), (0, -0.41, 0, 0.04)], skin, 10),
        ]
        low += [
            limb([(0, -0.42, -0.03, 0.042), (0, -0.425, 0.05, 0.044), (0, -0.435, 0.13, 0.036)], shoe, 14, 4),
            box(0.082, 0.022, 0.24, lighter(shoe, -0.4)).at(0, -0.478, 0.045),
        ]
        if not bare:
            low.append(sleeve([(0, 0.0, 0, 0.066), (0, -0.16, -0.006, 0.065), (0, -0.41, 0.0, 0.06)], 0.006, cloth, sides=16, steps=4))
        high = [limb([(0, 0.03, 0, 0.094), (0, -0.16, 0, 0.085), (0, -0.42, 0, 0.063)], skin if bare else cloth, 16, 4)]
        if wear == "shorts":
            high.append(sleeve([(0, 0.04, 0, 0.098), (0, -0.15, 0, 0.1), (0, -0.33, 0, 0.098)], 0.006, cloth, sides=16, steps=4))
        leg = [*high, *(p.turn("x", knee).at(0, -0.42, 0) for p in low)]
        spread = 3.0 if pose in ("standing", "waving") else 1.5
        parts += named("leg", *(p.turn("x", hip).turn("z", s * spread).at(s * 0.088, 0.86, 0) for p in leg))
    return parts


def _head(rng: Rng, female: bool, skin: Paint, hair: Paint, has: list[str]) -> list[Part]:
    """Round the middle of the skull."""
    skull = ball(1.0, skin, 16, 24).shaped(lambda x, y, z: (x * 0.083 * (1 - 0.22 * np.clip(-y, 0, 1)), y * 0.118, z * 0.1))
    parts = named(
        "head",
        skull,
        limb([(0, 0.018, 0.094, 0.008), (0, -0.012, 0.108, 0.013)], skin, 9),
        *both(ellipsoid(0.011, 0.027, 0.017, skin).at(0.082, -0.002, -0.002)),
    )
    parts += named(
        "eye",
        *both(lump(0.015, 0.0095, 0.007, WHITE, 6, 10).at(0.033, 0.018, 0.088)),
        *both(lump(0.0075, 0.008, 0.006, EYE, 6, 10).at(0.033, 0.018, 0.092)),
    ) + named("eyebrow", *both(limb([(0.016, 0.038, 0.093, 0.004), (0.033, 0.043, 0.09, 0.0045), (0.05, 0.037, 0.08, 0.003)], hair, 7, 3)))
    parts += named(
        "mouth",
        limb(
            [(-0.024, -0.05, 0.082, 0.003), (0, -0.056, 0.09, 0.006), (0.024, -0.05, 0.082, 0.003)], Paint(np.array((0.70, 0.33, 0.31))), 8
        ),
    )
    cap_, long = chance(rng, 0.2), female and chance(rng, 0.75)
    if cap_:
        cap = draw(rng, pick(rng, *BRIGHT))
        parts += named(
            "cap",
            ellipsoid(0.093, 0.09, 0.112, cap).shaped(lambda x, y, z: (x, np.maximum(y, -0.005), z)).at(0, 0.048, -0.004),
            ellipsoid(0.07, 0.009, 0.07, cap).at(0, 0.052, 0.125),
        )
        has.append("a cap")
    else:
        front = between(rng, 0.0, 0.04)
        parts += named(
            "hair",
            ellipsoid(0.094, 0.108, 0.112, hair)
            .shaped(lambda x, y, z: (x, np.where(z > front - 0.01, np.maximum(y, 0.03), np.maximum(y, -0.075)), z))
            .at(0, 0.022, -0.014),
        )
    if long:
        style = pick(rng, "loose", "tail", "bun")
        if style == "loose":
            parts += named(
                "hair",
                *(
                    limb(
                        [
                            (0.075 * np.cos(a), 0.05, 0.07 * np.sin(a) - 0.02, 0.03),
                            (0.092 * np.cos(a), -0.06, 0.085 * np.sin(a) - 0.02, 0.03),
                            (0.1 * np.cos(a), -0.19, 0.09 * np.sin(a) - 0.02, 0.012),
                        ],
                        hair,
                        9,
                        4,
                    )
                    for a in np.radians(np.linspace(190, 350, 7))
                ),
            )
            has.append("long hair")
        elif style == "tail":
            parts += named(
                "hair",
                limb([(0, 0.06, -0.11, 0.03), (0, 0.04, -0.155, 0.035), (0, -0.08, -0.16, 0.032), (0, -0.2, -0.14, 0.008)], hair, 12, 4),
            )
            has.append("a ponytail")
        else:
            parts += named("hair", ball(0.045, hair, 10, 16).at(0, 0.115, -0.06))
            has.append("a bun")
    elif not female and chance(rng, 0.25):
        parts += named(
            "beard",
            ellipsoid(0.066, 0.05, 0.05, hair).at(0, -0.088, 0.042),
            *both(limb([(0.004, -0.04, 0.098, 0.006), (0.022, -0.045, 0.09, 0.006), (0.034, -0.058, 0.078, 0.003)], hair, 8)),
        )
        has.append("a beard")
    return parts

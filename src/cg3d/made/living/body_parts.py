"""Parts of a living person: hand and head. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Spine, limb, lump
from cg3d.made.living.bones import on_both_sides, sculpted
from cg3d.made.living.tints import EYE, SKIN, WHITE
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, stone
from cg3d.made.parts import Part, ball, both, ellipsoid, lathe, named, torus, turned

FINGERS = ((-0.032, 0.082), (-0.011, 0.088), (0.011, 0.085), (0.031, 0.078))


def _finger(base: tuple[float, float], length: float, curl: float, lean: float, skin: Paint, thick: float = 0.0098) -> list[Part]:
    """From its knuckle up; curl: degrees that each joint bends toward the palm (+Z)."""
    y, z, a = 0.0, 0.0, 0.0
    line = [(0.0, -0.02, 0.0, thick * 1.1), (0.0, 0.0, 0.0, thick * 1.04)]
    for share, bend in ((0.44, curl), (0.31, curl * 1.05), (0.25, curl * 0.75)):
        a += np.radians(bend)
        for part in (0.5, 1.0):
            line.append(
                (
                    0.0,
                    y + length * share * part * np.cos(a),
                    z + length * share * part * np.sin(a),
                    thick * (1.0 if part > 0.6 else 0.93) * (0.85 if share < 0.3 and part > 0.6 else 1),
                )
            )
        y, z = line[-1][1], line[-1][2]
    nail = (
        lump(thick * 0.62, thick * 0.9, thick * 0.25, lighter(skin, 0.35))
        .turn("x", float(np.degrees(a)))
        .at(0, y - thick * 0.1 * np.cos(a) + thick * 0.85 * np.sin(a), z - thick * 0.1 * np.sin(a) - thick * 0.85 * np.cos(a))
    )
    return [p.turn("z", lean).at(base[0], base[1], 0) for p in (limb(line, skin, 12, 3), nail)]


def hand(rng: Rng) -> Build:
    """Palm, four fingers and a thumb on a wrist: open, fist, pointing, thumb up, victory sign, holding out flat."""
    style = pick(rng, "open", "open", "fist", "pointing", "thumb up", "victory")
    skin = (
        Paint(np.array(SKIN[int(rng.integers(4))]) * rng.uniform(0.95, 1.05))
        if chance(rng, 0.8)
        else draw(rng, pick(rng, "white", "grey", "yellow"))
    )
    palm = Spine(
        [
            (-0.06, 0, 0.027, 0.02),
            (-0.03, 0.0, 0.028, 0.02),
            (0.0, 0.002, 0.034, 0.019),
            (0.045, 0.0, 0.043, 0.0165),
            (0.085, 0, 0.042, 0.0125),
        ],
        24,
        0.5,
    )
    parts = named("palm", palm.skin(skin, 22), lump(0.017, 0.03, 0.014, skin).turn("z", -24).at(-0.022, 0.025, 0.011))
    curled = between(rng, 78, 86)
    bends = {
        "open": [between(rng, 2, 14)] * 4,
        "fist": [curled] * 4,
        "pointing": [4.0, curled, curled, curled],
        "thumb up": [curled] * 4,
        "victory": [3.0, 3.0, curled, curled],
    }[style]
    fan = between(rng, 4, 11)
    leans = [fan * 1.2, fan * 0.4, -fan * 0.4, -fan * 1.3] if style in ("open", "victory") else [1.0, 0.0, 0.0, -1.0]
    if style == "victory":
        leans[:2] = [14.0, -10.0]
    for base, length, bend, lean in zip(FINGERS, (0.072, 0.08, 0.075, 0.06), bends, leans, strict=True):
        parts += named("finger", *_finger(base, length, bend, lean, skin))
    if style == "open":
        thumb = [
            (-0.022, 0.005, 0.005, 0.016),
            (-0.046, 0.035, 0.012, 0.0135),
            (-0.066, 0.062, 0.014, 0.0115),
            (-0.078, 0.088, 0.012, 0.009),
        ]
    elif style == "thumb up":
        thumb = [(-0.022, 0.01, 0.006, 0.016), (-0.048, 0.045, 0.014, 0.0135), (-0.078, 0.06, 0.012, 0.012), (-0.108, 0.066, 0.004, 0.0095)]
    else:
        thumb = [(-0.022, 0.005, 0.008, 0.016), (-0.046, 0.035, 0.024, 0.0135), (-0.032, 0.058, 0.042, 0.012), (0.0, 0.066, 0.046, 0.0095)]
    parts += named("thumb", limb(thumb, skin, 12))
    cuff = chance(rng, 0.35)
    if cuff:
        cloth = draw(rng, pick(rng, *BRIGHT, "black", "white"), "fabric")
        parts += named(
            "cuff", lathe([(0, 0), (0.044, 0), (0.041, 0.04), (0.03, 0.04), (0, 0.036)], cloth, 28).scaled(1, 1, 0.82).at(0, -0.09, 0)
        )
    if style == "thumb up":
        parts = turned(parts, "z", -90)
    left = chance(rng)
    if left:
        parts = [p.mirrored("x") for p in parts]
    has = ("five fingers",) + (("a cuff",) if cuff else ())
    detail = {
        "open": "with spread fingers",
        "fist": "closed to a fist",
        "pointing": "with a pointing finger",
        "thumb up": "with its thumb up",
    }.get(style, "making a victory sign")
    return Build(
        stretched(rng, parts, 0.06),
        ("open",) if style == "open" else (),
        detail,
        skin,
        named=False,
        variant=style,
        has=has,
        lacks=() if cuff else ("a cuff",),
    )


def head(rng: Rng) -> Build:
    """A person's head on a neck: bald, short hair, long hair, bearded; a stone bust on a foot."""
    style = pick(rng, "bald", "short hair", "short hair", "long hair", "bearded", "bust")
    marble = style == "bust"
    skin = stone(rng) if marble else Paint(np.array(SKIN[int(rng.integers(4))]) * rng.uniform(0.95, 1.05))
    if marble and chance(rng):
        skin = Paint(np.array((0.93, 0.92, 0.90)), "stone")
    hair = (
        skin
        if marble
        else Paint(
            np.array(
                ((0.12, 0.08, 0.06), (0.35, 0.22, 0.12), (0.80, 0.62, 0.30), (0.5, 0.48, 0.46), (0.6, 0.28, 0.12))[int(rng.integers(5))]
            )
        )
    )
    form = ball(1.0, skin, 44, 60).shaped(
        lambda x, y, z: (x * 0.076 * (1 - 0.28 * np.clip(-y - 0.1, 0, 1)), y * 0.118, z * 0.095 * (1 - 0.1 * np.clip(-y, 0, 1)))
    )
    dents = on_both_sides(
        [
            (0.032, 0.014, 0.085, 0.02, 0.012),
            (0.06, -0.03, 0.06, 0.028, 0.006),
            (0.042, -0.018, 0.08, 0.018, -0.004),
            (0.028, 0.033, 0.09, 0.014, -0.004),
        ]
    )
    dents += [(0, -0.105, 0.055, 0.024, -0.012), (0, -0.07, 0.078, 0.012, 0.003)]
    parts = named("head", sculpted(form, dents))
    nose = limb([(0, 0.02, 0.083, 0.007), (0, -0.008, 0.098, 0.009), (0, -0.026, 0.104, 0.012)], skin, 12)
    parts += named("nose", nose, *both(lump(0.008, 0.007, 0.01, skin).at(0.011, -0.03, 0.094)))
    lip = skin if marble else Paint(np.array((0.72, 0.38, 0.36)))
    parts += named(
        "mouth",
        *(
            limb(
                [(-0.024, -0.058, 0.074, 0.003), (-0.01, y, 0.086, 0.0055), (0.01, y, 0.086, 0.0055), (0.024, -0.058, 0.074, 0.003)], lip, 8
            )
            for y in (-0.053, -0.063)
        ),
    )
    parts += named("eye", *both(ball(0.0125, skin if marble else WHITE, 10, 16).at(0.032, 0.013, 0.075)))
    if not marble:
        parts += named("eye", *both(ball(0.0065, EYE, 8, 12).at(0.032, 0.013, 0.0828)))
    parts += named(
        "eyebrow", *both(limb([(0.015, 0.032, 0.091, 0.003), (0.032, 0.038, 0.087, 0.004), (0.052, 0.031, 0.073, 0.002)], hair, 8))
    )
    ear = [
        ellipsoid(0.009, 0.03, 0.018, skin).turn("x", -8),
        torus(0.017, 0.0045, skin, 7, 20).turn("z", 90).scaled(1, 1.55, 1).turn("x", -8).at(0.006, 0.002, 0),
    ]
    parts += named("ear", *(q for p in ear for q in both(p.turn("y", 18).at(0.076, -0.002, -0.005))))
    parts += named("neck", limb([(0, -0.06, -0.012, 0.05), (0, -0.14, -0.014, 0.05), (0, -0.2, -0.016, 0.056)], skin, 22))
    has: list[str] = []
    parts += _hair(style, rng, hair, marble, has)
    shoulders = marble or chance(rng, 0.6)
    if shoulders:
        shirt = skin if marble else draw(rng, pick(rng, *BRIGHT, "white", "black"), "fabric")
        chest = Spine(
            [(-0.36, -0.02, 0.09, 0.06), (-0.28, -0.01, 0.17, 0.1), (-0.215, -0.015, 0.17, 0.085), (-0.17, -0.015, 0.07, 0.06)], 20, 0.3
        )
        parts += named("shoulders", chest.skin(shirt, 30))
        has.append("shoulders")
    if marble:
        parts += named(
            "foot",
            lathe([(0, 0), (0.1, 0), (0.1, 0.025), (0.06, 0.045), (0.045, 0.09), (0.07, 0.13), (0, 0.13)], skin).at(0, -0.48, -0.015),
        )
        has.append("a foot")
    lacks = tuple(w for w in ("hair", "a beard", "shoulders") if w not in has and not (w == "hair" and marble))
    detail = "on a foot" if marble else f"with {'a beard' if style == 'bearded' else 'no hair' if style == 'bald' else style}"
    return Build(
        stretched(rng, parts, 0.06),
        ("bald",) if style == "bald" else (),
        detail,
        skin,
        named=marble,
        variant=style,
        has=tuple(has),
        lacks=lacks,
    )


def _hair(style: str, rng: Rng, hair: Paint, marble: bool, has: list[str]) -> list[Part]:
    if style == "bald":
        return []
    has.append("hair")
    cap = ball(1.0, hair, 20, 34).scaled(0.084, 0.122, 0.104)
    cap = cap.shaped(
        lambda x, y, z: (x, np.where(z > -0.015, np.maximum(y, 0.05 - 0.5 * np.maximum(0.035 - z, 0)), np.maximum(y, -0.062)), z)
    ).at(0, 0.006, -0.008)
    parts = named("hair", cap)
    if marble or chance(rng, 0.6):
        for _ in range(60):
            d = rng.normal(size=3)
            d /= np.linalg.norm(d)
            if d[1] > 0.15 or (d[2] < -0.3 and d[1] > -0.4):
                parts += named("hair", lump(0.02, 0.017, 0.02, hair, 5, 8).at(*(d * (0.082, 0.118, 0.102) + (0, 0.008, -0.008))))
    if style == "long hair":
        for a in np.radians(np.linspace(200, 340, 11)):
            x, z = 0.085 * np.cos(a), 0.085 * np.sin(a)
            parts += named(
                "hair",
                limb(
                    [
                        (x * 0.8, 0.08, z * 0.8, 0.024),
                        (x * 1.1, 0.0, z * 1.1, 0.026),
                        (x * 1.15, -0.12, z * 1.15, 0.026),
                        (x * 1.3, -0.22, z * 1.2, 0.012),
                    ],
                    hair,
                    9,
                    4,
                ),
            )
        parts += named(
            "hair",
            *both(
                limb(
                    [(0.06, 0.08, 0.04, 0.02), (0.088, 0.0, 0.022, 0.021), (0.092, -0.12, 0.02, 0.022), (0.1, -0.2, 0.03, 0.01)], hair, 9, 4
                )
            ),
        )
    if style == "bearded":
        has.append("a beard")
        parts += named(
            "beard",
            *(
                lump(0.017, 0.024, 0.015, hair, 6, 10).at(
                    0.068 * np.sin(a), -0.072 - 0.038 * np.cos(a * 0.9) + (0.03 if abs(a) > 1.2 else 0), 0.014 + 0.06 * np.cos(a)
                )
                for a in np.linspace(-1.5, 1.5, 11)
            ),
        )
        parts += named(
            "beard",
            lump(0.034, 0.034, 0.02, hair).at(0, -0.112, 0.062),
            *both(limb([(0.003, -0.043, 0.095, 0.006), (0.022, -0.047, 0.086, 0.006), (0.034, -0.062, 0.072, 0.002)], hair, 8)),
        )
    return parts

"""What is left of the living: skull, skeleton. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, moved, named, rounded, torus, turned

Dent = tuple[float, float, float, float, float]  # where (x, y, z), how wide, how deep (inward > 0)


def sculpted(part: Part, dents: list[Dent]) -> Part:
    """Pushed in, or pulled out, round some points."""
    v = part.vertices
    shift = np.zeros(len(v))
    for x, y, z, wide, deep in dents:
        shift += deep * np.exp(-((v - (x, y, z)) ** 2).sum(1) / wide**2)
    way = v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-9)
    return part.shaped(lambda a, b, c: (a - way[:, 0] * shift, b - way[:, 1] * shift, c - way[:, 2] * shift))


def on_both_sides(dents: list[Dent]) -> list[Dent]:
    return [*dents, *((-x, y, z, w, d) for x, y, z, w, d in dents if x)]


BONE = (0.90, 0.86, 0.76)


def _cranium(bone: Paint, fine: bool = True) -> list[Part]:
    """Upper part of a skull, about 0.2 m high, its middle at the origin."""
    form = ball(1.0, bone, 40 if fine else 18, 60 if fine else 28)
    form = form.shaped(lambda x, y, z: (x * 0.075 * (1 - 0.22 * np.clip(-y, 0, 1)), y * 0.08, z * 0.095 - 0.012))
    form = form.shaped(lambda x, y, z: (x, np.where(y < 0, y * (0.75 + 0.5 * np.clip(z / 0.08, 0, 1)), y), z))
    dents = on_both_sides(
        [
            (0.031, -0.014, 0.07, 0.023, 0.05),
            (0.07, -0.01, 0.035, 0.022, 0.012),
            (0.045, -0.062, 0.045, 0.022, 0.012),
            (0.046, -0.038, 0.062, 0.014, -0.008),
            (0.03, 0.016, 0.078, 0.014, -0.007),
        ]
    )
    dents += [(0, -0.04, 0.074, 0.0125, 0.04)]
    holes = [*both(ball(0.019, EYE, 9, 14).at(0.031, -0.014, 0.039)), lump(0.009, 0.012, 0.01, EYE).at(0, -0.04, 0.05)]
    return [sculpted(form, dents), *holes]


def _teeth(bone: Paint, y: float, down: bool, count: int = 8) -> list[Part]:
    a = np.radians(np.linspace(-62, 62, count))
    tooth = rounded(0.0085, 0.014, 0.006, 0.002, lighter(bone, 0.4), 2)
    return named(
        "tooth",
        *(tooth.turn("y", float(np.degrees(w))).at(0.03 * np.sin(w), y - (0.014 if down else 0.0), 0.04 + 0.036 * np.cos(w)) for w in a),
    )


def _jaw(bone: Paint) -> list[Part]:
    line = [
        (0.05, -0.035, 0.0, 0.0085),
        (0.05, -0.085, 0.012, 0.011),
        (0.036, -0.104, 0.05, 0.0125),
        (0.0, -0.11, 0.074, 0.0155),
        (-0.036, -0.104, 0.05, 0.0125),
        (-0.05, -0.085, 0.012, 0.011),
        (-0.05, -0.035, 0.0, 0.0085),
    ]
    return named("jaw", limb(line, bone, 10), *_teeth(bone, -0.1, False))


def skull(rng: Rng) -> Build:
    """Human skull with its jaw, without, open, over crossed bones; a cow's skull with horns."""
    style = pick(rng, "with jaw", "with jaw", "open", "no jaw", "crossbones", "horned")
    bone = Paint(np.array(BONE) * between(rng, 0.85, 1.05))
    if style == "horned":
        return _cow_skull(rng, bone)
    upper = [*_cranium(bone), lump(0.036, 0.02, 0.03, bone).at(0, -0.068, 0.045), *_teeth(bone, -0.076, True)]
    upper += named(
        "cheekbone", *both(limb([(0.058, -0.032, 0.002, 0.006), (0.0615, -0.035, 0.034, 0.0065), (0.047, -0.042, 0.055, 0.01)], bone, 8))
    )
    parts = named("skull", *upper)
    if style != "no jaw":
        parts += turned(_jaw(bone), "x", between(rng, 14, 22) if style == "open" else 0.0)
    if style == "crossbones":
        shaft = limb([(-0.13, 0, 0, 0.017), (-0.1, 0, 0, 0.012), (0.1, 0, 0, 0.012), (0.13, 0, 0, 0.017)], bone, 10)
        ends = [ball(0.02, bone, 8, 12).at(x, y, 0) for x in (-0.142, 0.142) for y in (-0.014, 0.014)]
        parts += named("bone", *(p.turn("z", a).at(0, -0.115, z) for a, z in ((32, -0.03), (-32, -0.005)) for p in (shaft, *ends)))
    jaw = style != "no jaw"
    has = ("teeth",) + (("a jaw",) if jaw else ()) + (("crossed bones",) if style == "crossbones" else ())
    detail = {"crossbones": "over crossed bones", "open": "with an open jaw", "no jaw": "without a jaw"}.get(style, "with teeth")
    return Build(
        stretched(rng, parts, 0.06),
        (),
        detail,
        bone,
        named=False,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("a jaw", "crossed bones", "horns") if w not in has),
    )


def _cow_skull(rng: Rng, bone: Paint) -> Build:
    form = Spine(
        [
            (0.0, -0.12, 0.06, 0.05),
            (0.01, 0.0, 0.1, 0.075),
            (0.0, 0.14, 0.075, 0.06),
            (-0.015, 0.3, 0.05, 0.042),
            (-0.02, 0.4, 0.045, 0.03),
        ],
        40,
    )
    skin = form.skin(bone, 40)
    skin = sculpted(skin.at(0, 0, -0.1), on_both_sides([(0.09, 0.02, -0.04, 0.034, 0.05), (0.028, 0.02, 0.25, 0.02, 0.02)])).at(0, 0, 0.1)
    parts = named(
        "skull",
        skin,
        *both(torus(0.034, 0.009, bone, 8, 24).turn("z", 68).turn("y", -14).at(0.088, 0.028, 0.06)),
        *both(ball(0.03, EYE, 8, 14).at(0.072, 0.026, 0.06)),
        *both(lump(0.01, 0.006, 0.035, EYE).at(0.022, 0.012, 0.36)),
    )
    long = between(rng, 0.8, 1.3)
    parts += named(
        "horn",
        *both(
            limb(
                [
                    (0.06, 0.03, -0.08, 0.034),
                    (0.18 * long, 0.05, -0.1, 0.031),
                    (0.3 * long, 0.11, -0.07, 0.022),
                    (0.34 * long, 0.22, -0.03, 0.005),
                ],
                lighter(bone, -0.45),
                12,
            )
        ),
    )
    parts = turned(parts, "x", between(rng, 35, 80))
    return Build(
        stretched(rng, parts, 0.06), (), "with horns", bone, named=False, variant="horned", has=("horns",), lacks=("a jaw", "crossed bones")
    )


def skeleton(rng: Rng) -> Build:
    """Ribs, spine, pelvis and long bones: standing, walking, waving, sitting; a fish's skeleton."""
    style = pick(rng, "standing", "standing", "walking", "waving", "sitting", "fish")
    bone = Paint(np.array(BONE) * between(rng, 0.88, 1.05))
    if style == "fish":
        return _fish_bones(rng, bone)
    hip = 0.92
    parts = named(
        "skull",
        *moved(
            [*_cranium(bone, False), *_teeth(bone, -0.076, True, 6), lump(0.036, 0.02, 0.03, bone).at(0, -0.068, 0.045), *_jaw(bone)],
            y=1.62,
            z=0.03,
        ),
    )
    parts += named(
        "spine",
        *(lump(0.022, 0.017, 0.024, bone, 6, 10).at(0, y, -0.035 + 0.03 * np.sin((y - 0.9) * 7)) for y in np.linspace(0.96, 1.54, 19)),
    )
    for i, y in enumerate(np.linspace(1.42, 1.13, 9)):
        w = 0.075 + 0.06 * np.sin(np.pi * (i + 1.2) / 10)
        front = 0.105 if i < 7 else 0.05
        rib = limb(
            [
                (0.012, y + 0.015, -0.05, 0.007),
                (w, y, -0.06, 0.0075),
                (w * 1.12, y - 0.03, 0.02, 0.0075),
                (w * 0.65 if i < 7 else w, y - 0.045, front * 0.9, 0.007),
                (0.015 if i < 7 else w * 0.8, y - 0.03, front, 0.006),
            ],
            bone,
            7,
            2,
        )
        parts += named("rib", *both(rib))
    parts += named("breastbone", limb([(0, 1.42, 0.1, 0.014), (0, 1.3, 0.112, 0.012), (0, 1.2, 0.108, 0.008)], bone, 8))
    parts += named(
        "collarbone",
        *both(limb([(0.015, 1.44, 0.09, 0.009), (0.09, 1.46, 0.06, 0.008), (0.175, 1.45, 0.0, 0.009)], bone, 8)),
        *both(lump(0.045, 0.07, 0.012, bone).turn("z", 14).at(0.11, 1.36, -0.085)),
    )
    wing = pad(spline([(0.01, 0.0), (0.08, 0.06), (0.135, 0.07), (0.13, 0.0), (0.07, -0.06), (0.03, -0.06)], 26, closed=True), 0.03, bone)
    parts += named(
        "pelvis",
        *both(wing.turn("y", 28).at(0, hip + 0.01, 0.01)),
        lump(0.035, 0.05, 0.025, bone).at(0, hip, -0.05),
        *both(torus(0.04, 0.011, bone, 7, 18).turn("x", 70).at(0.045, hip - 0.06, 0.03)),
    )
    for s in (-1, 1):
        bend = {"walking": s * 24.0, "sitting": -88.0}.get(style, 0.0)
        knee = {"walking": 30.0 if s > 0 else 8.0, "sitting": 86.0}.get(style, 0.0)
        raised = style == "waving" and s > 0
        arm = {"walking": -s * 22.0}.get(style, 0.0)
        limbs = turned(_leg_bones(bone, knee), "x", bend) if bend else _leg_bones(bone, knee)
        parts += named(
            "leg", *(p.scaled(1, 1, 1).at(0.085, hip - 0.02, 0.0) if s > 0 else p.mirrored("x").at(-0.085, hip - 0.02, 0) for p in limbs)
        )
        limbs = turned(
            turned(_arm_bones(bone, 110.0 if raised else 14.0), "x", arm - (40 if style == "sitting" else 0)), "z", 100.0 if raised else 8.0
        )
        parts += named("arm", *((p if s > 0 else p.mirrored("x")).at(s * 0.18, 1.44, 0.0) for p in limbs))
    if style == "sitting":
        seat = draw(rng, pick(rng, "grey", "brown"))
        parts += named("block", box(0.42, 0.4, 0.32, seat).at(0, 0.42, -0.02))
    word = {"waving": "standing"}.get(style, style)
    has = ("ribs", "a skull") + (("a raised arm",) if style == "waving" else ())
    return Build(
        stretched(rng, parts, 0.05),
        (word,),
        "with ribs",
        bone,
        named=False,
        variant=style,
        has=has,
        lacks=("a raised arm",) if style != "waving" else (),
    )


def _long_bone(length: float, thick: float, bone: Paint) -> Part:
    """Hanging from the origin."""
    return limb(
        [(0, 0, 0, thick * 1.55), (0, -length * 0.12, 0, thick), (0, -length * 0.88, 0, thick), (0, -length, 0, thick * 1.5)], bone, 9
    )


def _leg_bones(bone: Paint, knee: float) -> list[Part]:
    shin = [
        _long_bone(0.38, 0.0135, bone).at(0.008, 0, 0),
        _long_bone(0.37, 0.007, bone).at(-0.018 + 0.045, 0, -0.012),
        lump(0.022, 0.024, 0.012, bone).at(0, 0.0, 0.03),
    ]
    foot = [lump(0.026, 0.024, 0.035, bone).at(0, -0.4, -0.015)] + [
        limb([(0.006 * k, -0.405, 0.0, 0.0085), (0.013 * k, -0.412, 0.07, 0.0075), (0.016 * k, -0.415, 0.13, 0.006)], bone, 7, 3)
        for k in range(-2, 3)
    ]
    return [_long_bone(0.42, 0.016, bone), *(p.turn("x", knee).at(0, -0.43, 0) for p in (*shin, *foot))]


def _arm_bones(bone: Paint, elbow: float) -> list[Part]:
    lower = [
        _long_bone(0.24, 0.0095, bone).at(0.013, 0, 0),
        _long_bone(0.24, 0.008, bone).at(-0.012, 0, 0),
        lump(0.024, 0.02, 0.014, bone).at(0, -0.27, 0),
    ]
    lower += [
        limb(
            [
                (0.008 * k, -0.28, 0, 0.006),
                (0.015 * k, -0.34, 0, 0.0055),
                (0.018 * k, -0.385, 0.004, 0.0055),
                (0.019 * k, -0.42 + 0.008 * abs(k), 0.01, 0.0045),
            ],
            bone,
            7,
            3,
        )
        for k in (-1.5, -0.5, 0.5, 1.5)
    ]
    lower.append(limb([(0.016, -0.28, 0.004, 0.006), (0.04, -0.315, 0.015, 0.0055), (0.048, -0.35, 0.02, 0.0045)], bone, 7, 3))
    return [_long_bone(0.29, 0.0115, bone), *(p.turn("x", -elbow).at(0, -0.3, 0) for p in lower)]


def _fish_bones(rng: Rng, bone: Paint) -> Build:
    parts = named("spine", limb([(0, 0, -0.2, 0.005), (0, 0.008, 0, 0.007), (0, 0, 0.14, 0.009)], bone, 8))
    for z in np.linspace(-0.16, 0.1, 10):
        h = 0.075 * np.sin(np.pi * (z + 0.24) / 0.42) + 0.01
        parts += named(
            "rib",
            *(
                limb([(0, 0, z, 0.0042), (s * h * 0.22, up * h * 0.6, z - h * 0.3, 0.0036), (0, up * h, z - h * 0.6, 0.0016)], bone, 7, 3)
                for up in (-1, 1)
                for s in (-1, 1)
            ),
        )
    head = ball(1.0, bone, 18, 28).shaped(lambda x, y, z: (x * 0.026, y * 0.06 * (1 - 0.45 * np.clip(z, 0, 1)), z * 0.075)).at(0, 0, 0.17)
    parts += named(
        "skull",
        head,
        *both(ball(0.015, EYE, 9, 14).at(0.018, 0.018, 0.185)),
        *both(torus(0.016, 0.004, bone, 7, 20).turn("z", 78).at(0.0235, 0.018, 0.185)),
    )
    parts += named(
        "tail",
        *(
            limb([(0, 0, -0.19, 0.004), (0, a * 0.05, -0.235, 0.004), (0, a * 0.095, -0.27, 0.0015)], bone, 7, 3)
            for a in (-1, -0.5, 0, 0.5, 1)
        ),
    )
    return Build(
        stretched(rng, parts, 0.1), (), "of a fish", bone, named=False, variant="fish", has=("ribs", "a skull"), lacks=("a raised arm",)
    )

"""Two-legged figures: snowman, robot, teddy bear. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE, coat
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, torus

COAL = EYE


def snowman(rng: Rng) -> Build:
    """Two or three balls with arms of sticks: top hat, bucket, knitted cap, bare; broom, scarf; half melted."""
    style = pick(rng, "top hat", "top hat", "bucket", "knitted cap", "bare", "two balls")
    snow, carrot = Paint(np.array((0.95, 0.96, 0.97)), "snow"), draw(rng, "orange")
    stick, cloth = Paint(np.array((0.36, 0.24, 0.15)), "wooden"), draw(rng, pick(rng, *BRIGHT), "fabric")
    r = between(rng, 0.4, 0.55)
    sizes = [r, r * 0.64] if style == "two balls" else [r, r * between(rng, 0.68, 0.76), r * between(rng, 0.46, 0.54)]
    parts, y, centres = [], 0.0, []
    for size in sizes:
        y += size * 0.88
        parts += named("ball", ball(size, snow, 14, 28).at(0, y, 0))
        centres.append(y)
        y += size * 0.72
    head, hr = centres[-1], sizes[-1]
    mid, mr = (centres[-2], sizes[-2])
    parts += named("eye", *both(ball(hr * 0.11, COAL, 6, 10).at(hr * 0.35, head + hr * 0.3, hr * 0.87))) + named(
        "nose", cylinder(hr * 0.14, hr * 0.85, carrot, 0.01, 16).turn("x", 90).at(0, head, hr * 0.88)
    )
    parts += named(
        "mouth",
        *(
            ball(hr * 0.07, COAL, 6, 8).at(hr * 0.5 * np.sin(a), head - hr * 0.2 - hr * 0.28 * np.cos(a), hr * 0.84)
            for a in np.linspace(-0.9, 0.9, 5)
        ),
    )
    parts += named("button", *(ball(mr * 0.085, COAL, 6, 10).at(0, mid + mr * f, mr * np.sqrt(1 - f * f)) for f in (0.45, 0.1, -0.28)))
    hands = []
    for s in (-1, 1):
        tip = np.array((s * mr * 2.0, mid + mr * between(rng, 0.1, 1.0), 0.08))
        hands.append(tip)
        twigs = [
            rod(tip - (s * 0.08, 0.03, 0), tip + (s * dx, dy, 0), 0.012, stick, 0.007)
            for dx, dy in ((0.06, 0.11), (0.1, -0.02), (0.01, 0.12))
        ]
        parts += named("arm", rod((s * mr * 0.85, mid + mr * 0.2, 0), tip, 0.022, stick, 0.012), *twigs)
    has = ["a carrot nose"]
    neck = head - hr * 0.78
    if chance(rng, 0.65):
        a = np.linspace(0, 2 * np.pi, 30)
        parts += named(
            "scarf",
            limb([(hr * 0.8 * np.cos(w), neck, hr * 0.8 * np.sin(w), hr * 0.24) for w in a], cloth, 10, 1),
            rounded(hr * 0.3, hr * 0.95, hr * 0.12, 0.02, cloth).turn("x", -10).at(hr * 0.35, neck - hr * 0.95, hr * 1.02),
        )
        has.append("a scarf")
    hat = {"two balls": pick(rng, "top hat", "bare")}.get(style, style)
    if hat != "bare":
        parts += named("hat", *moved(_snow_hat(hat, rng, hr, cloth), y=head))
        has.append("a bucket on its head" if hat == "bucket" else f"a {hat}")
    broom = chance(rng, 0.3)
    if broom:
        x, z = float(hands[1][0]) - 0.03, float(hands[1][2])
        parts += named(
            "broom",
            rod((x, 0.2, z), (x, float(hands[1][1]) + 0.4, z), 0.018, stick),
            *(
                limb(
                    [(x, 0.3, z, 0.02), (x + d, 0.12, z + e, 0.018), (x + 1.6 * d, 0.0, z + 1.6 * e, 0.012)],
                    Paint(np.array((0.78, 0.62, 0.34)), "straw"),
                    7,
                    3,
                )
                for d, e in ((0, 0), (0.05, 0), (-0.05, 0), (0, 0.05), (0, -0.05))
            ),
        )
        has.append("a broom")
    lacks = tuple(w for w in ("a top hat", "a scarf", "a broom") if w not in has)
    count = "two" if style == "two balls" else "three"
    return Build(parts, (), f"with {has[-1]}" if len(has) > 1 else f"of {count} balls", snow, variant=style, has=tuple(has), lacks=lacks)


def _snow_hat(hat: str, rng: Rng, hr: float, cloth: Paint) -> list[Part]:
    if hat == "top hat":
        return moved(
            [
                cylinder(hr * 0.95, hr * 0.1, COAL),
                cylinder(hr * 0.6, hr * 0.85, COAL),
                cylinder(hr * 0.62, hr * 0.18, cloth).at(0, hr * 0.1, 0),
            ],
            y=hr * 0.78,
        )
    if hat == "bucket":
        return [
            lathe([(0, 0), (hr * 0.75, 0), (hr * 0.55, hr * 0.9), (0, hr * 0.9)], draw(rng, pick(rng, "blue", "red", "green"))).at(
                0, hr * 0.6, 0
            )
        ]
    t = np.linspace(0, np.pi / 2, 9)
    dome = lathe(np.concatenate([[(0, 0)], np.stack([hr * 0.9 * np.cos(t), hr * 0.75 * np.sin(t)], 1)]), cloth, 30)
    return moved(
        [dome, torus(hr * 0.88, hr * 0.13, lighter(cloth, 0.4), 8, 30), ball(hr * 0.2, lighter(cloth, 0.4), 9, 14).at(0, hr * 0.82, 0)],
        y=hr * 0.42,
    )


def robot(rng: Rng) -> Build:
    """Toy robot of boxes, humanoid with round joints, on wheels, on tracks, a hovering ball, a cleaning-up box with one eye."""
    style = pick(rng, "boxes", "boxes", "humanoid", "wheels", "tracks", "round")
    paint = metal(rng) if chance(rng, 0.4) else draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    dark, lamp = Paint(np.array((0.2, 0.21, 0.23)), "metal"), draw(rng, pick(rng, "yellow", "red", "turquoise", "green"))
    aerial = style != "humanoid" and chance(rng, 0.7)
    if style == "humanoid":
        parts = _humanoid(rng, paint, dark, lamp)
    elif style == "round":
        parts = _round_robot(paint, dark, lamp)
    else:
        parts = _box_robot(rng, paint, dark, lamp)
        parts += {"boxes": _robot_legs, "wheels": _robot_wheels, "tracks": _robot_tracks}[style](paint, dark)
    if aerial:
        top = max(float(p.vertices[:, 1].max()) for p in parts)
        parts += named("aerial", rod((0, top - 0.03, 0), (0, top + 0.15, 0), 0.012, dark), ball(0.035, lamp).at(0, top + 0.17, 0))
    ground = {"wheels": "two wheels", "tracks": "tracks", "round": "one wheel"}.get(style, "two legs")
    has = (ground, "two arms") + (("an aerial",) if aerial else ())
    lacks = tuple(w for w in ("two legs", "tracks", "an aerial") if w not in has)
    detail = "on wheels" if style == "wheels" else "on tracks" if style == "tracks" else f"with {ground}"
    return Build(stretched(rng, parts), ("round",) if style == "round" else (), detail, paint, variant=style, has=has, lacks=lacks)


def _box_robot(rng: Rng, paint: Paint, dark: Paint, lamp: Paint) -> list[Part]:
    soft = 0.05 if chance(rng) else 0.012
    parts = (
        named("body", rounded(0.5, 0.55, 0.34, soft, paint).at(0, 0.5, 0))
        + named("head", rounded(0.36, 0.3, 0.3, soft, paint).at(0, 1.13, 0))
        + named("neck", cylinder(0.07, 0.1, dark).at(0, 1.04, 0))
    )
    parts += named(
        "eye",
        *both(cylinder(0.055, 0.04, lamp).turn("x", 90).at(0.085, 1.31, 0.14)),
        *both(cylinder(0.025, 0.05, EYE).turn("x", 90).at(0.085, 1.31, 0.14)),
    )
    parts += named(
        "mouth",
        box(0.2, 0.045, 0.03, dark).at(0, 1.18, 0.15),
        *(box(0.012, 0.045, 0.04, paint).at(x, 1.18, 0.15) for x in (-0.06, -0.02, 0.02, 0.06)),
    ) + named("ear", *both(cylinder(0.06, 0.04, dark).turn("z", -90).at(0.175, 1.27, 0)))
    parts += named("panel", rounded(0.3, 0.24, 0.03, 0.01, dark).at(0, 0.68, 0.17)) + named(
        "dial", torus(0.06, 0.01, WHITE).turn("x", 90).at(0, 0.76, 0.19)
    )
    parts += named(
        "lamp",
        *(cylinder(0.03, 0.02, draw(rng, w)).turn("x", 90).at(x, 0.98, 0.18) for w, x in (("red", -0.08), ("yellow", 0), ("green", 0.08))),
    )
    lift = between(rng, -20, 60)
    for s in (-1, 1):
        arm = [
            ball(0.085, dark),
            rod((0, 0, 0), (0, -0.22, 0), 0.045, dark),
            rounded(0.12, 0.22, 0.12, min(soft, 0.04), paint).at(0, -0.42, 0),
            *(box(0.03, 0.1, 0.05, dark).at(d, -0.51, 0) for d in (-0.04, 0.04)),
        ]
        parts += named("arm", *(p.turn("x", -lift if s > 0 else -10).turn("z", s * 8).at(s * 0.32, 0.95, 0) for p in arm))
    return parts


def _robot_legs(paint: Paint, dark: Paint) -> list[Part]:
    leg = [
        rod((0.13, 0.52, 0), (0.13, 0.28, 0), 0.05, dark),
        rounded(0.15, 0.22, 0.16, 0.03, paint).at(0.13, 0.1, 0),
        rounded(0.18, 0.1, 0.3, 0.03, dark).at(0.13, 0, 0.05),
    ]
    return named("leg", *(q for p in leg for q in both(p)))


def _robot_wheels(paint: Paint, dark: Paint) -> list[Part]:
    wheel = [
        *both(cylinder(0.2, 0.09, dark, sides=30).turn("z", -90).at(0.17, 0.2, 0)),
        *both(cylinder(0.11, 0.1, paint, sides=24).turn("z", -90).at(0.17, 0.2, 0)),
    ]
    return [*named("base", rounded(0.4, 0.16, 0.36, 0.04, dark).at(0, 0.36, 0)), *named("wheel", *wheel)]


def _robot_tracks(paint: Paint, dark: Paint) -> list[Part]:
    a = np.radians(np.linspace(90, 270, 10))
    loop = [(-0.22 + 0.11 * np.cos(w), 0.12 + 0.11 * np.sin(w)) for w in a] + [
        (0.22 - 0.11 * np.cos(w), 0.12 - 0.11 * np.sin(w)) for w in a
    ]
    belt = extrude(np.array(loop), 0.13, dark).turn("y", -90)
    pads = [box(0.145, 0.022, 0.03, dark).at(0, y, z) for y in (-0.004, 0.226) for z in np.linspace(-0.2, 0.2, 9)]
    hubs = [cylinder(0.07, 0.145, paint, sides=20).turn("z", -90).at(-0.0725, 0.12, z) for z in (-0.2, 0.0, 0.2)]
    return [
        *named("base", rounded(0.3, 0.3, 0.3, 0.04, dark).at(0, 0.22, 0)),
        *named("track", *(q for p in (belt, *pads, *hubs) for q in both(p.at(0.22, 0, 0)))),
    ]


def _humanoid(rng: Rng, paint: Paint, dark: Paint, lamp: Paint) -> list[Part]:
    parts = named("head", ellipsoid(0.13, 0.16, 0.14, paint).at(0, 1.56, 0)) + named(
        "visor", ellipsoid(0.105, 0.06, 0.06, dark).at(0, 1.58, 0.09), *both(lump(0.022, 0.018, 0.012, lamp).at(0.045, 1.585, 0.142))
    )
    parts += named("neck", cylinder(0.05, 0.12, dark).at(0, 1.36, 0)) + named(
        "ear", *both(cylinder(0.04, 0.03, dark).turn("z", -90).at(0.12, 1.56, 0))
    )
    parts += named(
        "body",
        limb([(0, 1.3, 0, 0.17), (0, 1.14, 0, 0.2), (0, 0.96, 0, 0.14)], paint, 22).scaled(1.12, 1, 0.72),
        ellipsoid(0.15, 0.1, 0.12, paint).at(0, 0.84, 0),
        *(torus(0.1, 0.022, dark, 8, 26).at(0, y, 0) for y in (0.9, 0.935)),
    )
    parts += named("lamp", cylinder(0.045, 0.02, lamp).turn("x", 90).at(0, 1.18, 0.135))
    for s in (-1, 1):
        bend = between(rng, 8, 70)
        fore = [
            limb([(0, -0.02, 0, 0.055), (0, -0.24, 0, 0.042)], paint, 14),
            ball(0.042, dark, 10, 16).at(0, -0.27, 0),
            *(
                limb([(d, -0.29, 0, 0.014), (d, -0.35, 0.012, 0.012), (d * 0.8, -0.385, 0.03, 0.009)], dark, 8, 3)
                for d in (-0.028, 0, 0.028)
            ),
            limb([(0.03, -0.28, 0.02, 0.013), (0.03, -0.33, 0.045, 0.01)], dark, 8, 3),
        ]
        arm = [
            ball(0.085, dark, 10, 18),
            limb([(0, -0.05, 0, 0.06), (0, -0.25, 0, 0.05)], paint, 14),
            ball(0.055, dark, 10, 16).at(0, -0.29, 0),
            *(p.turn("x", -bend).at(0, -0.3, 0) for p in fore),
        ]
        parts += named("arm", *(p.turn("z", s * 10).at(s * 0.25, 1.27, 0) for p in arm))
        step = s * between(rng, 0, 14)
        leg = [
            ball(0.08, dark, 10, 16),
            limb([(0, -0.06, 0, 0.085), (0, -0.34, 0, 0.065)], paint, 16),
            ball(0.065, dark, 10, 16).at(0, -0.38, 0),
            limb([(0, -0.43, 0, 0.07), (0, -0.68, 0, 0.05)], paint, 16),
            rounded(0.12, 0.09, 0.24, 0.035, dark).at(0, -0.8, 0.04),
        ]
        parts += named("leg", *(p.turn("x", step).at(s * 0.1, 0.8, 0) for p in leg))
    return parts


def _round_robot(paint: Paint, dark: Paint, lamp: Paint) -> list[Part]:
    parts = (
        named("body", ball(0.3, paint, 20, 36).at(0, 0.48, 0))
        + named("band", torus(0.298, 0.022, dark, 8, 44).at(0, 0.48, 0))
        + named("wheel", cylinder(0.15, 0.13, dark, sides=28).turn("z", -90).at(-0.065, 0.15, 0))
    )
    parts += named(
        "head",
        lathe(np.concatenate([[(0, 0)], [(0.21, 0)], spline([(0.21, 0.02), (0.19, 0.11), (0.11, 0.18), (0.001, 0.2)], 14)]), paint, 36).at(
            0, 0.78, 0
        ),
    )
    parts += named(
        "eye", cylinder(0.085, 0.06, dark, sides=28).turn("x", 90).at(0, 0.88, 0.15), ball(0.06, lamp, 10, 18).at(0, 0.88, 0.195)
    ) + named("lamp", *(lump(0.025, 0.025, 0.015, lamp).at(x, 0.56, 0.285) for x in (-0.07, 0.0, 0.07)))
    parts += named(
        "arm",
        *both(limb([(0.28, 0.52, 0.02, 0.035), (0.42, 0.45, 0.06, 0.03), (0.44, 0.32, 0.18, 0.028)], dark, 12)),
        *both(limb([(0.42, 0.31, 0.19, 0.02), (0.4, 0.3, 0.25, 0.018), (0.43, 0.3, 0.29, 0.01)], dark, 9)),
        *both(limb([(0.46, 0.31, 0.19, 0.02), (0.49, 0.3, 0.25, 0.018), (0.45, 0.3, 0.29, 0.01)], dark, 9)),
    )
    return parts


def teddy_bear(rng: Rng) -> Build:
    """Sitting, standing, with a bow, a shirt, a heart; arms up or hanging; patched."""
    style = pick(rng, "bow", "bow", "plain", "shirt", "heart", "patched")
    standing = chance(rng, 0.3)
    fur = coat(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "pink", "blue", "white"), "")
    pale = lighter(fur, 0.45) if fur.rgb.mean() < 0.75 else lighter(fur, -0.2)
    cloth = draw(rng, pick(rng, *(w for w in BRIGHT if w != fur.name)))
    body = ellipsoid(0.13, 0.15, 0.115, fur).at(0, 0.15, 0)
    parts = named("body", body) + (named("belly", ellipsoid(0.09, 0.11, 0.03, pale).at(0, 0.15, 0.095)) if style != "shirt" else [])
    parts += (
        named("head", ellipsoid(0.115, 0.105, 0.1, fur).at(0, 0.36, 0))
        + named("muzzle", ellipsoid(0.052, 0.042, 0.045, pale).at(0, 0.335, 0.09))
        + named("nose", lump(0.018, 0.013, 0.012, EYE).at(0, 0.352, 0.132))
    )
    parts += named(
        "mouth",
        limb([(0, 0.345, 0.136, 0.0022), (0, 0.326, 0.137, 0.0022)], EYE, 6),
        *both(limb([(0, 0.327, 0.137, 0.0022), (0.011, 0.32, 0.134, 0.0022), (0.022, 0.325, 0.127, 0.0018)], EYE, 6, 4)),
    )
    parts += named("eye", *both(ball(0.013, EYE, 8, 10).at(0.042, 0.385, 0.088))) + named(
        "ear", *both(ellipsoid(0.045, 0.045, 0.022, fur).at(0.09, 0.445, 0)), *both(lump(0.028, 0.028, 0.01, pale).at(0.09, 0.445, 0.018))
    )
    for s in (-1, 1):
        arm = (
            ellipsoid(0.042, 0.105, 0.042, fur)
            .at(0, -0.08, 0)
            .turn("z", between(rng, 20, 60) + (75 if chance(rng, 0.2) else 0))
            .turn("x", -25)
            .at(0.105, 0.25, 0.02)
        )
        parts += named("arm", arm if s > 0 else arm.mirrored("x"))
    if standing:
        parts += named(
            "leg",
            *both(ellipsoid(0.055, 0.095, 0.058, fur).at(0.068, 0.0, 0.0)),
            *both(ellipsoid(0.05, 0.03, 0.075, fur).at(0.07, -0.075, 0.025)),
        )
    else:
        parts += named(
            "leg",
            *both(ellipsoid(0.055, 0.055, 0.115, fur).turn("y", 22).at(0.1, 0.055, 0.11)),
            *both(ellipsoid(0.042, 0.045, 0.014, pale).turn("y", 22).at(0.142, 0.057, 0.21)),
        )
    extra = {"bow": "a bow", "shirt": "a shirt", "heart": "a heart", "patched": "patches"}.get(style, "")
    if style == "bow":
        wing = pad(spline([(0.0, -0.008), (0.06, -0.036), (0.066, 0.0), (0.06, 0.036), (0.0, 0.008)], 30, closed=True), 0.03, cloth)
        parts += named("bow", *both(wing.at(0, 0.272, 0.1)), ball(0.016, cloth).at(0, 0.272, 0.106))
    elif style == "shirt":
        parts += named(
            "shirt", ellipsoid(0.137, 0.125, 0.122, cloth).at(0, 0.175, 0.0), torus(0.09, 0.012, lighter(cloth, 0.4), 8, 30).at(0, 0.268, 0)
        ) + named("button", *(lump(0.01, 0.01, 0.006, WHITE).at(0, y, 0.122 - 3.2 * (y - 0.175) ** 2) for y in (0.13, 0.18, 0.23)))
    elif style == "heart":
        shape = spline(
            [(0, -0.05), (0.045, 0.0), (0.035, 0.035), (0.012, 0.032), (0, 0.015), (-0.012, 0.032), (-0.035, 0.035), (-0.045, 0.0)],
            48,
            closed=True,
        )
        parts += named("heart", pad(shape * 1.25, 0.05, draw(rng, "red")).at(0, 0.16, 0.15))
    elif style == "patched":
        parts += named(
            "patch",
            pad(circle(0.035, 4) @ np.array([[0.7, 0.7], [-0.7, 0.7]]), 0.016, cloth).turn("y", 28).at(0.05, 0.2, 0.108),
            pad(circle(0.03, 4), 0.016, lighter(cloth, 0.4)).turn("x", -20).at(-0.04, 0.435, 0.068),
        )
    has = ("round ears",) + ((extra,) if extra else ())
    pose = "standing" if standing else "sitting"
    lacks = tuple(w for w in ("a bow", "a shirt", "a heart") if w not in has)
    detail = f"with a {cloth.name} {style}" if style in ("bow", "shirt") else f"with {extra}" if extra else ""
    return Build(stretched(rng, parts), (pose,), detail, fur, variant=f"{style}, {pose}", has=has, lacks=lacks)

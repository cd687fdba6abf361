"""Two-legged figures: snowman, person, robot, teddy bear. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    moved,
    rod,
    rounded,
    torus,
)  # fmt: skip

EYE = Paint(np.array((0.06, 0.06, 0.07)))
WHITE = Paint(np.array((0.95, 0.95, 0.95)))
SKIN = ((0.93, 0.75, 0.62), (0.80, 0.58, 0.43), (0.55, 0.36, 0.25), (0.38, 0.25, 0.18))


def coat(rng: Rng) -> Paint:
    tones = (
        (0.55, 0.37, 0.20),
        (0.36, 0.22, 0.12),
        (0.80, 0.62, 0.40),
        (0.45, 0.44, 0.43),
        (0.12, 0.11, 0.11),
        (0.93, 0.92, 0.90),
        (0.70, 0.42, 0.20),
    )
    return Paint(np.array(tones[int(rng.integers(len(tones)))]) * rng.uniform(0.92, 1.05), "")


def snowman(rng: Rng) -> Build:
    """Two or three balls, carrot nose, coal buttons, stick arms; hat and scarf."""
    snow, coal, carrot, stick = (
        Paint(np.array((0.95, 0.96, 0.97)), "snow"),
        EYE,
        draw(rng, "orange"),
        Paint(np.array((0.36, 0.24, 0.15)), "wooden"),
    )
    r = between(rng, 0.4, 0.55)
    sizes = [r, r * 0.72, r * 0.5] if chance(rng, 0.7) else [r, r * 0.62]
    parts, y, centres = [], 0.0, []
    for size in sizes:
        y += size * 0.88
        parts.append(ball(size, snow, 14, 28).at(0, y, 0))
        centres.append(y)
        y += size * 0.72
    head, hr, mid, mr = centres[-1], sizes[-1], centres[-2], sizes[-2]
    parts += _snowman_details(rng, carrot, coal, head, hr, mid, mr, stick)
    scarf = draw(rng, pick(rng, *BRIGHT), "fabric")
    neck = head - hr * 0.78
    if chance(rng, 0.75):
        parts += [
            torus(hr * 0.8, hr * 0.24, scarf, 10, 28).at(0, neck, 0),
            rounded(hr * 0.3, hr * 0.95, hr * 0.12, 0.02, scarf).turn("x", -10).at(hr * 0.35, neck - hr * 0.95, hr * 1.02),
        ]
    hat = pick(rng, "top", "bucket", "none")
    if hat == "top":
        parts += moved(
            [
                cylinder(hr * 0.95, hr * 0.1, coal),
                cylinder(hr * 0.6, hr * 0.85, coal),
                cylinder(hr * 0.62, hr * 0.18, scarf).at(0, hr * 0.1, 0),
            ],
            y=head + hr * 0.78,
        )
    elif hat == "bucket":
        parts.append(
            lathe([(0, 0), (hr * 0.75, 0), (hr * 0.55, hr * 0.9), (0, hr * 0.9)], draw(rng, pick(rng, "blue", "red", "green"))).at(
                0, head + hr * 0.6, 0
            )
        )
    return Build(parts, (), "with a top hat" if hat == "top" else "with a carrot nose", snow)


def _snowman_details(rng: Rng, carrot: Paint, coal: Paint, head: float, hr: float, mid: float, mr: float, stick: Paint) -> list[Part]:
    parts: list[Part] = []
    parts += both(ball(hr * 0.11, coal, 6, 10).at(hr * 0.35, head + hr * 0.3, hr * 0.87)) + [
        cylinder(hr * 0.14, hr * 0.85, carrot, 0.01, 16).turn("x", 90).at(0, head, hr * 0.88)
    ]
    parts += [
        ball(hr * 0.07, coal, 6, 8).at(hr * 0.5 * np.sin(a), head - hr * 0.2 - hr * 0.28 * np.cos(a), hr * 0.84)
        for a in np.linspace(-0.9, 0.9, 5)
    ]
    parts += [ball(mr * 0.085, coal, 6, 10).at(0, mid + mr * f, mr * np.sqrt(1 - f * f)) for f in (0.45, 0.1, -0.28)]
    for s in (-1, 1):
        tip = np.array((s * mr * 2.0, mid + mr * between(rng, 0.3, 0.9), 0.05))
        parts += [
            rod((s * mr * 0.85, mid + mr * 0.2, 0), tip, 0.022, stick, 0.012),
            *(rod(tip - (s * 0.08, 0.03, 0), tip + (s * dx, dy, 0), 0.012, stick, 0.007) for dx, dy in ((0.06, 0.11), (0.1, -0.02))),
        ]
    return parts


def person(rng: Rng) -> Build:
    """Standing figure in shirt and trousers or dress; hair or hat."""
    skin = Paint(np.array(SKIN[int(rng.integers(4))]) * rng.uniform(0.95, 1.05))
    shirt, trousers, shoe = (
        draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), ""),
        draw(rng, pick(rng, "blue", "black", "grey", "brown", "beige"), ""),
        draw(rng, pick(rng, "black", "brown", "white", "red")),
    )
    hair = Paint(
        np.array(((0.12, 0.08, 0.06), (0.35, 0.22, 0.12), (0.80, 0.62, 0.30), (0.5, 0.48, 0.46), (0.6, 0.28, 0.12))[int(rng.integers(5))])
    )
    tall = between(rng, 1.6, 1.85)
    u = tall / 1.75
    dress = chance(rng, 0.3)
    parts = []
    swing = between(rng, 0, 16)
    for s in (-1, 1):
        leg = [
            rod((0, 0.86, 0), (0, 0.08, 0), 0.085, skin if dress else trousers, 0.055),
            ellipsoid(0.05, 0.045, 0.125, shoe).at(0, 0.045, 0.05),
        ]
        parts += [p.at(0, -0.86, 0).turn("x", s * swing).at(s * 0.1, 0.88, 0) for p in leg]
        reach = between(rng, 6, 40)
        arm = [
            rod((0, 0, 0), (0, -0.28, 0), 0.052, shirt, 0.042),
            rod((0, -0.27, 0), (0, -0.54, 0.03), 0.038, skin, 0.03),
            ball(0.048, skin, 8, 12).at(0, -0.58, 0.035),
        ]
        parts += [p.turn("z", s * reach).turn("x", -s * swing).at(s * 0.2, 1.38, 0) for p in arm]
    torso = lathe(
        joined((0, 0), spline([(0.13, 0), (0.14, 0.08), (0.125, 0.22), (0.17, 0.42), (0.19, 0.52), (0.1, 0.6)], 24), (0, 0.6)), shirt, 24
    ).scaled(1.1, 1, 0.68)
    parts += _person_details(rng, dress, hair, shirt, skin, torso, trousers)
    return Build(
        [p.scaled(u, u, u) for p in parts],
        (),
        f"in a {shirt.name} dress" if dress else f"in a {shirt.name} shirt and {trousers.name} trousers",
        shirt,
        named=False,
    )


def _person_details(rng: Rng, dress: bool, hair: Paint, shirt: Paint, skin: Paint, torso: Part, trousers: Paint) -> list[Part]:
    parts: list[Part] = []
    parts += [
        torso.at(0, 0.86, 0),
        ball(0.06, shirt).at(0.19, 1.38, 0),
        ball(0.06, shirt).at(-0.19, 1.38, 0),
        cylinder(0.052, 0.12, skin).at(0, 1.42, 0),
    ]
    if dress:
        parts.append(lathe([(0, 0), (0.29, 0), (0.14, 0.5), (0, 0.5)], shirt, 28).scaled(1, 1, 0.8).at(0, 0.5, 0))
    else:
        parts.append(ellipsoid(0.165, 0.12, 0.115, trousers).at(0, 0.87, 0))
    head = 1.625
    parts += [
        ellipsoid(0.088, 0.118, 0.1, skin).at(0, head, 0.005),
        ellipsoid(0.016, 0.022, 0.02, skin).at(0, head - 0.01, 0.105),
        *both(ball(0.013, EYE, 6, 8).at(0.034, head + 0.02, 0.094)),
        *both(ellipsoid(0.012, 0.028, 0.018, skin).at(0.088, head, 0)),
    ]
    parts.append(box(0.045, 0.008, 0.01, draw(rng, "red")).at(0, head - 0.055, 0.09))
    if chance(rng, 0.3):
        cap = draw(rng, pick(rng, *BRIGHT))
        parts += [
            ellipsoid(0.1, 0.085, 0.115, cap).shaped(lambda x, y, z: (x, np.maximum(y, -0.005), z)).at(0, head + 0.05, 0),
            ellipsoid(0.075, 0.01, 0.07, cap).at(0, head + 0.052, 0.13),
        ]
    else:
        parts.append(
            ellipsoid(0.1, 0.105, 0.11, hair)
            .shaped(lambda x, y, z: (x, np.where(z > 0.02, np.maximum(y, 0.02), y), z))
            .at(0, head + 0.03, -0.018)
        )
        if dress or chance(rng, 0.3):
            parts.append(ellipsoid(0.1, 0.2, 0.05, hair).at(0, head - 0.1, -0.07))
    return parts


def robot(rng: Rng) -> Build:
    """Toy robot of boxes or round parts with lamps and an aerial; wheels or legs."""
    paint, dark, lamp = (
        (metal(rng) if chance(rng, 0.4) else draw(rng, pick(rng, *BRIGHT, "white"), "metal")),
        Paint(np.array((0.2, 0.21, 0.23)), "metal"),
        draw(rng, pick(rng, "yellow", "red", "turquoise", "green")),
    )
    soft = 0.05 if chance(rng) else 0.012
    parts = [
        rounded(0.5, 0.55, 0.34, soft, paint).at(0, 0.5, 0),
        rounded(0.36, 0.3, 0.3, soft, paint).at(0, 1.13, 0),
        cylinder(0.07, 0.1, dark).at(0, 1.04, 0),
    ]
    parts += both(cylinder(0.055, 0.04, lamp).turn("x", 90).at(0.085, 1.31, 0.14)) + both(
        cylinder(0.025, 0.05, EYE).turn("x", 90).at(0.085, 1.31, 0.14)
    )
    parts += _robot_details(rng, dark, lamp, paint)
    lift = between(rng, -20, 60)
    for s in (-1, 1):
        arm = [
            ball(0.085, dark),
            rod((0, 0, 0), (0, -0.22, 0), 0.045, dark),
            rounded(0.12, 0.22, 0.12, min(soft, 0.04), paint).at(0, -0.42, 0),
            *(box(0.03, 0.1, 0.05, dark).at(d, -0.51, 0) for d in (-0.04, 0.04)),
        ]
        parts += [p.turn("x", -lift if s > 0 else -10).turn("z", s * 8).at(s * 0.32, 0.95, 0) for p in arm]
    if chance(rng, 0.65):
        return _walking_robot(rng, dark, paint, parts, soft)
    parts += [
        rounded(0.4, 0.16, 0.36, 0.04, dark).at(0, 0.36, 0),
        *both(cylinder(0.2, 0.09, dark, sides=30).turn("z", -90).at(0.17, 0.2, 0)),
        *both(cylinder(0.11, 0.1, paint, sides=24).turn("z", -90).at(0.17, 0.2, 0)),
    ]
    return Build(stretched(rng, parts), (), "on wheels", paint)


def _robot_details(rng: Rng, dark: Paint, lamp: Paint, paint: Paint) -> list[Part]:
    parts: list[Part] = []
    parts += [
        box(0.2, 0.045, 0.03, dark).at(0, 1.18, 0.15),
        *(box(0.012, 0.045, 0.04, paint).at(x, 1.18, 0.15) for x in (-0.06, -0.02, 0.02, 0.06)),
        rod((0, 1.42, 0), (0, 1.58, 0), 0.012, dark),
        ball(0.035, lamp).at(0, 1.6, 0),
        *both(cylinder(0.06, 0.04, dark).turn("z", -90).at(0.175, 1.27, 0)),
    ]
    parts += [
        rounded(0.3, 0.24, 0.03, 0.01, dark).at(0, 0.68, 0.17),
        *(cylinder(0.03, 0.02, draw(rng, w)).turn("x", 90).at(x, 0.86, 0.18) for w, x in (("red", -0.08), ("yellow", 0), ("green", 0.08))),
        torus(0.06, 0.01, WHITE).turn("x", 90).at(0, 0.76, 0.19),
    ]
    return parts


def _walking_robot(rng: Rng, dark: Paint, paint: Paint, parts: list[Part], soft: float) -> Build:
    for s in (-1, 1):
        parts += [
            rod((s * 0.13, 0.52, 0), (s * 0.13, 0.28, 0), 0.05, dark),
            rounded(0.15, 0.22, 0.16, min(soft, 0.05), paint).at(s * 0.13, 0.1, 0),
            rounded(0.18, 0.1, 0.3, 0.03, dark).at(s * 0.13, 0, 0.05),
        ]
    return Build(stretched(rng, parts), (), "with two legs", paint)


def teddy_bear(rng: Rng) -> Build:
    """Sitting bear with round ears, muzzle; bow tie sometimes."""
    fur = coat(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "pink", "blue", "white"), "")
    pale = lighter(fur, 0.45) if fur.rgb.mean() < 0.75 else lighter(fur, -0.2)
    parts = [
        ellipsoid(0.13, 0.15, 0.115, fur).at(0, 0.15, 0),
        ellipsoid(0.09, 0.11, 0.03, pale).at(0, 0.15, 0.095),
        ellipsoid(0.115, 0.105, 0.1, fur).at(0, 0.36, 0),
        ellipsoid(0.052, 0.042, 0.045, pale).at(0, 0.335, 0.09),
        ellipsoid(0.018, 0.013, 0.012, EYE).at(0, 0.352, 0.132),
    ]
    parts += (
        both(ball(0.013, EYE, 8, 10).at(0.042, 0.385, 0.088))
        + both(ellipsoid(0.045, 0.045, 0.022, fur).at(0.09, 0.445, 0))
        + both(ellipsoid(0.028, 0.028, 0.01, pale).at(0.09, 0.445, 0.018))
    )
    raise_ = between(rng, 20, 80)
    parts += both(ellipsoid(0.042, 0.105, 0.042, fur).at(0, -0.08, 0).turn("z", raise_).turn("x", -25).at(0.105, 0.25, 0.02))
    parts += both(ellipsoid(0.055, 0.055, 0.115, fur).turn("y", 22).at(0.1, 0.055, 0.11)) + both(
        ellipsoid(0.042, 0.045, 0.014, pale).turn("y", 22).at(0.142, 0.057, 0.21)
    )
    if chance(rng, 0.55):
        bow = draw(rng, pick(rng, *(w for w in BRIGHT if w != fur.name)))
        parts += both(extrude([(0, -0.008), (0.06, -0.032), (0.06, 0.032), (0, 0.008)], 0.022, bow).at(0, 0.272, 0.1)) + [
            ball(0.016, bow).at(0, 0.272, 0.106)
        ]
        return Build(stretched(rng, parts), ("sitting",), f"with a {bow.name} bow", fur)
    return Build(stretched(rng, parts), ("sitting",), "", fur)

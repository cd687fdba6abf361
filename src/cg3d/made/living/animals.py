"""Animals: dog, cat, horse, elephant, duck, fish, bird, rabbit. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.figures import EYE, WHITE, coat
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    ball,
    both,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    torus,
    tube,
)  # fmt: skip


def beast(fur: Paint, *, length: float, tall: float, thick: float, leg: float, neck: float, head: float) -> tuple[list[Part], np.ndarray]:
    """Body, four legs and a neck along +Z; also where the head goes. Lengths in metres; leg: their radius; neck: its length."""
    z, y = length / 2, tall - thick
    body = tube(
        spline([(0, y * 0.98, -z), (0, y * 1.02, -z * 0.6), (0, y, 0), (0, y * 1.03, z * 0.7), (0, y, z)], 20), _swell(thick, 21), fur, 20
    ).scaled(0.88, 1, 1)
    parts = [
        body,
        ball(thick * 0.93, fur).scaled(0.88, 1, 0.8).at(0, y * 0.98, -z * 0.92),
        ball(thick * 0.98, fur).scaled(0.88, 1, 0.8).at(0, y, z * 0.9),
    ]
    foot = [lathe(joined((0, 0), spline([(leg * 1.05, 0), (leg, leg), (leg * 0.85, y * 0.45), (leg * 1.7, y)], 20), (0, y)), fur, 16)]
    parts += [q for p in foot for q in corners(p, thick * 0.5, z * 0.82)]
    top = np.array((0, y + thick * 0.3 + neck * 0.8, z + neck * 0.62))
    parts.append(rod((0, y + thick * 0.1, z * 0.8), top, thick * 0.72, fur, head * 0.62))
    return parts, top


def _swell(thick: float, count: int) -> np.ndarray:
    t = np.linspace(-1, 1, count)
    return np.asarray(thick * (1 - 0.12 * t**2))


def dog(rng: Rng) -> Build:
    """Pointed or hanging ears, tail up, long or short snout; collar."""
    fur = coat(rng)
    dark = lighter(fur, -0.35) if fur.rgb.mean() > 0.2 else lighter(fur, 0.2)
    low = between(rng, 0.6, 1.0)
    parts, top = beast(
        fur, length=between(rng, 0.42, 0.55), tall=0.36 + 0.14 * low, thick=between(rng, 0.1, 0.125), leg=0.032, neck=0.14, head=0.1
    )
    snout = between(rng, 0.08, 0.14)
    parts += [
        ellipsoid(0.085, 0.085, 0.1, fur).at(*top),
        rod(top + (0, -0.02, 0.05), top + (0, -0.035, 0.06 + snout), 0.055, fur, 0.035),
        ball(0.022, EYE).at(*(top + (0, -0.015, 0.075 + snout))),
        *(ball(0.013, EYE, 6, 8).at(*(top + (s * 0.04, 0.03, 0.08))) for s in (-1, 1)),
    ]
    if chance(rng):
        parts += [
            q for s in (-1, 1) for q in (ellipsoid(0.02, 0.075, 0.045, dark).turn("z", s * 14).at(*(top + (s * 0.088, -0.015, 0.0))),)
        ]
    else:
        parts += [
            cylinder(0.035, 0.09, dark, 0.004, 14).scaled(1, 1, 0.5).turn("z", -s * 12).at(*(top + (s * 0.05, 0.055, -0.01)))
            for s in (-1, 1)
        ]
    length = -float(min(p.vertices[:, 2].min() for p in parts))
    base = np.array((0, top[1] - 0.12, -length + 0.03))
    parts.append(tube(spline([base - (0, 0.03, 0), base + (0, 0.04, -0.09), base + (0, 0.16, -0.11)], 12), 0.022, fur, 10))
    collar = draw(rng, pick(rng, *BRIGHT))
    parts.append(torus(0.084, 0.013, collar).turn("x", 52).at(*(top - (0, 0.075, 0.055))))
    return Build(stretched(rng, parts), ("standing",), f"with a {collar.name} collar", fur)


def cat(rng: Rng) -> Build:
    """Sitting or standing; triangular ears, whiskers, long tail."""
    fur = coat(rng)
    pink, pale = draw(rng, "pink"), lighter(fur, 0.5) if fur.rgb.mean() < 0.7 else lighter(fur, -0.12)
    if chance(rng):
        parts, top = beast(fur, length=0.3, tall=0.28, thick=0.07, leg=0.02, neck=0.08, head=0.07)
        end = np.array((0, 0.24, -0.2))
        parts.append(tube(spline([end, end + (0, 0.06, -0.08), end + (0.02, 0.2, -0.09), end + (0.03, 0.26, -0.05)], 20), 0.013, fur, 10))
        word = "standing"
    else:
        body = lathe(joined((0, 0), spline([(0.1, 0.0), (0.118, 0.06), (0.1, 0.16), (0.06, 0.27)], 20), (0, 0.29)), fur, 28).scaled(
            0.95, 1, 1.1
        )
        parts = [
            body,
            *both(rod((0.04, 0.2, 0.06), (0.045, 0.02, 0.11), 0.028, fur, 0.022)),
            *both(ellipsoid(0.028, 0.02, 0.04, pale).at(0.045, 0.02, 0.125)),
            *both(ellipsoid(0.05, 0.065, 0.08, fur).at(0.085, 0.06, 0.0)),
            tube(spline([(0, 0.03, -0.1), (0.1, 0.02, -0.14), (0.17, 0.02, -0.02), (0.15, 0.02, 0.08)], 24), 0.016, fur, 10),
        ]
        top, word = np.array((0, 0.33, 0.03)), "sitting"
    parts += [
        ellipsoid(0.08, 0.068, 0.068, fur).at(*top),
        ellipsoid(0.032, 0.022, 0.024, pale).at(*(top + (0, -0.022, 0.058))),
        ball(0.009, pink, 6, 8).at(*(top + (0, -0.01, 0.083))),
    ]
    for s in (-1, 1):
        parts += [
            extrude([(-0.03, 0), (0.03, 0), (s * 0.01, 0.068)], 0.02, fur).turn("z", -s * 14).at(*(top + (s * 0.045, 0.045, 0))),
            ellipsoid(0.014, 0.017, 0.01, draw(rng, "green") if fur.rgb.mean() < 0.4 else EYE).at(*(top + (s * 0.032, 0.014, 0.06))),
        ]
        parts += [
            rod(top + (s * 0.02, -0.022, 0.075), top + (s * 0.1, -0.02 + d, 0.07), 0.0014, WHITE if fur.rgb.mean() < 0.6 else EYE, sides=5)
            for d in (-0.015, 0.01)
        ]
    return Build(stretched(rng, parts), (word,), "with a long tail", fur)


def horse(rng: Rng) -> Build:
    """Long legs, arched neck, mane and tail; sometimes saddled."""
    fur = coat(rng)
    hair = lighter(fur, -0.6) if fur.rgb.mean() > 0.2 else lighter(fur, 0.15)
    parts, top = beast(fur, length=1.3, tall=1.45, thick=0.3, leg=0.07, neck=0.68, head=0.17)
    parts += [
        rod(top + (0, 0.03, -0.05), top + (0, -0.3, 0.42), 0.14, fur, 0.085),
        ball(0.15, fur).at(*(top + (0, 0, 0.0))),
        ball(0.09, fur).at(*(top + (0, -0.31, 0.43))),
    ]
    parts += [
        q
        for s in (-1, 1)
        for q in (
            cylinder(0.045, 0.16, fur, 0.008, 12).at(*(top + (s * 0.08, 0.11, -0.02))),
            ball(0.03, EYE, 8, 10).at(*(top + (s * 0.12, -0.04, 0.14))),
        )
    ]
    line = [top + (0, 0.16, -0.02), top + (0, 0.02, -0.2), top + (0, -0.3, -0.38), top + (0, -0.5, -0.46)]
    parts += [
        tube(spline(line, 16), 0.085, hair, 8).scaled(0.6, 1, 1),
        tube(spline([(0, 1.22, -0.8), (0, 1.15, -0.98), (0, 0.75, -1.05), (0, 0.45, -1.02)], 16), 0.075, hair, 10),
        *corners(cylinder(0.085, 0.09, hair, sides=16), 0.15, 0.533),
    ]
    if chance(rng, 0.35):
        saddle = draw(rng, pick(rng, "red", "brown", "blue"), "leather")
        parts += [rounded(0.62, 0.12, 0.5, 0.05, saddle).shaped(lambda x, y, z: (x, y - 2.2 * x**2, z)).at(0, 1.42, 0.05)]
        return Build(stretched(rng, parts), ("standing",), f"with a {saddle.name} saddle", fur)
    return Build(stretched(rng, parts), ("standing",), "with a mane", fur)


def elephant(rng: Rng) -> Build:
    """Trunk, big ears, tusks, thick legs."""
    paint = draw(rng, pick(rng, "grey", "grey", "grey", "blue", "pink"), "")
    ivory = Paint(np.array((0.95, 0.92, 0.84)))
    body = ellipsoid(0.85, 0.9, 1.2, paint).at(0, 1.45, 0)
    leg = lathe(joined((0, 0), spline([(0.27, 0), (0.26, 0.1), (0.24, 0.6), (0.34, 1.3)], 16), (0, 1.3)), paint, 20)
    head = np.array((0, 1.95, 1.35))
    lift = between(rng, 0.0, 1.0)
    trunk = spline(
        [
            head + (0, -0.15, 0.4),
            head + (0, -0.6, 0.75),
            head + (0, -1.1 + 0.7 * lift, 0.85 + 0.2 * lift),
            head + (0, -1.5 + 1.5 * lift, 1.05 + 0.3 * lift),
        ],
        24,
    )
    parts = [
        body,
        *corners(leg, 0.45, 0.7),
        ellipsoid(0.55, 0.62, 0.55, paint).at(*head),
        tube(trunk, np.linspace(0.24, 0.1, len(trunk)), paint, 16),
    ]
    parts += both(ellipsoid(0.5, 0.6, 0.07, lighter(paint, -0.08)).turn("y", 28).at(0.85, head[1] + 0.05, head[2] - 0.15)) + both(
        ball(0.06, EYE, 8, 10).at(0.36, head[1] + 0.12, head[2] + 0.42)
    )
    parts += both(
        tube(
            spline(
                [(0.22, head[1] - 0.32, head[2] + 0.4), (0.28, head[1] - 0.55, head[2] + 0.75), (0.26, head[1] - 0.45, head[2] + 1.0)], 14
            ),
            0.055,
            ivory,
            10,
        )
    ) + [
        tube(spline([(0, 1.7, -1.15), (0, 1.3, -1.35), (0, 0.9, -1.35)], 12), 0.04, paint, 8),
        ball(0.08, lighter(paint, -0.5)).at(0, 0.88, -1.35),
    ]
    return Build(stretched(rng, parts), ("standing",), "with a raised trunk" if lift > 0.6 else "with tusks", paint)


def duck(rng: Rng) -> Build:
    """Bath duck: round body, head, orange bill."""
    paint, bill = draw(rng, pick(rng, "yellow", "yellow", "yellow", "white", "blue", "pink", "green"), "rubber"), draw(rng, "orange")
    body = ellipsoid(0.05, 0.038, 0.065, paint).shaped(
        lambda x, y, z: (x * (1 - 3 * np.maximum(-z - 0.02, 0)), y + 12 * np.maximum(-z - 0.02, 0) ** 2, z)
    )
    parts = [
        body.at(0, 0.036, 0),
        ball(0.034, paint).at(0, 0.088, 0.034),
        ellipsoid(0.019, 0.0075, 0.022, bill).at(0, 0.082, 0.07),
        ellipsoid(0.016, 0.005, 0.016, lighter(bill, -0.15)).at(0, 0.077, 0.066),
        *both(ball(0.0055, EYE, 8, 10).at(0.018, 0.097, 0.061)),
        *both(ellipsoid(0.012, 0.022, 0.035, lighter(paint, -0.08)).turn("x", -15).at(0.045, 0.044, -0.008)),
    ]
    return Build(stretched(rng, parts), ("toy",) if paint.name != "white" else (), f"with an {bill.name} bill", paint)


def fish(rng: Rng) -> Build:
    """Body with tail and back fins, striped or plain; on its belly."""
    paint = draw(rng, pick(rng, "orange", "red", "blue", "yellow", "grey", "turquoise", "green", "pink"))
    second = WHITE if chance(rng, 0.5) else lighter(paint, -0.3)
    long, high = between(rng, 0.2, 0.32), between(rng, 0.32, 0.55)
    t = np.linspace(0, 1, 22)
    h = long * high / 2 * np.clip(np.sin(np.pi * np.clip(t, 0, 1) ** 0.72), 0.0, 1) ** 0.75 + long * 0.03
    a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    rings = np.array([[(0.42 * k * np.cos(w), k * np.sin(w), long * (0.5 - s)) for w in a] for k, s in zip(h, t)])
    parts = [loft(rings, paint)]
    tail = (
        extrude(
            spline(
                [(0, 0.02 * long), (0.28 * long, 0.24 * long), (0.2 * long, 0), (0.28 * long, -0.24 * long), (0, -0.02 * long)],
                30,
                closed=True,
            ),
            0.008,
            second,
        )
        .turn("y", 90)
        .at(0, 0, -long * 0.48)
    )
    back = (
        extrude([(-0.2 * long, 0), (0.22 * long, 0), (0.1 * long, high * long * 0.3), (-0.14 * long, high * long * 0.22)], 0.007, second)
        .turn("y", 90)
        .at(0, long * high * 0.42, 0)
    )
    parts += _fish_details(back, high, long, second, tail)
    if second is WHITE:
        return _striped_fish(a, h, long, paint, parts, t)
    return Build(parts, (), "with fins", paint)


def _fish_details(back: Part, high: float, long: float, second: Paint, tail: Part) -> list[Part]:
    parts: list[Part] = []
    parts += [
        tail,
        back,
        *both(
            extrude(spline([(0, 0), (0.14 * long, 0.05 * long), (0.15 * long, -0.06 * long)], 16, closed=True), 0.006, second)
            .turn("y", 60)
            .at(long * high * 0.2, -long * 0.02, long * 0.12)
        ),
        *both(ball(long * 0.035, WHITE, 8, 12).at(long * high * 0.15, long * 0.05, long * 0.33)),
        *both(ball(long * 0.022, EYE, 8, 10).at(long * high * 0.15 + long * 0.018, long * 0.05, long * 0.342)),
    ]
    return parts


def _striped_fish(a: np.ndarray, h: np.ndarray, long: float, paint: Paint, parts: list[Part], t: np.ndarray) -> Build:
    for s in (0.28, 0.52, 0.74):
        k = float(np.interp(s, t, h)) * 1.012
        parts.append(
            loft(
                np.array(
                    [[(0.425 * k * np.cos(w), k * np.sin(w), long * (0.5 - s) + d) for w in a] for d in (-0.035 * long, 0.035 * long)]
                ),
                WHITE,
            )
        )
    return Build(parts, (), "with white stripes", paint)


def bird(rng: Rng) -> Build:
    """Small bird on two legs, wings folded or spread."""
    paint = draw(rng, pick(rng, "blue", "red", "yellow", "green", "brown", "grey", "white", "black"))
    belly, bill = lighter(paint, 0.55), draw(rng, pick(rng, "orange", "yellow", "grey"))
    body = [
        ellipsoid(0.05, 0.05, 0.08, paint).turn("x", -25),
        ellipsoid(0.04, 0.042, 0.06, belly).turn("x", -25).at(0, -0.014, 0.012),
        ball(0.04, paint).at(0, 0.062, 0.055),
        cylinder(0.014, 0.035, bill, 0.002, 12).turn("x", 90).at(0, 0.06, 0.088),
        *both(ball(0.007, EYE, 6, 8).at(0.022, 0.072, 0.086)),
    ]
    tail = extrude([(-0.022, 0), (0.022, 0), (0.035, -0.1), (-0.035, -0.1)], 0.008, lighter(paint, -0.25)).turn("x", 65).at(0, -0.02, -0.06)
    if chance(rng, 0.4):
        wings = both(ellipsoid(0.11, 0.008, 0.045, lighter(paint, -0.15)).turn("z", 22).at(0.13, 0.05, -0.01))
    else:
        wings = both(ellipsoid(0.014, 0.035, 0.07, lighter(paint, -0.2)).turn("x", -28).at(0.046, 0.005, -0.015))
    legs = [
        q
        for s in (-1, 1)
        for q in (
            rod((s * 0.02, 0.05, 0), (s * 0.022, 0, 0.005), 0.004, bill),
            *(
                rod((s * 0.022, 0.003, 0.005), (s * 0.022 + dx, 0.003, dz), 0.003, bill)
                for dx, dz in ((0, 0.035), (0.018, 0.028), (-0.018, 0.028), (0, -0.018))
            ),
        )
    ]
    return Build(
        stretched(rng, [*moved([*body, tail, *wings], y=0.09), *legs]),
        (),
        "with spread wings" if wings[0].vertices[:, 0].max() > 0.2 else "with folded wings",
        paint,
    )


def rabbit(rng: Rng) -> Build:
    """Sitting, long ears up, round tail."""
    fur = coat(rng)
    pink, pale = draw(rng, "pink"), lighter(fur, 0.5) if fur.rgb.mean() < 0.75 else lighter(fur, -0.08)
    parts = [
        ellipsoid(0.1, 0.11, 0.14, fur).at(0, 0.11, -0.02),
        ellipsoid(0.072, 0.078, 0.078, fur).at(0, 0.24, 0.1),
        ball(0.042, pale).at(0, 0.09, -0.155),
        *both(ellipsoid(0.05, 0.07, 0.085, fur).at(0.08, 0.075, -0.05)),
        *both(ellipsoid(0.03, 0.024, 0.07, fur).at(0.075, 0.022, 0.04)),
        *both(ellipsoid(0.026, 0.055, 0.026, fur).at(0.045, 0.055, 0.1)),
    ]
    tilt = between(rng, 4, 16)
    parts += both(ellipsoid(0.024, 0.095, 0.014, fur).at(0, 0.09, 0).turn("z", -tilt).turn("x", -8).at(0.03, 0.29, 0.08)) + both(
        ellipsoid(0.013, 0.07, 0.006, pink).at(0, 0.085, 0.011).turn("z", -tilt).turn("x", -8).at(0.03, 0.29, 0.08)
    )
    parts += [
        ball(0.009, pink, 6, 8).at(0, 0.235, 0.178),
        *both(ball(0.011, EYE, 8, 10).at(0.045, 0.26, 0.153)),
        *both(ball(0.024, pale, 8, 12).at(0.018, 0.215, 0.158)),
    ]
    return Build(stretched(rng, parts), ("sitting",), "with long ears", fur)

"""For fuel and gas: jerrycan, gas cylinder."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import beam, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, slab, torus, tube


def jerrycan(rng: Rng) -> Build:
    """Pressed steel fuel can with three handles and a cross, plastic canister with one grip, low fuel can with a long spout, water can."""
    variant = pick(rng, "steel", "steel", "plastic", "spout", "tap")
    word = {
        "steel": pick(rng, "green", "green", "red", "beige", "black"),
        "spout": pick(rng, "red", "red", "yellow"),
        "tap": pick(rng, "blue", "white", "grey"),
    }.get(variant, pick(rng, "white", "red", "blue", "yellow", "green", "black"))
    paint = draw(rng, word, "metal" if variant == "steel" else "plastic")
    dark = lighter(paint, -0.35)
    w, d, tall = between(rng, 0.3, 0.36), between(rng, 0.15, 0.18), between(rng, 0.4, 0.46)
    if variant == "steel":
        outline = spline(
            [
                (-w / 2, 0.03),
                (-w / 2 + 0.03, 0),
                (w / 2 - 0.03, 0),
                (w / 2, 0.03),
                (w / 2, tall * 0.8),
                (w * 0.36, tall),
                (-w * 0.45, tall),
                (-w / 2, tall * 0.95),
            ],
            64,
            closed=True,
        )
        body = extrude(outline, d, paint, smooth=False)
        middle = outline.mean(0)
        plates = [extrude(middle + (outline - middle) * 0.9, d + 0.014, paint)]
        cross = []
        for s in (-1, 1):
            for z in (d / 2 + 0.009, -d / 2 - 0.009):
                cross.append(beam((-w * 0.34, tall * (0.5 - 0.3 * s), z), (w * 0.34, tall * (0.5 + 0.3 * s), z), 0.026, dark))
        seam = tube(np.column_stack([outline, np.zeros(len(outline))]), 0.005, dark, 6, closed=True)
        grips = [
            tube(
                [(-w * 0.3, tall - 0.005, z), (-w * 0.26, tall + 0.045, z), (w * 0.18, tall + 0.045, z), (w * 0.22, tall - 0.005, z)],
                0.011,
                paint,
                10,
            )
            for z in (-d * 0.3, 0, d * 0.3)
        ]
        cap = [cylinder(0.03, 0.045, dark, sides=24), box(0.075, 0.014, 0.03, steel(rng)).at(0.0, 0.042, 0)]
        parts = named("can", body, *plates) + named("rib", *cross) + named("seam", seam) + named("handle", *grips)
        parts += named("cap", *(p.turn("z", -35).at(w * 0.4, tall * 0.9, 0) for p in cap))
        return Build(
            parts,
            (),
            "with three handles",
            paint,
            variant=variant,
            has=("three handles", "a cap", "a cross on its side"),
            lacks=("a long spout", "a tap"),
        )
    if variant == "spout":
        low = tall * 0.6
        body = rounded(w, low, d * 1.25, 0.05, paint, 5)
        grip = tube(
            spline([(-w * 0.36, low - 0.01, 0), (-w * 0.3, low + 0.06, 0), (w * 0.05, low + 0.07, 0), (w * 0.16, low - 0.01, 0)], 24),
            0.016,
            paint,
            12,
        )
        neck = cylinder(0.03, 0.035, DARK, sides=24).at(w * 0.32, low - 0.005, 0)
        pour = tube(
            spline([(w * 0.32, low + 0.02, 0), (w * 0.4, low + 0.1, 0), (w * 0.62, low + 0.19, 0)], 14),
            np.linspace(0.02, 0.011, 15),
            draw(rng, "yellow" if word == "red" else "black"),
            14,
        )
        ribs = [rounded(0.03, low * 0.72, d * 1.25 + 0.012, 0.006, paint, 2).at(x, low * 0.14, 0) for x in (-w * 0.25, 0, w * 0.25)]
        return Build(
            named("can", body) + named("rib", *ribs) + named("handle", grip) + named("cap", neck) + named("spout", pour),
            ("low",),
            "with a long spout",
            paint,
            variant=variant,
            has=("one handle", "a long spout"),
            lacks=("a cross on its side", "a tap"),
        )
    body = rounded(w, tall * 0.86, d * 1.1, 0.045, paint, 5)
    hold = [
        tube(
            spline(
                [
                    (-w * 0.36, tall * 0.84, 0),
                    (-w * 0.33, tall, 0),
                    (-w * 0.1, tall * 1.02, 0),
                    (w * 0.12, tall * 1.0, 0),
                    (w * 0.18, tall * 0.84, 0),
                ],
                30,
            ),
            0.02,
            paint,
            14,
        )
    ]
    cap_paint = draw(rng, pick(rng, "red", "black", "yellow", "blue"), "plastic")
    top = cylinder(0.034, 0.034, cap_paint, sides=30)
    neck = cylinder(0.03, 0.03, paint, sides=24).at(w * 0.34, tall * 0.85, 0)
    panels = [rounded(w * 0.74, tall * 0.16, d * 1.1 + 0.014, 0.006, paint, 2).at(0, tall * f, 0) for f in (0.12, 0.36, 0.6)]
    parts = named("can", body) + named("panel", *panels) + named("handle", *hold) + named("cap", neck, top.at(w * 0.34, tall * 0.88, 0))
    has, lacks = ["one handle", "a cap"], ["a cross on its side", "a long spout"]
    if variant == "tap":
        tap = [
            cylinder(0.016, 0.05, cap_paint, sides=18).turn("z", -90).at(w / 2 - 0.004, 0.06, 0),
            cylinder(0.012, 0.05, cap_paint, sides=16).at(w / 2 + 0.035, 0.02, 0),
            box(0.012, 0.012, 0.055, cap_paint).at(w / 2 + 0.035, 0.07, 0),
        ]
        parts += named("tap", *tap)
        has.append("a tap")
    else:
        lacks.append("a tap")
    return Build(
        parts,
        (),
        "with a tap" if variant == "tap" else "with a handle and a cap",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=tuple(lacks),
    )


def gas_cylinder(rng: Rng) -> Build:
    """Stout propane bottle with a collar, small camping bottle, tall one with a valve cap or with valve and hose, on a trolley."""
    variant = pick(rng, "propane", "propane", "tall", "valve", "camping", "trolley")
    paint = draw(rng, pick(rng, "grey", "orange", "blue", "red", "green", "white", "yellow"), "metal")
    brass = Paint(np.array((0.80, 0.63, 0.28)), "metal")
    if variant in ("propane", "camping"):
        r = between(rng, 0.14, 0.17) if variant == "propane" else between(rng, 0.1, 0.12)
        tall = r * (between(rng, 2.6, 3.4) if variant == "propane" else between(rng, 1.5, 1.9))
        side = joined(
            (0, 0.03),
            spline(
                [
                    (r * 0.5, 0.03),
                    (r * 0.9, 0.05),
                    (r, 0.03 + r * 0.5),
                    (r, tall - r * 0.5),
                    (r * 0.85, tall - r * 0.16),
                    (r * 0.4, tall),
                    (0.001, tall + 0.004),
                ],
                40,
            ),
        )
        parts = named("tank", lathe(side, paint, 44), torus(r * 1.0, 0.004, paint, 8, 44).at(0, tall * 0.52, 0))
        foot = lathe([(r * 0.72, 0), (r * 0.8, 0), (r * 0.8, 0.06), (r * 0.72, 0.06), (r * 0.72, 0)], paint, 40)
        valve = [
            cylinder(0.014, 0.04, brass, sides=16),
            cylinder(0.009, 0.035, brass, sides=14).turn("x", 90).at(0, 0.02, 0.01),
            cylinder(0.024, 0.012, DARK, sides=20).at(0, 0.045, 0),
        ]
        parts += named("foot", foot) + named("valve", *moved(valve, y=tall - 0.005))
        if variant == "propane":
            a = np.radians(np.linspace(-215, 35, 40))
            ring = np.stack([np.cos(a), np.sin(a)], 1)
            wall = slab(joined(ring * r * 0.62, ring[::-1] * r * 0.59), r * 0.18 + 0.085, paint).at(0, tall - r * 0.18, 0)
            lip = tube(np.column_stack([ring[:, 0] * r * 0.61, np.full(40, tall + 0.085), ring[:, 1] * r * 0.61]), 0.009, paint, 8)
            parts += named("collar", wall, lip)
            return Build(
                parts,
                ("round",),
                "with a collar",
                paint,
                variant=variant,
                has=("a valve", "a collar", "a foot ring"),
                lacks=("wheels", "a cap over its valve"),
            )
        grip = tube(
            spline(
                [
                    (-r * 0.5, tall - r * 0.1, 0),
                    (-r * 0.42, tall + 0.05, 0),
                    (0, tall + 0.085, 0),
                    (r * 0.42, tall + 0.05, 0),
                    (r * 0.5, tall - r * 0.1, 0),
                ],
                24,
            ),
            0.008,
            paint,
            10,
        )
        return Build(
            parts + named("handle", grip),
            ("low", "round"),
            "with a handle",
            paint,
            variant=variant,
            has=("a valve", "a handle", "a foot ring"),
            lacks=("a collar", "wheels"),
        )
    r, tall = between(rng, 0.1, 0.125), between(rng, 1.15, 1.45)
    tip = draw(rng, pick(rng, "white", "black", "blue", "green", "red", "yellow"), "metal") if chance(rng, 0.6) else paint
    t = np.linspace(0.0, np.pi / 2 * 0.88, 12)
    body = lathe(joined((0, 0), (r * 0.94, 0), (r, 0.02), (r, tall - r), (0, tall - r)), paint, 40)
    dome = lathe(joined((0, tall - r), np.stack([r * np.cos(t), tall - r + r * 0.95 * np.sin(t)], 1), (0, tall - r * 0.05)), tip, 40)
    neck = cylinder(r * 0.34, 0.05, tip, sides=24).at(0, tall - r * 0.1, 0)
    parts = named("tank", body) + named("shoulder", dome, neck)
    if variant == "tall":
        cap = lathe(spline([(r * 0.42, 0), (r * 0.44, 0.06), (r * 0.36, 0.13), (0.001, 0.15)], 20), steel(rng), 28).at(0, tall + 0.02, 0)
        hole = [ellipsoid(0.012, 0.026, 0.012, DARK).at(0, tall + 0.085, s * r * 0.42) for s in (-1, 1)]
        parts += named("cap", cap, cylinder(r * 0.43, 0.004, steel(rng), sides=28).at(0, tall + 0.018, 0)) + named("hole", *hole)
        return Build(
            parts,
            ("tall",),
            "with a cap over its valve",
            paint,
            variant=variant,
            has=("a cap over its valve",),
            lacks=("a valve", "a collar", "wheels"),
        )
    gauge = [
        cylinder(0.03, 0.014, steel(rng), sides=24).turn("x", 90),
        cylinder(0.026, 0.016, Paint(np.array((0.95, 0.95, 0.94))), sides=24).turn("x", 90),
    ]
    wheel = [
        torus(0.034, 0.006, DARK, 8, 24),
        rod((-0.034, 0, 0), (0.034, 0, 0), 0.004, DARK),
        rod((0, 0, -0.034), (0, 0, 0.034), 0.004, DARK),
    ]
    valve = [
        cylinder(0.016, 0.09, brass, sides=18).at(0, tall + 0.02, 0),
        rod((0, tall + 0.06, 0), (0, tall + 0.06, 0.09), 0.011, brass),
        *moved(gauge, -0.045, tall + 0.085, 0.06),
        *moved(gauge, 0.045, tall + 0.085, 0.06),
        rod((-0.045, tall + 0.085, 0.06), (0.045, tall + 0.085, 0.06), 0.007, brass),
    ]
    parts += named("valve", *valve) + named("handwheel", *moved(wheel, y=tall + 0.118))
    hose_paint = draw(rng, pick(rng, "black", "red", "blue"), "rubber")
    hose = spline(
        [(0, tall + 0.06, 0.09), (r * 0.8, tall - 0.1, 0.2), (r * 1.7, tall * 0.45, 0.16), (r * 1.5, 0.12, 0.05), (r * 1.9, 0.02, 0.25)], 40
    )
    parts += named("hose", tube(hose, 0.009, hose_paint, 8))
    if variant == "valve":
        return Build(
            parts,
            ("tall",),
            "with a valve and a hose",
            paint,
            variant=variant,
            has=("a valve", "a hose", "gauges"),
            lacks=("a collar", "wheels", "a cap over its valve"),
        )
    red = draw(rng, pick(rng, "red", "blue", "black"), "metal")
    frame = both(rod((r * 1.15, 0.02, -r * 1.25), (r * 1.15, tall * 0.95, -r * 1.25), 0.014, red)) + [
        rod((-r * 1.15, y, -r * 1.25), (r * 1.15, y, -r * 1.25), 0.012, red) for y in (0.15, tall * 0.5, tall * 0.8)
    ]
    frame += both(
        tube(
            spline([(r * 1.15, tall * 0.94, -r * 1.25), (r * 1.15, tall * 1.02, -r * 1.6), (r * 1.15, tall * 1.03, -r * 2.2)], 10),
            0.014,
            red,
            10,
        )
    )
    frame += [box(r * 2.5, 0.012, r * 2.6, red).at(0, -0.012, 0), torus(r * 1.04, 0.008, red, 6, 36).at(0, tall * 0.55, 0)]
    wheels = both(cylinder(0.11, 0.05, DARK, sides=28).turn("z", -90).at(r * 1.3, 0.1, -r * 1.4)) + both(
        cylinder(0.05, 0.056, steel(rng), sides=20).turn("z", -90).at(r * 1.3, 0.1, -r * 1.4)
    )
    return Build(
        parts + named("trolley", *frame) + named("wheel", *wheels),
        ("tall",),
        "on a trolley",
        paint,
        variant=variant,
        has=("a valve", "a hose", "wheels"),
        lacks=("a collar",),
    )

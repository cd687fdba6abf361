"""Ware to pour from and to shake: teapot, pitcher, thermos, salt shaker."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import pierced, turned_rings
from cg3d.made.kitchenware.tones import CLEAR, DARK
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, metal, pick, plastic, steel, wood
from cg3d.made.parts import Part, around, ball, cylinder, lathe, moved, named, rounded, torus, tube
from cg3d.made.pieces import handle, hollow


def teapot(rng: Rng) -> Build:
    """Round belly, squat iron pot with a bow handle, tall pot, straight side, with an infuser lid: spout, handle, lid with a knob."""
    variant = pick(rng, "round", "round", "tall", "squat", "straight")
    paint = ceramic(rng) if chance(rng, 0.75) and variant != "squat" else metal(rng)
    r, tall = between(rng, 0.075, 0.1), between(rng, 0.11, 0.16)
    tall *= {"tall": 1.45, "squat": 0.72}.get(variant, 1.0)
    belly = between(rng, 0.3, 0.5)
    lines = {
        "straight": [(r * 0.9, 0), (r * 0.94, tall * 0.05), (r * 0.84, tall * 0.85), (r * 0.5, tall)],
        "tall": [(r * 0.7, 0), (r * 0.62, tall * 0.05), (r * 0.95, tall * 0.3), (r * 0.62, tall * 0.75), (r * 0.45, tall)],
        "squat": [(r * 0.7, 0), (r * 1.05, tall * 0.3), (r * 1.08, tall * 0.55), (r * 0.85, tall * 0.88), (r * 0.45, tall)],
    }
    side = spline(
        lines.get(variant, [(r * 0.6, 0), (r * 0.95, tall * belly * 0.6), (r, tall * belly), (r * 0.8, tall * 0.8), (r * 0.45, tall)]), 30
    )
    cap = [(0, 0), (r * 0.5, 0), (r * 0.46, 0.008), (r * 0.25, 0.02), (0.006, 0.024), (0.006, 0.03), (0, 0.03)]
    body = named("pot", lathe(joined((0, 0), side, (0, tall)), paint, 40))
    if variant == "squat":
        rows = [
            around(ball(0.0035, paint, 4, 7).at(float(np.interp(tall * f, side[:, 1], side[:, 0])), tall * f, 0), 30, start=6 * i)
            for i, f in enumerate((0.3, 0.42, 0.54, 0.66))
        ]
        body += named("dot", *(p for row in rows for p in row))
    lid = named("lid", lathe(cap, paint).at(0, tall - 0.002, 0)) + named(
        "knob", ball(0.011, paint if chance(rng, 0.7) else wood(rng, grain=False)).at(0, tall + 0.034, 0)
    )
    out = float(np.interp(tall * 0.32, side[:, 1], side[:, 0]))
    spout = spline([(out * 0.8, tall * 0.3, 0), (out * 1.3, tall * 0.45, 0), (out * 1.5, tall * 0.75, 0), (out * 1.85, tall * 0.98, 0)], 20)
    parts = body + lid + named("spout", tube(spout, np.linspace(0.024, 0.009, len(spout)), paint, 14))
    has, lacks = ["a spout", "a lid"], []
    if variant != "squat" and chance(rng, 0.85):
        k = float(np.interp(tall * 0.85, side[:, 1], side[:, 0])) / r
        bow = [
            (-r * k, tall * 0.85),
            (-r * 1.45, tall * 0.95),
            (-r * 1.7, tall * 0.6),
            (-r * 1.35, tall * 0.25),
            (-out * 0.95, tall * 0.25),
        ]
        parts += named("handle", handle(bow, 0.0075, paint))
        has.append("a handle at the back")
        lacks.append("a handle over the top")
    else:
        high = tall + r * 0.75
        bow = [(-r * 0.6, tall * 0.9), (-r * 0.55, tall + r * 0.45), (0, high), (r * 0.55, tall + r * 0.45), (r * 0.6, tall * 0.9)]
        parts += named("handle", handle(bow, 0.006, wood(rng, grain=False) if chance(rng) else paint))
        has.append("a handle over the top")
        lacks.append("a handle at the back")
    words: tuple[str, ...] = {"tall": ("tall",), "squat": ("low", "round"), "straight": ()}.get(variant, ("round",))
    return Build(parts, words, "with a spout", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def pitcher(rng: Rng) -> Build:
    """Jug with a lip and a handle: round belly, straight glass, tapered, tall enamel, with a lid, filled."""
    variant = pick(rng, "belly", "belly", "straight", "tapered", "enamel", "lid")
    r = between(rng, 0.055, 0.07)
    tall = r * {"belly": 2.9, "straight": 3.1, "tapered": 3.0, "enamel": 3.9, "lid": 3.4}[variant] * between(rng, 0.93, 1.07)
    paint = {
        "straight": Paint(CLEAR * rng.uniform(0.94, 1.04), "glass"),
        "lid": plastic(rng),
        "enamel": draw(rng, pick(rng, "white", "blue", "red", "turquoise"), "metal"),
    }.get(variant, ceramic(rng))
    lines = {
        "belly": [
            (r * 0.7, 0),
            (r * 1.05, tall * 0.2),
            (r * 1.12, tall * 0.4),
            (r * 0.8, tall * 0.7),
            (r * 0.68, tall * 0.82),
            (r * 0.82, tall),
        ],
        "straight": [(r * 0.95, 0), (r, tall * 0.05), (r * 0.97, tall * 0.6), (r, tall)],
        "tapered": [(r * 1.05, 0), (r * 1.06, tall * 0.06), (r * 0.85, tall * 0.6), (r * 0.78, tall)],
        "enamel": [(r * 0.95, 0), (r * 0.95, tall * 0.15), (r * 0.72, tall * 0.55), (r * 0.6, tall * 0.82), (r * 0.8, tall)],
        "lid": [(r * 0.85, 0), (r * 0.86, tall * 0.1), (r * 0.95, tall * 0.6), (r, tall)],
    }
    side = spline(lines[variant], 36)
    parts = named("jug", _spouted(hollow(side, paint, 0.0032, 44), r, tall, 0.42 if variant in ("belly", "enamel") else 0.28))
    if chance(rng, 0.4):
        y = float(side[len(side) // 2, 1])
        parts += named(
            "band",
            torus(float(np.interp(y, side[:, 1], side[:, 0])), 0.002, lighter(paint, -0.4 if paint.rgb.mean() > 0.4 else 0.5), 6, 40).at(
                0, y, 0
            ),
        )

    def at(f: float) -> float:
        return -float(np.interp(tall * f, side[:, 1], side[:, 0]))

    out = r * between(rng, 0.6, 0.85)
    bow = [
        (at(0.9) + 0.004, tall * 0.9),
        (at(0.9) - out * 0.8, tall * 0.92),
        (at(0.7) - out, tall * 0.68),
        (at(0.45) - out * 0.6, tall * 0.38),
        (at(0.3) + 0.004, tall * 0.28),
    ]
    parts += named("handle", handle(bow, 0.0062, paint if variant != "enamel" else lighter(paint, -0.6)))
    has, lacks, detail = ["a handle", "a spout"], [], "with a handle"
    if variant == "lid":
        cap = plastic(rng)
        top = [
            cylinder(r * 1.02, 0.01, cap, sides=40).at(0, tall, 0),
            lathe([(0, 0), (0.012, 0), (0.016, 0.014), (0, 0.018)], cap, 20).at(0, tall + 0.009, 0),
        ]
        parts += named("lid", *top)
        has.append("a lid")
        detail = "with a lid"
    else:
        lacks.append("a lid")
        if chance(rng, 0.5):
            level = tall * between(rng, 0.78, 0.9)
            juice = draw(rng, pick(rng, "orange", "yellow", "red", "white", "blue"))
            parts += named(
                "drink", cylinder(float(np.interp(level, side[:, 1], side[:, 0])) - 0.003, 0.004, juice, sides=40).at(0, level, 0)
            )
            has.append("a drink")
            detail = "filled with a drink"
        else:
            lacks.append("a drink")
    words = ("tall",) if variant == "enamel" else ("round",) if variant == "belly" else ()
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _spouted(part: Part, r: float, tall: float, pull: float = 0.3, start: float = 0.7) -> Part:
    """A turned vessel with its rim drawn out to a lip towards +x."""

    def change(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        w = np.clip((y / tall - start) / (1 - start), 0, 1) ** 2 * np.exp(-((z / (0.42 * r)) ** 2)) * (x > 0)
        return x + pull * r * w, y + 0.16 * r * w, z * (1 - 0.25 * w)

    return part.shaped(change)


def thermos(rng: Rng) -> Build:
    """Vacuum flask with its cup, travel mug, slim bottle with a ring, jug with a handle and a lever."""
    variant = pick(rng, "flask", "flask", "mug", "bottle", "jug")
    paint = steel(rng) if chance(rng, 0.4) else draw(rng, pick(rng, "green", "blue", "red", "black", "white", "turquoise", "pink"), "metal")
    lid = steel(rng) if chance(rng, 0.4) else DARK
    r = between(rng, 0.034, 0.042)
    if variant == "flask":
        tall = r * between(rng, 5.2, 6.2)
        body = lathe(
            [(0, 0), (r * 0.92, 0), (r, 0.004), (r, tall), (r * 0.94, tall + 0.008), (r * 0.72, tall + 0.024), (0, tall + 0.024)], paint, 40
        )
        cup = lathe([(0, 0), (r * 0.8, 0), (r * 0.8, 0.004), (r * 0.77, 0.055), (r * 0.7, 0.062), (0, 0.062)], lid, 36).at(
            0, tall + 0.022, 0
        )
        rings = [torus(r, 0.0022, lid, 8, 40).at(0, y, 0) for y in (0.014, tall - 0.008)]
        parts = named("body", body) + named("cup", cup) + named("ring", *rings)
        has, lacks = ["a cup on top"], []
        if chance(rng, 0.6):
            bow = [(r - 0.002, tall * 0.9), (r + 0.028, tall * 0.88), (r + 0.03, tall * 0.5), (r - 0.002, tall * 0.45)]
            parts += named("handle", handle(bow, 0.005, lid))
            has.append("a handle")
        else:
            lacks.append("a handle")
        return Build(parts, ("tall",), "with a cup on top", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "mug":
        tall = r * between(rng, 3.8, 4.4)
        body = lathe([(0, 0), (r * 0.78, 0), (r * 0.8, 0.004), (r * 0.86, tall * 0.35), (r * 1.05, tall), (0, tall)], paint, 40)
        band = lathe(
            [(r * 0.85, tall * 0.38), (r * 0.93, tall * 0.38), (r * 1.03, tall * 0.72), (r * 0.95, tall * 0.72), (r * 0.85, tall * 0.38)],
            DARK,
            40,
        )
        top = [
            cylinder(r * 1.08, 0.012, lid, sides=40),
            cylinder(r * 0.98, 0.022, lid, sides=40),
            rounded(0.018, 0.012, 0.032, 0.004, lid).at(0, 0.02, r * 0.3),
        ]
        parts = named("body", body) + named("sleeve", band) + named("lid", *moved(top, y=tall - 0.001))
        return Build(parts, (), "with a lid", paint, variant=variant, has=("a lid", "a sleeve"), lacks=("a handle", "a cup on top"))
    if variant == "bottle":
        tall = r * between(rng, 4.8, 5.6)
        shape = [
            (r * 0.92, 0),
            (r * 0.98, 0.005),
            (r * 0.98, tall * 0.72),
            (r * 0.8, tall * 0.86),
            (r * 0.62, tall * 0.92),
            (r * 0.62, tall),
        ]
        body = lathe(joined((0, 0), shape[:3], spline(shape[2:], 16)[1:], (0, tall)), paint, 40)
        cap = [
            cylinder(r * 0.7, 0.034, lid, sides=32).at(0, tall - 0.004, 0),
            torus(r * 0.42, 0.0042, lid, 8, 24).turn("x", 90).at(0, tall + 0.038, 0),
        ]
        base = cylinder(r * 1.0, 0.014, DARK, sides=40)
        return Build(
            named("body", body) + named("cap", *cap) + named("base", base),
            ("tall",),
            "with a ring on its cap",
            paint,
            variant=variant,
            has=("a ring on its cap",),
            lacks=("a handle", "a cup on top"),
        )
    r, tall = r * 1.6, r * 1.6 * between(rng, 3.2, 3.7)
    side = spline([(r * 0.9, 0), (r, tall * 0.08), (r * 0.98, tall * 0.5), (r * 0.72, tall * 0.85), (r * 0.66, tall)], 30)
    parts = named("body", lathe(joined((0, 0), side, (0, tall)), paint, 40))
    beak = rounded(r * 0.9, 0.03, r * 0.5, 0.01, lid).at(r * 0.55, tall + 0.004, 0)
    top = [
        lathe([(0, 0), (r * 0.7, 0), (r * 0.7, 0.03), (r * 0.5, 0.045), (0, 0.048)], lid, 36).at(0, tall - 0.002, 0),
        rounded(r * 0.9, 0.014, r * 0.4, 0.005, lid).at(-r * 0.3, tall + 0.044, 0),
    ]
    bow = [(-r * 0.6, tall * 1.02), (-r * 1.35, tall * 1.0), (-r * 1.6, tall * 0.7), (-r * 1.4, tall * 0.35), (-r * 0.96, tall * 0.3)]
    parts += named("spout", beak) + named("lid", *top) + named("handle", handle(bow, 0.009, lid))
    return Build(
        parts, (), "with a handle and a spout", paint, variant=variant, has=("a handle", "a spout", "a lid"), lacks=("a cup on top",)
    )


def salt_shaker(rng: Rng) -> Build:
    """Glass body under a pierced metal dome, ceramic bell, turned wooden, cylinder, faceted; real holes in the top."""
    variant = pick(rng, "glass", "glass", "faceted", "bell", "wooden", "cylinder")
    shine, r = steel(rng), between(rng, 0.02, 0.024)
    tall = r * between(rng, 2.2, 2.9)
    body_paint = {
        "bell": ceramic(rng),
        "wooden": wood(rng, grain=False),
        "cylinder": draw(rng, pick(rng, "white", "black", "grey", "red"), "metal"),
    }.get(variant, Paint(CLEAR * rng.uniform(0.92, 1.02), "glass"))
    cap_paint = shine if variant in ("glass", "faceted", "cylinder") else body_paint
    lines = {
        "glass": [(r * 0.85, 0), (r, tall * 0.06), (r * 0.92, tall * 0.5), (r * 0.8, tall)],
        "faceted": [(r * 1.05, 0), (r * 1.05, tall * 0.1), (r * 0.82, tall)],
        "bell": [(r * 1.15, 0), (r * 1.15, tall * 0.12), (r * 0.95, tall * 0.5), (r * 0.78, tall)],
        "wooden": [(r, 0), (r * 1.02, tall * 0.12), (r * 0.6, tall * 0.42), (r * 0.9, tall * 0.8), (r * 0.78, tall)],
        "cylinder": [(r * 0.9, 0), (r * 0.9, tall)],
    }
    side = spline(lines[variant], 24) if variant in ("glass", "bell", "wooden") else np.array(lines[variant])
    top = float(side[-1, 0])
    parts = named("body", lathe(joined((0, 0), side, (0, tall)), body_paint, 10 if variant == "faceted" else 32))
    if variant == "glass" or variant == "faceted":
        salt = lathe([(0, 0), (r * 1.0, 0), (r * 1.0, 0.001), (0, 0.001)], Paint(np.array((0.97, 0.97, 0.96))), 24)
        parts += named("salt", salt.scaled(0.9, 1, 0.9))
        parts += named("ring", *(torus(top * 1.1, 0.0014, cap_paint, 6, 32).at(0, tall + y, 0) for y in (0.001, 0.005, 0.009)))
        parts += named("cap", cylinder(top * 1.08, 0.011, cap_paint, sides=32).at(0, tall, 0))
        tall += 0.011
        top *= 1.05
    a = np.linspace(0.0, np.pi / 2 * 0.94, 9)
    dome = np.stack([top * np.cos(a), tall + top * (0.75 if variant != "cylinder" else 0.2) * np.sin(a)], 1)
    holes = np.zeros((8, 30), bool)
    holes[4, ::5] = True
    holes[6, ::10] = True
    shell = pierced(turned_rings(dome, 30), turned_rings(dome * (0.9, 1) - (0, 0.0015), 30), cap_paint, holes)
    inside = cylinder(top * 0.85, 0.002, Paint(np.array((0.1, 0.1, 0.1))), sides=24).at(0, tall - 0.001, 0)
    parts += named("cap", shell, inside, cylinder(top * 0.1, 0.0015, cap_paint, sides=12).at(0, dome[-1, 1] - 0.0012, 0))
    if chance(rng, 0.2):
        pepper = Paint(np.array((0.22, 0.17, 0.14)))
        parts = parts + [Part(p.vertices, p.faces, pepper if p.paint is body_paint else p.paint, p.name) for p in moved(parts, x=r * 2.6)]
        return Build(
            parts, (), "with a pepper shaker", body_paint, named=False, variant=variant, has=("holes in the top", "a second shaker")
        )
    metal_cap = cap_paint is shine
    return Build(
        parts,
        (),
        "with holes in the top",
        body_paint,
        variant=variant,
        has=("holes in the top", "a metal cap") if metal_cap else ("holes in the top",),
        lacks=() if metal_cap else ("a metal cap",),
    )

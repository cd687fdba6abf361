"""Weapons with a blade or a string: bow, arrow, spear, dagger."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, against, finished, iron, likely, plate


def blade(long: float, half: np.ndarray, thick: float, paint: Paint, bend: np.ndarray | float = 0.0) -> Part:
    """Double-edged blade up the y axis with a ridge; half widths from guard to tip."""
    t = np.linspace(0, 1, len(half))
    mid = np.broadcast_to(bend, t.shape)
    rings = np.array(
        [
            [(b - a, y, 0), (b, y, -thick * min(1, a / half[0])), (b + a, y, 0), (b, y, thick * min(1, a / half[0]))]
            for a, b, y in zip(half, mid, t * long)
        ]
    )
    return loft(rings, paint)


def arrow_parts(rng: Rng, long: float, shaft: Paint, vane: Paint, head: str) -> list[Part]:
    """Arrow up the y axis, nock at the origin."""
    metal = steel(rng)
    parts = named("shaft", rod((0, 0, 0), (0, long, 0), 0.0045, shaft)) + named("nock", cylinder(0.006, 0.015, vane).at(0, -0.004, 0))
    feather = extrude([(0.003, 0.02), (0.026, 0.012), (0.026, 0.085), (0.003, 0.115)], 0.0016, vane)
    parts += named("feather", *around(feather, 3))
    if head == "broad":
        parts += named(
            "point",
            extrude(
                [(0, 0.07), (0.022, 0.0), (0.008, 0.012), (0.006, -0.012), (-0.006, -0.012), (-0.008, 0.012), (-0.022, 0.0)], 0.004, metal
            )
            .shaped(lambda x, y, z: (x, y, z * np.clip(1.4 - np.abs(x) / 0.02, 0.2, 1)))
            .at(0, long, 0),
        )
    elif head == "target":
        parts += named(
            "point", lathe([(0, -0.005), (0.0055, -0.005), (0.0055, 0.012), (0.0004, 0.035), (0, 0.035)], metal, 16).at(0, long, 0)
        )
    elif head == "stone":
        parts += named(
            "point",
            extrude(
                spline(
                    [(0, 0.06), (0.014, 0.02), (0.018, 0.0), (0.005, 0.005), (0, -0.01), (-0.005, 0.005), (-0.018, 0.0), (-0.014, 0.02)],
                    30,
                    closed=True,
                ),
                0.006,
                draw(rng, "grey", "stone"),
            ).at(0, long, 0),
        ) + named("cord", *(torus(0.006, 0.0016, draw(rng, "brown", "leather"), 6, 14).at(0, long - 0.004 * i, 0) for i in range(5)))
    else:
        parts += named(
            "cup",
            lathe([(0, 0), (0.006, 0), (0.016, 0.012), (0.016, 0.015), (0, 0.01)], Paint(np.array((0.75, 0.2, 0.15)), "rubber"), 20).at(
                0, long, 0
            ),
        )
    return parts


def arrow(rng: Rng) -> Build:
    """With a broad head, a target point, a stone head, a suction cup; a bundle of three."""
    style = likely(rng, broad=3, target=2, stone=1.3, cup=1, bundle=1.2)
    shaft, vane = (
        wood(rng, grain=False) if chance(rng, 0.75) else draw(rng, pick(rng, "black", "red", "yellow"), "plastic"),
        draw(rng, pick(rng, "white", *BRIGHT), "plastic"),
    )
    long = between(rng, 0.45, 0.6)
    parts = arrow_parts(rng, long, shaft, vane, style if style != "bundle" else pick(rng, "broad", "target"))
    if style == "bundle":
        parts = [q for i, a in enumerate((-9, 0, 9)) for q in moved(turned(moved(parts, 0, -long * 0.4, 0), "z", a), 0, 0, 0.014 * i)]
    thick = 1.5
    parts = [p.scaled(thick, 1, thick) for p in parts]
    pose = turned(turned(parts, "x", -90), "y", between(rng, 20, 160)) if chance(rng, 0.55) else turned(parts, "z", between(rng, -60, 60))
    said = {"feathers": True, "a pointed head": style != "cup", "a suction cup": style == "cup"}
    return finished(
        pose,
        shaft,
        style,
        said,
        ("long",),
        "in a bundle of three" if style == "bundle" else "with a suction cup" if style == "cup" else "with feathers",
    )


def bow(rng: Rng) -> Build:
    """Longbow; recurve with tips bent forward; compound with wheels; short horse bow; with an arrow."""
    style = likely(rng, long=2.5, recurve=3, compound=1.5, short=1.5)
    paint = wood(rng, grain=False) if style != "compound" else draw(rng, pick(rng, "black", "green", "red", "blue"), "metal")
    thread, grip = Paint(np.array((0.88, 0.86, 0.8))), leather(rng) if style != "compound" else BLACK
    tall = {"long": 1.6, "recurve": 1.3, "compound": 0.95, "short": 1.0}[style] * between(rng, 0.95, 1.05) / 2
    drawn = chance(rng, 0.35)
    arms = {
        "long": [(0, 0), (0.005, 0.3), (-0.06, 0.7), (-0.15, 1.0)],
        "recurve": [(0, 0), (0.015, 0.2), (-0.03, 0.5), (-0.13, 0.8), (-0.14, 0.93), (-0.1, 1.0)],
        "compound": [(0, 0), (0.02, 0.3), (0.02, 0.5), (-0.05, 0.8), (-0.1, 1.0)],
        "short": [(0.02, 0), (0.06, 0.15), (0.02, 0.5), (-0.1, 0.8), (-0.12, 0.92), (-0.07, 1.0)],
    }[style]
    flat = np.array([(x, y * tall) for x, y in arms]) * (between(rng, 0.9, 1.25), 1)
    curve = spline(flat, 36)
    fat = np.interp(np.linspace(0, 1, len(curve)), (0, 0.1, 0.3, 1), (0.016, 0.016, 0.018, 0.008)) * (1.15 if style != "long" else 1)
    limb = tube(np.column_stack([curve, 0 * curve[:, 0]]), fat, paint, 12).scaled(1, 1, 1.3 if style != "long" else 1.0)
    parts = named("limb", limb, limb.mirrored("y"))
    x0 = float(flat[0, 0])
    parts += named(
        "grip",
        rounded(0.04, 0.13, 0.045, 0.014, grip).at(x0, -0.065, 0),
        *(torus(0.021, 0.0025, against(grip, 0.3), 6, 18).at(x0, y, 0) for y in np.linspace(-0.05, 0.05, 6)),
    )
    tip = curve[-1]
    pull = np.array((-0.42 if drawn else float(tip[0]), 0.0))
    if style == "compound":
        wheels = [plate(circle(0.04, 28), 0.022, 0.014, steel(rng)).turn("x", 90).at(tip[0], s * tip[1], 0) for s in (-1, 1)]
        parts += named("wheel", *wheels, *(cylinder(0.01, 0.04, BLACK).turn("x", 90).at(tip[0], s * tip[1], -0.02) for s in (-1, 1)))
        parts += named(
            "string",
            *(rod((tip[0] - 0.03, s * tip[1], 0), (tip[0] - 0.02, -s * tip[1], 0.01 * s), 0.0025, thread, sides=6) for s in (-1, 1)),
        )
        parts += named(
            "sight",
            rod((x0, 0.14, 0), (x0 + 0.12, 0.14, 0.03), 0.006, BLACK),
            torus(0.022, 0.003, BLACK, 6, 18).turn("z", 90).at(x0 + 0.12, 0.14, 0.03),
        )
    edge = tip[0] - (0.035 if style == "compound" else 0)
    pull[0] = -0.4 if drawn else edge
    parts += named("string", *(rod((edge, s * tip[1], 0), (pull[0], 0, 0), 0.003, thread, sides=6) for s in (-1, 1)))
    loaded = drawn or chance(rng, 0.25)
    if loaded:
        shot = turned(arrow_parts(rng, 0.62, wood(rng, grain=False), draw(rng, pick(rng, "red", "white", "yellow")), "broad"), "z", -90)
        parts += [p.at(pull[0], 0.01, 0.026) if p.name else p for p in shot]
    said = {"an arrow": loaded, "wheels at its tips": style == "compound", "tips bent forward": style in ("recurve", "short")}
    said = {k: v for k, v in said.items() if k != "tips bent forward" or v}
    pose = turned(parts, "x", -90) if chance(rng, 0.3) else turned(parts, "y", between(rng, -40, 40))
    return finished(
        pose,
        paint,
        style,
        said,
        ("long",) if style == "long" else ("short",) if style == "short" else (),
        "with an arrow" if loaded else "with wheels at its tips" if style == "compound" else "with a string",
    )


def spear(rng: Rng) -> Build:
    """Leaf-shaped head; stone head tied on; halberd-like wings; trident points; javelin; feathered tribal one."""
    style = likely(rng, leaf=3, stone=1.5, winged=1.5, javelin=1.2, feathered=1.2)
    shaft, metal = wood(rng, grain=False), iron(rng) if style != "stone" else draw(rng, "grey", "stone")
    tall, r = between(rng, 1.1, 1.5), between(rng, 0.014, 0.018)
    parts = named("shaft", rod((0, 0, 0), (0, tall, 0), r, shaft, r * 0.9, 16))
    long, w = between(rng, 0.22, 0.3), between(rng, 0.034, 0.045)
    t = np.linspace(0, 1, 18)
    half = {
        "leaf": w * np.interp(t, (0, 0.3, 0.55, 1), (0.45, 1, 0.85, 0.02)),
        "stone": w * 1.1 * np.interp(t, (0, 0.2, 0.6, 1), (0.5, 1, 0.75, 0.03)),
        "winged": w * np.interp(t, (0, 0.25, 0.7, 1), (0.5, 0.95, 0.7, 0.02)),
        "javelin": w * 0.5 * np.interp(t, (0, 0.2, 1), (0.8, 1, 0.03)),
        "feathered": w * np.interp(t, (0, 0.12, 0.3, 1), (0.4, 1.1, 0.95, 0.02)),
    }[style]
    parts += named("head", blade(long, half, 0.011, metal).at(0, tall + 0.02, 0))
    if style == "stone":
        cord = draw(rng, pick(rng, "brown", "beige"), "leather")
        parts += named(
            "cord", *(torus(r * 1.25, r * 0.35, cord, 6, 18).turn("z", (-1) ** i * 14).at(0, tall - 0.03 + 0.012 * i, 0) for i in range(7))
        )
    else:
        parts += named(
            "socket", lathe([(0, 0), (r * 1.3, 0), (r * 1.05, 0.1), (r * 0.7, 0.14), (0, 0.14)], metal, 18).at(0, tall - 0.08, 0)
        )
    if style == "winged":
        wing = extrude([(0, 0), (0.1, 0.02), (0.12, 0.075), (0.07, 0.045), (0, 0.05)], 0.01, metal)
        parts += named("wing", *both(wing.at(0.006, tall + 0.0, 0)))
    if style == "feathered":
        tone = [draw(rng, pick(rng, *BRIGHT, "white")) for _ in range(3)]
        feather = [
            extrude(
                spline([(0, 0), (0.018, -0.05), (0.012, -0.13), (0, -0.16), (-0.012, -0.13), (-0.018, -0.05)], 26, closed=True),
                0.003,
                tone[i],
            )
            .turn("x", -18)
            .at(0, tall - 0.03, r)
            for i in range(3)
        ]
        parts += named("feather", *(feather[i % 3].turn("y", 60 * i) for i in range(6))) + named(
            "cord", *(torus(r * 1.2, r * 0.3, draw(rng, "red", "fabric"), 6, 16).at(0, tall - 0.02 - 0.012 * i, 0) for i in range(3))
        )
    bound = chance(rng, 0.6)
    if bound:
        wrap = leather(rng)
        parts += named(
            "grip",
            cylinder(r * 1.18, 0.16, wrap, sides=16).at(0, tall * 0.45, 0),
            *(torus(r * 1.2, r * 0.12, against(wrap, 0.3), 6, 16).at(0, tall * 0.45 + 0.02 * i, 0) for i in range(9)),
        )
    parts += named(
        "butt",
        lathe([(0, 0), (r * 0.3, 0), (r * 1.2, 0.06), (r * 1.2, 0.08), (0, 0.08)], metal if style != "stone" else shaft, 16).at(
            0, -0.06, 0
        ),
    )
    said = {"feathers": style == "feathered", "two wings": style == "winged", "a leather grip": bound, "a pointed head": True}
    pose = turned(turned(parts, "x", -90), "y", between(rng, 30, 150)) if chance(rng, 0.35) else turned(parts, "z", between(rng, -35, 35))
    return finished(
        pose, shaft, style, said, ("long",), {"feathered": "with feathers", "winged": "with two wings"}.get(style, "with a pointed head")
    )


def dagger(rng: Rng) -> Build:
    """Straight with a cross guard; curved; wavy kris; thin stiletto; combat knife-like; with a jewel; in a sheath."""
    style = likely(rng, straight=3, curved=1.5, wavy=1.2, thin=1.2, sheath=1.2)
    metal, guard = steel(rng), BRASS if chance(rng, 0.55) else steel(rng)
    grip = (
        leather(rng) if chance(rng, 0.6) else wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT, "black"), "leather")
    )
    long = between(rng, 0.19, 0.26)
    w = 0.009 if style == "thin" else between(rng, 0.016, 0.021)
    t = np.linspace(0, 1, 28)
    half = w * np.clip((1.01 - t) / (0.55 if style != "thin" else 1.0), 0.03, 1) ** 0.75
    bend: np.ndarray = 0 * t
    if style == "curved":
        bend = 0.22 * long * t**2
    if style == "wavy":
        bend = 0.007 * np.sin(6 * np.pi * t) * (1 - 0.4 * t)
    sheath = style == "sheath"
    if sheath:
        cover = leather(rng)
        parts = named(
            "sheath",
            blade(long * 1.04, np.maximum(w * 1.3 * np.clip((1.05 - t) / 0.35, 0, 1) ** 0.6, 0.004), 0.009, cover).at(0, 0.004, 0),
            box(w * 2.8, 0.02, 0.022, guard).at(0, 0.01, 0),
            ball(0.008, guard).at(0, long * 1.04, 0),
        )
    else:
        parts = named("blade", blade(long, half, 0.0038, metal, bend))
        if style == "straight" and chance(rng):
            parts += named("groove", *(box(0.003, long * 0.5, 0.0012, lighter(metal, -0.4)).at(0, 0.01, s * 0.0035) for s in (-1, 1)))
    reach = between(rng, 0.035, 0.055) * (0.75 if style == "thin" else 1)
    lift = between(rng, -0.012, 0.022)
    parts += named(
        "guard",
        tube(
            spline([(-reach, lift, 0), (-reach * 0.5, lift * 0.2, 0), (0, 0, 0), (reach * 0.5, lift * 0.2, 0), (reach, lift, 0)], 20),
            0.007,
            guard,
        ),
        *(ball(0.0095, guard).at(s * reach, lift, 0) for s in (-1, 1)),
    )
    hold = between(rng, 0.09, 0.11)
    line = spline([(0.011, -hold), (0.0145, -hold * 0.55), (0.011, 0)], 14)
    parts += named(
        "handle",
        lathe(joined((0, -hold), line, (0, 0)), grip, 18),
        *(torus(0.0128, 0.002, against(grip, 0.35), 6, 18).at(0, -hold * f, 0) for f in (0.15, 0.32, 0.5, 0.68, 0.85)),
    )
    jewel = chance(rng, 0.35)
    stone = draw(rng, pick(rng, "red", "green", "blue", "purple"), "glass")
    parts += named("pommel", ball(0.0165, stone if jewel else guard).at(0, -hold - 0.011, 0))
    if jewel:
        parts += named("jewel", *(ball(0.0085, stone, 8, 14).at(0, 0, s * 0.0065) for s in (-1, 1)))
    said = {"a jewel": jewel, "a sheath": sheath, "a cross guard": True}
    words = {"curved": ("curved",), "wavy": ("wavy",), "thin": ("thin",)}.get(style, ())
    pose = (
        turned(parts, "z", 180)
        if chance(rng, 0.35)
        else turned(turned(parts, "x", -90), "y", between(rng, 0, 90))
        if chance(rng, 0.5)
        else parts
    )
    return finished(pose, None, style, said, words, "in its sheath" if sheath else "with a jewel" if jewel else "with a cross guard")

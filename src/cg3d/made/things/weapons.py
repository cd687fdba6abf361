"""Weapons: bow, arrow, spear, dagger, pistol, rifle, cannon, grenade."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, against, finished, iron, laid, likely, plate

GUN = Paint(np.array((0.17, 0.17, 0.18)), "metal")


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


def _grip(x: float, tall: float, lean: float, deep: float, paint: Paint, curl: float = 0.0) -> list[Part]:
    """Pistol grip hanging from (x, 0), leaning back towards -x."""
    line = [
        (x + 0.024, 0),
        (x - 0.026, 0),
        (x - 0.03 - lean - curl, -tall * 0.8),
        (x - 0.03 - lean - curl, -tall),
        (x + 0.018 - lean, -tall),
        (x + 0.014 - lean * 0.7, -tall * 0.5),
    ]
    return named(
        "grip",
        extrude(spline(line, 40, closed=True), deep, paint),
        extrude(
            spline(np.array(line) * (1, 0.82) - (0.0, tall * 0.06), 40, closed=True) * (0.98, 1) + (x * 0.02, 0),
            deep * 1.15,
            against(paint, 0.25),
        ),
    )


def _trigger(x: float, y: float, paint: Paint, thick: float = 0.0035) -> list[Part]:
    """Trigger in its guard, the guard's rear end at (x, y)."""
    bow_ = spline([(x, y, 0), (x + 0.002, y - 0.026, 0), (x + 0.025, y - 0.031, 0), (x + 0.047, y - 0.022, 0), (x + 0.052, y, 0)], 24)
    hook = spline([(x + 0.024, y, 0), (x + 0.021, y - 0.012, 0), (x + 0.026, y - 0.023, 0)], 10)
    return named("trigger guard", tube(bow_, thick, paint, 8)) + named("trigger", tube(hook, thick * 0.9, paint, 8).scaled(1, 1, 1.4))


def pistol(rng: Rng) -> Build:
    """Automatic with a slide; revolver with a drum; old flintlock with a curved butt; water pistol; long silencer."""
    style = likely(rng, automatic=3, revolver=2.5, flintlock=1.5, water=1.2, silencer=1)
    metal = GUN if chance(rng, 0.6) else steel(rng)
    grip = wood(rng, grain=False) if style in ("flintlock", "revolver") or chance(rng, 0.3) else draw(rng, "black", "plastic")
    body: Paint = metal
    if style in ("automatic", "silencer"):
        slide = extrude(
            [(-0.06, 0.0), (0.115, 0.0), (0.12, 0.006), (0.12, 0.024), (0.115, 0.029), (-0.055, 0.029), (-0.062, 0.02)], 0.025, metal
        )
        parts = named(
            "slide",
            slide,
            *(box(0.002, 0.02, 0.0262, lighter(metal, -0.4)).at(-0.05 + 0.005 * i, 0.004, 0) for i in range(6)),
            box(0.03, 0.01, 0.0262, lighter(metal, 0.15)).at(0.025, 0.016, 0.0),
        )
        parts += named(
            "frame", extrude([(-0.055, 0), (0.1, 0), (0.1, -0.016), (0.01, -0.018), (-0.05, -0.016)], 0.021, lighter(metal, -0.25))
        ) + named(
            "muzzle",
            cylinder(0.008, 0.006, lighter(metal, 0.2)).turn("z", -90).at(0.119, 0.016, 0),
            cylinder(0.0045, 0.007, BLACK).turn("z", -90).at(0.119, 0.016, 0),
        )
        parts += named(
            "sight", box(0.005, 0.006, 0.003, metal).at(0.11, 0.029, 0), box(0.006, 0.006, 0.014, metal).at(-0.05, 0.029, 0)
        ) + named("hammer", rod((-0.058, 0.012, 0), (-0.072, 0.026, 0), 0.004, metal))
        parts += (
            moved(_grip(-0.022, 0.095, 0.022, 0.024, grip), 0, -0.01, 0)
            + _trigger(0.006, -0.016, metal)
            + named("magazine", rounded(0.05, 0.007, 0.027, 0.002, lighter(metal, -0.3)).at(-0.052, -0.112, 0))
        )
        if style == "silencer":
            parts += named(
                "silencer",
                cylinder(0.0165, 0.13, BLACK, sides=28).turn("z", -90).at(0.122, 0.016, 0),
                *(torus(0.0165, 0.0012, lighter(BLACK, 0.25), 6, 24).turn("z", 90).at(0.13 + 0.11 * f, 0.016, 0) for f in (0, 1)),
            )
    elif style == "revolver":
        long = between(rng, 0.08, 0.16)
        parts = named(
            "barrel",
            rod((0.03, 0.02, 0), (0.03 + long, 0.02, 0), 0.0085, metal, sides=20),
            box(long, 0.008, 0.006, metal).at(0.03 + long / 2, 0.026, 0),
            rod((0.03, 0.005, 0), (0.03 + long * 0.75, 0.005, 0), 0.0045, metal),
            cylinder(0.0045, 0.002, BLACK).turn("z", -90).at(0.0295 + long, 0.02, 0),
        )
        flutes = circle(0.0195, 36) * (1 - 0.12 * np.maximum(np.cos(6 * np.linspace(0, 2 * np.pi, 36, endpoint=False)), 0))[:, None]
        drum = extrude(flutes, 0.04, lighter(metal, 0.12)).turn("y", 90).at(0.005, 0.013, 0)
        parts += named(
            "drum",
            drum,
            *(
                cylinder(0.0045, 0.0006, BLACK, sides=12).turn("z", -90).at(0.025, 0.013 + 0.0125 * np.sin(a), 0.0125 * np.cos(a))
                for a in np.linspace(0, 2 * np.pi, 6, endpoint=False)
            ),
        )
        frame = [(-0.035, -0.022), (0.03, -0.012), (0.035, 0.03), (0.025, 0.036), (-0.02, 0.036), (-0.04, 0.02)]
        parts += (
            named("frame", extrude(frame, 0.014, metal))
            + named("hammer", tube(spline([(-0.03, 0.02, 0), (-0.04, 0.038, 0), (-0.055, 0.042, 0)], 10), 0.0045, metal))
            + named("sight", box(0.008, 0.007, 0.003, metal).at(0.025 + long, 0.033, 0))
        )
        parts += moved(_grip(-0.032, 0.085, 0.03, 0.024, grip, 0.012), 0, -0.002, 0) + _trigger(-0.012, -0.018, metal)
    elif style == "flintlock":
        body, long = grip, between(rng, 0.18, 0.24)
        stock = spline(
            [
                (long * 0.85, -0.004),
                (0.0, -0.01),
                (-0.04, -0.014),
                (-0.085, -0.045),
                (-0.11, -0.085),
                (-0.085, -0.095),
                (-0.055, -0.06),
                (-0.02, -0.04),
                (0.04, -0.03),
                (long * 0.85, -0.018),
            ],
            70,
            closed=True,
        )
        fancy = BRASS
        parts = named("stock", extrude(stock, 0.022, grip)) + named(
            "barrel",
            rod((-0.02, 0.004, 0), (long, 0.004, 0), 0.0125, metal, 0.009, 8),
            torus(0.0095, 0.0022, fancy, 8, 20).turn("z", 90).at(long, 0.004, 0),
            cylinder(0.006, 0.001, BLACK).turn("z", -90).at(long, 0.004, 0),
        )
        parts += named("band", *(torus(0.0145, 0.0025, fancy, 8, 20).turn("z", 90).at(long * f, -0.002, 0) for f in (0.45, 0.75))) + named(
            "butt", ball(0.021, fancy).at(-0.098, -0.09, 0)
        )
        parts += named("lock", rounded(0.06, 0.018, 0.006, 0.002, metal).at(-0.01, -0.016, 0.013)) + named(
            "hammer",
            tube(spline([(-0.02, -0.006, 0.016), (-0.035, 0.014, 0.016), (-0.03, 0.034, 0.016), (-0.012, 0.036, 0.016)], 16), 0.005, metal),
            box(0.014, 0.01, 0.01, draw(rng, "grey", "stone")).at(-0.008, 0.03, 0.016),
            tube(spline([(0.012, 0.0, 0.016), (0.006, 0.018, 0.016), (0.012, 0.03, 0.016)], 8), 0.004, metal),
        )
        parts += named("ramrod", rod((0.02, -0.018, 0), (long * 0.95, -0.016, 0), 0.0035, wood(rng, grain=False))) + _trigger(
            -0.03, -0.028, fancy
        )
    else:
        body = draw(rng, pick(rng, *BRIGHT), "plastic")
        other = draw(rng, pick(rng, *(c for c in BRIGHT if c != body.name)), "plastic")
        parts = named(
            "body",
            extrude(
                spline([(-0.07, -0.01), (0.08, -0.014), (0.09, 0.0), (0.07, 0.03), (-0.05, 0.035), (-0.075, 0.02)], 50, closed=True),
                0.034,
                body,
            ),
        ) + named(
            "nozzle",
            lathe([(0, 0), (0.013, 0), (0.011, 0.02), (0.006, 0.03), (0, 0.03)], other, 20).turn("z", -90).at(0.084, 0.004, 0),
            ball(0.007, other).at(0.116, 0.004, 0),
        )
        tank = (
            rounded(0.085, 0.05, 0.05, 0.022, other).at(-0.005, 0.03, 0)
            if chance(rng)
            else rod((-0.05, 0.05, 0), (0.05, 0.05, 0), 0.026, other, sides=24)
        )
        parts += (
            named("tank", tank, cylinder(0.011, 0.014, body).at(-0.03, 0.072, 0))
            + moved(_grip(-0.035, 0.085, 0.014, 0.028, body), 0, 0.0, 0)
            + named("trigger", rounded(0.012, 0.026, 0.014, 0.004, other).at(-0.002, -0.034, 0))
            + named("trigger guard", tube(spline([(-0.02, -0.035, 0), (0.012, -0.042, 0), (0.03, -0.012, 0)], 14), 0.005, body))
        )
    said = {"a drum": style == "revolver", "a silencer": style == "silencer", "a water tank": style == "water", "a trigger": True}
    words = ("toy",) if style == "water" else ("old",) if style == "flintlock" else ()
    pose = turned(parts, "x", -90) if chance(rng, 0.2) else parts
    how = {
        "revolver": "with a round drum",
        "silencer": "with a silencer",
        "water": "with a water tank",
        "flintlock": "with a curved wooden butt",
    }
    return finished(pose, body, style, said, words, how.get(style, "with a trigger"))


def rifle(rng: Rng) -> Build:
    """Hunting rifle with a wooden stock and scope; assault rifle with a magazine; lever action; musket; sniper with a bipod."""
    style = likely(rng, hunting=2.5, assault=3, lever=1.2, musket=1.2, sniper=1.5)
    metal, stock = (
        GUN if chance(rng, 0.75) else steel(rng),
        wood(rng, grain=False)
        if style in ("hunting", "lever", "musket") or chance(rng, 0.2)
        else draw(rng, pick(rng, "black", "green", "beige", "grey"), "plastic"),
    )
    long = {"assault": 0.32, "musket": 0.75, "sniper": 0.62}.get(style, 0.5) * between(rng, 0.93, 1.07)
    deep = 0.034
    parts: list[Part] = []
    if style == "assault":
        parts += named(
            "receiver", extrude([(-0.12, -0.03), (0.11, -0.03), (0.12, 0.0), (0.12, 0.03), (-0.12, 0.03), (-0.14, 0.0)], deep, metal)
        )
        parts += named(
            "handguard",
            extrude([(0.12, -0.02), (0.12 + long * 0.55, -0.016), (0.12 + long * 0.55, 0.022), (0.12, 0.026)], deep * 1.15, stock),
            *(box(0.022, 0.008, deep * 1.2, BLACK).at(0.15 + 0.034 * i, 0.004, 0) for i in range(4)),
        )
        parts += named(
            "barrel",
            rod((0.12, 0.006, 0), (0.12 + long, 0.006, 0), 0.0085, metal, sides=16),
            cylinder(0.0125, 0.045, metal).turn("z", -90).at(0.1 + long, 0.006, 0),
            rod((0.12, 0.03, 0), (0.12 + long * 0.7, 0.03, 0), 0.006, metal),
        )
        curved = chance(rng, 0.6)
        mag = [
            (0.035, -0.03),
            (0.09, -0.03),
            (0.1 + 0.012, -0.09),
            (0.135 if curved else 0.1, -0.155),
            (0.085 if curved else 0.045, -0.165),
            (0.055, -0.1),
        ]
        parts += (
            named("magazine", extrude(mag, deep * 0.7, lighter(metal, -0.3)))
            + moved(_grip(-0.05, 0.09, 0.028, deep * 0.85, stock), 0, -0.025, 0)
            + moved(_trigger(-0.025, -0.03, metal), 0, 0, 0)
        )
        butt = [(-0.13, 0.022), (-0.22, 0.02), (-0.36, 0.018), (-0.37, -0.1), (-0.34, -0.1), (-0.22, -0.028), (-0.13, -0.022)]
        parts += named("stock", extrude(butt, deep * 0.9, stock)) + named(
            "sight", box(0.012, 0.05, 0.008, metal).at(0.1 + long * 0.75, 0.02, 0), box(0.04, 0.03, 0.018, metal).at(-0.02, 0.03, 0)
        )
    else:
        line = spline(
            [
                (0.36 * long / 0.5, -0.012),
                (0.1, -0.02),
                (0.0, -0.03),
                (-0.06, -0.045),
                (-0.11, -0.075),
                (-0.2, -0.09),
                (-0.36, -0.14),
                (-0.37, -0.02),
                (-0.25, -0.005),
                (-0.14, -0.008),
                (-0.1, -0.004),
                (0.0, 0.008),
                (0.36 * long / 0.5, 0.006),
            ],
            90,
            closed=True,
        )
        parts += named("stock", extrude(line, deep, stock)) + named("pad", box(0.014, 0.12, deep * 1.02, BLACK).at(-0.368, -0.14, 0))
        parts += named(
            "barrel",
            rod((-0.05, 0.016, 0), (long + 0.12, 0.016, 0), 0.0125, metal, 0.0085, 18),
            torus(0.0085, 0.0015, metal, 6, 18).turn("z", 90).at(long + 0.12, 0.016, 0),
        ) + named("receiver", rounded(0.16, 0.036, 0.03, 0.008, metal).at(-0.03, -0.002, 0))
        parts += _trigger(-0.045, -0.036, metal)
        if style in ("hunting", "sniper"):
            parts += named(
                "bolt", rod((-0.07, 0.016, 0), (-0.07, 0.0, 0.05), 0.005, metal), ball(0.009, metal, 8, 14).at(-0.07, -0.002, 0.054)
            )
        if style == "lever":
            lever = spline([(-0.02, -0.035, 0), (0.0, -0.07, 0), (-0.05, -0.09, 0), (-0.1, -0.085, 0), (-0.09, -0.055, 0)], 30)
            parts += named("lever", tube(lever, 0.005, metal)) + named(
                "tube", rod((0.02, -0.004, 0), (long * 0.98, -0.004, 0), 0.0085, metal)
            )
        if style == "musket":
            parts += (
                named(
                    "hammer",
                    tube(
                        spline([(-0.04, 0.012, 0.02), (-0.06, 0.035, 0.02), (-0.05, 0.055, 0.02), (-0.03, 0.056, 0.02)], 16), 0.006, metal
                    ),
                )
                + named("band", *(torus(0.0165, 0.003, BRASS, 8, 20).turn("z", 90).at(long * f, 0.006, 0) for f in (0.3, 0.62, 0.9)))
                + named("ramrod", rod((0.05, -0.008, 0), (long + 0.08, -0.002, 0), 0.004, metal))
            )
    scoped = style == "sniper" or (style in ("hunting", "assault") and chance(rng, 0.55))
    if scoped:
        y = 0.068
        tube_ = lathe(
            joined((0, 0), [(0.017, 0), (0.0175, 0.035), (0.0115, 0.055), (0.0115, 0.15), (0.02, 0.185), (0.0205, 0.22)], (0, 0.218)),
            BLACK,
            24,
        ).turn("z", -90)
        parts += named(
            "scope",
            tube_.at(-0.12, y, 0),
            cylinder(0.009, 0.02, BLACK).at(-0.03, y, 0),
            cylinder(0.009, 0.02, BLACK).turn("x", 90).at(-0.03, y, 0.005),
            *(box(0.012, 0.045, 0.012, BLACK).at(x, 0.024, 0) for x in (-0.06, 0.0)),
        )
    legs = style == "sniper" and chance(rng, 0.8)
    if legs:
        parts += named("bipod", *(rod((long * 0.75, -0.01, 0), (long * 0.78, -0.21, s * 0.09), 0.006, metal) for s in (-1, 1)))
        if chance(rng):
            parts += named("muzzle", rounded(0.05, 0.022, 0.03, 0.006, metal).at(long + 0.13, 0.005, 0))
    strap = style in ("hunting", "musket") and chance(rng, 0.3)
    if strap:
        parts += named(
            "strap",
            tube(
                spline([(long * 0.6, -0.012, 0), (0.1, -0.16, 0.01), (-0.1, -0.2, 0.01), (-0.3, -0.12, 0)], 30), 0.006, leather(rng)
            ).scaled(1, 1, 2),
        )
    said = {
        "a scope": scoped,
        "a magazine": style == "assault",
        "a bipod": legs,
        "a strap": strap,
        "a wooden stock": stock.material == "wooden",
    }
    pose = turned(parts, "x", -90) if not legs and chance(rng, 0.25) else parts
    return finished(
        pose, stock, style, said, ("long",), "with a scope" if scoped else "with a magazine" if style == "assault" else "with a trigger"
    )


def cannon(rng: Rng) -> Build:
    """Field gun on two spoked wheels; ship's gun on a block with four small wheels; bare barrel on stone; mortar; with a ball pile."""
    style = likely(rng, field=4, ship=2.5, block=1, mortar=1)
    metal = draw(rng, pick(rng, "black", "black", "grey"), "metal") if chance(rng, 0.7) else BRASS
    timber, hoop = wood(rng), draw(rng, "black", "metal")
    long, r = between(rng, 1.1, 1.45), between(rng, 0.11, 0.14)
    if style == "mortar":
        long, r = 0.5, 0.2
    line = [
        (r * 0.45, -0.06),
        (r * 1.02, 0.0),
        (r * 1.12, 0.02),
        (r * 1.12, 0.07),
        (r, 0.09),
        (r * 0.94, long * 0.42),
        (r * 1.02, long * 0.43),
        (r * 1.02, long * 0.47),
        (r * 0.88, long * 0.48),
        (r * 0.7, long * 0.9),
        (r * 0.9, long * 0.95),
        (r * 0.94, long),
        (r * 0.5, long),
        (r * 0.46, long * 0.7),
        (0, long * 0.7),
    ]
    gun = named("barrel", lathe(joined((0, -0.06), line), metal, 36)) + named(
        "knob", ball(r * 0.36, metal).at(0, -0.06 - r * 0.4, 0), cylinder(r * 0.2, r * 0.4, metal).at(0, -0.06 - r * 0.3, 0)
    )
    gun += named("trunnion", rod((-r * 1.5, long * 0.4, 0), (r * 1.5, long * 0.4, 0), r * 0.3, metal)) + named(
        "rim", torus(r * 0.92, r * 0.07, metal, 8, 32).at(0, long * 0.97, 0)
    )
    up = between(rng, 5, 22) if style != "mortar" else 50
    gun = turned(turned(moved(gun, 0, -long * 0.4, 0), "x", 90), "x", -up)  # muzzle towards +Z
    axle = {"field": 0.52, "ship": 0.5, "block": 0.42, "mortar": 0.4}[style]
    parts = moved(gun, 0, axle + (0.1 if style == "field" else 0.08), 0)
    if style == "field":
        big = between(rng, 0.46, 0.54)
        n = int(rng.choice((8, 10, 12)))
        w = r * 1.5 + 0.12
        wheel = [
            plate(circle(big, 48), big * 0.87, 0.06, timber).turn("z", 90).at(0.03),
            plate(circle(big * 1.02, 48), big * 0.985, 0.066, hoop).turn("z", 90).at(0.033),
            cylinder(0.09, 0.16, timber).turn("z", 90).at(0.08),
            cylinder(0.05, 0.2, hoop).turn("z", 90).at(0.1),
            *around(rod((0, 0.06, 0), (0, big * 0.9, 0), 0.022, timber), n, "x"),
        ]
        parts += named("wheel", *(p.at(s * w, big, 0) for s in (-1, 1) for p in wheel))
        parts += named("axle", rod((-w, big, 0), (w, big, 0), 0.05, timber)) + named(
            "cheek",
            *both(
                extrude(
                    [(0.2, axle + 0.16), (0.2, axle - 0.08), (-0.35, axle - 0.2), (-0.35, axle - 0.06), (-0.1, axle + 0.16)], 0.06, timber
                )
                .turn("y", -90)
                .at(r * 1.25, 0, 0)
            ),
        )
        parts += named(
            "trail",
            *both(rod((0.09, axle - 0.1, -0.2), (0.05, 0.08, -1.3), 0.055, timber)),
            rounded(0.24, 0.12, 0.2, 0.03, timber).at(0, 0.02, -1.3),
        )
    elif style == "ship":
        side = [
            (-0.62, 0.16),
            (0.5, 0.16),
            (0.5, 0.44),
            (0.16, 0.5),
            (0.12, 0.44),
            (-0.12, 0.44),
            (-0.16, 0.36),
            (-0.36, 0.36),
            (-0.38, 0.28),
            (-0.62, 0.28),
        ]
        parts += named(
            "carriage",
            *both(extrude(side, 0.08, timber).turn("y", -90).at(r * 1.35, 0, 0)),
            box(r * 2.6, 0.08, 1.0, timber).at(0, 0.16, -0.05),
        )
        parts += named(
            "wheel",
            *(
                cylinder(0.15, 0.07, timber, sides=28).turn("z", 90).at(s * (r * 1.35 + 0.1) + 0.035, 0.15, z)
                for s in (-1, 1)
                for z in (0.32, -0.42)
            ),
            *(cylinder(0.05, 0.1, hoop).turn("z", 90).at(s * (r * 1.35 + 0.1) + 0.05, 0.15, z) for s in (-1, 1) for z in (0.32, -0.42)),
        )
        parts += named(
            "rope", torus(0.04, 0.01, Paint(np.array((0.75, 0.62, 0.42)), "rope"), 8, 20).turn("y", 90).at(r * 1.35 + 0.05, 0.36, 0.3)
        )
    else:
        stone = draw(rng, pick(rng, "grey", "beige"), "stone") if style == "block" else timber
        parts += named(
            "block",
            *both(
                extrude([(-0.4, 0), (0.4, 0), (0.32, 0.2), (0.12, axle + 0.1), (-0.12, axle + 0.1), (-0.32, 0.2)], 0.12, stone)
                .turn("y", -90)
                .at(r * 1.35, 0, 0)
            ),
            box(r * 3.4, 0.14, 0.9, stone),
        )
    pile = chance(rng, 0.25)
    if pile:
        k = r * 0.55
        spots = [(0, 0, 0), (2, 0, 0), (1, 0, 1.73), (1, 1.63, 0.58)]
        parts += named("cannonball", *(ball(k, hoop, 12, 20).at(0.75 + x * k, k + y * k, 0.25 + z * k) for x, y, z in spots))
    wheels = {"field": "two big wheels", "ship": "four small wheels"}.get(style)
    said = {"wheels": wheels is not None, "a pile of cannonballs": pile, "spokes in its wheels": style == "field"}
    if wheels:
        said[wheels] = True
    return finished(parts, metal, style, said, ("short",) if style == "mortar" else (), f"with {wheels}" if wheels else "on a block")


def grenade(rng: Rng) -> Build:
    """Pineapple with grooves, smooth egg, stick, cylinder smoke can, round old bomb with a fuse."""
    style = likely(rng, pineapple=4, smooth=1.5, stick=1.2, can=1.3, bomb=1)
    paint = (
        Paint(np.array((0.3, 0.34, 0.17)) * rng.uniform(0.85, 1.2), "metal")
        if style not in ("bomb",) and chance(rng, 0.75)
        else draw(rng, pick(rng, "black", "grey"), "metal")
    )
    metal = steel(rng)
    r = between(rng, 0.027, 0.033)
    tall = r * 2.7
    if style == "bomb":
        parts = named("body", ball(r * 1.5, paint, 18, 36)) + named(
            "cap", cylinder(r * 0.5, r * 0.5, lighter(paint, 0.2)).at(0, r * 1.35, 0)
        )
        fuse = tube(
            spline([(0, r * 1.8, 0), (0.004, r * 2.3, 0), (r * 0.5, r * 2.7, 0), (r * 0.9, r * 2.6, 0)], 20),
            r * 0.09,
            Paint(np.array((0.8, 0.72, 0.55)), "rope"),
        )
        parts += named("fuse", fuse, ball(r * 0.16, draw(rng, "orange"), 8, 14).at(r * 0.92, r * 2.6, 0))
        said = {"a pin ring": False, "a fuse": True, "a lever": False}
        return finished(parts, paint, style, said, ("round",), "with a fuse")
    if style == "stick":
        grip = wood(rng, grain=False)
        parts = named(
            "handle",
            lathe(joined((0, 0), [(0.013, 0), (0.0115, 0.02), (0.0125, 0.22)], (0, 0.22)), grip, 20),
            cylinder(0.0145, 0.018, metal).at(0, -0.004, 0),
        ) + named(
            "head",
            lathe([(0, 0), (0.02, 0), (0.034, 0.014), (0.034, 0.1), (0.03, 0.108), (0, 0.108)], paint, 32).at(0, 0.215, 0),
            *(torus(0.0342, 0.0016, lighter(paint, -0.35), 6, 32).at(0, 0.215 + y, 0) for y in (0.025, 0.09)),
        )
        parts += named("clip", rounded(0.012, 0.08, 0.004, 0.001, metal).at(0, 0.225, 0.036))
        said = {"a pin ring": False, "a lever": False, "a long handle": True}
        return finished(laid(parts, rng, 0.5), paint, style, said, ("long",), "with a wooden handle")
    if style == "pineapple":
        ys = np.linspace(0, 1, 41)
        wide = r * np.sqrt(np.clip(1 - (2 * ys - 1) ** 2 * 0.82, 0, 1))
        groove = np.abs(np.sin(np.pi * ys * 6)) ** 0.3
        body = lathe(joined((0, 0), np.stack([wide * (0.86 + 0.14 * groove), ys * tall], 1), (0, tall)), paint, 48)
        body = body.shaped(
            lambda x, y, z: (
                x * (0.87 + 0.13 * np.abs(np.sin(4 * np.arctan2(z, x))) ** 0.3),
                y,
                z * (0.87 + 0.13 * np.abs(np.sin(4 * np.arctan2(z, x))) ** 0.3),
            )
        )
        parts = named("body", body)
    elif style == "smooth":
        parts = named(
            "body",
            ball(r, paint, 18, 32).scaled(1.05, 1.3, 1.05).at(0, r * 1.3, 0),
            torus(r * 1.05, r * 0.03, lighter(paint, -0.3), 6, 36).at(0, r * 1.3, 0),
            torus(r * 0.86, r * 0.09, draw(rng, "yellow"), 8, 36).at(0, r * 2.02, 0),
        )
        tall = r * 2.55
    else:
        tall = r * 3.6
        parts = named(
            "body",
            lathe([(0, 0), (r * 0.92, 0), (r * 0.98, r * 0.1), (r * 0.98, tall - r * 0.1), (r * 0.8, tall), (0, tall)], paint, 36),
            *(torus(r * 0.98, r * 0.05, lighter(paint, -0.25), 6, 36).at(0, y, 0) for y in (r * 0.12, tall - r * 0.14)),
            cylinder(r * 1.0, r * 0.5, draw(rng, pick(rng, "yellow", "red", "white", "purple"))).at(0, tall * 0.62, 0),
        )
    top = tall
    parts += named(
        "neck",
        cylinder(r * 0.42, r * 0.5, metal).at(0, top - r * 0.1, 0),
        box(r * 0.7, r * 0.5, r * 0.6, lighter(metal, -0.2)).at(0, top + r * 0.3, 0),
    )
    lever = spline(
        [
            (-r * 0.2, top + r * 0.85, 0),
            (r * 0.5, top + r * 0.9, 0),
            (r * 1.05, top + r * 0.3, 0),
            (r * 1.25, top - r * 0.8, 0),
            (r * 1.2, top - r * 1.9, 0),
        ],
        26,
    )
    rings = [
        [(x, y, -r * 0.22), (x, y, r * 0.22), (x + r * 0.08, y + r * 0.05, r * 0.22), (x + r * 0.08, y + r * 0.05, -r * 0.22)]
        for x, y, _ in lever
    ]
    parts += named("lever", loft(np.array(rings), lighter(paint, -0.2) if chance(rng) else metal))
    pinned = chance(rng, 0.85)
    if pinned:
        parts += named(
            "pin",
            rod((-r * 0.4, top + r * 0.55, -r * 0.4), (-r * 0.4, top + r * 0.55, r * 0.45), r * 0.07, metal),
            torus(r * 0.45, r * 0.06, BRASS if chance(rng) else metal, 8, 28)
            .turn("x", 90)
            .turn("y", 25)
            .at(-r * 0.75, top + r * 0.35, r * 0.5),
        )
    said = {"a pin ring": pinned, "a lever": True, "grooves": style == "pineapple"}
    pose = turned(parts, "x", -90) if chance(rng, 0.15) else turned(parts, "y", between(rng, -40, 40))
    words = {"can": ("cylindrical",), "smooth": ("smooth",)}.get(style, ())
    return finished(pose, paint, style, said, words, "with grooves" if style == "pineapple" else "with a lever")

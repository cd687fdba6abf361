"""Furniture that keeps things: wardrobe, cabinet, television stand, filing cabinet. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import MIRROR, NUMBERS, bent, castor, door, frame, knob, row, spread, timber, told, tone, trim
from cg3d.made.furniture.chests import drawers
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, fabric, glass, lighter, metal, pick, wood
from cg3d.made.parts import (
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
)


def wardrobe(rng: Rng) -> Build:
    """Two or three doors: plain, drawers below, a mirror, a cornice and feet, sliding doors, open with clothes on a rail."""
    style = pick(rng, "plain", "drawers", "mirror", "cornice", "sliding", "open")
    paint, shine = timber(rng, 0.6), metal(rng)
    doors = int(rng.integers(2, 4)) if style != "sliding" else 2
    width, tall, depth = (
        doors * between(rng, 0.46, 0.58) * (1.5 if style == "sliding" else 1),
        between(rng, 1.85, 2.25),
        between(rng, 0.52, 0.64),
    )
    low = 0.12 if style == "cornice" else 0.08
    z = depth / 2
    if style == "open":
        return _open_wardrobe(rng, paint, width, tall, depth)
    parts = named("body", box(width, tall - low, depth, paint).at(0, low, 0))
    if style == "cornice":
        foot = lathe([(0, 0), (0.03, 0), (0.055, 0.05), (0.04, 0.12), (0, 0.12)], paint, 18)
        parts += named("foot", *corners(foot, width / 2 - 0.07, z - 0.07))
        parts += named(
            "cornice",
            box(width + 0.08, 0.05, depth + 0.06, paint).at(0, tall, 0.01),
            box(width + 0.14, 0.04, depth + 0.1, paint).at(0, tall + 0.05, 0.01),
        )
        if chance(rng, 0.5):
            u = np.linspace(0, np.pi, 17)
            arch = np.stack([width * 0.45 * np.cos(u), 0.14 * np.sin(u)], 1)
            parts += named("cornice", extrude(arch, 0.05, paint).at(0, tall + 0.09, z))
    else:
        parts += named("plinth", box(width - 0.04, low, depth - 0.06, lighter(paint, -0.3)))
    base = low + 0.02
    if style == "drawers":
        base = 0.5
        parts += named("drawer", *moved(drawers(width, 0.4, 0.06, 2, paint, shine, (0, low + 0.01), doors)[1:], z=z - 0.03))
    each, high = width / doors, tall - base - 0.03
    for i in range(doors):
        x, side = (i - (doors - 1) / 2) * each, 1 if i < doors / 2 else -1
        if style == "sliding":
            pane = MIRROR if i == 0 and chance(rng, 0.5) else trim(paint)
            parts += named("door", *moved(door(each + 0.03, high, paint, pane, rim=0.04), x - side * 0.015, base, z + 0.028 * i))
            parts += named(
                "handle", box(0.03, 0.3, 0.01, shine).at(x - side * (each / 2 - 0.08), base + high * 0.45, z + 0.028 * i + 0.022)
            )
            continue
        inset = MIRROR if style == "mirror" and i == doors // 2 else paint if style == "plain" and chance(rng, 0.5) else trim(paint)
        parts += named("door", *moved(door(each - 0.015, high, trim(paint) if inset is paint else paint, inset, rim=0.08), x, base, z))
        if inset is MIRROR:
            parts += named("mirror", box(each - 0.18, high - 0.18, 0.006, MIRROR).at(x, base + 0.09, z + 0.012))
        elif style == "cornice":
            parts += named(
                "panel",
                *moved(frame(each - 0.22, high * 0.36, 0.03, 0.015, paint), x, base + 0.13, z + 0.012),
                *moved(frame(each - 0.22, high * 0.42, 0.03, 0.015, paint), x, base + high * 0.5, z + 0.012),
            )
        parts += named("handle", box(0.015, 0.16, 0.03, shine).at(x + side * (each / 2 - 0.045), (base + tall) / 2 - 0.08, z + 0.025))
    mirror = any(part.paint is MIRROR for part in parts)
    count = "two doors" if doors == 2 else "three doors"
    facts = told(
        (count, True),
        ("drawers below", style == "drawers"),
        ("a mirror", mirror),
        ("a cornice", style == "cornice"),
        ("sliding doors", style == "sliding"),
    )
    return Build(
        parts,
        ("tall",),
        "with sliding doors" if style == "sliding" else f"with {count}",
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _open_wardrobe(rng: Rng, paint: Paint, width: float, tall: float, depth: float) -> Build:
    """No doors: a rail of clothes, shelves to one side, drawers below."""
    x, z = width / 2, depth / 2
    split = x * between(rng, 0.1, 0.35)
    parts = named(
        "side",
        *[box(0.025, tall, depth, paint).at(w, 0, 0) for w in (-x, split, x)],
        box(2 * x, tall, 0.012, lighter(paint, -0.15)).at(0, 0, -z),
    )
    parts += named("shelf", *[box(2 * x, 0.025, depth, paint).at(0, y, 0) for y in (0.06, tall - 0.3, tall)])
    parts += named("shelf", *[box(x - split, 0.02, depth, paint).at((x + split) / 2, y, 0) for y in row(0.45, tall - 0.62, 4)])
    parts += drawers(x + split - 0.03, 0.36, depth - 0.04, 2, paint, metal(rng), ((split - x) / 2, 0.085))
    rail = tall - 0.38
    parts += named("rail", rod((-x, rail, 0), (split, rail, 0), 0.014, CHROME))
    for w in row(-x + 0.1, split - 0.08, int(rng.integers(4, 9))):
        long, skin = between(rng, 0.5, 0.95), fabric(rng)
        coat = np.array(
            [(-0.2, -long), (0.2, -long), (0.17, -0.45), (0.22, -0.16), (0.04, -0.06), (-0.04, -0.06), (-0.22, -0.16), (-0.17, -0.45)]
        )
        parts += named(
            "coat",
            extrude(coat, 0.05, skin).turn("y", 90).at(w, rail, 0),
            rod((w, rail - 0.07, 0), (w, rail + 0.02, 0), 0.004, CHROME, sides=6),
        )
    for y in row(0.45, tall - 0.62, 4):
        if chance(rng, 0.7):
            folded = [
                rounded(min(0.26, x - split - 0.06), 0.05, 0.3, 0.02, tone(rng, *BRIGHT, "white", "grey", material="fabric")).at(
                    (x + split) / 2, y + 0.02 + 0.05 * k, 0
                )
                for k in range(int(rng.integers(1, 4)))
            ]
            parts += named("garment", *folded)
    facts = told(("doors", False), ("clothes", True), ("a mirror", False), ("open shelves", True), ("drawers below", True))
    return Build(parts, ("tall",), "with clothes", paint, variant="open", has=facts[0], lacks=facts[1])


def cabinet(rng: Rng) -> Build:
    """Waist-high cupboard with doors: plain, with a drawer row, glass doors, on legs; tall with glass above; round-topped wall one."""
    style = pick(rng, "plain", "drawers", "glass", "legs", "hutch", "medicine")
    paint, shine = timber(rng, 0.6), metal(rng)
    if style == "medicine":
        return _wall_cabinet(rng, paint, shine)
    doors = int(rng.integers(2, 4))
    width, depth = doors * between(rng, 0.38, 0.5), between(rng, 0.38, 0.46)
    tall, low = between(rng, 0.8, 1.25), between(rng, 0.14, 0.2) if style == "legs" else 0.05
    if style == "hutch":
        tall = between(rng, 0.8, 0.9)
    z, each = depth / 2, width / doors
    parts = named("body", box(width, tall - low, depth, paint).at(0, low, 0)) + named(
        "top", rounded(width + 0.04, 0.03, depth + 0.04, 0.01, paint).at(0, tall, 0)
    )
    parts += named("leg" if style == "legs" else "foot", *corners(box(0.05, low, 0.05, paint), width / 2 - 0.05, z - 0.05))
    top = tall - 0.03
    with_drawers = style == "drawers" or (style == "hutch" and chance(rng, 0.6))
    if with_drawers:
        top = tall - 0.2
        parts += named("drawer", *moved(drawers(width, 0.17, 0.05, 1, paint, shine, (0, tall - 0.19), doors)[1:], z=z - 0.025))
    upper = between(rng, 0.75, 1.0)
    for i in range(doors):
        x, side = (i - (doors - 1) / 2) * each, 1 if i < doors / 2 else -1
        inset = glass(rng) if style == "glass" else trim(paint)
        parts += named(
            "door",
            *moved(door(each - 0.015, top - low - 0.02, paint if style != "plain" else trim(paint), inset, rim=0.06), x, low + 0.01, z),
        )
        parts += named("knob", *moved(knob(0.015, shine), x + side * (each / 2 - 0.035), (low + top) / 2, z + 0.02))
        if style == "hutch":
            parts += named("door", *moved(door(each - 0.015, upper - 0.06, paint, glass(rng), rim=0.05), x, tall + 0.05, z - 0.1))
            parts += named("knob", *moved(knob(0.013, shine), x + side * (each / 2 - 0.03), tall + upper * 0.45, z - 0.08))
    if style == "hutch":
        parts += named("body", box(width, upper, depth - 0.1, paint).at(0, tall + 0.03, -0.05 - 0.002)) + named(
            "cornice", box(width + 0.08, 0.05, depth - 0.02, paint).at(0, tall + 0.03 + upper, -0.04)
        )
    count = "two doors" if doors == 2 else "three doors"
    total = count if style != "hutch" else f"{NUMBERS[2 * doors]} doors"
    facts = told((total, True), ("drawers", with_drawers), ("glass doors", style in ("glass", "hutch")), ("legs", style == "legs"))
    return Build(parts, ("tall",) if style == "hutch" else (), f"with {total}", paint, variant=style, has=facts[0], lacks=facts[1])


def _wall_cabinet(rng: Rng, paint: Paint, shine: Paint) -> Build:
    """Shallow, to hang: one or two doors, some with mirrors, a shelf or a rail below."""
    doors = int(rng.integers(1, 3))
    width, tall, depth = between(rng, 0.4, 0.5) * (1.4 if doors == 2 else 1), between(rng, 0.55, 0.75), between(rng, 0.14, 0.2)
    z, each, mirror = depth / 2, width / doors, chance(rng, 0.5)
    parts = named("body", box(width, tall, depth, paint))
    for i in range(doors):
        x, side = (i - (doors - 1) / 2) * each, 1 if i < doors / 2 or doors == 1 else -1
        parts += named("door", *moved(door(each - 0.012, tall - 0.02, paint, MIRROR if mirror else trim(paint), rim=0.04), x, 0.01, z))
        parts += named("knob", *moved(knob(0.011, shine), x + side * (each / 2 - 0.025), tall * 0.3, z + 0.02))
    shelf = chance(rng, 0.4)
    if shelf:
        parts += named(
            "shelf", box(width, 0.016, depth, paint).at(0, -0.14, 0), *both(box(0.016, 0.14, depth, paint).at(width / 2 - 0.008, -0.14, 0))
        )
    count = "one door" if doors == 1 else "two doors"
    facts = told((count, True), ("a mirror", mirror), ("an open shelf", shelf), ("drawers", False), ("legs", False))
    return Build(parts, ("wall",), "with a mirror" if mirror else f"with {count}", paint, variant="medicine", has=facts[0], lacks=facts[1])


def tv_stand(rng: Rng) -> Build:
    """Low wide board: doors beside open shelves on legs or a plinth, glass tiers on steel, all drawers, open cubes; on wheels."""
    style = pick(rng, "legs", "legs", "plinth", "tiers", "drawers", "open")
    paint, shine = timber(rng), metal(rng)
    width, tall, depth = between(rng, 1.3, 1.9), between(rng, 0.42, 0.58), between(rng, 0.38, 0.45)
    x, z = width / 2, depth / 2
    if style == "tiers":
        count, steel = int(rng.integers(2, 4)), shine
        pane = glass(rng) if chance(rng, 0.7) else paint
        parts = named(
            "shelf",
            *[
                slab(np.array([(-x, -z), (x, -z), (x * 0.94, z), (-x * 0.94, z)]), 0.014, pane).at(0, y, 0)
                for y in row(0.1, tall - 0.014, count)
            ],
        )
        parts += named("post", *corners(cylinder(0.022, tall, steel, sides=16), x * 0.82, z * 0.75))
        facts = told(("doors", False), ("drawers", False), (f"{NUMBERS[count]} shelves", True), ("glass shelves", pane.material == "glass"))
        return Build(parts, ("low",), f"with {NUMBERS[count]} shelves", pane, variant=style, has=facts[0], lacks=facts[1])
    legs = style == "legs" or (style != "plinth" and chance(rng, 0.5))
    foot = between(rng, 0.13, 0.18) if legs else 0.04
    parts = (
        named("leg", *corners(rod((0, foot, 0), (0.02, 0, 0.02), 0.02, paint, 0.013), x - 0.1, z - 0.07))
        if legs
        else named("plinth", box(width - 0.06, foot, depth - 0.06, lighter(paint, -0.3)))
    )
    parts += named(
        "body",
        box(width, 0.025, depth, paint).at(0, foot, 0),
        box(width, 0.03, depth, paint).at(0, tall - 0.03, 0),
        box(width, tall - foot, 0.012, paint).at(0, foot, -z + 0.006),
    )
    columns = 3 if style != "open" else int(rng.integers(3, 5))
    parts += named("side", *[box(0.025, tall - foot, depth, paint).at(w, foot, 0) for w in row(-x + 0.0125, x - 0.0125, columns + 1)])
    each, high = 2 * x / columns, tall - foot - 0.07
    if style == "drawers":
        for w in row(-x + each / 2, x - each / 2, columns):
            for y in (foot + 0.03, foot + 0.03 + high / 2):
                parts += named("drawer", box(each - 0.03, high / 2 - 0.012, 0.018, trim(paint)).at(w, y, z))
                parts += named("handle", box(0.1, 0.012, 0.02, shine).at(w, y + high * 0.28, z + 0.015))
    else:
        parts += named("shelf", box((each if style != "open" else 2 * x) - 0.02, 0.02, depth - 0.02, paint).at(0, (foot + tall) / 2, 0))
        if style != "open":
            parts += named("door", *both(box(each - 0.03, high, 0.018, trim(paint)).at(each, foot + 0.03, z)))
            parts += named("handle", *both(box(0.1, 0.012, 0.02, shine).at(each, tall - 0.1, z + 0.015)))
    facts = told(
        ("two doors", style in ("legs", "plinth")), ("drawers", style == "drawers"), ("open shelves", style != "drawers"), ("legs", legs)
    )
    lacks = tuple("doors" if phrase == "two doors" else phrase for phrase in facts[1])
    detail = {"drawers": "with drawers", "open": "with open shelves"}.get(style, "with two doors and an open shelf")
    return Build(parts, ("low",), detail, paint, variant=style, has=facts[0], lacks=lacks)


def filing_cabinet(rng: Rng) -> Build:
    """Steel drawers, two to four, with label holders; wide lateral one; low one on wheels; wooden; card catalogue of small drawers."""
    style = pick(rng, "upright", "upright", "lateral", "rolling", "wooden", "catalogue")
    count = int(rng.integers(2, 5)) if style != "rolling" else int(rng.integers(2, 4))
    wooden = style in ("wooden", "catalogue")
    paint = wood(rng) if wooden else draw(rng, pick(rng, "grey", "grey", "black", "white", "beige", "green", "blue", "red"), "metal")
    shine, paper = Paint(np.array((0.75, 0.76, 0.78)), "metal"), Paint(np.array((0.92, 0.92, 0.9)))
    width, depth, tall = between(rng, 0.4, 0.47), between(rng, 0.52, 0.65), 0.06 + count * between(rng, 0.3, 0.34)
    columns, lift = 1, 0.0
    if style == "lateral":
        width, depth = between(rng, 0.8, 1.05), between(rng, 0.45, 0.5)
    elif style == "rolling":
        tall, lift = between(rng, 0.5, 0.58), 0.07
    elif style == "catalogue":
        count, columns = int(rng.integers(4, 7)), int(rng.integers(3, 5))
        width, tall, depth, lift = columns * 0.17, count * 0.15, 0.45, 0.3
    z, each, high = depth / 2, width / columns, tall / count
    parts = named("body", box(width, tall, depth, paint).at(0, lift, 0))
    opened = int(rng.integers(count)) if chance(rng, 0.2) and columns == 1 else -1
    for i in range(count):
        for x in row(-width / 2 + each / 2, width / 2 - each / 2, columns) if columns > 1 else [0.0]:
            y, out = lift + high * i, 0.25 if i == opened else 0.0
            parts += named("drawer", rounded(each - 0.03, high - 0.02, 0.018, 0.005, trim(paint), 2).at(x, y + 0.01, z + 0.004 + out))
            if out:
                parts += named("drawer", box(each - 0.06, high - 0.09, out, paint).at(x, y + 0.03, z + out / 2))
                parts += named(
                    "folder",
                    *[
                        box(each - 0.09, high - 0.06, 0.004, tone(rng, "beige", "yellow", "green", "blue")).at(x, y + 0.04, z + s)
                        for s in row(0.03, out - 0.04, 7)
                    ],
                )
            wide = min(0.12, each * 0.45)
            grip = bent([(-wide / 2, 0, 0), (-wide / 2, 0, 0.03), (wide / 2, 0, 0.03), (wide / 2, 0, 0)], 0.006, shine, 0.015)
            parts += named("handle", *moved([grip], x, y + high * 0.42, z + 0.012 + out))
            parts += named("label", box(min(0.09, each * 0.5), min(0.05, high * 0.25), 0.01, paper).at(x, y + high * 0.66, z + 0.012 + out))
    if style == "rolling":
        parts += named("wheel", *spread(castor(0.024), width / 2 - 0.05, z - 0.05))
    elif style == "catalogue":
        parts += named("leg", *corners(box(0.045, lift, 0.045, paint), width / 2 - 0.03, z - 0.03)) + named(
            "top", rounded(width + 0.03, 0.025, depth + 0.03, 0.008, paint).at(0, lift + tall, 0)
        )
    elif chance(rng, 0.6):
        parts += named("lock", cylinder(0.012, 0.012, shine, sides=14).turn("x", 90).at(width / 2 - 0.04, lift + tall - 0.03, z))
    total = f"{NUMBERS[count]} drawers" if columns == 1 else "many small drawers"
    facts = told((total, True), ("wheels", style == "rolling"), ("an open drawer", opened >= 0), ("labels", True))
    detail = "on wheels" if style == "rolling" else "with an open drawer" if opened >= 0 else f"with {total}"
    return Build(
        parts, {"lateral": ("wide",), "rolling": ("low",)}.get(style, ()), detail, paint, variant=style, has=facts[0], lacks=facts[1]
    )

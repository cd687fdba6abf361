"""Machines that print: printer, photocopier."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LENS, PAPER, against, caster, disc, feet, finished, flat, keys, likely, picture, spin
from cg3d.made.paints import CHROME, DARK_GLASS, WHITE, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, extrude, moved, named, rod, rounded


def printer(rng: Rng) -> Build:
    """Box with a tray behind and a sheet in front; flat with a scanner lid; tall with drawers; label printer; wide plotter on legs."""
    style = likely(rng, tray=3.5, scanner=2.5, drawers=2, receipt=1.2, plotter=1)
    paint = draw(rng, pick(rng, "white", "grey", "black", "beige"), "plastic")
    dark = lighter(paint, -0.6) if paint.rgb.mean() > 0.3 else lighter(paint, 0.25)
    if style == "receipt":
        w, tall, d = between(rng, 0.12, 0.15), between(rng, 0.1, 0.14), between(rng, 0.16, 0.2)
        long = between(rng, 0.06, 0.14)
        t = np.linspace(0, 1, 12)
        strip = np.column_stack([d * 0.3 + long * 0.5 * t**2, tall * 0.98 + long * (t - 0.5 * t**2)])
        outline = np.concatenate([strip, (strip + (0.0015, 0.0008))[::-1]])
        parts = (
            named(
                "body",
                extrude([(-d / 2, 0), (d / 2, 0), (d / 2, tall * 0.7), (d * 0.3, tall), (-d / 2, tall)], w, paint).turn("y", -90),
                box(w * 1.01, 0.004, d * 0.9, dark).at(0, tall * 0.62, -d * 0.03),
            )
            + named("paper", extrude(outline, w * 0.66, PAPER).turn("y", -90))
            + named(
                "button",
                *(disc(0.006, 0.004, c, 16).at(w * 0.3 - 0.02 * i, tall * 0.5, d / 2) for i, c in enumerate((draw(rng, "green"), dark))),
                box(w * 0.72, 0.006, 0.02, dark).turn("x", 40).at(0, tall * 0.97, d * 0.32),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a paper strip": True, "a paper tray": False, "a scanner lid": False, "drawers": False},
            (),
            "with a paper strip",
        )
    if style == "plotter":
        w, tall, d = between(rng, 1.1, 1.4), between(rng, 0.95, 1.05), 0.38
        parts = (
            named(
                "body",
                rounded(w, 0.24, d * 0.9, 0.03, paint).at(0, tall - 0.24, 0),
                box(w * 0.74, 0.05, 0.02, dark).at(-w * 0.04, tall - 0.14, d * 0.45),
            )
            + named(
                "leg",
                *both(box(0.06, tall - 0.22, 0.1, dark).at(w * 0.42, 0.03, 0)),
                *both(box(0.08, 0.05, d * 1.5, dark).at(w * 0.42, 0.03, 0)),
                box(w * 0.84, 0.05, 0.05, dark).at(0, 0.25, 0),
            )
            + named("roll", rod((-w * 0.37, tall - 0.3, -d * 0.45), (w * 0.37, tall - 0.3, -d * 0.45), 0.06, PAPER, sides=24))
        )
        t = np.linspace(0, 1, 10)
        curve = np.column_stack([d * 0.45 + 0.06 * np.sin(np.pi * t), tall - 0.13 - 0.55 * t])
        parts += (
            named("paper", extrude(np.concatenate([curve, (curve + (0.003, 0))[::-1]]), w * 0.68, PAPER).turn("y", -90).at(-w * 0.04, 0, 0))
            + named(
                "panel",
                rounded(0.2, 0.03, 0.16, 0.008, dark).at(w * 0.4, tall - 0.006, d * 0.14),
                box(0.1, 0.004, 0.06, picture(rng)).at(w * 0.4, tall + 0.023, d * 0.14),
            )
            + named(
                "wheel",
                *(
                    cylinder(0.03, 0.03, DARK, sides=18).turn("z", 90).at(sx * w * 0.42 + 0.015, 0.03, sz * d * 0.62)
                    for sx in (-1, 1)
                    for sz in (-1, 1)
                ),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"legs": True, "a paper strip": False, "a scanner lid": False, "drawers": False, "a paper roll": True},
            ("wide",),
            "on legs",
        )
    width, tall, depth = between(rng, 0.38, 0.46), between(rng, 0.17, 0.26), between(rng, 0.3, 0.38)
    if style == "drawers":
        tall *= 1.7
    front = depth / 2
    parts = named("body", rounded(width, tall, depth, 0.02, paint, 4)) + feet(width * 0.4, depth * 0.38, 0.014, 0.006)
    loaded = chance(rng, 0.8)
    count = 0
    if style == "drawers":
        count = int(rng.integers(1, 3))
        parts += (
            named(
                "drawer",
                *(
                    q
                    for i in range(count)
                    for q in (
                        rounded(width * 0.96, tall * 0.17, 0.014, 0.005, lighter(paint, -0.08)).at(0, tall * (0.05 + 0.19 * i), front),
                        box(width * 0.3, 0.02, 0.012, dark).at(0, tall * (0.1 + 0.19 * i), front + 0.004),
                    )
                ),
            )
            + named(
                "output",
                box(width * 0.7, 0.014, depth * 0.62, dark).turn("x", 10).at(-width * 0.04, tall - 0.004, depth * 0.06),
                box(width * 0.72, tall * 0.14, 0.02, dark).at(-width * 0.04, tall - 0.002, -depth * 0.26),
            )
            + named("door", box(width * 0.8, tall * 0.2, 0.01, lighter(paint, -0.06)).at(0, tall * 0.5, front))
        )
        parts += (
            named("paper", box(width * 0.5, 0.004, depth * 0.6, PAPER).turn("x", 10).at(-width * 0.04, tall + 0.014, depth * 0.07))
            if loaded
            else []
        )
        parts += named(
            "panel",
            *spin(
                [
                    rounded(width * 0.24, 0.02, 0.1, 0.006, dark),
                    box(width * 0.16, 0.003, 0.04, picture(rng)).at(0, 0.019, -0.015),
                    *moved(flat(keys((3, 1), (0.024, 0.02), 0.003, CHROME)), 0, 0.02, 0.025),
                ],
                "x",
                14,
                (width * 0.36, tall - 0.002, depth * 0.3),
            ),
        )
    else:
        parts += named("opening", box(width * 0.62, tall * 0.32, 0.012, dark).at(0, tall * 0.22, front)) + named(
            "paper tray", box(width * 0.56, 0.01, depth * 0.35, dark).at(0, tall * 0.2, front + depth * 0.15)
        )
        parts += named("paper", box(width * 0.48, 0.003, depth * 0.4, PAPER).at(0, tall * 0.26, front + depth * 0.12)) if loaded else []
    if style == "tray":
        parts += named("paper tray", rounded(width * 0.62, 0.22, 0.012, 0.005, dark).turn("x", -22).at(0, tall - 0.02, -depth * 0.3)) + (
            named("paper", box(width * 0.5, 0.25, 0.005, PAPER).turn("x", -22).at(0, tall - 0.02, -depth * 0.3 + 0.014)) if loaded else []
        )
        parts += named("display", box(width * 0.16, 0.004, 0.05, CLEAR).at(width * 0.33, tall, depth * 0.2)) + named(
            "button", *(cylinder(0.008, 0.005, dark, sides=16).at(width * 0.26 + 0.024 * i, tall, depth * 0.34) for i in range(3))
        )
    opened = style == "scanner" and chance(rng, 0.4)
    if style == "scanner":
        lid = [rounded(width * 0.98, 0.03, depth * 0.8, 0.008, lighter(paint, -0.05)).at(0, 0, depth * 0.4)]
        parts += named(
            "scanner lid",
            *spin(
                [*lid, box(width * 0.84, 0.003, depth * 0.66, PAPER).at(0, -0.002, depth * 0.4)],
                "x",
                -62 if opened else 0,
                (0, tall, -depth * 0.48),
            ),
        )
        parts += named("glass", box(width * 0.8, 0.004, depth * 0.62, LENS).at(0, tall - 0.001, -depth * 0.08)) if opened else []
        parts += named(
            "panel",
            *spin(
                [
                    rounded(width * 0.9, 0.014, 0.07, 0.004, dark),
                    box(width * 0.2, 0.003, 0.045, picture(rng)).at(-width * 0.1, 0.013, 0),
                    *moved(flat(keys((4, 2), (0.024, 0.022), 0.003, CHROME)), width * 0.2, 0.014, 0),
                ],
                "x",
                25,
                (0, tall * 0.86, front),
            ),
        )
    facts = {
        "a sheet of paper": loaded,
        "a scanner lid": style == "scanner",
        "a paper tray": style != "drawers",
        "drawers": count > 1,
        "an open lid": opened,
    }
    facts = {k: v for k, v in facts.items() if v or (k != "an open lid" and (k != "drawers" or count == 0))}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("tall",) if style == "drawers" else (),
        "with a scanner lid" if style == "scanner" else "with paper" if loaded else "",
    )


def photocopier(rng: Rng) -> Build:
    """Floor machine with drawers and a feeder; with sorting trays; small on a stand; open lid."""
    style = likely(rng, floor=3, sorter=1.5, desktop=2, open_lid=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "beige", "white", "grey"), "plastic")
    trim = against(paint, 0.4)
    w, d = between(rng, 0.58, 0.7), between(rng, 0.55, 0.64)
    low = between(rng, 0.42, 0.6) if style != "desktop" else 0.16
    drawers = int(rng.integers(2, 5)) if style != "desktop" else 1
    gap, upper = 0.13, between(rng, 0.16, 0.22)
    y = low + 0.04
    parts = named(
        "body",
        rounded(w, low, d, 0.012, paint).at(0, 0.04, 0),
        box(w * 0.28, gap, d, paint).at(w * 0.36, y, 0),
        box(w, gap, d * 0.3, paint).at(0, y, -d * 0.35),
        rounded(w, upper, d, 0.02, paint).at(0, y + gap, 0),
    )
    parts += (
        feet(w * 0.4, d * 0.4, 0.02, 0.05)
        if style == "desktop"
        else [q for x in (-1, 1) for z in (-1, 1) for q in moved(caster(0.017), x * w * 0.42, 0, z * d * 0.4)]
    )
    for i in range(drawers):
        yy = 0.06 + (low - 0.04) * i / drawers
        high = (low - 0.04) / drawers - 0.014
        parts += named(
            "drawer",
            rounded(w * 0.94, high, 0.02, 0.006, lighter(paint, -0.08)).at(0, yy, d / 2),
            box(w * 0.3, high * 0.25, 0.012, trim).at(0, yy + high * 0.55, d / 2 + 0.006),
        )
    parts += named(
        "output tray",
        box(w * 0.66, 0.01, d * 0.7, trim).turn("z", -6).at(-w * 0.16, y + 0.022, d * 0.1),
        box(w * 0.5, 0.012, d * 0.55, PAPER).turn("z", -6).at(-w * 0.14, y + 0.034, d * 0.1),
    )
    top = y + gap + upper
    parts += named(
        "panel",
        *spin(
            [
                rounded(w * 0.96, 0.03, 0.16, 0.008, lighter(paint, -0.1)),
                box(w * 0.3, 0.006, 0.11, picture(rng)).at(-w * 0.05, 0.03, 0),
                *moved(flat(keys((3, 4), (0.03, 0.028), 0.005, trim)), w * 0.26, 0.03, 0),
                cylinder(0.016, 0.01, draw(rng, "green")).at(w * 0.4, 0.028, 0.02),
            ],
            "x",
            14,
            (0, top - 0.05, d / 2 + 0.05),
        ),
    )
    is_open = style == "open lid"
    parts += named("glass", box(w * 0.76, 0.004, d * 0.7, DARK_GLASS).at(-w * 0.04, top, -0.02)) if is_open else []
    cover = [rounded(w * 0.92, 0.04, d * 0.86, 0.012, lighter(paint, -0.06))]
    feeder = chance(rng, 0.75) if not is_open else False
    if feeder:
        cover += named(
            "feeder",
            rounded(w * 0.42, 0.11, d * 0.8, 0.03, paint).at(-w * 0.25, 0.02, 0),
            *(
                q.turn("z", 14).at(w * 0.2, 0.07, 0)
                for q in (box(w * 0.44, 0.01, d * 0.6, trim), box(w * 0.4, 0.012, d * 0.46, PAPER).at(-0.02, 0.01, 0))
            ),
        )
    z = -d * 0.43
    parts += (
        named("lid", *(p.at(0, 0, d * 0.43).turn("x", -between(rng, 48, 70) if is_open else 0).at(0, top, z - 0.01) for p in cover))
        if not is_open
        else named(
            "lid", *spin([cover[0].at(0, 0, d * 0.43), box(w * 0.8, 0.004, d * 0.74, WHITE).at(0, -0.004, d * 0.43)], "x", -58, (0, top, z))
        )
    )
    sorter = style == "sorter"
    if sorter:
        parts += named(
            "sorter",
            box(0.1, y + gap, d * 0.7, paint).at(-w / 2 - 0.05, 0.04, 0),
            *(q.turn("z", -20).at(-w / 2 - 0.24, 0.35 + 0.055 * i, 0) for i in range(8) for q in (box(0.3, 0.006, d * 0.62, trim),)),
            *both(box(0.32, 0.02, 0.02, paint).turn("z", -20).at(-w / 2 - 0.24, 0.3, d * 0.3), "z"),
        )
    facts = {
        "sorting trays": sorter,
        "an open lid": is_open,
        "a document feeder": feeder,
        "wheels": style != "desktop",
        "a control panel": True,
        f"{('one', 'two', 'three', 'four')[drawers - 1]} paper drawer{'s' if drawers > 1 else ''}": True,
    }
    return finished(rng, parts, paint, style, facts, (), "with an open lid" if is_open else "with sorting trays" if sorter else "")

"""Heat, hot water and alarm: radiator, water heater, smoke detector."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import COPPER, DARK, against, caster, disc, finished, flat, knob, likely, slits
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Rng, draw, lighter, pick
from cg3d.made.parts import around, ball, both, box, corners, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


def radiator(rng: Rng) -> Build:
    """Ribbed cast iron; flat panel with ridges; towel ladder of tubes; oil radiator on wheels."""
    style = likely(rng, ribbed=4, panel=2.5, ladder=1.5, oil=2)
    paint = draw(rng, pick(rng, "white", "white", "white", "grey", "black", "beige"), "metal")
    count = int(rng.integers(6, 13))
    if style in ("ribbed", "oil"):
        pitch, tall, d = between(rng, 0.055, 0.07), between(rng, 0.5, 0.75), between(rng, 0.12, 0.18)
        if style == "oil":
            count, pitch = max(6, count - 3), pitch * 0.8
            rib = extrude(rectangle(d, tall * 0.85, d * 0.3), pitch * 0.3, paint, smooth=True).turn("y", 90).at(0, tall * 0.5 + 0.05, 0)
            bulge = (
                extrude(rectangle(d * 0.5, tall * 0.8, d * 0.2), pitch * 0.7, paint, smooth=True).turn("y", 90).at(0, tall * 0.5 + 0.05, 0)
            )
            ribs = [p.at((i - (count - 1) / 2) * pitch, 0, 0) for i in range(count) for p in (rib, bulge)]
        else:
            loops = 2 if chance(rng) else 3
            columns = [
                tube(
                    np.column_stack(
                        [
                            0 * (o := rectangle(d / loops * 0.62, tall * 0.9, d / loops * 0.3))[:, 0],
                            o[:, 1] + tall * 0.5 + 0.05,
                            o[:, 0] + (k - (loops - 1) / 2) * d / loops,
                        ]
                    ),
                    pitch * 0.27,
                    paint,
                    10,
                    closed=True,
                )
                for k in range(loops)
            ]
            ribs = [p.at((i - (count - 1) / 2) * pitch, 0, 0) for i in range(count) for p in columns]
        half = (count - 1) / 2 * pitch
        parts = named("rib", *ribs) + named(
            "pipe", *(rod((-half, y, 0), (half, y, 0), pitch * 0.35, paint) for y in (tall * 0.12 + 0.05, tall * 0.88 + 0.05))
        )
        if style == "oil":
            w = 0.09
            parts += named(
                "control box", rounded(w, tall * 0.84, d * 0.9, 0.02, against(paint, 0.3)).at(half + w / 2 + 0.01, tall * 0.1 + 0.04, 0)
            )
            parts += [p.turn("y", 90).at(half + w + 0.01, tall * y, 0) for y in (0.6, 0.78) for p in knob(0.022, CHROME)]
            parts += [q for x in (-1, 1) for z in (-1, 1) for q in moved(caster(0.024), x * half * 0.9, 0, z * d * 0.6)] + named(
                "foot", *both(box(0.04, 0.02, d * 1.5, DARK).at(half * 0.9, 0.055, 0))
            )
            return finished(
                rng,
                parts,
                paint,
                style,
                {"wheels": True, "knobs": True, "a control box": True, "ribs": True, "feet": False},
                (),
                "on wheels",
            )
        legs = chance(rng, 0.7)
        parts += named("foot", *corners(rod((0, 0.1, 0), (0, 0, 0.015), 0.02, paint, 0.016), half, d * 0.3)) if legs else []
        parts += named(
            "valve",
            rod((half, tall * 0.12 + 0.05, 0), (half + 0.09, tall * 0.12 + 0.05, 0), 0.014, CHROME),
            cylinder(0.022, 0.06, CHROME).at(half + 0.09, tall * 0.12 + 0.03, 0),
            cylinder(0.01, tall * 0.12 + 0.05, CHROME).at(half + 0.09, 0, 0),
        )
        return finished(rng, parts, paint, style, {"ribs": True, "feet": legs, "a valve": True, "wheels": False}, (), "with ribs")
    if style == "panel":
        w, tall, d = between(rng, 0.7, 1.2), between(rng, 0.45, 0.6), between(rng, 0.07, 0.1)
        panel = [rounded(w, tall, 0.018, 0.006, paint).at(0, 0.1, z) for z in (d / 2, -d / 2)]
        ridges = named(
            "ridge",
            *(
                rounded(0.018, tall * 0.86, 0.014, 0.006, paint).at(x, 0.1 + tall * 0.07, d / 2 + 0.01)
                for x in np.arange(-w / 2 + 0.03, w / 2 - 0.02, 0.036)
            ),
        )
        parts = named("panel", *panel, *both(box(0.012, tall * 0.94, d, paint).at(w / 2, 0.1 + tall * 0.03, 0))) + ridges
        parts += named("grille", *(box(0.008, 0.006, d, paint).at(x, 0.1 + tall - 0.006, 0) for x in np.arange(-w / 2, w / 2, 0.03)))
        parts += named(
            "valve",
            cylinder(0.01, 0.14, CHROME).at(w / 2 + 0.03, 0, 0),
            rod((w / 2, 0.14, 0), (w / 2 + 0.04, 0.14, 0), 0.011, CHROME),
            rod((w / 2 + 0.03, 0.14, 0), (w / 2 + 0.1, 0.14, 0), 0.022, paint),
        )
        return finished(
            rng, parts, paint, style, {"ridges": True, "a valve": True, "ribs": False, "wheels": False, "feet": False}, ("flat", "long"), ""
        )
    w, tall = between(rng, 0.45, 0.6), between(rng, 1.0, 1.6)
    groups = int(rng.integers(2, 5))
    ys = [0.06 + (tall - 0.12) * (g + 0.12 + 0.66 * k / 5) / groups for g in range(groups) for k in range(6)]
    parts = named("post", *both(cylinder(0.017, tall, paint).at(w / 2, 0, 0))) + named(
        "bar", *(rod((-w / 2, y, 0.012), (w / 2, y, 0.012), 0.011, paint) for y in ys)
    )
    parts += named(
        "valve", *both(cylinder(0.02, 0.05, CHROME).at(w / 2, -0.05, 0)), rod((w / 2, -0.04, 0), (w / 2 + 0.06, -0.04, 0), 0.018, paint)
    )
    towel = chance(rng, 0.35)
    parts += (
        named(
            "towel",
            rounded(w * 0.7, tall * 0.28, 0.012, 0.005, draw(rng, pick(rng, *BRIGHT), "fabric")).at(0, ys[-4] - tall * 0.26, 0.035),
            rounded(w * 0.7, 0.02, 0.05, 0.008, draw(rng, pick(rng, *BRIGHT), "fabric")).at(0, ys[-4] + 0.006, 0.014),
        )
        if towel
        else []
    )
    return finished(
        rng,
        parts,
        paint,
        style,
        {"level bars": True, "a towel": towel, "a valve": True, "ribs": False, "wheels": False},
        ("tall",),
        "shaped like a ladder",
    )


def water_heater(rng: Rng) -> Build:
    """Round tank on the wall; tall tank on the floor with a flue; flat box with pipes; lying tank."""
    style = likely(rng, wall_tank=3, floor_tank=3, flat_box=2, lying_tank=1.2)
    paint = draw(rng, pick(rng, "white", "white", "white", "grey", "beige"), "metal")
    trim = lighter(paint, -0.3)
    if style == "flat box":
        w, tall, d = between(rng, 0.34, 0.44), between(rng, 0.55, 0.7), between(rng, 0.18, 0.25)
        parts = named("case", rounded(w, tall, d, 0.015, paint), box(w * 0.98, 0.006, d * 1.005, trim).at(0, tall * 0.2, 0))
        flue = chance(rng, 0.6)
        parts += (
            named("flue", cylinder(0.055, 0.16, CHROME).at(0, tall, -d * 0.1), torus(0.06, 0.01, CHROME).at(0, tall + 0.005, -d * 0.1))
            if flue
            else []
        )
        parts += named("display", box(w * 0.3, 0.05, 0.008, DARK_GLASS).at(0, tall * 0.1, d / 2)) + [
            p for s in (-1, 1) for p in moved(knob(0.022, DARK), s * w * 0.3, tall * 0.12, d / 2)
        ]
        parts += named(
            "pipe",
            *(cylinder(0.009, 0.2, COPPER).at(x * w, -0.19, 0) for x in (-0.3, -0.1, 0.1, 0.3)),
            *(cylinder(0.015, 0.03, CHROME).at(x * w, -0.03, 0) for x in (-0.3, -0.1, 0.1, 0.3)),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"four pipes": True, "a flue": flue, "a display": True, "a round tank": False},
            ("flat",),
            "with pipes below",
        )
    r, tall = between(rng, 0.19, 0.25), between(rng, 0.75, 1.0) if style != "floor tank" else between(rng, 1.25, 1.6)
    line = (
        spline([(r * 0.4, 0), (r * 0.85, 0.02), (r, 0.07), (r, tall - 0.07), (r * 0.85, tall - 0.02), (r * 0.4, tall)], 40)
        if style != "floor tank"
        else [(r, 0), (r, tall - 0.02), (r * 0.95, tall)]
    )
    tank = named(
        "tank",
        lathe(joined((0, 0), line, (0, tall)), paint, 44),
        *(torus(r * 1.0, 0.006, trim, 6, 44).at(0, y, 0) for y in (0.1, tall - 0.1)),
    )
    if style == "floor tank":
        parts = (
            moved(tank, 0, 0.06, 0)
            + named("leg", *around(box(0.05, 0.08, 0.02, trim).at(0, 0, r * 0.9), 3))
            + named(
                "panel",
                box(r * 0.8, 0.2, 0.05, trim).at(0, 0.2, r * 0.94),
                *(q for q in moved(knob(0.03, DARK), 0, 0.32, r * 0.94 + 0.025)),
            )
        )
        parts += named(
            "pipe",
            *(cylinder(0.014, 0.22, COPPER).at(s * r * 0.55, tall + 0.05, 0) for s in (-1, 1)),
            cylinder(0.022, 0.04, CHROME).at(r * 0.55, tall + 0.16, 0),
        )
        flue = chance(rng, 0.6)
        parts += (
            named(
                "flue", cylinder(r * 0.5, 0.05, CHROME, r * 0.3).at(0, tall + 0.08, 0), cylinder(r * 0.3, 0.3, CHROME).at(0, tall + 0.06, 0)
            )
            if flue
            else []
        )
        parts += named(
            "pipe",
            rod((r * 0.97, tall * 0.9, 0), (r + 0.05, tall * 0.9, 0), 0.012, CHROME),
            cylinder(0.011, tall * 0.8, COPPER).at(r + 0.05, 0.15, 0),
            rod((0, 0.14, r * 0.95), (0, 0.14, r + 0.06), 0.012, CHROME),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two pipes on top": True, "a flue": flue, "feet": True, "a round tank": True, "a dial": True},
            ("tall", "round"),
            "on the floor",
        )
    dial = [*knob(0.035, DARK), *named("dial", disc(0.045, 0.01, trim))]
    pipes = [cylinder(0.011, 0.13, COPPER), cylinder(0.018, 0.035, CHROME).at(0, 0.1, 0)]
    if style == "lying tank":
        parts = [p.turn("z", 90).at(tall / 2, r, 0) for p in tank] + [p.turn("y", 90).at(tall / 2 - 0.005, r, 0) for p in dial]
        parts += [q for s in (-1, 1) for q in moved(named("pipe", *pipes), s * tall * 0.3, -0.12, 0)] + named(
            "bracket", *both(box(0.04, r * 1.4, 0.03, CHROME).at(tall * 0.3, r * 0.4, -r * 0.99))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a round tank": True, "two pipes below": True, "a dial": True, "a flue": False},
            ("long", "round"),
            "lying on its side",
        )
    parts = (
        tank + moved(dial, 0, tall * 0.22, r * 0.985) + [q for s in (-1, 1) for q in moved(named("pipe", *pipes), s * r * 0.45, -0.11, 0)]
    )
    parts += named("bracket", *(box(0.18, 0.04, 0.04, CHROME).at(0, y, -r * 1.0) for y in (tall * 0.25, tall * 0.75))) + named(
        "lamp", disc(0.012, 0.012, draw(rng, "red")).at(0.07, tall * 0.22, r * 0.965)
    )
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a round tank": True, "two pipes below": True, "a dial": True, "feet": False, "a flue": False},
        ("round",),
        "for the wall",
    )


def smoke_detector(rng: Rng) -> Build:
    """Round and flat, domed with slots, square, or stepped, lying with its face up."""
    style = likely(rng, flat=2, domed=3, square=1.5, stepped=2)
    paint = draw(rng, pick(rng, "white", "white", "white", "beige", "grey", "black"), "plastic")
    trim, r, high = against(paint, 0.4), between(rng, 0.05, 0.065), between(rng, 0.03, 0.045)
    lamp = named("lamp", ball(0.004, draw(rng, "red")).at(r * 0.55, high, r * 0.1))
    button = chance(rng, 0.75)
    if style == "square":
        parts = named("body", rounded(r * 1.9, high * 0.5, r * 1.9, 0.01, paint, 4), rounded(r * 1.6, high, r * 1.6, 0.014, paint, 4))
        parts += [p.at(0, high, -r * 0.1) for p in flat(slits(r * 1.1, 5, r * 0.12, trim, 0.004))][:5] + lamp
        parts += named("button", cylinder(r * 0.16, 0.006, trim).at(0, high, -r * 0.45)) if button else []
    else:
        body = [(r * 1.05, 0), (r * 1.05, high * 0.25), (r, high * 0.35)]
        tops = {
            "flat": np.array([(r * 0.98, high * 0.8), (r * 0.9, high)]),
            "domed": spline([(r, high * 0.4), (r * 0.85, high * 0.75), (r * 0.5, high * 0.98), (0.001, high * 1.05)], 16),
            "stepped": np.array(
                [(r * 0.66, high * 0.42), (r * 0.62, high * 0.75), (r * 0.7, high * 0.78), (r * 0.7, high * 0.95), (r * 0.6, high)]
            ),
        }
        parts = named("body", lathe(joined((0, 0), body, tops[style], (0, high if style != "domed" else high * 1.05)), paint, 48)) + lamp
        fin = box(r * 0.07, high * 0.3, r * 0.2, trim)
        place = {"flat": (high * 0.42, r * 0.92), "domed": (high * 0.52, r * 0.82), "stepped": (high * 0.44, r * 0.62)}[style]
        parts += named("vent", *around(fin.at(0, *place), 24 if style != "stepped" else 16))
        parts += (
            named(
                "button",
                cylinder(r * 0.2, 0.005, trim if chance(rng, 0.4) else lighter(paint, -0.15)).at(
                    0, high if style != "domed" else high * 1.03, 0
                ),
                torus(r * 0.25, 0.0015, trim, 6, 30).at(0, high * 1.0, 0),
            )
            if button
            else []
        )
        parts += named("seam", torus(r * 0.8, 0.0012, trim, 6, 40).at(0, high, 0)) if style == "flat" else []
    facts = {"a button": button, "vents": True, "a small lamp": True}
    return finished(rng, parts, paint, style, facts, ("square",) if style == "square" else ("round",), "with vents")

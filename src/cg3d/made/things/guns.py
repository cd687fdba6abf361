"""Fire arms: pistol, rifle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import Part, ball, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, against, finished, likely

GUN = Paint(np.array((0.17, 0.17, 0.18)), "metal")


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

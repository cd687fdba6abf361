"""Electric power from the wall: power plug, power strip."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, cable, disc, finished, flat, likely
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus


def power_plug(rng: Rng) -> Build:
    """Flat with two round pins; thick and round; three flat pins; two flat blades; charger block. Pins towards +Z."""
    style = likely(rng, two_pins=2, round=2.5, three_pins=1.5, blades=2, block=1.5)
    paint = draw(rng, pick(rng, "white", "black", "white", "grey", "orange", "black"), "plastic")
    trim = against(paint, 0.3)
    pin = named("pin", rod((0, 0, -0.004), (0, 0, 0.018), 0.0024, CHROME), ball(0.0024, CHROME).at(0, 0, 0.018))
    tail = -0.035
    if style == "two pins":
        parts = named(
            "body",
            slab(
                spline(
                    [
                        (-0.009, 0.0),
                        (-0.018, -0.004),
                        (-0.012, -0.03),
                        (-0.004, -0.036),
                        (0.004, -0.036),
                        (0.012, -0.03),
                        (0.018, -0.004),
                        (0.009, 0.0),
                    ],
                    48,
                    closed=True,
                ),
                0.013,
                paint,
                smooth=True,
            ).at(0, -0.0065, 0),
        ) + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
        parts += named("grip", *(box(0.012 + 0.002 * i, 0.0145, 0.0016, trim).at(0, -0.00725, -0.03 + 0.005 * i) for i in range(4)))
        count = "two round pins"
    elif style == "round":
        line = [(0.0, -0.034), (0.008, -0.034), (0.0125, -0.026), (0.0145, -0.012), (0.0185, -0.008), (0.0185, 0.0), (0, 0)]
        parts = (
            named("body", lathe(line, paint, 44).turn("x", 90))
            + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
            + named("contact", *both(box(0.006, 0.0012, 0.012, CHROME).at(0, 0.0178, -0.006), "y"))
            + named("grip", *(torus(0.0145, 0.001, trim, 6, 36).turn("x", 90).at(0, 0, z) for z in (-0.024, -0.02, -0.016)))
        )
        count = "two round pins"
    elif style == "three pins":
        shape = spline(
            [(-0.024, 0.0), (-0.02, 0.018), (0, 0.026), (0.02, 0.018), (0.024, 0.0), (0.02, -0.016), (0, -0.02), (-0.02, -0.016)],
            56,
            closed=True,
        )
        parts = named(
            "body",
            extrude(shape, 0.014, paint, smooth=True).at(0, 0, -0.007),
            extrude(shape * 0.82, 0.012, paint, smooth=True).at(0, 0, -0.019),
            disc(0.006, 0.002, trim, 20).at(0, 0.0, 0.0),
        ) + named(
            "pin",
            box(0.0062, 0.004, 0.018, CHROME).at(-0.011, -0.01, 0.008),
            box(0.0062, 0.004, 0.018, CHROME).at(0.011, -0.01, 0.008),
            box(0.004, 0.008, 0.022, CHROME).at(0, 0.01, 0.01),
        )
        tail, count = -0.024, "three flat pins"
    elif style == "blades":
        earth = chance(rng, 0.5)
        shape = rectangle(0.026, 0.022, 0.007)
        parts = (
            named(
                "body",
                *(
                    extrude(shape * f, 0.01, paint, smooth=True).at(0, 0, z)
                    for f, z in ((1, -0.005), (0.92, -0.014), (0.75, -0.023), (0.5, -0.031))
                ),
            )
            + named(
                "pin",
                *both(box(0.0016, 0.0065, 0.018, CHROME).at(0.0064, -0.003 + (0.003 if earth else 0), 0.008)),
                *([rod((0, -0.006, -0.002), (0, -0.006, 0.02), 0.0024, CHROME)] if earth else []),
            )
            + named("grip", *(box(0.027 - 0.003 * i, 0.002, 0.0016, trim).at(0, 0.0098 - 0.0012 * i, -0.008 - 0.006 * i) for i in range(3)))
        )
        count = "three pins" if earth else "two flat pins"
    else:
        w, tall, d = between(rng, 0.04, 0.05), between(rng, 0.045, 0.075), between(rng, 0.028, 0.04)
        parts = (
            named("body", rounded(w, tall, d, 0.006, paint, 4).at(0, -tall / 2, -d / 2))
            + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
            + named(
                "socket",
                box(0.014, 0.003, 0.007, DARK if paint.name != "black" else CHROME).at(0, -tall / 2 - 0.001, -d / 2),
                box(w * 1.004, 0.0012, d * 1.004, trim).at(0, tall * 0.3, -d / 2),
            )
        )
        count, tail = "two round pins", -1.0
    cord = style != "block" or chance(rng, 0.6)
    if style == "block" and cord:
        parts += named("cable", rounded(0.012, 0.02, 0.007, 0.003, paint).at(0, -tall / 2 - 0.02, -d / 2)) + cable(
            [
                (0, -tall / 2 - 0.015, -d / 2),
                (0, -tall * 0.5 - 0.05, -d / 2),
                (0.03, -tall * 0.5 - 0.06, -d / 2 - 0.03),
                (0.06, -tall / 2 - 0.02, -d),
            ],
            paint,
            0.002,
        )
    elif cord:
        long = between(rng, 0.05, 0.1)
        way = 1 if chance(rng) else -1
        parts += named(
            "sleeve",
            *(torus(0.0042 - 0.0003 * i, 0.0012, paint, 6, 16).turn("x", 90).at(0, 0, tail - 0.003 - 0.0034 * i) for i in range(5)),
            rod((0, 0, tail + 0.004), (0, 0, tail - 0.02), 0.0042, paint, 0.003),
        ) + cable(
            [
                (0, 0, tail),
                (0, 0, tail - 0.03),
                (way * long * 0.3, 0, tail - 0.05),
                (way * long * 0.2, 0, tail - long),
                (way * long, 0.0, tail - long * 1.1),
            ],
            paint,
            0.0028,
        )
    facts = {count: True, "a cable": cord, "a block": style == "block"}
    return finished(rng, parts, paint, style, facts, ("round",) if style == "round" else (), f"with {count}")


def power_strip(rng: Rng) -> Build:
    """Row of round sockets with a switch; two rows; flat sockets with slots; round tower; cube."""
    style = likely(rng, row=4, two_rows=1.5, slots=1.5, tower=1, plugged=1.5)
    paint, count = draw(rng, pick(rng, "white", "black", "grey", "white", "orange")), int(rng.integers(3, 7))
    hole = DARK if paint.name != "black" else lighter(DARK, 0.3)
    if style == "tower":
        floors, r = int(rng.integers(2, 4)), between(rng, 0.05, 0.06)
        parts: list[Part] = []
        for i in range(floors):
            y = 0.02 + 0.07 * i
            parts += named(
                "body", rounded(r * 2, 0.064, r * 2, 0.014, paint).at(0, y, 0), cylinder(r * 0.7, 0.012, hole).at(0, y - 0.01, 0)
            )
            parts += [p.turn("y", a) for a in (0, 90, 180, 270) for p in moved(_socket(hole), 0, y + 0.032, r)]
        parts += named("base", cylinder(r * 1.15, 0.02, paint)) + named(
            "switch", box(0.024, 0.008, 0.014, draw(rng, "red")).at(0, 0.02 + 0.07 * floors - 0.008, 0)
        )
        words: tuple[str, ...] = ("tall",)
        total, switch = floors * 4, True
        start = (0.0, 0.01, -r * 1.1)
    else:
        rows = 2 if style == "two rows" else 1
        pitch = 0.046 if style == "slots" else 0.06
        long, wide = pitch * count + 0.06, 0.055 if rows == 1 else 0.1
        parts = named(
            "body",
            slab(rectangle(long, wide, 0.01), 0.038, paint),
            slab(rectangle(long * 0.96, wide * 0.86, 0.008), 0.004, paint).at(0, 0.037, 0),
        )
        for i in range(count):
            for row in range(rows):
                x, z = -long / 2 + 0.034 + pitch * i, (row - (rows - 1) / 2) * 0.046
                one = (
                    named(
                        "socket",
                        *both(box(0.003, 0.003, 0.011, hole).at(0.0065, 0, 0)),
                        cylinder(0.003, 0.003, hole, sides=12).at(0, 0, 0.011),
                        slab(rectangle(0.034, 0.036, 0.004), 0.0015, lighter(paint, -0.06 if paint.rgb.mean() > 0.3 else 0.1)),
                    )
                    if style == "slots"
                    else flat(_socket(hole))
                )
                parts += moved(one, x, 0.041, z)
        switch = chance(rng, 0.75)
        parts += (
            named(
                "switch",
                box(0.02, 0.006, 0.012, draw(rng, "red")).turn("z", 8).at(long / 2 - 0.022, 0.04, 0),
                slab(rectangle(0.028, 0.02, 0.003), 0.003, hole).at(long / 2 - 0.022, 0.0395, 0),
            )
            if switch
            else []
        )
        if style == "plugged":
            for i in range(0, count, 2):
                x = -long / 2 + 0.034 + pitch * i
                plug = draw(rng, pick(rng, "black", "white", "grey"))
                parts += named(
                    "plug", cylinder(0.018, 0.018, plug).at(x, 0.043, 0), cylinder(0.014, 0.016, plug, 0.008).at(x, 0.06, 0)
                ) + cable(
                    [(x, 0.075, 0), (x + 0.004, 0.1, 0.02), (x + 0.01, 0.06, 0.07), (x - 0.01, 0.005, 0.12), (x + 0.03, 0.004, 0.18)],
                    plug,
                    0.003,
                )
        words, total = (), count * rows
        start = (-long / 2, 0.02, 0.0)
    x, y, z = start
    way = (-1.0, 0.0) if style != "tower" else (0.0, -1.0)
    side = (way[1], -way[0])
    points = [
        (x + way[0] * a + side[0] * b, h, z + way[1] * a + side[1] * b)
        for a, b, h in ((0, 0, y), (0.08, 0.02, 0.006), (0.16, -0.04, 0.006), (0.3, 0.02, 0.006))
    ]
    parts += cable(points, paint if chance(rng) else DARK, 0.0045)
    names = {3: "three", 4: "four", 5: "five", 6: "six"}
    facts = {
        f"{names[total]} sockets" if total in names else "many sockets": True,
        "a switch": switch,
        "plugs in it": style == "plugged",
        "a cable": True,
    }
    return finished(rng, parts, paint, style, facts, words or ("long",), "with sockets")


def _socket(paint: Paint) -> list[Part]:
    """Round socket with two holes, facing +Z."""
    ring = lathe([(0.019, 0), (0.022, 0), (0.022, 0.003), (0.019, 0.003), (0.019, 0)], paint, 28).turn("x", 90)
    return named("socket", ring, *(disc(0.003, 0.002, paint, 10).at(s * 0.009, 0, 0) for s in (-1, 1)))

"""Electric power: battery, power plug, power strip."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, bow, cable, disc, finished, flat, likely
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, GOLD, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus


def battery(rng: Rng) -> Build:
    """Round cell; thick cell; block with two snaps; flat button; car battery; several in a row."""
    style = likely(rng, cell=4, block=2, button=1.2, car=2, row=1.5)
    paint = draw(rng, pick(rng, "black", "green", "blue", "red", "grey", "yellow"), "plastic")
    cap = GOLD if chance(rng, 0.55) else CHROME
    if style in ("cell", "row"):
        r, tall = (
            (between(rng, 0.0065, 0.0075), between(rng, 0.046, 0.052))
            if chance(rng, 0.6)
            else (between(rng, 0.013, 0.017), between(rng, 0.048, 0.06))
        )
        share = between(rng, 0.22, 0.4)
        body = [
            *named("body", lathe([(0, 0.001), (r * 0.94, 0.001), (r, 0.002), (r, tall * (1 - share)), (0, tall * (1 - share))], paint, 40)),
            *named(
                "band",
                lathe([(0, 0), (r, 0), (r, tall * share - 0.0015), (r * 0.93, tall * share), (0, tall * share)], cap, 40).at(
                    0, tall * (1 - share), 0
                ),
            ),
        ]
        body += named(
            "terminal",
            lathe([(0, 0), (r * 0.4, 0), (r * 0.4, r * 0.3), (r * 0.34, r * 0.36), (0, r * 0.36)], CHROME, 28).at(0, tall, 0),
            cylinder(r * 0.7, 0.0012, CHROME),
            torus(r * 0.8, r * 0.06, CHROME, 6, 32).at(0, tall, 0),
        )
        body += named(
            "sign",
            box(r * 0.5, r * 0.14, r * 0.1, WHITE).at(0, tall * 0.5, r * 0.97),
            box(r * 0.14, r * 0.5, r * 0.1, WHITE).at(0, tall * 0.5 - r * 0.18, r * 0.97),
        )
        count = int(rng.integers(2, 5)) if style == "row" else 1
        tray = style == "row" and chance(rng, 0.4)
        parts = [q for i in range(count) for q in moved(body, (i - (count - 1) / 2) * r * 2.1, 0.003 if tray else 0, 0)]
        if tray:
            parts += named(
                "holder",
                rounded(r * 2.1 * count + 0.006, 0.012, r * 2.3, 0.002, DARK),
                *both(box(0.002, tall * 1.0, r * 2.2, DARK).at(r * 1.05 * count + 0.003, 0, 0)),
            )
        if style == "cell" and chance(rng, 0.3):
            parts = [p.turn("z", 90) for p in parts]
        facts = {"a round terminal": True, "two terminals": False, "a holder": tray, "a handle": False}
        words = ("round",) if count == 1 else ()
        return finished(
            rng, parts, paint, style, facts, words, {2: "next to another", 3: "in a row of three", 4: "in a row of four"}.get(count, "")
        )
    if style == "block":
        w, tall, d = 0.0265, between(rng, 0.044, 0.049), 0.0175
        parts = named(
            "body",
            rounded(w, tall * 0.66, d, 0.003, paint, 4),
            rounded(w, tall * 0.34, d, 0.003, cap, 4).at(0, tall * 0.655, 0),
            box(w * 0.96, 0.002, d * 0.96, DARK).at(0, tall * 0.985, 0),
        )
        parts += named(
            "terminal",
            lathe([(0, 0), (0.0034, 0), (0.0034, 0.003), (0, 0.003)], CHROME, 24).at(-w * 0.24, tall, 0),
            lathe([(0.0025, 0), (0.0048, 0), (0.0052, 0.003), (0.0035, 0.003), (0.0025, 0)], CHROME, 6).at(w * 0.24, tall, 0),
            cylinder(0.004, 0.001, CHROME).at(w * 0.24, tall, 0),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two terminals": True, "a round terminal": False, "a handle": False},
            ("square",),
            "with two terminals",
        )
    if style == "button":
        r, high = between(rng, 0.009, 0.012), between(rng, 0.003, 0.005)
        parts = named(
            "body",
            lathe(
                [
                    (0, 0),
                    (r * 0.96, 0),
                    (r, high * 0.15),
                    (r, high * 0.75),
                    (r * 0.92, high * 0.8),
                    (r * 0.88, high * 0.72),
                    (r * 0.84, high * 0.9),
                    (r * 0.78, high),
                    (0, high),
                ],
                CHROME,
                48,
            ),
        )
        parts += named(
            "sign",
            box(r * 0.5, high * 0.08, r * 0.12, DARK).at(0, high, -r * 0.3),
            box(r * 0.12, high * 0.08, r * 0.5, DARK).at(0, high, -r * 0.3),
        )
        if chance(rng):
            parts += [p.turn("x", 68).at(0, r * 0.9, -r * 1.3) for p in parts]
        return finished(
            rng,
            parts,
            CHROME,
            style,
            {"two terminals": False, "a round terminal": False, "a rim": True},
            ("flat", "round"),
            "shaped like a coin",
        )
    w, tall, d = between(rng, 0.23, 0.3), between(rng, 0.17, 0.2), between(rng, 0.16, 0.18)
    case = draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")
    lid = draw(rng, pick(rng, "red", "black", "blue", "yellow", "green"), "plastic") if chance(rng, 0.6) else lighter(case, 0.15)
    parts = named(
        "body",
        rounded(w, tall * 0.85, d, 0.008, case),
        *(box(0.006, tall * 0.6, 0.006, lighter(case, 0.1)).at(w * (i / 8 - 0.4375), tall * 0.1, d / 2) for i in range(8)),
    ) + named("lid", rounded(w * 1.02, tall * 0.16, d * 1.03, 0.008, lid).at(0, tall * 0.82, 0))
    parts += named(
        "terminal",
        *(
            q.at(s * w * 0.38, tall * 0.97, d * 0.3)
            for s in (-1, 1)
            for q in (cylinder(0.011, 0.022, CHROME, 0.009), cylinder(0.016, 0.006, draw(rng, "red") if s > 0 else DARK))
        ),
    ) + named(
        "cap",
        *(
            lathe([(0, 0), (0.014, 0), (0.012, 0.008), (0, 0.008)], DARK if lid.name != "black" else CHROME, 18).at(
                w * (0.13 * i - 0.325), tall * 0.98, -d * 0.12
            )
            for i in range(6)
        ),
    )
    handle = chance(rng, 0.55)
    parts += (
        bow(
            [(-w * 0.36, tall * 0.95, 0), (-w * 0.3, tall * 1.22, 0), (w * 0.3, tall * 1.22, 0), (w * 0.36, tall * 0.95, 0)],
            0.006,
            DARK if lid.name != "black" else CHROME,
        )
        if handle
        else []
    )
    return finished(rng, parts, case, style, {"two terminals": True, "a handle": handle, "a round terminal": False}, ("heavy",), "of a car")


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

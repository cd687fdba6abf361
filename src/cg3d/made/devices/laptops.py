"""Laptop and tablet."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, bow, disc, finished, flat, frame, key_field, keys, likely, picture, spin
from cg3d.made.outlines import rectangle
from cg3d.made.paints import BRIGHT, CHROME, WHITE, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, extrude, moved, named, rod, rounded, slab


def laptop(rng: Rng) -> Build:
    """Thin and open; thick old one; standing like a tent; half closed; for games, with vents; rugged with a handle."""
    style = likely(rng, thin=5, thick=2, tent=1.3, half_closed=1.3, games=1.5, rugged=1)
    paint = draw(
        rng,
        pick(rng, "grey", "grey", "black", "white", "blue", "pink") if style != "thick" else pick(rng, "black", "grey", "black", "beige"),
        "metal",
    )
    width = between(rng, 0.3, 0.38)
    depth = width * between(rng, 0.65, 0.72)
    angle = {"tent": between(rng, 285, 310), "half closed": between(rng, 18, 50)}.get(style, between(rng, 95, 122))
    high, lid_high = {"thick": (0.034, 0.018), "games": (0.026, 0.012), "rugged": (0.045, 0.024)}.get(style, (0.014, 0.008))
    cap = DARK if paint.name != "black" or chance(rng, 0.3) else lighter(DARK, 0.15)
    numbers = width > 0.35 and chance(rng, 0.6)
    body = named("body", slab(rectangle(width, depth, 0.012), high, paint))
    board = [
        *moved(
            key_field(width * (0.86 if not numbers else 0.64), depth * 0.45, cap, 0.003),
            0 if not numbers else -width * 0.11,
            high - 0.0005,
            -depth * 0.12,
        )
    ]
    if numbers:
        board += [
            p.at(width * 0.34, high - 0.0005, -depth * 0.12)
            for p in flat(keys((4, 5), (width * 0.19 / 4, depth * 0.45 / 5), 0.003, cap, "key"))
        ]
    edge = lighter(paint, -0.2 if paint.rgb.mean() > 0.2 else 0.1)
    pad = slab(rectangle(width * 0.3, depth * 0.24, 0.004), 0.001, edge)
    parts = (
        body
        + board
        + named(
            "touch pad",
            pad.at(0, high, depth * 0.32),
            *(q.turn("x", -90).at(0, high + 0.0006, depth * 0.44) for q in frame(width * 0.31, depth * 0.25, 0.0012, 0.0012, cap)),
        )
    )
    if style == "thick":
        parts += (
            named("button", *both(rounded(width * 0.13, 0.004, depth * 0.05, 0.0015, cap).at(width * 0.075, high - 0.001, depth * 0.46)))
            + named("drive", box(0.004, high * 0.4, depth * 0.4, cap).at(width / 2, high * 0.3, 0))
            + named("stick", cylinder(0.004, 0.006, draw(rng, "red")).at(0, high, -depth * 0.12))
        )
    if style == "games":
        parts += named(
            "vent",
            *both(box(0.004, high * 0.5, depth * 0.3, cap).at(width / 2, high * 0.25, -depth * 0.25)),
            slab(
                [(-width * 0.42, -depth / 2), (width * 0.42, -depth / 2), (width * 0.34, -depth * 0.6), (-width * 0.34, -depth * 0.6)],
                high * 0.9,
                edge,
            ),
            *(box(width * 0.07, high * 0.4, 0.004, cap).at(width * 0.09 * (i - 3.5), high * 0.3, -depth * 0.6) for i in range(8)),
        )
    if style == "rugged":
        parts += named(
            "bumper",
            *(
                rounded(0.035, high * 1.15, 0.035, 0.012, RUBBER).at(sx * width / 2, -0.003, sz * depth / 2)
                for sx in (-1, 1)
                for sz in (-1, 1)
            ),
        )
        parts += bow(
            [
                (-width * 0.22, high * 0.5, depth / 2),
                (-width * 0.2, high * 0.5, depth / 2 + 0.045),
                (width * 0.2, high * 0.5, depth / 2 + 0.045),
                (width * 0.22, high * 0.5, depth / 2),
            ],
            0.011,
            RUBBER,
        )
    rim = 0.006 if style in ("thin", "tent", "half closed") else 0.016
    lid = (
        named("lid", extrude(rectangle(width, depth, 0.012), lid_high, paint).at(0, depth / 2, 0))
        + named("screen", box(width - 2 * rim, depth - rim - 0.022, 0.002, picture(rng)).at(0, 0.018, lid_high / 2))
        + named(
            "rim",
            *moved(frame(width - 0.004, depth - 0.004, rim, 0.002, DARK), 0, 0.002, lid_high / 2 + 0.0006),
            disc(0.002, 0.001, CHROME, 12).at(0, depth - rim / 2 - 0.002, lid_high / 2 + 0.0015),
        )
        + named("badge", disc(width * 0.045, 0.001, edge, 24).turn("y", 180).at(0, depth * 0.52, -lid_high / 2))
    )
    parts += spin(lid, "x", 90 - angle, (0, high + lid_high * 0.3, -depth / 2))
    parts += named("hinge", *both(rod((width * 0.2, high, -depth / 2), (width * 0.38, high, -depth / 2), 0.005 + lid_high * 0.2, edge)))
    if style == "tent":
        parts = [p.turn("x", 90 - (360 - angle) / 2) for p in parts]
        low = min(float(p.vertices[:, 1].min()) for p in parts)
        parts = [p.turn("y", 180) for p in moved(parts, 0, -low, 0)]
    facts = {"a number block": numbers, "a handle": style == "rugged", "a thick case": high > 0.03, "a touch pad": True}
    words = {"tent": ("standing",), "half closed": ("half-open",)}.get(style, ("open",))
    return finished(rng, parts, paint, style, facts, words, {"tent": "like a tent", "rugged": "with a handle"}.get(style, ""))


def tablet(rng: Rng) -> Build:
    """Upright plate; propped on a stand; with a keyboard cover; with a pen; in a thick case with a grip."""
    style = likely(rng, bare=3, stand=2, keyboard=2, pen=1.5, grip=1)
    paint = draw(rng, pick(rng, "black", "grey", "white", "grey", "pink", "blue", "red"), "metal")
    w, tall = between(rng, 0.16, 0.2), between(rng, 0.24, 0.28)
    wide = style in ("stand", "keyboard", "grip") or chance(rng, 0.3)
    if wide:
        w, tall = tall, w
    deep = 0.008
    rim = 0.012 if chance(rng, 0.6) else 0.022
    glass = picture(rng)
    button = rim > 0.015
    plate = named(
        "body",
        extrude(rectangle(w, tall, 0.014), deep, paint).at(0, tall / 2, 0),
        extrude(rectangle(w - 0.005, tall - 0.005, 0.012), 0.001, DARK if paint.name != "white" else WHITE).at(0, tall / 2, deep / 2),
    )
    plate += named("screen", box(w - 2 * rim, tall - 2 * rim, 0.001, glass).at(0, rim, deep / 2 + 0.0006))
    columns, rows = (6, 4) if wide else (4, 5)
    icon = [draw(rng, pick(rng, *BRIGHT), "glass") for _ in range(6)]
    plate += named(
        "icon",
        *(
            extrude(rectangle(w / columns * 0.45, w / columns * 0.45, 0.004), 0.0016, icon[(i * 3 + j) % 6]).at(
                w * 0.84 * ((i + 0.5) / columns - 0.5), tall * (0.16 + 0.72 * (j + 0.5) / rows), deep / 2 + 0.001
            )
            for i in range(columns)
            for j in range(rows)
        ),
    )
    plate += (
        named("button", disc(0.006, 0.001, CHROME, 20).at(w / 2 - rim / 2 if wide else 0, tall / 2 if wide else rim / 2, deep / 2 + 0.001))
        if button
        else []
    )
    plate += named(
        "camera",
        disc(0.003, 0.001, CHROME, 14).at(0, tall - 0.006, deep / 2),
        *(p.at(-w * 0.4, tall * 0.9, -deep / 2) for p in (disc(0.007, 0.003, DARK, 20).turn("y", 180),)),
    )
    lean = {"bare": between(rng, 8, 20), "stand": between(rng, 14, 26), "keyboard": between(rng, 14, 24), "pen": 90, "grip": 12}[style]
    parts = spin(plate, "x", -lean, (0, 0.0, 0))
    pen = style == "pen" or (style == "keyboard" and chance(rng, 0.3))
    if style == "pen":
        parts += named(
            "pen",
            *spin(
                [
                    rod((0, 0, -0.07), (0, 0, 0.06), 0.0045, WHITE if paint.name != "white" else DARK),
                    rod((0, 0, 0.06), (0, 0, 0.075), 0.0045, DARK, 0.001),
                ],
                "y",
                between(rng, -25, 25),
                (w * 0.66 if chance(rng) else w * 0.1, 0.009 + deep / 2, -tall / 2),
            ),
        )
    elif style == "keyboard":
        board = [
            slab(rectangle(w, tall * 0.72, 0.01), 0.005, DARK),
            *moved(flat(keys((12, 5), (w * 0.075, tall * 0.11), 0.002, lighter(DARK, 0.2))), 0, 0.005, -tall * 0.04),
        ]
        parts += moved(named("keyboard", *board), 0, 0, tall * 0.38)
    elif style == "stand":
        parts += named(
            "stand",
            *both(
                extrude([(-0.08, 0), (0.02, 0), (0.02, 0.02), (0.012, 0.02), (0.006, 0.008), (-0.03, 0.1), (-0.045, 0.1)], 0.012, CHROME)
                .turn("y", -90)
                .at(w * 0.2, -0.009, 0)
            ),
            box(w * 0.4, 0.008, 0.02, CHROME).at(0, -0.009, -0.06),
        )
    elif style == "grip":
        parts = (
            named(
                "case",
                *spin(
                    [*frame(w * 1.1, tall * 1.14, 0.02, 0.024, draw(rng, pick(rng, *BRIGHT), "rubber"))], "x", -lean, (0, -tall * 0.07, 0)
                ),
            )
            + parts
        )
        parts += bow(
            [(-w * 0.2, tall * 1.02, -0.06), (-w * 0.17, tall * 1.3, -0.07), (w * 0.17, tall * 1.3, -0.07), (w * 0.2, tall * 1.02, -0.06)],
            0.014,
            parts[0].paint,
        )
    else:
        parts += named(
            "foot",
            extrude(rectangle(w * 0.4, tall * 0.5, 0.01), 0.003, lighter(paint, -0.1)).turn("x", 16).at(0, tall * 0.26, -tall * 0.26),
        )
    facts = {
        "a keyboard": style == "keyboard",
        "a stand": style == "stand",
        "a pen": pen and style == "pen",
        "a thick case": style == "grip",
        "a button": button,
    }
    if style == "keyboard" and not button:
        del facts["a button"]
    body = parts[0].paint if style == "grip" else paint
    detail = {"keyboard": "with a keyboard", "stand": "on a stand", "pen": "with a pen", "grip": "in a thick case"}.get(style, "")
    return finished(rng, parts, body, style, facts, ("flat",), detail)

"""Computer, keyboard and computer mouse."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, blades, cable, disc, finished, flat, key_field, keys, likely, slits, spin
from cg3d.made.outlines import rectangle
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, box, corners, cylinder, ellipsoid, moved, named, rounded, slab, torus, tube


def computer(rng: Rng) -> Build:
    """Desktop tower with drives; tower with a glass side and fans; flat lying case; small cube; slim tower."""
    style = likely(rng, tower=4, glass_side=2.5, lying=1.5, cube=1.3, slim=1.2)
    paint = draw(rng, pick(rng, "black", "grey", "white", "beige"), "metal")
    width, tall, depth = between(rng, 0.18, 0.22), between(rng, 0.4, 0.48), between(rng, 0.4, 0.48)
    if style == "lying":
        width, tall, depth = between(rng, 0.38, 0.44), between(rng, 0.1, 0.14), between(rng, 0.34, 0.42)
    elif style == "cube":
        width = tall = depth = between(rng, 0.17, 0.24)
    elif style == "slim":
        width, depth = between(rng, 0.09, 0.11), between(rng, 0.34, 0.4)
        tall *= 0.85
    dark, front = lighter(paint, -0.35 if paint.rgb.mean() > 0.3 else 0.25), depth / 2
    parts = (
        named("case", rounded(width, tall, depth, 0.008, paint).at(0, 0.015, 0))
        + named("front", rounded(width, tall - 0.01, 0.03, 0.012, lighter(paint, -0.08)).at(0, 0.02, front))
        + named("foot", *corners(cylinder(0.014, 0.02, DARK, sides=14), width / 2 - 0.03, depth / 2 - 0.05))
    )
    face, drives, fans = front + 0.014, 0, 0
    if style == "lying":
        drives = int(rng.integers(1, 3))
        parts += (
            named("drive", *(box(width * 0.36, 0.034, 0.01, dark).at(-width * 0.24, tall * 0.58 - 0.05 * i, face) for i in range(drives)))
            + moved(slits(width * 0.3, 6, tall * 0.1, dark, 0.01), width * 0.24, tall * 0.3, face)
            + named("button", disc(0.013, 0.01, CHROME, 20).at(width * 0.42, tall * 0.86, face))
        )
    elif style == "glass side":
        fans = int(rng.integers(2, 4))
        lit = draw(rng, pick(rng, "blue", "red", "purple", "green", "turquoise"), "glass")
        r = min(tall * 0.44 / fans, width * 0.42)
        for i in range(fans):
            y = 0.02 + tall * (i + 0.5) / fans
            parts += moved(
                [
                    *named("fan", torus(r, r * 0.09, lit, 8, 36).turn("x", 90), disc(r * 0.95, 0.003, DARK, 36)),
                    *[p.scaled(1, 1, 0.35) for p in blades(r * 0.82, 7, CHROME, 0.28)],
                ],
                0,
                y,
                face + 0.004,
            )
        inside = [
            box(0.004, tall * 0.84, depth * 0.86, DARK_GLASS).at(width / 2, 0.015 + tall * 0.08, 0),
            *(box(0.006, 0.012, depth * 0.55, lit).at(width / 2 + 0.001, tall * f, 0.02) for f in (0.36, 0.44)),
            box(0.006, tall * 0.3, 0.05, lit).at(width / 2 + 0.001, tall * 0.55, depth * 0.12),
        ]
        parts += named(
            "glass side",
            *inside,
            *(
                p.turn("y", 90).at(width / 2 + 0.002, 0.02, 0)
                for p in [
                    box(depth * 0.96, 0.014, 0.006, paint).at(0, tall * 0.02, 0),
                    box(depth * 0.96, 0.014, 0.006, paint).at(0, tall * 0.92, 0),
                    box(0.014, tall * 0.9, 0.006, paint).at(depth * 0.46, tall * 0.02, 0),
                    box(0.014, tall * 0.9, 0.006, paint).at(-depth * 0.46, tall * 0.02, 0),
                ]
            ),
        )
        parts += named("button", cylinder(0.012, 0.005, CHROME).at(0, tall + 0.014, depth * 0.4)) + moved(
            flat(slits(width * 0.7, 10, 0.02, dark, 0.004)), 0, tall + 0.016, depth * 0.24
        )
    elif style == "cube":
        parts += (
            named("button", disc(0.012, 0.008, CHROME, 20).at(width * 0.32, tall * 0.86, face))
            + named("port", *(box(0.014, 0.007, 0.006, dark).at(-width * 0.3 + 0.024 * i, tall * 0.2, face) for i in range(4)))
            + moved(slits(width * 0.7, 5, tall * 0.06, dark, 0.008), 0, tall * 0.42, face)
            + moved(flat(slits(width * 0.7, 9, depth * 0.08, dark, 0.005)), 0, tall + 0.016, depth * 0.35)
        )
    else:
        drives = int(rng.integers(1, 4))
        wide = width * 0.78
        parts += named(
            "drive",
            *(
                q
                for i in range(drives)
                for q in (
                    box(wide, 0.04, 0.01, dark).at(0, tall - 0.07 - 0.055 * i, face),
                    box(wide * 0.9, 0.004, 0.012, paint).at(0, tall - 0.05 - 0.055 * i, face + 0.001),
                    box(0.014, 0.006, 0.014, CHROME).at(wide * 0.36, tall - 0.065 - 0.055 * i, face + 0.001),
                )
            ),
        )
        parts += (
            moved(slits(width * 0.6, 7, 0.016, dark, 0.01), 0, 0.07, face)
            + named(
                "button",
                disc(0.014, 0.01, CHROME, 20).at(0, tall * 0.5, face),
                disc(0.007, 0.008, CHROME, 16).at(0, tall * 0.5 - 0.035, face),
            )
            + named("port", *(box(0.014, 0.007, 0.006, dark).at(0.022 * (i - 1), tall * 0.5 - 0.07, face) for i in range(3)))
        )
        parts += [p.turn("y", 90).at(width / 2, tall * 0.35, -depth * 0.1) for p in slits(depth * 0.3, 6, 0.02, dark)]
    facts = {
        "drives": drives > 1,
        "a glass side": style == "glass side",
        f"{('no', 'no', 'two', 'three')[fans]} fans": fans > 0,
        "vents": style != "glass side",
    }
    facts.pop("no fans", None)
    if drives == 1:
        del facts["drives"]
    if style == "glass side":
        del facts["vents"]
    words: tuple[str, ...] = {"lying": ("flat", "desktop"), "cube": ("cube-shaped",), "slim": ("slim", "desktop")}.get(style, ("desktop",))
    return finished(
        rng, parts, paint, style, facts, words, "with a glass side" if style == "glass side" else "with drives" if drives > 1 else ""
    )


def keyboard(rng: Rng) -> Build:
    """Long with a number block; short; split in two halves; with a wrist rest; old and thick with a cable."""
    style = likely(rng, long=4, short=2.5, split=1.5, wrist_rest=1.5, thick=1.5)
    paint = draw(
        rng,
        pick(rng, "black", "black", "grey", "white", "beige")
        if style == "thick"
        else pick(rng, "black", "black", "grey", "white", "pink", "blue"),
        "plastic",
    )
    caps = lighter(paint, 0.12) if paint.rgb.mean() < 0.4 else lighter(paint, -0.1) if chance(rng, 0.6) else DARK
    accent = draw(rng, pick(rng, *BRIGHT), "plastic") if chance(rng, 0.25) else caps
    numbers = style in ("long", "wrist rest") or (style == "thick" and chance(rng))
    field, depth = 0.29, between(rng, 0.11, 0.13)
    rise = 0.012 if style == "thick" else 0.005 if chance(rng, 0.4) else 0.009
    width, high = field + (0.11 if numbers else 0.02), 0.03 if style == "thick" else 0.016
    if style == "split":
        halves = []
        for s in (-1, 1):
            half = (
                named("body", slab(rectangle(0.16, depth + 0.03, 0.014), 0.02, paint))
                + [p.at(0, 0.017, 0) for p in flat(keys((7, 5), (0.0205, (depth - 0.01) / 5), rise * 0.6, caps, "key"))]
                + named("wrist rest", slab(rectangle(0.16, 0.06, 0.02), 0.018, RUBBER).at(0, 0, depth * 0.5 + 0.04))
            )
            halves += spin([p.turn("z", -s * 7) for p in half], "y", -s * between(rng, 6, 16), (s * between(rng, 0.1, 0.13), 0.012, 0))
        link = cable(
            [(-0.06, 0.01, -depth * 0.5), (-0.03, 0.005, -depth * 0.8), (0.03, 0.005, -depth * 0.8), (0.06, 0.01, -depth * 0.5)],
            DARK,
            0.002,
        )
        return finished(
            rng,
            [*halves, *link],
            paint,
            style,
            {"two halves": True, "a number block": False, "a wrist rest": True, "a cable": True},
            (),
            "in two halves",
        )
    parts = named("body", slab(rectangle(width, depth + 0.035, 0.012), high, paint)) + moved(
        key_field(field, depth - 0.02, caps, rise), -0.05 if numbers else 0, high - 0.003, 0.008
    )
    parts += named(
        "key",
        *(
            rounded(0.0175, rise, 0.014, 0.0024, accent, 1).at(
                -0.135 + 0.022 * i + (0 if numbers else 0.05), high - 0.003, -depth * 0.5 + 0.002
            )
            for i in range(12)
        ),
    )
    if numbers:
        parts += named(
            "key",
            *(
                rounded(0.0175, rise, 0.019, 0.0024, caps if i < 3 else accent, 1).at(
                    0.12 + 0.0215 * i, high - 0.003, 0.008 + (j - 2) * (depth - 0.02) / 5
                )
                for i in range(4)
                for j in range(5)
            ),
        )
    parts = [p.shaped(lambda x, y, z: (x, y + 0.011 * (0.5 - z / depth), z)) for p in parts]
    rest = style == "wrist rest"
    parts += (
        named(
            "wrist rest",
            slab(rectangle(width * 0.98, 0.075, 0.02), 0.017, RUBBER).at(0, 0, depth * 0.5 + 0.058),
            rounded(width * 0.94, 0.012, 0.06, 0.006, RUBBER).at(0, 0.012, depth * 0.5 + 0.058),
        )
        if rest
        else []
    )
    cord = style == "thick" or chance(rng, 0.35)
    parts += (
        cable(
            [(0, high * 0.6, -depth * 0.62), (0.01, 0.008, -depth * 0.9), (0.08, 0.004, -depth * 1.15), (0.16, 0.004, -depth * 0.9)],
            DARK,
            0.0028,
        )
        if cord
        else []
    )
    facts = {"a number block": numbers, "a wrist rest": rest, "a cable": cord, "two halves": False}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("flat",) if style != "thick" else ("thick",),
        "with a wrist rest" if rest else "with a number block" if numbers else "",
    )


def computer_mouse(rng: Rng) -> Build:
    """Rounded body with two buttons and a wheel; flat shell; old and boxy; with a ball; upright; with side buttons."""
    style = likely(rng, rounded=4, flat=1.5, boxy=1.5, trackball=1.3, upright=1.2, games=1.5)
    paint = draw(
        rng, pick(rng, "black", "white", "grey", "red", "blue") if style != "boxy" else pick(rng, "beige", "grey", "white"), "plastic"
    )
    dark = lighter(paint, -0.5 if paint.rgb.mean() > 0.3 else 0.35)
    width, long, high = between(rng, 0.055, 0.065), between(rng, 0.1, 0.12), between(rng, 0.032, 0.04)
    if style == "flat":
        high *= 0.6
    cord = style == "boxy" or (style != "flat" and chance(rng, 0.5))
    if style == "boxy":
        body = rounded(width, high * 0.8, long * 0.9, 0.008, paint, 4).shaped(lambda x, y, z: (x, y * (1 - 0.25 * (z / long + 0.5)), z))
        count = int(rng.integers(1, 4))
        parts = named("body", body) + named(
            "button",
            *(
                rounded(width * 0.84 / count - 0.003, 0.006, long * 0.3, 0.002, dark)
                .turn("x", 8)
                .at(width * 0.84 * ((i + 0.5) / count - 0.5), high * 0.58, long * 0.27)
                for i in range(count)
            ),
        )
        wheel_ = False
    else:
        shell = _mouse_shell(paint, dark, width, long, high)
        if style == "upright":
            shell = [p.shaped(lambda x, y, z: (x * 0.9 + y * 0.35, y * 1.7 * (1 + 0.4 * np.clip(x / width, -1, 1)), z)) for p in shell]
        parts = shell[:1] if style == "upright" else shell
        wheel_ = style not in ("flat", "upright")
        top = high * 0.84 - 0.006
        if style == "upright":
            parts += named(
                "button",
                *(rounded(0.004, 0.014, 0.03, 0.002, dark).at(-width * 0.24, high * f, long * 0.12) for f in (0.75, 1.15)),
                ellipsoid(0.012, 0.008, 0.02, dark).at(width * 0.2, high * 1.62, long * 0.16),
            )
        parts += (
            named(
                "wheel",
                cylinder(0.011, 0.008, dark, sides=20).turn("z", 90).at(0.004, top, long * 0.27),
                *(torus(0.011, 0.0008, RUBBER, 6, 20).turn("z", 90).at(x, top, long * 0.27) for x in (-0.002, 0.002)),
            )
            if wheel_
            else []
        )
        if style == "trackball":
            parts += named(
                "ball",
                ball(0.019, draw(rng, pick(rng, "red", "blue", "purple"), "plastic")).at(-width * 0.2, high * 0.72, long * 0.1),
                torus(0.019, 0.0018, dark).turn("z", 30).at(-width * 0.22, high * 0.78, long * 0.1),
            )
        if style == "games":
            parts += (
                named(
                    "side button",
                    *(rounded(0.006, 0.007, 0.017, 0.002, dark).at(-width * 0.39, high * 0.5, 0.006 + 0.019 * i) for i in range(2)),
                )
                + named("button", rounded(0.008, 0.005, 0.014, 0.002, dark).at(0, high * 0.93, long * 0.08))
                + named("wing", *(box(0.012, 0.004, long * 0.5, dark).at(s * width * 0.43, 0.002, -long * 0.05) for s in (-1, 1)))
            )
    parts += (
        cable([(0, 0.01, long * 0.44), (0.01, 0.004, long * 0.8), (-0.03, 0.004, long * 1.3), (0.03, 0.004, long * 1.9)], DARK, 0.0022)
        if cord
        else []
    )
    facts = {"a cable": cord, "a wheel": wheel_, "side buttons": style == "games", "a ball": style == "trackball"}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        {"boxy": ("old",), "flat": ("flat",), "upright": ("upright",)}.get(style, ()),
        "with a ball" if style == "trackball" else "with a cable" if cord else "with a wheel" if wheel_ else "",
    )


def _mouse_shell(paint: Paint, dark: Paint, width: float, long: float, high: float) -> list[Part]:
    """Body with the seams of two buttons; the first part is the body alone."""

    def bend(part: Part) -> Part:
        return part.shaped(
            lambda x, y, z: (
                np.sign(x) * np.abs(x / (width / 2)) ** 0.85 * width / 2 * (1 - 0.12 * np.abs(np.cos(z * 30))),
                np.maximum(y, 0),
                z,
            )
        )

    def seam(x: np.ndarray, z: np.ndarray) -> Part:
        y = high * np.sqrt(np.maximum(1 - (2 * x / width) ** 2 - (2 * z / long) ** 2, 0.02))
        return bend(tube(np.stack([x, y, z], 1), 0.0009, dark, 6))

    t = np.linspace(0, 1, 18)
    body = bend(ball(1, paint, 24, 48).scaled(width / 2, high, long / 2))
    middle = seam(0 * t, long * (0.06 + 0.42 * t))
    across = [seam(s * width * (0.005 + 0.45 * t), long * (0.06 + 0.1 * t)) for s in (-1, 1)]
    return [*named("body", body), *named("seam", middle, *across)]

"""Screens: monitor, television. Their front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, bow, finished, frame, keys, knob, likely, picture, slits, spin
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, pick, wood
from cg3d.made.parts import Part, ball, both, box, corners, cylinder, lathe, moved, named, rod, rounded

TUBE_GLASS = Paint(np.array((0.28, 0.33, 0.32)), "glass")


def monitor(rng: Rng) -> Build:
    """Flat on a foot; very wide and curved; two on one post; old and thick; on a desk clamp; with loudspeakers."""
    style = likely(rng, flat=5, curved=2, two=1.5, tube=2, clamp=1, speakers=1.5)
    paint, glass = _case(rng), picture(rng)
    if style == "tube":
        return _tube_monitor(rng)
    width = between(rng, 0.45, 0.65)
    ratio = (0.5625, 0.5625, 0.625, 0.75)[int(rng.integers(4))]
    if style == "curved":
        width, ratio = between(rng, 0.75, 0.95), 0.42
    tall, lift = width * ratio, between(rng, 0.09, 0.15)
    rim = between(rng, 0.008, 0.022)
    one = _panel(width, tall, 0.028, rim, paint, glass) + named(
        "back", rounded(width * 0.5, tall * 0.5, 0.03, 0.01, paint).at(0, tall * 0.2, -0.025)
    )
    if style == "curved":
        strips = [box(width / 24 * 1.02, tall, 0.03, paint).at(width * ((i + 0.5) / 24 - 0.5), 0, 0) for i in range(24)]
        glasses = [box(width / 26 * 1.02, tall - 0.03, 0.034, glass).at(width * 0.97 * ((i + 0.5) / 26 - 0.5), 0.017, 0) for i in range(26)]
        one = [*named("case", *_curve(strips, width)), *named("screen", *_curve(glasses, width)), *one[-1:]]
    tilt = between(rng, -4, 10)
    one = spin(one, "x", -tilt, (0, lift, 0))
    foot = pick(rng, "plate", "round", "legs", "ring")
    if style == "two":
        turn = between(rng, 6, 18)
        parts = [q for s in (-1, 1) for q in moved([p.turn("y", -s * turn) for p in one], s * width * 0.5, 0, 0)]
        parts += named(
            "arm",
            rod((-width * 0.5, lift + tall * 0.5, -0.06), (width * 0.5, lift + tall * 0.5, -0.06), 0.014, DARK),
            *(rod((s * width * 0.5, lift + tall * 0.5, -0.06), (s * width * 0.5, lift + tall * 0.5, -0.01), 0.02, DARK) for s in (-1, 1)),
        )
    else:
        parts = one
    if style == "clamp":
        parts += named(
            "arm",
            rod((0, lift + tall * 0.5, -0.05), (0.12, lift + tall * 0.45, -0.16), 0.018, CHROME),
            rod((0.12, lift + tall * 0.45, -0.16), (0.0, lift + tall * 0.25, -0.28), 0.018, CHROME),
            cylinder(0.018, lift + tall * 0.3 + 0.08, CHROME).at(0, -0.05, -0.28),
            *(cylinder(0.026, 0.04, CHROME).at(x, lift + tall * f, z) for x, f, z in ((0.12, 0.42, -0.16), (0, 0.23, -0.28))),
        ) + named(
            "clamp",
            box(0.07, 0.02, 0.09, DARK).at(0, 0, -0.28),
            box(0.07, 0.09, 0.015, DARK).at(0, -0.08, -0.325),
            box(0.05, 0.012, 0.06, DARK).at(0, -0.08, -0.3),
            cylinder(0.012, 0.05, CHROME).at(0, -0.08, -0.28),
        )
        foot = "clamp"
    else:
        parts += (
            named("neck", box(0.06, lift + tall * 0.3, 0.02, paint).at(0, 0.005, -0.045))
            if style != "two"
            else named("neck", cylinder(0.016, lift + tall * 0.55, DARK).at(0, 0, -0.07))
        )
        parts += named("foot", *_foot(foot, width if style != "two" else width * 1.4, paint if style != "two" else DARK))
    speakers = style == "speakers"
    if speakers:
        parts += named("speaker", *both(rounded(0.06, tall * 0.7, 0.05, 0.012, paint).at(width / 2 + 0.035, lift + tall * 0.1, 0))) + [
            p.at(s * (width / 2 + 0.035), lift + tall * (0.2 + 0.03), 0.026)
            for s in (-1, 1)
            for p in named("grille", *(box(0.04, 0.004, 0.004, against(paint)).at(0, tall * 0.055 * i, 0) for i in range(9)))
        ]
    facts = {
        "a curved screen": style == "curved",
        "two screens": style == "two",
        "loudspeakers": speakers,
        "three legs": foot == "legs",
        "a round foot": foot == "round",
        "a desk clamp": style == "clamp",
    }
    facts = {k: v for k, v in facts.items() if v or k in ("loudspeakers", "a curved screen")}
    words = ("wide", "curved") if style == "curved" else ("flat",)
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        words,
        {"two": "with two screens", "clamp": "on a desk clamp", "speakers": "with loudspeakers"}.get(style, "on a stand"),
    )


def _foot(look: str, width: float, paint: Paint) -> list[Part]:
    if look == "plate":
        return [rounded(width * 0.42, 0.014, 0.2, 0.006, paint).at(0, 0, -0.01)]
    if look == "round":
        return [cylinder(0.12, 0.012, paint, sides=40).at(0, 0, -0.02)]
    if look == "ring":
        return [*(q.turn("x", -90).at(0, 0.006, 0.09) for q in frame(width * 0.45, 0.2, 0.02, 0.012, paint))]
    legs = [rod((0, 0.03, -0.045), (s * width * 0.28, 0.008, 0.09), 0.009, paint) for s in (-1, 1)]
    return [*legs, rod((0, 0.03, -0.045), (0, 0.008, -0.13), 0.009, paint)]


def _case(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")


def _curve(parts: list[Part], radius: float) -> list[Part]:
    """Bent so that the ends come forward."""
    return [p.shaped(lambda x, y, z: (x * (1 - 0.16 * (x / radius) ** 2), y, z + x**2 / radius * 0.55)) for p in parts]


def _tube_monitor(rng: Rng) -> Build:
    size = between(rng, 0.34, 0.42)
    shell = draw(rng, pick(rng, "beige", "grey", "white", "black"), "plastic")
    back = rounded(size, size * 0.85, size * 0.75, 0.02, shell).shaped(
        lambda x, y, z: (x * (0.8 + 0.27 * (z / size + 0.375)), size * 0.4 + (y - size * 0.4) * (0.8 + 0.27 * (z / size + 0.375)), z)
    )
    z = size * 0.36
    parts = named("case", back, rounded(size + 0.02, size * 0.87, 0.05, 0.015, shell).at(0, -0.005, z)) + named(
        "rim", *moved(frame(size * 0.94, size * 0.74, 0.04, 0.02, shell), 0, size * 0.09, z + 0.025)
    )
    parts += named("screen", rounded(size * 0.84, size * 0.64, 0.02, 0.02, picture(rng)).at(0, size * 0.14, z + 0.02)) + moved(
        slits(size * 0.6, 5, 0.016, against(shell), 0.02), 0, size * 0.3, -size * 0.36
    )
    parts += [p.at(size * 0.25, size * 0.04, z + 0.026) for p in keys((4, 1), (0.022, 0.018), 0.006, against(shell))]
    stand = named("foot", lathe([(0, 0), (size * 0.4, 0), (size * 0.36, 0.02), (0.06, 0.035), (0.06, 0.06), (0, 0.06)], shell))
    return finished(
        rng,
        [*moved(parts, y=0.055), *stand],
        shell,
        "tube",
        {"a thick case": True, "a round foot": True, "a curved screen": False, "loudspeakers": False},
        ("old",),
        "with a thick case",
    )


def _panel(width: float, tall: float, deep: float, rim: float, paint: Paint, glass: Paint) -> list[Part]:
    """Flat screen standing on y = 0: case with a raised rim round the glass."""
    chin = rim * 1.6
    parts = named("case", rounded(width, tall, deep, min(0.008, deep * 0.4), paint))
    parts += named(
        "rim",
        *moved(frame(width, tall, rim, 0.008, paint), 0, 0, deep / 2 + 0.003),
        box(width, chin, 0.008, paint).at(0, 0, deep / 2 + 0.003),
    )
    return parts + named("screen", box(width - 2 * rim, tall - rim - chin, 0.004, glass).at(0, chin, deep / 2))


def television(rng: Rng) -> Build:
    """Large flat set on two feet or a plate, with a sound bar, curved; old set with dials, legs and aerial; portable with a handle."""
    style = likely(rng, two_feet=3, plate=2, sound_bar=1.5, old=2.5, portable=1.5, thick=1)
    if style == "old":
        return _old_television(rng)
    if style in ("portable", "thick"):
        return _portable_television(rng, style)
    width = between(rng, 0.95, 1.5)
    tall, paint, lift = width * 0.565, draw(rng, pick(rng, "black", "black", "grey"), "plastic"), 0.07
    bar = style == "sound bar"
    lift = 0.13 if bar else lift
    parts = moved(_panel(width, tall, 0.035, between(rng, 0.01, 0.03), paint, picture(rng)), 0, lift, 0) + named(
        "back", rounded(width * 0.7, tall * 0.45, 0.05, 0.02, paint).at(0, lift + 0.05, -0.03)
    )
    if style == "two feet" or bar:
        x = width * between(rng, 0.28, 0.42)
        leg = [rod((x, lift + 0.01, 0), (x, 0.008, 0.13), 0.01, paint), rod((x, lift + 0.01, 0), (x, 0.008, -0.11), 0.01, paint)]
        parts += named("foot", *(q for p in leg for q in both(p)))
    else:
        parts += named("neck", box(0.14, lift + 0.05, 0.03, paint).at(0, 0.0, -0.02)) + named(
            "foot", rounded(width * 0.42, 0.015, 0.24, 0.006, paint)
        )
    if bar:
        parts += named(
            "sound bar",
            rounded(width * 0.8, 0.06, 0.09, 0.02, DARK).at(0, 0, 0.12),
            *(box(0.004, 0.044, 0.004, CHROME).at(width * 0.72 * (i / 17 - 0.5), 0.008, 0.165) for i in range(18)),
        )
    facts = {"two feet": style != "plate", "a sound bar": bar, "an aerial": False, "dials": False, "a handle": False}
    facts = {k: v for k, v in facts.items() if v or k != "two feet"}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("flat",),
        {"plate": "on a stand", "sound bar": "with a sound bar"}.get(style, "on two feet"),
    )


def _portable_television(rng: Rng, style: str) -> Build:
    shell = draw(rng, pick(rng, "black", "grey", "white", "red", "orange", "grey"), "plastic")
    portable = style == "portable"
    w = between(rng, 0.32, 0.42) if portable else between(rng, 0.6, 0.75)
    tall, d = w * 0.78, w * between(rng, 0.62, 0.75)
    trim = against(shell, 0.4)
    back = (
        rounded(w * 0.95, tall * 0.92, d * 0.8, 0.04, shell)
        .shaped(lambda x, y, z: (x * (0.72 + 0.5 * (z / d + 0.4)), tall * 0.42 + (y - tall * 0.42) * (0.68 + 0.5 * (z / d + 0.4)), z))
        .at(0, tall * 0.04, -d * 0.1)
    )
    front = d * 0.34
    parts = named("case", back, rounded(w, tall, d * 0.22, 0.016, shell, 4).at(0, 0, front - d * 0.11)) + named(
        "rim",
        *moved(
            frame(w * 0.92 if not portable else w * 0.78, tall * 0.8, 0.03, 0.018, trim),
            0 if not portable else -w * 0.08,
            tall * 0.14,
            front,
        ),
    )
    parts += named(
        "screen",
        rounded(w * (0.86 if not portable else 0.72), tall * 0.72, 0.03, 0.014, TUBE_GLASS, 4).at(
            0 if not portable else -w * 0.08, tall * 0.18, front - 0.008
        ),
    )
    parts += (
        [p for f in (0.7, 0.5) for p in moved(knob(w * 0.045, CHROME), w * 0.4, tall * f, front)]
        if portable
        else moved(keys((6, 1), (0.03, 0.02), 0.006, trim), w * 0.22, tall * 0.07, front)
    )
    parts += (
        moved(slits(w * 0.1, 5, tall * 0.05, trim, 0.01), w * 0.4, tall * 0.12, front)
        if portable
        else [p for s in (-1, 1) for p in moved(slits(w * 0.14, 4, tall * 0.02, trim, 0.008), s * w * 0.38, tall * 0.03, front)]
    )
    parts += named("foot", *both(box(w * 0.06, 0.02, d * 0.6, DARK).at(w * 0.36, -0.015, 0)))
    if portable:
        parts += bow(
            [(-w * 0.3, tall * 0.97, 0.0), (-w * 0.26, tall * 1.14, 0), (w * 0.26, tall * 1.14, 0), (w * 0.3, tall * 0.97, 0)], 0.012, trim
        )
        parts += named(
            "aerial",
            rod((w * 0.3, tall * 0.9, -0.06), (w * 0.3 + 0.12, tall * 1.8, -0.06), 0.003, CHROME),
            ball(0.005, CHROME).at(w * 0.3 + 0.12, tall * 1.8, -0.06),
        )
    facts = {"a handle": portable, "an aerial": portable, "dials": portable, "a thick case": True, "a sound bar": False}
    return finished(rng, parts, shell, style, facts, ("old",), "with a handle" if portable else "with a thick case")


def _old_television(rng: Rng) -> Build:
    shell = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT, "white", "grey"), "plastic")
    width, tall, depth = between(rng, 0.55, 0.75), between(rng, 0.42, 0.52), between(rng, 0.36, 0.44)
    long = between(rng, 0.12, 0.4) if chance(rng, 0.75) else 0.0
    legs = long > 0
    y = max(long, 0.02)
    front = depth / 2
    parts = (
        named("case", rounded(width, tall, depth, 0.025, shell).at(0, y, 0))
        + named("screen", rounded(width * 0.66, tall * 0.76, 0.05, 0.03, TUBE_GLASS, 4).at(-width * 0.13, y + tall * 0.12, front))
        + named("rim", *moved(frame(width * 0.72, tall * 0.86, 0.03, 0.03, shell), -width * 0.13, y + tall * 0.07, front))
    )
    parts += [p for f in (0.78, 0.58) for p in moved(knob(0.032, CHROME), width * 0.36, y + tall * f, front)]
    parts += named(
        "speaker slot", *(box(width * 0.17, 0.008, 0.012, DARK).at(width * 0.36, y + tall * (0.14 + 0.045 * i), front) for i in range(6))
    )
    parts += (
        named("leg", *corners(rod((0, y + 0.02, 0), (0.04, 0, 0.03), 0.016, shell, 0.01), width / 2 - 0.08, depth / 2 - 0.08))
        if legs
        else named("foot", *corners(cylinder(0.02, 0.025, DARK), width * 0.4, depth * 0.36))
    )
    aerial = chance(rng, 0.7)
    top = y + tall
    parts += (
        named(
            "aerial",
            ball(0.035, DARK).scaled(1, 0.6, 1).at(0, top, 0),
            *(
                q
                for s in (-1, 1)
                for q in (rod((0, top, 0), (s * 0.24, top + 0.36, 0), 0.004, CHROME), ball(0.007, CHROME).at(s * 0.24, top + 0.36, 0))
            ),
        )
        if aerial
        else []
    )
    facts = {"an aerial": aerial, "four legs": legs, "dials": True, "a sound bar": False, "a handle": False}
    return finished(
        rng,
        parts,
        shell,
        "old",
        {k: v for k, v in facts.items() if v or k != "four legs"},
        ("old",),
        "with an aerial" if aerial else "with dials",
    )

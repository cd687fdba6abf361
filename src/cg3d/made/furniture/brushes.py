"""Brushes for teeth and hair: toothbrush, hairbrush. They lie along z, the head to the front, or stand."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import row, told, tone
from cg3d.made.outlines import mirrored, spline
from cg3d.made.paints import BLACK, CHROME, WHITE, Paint, Rng, lighter, pick, plastic, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def toothbrush(rng: Rng) -> Build:
    """Hand brush with a straight or bent neck, wooden one, electric one with a round head, child's thick one, two in a cup."""
    style = pick(rng, "straight", "curved", "curved", "wooden", "electric", "cup")
    if style == "electric":
        return _electric_toothbrush(rng)
    if style == "cup":
        pot = tone(rng, "white", "blue", "turquoise", "pink", "grey", material="ceramic")
        cup = named("cup", lathe([(0, 0), (0.032, 0), (0.038, 0.1), (0.035, 0.1), (0.03, 0.008), (0, 0.008)], pot, 32))
        one = [turned(moved(turned(_hand_brush(rng, "curved")[0], "x", -90), y=0.09), "z", s * 14) for s in (1, -1)]
        parts = cup + [p for i, b in enumerate(one) for p in moved(b, (-1) ** i * 0.008, 0.012, 0)]
        facts = told(("bristles", True), ("a cup", True), ("a round head", False), ("a charging base", False))
        return Build(parts, (), "in a cup", pot, variant=style, has=facts[0], lacks=facts[1])
    parts, body = _hand_brush(rng, style)
    paste = chance(rng, 0.25)
    if paste:
        line = spline([(0.0, 0.0155, 0.062), (0.002, 0.018, 0.069), (-0.002, 0.018, 0.078), (0, 0.019, 0.087)], 14)
        parts += named("toothpaste", tube(line, 0.0045, tone(rng, "white", "turquoise", "blue", "green"), 10))
    parts = moved(parts, y=0.008)
    facts = told(
        ("bristles", True),
        ("toothpaste on it", paste),
        ("a round head", False),
        ("a charging base", False),
        ("a curved neck", style == "curved"),
    )
    return Build(parts, ("long",), "", body, variant=style, has=facts[0], lacks=facts[1])


def _hand_brush(rng: Rng, style: str) -> tuple[list[Part], Paint]:
    """Lying along z, bristles up, head at +z."""
    body = wood(rng, grain=False) if style == "wooden" else plastic(rng)
    accent = lighter(body, 0.45) if body.rgb.mean() < 0.6 else tone(rng, "blue", "turquoise", "green", "pink")
    sway = 0.0 if style == "straight" or style == "wooden" else between(rng, 0.004, 0.008)
    t = np.linspace(-1, 1, 41)
    z = 0.093 * t
    half = np.interp(
        t,
        [-1, -0.97, -0.85, -0.3, 0.05, 0.3, 0.55, 0.66, 0.75, 0.95, 1],
        [0.002, 0.004, 0.0062, 0.0068, 0.0055, 0.0035, 0.003, 0.0045, 0.0062, 0.0055, 0.002],
    )
    thick = np.interp(t, [-1, -0.95, -0.3, 0.1, 0.4, 0.65, 0.95, 1], [0.002, 0.004, 0.0055, 0.0045, 0.003, 0.0026, 0.0024, 0.001])
    y = sway * np.sin(np.pi * t) * (np.abs(t) < 0.7)
    spin = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    rings = [np.stack([w * np.cos(spin), c + h * np.sin(spin), np.full(16, d)], 1) for w, h, c, d in zip(half, thick, y, z)]
    parts = named("handle", loft(np.array(rings), body))
    if style != "wooden":
        grips = [rounded(0.009, 0.003, 0.006, 0.0012, accent).at(0, 0.0038 + float(np.interp(d, z, y)), d) for d in row(-0.06, -0.01, 5)]
        parts += named("grip", *grips)
    hair, tips = (
        tone(rng, "white"),
        tone(rng, "blue", "white", "turquoise", "green", "red") if style != "wooden" else tone(rng, "white", "black", "beige"),
    )
    for k, d in enumerate(row(0.064, 0.0885, 8)):
        long = 0.0115 + 0.0015 * (k in (0, 7)) - 0.001 * (k % 2)
        for w in (-0.0037, -0.0012, 0.0012, 0.0037):
            parts += named("bristle", cylinder(0.0013, long, hair if k % 3 else tips, sides=8).at(w, 0.001, d))
    return parts, body


def _electric_toothbrush(rng: Rng) -> Build:
    body, accent = tone(rng, "white", "white", "black", "pink", "blue"), tone(rng, "blue", "turquoise", "grey", "green")
    base, round_head = chance(rng, 0.6), chance(rng, 0.7)
    parts = named(
        "handle",
        lathe([(0, 0), (0.013, 0), (0.0145, 0.01), (0.0155, 0.06), (0.0135, 0.11), (0.009, 0.128), (0.006, 0.13), (0, 0.13)], body, 28),
    )
    parts += named("grip", rounded(0.014, 0.085, 0.006, 0.0028, accent).at(0, 0.02, 0.0125))
    parts += named(
        "button",
        cylinder(0.0045, 0.004, CHROME).turn("x", 90).at(0, 0.085, 0.0145),
        cylinder(0.0045, 0.004, CHROME).turn("x", 90).at(0, 0.068, 0.015),
    )
    parts += named(
        "neck",
        lathe([(0, 0.13), (0.0055, 0.13), (0.0045, 0.15), (0.0032, 0.185), (0, 0.19)], body, 16),
        torus(0.0057, 0.001, accent).at(0, 0.135, 0),
    )
    if round_head:
        parts += named("head", cylinder(0.0075, 0.006, body).turn("x", 90).at(0, 0.191, -0.001))
        tufts = [
            (r * np.cos(a), r * np.sin(a)) for r, n in ((0.0022, 4), (0.0055, 11)) for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
        ]
    else:
        parts += named("head", rounded(0.011, 0.024, 0.005, 0.0022, body).at(0, 0.178, 0.0))
        tufts = [(w, h) for w in (-0.003, 0, 0.003) for h in row(-0.008, 0.008, 6)]
    tips = [WHITE, accent]
    parts += named(
        "bristle", *[rod((w, 0.191 + h, 0.003), (w, 0.191 + h, 0.013), 0.0012, tips[i % 2], sides=6) for i, (w, h) in enumerate(tufts)]
    )
    if base:
        parts = moved(parts, y=0.014) + named(
            "charging base", lathe([(0, 0), (0.026, 0), (0.026, 0.008), (0.018, 0.016), (0, 0.016)], body, 28)
        )
    facts = told(("bristles", True), ("a charging base", base), ("a round head", round_head), ("a button", True))
    return Build(parts, ("electric",), "on a charging base" if base else "", body, variant="electric", has=facts[0], lacks=facts[1])


def hairbrush(rng: Rng) -> Build:
    """Oval paddle, square paddle, round barrel brush, narrow vented brush; lying with its bristles up."""
    style = pick(rng, "oval", "oval", "square", "barrel", "vented")
    body = wood(rng) if chance(rng, 0.45) else tone(rng, "black", "pink", "red", "blue", "purple", "white", material="plastic")
    pin = tone(rng, "black", "white", "beige", "grey")
    long = between(rng, 0.105, 0.13)
    handle_line = [(0.009, -long), (0.013, -long * 0.9), (0.014, -long * 0.55), (0.0095, -long * 0.2), (0.0105, 0.0)]
    if style == "barrel":
        parts = named("handle", *turned([lathe(np.array([(0, -long - 0.002), *spline(handle_line, 20), (0, 0)]), body, 20)], "x", 90))
        radius, core = 0.024, CHROME if chance(rng) else BLACK
        parts += named("barrel", *turned([cylinder(0.014, 0.1, core)], "x", 90))
        tufts = []
        for k, d in enumerate(row(0.006, 0.094, 14)):
            tufts += [
                p.at(0, 0, d) for p in around(rod((0.012, 0, 0), (radius, 0, 0), 0.0009, pin, sides=5), 18, axis="z", start=10 * (k % 2))
            ]
        parts = moved([*parts, *named("bristle", *tufts)], y=radius)
        parts += named("loop", torus(0.008, 0.002, body).at(0, radius, -long - 0.007))[:1]
    else:
        wide, tall = {"oval": (0.032, 0.115), "square": (0.04, 0.11), "vented": (0.021, 0.11)}[style]
        wide *= between(rng, 0.9, 1.15)
        half = {
            "oval": [(wide * 0.62, 0.012), (wide, 0.05), (wide * 0.85, 0.09), (wide * 0.4, tall), (0, tall + 0.003)],
            "square": [(wide * 0.8, 0.008), (wide, 0.025), (wide, 0.085), (wide * 0.8, tall - 0.003), (0, tall)],
            "vented": [(wide * 0.8, 0.01), (wide, 0.04), (wide * 0.95, 0.085), (wide * 0.7, tall), (0, tall + 0.005)],
        }[style]
        outline = mirrored(spline([(0, -long - 0.004), *handle_line, *half], 60))
        parts = named("body", slab(outline, 0.012, body, smooth=True))
        pad = tone(rng, "black", "red", "pink", "white", "grey") if style != "vented" else body
        face = np.array([(w * 0.8, 0.012 + (h - 0.012) * 0.94) for w, h in mirrored(spline([(0, 0.014), *half], 30))])
        centre = face.mean(0)
        cushion = np.array(
            [
                np.column_stack([centre[0] + (face[:, 0] - centre[0]) * k, np.full(len(face), y), centre[1] + (face[:, 1] - centre[1]) * k])
                for y, k in ((0.01, 1), (0.013, 0.98), (0.0165, 0.8), (0.0175, 0.4))
            ]
        )
        if style == "vented":
            parts += named("vent", *[rounded(0.006, 0.003, 0.07, 0.0014, BLACK).at(w, 0.0105, 0.06) for w in (-0.011, 0, 0.011)])
        else:
            parts += named("cushion", loft(cushion, pad))
        inside = [
            (w, d)
            for d in row(0.02, tall - 0.012, 11)
            for w in row(-wide, wide, 9)
            if abs(w) < 0.74 * float(np.interp(d, [p[1] for p in half], [p[0] for p in half]))
        ]
        top = 0.012
        for w, d in inside:
            parts += named("bristle", cylinder(0.0008, 0.02, pin, sides=5).at(w, top, d))
            if style != "vented":
                parts += named("bristle", ball(0.0013, pin, 4, 6).at(w, top + 0.02, d))
    facts = told(("bristles", True), ("a round barrel", style == "barrel"), ("a cushion", style in ("oval", "square")), ("a handle", True))
    return Build(parts, {"oval": ("oval",), "barrel": ("round",)}.get(style, ()), "", body, variant=style, has=facts[0], lacks=facts[1])

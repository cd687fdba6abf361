"""Stored electricity: battery."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, bow, finished, likely
from cg3d.made.paints import CHROME, GOLD, WHITE, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, lathe, moved, named, rounded, torus


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

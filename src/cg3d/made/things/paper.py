"""Paper things of the desk: notebook, envelope, clipboard, binder."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, GOLD, Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import Part, both, box, cylinder, extrude, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import PAPER, against, finished, likely, plate


def notebook(rng: Rng) -> Build:
    """Spiral bound at the side or the top, closed or open; bound with a rubber band; school exercise book; open with lines."""
    style = likely(rng, spiral=3, top=1.5, band=2, open=2, open_spiral=1.5)
    cover = draw(rng, pick(rng, *BRIGHT, "black", "brown"), "leather" if style == "band" else "paper")
    w, d, h = between(rng, 0.13, 0.17), between(rng, 0.19, 0.24), between(rng, 0.012, 0.02)
    metal, ink = steel(rng), Paint(np.array((0.55, 0.62, 0.75)))
    label = chance(rng, 0.6)
    spiral = "spiral" in style or style == "top"
    if style.startswith("open"):
        parts: list[Part] = []
        lines = np.linspace(-d * 0.38, d * 0.4, int(rng.integers(9, 15)))
        for s in (-1, 1):
            parts += named("cover", box(w, 0.003, d, cover).at(s * w * 0.52, 0, 0)) + named(
                "page", box(w * 0.95, h * 0.5, d * 0.95, PAPER).at(s * w * 0.52, 0.003, 0)
            )
            parts += named("line", *(box(w * 0.8, 0.001, 0.0016, ink).at(s * w * 0.52, 0.003 + h * 0.5, z) for z in lines))
        at, along = 0.0, d
    else:
        parts = named("cover", box(w, 0.0025, d, cover), box(w, 0.0025, d, cover).at(0, h, 0)) + named(
            "page", box(w * 0.96, h - 0.0025, d * 0.96, PAPER).at(0, 0.0025, 0)
        )
        parts += named(
            "page",
            *(
                box(w * 0.965, 0.0004, d * 0.965, lighter(PAPER, -0.2)).at(0, 0.0025 + (h - 0.003) * f, 0)
                for f in np.linspace(0.15, 0.9, 5)
            ),
        )
        if label:
            parts += named(
                "label",
                box(w * 0.55, 0.001, d * 0.2, lighter(cover, 0.75)).at(0, h + 0.0025, -d * 0.18),
                *(box(w * 0.42, 0.0016, 0.002, BLACK).at(0, h + 0.0025, -d * (0.18 + f)) for f in (-0.03, 0.03)),
            )
        at, along = -w * 0.49, d
    if spiral:
        thick = h if "open" not in style else h * 0.8
        count = int(rng.integers(14, 24))
        ring = torus(thick * 0.85, 0.0012, metal, 6, 20).turn("x", 90)
        if style == "top":
            ring = ring.turn("y", 90)
            spots = [(x, h / 2, -d * 0.49) for x in np.linspace(-w * 0.45, w * 0.45, count)]
        else:
            spots = [(at, thick / 2, z) for z in np.linspace(-along * 0.45, along * 0.45, count)]
        parts += named("ring", *(ring.at(*spot) for spot in spots))
    elif style == "open":
        parts += named("spine", box(0.012, 0.003, d, cover))
        if chance(rng):
            parts += named("ribbon", box(0.006, 0.001, d * 1.15, draw(rng, "red", "fabric")).at(0.01, 0.004 + h * 0.5, d * 0.1))
    else:
        parts += named("spine", rounded(0.008, h + 0.0025, d, 0.003, cover).at(-w * 0.5, 0, 0))
        band = against(cover)
        parts += named(
            "band",
            box(0.007, 0.0012, d * 1.0, band).at(w * 0.38, h + 0.0025, 0),
            *(box(0.007, h + 0.004, 0.001, band).at(w * 0.38, 0, s * d * 0.501) for s in (-1, 1)),
        )
    pencil = chance(rng, 0.25)
    if pencil:
        one = [
            rod((0, 0, 0), (0, 0, 0.15), 0.0038, draw(rng, pick(rng, "yellow", "red", "blue"), "wooden"), sides=6),
            rod((0, 0, 0.15), (0, 0, 0.165), 0.0038, Paint(np.array((0.85, 0.7, 0.5))), 0.0005, 8),
        ]
        top = 0.007 + h * (0.5 if "open" in style else 1.0)
        parts += named("pencil", *moved(turned(one, "y", between(rng, -40, 40)), w * (0.45 if "open" in style else 0.05), top, -0.06))
    pose = turned(turned(parts, "x", 75), "y", 0) if not pencil and "open" not in style and chance(rng, 0.3) else parts
    said = {"a spiral binding": spiral, "an elastic band": style == "band", "lined pages": "open" in style, "a pencil on it": pencil}
    return finished(
        pose,
        cover if "open" not in style else None,
        style,
        said,
        ("open",) if "open" in style else ("closed",),
        "with a spiral binding" if spiral else "with an elastic band" if style == "band" else "with lined pages",
    )


def envelope(rng: Rng) -> Build:
    """Closed with a pointed flap; front with stamp and lines; open with a letter coming out; wax-sealed; string-tied big one; window."""
    style = likely(rng, back=3, front=2, letter=2, seal=1.5, open=1.2)
    paint = draw(rng, pick(rng, "white", "white", "beige", "brown", "red", "blue", "pink", "green"), "paper")
    w, h = between(rng, 0.16, 0.23), between(rng, 0.105, 0.13)
    t = 0.003
    fold = lighter(paint, -0.12)
    parts = named("pocket", box(w, h, t, paint))
    if style == "front":
        parts += named(
            "stamp",
            box(w * 0.13, h * 0.26, 0.001, draw(rng, pick(rng, "red", "blue", "green"), "paper")).at(w * 0.4, h * 0.68, t * 0.6),
            box(w * 0.09, h * 0.18, 0.0016, draw(rng, "yellow", "paper")).at(w * 0.4, h * 0.72, t * 0.6),
        )
        parts += named(
            "line",
            *(
                box(w * f, 0.003, 0.001, BLACK).at(w * 0.05 + (f - 0.4) * w / 2, h * y, t * 0.6)
                for f, y in ((0.4, 0.45), (0.34, 0.34), (0.26, 0.23))
            ),
        )
        parts += named("line", *(box(w * 0.22, 0.002, 0.001, BLACK).at(-w * 0.35, h * y, t * 0.6) for y in (0.87, 0.8)))
    else:
        deep = between(rng, 0.5, 0.62) * h
        flap = (
            [(-w / 2, h), (w / 2, h), (w * 0.06, h - deep), (-w * 0.06, h - deep)]
            if chance(rng, 0.7)
            else [(-w / 2, h), (w / 2, h), (w * 0.44, h - deep * 0.8), (-w * 0.44, h - deep * 0.8)]
        )
        side = extrude([(-w / 2, 0), (-w / 2, h), (-w * 0.06, h * 0.48), (-w * 0.06, h * 0.42)], 0.0012, fold).at(0, 0, t / 2 + 0.0004)
        low = extrude([(-w / 2, 0), (w / 2, 0), (w * 0.04, h * 0.52), (-w * 0.04, h * 0.52)], 0.0012, lighter(paint, -0.05)).at(
            0, 0, t / 2 + 0.0012
        )
        parts += named("fold", *both(side), low)
        top = extrude(flap, 0.0014, lighter(paint, -0.02))
        if style in ("letter", "open"):
            parts += named("flap", top.mirrored("y").at(0, 2 * h, -t * 0.3))
        else:
            parts += named("flap", top.at(0, 0, t / 2 + 0.0022))
        if style == "seal":
            wax = Paint(np.array((0.62, 0.06, 0.08)), "plastic") if chance(rng, 0.7) or paint.name == "red" else GOLD
            parts += named(
                "seal",
                cylinder(h * 0.14, 0.004, wax).turn("x", 90).at(0, h - deep, t),
                torus(h * 0.1, 0.002, wax, 8).turn("x", 90).at(0, h - deep, t + 0.004),
            )
        if style == "letter":
            out = between(rng, 0.4, 0.75) * h
            sheet = [box(w * 0.92, h, 0.0012, PAPER).at(0, out, 0.0)] + [
                box(w * (0.75 - 0.2 * (i == 3)), 0.003, 0.002, lighter(BLACK, 0.3)).at(-w * 0.1 * (i == 3), out + h * (0.9 - 0.13 * i), 0.0)
                for i in range(4)
            ]
            parts += named("letter", *moved(sheet, 0, 0, 0.0008))
            parts += named("pocket", box(w, h * 0.6, 0.001, paint).at(0, 0, t / 2 + 0.0001))
    pose = turned(parts, "x", -90) if chance(rng, 0.35) else turned(parts, "x", between(rng, -20, 0))
    said = {
        "a stamp": style == "front",
        "a letter in it": style == "letter",
        "a round seal": style == "seal",
        "an open flap": style in ("letter", "open"),
    }
    how = {"front": "with a stamp", "letter": "with a letter in it", "seal": "with a round seal", "back": "with a pointed flap"}
    return finished(pose, paint, style, said, ("open",) if style in ("letter", "open") else ("closed",), how.get(style, ""))


def clipboard(rng: Rng) -> Build:
    """Wooden board with a spring clip and paper; plastic with a low clip; box clipboard; with checklist; with pen."""
    style = likely(rng, wooden=3, plastic=2, checklist=2, chest=1, bare=1.2)
    board = (
        Paint(np.array((0.5, 0.33, 0.19)) * rng.uniform(0.9, 1.2), "wooden")
        if style in ("wooden", "checklist") and chance(rng, 0.8)
        else draw(rng, pick(rng, *BRIGHT, "black", "grey"), "plastic")
    )
    w, h, metal = 0.23, between(rng, 0.31, 0.34), steel(rng)
    deep = 0.03 if style == "chest" else 0.004
    parts = named("board", extrude(rectangle(w, h, 0.016) + (0, h / 2), deep, board, smooth=True))
    z = deep / 2
    paper = style != "bare"
    if paper:
        sheets = [
            box(w * 0.9, h * 0.88, 0.0015, PAPER).at(0, h * 0.03, z + 0.001),
            box(w * 0.9, h * 0.88, 0.0012, PAPER).turn("z", between(rng, -2, 2)).at(0, h * 0.03, z + 0.0024),
        ]
        parts += named("paper", *sheets)
        rows = np.linspace(h * 0.14, h * 0.76, 7 if style == "checklist" else 12)
        for i, y in enumerate(rows):
            if style == "checklist":
                tick = draw(rng, "green")
                parts += named(
                    "checkbox",
                    *(
                        box(a, b, 0.001, BLACK).at(-w * 0.34 + dx, y + dy, z + 0.0034)
                        for a, b, dx, dy in (
                            (0.018, 0.002, 0, -0.008),
                            (0.018, 0.002, 0, 0.008),
                            (0.002, 0.018, -0.008, -0.008),
                            (0.002, 0.018, 0.008, -0.008),
                        )
                    ),
                )
                if i % 3:
                    parts += named(
                        "tick",
                        rod((-w * 0.37, y, z + 0.004), (-w * 0.345, y - 0.007, z + 0.004), 0.0016, tick, sides=6),
                        rod((-w * 0.345, y - 0.007, z + 0.004), (-w * 0.3, y + 0.015, z + 0.004), 0.0016, tick, sides=6),
                    )
                parts += named("line", box(w * 0.5, 0.004, 0.001, lighter(BLACK, 0.3)).at(w * 0.05, y - 0.002, z + 0.0034))
            else:
                part = 0.75 - 0.3 * (i % 4 == 0)
                parts += named("line", box(w * part, 0.003, 0.001, lighter(BLACK, 0.35)).at((part - 0.75) * w / 2, y, z + 0.0034))
    clip = [
        rounded(w * 0.42, 0.014, 0.01, 0.003, metal).at(0, h * 0.915, z + 0.003),
        rounded(w * 0.36, 0.034, 0.004, 0.0015, metal).turn("x", 20).at(0, h * 0.93, z + 0.004),
        rod((-w * 0.2, h * 0.955, z + 0.006), (w * 0.2, h * 0.955, z + 0.006), 0.005, metal),
    ]
    if style in ("wooden", "checklist", "bare"):
        bow = tube(
            spline(
                [
                    (-w * 0.14, h * 0.955, z + 0.012),
                    (-w * 0.1, h * 1.02, z + 0.018),
                    (w * 0.1, h * 1.02, z + 0.018),
                    (w * 0.14, h * 0.955, z + 0.012),
                ],
                24,
            ),
            0.003,
            metal,
        )
        clip.append(bow)
    parts += named("clip", *clip)
    written = chance(rng, 0.3)
    if written:
        stick = draw(rng, pick(rng, "blue", "red", "black"), "plastic")
        parts += named(
            "pen",
            rod((w * 0.42, h * 0.3, z + 0.009), (w * 0.42, h * 0.75, z + 0.009), 0.005, stick),
            rod((w * 0.42, h * 0.3, z + 0.009), (w * 0.42, h * 0.26, z + 0.006), 0.005, steel(rng), 0.0008),
        )
    pose = turned(parts, "x", -90) if chance(rng, 0.45) else turned(parts, "x", between(rng, -20, 0))
    said = {"paper": paper, "a pen": written, "a metal clip": True, "checkboxes": style == "checklist"}
    return finished(pose, board, style, said, (), "with paper" if paper else "with a metal clip")


def binder(rng: Rng) -> Build:
    """Lever arch file standing with a label and finger hole; open with rings; lying; slim; a row of three."""
    style = likely(rng, standing=3, open=2.5, lying=1.5, slim=1, row=1.5)
    w, h, t = 0.28, 0.31, between(rng, 0.05, 0.08) if style != "slim" else 0.03
    metal = steel(rng)

    def one(paint: Paint) -> list[Part]:
        """Spine towards +Z, standing."""
        b = 0.004
        parts = (
            named("cover", *both(box(b, h, w, paint).at(t / 2, 0, -w / 2)))
            + named("spine", box(t + b, h, b, paint))
            + named("paper", box(t * 0.78, h * 0.92, w * 0.86, PAPER).at(0, 0.006, -w * 0.46))
        )
        parts += named(
            "label",
            box(t * 0.7, h * 0.4, 0.0015, lighter(PAPER, -0.03)).at(0, h * 0.45, b * 0.7),
            *(box(t * 0.5, 0.005, 0.0022, BLACK).at(0, h * y, b * 0.7) for y in (0.6, 0.66, 0.72)),
        )
        hole = plate(circle(t * 0.26, 28), t * 0.17, 0.003, metal).turn("x", 90).at(0, h * 0.2, b * 0.5)
        return parts + named("hole", hole, cylinder(t * 0.18, 0.001, BLACK).turn("x", 90).at(0, h * 0.2, b * 0.5))

    paint = draw(rng, pick(rng, *BRIGHT, "black", "grey", "white"), "plastic")
    if style == "open":
        b = 0.004
        parts = named("cover", *both(box(w, b, h, paint).at(w / 2 + t / 2, 0, 0).turn("z", 0))) + named("spine", box(t, b, h, paint))
        parts += named("plate", box(t * 0.6, 0.006, h * 0.8, metal).at(0, b, 0))
        count = int(rng.integers(2, 5))
        ring = torus(t * 0.42, 0.0022, metal, 8, 28).turn("x", 90)
        parts += named("ring", *(ring.at(0, t * 0.42, z) for z in np.linspace(-h * 0.3, h * 0.3, count)))
        side = 1 if chance(rng) else -1
        parts += named("paper", box(w * 0.78, t * 0.4, h * 0.92, PAPER).at(side * (w * 0.45 + t * 0.1), b, 0))
        parts += named(
            "line",
            *(
                box(w * 0.6, 0.001, 0.003, lighter(BLACK, 0.4)).at(side * w * 0.48, b + t * 0.4, z)
                for z in np.linspace(-h * 0.36, h * 0.36, 11)
            ),
        )
        said = {"metal rings": True, "paper in it": True, "a label on its spine": False}
        return finished(parts, paint, style, said, ("open",), "with metal rings")
    parts = one(paint)
    if style == "row":
        parts = []
        for i in range(3):
            parts += moved(one(paint if chance(rng) else draw(rng, pick(rng, *BRIGHT), "plastic")), (i - 1) * (t + 0.008), 0, 0)
        said = {"metal rings": False, "paper in it": True, "a label on its spine": True}
        return finished(parts, paint, style, said, (), "in a row of three")
    pose = turned(parts, "z", 90) if style == "lying" else turned(parts, "y", between(rng, -40, 40))
    said = {"metal rings": False, "paper in it": True, "a label on its spine": True}
    return finished(pose, paint, style, said, ("closed", "thin") if style == "slim" else ("closed",), "with a label on its spine")

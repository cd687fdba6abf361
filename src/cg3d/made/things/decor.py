"""Things that stand about the house: book, globe, trophy, gift box."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline, star
from cg3d.made.paints import BLACK, BRIGHT, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import finished, likely


def _volume(rng: Rng, width: float, tall: float, thick: float) -> tuple[list[Part], Paint]:
    """Closed book lying flat, spine towards -x, base at y = 0."""
    cover, paper = draw(rng, pick(rng, *BRIGHT, "brown", "black")), Paint(np.array((0.94, 0.91, 0.82)), "paper")
    board = thick * 0.1
    parts = named("cover", box(width, board, tall, cover), box(width, board, tall, cover).at(0, thick - board, 0))
    back = joined(arc(0, thick / 2, thick / 2, 90, 270, 12) * (0.45, 1), (board, 0), (board, thick))
    parts += named("spine", extrude(back, tall, cover).at(-width / 2, 0, 0)) + named(
        "page", box(width * 0.95, thick - 2 * board, tall * 0.95, paper).at(0, board, 0)
    )
    parts += named(
        "page", *(box(width * 0.955, thick * 0.01, tall * 0.955, lighter(paper, -0.2)).at(0, thick * f, 0) for f in (0.25, 0.4, 0.55, 0.7))
    )
    gold = GOLD if chance(rng, 0.5) else lighter(cover, 0.6)
    parts += named(
        "title",
        box(width * 0.5, 0.002, tall * 0.12, gold).at(0, thick, -tall * 0.2),
        box(width * 0.34, 0.002, tall * 0.05, gold).at(0, thick, tall * 0.28),
    )
    parts += named(
        "band",
        *(box(thick * 0.12, thick * 0.98, tall * 0.03, gold).at(-width / 2 - thick * 0.19, thick * 0.01, tall * z) for z in (-0.32, 0.32)),
    )
    return parts, cover


def book(rng: Rng) -> Build:
    """Closed and lying, standing, open, a pile, a row between bookends, an old one with metal corners and a clasp."""
    style = likely(rng, lying=2.5, open=2.5, pile=2, standing=1.5, row=1.2, old=1.2)
    width, tall, thick = between(rng, 0.13, 0.18), between(rng, 0.19, 0.26), between(rng, 0.022, 0.05)
    said = {"printed pages": style == "open", "metal corners": style == "old", "a clasp": style == "old"}
    if style == "pile":
        parts, y, body = list[Part](), 0.0, None
        for _ in range(int(rng.integers(3, 6))):
            one, paint = _volume(rng, width * between(rng, 0.85, 1.05), tall * between(rng, 0.85, 1.05), thick)
            body = body or paint
            parts += moved(turned(one, "y", between(rng, -20, 20)), y=y)
            y += thick + 0.001
        return replace(finished(parts, body, style, said, (), "in a pile of several volumes"), named=False)
    if style == "row":
        parts, x, body = list[Part](), 0.0, None
        for _ in range(int(rng.integers(4, 8))):
            t = thick * between(rng, 0.6, 1.2)
            one, paint = _volume(rng, width * between(rng, 0.85, 1.0), tall * between(rng, 0.8, 1.05), t)
            body = body or paint
            up = turned(turned(one, "x", 90), "y", -90)
            low = min(float(p.vertices[:, 1].min()) for p in up)
            left = min(float(p.vertices[:, 0].min()) for p in up)
            back = max(float(p.vertices[:, 2].max()) for p in up)
            parts += moved(up, x - left, -low, -back)
            x += t + 0.002
        return replace(finished(parts, body, style, said, (), "in a row of several volumes"), named=False)
    if style in ("lying", "standing", "old"):
        if style == "old":
            thick *= 1.4
        parts, paint = _volume(rng, width, tall, thick)
        if style == "old":
            metal = GOLD if chance(rng) else steel(rng)
            for sx in (-1, 1):
                for sz in (-1, 1):
                    parts += named(
                        "corner",
                        box(width * 0.16, thick * 1.04, tall * 0.11, metal).at(sx * width * 0.43, -thick * 0.02, sz * tall * 0.455),
                    )
            parts += named(
                "clasp",
                rounded(thick * 0.2, thick * 1.08, tall * 0.1, 0.002, metal).at(width * 0.5, -thick * 0.04, 0),
                torus(width * 0.13, thick * 0.06, metal, 8, 28).at(0, thick, 0),
            )
        mark = style == "lying" and chance(rng, 0.35)
        if mark:
            parts += named("ribbon", box(0.007, 0.002, tall * 0.25, draw(rng, "red", "fabric")).at(width * 0.2, thick * 0.5, tall * 0.56))
        pose = (
            turned(turned(parts, "x", 90), "y", between(rng, -30, 30)) if style == "standing" else turned(parts, "y", between(rng, -25, 25))
        )
        return finished(
            pose,
            paint,
            style,
            said | {"a ribbon": mark},
            ("closed", "old") if style == "old" else ("closed",),
            "with metal corners" if style == "old" else "",
        )
    cover, paper = draw(rng, pick(rng, *BRIGHT, "brown", "black")), Paint(np.array((0.95, 0.93, 0.86)), "paper")

    def rise(a: np.ndarray) -> np.ndarray:
        return np.asarray(0.03 * np.sin(np.pi * np.clip(np.abs(a) / width, 0, 1) ** 0.55) + 0.004)

    across = np.linspace(0.002, width, 16)
    page = extrude(joined(np.stack([across, rise(across)], 1), (width, 0.003), (0.002, 0.003)), tall * 0.95, paper)
    picture = chance(rng, 0.3)
    lines = [
        box(width * 0.72, 0.0016, 0.003, lighter(BLACK, 0.35)).at(width * 0.52, 0, z) for z in np.linspace(-tall * 0.36, tall * 0.36, 12)
    ]
    lines = [p.shaped(lambda a, b, c: (a, b + rise(a), c)) for p in lines]
    parts = named("page", *both(page)) + named("cover", *both(box(width + 0.006, 0.004, tall, cover).at(width / 2, 0, 0)))
    right = lines[:6] if picture else lines
    parts += named("line", *right, *(p.mirrored("x") for p in lines))
    if picture:
        frame = box(width * 0.6, 0.002, tall * 0.3, draw(rng, pick(rng, "blue", "green", "red"))).at(width * 0.5, 0, tall * 0.2)
        parts += named("picture", frame.shaped(lambda a, b, c: (a, b + 0.026, c)))
    pose = turned(parts, "x", between(rng, 20, 50)) if chance(rng, 0.3) else parts
    return finished(pose, cover, style, said | {"a picture": picture}, ("open",), "with printed pages")


LANDS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((72, -95), (62, -140), (50, -125), (35, -120), (20, -105), (10, -84), (28, -82), (45, -65), (60, -65)),
    ((10, -75), (-5, -80), (-20, -70), (-50, -72), (-38, -58), (-22, -42), (-6, -35), (5, -52)),
    ((36, -8), (34, 12), (30, 32), (10, 50), (-8, 40), (-34, 22), (-18, 12), (4, 8), (6, -8), (20, -17)),
    (
        (70, 25),
        (60, 5),
        (44, -8),
        (40, 20),
        (30, 35),
        (15, 45),
        (24, 66),
        (8, 77),
        (22, 90),
        (2, 104),
        (22, 110),
        (38, 120),
        (52, 140),
        (65, 175),
        (74, 100),
        (68, 60),
    ),
    ((-12, 132), (-20, 115), (-34, 118), (-38, 145), (-26, 153), (-12, 142)),
    ((80, -40), (70, -22), (60, -45), (74, -58)),
)


def _land(line: tuple[tuple[float, float], ...], r: float, paint: Paint) -> list[Part]:
    """A raised continent: caps strung inside its outline (latitude, longitude)."""
    r, a = r * 1.012, 0.15
    cap = lathe([(0, r * np.cos(a) * 0.96), (r * np.sin(a), r * np.cos(a)), (r * np.sin(a / 2), r * np.cos(a / 2)), (0, r)], paint, 12)
    spots = spline(np.array(line), 40, closed=True)
    middle = spots.mean(0)
    parts = []
    for f, step in ((1.0, 2), (0.62, 4), (0.25, 8)):
        for lat, lon in (middle + (spots - middle) * f)[::step]:
            parts.append(cap.turn("x", 90 - lat).turn("y", lon))
    return parts


def globe(rng: Rng) -> Build:
    """Earth in a half ring on a foot, in a full ring, on a tripod, in a wooden cradle, floor globe on a column."""
    style = likely(rng, half=4, full=1.5, cradle=1.5, floor=1.3, plain=0.8)
    sea, land = draw(rng, "blue"), draw(rng, pick(rng, "green", "green", "yellow"))
    if chance(rng, 0.2):
        sea, land = draw(rng, "beige"), draw(rng, "brown")
    frame = wood(rng, grain=False) if chance(rng) else GOLD if chance(rng, 0.6) else draw(rng, "black", "metal")
    r = between(rng, 0.12, 0.16)
    turn_ = between(rng, 0, 360)
    parts = named("ball", ball(r, sea, 16, 32)) + named("land", *turned([p for line in LANDS for p in _land(line, r, land)], "y", turn_))
    tilt = 23
    if style in ("half", "floor", "plain"):
        a = np.radians(np.linspace(-90, 90, 28))
        bow = tube(np.column_stack([-r * 1.12 * np.cos(a), r * 1.12 * np.sin(a), 0 * a]), r * 0.045, frame)
        parts += named("ring", bow)
    elif style == "full":
        parts += named("ring", torus(r * 1.12, r * 0.045, frame, 8, 48).turn("x", 90))
    parts += named(
        "axis", rod((0, -r * 1.14, 0), (0, r * 1.14, 0), r * 0.03, frame), *(ball(r * 0.055, frame).at(0, s * r * 1.15, 0) for s in (-1, 1))
    )
    parts = turned(parts, "z", -tilt)
    if style == "cradle":
        h = r * 1.1
        parts = moved(parts, y=r * 1.7) + named("ring", torus(r * 1.22, r * 0.08, frame, 10, 44).at(0, r * 1.7, 0))
        leg = spline([(r * 1.22, r * 1.7, 0), (r * 1.15, h, 0), (r * 0.8, h * 0.4, 0), (r * 1.1, 0.01, 0)], 20)
        parts += named(
            "leg",
            *around(tube(leg, r * 0.07, frame), 4),
            rod((-r * 0.85, r * 0.5, 0), (r * 0.85, r * 0.5, 0), r * 0.045, frame),
            rod((0, r * 0.5, -r * 0.85), (0, r * 0.5, r * 0.85), r * 0.045, frame),
        )
    elif style == "floor":
        tall = r * 4.6
        parts = moved(parts, y=tall + r * 1.15)
        column = spline(
            [
                (r * 0.16, 0),
                (r * 0.3, tall * 0.15),
                (r * 0.12, tall * 0.35),
                (r * 0.26, tall * 0.6),
                (r * 0.1, tall * 0.9),
                (r * 0.16, tall),
            ],
            40,
        )
        parts += named("column", lathe(joined((0, 0), column, (0, tall)), frame, 24).at(-r * 0.4, 0, 0))
        bent = spline([(0, r * 0.9, 0), (r * 0.5, r * 0.7, 0), (r * 0.9, r * 0.15, 0), (r * 1.2, r * 0.06, 0)], 18)
        parts += [p.at(-r * 0.4, -r * 0.35, 0) for p in named("leg", *around(tube(bent, r * 0.08, frame), 3))]
    else:
        foot = lathe([(0, 0), (r * 0.75, 0), (r * 0.7, 0.012), (r * 0.12, 0.03), (r * 0.08, r * 0.5), (0, r * 0.5)], frame)
        parts = moved(parts, y=r * 1.6) + named("foot", foot.at(-r * 0.35 if style != "full" else -r * 0.42, 0, 0))
    said = {
        "a half ring": style in ("half", "floor", "plain"),
        "a full ring": style in ("full", "cradle"),
        "legs": style in ("cradle", "floor"),
        "a round foot": style in ("half", "full", "plain"),
    }
    return finished(
        parts,
        sea,
        style,
        said,
        ("round", "tall") if style == "floor" else ("round",),
        {"cradle": "in a stand with legs", "floor": "on a tall column"}.get(style, "on a stand"),
    )


def trophy(rng: Rng) -> Build:
    """Cup with two handles, tall cup with a lid, star, winner with raised arms, ball on a column, shield plaque."""
    style = likely(rng, cup=4, lidded=1.5, star=1.2, figure=1.2, ball=1, column=1.2)
    paint = GOLD if chance(rng, 0.7) else steel(rng) if chance(rng, 0.6) else Paint(np.array((0.66, 0.42, 0.22)), "metal")
    base = wood(rng) if chance(rng, 0.5) else Paint(np.array((0.1, 0.1, 0.1)), "stone")
    handles, lid = style in ("cup", "lidded") and chance(rng, 0.85), style == "lidded"
    tiers = chance(rng, 0.35)
    if chance(rng, 0.35):
        foot = named(
            "base",
            lathe([(0, 0), (0.07, 0), (0.068, 0.05), (0.06, 0.06), (0, 0.06)], base, 36),
            box(0.05, 0.025, 0.004, GOLD).at(0, 0.018, 0.069),
        )
    else:
        foot = named("base", box(0.12, 0.06, 0.12, base)) + named("plate", box(0.07, 0.025, 0.004, GOLD).at(0, 0.018, 0.061))
    y = 0.06
    if tiers:
        foot = moved(foot, 0, 0.035, 0) + named("base", box(0.16, 0.035, 0.16, base))
        y += 0.035
    top: list[Part]
    if style in ("cup", "lidded"):
        wide, tall = between(rng, 0.055, 0.075), between(rng, 0.17, 0.24)
        line = spline([(0.012, 0.05), (wide * 0.66, 0.075), (wide * 0.92, tall * 0.6), (wide * between(rng, 0.85, 1.1), tall)], 20)
        rim = float(line[-1, 0])
        cup = lathe(joined((0, 0), (0.045, 0), (0.04, 0.01), (0.012, 0.025), line, line[::-1] - (0.004, 0), (0, 0.06)), paint, 40)
        top = named("cup", cup, torus(rim, 0.003, paint, 8, 40).at(0, tall, 0), torus(0.0135, 0.005, paint, 8, 24).at(0, 0.04, 0))
        if handles:
            ears = spline(
                [(rim * 0.96, tall * 0.9, 0), (wide * 1.7, tall * 0.98, 0), (wide * 1.75, tall * 0.62, 0), (wide * 0.8, tall * 0.48, 0)], 24
            )
            top += named("handle", *both(tube(ears, 0.006, paint)))
        if lid:
            top += named(
                "lid",
                lathe(
                    [(0, tall), (rim, tall), (rim * 0.9, tall + 0.02), (rim * 0.3, tall + 0.04), (0.006, tall + 0.05), (0, tall + 0.05)],
                    paint,
                    36,
                ),
                ball(0.013, paint).at(0, tall + 0.06, 0),
            )
    elif style == "star":
        top = named("stem", lathe([(0, 0), (0.04, 0), (0.012, 0.03), (0.009, 0.14), (0, 0.14)], paint)) + named(
            "star", extrude(star(0.075, 0.032, 5), 0.02, paint).at(0, 0.2, 0)
        )
    elif style == "figure":
        body = [
            *both(rod((0.008, 0.1, 0), (0.022, 0, 0), 0.011, paint, 0.008)),
            lathe(
                joined((0, 0.09), spline([(0.015, 0.09), (0.013, 0.12), (0.024, 0.165), (0.008, 0.18)], 16), (0, 0.182)), paint, 20
            ).scaled(1, 1, 0.7),
            ball(0.016, paint).at(0, 0.2, 0),
        ]
        arms = both(tube(np.array([(0.02, 0.165, 0), (0.042, 0.19, 0.0), (0.03, 0.235, 0)]), 0.006, paint))
        top = named("figure", *body, *arms, lathe([(0, 0), (0.035, 0), (0.03, 0.008), (0, 0.01)], paint).at(0, -0.004, 0))
        if chance(rng, 0.6):
            top += named(
                "cup",
                lathe([(0, 0), (0.012, 0), (0.004, 0.01), (0.018, 0.02), (0.02, 0.04), (0, 0.04)], paint, 24).at(0, 0.235, 0),
                rod((-0.03, 0.237, 0), (0.03, 0.237, 0), 0.005, paint),
            )
    else:
        tall = between(rng, 0.12, 0.2) if style == "ball" else between(rng, 0.18, 0.28)
        colour = draw(rng, pick(rng, "red", "blue", "green", "purple"), "plastic") if style == "column" else paint
        stem = [
            lathe([(0, 0), (0.035, 0), (0.02, 0.012), (0.016, 0.02), (0, 0.02)], paint),
            cylinder(0.016, tall, colour, sides=20).at(0, 0.018, 0),
            lathe([(0, 0), (0.016, 0), (0.03, 0.012), (0, 0.016)], paint).at(0, tall + 0.016, 0),
        ]
        top = named("column", *stem)
        if style == "ball":
            seam = [torus(0.0455, 0.0012, lighter(paint, -0.4), 6, 36).turn(a, 90) for a in ("x", "z")]
            top += named("ball", *moved([ball(0.045, paint, 16, 28), *seam], 0, tall + 0.075, 0))
        else:
            top += named("star", extrude(star(0.05, 0.021, 5), 0.014, paint).at(0, tall + 0.07, 0))
    said = {
        "two handles": handles,
        "a lid": lid,
        "a star": style in ("star", "column"),
        "a figure": style == "figure",
        "a two-step base": tiers,
    }
    how = {
        "star": "with a star",
        "figure": "with a figure",
        "ball": "with a ball",
        "column": "with a star on a column",
        "lidded": "with a lid",
    }
    return finished(
        [*foot, *moved(top, 0, y, 0)],
        paint,
        style,
        said,
        ("tall",) if style == "column" else (),
        how.get(style, "with two handles" if handles else "on a plinth"),
    )


def gift_box(rng: Rng) -> Build:
    """Wrapped box with ribbon and bow; flat; tall; round; stack of two; lid ajar."""
    style = likely(rng, box=4, flat=1.3, round=1.5, stack=1.3, open=1.3)
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "paper")
    ribbon = draw(rng, pick(rng, *(w for w in ("red", "yellow", "white", "blue", "green", "pink") if w != paint.name)), "fabric")
    w, d = between(rng, 0.15, 0.25), between(rng, 0.15, 0.22)
    tall = {"flat": between(rng, 0.05, 0.07), "round": between(rng, 0.1, 0.2)}.get(style, between(rng, 0.1, 0.22))
    edge = lighter(paint, -0.1)

    def bow(size: float) -> list[Part]:
        loop = tube(spline([(0, 0, 0), (0.04, 0.03, 0), (0.065, 0.015, 0), (0.04, 0.002, 0), (0, 0, 0)], 24), 0.006, ribbon, 8).scaled(
            size * 5, size * 5, 2.2
        )
        tail = (
            extrude([(0, 0), (0.018, 0), (0.06, 0.075), (0.045, 0.07), (0.035, 0.085)], 0.003, ribbon)
            .scaled(size * 5, size * 5, 1)
            .turn("x", 90)
        )
        return named(
            "bow",
            *both(loop),
            *both(loop.turn("y", 70).scaled(0.8, 0.9, 0.8)),
            ball(size * 0.07, ribbon),
            *(tail.at(0, 0.002, 0), tail.mirrored("x").at(0, 0.002, 0)),
        )

    def one(w: float, tall: float, d: float, tone: Paint, tied: Paint) -> list[Part]:
        parts = named("box", box(w, tall, d, tone)) + named(
            "lid", rounded(w + 0.012, tall * 0.22, d + 0.012, 0.003, lighter(tone, -0.1), 2).at(0, tall * 0.8, 0)
        )
        return parts + named("ribbon", box(w * 0.16, tall * 1.03, d + 0.016, tied), box(w + 0.016, tall * 1.03, w * 0.16, tied))

    if style == "round":
        r = w / 2
        parts = named("box", cylinder(r, tall, paint, sides=44)) + named(
            "lid", cylinder(r + 0.006, tall * 0.24, edge, sides=44).at(0, tall * 0.79, 0)
        )
        parts += named(
            "ribbon", box(w * 0.14, tall * 1.05, 2 * r + 0.017, ribbon), box(2 * r + 0.017, tall * 1.05, w * 0.14, ribbon)
        ) + moved(bow(w), 0, tall * 1.05, 0)
    elif style == "stack":
        second = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)), "paper")
        parts = one(w * 1.1, tall, d * 1.1, paint, ribbon) + moved(
            turned(
                [*one(w * 0.75, tall * 0.7, d * 0.75, second, ribbon), *moved(bow(w * 0.8), 0, tall * 0.7 * 1.03, 0)],
                "y",
                between(rng, -30, 30),
            ),
            0,
            tall * 1.03,
            0,
        )
    elif style == "open":
        b = 0.006
        walls = [box(w, tall, b, paint).at(0, 0, s * (d - b) / 2) for s in (-1, 1)] + both(box(b, tall, d, paint).at((w - b) / 2, 0, 0))
        parts = named("box", *walls, box(w, b, d, paint)) + named(
            "ribbon",
            *(box(w * 0.16, tall, 0.004, ribbon).at(0, 0, s * d / 2) for s in (-1, 1)),
            *both(box(0.004, tall, w * 0.16, ribbon).at(w / 2, 0, 0)),
        )
        lid = [
            *named("lid", box(w + 0.014, tall * 0.24, d + 0.014, edge)),
            *named("ribbon", box(w * 0.16, tall * 0.25, d + 0.018, ribbon), box(w + 0.018, tall * 0.25, w * 0.16, ribbon)),
            *moved(bow(w), 0, tall * 0.25, 0),
        ]
        parts += (
            moved(turned(lid, "z", -62), w * 0.78, w * 0.46, 0) if chance(rng) else moved(turned(lid, "x", -30), 0, tall * 1.12, -d * 0.15)
        )
    else:
        parts = one(w, tall, d, paint, ribbon) + moved(bow(w), 0, tall * 1.03, 0)
    dotted = style in ("box", "flat") and chance(rng, 0.3)
    if dotted:
        dots = [
            cylinder(0.009, 0.003, lighter(paint, 0.6)).turn("x", 90).at(x * w, y * tall, d / 2)
            for x in (-0.38, -0.2, 0.2, 0.38)
            for y in (0.2, 0.5)
        ]
        parts += named("dot", *dots, *(p.turn("y", 180) for p in dots))
    said = {"a bow": True, "a lid": True, "dots": dotted, "its lid off": style == "open"}
    words = {"flat": ("flat",), "round": ("round",), "open": ("open",)}.get(style, ())
    return finished(parts, paint, style, said, words, "under a smaller one" if style == "stack" else f"with a {ribbon.name} bow")

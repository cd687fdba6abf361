"""Sport gear that one holds or stands on: racket, bat, club, stick, rod, ski, boards; bowling pin, dartboard."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import RUBBER, against, finished, laid, likely, plate


def plank(z: ArrayLike, half: ArrayLike, y: ArrayLike, thick: ArrayLike, paint: Paint) -> Part:
    """Board along z with soft edges: half width, height of its middle and thickness at each z."""
    ring = np.array([(np.sign(c) * abs(c) ** 0.6, np.sign(s) * abs(s) ** 0.6) for c, s in circle(1.0, 20) + 1e-9])
    columns = np.broadcast_arrays(*(np.asarray(a, np.float64) for a in (z, half, y, thick)))
    rings = [np.column_stack([w * ring[:, 0], b + t / 2 * ring[:, 1], np.full(len(ring), a)]) for a, w, b, t in zip(*columns)]
    return loft(np.array(rings), paint)


def grip(length: float, radius: float, paint: Paint) -> list[Part]:
    """Wound grip from the origin up, with a butt."""
    turns = [torus(radius * 1.01, radius * 0.09, against(paint, 0.3), 6, 20).at(0, length * f, 0) for f in np.linspace(0.1, 0.95, 9)]
    return named("grip", cylinder(radius, length, paint, sides=20), cylinder(radius * 1.2, radius * 0.6, paint, sides=20), *turns)


def _head(w: float, tall: float, low: float, thick: float, pitch: float, paint: Paint, thread: Paint) -> list[Part]:
    """Oval frame with strings in the xy plane, its lowest point at y = low."""
    line = np.column_stack([circle(w, 48, tall / w) + (0, low + tall), np.zeros(48)])
    parts = named("frame", tube(line, thick, paint, 10, closed=True))
    strings = []
    for x in np.arange(-w + pitch, w - pitch / 2, pitch):
        reach = tall * np.sqrt(1 - (x / w) ** 2)
        strings.append(rod((x, low + tall - reach, 0), (x, low + tall + reach, 0), thick * 0.13, thread, sides=4))
    for y in np.arange(-tall + pitch, tall - pitch / 2, pitch):
        reach = w * np.sqrt(1 - (y / tall) ** 2)
        strings.append(rod((-reach, low + tall + y, 0.0), (reach, low + tall + y, 0.0), thick * 0.13, thread, sides=4))
    return parts + named("string", *strings)


def tennis_racket(rng: Rng) -> Build:
    """Modern one with an open throat, wooden one with a closed throat, wide head, squash-like narrow head; with a ball sometimes."""
    style = likely(rng, open=4, wooden=1.5, wide=1.5, narrow=1, bridged=1.5)
    paint = wood(rng, grain=False) if style == "wooden" else draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    thread, wrap = Paint(np.array((0.93, 0.92, 0.84))), draw(rng, pick(rng, "black", "white", "brown", "blue"), "leather")
    w = {"wide": 0.142, "narrow": 0.105}.get(style, 0.125) * between(rng, 0.95, 1.05)
    tall = w * (1.22 if style == "wide" else 1.32)
    low = between(rng, 0.31, 0.36)
    parts = grip(low * 0.55, 0.0165, wrap)
    parts += _head(w, tall, low, 0.0105, between(rng, 0.016, 0.021), paint, thread)
    start = low * 0.55
    if style in ("wooden", "narrow"):
        parts += named("throat", rod((0, start, 0), (0, low + 0.005, 0), 0.012, paint))
        wedge = spline(
            [(-0.05, low + 0.018), (-0.012, low - 0.035), (0.012, low - 0.035), (0.05, low + 0.018), (0, low + 0.004)], 40, closed=True
        )
        parts += named("throat", extrude(wedge, 0.018, paint))
    else:
        spread = w * (0.66 if style != "bridged" else 0.8)
        top = low + tall - tall * np.sqrt(1 - (spread / w) ** 2)
        arm = tube(
            spline([(0.006, start, 0), (0.012, start + 0.05, 0), (spread * 0.6, low - 0.01, 0), (spread, top, 0)], 20), 0.0095, paint
        )
        parts += named("throat", *both(arm))
        if style == "bridged":
            parts += named("throat", rod((-spread * 0.5, low - 0.028, 0), (spread * 0.5, low - 0.028, 0), 0.008, paint))
    extra = chance(rng, 0.2)
    parts = laid(parts, rng, 0.6)
    if extra:
        parts += named("ball", ball(0.033, Paint(np.array((0.8, 0.9, 0.22))), 12, 24).at(w * 1.7, 0.02, -0.1))
    said = {"strings": True, "an open throat": style not in ("wooden", "narrow"), "a ball": extra, "a wound grip": True}
    return finished(parts, paint, style, said, ("oval",), "with strings" if not extra else "with a ball")


def baseball_bat(rng: Rng) -> Build:
    """Wooden, metal with a rubber grip and cap, slim training bat, fat toy bat, cupped end."""
    style = likely(rng, wooden=4, metal=2.5, slim=1, fat=1, cupped=1.2)
    paint = (
        wood(rng)
        if style in ("wooden", "cupped", "slim")
        else draw(rng, pick(rng, *BRIGHT, "black", "grey"), "plastic" if style == "fat" else "metal")
    )
    tall, r = between(rng, 0.78, 0.88), between(rng, 0.031, 0.035) * {"slim": 0.75, "fat": 1.45}.get(style, 1)
    thin = between(rng, 0.0115, 0.0135)
    body = spline(
        [(thin, 0.02), (thin, tall * 0.25), (thin * 1.5, tall * 0.48), (r * 0.92, tall * 0.72), (r, tall * 0.88), (r * 0.94, tall - 0.012)],
        30,
    )
    end = (
        [(r * 0.7, tall), (0, tall)]
        if style != "cupped"
        else [(r * 0.85, tall), (r * 0.6, tall), (r * 0.5, tall - 0.012), (0, tall - 0.018)]
    )
    parts = named("barrel", lathe(joined((0, 0.02), body, end), paint, 28))
    parts += named(
        "knob", lathe(joined((0, 0), spline([(0.012, 0), (0.024, 0.008), (0.022, 0.018), (thin, 0.03)], 12), (0, 0.03)), paint, 24)
    )
    taped = style in ("metal", "fat") or chance(rng, 0.4)
    if taped:
        tape = draw(rng, pick(rng, "black", "black", "red", "blue", "white"), "rubber")
        parts += [p.at(0, 0.025, 0) for p in grip(tall * 0.28, thin * 1.18, tape)]
    ring = style in ("metal",)
    if ring:
        parts += named("cap", lathe([(0, 0), (r * 0.99, 0), (r * 0.9, 0.012), (0, 0.016)], BLACK).at(0, tall - 0.012, 0))
    said = {"a grip of tape": taped, "a knob": True, "an end cap": ring}
    pose = turned(parts, "z", 180) if chance(rng, 0.25) else laid(parts, rng, 0.6)
    return finished(pose, paint, style, said, ("long",), "with a wound grip" if taped else "with a knob")


def golf_club(rng: Rng) -> Build:
    """Driver with a big round head, iron with a flat blade, blade putter, mallet putter, hybrid."""
    style = likely(rng, driver=3, iron=3.5, putter=2, mallet=1, hybrid=1)
    metal, dark = steel(rng), draw(rng, pick(rng, "black", "black", "grey", "blue", "red"), "metal")
    tall = {"driver": 1.1, "iron": 0.95, "hybrid": 1.0}.get(style, 0.86) * between(rng, 0.75, 0.85)
    lean = np.tan(np.radians(between(rng, 16, 26)))
    top = np.array((-lean * tall, tall, 0))
    shaft = named("shaft", rod((0, 0.03, 0), top, 0.0055, metal if chance(rng, 0.7) else dark, 0.007))
    wrap = [p.turn("z", float(np.degrees(np.arctan(lean)))) for p in grip(0.26, 0.0115, RUBBER)]
    parts = shaft + moved(wrap, *(top * (1 - 0.25 / tall)))
    if style in ("driver", "hybrid"):
        s = 1.0 if style == "driver" else 0.7
        body = ellipsoid(0.06 * s, 0.032 * s, 0.055 * s, dark).shaped(
            lambda x, y, z: (x, np.where(y < 0, y * 0.7, y), np.minimum(z, 0.036 * s))
        )
        parts += named(
            "head", body.at(0.05 * s, 0.025 * s, -0.025 * s), box(0.085 * s, 0.034 * s, 0.005, metal).at(0.05 * s, 0.008 * s, 0.012 * s)
        )
    elif style == "iron":
        line = [
            (-0.006, 0.0),
            (0.05, -0.004),
            (0.075, 0.004),
            (0.083, 0.035),
            (0.076, 0.058),
            (0.06, 0.058),
            (0.01, 0.026),
            (-0.006, 0.024),
        ]
        blade = extrude(spline(line, 48, closed=True), 0.009, metal).shaped(lambda x, y, z: (x, y, z * np.clip(1.5 - y * 18, 0.5, 1.6)))
        grooves = [box(0.05 - 0.006 * abs(i - 2), 0.0015, 0.004, BLACK).at(0.045, 0.008 + 0.007 * i, 0.0055) for i in range(5)]
        parts += named("head", *turned([blade], "x", -25)) + named("groove", *turned(grooves, "x", -25))
    elif style == "putter":
        parts += named(
            "head",
            rounded(0.11, 0.024, 0.014, 0.004, metal).at(0.042, 0, 0.008),
            rounded(0.08, 0.01, 0.024, 0.004, metal).at(0.042, 0, -0.006),
        )
    else:
        half = plate(circle(0.052, 48), 0.03, 0.022, dark).shaped(lambda x, y, z: (x, y, np.minimum(z, 0.012)))
        parts += named("head", half.at(0.03, 0, -0.012), rounded(0.11, 0.026, 0.016, 0.004, metal).at(0.03, 0, 0.008))
    if style != "mallet":
        parts += named("hosel", rod((0.004, 0.004, 0), (-lean * 0.07, 0.07, 0), 0.0085, metal))
    else:
        parts += named("hosel", rod((0.004, 0.01, 0), (-lean * 0.07, 0.07, 0), 0.0075, metal))
    said = {"a big round head": style == "driver", "a flat slanted blade": style == "iron", "a wound grip": True}
    how = {
        "driver": "with a big round head",
        "iron": "with a flat slanted head",
        "putter": "with a straight head",
        "mallet": "with a half-round head",
    }
    pose = turned(parts, "x", -90) if chance(rng, 0.3) else parts
    return finished(pose, None, style, said, ("long",), how.get(style, "with a small round head"))


def hockey_stick(rng: Rng) -> Build:
    """Ice hockey stick, goalkeeper's wide one, field hockey stick with a short hook, straight wooden one; with a puck or a ball."""
    style = likely(rng, ice=4, goal=1.3, field=2.5, classic=1.2)
    paint = (
        wood(rng, grain=False) if style == "classic" or chance(rng, 0.35) else draw(rng, pick(rng, "black", *BRIGHT, "white"), "plastic")
    )
    tape = draw(rng, pick(rng, "black", "white"), "fabric") if style != "field" else RUBBER
    tall = between(rng, 1.3, 1.5) if style != "field" else between(rng, 0.88, 0.96)
    parts: list[Part] = []
    if style == "field":
        path = spline([(0, tall, 0), (0, 0.3, 0), (0.005, 0.1, 0), (0.035, 0.024, 0), (0.085, 0.022, 0), (0.105, 0.07, 0)], 40)
        fat = np.interp(path[:, 1], (0, 0.1, 0.4, tall), (0.023, 0.021, 0.014, 0.013))
        parts = named("shaft", tube(path, fat, paint, 14).scaled(1, 1, 0.75)) + [
            p.at(0, tall * 0.66, 0) for p in grip(tall * 0.34, 0.0145, tape)
        ]
    else:
        lean = np.radians(between(rng, 18, 26))
        foot, way = np.array((0.0, 0.03, 0)), np.array((-np.sin(lean), np.cos(lean), 0))
        stop = foot + way * tall
        shaft = box(0.03, tall, 0.02, paint).turn("z", float(np.degrees(lean))).at(*foot)
        parts = named("shaft", shaft)
        high, long = (0.07, 0.29) if style != "goal" else (0.105, 0.36)
        line = [
            (-0.02, 0.0),
            (long * 0.6, 0.0),
            (long, high * 0.2),
            (long * 1.02, high * 0.65),
            (long * 0.9, high),
            (long * 0.3, high * 0.98),
            (-0.005, high * 1.1),
            (-0.03, high * 1.1),
        ]
        curve = between(rng, 0.2, 0.6) if style != "classic" else 0.0
        blade = extrude(spline(line, 40, closed=True), 0.011, paint if chance(rng) else tape)
        parts += named("blade", blade.shaped(lambda x, y, z: (x, y, z + curve * np.maximum(x, 0) ** 2)))
        if style == "goal":
            parts += named("paddle", box(0.085, 0.6, 0.022, paint).turn("z", float(np.degrees(lean))).at(*(foot + way * 0.04)))
        wound = [box(0.034, 0.012, 0.024, tape).at(0, tall - 0.012 - 0.016 * i, 0) for i in range(12)]
        parts += named("grip", *moved(turned(wound, "z", float(np.degrees(lean))), *foot))
        if style != "goal":
            strips = [box(0.01, high * 1.02, 0.016, tape).at(long * f, 0.0, curve * (long * f) ** 2) for f in (0.35, 0.5, 0.65)]
            parts += named("tape", *strips)
        parts += named("butt", ball(0.019, tape).at(*stop))
    extra = chance(rng, 0.3) and style != "goal"
    if extra and style == "field":
        parts += named("ball", ball(0.036, WHITE).at(0.2, 0.036, 0.06))
    elif extra:
        parts += named("puck", cylinder(0.038, 0.025, RUBBER).at(0.2, 0, 0.09))
    pose = turned(parts, "x", -90) if not extra and chance(rng, 0.4) else parts
    said = {
        "a flat blade": style != "field",
        "a puck": extra and style != "field",
        "a wide paddle": style == "goal",
        "a curved hook": style == "field",
    }
    return finished(
        pose, paint, style, said, ("long",), "with a curved hook" if style == "field" else "with a puck" if extra else "with a flat blade"
    )


def ski(rng: Rng) -> Build:
    """Alpine ski with a binding, narrow cross-country ski, twin tips, old wooden one with a strap, broad powder ski."""
    style = likely(rng, alpine=4, narrow=1.5, twin=1.5, wooden=1.2, broad=1)
    paint = wood(rng) if style == "wooden" else draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    long = between(rng, 1.6, 1.85)
    w = {"alpine": 0.042, "narrow": 0.024, "twin": 0.05, "wooden": 0.04, "broad": 0.062}[style] * between(rng, 0.95, 1.08)
    t = np.linspace(-1, 1, 41)
    side = w * (1 - 0.28 * (1 - t**2) * (style not in ("narrow", "wooden")))
    tip = np.clip((1 - t) / 0.1, 0.02, 1) ** 0.5
    tail = np.clip((1 + t) / (0.1 if style == "twin" else 0.02), 0.02, 1) ** 0.5
    rise = (0.13 if style != "wooden" else 0.2) * (np.maximum(t - 0.72, 0) / 0.28) ** 2
    rise = rise + (0.1 if style == "twin" else 0.015) * (np.maximum(-t - 0.8, 0) / 0.2) ** 2
    parts = named("board", plank(t * long / 2, side * tip * tail, rise + 0.02, 0.012 + 0.008 * (1 - t**2), paint))
    stripe = against(paint)
    mark = plank(t[14:-10] * long / 2, side[14:-10] * 0.35, rise[14:-10] + 0.0275 + 0.004 * (1 - t[14:-10] ** 2), 0.004, stripe)
    parts += named("stripe", mark) if style != "wooden" else []
    bound = style != "wooden"
    if style == "narrow":
        parts += named(
            "binding", rounded(w * 1.7, 0.025, 0.09, 0.006, BLACK).at(0, 0.025, 0.06), box(w, 0.012, 0.2, BLACK).at(0, 0.025, -0.08)
        )
    elif bound:
        toe = [rounded(0.06, 0.05, 0.1, 0.014, BLACK).at(0, 0.028, 0.16), rounded(0.075, 0.02, 0.05, 0.008, steel(rng)).at(0, 0.055, 0.13)]
        heel = [
            rounded(0.06, 0.06, 0.11, 0.014, BLACK).at(0, 0.028, -0.2),
            rounded(0.05, 0.02, 0.11, 0.008, stripe).turn("x", 25).at(0, 0.08, -0.23),
        ]
        parts += named("binding", *toe, *heel, box(0.05, 0.012, 0.3, stripe).at(0, 0.026, -0.02))
    else:
        strap = tube(
            spline([(-w, 0.02, 0), (-w * 0.9, 0.07, 0), (0, 0.1, 0), (w * 0.9, 0.07, 0), (w, 0.02, 0)], 24),
            0.008,
            draw(rng, "brown", "leather"),
        ).scaled(1, 1, 2.2)
        parts += named("strap", strap)
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.35) else parts
    said = {"a binding": bound, "two turned-up ends": style == "twin", "a leather strap": style == "wooden"}
    return finished(
        pose,
        paint,
        style,
        said,
        ("long", "narrow") if style == "narrow" else ("long",),
        "with a binding" if bound else "with a leather strap",
    )


def snowboard(rng: Rng) -> Build:
    """All-round board with two bindings, without, directional with a pointed nose, split tail, race board with a square tail."""
    style = likely(rng, round=4, pointed=1.3, swallow=1.2, square=1.2)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    long, w = between(rng, 1.4, 1.6), between(rng, 0.135, 0.155)
    t = np.linspace(-1, 1, 45)
    side = w * (1 - 0.16 * (1 - t**2))
    nose = np.clip((1 - t) / (0.2 if style != "pointed" else 0.42), 0.01, 1) ** (0.5 if style != "pointed" else 0.75)
    tail = np.clip((1 + t) / (0.2 if style in ("round", "pointed") else 0.03), 0.01, 1) ** 0.5
    rise = 0.1 * (np.maximum(t - 0.7, 0) / 0.3) ** 2 + (0.09 if style == "round" else 0.04) * (np.maximum(-t - 0.7, 0) / 0.3) ** 2
    board = plank(t * long / 2, side * nose * tail, rise + 0.012, 0.012, paint)
    parts = named("board", board)
    if style == "swallow":
        cut = t < -0.72
        half = plank(t[~cut] * long / 2, (side * nose)[~cut], (rise + 0.012)[~cut], 0.012, paint)
        fork = [
            plank(t[cut] * long / 2, w * np.interp(t[cut], (-1, -0.72), (0.06, 0.5)), (rise + 0.012)[cut], 0.012, paint).shaped(
                lambda x, y, z: (x + w * 0.5 - (z / long * 2 + 0.72) * w * 0.55, y, z)
            )
        ]
        parts = named("board", half, *both(fork[0].at(-w * 0.06, 0, 0)))
    stripe = against(paint)
    parts += named("stripe", plank(t[8:-8] * long / 2, side[8:-8] * 0.3, rise[8:-8] + 0.018, 0.004, stripe)) if style != "swallow" else []
    bound = chance(rng, 0.7)
    if bound:
        black = draw(rng, pick(rng, "black", "black", "white", "grey", "red"), "plastic")
        foot = [rounded(0.1, 0.02, 0.24, 0.01, black), rounded(0.11, 0.17, 0.025, 0.01, black).turn("x", -12).at(0, 0.01, -0.12)]
        for z, high in ((0.08, 0.055), (-0.05, 0.1)):
            foot.append(
                tube(
                    spline([(-0.055, 0.01, z), (-0.05, high * 0.8, z), (0, high, z + 0.01), (0.05, high * 0.8, z), (0.055, 0.01, z)], 20),
                    0.008,
                    black,
                ).scaled(1, 1, 1.0)
            )
        for z, a in ((0.26, 75), (-0.26, 100)):
            parts += named("binding", *moved(turned(foot, "y", a), 0, 0.02, z * long / 1.5))
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.4) else parts
    words = {"round": ("rounded",), "pointed": ("pointed",)}.get(style, ())
    return finished(
        pose, paint, style, {"two bindings": bound, "a split tail": style == "swallow"}, words, "with two bindings" if bound else ""
    )


def surfboard(rng: Rng) -> Build:
    """Shortboard with a pointed nose and three fins; longboard; fish with a split tail; funboard; with stripes and a leash."""
    style = likely(rng, short=3.5, long=3, fish=1.5, gun=1, foam=1)
    paint = draw(rng, pick(rng, "white", "white", "yellow", "blue", "turquoise", "red", "orange", "pink", "green"), "plastic")
    long = {"short": 1.85, "long": 2.7, "fish": 1.7, "gun": 2.5, "foam": 2.2}[style] * between(rng, 0.95, 1.05)
    w = {"short": 0.24, "long": 0.29, "fish": 0.27, "gun": 0.22, "foam": 0.3}[style]
    t = np.linspace(-1, 1, 45)
    nose = np.clip((1 - t) / 2, 0.0005, 1) ** {"short": 0.62, "gun": 0.85, "fish": 0.6}.get(style, 0.4)
    tail = np.clip((1 + t) / 2, 0.0005, 1) ** {"short": 0.35, "gun": 0.7, "fish": 0.25}.get(style, 0.36)
    wide = nose * tail
    wide = wide / wide.max() * w
    rise = 0.1 * np.maximum(t, 0) ** 2.5 + 0.04 * np.maximum(-t, 0) ** 2.5
    thick = 0.062 * np.clip(wide / w, 0.1, 1) ** 0.6
    parts = named("board", plank(t * long / 2, wide, rise + 0.15, thick, paint))
    parts += named("stringer", plank(t[1:-1] * long / 2, 0.006, (rise + 0.15 + thick / 2)[1:-1], 0.006, wood(rng, grain=False)))
    mark = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)))
    banded = chance(rng, 0.55)
    if banded:
        for at in (27, 30) if chance(rng) else (16,):
            parts += named(
                "stripe",
                plank(t[at : at + 3] * long / 2, wide[at : at + 3] * 1.006, (rise + 0.15)[at : at + 3], thick[at : at + 3] * 1.05, mark),
            )
    fins = {"short": 3, "fish": 2, "gun": 3}.get(style, 1)
    fin = extrude(
        spline([(0.06, 0), (-0.03, -0.1), (-0.075, -0.13), (-0.07, -0.06), (-0.06, 0)], 36, closed=True),
        0.01,
        draw(rng, pick(rng, "black", "white", "blue"), "plastic"),
    ).turn("y", -90)
    spots = {1: [(0, -0.86)], 2: [(0.13, -0.8), (-0.13, -0.8)], 3: [(0, -0.88), (0.14, -0.72), (-0.14, -0.72)]}[fins]
    parts += named("fin", *(fin.at(x, 0.145 - 0.0, z * long / 2) for x, z in spots))
    if style == "fish":
        parts += named(
            "tail", *both(plank(np.linspace(-0.56, -0.4, 6) * long, np.linspace(0.02, 0.1, 6), 0.165, 0.045, paint).at(0.1, 0, 0))
        )
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.45) else turned(parts, "z", 180) if chance(rng, 0.25) else parts
    count = {1: "one fin", 2: "two fins", 3: "three fins"}[fins]
    words = ("long",) if style == "long" else ("pointed",) if style in ("short", "gun") else ()
    return finished(pose, paint, style, {count: True, "a split tail": style == "fish", "stripes across": banded}, words, f"with {count}")


def bowling_pin(rng: Rng) -> Build:
    """Tenpin with red stripes, duckpin, candlepin, wooden skittle with a ball head, crown."""
    style = likely(rng, tenpin=5, duckpin=1.2, candlepin=0.8, skittle=1.5)
    paint = wood(rng, grain=False) if style == "skittle" else WHITE if chance(rng, 0.85) else draw(rng, pick(rng, *BRIGHT))
    mark = draw(rng, pick(rng, "red", "red", "red", "blue", "green", "black"))
    tall = 0.38 * between(rng, 0.9, 1.1)
    lines = {
        "tenpin": [(0.027, 0), (0.034, 0.02), (0.059, 0.12), (0.05, 0.19), (0.0235, 0.26), (0.032, 0.345), (0.025, 0.37), (0.008, 0.38)],
        "duckpin": [(0.03, 0), (0.042, 0.02), (0.072, 0.13), (0.055, 0.22), (0.03, 0.28), (0.044, 0.345), (0.03, 0.372), (0.008, 0.38)],
        "candlepin": [(0.022, 0), (0.028, 0.03), (0.036, 0.14), (0.037, 0.2), (0.034, 0.29), (0.026, 0.36), (0.012, 0.378), (0.005, 0.38)],
        "skittle": [(0.04, 0), (0.042, 0.02), (0.048, 0.1), (0.036, 0.2), (0.02, 0.255), (0.0195, 0.27)],
    }
    line = spline(lines[style], 48)
    parts = named("body", lathe(joined((0, 0), line, (0, line[-1, 1])), paint, 36))
    if style == "skittle":
        parts += named("head", ball(0.042, paint if chance(rng) else mark, 14, 28).at(0, 0.305, 0))
        parts += named("ring", torus(0.0195, 0.006, mark, 8).at(0, 0.262, 0))
        bands = (0.08, 0.14)
    else:
        bands = (0.255, 0.28) if style == "tenpin" else (0.27, 0.3) if style == "duckpin" else (0.17, 0.2)
    striped = chance(rng, 0.85)
    if striped:
        for y in bands:
            r = float(np.interp(y, line[:, 1], line[:, 0]))
            up = float(np.interp(y + 0.011, line[:, 1], line[:, 0]))
            parts += named("stripe", lathe([(0, y), (r + 0.0015, y), (up + 0.0015, y + 0.011), (0, y + 0.011)], mark, 36))
    f = tall / 0.38
    pose = [p.scaled(1, f, 1) for p in parts]
    fallen = chance(rng, 0.12)
    said = {"stripes round its neck": striped and style in ("tenpin", "duckpin"), "a ball-shaped head": style == "skittle"}
    return finished(
        turned(pose, "z", 90) if fallen else pose, paint, style, said, ("lying",) if fallen else (), "with stripes" if striped else ""
    )


def dartboard(rng: Rng) -> Build:
    """Board with twenty fields and wire rings; electronic one in a square case; rings only; in a cabinet; darts stuck in."""
    style = likely(rng, classic=4, case=1.5, rings=1.2, cabinet=1.2)
    r = between(rng, 0.2, 0.235)
    dark, pale, red, green = BLACK, draw(rng, "beige"), draw(rng, "red"), draw(rng, "green")
    body = cylinder(r, 0.035, dark, sides=60).turn("x", 90)
    parts = named("board", body)
    edge, front = r * 0.76, 0.035

    def field(inner: float, outer: float, start: float, paint: Paint, high: float) -> Part:
        a = np.radians(np.linspace(start, start + 18, 4))
        line = joined(np.stack([inner * np.cos(a), inner * np.sin(a)], 1), np.stack([outer * np.cos(a), outer * np.sin(a)], 1)[::-1])
        return extrude(line, high, paint).at(0, 0, front)

    if style == "rings":
        tones = (draw(rng, "white"), red, draw(rng, "blue"), draw(rng, "yellow"))
        for i, f in enumerate(np.linspace(0.95, 0.18, 6)):
            parts += named(
                "ring",
                cylinder(r * f, 0.004 + 0.003 * i, tones[i % len(tones)] if i % 2 else tones[0], sides=56).turn("x", 90).at(0, 0, front),
            )
    else:
        for i in range(20):
            a, even = 18 * i - 9, i % 2 == 0
            parts += named(
                "field",
                field(edge * 0.09, edge * 0.6, a, dark if even else pale, 0.004),
                field(edge * 0.66, edge * 0.94, a, dark if even else pale, 0.004),
            )
            parts += named(
                "field",
                field(edge * 0.6, edge * 0.66, a, red if even else green, 0.005),
                field(edge * 0.94, edge, a, red if even else green, 0.005),
            )
        wire = steel(rng)
        parts += named(
            "wire", *(torus(edge * f, 0.0018, wire, 6, 48).turn("x", 90).at(0, 0, front + 0.003) for f in (1, 0.94, 0.66, 0.6, 0.09))
        )
        parts += named(
            "wire", *(box(0.0025, edge * 0.91, 0.003, wire).at(0, edge * 0.09, front + 0.003).turn("z", 18 * i + 9) for i in range(20))
        )
        parts += named("wire", torus(r * 0.93, 0.002, wire, 6, 56).turn("x", 90).at(0, 0, front + 0.002))
        parts += named(
            "bull",
            cylinder(edge * 0.08, 0.006, green).turn("x", 90).at(0, 0, front),
            cylinder(edge * 0.04, 0.009, red).turn("x", 90).at(0, 0, front),
        )
    if style == "case":
        case = draw(rng, pick(rng, "black", "grey", "blue", "red"), "plastic")
        parts += named("case", rounded(r * 2.3, r * 2.8, 0.05, 0.015, case).at(0, -r * 1.15 - r * 0.5, -0.022))
        parts += named("screen", box(r * 1.1, r * 0.28, 0.01, Paint(np.array((0.5, 0.08, 0.08)), "glass")).at(0, -r * 1.5, 0.028))
        parts += named(
            "button", *(cylinder(r * 0.06, 0.014, red).turn("x", 90).at(x * r, -r * 1.36, 0.024) for x in (-0.9, -0.75, 0.75, 0.9))
        )
    if style == "cabinet":
        board = wood(rng)
        parts += named("cabinet", box(r * 2.3, r * 2.3, 0.02, board).at(0, -r * 1.15, -0.02))
        parts += named(
            "side",
            *both(box(0.02, r * 2.3, 0.07, board).at(r * 1.15, -r * 1.15, 0.02)),
            *(box(r * 2.3, 0.02, 0.07, board).at(0, y, 0.02) for y in (-r * 1.15, r * 1.13)),
        )
        door = box(r * 1.15, r * 2.3, 0.02, board).at(r * 0.575, -r * 1.15, 0)
        parts += named(
            "door", *(p.at(s * r * 1.16, 0, 0.05) for s, p in ((1, door.turn("y", -25)), (-1, door.mirrored("x").turn("y", 25))))
        )
    darts = int(rng.integers(2, 4)) if chance(rng, 0.4) else 0
    for _ in range(darts):
        a, f = between(rng, 0, 6.28), between(rng, 0.1, 0.7) * edge
        flight = draw(rng, pick(rng, *BRIGHT))
        one = [
            rod((0, 0, 0), (0, 0, 0.03), 0.0015, BLACK),
            rod((0, 0, 0.03), (0, 0, 0.08), 0.004, steel(rng)),
            rod((0, 0, 0.08), (0, 0, 0.13), 0.002, BLACK),
        ]
        one += [
            extrude([(0, 0.1), (0.018, 0.115), (0.018, 0.135), (0, 0.135)], 0.001, flight).turn("x", 90).mirrored("z").turn("z", 90 * i)
            for i in range(4)
        ]
        parts += named("dart", *moved(one, f * np.cos(a), f * np.sin(a), front))
    facts = {"darts in it": darts > 0, "a square case": style == "case", "two doors": style == "cabinet", "wires": style != "rings"}
    return finished(parts, None, style, facts, ("round",) if style in ("classic", "rings") else (), "with darts" if darts else "with rings")


def fishing_rod(rng: Rng) -> Build:
    """Spinning rod with a reel below, casting rod with a drum reel, fly rod, bamboo pole with line and float, short ice rod."""
    style = likely(rng, spinning=4, casting=1.5, fly=1.2, pole=2, ice=1)
    paint = (
        Paint(np.array((0.76, 0.62, 0.3)), "wooden")
        if style == "pole"
        else draw(rng, pick(rng, "black", "black", "blue", "red", "green", "brown"), "plastic")
    )
    cork, metal = Paint(np.array((0.78, 0.6, 0.4)), "wooden") if chance(rng, 0.6) else RUBBER, steel(rng)
    tall = {"ice": 0.75, "pole": 2.2, "fly": 2.2}.get(style, 1.9) * between(rng, 0.62, 0.8)
    bow = between(rng, 0.0, 0.05) + (0.06 if style == "pole" else 0)
    bend = lambda y: bow * tall * np.maximum(y / tall - 0.4, 0) ** 2 * 4  # noqa: E731
    ys = np.linspace(0, tall, 30)
    path = np.stack([0 * ys, ys, bend(ys)], 1)
    fat = np.linspace(0.012, 0.004, 30) * (1.25 if style == "pole" else 1)
    parts = named("rod", tube(path, fat, paint, 10))
    if style == "pole":
        parts += named(
            "joint",
            *(
                torus(float(np.interp(y, ys, fat)), 0.003, lighter(paint, -0.3), 6, 16).at(0, y, float(bend(y)))
                for y in np.linspace(0.15, 0.9, 8) * tall
            ),
        )
    else:
        long = 0.42 if style != "ice" else 0.2
        parts += named(
            "grip", lathe([(0, 0), (0.019, 0), (0.016, long * 0.4), (0.018, long * 0.5), (0.015, long), (0, long)], cork).at(0, 0, 0)
        )
        rings = [
            torus(0.016 - 0.011 * f, 0.0016, metal, 6, 18).at(0, tall * f, float(bend(tall * f)) + 0.02 - 0.012 * f)
            for f in (0.4, 0.55, 0.68, 0.8, 0.9, 0.99)
        ]
        parts += named("ring", *rings)
    reel = style != "pole"
    if style in ("spinning", "ice"):
        y = 0.3 if style == "spinning" else 0.14
        drum = lathe(
            [(0, 0), (0.026, 0), (0.026, 0.01), (0.02, 0.014), (0.02, 0.035), (0.027, 0.04), (0.024, 0.048), (0, 0.048)], metal
        ).at(0, y - 0.01, 0.075)
        parts += named(
            "reel", rod((0, y, 0.01), (0, y, 0.06), 0.007, BLACK), rounded(0.034, 0.055, 0.04, 0.012, BLACK).at(0, y - 0.065, 0.075), drum
        )
        parts += named(
            "crank",
            rod((0.017, y - 0.04, 0.075), (0.06, y - 0.04, 0.075), 0.004, metal),
            rod((0.06, y - 0.04, 0.075), (0.06, y - 0.085, 0.095), 0.004, metal),
            rod((0.055, y - 0.085, 0.095), (0.09, y - 0.085, 0.095), 0.008, BLACK),
        )
        parts += named(
            "bail",
            tube(spline([(-0.03, y, 0.075), (-0.02, y + 0.045, 0.08), (0.02, y + 0.045, 0.08), (0.03, y, 0.075)], 18), 0.0018, metal, 6),
        )
    elif reel:
        y = 0.3 if style == "casting" else 0.06
        drum = [cylinder(0.038, 0.006, metal).turn("z", -90).at(s * 0.02 - 0.003, y, 0.05) for s in (-1, 1)] + [
            cylinder(0.026, 0.04, BLACK).turn("z", -90).at(-0.02, y, 0.05)
        ]
        parts += named("reel", *drum, box(0.03, 0.06, 0.012, metal).at(0, y - 0.03, 0.012))
        parts += named(
            "crank",
            rod((0.02, y, 0.05), (0.045, y, 0.05), 0.004, metal),
            rod((0.04, y, 0.05), (0.04, y - 0.035, 0.06), 0.003, metal),
            rod((0.038, y - 0.035, 0.06), (0.06, y - 0.035, 0.06), 0.006, BLACK),
        )
    line = style == "pole" or chance(rng, 0.25)
    if line:
        top, drop = path[-1], tall * between(rng, 0.5, 0.85)
        thread = rod(top, top + (0, -drop, 0.12 if style == "pole" else 0.05), 0.0022, WHITE, sides=5)
        low = top + (0, -drop, 0.12 if style == "pole" else 0.05)
        bob = [
            ball(0.022, draw(rng, "red"), 10, 18).at(0, 0.0, 0),
            cylinder(0.022, 0.005, WHITE).at(0, -0.003, 0),
            rod((0, 0, 0), (0, 0.05, 0), 0.004, WHITE),
        ]
        hook = tube(spline([(0, -0.06, 0), (0, -0.1, 0), (0.012, -0.115, 0), (0.022, -0.1, 0)], 16), 0.0022, metal, 6)
        parts += (
            named("line", thread, rod((0, 0, 0), (0, -0.06, 0), 0.0015, WHITE, sides=5).at(*low))
            + named("float", *moved(bob, *low))
            + named("hook", hook.at(*low))
        )
        parts = turned(parts, "x", 35)
    pose = parts if line else turned(parts, "x", between(rng, -90, 0) if chance(rng) else 30)
    return finished(
        pose,
        None if style != "pole" else paint,
        style,
        {"a reel": reel, "a line with a float": line},
        ("long",),
        "with a reel" if reel else "with a line and a float",
    )

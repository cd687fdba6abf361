"""Sport gear to hold: tennis racket, baseball bat, golf club, hockey stick."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import RUBBER, against, finished, laid, likely, plate


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

"""Meals: hamburger, sandwich."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.kitchenware.tones import CREAM, CRUST
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, pick, wood
from cg3d.made.parts import Part, ball, box, cylinder, ellipsoid, lathe, moved, named, rod, slab, turned

CRUMB = Paint(np.array((0.93, 0.85, 0.68)))


def hamburger(rng: Rng) -> Build:
    """Bun, patty, lettuce, cheese, tomato: single, double, with bacon and egg, slider on a stick, dark bun; seeds on top."""
    variant = pick(rng, "single", "single", "cheese", "double", "egg", "stick")
    r, meat = between(rng, 0.048, 0.06), Paint(np.array((0.34, 0.19, 0.11)))
    bun = Paint(CRUST.rgb * rng.uniform(0.9, 1.08)) if chance(rng, 0.85) else Paint(np.array((0.22, 0.16, 0.13)))
    green, cheese, red = draw(rng, "green"), draw(rng, "yellow"), draw(rng, "red")
    a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    wave = 1.1 + 0.06 * np.sin(9 * a)
    lettuce = slab(np.stack([r * wave * np.cos(a), r * wave * np.sin(a)], 1), 0.004, green)
    lettuce = lettuce.shaped(
        lambda x, y, z: (x, y + 0.0045 * np.sin(13 * np.arctan2(z, x)) * np.clip(np.hypot(x, z) / r - 0.6, 0, 1) * 2, z)
    )
    parts = named("bun", lathe([(0, 0), (r * 0.94, 0), (r, 0.006), (r, 0.014), (0, 0.016)], bun, 36))
    has, lacks, y = [], [], 0.015
    patty = lathe([(0, 0), (r * 1.0, 0.001), (r * 1.04, 0.007), (r, 0.014), (0, 0.015)], meat, 48).shaped(
        lambda x, b, z: (x * (f := 1 + 0.012 * np.sin(17 * np.arctan2(z, x))), b, z * f)
    )
    fine = joined(*(np.linspace(p, q, 8, endpoint=False) for p, q in zip(circle(r * 1.36, 4), np.roll(circle(r * 1.36, 4), -1, 0))))
    melt = slab(fine, 0.003, cheese).shaped(lambda x, b, z: (x, b - 0.5 * np.maximum(0, np.hypot(x, z) - r * 0.98), z))
    floors = 2 if variant == "double" else 1
    order = ["lettuce"] if chance(rng, 0.9) or variant == "single" else []
    for k in range(floors):
        if k == 0 and order:
            parts += named("lettuce", lettuce.at(0, y + 0.002, 0))
            y += 0.006
        parts += named("patty", patty.at(0, y, 0))
        y += 0.0155
        if variant != "single" or chance(rng, 0.6):
            parts += named("cheese", melt.turn("y", 20 + 45 * k).at(0, y - 0.0005, 0))
            y += 0.003
            if "cheese" not in has:
                has.append("cheese")
    if order:
        has.append("lettuce")
    if chance(rng, 0.7):
        parts += named(
            "tomato", *(cylinder(r * 0.5, 0.005, red, sides=30).at(r * 0.5 * np.cos(t), y, r * 0.5 * np.sin(t)) for t in (0.5, 2.6, 4.7))
        )
        y += 0.0055
        has.append("tomato")
    else:
        lacks.append("tomato")
    if variant == "egg":
        edge = r * 1.12 * (1 + 0.07 * np.sin(3 * a + 1) + 0.05 * np.sin(5 * a))
        parts += named("egg", slab(np.stack([edge * np.cos(a), edge * np.sin(a)], 1), 0.004, draw(rng, "white")).at(0, y, 0))
        strips = [
            box(r * 2.5, 0.003, r * 0.34, Paint(np.array((0.62, 0.2, 0.16))))
            .shaped(lambda x, b, z: (x, b + 0.002 * np.sin(x * 240), z))
            .at(0, y + 0.004, s * r * 0.42)
            for s in (-1, 1)
        ]
        parts += named("bacon", *strips)
        y += 0.0085
        has += ["egg", "bacon"]
    t = np.linspace(0, np.pi / 2, 12)
    dome = between(rng, 0.55, 0.72)
    parts += named(
        "bun", lathe(joined((0, 0), (r * 0.96, 0), np.stack([r * 1.02 * np.cos(t), 0.004 + r * dome * np.sin(t)], 1)), bun, 36).at(0, y, 0)
    )
    if chance(rng, 0.8):
        for i in range(26):
            b = np.sqrt((i + 0.5) / 26) * 1.1
            spot = (r * 1.02 * np.sin(b) * np.cos(i * 2.4), y + 0.0045 + r * dome * np.cos(b), r * 1.02 * np.sin(b) * np.sin(i * 2.4))
            parts += named("seed", bean(0.0019, 0.0011, 0.0028, CREAM).turn("y", i * 50).at(*spot))
        has.append("seeds")
    else:
        lacks.append("seeds")
    if variant == "stick":
        top = y + r * dome
        parts += named("stick", rod((0, 0.01, 0), (0, top + 0.04, 0), 0.0016, Paint(np.array((0.8, 0.62, 0.4)), "wooden"), sides=8))
        flag = draw(rng, pick(rng, "red", "blue", "green"))
        parts += (
            named("flag", box(0.03, 0.02, 0.001, flag).at(0.015, top + 0.02, 0))
            if chance(rng)
            else named("olive", ball(0.008, draw(rng, "green")).at(0, top + 0.012, 0))
        )
        has.append("a stick")
    else:
        lacks.append("a stick")
    lacks += [w for w in ("cheese", "lettuce", "bacon") if w not in has]
    if floors == 2:
        has.append("two patties")
    said = [w for w in ("lettuce", "cheese") if w in has]
    detail = {"double": "with two patties", "egg": "with egg and bacon", "stick": "with a stick"}.get(
        variant, f"with {' and '.join(said)}" if said else ""
    )
    return Build(parts, ("tall",) if floors == 2 else (), detail, bun, variant=variant, has=tuple(has), lacks=tuple(lacks))


def sandwich(rng: Rng) -> Build:
    """Toast square, two triangles, a tall club with a stick, a long sub, a round roll."""
    variant = pick(rng, "square", "square", "triangles", "triangles", "club", "sub", "roll")
    crust = Paint(CRUST.rgb * rng.uniform(0.8, 1.05))
    green, ham, cheese, red = draw(rng, "green"), draw(rng, "pink"), draw(rng, "yellow"), draw(rng, "red")
    has = ["lettuce", "cheese"]
    w, thick = between(rng, 0.1, 0.12), between(rng, 0.012, 0.016)

    def filling(shape: np.ndarray, y: float) -> tuple[list[Part], float]:
        fine = (
            spline(shape, 90, closed=True)
            if len(shape) > 6
            else joined(*(np.linspace(p, q, 14, endpoint=False) for p, q in zip(shape, np.roll(shape, -1, 0))))
        )
        a = np.arange(len(fine))
        wavy = fine * (1.06 + 0.05 * np.sin(a * 1.9))[:, None]
        layers = named(
            "lettuce", slab(wavy, 0.005, green).shaped(lambda x, b, z: (x, b + 0.0025 * np.sin(x * 300) * np.cos(z * 260), z)).at(0, y, 0)
        )
        layers += named("cheese", slab(shape * 1.03, 0.0035, cheese).at(0, y + 0.006, 0))
        layers += named("ham", slab(fine * (1.0 + 0.02 * np.sin(a * 0.9))[:, None], 0.005, ham).at(0, y + 0.0095, 0))
        if chance(rng, 0.6):
            layers += named("tomato", slab(shape * 0.96, 0.005, red).at(0, y + 0.0145, 0))
            return layers, 0.0195
        return layers, 0.0145

    if variant in ("square", "club"):
        parts, y = [], 0.0
        floors = 2 if variant == "club" else 1
        for _ in range(floors):
            parts += moved(_toast(w, thick, crust, False), y=y)
            body, high = filling(rectangle(w * 0.96, w * 0.96, 0.01), y + thick)
            parts += body
            y += thick + high
        parts += moved(_toast(w, thick, crust, False), y=y)
        if variant == "club":
            stick = [
                rod((0, 0.01, 0), (0, y + thick + 0.035, 0), 0.0016, wood(rng, grain=False)),
                ball(0.009, draw(rng, pick(rng, "green", "red"))).at(0, y + thick + 0.03, 0),
            ]
            parts += named("stick", *stick)
            return Build(
                parts,
                ("tall",),
                "with three slices of bread and a stick",
                crust,
                variant=variant,
                has=(*has, "three slices of bread", "a stick"),
            )
        return Build(
            parts, ("square",), "with lettuce and cheese", crust, variant=variant, has=(*has, "two slices of bread"), lacks=("a stick",)
        )
    if variant == "triangles":
        tri = np.array([(-w * 0.69, -w * 0.35), (w * 0.69, -w * 0.35), (0, w * 0.34)])
        one = _toast(w, thick, crust, True)
        body, high = filling(tri * 0.99, thick)
        stack = [*one, *body, *moved(_toast(w, thick, crust, True), y=thick + high)]
        if chance(rng, 0.5):  # both stand on their long side, tips up
            stand = [p.turn("x", -90) for p in moved(stack, z=-w * 0.35)]
            low = min(float(p.vertices[:, 1].min()) for p in stand)
            parts = moved(stand, y=-low, z=0.03) + moved(turned(stand, "y", 8), y=-low, z=-0.045)
        else:
            parts = [*stack, *moved(turned(stack, "y", 180), 0.02, 0, -w * 0.95)]
        return Build(parts, (), "cut into two triangles", crust, variant=variant, has=(*has, "two halves"), lacks=("a stick",))
    if variant == "sub":
        long, r = between(rng, 0.2, 0.27), between(rng, 0.032, 0.04)
        base = ellipsoid(long / 2, r * 0.75, r, crust).shaped(lambda x, y, z: (x, np.clip(y, -r * 0.6, 0), z)).at(0, r * 0.6, 0)
        oval = circle(1.0, 40) * (long * 0.485, r * 0.97)
        body, high = filling(oval, r * 0.6)
        top = ellipsoid(long / 2, r * 0.95, r, crust).shaped(lambda x, y, z: (x, np.maximum(y, 0), z)).at(0, r * 0.6 + high, 0)
        cuts = [
            bean(r * 0.14, r * 0.08, r * 0.55, CRUMB).turn("y", 30).at(x * long, r * 0.6 + high + r * 0.93 * np.sqrt(1 - 4 * x * x), 0)
            for x in (-0.3, -0.1, 0.1, 0.3)
        ]
        return Build(
            named("bread", base, top, *cuts) + body,
            ("long",),
            "with lettuce and cheese",
            crust,
            variant=variant,
            has=(*has, "a long roll"),
            lacks=("a stick",),
        )
    r = between(rng, 0.045, 0.055)
    body, high = filling(circle(r * 1.0, 40), r * 0.4)
    t = np.linspace(0, np.pi / 2, 12)
    top = lathe(joined((0, 0), np.stack([r * 1.02 * np.cos(t), r * 0.55 * np.sin(t)], 1)), crust, 36).at(0, r * 0.4 + high, 0)
    base = lathe([(0, 0), (r * 0.9, 0), (r, r * 0.15), (r, r * 0.4), (0, r * 0.4)], crust, 36)
    cross = [bean(r * 0.7, r * 0.05, r * 0.06, CRUMB).turn("y", s).at(0, r * 0.93 + high, 0) for s in (0, 90)]
    return Build(
        named("bread", base, top, *cross) + body,
        ("round",),
        "with lettuce and cheese",
        crust,
        variant=variant,
        has=(*has, "a round roll"),
        lacks=("a stick",),
    )


def _toast(w: float, thick: float, paint: Paint, triangle: bool) -> list[Part]:
    if triangle:
        outline = np.array([(-w * 0.7, -w * 0.35), (w * 0.7, -w * 0.35), (0, w * 0.35)])
    else:
        a = w / 2
        outline = joined(
            (-a * 0.92, -a),
            (a * 0.92, -a),
            (a * 0.95, a * 0.4),
            arc(a * 0.62, a * 0.68, a * 0.38, -20, 90, 6),
            arc(-a * 0.62, a * 0.68, a * 0.38, 90, 200, 6),
            (-a * 0.95, a * 0.4),
        )
    return named("bread", slab(outline, thick, paint), slab(outline * 0.93, thick * 1.06, CRUMB).at(0, -thick * 0.03, 0))

"""Animals people live with, on four legs: dog, cat, horse, rabbit. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Creature, Plan, Spine, blade, limb, lump
from cg3d.made.living.hoofed import COW_HEAD, HOOF, ear, face
from cg3d.made.living.tints import EYE, WHITE, coat
from cg3d.made.living.wild import CAT_HEAD, Stations, mask
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named, rod, rounded, torus


def _markings(fur: Paint) -> tuple[Paint, Paint]:
    """A dark and a pale shade that stand out from the fur."""
    dark = lighter(fur, -0.35) if fur.rgb.mean() > 0.2 else lighter(fur, 0.2)
    return dark, lighter(fur, 0.5) if fur.rgb.mean() < 0.7 else lighter(fur, -0.12)


def dog(rng: Rng) -> Build:
    """Shepherd, hanging ears, dachshund, bulldog, poodle in curls; standing, walking, sitting, lying."""
    breed = pick(rng, "pointed ears", "hanging ears", "hanging ears", "dachshund", "bulldog", "poodle")
    pose = pick(rng, "standing", "standing", "walking", "sitting", "lying")
    fur = coat(rng)
    dark, pale = _markings(fur)
    plan = {
        "dachshund": Plan(0.56, 0.27, 0.085, 0.075, 0.024, 0.1, 40, 0.06, 0.17, 14),
        "bulldog": Plan(0.42, 0.36, 0.13, 0.13, 0.038, 0.06, 28, 0.1, 0.19, 8, False, 0.92, 1.14),
        "poodle": Plan(0.42, 0.5, 0.095, 0.08, 0.02, 0.16, 58, 0.055, 0.16, 14),
    }.get(breed, Plan(0.54, 0.52, 0.115, 0.09, 0.026, 0.15, 48, 0.07, 0.18, 14, False, 0.9, 1.08))
    beast = Creature(plan.varied(rng), pose, fur, fur)
    snout = {"bulldog": 0.48, "dachshund": 1.05}.get(breed, between(rng, 0.8, 0.98))
    skull: Stations = [
        (-0.25, 0.02, 0.32, 0.32),
        (0.0, 0.06, 0.4, 0.4),
        (0.28 * snout, 0.0, 0.3, 0.3),
        (0.5 * snout, -0.09, 0.19, 0.18),
        (snout, -0.12, 0.15, 0.14),
    ]
    if breed == "bulldog":
        skull = [(-0.3, 0.0, 0.42, 0.4), (0.0, 0.02, 0.5, 0.46), (0.28, -0.06, 0.42, 0.36), (0.46, -0.12, 0.33, 0.24)]
    head = mask(skull, fur, pale if chance(rng, 0.5) else fur, (0.17, 0.12, 0.3), 0.9 if breed == "bulldog" else 0.0)
    upright = breed in ("pointed ears", "bulldog")
    if upright:
        size = 0.34 if breed == "bulldog" else 0.5
        head += ear(fur, dark, size, size * 0.7, (0.24, 0.3, 0.0), 14)
    else:
        flap = blade([(0, 0.05, 0, 0.12), (0, -0.2, 0, 0.17), (0, -0.5, 0, 0.14), (0, -0.6, 0, 0.05)], dark, 0.3).turn("z", 10)
        head += named("ear", *both(flap.at(0.37, 0.28, -0.02)))
    if chance(rng, 0.3):
        head += named("tongue", ellipsoid(0.07, 0.02, 0.15, draw(rng, "pink")).turn("x", 40).at(0, -0.26, snout * 0.95 + 0.05))
    beast.wear_head(head)
    _dog_tail(beast, breed, plan)
    if breed == "poodle":
        curls = [beast.body.at(np.asarray(t), a, 0.98) for t in np.linspace(0.55, 1.0, 4) for a in range(-60, 250, 34)]
        curls += [beast.top + (0.05 * np.sin(a), 0.07, 0.045 * np.cos(a) - 0.01) for a in np.linspace(0, 5, 6)]
        beast.parts += named("curl", *(lump(0.036, 0.034, 0.036, fur, 5, 9).at(*p) for p in curls))
    collar = draw(rng, pick(rng, *BRIGHT))
    collared = chance(rng, 0.6)
    if collared:
        beast.parts += named("collar", beast.neck.band(0.5, 0.66, collar, 1.12, 20, 3))
    has = ("upright ears" if upright else "hanging ears",) + (("a collar",) if collared else ())
    words = ("long", pose) if breed == "dachshund" else (pose,)
    detail = f"with a {collar.name} collar" if collared else f"with {has[0]}"
    return Build(beast.parts, words, detail, fur, variant=f"{breed}, {pose}", has=has, lacks=() if collared else ("a collar",))


def _dog_tail(beast: Creature, breed: str, plan: Plan) -> None:
    r = plan.leg * 0.8
    if breed == "bulldog":
        beast.hang_tail([(0, 0, 0.03), (0.03, 0.02, 0.025), (0.05, 0.05, 0.015)])
    elif breed == "poodle":
        beast.hang_tail([(0, 0, 0.014), (0.03, 0.08, 0.011), (0.04, 0.14, 0.011)], None, beast.fur)
    elif breed == "pointed ears":
        beast.hang_tail([(0, 0, r), (0.12, -0.06, r * 1.5), (0.2, -0.2, r * 1.5), (0.22, -0.3, r * 0.4)])
    else:
        beast.hang_tail([(0, 0, r), (0.1, 0.04, r * 0.9), (0.15, 0.16, r * 0.7), (0.14, 0.24, r * 0.3)])


def cat(rng: Rng) -> Build:
    """Sitting, standing, walking, lying, arched with its fur up; plain or striped; fluffy."""
    style = pick(rng, "sitting", "sitting", "standing", "walking", "lying", "arched")
    fluffy = style != "arched" and chance(rng, 0.25)
    fur = coat(rng)
    dark, pale = _markings(fur)
    k = 1.12 if fluffy else 1.0
    plan = Plan(0.34, 0.27, 0.068 * k, 0.056 * k, 0.0145, 0.055, 44, 0.045 * k, 0.092, 8, False, 1.0)
    beast = Creature(plan.varied(rng), "standing" if style == "arched" else style, fur, pale if chance(rng, 0.3) else fur)
    skull: Stations = [(z, y, w * 1.04, h * (0.95 if z < 0.5 else 0.8)) for z, y, w, h in CAT_HEAD]
    skull = [(z * (0.82 if z > 0 else 1), y, w, h) for z, y, w, h in skull]
    head = mask(skull, fur, pale, (0.18, 0.12, 0.36), 0.9)
    head += ear(fur, draw(rng, "pink"), 0.46, 0.46, (0.27, 0.28, 0.0), 16)
    hair = WHITE if fur.rgb.mean() < 0.6 else EYE
    head += named(
        "whiskers", *(q for d in (-0.16, 0.0, 0.16) for q in both(rod((0.12, -0.14, 0.66), (0.62, -0.12 + d, 0.6), 0.012, hair, 0.006, 5)))
    )
    if fluffy:
        head += named("ruff", *both(lump(0.2, 0.24, 0.16, fur).turn("z", 30).at(0.36, -0.2, -0.02)))
    beast.wear_head(head)
    thick = 0.026 if fluffy or style == "arched" else 0.0125
    if style in ("standing", "walking", "arched"):
        beast.hang_tail([(0, 0, thick * 0.7), (0.06, 0.02, thick * 0.85), (0.09, 0.1, thick * 0.8), (0.07, 0.18, thick * 0.5)])
    else:
        beast.hang_tail([(0, 0, thick * 0.8), (0.1, -0.05, thick), (0.22, -0.1, thick), (0.32, -0.12, thick * 0.6)])
    striped = chance(rng, 0.35)
    if striped:
        beast.parts += named("stripe", *(beast.body.band(t, t + 0.045, dark, 1.015, 22, 3) for t in np.linspace(0.12, 0.82, 6)))
        beast.parts += named("stripe", *(beast.neck.band(t, t + 0.1, dark, 1.02, 16, 3) for t in (0.3, 0.6)))
    parts = beast.parts
    if style == "arched":
        parts = [
            p.shaped(lambda x, y, z: (x, y + 0.11 * np.cos(np.clip(z / 0.2, -1.5, 1.5)) * np.clip(y / 0.2, 0, 1) ** 2, z * 0.86))
            for p in parts
        ]
    has = ("whiskers", "a long tail") + (("stripes",) if striped else ())
    words = (("fluffy",) if fluffy else ()) + ((style,) if style != "arched" else ())
    detail = "with an arched back" if style == "arched" else "with stripes" if striped else "with a long tail"
    return Build(parts, words, detail, fur, variant=style + (", fluffy" if fluffy else ""), has=has, lacks=() if striped else ("stripes",))


def horse(rng: Rng) -> Build:
    """Standing, walking, grazing, rearing, lying; heavy horse with feathered feet, pony, foal; saddled now and then."""
    breed = pick(rng, "riding", "riding", "heavy", "pony", "foal")
    pose = pick(rng, "standing", "standing", "walking", "grazing", "lying", "rearing")
    fur = coat(rng)
    hair = lighter(fur, -0.6) if fur.rgb.mean() > 0.2 else lighter(fur, 0.15)
    plan = {
        "heavy": Plan(1.55, 1.65, 0.39, 0.34, 0.085, 0.62, 44, 0.2, 0.62, 34, True, 1.02, 1.1),
        "pony": Plan(1.1, 1.05, 0.28, 0.24, 0.055, 0.4, 42, 0.15, 0.43, 30, True, 1.08),
        "foal": Plan(0.75, 1.05, 0.17, 0.14, 0.04, 0.36, 50, 0.1, 0.36, 28, True, 0.98),
    }.get(breed, Plan(1.4, 1.5, 0.31, 0.25, 0.056, 0.68, 48, 0.14, 0.56, 34, True, 1.0, 1.06))
    beast = Creature(plan.varied(rng), "standing" if pose == "rearing" else pose, fur, HOOF)
    head = face(COW_HEAD, fur, lighter(fur, -0.3), (0.2, 0.12, 0.2)) + ear(fur, lighter(fur, -0.2), 0.3, 0.17, (0.12, 0.24, -0.1), 14)
    head += named("mane", lump(0.09, 0.12, 0.2, hair).turn("x", 25).at(0, 0.27, 0.06))
    bridle = chance(rng, 0.3) and breed != "foal"
    if bridle:
        strap = draw(rng, pick(rng, "brown", "black"), "leather")
        skull = Spine([(b, a, c * 1.04, d * 1.04) for a, b, c, d in COW_HEAD], 20)
        head += named("bridle", skull.band(0.62, 0.68, strap, 1.0, 20, 3), skull.band(0.3, 0.36, strap, 1.0, 20, 3))
    beast.wear_head(head)
    spots = [beast.neck.at(np.asarray(t), 90.0) for t in np.linspace(0.02, 1.0, 9)]
    side = 1 if chance(rng) else -1
    for p in spots:
        s = plan.deep
        beast.parts += named(
            "mane",
            limb(
                [
                    (0, p[1] + s * 0.08, p[2], s * 0.14),
                    (side * s * 0.24, p[1] - s * 0.1, p[2] - s * 0.06, s * 0.13),
                    (side * s * 0.3, p[1] - s * 0.55, p[2] - s * 0.05, s * 0.03),
                ],
                hair,
                8,
                4,
            ),
        )
    t = plan.tall
    beast.hang_tail(
        [(0, 0, t * 0.03), (t * 0.1, -t * 0.04, t * 0.05), (t * 0.15, -t * 0.3, t * 0.055), (t * 0.12, -t * 0.58, t * 0.02)], hair
    )
    if breed == "heavy" and pose != "lying":
        feet = [p for p in beast.parts if p.name == "leg" and p.paint is HOOF]
        tops = [(p.vertices.mean(0), p.vertices[:, 1].max()) for p in feet]
        beast.parts += named(
            "feather",
            *(
                cylinder(plan.leg * 1.75, plan.leg * 3.0, hair, plan.leg * 0.95, 16).at(c[0], high - plan.leg * 1.2, c[2])
                for c, high in tops
            ),
        )
    saddle = breed in ("riding", "pony") and chance(rng, 0.35)
    if saddle:
        beast.parts += named("saddle", *_saddle(rng, beast))
    parts = beast.parts
    if pose == "rearing":
        hip = (0, -beast.mid * 0.8, plan.long * 0.36)
        fixed = [p for p in parts if p.name == "leg" and p.vertices[:, 2].mean() < 0]
        rest = [p for p in parts if not (p.name == "leg" and p.vertices[:, 2].mean() < 0)]
        front = [p for p in rest if p.name == "leg"]
        high = beast.mid - 0.15 * plan.deep
        bent = [p.at(0, -high, -0.31 * plan.long).turn("x", -28).at(0, high, 0.31 * plan.long) for p in front]
        parts = [
            *fixed,
            *(p.at(*hip).turn("x", -42).at(0, beast.mid * 0.8, -plan.long * 0.36) for p in [*bent, *(q for q in rest if q.name != "leg")]),
        ]
    has = ("a mane",) + (("a saddle",) if saddle else ()) + (("a bridle",) if bridle else ())
    words = ("young", pose) if breed == "foal" else ("heavy", pose) if breed == "heavy" else (pose,)
    lacks = tuple(w for w in ("a saddle", "a bridle") if w not in has)
    return Build(parts, words, "with a saddle" if saddle else "with a mane", fur, variant=f"{breed}, {pose}", has=has, lacks=lacks)


def _saddle(rng: Rng, beast: Creature) -> list[Part]:
    skin = draw(rng, pick(rng, "red", "brown", "black"), "leather")
    cloth = draw(rng, pick(rng, "white", "blue", "red", "green"), "fabric")
    p = beast.plan
    top = float(beast.body.at(np.asarray(0.58), 90.0)[1])
    seat = rounded(p.wide * 1.25, p.deep * 0.3, p.long * 0.32, p.deep * 0.12, skin, 4)
    seat = seat.shaped(lambda x, y, z: (x, y - 1.7 * x**2 / p.wide + 1.3 * z**2 / p.long, z)).at(0, top - p.deep * 0.16, p.long * 0.06)
    strap = [
        limb(
            [
                (p.wide * 0.93, beast.mid + p.deep * 0.4, p.long * 0.1, 0.016),
                (p.wide * 1.08, beast.mid - p.deep * 0.5, p.long * 0.12, 0.014),
            ],
            skin,
            8,
        )
    ]
    strap += [
        torus(0.055, 0.012, Paint(np.array((0.7, 0.7, 0.72)), "metal"), 8, 18)
        .turn("x", 90)
        .turn("y", 70)
        .at(p.wide * 1.1, beast.mid - p.deep * 0.62, p.long * 0.12)
    ]
    return [
        seat,
        beast.body.band(0.46, 0.72, cloth, 1.03, 28, 6),
        beast.body.band(0.66, 0.69, skin, 1.05, 24, 3),
        *(q for s in strap for q in both(s)),
    ]


def rabbit(rng: Rng) -> Build:
    """Sitting with ears up, lop-eared, upright on its hind legs, lying stretched, leaping hare."""
    style = pick(rng, "sitting", "sitting", "lop", "upright", "leaping")
    fur = coat(rng)
    pink, pale = draw(rng, "pink"), lighter(fur, 0.5) if fur.rgb.mean() < 0.75 else lighter(fur, -0.08)
    nose: list[Part] = [
        ellipsoid(0.068, 0.072, 0.078, fur),
        *both(lump(0.026, 0.024, 0.026, pale, 8, 14).at(0.018, -0.024, 0.06)),
        lump(0.011, 0.008, 0.009, pink).at(0, -0.008, 0.082),
    ]
    nose += named("eye", *both(ball(0.0115, EYE, 8, 12).at(0.05, 0.02, 0.046))) + named(
        "tooth", *both(rounded(0.008, 0.014, 0.004, 0.0015, WHITE, 2).at(0.0045, -0.052, 0.074))
    )
    nose += named(
        "whiskers",
        *(
            q
            for d in (-0.015, 0, 0.015)
            for q in both(rod((0.02, -0.02, 0.08), (0.09, -0.02 + d * 1.5, 0.07), 0.001, WHITE if fur.rgb.mean() < 0.7 else EYE, sides=5))
        ),
    )
    tilt = between(rng, 4, 18)
    leaf = [(0, 0, 0, 0.014), (0, 0.06, 0, 0.026), (0, 0.14, 0, 0.025), (0, 0.2, 0, 0.008)]
    pair = [
        blade(leaf, fur, 0.4).turn("y", 90),
        blade([(x, y * 0.92, z, r * 0.62) for x, y, z, r in leaf], pink, 0.3).turn("y", 90).at(0, 0.008, 0.0075),
    ]
    turn = 152.0 if style == "lop" else tilt
    back = 62.0 if style == "leaping" else 10.0
    nose += named(
        "ear", *(q for p in pair for q in both(p.turn("x", -back).turn("z", -turn).at(0.032 if style != "lop" else 0.052, 0.052, -0.02)))
    )
    if style == "upright":
        body = Spine([(0.06, -0.04, 0.07, 0.06), (0.12, -0.01, 0.092, 0.085), (0.24, 0.0, 0.075, 0.068), (0.34, 0.015, 0.045, 0.045)], 24)
        top, tail = (0.0, 0.41, 0.04), (0.0, 0.08, -0.11)
        arm = [(0.055, 0.28, 0.04, 0.026), (0.06, 0.22, 0.085, 0.021), (0.04, 0.2, 0.12, 0.019)]
        leg = [(0.07, 0.1, 0.0, 0.05), (0.085, 0.03, 0.02, 0.03), (0.08, 0.022, 0.12, 0.022)]
    elif style == "leaping":
        body = Spine([(0.2, -0.16, 0.055, 0.055), (0.23, -0.09, 0.085, 0.085), (0.27, 0.06, 0.075, 0.07), (0.31, 0.15, 0.05, 0.05)], 24)
        top, tail = (0.0, 0.36, 0.22), (0.0, 0.22, -0.22)
        arm = [(0.05, 0.27, 0.12, 0.03), (0.052, 0.2, 0.19, 0.022), (0.05, 0.17, 0.27, 0.018)]
        leg = [(0.07, 0.2, -0.11, 0.05), (0.075, 0.12, -0.16, 0.032), (0.07, 0.05, -0.27, 0.02)]
    else:
        body = Spine([(0.08, -0.13, 0.06, 0.06), (0.11, -0.06, 0.098, 0.1), (0.11, 0.05, 0.08, 0.085), (0.16, 0.1, 0.05, 0.055)], 24)
        top, tail = (0.0, 0.235, 0.13), (0.0, 0.09, -0.185)
        arm = [(0.045, 0.11, 0.09, 0.032), (0.05, 0.05, 0.11, 0.024), (0.05, 0.02, 0.135, 0.02)]
        leg = [(0.075, 0.085, -0.05, 0.062), (0.092, 0.028, -0.05, 0.032), (0.09, 0.022, 0.06, 0.022)]
    parts = named("body", body.skin(fur, 24)) + named("tail", ball(0.04, pale, 10, 16).at(*tail))
    parts += named("leg", *both(limb(arm, fur)), *both(limb(leg, fur)))
    parts += named("head", *(p.turn("x", 4).at(*top) for p in nose))
    carrot = style == "upright" and chance(rng, 0.5)
    if carrot:
        parts += named(
            "carrot",
            cylinder(0.006, 0.11, draw(rng, "orange"), 0.02, 16).turn("x", -60).at(0, 0.17, 0.165),
            *(limb([(0, 0.225, 0.07, 0.006), (d, 0.25, 0.045, 0.003)], draw(rng, "green"), 7, 3) for d in (-0.012, 0.0, 0.012)),
        )
    ears = "hanging ears" if style == "lop" else "upright ears" if style != "leaping" else "ears laid back"
    has = (ears, "a round tail") + (("a carrot",) if carrot else ())
    word = {"lop": "sitting"}.get(style, style)
    detail = "with a carrot" if carrot else "with hanging ears" if style == "lop" else "with long ears"
    return Build(stretched(rng, parts, 0.08), (word,), detail, fur, variant=style, has=has, lacks=() if carrot else ("a carrot",))

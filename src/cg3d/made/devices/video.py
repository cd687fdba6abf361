"""Moving pictures: video camera, webcam."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, against, bow, cable, disc, finished, keys, lens, likely, picture, spin, tripod
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import CHROME, DARK_GLASS, WHITE, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, ball, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


def video_camera(rng: Rng) -> Build:
    """Camcorder with a fold-out screen; shoulder camera; old film camera with two reels; small action cube; studio camera on a tripod."""
    style = likely(rng, camcorder=3, shoulder=2, film=2.5, action=1.3, studio=1.5)
    paint = draw(rng, pick(rng, "black", "grey", "black", "grey", "red", "blue"), "plastic")
    trim = against(paint, 0.35)
    if style == "camcorder":
        w, tall, long = between(rng, 0.052, 0.06), between(rng, 0.06, 0.072), between(rng, 0.12, 0.15)
        r = tall * 0.36
        parts = named("body", rounded(w, tall, long, 0.016, paint, 4)) + moved(
            [*lens(r, 0.03), *named("lens", torus(r * 1.12, 0.004, trim, 8, 36).turn("x", 90))], 0, tall * 0.52, long / 2 - 0.004
        )
        open_ = between(rng, 65, 100)
        panel = [
            box(0.004, tall * 0.78, long * 0.55, paint),
            box(0.002, tall * 0.64, long * 0.47, picture(rng)).at(-0.0028, tall * 0.07, 0),
        ]
        parts += named("screen", *spin([p.at(0, 0, -long * 0.275) for p in panel], "y", -open_, (w / 2 + 0.004, tall * 0.14, long * 0.22)))
        parts += named(
            "strap",
            tube(
                spline(
                    [
                        (-w / 2, tall * 0.5, long * 0.36),
                        (-w / 2 - 0.025, tall * 0.5, long * 0.15),
                        (-w / 2 - 0.025, tall * 0.5, -long * 0.2),
                        (-w / 2, tall * 0.5, -long * 0.4),
                    ],
                    24,
                ),
                0.006,
                DARK,
                8,
            ).shaped(lambda x, y, z: (x, tall * 0.5 + (y - tall * 0.5) * 2.4, z)),
        )
        parts += (
            named(
                "viewfinder",
                rounded(w * 0.5, tall * 0.3, 0.05, 0.008, paint).at(0, tall * 0.82, -long * 0.42),
                disc(w * 0.2, 0.012, DARK).turn("y", 180).at(0, tall * 0.97, -long * 0.42 - 0.024),
            )
            + named("battery", rounded(w * 0.7, tall * 0.6, 0.03, 0.006, DARK).at(0, tall * 0.14, -long / 2 - 0.008))
            + named("microphone", rounded(w * 0.5, 0.012, 0.04, 0.005, trim).at(0, tall - 0.004, long * 0.3))
            + named("button", cylinder(0.007, 0.004, draw(rng, "red")).at(-w * 0.2, tall, -long * 0.2))
        )
        facts = {"a fold-out screen": True, "a strap": True, "two reels": False, "a handle": False, "a tripod": False}
        return finished(rng, parts, paint, style, facts, (), "with a fold-out screen")
    if style == "action":
        w, tall, d = between(rng, 0.055, 0.065), between(rng, 0.04, 0.046), between(rng, 0.022, 0.03)
        parts = (
            named("body", rounded(w, tall, d, 0.006, paint, 4))
            + named(
                "lens",
                *moved(
                    [
                        rounded(tall * 0.62, tall * 0.62, 0.01, 0.004, DARK if paint.name != "black" else trim).at(0, -tall * 0.31, 0.003),
                        *lens(tall * 0.2, 0.006),
                    ],
                    w * 0.22,
                    tall * 0.6,
                    d / 2,
                ),
            )
            + named(
                "screen",
                box(w * 0.3, tall * 0.3, 0.002, DARK_GLASS).at(-w * 0.24, tall * 0.34, d / 2),
                box(w * 0.84, tall * 0.8, 0.002, DARK_GLASS).at(0, tall * 0.1, -d / 2),
            )
            + named(
                "button",
                cylinder(0.006, 0.003, draw(rng, "red")).at(-w * 0.25, tall, 0),
                *(box(0.008, 0.0008, 0.003, CHROME).at(0, tall, 0) for _ in range(1)),
            )
        )
        stick = chance(rng, 0.5)
        parts = moved(parts, 0, 0.03 if not stick else 0.2, 0) + (
            named(
                "mount",
                *(box(0.003, 0.02, 0.014, DARK).at(0.006 * (i - 1), 0.012, 0) for i in range(3)),
                disc(0.008, 0.03, DARK).turn("y", 90).at(-0.01, 0.018, 0),
                rounded(0.04, 0.012, 0.04, 0.005, DARK),
            )
            if not stick
            else named(
                "handle",
                cylinder(0.006, 0.09, CHROME).at(0, 0.11, 0),
                lathe(joined((0, 0), spline([(0.013, 0.002), (0.016, 0.05), (0.013, 0.11)], 14), (0, 0.115)), RUBBER),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a handle": stick, "a fold-out screen": False, "two reels": False, "a tripod": False},
            (),
            "on a stick" if stick else "",
        )
    if style == "film":
        w, tall, long, r = 0.1, between(rng, 0.15, 0.19), between(rng, 0.2, 0.25), between(rng, 0.075, 0.1)
        drum = [
            disc(r, w * 0.7, paint, 40).turn("y", 90),
            *(p for p in (disc(r * 0.7, w * 0.76, trim, 40).turn("y", 90), disc(r * 0.25, w * 0.82, CHROME).turn("y", 90))),
        ]
        parts = (
            named("body", rounded(w, tall, long, 0.01, paint), box(w * 1.04, tall * 0.06, long * 0.98, trim).at(0, tall * 0.5, 0))
            + named(
                "reel", *(q for zz, y in ((long * 0.2, r * 0.92), (-long * 0.5, r * 0.8)) for q in moved(drum, -w * 0.35, tall + y, zz))
            )
            + named("lens", *moved(lens(0.024, 0.07), 0, tall * 0.6, long / 2), *moved(lens(0.015, 0.04), -w * 0.28, tall * 0.26, long / 2))
        )
        parts += named(
            "crank",
            *(p.turn("y", 90).at(w / 2, tall * 0.4, -long * 0.2) for p in (disc(0.016, 0.02, CHROME),)),
            rod((w / 2 + 0.02, tall * 0.4, -long * 0.2), (w / 2 + 0.02, tall * 0.1, -long * 0.25), 0.005, CHROME),
            rod((w / 2 + 0.02, tall * 0.1, -long * 0.25), (w / 2 + 0.06, tall * 0.1, -long * 0.25), 0.009, DARK),
        )
        from_loft = extrude(rectangle(0.075, 0.06, 0.004), 0.03, DARK).at(0, tall * 0.6, long / 2 + 0.09)
        parts += named("hood", from_loft)
        on = chance(rng, 0.6)
        if on:
            high = between(rng, 1.0, 1.25)
            parts = (
                moved(parts, 0, high + 0.03, 0)
                + named("head", cylinder(0.05, 0.04, DARK).at(0, high - 0.008, 0))
                + tripod(high, high * 0.42, 0.017, wood(rng, grain=False) if chance(rng) else DARK)
            )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two reels": True, "a tripod": on, "a crank": True, "a fold-out screen": False},
            ("old",),
            "on a tripod" if on else "with two reels",
        )
    w, tall, long = between(rng, 0.1, 0.13), between(rng, 0.16, 0.2), between(rng, 0.32, 0.4)
    r = between(rng, 0.04, 0.05)
    parts = named(
        "body",
        rounded(w, tall, long, 0.012, paint),
        rounded(w * 0.9, tall * 0.8, 0.08, 0.01, DARK).at(0, tall * 0.12, -long / 2 - 0.03),
        rounded(w * 1.03, tall * 0.3, long * 0.5, 0.01, trim).at(0, tall * 0.3, -long * 0.1),
    )
    parts += moved(lens(r, 0.15), 0, tall * 0.55, long / 2) + named(
        "hood",
        lathe([(r * 0.9, 0), (r * 1.0, 0), (r * 1.5, 0.06), (r * 1.4, 0.06), (r * 0.9, 0.01), (r * 0.9, 0)], DARK, 4)
        .turn("y", 45)
        .turn("x", 90)
        .at(0, tall * 0.55, long / 2 + 0.14),
    )
    parts += (
        bow(
            [
                (0, tall - 0.01, long * 0.42),
                (0, tall + 0.07, long * 0.34),
                (0, tall + 0.08, 0),
                (0, tall + 0.07, -long * 0.3),
                (0, tall - 0.01, -long * 0.38),
            ],
            0.013,
            DARK,
        )
        + named(
            "microphone",
            disc(0.013, 0.2, DARK).at(w * 0.5, tall + 0.06, long * 0.2),
            disc(0.019, 0.11, lighter(DARK, 0.15)).at(w * 0.5, tall + 0.06, long * 0.34),
            rod((0, tall + 0.07, long * 0.3), (w * 0.5, tall + 0.06, long * 0.3), 0.007, DARK),
        )
        + named(
            "viewfinder",
            rod((0, tall + 0.06, long * 0.26), (-w * 0.9, tall + 0.06, long * 0.26), 0.009, DARK),
            rounded(0.06, 0.06, 0.14, 0.012, DARK).at(-w * 0.9, tall + 0.03, long * 0.16),
            disc(0.026, 0.03, RUBBER).turn("y", 180).at(-w * 0.9, tall + 0.06, long * 0.16 - 0.06),
        )
    )
    parts += [p.turn("y", 90).at(w / 2 + 0.002, tall * 0.74, long * 0.1) for p in keys((4, 2), (0.026, 0.022), 0.004, CHROME)]
    if style == "studio":
        high = between(rng, 0.95, 1.15)
        parts = (
            moved(parts, 0, high + 0.05, 0)
            + named("head", cylinder(0.06, 0.06, DARK).at(0, high - 0.008, 0))
            + named(
                "handle",
                rod((0.05, high + 0.02, -0.03), (0.16, high - 0.08, -0.5), 0.01, DARK),
                rod((0.14, high - 0.06, -0.42), (0.163, high - 0.083, -0.52), 0.016, RUBBER),
            )
            + tripod(high, high * 0.45, 0.02, DARK if chance(rng) else metal(rng))
        )
        if chance(rng, 0.4):
            parts += named(
                "screen",
                rounded(0.26, 0.19, 0.03, 0.008, DARK).at(0, high + tall + 0.16, -0.02),
                box(0.23, 0.16, 0.004, picture(rng)).at(0, high + tall + 0.175, -0.036),
            )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a tripod": True, "a handle": True, "a microphone": True, "two reels": False, "a fold-out screen": False},
            ("tall",),
            "on a tripod",
        )
    parts += named(
        "shoulder pad",
        extrude(
            [(-0.12, 0.02), (0.06, 0.02), (0.06, -0.02), (0.02, -0.035), (-0.03, -0.012), (-0.09, -0.03), (-0.12, -0.03)], w * 0.8, RUBBER
        )
        .turn("y", -90)
        .at(0, -0.012, 0),
    )
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a tripod": False, "a handle": True, "a microphone": True, "two reels": False, "a fold-out screen": False},
        ("long",),
        "for the shoulder",
    )


def webcam(rng: Rng) -> Build:
    """Ball on a clip; bar on a clip; on a bent neck; on a small tripod; square."""
    style = likely(rng, ball=3, bar=3, neck=1.5, tripod=2)
    paint = draw(rng, pick(rng, "black", "grey", "white", "black", "red", "blue"), "plastic")
    trim, r = against(paint, 0.4), between(rng, 0.022, 0.03)
    glass = [*lens(r * 0.42, 0.008), *named("ring", torus(r * 0.55, 0.003, trim, 8, 28).turn("x", 90))]
    lamp = named("lamp", ball(0.0022, draw(rng, "green")).at(r * 0.6, r * 0.35, r * 0.72))
    head: list[Part]
    if style in ("ball", "neck"):
        head = named("head", ball(r, paint, 16, 32)) + moved(glass, 0, 0, r * 0.88) + lamp
    elif style == "bar":
        w = between(rng, 0.08, 0.1)
        head = (
            named("head", extrude(rectangle(w, r * 1.1, r * 0.5), r * 0.9, paint, smooth=True))
            + moved(glass, 0, 0, r * 0.44)
            + named(
                "microphone",
                *(box(0.003, r * 0.5, 0.003, trim).at(s * (w * 0.28 + 0.006 * i), -r * 0.25, r * 0.45) for s in (-1, 1) for i in range(3)),
            )
        )
    else:
        head = (
            named("head", extrude(rectangle(r * 2, r * 1.7, r * 0.4), r * 1.2, paint, smooth=True))
            + moved(glass, 0, 0, r * 0.6)
            + moved(lamp, 0, 0, -r * 0.1)
        )
    head = spin(head, "x", between(rng, -6, 14), (0, 0, 0))
    ring_light = style != "bar" and chance(rng, 0.15)
    head += named("light", torus(r * 1.2, 0.004, WHITE, 8, 36).turn("x", 90).at(0, 0, r * 0.3)) if ring_light else []
    clip = style in ("ball", "bar")
    if clip:
        y = 0.07
        parts = (
            moved(head, 0, y + r * 1.1, 0)
            + named("neck", cylinder(0.008, r * 0.9, DARK).at(0, y - 0.004, 0))
            + named(
                "clip",
                rounded(r * 1.6, 0.012, 0.07, 0.004, paint).at(0, y - 0.012, -0.005),
                rounded(r * 1.6, 0.022, 0.008, 0.003, paint).at(0, y - 0.03, 0.026),
                *spin([rounded(r * 1.5, 0.075, 0.008, 0.003, paint)], "x", -14, (0, 0, -0.01)),
                cylinder(0.006, r * 1.7, DARK).turn("z", 90).at(r * 0.85, y - 0.008, -0.032),
            )
        )
    elif style == "neck":
        path = [(0, 0.015, 0), (0, 0.08, -0.02), (0, 0.14, -0.01), (0, 0.17, 0.0)]
        parts = (
            named("base", lathe([(0, 0), (0.035, 0), (0.034, 0.012), (0.01, 0.022), (0, 0.022)], paint, 36))
            + named(
                "neck", tube(spline(path, 20), 0.005, DARK), *(torus(0.0055, 0.0015, CHROME, 6, 14).at(*p) for p in spline(path, 20)[::2])
            )
            + moved(head, 0, 0.17 + r * 0.9, 0)
        )
    else:
        parts = moved(head, 0, 0.1, 0) + tripod(0.1 - r * 0.9, 0.055, 0.006, DARK)
    cord = chance(rng, 0.6)
    top = {"ball": 0.07 + r, "bar": 0.07 + r, "neck": 0.015, "tripod": 0.1}[style]
    parts += (
        cable([(0, top, -r * 0.6), (0.005, top * 0.8, -r * 2.2), (0.03, 0.01, -0.08), (0.09, 0.003, -0.06)], DARK, 0.002) if cord else []
    )
    facts = {
        "a clip": clip,
        "a tripod": style == "tripod",
        "a bent neck": style == "neck",
        "a cable": cord,
        "a lens": True,
        "a ring light": ring_light,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("round",) if style == "ball" else (),
        {"ball": "on a clip", "bar": "on a clip", "neck": "on a bent neck", "tripod": "on a tripod"}[style],
    )

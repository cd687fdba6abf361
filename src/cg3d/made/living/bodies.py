"""Organic solids for living things: limbs, spines with bands and patches on them, soft plates; and the plan of a four-legged body.

Front is +Z. A spine lies in the plane x = 0; its stations are (y, z, half width, half height).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, loft, named, tube

Float = NDArray[np.float64]
ROUND = np.radians((84, 64, 42, 20))  # stations of a rounded end


def limb(points: ArrayLike, paint: Paint, sides: int = 12, steps: int = 6, blunt: float = 1.0) -> Part:
    """Round tube through (x, y, z, radius) points, smooth, with round ends."""
    knots = np.asarray(points, np.float64)
    line = spline(knots, steps * (len(knots) - 1))
    line[:, 3] = np.maximum(line[:, 3], 1e-5)
    first, last = _way(line[0, :3] - line[1, :3]), _way(line[-1, :3] - line[-2, :3])
    start = [np.append(line[0, :3] + first * line[0, 3] * blunt * np.sin(a), line[0, 3] * np.cos(a)) for a in ROUND]
    stop = [np.append(line[-1, :3] + last * line[-1, 3] * blunt * np.sin(a), line[-1, 3] * np.cos(a)) for a in ROUND[::-1]]
    whole = np.concatenate([np.array(start), line, np.array(stop)])
    return tube(whole[:, :3], whole[:, 3], paint, sides)


def _way(step: Float) -> Float:
    return np.asarray(step / max(float(np.linalg.norm(step)), 1e-9))


class Spine:
    """A smooth body along a curve in the plane x = 0, with elliptic sections."""

    def __init__(self, stations: ArrayLike, steps: int = 30, blunt: float = 0.8) -> None:
        line = spline(np.asarray(stations, np.float64), steps)
        line[:, 2:] = np.maximum(line[:, 2:], 1e-4)
        self.line, self.blunt = line, blunt

    @property
    def start(self) -> Float:
        return np.array((0.0, *self.line[0, :2]))

    @property
    def stop(self) -> Float:
        return np.array((0.0, *self.line[-1, :2]))

    def at(self, t: float | Float, angle: float | Float, swell: float = 1.0) -> Float:
        """Points of the skin; t from 0 to 1, angle 0 at +x and 90 at the top, in degrees."""
        t, a = np.broadcast_arrays(np.asarray(t, np.float64), np.radians(np.asarray(angle, np.float64)))
        u = np.linspace(0, 1, len(self.line))
        y, z, w, h = (np.interp(t, u, self.line[:, k]) for k in range(4))
        slope = np.gradient(self.line[:, :2], axis=0)
        ty, tz = np.interp(t, u, slope[:, 0]), np.interp(t, u, slope[:, 1])
        size = np.maximum(np.hypot(ty, tz), 1e-9)
        up = h * swell * np.sin(a)
        return np.stack([w * swell * np.cos(a), y + up * tz / size, z - up * ty / size], -1)

    def skin(self, paint: Paint, sides: int = 24) -> Part:
        """The whole body, with round ends."""
        angles = np.linspace(0, 360, sides, endpoint=False)
        rings = [self.at(np.full(sides, t), angles) for t in np.linspace(0, 1, len(self.line))]
        return loft(np.array([*self._end(rings[0], rings[1]), *rings, *self._end(rings[-1], rings[-2])[::-1]]), paint)

    def _end(self, ring: Float, inner: Float) -> list[Float]:
        centre = ring.mean(0)
        reach = float(np.linalg.norm(ring - centre, axis=1).min()) * self.blunt
        way = _way(centre - inner.mean(0))
        return [centre + (ring - centre) * np.cos(a) + way * reach * np.sin(a) for a in ROUND]

    def band(self, start: float, stop: float, paint: Paint, swell: float = 1.015, sides: int = 24, steps: int = 4) -> Part:
        """A ring round the body, just above the skin."""
        angles = np.linspace(0, 360, sides, endpoint=False)
        return loft(np.array([self.at(np.full(sides, t), angles, swell) for t in np.linspace(start, stop, steps)]), paint)

    def patch(self, t: float, angle: float, along: float, round_: float, paint: Paint, swell: float = 1.02, sides: int = 12) -> Part:
        """A round spot on the skin; along: in t, round_: in degrees."""
        a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        steps = ((1.0, 0.94), (0.97, swell), (0.5, swell * 1.004), (0.04, swell * 1.006))
        return loft(
            np.array([self.at(np.clip(t + f * along * np.cos(a), 0, 1), angle + f * round_ * np.sin(a), s) for f, s in steps]), paint
        )


def pad(outline: ArrayLike, thick: float, paint: Paint) -> Part:
    """A soft plate over an outline (n, 2) in the xy plane that can be seen whole from its middle: thickest there, thin at the rim."""
    points = np.asarray(outline, np.float64)
    centre = points.mean(0)
    steps = ((0.03, -1.0), (0.55, -0.85), (0.9, -0.4), (1.0, 0.0), (0.9, 0.4), (0.55, 0.85), (0.03, 1.0))
    rings = [np.column_stack([centre + (points - centre) * f, np.full(len(points), thick / 2 * s)]) for f, s in steps]
    return loft(np.array(rings), paint)


def blade(points: ArrayLike, paint: Paint, flat: float = 0.25, sides: int = 12, steps: int = 6) -> Part:
    """Like `limb` from the origin, but flat along x: an ear, a feather, a petal. Turn it into place."""
    return limb(points, paint, sides, steps).scaled(flat, 1, 1)


def lump(x: float, y: float, z: float, paint: Paint, steps: int = 7, sides: int = 12) -> Part:
    """A small ellipsoid of few faces; half axes."""
    return ball(1.0, paint, steps, sides).scaled(x, y, z)


@dataclass(frozen=True)
class Plan:
    """Sizes of a four-legged body in metres: chest to rump, height of the back, half height and half width, radius of a shin, neck, head.

    lean: how steeply the neck rises (degrees); nod: how far the nose points down; thick: half width of the neck's top.
    """

    long: float
    tall: float
    deep: float
    wide: float
    leg: float
    neck: float
    lean: float
    thick: float
    head: float
    nod: float = 25.0
    hoofed: bool = False
    belly: float = 1.0
    shoulder: float = 1.0

    def varied(self, rng: Rng, share: float = 0.07) -> Plan:
        """Another one of the same breed."""
        f = rng.uniform(1 - share, 1 + share, 9)
        return Plan(
            self.long * f[0], self.tall * f[1], self.deep * f[2], self.wide * f[3], self.leg * f[4], self.neck * f[5],
            self.lean * f[6], self.thick * f[2], self.head * f[7], self.nod, self.hoofed, self.belly * f[8], self.shoulder,
        )  # fmt: skip


class Creature:
    """A four-legged body in a pose: standing, walking, lying, sitting or grazing. Give it a head and a tail."""

    def __init__(self, plan: Plan, pose: str, fur: Paint, foot: Paint, shin: Paint | None = None) -> None:
        self.plan, self.pose, self.fur = plan, pose, fur
        p, low = plan, plan.tall - plan.deep
        self.mid = p.deep * 0.96 if pose == "lying" else low
        self.body = Spine(self._stations())
        self.neck, self.top = self._neck()
        self.parts = named("body", self.body.skin(fur)) + named("neck", self.neck.skin(fur, 18))
        maker = {"lying": self._folded, "sitting": self._seated}.get(pose, self._upright)
        self.parts += maker(foot, shin or fur)

    def _stations(self) -> list[tuple[float, float, float, float]]:
        p, y = self.plan, self.mid
        w, d, z = p.wide, p.deep, p.long
        if self.pose == "sitting":
            chest = p.tall * 0.78
            return [
                (d * 0.75, -z * 0.36, w * 0.8, d * 0.72),
                (d * 1.0, -z * 0.22, w * 1.05, d * 0.98),
                ((chest + d) / 2, -z * 0.02, w * p.belly, d * p.belly),
                (chest - d * 0.1, z * 0.15, w * 0.95, d * 0.95 * p.shoulder),
                (chest + d * 0.5, z * 0.22, w * 0.65, d * 0.65),
            ]
        return [
            (y + 0.04 * d, -0.47 * z, w * 0.74, d * 0.76),
            (y + 0.02 * d, -0.36 * z, w * 0.96, d * 0.95),
            (y - 0.03 * d, -0.02 * z, w * p.belly, d * p.belly),
            (y + 0.02 * d, 0.28 * z, w * 0.95, d * p.shoulder),
            (y + 0.12 * d, 0.43 * z, w * 0.72, d * 0.8),
        ]

    def _neck(self) -> tuple[Spine, Float]:
        p = self.plan
        y, z = (p.tall * 0.78 + p.deep * 0.35, p.long * 0.17) if self.pose == "sitting" else (self.mid + 0.22 * p.deep, 0.36 * p.long)
        lean = np.radians(p.lean)
        if self.pose == "grazing":
            lean = np.arcsin(np.clip((p.head * 0.85 - y) / (p.neck + 0.12 * p.long), -0.93, 0.3))
        if self.pose == "sitting":
            lean = np.radians(max(p.lean, 62.0))
        reach = p.neck + 0.12 * p.long
        way = np.array((np.sin(lean), np.cos(lean)))
        first, last = np.array((y, z)), np.array((y, z)) + way * reach
        bow = np.array((way[1], -way[0])) * reach * (0.08 if self.pose != "grazing" else -0.04)
        middle = (first + last) / 2 - bow * 0.4
        base = min(p.deep * 0.78, max(p.thick * 1.9, p.deep * 0.5))
        stations = [
            (*first, p.wide * 0.62, base),
            (*middle, p.thick * 0.5 + p.wide * 0.24, p.thick * 0.68 + base * 0.36),
            (*last, p.thick * 0.86, p.thick),
        ]
        return Spine(stations, 16), np.array((0.0, *last))

    def _upright(self, foot: Paint, shin: Paint) -> list[Part]:
        p, y = self.plan, self.mid
        r, high, x = p.leg, y - 0.15 * p.deep, p.wide * 0.62
        swing = 17.0 if self.pose == "walking" else 3.0
        parts = []
        for side in (-1, 1):
            for front in (True, False):
                z = (0.31 if front else -0.36) * p.long
                way = side * (1 if front else -1) * swing
                line = self._fore(high, r, z) if front else self._hind(high, r, z)
                legs = [
                    limb([(x * (0.85 if i < 1 else 1), *point) for i, point in enumerate(line)], shin if shin is self.fur else self.fur)
                ]
                if shin is not self.fur:
                    legs += [limb([(x, *point[:2], point[2] * 1.06) for point in line[2:]], shin)]
                legs += self._foot(foot, x, line[-1][1])
                turn = [q.at(0, -high, -z).turn("x", -way).at(0, high, z) for q in legs]
                parts += named("leg", *(q if side > 0 else q.mirrored("x") for q in turn))
        return parts

    def _fore(self, high: float, r: float, z: float) -> list[tuple[float, float, float]]:
        up = min(r * 2.5, self.plan.deep * 0.6)
        return [
            (high + 0.1 * self.plan.deep, z, up),
            (high * 0.55, z - high * 0.03, r * 1.5),
            (high * 0.46, z, r * 1.25),
            (high * 0.16, z, r * 0.85),
            (r * 1.3, z + r * 0.3, r * 1.0),
        ]

    def _hind(self, high: float, r: float, z: float) -> list[tuple[float, float, float]]:
        up = min(r * 3.2, self.plan.deep * 0.72)
        return [
            (high + 0.2 * self.plan.deep, z, up),
            (high * 0.68, z + high * 0.06, r * 1.95),
            (high * 0.42, z - high * 0.1, r * 1.15),
            (high * 0.15, z - high * 0.03, r * 0.85),
            (r * 1.3, z, r * 1.0),
        ]

    def _foot(self, paint: Paint, x: float, z: float) -> list[Part]:
        r = self.plan.leg
        if self.plan.hoofed:
            return [cylinder(r * 1.4, r * 1.7, paint, r * 1.05, 16).scaled(1, 1, 1.2).at(x, 0, z + r * 0.2)]
        toes = [lump(r * 0.5, r * 0.55, r * 0.75, paint).at(x + d * r * 0.85, r * 0.55, z + r * 2.0) for d in (-1, 0, 1)]
        return [lump(r * 1.35, r * 0.9, r * 1.9, paint, 8, 16).at(x, r * 0.9, z + r * 0.7), *toes]

    def _folded(self, foot: Paint, shin: Paint) -> list[Part]:
        p = self.plan
        r, x = p.leg, p.wide * 0.72
        high = p.tall - p.deep * 1.15
        zf, zr, reach = 0.3 * p.long, -0.36 * p.long, max(high * 0.5, p.deep * 0.5)
        fore = limb([(x * 0.8, p.deep * 0.8, zf, min(r * 2.3, p.deep * 0.5)), (x * 1.15, r * 1.6, zf - reach * 0.12, r * 1.6),
                     (x * 1.12, r * 1.1, zf + reach * 0.5, r), (x * 1.1, r, zf + reach, r)], shin)  # fmt: skip
        hind = limb([(x * 1.35, r * 1.5, zr, r * 1.6), (x * 1.4, r * 1.1, zr + reach * 0.6, r), (x * 1.36, r, zr + reach, r)], shin)
        haunch = ellipsoid(p.wide * 0.42, p.deep * 0.66, p.long * 0.19, self.fur).at(x * 0.98, p.deep * 0.7, zr + 0.06 * p.long)
        feet = [*self._foot(foot, x * 1.1, zf + reach), *self._foot(foot, x * 1.36, zr + reach)]
        return named("leg", *(q for part in (fore, hind, haunch, *feet) for q in both(part)))

    def _seated(self, foot: Paint, shin: Paint) -> list[Part]:
        p = self.plan
        r, x, chest = p.leg, p.wide * 0.6, p.tall * 0.78
        z = p.long * 0.24
        fore = limb([(x * 0.9, chest - p.deep * 0.1, p.long * 0.16, min(r * 2.4, p.deep * 0.6)), (x, chest * 0.5, z - r, r * 1.5),
                     (x, chest * 0.2, z, r * 0.95), (x, r * 1.2, z, r)], shin)  # fmt: skip
        haunch = ellipsoid(p.wide * 0.5, p.deep * 0.8, p.long * 0.2, self.fur).turn("x", -25).at(x * 1.25, p.deep * 0.78, -p.long * 0.14)
        hind = limb([(x * 1.75, r * 1.2, -p.long * 0.2, r * 1.4), (x * 1.75, r, p.long * 0.02, r)], shin)
        feet = [*self._foot(foot, x, z), *self._foot(foot, x * 1.75, p.long * 0.02)]
        return named("leg", *(q for part in (fore, haunch, hind, *feet) for q in both(part)))

    def wear_head(self, parts: list[Part], nod: float | None = None) -> None:
        """Head parts in a frame of their own: skull at the origin, nose to +Z, one unit long."""
        p = self.plan
        nod = p.nod if nod is None else nod
        if self.pose == "grazing":
            nod = 62.0
        size = p.head
        self.parts += named("head", *(q.scaled(size, size, size).turn("x", nod).at(*self.top) for q in parts))

    def hang_tail(self, points: list[tuple[float, float, float]], paint: Paint | None = None, tuft: Paint | None = None) -> None:
        """Tail through (back, up, radius) points from the rump; on the ground when sitting or lying."""
        start = self.body.start + (0, self.plan.deep * (0.1 if self.pose == "sitting" else 0.45), -0.02 * self.plan.long)
        flat = self.pose in ("sitting", "lying")
        line = []
        for i, (back, up, r) in enumerate(points):
            side = 0.0
            if flat:
                t = i / (len(points) - 1)
                total = sum(float(np.hypot(b[0] - a[0], b[1] - a[1])) for a, b in pairwise(points))
                side, back, y = total * 0.45 * t**1.5, total * 0.6 * np.sin(t * 1.6), start[1] + (r * 1.1 - start[1]) * min(1, 1.8 * t)
            else:
                y = max(start[1] + up, r * 1.05)
            line.append((side, y, start[2] - back, r))
        self.parts += named("tail", limb(line, paint or self.fur, 10))
        if tuft:
            x, y, z, r = line[-1]
            self.parts += named(
                "tail", ellipsoid(r * 2.0, r * 3.6 if not flat else r * 2, r * 2.0 if not flat else r * 3.6, tuft).at(x, max(y, r * 2.2), z)
            )

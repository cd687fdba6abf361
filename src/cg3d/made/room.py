"""Scan a furnished room: what standing viewpoints see of it, as a labelled PLY and a room.json. Furnishes nothing itself.

Frame of the files: metres, +Z up, as scanners write; x as in the house frame, y = -z.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.made.furnish import Furnished, Thing, furnish
from cg3d.made.paints import Rng
from cg3d.made.scan import Surface, areas, drawn_on, joined, seen

Float = NDArray[np.float64]
POINTS = 100_000  # in the scan
SAMPLES = 900_000  # drawn on all surfaces before the look around
EYE = 1.55  # metres above the floor
NOISE = 0.004  # metres, standard deviation along the ray
STRAY = 0.002  # share of points between edge and background, as scanners make them
HOLES = 14
SHELL = 0.4  # how densely floor and walls are kept beside furniture


@dataclass(frozen=True)
class RoomThing:
    """center, size: axis-aligned box in metres in the file's frame (+Z up); points: how many of the scan's are its own."""

    instance: int
    label: str
    caption: str
    center: tuple[float, float, float]
    size: tuple[float, float, float]
    points: int


@dataclass(frozen=True)
class MadeRoom:
    """path: the PLY; labels: class number -> word, as in the PLY's `label`; things: furniture, and floor and walls as instances too."""

    path: Path
    labels: tuple[str, ...]
    things: tuple[RoomThing, ...]
    points: int


def make_room(path: Path, *, seed: int = 0, points: int = POINTS) -> MadeRoom:
    """Write a scan (binary PLY: x y z, red green blue, label, instance) and beside it a JSON with names and boxes of all things.

    The same seed gives the same bytes. Raises OSError if the files cannot be written.
    """
    rng = np.random.default_rng([seed, 1])
    room = furnish(rng)
    things = [*room.shell, *room.things]
    surface = _sample(things, SAMPLES, rng)
    eyes = _viewpoints(room, rng)
    scan = _scan(surface, eyes, points, rng, shell=len(room.shell))
    labels = ("floor", "wall", *sorted({thing.label for thing in room.things}))
    known = [_described(i, thing, int((scan.instance == i).sum())) for i, thing in enumerate(things)]
    numbers = np.array([labels.index(thing.label) for thing in things])
    path = Path(path)
    path.write_bytes(_ply(scan, numbers[scan.instance]))
    made = MadeRoom(path, labels, tuple(known), len(scan.points))
    about = {
        "scan": path.name,
        "up": "z",
        "unit": "metre",
        "seed": seed,
        "labels": labels,
        "viewpoints": np.round(_turned(eyes), 3).tolist(),
    }
    text = json.dumps(about | {"things": [asdict(thing) for thing in known]}, indent=1)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return made


def _turned(points: Float) -> Float:
    """House frame (+Y up) to the file's (+Z up)."""
    return np.stack([points[:, 0], -points[:, 2], points[:, 1]], 1)


def _described(number: int, thing: Thing, points: int) -> RoomThing:
    corners = _turned(thing.mesh.bounds.astype(float))
    low, high = corners.min(0), corners.max(0)
    center, size = ((low + high) / 2).round(4).tolist(), (high - low).round(4).tolist()
    return RoomThing(number, thing.label, thing.caption, tuple(center), tuple(size), points)


def _sample(things: list[Thing], count: int, rng: Rng) -> Surface:
    """Points spread evenly over all surfaces."""
    sizes = [areas(thing.mesh) for thing in things]
    total = sum(float(area.sum()) for area in sizes)
    return joined(
        [drawn_on(thing.mesh, area, max(64, int(count * area.sum() / total)), i, rng) for i, (thing, area) in enumerate(zip(things, sizes))]
    )


def _viewpoints(room: Furnished, rng: Rng, count: int = 5) -> Float:
    """(count, 3) eyes on free floor, far from each other."""
    spots = room.free[rng.permutation(len(room.free))]
    chosen = [spots[0]]
    while len(chosen) < min(count, len(spots)):
        distance = np.min([np.linalg.norm(spots - spot, axis=1) for spot in chosen], 0)
        chosen.append(spots[np.argmax(distance)])
    return np.array([(x, EYE, z) for x, z in chosen])


def _scan(surface: Surface, eyes: Float, count: int, rng: Rng, *, shell: int) -> Surface:
    """Thinned to `count` points that some eye sees, denser near the eyes, with noise along the ray, holes and strays."""
    weight, best = np.zeros(len(surface.points)), np.zeros(len(surface.points), np.int64)
    for i, eye in enumerate(eyes):
        strength = seen(surface, eye)
        best[strength > weight] = i
        weight = np.maximum(weight, strength)
    weight *= _dropouts(surface, rng) * np.where(surface.instance < shell, SHELL, 1.0)
    keep = np.flatnonzero(weight > 0)
    order = np.argsort(-(rng.random(len(keep)) ** (1 / weight[keep])))[:count]
    chosen = np.sort(keep[order])
    part, eye = surface.only(chosen), eyes[best[chosen]]
    ray = part.points - eye
    ray /= np.linalg.norm(ray, axis=1, keepdims=True)
    along = rng.normal(0, NOISE, len(ray)) + (rng.random(len(ray)) < STRAY) * rng.uniform(0, 0.12, len(ray))
    points = part.points + ray * along[:, None] + rng.normal(0, 0.001, part.points.shape)
    gain = rng.uniform(0.93, 1.05, len(eyes))[best[chosen]]
    facing = 0.86 + 0.14 * np.abs(np.einsum("ij,ij->i", part.normals, ray))
    colors = part.colors * (gain * facing)[:, None] + rng.normal(0, 3.5, part.colors.shape)
    return Surface(points, part.normals, colors.clip(0, 255), part.instance)


def _dropouts(surface: Surface, rng: Rng) -> Float:
    """(N,) share that comes back: little from round holes and from nearly black surfaces."""
    keep = np.where(surface.colors.mean(1) < 40, 0.45, 1.0)
    for spot in surface.points[rng.integers(len(surface.points), size=HOLES)]:
        keep[np.linalg.norm(surface.points - spot, axis=1) < rng.uniform(0.08, 0.22)] = 0.0
    return keep


def _ply(scan: Surface, label: NDArray[np.int64]) -> bytes:
    kinds = [("xyz", "<f4", 3), ("rgb", "u1", 3), ("label", "<i4"), ("instance", "<i4")]
    rows = np.zeros(len(scan.points), np.dtype(kinds))
    rows["xyz"], rows["rgb"], rows["label"], rows["instance"] = _turned(scan.points), scan.colors + 0.5, label, scan.instance
    head = ["ply", "format binary_little_endian 1.0", "comment cg3d made room, metres, z up", f"element vertex {len(rows)}"]
    head += [f"property float {c}" for c in "xyz"] + [f"property uchar {c}" for c in ("red", "green", "blue")]
    head += ["property int label", "property int instance", "end_header", ""]
    return "\n".join(head).encode() + rows.tobytes()

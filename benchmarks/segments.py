"""How well a scan is cut into things, against instance ids, beside two twins; how long it takes and how much memory.

Run: OMP_NUM_THREADS=1 python benchmarks/segments.py [--data ../shared/data/scenes] [--rooms 3]
A thing is an instance that is no floor, wall, ceiling, column, window or shop window frame (STRUCTURE) and has at least 20 points.
Recall: share of things that some candidate meets at IoU 0.25 / 0.5, in points; mean: mean best IoU.
Scenes come as they are and as a simulated scan (points seen from eyes in the free floor, 4 mm noise, 1 cm voxels).
Twins: "plane + components": the lowest level and upright outer planes off, then what hangs together at 6 cm;
"k-means": 60 clusters of x y z.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from cg3d.formats import read
from cg3d.geometry.segment_grid import components, nearest
from cg3d.made import make_room
from cg3d.records import Cloud
from cg3d.scenes.split import split

STRUCTURE = {"floor", "wall", "ceiling", "window", "shop window", "column", "board"}
LEAST = 20  # points of a thing that counts
Sets = list[np.ndarray]


def load_scene(path: Path) -> tuple[Cloud, np.ndarray, list[str]]:
    data = np.load(path, allow_pickle=False)
    return (
        Cloud(data["points"], data["colors"], up_known=False, color_source="points"),
        data["instance"].astype(int),
        data["names"].tolist(),
    )


def load_room(seed: int, points: int) -> tuple[Cloud, np.ndarray, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "room.ply"
        make_room(path, seed=seed, points=points)
        shape = read(path)
        assert isinstance(shape, Cloud)
        data = path.read_bytes()
        kinds = np.dtype([("xyz", "<f4", 3), ("rgb", "u1", 3), ("label", "<i4"), ("instance", "<i4")])
        rows = np.frombuffer(data[data.index(b"end_header\n") + 11 :], kinds)
        about = json.loads(path.with_suffix(".json").read_text())
    assert len(rows) == len(shape.points)
    return shape, rows["instance"].astype(int), [thing["label"] for thing in about["things"]]


def scanned(cloud: Cloud, instance: np.ndarray, seed: int = 0, eyes: int = 6) -> tuple[Cloud, np.ndarray]:
    """What `eyes` standing viewpoints see of a +Z up cloud, with noise along the ray, one point a centimetre cell."""
    rng = np.random.default_rng([seed, 7])
    points = cloud.points.astype(float)
    low, high = np.percentile(points, [0.5, 99.5], axis=0)
    tries = np.column_stack([rng.uniform(low[0], high[0], 400), rng.uniform(low[1], high[1], 400), np.full(400, low[2] + 1.55)])
    room = np.array([np.linalg.norm(points[:, :2] - at[:2], axis=1)[points[:, 2] > low[2] + 0.1].min() for at in tries])
    free = tries[room > 0.25] if (room > 0.25).any() else tries
    chosen = [free[0]]
    while len(chosen) < min(eyes, len(free)):
        chosen.append(free[np.argmax(np.min([np.linalg.norm(free - at, axis=1) for at in chosen], 0))])
    cell, keep, moved = 1.0, np.zeros(len(points), bool), points.copy()
    for eye in chosen:
        ray = points - eye
        distance = np.linalg.norm(ray, axis=1)
        column = ((np.degrees(np.arctan2(ray[:, 0], ray[:, 1])) + 180) / cell).astype(int)
        row = (np.degrees(np.arccos(np.clip(ray[:, 2] / distance, -1, 1))) / cell).astype(int)
        at = row * (int(360 / cell) + 2) + column
        depth = np.full(int(at.max()) + 1, np.inf)
        np.minimum.at(depth, at, distance)
        seen = distance <= depth[at] + 0.04 + 0.02 * distance
        fresh = seen & ~keep
        moved[fresh] += ray[fresh] / distance[fresh, None] * rng.normal(0, 0.004, (int(fresh.sum()), 1))
        keep |= seen
    points = moved[keep].astype(np.float32)
    _, first = np.unique(np.floor(points / 0.01).astype(int), axis=0, return_index=True)
    first.sort()
    assert cloud.colors is not None
    return cloud.but(points=points[first], colors=cloud.colors[keep][first]), instance[keep][first]


def ours(cloud: Cloud) -> Sets:
    return [segment.indices for segment in split(cloud).segments if not segment.plane or segment.plane == "top"]


def plane_components(cloud: Cloud) -> Sets:
    """+Z up is given to this twin."""
    points = cloud.points
    z = points[:, 2]
    bins, steps = np.histogram(z, bins=np.arange(z.min(), z.max() + 0.06, 0.03))
    floor = steps[int(bins[: max(3, len(bins) // 6)].argmax())]
    inner = np.flatnonzero(
        (z > floor + 0.07) & ((points[:, :2] > points[:, :2].min(0) + 0.1) & (points[:, :2] < points[:, :2].max(0) - 0.1)).all(1)
    )
    near, distance = nearest(points[inner], 8)
    close = distance.ravel() < 0.06
    part = components(len(inner), np.repeat(np.arange(len(inner)), 8)[close], near.ravel()[close])
    return [inner[part == i] for i in np.unique(part) if (part == i).sum() >= LEAST]


def k_means(cloud: Cloud, clusters: int = 60) -> Sets:
    points = cloud.points
    rng = np.random.default_rng(0)
    centre = points[rng.permutation(len(points))[:clusters]].astype(np.float32)
    for _ in range(15):
        label = np.argmax(points @ centre.T - (centre * centre).sum(1) / 2, 1)
        centre = np.stack([points[label == i].mean(0) if (label == i).any() else centre[i] for i in range(clusters)])
    return [np.flatnonzero(label == i) for i in range(clusters)]


def best_ious(sets: Sets, instance: np.ndarray, names: list[str]) -> dict[int, float]:
    """Best IoU in points of each thing."""
    size = np.bincount(instance, minlength=len(names))
    things = [i for i in range(len(names)) if names[i] not in STRUCTURE and size[i] >= LEAST]
    best = np.zeros(len(names))
    for indices in sets:
        shared = np.bincount(instance[indices], minlength=len(names))
        best = np.maximum(best, shared / (size + len(indices) - shared).clip(1))
    return {i: float(best[i]) for i in things}


def row(name: str, method: str, run: Callable[[Cloud], Sets], cloud: Cloud, instance: np.ndarray, names: list[str]) -> str:
    start = time.process_time()
    sets = run(cloud)
    seconds = time.process_time() - start
    best = np.array(list(best_ious(sets, instance, names).values()))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{name:22s} {method:18s} {len(cloud.points):8d} points {len(best):4d} things {len(sets):5d} candidates  "
        f"recall {(best >= 0.25).mean():.2f} / {(best >= 0.5).mean():.2f}  mean {best.mean():.2f}  {seconds:6.1f} s  peak {memory:5.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/scenes"))
    parser.add_argument("--rooms", type=int, default=3)
    parser.add_argument("--only", default="", help="names of scenes that hold this")
    parser.add_argument("--ours", action="store_true", help="no twins")
    arguments = parser.parse_args()
    cases: list[tuple[str, Callable[[], tuple[Cloud, np.ndarray, list[str]]]]] = []
    for path in sorted(arguments.data.glob("*.npz")):
        cases.append((path.stem, lambda path=path: load_scene(path)))

        def simulated(path: Path = path) -> tuple[Cloud, np.ndarray, list[str]]:
            cloud, instance, names = load_scene(path)
            return *scanned(cloud, instance), names

        cases.append((f"{path.stem} scanned", simulated))
    for seed in range(arguments.rooms):
        cases.append((f"room {seed}, 100k", lambda seed=seed: load_room(seed, 100_000)))
    cases.append(("room 0, 500k", lambda: load_room(0, 500_000)))
    for name, load in cases:
        if arguments.only not in name:
            continue
        cloud, instance, names = load()
        methods = {"cg3d": ours} if arguments.ours else {"cg3d": ours, "plane + components": plane_components, "k-means": k_means}
        for method, run in methods.items():
            print(row(name, method, run, cloud, instance, names), flush=True)


if __name__ == "__main__":
    main()

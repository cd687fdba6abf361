"""What the towers learn from, computed once for each model: maps of many views by the trunk's stem, and its points in farthest-point order.

Views differ as users' files do: coloured and not, from anywhere, under any light, lying on the side, seen as a scan. Resumable: a chunk
of models is two files, maps (.npy, read where they lie) and the rest (.npz); a chunk that exists is not computed again. Trains nothing.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.atomic import replacing
from cg3d.errors import Cg3dError
from cg3d.geometry.camera import camera_at, ring_cameras
from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.light import Light
from cg3d.geometry.pose import normalise_sphere, upright_shape
from cg3d.geometry.render import render
from cg3d.geometry.sample import sample_surface
from cg3d.learn.catalog import Entry
from cg3d.learn.trunk import See
from cg3d.records import Cloud, Float32, Mesh, UInt8

CHUNK = 50
STORED_POINTS = 2048
SURFACE_SAMPLES = 4096
SCAN_POINTS = (192, 256, 512, 1024, 2048, 4096, 10_000)
# name -> views of it; "plain" = no colour, "lying" = the file's +Z taken for up although it is +Y, "random" = cameras, lights, backgrounds
VIEWS = {"color": 6, "plain": 3, "random": 6, "lying": 1, "lying_plain": 1, "scan": 5}


@dataclass(frozen=True, eq=False)
class Seen:
    """maps: of each chunk (m, V, H, W, C) float16 on disk, views in the order of VIEWS; place: (M, 2) chunk and row of each model.

    points: (M, 2048, 3) float16; colors: (M, 2048, 3) uint8; has_color: (M,) bool. entries: what could be read, in this order; refused:
    names of the others.
    """

    entries: list[Entry]
    maps: list[NDArray[np.float16]]
    place: NDArray[np.int64]
    points: NDArray[np.float16]
    colors: UInt8
    has_color: NDArray[np.bool_]
    refused: list[str]

    def at(self, models: NDArray[np.int64], views: NDArray[np.int64]) -> NDArray[np.float16]:
        """(B, H, W, C): one view of each of the models."""
        return np.stack([self.maps[chunk][row, view] for (chunk, row), view in zip(self.place[models], views)])


@dataclass(frozen=True, eq=False)
class Looks:
    """views: name of VIEWS -> (M, V, K) float16 features; the rest as in Seen."""

    entries: list[Entry]
    views: dict[str, NDArray[np.float16]]
    points: NDArray[np.float16]
    colors: UInt8
    has_color: NDArray[np.bool_]
    refused: list[str]


def see_models(entries: Sequence[Entry], opener: Callable[[], See], size: int, cache: Path, *, workers: int = 2) -> Seen:
    """Compute what `cache` lacks (workers processes, one thread each) and open everything. opener: called once in each process."""
    cache.mkdir(parents=True, exist_ok=True)
    chunks = [entries[start : start + CHUNK] for start in range(0, len(entries), CHUNK)]
    todo = [(chunk, cache / f"{number:05d}-{_asked(chunk, size)}.npz", size) for number, chunk in enumerate(chunks)]
    waiting = [job for job in todo if not job[1].exists()]
    started = time.monotonic()
    with get_context("spawn").Pool(workers, initializer=_begin, initargs=(opener,)) as pool:
        for done, _ in enumerate(pool.imap_unordered(_compute, waiting), 1):
            seconds = time.monotonic() - started
            left = seconds / done * (len(waiting) - done) / 60
            sys.stderr.write(f"views: {done} of {len(waiting)} chunks, {done * CHUNK / seconds:.1f} models/s, {left:.1f} min left\n")
    return _gather([job[1] for job in todo], list(entries))


def looks_of(seen: Seen, features: Callable[[NDArray[np.float16]], NDArray[np.float16]]) -> Looks:
    """The maps' features; features: (B, H, W, C) -> (B, K), the trunk's tail."""
    rows = [features(chunk.reshape(-1, *chunk.shape[2:])).reshape(*chunk.shape[:2], -1) for chunk in seen.maps]
    whole = np.concatenate(rows)[_order(seen)]
    ends = np.cumsum([0, *VIEWS.values()])
    views = {name: whole[:, start:stop] for name, start, stop in zip(VIEWS, ends, ends[1:])}
    return Looks(seen.entries, views, seen.points, seen.colors, seen.has_color, seen.refused)


def _order(seen: Seen) -> NDArray[np.int64]:
    """Rows of the joined chunks that are the models, in their order."""
    starts = np.cumsum([0, *(len(chunk) for chunk in seen.maps)])
    return np.asarray(starts[seen.place[:, 0]] + seen.place[:, 1])


def look(mesh: Mesh, seed: int, size: int) -> dict[str, UInt8]:
    """Every kind of view of a mesh: name -> (V, size, size, 3)."""
    plain = without_color(mesh)
    ring, few, one = ring_cameras(VIEWS["color"]), ring_cameras(VIEWS["plain"]), ring_cameras(1)
    return {
        "color": render(mesh, ring, size),
        "plain": render(plain, few, size),
        "random": random_views(mesh, plain, np.random.default_rng([seed, 1]), VIEWS["random"], size),
        "lying": render(upright_shape(mesh, "z"), one, size),
        "lying_plain": render(upright_shape(plain, "z"), one, size),
        "scan": np.stack([scan_view(mesh, rng, size) for rng in np.random.default_rng([seed, 2]).spawn(VIEWS["scan"])]),
    }


def without_color(mesh: Mesh) -> Mesh:
    """The same surface as a file without colours would give it."""
    return mesh.but(materials=(), vertex_colors=None, uv=None, face_material=None, color_source="none")


def random_views(mesh: Mesh, plain: Mesh, rng: np.random.Generator, count: int, size: int) -> UInt8:
    """Any camera, light and background; half of them without colour."""
    pictures = []
    for _ in range(count):
        elevation = rng.uniform(-5, 35) if rng.random() < 0.5 else rng.uniform(-20, 70)
        camera = camera_at(rng.uniform(0, 360), elevation, roll=4 * rng.normal(), fov=rng.uniform(20, 50), fill=rng.uniform(0.7, 0.97))
        x, y, z = rng.normal(size=3)
        towards = np.array([x, abs(y) + 0.2, abs(z) + 0.2])
        towards /= np.sqrt((towards**2).sum())
        light = Light(
            direction=(float(towards[0]), float(towards[1]), float(towards[2])),
            key=rng.uniform(0.4, 1.0),
            wrap=rng.uniform(0, 0.5),
            sky=rng.uniform(0.25, 0.6),
            ground=rng.uniform(0.05, 0.35),
        )
        shade = rng.uniform(0.3, 1, 3) if rng.random() < 0.3 else np.full(3, rng.uniform(0.5, 1.0))
        background = (float(shade[0]), float(shade[1]), float(shade[2]))
        pictures.append(render(plain if rng.random() < 0.5 else mesh, [camera], size, light=light, background=background)[0])
    return np.stack(pictures)


def scan_view(mesh: Mesh, rng: np.random.Generator, size: int) -> UInt8:
    """The mesh as a scan of it would be drawn: points, perhaps noisy, one-sided or without colour."""
    points, colors = sample_surface(mesh, int(rng.choice(SCAN_POINTS)), rng)
    extent = float(np.ptp(points, axis=0).max())
    points = (points + rng.normal(0, extent * rng.choice([0, 0.002, 0.006]), points.shape)).astype(np.float32)
    if rng.random() < 0.4:  # only what lies towards the scanner
        towards = rng.normal(size=3) * [1, 0.5, 1]
        along = (points - points.mean(0)) @ towards
        keep = along > np.quantile(along, rng.uniform(0, 0.5))
        points, colors = points[keep], None if colors is None else colors[keep]
    cloud = Cloud(points=points, colors=None if rng.random() < 0.5 else colors)
    picture: UInt8 = render(cloud, [camera_at(rng.uniform(0, 360), rng.uniform(0, 45))], size)[0]
    return picture


def ordered_points(mesh: Mesh, seed: int) -> tuple[Float32, UInt8, bool]:
    """Points (2048, 3), normalised, farthest first; their colours (2048, 3), and whether those are real."""
    points, colors = sample_surface(mesh, SURFACE_SAMPLES, np.random.default_rng([seed, 3]))
    points, _, _ = normalise_sphere(points)
    order = farthest_order(points, STORED_POINTS)
    shown = np.full((STORED_POINTS, 3), 102, np.uint8) if colors is None else colors[order]  # 102 / 255 = 0.4: the constant for "none"
    return points[order], shown, colors is not None


def _asked(entries: Sequence[Entry], size: int) -> str:
    """Eight letters that change with the models of a chunk, the size of its views or their kinds: other questions, another file."""
    asked = repr(([(entry.name, entry.seed) for entry in entries], size, VIEWS, SCAN_POINTS, STORED_POINTS))
    return hashlib.sha256(asked.encode()).hexdigest()[:8]


_see: See | None = None  # of this process


def _begin(opener: Callable[[], See]) -> None:
    """One thread a process, and its trunk."""
    global _see
    os.environ["OMP_NUM_THREADS"] = "1"
    import torch

    torch.set_num_threads(1)
    _see = opener()


def _compute(job: tuple[Sequence[Entry], Path, int]) -> None:
    entries, file, size = job
    assert _see is not None
    rows: dict[str, list[Any]] = {name: [] for name in ("maps", "points", "colors", "has_color", "kept")}
    for number, entry in enumerate(entries):
        try:
            mesh = entry.load()
        except Cg3dError as error:
            sys.stderr.write(f"left out: {entry.name}: {error}\n")
            continue
        rows["maps"].append(np.concatenate([_see(pictures) for pictures in look(mesh, entry.seed, size).values()]))
        for name, value in zip(("points", "colors", "has_color"), ordered_points(mesh, entry.seed)):
            rows[name].append(value)
        rows["kept"].append(number)
    if not rows["kept"]:
        raise Cg3dError(
            f"none of {len(entries)} models from '{entries[0].name}' on could be read", "See the lines above; then run it again"
        )
    whole = {name: np.stack(values) for name, values in rows.items()}
    whole["points"] = whole["points"].astype(np.float16)
    with replacing(file.with_suffix(".npy")) as unfinished, unfinished.open("wb") as out:
        np.save(out, whole.pop("maps"), allow_pickle=False)
    with replacing(file) as unfinished, unfinished.open("wb") as out:
        np.savez(out, allow_pickle=False, **whole)


def _gather(files: Sequence[Path], entries: list[Entry]) -> Seen:
    chunks = [np.load(file, allow_pickle=False) for file in files]
    kept = [entries[number * CHUNK + int(row)] for number, chunk in enumerate(chunks) for row in chunk["kept"]]

    def joined(name: str) -> Any:
        return np.concatenate([chunk[name] for chunk in chunks])

    names = {entry.name for entry in kept}
    return Seen(
        entries=kept,
        maps=[np.load(file.with_suffix(".npy"), mmap_mode="r", allow_pickle=False) for file in files],
        place=np.array([(number, row) for number, chunk in enumerate(chunks) for row in range(len(chunk["kept"]))]),
        points=joined("points"),
        colors=joined("colors"),
        has_color=joined("has_color"),
        refused=[entry.name for entry in entries if entry.name not in names],
    )

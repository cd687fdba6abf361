"""Pictures a second of a textured mesh, 224 px, 2 x 2 samples: one process, two processes at once; with depth, normals and faces.

Run: OMP_NUM_THREADS=1 python benchmarks/render.py [--rounds 7] [--faces 20000]. Figures are process CPU time a picture (user + system), 12
views of a mesh a round, meshes interleaved, medians. Two processes: pictures a second of CPU time summed over both while both draw, what
two free cores give; the clock beside it depends on what else runs. Reads no files.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import numpy as np

from cg3d.geometry.render import render, render_buffers, ring_cameras
from cg3d.records import Material, Mesh

VIEWS, SIZE, AIM = 12, 224, 60  # AIM: pictures a second on two cores


def bumpy_ball(faces: int) -> Mesh:
    """A closed ball with waves and a texture of 512 x 512 noise, which no cache likes."""
    n = int(np.sqrt(faces / 2))
    v, u = np.meshgrid(np.linspace(0, 1, n + 1), np.linspace(0, 1, n + 1), indexing="ij")
    radius, t, p = 1 + 0.1 * np.sin(9 * np.pi * v) * np.cos(8 * np.pi * u), np.pi * v, 2 * np.pi * u
    vertices = np.stack([radius * np.sin(t) * np.cos(p), radius * np.cos(t), radius * np.sin(t) * np.sin(p)], -1).reshape(-1, 3)
    a = (np.arange(n)[:, None] * (n + 1) + np.arange(n)).ravel()
    corners = np.concatenate([np.stack([a, a + 1, a + n + 1], 1), np.stack([a + 1, a + n + 2, a + n + 1], 1)])
    texture = np.random.default_rng(0).integers(0, 256, (512, 512, 4)).astype(np.uint8)
    return Mesh(
        vertices.astype(np.float32),
        corners.astype(np.int32),
        "made",
        uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
        materials=(Material(np.ones(4, np.float32), texture),),
        color_source="texture",
    )


def cpu(run: Callable[[], object]) -> float:
    begin = time.process_time()
    run()
    return (time.process_time() - begin) * 1000 / VIEWS


def work(faces: int, meshes: int) -> tuple[int, float]:
    """What one of several processes draws, and the CPU seconds it took; making the mesh is not counted."""
    mesh = bumpy_ball(faces)
    begin = time.process_time()
    pictures = sum(len(render(mesh, ring_cameras(VIEWS), SIZE)) for _ in range(meshes))
    return pictures, time.process_time() - begin


def at_once(faces: int, processes: int, meshes: int) -> tuple[float, float]:
    """Pictures a second of CPU time, summed over the processes, and by the clock."""
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        list(pool.map(work, [100] * processes, [1] * processes))  # started
        begin = time.perf_counter()
        done = list(pool.map(work, [faces] * processes, [meshes] * processes))
        return sum(pictures / seconds for pictures, seconds in done), sum(pictures for pictures, _ in done) / (time.perf_counter() - begin)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--faces", type=int, default=20_000)
    given = parser.parse_args()
    cameras = ring_cameras(VIEWS)
    runs: dict[str, Callable[[], object]] = {}
    for faces in sorted({1000, given.faces, 200_000}):
        mesh = bumpy_ball(faces)
        runs[f"{faces} faces"] = partial(render, mesh, cameras, SIZE)
        runs[f"{faces} faces, 1 sample"] = partial(render, mesh, cameras, SIZE, supersample=1)
        runs[f"{faces} faces, colour + depth + normals + faces"] = lambda mesh=mesh: list(render_buffers(mesh, cameras, SIZE))
    times = np.array([[cpu(run) for run in runs.values()] for _ in range(given.rounds + 1)][1:])
    for name, middle in zip(runs, np.median(times, 0)):
        print(f"{name:56s} {middle:7.2f} ms   {1000 / middle:6.1f} /s of one core")
    rate, by_clock = np.median([at_once(given.faces, 2, 4) for _ in range(3)], 0)
    print(f"{given.faces} faces, two processes at once {rate:36.1f} /s of two cores (aim {AIM}); by the clock now {by_clock:.1f} /s")


if __name__ == "__main__":
    main()

"""Geometry against its twins: 10k coloured samples (trimesh), 1024 farthest points of 10k (plain numpy), pictures (ms each).

Run: OMP_NUM_THREADS=1 python benchmarks/geometry.py [--rounds 9]. Process CPU time, twins interleaved in one process, medians;
a ratio is the median of the ratios of the rounds. Reads no files: shapes come from code.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial

import numpy as np
import trimesh
from PIL import Image

from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.geometry.render import render, ring_cameras
from cg3d.geometry.sample import sample_surface
from cg3d.records import Cloud, InputSpec, Material, Mesh


def bumpy_ball(rings: int, sectors: int, texture_size: int = 512) -> Mesh:
    """A textured ball with waves: rings * sectors * 2 faces, less the poles' flat ones."""
    v, u = np.meshgrid(np.linspace(0, 1, rings + 1), np.linspace(0, 1, sectors + 1), indexing="ij")
    radius = 1 + 0.1 * np.sin(9 * np.pi * v) * np.cos(8 * np.pi * u)
    t, p = np.pi * v, 2 * np.pi * u
    vertices = np.stack([radius * np.sin(t) * np.cos(p), radius * np.cos(t), radius * np.sin(t) * np.sin(p)], -1).reshape(-1, 3)
    a = (np.arange(rings)[:, None] * (sectors + 1) + np.arange(sectors)).ravel()
    faces = np.concatenate([np.stack([a, a + 1, a + sectors + 1], 1), np.stack([a + 1, a + sectors + 2, a + sectors + 1], 1)])
    texture = np.random.default_rng(0).integers(0, 256, (texture_size, texture_size, 4)).astype(np.uint8)
    texture[..., 3] = 255
    return Mesh(
        vertices.astype(np.float32),
        faces.astype(np.int32),
        "made",
        uv=np.stack([u, v], -1).reshape(-1, 2).astype(np.float32),
        materials=(Material(np.ones(4, np.float32), texture),),
        face_material=np.zeros(len(faces), np.int32),
        color_source="texture",
    )


def trimesh_twin(mesh: Mesh) -> Callable[[], object]:
    """`trimesh.sample.sample_surface` with colour, cache cleared each time."""
    assert mesh.uv is not None
    assert mesh.materials[0].texture is not None
    image = Image.fromarray(mesh.materials[0].texture[::-1])  # trimesh: v = 0 is the last row
    visual = trimesh.visual.TextureVisuals(uv=mesh.uv, material=trimesh.visual.material.SimpleMaterial(image=image))
    twin = trimesh.Trimesh(mesh.vertices, mesh.faces, visual=visual, process=False)

    def run() -> object:
        twin._cache.clear()
        return trimesh.sample.sample_surface(twin, 10_000, sample_color=True, seed=1)

    return run


def plain_farthest(points: np.ndarray, count: int) -> np.ndarray:
    distance = np.full(len(points), np.inf, np.float32)
    order = np.zeros(count, np.int64)
    for i in range(1, count):
        distance = np.minimum(distance, ((points - points[order[i - 1]]) ** 2).sum(1))
        order[i] = distance.argmax()
    return order


def duel(name: str, ours: Callable[[], object], twin: Callable[[], object], rounds: int) -> None:
    times = np.array([[_cpu(twin), _cpu(ours)] for _ in range(rounds + 1)][1:])
    twin_ms, our_ms = np.median(times, 0)
    ratio = np.median(times[:, 0] / times[:, 1])
    print(f"{name:44s} twin {twin_ms:8.2f} ms   ours {our_ms:8.2f} ms   {ratio:6.2f}x")


def single(name: str, run: Callable[[], object], per: int, rounds: int) -> None:
    times = [_cpu(run) / per for _ in range(rounds + 1)][1:]
    print(f"{name:44s} {np.median(times):8.2f} ms   {1000 / np.median(times):8.1f} /s")


def _cpu(run: Callable[[], object]) -> float:
    begin = time.process_time()
    run()
    return (time.process_time() - begin) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    meshes = {"1k": bumpy_ball(23, 23), "20k": bumpy_ball(100, 100), "500k": bumpy_ball(500, 500)}
    for name, mesh in meshes.items():
        duel(f"10k coloured samples, {name} faces", lambda m=mesh: sample_surface(m, 10_000, rng_for("a")), trimesh_twin(mesh), rounds)
    points, colors = sample_surface(meshes["20k"], 10_000, rng_for("b"))
    assert (plain_farthest(points, 1024) == farthest_order(points, 1024)).all()
    duel("farthest 1024 of 10k", lambda: farthest_order(points, 1024), lambda: plain_farthest(points, 1024), rounds)
    duel("farthest 1024 of 4096", lambda: farthest_order(points[:4096], 1024), lambda: plain_farthest(points[:4096], 1024), rounds)
    cameras = ring_cameras(3)
    for name, mesh in meshes.items():
        for step in (1, 2):
            draw = partial(render, mesh, cameras, 224, supersample=step)
            single(f"picture 224 px, {name} faces, {step}x{step}", draw, 3, rounds)
    plain = meshes["1k"].but(color_source="none", materials=(), uv=None)
    single("picture 224 px, 1k faces, no colour, 2x2", lambda: render(plain, cameras, 224), 3, rounds)
    cloud = Cloud(points, colors)
    single("picture 224 px, cloud of 10k", lambda: render(cloud, cameras, 224), 3, rounds)
    spec = InputSpec()
    single("prepare with 3 views, 1k faces", lambda: prepare(meshes["1k"], spec, rng_for("c")), 1, rounds)
    single("prepare without views, 1k faces", lambda: prepare(meshes["1k"], spec, rng_for("c"), views=False), 1, rounds)


if __name__ == "__main__":
    main()

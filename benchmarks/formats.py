"""Time the readers against trimesh: arrays and decoded picture, one thread, process CPU time, interleaved, median of the rounds.

    OMP_NUM_THREADS=1 python benchmarks/formats.py [--rounds 9] [--picture 64] [--glb FOLDER]

Files are made here (a bumpy sphere with a picture); --glb adds the .glb files of a folder. Both sides give vertices, faces, texture
coordinates and the picture as an array; trimesh is asked for them with process=False. Nothing is sandboxed: the door's cost is not in here.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import trimesh
from PIL import Image

from cg3d.formats import gltf, obj, off, ply, stl
from cg3d.formats.source import open_source

READERS = {".glb": gltf.read, ".obj": obj.read, ".stl": stl.read, ".ply": ply.read, ".off": off.read}
GOALS = {"small glb": 3.0, "20k glb": 4.5, "20k stl": 10.0, "20k obj": 2.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--glb", type=Path, help="a folder with .glb files; 50 of them are read")
    parser.add_argument("--picture", type=int, default=64, help="side of the made picture; both sides decode it with Pillow")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    print(f"trimesh {trimesh.__version__}, numpy {np.__version__}, {arguments.rounds} rounds; ms a file, median [smallest] of CPU time")
    with tempfile.TemporaryDirectory() as folder:
        for name, files in cases(Path(folder), arguments.glb, arguments.picture).items():
            files = files * (1 if len(files) > 1 else 10)  # one read of a millisecond is all noise
            ours, theirs = rounds(files, arguments.rounds)
            ratio = statistics.median(b / a for a, b in zip(ours, theirs, strict=True))
            goal = f"  goal {GOALS[name]:.1f}x" if name in GOALS else ""
            times = f"{numbers(theirs, len(files))} trimesh {numbers(ours, len(files))} cg3d"
            print(f"{name:14s} {len(files):3d} reads {times} {ratio:6.1f}x{goal}")


def rounds(files: list[Path], count: int) -> tuple[list[float], list[float]]:
    """Seconds of our and of trimesh's reading, round by round; the first round is not counted."""
    ours, theirs = [], []
    for _ in range(count + 1):
        ours.append(seconds(own, files))
        theirs.append(seconds(twin, files))
    return ours[1:], theirs[1:]


def seconds(read: Callable[[Path], object], files: list[Path]) -> float:
    start = time.process_time()
    for file in files:
        read(file)
    return time.process_time() - start


def own(path: Path) -> object:
    (mesh,) = READERS[path.suffix](open_source(path))
    return mesh


def twin(path: Path) -> object:
    mesh = trimesh.load_mesh(path, process=False)
    meshes = mesh.dump() if isinstance(mesh, trimesh.Scene) else [mesh]
    found = []
    for part in meshes:
        material = getattr(part.visual, "material", None)
        picture = getattr(material, "baseColorTexture", None) or getattr(material, "image", None)
        found.append((part.vertices, part.faces, getattr(part.visual, "uv", None), None if picture is None else np.asarray(picture)))
    return found


def numbers(values: list[float], files: int) -> str:
    return f"{statistics.median(values) / files * 1000:8.2f} [{min(values) / files * 1000:7.2f}]"


def cases(folder: Path, given: Path | None, side: int) -> dict[str, list[Path]]:
    made = [ball(folder / f"small{number}.glb", 22, number, side) for number in range(50)]
    big = [ball(folder / "big.glb", 100, 0, side)]
    plain = trimesh.load_mesh(big[0], process=False)
    found = {"small glb": made, "20k glb": big}
    for suffix in (".stl", ".obj", ".ply", ".off"):
        bare = trimesh.Trimesh(plain.vertices, plain.faces, process=False)
        bare.export(folder / f"bare{suffix}")
        found[f"20k {suffix[1:]}"] = [folder / f"bare{suffix}"]
    inside = folder / "textured"
    inside.mkdir()
    plain.export(inside / "textured.obj")
    found["20k obj + mtl"] = [inside / "textured.obj"]
    if given is not None:
        files = sorted(given.rglob("*.glb"))
        found["given glb"] = files[:: max(1, len(files) // 50)][:50]
    return found


def ball(path: Path, rings: int, seed: int, side: int) -> Path:
    """A bumpy sphere of about 2 * rings * rings faces with texture coordinates and a PNG of squares."""
    u, v = np.meshgrid(np.linspace(0, 1, rings + 1), np.linspace(0, 1, rings + 1))
    radius = 1 + 0.1 * np.sin((5 + seed % 5) * np.pi * u) * np.sin(6 * np.pi * v)
    round_, up = 2 * np.pi * u, np.pi * v
    points = np.stack([radius * np.sin(up) * np.cos(round_), radius * np.cos(up), radius * np.sin(up) * np.sin(round_)], -1).reshape(-1, 3)
    corner = (np.arange(rings)[:, None] * (rings + 1) + np.arange(rings)).ravel()
    faces = np.concatenate(
        [np.stack([corner, corner + 1, corner + rings + 1], 1), np.stack([corner + 1, corner + rings + 2, corner + rings + 1], 1)]
    )
    noise = np.random.default_rng(seed).integers(0, 256, (16, 16, 3), np.uint8)
    picture = Image.fromarray(noise).resize((side, side), Image.Resampling.NEAREST)
    visual = trimesh.visual.TextureVisuals(
        np.stack([u, v], -1).reshape(-1, 2), material=trimesh.visual.material.PBRMaterial(baseColorTexture=picture)
    )
    trimesh.Trimesh(points, faces, visual=visual, process=False).export(path)
    return path


if __name__ == "__main__":
    main()

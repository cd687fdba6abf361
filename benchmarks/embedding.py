"""Time a GLB file to its vector against its twin: one thread, process CPU time, interleaved, median of the rounds' ratios.

    OMP_NUM_THREADS=1 python benchmarks/embedding.py [--rounds 9]

Twin: trimesh load, 10,000 coloured samples, farthest 1,024 by a torch loop, the published point transformer written plainly in torch eager.
Ours: the glTF reader, as many samples and the order by `prepare`, ONNX Runtime in float32 and int8. Weights are random; no door in here.
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
import torch
import trimesh
from nets import PlainTransformer, ordered_clouds, plain_farthest, session, with_norms

from cg3d.formats import gltf
from cg3d.formats.source import open_source
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.learn.nets.folded import fold
from cg3d.learn.nets.point_transformer import cg3d_point_transformer
from cg3d.learn.onnx_points import int8_graph
from cg3d.learn.trunk import to_graph
from cg3d.records import InputSpec
from formats import ball

SAMPLES, POINTS = 10_000, 1024
SPEC = InputSpec(points=POINTS, surface_samples=SAMPLES)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    net = with_norms(cg3d_point_transformer()).eval()
    plain = PlainTransformer(net)
    net.ordered = True
    graph = to_graph(fold(net), (ordered_clouds(2),), ["points"], "vector")
    sides: dict[str, Callable[[Path], object]] = {
        "twin": lambda path: twin(path, plain),
        "cg3d float32": ours(session(graph)),
        "cg3d int8": ours(session(int8_graph(graph))),
    }
    with tempfile.TemporaryDirectory() as folder:
        files = {"968 faces": ball(Path(folder) / "small.glb", 22, 0, 64), "20k faces": ball(Path(folder) / "big.glb", 100, 0, 64)}
        for name, file in files.items():
            report(name, file, sides, arguments.rounds)


def report(name: str, file: Path, sides: dict[str, Callable[[Path], object]], rounds: int) -> None:
    times: dict[str, list[float]] = {side: [] for side in sides}
    for number in range(rounds + 1):
        for side, run in sides.items():
            start = time.process_time()
            run(file)
            if number:  # the first is the warm-up
                times[side].append(1000 * (time.process_time() - start))
    for side, spent in times.items():
        ratio = statistics.median(a / b for a, b in zip(times["twin"], spent, strict=True))
        print(f"{name}  {side:12s} {statistics.median(spent):7.1f} ms {ratio:5.2f}x", flush=True)


def twin(path: Path, net: PlainTransformer) -> object:
    scene = trimesh.load(path)
    mesh = scene.to_geometry() if isinstance(scene, trimesh.Scene) else scene
    mesh.visual.material = mesh.visual.material.to_simple()  # trimesh's sampling knows no other
    points, _, _ = trimesh.sample.sample_surface(mesh, SAMPLES, sample_color=True, seed=0)
    points = np.asarray(points, np.float32)
    points -= points.mean(0)
    points /= np.linalg.norm(points, axis=1).max()
    cloud = torch.from_numpy(points)[None]
    with torch.inference_mode():
        return net(cloud[0][plain_farthest(cloud, POINTS)[0]][None])


def ours(run: Callable) -> Callable[[Path], object]:
    def embed(path: Path) -> object:
        (mesh,) = gltf.read(open_source(path))
        item = prepare(mesh, SPEC, rng_for("seed"), views=False)
        return run(torch.from_numpy(item.points))

    return embed


if __name__ == "__main__":
    main()

"""How well `cg3d duplicates` tells copies from other models: `python benchmarks/duplicates.py MODELS MANIFEST.csv [COUNT]`.

MODELS holds the extracted models, MANIFEST.csv their path and split. Each of COUNT models of the splits val and novel is made anew:
rescaled and turned about up, meshed finer, both; then sampled with another seed. Without a bundle, so without the towers' word.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cg3d.answers import alike
from cg3d.answers.duplicates import GEOMETRY_SHARE, THRESHOLD
from cg3d.formats import read
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.library.descriptor import BLOCKS, describe
from cg3d.records import Float32, InputSpec, Mesh, Shape

SPEC = InputSpec(views=0)
FARTHEST = (1.1, 1.2, 1.3, 1.5, 2.0)
WAYS = ("turned", "finer", "both")
SEED = 0


@dataclass(frozen=True)
class Seen:
    """What is kept of one shape: its descriptor and its sample."""

    descriptor: Float32
    points: Float32


def seen(shape: Shape, key: str) -> Seen:
    item = prepare(shape, SPEC, rng_for(key), views=False)
    return Seen(describe(item.points[0], item.colors[0]), alike.sample(shape, 0, key, {})[0]["points"])


def turned(mesh: Mesh, angle: float, scale: float) -> Mesh:
    cos, sin = np.cos(angle), np.sin(angle)
    rotation = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]], np.float32)
    return mesh.but(vertices=(mesh.vertices @ rotation.T * scale).astype(np.float32))


def finer(mesh: Mesh) -> Mesh:
    """Every triangle cut in four; colours and texture coordinates go along."""
    faces, vertices, count = mesh.faces, len(mesh.vertices), len(mesh.faces)

    def with_middles(rows: np.ndarray) -> np.ndarray:
        corners = [rows[faces[:, side]] for side in range(3)]
        return np.concatenate([rows, *((corners[a] + corners[b]) / 2 for a, b in ((0, 1), (1, 2), (2, 0)))]).astype(np.float32)

    ab, bc, ca = (np.arange(count) + vertices + side * count for side in range(3))
    cut = [(faces[:, 0], ab, ca), (ab, faces[:, 1], bc), (ca, bc, faces[:, 2]), (ab, bc, ca)]
    return mesh.but(
        vertices=with_middles(mesh.vertices),
        faces=np.concatenate([np.stack(corner, 1) for corner in cut]).astype(np.int32),
        uv=None if mesh.uv is None else with_middles(mesh.uv),
        vertex_colors=None if mesh.vertex_colors is None else with_middles(mesh.vertex_colors),
        face_material=None if mesh.face_material is None else np.tile(mesh.face_material, 4),
    )


def similar(first: Float32, second: Float32, colors: bool) -> Float32:
    """(N, M) as answers/duplicates.py compares."""
    if colors:
        return first @ second.T
    shape = slice(BLOCKS["distances"].start, BLOCKS["profile"].stop)
    return first[:, shape] @ second[:, shape].T / GEOMETRY_SHARE


def main(models: Path, manifest: Path, count: int) -> None:
    with manifest.open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["split"] in ("val", "novel")]
    rng = np.random.default_rng(SEED)
    sets: dict[str, list[Seen]] = {key: [] for key in ("itself", *WAYS)}
    for place in rng.permutation(len(rows))[:count]:
        name = rows[place]["path"]
        mesh = read(models / name)
        assert isinstance(mesh, Mesh)
        moved = turned(mesh, rng.uniform(0, 2 * np.pi), float(np.exp(rng.uniform(-3, 3))))
        for key, shape in (("itself", mesh), ("turned", moved), ("finer", finer(mesh)), ("both", finer(moved))):
            sets[key].append(seen(shape, f"{name} {key}"))
    rows_of = {key: np.stack([one.descriptor for one in found]) for key, found in sets.items()}
    first = sets["itself"]
    apart = {key: np.array([alike.apart(one.points, other.points) for one, other in zip(first, sets[key])]) for key in WAYS}
    for colors in (True, False):
        report(first, rows_of, apart, colors)


def report(first: list[Seen], rows_of: dict[str, Float32], apart: dict[str, np.ndarray], colors: bool) -> None:
    likeness = similar(rows_of["itself"], rows_of["itself"], colors)
    pairs = [pair for pair in zip(*np.triu_indices(len(first), 1)) if likeness[pair] >= THRESHOLD]
    others = np.array([alike.apart(first[a].points, first[b].points) for a, b in pairs])
    words = "with colours" if colors else "shape alone"
    print(f"\n{len(first)} models, {len(first) * (len(first) - 1) // 2} other pairs ({len(pairs)} looked at), seed {SEED}, {words}")
    print("apart   turned   finer    both   others")
    near = {key: np.diag(similar(rows_of["itself"], rows_of[key], colors)) >= THRESHOLD for key in WAYS}
    for farthest in FARTHEST:
        shares = "  ".join(f"{(near[key] & (apart[key] <= farthest)).mean():6.1%}" for key in WAYS)
        print(f"{farthest:5.1f}  {shares}  {int((others <= farthest).sum()):7d}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 260)

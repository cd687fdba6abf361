"""A training set of made models, for smoke runs: nothing from outside, no weights. Not a set to ship a model from.

Its texts are hashed letters, not language, and its pictures are tiny greyed views, not features: enough to see that learning works.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.farthest import farthest_order
from cg3d.geometry.pose import normalise_sphere
from cg3d.geometry.render import render, ring_cameras
from cg3d.geometry.sample import sample_surface
from cg3d.learn.triplets import Triplets, open_triplets, write_triplets
from cg3d.made import EVERYDAY, make_shape
from cg3d.records import InputSpec, Mesh

DIMENSIONS = 64  # of the stand-in for a text space
STORED_POINTS = 512
VIEW_SIZE = 32  # pixels, averaged down to 8 x 8
HELD_BACK = 4  # every so many models of a kind goes to val


def made_triplets(folder: Path, each: int, seed: int) -> Triplets:
    """`each` models of every everyday kind in `folder`, opened; made only where `folder` holds no set yet."""
    if (folder / "manifest.json").exists():
        return open_triplets(folder)
    labels = sorted(EVERYDAY)
    rows = [(kind, number) for kind in range(len(labels)) for number in range(each)]
    shapes = [seen(make_shape(labels[kind], np.random.default_rng([seed, kind, number]))[0]) for kind, number in rows]
    points, colors, pictures = (np.stack(column) for column in zip(*shapes))
    return write_triplets(
        folder,
        labels=labels,
        splits=("train", "val"),
        spec=InputSpec(),
        names=[f"{labels[kind]} {number}" for kind, number in rows],
        about=f"{each} made models of {len(labels)} kinds, seed {seed}; texts are hashed letters, pictures 8 x 8 greys",
        points=points,
        colors=colors,
        has_color=np.ones(len(rows), np.bool_),
        label=np.array([kind for kind, _ in rows], np.int32),
        split=np.array([number % HELD_BACK == 0 for _, number in rows], np.uint8),
        pictures=pictures,
        label_vectors=np.stack([hashed(label) for label in labels]),
    )


def seen(mesh: Mesh) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Points (STORED_POINTS, 3) float16 in farthest-point order, their colours (STORED_POINTS, 3) uint8, views (3, 64) float16."""
    points, colors = sample_surface(mesh, 2048, np.random.default_rng(0))
    points, _, _ = normalise_sphere(points)
    order = farthest_order(points, STORED_POINTS)
    shown = np.full_like(points, 102, np.uint8) if colors is None else colors
    views = render(mesh, ring_cameras(3), VIEW_SIZE).mean(3).reshape(3, 8, VIEW_SIZE // 8, 8, VIEW_SIZE // 8).mean((2, 4)).reshape(3, 64)
    return points[order].astype(np.float16), shown[order], (views / 255).astype(np.float16)


def hashed(text: str) -> NDArray[np.float32]:
    """(DIMENSIONS,) unit: the sum of a fixed random vector for each run of three letters, so that words that share some lie close."""
    padded = f"  {text} "
    seeds = [zlib.crc32(padded[i : i + 3].encode()) for i in range(len(padded) - 2)]
    total = np.sum([np.random.default_rng(seed).standard_normal(DIMENSIONS) for seed in seeds], axis=0)
    return np.asarray(total / np.linalg.norm(total), np.float32)

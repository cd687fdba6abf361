"""The paper's way to ask a scene, for comparison: cluster the points, embed each cluster, keep what is similar beyond a threshold.

CG3D (Hegde et al. 2023) tells it in words and released no code for it. What it leaves open is taken so: k-means on the coordinates, point
vectors alone, no size, no views, no labels; 0.85 of the way from the scene's least to its greatest cosine, as no cosine between words
and shapes is near 0.85. It cannot say "not here": some cluster is always the most similar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cg3d.bundle.runtime import Bundle
from cg3d.errors import UsageError
from cg3d.records import Float32
from cg3d.scenes.embed import embed, house_from_scan
from cg3d.scenes.query import Answer, Hit, place_of
from cg3d.scenes.scene import Scene
from cg3d.scenes.split import LEAST, Indices, Segment, Split

CLUSTERS = 60
ROUNDS = 20
THRESHOLD = 0.85
THINNED = 50_000  # points that place the centres


def clustered(split: Split, bundle: Bundle, *, clusters: int = CLUSTERS, seed: int = 0) -> Scene:
    """The scene in k-means clusters, each with a point vector. Uses the split's points and upright frame, none of its segments."""
    points = split.points @ house_from_scan(split).T
    cut = cut_by(split, _k_means(points, clusters, np.random.default_rng(seed)), "cluster")
    return embed(cut, bundle, rows=np.arange(len(cut.segments)), views=False)


def ask_clusters(scene: Scene, bundle: Bundle, texts: Sequence[str], *, top: int = 3, threshold: float = THRESHOLD) -> list[Answer]:
    """An answer a text. score and heat: 0 to 1 between the least and the greatest cosine; hits: at most `top`, those of `threshold`."""
    if not texts:
        raise UsageError("nothing is asked", "Give words, as in: the red sofa")
    cosines = bundle.encode_texts(texts) @ scene.vectors["points"].T
    return [_answer(scene, text, row, top, threshold) for text, row in zip(texts, cosines)]


def cut_by(split: Split, label: Indices, scale: str) -> Split:
    """The same scan with other segments: the points of each label from 0 up that has LEAST or more."""
    house = house_from_scan(split)
    turned = (split.points @ house.T) * np.float32(split.metres)
    ground = float(turned[:, 1].min()) if split.floor is None else split.floor * split.metres
    found = []
    for number in range(int(label.max(initial=-1)) + 1):
        indices = np.flatnonzero(label == number)
        if len(indices) >= LEAST:
            own, flat = split.points[indices], turned[indices]
            box = np.stack([own.min(0), own.max(0)]).astype(np.float64)
            size = np.ptp(flat, axis=0).astype(np.float64)
            found.append(Segment(indices, box, size, float(flat[:, 1].min()) - ground, -1, scale, ""))
    return replace(split, segments=tuple(found))


def _k_means(points: NDArray[np.float32], clusters: int, rng: np.random.Generator) -> Indices:
    few = points[rng.permutation(len(points))[:THINNED]]
    centres = few[: min(clusters, len(few))].copy()
    for _ in range(ROUNDS):
        label = _nearest(few, centres)
        counts = np.bincount(label, minlength=len(centres))
        sums = np.stack([np.bincount(label, few[:, axis], len(centres)) for axis in range(3)], 1)
        centres = np.where(counts[:, None] > 0, sums / counts.clip(1)[:, None], centres).astype(np.float32)
    return _nearest(points, centres)


def _nearest(points: NDArray[np.float32], centres: NDArray[np.float32]) -> Indices:
    blocks = np.array_split(points, max(1, len(points) // 100_000))
    half = (centres * centres).sum(1) / 2
    return np.concatenate([np.argmax(block @ centres.T - half, 1) for block in blocks]).astype(np.int64)


def _answer(scene: Scene, text: str, cosines: Float32, top: int, threshold: float) -> Answer:
    low, high = float(cosines.min()), float(cosines.max())
    scores = ((cosines - low) / max(high - low, 1e-9)).astype(np.float32)
    order = np.argsort(-scores, kind="stable")
    hits = tuple(
        Hit(rank, int(scene.rows[at]), round(float(scores[at]), 4), place_of(scene, int(scene.rows[at])), {"points": float(cosines[at])})
        for rank, at in enumerate(order[:top].tolist(), 1)
        if scores[at] >= threshold
    )
    return Answer(text, True, hits, scene.spread(scores, order[::-1], 0), threshold)

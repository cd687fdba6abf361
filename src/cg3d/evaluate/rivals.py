"""What the answer on a scene is held against: true segments (the ceiling) and plain clusters (the paper's procedure). Asks nothing.

The paper (CG3D, arXiv 2303.11313) shows scene querying and ships no code for it; as it tells it, points are clustered, each cluster is
embedded by the point encoder, and those whose cosine with the text is above 0.85 are the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from cg3d.bundle.runtime import Bundle
from cg3d.scenes.embed import embed, house_from_scan
from cg3d.scenes.scene import Scene
from cg3d.scenes.sources import LabelledScene
from cg3d.scenes.split import Indices, Segment

CLUSTERS = 60
ROUNDS = 15
THRESHOLD = 0.85
LEAST = 20  # points of a segment


@dataclass(frozen=True)
class Found:
    segment: int
    score: float


@dataclass(frozen=True)
class Said:
    """here: whether the best cosine is above THRESHOLD."""

    here: bool
    hits: tuple[Found, ...]


def true_segments(scene: Scene, bundle: Bundle, truth: LabelledScene) -> Scene:
    """The same scan cut as its labels say: what a perfect cut would give."""
    sets = [np.flatnonzero(truth.instance == thing) for thing in truth.things()]
    return _cut(scene, bundle, sets)


def clusters(scene: Scene, bundle: Bundle, _truth: LabelledScene) -> Scene:
    """The same scan cut by k-means over x, y, z, floor and walls too. Labels are not looked at."""
    points = scene.split.points
    rng = np.random.default_rng(0)
    middle = points.mean(0)
    moved = points - middle
    centre = moved[rng.permutation(len(moved))[:CLUSTERS]]
    of = np.zeros(len(moved), np.int64)
    for _ in range(ROUNDS):
        of = np.argmax(moved @ centre.T - (centre * centre).sum(1) / 2, 1)
        count = np.bincount(of, minlength=len(centre))
        sums = np.stack([np.bincount(of, moved[:, axis], len(centre)) for axis in range(3)], 1)
        centre = np.where(count[:, None] > 0, sums / count.clip(1)[:, None], centre).astype(np.float32)
    return _cut(scene, bundle, [np.flatnonzero(of == number) for number in range(len(centre))])


def above_threshold(scene: Scene, bundle: Bundle, text: str, top: int) -> Said:
    """Cosines with the points' vectors alone, or the pictures' where the bundle has no point tower."""
    if not len(scene.rows):
        return Said(False, ())
    part = "points" if "points" in scene.vectors else "pictures"
    cosine = np.nan_to_num(scene.vectors[part] @ bundle.encode_texts([text])[0], nan=-1.0)
    order = np.argsort(-cosine, kind="stable")[:top]
    hits = tuple(Found(int(scene.rows[at]), float(cosine[at])) for at in order)
    return Said(bool(hits) and hits[0].score > THRESHOLD, hits)


def _cut(scene: Scene, bundle: Bundle, sets: list[Indices]) -> Scene:
    cut = scene.split
    turned = cut.points.astype(np.float64) @ house_from_scan(cut).T.astype(np.float64) * cut.metres
    ground = float(np.percentile(turned[:, 1], 1)) if cut.floor is None else cut.floor * cut.metres
    segments = []
    for indices in sorted((one for one in sets if len(one) >= LEAST), key=len, reverse=True):
        own, flat = cut.points[indices], turned[indices]
        box = np.stack([own.min(0), own.max(0)]).astype(np.float64)
        segments.append(Segment(indices, box, np.ptp(flat, axis=0), float(flat[:, 1].min()) - ground, -1, "given", ""))
    return embed(replace(cut, segments=tuple(segments)), bundle)

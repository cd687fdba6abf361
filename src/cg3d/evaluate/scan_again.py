"""A labelled scene as a depth camera would have seen it: surfaces that standing eyes see, noise, 1 cm voxels. Measures nothing.

A depth buffer with points as wide as their spacing: what lies behind a surface is hidden even where the cloud is sparse.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.pose import HOUSE_FROM_UP
from cg3d.geometry.segment_grid import nearest
from cg3d.geometry.segment_planes import normals
from cg3d.scenes.sources import LabelledScene
from cg3d.scenes.split import METRES

EYE = 1.55  # metres above the lowest level
EYES = 6
CLEAR = 0.25  # metres between an eye and what stands beside it
NOISE = 0.004  # metres along the ray, standard deviation
VOXEL = 0.01  # metres
CELL = 0.7  # degrees of the depth buffer
WIDEST = 4  # cells that a point covers to each side, at most
GRAZING = 0.08  # cosine below which nothing comes back
SLACK = 0.12  # metres that a point may lie behind its cell of the depth buffer, at most
NEIGHBOURS = 8

Float = NDArray[np.float64]


def scan_again(scene: LabelledScene, seed: int = 0) -> LabelledScene:
    """The points that EYES viewpoints see, each moved by noise, one a voxel; the same seed gives the same points."""
    rng = np.random.default_rng([seed, 7])
    metres = METRES[scene.unit]
    turn = HOUSE_FROM_UP[scene.up].astype(float)
    points = scene.cloud.points.astype(float) @ turn.T * metres  # +Y up
    near, distance = nearest(points.astype(np.float32), NEIGHBOURS)
    normal = normals(points.astype(np.float32), near).astype(float)
    wide = np.minimum(distance[:, NEIGHBOURS // 2].astype(float), 0.08)
    keep, moved = np.zeros(len(points), bool), points.copy()
    for eye in viewpoints(points, rng):
        ray = points - eye
        apart = np.linalg.norm(ray, axis=1).clip(1e-6)
        ray /= apart[:, None]
        fresh = visible(ray, apart, normal, wide) & ~keep
        moved[fresh] += ray[fresh] * rng.normal(0, NOISE, (int(fresh.sum()), 1))
        keep |= fresh
    _, first = np.unique(np.floor(moved[keep] / VOXEL).astype(np.int64), axis=0, return_index=True)
    rows = np.flatnonzero(keep)[np.sort(first)]
    back = (moved[rows] / metres @ turn).astype(np.float32)
    colors = scene.cloud.colors
    cloud = scene.cloud.but(points=back, colors=None if colors is None else colors[rows])
    return replace(scene, cloud=cloud, instance=scene.instance[rows])


def viewpoints(points: Float, rng: np.random.Generator) -> Float:
    """(EYES, 3) standing on free floor, far from each other."""
    low, high = np.percentile(points, [0.5, 99.5], axis=0)
    tries = np.column_stack([rng.uniform(low[0], high[0], 300), np.full(300, low[1] + EYE), rng.uniform(low[2], high[2], 300)])
    solid = points[points[:, 1] > low[1] + 0.1][:, [0, 2]]
    solid = solid[rng.permutation(len(solid))[:40_000]] if len(solid) else points[:1, [0, 2]]
    room = np.array([np.linalg.norm(solid - at[[0, 2]], axis=1).min() for at in tries])
    free = tries[room > CLEAR] if (room > CLEAR).any() else tries
    chosen = [free[0]]
    while len(chosen) < min(EYES, len(free)):
        chosen.append(free[np.argmax(np.min([np.linalg.norm(free - at, axis=1) for at in chosen], 0))])
    return np.array(chosen)


def visible(ray: Float, apart: Float, normal: Float, wide: Float) -> NDArray[np.bool_]:
    """(N,) whether nothing stands before a point; ray: unit; wide: metres that each point covers round itself."""
    columns = int(360 / CELL) + 1
    column = ((np.degrees(np.arctan2(ray[:, 0], ray[:, 2])) + 180) / CELL).astype(int) % columns
    row = (np.degrees(np.arccos(ray[:, 1].clip(-1, 1))) / CELL).astype(int)
    rows = int(180 / CELL) + 2
    reach = np.round(np.degrees(wide / apart) / CELL).astype(int).clip(0, WIDEST)
    depth = np.full(rows * columns, np.inf)
    for down in range(-WIDEST, WIDEST + 1):
        for across in range(-WIDEST, WIDEST + 1):
            some = np.flatnonzero(reach >= max(abs(down), abs(across)))
            at = (row[some] + down).clip(0, rows - 1) * columns + (column[some] + across) % columns
            np.minimum.at(depth, at, apart[some])
    facing = np.abs(np.einsum("ij,ij->i", ray, normal))
    slack = np.minimum(0.02 + (apart * np.radians(CELL) + wide) / facing.clip(GRAZING), SLACK)
    seen: NDArray[np.bool_] = (apart <= depth[row * columns + column] + slack) & (facing > GRAZING)
    return seen

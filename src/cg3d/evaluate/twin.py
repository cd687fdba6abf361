"""The untrained twin: histograms of shape and colour of labelled models, the 5 nearest vote. Runs no network on a shape.

For labels that no labelled model has, it borrows the bundle's text tower: the texts of the neighbours' labels, averaged, are compared with
the texts asked for. Without that it could not answer at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cg3d.library.descriptor import BLOCKS, describe
from cg3d.records import Float32, Prepared

NEIGHBOURS = 5
POSES = 2
PARTING = 1e-3  # how much less than a vote the nearness of a label's own nearest model counts


@dataclass(frozen=True)
class Twin:
    """descriptors: (T, 187) of the labelled models; labels: (T,) int, columns of the label list; texts: (L, D) unit rows of that list."""

    descriptors: Float32
    labels: np.ndarray
    texts: Float32

    def likeness(self, asked: Float32) -> Float32:
        """(N, P, 187) of P poses each -> (N, T): of the better pose."""
        return likeness(asked, self.descriptors)

    def votes(self, asked: Float32) -> Float32:
        """(N, L): likeness summed over the nearest that bear the label; below the voted labels, each label by its own nearest model."""
        likeness = self.likeness(asked)
        nearest = np.argsort(-likeness, 1, kind="stable")[:, :NEIGHBOURS]
        own = np.full((len(asked), len(self.texts)), -1.0, np.float32)
        np.maximum.at(own.T, self.labels, likeness.T)
        voted = np.zeros_like(own)
        for column in nearest.T:
            rows = np.arange(len(asked))
            voted[rows, self.labels[column]] += likeness[rows, column]
        return voted + own * np.float32(PARTING)

    def words(self, asked: Float32) -> Float32:
        """(N, D) unit rows: the texts of the nearest models' labels, averaged by likeness."""
        likeness = self.likeness(asked)
        nearest = np.argsort(-likeness, 1, kind="stable")[:, :NEIGHBOURS]
        weights = np.take_along_axis(likeness, nearest, 1)
        rows = (self.texts[self.labels[nearest]] * weights[..., None]).sum(1)
        unit: Float32 = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        return unit


def likeness(asked: Float32, described: Float32) -> Float32:
    """(N, P, 187) against (T, 187) -> (N, T): of the better pose."""
    found: Float32 = np.max([asked[:, pose] @ described.T for pose in range(asked.shape[1])], 0)
    return found


def descriptors(item: Prepared) -> Float32:
    """(2, 187) float32: one descriptor a pose, the last repeated; the colours' block is 0 where there is no colour."""
    some = [describe(points, item.colors[0]) for points in item.points[:POSES]]
    found = np.stack([*some, *some[-1:] * (POSES - len(some))])
    if not item.has_color:
        found[:, BLOCKS["colors"]] = 0
    return found

"""The untrained twin: histograms of shape and colour of the training models, the 5 nearest vote. Runs no network on a shape.

For labels that no training model has, it borrows the bundle's text tower: the texts of the neighbours' labels, averaged, are compared with
the texts asked for. Without that it could not answer at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cg3d.records import Float32

NEIGHBOURS = 5


@dataclass(frozen=True)
class Twin:
    """descriptors: (T, 187) of the training models; labels: (T,) int, columns of the label list; texts: (L, D) unit rows of that list."""

    descriptors: Float32
    labels: np.ndarray
    texts: Float32

    def likeness(self, asked: Float32) -> Float32:
        """(N, P, 187) of P poses each -> (N, T): of the better pose."""
        found: Float32 = np.max([asked[:, pose] @ self.descriptors.T for pose in range(asked.shape[1])], 0)
        return found

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
        return voted + own * np.float32(1e-3)

    def words(self, asked: Float32) -> Float32:
        """(N, D) unit rows: the texts of the nearest models' labels, averaged by likeness."""
        likeness = self.likeness(asked)
        nearest = np.argsort(-likeness, 1, kind="stable")[:, :NEIGHBOURS]
        weights = np.take_along_axis(likeness, nearest, 1)
        rows = (self.texts[self.labels[nearest]] * weights[..., None]).sum(1)
        unit: Float32 = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        return unit

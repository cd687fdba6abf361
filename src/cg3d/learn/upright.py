"""Which of two poses stands upright: a logistic regression on the trunk's features, learnt from models that stand and the same ones lying.

Files of some formats do not say which axis is up. All plausible poses are prepared, and this says how much each counts
(`Bundle.encode_prepared`). Reads no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.records import Float32

PAIRS = (("color", "lying"), ("plain", "lying_plain"))  # kinds of views (looks.VIEWS): standing, lying
STRENGTHS = (1e-5, 1e-4, 1e-3, 1e-2, 1e-1)  # inverse regularisation tried


class Upright(nn.Module):  # type: ignore[misc]
    """(P, K) features of the poses -> (P, 1): the softmax over an item's poses is the chance that each is upright."""

    def __init__(self, weight: Float32) -> None:
        super().__init__()
        self.register_buffer("weight", torch.from_numpy(weight[:, None]))

    def forward(self, features: Tensor) -> Tensor:
        return features @ self.weight


def learn_upright(
    views: Mapping[str, NDArray[Any]], train: NDArray[np.int64], val: NDArray[np.int64], seed: int = 0
) -> tuple[Upright, dict[str, float]]:
    """views: kind -> (M, V, K) features; train, val: rows. Gives the regression and its accuracy on val, by kind of standing views.

    The strength of regularisation is chosen on val, so those figures are a little kind.
    """
    from sklearn.linear_model import LogisticRegression

    apart = np.concatenate([difference(views, pair, train) for pair in PAIRS])
    scale = apart.std(0) + 1e-6
    sign = np.where(np.random.default_rng([seed, 6]).random(len(apart)) < 0.5, -1.0, 1.0).astype(np.float32)
    best: tuple[float, Upright] | None = None
    for strength in STRENGTHS:
        model = LogisticRegression(C=strength, fit_intercept=False, max_iter=500).fit(apart / scale * sign[:, None], sign > 0)
        found = Upright((model.coef_[0] / scale).astype(np.float32))
        reached = float(np.mean(list(accuracy(found, views, val).values())))
        if best is None or reached > best[0]:
            best = (reached, found)
    assert best is not None
    return best[1], accuracy(best[1], views, val)


def accuracy(upright: Upright, views: Mapping[str, NDArray[Any]], rows: NDArray[np.int64]) -> dict[str, float]:
    """Share of models whose standing pose scores higher, by kind of standing views; chance 0.5."""
    weight = upright.weight[:, 0].numpy()
    return {pair[0]: float((difference(views, pair, rows) @ weight > 0).mean()) for pair in PAIRS}


def difference(views: Mapping[str, NDArray[Any]], pair: tuple[str, str], rows: NDArray[np.int64]) -> Float32:
    """(len(rows), K): mean features standing minus lying."""
    standing, lying = (views[kind][rows].astype(np.float32).mean(1) for kind in pair)
    return np.asarray(standing - lying, np.float32)

"""How well a tower does on a split: label top-1 and top-5, text -> model mAP. Chooses nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.learn import distributed
from cg3d.learn.augment import augment, plain
from cg3d.learn.feed import clouds
from cg3d.learn.published_augment import augment_as_published
from cg3d.learn.recipe import Recipe
from cg3d.learn.tower import autocast
from cg3d.learn.triplets import Triplets

Encode = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]  # points, colors (B, N, 3) -> vectors to meet texts, vectors to meet pictures


def measure(tower: nn.Module, triplets: Triplets, recipe: Recipe, device: torch.device, none: Tensor) -> dict[str, dict[str, float]]:
    """split -> n, labels, top1, top5, map: cosine with the label vectors, no augmentation.

    Labels that compete: those of the training split, for a split that has no others; else the split's own. map: each label of the split as
    a question, the split's items as the gallery.
    """
    labels = np.asarray(triplets["label"])
    trained = np.unique(labels[triplets.items(recipe.data.split)])
    tower.eval()
    measured = {}
    for split in recipe.evaluate.splits:
        items = triplets.items(split)
        items = items[labels[items] >= 0]
        label = labels[items]
        known = trained[trained >= 0] if np.isin(label, trained).all() else np.unique(label)
        vectors = embed(tower, triplets, items, recipe, device, none)
        measured[split] = scores(vectors @ triplets["label_vectors"][known].T, np.searchsorted(known, label))
    return measured


def embed(tower: Encode, source: Any, items: NDArray[Any], recipe: Recipe, device: torch.device, none: Tensor) -> NDArray[Any]:
    """(len(items), D) unit float32 vectors of the items' points; several processes take a share each."""
    even = np.resize(items, -(-len(items) // distributed.size()) * distributed.size())  # some twice, so that shares are equal
    mine = even[distributed.share(len(even))]
    rows = []
    for start in range(0, len(mine), recipe.evaluate.batch):
        stored = clouds(source, mine[start : start + recipe.evaluate.batch], device)
        with torch.no_grad(), autocast(recipe, device):
            vectors, _ = tower(*shown_as(stored, start, recipe, none))
        rows.append(nn.functional.normalize(vectors.float(), dim=1))
    found: NDArray[Any] = distributed.gather(torch.cat(rows)).cpu().numpy()[: len(items)]
    return found


def shown_as(stored: tuple[Tensor, Tensor, Tensor], start: int, recipe: Recipe, none: Tensor) -> tuple[Tensor, Tensor]:
    """Points and colours as in use; as the released code does it, augmented like in training."""
    if not recipe.defects.noisy_validation:
        return plain(*stored, recipe.model.points, none)
    rng = torch.Generator().manual_seed(recipe.train.seed + start)
    if recipe.augment.kind == "published":
        return augment_as_published(*stored, recipe.model.points, none, recipe.defects, rng)
    return augment(*stored, recipe.model.points, none, recipe.augment, rng)


def scores(likeness: NDArray[Any], truth: NDArray[Any]) -> dict[str, float]:
    """likeness: (n, labels); truth: (n,) the right column of each row."""
    rank = (likeness > np.take_along_axis(likeness, truth[:, None], 1)).sum(1)
    precisions = []
    for column in np.unique(truth):
        hits = truth[np.argsort(-likeness[:, column], kind="stable")] == column
        precisions.append((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())
    top1, top5, mean_precision = (rank < 1).mean(), (rank < 5).mean(), np.mean(precisions)
    return {"n": len(truth), "labels": likeness.shape[1], "top1": float(top1), "top5": float(top5), "map": float(mean_precision)}


def shown(measured: dict[str, float]) -> str:
    """'top-1 41.2 %, top-5 63.0 % of 148 labels, mAP 0.40 (n = 240)'."""
    top = f"top-1 {measured['top1']:.1%}, top-5 {measured['top5']:.1%} of {measured['labels']} labels"
    return f"{top}, mAP {measured['map']:.2f} (n = {measured['n']})"

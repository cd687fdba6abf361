"""From the cached training set to the batch of a step. Everything random is a function of (seed, step). Knows no network and no loss."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cg3d.learn.augment import augment
from cg3d.learn.recipe import Recipe
from cg3d.learn.triplets import Triplets, batch_items, batch_texts, captions_by_label, draw_weights


class Frozen(NamedTuple):
    """What never changes in a run, on the device. row: of an item or label in its table, -1 if it is not in the training split."""

    items: NDArray[Any]  # (M',) rows of the training split
    weights: NDArray[Any]  # (M',)
    captions: list[NDArray[Any]]
    labels: Tensor  # (L', D) label vectors of the training split
    label_row: Tensor  # (L,)
    pictures: Tensor  # (M', K) mean over the views
    picture_mean: Tensor  # (K,) subtracted from every picture vector; zeros unless data.center_pictures
    item_row: Tensor  # (M,)
    item_label: Tensor  # (M',)
    none: Tensor  # (3,)


class Batch(NamedTuple):
    """One step's worth: augmented clouds and what they should meet."""

    items: NDArray[Any]  # (B,)
    points: Tensor  # (B, N, 3)
    colors: Tensor  # (B, N, 3)
    label: Tensor  # (B,) below -1, each another, where there is none
    text: Tensor  # (B, D)
    picture: Tensor  # (B, K)


def freeze(triplets: Triplets, recipe: Recipe, device: torch.device) -> Frozen:
    items = triplets.items(recipe.data.split)
    label = np.asarray(triplets["label"], np.int64)
    labels = np.unique(label[items][label[items] >= 0])
    label_row, item_row = np.full(len(triplets.labels), -1), np.full(len(label), -1)
    label_row[labels], item_row[items] = np.arange(len(labels)), np.arange(len(items))
    pictures = triplets["pictures"][items].astype(np.float32).mean(1)
    mean = pictures.mean(0) if recipe.data.center_pictures else np.zeros_like(pictures[0])

    def put(array: NDArray[Any]) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(device)

    return Frozen(
        items=items,
        weights=draw_weights(triplets, items, recipe.data.cap),
        captions=captions_by_label(triplets),
        labels=put(triplets["label_vectors"][labels]),
        label_row=put(label_row),
        pictures=put(pictures - mean),
        picture_mean=put(mean),
        item_row=put(item_row),
        item_label=put(label[items]),
        none=torch.tensor(triplets.spec.color_none, device=device),
    )


def draw_batch(triplets: Triplets, frozen: Frozen, recipe: Recipe, step: int, device: torch.device) -> Batch:
    """The batch of a step: which items, which captions, which views, how augmented. Also seeds torch for the dropout inside the network."""
    rng = np.random.default_rng([recipe.train.seed, step])
    generator = torch.Generator().manual_seed(int(rng.integers(2**62)))
    torch.manual_seed(int(rng.integers(2**62)))
    items = batch_items(rng, frozen.items, frozen.weights, recipe.train.batch)
    texts = triplets["text_vectors"][batch_texts(rng, triplets, items, frozen.captions)]
    pictures = triplets["pictures"][items].astype(np.float32)  # (B, V, K)
    if recipe.loss.views:
        drawn = rng.permuted(np.tile(np.arange(pictures.shape[1]), (len(items), 1)), axis=1)[:, : recipe.loss.views]
        pictures = np.take_along_axis(pictures, drawn[:, :, None], 1)
    label = np.asarray(triplets["label"], np.int64)[items]
    points, colors, has_color = clouds(triplets, items, device)
    points, colors = augment(points, colors, has_color, recipe.model.points, frozen.none, recipe.augment, generator)
    return Batch(
        items=items,
        points=points,
        colors=colors,
        label=torch.from_numpy(np.where(label < 0, -2 - np.arange(len(items)), label)).to(device),
        text=torch.from_numpy(texts).to(device),
        picture=torch.from_numpy(pictures.mean(1)).to(device) - frozen.picture_mean,
    )


def clouds(triplets: Triplets, items: NDArray[Any], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Stored points (B, S, 3), colours (B, S, 3) in [0, 1] and has_color (B,) of some items."""
    points = torch.from_numpy(triplets["points"][items].astype(np.float32)).to(device)
    colors = torch.from_numpy(triplets["colors"][items]).to(device).float() / 255
    return points, colors, torch.from_numpy(triplets["has_color"][items]).to(device)

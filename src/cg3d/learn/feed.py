"""From the cached training set to the batch of a step. Everything random is a function of (seed, step). Knows no network and no loss.

So any number of processes may make batches ahead, and a run that resumes makes the ones it would have made.
"""

from __future__ import annotations

import itertools
import signal
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cg3d.learn.augment import augment
from cg3d.learn.distributed import share
from cg3d.learn.negatives import hard_batch
from cg3d.learn.published_augment import augment_as_published
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
    near: NDArray[np.int32] | None = None  # (M', K) look-alikes of each item, for data.order = "hard"


class Batch(NamedTuple):
    """One step's worth, this process's rows: augmented clouds and what they should meet. V, T: views and texts, where each counts."""

    items: NDArray[Any]  # (B,)
    points: Tensor  # (B, N, 3)
    colors: Tensor  # (B, N, 3)
    label: Tensor  # (B,) below -1, each another, where there is none
    text: Tensor | None  # (B, D) or (B, T, D); None where the text tower is live
    picture: Tensor | None  # (B, K) or (B, V, K); None where the picture tower is live
    seed: int = 0  # of the dropout inside the networks
    pixels: Tensor | None = None  # (B, V, S, S, 3) uint8
    tokens: Tensor | None = None  # (B * T, L)

    def to(self, device: torch.device) -> Batch:
        """A copy on `device`."""
        moved = {name: value.to(device, non_blocking=True) for name, value in self._asdict().items() if isinstance(value, Tensor)}
        return self._replace(**moved)

    def cut(self, rows: slice) -> Batch:
        """Some rows of it, for networks that take the batch in parts."""
        texts = len(self.tokens) // len(self.items) if self.tokens is not None else 1
        wide = slice(rows.start * texts, rows.stop * texts)
        cut = {name: value[rows] for name, value in self._asdict().items() if name not in ("seed", "tokens") and value is not None}
        return self._replace(**cut, tokens=None if self.tokens is None else self.tokens[wide])


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
    """The batch of a step: which items, which captions, which views, how augmented."""
    rng = np.random.default_rng([recipe.train.seed, step])
    seeds = int(rng.integers(2**62)), int(rng.integers(2**62))
    everyone = items_of_step(rng, frozen, recipe, step)
    rows = [batch_texts(rng, triplets, everyone, frozen.captions) for _ in range(recipe.loss.texts)]
    chosen = views_of_step(rng, everyone, triplets["pictures"].shape[1], recipe)
    mine = share(len(everyone))
    items, texts = everyone[mine], triplets["text_vectors"][np.stack(rows, 1)[mine]]  # (B, T, D)
    pictures = triplets["pictures"][items].astype(np.float32)  # (B, V, K)
    if chosen is not None:
        pictures = np.take_along_axis(pictures, chosen[mine, :, None], 1)
    each = recipe.loss.several == "each"
    points, colors, label = draw_clouds(triplets, items, mine.start, frozen.none, recipe, seeds[0], device)
    return Batch(
        items=items,
        points=points,
        colors=colors,
        label=label,
        text=torch.from_numpy(texts if each else texts[:, 0] if len(rows) == 1 else texts.mean(1)).to(device),
        picture=torch.from_numpy(pictures if each else pictures.mean(1)).to(device) - frozen.picture_mean,
        seed=seeds[1] + mine.start,
    )


def draw_clouds(
    source: Any, items: NDArray[Any], first: int, none: Tensor, recipe: Recipe, seed: int, device: torch.device
) -> tuple[Tensor, Tensor, Tensor]:
    """Augmented points (B, N, 3), colors (B, N, 3) and labels (B,) of items; first: row of the first among all processes' rows."""
    generator = torch.Generator().manual_seed(seed + first)
    stored = clouds(source, items, device)
    if recipe.augment.kind == "published":
        points, colors = augment_as_published(*stored, recipe.model.points, none, recipe.defects, generator)
    else:
        points, colors = augment(*stored, recipe.model.points, none, recipe.augment, generator)
    label = np.asarray(source["label"], np.int64)[items]
    return points, colors, torch.from_numpy(np.where(label < 0, -2 - first - np.arange(len(items)), label)).to(device)


def items_of_step(rng: np.random.Generator, frozen: Any, recipe: Recipe, step: int) -> NDArray[Any]:
    """(batch,) items of all processes: by weight, or the next of this epoch's order (a split smaller than a batch repeats itself)."""
    batch = recipe.train.batch
    if recipe.data.order == "weighted":
        return batch_items(rng, frozen.items, frozen.weights, batch)
    if recipe.data.order == "hard":
        return np.asarray(frozen.items[hard_batch(frozen.near, batch, recipe.data.group, recipe.train.seed, step - 1)[0]])
    per_epoch = max(1, len(frozen.items) // batch)
    epoch, index = divmod(step - 1, per_epoch)
    order = np.random.default_rng([recipe.train.seed, 2**32, epoch]).permutation(frozen.items)
    return np.resize(order, max(batch, len(order)))[index * batch : (index + 1) * batch]


def views_of_step(rng: np.random.Generator, items: NDArray[Any], views: int, recipe: Recipe) -> NDArray[Any] | None:
    """(B, loss.views) which views of each item; None = all of them."""
    if not recipe.loss.views:
        return None
    if recipe.defects.one_view:
        return ((items * 2654435761 + recipe.train.seed) % 2**32 % views)[:, None]
    return rng.permuted(np.tile(np.arange(views), (len(items), 1)), axis=1)[:, : recipe.loss.views]


def clouds(source: Any, items: NDArray[Any], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Stored points (B, S, 3), colours (B, S, 3) in [0, 1] and has_color (B,) of some items of a training set (arrays by name)."""
    points = torch.from_numpy(source["points"][items].astype(np.float32)).to(device)
    colors = torch.from_numpy(source["colors"][items]).to(device).float() / 255
    return points, colors, torch.from_numpy(source["has_color"][items]).to(device)


# -------------------------------------------------------------------- ahead of the step


def batches(draw: Callable[[int], Batch], first: int, workers: int, device: torch.device) -> Iterator[Batch]:
    """The batches of steps `first`, `first` + 1, ... on `device`; made ahead by `workers` processes, or here if there are none.

    draw: the batch of a step; on the CPU where there are workers.
    """
    if not workers:
        yield from (draw(step).to(device) for step in itertools.count(first))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "This DataLoader will create")  # more than cores: the recipe's own wish
        loader = torch.utils.data.DataLoader(
            _Steps(draw),
            sampler=itertools.count(first),
            batch_size=None,
            num_workers=workers,
            collate_fn=_as_it_is,
            worker_init_fn=_begin_worker,
            pin_memory=device.type == "cuda",
        )
        made_ahead = iter(loader)
    yield from (batch.to(device) for batch in made_ahead)


class _Steps(torch.utils.data.Dataset[Batch]):  # type: ignore[misc]
    def __init__(self, draw: Callable[[int], Batch]) -> None:
        self.draw = draw

    def __getitem__(self, step: int) -> Batch:
        return self.draw(step)


def _as_it_is(batch: Batch) -> Batch:
    return batch


def _begin_worker(_: int) -> None:
    torch.set_num_threads(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the main process ends its workers

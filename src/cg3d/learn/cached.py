"""The cached road of training: frozen texts and pictures are vectors already (`triplets`), and only the point tower runs.

What the loop asks of a road, this one and `live`: `Road` in road.py.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn import distributed
from cg3d.learn.alternate import Turn
from cg3d.learn.feed import Batch, draw_batch, freeze
from cg3d.learn.measure import embed, measure
from cg3d.learn.negatives import neighbours
from cg3d.learn.recipe import Recipe
from cg3d.learn.tower import autocast, build_tower, load_best, loss_parts
from cg3d.learn.triplets import Triplets, open_triplets


class CachedRoad:
    """Draws from an open training set and learns `tower`."""

    def __init__(self, recipe: Recipe, triplets: Triplets, device: torch.device) -> None:
        self.recipe, self.triplets, self.device = recipe, triplets, device
        check_data(recipe, triplets)
        self.frozen = freeze(triplets, recipe, device)
        if recipe.data.order == "hard":
            self.frozen = self.frozen._replace(near=look_alikes(recipe, triplets, self.frozen.items, device))
        self.tower = build_tower(recipe, triplets["label_vectors"].shape[1], triplets["pictures"].shape[2]).to(device)
        self.called: nn.Module = self.tower
        self.sharded = recipe.train.parallel == "fsdp"

    @property
    def data(self) -> dict[str, Any]:
        """Which data, for run.json."""
        triplets = self.triplets
        return {"folder": str(triplets.folder), "items": len(triplets["label"]), "labels": len(triplets.labels), "digest": triplets.digest}

    @property
    def notes(self) -> dict[str, Any]:
        """What has to be known to build the tower again and to feed it."""
        sizes = {"dimensions": self.triplets["label_vectors"].shape[1], "picture_dimensions": self.triplets["pictures"].shape[2]}
        return {"recipe": self.recipe.as_dict(), "data_digest": self.triplets.digest, "spec": asdict(self.triplets.spec), **sizes}

    @property
    def items(self) -> int:
        """How many the training split has."""
        return len(self.frozen.items)

    def name(self, item: int) -> str:
        return self.triplets.name(item)

    def spread(self) -> None:
        """Over the processes of torchrun."""
        train = self.recipe.train
        self.called = _Called(self.tower)
        self.called = distributed.wrap(self.called, train.parallel, sync_norms=train.sync_norms, blocks=blocks_of(self.tower))

    @property
    def wrapped(self) -> list[nn.Module]:
        return [self.called]

    def draw(self, step: int) -> Batch:
        """The batch of a step; on the CPU where other processes draw ahead."""
        ahead = self.recipe.train.workers > 0
        return draw_batch(self.triplets, self.frozen, self.recipe, step, torch.device("cpu") if ahead else self.device)

    def encode(self, batch: Batch, _: Turn) -> dict[str, Tensor]:
        with autocast(self.recipe, self.device):
            vectors, seen = self.called(batch.points, batch.colors)
        return {"points": vectors.float(), "seen": seen.float()}

    def parts(self, batch: Batch, _: Turn, vectors: dict[str, Tensor]) -> dict[str, Tensor]:
        return loss_parts(self.tower, batch, self.frozen, self.recipe.loss, vectors["points"], vectors["seen"])

    def measure(self) -> dict[str, dict[str, float]]:
        return measure(self.called, self.triplets, self.recipe, self.device, self.frozen.none)


class _Called(nn.Module):  # type: ignore[misc]
    """The tower without its temperatures, which take no part in its forward: what DDP and FSDP look after."""

    def __init__(self, tower: Any) -> None:
        super().__init__()
        self.net, self.picture_head = tower.net, tower.picture_head

    def forward(self, points: Tensor, colors: Tensor) -> tuple[Tensor, Tensor]:
        features = self.net.features(points, colors)
        vectors = self.net.projection(features)
        return vectors, vectors if self.picture_head is None else self.picture_head(features)


def blocks_of(module: nn.Module) -> list[nn.Module]:
    """What FSDP fetches and frees one by one: the blocks of transformers."""
    lists = [part for name, part in module.named_modules() if name.rpartition(".")[2] in ("blocks", "layers", "resblocks")]
    return [block for part in lists if isinstance(part, nn.ModuleList) for block in part]


def open_data(recipe: Recipe, out: Path) -> Triplets:
    """The training set that the recipe names, or one of made models, written into the run the first time."""
    if recipe.data.triplets:
        return open_triplets(recipe.beside(recipe.data.triplets))
    from cg3d.learn.made_triplets import made_triplets

    if distributed.rank() == 0:
        made_triplets(out / "triplets", recipe.data.made, recipe.train.seed)
    distributed.wait()
    return open_triplets(out / "triplets")


def check_data(recipe: Recipe, triplets: Triplets) -> None:
    """Raise UsageError where the recipe asks for what the set does not hold."""
    if triplets["points"].shape[1] < recipe.model.points:
        raise UsageError(f"model.points is {recipe.model.points}, but the training set holds {triplets['points'].shape[1]} points an item")
    if empty := [split for split in (recipe.data.split, *recipe.evaluate.splits) if not len(triplets.items(split))]:
        raise UsageError(f"split '{empty[0]}' of '{triplets.folder}' is empty")


def look_alikes(recipe: Recipe, source: Any, items: NDArray[Any], device: torch.device) -> NDArray[np.int32]:
    """(M', K) rows of `items`: what the best weights of the run data.first confuse each of them with."""
    tower, first, _ = load_best(recipe.beside(recipe.data.first))
    vectors = embed(tower.to(device), source, items, first, device, torch.tensor(source.spec.color_none, device=device))
    return neighbours(vectors, min(31, len(items) - 1))

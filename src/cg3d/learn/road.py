"""Which road a training takes: vectors that are cached, or towers that run in every step because something of them is learnt.

Both answer the same questions of the loop (`Road`); the loop does not ask which it is. Frozen towers whose pictures do not change are
run once (`frozen`), and the cached road is taken.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from cg3d.learn import distributed
from cg3d.learn.alternate import Turn
from cg3d.learn.cached import CachedRoad, open_data
from cg3d.learn.feed import Batch
from cg3d.learn.recipe import Recipe
from cg3d.learn.triplets import Triplets, open_triplets


class Road(Protocol):
    """tower: all learnt weights, under the names that checkpoints have; items: of the training split; wrapped: modules in DDP or FSDP;
    sharded: whether that is FSDP."""

    tower: nn.Module
    sharded: bool

    @property
    def data(self) -> dict[str, Any]: ...

    @property
    def notes(self) -> dict[str, Any]: ...

    @property
    def items(self) -> int: ...

    @property
    def wrapped(self) -> list[nn.Module]: ...

    def name(self, item: int) -> str:
        """What to call an item in a message."""
        ...

    def spread(self) -> None:
        """Over the processes of torchrun; before optimisers are made."""
        ...

    def draw(self, step: int) -> Batch:
        """A function of (seed, step): this process's rows of the batch."""
        ...

    def encode(self, batch: Batch, turn: Turn, /) -> dict[str, Tensor]:
        """Vectors of the batch, by name, with a graph where the turn learns from them."""
        ...

    def parts(self, batch: Batch, turn: Turn, vectors: dict[str, Tensor], /) -> dict[str, Tensor]:
        """The weighted parts of the loss; their sum is minimised."""
        ...

    def measure(self) -> dict[str, dict[str, float]]:
        """split -> measures, with the weights that the tower has now."""
        ...


def open_road(recipe: Recipe, out: Path, device: torch.device) -> Road:
    """Data and towers that the recipe names, its point tower freshly initialised (by torch's seed)."""
    if not recipe.data.shards:
        return CachedRoad(recipe, open_data(recipe, out), device)
    from cg3d.learn.shards import open_shards

    shards = open_shards(recipe.beside(recipe.data.shards))
    if recipe.live:
        from cg3d.learn.live import LiveRoad

        return LiveRoad(recipe, shards, out, device)
    if distributed.rank() == 0:
        freeze(recipe, shards, out / "triplets", device)
    distributed.wait()
    return CachedRoad(recipe, freeze(recipe, shards, out / "triplets", device), device)


def freeze(recipe: Recipe, shards: Any, folder: Path, device: torch.device) -> Triplets:
    """What the towers say of `shards`, asked once a run: the cached training set in `folder`."""
    if (folder / "manifest.json").exists():
        return open_triplets(folder)
    from cg3d.learn.frozen import freeze_shards
    from cg3d.learn.live import open_towers

    with torch.random.fork_rng():  # the point network begins with the same weights whether or not towers were loaded before it
        return freeze_shards(shards, open_towers(recipe, shards.labels).to(device), folder, recipe)

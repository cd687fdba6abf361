"""Labelled clouds for fine-tuning, out of shards or a cached training set: which are learnt from, chosen on and tested. Learns nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn.finetune_recipe import FineRecipe
from cg3d.learn.shards import Shards, open_shards
from cg3d.learn.triplets import Triplets, open_triplets
from cg3d.records import InputSpec

Rows = NDArray[np.int64]
CLOUD = ("points", "colors", "has_color")


@dataclass(frozen=True, eq=False)
class Labelled:
    """source: arrays by name, as `feed.clouds` takes them; place: (M,) of each model's label in `labels`, -1 = not one of them.

    train, val, test: rows; names: what the labels are called; left_out: test models whose label is none of these."""

    source: Any
    labels: tuple[str, ...]
    names: tuple[str, ...]
    place: NDArray[np.int64]
    train: Rows
    val: Rows
    test: Rows
    left_out: int

    @property
    def spec(self) -> InputSpec:
        found: InputSpec = self.source.spec
        return found

    def key(self, row: int) -> str:
        """What to call a model in what is written."""
        return str(self.source.name(row))


class ShardClouds:
    """Open shards under the names that a cached training set has; a record is read when it is asked for."""

    def __init__(self, shards: Shards) -> None:
        self.shards, self.labels, self.spec, self.digest, self.folder = shards, shards.labels, shards.spec, shards.digest, shards.folder
        self._items: list[int] = []
        self._held: dict[str, NDArray[Any]] = {}

    def __getitem__(self, name: str) -> Any:
        return self.shards.label if name == "label" else _Column(self, name)

    def items(self, split: str) -> Rows:
        return self.shards.items(split)

    def name(self, row: int) -> str:
        return str(self.shards.note(row)["key"])

    def held(self, items: list[int]) -> dict[str, NDArray[Any]]:
        """The arrays of these records, the last ones asked for being kept."""
        if items != self._items:
            records = [self.shards.record(item, ()) for item in items]
            self._held = {name: np.stack([getattr(record, name) for record in records]) for name in CLOUD}
            self._items = items
        return self._held


class _Column:
    def __init__(self, clouds: ShardClouds, name: str) -> None:
        self.clouds, self.name = clouds, name

    def __getitem__(self, items: Rows) -> NDArray[Any]:
        return self.clouds.held([int(item) for item in items])[self.name]


def open_labelled(recipe: FineRecipe) -> Labelled:
    """Raises UsageError: an unknown split or label, a label without models to learn from or to choose on."""
    data = recipe.data
    source: Triplets | ShardClouds
    source = open_triplets(recipe.beside(data.triplets)) if data.triplets else ShardClouds(open_shards(recipe.beside(data.shards)))
    label = np.asarray(source["label"], np.int64)
    train, test = source.items(data.train), source.items(data.test)
    train = train[label[train] >= 0][:: data.every]
    known = [source.labels[at] for at in np.unique(label[train])]
    for one in data.labels:
        if one not in known:
            raise UsageError(f"no model of the split '{data.train}' has the label '{one}'", did_you_mean(one, known) if known else "")
    labels = tuple(dict.fromkeys(data.labels)) or tuple(known)
    if len(labels) < 2:
        raise UsageError(f"{len(labels)} labels to tell apart", "At least 2 are needed: see data.labels and data.train")
    places = {source.labels.index(one): at for at, one in enumerate(labels)}
    place = np.array([places.get(one, -1) for one in label.tolist()], np.int64)
    train, tested = train[place[train] >= 0], test[place[test] >= 0]
    if not len(tested):
        raise UsageError(f"no model of the split '{data.test}' has one of the {len(labels)} labels", "See data.test and data.labels")
    train, val = held_back(train, place, data.val, recipe.train.seed)
    return Labelled(source, labels, data.names or labels, place, train, val, tested, len(test) - len(tested))


def held_back(rows: Rows, place: NDArray[np.int64], share: float, seed: int) -> tuple[Rows, Rows]:
    """(to learn from, to choose on): of each label the same share, one model at least staying to be learnt from."""
    rng = np.random.default_rng([seed, 7])
    chosen: list[int] = []
    for one in np.unique(place[rows]):
        own = rng.permutation(rows[place[rows] == one])
        chosen += own[: min(round(share * len(own)), len(own) - 1)].tolist()
    val = np.sort(np.array(chosen, np.int64))
    return np.setdiff1d(rows, val), val

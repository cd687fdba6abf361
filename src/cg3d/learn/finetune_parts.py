"""Parts of shapes: ShapeNetPart as it is published, the batches and measures of learning it. Takes no step (`finetune`).

    FOLDER/synsetoffset2category.txt                         "Airplane 02691156" a line
    FOLDER/train_test_split/shuffled_{train,val,test}_file_list.json   ["shape_data/02691156/1021a0914a7207aff927ed529ad90a11", ...]
    FOLDER/02691156/1021a0914a7207aff927ed529ad90a11.txt     x y z [nx ny nz] part a point, +Y up

(`shapenetcore_partanno_segmentation_benchmark_v0_normal`, 16 categories, 50 parts; research use.) The published val list chooses, the test
list is looked at once, at the end. Measured on the points that the network takes, among the parts of the shape's own category: instance
mIoU is the mean over shapes, class mIoU the mean over categories of their shapes' means; a part that is neither there nor said counts 1.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from cg3d.errors import UsageError
from cg3d.geometry.farthest import farthest_order
from cg3d.learn.finetune_labels import begun_net, changed, rows_of_step
from cg3d.learn.finetune_recipe import FineRecipe
from cg3d.learn.finetune_segment import Segmenter
from cg3d.records import Float32, InputSpec

SPLITS = ("train", "val", "test")
WIDTHS = (256, 256)  # hidden layers where the recipe names none
GET = "It is shapenetcore_partanno_segmentation_benchmark_v0_normal, unpacked"
UNLIKELY = -1e9  # logit of a part of another category


@dataclass(frozen=True, eq=False)
class Shape:
    """points: (N, 3) float32, unit sphere, the first ones in farthest-point order; parts: (N,) int64."""

    points: Float32
    parts: NDArray[np.int64]


class PartSet:
    """The folder, read shape by shape and kept. categories: names; files: (category, path without suffix) of each shape."""

    def __init__(self, folder: Path, points: int, centres: int) -> None:
        self.folder, self.points, self.centres = folder, points, centres
        lines = _text(folder / "synsetoffset2category.txt").split("\n")
        named = {words[1]: words[0] for line in lines if len(words := line.split()) == 2}  # synset -> name
        self.categories = tuple(sorted(named.values()))
        synsets = {synset: self.categories.index(name) for synset, name in named.items()}
        self.files: list[tuple[int, str]] = []
        self.rows: dict[str, NDArray[np.int64]] = {}
        digest = hashlib.sha256(json.dumps([lines, points, centres]).encode())
        for split in SPLITS:
            text = _text(folder / "train_test_split" / f"shuffled_{split}_file_list.json")
            digest.update(text.encode())
            try:
                listed = [str(one).split("/")[-2:] for one in json.loads(text)]
                found = [(synsets[synset], f"{synset}/{name}") for synset, name in listed]
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(f"the list of '{split}' in '{folder}' is not ShapeNetPart's: {error}", GET) from error
            self.rows[split] = np.arange(len(self.files), len(self.files) + len(found))
            self.files += found
        if empty := [split for split in SPLITS if not len(self.rows[split])]:
            raise UsageError(f"the list of '{empty[0]}' in '{folder}' is empty", GET)
        self.digest = digest.hexdigest()
        self._kept: dict[int, Shape] = {}
        self.own = self._own_parts()

    @property
    def parts(self) -> int:
        """How many, over all categories."""
        return int(self.own.shape[1])

    def __getitem__(self, row: int) -> Shape:
        if row not in self._kept:
            self._kept[row] = self._read(row)
        return self._kept[row]

    def category(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.array([self.files[row][0] for row in rows], np.int64)

    def _own_parts(self) -> NDArray[np.bool_]:
        """(K, P): which parts the training shapes of a category have."""
        pairs = {(self.files[row][0], int(part)) for row in self.rows["train"] for part in np.unique(self[row].parts)}
        own = np.zeros((len(self.categories), max(part for _, part in pairs) + 1), bool)
        for category, part in pairs:
            own[category, part] = True
        return own

    def _read(self, row: int) -> Shape:
        path = self.folder / f"{self.files[row][1]}.txt"
        try:
            table = np.loadtxt(path, np.float32, ndmin=2)
        except (OSError, ValueError) as error:
            raise UsageError(f"'{path}' cannot be read: {error}", GET) from error
        if table.shape[1] not in (4, 7) or not len(table) or not np.isfinite(table).all() or table[:, -1].min() < 0:
            raise UsageError(f"'{path}' has no columns x y z [nx ny nz] part", GET)
        points = table[:, :3] - table[:, :3].mean(0)
        points /= max(float(np.linalg.norm(points, axis=1).max()), 1e-9)
        first = farthest_order(points, min(self.centres, len(points)))
        rest = np.setdiff1d(np.arange(len(points)), first)
        rest = np.random.default_rng(row).permutation(rest)
        order = np.resize(np.concatenate([first, rest]), self.points)
        return Shape(points[order], table[order, -1].astype(np.int64))


class PartsJob:
    """The job of "parts"."""

    def __init__(self, recipe: FineRecipe, device: torch.device) -> None:
        self.recipe, self.device = recipe, device
        net, points = begun_net(recipe)
        net.ordered = True  # as the set's points are
        centres = net.groups if hasattr(net, "groups") else max(net.sizes, default=points)
        self.set = PartSet(recipe.beside(recipe.data.parts), points, centres)
        widths = tuple(map(int, recipe.head.widths)) or WIDTHS
        self.model: Any = Segmenter(net, len(self.set.categories), self.set.parts, widths, recipe.head.dropout).to(device)
        self.none = torch.tensor(InputSpec().color_none, device=device)
        self.own = torch.from_numpy(self.set.own).to(device)

    @property
    def data(self) -> dict[str, Any]:
        """Which data, for run.json."""
        counts = {split: len(rows) for split, rows in self.set.rows.items()}
        return {"folder": str(self.set.folder), "digest": self.set.digest, "parts": self.set.parts, "points": self.set.points, **counts}

    @property
    def items(self) -> int:
        return len(self.set.rows["train"])

    def loss(self, step: int) -> Tensor:
        """Cross-entropy over all parts, the mean over the batch's points."""
        recipe = self.recipe
        rows = rows_of_step(self.set.rows["train"], recipe.train.batch, recipe.train.seed, step)
        rng = torch.Generator().manual_seed(int(np.random.default_rng([recipe.train.seed, step]).integers(2**62)))
        points, parts, category = self.batch(rows)
        points, _ = changed(points, points, self.set.points, recipe.augment, rng)
        logits = self.model(points, self.none.expand_as(points), category)
        return F.cross_entropy(logits.flatten(0, 1), parts.flatten(), label_smoothing=recipe.train.smoothing)

    def measure(self, split: str) -> dict[str, Any]:
        """instance, class (mIoU), points (share of points named rightly), n; score: instance."""
        return self.looked(self.set.rows[split])[0]

    def final(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The test list, and the IoU of each of its shapes."""
        found, lines = self.looked(self.set.rows["test"])
        found.pop("score")
        return found, lines

    def looked(self, rows: NDArray[np.int64]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """What `measure` gives of some shapes, and a line a shape."""
        lines, right = [], []
        by_category: dict[str, list[float]] = {}
        for row, said in zip(rows, self.said(rows)):
            (category, name), truth = self.set.files[row], self.set[row].parts
            value = iou(said, truth, np.flatnonzero(self.set.own[category]))
            by_category.setdefault(self.set.categories[category], []).append(value)
            lines.append({"key": name, "label": self.set.categories[category], "iou": round(value, 5)})
            right.append(float((said == truth).mean()))
        each = {name: float(np.mean(values)) for name, values in sorted(by_category.items())}
        instance = float(np.mean(np.concatenate(list(by_category.values()))))
        figures = {"instance": instance, "class": float(np.mean(list(each.values()))), "points": float(np.mean(right)), "score": instance}
        return {**figures, "n": len(rows), "categories": {name: round(value, 4) for name, value in each.items()}}, lines

    def said(self, rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        """The part of every point of each shape, among those of its category."""
        self.model.eval()
        found: list[NDArray[np.int64]] = []
        for start in range(0, len(rows), self.recipe.evaluate.batch):
            points, _, category = self.batch(rows[start : start + self.recipe.evaluate.batch])
            with torch.no_grad():
                logits = self.model(points, self.none.expand_as(points), category)
            allowed = self.own[category][:, None]  # (B, 1, P)
            found += list(torch.where(allowed, logits, UNLIKELY).argmax(2).cpu().numpy())
        return found

    def batch(self, rows: NDArray[np.int64]) -> tuple[Tensor, Tensor, Tensor]:
        """points (B, N, 3), parts (B, N), category (B,)."""
        shapes = [self.set[int(row)] for row in rows]
        points, parts = np.stack([one.points for one in shapes]), np.stack([one.parts for one in shapes])
        found = [torch.from_numpy(one).to(self.device) for one in (points, parts, self.set.category(rows))]
        return found[0], found[1], found[2]


def iou(said: NDArray[np.int64], truth: NDArray[np.int64], parts: NDArray[np.int64]) -> float:
    """The mean over a category's parts of intersection over union; 1 for a part that is in neither."""
    values = []
    for part in parts:
        either = ((said == part) | (truth == part)).sum()
        values.append(((said == part) & (truth == part)).sum() / either if either else 1.0)
    return float(np.mean(values))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"'{path}' cannot be read: {getattr(error, 'strerror', None) or error}", GET) from error

"""One label a model: a head on the point network, its batches and its measures. Takes no step (`finetune`) and reads no file.

The paper's runner (CLIP-goes-3D, tools/runner_CG3D_finetune.py): points drawn at random from the first 1,200 of farthest-point order, one
stretch an axis, one shift, cross-entropy.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.errors import UsageError
from cg3d.learn.augment import plain, rotation, spread, take, uniform
from cg3d.learn.feed import clouds
from cg3d.learn.finetune_data import Labelled, Rows, open_labelled
from cg3d.learn.finetune_probe import measured
from cg3d.learn.finetune_recipe import Augment, FineRecipe, Head
from cg3d.learn.nets.published import from_published
from cg3d.learn.nets.weights import read_state
from cg3d.learn.tower import load_best, make_net

VOTES_OF_BEST = 9  # rounds of votes of which the released code reports the best
UNUSED = ("projection", "classifier", "cls_head_finetune")  # what published networks carry behind their features
WIDE = 40  # labels of ModelNet40, the head of every released fine-tuning


class Classifier(nn.Module):  # type: ignore[misc]
    """A network's features through a head: (B, N, 3) points and colors -> (B, L) logits. frozen: only the head learns and moves."""

    def __init__(self, net: nn.Module, head: nn.Module, *, frozen: bool) -> None:
        super().__init__()
        self.net, self.head, self.frozen = net, head, frozen
        for name, parameter in net.named_parameters():
            if frozen or name.startswith(UNUSED):  # what is not used, weight decay must not move either
                parameter.requires_grad_(False)

    def forward(self, points: Tensor, colors: Tensor) -> Tensor:
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            features = self.net.features(points, colors)
        return self.head(features)

    def train(self, mode: bool = True) -> Classifier:
        """A frozen network stays in evaluation: neither dropout nor moving norms."""
        super().train(mode)
        if self.frozen:
            self.net.eval()
        return self


class LabelsJob:
    """The job of "full" and "head"."""

    def __init__(self, recipe: FineRecipe, device: torch.device) -> None:
        self.recipe, self.device = recipe, device
        self.labelled = open_labelled(recipe)
        if not len(self.labelled.val) and not recipe.defects.choose_on_test:
            raise UsageError("the held-back share of the training models is empty", "Raise data.val, or give more models a label")
        net, self.points = open_net(recipe, self.labelled, device)
        outputs = max(WIDE, len(self.labelled.labels)) if recipe.defects.wide_head else len(self.labelled.labels)
        head = make_head(feature_width(net), outputs, recipe.head)
        self.model: Any = Classifier(net, head, frozen=recipe.task.kind == "head").to(device)
        self.none = torch.tensor(self.labelled.spec.color_none, device=device)

    @property
    def data(self) -> dict[str, Any]:
        """Which data, for run.json."""
        have, source = self.labelled, self.labelled.source
        counts = {"train": len(have.train), "val": len(have.val), "test": len(have.test), "left_out": have.left_out}
        return {"folder": str(source.folder), "digest": source.digest, "labels": list(have.names), "points": self.points, **counts}

    @property
    def items(self) -> int:
        return len(self.labelled.train)

    def loss(self, step: int) -> Tensor:
        """Cross-entropy of the batch of a step."""
        recipe = self.recipe
        rows = rows_of_step(self.labelled.train, recipe.train.batch, recipe.train.seed, step)
        rng = torch.Generator().manual_seed(int(np.random.default_rng([recipe.train.seed, step]).integers(2**62)))
        points, colors, has_color = clouds(self.labelled.source, rows, self.device)
        points, colors = changed(points, colors, self.points, recipe.augment, rng)
        colors = torch.where(has_color[:, None, None], colors, self.none)
        truth = torch.from_numpy(self.labelled.place[rows]).to(self.device)
        return F.cross_entropy(self.model(points, colors), truth, label_smoothing=recipe.train.smoothing)

    def measure(self, split: str) -> dict[str, Any]:
        """top1, class_mean, n; score: top1."""
        rows = self.labelled.test if split == "test" else self.labelled.val
        found = measured(self.logits(rows).argmax(1), self.labelled.place[rows])
        return {**found, "score": found["top1"]}

    def final(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The test split; with votes, a second figure."""
        have, rows = self.labelled, self.labelled.test
        logits = self.logits(rows)
        found = measured(logits.argmax(1), have.place[rows])
        if self.recipe.evaluate.votes:
            rounds = VOTES_OF_BEST if self.recipe.defects.best_of_votes else 1
            votes = [measured(self.voted(rows, at).argmax(1), have.place[rows])["top1"] for at in range(rounds)]
            found["voted"] = max(votes)
        names = [*have.names, *(f"output {at}" for at in range(len(have.names), logits.shape[1]))]
        said = zip(rows, logits.argmax(1))
        lines = [{"key": have.key(int(row)), "label": have.names[have.place[row]], "said": names[at]} for row, at in said]
        return {**found, "left_out": have.left_out}, lines

    def voted(self, rows: Rows, number: int) -> NDArray[np.float32]:
        """(n, L) logits summed over randomly stretched copies, as the released vote does."""
        seeds = [(self.recipe.train.seed * 1009 + number) * 1009 + copy for copy in range(self.recipe.evaluate.votes)]
        votes = [self.logits(rows, torch.Generator().manual_seed(seed)) for seed in seeds]
        return np.asarray(np.sum(votes, 0), np.float32)

    def logits(self, rows: Rows, rng: torch.Generator | None = None) -> NDArray[np.float32]:
        """(n, L) of some rows as in use; rng: changed as in training instead."""
        self.model.eval()
        found = []
        for start in range(0, len(rows), self.recipe.evaluate.batch):
            points, colors, has_color = clouds(self.labelled.source, rows[start : start + self.recipe.evaluate.batch], self.device)
            if rng is not None:
                points, colors = changed(points, colors, self.points, self.recipe.augment, rng)
            with torch.no_grad():
                found.append(self.model(*plain(points, colors, has_color, self.points, self.none)).float().cpu().numpy())
        return np.concatenate(found)


def open_net(recipe: FineRecipe, data: Labelled, device: torch.device) -> tuple[Any, int]:
    """The network to go on with, and how many points it takes. Raises UsageError where the set holds fewer."""
    net, points = begun_net(recipe)
    stored = data.source["points"][data.train[:1]].shape[1]
    needed = max(points, recipe.augment.pool if recipe.task.kind == "full" else points)
    if stored < needed:
        raise UsageError(f"the network takes {needed} points, but the set holds {stored} a model", "Make the set with more: --points")
    return net.to(device), points


def begun_net(recipe: FineRecipe) -> tuple[Any, int]:
    """The network that [start] or [model] names, and how many points it takes."""
    if recipe.start.run:
        tower, begun, _ = load_best(recipe.beside(recipe.start.run))
        return tower.net, recipe.start.points or begun.model.points
    if recipe.start.weights:
        return from_published(read_state(recipe.beside(recipe.start.weights))), recipe.start.points or recipe.model.points
    try:
        return make_net(recipe.model.name, 64, recipe.model.options), recipe.model.points
    except (TypeError, UsageError) as error:
        raise UsageError(f"[model] of {recipe.file}: {error}") from error


def feature_width(net: Any) -> int:
    """How many features come before the network's last layers."""
    for name, parameter in net.named_parameters():
        if name.startswith(UNUSED):  # the first of them takes the features
            return int(parameter.shape[1])
    raise UsageError(f"the network {type(net).__name__} has no projection to take features before", "Name another one")


def make_head(features: int, labels: int, how: Head) -> nn.Module:
    """(B, F) -> (B, L)."""
    layers: list[nn.Module] = []
    for width in map(int, how.widths):
        layers += [nn.Linear(features, width), *([nn.BatchNorm1d(width)] if how.norm else []), nn.ReLU(), nn.Dropout(how.dropout)]
        features = width
    return nn.Sequential(*layers, nn.Linear(features, labels))


def rows_of_step(rows: Rows, batch: int, seed: int, step: int) -> Rows:
    """(batch,) the next of this epoch's order; the rest of less than a batch is left out, a split smaller than one repeats itself."""
    epoch, index = divmod(step - 1, max(1, len(rows) // batch))
    order = np.random.default_rng([seed, 2**32, epoch]).permutation(rows)
    return np.resize(order, max(batch, len(order)))[index * batch : (index + 1) * batch]


def changed(points: Tensor, colors: Tensor, count: int, how: Augment, rng: torch.Generator) -> tuple[Tensor, Tensor]:
    """(B, S, 3) each -> (B, count, 3): drawn from the first how.pool points keeping their order, turned, stretched, shifted."""
    if how.pool > count:
        order = uniform(points, (how.pool,), rng).argsort(1)[:, :count].sort(1).values
        points, colors = take(points, order), take(colors, order)
    points, colors = points[:, :count], colors[:, :count]
    if how.rotate:
        about_up = torch.zeros_like(points[:, 0])
        about_up[:, 1] = how.rotate * spread(points, (), rng)
        points = points @ rotation(about_up).mT
    if how.stretch > 1:
        least = 1 / how.stretch
        points = points * (least + (how.stretch - least) * uniform(points, (1, 3), rng))
    return points + how.shift * spread(points, (1, 3), rng) if how.shift else points, colors

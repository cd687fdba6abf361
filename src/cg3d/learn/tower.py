"""What is learnt, and what it is asked: the point network with its temperatures, built by name, and the weighted parts of the loss.

Draws no batch and takes no step.
"""

from __future__ import annotations

import importlib
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn import checkpoint, losses
from cg3d.learn.feed import Batch, Frozen
from cg3d.learn.recipe import Loss, Recipe, recipe_from

# name -> module:class, called with out=D and the recipe's model.options; features(points, colors) -> (B, F), projection: F -> D
NETS = {
    "point_transformer": "cg3d.learn.nets.point_transformer:PointTransformer",
    "pointmlp": "cg3d.learn.nets.pointmlp:PointMLP",
}


class Tower(nn.Module):  # type: ignore[misc]
    """What is learnt: the point network, two temperatures, perhaps a linear map from its features to the picture space (not exported)."""

    def __init__(self, net: nn.Module, loss: Loss, picture_dimensions: int) -> None:
        super().__init__()
        self.net = net
        self.text_scale = losses.Temperature(loss.temperature, learnt=loss.learn_temperature)
        self.picture_scale = losses.Temperature(loss.temperature, learnt=loss.learn_temperature)
        self.picture_head = nn.Linear(net.projection.weight.shape[1], picture_dimensions) if loss.picture_head else None

    def forward(self, points: Tensor, colors: Tensor) -> tuple[Tensor, Tensor]:
        """(B, D) vectors to meet texts, (B, K) vectors to meet pictures; the same where there is no picture head."""
        features = self.net.features(points, colors)
        vectors = self.net.projection(features)
        return vectors, vectors if self.picture_head is None else self.picture_head(features)


def build_tower(recipe: Recipe, dimensions: int, picture_dimensions: int) -> Tower:
    """The tower that the recipe describes, freshly initialised."""
    try:
        net = make_net(recipe.model.name, dimensions, recipe.model.options)
    except (TypeError, UsageError) as error:
        raise UsageError(f"[model] of {recipe.file}: {error}") from error
    if not recipe.loss.picture_head and (recipe.loss.picture or recipe.loss.regression) and dimensions != picture_dimensions:
        advice = "Set loss.picture_head = true, or loss.picture and loss.regression to 0"
        raise UsageError(f"texts have {dimensions} dimensions, pictures {picture_dimensions}", advice)
    if recipe.loss.teacher and dimensions != picture_dimensions:
        raise UsageError("loss.teacher needs picture vectors in the space of the texts", "Set loss.teacher = 0")
    return Tower(net, recipe.loss, picture_dimensions)


def make_net(name: str, out: int, options: dict[str, Any]) -> nn.Module:
    """The network `name` of NETS with `out` dimensions and the keyword arguments `options`."""
    if name not in NETS:
        raise UsageError(f"unknown network '{name}'", did_you_mean(name, NETS))
    module, _, kind = NETS[name].partition(":")
    return getattr(importlib.import_module(module), kind)(out=out, **options)


def load_best(run: Path) -> tuple[Tower, Recipe, dict[str, Any]]:
    """The best tower of a run, in evaluation mode on the CPU, its recipe, and the notes beside it. `tower.net` is what is exported."""
    tensors, notes = checkpoint.load(run / "checkpoints", "best")
    recipe = recipe_from(notes["recipe"], str(run / "run.json"))
    tower = build_tower(recipe, notes["dimensions"], notes["picture_dimensions"])
    tower.load_state_dict(tensors)
    return tower.eval(), recipe, notes


def loss_parts(tower: Tower, batch: Batch, frozen: Frozen, how: Loss, vectors: Tensor, seen: Tensor) -> dict[str, Tensor]:
    """The weighted parts of the loss, by name; their sum is minimised. vectors: (B, D); seen: (B, K)."""
    parts = {}
    named = batch.label >= 0
    if how.text and named.any():
        parts["text"] = how.text * text_loss(vectors[named], batch.text[named], batch.label[named], tower.text_scale(), frozen, how)
    if how.picture:
        parts["picture"] = how.picture * picture_loss(seen, batch, tower.picture_scale(), frozen, how)
    if how.regression:
        parts["regression"] = how.regression * losses.regression(seen, batch.picture)
    if how.teacher:
        taught = losses.teach(vectors, batch.picture, frozen.labels, tower.text_scale(), how.teacher_temperature)
        parts["teacher"] = how.teacher * taught
    return parts


def text_loss(vectors: Tensor, text: Tensor, label: Tensor, scale: Tensor, frozen: Frozen, how: Loss) -> Tensor:
    if how.text_against == "batch":
        return losses.contrast(vectors, text, scale, label, how.text_pairs, how.soft)
    return losses.contrast_table(vectors, text, frozen.labels, frozen.label_row[label], scale, soft=how.soft)


def picture_loss(seen: Tensor, batch: Batch, scale: Tensor, frozen: Frozen, how: Loss) -> Tensor:
    if how.picture_against == "batch":
        return losses.contrast(seen, batch.picture, scale, batch.label, how.picture_pairs)
    same = batch.label[:, None] == frozen.item_label
    return losses.contrast_table(seen, batch.picture, frozen.pictures, frozen.item_row[batch.items], scale, same, how.picture_pairs)


def autocast(recipe: Recipe, device: torch.device) -> Any:
    return torch.autocast(device.type, torch.bfloat16) if recipe.train.precision == "bfloat16" else nullcontext()

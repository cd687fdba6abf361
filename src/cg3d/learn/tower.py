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
from cg3d.learn import checkpoint, distributed, losses, provenance
from cg3d.learn.feed import Batch, Frozen
from cg3d.learn.recipe import Loss, Recipe, recipe_from

# name -> module:class, called with out=D and the recipe's model.options; features(points, colors) -> (B, F), projection: F -> D
NETS = {
    "point_transformer": "cg3d.learn.nets.point_transformer:PointTransformer",
    "pointmlp": "cg3d.learn.nets.pointmlp:PointMLP",
}


class Tower(nn.Module):  # type: ignore[misc]
    """What is learnt: the point network, its temperatures, perhaps linear maps to the picture space and of both together (not exported)."""

    def __init__(self, net: nn.Module, loss: Loss, picture_dimensions: int) -> None:
        super().__init__()
        self.net = net
        self.text_scale = losses.Temperature(loss.temperature, learnt=loss.learn_temperature)
        if not loss.share_temperature:
            self.picture_scale = losses.Temperature(loss.temperature, learnt=loss.learn_temperature)
            if loss.joint:
                self.joint_scale = losses.Temperature(loss.temperature, learnt=loss.learn_temperature)
        out = net.projection.weight.shape[0]
        self.together = losses.Together(out, picture_dimensions, out) if loss.joint else None
        self.picture_head = nn.Linear(net.projection.weight.shape[1], picture_dimensions) if loss.picture_head else None

    def forward(self, points: Tensor, colors: Tensor) -> tuple[Tensor, Tensor]:
        """(B, D) vectors to meet texts, (B, K) vectors to meet pictures; the same where there is no picture head."""
        features = self.net.features(points, colors)
        vectors = self.net.projection(features)
        return vectors, vectors if self.picture_head is None else self.picture_head(features)


def scale_of(tower: nn.Module, part: str) -> Tensor:
    """One over the temperature of "text", "picture", "joint" or "pair"; the one of all parts where they share it."""
    scale: Tensor = getattr(tower, f"{part}_scale", tower.text_scale)()
    return scale


def clamp_temperatures(tower: nn.Module) -> None:
    """To be called after every step."""
    for module in tower.modules():
        if isinstance(module, losses.Temperature):
            module.clamp()


def learnt_state(tower: nn.Module) -> dict[str, Tensor]:
    """Views of what checkpoints hold: all weights and buffers but those of frozen towers, whose prompts are in."""
    state: dict[str, Tensor] = tower.state_dict()
    return {name: value for name, value in state.items() if ".prompts." in name or not name.startswith(("pictures.", "texts."))}


def build_tower(recipe: Recipe, dimensions: int, picture_dimensions: int) -> Tower:
    """The tower that the recipe describes, freshly initialised."""
    net = make_point_net(recipe, dimensions)
    if not recipe.loss.picture_head and (recipe.loss.picture or recipe.loss.regression) and dimensions != picture_dimensions:
        advice = "Set loss.picture_head = true, or loss.picture and loss.regression to 0"
        raise UsageError(f"texts have {dimensions} dimensions, pictures {picture_dimensions}", advice)
    if recipe.loss.alike and dimensions != picture_dimensions:
        raise UsageError("loss.alike compares pictures with texts, which are of different spaces here", "Set loss.alike = 0")
    if recipe.loss.teacher and dimensions != picture_dimensions:
        raise UsageError("loss.teacher needs picture vectors in the space of the texts", "Set loss.teacher = 0")
    return Tower(net, recipe.loss, picture_dimensions)


def make_point_net(recipe: Recipe, dimensions: int) -> nn.Module:
    """The network of [model], with its errors in the recipe's words."""
    try:
        return make_net(recipe.model.name, dimensions, recipe.model.options)
    except (TypeError, UsageError) as error:
        raise UsageError(f"[model] of {recipe.file}: {error}") from error


def make_net(name: str, out: int, options: dict[str, Any]) -> nn.Module:
    """The network `name` of NETS with `out` dimensions and the keyword arguments `options`."""
    if name not in NETS:
        raise UsageError(f"unknown network '{name}'", did_you_mean(name, NETS))
    module, _, kind = NETS[name].partition(":")
    return getattr(importlib.import_module(module), kind)(out=out, **options)


def load_best(run: Path) -> tuple[Tower, Recipe, dict[str, Any]]:
    """The best tower of a run, in evaluation mode on the CPU, its recipe, and the notes beside it. `tower.net` is what is exported."""
    tensors, notes = checkpoint.load(run / "checkpoints", "best")
    recipe = recipe_of(run, notes)
    tower = build_tower(recipe, notes["dimensions"], notes["picture_dimensions"])
    checkpoint.fit(tower.state_dict(), tensors, f"{run}/checkpoints/best.safetensors")
    tower.load_state_dict(tensors)
    return tower.eval(), recipe, notes


def recipe_of(run: Path, notes: dict[str, Any]) -> Recipe:
    """The recipe of a run; what it names relative to its file is looked for there, else beside the run."""
    told = (provenance.read_run(run) or {}).get("recipe_file", "")
    recipe = recipe_from(notes["recipe"], told or str(run / "run.json"))
    data = recipe.data.shards or recipe.data.triplets
    return recipe if not data or recipe.beside(data).exists() else recipe_from(notes["recipe"], str(run / "run.json"))


def loss_parts(tower: Tower, batch: Batch, frozen: Frozen, how: Loss, vectors: Tensor, seen: Tensor) -> dict[str, Tensor]:
    """The weighted parts of the loss, by name; their sum is minimised. vectors: (B, D); seen: (B, K); of this process.

    In-batch parts are of the batch of all processes; the others are means over this one's rows.
    """
    assert batch.text is not None
    assert batch.picture is not None
    parts = {}
    named = batch.label >= 0
    alone = batch.picture if batch.picture.ndim == 2 else batch.picture.mean(1)
    out = left_out(batch.picture, batch.text, how)
    if how.text and how.text_against == "batch":
        parts["text"] = how.text * named_contrast(vectors, batch, batch.text, scale_of(tower, "text"), how, out)
    elif how.text and named.any():
        rows = frozen.label_row[batch.label[named]]
        table = losses.contrast_table(vectors[named], batch.text[named], frozen.labels, rows, scale_of(tower, "text"), soft=how.soft)
        parts["text"] = how.text * table
    if how.picture and how.picture_against == "batch":
        parts["picture"] = how.picture * contrast(seen, batch.picture, scale_of(tower, "picture"), batch.label, how.picture_pairs, how, out)
    elif how.picture:
        same, rows = batch.label[:, None] == frozen.item_label, frozen.item_row[batch.items]
        table = losses.contrast_table(seen, alone, frozen.pictures, rows, scale_of(tower, "picture"), same, how.picture_pairs)
        parts["picture"] = how.picture * table
    if how.joint and tower.together is not None:
        both = tower.together(vectors, alone)
        parts["joint"] = how.joint * named_contrast(both, batch, batch.text, scale_of(tower, "joint"), how, out)
    if how.regression:
        parts["regression"] = how.regression * losses.regression(seen, alone)
    if how.teacher:
        parts["teacher"] = how.teacher * losses.teach(vectors, alone, frozen.labels, scale_of(tower, "text"), how.teacher_temperature)
    return parts or {"text": vectors.sum() * 0}  # a batch that has nothing to say


def named_contrast(vectors: Tensor, batch: Batch, text: Tensor, scale: Tensor, how: Loss, out: Tensor | None) -> Tensor:
    """Points against texts, over those rows of all processes that have a label."""
    label = distributed.gather(batch.label)
    named = label >= 0
    if not named.any():
        return vectors.sum() * 0
    vectors, text = distributed.gather(vectors), distributed.gather(text)
    out = None if out is None else out[named][:, named]
    return contrast(vectors[named], text[named], scale, label[named], how.text_pairs, how, out, soft=how.soft, gathered=True)


def contrast(
    a: Tensor,
    b: Tensor,
    scale: Tensor,
    label: Tensor,
    pairs: str,
    how: Loss,
    out: Tensor | None = None,
    *,
    soft: float = 0.0,
    gathered: bool = False,
) -> Tensor:
    """Symmetric InfoNCE of the rows of all processes in the manner that the recipe asks for; several vectors a row: (B, V, D)."""
    if not gathered:
        a, b, label = distributed.gather(a), distributed.gather(b), distributed.gather(label)
    if how.several == "each" or how.hard or out is not None:
        below = "own" if how.several == "each" else "all"
        return losses.contrast_many(a, b, scale, label, pairs=pairs, denominator=below, hard=how.hard, out=out)
    return losses.contrast(a, b, scale, label, pairs, soft)


def left_out(picture: Tensor, text: Tensor, how: Loss) -> Tensor | None:
    """(B, B) of all processes: pairs that are no true negatives, as loss.alike says; None if it is 0."""
    if not how.alike:
        return None
    picture, text = (rows.detach().mean(1) if rows.ndim == 3 else rows.detach() for rows in (picture, text))
    return losses.alike(distributed.gather(picture), distributed.gather(text), how.alike)


def autocast(recipe: Recipe, device: torch.device) -> Any:
    kinds = {"bfloat16": torch.bfloat16, "float16": torch.float16}
    kind = kinds.get(recipe.train.precision)
    return torch.autocast(device.type, kind) if kind else nullcontext()

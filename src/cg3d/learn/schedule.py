"""How weights move over a run: which optimiser steps when and at what rate, weight decay, averaged weights. The loop calls it.

`gone` is the share of the run that lies behind, in [0, 1]: steps done over all steps, or time gone over all time. What the steps of an
epoch learn by turns is told in `alternate`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn, optim

from cg3d.learn.alternate import POINTS, PROMPTS, Turn, scheduled_epoch, turn_at
from cg3d.learn.recipe import Recipe
from cg3d.learn.sections import Optimiser
from cg3d.learn.sharded import local


@dataclass(frozen=True)
class Calendar:
    """steps: of the whole run (0 = it ends by the clock); per_epoch: batches in one pass over the training split."""

    recipe: Recipe
    steps: int
    per_epoch: int

    def turn(self, step: int) -> Turn:
        """What the step (from 1) learns."""
        return turn_at((step - 1) % self.per_epoch, self.recipe.schedule.kind, norms_move=self.recipe.defects.norms_move)

    def gone(self, step: int, seconds: float) -> float:
        """Share of the run that lies behind once `step` is done, `seconds` after the start."""
        return min(1.0, step / self.steps if self.steps else seconds / 60 / self.recipe.train.minutes)

    def along(self, mover: str, step: int, gone: float) -> float:
        """Where on its curve of rates a mover (POINTS or PROMPTS) stands: `gone` itself, or the share of whole epochs behind `step`."""
        if self.recipe.schedule.by == "step":
            return gone
        defects = self.recipe.defects
        wrong = {name: getattr(defects, name) for name in ("late_schedule", "one_scheduler", "constant_prompt_rate")}
        epoch = scheduled_epoch((step - 1) // self.per_epoch, mover, self.per_epoch, **wrong)
        return min(1.0, epoch / (self.recipe.schedule.epochs or max(1, round(self.steps / self.per_epoch))))


@dataclass(frozen=True)
class Stepper:
    """One optimiser, the weights that it moves, and the rates it follows. name: POINTS or PROMPTS; named: those weights."""

    name: str
    optimiser: optim.Optimizer
    named: dict[str, nn.Parameter]
    peak: float
    final: float
    warmup: float

    @property
    def parameters(self) -> list[nn.Parameter]:
        return list(self.named.values())

    def aim(self, along: float) -> float:
        """Set the rate for the place `along` of the run; gives it."""
        rate = rate_at(along, self.peak, self.final, self.warmup)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        return rate


def calendar(recipe: Recipe, items: int) -> Calendar:
    """For a training split of so many items. Raises nothing: a split smaller than a batch has one batch an epoch."""
    per_epoch = max(1, items // recipe.train.batch)
    steps = max(1, round(recipe.train.epochs * per_epoch)) if recipe.train.epochs else recipe.train.steps
    return Calendar(recipe, 0 if recipe.train.minutes else steps, per_epoch)


def steppers(recipe: Recipe, tower: nn.Module) -> list[Stepper]:
    """The optimiser of the points and, if there are prompts, theirs."""
    train, how = recipe.train, recipe.prompt_optimiser
    named = [(name, parameter) for name, parameter in tower.named_parameters() if parameter.requires_grad]
    of_prompts = [(name, parameter) for name, parameter in named if is_prompt(name)]
    of_points = [(name, parameter) for name, parameter in named if not is_prompt(name)]
    points = make_optimiser(recipe.optimiser, of_points, train.rate, train.weight_decay)
    still = recipe.schedule.rates == "constant"
    rates = (train.rate, train.rate if still else train.final_rate, train.warmup)
    found = [Stepper(POINTS, points, dict(of_points), *rates)]
    if of_prompts:
        prompts = make_optimiser(how, of_prompts, how.rate, how.weight_decay)
        rates = (how.rate, how.rate if still else how.final_rate, how.warmup)
        found.append(Stepper(PROMPTS, prompts, dict(of_prompts), *rates))
    return found


def is_prompt(name: str) -> bool:
    """Whether a learnt weight of that name is moved by the prompts' optimiser: prompts, and the temperature that they alone see."""
    return ".prompts." in name or name.startswith("pair_scale.")


def make_optimiser(how: Optimiser, named: Iterable[tuple[str, nn.Parameter]], rate: float, weight_decay: float) -> optim.Optimizer:
    """The optimiser that a section asks for, over two groups: what decays and what does not."""
    groups = decay_groups(named, weight_decay)
    if how.kind == "sgd":
        return optim.SGD(groups, lr=rate, momentum=how.momentum, nesterov=how.nesterov)
    kind = optim.AdamW if how.kind == "adamw" else optim.Adam
    return kind(groups, lr=rate, betas=(how.betas[0], how.betas[1]), eps=how.eps)


def rate_at(gone: float, peak: float, final: float, warmup: float) -> float:
    """Linear warm-up over the first `warmup` share, then half a cosine from `peak` down to `final`."""
    if gone < warmup:
        return peak * gone / warmup
    along = min(1.0, (gone - warmup) / (1 - warmup))
    return final + (peak - final) * (1 + math.cos(math.pi * along)) / 2


def decay_groups(named: Iterable[tuple[str, nn.Parameter]], weight_decay: float) -> list[dict[str, Any]]:
    """Parameter groups: matrices and prompts decay; norms, biases, scalars and tokens do not (as in the paper's builder.py)."""
    groups: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    scalars: list[nn.Parameter] = []  # by themselves: beside shards (FSDP) they could not be stepped together
    for name, parameter in named:
        if parameter.requires_grad:
            plain = parameter.ndim <= 1 or name.endswith("bias") or ("token" in name and not is_prompt(name))
            (groups[not plain] if parameter.ndim else scalars).append(parameter)
    found = [{"params": groups[True], "weight_decay": weight_decay}, {"params": groups[False], "weight_decay": 0.0}]
    return [*found, {"params": scalars, "weight_decay": 0.0}] if scalars else found


def average(kept: dict[str, Tensor], now: dict[str, Tensor], decay: float, step: int) -> None:
    """Move the averaged weights `kept` towards `now`, in place; early steps count more, so that the start is forgotten.

    Integer entries (counters of batch norms) are copied.
    """
    decay = min(decay, (1 + step) / (10 + step))
    with torch.no_grad():
        for name, value in now.items():
            if value.is_floating_point():
                local(kept[name]).lerp_(local(value), 1 - decay)
            else:
                kept[name].copy_(value)

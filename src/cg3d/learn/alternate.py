"""The paper's alternating schedule and the joint one, as mathematics: which losses and which optimisers act on which step.

Runs no tower and draws no batch. Source: runner_CG3D_VPT.py:429-500 and builder.py:112-305 of the published code; its defects are
arguments here, off by default. With P the point tower's weights and Q the prompts, and L_text, L_picture, L_pair as in `losses.PARTS`:

    alternating   even batch of an epoch:  P <- AdamW(P, d(L_text + L_picture)/dP)        Q stays
                  odd batch of an epoch:   Q <- SGD(Q, dL_pair/dQ)                        P stays
    joint         every batch:             both, of d(L_text + L_picture + L_pair)

So on even batches pictures need no graph, on odd ones points need not be encoded at all: equal updates for a third of the work. The
released loop encodes everything each time; that also moves the point tower's batch norms on odd batches (`norms_move`).
Gradients are clipped for P and Q apart. A frozen text tower takes part in no gradient, so its vectors may come from a table.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from cg3d.learn.losses import PARTS

POINTS, PROMPTS = "points", "prompts"


@dataclass(frozen=True)
class Turn:
    """One step. parts: names of losses that are summed; moves: whose optimisers step; norms_move: points run though they are not needed."""

    parts: tuple[str, ...]
    moves: tuple[str, ...]
    norms_move: bool = False

    @property
    def needs(self) -> frozenset[str]:
        """Whose vectors the losses want: among "points", "pictures", "texts"."""
        return frozenset(tower for part in self.parts for tower in PARTS[part])

    @property
    def learns(self) -> frozenset[str]:
        """Whose vectors need a graph: points if the point tower moves, pictures and texts if the prompts do."""
        movable = {"points": POINTS, "pictures": PROMPTS, "texts": PROMPTS}
        return frozenset(tower for tower in self.needs if movable[tower] in self.moves)


JOINT = Turn(("text", "picture", "pair"), (POINTS, PROMPTS))
EVEN = Turn(("text", "picture"), (POINTS,))
ODD = Turn(("pair",), (PROMPTS,))


def turn_at(index: int, kind: str = "alternating", *, norms_move: bool = False) -> Turn:
    """The turn of batch `index`, counted from 0 in every epoch. kind: "alternating" or "joint"."""
    if kind == "joint":
        return JOINT
    return EVEN if index % 2 == 0 else Turn(ODD.parts, ODD.moves, norms_move)


@dataclass(frozen=True)
class Mover:
    """Something that learns: its parameters and the optimiser that steps them."""

    parameters: tuple[nn.Parameter, ...]
    optimiser: torch.optim.Optimizer


def gradients(turn: Turn, parts: Mapping[str, Tensor], movers: Mapping[str, Mover], clip: float = 10.0) -> dict[str, Tensor]:
    """Backward of the turn's losses; gradients of movers that stay are dropped. Gives the norm, before clipping, of each that moves.

    Look at the norms (all finite?) before `move`.
    """
    for mover in movers.values():
        mover.optimiser.zero_grad()
    torch.stack([parts[name] for name in turn.parts]).sum().backward()
    return {name: nn.utils.clip_grad_norm_(movers[name].parameters, clip) for name in turn.moves}


def move(turn: Turn, movers: Mapping[str, Mover]) -> None:
    """Step the optimisers of the turn."""
    for name in turn.moves:
        movers[name].optimiser.step()


def rate_of_epoch(epoch: int, peak: float, floor: float = 1e-6, epochs: int = 100) -> float:
    """Half a cosine from `peak` in epoch 0 to `floor` in epoch `epochs` and after (timm's CosineLRScheduler)."""
    along = min(1.0, epoch / epochs)
    return floor + (peak - floor) * (1 + math.cos(math.pi * along)) / 2


def scheduled_epoch(
    epoch: int,
    mover: str,
    batches: int,
    *,
    late_schedule: bool = False,
    one_scheduler: bool = False,
    constant_prompt_rate: bool = False,
) -> int:
    """Which epoch the schedule of a mover believes to be in, to be given to `rate_of_epoch`; `epoch` itself without defects.

    batches: of an epoch. late_schedule: it is told of an epoch after it, so epochs 0 and 1 are one. one_scheduler: at the end of an epoch
    only the mover of its last batch is told, so the other's rate never moves. constant_prompt_rate: the prompts have no schedule.
    """
    if constant_prompt_rate and mover == PROMPTS:
        return 0
    if one_scheduler and mover not in turn_at(batches - 1).moves:
        return 0
    return max(epoch - 1, 0) if late_schedule else epoch

"""How the optimiser moves over a run: rate, weight decay, averaged weights. Pure functions; the loop calls them.

`gone` is the share of the run that lies behind, in [0, 1]: steps done over all steps, or time gone over all time.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn


def rate_at(gone: float, peak: float, final: float, warmup: float) -> float:
    """Linear warm-up over the first `warmup` share, then half a cosine from `peak` down to `final`."""
    if gone < warmup:
        return peak * gone / warmup
    along = min(1.0, (gone - warmup) / (1 - warmup))
    return final + (peak - final) * (1 + math.cos(math.pi * along)) / 2


def decay_groups(named: Iterable[tuple[str, nn.Parameter]], weight_decay: float) -> list[dict[str, Any]]:
    """Two parameter groups for AdamW: matrices decay; norms, biases, scalars and tokens do not (as in the paper's builder.py)."""
    groups: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    for name, parameter in named:
        if parameter.requires_grad:
            plain = parameter.ndim <= 1 or name.endswith("bias") or "token" in name
            groups[not plain].append(parameter)
    return [{"params": groups[True], "weight_decay": weight_decay}, {"params": groups[False], "weight_decay": 0.0}]


def average(kept: dict[str, Tensor], now: dict[str, Tensor], decay: float, step: int) -> None:
    """Move the averaged weights `kept` towards `now`, in place; early steps count more, so that the start is forgotten.

    Integer entries (counters of batch norms) are copied.
    """
    decay = min(decay, (1 + step) / (10 + step))
    with torch.no_grad():
        for name, value in now.items():
            if value.is_floating_point():
                kept[name].lerp_(value, 1 - decay)
            else:
                kept[name].copy_(value)

"""Tune the trunk's tail on renders: ImageNet's photos have colour, texture and light; users' files often have none, or are scans.

Two losses on single views of every kind (looks.VIEWS). Naming: a head beside the tail, against the texts of all labels. Keeping: the
features of any view, grey, lying or scanned, are drawn to what the untouched trunk gives for the model's coloured views; so the tail
learns to see through the loss of colour and forgets nothing of what ImageNet taught it. What the head learns here is thrown away.
"""

from __future__ import annotations

import copy
import sys
import time
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.learn.looks import VIEWS, Seen
from cg3d.learn.picture_head import Head, HeadSettings, draw_chances
from cg3d.learn.trunk import Tail
from cg3d.records import Float32

KINDS = {"color": 0.28, "plain": 0.24, "random": 0.2, "lying": 0.02, "lying_plain": 0.04, "scan": 0.22}
BATCH = 64  # views at once where nothing is learnt
EVERY = 50  # steps between lines of the log


@dataclass(frozen=True)
class TuneSettings:
    """steps: 0 leaves the trunk as it was published. kinds: how often a view of each kind is shown (looks.VIEWS).

    rate: of the tail; head_rate: of the head beside it. keep: weight of the keeping loss beside naming. soft: temperature of the
    label-label likeness in the target, as HeadSettings has it.
    """

    steps: int = 0
    batch: int = 64
    rate: float = 3e-4
    head_rate: float = 2e-3
    weight_decay: float = 0.02
    keep: float = 1.0
    soft: float = 0.05
    cap: int = 8
    ema: float = 0.998
    clip: float = 5.0
    kinds: dict[str, float] = field(default_factory=lambda: dict(KINDS))


@torch.no_grad()  # type: ignore[untyped-decorator]
def features(tail: Tail, maps: NDArray[np.float16]) -> NDArray[np.float16]:
    """(B, H, W, C) maps of the stem -> (B, K) by the tail, in bfloat16."""
    tail.eval()
    rows = []
    for start in range(0, len(maps), BATCH):
        with torch.autocast("cpu", torch.bfloat16):
            rows.append(tail(_tensor(maps[start : start + BATCH])).numpy().astype(np.float16))
    return np.concatenate(rows)


def tune_tail(
    tail: Tail, seen: Seen, models: NDArray[np.int64], label: NDArray[np.int64], texts: Float32, weight: Float32, settings: TuneSettings,
    seed: int = 0,
) -> Tail:  # fmt: skip
    """The tail after `settings.steps` steps, averaged (EMA); `tail` itself stays.

    models: rows of `seen` to learn from; label: (M,) rows of texts (L, D); weight: (M,) how often each is drawn.
    """
    tail = copy.deepcopy(tail).to(memory_format=torch.channels_last)
    rng = np.random.default_rng([seed, 4])
    torch.manual_seed(int(rng.integers(2**62)))
    aim, centre, spread = colored_features(tail, seen, models)
    table, truth = torch.from_numpy(texts), torch.from_numpy(label)
    target = torch.softmax(table @ table.T / settings.soft, 1)
    head = Head(centre, spread, texts.shape[1], HeadSettings(dropout=0.3, input_dropout=0.2))
    chance, view_chance = draw_chances(label, len(texts), settings.cap, weight), _view_chances(settings.kinds)
    optimiser = torch.optim.AdamW(
        [{"params": tail.parameters(), "lr": settings.rate}, {"params": head.parameters(), "lr": settings.head_rate}],
        weight_decay=settings.weight_decay,
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    average, started = copy.deepcopy(tail), time.monotonic()
    tail.eval()  # the published means of batch normalisation stay: a batch of renders has others, and each kind of view its own
    for step in range(settings.steps):
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = rate * min(1.0, (step + 1) / 50) * 0.5 * (1 + np.cos(np.pi * step / settings.steps))
        chosen = rng.choice(len(models), settings.batch, p=chance)
        maps = _tensor(seen.at(models[chosen], rng.choice(len(view_chance), settings.batch, p=view_chance)))
        if rng.random() < 0.5:
            maps = maps.flip(3)
        with torch.autocast("cpu", torch.bfloat16):
            found = tail(maps)
        there, wanted = (found - centre) / spread, aim[chosen]
        keeping = (1 - F.cosine_similarity(there, wanted, dim=1)).mean() + 0.1 * F.smooth_l1_loss(there, wanted)
        logits = head.log_scale.exp().clamp(max=100.0) * head(found) @ table.T
        naming = -(target[truth[chosen]] * F.log_softmax(logits, 1)).sum(1).mean()
        optimiser.zero_grad()
        (naming + settings.keep * keeping).backward()
        nn.utils.clip_grad_norm_(tail.parameters(), settings.clip)
        optimiser.step()
        _follow(average, tail, min(settings.ema, (step + 1) / (step + 20)))
        if (step + 1) % EVERY == 0:
            left = (time.monotonic() - started) / (step + 1) * (settings.steps - step - 1) / 60
            sys.stderr.write(
                f"trunk: step {step + 1} of {settings.steps}, naming {naming:.3f}, keeping {keeping:.3f}, {left:.1f} min left\n"
            )
    average.eval()
    return average


def colored_features(tail: Tail, seen: Seen, models: NDArray[np.int64]) -> tuple[Tensor, Tensor, Tensor]:
    """(M, K) standardised mean features of the models' coloured views, and the mean and spread (K,) over all those views."""
    count, rows = VIEWS["color"], []
    for start in range(0, len(models), BATCH):
        some = models[start : start + BATCH]
        found = features(tail, seen.at(some.repeat(count), np.tile(np.arange(count), len(some))))
        rows.append(found.reshape(len(some), count, -1).astype(np.float32))
    views = np.concatenate(rows)
    centre, spread = views.mean((0, 1)), views.std((0, 1)) + 1e-3
    return torch.from_numpy((views.mean(1) - centre) / spread), torch.from_numpy(centre), torch.from_numpy(spread)


def _view_chances(kinds: dict[str, float]) -> NDArray[np.float64]:
    """(V,) how likely each view is, in the order of VIEWS."""
    each = np.concatenate([np.full(count, kinds.get(name, 0.0) / count) for name, count in VIEWS.items()])
    return np.asarray(each / each.sum())


def _tensor(maps: NDArray[np.float16]) -> Tensor:
    """(B, H, W, C) float16 -> (B, C, H, W) bfloat16, channels last in memory."""
    return torch.from_numpy(np.ascontiguousarray(maps)).permute(0, 3, 1, 2).to(torch.bfloat16)


@torch.no_grad()  # type: ignore[untyped-decorator]
def _follow(average: nn.Module, net: nn.Module, keep: float) -> None:
    """The moving average of all weights goes a step towards the net's."""
    for old, new in zip(average.state_dict().values(), net.state_dict().values()):
        if old.dtype.is_floating_point:
            old.mul_(keep).add_(new, alpha=1 - keep)

"""The picture tower's learnt part: frozen trunk features, averaged over an item's views, to a vector of the text space.

Three opinions are added: a two-layer head learnt on named models; what the trunk's own 1,000 ImageNet classes say (ConSE, Norouzi et al.
2014, arXiv 1312.5650); and the names of the nearest known models (memory). Reads no files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.learn.contrasts import Contrasts
from cg3d.learn.memory import Memory
from cg3d.records import Float32

KINDS = {"color": 0.42, "plain": 0.18, "random": 0.12, "lying": 0.04, "lying_plain": 0.06, "scan": 0.18}
SHOWN_PAIRS = ("color", "plain")  # kinds of views in which two models of a pair are shown
TRUNK_FEATURES = 1280  # the first columns of a feature row are what the trunk's classifier takes


@dataclass(frozen=True)
class HeadSettings:
    """How the heads are learnt; defaults are what ships. soft: temperature of the label-label likeness in the target.

    kinds: how often an example is shown by views of each kind (looks.VIEWS); the views of one example are all of one kind, as in use.
    count: heads learnt from different seeds, whose vectors are added. contrast: weight of telling models of one noun apart by what is said
    of them (contrasts.py), `pairs` of them a step.
    """

    kinds: dict[str, float] = field(default_factory=lambda: dict(KINDS))
    count: int = 3
    hidden: int = 512
    steps: int = 1200
    batch: int = 256
    rate: float = 2e-3
    weight_decay: float = 0.05
    dropout: float = 0.5
    input_dropout: float = 0.3
    soft: float = 0.05
    cap: int = 10
    views: int = 4
    ema: float = 0.98
    contrast: float = 0.5
    pairs: int = 128


class Head(nn.Module):  # type: ignore[misc]
    """(B, K) features -> (B, D) unit vectors: standardise, one hidden layer beside a linear map."""

    def __init__(self, mean: Tensor, spread: Tensor, dimensions: int, settings: HeadSettings) -> None:
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.first = nn.Linear(len(mean), settings.hidden)
        self.second = nn.Linear(settings.hidden, dimensions)
        self.linear = nn.Linear(len(mean), dimensions, bias=False)
        nn.init.zeros_(self.linear.weight)
        self.log_scale = nn.Parameter(torch.tensor(float(np.log(16.0))))
        self.dropout, self.input_dropout = settings.dropout, settings.input_dropout

    def forward(self, features: Tensor) -> Tensor:
        x = F.dropout((features - self.mean) / self.spread, self.input_dropout, self.training)
        hidden = F.dropout(F.gelu(self.first(x)), self.dropout, self.training)
        return F.normalize(self.second(hidden) + self.linear(x), dim=-1)


class Heads(nn.Module):  # type: ignore[misc]
    """Several heads learnt from different seeds: (B, K) features -> (B, D) unit vectors, the direction of their sum."""

    def __init__(self, heads: Sequence[Head]) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)

    def forward(self, features: Tensor) -> Tensor:
        return F.normalize(sum(head(features) for head in self.heads), dim=-1)


class PictureHead(nn.Module):  # type: ignore[misc]
    """The whole of pictures_head.onnx: the heads, plus ConSE and memory with fixed weights.

    classifier: weight (1000, 1280), bias (1000,); class_vectors: (1000, D) texts of the class names; known: (M, D) head vectors of known
    models; known_texts: (M, D) texts of their names.
    """

    def __init__(
        self,
        head: nn.Module,
        classifier: tuple[Tensor, Tensor],
        class_vectors: Tensor,
        known: Tensor,
        names: tuple[Tensor, Tensor],
        weights: tuple[float, float],
        neighbours: int = 3,
    ) -> None:
        super().__init__()
        self.head = head
        self.register_buffer("classes", classifier[0])
        self.register_buffer("class_bias", classifier[1])
        self.register_buffer("class_vectors", class_vectors)
        self.conse = weights[0]
        self.memory = Memory(known, *names, weights[1], neighbours)

    def forward(self, features: Tensor) -> Tensor:
        vector = self.head(features)
        seen = torch.softmax(features[:, :TRUNK_FEATURES] @ self.classes.T + self.class_bias, -1) @ self.class_vectors
        return F.normalize(vector + self.conse * F.normalize(seen, dim=-1) + self.memory.weight * self.memory.named(vector), dim=-1)


def train_head(
    views: Mapping[str, NDArray[Any]],
    label: NDArray[np.int64],
    texts: Float32,
    settings: HeadSettings,
    seed: int,
    weight: Float32 | None = None,
    contrasts: Contrasts | None = None,
) -> Heads:
    """views: kind -> (M, V, K) features of views of named models; label: (M,) rows of texts (L, D); weight: (M,) how often each is drawn.

    contrasts: pairs of those models, where some are made. Gives `settings.count` averaged (EMA) heads.
    """
    heads = Heads([_train_one(views, label, texts, settings, [seed, number], weight, contrasts) for number in range(settings.count)])
    heads.eval()
    return heads


def _train_one(
    views: Mapping[str, NDArray[Any]],
    label: NDArray[np.int64],
    texts: Float32,
    settings: HeadSettings,
    seed: list[int],
    weight: Float32 | None,
    contrasts: Contrasts | None,
) -> Head:
    rng = np.random.default_rng(seed)
    torch.manual_seed(int(rng.integers(2**62)))
    table, truth = torch.from_numpy(texts), torch.from_numpy(label)
    kinds = [kind for kind in views if settings.kinds.get(kind)]
    share = np.array([settings.kinds[kind] for kind in kinds]) / sum(settings.kinds[kind] for kind in kinds)
    middle = torch.from_numpy(views[kinds[0]].astype(np.float32).mean(1))
    head = Head(middle.mean(0), middle.std(0) + 1e-3, table.shape[1], settings)
    target = torch.softmax(table @ table.T / settings.soft, 1)  # near names share the target, so synonyms are not pushed apart
    chance = draw_chances(label, len(texts), settings.cap, weight)
    optimiser = torch.optim.AdamW(head.parameters(), settings.rate, weight_decay=settings.weight_decay)
    average = {name: value.detach().clone() for name, value in head.state_dict().items()}
    for step in range(settings.steps):
        for group in optimiser.param_groups:
            group["lr"] = settings.rate * min(1.0, (step + 1) / 100) * 0.5 * (1 + np.cos(np.pi * step / settings.steps))
        items = rng.choice(len(label), settings.batch, p=chance)
        shown = torch.from_numpy(_shown(views, kinds, rng.choice(len(kinds), settings.batch, p=share), items, settings.views, rng))
        logits = head.log_scale.exp().clamp(max=100.0) * head(shown) @ table.T
        loss = -(target[truth[torch.from_numpy(items)]] * F.log_softmax(logits, 1)).sum(1).mean()
        if settings.contrast and contrasts is not None and len(contrasts.right):
            loss = loss + settings.contrast * _contrast(head, views, contrasts, settings, rng)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        keep = settings.ema if step > 50 else 0.0
        for name, value in head.state_dict().items():
            average[name].mul_(keep).add_(value.detach(), alpha=1 - keep)
    head.load_state_dict(average)
    return head


def _contrast(
    head: Head, views: Mapping[str, NDArray[Any]], contrasts: Contrasts, settings: HeadSettings, rng: np.random.Generator
) -> Tensor:
    """How far a text is from preferring the model that it is true of: -log of the share that the right one of two gets."""
    chosen = rng.integers(0, len(contrasts.right), settings.pairs)
    kinds = [kind for kind in SHOWN_PAIRS if kind in views]
    kind = np.where(contrasts.color[chosen], 0, rng.integers(0, len(kinds), settings.pairs))  # the first kind has colour
    shown = [_shown(views, kinds, kind, rows[chosen], settings.views, rng) for rows in (contrasts.right, contrasts.wrong)]
    right, wrong = head(torch.from_numpy(np.concatenate(shown))).chunk(2)
    apart = ((right - wrong) * torch.from_numpy(contrasts.texts[contrasts.text[chosen]])).sum(1)
    return F.softplus(-head.log_scale.exp().clamp(max=100.0) * apart).mean()


def draw_chances(label: NDArray[np.int64], labels: int, cap: int, weight: Float32 | None) -> NDArray[np.float64]:
    """(M,) how likely each item is drawn: a label with more than `cap` items counts for `cap`, times the item's own weight."""
    count = np.bincount(label, minlength=labels)
    chance = (np.minimum(count, cap) / np.maximum(count, 1))[label] * (1.0 if weight is None else weight)
    return np.asarray(chance / chance.sum(), np.float64)


def _shown(
    views: Mapping[str, NDArray[Any]], kinds: list[str], kind: NDArray[Any], items: NDArray[Any], most: int, rng: np.random.Generator
) -> Float32:
    """(B, K) float32: of each item the mean of the same random number of views, at most `most`, of its kind."""
    count = int(rng.integers(1, most + 1))
    first = views[kinds[0]]
    shown = np.empty((len(items), first.shape[2]), np.float32)
    for number, name in enumerate(kinds):
        rows = np.flatnonzero(kind == number)
        drawn = rng.integers(0, views[name].shape[1], (len(rows), count))
        shown[rows] = views[name][items[rows, None], drawn].astype(np.float32).mean(1)
    return shown


@torch.no_grad()  # type: ignore[untyped-decorator]
def head_vectors(head: nn.Module, features: NDArray[np.float32]) -> Float32:
    """(N, K) -> (N, D) unit float32."""
    rows: Float32 = head(torch.from_numpy(np.ascontiguousarray(features, np.float32))).numpy()
    return rows

"""The picture tower's learnt part: frozen trunk features, averaged over an item's views, to a vector of the text space.

Three opinions are added: a two-layer head learnt on named models; what the trunk's own 1,000 ImageNet classes say (ConSE, Norouzi et al.
2014, arXiv 1312.5650); and the names of the nearest known models (memory). Reads no files.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cg3d.records import Float32

TRUNK_FEATURES = 1280  # the first columns of a feature row are what the trunk's classifier takes


@dataclass(frozen=True)
class HeadSettings:
    """How the head is learnt; defaults are what ships. soft: temperature of the label-label likeness in the target."""

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


class PictureHead(nn.Module):  # type: ignore[misc]
    """The whole of pictures_head.onnx: the head, plus ConSE and memory with fixed weights.

    classifier: weight (1000, 1280), bias (1000,); class_vectors: (1000, D) texts of the class names; known: (M, D) head vectors of known
    models; known_texts: (M, D) texts of their names.
    """

    def __init__(
        self,
        head: Head,
        classifier: tuple[Tensor, Tensor],
        class_vectors: Tensor,
        known: Tensor,
        names: tuple[Tensor, Tensor],
        weights: tuple[float, float],
        neighbours: int = 6,
    ) -> None:
        super().__init__()
        self.head = head
        self.register_buffer("classes", classifier[0])
        self.register_buffer("class_bias", classifier[1])
        self.register_buffer("class_vectors", class_vectors)
        self.register_buffer("known", known)
        self.register_buffer("name_vectors", names[0])  # (L, D)
        self.register_buffer("name_of", names[1])  # (M,) row of name_vectors
        self.conse, self.memory = weights
        self.neighbours = neighbours

    def forward(self, features: Tensor) -> Tensor:
        vector = self.head(features)
        seen = torch.softmax(features[:, :TRUNK_FEATURES] @ self.classes.T + self.class_bias, -1) @ self.class_vectors
        likeness, nearest = torch.topk(vector @ self.known.T, self.neighbours)
        named = (likeness.unsqueeze(-1) * self.name_vectors[self.name_of[nearest]]).sum(1)
        return F.normalize(vector + self.conse * F.normalize(seen, dim=-1) + self.memory * F.normalize(named, dim=-1), dim=-1)


def train_head(views: NDArray[np.float32], label: NDArray[np.int64], texts: Float32, settings: HeadSettings, seed: int) -> Head:
    """views: (M, V, K) features of views of named models; label: (M,) rows of texts (L, D). Gives the averaged (EMA) head."""
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    features, table, truth = torch.from_numpy(views), torch.from_numpy(texts), torch.from_numpy(label)
    middle = features.mean(1)
    head = Head(middle.mean(0), middle.std(0) + 1e-3, table.shape[1], settings)
    target = torch.softmax(table @ table.T / settings.soft, 1)  # near names share the target, so synonyms are not pushed apart
    count = np.bincount(label, minlength=len(texts))
    chance = (np.minimum(count, settings.cap) / np.maximum(count, 1))[label]
    chance /= chance.sum()
    optimiser = torch.optim.AdamW(head.parameters(), settings.rate, weight_decay=settings.weight_decay)
    average = {name: value.detach().clone() for name, value in head.state_dict().items()}
    for step in range(settings.steps):
        for group in optimiser.param_groups:
            group["lr"] = settings.rate * min(1.0, (step + 1) / 100) * 0.5 * (1 + np.cos(np.pi * step / settings.steps))
        items = torch.from_numpy(rng.choice(len(label), settings.batch, p=chance))
        drawn = torch.from_numpy(rng.integers(0, views.shape[1], (settings.batch, int(rng.integers(1, settings.views + 1)))))
        vectors = head(features[items[:, None], drawn].mean(1))
        logits = head.log_scale.exp().clamp(max=100.0) * vectors @ table.T
        loss = -(target[truth[items]] * F.log_softmax(logits, 1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        keep = settings.ema if step > 50 else 0.0
        for name, value in head.state_dict().items():
            average[name].mul_(keep).add_(value.detach(), alpha=1 - keep)
    head.load_state_dict(average)
    head.eval()
    return head


@torch.no_grad()  # type: ignore[untyped-decorator]
def head_vectors(head: nn.Module, features: NDArray[np.float32]) -> Float32:
    """(N, K) -> (N, D) unit float32."""
    rows: Float32 = head(torch.from_numpy(np.ascontiguousarray(features, np.float32))).numpy()
    return rows

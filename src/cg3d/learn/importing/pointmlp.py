"""PointMLP classifiers: their space is that of their own classes. A word that is part of a class's name asks for that class.

A shape's vector is its centred logits, a class's the axis of that class, so the nearest label is the class that the network says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cg3d.errors import UsageError
from cg3d.learn.importing.family import Asked, Card, Published, loaded, points_asked
from cg3d.learn.importing.files import bare
from cg3d.learn.nets.pointmlp import PointMLP
from cg3d.records import InputSpec

POINTS = 1024
CENTRES = 512  # of the first stage
UNKNOWN = "[UNK]"
SHARPEN = 4  # "tv stand" is 1 of tv_stand and (1/2)^4 of night_stand
CARD = Card(
    title="PointMLP classifier",
    licence="Apache-2.0 (code; weights: none stated)",
    source="https://github.com/ma-xu/pointMLP-pytorch",
    figures=(
        "top-1 without voting (README): PointMLP 94.1 on ModelNet40, 86.1 on ScanObjectNN hardest; PointMLP-elite 84.1 on ScanObjectNN",
    ),
)


def read_pointmlp(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError, also for a list of labels of the wrong length."""
    weights = bare(state)
    net = loaded("pointmlp", lambda: pointmlp_of(weights), weights, weights)
    if not hasattr(net, "classifier"):
        raise UsageError("these weights of a PointMLP hold no classifier", "They look like CG3D's: import them as 'cg3d-pointmlp'")
    classes = weights["classifier.8.weight"].shape[0]
    if len(asked.labels) != classes:
        said = f"{len(asked.labels)} labels" if asked.labels else "no labels"
        raise UsageError(f"{said} for a classifier of {classes} classes", f"Give --labels FILE: {classes} names, a line each, in its order")
    points = points_asked(asked, (POINTS,), usual=POINTS)
    spec = InputSpec(points=points, surface_samples=points, views=0, front=CENTRES, skip_origin=True)
    words = tuple(" ".join(label.replace("_", " ").split()) for label in asked.labels)
    return Published(centred(net), classes, spec, CARD, templates=("{}",), scale=10.0, words=words)


def pointmlp_of(weights: Mapping[str, Tensor]) -> PointMLP:
    """An empty net of the size that these weights have, for points in farthest-point order."""
    embed = width = weights["embedding.net.0.weight"].shape[0]
    stages = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("local_grouper_list."))
    widen: list[int] = []
    pre: list[int] = []
    pos: list[int] = []
    for stage in range(stages):
        grown = weights[f"pre_blocks_list.{stage}.transfer.net.0.weight"].shape[0]
        widen.append(grown // width)
        width = grown
        for kind, counts in (("pre", pre), ("pos", pos)):
            start = f"{kind}_blocks_list.{stage}.operation."
            counts.append(len({name.split(".")[3] for name in weights if name.startswith(start)}))
    inner = weights["pre_blocks_list.0.operation.0.net1.0.weight"].shape[0]
    last, projection = weights.get("classifier.8.weight"), weights.get("projection.weight")
    return PointMLP(
        embed=embed, expansion=inner / (embed * widen[0]), widen=widen, pre=pre, pos=pos,
        out=0 if projection is None else projection.shape[0], classes=0 if last is None else last.shape[0],
        bias="embedding.net.0.bias" in weights,
    )  # fmt: skip


def centred(net: PointMLP) -> PointMLP:
    """The net whose logits come less their mean: the direction that decides the class, and nothing else."""
    last = net.classifier[8]
    with torch.no_grad():
        last.weight -= last.weight.mean(dim=0, keepdim=True)
        last.bias -= last.bias.mean()
    return net


class Words(nn.Module):  # type: ignore[misc]
    """Token numbers -> (N, classes): the share of each class's name that a text says, sharpened. A text without known words: zeros."""

    def __init__(self, vocabulary: Mapping[str, int], names: Sequence[str]) -> None:
        super().__init__()
        table = torch.zeros(len(vocabulary), len(names))
        for number, name in enumerate(names):
            words = set(words_of(name))
            for word in words:
                table[vocabulary[word], number] = 1 / len(words)
        self.register_buffer("table", table)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        said = self.table[input_ids] * attention_mask[..., None].float()  # (N, L, classes)
        return said.sum(dim=1).clamp(max=1.0) ** SHARPEN


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower().replace("_", " "))


def vocabulary_of(names: Sequence[str]) -> dict[str, int]:
    words = dict.fromkeys(word for name in names for word in words_of(name))
    return {UNKNOWN: 0} | {word: number + 1 for number, word in enumerate(words)}


def write_tokenizer(file: Path, vocabulary: Mapping[str, int]) -> None:
    """The tokenizer.json of a classifier's bundle: lower-case words, underscores part them."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel(dict(vocabulary), unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Replace("_", " "), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"\w+"), behavior="removed", invert=True)
    tokenizer.save(str(file))

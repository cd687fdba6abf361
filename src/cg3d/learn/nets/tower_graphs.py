"""The towers as what a bundle's graphs take and give: raw pictures and token numbers in, vectors out, prompts inside.

Writes no file: `learn.export` and ONNX do. Axes as in towers.py; the inputs' names are those of bundle/runtime.py.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from cg3d.learn.nets.towers import PictureTower, TextTower


class PictureGraph(nn.Module):
    """`pictures` (B, H, H, 3) uint8 -> `features` (B, D) float32. size: H, the bundle's view size, fixed in the exported graph."""

    inputs, output = ("pictures",), "features"

    def __init__(self, tower: PictureTower, size: int) -> None:
        super().__init__()
        self.tower = tower
        self.size = size

    def forward(self, pictures: Tensor) -> Tensor:
        return self.tower(self.tower.normalise(pictures))

    def example(self) -> tuple[Tensor, ...]:
        """Inputs to trace with."""
        return (torch.zeros(2, self.size, self.size, 3, dtype=torch.uint8),)


class TextGraph(nn.Module):
    """`input_ids`, `attention_mask` (N, L) int64 -> `vector` (N, D) float32. With a context per class: the mean context."""

    inputs, output = ("input_ids", "attention_mask"), "vector"

    def __init__(self, tower: TextTower) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.tower(input_ids * attention_mask)

    def example(self) -> tuple[Tensor, ...]:
        """Inputs to trace with; both axes are dynamic in the exported graph."""
        tokens = self.tower.tokenize(["a chair", "a table"])
        return tokens, torch.ones_like(tokens)


def picture_graph(tower: PictureTower, size: int = 0) -> PictureGraph:
    """The graph `pictures` of a bundle whose views are of `size` (0: the tower's own; another is resampled inside the graph)."""
    return PictureGraph(tower, size or tower.size).eval()


def text_graph(tower: TextTower) -> TextGraph:
    """The graph `text` of a bundle, whose max_tokens is `tower.longest` and whose tokenizer.json `tower.bpe.save` writes."""
    return TextGraph(tower).eval()

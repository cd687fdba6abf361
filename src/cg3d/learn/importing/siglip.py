"""SigLIP as a bundle's towers: Hugging Face's SiglipModel; texts are filled up to one length, pictures pooled by attention.

Trains nothing; read from a folder with config.json, safetensors and tokenizer.json.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cg3d.errors import MissingExtra, UsageError
from cg3d.learn.nets.prompts import mismatch
from cg3d.learn.nets.weights import read_state, settings_of, weight_files

MEAN, STD = (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)


class TextTower:
    """Tokenizer and text model. longest: tokens of every text, filled up with `pad`."""

    def __init__(self, model: nn.Module, tokenizer: Any, pad: int) -> None:
        self.model, self.tokenizer, self.pad = model, tokenizer, pad
        self.longest: int = model.config.text_config.max_position_embeddings
        self.dimensions: int = model.config.text_config.projection_size
        self.bpe = self  # `save`, as nets.bpe.Bpe

    def tokenize(self, texts: Sequence[str]) -> Tensor:
        """(N, L) int64, as the bundle's tokenizer gives them one by one: not filled up to `longest` yet."""
        rows = [row.ids for row in self.tokenizer.encode_batch(list(texts))]
        width = max(len(row) for row in rows)
        return torch.tensor([row + [self.pad] * (width - len(row)) for row in rows])

    def save(self, file: Path) -> None:
        self.tokenizer.save(str(file))

    def graph(self) -> nn.Module:
        return TextGraph(self.model, self.longest, self.pad)


class TextGraph(nn.Module):  # type: ignore[misc]
    """`input_ids`, `attention_mask` (N, L) -> (N, D): what the mask leaves out, and what lacks up to `longest`, is `pad`."""

    def __init__(self, model: nn.Module, longest: int, pad: int) -> None:
        super().__init__()
        self.model, self.longest, self.pad = model, longest, pad

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        ids = torch.where(attention_mask > 0, input_ids, self.pad)
        fill = torch.full_like(ids[:, :1], self.pad).expand(-1, self.longest)
        return self.model.text_model(input_ids=torch.cat([ids, fill], 1)[:, : self.longest]).pooler_output


class PictureTower:
    """size: pixels of a side."""

    def __init__(self, model: nn.Module, mean: Sequence[float], std: Sequence[float]) -> None:
        self.model, self.mean, self.std = model, mean, std
        self.size: int = model.config.vision_config.image_size
        self.dimensions: int = model.config.vision_config.hidden_size

    def graph(self) -> nn.Module:
        return PictureGraph(self.model, self.mean, self.std)


class PictureGraph(nn.Module):  # type: ignore[misc]
    """`pictures` (B, S, S, 3) uint8 -> (B, D)."""

    def __init__(self, model: nn.Module, mean: Sequence[float], std: Sequence[float]) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(std).view(1, 3, 1, 1))

    def forward(self, pictures: Tensor) -> Tensor:
        pixels = (pictures.permute(0, 3, 1, 2).float() / 255 - self.mean) / self.std
        return self.model.vision_model(pixel_values=pixels).pooler_output


def is_siglip(place: Path) -> bool:
    """Whether a folder says that it holds a SigLIP."""
    file = place / "config.json"
    if not file.is_file():
        return False
    try:
        return str(json.loads(file.read_text(encoding="utf-8")).get("model_type")) == "siglip"
    except (OSError, ValueError):
        return False


def open_siglip(place: Path) -> tuple[TextTower, PictureTower, float]:
    """Text tower, picture tower and the factor on cosines. Raises UsageError in one line."""
    try:
        from tokenizers import Tokenizer
        from transformers import SiglipConfig, SiglipModel
    except ImportError as error:
        raise MissingExtra("transformers", "train") from error
    settings = settings_of(place)
    config = SiglipConfig(**{**settings["config"], "attn_implementation": "sdpa"})
    model: Any = SiglipModel(config)
    model.eval().requires_grad_(False)
    state: dict[str, Tensor] = {}
    for file in weight_files(place):
        state |= read_state(file)
    told = mismatch(model.state_dict(), {name: value for name, value in state.items() if not name.endswith(".position_ids")})
    if told:
        raise UsageError(f"'{place}' is no whole SigLIP: {told}", "Fetch model.safetensors again")
    model.load_state_dict(state, strict=False)
    if not (place / "tokenizer.json").is_file():
        raise UsageError(f"'{place}' lacks tokenizer.json", "Fetch it too; spiece.model alone is not read")
    tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pad = settings["config"].get("text_config", {}).get("pad_token_id", 1)
    beside = settings.get("preprocessor", {})
    pictures = PictureTower(model, beside.get("image_mean") or MEAN, beside.get("image_std") or STD)
    return TextTower(model, tokenizer, pad), pictures, float(model.logit_scale.exp())

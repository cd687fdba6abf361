"""The frozen picture and text towers of a CLIP, on transformers' weights, with learnable prompts in them.

Reads no file (weights.py, bpe.py) and takes no step. Outputs are raw; the loss makes them unit.
Axes: B pictures, N texts, S pixels of a side, L tokens of a text, T tokens of a picture, W width of a tower, D dimensions of the space.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from cg3d.errors import MissingExtra, UsageError
from cg3d.learn.nets import bpe
from cg3d.learn.nets.bpe import Bpe
from cg3d.learn.nets.layouts import UNSCALED, Clip
from cg3d.learn.nets.prompts import PicturePrompts, Prompts, TextPrompts, mismatch
from cg3d.learn.nets.weights import open_weights

Pick = Callable[[Tensor], Tensor]
TINY = "tiny"  # weights = "tiny:SEED"
TINY_CONFIG: dict[str, Any] = {
    "projection_dim": 32,
    "vision_config": {
        "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 3, "num_attention_heads": 4, "image_size": 32, "patch_size": 8,
        "projection_dim": 32, "hidden_act": "quick_gelu",
    },
    "text_config": {
        "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 2, "num_attention_heads": 4, "max_position_embeddings": 77,
        "projection_dim": 32, "hidden_act": "quick_gelu", "vocab_size": 514, "bos_token_id": 512, "eos_token_id": 513,
    },
}  # fmt: skip


class Layer(nn.Module):
    """A layer of transformers' CLIP, with its weights under its names. It computes no output that is thrown away."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer_norm1, self.self_attn, self.layer_norm2, self.mlp = layer.layer_norm1, layer.self_attn, layer.layer_norm2, layer.mlp

    def forward(self, tokens: Tensor, pick: Pick | None = None, *, prompt: Tensor | None = None, causal: bool = False) -> Tensor:
        """(B, T, W) -> (B, T, W); with `pick`, of the rows that it takes from (B, T, ...) alone, (B, R, W).

        prompt: (K, W), looked at beside `tokens` and the same for all. causal: no row sees a later one.
        """
        own, normed = self.self_attn, self.layer_norm1(tokens)
        key, value = own.k_proj(normed), own.v_proj(normed)
        if prompt is not None:
            beside = self.layer_norm1(prompt.to(tokens.dtype))
            shape = (tokens.shape[0], -1, -1)  # len() would be a constant of a traced graph
            key, value = (torch.cat([rows, line(beside).expand(shape)], 1) for rows, line in ((key, own.k_proj), (value, own.v_proj)))
        query = own.q_proj(normed if pick is None or causal else pick(normed))
        heads = (rows.unflatten(-1, (own.num_heads, own.head_dim)).transpose(1, 2) for rows in (query, key, value))
        mixed = F.scaled_dot_product_attention(*heads, is_causal=causal).transpose(1, 2).flatten(2)  # (B, T or R, W)
        if pick is not None:  # causal rows are picked after they have looked, so that what is cut behind them changes no bit
            tokens, mixed = pick(tokens), pick(mixed) if causal else mixed
        tokens = tokens + own.out_proj(mixed)
        return tokens + self.mlp(self.layer_norm2(tokens))


class PictureTower(nn.Module):
    """Pictures to vectors: a ViT whose weights are frozen and whose `prompts` are learnt.

    Layers before the first prompt run without gradient; without prompts all of them do.
    """

    def __init__(self, clip: nn.Module, prompts: Prompts, mean: Sequence[float], std: Sequence[float]) -> None:
        super().__init__()
        vision = clip.vision_model
        self.embeddings, self.first_norm = vision.embeddings, vision.pre_layrnorm
        self.layers = nn.ModuleList(Layer(layer) for layer in vision.encoder.layers)
        self.last_norm, self.projection = vision.post_layernorm, clip.visual_projection
        frozen(self)
        self.size: int = self.embeddings.image_size
        self.dimensions: int = self.projection.out_features
        patch, width = self.embeddings.patch_size, self.projection.in_features
        self.prompts = PicturePrompts(prompts, layers=len(self.layers), width=width, size=self.size, patch=patch)
        self.register_buffer("mean", torch.tensor(mean).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(std).view(1, 3, 1, 1), persistent=False)

    @property
    def has_prompts(self) -> bool:
        return any(True for _ in self.prompts.parameters())

    def normalise(self, pictures: Tensor) -> Tensor:
        """(B, H, H, 3) uint8 -> (B, 3, S, S) float32 with this tower's mean and spread; another size is resampled, bilinear."""
        pixels = pictures.permute(0, 3, 1, 2).float() / 255
        if pixels.shape[-1] != self.size:
            pixels = F.interpolate(pixels, (self.size, self.size), mode="bilinear", align_corners=False)
        return (pixels - self.mean) / self.std

    def forward(self, pixels: Tensor) -> Tensor:
        """pixels: (B, 3, S, S) float32, normalised -> (B, D)."""
        learnt = torch.is_grad_enabled()
        with torch.set_grad_enabled(learnt and self.prompts.pixels is not None):
            tokens = self.first_norm(self.embeddings(self.prompts.add_pixels(pixels)))  # (B, T, W)
            for number in range(self.prompts.first):
                tokens = self._through(number, tokens)
        with torch.set_grad_enabled(learnt and self.has_prompts):
            for number in range(self.prompts.first, len(self.layers)):
                tokens = self._through(number, self.prompts.put_tokens(tokens, number))
            return self.projection(self.last_norm(tokens[:, 0]))

    def _through(self, number: int, tokens: Tensor) -> Tensor:
        """Layer `number`, with its deep prompt; of the last one the class token alone, (B, 1, W)."""
        pick = (lambda rows: rows[:, :1]) if number == len(self.layers) - 1 else None
        return self.layers[number](tokens, pick, prompt=self.prompts.of_layer(number))


class TextTower(nn.Module):
    """Texts to vectors: CLIP's causal transformer, frozen, with learnt `prompts`. Without prompts it runs without gradient.

    A text's vector is read at its end token, and no token sees a later one: what follows the end is cut off, and changes nothing.
    """

    def __init__(self, clip: nn.Module, tokens: Bpe, prompts: Prompts, classes: int = 0) -> None:
        super().__init__()
        text = clip.text_model
        self.words, self.places = text.embeddings.token_embedding, text.embeddings.position_embedding
        self.layers = nn.ModuleList(Layer(layer) for layer in text.encoder.layers)
        self.last_norm, self.projection = text.final_layer_norm, clip.text_projection
        frozen(self)
        self.bpe = tokens
        self.context_length: int = self.places.num_embeddings
        self.dimensions: int = self.projection.out_features
        self.prompts = TextPrompts(prompts, width=self.projection.in_features, length=self.context_length, classes=classes)
        if tokens.size > self.words.num_embeddings:
            advice = "Put the tokenizer of these weights beside them"
            raise UsageError(f"a tokenizer of {tokens.size} tokens for a text tower of {self.words.num_embeddings}", advice)
        self.end_is_highest = tokens.end == self.words.num_embeddings - 1

    @property
    def has_prompts(self) -> bool:
        return any(True for _ in self.prompts.parameters())

    @property
    def longest(self) -> int:
        """Most tokens of a text, start and end included, that leave room for the learnt context."""
        return self.context_length - self.prompts.length

    def tokenize(self, texts: Sequence[str]) -> Tensor:
        """(N, L) int64: as long as the longest of `texts` (at least bpe.SHORTEST), longer ones cut to `longest` with their end kept."""
        return torch.from_numpy(self.bpe.encode(texts, self.longest))

    def forward(self, tokens: Tensor, classes: Tensor | None = None) -> Tensor:
        """tokens: (N, L) int64, filled up with 0 -> (N, D). classes: (N,) int64, for a context per class (see TextPrompts)."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.has_prompts):
            rows = self.prompts(self.words(tokens), classes)  # (N, L + K, W)
            rows = rows + self.places.weight[: rows.shape[1]]
            for layer in self.layers[:-1]:
                rows = layer(rows, causal=True)
            highest = tokens if self.end_is_highest else (tokens == self.bpe.end).int()
            end = highest.argmax(1) + self.prompts.length  # the first end token; CLIP takes the highest number
            own = torch.arange(rows.shape[0], device=rows.device)
            rows = self.layers[-1](rows, lambda of: of[own, end][:, None], causal=True)
            return self.projection(self.last_norm(rows[:, 0]))


class Towers(nn.Module):
    """Both towers of one CLIP. logit_scale: the natural logarithm of its factor on cosines; source: where the weights came from."""

    def __init__(self, picture: PictureTower, text: TextTower, logit_scale: float, source: dict[str, Any]) -> None:
        super().__init__()
        self.picture = picture
        self.text = text
        self.logit_scale = logit_scale
        self.source = source


def load_towers(weights: str, prompts: Prompts, class_names: Sequence[str] = (), *, beside: Path) -> Towers:
    """The towers of `weights`: a file or folder (relative to `beside`), a hub id, or "tiny:SEED" (random, for tests).

    Layouts: OpenAI's .pt, open_clip, Hugging Face CLIP, SLIP. Raises UsageError in one line: what is missing or does not fit.
    """
    if weights == TINY or weights.startswith(TINY + ":"):
        seed = weights.removeprefix(TINY).removeprefix(":") or "0"
        if not seed.isdigit():
            raise UsageError(f"weights '{weights}'", "Write tiny:SEED with a whole number")
        return build_towers(tiny_clip(int(seed)), bpe.built([]), prompts, class_names)
    clip, folder = open_weights(weights, beside)
    return build_towers(clip, bpe.open_bpe([folder, beside]), prompts, class_names)


def build_towers(clip: Clip, tokens: Bpe, prompts: Prompts, class_names: Sequence[str] = ()) -> Towers:
    """Both towers with the weights of `clip`. Prompt tokens that the weights hold are taken over where `prompts` asks for tokens."""
    model = load_clip(clip)
    picture = PictureTower(model, prompts, clip.mean, clip.std).eval()
    text = TextTower(model, tokens, prompts, len(class_names)).eval()
    if clip.prompts is not None and picture.prompts.tokens is not None:
        take_prompts(picture, clip.prompts)
    source = {"layout": clip.layout, "dimensions": picture.dimensions, "size": picture.size, **clip.notes}
    return Towers(picture, text, float(clip.state.get("logit_scale", torch.tensor(UNSCALED))), source)


def take_prompts(picture: PictureTower, tokens: Tensor) -> None:
    """Put published prompt tokens, (layers, K, W), into the tower. Raises UsageError."""
    own = picture.prompts.tokens
    if own is None or own.shape != tokens.shape:
        has = "none" if own is None else f"{tuple(own.shape)}"
        advice = f"Set tokens = {tokens.shape[1]}, deep = true, first_layer = {max(0, len(picture.layers) - len(tokens))}"
        raise UsageError(f"published prompts {tuple(tokens.shape)} (layers, tokens, width) for a tower with {has}", advice)
    with torch.no_grad():
        own.copy_(tokens)


def load_clip(clip: Clip) -> nn.Module:
    """transformers' CLIPModel that holds the tensors of `clip`, nothing copied. Raises UsageError that names what does not fit."""
    model = empty_clip(clip.config)
    if clip.slip:
        vision = model.vision_model
        vision.pre_layrnorm = nn.Identity()
        patch = vision.embeddings.patch_embedding
        vision.embeddings.patch_embedding = nn.Conv2d(3, patch.out_channels, patch.kernel_size, patch.stride, device="meta")
    state = {"logit_scale": torch.tensor(UNSCALED), **clip.state}
    told = mismatch(model.state_dict(), state)
    if told:
        raise UsageError(f"these {clip.layout} weights do not fit: {told} (Hugging Face's names)", "Give a CLIP with a plain ViT, whole")
    model.load_state_dict(state, assign=True)
    for embeddings in (model.vision_model.embeddings, model.text_model.embeddings):
        embeddings.position_ids = torch.arange(embeddings.position_embedding.num_embeddings)[None]
    return model


def empty_clip(config: dict[str, Any]) -> nn.Module:
    """transformers' CLIPModel without memory behind its tensors: no random weights are drawn (0.02 s instead of 2.2 s for ViT-B/32)."""
    try:
        from transformers import CLIPConfig, CLIPModel
    except ImportError as error:
        raise MissingExtra("transformers", "train") from error
    with torch.device("meta"):
        return CLIPModel(CLIPConfig(**config, attn_implementation="sdpa"))


def tiny_clip(seed: int) -> Clip:
    """A small random CLIP: pictures of 32 x 32, texts of bytes, 32 dimensions. The same seed gives the same weights everywhere."""
    generator = torch.Generator().manual_seed(seed)
    shapes = {name: value.shape for name, value in empty_clip(TINY_CONFIG).state_dict().items()}
    state = {name: tiny_tensor(name, shapes[name], generator) for name in sorted(shapes)}
    return Clip(TINY, deepcopy(TINY_CONFIG), state, notes={"weights": f"{TINY}:{seed}"})


def tiny_tensor(name: str, shape: torch.Size, generator: torch.Generator) -> Tensor:
    if name == "logit_scale":
        return torch.tensor(UNSCALED)
    if name.endswith("bias") or "norm" in name or "nrm" in name:
        return torch.full(shape, float(name.endswith("weight")))
    spread = 0.5 if "embedding" in name and "patch" not in name else shape[1:].numel() ** -0.5
    return spread * torch.randn(shape, generator=generator)


def frozen(module: nn.Module) -> None:
    """Take every parameter so far out of training."""
    for parameter in module.parameters():
        parameter.requires_grad_(False)


@torch.no_grad()
def text_table(tower: TextTower, texts: Sequence[str], classes: Sequence[int] | None = None, batch: int = 64) -> Tensor:
    """(N, D) on the CPU: each different text encoded once, those of like length together. What a frozen text tower is asked once a run.

    classes: the class of each text, for a context per class.
    """
    pairs = list(zip(texts, classes if classes is not None else [-1] * len(texts), strict=True))
    ordered = sorted(set(pairs), key=lambda pair: (len(pair[0]), pair))
    device = tower.words.weight.device
    table: dict[tuple[str, int], Tensor] = {}
    for start in range(0, len(ordered), batch):
        part = ordered[start : start + batch]
        chosen = torch.tensor([number for _, number in part], device=device)
        table |= zip(part, tower(tower.tokenize([text for text, _ in part]).to(device), chosen).float().cpu())
    return torch.stack([table[pair] for pair in pairs]) if pairs else torch.zeros(0, tower.dimensions)

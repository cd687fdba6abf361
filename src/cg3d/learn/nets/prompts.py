"""Prompts: the learnable inputs of frozen towers, and how they are told from frozen weights, saved and put back.

Holds no tower and takes no step. Axes: B pictures, P their patches, N texts, L tokens of a text,
K tokens of a prompt, W width of a tower, S pixels of a side.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from cg3d.errors import UsageError

SHOWN = 4  # names shown of each kind of mismatch
SPREAD = 0.02  # standard deviation of fresh context vectors; CoOp (arXiv 2109.01134), section 3.2


@dataclass(frozen=True)
class Prompts:
    """Which prompts a pair of towers has; all off is the plain CLIP.

    pixels: 1 x 3 x S x S added to the normalised pixels. tokens: so many after the class token, in every layer from `first_layer` on
    (deep) or put in once there (shallow): VPT, arXiv 2203.12119. context: so many learnt vectors between the start token and the
    text: CoOp; per_class: each class name its own. text: 1 x L x W added to the token embeddings (L = the tower's context length).
    """

    pixels: bool = False
    tokens: int = 0
    deep: bool = True
    first_layer: int = 0
    context: int = 0
    per_class: bool = False
    text: bool = False


class PicturePrompts(nn.Module):
    """Of a picture tower with `layers` layers: `pixels` (1, 3, S, S) and `tokens` (layers with prompts, K, W), each perhaps absent.

    Fresh `pixels` are 0; fresh `tokens` are uniform in +-sqrt(6 / (3 patch^2 + W)), VPT's rule. (The code released with CG3D has
    3 * 16 in place of 3 * 16^2.)
    """

    def __init__(self, prompts: Prompts, *, layers: int, width: int, size: int, patch: int) -> None:
        super().__init__()
        if prompts.tokens < 0 or not 0 <= prompts.first_layer < layers:
            advice = f"The picture tower has {layers} layers: give first_layer 0 to {layers - 1}, tokens 0 or more"
            raise UsageError(f"[prompts] tokens = {prompts.tokens}, first_layer = {prompts.first_layer}", advice)
        self.first = prompts.first_layer if prompts.tokens else layers  # layers before it see no prompt tokens
        self.pixels = nn.Parameter(torch.zeros(1, 3, size, size)) if prompts.pixels else None
        self.deep = prompts.deep and prompts.tokens > 0
        self.tokens = None
        if prompts.tokens:
            bound = math.sqrt(6 / (3 * patch**2 + width))
            prompted = layers - self.first if prompts.deep else 1
            self.tokens = nn.Parameter(torch.empty(prompted, prompts.tokens, width).uniform_(-bound, bound))

    def add_pixels(self, pixels: Tensor) -> Tensor:
        """(B, 3, S, S) -> the same shape."""
        return pixels if self.pixels is None else pixels + self.pixels

    def of_layer(self, layer: int) -> Tensor | None:
        """The deep prompt (K, W) that `layer` looks at. Replaced before the next layer, so nobody asks what becomes of it in this one."""
        return self.tokens[layer - self.first] if self.tokens is not None and self.deep and layer >= self.first else None

    def put_tokens(self, tokens: Tensor, layer: int) -> Tensor:
        """The input of `layer`: with shallow prompts (B, 1 + P, W) -> (B, 1 + K + P, W) at the first one, else as it is."""
        if self.tokens is None or self.deep or layer != self.first:
            return tokens
        prompt = self.tokens[0].to(tokens.dtype).expand(tokens.shape[0], -1, -1)  # len() would be a constant of a traced graph
        return torch.cat([tokens[:, :1], prompt, tokens[:, 1:]], 1)


class TextPrompts(nn.Module):
    """Of a text tower: `text` (1, context length, W), `context` (1 or classes, K, W), each perhaps absent. Fresh `text` is 0."""

    def __init__(self, prompts: Prompts, *, width: int, length: int, classes: int) -> None:
        super().__init__()
        if not 0 <= prompts.context <= length - 3:
            raise UsageError(f"[prompts] context = {prompts.context}", f"A text holds {length} tokens: give 0 to {length - 3}")
        if prompts.per_class and not (prompts.context and classes):
            advice = "Set context above 0 and train on data with class names" if classes == 0 else "Set context above 0"
            raise UsageError(f"[prompts] per_class = true with context = {prompts.context} and {classes} class names", advice)
        self.text = nn.Parameter(torch.zeros(1, length, width)) if prompts.text else None
        self.context = None
        if prompts.context:
            self.context = nn.Parameter(torch.empty(classes if prompts.per_class else 1, prompts.context, width).normal_(std=SPREAD))

    @property
    def length(self) -> int:
        """How many tokens a text grows by."""
        return 0 if self.context is None else self.context.shape[1]

    def forward(self, tokens: Tensor, classes: Tensor | None) -> Tensor:
        """Token embeddings (N, L, W) -> (N, L + K, W).

        classes: (N,) int64, whose own context each text takes; -1, or None for all: the mean over classes (a class never learnt).
        """
        if self.text is not None:
            tokens = tokens + self.text[:, : tokens.shape[1]].to(tokens.dtype)
        if self.context is None:
            return tokens
        context = self.context.to(tokens.dtype)
        if len(context) > 1:
            context = torch.cat([context, context.mean(0, keepdim=True)])
        chosen = context[-1:].expand(tokens.shape[0], -1, -1) if classes is None or len(context) == 1 else context[classes]
        return torch.cat([tokens[:, :1], chosen, tokens[:, 1:]], 1)


def is_prompt(name: str) -> bool:
    """Whether the parameter `name` (of a tower, or of a module around towers) is learnt; every other one is frozen."""
    return ".prompts." in "." + name


def prompt_state(module: nn.Module) -> dict[str, Tensor]:
    """The learnt part of a state dict, on the CPU: what a checkpoint holds of the towers."""
    return {name: value.detach().cpu().clone() for name, value in module.state_dict().items() if is_prompt(name)}


def load_prompts(module: nn.Module, state: Mapping[str, Tensor]) -> None:
    """Put `prompt_state` back; other entries of `state` are ignored. Raises UsageError that names the prompts that do not fit."""
    own = {name: value for name, value in module.state_dict().items() if is_prompt(name)}
    given = {name: value for name, value in state.items() if is_prompt(name)}
    told = mismatch(own, given)
    if told:
        raise UsageError(f"these prompts do not fit the towers: {told}", "Use the [prompts] (and class names) they were learnt with")
    with torch.no_grad():
        for name, value in given.items():
            own[name].copy_(value)


def mismatch(own: Mapping[str, Tensor], given: Mapping[str, Tensor]) -> str:
    """What keeps the state dict `given` from being `own`, in one line; empty if nothing does."""
    odd = [f"{n} {tuple(given[n].shape)} for {tuple(own[n].shape)}" for n in own if n in given and own[n].shape != given[n].shape]
    kinds = [
        ("missing", [name for name in own if name not in given]),
        ("unknown", [name for name in given if name not in own]),
        ("of another shape", odd),
    ]
    return "; ".join(f"{len(names)} {kind}: {', '.join(names[:SHOWN])}{', ...' * (len(names) > SHOWN)}" for kind, names in kinds if names)

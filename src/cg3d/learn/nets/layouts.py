"""The published layouts of CLIP-like state dicts, each turned into Hugging Face's CLIP names, with the configuration read off the shapes.

Opens no file and builds no net. Sources: openai/CLIP clip/model.py:399-436 (build_model), open_clip model.py, facebookresearch/SLIP
models.py, transformers convert_clip_original_pytorch_to_hf.py. Axes: W width, D dimensions of the shared space, K prompt tokens.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from cg3d.errors import UsageError
from cg3d.learn.nets.published import looks_like, unwrapped

CLIP_MEAN, CLIP_STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
IMAGENET_MEAN, IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # what SLIP and CG3D normalise with
UNSCALED = math.log(1 / 0.07)  # CLIP's initial logit_scale, for weights that hold none
OPENAI_ONLY = ("input_resolution", "context_length", "vocab_size")  # entries of OpenAI's archives and of nobody else's
# Heads that are not width / 64: open_clip's ViT-H, ViT-g and ViT-bigG; SLIP's ViT-S is MoCo v3's.
HEADS = {1280: 16, 1408: 16, 1664: 16}
SLIP_HEADS = {384: 12}
SHOWN = 3


@dataclass(frozen=True)
class Clip:
    """A CLIP: its layout's name, transformers' configuration, weights under Hugging Face's names, and how its pictures are normalised.

    slip: the picture tower is timm's ViT (patch bias, no norm before the first layer). prompts: (layers, K, W), if the weights hold some.
    """

    layout: str
    config: dict[str, Any]
    state: dict[str, Tensor]
    mean: tuple[float, ...] = CLIP_MEAN
    std: tuple[float, ...] = CLIP_STD
    slip: bool = False
    prompts: Tensor | None = None
    notes: dict[str, Any] = field(default_factory=dict)


def to_clip(state: Mapping[str, Any], settings: Mapping[str, Any]) -> Clip:
    """`state` (a state dict, or a runner's dictionary around it) in whichever layout it is.

    settings: what lay beside the weights: "config" (Hugging Face), "preprocessor", "open_clip"; and "activation": gelu or quick_gelu,
    where none of them tells. Raises UsageError that says which keys it saw and which model they look like.
    """
    weights = unwrapped(state)
    for name, mark in MARKS.items():
        if mark in weights:
            return READERS[name](weights, settings)
    raise UsageError(f"no CLIP layout that cg3d knows: {len(weights)} tensors, {shown(weights or state)}", odd_advice(state, weights))


def odd_advice(state: Mapping[str, Any], weights: Mapping[str, Tensor]) -> str:
    """What weights of no known layout look like, and what to give instead."""
    point_net = looks_like(weights) if weights else None
    if "visual_clip_model" in state or "prompt_embeddings" in weights:
        return "It looks like a CG3D checkpoint, which holds no text tower: give SLIP's weights; these prompts go on top of them"
    if point_net:
        return f"It looks like the point network {point_net}: give the weights of the picture and text towers"
    if any(name.startswith("visual.layer1.") for name in weights):
        return "It looks like a CLIP with a ResNet; cg3d's prompts need a ViT: give ViT-B/32, B/16 or L/14"
    if any(name.startswith("visual.trunk.") for name in weights):
        return "It looks like an open_clip model with a timm tower: give one with open_clip's own ViT"
    if any("vision_model" in name or "text_model" in name for name in weights):
        return "It looks like one tower of a Hugging Face model: give the whole CLIPModel"
    return "Known: " + ", ".join(READERS)


def from_openai(weights: dict[str, Tensor], settings: Mapping[str, Any]) -> Clip:
    """OpenAI's names, which open_clip shares."""
    openai = all(name in weights for name in OPENAI_ONLY)
    beside = settings.get("open_clip", {})
    model, preprocess = beside.get("model_cfg", {}), beside.get("preprocess_cfg", {})
    layout = "OpenAI CLIP" if openai else "open_clip"
    activation = settings.get("activation") or ("quick_gelu" if openai or model.get("quick_gelu") else "gelu" if model else "")
    if not activation:
        advice = (
            "Put open_clip_config.json beside it, or write '#quick_gelu' (OpenAI's) or '#gelu' (most of LAION's) after the weights' name"
        )
        raise UsageError("these weights do not tell their activation", advice)
    weights = {name.removeprefix("text."): value for name, value in weights.items() if name not in (*OPENAI_ONLY, "attn_mask")}
    state = text_names(weights)
    rename(weights, state, "visual.transformer.resblocks.", "vision_model.encoder.layers.", OPENAI_LAYER)
    moved = {
        "visual.class_embedding": "embeddings.class_embedding",
        "visual.positional_embedding": "embeddings.position_embedding.weight",
        "visual.conv1.weight": "embeddings.patch_embedding.weight",
        "visual.ln_pre.weight": "pre_layrnorm.weight",
        "visual.ln_pre.bias": "pre_layrnorm.bias",
        "visual.ln_post.weight": "post_layernorm.weight",
        "visual.ln_post.bias": "post_layernorm.bias",
    }
    state |= {f"vision_model.{new}": weights.pop(old) for old, new in moved.items() if old in weights}
    if "visual.proj" in weights:
        state["visual_projection.weight"] = weights.pop("visual.proj").T
    heads = model.get("vision_cfg", {}).get("head_width", 0)
    config = shapes(state, heads=HEADS, head_width=heads, text_heads=model.get("text_cfg", {}).get("heads", 0))
    for tower in ("vision_config", "text_config"):
        config[tower]["hidden_act"] = activation
    mean, std = preprocess.get("mean") or CLIP_MEAN, preprocess.get("std") or CLIP_STD
    return Clip(layout, config, finished(state, weights), tuple(mean), tuple(std), notes={"activation": activation})


def from_slip(weights: dict[str, Tensor], _settings: Mapping[str, Any]) -> Clip:
    """SLIP's: timm's ViT beside CLIP's text tower. Heads for self-supervision (image_mlp) and CG3D's (classification) are left out."""
    weights = {name: value for name, value in weights.items() if not name.startswith(("image_mlp.", "classification."))}
    state = text_names(weights)
    rename(weights, state, "visual.blocks.", "vision_model.encoder.layers.", TIMM_LAYER)
    moved: dict[str, tuple[str, Callable[[Tensor], Tensor]]] = {
        "visual.cls_token": ("vision_model.embeddings.class_embedding", lambda t: t.reshape(-1)),
        "visual.pos_embed": ("vision_model.embeddings.position_embedding.weight", lambda t: t[0]),
        "visual.patch_embed.proj.weight": ("vision_model.embeddings.patch_embedding.weight", lambda t: t),
        "visual.patch_embed.proj.bias": ("vision_model.embeddings.patch_embedding.bias", lambda t: t),
        "visual.norm.weight": ("vision_model.post_layernorm.weight", lambda t: t),
        "visual.norm.bias": ("vision_model.post_layernorm.bias", lambda t: t),
        "image_projection": ("visual_projection.weight", lambda t: t.T),
    }
    state |= {new: turn(weights.pop(old)) for old, (new, turn) in moved.items() if old in weights}
    config = shapes(state, heads=SLIP_HEADS)
    config["vision_config"] |= {"hidden_act": "gelu", "layer_norm_eps": 1e-6}
    config["text_config"]["hidden_act"] = "quick_gelu"
    prompts = published_prompts(weights, "visual.")
    for name in ("visual.prompt_embeddings", "visual.deep_prompt_embeddings"):
        weights.pop(name, None)
    return Clip("SLIP", config, finished(state, weights), IMAGENET_MEAN, IMAGENET_STD, slip=True, prompts=prompts)


def from_hugging_face(weights: dict[str, Tensor], settings: Mapping[str, Any]) -> Clip:
    """A Hugging Face CLIPModel; its config.json says what the shapes do not."""
    config = settings.get("config")
    if not config:
        raise UsageError("Hugging Face weights without their config.json", "Give the folder that holds both")
    if config.get("model_type") != "clip":
        raise UsageError(f"a Hugging Face model of type '{config.get('model_type')}'", "cg3d's towers are of type 'clip'")
    beside = settings.get("preprocessor", {})
    state = {name: value for name, value in weights.items() if not name.endswith(".position_ids")}
    mean, std = beside.get("image_mean") or CLIP_MEAN, beside.get("image_std") or CLIP_STD
    return Clip("Hugging Face CLIP", dict(config), finished(state, {}), tuple(mean), tuple(std))


# What each layout has and the others have not. SLIP before OpenAI: they share the text tower.
MARKS = {
    "Hugging Face CLIP": "vision_model.embeddings.class_embedding",
    "SLIP": "visual.cls_token",
    "OpenAI CLIP and open_clip": "visual.class_embedding",
}
READERS: dict[str, Callable[[dict[str, Tensor], Mapping[str, Any]], Clip]] = {
    "Hugging Face CLIP": from_hugging_face,
    "SLIP": from_slip,
    "OpenAI CLIP and open_clip": from_openai,
}
OPENAI_LAYER = {
    "attn.out_proj": "self_attn.out_proj",
    "ln_1": "layer_norm1",
    "ln_2": "layer_norm2",
    "mlp.c_fc": "mlp.fc1",
    "mlp.c_proj": "mlp.fc2",
}
TIMM_LAYER = {"attn.proj": "self_attn.out_proj", "norm1": "layer_norm1", "norm2": "layer_norm2", "mlp.fc1": "mlp.fc1", "mlp.fc2": "mlp.fc2"}


def text_names(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """CLIP's text tower, taken out of `weights`, under Hugging Face's names."""
    state: dict[str, Tensor] = {}
    rename(weights, state, "transformer.resblocks.", "text_model.encoder.layers.", OPENAI_LAYER)
    moved = {
        "token_embedding.weight": "text_model.embeddings.token_embedding.weight",
        "positional_embedding": "text_model.embeddings.position_embedding.weight",
        "ln_final.weight": "text_model.final_layer_norm.weight",
        "ln_final.bias": "text_model.final_layer_norm.bias",
        "logit_scale": "logit_scale",
    }
    state |= {new: weights.pop(old) for old, new in moved.items() if old in weights}
    if "text_projection" in weights:
        state["text_projection.weight"] = weights.pop("text_projection").T
    elif "text_projection.weight" in weights:  # open_clip's, where it is a layer
        state["text_projection.weight"] = weights.pop("text_projection.weight")
    return state


def rename(weights: dict[str, Tensor], state: dict[str, Tensor], old: str, new: str, parts: Mapping[str, str]) -> None:
    """Move the layers `old`N.* of `weights` to `new`N.* of `state`; the fused query, key and value are taken apart."""
    fused = re.compile(r"attn\.(?:in_proj_|qkv\.)(weight|bias)")
    for name in [name for name in weights if name.startswith(old)]:
        number, _, rest = name[len(old) :].partition(".")
        part, _, last = rest.rpartition(".")
        found = fused.fullmatch(rest)
        if found:
            for letter, piece in zip("qkv", weights.pop(name).chunk(3)):
                state[f"{new}{number}.self_attn.{letter}_proj.{found[1]}"] = piece
        elif part in parts:
            state[f"{new}{number}.{parts[part]}.{last}"] = weights.pop(name)


def shapes(state: Mapping[str, Tensor], *, heads: Mapping[int, int], head_width: int = 0, text_heads: int = 0) -> dict[str, Any]:
    """transformers' CLIPConfig, as a dictionary, from the shapes of the weights. Raises UsageError where a telling one is missing."""
    try:
        patch = state["vision_model.embeddings.patch_embedding.weight"]  # (W, 3, P, P)
        places = state["vision_model.embeddings.position_embedding.weight"].shape[0] - 1
        dimensions = state["visual_projection.weight"].shape[0]
        words, width = state["text_model.embeddings.token_embedding.weight"].shape
        length = state["text_model.embeddings.position_embedding.weight"].shape[0]
        inner = [state[f"{tower}_model.encoder.layers.0.mlp.fc1.weight"].shape[0] for tower in ("vision", "text")]
    except KeyError as error:
        raise UsageError(
            f"these CLIP weights lack {error.args[0]} (Hugging Face's name)", "Give the whole checkpoint: both towers"
        ) from error
    seen = patch.shape[0]
    return {
        "projection_dim": dimensions,
        "vision_config": {
            "hidden_size": seen,
            "intermediate_size": inner[0],
            "num_hidden_layers": depth(state, "vision"),
            "num_attention_heads": seen // head_width if head_width else heads.get(seen, max(1, seen // 64)),
            "image_size": patch.shape[-1] * math.isqrt(places),
            "patch_size": patch.shape[-1],
            "projection_dim": dimensions,
        },
        "text_config": {
            "hidden_size": width,
            "intermediate_size": inner[1],
            "num_hidden_layers": depth(state, "text"),
            "num_attention_heads": text_heads or max(1, width // 64),
            "max_position_embeddings": length,
            "vocab_size": words,
            "projection_dim": dimensions,
            "bos_token_id": words - 2,
            "eos_token_id": words - 1,
        },
    }


def depth(state: Mapping[str, Tensor], tower: str) -> int:
    """How many layers a tower has."""
    return len({name.split(".")[3] for name in state if name.startswith(f"{tower}_model.encoder.layers.")})


def published_prompts(weights: Mapping[str, Tensor], prefix: str = "") -> Tensor | None:
    """(layers, K, W) from the released code's prompt_embeddings (1, K, W) and deep_prompt_embeddings (layers - 1, K, W); None if absent."""
    first, deep = (weights.get(prefix + name) for name in ("prompt_embeddings", "deep_prompt_embeddings"))
    if first is None:
        return None
    return (first if deep is None else torch.cat([first, deep])).float()


def finished(state: dict[str, Tensor], rest: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """`state` in float32; `rest`, whatever no rule moved, stays under its own name, so that the net refuses it by name."""
    return {name: value.detach().float().contiguous() for name, value in {**rest, **state}.items()} if state else dict(rest)


def shown(names: Mapping[str, Any]) -> str:
    listed = [str(name) for name in names]
    return ", ".join(listed[:SHOWN]) + ", ..." * (len(listed) > SHOWN)

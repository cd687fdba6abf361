"""Which published model a state dict looks like, from a few telling names; the advice of every error about weights. Loads nothing."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor

from cg3d.learn.nets import published
from cg3d.learn.nets.uni3d import SIZES

# Names of nets.published -> kind of import.
KNOWN = {
    "CG3D PointTransformer": "cg3d-pointtransformer",
    "CG3D PointTransformer, fine-tuned": "",
    "CG3D PointMLP": "cg3d-pointmlp",
    "PointMLP": "pointmlp",
    "PointMLP-elite": "pointmlp",
}
CLIPS = {
    "vision_model.embeddings.class_embedding": "a Hugging Face CLIP",
    "visual.cls_token": "SLIP",
    "visual.class_embedding": "a CLIP of OpenAI or open_clip",
    "vision_model.head.probe": "a Hugging Face SigLIP",
}
OTHERS = {
    "ppat.": ("OpenShape's PointBERT", "openshape"),
    "visual.trunk.": ("an open_clip model with a timm picture tower, whose text tower --text takes", ""),
    "visual.layer1.": ("a CLIP with a ResNet, which cg3d does not run", ""),
    "text_model.": ("the text tower of a Hugging Face model; give the whole model", ""),
    "vision_model.": ("the picture tower of a Hugging Face model; give the whole model", ""),
}


def recognised(weights: Mapping[str, Tensor]) -> tuple[str, str]:
    """(what they look like, the kind that imports them); ("", "") for what nobody knows."""
    if "point_encoder.visual.blocks.0.norm1.weight" in weights:
        width = weights["point_encoder.visual.blocks.0.norm1.weight"].shape[0]
        return f"Uni3D ({SIZES.get(width, f'width {width}')})", "uni3d"
    if "point_encoder.encoder.first_conv.0.weight" in weights:
        colored = weights["point_encoder.encoder.first_conv.0.weight"].shape[1] == 6
        return ("ULIP-2's PointBERT with colour", "ulip2") if colored else ("ULIP's PointBERT", "ulip")
    if any(name.startswith("point_encoder.") for name in weights):
        return "ULIP with PointNet++, PointMLP or PointNeXt, of which cg3d runs none; take the PointBERT", ""
    name = published.looks_like(weights)
    if name:
        return f"{name}", KNOWN[name]
    for mark, said in CLIPS.items():
        if mark in weights:
            return said, "clip"
    if any(name.endswith(".kernel") for name in weights):
        return "OpenShape's SparseConv (MinkowskiEngine), which cg3d does not run; take the PointBERT", ""
    return next((found for start, found in OTHERS.items() if any(name.startswith(start) for name in weights)), ("", ""))


def looks_like(weights: Mapping[str, Tensor], asked: str = "") -> str:
    """Advice in one sentence; asked: the kind that did not fit."""
    said, kind = recognised(weights)
    if not said:
        names = list(weights)
        return f"They look like no model that cg3d knows: {len(names)} tensors, {', '.join(names[:3])}"
    if kind and kind != asked:
        return f"They look like {said}: import them as '{kind}'"
    return f"They look like {said}" + ("" if kind != asked or not kind else ", of another size or damaged")

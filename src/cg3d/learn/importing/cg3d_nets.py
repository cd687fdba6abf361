"""CG3D's point transformer and PointMLP, with the prompts of its picture tower. Texts and pictures come from SLIP or CLIP (--text)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from cg3d.learn.importing.family import Asked, Card, Published, loaded, points_asked
from cg3d.learn.importing.files import bare
from cg3d.learn.importing.pointmlp import pointmlp_of
from cg3d.learn.nets.layouts import published_prompts
from cg3d.learn.nets.point_transformer import PointTransformer
from cg3d.learn.templates import EVALUATION_TEMPLATE
from cg3d.records import InputSpec

POINTS = (1024, 8192)  # farthest of ModelNet's 10,000; the weights do not tell which
SAMPLED = 10_000
CARD = Card(
    title="CG3D",
    licence="none stated by the repository",
    source="https://github.com/deeptibhegde/CLIP-goes-3D",
    text="SLIP ViT-B/16 (slip_base_100ep.pt of facebookresearch/SLIP)",
    figures=(
        "zero-shot top-1, this checkpoint run by the authors of OpenShape (arXiv 2305.10764, table 2): Objaverse-LVIS 5.0, "
        "ModelNet40 48.7, ScanObjectNN 42.5",
        "zero-shot top-1, CG3D's own paper (arXiv 2303.11313; quoted from memory, not verified): ModelNet40 50.6 point transformer, 50.4 "
        "PointMLP; ScanObjectNN hardest 25.6, 25.0",
    ),
)


def read_transformer(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    net = loaded("cg3d-pointtransformer", lambda: transformer_of(weights), weights, weights)
    return published(net, weights["projection.weight"].shape[0], state, asked, "point transformer")


def read_pointmlp(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    net = loaded("cg3d-pointmlp", lambda: pointmlp_of(weights), weights, weights)
    return published(net, weights["projection.weight"].shape[0], state, asked, "PointMLP")


def published(net: Any, dimensions: int, state: Mapping[str, Any], asked: Asked, which: str) -> Published:
    spec = InputSpec(points=points_asked(asked, POINTS), surface_samples=SAMPLED, views=asked.views, skip_origin=True)
    visual = state.get("visual_clip_model")
    prompts = published_prompts(bare(visual)) if isinstance(visual, Mapping) else None
    card = Card(f"{CARD.title} {which}", CARD.licence, CARD.source, CARD.figures, CARD.text)
    return Published(net, dimensions, spec, card, templates=(EVALUATION_TEMPLATE,), prompts=prompts)


def transformer_of(weights: Mapping[str, Tensor]) -> PointTransformer:
    """An empty net of the size that these weights have."""
    dim, out = weights["cls_token"].shape[-1], weights["projection.weight"].shape[0]
    depth = len({name.split(".")[2] for name in weights if name.startswith("blocks.blocks.")})
    head = weights.get("cls_head_finetune.3.weight")
    classes = 0 if head is None else head.shape[0]
    return PointTransformer(dim=dim, depth=depth, heads=max(1, dim // 64), out=out, classes=classes)

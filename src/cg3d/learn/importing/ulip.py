"""ULIP and ULIP-2 with PointBERT, without and with colour. ULIP's checkpoints hold SLIP's towers; ULIP-2's may hold ViT-bigG's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from cg3d.errors import UsageError
from cg3d.learn.importing.family import Asked, Card, Published, loaded, points_asked, scale_of
from cg3d.learn.importing.files import bare
from cg3d.learn.importing.looks import looks_like
from cg3d.learn.nets.layouts import Clip, to_clip
from cg3d.learn.nets.pointbert import GROUPS, from_ulip, pointbert_of
from cg3d.records import InputSpec

ULIP_POINTS, ULIP2_POINTS = 8192, 10_000
SAMPLED = 10_000  # ModelNet's clouds, of which ULIP takes the 8192 farthest
OPEN_CLIP = "open_clip_model."  # where ULIP-2 keeps the towers
SOURCE = "https://github.com/salesforce/ULIP"
ULIP = Card(
    title="ULIP PointBERT",
    licence="BSD-3-Clause (code; trained on ShapeNet, whose terms apply)",
    source=SOURCE,
    text="SLIP ViT-B/16, in the same checkpoint",
    figures=("zero-shot ModelNet40 top-1 60.3, top-5 84.0, 'best checkpoint' (README of salesforce/ULIP)",),
)
ULIP2 = Card(
    title="ULIP-2 PointBERT",
    licence="BSD-3-Clause (code); trained on ULIP-Objaverse (ODC-BY) and ULIP-ShapeNet (ShapeNet terms)",
    source=SOURCE,
    text="OpenCLIP ViT-bigG/14 (laion/CLIP-ViT-bigG-14-laion2B-39B-b160k)",
    figures=(
        "zero-shot top-1, 10,000 coloured points (README of salesforce/ULIP): Objaverse-LVIS 50.6 (shapes seen in training), "
        "ModelNet40 84.7",
    ),
    unverified="no published checkpoint was at hand; others measured the released clouds to be glTF's frame, +Y up, turned half round "
    "about Y, and the turn to change no ranking",
)


def read_ulip(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    points = points_asked(asked, (1024, 2048, ULIP_POINTS), usual=ULIP_POINTS)
    spec = InputSpec(points=points, surface_samples=SAMPLED, views=asked.views, skip_origin=True)
    return read("ulip", weights, spec, ULIP, colors=False)


def read_ulip2(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    points = points_asked(asked, (ULIP_POINTS, ULIP2_POINTS), usual=ULIP2_POINTS)
    spec = InputSpec(points=points, surface_samples=points, views=asked.views, front=GROUPS, skip_origin=True)
    return read("ulip2", weights, spec, ULIP2, colors=True)


def read(kind: str, weights: Mapping[str, Tensor], spec: InputSpec, card: Card, *, colors: bool) -> Published:
    net = loaded(kind, lambda: pointbert_of(weights), from_ulip(weights), weights)
    if net.colors != colors:
        takes = "colours" if net.colors else "no colours"
        raise UsageError(f"kind '{kind}' takes {'' if colors else 'no '}colours, these weights {takes}", looks_like(weights, kind))
    dimensions = weights["pc_projection"].shape[1]
    return Published(net, dimensions, spec, card, scale=scale_of(weights), clip=towers_inside(weights))


def towers_inside(weights: Mapping[str, Tensor]) -> Clip | None:
    """The CLIP that the checkpoint holds beside its point encoder, if it does."""
    inside = {name.removeprefix(OPEN_CLIP): value for name, value in weights.items() if name.startswith(OPEN_CLIP)}
    if inside:
        return to_clip(inside, {"activation": "gelu"})
    slip = {name: value for name, value in weights.items() if not name.startswith(("point_encoder.", "pc_projection"))}
    return to_clip(slip, {}) if "visual.cls_token" in slip and "token_embedding.weight" in slip else None

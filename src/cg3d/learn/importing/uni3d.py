"""Uni3D, tiny to giant. Its text tower is that of EVA02-CLIP-E/14+, whose picture tower cg3d does not run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cg3d.learn.importing.family import Asked, Card, Published, loaded, points_asked, scale_of
from cg3d.learn.importing.files import bare
from cg3d.learn.nets.uni3d import GROUPS, SIZES, from_uni3d, uni3d_of
from cg3d.records import InputSpec

POINTS = 10_000
FIGURES = {  # README of baaivision/Uni3D: without LVIS / with; top-1 Objaverse-LVIS, ModelNet40, ScanObjectNN (2,890 shapes)
    "base": "without LVIS 45.9, 86.1, 61.7; with 51.7, 86.3, 63.8",
    "large": "without LVIS 46.2, 86.6, 58.4; with 53.1, 86.3, 58.2",
    "giant": "without LVIS 47.2, 86.8, 66.5; with 53.5, 87.3, 63.9",
}
SAID = "zero-shot top-1 on Objaverse-LVIS, ModelNet40, ScanObjectNN's 2,890 shapes (README of baaivision/Uni3D): "
CARD = Card(
    title="Uni3D",
    licence="MIT (code; the weights' page states none)",
    source="https://github.com/baaivision/Uni3D",
    text="EVA02-CLIP-E/14+ (timm/eva02_enormous_patch14_plus_clip_224.laion2b_s9b_b144k: open_clip_pytorch_model.bin)",
)


def read_uni3d(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    points = points_asked(asked, (POINTS,), usual=POINTS)
    own = from_uni3d(weights)
    net = loaded("uni3d", lambda: uni3d_of(own), own, weights)
    size = SIZES.get(own["cls_token"].shape[-1], "of an unpublished size")
    figures = (SAID + FIGURES[size],) if size in FIGURES else ()
    spec = InputSpec(points=points, surface_samples=points, views=asked.views, front=GROUPS, skip_origin=True)
    card = replace(CARD, title=f"Uni3D {size}", figures=figures)
    return Published(net, own["trans2embed.weight"].shape[0], spec, card, scale=scale_of(weights))

"""OpenShape's PointBERT against ViT-bigG (z up, mirrored), ViT-L/14 and ViT-B/32 (y up). Its SparseConv needs MinkowskiEngine: not here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cg3d.learn.importing.family import Asked, Card, Published, loaded, points_asked
from cg3d.learn.importing.files import bare
from cg3d.learn.nets.openshape import openshape_of
from cg3d.records import InputSpec

POINTS = 10_000
# Dimensions -> (axes, text tower). The published loader swaps y and z of y-up clouds (src/data.py, y_up: true): z up and mirrored. The
# smaller models have gravity along y (README, "gravity-axis").
VARIANTS = {
    1280: ("xzy", "OpenCLIP ViT-bigG/14 (laion/CLIP-ViT-bigG-14-laion2B-39B-b160k)"),
    768: ("xyz", "CLIP ViT-L/14 (openai/clip-vit-large-patch14)"),
    512: ("xyz", "CLIP ViT-B/32 (openai/clip-vit-base-patch32)"),
}
CARD = Card(
    title="OpenShape PointBERT",
    licence="MIT (weights, as their Hugging Face page says); Apache-2.0 (code)",
    source="https://github.com/Colin97/OpenShape_code",
    figures=(
        "zero-shot top-1 of pointbert-vitg14-rgb, four training sets (arXiv 2305.10764, table 2): Objaverse-LVIS 46.8 (shapes seen in "
        "training; 39.1 without them), ModelNet40 84.4, ScanObjectNN's 2,890 shapes 52.2",
    ),
)


def read_openshape(state: Mapping[str, Any], asked: Asked) -> Published:
    """Raises UsageError."""
    weights = bare(state)
    points = points_asked(asked, (POINTS,), usual=POINTS)
    net = loaded("openshape", lambda: openshape_of(weights, scattered=points), weights, weights)
    dimensions = weights["proj.weight"].shape[0]
    axes, text = VARIANTS.get(dimensions, ("xyz", "the CLIP it was trained against"))
    spec = InputSpec(points=points, surface_samples=points, views=asked.views, front=net.scale.patches, axes=axes)
    figures = CARD.figures if dimensions == 1280 else ()  # of the smaller models none are published
    return Published(net, dimensions, spec, replace(CARD, text=text, figures=figures))

"""Any CLIP as a 3D encoder: shapes are seen from around by its picture tower, the views' unit vectors averaged; text by the same CLIP.

Depth views are in the manner of PointCLIP (arXiv 2112.02413), without its learnt adapter and its view weights.
"""

from __future__ import annotations

from typing import Literal

from cg3d.errors import UsageError
from cg3d.learn.importing.family import Asked, Card
from cg3d.learn.importing.towers import Opened, open_towers
from cg3d.records import InputSpec

VIEWS = 6  # around, 60 degrees apart; not chosen by measurement: no real CLIP was at hand
TEMPLATES = ("a photo of a {}.", "a 3D model of a {}.", "a rendering of a {}.")
DEPTH_TEMPLATES = ("point cloud depth map of a {}.",)  # PointCLIP's sentence
CARD = Card(
    title="CLIP on rendered views",
    licence="as its source says",
    source="whoever gave the weights",
    figures=(),
    unverified="no published CLIP was at hand: towers equal published code on fixtures; number of views and sentences were not measured",
)
DEPTH = "zero-shot top-1 of PointCLIP (table 2 of arXiv 2305.10764): Objaverse-LVIS 1.9, ModelNet40 19.3, ScanObjectNN 10.5"


def read_clip(asked: Asked) -> tuple[Opened, InputSpec, tuple[str, ...], Card]:
    """Towers, input recipe, templates and card. Raises UsageError."""
    if asked.text:
        raise UsageError("--text with kind 'clip'", "A CLIP brings its own text tower: leave --text out")
    towers = open_towers(asked.weights, asked.beside)
    if towers.picture is None:
        raise UsageError(f"'{asked.weights}' holds no picture tower that cg3d runs", "Give a CLIP with a plain ViT: B/32, B/16, L/14, H/14")
    kind: Literal["depth", "shaded"] = "depth" if asked.depth else "shaded"
    spec = InputSpec(views=asked.views or VIEWS, view_size=towers.picture.size, view_kind=kind)
    card = Card(f"{towers.layout} on {kind} views", CARD.licence, CARD.source, (DEPTH,) if asked.depth else (), "", CARD.unverified)
    return towers, spec, DEPTH_TEMPLATES if asked.depth else TEMPLATES, card

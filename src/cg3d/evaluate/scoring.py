"""What an encoder's rows say of each other, as `classify` and `search` would have it; an encoder without a calibration gets cosines.

The rule itself is answers.score's. Reads nothing and measures nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from cg3d.answers import score
from cg3d.bundle.calibrate import fuse
from cg3d.bundle.manifest import Calibration
from cg3d.records import Cloud, Encoder, Float32, InputSpec, Picture, Prepared

Rows = Mapping[str, Float32]  # part -> (N, D) unit rows; NaN rows where an item has none
LOGIT_SCALE = 100.0  # of CLIP and its followers: what cosines are multiplied by before a softmax
FUSED = "fused"


@dataclass(frozen=True)
class Judged:
    """An encoder that brings no calibration, as one: cosines, all parts alike, probabilities by CLIP's logit scale."""

    encoder: Encoder
    calibration: Calibration = field(default_factory=lambda: Calibration(temperature=1 / LOGIT_SCALE))

    @property
    def spec(self) -> InputSpec:
        return self.encoder.spec

    @property
    def dimensions(self) -> int:
        return self.encoder.dimensions

    @property
    def background(self) -> dict[str, Float32]:
        return {}

    def encode_texts(self, texts: Sequence[str]) -> Float32:
        return self.encoder.encode_texts(texts)

    def encode_clouds(self, clouds: Sequence[Cloud]) -> Float32:
        return self.encoder.encode_clouds(clouds)

    def encode_pictures(self, pictures: Sequence[Picture]) -> Float32:
        return self.encoder.encode_pictures(pictures)


def judged(encoder: Encoder) -> score.Judge:
    """The encoder itself where it has a calibration (a bundle), else with one that does nothing."""
    return encoder if hasattr(encoder, "calibration") and hasattr(encoder, "background") else Judged(encoder)  # type: ignore[return-value]


def encoded(encoder: Encoder, items: Sequence[Prepared]) -> dict[str, Float32]:
    """part -> (N, D): `encode_prepared` where the encoder has it; else its clouds, and the mean of its pictures' rows."""
    if hasattr(encoder, "encode_prepared"):
        found: dict[str, Float32] = encoder.encode_prepared(items)
        return found
    towers = getattr(encoder, "towers", ("points",))
    rows: dict[str, list[Float32]] = {}
    for item in items:
        if "points" in towers:
            colors = np.round(item.colors[0] * 255).astype(np.uint8) if item.has_color else None
            rows.setdefault("points", []).append(encoder.encode_clouds([Cloud(points, colors) for points in item.points]).mean(0))
        if "pictures" in towers and item.views.shape[1]:
            views = item.views.reshape(-1, *item.views.shape[2:])
            rows.setdefault("pictures", []).append(encoder.encode_pictures([Picture(view) for view in views]).mean(0))
    return {part: unit(np.stack(some)) for part, some in rows.items()}


def label_scores(judge: score.Judge, texts: Float32, vectors: Rows) -> Float32:
    """(N, L) of labels (L, D) that compete for items, as classify has them; of a part alone also where it is given no weight."""
    if len(vectors) > 1:
        return score.label_scores(judge, texts, vectors)
    ((part, rows),) = vectors.items()
    return score.label_scores_of(judge, texts, part, rows).T


def search_scores(judge: score.Judge, questions: Float32, vectors: Rows) -> Float32:
    """(Q, N) of questions (Q, D), as search has them; of a part alone also where it is given no weight."""
    return paired_scores(judge, dict.fromkeys(vectors, questions), vectors)


def paired_scores(judge: score.Judge, questions: Rows, vectors: Rows) -> Float32:
    """(Q, N) where each part has questions of its own: points are asked with points, pictures with pictures."""
    parts = {part: score.part_scores(judge, questions[part], part, questions[part] @ rows.T) for part, rows in vectors.items()}
    return fuse(parts, judge.calibration.fusion) if len(parts) > 1 else next(iter(parts.values()))


def parts_of(vectors: Rows) -> dict[str, Rows]:
    """What is measured: each part alone, and all of them fused; the first is the headline."""
    alone: dict[str, Rows] = {part: {part: vectors[part]} for part in ("pictures", "points") if part in vectors}
    return {FUSED: {part: vectors[part] for part in alone}} | alone if len(alone) > 1 else alone


def unit(rows: Float32) -> Float32:
    """Rows (..., D) of length 1."""
    found: Float32 = (rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12)).astype(np.float32)
    return found


def has_calibration(encoder: score.Judge) -> bool:
    """Whether probabilities were fitted: temperature and "none" are then the bundle's own."""
    return "score" in encoder.calibration.none

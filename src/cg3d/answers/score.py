"""The one rule by which questions meet items: standardised per part, averaged over a question's parts, fused over an item's parts.

Search, classify and tag all use it, and whoever calibrates a bundle must. Knows vectors only: no library, no file, no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

import numpy as np

from cg3d.bundle.calibrate import BACKGROUND_OF, compared, fuse, label_standardised
from cg3d.bundle.manifest import Calibration
from cg3d.library.nearest import cosines
from cg3d.records import Encoder, Float32

Vectors = Mapping[str, Float32]  # part ("points", "pictures", "name") -> (N, D) unit rows; all-NaN rows where an item lacks the part
WITHOUT_SHARE = 0.7  # of what the unwanted reaches above the background that is taken off a score


class Judge(Encoder, Protocol):
    """What scoring needs of a bundle: an encoder with its calibration and background."""

    @property
    def calibration(self) -> Calibration: ...

    @property
    def background(self) -> dict[str, Float32]: ...


def parts_for(bundle: Judge, questions: Float32, vectors: Vectors) -> dict[str, Float32]:
    """Standardised score of each part: questions (D,) or (Q, D) unit rows -> part -> (N,) or (Q, N), NaN where an item lacks it."""

    def scores(part: str, rows: Float32) -> Float32:
        return part_scores(bundle, questions, part, cosines(questions, rows))

    return {part: _where_present(rows, partial(scores, part), questions.shape[:-1]) for part, rows in vectors.items()}


def part_scores(bundle: Judge, questions: Float32, part: str, cosines: Float32) -> Float32:
    """Standardised scores (N,) or (Q, N) of one part, from the cosines of its vectors with questions (D,) or (Q, D)."""
    return compared(cosines, questions, bundle.background.get(BACKGROUND_OF[part]))


def has_background(bundle: Judge) -> bool:
    """Whether scores of some items are the same as among all: without unrelated things, items are compared with each other."""
    return all(len(bundle.background.get(name, ())) > 1 for name in BACKGROUND_OF.values())


class Learnt(Protocol):
    """What was learnt of some labels, by their places in the list (adapt.Heads)."""

    def blended(self, part: str, scores: Float32, rows: Float32) -> Float32: ...


def label_scores(bundle: Judge, labels: Float32, vectors: Vectors, learnt: Learnt | None = None) -> Float32:
    """Fused scores of items for labels that compete for them: labels (L, D) unit rows -> (N, L)."""

    def scores(part: str, rows: Float32) -> Float32:
        found = label_scores_of(bundle, labels, part, rows)
        return found if learnt is None else learnt.blended(part, found, rows)

    parts = {part: _where_present(rows, partial(scores, part), labels.shape[:-1]) for part, rows in vectors.items()}
    return fuse(parts, bundle.calibration.fusion).T


def label_scores_of(bundle: Judge, labels: Float32, part: str, rows: Float32) -> Float32:
    """Scores (L, N) of one part's vectors (N, D) for labels (L, D) that compete."""
    return label_standardised(labels, rows, bundle.background.get(BACKGROUND_OF[part]), bundle.calibration.labels.get(part, 0.0))


def combined(wanted: Sequence[Mapping[str, Float32]], unwanted: Sequence[Mapping[str, Float32]] = ()) -> dict[str, Float32]:
    """Several parts of one question: the mean of their standardised scores, less what the unwanted has above the background.

    A part that only some questions have (a picture has no name) is averaged over those.
    """
    total: dict[str, Float32] = {}
    for part in dict.fromkeys(part for scores in wanted for part in scores):
        total[part] = np.stack([scores[part] for scores in wanted if part in scores]).mean(0).astype(np.float32)
    for scores in unwanted:
        for part in total.keys() & scores.keys():
            total[part] = (total[part] - WITHOUT_SHARE * np.fmax(scores[part], 0)).astype(np.float32)
    return total


def label_vectors(bundle: Encoder, labels: Sequence[str], templates: Sequence[str]) -> Float32:
    """(L, D) unit rows: of each label, the mean over the templates."""
    count = max(len(templates), 1)
    texts = [worded(template, label) for label in labels for template in templates or ("{}",)]
    rows = bundle.encode_texts(texts).reshape(len(labels), count, -1).mean(1)  # (L, D)
    unit: Float32 = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-12))
    return unit


def _where_present(rows: Float32, scores: Callable[[Float32], Float32], shape: tuple[int, ...]) -> Float32:
    """Scores (..., N) of rows (N, D), NaN where a row is; only the rows that are there are scored."""
    has = ~np.isnan(rows[:, 0])
    if has.all():
        return scores(rows)
    found = np.full((*shape, len(rows)), np.nan, dtype=np.float32)
    found[..., has] = scores(rows[has])
    return found


def worded(template: str, label: str) -> str:
    """The label in its template, with the article that it is spoken with: "a {}" gives "an armchair"."""
    if label[:1].lower() in ("a", "e", "i", "o", "u"):
        template = re.sub(r"\ba \{\}", "an {}", template)
    return template.format(label)

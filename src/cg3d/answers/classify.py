"""Which label fits: files, or vectors that are already there, against words. Prints nothing, needs no library.

Labels are put into the bundle's templates, scored as searches are, and made probabilities by the bundle's calibration, in which "none of
these" is one more answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from cg3d.answers import adapt, score
from cg3d.answers.files import refusal_of, vectors_of_objects
from cg3d.bundle.calibrate import probabilities
from cg3d.bundle.runtime import Bundle
from cg3d.errors import RefusedFile
from cg3d.library.rows import Lesson
from cg3d.records import Axis, Classification, Float32, Prediction, Refusal


def classify(
    bundle: Bundle, files: Iterable[Path | str], labels: Sequence[str], *, up: Axis | None = None, lesson: Lesson | None = None
) -> Iterator[Classification | Refusal]:
    """For each file, in order, its labels by falling probability, or why it was refused; a file with several objects gives several answers.

    labels: as people write them ("chair"); up: of files whose format defines no up axis; lesson: what a library was taught.

    >>> next(classify(bundle, ["chair.glb"], ["chair", "table"])).predictions[0].label  # doctest: +SKIP
    'chair'
    """
    rows = score.label_vectors(bundle, labels, bundle.manifest.templates)
    learnt = adapt.heads_for(lesson, bundle.space, labels)
    for file in map(Path, files):
        try:
            for path, vectors in vectors_of_objects(bundle, file, up=up):
                yield classification(bundle, path, {part: row[None] for part, row in vectors.items()}, labels, rows, learnt)
        except RefusedFile as error:
            yield refusal_of(file, error)


def classification(
    bundle: score.Judge, path: str, vectors: score.Vectors, labels: Sequence[str], rows: Float32, learnt: score.Learnt | None = None
) -> Classification:
    """One item's answer. vectors: part -> (1, D); rows: (L, D) of the labels."""
    shares, none = probabilities(score.label_scores(bundle, rows, vectors, learnt), bundle.calibration)
    order = np.lexsort((np.arange(len(labels)), -shares[0]))
    predictions = tuple(Prediction(labels[at], round(float(shares[0, at]), 4)) for at in order)
    return Classification(path, predictions, round(float(none[0]), 4))

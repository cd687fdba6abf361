"""Ask a scene: words or a model to ranked segments, heat on the points, labels of the points. Encodes no segment (embed.py).

A segment's relevancy for a question is its label score (answers/score.py), less what usual nouns and LERF's canonical phrases reach on
the same segment, less what the question reaches on a usual segment of this scene. What hangs together on its own counts more.
The constants were chosen on made rooms 200 to 207, the floors by: python benchmarks/scenes.py --calibrate
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.bundle.calibrate import fuse
from cg3d.bundle.runtime import Bundle
from cg3d.errors import NothingFound, UsageError
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.records import Float32, Shape
from cg3d.scenes.scene import Scene

CANONICAL = ("object", "things", "stuff", "texture", "wall", "floor")  # LERF (Kerr et al. 2023), sec. 3.4, and two of a building
VOCABULARY_SHARE = 0.8  # of the softened mean of usual nouns on the same segment that is taken off
USUAL_SHARE = 0.5  # of the question's median over the scene that is taken off
POINTS_WORTH = 1.5  # of the bundle's weight of points: pictures of a scan's points look less like those a tower learnt from
REACH_WORTH = 1.5  # of a segment that hangs together on its own
HERE = 3.38  # relevancy that one absent thing in five reaches
LIKE_HERE = 3.88  # the same where a model is the question
HEAT_WIDTH = 0.7  # relevancy above HERE at which the heat is 0.73
OVERLAP = 0.3  # share of the smaller of two segments from which both are one answer
NEAR_FREE, NEAR_MOST = 0.3, 3.0  # metres to what is asked to be near: without cost, and from which all is equally far
NEAR_COST = 1.0  # relevancy a metre
ARTICLES = ("the ", "a ", "an ", "my ", "some ", "any ")


@dataclass(frozen=True)
class Place:
    """box (lowest and highest corner), center and size in the scan's own frame and unit; metres: size along x, y, z, upright."""

    box: tuple[tuple[float, ...], tuple[float, ...]]
    center: tuple[float, ...]
    size: tuple[float, ...]
    metres: tuple[float, ...]


@dataclass(frozen=True)
class Hit:
    """segment: number in `scene.split.segments`; score: relevancy; parts: score per part, and what else counted."""

    rank: int
    segment: int
    score: float
    place: Place
    parts: dict[str, float]


@dataclass(frozen=True, eq=False)
class Answer:
    """here: whether the best is at least `floor`, which few absent things reach. hits: best first, no two of the same thing. heat: (N,)
    float32 in [0, 1] of the split's points, 0.5 at the floor, 0 where no segment was asked. note: why not here, else empty."""

    text: str
    here: bool
    hits: tuple[Hit, ...]
    heat: Float32
    floor: float
    note: str = ""


@dataclass(frozen=True)
class Limits:
    """Metres: least and greatest longest side; least and greatest height of the bottom above the floor."""

    smallest: float = 0.0
    largest: float = np.inf
    lowest: float = -np.inf
    highest: float = np.inf


ANY = Limits()


class Fits(Protocol):
    """How well sizes (S, 3) and heights (S,) in metres fit words (Q, D): (Q, S), standardised, 0 = no opinion (prior.py)."""

    def score(self, text_vectors: Float32, size: Float32, height: Float32) -> Float32: ...


def ask(
    scene: Scene,
    bundle: Bundle,
    texts: Sequence[str],
    *,
    near: str | None = None,
    top: int = 3,
    limits: Limits = ANY,
    prior: Fits | None = None,
    floor: float = HERE,
) -> list[Answer]:
    """An answer a text, in order. near: words for a thing that it must be near; prior: what is known of sizes.

    Raises UsageError, NothingFound (no segment to ask).

    >>> ask(scene, bundle, ["the red sofa"])[0].here  # doctest: +SKIP
    True
    """
    texts = [text.strip() for text in texts]
    if not texts or not all(texts):
        raise UsageError("nothing is asked", "Give words, as in: the red sofa")
    _require(scene)
    allowed = _allowed(scene, limits)
    relevancy, parts = relevancies(scene, bundle, question_vectors(bundle, texts), prior)
    if near is not None and near.strip():
        cost = _distance_cost(scene, relevancies(scene, bundle, question_vectors(bundle, [near.strip()]), prior)[0][0])
        relevancy, parts = relevancy - cost, parts | {"near": np.broadcast_to(-cost, relevancy.shape)}
    return [
        answered(scene, text, np.where(allowed, row, -np.inf), {part: scores[at] for part, scores in parts.items()}, top, floor)
        for at, (text, row) in enumerate(zip(texts, relevancy))
    ]


def like(scene: Scene, bundle: Bundle, shape: Shape, *, top: int = 3, limits: Limits = ANY) -> Answer:
    """As `ask`, with a model as the question. Raises NothingFound."""
    found = bundle.encode_prepared([prepare(shape, bundle.spec, rng_for("question"), views="pictures" in bundle.towers)])
    return like_vectors(scene, bundle, {part: rows[0] for part, rows in found.items()}, top=top, limits=limits)


def like_vectors(scene: Scene, bundle: Bundle, vectors: Mapping[str, Float32], *, top: int = 3, limits: Limits = ANY) -> Answer:
    """As `like`, from the vectors of a file (answers.files.file_vectors). Raises NothingFound."""
    _require(scene)
    parts = {part: score.parts_for(bundle, vectors[part], {part: rows})[part] for part, rows in scene.vectors.items() if part in vectors}
    fused = fuse(parts, _weights(bundle))
    if not np.isfinite(fused).any():
        raise NothingFound("no segment can be compared with this", "Segments and question have no part in common")
    relevancy = fused + REACH_WORTH * _reach(scene)
    return answered(scene, "", np.where(_allowed(scene, limits), relevancy, -np.inf), parts, top, LIKE_HERE)


def question_vectors(bundle: Bundle, texts: Sequence[str]) -> Float32:
    """(Q, D) unit: of each text the mean of itself and of it, less its article, in the bundle's templates."""
    bare = [next((text[len(word) :] for word in ARTICLES if text.lower().startswith(word)), text) for text in texts]
    rows = bundle.encode_texts(texts) + score.label_vectors(bundle, bare, bundle.manifest.templates)
    unit: Float32 = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-12))
    return unit


def relevancies(scene: Scene, bundle: Bundle, questions: Float32, prior: Fits | None = None) -> tuple[Float32, dict[str, Float32]]:
    """How much more each segment is the thing asked than something usual: questions (Q, D) -> (Q, S), and the parts' (Q, S) scores."""
    known = bundle.background.get("texts", np.zeros((0, bundle.dimensions), np.float32))
    vocabulary = np.concatenate([known, bundle.encode_texts(CANONICAL)])
    usual = fuse(_part_scores(scene, bundle, vocabulary), _weights(bundle))
    each = [_part_scores(scene, bundle, np.concatenate([row[None], vocabulary])) for row in questions]  # alone: labels share a spread
    parts = {part: np.stack([scores[part][0] for scores in each]) for part in scene.vectors}
    fused = fuse(parts, _weights(bundle))
    relevancy = fused - VOCABULARY_SHARE * np.log(np.exp(usual).mean(0))
    if prior is not None:
        parts["size"] = prior.score(questions, scene.size, scene.height)
        relevancy = relevancy + parts["size"]
    relevancy = relevancy - USUAL_SHARE * np.median(relevancy, -1, keepdims=True) + REACH_WORTH * _reach(scene)
    return relevancy.astype(np.float32), parts


def label(scene: Scene, bundle: Bundle, labels: Sequence[str], *, prior: Fits | None = None, floor: float = HERE) -> NDArray[np.int64]:
    """(N,) for each point of the split the number of its label, -1 where none: the surest segment that holds the point decides."""
    _require(scene)
    relevancy, _ = relevancies(scene, bundle, question_vectors(bundle, labels), prior)
    best, sure = relevancy.argmax(0), relevancy.max(0)
    order = _rising(scene, sure)
    return scene.spread(best, order[sure[order] >= floor], -1).astype(np.int64)


def distinct(scene: Scene, relevancy: Float32, top: int) -> list[int]:
    """Places in `scene.rows` of the best, less those that overlap a better one."""
    free, found = np.isfinite(relevancy), list[int]()
    for at in np.argsort(-relevancy, kind="stable").tolist():
        if free[at] and len(found) < top:
            found.append(at)
            free &= scene.overlap[at] <= OVERLAP
    return found


def place_of(scene: Scene, number: int) -> Place:
    """Where a segment is."""
    segment = scene.split.segments[number]
    low, high = segment.box
    return Place((_tuple(low), _tuple(high)), _tuple((low + high) / 2), _tuple(high - low), _tuple(segment.size))


def answered(scene: Scene, text: str, relevancy: Float32, parts: Mapping[str, Float32], top: int, floor: float) -> Answer:
    """Scores (S,), -inf where not allowed, and those of the parts to an answer."""
    hits = tuple(
        Hit(
            rank,
            int(scene.rows[at]),
            round(float(relevancy[at]), 4),
            place_of(scene, int(scene.rows[at])),
            {part: round(float(scores[at]), 4) for part, scores in parts.items() if not np.isnan(scores[at])},
        )
        for rank, at in enumerate(distinct(scene, relevancy, top), 1)
    )
    here = bool(hits) and hits[0].score >= floor
    note = "" if here else f"not here: the best score is {hits[0].score if hits else -np.inf:.2f}, an answer needs {floor:.2f}"
    heat = (1 / (1 + np.exp(np.clip((floor - relevancy) / HEAT_WIDTH, -50, 50)))).astype(np.float32)
    heat[~np.isfinite(relevancy)] = 0
    return Answer(text, here, hits, scene.spread(heat, _rising(scene, heat), 0), floor, note)


def _weights(bundle: Bundle) -> dict[str, float]:
    weights = bundle.calibration.fusion
    return weights | {"points": POINTS_WORTH * weights.get("points", 0.0)}


def _part_scores(scene: Scene, bundle: Bundle, questions: Float32) -> dict[str, Float32]:
    found: dict[str, Float32] = {}
    for part, rows in scene.vectors.items():
        has = ~np.isnan(rows[:, 0])
        found[part] = np.full((len(questions), len(rows)), np.nan, np.float32)
        found[part][:, has] = score.label_scores_of(bundle, questions, part, rows[has])
    return found


def _require(scene: Scene) -> None:
    if not len(scene.rows):
        raise NothingFound("the scan has no segment of a thing's size", "Say the unit of its coordinates")


def _allowed(scene: Scene, limits: Limits) -> NDArray[np.bool_]:
    longest, height = scene.size.max(1), scene.height
    allowed = (longest >= limits.smallest) & (longest <= limits.largest) & (height >= limits.lowest) & (height <= limits.highest)
    if not allowed.any():
        raise NothingFound("no segment has such a size and height", "Ask with wider limits")
    return np.asarray(allowed)


def _reach(scene: Scene) -> NDArray[np.bool_]:
    return np.array([scene.split.segments[row].scale == "reach" for row in scene.rows])


def _rising(scene: Scene, scores: Float32) -> NDArray[np.int64]:
    """Places by rising score; of equal ones the smaller segment comes later. Written in this order, the best stays."""
    return np.lexsort((-scene.counts, scores))


def _distance_cost(scene: Scene, anchors: Float32) -> Float32:
    """(S,) relevancy that each segment loses for its distance to the thing it is asked to be near; what is itself that thing is far."""
    best = distinct(scene, anchors, 3)
    best = [at for at in best if anchors[at] >= min(HERE, float(anchors[best[0]]) - 0.3)] or best[:1]
    boxes = np.stack([scene.split.segments[row].box for row in scene.rows]) * scene.split.metres
    gap = np.maximum(np.maximum(boxes[:, None, 0] - boxes[best, 1], boxes[best, 0] - boxes[:, None, 1]), 0)  # (S, B, 3)
    distance = np.where(scene.overlap[:, best] > OVERLAP, NEAR_MOST, np.sqrt((gap**2).sum(-1))).min(1)
    cost: Float32 = (NEAR_COST * (np.clip(distance, NEAR_FREE, NEAR_MOST) - NEAR_FREE)).astype(np.float32)
    return cost


def _tuple(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(round(float(value), 6) for value in values)

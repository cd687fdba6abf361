"""Ask a scene: words or a model to ranked segments, heat on the points, labels of the points. Encodes no segment (embed.py).

One rule with `search`: standardised per part against the bundle's background, then fused. On top of it, for a scene: what canonical phrases
("object", "wall", ...; LERF) reach on the same segment is taken off in part, and so is what the question reaches on a usual segment here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.bundle.calibrate import fuse
from cg3d.bundle.runtime import Bundle
from cg3d.errors import NothingFound, UsageError
from cg3d.records import Float32, Shape
from cg3d.scenes.scene import Pieces, Scene, pieces_of

CANONICAL = ("object", "things", "stuff", "texture", "wall", "floor")
CANONICAL_SHARE = 0.5  # of what the likeliest canonical phrase reaches that is taken off
USUAL_SHARE = 0.5  # of the scene's median for the question that is taken off
HERE = 2.0  # relevancy of an answer: python benchmarks/scenes.py --calibrate (made rooms 200-211)
HEAT_WIDTH = 0.7  # relevancy from HERE at which the heat is 0.73
OVERLAP = 0.3  # share of the smaller of two segments from which both are one answer
NEAR_FREE, NEAR_COST = 0.3, 1.0  # metres without cost to what is asked to be near, then relevancy a metre
NEAR_MOST = 3.0  # metres; farther costs no more


@dataclass(frozen=True)
class Place:
    """Where a segment is: box (2, 3), center and size in the scan's own frame and unit; metres: size along x, y, z of the upright frame."""

    box: tuple[tuple[float, float, float], tuple[float, float, float]]
    center: tuple[float, float, float]
    size: tuple[float, float, float]
    metres: tuple[float, float, float]


@dataclass(frozen=True)
class SceneHit:
    """segment: number in `scene.split.segments`; score: relevancy; parts: standardised score per part, and what else counted."""

    rank: int
    segment: int
    score: float
    place: Place
    parts: dict[str, float]


@dataclass(frozen=True, eq=False)
class Answer:
    """here: whether the best is above `floor`, what absent things reach. hits: best first, each another thing. heat: (N,) float32 in
    [0, 1], 0.5 at the floor, 0 where no segment was asked. note: why not here, in words, else empty."""

    text: str
    here: bool
    hits: tuple[SceneHit, ...]
    heat: Float32
    floor: float
    note: str = ""


@dataclass(frozen=True)
class Limits:
    """Metres: smallest and largest longest side; lowest and highest bottom above the floor."""

    smallest: float = 0.0
    largest: float = np.inf
    lowest: float = -np.inf
    highest: float = np.inf


def ask(
    scene: Scene, bundle: Bundle, texts: Sequence[str], *, near: str | None = None, top: int = 3, limits: Limits = Limits()
) -> list[Answer]:
    """An answer a text, in order. near: words for a thing that it must be near. Raises UsageError, NothingFound (no segment to ask).

    >>> ask(scene, bundle, ["the red sofa"])[0].here  # doctest: +SKIP
    True
    """
    texts = [text.strip() for text in texts]
    if not texts or not all(texts):
        raise UsageError("nothing is asked", "Give words, as in: the red sofa")
    pieces = pieces_of(scene.split)
    relevancy, parts = relevancies(scene, bundle, bundle.encode_texts(texts))
    allowed = _allowed(scene, limits)
    if near is not None and near.strip():
        anchors, _ = relevancies(scene, bundle, bundle.encode_texts([near.strip()]))
        cost = _cost(scene, pieces, anchors[0])
        relevancy, parts = relevancy - cost, parts | {"near": np.broadcast_to(-cost, relevancy.shape)}
    return [
        _answer(scene, pieces, text, row, {part: scores[at] for part, scores in parts.items()}, allowed, top)
        for at, (text, row) in enumerate(zip(texts, relevancy))
    ]


def like(scene: Scene, bundle: Bundle, shape: Shape, *, top: int = 3, limits: Limits = Limits()) -> Answer:
    """As `ask`, with a model as the question. Raises NothingFound."""
    from cg3d.geometry.prepare import prepare, rng_for

    found = bundle.encode_prepared([prepare(shape, bundle.spec, rng_for("question"), views="pictures" in bundle.towers)])
    return like_vectors(scene, bundle, {part: rows[0] for part, rows in found.items()}, top=top, limits=limits)


def like_vectors(scene: Scene, bundle: Bundle, vectors: Mapping[str, Float32], *, top: int = 3, limits: Limits = Limits()) -> Answer:
    """As `like`, from the vectors of a file (answers.files.file_vectors). Raises NothingFound."""
    _require(scene)
    parts = {
        part: score.parts_for(bundle, vectors[part][None], {part: rows})[part] for part, rows in scene.vectors.items() if part in vectors
    }
    fused = fuse(parts, bundle.calibration.fusion)
    relevancy = fused - USUAL_SHARE * np.median(fused, -1, keepdims=True)
    single = {part: scores[0] for part, scores in parts.items()}
    return _answer(scene, pieces_of(scene.split), "", relevancy[0], single, _allowed(scene, limits), top)


def relevancies(scene: Scene, bundle: Bundle, questions: Float32) -> tuple[Float32, dict[str, Float32]]:
    """How much more a segment is the thing asked than just something: questions (Q, D) -> (Q, S), and the parts' (Q, S) scores."""
    _require(scene)
    parts = score.parts_for(bundle, questions, scene.vectors)
    fused = fuse(parts, bundle.calibration.fusion)
    plain = fuse(score.parts_for(bundle, bundle.encode_texts(CANONICAL), scene.vectors), bundle.calibration.fusion).max(0)
    usual = np.median(fused, -1, keepdims=True)
    relevancy = fused - CANONICAL_SHARE * np.fmax(plain, 0) - USUAL_SHARE * np.fmax(usual, 0)
    return relevancy.astype(np.float32), parts


def label(scene: Scene, bundle: Bundle, labels: Sequence[str], *, floor: float = HERE) -> NDArray[np.int64]:
    """(N,) for each point of the split the number of its label, -1 where none: the surest segment that holds the point decides."""
    _require(scene)
    vectors = score.label_vectors(bundle, labels, bundle.manifest.templates)
    scores = score.label_scores(bundle, vectors, scene.vectors)  # (S, L)
    relevancy, _ = relevancies(scene, bundle, vectors)
    best = scores.argmax(1)
    sure = relevancy[best, np.arange(len(best))]
    found = np.full(len(scene.split.points), -1, np.int64)
    for at in _rising(scene, sure):
        if sure[at] >= floor:
            found[scene.split.segments[scene.rows[at]].indices] = best[at]
    return found


def _require(scene: Scene) -> None:
    if not len(scene.rows):
        raise NothingFound("the scan has no segment of a thing's size", "Say its unit: --unit")


def _allowed(scene: Scene, limits: Limits) -> NDArray[np.bool_]:
    longest = scene.size.max(1) if len(scene.size) else np.zeros(0)
    allowed: NDArray[np.bool_] = (
        (longest >= limits.smallest) & (longest <= limits.largest) & (scene.height >= limits.lowest) & (scene.height <= limits.highest)
    )
    if not allowed.any():
        raise NothingFound("no segment has such a size and height", "Ask with wider limits")
    return allowed


def _answer(
    scene: Scene, pieces: Pieces, text: str, relevancy: Float32, parts: dict[str, Float32], allowed: NDArray[np.bool_], top: int
) -> Answer:
    relevancy = np.where(allowed, relevancy, -np.inf).astype(np.float32)
    hits = tuple(
        SceneHit(
            rank,
            int(scene.rows[at]),
            round(float(relevancy[at]), 4),
            place_of(scene, int(scene.rows[at])),
            {part: round(float(scores[at]), 4) for part, scores in parts.items() if not np.isnan(scores[at])},
        )
        for rank, at in enumerate(distinct(scene, pieces, relevancy, top), 1)
    )
    here = bool(hits) and hits[0].score >= HERE
    best = hits[0].score if hits else -np.inf
    note = "" if here else f"not here: the best segment's score {best:.2f} is below {HERE:.2f}, what absent things reach"
    return Answer(text, here, hits, _heat(scene, relevancy), HERE, note)


def distinct(scene: Scene, pieces: Pieces, relevancy: Float32, top: int) -> list[int]:
    """Places in `scene.rows` of the best, less those that overlap a better one."""
    shared = pieces.shared(scene.rows)
    size = np.diag(shared)
    free, found = np.isfinite(relevancy), []
    for at in np.argsort(-relevancy, kind="stable"):
        if free[at] and len(found) < top:
            found.append(int(at))
            free &= shared[at] <= OVERLAP * np.minimum(size[at], size)
    return found


def place_of(scene: Scene, number: int) -> Place:
    """Where a segment is."""
    segment = scene.split.segments[number]
    low, high = (tuple(round(float(value), 6) for value in corner) for corner in segment.box)
    center = tuple(round(float(value), 6) for value in segment.box.mean(0))
    size = tuple(round(float(value), 6) for value in segment.box[1] - segment.box[0])
    metres = tuple(round(float(value), 4) for value in segment.size)
    return Place((low, high), center, size, metres)  # type: ignore[arg-type]


def _heat(scene: Scene, relevancy: Float32) -> Float32:
    heat = np.zeros(len(scene.split.points), np.float32)
    with np.errstate(over="ignore"):
        values = 1 / (1 + np.exp(-(relevancy - HERE) / HEAT_WIDTH))
    for at in _rising(scene, relevancy):
        heat[scene.split.segments[scene.rows[at]].indices] = values[at]
    return heat


def _rising(scene: Scene, scores: Float32) -> NDArray[np.int64]:
    """Places by rising score; of equal ones the smaller segment comes later. Written in this order, the best stays."""
    size = np.array([len(scene.split.segments[row].indices) for row in scene.rows])
    return np.lexsort((-size, scores))


def _cost(scene: Scene, pieces: Pieces, anchors: Float32) -> Float32:
    """(S,) relevancy that each segment loses for its distance to the thing it is asked to be near; what is itself that thing is far."""
    best = distinct(scene, pieces, anchors, 3)
    best = [at for at in best if anchors[at] >= min(HERE, float(anchors[best[0]]) - 0.3)]
    boxes = np.stack([scene.split.segments[row].box for row in scene.rows]) * scene.split.metres
    gap = np.maximum(np.maximum(boxes[:, None, 0] - boxes[best, 1], boxes[best, 0] - boxes[:, None, 1]), 0)  # (S, B, 3)
    distance = np.sqrt((gap**2).sum(-1))
    shared = pieces.shared(scene.rows)
    size = np.diag(shared)
    itself = shared[:, best] > OVERLAP * np.minimum(size[:, None], size[best])
    distance = np.where(itself, NEAR_MOST, distance).min(1)
    return (NEAR_COST * (np.clip(distance, NEAR_FREE, NEAR_MOST) - NEAR_FREE)).astype(np.float32)

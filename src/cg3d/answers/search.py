"""A question (words, a model, a picture, and what is not wanted) to the best items of a library. Prints nothing, keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.answers.files import file_vectors, picture_vectors
from cg3d.answers.gallery import SEEN, Filters, Gallery, gallery, placed
from cg3d.bundle.calibrate import fits, fuse
from cg3d.bundle.runtime import Bundle
from cg3d.errors import NothingFound, UsageError, one_line
from cg3d.library.names import split_words
from cg3d.library.store import Library
from cg3d.records import Axis, Float32, Hit

Vectors = Mapping[str, Float32]  # part of an item -> the (D,) vector that it is compared with
NAMED = 5.0  # standard deviations that a name counts at least when it holds every word of the question
TIES = 256  # how many equal scores at the end of the list are ordered by path
FILL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "for",
        "with",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "from",
        "some",
        "any",
        "my",
        "that",
        "this",
        "is",
        "are",
        "like",
    ]
)


@dataclass(frozen=True)
class Question:
    """What is asked: at least one of text, like (a 3D file), image (a picture file). without: words for what is not wanted.

    names: whether file names count; up: of a `like` file whose format defines no up axis.
    """

    text: str = ""
    like: Path | None = None
    image: Path | None = None
    without: str = ""
    k: int = 10
    filters: Filters = field(default_factory=Filters)
    names: bool = True
    up: Axis | None = None


@dataclass(frozen=True)
class Answer:
    """hits: best first; fits: whether the best is above `floor`, what unrelated items reach; note: why not, in words, else empty."""

    hits: tuple[Hit, ...]
    fits: bool
    floor: float
    note: str = ""


def search(library: Library, bundle: Bundle, question: Question | str) -> Answer:
    """The best items for a question, ties by path.

    Score: of each part (points, pictures, name) how many standard deviations the item stands above unrelated things, then the weighted
    mean over the parts it has. Raises UsageError (nothing asked), RefusedFile (`like`, `image`), NothingFound (no item left),
    SpaceMismatch.

    >>> search(library, bundle, "a wooden chair").hits[0].path  # doctest: +SKIP
    '/models/chair.glb'
    """
    return next(search_all(library, bundle, [Question(text=question) if isinstance(question, str) else question]))


def search_all(library: Library, bundle: Bundle, questions: Sequence[Question]) -> Iterator[Answer]:
    """An answer a question, in order; what the questions have in common is read once. Raises as `search`."""
    library.require_space(bundle.space)
    galleries: dict[tuple[Filters, bool], Gallery] = {}
    for asked in questions:
        wanted, unwanted = _vectors(bundle, asked)
        key = (asked.filters, asked.names)
        if key not in galleries:
            galleries[key] = gallery(library, *key)
        yield _answer(library, bundle, asked, galleries[key], wanted, unwanted)


def _answer(library: Library, bundle: Bundle, asked: Question, items: Gallery, wanted: list[Vectors], unwanted: list[Vectors]) -> Answer:
    parts = score.combined([_parts(bundle, rows, items) for rows in wanted], [_parts(bundle, rows, items) for rows in unwanted])
    if asked.names and asked.text:
        words = _named(library, asked.text, items.ids)
        parts["name"] = np.fmax(parts["name"], words) if "name" in parts else words
    if not parts:
        raise NothingFound("no item can be compared with this", "The items lack the vectors that the question has")
    fused = fuse(parts, bundle.calibration.fusion)
    hits = _best(library, items.ids, fused, parts, asked.k)
    kind = "search" if asked.text else "like" if asked.like else "image"
    floor = bundle.calibration.floor.get(kind, -np.inf)
    fit = fits(hits[0].score, bundle.calibration, kind)
    note = "" if fit else f"nothing fits: the best score {hits[0].score:.2f} is not above {floor:.2f}, what unrelated models reach"
    return Answer(tuple(hits), fit, float(floor), note)


def _vectors(bundle: Bundle, asked: Question) -> tuple[list[Vectors], list[Vectors]]:
    """Of each part of the question (wanted, unwanted): part of an item -> the (D,) vector it is compared with."""
    wanted: list[Vectors] = []
    if text := asked.text.strip():
        wanted.append(dict.fromkeys((*SEEN, "name"), bundle.encode_texts([text])[0]))
    if asked.like is not None:
        wanted.append(file_vectors(bundle, asked.like, up=asked.up))
    if asked.image is not None:
        wanted.append(picture_vectors(bundle, asked.image))
    if not wanted:
        raise UsageError("nothing is asked", "Give words, --like FILE or --image FILE")
    without = asked.without.strip()
    unwanted: list[Vectors] = [dict.fromkeys((*SEEN, "name"), bundle.encode_texts([without])[0])] if without else []
    return wanted, unwanted


def _parts(bundle: Bundle, questions: Vectors, items: Gallery) -> dict[str, Float32]:
    """Score per part: (N,) each, of those parts that both the question and the items have."""
    found: dict[str, Float32] = {}
    for part, (have, rows) in items.rows.items():
        if part in questions:
            found[part] = placed(items.ids, have, score.parts_for(bundle, questions[part], {part: rows})[part])
    return found


def _named(library: Library, text: str, ids: NDArray[np.int64]) -> Float32:
    """(N,): NAMED times the share of the question's words that the item's path holds, NaN where it holds none."""
    scores: Float32 = np.zeros(len(ids), np.float32)
    words = [word for word in dict.fromkeys(split_words(text)) if word not in FILL_WORDS]
    for word in words:
        holders = np.fromiter(library.words(word, limit=1 << 30), np.int64)
        scores[np.isin(ids, holders)] += np.float32(NAMED / len(words))
    scores[scores == 0] = np.nan
    return scores


def _best(library: Library, ids: NDArray[np.int64], fused: Float32, parts: dict[str, Float32], k: int) -> list[Hit]:
    """The k best: by score, then by path."""
    count = min(k, len(ids))  # at least 1: a gallery is never empty
    least = np.partition(fused, len(fused) - count)[len(fused) - count]
    above, level = np.flatnonzero(fused > least), np.flatnonzero(fused == least)[: count + TIES]
    places = np.concatenate([above, level])
    names = {item.id: item.label for item in library.items(ids[places])}
    ordered = sorted(places, key=lambda place: (-fused[place], names[int(ids[place])]))[:count]
    return [
        Hit(
            rank=rank,
            path=names[int(ids[place])],
            score=round(float(fused[place]), 4),
            parts={part: round(float(scores[place]), 4) for part, scores in parts.items() if not np.isnan(scores[place])},
            item=int(ids[place]),
        )
        for rank, place in enumerate(ordered, 1)
    ]


def questions_from(lines: Sequence[str], like: Question) -> list[Question]:
    """One question a line that is not blank, each with the filters of `like`. Raises UsageError for none."""
    texts = [line.strip() for line in lines]
    found = [Question(text=text, without=like.without, k=like.k, filters=like.filters, names=like.names) for text in texts if text]
    if not found:
        raise UsageError("the file of questions holds none", "Write a question a line")
    for question in found:
        if len(question.text) > 2000:
            raise UsageError(f"a question is longer than 2000 characters: '{one_line(question.text, 60)}'", "Write a question a line")
    return found

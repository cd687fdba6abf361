"""A question (words, a model, a picture, and what is not wanted) to the best items of a library. Prints nothing, keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import adapt, score
from cg3d.answers.files import file_vectors, picture_vectors
from cg3d.answers.gallery import SEEN, Filters, Gallery, gallery, placed
from cg3d.answers.photo import Box
from cg3d.bundle.calibrate import fits, fuse
from cg3d.bundle.runtime import Bundle
from cg3d.errors import NothingFound, UsageError, one_line
from cg3d.library.names import split_words
from cg3d.library.nearest import CANDIDATES, cosines, likeliest
from cg3d.library.store import Lesson, Library
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

    box: x0, y0, x1, y1 in pixels of `image`, where the thing is (not given: it is searched for); whole: all of `image` counts.
    names: whether file names count; up: of a `like` file whose format defines no up axis; exact: compare with every item, however many.
    """

    text: str = ""
    like: Path | None = None
    image: Path | None = None
    without: str = ""
    k: int = 10
    filters: Filters = field(default_factory=Filters)
    names: bool = True
    up: Axis | None = None
    exact: bool = False
    box: Box | None = None
    whole: bool = False


@dataclass(frozen=True)
class Answer:
    """hits: best first; fits: whether the best is above `floor`, what unrelated items reach; note: why not, in words, else empty; exact:
    False where the items were too many (nearest.EXACT_ROWS) and only the likeliest were compared in full; taught: words of the question
    that the library was taught; box: x0, y0, x1, y1 in pixels of the question's picture that was looked at, None for all of it."""

    hits: tuple[Hit, ...]
    fits: bool
    floor: float
    note: str = ""
    exact: bool = True
    taught: tuple[str, ...] = ()
    box: Box | None = None


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
    galleries: dict[tuple[Filters, bool, bool], Gallery] = {}
    lesson = library.lesson(bundle.space)
    for asked in questions:
        wanted, unwanted = _parts_of(bundle, asked, lesson)
        key = (asked.filters, asked.names, not asked.exact and score.has_background(bundle))
        if key not in galleries:
            galleries[key] = gallery(library, *key[:2], sketched=key[2])
        yield _answer(library, bundle, asked, galleries[key], wanted, unwanted)


@dataclass(frozen=True)
class _Part:
    """One thing that is asked. vectors: part of an item -> the (D,) vector it is compared with; text: whose words may stand in names."""

    vectors: Vectors
    text: str = ""
    learnt: adapt.Heads | None = None
    box: Box | None = None


def _parts_of(bundle: Bundle, asked: Question, lesson: Lesson | None) -> tuple[list[_Part], list[_Part]]:
    """What is wanted, and what is not."""
    texts = [text.strip() for text in (asked.text, asked.without)]
    named, unwanted = ([_words(bundle, text, lesson)] if text else [] for text in texts)
    files = [_Part(file_vectors(bundle, asked.like, up=asked.up))] if asked.like is not None else []
    pictures = [_pictured(bundle, asked.image, asked)] if asked.image is not None else []
    wanted = [*named, *files, *pictures]
    if not wanted:
        raise UsageError("nothing is asked", "Give words, --like FILE or --image FILE")
    return wanted, unwanted


def _pictured(bundle: Bundle, image: Path, asked: Question) -> _Part:
    vectors, box = picture_vectors(bundle, image, box=asked.box, whole=asked.whole)
    return _Part(vectors, box=box)


def _words(bundle: Bundle, text: str, lesson: Lesson | None) -> _Part:
    vectors = dict.fromkeys((*SEEN, "name"), bundle.encode_texts([text])[0])
    return _Part(vectors, text, adapt.heads_for(lesson, bundle.space, [text]))


def _answer(library: Library, bundle: Bundle, asked: Question, items: Gallery, wanted: list[_Part], unwanted: list[_Part]) -> Answer:
    named = {part.text: _named(library, part.text, items.ids) for part in (*wanted, *unwanted) if part.text} if asked.names else {}
    parts, fused = _scores(bundle, items, wanted, unwanted, named)
    exact = not items.sketches
    if not exact:
        likely = likeliest(fused, max(CANDIDATES, 4 * asked.k))
        items, named = items.only(items.ids[likely]), {text: scores[likely] for text, scores in named.items()}
        parts, fused = _scores(bundle, items, wanted, unwanted, named)
    hits = _best(library, items.ids, fused, parts, asked.k)
    if not hits:
        raise NothingFound("no item can be compared with this", "The items lack the vectors that the question has")
    kind = _kind(asked)
    fit = fits(hits[0].score, bundle.calibration, kind)
    floor = bundle.calibration.floor.get(kind, -np.inf)
    note = "" if fit else f"nothing fits: the best score {hits[0].score:.2f} is not above {floor:.2f}, what unrelated models reach"
    taught = tuple(part.text for part in (*wanted, *unwanted) if part.learnt is not None)
    box = next((part.box for part in wanted if part.box is not None), None)
    return Answer(tuple(hits), fit, float(floor), note, exact, taught, box)


def _kind(asked: Question) -> str:
    """Which floor holds. Several parts are averaged, and what is not wanted takes off: only a question of one part has one."""
    given = [kind for kind, part in (("search", asked.text.strip()), ("like", asked.like), ("image", asked.image)) if part]
    return given[0] if len(given) == 1 and not asked.without.strip() else "mixed"


def _scores(
    bundle: Bundle, items: Gallery, wanted: list[_Part], unwanted: list[_Part], named: Mapping[str, Float32]
) -> tuple[dict[str, Float32], Float32]:
    """Scores per part of an item and fused, (N,) each; rough ones where the gallery has sketches."""
    parts = score.combined(*([_scores_of(bundle, part, items, named) for part in asked] for asked in (wanted, unwanted)))
    return parts, fuse(parts, bundle.calibration.fusion) if parts else np.full(len(items.ids), -np.inf, np.float32)


def _scores_of(bundle: Bundle, asked: _Part, items: Gallery, named: Mapping[str, Float32]) -> dict[str, Float32]:
    """Standardised score per part, (N,) each, of those parts that both the question and the items have."""
    found: dict[str, Float32] = {}
    for part, (have, rows) in items.rows.items():
        if part in asked.vectors:
            vectors = items.sketches.get(part, rows)
            scores = score.part_scores(bundle, asked.vectors[part], part, cosines(asked.vectors[part], vectors))
            if asked.learnt is not None:
                scores = adapt.asked(asked.learnt, part, scores, vectors)
            found[part] = placed(items.ids, have, scores)
    if asked.text in named:
        words = named[asked.text]
        found["name"] = np.fmax(found["name"], words) if "name" in found else words
    return found


def _named(library: Library, text: str, ids: NDArray[np.int64]) -> Float32:
    """(N,): NAMED times the share of the question's words that the item's path holds, NaN where it holds none."""
    scores: Float32 = np.zeros(len(ids), np.float32)
    words = [word for word in dict.fromkeys(split_words(text)) if word not in FILL_WORDS]
    for word in words:
        holders = library.named(word)
        at = np.minimum(np.searchsorted(ids, holders), len(ids) - 1)
        scores[at[ids[at] == holders]] += np.float32(NAMED / len(words))
    scores[scores == 0] = np.nan
    return scores


def _best(library: Library, ids: NDArray[np.int64], fused: Float32, parts: dict[str, Float32], k: int) -> list[Hit]:
    """The k best: by score, then by path."""
    count = min(k, int((fused > -np.inf).sum()))
    if not count:
        return []
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
    found = [replace(like, text=text, like=None, image=None) for text in texts if text]
    if not found:
        raise UsageError("the file of questions holds none", "Write a question a line")
    for question in found:
        if len(question.text) > 2000:
            raise UsageError(f"a question is longer than 2000 characters: '{one_line(question.text, 60)}'", "Write a question a line")
    return found

"""A person's own words, learnt from a few examples each: `fit` gives heads beside the texts, `Heads` puts them where labels are scored.

Pure numpy, no network: the towers stay, so a question that is no taught word is answered as before, to the bit. A head is the linear
discriminant of a label's examples against everything else (Hariharan, Malik and Ramanan 2012: one covariance, of the bundle's background
and the library, serves all labels), in standard deviations above unrelated models, as searches score. It stands beside the text as a
residual: share of the head, gain and ridge are chosen by the loss when each example is left out of its own label's mean, among the taught
words, the bundle's nouns and "none of these", and on unrelated models, which no taught word may claim. Reads no library.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.bundle.calibrate import BACKGROUND_OF, fuse
from cg3d.errors import SpaceMismatch, UsageError
from cg3d.library.nearest import Sketch, Vectors, cosines
from cg3d.library.rows import Lesson
from cg3d.records import Float32, Float64

RIDGES = (0.3, 1.0, 3.0, 10.0)  # added to the covariance, in mean variances of a direction
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)  # of the head; the rest is the text's
GAINS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0)  # of the head where labels compete
USUAL = (1.0, 0.5, 1.5)  # ridge, share, gain where every label has one example and none can be left out
REFERENCES = 4096  # items of the library, evenly spaced, that stand for everything else
SYNONYM = 0.8  # nouns of the bundle whose text is nearer to a taught word's do not compete with it while learning
CLAIMED = 2.0  # weight of unrelated models: a wrong claim puts a wrong word there and takes another one away
MOST_TAUGHT = 2000
TRIED = 1000  # examples, evenly spaced, that are left out to choose by, where there are more
TAIL = 3  # numbers of a stored head behind its vector: offset, middle, spread

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Examples:
    """vectors: part -> (M, D) unit float32, NaN rows where an item lacks the part; labels: (M,) places in `words`.

    An item of two words stands here twice; item: (M,) which item each row is."""

    words: tuple[str, ...]
    vectors: Mapping[str, Float32]
    labels: Ints
    item: Ints


@dataclass(frozen=True, eq=False)
class Head:
    """Linear scores of T labels for one part: vectors (T, D), offsets (T,); middle, spread (T,): of the text's label scores on unrelated
    models, so that the head can speak in their units."""

    vectors: Float32
    offsets: Float32
    middle: Float32
    spread: Float32


@dataclass(frozen=True, eq=False)
class Heads:
    """What was learnt of some labels of a list. places: (T,) where they stand in it; heads: part -> (which of the T, their Head)."""

    places: Ints
    heads: Mapping[str, tuple[Ints, Head]]
    share: float
    gain: float

    def blended(self, part: str, scores: Float32, rows: Float32) -> Float32:
        """Label scores (L, N) of one part for items (N, D), the taught ones with their heads in."""
        if part not in self.heads:
            return scores
        which, head = self.heads[part]
        learnt = head.vectors @ rows.T + head.offsets[:, None]  # (T, N)
        learnt = head.middle[:, None] + self.gain * head.spread[:, None] * learnt
        at, found = self.places[which], scores.copy()
        found[at] = (1 - self.share) * found[at] + self.share * learnt
        return found


def fit(bundle: score.Judge, space: str, examples: Examples, texts: Float32, library: Mapping[str, Float32]) -> Lesson:
    """Learn heads for `examples.words`, whose texts are texts (L, D). library: part -> (N, D), everything that is there, tagged or not.

    Raises UsageError where there is nothing to learn from. The same input gives the same lesson.
    """
    checked(examples)
    parts = {part: _Part(bundle, part, examples, texts, library.get(part)) for part in examples.vectors if part in BACKGROUND_OF}
    parts = {part: one for part, one in parts.items() if one.counts.any() and len(one.reference) > 1}
    if not parts:
        raise UsageError("none of the examples has a vector to learn from", "Index them again: cg3d index FOLDER")
    trial = _Trial(bundle, examples, texts, parts)
    ridge, share, gain = trial.best() if trial.able.any() else USUAL
    heads = {}
    for name, part in parts.items():
        found = part.head(ridge)
        for at in np.flatnonzero(part.counts):
            tail = (found.offsets[at], found.middle[at], found.spread[at])
            heads[examples.words[at], name] = np.concatenate([found.vectors[at], tail]).astype(np.float32)
    about: dict[str, Any] = {"ridge": ridge, "share": share, "gain": gain, "left_out": int(trial.able.sum())}
    about |= {"before": trial.right(ridge, 0.0, 1.0), "after": trial.right(ridge, share, gain)}
    counts = np.bincount(examples.labels, minlength=len(examples.words))
    return Lesson(space, time.time(), about, dict(zip(examples.words, counts.tolist())), heads)


def checked(examples: Examples) -> None:
    """Raises UsageError for no example at all, or too many labels."""
    if not examples.words:
        raise UsageError("there is nothing to learn from: no model in the library carries a word of yours", "cg3d learn FILES --as LABEL")
    if len(examples.words) > MOST_TAUGHT:
        raise UsageError(f"{len(examples.words)} labels were given, at most {MOST_TAUGHT} are learnt", "Keep the ones that matter")


def heads_for(lesson: Lesson | None, space: str, labels: Sequence[str]) -> Heads | None:
    """What `lesson` knows of these labels; None if nothing. Raises SpaceMismatch for a lesson of another space."""
    if lesson is None or not lesson.about["share"]:
        return None
    if lesson.space != space:
        raise SpaceMismatch("what was learnt belongs to another bundle", "Learn it again with this one: cg3d learn")
    known = {plain(word): word for word in lesson.examples}
    places = np.array([at for at, label in enumerate(labels) if plain(label) in known], np.int64)
    words = [known[plain(labels[at])] for at in places]
    heads = {}
    for part in sorted({part for _, part in lesson.heads}):
        which = np.array([at for at, word in enumerate(words) if (word, part) in lesson.heads], np.int64)
        if len(which):
            rows = np.stack([lesson.heads[words[at], part] for at in which])
            heads[part] = which, Head(rows[:, :-TAIL], rows[:, -TAIL], rows[:, -TAIL + 1], rows[:, -TAIL + 2])
    return Heads(places, heads, lesson.about["share"], lesson.about["gain"]) if heads else None


def asked(heads: Heads, part: str, scores: Float32, vectors: Vectors | Sketch) -> Float32:
    """Search scores (N,) of one part's vectors for one taught word, given those of its text: both in deviations above unrelated models."""
    if part not in heads.heads:
        return scores
    head = heads.heads[part][1]
    return np.asarray((1 - heads.share) * scores + heads.share * (cosines(head.vectors[0], vectors) + head.offsets[0]), np.float32)


def plain(label: str) -> str:
    """By what a taught word is known again: case and blanks do not count, nor does an article before it."""
    words = label.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("a", "an", "the") else words)


class _Part:
    """One part while learning: examples and everything else in the main directions of everything else."""

    def __init__(self, bundle: score.Judge, name: str, examples: Examples, texts: Float32, library: Float32 | None) -> None:
        rows = examples.vectors[name]
        background = bundle.background.get(BACKGROUND_OF[name])
        known = [] if background is None or not len(background) else [background]
        if library is not None and len(library):
            known.append(library[:: max(1, -(-len(library) // REFERENCES))])
        self.reference = np.concatenate(known) if known else np.zeros((0, texts.shape[1]), np.float32)
        self.texts, self.name, self.bundle = texts, name, bundle
        self.has: Bools = ~np.isnan(rows[:, 0])
        self.labels = examples.labels
        self.counts = np.bincount(self.labels[self.has], minlength=len(examples.words))
        if len(self.reference) < 2 or not self.counts.any():
            return
        self.mean: Float64 = self.reference.mean(0, dtype=np.float64)
        centred = self.reference - self.mean
        self.variances, self.directions = np.linalg.eigh(centred.T @ centred / len(centred))
        self.variances = np.maximum(self.variances, 0)
        self.rows: Float64 = np.where(self.has[:, None], (np.nan_to_num(rows) - self.mean) @ self.directions, 0)  # (M, D)
        self.sums = np.zeros((len(examples.words), self.rows.shape[1]))
        np.add.at(self.sums, self.labels[self.has], self.rows[self.has])
        unrelated = score.label_scores_of(bundle, texts, name, self.reference)  # (L, R)
        self.middle, self.spread = unrelated.mean(1), unrelated.std(1)

    def weights(self, means: Float64, ridge: float) -> Float64:
        """Discriminants of means (K, D), scaled to a deviation of 1 on everything else."""
        found = means / (self.variances + ridge * self.variances.mean())
        scaled: Float64 = found / np.maximum(np.sqrt((found**2 * self.variances).sum(1, keepdims=True)), 1e-12)
        return scaled

    def means(self) -> Float64:
        """(L, D) of the examples that have the part."""
        return self.sums / np.maximum(self.counts, 1)[:, None]

    def head(self, ridge: float) -> Head:
        """All labels' heads, for vectors as they are."""
        weights = self.weights(self.means(), ridge) @ self.directions.T
        offsets = -weights @ self.mean
        return Head(*(rows.astype(np.float32) for rows in (weights, offsets, self.middle, self.spread)))

    def left_out(self, ridge: float, some: Ints) -> Float64:
        """(L, m) scores of some examples, each by heads that have not seen it; NaN where nothing is left of a label."""
        rows, has = self.rows[some], self.has[some]
        found: Float64 = self.weights(self.means(), ridge) @ rows.T
        found[self.counts == 0] = np.nan
        own, rows = self.labels[some][has], rows[has]
        others = self.counts[own] - 1
        without = self.weights((self.sums[own] - rows) / np.maximum(others, 1)[:, None], ridge)
        found[own, np.flatnonzero(has)] = np.where(others > 0, (without * rows).sum(1), np.nan)
        found[:, ~has] = np.nan
        return found

    def unrelated(self, ridge: float, rows: Float32) -> Float64:
        """(L, K) scores of unrelated models."""
        found: Float64 = self.weights(self.means(), ridge) @ ((rows - self.mean) @ self.directions).T
        found[self.counts == 0] = np.nan
        return found


class _Trial:
    """Scores of left-out examples and of unrelated models under any ridge, share and gain."""

    def __init__(self, bundle: score.Judge, examples: Examples, texts: Float32, parts: Mapping[str, _Part]) -> None:
        self.bundle, self.parts, self.count = bundle, parts, len(examples.words)
        self.some: Ints = np.arange(len(examples.labels))[:: -(-len(examples.labels) // TRIED)]
        self.labels = examples.labels[self.some]
        counted = np.bincount(examples.labels, minlength=self.count)
        self.able: Bools = counted[self.labels] > 1  # another example is left
        self.other_words: Bools = _other_words(examples)[self.some]
        shared = min((len(bundle.background.get(BACKGROUND_OF[part], ())) for part in parts), default=0)
        self.strange = {part: bundle.background[BACKGROUND_OF[part]][:shared] for part in parts} if shared else {}
        self.seen = {part: examples.vectors[part][self.some] for part in parts}
        self.text_scores = [
            {part: _scores(bundle, texts, part, rows) for part, rows in those.items()} for those in (self.seen, self.strange)
        ]
        self.crowd = [self._crowd(texts, those) for those in (self.seen, self.strange)]
        self._head_scores: dict[float, list[dict[str, Float64]]] = {}

    def best(self) -> tuple[float, float, float]:
        """Ridge, share and gain: of those whose loss is within one standard error of the least, the mildest (Breiman and others 1984)."""
        tried = [choice for choice in product(RIDGES, SHARES, GAINS) if choice[1] or choice == (RIDGES[0], 0.0, 1.0)]
        found = {choice: self.losses(*choice) for choice in tried}
        least = min(tried, key=lambda choice: float(found[choice].mean()))
        apart = {choice: found[choice] - found[least] for choice in tried}
        near = [choice for choice, rows in apart.items() if rows.mean() <= rows.std() / np.sqrt(len(rows))]
        return min(near, key=lambda choice: (choice[1] * choice[2], float(found[choice].mean())))

    def losses(self, ridge: float, share: float, gain: float) -> Float64:
        """(n,) negative log likelihood of each left-out example's label, plus the mean one of "no taught word" on unrelated models."""
        found = self._fused(ridge, share, gain)
        temperature = max(self.bundle.calibration.temperature, 1e-6)
        logits = np.where(self.other_words, -np.inf, found[0].T / temperature)  # (M, L)
        total = np.logaddexp(np.logaddexp.reduce(logits, 1), self.crowd[0])
        each: Float64 = (total - logits[np.arange(len(logits)), self.labels])[self.able]
        if self.strange and np.isfinite(self.crowd[1]).all():
            total = np.logaddexp(np.logaddexp.reduce(found[1] / temperature, 0), self.crowd[1])
            each = each + CLAIMED * float((total - self.crowd[1]).mean())
        return each

    def right(self, ridge: float, share: float, gain: float) -> float | None:
        """Share of left-out examples that are named rightly among the taught words; None if there are too few to say."""
        if not self.able.any() or self.count < 2:
            return None
        found = np.where(self.other_words, -np.inf, self._fused(ridge, share, gain)[0].T)
        return round(float((found.argmax(1) == self.labels)[self.able].mean()), 4)

    def _fused(self, ridge: float, share: float, gain: float) -> list[Float32]:
        """[(L, M) of the examples, (L, K) of unrelated models]."""
        if ridge not in self._head_scores:
            strange = {part: one.unrelated(ridge, self.strange[part]) for part, one in self.parts.items() if part in self.strange}
            self._head_scores[ridge] = [{part: one.left_out(ridge, self.some) for part, one in self.parts.items()}, strange]
        fused = []
        for texts, heads in zip(self.text_scores, self._head_scores[ridge]):
            blended = {}
            for part, have in texts.items():
                head, one = heads[part], self.parts[part]
                learnt = one.middle[:, None] + gain * one.spread[:, None] * head
                blended[part] = np.where(np.isnan(head), have, (1 - share) * have + share * learnt).astype(np.float32)
            fused.append(fuse(blended, self.bundle.calibration.fusion))
        return fused

    def _crowd(self, texts: Float32, vectors: Mapping[str, Float32]) -> Float64:
        """(M,) log of what "none of these" and the bundle's nouns, but for synonyms of the taught, weigh on each item."""
        calibration = self.bundle.calibration
        temperature, none = max(calibration.temperature, 1e-6), calibration.none.get("score", -np.inf)
        count = len(next(iter(vectors.values()), ()))
        weight = np.full(count, none / temperature)
        nouns = self.bundle.background.get("texts", np.zeros((0, texts.shape[1]), np.float32))
        nouns = nouns[(nouns @ texts.T).max(1, initial=-1) < SYNONYM]
        if count and len(nouns):
            scores = fuse({part: _scores(self.bundle, nouns, part, rows) for part, rows in vectors.items()}, calibration.fusion)
            weight = np.logaddexp(weight, np.logaddexp.reduce(scores / temperature, 0))
        return np.asarray(weight, np.float64)


def _other_words(examples: Examples) -> Bools:
    """(M, L): which words an example's item carries besides the one it stands here for; they do not compete with it."""
    carried: dict[int, list[int]] = {}
    for item, label in zip(examples.item.tolist(), examples.labels.tolist()):
        carried.setdefault(item, []).append(label)
    found: Bools = np.zeros((len(examples.labels), len(examples.words)), bool)
    for row, (item, label) in enumerate(zip(examples.item.tolist(), examples.labels.tolist())):
        found[row, [other for other in carried[item] if other != label]] = True
    return found


def _scores(bundle: score.Judge, labels: Float32, part: str, rows: Float32) -> Float32:
    """(L, M) label scores of one part, NaN where an item lacks it."""
    has = ~np.isnan(rows[:, 0])
    found = np.full((len(labels), len(rows)), np.nan, np.float32)
    found[:, has] = score.label_scores_of(bundle, labels, part, rows[has])
    return found

"""Who finds whom: texts, pictures and models ask for each other, in every direction that the towers allow; scores as search has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.bundle.calibrate import fuse
from cg3d.evaluate import measures
from cg3d.evaluate.measures import Array, Bools
from cg3d.evaluate.scoring import label_scores, paired_scores, parts_of, search_scores
from cg3d.evaluate.spoil import PLAIN
from cg3d.evaluate.tasks import OWN, TWIN, Line, Tasks, lines_of
from cg3d.evaluate.twin import likeness
from cg3d.evaluate.vectors import ASKED, DESCRIPTOR
from cg3d.records import Float32

MOST_QUESTIONS = 2000  # drawn by the seed where there are more
Numbers = NDArray[np.int64]
Sides = Callable[[Numbers], tuple[Bools, Bools]]  # items that ask -> (q, N) which are right, and which do not count


def retrieval(tasks: Tasks) -> list[Line]:
    """All directions. "label": one of its label is right, the one that asks left out; "itself": the very model."""
    return _Finding(tasks).all()


@dataclass(eq=False)
class _Finding:
    """items: numbers of those let in; asking: rows of them that ask."""

    tasks: Tasks

    def __post_init__(self) -> None:
        table = self.tasks.table
        self.judge: score.Judge = self.tasks.judge
        self.items: Numbers = np.flatnonzero(table.there)
        rng = np.random.default_rng(self.tasks.seed)
        self.asking: Numbers = np.arange(len(self.items))
        if len(self.items) > MOST_QUESTIONS:
            self.asking = np.sort(rng.choice(len(self.items), MOST_QUESTIONS, replace=False))
        self.models = {part: rows[self.items] for part, rows in table.parts(PLAIN).items()}
        asked = table.rows[PLAIN].get(ASKED)
        self.pictures = {"pictures": asked[self.items]} if asked is not None else {}
        names = np.array([table.items[int(number)].label for number in self.items])
        self.label: Numbers = np.searchsorted(self.tasks.labels, names).astype(np.int64) if self.tasks.labels else np.zeros(0, np.int64)
        self.label = np.where(names == "", -1, self.label) if len(self.label) else np.full(len(names), -1)

    def all(self) -> list[Line]:
        found: list[Line] = []
        if (self.label >= 0).any():
            for what, vectors in (("model", self.models), ("picture", self.pictures)):
                found += self.by_label(what, vectors) if vectors and self.tasks.speaks else []
            found += self.among("model -> model, label", self.models, self.models, self._kin)
            found += self.like_descriptors()
        if self.pictures:
            both = dict.fromkeys(self.models, self.pictures["pictures"])
            found += self.among("picture -> model, itself", both, self.models, self._self)
            found += self.to_pictures("model -> picture, itself", self._self)
            if (self.label >= 0).any():
                found += self.among("picture -> model, label", both, self.models, self._kin)
                found += self.to_pictures("model -> picture, label", self._kin)
                found += self.among("picture -> picture, label", self.pictures, self.pictures, self._kin)
        return found + (self.by_caption() if self.tasks.speaks else [])

    def by_label(self, what: str, vectors: Mapping[str, Float32]) -> list[Line]:
        """Words to things and back."""
        texts, found = self.tasks.texts(OWN), list[Line]()
        relevant = np.arange(len(texts))[:, None] == self.label  # (L, N)
        named = self.asking[self.label[self.asking] >= 0]
        for part, some in parts_of(vectors).items():

            def asked(at: slice, some: Mapping[str, Float32] = some) -> tuple[Array, Bools]:
                return search_scores(self.judge, texts[at], some), relevant[at]

            def back(at: slice, some: Mapping[str, Float32] = some) -> tuple[Array, Bools]:
                return label_scores(self.judge, texts, {name: rows[named[at]] for name, rows in some.items()}), relevant.T[named[at]]

            for way, block, questions, count in (
                (f"label -> {what}", asked, len(texts), len(self.items)),
                (f"{what} -> label", back, len(named), len(texts)),
            ):
                figures = measures.retrieval_in_blocks(block, questions, count, seed=self.tasks.seed)
                found += lines_of("retrieval", way, part, figures)
        return sorted(found, key=lambda line: not line.what.startswith("label"))

    def among(self, what: str, questions: Mapping[str, Float32], vectors: Mapping[str, Float32], relevant: Sides) -> list[Line]:
        """Things to things."""
        found: list[Line] = []
        for part, some in parts_of(vectors).items():

            def scores(rows: Numbers, some: Mapping[str, Float32] = some) -> Float32:
                return paired_scores(self.judge, {name: questions[name][rows] for name in some}, some)

            found += self._lines(what, part, scores, relevant)
        return found

    def to_pictures(self, what: str, relevant: Sides) -> list[Line]:
        """Models ask for pictures: each part of theirs against the same pictures."""
        found: list[Line] = []
        for part, some in parts_of(self.models).items():

            def scores(rows: Numbers, some: Mapping[str, Float32] = some) -> Float32:
                pictures = self.pictures["pictures"]
                parts = {
                    name: score.part_scores(self.judge, mine[rows], "pictures", mine[rows] @ pictures.T) for name, mine in some.items()
                }
                return fuse(parts, self.judge.calibration.fusion) if len(parts) > 1 else next(iter(parts.values()))

            found += self._lines(what, part, scores, relevant)
        return found

    def like_descriptors(self) -> list[Line]:
        """The untrained twin of model -> model: likeness of histograms."""
        described = self.tasks.table.rows[PLAIN][DESCRIPTOR][self.items]
        return self._lines("model -> model, label", TWIN, lambda rows: likeness(described[rows], described[:, 0]), self._kin)

    def by_caption(self) -> list[Line]:
        """Sentences of single models, where the set has more of them than labels; equal sentences are all right."""
        said = np.array([texts[0] if texts else "" for texts in (self.tasks.table.texts[int(number)] for number in self.items)])
        rows = self.asking[said[self.asking] != ""]
        sentences = np.unique(said[rows])
        if len(sentences) <= max(len(self.tasks.labels), 1):
            return []
        texts, found = self.tasks.worded([str(sentence) for sentence in sentences], ("{}",)), list[Line]()
        gallery = {part: mine[rows] for part, mine in self.models.items()}
        relevant = sentences[:, None] == said[rows]  # (S, n)
        for part, some in parts_of(gallery).items():
            scores = search_scores(self.judge, texts, some)
            back = label_scores(self.judge, texts, some)
            found += lines_of("retrieval", "caption -> model, itself", part, measures.retrieval(scores, relevant, self.tasks.seed))
            found += lines_of("retrieval", "model -> caption, itself", part, measures.retrieval(back, relevant.T, self.tasks.seed))
        return found

    def _lines(self, what: str, part: str, scores: Callable[[Numbers], Float32], relevant: Sides) -> list[Line]:
        def block(at: slice) -> tuple[Array, Bools]:
            rows = self.asking[at]
            near = np.array(scores(rows), np.float32)
            right, out = relevant(rows)
            near[out] = -np.inf
            return near, right

        count = len(self.items) - (relevant == self._kin)
        return lines_of("retrieval", what, part, measures.retrieval_in_blocks(block, len(self.asking), count, seed=self.tasks.seed))

    def _self(self, rows: Numbers) -> tuple[Bools, Bools]:
        """(q, N) what is right: the model itself; what does not count: nothing."""
        right = rows[:, None] == np.arange(len(self.items))
        return right, np.zeros_like(right)

    def _kin(self, rows: Numbers) -> tuple[Bools, Bools]:
        """(q, N) what is right: others of its label; what does not count: itself."""
        own = rows[:, None] == np.arange(len(self.items))
        label = self.label[rows][:, None]
        return (label == self.label) & (label >= 0) & ~own, own

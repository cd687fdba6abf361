"""From rows to figures: naming, rejection, calibration, robustness of one encoder on one set. Chooses nothing on what it reports.

Items that were refused count as wrong in naming; elsewhere they are left out. Retrieval is in retrieve.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.answers import score
from cg3d.bundle.calibrate import probabilities
from cg3d.bundle.manifest import Calibration
from cg3d.evaluate import measures
from cg3d.evaluate.leaks import spoken
from cg3d.evaluate.measures import Bools, Figure
from cg3d.evaluate.observe import SHAPE
from cg3d.evaluate.scoring import LOGIT_SCALE, Judged, has_calibration, label_scores, parts_of
from cg3d.evaluate.spoil import LOOKS, PLAIN
from cg3d.evaluate.twin import Twin
from cg3d.evaluate.vectors import DESCRIPTOR, Table
from cg3d.records import Float32

OWN = "bundle"  # the templates that the bundle brings: the headline, always
DRAWS = 10  # of known labels, for rejection
BLOCK = 1024  # items that the twin compares at once
TWIN, LARGEST = "twin", "largest label"
SHOWN = 5  # labels that are kept of each answer


@dataclass(frozen=True)
class Line:
    """One number. task: "zero-shot", "retrieval", ...; what: templates, direction or look; part: "fused", "pictures", "points", "twin";
    low, high: 95 % bootstrap interval; seeds: the value for each sampling seed, the first being `value`."""

    task: str
    what: str
    part: str
    measure: str
    value: float
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    n: int = 0
    seeds: tuple[float, ...] = ()


def lines_of(task: str, what: str, part: str, figures: Mapping[str, Figure]) -> list[Line]:
    """A line a figure."""
    return [Line(task, what, part, name, one.value, one.low, one.high, one.chance, one.n) for name, one in figures.items()]


@dataclass(eq=False)
class Tasks:
    """names: how each label of the set is spoken; templates: name -> sentences; seeds: variants that only drew other points."""

    judge: score.Judge
    table: Table
    names: Mapping[str, str]
    templates: Mapping[str, Sequence[str]]
    seeds: tuple[str, ...] = ()
    train: Table | None = None
    seed: int = 0
    rows_of: Callable[[Sequence[str], Sequence[str]], Float32] | None = None  # (words, templates) -> rows, from where they are kept
    _texts: dict[str, Float32] = field(default_factory=dict)

    @cached_property
    def labels(self) -> list[str]:
        """That the set has, in order."""
        return sorted({item.label for item in self.table.items if item.label})

    @cached_property
    def named(self) -> NDArray[np.int64]:
        """Numbers of the items that have a label."""
        return np.array([number for number, item in enumerate(self.table.items) if item.label], np.int64)

    @cached_property
    def truth(self) -> NDArray[np.int64]:
        """Column of the right label of each of `named`."""
        return np.searchsorted(self.labels, [self.table.items[number].label for number in self.named]).astype(np.int64)

    @cached_property
    def present(self) -> Bools:
        """Which of `named` were let in."""
        return self.table.there[self.named]

    @property
    def speaks(self) -> bool:
        """Whether there is a text tower: without one nothing can be named."""
        return "text" in getattr(self.judge, "towers", ("text",))

    def texts(self, templates: str) -> Float32:
        """(L, D) of the labels in some templates."""
        if templates not in self._texts:
            words = [self.names[label] for label in self.labels]
            self._texts[templates] = self.worded(words, self.templates[templates])
        return self._texts[templates]

    def worded(self, words: Sequence[str], templates: Sequence[str]) -> Float32:
        """(len(words), D): of each, the mean over the templates."""
        return (self.rows_of or partial(score.label_vectors, self.judge))(words, templates)

    def scores(self, templates: str, variant: str) -> dict[str, Float32]:
        """part -> (n, L) of `named` that are present."""
        vectors = {part: rows[self.named][self.present] for part, rows in self.table.parts(variant).items()}
        return {part: label_scores(self.judge, self.texts(templates), some) for part, some in parts_of(vectors).items()}

    def ranks(self, templates: str, variant: str) -> dict[str, NDArray[np.float64]]:
        """part -> (n,) how many labels are better than the right one; L where the item was refused."""
        return {part: self._ranked(scores) for part, scores in self.scores(templates, variant).items()}

    def _ranked(self, scores: Float32) -> NDArray[np.float64]:
        rank = np.full(len(self.truth), float(len(self.labels)))
        rank[self.present] = measures.ranks(scores, self.truth[self.present])
        return rank

    def tops(self, rank: NDArray[np.float64]) -> dict[str, Figure]:
        """top-1, class mean, top-5 of ranks (n,)."""
        count = len(self.labels)
        top = measures.tops_of(rank, count, self.seed)
        mean = measures.class_mean(rank < 1, self.truth, 1 / count, self.seed)
        return {"top-1": top["top-1"], "class mean": mean, "top-5": top["top-5"]}

    def naming(self) -> list[Line]:
        """Zero-shot, by each of the templates; and what needs no model."""
        found: list[Line] = []
        for templates in self.templates:
            ranks = {variant: self.ranks(templates, variant) for variant in (PLAIN, *self.seeds)}
            for part, rank in ranks[PLAIN].items():
                lines = lines_of("zero-shot", templates, part, self.tops(rank))
                others = [_plainly(self.tops_only(ranks[seed][part])) for seed in self.seeds]
                found += [
                    replace(line, seeds=(line.value, *(other[line.measure] for other in others))) if others else line for line in lines
                ]
        share = np.bincount(self.truth).max() / len(self.truth)
        found.append(
            Line("zero-shot", "always the largest label", LARGEST, "top-1", float(share), chance=1 / len(self.labels), n=len(self.truth))
        )
        return found + lines_of("zero-shot", "untrained twin", TWIN, self.tops(self._ranked(self.twin_scores)))

    def tops_only(self, rank: NDArray[np.float64]) -> tuple[float, float, float]:
        """top-1, class mean, top-5 without intervals."""
        right = rank < 1
        shares = np.bincount(self.truth, right) / np.maximum(np.bincount(self.truth), 1)
        return float(right.mean()), float(shares[np.unique(self.truth)].mean()), float((rank < 5).mean())

    def robustness(self, looks: Sequence[str]) -> list[Line]:
        """Naming of spoilt shapes, by the bundle's own templates."""
        found: list[Line] = []
        for look in looks:
            for part, rank in self.ranks(OWN, look).items():
                found += lines_of("robustness", LOOKS[look][0], part, self.tops(rank))
        return found

    @property
    def twin_told(self) -> str:
        """What the twin learnt from, for the report."""
        if self.train is not None:
            return f"histograms of shape and colour; the 5 nearest of {int(self.train.there.sum())} labelled models of the split train vote"
        return "histograms of shape and colour; the 5 nearest of the set's other half vote: it sees labels of the set, zero-shot does not"

    @cached_property
    def twin_scores(self) -> Float32:
        """(n, L) of `named` that are present."""
        asked = self.table.rows[PLAIN][DESCRIPTOR][self.named][self.present]  # (n, 2, 187)
        truth = self.truth[self.present]
        if self.train is not None:
            there = np.flatnonzero(self.train.there)
            labels = [self.train.items[int(number)].label for number in there]
            return self._by_train(asked, self.train.rows[SHAPE][DESCRIPTOR][there][:, 0], labels)
        keys = [self.table.items[number].key for number in self.named[self.present]]
        half = np.array([sha256(key.encode()).digest()[0] % 2 for key in keys], bool)
        found = np.zeros((len(asked), len(self.labels)), np.float32)
        for side in (half, ~half):
            if side.any() and not side.all():
                twin = Twin(asked[~side][:, 0], truth[~side], self.texts(OWN))
                found[side] = _in_blocks(twin.votes, asked[side])
        return found

    def _by_train(self, asked: Float32, described: Float32, labels: list[str]) -> Float32:
        """Votes; where the training models lack a label of the set, through words."""
        trained = sorted(set(labels))
        columns = np.searchsorted(trained, labels)
        if set(self.labels) <= set(trained):
            texts = np.zeros((len(trained), 1), np.float32)
            votes = _in_blocks(Twin(described, columns, texts).votes, asked)
            return votes[:, np.searchsorted(trained, self.labels)]
        texts = self.worded([self.names.get(label, spoken(label)) for label in trained], self.templates[OWN])
        return _in_blocks(Twin(described, columns, texts).words, asked) @ self.texts(OWN).T

    @cached_property
    def calibrated(self) -> bool:
        """Whether the bundle brings a temperature; else it is CLIP's."""
        own = self.judge.calibration
        plain = not has_calibration(self.judge) and own.temperature == 1.0 and not self.judge.background
        return not plain and not isinstance(self.judge, Judged)

    @cached_property
    def calibration(self) -> Calibration:
        """The bundle's own; where it has none, CLIP's softmax of cosines."""
        return self.judge.calibration if self.calibrated else Calibration(temperature=1 / LOGIT_SCALE)

    def headline(self) -> tuple[str, Float32]:
        """The part that stands for the encoder, and its (n, L) scores of `named` that are present."""
        return next(iter(self.scores(OWN, PLAIN).items()))

    def predictions(self) -> list[dict[str, Any]]:
        """One entry an item: what was answered, how sure, and where the right label stands."""
        part, scores = self.headline()
        shares, none = probabilities(scores, self.calibration)
        order = np.argsort(-scores, 1, kind="stable")[:, :SHOWN]
        rank = measures.ranks(scores, self.truth[self.present])
        entries: list[dict[str, Any]] = []
        for row, number in enumerate(self.named[self.present]):
            item, best = self.table.items[number], order[row]
            answers = [[self.labels[at], round(float(shares[row, at]), 4)] for at in best]
            entries.append(
                {"key": item.key, "content": self.table.contents[number], "label": item.label, "part": part, "answers": answers,
                 "none": round(float(none[row]), 4), "rank": float(rank[row])}
            )  # fmt: skip
        return entries

    def confidence(self) -> tuple[list[Line], list[tuple[float, float, int]]]:
        """Expected calibration error of the best label, without and with "none" as an answer, and the curve of the first."""
        part, scores = self.headline()
        shares, none = (values.astype(np.float64) for values in probabilities(scores, self.calibration))
        right = shares.argmax(1) == self.truth[self.present]
        best = shares.max(1)
        alone = best / np.maximum(1 - none, 1e-12)
        told = "the bundle's own temperature" if self.calibrated else "softmax of 100 x cosine"
        numbers = {"ECE": measures.calibration_error(alone, right), "mean probability of the best label": float(alone.mean())}
        if "score" in self.calibration.none:
            kept = right & (best > none)
            numbers['ECE, "none" an answer'] = measures.calibration_error(np.maximum(best, none), kept)
            numbers["right and not rejected"] = float(kept.mean())
        lines = [Line("calibration", told, part, measure, value, n=len(right)) for measure, value in numbers.items()]
        return lines, measures.calibration_curve(alone, right)

    def rejection(self) -> list[Line]:
        """Half of the labels are asked for; items of the others should be told apart. Mean over DRAWS halves."""
        if len(self.labels) < 4:
            return []
        part, scores = self.headline()
        truth, rng = self.truth[self.present], np.random.default_rng(self.seed)
        areas, said, kept = [], [], []
        for _ in range(DRAWS):
            known = np.sort(rng.permutation(len(self.labels))[: len(self.labels) // 2])
            inside = np.isin(truth, known)
            if not inside.any() or inside.all():
                continue
            _, none = probabilities(scores[:, known], self.calibration)
            doubt = none if "score" in self.calibration.none else -scores[:, known].max(1)
            areas.append(measures.auroc(doubt[inside], doubt[~inside]))
            said.append(float((none[~inside] > 0.5).mean()))
            kept.append(float((none[inside] <= 0.5).mean()))
        if not areas:
            return []
        told = "half of the labels asked for"
        lines = [Line("open set", told, part, "AUROC", float(np.mean(areas)), chance=0.5, n=len(truth), seeds=tuple(areas))]
        if "score" in self.calibration.none:
            lines.append(Line("open set", told, part, "rejected, of the unknown", float(np.mean(said)), n=len(truth), seeds=tuple(said)))
            lines.append(Line("open set", told, part, "kept, of the known", float(np.mean(kept)), n=len(truth), seeds=tuple(kept)))
        return lines


def _plainly(values: tuple[float, float, float]) -> dict[str, float]:
    return dict(zip(("top-1", "class mean", "top-5"), values))


def _in_blocks(function: Callable[[Float32], Float32], rows: Float32) -> Float32:
    return np.concatenate([function(rows[at : at + BLOCK]) for at in range(0, len(rows), BLOCK)])

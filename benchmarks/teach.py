"""What five examples of ten words teach: naming and finding before and after `cg3d learn`, over ten draws; writes nothing but its scratch.

    python benchmarks/teach.py --models FOLDER --manifest CSV

FOLDER: the unpacked models; CSV: columns path, label, split (train, val, novel, other); the default is models/manifest.csv below CG3D_DATA.
Three settings. "new": words and examples from val, novel and other, which no tower has seen; their remaining models are named.
"val": examples from train, as the towers know them, models of val are named. "codes": as "new", but the words say nothing ("kit ungo").
In each: top-1 among the ten words; among all words of these splits; top-1 of all other models among all words, which the taught ones may
have taken away; text -> model R@1, R@5 and mAP of every word of val and novel, and of those alone that were not taught.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from quality_vectors import vectors_of

from cg3d.answers import adapt, score
from cg3d.bundle.calibrate import fuse
from cg3d.bundle.runtime import Bundle
from cg3d.evaluate.measures import retrieval
from cg3d.library.rows import Lesson
from cg3d.records import Float32

DATA = Path(os.environ.get("CG3D_DATA", "../shared/data"))
WORDS, EACH, DRAWS = 10, 5, 10
TRAINED = 8  # examples that "val" draws from, a label: they must be encoded
PARTS = ("points", "pictures")
CODES = ("ungo", "mox", "trell", "varn", "plix", "drom", "kesh", "wub", "zorp", "flin")
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Set:
    """Encoded models. rows: part -> (N, D); labels: (N,) names; split: (N,)."""

    rows: dict[str, Float32]
    labels: NDArray[np.str_]
    split: NDArray[np.str_]

    def at(self, places: Ints) -> dict[str, Float32]:
        return {part: rows[places] for part, rows in self.rows.items()}


def main() -> None:
    given = argparse.ArgumentParser()
    given.add_argument("--models", type=Path, required=True)
    given.add_argument("--manifest", type=Path, default=DATA / "models" / "manifest.csv")
    given.add_argument("--bundle", default="default")
    given.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "cg3d-teach", help="Where vectors are kept.")
    given.add_argument("--processes", type=int, default=1)
    given.add_argument("--settings", default="new,val,codes")
    told = given.parse_args()
    bundle = Bundle.open(told.bundle, threads=1)
    rows = list(csv.DictReader(told.manifest.open(encoding="utf-8", newline="")))
    models = encoded(bundle, told, rows)
    texts = Texts(bundle)
    for setting in told.settings.split(","):
        found = [draw(bundle, models, texts, setting, number) for number in range(DRAWS)]
        print(f"\n{setting}: {WORDS} words, {EACH} examples each, {DRAWS} draws; mean +- sd over the draws")
        for name in found[0]:
            values = np.array([one[name] for one in found])
            print(f"  {name:44s} {values.mean():8.3f} +- {values.std(ddof=1):.3f}   least {values.min():.3f}")
        print(json.dumps({"setting": setting, "draws": found}))


class Texts:
    """Label vectors, each encoded once."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.known: dict[str, Float32] = {}

    def __call__(self, labels: list[str]) -> Float32:
        new = [label for label in labels if label not in self.known]
        self.known |= dict(zip(new, score.label_vectors(self.bundle, new, self.bundle.manifest.templates))) if new else {}
        return np.stack([self.known[label] for label in labels])


def encoded(bundle: Bundle, told: argparse.Namespace, rows: list[dict[str, str]]) -> Set:
    """Vectors of val, novel and other, and of a few train models of those labels that "val" may draw."""
    groups = [[row for name in names for row in rows if row["split"] == name] for names in (("val", "novel"), ("other",))]
    if "val" in told.settings.split(","):
        wanted = val_labels(np.array([row["label"] for row in rows]), np.array([row["split"] for row in rows]))
        few = [[row for row in rows if row["split"] == "train" and row["label"] == label][:TRAINED] for label in wanted]
        groups.append([row for some in few for row in some])
    found = [
        vectors_of(bundle, told.models, [row["path"] for row in group], "as it is", told.scratch, processes=told.processes)
        for group in groups
    ]
    all_rows = [row for group in groups for row in group]
    vectors = {part: np.concatenate([one[part] for one in found]) for part in PARTS}
    return Set(vectors, np.array([row["label"] for row in all_rows]), np.array([row["split"] for row in all_rows]))


def val_labels(labels: NDArray[np.str_], split: NDArray[np.str_]) -> list[str]:
    """Those with at least 5 models in train and 3 in val."""
    train, val = Counter(labels[split == "train"].tolist()), Counter(labels[split == "val"].tolist())
    return sorted(label for label, count in val.items() if count >= 3 and train[label] >= EACH)


def draw(bundle: Bundle, models: Set, texts: Texts, setting: str, number: int) -> dict[str, float]:
    """One draw of words and examples, and everything that is measured."""
    rng = np.random.default_rng(number)
    held = models.split != "train"
    if setting == "val":
        pool, source, asked = val_labels(models.labels, models.split), models.split == "train", models.split == "val"
    else:
        counts = Counter(models.labels[held].tolist())
        pool, source, asked = sorted(label for label, count in counts.items() if count > EACH), held, held
    chosen = sorted(rng.choice(pool, WORDS, replace=False).tolist())
    examples = np.concatenate([rng.choice(np.flatnonzero(source & (models.labels == word)), EACH, replace=False) for word in chosen])
    words = [f"kit {code}" for code in CODES] if setting == "codes" else chosen
    began, used = time.monotonic(), time.process_time()
    own = score.label_vectors(bundle, words, bundle.manifest.templates)
    ours = adapt.Examples(tuple(words), models.at(examples), np.repeat(np.arange(WORDS), EACH), examples)
    lesson = adapt.fit(bundle, bundle.space, ours, own, models.at(np.flatnonzero(held)))
    spent = {"seconds": time.monotonic() - began, "CPU seconds": time.process_time() - used}
    left = np.setdiff1d(np.flatnonzero(asked & np.isin(models.labels, chosen)), examples)
    named = naming(bundle, models, texts, chosen, words, left, examples, lesson)
    return {**named, **finding(bundle, models, texts, dict(zip(chosen, words)), examples, lesson), **spent}


def naming(
    bundle: Bundle, models: Set, texts: Texts, chosen: list[str], words: list[str], left: Ints, examples: Ints, lesson: Lesson
) -> dict[str, float]:
    """Top-1 of left-over models of the taught words, and of all others."""
    held = models.split != "train"
    others = [label for label in sorted(set(models.labels[held])) if label not in chosen]
    rest = np.setdiff1d(np.flatnonzero(held & ~np.isin(models.labels, chosen)), examples)
    found = {"models named": float(len(left))}
    for when, known in (("before", None), ("after", lesson)):
        for what, labels, places in (
            ("the ten", words, left),
            ("all", [*words, *others], left),
            ("all, other models", [*words, *others], rest),
        ):
            heads = adapt.heads_for(known, bundle.space, labels)
            scores = score.label_scores(bundle, texts(labels), models.at(places), heads)
            right = np.array([(chosen + others).index(label) for label in models.labels[places]])
            found[f"top-1 among {what}, {when}"] = float((scores.argmax(1) == right).mean())
    return found


def finding(bundle: Bundle, models: Set, texts: Texts, words: dict[str, str], examples: Ints, lesson: Lesson) -> dict[str, float]:
    """Text -> model on val and novel without the examples."""
    gallery = np.setdiff1d(np.flatnonzero(np.isin(models.split, ("val", "novel"))), examples)
    questions = sorted(set(models.labels[gallery]))
    asked = [words.get(label, label) for label in questions]
    relevant = np.array(questions)[:, None] == models.labels[gallery]
    vectors = models.at(gallery)
    found = {}
    for when in ("before", "after"):
        parts = score.parts_for(bundle, texts(asked), vectors)
        for at, word in enumerate(asked):
            if when == "after" and (heads := adapt.heads_for(lesson, bundle.space, [word])):
                for part in parts:
                    parts[part][at] = adapt.asked(heads, part, parts[part][at], vectors[part])
        scores = fuse(parts, bundle.calibration.fusion)
        taught = np.isin(questions, list(words))
        for what, which in (("all words", taught | True), ("words not taught", ~taught), ("taught words", taught)):
            if which.any():
                figures = retrieval(scores[which], relevant[which])
                found |= {f"text -> model {name}, {what}, {when}": figures[name].value for name in ("R@1", "R@5", "mAP")}
    return found


if __name__ == "__main__":
    main()

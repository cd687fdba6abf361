"""How well a bundle names and finds models, beside chance and an untrained twin; writes results.md and figures.

    python benchmarks/quality.py --models FOLDER --manifest CSV --bundle default --out docs

FOLDER: the unpacked models; CSV: columns path, label, split (train, val, novel, other). The default of --manifest is models/manifest.csv
below CG3D_DATA. Scores come from cg3d.answers.score, as `classify` and `search` have them. File names are never used.
"""

from __future__ import annotations

import argparse
import csv
import os
import shlex
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import quality_plots
import quality_report
from numpy.typing import NDArray
from quality_vectors import Rows, vectors_of

from cg3d.answers import score
from cg3d.bundle.calibrate import probabilities
from cg3d.bundle.runtime import Bundle
from cg3d.evaluate.measures import Figure, auroc, calibration_error, retrieval, tops
from cg3d.evaluate.scoring import label_scores, search_scores
from cg3d.evaluate.spoil import LOOKS as SPOILT
from cg3d.evaluate.twin import Twin
from cg3d.made import KINDS
from cg3d.records import Float32

LOOKS = {"as it is": ""} | {look: SPOILT[look][0] for look in ("no colour", "lying", "few points")}
LIST = 20  # labels of a list for probabilities
DATA = Path(os.environ.get("CG3D_DATA", "../shared/data"))

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Row:
    """A line of the report: part ("points", "pictures", "fused", "twin") -> measure -> figure."""

    task: str
    look: str
    labels: int
    figures: dict[str, dict[str, Figure]]


class Quality:
    """One bundle on one list of models. Rows are measured one by one; vectors come from the scratch folder where they are known."""

    def __init__(
        self, bundle: Bundle, root: Path, rows: list[dict[str, str]], scratch: Path, looks: list[str] | None = None, seed: int = 0
    ) -> None:
        self.bundle, self.root, self.scratch, self.seed = bundle, root, scratch, seed
        self.looks = list(LOOKS)[1:] if looks is None else looks
        self.files = {split: [row["path"] for row in rows if row["split"] == split] for split in ("train", "val", "novel", "other")}
        self.names = {split: np.array([row["label"] for row in rows if row["split"] == split]) for split in self.files}
        self._known: dict[str, Rows] = {}

    @cached_property
    def trained(self) -> list[str]:
        return sorted(set(self.names["train"]))

    @cached_property
    def twin(self) -> Twin:
        described = vectors_of(self.bundle, self.root, self.files["train"], "as it is", self.scratch, encode=False)["descriptor"][:, 0]
        return Twin(described, np.searchsorted(self.trained, self.names["train"]), self.texts(self.trained))

    def texts(self, labels: list[str]) -> Float32:
        return score.label_vectors(self.bundle, labels, self.bundle.manifest.templates)

    def rows(self, split: str, look: str) -> Rows:
        """Vectors and descriptors of val, novel or other."""
        group = ("other",) if split == "other" else ("val", "novel")
        if (key := f"{look} {group}") not in self._known:
            files = [file for name in group for file in self.files[name]]
            self._known[key] = vectors_of(self.bundle, self.root, files, look, self.scratch)
        start = len(self.files["val"]) if split == "novel" else 0
        return {part: rows[start : start + len(self.files[split])] for part, rows in self._known[key].items()}

    def parts(self, rows: Rows) -> dict[str, Rows]:
        """What is measured: each part alone, and all of them fused."""
        alone: dict[str, Rows] = {part: {part: rows[part]} for part in ("points", "pictures") if part in rows}
        return alone | {"fused": {part: rows[part] for part in alone}} if len(alone) > 1 else alone

    def classified(self, split: str, labels: list[str], look: str = "as it is", keep: Bools | None = None, task: str = "") -> Row:
        """Top-1 and top-5 of a split's models among labels. keep: (n,) which of them count."""
        keep = np.ones(len(self.names[split]), bool) if keep is None else keep
        rows = {part: found[keep] for part, found in self.rows(split, look).items()}
        truth, texts = np.searchsorted(labels, self.names[split][keep]), self.texts(labels)
        figures = {part: tops(label_scores(self.bundle, texts, vectors), truth, self.seed) for part, vectors in self.parts(rows).items()}
        if labels == self.trained:
            figures["twin"] = tops(self.twin.votes(rows["descriptor"]), truth, self.seed)
        else:
            figures["twin"] = tops(self.twin.words(rows["descriptor"]) @ texts.T, truth, self.seed)
        return Row(task or split, LOOKS[look], len(labels), figures)

    def found(self, look: str = "as it is") -> Row:
        """Text -> model: every label of val and novel is a question, their models are the gallery."""
        questions, relevant, rows = self.gallery(look)
        figures = {}
        for part, vectors in self.parts(rows).items():
            figures[part] = retrieval(search_scores(self.bundle, self.texts(questions), vectors), relevant, self.seed)
        figures["twin"] = retrieval(self.texts(questions) @ self.twin.words(rows["descriptor"]).T, relevant, self.seed)
        return Row("text -> model", LOOKS[look], len(questions), figures)

    def gallery(self, look: str) -> tuple[list[str], Bools, Rows]:
        """Questions, (Q, N) which models are right, rows of the N models."""
        names = np.concatenate([self.names["val"], self.names["novel"]])
        questions = sorted(set(names))
        both = [self.rows(split, look) for split in ("val", "novel")]
        return questions, np.array(questions)[:, None] == names, {part: np.concatenate([rows[part] for rows in both]) for part in both[0]}

    def without_made(self, split: str, *, heads: bool) -> tuple[Bools, list[str]]:
        """Models of a split whose label is no kind of made model, nor, with `heads`, ends in one ("work desk"); and their labels."""
        taken = {label for label in set(self.names[split]) if label in KINDS or (heads and label.split()[-1] in KINDS)}
        keep = np.array([label not in taken for label in self.names[split]])
        return keep, sorted(set(self.names[split]) - taken)

    def all_rows(self) -> list[Row]:
        novel, other = sorted(set(self.names["novel"])), sorted(set(self.names["other"]))
        everything = sorted({*self.trained, *novel})
        rows = [self.classified("val", self.trained, task="val among the train labels")]
        rows += [self.classified("novel", novel, task="novel among the novel labels")]
        for heads, what in ((False, "label is a made kind"), (True, "label or its last word is a made kind")):
            keep, _ = self.without_made("novel", heads=heads)
            rows.append(self.classified("novel", novel, keep=keep, task=f"novel, without those whose {what}"))
            rows.append(self.classified("novel", novel, keep=~keep, task=f"novel, only those whose {what}"))
        rows += [self.classified("novel", everything, task="novel among train and novel labels")]
        rows += [self.classified("other", other, task="other among its own labels")]
        keep, _ = self.without_made("other", heads=False)
        rows.append(self.classified("other", other, keep=keep, task="other, without those whose label is a made kind"))
        rows += [self.found()]
        for look in self.looks:
            rows += [self.classified("val", self.trained, look, task="val among the train labels")]
            rows += [self.classified("novel", novel, look, task="novel among the novel labels"), self.found(look)]
        return rows

    def open_set(self) -> dict[str, float]:
        """AUROC of "none of these" and calibration error: each validation model against LIST labels, once with its own and once without."""
        rng = np.random.default_rng(self.seed)
        rows, texts = self.rows("val", "as it is"), self.texts(self.trained)
        scores = label_scores(self.bundle, texts, self.parts(rows).get("fused", next(iter(self.parts(rows).values()))))
        truth = np.searchsorted(self.trained, self.names["val"])
        columns = np.array([rng.choice(np.delete(np.arange(len(texts)), own), LIST, replace=False) for own in truth])
        _, without = probabilities(np.take_along_axis(scores, columns, 1), self.bundle.calibration)
        columns[:, 0] = truth
        shares, none = probabilities(np.take_along_axis(scores, columns, 1), self.bundle.calibration)
        right = np.concatenate([(shares[:, 1:].max(1) < shares[:, 0]) & (none < shares[:, 0]), without > 0.5])
        answered = np.concatenate([np.maximum(shares.max(1), none), np.maximum(without, 1 - without)])
        n = len(truth)
        return {
            "n": n,
            "AUROC of none": auroc(none, without),
            "top-1 with the label in the list (none is an answer)": float(right[:n].mean()),
            "says none (above 0.5) without it": float(right[n:].mean()),
            "ECE with the label in the list": calibration_error(answered[:n], right[:n]),
            "mean probability of the answer": float(answered[:n].mean()),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--models", type=Path, required=True, help="the unpacked models")
    parser.add_argument("--manifest", type=Path, default=DATA / "models" / "manifest.csv")
    parser.add_argument("--bundle", default="default")
    parser.add_argument("--out", type=Path, default=Path("docs"))
    parser.add_argument("--scratch", type=Path, default=Path("scratch/quality"), help="where vectors are kept")
    parser.add_argument("--looks", nargs="*", default=list(LOOKS)[1:], choices=list(LOOKS)[1:], help="how models are spoilt (default: all)")
    parser.add_argument("--seed", type=int, default=0, help="of the label lists and of the bootstrap")
    options = parser.parse_args()
    with options.manifest.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    quality = Quality(Bundle.open(options.bundle, threads=1), options.models.resolve(), rows, options.scratch, options.looks, options.seed)
    measured = quality.all_rows()
    figures = options.out / "figures"
    figures.mkdir(parents=True, exist_ok=True)
    quality_plots.confusion(quality, figures / "confusion.png")
    quality_plots.contact_sheet(quality, figures / "search.png")
    quality_plots.bars(measured, figures / "quality.png")
    command = "python benchmarks/quality.py --models FOLDER" + (
        f" --bundle {shlex.quote(options.bundle)}" if options.bundle != "default" else ""
    )
    text = quality_report.report(quality, measured, quality.open_set(), command, figures)
    (options.out / "results.md").write_text(text, encoding="utf-8")
    print(text, file=sys.stdout)


if __name__ == "__main__":
    main()

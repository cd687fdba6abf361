"""The rows of quality.py as results.md. Measures nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cg3d.evaluate.measures import Figure
from cg3d.made import KINDS

if TYPE_CHECKING:
    from quality import Quality, Row

PARTS = ("fused", "pictures", "points", "twin")

AIMS = (
    ("val among the train labels", "fused", (78, 90)),
    ("novel among the novel labels", "fused", (35, 60)),
    ("novel among train and novel labels", "fused", (8, 30)),
    ("val among the train labels", "points", (50, 75)),
    ("novel among the novel labels", "points", (28, 50)),
)

HEAD = """# Results: how well the bundle names and finds models

Written by `{command}`
on {day}: bundle `{name}`, space `{space}`. Seeds: {seed} for label lists and bootstrap, the hash of each file for its
sample.

{counts}.

All in per cent. In brackets: 95 % bootstrap interval over the n (models, or questions for text -> model). It does not hold what another
training seed would change (1-2 points for the picture head, [log.md](log.md)): the bundle is one run, n = 1 seed. File names are left out
everywhere. A file that the reader refuses counts as wrong.

- *fused*: what `classify` and `search` answer with; calibrated weights {weights}. *pictures*, *points*: that part alone.
- *twin*: untrained. Histograms of distances, height x radius and colour of the train models; the 5 nearest vote. Among labels that no train
  model has, the texts of the neighbours' labels are averaged and compared with the labels asked for.
- The val split has chosen the fusion weights, the temperature and "none"; its rows are therefore a little kind.
"""


def report(quality: Quality, rows: list[Row], open_set: dict[str, float], command: str, figures: Path) -> str:
    """The whole file."""
    bundle = quality.bundle
    counts = ", ".join(f"{split} {len(names)} models of {len(set(names))} labels" for split, names in quality.names.items())
    weights = ", ".join(f"{part} {weight:g}" for part, weight in bundle.calibration.fusion.items() if part != "name")
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    head = HEAD.format(
        command=command, day=day, name=bundle.name, space=bundle.space, seed=quality.seed, counts=counts.capitalize(), weights=weights
    )
    seen = ("top-1", "top-5"), [row for row in rows if not row.look and "top-1" in row.figures["twin"]]
    spoilt = ("top-1", "top-5"), [row for row in rows if row.look and "top-1" in row.figures["twin"]]
    finding = ("R@1", "R@5", "mAP"), [row for row in rows if "mAP" in row.figures["twin"]]
    blocks = [
        head,
        "## Against the aims\n",
        aims(rows),
        below_twin(rows),
        "## Naming\n",
        table(*seen),
        made_kinds(quality),
        "![top-1 of each part](figures/quality.png)\n",
    ]
    blocks += ["## Naming models that lack something\n", table(*spoilt), LACKS]
    blocks += ["## Finding: text -> model\n", GALLERY, table(*finding), "![8 questions, 6 best models each](figures/search.png)\n", SHEET]
    blocks += ['## "None of these" and probabilities\n', lists(open_set)]
    blocks += ["## What is taken for what\n", "![confusion of val models](figures/confusion.png)\n", CONFUSION]
    curves = sorted(figures.glob("curve*.png"))
    if curves:
        blocks += ["## Learning curves\n", *[f"![{curve.stem}](figures/{curve.name})\n" for curve in curves]]
    return "\n".join(blocks).rstrip() + "\n"


LACKS = """"No colour": materials, textures and vertex colours taken away. "+Z up and nobody says so": besides, the model lies on its
back as a file of another program would, and the format does not say which axis is up; both poses are encoded and weighed, as in use.
"256 random points": a cloud with its colours; the towers were made for 1,024 points and surfaces.
"""
GALLERY = "Every label of val and novel is a question; the models of both are the gallery. R@k: a right one is among the first k.\n"
SHEET = (
    "Green frame: the model bears the label asked for. Questions are spread evenly over the labels with at least 3 models, not chosen.\n"
)
CONFUSION = "Last words of val labels, the most frequent ones; rows: truth, columns: the answer among all train labels, fused.\n"


def table(measures: tuple[str, ...], rows: list[Row]) -> str:
    lines = ["| what | n | labels | measure | chance | " + " | ".join(PARTS) + " |", "|---|---|---|---|---|" + "---|" * len(PARTS)]
    for row in rows:
        what = f"{row.task}; {row.look}" if row.look else row.task
        for number, measure in enumerate(measures):
            first = row.figures["twin"][measure]
            cells = [what if not number else "", str(first.n) if not number else "", str(row.labels) if not number else "", measure]
            cells += [f"{100 * first.chance:.1f}", *[cell(row.figures.get(part, {}).get(measure), part == "fused") for part in PARTS]]
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def cell(figure: Figure | None, bold: bool) -> str:
    if figure is None:
        return ""
    value = f"**{100 * figure.value:.1f}**" if bold else f"{100 * figure.value:.1f}"
    return f"{value} ({100 * figure.low:.0f}-{100 * figure.high:.0f})"


def aims(rows: list[Row]) -> str:
    """What was aimed at, and whether it was reached."""
    lines = ["| what | aim top-1/top-5 | reached | |", "|---|---|---|---|"]
    for task, part, aim in AIMS:
        found = next(row.figures[part] for row in rows if row.task == task and not row.look and part in row.figures)
        values = tuple(100 * found[measure].value for measure in ("top-1", "top-5"))
        verdict = "yes" if all(value >= least for value, least in zip(values, aim)) else "no"
        lines.append(f"| {task}, {part} | {aim[0]}/{aim[1]} | {values[0]:.1f}/{values[1]:.1f} | {verdict} |")
    return "\n".join(lines) + "\n"


def below_twin(rows: list[Row]) -> str:
    """Every figure of a trained part that is not above the untrained twin's, said openly."""
    lines = ["Not better than the untrained twin (first measure of a row):\n"]
    for row in rows:
        twin = next(iter(row.figures["twin"].values())).value
        values = {part: next(iter(row.figures[part].values())).value for part in PARTS[:-1] if part in row.figures}
        worse = [f"{part} {100 * value:.1f}" for part, value in values.items() if value <= twin]
        if worse:
            lines.append(f"- {row.task}{'; ' + row.look if row.look else ''}: {', '.join(worse)} against {100 * twin:.1f}")
    return "\n".join(lines if len(lines) > 1 else [*lines, "- none"]) + "\n"


def made_kinds(quality: Quality) -> str:
    """Which labels the models made by code have too, said openly."""
    learnt = f"The bundle also learnt from models made by code (`cg3d.made`, {len(KINDS)} kinds)."
    lines = [f"{learnt} Labels that are such kinds, and so not quite new:\n"]
    for split in ("novel", "other"):
        labels = sorted(set(quality.names[split]) & set(KINDS))
        models = int(np.isin(quality.names[split], labels).sum())
        lines.append(f"- {split}: {len(labels)} labels, {models} models: {', '.join(labels)}.")
    return "\n".join(lines) + "\n"


def lists(open_set: dict[str, float]) -> str:
    """The open-set figures, one a line."""
    n = int(open_set["n"])
    lines = [f"Each of the {n} val models against 20 random train labels, once with its own label among them and once without; fused.\n"]
    lines += ["| measure | value |", "|---|---|"]
    for name, value in open_set.items():
        if name != "n":
            lines.append(f"| {name} | {value:.3f} |")
    return "\n".join(lines) + "\n\nChance: AUROC 0.5, top-1 1/21. The twin has no probabilities.\n"

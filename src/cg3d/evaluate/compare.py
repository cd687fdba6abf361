"""Several results side by side: tables, differences over the same items, warnings. Measures no model; page.py shows them.

Only results on the very same items (digest of keys, labels and contents) stand in one table.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.errors import UsageError
from cg3d.evaluate import measures, report
from cg3d.evaluate.report import Section, cell, headline, line_of
from cg3d.evaluate.tasks import LARGEST, OWN, TWIN

BESIDE = (  # of retrieval, what stands in the main table: head, measure, direction
    ("label -> model mAP", "mAP", "label -> model"),
    ("model -> model mAP", "mAP", "model -> model, label"),
    ("picture -> model R@1", "R@1", "picture -> model, itself"),
)


@dataclass(frozen=True)
class Run:
    """One result and what it is called here."""

    name: str
    result: dict[str, Any]


@dataclass(frozen=True)
class Comparison:
    runs: tuple[Run, ...]
    sections: tuple[Section, ...]
    warnings: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Tables and warnings, for JSON."""
        return {"sections": [asdict(section) for section in self.sections], "warnings": list(self.warnings)}


def comparison(folders: Sequence[Path]) -> Comparison:
    """Results of `cg3d evaluate --out`, or of the folders right below. Raises UsageError."""
    runs = _named([(folder.resolve().name, report.load(folder)) for folder in _found(folders)])
    groups: dict[str, list[Run]] = {}
    for run in runs:
        groups.setdefault(run.result["set"]["digest"], []).append(run)
    sections = [section for group in groups.values() for section in (_main(group), _spoilt(group), _finding(group)) if section.rows]
    return Comparison(tuple(runs), (*sections, _behind(runs)), tuple(_warnings(runs, groups)))


def difference(first: Mapping[str, Any], second: Mapping[str, Any]) -> tuple[float, float, float] | None:
    """top-1 of the second less that of the first over the items that both answered, and its paired 95 % interval; None without such."""
    one, two = ({entry["key"]: entry["rank"] < 1 for entry in result["predictions"]} for result in (first, second))
    keys = [key for key in one if key in two]
    if not keys:
        return None
    return measures.paired(np.array([one[key] for key in keys]), np.array([two[key] for key in keys]))


def _found(folders: Sequence[Path]) -> list[Path]:
    places = []
    for folder in folders:
        single = (folder / report.FILE).is_file() or not folder.is_dir()
        below = [folder] if single else sorted(file.parent for file in folder.glob(f"*/{report.FILE}"))
        if not below:
            raise UsageError(f"'{folder}' holds no evaluation", f"`cg3d evaluate BUNDLE --on SET --out FOLDER` writes {report.FILE}")
        places += below
    return places


def _named(results: Sequence[tuple[str, dict[str, Any]]]) -> list[Run]:
    """By the folder's name; the bundle's is beside it."""
    names = [name for name, _ in results]
    return [Run(name if names.count(name) == 1 else f"{name} ({number + 1})", result) for number, (name, result) in enumerate(results)]


MAIN = (
    "run",
    "bundle",
    "trained on",
    *report.NAMING,
    "against the first",
    *(head for head, *_ in BESIDE),
    "AUROC",
    "ECE",
    "spoilt, mean top-1",
)


def _main(group: Sequence[Run]) -> Section:
    """One row a run; below them what needs no model."""
    first = group[0].result
    rows = [_row(run, first) for run in group] + _without_model(first)
    given = first["set"]
    expected = f" of {given['expected']} published" if given["expected"] else ""
    title = f"{given['name']}, {given['split']}: {given['tested']} tested{expected}, {len(given['labels'])} labels"
    held = [column for column in range(len(MAIN)) if any(row[column] for row in rows)]
    shown = tuple(tuple(row[column] for column in held) for row in rows)
    return Section(title, tuple(MAIN[column] for column in held), shown, given["caution"], main=True)


def _row(run: Run, first: Mapping[str, Any]) -> tuple[str, ...]:
    result = run.result
    paired = difference(first, result) if result is not first else None
    against = f"{100 * paired[0]:+.1f} ({100 * paired[1]:+.1f}..{100 * paired[2]:+.1f})" if paired else ""
    seen = result["set"]["leaks"]["seen"] + (", CHOSEN" if result["set"]["chosen_on"] else "")
    looks = dict.fromkeys(line["what"] for line in result["figures"] if line["task"] == "robustness")
    tops = [line["value"] for look in looks if (line := line_of(result, "robustness", "top-1", what=look)) is not None]
    return (
        run.name,
        result["bundle"]["name"],
        seen,
        *(cell(headline(result, name)) for name in report.NAMING),
        against,
        *(_plain(line_of(result, "retrieval", measure, what=way)) for _, measure, way in BESIDE),
        _raw(line_of(result, "open set", "AUROC")),
        _raw(line_of(result, "calibration", "ECE")),
        f"{100 * float(np.mean(tops)):.1f}" if tops else "",
    )


def _without_model(result: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Chance, the largest label, the untrained twin."""
    found, top = [], headline(result, "top-1")
    if top is not None:
        chances = [f"{100 * line['chance']:.1f}" for name in report.NAMING if (line := headline(result, name)) is not None]
        found.append(("chance", "", "", *chances, *[""] * 7))
    if (line := line_of(result, "zero-shot", "top-1", part=LARGEST)) is not None:
        found.append(("always the largest label", "", "", cell(line), *[""] * 9))
    twin = [cell(line_of(result, "zero-shot", name, part=TWIN)) for name in report.NAMING]
    near = _plain(line_of(result, "retrieval", "mAP", what="model -> model, label", part=TWIN))
    return [*found, ("untrained twin", "", "", *twin, "", "", near, *[""] * 4)] if any(twin) else found


def _spoilt(group: Sequence[Run]) -> Section:
    """top-1 of each look, the headline's part; a column a run."""
    title = f"Spoilt shapes of {group[0].result['set']['name']}: top-1"
    found = _columns(title, "shape", group, "robustness", "top-1")
    whole = ("as it is", *(_plain(headline(run.result, "top-1")) for run in group))
    return Section(title, found.head, (whole, *found.rows)) if found.rows else found


def _finding(group: Sequence[Run]) -> Section:
    """mAP of every direction, the headline's part; a column a run."""
    return _columns(f"Who finds whom in {group[0].result['set']['name']}: mAP", "question -> answer", group, "retrieval", "mAP")


def _columns(title: str, what: str, group: Sequence[Run], task: str, measure: str) -> Section:
    whats = dict.fromkeys(line["what"] for run in group for line in run.result["figures"] if line["task"] == task)
    rows = tuple((name, *(_plain(line_of(run.result, task, measure, what=name)) for run in group)) for name in whats)
    return Section(title, (what, *(run.name for run in group)), rows)


BEHIND = ("input", "set", "counts", "leaks", "twin", "seeds", "code")


def _behind(runs: Sequence[Run]) -> Section:
    """What a reader needs to have the same again."""
    rows = []
    for run in runs:
        told = dict(report.facts(run.result))
        sentences = run.result["settings"]["templates"][OWN]
        templates = f"{len(sentences)}: {hashlib.sha256(chr(10).join(sentences).encode()).hexdigest()[:12]}"
        text = run.result["bundle"]["towers"].get("text", "")[:12]
        rows.append(
            (
                run.name,
                told["bundle"],
                told["chosen"],
                text,
                templates,
                told["input"],
                told["set"],
                told["counts"],
                told["leaks"],
                told["seeds"],
                told["code"],
            )
        )
    head = ("run", "bundle", "chosen", "text tower", "templates", "input", "set", "counts", "leaks", "seeds", "code")
    return Section("What stands behind", head, tuple(rows))


def _warnings(runs: Sequence[Run], groups: Mapping[str, Sequence[Run]]) -> list[str]:
    found = [f"{run.name}: {sentence}" for run in runs for sentence in report.warnings(run.result)]
    names: dict[str, set[str]] = {}
    for digest, group in groups.items():
        names.setdefault(f"{group[0].result['set']['name']}, {group[0].result['set']['split']}", set()).add(digest)
    twice = [(name, len(digests)) for name, digests in names.items() if len(digests) > 1]
    told = "different lists of items: their figures must not be compared"
    found += [f"'{name}' stands for {count} {told}" for name, count in twice]
    return found


def _plain(line: Mapping[str, Any] | None) -> str:
    return f"{100 * line['value']:.1f}" if line is not None else ""


def _raw(line: Mapping[str, Any] | None) -> str:
    return f"{line['value']:.3f}" if line is not None else ""

"""One encoder on one set, from items to a result that explains itself. Prints nothing; opens no bundle and no data set.

What is reported is never what something was chosen by: templates, weights of the parts and temperature are the bundle's own, the seeds
are numbered from 0, and nothing is tuned here.
"""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

import cg3d
from cg3d.bundle.runtime import Bundle
from cg3d.errors import UsageError
from cg3d.evaluate.asked import Asked, set_facts, spread
from cg3d.evaluate.kept import OnProgress, kept_texts
from cg3d.evaluate.leaks import Trained, leaks, spoken
from cg3d.evaluate.measures import DRAWS
from cg3d.evaluate.observe import SEED, SHAPE
from cg3d.evaluate.retrieve import retrieval
from cg3d.evaluate.scoring import judged
from cg3d.evaluate.spoil import PLAIN
from cg3d.evaluate.subject import Subject, commit, subject_of
from cg3d.evaluate.tasks import OWN, Line, Tasks
from cg3d.evaluate.vectors import Table, table_of
from cg3d.records import Encoder, Float32, Progress

FORMAT = 1
MOST_TRAIN = 1000  # labelled models that the untrained twin learns from


@dataclass(frozen=True)
class Settings:
    """templates: name -> sentences, beside the bundle's own; names: label -> how it is spoken, where not as it stands; seeds: draws of
    points; looks: how shapes are spoilt; workers: processes that read."""

    templates: Mapping[str, Sequence[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    seeds: int = 3
    looks: tuple[str, ...] = ()
    workers: int = 2
    seed: int = 0


def evaluate(
    encoder: Encoder, asked: Asked, settings: Settings = Settings(), *, subject: Subject | None = None, trained: Trained | None = None,
    cache: Path | None = None, on_progress: OnProgress = lambda _: None, say: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:  # fmt: skip
    """Everything that is measured, as what becomes evaluation.json (docs/evaluation.md lists the keys).

    cache: folder where rows are kept by content and space; a stopped evaluation goes on from there. Raises UsageError for a set without
    items or with one label only, Cg3dError.
    """
    subject = subject or (subject_of(encoder) if isinstance(encoder, Bundle) else Subject(type(encoder).__name__, ""))
    began = time.monotonic()
    tasks = tasks_of(encoder, asked, settings, subject, cache, on_progress)
    say("scores and bootstrap intervals")
    lines: list[Line] = []
    curve: list[tuple[float, float, int]] = []
    predictions: list[dict[str, Any]] = []
    if tasks.labels and tasks.speaks:
        lines += tasks.naming() + tasks.rejection()
        confidence, curve = tasks.confidence()
        lines += confidence + tasks.robustness(settings.looks)
        predictions = tasks.predictions()
    elif not tasks.speaks:
        say(f"'{subject.name}' has no text tower: nothing is named, models and pictures ask for each other")
    lines += retrieval(tasks)
    found = leaks([item.key for item in asked.items], tasks.table.contents, tasks.labels, trained, asked.called)
    return {
        "format": FORMAT,
        "made": {"date": datetime.now(UTC).isoformat(timespec="seconds"), "cg3d": cg3d.__version__, "commit": commit(),
                 "python": platform.python_version(), "seconds": round(time.monotonic() - began, 1)},
        "bundle": {**asdict(subject), "spec": asdict(encoder.spec), "calibration": msgspec.to_builtins(tasks.judge.calibration)},
        "set": set_facts(asked, tasks.labels, tasks.table, found),
        "settings": {"seeds": settings.seeds, "seed": settings.seed, "bootstrap": DRAWS,
                     "templates": {name: list(sentences) for name, sentences in tasks.templates.items()},
                     "names": {label: tasks.names[label] for label in tasks.labels}, "looks": list(settings.looks),
                     "twin": tasks.twin_told},
        "figures": [asdict(line) for line in lines],
        "calibration_curve": curve,
        "predictions": predictions,
    }  # fmt: skip


def tasks_of(
    encoder: Encoder, asked: Asked, settings: Settings, subject: Subject, cache: Path | None, on_progress: OnProgress
) -> Tasks:  # fmt: skip
    """Rows of all that is needed, computed or found again."""
    if not asked.items:
        raise UsageError(f"'{asked.name}' has no items in the split '{asked.split}'", f"It has: {dict(asked.splits)}")
    labels = {item.label for item in asked.items if item.label}
    if len(labels) == 1 and not any(item.texts or item.late_texts for item in asked.items):
        raise UsageError(f"'{asked.name}' has one label only, '{labels.pop()}'", "At least two must compete: a folder for each class")
    seeds = tuple(f"{SEED}{number}" for number in range(1, settings.seeds)) if "points" in getattr(encoder, "towers", ("points",)) else ()
    folder = cache / (subject.space[:16] or "space") if cache is not None else None
    train = spread([item for item in asked.train if item.label], MOST_TRAIN)
    total = len(asked.items) + len(train)

    def after(base: int) -> OnProgress:
        return lambda state: on_progress(Progress(base + state.done, base + state.total, state.seconds, state.refused, state.current))

    table = table_of(encoder, asked.items, (PLAIN, *seeds, *settings.looks), folder=folder, workers=settings.workers, on_progress=after(0))
    if not table.there.any():
        first = table.refusals[0]
        raise UsageError(f"none of the {len(asked.items)} items of '{asked.name}' was let in; '{first.path}': {first.reason}", first.advice)
    beside: Table | None = None
    if train:
        beside = table_of(encoder, train, (SHAPE,), folder=folder, workers=settings.workers, on_progress=after(total - len(train)))
    templates = {OWN: subject.templates, **settings.templates}
    names = {label: settings.names.get(label, spoken(label)) for label in labels}
    judge = judged(encoder)

    def rows_of(words: Sequence[str], sentences: Sequence[str]) -> Float32:
        return kept_texts(judge, folder, words, sentences, on_progress)

    return Tasks(judge, table, names, templates, seeds, beside, settings.seed, rows_of)

"""A folder becomes rows: walk, skip what is known, hash, read behind the door, encode, write in batches.

Children read the next files while this process encodes; all of SQLite and ONNX Runtime happens in the calling thread. A stop at any
moment (Ctrl-C, kill -9, power) keeps every batch that was written; the next run goes on from there. SQL is in plan.py and intake.py.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cg3d import __version__
from cg3d.errors import UsageError
from cg3d.formats.preflight import suffix_of
from cg3d.formats.walk import walk
from cg3d.library.intake import Intake
from cg3d.library.ours import Ours
from cg3d.library.pipeline import MakeDoor, Model, OnProgress, Pipeline, open_door
from cg3d.library.plan import Found, Plan, Scope, adopt_space, place_root
from cg3d.library.store import Library
from cg3d.records import Axis, Refusal

MASS_SHARE, MASS_FILES = 0.5, 20  # more than both at once is taken for an accident, not for a wish


@dataclass(frozen=True)
class IndexReport:
    """Files by what became of them. items: objects that were encoded or shared; refused: all that are refused now, also from before;
    kept: files that vanished and are kept all the same (see notes); suffixes: candidates by suffix; skipped: other files by suffix."""

    indexed: int = 0
    items: int = 0
    unchanged: int = 0
    removed: int = 0
    moved: int = 0
    kept: int = 0
    refused: tuple[Refusal, ...] = ()
    suffixes: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    def plus(self, other: IndexReport) -> IndexReport:
        """Both together."""
        sums = {name: getattr(self, name) + getattr(other, name) for name in _SUMMED}
        return IndexReport(
            **sums,
            suffixes=dict((Counter(self.suffixes) + Counter(other.suffixes)).most_common()),
            skipped=dict((Counter(self.skipped) + Counter(other.skipped)).most_common()),
        )


_SUMMED = ("indexed", "items", "unchanged", "removed", "moved", "kept", "refused", "notes", "seconds")


def index(
    library: Library,
    folders: Sequence[Path | str],
    bundle: Model,
    *,
    up: Axis | None = None,
    workers: int | None = None,
    rebuild: bool = False,
    prune: bool = False,
    on_progress: OnProgress | None = None,
    make_door: MakeDoor | None = None,
) -> IndexReport:
    """Bring the library up to date with folders (or single files); without any, with all that it knows.

    up: the axis that is up in files whose format does not say it, remembered for the folder. rebuild: do everything again, in the bundle's
    space. prune: forget vanished files even if most of a folder is gone. workers: reading threads, default one a core.
    Raises UsageError for a folder that is not there, SpaceMismatch for a library of another bundle, LibraryError.
    `index(library, ["models"], Bundle.open()).indexed`
    """
    places = [Path(folder) for folder in folders] or [root.path for root in library.roots()]
    known = {root.path for root in library.roots()}
    for place in places:
        if not place.exists() and Path(os.path.abspath(place)) not in known:
            raise UsageError(
                f"there is no folder '{place}'", "Check the spelling; a folder that was indexed before may be missing, a new one not"
            )
    adopt_space(library, bundle.space, bundle.name, rebuild=rebuild)
    report = IndexReport()
    for place in places:
        if not place.is_dir() and not place.is_file():
            report = report.plus(IndexReport(notes=(f"'{place}' is not there now; what is known of it is kept",)))
            continue
        scope = _scope(library, place, bundle, up)
        pipeline = Pipeline(library, scope, bundle, workers=workers or cores(), make_door=make_door or open_door, on_progress=on_progress)
        report = report.plus(_index_root(library, scope, pipeline, prune=prune))
    return report


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _scope(library: Library, place: Path, bundle: Model, up: Axis | None) -> Scope:
    root, folder, below, asked = place_root(library, place, up)
    epoch = int(library.meta("epoch") or 0)
    return Scope(root, folder, below, asked, bundle.space, bundle.spec.sampling_version, epoch, f"cg3d {__version__}")


def _index_root(library: Library, scope: Scope, pipeline: Pipeline, *, prune: bool) -> IndexReport:
    began = time.monotonic()
    plan, intake = Plan(library, scope), Intake(library, scope)
    suffixes, skipped, unlisted = Counter[str](), Counter[str](), list[bytes]()
    plan.walk(_candidates(scope, Ours(scope.folder, library.path), suffixes, skipped, unlisted))
    plan.keep_below(unlisted)
    seen, todo = plan.counts()
    known_refused = plan.known_refusals()
    pipeline.work(plan.todo(), todo, intake)
    removed, kept, notes = _forget(plan, scope, seen, prune)
    plan.finish(dict(skipped))
    return IndexReport(
        indexed=intake.tally.indexed, items=intake.tally.items, moved=intake.tally.moved, unchanged=seen - todo - known_refused,
        removed=removed, kept=kept, notes=notes, refused=tuple(plan.refusals()), suffixes=dict(suffixes.most_common()),
        skipped=dict(skipped.most_common()), seconds=time.monotonic() - began,
    )  # fmt: skip


def _candidates(scope: Scope, ours: Ours, suffixes: Counter[str], skipped: Counter[str], unlisted: list[bytes]) -> Iterator[Found]:
    """The walk's files below the scope; counts what it passes over, notes folders that could not be listed."""
    start = scope.folder / os.fsdecode(scope.below)
    prefix = scope.below + b"/" if scope.below and start.is_dir() else b""
    for entry in walk(start if prefix else scope.folder):
        path = prefix + entry.path
        if path in ours or (scope.below and not prefix and path != scope.below):  # the scope may be one file
            continue
        suffix = suffix_of(path) or "(none)"
        if entry.kind == "other":
            skipped[suffix] += 1
            continue
        if entry.refusal is not None and entry.refusal.code in ("unreadable", "limit"):
            unlisted.append(path.rstrip(b"/"))
        suffixes[suffix] += 1
        yield Found(path, entry.size, entry.mtime_ns, entry.refusal)


def _forget(plan: Plan, scope: Scope, seen: int, prune: bool) -> tuple[int, int, tuple[str, ...]]:
    """(removed, kept, notes): vanished files are forgotten, unless so many are gone that a disk is more likely missing."""
    gone, remembered = plan.vanished()
    if not gone:
        return 0, 0, ()
    accident = seen == 0 or (gone > MASS_FILES and gone > MASS_SHARE * remembered)
    if accident and not prune:
        where = scope.folder / os.fsdecode(scope.below)
        return 0, gone, (f"{gone} of {remembered} files of '{where}' are not there now and are kept; --prune forgets them",)
    return plan.remove_vanished(), 0, ()

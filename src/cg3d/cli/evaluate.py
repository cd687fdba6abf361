"""`cg3d evaluate`: how well a bundle or a run names and finds the shapes of a set; several results side by side."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cg3d.cli import options, table, terminal
from cg3d.cli.evaluate_scenes import PREFIX, evaluate_scenes, show_section
from cg3d.cli.training import needs_torch
from cg3d.errors import UsageError
from cg3d.records import Cloud, Shape, UInt8

if TYPE_CHECKING:
    from cg3d.bundle.runtime import Bundle
    from cg3d.evaluate.evaluation import Settings

LOUD = {"fg": "red", "bold": True}


@dataclass(frozen=True)
class ShardShape:
    """Gives the cloud of a record, and reads it only then."""

    folder: Path
    number: int

    def __call__(self) -> Shape:
        record = _shards(self.folder).record(self.number, views=())
        colors = record.colors if record.has_color else None
        return Cloud(record.points, colors, format="shards", color_source="points" if colors is not None else "none")


@dataclass(frozen=True)
class ShardViews:
    """Gives the pictures of a record, (V, S, S, 3)."""

    folder: Path
    number: int

    def __call__(self) -> UInt8:
        pictures: UInt8 = _shards(self.folder).record(self.number).pictures
        return pictures


@lru_cache(maxsize=2)
def _shards(folder: Path) -> Any:
    return needs_torch("cg3d.learn.shard_read").open_shards(folder)


@dataclass(frozen=True)
class ShardItem:
    """A record of shards as evaluate/ takes items. content: SHA-256 of what it was made from."""

    key: str
    load: ShardShape
    label: str
    texts: tuple[str, ...]
    split: str
    source: str
    licence: str
    content: str
    number: int
    views: ShardViews
    pictures: tuple[Path, ...] = ()
    file: Path | None = None
    late_texts: None = None

    @classmethod
    def of(cls, folder: Path, number: int, note: dict[str, Any]) -> ShardItem:
        """note: what the shards say of the record."""
        said = {name: note[name] for name in ("key", "label", "split", "source", "licence")}
        return cls(
            load=ShardShape(folder, number), texts=tuple(note["texts"]), content=note["hash"], number=note.get("number", 0),
            views=ShardViews(folder, number), **said,
        )  # fmt: skip


@click.command(cls=options.Command)
@click.argument("subjects", nargs=-1, metavar="BUNDLE|RUN | FOLDER...")
@click.option(
    "--on", "on", metavar="SET", help="Class folders, CSV (path,label,split), shards of `cg3d triplets`, KIND:FOLDER, scene:FOLDER."
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder of the result; stopped, the same command goes on.")
@click.option("--compare", is_flag=True, help="Compare the results in FOLDERs: HTML and PNG into --out.")
@click.option("--split", default="", help="Which split. Default: test, or the only one; 'all' takes every item.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="Where paths of a CSV begin. Default: its own folder.")
@click.option("--variant", help="ScanObjectNN: obj_only, obj_bg, pb_t50_rs, 2890, ...; ModelNet: 10, 40.")
@click.option("--fold", help="ScanObjectNN: main_split or split1 to split4.")
@options.up
@click.option("--limit", type=click.IntRange(2), help="Only so many items, chosen by the hash of their keys; said in the result.")
@click.option(
    "--templates",
    multiple=True,
    metavar="WHICH",
    help="Beside the bundle's own: one, 63, 64, or a file of sentences with {}. Default: one, 64.",
)
@click.option("--names", type=click.Path(dir_okay=False, path_type=Path), help="How labels are spoken: a line a label, or 'label = words'.")
@click.option("--seeds", type=click.IntRange(1, 20), default=3, show_default=True, help="Draws of the points.")
@click.option("--robustness", is_flag=True, help="Also turned, colourless, sparse, noisy and half-seen shapes.")
@click.option(
    "--trained", type=click.Path(exists=True, path_type=Path), help="What was trained on: JSON, a CSV (path,label,split), or shards."
)
@click.option("--workers", type=click.IntRange(1), help="Processes that read. Default: one for each core.")
@options.as_json
def evaluate(subjects: tuple[str, ...], on: str | None, compare: bool, out: Path | None, as_json: bool, **given: Any) -> int:
    """Measure BUNDLE (a name or folder) or RUN on SET: naming, finding, rejecting, calibration, each with what it needs to be believed.

    \b
      cg3d evaluate default --on models/
      cg3d evaluate default --on modelnet:data/ModelNet40 --out results/modelnet40 --robustness
      cg3d evaluate runs/mine --on scanobjectnn:data/ScanObjectNN --variant obj_bg --out results/mine
      cg3d evaluate default --on scene:data/rooms --out results/rooms
      cg3d evaluate --compare results/* --out comparison
    """
    if compare:
        return _compare(subjects, out, as_json)
    if len(subjects) != 1 or on is None:
        raise UsageError(
            "say who and on what", "cg3d evaluate default --on SET; several results: cg3d evaluate --compare FOLDER... --out FOLDER"
        )
    if on.startswith(PREFIX):
        with _opened(subjects[0], out) as (bundle, subject, _, _):
            return evaluate_scenes(bundle, subject, on, out, as_json, given)
    from cg3d.evaluate import report

    result, refused = _evaluate(subjects[0], on, out, given)
    if out is not None:
        report.save(result, out)
    _tell(result, as_json)
    if out is not None:
        terminal.note(f"written: {out / report.FILE}; beside others: cg3d evaluate --compare {out} ... --out FOLDER")
    return 4 if refused else 0


def _evaluate(who: str, on: str, out: Path | None, given: dict[str, Any]) -> tuple[dict[str, Any], int]:
    """The result, and how many items were refused."""
    from cg3d.bundle import manifest
    from cg3d.evaluate import asked as sets
    from cg3d.evaluate import evaluation, report

    if not _is_run(Path(who)):
        manifest.find(who)  # before the set is listed, which may take a while
    items, name = _items(on, given)
    some, split = sets.on_split(items, given["split"], name)
    train = [item for item in items if item.split == "train"] if split != "train" and split != "all" else []
    if given["limit"]:
        some, train = sets.spread(some, given["limit"]), sets.spread(train, given["limit"])
    splits = sets.counts_of(items)
    settings = _settings(given, sorted({item.label for item in some if item.label}))
    with _opened(who, out) as (bundle, subject, chosen_on, trained):
        if out is not None:
            report.require_same(out, subject.space, name, split)
        known = _trained(given["trained"], Path(given["root"] or on)) if given["trained"] else trained
        with terminal.progress("evaluate") as show:
            result = evaluation.evaluate(
                bundle, sets.Asked(some, name, split, splits, train, chosen_on), settings, subject=subject, trained=known,
                cache=out / "rows" if out is not None else None, on_progress=show, say=terminal.note,
            )  # fmt: skip
    return result, len(result["set"]["refused"])


# -------------------------------------------------------------------- the set


def _items(on: str, given: dict[str, Any]) -> tuple[list[Any], str]:
    """Every item of SET, of all splits, and what the set is called. Raises UsageError."""
    place = Path(on)
    if (place / "index.npy").is_file():
        return _of_shards(place)
    sources = needs_torch("cg3d.learn.sources")
    options_given = {name: given[name] for name in ("variant", "fold", "up")}
    if place.suffix.lower() in (".csv", ".jsonl") and place.is_file():
        return _of_table(sources, place, given), place.name
    kind, folder = _kind(on, sources)
    if ":" not in on:
        terminal.note(f"'{folder}' is taken as {kind}; KIND:FOLDER says otherwise")
    items = list(sources.samples_of(kind, folder, **options_given))
    if kind == "folder":
        from cg3d.evaluate.asked import require_full_classes

        require_full_classes(Path(folder), items)
    if kind == "objaverse":
        items = [item for item in items if item.label]  # LVIS: those that a category is known of
    chosen = [str(given[name]) for name in ("variant", "fold") if given[name]]
    return items, " ".join([kind if kind not in ("folder", "made") else f"{kind}:{Path(folder).name}", *chosen])


def _of_table(sources: Any, place: Path, given: dict[str, Any]) -> list[Any]:
    try:
        return list(sources.samples_of("folder", str(given["root"] or place.parent), texts=place, up=given["up"]))
    except UsageError as error:
        if given["root"] or "which is no model below" not in error.what:
            raise
        raise UsageError(error.what, "Say where its paths begin: --root FOLDER") from error


def _kind(on: str, sources: Any) -> tuple[str, str]:
    """As `parse_source`; a name that is no folder is told what could be meant, what to download, under which licence."""
    if ":" in on or Path(on).exists():
        kind, folder = sources.parse_source(on)
        return str(kind), str(folder)
    near = next((kind for kind in sources.KINDS if kind != "folder" and on.lower().startswith(kind)), None)
    if near is not None and near != "made":
        raise needs_torch(f"cg3d.learn.sources.{near}").ABOUT.absent(Path(on))
    known = ", ".join(f"{kind}:FOLDER" for kind in sources.KINDS if kind not in ("folder", "made"))
    raise UsageError(
        f"there is no set '{on}'", f"Give class folders, a CSV (path,label), shards, or one of {known}; each says what to download"
    )


def _of_shards(folder: Path) -> tuple[list[Any], str]:
    """The records of a folder of `cg3d triplets`, as items."""
    shards = needs_torch("cg3d.learn.shard_read").open_shards(folder)
    items = [ShardItem.of(folder, number, shards.note(number)) for number in range(len(shards))]
    return items, f"shards:{folder.name} {shards.digest[:16]}"


# -------------------------------------------------------------------- who is evaluated


@contextmanager
def _opened(who: str, out: Path | None) -> Iterator[tuple[Bundle, Any, tuple[str, ...], Any]]:
    """The bundle, what it says of itself, the splits that chose its weights, what it was trained on if known. A run is exported first."""
    from cg3d.bundle.runtime import Bundle
    from cg3d.evaluate import leaks
    from cg3d.evaluate.subject import chosen_by, subject_of

    folder = Path(who)
    if not _is_run(folder):
        bundle = Bundle.open(who)
        yield bundle, subject_of(bundle), (), leaks.trained_of(bundle.folder)
        return
    run = needs_torch("cg3d.learn.provenance").read_run(folder) or {}
    chosen, splits = chosen_by(run)
    with tempfile.TemporaryDirectory() as scratch:
        bundle = Bundle.open(_exported(folder, (out or Path(scratch)) / "bundle"))
        data = run.get("recipe", {}).get("data", {}).get("shards", "")
        place = Path(run.get("recipe_file", "")).parent / data if data else None
        trained = _trained(place, folder) if place is not None and place.is_dir() else leaks.trained_of(bundle.folder)
        yield bundle, subject_of(bundle, chosen), splits, trained


def _is_run(folder: Path) -> bool:
    return (folder / "run.json").is_file() and not (folder / "manifest.json").is_file()


def _exported(run: Path, place: Path) -> Path:
    """The bundle of a run, made again only where its best weights changed."""
    weights = run / "checkpoints" / "best.json"
    stamp = hashlib.sha256(weights.read_bytes()).hexdigest() if weights.is_file() else ""
    mark = place / "exported.txt"
    if not (mark.is_file() and mark.read_text(encoding="utf-8").strip() == stamp):
        terminal.note(f"'{run}' is exported to be evaluated as it will be used")
        needs_torch("cg3d.learn.export").export(run, place)
        mark.write_text(stamp + "\n", encoding="utf-8")
    return place


def _trained(place: Path, root: Path) -> Any:
    """What was trained on: JSON (docs/evaluation.md), a CSV with files below `root`, or shards. Raises UsageError."""
    from cg3d.evaluate import leaks

    if place.is_dir():
        shards = needs_torch("cg3d.learn.shard_read").open_shards(place)
        notes = [shards.note(int(number)) for number in shards.items("train")] if "train" in shards.splits else []
        contents, labels = frozenset(note["hash"] for note in notes), frozenset(leaks.spoken(note["label"]) for note in notes)
        return leaks.Trained(contents=contents, labels=labels, told=f"shards {shards.digest[:16]}")
    if place.suffix.lower() == ".csv":
        return leaks.from_table(place, root if root.is_dir() else place.parent)
    return leaks.from_json(place)


def _settings(given: dict[str, Any], labels: list[str]) -> Settings:
    """Options to settings. Raises UsageError."""
    from cg3d.evaluate import asked as sets
    from cg3d.evaluate.evaluation import Settings
    from cg3d.evaluate.spoil import ROBUSTNESS

    templates = {
        which if which in ("one", "63", "64") else Path(which).name: _templates(which) for which in given["templates"] or ("one", "64")
    }
    names = sets.named(labels, sets.lines_of(given["names"]), str(given["names"])) if given["names"] else {}
    looks = ROBUSTNESS if given["robustness"] else ()
    return Settings(templates, names, given["seeds"], looks, given["workers"] or len(_cores()))


def _templates(which: str) -> tuple[str, ...]:
    """The paper's one sentence, the 63, ULIP's 64 (those and one of point clouds), or a file with {} in each line. Raises UsageError."""
    if which not in ("one", "63", "64"):
        from cg3d.evaluate.asked import templates_of

        return templates_of(Path(which))
    known = needs_torch("cg3d.learn.templates")
    paper: tuple[str, ...] = known.PAPER_TEMPLATES
    return {"one": (str(known.EVALUATION_TEMPLATE),), "63": paper, "64": ("a point cloud model of {}.", *paper)}[which]


def _cores() -> Any:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


# -------------------------------------------------------------------- what is shown


def _tell(result: dict[str, Any], as_json: bool) -> None:
    from cg3d.evaluate import report

    for sentence in report.warnings(result):
        terminal.warning(sentence)
    for refusal in result["set"]["refused"][:3]:
        terminal.warning(f"{refusal['path']}: {refusal['code']}: {refusal['reason']}")
    if as_json:
        terminal.record({name: value for name, value in result.items() if name != "predictions"})
        return
    for line in table.align([list(pair) for pair in report.facts(result)]):
        terminal.line(line)
    for section in report.sections(result):
        show_section(section)


def _compare(folders: tuple[str, ...], out: Path | None, as_json: bool) -> int:
    """One table over several results."""
    from cg3d.evaluate import compare, page

    if not folders:
        raise UsageError("nothing to compare", "cg3d evaluate --compare results/a results/b --out comparison")
    found = compare.comparison([Path(folder) for folder in folders])
    if as_json:
        terminal.record(found.as_dict())
    else:
        for section in found.sections:
            show_section(section)
    for sentence in found.warnings:
        terminal.warning(sentence)
    if out is not None:
        for file in page.write(found, out):
            terminal.note(f"written: {file}")
    return 0

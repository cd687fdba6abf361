"""`cg3d index` and `cg3d report`: a folder into the library, and what became of its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import UsageError
from cg3d.records import Axis, Refusal

SHOWN_REFUSALS = 10  # after an indexing; `cg3d report` shows all
SHOWN_SUFFIXES = 8


@click.command(cls=options.Command)
@click.argument("folders", nargs=-1, metavar="FOLDER...", type=click.Path(path_type=Path))
@options.library
@options.bundle
@options.up
@click.option("--rebuild", is_flag=True, help="Do everything again, in the space of the bundle.")
@click.option("--prune", is_flag=True, help="Forget vanished files even if most of a folder is gone.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Files read at once. Default: one a core.")
@options.as_json
def index(
    folders: tuple[Path, ...], library: Path, bundle: str, up: Axis | None, rebuild: bool, prune: bool, workers: int | None, as_json: bool
) -> int:
    """Read FOLDERs of 3D files (or single files) into the library. Only new and changed files are read; without FOLDER all folders that
    the library knows are looked at again. May be stopped at any time: the next run goes on.

    \b
      cg3d index models
      cg3d index scans --up z --library scans.db
    """
    from cg3d.bundle.runtime import Bundle
    from cg3d.library.index import index as index_folders
    from cg3d.library.store import Library

    if not folders and not library.is_file():
        raise UsageError("no folder to index", "Name one: cg3d index FOLDER")
    opened = Bundle.open(bundle)
    with Library.open(library, write=True) as target, terminal.progress("indexing") as show:
        report = index_folders(target, folders, opened, up=up, workers=workers, rebuild=rebuild, prune=prune, on_progress=show)
    for text in report.notes:
        terminal.warning(text)
    if as_json:
        numbers = {name: getattr(report, name) for name in ("indexed", "unchanged", "removed", "items", "moved", "kept")}
        refused = [{"path": refusal.path, "code": refusal.code, "reason": refusal.reason} for refusal in report.refused]
        terminal.record(
            {**numbers, "refused": refused, "suffixes": report.suffixes, "skipped": report.skipped, "seconds": round(report.seconds, 2)}
        )
    else:
        _said(report.indexed, report.unchanged, report.removed, report.moved, len(report.refused), report.seconds)
        _refusals(report.refused, SHOWN_REFUSALS)
        terminal.note("next: cg3d search 'what you look for'")
    return 4 if report.refused else 0


@click.command(cls=options.Command)
@options.library
@options.as_json
def report(library: Path, as_json: bool) -> int:
    """Say what the library holds, and which files were skipped or refused, why, and what to do about each.

    \b
      cg3d report
      cg3d report --json | jq 'select(.code == "truncated") | .path'
    """
    from cg3d.library.store import Library

    with Library.open(library) as opened:
        counts, roots, refusals, skipped = opened.counts(), opened.roots(), opened.refusals(), opened.skipped()
        made_with = opened.meta("bundle")
        formats = Counter(item.format for item in opened.items())
    if as_json:
        for refusal in refusals:
            terminal.record(asdict(refusal))
        folders = [{"path": str(root.path), "up": root.up} for root in roots]
        terminal.record({**counts, "folders": folders, "bundle": made_with, "formats": dict(formats.most_common()), "skipped": skipped})
        return 0
    items = f"{counts['items']:,} from {counts['files']:,} files"
    rows = [["library", str(library)], ["bundle", made_with], ["items", items], ["formats", _counted(formats)]]
    rows += [["folder", f"{root.path}" + (f" (up: {root.up})" if root.up else "")] for root in roots]
    rows += [["refused", f"{len(refusals):,} files"], ["skipped", _counted(skipped) or "nothing"]]
    terminal.line("\n".join(table.align(rows, clip=1, width=terminal.width())))
    if counts["stale"]:
        terminal.warning(f"{counts['stale']} items come from another bundle; run cg3d index to bring them up to date")
    if skipped:
        terminal.note("skipped: files whose suffix is no 3D format that is read (docs/formats.md); export them as GLB, OBJ, STL or PLY")
    _refusals(refusals, len(refusals))
    return 0


def _said(indexed: int, unchanged: int, removed: int, moved: int, refused: int, seconds: float) -> None:
    """One line: '118 indexed, 2 unchanged, 1 refused in 9.8 s (12.0/s)'."""
    parts = [f"{indexed} indexed", f"{unchanged} unchanged"]
    parts += [f"{count} {name}" for count, name in ((moved, "moved"), (removed, "removed"), (refused, "refused")) if count]
    rate = f" ({indexed / seconds:.1f}/s)" if indexed and seconds else ""
    terminal.line(f"{', '.join(parts)} in {seconds:.1f} s{rate}")


def _refusals(refusals: Iterable[Refusal], most: int) -> None:
    """A line a refused file: path, code, reason, and what to do."""
    every = list(refusals)
    for refusal in every[:most]:
        advice = f". {refusal.advice}" if refusal.advice else ""
        terminal.line(table.align([[f"{refusal.path}: {refusal.code}: {refusal.reason}{advice}"]])[0])
    if len(every) > most:
        terminal.note(f"{len(every) - most} more: cg3d report")


def _counted(counts: Mapping[str, int]) -> str:
    """'.glb 100, .obj 20', the most frequent first."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = ", ".join(f"{name} {count}" for name, count in ordered[:SHOWN_SUFFIXES])
    return shown + (f" and {len(ordered) - SHOWN_SUFFIXES} more" if len(ordered) > SHOWN_SUFFIXES else "")

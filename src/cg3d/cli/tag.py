"""`cg3d tag`: label the whole library, and hand the labels on: CSV, JSON beside the models, Blender catalogs."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.cli.classify import chosen_labels, say_taught
from cg3d.errors import Cg3dError

if TYPE_CHECKING:
    from cg3d.answers.tag import Tagged


@click.command(cls=options.Command)
@options.labels
@click.option("--top", type=click.IntRange(1, 20), metavar="N", default=1, show_default=True, help="At most so many labels a model.")
@click.option("--least", type=click.FloatRange(0, 1), metavar="P", default=0.3, show_default=True, help="Least probability of a label.")
@click.option("--no-names", is_flag=True, help="File names do not count.")
@click.option(
    "--csv", "csv_", type=click.Path(allow_dash=True, dir_okay=False), metavar="FILE|-", help="Write path, label, confidence, source."
)
@click.option("--sidecars", is_flag=True, help="Write chair.glb.cg3d.json beside each model; files of others are left alone.")
@click.option("--blender", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER", help="Merge catalogs into an asset library.")
@options.dry_run
@options.library
@options.bundle
@options.as_json
def tag(
    labels: str | None, labels_file: Path | None, top: int, least: float, no_names: bool, csv_: str | None, sidecars: bool,
    blender: Path | None, dry_run: bool, library: Path, bundle: str, as_json: bool,
) -> int:  # fmt: skip
    """Label every model of the library and write labels and confidence into it; export them where asked.

    \b
      cg3d tag --labels chair,table,lamp,plant
      cg3d tag --labels-file nouns.txt --csv labels.csv
      cg3d tag --blender ~/assets --dry-run
    """
    from cg3d.answers.tag import tag as tag_items
    from cg3d.bundle.runtime import Bundle
    from cg3d.library.store import Library

    opened = Bundle.open(bundle)
    with Library.open(library) as reading:  # a library that is not there is no reason to make one
        reading.require_space(opened.space)
        lesson = reading.lesson(opened.space)
    words = chosen_labels(labels, labels_file, opened, lesson)
    with Library.open(library, write=not dry_run) as target:
        tagged = tag_items(target, opened, words, top=top, least=least, names=not no_names, write=not dry_run)
    if csv_ != "-":
        _show(tagged, as_json, say_taught(lesson, words))
    _export(tagged, csv_, sidecars, blender, dry_run)
    if dry_run:
        terminal.note("dry run: nothing was written")
    return 0 if any(one.tags for one in tagged) else 3


def _show(tagged: list[Tagged], as_json: bool, taught: list[str]) -> None:
    if as_json:
        for one in tagged:
            labels = [
                {"label": tag.label, "confidence": tag.confidence, **({"taught": True} if tag.label in taught else {})} for tag in one.tags
            ]
            terminal.record({"path": one.item.label, "labels": labels})
        return
    counts = Counter(tag.label for one in tagged for tag in one.tags)
    bare = sum(not one.tags for one in tagged)
    rows = [[label, str(count)] for label, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    for line in table.align(rows, right=(1,)):
        terminal.line(line)
    terminal.note(f"{len(tagged) - bare} of {len(tagged)} models got a label" + (f"; {bare} none that is sure enough" if bare else ""))


def _export(tagged: list[Tagged], csv_: str | None, sidecars: bool, blender: Path | None, dry_run: bool) -> None:
    from cg3d.answers import catalog, export

    if csv_ == "-":
        export.write_csv(sys.stdout, tagged)
    elif csv_ is not None and not dry_run:
        with open(csv_, "w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            terminal.note(f"{export.write_csv(stream, tagged)} rows in {csv_}")
    if sidecars:
        found = export.write_sidecars(tagged, dry_run=dry_run)
        terminal.note(f"sidecars: {len(found.written)} written, {len(found.unchanged)} unchanged")
        for path in found.foreign:
            terminal.warning(f"'{path}' was not written by cg3d and is left alone")
    if blender is not None:
        if not blender.is_dir():
            raise Cg3dError(f"there is no folder '{blender}'", "Name the folder of an asset library of Blender")
        merged = catalog.write(blender, {tag.label for one in tagged for tag in one.tags}, dry_run=dry_run)
        for line in merged.added:
            terminal.note(f"+ {line}")
        terminal.note(f"{blender / catalog.FILE_NAME}: {len(merged.added)} catalogs added, {merged.kept} kept")

"""`cg3d classify`: which of your labels fits a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import LibraryError
from cg3d.records import Axis, Classification, Refusal

if TYPE_CHECKING:
    from cg3d.bundle.runtime import Bundle
    from cg3d.library.rows import Lesson

NONE = "none of these"


@click.command(cls=options.Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.labels
@click.option("-k", "k", type=click.IntRange(1), metavar="N", help="Show so many labels a file. Default: 5 in the table, all in JSON.")
@options.up
@options.library
@options.bundle
@options.as_json
def classify(
    files: tuple[Path, ...], labels: str | None, labels_file: Path | None, k: int | None, up: Axis | None, library: Path, bundle: str,
    as_json: bool,
) -> int:  # fmt: skip
    """Say which label fits each of FILES, with probabilities, or that none does. Needs no library, but uses what yours was taught.

    \b
      cg3d classify chair.glb --labels chair,table,lamp
      cg3d classify scans/*.ply --labels-file nouns.txt --up z --json
    """
    from cg3d.answers.classify import classify as classify_files
    from cg3d.bundle.runtime import Bundle

    opened = Bundle.open(bundle)
    lesson = _lesson(library, opened.space)
    words = chosen_labels(labels, labels_file, opened, lesson)
    taught, refused = say_taught(lesson, words), 0
    for number, answer in enumerate(classify_files(opened, files, words, up=up, lesson=lesson)):
        if isinstance(answer, Refusal):
            refused += 1
            terminal.error(f"{answer.path}: {answer.code}: {answer.reason}", answer.advice)
        elif as_json:
            _record(answer, k, taught)
        else:
            _show(answer, k or 5, blank=number > 0 and len(files) > 1)
    return 0 if not refused else 4 if refused < len(files) else 1


def chosen_labels(text: str | None, file: Path | None, bundle: Bundle, lesson: Lesson | None = None) -> list[str]:
    """Labels of --labels and --labels-file together; without either, the nouns that the bundle brings and the taught words. Raises
    UsageError."""
    from cg3d.answers import adapt, labels

    if text is None and file is None:
        words = list(lesson.examples) if lesson and lesson.about["share"] else []
        own = {adapt.plain(word) for word in words}
        return [*words, *(noun for noun in labels.built_in(bundle.folder) if adapt.plain(noun) not in own)]
    words = [*(labels.from_text(text) if text is not None else ()), *(labels.from_file(file) if file is not None else ())]
    return labels.checked(words, "the list of labels")


def say_taught(lesson: Lesson | None, words: list[str]) -> list[str]:
    """Which of these labels are scored by what was learnt; a note says so."""
    from cg3d.answers import adapt

    heads = adapt.heads_for(lesson, lesson.space, words) if lesson else None
    taught = [words[at] for at in heads.places] if heads else []
    if taught:
        terminal.note(f"taught: {', '.join(taught[:8])}{', ...' if taught[8:] else ''} (cg3d learn --list)")
    return taught


def _lesson(library: Path, space: str) -> Lesson | None:
    """What the library was taught, if there is one that belongs to this bundle."""
    from cg3d.library.store import Library

    if not library.is_file():
        return None
    try:
        with Library.open(library) as opened:
            return opened.lesson(space)
    except LibraryError as error:  # the labels are there all the same
        terminal.warning(f"{error.what}: what it was taught is not used")
        return None


def _record(answer: Classification, k: int | None, taught: list[str]) -> None:
    predictions = [
        {"label": one.label, "probability": one.probability, **({"taught": True} if one.label in taught else {})}
        for one in answer.predictions[:k]
    ]
    terminal.record({"path": answer.path, "predictions": predictions, "none": answer.none})


def _show(answer: Classification, k: int, *, blank: bool) -> None:
    """The path, then a line a label; "none of these" stands where its probability puts it."""
    if blank:
        terminal.line()
    terminal.line(terminal.paint(table.align([[answer.path]], clip=0, width=terminal.width())[0], bold=True))
    shown = [(one.label, one.probability) for one in answer.predictions[:k]] + [(NONE, answer.none)]
    shown.sort(key=lambda pair: -pair[1])
    rows = [[f"{share:6.1%}", table.bar(share), label] for label, share in shown]
    for line, (label, _) in zip(table.align(rows), shown):
        terminal.line("  " + (terminal.paint(line, dim=True) if label == NONE else line))

"""`cg3d search`: a question to a table, JSON lines or a contact sheet."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import UsageError, did_you_mean
from cg3d.records import Axis

if TYPE_CHECKING:
    from cg3d.answers.photo import Box
    from cg3d.answers.search import Answer, Question
    from cg3d.library.store import Library

FULL_BAR = 8.0  # standard deviations: about what a perfect answer reaches
LARGEST_QUESTIONS = 16 << 20  # bytes of a file of questions


@click.command(cls=options.Command)
@click.argument("text", required=False, default="")
@click.option("--like", type=click.Path(path_type=Path), metavar="FILE", help="A 3D file: find models like it.")
@click.option("--image", type=click.Path(path_type=Path), metavar="FILE", help="A picture (a render or a photo): find what it shows.")
@click.option(
    "--box", callback=lambda _ctx, _param, given: _box(given), metavar="X0,Y0,X1,Y1", help="Where the thing is in --image, in pixels."
)
@click.option("--whole", is_flag=True, help="All of --image counts: do not search for the thing in it.")
@click.option("--without", default="", metavar="TEXT", help="What is not wanted.")
@click.option("--queries", type=click.Path(allow_dash=True), metavar="FILE|-", help="A question a line, all answered in one go.")
@click.option("-k", "k", type=click.IntRange(1, 100_000), metavar="N", default=10, show_default=True, help="How many answers.")
@options.filters
@click.option("--no-names", is_flag=True, help="File names do not count.")
@click.option("--exact", is_flag=True, help="Compare with every item, also where they are more than 200,000.")
@options.up
@options.library
@options.bundle
@click.option("--open", "open_", is_flag=True, help="Write a contact sheet (one HTML file) and open it where there is a screen.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Where the contact sheet goes; writes it too."
)
@options.as_json
def search(
    text: str, like: Path | None, image: Path | None, box: Box | None, whole: bool, without: str, queries: str | None, k: int,
    folder: str | None, format_: str | None, faces: tuple[int | None, int | None] | None, no_names: bool, exact: bool, up: Axis | None,
    library: Path, bundle: str, open_: bool, output: Path | None, as_json: bool,
) -> int:  # fmt: skip
    """Find models by words (TEXT), by another model, by a picture, or by several of these together.

    \b
      cg3d search "a wooden chair"
      cg3d search lamp --like desk.obj --without table -k 5 --open
      cg3d search --image photo.jpg --box 420,180,900,760
      cg3d search --queries questions.txt --json
    """
    from cg3d.answers.gallery import Filters
    from cg3d.answers.search import Question, questions_from, search_all
    from cg3d.bundle.runtime import Bundle
    from cg3d.library.store import Library

    filters = Filters(folder=Path(folder) if folder else None, formats=_formats(format_), faces=faces or (None, None))
    asked = Question(
        text=text, like=like, image=image, box=box, whole=whole, without=without, k=k, filters=filters, names=not no_names, up=up,
        exact=exact,
    )  # fmt: skip
    if (box or whole) and (image is None or (box and whole)):
        raise UsageError("--box and --whole say what of --image counts", "Give --image, and one of them")
    if queries is not None and (text or like or image):
        raise UsageError("--queries asks its own questions", "Leave out TEXT, --like and --image, or --queries")
    if queries is None and not (text.strip() or like or image):
        raise UsageError("nothing is asked", "Give words, --like FILE or --image FILE: see cg3d search --help")
    questions = [asked] if queries is None else questions_from(_lines(queries), asked)
    with Library.open(library) as opened:
        answers = []
        for question, answer in zip(questions, search_all(opened, Bundle.open(bundle), questions)):
            answers.append((question, answer))
            _show(question, answer, as_json=as_json, many=queries is not None, blank=len(answers) > 1)
        if words := dict.fromkeys(word for _, answer in answers for word in answer.taught):
            terminal.note(f"taught: {', '.join(words)} (cg3d learn --list)")
        for question, answer in answers:
            _looked(question, answer)
        if not all(answer.exact for _, answer in answers):
            terminal.note("many items: a rough look chose which were compared in full; --exact compares all")
        if open_ or output:
            _sheet(opened, answers, output, open_)
    return 0 if any(answer.fits for _, answer in answers) else 3


def _formats(given: str | None) -> tuple[str, ...]:
    """'glb,obj' as the names that the library uses. Raises UsageError for an unknown one."""
    from cg3d.formats import SUFFIXES

    found: list[str] = []
    for name in (part.strip().lower().lstrip(".") for part in (given or "").split(",")):
        if name:
            known = SUFFIXES.get(f".{name}") or (name if name in SUFFIXES.values() else None)
            if known is None:
                raise UsageError(f"unknown format '{name}'", did_you_mean(name, {suffix.lstrip(".") for suffix in SUFFIXES}))
            found += ("glb", "gltf") if known in ("glb", "gltf") else (known,)  # one format in two wrappings
    return tuple(dict.fromkeys(found))


def _box(given: str | None) -> Box | None:
    """'40,30,200,180' as numbers. Raises UsageError."""
    if given is None:
        return None
    match = re.fullmatch(r"\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*", given)
    if match is None:
        raise UsageError(f"'{given}' is no box", "Write X0,Y0,X1,Y1 in pixels from the upper left corner: --box 40,30,200,180")
    x0, y0, x1, y1 = map(int, match.groups())
    return x0, y0, x1, y1


def _looked(question: Question, answer: Answer) -> None:
    if question.image is not None and question.box is None and answer.box is not None:
        told = ",".join(map(str, answer.box))
        terminal.note(f"{question.image.name}: looked at {told} (--whole takes all of it, --box another part)")


def _lines(queries: str) -> list[str]:
    """Lines of a file of questions, '-' for stdin. Raises UsageError."""
    try:
        if queries == "-":
            data = sys.stdin.buffer.read(LARGEST_QUESTIONS + 1)
        else:
            with open(queries, "rb") as stream:
                data = stream.read(LARGEST_QUESTIONS + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"the questions '{queries}' cannot be read: {error.strerror}", "Name a text file with a question a line"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"the questions '{queries}' are not UTF-8 text", "Write a question a line") from error
    if len(data) > LARGEST_QUESTIONS:
        raise UsageError(f"the questions '{queries}' are more than {LARGEST_QUESTIONS >> 20} MB", "Ask them in parts")
    return text.splitlines()


def _show(question: Question, answer: Answer, *, as_json: bool, many: bool, blank: bool) -> None:
    if as_json:
        for hit in answer.hits:
            extra: dict[str, object] = {"query": question.text} if many else {}
            if not answer.fits:
                extra["fits"] = False
            if not answer.exact:
                extra["exact"] = False
            if answer.box is not None:
                extra["box"] = list(answer.box)
            if answer.taught:
                extra["taught"] = list(answer.taught)
            terminal.record({"rank": hit.rank, "path": hit.path, "score": hit.score, "parts": hit.parts, **extra})
    else:
        if many:
            terminal.line(("\n" if blank else "") + terminal.paint(question.text, bold=True))
        for line in _rows(answer, heading=not blank):
            terminal.line(line)
    if answer.note:
        terminal.warning((f"'{question.text}': " if many else "") + answer.note)


def _rows(answer: Answer, heading: bool) -> Iterable[str]:
    """' 1  ████▌     4.62  furniture/chair.glb  5.1  3.9  4.8' under a heading; what does not fit is dimmed."""
    parts = list(dict.fromkeys(name for hit in answer.hits for name in hit.parts))
    rows = [["", "score", "", "path", *parts]]
    for hit in answer.hits:
        numbers = [_number(hit.parts[name]) if name in hit.parts else "-" for name in parts]
        rows.append([str(hit.rank), table.bar(hit.score / FULL_BAR), f"{hit.score:.2f}", terminal.place(hit.path), *numbers])
    lines = table.align(rows, right=(0, 2, *range(4, 4 + len(parts))), clip=3, width=terminal.width())
    if heading:
        yield terminal.paint(lines[0], dim=True)
    yield from (line if answer.fits else terminal.paint(line, dim=True) for line in lines[1:])


def _sheet(library: Library, answers: list[tuple[Question, Answer]], output: Path | None, open_: bool) -> None:
    from cg3d.cli import sheet

    groups = []
    for question, answer in answers:
        files = {item.id: str(item.path) for item in library.items([hit.item for hit in answer.hits])}
        cards = [
            sheet.Card(
                hit.path, library.thumbnail(hit.item) or b"", hit.score / FULL_BAR, f"{hit.score:.2f}", _numbers(hit.parts), files[hit.item]
            )
            for hit in answer.hits
        ]
        groups.append(sheet.Group(_words(question) if len(answers) > 1 else "", cards, answer.note))
    title = _words(answers[0][0]) if len(answers) == 1 else f"{len(answers)} questions"
    sheet.deliver(output, title, groups, open_)


def _numbers(parts: dict[str, float]) -> dict[str, str]:
    return {name: _number(value) for name, value in parts.items()}


def _number(value: float) -> str:
    """One digit after the point, and never '-0.0'."""
    return f"{round(value, 1) + 0.0:.1f}"


def _words(question: Question) -> str:
    """The question as a heading."""
    parts = [question.text] if question.text else []
    parts += [f"like {question.like.name}"] if question.like else []
    parts += [f"as in {question.image.name}"] if question.image else []
    parts += [f"without {question.without}"] if question.without else []
    return ", ".join(parts)

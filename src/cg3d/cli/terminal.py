"""Where words go: data to stdout; progress, notes, warnings and errors to stderr. Knows no command and no library."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

import click

from cg3d.errors import one_line

if TYPE_CHECKING:  # it brings numpy, which --help does without
    from cg3d.records import Progress

SECONDS_BETWEEN_LINES = 5.0  # progress where stderr is no terminal


@dataclass
class Manner:
    """How this run speaks; set by the options that every command has."""

    quiet: bool = False
    color: bool | None = None  # None: as the terminal and NO_COLOR say


MANNER = Manner()


def start() -> None:
    """Forget the manner of an earlier run in this process; let stdout and stderr take any file name."""
    MANNER.quiet, MANNER.color = False, None
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def colorful(stream: TextIO) -> bool:
    """Whether escape codes may be written to `stream`."""
    if MANNER.color is not None:
        return MANNER.color
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def paint(text: str, *, stream: TextIO | None = None, **style: Any) -> str:
    """`text` in a click style where the stream takes colours."""
    return click.style(text, **style) if colorful(stream or sys.stdout) else text


def width() -> int:
    """Columns of the terminal; lines that go to a pipe or file are never clipped."""
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 10_000


def place(path: str) -> str:
    """A path below the current folder without that folder: a shell takes it as it is. JSON has whole paths."""
    return path.removeprefix(os.getcwd() + os.sep)


def line(text: str = "") -> None:
    """One line of data."""
    sys.stdout.write(text + "\n")


def record(value: dict[str, Any]) -> None:
    """One JSON object on one line, flushed: whoever reads the pipe gets it now."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:  # a file name that is not UTF-8, or a terminal that is not
        text = json.dumps(value, allow_nan=False)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """A hint or a result in words; silent with --quiet."""
    if not MANNER.quiet:
        _say(paint(one_line(text, 2000), stream=sys.stderr, dim=True))


def always(text: str) -> None:
    """A result that is not data, also with --quiet."""
    _say(one_line(text, 4000))


def warning(text: str) -> None:
    """Something that the reader should know, also with --quiet."""
    _say(paint("warning: ", stream=sys.stderr, fg="yellow") + one_line(text, 2000))


def error(what: str, advice: str) -> None:
    """Why it ends here, in one line."""
    sentence = what if not advice else f"{what}. {advice}"
    _say(paint("error: ", stream=sys.stderr, fg="red", bold=True) + one_line(sentence, 2000))


@contextmanager
def progress(what: str) -> Iterator[Callable[[Progress], None]]:
    """Gives a function that shows where long work stands: a bar on a terminal, a line every few seconds elsewhere, nothing with --quiet."""
    if MANNER.quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _bar(what) as show:
            yield show
    else:
        yield _lines(what)


@contextmanager
def _bar(what: str) -> Iterator[Callable[[Progress], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn(what), BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("{task.fields[pace]}"))
    console = Console(stderr=True, no_color=not colorful(sys.stderr))
    with Bars(*columns, console=console, transient=True) as bars:
        task = bars.add_task(what, total=None, pace="")

        def show(state: Progress) -> None:
            bars.update(task, completed=state.done, total=state.total, pace=pace(state))

        yield show


def _lines(what: str) -> Callable[[Progress], None]:
    last = time.monotonic()

    def show(state: Progress) -> None:
        nonlocal last
        if time.monotonic() - last >= SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            _say(f"{what} {state.done}/{state.total}  {pace(state)}")

    return show


def pace(state: Progress) -> str:
    """'12.3/s, 1:05 left, 2 refused' of a state; empty before the first item."""
    if not state.done:
        return ""
    minutes, seconds = divmod(round(state.remaining), 60)
    hours, minutes = divmod(minutes, 60)
    left = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    refused = f", {state.refused} refused" if state.refused else ""
    return f"{state.rate:.1f}/s, {left} left{refused}"


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()

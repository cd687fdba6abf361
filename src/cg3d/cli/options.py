"""Options that several commands share, and the command class that gives every command `--quiet`, `--no-color` and `--debug`.

Parses and checks; opens nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from cg3d.cli import terminal

Function = TypeVar("Function", bound=Callable[..., Any])


class Command(click.Command):
    """A command with the options of manner."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.params += [
            click.Option(["-q", "--quiet"], is_flag=True, expose_value=False, callback=_quiet, help="No progress and no notes."),
            click.Option(["--no-color"], is_flag=True, expose_value=False, callback=_plain, help="No colours; NO_COLOR does the same."),
            click.Option(["--debug"], is_flag=True, expose_value=False, help="Show the traceback of an error."),
        ]


def _quiet(_ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    terminal.MANNER.quiet = value


def _plain(_ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        terminal.MANNER.color = False


class Span(click.ParamType):
    """'MIN..MAX' where either end may be missing, as a pair of int or None. '1k' and '2M' are understood."""

    name = "MIN..MAX"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int | None, int | None]:
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"\s*(\d+[kM]?)?\s*\.\.\s*(\d+[kM]?)?\s*", str(value))
        if match is None or not any(match.groups()):
            self.fail(f"'{value}' is no span. Write MIN..MAX, for example 100..5000, 1k.. or ..2M", param, ctx)
        low, high = (_count(text) for text in match.groups())
        if low is not None and high is not None and low > high:
            self.fail(f"'{value}' holds nothing: {low} is above {high}", param, ctx)
        return low, high


def _count(text: str | None) -> int | None:
    if not text:
        return None
    return int(text.rstrip("kM")) * {"k": 1000, "M": 1_000_000}.get(text[-1], 1)


def library_path(_ctx: click.Context | None = None, _param: click.Parameter | None = None, value: str | None = None) -> Path:
    """The library file: the option, else CG3D_LIBRARY, else `library.db` in the platform's data folder."""
    if value or (value := os.environ.get("CG3D_LIBRARY")):
        return Path(value)
    import platformdirs

    return Path(platformdirs.user_data_dir("cg3d", appauthor=False)) / "library.db"


library = click.option(
    "--library", "library", metavar="PATH", callback=library_path, help="Library file. Default: CG3D_LIBRARY, else the data folder."
)
bundle = click.option(
    "--bundle", metavar="NAME|FOLDER", envvar="CG3D_BUNDLE", default="default", show_default=True, help="The model to see with."
)
up = click.option("--up", type=click.Choice(["x", "y", "z"]), help="Up axis of files whose format defines none.")
as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
dry_run = click.option("--dry-run", is_flag=True, help="Say what would be written, write nothing.")


def filters(function: Function) -> Function:
    """Options that narrow which items are asked."""
    folder = click.option("--folder", metavar="FOLDER", help="Only items in this folder.")
    format_ = click.option("--format", "format_", metavar="NAME", help="Only items of this format, for example glb.")
    faces = click.option("--faces", type=Span(), metavar="MIN..MAX", help="Only items with so many faces.")
    return folder(format_(faces(function)))


def labels(function: Function) -> Function:
    """Where the labels come from."""
    text = click.option("--labels", metavar="A,B,C", help="Labels, parted by commas. Default: the everyday nouns of the bundle.")
    file = click.option("--labels-file", type=click.Path(path_type=Path), metavar="FILE", help="Labels, one a line.")
    return text(file(function))

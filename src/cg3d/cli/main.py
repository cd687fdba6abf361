"""The entry point: find the command, run it, turn what goes wrong into one line and an exit code.

Loads only the module of the command that is asked for, so that `cg3d --help` stays fast. Holds no command itself.
"""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click

from cg3d import __version__
from cg3d.cli import terminal
from cg3d.errors import Cg3dError, did_you_mean, one_line

# name: (module:command, one line for the list). The modules are imported when their command is asked for.
USE = {
    "index": ("cg3d.cli.index:index", "Read folders of 3D files into the library."),
    "search": ("cg3d.cli.search:search", "Find models by words, a picture or another model."),
    "classify": ("cg3d.cli.classify:classify", "Say which of your labels fits a file."),
    "query": ("cg3d.cli.query:query", "Find things in a scan by words."),
    "tag": ("cg3d.cli.tag:tag", "Label the whole library; export the labels."),
    "learn": ("cg3d.cli.learn:learn", "Teach the library your own words."),
    "duplicates": ("cg3d.cli.duplicates:duplicates", "List models that are the same shape."),
    "info": ("cg3d.cli.info:info", "Say what a file holds and how it was read."),
    "report": ("cg3d.cli.index:report", "Say what was indexed, skipped and refused, and why."),
    "render": ("cg3d.cli.render:render", "Draw a file: views around, depth, normals."),
    "make": ("cg3d.cli.make:make", "Write example models and a furnished room."),
    "doctor": ("cg3d.cli.doctor:doctor", "Check this installation."),
    "evaluate": ("cg3d.cli.evaluate:evaluate", "Measure a bundle or a run on a set; compare results."),
    "bundle": ("cg3d.cli.bundle:bundle", "Look at the models that cg3d sees with."),
}
LEARN = {
    "triplets": ("cg3d.cli.triplets:triplets", "Turn a data set or a folder of models into shards to learn from."),
    "pictures": ("cg3d.cli.training:pictures", "Learn a picture tower from named models."),
    "pretrain": ("cg3d.cli.training:pretrain", "Train an encoder from a recipe."),
    "finetune": ("cg3d.cli.finetune:finetune", "Fine-tune, probe or segment from a recipe."),
    "export": ("cg3d.cli.training:export", "Turn a finished run into a bundle."),
}
COMMANDS = USE | LEARN

EXAMPLES = """Ask for 3D in plain language.

\b
  cg3d make demo                        write example models
  cg3d index demo                       read a folder into the library
  cg3d search "a wooden chair" --open   ask, and look at the answers
"""


class Stopped(Exception):
    """Ctrl-C, kept from click, which would print an empty line."""


class PipeClosed(Exception):
    """Whoever read stdout has left; kept from click, which would make it exit code 1."""


class Commands(click.Group):
    """A group that knows its commands by name and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"no command '{args[0]}'. {did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Stopped from error
        except BrokenPipeError as error:
            raise PipeClosed from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        for title, commands in (("Commands", USE), ("Training (extra 'train')", LEARN)):
            if commands:
                with formatter.section(title):
                    formatter.write_dl([(name, line) for name, (_, line) in commands.items()])


@click.group(cls=Commands, help=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cg3d")
def cli() -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Never raises: what goes wrong is one line on stderr, a traceback only with `--debug`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    terminal.start()
    try:
        code = cli.main(args=given, prog_name="cg3d", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (BrokenPipeError, PipeClosed):
        _leave_pipe()
        return 0
    except (KeyboardInterrupt, Stopped, click.Abort):
        terminal.error("stopped. What was done so far is kept", "")
        return 130
    except Exception as error:
        if "--debug" in given:
            traceback.print_exc()
        return _explain(error)


def _leave_pipe() -> None:
    """The reader has what it wants. stdout goes nowhere from now on, or Python complains once more while it shuts down."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: Exception) -> int:
    """Write one line for `error`; its exit code."""
    if isinstance(error, Cg3dError):
        terminal.error(str(error), "")
        return error.exit_code
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        terminal.error(error.format_message().rstrip("."), f"See: {context.command_path} --help" if context else "")
        return error.exit_code
    if isinstance(error, OSError) and error.strerror:
        named = f": '{os.fsdecode(error.filename)}'" if isinstance(error.filename, str | bytes) else ""
        terminal.error(f"{error.strerror}{named}", "Check that the place exists, has room and may be written")
        return 1
    terminal.error(f"unexpected {type(error).__name__}: {one_line(str(error), 200)}", "Run again with --debug and report what it prints")
    return 1


if __name__ == "__main__":
    sys.exit(main())

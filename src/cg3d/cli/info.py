"""`cg3d info`: what a file holds and how it was read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import RefusedFile
from cg3d.records import Axis

if TYPE_CHECKING:
    from cg3d.answers.about import About

SHOWN_OBJECTS = 3  # of a file with many; --json gives them all


@click.command(cls=options.Command)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options.up
@options.as_json
def info(files: tuple[Path, ...], up: Axis | None, as_json: bool) -> int:
    """Say what FILES hold: format, faces, bounds, up axis, colour; or why one is refused. Needs no library and no bundle.

    \b
      cg3d info chair.glb
      cg3d info scan.ply --up z --json
    """
    from cg3d.answers.about import about_file

    refused = 0
    for number, file in enumerate(files):
        try:
            found = about_file(file, up=up)
        except RefusedFile as error:
            refused += 1
            _refusal(file, error, as_json)
            continue
        if as_json:
            for about in found:
                terminal.record(asdict(about))
        else:
            _show(found, blank=number > 0)
    return 0 if not refused else 4 if refused < len(files) else 1


def _refusal(file: Path, error: RefusedFile, as_json: bool) -> None:
    if as_json:
        terminal.record({"path": str(file), "refused": {"code": error.code, "reason": error.reason, "advice": error.advice}})
    terminal.error(f"{file}: {error.code}: {error.reason}", error.advice)


def _show(found: list[About], *, blank: bool) -> None:
    if blank:
        terminal.line()
    first = found[0]
    terminal.line(terminal.paint(table.clip_middle(first.path, terminal.width()), bold=True))
    for about in found[:SHOWN_OBJECTS]:
        heading = [["object", f"{about.number} of {about.objects}"]] if about.objects > 1 else []
        rows = table.align([*heading, *_rows(about)])
        terminal.line("\n".join("  " + row for row in rows))
    if len(found) > SHOWN_OBJECTS:
        terminal.note(f"{len(found) - SHOWN_OBJECTS} more objects; --json shows them all")


def _rows(about: About) -> list[list[str]]:
    up = f"+{about.up_axis.upper()}" + ("" if about.up_known else "? not defined by the format: --up x|y|z says it")
    size = " x ".join(f"{high - low:.4g}" for low, high in zip(about.low, about.high))
    between = " .. ".join(" ".join(f"{value:.4g}" for value in corner) for corner in (about.low, about.high))
    color = about.color_source
    if about.textures:
        color += f", {about.textures} texture{'s' * (about.textures != 1)}"
    rows = [
        ["format", f"{about.format} {about.kind}"],
        *([["faces", f"{about.faces:,}"]] if about.kind == "mesh" else []),
        ["vertices" if about.kind == "mesh" else "points", f"{about.points:,}"],
        ["size", size],
        ["bounds", between],
        ["up", up],
        ["colour", color],
    ]
    return rows + [["warning", text] for text in about.warnings]

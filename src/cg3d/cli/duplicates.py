"""`cg3d duplicates`: groups of models that are the same shape."""

from __future__ import annotations

from pathlib import Path

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import NothingFound


@click.command(cls=options.Command)
@click.option("--exact", is_flag=True, help="Only files with the same bytes.")
@click.option(
    "--threshold",
    type=click.FloatRange(0.5, 1),
    metavar="P",
    default=0.96,
    show_default=True,
    help="Similarity that is worth a closer look.",
)
@options.library
@click.option("--open", "open_", is_flag=True, help="Write a contact sheet and open it where there is a screen.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Where to write the contact sheet.")
@options.as_json
def duplicates(exact: bool, threshold: float, library: Path, open_: bool, output: Path | None, as_json: bool) -> int:
    """List models that are the same: the same bytes, or the same shape rescaled, turned about up or meshed anew. Deletes nothing.

    \b
      cg3d duplicates
      cg3d duplicates --exact --json
      cg3d duplicates --open
    """
    from cg3d.answers.duplicates import duplicates as find_duplicates
    from cg3d.library.store import Library

    with Library.open(library) as opened:
        with terminal.progress("comparing") as show:
            groups = find_duplicates(opened, near=not exact, threshold=threshold, on_progress=show)
        for number, group in enumerate(groups, 1):
            members = [{"path": member.item.label, "similarity": member.similarity, "bytes": member.item.size} for member in group.members]
            if as_json:
                terminal.record({"group": number, "kind": group.kind, "items": members})
                continue
            terminal.line(terminal.paint(f"{number}  {group.kind}, {len(members)} models", bold=True))
            rows = [[f"{member.similarity:.3f}", terminal.place(member.item.label), f"{member.item.size:,}"] for member in group.members]
            terminal.line("\n".join("   " + row for row in table.align(rows, right=(2,), clip=1, width=terminal.width() - 3)))
        if groups and (open_ or output):
            from cg3d.cli import sheet

            pages = []
            for number, group in enumerate(groups, 1):
                cards = [
                    sheet.Card(m.item.label, opened.thumbnail(m.item.id) or b"", m.similarity, f"{m.similarity:.3f}", file=str(m.item.path))
                    for m in group.members
                ]
                pages.append(sheet.Group(f"{number}. {group.kind}", cards))
            sheet.deliver(output, "duplicates", pages, open_)
    if not groups:
        raise NothingFound("no duplicates", "A lower --threshold finds shapes that are less alike" if not exact else "")
    spare = sum(group.spare_bytes for group in groups)
    terminal.note(f"{len(groups)} groups; the copies take {spare / 1e6:.1f} MB")
    return 0

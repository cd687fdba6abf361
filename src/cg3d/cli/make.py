"""`cg3d make`: example models and a room. The shapes themselves come from cg3d.made."""

from __future__ import annotations

from pathlib import Path

import click

from cg3d.cli import options, table, terminal
from cg3d.errors import UsageError


@click.command(cls=options.Command)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--count", type=click.IntRange(1, 10_000), metavar="N", default=120, show_default=True, help="How many models.")
@click.option("--seed", type=click.IntRange(0), metavar="N", default=0, show_default=True, help="The same seed writes the same files.")
@click.option("--hide-names", is_flag=True, help="File names that say nothing, to test search by shape alone.")
@click.option("--kind", "kinds", multiple=True, metavar="NOUN", help="Only models of this kind; may be given more than once.")
@click.option(
    "--attribute", "attributes", multiple=True, metavar="TEXT", help='What all of them have, such as "armrests", "red" or "without a back".'
)
@click.option("--force", is_flag=True, help="Write into a folder that already holds files.")
@options.as_json
def make(
    folder: Path, count: int, seed: int, hide_names: bool, kinds: tuple[str, ...], attributes: tuple[str, ...], force: bool, as_json: bool
) -> int:
    """Write example models of everyday things (GLB, OBJ, STL, PLY, OFF) and one furnished room into FOLDER.

    \b
      cg3d make demo
      cg3d make demo --count 40 --seed 7 --hide-names
      cg3d make chairs --count 12 --kind chair --attribute armrests
    """
    from cg3d.made import EVERYDAY, make_models, make_room

    if folder.is_dir() and any(folder.iterdir()) and not force:
        raise UsageError(f"'{folder}' already holds files", "Name another folder, or add --force to write among them")
    if attributes and not kinds:
        raise UsageError("--attribute needs a kind that can have it", "Say which, as in: --kind chair --attribute armrests")
    models = make_models(folder, seed=seed, count=count, hide_names=hide_names, kinds=kinds or EVERYDAY, attributes=attributes)
    room = folder / "room.ply"
    make_room(room, seed=seed)
    if as_json:
        for model in models:
            terminal.record({"path": str(model.path), "label": model.label, "caption": model.caption, "format": model.format})
        terminal.record({"path": str(room), "label": "room", "caption": "a furnished room", "format": "ply"})
        return 0
    labels = sorted({model.label for model in models})
    terminal.line(f"{len(models)} models of {len(labels)} kinds and a room in {folder}")
    formats = sorted({model.format for model in models})
    terminal.line("\n".join(table.align([["kinds", ", ".join(labels)], ["formats", ", ".join(formats)]])))
    terminal.note(f"next: cg3d index {folder}")
    return 0

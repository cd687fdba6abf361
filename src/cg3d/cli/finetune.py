"""`cg3d finetune`: a recipe to a classifier, a probe or a part segmenter; the work is in cg3d.learn."""

from __future__ import annotations

import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cg3d.cli import options, table, terminal
from cg3d.cli.training import STOPPED, needs_torch


@click.command(cls=options.Command)
@click.argument("recipe", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the run.")
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Override a key, for example train.epochs=10.")
@click.option("--new", is_flag=True, help="Refuse a folder that already holds a run, instead of going on with it.")
@options.as_json
def finetune(recipe: Path, out: Path, overrides: tuple[str, ...], new: bool, as_json: bool) -> int:
    """Fine-tune a point network, or fit a probe on it, as RECIPE (TOML) says. Ctrl-C saves; the same command goes on from there.

    \b
      cg3d finetune recipes/finetune-probe.toml --out runs/probe
      cg3d finetune recipes/finetune-few-shot.toml --out runs/few --set start.run=../runs/smoke
      cg3d finetune recipes/finetune-paper-pointtransformer.toml --out runs/modelnet40
    """
    tuning, recipes = needs_torch("cg3d.learn.finetune"), needs_torch("cg3d.learn.finetune_recipe")
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: terminal.warning(str(message))
        result = tuning.finetune(recipes.load_recipe(recipe, overrides), out, resume=not new, say=terminal.note)
    if as_json:
        terminal.record({**asdict(result), "folder": str(out)})
    elif not result.finished:
        terminal.note(f"stopped by {result.stopped} after step {result.step}; the same command goes on from there")
    else:
        _show(result.measured)
        terminal.note(f"{out}/run.json says how" + (f"; weights of epoch {result.best['epoch']:g}" if result.best else ""))
    return STOPPED.get(result.stopped, 0)


def _show(measured: dict[str, Any]) -> None:
    """The test figures: a line a figure, or a line a number of shots."""
    if "shots" in measured:
        rows = [["shots", "top-1", "sd"], *([at, f"{one['mean']:.1%}", f"{one['sd']:.1%}"] for at, one in measured["shots"].items())]
        terminal.note(f"{measured['labels']} labels, {measured['seeds']} draws, {measured['n']} test models")
    else:
        shares = [name for name, value in measured.items() if isinstance(value, float) and name not in ("score", "strength")]
        rows = [[name, f"{measured[name]:.1%}"] for name in shares] + [["test models", str(measured["n"])]]
    for line in table.align(rows, right=(1, 2) if "shots" in measured else (1,)):
        terminal.line(line)

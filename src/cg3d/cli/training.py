"""`cg3d pictures`, `pretrain`, `export`: models to a picture tower, a recipe to a run, a run to a bundle; the work is in cg3d.learn."""

from __future__ import annotations

import importlib
import os
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cg3d.cli import options, terminal
from cg3d.errors import MissingExtra

STOPPED = {"SIGINT": 130, "SIGTERM": 143}  # exit codes: 128 + the signal


@click.command(cls=options.Command)
@click.argument("recipe", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the run.")
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="Override a key, for example train.steps=100.")
@click.option("--new", is_flag=True, help="Refuse a folder that already holds a run, instead of going on with it.")
@options.as_json
def pretrain(recipe: Path, out: Path, overrides: tuple[str, ...], new: bool, as_json: bool) -> int:
    """Train a point tower as RECIPE (TOML) says. Ctrl-C saves; the same command goes on from there.

    \b
      cg3d pretrain recipes/smoke.toml --out runs/smoke
      cg3d pretrain recipes/smoke.toml --out runs/short --set train.steps=50
      torchrun --nproc-per-node 8 -m cg3d pretrain recipes/cg3d-plus.toml --out runs/plus
    """
    loop, recipes = needs_torch("cg3d.learn.loop"), needs_torch("cg3d.learn.recipe")
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: terminal.warning(str(message))
        result = loop.pretrain(recipes.load_recipe(recipe, overrides), out, resume=not new, say=terminal.note)
    if int(os.environ.get("RANK", 0)):
        pass  # of several processes the first one speaks
    elif as_json:
        terminal.record({**asdict(result), "folder": str(out)})
    elif result.finished:
        terminal.line(f"{result.step} steps; the best weights are of step {result.best['step']}: {out}/checkpoints/best.safetensors")
        terminal.note(f"next: cg3d export {out} --out BUNDLE")
    else:
        terminal.note(f"stopped by {result.stopped} after step {result.step}; the same command goes on from there")
    return STOPPED.get(result.stopped, 0)


@click.command(cls=options.Command)
@click.argument("recipe", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of what is learnt.")
@options.as_json
def pictures(recipe: Path, out: Path, as_json: bool) -> int:
    """Learn text space and picture tower from named models; write the training set of the point tower. Stopped, it goes on.

    \b
      cg3d pictures recipes/default-pictures.toml --out runs/pictures
    """
    tower = needs_torch("cg3d.learn.picture_tower")
    triplets = tower.learn_pictures(tower.load_picture_recipe(recipe), out)
    if as_json:
        terminal.record({"folder": str(out), "models": len(triplets.names), "labels": len(triplets.labels), "digest": triplets.digest})
    else:
        terminal.line(f"wrote {out}: {len(triplets.names)} models, {len(triplets.labels)} labels")
        terminal.note(f"next: cg3d pretrain RECIPE --out RUN --set data.triplets={(out / 'triplets').resolve()}")
    return 0


@click.command(cls=options.Command)
@click.argument("run", type=click.Path(file_okay=False, path_type=Path))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the bundle.")
@options.as_json
def export(run: Path, out: Path, as_json: bool) -> int:
    """Write the best weights of RUN as a bundle of ONNX graphs, compared number by number with torch before anything is written.

    \b
      cg3d export runs/smoke --out bundles/smoke
    """
    report = needs_torch("cg3d.learn.export").export(run, out)
    if as_json:
        terminal.record(report)
    else:
        terminal.line(f"wrote {out}")
    return 0


def needs_torch(module: str) -> Any:
    """A module of cg3d.learn, or the pip line of the extra it needs."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("cg3d"):
            raise
        raise MissingExtra(error.name or "torch", "train") from error

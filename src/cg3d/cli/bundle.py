"""`cg3d bundle info|list|verify|import`: what the models that cg3d sees with are, and published weights made into one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from cg3d.answers import labels as label_lists
from cg3d.bundle import manifest as manifests
from cg3d.bundle.manifest import Manifest
from cg3d.cli import options, table, terminal
from cg3d.cli.training import needs_torch
from cg3d.errors import BundleError, NothingFound

NAME = click.argument("name", metavar="[NAME|FOLDER]", default="default")


@click.group()
def bundle() -> None:
    """Look at bundles: the trained models that cg3d sees with.

    \b
      cg3d bundle list
      cg3d bundle info default
      cg3d bundle verify path/to/bundle
      cg3d bundle import clip openai/clip-vit-base-patch32 bundles/clip
    """


@bundle.command(cls=options.Command)
@NAME
@options.as_json
def info(name: str, as_json: bool) -> int:
    """Say what a bundle is: space, towers, input recipe, licences, scores."""
    folder = manifests.find(name)
    manifest = manifests.load(folder)
    if as_json:
        terminal.record({"folder": str(folder)} | msgspec.to_builtins(manifest))
        return 0
    terminal.line("\n".join(table.align(_about(folder, manifest), clip=1, width=terminal.width())))
    for title, rows in (
        ("licences", [[entry.what, entry.licence, entry.source] for entry in manifest.licences]),
        ("scores", [[entry.what, f"{entry.value:g}", entry.command] for entry in manifest.scores]),
    ):
        if rows:
            terminal.line(f"\n{title}")
            terminal.line("\n".join("  " + row for row in table.align(rows, clip=2, width=terminal.width() - 2)))
    return 0


@bundle.command("list", cls=options.Command)
@options.as_json
def list_(as_json: bool) -> int:
    """List the bundles that are installed, each with its space."""
    rows = []
    for folder in manifests._installed():
        try:
            manifest = manifests.load(folder)
        except BundleError as error:
            terminal.warning(str(error))
            continue
        if as_json:
            terminal.record({"name": folder.name, "version": manifest.version, "space": manifest.space, "folder": str(folder)})
        rows.append([folder.name, manifest.version, manifest.space[:12], str(folder)])
    if not rows:
        raise NothingFound("no bundle is installed", "Name a bundle's folder with --bundle")
    if not as_json:
        terminal.line("\n".join(table.align(rows, clip=3, width=terminal.width())))
    return 0


@bundle.command(cls=options.Command)
@NAME
@options.as_json
def verify(name: str, as_json: bool) -> int:
    """Hash every file of a bundle and compare it with its manifest."""
    folder = manifests.find(name)
    manifest = manifests.load(folder)
    manifests.check(folder, manifest, remember=False)
    if as_json:
        terminal.record({"name": manifest.name, "space": manifest.space, "files": len(manifest.files), "ok": True})
    else:
        terminal.line(f"{manifest.name}: {len(manifest.files)} files are what the manifest says, space {manifest.space}")
    return 0


@bundle.command("import", cls=options.Command)
@click.argument("kind")
@click.argument("weights")
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option("--text", default="", metavar="WEIGHTS", help="The CLIP whose texts (and pictures) share the space of a point encoder.")
@click.option("--points", type=click.IntRange(0), default=0, help="Points of a cloud, where the weights do not tell.")
@click.option("--labels", type=click.Path(path_type=Path), metavar="FILE", help="Class names of a classifier, a line each, in its order.")
@click.option("--views", type=click.IntRange(0, 64), default=0, help="Pictures of a shape. Default: 6 for clip, none for point encoders.")
@click.option("--depth", is_flag=True, help="Views show distance instead of colour, as PointCLIP's.")
@click.option("--int8", is_flag=True, help="Matrix products in int8: smaller and faster; says what it changes.")
@click.option("--background", type=click.IntRange(0), default=64, show_default=True, help="Made models that scores are measured against.")
@click.option("--name", default="", help="Name of the bundle. Default: that of its folder.")
@options.as_json
def import_(kind: str, weights: str, out: Path, labels: Path | None, as_json: bool, **asked: Any) -> int:
    """Turn published WEIGHTS (file, folder, hub id) into the bundle OUT, with the input recipe they were trained with.

    KIND: clip, cg3d-pointtransformer, cg3d-pointmlp, pointmlp, ulip, ulip2, openshape, uni3d. Nothing is unpickled but tensors.

    \b
      cg3d bundle import clip openai/clip-vit-base-patch32 bundles/clip
      cg3d bundle import ulip pointbert.pt bundles/ulip
      cg3d bundle import openshape OpenShape/openshape-pointbert-vitb32-rgb bundles/openshape --text openai/clip-vit-base-patch32
      cg3d bundle import uni3d BAAI/Uni3D:modelzoo/uni3d-b/model.pt bundles/uni3d --text eva02-e.bin
    """
    kinds, family = needs_torch("cg3d.learn.importing.kinds"), needs_torch("cg3d.learn.importing.family")
    names = tuple(label_lists.from_file(labels)) if labels else ()
    report = kinds.import_bundle(kind, family.Asked(weights, labels=names, **asked), out)
    if as_json:
        terminal.record(report)
        return 0
    terminal.line(f"wrote {out}: {', '.join(report['towers'])}, {report['bytes'] / 1e6:.1f} MB, space {report['space'][:12]}")
    for said in report["notes"]:
        terminal.note(said)
    terminal.note(f"its recipe and what is published of it: {out / 'CARD.md'}; next: cg3d index FOLDER --bundle {out}")
    return 0


def _about(folder: Path, manifest: Manifest) -> list[list[str]]:
    spec = manifest.spec
    size = sum(entry.bytes for entry in manifest.files.values())
    poses = " and ".join(spec.poses)
    rows: dict[str, Any] = {
        "bundle": f"{manifest.name} {manifest.version}",
        "about": manifest.about,
        "folder": folder,
        "space": manifest.space,
        "size": f"{size / 1e6:.1f} MB in {len(manifest.files)} files",
        "towers": ", ".join(manifest.towers),
        "vectors": f"{manifest.dimensions} numbers",
        "input": f"{spec.points} points, {spec.views} views of {spec.view_size} pixels; unknown up axis: {poses} tried",
        "order": f"first {spec.front} points farthest, the others random" if spec.front else "",
        "axes": f"the point tower's x, y, z are {spec.axes}" if spec.axes != "xyz" else "",
        "shows": "distance, near is bright" if spec.view_kind == "depth" else "",
    }
    return [[key, str(value)] for key, value in rows.items() if str(value)]

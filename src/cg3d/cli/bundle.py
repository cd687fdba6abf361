"""`cg3d bundle info|list|verify`: what the models that cg3d sees with are, and whether they are whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from cg3d.bundle import manifest as manifests
from cg3d.bundle.manifest import Manifest
from cg3d.cli import options, table, terminal
from cg3d.errors import BundleError, NothingFound

NAME = click.argument("name", metavar="[NAME|FOLDER]", default="default")


@click.group()
def bundle() -> None:
    """Look at bundles: the trained models that cg3d sees with.

    \b
      cg3d bundle list
      cg3d bundle info default
      cg3d bundle verify path/to/bundle
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
    }
    return [[key, str(value)] for key, value in rows.items() if str(value)]

"""`cg3d render`: pictures of one file, with depth and normals, as PNG. Drawing is geometry.render; encodes nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cg3d.atomic import replacing
from cg3d.cli import options, terminal
from cg3d.errors import UsageError

if TYPE_CHECKING:  # --help does without numpy
    from numpy.typing import NDArray

    from cg3d.geometry.render import Buffers
    from cg3d.records import Axis, Shape

MOST_PIXELS = 20_000_000  # of all views together; about 25 bytes each
ONE_ROW = 6  # views that stand side by side in a contact sheet
DEPTH_STEPS = 65535


@click.command(cls=options.Command)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--views", type=click.IntRange(1, 1000), metavar="N", default=4, show_default=True, help="How many pictures.")
@click.option("--sphere", is_flag=True, help="Look from everywhere, also from below; without it, from around.")
@click.option("--size", type=click.IntRange(16, 2048), metavar="PIXELS", default=224, show_default=True, help="Side of a picture.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="PNG|FOLDER",
    help="Contact sheet, or folder of single pictures. Default: NAME.png here.",
)
@click.option("--depth", is_flag=True, help="Also distances, as 16-bit PNG.")
@click.option("--normals", is_flag=True, help="Also directions of the surface, as RGB.")
@click.option(
    "--object", "number", type=click.IntRange(0), metavar="N", default=0, help="Which object of a file that holds several; from 0."
)
@click.option("--force", is_flag=True, help="Overwrite pictures that are there.")
@options.up
@options.dry_run
@options.as_json
def render(
    file: Path,
    views: int,
    sphere: bool,
    size: int,
    out: Path | None,
    depth: bool,
    normals: bool,
    number: int,
    force: bool,
    up: Axis | None,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Draw FILE from several sides: a contact sheet, or one PNG a view in a folder. Needs no GPU, library or bundle.

    \b
      cg3d render chair.glb
      cg3d render scan.ply --up z --views 12 --sphere --out views/
      cg3d render part.stl --size 512 --depth --normals --json
    """
    if views * size * size > MOST_PIXELS:
        raise UsageError(
            f"{views} views of {size} x {size} are more than {MOST_PIXELS // 10**6} million pixels", "Ask for fewer or smaller ones"
        )
    places = _places(out or Path(file.stem + ".png"), views, ["color"] + ["depth"] * depth + ["normals"] * normals)
    _check(places, force)
    from cg3d.formats import read
    from cg3d.geometry.render import render_buffers, ring_cameras, sphere_cameras

    shape = read(file, up=up, number=number)
    if not shape.up_known:
        terminal.note(f"{shape.format} does not say which axis is up; drawn with +Y up. --up x|y|z says it")
    seen = list(render_buffers(shape, (sphere_cameras if sphere else ring_cameras)(views), size))
    report = _report(file, shape, seen, _depth_scale(seen) if depth else None)
    if not dry_run:
        _write(places, seen, report)
    _show(report | {"written": [str(place) for place in places]}, as_json=as_json, dry_run=dry_run)
    return 0


def _places(out: Path, views: int, kinds: Sequence[str]) -> dict[Path, tuple[str, int | None]]:
    """Each file to be written: what it shows, and of which view (None: a contact sheet of all, or all cameras)."""
    if out.suffix.lower() == ".png" and not out.is_dir():
        return {out.with_stem(out.stem + _ending(kind)): (kind, None) for kind in kinds}
    pictures = {out / f"view-{view:03}{_ending(kind)}.png": (kind, view) for view in range(views) for kind in kinds}
    return pictures | {out / "views.json": ("cameras", None)}


def _ending(kind: str) -> str:
    return "" if kind == "color" else f"-{kind}"


def _check(places: dict[Path, Any], force: bool) -> None:
    there = [place for place in places if place.exists()]
    if there and not force:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        raise UsageError(f"'{there[0]}'{more} would be overwritten", "Name another place with --out, or add --force")


def _report(file: Path, shape: Shape, seen: Sequence[Buffers], depth_scale: float | None) -> dict[str, Any]:
    """What --json and views.json say; frames are OpenCV's, in the frame and unit of the file after +Y was turned up, less `origin`."""
    size = len(seen[0].color)
    return {
        "path": os.path.abspath(file),
        "size": size,
        "depth_scale": depth_scale,
        "up_axis": shape.up_axis,
        "up_known": shape.up_known,
        "origin": shape.origin.tolist(),
        "views": [
            {"world_from_camera": one.camera.frame("opencv").tolist(), "intrinsics": one.camera.intrinsics(size).tolist()} for one in seen
        ],
    }


def _depth_scale(seen: Sequence[Buffers]) -> float:
    """The file's units that one step of a 16-bit depth stands for; the same in all views."""
    farthest = max((float(one.depth[one.face >= 0].max(initial=0)) for one in seen), default=0.0)
    return farthest / DEPTH_STEPS or 1.0


def _write(places: dict[Path, tuple[str, int | None]], seen: Sequence[Buffers], report: dict[str, Any]) -> None:
    import numpy as np

    from cg3d.geometry.render import contact_sheet

    for place, (kind, view) in places.items():
        if kind == "cameras":
            _put(place, json.dumps(report, indent=1).encode())
            continue
        pictures = np.stack([_pixels(kind, one, report["depth_scale"]) for one in (seen if view is None else seen[view : view + 1])])
        empty = {"color": 255, "depth": 0, "normals": 128}[kind]
        _put(place, _png(contact_sheet(pictures, len(seen) if len(seen) <= ONE_ROW else 0, empty), kind, report["depth_scale"]))


def _pixels(kind: str, seen: Buffers, scale: float | None) -> NDArray[Any]:
    """(S, S, 3) uint8 of colours or normals, (S, S) uint16 of depths."""
    import numpy as np

    if kind == "color":
        return seen.color
    if kind == "normals":  # 0..255 for -1..1; 128 everywhere: nothing
        return np.asarray(np.rint(seen.normal * 127) + 128, np.uint8)
    assert scale is not None
    steps = np.rint(np.where(seen.face >= 0, seen.depth, 0) / scale)
    return np.where(seen.face >= 0, np.clip(steps, 1, DEPTH_STEPS), 0).astype(np.uint16)


def _png(pixels: NDArray[Any], kind: str, scale: float | None) -> bytes:
    from io import BytesIO

    from PIL import Image, PngImagePlugin

    note = PngImagePlugin.PngInfo()
    if kind == "depth":
        note.add_text("cg3d depth", f"distance along the view = value * {scale!r} in the file's unit; 0 = nothing")
    if kind == "normals":
        note.add_text("cg3d normals", "x, y, z = (value - 128) / 127, +Y up, towards the camera; 128 128 128 = nothing")
    stream = BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", pnginfo=note)
    return stream.getvalue()


def _put(target: Path, content: bytes) -> None:
    """It appears whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with replacing(target) as beside:
        beside.write_bytes(content)


def _show(report: dict[str, Any], *, as_json: bool, dry_run: bool) -> None:
    if as_json:
        terminal.record(report | {"dry_run": dry_run})
        return
    for place in report["written"]:
        terminal.line(place)
    if report["depth_scale"] is not None:
        terminal.note(f"depth = value * {report['depth_scale']:.6g} in the file's unit; 0 is nothing")
    if dry_run:
        terminal.note("nothing was written: --dry-run")

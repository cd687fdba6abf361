"""Bytes to Mesh or Cloud, through one guarded door. Knows no algorithm of geometry."""

from __future__ import annotations

import atexit
import os
import threading
from pathlib import Path

from cg3d.errors import RefusedFile
from cg3d.formats.crossing import put_together
from cg3d.formats.door import Door, Reading
from cg3d.formats.limits import Limits
from cg3d.formats.preflight import SUFFIXES
from cg3d.records import Axis, Shape

__all__ = ["SUFFIXES", "Door", "Limits", "Reading", "read", "read_all"]

WARM_DOORS = 4  # kept open for the folders read last

_doors: dict[tuple[Path, Limits], Door] = {}
_lock = threading.Lock()


def read(
    path: Path | str, *, up: Axis | None = None, root: Path | str | None = None, number: int = 0, limits: Limits | None = None
) -> Shape:
    """The object `number` of a 3D file as Mesh or Cloud, +Y up where the up axis is known.

    up: the axis that is up where the format does not say it; root: the folder side files may come from, the file's own by default.
    Raises RefusedFile. `read("chair.glb").faces.shape`
    """
    return read_all(path, up=up, root=root, limits=limits, only=number)[0]


def read_all(
    path: Path | str, *, up: Axis | None = None, root: Path | str | None = None, limits: Limits | None = None, only: int | None = None
) -> list[Shape]:
    """All objects of a file, most formats hold one. As `read` otherwise."""
    place = Path(os.path.abspath(path))
    fence = Path(os.path.abspath(root)) if root is not None else place.parent
    if not place.is_relative_to(fence):
        raise RefusedFile("path", f"the file is not below {fence}", str(path))
    if not fence.is_dir():
        raise RefusedFile("missing", "there is no such file", str(path))
    try:
        readings = _door(fence, limits or Limits()).read(place.relative_to(fence).as_posix(), up=up, only=only)
        return [put_together(reading) for reading in readings]
    except RefusedFile as refused:
        raise RefusedFile(refused.code, refused.reason, str(path), refused.advice) from None
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedFile("crash", "the answer of the reader is broken", str(path)) from error


def _door(fence: Path, limits: Limits) -> Door:
    with _lock:
        door = _doors.pop((fence, limits), None) or Door(fence, limits=limits)
        _doors[fence, limits] = door  # now the youngest
        while len(_doors) > WARM_DOORS:
            _doors.pop(next(iter(_doors))).close()
        return door


@atexit.register
def _close_doors() -> None:
    with _lock:
        for door in _doors.values():
            door.close()
        _doors.clear()

"""What a file holds, said by the reader and not by the file: `cg3d info`. Encodes nothing and needs no bundle.

`describe` runs in the locked child that reads the file; only its few numbers come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cg3d.answers.doors import door_of
from cg3d.records import Axis, Mesh, Shape

TASK = "cg3d.answers.about:describe"


@dataclass(frozen=True)
class About:
    """One object of a file. faces: 0 for a cloud; points: vertices of a mesh, points of a cloud; low, high: corners of the bounds in the
    file's own unit and frame after +Y was turned up; textures: pictures on its materials; up_known: whether format or user said up."""

    path: str
    number: int
    objects: int
    kind: str
    format: str
    faces: int
    points: int
    low: tuple[float, float, float]
    high: tuple[float, float, float]
    up_axis: str
    up_known: bool
    color_source: str
    materials: int
    textures: int
    warnings: tuple[str, ...]


def about_file(path: Path, *, up: Axis | None = None) -> list[About]:
    """One About an object in the file. Raises RefusedFile."""
    with door_of(path, TASK, {}) as (door, name):
        readings = door.read(name, up=up)
    return [_about(path, number, len(readings), reading.meta) for number, reading in enumerate(readings)]


def describe(shape: Shape, number: int, content_hash: str, argument: dict[str, Any]) -> tuple[dict[str, np.ndarray], dict[str, Any]]:  # noqa: ARG001
    """The door's task: no arrays, the numbers of `About`."""
    low, high = (shape.bounds.astype(np.float64) + shape.origin).tolist()
    mesh = shape if isinstance(shape, Mesh) else None
    return {}, {
        "kind": "mesh" if mesh else "cloud",
        "format": shape.format,
        "faces": len(mesh.faces) if mesh else 0,
        "points": len(mesh.vertices) if mesh else len(shape.points),  # type: ignore[union-attr]
        "low": low,
        "high": high,
        "up_axis": shape.up_axis,
        "up_known": shape.up_known,
        "color_source": shape.color_source,
        "materials": len(mesh.materials) if mesh else 0,
        "textures": sum(material.texture is not None for material in mesh.materials) if mesh else 0,
        "warnings": list(shape.warnings),
    }


def _about(path: Path, number: int, objects: int, meta: dict[str, Any]) -> About:
    low, high = (tuple(float(value) for value in meta[key]) for key in ("low", "high"))
    rest = {key: meta[key] for key in ("kind", "format", "faces", "points", "up_axis", "up_known", "color_source", "materials", "textures")}
    return About(path=str(path), number=number, objects=objects, low=low, high=high, warnings=tuple(meta["warnings"]), **rest)  # type: ignore[arg-type]

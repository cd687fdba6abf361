"""What is taken from one shape: the towers' inputs, a thumbnail, statistics, the descriptor. Runs in the door's locked child.

Imports nothing that reads files, and no SQLite; `readings` are put together again by `prepared_of`.
"""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

from cg3d.formats.wire import Reading
from cg3d.geometry.prepare import prepare, rng_for, thumbnail
from cg3d.library.descriptor import describe
from cg3d.records import InputSpec, Mesh, Prepared, Shape

TASK = "cg3d.library.observe:observe"


def argument_for(spec: InputSpec, *, views: bool = True) -> dict[str, Any]:
    """The door's argument. views: whether pictures are drawn (only a bundle with a picture tower needs them)."""
    return {"spec": msgspec.to_builtins(spec), "views": views}


def observe(shape: Shape, number: int, content_hash: str, argument: dict[str, Any]) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    """The door's task: arrays points (P, N, 3) float32, colors (N, 3) float32, views (P, V, S, S, 3) uint8, thumbnail (256, 256, 3) uint8,
    descriptor (187,) float32; values: has_color and the statistics that a library keeps."""
    spec = msgspec.convert(argument["spec"], InputSpec)
    item = prepare(shape, spec, rng_for(content_hash, number), views=argument["views"])
    arrays = {
        "points": item.points,
        "colors": item.colors[0],
        "views": item.views,
        "thumbnail": thumbnail(shape),
        "descriptor": describe(item.points[0], item.colors[0]),
    }
    return arrays, {"has_color": item.has_color, **statistics(shape)}


def statistics(shape: Shape) -> dict[str, Any]:
    """format, faces, points, bounds (2 x 3, the file's own unit and place), up_axis, up_known, color_source, warnings."""
    mesh = isinstance(shape, Mesh)
    return {
        "format": shape.format,
        "faces": len(shape.faces) if isinstance(shape, Mesh) else 0,
        "points": len(shape.vertices) if isinstance(shape, Mesh) else len(shape.points),
        "kind": "mesh" if mesh else "cloud",
        "bounds": (shape.bounds.astype(np.float64) + shape.origin).tolist(),
        "up_axis": shape.up_axis,
        "up_known": shape.up_known,
        "color_source": shape.color_source,
        "warnings": list(shape.warnings),
    }


def prepared_of(reading: Reading) -> Prepared:
    """The towers' inputs out of an answer of `observe`."""
    arrays = reading.arrays
    points = arrays["points"]
    colors = np.broadcast_to(arrays["colors"], points.shape)
    return Prepared(points, np.ascontiguousarray(colors), arrays["views"], bool(reading.meta["has_color"]))

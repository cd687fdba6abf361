"""Where the meshes of a glTF scene stand: nodes visited once, without recursion, as a list of matrices per mesh.

Reads no vertices.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.formats.gltf_buffers import Document
from cg3d.records import Float64

IDENTITY = np.eye(4)


def placements(document: Document) -> dict[int, list[Float64]]:
    """Mesh index -> world matrices, each (4, 4) or (N, 4, 4). Raises RefusedFile: cycle, limit, index, format, value."""
    limits, nodes = document.source.limits, document.table("nodes")
    found: dict[int, list[Float64]] = {}
    visited: set[int] = set()
    count = 0
    stack: list[tuple[Any, Float64 | None, int]] = [(root, None, 1) for root in reversed(_roots(document, nodes))]
    while stack:
        index, parent, depth = stack.pop()
        node = document.item("nodes", index)
        if index in visited:
            raise document.refuse("cycle", f"node {index} is reached twice")
        visited.add(index)
        if depth > limits.depth:
            raise document.refuse("limit", f"nodes nested deeper than {limits.depth}")
        world = _world(document, node, parent)
        if "mesh" in node:
            document.item("meshes", node["mesh"])
            placed = _instances(document, node, IDENTITY if world is None else world)
            count += 1 if placed.ndim == 2 else len(placed)
            if count > limits.instances:
                raise document.refuse("limit", f"more than {limits.instances} instances")
            found.setdefault(node["mesh"], []).append(placed)
        children = node.get("children", [])
        if not isinstance(children, list):
            raise document.refuse("format", f"children of node {index} are no array")
        stack.extend((child, world, depth + 1) for child in reversed(children))
    return found


def _roots(document: Document, nodes: list[Any]) -> list[Any]:
    """Of the default scene, else of scene 0, else every node that is nobody's child."""
    scenes = document.table("scenes")
    if scenes:
        roots = document.item("scenes", document.tree.get("scene", 0)).get("nodes", [])
        if not isinstance(roots, list):
            raise document.refuse("format", "the scene's nodes are no array")
        return list(dict.fromkeys(roots)) if all(type(root) is int for root in roots) else roots
    lists = [node.get("children") for node in nodes if isinstance(node, dict)]
    children = {child for found in lists if isinstance(found, list) for child in found if type(child) is int}
    roots = [index for index in range(len(nodes)) if index not in children]
    if nodes and not roots:
        raise document.refuse("cycle", "every node is some node's child")
    return roots


def _world(document: Document, node: dict[str, Any], parent: Float64 | None) -> Float64 | None:
    """None = identity."""
    if "matrix" in node:
        local: Float64 = _numbers(document, node, "matrix", 16).reshape(4, 4).T
    elif "translation" in node or "rotation" in node or "scale" in node:
        local = compose(
            _numbers(document, node, "translation", 3)[None] if "translation" in node else np.zeros((1, 3)),
            _numbers(document, node, "rotation", 4)[None] if "rotation" in node else np.array([[0.0, 0, 0, 1]]),
            _numbers(document, node, "scale", 3)[None] if "scale" in node else np.ones((1, 3)),
        )[0]
    else:
        return parent
    return local if parent is None else parent @ local


def compose(translation: Float64, rotation: Float64, scale: Float64) -> Float64:
    """(N, 4, 4) of (N, 3), quaternions (N, 4) x y z w, and (N, 3); quaternions are normalised, a zero one is no turn."""
    length = np.linalg.norm(rotation, axis=1, keepdims=True)
    x, y, z, w = np.where(length > 0, rotation / np.where(length > 0, length, 1), [0, 0, 0, 1]).T
    matrix = np.zeros((len(translation), 4, 4))
    matrix[:, 0, :3] = np.stack([1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)], 1)
    matrix[:, 1, :3] = np.stack([2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)], 1)
    matrix[:, 2, :3] = np.stack([2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)], 1)
    matrix[:, :3, :3] *= scale[:, None, :]
    matrix[:, :3, 3] = translation
    matrix[:, 3, 3] = 1
    return matrix


def _instances(document: Document, node: dict[str, Any], world: Float64) -> Float64:
    extension = document.extension(node, "EXT_mesh_gpu_instancing")
    if extension is None:
        return world
    names = document.object(extension.get("attributes"), "EXT_mesh_gpu_instancing")
    parts: dict[str, NDArray] = {}
    for name, kind in (("TRANSLATION", "VEC3"), ("ROTATION", "VEC4"), ("SCALE", "VEC3")):
        if name in names:
            parts[name] = document.accessor(names[name], (kind,)).astype(np.float64)
    counts = {len(part) for part in parts.values()}
    if len(counts) != 1:
        raise document.refuse("count", "instance attributes of different length")
    count = counts.pop()
    if count > document.source.limits.instances:
        raise document.refuse("limit", f"{count} instances of one mesh")
    if not all(np.isfinite(part).all() for part in parts.values()):
        raise document.refuse("value", "an instance transform is not finite")
    local = compose(
        parts.get("TRANSLATION", np.zeros((count, 3))),
        parts.get("ROTATION", np.tile([0.0, 0, 0, 1], (count, 1))),
        parts.get("SCALE", np.ones((count, 3))),
    )
    return world @ local


def _numbers(document: Document, node: dict[str, Any], key: str, size: int) -> Float64:
    values = node[key]
    if not isinstance(values, list) or len(values) != size or not all(type(value) in (int, float) for value in values):
        raise document.refuse("format", f"a node's {key} is not {size} numbers")
    try:
        array = np.array(values, np.float64)
    except OverflowError as error:
        raise document.refuse("value", f"a node's {key} is not finite") from error
    if not np.isfinite(array).all():
        raise document.refuse("value", f"a node's {key} is not finite")
    return array

"""Read COLLADA (DAE): the scene with its transforms, triangles and polygons, diffuse colours and textures, the up axis of the asset.

Not read: animation, skins' poses (their mesh is taken at rest), splines, what lies in other files.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cg3d.formats import dae_mesh, finish, instances, markup
from cg3d.formats.dae_look import Looks
from cg3d.formats.dae_mesh import Piece
from cg3d.formats.markup import Element
from cg3d.formats.numbers import floats
from cg3d.formats.source import Source
from cg3d.records import Axis, Cloud, Float64, Material, Mesh

FORMAT = "dae"
AXES: dict[str, Axis] = {"X_UP": "x", "Y_UP": "y", "Z_UP": "z"}
GEOMETRY, NODE = "geometry", "node"
Key = tuple[str, int]  # GEOMETRY or NODE, and a running number


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh of the whole scene. Raises RefusedFile."""
    root = markup.tree(source, bytes(source.data))
    if root.tag != "COLLADA":
        raise source.refuse("format", f"XML, but not COLLADA: its root is '{root.tag[:40]}'")
    scene = _Scene(source, root)
    placed = instances.flatten(source, scene.roots(), scene.parts, scene.faces)
    return [_mesh(source, scene, placed)]


class _Scene:
    """State: the elements by id, the geometries read so far, the nodes met so far."""

    def __init__(self, source: Source, root: Element) -> None:
        self.source, self.root = source, root
        self.named: dict[str, Element] = {}
        for element in root.walk():
            if name := element.get("id"):
                self.named.setdefault(name, element)
        self.looks = Looks(source, root, self.named)
        self.geometries: list[tuple[Piece, dict[str, str]]] = []  # with the symbols bound where it is used
        self.nodes: list[Element] = []
        self._node_numbers: dict[int, int] = {}
        self._pieces: dict[int, list[Piece]] = {}
        self._parts: dict[int, list[tuple[Key, Float64]]] = {}

    def roots(self) -> list[tuple[Key, Float64]]:
        """The nodes of the scene; without a scene all geometries."""
        instance = self.root.find("scene", "instance_visual_scene")
        scene = self.find(instance) if instance else self.root.find("library_visual_scenes", "visual_scene")
        if scene is not None:
            return [(self._node(node), np.eye(4)) for node in scene.all("node")]
        self.source.warn("no scene: all geometries are taken as they stand")
        keys = []
        for element in self.root.walk():
            if element.tag == "geometry":
                keys += self._geometry(element, {})
        return [(key, np.eye(4)) for key in keys]

    def parts(self, key: Key) -> list[tuple[Key, Float64]]:
        """What a node holds, with the node's own transform."""
        kind, number = key
        if kind == GEOMETRY:
            return []
        if number not in self._parts:
            node = self.nodes[number]
            matrix = self._transform(node)
            self._parts[number] = [(inner, matrix) for inner in self._inside(node)]
        return self._parts[number]

    def faces(self, key: Key) -> int:
        """Triangles of a geometry, 0 for a node."""
        return len(self.geometries[key[1]][0].corners) if key[0] == GEOMETRY else 0

    def find(self, instance: Element, attribute: str = "url") -> Element | None:
        """What '#id' points to; None (and a warning) where it points nowhere or into another file."""
        url = instance.get(attribute)
        if not url.startswith("#"):
            self.source.warn(f"a reference to another file ('{url[:60]}') is left out")
            return None
        found = self.named.get(url[1:])
        if found is None:
            self.source.warn(f"'{url[:60]}' is not there")
        return found

    def _inside(self, node: Element) -> list[Key]:
        keys: list[Key] = []
        for child in node.children:
            if child.tag == "node":
                keys.append(self._node(child))
            elif child.tag == "instance_node":
                if (target := self.find(child)) is not None and target.tag == "node":
                    keys.append(self._node(target))
            elif child.tag == "instance_geometry":
                keys += self._geometry(self.find(child), self._symbols(child))
            elif child.tag == "instance_controller":
                keys += self._geometry(self._skinned(self.find(child)), self._symbols(child))
        return keys

    def _skinned(self, controller: Element | None) -> Element | None:
        for _ in range(8):  # a controller may stand on another one
            inner = next((child for child in controller.children if child.tag in ("skin", "morph")), None) if controller else None
            target = self.find(inner, "source") if inner else None
            if target is None or target.tag == "geometry":
                return target
            controller = target
        return None

    def _node(self, node: Element) -> Key:
        number = self._node_numbers.setdefault(id(node), len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
        return NODE, number

    def _geometry(self, geometry: Element | None, symbols: dict[str, str]) -> list[Key]:
        if geometry is None:
            return []
        if id(geometry) not in self._pieces:
            self._pieces[id(geometry)] = dae_mesh.pieces(self.source, geometry)
        keys = []
        for piece in self._pieces[id(geometry)]:
            self.geometries.append((piece, symbols))
            keys.append((GEOMETRY, len(self.geometries) - 1))
        return keys

    def _symbols(self, instance: Element) -> dict[str, str]:
        common = instance.find("bind_material", "technique_common")
        rows = common.all("instance_material") if common else ()
        return {row.get("symbol"): row.get("target").lstrip("#") for row in rows}

    def _transform(self, node: Element) -> Float64:
        """parent_from_node (4, 4): the node's transforms, the first written is the outermost."""
        matrix = np.eye(4)
        for child in node.children:
            if child.tag in dae_mesh.TRANSFORMS:
                numbers = floats(self.source, child.text.encode())
                inner = dae_mesh.transform(child.tag, numbers)
                if inner is None:
                    raise self.source.refuse("format", f"a <{child.tag}> of {len(numbers)} numbers")
                with np.errstate(over="ignore", invalid="ignore"):
                    matrix = matrix @ inner
        return matrix


def _mesh(source: Source, scene: _Scene, placed: list[tuple[Key, Float64]]) -> Mesh:
    if not placed:
        raise source.refuse("empty", "no faces in the scene")
    vertices, faces, uvs, colors, owners = [], [], [], [], []
    materials: dict[str, int] = {}
    looks: list[Material] = []
    start = 0
    for (_, number), matrix in placed:
        piece, symbols = scene.geometries[number]
        name = symbols.get(piece.symbol, piece.symbol)
        if name not in materials:
            materials[name] = len(looks)
            looks.append(scene.looks.material(name))
        points, corners = instances.moved(piece.points, matrix), instances.wound(piece.corners, matrix)
        vertices.append(points)
        faces.append(corners + start)
        uvs.append(piece.uv if piece.uv is not None else np.zeros((len(points), 2), np.float32))
        colors.append(piece.colors if piece.colors is not None else np.ones((len(points), 4), np.float32))
        owners.append(np.full(len(corners), materials[name], np.int32))
        start += len(points)
    textured, painted = any(m.texture is not None for m in looks), any(scene.geometries[n][0].colors is not None for (_, n), _ in placed)
    source_of_color = "texture" if textured else "vertex" if painted else "material" if scene.looks.known else "none"
    fields: dict[str, Any] = {"color_source": source_of_color, "up_axis": _up(scene.root)}
    fields["materials"] = tuple(looks) if scene.looks.known else ()
    fields["face_material"] = np.concatenate(owners) if scene.looks.known else np.zeros(sum(map(len, owners)), np.int32)
    fields["uv"] = np.concatenate(uvs) if textured else None
    fields["vertex_colors"] = np.concatenate(colors) if painted else None
    return finish.mesh(source, np.concatenate(vertices), np.concatenate(faces), FORMAT, **fields)


def _up(root: Element) -> Axis:
    element = root.find("asset", "up_axis")
    return AXES.get(element.text.strip(), "y") if element else "y"  # COLLADA says Y_UP where nothing is said

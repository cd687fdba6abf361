"""Read 3MF: objects, components, build items, colours of base materials and colour groups, parts in several files. +Z is up.

Not read: textures, slices, beam lattices, supports' settings. Lengths stay in the file's own unit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish, instances, markup
from cg3d.formats.numbers import floats
from cg3d.formats.source import Source
from cg3d.formats.zips import Archive
from cg3d.records import Cloud, ColorSource, Float64, Material, Mesh

FORMAT = "3mf"
MODEL_TYPE = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
COLOR = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?$")
COLORED = {"base": "displaycolor", "color": "color"}  # element: its attribute
Key = tuple[str, str]  # the part (file in the archive) and the id in it


@dataclass
class _Object:
    vertices: Float64 = field(default_factory=lambda: np.zeros((0, 3)))
    faces: NDArray = field(default_factory=lambda: np.zeros((0, 3), np.int64))
    palette: NDArray = field(default_factory=lambda: np.zeros(0, np.int64))  # of each face, into the colours of the file; -1 = none
    parts: list[tuple[Key, Float64]] = field(default_factory=list)


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh of everything that is built. Raises RefusedFile."""
    archive = Archive(source)
    model = _Model(source, archive)
    start = model.main_part()
    model.load(start)
    roots = model.items
    if not roots:
        used = {key for row in model.objects.values() for key, _ in row.parts}
        roots = [(key, np.eye(4)) for key in model.objects if key not in used]
        source.warn("nothing is to be built: all objects are taken")
    placed = instances.flatten(source, roots, lambda key: model.object(key).parts, lambda key: len(model.object(key).faces))
    return [_mesh(source, model, placed)]


class _Model:
    """State: what was parsed so far; parts of the archive are loaded when they are asked for."""

    def __init__(self, source: Source, archive: Archive) -> None:
        self.source, self.archive = source, archive
        self.objects: dict[Key, _Object] = {}
        self.items: list[tuple[Key, Float64]] = []
        self.colors: list[tuple[float, ...]] = []  # linear RGBA
        self.groups: dict[Key, tuple[int, int]] = {}  # first colour, how many
        self.loaded: set[str] = set()

    def main_part(self) -> str:
        """The name of the model in the archive."""
        relations = self.archive.find("_rels/.rels")
        if relations is not None:
            for row in markup.tree(self.source, self.archive.read(relations)).walk():
                if row.tag == "Relationship" and row.get("Type") == MODEL_TYPE:
                    name = self.archive.find(row.get("Target"))
                    if name is not None:
                        return name
        name = self.archive.find("3D/3dmodel.model") or next((name for name in self.archive.names if name.lower().endswith(".model")), None)
        if name is None:
            raise self.source.refuse("format", "a ZIP archive without a 3D model", "Rename it if it is no 3MF file.")
        return name

    def object(self, key: Key) -> _Object:
        """Raises RefusedFile index where there is none."""
        if key[0] not in self.loaded:
            self.load(key[0])
        found = self.objects.get(key)
        if found is None:
            raise self.source.refuse("index", f"object '{key[1][:40]}' is asked for and not there")
        return found

    def load(self, part: str) -> None:
        self.loaded.add(part)
        _Parser(self, part, first=len(self.loaded) == 1).run(self.archive.read(part))


class _Parser:
    """One part of the archive as events."""

    def __init__(self, model: _Model, part: str, first: bool) -> None:
        self.model, self.part, self.first = model, part, first
        self.source = model.source
        self.object = _Object()
        self.numbers: list[str] = []
        self.corners: list[str] = []
        self.painted: list[tuple[int, str, str]] = []  # face, group, index: only where a face says its own
        self.default = ("", "0")
        self.group: Key = ("", "")

    def run(self, data: bytes) -> None:
        markup.events(self.source, data, self.start, self.end)

    def start(self, tag: str, row: dict[str, str]) -> None:
        if tag == "vertex":
            self.numbers += (row.get("x", ""), row.get("y", ""), row.get("z", ""))
        elif tag == "triangle":
            self.corners += (row.get("v1", "-1"), row.get("v2", "-1"), row.get("v3", "-1"))
            if "p1" in row or "pid" in row:
                self.painted.append((len(self.corners) // 3 - 1, row.get("pid", self.default[0]), row.get("p1", "0")))
        elif tag == "object":
            self.object, self.numbers, self.corners, self.painted = _Object(), [], [], []
            self.default = (row.get("pid", ""), row.get("pindex", "0"))
            self.model.objects[self.part, row.get("id", "")] = self.object
        elif tag == "component":
            self.object.parts.append(self._reference(row))
        elif tag == "item" and self.first:
            self.model.items.append(self._reference(row))
        elif tag in ("basematerials", "colorgroup"):
            self.group = (self.part, row.get("id", ""))
            self.model.groups[self.group] = (len(self.model.colors), 0)
        elif tag in COLORED and self.group in self.model.groups:
            self._color(row.get(COLORED[tag], ""))

    def end(self, tag: str) -> None:
        if tag == "mesh":
            vertices = floats(self.source, " ".join(self.numbers).encode())
            corners = floats(self.source, " ".join(self.corners).encode())
            if len(vertices) != len(self.numbers) or len(corners) != len(self.corners):
                raise self.source.refuse("format", "a vertex or triangle lacks a number")
            self.object.vertices = vertices.reshape(-1, 3)
            self.object.faces = np.clip(np.nan_to_num(corners, nan=-1), -1, 1 << 60).astype(np.int64).reshape(-1, 3)
            faces, count = self.object.faces, len(vertices) // 3
            if len(faces) and (faces.min() < 0 or faces.max() >= count):
                bad = faces[(faces < 0) | (faces >= count)][0]
                raise self.source.refuse("index", f"a triangle uses vertex {bad} of {count}")
            self.object.palette = np.full(len(faces), self._place(*self.default))
            for face, group, index in self.painted:
                self.object.palette[face] = self._place(group, index)
        elif tag in ("basematerials", "colorgroup"):
            self.group = ("", "")

    def _place(self, group: str, index: str) -> int:
        first, count = self.model.groups.get((self.part, group), (0, 0))
        return first + int(index) if index.isascii() and index.isdigit() and int(index[:9]) < count else -1

    def _color(self, text: str) -> None:
        first, count = self.model.groups[self.group]
        code = text.strip() if COLOR.match(text.strip()) else "#808080"
        red, green, blue, *alpha = bytes.fromhex(code[1:])
        linear = finish.to_linear(np.array([red, green, blue], np.uint8))
        self.model.colors.append((*map(float, linear), (alpha[0] if alpha else 255) / 255))
        self.model.groups[self.group] = (first, count + 1)

    def _reference(self, row: dict[str, str]) -> tuple[Key, Float64]:
        part = self.part
        if "path" in row:
            found = self.model.archive.find(row["path"])
            if found is None:
                raise self.source.refuse("missing", "a part of the model is not in the archive", "Export it again.")
            part = found
        return (part, row.get("objectid", "")), self._transform(row.get("transform", ""))

    def _transform(self, text: str) -> Float64:
        """(4, 4) parent_from_child, for column vectors; 3MF writes twelve numbers for row vectors."""
        matrix = np.eye(4)
        if text.strip():
            numbers = floats(self.source, text.encode())
            if len(numbers) != 12:
                raise self.source.refuse("format", f"a transform of {len(numbers)} numbers, 12 are due")
            matrix[:3] = numbers.reshape(4, 3).T
        return matrix


def _mesh(source: Source, model: _Model, placed: list[tuple[Key, Float64]]) -> Mesh:
    pieces = [(model.objects[key], matrix) for key, matrix in placed if len(model.objects[key].faces)]
    if not pieces:
        raise source.refuse("empty", "no faces")
    vertices = np.concatenate([instances.moved(piece.vertices, matrix) for piece, matrix in pieces])
    starts = np.cumsum([0, *(len(piece.vertices) for piece, _ in pieces[:-1])])
    faces = np.concatenate([instances.wound(piece.faces, matrix) + start for (piece, matrix), start in zip(pieces, starts)])
    palette = np.concatenate([piece.palette for piece, _ in pieces])
    materials: tuple[Material, ...] = ()
    color_source: ColorSource = "none"
    used = np.unique(palette)
    if (used >= 0).any():
        colors = np.array([*model.colors, (0.21586, 0.21586, 0.21586, 1.0)], np.float32)  # the last (sRGB 128): faces without
        materials = tuple(Material(colors[i]) for i in used)
        color_source = "material"
    return finish.mesh(
        source, vertices, faces, FORMAT, up_axis="z", materials=materials, color_source=color_source,
        face_material=np.searchsorted(used, palette).astype(np.int32) if materials else np.zeros(len(faces), np.int32),
    )  # fmt: skip

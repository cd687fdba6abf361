"""Read Wavefront OBJ: polygons, colours at points, materials. Free-form curves and normals are left aside. No up axis, no unit.

The text is taken in runs of lines of one kind; each kind is parsed as one array.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cg3d.formats import finish
from cg3d.formats.mtl import read_library
from cg3d.formats.numbers import Int64, fan_of_ragged, floats, integers, lines_of, without_comments, word_starts, words_per_line
from cg3d.formats.source import Source
from cg3d.records import Cloud, ColorSource, Float32, Float64, Mesh

FORMAT = "obj"
RUNS = re.compile(
    rb"(?P<v>(?:[ \t]*v[ \t][^\n]*\n)++)|(?P<vt>(?:[ \t]*vt[ \t][^\n]*\n)++)|(?P<f>(?:[ \t]*fo?[ \t][^\n]*\n)++)"
    rb"|(?P<use>[ \t]*usemtl\b[^\n]*\n)|(?P<lib>[ \t]*mtllib\b[^\n]*\n)"
    rb"|(?P<other>(?:[ \t]*(?:vn|vp|g|o|s|l|p|\#)(?:[ \t][^\n]*)?\n|[ \t]*\#[^\n]*\n|[ \t]*\n)++)|(?P<rest>[^\n]*\n)"
)
CONTINUED = re.compile(rb"\\[ \t]*\n")
CORNERS_LIMIT = 1_000_000  # of one face: a fan over more is no surface
ODD_LINES = 0.5  # share of lines that may begin with a word no OBJ file begins with


@dataclass
class Runs:
    """The text of each kind of line, and for every run of faces what stood before it."""

    points: list[bytes] = field(default_factory=list)
    uvs: list[bytes] = field(default_factory=list)
    faces: list[bytes] = field(default_factory=list)
    before: list[tuple[int, int, int]] = field(default_factory=list)  # points, uvs, material of each run of faces
    materials: list[bytes] = field(default_factory=list)
    libraries: list[bytes] = field(default_factory=list)


def read(source: Source) -> list[Mesh | Cloud]:
    """One Mesh; a Cloud where there are points and no faces. Raises RefusedFile."""
    runs = _split(source, lines_of(bytes(source.data)))
    points, colors = _points(source, b"".join(runs.points))
    if not runs.faces:
        if not len(points):
            raise source.refuse("empty" if runs.libraries or runs.uvs or runs.materials else "format", "no points")
        shown = None if colors is None else finish.to_srgb(finish.to_linear(colors))
        return [finish.cloud(source, points, FORMAT, shown, up_known=False, color_source="none" if colors is None else "points")]
    corners, sizes, owner_run = _corners(source, runs, len(points))
    triangles, owner = fan_of_ragged(corners, sizes)
    if len(triangles) == 0:
        raise source.refuse("empty", "no face has three corners")
    material = np.array([before[2] for before in runs.before], np.int64)[owner_run][owner]
    return [_mesh(source, runs, points, colors, triangles, material)]


def _split(source: Source, text: bytes) -> Runs:
    if b"\0" in text[:4096]:
        raise source.refuse("format", "not a text")
    if b"\\" in text:
        text = CONTINUED.sub(b" ", text) + b"\n"
    runs, numbers, known, odd = Runs(), {b"": 0}, 0, 0
    points = uvs = material = 0
    for match in RUNS.finditer(text):
        kind, run = match.lastgroup, match.group()
        if kind == "rest":
            odd += 1
            continue
        known += kind != "other"
        if kind == "v":
            runs.points.append(run)
            points += run.count(b"\n")
        elif kind == "vt":
            runs.uvs.append(run)
            uvs += run.count(b"\n")
        elif kind == "f":
            runs.faces.append(run)
            runs.before.append((points, uvs, material))
        elif kind == "use":
            material = numbers.setdefault(run.strip()[6:].strip(), len(numbers))
        elif kind == "lib":
            runs.libraries.append(run.strip()[6:].strip())
    if not known or (odd > 100 and odd > ODD_LINES * text.count(b"\n")):
        raise source.refuse("format", "no line of an OBJ file")
    runs.materials = list(numbers)
    return runs


def _table(source: Source, text: bytes, word: bytes, width: int) -> tuple[Float64, Int64]:
    """First `width` numbers of each line, 0 where a line is shorter, and how many it has."""
    text = without_comments(text).replace(word, b" ")
    words = words_per_line(text)
    numbers = floats(source, text)
    if len(words) and (words == words[0]).all():
        rows = numbers.reshape(len(words), -1)
        return (rows if rows.shape[1] >= width else np.pad(rows, ((0, 0), (0, width - rows.shape[1])))), words
    starts = np.cumsum(words) - words
    at = np.minimum(starts[:, None] + np.arange(width), max(len(numbers) - 1, 0))
    return np.where(np.arange(width) < words[:, None], numbers[at], 0), words


def _points(source: Source, text: bytes) -> tuple[Float64, Float64 | None]:
    """(V, 3), and sRGB colours (V, 3) in [0, 1] where every line carries them."""
    if not text:
        return np.zeros((0, 3)), None
    rows, words = _table(source, text, b"v", 6)
    if (words < 3).any():
        raise source.refuse("format", "a point without three coordinates")
    if (words < 6).any():
        return rows[:, :3], None
    colors = np.nan_to_num(rows[:, 3:6], nan=0.0, posinf=0.0, neginf=0.0)
    return rows[:, :3], np.clip(colors / 255 if colors.max() > 1 else colors, 0, 1)


def _corners(source: Source, runs: Runs, count: int) -> tuple[Int64, Int64, Int64]:
    """Corners (C, 2): point and uv from 0, uv -1 where there is none; corners of each face; the run of each face."""
    run_lines = np.array([run.count(b"\n") for run in runs.faces])
    text = without_comments(b"".join(runs.faces)).replace(b"fo", b"  ").replace(b"f", b" ")
    sizes = words_per_line(text)
    if sizes.max() > CORNERS_LIMIT:
        raise source.refuse("limit", f"a face of {int(sizes.max())} corners")
    owner_run = np.repeat(np.arange(len(run_lines)), run_lines)
    corners = _indices(source, text, int(sizes.sum()))
    before = np.array(runs.before)[owner_run] if (corners < 0).any() else None
    if before is not None:  # negative: counted back from what stood before the face
        stood = np.repeat(before[:, :2], sizes, axis=0)
        corners = np.where(corners < 0, corners + stood + 1, corners)
        if (corners[:, 1] < 0).any():
            raise source.refuse("index", "a face uses a texture coordinate before the first")
    corners = corners - 1
    if len(corners) and (corners[:, 0].min() < 0 or corners[:, 0].max() >= count):
        worst = corners[:, 0].min() if corners[:, 0].min() < 0 else corners[:, 0].max()
        raise source.refuse("index", f"a face uses point {int(worst) + 1} of {count}")
    return corners, sizes, owner_run


def _indices(source: Source, text: bytes, count: int) -> Int64:
    """(C, 2): the first two numbers of every corner as written, 0 for one left out."""
    if b"/" not in text:
        points = integers(source, text)
        return np.stack([points, np.zeros_like(points)], 1)
    letters = np.frombuffer(text, np.uint8)
    slashes = np.bincount(np.cumsum(word_starts(letters))[letters == 47] - 1, minlength=count)
    text = text.replace(b"//", b"/0/")
    if b"/ " in text or b"/\n" in text:
        text = text.replace(b"/ ", b"/0 ").replace(b"/\n", b"/0\n")
    numbers = integers(source, text.replace(b"/", b" "))
    fields = slashes + 1
    if int(fields.sum()) != len(numbers):
        raise source.refuse("format", "a corner with odd slashes")
    if (fields == fields[0]).all():
        return numbers.reshape(count, -1)[:, :2]
    starts = np.cumsum(fields) - fields
    second = np.where(fields > 1, numbers[np.minimum(starts + 1, len(numbers) - 1)], 0)
    return np.stack([numbers[starts], second], 1)


def _mesh(source: Source, runs: Runs, points: Float64, colors: Float64 | None, corners: Int64, material: Int64) -> Mesh:
    """corners: (F, 3, 2) point and uv; material: (F,) into runs.materials."""
    library = read_library(source, runs.libraries)
    used, face_material = np.unique(material, return_inverse=True)
    surfaces = [library.surface(runs.materials[number]) for number in used]
    faces, uv = corners[:, :, 0], None
    vertex_colors = None if colors is None else np.concatenate([finish.to_linear(colors), np.ones((len(colors), 1), np.float32)], 1)
    textured = np.array([surface.material.texture is not None for surface in surfaces])
    if textured.any() and runs.uvs:
        rows, _ = _table(source, b"".join(runs.uvs), b"vt", 2)
        faces, uv, origin = _with_uv(source, corners, np.asarray(rows[:, :2], np.float32))
        if origin is not None:
            points = points[origin]
            vertex_colors = None if vertex_colors is None else vertex_colors[origin]
    shown = _color_source(uv is not None, colors is not None, [surface.stated for surface in surfaces])
    stated = any(surface.stated for surface in surfaces)
    return finish.mesh(
        source, points, faces, FORMAT, uv=uv, vertex_colors=vertex_colors, up_known=False, color_source=shown,
        face_material=face_material.astype(np.int32) if stated else np.zeros(len(faces), np.int32),
        materials=tuple(surface.material for surface in surfaces) if stated else (),
    )  # fmt: skip


def _color_source(uv: bool, colors: bool, stated: list[bool]) -> ColorSource:
    if uv:
        return "texture"
    if colors:
        return "vertex"
    return "material" if any(stated) else "none"


def _with_uv(source: Source, corners: Int64, uvs: Float32) -> tuple[NDArray, Float32, NDArray | None]:
    """Faces, uv per point, and the point each new one came from (None: as before): points split only where their corners differ in uv."""
    point, uv = corners[..., 0].ravel(), corners[..., 1].ravel()
    if uv.max() >= len(uvs):
        raise source.refuse("index", f"a face uses texture coordinate {int(uv.max()) + 1} of {len(uvs)}")
    pairs, inverse = np.unique(point * (len(uvs) + 1) + uv + 1, return_inverse=True)
    origin, which = np.divmod(pairs, len(uvs) + 1)
    values = np.concatenate([np.zeros((1, 2), np.float32), np.nan_to_num(uvs, nan=0.0, posinf=0.0, neginf=0.0)])[which]
    return inverse.reshape(corners.shape[:2]), values, origin

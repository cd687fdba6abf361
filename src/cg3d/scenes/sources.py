"""Labelled scenes as they are published, and made rooms: points, which thing each belongs to, what things are called. Measures nothing.

    FOLDER of .npz (or one)   points (N, 3), colors (N, 3) uint8, instance (N,), names; up_axis, unit, licence, if there
    made:N                    N rooms of `made.make_room`, seeds 0 to N - 1
    ScanNet                   scans/scene0000_00/scene0000_00_vh_clean_2.ply, .aggregation.json, _vh_clean_2.0.010000.segs.json
    S3DIS                     Area_1/office_1/Annotations/chair_1.txt
    Replica                   room_0/habitat/mesh_semantic.ply, info_semantic.json
    ScanNet++                 data/0a5c013435/scans/mesh_aligned_0.05.ply, segments.json, segments_anno.json

Points are a mesh's vertices, in the file's own frame. Geometry comes through the door of formats/; labels are JSON, or columns of a PLY.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import RefusedFile, UsageError, did_you_mean
from cg3d.formats import Limits, read
from cg3d.formats.ply_elements import Element, read_elements
from cg3d.formats.source import Source
from cg3d.geometry.paint import srgb8
from cg3d.made import make_room
from cg3d.records import Axis, Cloud, Mesh, UInt8
from cg3d.scenes.split import METRES, Unit

BUILDING = ("floor", "wall", "ceiling", "column", "beam", "window", "shop window", "board")
NO_NAMES = ("clutter", "unknown", "remove", "undefined", "object", "default", "void", "split", "non plane", "wall plug", "other leaf")
STRUCTURE = frozenset(BUILDING + NO_NAMES)  # no things to ask for
LARGE = Limits(cpu_seconds=300, wall_seconds=600.0)
ROOM_POINTS = 100_000
MOST_SHOWN = 4

Indices = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LabelledScene:
    """cloud: the scan in its file's frame, nothing said of its up axis; instance: (N,) int64 number of the thing that each point belongs
    to, -1 for none; names: by that number; up, unit: what is true of the frame, kept from the method."""

    name: str
    cloud: Cloud
    instance: Indices
    names: tuple[str, ...]
    up: Axis
    unit: Unit
    source: str
    licence: str

    def things(self, least: int = 20) -> Indices:
        """Numbers of the things that can be asked for: not of the building, with `least` points or more."""
        size = np.bincount(self.instance[self.instance >= 0], minlength=len(self.names))
        return np.array([i for i, name in enumerate(self.names) if name not in STRUCTURE and size[i] >= least], np.int64)


@dataclass(frozen=True)
class SceneFile:
    """A scene before it is read. key: unique in its folder; split: "" where the set has none."""

    key: str
    source: str
    licence: str
    load: Callable[[], LabelledScene] = field(compare=False)
    split: str = ""


@dataclass(frozen=True)
class About:
    """What a person must know to get scenes of one kind."""

    name: str
    get: str
    layout: str
    licence: str
    files: Callable[[Path], Iterator[SceneFile]]


def scenes_of(place: str) -> list[SceneFile]:
    """The scenes at a folder whose layout is recognised, in one .npz, or `made:N`. Raises UsageError.

    `scenes_of("scannet:data/ScanNet")` says which layout is meant, and hears what to download where it is not there.
    """
    kind, colon, rest = place.partition(":")
    if kind == "made" and colon:
        return _made(rest)
    if colon and kind in SOURCES:
        found = list(SOURCES[kind].files(Path(rest)))
        if not found:
            raise _absent(SOURCES[kind], Path(rest))
        return found
    if colon and kind.isalnum() and len(kind) > 1 and not Path(place).exists():
        raise UsageError(f"there are no scenes of the kind '{kind}'", did_you_mean(kind, [*SOURCES, "made"]))
    root = Path(place)
    for about in SOURCES.values():
        if found := list(about.files(root)):
            return found
    what = f"there is no folder '{place}'" if not root.exists() else f"'{place}' holds no labelled scene{_held(root)}"
    kinds = ", ".join(SOURCES)
    raise UsageError(what, f"Known: a folder of .npz, made:N, or KIND:FOLDER with {kinds}; each says what to download")


def _absent(about: About, root: Path) -> UsageError:
    what = f"{about.name} is not at '{root}'" if not root.exists() else f"'{root}' is not laid out as {about.name}{_held(root)}"
    return UsageError(what, f"Get {about.get}; then {root}/ holds {about.layout}. Licence: {about.licence}")


def _held(root: Path) -> str:
    held = sorted(path.name for path in root.iterdir()) if root.is_dir() else []
    more = f" and {len(held) - MOST_SHOWN} more" if len(held) > MOST_SHOWN else ""
    return f": it holds {', '.join(held[:MOST_SHOWN]) or 'nothing'}{more}" if root.is_dir() else ""


# -------------------------------------------------------------------- arrays and made rooms


def _arrays(root: Path) -> Iterator[SceneFile]:
    for path in [root] if root.suffix == ".npz" and root.is_file() else sorted(root.glob("*.npz")):
        yield SceneFile(path.stem, "npz", "as the file says", partial(_read_arrays, path))


def _read_arrays(path: Path) -> LabelledScene:
    try:
        with np.load(path, allow_pickle=False) as data:
            held = {name: data[name] for name in data.files}
        points, instance = np.ascontiguousarray(held["points"], np.float32), held["instance"].astype(np.int64)
        names = tuple(str(name) for name in held["names"].tolist())
        colors = np.ascontiguousarray(held["colors"], np.uint8) if "colors" in held else None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RefusedFile("format", f"no labelled scene: {error}", str(path), "It needs points, instance and names") from error
    up, unit = str(held.get("up_axis", "z")).lower(), str(held.get("unit", "metre")).lower()
    if up not in ("x", "y", "z") or unit not in METRES:
        raise RefusedFile("value", f"up_axis '{up}' or unit '{unit}' is not known", str(path), f"x, y or z; {', '.join(METRES)}")
    licence = str(held.get("licence", "not said"))
    return _scene(path.stem, points, colors, instance, names, "npz", licence, str(path), cast(Axis, up), unit)


def _made(count: str) -> list[SceneFile]:
    if not count.isdecimal() or not int(count):
        raise UsageError(f"'made:{count}' says no number of rooms", "Write made:3 for three rooms")
    return [SceneFile(f"room{seed}", "made", "Apache-2.0", partial(made_scene, seed)) for seed in range(int(count))]


def made_scene(seed: int, points: int = ROOM_POINTS) -> LabelledScene:
    """A furnished room as a scanner sees it (`made.make_room`)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "room.ply"
        room = make_room(path, seed=seed, points=points)
        rows = _elements(path)["vertex"].columns
    xyz = np.stack([rows[axis] for axis in "xyz"], 1).astype(np.float32)
    colors = np.stack([rows[name] for name in ("red", "green", "blue")], 1).astype(np.uint8)
    names = tuple(thing.label for thing in room.things)
    return _scene(f"room{seed}", xyz, colors, rows["instance"].astype(np.int64), names, "made", "Apache-2.0", str(path))


# -------------------------------------------------------------------- ScanNet, ScanNet++


def _scannet(root: Path) -> Iterator[SceneFile]:
    base = root / "scans" if (root / "scans").is_dir() else root
    lists = {split: root / f"scannetv2_{split}.txt" for split in ("train", "val", "test")}
    splits = {name: split for split, path in lists.items() if path.is_file() for name in path.read_text("utf-8", "replace").split()}
    for folder in sorted(base.glob("scene*_*")):
        stem = folder / f"{folder.name}_vh_clean_2"
        mesh, segments = Path(f"{stem}.ply"), Path(f"{stem}.0.010000.segs.json")
        groups = folder / f"{folder.name}.aggregation.json"
        split = splits.get(folder.name, "" if not splits else "none")
        if mesh.is_file() and groups.is_file() and split not in ("test", "none"):  # the test scenes have no labels
            load = partial(_read_segmented, folder.name, mesh, segments, groups, "scannet")
            yield SceneFile(folder.name, "scannet", SOURCES["scannet"].licence, load, split)


def _scannetpp(root: Path) -> Iterator[SceneFile]:
    base = root / "data" if (root / "data").is_dir() else root
    lists = {split: root / "splits" / f"nvs_sem_{split}.txt" for split in ("train", "val")}
    splits = {name: split for split, path in lists.items() if path.is_file() for name in path.read_text("utf-8", "replace").split()}
    for groups in sorted(base.glob("*/scans/segments_anno.json")):
        folder, name = groups.parent, groups.parent.parent.name
        meshes = sorted(folder.glob("mesh_aligned_*.ply"))
        meshes = [path for path in meshes if "semantic" not in path.name]
        if meshes:
            load = partial(_read_segmented, name, meshes[0], folder / "segments.json", groups, "scannetpp")
            yield SceneFile(name, "scannetpp", SOURCES["scannetpp"].licence, load, splits.get(name, ""))


def _read_segmented(name: str, mesh: Path, segments: Path, groups: Path, source: str) -> LabelledScene:
    """A mesh whose vertices belong to segments, and segments to things."""
    shape = read(mesh, limits=LARGE)
    points, colors = _vertices(shape)
    segment_of = np.asarray(_json(segments).get("segIndices", ()), np.int64)
    if len(segment_of) != len(points):
        reason = f"{len(points)} vertices, and {segments.name} has {len(segment_of)}"
        raise RefusedFile("count", reason, str(mesh), "Take both from one release")
    instance, names = np.full(len(points), -1, np.int64), list[str]()
    for group in _json(groups).get("segGroups", ()):
        try:
            label, own = str(group["label"]), np.asarray(group["segments"], np.int64)
        except (TypeError, KeyError, ValueError) as error:
            raise RefusedFile("format", "a group without label and segments", str(groups), "Download it again") from error
        instance[np.isin(segment_of, own) & (instance < 0)] = len(names)
        names.append(label.strip().lower())
    return _scene(name, points, colors, instance, tuple(names), source, SOURCES[source].licence, str(mesh), origin=shape.origin)


# -------------------------------------------------------------------- S3DIS, Replica


def _s3dis(root: Path) -> Iterator[SceneFile]:
    for folder in sorted(root.glob("Area_*/*/Annotations")):
        area, room = folder.parent.parent.name, folder.parent.name
        split = "test" if area == "Area_5" else "train"  # as the field has it
        yield SceneFile(f"{area}-{room}", "s3dis", SOURCES["s3dis"].licence, partial(_read_s3dis, folder, f"{area}-{room}"), split)


def _read_s3dis(folder: Path, name: str) -> LabelledScene:
    points, colors, instance, names = [], [], [], list[str]()
    for path in sorted(folder.glob("*_*.txt")):
        shape = read(path, root=folder, limits=LARGE)
        own, tint = _vertices(shape)
        points.append(own + shape.origin)
        colors.append(tint if tint is not None else np.full(own.shape, 128, np.uint8))
        instance.append(np.full(len(own), len(names), np.int64))
        names.append(path.stem.rpartition("_")[0].lower())
    if not points:
        raise RefusedFile("empty", "the room has no annotated thing", str(folder), "Unpack the archive again")
    whole = np.concatenate(points)
    origin = np.round(np.median(whole, axis=0))
    flat = (whole - origin).astype(np.float32)
    licence = SOURCES["s3dis"].licence
    return _scene(
        name, flat, np.concatenate(colors), np.concatenate(instance), tuple(names), "s3dis", licence, str(folder), origin=origin
    )  # fmt: skip


def _replica(root: Path) -> Iterator[SceneFile]:
    found = [root / "habitat"] if (root / "habitat" / "info_semantic.json").is_file() else sorted(root.glob("*/habitat"))
    for folder in found:
        if (folder / "info_semantic.json").is_file() and (folder / "mesh_semantic.ply").is_file():
            name = folder.parent.name
            yield SceneFile(name, "replica", SOURCES["replica"].licence, partial(_read_replica, folder, name))


def _read_replica(folder: Path, name: str) -> LabelledScene:
    """Faces carry the number of their object; a vertex belongs to that of one of its faces."""
    path = folder / "mesh_semantic.ply"
    elements = _elements(path)
    vertex, face = elements.get("vertex"), elements.get("face")
    corners = next((face.lists[key] for key in ("vertex_indices", "vertex_index") if face is not None and key in face.lists), None)
    if vertex is None or face is None or corners is None or "object_id" not in face.columns:
        raise RefusedFile("format", "its faces carry no object_id", str(path), "Take habitat/mesh_semantic.ply")
    if len(corners.values) and not 0 <= int(corners.values.min()) <= int(corners.values.max()) < vertex.count:
        raise RefusedFile("index", "a face names a vertex that is not there", str(path), "Download it again")
    try:
        labels = {int(one["id"]): str(one["class_name"]) for one in _json(folder / "info_semantic.json")["objects"]}
    except (TypeError, KeyError, ValueError) as error:
        raise RefusedFile("format", "no objects with id and class_name", str(folder / "info_semantic.json")) from error
    numbers = {one: at for at, one in enumerate(sorted(labels))}
    of_face = np.array([numbers.get(int(one), -1) for one in np.unique(face.columns["object_id"])], np.int64)
    of_face = of_face[np.unique(face.columns["object_id"], return_inverse=True)[1]]
    instance = np.full(vertex.count, -1, np.int64)
    instance[corners.values.astype(np.int64)] = np.repeat(of_face, corners.sizes)
    points = np.stack([vertex.columns[axis] for axis in "xyz"], 1).astype(np.float32)
    has = all(color in vertex.columns for color in ("red", "green", "blue"))
    colors = np.stack([vertex.columns[color] for color in ("red", "green", "blue")], 1).astype(np.uint8) if has else None
    names = tuple(labels[one].replace("-", " ").lower() for one in sorted(labels))
    return _scene(name, points, colors, instance, names, "replica", SOURCES["replica"].licence, str(path))


# -------------------------------------------------------------------- what all of them share


def _scene(
    name: str, points: NDArray[np.float32], colors: UInt8 | None, instance: Indices, names: tuple[str, ...], source: str, licence: str,
    path: str, up: Axis = "z", unit: Unit = "metre", origin: NDArray[np.float64] | None = None,
) -> LabelledScene:  # fmt: skip
    if (
        points.ndim != 2
        or points.shape[1] != 3
        or instance.shape != points.shape[:1]
        or (colors is not None and colors.shape != points.shape)
    ):
        raise RefusedFile("shape", "points are (N, 3), colors the same, instance (N,)", path)
    if len(instance) and not -1 <= int(instance.min()) <= int(instance.max()) < len(names):
        raise RefusedFile("index", f"an instance {int(instance.max())}, and {len(names)} names", path)
    shown = "none" if colors is None else "points"
    place = np.zeros(3) if origin is None else np.asarray(origin, np.float64)
    cloud = Cloud(points, colors, format=source, origin=place, up_known=False, color_source="none" if shown == "none" else "points")
    return LabelledScene(name, cloud, instance, names, up, unit, source, licence)


def _vertices(shape: Mesh | Cloud) -> tuple[NDArray[np.float32], UInt8 | None]:
    """Points and sRGB colours."""
    if isinstance(shape, Cloud):
        return shape.points, shape.colors
    if shape.vertex_colors is None:
        return shape.vertices, None
    return shape.vertices, srgb8(shape.vertex_colors[:, :3])


def _elements(path: Path) -> dict[str, Element]:
    """Columns that the door does not pass on. Numpy alone reads them, every claim of the header is checked first."""
    try:
        return read_elements(Source(path.read_bytes(), path.name))[0]
    except OSError as error:
        raise RefusedFile("missing", str(error.strerror or error), str(path)) from error


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RefusedFile("missing", f"cannot be read: {error}", str(path), "Download it again") from error
    if not isinstance(value, dict):
        raise RefusedFile("format", "no JSON object", str(path), "Download it again")
    return value


SOURCES: dict[str, About] = {  # asked in this order
    "scannet": About(
        "ScanNet", "the scans with the script that www.scan-net.org sends after signing",
        "scans/scene0000_00/scene0000_00_vh_clean_2.ply and the two JSON files beside it",
        "ScanNet terms of use: signed agreement, non-commercial research", _scannet,
    ),
    "s3dis": About(
        "S3DIS", "Stanford3dDataset_v1.2_Aligned_Version.zip (buildingparser.stanford.edu, after its form) and unpack it",
        "Area_1/conferenceRoom_1/Annotations/chair_1.txt", "S3DIS terms: signed form, non-commercial research", _s3dis,
    ),
    "replica": About(
        "Replica", "replica_v1_0 with download.sh of github.com/facebookresearch/Replica-Dataset",
        "room_0/habitat/mesh_semantic.ply and info_semantic.json", "Replica research terms: non-commercial", _replica,
    ),
    "scannetpp": About(
        "ScanNet++", "the scans with the script of kaldir.vc.in.tum.de/scannetpp after an application",
        "data/0a5c013435/scans/mesh_aligned_0.05.ply, segments.json, segments_anno.json",
        "ScanNet++ terms of use: signed agreement, non-commercial research", _scannetpp,
    ),
    "npz": About(
        "labelled arrays", "scenes with the arrays points, colors, instance and names, or write them with numpy.savez_compressed",
        "room.npz", "as each file says", _arrays,
    ),
}  # fmt: skip

"""ScanNet: the annotated things of each scene, cut out of its mesh. +Z up there.

    ROOT/scans/scene0000_00/scene0000_00_vh_clean_2.ply                       (or ROOT = scans)
                            scene0000_00.aggregation.json                     segments of each thing, and its label
                            scene0000_00_vh_clean_2.0.010000.segs.json        segment of each vertex
    ROOT/scannetv2_train.txt, scannetv2_val.txt                               official split, if there

Walls, floors and ceilings are no things, and are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import RefusedFile, UsageError
from cg3d.formats import read
from cg3d.learn.sources.sample import MANY, About, Sample, key_of, lines_of, stamp
from cg3d.records import Mesh, Shape

ABOUT = About(
    name="ScanNet",
    get="the scans with the script that www.scan-net.org sends after signing (*_vh_clean_2.ply, *.aggregation.json, *.segs.json)",
    layout="scans/scene0000_00/scene0000_00_vh_clean_2.ply and the two JSON files beside it",
    licence="ScanNet terms of use: signed agreement, non-commercial research",
)
NO_THINGS = frozenset({"wall", "floor", "ceiling", "remove", "unknown"})
LEAST_VERTICES = 100  # of an instance; smaller ones are scraps of a scan


def recognise(root: Path) -> bool:
    """Whether `root` holds scenes."""
    return any(_scenes(root))


def samples(root: Path) -> Iterator[Sample]:
    """Every thing of every scene; without the official lists all are "train", scenes in none of the lists are left out."""
    scenes = list(_scenes(root))
    if not scenes:
        raise ABOUT.absent(root)
    lists = {split: root / f"scannetv2_{split}.txt" for split in ("train", "val", "test")}
    splits = {name: split for split, path in lists.items() if path.is_file() for name in lines_of(path)}
    for scene in scenes:
        split = splits.get(scene.name, "") if splits else "train"
        if not split or split == "test":  # the test scenes have no labels
            continue
        mesh, groups = scene / f"{scene.name}_vh_clean_2.ply", scene / f"{scene.name}.aggregation.json"
        for group in _groups(groups):
            label = str(group["label"])
            if label in NO_THINGS:
                continue
            number = int(group["objectId"])
            load = Instance(mesh, root, number)
            yield Sample(key_of(scene.name, f"{number:03d}"), load, label, (), split, ABOUT.licence, "scannet", file=mesh, number=number)


@dataclass(frozen=True)
class Instance:
    """One thing of a scene: the faces whose three corners belong to it. Scenes are read once for all their things."""

    path: Path
    root: Path
    number: int

    def __call__(self) -> Shape:
        mesh, segment_of, segments = _scene(self.path, self.root, stamp(self.path))
        if self.number not in segments:
            raise RefusedFile("missing", f"the scene has no object {self.number}", str(self.path))
        inside = np.isin(segment_of, segments[self.number])
        faces = mesh.faces[inside[mesh.faces].all(1)]
        if int(inside.sum()) < LEAST_VERTICES or not len(faces):
            raise RefusedFile("empty", f"object {self.number} has {int(inside.sum())} vertices and {len(faces)} faces", str(self.path))
        used, renumbered = np.unique(faces, return_inverse=True)
        colors = None if mesh.vertex_colors is None else mesh.vertex_colors[used]
        return Mesh(
            mesh.vertices[used], renumbered.reshape(-1, 3).astype(np.int32), mesh.format, vertex_colors=colors,
            up_axis="z", color_source=mesh.color_source, warnings=mesh.warnings,
        )  # fmt: skip


def _scenes(root: Path) -> Iterator[Path]:
    """Folders of scenes, by name."""
    base = root / "scans" if (root / "scans").is_dir() else root
    for path in sorted(base.glob("scene*_*")):
        if (path / f"{path.name}_vh_clean_2.ply").is_file() and (path / f"{path.name}.aggregation.json").is_file():
            yield path


def _groups(path: Path) -> list[dict[str, Any]]:
    groups = _json(path).get("segGroups")
    if not isinstance(groups, list) or not all(
        isinstance(group, dict) and {"objectId", "label", "segments"} <= set(group) for group in groups
    ):
        raise UsageError(f"'{path}' has no segGroups with objectId, label and segments", "Download it again")
    return groups


@lru_cache(maxsize=1)
def _scene(path: Path, root: Path, _stamp: tuple[int, int]) -> tuple[Mesh, NDArray[np.int64], dict[int, list[int]]]:
    """The mesh, the segment of each vertex (V,), the segments of each object."""
    mesh = read(path, up="z", root=root, limits=MANY)
    name = path.parent.name
    segs = path.parent / f"{name}_vh_clean_2.0.010000.segs.json"
    segment_of = np.asarray(_json(segs).get("segIndices", ()), np.int64)
    if not isinstance(mesh, Mesh):
        raise RefusedFile("shape", "it holds no faces", str(path), "Get the mesh, _vh_clean_2.ply")
    if len(segment_of) != len(mesh.vertices):
        raise RefusedFile(
            "count", f"{len(mesh.vertices)} vertices, and {segs.name} has {len(segment_of)}", str(path), "Take both from one release"
        )
    groups = _groups(path.parent / f"{name}.aggregation.json")
    return mesh, segment_of, {int(group["objectId"]): group["segments"] for group in groups}


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read '{path}': {error}", f"Get {ABOUT.get}") from error
    if not isinstance(value, dict):
        raise UsageError(f"'{path}' is no JSON object", "Download it again")
    return value

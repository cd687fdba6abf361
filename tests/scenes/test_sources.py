"""Labelled scenes of every layout, as small as can be: points, things and names come back; what does not fit is said in one line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from cg3d.errors import RefusedFile, UsageError
from cg3d.scenes.sources import scenes_of

GRID = np.stack(np.meshgrid(np.arange(6), np.arange(6)), -1).reshape(-1, 2) * 0.1
POINTS = np.concatenate([np.c_[GRID, np.zeros(36)], np.c_[GRID[:, 0], np.full(36, 0.2), GRID[:, 1]]])  # a floor, a chair
CORNERS = np.array([(r * 6 + c, r * 6 + c + 1, r * 6 + c + 7, r * 6 + c + 6) for r in range(5) for c in range(5)])
FACES = np.concatenate([CORNERS, CORNERS + 36])  # quads
COLORS = np.repeat([(90, 60, 30), (200, 10, 10)], 36, 0)


def write_ply(path: Path, objects: np.ndarray | None = None) -> None:
    """ASCII with colours; objects: of each quad."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = ["ply", "format ascii 1.0", f"element vertex {len(POINTS)}", *(f"property float {axis}" for axis in "xyz")]
    head += [*(f"property uchar {name}" for name in ("red", "green", "blue")), f"element face {len(FACES)}"]
    head += ["property list uchar int vertex_indices", *(["property int object_id"] if objects is not None else []), "end_header"]
    rows = [f"{x:.3f} {y:.3f} {z:.3f} {r} {g} {b}" for (x, y, z), (r, g, b) in zip(POINTS.tolist(), COLORS.tolist())]
    more = [""] * len(FACES) if objects is None else [f" {one}" for one in objects.tolist()]
    rows += [f"4 {a} {b} {c} {d}{end}" for (a, b, c, d), end in zip(FACES.tolist(), more)]
    path.write_text("\n".join([*head, *rows]) + "\n")


def write_segmented(mesh: Path, segments: Path, groups: Path, count: int = 72) -> None:
    write_ply(mesh)
    segments.write_text(json.dumps({"segIndices": [1] * 36 + [2] * 18 + [3] * (count - 54)}))
    named = [{"objectId": 0, "label": "floor", "segments": [1]}, {"objectId": 1, "label": "Office chair", "segments": [2, 3]}]
    groups.write_text(json.dumps({"segGroups": named}))


def scannet(root: Path, name: str = "scene0000_00", count: int = 72) -> None:
    stem = root / "scans" / name / name
    write_segmented(Path(f"{stem}_vh_clean_2.ply"), Path(f"{stem}_vh_clean_2.0.010000.segs.json"), Path(f"{stem}.aggregation.json"), count)


def scannetpp(root: Path) -> None:
    folder = root / "data" / "0a5c013435" / "scans"
    write_segmented(folder / "mesh_aligned_0.05.ply", folder / "segments.json", folder / "segments_anno.json")


def s3dis(root: Path) -> None:
    folder = root / "Area_5" / "office_1" / "Annotations"
    folder.mkdir(parents=True)
    rows = [f"{x + 100:.3f} {y:.3f} {z:.3f} {r} {g} {b}" for (x, y, z), (r, g, b) in zip(POINTS.tolist(), COLORS.tolist())]
    (folder / "floor_1.txt").write_text("\n".join(rows[:36]) + "\n")
    (folder / "office chair_1.txt").write_text("\n".join(rows[36:]) + "\n")


def replica(root: Path) -> None:
    write_ply(root / "room_0" / "habitat" / "mesh_semantic.ply", np.repeat([7, 4], 25))
    known = {"objects": [{"id": 4, "class_name": "office-chair"}, {"id": 7, "class_name": "floor"}]}
    (root / "room_0" / "habitat" / "info_semantic.json").write_text(json.dumps(known))


def arrays(root: Path, **more: object) -> None:
    instance = np.repeat([0, 1], 36)
    held = {"points": POINTS.astype(np.float32), "colors": COLORS.astype(np.uint8), "instance": instance,
            "names": np.array(["floor", "office chair"])} | more  # fmt: skip
    np.savez(root / "room.npz", **held)


@pytest.mark.parametrize(("write", "kind"), [(scannet, "scannet"), (s3dis, "s3dis"), (replica, "replica"), (scannetpp, "scannetpp"),
                                             (arrays, "npz")])  # fmt: skip
def test_every_layout_gives_points_things_and_names(tmp_path: Path, write, kind: str) -> None:
    write(tmp_path)
    (file,) = scenes_of(str(tmp_path))
    assert file.source == kind
    assert scenes_of(f"{kind}:{tmp_path}") == [file]
    scene = file.load()
    (chair,) = scene.things()
    assert scene.names[chair] == "office chair"
    order = np.lexsort(np.round(scene.cloud.points.astype(float) + scene.cloud.origin, 3).T)
    own = scene.instance[order] == chair
    first = POINTS + (100, 0, 0) if kind == "s3dis" else POINTS
    assert own.tolist() == (np.arange(72) >= 36)[np.lexsort(np.round(first, 3).T)].tolist()
    assert scene.cloud.colors is not None
    assert np.abs(scene.cloud.colors[scene.instance == chair].astype(int) - (200, 10, 10)).max() <= 1
    assert (scene.up, scene.unit, scene.cloud.up_known) == ("z", "metre", False)


def test_made_rooms_are_scenes() -> None:
    (file,) = scenes_of("made:1")
    scene = file.load()
    assert len(scene.cloud.points) == len(scene.instance)
    assert {"floor", "wall", "bed", "sofa"} <= set(scene.names)
    assert "floor" not in {scene.names[thing] for thing in scene.things()}


def test_scannet_keeps_its_official_split(tmp_path: Path) -> None:
    for name in ("scene0000_00", "scene0001_00", "scene0002_00"):
        scannet(tmp_path, name)
    (tmp_path / "scannetv2_val.txt").write_text("scene0001_00\n")
    (tmp_path / "scannetv2_test.txt").write_text("scene0002_00\n")
    assert [(file.key, file.split) for file in scenes_of(str(tmp_path))] == [("scene0001_00", "val")]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("made:none", "says no number of rooms"),
        ("moon:x", "no scenes of the kind 'moon'"),
        ("nowhere", "there is no folder 'nowhere'"),
        ("replica:nowhere", "Replica is not at 'nowhere'"),
    ],
)
def test_what_is_not_there_is_one_line(place: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        scenes_of(place)


@pytest.mark.parametrize("kind", ["scannet", "s3dis", "replica", "scannetpp"])
def test_a_folder_that_does_not_fit_says_what_to_download_and_its_licence(tmp_path: Path, kind: str) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"")
    with pytest.raises(UsageError, match=r"it holds holiday.jpg. Get .*Licence: .*non-commercial"):
        scenes_of(f"{kind}:{tmp_path}")
    with pytest.raises(UsageError, match="holds no labelled scene"):
        scenes_of(str(tmp_path))


def test_labels_of_another_release_refuse_the_scene(tmp_path: Path) -> None:
    scannet(tmp_path, count=80)
    (file,) = scenes_of(str(tmp_path))
    with pytest.raises(RefusedFile, match=r"72 vertices, and .* has 80"):
        file.load()


@pytest.mark.parametrize(
    "wrong", [{"instance": np.arange(72)}, {"instance": np.zeros(3, int)}, {"unit": "parsec"}, {"up_axis": "w"}, {"points": POINTS[:, :2]}]
)
def test_arrays_that_do_not_fit_are_refused(tmp_path: Path, wrong: dict) -> None:
    arrays(tmp_path, **wrong)
    with pytest.raises(RefusedFile):
        scenes_of(str(tmp_path / "room.npz"))[0].load()

"""ScanNet and S3DIS: the annotated things of a scene, each a record of its own."""

from __future__ import annotations

import json

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.learn.sources import parse_source, samples_of


def ply(put, path, points, faces, color):
    rows = [f"{x} {y} {z} {r} {g} {b} 255" for (x, y, z), (r, g, b) in zip(points.tolist(), color.tolist())]
    head = ["ply", "format ascii 1.0", f"element vertex {len(points)}", *(f"property float {a}" for a in "xyz")]
    head += [*(f"property uchar {c}" for c in ("red", "green", "blue", "alpha")), f"element face {len(faces)}"]
    put.text(path, *head, "property list uchar int vertex_indices", "end_header", *rows, *(f"3 {a} {b} {c}" for a, b, c in faces.tolist()))


def sheet(corner, size, side):
    """A grid of side x side points, standing in the x-z plane; its faces."""
    u, v = np.meshgrid(np.linspace(0, size[0], side), np.linspace(0, size[1], side))
    points = np.stack([u.ravel() + corner, np.zeros(side * side) + 0.01 * u.ravel(), v.ravel()], 1)
    at = np.arange(side * side).reshape(side, side)
    a, b, c, d = at[:-1, :-1].ravel(), at[:-1, 1:].ravel(), at[1:, :-1].ravel(), at[1:, 1:].ravel()
    return points, np.concatenate([np.stack([a, b, c], 1), np.stack([b, d, c], 1)])


def scene(put, name, more=()):
    """A red chair (segments 1 and 2), a wall (3), scraps (4)."""
    parts = [sheet(0, (0.5, 1), 12), sheet(5, (4, 3), 12), sheet(20, (1, 1), 3)]
    offsets = np.cumsum([0, *(len(points) for points, _ in parts)])
    points = np.concatenate([part[0] for part in parts])
    faces = np.concatenate([part[1] + offset for part, offset in zip(parts, offsets)])
    color = np.full((len(points), 3), 200)
    color[: offsets[1]] = (255, 0, 0)
    ply(put, f"scans/{name}/{name}_vh_clean_2.ply", points, faces, color)
    segments = np.concatenate([np.full(72, 1), np.full(72, 2), np.full(144, 3), np.full(9, 4)])
    put.text(f"scans/{name}/{name}_vh_clean_2.0.010000.segs.json", json.dumps({"sceneId": name, "segIndices": [*segments.tolist(), *more]}))
    rows = [(0, "office chair", [1, 2]), (1, "wall", [3]), (2, "paper", [4])]
    groups = [{"id": i, "objectId": i, "segments": segments, "label": label} for i, label, segments in rows]
    put.text(f"scans/{name}/{name}.aggregation.json", json.dumps({"sceneId": f"scannet.{name}", "segGroups": groups}))


def test_scannet_things_are_cut_out_of_their_scene(put, shards_of):
    scene(put, "scene0000_00")
    assert parse_source(str(put.root))[0] == "scannet"
    shards = shards_of("scannet", put.root)
    (record,) = (shards[i] for i in range(len(shards)))
    assert (record.key, record.label, record.split) == ("scene0000_00-000", "office chair", "train")
    assert record.has_color
    assert record.colors.tolist() == [[255, 0, 0]] * 64
    assert np.ptp(record.points, axis=0).argmax() == 1  # a metre along the scan's z
    assert [(entry.key, entry.code) for entry in shards.manifest.refused] == [("scene0000_00-002", "empty")]  # the scraps


def test_scannet_takes_its_official_split(put):
    for name in ("scene0000_00", "scene0001_00", "scene0002_00"):
        scene(put, name)
    put.text("scannetv2_train.txt", "scene0000_00")
    put.text("scannetv2_val.txt", "scene0001_00")
    assert {(s.key[:12], s.split) for s in samples_of("scannet", str(put.root))} == {("scene0000_00", "train"), ("scene0001_00", "val")}


def test_segments_of_another_mesh_refuse_the_things_of_the_scene(put, shards_of):
    scene(put, "scene0000_00")
    scene(put, "scene0001_00", more=[5, 5])
    shards = shards_of("scannet", put.root)
    assert len(shards) == 1
    assert ("scene0001_00-000", "count") in {(entry.key, entry.code) for entry in shards.manifest.refused}
    put.text("scans/scene0001_00/scene0001_00.aggregation.json", "{}")
    with pytest.raises(UsageError, match="has no segGroups"):
        list(samples_of("scannet", str(put.root)))


def test_s3dis_things_keep_their_colour_and_area_five_is_the_test(put, shards_of):
    for area, name in (("Area_1", "chair_1"), ("Area_1", "wall_1"), ("Area_5", "table_2"), ("Area_5", "clutter_1")):
        rows = [" ".join(f"{v:.3f}" for v in row) + " 10 200 30" for row in put.points()]
        put.text(f"{area}/office_1/Annotations/{name}.txt", *rows)
    put.text("Area_1/office_1/office_1.txt", "0 0 0 1 2 3")
    assert parse_source(str(put.root))[0] == "s3dis"
    shards = shards_of("s3dis", put.root)
    records = [shards[i] for i in range(len(shards))]
    assert [(r.key, r.label, r.split) for r in records] == [
        ("Area_5-office_1-table_2", "table", "test"),
        ("Area_1-office_1-chair_1", "chair", "train"),
    ]
    assert records[0].colors[0].tolist() == [10, 200, 30]
    assert np.ptp(records[0].points, axis=0).argmax() == 1


def test_a_broken_line_of_s3dis_refuses_that_thing_by_name(put, shards_of):
    rows = [" ".join(f"{v:.3f}" for v in row) + " 10 200 30" for row in put.points()]
    put.text("Area_5/hallway_6/Annotations/door_1.txt", *rows[:5], rows[5].replace(" 10", " 1\x100"), *rows[6:])
    put.text("Area_5/hallway_6/Annotations/door_2.txt", *rows)
    shards = shards_of("s3dis", put.root)
    assert len(shards) == 1
    assert [entry.key for entry in shards.manifest.refused] == ["Area_5-hallway_6-door_1"]


@pytest.mark.parametrize("kind", ["scannet", "s3dis"])
def test_a_missing_scene_set_says_what_to_get(put, kind):
    with pytest.raises(UsageError, match=r"is not at .*Get .*Licence: "):
        list(samples_of(kind, str(put.root)))

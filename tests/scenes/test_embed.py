"""Which segments are encoded, how, and that a kept scene is the same scene."""

from pathlib import Path

import numpy as np
import pytest
from tests.bundle.tiny import write_bundle

from cg3d.bundle.runtime import Bundle
from cg3d.errors import RefusedFile
from cg3d.formats import read
from cg3d.made import make_room
from cg3d.records import Cloud, Progress
from cg3d.scenes.embed import SAME, chosen, digest_of, embed, house_from_scan, load, save, segment_cloud
from cg3d.scenes.scene import Scene, pieces_of, shared_points
from cg3d.scenes.split import Split, split


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return Bundle.open(write_bundle(tmp_path_factory.mktemp("bundle")))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Cloud:
    path = tmp_path_factory.mktemp("scan") / "room.ply"
    make_room(path, seed=4, points=15_000)
    cloud = read(path)
    assert isinstance(cloud, Cloud)
    return cloud


@pytest.fixture(scope="module")
def cut(room: Cloud) -> Split:
    return split(room)


@pytest.fixture(scope="module")
def scene(cut: Split, bundle: Bundle) -> Scene:
    return embed(cut, bundle, most=40)


def test_points_of_a_piece_are_held_by_the_same_segments(cut: Split) -> None:
    pieces = pieces_of(cut)
    assert pieces.counts.sum() == len(cut.points)
    for row, segment in list(zip(pieces.holds, cut.segments))[::20]:
        np.testing.assert_array_equal(np.flatnonzero(row[pieces.of]), segment.indices)


def test_chosen_segments_are_things_and_no_near_copies(cut: Split) -> None:
    pieces = pieces_of(cut)
    rows = chosen(cut, pieces, 100)
    assert len(rows) == 100
    assert {cut.segments[row].plane for row in rows} <= {"", "top"}
    shared = shared_points(pieces, rows)
    size = np.diag(shared)
    same = shared / (size[:, None] + size[None] - shared)
    assert same[~np.eye(len(rows), dtype=bool)].max() <= SAME + 1e-3


def test_fewer_are_the_likeliest_of_more(cut: Split) -> None:
    pieces = pieces_of(cut)
    assert set(chosen(cut, pieces, 10).tolist()) <= set(chosen(cut, pieces, 100).tolist())


def test_a_segment_stands_upright_in_metres(cut: Split) -> None:
    number = int(chosen(cut, pieces_of(cut), 1)[0])
    cloud = segment_cloud(cut, number, house_from_scan(cut))
    assert cloud.up_known
    np.testing.assert_allclose(np.ptp(cloud.points, axis=0), cut.segments[number].size, atol=1e-4)


def test_every_encoded_segment_has_vectors_size_height_and_support(scene: Scene) -> None:
    assert set(scene.vectors) == {"points", "pictures"}
    for rows in scene.vectors.values():
        np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
        assert len(rows) == len(scene.rows)
    assert scene.size.shape == (len(scene.rows), 3)
    assert set(scene.support) <= {"floor", "wall", "top", "ceiling", ""}
    assert "floor" in scene.support


def test_the_same_split_gives_the_same_vectors_and_tells_how_far_it_is(cut: Split, bundle: Bundle) -> None:
    seen: list[Progress] = []
    one = embed(cut, bundle, most=5, on_progress=seen.append)
    two = embed(cut, bundle, most=5)
    np.testing.assert_array_equal(one.vectors["points"], two.vectors["points"])
    assert one.digest == two.digest
    assert [(step.done, step.total) for step in seen] == [(done, 5) for done in range(1, 6)]


def test_a_digest_names_scan_choice_and_space(room: Cloud, bundle: Bundle) -> None:
    other = room.but(points=room.points + np.float32(1))
    assert digest_of(room, bundle) == digest_of(room, bundle)
    assert len({digest_of(room, bundle), digest_of(other, bundle), digest_of(room, bundle, up="x"), digest_of(room, bundle, most=7)}) == 4


def test_a_kept_scene_is_the_same_scene(scene: Scene, tmp_path: Path) -> None:
    save(scene, tmp_path / "scene.npz")
    again = load(tmp_path / "scene.npz")
    assert (again.digest, again.support, again.split.unit, again.split.floors) == (
        scene.digest, scene.support, scene.split.unit, scene.split.floors,
    )  # fmt: skip
    np.testing.assert_allclose(again.split.points, scene.split.points, atol=2e-4)
    np.testing.assert_array_equal(again.split.kept, scene.split.kept)
    np.testing.assert_array_equal(again.rows, scene.rows)
    np.testing.assert_allclose(again.vectors["points"], scene.vectors["points"], atol=1e-3)
    for mine, other in zip(again.split.segments, scene.split.segments, strict=True):
        np.testing.assert_array_equal(mine.indices, other.indices)
        np.testing.assert_array_equal(mine.box, other.box)
        assert (mine.height, mine.parent, mine.scale, mine.plane) == (other.height, other.parent, other.scale, other.plane)


def test_a_scene_without_colours_is_kept_too(room: Cloud, bundle: Bundle, tmp_path: Path) -> None:
    scene = embed(split(room.but(colors=None, color_source="none")), bundle, most=3)
    save(scene, tmp_path / "scene.npz")
    assert load(tmp_path / "scene.npz").split.colors is None


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off", b"no archive at all"])
def test_what_is_no_kept_scene_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "scene.npz").write_bytes(data)
    with pytest.raises(RefusedFile, match="no kept scene"):
        load(tmp_path / "scene.npz")

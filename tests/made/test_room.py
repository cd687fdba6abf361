"""The scanned room: its labels match its boxes, and it is seen from inside."""

import json
from pathlib import Path

import numpy as np
import pytest

from cg3d.formats import read
from cg3d.made import MadeRoom, make_room
from cg3d.made.furnish import furnish
from cg3d.records import Cloud

ROWS = np.dtype([("xyz", "<f4", 3), ("rgb", "u1", 3), ("label", "<i4"), ("instance", "<i4")])


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> MadeRoom:
    return make_room(tmp_path_factory.mktemp("room") / "room.ply", seed=2, points=40_000)


def rows(room: MadeRoom) -> np.ndarray:
    data = room.path.read_bytes()
    return np.frombuffer(data[data.index(b"end_header\n") + 11 :], ROWS)


def test_points_lie_in_the_boxes_of_their_things(room: MadeRoom) -> None:
    scan = rows(room)
    for thing in room.things:
        own = scan[scan["instance"] == thing.instance]
        assert len(own) == thing.points
        assert {room.labels[i] for i in own["label"]} <= {thing.label}
        inside = np.abs(own["xyz"] - thing.center) <= np.array(thing.size) / 2 + 0.03
        assert inside.all(1).mean() > 0.98 if len(own) > 20 else True


def test_it_is_furnished_as_a_person_would_expect(room: MadeRoom) -> None:
    labels = [thing.label for thing in room.things]
    furniture = [label for label in labels if label not in ("floor", "wall")]
    assert 10 <= len(furniture) <= 24
    assert {"bed", "sofa", "table", "chair", "bookshelf", "television"} <= set(furniture)
    assert labels.count("wall") == 4
    seen = [thing for thing in room.things if thing.points > 20]
    assert len(seen) >= 0.85 * len(room.things)


def test_it_reads_as_a_coloured_cloud_with_z_up(room: MadeRoom) -> None:
    cloud = read(room.path, up="z")
    assert isinstance(cloud, Cloud)
    assert cloud.points.shape == (40_000, 3)
    assert cloud.colors is not None
    low, high = cloud.bounds
    assert -0.2 < low[1] < 0.05
    assert 2.4 < high[1] < 2.9


def test_the_json_beside_it_says_the_same(room: MadeRoom) -> None:
    about = json.loads(room.path.with_suffix(".json").read_text("utf-8"))
    assert about["up"] == "z"
    assert about["labels"] == list(room.labels)
    assert [thing["label"] for thing in about["things"]] == [thing.label for thing in room.things]


@pytest.mark.slow
def test_the_same_seed_scans_the_same_room(tmp_path: Path) -> None:
    one, two = (make_room(tmp_path / name, seed=7, points=5_000) for name in ("a.ply", "b.ply"))
    assert one.path.read_bytes() == two.path.read_bytes()


@pytest.mark.parametrize("seed", range(4))
def test_things_on_the_floor_do_not_overlap(seed: int) -> None:
    room = furnish(np.random.default_rng([seed, 1]))
    floor = [thing for thing in room.things if thing.mesh.bounds[0, 1] < 0.02 and thing.label not in ("chair", "office chair")]
    half = np.array((room.size[0], room.size[2])) / 2
    for i, thing in enumerate(floor):
        low, high = thing.mesh.bounds[:, [0, 2]]
        assert (low >= -half - 1e-3).all()
        assert (high <= half + 1e-3).all()
        for other in floor[i + 1 :]:
            other_low, other_high = other.mesh.bounds[:, [0, 2]]
            shared = np.minimum(high, other_high) - np.maximum(low, other_low)
            assert not (shared > 0.03).all(), (thing.label, other.label)

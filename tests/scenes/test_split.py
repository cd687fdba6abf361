"""A scan in any pose and unit becomes the same segments; bad input gives a sensible answer or one line."""

import numpy as np
import pytest

from cg3d.errors import UsageError
from cg3d.formats import read
from cg3d.geometry.pose import HOUSE_FROM_UP
from cg3d.made import make_room
from cg3d.records import Cloud, Mesh
from cg3d.scenes.split import Split, split

RNG = np.random.default_rng(1)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Cloud:
    path = tmp_path_factory.mktemp("scan") / "room.ply"
    make_room(path, seed=4, points=15_000)
    cloud = read(path)
    assert isinstance(cloud, Cloud)
    return cloud.but(up_known=False)


@pytest.fixture(scope="module")
def cut(room: Cloud) -> Split:
    return split(room)


def sizes(found: Split) -> list[int]:
    return sorted(len(segment.indices) for segment in found.segments)


def alike(a: Split, b: Split) -> float:
    """Share of a's segments that b has too (IoU 0.8)."""

    def one(indices: np.ndarray) -> bool:
        mine = set(indices.tolist())
        return any(
            len(mine & set(other.indices.tolist())) > 0.8 * len(mine | set(other.indices.tolist()))
            for other in b.segments
            if 0.7 < len(other.indices) / len(indices) < 1.5
        )

    return float(np.mean([one(segment.indices) for segment in a.segments[:40]]))


def test_up_unit_and_floor_of_a_made_room_are_found(cut: Split) -> None:
    assert cut.up.tolist() == [0, 0, 1]
    assert cut.unit == "metre"
    assert cut.floor == pytest.approx(0, abs=0.03)
    assert "z is up" in cut.reasons[0]
    assert {"floor", "wall"} <= {segment.plane for segment in cut.segments}


def test_segments_say_where_and_how_large_they_are(cut: Split) -> None:
    for segment in cut.segments:
        own = cut.points[segment.indices]
        np.testing.assert_allclose(segment.box, [own.min(0), own.max(0)])
        assert (np.diff(segment.indices) > 0).all()
        assert sorted(segment.size) == pytest.approx(sorted(np.ptp(own, axis=0)), abs=1e-3)
        assert segment.parent < cut.segments.index(segment)
    assert min(segment.height for segment in cut.segments) > -0.2


def test_the_same_scan_gives_the_same_segments(room: Cloud, cut: Split) -> None:
    again = split(room)
    assert all((a.indices == b.indices).all() for a, b in zip(cut.segments, again.segments, strict=True))


def test_millimetres_are_found_and_change_little(room: Cloud, cut: Split) -> None:
    found = split(room.but(points=room.points * np.float32(1000)))
    assert found.unit == "millimetre"
    assert found.floor == pytest.approx(0, abs=30)
    assert alike(cut, found) > 0.8


def test_a_scan_with_y_or_x_up_or_upside_down_is_found(room: Cloud) -> None:
    x, y, z = room.points.T
    assert split(room.but(points=np.stack([x, z, -y], 1))).up.tolist() == [0, 1, 0]
    assert split(room.but(points=np.stack([z, x, y], 1))).up.tolist() == [1, 0, 0]
    assert split(room.but(points=np.stack([x, -y, -z], 1))).up.tolist() == [0, 0, -1]


def test_mirrored_axes_change_little(room: Cloud, cut: Split) -> None:
    found = split(room.but(points=room.points * np.array([-1, 1, 1], np.float32)))
    assert found.up.tolist() == [0, 0, 1]
    assert alike(cut, found) > 0.5  # cells fall otherwise, in a sparse scan


def test_map_coordinates_change_little(room: Cloud, cut: Split) -> None:
    far = (room.points.astype(np.float64) + [30_000, 56_000, 100]).astype(np.float32)
    found = split(room.but(points=far))
    assert found.floor == pytest.approx(100, abs=0.05)
    assert alike(cut, found) > 0.6


def test_up_and_unit_can_be_given(room: Cloud) -> None:
    found = split(room, up="z", unit="foot")
    assert found.reasons == ("z is up, as given", "foot, as given")
    assert found.metres == pytest.approx(0.3048)


@pytest.mark.parametrize("wrong", [{"up": "w"}, {"unit": "metres"}])
def test_unknown_axes_and_units_are_refused_in_one_line(room: Cloud, wrong: dict) -> None:
    with pytest.raises(UsageError, match="unknown"):
        split(room, **wrong)


def test_points_that_are_not_numbers_and_strays_are_left_out(room: Cloud) -> None:
    points = room.points.copy()
    points[::50] = np.nan
    points[7] = 1e6
    found = split(room.but(points=points))
    assert len(found.points) == len(found.kept) == np.isfinite(points).all(1).sum() - 1
    assert (found.points == points[found.kept]).all()
    assert found.unit == "metre"


def test_no_colour_still_gives_segments(room: Cloud) -> None:
    assert len(split(room.but(colors=None)).segments) > 20


def test_a_hundred_points_give_an_answer() -> None:
    found = split(Cloud(RNG.uniform(-1, 1, (100, 3)).astype(np.float32), up_known=False))
    assert len(found.points) == 100
    assert all(len(segment.indices) for segment in found.segments)


@pytest.mark.parametrize("points", [np.zeros((50, 3)), np.full((50, 3), np.nan), RNG.random((10, 3))])
def test_nothing_to_cut_is_one_line(points: np.ndarray) -> None:
    with pytest.raises(UsageError, match="too few to find things in"):
        split(Cloud(points.astype(np.float32), up_known=False))


def test_one_giant_plane_is_a_floor_and_no_things() -> None:
    points = np.column_stack([RNG.uniform(-5, 5, (20_000, 2)), RNG.normal(0, 0.003, 20_000)]).astype(np.float32)
    found = split(Cloud(points, up_known=False))
    assert found.up.tolist() == [0, 0, 1]
    assert found.floor == pytest.approx(0, abs=0.02)
    assert sum(segment.plane == "floor" for segment in found.segments) == 1


def test_two_floors_each_give_their_own_heights(room: Cloud) -> None:
    upper = room.points + np.array([0, 0, 3.2], np.float32)
    found = split(Cloud(np.concatenate([room.points, upper]), up_known=False), up="z")
    assert len(found.floors) == 2
    assert found.floors[1] - found.floors[0] == pytest.approx(3.2, abs=0.1)
    things = [segment for segment in found.segments if not segment.plane]
    assert sum(segment.box[0, 2] > 3.1 and segment.height < 0.2 for segment in things) > 3


def test_a_mesh_is_sampled() -> None:
    corners = np.array([[x, y, z] for x in (0, 4) for y in (0, 2.5) for z in (0, 3)], np.float32)
    faces = np.array([[0, 1, 5], [0, 5, 4], [0, 2, 3], [0, 3, 1], [0, 4, 6], [0, 6, 2]], np.int32)
    found = split(Mesh(corners, faces, "glb"), side=0.05)
    assert found.up.tolist() == [0, 1, 0]
    assert {"floor", "wall"} <= {segment.plane for segment in found.segments}
    assert HOUSE_FROM_UP["y"][1].tolist() == found.up.tolist()

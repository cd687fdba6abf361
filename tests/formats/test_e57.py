"""E57: scans by their poses, colours, thinning, check sums."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import Door, e57
from cg3d.formats.crossing import put_together
from cg3d.formats.source import open_source

pye57 = pytest.importorskip("pye57")


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    """A file of two posed scans and the points as they stand in the file's frame."""
    place = tmp_path_factory.mktemp("e57") / "two.e57"
    rng, rows = np.random.default_rng(0), []
    file = pye57.E57(str(place), mode="w")
    for i in range(2):
        points = rng.normal(size=(1000, 3))
        data = {f"cartesian{axis}": points[:, k].copy() for k, axis in enumerate("XYZ")}
        data |= {f"color{name}": np.full(1000, 10 * k + i, "u1") for k, name in enumerate(("Red", "Green", "Blue"))}
        turn, move = np.array([np.cos(0.3 * i), 0, 0, np.sin(0.3 * i)]), np.array([5.0 * i, 1, 2])
        file.write_scan_raw(data, rotation=turn, translation=move)
        rows.append(pye57.E57.to_global(points, turn, move))
    file.close()
    return place, np.concatenate(rows)


def test_scans_stand_where_their_poses_put_them(scan):
    place, points = scan
    (cloud,) = e57.read(open_source(place))
    assert np.abs(cloud.points + cloud.origin - points).max() < 1e-5
    assert cloud.colors[-1].tolist() == [1, 11, 21]
    assert (cloud.up_axis, cloud.up_known) == ("z", True)


def test_the_library_reads_through_the_lock(scan):
    with Door(scan[0].parent) as door:
        assert len(put_together(door.read("two.e57")[0]).points) == 2000


def test_large_scans_are_thinned(scan, monkeypatch):
    monkeypatch.setattr(e57, "POINTS_KEPT", 500)
    (cloud,) = e57.read(open_source(scan[0]))
    assert np.abs(cloud.points + cloud.origin - scan[1][::4]).max() < 1e-5


@pytest.mark.parametrize(("at", "code"), [(3000, {"checksum", "format"}), (0, {"format"}), (16, {"truncated"}), (40, {"format"})])
def test_damage_is_refused(scan, tmp_path, at, code):
    data = bytearray(scan[0].read_bytes())
    data[at : at + 8] = b"\xff\xff\xff\x0f\xff\xff\xff\x0f"
    (tmp_path / "bad.e57").write_bytes(data)
    with pytest.raises(RefusedFile) as caught:
        e57.read(open_source(tmp_path / "bad.e57"))
    assert caught.value.code in code

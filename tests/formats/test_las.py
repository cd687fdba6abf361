"""LAS and LAZ: coordinates to the millimetre, colours, thinning, lies in the header."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import las
from cg3d.formats.source import Source

FAR = np.array([512345.0, 5412345.0, 210.0])


def file(points, colors=None, *, count=None, scale=0.001, record=26, start=227, kind=2, mark=b"LASF", records=0):
    whole = np.round((points - FAR) / 0.001).astype("<i4")
    table = np.zeros(len(points), np.dtype({"names": ["p", "c"], "formats": [("<i4", 3), ("<u2", 3)], "offsets": [0, 20], "itemsize": 26}))
    table["p"] = whole
    if colors is not None:
        table["c"] = colors
    head = mark + bytes(20) + bytes([1, 2]) + bytes(68)
    head += struct.pack("<HIIBHI", 227, start, records, kind, record, len(points) if count is None else count) + bytes(20)
    head += np.array([scale] * 3 + FAR.tolist() + [0.0] * 6, "<f8").tobytes()
    return head.ljust(227, b"\0") + table.tobytes()


def read(data, name="a.las"):
    return las.read(Source(data, name))[0]


@pytest.fixture
def points():
    return np.random.default_rng(0).uniform(0, 50, (200, 3)).round(3) + FAR


def test_coordinates_far_from_zero_keep_their_millimetres(points):
    cloud = read(file(points, np.full((200, 3), 0x1020)))
    assert np.abs(cloud.points + cloud.origin - points).max() < 1e-3
    assert cloud.colors[0].tolist() == [16, 16, 16]
    assert (cloud.up_axis, cloud.up_known) == ("z", True)


def test_black_everywhere_is_no_colour_and_small_values_are_bytes(points):
    assert read(file(points)).color_source == "none"
    assert read(file(points, np.full((200, 3), 200))).colors[0].tolist() == [200, 200, 200]


def test_large_scans_are_thinned(points, monkeypatch):
    monkeypatch.setattr(las, "POINTS_KEPT", 50)
    cloud = read(file(points))
    assert len(cloud.points) == 50
    assert "thinned" in cloud.warnings[0]


@pytest.mark.parametrize(
    ("code", "lie"),
    [("truncated", {"count": 4_000_000_000}), ("format", {"record": 3}), ("truncated", {"start": 1 << 31}), ("count", {"records": 1 << 31}),
     ("value", {"scale": np.nan}), ("value", {"scale": 0.0}), ("format", {"kind": 60}), ("format", {"mark": b"LASX"}),
     ("empty", {"count": 0}), ("format", {"kind": 0x82})],
)  # fmt: skip
def test_lies_are_refused(points, code, lie):
    with pytest.raises(RefusedFile) as caught:
        read(file(points, **lie))
    assert caught.value.code == code


@pytest.mark.parametrize("kind", [0, 2, 7])
def test_compressed_points_are_the_same(points, tmp_path, kind, monkeypatch):
    laspy = pytest.importorskip("laspy")
    pytest.importorskip("lazrs")
    header = laspy.LasHeader(point_format=kind, version="1.4" if kind > 5 else "1.2")
    header.offsets, header.scales = FAR, [0.001] * 3
    data = laspy.LasData(header)
    many = np.repeat(points, 600, 0)
    data.x, data.y, data.z = many.T
    data.write(tmp_path / "a.laz")
    packed = (tmp_path / "a.laz").read_bytes()
    cloud = read(packed, "a.laz")
    assert np.abs(cloud.points + cloud.origin - many).max() < 1e-3
    monkeypatch.setattr(las, "UNPACKED_POINTS", 50_000)  # now some chunks alone are unpacked
    assert 40_000 < len(read(packed, "a.laz").points) < 80_000
    with pytest.raises(RefusedFile):
        read(packed[: len(packed) // 2], "a.laz")
    with pytest.raises(RefusedFile, match="not compressed"):
        read(file(points), "a.laz")

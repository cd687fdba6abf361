"""PCD: three ways to store it, colours, missing points, lies."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import pcd
from cg3d.formats.source import Source

POINTS = np.arange(30, dtype="<f4").reshape(10, 3)


def file(body, data="binary", fields="x y z", sizes="4 4 4", types="F F F", counts="1 1 1", width=10, points=10):
    head = (
        f"VERSION 0.7\nFIELDS {fields}\nSIZE {sizes}\nTYPE {types}\nCOUNT {counts}\nWIDTH {width}\nHEIGHT 1\nPOINTS {points}\nDATA {data}\n"
    )
    return head.encode() + body


def read(data):
    return pcd.read(Source(data, "a.pcd"))[0]


def code_of(data):
    with pytest.raises(RefusedFile) as caught:
        read(data)
    return caught.value.code


def test_ascii_and_binary_give_the_same_points():
    text = "\n".join(" ".join(map(str, row)) for row in POINTS).encode()
    assert np.array_equal(read(file(POINTS.tobytes())).points, POINTS)
    assert np.array_equal(read(file(text, "ascii")).points, POINTS)
    assert not read(file(text, "ascii")).up_known


def test_compressed_points_are_unpacked():
    lzf = pytest.importorskip("lzf")
    columns = np.ascontiguousarray(np.zeros_like(POINTS).T).tobytes()
    packed = lzf.compress(columns)
    body = np.array([len(packed), len(columns)], "<u4").tobytes() + packed
    assert np.array_equal(read(file(body, "binary_compressed")).points, np.zeros_like(POINTS))
    assert code_of(file(body[:-5], "binary_compressed")) == "truncated"
    assert code_of(file(body[:8] + b"\xff" * len(packed), "binary_compressed")) == "format"


def test_packed_colours_and_padding_are_read():
    table = np.zeros(10, [("p", "<f4", 3), ("_", "u1", 4), ("c", "<u4")])
    table["p"], table["c"] = POINTS, 0x00102030
    cloud = read(file(table.tobytes(), fields="x y z _ rgb", sizes="4 4 4 1 4", types="F F F U F", counts="1 1 1 4 1"))
    assert cloud.colors[0].tolist() == [16, 32, 48]
    assert cloud.color_source == "points"


def test_missing_points_of_an_organised_cloud_are_dropped():
    points = POINTS.copy()
    points[::2] = np.nan
    cloud = read(file(points.tobytes()))
    assert len(cloud.points) == 5
    assert cloud.warnings
    assert code_of(file(np.full_like(POINTS, np.nan).tobytes())) == "value"


def test_lies_are_refused():
    body = POINTS.tobytes()
    assert code_of(file(body[:-1])) == "truncated"
    assert code_of(file(body, width=2_000_000_000, points=2_000_000_000)) == "truncated"
    assert code_of(file(body, width=2**62)) == "count"
    assert code_of(file(body, counts="1 1 -1")) == "count"
    assert code_of(file(body, sizes="4 4")) == "format"
    assert code_of(file(body, types="F F Q")) == "format"
    huge = np.array([8, 120], "<u4").tobytes() + bytes(8)
    assert code_of(file(huge[:4] + b"\xff\xff\xff\xff" + bytes(8), "binary_compressed")) == "count"

"""Tables of points in plain text."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import text
from cg3d.formats.source import Source


def read(data, name="a.xyz"):
    return text.read(Source(data if isinstance(data, bytes) else data.encode(), name))[0]


@pytest.mark.parametrize(
    "data",
    [
        "1 2 3\n4.5 5 6\n",
        "# x y z\n1, 2, 3\n4.5, 5, 6",
        "x;y;z\n1;2;3\n4,5;5;6\n",
        "1\t2\t3\r\n4.5\t5\t6\r\n",
        "X Y Z\n1 2 3 # a\n\n4.5 5 6\n",
        "2\n1 2 3\n4.5 5 6\n",
        "//X,Y,Z\n1,2,3\n4.5,5,6\n",
        "1,0 2,0 3,0\n4,5 5,0 6,0\n",
    ],
)
def test_every_way_to_write_it_gives_the_same_points(data):
    cloud = read(data)
    assert cloud.points.tolist() == [[1, 2, 3], [4.5, 5, 6]]
    assert cloud.colors is None
    assert not cloud.up_known


def test_six_columns_are_colours_or_normals_by_their_range():
    assert read("0 0 0 255 0 0\n1 1 1 0 128 0\n").colors.tolist() == [[255, 0, 0], [0, 128, 0]]
    assert read("0 0 0 0.2 0.4 1\n1 1 1 0 0.5 0.1\n").colors.tolist() == [[51, 102, 255], [0, 128, 26]]
    assert read("0,0,0,0.6,0.8,0\n1,1,1,0,0,1\n", "a.txt").colors is None
    assert read("0 0 0 0 0 1 255 0 0\n1 1 1 0 1 0 9 9 9\n").colors.tolist() == [[255, 0, 0], [9, 9, 9]]


def test_pts_has_intensity_before_colours():
    assert read("1\n0 0 0 -1200 10 20 30\n", "a.pts").colors.tolist() == [[10, 20, 30]]


def test_a_header_names_the_columns():
    cloud = read("r,g,b,x,y,z\n1,2,3,4,5,6\n", "a.csv")
    assert cloud.points.tolist() == [[4, 5, 6]]
    assert cloud.colors.tolist() == [[1, 2, 3]]
    assert cloud.format == "csv"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("2000000000\n1 2 3\n", "count"),
        ("3\n1 2 3\n4 5 6\n", "count"),
        ("1 2 3\n4 5\n7 8 9\n", "format"),
        ("1 2 3\n4 5", "truncated"),
        ("Dear reader,\nthis is a letter.\n", "format"),
        ("1e999 0 0\n0 1 0\n", "value"),
        ("nan nan nan\n", "value"),
        ("1 2\n3 4\n", "format"),
        (b"1 2 3\0\n", "format"),
        ("r\xe9sum\xe9 1 2 3\n".encode("latin-1"), "format"),
        ("1 2 3\n4 x 6\n", "format"),
    ],
)
def test_harm_is_refused_by_its_code(data, expected):
    with pytest.raises(RefusedFile) as caught:
        read(data)
    assert caught.value.code == expected


def test_single_nan_points_are_dropped():
    assert np.array_equal(read("1 2 3\nnan 0 0\n").points, [[1, 2, 3]])

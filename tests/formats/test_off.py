"""OFF in its text forms."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import off
from cg3d.formats.source import Source
from cg3d.records import Cloud

BODY = "4 2 0\n0 0 0\n1 0 0\n1 1 0\n0 1 0\n4 0 1 2 3\n3 0 1 2\n"


def read(text):
    return off.read(Source(text.encode(), "a.off"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "OFF\n" + BODY,
        "OFF" + BODY,
        "OFF " + BODY,
        "# c\nOFF # x\n\n" + BODY.replace("\n", " # c\n"),
        "OFF\r\n" + BODY.replace("\n", "\r\n"),
    ],
)
def test_every_way_to_write_it_gives_the_same_faces(text):
    mesh = read(text)
    assert mesh.faces.tolist() == [[0, 1, 2], [0, 2, 3], [0, 1, 2]]
    assert not mesh.up_known


def test_rows_may_run_on():
    assert read("OFF\n4 2 0\n" + " ".join(BODY.split()[3:])).faces.tolist() == [[0, 1, 2], [0, 2, 3], [0, 1, 2]]


def test_colours_of_points_and_faces():
    rows = BODY.replace(" 0\n", " 0 1 0 0 1\n", 5).replace("4 2 0 1 0 0 1", "4 2 0")
    assert read("COFF\n" + rows).vertex_colors[0].tolist() == [1, 0, 0, 1]
    mesh = read("OFF\n" + BODY.replace("3 0 1 2\n", "3 0 1 2 0 0 255\n"))
    assert mesh.vertex_colors[mesh.faces[2]].tolist() == [[0, 0, 1, 1]] * 3
    assert mesh.vertex_colors[mesh.faces[0]].tolist() == [[1, 1, 1, 1]] * 3
    normals = read("NOFF\n" + BODY.replace(" 0\n", " 0 0 0 1\n", 5).replace("4 2 0 0 0 1", "4 2 0"))
    assert normals.color_source == "none"
    assert len(normals.vertices) == 4


def test_points_alone_are_a_cloud():
    cloud = read("OFF\n2 0 0\n0 0 0\n1 2 3\n")
    assert isinstance(cloud, Cloud)
    assert np.array_equal(cloud.points[1], [1, 2, 3])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OFF\n1000000000 1 0\n", "count"),
        ("OFF\n-4 2 0\n", "count"),
        ("OFF\n" + BODY.replace("4 0", "1000000000 0"), "count"),
        ("OFF\n" + BODY.replace("4 0 1 2 3", "-3 0 1 2 3"), "count"),
        ("OFF\n" + BODY[:-9], "count"),
        ("OFF\n" + BODY.replace("2 3\n", "2 9\n"), "index"),
        ("OFF\n" + BODY.replace("4 0 1", "4 0 -1"), "index"),
        ("OFF\n" + BODY.replace("1 1 0", "nan 1 0"), "value"),
        ("OFF BINARY\n" + BODY, "unsupported"),
        ("4OFF\n" + BODY, "unsupported"),
        ("OFF\n" + BODY.replace("1 1 0", "a 1 0"), "format"),
        ("OFFICE\n" + BODY, "format"),
        ("OFF\nx\n", "format"),
    ],
)
def test_harm_is_refused_by_its_code(text, expected):
    with pytest.raises(RefusedFile) as caught:
        read(text)
    assert caught.value.code == expected

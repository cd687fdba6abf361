"""PLY, ascii and binary, and Gaussian splats."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from PIL import Image

from cg3d.errors import RefusedFile
from cg3d.formats import ply
from cg3d.formats.source import Source, open_source
from cg3d.records import Cloud, Mesh

POINTS = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], np.float32)
XYZ = ("float x", "float y", "float z")
TEXT = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n"
LIST = "list uchar int vertex_indices"


def head(*elements, format="ascii", comments=()):
    lines = ["ply", f"format {format} 1.0", *comments]
    for name, count, properties in elements:
        lines += [f"element {name} {count}", *(f"property {line}" for line in properties)]
    return ("\n".join(lines) + "\nend_header\n").encode()


def read(data):
    return ply.read(Source(data, "a.ply"))[0]


def code(data):
    with pytest.raises(RefusedFile) as caught:
        read(data)
    return caught.value.code


def test_mixed_polygons_are_the_same_in_every_encoding():
    elements = ("vertex", 4, XYZ), ("face", 2, (LIST,))
    files = [head(*elements) + TEXT.encode() + b"4 0 1 2 3\n3 0 1 2\n"]
    for order, name in (("<", "binary_little_endian"), (">", "binary_big_endian")):
        body = POINTS.astype(order + "f4").tobytes() + struct.pack(order + "B4iB3i", 4, 0, 1, 2, 3, 3, 0, 1, 2)
        files.append(head(*elements, format=name) + body)
    for data in files:
        mesh = read(data)
        assert np.array_equal(mesh.vertices, POINTS)
        assert mesh.faces.tolist() == [[0, 1, 2], [0, 2, 3], [0, 1, 2]]
        assert not mesh.up_known


def test_other_elements_and_properties_are_passed_over():
    data = head(
        ("camera", 1, ("list uchar float pose", "int id")),
        ("vertex", 4, (*XYZ, "int flag")),
        ("face", 1, ("uchar flags", LIST, "list uchar float w")),
    )
    mesh = read(data + b"2 0.5 0.5 7\n" + TEXT.replace("0\n", "0 9\n").encode() + b"1 3 0 1 2 1 0.5\n")
    assert mesh.faces.tolist() == [[0, 1, 2]]


def test_strips_restart_at_minus_one():
    data = head(("vertex", 4, XYZ), ("tristrips", 1, ("list int int vertex_indices",)))
    assert read(data + TEXT.encode() + b"8 0 1 2 3 -1 0 1 2\n").faces.tolist() == [[0, 1, 2], [2, 1, 3], [0, 1, 2]]


def test_colours_of_points_and_of_faces():
    colored = ("vertex", 4, (*XYZ, "uchar red", "uchar green", "uchar blue"))
    body = TEXT.replace("0\n", "0 255 0 0\n").encode()
    assert read(head(colored, ("face", 1, (LIST,))) + body + b"3 0 1 2\n").vertex_colors[0].tolist() == [1, 0, 0, 1]
    cloud = read(head(colored) + body)
    assert isinstance(cloud, Cloud)
    assert cloud.colors[0].tolist() == [255, 0, 0]
    floating = head(("vertex", 4, (*XYZ, "float red", "float green", "float blue")))
    assert read(floating + TEXT.replace("0\n", "0 1 0.5 0\n").encode()).colors[0].tolist() == [255, 128, 0]
    faces = head(("vertex", 4, XYZ), ("face", 2, (LIST, "uchar red", "uchar green", "uchar blue"))) + TEXT.encode()
    mesh = read(faces + b"3 0 1 2 255 0 0\n3 0 2 3 0 0 255\n")
    assert mesh.vertex_colors[mesh.faces[1]].tolist() == [[0, 0, 1, 1]] * 3


def test_a_named_picture_goes_with_coordinates_of_corners_or_points(tmp_path):
    Image.fromarray(np.array([[[255, 0, 0]], [[0, 0, 255]]], np.uint8)).save(tmp_path / "t.png")
    comments = ("comment TextureFile t.png",)
    wedge = (
        head(("vertex", 4, XYZ), ("face", 1, (LIST, "list uchar float texcoord")), comments=comments)
        + TEXT.encode()
        + b"3 0 1 2 6 0 0 1 0 1 1\n"
    )
    points = (
        head(("vertex", 4, (*XYZ, "float s", "float t")), ("face", 1, (LIST,)), comments=comments)
        + TEXT.replace("0\n", "0 0.5 1\n").encode()
    )
    for data, uv in ((wedge, [1, 0]), (points + b"3 0 1 2\n", [0.5, 1])):
        (tmp_path / "a.ply").write_bytes(data)
        (mesh,) = ply.read(open_source(tmp_path / "a.ply"))
        assert mesh.color_source == "texture"
        assert mesh.uv[mesh.faces[0, 1]].tolist() == uv
        assert mesh.materials[0].texture[0, 0].tolist() == [0, 0, 255, 255]
    assert read(wedge).color_source == "none"


def test_splats_are_coloured_points_without_the_nearly_clear_ones():
    names = (*XYZ, *(f"float f_dc_{i}" for i in range(3)), "float opacity", "float scale_0", "float scale_1", "float scale_2")
    rows = np.zeros((3, 10), "<f4")
    rows[:, 3] = 0.5 / 0.28209479
    rows[2, 6] = -9
    cloud = read(head(("vertex", 3, names), format="binary_little_endian") + rows.tobytes())
    assert len(cloud.points) == 2
    assert cloud.colors[0].tolist() == [255, 128, 128]


def test_double_coordinates_keep_their_millimetres():
    far = POINTS.astype("<f8") + [512345.678, 5412345.123, 200]
    cloud = read(head(("vertex", 4, ("double x", "double y", "double z")), format="binary_little_endian") + far.tobytes())
    assert np.abs(cloud.points + cloud.origin - far).max() < 1e-3


def test_nan_points_of_a_cloud_are_dropped_and_of_a_mesh_refused():
    text = TEXT.replace("1 1 0", "nan 1 0").encode()
    cloud = read(head(("vertex", 4, XYZ)) + text)
    assert len(cloud.points) == 3
    assert cloud.warnings
    assert code(head(("vertex", 4, XYZ), ("face", 1, (LIST,))) + text + b"3 0 1 2\n") == "value"


MESH = head(("vertex", 4, XYZ), ("face", 1, (LIST,)), format="binary_little_endian") + POINTS.tobytes()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (head(("vertex", 10**9, XYZ), format="binary_little_endian"), "count"),
        (head(("vertex", 2**63, XYZ)), "count"),
        (head(("vertex", -1, XYZ)), "count"),
        (head(("vertex", 10**9, ())), "count"),
        (MESH + struct.pack("<B3i", 4, 0, 1, 2), "count"),
        (MESH + struct.pack("<B3i", 3, 0, 1, 9), "index"),
        (MESH + struct.pack("<B3i", 3, 0, -1, 2), "index"),
        (MESH[:-1], "count"),
        (head(("vertex", 4, XYZ), ("face", 1, ("list int int vertex_indices",))) + TEXT.encode() + b"-3 0 1 2\n", "count"),
        (head(("vertex", 4, XYZ), ("face", 1, (LIST,))) + TEXT.encode() + b"200000000 0 1 2\n", "count"),
        (head(("vertex", 4, XYZ)) + b"a b c\n" * 4, "format"),
        (head(("vertex", 4, XYZ[:2])) + b"0 0\n" * 4, "format"),
        (head(("vertex", 1, [f"float p{i}" for i in range(2000)])), "limit"),
        (head(("vertex", 1, (*XYZ, "float x"))) + b"0 0 0 0", "format"),
        (b"ply\nformat ascii 1.0\n" + b"comment x\n" * 20000, "limit"),
        (b"ply\nformat odd 1.0\nend_header\n", "format"),
        (b"pl", "truncated"),
        (b"noise" * 9, "format"),
        (head(("vertex", 0, XYZ)), "empty"),
    ],
)
def test_harm_is_refused_by_its_code(data, expected):
    assert code(data) == expected


def test_meshes_and_clouds_are_told_apart():
    assert isinstance(read(MESH + struct.pack("<B3i", 3, 0, 1, 2)), Mesh)
    assert isinstance(read(head(("vertex", 4, XYZ), ("face", 0, (LIST,))) + TEXT.encode()), Cloud)

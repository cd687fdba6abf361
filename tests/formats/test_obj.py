"""OBJ and MTL."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from cg3d.errors import RefusedFile
from cg3d.formats import obj
from cg3d.formats.source import Source, open_source
from cg3d.records import Cloud

POINTS = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n"


def read(text):
    return obj.read(Source(text.encode() if isinstance(text, str) else text, "a.obj"))[0]


def code(text):
    with pytest.raises(RefusedFile) as caught:
        read(text)
    return caught.value.code


@pytest.mark.parametrize(
    "face", ["f 1 2 3 4", "f -4 -3 -2 -1", "f\t1\t2 3   4", "f 1 2 \\\n 3 4", "f 1// 2// 3// 4//", "f 1/ 2/ 3/ 4/", "f 1 2 3 4 # comment"]
)
def test_every_way_to_write_a_quad_gives_two_triangles(face):
    for text in (POINTS + face, "\ufeff" + (POINTS + face).replace("\n", "\r\n")):
        mesh = read(text)
        assert mesh.faces.tolist() == [[0, 1, 2], [0, 2, 3]]
        assert not mesh.up_known


def test_mixed_polygons_and_mixed_corners_keep_their_order():
    mesh = read(POINTS + "vt 0 0\nvn 0 0 1\nf 1 2 3\nf 1/1 2/1 3/1 4/1\nf 2//1 3//1 4//1\nf 1/1/1 3/1/1 4/1/1\n")
    assert mesh.faces.tolist() == [[0, 1, 2], [0, 1, 2], [0, 2, 3], [1, 2, 3], [0, 2, 3]]


def test_negative_indices_count_from_where_they_stand():
    assert read("v 0 0 0\nv 1 0 0\nv 0 1 0\nf -3 -2 -1\nv 0 0 1\nf -3 -2 -1\n").faces.tolist() == [[0, 1, 2], [1, 2, 3]]


def test_points_without_faces_are_a_cloud():
    cloud = read("v 0 0 0 1 0 0\nv 1 0 0 0 1 0\nl 1 2\n")
    assert isinstance(cloud, Cloud)
    assert cloud.colors.tolist() == [[255, 0, 0], [0, 255, 0]]


def test_colours_at_points_become_linear():
    mesh = read("v 0 0 0 0.5 0 0\nv 1 0 0 1 0 0\nv 0 1 0 1 0 0\nf 1 2 3\n")
    assert mesh.color_source == "vertex"
    assert mesh.vertex_colors[0, 0] == pytest.approx(0.2140, abs=1e-4)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "tex").mkdir()
    Image.fromarray(np.array([[[255, 0, 0]], [[0, 0, 255]]], np.uint8)).save(tmp_path / "tex" / "red blue.png")
    (tmp_path / "my mat.mtl").write_text(
        "newmtl a b\nKd 0 0 0\nmap_Kd -s 1 1 1 -o 0 0 tex\\red blue.png\n"
        "newmtl plain\nKd 0.5 0 0\nd 0.5\nnewmtl gone\nKd 0 1 0\nmap_Kd no.png\n"
    )
    return tmp_path


def test_materials_pictures_and_seams(folder):
    text = (
        "mtllib my mat.mtl\n"
        + POINTS
        + "vt 0 0\nvt 1 0\nvt 1 1\nusemtl a b\nf 1/1 2/2 3/3\nf 1/2 3/3 4/1\nusemtl plain\nf 1 2 3\nusemtl gone\nf 1 2 4\n"
    )
    (folder / "a.obj").write_text(text)
    (mesh,) = obj.read(open_source(folder / "a.obj"))
    assert mesh.color_source == "texture"
    assert mesh.face_material.tolist() == [0, 0, 1, 2]
    assert mesh.materials[0].texture[0, 0].tolist() == [0, 0, 255, 255]  # v = 0 is the lower edge
    assert mesh.materials[1].color.tolist() == pytest.approx([0.2140, 0, 0, 0.5], abs=1e-4)
    assert mesh.materials[2].color.tolist() == [0, 1, 0, 1]
    assert mesh.uv[mesh.faces[:2]].tolist() == [[[0, 0], [1, 0], [1, 1]], [[1, 0], [1, 1], [0, 0]]]
    assert np.array_equal(mesh.vertices[mesh.faces[1]], [[0, 0, 0], [1, 1, 0], [0, 1, 0]])
    assert any("missing" in warning for warning in mesh.warnings)


def test_a_library_of_the_files_own_name_stands_in_for_a_lost_one(folder):
    (folder / "b.obj").write_text("mtllib lost.mtl\n" + POINTS + "usemtl red\nf 1 2 3\n")
    (folder / "b.mtl").write_text("newmtl red\nKd 1 0 0\n")
    assert obj.read(open_source(folder / "b.obj"))[0].color_source == "material"


def test_a_library_out_of_the_folder_is_a_warning(folder):
    (folder / "c.obj").write_text("mtllib ../x.mtl\n" + POINTS + "f 1 2 3\n")
    (mesh,) = obj.read(open_source(folder / "c.obj"))
    assert "path" in mesh.warnings[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POINTS + "f 0 1 2\n", "index"),
        (POINTS + "f 1 2 5\n", "index"),
        (POINTS + "f -9 -1 -2\n", "index"),
        (POINTS + "f 1 2 99999999999999999999\n", "index"),
        (POINTS + "f 1 2 x\n", "format"),
        ("v 0 0\n", "format"),
        (POINTS.replace("v 1", "v 1e999") + "f 1 2 3\n", "value"),
        ("v nan 0 0\nv 0 0 0\nv 1 0 0\nf 1 2 3\n", "value"),
        ("f 1 2 3\n", "index"),
        (POINTS + "f 1 2\n", "empty"),
        ("Dear reader\n", "format"),
        (b"v 0 0 0\0\n", "format"),
    ],
)
def test_harm_is_refused_by_its_code(text, expected):
    assert code(text) == expected


def test_a_hundred_thousand_continued_lines_cost_no_time():
    assert len(read(POINTS + "f 1 2 3\n" + "\\\n" * 100_000).faces) == 1

"""NPY and NPZ."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import arrays
from cg3d.formats.source import Budget, Source

POINTS = np.random.default_rng(0).normal(size=(20, 3))


def npy(array, **options):
    out = io.BytesIO()
    np.save(out, array, **options)
    return out.getvalue()


def npz(save=np.savez, **named):
    out = io.BytesIO()
    save(out, **named)
    return out.getvalue()


def read(data, **limits):
    return arrays.read(Source(data, "a.npy", None, Budget(**limits)))


def code(data, **limits):
    with pytest.raises(RefusedFile) as caught:
        read(data, **limits)
    return caught.value.code


@pytest.mark.parametrize(
    "array", [POINTS, np.asfortranarray(POINTS), POINTS.astype(">f8"), POINTS.astype("f4"), (POINTS * 100).astype("i2")]
)
def test_every_layout_gives_the_same_points(array):
    (cloud,) = read(npy(array))
    assert np.allclose(cloud.points, array, atol=1e-6)
    assert not cloud.up_known


def test_three_dimensions_are_many_objects():
    assert len(read(npy(np.stack([POINTS] * 5)))) == 5
    assert code(npy(np.stack([POINTS] * 5)), objects=4) == "limit"


def test_six_columns_may_be_colours_or_normals():
    colors = np.random.default_rng(1).uniform(size=(20, 3))
    assert read(npy(np.hstack([POINTS, colors])))[0].color_source == "points"
    assert read(npy(np.hstack([POINTS, POINTS / np.linalg.norm(POINTS, axis=1, keepdims=True)])))[0].color_source == "none"


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_npz_members_are_known_by_name(save):
    (mesh,) = read(npz(save, vertices=POINTS, faces=np.array([[0, 1, 2]]), colors=np.full((20, 3), 255, np.uint8)))
    assert mesh.faces.tolist() == [[0, 1, 2]]
    assert mesh.vertex_colors[0].tolist() == [1, 1, 1, 1]
    (cloud,) = read(npz(save, xyz=POINTS, rgb=np.full((20, 3), 7, np.uint8), label=np.arange(20)))
    assert cloud.colors[0].tolist() == [7, 7, 7]


def header(shape, descr="'<f8'", data=b""):
    text = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}}}".encode()
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + data


class Harm:
    def __reduce__(self):
        return print, ("harm",)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (header("(10**10, 3)"), "format"),
        (header("(10000000000, 3)"), "count"),
        (header("(-1, 3)"), "count"),
        (header("(2, 3)", data=bytes(47)), "count"),
        (header("(" * 500 + ")" * 500), "format"),
        (npy(np.zeros((0, 3))), "empty"),
        (npy(np.zeros((2, 2, 2, 3))), "shape"),
        (npy(np.array(1.0)), "shape"),
        (npy(np.zeros((3, 3), complex)), "shape"),
        (npy(np.full((2, 3), "a")), "shape"),
        (npy(np.zeros((8, 8, 3), np.uint8)), "shape"),
        (npy(np.zeros((8, 2))), "shape"),
        (npy(np.array([Harm()], object), allow_pickle=True), "unsafe"),
        (header("(1,)", "[('x', '|O')]"), "unsafe"),
        (npz(points=np.array([Harm()], object)), "unsafe"),
        (npz(points=np.zeros((10**7, 3)), save=np.savez_compressed), "limit"),
        (b"PK\3\4" + bytes(99), "format"),
        (npy(POINTS)[:50], "truncated"),
        (b"noise" * 9, "format"),
        (npz(points=POINTS)[:-30], "format"),
        (npy(np.full((3, 3), np.nan)), "value"),
    ],
)
def test_harm_is_refused_by_its_code(data, expected):
    assert code(data) == expected


def test_an_archive_of_other_things_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("../../evil.txt", "x")
    assert code(out.getvalue()) == "format"

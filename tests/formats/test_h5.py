"""HDF5: many objects in a file; links and storage that lead out are refused."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import Door, h5
from cg3d.formats.source import Source

h5py = pytest.importorskip("h5py")


def read(tmp_path, write):
    with h5py.File(tmp_path / "a.h5", "w") as file:
        write(file)
    return h5.read(Source((tmp_path / "a.h5").read_bytes(), "a.h5"))


def test_every_object_is_a_cloud(tmp_path):
    data = np.random.default_rng(0).normal(size=(5, 64, 3)).astype(np.float32)

    def write(file):
        file["data"], file["label"], file["mask"] = data, np.zeros((5, 1), "u1"), np.zeros((5, 64), "i4")

    clouds = read(tmp_path, write)
    assert len(clouds) == 5
    assert np.array_equal(clouds[3].points, data[3])
    assert not clouds[0].up_known
    with Door(tmp_path) as door:
        assert len(door.read("a.h5")) == 5
        assert len(door.read("a.h5", only=4)) == 1


def test_one_cloud_with_colours(tmp_path):
    def write(file):
        file["points"], file["rgb"] = np.eye(3), np.full((3, 3), 7, "u1")

    (cloud,) = read(tmp_path, write)
    assert cloud.colors.tolist() == [[7, 7, 7]] * 3


@pytest.mark.parametrize(
    ("codes", "write"),
    [
        ({"path"}, lambda f: f.__setitem__("data", h5py.ExternalLink("../b.h5", "/data"))),
        ({"path"}, lambda f: f.create_dataset("data", (4, 3), "u1", external=[("b.raw", 0, 12)])),
        ({"empty"}, lambda f: f.__setitem__("data", h5py.SoftLink("/data"))),
        ({"empty"}, lambda f: f.__setitem__("g", f["/"])),
        ({"limit"}, lambda f: f.create_dataset("data", (10**11, 3), "f4", chunks=(1000, 3), compression="gzip")),
    ],
)
def test_hostile_files_are_refused(tmp_path, codes, write):
    with pytest.raises(RefusedFile) as caught:
        read(tmp_path, write)
    assert caught.value.code in codes


def test_a_cut_file_is_refused(tmp_path):
    with h5py.File(tmp_path / "a.h5", "w") as file:
        file["data"] = np.zeros((100, 3))
    with pytest.raises(RefusedFile):
        h5.read(Source((tmp_path / "a.h5").read_bytes()[:600], "a.h5"))

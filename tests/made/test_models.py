"""A folder of made models: named, labelled, readable, the same every time."""

import csv
import hashlib
from pathlib import Path

import numpy as np
import pytest
import trimesh

from cg3d.formats import read
from cg3d.made import EVERYDAY, make_models, make_shape
from cg3d.made.models import FORMATS
from cg3d.made.writers import vertex_rgb, write
from cg3d.records import Mesh


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    make_models(folder, seed=3, count=16)
    return folder


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_the_same_seed_writes_the_same_bytes_and_another_does_not(folder: Path, tmp_path: Path) -> None:
    make_models(tmp_path / "again", seed=3, count=16)
    make_models(tmp_path / "other", seed=4, count=16)
    assert digest(folder) == digest(tmp_path / "again")
    assert digest(folder) != digest(tmp_path / "other")


def test_labels_tell_what_was_written(folder: Path, tmp_path: Path) -> None:
    with (folder / "labels.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["label"] for row in rows] == list(EVERYDAY[:16])
    assert all((folder / row["path"]).is_file() and row["label"] in row["caption"] for row in rows)
    hidden = make_models(tmp_path, count=6, hide_names=True)
    assert [model.path.stem for model in hidden] == [f"model_{i:04d}" for i in range(1, 7)]
    assert not any(model.label.split()[0] in model.path.name for model in hidden)


def test_a_full_set_mixes_formats_and_shows_every_kind_in_more_than_one() -> None:
    formats: dict[str, set[str]] = {kind: set() for kind in EVERYDAY}
    for number in range(120):
        formats[EVERYDAY[number % len(EVERYDAY)]].add(FORMATS[number % len(FORMATS)])
    assert set().union(*formats.values()) == {".glb", ".obj", ".ply", ".stl", ".off"}
    assert all(len(some) >= 2 for some in formats.values())


@pytest.mark.parametrize("suffix", [".glb", ".obj", ".stl", ".ply", ".off"])
@pytest.mark.parametrize("kind", ["crate", "bottle"])
def test_what_is_written_is_what_is_read(kind: str, suffix: str, tmp_path: Path) -> None:
    mesh, _ = make_shape(kind, np.random.default_rng(2))
    path = tmp_path / f"thing{suffix}"
    write(mesh, path)
    for bounds, faces in (_ours(path), _trimesh(path)):
        assert np.allclose(bounds, mesh.bounds, atol=1e-4)
        assert faces == len(mesh.faces)


def _ours(path: Path) -> tuple[np.ndarray, int]:
    shape = read(path, up="y")
    assert isinstance(shape, Mesh)
    assert not shape.warnings
    assert shape.color_source != "none" or path.suffix in (".stl", ".off")
    return shape.bounds, len(shape.faces)


def _trimesh(path: Path) -> tuple[np.ndarray, int]:
    shape = trimesh.load(path, force="mesh", process=False)
    return shape.bounds, len(shape.faces)


@pytest.mark.parametrize("suffix", [".glb", ".obj", ".ply"])
def test_colours_come_back(suffix: str, tmp_path: Path) -> None:
    from cg3d.geometry.sample import sample_surface

    mesh, _ = make_shape("mailbox", np.random.default_rng(8))
    write(mesh, tmp_path / f"thing{suffix}")
    back = read(tmp_path / f"thing{suffix}", up="y")
    assert isinstance(back, Mesh)
    means = [np.asarray(sample_surface(m, 4000, np.random.default_rng(0))[1], float).mean(0) for m in (mesh, back)]
    assert np.abs(means[0] - means[1]).max() < 6


def test_up_z_turns_only_files_that_define_no_up_axis(tmp_path: Path) -> None:
    mesh, _ = make_shape("bottle", np.random.default_rng(1))
    tall = float(mesh.bounds[1, 1])
    for suffix, axis in ((".stl", 2), (".obj", 2), (".glb", 1)):
        path = tmp_path / f"bottle{suffix}"
        write(mesh, path, up="z")
        extent = trimesh.load(path, force="mesh").extents
        assert np.argmax(extent) == axis
        assert extent[axis] == pytest.approx(tall, rel=1e-4)


def test_vertex_colours_follow_their_material() -> None:
    mesh, _ = make_shape("traffic cone", np.random.default_rng(0))
    assert {tuple(row) for row in vertex_rgb(mesh).tolist()} >= {(242, 242, 240)}


@pytest.mark.slow
def test_a_whole_set_is_readable(tmp_path: Path) -> None:
    models = make_models(tmp_path)
    assert len(models) == 120
    for model in models:
        shape = read(model.path, up="y")
        assert isinstance(shape, Mesh)
        assert abs(shape.bounds[0, 1]) < 1e-3

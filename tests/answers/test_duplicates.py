"""Copies, and shapes that are the same although their files are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from cg3d.answers.duplicates import Group, duplicates
from cg3d.formats import read
from cg3d.library.store import Library
from cg3d.made import make_models
from cg3d.made.writers import write
from cg3d.records import Mesh

KINDS = ("chair", "table", "mug", "bicycle", "sofa", "bottle")


def moved(mesh: Mesh, angle: float, scale: float) -> Mesh:
    cos, sin = np.cos(angle), np.sin(angle)
    rotation = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]], np.float32)
    return mesh.but(vertices=((mesh.vertices @ rotation.T) * scale + np.float32([3, 1, -2])).astype(np.float32))


def finer(mesh: Mesh) -> Mesh:
    """Every triangle cut in four, colours lost."""
    faces, count = mesh.faces, len(mesh.faces)
    a, b, c = (mesh.vertices[faces[:, side]] for side in range(3))
    ab, bc, ca = (np.arange(count) + len(mesh.vertices) + side * count for side in range(3))
    cut = [(faces[:, 0], ab, ca), (ab, faces[:, 1], bc), (ca, bc, faces[:, 2]), (ab, bc, ca)]
    vertices = np.concatenate([mesh.vertices, (a + b) / 2, (b + c) / 2, (c + a) / 2]).astype(np.float32)
    return Mesh(vertices, np.concatenate([np.stack(corner, 1) for corner in cut]).astype(np.int32), "made")


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory, tiny_bundle) -> dict[str, Group]:
    """The groups of six models, a copy, one moved and rescaled, one meshed anew without colours; by the first's name."""
    from cg3d.library.index import index

    folder = tmp_path_factory.mktemp("twins")
    models = {model.label: model.path for model in make_models(folder / "models", seed=4, count=6, kinds=KINDS)}
    shutil.copy(models["chair"], folder / f"chair-again{models['chair'].suffix}")
    write(moved(read(models["mug"]), 0.7, 12.5), folder / "mug-moved.glb")  # type: ignore[arg-type]
    write(finer(read(models["bicycle"])), folder / "bicycle-finer.stl")  # type: ignore[arg-type]
    with Library.open(folder / "library.db", write=True) as library:
        assert index(library, [folder], tiny_bundle).refused == ()
        found = duplicates(library)
        assert [group.kind for group in duplicates(library, near=False)] == ["exact"]
    return {next(kind for kind in KINDS if kind in Path(group.members[0].item.path).name): group for group in found}


def test_the_same_bytes_are_an_exact_group(groups) -> None:
    assert groups["chair"].kind == "exact"
    assert len(groups["chair"].members) == 2
    assert groups["chair"].spare_bytes == groups["chair"].members[1].item.size


def test_a_rescaled_and_turned_model_is_near(groups) -> None:
    assert groups["mug"].kind == "near"
    assert {Path(member.item.path).stem.split("-")[-1] for member in groups["mug"].members} >= {"moved"}


def test_a_model_meshed_anew_without_colours_is_near(groups) -> None:
    assert groups["bicycle"].kind == "near"


def test_other_models_stay_apart(groups) -> None:
    assert set(groups) == {"chair", "mug", "bicycle"}
    assert all(len(group.members) == 2 for group in groups.values())

"""`cg3d render` as a user meets it: sheets, folders, depth, normals, refusals."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cg3d.formats import read
from cg3d.geometry.camera import camera_in_frame
from cg3d.geometry.render import contact_sheet, render, render_buffers, ring_cameras, sphere_cameras


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def chair(made_models: Path) -> Path:
    return sorted((made_models / "made").glob("*chair*.glb"))[0]


def pixels(path: str | Path) -> np.ndarray:
    return np.asarray(Image.open(path))


def test_a_contact_sheet_with_the_name_of_the_file_appears_here(run, chair) -> None:
    said = run("render", chair)
    assert said.code == 0, said.err
    assert said.lines == [f"{chair.stem}.png"]
    assert (pixels(said.lines[0]) == contact_sheet(render(read(chair), ring_cameras(4), 224), 4)).all()


def test_a_folder_gets_a_picture_a_view_and_the_cameras(run, chair) -> None:
    said = run("render", chair, "--views", 3, "--size", 64, "--sphere", "--depth", "--normals", "--out", "some/where", "--json")
    assert said.code == 0, said.err
    report = json.loads(said.out)
    assert len(report["written"]) == 10
    assert sorted(report["written"]) == sorted(str(path) for path in Path("some/where").iterdir())
    saved = json.loads(Path("some/where/views.json").read_text())
    assert {key: report[key] for key in saved} == saved
    pictures = render(read(chair), sphere_cameras(3), 64)
    for number, picture in enumerate(pictures):
        assert (pixels(f"some/where/view-{number:03}.png") == picture).all()


def test_depth_has_sixteen_bits_and_says_its_scale(run, chair) -> None:
    said = run("render", chair, "--views", 2, "--size", 64, "--depth", "--out", "a.png", "--json")
    scale = json.loads(said.out)["depth_scale"]
    image = Image.open("a-depth.png")
    assert repr(scale) in image.info["cg3d depth"]
    steps = np.asarray(image)
    assert steps.dtype == np.uint16
    assert steps.max() == 65535
    expected = np.concatenate([np.where(b.face < 0, 0, b.depth) for b in render_buffers(read(chair), ring_cameras(2), 64)], 1)
    np.testing.assert_allclose(steps * scale, expected, atol=scale)
    assert "in the file's unit" in run("render", chair, "--depth", "--out", "b.png").err


def test_normals_are_colours_around_128(run, chair) -> None:
    run("render", chair, "--views", 1, "--size", 64, "--normals", "--out", "a.png")
    (seen,) = render_buffers(read(chair), ring_cameras(1), 64)
    back = (pixels("a-normals.png").astype(float) - 128) / 127
    np.testing.assert_allclose(back, seen.normal, atol=0.005)
    assert (pixels("a-normals.png")[0, 0] == 128).all()


def test_the_cameras_that_are_said_draw_the_same_again(run, chair) -> None:
    report = json.loads(run("render", chair, "--views", 2, "--size", 64, "--json", "--out", "a.png").out)
    cameras = [camera_in_frame(v["world_from_camera"], intrinsics=v["intrinsics"], resolution=(64, 64)) for v in report["views"]]
    again = contact_sheet(render(read(chair), cameras, 64), 2)
    assert (again != pixels("a.png")).any(-1).mean() < 0.001


def test_the_same_file_gives_the_same_bytes(run, chair) -> None:
    first, second = (run("render", chair, "--depth", "--size", 48, "--out", out) for out in ("a.png", "b.png"))
    assert first.code == second.code == 0
    assert Path("a.png").read_bytes() == Path("b.png").read_bytes()
    assert Path("a-depth.png").read_bytes() == Path("b-depth.png").read_bytes()


def test_nothing_is_overwritten_without_force(run, chair) -> None:
    Path("a-depth.png").write_text("mine")
    said = run("render", chair, "--size", 32, "--depth", "--out", "a.png")
    assert said.code == 2
    assert "a-depth.png" in said.err
    assert "--force" in said.err
    assert len(said.err.splitlines()) == 1
    assert not Path("a.png").exists()
    assert Path("a-depth.png").read_text() == "mine"
    assert run("render", chair, "--size", 32, "--depth", "--out", "a.png", "--force").code == 0
    assert pixels("a-depth.png").dtype == np.uint16
    assert [path for path in Path().iterdir() if path.suffix == ".part"] == []


def test_a_dry_run_writes_nothing(run, chair) -> None:
    said = run("render", chair, "--out", "folder", "--views", 2, "--size", 32, "--dry-run")
    assert said.code == 0
    assert said.lines == [os.path.join("folder", name) for name in ("view-000.png", "view-001.png", "views.json")]
    assert not Path("folder").exists()


def test_a_file_that_does_not_say_its_up_axis_is_drawn_with_a_note(run, made_models) -> None:
    file = next((made_models / "made").glob("*.stl"), None) or next((made_models / "made").glob("*.ply"))
    said = run("render", file, "--size", 32, "--out", "a.png")
    assert said.code == 0
    assert "--up" in said.err
    assert run("render", file, "--size", 32, "--out", "z.png", "--up", "z").err == ""
    assert (pixels("a.png") != pixels("z.png")).any()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere.glb"], 1, "nowhere.glb"),
        (["broken.glb"], 1, "truncated"),
        (["CHAIR", "--object", 7], 1, "object 7"),
        (["CHAIR", "--views", 0], 2, "--views"),
        (["CHAIR", "--views", 1000, "--size", 2048], 2, "million pixels"),
        (["CHAIR", "--up", "w"], 2, "--up"),
    ],
    ids=lambda value: str(value),
)
def test_what_cannot_be_drawn_is_said_in_one_line(run, chair, made_models, arguments, code, says) -> None:
    (Path.cwd() / "broken.glb").write_bytes((made_models / "broken.glb").read_bytes())
    said = run("render", *(chair if argument == "CHAIR" else argument for argument in arguments))
    assert said.code == code, said.err
    assert says in said.err
    assert len(said.err.splitlines()) == 1
    assert list(Path().glob("*.png")) == []


def test_many_views_of_a_sheet_make_a_block(run, chair) -> None:
    run("render", chair, "--views", 12, "--sphere", "--size", 32, "--out", "a.png")
    assert pixels("a.png").shape == (3 * 32, 4 * 32, 3)

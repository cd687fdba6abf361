"""`cg3d query` as a user meets it: a made room, a bundle without meaning."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cg3d.formats import read
from cg3d.made import make_room
from cg3d.records import Cloud
from cg3d.scenes import embed as embed_module
from cg3d.scenes import paint
from cg3d.scenes import query as scene_query
from cg3d.scenes.split import split


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scan") / "room.ply"
    make_room(path, seed=4, points=6_000)
    return path


@pytest.fixture
def all_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny bundle knows nothing: whatever is best is an answer."""
    monkeypatch.setattr(scene_query, "LIKE_HERE", -100.0)
    monkeypatch.setitem(scene_query.ask.__kwdefaults__, "floor", -100.0)


@pytest.mark.usefixtures("all_here")
def test_json_has_the_documented_keys_in_the_files_frame_and_the_scene_is_kept(run, room, tiny, tmp_path, monkeypatch) -> None:
    first = run("query", room, "a chair", "the red sofa", "--bundle", tiny, "-k", 2, "--json")
    assert first.code == 0
    records = [json.loads(line) for line in first.lines]
    assert [(one["query"], one["rank"]) for one in records] == [("a chair", 1), ("a chair", 2), ("the red sofa", 1), ("the red sofa", 2)]
    assert all(set(one) == {"query", "rank", "score", "center", "size", "parts"} for one in records)
    low, high = read(room).bounds
    assert all((low - 0.01 <= one["center"]).all() and (one["center"] <= high + 0.01).all() for one in records)
    assert len(list((tmp_path / "cache").rglob("scenes/*.npz"))) == 1
    monkeypatch.setattr(embed_module, "embed", lambda *_, **__: pytest.fail("encoded again"))
    again = [json.loads(line) for line in run("query", room, "a chair", "--bundle", tiny, "--json", "-k", 1).lines]
    np.testing.assert_allclose(again[0]["center"], records[0]["center"], atol=0.01)
    ply, png = tmp_path / "heat.ply", tmp_path / "heat.png"
    said = run("query", room, "a chair", "table", "--like", room, "--near", "bed", "--bundle", tiny, "--out", ply)
    assert said.code == 0
    assert said.lines[0] == "a chair"
    assert said.lines[1].split() == ["score", "center", "size"]
    painted = read(ply)
    assert isinstance(painted, Cloud)
    np.testing.assert_allclose(painted.bounds, read(room).bounds, atol=0.01)
    assert painted.colors is not None
    assert np.ptp(painted.colors.astype(int), axis=1).max() > 50
    assert run("query", room, "a chair", "--bundle", tiny, "--out", png).code == 0
    with Image.open(png) as picture:
        assert picture.height > 2000  # from above, and below that aslant
        colors = np.asarray(picture.convert("RGB")).reshape(-1, 3).astype(int)
    assert (np.ptp(colors[: len(colors) // 3], axis=1) > 100).any()
    assert (np.ptp(colors[-len(colors) // 2 :], axis=1) > 100).any()
    glb = tmp_path / "heat.glb"
    assert run("query", room, "a chair", "--bundle", tiny, "--out", glb).code == 0
    low, high = read(room).bounds  # +Z up; glTF wants +Y
    np.testing.assert_allclose(np.ptp(read(glb).bounds, axis=0), (high - low)[[0, 2, 1]], atol=0.02)


def test_what_is_not_here_is_said_and_the_exit_code_is_3(run, room, tiny, monkeypatch) -> None:
    monkeypatch.setitem(scene_query.ask.__kwdefaults__, "floor", 100.0)
    said = run("query", room, "a lamp", "--bundle", tiny)
    assert said.code == 3
    assert said.lines[0].startswith("a lamp: not here")
    assert all(json.loads(line)["fits"] is False for line in run("query", room, "a lamp", "--bundle", tiny, "--json").lines)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "nothing is asked"),
        ((" ",), "a question is empty"),
        (("chair", "--out", "heat.jpg"), "none of .ply, .glb and .png"),
        (("chair", "--out", "no/such/heat.ply"), "folder is missing"),
        (("--like", "x.ply", "--near", "bed"), "--near goes with words"),
        (("chair", "--unit", "metres"), "Did you mean"),
    ],
)
def test_a_wrong_use_is_one_line_and_exit_code_2(run, room, tiny, arguments, words) -> None:
    said = run("query", room, *arguments, "--bundle", tiny)
    assert said.code == 2
    assert words in said.err
    assert len(said.err.splitlines()) == 1


def test_a_missing_scan_is_one_line(run, tiny, tmp_path) -> None:
    said = run("query", tmp_path / "none.ply", "chair", "--bundle", tiny)
    assert said.code == 1
    assert len(said.err.splitlines()) == 1


def test_the_papers_way_answers_with_clusters_and_takes_words_alone(run, room, tiny) -> None:
    said = run("query", room, "a chair", "--method", "cg3d", "--bundle", tiny, "-k", 2, "--json")
    assert said.code == 0
    records = [json.loads(line) for line in said.lines]
    assert records[0]["rank"] == 1
    assert all(one["score"] >= 0.85 and set(one["parts"]) == {"points"} for one in records)
    refused = run("query", room, "a chair", "--method", "cg3d", "--near", "table", "--bundle", tiny)
    assert refused.code == 2
    assert "words alone" in refused.err


def test_a_scan_of_one_wall_can_be_drawn(tmp_path) -> None:
    rng = np.random.default_rng(0)
    # denser above, so that its middle lies towards the eye
    wall = np.column_stack([rng.uniform(0, 4, 5_000), np.zeros(5_000), 2.5 * np.sqrt(rng.random(5_000))]).astype(np.float32)
    cut = split(Cloud(wall, up_axis="y", up_known=False), up="z")
    cut = replace(cut, segments=(replace(cut.segments[0], indices=np.arange(len(cut.points)), plane="wall"),))
    answer = scene_query.Answer("a chair", False, (), np.zeros(len(cut.points), np.float32), 0.0, "nothing")
    paint.write_png(tmp_path / "wall.png", cut, [answer])
    with Image.open(tmp_path / "wall.png") as picture:
        assert (np.asarray(picture.convert("L"))[-1000:] < 250).any()

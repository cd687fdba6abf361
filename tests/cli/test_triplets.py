"""`cg3d triplets`: what is printed, where, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from cg3d.cli import triplets
from cg3d.errors import Cg3dError, UsageError


def run(*arguments: object) -> int:
    code = triplets.triplets.main([str(argument) for argument in arguments], standalone_mode=False)
    assert isinstance(code, int)
    return code


SMALL = ("--points", 64, "--views", 1, "--view-size", 16, "--workers", 1)


def write_chairs(root: Path, count: int = 2) -> None:
    (root / "chair").mkdir(parents=True)
    for number in range(count):
        np.save(root / "chair" / f"{number}.npy", np.random.default_rng(number).normal(size=(80, 3)).astype(np.float32))


def test_made_models_become_shards_and_a_second_run_adds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("made:1", tmp_path / "out", "--limit", 3, *SMALL) == 0
    out, err = capsys.readouterr()
    assert "3 records of 3 labels in 1 shards" in out
    assert "next: cg3d pretrain" in err
    before = (tmp_path / "out" / "train-000000.tar").stat().st_mtime_ns
    assert run("made:1", tmp_path / "out", "--limit", 3, *SMALL, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["records"], told["counts"], told["licences"]) == (3, {"train": 3}, {"Apache-2.0": 3})
    assert (tmp_path / "out" / "train-000000.tar").stat().st_mtime_ns == before


def test_a_folder_is_named_by_its_captions_and_refusals_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_chairs(tmp_path / "models", 3)
    (tmp_path / "models" / "chair" / "1.npy").write_bytes(b"\x93NUMPY nothing")
    (tmp_path / "captions.txt").write_text("red\nblue\ngreen\n")
    code = run(tmp_path / "models", tmp_path / "out", "--texts", tmp_path / "captions.txt", "--licence", "CC0 1.0", *SMALL)
    out, err = capsys.readouterr()
    assert code == 4  # done, but something was refused
    assert "2 records of 1 labels" in out
    assert "is taken as folder" in err
    assert "chair_1_npy: " in err
    assert "2 files do not say which axis is up" in err
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["licences"] == {"CC0 1.0": 2}
    assert [entry["key"] for entry in manifest["refused"]] == ["chair_1_npy"]
    assert str(tmp_path) not in (tmp_path / "out" / "manifest.json").read_text()


def test_labels_are_worded_as_asked_and_a_share_is_held_back(tmp_path: Path) -> None:
    from cg3d.learn.shards import open_shards

    write_chairs(tmp_path / "models", 8)
    assert run(tmp_path / "models", tmp_path / "out", "--wording", "paper", "--val", 0.5, "--up", "y", *SMALL) == 0
    shards = open_shards(tmp_path / "out")
    assert len(shards[0].texts) == 63
    assert set(shards.splits) == {"train", "val"}
    assert shards.manifest.about == "folder, up y, wording paper, val 0.5"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("modelnet:nowhere",), r"ModelNet is not at 'nowhere'\. Get .* Licence: "),
        (("modelnt:x",), "Did you mean 'modelnet'"),
        (("made:3", "--fold", "split1"), r"takes no --fold\. It is for: scanobjectnn"),
        (("made:0",), "says no number of models"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        run(*arguments, tmp_path / "out", *SMALL)
    assert not (tmp_path / "out").exists()


def test_too_few_points_are_told_when_nothing_is_left(tmp_path: Path) -> None:
    write_chairs(tmp_path / "models")
    with pytest.raises(Cg3dError, match=r"none of the 2 samples .*'chair_0_npy': it has 80 points, 128 are stored"):
        run(tmp_path / "models", tmp_path / "out", "--points", 128, "--workers", 1)


def test_the_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")
    assert "cg3d triplets made:20" in capsys.readouterr().out

"""`cg3d finetune`: what is printed, where, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cg3d.cli.finetune import finetune
from cg3d.errors import UsageError
from cg3d.records import InputSpec

SMALL = """
task = {kind = "probe"}
data = {triplets = "set", test = "val"}
model = {name = "pointmlp", points = 64, options = {embed = 8, widen = [2], pre = [1], pos = [1], centres = [16], neighbours = 4}}
train = {epochs = 2, batch = 4, device = "cpu", threads = 1, warmup = 0}
"""


def run(*arguments: object) -> int:
    code = finetune.main([str(argument) for argument in arguments], standalone_mode=False)
    assert isinstance(code, int)
    return code


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    pytest.importorskip("torch")
    from cg3d.learn.triplets import write_triplets

    rng, label = np.random.default_rng(0), np.arange(24, dtype=np.int32) % 2
    arrays: dict[str, Any] = {
        "points": (rng.uniform(-1, 1, (24, 64, 3)) * np.array([[1, 0.2, 1], [0.2, 1, 0.2]])[label][:, None]).astype(np.float32),
        "colors": np.zeros((24, 64, 3), np.uint8), "has_color": np.zeros(24, bool), "label": label,
        "split": (np.arange(24) >= 16).astype(np.uint8), "pictures": np.zeros((24, 1, 4), np.float16),
        "label_vectors": np.eye(4, dtype=np.float32)[:2],
    }  # fmt: skip
    write_triplets(tmp_path / "set", labels=("plate", "pole"), splits=("train", "val"), spec=InputSpec(points=64), **arrays)
    (tmp_path / "r.toml").write_text(SMALL)
    return tmp_path / "r.toml"


@pytest.mark.torch
def test_figures_are_data_and_the_rest_is_said_beside(recipe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(recipe, "--out", tmp_path / "probe") == 0
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()] == ["top1", "class_mean", "test"]
    assert "run.json" in err
    assert run(recipe, "--out", tmp_path / "few", "--set", "task.kind=few-shot", "--set", "few_shot.shots=[1, 4]") == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["shots", "1", "4"]
    assert run(recipe, "--out", tmp_path / "full", "--set", "task.kind=full", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["finished"], told["kind"], told["measured"]["n"]) == (True, "full", 8)


@pytest.mark.torch
def test_too_few_shots_are_a_usage_error(recipe: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="too few models for 16 shots"):
        run(recipe, "--out", tmp_path / "few", "--set", "task.kind=few-shot")


def test_every_recipe_of_fine_tuning_is_read() -> None:
    pytest.importorskip("torch")
    from cg3d.learn.finetune_recipe import load_recipe

    found = sorted((Path(__file__).parents[2] / "recipes").glob("finetune-*.toml"))
    assert len(found) >= 6
    assert {load_recipe(file).task.kind for file in found} == {"full", "probe", "few-shot", "parts"}


def test_the_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")
    assert "cg3d finetune recipes/" in capsys.readouterr().out

"""`cg3d pretrain` and `cg3d export`: what is printed, where, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cg3d.cli import training
from cg3d.errors import MissingExtra, UsageError

SMALL = """
data = {made = 2}
model = {name = "pointmlp", points = 64, options = {embed = 8, widen = [2], pre = [1], pos = [1], centres = [16], neighbours = 4}}
train = {steps = 2, batch = 8, device = "cpu", threads = 1}
loss = {picture_head = true}
"""


def run(command: Any, *arguments: object) -> int:
    code = command.main([str(argument) for argument in arguments], standalone_mode=False)
    assert isinstance(code, int)
    return code


@pytest.mark.torch
@pytest.mark.slow
def test_a_run_prints_where_its_weights_are_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("torch")
    (tmp_path / "r.toml").write_text(SMALL)
    assert run(training.pretrain, tmp_path / "r.toml", "--out", tmp_path / "run") == 0
    out, err = capsys.readouterr()
    assert "best.safetensors" in out
    assert "samples/s" in err
    assert run(training.pretrain, tmp_path / "r.toml", "--out", tmp_path / "run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["finished"] is True
    with pytest.raises(UsageError, match="holds a run already"):
        run(training.pretrain, tmp_path / "r.toml", "--out", tmp_path / "run", "--new")


@pytest.mark.torch
def test_a_wrong_recipe_is_a_usage_error(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    (tmp_path / "r.toml").write_text(SMALL)
    with pytest.raises(UsageError, match="did you mean 'steps'"):
        run(training.pretrain, tmp_path / "r.toml", "--out", tmp_path / "run", "--set", "train.step=3")
    assert not (tmp_path / "run").exists()


def test_without_the_extra_the_pip_line_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setattr(training.importlib, "import_module", missing)
    with pytest.raises(MissingExtra, match=r"pip install 'cg3d\[train\]'"):
        training.needs_torch("cg3d.learn.loop")


@pytest.mark.parametrize("command", [training.pretrain, training.export])
def test_the_help_shows_an_example(command: Any, capsys: pytest.CaptureFixture[str]) -> None:
    run(command, "--help")
    assert f"cg3d {command.name} r" in capsys.readouterr().out

"""The command in processes of its own: two end where one does, weights whole or in shards; killed and restarted, a run is the same."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
from cg3d.learn import checkpoint, loop  # noqa: E402
from cg3d.learn.recipe import load_recipe  # noqa: E402

pytestmark = [pytest.mark.torch, pytest.mark.slow]
SCRIPT = Path(__file__).with_name("run_in_ranks.py")
RECIPE = """
data = {triplets = "set", order = "shuffled"}
model = {points = 64}
train = {steps = 10, batch = 8, rate = 0.01, threads = 1, device = "cpu", save_every = 3, log_every = 1}
loss = {picture_head = true}
evaluate = {every = 5}
[augment]
rotate = 0
scale = 1
stretch = 1
shift = 0
jitter = 0
dropout = 0
crop = 0
color_drop = 0
color_jitter = 0
"""


@pytest.fixture(scope="module")
def folder(small_set: Path) -> Path:
    (small_set / "recipe.toml").write_text(RECIPE)
    return small_set


def start(folder: Path, out: str, *changes: str, processes: int = 2, restarts: int = 0, die_at: str = "") -> subprocess.Popen[str]:
    launcher = ["torch.distributed.run", "--standalone", f"--nproc-per-node={processes}", f"--max-restarts={restarts}"]
    command = [sys.executable, "-W", "ignore", "-m", *launcher, str(SCRIPT), str(folder / "recipe.toml"), str(folder / out), *changes]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "DIE_AT": die_at}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=280)
    assert process.returncode == 0, err[-3000:]
    return out


def last(folder: Path, out: str) -> tuple[dict[str, Any], dict[str, Any]]:
    place = folder / out / "checkpoints"
    return checkpoint.load(place, f"step-{checkpoint.saved_steps(place)[-1]:08d}")


@pytest.fixture(scope="module")
def alone(folder: Path) -> dict[str, Any]:
    finish(start(folder, "alone", processes=1))
    return last(folder, "alone")[0]


@pytest.fixture(scope="module")
def together(folder: Path) -> dict[str, Any]:
    finish(start(folder, "together"))
    return last(folder, "together")[0]


def near(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """float32 summed in another order."""
    weights = [name for name in one if name.startswith(("raw/", "averaged/"))]
    return one.keys() == other.keys() and all(torch.allclose(one[name], other[name], rtol=1e-4, atol=1e-6) for name in weights)


def test_two_processes_end_where_one_does(alone: dict[str, Any], together: dict[str, Any]) -> None:
    assert near(alone, together)


@pytest.mark.parametrize("changes", [("train.parallel=fsdp",), ("train.accumulate=2",), ("train.parallel=fsdp", "train.accumulate=2")])
def test_so_do_shards_and_parts(folder: Path, alone: dict[str, Any], changes: tuple[str, ...]) -> None:
    name = "-".join(changes)
    finish(start(folder, name, *changes))
    assert near(alone, last(folder, name)[0])


def test_the_map_of_the_joint_loss_is_learnt_by_two_as_by_one(folder: Path) -> None:
    finish(start(folder, "joint-one", "loss.joint=1", processes=1))
    finish(start(folder, "joint-two", "loss.joint=1", "train.accumulate=2"))
    one, two = (last(folder, name)[0] for name in ("joint-one", "joint-two"))
    assert "raw/together.map.weight" in one
    assert near(one, two)


def test_killed_and_restarted_by_torchrun_the_run_is_the_same_bit_for_bit(folder: Path, together: dict[str, Any]) -> None:
    finish(start(folder, "killed", restarts=1, die_at="8"))
    assert (folder / "killed" / "died").exists()
    found, _ = last(folder, "killed")
    assert found.keys() == together.keys()
    assert all(torch.equal(found[name], together[name]) for name in found)


def test_a_run_of_two_processes_goes_on_with_one(folder: Path, together: dict[str, Any]) -> None:
    running = start(folder, "fewer", "train.parallel=fsdp", "train.save_every=1", restarts=0, die_at="7")
    running.communicate(timeout=280)
    assert running.returncode != 0
    finish(start(folder, "fewer", "train.save_every=1", processes=1))
    assert near(together, last(folder, "fewer")[0])


def test_a_signal_to_torchrun_saves_once_and_stops_all(folder: Path) -> None:
    running = start(folder, "stopped", "train.steps=100000", "evaluate.every=0", "train.save_every=100000")
    metrics = folder / "stopped" / "metrics.jsonl"
    while not (metrics.exists() and metrics.stat().st_size):
        assert running.poll() is None
        time.sleep(0.05)
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=280)
    tensors, notes = last(folder, "stopped")
    assert notes["step"] >= 1
    assert all(torch.isfinite(value).all() for value in tensors.values())


SMALL = """
data = {triplets = "set"}
train = {steps = 40, batch = 8, threads = 1, device = "cpu", save_every = 2, log_every = 1}
evaluate = {every = 20}
[model]
points = 64
options = {dim = 24, depth = 1, heads = 2, groups = 8, group_size = 8, widths = [8, 16, 24, 24], colors = true}
"""


def whole_bytes(out: Path) -> bytes:
    folder = out / "checkpoints"
    return (folder / f"step-{checkpoint.saved_steps(folder)[-1]:08d}.safetensors").read_bytes()


def logged(out: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (out / "metrics.jsonl").read_text().splitlines()]
    return [{key: value for key, value in line.items() if key != "seconds"} for line in found]


@pytest.mark.timeout(300)  # three processes import torch
def test_a_real_kill_at_any_moment_changes_nothing(small_set: Path, tmp_path: Path) -> None:
    """SIGKILL from outside, twice, at whatever the command is doing then; after that the same bytes as a run left in peace."""
    shutil.copytree(small_set / "set", tmp_path / "set")
    (tmp_path / "small.toml").write_text(SMALL)

    def start(name: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "cg3d", "pretrain", str(tmp_path / "small.toml"), "--out", str(tmp_path / name), "--quiet"]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL)

    loop.pretrain(load_recipe(tmp_path / "small.toml"), tmp_path / "straight", say=lambda _: None)
    for step in (4, 12):
        running = start("killed")
        while max(checkpoint.saved_steps(tmp_path / "killed" / "checkpoints"), default=0) < step:
            assert running.poll() is None
            time.sleep(0.01)
        running.kill()
        running.wait(20)
    assert start("killed").wait(120) == 0
    starts = json.loads((tmp_path / "killed" / "run.json").read_text())["starts"]
    assert len(starts) == 3
    assert whole_bytes(tmp_path / "straight") == whole_bytes(tmp_path / "killed")
    assert logged(tmp_path / "straight") == logged(tmp_path / "killed")


LIVE = """
data = {shards = "shards"}
towers = {weights = "tiny:0"}
prompts = {tokens = 2, text = true}
schedule = {kind = "alternating"}
train = {steps = 3, batch = 4, threads = 1, device = "cpu", log_every = 1, warmup = 0}
loss = {pair = 1.0}
evaluate = {every = 0}
[model]
points = 64
options = {dim = 24, depth = 1, heads = 2, groups = 8, group_size = 8, widths = [8, 16, 24, 24], drop_path = 0.0}
"""


def test_live_towers_by_turns_are_the_same_whole_and_in_shards_and_are_started_as_the_manual_says(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    from cg3d.learn.shards import write_shards
    from cg3d.learn.sources import made
    from cg3d.records import InputSpec

    spec = InputSpec(points=64, views=1, view_size=32)
    write_shards(made.samples(4, kinds=("apple", "armchair", "bottle")), tmp_path / "shards", spec=spec, stored=96)
    (tmp_path / "live.toml").write_text(LIVE)
    for way in ("ddp", "fsdp"):
        command = ["torch.distributed.run", "--standalone", "--nproc-per-node=2", "-m", "cg3d", "pretrain", str(tmp_path / "live.toml")]
        changes = ["--out", str(tmp_path / way), "--set", f"train.parallel={way}", "--json"]
        process = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", *command, *changes],
            env={**os.environ, "OMP_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
        assert process.returncode == 0, process.stderr[-3000:]
        assert process.stdout.count('"finished": true') == 1  # the first process alone speaks
    assert near(last(tmp_path, "ddp")[0], last(tmp_path, "fsdp")[0])

"""Two processes equal one with the joined batch: gathered negatives, shares of the loss, GradCache, DDP and FSDP."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
from cg3d.errors import UsageError  # noqa: E402
from cg3d.learn import distributed  # noqa: E402

pytestmark = pytest.mark.torch
SCRIPT = Path(__file__).with_name("two_ranks.py")


def run(kind: str) -> list[dict[str, Any]]:
    """What each of two processes printed; they find each other as torchrun's children do."""
    size = 2
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    together = {"WORLD_SIZE": str(size), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "OMP_NUM_THREADS": "1"}
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", str(SCRIPT), kind],
            env={**os.environ, **together, "RANK": str(rank), "LOCAL_RANK": str(rank)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for rank in range(size)
    ]
    said = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [0] * size, said
    return [json.loads(out.splitlines()[-1]) for out, _ in said]


@pytest.fixture(scope="module")
def one() -> dict[str, Any]:
    """The same in this process alone."""
    spec = importlib.util.spec_from_file_location("two_ranks", SCRIPT)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script.seen_by_one("plain")


@pytest.fixture(scope="module")
def two() -> list[dict[str, Any]]:
    return run("ddp")


def same(a: dict[str, list[float]], b: dict[str, list[float]]) -> bool:
    """float32 summed in another order, after two steps at a rate of 0.5."""
    return a.keys() == b.keys() and all(torch.allclose(torch.tensor(a[k]), torch.tensor(b[k]), rtol=1e-5, atol=2e-6) for k in a)


def test_two_processes_know_their_place(two: list[dict[str, Any]]) -> None:
    assert [seen["rank"] for seen in two] == [0, 1]
    assert [seen["share"] for seen in two] == [[0, 4], [4, 8]]
    for seen in two:
        assert seen["size"] == 2
        assert seen["gathered"] == [0, 0, 1, 1]
        assert seen["mean"] == [0.5, 4.0]
        assert seen["any"] == [True, False]


def test_one_process_is_the_plain_case(one: dict[str, Any]) -> None:
    assert (one["rank"], one["size"], one["share"], one["gathered"], one["mean"]) == (0, 1, [0, 8], [0, 0], [0, 4])
    assert one["any"] == [False, False]


@pytest.mark.parametrize("way", ["gather", "shares", "cache"])
def test_two_processes_learn_what_one_learns_from_the_joined_batch(one: dict[str, Any], two: list[dict[str, Any]], way: str) -> None:
    for seen in two:
        assert same(seen["steps"][way], one["steps"][way])
        assert same(seen["steps"]["loaded"], seen["steps"]["cache"])
    start = one["steps"]["gather" if way == "cache" else "cache"]
    assert not same(one["steps"][way], start)  # the ways are different losses, so equality above says something


@pytest.mark.slow
def test_weights_in_shards_learn_the_same(one: dict[str, Any]) -> None:
    for seen in run("fsdp"):
        for way in ("gather", "shares", "cache"):
            assert same(seen["steps"][way], one["steps"][way]), way
        assert same(seen["steps"]["loaded"], seen["steps"]["cache"])


def test_nothing_is_joined_without_torchrun(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RANK", "WORLD_SIZE", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)
    assert distributed.start() == torch.device("cpu")
    assert (distributed.rank(), distributed.size(), distributed.share(6)) == (0, 1, slice(0, 6))
    tensor = torch.ones(2, requires_grad=True)
    assert distributed.gather(tensor) is tensor
    module = torch.nn.Linear(2, 2)
    assert distributed.wrap(module) is module is distributed.unwrap(module)
    with distributed.exchange(module, False):
        pass
    distributed.wait()
    distributed.stop()


def test_a_batch_that_cannot_be_shared_evenly_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "size", lambda: 3)
    with pytest.raises(UsageError, match=r"batch of 8 .* 3 processes"):
        distributed.share(8)


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_a_process_without_its_gpu_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCAL_RANK", "1")
    with pytest.raises(UsageError, match=r"no GPU.*train.device=cpu"):
        distributed.start("cuda")

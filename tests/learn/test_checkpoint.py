"""Checkpoints: whole or not at all, never pickled."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
from cg3d.errors import Cg3dError  # noqa: E402
from cg3d.learn import checkpoint  # noqa: E402

pytestmark = pytest.mark.torch


def put(folder: Path, *steps: int, keep: int = 9) -> None:
    for step in steps:
        checkpoint.save(folder, f"step-{step:08d}", {"w": torch.full((3,), float(step))}, {"step": step, "best": {}})
        checkpoint.keep_newest(folder, keep)


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    tensors = {"a": torch.randn(3, 4), "b": torch.tensor(5), "c": torch.randn(4, 3).T}
    checkpoint.save(tmp_path, "x", tensors, {"step": 3, "note": "ü"})
    back, notes = checkpoint.load(tmp_path, "x")
    assert all(torch.equal(back[name], value) for name, value in tensors.items())
    assert (notes["step"], notes["note"]) == (3, "ü")


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    put(tmp_path, 1, 2, 3, 12, keep=2)
    assert checkpoint.saved_steps(tmp_path) == [3, 12]
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "no tensors", "no json", "bad json"])
def test_a_damaged_newest_checkpoint_falls_back_to_the_one_before(tmp_path: Path, damage: str) -> None:
    put(tmp_path, 1, 2)
    blob, notes = tmp_path / "step-00000002.safetensors", tmp_path / "step-00000002.json"
    data = bytearray(blob.read_bytes())
    if damage == "flip":
        data[-2] ^= 1
        blob.write_bytes(data)
    elif damage in ("cut", "empty"):
        blob.write_bytes(data[: len(data) // 2] if damage == "cut" else b"")
    elif damage == "bad json":
        notes.write_text("{")
    else:
        (blob if damage == "no tensors" else notes).unlink()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = checkpoint.newest(tmp_path)
    assert found is not None
    assert found[1]["step"] == 1
    assert len(caught) == (damage != "no json")  # tensors without their JSON were never a checkpoint: a kill between the two files
    assert all("going on from step 1" in str(warning.message) for warning in caught)


def test_if_all_are_damaged_the_run_starts_anew(tmp_path: Path) -> None:
    put(tmp_path, 1)
    (tmp_path / "step-00000001.safetensors").write_bytes(b"")
    with pytest.warns(UserWarning, match="starting anew"):
        assert checkpoint.newest(tmp_path) is None


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert checkpoint.newest(tmp_path / "nowhere") is None


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    checkpoint.write_json(path, {"a": 1})

    def fail(temporary: Path) -> None:
        temporary.write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        checkpoint.write_atomically(path, fail)
    assert json.loads(path.read_text()) == {"a": 1}
    assert list(tmp_path.iterdir()) == [path]


def test_a_pickle_is_not_read(tmp_path: Path) -> None:
    torch.save({"w": torch.zeros(3)}, tmp_path / "x.safetensors")
    (tmp_path / "x.json").write_text(json.dumps({"sha256": checkpoint.file_hash(tmp_path / "x.safetensors")}))
    with pytest.raises(Cg3dError, match="cannot be read"):
        checkpoint.load(tmp_path, "x")


def test_the_optimiser_goes_on_where_it_was() -> None:
    def step(model: Any, optimiser: Any, seed: int) -> None:
        optimiser.zero_grad()
        model(torch.randn(5, 3, generator=torch.Generator().manual_seed(seed))).square().sum().backward()
        optimiser.step()

    def begin() -> tuple[Any, Any]:
        torch.manual_seed(0)
        model = torch.nn.Linear(3, 2)
        return model, torch.optim.AdamW(model.parameters())

    (straight, a), (first, b) = begin(), begin()
    for seed in range(4):
        step(straight, a, seed)
    for seed in range(2):
        step(first, b, seed)
    second, c = begin()
    second.load_state_dict(first.state_dict())
    checkpoint.restore_optimiser(dict(second.named_parameters()), c, checkpoint.optimiser_tensors(dict(first.named_parameters()), b))
    for seed in range(2, 4):
        step(second, c, seed)
    assert torch.equal(straight.weight, second.weight)


def test_a_full_disk_is_told_in_one_line_and_leaves_the_checkpoints_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, 1)

    def full(tensors: Any, path: Path) -> None:
        Path(path).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoint, "save_file", full)
    with pytest.raises(Cg3dError, match=r"step-00000002.*No space left on device.*goes on from the newest") as caught:
        put(tmp_path, 2)
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["step-00000001.json", "step-00000001.safetensors"]
    found = checkpoint.newest(tmp_path)
    assert found is not None
    assert found[1]["step"] == 1


def test_another_architecture_is_told_by_its_keys() -> None:
    state = {"a": torch.zeros(2), "b": torch.zeros(3), "c": torch.zeros(1)}
    given = {"a": torch.zeros(2), "b": torch.zeros(4), "d": torch.zeros(1)}
    said = r"'x' is of another architecture: it lacks c; has besides d; has in another shape b \(4,\) for \(3,\)"
    with pytest.raises(Cg3dError, match=said):
        checkpoint.fit(state, given, "x")
    checkpoint.fit(state, state, "x")


def test_the_momentum_of_sgd_goes_on_too() -> None:
    weight = torch.nn.Parameter(torch.ones(2))
    optimiser = torch.optim.SGD([weight], 0.1, momentum=0.9)
    weight.grad = torch.ones(2)
    assert checkpoint.optimiser_tensors({"w": weight}, optimiser) == {}
    optimiser.step()
    kept = checkpoint.optimiser_tensors({"w": weight}, optimiser)
    other = torch.optim.SGD([weight], 0.1, momentum=0.9)
    checkpoint.restore_optimiser({"w": weight}, other, {**kept, "elsewhere/exp_avg": torch.zeros(1)})
    assert torch.equal(other.state[weight]["momentum_buffer"], torch.ones(2))

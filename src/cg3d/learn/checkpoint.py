"""Checkpoints: tensors as safetensors, the rest as JSON beside them. Nothing is pickled; nothing here knows a network.

A checkpoint is two files: `NAME.safetensors`, then `NAME.json` with the SHA-256 of the first. Each is written to a temporary name,
synced and renamed, so a kill at any moment leaves the old ones whole; a checkpoint without its JSON, or with another hash, does not count.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn, optim

from cg3d.errors import Cg3dError

STEP_NAME = re.compile(r"step-(\d{8})\.json")


def save(folder: Path, name: str, tensors: dict[str, Tensor], notes: dict[str, Any]) -> None:
    """Write one checkpoint; an older one of the same name is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = {key: value.detach().cpu().contiguous() for key, value in tensors.items()}
    blob = folder / f"{name}.safetensors"
    write_atomically(blob, lambda path: save_file(whole, path))
    write_json(folder / f"{name}.json", {**notes, "sha256": file_hash(blob)})


def load(folder: Path, name: str) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Tensors and notes of one checkpoint. Raises Cg3dError if a file is missing or not what was written."""
    blob = folder / f"{name}.safetensors"
    try:
        notes = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        if file_hash(blob) != notes["sha256"]:
            raise Cg3dError(f"'{blob}' is damaged: its hash is not the one in {name}.json")
        return load_file(blob), notes
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise Cg3dError(f"checkpoint '{blob}' cannot be read: {error}") from error


def save_step(folder: Path, step: int, tensors: dict[str, Tensor], notes: dict[str, Any], keep: int) -> None:
    """Write the checkpoint of a step, then delete all but the `keep` newest."""
    save(folder, f"step-{step:08d}", tensors, {**notes, "step": step})
    for old in saved_steps(folder)[:-keep]:
        (folder / f"step-{old:08d}.json").unlink()  # first the JSON: half a checkpoint never looks like a whole one
        (folder / f"step-{old:08d}.safetensors").unlink(missing_ok=True)


def newest(folder: Path) -> tuple[dict[str, Tensor], dict[str, Any]] | None:
    """The newest checkpoint that is whole, with one warning for all damaged ones passed over; None if there is none."""
    damaged: list[str] = []
    found = None
    for step in reversed(saved_steps(folder)):
        try:
            found = load(folder, f"step-{step:08d}")
            break
        except Cg3dError as error:
            damaged.append(error.what)
    if damaged:
        then = f"going on from step {found[1]['step']}" if found else "starting anew"
        warnings.warn(f"{'; '.join(damaged)}; {then}", stacklevel=2)
    return found


def saved_steps(folder: Path) -> list[int]:
    """Steps that have a checkpoint, rising."""
    return sorted(int(match[1]) for path in folder.glob("step-*.json") if (match := STEP_NAME.fullmatch(path.name)))


def optimiser_tensors(model: nn.Module, optimiser: optim.Optimizer) -> dict[str, Tensor]:
    """State of the optimiser by parameter name: "NAME/exp_avg" and so on."""
    states = optimiser.state
    return {f"{name}/{key}": value for name, parameter in model.named_parameters() for key, value in states.get(parameter, {}).items()}


def restore_optimiser(model: nn.Module, optimiser: optim.Optimizer, tensors: dict[str, Tensor]) -> None:
    """Undo `optimiser_tensors`."""
    parameters = dict(model.named_parameters())
    for full, value in tensors.items():
        name, key = full.rsplit("/", 1)
        on = "cpu" if key == "step" else parameters[name].device  # AdamW counts its steps on the CPU
        optimiser.state[parameters[name]][key] = value.to(on, copy=True)


def write_json(path: Path, value: Any) -> None:
    """`value` as readable JSON, atomically."""
    text = json.dumps(value, indent=1, ensure_ascii=False) + "\n"
    write_atomically(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))


def write_atomically(path: Path, write: Callable[[Path], Any]) -> None:
    """Let `write` fill a temporary file, sync it, and rename it to `path`; sync the folder so that the rename survives a power cut."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        write(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def file_hash(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

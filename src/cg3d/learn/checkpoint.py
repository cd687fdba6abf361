"""Checkpoints: tensors as safetensors, the rest as JSON beside them. Nothing is pickled; nothing here knows a network.

A checkpoint is two files: `NAME.safetensors`, then `NAME.json` with the SHA-256 of the first. Each is written to a temporary name,
synced and renamed, so a kill at any moment leaves the old ones whole; a checkpoint without its JSON, or with another hash, does not count.
"""

from __future__ import annotations

import hashlib
import json
import re
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn, optim

from cg3d.atomic import replacing
from cg3d.errors import Cg3dError
from cg3d.learn.sharded import like

STEP_NAME = re.compile(r"step-(\d{8})\.json")


def save(folder: Path, name: str, tensors: dict[str, Tensor], notes: dict[str, Any]) -> None:
    """Write one checkpoint; an older one of the same name is replaced. Raises Cg3dError where that fails; the older one then stays."""
    whole = {key: value.detach().cpu().contiguous() for key, value in tensors.items()}
    blob, told = folder / f"{name}.safetensors", folder / f"{name}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (
            replacing(told, sync=True) as new_told,
            replacing(blob, sync=True) as new_blob,
        ):  # both are written before the tensors get their name
            save_file(whole, new_blob)
            text = json.dumps({**notes, "sha256": file_hash(new_blob)}, indent=1, ensure_ascii=False) + "\n"
            new_told.write_text(text, encoding="utf-8")
    except (OSError, SafetensorError) as error:
        reason = getattr(error, "strerror", None) or error
        advice = "The checkpoints before it are whole: make room, and the same command goes on from the newest"
        raise Cg3dError(f"checkpoint '{blob}' could not be written: {reason}", advice) from error


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


def keep_newest(folder: Path, keep: int) -> None:
    """Delete the checkpoints of all but the `keep` newest steps."""
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


def fit(state: Mapping[str, Tensor], tensors: Mapping[str, Tensor], what: str) -> None:
    """Raise Cg3dError, naming keys, if `tensors` (of the file `what`) are not the weights of a network whose state is `state`."""
    both = state.keys() & tensors.keys()
    lists = {
        "lacks": sorted(state.keys() - tensors.keys()),
        "has besides": sorted(tensors.keys() - state.keys()),
        "has in another shape": [
            f"{name} {tuple(tensors[name].shape)} for {tuple(state[name].shape)}"
            for name in sorted(both)
            if tensors[name].shape != state[name].shape
        ],
    }
    said = [f"{verb} {', '.join(names[:3])}{f' and {len(names) - 3} more' if names[3:] else ''}" for verb, names in lists.items() if names]
    if said:
        raise Cg3dError(f"'{what}' is of another architecture: it {'; '.join(said)}", "Compare [model] of its recipe with this one's")


def optimiser_tensors(named: Mapping[str, nn.Parameter], optimiser: optim.Optimizer) -> dict[str, Tensor]:
    """State of the optimiser by the names of the weights that it moves: "NAME/exp_avg" and so on."""
    found = {}
    for name, parameter in named.items():
        for key, value in optimiser.state.get(parameter, {}).items():
            if value is not None:  # as momentum is before the first step
                found[f"{name}/{key}"] = value
    return found


def restore_optimiser(named: Mapping[str, nn.Parameter], optimiser: optim.Optimizer, tensors: Mapping[str, Tensor]) -> None:
    """Undo `optimiser_tensors`; tensors of other weights are passed over."""
    for full, value in tensors.items():
        name, key = full.rsplit("/", 1)
        if name in named:  # AdamW counts its steps on the CPU
            optimiser.state[named[name]][key] = value.clone() if key == "step" else like(value, named[name])


def write_json(path: Path, value: Any) -> None:
    """`value` as readable JSON, atomically."""
    text = json.dumps(value, indent=1, ensure_ascii=False) + "\n"
    write_atomically(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))


def write_atomically(path: Path, write: Callable[[Path], Any]) -> None:
    """Let `write` fill a temporary file, sync it, and rename it to `path`; sync the folder so that the rename survives a power cut."""
    with replacing(path, sync=True) as temporary:
        write(temporary)


def file_hash(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

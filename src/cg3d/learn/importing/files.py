"""Open a point net's checkpoint: a file, a folder with one, a file of a hub repository. Only tensors and plain values are unpickled.

Builds no net. CLIPs are opened by `nets.weights`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch

from cg3d.errors import MissingExtra, UsageError
from cg3d.learn.nets.weights import HUB_ID, read_state

SUFFIXES = (".pt", ".pth", ".bin", ".ckpt", ".safetensors", ".tar")
WRAPPERS = ("module", "base_model", "net", "model", "state_dict", "model_state_dict")
# Numbers that numpy pickled beside the weights (the best accuracy, for one); these types run no code.
SCALAR = np.float64(0).__reduce__()[0]
DTYPES = [type(np.dtype(name)) for name in ("float32", "float64", "int64")]
PLAIN = [np.dtype, *DTYPES, SCALAR, (SCALAR, "numpy.core.multiarray.scalar")]  # the last: as numpy 1 called it


def open_checkpoint(weights: str, beside: Path) -> tuple[Mapping[str, Any], Path]:
    """The dictionary in `weights`, and its file. Raises UsageError in one line: what is missing, and what to give."""
    file = find(weights, beside)
    try:
        with torch.serialization.safe_globals(PLAIN):
            return read_state(file), file
    except UsageError as error:
        if "cannot be read as weights" not in error.what or file.suffix == ".safetensors":
            raise
        raise UsageError(f"{error.what}", f"If you trust it: {converting(file)}") from error


def converting(file: Path) -> str:
    """The line that turns a pickle which cg3d refuses into safetensors."""
    state = "s = s.get('state_dict', s)"
    code = f"import torch; from safetensors.torch import save_file; s = torch.load('{file.name}', 'cpu', weights_only=False); {state}; "
    code += f"save_file({{k: v.contiguous() for k, v in s.items() if torch.is_tensor(v)}}, '{file.stem}.safetensors')"
    return f'python -c "{code}"'


def find(weights: str, beside: Path) -> Path:
    """The file that `weights` names: itself, the only one in a folder, or REPOSITORY:FILE of the hub. Raises UsageError."""
    place = beside / Path(weights).expanduser()
    if place.is_file():
        return place
    if place.is_dir():
        found = sorted(file for file in place.iterdir() if file.suffix in SUFFIXES)
        if len(found) == 1:
            return found[0]
        advice = "Name one of them: " + ", ".join(file.name for file in found[:5]) if found else "It must hold a " + ", ".join(SUFFIXES)
        raise UsageError(f"'{place}' holds {len(found)} weight files", advice)
    repository, _, name = weights.partition(":")
    if HUB_ID.fullmatch(repository) and Path(repository).suffix not in SUFFIXES:
        return from_hub(repository, name or "model.pt")
    raise UsageError(f"weights '{place}' do not exist", "Give a file, a folder, or REPOSITORY:FILE of the Hugging Face hub")


def from_hub(repository: str, name: str) -> Path:
    """One file out of Hugging Face's cache, else fetched. Raises UsageError that says what to fetch and where to put it."""
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise MissingExtra("transformers", "train") from error
    reason: Exception | None = None
    for local in (True, False):
        try:
            file = Path(snapshot_download(repository, allow_patterns=[name], local_files_only=local)) / name
            if file.is_file():
                return file
            reason = FileNotFoundError(name)
        except Exception as error:  # offline, unknown, gated: the hub has an error for each, and none of them is ours
            reason = error
    advice = f"Fetch https://huggingface.co/{repository}/resolve/main/{name} into a folder of its own and give that file"
    said = type(reason).__name__
    raise UsageError(f"'{repository}:{name}' is neither a file here nor in the cache, and the hub gave {said}", advice) from reason


def bare(state: Mapping[str, Any]) -> dict[str, torch.Tensor]:
    """The weights alone, float32: out of the runner's dictionary, without the `module.` of DataParallel."""
    for key in WRAPPERS:
        if isinstance(state.get(key), Mapping):
            state = state[key]
            break
    tensors = {name.removeprefix("module."): value for name, value in state.items() if isinstance(value, torch.Tensor)}
    return {name: value.detach().float() if value.is_floating_point() else value for name, value in tensors.items()}

"""Open a CLIP's weights: a file, a folder or a hub id, read without unpickling code, recognised, and turned into one layout.

Builds no net. What is run of a file: nothing, but for OpenAI's TorchScript archives, which PyTorch's own loader opens on the CPU.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from cg3d.errors import Cg3dError, MissingExtra, UsageError
from cg3d.learn.nets.layouts import Clip, published_prompts, to_clip

ACTIVATIONS = ("gelu", "quick_gelu")
SETTINGS = {"config": "config.json", "preprocessor": "preprocessor_config.json", "open_clip": "open_clip_config.json"}
# Of a folder, the first that is there; an index names the pieces of split weights.
FILES = (
    "model.safetensors", "model.safetensors.index.json", "open_clip_model.safetensors", "pytorch_model.bin", "pytorch_model.bin.index.json",
    "open_clip_pytorch_model.bin",
)  # fmt: skip
HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
WANTED = ("*.json", "merges.txt", "*.safetensors")  # of a repository of the hub; the weights a second time under other names are not
UNWANTED = ("open_clip_*", "tf_*", "flax_*", "onnx/*")


def open_weights(weights: str, beside: Path) -> tuple[Clip, Path]:
    """The CLIP that `weights` names, and the folder where its tokenizer may lie.

    weights: a file or folder (relative to `beside`), or an id of the Hugging Face hub; '#gelu' or '#quick_gelu' may follow.
    Raises UsageError in one line: what is missing or does not fit, and what to give.
    """
    name, _, activation = weights.partition("#")
    if activation and activation not in ACTIVATIONS:
        raise UsageError(f"unknown activation '{activation}' in '{weights}'", "Known: " + ", ".join(ACTIVATIONS))
    place = beside / Path(name).expanduser()
    if not place.exists():
        if not HUB_ID.fullmatch(name) or Path(name).suffix in (".pt", ".pth", ".bin", ".safetensors"):
            raise UsageError(f"weights '{place}' do not exist", "Give a file, a folder or a hub id such as openai/clip-vit-base-patch32")
        place = from_hub(name)
    folder = place if place.is_dir() else place.parent
    files = weight_files(place)
    state: dict[str, Any] = {}
    for file in files:
        state |= read_state(file)
    try:
        clip = to_clip(state, {**settings_of(folder), "activation": activation})
    except UsageError as error:
        raise UsageError(f"'{place}': {error.what}", error.advice) from error
    notes = {"weights": weights, "layout": clip.layout, "files": {file.name: sha256(file) for file in files}, **clip.notes}
    return replace(clip, notes=notes), folder


def released_prompts(file: Path) -> Tensor:
    """(layers, K, W): the prompt tokens in a checkpoint of the released CG3D code (its "visual_clip_model"). Raises UsageError."""
    state = read_state(file)
    tokens = published_prompts(state.get("visual_clip_model", state))
    if tokens is None:
        raise UsageError(
            f"'{file}' holds no prompts of CG3D (prompt_embeddings)", "Give a checkpoint of its pre-training with visual prompts"
        )
    return tokens


def weight_files(place: Path) -> list[Path]:
    """The files that hold the weights of a file or folder. Raises UsageError."""
    if place.is_file():
        return [place]
    for name in FILES:
        if (place / name).is_file():
            return pieces(place / name) if name.endswith(".index.json") else [place / name]
    raise UsageError(f"'{place}' holds no weights", "It must hold one of: " + ", ".join(FILES))


def pieces(index: Path) -> list[Path]:
    """The files that an index of split weights names; all must lie beside it."""
    try:
        names = sorted(set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"'{index}' is no index of weights: {error}", "Fetch it again") from error
    files = [index.parent / Path(str(name)).name for name in names]
    missing = [file.name for file in files if not file.is_file()]
    if missing:
        raise UsageError(f"'{index.parent}' lacks {', '.join(missing[:3])}", f"Fetch every file that {index.name} names")
    return files


def settings_of(folder: Path) -> dict[str, Any]:
    """The JSON settings beside the weights, by the keys of SETTINGS."""
    found = {}
    for key, name in SETTINGS.items():
        if (folder / name).is_file():
            try:
                found[key] = json.loads((folder / name).read_text(encoding="utf-8"))
            except (OSError, ValueError) as error:
                raise UsageError(f"'{folder / name}' is not JSON: {error}", "Fetch it again") from error
    return found


def read_state(file: Path) -> Mapping[str, Any]:
    """The state dict in a file, or the dictionary around it: safetensors, a TorchScript archive, or torch.save's without code.

    Raises UsageError. A pickle that asks for anything but tensors, plain values and argparse.Namespace (SLIP's options) is refused.
    """
    try:
        if file.suffix == ".safetensors":
            from safetensors.torch import load_file

            return load_file(str(file))
        if is_torchscript(file):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # torch.jit is on its way out; OpenAI's archives stay what they are
                return torch.jit.load(str(file), map_location="cpu").state_dict()
        with torch.serialization.safe_globals([argparse.Namespace]):
            state = torch.load(file, map_location="cpu", weights_only=True)
    except ImportError as error:
        raise MissingExtra("safetensors", "train") from error
    except Exception as error:  # each reader has its own errors: RuntimeError, UnpicklingError, SafetensorError, EOFError, OSError
        if isinstance(error, Cg3dError):
            raise
        said = str(error).strip().splitlines() or [type(error).__name__]
        advice = "Give safetensors, OpenAI's .pt, or what torch.save wrote of a state dict; other pickles are not opened"
        raise UsageError(f"'{file}' cannot be read as weights: {said[0][:160]}", advice) from error
    if not isinstance(state, Mapping):
        raise UsageError(f"'{file}' holds a {type(state).__name__}, not a state dict", "Save model.state_dict()")
    return state


def is_torchscript(file: Path) -> bool:
    if not zipfile.is_zipfile(file):
        return False
    with zipfile.ZipFile(file) as archive:
        return any(name.endswith("/constants.pkl") for name in archive.namelist())


def from_hub(name: str) -> Path:
    """The folder of a hub repository: out of Hugging Face's cache, else fetched. Raises UsageError that says what to fetch and where to."""
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise MissingExtra("transformers", "train") from error
    patterns: dict[str, Any] = {"allow_patterns": list(WANTED), "ignore_patterns": list(UNWANTED)}
    reason: Exception | None = None
    for local in (True, False):
        try:
            return Path(snapshot_download(name, local_files_only=local, **patterns))
        except Exception as error:  # offline, unknown, gated: the hub has an error for each, and none of them is ours
            reason = error
    files = "config.json, model.safetensors, preprocessor_config.json and tokenizer.json"
    advice = f"Fetch {files} from https://huggingface.co/{name} into a folder and set towers.weights to that folder"
    raise UsageError(f"'{name}' is neither a file here nor in the cache, and the hub gave {type(reason).__name__}", advice) from reason


def sha256(file: Path) -> str:
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()

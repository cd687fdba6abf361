"""The cached training set: clouds, picture vectors and text vectors of every item, in one folder of memory-mapped arrays.

Everything that training does not change is computed once, by whoever calls `write_triplets`. Reads no 3D file and runs no model.

    FOLDER/manifest.json          version, InputSpec, labels, splits, names, dtype + shape + SHA-256 of every array
    FOLDER/points.npy             (M, S, 3) float16/32   normalised, +Y up, farthest-point order; S >= the points a tower takes
    FOLDER/colors.npy             (M, S, 3) uint8        sRGB; anything where has_color is False
    FOLDER/has_color.npy          (M,) bool
    FOLDER/label.npy              (M,) int32             into manifest.labels; -1 = no label: learnt from pictures alone
    FOLDER/split.npy              (M,) uint8             into manifest.splits
    FOLDER/pictures.npy           (M, V, K) float16/32   frozen vector or feature of each view
    FOLDER/label_vectors.npy      (L, D) float32         unit: what a label is measured by
    FOLDER/text_vectors.npy       (T, D) float32         unit: captions to train on
    FOLDER/text_label.npy         (T,) int32             which label a caption is for; -1 = only for items that name it
    FOLDER/item_texts.npy         (M, C) int32           captions of one item alone (its colour, its material), -1 = none; C may be 0
    FOLDER/weight.npy             (M,) float32           how often an item is drawn, before the cap per label
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from cg3d.errors import Cg3dError, UsageError, did_you_mean
from cg3d.learn.checkpoint import file_hash, write_atomically, write_json
from cg3d.records import InputSpec

VERSION = 1
FLOATS = (np.float16, np.float32)
# name -> (dtypes, axes); a letter that occurs twice must be the same length everywhere
ARRAYS: dict[str, tuple[tuple[Any, ...], tuple[str | int, ...]]] = {
    "points": (FLOATS, ("M", "S", 3)),
    "colors": ((np.uint8,), ("M", "S", 3)),
    "has_color": ((np.bool_,), ("M",)),
    "label": ((np.int32,), ("M",)),
    "split": ((np.uint8,), ("M",)),
    "pictures": (FLOATS, ("M", "V", "K")),
    "label_vectors": ((np.float32,), ("L", "D")),
    "text_vectors": ((np.float32,), ("T", "D")),
    "text_label": ((np.int32,), ("T",)),
    "item_texts": ((np.int32,), ("M", "C")),
    "weight": ((np.float32,), ("M",)),
}
Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True, eq=False)
class Triplets:
    """An open training set. arrays: as listed above, read-only; digest: SHA-256 over the manifest, which holds the hash of every array."""

    folder: Path
    arrays: Arrays
    labels: tuple[str, ...]
    splits: tuple[str, ...]
    names: tuple[str, ...]  # of items, for messages; may be empty
    spec: InputSpec
    digest: str

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.arrays[name]

    def items(self, split: str) -> NDArray[np.int64]:
        """Rows of a split, by its name."""
        if split not in self.splits:
            raise UsageError(f"'{self.folder}' has no split '{split}'", did_you_mean(split, self.splits))
        return np.flatnonzero(self["split"] == self.splits.index(split))

    def name(self, item: int) -> str:
        """What to call an item in a message."""
        return self.names[item] if self.names else f"item {item}"


def write_triplets(
    folder: Path,
    *,
    labels: Sequence[str],
    splits: Sequence[str],
    spec: InputSpec,
    names: Sequence[str] = (),
    about: str = "",
    **arrays: NDArray[Any],
) -> Triplets:
    """Check and write a training set; gives it back opened. about: where it comes from, in a sentence.

    `label_vectors` may stand alone: then they are the captions too. `item_texts` and `weight` may be left out (none; all 1).
    Raises Cg3dError, naming the array, if a shape, type or number is wrong.
    """
    arrays = {name: np.ascontiguousarray(value) for name, value in _completed(arrays).items()}
    _check(arrays, labels, splits, names)
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for name, value in arrays.items():
        write_atomically(folder / f"{name}.npy", lambda path, value=value: _save(path, value))  # type: ignore[misc]
        hashes[name] = {"dtype": str(value.dtype), "shape": list(value.shape), "sha256": file_hash(folder / f"{name}.npy")}
    lists = {"labels": list(labels), "splits": list(splits), "names": list(names)}
    write_json(folder / "manifest.json", {"version": VERSION, "about": about, "spec": asdict(spec), "arrays": hashes, **lists})
    return open_triplets(folder)


def open_triplets(folder: Path, *, verify: bool = False) -> Triplets:
    """Open a training set, arrays memory-mapped. verify: also read everything and compare the hashes."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in ARRAYS}
        spec = spec_from(manifest["spec"])
        lists = (tuple(manifest["labels"]), tuple(manifest["splits"]), tuple(manifest["names"]))
        for name, value in arrays.items():
            told = manifest["arrays"][name]
            if list(value.shape) != told["shape"] or str(value.dtype) != told["dtype"]:
                raise Cg3dError(f"'{folder}/{name}.npy' is not the array its manifest describes", "Write the training set again")
            if verify and file_hash(folder / f"{name}.npy") != told["sha256"]:
                raise Cg3dError(f"'{folder}/{name}.npy' is damaged: its hash differs from the manifest", "Write the training set again")
    except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
        raise Cg3dError(
            f"'{folder}' is no training set: {error}", "`write_triplets` makes one; data.triplets in the recipe names it"
        ) from error
    if manifest["version"] != VERSION:
        raise Cg3dError(f"'{folder}' is a training set of version {manifest['version']}, this is version {VERSION}", "Write it again")
    return Triplets(folder, arrays, *lists, spec, file_hash(folder / "manifest.json"))


def spec_from(told: dict[str, Any]) -> InputSpec:
    """An InputSpec out of JSON. Raises ValueError for a key it does not know: it would be ignored, and the numbers be others."""
    if unknown := set(told) - {f.name for f in fields(InputSpec)}:
        raise ValueError(f"unknown key in its InputSpec: {', '.join(sorted(unknown))}")
    return msgspec.convert(told, InputSpec)


def draw_weights(triplets: Triplets, items: NDArray[np.int64], cap: int) -> NDArray[np.float64]:
    """(len(items),) how often each is drawn: its own weight, labels with more than `cap` items counting for `cap`."""
    label = triplets["label"][items]
    per_label = np.where(label < 0, 1, np.bincount(label + 1)[label + 1])
    return np.asarray(triplets["weight"][items] * np.minimum(1.0, cap / per_label), np.float64)


def batch_items(rng: np.random.Generator, items: NDArray[np.int64], weights: NDArray[np.float64], size: int) -> NDArray[np.int64]:
    """`size` different items, likelier by weight (Efraimidis and Spirakis 2006); with replacement if there are too few.

    A batch depends on nothing but its generator: a run that makes one from (seed, step) resumes anywhere.
    """
    able = int((weights > 0).sum())
    if able < size:
        return rng.choice(items, size, p=weights / weights.sum())
    with np.errstate(divide="ignore"):
        keys = rng.exponential(size=len(items)) / weights
    return items[np.argsort(keys, kind="stable")[:size]]


def batch_texts(
    rng: np.random.Generator, triplets: Triplets, items: NDArray[np.int64], captions: list[NDArray[np.int64]]
) -> NDArray[np.int64]:
    """(len(items),) a caption row for each: one of its own or of its label's, all equally likely; 0 without any. captions: by label."""
    rows = np.empty(len(items), np.int64)
    for i, item in enumerate(items):
        own = triplets["item_texts"][item]
        label = triplets["label"][item]
        choice = np.concatenate([captions[label] if label >= 0 else own[:0], own[own >= 0]])
        rows[i] = choice[rng.integers(len(choice))] if len(choice) else 0
    return rows


def captions_by_label(triplets: Triplets) -> list[NDArray[Any]]:
    """For each label the rows of its captions."""
    text_label = np.asarray(triplets["text_label"])
    order = np.argsort(text_label, kind="stable")
    return np.split(order, np.searchsorted(text_label[order], np.arange(len(triplets.labels) + 1)))[1:-1]


def _save(path: Path, value: NDArray[Any]) -> None:
    with path.open("wb") as file:  # np.save would add a suffix to a name
        np.save(file, value, allow_pickle=False)


def _completed(arrays: Arrays) -> Arrays:
    items = len(arrays["points"])
    if "text_vectors" not in arrays and "label_vectors" in arrays:
        arrays = {**arrays, "text_vectors": arrays["label_vectors"], "text_label": np.arange(len(arrays["label_vectors"]), dtype=np.int32)}
    return {"item_texts": np.empty((items, 0), np.int32), "weight": np.ones(items, np.float32), **arrays}


def _check(arrays: Arrays, labels: Sequence[str], splits: Sequence[str], names: Sequence[str]) -> None:
    if wrong := set(arrays) ^ set(ARRAYS):
        raise Cg3dError(f"a training set has the arrays {', '.join(ARRAYS)}; missing or unknown: {', '.join(sorted(wrong))}")
    sizes: dict[str | int, int] = {"L": len(labels), 3: 3}
    if names:
        sizes["M"] = len(names)
    for name, value in arrays.items():
        dtypes, axes = ARRAYS[name]
        if value.dtype not in dtypes:
            raise Cg3dError(f"'{name}' is {value.dtype}, not {' or '.join(np.dtype(d).name for d in dtypes)}")
        if value.ndim != len(axes) or any(sizes.setdefault(axis, n) != n for axis, n in zip(axes, value.shape)):
            raise Cg3dError(f"'{name}' has shape {value.shape}, not {axes} with {sizes}")
        if value.dtype.kind == "f" and not np.isfinite(value).all():
            raise Cg3dError(f"'{name}' holds numbers that are not finite")
    for name, low, high in (
        ("label", -1, len(labels)),
        ("split", 0, len(splits)),
        ("text_label", -1, len(labels)),
        ("item_texts", -1, sizes["T"]),
    ):
        if arrays[name].size and not low <= arrays[name].min() <= arrays[name].max() < high:
            raise Cg3dError(f"'{name}' points outside its table of {high}")
    if not sizes["V"]:
        raise Cg3dError("'pictures' has no views", "Without pictures give one view of zeros, and set loss.picture = 0 in the recipe")
    for name in ("label_vectors", "text_vectors"):
        if np.abs(np.linalg.norm(arrays[name], axis=1) - 1).max(initial=0) > 1e-3:
            raise Cg3dError(f"rows of '{name}' must have length 1")
    if missing := set(arrays["label"].tolist()) - set(arrays["text_label"].tolist()) - {-1}:
        raise Cg3dError(f"no caption for the label '{labels[min(missing)]}'")

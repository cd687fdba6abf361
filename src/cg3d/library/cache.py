"""Arrays beside the library, so that a search need not read every row. May be deleted at any time; knows no SQL.

A file's name holds the key of what it was made from: what is found is never stale, and two programs that store at once do no harm.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from cg3d.atomic import replacing

LEAST_ROWS = 2_000  # below this the rows themselves are as fast


def folder_of(library: Path) -> Path:
    """Where the caches of a library lie."""
    return library.with_name(library.name + ".cache")


def load(library: Path, name: str, key: str, parts: tuple[str, ...]) -> tuple[np.ndarray, ...] | None:
    """Read-only maps of the arrays `parts`, if all of them were stored as `name` for this key, with as many rows each."""
    try:
        arrays = [np.load(file, mmap_mode="r", allow_pickle=False) for file in _files(library, name, key, parts)]
    except (OSError, ValueError):
        return None
    return tuple(arrays)


def store(library: Path, name: str, key: str, arrays: Mapping[str, np.ndarray]) -> None:
    """Best effort; whatever was stored as `name` for another key is dropped."""
    folder = folder_of(library)
    files = _files(library, name, key, tuple(arrays))
    try:
        folder.mkdir(exist_ok=True)
        for old in folder.glob(f"{name}-*"):
            if old not in files:
                old.unlink()
        for file, array in zip(files, arrays.values(), strict=True):
            with replacing(file) as fresh, fresh.open("wb") as stream:
                np.save(stream, array)
    except OSError:
        pass


def _files(library: Path, name: str, key: str, parts: tuple[str, ...]) -> list[Path]:
    short = hashlib.sha256(key.encode()).hexdigest()[:16]
    return [folder_of(library) / f"{name}-{short}-{part}.npy" for part in parts]

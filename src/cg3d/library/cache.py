"""Matrices of vectors beside the library, so that a search need not read every row. May be deleted at any time; knows no SQL."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32

Int64 = NDArray[np.int64]
LEAST_ROWS = 2_000  # below this the rows themselves are as fast


def folder_of(library: Path) -> Path:
    """Where the caches of a library lie."""
    return library.with_name(library.name + ".cache")


def load(library: Path, modality: str, key: str) -> tuple[Int64, Float32] | None:
    """ids (N,) and vectors (N, D), a read-only map, if they were stored for this key."""
    folder = folder_of(library)
    try:
        if (folder / f"{modality}.key").read_text("utf-8") != key:
            return None
        ids = np.load(folder / f"{modality}.ids.npy", allow_pickle=False)
        vectors = np.load(folder / f"{modality}.npy", mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError):
        return None
    return (ids, vectors) if ids.shape[:1] == vectors.shape[:1] else None


def store(library: Path, modality: str, key: str, ids: Int64, vectors: Float32) -> None:
    """Best effort; the key is taken away before and written last, so that a torn store is never read."""
    if len(ids) < LEAST_ROWS:
        return
    folder = folder_of(library)
    try:
        folder.mkdir(exist_ok=True)
        (folder / f"{modality}.key").unlink(missing_ok=True)
        for name, array in ((f"{modality}.ids.npy", ids), (f"{modality}.npy", vectors)):
            fresh = folder / f"{name}.{os.getpid()}"
            with fresh.open("wb") as file:
                np.save(file, array)
            os.replace(fresh, folder / name)
        (folder / f"{modality}.key").write_text(key, "utf-8")
    except OSError:
        pass

"""Named models to learn from: a folder with a CSV of names, and models made by code. Reads a row's shape; computes nothing of it."""

from __future__ import annotations

import csv
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cg3d.errors import UsageError
from cg3d.formats import read
from cg3d.made import KINDS, make_shape
from cg3d.records import Mesh

COLUMNS = ("path", "label", "split")


@dataclass(frozen=True)
class Entry:
    """One named model. file: None for a made one, which `seed` makes again; seed also decides its random views."""

    name: str
    label: str
    split: str
    file: Path | None
    seed: int

    def load(self) -> Mesh:
        """The shape, +Y up. Raises RefusedFile, or UsageError for a cloud."""
        if self.file is None:
            return make_shape(self.label, np.random.default_rng(self.seed))[0]
        shape = read(self.file)
        if not isinstance(shape, Mesh):
            raise UsageError(f"'{self.file}' is a cloud; views are learnt from meshes", "Leave it out of the list")
        return shape


def read_catalog(folder: Path, manifest: Path) -> list[Entry]:
    """Rows of a CSV with the columns path (below `folder`), label and split. Raises UsageError for a missing column or file list."""
    try:
        with manifest.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise UsageError(f"cannot read the list of models '{manifest}': {error.strerror}") from error
    if not rows or (missing := [column for column in COLUMNS if column not in rows[0]]):
        raise UsageError(f"'{manifest}' needs the columns {', '.join(COLUMNS)}", f"Missing: {', '.join(missing) if rows else 'all rows'}")
    return [Entry(row["path"], row["label"], row["split"], folder / row["path"], number) for number, row in enumerate(rows)]


def made_catalog(each: int) -> list[Entry]:
    """`each` made models of every kind, all in the split "train"; the first of every kind come first."""
    return [
        Entry(f"made/{kind}/{number}", kind, "train", None, zlib.crc32(kind.encode()) + number) for number in range(each) for kind in KINDS
    ]

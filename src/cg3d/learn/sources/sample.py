"""One object of a data set before it is read: what all sources give. Reads through the one door; knows no data set.

An up axis that a data set defines is given by its source; where nothing is known +Y is taken for up, and the manifest counts it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from cg3d.errors import RefusedFile, UsageError
from cg3d.formats import Limits, read, read_all
from cg3d.records import Axis, Shape

KEY_LIMIT = 80  # characters: with its suffix a key must fit the 100 bytes of a tar header
UNFIT = re.compile(r"[^A-Za-z0-9_-]+")
MANY = Limits(cpu_seconds=120, wall_seconds=300.0)  # files with thousands of objects, read whole
SHOWN = 4  # entries of a folder that a message names


@dataclass(frozen=True, slots=True)
class Sample:
    """key: unique in its source, [A-Za-z0-9_-], no dot (webdataset ends a key there). load: gives the shape, +Y up; picklable.

    label: class name or ""; texts: captions of this very object, may be empty; licence: of this object; source: the data set;
    pictures: files that the data set ships, else views are drawn. file, number: what is read, for the hash of its content and the draws;
    without a file the geometry itself is hashed. late_texts: gives captions that are known only once the object was loaded; picklable.
    """

    key: str
    load: Callable[[], Shape]
    label: str
    texts: tuple[str, ...]
    split: str
    licence: str
    source: str
    pictures: tuple[Path, ...] = ()
    file: Path | None = None
    number: int = 0
    late_texts: Callable[[], tuple[str, ...]] | None = None


@dataclass(frozen=True)
class About:
    """What a person must know to get a data set. get: what to download, and where; layout: how it lies below its root."""

    name: str
    get: str
    layout: str
    licence: str

    def absent(self, root: Path) -> UsageError:
        """Why there is nothing to take at `root`, and what to do."""
        advice = f"Get {self.get}; then {root}/ holds {self.layout}. Licence: {self.licence}"
        if not root.exists():
            return UsageError(f"{self.name} is not at '{root}'", advice)
        held = sorted(path.name for path in root.iterdir()) if root.is_dir() else []
        shown = ", ".join(held[:SHOWN]) + (f" and {len(held) - SHOWN} more" if len(held) > SHOWN else "") if held else "nothing"
        return UsageError(f"'{root}' is not laid out as {self.name}: it holds {shown}", advice)


@dataclass(frozen=True)
class FileShape:
    """Reads the only object of a file. root: the folder that side files may come from."""

    path: Path
    root: Path
    up: Axis | None = None

    def __call__(self) -> Shape:
        return read(self.path, up=self.up, root=self.root)


@dataclass(frozen=True)
class OneOfMany:
    """Reads object `number` of a file with many; the file is decoded once for a row of them."""

    path: Path
    root: Path
    number: int
    up: Axis | None = None

    def __call__(self) -> Shape:
        shapes = _all_of(self.path, self.root, self.up, stamp(self.path))
        if self.number >= len(shapes):
            raise RefusedFile("index", f"object {self.number} is asked for, the file has {len(shapes)}", str(self.path))
        return shapes[self.number]


@lru_cache(maxsize=1)
def _all_of(path: Path, root: Path, up: Axis | None, _stamp: tuple[int, int]) -> list[Shape]:
    return read_all(path, up=up, root=root, limits=MANY)


def stamp(path: Path) -> tuple[int, int]:
    """Size and time of a file, so that what is kept of it is forgotten when it changes; (-1, 0) where there is none."""
    try:
        status = path.stat()
    except OSError:
        return -1, 0
    return status.st_size, status.st_mtime_ns


def key_of(*parts: str) -> str:
    """A key out of names: what a key may not hold becomes "_"; too long ones end in a hash. `key_of("a/b.glb") == "a_b_glb"`"""
    whole = "-".join(parts)
    key = UNFIT.sub("_", whole).strip("_") or "_"
    if len(key) <= KEY_LIMIT:
        return key
    return f"{key[: KEY_LIMIT - 13]}-{hashlib.sha256(whole.encode()).hexdigest()[:12]}"


def lines_of(path: Path) -> list[str]:
    """The lines of a list that hold something, trimmed. Raises UsageError."""
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the list '{path}': {getattr(error, 'strerror', None) or error}") from error


def held_back(samples: Iterable[Sample], share: float, seed: int = 0) -> Iterator[Sample]:
    """Samples with `share` of the split "train" moved to "val", chosen by the hash of the key: the same ones whatever else is there.

    For choosing checkpoints: choosing them on a test split makes its figure worthless.
    """
    for sample in samples:
        drawn = int.from_bytes(hashlib.sha256(f"{seed}:{sample.key}".encode()).digest()[:8], "big") / 2**64
        yield replace(sample, split="val") if sample.split == "train" and drawn < share else sample

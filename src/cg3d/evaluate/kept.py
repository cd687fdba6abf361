"""Rows that were computed before, in a folder: a long evaluation that was stopped goes on. Computes nothing.

    FOLDER/rows-000000.npz ...   some items each: what they were read from, their rows by variant and part; never changed once written

Known again by content, object number, up axis and kind of reading; and, to spare hashing, by size and time of the file.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from cg3d.answers import score
from cg3d.atomic import replacing
from cg3d.errors import Cg3dError
from cg3d.evaluate.observe import Item
from cg3d.records import Encoder, Float32, Progress

BATCH, SECONDS = 256, 20.0  # items, or seconds, after which what is new is written
WORDS = 8  # labels at once between two signs of progress
Rows = dict[str, Float32]  # part -> a row
OnProgress = Callable[[Progress], None]


@dataclass
class Kept:
    """folder: None keeps nothing beyond this run."""

    folder: Path | None
    rows: dict[tuple[str, str], Rows] = field(default_factory=dict)  # (name of an item's content, variant) -> rows
    contents: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)  # stamp of an item -> its content, texts
    _fresh: list[dict[str, str]] = field(default_factory=list)
    _fresh_rows: list[Rows] = field(default_factory=list)
    _written: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        for file in sorted(self.folder.glob("rows-*.npz")) if self.folder is not None and self.folder.is_dir() else ():
            self._load(file)

    def add(self, item: Item, content: str, texts: tuple[str, ...], variant: str, rows: Rows) -> None:
        """Remember the rows of one item in one variant; written now and then."""
        note = {"name": name_of(item, content), "variant": variant, "stamp": stamp_of(item), "content": content}
        self._fresh.append(note | {"texts": json.dumps(texts)})
        self._fresh_rows.append(rows)
        self._take(self._fresh[-1], rows)
        if len(self._fresh) >= BATCH or time.monotonic() - self._written > SECONDS:
            self.write()

    def write(self) -> None:
        """Write what is new. Raises Cg3dError."""
        if self.folder is None or not self._fresh:
            return
        arrays = {f"note.{name}": np.array([note[name] for note in self._fresh]) for name in self._fresh[0]}
        for part in dict.fromkeys(part for rows in self._fresh_rows for part in rows):
            shape = next(rows[part].shape for rows in self._fresh_rows if part in rows)
            arrays[f"rows.{part}"] = np.stack([rows.get(part, np.full(shape, np.nan, np.float32)) for rows in self._fresh_rows])
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            numbers = [int(file.stem.removeprefix("rows-")) for file in self.folder.glob("rows-*.npz")]
            place = self.folder / f"rows-{max(numbers, default=-1) + 1:06d}.npz"
            with replacing(place) as fresh, fresh.open("wb") as file:
                np.savez(file, **arrays)  # type: ignore[arg-type]
        except OSError as error:
            raise Cg3dError(f"'{self.folder}' cannot be written: {error.strerror}", "Make room, and the same command goes on") from error
        self._fresh, self._fresh_rows, self._written = [], [], time.monotonic()

    def _load(self, file: Path) -> None:
        try:
            with np.load(file, allow_pickle=False) as held:
                arrays = {name: held[name] for name in held.files}
            notes = {name.removeprefix("note."): array for name, array in arrays.items() if name.startswith("note.")}
            parts = {name.removeprefix("rows."): array for name, array in arrays.items() if name.startswith("rows.")}
            for at in range(len(notes["name"])):
                rows = {part: array[at] for part, array in parts.items() if not np.isnan(array[at].flat[0])}
                self._take({name: str(array[at]) for name, array in notes.items()}, rows)
        except (OSError, ValueError, KeyError, EOFError) as error:
            raise Cg3dError(f"'{file}' is damaged: {error}", "Remove it; what it held is computed again") from error

    def _take(self, note: dict[str, str], rows: Rows) -> None:
        self.rows[note["name"], note["variant"]] = rows
        if note["stamp"]:
            self.contents[note["stamp"]] = note["content"], tuple(json.loads(note["texts"]))


def name_of(item: Item, content: str) -> str:
    """What the item's rows depend on beside the encoder."""
    return f"{content}:{item.number}:{getattr(item.load, 'up', None) or ''}:{type(item.load).__name__}"


def stamp_of(item: Item) -> str:
    """What tells, without reading, that an item is the one of before; empty where nothing does."""
    if known := getattr(item, "content", ""):
        return f"{known}:{item.number}"
    if item.file is None:
        return f"{item.source}/{item.key}"
    try:
        status = item.file.stat()
    except OSError:
        return ""
    return f"{item.source}/{item.key}:{status.st_size}:{status.st_mtime_ns}"


def kept_texts(judge: Encoder, folder: Path | None, words: Sequence[str], templates: Sequence[str], on_progress: OnProgress) -> Float32:
    """`score.label_vectors`, some words at a time, with progress; found again in `folder` where the same was asked before."""
    digest = hashlib.sha256(json.dumps([list(words), list(templates)]).encode()).hexdigest()[:24]
    place = folder / f"texts-{digest}.npy" if folder is not None else None
    if place is not None and place.is_file():
        with suppress(OSError, ValueError):  # a damaged file is made again
            return np.asarray(np.load(place, allow_pickle=False), np.float32)
    began, found = time.monotonic(), []
    for at in range(0, len(words), WORDS):
        found.append(score.label_vectors(judge, words[at : at + WORDS], templates))
        on_progress(Progress(min(at + WORDS, len(words)), len(words), time.monotonic() - began, current="texts of labels"))
    rows = np.concatenate(found)
    if place is not None:
        with suppress(OSError):  # the items' rows tell of a full disk
            place.parent.mkdir(parents=True, exist_ok=True)
            np.save(place, rows, allow_pickle=False)
    return rows

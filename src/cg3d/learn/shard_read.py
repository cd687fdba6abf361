"""Any record of a folder of shards, by its number: one read of the file, no unpacking. Writes nothing and knows no loader of batches.

What lies in the folder is told in shards.py. Open shards may be pickled and forked: every process opens the files for itself.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cg3d.errors import Cg3dError, UsageError, did_you_mean
from cg3d.learn.shard_tar import members
from cg3d.records import Float32, InputSpec, UInt8

VERSION = 1
MANIFEST, INDEX = "manifest.json", "index.npy"
INDEX_TYPE = np.dtype([("shard", "<i4"), ("start", "<i8"), ("bytes", "<i8"), ("label", "<i4"), ("split", "u1"), ("has_color", "?")])
AGAIN = "Make it again: cg3d triplets SOURCE OUT"


class ShardFile(msgspec.Struct, frozen=True):
    """One tar. records: how many it holds."""

    name: str
    split: str
    records: int
    bytes: int
    sha256: str


class Refused(msgspec.Struct, frozen=True):
    """One sample that is not there, and why (code: one of errors.CODES)."""

    key: str
    code: str
    reason: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a folder of shards says of itself. stored: points of a record; spec.points: of them the tower takes the first.

    counts: records of each split; licences, sources: records of each; up_assumed: records whose file did not say which axis is up;
    repeated: records of fewer points than `stored`, which hold some twice.
    """

    version: int
    about: str
    spec: InputSpec
    stored: int
    pictures: str
    shards: list[ShardFile]
    index_sha256: str
    labels: list[str]
    splits: list[str]
    counts: dict[str, int]
    licences: dict[str, int]
    sources: dict[str, int]
    up_assumed: int
    repeated: int
    refused: list[Refused]


@dataclass(frozen=True, eq=False)
class Record:
    """One object. points: (S, 3) float32, normalised, +Y up, farthest-point order; colors: (S, 3) uint8 sRGB (the constant for "none"
    where `has_color` is False); pictures: (V, H, W, 3) uint8 sRGB; texts: captions; hash: SHA-256 of what it was read from."""

    key: str
    points: Float32
    colors: UInt8
    has_color: bool
    pictures: UInt8
    texts: list[str]
    label: str
    split: str
    licence: str
    source: str
    hash: str


@dataclass(eq=False)
class Shards:
    """An open folder of shards. `shards[i]` is a Record; label: (N,) int32 into `labels`, -1 = none; digest: SHA-256 over the manifest,
    which holds the hash of every file."""

    folder: Path
    manifest: Manifest
    digest: str
    index: NDArray[Any]
    _files: dict[int, int] = field(default_factory=dict, repr=False)
    _process: int = 0

    def __len__(self) -> int:
        return len(self.index)

    def __getitem__(self, number: int) -> Record:
        return self.record(number)

    @property
    def spec(self) -> InputSpec:
        """How the records were prepared; a tower takes the first `spec.points` of their points."""
        return self.manifest.spec

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.manifest.labels)

    @property
    def splits(self) -> tuple[str, ...]:
        return tuple(self.manifest.splits)

    @property
    def label(self) -> NDArray[np.int32]:
        return np.asarray(self.index["label"], np.int32)

    def items(self, split: str) -> NDArray[np.int64]:
        """Numbers of the records of a split."""
        if split not in self.manifest.splits:
            raise UsageError(f"'{self.folder}' has no split '{split}'", did_you_mean(split, self.manifest.splits))
        return np.flatnonzero(self.index["split"] == self.manifest.splits.index(split))

    def note(self, number: int) -> dict[str, Any]:
        """What is said of a record (key, texts, label, split, licence, source, hash), without its points and pictures."""
        parts, key = self._parts(number)
        return {"key": key, **json.loads(bytes(parts["json"]))}

    def record(self, number: int, views: Sequence[int] | None = None) -> Record:
        """A record. views: which pictures to decode, all unless said; decoding is most of the work. Raises Cg3dError, naming the record."""
        parts, key = self._parts(number)
        try:
            note = json.loads(bytes(parts["json"]))
            points = _array(parts["points.npy"], np.dtype("<f4"), self.manifest.stored)
            colors = _array(parts["colors.npy"], np.dtype("u1"), self.manifest.stored)
            chosen = range(self.manifest.spec.views) if views is None else views
            pictures = [_picture(parts[f"{view}.{self.manifest.pictures}"], self.manifest.spec.view_size) for view in chosen]
            has_color = bool(self.index["has_color"][number])
            said = [note[name] for name in ("texts", "label", "split", "licence", "source", "hash")]
        except (KeyError, ValueError, OSError) as error:
            raise Cg3dError(f"record '{key}' of '{self.folder}' is damaged: {error}", AGAIN) from error
        if not np.isfinite(points).all():
            raise Cg3dError(f"record '{key}' of '{self.folder}' has points that are not finite", AGAIN)
        size = self.manifest.spec.view_size
        stacked = np.stack(pictures) if pictures else np.zeros((0, size, size, 3), np.uint8)
        return Record(key, points, colors, has_color, stacked, *said)

    def close(self) -> None:
        """Close the files that this process opened."""
        if self._process == os.getpid():
            for descriptor in self._files.values():
                os.close(descriptor)
        self._files = {}

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_files": {}, "_process": 0}

    def _parts(self, number: int) -> tuple[dict[str, memoryview], str]:
        """Members of a record by what follows its key, and the key."""
        row = self.index[number]
        shard, start, size = int(row["shard"]), int(row["start"]), int(row["bytes"])
        piece = _read(self._file(shard), size, start)
        try:
            if len(piece) != size:
                raise ValueError(f"it ends after {len(piece)} of {size} bytes")
            named = members(memoryview(piece))
            key = next(iter(named)).partition(".")[0]
            return {name[len(key) + 1 :]: content for name, content in named.items()}, key
        except (ValueError, StopIteration, UnicodeDecodeError) as error:
            name = self.manifest.shards[shard].name
            raise Cg3dError(f"'{self.folder / name}' is damaged at record {number}: {error}", AGAIN) from error

    def _file(self, shard: int) -> int:
        if self._process != os.getpid():
            self._files, self._process = {}, os.getpid()
        if shard not in self._files:
            path = self.folder / self.manifest.shards[shard].name
            try:
                self._files[shard] = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
            except OSError as error:
                raise Cg3dError(f"'{path}' cannot be read: {error.strerror}", AGAIN) from error
        return self._files[shard]


def open_shards(folder: Path, *, verify: bool = False) -> Shards:
    """Open what `write_shards` wrote. verify: also read everything and compare the hashes. Raises Cg3dError.

    `open_shards(Path("triplets"))[0].points.shape == (2048, 3)`
    """
    folder = Path(folder)
    try:
        text = (folder / MANIFEST).read_bytes()
        manifest = msgspec.json.decode(text, type=Manifest)
        index = np.load(folder / INDEX, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Cg3dError(f"'{folder}' holds no triplet shards: {reason}", "`cg3d triplets SOURCE OUT` makes them") from error
    if manifest.version != VERSION:
        raise Cg3dError(f"'{folder}' is of version {manifest.version}, this is version {VERSION}", AGAIN)
    if index.dtype != INDEX_TYPE or len(index) != sum(shard.records for shard in manifest.shards):
        raise Cg3dError(f"'{folder / INDEX}' is not the index that its manifest describes", AGAIN)
    for shard in manifest.shards:
        _check(folder / shard.name, shard, verify)
    if verify and hash_of(folder / INDEX) != manifest.index_sha256:
        raise Cg3dError(f"'{folder / INDEX}' is damaged: its hash differs from the manifest", AGAIN)
    return Shards(folder, manifest, sha256(text).hexdigest(), index)


def hash_of(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def encoded(manifest: Manifest) -> bytes:
    """The manifest as readable JSON, always the same bytes."""
    told = msgspec.to_builtins(manifest) | {"spec": asdict(manifest.spec)}
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()


def _check(path: Path, shard: ShardFile, verify: bool) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Cg3dError(f"'{path}' is in the manifest and cannot be read: {error.strerror}", AGAIN) from error
    if size != shard.bytes or (verify and hash_of(path) != shard.sha256):
        raise Cg3dError(f"'{path}' is damaged: it is not the file that the manifest describes", AGAIN)


def _read(descriptor: int, size: int, start: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(descriptor, size, start)
    os.lseek(descriptor, start, os.SEEK_SET)  # Windows
    return os.read(descriptor, size)


def _array(content: memoryview, dtype: np.dtype[Any], count: int) -> NDArray[Any]:
    """(count, 3) out of an NPY file, without parsing a header that is the one expected; another shape is told."""
    head = npy_head(dtype.str, count)
    if bytes(content[: len(head)]) == head and len(content) == len(head) + 3 * count * dtype.itemsize:
        return np.frombuffer(content, dtype, 3 * count, len(head)).reshape(count, 3)
    array: NDArray[Any] = np.lib.format.read_array(io.BytesIO(content), allow_pickle=False)
    raise ValueError(f"{array.dtype} of shape {array.shape} where ({count}, 3) of {dtype} should be: mixed point counts")


@lru_cache(maxsize=8)
def npy_head(dtype: str, count: int) -> bytes:
    """What an NPY file of (count, 3) begins with."""
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, np.zeros((count, 3), dtype), version=(1, 0))
    return buffer.getvalue()[: -3 * count * np.dtype(dtype).itemsize]


def _picture(content: memoryview, size: int) -> UInt8:
    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
        pixels = np.asarray(picture if picture.mode == "RGB" else picture.convert("RGB"))
    if pixels.shape != (size, size, 3):
        raise ValueError(f"a picture of {pixels.shape[1]} x {pixels.shape[0]} where {size} x {size} should be")
    return pixels

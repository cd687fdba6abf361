"""One shard: its tar, and the note beside it without which it does not count. Knows no other shard and no manifest.

Both are written to a hidden name, synced and renamed, the note last: a kill, a power cut or a full disk leaves no half one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from cg3d.atomic import replacing
from cg3d.errors import RefusedFile, UsageError
from cg3d.learn.shard_object import Making, make_record, said_of
from cg3d.learn.shard_read import Refused, ShardFile, hash_of
from cg3d.learn.shard_tar import END
from cg3d.learn.sources.sample import Sample

PARTS = "parts"


class Row(msgspec.Struct, frozen=True, array_like=True):
    """One record of a shard."""

    start: int
    bytes: int
    label: str
    licence: str
    source: str
    has_color: bool
    up_assumed: bool
    repeated: bool


class Part(msgspec.Struct, frozen=True):
    """The note of a whole shard. plan: hash of what it was made from and how."""

    plan: str
    file: ShardFile
    rows: list[Row]
    refused: list[Refused]


@dataclass(frozen=True)
class Job:
    """One shard to be made. name: with its suffix."""

    name: str
    split: str
    samples: tuple[Sample, ...]
    plan: str


def make_shard(job: Job, out: Path, making: Making, after: Callable[[bool, str], Any]) -> None:
    """Write one tar and its note. after: called after each sample with whether it was refused, and its key."""
    rows: list[Row] = []
    refused: list[Refused] = []
    digest, at = sha256(), 0
    with replacing(out / job.name, sync=True) as temporary, temporary.open("wb") as file:
        for sample in job.samples:
            try:
                made = make_record(sample, making)
            except (RefusedFile, UsageError) as error:
                refused.append(Refused(sample.key, *said_of(error)))
                after(True, sample.key)
                continue
            file.write(made.content)
            digest.update(made.content)
            rows.append(Row(at, len(made.content), made.label, made.licence, made.source, made.has_color, made.up_assumed, made.repeated))
            at += len(made.content)
            after(False, sample.key)
        file.write(END)
        digest.update(END)
    shard = ShardFile(job.name, job.split, len(rows), at + len(END), digest.hexdigest())
    write(note_of(out, job.name), msgspec.json.encode(Part(job.plan, shard, rows, refused)))


def whole(out: Path, job: Job) -> Part | None:
    """The note of a shard that is there, is what was written, and was made of the same samples in the same way."""
    try:
        part = msgspec.json.decode(note_of(out, job.name).read_bytes(), type=Part)
        fine = part.plan == job.plan and hash_of(out / job.name) == part.file.sha256
    except (OSError, msgspec.DecodeError):
        return None
    return part if fine else None


def note_of(out: Path, name: str) -> Path:
    return out / PARTS / f"{name.removesuffix('.tar')}.json"


def write(path: Path, content: bytes) -> None:
    """Atomically, synced."""
    with replacing(path, sync=True) as temporary:
        temporary.write_bytes(content)

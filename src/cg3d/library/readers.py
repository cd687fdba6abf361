"""Threads that hash files and have them read behind the door, ahead of the one that encodes. Queues are short, so memory stays flat.

Parses nothing (the door's children do) and writes nothing.
"""

from __future__ import annotations

import hashlib
import os
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Protocol

import numpy as np

from cg3d.errors import RefusedFile
from cg3d.formats import Reading
from cg3d.formats.walk import open_regular
from cg3d.formats.wire import Sides, Turned
from cg3d.library.plan import Found
from cg3d.records import Axis, Refusal, UInt8

AHEAD = 4  # readings (1 MB each) that wait for the encoder, a thread
THUMBNAIL_QUALITY = 85


class AnyDoor(Protocol):
    """What of formats.Door is used here."""

    def __enter__(self) -> AnyDoor: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def each(self, relative: str | bytes, *, up: Axis | None = None, content_hash: str = "") -> Iterator[Reading]: ...


@dataclass(frozen=True)
class Hashed:
    """A file's bytes are known; read it with `Readers.read` or let it be. found: with size and time at hashing."""

    found: Found
    sha256: str


@dataclass(frozen=True, eq=False)
class Read:
    """One object of a file; more may follow. thumbnail: JPEG."""

    found: Found
    sha256: str
    reading: Reading
    thumbnail: bytes


@dataclass(frozen=True)
class Done:
    """All objects of a file came. sides: what it drew in."""

    found: Found
    sha256: str
    sides: Sides = ()


@dataclass(frozen=True)
class Refused:
    """The file was not let in (after some of its objects, perhaps)."""

    found: Found
    sha256: str
    refusal: Refusal
    sides: Sides = ()


@dataclass(frozen=True)
class Broken:
    """A reader thread met an error that is no refusal: indexing must stop."""

    error: BaseException


Event = Hashed | Read | Done | Refused | Broken


class Readers:
    """`count` threads. Give them files with `hash` and `read`, take what comes with `next`; in a `with`."""

    def __init__(self, door: AnyDoor, folder: Path, up: Axis | None, count: int) -> None:
        self._door = door
        self._folder = folder
        self._up = up
        self._jobs: queue.SimpleQueue[tuple[Found, str] | None] = queue.SimpleQueue()
        self._events: queue.Queue[Event] = queue.Queue(AHEAD * count)
        self._stop = threading.Event()
        self._root = os.open(folder, os.O_RDONLY)
        self._threads = [threading.Thread(target=self._work, daemon=True, name=f"cg3d-reader-{number}") for number in range(count)]
        for thread in self._threads:
            thread.start()

    def hash(self, found: Found) -> None:
        """Ends in a Hashed or Refused."""
        self._jobs.put((found, ""))

    def read(self, found: Found, sha256: str) -> None:
        """Ends in Reads and a Done, or a Refused."""
        self._jobs.put((found, sha256))

    def next(self) -> Event:
        """Whatever comes first; waits."""
        return self._events.get()

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop.set()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            while thread.is_alive():
                self._drain()
                thread.join(0.02)
        os.close(self._root)

    def _drain(self) -> None:
        try:
            while True:
                self._events.get_nowait()
        except queue.Empty:
            pass

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._stop.is_set():
                continue
            found, sha256 = job
            try:
                if sha256:
                    self._read(found, sha256)
                else:
                    self._hash(found)
            except RefusedFile as refused:
                label = str(self._folder / os.fsdecode(found.path))
                sides = refused.sides if isinstance(refused, Turned) else ()
                self._events.put(Refused(found, sha256, Refusal(label, refused.code, refused.reason, refused.advice), sides))
            except BaseException as error:
                self._events.put(Broken(error))

    def _hash(self, found: Found) -> None:
        descriptor, status = open_regular(self._root, self._folder, found.path)
        with open(descriptor, "rb") as file:
            try:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError as error:
                raise RefusedFile("unreadable", f"it cannot be read: {error.strerror}") from error
        self._events.put(Hashed(replace(found, size=status.st_size, mtime_ns=status.st_mtime_ns), digest))

    def _read(self, found: Found, sha256: str) -> None:
        sides: Sides = ()
        for reading in self._door.each(found.path, up=self._up, content_hash=sha256):
            self._events.put(Read(found, sha256, reading, jpeg(reading.arrays["thumbnail"])))
            sides = reading.sides
            if self._stop.is_set():
                return
        self._events.put(Done(found, sha256, sides))


def jpeg(pixels: UInt8) -> bytes:
    """(H, W, 3) uint8 sRGB as a JPEG file."""
    from PIL import Image

    buffer = BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "JPEG", quality=THUMBNAIL_QUALITY)
    return buffer.getvalue()

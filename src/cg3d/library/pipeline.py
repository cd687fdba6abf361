"""Files become outcomes: hashed and read ahead by threads (readers.py), encoded here, one after the other, written in batches (intake.py).

Decides nothing of which files there are or which are gone: that is index.py.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import numpy as np

from cg3d.formats import Door
from cg3d.formats.wire import Sides
from cg3d.library import observe
from cg3d.library.intake import Intake, Outcome, Seen
from cg3d.library.names import clean_name
from cg3d.library.plan import Found, Scope
from cg3d.library.readers import AnyDoor, Done, Event, Hashed, Read, Readers, Refused
from cg3d.library.store import Library
from cg3d.records import Axis, Float32, InputSpec, Prepared, Progress, Refusal

BATCH_FILES = 64
BATCH_SECONDS = 2.0
IN_FLIGHT = 6  # files a thread that are hashed or read at once
STATISTICS = ("format", "faces", "points", "bounds", "up_axis", "up_known", "color_source", "warnings")


class Model(Protocol):
    """What of a Bundle is used here."""

    spec: InputSpec

    @property
    def name(self) -> str: ...

    @property
    def space(self) -> str: ...

    @property
    def towers(self) -> tuple[str, ...]: ...

    def encode_texts(self, texts: Sequence[str]) -> Float32: ...

    def encode_prepared(self, items: Sequence[Prepared]) -> dict[str, Float32]: ...


OnProgress = Callable[[Progress], None]
MakeDoor = Callable[[Path, InputSpec, bool], AnyDoor]


def open_door(folder: Path, spec: InputSpec, views: bool) -> Door:
    """The real door, whose children run `observe`."""
    return Door(folder, task=observe.TASK, argument=observe.argument_for(spec, views=views))


class Pipeline:
    """Works off one scope."""

    def __init__(
        self, library: Library, scope: Scope, bundle: Model, *, workers: int, make_door: MakeDoor, on_progress: OnProgress | None
    ) -> None:
        self._library = library
        self._scope = scope
        self._bundle = bundle
        self._workers = workers
        self._make_door = make_door
        self._on_progress = on_progress or (lambda _: None)
        self._batch: list[Outcome] = []
        self._parts: dict[bytes, list[Seen]] = {}  # path -> objects of a file that is being read
        self._waiting: dict[str, list[Found]] = {}  # content that is being read -> other files of the same bytes
        self._fresh: dict[str, tuple[Seen, ...]] = {}  # contents of the batch that is still to be written
        self._began = self._written = time.monotonic()
        self._total = self._done = self._refused = 0

    def work(self, todo: Iterator[Found], total: int, intake: Intake) -> None:
        """Turn every file of `todo` into rows. What was encoded before an error or Ctrl-C is still written."""
        self._total, self._intake = total, intake
        if not total:
            return
        up: Axis | None = self._scope.up or None  # type: ignore[assignment]
        try:
            with (
                self._make_door(self._scope.folder, self._bundle.spec, "pictures" in self._bundle.towers) as door,
                Readers(door, self._scope.folder, up, self._workers) as readers,
            ):
                self._feed(todo, readers)
            self._write()
        except BaseException:
            with suppress(Exception):  # the first error is the one to tell
                self._write()
            raise

    def _feed(self, todo: Iterator[Found], readers: Readers) -> None:
        flying = 0
        while True:
            while flying < self._workers * IN_FLIGHT and (found := next(todo, None)) is not None:
                if found.refusal is not None:
                    self._end(Outcome(found, "", self._scope.up, refusal=found.refusal))
                    continue
                readers.hash(found)
                flying += 1
            if not flying:
                return
            flying -= self._handle(readers.next(), readers)

    def _handle(self, event: Event, readers: Readers) -> int:
        """How many files are over with this event."""
        if isinstance(event, Hashed):
            return self._start(event, readers)
        if isinstance(event, Read):
            self._parts.setdefault(event.found.path, []).append(self._encode(event))
            return 0
        if isinstance(event, Done):
            return self._complete(event, readers)
        if isinstance(event, Refused):
            return self._refuse(event, readers)
        raise event.error

    def _start(self, event: Hashed, readers: Readers) -> int:
        """Equal bytes are read once: a file is read, shares rows that are there, or waits for the one that is being read."""
        fresh = self._fresh.get(event.sha256, ())
        if fresh or self._intake.known(event.sha256):
            self._end(self._outcome(event.found, event.sha256, fresh))
            return 1
        if event.sha256 in self._waiting:
            self._waiting[event.sha256].append(event.found)
            return 0
        self._waiting[event.sha256] = []
        readers.read(event.found, event.sha256)
        return 0

    def _complete(self, event: Done, readers: Readers) -> int:
        """Files of the same bytes share what this one gave, unless it drew in others: then theirs may look different."""
        objects = tuple(self._parts.pop(event.found.path))
        broken = any(not np.isfinite(vector).all() for seen in objects for vector in seen.vectors.values())
        if broken:
            refusal = Refusal(os.fsdecode(event.found.path), "value", "its vector is not finite", "Please report this file")
            self._end(Outcome(event.found, event.sha256, self._scope.up, refusal=refusal, sides=event.sides))
        else:
            self._end(self._outcome(event.found, event.sha256, objects, event.sides))
        twins = self._waiting.pop(event.sha256, [])
        if broken or event.sides:
            for twin in twins:
                readers.read(twin, event.sha256)
            return 1
        self._fresh[event.sha256] = objects
        for twin in twins:
            self._end(self._outcome(twin, event.sha256, objects))
        return 1 + len(twins)

    def _refuse(self, event: Refused, readers: Readers) -> int:
        """Files of the same bytes get their own try: theirs may be another suffix."""
        self._parts.pop(event.found.path, None)
        self._end(Outcome(event.found, event.sha256, self._scope.up, refusal=event.refusal, sides=event.sides))
        twins = self._waiting.pop(event.sha256, [])
        if twins:
            self._waiting[event.sha256] = twins[1:]
            readers.read(twins[0], event.sha256)
        return 1

    def _encode(self, event: Read) -> Seen:
        vectors = {name: rows[0] for name, rows in self._bundle.encode_prepared([observe.prepared_of(event.reading)]).items()}
        vectors["shape"] = event.reading.arrays["descriptor"]
        return Seen(vectors, {name: event.reading.meta[name] for name in STATISTICS}, event.thumbnail)

    def _outcome(self, found: Found, sha256: str, objects: tuple[Seen, ...] = (), sides: Sides = ()) -> Outcome:
        name = clean_name(os.fsdecode(found.path).replace("\\", "/"))
        vector = None
        if name and "text" in self._bundle.towers and not self._intake.has_name(name):
            vector = self._bundle.encode_texts([name])[0]
        return Outcome(found, sha256, self._scope.up, objects=objects, sides=sides, name=name, name_vector=vector)

    def _end(self, outcome: Outcome) -> None:
        self._batch.append(outcome)
        self._done += 1
        self._refused += outcome.refusal is not None
        if len(self._batch) >= BATCH_FILES or time.monotonic() - self._written > BATCH_SECONDS:
            self._write()
        seconds = time.monotonic() - self._began
        self._on_progress(Progress(self._done, self._total, seconds, self._refused, os.fsdecode(outcome.found.path)))

    def _write(self) -> None:
        batch, self._batch = self._batch, []
        if batch:
            self._intake.take(batch)
        self._fresh.clear()
        self._written = time.monotonic()

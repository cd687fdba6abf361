"""The one way in for 3D files: a locked child process per file, the answer checked here. This process parses no file.

Covered on Linux: see sandbox.py. Elsewhere (see worker.py) the child is not locked, only watched.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Protocol

import msgspec

from cg3d.errors import Cg3dError, RefusedFile
from cg3d.formats import preflight, wire
from cg3d.formats.child import Job, Setup
from cg3d.formats.launch import Answer, Forked, Gone
from cg3d.formats.limits import Limits
from cg3d.formats.sandbox import LINUX, Held
from cg3d.formats.walk import open_regular
from cg3d.formats.wire import Reading
from cg3d.formats.worker import Workers
from cg3d.records import Axis

__all__ = ["Door", "Limits", "Reading"]
SandboxMode = Literal["auto", "require", "off"]
AGAIN = "Try it again when nothing writes to it."


class Way(Protocol):
    """How children are had: forked from a zygote, or workers that stay."""

    @property
    def held(self) -> Held: ...

    def run(self, job: Job, file: int, most: int) -> Answer: ...

    def close(self) -> None: ...


class Door:
    """Reads files below `root`, each in a child of its own; threads may call `read` at once.

    task: "module:function", called in the child for every object as `function(shape, number, content_hash, argument)`; gives (arrays,
    JSON values). Without one the whole shape comes back. sandbox: "auto" takes what the system has, "require" refuses to go without,
    "off" leaves only limits of time and memory. A context manager. Raises Cg3dError where it cannot start.
    """

    def __init__(
        self,
        root: Path | str,
        *,
        task: str | None = None,
        argument: dict[str, Any] | None = None,
        limits: Limits | None = None,
        sandbox: SandboxMode = "auto",
        forked: bool = LINUX,
    ) -> None:
        self.root = Path(root)
        self.limits = limits or Limits()
        self.most = self.limits.whole_bytes if task is None else self.limits.answer_bytes
        try:
            self._root = os.open(self.root, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
        except OSError as error:
            raise Cg3dError(f"the folder '{root}' cannot be read: {error.strerror}") from error
        setup = Setup(task, argument or {}, sandbox, self.limits)
        self._way: Way = Forked(setup, self._root) if forked else Workers(setup, self.root)

    @property
    def held(self) -> Held:
        """What of the sandbox took hold; starts the child process where it does not run yet."""
        return self._way.held

    def read(self, relative: str | bytes, *, up: Axis | None = None, content_hash: str = "", only: int | None = None) -> list[Reading]:
        """One Reading per object of the file `relative` (to the root). up: the axis that is up where the format does not say it;
        content_hash: seeds what is drawn, the SHA-256 of the content if not given; only: this object alone. Raises RefusedFile."""
        return list(self.each(relative, up=up, content_hash=content_hash, only=only))

    def each(self, relative: str | bytes, *, up: Axis | None = None, content_hash: str = "", only: int | None = None) -> Iterator[Reading]:
        """As `read`, one after the other: a file with thousands of objects is read in several children and never held as a whole."""
        label = os.fsdecode(relative)
        following: int | None = 0
        while following is not None:
            job = Job(0, os.fsencode(relative), up, content_hash, following, only)
            try:
                readings, table = self._once_or_twice(job)
            except RefusedFile as refused:
                turned = wire.Turned(refused.code, refused.reason, label, refused.advice)
                turned.sides = refused.sides if isinstance(refused, wire.Turned) else ()
                raise turned from None
            yield from readings
            if table.following is not None and not following < table.following < table.total:
                raise RefusedFile("crash", "the answer of the reader is broken", label)
            following = table.following

    def close(self) -> None:
        """End the child process; safe to call twice."""
        if self._root >= 0:
            self._way.close()
            os.close(self._root)
            self._root = -1

    def __enter__(self) -> Door:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _once_or_twice(self, job: Job) -> tuple[list[Reading], wire.Table]:
        try:
            return self._once(job)
        except Gone:
            return self._last(job)
        except RefusedFile as refused:
            if refused.code != "changed":
                raise
            return self._last(job)

    def _last(self, job: Job) -> tuple[list[Reading], wire.Table]:
        try:
            return self._once(job)
        except Gone:
            raise RefusedFile("crash", "the process that reads files died over it") from None

    def _once(self, job: Job) -> tuple[list[Reading], wire.Table]:
        file, before = open_regular(self._root, self.root, job.path)
        try:
            if before.st_size == 0:
                raise RefusedFile("empty", "the file has 0 bytes", advice="Copy or export it again.")
            preflight.format_of(job.path)
            if before.st_size > self.limits.file_bytes:
                raise RefusedFile("limit", f"the file has {before.st_size} bytes, allowed are {self.limits.file_bytes}", advice="Split it.")
            try:
                kind, table, blocks = self._way.run(job, file, self.most)
            finally:
                after = os.fstat(file)
                if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
                    raise RefusedFile("changed", "the file changed while it was read", advice=AGAIN)
        finally:
            os.close(file)
        try:
            return wire.unpack(kind, table, blocks)
        except (ValueError, msgspec.DecodeError) as error:
            raise RefusedFile("crash", "the answer of the reader is broken") from error

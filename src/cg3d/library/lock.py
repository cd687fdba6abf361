"""One writer at a time: a lock file beside the library that holds the writer's process number. Knows no SQL.

The operating system drops the lock when its process dies; a number left in the file then tells the next one that it did not close.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from types import TracebackType

from cg3d.errors import LibraryError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class WriterLock:
    """Held from construction to `release`. unclean: whether the last holder died without releasing. Raises LibraryError."""

    def __init__(self, library: Path, *, wait: float = 2.0) -> None:
        self.path = library.with_name(library.name + ".lock")
        try:
            self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        except OSError as error:
            raise LibraryError(f"'{library}' cannot be written: {error.strerror}", "Name another file with --library") from error
        try:
            self._acquire(library, time.monotonic() + wait)
        except BaseException:
            os.close(self._fd)
            raise
        self.unclean = bool(self._read())
        try:
            self._write(str(os.getpid()))
        except OSError as error:  # the very first thing that is written finds out
            os.close(self._fd)
            raise LibraryError(f"'{library}' cannot be written: {error.strerror}", "Free some space and try again") from error

    def release(self) -> None:
        """Leave an empty file: the sign of a clean end."""
        if self._fd >= 0:
            self._write("")
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> WriterLock:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()

    def _acquire(self, library: Path, until: float) -> None:
        while not self._try():
            if time.monotonic() > until:
                holder = self._read() or "unknown"
                raise LibraryError(f"'{library}' is being written by process {holder}", "Wait until it is done, or stop it, and try again")
            time.sleep(0.05)

    def _try(self) -> bool:
        try:
            if fcntl is not None:
                fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            else:
                _lock_windows(self._fd)
        except OSError:
            return False
        return True

    def _read(self) -> str:
        return os.pread(self._fd, 32, 0).decode("ascii", "replace").strip() if hasattr(os, "pread") else ""

    def _write(self, text: str) -> None:
        os.ftruncate(self._fd, 0)
        os.lseek(self._fd, 0, os.SEEK_SET)
        os.write(self._fd, text.encode())


def _lock_windows(fd: int) -> None:
    """One byte far behind the number, so that others can still read who holds it."""
    import msvcrt

    os.lseek(fd, 1 << 20, os.SEEK_SET)
    msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    os.lseek(fd, 0, os.SEEK_SET)

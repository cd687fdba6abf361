"""What lies below a folder, without following any link, and how one file of it is opened. Reads no content.

Hidden names (a leading dot) are passed over. The order is that of the bytes of the names, so it is the same on every run.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cg3d.errors import RefusedFile
from cg3d.formats.preflight import SUFFIXES, UNSUPPORTED, suffix_of
from cg3d.formats.source import open_beneath
from cg3d.records import Refusal

Kind = Literal["file", "refused", "other"]
DEPTH = 200  # folders within folders
PAPERS = re.compile(
    rb"(?i)(.*[-_ .])?(read[-_ ]?me|licen[cs]es?|copying|copyright|credits?|authors?|changelog|notice|attribution)([-_ .].*)?"
)
LINK_ADVICE = "Links are not followed: index the place it points to."


@dataclass(frozen=True)
class Found:
    """One entry below the root. path: bytes below the root, '/' between the parts; size in bytes, mtime in ns (0 where unknown).

    kind: "file" (a format that is read), "refused" (a 3D file, or a folder, that cannot be taken: see `refusal`), "other" (side files,
    papers, everything else: no candidate).
    """

    path: bytes
    size: int
    mtime_ns: int
    kind: Kind
    refusal: Refusal | None = None

    @property
    def suffix(self) -> str:
        """Lower case, with its dot."""
        return suffix_of(self.path)


def walk(root: Path | str) -> Iterator[Found]:
    """Every entry below `root` that is no folder, and every folder that is not entered. Raises OSError where `root` cannot be read."""
    top = os.fspath(root)
    waiting: list[bytes] = [b""]
    os.scandir(top).close()
    while waiting:
        folder = waiting.pop()
        try:
            rows = _entries(top, folder)
        except OSError as error:
            yield _refused(folder, "unreadable", f"the folder cannot be read: {error.strerror}", "Give yourself the right to read it.")
            continue
        folders = []
        for name, status in rows:
            path = folder + b"/" + name if folder else name
            if stat.S_ISDIR(status.st_mode) and suffix_of(name) not in SUFFIXES:
                if path.count(b"/") >= DEPTH:
                    yield _refused(path, "limit", f"more than {DEPTH} folders within folders", "Index a folder further inside.")
                else:
                    folders.append(path)
            else:
                yield _found(top, path, name, status)
        waiting += reversed(folders)


def open_regular(root: int, place: Path | str, relative: str | bytes) -> tuple[int, os.stat_result]:
    """(descriptor, status) of a regular file below the directory descriptor `root`; `place` is its path, for telling where a link leads.

    Raises RefusedFile: path, special, missing, unreadable, empty.
    """
    label = os.fsdecode(relative)
    parts = label.split("/") if os.sep == "/" else re.split(r"[/\\]", label)
    if "\0" in label or os.path.isabs(label) or ".." in parts or not label:
        raise RefusedFile("path", "the path leads out of the folder", label)
    try:
        descriptor = open_beneath(root, [part for part in parts if part not in ("", ".")])
    except OSError as error:
        raise _why(error, place, label) from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise RefusedFile("special", f"it is {_what(status.st_mode)}, no file", label)
    return descriptor, status


def _entries(top: str, folder: bytes) -> list[tuple[bytes, os.stat_result]]:
    """Names and lstat of a folder, sorted; opened part by part so that no link is followed on the way down."""
    if os.scandir not in os.supports_fd:  # Windows
        with os.scandir(os.path.join(os.fsencode(top), folder)) as entries:
            return sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in entries if not entry.name.startswith(b"."))
    current = os.open(top, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for part in folder.split(b"/") if folder else ():
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=current)
            os.close(current)
            current = inner
        names = sorted(os.fsencode(name) for name in os.listdir(current) if not name.startswith("."))
        rows = []
        for name in names:
            try:
                rows.append((name, os.stat(name, dir_fd=current, follow_symlinks=False)))
            except FileNotFoundError:  # gone since
                continue
        return rows
    finally:
        os.close(current)


def _found(top: str, path: bytes, name: bytes, status: os.stat_result) -> Found:
    mode, suffix = status.st_mode, suffix_of(name)
    wanted = suffix in SUFFIXES and not (suffix == ".txt" and PAPERS.fullmatch(os.path.splitext(name)[0]))
    if stat.S_ISLNK(mode):
        return _link(top, path, wanted)
    if not wanted and suffix not in UNSUPPORTED:
        return Found(path, status.st_size, status.st_mtime_ns, "other")
    if not stat.S_ISREG(mode):
        return _refused(path, "special", f"it is {_what(mode)}, no file", "Remove it, or give it another name.")
    if status.st_size and suffix in UNSUPPORTED:
        return _refused(path, "unsupported", f"{suffix[1:].upper()} files are not read", UNSUPPORTED[suffix], status)
    if status.st_size == 0:
        return _refused(path, "empty", "the file has 0 bytes", "Copy or export it again.", status)
    return Found(path, status.st_size, status.st_mtime_ns, "file")


def _link(top: str, path: bytes, wanted: bool) -> Found:
    """A link is refused where it stands for a 3D file or for a folder, else it is of no interest."""
    if not wanted and not os.path.isdir(os.path.join(os.fsencode(top), path)):
        return Found(path, 0, 0, "other")
    if _leads_out(top, os.fsdecode(path)):
        return _refused(path, "path", "it is a link that leads out of the folder", LINK_ADVICE)
    return _refused(path, "special", "it is a link", LINK_ADVICE)


def _refused(path: bytes, code: str, reason: str, advice: str, status: os.stat_result | None = None) -> Found:
    size, time = (status.st_size, status.st_mtime_ns) if status else (0, 0)
    return Found(path, size, time, "refused", Refusal(os.fsdecode(path), code, reason, advice))


def _leads_out(place: Path | str, label: str) -> bool:
    top = os.path.realpath(place)
    return os.path.commonpath([top, os.path.realpath(os.path.join(top, label))]) != top


def _why(error: OSError, place: Path | str, label: str) -> RefusedFile:
    if error.errno in (errno.ELOOP, errno.EXDEV):
        if _leads_out(place, label):
            return RefusedFile("path", "it is, or lies behind, a link that leads out of the folder", label, LINK_ADVICE)
        return RefusedFile("special", "it is, or lies behind, a link", label, LINK_ADVICE)
    if error.errno in (errno.EACCES, errno.EPERM):
        return RefusedFile("unreadable", "it may not be read", label, "Give yourself the right to read it.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return RefusedFile("missing", "there is no such file", label)
    if error.errno in (errno.ENXIO, errno.EISDIR, errno.ENODEV):
        return RefusedFile("special", "it is no file", label)
    return RefusedFile("unreadable", f"it cannot be opened: {error.strerror}", label)


def _what(mode: int) -> str:
    for test, what in ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISLNK, "a link")):
        if test(mode):
            return what
    return "a device"

"""What an indexing has to do: which root a folder belongs to, which files are new, changed or gone.

Its questions run inside SQLite, so that memory stays flat however many files there are. Reads no file; results are written by intake.py.
"""

from __future__ import annotations

import functools
import json
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cg3d.formats.source import stamp
from cg3d.library.connection import translated
from cg3d.library.store import Library
from cg3d.records import Refusal

PAGE = 256  # rows of the to-do list fetched at once
_TABLES = """
DROP TABLE IF EXISTS temp.walked; DROP TABLE IF EXISTS temp.todo; DROP TABLE IF EXISTS temp.gone;
CREATE TEMP TABLE walked(path BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, code TEXT, reason TEXT, advice TEXT) WITHOUT ROWID;
CREATE TEMP TABLE todo(id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE);
CREATE TEMP TABLE gone(file INTEGER PRIMARY KEY)
"""
# A file needs no work if nothing that decides its rows has changed. Some refusals may be over although the file is as it was.
_CURRENT = """
f.size = w.size AND f.mtime_ns = w.mtime_ns AND f.space = :space AND f.epoch = :epoch AND (f.up = :up OR NOT f.up_matters)
AND (x.file IS NULL OR (x.reader = :reader AND x.code NOT IN ('missing', 'unreadable', 'changed', 'internal')))
"""
_BELOW = "(:below = x'' OR f.path = :below OR substr(f.path, 1, length(:inside)) = :inside)"


@dataclass(frozen=True)
class Found:
    """A file as the walk saw it. path: relative to its root, as bytes; refusal: why the walk itself did not let it in."""

    path: bytes
    size: int
    mtime_ns: int
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Scope:
    """What is indexed: the part `below` (b"" = all) of a root, with what decides the vectors. up: axis or ''; reader: version of cg3d."""

    root: int
    folder: Path
    below: bytes
    up: str
    space: str
    sampling: int
    epoch: int
    reader: str


def adopt_space(library: Library, space: str, bundle: str, *, rebuild: bool) -> None:
    """Make `space` the library's. Raises SpaceMismatch for one of another space unless `rebuild`: every file is due again."""
    if not rebuild:
        library.require_space(space)
        if library.space:
            return
    with library.writing():
        values = [("space", space), ("bundle", bundle), ("epoch", str(int(library.meta("epoch") or 0) + rebuild))]
        library.db.executemany("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", values)


def place_root(library: Library, folder: Path, up: str | None) -> tuple[int, Path, bytes, str]:
    """(root id, its folder, the part below it, up) of a folder or file: in a known root, else in a new one, which takes in those below it.

    up: None keeps what was said for the root before.
    """
    place = os.fsencode(os.path.abspath(folder))
    top = place if not os.path.isfile(place) else os.path.dirname(place)
    with library.writing():
        rows = library.db.execute("SELECT id, path, up FROM roots").fetchall()
        for id, path, before in rows:
            if place == path or place.startswith(path.rstrip(b"/") + b"/"):
                if up is not None and place == path:
                    library.db.execute("UPDATE roots SET up = ? WHERE id = ?", (up, id))
                return id, Path(os.fsdecode(path)), place[len(path.rstrip(b"/")) + 1 :], before if up is None else up
        root = library.db.execute("INSERT INTO roots(path, up, added) VALUES(?, ?, ?)", (top, up or "", time.time())).lastrowid
        assert root is not None
        inside = top.rstrip(b"/") + b"/"
        for id, path, _ in rows:
            if path.startswith(inside):
                _take_in(library, id, root, path[len(inside) :] + b"/")
    return root, Path(os.fsdecode(top)), place[len(inside) :], up or ""


class Plan:
    """Made for one scope; the temporary tables it fills are read by intake.py too (temp.gone: files that may have moved)."""

    def __init__(self, library: Library, scope: Scope) -> None:
        self.library = library
        self.scope = scope
        self._db = library.db
        self._path = library.path
        self._values: dict[str, object] = {
            "root": scope.root, "space": scope.space, "epoch": scope.epoch, "up": scope.up, "reader": scope.reader,
            "below": scope.below, "inside": scope.below + b"/",
        }  # fmt: skip

    def walk(self, found: Iterable[Found]) -> None:
        """Note every candidate there is; work out what is to do and what is gone."""
        with translated(self._path):
            for statement in _TABLES.split(";"):
                self._db.execute(statement)
            self._db.execute("BEGIN")  # writes only temporary tables
            try:
                self._db.executemany("INSERT OR REPLACE INTO temp.walked VALUES(?, ?, ?, ?, ?, ?)", (_row(file) for file in found))
                self._compare()
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def counts(self) -> tuple[int, int]:
        """(candidates seen, of these to do)."""
        seen, todo = self._ask("SELECT (SELECT count(*) FROM temp.walked), (SELECT count(*) FROM temp.todo)")[0]
        return int(seen), int(todo)

    def known_refusals(self) -> int:
        """Files seen that stay refused without another look."""
        question = (
            "SELECT count(*) FROM temp.walked w JOIN files f ON f.root = :root AND f.path = w.path JOIN failures ON file = f.id "
            "WHERE w.path NOT IN (SELECT path FROM temp.todo)"
        )
        return int(self._ask(question)[0][0])

    def todo(self) -> Iterator[Found]:
        """Files that need work, by path; commits in between do no harm."""
        last = 0
        while True:
            question = (
                "SELECT t.id, w.* FROM temp.todo t JOIN temp.walked w ON w.path = t.path WHERE t.id > :last ORDER BY t.id LIMIT :page"
            )
            rows = self._ask(question, last=last, page=PAGE)
            if not rows:
                return
            last = rows[-1][0]
            for _, path, size, mtime_ns, code, reason, advice in rows:
                yield Found(path, size, mtime_ns, Refusal(os.fsdecode(path), code, reason, advice) if code else None)

    def keep_below(self, folders: Iterable[bytes]) -> None:
        """Files below these folders (they could not be listed) do not count as gone."""
        for folder in folders:
            question = f"DELETE FROM temp.gone WHERE file IN (SELECT f.id FROM files f WHERE f.root = :root AND {_BELOW})"
            self._ask(question, below=folder, inside=folder + b"/")

    def vanished(self) -> tuple[int, int]:
        """(files of this scope that the walk did not find and no move explains, files of this scope in the library)."""
        question = f"SELECT (SELECT count(*) FROM temp.gone), count(*) FROM files f WHERE f.root = :root AND {_BELOW}"
        gone, remembered = self._ask(question)[0]
        return int(gone), int(remembered)

    def remove_vanished(self) -> int:
        """Forget the files that are gone; how many."""
        with self.library.writing():
            self._db.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM items WHERE file IN (SELECT file FROM temp.gone))")
            removed = self._db.execute("DELETE FROM files WHERE id IN (SELECT file FROM temp.gone)").rowcount
            self._db.execute("DELETE FROM temp.gone")
            if removed:
                self._db.execute("UPDATE meta SET value = hex(randomblob(8)) WHERE key = 'generation'")
        return int(removed)

    def finish(self, skipped: dict[str, int]) -> None:
        """Note what was left aside, and drop contents and names that nothing refers to."""
        with self.library.writing():
            if not self.scope.below:
                self._db.execute("DELETE FROM skipped WHERE root = ?", (self.scope.root,))
                rows = [(self.scope.root, suffix, count) for suffix, count in skipped.items()]
                self._db.executemany("INSERT INTO skipped(root, suffix, count) VALUES(?, ?, ?)", rows)
            self._db.execute("DELETE FROM contents WHERE id NOT IN (SELECT content FROM items)")
            self._db.execute("DELETE FROM names WHERE id NOT IN (SELECT name FROM items WHERE name IS NOT NULL)")

    def refusals(self) -> list[Refusal]:
        """Every file of this scope that is refused now, by path."""
        where = f"f.root = :root AND {_BELOW} ORDER BY f.path"
        rows = self._ask(f"SELECT f.path, code, reason, advice FROM failures JOIN files f ON f.id = file WHERE {where}")
        return [Refusal(str(self.scope.folder / os.fsdecode(path)), code, reason, advice) for path, code, reason, advice in rows]

    def _compare(self) -> None:
        self._db.execute(
            "INSERT INTO temp.todo(path) SELECT w.path FROM temp.walked w LEFT JOIN files f ON f.root = :root AND f.path = w.path "
            f"LEFT JOIN failures x ON x.file = f.id WHERE f.id IS NULL OR NOT ({_CURRENT}) ORDER BY w.path",
            self._values,
        )
        sided = self._db.execute(
            "SELECT w.path, f.sides FROM files f JOIN temp.walked w ON w.path = f.path WHERE f.root = :root AND f.sides != ''", self._values
        ).fetchall()
        self._db.executemany("INSERT OR IGNORE INTO temp.todo(path) VALUES(?)", _touched(self.scope.folder, sided))
        unseen = f"f.root = :root AND {_BELOW} AND f.path NOT IN (SELECT path FROM temp.walked)"
        self._db.execute(f"INSERT INTO temp.gone SELECT f.id FROM files f WHERE {unseen}", self._values)

    def _ask(self, question: str, **values: object) -> list[tuple]:
        with translated(self._path):
            return self._db.execute(question, self._values | values).fetchall()


def _touched(folder: Path, sided: Iterable[tuple[bytes, str]]) -> Iterator[tuple[bytes]]:
    """Of files with their `sides` (schema.py), those with a side file that is not as it was when they were read."""
    root = os.open(folder, os.O_RDONLY)
    now = functools.cache(functools.partial(stamp, root))  # models share their pictures
    try:
        for path, sides in sided:
            if any(now(os.fsencode(name)) != tuple(then) for name, *then in json.loads(sides)):
                yield (path,)
    finally:
        os.close(root)


def _take_in(library: Library, inner: int, outer: int, prefix: bytes) -> None:
    """An indexed folder becomes part of the one above it; its files keep their rows."""
    for id, path in library.db.execute("SELECT id, path FROM files WHERE root = ?", (inner,)).fetchall():
        library.db.execute("UPDATE files SET root = ?, path = ? WHERE id = ?", (outer, prefix + path, id))
    library.db.execute("DELETE FROM roots WHERE id = ?", (inner,))


def _row(found: Found) -> tuple[object, ...]:
    why = found.refusal
    return (found.path, found.size, found.mtime_ns, *((why.code, why.reason, why.advice) if why else ("", "", "")))

"""What indexing writes: whole batches of results, each in one transaction. When `take` returns, a batch is on the disk.

Encodes nothing and decides nothing of what is to do: those are index.py and plan.py.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cg3d.formats.wire import Sides
from cg3d.library.connection import Transaction, translated
from cg3d.library.names import path_words
from cg3d.library.plan import Found, Scope
from cg3d.library.store import USER, Library
from cg3d.records import Float32, Refusal


@dataclass(frozen=True, eq=False)
class Seen:
    """One object of a file, encoded. vectors: modality -> (D,) float32; statistics: format, faces, points, bounds, up_axis, up_known,
    color_source, warnings."""

    vectors: dict[str, Float32]
    statistics: dict[str, object]
    thumbnail: bytes | None


@dataclass(frozen=True, eq=False)
class Outcome:
    """What became of one file: `objects`, or a `refusal`, or neither: then it shares what equal bytes gave before.

    sides: path below the root, size and mtime in ns of the files that it drew in; with any, equal bytes need not look equal.
    """

    found: Found
    sha256: str
    up: str
    objects: tuple[Seen, ...] = ()
    refusal: Refusal | None = None
    sides: Sides = ()
    name: str = ""
    name_vector: Float32 | None = None

    @property
    def alone(self) -> bool:
        """Whether the bytes of the file are all there is to it."""
        return not self.sides


@dataclass
class Tally:
    """Files by what became of them."""

    indexed: int = 0
    items: int = 0
    moved: int = 0
    refused: int = 0
    shared: int = 0


class Intake:
    """Writes into one scope of a library; `tally` counts what is safe on the disk. A plan.Plan must have walked before."""

    def __init__(self, library: Library, scope: Scope) -> None:
        self.tally = Tally()
        self._scope = scope
        self._db = library.db
        self._path = library.path

    def known(self, sha256: str) -> list[int]:
        """Contents of these bytes, by object number, that can be shared; empty if they must be read."""
        with translated(self._path):
            rows = self._db.execute(
                "SELECT id, objects, number FROM contents WHERE sha256 = ? AND space = ? AND sampling = ? AND epoch = ? AND shared "
                "AND (up = ? OR up_known) GROUP BY number ORDER BY number",
                (sha256, self._scope.space, self._scope.sampling, self._scope.epoch, self._scope.up),
            ).fetchall()
        return [row[0] for row in rows] if rows and len(rows) == rows[0][1] else []

    def has_name(self, text: str) -> bool:
        """Whether the vector of a name is there."""
        with translated(self._path):
            return self._db.execute("SELECT 1 FROM names WHERE text = ? AND space = ?", (text, self._scope.space)).fetchone() is not None

    def take(self, outcomes: Sequence[Outcome]) -> None:
        """Write a batch: all of it or nothing; when this returns, it is on the disk. Raises LibraryError."""
        before = Tally(**vars(self.tally))
        try:
            with Transaction(self._db, self._path, kept=self.tally.items):
                for outcome in outcomes:
                    self._take(outcome)
                self._changed()
        except BaseException:
            self.tally = before
            raise

    def _take(self, outcome: Outcome) -> None:
        file = self._file(outcome)
        if outcome.refusal is not None:
            self._drop_items(file)
            refusal = outcome.refusal
            row = (file, refusal.code, refusal.reason, refusal.advice, self._scope.reader)
            self._db.execute("INSERT OR REPLACE INTO failures(file, code, reason, advice, reader) VALUES(?, ?, ?, ?, ?)", row)
            self.tally.refused += 1
            return
        contents = self.known(outcome.sha256) if outcome.alone else []
        self.tally.shared += bool(contents)
        contents = contents or [self._content(outcome, number, seen) for number, seen in enumerate(outcome.objects)]
        assert contents, outcome.found.path
        matters = self._db.execute("SELECT NOT up_known FROM contents WHERE id = ?", (contents[0],)).fetchone()[0]
        self._db.execute("UPDATE files SET up_matters = ? WHERE id = ?", (matters, file))
        self._db.execute("DELETE FROM failures WHERE file = ?", (file,))
        self._drop_items(file, from_number=len(contents))
        name = self._name(outcome)
        words = path_words(os.fsdecode(outcome.found.path).replace("\\", "/"))
        for number, content in enumerate(contents):
            self._item(file, number, content, name, words)
        self.tally.indexed += 1
        self.tally.items += len(contents)

    def _file(self, outcome: Outcome) -> int:
        """The row of a file, kept where it moved, made where it is new."""
        found = outcome.found
        row = self._db.execute("SELECT id FROM files WHERE root = ? AND path = ?", (self._scope.root, found.path)).fetchone()
        if row is None:
            row = self._db.execute(
                "SELECT id FROM files JOIN temp.gone ON file = id WHERE sha256 = ? AND sha256 != '' ORDER BY id LIMIT 1", (outcome.sha256,)
            ).fetchone()
            self.tally.moved += row is not None
        sides = json.dumps([(os.fsdecode(path), *stamp) for path, *stamp in outcome.sides]) if outcome.sides else ""
        values = (
            self._scope.root,
            found.path,
            found.size,
            found.mtime_ns,
            outcome.sha256,
            outcome.up,
            self._scope.space,
            self._scope.epoch,
            sides,
            time.time(),
        )
        if row is None:
            cursor = self._db.execute(
                "INSERT INTO files(root, path, size, mtime_ns, sha256, up, space, epoch, sides, indexed_at, up_matters) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                values,
            )
            assert cursor.lastrowid is not None
            return cursor.lastrowid
        self._db.execute("DELETE FROM temp.gone WHERE file = ?", row)
        self._db.execute(
            "UPDATE files SET root=?, path=?, size=?, mtime_ns=?, sha256=?, up=?, space=?, epoch=?, sides=?, indexed_at=? WHERE id=?",
            (*values, row[0]),
        )
        return int(row[0])

    def _content(self, outcome: Outcome, number: int, seen: Seen) -> int:
        about, scope = seen.statistics, self._scope
        cursor = self._db.execute(
            "INSERT INTO contents(sha256, number, objects, up, space, sampling, epoch, shared, format, faces, points, bounds, up_axis, "
            "up_known, color_source, warnings, thumbnail) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                outcome.sha256, number, len(outcome.objects), outcome.up, scope.space, scope.sampling, scope.epoch, outcome.alone,
                about["format"], about["faces"], about["points"], np.asarray(about["bounds"], "<f8").tobytes(), about["up_axis"],
                bool(about["up_known"]), about["color_source"], json.dumps(about["warnings"]), seen.thumbnail,
            ),
        )  # fmt: skip
        content = cursor.lastrowid
        assert content is not None
        for modality, vector in seen.vectors.items():
            kind = "<f4" if modality == "shape" else "<f2"
            row = (content, modality, np.asarray(vector, kind).tobytes())
            self._db.execute("INSERT INTO vectors(content, modality, vector) VALUES(?, ?, ?)", row)
        return content

    def _name(self, outcome: Outcome) -> int | None:
        if not outcome.name:
            return None
        if outcome.name_vector is not None:
            row = (outcome.name, self._scope.space, np.asarray(outcome.name_vector, "<f2").tobytes())
            self._db.execute("INSERT OR IGNORE INTO names(text, space, vector) VALUES(?, ?, ?)", row)
        else:
            self._db.execute("INSERT OR IGNORE INTO names(text, space) VALUES(?, ?)", (outcome.name, self._scope.space))
        return int(self._db.execute("SELECT id FROM names WHERE text = ? AND space = ?", (outcome.name, self._scope.space)).fetchone()[0])

    def _item(self, file: int, number: int, content: int, name: int | None, words: str) -> None:
        row = self._db.execute("SELECT id, content FROM items WHERE file = ? AND number = ?", (file, number)).fetchone()
        if row is None:
            item = self._db.execute(
                "INSERT INTO items(file, number, content, name) VALUES(?, ?, ?, ?)", (file, number, content, name)
            ).lastrowid
        else:
            item = row[0]
            self._db.execute("UPDATE items SET content = ?, name = ? WHERE id = ?", (content, name, item))
            if row[1] != content:  # what a model said of the old content; a user's word stays
                self._db.execute("DELETE FROM tags WHERE item = ? AND source != ?", (item, USER))
        self._db.execute("INSERT OR REPLACE INTO words(rowid, text) VALUES(?, ?)", (item, words))

    def _drop_items(self, file: int, *, from_number: int = 0) -> None:
        self._db.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM items WHERE file = ? AND number >= ?)", (file, from_number))
        self._db.execute("DELETE FROM items WHERE file = ? AND number >= ?", (file, from_number))

    def _changed(self) -> None:
        self._db.execute("UPDATE meta SET value = hex(randomblob(8)) WHERE key = 'generation'")

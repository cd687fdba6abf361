"""The library: one SQLite file that knows a person's items, vectors, thumbnails, tags and failures. Everything that is asked of it.

What indexing writes is intake.py; ranking is nearest.py; what a question is, answers/ knows.
"""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np

from cg3d.errors import LibraryError, SpaceMismatch
from cg3d.library import cache, connection, nearest
from cg3d.library.lock import WriterLock
from cg3d.library.names import split_words
from cg3d.library.nearest import Int64, Sketch, Vectors
from cg3d.library.rows import ITEM_COLUMNS, Item, Lesson, Root, Tag, item_of
from cg3d.records import Refusal

__all__ = ["MODALITIES", "Item", "Lesson", "Library", "Root", "Tag"]
USER = "user"  # source of a tag that a person gave
MODALITIES = ("points", "pictures", "name", "shape")
READ_AT_ONCE = 4096  # rows of a matrix
_ITEM = f"""
SELECT {ITEM_COLUMNS} FROM items JOIN files ON files.id = items.file JOIN roots ON roots.id = files.root
JOIN contents c ON c.id = items.content LEFT JOIN names ON names.id = items.name
"""


class Library:
    """An open library. Use it in a `with`; a writer holds the lock until closed."""

    def __init__(self, path: Path, db: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.db = db
        self.writable = lock is not None
        self._lock = lock

    @classmethod
    def open(cls, path: Path | str, *, write: bool = False, space: str | None = None, wait: float = 2.0) -> Library:
        """Open, or with `write` make. space: the bundle's; another one than the library's raises SpaceMismatch. wait: seconds for the lock.

        Raises LibraryError for a missing, locked, damaged or foreign file.
        """
        path = Path(path)
        if write:
            db, lock = connection.open_writer(path, wait=wait)
            library = cls(path, db, lock)
        else:
            library = cls(path, connection.open_reader(path), None)
        try:
            if space is not None:
                library.require_space(space)
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Fold the journal in and let the next writer go on."""
        if self._lock is not None:
            connection.close_writer(self.db, self._lock)
            self._lock = None
        else:
            self.db.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # What it is

    @property
    def space(self) -> str:
        """Space of the vectors; '' before the first indexing."""
        return self.meta("space")

    @property
    def generation(self) -> str:
        """Another random token after every change of items or vectors: what was derived under an older one is stale."""
        return self.meta("generation")

    def meta(self, key: str) -> str:
        """A remembered value, '' if there is none. Keys: space, bundle, epoch, generation."""
        row = self._one("SELECT value FROM meta WHERE key = ?", key)
        return str(row[0]) if row else ""

    def require_space(self, space: str) -> None:
        """Raises SpaceMismatch where the vectors come from another bundle; its advice is the command that rebuilds."""
        mine = self.space
        if mine and mine != space:
            folders = " ".join(_quoted(root.path) for root in self.roots())
            raise SpaceMismatch(
                f"library '{self.path}' was made with another bundle ({self.meta('bundle') or mine})",
                f"Rebuild it: cg3d index --rebuild {folders} --library {_quoted(self.path)}",
            )

    def roots(self) -> list[Root]:
        """The indexed folders."""
        rows = self._all("SELECT id, path, up FROM roots ORDER BY path")
        return [Root(id, Path(os.fsdecode(path)), up) for id, path, up in rows]

    def counts(self) -> dict[str, int]:
        """How many "items", "files" (taken), "refused", "contents", and "stale" (items of a space that is not this one's)."""
        questions = {
            "items": "SELECT count(*) FROM items",
            "files": "SELECT count(*) FROM files WHERE id NOT IN (SELECT file FROM failures)",
            "refused": "SELECT count(*) FROM failures",
            "contents": "SELECT count(*) FROM contents",
            "stale": "SELECT count(*) FROM items JOIN contents c ON c.id = content, meta WHERE key = 'space' AND c.space != value",
        }
        return {name: int(self._all(question)[0][0]) for name, question in questions.items()}

    # Items

    def items(self, ids: Sequence[int] | Int64 | None = None) -> Iterator[Item]:
        """All items by path, or those of `ids` in their order (unknown ones left out)."""
        if ids is None:
            yield from (item_of(row) for row in self._rows(_ITEM + " ORDER BY roots.path, files.path, items.number"))
            return
        for id in ids:
            row = self._one(_ITEM + " WHERE items.id = ?", int(id))
            if row:
                yield item_of(row)

    def at(self, path: Path) -> list[Item]:
        """The items of one file; empty if it is not in the library."""
        place = os.fsencode(os.path.abspath(path))
        found = []
        for root in self.roots():
            prefix = os.fsencode(root.path).rstrip(b"/") + b"/"
            if place.startswith(prefix):
                rows = self._rows(_ITEM + " WHERE roots.id = ? AND files.path = ? ORDER BY items.number", root.id, place[len(prefix) :])
                found += [item_of(row) for row in rows]
        return found

    def select(
        self,
        *,
        folder: Path | None = None,
        formats: Sequence[str] = (),
        min_faces: int | None = None,
        max_faces: int | None = None,
        label: str = "",
    ) -> Int64:
        """Ids, ascending, of the items that pass every given filter. folder: they lie below it; label: a tag they carry."""
        where, values = ["1"], list[object]()
        if formats:
            where.append(f"c.format IN ({','.join('?' * len(formats))})")
            values += list(formats)
        if min_faces is not None:
            where.append("c.faces >= ?")
            values.append(min_faces)
        if max_faces is not None:
            where.append("c.faces <= ?")
            values.append(max_faces)
        if label:
            where.append("items.id IN (SELECT item FROM tags WHERE label = ?)")
            values.append(label)
        if folder is not None:
            place, values_below = self._below(os.fsencode(os.path.abspath(folder)).rstrip(b"/") + b"/")
            where.append(place)
            values += values_below
        question = (
            "SELECT items.id FROM items JOIN files ON files.id = items.file JOIN contents c ON c.id = items.content "
            f"WHERE {' AND '.join(where)} ORDER BY items.id"
        )
        return np.array([row[0] for row in self._rows(question, *values)], np.int64)

    def matrix(self, modality: str) -> tuple[Int64, Vectors]:
        """ids (N,) int64 ascending and vectors (N, D) (unit rows; N = 0 without any) of the items that have this modality: float32, but
        float16 as they are stored where there are more than nearest.EXACT_ROWS.

        modality: one of MODALITIES. Kept beside the library in a cache folder that may be deleted; both may be read-only maps of it.
        """
        assert modality in MODALITIES, modality
        key = self._cache_key()
        kept = cache.load(self.path, modality, key, ("ids", "vectors"))
        if kept is not None:
            return kept[0], kept[1]
        ids, vectors = self._read_matrix(modality)
        if len(ids) >= cache.LEAST_ROWS:
            cache.store(self.path, modality, key, {"ids": ids, "vectors": vectors})
        return ids, vectors

    def sketch(self, modality: str) -> Sketch:
        """The rows of `matrix` in few numbers each, kept like them."""
        name, key = f"sketch_{modality}", self._cache_key()
        kept = cache.load(self.path, name, key, ("columns", "basis", "mean"))
        if kept is not None:
            return Sketch(*kept)
        made = Sketch.of(self.matrix(modality)[1])
        cache.store(self.path, name, key, {"columns": made.columns, "basis": made.basis, "mean": made.mean})
        return made

    def named(self, word: str) -> Int64:
        """Ids, ascending, of the items whose path holds this word or another form of it."""
        rows = self._rows("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", " ".join(f'"{one}"' for one in split_words(word)))
        return np.fromiter((row[0] for row in rows), np.int64)

    def thumbnail(self, item: int) -> bytes | None:
        """A JPEG of 256 x 256 pixels, or None."""
        row = self._one("SELECT c.thumbnail FROM items JOIN contents c ON c.id = items.content WHERE items.id = ?", item)
        return row[0] if row else None

    def refusals(self) -> list[Refusal]:
        """Every file that was not taken, by path."""
        rows = self._rows(
            "SELECT roots.path, files.path, code, reason, advice FROM failures JOIN files ON files.id = failures.file "
            "JOIN roots ON roots.id = files.root ORDER BY roots.path, files.path"
        )
        return [Refusal(os.path.join(os.fsdecode(root), os.fsdecode(path)), code, why, advice) for root, path, code, why, advice in rows]

    def skipped(self) -> dict[str, int]:
        """How many files of each suffix the last walks left aside."""
        return {
            suffix: int(count) for suffix, count in self._rows("SELECT suffix, sum(count) FROM skipped GROUP BY suffix ORDER BY 2 DESC")
        }

    # Tags

    def tags(self, item: int | None = None) -> list[Tag]:
        """Tags of one item or of all, surest first within an item."""
        where = "" if item is None else " WHERE item = ?"
        rows = self._rows(
            f"SELECT item, label, confidence, source FROM tags{where} ORDER BY item, confidence DESC, label",
            *([] if item is None else [item]),
        )
        return [Tag(*row) for row in rows]

    def put_tags(self, tags: Iterable[Tag], *, anew: Iterable[int] = ()) -> None:
        """Write tags in one transaction. anew: items of which whatever a model said before is dropped first; a user's word stays."""
        with self.writing():
            self.db.executemany("DELETE FROM tags WHERE item = ? AND source != ?", ((item, USER) for item in anew))
            rows = [(tag.item, tag.label, tag.source, tag.confidence) for tag in tags]
            self.db.executemany("INSERT OR REPLACE INTO tags(item, label, source, confidence) VALUES(?, ?, ?, ?)", rows)

    def drop_tags(self, items: Iterable[int], source: str = USER) -> None:
        """Forget what `source` said of these items."""
        with self.writing():
            self.db.executemany("DELETE FROM tags WHERE item = ? AND source = ?", ((item, source) for item in items))

    # Lessons

    def lesson_spaces(self) -> list[str]:
        """Spaces in which something was learnt."""
        return [row[0] for row in self._rows("SELECT space FROM lessons ORDER BY space")] if self._has("lessons") else []

    def lesson(self, space: str) -> Lesson | None:
        """What was learnt in this space, if anything."""
        row = self._one("SELECT learnt, about FROM lessons WHERE space = ?", space) if self._has("lessons") else None
        if row is None:
            return None
        rows = self._all("SELECT label, part, examples, head FROM taught WHERE space = ? ORDER BY label, part", space)
        heads = {(label, part): np.frombuffer(head, "<f4") for label, part, _, head in rows}
        return Lesson(space, row[0], json.loads(row[1]), {label: count for label, _, count, _ in rows}, heads)

    def put_lesson(self, lesson: Lesson | None, space: str) -> None:
        """Keep what was learnt in this space in place of what was before; None forgets it."""
        with self.writing():
            self.db.execute("DELETE FROM lessons WHERE space = ?", (space,))  # what was taught goes with it
            if lesson is not None:
                about = json.dumps(lesson.about, ensure_ascii=False)
                self.db.execute("INSERT INTO lessons(space, learnt, about) VALUES(?, ?, ?)", (space, lesson.learnt, about))
                rows = [(space, *key, lesson.examples[key[0]], head.astype("<f4").tobytes()) for key, head in lesson.heads.items()]
                self.db.executemany("INSERT INTO taught(space, label, part, examples, head) VALUES(?, ?, ?, ?, ?)", rows)

    # Inside

    def _has(self, table: str) -> bool:
        """An older library that is only read lacks what came later."""
        return self._one("SELECT 1 FROM sqlite_master WHERE name = ?", table) is not None

    def writing(self) -> connection.Transaction:
        """One transaction: all of what happens in this `with`, or nothing."""
        if not self.writable:
            raise LibraryError(f"'{self.path}' was opened for reading", "Open it with write=True")
        return connection.Transaction(self.db, self.path)

    def _below(self, prefix: bytes) -> tuple[str, list[object]]:
        """A condition on `files`: below the folder `prefix` (absolute, with its last slash)."""
        terms, values = ["0"], list[object]()
        for root in self.roots():
            top = os.fsencode(root.path).rstrip(b"/") + b"/"
            if top.startswith(prefix):
                terms.append("files.root = ?")
                values.append(root.id)
            elif prefix.startswith(top):
                inside = prefix[len(top) :]
                terms.append("files.root = ? AND substr(files.path, 1, ?) = ?")
                values += [root.id, len(inside), inside]
        return f"({' OR '.join(terms)})", values

    def _cache_key(self) -> str:
        return f"{self.generation}-{self.space}-{nearest.EXACT_ROWS}-{nearest.DIRECTIONS}"

    def _read_matrix(self, modality: str) -> tuple[Int64, Vectors]:
        if modality == "name":
            question = (
                "SELECT items.id, vector FROM items JOIN names n ON n.id = name WHERE vector NOT NULL AND n.space = ? ORDER BY items.id"
            )
            rows = self._rows(question, self.space)
        else:
            question = (
                "SELECT items.id, vector FROM items JOIN contents c ON c.id = items.content "
                "JOIN vectors v ON v.content = c.id AND v.modality = ? WHERE c.space = ? ORDER BY items.id"
            )
            rows = self._rows(question, modality, self.space)
        kind = np.dtype("<f4" if modality == "shape" else "<f2")
        ids, blocks = list[Int64](), list[Vectors]()
        while block := list(itertools.islice(rows, READ_AT_ONCE)):
            ids.append(np.array([id for id, _ in block], np.int64))
            blocks.append(np.frombuffer(b"".join(blob for _, blob in block), kind).reshape(len(block), -1))
        if not ids:
            return np.zeros(0, np.int64), np.zeros((0, 0), np.float32)
        whole = np.concatenate(ids)
        return whole, np.concatenate(blocks, dtype=np.float32 if len(whole) <= nearest.EXACT_ROWS else kind)

    def _rows(self, question: str, *values: object) -> Iterator[tuple]:
        with connection.translated(self.path):
            yield from self.db.execute(question, values)

    def _all(self, question: str, *values: object) -> list[tuple]:
        return list(self._rows(question, *values))

    def _one(self, question: str, *values: object) -> tuple | None:
        return next(iter(self._all(question, *values)), None)


def _quoted(path: Path) -> str:
    text = str(path)
    return f'"{text}"' if " " in text else text

"""The tables of a library, as numbered migrations, each in one transaction. Append only: a migration that was released never changes.

Reads and writes no items: that is store.py and intake.py.
"""

from __future__ import annotations

import sqlite3

from cg3d.errors import LibraryError

APPLICATION_ID = 0x63673364  # "cg3d"

# roots     folders given to `index`; up: the last --up given for it, '' = none
# files     one row per file ever looked at, taken or refused; path is relative to the root, as BYTES (names need not be UTF-8)
#           up: the axis asked for; up_matters: 0 where the format itself defines it; sides: JSON [[name, size, mtime_ns], ...]
# failures  why a file was refused; reader: the version that said so
# contents  what follows from a file's bytes alone, shared by equal files; number: the object in the file
# vectors   modality points, pictures: float16, unit, of the space; shape: float32, the near-duplicate descriptor
# names     cleaned file names and their text vectors (float16, NULL without a text tower), shared by equal names
# items     one searchable object: a content at a place
# words     full text of an item's path words; rowid = items.id
# skipped   how many files of each suffix the last walk of a root left aside
FIRST = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE roots(id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, up TEXT NOT NULL DEFAULT '', added REAL NOT NULL);
CREATE TABLE files(
    id INTEGER PRIMARY KEY, root INTEGER NOT NULL REFERENCES roots ON DELETE CASCADE, path BLOB NOT NULL,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT NOT NULL, up TEXT NOT NULL, up_matters INTEGER NOT NULL,
    space TEXT NOT NULL, epoch INTEGER NOT NULL, sides TEXT NOT NULL DEFAULT '', indexed_at REAL NOT NULL, UNIQUE(root, path));
CREATE TABLE failures(
    file INTEGER PRIMARY KEY REFERENCES files ON DELETE CASCADE,
    code TEXT NOT NULL, reason TEXT NOT NULL, advice TEXT NOT NULL, reader TEXT NOT NULL);
CREATE TABLE contents(
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, number INTEGER NOT NULL, objects INTEGER NOT NULL, up TEXT NOT NULL,
    space TEXT NOT NULL, sampling INTEGER NOT NULL, epoch INTEGER NOT NULL, shared INTEGER NOT NULL,
    format TEXT NOT NULL, faces INTEGER NOT NULL, points INTEGER NOT NULL, bounds BLOB NOT NULL,
    up_axis TEXT NOT NULL, up_known INTEGER NOT NULL, color_source TEXT NOT NULL, warnings TEXT NOT NULL, thumbnail BLOB);
CREATE INDEX contents_by_hash ON contents(sha256, number);
CREATE TABLE vectors(
    content INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE, modality TEXT NOT NULL, vector BLOB NOT NULL,
    UNIQUE(content, modality));
CREATE TABLE names(id INTEGER PRIMARY KEY, text TEXT NOT NULL, space TEXT NOT NULL, vector BLOB, UNIQUE(text, space));
CREATE TABLE items(
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE, number INTEGER NOT NULL,
    content INTEGER NOT NULL REFERENCES contents, name INTEGER REFERENCES names, UNIQUE(file, number));
CREATE INDEX items_by_content ON items(content);
CREATE INDEX items_by_name ON items(name);
CREATE TABLE tags(
    item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE, label TEXT NOT NULL, source TEXT NOT NULL, confidence REAL NOT NULL,
    PRIMARY KEY(item, label, source)) WITHOUT ROWID;
CREATE TABLE skipped(
    root INTEGER NOT NULL REFERENCES roots ON DELETE CASCADE, suffix TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY(root, suffix)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "porter unicode61 remove_diacritics 2");
INSERT INTO meta VALUES('space', ''), ('bundle', ''), ('epoch', '0'), ('generation', hex(randomblob(8)));
"""

# lessons   what `learn` fitted to a person's own labels, for one space; about: JSON of how
# taught    one label's head for one part of an item; head: float32, the vector, then offset, middle, spread (answers/adapt.py)
SECOND = """
CREATE TABLE lessons(space TEXT PRIMARY KEY, learnt REAL NOT NULL, about TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE taught(
    space TEXT NOT NULL REFERENCES lessons ON DELETE CASCADE, label TEXT NOT NULL, part TEXT NOT NULL, examples INTEGER NOT NULL,
    head BLOB NOT NULL, PRIMARY KEY(space, label, part)) WITHOUT ROWID;
"""

MIGRATIONS = (FIRST, SECOND)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a library to this version, one transaction a step; a new file gets all of them. Raises LibraryError for a newer one."""
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise newer(version)
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in script.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables; 0 = an empty file. Raises LibraryError for a database of something else."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if owner != APPLICATION_ID and (tables or version):
        raise LibraryError("this database belongs to another program", "Name another file with --library")
    return version


def newer(version: int) -> LibraryError:
    """The error of a library that this cg3d is too old for."""
    return LibraryError(f"the library has version {version}, this cg3d knows {len(MIGRATIONS)}", "Update cg3d")

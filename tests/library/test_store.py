"""What the store promises: one writer, readers that cannot write, errors of one line, a damaged file left as it is."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import numpy as np
import pytest
from shelf import digest, fill, run

from cg3d.errors import LibraryError, SpaceMismatch
from cg3d.library import cache, connection, nearest, schema
from cg3d.library.store import Library, Tag


@pytest.fixture
def filled(tmp_path):
    path = tmp_path / "library.db"
    with Library.open(path, write=True) as library:
        run(library, fill(tmp_path / "models", 4))
    return path


def test_a_clean_end_leaves_no_journal_and_an_empty_lock(filled):
    assert not filled.with_name("library.db-wal").exists()
    assert filled.with_name("library.db.lock").read_bytes() == b""


def test_a_missing_library_is_told_with_the_command_that_makes_one(tmp_path):
    with pytest.raises(LibraryError, match="cg3d index FOLDER"):
        Library.open(tmp_path / "no.db")
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_is_told_who_writes(filled):
    with Library.open(filled, write=True), pytest.raises(LibraryError, match=f"process {os.getpid()}"):
        Library.open(filled, write=True, wait=0.1)


def test_readers_read_while_a_writer_writes_and_cannot_write(filled):
    with Library.open(filled, write=True) as writer, Library.open(filled) as reader:
        writer.put_tags([Tag(1, "seat", 0.5, "user")])
        assert len(reader.tags()) == 1
        with pytest.raises(LibraryError, match="for reading"):
            reader.put_tags([Tag(1, "seat", 0.5, "user")])
        with pytest.raises(sqlite3.OperationalError):
            reader.db.execute("DELETE FROM items")


def test_tagging_anew_replaces_what_models_said_and_keeps_a_users_word(filled):
    with Library.open(filled, write=True) as library:
        library.put_tags(
            [Tag(1, "seat", 1.0, "user"), Tag(1, "chair", 0.9, "fake"), Tag(2, "sofa", 0.8, "older"), Tag(3, "bed", 0.7, "fake")]
        )
        library.put_tags([Tag(1, "stool", 0.6, "fake")], anew=[1, 2])
        assert {(tag.item, tag.label) for tag in library.tags()} == {(1, "seat"), (1, "stool"), (3, "bed")}


def test_a_damaged_library_is_told_and_left_as_it_is(filled):
    data = bytearray(filled.read_bytes())
    data[:100] = b"x" * 100
    filled.write_bytes(data)
    for write in (False, True):
        with pytest.raises(LibraryError, match="damaged or no library"):
            Library.open(filled, write=write)
    assert filled.read_bytes() == data


def test_damage_inside_is_found_after_an_unclean_stop(filled):
    data = bytearray(filled.read_bytes())
    data[5 * 4096 : 12 * 4096] = os.urandom(7 * 4096)
    filled.write_bytes(data)
    filled.with_name("library.db.lock").write_text("12345")
    with pytest.raises(LibraryError):
        Library.open(filled, write=True)
    assert filled.read_bytes() == data


def test_a_database_of_another_program_is_not_touched(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE mine(x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(path, write=True)
    assert path.read_bytes() == before


def test_a_newer_library_is_refused(filled):
    other = sqlite3.connect(filled)
    other.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    other.close()
    for write in (False, True):
        with pytest.raises(LibraryError, match="Update cg3d"):
            Library.open(filled, write=write)


def test_a_full_disk_says_how_many_were_kept_and_the_next_run_goes_on(tmp_path):
    folder = fill(tmp_path / "models", 150)
    with Library.open(tmp_path / "library.db", write=True) as library:
        pages = library.db.execute("PRAGMA page_count").fetchone()[0]
        library.db.execute(f"PRAGMA max_page_count = {pages + 28}")
        with pytest.raises(LibraryError, match=r"disk full: \d+ items kept"):
            run(library, folder)
        kept = library.counts()["items"]
        assert library.db.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        library.db.execute("PRAGMA max_page_count = 100000")
        assert run(library, folder).indexed == 150 - kept
        resumed = digest(library)
    with Library.open(tmp_path / "calm.db", write=True) as calm:
        run(calm, folder)
        assert digest(calm) == resumed


def test_space_is_checked_at_opening(filled):
    with pytest.raises(SpaceMismatch):
        Library.open(filled, space="other")
    Library.open(filled, space="space-a").close()


def test_the_matrix_cache_may_be_deleted_and_is_never_stale(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "LEAST_ROWS", 1)
    with Library.open(filled, write=True) as library:
        first = library.matrix("points")
        assert isinstance(library.matrix("points")[1], np.memmap)
        sketch = library.sketch("points")
        assert isinstance(library.sketch("points").columns, np.memmap)
        assert np.array_equal(library.sketch("points").columns, sketch.columns)
        run(library, fill(tmp_path / "models", 6))
        ids, vectors = library.matrix("points")
        assert len(ids) == 6
        assert np.array_equal(vectors[:4], first[1])
        assert library.sketch("points").columns.shape[1] == 6
        assert len({file.name.split("-")[1] for file in cache.folder_of(filled).iterdir()}) == 1, "what is stale goes"
        for file in cache.folder_of(filled).iterdir():
            file.unlink()
        assert np.array_equal(library.matrix("points")[1], vectors)


def test_many_rows_stay_as_short_as_they_are_stored(filled, monkeypatch):
    with Library.open(filled) as library:
        whole = library.matrix("points")[1]
        monkeypatch.setattr(nearest, "EXACT_ROWS", 3)
        half = library.matrix("points")[1]
        assert (whole.dtype, half.dtype) == (np.float32, np.float16)
        assert np.array_equal(whole, half)


def test_filters_select(filled, tmp_path):
    with Library.open(filled) as library:
        assert len(library.select(formats=["stl"], min_faces=12, folder=tmp_path)) == 4
        assert len(library.select(folder=tmp_path / "models")) == 4
        assert len(library.select(folder=tmp_path / "mod")) == 0
        assert len(library.select(max_faces=11)) == 0


def test_file_names_that_are_no_unicode_are_kept_as_bytes(tmp_path):
    folder = fill(tmp_path / "models", 1)
    try:
        with open(os.path.join(os.fsencode(folder), b"st\xfchl.stl"), "w") as file:
            file.write("ok stuhl")
    except OSError:
        pytest.skip("this file system wants Unicode names")
    with Library.open(tmp_path / "library.db", write=True) as library:
        assert run(library, folder).indexed == 2
        assert run(library, folder).unchanged == 2
        assert sum(item.path.exists() for item in library.items()) == 2


def test_network_file_systems_are_told_from_local_ones(monkeypatch, tmp_path):
    monkeypatch.setattr(connection, "_file_system", lambda folder: "nfs4")
    with Library.open(tmp_path / "library.db", write=True) as library:
        assert library.db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_the_library_needs_neither_onnxruntime_nor_trimesh():
    code = "import sys, cg3d.library.store; sys.exit(bool({'onnxruntime', 'trimesh', 'tokenizers', 'PIL'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

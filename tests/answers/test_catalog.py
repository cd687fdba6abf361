"""Blender catalogs: the format, merging, foreign lines."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from cg3d.answers import catalog
from cg3d.errors import UsageError

FOREIGN = (
    "# mine\r\nVERSION 1\r\n\r\n12345678-1234-5678-1234-567812345678:cg3d/Chair:my chairs\r\n"
    "ffffffff-1234-5678-1234-567812345678:Props/Rock:rocks"
)


def test_a_new_file_has_the_version_line_and_a_line_for_each_label() -> None:
    lines = [line for line in catalog.merge("", ["potted plant", "chair"]).text.splitlines() if line and not line.startswith("#")]
    assert lines[0] == "VERSION 1"
    assert [line.split(":")[1:] for line in lines[1:]] == [["cg3d/Chair", "cg3d-Chair"], ["cg3d/Potted Plant", "cg3d-Potted Plant"]]
    assert all(uuid.UUID(line.split(":")[0]).version == 5 for line in lines[1:])


def test_the_same_labels_always_give_the_same_file() -> None:
    assert catalog.merge("", ["b", "a"]).text == catalog.merge("", ["a", "b", "a"]).text


def test_merging_again_changes_nothing() -> None:
    once = catalog.merge("", ["chair", "lamp"])
    again = catalog.merge(once.text, ["lamp", "chair"])
    assert again.text == once.text
    assert again.added == ()


def test_foreign_lines_stay_byte_for_byte_and_keep_their_uuid() -> None:
    merged = catalog.merge(FOREIGN, ["chair", "lamp"])
    assert merged.text.startswith(FOREIGN)
    assert [line.split(":")[1] for line in merged.added] == ["cg3d/Lamp"]


@pytest.mark.parametrize("label", ["a:b", "a/b", "a\nb", "a\\b"])
def test_a_label_cannot_break_its_line(label: str) -> None:
    (line,) = catalog.merge("", [label]).added
    assert line.count(":") == 2
    assert line.split(":")[1] == "cg3d/A B"


def test_another_version_is_refused() -> None:
    with pytest.raises(UsageError, match="VERSION 2"):
        catalog.merge("VERSION 2\n", ["chair"])


def test_a_dry_run_writes_nothing_and_says_the_same(tmp_path: Path) -> None:
    dry = catalog.write(tmp_path, ["chair"], dry_run=True)
    assert list(tmp_path.iterdir()) == []
    assert catalog.write(tmp_path, ["chair"]).text == dry.text == (tmp_path / catalog.FILE_NAME).read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == [catalog.FILE_NAME]


def test_a_catalog_file_that_is_not_utf8_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / catalog.FILE_NAME).write_bytes(b"VERSION 1\n\xff\xfe\n")
    with pytest.raises(UsageError, match="UTF-8"):
        catalog.write(tmp_path, ["chair"])
    assert (tmp_path / catalog.FILE_NAME).read_bytes() == b"VERSION 1\n\xff\xfe\n"

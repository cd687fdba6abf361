"""Labels that people give."""

from __future__ import annotations

from pathlib import Path

import pytest

from cg3d.answers import labels
from cg3d.errors import UsageError


def test_labels_lose_their_blanks_and_repeats_and_keep_their_order() -> None:
    assert labels.from_text(" chair ,table,, chair,potted   plant") == ["chair", "table", "potted plant"]


def test_a_file_gives_a_label_a_line_without_remarks_or_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "labels.txt").write_bytes("\ufeff# nouns\nchair\r\n\r\nStuhl, gepolstert\n".encode())
    assert labels.from_file(tmp_path / "labels.txt") == ["chair", "Stuhl, gepolstert"]


@pytest.mark.parametrize("text", ["", " , ", "a" * 201])
def test_none_or_too_long_is_a_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        labels.from_text(text)


def test_a_bundle_without_nouns_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--labels"):
        labels.built_in(tmp_path)
    (tmp_path / "labels.txt").write_text("chair\n")
    assert labels.built_in(tmp_path) == ["chair"]

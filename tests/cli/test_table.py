"""Columns, clipped paths, bars."""

from __future__ import annotations

import pytest

from cg3d.cli import table


def test_a_long_path_keeps_its_root_and_its_name() -> None:
    clipped = table.clip_middle("/home/someone/models/furniture/chairs/wooden_chair.glb", 30)
    assert table.cells(clipped) == 30
    assert clipped.startswith("/home")
    assert clipped.endswith("wooden_chair.glb")


@pytest.mark.parametrize("width", range(12))
def test_a_clipped_text_never_passes_its_width(width: int) -> None:
    assert table.cells(table.clip_middle("椅子/木製の椅子.glb", width)) <= width


def test_wide_characters_keep_columns_aligned() -> None:
    first, second = table.align([["椅子", "1"], ["chair", "2"]])
    assert table.cells(first) == table.cells(second)


def test_lines_keep_to_the_width_when_a_column_may_be_clipped() -> None:
    lines = table.align([["1", "a/" * 100 + "b.glb", "0.5"]], clip=1, width=60)
    assert table.cells(lines[0]) <= 60


def test_control_characters_of_file_names_never_reach_the_terminal() -> None:
    (line,) = table.align([["evil\x1b[31m\nname.glb", "x"]])
    assert "\x1b" not in line
    assert "\n" not in line


@pytest.mark.parametrize(("part", "filled"), [(-1, 0), (0, 0), (0.5, 4), (1, 8), (7, 8)])
def test_a_bar_is_filled_in_proportion(part: float, filled: int) -> None:
    assert table.bar(part, 8).count("█") == filled
    assert table.cells(table.bar(part, 8)) == 8


def test_no_rows_make_no_lines() -> None:
    assert table.align([]) == []

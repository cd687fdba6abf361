"""The public surface: which names, that they come when asked for, and what importing costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import cg3d

NAMES = [
    "Cg3dError", "Cloud", "Hit", "Mesh", "Picture", "Question", "classify", "duplicates", "index", "load", "make_models",
    "open_library", "read", "search", "tag",
]  # fmt: skip


def test_the_public_names_are_these_and_at_most_fifteen() -> None:
    assert sorted(cg3d.__all__) == sorted(NAMES)
    assert len(cg3d.__all__) <= 15


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_comes_when_it_is_asked_for_and_says_what_it_is(name: str) -> None:
    value = getattr(cg3d, name)
    assert value.__doc__
    assert getattr(cg3d, name) is value or getattr(cg3d, name) == value
    assert name in dir(cg3d)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        cg3d.nonsense  # noqa: B018


def test_importing_loads_no_library_and_no_other_file() -> None:
    code = (
        "import sys, cg3d; print(*sorted(m for m in sys.modules if m.split('.')[0] in ('cg3d', 'numpy', 'onnxruntime', 'rich', 'click')))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["cg3d"]


def test_the_version_is_the_one_that_the_change_log_begins_with() -> None:
    changes = Path(__file__).parent.parent / "CHANGELOG.md"
    if not changes.exists():
        pytest.skip("no CHANGELOG.md yet")
    assert cg3d.__version__ in changes.read_text("utf-8")

"""The documents say what the program does: every command, every code, every link."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from cg3d.cli.main import COMMANDS
from cg3d.errors import CODES
from cg3d.formats import SUFFIXES

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def test_every_command_is_documented():
    text = (ROOT / "docs/cli.md").read_text("utf-8")
    assert not [name for name in COMMANDS if f"cg3d {name}" not in text]


def test_every_refusal_code_and_suffix_is_documented():
    text = (ROOT / "docs/formats.md").read_text("utf-8")
    assert not [code for code in CODES if f"| `{code}` |" not in text]
    assert not [suffix for suffix in SUFFIXES if f"`{suffix}`" not in text]


def test_every_command_in_the_readme_exists():
    text = (ROOT / "README.md").read_text("utf-8")
    typed = re.findall(r"^ +cg3d (.+?)(?: {2,}.*)?$", text, re.MULTILINE)
    assert len(typed) > 10
    assert not [line for line in typed if shlex.split(line, comments=True)[0] not in COMMANDS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_documents_resolve(page: Path):
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]

"""Blender's asset catalogs: labels merged into a `blender_assets.cats.txt`. Knows no library and no model.

The format (Blender manual, "Asset Catalogs"): UTF-8; a line `VERSION 1`; then a line `UUID:path/of/catalog:Simple Name` a catalog;
`#` begins a comment. Blender keeps its own `~` copy. Lines that are not ours are kept byte for byte; a path that exists keeps its UUID.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cg3d.atomic import replacing
from cg3d.errors import UsageError
from cg3d.library.ours import CATALOG_NAME

FILE_NAME = CATALOG_NAME
VERSION = "VERSION 1"
HEADER = f"""# This is an Asset Catalog Definition file for Blender.
#
# Empty lines and lines starting with `#` will be ignored.
# The first non-ignored line should be the version indicator.
# Other lines are of the format "UUID:catalog/path/for/assets:simple catalog name"

{VERSION}

"""
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "catalogs.cg3d")  # the same path always gets the same UUID
LARGEST_FILE = 16 << 20  # bytes; a catalog file is a few kilobytes


@dataclass(frozen=True)
class Merge:
    """What a merge makes of a catalog file. text: the whole new file; added: its new lines; kept: how many catalogs were there."""

    text: str
    added: tuple[str, ...]
    kept: int


def catalog_path(label: str, root: str = "cg3d") -> str:
    """Blender's path for a label: 'potted plant' -> 'cg3d/Potted Plant'. Characters that would break the line become blanks."""
    words = "".join(" " if c in ":/\\" or not c.isprintable() else c for c in label).split()
    return f"{root}/{' '.join(word[:1].upper() + word[1:] for word in words)}"


def merge(existing: str, labels: Iterable[str], root: str = "cg3d") -> Merge:
    """The file `existing` (empty: none) with a catalog for each label; errors: `UsageError` for a version that is not 1."""
    known = _paths(existing)
    wanted = [path for path in sorted({catalog_path(label, root) for label in labels}) if path != f"{root}/"]
    added = tuple(f"{uuid.uuid5(NAMESPACE, path)}:{path}:{path.replace('/', '-')}" for path in wanted if path not in known)
    text = existing or HEADER
    if added and not text.endswith("\n"):
        text += "\n"
    return Merge(text + "".join(line + "\n" for line in added), added, len(known))


def write(folder: Path, labels: Iterable[str], *, dry_run: bool = False, root: str = "cg3d") -> Merge:
    """Merge `labels` into the catalog file of `folder`, whole or not at all; with dry_run nothing is written."""
    target = folder / FILE_NAME
    existing = ""
    if target.exists():
        if target.stat().st_size > LARGEST_FILE:
            raise UsageError(f"'{target}' is larger than any catalog file", "Check what it is")
        try:
            existing = target.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            raise UsageError(f"'{target}' is not UTF-8, as Blender's catalogs are", "Repair or move it") from error
    merged = merge(existing, labels, root)
    if merged.added and not dry_run:
        replace_text(target, merged.text)
    return merged


def replace_text(target: Path, text: str) -> None:
    """Write a text file so that a reader sees the old or the new one, never half; line ends stay as they are in `text`."""
    with replacing(target) as beside:
        beside.write_bytes(text.encode("utf-8", "surrogateescape"))


def _paths(text: str) -> set[str]:
    """Catalog paths of a file."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    if lines and lines[0] != VERSION:
        raise UsageError(f"the catalog file begins with '{lines[0]}', not '{VERSION}'", "cg3d knows version 1 of Blender's catalogs")
    return {fields[1] for line in lines[1:] if len(fields := line.split(":")) == 3}

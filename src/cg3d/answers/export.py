"""Labels into files that other programs read: a CSV, a JSON file beside each model. Blender's catalogs are catalog.py. Asks no library.

What is not ours is never overwritten: a file of the same name that cg3d did not write stays as it is and is reported.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from cg3d.answers.catalog import replace_text
from cg3d.answers.tag import Tagged
from cg3d.library.ours import SIDECAR_SUFFIX

GENERATOR = "cg3d"
SIDECAR_VERSION = 1
COLUMNS = ("path", "label", "confidence", "source")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # spreadsheets would run a cell that begins so


@dataclass(frozen=True)
class Sidecars:
    """What became of the JSON files: written, unchanged (they said it already), foreign (not ours: left alone)."""

    written: tuple[Path, ...]
    unchanged: tuple[Path, ...]
    foreign: tuple[Path, ...]


def write_csv(stream: TextIO, tagged: Iterable[Tagged]) -> int:
    """A row a label, RFC 4180 with a heading; how many rows. File names and labels are foreign: none can begin a formula."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = [(one.item.label, tag.label, tag.confidence, tag.source) for one in tagged for tag in one.tags]
    for path, label, confidence, source in rows:
        writer.writerow([_tame(path), _tame(label), f"{confidence:.4f}", _tame(source)])
    return len(rows)


def write_sidecars(tagged: Sequence[Tagged], *, dry_run: bool = False) -> Sidecars:
    """`chair.glb.cg3d.json` beside each model that has labels; with dry_run nothing is written. Raises OSError where it may not write."""
    by_file: dict[Path, list[Tagged]] = {}
    for one in tagged:
        by_file.setdefault(one.item.path, []).append(one)
    written, unchanged, foreign = [], [], []
    for file, objects in by_file.items():
        target = file.with_name(file.name + SIDECAR_SUFFIX)
        text = json.dumps(_content(file, objects), indent=2, ensure_ascii=True) + "\n"
        there = target.read_bytes() if target.is_file() else b"" if target.exists() or target.is_symlink() else None
        if there is not None and not _ours(there):
            foreign.append(target)
        elif there == text.encode():
            unchanged.append(target)
        elif there is not None or any(one.tags for one in objects):
            if not dry_run:
                replace_text(target, text)
            written.append(target)
    return Sidecars(tuple(written), tuple(unchanged), tuple(foreign))


def _content(file: Path, objects: Sequence[Tagged]) -> dict[str, Any]:
    entries = [
        {
            "number": one.item.number,
            "labels": [{"label": tag.label, "confidence": tag.confidence, "source": tag.source} for tag in one.tags],
        }
        for one in objects
    ]
    return {"generator": GENERATOR, "version": SIDECAR_VERSION, "file": file.name, "sha256": objects[0].item.sha256, "objects": entries}


def _ours(content: bytes) -> bool:
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and value.get("generator") == GENERATOR


def _tame(text: str) -> str:
    return "'" + text if text.startswith(FORMULA) else text

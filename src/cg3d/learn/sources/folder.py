"""A folder of 3D files of one's own: named by a table of texts, by a list of captions, or by the folders they lie in.

    ROOT/chair/a.glb, ROOT/chair/test/b.glb, ROOT/train/chair/a.glb     class folders, with folders of splits or without
    --texts table.csv      columns path, and any of label, text (or caption; more: text2, ...), split, licence, up
    --texts table.jsonl    the same as keys; "texts" or "captions" may be a list
    --texts captions.txt   a line for each model, models in the order of their paths

Pictures are drawn: a picture that lies beside a model is not taken for one of it.
"""

from __future__ import annotations

import csv
import difflib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from cg3d.errors import RefusedFile, UsageError, did_you_mean
from cg3d.formats.preflight import SUFFIXES, UNSUPPORTED
from cg3d.formats.walk import walk
from cg3d.learn.sources.sample import About, FileShape, Sample, key_of, lines_of
from cg3d.records import Axis, Refusal, Shape

ABOUT = About(
    name="a folder of models",
    get="3D files of your own (GLB, OBJ, STL, PLY, OFF, ...)",
    layout="them in folders named after what they are, or a table for --texts",
    licence="yours: say it with --licence or in the table",
)
SPLITS = ("train", "val", "test")
UNSAID = "unsaid"
PATH_COLUMNS = ("path", "file", "model")
TEXT_COLUMNS = ("text", "texts", "caption", "captions")
UP_COLUMNS = ("up", "up_axis")
KNOWN = (*PATH_COLUMNS, *TEXT_COLUMNS, *UP_COLUMNS, "label", "split", "licence", "license")
TYPO = 0.8  # an unknown column this near to a known one that is missing is taken for a slip of the pen; others are let be


def samples(root: Path, texts: Path | None = None, licence: str = "", up: Axis | None = None) -> Iterator[Sample]:
    """Every model that the table names, or every model below `root`. up: for formats that define no up axis.

    Raises UsageError: no models, a table that names a file that is not there, a caption list of the wrong length.
    """
    if not root.is_dir():
        raise ABOUT.absent(root)
    found = [
        entry for entry in walk(root) if entry.kind == "file" or (entry.kind == "refused" and entry.suffix in (*SUFFIXES, *UNSUPPORTED))
    ]
    files = [os.fsdecode(entry.path) for entry in found]
    refusals = {os.fsdecode(entry.path): entry.refusal for entry in found if entry.refusal is not None}
    listed = {_inside(root, texts)} if texts is not None else set()
    files = [file for file in files if file not in listed]
    if not files:
        raise ABOUT.absent(root)
    if texts is None:
        rows = [{"path": file, **_of_folders(file)} for file in files]
    elif texts.suffix.lower() == ".txt":
        rows = _captions(files, texts, root)
    else:
        rows = _table(texts, set(files), root)
    seen: set[str] = set()
    for row in rows:
        path = row["path"]
        said = row.get("licence") or row.get("license") or licence or UNSAID
        load = FileShape(root / path, root, _up(row, up)) if path not in refusals else Refuses(refusals[path])
        key = key_of(path)
        key = key if key not in seen else key_of(path, sha256(path.encode()).hexdigest()[:12])  # "a b.glb" beside "a_b.glb"
        seen.add(key)
        yield Sample(
            key, load, row.get("label") or "", tuple(row.get("texts", ())), row.get("split") or "train", said, "folder", file=root / path
        )


@dataclass(frozen=True)
class Refuses:
    """Stands for a file that is not even opened, so that the manifest names it."""

    refusal: Refusal

    def __call__(self) -> Shape:
        raise RefusedFile(self.refusal.code, self.refusal.reason, self.refusal.path, self.refusal.advice)


def _inside(root: Path, path: Path) -> str:
    """`path` as `walk` would give it below `root`; itself where it lies elsewhere."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return str(path)


def _of_folders(file: str) -> dict[str, str]:
    """Label and split out of the folders: "train/chair/a.glb", "chair/train/a.glb", "chair/a.glb"."""
    parts = Path(file).parts[:-1]
    split = next((part for part in parts if part.lower() in SPLITS), "train")
    classes = [part for part in parts if part.lower() not in SPLITS]
    return {"label": classes[0] if classes else "", "split": split.lower()}


def _captions(files: list[str], texts: Path, root: Path) -> list[dict[str, Any]]:
    lines = lines_of(texts)
    if len(lines) != len(files):
        raise UsageError(
            f"'{texts}' has {len(lines)} captions, and '{root}' {len(files)} models",
            "One line for each model, in the order of their paths; or give a CSV with the columns path and text",
        )
    return [{"path": file, "texts": (line,), **_of_folders(file)} for file, line in zip(files, lines)]


def _table(texts: Path, files: set[str], root: Path) -> list[dict[str, Any]]:
    """Rows with path, label, split, licence, texts; those of one model joined."""
    joined: dict[str, dict[str, Any]] = {}
    for number, row in enumerate(_read(texts), 1):
        path = next((str(row[name]) for name in PATH_COLUMNS if row.get(name)), "")
        path = _inside(root, Path(path)) if os.path.isabs(path) else Path(path).as_posix()
        if path not in files:
            raise UsageError(f"row {number} of '{texts}' names '{path}', which is no model below '{root}'", did_you_mean(path, files))
        entry = joined.setdefault(path, {"path": path, "texts": (), **_of_folders(path)})
        entry["texts"] = tuple(dict.fromkeys((*entry["texts"], *_texts(row))))
        entry.update({name: str(row[name]) for name in ("label", "split", "licence", "license", *UP_COLUMNS) if row.get(name)})
    return list(joined.values())


def _read(texts: Path) -> list[dict[str, Any]]:
    try:
        if texts.suffix.lower() in (".jsonl", ".ndjson"):
            rows = [json.loads(line) for line in lines_of(texts)]
        else:
            with texts.open(newline="", encoding="utf-8-sig") as file:
                rows = list(csv.DictReader(file))
    except OSError as error:
        raise UsageError(f"cannot read the table '{texts}': {error.strerror}") from error
    except (ValueError, csv.Error) as error:
        raise UsageError(f"'{texts}' is no table: {error}", "CSV with a header, or JSON objects a line") from error
    if not rows or not all(isinstance(row, dict) for row in rows):
        raise UsageError(f"'{texts}' holds no rows", "Columns: path, label, text, split, licence")
    names = {str(name) for row in rows for name in row}
    if not names & set(PATH_COLUMNS):
        raise UsageError(f"'{texts}' has no column 'path'", f"It has: {', '.join(sorted(names))}")
    known = {name for name in names if name in KNOWN or name.rstrip("0123456789") in TEXT_COLUMNS}
    for name in sorted(names - known):
        if near := difflib.get_close_matches(name, set(KNOWN) - known, n=1, cutoff=TYPO):
            raise UsageError(f"'{texts}' has the unknown column '{name}'", f"Did you mean '{near[0]}'?")
    if not known - {*PATH_COLUMNS, *UP_COLUMNS, "split", "licence", "license"}:
        raise UsageError(f"'{texts}' says nothing of its models", f"Add a column label or text; it has: {', '.join(sorted(names))}")
    return rows


def _up(row: dict[str, Any], otherwise: Axis | None) -> Axis | None:
    told = next((str(row[name]).lower() for name in UP_COLUMNS if row.get(name)), "")
    if told in ("", "unknown"):
        return otherwise
    if told not in ("x", "y", "z"):
        raise UsageError(f"'{row['path']}' has the up axis '{told}'", "It is x, y, z or unknown")
    return cast(Axis, told)


def _texts(row: dict[str, Any]) -> list[str]:
    found: list[str] = []
    for name, value in row.items():
        if str(name).rstrip("0123456789") in TEXT_COLUMNS:
            found += value if isinstance(value, list) else [value]
    return [" ".join(str(text).split()) for text in found if text and str(text).strip()]

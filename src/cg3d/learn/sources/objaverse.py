"""Objaverse 1.0 as its downloader caches it: GLB files, captions beside them, a licence for every object. GLB is +Y up.

ROOT/glbs/000-023/UID.glb               or GLB files anywhere below ROOT
ROOT/metadata/000-023.json.gz           {uid: {"license": "by", "name": ..., ...}}, if there
ROOT/lvis-annotations.json.gz           {category: [uid, ...]}, if there: labels
ROOT/captions.csv                       Cap3D: uid,caption without a header; or .jsonl {"uid", "caption"}; or .json {uid: caption(s)}
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cg3d.errors import UsageError
from cg3d.learn.sources.sample import About, FileShape, Sample, key_of

ABOUT = About(
    name="Objaverse",
    get="objects with the package 'objaverse' (its cache is hf-objaverse-v1), captions of Cap3D (huggingface.co/datasets/tiange/Cap3D)",
    layout="glbs/000-023/UID.glb, metadata/*.json.gz, lvis-annotations.json.gz, captions.csv",
    licence="ODC-By 1.0 for the collection, a Creative Commons licence for each object",
)
LICENCES = {  # as Sketchfab names them
    "by": "CC BY 4.0", "by-sa": "CC BY-SA 4.0", "by-nd": "CC BY-ND 4.0", "by-nc": "CC BY-NC 4.0", "by-nc-sa": "CC BY-NC-SA 4.0",
    "by-nc-nd": "CC BY-NC-ND 4.0", "cc0": "CC0 1.0",
}  # fmt: skip
UNKNOWN = "unknown (no metadata)"
CAPTIONS = ("captions.csv", "captions.jsonl", "captions.json", "Cap3D_automated_Objaverse_full.csv", "Cap3D_automated_Objaverse.csv")


def recognise(root: Path) -> bool:
    """Whether `root` looks like the downloader's cache."""
    return (root / "glbs").is_dir()


def samples(root: Path, texts: Path | None = None) -> Iterator[Sample]:
    """Every GLB below `root`, all in "train". texts: the captions, else one of CAPTIONS in `root`. LVIS categories are labels."""
    files = sorted((root / "glbs" if (root / "glbs").is_dir() else root).rglob("*.glb"), key=lambda path: path.name)
    if not files:
        raise ABOUT.absent(root)
    captions = read_captions(texts or next((root / name for name in CAPTIONS if (root / name).is_file()), None))
    if captions and not any(path.stem in captions for path in files):
        raise UsageError(
            f"none of the {len(captions)} captions is for one of the {len(files)} models below '{root}'", "Rows are: uid,caption"
        )
    labels, licences = _labels(root), _licences(root)
    for path in files:
        licence = licences.get(path.stem, UNKNOWN)
        yield Sample(
            key_of(path.stem), FileShape(path, root), labels.get(path.stem, ""), captions.get(path.stem, ()), "train", licence, "objaverse",
            file=path,
        )  # fmt: skip


def read_captions(path: Path | None) -> dict[str, tuple[str, ...]]:
    """uid -> captions, of a CSV, JSONL or JSON file. Raises UsageError."""
    if path is None:
        return {}
    try:
        if path.suffix == ".json":
            return {uid: _texts(value) for uid, value in json.loads(path.read_text(encoding="utf-8")).items()}
        found: dict[str, tuple[str, ...]] = {}
        for uid, value in _rows(path):
            found[uid] = (*found.get(uid, ()), *_texts(value))
        return found
    except OSError as error:
        raise UsageError(f"cannot read the captions '{path}': {error.strerror}") from error
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise UsageError(f"'{path}' holds no captions: {error}", "Rows are: uid,caption; JSONL has 'uid' and 'caption'") from error


def _rows(path: Path) -> Iterator[tuple[str, Any]]:
    with path.open(newline="", encoding="utf-8") as file:
        if path.suffix == ".jsonl":
            for line in filter(str.strip, file):
                row = json.loads(line)
                yield row["uid"], row.get("captions", row.get("caption"))
            return
        for number, cells in enumerate(csv.reader(file), 1):
            if len(cells) != 2:
                raise ValueError(f"line {number} has {len(cells)} columns")
            if cells != ["uid", "caption"]:
                yield cells[0].removesuffix(".glb"), cells[1]


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(" ".join(text.split()) for text in values if text and text.strip())


def _json_gz(path: Path) -> Any:
    try:
        data = path.read_bytes()
        return json.loads(gzip.decompress(data) if path.suffix == ".gz" else data)
    except (OSError, EOFError, ValueError) as error:
        raise UsageError(f"cannot read '{path}': {error}", "Download it again") from error


def _labels(root: Path) -> dict[str, str]:
    for name in ("lvis-annotations.json.gz", "lvis-annotations.json"):
        if (root / name).is_file():
            return {uid: label for label, uids in _json_gz(root / name).items() for uid in uids}
    return {}


def _licences(root: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((root / "metadata").glob("*.json*")):
        for uid, row in _json_gz(path).items():
            short = str(row.get("license", ""))
            found[uid] = LICENCES.get(short, short or UNKNOWN)
    return found

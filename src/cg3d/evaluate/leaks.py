"""What an encoder learnt from, held against what it is asked. A list of what was learnt from is a JSON file beside the bundle's manifest.

    trained.json   {"sets": [...], "contents": [SHA-256 of files, ...], "keys": [...], "labels": [...]}, each may be missing

Where there is none, nothing is claimed: "unknown" is an answer.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import msgspec

from cg3d.bundle.manifest import file_sha256
from cg3d.errors import UsageError

LIST = "trained.json"
NOUNS = "labels.txt"  # what a bundle of `cg3d export` brings: the labels of its training split
LOUD = 0.01  # share of seen items above which a set counts as trained on
SHOWN = 20
HASH_COLUMNS = ("sha256", "hash", "content")


class Trained(msgspec.Struct, frozen=True):
    """sets: as sources name them, "objaverse", or "modelnet:train" for one split; contents: SHA-256 of what was read; keys: of items
    (Objaverse: UIDs); labels: what they were; told: where from."""

    sets: list[str] = []
    contents: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    told: str = ""


@dataclass(frozen=True)
class Leaks:
    """seen: "yes", "no" or "unknown": whether items of the set were trained on; items: how many, of tested; labels: of the set's labels
    those that were trained on; None = unknown. told: in words; examples: keys of some seen items."""

    seen: str
    told: str
    items: int | None = None
    labels: int | None = None
    examples: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def loud(self) -> bool:
        """Whether figures of this set say nothing of unseen shapes."""
        return self.seen == "yes"

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


def trained_of(folder: Path) -> Trained | None:
    """What the bundle in `folder` says of itself. Raises UsageError for a damaged list."""
    if (folder / LIST).is_file():
        return from_json(folder / LIST)
    if (folder / NOUNS).is_file():
        labels = (folder / NOUNS).read_text(encoding="utf-8-sig").splitlines()
        return Trained(labels=frozenset(spoken(label) for label in labels if label and label[0] != "#"), told=f"its {NOUNS}")
    return None


def from_json(file: Path) -> Trained:
    """Raises UsageError."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=Trained)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(
            f"'{file}' is no list of training data: {error}", 'JSON with any of "sets", "contents", "keys", "labels"'
        ) from error
    labels = frozenset(spoken(label) for label in found.labels)
    return Trained(found.sets, found.contents, found.keys, labels, found.told or file.name)


def from_table(file: Path, root: Path) -> Trained:
    """A CSV with the columns path and label, maybe split (only "train" counts) and sha256; without the last, files below `root` are hashed.

    Raises UsageError.
    """
    try:
        with file.open(newline="", encoding="utf-8-sig") as text:
            rows = [row for row in csv.DictReader(text) if (row.get("split") or "train") == "train"]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"'{file}' is no list of training data: {error}", "CSV with the columns path, label, split") from error
    column = next((name for name in HASH_COLUMNS if rows and rows[0].get(name)), "")
    if not rows or not (column or rows[0].get("path")):
        raise UsageError(f"'{file}' names no training data", "CSV with the columns path, label, split (train) or sha256")
    paths = [root / row["path"] for row in rows] if not column else []
    contents = [row[column] for row in rows] if column else [file_sha256(path) for path in paths if path.is_file()]
    if not contents:
        raise UsageError(f"none of the {len(rows)} files of '{file}' is below '{root}'", "Give a column sha256, or --root FOLDER")
    return Trained(contents=frozenset(contents), labels=frozenset(spoken(row.get("label") or "") for row in rows) - {""}, told=file.name)


def leaks(keys: Sequence[str], contents: Sequence[str], labels: Iterable[str], trained: Trained | None, names: Iterable[str] = ()) -> Leaks:
    """keys, contents: of the items; labels: of the set; names: of the set and the split, as `Trained.sets` could have them."""
    if trained is None:
        return Leaks("unknown", "the bundle carries no list of what it learnt from; --trained FILE gives one")
    spoken_labels = {label: spoken(label) for label in labels}
    known = sorted(label for label, words in spoken_labels.items() if words in trained.labels)
    said_labels = f"{len(known)} of {len(spoken_labels)} labels were trained on ({trained.told})" if trained.labels else ""
    count = len(known) if trained.labels else None
    if name := next((name for name in names if name in trained.sets), ""):
        return Leaks("yes", f"'{name}' is among the sets that it learnt from ({trained.told})", len(keys), count, names=known)
    if trained.sets and not trained.contents and not trained.keys:
        told = f"it learnt from {', '.join(trained.sets)} ({trained.told}), of which this set is not said to be a part"
        return Leaks("no", told, None, count, names=known)
    if not trained.contents and not trained.keys:
        told = "whether its very models were trained on is unknown; --trained FILE tells"
        return Leaks("unknown", f"{said_labels}; {told}" if said_labels else told, None, count, names=known)
    seen = [key for key, content in zip(keys, contents) if (content and content in trained.contents) or key in trained.keys]
    told = f"{len(seen)} of {len(keys)} items were trained on ({trained.told})" + (f"; {said_labels}" if said_labels else "")
    return Leaks("yes" if len(seen) > LOUD * len(keys) else "no", told, len(seen), count, seen[:SHOWN], known)


def spoken(label: str) -> str:
    """A label as a word of language: "night_stand" -> "night stand"."""
    return " ".join(label.replace("_", " ").split())

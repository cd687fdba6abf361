"""From a person's own tags in a library to what is learnt of them, and the tables such tags come in. The mathematics is adapt.py."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cg3d.answers import adapt, score
from cg3d.answers.export import FORMULA
from cg3d.answers.gallery import SEEN
from cg3d.answers.labels import LARGEST_FILE, checked
from cg3d.bundle.runtime import Bundle
from cg3d.errors import UsageError, did_you_mean
from cg3d.library import nearest
from cg3d.library.rows import Item, Lesson, Tag
from cg3d.library.store import USER, Library
from cg3d.records import Float32

COPY = 1e-3  # examples of a word whose vectors differ by less are one example
EXPECTED = "Write two columns, path and label, for example: models/a.glb,armchair"


@dataclass(frozen=True)
class Table:
    """What a CSV says: tags (of the items it could find), and the paths that the library does not hold."""

    tags: tuple[Tag, ...]
    missing: tuple[str, ...]


def learn(library: Library, bundle: Bundle) -> Lesson:
    """Fit what a person tagged in `library` and keep it there. Raises UsageError (too little), SpaceMismatch, LibraryError."""
    library.require_space(bundle.space)
    examples, everything = _examples(library)
    adapt.checked(examples)
    texts = score.label_vectors(bundle, examples.words, bundle.manifest.templates)
    lesson = adapt.fit(bundle, bundle.space, examples, texts, everything)
    library.put_lesson(lesson, bundle.space)
    return lesson


def say(library: Library, tags: Sequence[Tag]) -> None:
    """Write a person's tags in place of what a person said of these items before."""
    library.drop_tags({tag.item for tag in tags})
    library.put_tags(tags)


def tags_for(library: Library, files: Iterable[Path], label: str) -> list[Tag]:
    """A person's tag for every object of these files. Raises UsageError for a file that the library does not hold."""
    word = checked([label], "--as")[0]
    found = []
    for file in files:
        items = _items_at(library, str(file), Path())
        if not items:
            raise UsageError(f"'{file}' is not in the library", "Index its folder first: cg3d index FOLDER")
        found += [Tag(item.id, word, 1.0, USER) for item in items]
    return found


def from_csv(library: Library, file: Path) -> Table:
    """The tags of a CSV with the columns path and label, others allowed; paths relative to its folder or to where one stands.

    A table that `cg3d tag --csv` wrote may be corrected and given back: rows that still say what the model said do not count.
    Raises UsageError.
    """
    rows = _rows(file)
    said = {(tag.item, tag.label): tag.source for tag in library.tags() if tag.source != USER}
    tags, missing = dict[tuple[int, str], Tag](), list[str]()
    for row in rows:
        label = _untamed(row["label"] or "").strip()
        if not label:
            continue
        items = _items_at(library, _untamed(row["path"] or ""), file.parent)
        if not items:
            missing.append(row["path"])
        for item in items:
            word = checked([label], f"'{file}'")[0]
            source = (row.get("source") or "").strip()
            if source in ("", USER) or said.get((item.id, word)) != source:
                tags[item.id, word] = Tag(item.id, word, 1.0, USER)
    if not tags:
        what = f"none of its {len(rows)} rows is a correction of a model in the library"
        raise UsageError(f"'{file}' teaches nothing: {what}", f"Not in the library: '{missing[0]}'" if missing else EXPECTED)
    return Table(tuple(tags.values()), tuple(missing))


def _examples(library: Library) -> tuple[adapt.Examples, dict[str, Float32]]:
    """The examples that a person's tags make, and everything in the library that they stand out from."""
    spelt: dict[str, str] = {}
    pairs: dict[tuple[int, str], None] = {}
    for tag in library.tags():
        if tag.source == USER:
            word = spelt.setdefault(adapt.plain(tag.label), tag.label)
            pairs[tag.item, word] = None
    parts = {part: library.matrix(part) for part in SEEN}
    parts = {part: (ids, rows) for part, (ids, rows) in parts.items() if len(ids)}
    known = set(np.concatenate([ids for ids, _ in parts.values()]).tolist()) if parts else set()
    chosen = sorted(((word, item) for item, word in pairs if item in known))
    items = np.array([item for _, item in chosen], np.int64)
    vectors = {}
    for part, (ids, rows) in parts.items():
        at = np.minimum(np.searchsorted(ids, items), len(ids) - 1)
        vectors[part] = np.where((ids[at] == items)[:, None], nearest.widened(rows[at]), np.float32("nan"))
    words = tuple(dict.fromkeys(word for word, _ in chosen))
    places = {word: place for place, word in enumerate(words)}
    labels = np.array([places[word] for word, _ in chosen], np.int64)
    examples = _without_copies(adapt.Examples(words, vectors, labels, items))
    everything = {part: nearest.widened(rows[:: max(1, -(-len(rows) // adapt.REFERENCES))]) for part, (_, rows) in parts.items()}
    return examples, everything


def _without_copies(examples: adapt.Examples) -> adapt.Examples:
    """One of several equal examples of a word: copies would vouch for each other when one is left out."""
    if not len(examples.labels):
        return examples
    both = np.concatenate([np.nan_to_num(rows) for rows in examples.vectors.values()], axis=1)
    kept: list[int] = []
    for at, label in enumerate(examples.labels):
        before = [other for other in kept if examples.labels[other] == label]
        if not before or np.linalg.norm(both[before] - both[at], axis=1).min() > COPY:
            kept.append(at)
    vectors = {part: rows[kept] for part, rows in examples.vectors.items()}
    return adapt.Examples(examples.words, vectors, examples.labels[kept], examples.item[kept])


def _items_at(library: Library, path: str, beside: Path) -> list[Item]:
    """Items of "chair.glb", or of "scene.glb#2" the one of that number."""
    for place in (beside / path, Path(path)):
        if found := library.at(place):
            return found
        stem, mark, number = path.rpartition("#")
        if mark and number.isdigit() and (found := library.at(beside / stem) or library.at(Path(stem))):
            return [item for item in found if item.number == int(number)]
    return []


def _rows(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV by the names of its columns."""
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UsageError(f"'{file}' is too large for a table of labels", EXPECTED)
        with open(file, encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            reader = csv.DictReader(stream)
            columns, rows = list(reader.fieldnames or ()), list(reader)
    except OSError as error:
        raise UsageError(f"the table '{file}' cannot be read: {error.strerror}", EXPECTED) from error
    except csv.Error as error:
        raise UsageError(f"'{file}' is not a CSV: {error}", EXPECTED) from error
    for needed in ("path", "label"):
        if needed not in columns:
            raise UsageError(f"'{file}' has no column '{needed}'", did_you_mean(needed, columns) if columns else EXPECTED)
    return [row for row in rows if os.fspath(row["path"] or "")]


def _untamed(cell: str) -> str:
    """What `cg3d tag --csv` wrote with a ' before it, so that spreadsheets do not run it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell

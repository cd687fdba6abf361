"""A folder of tiny made files, a door that reads them without children, a bundle without networks: what the tests of the library share."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cg3d.formats import Reading
from cg3d.formats.source import stamp
from cg3d.formats.wire import Turned
from cg3d.library.index import IndexReport, index
from cg3d.library.store import Library
from cg3d.records import InputSpec

D = 16


class FakeBundle:
    """Vectors from hashes: the same input always gives the same vector."""

    spec = InputSpec(points=8, views=1, view_size=4)
    name = "fake 1"
    towers = ("text", "points", "pictures")

    def __init__(self, space: str = "space-a") -> None:
        self.space = space
        self.encoded: list[str] = []

    def encode_texts(self, texts):
        return np.stack([vector_of(text) for text in texts])

    def encode_prepared(self, items):
        self.encoded += ["item" for _ in items]
        rows = np.stack([vector_of(item.points.tobytes().hex()) for item in items])
        return {"points": rows, "pictures": -rows}


class FakeDoor:
    """A file's first word says what it is: "ok", "two" (objects) or a refusal code; "draws NAME" names a side file in its folder."""

    def __init__(self, folder: Path, *_: object) -> None:
        self.folder = folder

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def each(self, relative, *, up=None, content_hash="") -> Iterator[Reading]:
        word, *words = (self.folder / os.fsdecode(relative)).read_text().split()
        sides = self._sides(os.fsdecode(relative), words)
        if word not in ("ok", "two"):
            refused = Turned(word, "made to be refused", advice="Nothing to do")
            refused.sides = sides
            raise refused
        for number in range(1 + (word == "two")):
            seed = int(hashlib.sha256(f"{content_hash}{number}{up}".encode()).hexdigest()[:8], 16)
            points = np.random.default_rng(seed).normal(size=(1, 8, 3)).astype(np.float32)
            arrays = {
                "points": points, "colors": np.zeros((8, 3), np.float32), "views": np.zeros((1, 1, 4, 4, 3), np.uint8),
                "thumbnail": np.zeros((8, 8, 3), np.uint8), "descriptor": np.ones(4, np.float32) / 2,
            }  # fmt: skip
            about = {
                "has_color": False, "format": "stl", "faces": 12, "points": 8, "bounds": [[0, 0, 0], [1, 1, 1]], "up_axis": up or "y",
                "up_known": up is not None, "color_source": "none", "warnings": [],
            }  # fmt: skip
            yield Reading(arrays, about, sides)

    def _sides(self, relative, words):
        if "draws" not in words:
            return ()
        place = os.path.join(os.path.dirname(relative), words[words.index("draws") + 1])
        root = os.open(self.folder, os.O_RDONLY)
        try:
            return ((place.encode(), *stamp(root, place.encode())),)
        finally:
            os.close(root)


def vector_of(text: str) -> np.ndarray:
    row = np.random.default_rng(int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)).normal(size=D)
    return (row / np.linalg.norm(row)).astype(np.float32)


def fill(folder: Path, count: int = 5, word: str = "ok") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"RedChair_{number:03}.stl").write_text(f"{word} {folder.name} {number}")
    return folder


def run(library: Library, *folders: Path, bundle: FakeBundle | None = None, **options) -> IndexReport:
    return index(library, folders, bundle or FakeBundle(), make_door=FakeDoor, workers=2, **options)


def digest(library: Library) -> str:
    """A hash of everything a search can see, whatever the order of the rows."""
    rows = []
    matrices = {
        part: dict(zip(*[part_rows.tolist() for part_rows in library.matrix(part)])) for part in ("points", "pictures", "name", "shape")
    }
    for item in library.items():
        rows.append((item.label, item.sha256, item.name, [matrices[part].get(item.id) for part in matrices]))
    rows += [(refusal.path, refusal.code) for refusal in library.refusals()]
    return hashlib.sha256(repr(sorted(rows, key=repr)).encode()).hexdigest()

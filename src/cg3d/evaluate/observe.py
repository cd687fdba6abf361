"""One item of a set, read once and prepared in every way that is asked for: what a worker process runs. Encodes nothing, keeps nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np

from cg3d.answers.files import read_picture
from cg3d.bundle.manifest import file_sha256
from cg3d.bundle.pictures import fit_square
from cg3d.errors import RefusedFile
from cg3d.evaluate.spoil import PLAIN, spoilt
from cg3d.evaluate.twin import descriptors
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.geometry.render import camera_at, render
from cg3d.records import Float32, InputSpec, Mesh, Prepared, Refusal, Shape, UInt8

ASKED_FROM = (75.0, 40.0)  # azimuth, elevation of the picture that asks for a model: none of the views that a model is known by
SHAPE = "shape"  # the variant that gives the descriptor alone, and costs no network
SEED = "seed "


class Item(Protocol):
    """What of a sample is used (learn/sources give such; anything alike will do): load gives the shape, +Y up, and can be pickled."""

    @property
    def key(self) -> str: ...
    @property
    def load(self) -> Callable[[], Shape]: ...
    @property
    def label(self) -> str: ...
    @property
    def texts(self) -> tuple[str, ...]: ...
    @property
    def split(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def pictures(self) -> tuple[Path, ...]: ...
    @property
    def file(self) -> Path | None: ...
    @property
    def number(self) -> int: ...
    @property
    def late_texts(self) -> Callable[[], tuple[str, ...]] | None: ...


@dataclass(frozen=True)
class Wanted:
    """variants: PLAIN, looks, "seed 1", SHAPE; pictures: whether views are drawn and a picture that asks."""

    spec: InputSpec
    variants: tuple[str, ...]
    pictures: bool


@dataclass(frozen=True, eq=False)
class Taken:
    """One item. content: SHA-256 of what it was read from; prepared: by variant; asked: (S, S, 3), the picture that asks for it."""

    key: str
    content: str = ""
    texts: tuple[str, ...] = ()
    prepared: dict[str, Prepared] = field(default_factory=dict)
    described: Float32 | None = None  # (2, 187)
    asked: UInt8 | None = None
    refusal: Refusal | None = None


def take(item: Item, wanted: Wanted) -> Taken:
    """Read `item` and prepare it; a refused one says why."""
    try:
        content = content_of(item)
        shape = item.load()
        content = content or shape_hash(shape)
        shown = _shown(item, wanted)
        made = {variant: _variant(shape, variant, content, item.number, wanted, shown) for variant in wanted.variants}
        asked = _asked(item, shape, shown, wanted.spec) if wanted.pictures and PLAIN in made else None
    except RefusedFile as error:
        return Taken(item.key, refusal=Refusal(item.key, error.code, error.reason, error.advice))
    except ValueError as error:
        return Taken(item.key, refusal=Refusal(item.key, "value", str(error)))
    plain = made.get(PLAIN, made.get(SHAPE))
    made.pop(SHAPE, None)
    texts = item.texts or (item.late_texts() if item.late_texts is not None else ())
    return Taken(item.key, content, tuple(texts), made, descriptors(plain) if plain is not None else None, asked)


def take_all(items: Sequence[Item], wanted: Sequence[Wanted]) -> list[Taken]:
    """`take` of each, as a process is asked."""
    return [take(item, each) for item, each in zip(items, wanted, strict=True)]


def content_of(item: Item) -> str:
    """SHA-256 of what the item is read from: what its source says, else of its file; empty where only the shape itself can tell."""
    if known := str(getattr(item, "content", "")):
        return known
    if item.file is None:
        return ""
    try:
        status = item.file.stat()
        return _file_hash(item.file, status.st_size, status.st_mtime_ns)
    except OSError as error:
        raise RefusedFile("unreadable", f"it cannot be read: {error.strerror}", str(item.file)) from error


def shape_hash(shape: Shape) -> str:
    """SHA-256 of the geometry and the colours of its points."""
    digest = hashlib.sha256()
    for array in (shape.vertices, shape.faces, shape.vertex_colors) if isinstance(shape, Mesh) else (shape.points, shape.colors):
        if array is not None:
            digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


@lru_cache(maxsize=4)
def _file_hash(path: Path, _size: int, _time: int) -> str:
    """Kept for the last few: many items may come out of one file."""
    return file_sha256(path)


def _variant(shape: Shape, variant: str, content: str, number: int, wanted: Wanted, shown: UInt8 | None) -> Prepared:
    """Seeds other than the first draw other points and need no views: those hold no chance. shown: views that the set itself keeps."""
    if variant == SHAPE:
        return prepare(shape, wanted.spec, rng_for(content, number), views=False)
    if variant.startswith(SEED):
        return prepare(shape, wanted.spec, rng_for(f"{content}:{variant}", number), views=False)
    if variant == PLAIN and shown is not None:
        item = prepare(shape.but(up_known=True), wanted.spec, rng_for(content, number), views=False)
        return replace(item, views=shown[None, : wanted.spec.views])
    return prepare(spoilt(shape, variant, content, number), wanted.spec, rng_for(content, number), views=wanted.pictures)


def _shown(item: Item, wanted: Wanted) -> UInt8 | None:
    """(V, S, S, 3) views that the item brings with it (shards do: drawn of its mesh, of which only points are left)."""
    views: Callable[[], UInt8] | None = getattr(item, "views", None)
    if views is None or not wanted.pictures or PLAIN not in wanted.variants:
        return None
    found = [fit_square(view, wanted.spec.view_size) for view in views()]
    return np.stack(found) if found else None


def _asked(item: Item, shape: Shape, shown: UInt8 | None, spec: InputSpec) -> UInt8:
    """A picture that the set ships and no view is made of, else one drawn from where no view is."""
    if item.pictures:
        return fit_square(read_picture(item.pictures[0]), spec.view_size)
    if shown is not None and len(shown) > spec.views:
        return np.asarray(shown[spec.views])
    return np.asarray(render(shape, [camera_at(*ASKED_FROM)], spec.view_size)[0])

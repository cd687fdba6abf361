"""One sample becomes one record: read, prepared, drawn, as members of a tar. Writes no file and knows no other sample."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image

from cg3d.errors import RefusedFile, UsageError
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.learn.shard_read import hash_of, npy_head
from cg3d.learn.shard_tar import member
from cg3d.learn.sources.sample import Sample, stamp
from cg3d.records import Float32, InputSpec, Mesh, Shape, UInt8

PictureFormat = Literal["png", "jpg"]
JPEG_QUALITY = 95
PIXELS = 64_000_000  # of a picture that a data set ships
BACKGROUND = (255, 255, 255)  # behind transparent pixels of shipped pictures; the released code shows what lies under them
DROPPED = "that are not"  # finish.py: "3 points that are not numbers: dropped"


@dataclass(frozen=True)
class Making:
    """How records are made. spec: for one tower; stored: points kept, the tower takes the first spec.points of them.

    repeat: take clouds of fewer points than `stored`, some of theirs twice; else they are refused.
    """

    spec: InputSpec
    stored: int
    pictures: PictureFormat = "png"
    repeat: bool = False

    @property
    def told(self) -> InputSpec:
        """The tower's InputSpec with the sampling that was carried out."""
        return replace(self.spec, surface_samples=max(self.spec.surface_samples, self.stored))

    @property
    def sampling(self) -> InputSpec:
        """What `prepare` is asked for."""
        return replace(self.told, points=self.stored)


@dataclass(frozen=True)
class Made:
    """content: the members of a record, laid end to end; the rest goes into manifest and index."""

    content: bytes
    label: str
    licence: str
    source: str
    has_color: bool
    up_assumed: bool
    repeated: bool


def make_record(sample: Sample, making: Making) -> Made:
    """Raises RefusedFile: what the reader says, "count" for too few points, "value" for points that are not finite or all in one place."""
    shape = sample.load()
    assumed = not shape.up_known
    shape = shape.but(up_known=True)
    repeated = _check(shape, making)
    content_hash = hash_of_file(sample.file) if sample.file is not None else hash_of_shape(shape)
    shipped = bool(sample.pictures) and making.spec.views > 0
    try:
        item = prepare(shape, making.sampling, rng_for(content_hash, sample.number), views=not shipped)
    except ValueError as error:
        raise RefusedFile("value", str(error)) from error
    points, colors = item.points[0], np.round(item.colors[0] * 255).astype(np.uint8)
    if not np.isfinite(points).all() or not np.ptp(points, axis=0).any():
        raise RefusedFile("value", "its points are not finite, or all in one place")
    views = _shipped(sample.pictures, making.spec) if shipped else list(item.views[0])
    texts = sample.texts or (sample.late_texts() if sample.late_texts is not None else ())
    note = {
        "texts": list(texts), "label": sample.label, "split": sample.split, "licence": sample.licence, "source": sample.source,
        "hash": content_hash, "number": sample.number, "has_color": item.has_color, "pictures": "shipped" if shipped else "drawn",
    }  # fmt: skip
    content = _members(sample.key, points, colors, views, note, making.pictures)
    return Made(content, sample.label, sample.licence, sample.source, item.has_color, assumed, repeated)


def hash_of_shape(shape: Shape) -> str:
    """SHA-256 of the geometry and the colours of its points."""
    digest = hashlib.sha256()
    arrays = (shape.vertices, shape.faces, shape.vertex_colors) if isinstance(shape, Mesh) else (shape.points, shape.colors)
    for array in arrays:
        if array is not None:
            digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def hash_of_file(path: Path) -> str:
    """SHA-256 of a file; that of the last few is kept, as many samples may come out of one. Raises RefusedFile."""
    try:
        return _hash(path, stamp(path))
    except OSError as error:
        raise RefusedFile("unreadable", f"it cannot be read: {error.strerror}", str(path)) from error


@lru_cache(maxsize=4)
def _hash(path: Path, _stamp: tuple[int, int]) -> str:
    return hash_of(path)


def _check(shape: Shape, making: Making) -> bool:
    """Whether points must be repeated. Data to learn from is refused where a reader would only warn of it."""
    if bad := next((warning for warning in shape.warnings if DROPPED in warning), None):
        raise RefusedFile("value", bad.removesuffix(": dropped"), advice="Mend the file, or leave it out")
    if isinstance(shape, Mesh) or len(shape.points) >= making.stored:
        return False
    if not making.repeat:
        raise RefusedFile(
            "count", f"it has {len(shape.points)} points, {making.stored} are stored", advice="Store fewer, or allow --repeat"
        )
    return True


def _shipped(paths: tuple[Path, ...], spec: InputSpec) -> list[UInt8]:
    """`spec.views` of the pictures, evenly spread; where there are fewer they come again."""
    count = len(paths)
    chosen = [paths[i * count // spec.views] if count >= spec.views else paths[i % count] for i in range(spec.views)]
    return [shipped_picture(path, spec.view_size) for path in chosen]


def shipped_picture(path: Path, size: int) -> UInt8:
    """(size, size, 3) uint8 of a PNG, JPEG or WebP file: its shorter side scaled to `size`, the middle cut out. Raises RefusedFile."""
    try:
        with Image.open(path, formats=("PNG", "JPEG", "WEBP")) as file:
            if file.width * file.height > PIXELS:
                raise RefusedFile("limit", f"a picture of {file.width} x {file.height} pixels", str(path))
            picture = file.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise RefusedFile("format", f"its picture {path.name} cannot be read: {error}", str(path)) from error
    flat = Image.new("RGBA", picture.size, (*BACKGROUND, 255))
    flat.alpha_composite(picture)
    scale = size / min(flat.size)
    width, height = (max(size, round(side * scale)) for side in flat.size)
    left, top = (width - size) // 2, (height - size) // 2
    whole = flat.convert("RGB").resize((width, height), Image.Resampling.BICUBIC)
    return np.asarray(whole.crop((left, top, left + size, top + size)))


def _members(key: str, points: Float32, colors: UInt8, views: list[UInt8], note: dict[str, object], pictures: PictureFormat) -> bytes:
    told = json.dumps(note, ensure_ascii=False, sort_keys=True).encode()
    files = {
        f"{key}.points.npy": npy_head("<f4", len(points)) + np.ascontiguousarray(points, "<f4").tobytes(),
        f"{key}.colors.npy": npy_head("|u1", len(colors)) + np.ascontiguousarray(colors).tobytes(),
        f"{key}.json": told,
        **{f"{key}.{number}.{pictures}": encode_picture(view, pictures) for number, view in enumerate(views)},
    }
    return b"".join(member(name, content) for name, content in files.items())


def encode_picture(pixels: UInt8, format: PictureFormat) -> bytes:
    """A PNG (exact) or JPEG file."""
    buffer = io.BytesIO()
    picture = Image.fromarray(np.ascontiguousarray(pixels))
    if format == "png":
        picture.save(buffer, "PNG")
    else:
        picture.save(buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return buffer.getvalue()


def said_of(error: RefusedFile | UsageError) -> tuple[str, str]:
    """Code and reason of what refused a sample."""
    return (error.code, error.reason) if isinstance(error, RefusedFile) else ("missing", error.what)

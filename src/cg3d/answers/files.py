"""Files that a question brings along (a model, a picture) to vectors. 3D files go through the same door and task as in indexing.

A model's side files may come from its own folder only. Knows no library file and no score.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from pathlib import Path

from cg3d.answers import photo
from cg3d.answers.doors import door_of
from cg3d.bundle.runtime import Bundle
from cg3d.errors import RefusedFile
from cg3d.formats.source import Source
from cg3d.library import observe
from cg3d.records import Axis, Float32, Picture, Refusal, UInt8

LARGEST_PICTURE = 64 << 20  # bytes
ORIENTATION = 0x0112  # EXIF: how the camera was held
OPENED = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "TGA")


def file_vectors(bundle: Bundle, file: Path, *, up: Axis | None = None) -> dict[str, Float32]:
    """Vectors (D,) of the first object of a 3D file, part by part. Raises RefusedFile."""
    return next(vectors_of_objects(bundle, file, up=up))[1]


def vectors_of_objects(bundle: Bundle, file: Path, *, up: Axis | None = None) -> Iterator[tuple[str, dict[str, Float32]]]:
    """(path, "#number" added where the file holds several; part -> (D,)) for each object of a 3D file. Raises RefusedFile."""
    argument = observe.argument_for(bundle.spec, views="pictures" in bundle.towers)
    with door_of(file, observe.TASK, argument) as (door, name):
        readings = door.read(name, up=up)
    for number, reading in enumerate(readings):
        vectors = bundle.encode_prepared([observe.prepared_of(reading)])
        yield f"{file}#{number}" if len(readings) > 1 else str(file), {part: rows[0] for part, rows in vectors.items()}


def picture_vectors(
    bundle: Bundle, file: Path, *, box: photo.Box | None = None, whole: bool = False
) -> tuple[dict[str, Float32], photo.Box | None]:
    """The vector (D,) of a picture file, to be compared with items' pictures and points, and the box that was looked at.

    box: in pixels of the picture as it is seen upright; not given: what stands out is searched for (photo.py); whole: all of it counts, and
    the box is None, as where nothing stands out. Raises RefusedFile, MissingTower, UsageError for a box outside the picture.
    """
    pixels, (wide, high) = _picture_and_size(file)
    height, width = pixels.shape[:2]
    if box is not None:
        photo.require_inside(box, wide, high)
        looked: photo.Box | None = photo.resized(box, width / wide, width, height)
    else:
        looked = None if whole else photo.thing_in(pixels)
        box = None if looked is None else photo.resized(looked, wide / width, wide, high)
    row = bundle.encode_pictures([Picture(pixels if looked is None else photo.around(pixels, looked))])[0]
    return {"pictures": row, "points": row}, box


def read_picture(file: Path) -> UInt8:
    """(H, W, 3) uint8 sRGB of a PNG, JPEG, WebP, GIF, BMP, TIFF or TGA file, on white, upright, at most 1024 a side. Raises RefusedFile."""
    return _picture_and_size(file)[0]


def _picture_and_size(file: Path) -> tuple[UInt8, tuple[int, int]]:
    """The pixels; and how wide and high the upright picture is in the file's own."""
    try:
        if not file.is_file():
            raise RefusedFile("missing", "there is no such picture", str(file), "Check the spelling")
        if file.stat().st_size > LARGEST_PICTURE:
            raise RefusedFile("limit", f"the picture is larger than {LARGEST_PICTURE >> 20} MB", str(file), "Make it smaller")
        source = Source(file.read_bytes(), file.name)
    except OSError as error:
        raise RefusedFile("unreadable", f"it cannot be read: {error.strerror}", str(file)) from error
    pixels = source.decode_image(source.data, "the picture")
    if pixels is None:
        reason = source.warnings[-1] if source.warnings else "no picture that is read"
        raise RefusedFile("format", reason.removesuffix(": dropped"), str(file), "Give a PNG, JPEG or WebP file")
    alpha = pixels[..., 3:].astype("float32") / 255
    seen = (pixels[..., :3] * alpha + 255 * (1 - alpha)).round().astype("uint8")
    size, held = _as_taken(source.data) or ((seen.shape[1], seen.shape[0]), 1)
    return photo.upright(seen, held), size[::-1] if held in photo.LYING else size


def _as_taken(data: bytes | memoryview) -> tuple[tuple[int, int], int] | None:
    """Width and height in pixels as stored, and the EXIF orientation (1 where there is none), of a picture that was decoded."""
    from PIL import Image  # 25 ms

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=OPENED) as picture:
            warnings.simplefilter("ignore")
            return picture.size, int(picture.getexif().get(ORIENTATION, 1))
    except Exception:  # a foreign decoder, and broken EXIF is no reason to refuse a picture that can be seen
        return None


def refusal_of(file: Path | str, error: RefusedFile) -> Refusal:
    """The error as a record."""
    return Refusal(str(file), error.code, error.reason, error.advice)

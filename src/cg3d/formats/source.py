"""What a reader gets: the bytes of one file, and the only way to anything beside it (side files, pictures), within limits.

Parses no 3D format.
"""

from __future__ import annotations

import binascii
import ctypes
import errno
import io
import os
import platform
import re
import stat
import sys
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes

import numpy as np
from PIL import BmpImagePlugin, GifImagePlugin, Image, JpegImagePlugin, PngImagePlugin, TgaImagePlugin, TiffImagePlugin, WebPImagePlugin

from cg3d.errors import RefusedFile, one_line
from cg3d.records import UInt8

OPENERS = {  # what Image.open would choose, less its search
    "BMP": BmpImagePlugin.BmpImageFile, "GIF": GifImagePlugin.GifImageFile, "JPEG": JpegImagePlugin.JpegImageFile,
    "PNG": PngImagePlugin.PngImageFile, "TGA": TgaImagePlugin.TgaImageFile, "TIFF": TiffImagePlugin.TiffImageFile,
    "WEBP": WebPImagePlugin.WebPImageFile,
}  # fmt: skip
PICTURE_MAGIC = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8", "JPEG"),
    (b"RIFF", "WEBP"),
    (b"BM", "BMP"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
KTX_MAGIC = b"\xabKTX"
OPENAT2 = 437  # the same number on every Linux architecture
RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS, RESOLVE_NO_MAGICLINKS = 0x08, 0x04, 0x02
SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.\-]+:")
OPEN_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
WARNING_LIMIT = 20
LOST = (-1, -1)  # stamp of a side file that is not there or may not be read


@dataclass(frozen=True)
class Budget:
    """What a reader may take on, whatever the file claims (`limits.Limits` bounds the process). Sizes in bytes, pictures in pixels."""

    json_bytes: int = 64 << 20
    side_files: int = 64
    side_bytes: int = 1 << 30
    image_pixels: int = 64_000_000
    asset_pixels: int = 256_000_000
    texture_side: int = 1024
    points: int = 100_000_000
    faces: int = 50_000_000
    instances: int = 100_000
    depth: int = 512
    objects: int = 4096


@dataclass(frozen=True)
class Folder:
    """Where side files may come from. root: the fence, as an open directory descriptor or a path; inside: the asset's own folder, parts
    below root."""

    root: int | str
    inside: tuple[str, ...] = ()

    def open(self, parts: list[str]) -> int:
        """A descriptor of a file below the fence, no link followed. Raises OSError."""
        if isinstance(self.root, int):
            return open_beneath(self.root, parts)
        root = os.open(self.root, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            return open_beneath(root, parts)
        finally:
            os.close(root)


@dataclass
class Source:
    """One file to be read. data: all its bytes; name: a label (its file name), never opened; folder: None = no side files."""

    data: bytes
    name: str
    folder: Folder | None = None
    limits: Budget = field(default_factory=Budget)
    warnings: list[str] = field(default_factory=list)
    sides: dict[bytes, tuple[int, int]] = field(default_factory=dict)  # side files asked for, below the root -> `stamp` when read
    side_count: int = 0
    side_total: int = 0
    pixels: int = 0

    @property
    def suffix(self) -> str:
        """Lower case, with the dot; "" without one."""
        return os.path.splitext(self.name)[1].lower()

    def refuse(self, code: str, reason: str, advice: str = "") -> RefusedFile:
        """The error to raise: `raise source.refuse("count", ...)`."""
        return RefusedFile(code, reason, self.name, advice)

    def warn(self, text: str) -> None:
        """Note something odd that does not stop the reading; each text once, twenty at most."""
        line = one_line(text, 200)
        if line not in self.warnings and len(self.warnings) < WARNING_LIMIT:
            self.warnings.append(line)

    def side(self, name: str, *, uri: bool = True) -> bytes:
        """The bytes of a side file or data: URI named in this file. uri: percent-decode (once); MTL and OBJ hold plain names.

        Raises RefusedFile: scheme, path, missing, special, unreadable, limit, format (a data: URI that is none).
        """
        if name[:5].lower() == "data:":
            return self._data_uri(name)
        self.side_count += 1
        if self.side_count > self.limits.side_files:
            raise self.refuse("limit", f"more than {self.limits.side_files} side files")
        parts = self._safe_parts(name, uri)
        if self.folder is None:
            raise self.refuse("missing", f"side file '{clip(name)}' is not at hand")
        place = os.fsencode("/".join(parts))
        self.sides[place] = LOST
        descriptor = self._open(self.folder, parts, name)
        try:
            self.sides[place] = _stamp(os.fstat(descriptor))
            return self._read_all(descriptor, name)
        finally:
            os.close(descriptor)

    def picture(self, name: str, *, uri: bool = False) -> UInt8 | None:
        """The side file `name` decoded; None and a warning where it is lost."""
        try:
            data = self.side(name, uri=uri)
        except RefusedFile as lost:
            self.warn(f"texture is lost ({lost.code}): {lost.reason}")
            return None
        return self.decode_image(data, f"texture '{clip(name)}'")

    def decode_image(self, data: bytes | memoryview, label: str = "a texture") -> UInt8 | None:
        """(h, w, 4) uint8 sRGB + alpha, first row on top, at most `texture_side` pixels a side; None and a warning if it is lost."""
        head = bytes(data[:8])
        kind = next((kind for magic, kind in PICTURE_MAGIC if head.startswith(magic)), "TGA")
        if head.startswith(KTX_MAGIC):
            self.warn(f"{label} is KTX2 (Basis), which is not read: dropped")
            return None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return self._decode(data, kind, label)
        except (MemoryError, RefusedFile):
            raise
        except Exception as error:  # a foreign decoder: whatever it raises, the picture is lost and the shape is not
            self.warn(f"{label} cannot be decoded ({type(error).__name__}): dropped")
            return None

    def _decode(self, data: bytes | memoryview, kind: str, label: str) -> UInt8 | None:
        with OPENERS[kind](io.BytesIO(data)) as picture:
            pixels = picture.width * picture.height
            if pixels > self.limits.image_pixels or self.pixels + pixels > self.limits.asset_pixels:
                self.warn(f"{label} of {picture.width} x {picture.height} pixels is over the limit: dropped")
                return None
            self.pixels += pixels
            side = self.limits.texture_side
            if max(picture.size) > side:
                picture.draft(None, (side, side))
            small: Image.Image = picture
            if max(picture.size) > side:
                scale = side / max(picture.size)
                if picture.mode not in ("RGB", "RGBA", "L"):
                    small = eight_bit(picture).convert("RGBA")
                size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
                small = small.resize(size, Image.Resampling.BOX, reducing_gap=2.0)
            return np.asarray(eight_bit(small).convert("RGBA"))

    def _data_uri(self, uri: str) -> bytes:
        head, comma, body = uri.partition(",")
        if not comma:
            raise self.refuse("format", "a data: URI without a comma")
        if len(body) > self.limits.side_bytes:
            raise self.refuse("limit", "a data: URI over the limit for side files")
        if not head.lower().endswith(";base64"):
            return unquote_to_bytes(body)
        if "%" in body:
            body = unquote_to_bytes(body).decode("latin-1")
        try:
            return binascii.a2b_base64("".join(body.split()), strict_mode=True)
        except ValueError as error:
            raise self.refuse("format", "a data: URI that is not base64") from error

    def _safe_parts(self, name: str, uri: bool) -> list[str]:
        if SCHEME.match(name):
            raise self.refuse("scheme", f"side file '{clip(name)}' is asked for from outside")
        if uri:
            name = unquote_to_bytes(name).decode("utf-8", "surrogateescape")
        if "\0" in name or "\\" in name or name.startswith("/") or re.match(r"^[A-Za-z]:", name) or SCHEME.match(name):
            raise self.refuse(
                "path", f"side file '{clip(name)}' is outside the folder", "Keep side files beside the model and name them relatively."
            )
        parts = list(self.folder.inside) if self.folder else []
        for part in name.split("/"):
            if part == "..":
                if not parts:
                    raise self.refuse("path", f"side file '{clip(name)}' is outside the folder", "Index the folder that holds both.")
                parts.pop()  # no symlink is ever followed, so this is where the kernel would go, too
            elif part not in ("", "."):
                parts.append(part)
        return parts

    def _open(self, folder: Folder, parts: list[str], name: str) -> int:
        try:
            return folder.open(parts)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EXDEV, errno.ENAMETOOLONG, errno.EINVAL):
                raise self.refuse("path", f"side file '{clip(name)}' is a link or no fit name") from error
            if error.errno in (errno.EACCES, errno.EPERM):
                raise self.refuse("unreadable", f"side file '{clip(name)}' may not be read") from error
            raise self.refuse("missing", f"side file '{clip(name)}' is not there", "Put it back beside the model.") from error

    def _read_all(self, descriptor: int, name: str) -> bytes:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise self.refuse("special", f"side file '{clip(name)}' is no regular file")
        self.side_total += status.st_size
        if self.side_total > self.limits.side_bytes:
            raise self.refuse("limit", "side files over the limit in all")
        with os.fdopen(os.dup(descriptor), "rb") as file:
            return file.read(status.st_size)


def open_source(path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None, limits: Budget | None = None) -> Source:
    """A plain file as a Source, unsandboxed: for tests, training and `made`. root: the fence of side files, its own folder by default."""
    folder, name = os.path.split(os.path.abspath(path))
    fence = os.path.abspath(root) if root is not None else folder
    inside = Path(folder).relative_to(fence).parts if folder != fence else ()
    with open(path, "rb") as file:
        return Source(file.read(), name, Folder(fence, inside), limits or Budget())


def open_beneath(root: int, parts: list[str]) -> int:
    """A descriptor of the file `parts` below the directory descriptor `root`; follows no link. Raises OSError."""
    if not parts:
        raise OSError(errno.EISDIR, "a directory")
    if sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64", "riscv64"):
        descriptor = _openat2(root, "/".join(parts))
        if descriptor is not None:
            return descriptor
    return _walk(root, parts)


def stamp(root: int, place: bytes) -> tuple[int, int]:
    """(size, mtime in ns) of a side file below the directory descriptor `root`, LOST where a reader would not get it."""
    try:
        descriptor = open_beneath(root, os.fsdecode(place).split("/"))
    except OSError:
        return LOST
    try:
        return _stamp(os.fstat(descriptor))
    finally:
        os.close(descriptor)


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else LOST


def clip(name: str) -> str:
    """A name from a file, fit for a message."""
    return one_line(name, 80)


def eight_bit(picture: Image.Image) -> Image.Image:
    """16-bit greys brought to 8 bits (Pillow's own convert would clip them)."""
    if picture.mode.startswith("I"):
        return Image.fromarray((np.asarray(picture).astype(np.int64).clip(0, 65535) >> 8).astype(np.uint8))
    return picture


class _OpenHow(ctypes.Structure):
    _fields_ = (("flags", ctypes.c_uint64), ("mode", ctypes.c_uint64), ("resolve", ctypes.c_uint64))


def _openat2(root: int, path: str) -> int | None:
    """None where the kernel (or a seccomp filter) does not offer openat2."""
    how = _OpenHow(OPEN_FLAGS, 0, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS)
    library = ctypes.CDLL(None, use_errno=True)
    result = library.syscall(OPENAT2, ctypes.c_int(root), ctypes.c_char_p(os.fsencode(path)), ctypes.byref(how), ctypes.c_size_t(24))
    if result >= 0:
        return int(result)
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EPERM):
        return None
    raise OSError(code, os.strerror(code))


def _walk(root: int, parts: list[str]) -> int:
    """Component by component, each opened with O_NOFOLLOW."""
    current = os.dup(root)
    try:
        for part in parts[:-1]:
            following = os.open(part, OPEN_FLAGS | getattr(os, "O_DIRECTORY", 0), dir_fd=current)
            os.close(current)
            current = following
        return os.open(parts[-1], OPEN_FLAGS, dir_fd=current)
    finally:
        os.close(current)

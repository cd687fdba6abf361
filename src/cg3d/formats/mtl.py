"""Material libraries (MTL) of OBJ files: base colour, its picture, opacity. What is lost is a warning, never an error."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

import numpy as np

from cg3d.errors import RefusedFile
from cg3d.formats.finish import to_linear
from cg3d.formats.numbers import lines_of
from cg3d.formats.source import Source
from cg3d.records import Material, UInt8

OPTION_WORDS = {"-blendu": 1, "-blendv": 1, "-bm": 1, "-boost": 1, "-cc": 1, "-clamp": 1, "-imfchan": 1, "-mm": 2, "-texres": 1, "-type": 1}
OPTION_NUMBERS = ("-o", "-s", "-t")  # one to three numbers
MATERIALS_LIMIT = 100_000
LIBRARIES_LIMIT = 16
ALPHA_CUTOFF = 0.1  # nearly clear texels of a picture with alpha are holes: MTL does not say what alpha means
GREY = np.array([1, 1, 1, 1], np.float32)


@dataclass(frozen=True, eq=False)
class Surface:
    """A material and whether the library states its colour."""

    material: Material
    stated: bool = False


@dataclass
class Entry:
    """One newmtl as written."""

    kd: tuple[float, float, float] | None = None
    opacity: float = 1.0
    picture: str = ""
    folder: str = ""


@dataclass
class Library:
    """All materials named in an OBJ file's libraries; pictures are decoded when a surface is asked for."""

    source: Source
    entries: dict[bytes, Entry] = field(default_factory=dict)
    pictures: dict[str, UInt8 | None] = field(default_factory=dict)

    def surface(self, name: bytes) -> Surface:
        """The material `name`; a plain white one, not stated, where it is unknown."""
        entry = self.entries.get(name)
        if entry is None:
            return Surface(Material(GREY))
        picture = self._picture(entry)
        if picture is not None:  # many writers leave Kd black or grey beside a picture and mean the picture
            cutoff = ALPHA_CUTOFF if int(picture[..., 3].min()) < 255 else 0.0
            return Surface(Material(np.array([1, 1, 1, entry.opacity], np.float32), picture, cutoff), True)
        if entry.kd is None:
            return Surface(Material(GREY))
        return Surface(Material(np.append(to_linear(np.array(entry.kd)), np.float32(entry.opacity)).astype(np.float32)), True)

    def _picture(self, entry: Entry) -> UInt8 | None:
        if not entry.picture:
            return None
        key = posixpath.join(entry.folder, entry.picture)
        if key not in self.pictures:
            data = _first(self.source, [key] if not entry.folder else [key, entry.picture], "texture")
            picture = None if data is None else self.source.decode_image(data, f"texture '{entry.picture[:60]}'")
            self.pictures[key] = None if picture is None else picture[::-1]  # v = 0 is the lower edge of the picture
        return self.pictures[key]


def read_library(source: Source, names: list[bytes]) -> Library:
    """The materials of the libraries `names` (as written after mtllib); of "<file>.mtl" where none of them is at hand."""
    library = Library(source)
    for name in list(dict.fromkeys(names))[:LIBRARIES_LIMIT]:
        text = _text(name)
        data = _first(source, [text, *(text.split() if " " in text else ())], "material library")
        if data is None:
            stem = posixpath.splitext(source.name)[0] + ".mtl"
            data = _first(source, [stem], "material library") if stem != text else None
        if data is not None:
            _parse(library, data, posixpath.dirname(text))
    return library


def _first(source: Source, names: list[str], what: str) -> bytes | None:
    """The first of `names` that can be read; a warning where none can."""
    lost: RefusedFile | None = None
    for name in names:
        try:
            return source.side(name.replace("\\", "/"), uri=False)
        except RefusedFile as error:
            lost = lost or error
    if lost is not None:
        source.warn(f"{what} is lost ({lost.code}): {lost.reason}")
    return None


def _parse(library: Library, data: bytes, folder: str) -> None:
    entry: Entry | None = None
    for line in lines_of(data).split(b"\n"):
        words = line.split(None, 1)
        if len(words) < 2:
            continue
        key, value = words[0].lower(), words[1].strip()
        if key == b"newmtl":
            if len(library.entries) >= MATERIALS_LIMIT:
                library.source.warn(f"more than {MATERIALS_LIMIT} materials: the rest is left aside")
                return
            entry = library.entries.setdefault(value, Entry(folder=folder))
        elif entry is None:
            continue
        elif key == b"kd":
            entry.kd = _color(value) or entry.kd
        elif key in (b"d", b"tr"):
            amount = _numbers(value.replace(b"-halo", b""))
            if amount:
                entry.opacity = amount[0] if key == b"d" else 1 - amount[0]
        elif key == b"map_kd":
            entry.picture = _picture_name(_text(value))


def _numbers(value: bytes) -> list[float]:
    """Leading numbers of a line, cut to [0, 1]; [] where it begins with a word."""
    found: list[float] = []
    for word in value.split():
        try:
            number = float(word)
        except ValueError:
            break
        found.append(min(max(number, 0.0), 1.0) if number == number else 0.0)
    return found


def _color(value: bytes) -> tuple[float, float, float] | None:
    numbers = _numbers(value)
    if len(numbers) == 1:
        return numbers[0], numbers[0], numbers[0]
    return (numbers[0], numbers[1], numbers[2]) if len(numbers) >= 3 else None


def _picture_name(value: str) -> str:
    """The file name after the options of map_Kd; names may hold spaces."""
    words = value.split(" ")
    at = 0
    while at < len(words) and (words[at].lower() in OPTION_WORDS or words[at].lower() in OPTION_NUMBERS):
        option = words[at].lower()
        at += 1
        if option in OPTION_WORDS:
            at += OPTION_WORDS[option]
            continue
        for _ in range(3):
            if at < len(words) and _numbers(words[at].encode("utf-8", "surrogateescape")):
                at += 1
    return " ".join(words[at:]).strip().strip('"')


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")

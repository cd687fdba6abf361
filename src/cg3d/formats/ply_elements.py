"""PLY underneath: the header, and every element as columns and lists, each claim checked before anything is allocated.

Knows not what the elements mean.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from cg3d.formats.numbers import Int64, floats
from cg3d.formats.source import Source, clip
from cg3d.records import Float64

HEADER_LIMIT = 64 << 10
PROPERTIES_LIMIT = 1000
TYPES = {
    "char": "i1", "int8": "i1", "uchar": "u1", "uint8": "u1", "short": "i2", "int16": "i2", "ushort": "u2", "uint16": "u2",
    "int": "i4", "int32": "i4", "uint": "u4", "uint32": "u4", "float": "f4", "float32": "f4", "double": "f8", "float64": "f8",
    "int64": "i8", "uint64": "u8",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Ragged:
    """Lists laid end to end: values (sum of sizes,), sizes (rows,)."""

    values: NDArray
    sizes: Int64


@dataclass
class Element:
    """One element: scalar columns (rows,) and lists by property name."""

    name: str
    count: int
    properties: list[tuple[str, str, str]] = field(default_factory=list)  # name, type, type of the list's length or ""
    columns: dict[str, NDArray] = field(default_factory=dict)
    lists: dict[str, Ragged] = field(default_factory=dict)


def read_elements(source: Source) -> tuple[dict[str, Element], list[str]]:
    """Elements by name, and the names of pictures in comments "TextureFile". Raises RefusedFile."""
    elements, pictures, order, start = _header(source)
    if order == "":
        _read_ascii(source, elements, start)
    else:
        for element in elements:
            start = _read_binary(source, element, start, order)
    return {element.name: element for element in reversed(elements)}, pictures


def _header(source: Source) -> tuple[list[Element], list[str], str, int]:
    """Elements without data, pictures, byte order ("" = ascii), where the data begins."""
    head = bytes(source.data[:HEADER_LIMIT])
    if not head.startswith((b"ply\n", b"ply\r")):
        raise source.refuse("truncated" if b"ply\n".startswith(head) else "format", "does not begin with 'ply'")
    end = head.find(b"end_header")
    if end < 0:
        raise source.refuse("limit" if len(source.data) > HEADER_LIMIT else "truncated", "the header has no end")
    start = end + len(b"end_header")
    start += 2 if head[start : start + 2] == b"\r\n" else 1
    elements: list[Element] = []
    pictures: list[str] = []
    order: str | None = None
    for line in head[:end].decode("utf-8", "replace").splitlines()[1:]:
        words = line.split()
        if not words or words[0] == "obj_info":
            continue
        if words[0] == "comment":
            if len(words) > 2 and words[1].lower() == "texturefile":
                pictures.append(line.split(None, 2)[2].strip())
        elif words[0] == "format" and len(words) >= 2:
            order = {"ascii": "", "binary_little_endian": "<", "binary_big_endian": ">"}.get(words[1])
        elif words[0] == "element" and len(words) == 3:
            elements.append(Element(words[1], _count(source, words[2])))
        elif words[0] == "property" and elements:
            elements[-1].properties.append(_property(source, words))
            if sum(known[0] == words[-1] for known in elements[-1].properties) > 1:
                raise source.refuse("format", f"the property '{clip(words[-1])}' twice")
            if len(elements[-1].properties) > PROPERTIES_LIMIT:
                raise source.refuse("limit", f"more than {PROPERTIES_LIMIT} properties")
        else:
            raise source.refuse("format", f"a header line '{clip(line)}'")
    if order is None:
        raise source.refuse("format", "no known format line")
    return elements, pictures, order, start


def _count(source: Source, word: str) -> int:
    if not word.lstrip("-").isdigit() or len(word) > 20:
        raise source.refuse("format", f"an element count '{clip(word)}'")
    if int(word) < 0:
        raise source.refuse("count", f"an element count of {word}")
    return int(word)


def _property(source: Source, words: list[str]) -> tuple[str, str, str]:
    if len(words) == 3 and words[1] in TYPES:
        return words[2], TYPES[words[1]], ""
    if len(words) == 5 and words[1] == "list" and words[3] in TYPES and TYPES.get(words[2], "f")[0] in "iu":
        return words[4], TYPES[words[3]], TYPES[words[2]]
    raise source.refuse("format", f"a property '{clip(' '.join(words))}'")


def _size(code: str) -> int:
    return int(code[1])


def _read_binary(source: Source, element: Element, start: int, order: str) -> int:
    """Fill the element from `start`; where the next one begins."""
    least = sum(_size(length or code) for _, code, length in element.properties)
    left = len(source.data) - start
    if element.count * max(least, 1) > max(left, 0):
        raise source.refuse("count", f"{element.count} of '{clip(element.name)}' claim {element.count * least} bytes of {max(left, 0)}")
    if element.count == 0:
        return start
    sizes = _first_sizes(source, element, start, order)
    record = _record(element, sizes, order)
    if record.itemsize * element.count <= left:
        rows = np.frombuffer(source.data, record, element.count, start)
        if all((rows[f"n{place}"] == size).all() for place, size in sizes.items()):
            _take(element, rows, sizes)
            return start + record.itemsize * element.count
    return _read_uneven(source, element, start, order)


def _first_sizes(source: Source, element: Element, start: int, order: str) -> dict[int, int]:
    """Lengths of the first row's lists by place of the property."""
    sizes: dict[int, int] = {}
    for place, (_, code, length) in enumerate(element.properties):
        if length:
            sizes[place] = _length(source, start, order + length)
            start += _size(length) + sizes[place] * _size(code)
        else:
            start += _size(code)
    return sizes


def _length(source: Source, at: int, dtype: str) -> int:
    size = np.dtype(dtype).itemsize
    if at + size > len(source.data):
        raise source.refuse("count", "ends within an element")
    value = int(np.frombuffer(source.data, dtype, 1, at)[0])
    if value < 0 or value > len(source.data) - at:
        raise source.refuse("count", f"a list of {value} in {len(source.data) - at} bytes")
    return value


def _record(element: Element, sizes: dict[int, int], order: str) -> np.dtype:
    fields: list[tuple] = []
    for place, (_, code, length) in enumerate(element.properties):
        if length:
            fields.append((f"n{place}", order + length))
            fields.append((f"p{place}", order + code, (sizes[place],)))
        else:
            fields.append((f"p{place}", order + code))
    return np.dtype(fields)


def _take(element: Element, rows: NDArray, sizes: dict[int, int]) -> None:
    for place, (name, _, _) in enumerate(element.properties):
        values = rows[f"p{place}"]
        values = values.astype(values.dtype.newbyteorder("=")) if not values.dtype.isnative else values
        if place in sizes:
            element.lists[name] = Ragged(values.reshape(-1), np.full(len(rows), sizes[place], np.int64))
        else:
            element.columns[name] = values


def _read_uneven(source: Source, element: Element, start: int, order: str) -> int:
    """Rows of different length: the places of all lists are found one after the other, their contents gathered by arrays."""
    raw = np.frombuffer(source.data, np.uint8)
    places, sizes, at = _walk(source, element, start, order)
    for number, (name, code, length) in enumerate(element.properties):
        begin = places[:, number]
        if not length:
            element.columns[name] = _gather(raw, begin, order + code)
            continue
        counts = sizes[:, number]
        inner = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        first = np.repeat(begin + _size(length), counts)
        element.lists[name] = Ragged(_gather(raw, first + inner * _size(code), order + code), counts)
    return at


def _walk(source: Source, element: Element, start: int, order: str) -> tuple[Int64, Int64, int]:
    """Byte place and list length (rows, properties) of everything in the element, and where it ends."""
    data, total = bytes(source.data), len(source.data)
    endian: Literal["little", "big"] = "little" if order == "<" else "big"
    plan = [(_size(code), _size(length) if length else 0, length[:1] == "i") for _, code, length in element.properties]
    places, sizes = array("q"), array("q")
    at = start
    for _ in range(element.count):
        for size, length, signed in plan:
            places.append(at)
            if length:
                count = (
                    data[at] if length == 1 and not signed and at < total else int.from_bytes(data[at : at + length], endian, signed=signed)
                )
                if count < 0:
                    raise source.refuse("count", f"a list of {count}")
                sizes.append(count)
                at += length + count * size
            else:
                sizes.append(0)
                at += size
        if at > total:
            raise source.refuse("count", f"'{clip(element.name)}' claims more than the file's {total} bytes")
    shape = (element.count, len(plan))
    return np.frombuffer(places, np.int64).reshape(shape), np.frombuffer(sizes, np.int64).reshape(shape), at


def _gather(raw: NDArray, begin: NDArray, dtype: str) -> NDArray:
    kind = np.dtype(dtype)
    values = raw[begin[:, None] + np.arange(kind.itemsize)].view(kind).reshape(-1)
    return values.astype(kind.newbyteorder("="))


def _read_ascii(source: Source, elements: list[Element], start: int) -> None:
    body = bytes(source.data[start:])
    for element in elements:
        if element.count * max(len(element.properties), 1) > (len(body) + 1) // 2:
            raise source.refuse("count", f"{element.count} of '{clip(element.name)}' in {len(body)} bytes")
    numbers, at = floats(source, body), 0
    for element in elements:
        at = _take_ascii(source, element, numbers, at)


def _take_ascii(source: Source, element: Element, numbers: Float64, at: int) -> int:
    """Fill the element from number `at`; where the next one begins."""
    if element.count == 0 or not element.properties:
        return at
    places, sizes, end = _walk_ascii(source, element, numbers, at)
    for number, (name, code, length) in enumerate(element.properties):
        begin = places[:, number]
        if not length:
            element.columns[name] = _typed(numbers[begin], code)
            continue
        counts = sizes[:, number]
        inner = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
        element.lists[name] = Ragged(_typed(numbers[np.repeat(begin + 1, counts) + inner], code), counts)
    return end


def _walk_ascii(source: Source, element: Element, numbers: Float64, at: int) -> tuple[Int64, Int64, int]:
    """As `_walk`, counted in numbers. Rows of the first one's length are recognised at once."""
    total, width = len(numbers), len(element.properties)
    row_places, row_sizes, end = _ascii_row(source, element, numbers, at)
    step = end - at
    if at + element.count * step <= total:
        starts = at + step * np.arange(element.count)
        if all((numbers[starts + row_places[k] - at] == row_sizes[k]).all() for k in range(width) if element.properties[k][2]):
            return starts[:, None] + np.array(row_places) - at, np.tile(row_sizes, (element.count, 1)), at + element.count * step
    if not any(length for _, _, length in element.properties):
        raise source.refuse("count", f"{element.count} of '{clip(element.name)}' claim {element.count * step} of {total - at} numbers")
    places, sizes = [], []
    for _ in range(element.count):
        row_places, row_sizes, at = _ascii_row(source, element, numbers, at)
        places.append(row_places)
        sizes.append(row_sizes)
    return np.array(places, np.int64), np.array(sizes, np.int64), at


def _ascii_row(source: Source, element: Element, numbers: Float64, at: int) -> tuple[list[int], list[int], int]:
    total = len(numbers)
    places, sizes = [], []
    for _, _, length in element.properties:
        if at >= total:
            raise source.refuse("count", f"ends within '{clip(element.name)}'")
        places.append(at)
        count = 0
        if length:
            if not 0 <= numbers[at] <= total - at - 1:
                raise source.refuse("count", f"a list of {numbers[at]:g} with {total - at - 1} numbers left")
            count = int(numbers[at])
        sizes.append(count)
        at += 1 + count
    if at > total:
        raise source.refuse("count", f"ends within '{clip(element.name)}'")
    return places, sizes, at


def _typed(values: Float64, code: str) -> NDArray:
    """ascii numbers in the header's type, except that coordinates keep the digits that are written."""
    if code[0] == "f":
        return values
    with np.errstate(invalid="ignore"):
        whole = np.nan_to_num(values, nan=-1, posinf=-1, neginf=-1)
        return whole.clip(0, 255).astype(np.uint8) if code == "u1" else whole.astype(np.int64)

"""STL, binary and ascii."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import stl
from cg3d.formats.source import Source

FACETS = np.array([[[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[1, 0, 0], [1, 1, 0], [0, 1, 0]]], np.float32)
FACET = " facet normal 0 0 1\n  outer loop\n   vertex {} {} {}\n   vertex {} {} {}\n   vertex {} {} {}\n  endloop\n endfacet\n"
ASCII = "solid a b\n" + "".join(FACET.format(*facet.ravel()) for facet in FACETS) + "endsolid a b\n"


def binary(facets=FACETS, head=b"", count=None, attribute=0):
    body = b"".join(struct.pack("<3f", 0, 0, 1) + facet.astype("<f4").tobytes() + struct.pack("<H", attribute) for facet in facets)
    return head.ljust(80, b"\0") + struct.pack("<I", len(facets) if count is None else count) + body


def read(data):
    return stl.read(Source(data, "a.stl"))[0]


def code(data):
    with pytest.raises(RefusedFile) as caught:
        read(data)
    return caught.value.code


@pytest.mark.parametrize("data", [binary(), binary(head=b"solid not ascii"), binary() + b"\0" * 7, ASCII.encode(), ASCII.upper().encode()])
def test_every_kind_gives_the_same_facets(data):
    mesh = read(data)
    assert np.array_equal(mesh.vertices[mesh.faces], FACETS)
    assert not mesh.up_known
    assert mesh.color_source == "none"


def test_two_solids_in_one_ascii_file_are_one_mesh():
    assert len(read((ASCII + ASCII).encode()).faces) == 4


def test_viscam_and_materialise_colours_are_read():
    assert read(binary(attribute=0x8000 | 31 << 10)).vertex_colors[0].tolist() == [1, 0, 0, 1]
    assert read(binary(head=b"COLOR=\xff\xff\xff\xff", attribute=31)).vertex_colors[0].tolist() == [1, 0, 0, 1]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (binary(count=4 * 10**9), "count"),
        (binary(count=0), "count"),
        (binary(FACETS[:0]), "empty"),
        (binary()[:-9], "count"),
        (binary(FACETS * np.nan), "value"),
        (ASCII[:-9].encode(), "truncated"),
        (ASCII[: len(ASCII) // 2].encode(), "truncated"),
        (ASCII.replace("vertex 1.0", "vertex 1e999").encode(), "value"),
        (ASCII.replace("vertex 1.0", "vertex one").encode(), "format"),
        (ASCII.replace("   vertex 1.0 1.0 0.0\n", "").encode(), "count"),
        (b"\x89HDF" + bytes(range(200)), "format"),
    ],
)
def test_harm_is_refused_by_its_code(data, expected):
    assert code(data) == expected

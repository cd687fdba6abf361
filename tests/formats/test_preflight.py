"""Suffix against first bytes."""

from __future__ import annotations

import pytest

from cg3d.errors import RefusedFile
from cg3d.formats import preflight


def test_every_format_has_a_reader():
    assert set(preflight.SUFFIXES.values()) == set(preflight.READERS)
    assert not set(preflight.SUFFIXES) & set(preflight.UNSUPPORTED)


@pytest.mark.parametrize(
    ("format", "head"),
    [("glb", b"glTF\2\0\0\0"), ("gltf", b"\xef\xbb\xbf {"), ("off", b"# c\nOFF8 12 0"), ("off", b"COFF\n"), ("ply", b"ply\r\n"),
     ("obj", b"v 0 0 0"),
     ("dae", b'<?xml version="1.0"?>'), ("3mf", b"PK\3\4"), ("pcd", b"# .PCD v0.7"), ("xyz", b"0 0 0"), ("h5", b"\0" * 512)],
)  # fmt: skip
def test_what_begins_as_it_should_passes(format, head):
    preflight.check(format, head, 1000)


@pytest.mark.parametrize(
    ("format", "head"),
    [("glb", b"v 0 0 0"), ("obj", b"glTF"), ("stl", b"ply\n"), ("npz", b"\x93NUMPY"), ("xyz", b"# .PCD v0.7"), ("dae", b"{"),
     ("las", b"ASTM-E57"), ("ply", b"")],
)  # fmt: skip
def test_what_is_something_else_is_refused_with_a_way_out(format, head):
    with pytest.raises(RefusedFile) as caught:
        preflight.check(format, head, 1000)
    assert caught.value.code == "format"
    assert caught.value.advice


def test_the_size_of_a_binary_stl_counts_not_its_header():
    preflight.check("stl", b"ply\n".ljust(80) + (2).to_bytes(4, "little"), 84 + 100)


def test_known_formats_that_are_not_read_say_what_to_do():
    with pytest.raises(RefusedFile, match=r"unsupported.*GLB"):
        preflight.format_of("a.FBX")
    with pytest.raises(RefusedFile, match="unsupported"):
        preflight.format_of("a.xyzw")

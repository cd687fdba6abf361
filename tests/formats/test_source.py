"""The one way to side files and pictures."""

from __future__ import annotations

import io
import os

import numpy as np
import pytest
from PIL import Image

from cg3d.errors import RefusedFile
from cg3d.formats import source as sources
from cg3d.formats.source import Budget, open_source


@pytest.fixture
def asset(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "outside.bin").write_bytes(b"secret")
    (tmp_path / "in" / "near.bin").write_bytes(b"near")
    (tmp_path / "in" / "deep" / "my b\u00fc.bin").write_bytes(b"odd")
    (tmp_path / "in" / "deep" / "a.gltf").write_bytes(b"{}")
    return open_source(tmp_path / "in" / "deep" / "a.gltf", root=tmp_path / "in")


def code(source, name, **options):
    with pytest.raises(RefusedFile) as caught:
        source.side(name, **options)
    return caught.value.code


def test_side_files_beside_and_above_but_within_the_root_are_read(asset):
    assert asset.side("my%20b%C3%BC.bin") == b"odd"
    assert asset.side("../near.bin") == b"near"
    assert asset.side("my b\u00fc.bin", uri=False) == b"odd"


@pytest.mark.parametrize(
    "name",
    [
        "../../outside.bin",
        "%2e%2e/%2e%2e/outside.bin",
        "/etc/passwd",
        "C:/x",
        "\\\\host\\x",
        "//host/x",
        "a%00b",
        "a\0b",
        "a%5Cb",
        "x" * 99999,
    ],
)
def test_a_name_that_leaves_the_folder_is_refused_as_path(asset, name):
    assert code(asset, name) == "path"


def test_a_percent_sign_is_decoded_once(asset):
    assert code(asset, "%252e%252e/near.bin") == "missing"


@pytest.mark.parametrize("name", ["http://127.0.0.1:9/x", "file:///etc/passwd", "ftp://h/x"])
def test_another_scheme_is_refused_as_scheme(asset, name):
    assert code(asset, name) == "scheme"


def test_links_pipes_folders_and_lost_files_are_refused(asset, tmp_path):
    deep = tmp_path / "in" / "deep"
    os.symlink("../near.bin", deep / "link.bin")
    os.symlink("..", deep / "up")
    os.mkfifo(deep / "pipe")
    (deep / "folder").mkdir()
    assert code(asset, "link.bin") == "path"
    assert code(asset, "up/near.bin") in ("path", "missing")
    assert code(asset, "pipe") == "special"
    assert code(asset, "folder") == "special"
    assert code(asset, "lost.bin") == "missing"


def test_the_walk_without_openat2_keeps_the_same_fence(asset, tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "_openat2", lambda root, path: None)
    test_side_files_beside_and_above_but_within_the_root_are_read(asset)
    test_links_pipes_folders_and_lost_files_are_refused(asset, tmp_path)


def test_data_uris_are_decoded_strictly(asset):
    assert asset.side("data:;base64,AAEC") == b"\0\1\2"
    assert asset.side("data:,a%20b") == b"a b"
    assert code(asset, "data:;base64,A%%%") == "format"
    assert code(asset, "data:nocomma") == "format"


def test_too_many_or_too_large_side_files_are_refused(tmp_path):
    (tmp_path / "a.obj").write_bytes(b"v")
    (tmp_path / "b").write_bytes(bytes(100))
    few = open_source(tmp_path / "a.obj", limits=Budget(side_files=2))
    few.side("b"), few.side("b")
    assert code(few, "b") == "limit"
    assert code(open_source(tmp_path / "a.obj", limits=Budget(side_bytes=99)), "b") == "limit"


def encoded(array, format="PNG"):
    out = io.BytesIO()
    Image.fromarray(array).save(out, format)
    return out.getvalue()


def test_pictures_come_as_rgba_of_at_most_the_texture_side(asset):
    small = asset.decode_image(encoded(np.full((4, 6, 3), 7, np.uint8)))
    assert small.shape == (4, 6, 4)
    assert small[0, 0].tolist() == [7, 7, 7, 255]
    assert asset.decode_image(encoded(np.zeros((10, 3000), np.uint8), "JPEG")).shape == (3, 1024, 4)
    assert asset.decode_image(encoded(np.full((2, 2), 65535, np.uint16)))[0, 0].tolist() == [255] * 4
    assert asset.warnings == []


def test_pictures_over_the_limit_or_broken_are_dropped_with_a_warning(tmp_path):
    (tmp_path / "a.obj").write_bytes(b"v")
    source = open_source(tmp_path / "a.obj", limits=Budget(image_pixels=99, asset_pixels=150))
    assert source.decode_image(encoded(np.zeros((10, 10), np.uint8)), "big") is None
    assert source.decode_image(encoded(np.zeros((9, 10), np.uint8)), "first") is not None
    assert source.decode_image(encoded(np.zeros((9, 10), np.uint8)), "second") is None
    assert source.decode_image(b"noise", "noise") is None
    assert source.decode_image(b"\xabKTX 20\xbb", "basis") is None
    assert len(source.warnings) == 4

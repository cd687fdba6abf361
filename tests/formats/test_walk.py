"""What a walk finds, passes over and refuses."""

from __future__ import annotations

import os
import sys

import pytest

from cg3d.formats.walk import walk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")


def test_files_are_found_in_the_order_of_their_names_and_side_files_are_no_candidates(tmp_path):
    for name in ("b.obj", "a.glb", "a.bin", "sub/c.STL", "tex.png", "README.txt", "points.txt", ".hidden.obj", ".git/x.obj"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / os.fsdecode(b"bad\xff.obj")).write_bytes(b"x")
    found = {entry.path: entry.kind for entry in walk(tmp_path)}
    assert [path for path, kind in found.items() if kind == "file"] == [b"a.glb", b"b.obj", b"bad\xff.obj", b"points.txt", b"sub/c.STL"]
    assert [path for path, kind in found.items() if kind == "other"] == [b"README.txt", b"a.bin", b"tex.png"]
    assert list(walk(tmp_path)) == list(walk(tmp_path))


def test_links_pipes_and_folders_named_like_files_are_refused(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.obj").write_bytes(b"x")
    (root / "a.obj").write_bytes(b"x")
    (root / "e.ply").touch()
    (root / "s.step").write_bytes(b"x")
    os.symlink("a.obj", root / "in.obj")
    os.symlink("../secret.obj", root / "out.obj")
    os.symlink(".", root / "loop")
    os.symlink("a.obj", root / "no matter")
    os.mkfifo(root / "p.ply")
    (root / "d.glb").mkdir()
    found = {os.fsdecode(e.path): e.refusal.code for e in walk(root) if e.refusal}
    assert found == {"d.glb": "special", "e.ply": "empty", "in.obj": "special", "loop": "special",
        "out.obj": "path", "p.ply": "special", "s.step": "unsupported"}  # fmt: skip


def test_a_root_that_is_not_there_is_told(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        list(walk(tmp_path / "nowhere"))

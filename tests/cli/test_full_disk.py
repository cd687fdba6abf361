"""Disks that are full or may not be written: real ones, small and in memory, mounted where only the test sees them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

IN_OWN_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
MOUNT = [*IN_OWN_NAMESPACE, 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"', "-"]
DRIVER = """
import contextlib, io, json, subprocess, sys
from cg3d.cli.main import main
for step in json.loads(sys.argv[1]):
    if step[0] == "mount":
        subprocess.run(step, check=True)
        continue
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(step)
    print(json.dumps([code, out.getvalue(), err.getvalue()]), flush=True)
"""


def can_mount() -> bool:
    if sys.platform != "linux":
        return False
    try:
        return subprocess.run([*MOUNT, "100k", "/tmp", "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


pytestmark = pytest.mark.skipif(not can_mount(), reason="no user namespaces here (Linux, unshare): no disk can be mounted for a test")


@pytest.fixture
def on_disk(tmp_path, tiny, made_models, monkeypatch):
    """`on_disk("300k", step, ...)`: what each command said, (exit code, stdout, stderr), with a disk of that size at DISK."""
    disk = tmp_path / "disk"
    disk.mkdir()
    monkeypatch.setenv("CG3D_BUNDLE", str(tiny))

    def run_all(size: str, *steps: str) -> list[tuple[int, str, str]]:
        places = {"DISK": str(disk), "MODELS": str(made_models / "made")}
        lists = [[places.get(word, word).replace("LIBRARY", f"{disk}/library.db") for word in step.split()] for step in steps]
        command = [*MOUNT, size, str(disk), sys.executable, "-c", DRIVER, json.dumps(lists)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
        return [tuple(json.loads(line)) for line in done.stdout.splitlines()]

    return run_all


INDEX = "index MODELS --library LIBRARY --quiet"
SEARCH = "search chair --library LIBRARY --json"


def is_one_line(said: tuple[int, str, str], words: str) -> bool:
    return said[0] == 1 and said[1] == "" and len(said[2].splitlines()) == 1 and words in said[2]


def test_a_full_disk_is_one_line_and_with_more_room_the_same_command_ends_it(on_disk) -> None:
    full, empty, done, found = on_disk("200k", INDEX, SEARCH, "mount -o remount,size=20m DISK", INDEX, SEARCH)
    assert is_one_line(full, "disk full: 0 items kept")
    assert empty[0] == 3
    assert (done[0], done[1].split(",")[0]) == (0, "12 indexed")
    assert len(found[1].splitlines()) == 10


@pytest.mark.parametrize("size", ["8k", *(pytest.param(size, marks=pytest.mark.slow) for size in ("4k", "12k", "40k", "60k"))])
def test_a_disk_too_full_to_begin_is_one_line_and_can_be_used_later(on_disk, size) -> None:
    full, done = on_disk(size, INDEX, "mount -o remount,size=20m DISK", INDEX)
    assert is_one_line(full, "space"), full
    assert done[0] == 0


def test_a_folder_that_may_not_be_written_can_be_searched_and_every_writer_says_so(on_disk) -> None:
    said = on_disk(
        "20m", INDEX, "mount -o remount,ro DISK", SEARCH, "report --library LIBRARY", INDEX, "tag --labels a,b --library LIBRARY",
        "index MODELS --library DISK/other.db".replace("DISK/other.db", "LIBRARY.other"),
    )  # fmt: skip
    assert [one[0] for one in said] == [0, 0, 0, 1, 1, 1]
    assert len(said[1][1].splitlines()) == 10
    assert all(is_one_line(one, "Read-only file system") for one in said[3:])


def test_a_library_file_that_may_not_be_written_can_be_searched_and_every_writer_says_so(on_disk) -> None:
    bind = ("mount --bind LIBRARY LIBRARY", "mount -o remount,bind,ro LIBRARY")
    said = on_disk("20m", INDEX, *bind, SEARCH, INDEX, "tag --labels a,b --library LIBRARY")
    assert [one[0] for one in said] == [0, 0, 1, 1]
    assert all(is_one_line(one, "Check the rights") for one in said[2:])


def test_the_models_may_lie_where_nothing_may_be_written(on_disk, made_models) -> None:
    said = on_disk("20m", INDEX, f"mount --bind {made_models} {made_models}", f"mount -o remount,bind,ro {made_models}", INDEX,
                   "tag --labels a,b --least 0 --sidecars --library LIBRARY")  # fmt: skip
    assert [one[0] for one in said] == [0, 0, 1]
    assert "Read-only file system" in said[2][2].splitlines()[-1]

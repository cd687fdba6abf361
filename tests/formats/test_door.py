"""The door: answers, blame, limits, threads; the same by forked children and by workers."""

from __future__ import annotations

import os
import signal
import sys
import threading

import msgspec
import numpy as np
import pytest

from cg3d.errors import Cg3dError, RefusedFile
from cg3d.formats import Door, Limits, read, read_all, wire
from cg3d.formats.crossing import put_together, take_apart
from cg3d.formats.wire import Reading
from cg3d.records import Cloud, Material, Mesh

linux = pytest.mark.skipif(sys.platform != "linux", reason="forked children are had on Linux")
TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"
BLAME = {"die": "crash", "spin": "timeout", "sleep": "timeout", "eat": "memory", "nan": "crash", "big": "limit", "bug": "internal"}
TASKS = """
import os, signal, socket, time
import numpy as np
def act(shape, number, content_hash, argument):
    what = argument["what"]
    if what == "die": os.abort()
    if what == "spin":
        while True: pass
    if what == "sleep": time.sleep(60)
    if what == "eat": np.ones(1 << 29).sum()
    if what == "nan": return {"a": np.array([np.nan])}, {}
    if what == "big": return {"a": np.zeros(1 << 21, "u1")}, {}
    if what == "bug": raise KeyError("oops")
    return {"faces": shape.faces}, {"hash": content_hash, "number": number}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.obj").write_text(TRIANGLE)
    return tmp_path


@pytest.fixture(scope="module")
def tasks(tmp_path_factory):
    place = tmp_path_factory.mktemp("tasks")
    (place / "door_tasks.py").write_text(TASKS)
    sys.path.insert(0, str(place))
    yield "door_tasks:act"
    sys.path.remove(str(place))


def code_of(call):
    with pytest.raises(RefusedFile) as caught:
        call()
    return caught.value.code


@pytest.mark.parametrize("forked", [pytest.param(True, marks=linux), False])
def test_a_shape_comes_back_as_it_was_read(folder, forked):
    with Door(folder, forked=forked) as door:
        (reading,) = door.read("a.obj")
        shape = put_together(reading)
        assert isinstance(shape, Mesh)
        assert shape.faces.tolist() == [[0, 1, 2]]
        assert not shape.up_known
        assert put_together(door.read("a.obj", up="z")[0]).up_axis == "z"


@linux
def test_what_is_no_plain_file_is_refused_before_it_is_read(folder):
    (folder / "empty.glb").touch()
    os.mkfifo(folder / "pipe.ply")
    os.symlink("a.obj", folder / "link.obj")
    os.symlink("/etc/passwd", folder / "out.obj")
    (folder / "dir.glb").mkdir()
    (folder / "a.fbx").write_bytes(b"x")
    wanted = {"empty.glb": "empty", "pipe.ply": "special", "link.obj": "special", "out.obj": "path", "dir.glb": "special",
              "no.obj": "missing", "../x.obj": "path", "/etc/x.obj": "path", "a.fbx": "unsupported"}  # fmt: skip
    with Door(folder, limits=Limits(file_bytes=1000)) as door:
        assert {name: code_of(lambda name=name: door.read(name)) for name in wanted} == wanted
        with open(folder / "big.stl", "wb") as file:
            file.truncate(1001)
        assert code_of(lambda: door.read("big.stl")) == "limit"


@linux
@pytest.mark.parametrize(("what", "code"), list(BLAME.items()))
def test_what_goes_wrong_in_a_child_is_blamed_on_its_file_alone(folder, tasks, what, code):
    limits = Limits(cpu_seconds=1, wall_seconds=3, memory_bytes=1 << 30, answer_bytes=1 << 20)
    with Door(folder, task=tasks, argument={"what": what}, limits=limits) as door:
        assert code_of(lambda: door.read("a.obj")) == code
        assert code_of(lambda: door.read("no.obj")) == "missing"  # the door stands


@linux
def test_a_task_gets_the_shape_and_the_hash(folder, tasks):
    with Door(folder, task=tasks, argument={"what": ""}) as door:
        (reading,) = door.read("a.obj", content_hash="abc")
        assert reading.meta == {"hash": "abc", "number": 0}
        assert reading.arrays["faces"].tolist() == [[0, 1, 2]]


@linux
def test_many_threads_share_one_door(folder):
    failures: list[BaseException] = []
    with Door(folder) as door:

        def work() -> None:
            try:
                for _ in range(5):
                    assert len(door.read("a.obj")) == 1
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failures


@linux
def test_a_dead_zygote_is_replaced(folder):
    with Door(folder) as door:
        door.read("a.obj")
        process = door._way._process
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert len(door.read("a.obj")) == 1


@linux
def test_a_zygote_that_cannot_start_says_why(folder):
    with Door(folder, task="cg3d.formats.nowhere:f") as door, pytest.raises(Cg3dError, match="cannot start"):
        door.read("a.obj")


def test_read_gives_a_shape_and_names_the_file_when_it_cannot(folder):
    assert read(folder / "a.obj").faces.shape == (1, 3)
    assert len(read_all(folder / "a.obj")) == 1
    (folder / "bad.ply").write_bytes(b"ply\n")
    with pytest.raises(RefusedFile) as caught:
        read(folder / "bad.ply")
    assert caught.value.path.endswith("bad.ply")
    with pytest.raises(RefusedFile, match="missing"):
        read(folder / "none" / "a.obj")
    with pytest.raises(RefusedFile, match="index"):
        read(folder / "a.obj", number=3)


def test_shapes_survive_being_taken_apart():
    texture = np.arange(16, dtype=np.uint8).reshape(2, 2, 4)
    looks = (Material(np.ones(4, np.float32), texture), Material(np.zeros(4, np.float32), texture, 0.5))
    mesh = Mesh(np.eye(3, dtype=np.float32), np.array([[0, 1, 2]], np.int32), "x", materials=looks, face_material=np.zeros(1, np.int32))
    arrays, meta = take_apart(mesh, 0, "", {})
    assert [name for name in arrays if name.startswith("texture")] == ["texture0"]  # travels once
    back = put_together(Reading(arrays, meta))
    assert isinstance(back, Mesh)
    assert back.materials[1].alpha_cutoff == 0.5
    assert np.array_equal(back.materials[0].texture, texture)
    cloud = Cloud(np.eye(3, dtype=np.float32), np.zeros((3, 3), np.uint8))
    assert isinstance(put_together(Reading(*take_apart(cloud, 0, "", {}))), Cloud)
    arrays["faces"] = np.array([[0, 1, 9]], np.int32)
    with pytest.raises(ValueError, match="not there"):
        put_together(Reading(arrays, meta))


def test_an_answer_that_lies_is_not_believed():
    buffers = wire.pack([Reading({"a": np.arange(3, dtype=np.float32)}, {"b": 1})], 1, None)
    kind, _, blocks = wire.sizes(bytes(buffers[0]), 1 << 20)
    body = b"".join(map(bytes, buffers[2:-1]))
    assert len(body) == blocks
    readings, _ = wire.unpack(kind, bytes(buffers[1]), memoryview(body))
    assert readings[0].arrays["a"].tolist() == [0, 1, 2]
    told = bytes(buffers[1])
    for lie in (b"{", told.replace(b"<f4", b"|O8"), told.replace(b"[3]", b"[9]"), told.replace(b"[3]", b"[-3]")):
        with pytest.raises((ValueError, msgspec.DecodeError)):
            wire.unpack(kind, lie, memoryview(body))
    with pytest.raises(ValueError, match="left over"):
        wire.unpack(kind, told, memoryview(body + bytes(16)))
    with pytest.raises(ValueError, match="finite"):
        wire.unpack(kind, bytes(buffers[1]), memoryview(np.full(4, np.nan, np.float32)).cast("B"))
    with pytest.raises(OverflowError):
        wire.sizes(bytes(buffers[0]), 1)
    with pytest.raises(ValueError, match="answer"):
        wire.sizes(b"x" * wire.HEADER.size, 1)

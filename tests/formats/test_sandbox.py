"""The lock of a child: what must be refused is refused, what a reader needs is not."""

from __future__ import annotations

import json
import os
import platform
import sys

import pytest

from cg3d.formats import Door, sandbox

pytestmark = pytest.mark.skipif(sys.platform != "linux" or platform.machine() not in sandbox.AUDIT_ARCH, reason="the lock is Linux's")
PROBE = """
import os, signal, socket, threading, json
import numpy as np
def act(shape, number, content_hash, argument):
    root, parent = argument["root"], os.getppid()
    def fork():
        if os.fork() == 0: os._exit(0)
    tries = {
        "outside": lambda: open("/etc/passwd").read(), "list": lambda: os.listdir("/"),
        "environ": lambda: open("/proc/self/environ").read(),
        "write": lambda: open(root + "/w", "w"), "unlink": lambda: os.unlink(root + "/a.obj"), "mkdir": lambda: os.mkdir(root + "/d"),
        "rename": lambda: os.rename(root + "/a.obj", root + "/b.obj"), "chmod": lambda: os.chmod(root + "/a.obj", 0o777),
        "tcp": lambda: socket.socket(), "unix": lambda: socket.socket(socket.AF_UNIX), "pair": lambda: socket.socketpair(),
        "exec": lambda: os.execv("/bin/true", ["true"]), "fork": fork, "kill": lambda: os.kill(parent, 0),
        "memfd": lambda: os.memfd_create("x"), "setrlimit": lambda: __import__("resource").setrlimit(7, (4096, 4096)),
        "ok read": lambda: open(root + "/a.obj").read(),
        "ok thread": lambda: (lambda t: (t.start(), t.join()))(threading.Thread(target=int)),
        "ok blas": lambda: np.eye(200) @ np.eye(200), "ok import": lambda: __import__("colorsys"),
    }
    said = {}
    for name, call in tries.items():
        if not argument["all"] and name not in ("outside", "ok read"): continue
        try: call(); said[name] = "done"
        except OSError: said[name] = "refused"
        except ValueError: said[name] = "refused"  # resource says it so
    return {}, {"said": said}
"""


@pytest.fixture
def said(tmp_path, monkeypatch, request):
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "a.obj").write_text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "sandbox_probe.py").write_text(PROBE)
    monkeypatch.syspath_prepend(str(tmp_path / "code"))
    root = str(tmp_path / "root")
    with Door(root, task="sandbox_probe:act", argument={"root": root, "all": request.param == "auto"}, sandbox=request.param) as door:
        held = door.held
        if request.param == "auto" and not (held.landlock and held.seccomp):
            pytest.skip(f"this kernel has not all of the lock: {held}")
        (reading,) = door.read("a.obj")
        return json.loads(json.dumps(reading.meta["said"]))


@pytest.mark.parametrize("said", ["auto"], indirect=True)
def test_a_locked_child_can_read_and_compute_and_nothing_else(said):
    wrong = {name: what for name, what in said.items() if what != ("done" if name.startswith("ok") else "refused")}
    assert not wrong


@pytest.mark.parametrize("said", ["off"], indirect=True)
def test_without_the_lock_only_the_limits_hold(said):
    assert said["outside"] == said["ok read"] == "done"


def test_the_filter_is_whole_steps_of_eight_bytes():
    before, after = sandbox._filter(True)
    assert len(before) % 8 == len(after) % 8 == 0
    assert len(before + after) // 8 < 4096  # the kernel's limit


def test_a_ruleset_is_a_descriptor_or_none(tmp_path):
    folder = os.open(tmp_path, os.O_RDONLY)
    rules = sandbox.ruleset([folder])
    os.close(folder)
    assert (rules >= 0) == (sandbox.landlock_abi() > 0)
    if rules >= 0:
        os.close(rules)

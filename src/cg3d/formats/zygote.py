"""The process that the door forks its children from (Linux): readers loaded, one thread, never touches a user's file itself.

Protocol on the control socket (SEQPACKET): first Setup + [root] -> Ready; then Job + [file, answer pipe] or Kill. A child writes its answer
into its pipe; when it is dead the zygote adds the trailer there. Ends when the control socket is closed.
"""

from __future__ import annotations

import codecs
import contextlib
import gc
import importlib
import importlib.util
import os
import select
import signal
import socket
import sys
import sysconfig
import traceback
import warnings

import msgspec

from cg3d.formats import child, preflight, sandbox, wire

MESSAGE_BYTES = 1 << 17
PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CODECS = ("ascii", "utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-32", "cp1252", "unicode_escape", "raw_unicode_escape", "idna")


class Ready(msgspec.Struct):
    """What the zygote says when it can take files, or why it cannot."""

    error: str = ""
    landlock: int = 0
    seccomp: bool = False
    rlimits: tuple[str, ...] = ()


class Order(msgspec.Struct):
    """One message to the zygote: a job, or the number of the job whose child must die."""

    job: child.Job | None = None
    kill: int | None = None


class Zygote:
    """State: the children that live."""

    def __init__(self, control: socket.socket, setup: child.Setup, root: int) -> None:
        self.control, self.setup, self.root = control, setup, root
        self.task = child.load_task(setup.task)
        self.children: dict[int, tuple[int, int]] = {}  # pid: (job number, answer pipe)
        self.rules_with_root, self.rules_alone = self._rulesets()
        sandbox.prepare()

    def _rulesets(self) -> tuple[int, int]:
        """Landlock rules: code of Python for late imports, and the root where a format knows side files."""
        if self.setup.sandbox == "off":
            return -1, -1
        places = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")} | {PACKAGE}
        code = [os.open(place, os.O_PATH | os.O_CLOEXEC) for place in places if place and os.path.isdir(place)]
        return sandbox.ruleset([*code, self.root]), sandbox.ruleset(code)

    def serve(self) -> None:
        """Until the control socket is closed."""
        woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        poll.register(woken, select.POLLIN)
        while True:
            ready = dict(poll.poll())
            if woken in ready:
                os.read(woken, 4096)
                self._reap()
            if self.control.fileno() in ready and not self._order():
                break
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)

    def _order(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self.control, MESSAGE_BYTES, 2)
        if not message:
            return False
        order = msgspec.json.decode(message, type=Order)
        if order.kill is not None:
            for pid, (number, _pipe) in self.children.items():
                if number == order.kill:
                    os.kill(pid, signal.SIGKILL)  # not reaped yet, so the number is still its own
        if order.job is not None:
            self._fork(order.job, *descriptors)
        return True

    def _fork(self, job: child.Job, file: int, pipe: int) -> None:
        format = preflight.SUFFIXES.get(preflight.suffix_of(job.path), "")
        if format:
            with contextlib.suppress(Exception):  # the child meets it again and says so
                child.load_reader(format)  # foreign packages are imported here, once, not in every child
        pid = os.fork()
        if pid == 0:
            code = 70
            with contextlib.suppress(BaseException):
                self._child(job, format, file, pipe)
                code = 0
            os._exit(code)
        os.close(file)
        self.children[pid] = (job.number, pipe)

    def _child(self, job: child.Job, format: str, file: int, pipe: int) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        alone = format in preflight.ALONE
        rules = self.rules_alone if alone else self.rules_with_root
        keep = sorted({0, 1, 2, file, pipe, self.root, rules} - {-1})
        for low, high in zip(keep, [*keep[1:], 1 << 16]):
            os.closerange(low + 1, high)
        lock(self.setup, rules)
        data = open(file, "rb", buffering=0).readall()  # noqa: SIM115 - the process ends soon
        send(pipe, child.answer(job, data, -1 if alone else self.root, self.setup, self.task))

    def _reap(self) -> None:
        while self.children:
            pid, status, used = os.wait4(-1, os.WNOHANG)
            if pid == 0:
                return
            _, pipe = self.children.pop(pid)
            microseconds = int(1e6 * (used.ru_utime + used.ru_stime))
            with contextlib.suppress(BrokenPipeError):
                os.write(pipe, wire.TRAILER.pack(wire.TRAILER_MAGIC, status, used.ru_maxrss * 1024, microseconds))
            os.close(pipe)


def lock(setup: child.Setup, rules: int) -> sandbox.Held:
    """Lock this child as the setup wants it. Raises OSError where `require` is asked for and something did not take hold."""
    limits = setup.limits
    if setup.sandbox == "off":
        return sandbox.Held(rlimits=sandbox.set_rlimits(limits.memory_bytes, limits.cpu_seconds))
    held = sandbox.lock(rules, memory=limits.memory_bytes, cpu=limits.cpu_seconds)
    if setup.sandbox == "require" and not (held.landlock and held.seccomp and held.no_new_privs):
        raise OSError("the sandbox did not take hold")
    return held


def send(pipe: int, buffers: list[bytes | memoryview]) -> None:
    """All of the buffers into the pipe."""
    for buffer in buffers:
        view = memoryview(buffer)
        while len(view):
            view = view[os.write(pipe, view) :]


def preload() -> None:
    """Load what a child must not load late: codecs, the readers that need no foreign package."""
    for name in CODECS:
        codecs.lookup(name)
    for format, module in preflight.READERS.items():
        if format not in preflight.HEAVY and importlib.util.find_spec(f"cg3d.formats.{module}"):
            importlib.import_module(f"cg3d.formats.{module}")


def probe(zygote: Zygote) -> Ready:
    """Lock a child that does nothing and see what took hold."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(BaseException):
            held = lock(zygote.setup, zygote.rules_with_root)
            os.write(writing, msgspec.json.encode(Ready("", held.landlock, held.seccomp, held.rlimits)))
        os._exit(0)
    os.close(writing)
    said = os.read(reading, 4096)
    os.close(reading)
    os.waitpid(pid, 0)
    return msgspec.json.decode(said, type=Ready) if said else Ready("the sandbox cannot be had on this machine")


def main(descriptor: int) -> None:
    """Entry point of the process. descriptor: its end of the control socket."""
    control = socket.socket(fileno=descriptor)
    message, (root,), _, _ = socket.recv_fds(control, MESSAGE_BYTES, 1)
    warnings.simplefilter("ignore")
    try:
        zygote = Zygote(control, msgspec.json.decode(message, type=child.Setup), root)
        preload()
        ready = probe(zygote)
    except Exception as error:  # told to the parent, which has a terminal
        control.send(msgspec.json.encode(Ready("".join(traceback.format_exception_only(error)).strip())))
        sys.exit(1)
    control.send(msgspec.json.encode(ready))
    if ready.error:
        sys.exit(1)
    gc.collect()
    gc.freeze()
    zygote.serve()
    os._exit(0)

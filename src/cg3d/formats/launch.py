"""The parent's side of the zygote: start it, hand it files, read answers, end what takes too long. Opens no user's file, parses none."""

from __future__ import annotations

import itertools
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np

from cg3d.errors import Cg3dError, RefusedFile
from cg3d.formats import wire
from cg3d.formats.child import Job, Setup
from cg3d.formats.sandbox import Held

START_SECONDS = 120.0
PIPE_BYTES = 1 << 20
BOOT = "import sys; sys.path += [p for p in sys.argv[2:] if p not in sys.path]; from cg3d.formats.{0} import main; main(int(sys.argv[1]))"
TOO_LONG = "Simplify or split it."
F_SETPIPE_SZ = 1031
Answer = tuple[int, bytes, memoryview]  # kind, table, blocks as in wire.py


class Gone(Exception):
    """The zygote died under a job."""


@dataclass(frozen=True)
class Ending:
    """How a child ended. status: as from waitpid; peak_bytes: resident memory at most; cpu_seconds: used."""

    status: int
    peak_bytes: int
    cpu_seconds: float


def command(module: str, descriptor: int, task: str | None) -> list[str]:
    """How to start the process `cg3d.formats.<module>`: isolated, but finding packages where this process found them.

    Never the current folder or the script's: a folder of models may hold a `laspy.py`.
    """
    names = ["cg3d", "numpy", "PIL", "msgspec", *([task.partition(":")[0].partition(".")[0]] if task else [])]
    places = []
    for name in names:
        found = sys.modules.get(name) or __import__(name)
        if found.__file__:
            inner = os.path.dirname(os.path.abspath(found.__file__))
            places.append(os.path.dirname(inner) if hasattr(found, "__path__") else inner)
    return [sys.executable, "-I", "-c", BOOT.format(module), str(descriptor), *dict.fromkeys(places)]


def environment() -> dict[str, str]:
    """One thread in every numeric library: a forked child must not inherit a pool."""
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {**os.environ, **threads}


class Forked:
    """A zygote and the jobs under way. Threads may call `run` at once."""

    def __init__(self, setup: Setup, root: int) -> None:
        self._setup, self._root = setup, root
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._held = Held()

    @property
    def held(self) -> Held:
        self._running()
        return self._held

    def run(self, job: Job, file: int, most: int) -> Answer:
        """The answer of one child. Raises RefusedFile (timeout, memory, crash, limit), Gone."""
        number = next(self._numbers)
        job = msgspec.structs.replace(job, number=number)
        control = self._running()
        reading, writing = os.pipe2(os.O_CLOEXEC)  # type: ignore[attr-defined,unused-ignore]
        try:
            try:
                _widen(reading)
                socket.send_fds(control, [msgspec.json.encode({"job": job})], [file, writing])
            except OSError as error:
                self._restart(control)
                raise Gone from error
            finally:
                os.close(writing)
            return self._receive(control, number, reading, most)
        finally:
            os.close(reading)

    def close(self) -> None:
        """End the zygote and all its children."""
        with self._lock:
            self._stop()

    def _receive(self, control: socket.socket, number: int, pipe: int, most: int) -> Answer:
        seconds = self._setup.limits.wall_seconds
        deadline = time.monotonic() + seconds
        try:
            space = memoryview(bytearray(wire.HEADER.size))
            got = _fill(pipe, space, deadline)
            if bytes(space[:4]) == wire.MAGIC:
                kind, table, blocks = wire.sizes(bytes(space), most)
                want = table + blocks + len(wire.DONE)
                space = memoryview(np.empty(want + wire.TRAILER.size, np.uint8).data)
                got = _fill(pipe, space[:want], deadline)
                if got == want and bytes(space[want - len(wire.DONE) : want]) == wire.DONE:
                    return kind, bytes(space[:table]), space[table : table + blocks]  # how the child ends is of no interest
                got += _fill(pipe, space[got:], deadline)
        except TimeoutError:
            self._kill(control, number)
            raise RefusedFile("timeout", f"reading took more than {seconds:g} s", advice=TOO_LONG) from None
        except OverflowError as error:
            self._kill(control, number)
            raise RefusedFile("limit", str(error), advice=TOO_LONG) from None
        except ValueError:
            self._kill(control, number)
            raise RefusedFile("crash", "the answer of the reader is broken") from None
        ending = _ending(space[:got])
        if ending is None:
            self._restart(control)
            raise Gone
        raise blame(ending, self._setup.limits.cpu_seconds)

    def _kill(self, control: socket.socket, number: int) -> None:
        try:
            control.send(msgspec.json.encode({"kill": number}))
        except OSError:
            self._restart(control)

    def _running(self) -> socket.socket:
        with self._lock:
            if self._control is None:
                self._start()
            assert self._control is not None
            return self._control

    def _restart(self, control: socket.socket) -> None:
        """After a death that was seen on `control`; whoever sees it first restarts it."""
        with self._lock:
            if self._control is control:
                self._stop()

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            quiet = None if os.environ.get("CG3D_DEBUG") else subprocess.DEVNULL
            self._process = subprocess.Popen(
                command("zygote", theirs.fileno(), self._setup.task),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=quiet,
                env=environment(),
                start_new_session=True,  # Ctrl-C is for this process; the zygote ends when the socket is closed
            )
        self._control = ours
        ours.settimeout(START_SECONDS)
        try:
            socket.send_fds(ours, [msgspec.json.encode(self._setup)], [self._root])
            said = ours.recv(1 << 16)
            ours.settimeout(None)
        except OSError:
            said = b""
        ready: dict[str, Any] = msgspec.json.decode(said) if said else {"error": "it ended before it began"}
        if ready["error"]:
            self._stop()
            raise Cg3dError(f"the process that reads files cannot start: {ready['error']}", "CG3D_DEBUG=1 shows more.")
        self._held = Held(ready["landlock"], ready["seccomp"], ready["seccomp"], tuple(ready["rlimits"]))

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None


def blame(ending: Ending, cpu_limit: float) -> RefusedFile:
    """Why a child gave no answer."""
    if os.WIFSIGNALED(ending.status):
        by = os.WTERMSIG(ending.status)
        if by == signal.SIGXCPU or (by == signal.SIGKILL and ending.cpu_seconds >= cpu_limit):
            return RefusedFile("timeout", f"reading took more than {cpu_limit:g} s of processor time", advice=TOO_LONG)
        if by == signal.SIGKILL:
            return RefusedFile("memory", "the system ended it, most likely for lack of memory", advice=TOO_LONG)
        return RefusedFile("crash", f"its reader died of {signal.Signals(by).name}", advice="Please report this file.")
    return RefusedFile("crash", "its reader ended without an answer", advice="Please report this file.")


def _fill(pipe: int, space: memoryview, deadline: float) -> int:
    """Bytes read into `space`: all of it, or fewer at the end of the pipe. Raises TimeoutError."""
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    got = 0
    while got < len(space):
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(1000 * left):
            raise TimeoutError
        count = os.readv(pipe, [space[got:]])
        if count == 0:
            break
        got += count
    return got


def _ending(received: memoryview) -> Ending | None:
    if len(received) < wire.TRAILER.size:
        return None
    magic, status, peak, microseconds = wire.TRAILER.unpack(received[-wire.TRAILER.size :])
    return Ending(status, peak, microseconds / 1e6) if magic == wire.TRAILER_MAGIC else None


def _widen(pipe: int) -> None:
    """A bigger pipe: fewer turns between the processes."""
    import fcntl

    try:
        fcntl.fcntl(pipe, F_SETPIPE_SZ, PIPE_BYTES)
    except OSError:
        return

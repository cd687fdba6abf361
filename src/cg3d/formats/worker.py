"""Where there is no fork (macOS, Windows): worker processes that stay, one file at a time, watched instead of locked. Both ends live here.

Covered: processor time, memory and wall clock per file (the worker's own watch, then the parent's); no write, socket or program started
from Python (an audit hook). Not covered: what C code of a decoder does by itself; reading of files is fenced by the resolver alone.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path
from typing import IO, Any

import msgspec

from cg3d.errors import Cg3dError, RefusedFile
from cg3d.formats import child, launch, preflight, sandbox, wire, zygote
from cg3d.formats.child import Job, Setup
from cg3d.formats.launch import Answer
from cg3d.formats.sandbox import Held
from cg3d.formats.walk import open_regular

FILES_PER_WORKER = 500  # after which a worker is replaced: foreign decoders leak
LATE, FULL = 78, 77  # exit codes of a worker that ends itself
WATCH_SECONDS = 0.05
FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
)


class Opening(msgspec.Struct):
    """The first line to a worker."""

    setup: Setup
    root: str


# ---- the parent's end
class Workers:
    """A pool of workers. Threads may call `run` at once; at most as many files are read at once as there are processors."""

    def __init__(self, setup: Setup, root: Path) -> None:
        if setup.sandbox == "require":
            raise Cg3dError("this system has no sandbox for readers", "Use the sandbox mode 'auto', or Linux.")
        self._opening = msgspec.json.encode(Opening(setup, os.fspath(root.absolute()))) + b"\n"
        self._setup = setup
        self._free: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        for _ in range(max(1, os.cpu_count() or 1)):
            self._free.put(None)
        self.held = Held()

    def run(self, job: Job, file: int, most: int) -> Answer:  # noqa: ARG002 - a worker opens the file itself
        """The answer. Raises RefusedFile (timeout, memory, crash, limit), launch.Gone."""
        worker = self._free.get()
        try:
            if worker is None or worker.served >= FILES_PER_WORKER:
                if worker:
                    worker.end()
                worker = _Worker(self._opening, self._setup)
            return worker.run(job, most)
        finally:
            self._free.put(worker if worker and worker.alive else None)

    def close(self) -> None:
        """End all workers that are not at work."""
        with contextlib.suppress(queue.Empty):
            while True:
                worker = self._free.get_nowait()
                if worker:
                    worker.end()


class _Worker:
    def __init__(self, opening: bytes, setup: Setup) -> None:
        self._limits = setup.limits
        self.served = 0
        self.process = subprocess.Popen(
            launch.command("worker", 0, setup.task),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("CG3D_DEBUG") else subprocess.DEVNULL,
            env=launch.environment(),
        )
        assert self.process.stdin
        assert self.process.stdout
        self._to: IO[bytes] = self.process.stdin
        self._from: IO[bytes] = self.process.stdout
        self._to.write(opening)
        self._to.flush()
        if self._from.readline() != b"ready\n":
            self.end()
            raise Cg3dError("the process that reads files cannot start", "CG3D_DEBUG=1 shows more.")

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def run(self, job: Job, most: int) -> Answer:
        self.served += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.process.kill()

        clock = threading.Timer(self._limits.wall_seconds, stop)
        clock.start()
        try:
            self._to.write(msgspec.json.encode(job) + b"\n")
            self._to.flush()
            header = self._from.read(wire.HEADER.size)
            if len(header) == wire.HEADER.size:
                kind, table, blocks = wire.sizes(header, most)
                body = memoryview(bytearray(table + blocks + len(wire.DONE)))
                if self._from.readinto(body) == len(body) and bytes(body[-len(wire.DONE) :]) == wire.DONE:  # type: ignore[attr-defined]
                    return kind, bytes(body[:table]), body[table : table + blocks]
        except OverflowError as error:
            self.end()
            raise RefusedFile("limit", str(error), advice=launch.TOO_LONG) from error
        except (ValueError, OSError) as error:
            self.end()
            raise RefusedFile("crash", "the answer of the reader is broken") from error
        finally:
            clock.cancel()
        raise self._blame(late.is_set())

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self._to, self._from):
            with contextlib.suppress(OSError):
                pipe.close()

    def _blame(self, late: bool) -> RefusedFile:
        code = self.process.wait()
        self.end()
        if late or code == LATE:
            return RefusedFile("timeout", f"reading took more than {self._limits.cpu_seconds:g} s", advice=launch.TOO_LONG)
        if code == FULL:
            return RefusedFile("memory", "it needs more memory than a file may have", advice=launch.TOO_LONG)
        return RefusedFile("crash", f"its reader died (exit code {code})", advice="Please report this file.")


# ---- the worker's end
class _Watch(threading.Thread):
    """Ends the process when one file takes too much processor time or memory."""

    def __init__(self, setup: Setup) -> None:
        super().__init__(daemon=True)
        self._limits = setup.limits
        self._most = _resident_bytes() + setup.limits.memory_bytes
        self.began = float("inf")

    def run(self) -> None:
        while True:
            time.sleep(WATCH_SECONDS)
            if time.process_time() - self.began > self._limits.cpu_seconds:
                os._exit(LATE)
            if _resident_bytes() > self._most:
                os._exit(FULL)


def main(descriptor: int) -> None:  # noqa: ARG001 - the same call as the zygote's
    """Entry point of a worker: jobs on stdin, answers on stdout."""
    orders, answers = sys.stdin.buffer, os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a decoder that prints must not spoil an answer
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(answers, os.O_BINARY)
    opening = msgspec.json.decode(orders.readline(), type=Opening)
    setup = opening.setup
    warnings.simplefilter("ignore")
    task = child.load_task(setup.task)
    zygote.preload()
    root = os.open(opening.root, os.O_RDONLY) if os.open in os.supports_dir_fd else -1
    sandbox.set_rlimits(setup.limits.memory_bytes, 0)
    watch = _Watch(setup)
    watch.start()
    sys.addaudithook(_refuse)
    os.write(answers, b"ready\n")
    for line in orders:
        job = msgspec.json.decode(line, type=Job)
        child.load_reader(preflight.SUFFIXES.get(preflight.suffix_of(job.path), "obj"))
        watch.began = time.process_time()
        zygote.send(answers, _answer(job, opening, root, setup, task))
        watch.began = float("inf")


def _answer(job: Job, opening: Opening, root: int, setup: Setup, task: child.Task) -> list[bytes | memoryview]:
    try:
        file, _ = open_regular(root, opening.root, job.path)
    except RefusedFile as refused:
        return wire.pack_refusal(refused.code, refused.reason, refused.advice)
    with open(file, "rb", buffering=0) as stream:
        data = stream.readall()
    return child.answer(job, data, root, setup, task)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in FORBIDDEN or (event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
        raise PermissionError(f"{event} is not for a reader")


def _resident_bytes() -> int:
    """Resident memory of this process (its peak where the present value cannot be asked)."""
    with contextlib.suppress(OSError, ValueError), open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    with contextlib.suppress(ImportError):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return _windows_bytes()


def _windows_bytes() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (("cb", wintypes.DWORD), ("faults", wintypes.DWORD), *((f"value{i}", ctypes.c_size_t) for i in range(8)))

    counters = Counters(cb=ctypes.sizeof(Counters))
    process = ctypes.windll.kernel32.GetCurrentProcess()  # type: ignore[attr-defined,unused-ignore]
    ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)  # type: ignore[attr-defined,unused-ignore]
    return int(counters.value1)  # WorkingSetSize

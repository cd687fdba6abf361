"""From the bytes of one file to the answer: preflight, reader, up axis, task. Runs inside the locked child; opens nothing itself.

The same function serves the forked child on Linux and the worker process elsewhere.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np

from cg3d.errors import MissingExtra, RefusedFile
from cg3d.formats import crossing, preflight, turn, wire
from cg3d.formats.limits import Limits
from cg3d.formats.source import Folder, Source
from cg3d.records import Axis, Shape

Task = Callable[[Shape, int, str, dict[str, Any]], tuple[dict[str, np.ndarray], dict[str, Any]]]
CPU_SHARE = 0.5  # of the budget, after which the rest of a file with many objects is left to the next child


class Job(msgspec.Struct):
    """One file to be read. path: below the root, '/' between its parts; start: the first object wanted; only: the one object wanted."""

    number: int
    path: bytes
    up: Axis | None = None
    content_hash: str = ""
    start: int = 0
    only: int | None = None


class Setup(msgspec.Struct):
    """What holds for every file of one door."""

    task: str | None = None
    argument: dict[str, Any] = {}
    sandbox: str = "auto"
    limits: Limits = Limits()


def load_task(name: str | None) -> Task:
    """The function that "module:function" names; `crossing.take_apart` for None."""
    if name is None:
        return crossing.take_apart
    module, _, function = name.partition(":")
    task: Task = getattr(importlib.import_module(module), function)
    return task


def load_reader(format: str) -> Callable[[Source], list[Any]]:
    """`read` of the format's module; foreign packages that it needs are imported here, those that are missing are told by the reader."""
    module = importlib.import_module(f"cg3d.formats.{preflight.READERS[format]}")
    for package in preflight.HEAVY.get(format, ()):
        if package not in sys.modules:
            try:
                importlib.import_module(package)
            except ImportError:
                break
    read: Callable[[Source], list[Any]] = module.read
    return read


def answer(job: Job, data: bytes, root: int, setup: Setup, task: Task) -> list[bytes | memoryview]:
    """Buffers of the answer; never raises for what a file holds."""
    *inside, name = os.fsdecode(job.path).split("/")
    source = Source(data, name, Folder(root, tuple(inside)) if root >= 0 else None)
    try:
        return _readings(job, source, setup, task)
    except RefusedFile as refused:
        return wire.pack_refusal(refused.code, refused.reason, refused.advice, _sides(source))
    except MissingExtra as missing:
        return wire.pack_refusal("unsupported", f"{missing.what} (the extra 'formats')", missing.advice)
    except MemoryError:
        return wire.pack_refusal("memory", "it needs more memory than a file may have", "Simplify or split it.")
    except RecursionError:
        return wire.pack_refusal("limit", "it is nested too deep")
    except Exception as error:  # a bug of ours, told as such: the door must not fall over one file
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f"{os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else "?"
        return wire.pack_refusal("internal", f"{type(error).__name__} in {where}: {error}", "Please report this file.")


def _readings(job: Job, source: Source, setup: Setup, task: Task) -> list[bytes | memoryview]:
    data = source.data
    format = preflight.format_of(source.name)
    preflight.check(format, data[: preflight.HEAD_BYTES], len(data))
    shapes = load_reader(format)(source)
    numbers = _wanted(job, len(shapes), source.limits.objects)
    content_hash = job.content_hash or hashlib.sha256(data).hexdigest()
    most = (setup.limits.whole_bytes if setup.task is None else setup.limits.answer_bytes) // 2
    readings: list[wire.Reading] = []
    size, following = 0, None
    for number in numbers:
        if readings and (size > most or time.process_time() > CPU_SHARE * setup.limits.cpu_seconds):
            following = number
            break
        shape = turn.turn(shapes[number], job.up)
        arrays, meta = task(shape, number, content_hash, setup.argument)
        readings.append(wire.Reading(arrays, meta))
        size += sum(array.nbytes for array in arrays.values())
    return wire.pack(readings, len(shapes), following, _sides(source))


def _sides(source: Source) -> wire.Sides:
    return tuple((place, *stamp) for place, stamp in source.sides.items())


def _wanted(job: Job, total: int, most: int) -> range:
    if total == 0:
        raise RefusedFile("empty", "there is no shape in it")
    if total > most:
        raise RefusedFile("limit", f"{total} objects in one file, allowed are {most}", advice="Split it.")
    if job.only is None:
        return range(job.start, total)
    if not 0 <= job.only < total:
        raise RefusedFile("index", f"object {job.only} is asked for, the file has {total}")
    return range(job.only, job.only + 1)

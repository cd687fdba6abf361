"""Samples become shards: planned, made by many processes, a shard each, then indexed. What is whole already is kept.

One shard is made in shard_part.py, one record in shard_object.py.
"""

from __future__ import annotations

import errno
import io
import json
import multiprocessing
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import Cg3dError, UsageError
from cg3d.learn.shard_object import Making, PictureFormat
from cg3d.learn.shard_part import PARTS, Job, make_shard, whole, write
from cg3d.learn.shard_read import INDEX, INDEX_TYPE, MANIFEST, VERSION, Manifest, Shards, encoded, hash_of, open_shards
from cg3d.learn.sources.sample import UNFIT, Sample, stamp
from cg3d.library.lock import WriterLock
from cg3d.records import InputSpec, Progress

PER_SHARD = 256
MAKING = "making.json"
POLL_SECONDS = 0.5
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
OnProgress = Callable[[Progress], None]
Show = Callable[..., None]  # samples done, refused, and perhaps the key of the last


class Stopped(Exception):
    """The parent asked to end."""


def write_shards(
    samples: Iterable[Sample],
    out: Path,
    *,
    spec: InputSpec | None = None,
    stored: int = 2048,
    pictures: PictureFormat = "png",
    repeat: bool = False,
    per_shard: int = PER_SHARD,
    workers: int = 1,
    about: str = "",
    on_progress: OnProgress | None = None,
) -> Shards:
    """Make what `out` lacks, and open it. spec.views pictures of spec.view_size a record; stored: points kept, farthest first.

    Raises UsageError: no samples, a key twice, an `out` begun with other settings; Cg3dError: disk full, nothing could be taken.
    """
    making = Making(spec or InputSpec(), stored, pictures, repeat)
    if stored < making.spec.points:
        raise UsageError(f"{stored} stored points are fewer than the {making.spec.points} that the tower takes")
    jobs = list(_plan(samples, making, per_shard))
    out = Path(out)
    _make_folder(out)
    with WriterLock(out / "shards"), _told_when_full(out, jobs):
        _begin(out, making, per_shard)
        _sweep(out, {job.name for job in jobs})
        _make(jobs, out, making, workers, on_progress or (lambda _: None))
        _finish(out, jobs, making, about)
    return open_shards(out)


def _plan(samples: Iterable[Sample], making: Making, per_shard: int) -> Iterator[Job]:
    """Shards of one split each, in the order that the source gives."""
    by_split: dict[str, list[Sample]] = {}
    seen: set[str] = set()
    for sample in samples:
        if sample.key in seen or UNFIT.search(sample.key) or not sample.key:
            twice = sample.key in seen
            raise UsageError(f"the key '{sample.key}' {'comes twice' if twice else 'is none'}", "Keys are unique, of [A-Za-z0-9_-]")
        if not sample.split or UNFIT.search(sample.split):
            raise UsageError(f"'{sample.split}' is no name for a split ('{sample.key}')", "Use letters, for example train, val, test")
        seen.add(sample.key)
        by_split.setdefault(sample.split, []).append(sample)
    if not seen:
        raise UsageError("there are no samples to make triplets of")
    how = json.dumps(asdict(making), sort_keys=True)
    for split in sorted(by_split):
        for number, start in enumerate(range(0, len(by_split[split]), per_shard)):
            chunk = tuple(by_split[split][start : start + per_shard])
            yield Job(f"{split}-{number:06d}.tar", split, chunk, sha256((how + "".join(map(_told, chunk))).encode()).hexdigest())


def _told(sample: Sample) -> str:
    """What a record depends on. A file counts by name, size and time, so that one that was changed is read again."""
    files = [(path.name, *stamp(path)) for path in ((sample.file,) if sample.file else ()) + sample.pictures]
    return json.dumps([sample.key, sample.label, sample.texts, sample.split, sample.licence, sample.source, sample.number, files])


def _make_folder(out: Path) -> None:
    try:
        (out / PARTS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"'{out}' cannot be written: {error.strerror}", "Name another folder") from error


def _begin(out: Path, making: Making, per_shard: int) -> None:
    """Settings are kept; others would mix records that do not go together."""
    told = json.dumps({**asdict(making), "per_shard": per_shard}, indent=1) + "\n"
    file = out / MAKING
    if not file.exists():
        if any(out.glob("*.tar")):
            raise UsageError(f"'{out}' holds tars that are not ours", "Name another folder")
        write(file, told.encode())
        return
    before, now = json.loads(file.read_bytes()), json.loads(told)
    for name in now:
        if before.get(name) != now[name]:
            raise UsageError(f"'{out}' was begun with {name} = {before.get(name)}, not {now[name]}", "Name another folder, or say the same")


def _sweep(out: Path, wanted: set[str]) -> None:
    """Remove what a killed run left, and shards that the source no longer gives."""
    for path in [*out.glob(".*.tmp"), *(out / PARTS).glob(".*.tmp")]:
        path.unlink(missing_ok=True)
    for note in (out / PARTS).glob("*.json"):
        if f"{note.stem}.tar" not in wanted:
            note.unlink()
            (out / f"{note.stem}.tar").unlink(missing_ok=True)


def _make(jobs: list[Job], out: Path, making: Making, workers: int, on_progress: OnProgress) -> None:
    began = time.monotonic()
    waiting = [job for job in jobs if whole(out, job) is None]
    total, kept = sum(len(job.samples) for job in jobs), len(jobs) - len(waiting)
    before = total - sum(len(job.samples) for job in waiting)
    if before:
        on_progress(Progress(before, total, 0.0, current=f"{kept} shards are there"))

    def show(done: int, refused: int, current: str = "") -> None:
        on_progress(Progress(before + done, total, time.monotonic() - began, refused, current))

    if workers > 1 and len(waiting) > 1:
        _in_processes(waiting, out, making, workers, show)
    else:
        _in_this_one(waiting, out, making, show)


@contextmanager
def _told_when_full(out: Path, jobs: list[Job]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
        count = sum(whole(out, job) is not None for job in jobs)
        advice = f"{count} of {len(jobs)} shards are whole and stay; make room and run the same command again"
        raise Cg3dError(f"the disk of '{out}' is full", advice) from error


def _in_this_one(jobs: list[Job], out: Path, making: Making, show: Show) -> None:
    done = refused = 0

    def after(was_refused: bool, key: str) -> None:
        nonlocal done, refused
        done, refused = done + 1, refused + was_refused
        show(done, refused, key)

    for job in jobs:
        make_shard(job, out, making, after)


# ---------------------------------------------------------------- many processes


def _in_processes(jobs: list[Job], out: Path, making: Making, workers: int, show: Show) -> None:
    context = multiprocessing.get_context("spawn")
    done, refused, stop = context.Value("q", 0), context.Value("q", 0), context.Event()
    pool = ProcessPoolExecutor(min(workers, len(jobs)), context, _start_worker, (done, refused, stop))
    try:
        running: set[Future[None]] = {pool.submit(_work, job, out, making) for job in jobs}
        while running:
            ended, running = wait(running, POLL_SECONDS, FIRST_COMPLETED)
            for future in ended:
                future.result()
            show(done.value, refused.value)
    except BrokenProcessPool as error:
        raise Cg3dError(
            "a process that makes shards died, most likely for lack of memory", "Run the same command again with fewer --workers"
        ) from error
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


_shared: dict[str, Any] = {}


def _start_worker(done: Any, refused: Any, stop: Any) -> None:
    """Ctrl-C is for the parent, which says when to stop; where the parent is gone the worker goes too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _shared.update(done=done, refused=refused, stop=stop)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(job: Job, out: Path, making: Making) -> None:
    def after(was_refused: bool, _key: str) -> None:
        for name, add in (("done", 1), ("refused", int(was_refused))):
            with _shared[name].get_lock():
                _shared[name].value += add
        if _shared["stop"].is_set():
            raise Stopped

    make_shard(job, out, making, after)


# ---------------------------------------------------------------- index and manifest


def _finish(out: Path, jobs: list[Job], making: Making, about: str) -> None:
    parts = [part for job in jobs if (part := whole(out, job)) is not None]
    assert len(parts) == len(jobs), "a shard is missing after all were made"
    rows = [(number, part.file.split, row) for number, part in enumerate(parts) for row in part.rows]
    refused = [entry for part in parts for entry in part.refused]
    if not rows:
        first = refused[0]
        raise Cg3dError(f"none of the {len(refused)} samples could be taken; the first, '{first.key}': {first.reason}")
    labels = sorted({row.label for _, _, row in rows if row.label})
    splits = sorted({split for _, split, _ in rows})
    place, where = {label: i for i, label in enumerate(labels)}, {split: i for i, split in enumerate(splits)}
    index = np.array(
        [(shard, row.start, row.bytes, place.get(row.label, -1), where[split], row.has_color) for shard, split, row in rows], INDEX_TYPE
    )
    _save_index(out / INDEX, index)
    manifest = Manifest(
        version=VERSION,
        about=about,
        spec=making.told,
        stored=making.stored,
        pictures=making.pictures,
        shards=[part.file for part in parts],
        index_sha256=hash_of(out / INDEX),
        labels=labels,
        splits=splits,
        counts=dict(sorted(Counter(split for _, split, _ in rows).items())),
        licences=dict(sorted(Counter(row.licence for _, _, row in rows).items())),
        sources=dict(sorted(Counter(row.source for _, _, row in rows).items())),
        up_assumed=sum(row.up_assumed for _, _, row in rows),
        repeated=sum(row.repeated for _, _, row in rows),
        refused=refused,
    )
    write(out / MANIFEST, encoded(manifest))


def _save_index(path: Path, index: NDArray[Any]) -> None:
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, index, version=(1, 0))
    write(path, buffer.getvalue())

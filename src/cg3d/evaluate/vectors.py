"""Items to rows: read and prepared by processes, encoded here one after the other, kept as they come. Scores nothing."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import Cg3dError
from cg3d.evaluate.kept import Kept, OnProgress, name_of, stamp_of
from cg3d.evaluate.observe import SHAPE, Item, Taken, Wanted, take, take_all
from cg3d.evaluate.scoring import encoded
from cg3d.evaluate.spoil import PLAIN
from cg3d.records import Encoder, Float32, Picture, Progress, Refusal

CHUNK = 8  # items a task of a process: neighbours often come out of one file
AHEAD = 2  # tasks a process that wait or are under way
DESCRIPTOR, ASKED = "descriptor", "asked"


@dataclass(eq=False)
class Table:
    """What is known of N items. contents: of each, empty where refused; texts: captions; refusals: by number of the item."""

    items: Sequence[Item]
    contents: list[str]
    texts: list[tuple[str, ...]]
    refusals: dict[int, Refusal]
    rows: dict[str, dict[str, Float32]] = field(default_factory=dict)  # variant -> part -> (N, ...), NaN where an item has none

    @property
    def there(self) -> NDArray[np.bool_]:
        """(N,) which items were let in."""
        return np.array([number not in self.refusals for number in range(len(self.items))], bool)

    def parts(self, variant: str) -> dict[str, Float32]:
        """ "points" and "pictures" of a variant, (N, D); those that a variant did not draw anew are those of the plain one."""
        plain, own = self.rows[PLAIN], self.rows.get(variant, {})
        return {part: own.get(part, plain[part]) for part in ("points", "pictures") if part in plain}


def table_of(
    encoder: Encoder, items: Sequence[Item], variants: tuple[str, ...], *, folder: Path | None, workers: int, on_progress: OnProgress
) -> Table:
    """Rows of every item in every variant. folder: where rows are kept; a stopped run goes on from there. Raises Cg3dError."""
    kept = Kept(folder)
    pictures = "pictures" in getattr(encoder, "towers", ())
    contents: list[str] = [""] * len(items)
    texts: list[tuple[str, ...]] = [item.texts for item in items]
    refusals: dict[int, Refusal] = {}
    todo: list[tuple[int, Wanted]] = []
    for number, item in enumerate(items):
        content, told = kept.contents.get(stamp_of(item), ("", ()))
        missing = tuple(variant for variant in variants if (name_of(item, content), variant) not in kept.rows)
        contents[number], texts[number] = content, texts[number] or told
        if not content or missing:
            todo.append((number, Wanted(encoder.spec, missing if content else variants, pictures)))
    began = time.monotonic()
    try:
        for done, (number, taken) in enumerate(_taken(items, todo, workers), 1):
            refusal = taken.refusal or _keep(kept, encoder, items[number], taken, SHAPE in variants)
            contents[number], texts[number] = taken.content, texts[number] or taken.texts
            if refusal is not None:
                refusals[number] = refusal
            on_progress(Progress(done, len(todo), time.monotonic() - began, len(refusals), items[number].key))
    finally:
        kept.write()
    table = Table(items, contents, texts, refusals)
    for variant in variants:
        table.rows[variant] = _stacked([kept.rows.get((name_of(item, content), variant), {}) for item, content in zip(items, contents)])
    return table


def _keep(kept: Kept, encoder: Encoder, item: Item, taken: Taken, described: bool) -> Refusal | None:
    """Encode what was taken and keep it; a refusal where a row is not finite."""
    found: dict[str, dict[str, Float32]] = {}
    for variant, prepared in taken.prepared.items():
        found[variant] = {part: rows[0] for part, rows in encoded(encoder, [prepared]).items()}
    if described and taken.described is not None:
        found[SHAPE] = {DESCRIPTOR: taken.described}
    if PLAIN in found:
        if taken.described is not None:
            found[PLAIN][DESCRIPTOR] = taken.described
        if taken.asked is not None:
            found[PLAIN][ASKED] = encoder.encode_pictures([Picture(taken.asked)])[0]
    if not all(np.isfinite(row).all() for rows in found.values() for row in rows.values()):
        return Refusal(item.key, "value", "its vector is not finite")
    for variant, rows in found.items():
        kept.add(item, taken.content, taken.texts, variant, rows)
    return None


def _taken(items: Sequence[Item], todo: Sequence[tuple[int, Wanted]], workers: int) -> Iterator[tuple[int, Taken]]:
    """Each of `todo`, in order, by `workers` processes (1: this one)."""
    if workers == 1 or len(todo) <= 1:
        yield from ((number, take(items[number], wanted)) for number, wanted in todo)
        return
    chunks = [todo[at : at + CHUNK] for at in range(0, len(todo), CHUNK)]
    pool = ProcessPoolExecutor(min(workers, len(chunks)), multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c)
    flying: deque[tuple[Sequence[tuple[int, Wanted]], Future[list[Taken]]]] = deque()
    try:
        waiting = iter(chunks)
        while True:
            while len(flying) < workers * AHEAD and (chunk := next(waiting, None)) is not None:
                wanted = [each for _, each in chunk]
                flying.append((chunk, pool.submit(take_all, [items[number] for number, _ in chunk], wanted)))
            if not flying:
                return
            chunk, future = flying.popleft()
            yield from zip([number for number, _ in chunk], future.result(), strict=True)
    except BrokenProcessPool as error:
        advice = "The same command goes on; --workers 1 needs less memory"
        raise Cg3dError("a process that reads models died, for want of memory perhaps", advice) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_ctrl_c() -> None:
    """Ctrl-C reaches every process of a terminal; the first one decides what is kept."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stacked(rows: Sequence[dict[str, Float32]]) -> dict[str, Float32]:
    """Rows of items under each other, NaN where one is missing."""
    found: dict[str, Float32] = {}
    for part in dict.fromkeys(part for each in rows for part in each):
        shape = next(each[part].shape for each in rows if part in each)
        found[part] = np.stack([each.get(part, np.full(shape, np.nan, np.float32)) for each in rows])
    return found

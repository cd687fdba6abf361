"""What a run says while it runs: lines of metrics.jsonl, TensorBoard if asked for, progress for people. Measures nothing.

Only the first of several processes writes and speaks.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from cg3d.errors import MissingExtra
from cg3d.learn import curves, distributed
from cg3d.learn.measure import shown

SECONDS_BETWEEN_LINES = 10.0


class Journal:
    """An open metrics.jsonl; say: gets the lines for people, None = stderr."""

    def __init__(self, out: Path, say: Callable[[str], None] | None, *, tensorboard: bool, first: int) -> None:
        self.out, self.first = out, first
        self.speaks = distributed.rank() == 0
        self._say = say or to_stderr
        self._spoke = -math.inf
        self._file: TextIO | None = (out / "metrics.jsonl").open("a", encoding="utf-8") if self.speaks else None
        self._board = open_board(out / "tensorboard", first) if self.speaks and tensorboard else None

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file:
            self._file.close()
        if self._board:
            self._board.close()

    def say(self, line: str) -> None:
        if self.speaks:
            self._say(line)

    def log(self, step: int, numbers: dict[str, float], more: dict[str, float]) -> None:
        """A line of numbers of one step."""
        self._write({"step": step, **numbers, **more})
        if self._board:
            for name, value in {**numbers, **more}.items():
                self._board.add_scalar(name, value, step)

    def progress(self, step: int, loss: float, samples: int, seconds: float, gone: float, left: float) -> None:
        """Perhaps a line for people: not more often than every SECONDS_BETWEEN_LINES, and at the end."""
        if time.monotonic() - self._spoke > SECONDS_BETWEEN_LINES or not left:
            self._spoke = time.monotonic()
            self.say(f"step {step}  loss {loss:.4f}  {pace(samples, seconds, gone, left)}")

    def look(self, step: int, weights: str, measured: dict[str, dict[str, float]]) -> None:
        """What was measured on every split."""
        self._write({"step": step, "weights": weights, "measured": measured})
        self.say(f"step {step} {weights}: " + "; ".join(f"{name} {shown(m)}" for name, m in measured.items()))
        if self._board:
            for split, found in measured.items():
                for name in ("top1", "top5", "map"):
                    self._board.add_scalar(f"{split}/{name}/{weights}", found[name], step)

    def draw(self) -> None:
        """The picture of the curve so far."""
        if self.speaks:
            curves.draw(self.out / "metrics.jsonl", self.out / "curve.png")

    def _write(self, line: dict[str, Any]) -> None:
        if self._file:
            self._file.write(json.dumps(line) + "\n")
            self._file.flush()


def open_board(folder: Path, first: int) -> Any:
    """A TensorBoard writer; what an earlier start wrote of steps from `first` on is dropped."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise MissingExtra("tensorboard", "train") from error
    return SummaryWriter(str(folder), purge_step=first if first > 1 else None)


def pace(samples: int, seconds: float, gone: float, left: float) -> str:
    """Speed and time left: `samples` and the share `gone` of the run took `seconds`, the share `left` is to come."""
    remaining = seconds * left / gone if gone > 0 else 0.0
    return f"{samples / max(seconds, 1e-9):.0f} samples/s  {1 - left:.0%} done  {remaining / 60:.1f} min left"


def to_stderr(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()

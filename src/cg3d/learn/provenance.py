"""What a run writes about itself (run.json), how its metrics are cut when it resumes, and how signals reach the loop. Trains nothing."""

from __future__ import annotations

import json
import platform
import signal
import subprocess
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

import numpy as np
import torch

import cg3d
from cg3d.errors import Cg3dError
from cg3d.learn.checkpoint import write_atomically, write_json
from cg3d.learn.recipe import MANNER


class Signals:
    """Within its block SIGINT and SIGTERM leave their name in `caught`; one that comes a second or more later ends the program at once.

    (Terminals, `timeout` and job queues often send the same signal twice in a row.) Does nothing outside the main thread.
    """

    def __init__(self) -> None:
        self.caught = ""
        self._when = 0.0
        self._before: dict[int, Any] = {}

    @property
    def number(self) -> int:
        """Of the signal caught, 0 = none."""
        return signal.Signals[self.caught].value if self.caught else 0

    @staticmethod
    def name_of(number: int) -> str:
        """'SIGTERM' for 15, '' for 0."""
        return signal.Signals(number).name if number else ""

    def __enter__(self) -> Signals:
        if threading.current_thread() is threading.main_thread():
            self._before = {number: signal.signal(number, self._catch) for number in (signal.SIGINT, signal.SIGTERM)}
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._restore()

    def _catch(self, number: int, _: FrameType | None) -> None:
        if not self.caught:
            self.caught, self._when = signal.Signals(number).name, time.monotonic()
        elif time.monotonic() - self._when > 1:
            self._restore()
            signal.raise_signal(number)

    def _restore(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)


def read_run(folder: Path) -> dict[str, Any] | None:
    """run.json of a folder, None if there is no run."""
    try:
        found: dict[str, Any] = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        return found
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise Cg3dError(f"'{folder}/run.json' is damaged: {error}", "Remove the file to go on from the checkpoints") from error


def start_run(folder: Path, facts: dict[str, Any]) -> None:
    """Write run.json with `facts` and what is known of this machine; a resumed run keeps its earlier starts."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    versions = {"cg3d": cg3d.__version__, "python": platform.python_version(), "torch": torch.__version__, "numpy": np.__version__}
    here = {"versions": versions, "commit": commit(), "machine": platform.machine(), "system": platform.system()}
    starts = (read_run(folder) or {}).get("starts", [])
    write_json(folder / "run.json", {**facts, **here, "starts": [*starts, now]})


def end_run(folder: Path, result: dict[str, Any]) -> None:
    """Add the result to run.json."""
    write_json(folder / "run.json", {**(read_run(folder) or {}), "result": result})


def commit() -> str | None:
    """The commit of the checkout that this package runs from, "+" added if its files were changed; None outside one."""
    here = Path(__file__).resolve().parent

    def git(*words: str) -> str:
        return subprocess.run(["git", "-C", str(here), *words], capture_output=True, text=True, check=True, timeout=10).stdout.strip()

    try:
        if not git("ls-files", "loop.py"):
            return None
        return git("rev-parse", "HEAD") + ("+" if git("status", "--porcelain", "--untracked-files=no", str(here)) else "")
    except (OSError, subprocess.SubprocessError):
        return None


def cut_metrics(path: Path, step: int) -> None:
    """Drop the lines after `step` (they will be made again), and a last line that was cut off."""
    if not path.exists():
        return
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    kept = [line for line in lines if json.loads(line)["step"] <= step]
    write_atomically(path, lambda temporary: temporary.write_text("".join(line + "\n" for line in kept), encoding="utf-8"))


def first_difference(old: dict[str, dict[str, Any]], new: dict[str, dict[str, Any]]) -> str:
    """'train.rate was 0.001, is 0.01' for the first key that differs."""
    for section, keys in new.items():
        for key, value in keys.items():
            if (was := old.get(section, {}).get(key)) != value and key not in MANNER:
                return f"{section}.{key} was {was!r}, is {value!r}"
    return "keys that this version does not know"

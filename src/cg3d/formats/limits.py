"""How much time and memory one file may cost. Enforces nothing: the door and the sandbox do. What a reader may take on: `source.Budget`."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20
GIB = 1 << 30
POINTS_KEPT = 10_000_000  # scans beyond this are thinned while they are read


@dataclass(frozen=True)
class Limits:
    """Budget of one file and of its child process.

    cpu_seconds: processor time of the child, wall_seconds: by the clock; memory_bytes: address space over what the child starts with;
    answer_bytes: most that may come back from a task, `whole_bytes` where the whole shape comes back.
    """

    file_bytes: int = 2 * GIB
    cpu_seconds: int = 10
    wall_seconds: float = 60.0
    memory_bytes: int = 2 * GIB
    answer_bytes: int = 64 * MIB
    whole_bytes: int = 2 * GIB

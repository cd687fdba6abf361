"""A process of a test: `torchrun run_in_ranks.py RECIPE OUT [KEY=VALUE ...]` carries a recipe out with a network without norms.

With DIE_AT=STEP the second of two processes kills itself there, once. No test; test_processes.py starts it.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import torch
from torch import nn

from cg3d.learn import cached, loop, tower
from cg3d.learn.recipe import load_recipe


class Plain(nn.Module):  # type: ignore[misc]
    """Mean and maximum over the points, after blocks that FSDP may cut; nothing that depends on the rest of the batch."""

    def __init__(self, out: int, width: int = 16) -> None:
        super().__init__()
        self.first = nn.Linear(6, width)
        self.blocks = nn.ModuleList(nn.Sequential(nn.Linear(width, width), nn.GELU()) for _ in range(2))
        self.projection = nn.Linear(2 * width, out)

    def features(self, points: Any, colors: Any) -> Any:
        rows = self.first(torch.cat([points, colors], 2)).relu()
        for block in self.blocks:
            rows = rows + block(rows)
        return torch.cat([rows.mean(1), rows.amax(1)], 1)


def main(recipe: str, out: str, *changes: str) -> None:
    tower.make_net = lambda name, out, options: Plain(out, **options)  # type: ignore[assignment]
    real, folder = cached.draw_batch, Path(out)

    def perhaps_last(*given: Any) -> Any:
        mark = folder / "died"
        if os.environ.get("DIE_AT") == str(given[3]) and os.environ.get("RANK") == "1" and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given)

    cached.draw_batch = perhaps_last  # type: ignore[assignment]
    result = loop.pretrain(load_recipe(recipe, changes), folder)
    print(result.step, result.finished, result.stopped)


if __name__ == "__main__":
    main(*sys.argv[1:])

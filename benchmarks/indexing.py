"""Index a folder of models with points alone and with pictures too: files a second, and CPU time a file with the children that read.

    python benchmarks/indexing.py FOLDER [--files 300] [--bundle default]

Each way fills a new library through the same code as `cg3d index`. Points alone: the same bundle without its picture towers; the
thumbnail is still drawn.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import tempfile
import time
from pathlib import Path

from cg3d.bundle.runtime import Bundle
from cg3d.library.index import cores, index
from cg3d.library.store import Library


class PointsAlone(Bundle):
    """A bundle that sees no pictures."""

    @property
    def towers(self) -> tuple[str, ...]:
        return tuple(tower for tower in super().towers if tower != "pictures")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=300, help="drawn at random, seed 0")
    parser.add_argument("--bundle", default="default")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.folder.rglob("*.glb"))
    files = random.Random(0).sample(files, min(arguments.files, len(files)))
    with tempfile.TemporaryDirectory() as place:
        models = Path(place) / "models"
        models.mkdir()
        for number, file in enumerate(files):
            (models / f"{number:05}.glb").write_bytes(file.read_bytes())
        for name, kind in (("points alone", PointsAlone), ("points and pictures", Bundle)):
            bundle = kind.open(arguments.bundle)
            before, began = cpu(), time.monotonic()
            with Library.open(Path(place) / f"{name}.db", write=True) as library:
                report = index(library, [models], bundle)
            seconds, spent = time.monotonic() - began, cpu() - before
            each = 1000 * spent / report.indexed
            print(
                f"{name:20s} {report.indexed} GLB  {report.indexed / seconds:5.1f}/s wall  {each:5.1f} ms CPU a file"
                f"  = {1000 * cores() / each:5.1f}/s on {cores()} free cores  (load {os.getloadavg()[0]:.1f})",
                flush=True,
            )


def cpu() -> float:
    """Seconds of this process and of its children that ended."""
    return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


if __name__ == "__main__":
    main()

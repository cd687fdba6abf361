"""Time how fast shards give records, against what a training step eats: one thread, process CPU time.

    nice python benchmarks/loader.py [--shards FOLDER] [--records 64] [--rounds 7] [--step]

Sides, interleaved in one process: points alone; points and one picture; points and all pictures; the twin = the same content as one .npy
and .png file each, read with numpy and Pillow as a data set class does it. Batches of 64 records in random order, the files in the page
cache. --step also times one forward and backward pass of the published PointMLP (batch 8, 1,024 points), the least that a step does.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from PIL import Image

from cg3d.learn.shards import Shards, open_shards, write_shards
from cg3d.learn.sources import samples_of
from cg3d.records import InputSpec

BATCH = 64
KINDS = ("apple", "airplane", "chair", "mug")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shards", type=Path, help="a folder of shards; made models unless given")
    parser.add_argument("--records", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--step", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        shards = open_shards(arguments.shards) if arguments.shards else make(Path(place) / "shards", arguments.records)
        spec, stored = shards.spec, shards.manifest.stored
        print(f"{len(shards)} records: {stored} points, {spec.views} pictures of {spec.view_size} pixels ({shards.manifest.pictures})")
        sides = {
            "points": lambda rows: [shards.record(row, views=()) for row in rows],
            "points, 1 picture": lambda rows: [shards.record(row, views=(row % spec.views,)) for row in rows],
            f"points, {spec.views} pictures": lambda rows: [shards[row] for row in rows],
            f"twin: a file each, {spec.views} pictures": twin(shards, Path(place) / "files"),
        }
        rates = measure(sides, len(shards), arguments.rounds)
        need = step_rate() if arguments.step else 0.0
        for name, rate in rates.items():
            print(f"{name:34} {rate:8.0f} records/s" + (f"  {rate / need:6.0f} x the step" if need else ""))
        if need:
            print(f"{'PointMLP, forward and backward':34} {need:8.2f} records/s")


def make(folder: Path, records: int) -> Shards:
    samples = samples_of("made", str(records // len(KINDS)), kinds=KINDS)
    return write_shards(samples, folder, spec=InputSpec())


def twin(shards: Shards, folder: Path) -> Callable[[list[int]], object]:
    """Writes the records as files; gives a function that reads a batch of them."""
    folder.mkdir()
    for row in range(len(shards)):
        record = shards[row]
        np.save(folder / f"{row}.points.npy", record.points)
        np.save(folder / f"{row}.colors.npy", record.colors)
        (folder / f"{row}.json").write_text(json.dumps(shards.note(row)))
        for view, picture in enumerate(record.pictures):
            Image.fromarray(picture).save(folder / f"{row}.{view}.png")

    def one(row: int) -> object:
        pictures = [np.asarray(Image.open(folder / f"{row}.{view}.png").convert("RGB")) for view in range(shards.spec.views)]
        note = json.loads((folder / f"{row}.json").read_text())
        return np.load(folder / f"{row}.points.npy"), np.load(folder / f"{row}.colors.npy"), np.stack(pictures), note

    return lambda rows: [one(row) for row in rows]


def measure(sides: dict[str, Callable[[list[int]], object]], records: int, rounds: int) -> dict[str, float]:
    """Records a second of each side: the median over the rounds."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(rounds + 1):  # the first one warms up
        rows = np.random.default_rng(number).integers(0, records, BATCH).tolist()
        for name, run in sides.items():
            began = time.process_time()
            run(rows)
            times[name].append(time.process_time() - began)
    return {name: BATCH / statistics.median(spent[1:]) for name, spent in times.items()}


def step_rate() -> float:
    """Clouds a second through the published PointMLP, forward and backward."""
    import torch

    from cg3d.learn.nets.pointmlp import pointmlp

    torch.set_num_threads(1)
    net = pointmlp().train()
    points = torch.randn(8, 1024, 3)
    spent = []
    for _ in range(2):
        began = time.process_time()
        net(points).square().mean().backward()
        spent.append(time.process_time() - began)
    return 8 / min(spent)


if __name__ == "__main__":
    main()

"""How many made shapes a second: drawn, put together, sampled with colour, described, scanned. Says which kinds are slow.

    python benchmarks/made_speed.py --points 2048 --processes 2

Seconds are those of the processor, so that a busy machine says the same; shapes/s are of the clock, with all processes.
"""

from __future__ import annotations

import argparse
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import numpy as np

from cg3d.geometry.sample import sample_surface
from cg3d.made.build import assemble
from cg3d.made.captions import describe
from cg3d.made.kinds import KINDS, draw_build, family_of
from cg3d.made.scan import scan

STEPS = ("draw", "assemble", "sample", "describe", "captions", "scan")
AIM = 100  # shapes/s on two cores: draw, assemble and sample


def timed(kind: str, seed: int, points: int) -> tuple[str, int, list[float]]:
    """Milliseconds of the processor for each of STEPS, and faces."""
    rng = np.random.default_rng([seed, zlib.crc32(kind.encode())])
    spent: list[float] = []

    def step(work: Callable[[], Any]) -> Any:
        started = time.process_time()
        found = work()
        spent.append(1000 * (time.process_time() - started))
        return found

    build, scale = step(lambda: draw_build(kind, rng))
    mesh = step(lambda: assemble(build, scale))
    step(lambda: sample_surface(mesh, points, rng))
    said = step(lambda: describe(kind, build, scale, family=family_of(kind)))
    step(lambda: said.captions(4, rng))
    step(lambda: scan(mesh, rng, points=points))
    return kind, len(mesh.faces), spent


def streamed(kinds: list[str], seed: int, points: int) -> int:
    """What training needs of each kind once: points with colour."""
    for kind in kinds:
        rng = np.random.default_rng([seed, zlib.crc32(kind.encode())])
        sample_surface(assemble(*draw_build(kind, rng)), points, rng)
    return len(kinds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=2048)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--draws", type=int, default=2, help="of every kind, for the times of steps")
    parser.add_argument("--slow", type=int, default=20, help="how many of the slowest kinds are listed")
    options = parser.parse_args()
    timed("chair", 0, options.points)  # what is loaded once
    rows = [timed(kind, seed, options.points) for kind in KINDS for seed in range(options.draws)]
    spent = np.array([times for _, _, times in rows])
    print(f"{len(KINDS)} kinds, {options.points} points, {options.draws} draws each; ms of one core")
    for i, name in enumerate(STEPS):
        quantiles = np.percentile(spent[:, i], (50, 90))
        print(f"  {name:9} mean {spent[:, i].mean():6.1f}  median {quantiles[0]:6.1f}  90 % {quantiles[1]:6.1f}")
    whole = spent[:, :3].sum(1)
    print(f"draw + assemble + sample: {whole.mean():.1f} ms, {1000 / whole.mean():.0f} shapes/s on a core (aim {AIM} on two)")
    own = {kind: np.mean([times[:3] for name, _, times in rows if name == kind], 0) for kind in KINDS}
    faces = {kind: int(np.mean([count for name, count, _ in rows if name == kind])) for kind in KINDS}
    print("slowest kinds (draw, assemble, sample; faces):")
    for kind in sorted(own, key=lambda name: -own[name].sum())[: options.slow]:
        print(f"  {kind:22} {own[kind].sum():6.1f} ms  {' '.join(f'{ms:.1f}' for ms in own[kind])}  {faces[kind]} faces")
    parts = [list(KINDS)[i :: options.processes] for i in range(options.processes)]
    with ProcessPoolExecutor(options.processes, get_context("spawn")) as pool:
        list(pool.map(streamed, [part[:2] for part in parts], [0] * len(parts), [options.points] * len(parts)))  # start them
        started = time.monotonic()
        count = sum(pool.map(streamed, parts, [9] * len(parts), [options.points] * len(parts)))
        print(f"{count / (time.monotonic() - started):.0f} shapes/s with {options.processes} processes, by the clock")


if __name__ == "__main__":
    main()

"""Vectors and descriptors of named models, also spoilt ones, in processes of one thread. Scores nothing.

What a shape gives before the trained towers (points, features of its views) is kept in a scratch folder, known again by the hash of the
picture trunk and the input specification: after a new export only points and picture head run again. That both ways give the very vectors
of `Bundle.encode_prepared` is checked on the first model of every run.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np

from cg3d.bundle.runtime import Bundle
from cg3d.errors import RefusedFile
from cg3d.evaluate.spoil import spoilt
from cg3d.evaluate.twin import descriptors
from cg3d.formats import read
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.records import Float32, InputSpec, Mesh, Prepared, Shape, UInt8

CHUNK = 8  # models a task of a process

Rows = dict[str, Float32]  # "points", "pictures": (N, D); "descriptor": (N, 2, 187)
Stored = dict[str, Float32]  # points, colors (N, P, n, 3), descriptor (N, 2, 187), features (N, P, K) where views were encoded; P poses


class Stages(Bundle):
    """A bundle whose picture tower runs in two steps."""

    def features(self, views: UInt8) -> Float32:
        """views (P, V, S, S, 3) -> (P, K): the trunk's, averaged over the views of a pose."""
        return self._features(views)

    def finish(self, points: Float32, colors: Float32, features: Float32 | None) -> dict[str, Float32]:
        """One model's stored arrays -> its vectors (D,)."""
        found, shares = {}, None
        if "pictures" in self.towers and features is not None:
            shares = self._shares(features)
            found["pictures"] = self._encode_features(features, shares)
        if "points" in self.towers:
            found["points"] = self._encode_points(Prepared(points, colors, np.zeros((len(points), 0, 1, 1, 3), np.uint8), True), shares)
        return found


def stored_of(bundle: Stages | None, spec: InputSpec, root: Path, file: str, look: str, check: bool) -> Stored:
    """One model's arrays; without a bundle no views are drawn. check: compare both ways to vectors."""
    path = root / file
    seed = hashlib.sha256(path.read_bytes()).hexdigest()
    shape = spoilt(shape_of(path, root), look, seed)
    item = prepare(shape, spec, rng_for(seed), views=bundle is not None)
    if bundle is None:
        return {"descriptor": descriptors(item)[None]}
    found = {"points": item.points, "colors": item.colors, "descriptor": descriptors(item)}
    if "pictures" in bundle.towers:
        found["features"] = bundle.features(item.views)
    if check:
        finished = bundle.finish(item.points, item.colors, found.get("features"))
        for part, rows in bundle.encode_prepared([item]).items():
            if not np.array_equal(rows[0], finished[part]):
                raise AssertionError(f"{part}: two ways, two vectors")
    return {name: rows[None] for name, rows in found.items()}


def shape_of(path: Path, root: Path) -> Shape:
    """The file's shape; a lone triangle, which nothing looks like, for a refused one, so that it counts as wrong."""
    try:
        return read(path, root=root)
    except RefusedFile as error:
        print(f"refused: {error}", file=sys.stderr, flush=True)
        return Mesh(np.eye(3, dtype=np.float32), np.array([[0, 1, 2]], np.int32), "refused")


@lru_cache(maxsize=1)
def opened(folder: str) -> Stages:
    bundle = Stages.open(Path(folder), device="cpu", threads=1)
    assert isinstance(bundle, Stages)
    return bundle


def task(folder: str, spec: bytes, root: str, files: list[str], look: str, first: bool) -> Stored:
    """Arrays of some models, (n, ...) each. What a process runs."""
    bundle = opened(folder) if folder else None
    settings = msgspec.json.decode(spec, type=InputSpec)
    found = [stored_of(bundle, settings, Path(root), file, look, first and not number) for number, file in enumerate(files)]
    return {name: np.concatenate([rows[name] for rows in found]) for name in found[0]}


def stored(bundle: Bundle, root: Path, files: list[str], look: str, scratch: Path, *, encode: bool, processes: int) -> Stored:
    """Arrays of all models, from the scratch folder where it has them."""
    trunk = bundle.manifest.files[bundle.manifest.towers["pictures"]].sha256 if encode and "pictures" in bundle.towers else ""
    known = json.dumps([files, look, encode, trunk, msgspec.to_builtins(bundle.spec)])
    place = scratch / f"{look.replace(' ', '_')}-{hashlib.sha256(known.encode()).hexdigest()[:16]}.npz"
    if place.is_file():
        with np.load(place, allow_pickle=False) as kept:
            return dict(kept)
    spec, folder = msgspec.json.encode(bundle.spec), str(bundle.folder) if encode else ""
    chunks = [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]
    found, began = [], time.monotonic()
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn")) as pool:
        waiting = [pool.submit(task, folder, spec, str(root), chunk, look, not number) for number, chunk in enumerate(chunks)]
        for number, future in enumerate(waiting):
            found.append(future.result())
            done = min((number + 1) * CHUNK, len(files))
            if number % 12 == 11 or done == len(files):
                print(f"{look}: {done}/{len(files)}, {done / (time.monotonic() - began):.1f} models/s", file=sys.stderr, flush=True)
    arrays = {name: np.concatenate([chunk[name] for chunk in found]) for name in found[0]}
    scratch.mkdir(parents=True, exist_ok=True)
    np.savez(place, **arrays)
    return arrays


def vectors_of(bundle: Bundle, root: Path, files: list[str], look: str, scratch: Path, *, encode: bool = True, processes: int = 2) -> Rows:
    """Rows of models, in the order of `files`. encode: False for descriptors alone (no network runs)."""
    arrays = stored(bundle, root, files, look, scratch, encode=encode, processes=processes)
    rows = {"descriptor": arrays["descriptor"]}
    if not encode:
        return rows
    stages, features = opened(str(bundle.folder)), arrays.get("features")
    items = zip(arrays["points"], arrays["colors"], features if features is not None else [None] * len(files))
    found = [stages.finish(*item) for item in items]
    return rows | {part: np.stack([vectors[part] for vectors in found]) for part in found[0]}

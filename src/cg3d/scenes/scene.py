"""A scan's segments with their vectors, and the one file they are kept in. Cuts nothing and encodes nothing (split.py, embed.py)."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from cg3d.atomic import replacing
from cg3d.errors import RefusedFile
from cg3d.records import Float32
from cg3d.scenes.split import Indices, Segment, Split

Support = Literal["floor", "wall", "top", "ceiling", ""]
FORMAT = 1
STEPS = 65535  # of a coordinate along each axis of the scan's box in a kept scene: 0.3 mm in 20 m


@dataclass(frozen=True, eq=False)
class Pieces:
    """The least parts of which all segments consist.

    of: (N,) int64 piece of each point; holds: (C, A) bool, pieces of each segment; counts: (A,) points of a piece.
    """

    of: Indices
    holds: NDArray[np.bool_]
    counts: Indices


@dataclass(frozen=True, eq=False)
class Scene:
    """What can be asked. S segments were encoded.

    rows: (S,) int64 their numbers in `split.segments`, ascending. vectors: part ("points", "pictures") -> (S, D) unit rows, NaN where
    a segment lacks the part. size: (S, 3) metres along x, y, z of the upright frame; height: (S,) metres above the floor; support: what
    each stands on or hangs at. digest: of scan, recipe and the bundle's space; seconds: that encoding took.
    """

    split: Split
    pieces: Pieces
    rows: Indices
    vectors: dict[str, Float32]
    size: Float32
    height: Float32
    support: tuple[Support, ...]
    digest: str
    seconds: float

    @cached_property
    def overlap(self) -> Float32:
        """(S, S): points that each two share, as a share of the smaller."""
        shared = shared_points(self.pieces, self.rows)
        size = np.diag(shared)
        overlap: Float32 = shared / np.minimum(size[:, None], size[None]).clip(1)
        return overlap

    @cached_property
    def counts(self) -> Indices:
        """(S,) points of each."""
        return np.array([len(self.split.segments[row].indices) for row in self.rows], np.int64)

    def spread(self, values: NDArray[Any], order: Indices, start: float) -> NDArray[Any]:
        """(N,) for each point the value of the last segment in `order` (places in `rows`) that holds it, `start` where none does."""
        found = np.full(len(self.pieces.counts), start, values.dtype)
        for at in order:
            found[self.pieces.holds[self.rows[at]]] = values[at]
        return found[self.pieces.of]


def shared_points(pieces: Pieces, rows: Indices) -> Float32:
    """(R, R): points that each two of these segments share; the diagonal is their size."""
    weighted: Float32 = pieces.holds[rows].astype(np.float32) * np.sqrt(pieces.counts).astype(np.float32)
    shared: Float32 = weighted @ weighted.T
    return shared


def pieces_of(split: Split) -> Pieces:
    """Points that the same segments hold are one piece."""
    keys = np.random.default_rng(0).integers(1, 2**63, len(split.segments), dtype=np.uint64)
    mark = np.zeros(len(split.points), np.uint64)
    for key, segment in zip(keys, split.segments):
        mark[segment.indices] ^= key
    _, first, of, counts = np.unique(mark, return_index=True, return_inverse=True, return_counts=True)
    holds = np.zeros((len(split.segments), len(first)), bool)
    for row, segment in zip(holds, split.segments):
        row[of[segment.indices]] = True
    return Pieces(of.astype(np.int64).ravel(), holds, counts.astype(np.int64))


def save(scene: Scene, path: Path) -> None:
    """Write one .npz, atomically; points are kept to 1/65535 of the scan's box. Raises OSError."""
    split, pieces = scene.split, scene.pieces
    low, high = split.points.min(0).astype(np.float64), split.points.max(0).astype(np.float64)
    step = np.where(high > low, (high - low) / STEPS, 1.0)
    arrays: dict[str, np.ndarray] = {
        "points": np.rint((split.points - low) / step).astype(np.uint16),
        "frame": np.stack([low, step, split.up]),
        "kept": np.diff(split.kept, prepend=-1).astype(np.int32),
        "piece": pieces.of.astype(np.uint16 if len(pieces.counts) <= STEPS else np.int32),
        "holds": np.packbits(pieces.holds, axis=1),
        "boxes": np.array([segment.box for segment in split.segments]).reshape(-1, 2, 3),
        "sizes": np.array([segment.size for segment in split.segments]).reshape(-1, 3),
        "about": np.array([(segment.height, segment.parent) for segment in split.segments], np.float64).reshape(-1, 2),
        "rows": scene.rows,
        "size": scene.size,
        "height": scene.height,
        "floors": np.array(split.floors, np.float64),
        **{f"vectors.{part}": rows.astype(np.float16) for part, rows in scene.vectors.items()},
    }
    if split.colors is not None:
        arrays["colors"] = split.colors
    words = {
        "format": FORMAT, "digest": scene.digest, "seconds": scene.seconds, "floor": split.floor, "unit": split.unit,
        "metres": split.metres, "reasons": split.reasons, "support": scene.support, "pieces": len(pieces.counts),
        "scales": [segment.scale for segment in split.segments], "planes": [segment.plane for segment in split.segments],
    }  # fmt: skip
    arrays["words"] = np.frombuffer(json.dumps(words).encode(), np.uint8)
    with replacing(path) as fresh, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as stream:
                data = io.BytesIO()
                np.save(data, array, allow_pickle=False)
                stream.write(data.getbuffer())


def load(path: Path) -> Scene:
    """The scene that `save` wrote. Raises RefusedFile for what is none, OSError if it cannot be read."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
            arrays = {name: data[name] for name in data.files}
        words = json.loads(arrays["words"].tobytes())
        if words["format"] != FORMAT:
            raise ValueError(f"format {words['format']}")
        return _scene(arrays, words)
    except (ValueError, KeyError, IndexError, EOFError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise RefusedFile("unreadable", f"it is no kept scene of this cg3d: {error}", str(path), "Delete it: it is made again") from error


def _scene(arrays: dict[str, np.ndarray], words: dict[str, Any]) -> Scene:
    low, step, up = arrays["frame"]
    points = (arrays["points"] * step + low).astype(np.float32)
    count = int(words["pieces"])
    of = arrays["piece"].astype(np.int64)
    pieces = Pieces(of, np.unpackbits(arrays["holds"], axis=1, count=count).astype(bool), np.bincount(of, minlength=count))
    split = Split(
        points, arrays.get("colors"), np.cumsum(arrays["kept"], dtype=np.int64) - 1, _segments(arrays, words, pieces), words["floor"],
        tuple(arrays["floors"].tolist()), up, words["unit"], words["metres"], tuple(words["reasons"]),
    )  # fmt: skip
    prefix = "vectors."
    vectors = {name[len(prefix) :]: rows.astype(np.float32) for name, rows in arrays.items() if name.startswith(prefix)}
    return Scene(
        split, pieces, arrays["rows"], vectors, arrays["size"], arrays["height"], tuple(words["support"]), words["digest"], words["seconds"]
    )


def _segments(arrays: dict[str, np.ndarray], words: dict[str, Any], pieces: Pieces) -> tuple[Segment, ...]:
    order = np.argsort(pieces.of, kind="stable")
    starts = np.searchsorted(pieces.of[order], np.arange(len(pieces.counts) + 1))
    members = [order[starts[i] : starts[i + 1]] for i in range(len(pieces.counts))]
    return tuple(
        Segment(np.sort(np.concatenate([members[i] for i in np.flatnonzero(row)])), box, size, float(height), int(parent), scale, plane)
        for row, box, size, (height, parent), scale, plane in zip(
            pieces.holds, arrays["boxes"], arrays["sizes"], arrays["about"], words["scales"], words["planes"]
        )
    )

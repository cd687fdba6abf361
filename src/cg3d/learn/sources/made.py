"""Models made by code, with the captions that they are made with: nothing to download. Reads no file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cg3d.errors import UsageError, did_you_mean
from cg3d.learn.sources.sample import Sample, key_of
from cg3d.made import KINDS, make_shape
from cg3d.records import Shape

LICENCE = "Apache-2.0"
HELD_BACK = 4  # every so many models of a kind goes to "val"


@dataclass(frozen=True)
class Made:
    """Makes one model."""

    kind: str
    number: int
    seed: int

    def __call__(self) -> Shape:
        return _make(self.kind, self.number, self.seed)[0]

    def texts(self) -> tuple[str, ...]:
        """The caption that the model is made with."""
        return (_make(self.kind, self.number, self.seed)[1],)


def samples(each: int, seed: int = 0, kinds: tuple[str, ...] = ()) -> Iterator[Sample]:
    """`each` models of every kind (or of `kinds`), each with its caption. Raises UsageError for a kind that is none."""
    if wrong := next((kind for kind in kinds if kind not in KINDS), None):
        raise UsageError(f"no model of the kind '{wrong}' can be made", did_you_mean(wrong, KINDS))
    for kind in kinds or sorted(KINDS):
        for number in range(each):
            load = Made(kind, number, seed)
            split = "val" if number % HELD_BACK == HELD_BACK - 1 else "train"
            yield Sample(key_of(kind, f"{number:04d}"), load, kind, (), split, LICENCE, f"made/seed {seed}", late_texts=load.texts)


@lru_cache(maxsize=1)
def _make(kind: str, number: int, seed: int) -> tuple[Shape, str]:
    return make_shape(kind, np.random.default_rng([seed, zlib.crc32(kind.encode()), number]))

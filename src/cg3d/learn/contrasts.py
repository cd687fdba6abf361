"""Pairs of made models of one noun that differ in one thing that can be said: what the picture head learns attributes from. Trains nothing.

Attribute-noun pairs that `cg3d.made.captions.held_out` keeps back are left out, so that benchmarks/attributes.py asks what was never read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.learn.catalog import Entry
from cg3d.made.attributes import asked, is_false
from cg3d.made.build import Build
from cg3d.made.captions import Description, describe, held_out, needs_color
from cg3d.made.kinds import draw_build, family_of
from cg3d.made.sentences import Attribute
from cg3d.records import Float32

EACH = 6  # pairs of one attribute of one noun


@dataclass(frozen=True, eq=False)
class Contrasts:
    """right, wrong: (P,) rows of the training models, the text true of one and false of the other; text: (P,) rows of texts (T, D) unit;
    color: (P,) whether colour must be seen for it."""

    right: NDArray[np.int64]
    wrong: NDArray[np.int64]
    text: NDArray[np.int64]
    color: NDArray[np.bool_]
    texts: Float32


def contrasts_of(entries: Sequence[Entry], place: Callable[[list[str]], Float32], seed: int = 0) -> Contrasts:
    """entries: training models, of which the made ones are drawn again; place: texts -> unit vectors."""
    rng = np.random.default_rng([seed, 5])
    kinds: dict[str, list[int]] = defaultdict(list)
    for row, entry in enumerate(entries):
        if entry.file is None:
            kinds[entry.label].append(row)
    found: list[tuple[int, int, str, bool]] = []
    for kind, rows in sorted(kinds.items()):
        found += _of_kind(kind, rows, [_said(entries[row]) for row in rows], rng)
    texts = sorted({text for _, _, text, _ in found})
    index = {text: number for number, text in enumerate(texts)}
    return Contrasts(
        right=np.array([right for right, _, _, _ in found], np.int64),
        wrong=np.array([wrong for _, wrong, _, _ in found], np.int64),
        text=np.array([index[text] for _, _, text, _ in found], np.int64),
        color=np.array([color for _, _, _, color in found], np.bool_),
        texts=place(texts) if texts else np.zeros((0, 1), np.float32),
    )


def _said(entry: Entry) -> tuple[Build, Description]:
    build, scale = draw_build(entry.label, np.random.default_rng(entry.seed))
    return build, describe(entry.label, build, scale, family=family_of(entry.label))


def _of_kind(
    kind: str, rows: Sequence[int], said: Sequence[tuple[Build, Description]], rng: np.random.Generator
) -> list[tuple[int, int, str, bool]]:
    known: set[Attribute] = {a for _, description in said for a in description.attributes if a.kind != "size"}
    found = []
    for attribute in sorted(known, key=lambda a: (a.kind, a.phrase)):
        if held_out(kind, attribute.phrase):
            continue
        true = [row for row, (_, description) in zip(rows, said) if attribute in description.attributes]
        false = [row for row, (build, description) in zip(rows, said) if is_false(attribute, build, description)]
        pairs = [(a, b) for a in true for b in false]
        for number in rng.permutation(len(pairs))[:EACH]:
            found.append((*pairs[number], asked(kind, attribute), needs_color(attribute.phrase)))
    return found

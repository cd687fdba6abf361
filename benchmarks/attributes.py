"""Whether a bundle hears attributes: "a chair with armrests" against two chairs, one with and one without. Chance is 50 %.

    python benchmarks/attributes.py --bundle default --count 300

Shapes are made by code; their attribute-noun pairs are those that training leaves unsaid (--seen: the others). Prints a table.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context

import numpy as np

import cg3d
from cg3d.bundle.runtime import Bundle
from cg3d.evaluate.measures import Figure, figure
from cg3d.evaluate.scoring import parts_of, search_scores
from cg3d.evaluate.twin import Twin, descriptors
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.made.attributes import AttributePair, attribute_pairs
from cg3d.made.kinds import draw_shape
from cg3d.records import Float32, Mesh

WORKERS = 2  # processes of one thread
TWINS = 4  # shapes of each noun that the untrained twin knows, each with a caption
KINDS_OF = ("all", "form", "style", "part", "count", "absence", "colour", "material")


def measure(folder: str, pairs: Sequence[AttributePair], seed: int, *, colored: bool = True) -> dict[str, dict[str, Figure]]:
    """part ("fused", "pictures", "points", "twin") -> kind of attribute -> share of the pairs whose right shape scores higher."""
    bundle = cg3d.load(folder)
    shapes = [(drawn.mesh, f"{seed}/{number}", True) for number, pair in enumerate(pairs) for drawn in (pair.right, pair.wrong)]
    known = [
        (noun, np.random.default_rng([seed, 77, number, *noun.encode()]))
        for noun in sorted({pair.noun for pair in pairs})
        for number in range(TWINS)
    ]
    drawn = [draw_shape(noun, rng) for noun, rng in known]
    told = [shape.description.captions(1, rng, training=True)[0] for shape, (_, rng) in zip(drawn, known)]
    shapes += [(shape.mesh, f"twin {seed}/{number}", False) for number, shape in enumerate(drawn)]
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        rows = list(pool.map(partial(rows_of, folder, colored), shapes, chunksize=8))
    asked, twins = rows[: 2 * len(pairs)], rows[2 * len(pairs) :]
    texts = bundle.encode_texts([pair.text for pair in pairs])
    vectors = {part: np.stack([row[part] for row in asked]) for part in asked[0] if part != "descriptor"}
    won = {part: better(search_scores(bundle, texts, some)) for part, some in parts_of(vectors).items()}
    twin = Twin(np.stack([row["descriptor"][0] for row in twins]), np.arange(len(twins)), bundle.encode_texts(told))
    won["twin"] = better(texts @ twin.words(np.stack([row["descriptor"] for row in asked])).T)
    kinds = np.array([pair.attribute.kind for pair in pairs])
    return {
        part: {kind: figure(right[keep], 0.5) for kind in KINDS_OF if (keep := (kinds == kind) | (kind == "all")).any()}
        for part, right in won.items()
    }


def rows_of(folder: str, colored: bool, shape: tuple[Mesh, str, bool]) -> dict[str, Float32]:
    """Vectors (D,) of one shape where it is to be encoded, and its descriptor (2, 187)."""
    mesh, name, encode = shape
    bundle = opened(folder)
    if not colored:
        mesh = mesh.but(materials=(), vertex_colors=None, uv=None, face_material=None, color_source="none")
    item = prepare(mesh, bundle.spec, rng_for(name), views=encode)
    found = {part: rows[0] for part, rows in bundle.encode_prepared([item]).items()} if encode else {}
    return found | {"descriptor": descriptors(item)}


@lru_cache(maxsize=1)
def opened(folder: str) -> Bundle:
    return Bundle.open(folder, threads=1)


def better(scores: Float32) -> Float32:
    """(n,) of scores (n, 2 n), where the shapes of question i stand in columns 2 i (right) and 2 i + 1: 1 right, 0 wrong, 0.5 even."""
    own = scores.reshape(len(scores), len(scores), 2)[np.arange(len(scores)), np.arange(len(scores))]
    return ((np.sign(own[:, 0] - own[:, 1]) + 1) / 2).astype(np.float32)


def table(figures: dict[str, dict[str, Figure]]) -> str:
    """Markdown: kinds of attributes by parts, in per cent, with 95 % bootstrap intervals."""
    lines = ["| attribute | n | " + " | ".join(figures) + " |", "|---|---|" + "---|" * len(figures)]
    first = next(iter(figures.values()))
    for kind in first:
        cells = [f"{100 * f[kind].value:.1f} ({100 * f[kind].low:.0f}-{100 * f[kind].high:.0f})" for f in figures.values()]
        lines.append(f"| {kind} | {first[kind].n} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bundle", default="default")
    parser.add_argument("--count", type=int, default=300, help="pairs")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seen", action="store_true", help="attribute-noun pairs that training may say, not the held-out ones")
    parser.add_argument("--plain", action="store_true", help="shapes without colour, and only attributes that need none")
    parser.add_argument("--list", action="store_true", help="print the questions too")
    options = parser.parse_args()
    started = time.monotonic()
    pairs = attribute_pairs(options.seed, options.count, held_out=not options.seen, colored=not options.plain)
    made = time.monotonic()
    figures = measure(options.bundle, pairs, options.seed, colored=not options.plain)
    if options.list:
        print("\n".join(pair.text for pair in pairs))
    nouns, name = len({pair.noun for pair in pairs}), cg3d.load(options.bundle).name
    print(f"bundle {name}, {len(pairs)} pairs of {nouns} nouns; chance 50\n\n{table(figures)}")
    print(f"{made - started:.0f} s to make the pairs, {time.monotonic() - made:.0f} s to encode and score", file=sys.stderr)


if __name__ == "__main__":
    main()

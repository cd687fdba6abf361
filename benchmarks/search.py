"""Search over many vectors against its twin, the plain product on float32.

    OPENBLAS_NUM_THREADS=1 python benchmarks/search.py --rows 100000 1000000      # one kind of vectors, `s = X @ q; argpartition(s)`
    OPENBLAS_NUM_THREADS=1 python benchmarks/search.py --fused --rows 300000      # what `cg3d search` does, all parts of an item

Process CPU time, one thread, both interleaved in one process; the ratio is the median of the rounds' ratios; recall of the best ten.
One kind: 2,000 centres in 48 dimensions plus noise, 512 dimensions; questions "near" lie close to some row, "far" have no near neighbour.
Fused: items around 4,096 centres, each a vector of the bundle's own background moved by differences of others, so that spread and
directions are those of real models and names; questions are nouns that the bundle brings. Twin: every part multiplied in float32,
standardised and fused by the same code.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable
from types import SimpleNamespace

import numpy as np

from cg3d.answers import labels
from cg3d.answers.search import Question, search_all
from cg3d.bundle.calibrate import BACKGROUND_OF, fuse, standardised
from cg3d.bundle.runtime import Bundle
from cg3d.library import nearest
from cg3d.records import Float32

K = 10
DIMENSIONS, CENTRES, INNER = 512, 2_000, 48
PARTS = ("points", "pictures", "name")
BACKGROUND_CENTRES, FAR, NEAR = 4_096, 0.7, 0.5  # shares of a difference that move a centre, an item


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--questions", type=int, default=100, help="for the recall")
    parser.add_argument("--fused", action="store_true", help="all parts of an item, through answers.search")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for rows in options.rows:
        found = fused(rows, options) if options.fused else measure(rows, options)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(found | {"peak_mb": peak}), flush=True)


def measure(rows: int, options: argparse.Namespace) -> dict[str, float]:
    rng = np.random.default_rng(options.seed)
    vectors, far = make(rows, options.questions, rng)
    near = unit(vectors[rng.integers(0, rows, options.questions)] + noise(options.questions, 0.3, rng))
    began = time.process_time()
    half, sketch = vectors.astype(np.float16), nearest.Sketch.of(vectors)
    result: dict[str, float] = {"rows": rows, "build_s": round(time.process_time() - began, 2)}
    ours = (lambda q: top(vectors, q)) if rows <= nearest.EXACT_ROWS else (lambda q: rough_top(half, sketch, q))
    result |= timed(lambda q: top(vectors, q), ours, near, options.rounds)
    for name, questions in (("near", near), ("far", far)):
        result[f"recall_{name}"] = round(float(np.mean([recall(top(vectors, q), ours(q)) for q in questions])), 4)
    return result


def top(vectors: Float32, question: Float32) -> np.ndarray:
    scores = vectors @ question
    return np.argpartition(scores, -K)[-K:]


def rough_top(half: np.ndarray, sketch: nearest.Sketch, question: Float32) -> np.ndarray:
    rows = nearest.likeliest(sketch.cosines(question), nearest.CANDIDATES)
    scores = nearest.widened(half[rows]) @ question
    return rows[np.argpartition(scores, -K)[-K:]]


def fused(rows: int, options: argparse.Namespace) -> dict[str, float]:
    """`answers.search` on a library in memory, against the plain products of all parts."""
    bundle = Bundle.open()
    crowd = Crowd(bundle, rows, np.random.default_rng(options.seed))
    nouns = labels.built_in(bundle.folder)
    step = max(1, len(nouns) // options.questions)
    asked = [Question(text=noun, k=K) for noun in nouns[::step][: options.questions]]
    bundle.encode_texts([question.text for question in asked])  # remembered, so not in the times
    whole = {part: crowd.vectors[part].astype(np.float32) for part in PARTS}

    def plain(question: Question) -> np.ndarray:
        vector = bundle.encode_texts([question.text])[0]
        scores = {part: standardised(vector, whole[part], bundle.background[BACKGROUND_OF[part]]) for part in PARTS}
        return np.argpartition(fuse(scores, bundle.calibration.fusion), -K)[-K:] + 1

    def ours(question: Question) -> np.ndarray:
        (answer,) = search_all(crowd, bundle, [question])  # type: ignore[arg-type]
        assert answer.exact == (rows <= nearest.EXACT_ROWS)
        return np.array([hit.item for hit in answer.hits])

    recalls = [recall(plain(question), ours(question)) for question in asked]
    result: dict[str, float] = {"rows": rows, "build_s": round(crowd.seconds, 2)}
    result |= {"recall": round(float(np.mean(recalls)), 4), "least": min(recalls)}
    return result | timed(plain, ours, asked, options.rounds)


class Crowd:
    """A library in memory: items 1..N with all parts, without words."""

    path = "memory"

    def __init__(self, bundle: Bundle, rows: int, rng: np.random.Generator) -> None:
        background = bundle.background
        center = rng.integers(0, BACKGROUND_CENTRES, rows)
        moves = [rng.integers(0, len(background["points"]), (size, 5)) for size in (BACKGROUND_CENTRES, rows)]
        self._ids = np.arange(1, rows + 1)
        self.vectors = {part: around(background[BACKGROUND_OF[part]], center, *moves) for part in PARTS}
        began = time.process_time()
        self._sketches = {part: nearest.Sketch.of(vectors) for part, vectors in self.vectors.items()}
        self.seconds = time.process_time() - began

    def require_space(self, space: str) -> None:
        pass

    def lesson(self, _space: str) -> None:
        """Nothing was taught."""

    def matrix(self, part: str) -> tuple[np.ndarray, np.ndarray]:
        return self._ids, self.vectors[part]

    def sketch(self, part: str) -> nearest.Sketch:
        return self._sketches[part]

    def named(self, _word: str) -> np.ndarray:
        return self._ids[:0]

    def items(self, ids: np.ndarray) -> list[SimpleNamespace]:
        return [SimpleNamespace(id=int(id), label=str(id)) for id in ids]


def around(rows: Float32, center: np.ndarray, far: np.ndarray, near: np.ndarray) -> np.ndarray:
    """(N, D) float16 unit rows near centres, which lie near `rows`; far, near: (.., 5) rows, the first alone or two differences of them."""
    centres = unit(rows[far[:, 0]] + FAR * (rows[far[:, 1]] - rows[far[:, 2]] + rows[far[:, 3]] - rows[far[:, 4]]) / 2)
    found = np.empty((len(center), rows.shape[1]), np.float16)
    for start in range(0, len(center), 50_000):
        move = near[start : start + 50_000]
        moved = rows[move[:, 1]] - rows[move[:, 2]] + rows[move[:, 3]] - rows[move[:, 4]]
        found[start : start + 50_000] = unit(centres[center[start : start + 50_000]] + NEAR * moved / 2)
    return found


def make(rows: int, questions: int, rng: np.random.Generator) -> tuple[Float32, Float32]:
    """(rows, D) unit vectors around centres, and questions from other centres of the same kind."""
    spread = rng.normal(size=(INNER, DIMENSIONS)).astype(np.float32) / np.float32(np.sqrt(DIMENSIONS))
    centres = rng.normal(size=(CENTRES, INNER)).astype(np.float32) / np.float32(np.sqrt(INNER))
    vectors = np.empty((rows, DIMENSIONS), np.float32)
    for start in range(0, rows, 50_000):
        count = min(50_000, rows - start)
        vectors[start : start + count] = unit(centres[rng.integers(0, CENTRES, count)] @ spread + noise(count, 0.5, rng))
    other = rng.normal(size=(questions, INNER)).astype(np.float32) / np.float32(np.sqrt(INNER))
    return vectors, unit(other @ spread + noise(questions, 0.5, rng))


def noise(count: int, length: float, rng: np.random.Generator) -> Float32:
    return rng.standard_normal((count, DIMENSIONS), np.float32) * np.float32(length / np.sqrt(DIMENSIONS))


def unit(rows: Float32) -> Float32:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def recall(right: np.ndarray, found: np.ndarray) -> float:
    return len(set(right.tolist()) & set(found.tolist())) / K


def timed(plain: Callable, ours: Callable, questions: Float32 | list[Question], rounds: int) -> dict[str, float]:
    plain(questions[0]), ours(questions[0])
    pairs = []
    for number in range(rounds):
        question = questions[number % len(questions)]
        pairs.append((clock(plain, question), clock(ours, question)))
    medians = [1000 * float(np.median([pair[side] for pair in pairs])) for side in (0, 1)]
    ratio = float(np.median([slow / fast for slow, fast in pairs]))
    return {"twin_ms": round(medians[0], 2), "ms": round(medians[1], 2), "ratio": round(ratio, 2)}


def clock(run: Callable, question: object) -> float:
    began = time.process_time()
    run(question)
    return time.process_time() - began


if __name__ == "__main__":
    main()

"""Search over many vectors against its twin, the plain product: `s = X @ q; i = np.argpartition(s, -k)[-k:]` on float32.

    OPENBLAS_NUM_THREADS=1 python benchmarks/search.py --rows 100000 1000000

Process CPU time, one thread, both interleaved in one process; the ratio is the median of the rounds' ratios. Data: 2,000 centres in 48
dimensions plus noise, 512 dimensions. Questions: "near" lie close to some row, "far" come from elsewhere and have no near neighbour.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable

import numpy as np

from cg3d.library import nearest
from cg3d.records import Float32

K = 10
DIMENSIONS, CENTRES, INNER = 512, 2_000, 48


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--questions", type=int, default=100, help="for the recall")
    parser.add_argument("--half", action="store_true", help="score candidates from float16 rows, as the cache of a big library holds them")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    for rows in options.rows:
        print(json.dumps(measure(rows, options)), flush=True)


def measure(rows: int, options: argparse.Namespace) -> dict[str, float]:
    rng = np.random.default_rng(options.seed)
    vectors, far = make(rows, options.questions, rng)
    near = unit(vectors[rng.integers(0, rows, options.questions)] + noise(options.questions, 0.3, rng))
    began = time.process_time()
    signs = nearest.Signs.of(vectors)
    result: dict[str, float] = {"rows": rows, "build_s": round(time.process_time() - began, 2)}
    scored = vectors.astype(np.float16) if options.half else vectors
    if rows <= nearest.EXACT_ROWS:
        result |= timed("exact", lambda q: twin(vectors, q), lambda q: nearest.top(vectors, q, K).rows, near, options.rounds)
    result |= timed("signs", lambda q: twin(vectors, q), lambda q: nearest.top_of_many(scored, signs, q, K).rows, near, options.rounds)
    for name, questions in (("near", near), ("far", far)):
        hits = [recall(twin(vectors, q), nearest.top_of_many(scored, signs, q, K).rows) for q in questions]
        result[f"recall_{name}"] = round(float(np.mean(hits)), 4)
    return result


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
    return rng.normal(size=(count, DIMENSIONS)).astype(np.float32) * np.float32(length / np.sqrt(DIMENSIONS))


def unit(rows: Float32) -> Float32:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def twin(vectors: Float32, question: Float32) -> np.ndarray:
    scores = vectors @ question
    return np.argpartition(scores, -K)[-K:]


def recall(right: np.ndarray, found: np.ndarray) -> float:
    return len(set(right.tolist()) & set(found.tolist())) / K


def timed(name: str, plain: Callable, ours: Callable, questions: Float32, rounds: int) -> dict[str, float]:
    plain(questions[0]), ours(questions[0])
    pairs = []
    for number in range(rounds):
        question = questions[number % len(questions)]
        pairs.append((clock(plain, question), clock(ours, question)))
    ratios = [slow / fast for slow, fast in pairs]
    medians = [1000 * float(np.median([pair[side] for pair in pairs])) for side in (0, 1)]
    return {
        f"{name}_twin_ms": round(medians[0], 2),
        f"{name}_ms": round(medians[1], 2),
        f"{name}_ratio": round(float(np.median(ratios)), 2),
    }


def clock(run: Callable, question: Float32) -> float:
    began = time.process_time()
    run(question)
    return time.process_time() - began


if __name__ == "__main__":
    main()

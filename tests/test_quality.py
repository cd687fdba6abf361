"""The measures and the untrained twin of benchmarks/quality.py, on numbers small enough to reckon by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def scores(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import quality_scores

    yield quality_scores
    sys.modules.pop("quality_scores")


@pytest.fixture
def twin(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import quality_twin

    yield quality_twin
    sys.modules.pop("quality_twin")


def test_top_k_counts_the_right_column_and_equal_scores_give_nobody_the_first_place(scores: ModuleType) -> None:
    found = scores.tops(np.array([[3.0, 1, 0, 0, 0, 0], [0, 1, 2, 0, 0, 0], [1, 1, 1, 1, 1, 1]]), np.array([0, 1, 0]))
    assert found["top-1"].value == pytest.approx(1 / 3)
    assert found["top-5"].value == 1
    assert found["top-1"].chance == pytest.approx(1 / 6)
    assert found["top-1"].low <= found["top-1"].value <= found["top-1"].high


def test_retrieval_of_a_known_order_is_what_the_hand_reckons(scores: ModuleType) -> None:
    found = scores.retrieval(np.array([[4.0, 3, 2, 1]]), np.array([[False, True, False, True]]))
    assert (found["R@1"].value, found["R@5"].value) == (0, 1)
    assert found["mAP"].value == pytest.approx((1 / 2 + 2 / 4) / 2)


def test_chance_of_retrieval_is_what_random_orders_reach(scores: ModuleType) -> None:
    rng = np.random.default_rng(0)
    relevant = np.tile(np.arange(12) < 3, (4000, 1))
    found = scores.retrieval(rng.random(relevant.shape), relevant)
    for measure in ("R@1", "R@5", "mAP"):
        assert found[measure].value == pytest.approx(found[measure].chance, abs=0.03)


def test_auroc_is_one_when_all_are_above_and_half_when_all_are_equal(scores: ModuleType) -> None:
    assert scores.auroc(np.array([0.1, 0.2]), np.array([0.3, 0.4])) == 1
    assert scores.auroc(np.ones(3), np.ones(5)) == 0.5


def test_calibration_error_is_the_gap_between_confidence_and_accuracy(scores: ModuleType) -> None:
    assert scores.calibration_error(np.full(10, 0.8), np.arange(10) < 5) == pytest.approx(0.3)


def test_the_twin_answers_with_the_label_of_its_neighbours(twin: ModuleType) -> None:
    rows = np.eye(4, dtype=np.float32)
    found = twin.Twin(np.repeat(rows[:2], 5, 0), np.repeat([0, 1], 5), rows)
    asked = rows[1][None, None]
    assert found.votes(asked).argmax() == 1
    assert (found.words(asked) @ rows.T).argmax() == 1

"""The measures on numbers small enough to reckon by hand, and their chance against random orders."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.evaluate import measures


def test_top_k_counts_the_right_column_and_equal_scores_give_nobody_the_first_place() -> None:
    found = measures.tops(np.array([[3.0, 1, 0, 0, 0, 0], [0, 1, 2, 0, 0, 0], [1, 1, 1, 1, 1, 1]]), np.array([0, 1, 0]))
    assert found["top-1"].value == pytest.approx(1 / 3)
    assert found["top-5"].value == 1
    assert found["top-1"].chance == pytest.approx(1 / 6)
    assert found["top-1"].low <= found["top-1"].value <= found["top-1"].high


def test_class_mean_counts_every_label_alike_and_its_interval_holds_it() -> None:
    right, truth = np.array([True] * 8 + [False, False]), np.array([3] * 8 + [5, 5])
    found = measures.class_mean(right, truth, 0.5)
    assert found.value == 0.5
    assert found.low <= 0.5 <= found.high
    mixed = measures.class_mean(np.array([True, False] * 20), np.arange(40) % 2 * 0 + np.arange(40) // 20, 0.5)
    assert mixed.value == 0.5
    assert mixed.low < 0.45
    assert mixed.high > 0.55


def test_retrieval_of_a_known_order_is_what_the_hand_reckons() -> None:
    found = measures.retrieval(np.array([[4.0, 3, 2, 1]]), np.array([[False, True, False, True]]))
    assert (found["R@1"].value, found["R@5"].value) == (0, 1)
    assert found["mAP"].value == pytest.approx((1 / 2 + 2 / 4) / 2)
    gain, best = 1 / np.log2(3) + 1 / np.log2(5), 1 + 1 / np.log2(3)
    assert found["NDCG@10"].value == pytest.approx(gain / best)


def test_ndcg_equals_that_of_scikit_learn() -> None:
    sklearn = pytest.importorskip("sklearn.metrics")
    rng = np.random.default_rng(3)
    scores, relevant = rng.normal(size=(6, 30)), rng.random((6, 30)) < 0.2
    relevant[:, 0] = True
    assert measures.retrieval(scores, relevant)["NDCG@10"].value == pytest.approx(sklearn.ndcg_score(relevant, scores, k=10))


def test_retrieval_in_blocks_is_retrieval_and_leaves_out_questions_without_an_answer() -> None:
    rng = np.random.default_rng(0)
    scores, relevant = rng.normal(size=(50, 20)), rng.random((50, 20)) < 0.1
    some = relevant.any(1)
    whole = measures.retrieval(scores[some], relevant[some])
    assert measures.retrieval_in_blocks(lambda at: (scores[at], relevant[at]), 50, 20, size=7) == whole
    assert measures.retrieval_in_blocks(lambda at: (scores[at], relevant[at] & False), 50, 20) == {}


def test_chance_of_retrieval_is_what_random_orders_reach() -> None:
    rng = np.random.default_rng(0)
    relevant = np.tile(np.arange(12) < 3, (4000, 1))
    found = measures.retrieval(rng.random(relevant.shape), relevant)
    for measure in ("R@1", "R@5", "R@10", "mAP", "NDCG@10"):
        assert found[measure].value == pytest.approx(found[measure].chance, abs=0.03)


def test_a_bootstrap_in_blocks_is_the_bootstrap_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(1).random(100)
    whole = measures.figure(values, 0.5)
    monkeypatch.setattr(measures, "DRAWN_AT_ONCE", 30_000)
    assert measures.figure(values, 0.5) == whole


def test_auroc_is_one_when_all_are_above_and_half_when_all_are_equal() -> None:
    assert measures.auroc(np.array([0.1, 0.2]), np.array([0.3, 0.4])) == 1
    assert measures.auroc(np.ones(3), np.ones(5)) == 0.5


def test_calibration_error_is_the_gap_between_confidence_and_accuracy() -> None:
    assert measures.calibration_error(np.full(10, 0.8), np.arange(10) < 5) == pytest.approx(0.3)
    assert measures.calibration_curve(np.array([0.1, 0.9, 0.92]), np.array([False, True, True])) == [(0.1, 0.0, 1), (0.91, 1.0, 2)]


def test_a_paired_difference_knows_its_sign() -> None:
    first, second = np.arange(200) % 4 == 0, np.arange(200) % 2 == 0
    value, low, high = measures.paired(first, second)
    assert value == pytest.approx(0.25)
    assert 0 < low < value < high

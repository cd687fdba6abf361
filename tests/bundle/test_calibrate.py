"""Scores to answers."""

from __future__ import annotations

import numpy as np

from cg3d.bundle.calibrate import fit_probabilities, fits, fuse, probabilities, standardise, standardised
from cg3d.bundle.manifest import Calibration


def test_standardised_scores_count_deviations_above_the_background():
    background = np.float32([[0.1, 0.3, 0.2, 0.2]])
    found = standardise(np.float32([[0.2, 0.2 + background.std()]]), background)
    assert np.allclose(found, [[0, 1]], atol=1e-5)


def test_a_question_near_to_everything_gains_nothing():
    rng = np.random.default_rng(0)
    vectors, background = rng.normal(size=(50, 8)).astype(np.float32), rng.normal(size=(50, 8)).astype(np.float32)
    vectors[:, 0] += 5
    background[:, 0] += 5
    found = standardised(np.float32([1, 0, 0, 0, 0, 0, 0, 0]), vectors, background)
    assert abs(found.mean()) < 0.5


def test_fusion_weighs_only_the_parts_an_item_has():
    nan = np.float32(np.nan)
    found = fuse({"points": np.float32([1, nan, nan]), "pictures": np.float32([3, 3, nan])}, {"points": 1.0, "pictures": 3.0})
    assert found.tolist() == [2.5, 3.0, -np.inf]


def test_probabilities_with_none_sum_to_one_and_none_wins_where_nothing_fits():
    labels, none = probabilities(np.float32([[5, 0], [0, 0], [-9, -9]]), Calibration(none={"score": 2.0}))
    assert np.allclose(labels.sum(1) + none, 1, atol=1e-6)
    assert labels[0].argmax() == 0
    assert none[0] < 0.1 < 0.7 < none[1] < none[2]


def test_the_floor_decides_whether_anything_fits():
    calibration = Calibration(floor={"search": 2.0})
    assert (fits(2.1, calibration), fits(1.9, calibration), fits(-5, Calibration())) == (True, False, True)


def test_fitted_probabilities_recover_a_known_temperature():
    rng = np.random.default_rng(0)
    scores = rng.normal(size=(3000, 5)).astype(np.float32) * 2
    logits = np.concatenate([scores, np.full((3000, 1), 1.0)], 1) / 0.8
    shares = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    truth = np.array([rng.choice(6, p=row) for row in shares])
    temperature, none = fit_probabilities(scores, np.where(truth == 5, -1, truth))
    assert abs(temperature - 0.8) < 0.15
    assert abs(none - 1.0) < 0.4

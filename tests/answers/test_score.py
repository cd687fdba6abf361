"""The rule by which questions meet items."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.answers import score


def test_a_right_item_stands_above_the_background_and_a_wrong_one_within_it(bundle, fake) -> None:
    rows = np.stack([fake.item("chair"), fake.item("car")])
    (question,) = bundle.encode_texts(["chair"])
    scores = score.parts_for(bundle, question, {"points": rows})["points"]
    assert scores[0] > 3
    assert abs(scores[1]) < 3


@pytest.mark.parametrize("background", [True, False])
def test_an_item_without_a_part_has_no_score_for_it_and_disturbs_no_other(background: bool, fake) -> None:
    bundle = fake.Bundle(background=background)
    rows = np.stack([fake.item("chair"), fake.MISSING, fake.item("car")])
    (question,) = bundle.encode_texts(["chair"])
    scores = score.parts_for(bundle, question, {"pictures": rows})["pictures"]
    assert np.isnan(scores).tolist() == [False, True, False]


def test_many_questions_give_the_rows_of_one(bundle, fake) -> None:
    rows = np.stack([fake.item("chair"), fake.item("car")])
    questions = bundle.encode_texts(["chair", "car"])
    together = score.parts_for(bundle, questions, {"points": rows})["points"]
    alone = np.stack([score.parts_for(bundle, question, {"points": rows})["points"] for question in questions])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_parts_of_a_question_are_averaged_where_they_have_something_to_say() -> None:
    first = {"points": np.float32([2, 4]), "name": np.float32([1, 1])}
    second = {"points": np.float32([4, 0])}
    parts = score.combined([first, second])
    assert parts["points"].tolist() == [3, 2]
    assert parts["name"].tolist() == [1, 1]


def test_the_unwanted_takes_off_only_what_stands_above_the_background() -> None:
    parts = score.combined([{"points": np.float32([5, 5])}], [{"points": np.float32([4, -4])}])
    assert parts["points"][0] < 3
    assert parts["points"][1] == 5


def test_labels_are_scored_as_searches_are(bundle, fake) -> None:
    rows = np.stack([fake.item("chair"), fake.item("lamp")])
    labels = score.label_vectors(bundle, ["chair", "lamp", "car"], ["a {}", "a red {}"])
    assert labels.shape == (3, fake.DIMENSIONS)
    np.testing.assert_allclose(np.linalg.norm(labels, axis=1), 1, atol=1e-5)
    scores = score.label_scores(bundle, labels, {"points": rows, "pictures": rows})
    assert scores.shape == (2, 3)
    assert scores.argmax(1).tolist() == [0, 1]


def test_an_item_that_the_unwanted_has_no_score_for_keeps_its_own() -> None:
    parts = score.combined([{"name": np.float32([5, 5])}], [{"name": np.float32([np.nan, 4])}])
    assert parts["name"][0] == 5
    assert parts["name"][1] < 5


def test_a_label_gets_the_article_it_is_spoken_with():
    assert [score.worded("a {}", label) for label in ("armchair", "chair")] == ["an armchair", "a chair"]
    assert score.worded("{} in a room", "owl") == "owl in a room"

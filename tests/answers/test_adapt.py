"""What a few examples teach, and what they must leave alone."""

from __future__ import annotations

import numpy as np
import pytest

from cg3d.answers import adapt, score
from cg3d.errors import SpaceMismatch, UsageError

WORDS = ("chair", "table", "car", "zq7")  # the last one says nothing to the text tower
REAL = ("sofa", "lamp", "car", "tree")  # what models of each word look like: the texts of the first two mislead


def vectors(fake, kinds, seed: int, noise: float = 1.5):
    rows = np.stack([fake.item(kind, noise=noise, seed=seed + at) for at, kind in enumerate(kinds)])
    return {"points": rows, "pictures": rows[::1] * 1}


@pytest.fixture
def texts(bundle):
    return score.label_vectors(bundle, WORDS, bundle.templates)


def taught(fake, bundle, texts, each: int = 5, words=WORDS):
    kinds = [kind for kind in REAL[: len(words)] for _ in range(each)]
    labels = np.repeat(np.arange(len(words)), each)
    examples = adapt.Examples(words, vectors(fake, kinds, 100), labels, np.arange(len(labels)))
    everything = vectors(fake, list(REAL) * 20, 900)
    return adapt.fit(bundle, "fake", examples, texts[: len(words)], everything)


def named(bundle, texts, items, lesson=None) -> np.ndarray:
    heads = adapt.heads_for(lesson, "fake", WORDS)
    return score.label_scores(bundle, texts, items, heads).argmax(1)


def test_a_few_examples_teach_words_that_the_texts_do_not_know(fake, bundle, texts) -> None:
    items, truth = vectors(fake, list(REAL) * 25, 5000), np.tile(np.arange(4), 25)
    before = (named(bundle, texts, items) == truth).mean()
    lesson = taught(fake, bundle, texts)
    after = (named(bundle, texts, items, lesson) == truth).mean()
    assert before < 0.6
    assert after > 0.9
    assert lesson.about["after"] > lesson.about["before"]
    assert lesson.examples == dict.fromkeys(WORDS, 5)


def test_scores_of_other_labels_stay_the_same_to_the_bit(fake, bundle, texts) -> None:
    lesson, items = taught(fake, bundle, texts), vectors(fake, list(REAL) * 3, 7000)
    labels = ("red", "chair", "blue")
    rows = score.label_vectors(bundle, labels, bundle.templates)
    plain = score.label_scores(bundle, rows, items)
    learnt = score.label_scores(bundle, rows, items, adapt.heads_for(lesson, "fake", labels))
    assert np.array_equal(plain[:, [0, 2]], learnt[:, [0, 2]])
    assert not np.allclose(plain[:, 1], learnt[:, 1])
    assert adapt.heads_for(lesson, "fake", ("red", "blue")) is None


def test_a_head_is_in_deviations_above_everything_else(fake, bundle, texts) -> None:
    lesson = taught(fake, bundle, texts)
    heads = adapt.heads_for(lesson, "fake", ["a Chair"])
    reference = np.concatenate([bundle.background["points"], vectors(fake, list(REAL) * 20, 900)["points"]])
    whole = adapt.Heads(heads.places, heads.heads, 1.0, 1.0)
    scores = adapt.asked(whole, "points", np.zeros(len(reference), np.float32), reference)
    assert scores.mean() == pytest.approx(0, abs=1e-4)
    assert scores.std() == pytest.approx(1, abs=1e-3)


def test_leaving_one_out_equals_learning_without_it(fake, bundle, texts) -> None:
    kinds = [kind for kind in REAL for _ in range(3)]
    labels = np.repeat(np.arange(4), 3)
    rows, everything = vectors(fake, kinds, 100), vectors(fake, list(REAL) * 20, 900)["points"]
    part = adapt._Part(bundle, "points", adapt.Examples(WORDS, rows, labels, np.arange(12)), texts, everything)
    rest = {name: np.delete(values, 4, 0) for name, values in rows.items()}
    without = adapt._Part(bundle, "points", adapt.Examples(WORDS, rest, np.delete(labels, 4), np.arange(11)), texts, everything)
    head = without.head(1.0)
    assert part.left_out(1.0, np.arange(12))[1, 4] == pytest.approx(float(head.vectors[1] @ rows["points"][4] + head.offsets[1]), abs=1e-4)


def test_an_item_may_carry_two_words_and_lack_a_part(fake, bundle, texts) -> None:
    rows = vectors(fake, ["sofa", "sofa", "lamp", "sofa", "lamp"], 3)
    rows["points"][2:] = fake.MISSING
    examples = adapt.Examples(("chair", "table"), rows, np.array([0, 0, 1, 1, 0]), np.array([1, 2, 3, 2, 4]))
    lesson = adapt.fit(bundle, "fake", examples, texts[:2], {})
    assert {part for word, part in lesson.heads if word == "table"} == {"pictures"}
    assert {part for word, part in lesson.heads if word == "chair"} == {"points", "pictures"}


def test_one_example_a_word_is_learnt_with_the_usual_strength(fake, bundle, texts) -> None:
    lesson = taught(fake, bundle, texts, each=1)
    assert (lesson.about["ridge"], lesson.about["share"], lesson.about["gain"]) == adapt.USUAL
    assert lesson.about["before"] is None


def test_the_same_examples_teach_the_same(fake, bundle, texts) -> None:
    first, second = taught(fake, bundle, texts), taught(fake, bundle, texts)
    assert first.about == second.about
    assert all(np.array_equal(first.heads[key], second.heads[key]) for key in first.heads)


def test_a_bundle_without_background_learns_from_the_library_alone(fake, texts) -> None:
    bare = fake.Bundle(background=False)
    lesson = taught(fake, bare, texts)
    items, truth = vectors(fake, list(REAL) * 25, 5000), np.tile(np.arange(4), 25)
    assert (named(bare, texts, items, lesson) == truth).mean() >= 0.85


def test_a_lesson_of_another_space_is_refused(fake, bundle, texts) -> None:
    with pytest.raises(SpaceMismatch, match="cg3d learn"):
        adapt.heads_for(taught(fake, bundle, texts), "other", ["chair"])


def test_nothing_to_learn_from_is_told_in_one_line(fake, bundle, texts) -> None:
    nothing = adapt.Examples((), {}, np.zeros(0, np.int64), np.zeros(0, np.int64))
    with pytest.raises(UsageError, match="--as LABEL"):
        adapt.fit(bundle, "fake", nothing, texts[:0], {})
    lacking = adapt.Examples(("chair",), {"points": fake.MISSING[None]}, np.zeros(1, np.int64), np.zeros(1, np.int64))
    with pytest.raises(UsageError, match="has a vector"):
        adapt.fit(bundle, "fake", lacking, texts[:1], {})
